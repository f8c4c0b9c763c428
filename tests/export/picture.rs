//! Static pictures of timelines: SVG and PNG.

use std::fs;

use crate::support::browser::Browser;
use crate::support::html::Element;
use crate::support::{Project, formats, repository};

/// A site in English and Arabic: a day, a rough date, a span, an open rival date, a denied event, and
/// `more` further events.
fn site(more: usize) -> Project {
    let further: String = (1..=more)
        .map(|day| format!("  - {{id: m{day}, date: 2023-{day:02}, title: \"Further <{day}>\"}}\n"))
        .collect();
    let herald = format!(
        "---\ntitle: The bridge\ndate: 2024-06-01\nsource: {{name: Herald}}\nevents:\n  \
         - {{id: built, date: 2021/2024-04, title: The bridge is built, key: true}}\n  \
         - {{id: plan, date: 2019~, title: A plan \"A & B\" is published}}\n  \
         - {{id: opened, date: 2024-05-02, title: The bridge opens for traffic and pedestrians of the whole region, key: true}}\n  \
         - {{id: closed, date: 2024-05-20, title: The bridge is closed}}\n{further}---\n"
    );
    let courier = "---\ntitle: No bridge\ndate: 2024-06-02\nsource: {name: Courier}\nevents:\n  \
         - {id: opened, date: 2024-05-03}\n  - {id: closed, status: denied}\n---\n";
    Project::new()
        .config(
            "title: The bridge\nauthor: A. Editor\nlicense: CC-BY-4.0\nbase_url: https://x.example/t/\n\
             languages: {ar: {title: الجسر}}\n\
             timelines: [{id: opening, title: \"Opening\", events: [opened, closed], translations: {ar: الافتتاح}}]\n",
        )
        .note("herald.md", &herald)
        .note("courier.md", courier)
}

fn svg(project: &Project, arguments: &[&str]) -> String {
    project.run(&[&["export", "--quiet", "--format", "svg"], arguments].concat()).success().stdout
}

fn texts(picture: &Element) -> Vec<String> {
    picture.named("text").into_iter().map(Element::text).collect()
}

#[test]
fn pictures_in_two_directions_are_as_stored() {
    let project = site(0);
    for (lang, page) in [("en", "/"), ("ar", "ar/")] {
        let picture = svg(&project, &["--page", page]);
        let file = repository().join(format!("tests/export/picture/{lang}.svg"));
        if std::env::var_os("DATELINE_BLESS").is_some() {
            fs::write(&file, &picture).expect("it can be written");
        }
        assert_eq!(picture, fs::read_to_string(&file).expect("it is stored"), "{lang}");
    }
}

#[test]
fn a_picture_loads_nothing_and_says_what_it_shows() {
    let picture = formats::xml(&svg(&site(0), &[])).expect("well-formed");
    assert_eq!(picture.named("title")[0].text(), "The bridge");
    let description = picture.named("desc")[0].text();
    let rival = "2 May 2024 (Herald) or 3 May 2024 (Courier): The bridge opens";
    assert!(description.contains(rival), "{description}");
    let known = ["svg", "title", "desc", "rect", "circle", "text"];
    let all = picture.all();
    assert!(all.iter().all(|element| known.contains(&&*element.name)));
    let attributes = all.iter().flat_map(|element| &element.attributes);
    let is_address = |value: &str| value.contains("url(") || value.contains("://");
    let addresses: Vec<&String> =
        attributes.map(|(_, value)| value).filter(|value| is_address(value)).collect();
    assert_eq!(addresses, ["http://www.w3.org/2000/svg"]);
}

#[test]
fn each_selection_has_its_picture_and_its_address() {
    let project = site(0);
    let cases: [(&[&str], &[&str]); 4] = [
        (&[], &["The bridge", "4 events", "x.example/t", "The bridge is closed (disputed)"]),
        (&["--timeline", "opening"], &["Opening", "2 events", "x.example/t/timelines/opening"]),
        (&["--page", "2024/"], &["2024", "x.example/t/2024"]),
        (&["--from", "2024-05-10"], &["1 event", "x.example/t"]),
    ];
    for (arguments, expected) in cases {
        let picture = formats::xml(&svg(&project, arguments)).expect("well-formed");
        let texts = texts(&picture);
        for text in expected {
            assert!(texts.iter().any(|line| line == text), "{arguments:?}: {text} in {texts:?}");
        }
    }
}

#[test]
fn long_timelines_show_key_events_and_the_number_of_others() {
    let picture = formats::xml(&svg(&site(12), &[])).expect("well-formed");
    let texts = texts(&picture);
    let height: f64 = picture.attribute("height").expect("a height").parse().expect("a number");
    assert!((675.0..=1200.0).contains(&height), "{height}");
    for title in ["The bridge is built", "The bridge opens for traffic and pedestrians"] {
        assert!(texts.iter().any(|text| text.starts_with(title)), "{texts:?}");
    }
    // More sources come before earlier dates.
    assert!(texts.contains(&"The bridge is closed (disputed)".to_owned()), "{texts:?}");
    let drawn = 4 + texts.iter().filter(|text| text.starts_with("Further")).count();
    assert!(
        drawn < 16 && texts.contains(&format!("{} more · x.example/t", 16 - drawn)),
        "{texts:?}"
    );
}

#[test]
fn where_who_says_which_date_is_too_long_the_number_of_reports_is_given() {
    let mut project = Project::new();
    for day in 1..=28 {
        let note = format!(
            "---\ntitle: N{day}\ndate: 2024-06-{day:02}\nsource: {{name: \"The newspaper of day {day}\"}}\n\
             events:\n  - {{id: opened, date: 2024-05-{day:02}, title: The bridge opens}}\n---\n"
        );
        project = project.note(&format!("n{day}.md"), &note);
    }
    let picture = formats::xml(&svg(&project, &[])).expect("well-formed");
    let expected = "Sources disagree about the date · 28 reports".to_owned();
    assert!(texts(&picture).contains(&expected), "{:?}", texts(&picture));
}

#[test]
fn the_site_has_a_picture_of_the_whole_timeline_and_of_each_named_one() {
    let all = [
        "ar/timeline.svg",
        "ar/timelines/opening/timeline.svg",
        "timeline.svg",
        "timelines/opening/timeline.svg",
    ];
    let pictures = |project: &Project| -> Vec<String> {
        project.build().success();
        project.output().into_keys().filter(|path| path.ends_with(".svg")).collect()
    };
    let project = site(0);
    let built: Vec<String> =
        pictures(&project).into_iter().filter(|path| !path.starts_with("theme/")).collect();
    assert_eq!(built, all);
    assert_eq!(project.text("timeline.svg"), svg(&project, &[]));
    assert_eq!(
        project.text("timelines/opening/timeline.svg"),
        svg(&project, &["--timeline", "opening"])
    );
    let links = |page: &str| -> Vec<String> {
        let page = project.page(page);
        let links = page.classed("embed-picture").into_iter().flat_map(|line| line.named("a"));
        links.filter_map(|link| link.attribute("href").map(str::to_owned)).collect()
    };
    let offered = ["../timeline.svg", "../timelines/opening/timeline.svg"];
    assert_eq!(links("embed/index.html"), offered);
    for switched_off in ["pictures", "embeds"] {
        let path = project.path("dateline.yaml");
        let config = fs::read_to_string(&path).expect("it is there");
        let other = Project::copy_of(path.parent().expect("a folder"));
        other.write("dateline.yaml", format!("{config}outputs: {{{switched_off}: never}}\n"));
        let left = pictures(&other).into_iter().filter(|path| !path.starts_with("theme/"));
        assert_eq!(left.count(), 0, "{switched_off}");
    }
}

#[test]
fn the_dialog_saves_pictures_as_svg_and_png() {
    let Some(browser) = Browser::find("the_dialog_saves_pictures_as_svg_and_png") else { return };
    let project = Project::example();
    project.build().success();
    let folder = project.path("public");
    browser.run("embeds/picture.mjs", &[folder.to_str().expect("a plain name")]);
}

#[cfg(feature = "cards")]
#[test]
fn a_png_has_two_pixels_for_each_unit() {
    let project = site(0).config("title: 条約\nlang: en\n");
    let run = project.run(&["export", "--format", "png", "--output", "a.png"]).success();
    assert!(run.stderr.contains("letters outside Latin"), "{}", run.stderr);
    let png = fs::read(project.path("a.png")).expect("it is written");
    let pixels = image::load_from_memory(&png).expect("a PNG").to_rgb8();
    let picture = formats::xml(&svg(&project, &[])).expect("well-formed");
    let height: f64 = picture.attribute("height").expect("a height").parse().expect("a number");
    assert_eq!(f64::from(pixels.height()), height * 2.0);
    assert_eq!(pixels.width(), 2400);
    // A white ground with words and marks on it.
    let dark = pixels.pixels().filter(|pixel| pixel.0.iter().all(|part| *part < 80)).count();
    assert_eq!(pixels.get_pixel(20, 1000).0, [255, 255, 255]);
    assert!(dark > 5_000, "{dark}");
}

#[cfg(not(feature = "cards"))]
#[test]
fn without_the_feature_png_says_what_to_do() {
    site(0)
        .run(&["export", "--format", "png"])
        .exit_code(2)
        .stderr_has("this program was built without the feature `cards`, which `png` needs")
        .stderr_has("export `svg`");
}

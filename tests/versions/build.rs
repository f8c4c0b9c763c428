//! Versions in pages and in the output, and the cache below `.dateline/`.

use std::fs;
use std::path::Path;

use super::files::{halves, jpeg, jpeg_header, png};
use crate::support::{Project, Site, tree};

const NOTE: &str = "---\ntitle: A ship\ndate: 2024-06-19\nsource: {name: N}\nkey: true\n\
    media: {image: maps/ship.jpg, alt: A ship at sea}\n---\n";
const PAGE: &str = "---\ntitle: About\nkind: page\n---\n\n![The port](maps/ship.jpg)\n";

const SRCSET: &str =
    "files/maps/ship.w480.jpg 480w, files/maps/ship.w960.jpg 960w, files/maps/ship.jpg 1000w";

fn project() -> Project {
    Project::new()
        .config("title: Ships\n")
        .note("a.md", NOTE)
        .file("content/maps/ship.jpg", jpeg(&halves(1000, 500)))
}

fn cache(project: &Project) -> Vec<String> {
    tree(&project.path(".dateline")).into_keys().collect()
}

/// How many pictures a build decodes.
fn decoded(project: &Project) -> String {
    let run = project.run(&["build", "--timings"]).success();
    let line = run.stderr.lines().find(|line| line.ends_with("pictures decoded"));
    line.expect("it is in the report").trim().to_owned()
}

#[test]
fn embeds_offer_all_widths_and_fit_into_pages_without_our_style() {
    let image = jpeg(&halves(1000, 500));
    let project = Site::new()
        .config("base_url: https://x.example/\n")
        .note("a.md", NOTE)
        .file("content/maps/ship.jpg", image)
        .build()
        .success();
    for (path, root) in [
        ("embed/v1/key/index.html", "../../../"),
        ("embed/v1/events/a/index.html", "../../../../"),
        ("fragments/v1/key.html", "https://x.example/"),
        ("fragments/v1/key.shadow.html", "https://x.example/"),
    ] {
        let page = project.page(path);
        let [image] = page.named("img")[..] else { panic!("{path} has one picture") };
        let get = |name: &str| image.attribute(name).unwrap_or_default();
        assert_eq!(get("srcset"), SRCSET.replace("files/", &format!("{root}files/")), "{path}");
        assert_eq!(get("src"), format!("{root}files/maps/ship.w960.jpg"), "{path}");
        let rest = ["width", "height", "loading", "alt"].map(get);
        assert_eq!(rest, ["480", "240", "lazy", "A ship at sea"], "{path}");
    }
}

const COVER: &str = "base_url: https://x.example/\nlanguages: {uk: {cover: {alt: Порт}}}\n\
    cover: {image: ./maps/port.jpg, alt: The port, credit: Ana}\n";

#[test]
fn a_cover_is_on_the_home_page_and_beside_links_to_the_site() {
    let image = || jpeg(&halves(1000, 500));
    let project = Site::new()
        .config(COVER)
        .note("a.md", NOTE)
        .note("b.md", "---\ntitle: B\ndate: 2024\nkind: event\n---\n")
        .file("content/maps/ship.jpg", image())
        .file("content/maps/port.jpg", image())
        .build()
        .success();
    for (home, root, alt) in [("index.html", "", "The port"), ("uk/index.html", "../", "Порт")]
    {
        let page = project.page(home);
        let [cover] = page.classed("cover")[..] else { panic!("{home} has one cover") };
        let [image] = cover.named("img")[..] else { panic!("it has one image") };
        let get = |name: &str| image.attribute(name).unwrap_or_default();
        let srcset = SRCSET.replace("ship", "port").replace("files/", &format!("{root}files/"));
        assert_eq!([get("alt"), get("srcset"), get("loading")], [alt, srcset.as_str(), ""]);
        assert!(cover.text().contains("Ana"), "{}", cover.text());
    }
    let beside = |path: &str, file: &str| {
        let tag = format!("property=\"og:image\" content=\"https://x.example/files/maps/{file}\"");
        assert!(project.text(path).contains(&tag), "{path}: {tag}");
    };
    beside("index.html", "port.w960.jpg");
    beside("2024/index.html", "port.w960.jpg");
    beside("events/b/index.html", "port.w960.jpg");
    beside("events/a/index.html", "ship.w960.jpg");
}

#[test]
fn a_drawing_as_cover_leaves_networks_the_picture_of_the_site() {
    let config = "base_url: https://x.example/\ncover: {image: port.svg, alt: The port}\n";
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 6'/>";
    let note = "---\ntitle: B\ndate: 2024\nkind: event\n---\n";
    let site = Site::new().config(config).note("b.md", note).file("content/port.svg", drawing);
    let site = site.build().success();
    assert_eq!(site.page("index.html").classed("cover").len(), 1);
    assert!(site.text("index.html").contains("content=\"https://x.example/card.png\""));
}

#[test]
fn a_translation_has_the_words_of_a_picture_and_its_credit() {
    let note = NOTE.replace("alt: A ship at sea", "alt: A ship at sea, credit: Ana");
    let words = "---\ntitle: Корабель\nmedia: {alt: Корабель у морі, credit: Ганна}\n---\n";
    let project = Site::new()
        .config("languages: {uk: {}}\n")
        .note("a.md", &note)
        .note("a.uk.md", words)
        .file("content/maps/ship.jpg", jpeg(&halves(100, 50)))
        .build()
        .success();
    let credits = ["events/a/index.html", "uk/events/a/index.html"].map(|path| {
        let page = project.page(path);
        page.classed("credit").first().map(|credit| credit.text()).unwrap_or_default()
    });
    assert!(credits[0].contains("Ana") && credits[1].contains("Ганна"), "{credits:?}");
}

#[test]
fn a_cover_that_cannot_be_shown_is_an_error_at_its_place() {
    let config = |image: &str| format!("title: A\ncover:\n  alt: The port\n  image: {image}\n");
    for (image, message) in [
        ("port.jpg", "error[missing-file]: there is no file `port.jpg` in the content folder"),
        ("../port.jpg", "error[refused-file]: `../port.jpg` leads out of the content folder"),
        (
            "https://x.example/a.jpg",
            "error[refused-file]: `https://x.example/a.jpg` is not a file of this site",
        ),
        ("port.pdf", "error[bad-value]: the cover `port.pdf` is not an image"),
    ] {
        let site = Site::new().config(&config(image)).file("content/port.pdf", "%PDF");
        let run = site.on_disk().run(&["build"]).failure();
        assert!(run.stderr.contains(message), "{}", run.stderr);
        assert!(run.stderr.contains("dateline.yaml:4:10"), "{}", run.stderr);
    }
}

#[test]
fn pages_offer_all_widths_and_load_one() {
    let project = Site::new().note("a.md", NOTE).note("about.md", PAGE);
    let project = project.file("content/maps/ship.jpg", jpeg(&halves(1000, 500))).build().success();
    let all = |path: &str| -> Vec<Vec<(String, String)>> {
        let page = project.page(path);
        let images = page.named("img").into_iter();
        images.map(|image| image.attributes.clone().into_iter().collect()).collect()
    };
    let get = |image: &[(String, String)], name: &str| {
        image.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    };
    let above = SRCSET.replace("files/", "../../files/");
    let only = |path: &str| {
        let images = all(path);
        assert_eq!(images.len(), 1, "{path}: {images:?}");
        images[0].clone()
    };
    for (path, srcset, is_lazy) in [
        ("index.html", SRCSET, true),
        ("events/a/index.html", above.as_str(), false),
        ("about/index.html", &SRCSET.replace("files/", "../files/"), true),
    ] {
        let image = &only(path);
        assert_eq!(get(image, "srcset").as_deref(), Some(srcset));
        assert!(get(image, "src").unwrap().ends_with("files/maps/ship.w960.jpg"));
        assert!(get(image, "sizes").unwrap().ends_with("100vw"));
        assert_eq!([get(image, "width").unwrap(), get(image, "height").unwrap()], ["1000", "500"]);
        assert_eq!(get(image, "loading").is_some(), is_lazy);
    }
}

#[test]
fn a_picture_without_versions_is_shown_as_it_is() {
    for (name, bytes) in [
        ("a.svg", b"<svg width='9' height='9'/>".to_vec()),
        ("a.gif", b"GIF89a\x3c\0\x28\0\0\0\0".to_vec()),
        ("a.jpg", jpeg(&halves(480, 20))),
        ("a.jpg", jpeg_header(1000, 20, 4)),
    ] {
        let note = NOTE.replace("maps/ship.jpg", name);
        let site = Site::new().note("a.md", &note).file(&format!("content/{name}"), bytes);
        let page = site.build().success().text("index.html");
        assert!(
            page.contains(&format!("src=\"files/{name}\"")) && !page.contains("srcset"),
            "{name}"
        );
    }
}

#[test]
fn pictures_of_one_name_and_several_formats_have_versions_of_their_own() {
    let images = "![A](a.jpg) ![A](a.png) ![A](b.JPG) ![A](c.jpeg)\n";
    let mut site = Site::new().note("a.md", &format!("{NOTE}{images}").replace("maps/ship", "a"));
    for name in ["a.jpg", "b.JPG", "c.jpeg"] {
        site = site.file(&format!("content/{name}"), jpeg(&halves(500, 20)));
    }
    let site = site.file("content/a.png", png(&halves(500, 20))).build().success();
    let versions: Vec<&str> = site.paths().filter(|path| path.contains(".w480.")).collect();
    let expected = ["a.png.w480.jpg", "a.w480.jpg", "b.w480.jpg", "c.jpeg.w480.jpg"];
    assert_eq!(versions, expected.map(|name| format!("files/{name}")));
}

#[test]
fn an_unchanged_picture_is_decoded_once_and_a_removed_one_leaves_the_cache() {
    let project = project();
    assert_eq!(decoded(&project), "1 pictures decoded");
    let first = project.output();
    for name in ["ship.w480.jpg", "ship.w960.jpg"] {
        assert!(first[&format!("files/maps/{name}")].starts_with(&[0xff, 0xd8]), "{name}");
    }
    assert_eq!(first["files/maps/ship.jpg"], jpeg(&halves(1000, 500)));
    let cached = cache(&project);
    assert_eq!((cached.len(), cached[0].as_str()), (3, ".gitignore"));

    fs::remove_dir_all(project.path("public")).unwrap();
    assert_eq!(decoded(&project), "0 pictures decoded");
    assert!(project.output() == first);

    project.write("content/maps/ship.jpg", jpeg(&halves(1000, 400)));
    assert_eq!(decoded(&project), "1 pictures decoded");
    let changed = cache(&project);
    assert!(changed.len() == 3 && changed[1..].iter().all(|name| !cached.contains(name)));
    assert!(project.output()["files/maps/ship.w480.jpg"] != first["files/maps/ship.w480.jpg"]);

    fs::remove_file(project.path("content/maps/ship.jpg")).unwrap();
    project.write("content/a.md", "---\ntitle: A ship\ndate: 2024-06-19\nsource: {name: N}\n---\n");
    assert_eq!(decoded(&project), "0 pictures decoded");
    assert_eq!(cache(&project), [".gitignore"]);
}

#[test]
fn a_broken_picture_is_published_as_it_is_with_a_warning_each_time() {
    let broken = jpeg_header(1000, 500, 3);
    let project = project().file("content/maps/ship.jpg", &broken);
    for decoded_now in ["1 pictures decoded", "0 pictures decoded"] {
        assert_eq!(decoded(&project), decoded_now);
        let run = project.build().success();
        assert!(run.stderr.contains("warning[large-image]"), "{}", run.stderr);
        assert!(
            run.stderr.contains("`content/maps/ship.jpg` is published without smaller versions")
        );
    }
    for name in ["ship.jpg", "ship.w480.jpg", "ship.w960.jpg"] {
        assert!(project.output()[&format!("files/maps/{name}")] == broken, "{name}");
    }
    let check = project.run(&["check"]);
    assert!(check.stdout.contains("without smaller versions"), "{}", check.stdout);
    assert!(!project.run(&["build", "--strict"]).stderr.contains("warning"));
    let allowed = project.config("lints: {large-image: allow}\n").build().success();
    assert!(!allowed.stderr.contains("large-image"), "{}", allowed.stderr);
}

#[test]
fn the_cache_is_not_needed() {
    let expected = {
        let project = project();
        project.build().success();
        project.output()
    };
    let obstacles: [fn(&Path); 2] = [
        |cache| fs::write(cache, "a file").unwrap(),
        #[cfg(unix)]
        |cache| {
            let elsewhere = cache.with_file_name("elsewhere");
            fs::create_dir(&elsewhere).unwrap();
            std::os::unix::fs::symlink(elsewhere, cache).unwrap();
        },
        #[cfg(not(unix))]
        |_| {},
    ];
    for obstacle in obstacles {
        let project = project();
        obstacle(&project.path(".dateline"));
        project.build().success();
        assert!(project.output() == expected);
        assert!(tree(&project.path("elsewhere")).is_empty());
    }
}

#[test]
fn networks_show_the_picture_of_an_event_beside_its_link() {
    let site = Site::new().config("base_url: https://x.example/t/\n").note("a.md", NOTE);
    let site = site.file("content/maps/ship.jpg", jpeg(&halves(1000, 500))).build().success();
    let page = site.page("events/a/index.html");
    let is_image = |name: &str| name.starts_with("og:image");
    let metas = page.named("meta").into_iter();
    let metas = metas.filter(|meta| meta.attribute("property").is_some_and(is_image));
    let contents: Vec<&str> = metas.filter_map(|meta| meta.attribute("content")).collect();
    let expected = [
        "https://x.example/t/files/maps/ship.w960.jpg",
        "image/jpeg",
        "960",
        "480",
        "A ship at sea",
    ];
    assert_eq!(contents, expected);
}

//! The cards that social networks show beside links: their paths, their content, and the pages that name
//! them.

use std::fmt::Write as _;

use dateline::card::{self, Card};
use serde_json::Value;

use crate::support::html::Element;
use crate::support::{BuiltSite, Site};

const BASE: &str = "https://x.example/t/";

/// Twelve events in twelve months, in three languages, and a named timeline of two of them.
fn site(more: &str) -> BuiltSite {
    let mut note = String::from("---\ntitle: N\ndate: 2024\nsource: {name: N}\nevents:\n");
    for month in 1..=12 {
        writeln!(note, "  - {{id: e{month}, date: 2020-{month:02}, title: E}}").unwrap();
    }
    let config = format!(
        "title: \"A <treaty> & more\"\nlanguages: {{uk: {{title: Договір}}, ja: {{title: 条約}}}}\n\
         timelines: [{{id: first, title: The first, events: [e1, e2], translations: {{uk: Перші, ja: 最初}}}}]\n{more}"
    );
    Site::new().note("n.md", &(note + "---\n")).config(&config).build().success()
}

fn with_address(more: &str) -> BuiltSite {
    site(&format!("base_url: {BASE}\n{more}"))
}

fn cards(project: &BuiltSite) -> Vec<&str> {
    project.paths().filter(|path| path.ends_with("card.png")).collect()
}

/// The content of a `<meta>` of a page.
fn meta(page: &Element, name: &str) -> Option<String> {
    let is =
        |one: &&Element| [one.attribute("property"), one.attribute("name")].contains(&Some(name));
    let found = page.named("meta").into_iter().find(is)?;
    found.attribute("content").map(str::to_owned)
}

/// Width and height, from the first chunk of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(
        png.starts_with(b"\x89PNG\r\n\x1a\n") && png.ends_with(b"IEND\xaeB`\x82"),
        "no whole PNG"
    );
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn the_site_and_each_named_timeline_have_a_card_if_the_title_can_be_drawn() {
    let project = with_address("");
    // The font has no Japanese letters, so there is no card.
    let all =
        ["card.png", "timelines/first/card.png", "uk/card.png", "uk/timelines/first/card.png"];
    assert_eq!(cards(&project), all);
    let pictures = all.map(|path| project.bytes(path));
    for (at, picture) in pictures.iter().enumerate() {
        assert_eq!(size(picture), (1200, 630));
        assert!(picture.len() < 200_000, "{}", picture.len());
        assert!(pictures[..at].iter().all(|other| other != picture), "{}", all[at]);
    }
    assert_eq!(with_address("").bytes("card.png"), pictures[0]);
    assert_eq!(cards(&site("")), [""; 0]);
    assert_eq!(cards(&with_address("outputs: {cards: never}\n")), [""; 0]);
}

#[test]
fn pages_and_oembed_files_give_the_card_with_its_size_or_not_at_all() {
    let project = with_address("");
    let cases = [
        ("index.html", Some(("card.png", "A <treaty> & more: 12 events"))),
        ("2020/index.html", Some(("card.png", "A <treaty> & more: 12 events"))),
        ("timelines/first/index.html", Some(("timelines/first/card.png", "The first: 2 events"))),
        ("uk/timelines/first/index.html", Some(("uk/timelines/first/card.png", "Перші: 2 події"))),
        ("ja/index.html", None),
    ];
    for (path, expected) in cases {
        let page = project.page(path);
        let image = expected.map(|(image, _)| format!("{BASE}{image}"));
        assert_eq!(meta(&page, "og:image"), image, "{path}");
        assert_eq!(meta(&page, "og:image:alt").as_deref(), expected.map(|(_, alt)| alt), "{path}");
        let size = ["og:image:width", "og:image:height"].map(|name| meta(&page, name));
        assert_eq!(size[0].as_deref().zip(size[1].as_deref()), expected.map(|_| ("1200", "630")));
        let kind = if expected.is_some() { "summary_large_image" } else { "summary" };
        assert_eq!(meta(&page, "twitter:card").as_deref(), Some(kind), "{path}");
    }
    let answer = |path: &str| -> Value { serde_json::from_str(&project.text(path)).expect("JSON") };
    let (own, whole, none) = (
        answer("oembed/timelines/first.json"),
        answer("oembed/all.json"),
        answer("ja/oembed/all.json"),
    );
    assert_eq!(own["thumbnail_url"], format!("{BASE}timelines/first/card.png"));
    assert_eq!(whole["thumbnail_url"], format!("{BASE}card.png"));
    assert_eq!((&own["thumbnail_width"], &own["thumbnail_height"]), (&1200.into(), &630.into()));
    assert!(none.as_object().expect("a map").keys().all(|name| !name.starts_with("thumbnail")));
}

#[test]
fn every_title_in_a_known_script_is_drawn() {
    let card = |title: &str, rtl| Card {
        title: title.to_owned(),
        lines: vec!["From here to there".to_owned(), "年表".to_owned()],
        bars: vec![0.0, 3.0, 1.5, 0.0],
        accent: "#7a1f1f".to_owned(),
        rtl,
        ..Card::default()
    };
    let long = "Donaudampfschifffahrtsgesellschaft".repeat(9);
    let titles = [
        "Short",
        "Договір про всеосяжне стратегічне партнерство",
        "Ο χρόνος",
        "ציר הזמן",
        "التسلسل الزمني",
        "½ & <b>",
        &long,
        &"many words ".repeat(40),
    ];
    let blank = card::png(&card("", false));
    for title in titles {
        assert!(card::covers(title), "{title}");
        for rtl in [false, true] {
            let picture = card::png(&card(title, rtl));
            assert_eq!(size(&picture), card::SIZE, "{title}");
            assert_ne!(picture, blank, "{title}");
        }
    }
    assert!(!["条約", "조약", "हिन्दी", "🕰"].into_iter().any(card::covers));
}

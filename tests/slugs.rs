//! Slugs of titles, by a fixed table since addresses must never change, and invalid ids.

use dateline::slug::{MAX_LENGTH, normalize, problem, slugify};
use unicode_normalization::UnicodeNormalization;

use crate::support::Site;

/// Titles and the slugs that they have had since the first version.
const GOLDEN: [(&str, &str); 36] = [
    ("Treaty signed in Pyongyang", "treaty-signed-in-pyongyang"),
    ("  Two   spaces -- and dashes – — ", "two-spaces-and-dashes"),
    ("Russia–DPRK treaty", "russia-dprk-treaty"),
    ("What's new? It’s here", "whats-new-its-here"),
    ("C++ and C#", "c-and-c"),
    ("100 % of 1,000", "100-of-1-000"),
    ("AT&T", "at-t"),
    ("e\u{301}tude", "etude"),
    ("Ärger in Köln: Straße", "arger-in-koln-strasse"),
    ("Łódź i Gdańsk", "lodz-i-gdansk"),
    ("Çeşme, İstanbul", "cesme-istanbul"),
    ("Ængus & Øre", "aengus-ore"),
    ("Договір підписано", "dogovir-pidpisano"),
    ("Київ, Україна", "kiyiv-ukrayina"),
    ("Щука є їжак ґанок", "shchuka-ie-yizhak-ganok"),
    ("Подписан договор", "podpisan-dogovor"),
    ("Ёлка и объект", "iolka-i-obekt"),
    ("Αθήνα", "athena"),
    ("北朝鮮", "bei-zhao-xian"),
    ("条约签署", "tiao-yue-qian-shu"),
    ("日本", "ri-ben"),
    ("ひらがな", "hiragana"),
    ("평양", "pyeongyang"),
    ("معاهدة", "mhd"),
    ("הסכם", "hskm"),
    ("תל אביב", "tl-byb"),
    ("हिन्दी", "hindii"),
    ("ไทย", "aithy"),
    ("საქართველო", "sakartvelo"),
    ("Հայաստան", "hayastan"),
    ("½ price", "1-2-price"),
    ("№ 5", "no-5"),
    ("€ 100", "eur-100"),
    ("🚀 launch", "rocket-launch"),
    ("…", ""),
    ("\u{200b}\u{ad}", ""),
];

#[test]
fn slugs_of_titles_are_stable() {
    let found: Vec<(&str, String)> =
        GOLDEN.iter().map(|(title, _)| (*title, slugify(title))).collect();
    let wrong: Vec<String> = GOLDEN
        .iter()
        .zip(&found)
        .filter(|((_, slug), (_, found))| slug != found)
        .map(|((title, slug), (_, found))| format!("{title:?}: expected {slug:?}, found {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_slug_is_valid() {
    let long = "a very long title that goes on ".repeat(20);
    let words = "wordwithoutend".repeat(40);
    for title in GOLDEN.iter().map(|(title, _)| *title).chain([long.as_str(), words.as_str()]) {
        let slug = slugify(title);
        assert!(slug.is_empty() || problem(&slug).is_none(), "{title:?} gives {slug:?}");
        assert_eq!(slugify(&slug), slug, "a slug is its own slug");
        assert!(slug.len() <= MAX_LENGTH);
    }
}

#[test]
fn malformed_ids_are_refused() {
    for good in ["a", "2024", "treaty-signed", "x-1-y", "console", "com10"] {
        assert_eq!(problem(good), None, "{good}");
    }
    let long = "a".repeat(MAX_LENGTH + 1);
    for bad in [
        "",
        "-a",
        "a-",
        "A",
        "a b",
        "a_b",
        "a.b",
        "../x",
        "/etc",
        "ä",
        "con",
        "nul",
        "aux",
        "com1",
        "lpt9",
        "a/b",
        "a\\b",
        "%2e",
        "a\0",
        "__proto__",
        &long,
    ] {
        assert!(problem(bad).is_some(), "{bad:?}");
    }
}

#[test]
fn names_are_compared_without_case_and_unicode_form() {
    assert_eq!(normalize("É"), normalize("e\u{301}"));
    assert_eq!(normalize("КНДР"), normalize("кндр"));
    assert_eq!(normalize("İ"), normalize("i\u{307}"));
    assert_ne!(normalize("a"), normalize("á"));
}

#[test]
fn names_are_found_however_letters_with_marks_are_written() {
    let apart = |text: &str| text.nfd().collect::<String>();
    let note = "---\ntitle: Звіт\nkind: event\ndate: 2024-05-01\n---\n## Новий розділ\n";
    let links = "---\ntitle: B\ndate: 2024-06-01\nmedia: {image: й.svg, alt: a}\nplaces: [Київ]\nevents: []\n---\n\
        [a](<Тека й/Звіт й.md>) [b](<Тека й/Звіт й.md#новий-розділ>) [c](<note:Тека й/Звіт й.md>) \
        ![d](й.svg) [e](%D0%B9.svg) [f](/ї.txt) [[Тека й/Звіт й]] [g](#мій)\n\n## Мій\n";
    let config =
        "publisher: {logo: ї.txt}\ntimelines: [{id: k, title: K, where: {places: [Київ]}}]\n";
    type Form<'a> = &'a dyn Fn(&str) -> String;
    let forms: [(Form<'_>, Form<'_>); 4] = [
        (&str::to_owned, &str::to_owned),
        (&apart, &str::to_owned),
        (&str::to_owned, &apart),
        (&apart, &apart),
    ];
    for (name, text) in forms {
        let site = Site::new()
            .config(&text(config))
            .file(&name("content/Тека й/Звіт й.md"), name(note))
            .file(&name("content/й.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .file(&name("static/ї.txt"), "x")
            .file("content/b.md", text(links));
        let site = site.build().success();
        assert!(
            site.has("files/й.svg") && site.has("ї.txt"),
            "{:?}",
            site.paths().collect::<Vec<_>>()
        );
    }
}

#[test]
fn two_files_with_one_composed_name_are_an_error() {
    let note = "---\ntitle: A\nkind: event\ndate: 2024\n---\n";
    let site = Site::new().file("content/й.md", note).file("content/и\u{306}.md", note);
    site.build().failure().expect_errors(&[("refused-file", "content/й.md:1:1")]);
}

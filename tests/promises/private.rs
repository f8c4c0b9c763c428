//! Comments reach no output, whichever key or text they are in: hidden in Markdown, refused elsewhere.

use std::collections::BTreeSet;
use std::fs;

use dateline::export::FORMATS;
use dateline::keys::{CLAIM, CONFIG, NOTE, PAGE, RECORD, THEME, TRANSLATION, Table, ValueType};
use serde_json::{Value, json};

use crate::support::Site;

/// The words that no output may contain.
const SECRET: &str = "Zanzibar";
/// Values with a secret, as Markdown and as any other text may hold it.
const COMMENTS: [&str; 2] = ["Seen %% Zanzibar %%", "<!-- Zanzibar --> Seen"];

/// The values of a type, each with a comment in one place, and whether that place is Markdown.
fn values(value_type: &ValueType, comment: &str) -> Vec<(Value, bool)> {
    let wrapped = |of: &ValueType, wrap: &dyn Fn(Value) -> Value| -> Vec<(Value, bool)> {
        values(of, comment).into_iter().map(|(value, markdown)| (wrap(value), markdown)).collect()
    };
    match value_type {
        ValueType::Text => vec![(json!(comment), false)],
        ValueType::Markdown => vec![(json!(comment), true)],
        ValueType::Free => vec![(json!({"a": [comment]}), false), (json!({comment: 1}), false)],
        ValueType::List(of) => wrapped(of, &|value| json!([value])),
        ValueType::Map(table) => maps(table, comment),
        ValueType::Maps(table) => wrapped(&ValueType::Map(table), &|value| json!([value])),
        ValueType::TextOr(table, _) => {
            let mut found = maps(table, comment);
            found.push((json!(comment), false));
            found
        }
        ValueType::Named(of) => wrapped(of, &|value| json!({"x": value})),
        _ => Vec::new(),
    }
}

/// The maps of a table, each with a comment in one place.
fn maps(table: &Table, comment: &str) -> Vec<(Value, bool)> {
    let mut found = Vec::new();
    for key in table.keys {
        let of_key = values(&key.value_type, comment).into_iter();
        found.extend(of_key.map(|(value, markdown)| (json!({key.name: value}), markdown)));
    }
    if table.terms {
        found.push((json!({"tags": [comment]}), false));
    }
    found
}

/// A file with this front matter, in a site that can have it.
fn site(table: &str, map: &Value) -> Site {
    let note = "---\ntitle: A\ndate: 2024\n---\n";
    let front = |map: &Value| format!("---\n{map}\n---\n");
    let base = Site::new().config("languages: {uk: {}}\n").note("fine.md", note);
    let of_kind = |kind: &str| {
        let mut map = map.clone();
        map["kind"] = json!(kind);
        base.clone().note("a.md", &front(&map))
    };
    match table {
        "a note" => of_kind("note"),
        "a record" => of_kind("event"),
        "a page" => of_kind("page"),
        "a claim" => base.clone().note("a.md", &front(&json!({"events": [map]}))),
        "a translation" => base.clone().note("a.md", note).note("a.uk.md", &front(map)),
        "`theme.yaml`" => {
            base.clone().config("theme: mine\n").file("themes/mine/theme.yaml", map.to_string())
        }
        _ => base.clone().config(&map.to_string()),
    }
}

#[test]
fn a_comment_in_a_value_is_hidden_or_refused_whatever_the_key() {
    let mut counts = [0, 0];
    for table in [&NOTE, &RECORD, &PAGE, &CLAIM, &TRANSLATION, &CONFIG, &THEME] {
        for comment in COMMENTS {
            for (map, is_markdown) in maps(table, comment) {
                let report = site(table.name, &map).build().report();
                let is_refused = report.contains("error[comment-in-value]");
                assert_eq!(is_refused, !is_markdown, "{} {map}: {report}", table.name);
                counts[usize::from(is_markdown)] += 1;
            }
        }
    }
    assert!(counts[0] > 150 && counts[1] > 20, "{counts:?}");
}

/// Adds the names of the keys of a type that are Markdown.
fn add_markdown_keys(
    value_type: &ValueType,
    key: &'static str,
    names: &mut BTreeSet<&'static str>,
) {
    match value_type {
        ValueType::Markdown => drop(names.insert(key)),
        ValueType::List(of) | ValueType::Named(of) => add_markdown_keys(of, key, names),
        ValueType::Map(table) | ValueType::Maps(table) | ValueType::TextOr(table, _) => {
            table.keys.iter().for_each(|key| add_markdown_keys(&key.value_type, key.name, names));
        }
        _ => {}
    }
}

/// A site with a comment in each text that is Markdown.
fn commented() -> Site {
    let config = "base_url: https://example.org/\nfooter: Foot SECRET\nlanguages: {uk: {footer: Foot SECRET}}\n\
        terms: {tags: {x: {description: About x SECRET, translations: {uk: {title: y, description: About y SECRET}}}}}\n\
        timelines: [{id: t, title: T, intro: Intro SECRET, where: {tags: x}, translations: {uk: {title: U, intro: Intro SECRET}}}]\n";
    let note = "---\ntitle: A\ndate: 2024-02-01\nsource: https://example.net/a\ntags: x\nsummary: Summary SECRET\n\
        media: {image: a.svg, alt: A, caption: Caption SECRET}\n\
        events:\n  - {id: one, date: 2024-01-01, title: One, text: Told SECRET, changes: [{date: 2024-03-01, text: Changed SECRET}],\n     \
        media: {image: a.svg, alt: A, caption: Caption SECRET}}\n---\nBody SECRET\n\n\
        ## Two SECRET {#two date=2024-01-02}\naccording_to:: Somebody SECRET\n\nSection SECRET\n\n\
        It [was built SECRET](event:three \"2024-01-03\") SECRET.\n";
    let record = "---\ntitle: Three\nkind: event\nid: three\nsummary: Summary SECRET\nchanges: [{date: 2024-03-01, text: Changed SECRET}]\n\
        claims: [{date: 2024-01-03, source: https://example.net/b, text: Told SECRET}]\n---\nBody SECRET\n";
    let page = "---\ntitle: About\nkind: page\nsummary: Summary SECRET\n---\nBody SECRET\n";
    let own = "---\ntitle: B\ndate: 2024-02-02\nsummary: Summary SECRET\n---\nBody SECRET\n";
    let words = "---\ntitle: Б\nsummary: Summary SECRET\nmedia: {alt: A, caption: Caption SECRET}\n\
        events: [{id: one, title: Один, text: Told SECRET}]\n---\nBody SECRET\n";
    let fill = |text: &str| text.replace("SECRET", "%% Zanzibar %%<!-- Zanzibar -->");
    Site::new()
        .config(&fill(config))
        .note("a.md", &fill(note))
        .note("a.uk.md", &fill(words))
        .note("three.md", &fill(record))
        .note("about.md", &fill(page))
        .note("b.md", &fill(own))
        .file(
            "content/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
        )
}

#[test]
fn no_output_has_a_comment() {
    let site = commented();
    let mut names = BTreeSet::new();
    for table in [&NOTE, &RECORD, &PAGE, &CLAIM, &TRANSLATION, &CONFIG, &THEME] {
        add_markdown_keys(&ValueType::Map(table), "", &mut names);
    }
    // A new name needs a comment in the site.
    let known = ["caption", "description", "footer", "intro", "summary", "text"];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), known);
    let built = site.build().success();
    let all = built.output().values().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let all: Vec<String> = all.collect();
    for shown in ["Foot", "About x", "About y", "Intro", "Summary", "Caption", "Told", "Changed"] {
        assert!(all.iter().any(|text| text.contains(shown)), "no output shows {shown}");
    }
    for (path, text) in built.output().keys().zip(&all) {
        assert!(!text.contains(SECRET), "{path} contains it");
    }
    let project = site.on_disk();
    for format in FORMATS {
        let run = ["export", "--format", format.name, "--output", "exported"];
        project.run(&run).success();
        let bytes = fs::read(project.path("exported")).expect("it was written");
        assert!(!String::from_utf8_lossy(&bytes).contains(SECRET), "{}", format.name);
    }
}

#[test]
fn one_pair_of_percent_signs_alone_is_text() {
    let site = Site::new()
        .config("footer: 5%% <!-- Zanzibar --> more\n")
        .note("a.md", "---\ntitle: 100%% sure\ndate: 2024\n---\n")
        .build()
        .success();
    let page = site.page("index.html").text();
    assert!(page.contains("100%% sure") && page.contains("5%% more"), "{page}");
}

//! Hostile text in every field, with a `base_url` and every output: in every format it stays the text of
//! its field.

mod csv;
mod feeds;
mod pages;
mod terminal;
mod texts;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::support::Project;
use crate::support::html::Element;

/// The `base_url` of the site.
const BASE: &str = "https://x.example/t/";

/// The folders of the two languages.
const TREES: [&str; 2] = ["", "uk/"];

/// Texts that have a meaning in some format.
const TEXTS: [&str; 17] = [
    "<script>alert(1)</script>",
    "\"><svg onload=alert(1)>' onmouseover='alert(1)",
    "{{ site.title }}{% include \"base.html\" %}",
    "</title></template></script></textarea>--><script>",
    "&lt;b&gt; &amp;amp; &#60; AT&T",
    "]]></content></entry><entry><id>x</id>",
    "=1+1;A1",
    "\t=1+1",
    "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x",
    "x\nER  - \nTY  - BOOK\nTI  - x",
    "x}},\n}\n@misc{x, title = {y}}",
    "x\n\n2024-01-01: event\n# Heading",
    "\u{202e}live \u{2066}x",
    "xy\u{2028}zw",
    "[31mred",
    "[l](https://l.example/) *x* `y` __z__",
    "javascript:alert(1)",
];

/// A picture with a name that has a meaning in addresses, templates and tables.
const PICTURE: &str = "=1 & 'x' ${7*7} {{x}}.svg";

/// The published files and the exports, by path.
static OUTPUT: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let project = project();
    project.build().success();
    let mut output = project.output();
    for format in ["claims-csv", "html", "markwhen", "timelinejs"] {
        let run = project.run(&["export", "--quiet", "--format", format]).success();
        output.insert(format!("export.{format}"), run.stdout.into_bytes());
    }
    output
});

/// The site: for each text a note, an event, a term of each taxonomy and a named timeline.
fn project() -> Project {
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>";
    let project = Project::new()
        .config(&config().to_string())
        .file(&format!("content/{PICTURE}"), picture)
        .note("about.md", &format!("---\ntitle: {}\nkind: page\n---\nWords.\n", quoted(TEXTS[0])));
    TEXTS.iter().enumerate().fold(project, |project, (at, text)| {
        let project = project.note(&format!("n{at}.md"), &note(at, text));
        project.note(&format!("n{at}.uk.md"), &translation(at, text))
    })
}

/// Characters that no page may have: notes write them, and they are in no output.
const INVALID: &str = "\u{7f}\u{fffe}\u{1}\u{85}\u{b}\u{1b}\u{7}";

/// Quotes a text for JSON and YAML.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn note(at: usize, text: &str) -> String {
    let text = quoted(&format!("{text}{INVALID}"));
    let mut note = format!(
        "---\ntitle: {text}\ndate: 2024-01-01\nadded: 2024-02-{day:02}\nupdated: 2024-03-{day:02}\n\
         summary: {text}\ntags: [{text}]\nactors: [{text}]\nplaces: [{text}]\nextra: {text}\n\
         source: {{name: {text}, title: {text}, author: [{text}], publisher: {text}, via: {text}, \
         number: {text}, url: \"https://s.example/?a=1&b=<x>'{at}\"}}\n",
        day = at + 1
    );
    let picture = quoted(PICTURE);
    write!(
        note,
        "events:\n  - id: e{at}\n    date: 2023-05-{day:02}\n    key: true\n    lead: true\n    \
         title: {text}\n    text: {text}\n    date_text: {text}\n    quote: {text}\n    \
         quote_translation: {text}\n    according_to: {text}\n    page: {text}\n    because: {text}\n    \
         media: {{image: {picture}, alt: {text}, caption: {text}, credit: {text}}}\n    \
         changes: [{{date: 2024-04-{day:02}, text: {text}}}]\n    extra: {text}\n---\n",
        day = at + 1
    )
    .expect("strings grow");
    note
}

fn translation(at: usize, text: &str) -> String {
    let text = quoted(&format!("{text}{INVALID}"));
    format!(
        "---\ntitle: {text}\nsummary: {text}\nevents: [{{id: e{at}, title: {text}, text: {text}}}]\n\
         media: {{alt: {text}, caption: {text}}}\n---\n"
    )
}

fn config() -> Value {
    let each = || TEXTS.iter().enumerate();
    let timeline = |(at, text): (usize, &&str)| {
        json!({
            "id": format!("l{at}"), "title": text, "intro": text, "events": [format!("e{at}")],
            "chart": "tags", "translations": {"uk": {"title": text, "intro": text}},
        })
    };
    let term = |(at, text): (usize, &&str)| {
        let translated = json!({"uk": {"title": text, "description": text}});
        let term = json!({
            "slug": format!("t{at}"), "title": text, "description": text, "translations": translated,
        });
        (text.trim().to_owned(), term)
    };
    let nav = |text: &str| json!({"title": text, "page": "about", "translations": {"uk": text}});
    // Cards take long to draw, and no program reads their text.
    let outputs = "notes years terms feeds ics data event_data term_data text search embeds fragments oembed cite";
    let outputs = outputs.split(' ').map(|name| (name.to_owned(), json!("always")));
    let outputs = outputs.chain([("cards".to_owned(), json!("never"))]);
    json!({
        "title": TEXTS[0], "description": TEXTS[5], "author": TEXTS[10], "license": TEXTS[1],
        "footer": TEXTS[3], "publisher": {"name": TEXTS[2], "url": "https://p.example/"},
        "base_url": BASE,
        "languages": {"uk": {"title": TEXTS[8], "description": TEXTS[9], "footer": TEXTS[11]}},
        "headers": ["netlify", "apache", "nginx"],
        "terms": {"tags": each().map(term).collect::<serde_json::Map<_, _>>()},
        "timelines": each().map(timeline).collect::<Vec<_>>(),
        "nav": TEXTS[..6].iter().map(|text| nav(text)).collect::<Vec<_>>(),
        "outputs": outputs.collect::<serde_json::Map<_, _>>(),
    })
}

/// A published file as text.
#[track_caller]
fn text(path: &str) -> String {
    let bytes = OUTPUT.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8(bytes.clone()).expect("it is UTF-8")
}

/// A published file as JSON.
#[track_caller]
fn json_of(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The paths of published files with this prefix and suffix.
fn paths(beginning: &str, end: &str) -> Vec<&'static str> {
    let fits = |path: &&str| path.starts_with(beginning) && path.ends_with(end);
    let found: Vec<&str> = OUTPUT.keys().map(String::as_str).filter(fits).collect();
    assert!(!found.is_empty(), "nothing is published at {beginning}…{end}");
    found
}

/// A text with single spaces.
fn with_single_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with single spaces and without control characters.
fn on_one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    with_single_spaces(&text.replace(|c: char| c.is_control(), ""))
}

/// Asserts that HTML of a note in another document has text and links, and nothing active.
#[track_caller]
fn assert_inert(html: &str, also: &[&str]) -> Element {
    let read = Element::read(html).unwrap_or_else(|fault| panic!("{fault}: {html}"));
    let names = "p h2 a ul ol li em strong code pre br blockquote sup";
    for element in read.all().into_iter().skip(1) {
        let name = &*element.name;
        assert!(
            names.split(' ').chain(also.iter().copied()).any(|one| one == name),
            "<{name}>: {html}"
        );
        for (name, value) in &element.attributes {
            let acts = name.starts_with("on") || name == "style" || name == "srcdoc";
            assert!(!acts, "{name}={value:?}: {html}");
            if name == "href" || name == "src" {
                assert!(value.starts_with("https://") || value.starts_with('#'), "{value}: {html}");
            }
        }
    }
    read
}

//! Notes are untrusted: their content is shown as text, and private keys are published nowhere.

use std::collections::BTreeSet;

use crate::support::html::Element;
use crate::support::{Site, links};

/// Classes of the `<svg>` elements of pictures.
const PICTURES: [&str; 5] = ["chart-hatch", "chart-axis", "chart-marks", "strip", "strip-bars"];

/// Texts that would have an effect if they were not escaped.
const PAYLOADS: [&str; 8] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "{{ site.title }}{% include \"base.html\" %}",
    "</title></main></script>-->",
    "&lt;b&gt; &amp;amp;",
    "${7*7} #{7*7} <%= 7*7 %>",
];

/// A note with this text in every key that takes a text.
fn note(index: usize, payload: &str) -> String {
    let quoted = serde_json::to_string(payload).expect("a text is JSON, and so YAML");
    format!(
        "---\ntitle: {quoted}\ndate: 2024-01-{day:02}\nsummary: {quoted}\n\
         source: {{name: {quoted}, title: {quoted}, author: [{quoted}], publisher: {quoted}, via: {quoted}, number: {quoted}}}\n\
         tags: [{quoted}]\n\
         events:\n  - id: e{index}\n    date: 2023\n    title: {quoted}\n    text: {quoted}\n    date_text: {quoted}\n    \
         quote: {quoted}\n    quote_translation: {quoted}\n    according_to: {quoted}\n    page: {quoted}\n    \
         because: {quoted}\n    lead: true\n    changes: [{{date: 2024, text: {quoted}}}]\n---\n\
         {payload}\n\n> {payload}\n\n`{payload}`\n\n[{payload}](https://example.net/ '{title}')\n",
        day = index + 1,
        title = payload.replace('\'', "&#39;"),
    )
}

#[test]
fn hostile_notes_are_shown_as_text() {
    let terms = (0..PAYLOADS.len()).map(|index| {
        let name = serde_json::to_string(PAYLOADS[index]).expect("a text");
        format!("    {name}: {{slug: term-{index}}}\n")
    });
    let config = format!("terms:\n  tags:\n{}", terms.collect::<String>());
    let mut project = Site::new().config(&config);
    for (index, payload) in PAYLOADS.iter().enumerate() {
        project = project.note(&format!("n{index}.md"), &note(index, payload));
    }
    let project = project.build().success();
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (index, payload) in PAYLOADS.iter().enumerate() {
        let page = project.page(&format!("events/e{index}/index.html"));
        let heading = page.named("h1").first().map(|heading| heading.text());
        assert_eq!(heading, Some(folded(payload)));
        let head = page.named("title").first().map(|title| title.text()).unwrap_or_default();
        assert!(head.starts_with(&folded(payload)), "{head}");
        let speaker = page.classed("speaker").first().map(|speaker| speaker.text());
        assert_eq!(speaker, Some(format!("according to {}", folded(payload))));
        let source = page.classed("source").first().map(|source| source.text());
        assert!(source.is_some_and(|source| source.contains(&folded(payload))), "{payload}");
    }
    let output = project.output();
    assert_eq!(links::faults(output, None), [""; 0]);
    let frame = project.page("embed/v1/all/index.html");
    let frame_script = frame.named("script").first().map(|one| one.text()).unwrap_or_default();
    let elements: BTreeSet<String> = output
        .keys()
        .filter(|path| path.ends_with(".html"))
        .flat_map(|path| {
            let page = project.page(path);
            // The theme's own scripts are separate files.
            let own = |one: &Element| {
                one.name == "script"
                    && one
                        .attribute("src")
                        .is_some_and(|src| src.trim_start_matches(['.', '/']).starts_with("theme/"))
            };
            // All frames contain the same script; a different one would come from a note.
            let framed = |one: &Element| {
                one.name == "script" && path.starts_with("embed/v1/") && one.text() == frame_script
            };
            // The dialog about embeds has a frame for the preview.
            let preview = |one: &Element| one.name == "iframe" && one.attribute("src").is_none();
            // So are the pictures of lists, which contain titles as text.
            let picture = |one: &Element| {
                let class = one.attribute("class").unwrap_or_default();
                one.name == "svg" && PICTURES.contains(&class)
            };
            let foreign = page
                .all()
                .into_iter()
                .filter(|one| !own(one) && !framed(one) && !preview(one) && !picture(one));
            foreign.map(|one| one.name.clone()).collect::<Vec<_>>()
        })
        .collect();
    for name in ["script", "svg", "img", "iframe"] {
        assert!(!elements.contains(name), "a page has <{name}>");
    }
}

#[test]
fn private_keys_are_in_no_file() {
    let secret = "Zanzibar";
    let draft = format!("---\ntitle: Draft {secret}\ndate: 2024\ndraft: true\n---\n{secret}\n");
    let record =
        format!("---\ntitle: X\nkind: event\ndate: 2023\nprivate: {secret}\n---\n%% {secret} %%\n");
    let note = format!(
        "---\ntitle: A\ndate: 2024\nprivate: [{secret}]\nbody: report\nevents:\n  - {{id: x, date: 2023, private: {secret}, quote: It rained}}\n---\n\
         It rained. {secret} is the report's own word.\n"
    );
    let own = format!(
        "---\ntitle: B\ndate: 2024\n---\n<!-- {secret} -->\nShown. %%{secret}%% Shown too.\n"
    );
    let project = Site::new()
        .note("draft.md", &draft)
        .note("x.md", &record)
        .note("a.md", &note)
        .note("b.md", &own)
        .note("_hidden.md", secret)
        .file("content/unnamed.txt", secret)
        .file("static/CNAME", "example.org\n");
    let project = project.build().success().expect_file("CNAME", "example.org\n");
    let prose = project.page("notes/b/index.html").text();
    assert!(prose.contains("Shown. Shown too.") || prose.contains("Shown.  Shown too."), "{prose}");
    for (path, bytes) in project.output() {
        assert!(!path.contains("unnamed") && !path.contains("draft"), "{path}");
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!text.contains(&secret.to_lowercase()), "{path} tells it");
    }
}

//! Rules of docs/format.md about precedence of values and about limits.

use std::fmt::Write as _;

use crate::support::Project;

/// Sources as written, with name, language and access in the data.
const SOURCES: &[(&str, [&str; 3])] = &[
    ("https://o.example/1", ["Outlet", "fr", "paywall"]),
    ("https://www.o.example/2", ["Outlet", "fr", "paywall"]),
    ("{url: https://o.example/3, name: Own}", ["Own", "fr", "paywall"]),
    ("{url: https://o.example/4, lang: de}", ["Outlet", "de", "paywall"]),
    ("{url: https://o.example/5, access: free}", ["Outlet", "fr", "free"]),
    ("{url: https://p.example/6, name: Other}", ["Other", "", ""]),
    ("{name: Outlet}", ["Outlet", "", ""]),
];

#[test]
fn fields_of_a_source_override_those_of_its_outlet() {
    let entries = SOURCES.iter().enumerate().map(|(at, (source, _))| {
        format!("  - {{id: e{at}, date: 2023, title: E, source: {source}}}\n")
    });
    let note = format!("---\ntitle: N\ndate: 2024\nevents:\n{}---\n", entries.collect::<String>());
    let config = "outlets: {o.example: {name: Outlet, lang: fr, access: paywall}}\n";
    let project = Project::new().note("n.md", &note).config(config);
    project.build().success();
    let data = project.data();
    for (at, (written, expected)) in SOURCES.iter().enumerate() {
        let events = data["events"].as_array().expect("events").iter();
        let event = events.clone().find(|event| event["id"] == format!("e{at}")).expect("it");
        let source = &event["claims"][0]["source"];
        let found = ["name", "lang", "access"].map(|key| source[key].as_str().unwrap_or_default());
        assert_eq!(found, *expected, "{written}");
    }
}

#[test]
fn translated_texts_come_from_the_translation_beside_the_original() {
    for (first, second) in [("a", "b"), ("b", "a")] {
        let note = |name: &str, keys: &str| {
            format!(
                "---\ntitle: {name}\ndate: 2024-01-01\nsource: {{name: {name}}}\nevents: [{{id: e, {keys}}}]\n---\n"
            )
        };
        let words = |name: &str| {
            format!(
                "---\ntitle: {name}\nevents: [{{id: e, title: Назва {name}, text: Текст {name}}}]\n---\n"
            )
        };
        let project = Project::new()
            .config("languages: {uk: {}}\n")
            .note(&format!("{first}.md"), &note(first, "date: 2023, title: Title, text: Text"))
            .note(&format!("{second}.md"), &note(second, "date: 2023"))
            .note("a.uk.md", &words("a"))
            .note("b.uk.md", &words("b"));
        project.build().success();
        let page = project.page("uk/events/e/index.html");
        assert_eq!(page.named("h1")[0].text(), format!("Назва {first}"));
        let text = page.text();
        assert!(text.contains(&format!("Текст {first}")), "{first}: {text}");
    }
}

#[test]
fn up_to_1000_events_are_all_on_the_home_page() {
    let shown = |count: usize| {
        let mut note = String::from("---\ntitle: N\ndate: 2024\nsource: {name: S}\nevents:\n");
        for number in 0..count {
            let year = 1900 + number % 50;
            writeln!(note, "  - {{id: e{number}, date: {year}, title: E}}").expect("strings grow");
        }
        let outputs =
            "event_data: never, embeds: never, fragments: never, oembed: never, cite: never";
        let project = Project::new()
            .note("n.md", &(note + "---\n"))
            .config(&format!("outputs: {{{outputs}}}\n"));
        project.build().success();
        project.text("index.html").matches(" id=\"e-e").count()
    };
    assert_eq!(shown(1000), 1000);
    assert!(shown(1001) < 1001);
}

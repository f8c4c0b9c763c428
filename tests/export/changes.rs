//! When an event was added and when it was revised: the same in every file.

use serde_json::Value;

use crate::support::Project;
use crate::support::formats::xml;
use crate::support::html::Element;

/// An event of two notes that were added and revised on different days, which was corrected twice; and one
/// whose note was added and revised on one day.
fn project() -> Project {
    let first = "---\ntitle: N\ndate: 2024-01-01\nsource: {name: S}\nadded: 2024-01-02\nupdated: 2024-03-04\n\
        events:\n  - {id: e, date: 2023-05-06, title: E, changes: [{date: 2024-02-01, text: One.}, \
        {date: 2024-02-03, text: Two.}]}\n---\n";
    let second = "---\ntitle: M\ndate: 2024-05-05\nsource: {name: T}\nadded: 2024-02-06\nupdated: 2024-02-07\n\
        events: [{id: e, date: 2023-05-06}]\n---\n";
    let third = "---\ntitle: O\ndate: 2024-01-01\nsource: {name: S}\nadded: 2024-02-02\nupdated: 2024-02-02\n\
        events:\n  - {id: s, date: 2022, title: S, changes: [{date: 2024-02-02, text: Three.}]}\n---\n";
    Project::new()
        .config("base_url: https://x.example/\noutputs: {event_data: always}\n")
        .note("n.md", first)
        .note("m.md", second)
        .note("o.md", third)
}

#[test]
fn an_event_is_added_with_its_first_note_and_revised_with_its_last() {
    let project = project();
    project.build().success();
    let data: Value = serde_json::from_str(&project.text("data/v1/events/e.json")).expect("JSON");
    let event = &data["events"][0];
    assert_eq!([&event["added"], &event["updated"]], ["2024-01-02", "2024-03-04"]);

    let page = project.page("events/e/index.html");
    let linked = page.named("script").into_iter().find(|one| one.attribute("src").is_none());
    let linked: Value = serde_json::from_str(&linked.expect("JSON-LD").text()).expect("JSON");
    assert_eq!([&linked["datePublished"], &linked["dateModified"]], ["2024-01-02", "2024-03-04"]);

    let feed = xml(&project.text("feed.xml")).expect("it is XML");
    let entries = feed.named("entry");
    let is_e = |entry: &&&Element| entry.named("id")[0].text() == "https://x.example/events/e/";
    let entry = entries.iter().find(is_e).expect("an entry");
    let of = |name: &str| entry.named(name)[0].text();
    assert_eq!([of("published"), of("updated")], ["2024-01-02T00:00:00Z", "2024-03-04T00:00:00Z"]);
    assert_eq!(feed.named("updated")[0].text(), "2024-03-04T00:00:00Z");

    let event = &super::calendar::read(&project.text("timeline.ics"))["e@x.example"];
    let of = |name: &str| event[name].as_str();
    assert_eq!(of("SEQUENCE"), "2");
    assert_eq!([of("DTSTAMP"), of("LAST-MODIFIED")], ["20240304T000000Z"; 2]);
}

#[test]
fn changes_are_listed_latest_first_without_additions() {
    let project = project();
    project.build().success();
    let feed = xml(&project.text("changes.xml")).expect("it is XML");
    let ids: Vec<String> =
        feed.named("entry").iter().map(|entry| entry.named("id")[0].text()).collect();
    let base = "https://x.example/events/";
    let expected =
        ["e/#updated-20240304T000000Z", "e/#correction-2", "s/#correction-1", "e/#correction-1"];
    assert_eq!(ids, expected.map(|id| format!("{base}{id}")));

    let page = project.page("changes/index.html");
    let main = page.named("main")[0].text();
    let places = ["Two.", "Three.", "One."].map(|words| main.find(words).expect("it is listed"));
    assert!(places.is_sorted(), "{main}");
}

#[test]
fn withdrawn_events_are_in_no_list() {
    let note = "---\ntitle: N\ndate: 2024\nsource: {name: S}\ntags: [t]\nevents:\n  \
        - {id: a, date: unknown, title: Kept}\n  - {id: b, date: unknown, title: Wgone, status: retracted}\n  \
        - {id: c, date: 2023, title: Wleft, status: retracted, key: true}\n---\n";
    let project = Project::new().note("n.md", note).config("base_url: https://x.example/\n");
    project.build().success();
    assert!(project.text("undated/index.html").contains("Kept"));
    // It stays on its own page, in the note and in the data.
    let kept = [
        "events/b",
        "events/c",
        "notes/n",
        "data/v1/",
        "sources/",
        "embed/v1/events/",
        "fragments/v1/events/",
        "oembed/events/",
        "feed.",
    ];
    for (path, bytes) in project.output() {
        let text = String::from_utf8_lossy(&bytes);
        let known = kept.iter().any(|folder| path.starts_with(folder));
        assert!(known || !text.contains("Wgone") && !text.contains("Wleft"), "{path}");
    }
}

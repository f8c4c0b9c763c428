//! The feeds of additions and changes, checked by the rules of their formats and by another library.

use serde_json::Value;

use super::{read_with_python, sites, text};
use crate::support::{Project, Run, Site};

/// Three notes that were added one after the other. The second was revised, and an event was corrected.
fn project_of_three_notes() -> Project {
    Project::new()
        .config("title: News\nbase_url: https://x.example/t/\nauthor: The editors\n")
        .note(
            "a.md",
            "---\ntitle: Note A\ndate: 2024-01-05\nadded: 2024-02-01\nsource: {name: A}\nevents:\n  \
             - {id: old, date: \"-0043\", title: Old, tags: [x], changes: [{date: 2024-05-01, text: \"A *name*.\"}, {date: 2024-03-01, text: First.}]}\n---\n",
        )
        .note(
            "b.md",
            "---\ntitle: Note B\ndate: 2024-01-06\nadded: 2024-02-02T01:00:00+03:00\nupdated: 2024-04-01\n\
             source: {name: B, url: \"https://b.example/?x=1&y=2\"}\nevents:\n  - {id: new, date: 2023-06~, title: \"New <b> & more\", text: \"See [A](note:a).\"}\n---\n",
        )
        .note("c.md", "---\ntitle: Its own event\ndate: 2022-05-01\nsource: {name: C, published: 2024-01-07}\n---\nText.\n")
        .note("d.md", "---\ntitle: Nobody knows\ndate: 2022\nkind: event\nstatus: confirmed\n---\nText.\n")
}

#[test]
fn feeds_list_events_newest_addition_first() {
    let project = project_of_three_notes();
    project.build().success();
    let Some(entries) = feed(&project, "feed.xml") else { return };
    let found: Vec<[&str; 3]> = entries
        .iter()
        .map(|entry| ["title", "published", "updated"].map(|name| entry[name].as_str().unwrap()))
        .collect();
    let (first, second, third) =
        ("2024-02-01T22:00:00Z", "2024-02-01T00:00:00Z", "2024-01-07T00:00:00Z");
    assert_eq!(
        found,
        [
            ["about June 2023: New <b> & more", first, "2024-04-01T00:00:00Z"],
            ["Note B", first, "2024-04-01T00:00:00Z"],
            // Its correction is its last update.
            ["44 BCE: Old", second, "2024-05-01T00:00:00Z"],
            ["Note A", second, second],
            ["1 May 2022: Its own event", third, third],
        ]
    );
    let edtf: Vec<Option<&str>> = entries.iter().map(|entry| entry["edtf"].as_str()).collect();
    assert_eq!(edtf, [Some("2023-06~"), None, Some("-0043"), None, Some("2022-05-01")]);
    assert_eq!(entries[0]["id"], "https://x.example/t/events/new/");
    assert_eq!(entries[2]["terms"], serde_json::json!(["x"]));
    let html = entries[0]["html"].as_str().unwrap();
    assert!(html.contains("href=\"https://x.example/t/notes/a/index.html\""), "{html}");
    assert!(html.contains("https://b.example/?x=1&amp;y=2"), "{html}");
}

#[test]
fn changes_are_corrections_and_revisions() {
    let project = project_of_three_notes();
    project.build().success();
    let Some(entries) = feed(&project, "changes.xml") else { return };
    let found: Vec<[&str; 2]> = entries
        .iter()
        .map(|entry| ["id", "published"].map(|name| entry[name].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            ["https://x.example/t/events/old/#correction-2", "2024-05-01T00:00:00Z"],
            ["https://x.example/t/events/new/#updated-20240401T000000Z", "2024-04-01T00:00:00Z"],
            ["https://x.example/t/events/old/#correction-1", "2024-03-01T00:00:00Z"],
        ]
    );
    assert_eq!(entries[0]["html"], "<p>A <em>name</em>.</p>");
}

#[test]
fn the_json_feed_has_the_entries_of_the_atom_feed() {
    for project in sites().iter().chain([&project_of_three_notes()]) {
        project.build().success();
        let json: Value = serde_json::from_str(&project.text("feed.json")).expect("it is JSON");
        check_json_feed(&json);
        let Some(entries) = feed(project, "feed.xml") else { return };
        let items = json["items"].as_array().unwrap();
        assert_eq!(items.len(), entries.len());
        for (item, entry) in items.iter().zip(&entries) {
            for (one, other) in [
                ("id", "id"),
                ("title", "title"),
                ("date_published", "published"),
                ("date_modified", "updated"),
            ] {
                assert_eq!(item[one], entry[other]);
            }
            assert_eq!(item["_timeline"].get("edtf").unwrap_or(&Value::Null), &entry["edtf"]);
        }
    }
}

/// Checks the required members of JSON Feed 1.1 and their types.
fn check_json_feed(feed: &Value) {
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    let address = |value: &Value| value.as_str().is_some_and(|text| text.starts_with("https://"));
    assert!(
        feed["title"].is_string() && address(&feed["home_page_url"]) && address(&feed["feed_url"])
    );
    let mut ids = std::collections::BTreeSet::new();
    for item in feed["items"].as_array().expect("items") {
        assert!(ids.insert(item["id"].as_str().expect("an id")), "{item}");
        assert!(address(&item["url"]) && item["content_html"].is_string(), "{item}");
        for (name, value) in item.as_object().unwrap() {
            assert!(!value.is_null(), "{name} of {item}");
        }
        for tag in item.get("tags").and_then(Value::as_array).into_iter().flatten() {
            assert!(tag.is_string());
        }
    }
}

#[test]
fn feeds_have_at_most_fifty_entries_and_a_count_of_the_rest() {
    let entries = (0..60).map(|at| format!("  - {{id: e{at}, date: 2024, title: Event {at}}}\n"));
    let note = format!(
        "---\ntitle: A\ndate: 2024-01-01\nsource: {{name: B}}\nevents:\n{}---\n",
        entries.collect::<String>()
    );
    let project = Project::new().note("a.md", &note).config("base_url: https://x.example/\n");
    let run: Run = project.run(&["export", "--format", "jsonfeed"]).success();
    let feed: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert_eq!(feed["items"].as_array().unwrap().len(), 50);
    run.stderr_has("events and notes that are not among the newest fifty (11): left out");
}

#[test]
fn pages_link_to_the_feeds_and_without_a_base_url_there_are_none() {
    let config = "title: News\nbase_url: https://x.example/\noutputs: {event_data: always}\n";
    let project = project_of_three_notes().config(config);
    project.build().success();
    for (page, kind, href) in [
        ("index.html", "application/atom+xml", "feed.xml"),
        ("index.html", "application/feed+json", "feed.json"),
        ("index.html", "application/atom+xml", "changes.xml"),
        ("index.html", "text/calendar", "timeline.ics"),
        ("events/new/index.html", "application/atom+xml", "../../feed.xml"),
        ("events/new/index.html", "application/json", "../../data/v1/events/new.json"),
    ] {
        let page = project.text(page);
        let link = format!("<link rel=\"alternate\" type=\"{kind}\"");
        let links = page.lines().filter(|line| line.starts_with(&link));
        assert!(links.clone().any(|line| line.contains(&format!("href=\"{href}\""))), "{href}");
    }
    let without = project_of_three_notes().config("title: News\n");
    without.build().success().stderr_has("note[no-base-url]").stderr_has("feeds");
    let paths = without.output();
    for name in ["feed.xml", "feed.json", "changes.xml", "sitemap.xml"] {
        assert!(!paths.contains_key(name), "{name}");
    }
    assert!(!without.text("index.html").contains("feed.xml"));
    assert!(paths.contains_key("timeline.ics"));
}

#[test]
fn each_language_has_its_own_feed_and_calendar() {
    let site = Site::example();
    let config = site.config_text();
    let plain: String = config
        .lines()
        .filter(|line| !line.starts_with("base_url:"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let project = site.config(&format!("base_url: https://x.example/\n{plain}")).build().success();
    let feed = project.text("uk/feed.xml");
    assert!(
        feed.contains("xml:lang=\"uk\"") && feed.contains("<id>https://x.example/uk/feed.xml</id>")
    );
    assert!(feed.contains("https://x.example/uk/events/treaty-signed/"));
    assert!(feed.contains("червня 2024"), "dates are in the feed's language");
    assert!(project.text("uk/timeline.ics").contains("BEGIN:VEVENT"));
    assert!(project.text("uk/index.html").contains("href=\"../uk/feed.xml\""));
}

fn feed(project: &Project, name: &str) -> Option<Vec<Value>> {
    let path = project.path(&format!("public/{name}"));
    let read = read_with_python(name, "feedparser", &["feed", text(&path)])?;
    Some(read.as_array().expect("entries").clone())
}

#[test]
fn records_of_old_events_do_not_displace_reports_in_feeds() {
    let project = (0..60).fold(Site::new(), |project, at| {
        let report = format!(
            "---\ntitle: R {at}\ndate: 2001-01-01\nadded: 2001-01-01\nsource: {{name: S}}\n\
             events:\n  - {{id: it-{at}, date: 2000, title: It {at}}}\n---\n"
        );
        let record = format!(
            "---\nkind: event\nid: it-{at}\ntitle: It {at}\nadded: 2024-01-01\n---\nText.\n"
        );
        project.note(&format!("r{at}.md"), &report).note(&format!("e{at}.md"), &record)
    });
    let late = "---\ntitle: Late report\ndate: 2002-01-01\nadded: 2002-01-01\nsource: {name: S}\n\
                events: []\n---\n";
    let project = project.note("late.md", late).config("base_url: https://example.org/\n");
    let project = project.build().success();
    assert!(project.text("feed.xml").contains("Late report"));
    assert!(project.text("feed.json").contains("Late report"));
}

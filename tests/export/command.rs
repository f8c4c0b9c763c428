//! `dateline export`: selection, messages, errors; and the configuration of published exports.

use std::collections::BTreeSet;

use serde_json::Value;

use super::sites;
use crate::support::Project;

#[test]
fn an_export_is_equal_to_the_published_file() {
    let files = [
        ("json", "data/v1/timeline.json"),
        ("csv", "data/v1/events.csv"),
        ("claims-csv", "data/v1/claims.csv"),
        ("ics", "timeline.ics"),
        ("atom", "feed.xml"),
        ("jsonfeed", "feed.json"),
    ];
    for project in sites() {
        for (format, path) in files {
            let run = project.run(&["export", "--format", format]).success();
            assert!(run.stdout == project.text(path), "{format} is not {path}");
        }
    }
    let project = Project::example();
    project.build().success();
    let part = ["export", "--timeline", "ratification", "--format"];
    let json = project.run(&[&part[..], &["json"]].concat()).success().stdout;
    assert_eq!(json, project.text("data/v1/timelines/ratification.json"));
    let ics = project.run(&[&part[..], &["ics", "--output", "x.ics"]].concat()).success();
    assert_eq!(ics.stdout, "");
    let written = std::fs::read_to_string(project.path("x.ics")).unwrap();
    assert_eq!(written, project.text("timelines/ratification/timeline.ics"));
}

#[test]
fn exported_reports_keep_their_ids_in_a_selection() {
    let project = Project::example();
    project.build().success();
    let export =
        |options: &[&str]| project.run(&[&["export", "-f"], options].concat()).success().stdout;
    assert_eq!(export(&["bibtex"]), project.text("sources/sources.bib"));
    assert_eq!(export(&["ris"]), project.text("sources/sources.ris"));
    assert_eq!(export(&["csl"]), project.text("sources/sources.json"));
    let ids = |text: &str| -> BTreeSet<String> {
        let works: Value = serde_json::from_str(text).expect("it is JSON");
        works.as_array().unwrap().iter().map(|work| work["id"].to_string()).collect()
    };
    let (all, some) = (ids(&export(&["csl"])), ids(&export(&["csl", "--to", "2010"])));
    assert!(!some.is_empty() && some.is_subset(&all) && some.len() < all.len(), "{some:?}");
}

/// The events a (2020, x), b (2021, x and y), c (2022, y and P).
fn project_of_three_events() -> Project {
    Project::new().config("timelines: [{id: firsts, title: Firsts, events: [a, b]}]\n").note(
        "n.md",
        "---\ntitle: N\ndate: 2023\nsource: {name: S}\nevents:\n  \
             - {id: a, date: 2020-05, title: A, tags: [x]}\n  \
             - {id: b, date: 2021, title: B, tags: [x, y]}\n  \
             - {id: c, date: 2022-01/2022-03, title: C, tags: [y], places: [P]}\n---\n",
    )
}

#[test]
fn options_narrow_and_terms_of_one_taxonomy_are_alternatives() {
    let project = project_of_three_events();
    let check = |options: &[&str], expected: &[&str]| {
        let run = project.run(&[&["export", "-f", "json"], options].concat()).success();
        let data: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
        let ids: Vec<&str> = data["events"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids, expected, "{options:?}");
        let title = data["selection"]["title"].as_str();
        assert_eq!(title, options.contains(&"firsts").then_some("Firsts"));
    };
    check(&[], &["a", "b", "c"]);
    check(&["--timeline", "firsts"], &["a", "b"]);
    check(&["--tag", "x"], &["a", "b"]);
    check(&["--tag", "x", "--tag", "y"], &["a", "b", "c"]);
    check(&["--tag", "y", "--tag", "P"], &["c"]);
    check(&["--tag", "places:p"], &["c"]);
    check(&["--from", "2020-06"], &["b", "c"]);
    check(&["--to", "2022-02"], &["a", "b", "c"]);
    check(&["--to", "2020"], &["a"]);
    check(&["--to", "2020-04"], &[]);
    check(&["--from", "2022-03"], &["c"]);
    check(&["--from", "2022-04"], &[]);
    check(&["--from", "2020-05-31", "--to", "2021"], &["a", "b"]);
    check(&["--timeline", "firsts", "--tag", "y", "--from", "2021"], &["b"]);
    check(&["--from", "2023"], &[]);
}

#[test]
fn unknown_names_are_refused_with_a_suggestion() {
    let project = project_of_three_events();
    let refused = |options: &[&str], said: &str| {
        let run = project.run(&[&["export"], options].concat()).exit_code(2);
        assert_eq!(run.stdout, "");
        run.stderr_has(said);
    };
    refused(&["-f", "mdx"], "`dateline export -f md`");
    refused(&["-f", "word"], "[possible values: json, csv, claims-csv, ics,");
    refused(&["-f", "csv", "--timeline", "first"], "did you mean `firsts`?");
    refused(&["-f", "csv", "--tag", "z"], "there is no term `z`");
    refused(&["-f", "csv", "--from", "June 2020"], "`--from June 2020`");
    refused(&["-f", "csv", "--sources", "inline"], "`--sources` works with `md` and `html`");
    refused(&["-f", "atom"], "`base_url` is not set");
}

#[test]
fn with_errors_nothing_is_exported() {
    let project = Project::new().note("a.md", "---\ntitle: A\ndate: June 2024\n---\n");
    let run = project.run(&["export", "-f", "json", "-o", "x.json"]).failure();
    run.stderr_has("error[bad-date]").stderr_has("nothing was exported");
    assert!(!project.path("x.json").exists());
}

#[test]
fn an_export_counts_what_its_format_cannot_contain() {
    let project = Project::new().note(
        "n.md",
        "---\ntitle: N\ndate: 2023\nsource: {name: S}\nevents:\n  \
         - {id: a, date: 2020, title: A, status: retracted}\n  \
         - {id: b, date: -0043-03-15, title: B, follows: [c]}\n  \
         - {id: c, date: 2021~, title: C, key: true, changes: {date: 2024, text: x}}\n  \
         - {id: d, title: D}\n---\n",
    );
    let losses_of = |format: &str| {
        let run = project.run(&["export", "-f", format]).success();
        let lines: BTreeSet<String> =
            run.stderr.lines().map(|line| line.trim().to_owned()).collect();
        (run.stdout, lines)
    };
    let (calendar, lines) = losses_of("ics");
    assert!(!calendar.contains("VEVENT"), "{calendar}");
    for line in [
        "events with an unknown date (1): left out",
        "events known only to the year, or less precisely (1): left out",
        "events before year 1 or after 9999 (1): left out",
        "retracted events (1): left out",
        "relations between events (1): left out",
        "corrections (1): left out",
    ] {
        assert!(lines.contains(line), "no `{line}` in {lines:?}");
    }
    let (_, lines) = losses_of("markwhen");
    assert!(lines.contains("months and days before year 1 or after 9999 (1): the year alone, and the property `edtf`"), "{lines:?}");
    let (_, lines) = losses_of("json");
    assert_eq!(lines, BTreeSet::from(["4 events; `json` can express all of it".to_owned()]));
    let quiet = project.run(&["export", "-f", "ics", "--quiet"]).success();
    assert_eq!(quiet.stderr, "");
}

#[test]
fn outputs_decide_which_exports_are_published() {
    let paths = |outputs: &str| -> BTreeSet<String> {
        let config =
            format!("base_url: https://x.example/\noutputs: {{terms: always, {outputs}}}\n");
        let project = project_of_three_events().config(&config);
        project.build().success();
        project.output().into_keys().collect()
    };
    let all = paths("");
    let removed_by = |outputs: &str| -> BTreeSet<String> { &all - &paths(outputs) };
    let named = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(removed_by("feeds: never"), named(&["changes.xml", "feed.json", "feed.xml"]));
    let of_events = ["a", "b", "c"].map(|id| format!("data/v1/events/{id}.json"));
    assert_eq!(&paths("event_data: always") - &all, of_events.into());
    let terms = ["tags/x", "tags/y", "places/p"];
    let of_terms = terms
        .iter()
        .flat_map(|term| [format!("data/v1/terms/{term}.json"), format!("{term}/timeline.ics")]);
    assert_eq!(removed_by("term_data: never"), of_terms.collect());
    assert!(removed_by("ics: never").iter().all(|path| path.ends_with(".ics")));
    assert!(removed_by("data: never").iter().all(|path| path.starts_with("data/v1/")));
    assert!(!paths("data: never").iter().any(|path| path.starts_with("data/")));
    assert!(!paths("ics: never").iter().any(|path| path.ends_with(".ics")));
}

#[test]
fn a_large_site_has_no_export_per_event_or_term() {
    let entries = (0..1001).map(|at| format!("  - {{id: e{at}, date: 2024, title: Event {at}}}\n"));
    let note = format!(
        "---\ntitle: A\ndate: 2024\nsource: {{name: B}}\ntags: [x]\nevents:\n{}---\n",
        entries.collect::<String>()
    );
    let project = Project::new().note("a.md", &note);
    project.build().success();
    let data: BTreeSet<String> =
        project.output().into_keys().filter(|path| path.starts_with("data/v1/")).collect();
    let names = ["claims.csv", "events.csv", "schema.json", "timeline.json", "years/2024.json"];
    assert_eq!(data, names.iter().map(|name| format!("data/v1/{name}")).collect());
    assert!(!project.path("public/tags/x/timeline.ics").exists());
    assert!(project.path("public/timeline.ics").exists());
}

#[test]
fn groups_are_the_first_written_of_the_commonest_terms() {
    let mut events = String::new();
    // `Common` is the second of each; of the others, `T0` to `T6` have two events and `T7`, `T8` one.
    for number in 0..16 {
        events.push_str(&format!(
            "  - {{id: e{number}, title: E, date: {}, actors: [T{}, Common]}}\n",
            2001 + number,
            number % 9
        ));
    }
    events.push_str("  - {id: none, title: E, date: 2030, actors: [T8]}\n");
    let project = Project::new()
        .config("timelines: [{id: all, title: All, where: {}, chart: actors}]\n")
        .note("a.md", &format!("---\ntitle: A\ndate: 2040\nevents:\n{events}---\n"));
    let export = |format| {
        let run = project.run(&["export", "--timeline", "all", "--format", format]).success();
        run.stdout
    };
    let slides: Value = serde_json::from_str(&export("timelinejs")).unwrap();
    let group = |id: &str| {
        let slides = slides["events"].as_array().unwrap();
        slides.iter().find(|slide| slide["unique_id"] == id).unwrap()["group"].clone()
    };
    assert_eq!(group("e0"), "T0", "the first that is written");
    assert_eq!(group("e7"), "Common", "T7 is not among the eight most frequent");
    assert_eq!(group("none"), Value::Null);
    let all: BTreeSet<String> = slides["events"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|slide| slide["group"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(all.len(), 8, "{all:?}");
    let text = export("markwhen");
    assert_eq!(text.matches("\n# ").count(), 8, "{text}");
}

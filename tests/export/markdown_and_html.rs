//! Exports to paste: Markdown and HTML, with sources.

use std::process::Command;

use crate::support::browser::{assert_good, folder_of};
use crate::support::{Project, repository};

fn project_of_two_events() -> Project {
    Project::new()
        .config("title: \"A *brief*\"\nbase_url: https://x.example/t/\n")
        .note(
            "a.md",
            "---\ntitle: A\ndate: 2024-01-05\nsource: {name: \"A [news]\", url: https://a.example/1, archived: https://archive.example/1}\nevents:\n  \
             - {id: one, date: 2024-01~, title: \"One_of_*many*\", text: \"See [two](event:two) & *more*.\\n\\n- first\\n- second\"}\n  \
             - {id: two, date: 2024-01-04, title: Two, according_to: B}\n---\n",
        )
        .note("b.md", "---\ntitle: B\ndate: 2024-01-06\nsource: {name: B}\nevents:\n  - {id: two, date: 2024-01-04}\n---\n")
}

fn exported(arguments: &[&str]) -> String {
    project_of_two_events()
        .run(&[&["export", "--quiet", "--format"], arguments].concat())
        .success()
        .stdout
}

#[test]
fn markdown_with_footnotes() {
    assert_eq!(
        exported(&["md"]),
        "# A \\*brief\\*\n\n\
         - **about January 2024**: One\\_of\\_\\*many\\*[^1]\n\n  \
         See [two](<https://x.example/t/events/two/>) & *more*.\n\n  - first\n  - second\n\n\
         - **4 January 2024**: Two[^1][^2]\n\n\
         [^1]: [A \\[news\\]](<https://a.example/1>), 5 January 2024, <https://archive.example/1>\n\n\
         [^2]: B, 6 January 2024\n"
    );
}

/// A report of a bridge: its outlet, and the lines of its claim.
fn bridge(outlet: &str, claim: &str) -> String {
    format!(
        "---\ntitle: {outlet} on the bridge\ndate: 2024-05-04\nsource: {{name: {outlet}}}\n\
         events:\n  - {{id: bridge, title: Bridge opens, {claim}}}\n---\n"
    )
}

#[test]
fn each_rival_date_has_its_own_sources() {
    let open = Project::new()
        .note("a.md", &bridge("Herald", "date: 2024-05-02"))
        .note("b.md", &bridge("Courier", "date: 2024-05-03"))
        .note("c.md", &bridge("Gazette", "date: 2024-05"));
    let settled = "---\ntitle: Bridge opens\nkind: event\ndate: 2024-05-02\nbecause: The minutes say so.\n---\n";
    let settled = Project::new()
        .note("a.md", &bridge("Herald", "date: 2024-05-02, date_text: this morning"))
        .note("b.md", &bridge("Courier", "date: 2024-05-03, date_text: today"))
        .note("bridge.md", settled);
    let export = |project: &Project, arguments: &[&str]| {
        project.run(&[&["export", "--quiet", "--format"], arguments].concat()).success().stdout
    };
    let cases: [(&Project, &[&str], &str); 8] = [
        (
            &open,
            &["md"],
            "- **2 May 2024 (Herald[^1]) or 3 May 2024 (Courier[^2])**: Bridge opens[^3]\n",
        ),
        (
            &settled,
            &["md"],
            "- **2 May 2024 (Herald[^1]) or 3 May 2024 (Courier[^2]); the editor has chosen 2 May 2024**: Bridge opens\n",
        ),
        (
            &settled,
            &["md", "--sources", "inline"],
            "- **2 May 2024 (Herald, 4 May 2024) or 3 May 2024 (Courier, 4 May 2024); the editor has chosen 2 May 2024**: Bridge opens\n",
        ),
        (
            &settled,
            &["md", "--sources", "none"],
            "- **2 May 2024 (Herald) or 3 May 2024 (Courier); the editor has chosen 2 May 2024**: Bridge opens\n",
        ),
        (
            &settled,
            &["html"],
            "(Herald<sup><a href=\"#source-1\">[1]</a></sup>) or 3 May 2024 (Courier<sup><a href=\"#source-2\">[2]</a></sup>); the editor has chosen 2 May 2024</strong>: Bridge opens</p>",
        ),
        (
            &settled,
            &["timelinejs"],
            "\"display_date\":\"2 May 2024 (Herald) or 3 May 2024 (Courier); the editor has chosen 2 May 2024\"",
        ),
        (
            &settled,
            &["markwhen"],
            "date: \"2 May 2024 (Herald) or 3 May 2024 (Courier); the editor has chosen 2 May 2024\"",
        ),
        (
            &settled,
            &["ics"],
            "Date: 2 May 2024 (Herald) or 3 May 2024 (Courier)\\; the editor has chosen 2 May 2024",
        ),
    ];
    for (project, arguments, expected) in cases {
        let text = export(project, arguments).replace("\r\n ", "");
        assert!(text.contains(expected), "{arguments:?}: {text}");
    }
    settled.run(&["build", "--quiet"]).success();
    let sentence = "Sources disagree about the date: 2 May 2024 (Herald) or 3 May 2024 (Courier); the editor has chosen 2 May 2024.";
    for page in ["index.html", "embed/v1/all/index.html", "fragments/v1/all.html"] {
        let page = std::fs::read_to_string(settled.path("public").join(page)).expect("it is built");
        assert!(page.contains(sentence), "{page}");
    }
}

#[test]
fn no_source_is_a_footnote_to_a_date_that_it_denies() {
    let first = "date: 2024-05-02";
    let cases = [
        (
            (first, "date: 2024-05-03, status: denied"),
            "**2 May 2024 (Courier[^2]: denied, 3 May 2024)**: Bridge opens (disputed)[^1]",
        ),
        (
            (first, "status: denied"),
            "**2 May 2024 (Courier[^2]: denied)**: Bridge opens (disputed)[^1]",
        ),
        ((first, "status: retracted"), "**2 May 2024 (Courier[^2]: retracted)**: Bridge opens[^1]"),
        (
            (first, "date: 2024-05-01, status: planned"),
            "**2 May 2024 (Courier[^2]: planned, 1 May 2024)**: Bridge opens[^1]",
        ),
        ((first, "status: planned"), "**2 May 2024**: Bridge opens[^1][^2]"),
        ((first, "date: 2024"), "**2 May 2024**: Bridge opens[^1][^2]"),
        ((first, "date: unknown"), "**2 May 2024**: Bridge opens[^1][^2]"),
        (
            ("date: 2024-05-02, status: denied", "status: denied"),
            "**date unknown (Herald[^1]: 2 May 2024)**: Bridge opens (denied)[^2]",
        ),
        (
            ("date: 2024-05-02T10:00", "date: 2024-05-02T11:00"),
            "**2 May 2024, 10:00 (Herald[^1]) or 11:00 (Courier[^2])**: Bridge opens",
        ),
        (
            ("date: 2024-05-02T10:00", "date: 2024-05-02T11:00+03:00"),
            "**2 May 2024, 10:00 (Herald[^1]) or 2 May 2024, 11:00 (UTC+3) (Courier[^2])**: Bridge opens",
        ),
    ];
    for ((herald, courier), expected) in cases {
        let project = Project::new()
            .note("a.md", &bridge("Herald", herald))
            .note("b.md", &bridge("Courier", courier));
        let text = project.run(&["export", "--quiet", "--format", "md"]).success().stdout;
        assert!(text.contains(&format!("- {expected}\n")), "{courier}: {text}");
    }
}

#[test]
fn a_report_of_a_date_and_of_its_denial_names_who_denies_it() {
    let note = "---\ntitle: N\ndate: 2024-05-04\nsource: {name: Herald}\nevents:\n  - {id: a, date: 2024-05-02, title: Opened}\n  - {id: a, status: denied, according_to: the mayor}\n---\n";
    let project = Project::new().note("n.md", note);
    let text = project.run(&["export", "--quiet", "--format", "md"]).success().stdout;
    let expected =
        "- **2 May 2024 (Herald, according to the mayor: denied)**: Opened (disputed)[^1]\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_report_that_gives_two_dates_names_who_says_which() {
    let note = "---\ntitle: N\ndate: 2024-05-04\nsource: {name: Herald}\nevents:\n  - {id: a, date: 2024-05-02, title: Opened, according_to: the mayor}\n  - {id: a, date: 2024-05-03, according_to: the driver}\n---\n";
    let project = Project::new().note("n.md", note);
    let text = project.run(&["export", "--quiet", "--format", "md"]).success().stdout;
    let expected = "- **2 May 2024 (Herald, according to the mayor[^1]) or 3 May 2024 (Herald, according to the driver[^1])**: Opened\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn titles_say_what_may_not_have_happened() {
    let statuses =
        [("planned", "заплановано"), ("disputed", "спірно"), ("denied", "заперечується")];
    let site = |lang: &str| {
        let events: String = statuses
            .iter()
            .chain(&[("reported", ""), ("confirmed", "")])
            .map(|(status, _)| {
                format!(
                    "  - {{id: e-{status}, date: 2090-05-02, title: Event, status: {status}}}\n"
                )
            })
            .collect();
        Project::new()
            .config(&format!("title: S\nlang: {lang}\nbase_url: https://x.example/\n"))
            .note(
                "a.md",
                &format!(
                    "---\ntitle: A\ndate: 2024-01-05\nsource: {{name: A}}\nevents:\n{events}---\n"
                ),
            )
    };
    let (english, ukrainian) = (site("en"), site("uk"));
    for format in ["md", "html", "timelinejs", "markwhen", "ics", "atom", "jsonfeed"] {
        // No date of a denied event counts, and these formats leave out events without a date.
        let needs_date = ["timelinejs", "markwhen", "ics"].contains(&format);
        let listed = statuses.into_iter().filter(|one| one.0 != "denied" || !needs_date);
        for (status, local) in listed {
            for (site, word) in [(&english, status), (&ukrainian, local)] {
                let run = site.run(&["export", "--quiet", "--format", format]).success();
                let title = format!("Event ({word})");
                assert_eq!(
                    run.stdout.matches(&title).count(),
                    1,
                    "{format}: {title}: {}",
                    run.stdout
                );
            }
        }
        let text = english.run(&["export", "--quiet", "--format", format]).success().stdout;
        assert!(!text.contains("(reported)") && !text.contains("(confirmed)"), "{text}");
    }
}

#[test]
fn sources_are_after_each_event_or_left_out() {
    let inline = exported(&["md", "--sources", "inline"]);
    assert!(inline.contains("Two ([A \\[news\\]](<https://a.example/1>), 5 January 2024, <https://archive.example/1>; B, 6 January 2024)\n"), "{inline}");
    assert!(!inline.contains("[^"), "{inline}");
    let none = exported(&["md", "--sources", "none"]);
    assert!(!none.contains("a.example") && !none.contains("[^"), "{none}");
    let html = exported(&["html", "--sources", "inline"]);
    assert!(
        html.contains("(<a href=\"https://a.example/1\">A [news]</a>, 5 January 2024, <a"),
        "{html}"
    );
    assert!(!html.contains("<ol>"), "{html}");
}

#[test]
fn exported_html_is_valid_and_its_footnotes_link_to_sources() {
    let html = exported(&["html"]);
    assert!(html.contains("<sup><a href=\"#source-2\">[2]</a></sup>"), "{html}");
    assert!(html.contains("<li id=\"source-2\">B, 6 January 2024</li>"), "{html}");
    assert!(html.contains("<a href=\"https://x.example/t/events/two/\">Two</a>"), "{html}");
    let test = "exported_html_is_valid_and_its_footnotes_link_to_sources";
    let Some(folder) = folder_of(test, "html-validate") else { return };
    let mut validate = Command::new("node");
    validate.arg(folder.join("node_modules/html-validate/bin/html-validate.mjs"));
    validate.arg("--config").arg(folder.join("htmlvalidate.mjs"));
    let example = Project::example();
    let lists = Project::copy_of(&repository().join("tests/sites/ways"));
    let projects = [project_of_two_events(), example, lists];
    for project in &projects {
        let path = project.path("list.html");
        let output = path.to_str().expect("a plain name");
        project.run(&["export", "-f", "html", "-o", output]).success();
        validate.arg(path);
    }
    assert_good(&validate.output().expect("node starts"));
}

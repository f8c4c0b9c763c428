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

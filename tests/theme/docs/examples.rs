//! The examples of the theme docs: the files under one heading are built as a site.

use dateline::{Drafts, Strictness};

use crate::support::Site;

/// A code block that is a file, or a text that a published file must contain.
struct Fence<'a> {
    heading: &'a str,
    word: &'a str,
    text: String,
}

fn fences(page: &str) -> Vec<Fence<'_>> {
    let (mut fences, mut heading) = (Vec::new(), "");
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("## ") || line.starts_with("### ") {
            heading = line;
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let body = lines.by_ref().take_while(|line| *line != "```");
        let text = body.map(|line| format!("{line}\n")).collect();
        fences.push(Fence {
            heading,
            word: info.split_once(' ').map_or("", |(_, word)| word),
            text,
        });
    }
    fences
}

#[test]
fn every_example_in_the_theme_docs_builds_and_works() {
    let page = super::page();
    let fences = fences(&page);
    let mut headings: Vec<&str> = fences.iter().map(|fence| fence.heading).collect();
    headings.dedup();
    let (mut sites, mut outcomes) = (0, 0);
    for heading in headings {
        let own: Vec<&Fence<'_>> = fences.iter().filter(|fence| fence.heading == heading).collect();
        if !own.iter().any(|fence| fence.word.starts_with("file=")) {
            continue;
        }
        let project = site(&own).build_with(Drafts::LeaveOut, Strictness::Strict);
        let report = project.report();
        assert!(report.lines().all(|line| !line.starts_with("error")), "{heading}\n{report}");
        for fence in own {
            let Some(path) = fence.word.strip_prefix("gives=") else { continue };
            let found = project.text(path);
            assert!(
                found.contains(fence.text.trim()),
                "{heading}: no\n{}in {path}:\n{found}",
                fence.text
            );
            outcomes += 1;
        }
        sites += 1;
    }
    assert!(sites >= 8 && outcomes >= 8, "{sites} sites, {outcomes} outcomes");
}

/// A small site with the files of an example, with the theme `house` unless it chooses another.
fn site(fences: &[&Fence<'_>]) -> Site {
    let mut site = Site::new()
        .config("title: The bridge\nbase_url: https://example.org/bridge/\ntheme: house\n")
        .file("themes/house/theme.yaml", "title: House\n")
        .note(
            "opening.md",
            "---\ntitle: The bridge opens\ndate: 2024-05-02\nsource: {name: Herald, url: https://herald.example/1}\n---\nIt is open.\n",
        );
    for fence in fences {
        if let Some(path) = fence.word.strip_prefix("file=") {
            site = site.file(path, &fence.text);
        }
    }
    site
}

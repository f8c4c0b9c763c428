//! Rules for the pages of documentation: their links lead somewhere, and the index lists them all.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::source::{files, read, repository};

/// The pages outside of `docs/`.
const OTHERS: [&str; 6] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "benches/peers/README.md",
    "tests/temporal/articles/README.md",
];

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for page in pages() {
        let text = read(&page);
        for link in links(&text) {
            count += 1;
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if file.is_empty() { page.clone() } else { beside(&page, file) };
            let has_heading = || headings(&read(&target)).contains(anchor);
            if !repository().join(&target).is_file() || !anchor.is_empty() && !has_heading() {
                wrong.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(count > 200, "only {count} links");
}

#[test]
fn the_index_lists_every_page() {
    let listed: BTreeSet<String> = links(&read("docs/README.md"))
        .map(|link| beside("docs/README.md", link.split('#').next().unwrap_or_default()))
        .collect();
    let missing = pages().into_iter().filter(|page| page.starts_with("docs/"));
    let missing: Vec<String> =
        missing.filter(|page| page != "docs/README.md" && !listed.contains(page)).collect();
    assert!(missing.is_empty(), "docs/README.md does not list {missing:?}");
}

/// The pages of documentation, by their paths in the repository.
pub(super) fn pages() -> Vec<String> {
    let below = files(&repository().join("docs")).into_iter().filter_map(|path| {
        let path = path.strip_prefix(repository()).expect("it was found there");
        path.extension().is_some_and(|ending| ending == "md").then(|| slashed(path))
    });
    below.chain(OTHERS.map(str::to_owned)).collect()
}

/// The targets of a page's links within the repository.
fn links(text: &str) -> impl Iterator<Item = String> + use<> {
    let targets = prose(text);
    let targets: Vec<String> = targets
        .split("](")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(')')?.0.to_owned()))
        .collect();
    targets.into_iter().filter(|target| !target.contains(':'))
}

/// A page without its code.
fn prose(text: &str) -> String {
    let outside = text.split("```").step_by(2);
    outside.flat_map(|part| part.split('`').step_by(2)).collect()
}

/// The anchors of a page's headings, as code hosts make them.
fn headings(text: &str) -> BTreeSet<String> {
    let outside: String = text.split("```").step_by(2).collect();
    let titles = outside.lines().filter_map(|line| {
        line.strip_prefix('#')?.trim_start_matches('#').strip_prefix(' ').map(str::to_lowercase)
    });
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    titles.map(|title| title.chars().filter(kept).collect::<String>().replace(' ', "-")).collect()
}

/// The path that a link leads to from a page.
fn beside(page: &str, link: &str) -> String {
    let mut path = PathBuf::from(page);
    path.pop();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            part => path.push(part),
        }
    }
    slashed(&path)
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

//! The built site and the preview in a browser, and every kind of page in an HTML validator.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::support::browser::{Browser, assert_good, folder_of};
use crate::support::{Project, Site, built_small_sites, example};

mod engines;
mod looks;
mod scripts;
mod suite;

#[test]
fn the_home_page_reads_from_disk_without_javascript() {
    let test = "the_home_page_reads_from_disk_without_javascript";
    let Some(browser) = Browser::find(test) else { return };
    let folder = example().folder();
    let page = folder.path().join("index.html");
    browser.run("home.mjs", &[page.to_str().expect("a temporary folder has a plain name")]);
}

#[test]
fn a_term_is_found_on_another_page_of_its_index() {
    let test = "a_term_is_found_on_another_page_of_its_index";
    let Some(browser) = Browser::find(test) else { return };
    let entry = |at: usize| format!("  - {{id: e{at}, date: 2024, title: E, tags: [Term {at}]}}\n");
    let entries: String = (100..400).map(entry).collect();
    let note = format!("---\ntitle: N\ndate: 2025\nevents:\n{entries}---\n");
    let project = Site::new().note("n.md", &note).build().success();
    let folder = project.folder();
    let page = folder.path().join("tags/index.html");
    browser.run("finder.mjs", &[page.to_str().expect("a temporary folder has a plain name")]);
}

#[test]
fn an_edited_note_appears_without_reloading_by_hand() {
    let test = "an_edited_note_appears_without_reloading_by_hand";
    let Some(browser) = Browser::find(test) else { return };
    let project = Project::example();
    let mut preview = Preview::start(&project);
    let note = project.path("content/2024-10-15-unn.md");
    let page = format!("{}notes/2024-10-15-unn/", preview.url());
    browser.run("edit.mjs", &[&page, note.to_str().expect("a plain name")]);
    assert!(!project.path("public").exists(), "the preview writes no output");
}

/// A running `dateline serve`, which is stopped on drop.
struct Preview(Child);

impl Preview {
    fn start(project: &Project) -> Preview {
        let mut command = project.command(&["serve"]);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        Preview(command.spawn().expect("it starts"))
    }

    /// The address that it prints.
    fn url(&mut self) -> String {
        let mut lines = BufReader::new(self.0.stderr.take().expect("piped")).lines();
        let line = lines.by_ref().map_while(Result::ok).find(|line| line.contains("http://"));
        let line = line.expect("it says its address");
        // The rest of its output must be read, or it would block.
        std::thread::spawn(move || lines.for_each(drop));
        let address = &line[line.find("http://").expect("found above")..];
        address.split_whitespace().next().expect("it has no spaces").to_owned()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn pages_of_every_kind_are_valid_html() {
    let test = "pages_of_every_kind_are_valid_html";
    let Some(folder) = folder_of(test, "html-validate") else { return };
    let sites = built_small_sites().iter().map(|(_, pages)| pages).chain([example()]);
    let folders = sites.map(|pages| {
        let paths = first_page_of_each_kind(pages.paths());
        assert!(paths.len() >= 10, "{paths:?}");
        pages.folder_of(&paths)
    });
    let folders: Vec<TempDir> = folders.collect();
    let mut validate = Command::new("node");
    validate.arg(folder.join("node_modules/html-validate/bin/html-validate.mjs"));
    validate.arg("--config").arg(folder.join("htmlvalidate.mjs"));
    validate.args(["--formatter", "text", "--ext", "html"]);
    validate.args(folders.iter().map(TempDir::path));
    assert_good(&validate.output().expect("node starts"));
}

/// The first page of each kind. Pages are of one kind if their paths differ only in names below the first
/// folder, which are ids, slugs and numbers.
fn first_page_of_each_kind<'p>(paths: impl Iterator<Item = &'p str>) -> Vec<&'p str> {
    let mut pages = BTreeMap::new();
    for path in paths.filter(|path| path.ends_with(".html")) {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let depth = folder.matches('/').count();
        let top: Vec<&str> = folder.split('/').take(3.min(depth)).collect();
        let file = file.split_once('.').map_or(file, |(_, ending)| ending);
        pages.entry((top.join("/"), depth, file.to_owned())).or_insert(path);
    }
    pages.into_values().collect()
}

//! The text of a report (`body: report`): compared with quotations, and in no output.

use std::fs;
use std::path::Path;
use std::process::Command;

const NOTE: &str = "---\ntitle: A report\ndate: 2024-10-15\nbody: report\nsource: {name: UNN}\n---\n\
    The preamble is theirs alone.\n\n## Treaty signed {#treaty-signed date=2024-06-19}\n\
    quote:: signed in Pyongyang\n\nIt was signed in Pyongyang, they write at length.\n\n\
    Later it was ratified [in October](event:treaty-ratified \"2024-10\"), says the report.\n";

/// Builds a site of one note and returns all published files as one text.
fn published(note: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    fs::write(folder.path().join("content/report.md"), note).unwrap();
    let titled =
        "---\ntitle: B\ndate: 2024-11\nevents: [{id: treaty-ratified, title: Ratified}]\n---\n";
    fs::write(folder.path().join("content/b.md"), titled).unwrap();
    let mut build = Command::new(env!("CARGO_BIN_EXE_dateline"));
    let done = build.arg("build").current_dir(folder.path()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut text = String::new();
    gather(&folder.path().join("public"), &mut text);
    text
}

fn gather(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, into);
        } else {
            into.push_str(&String::from_utf8_lossy(&fs::read(&path).unwrap()));
        }
    }
}

#[test]
fn the_text_of_a_report_is_not_published_by_default() {
    let text = published(NOTE);
    assert!(text.contains("signed in Pyongyang"), "the quotation is");
    assert!(!text.contains("they write at length"), "the section under a heading is not");
    assert!(!text.contains("theirs alone"), "nor is anything else");
}

#[test]
fn the_text_of_a_report_is_published_on_request() {
    let text = published(&NOTE.replace("body: report\n", "body: report\npublish_body: true\n"));
    assert!(text.contains("they write at length") && text.contains("theirs alone"));
}

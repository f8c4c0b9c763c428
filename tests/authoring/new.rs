//! `new`: the content of the file, and what is refused.

use std::path::Path;

use super::{read, said, site, write};

/// The clock, as `added` in a new note.
const ADDED: &str = "added: 2026-11-20T12:00:00Z\n";

/// The comment in a new note without events.
const NO_EVENTS: &str = "\
# What the report says happened, an entry for each event. As long as there is none, the
# note is itself the event, and `date` is when that happened.
# events:
#   - id: name-of-the-event
#     date: 2026-11-20
#     title: What happened
";

#[test]
fn new_notes_contain_the_given_options() {
    let folder = site();
    let config = read(folder.path(), "dateline.yaml");
    write(folder.path(), "dateline.yaml", &(config + "outlets: {unn.ua: {name: \"UNN: news\"}}\n"));
    let added = ADDED;
    let table: [(&[&str], &str, String); 5] = [
        (
            &["new", " Plain\n title "],
            "content/2026-11-20-plain-title.md",
            format!("title: Plain title\ndate: 2026-11-20\n{added}{NO_EVENTS}"),
        ),
        (
            &["new", "War: the \"start\" 🎉", "--published", "2024-06~", "--event", "war-starts"],
            "content/2024-06-war-the-start-tada.md",
            format!(
                "title: \"War: the \\\"start\\\" 🎉\"\ndate: 2024-06~\n{added}events:\n  \
                 - id: war-starts\n    title: War starts  # from the id: say what happened\n"
            ),
        ),
        (
            &[
                "new",
                "Про договір",
                "--source",
                "https://www.unn.ua/x",
                "--event",
                "bridge-opens=2024",
            ],
            "content/2026-11-20-pro-dogovir.md",
            format!(
                "title: Про договір\ndate: 2026-11-20\nsource:\n  name: \"UNN: news\"\n  \
                 url: https://www.unn.ua/x\n{added}events:\n  \
                 - id: bridge-opens  # The bridge opens to traffic\n    date: 2024\n"
            ),
        ),
        (
            &[
                "new",
                "Two days",
                "--source",
                "http://a.example/",
                "--event",
                "x=[2024-01-01,2024-01-02]",
                "--event",
                "x=2024-02-01T10:00",
            ],
            "content/2026-11-20-two-days.md",
            format!(
                "title: Two days\ndate: 2026-11-20\nsource:\n  name: a.example\n  \
                 url: http://a.example/\n{added}events:\n  - id: x\n    \
                 date: \"[2024-01-01,2024-01-02]\"\n    title: X  # from the id: say what happened\n  \
                 - id: x\n    date: 2024-02-01T10:00\n"
            ),
        ),
        (
            &["new", "A span", "--published", "2024-06/2024-07", "--event", "bridge-opens=unknown"],
            "content/2024-06-2024-07-a-span.md",
            format!(
                "title: A span\ndate: 2024-06/2024-07\n{added}events:\n  \
                 - id: bridge-opens  # The bridge opens to traffic\n    date: unknown\n"
            ),
        ),
    ];
    makes(folder.path(), &table);
}

#[test]
fn new_records_and_pages_contain_the_given_options() {
    let folder = site();
    let (added, because) = (ADDED, "# because: why this date and not another\n");
    let table: [(&[&str], &str, String); 4] = [
        (
            &["new", "Bridge closes", "--kind", "event", "--published", "2025-01"],
            "content/events/bridge-closes.md",
            format!("kind: event\ntitle: Bridge closes\ndate: 2025-01\n{because}{added}"),
        ),
        (
            &["new", "The council agrees", "--kind", "event", "--event", "bridge-approved"],
            "content/events/bridge-approved.md",
            format!(
                "kind: event\ntitle: The council agrees\n# date: the one that you choose, where the \
                 reports differ\n{because}{added}"
            ),
        ),
        (
            &["new", "The lamps", "--kind", "event", "--event", "lamps-lit=2024-05"],
            "content/events/lamps-lit.md",
            format!("kind: event\ntitle: The lamps\ndate: 2024-05\n{because}{added}"),
        ),
        (
            &["new", "Contact us", "--kind", "page"],
            "content/contact-us.md",
            format!("kind: page\ntitle: Contact us\n{added}"),
        ),
    ];
    makes(folder.path(), &table);
}

/// Runs each command, compares the file that it writes, and builds the site.
#[track_caller]
fn makes(folder: &Path, table: &[(&[&str], &str, String)]) {
    for (words, path, text) in table {
        let (code, stdout, stderr) = said(folder, words);
        assert_eq!((code, stdout, stderr.as_str()), (0, format!("{path}\n"), ""), "{words:?}");
        assert_eq!(read(folder, path), format!("---\n{text}---\n\n"), "{words:?}");
    }
    let (code, _, stderr) = said(folder, &["build"]);
    assert_eq!(code, 0, "{stderr}");
}

#[test]
fn the_path_of_a_new_note_is_relative_to_the_current_folder() {
    let folder = site();
    let inside = folder.path().join("content");
    assert_eq!(said(&inside, &["new", "A"]).1, "2026-11-20-a.md\n");
    assert!(inside.join("2026-11-20-a.md").exists());
    let (code, stdout, _) = said(&inside.join("events"), &["new", "B"]);
    let path = Path::new(stdout.trim_end());
    assert_eq!((code, inside.join("events").join(path).exists()), (0, true), "{stdout}");
}

#[test]
fn new_warns_of_an_id_that_resembles_another() {
    let folder = site();
    let (code, stdout, stderr) = said(folder.path(), &["new", "A", "--event", "bridge-open=2024"]);
    assert_eq!((code, stdout.as_str()), (0, "content/2026-11-20-a.md\n"));
    assert!(stderr.contains("did you mean `bridge-opens`?"), "{stderr}");
}

#[test]
fn new_refuses_what_a_build_refuses() {
    let folder = site();
    write(folder.path(), "content/alone.md", "---\ntitle: Alone\ndate: 2024\n---\n");
    write(folder.path(), "content/deep/twin.md", "---\ntitle: Twin\nkind: page\n---\n");
    let table: [(&[&str], &str); 18] = [
        (&["new", "…"], "cannot make a file name"),
        (&["new", "  "], "the title is empty"),
        (&["new", "a\u{7}b"], "control character U+0007"),
        (
            &["new", "A", "--published", "03/04/2024"],
            "`2024-04-03` (3 April) or `2024-03-04` (4 March)",
        ),
        (&["new", "A", "--source", "javascript:alert(1)"], "is not an address of a report"),
        (&["new", "A", "--event", "Bad Id"], "write `bad-id`"),
        (&["new", "A", "--event", "=2024"], "write `--event ID=DATE`"),
        (&["new", "A", "--event", "x="], "--event x: "),
        (&["new", "A", "--event", "x=June 2024"], "write `2024-06`"),
        (&["new", "A", "--event", "x=2024", "--event", "x=2024"], "is claimed twice"),
        (&["new", "A", "--event", "alone=2024"], "belongs to `content/alone.md` alone"),
        (&["new", "About", "--kind", "page"], "does not overwrite files"),
        (
            &["new", "Twin", "--kind", "page"],
            "`content/deep/twin.md` already has the address `twin`",
        ),
        (&["new", "Sources", "--kind", "page"], "uses the address `/sources/` itself"),
        (&["new", "Actors", "--kind", "page"], "uses the address `/actors/` itself"),
        (&["new", "A", "--kind", "page", "--event", "x"], "cannot have `--event`"),
        (&["new", "A", "--kind", "event", "--event", "bridge-opens"], "already has a record"),
        (
            &["new", "A", "--kind", "event", "--event", "x=2024", "--published", "2024"],
            "given twice",
        ),
    ];
    let before = notes(folder.path());
    for (words, message) in table {
        let (code, stdout, stderr) = said(folder.path(), words);
        assert_eq!((code, stdout.as_str()), (2, ""), "{words:?}: {stderr}");
        assert!(stderr.contains(message), "{words:?}: {stderr}");
    }
    assert_eq!(before, notes(folder.path()));
}

/// The texts of all notes.
fn notes(folder: &Path) -> Vec<String> {
    let listed = ["content", "content/events", "content/deep"].map(|name| folder.join(name));
    let paths = listed.iter().flat_map(|folder| std::fs::read_dir(folder).expect("a folder"));
    let paths = paths.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file());
    let mut texts: Vec<String> =
        paths.map(|path| std::fs::read_to_string(path).expect("text")).collect();
    texts.sort();
    texts
}

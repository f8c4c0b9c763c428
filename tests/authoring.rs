//! `init`, `new` and `find` as an author runs them.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program in a folder, at noon of 20 November 2026.
fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.current_dir(folder).args(words).env("SOURCE_DATE_EPOCH", "1795176000");
    command.env_remove("NO_COLOR").output().expect("the program starts")
}

/// Exit code, stdout and stderr.
fn said(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let output = run(folder, words);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, _, stderr) = said(folder.path(), &["init"]);
    assert_eq!(code, 0, "{stderr}");
    folder
}

#[test]
fn the_first_site_builds_without_a_warning() {
    let folder = site();
    let (code, stdout, stderr) = said(folder.path(), &["build", "--strict"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stdout.contains("3 notes, 3 claims, 2 events, 1 with rival dates"), "{stdout}");
    assert!(stderr.contains("note[settled-dates]") && !stderr.contains("warning["), "{stderr}");
    let ignored = std::fs::read_to_string(folder.path().join("public/.gitignore"));
    assert_eq!(ignored.expect("kept by publishing"), "*\n!.gitignore\n");
}

/// Writes a file below a folder.
fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("it is below")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).expect("it is there")
}

#[test]
fn a_folder_in_use_is_left_alone() {
    for taken in ["content/mine.md", "dateline.yaml"] {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), taken, "mine");
        let (code, stdout, stderr) = said(folder.path(), &["init"]);
        assert_eq!((code, stdout.as_str()), (2, ""), "{taken}");
        assert!(stderr.contains("nothing is overwritten"), "{stderr}");
        let all = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!((all, read(folder.path(), taken).as_str()), (1, "mine"));
        let (code, stdout, _) = said(folder.path(), &["init", "inside"]);
        assert_eq!(code, 0);
        assert!(stdout.contains("cd inside\n"), "{stdout}");
        assert!(folder.path().join("inside/content/about.md").exists());
    }
}

#[test]
fn a_new_site_keeps_what_belongs_to_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), ".gitignore", "mine");
    write(folder.path(), "public/.gitignore", "mine too");
    let (code, _, stderr) = said(folder.path(), &["init"]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(read(folder.path(), ".gitignore"), "mine");
    assert_eq!(read(folder.path(), "public/.gitignore"), "mine too");
    assert!(folder.path().join("content/events/bridge-opens.md").exists());
}

#[test]
fn a_new_site_needs_one_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "file", "mine");
    let table: [(&[&str], &str); 2] = [
        (&["init", "file"], "`file` is a file; name a folder"),
        (&["init", "a", "--root", "b"], "named twice"),
    ];
    for (words, message) in table {
        let (code, stdout, stderr) = said(folder.path(), words);
        assert_eq!((code, stdout.as_str()), (2, ""), "{words:?}");
        assert!(stderr.contains(message), "{stderr}");
    }
    assert_eq!(
        said(folder.path(), &["init", "--root", "b", "--quiet"]),
        (0, String::new(), String::new())
    );
    assert!(folder.path().join("b/dateline.yaml").exists());
}

/// What stands under the keys of a note of which no event is known.
const NO_EVENTS: &str = "\
# What the report says happened, an entry for each event. As long as there is none, the
# note is itself the event, and `date` is when that happened.
# events:
#   - id: name-of-the-event
#     date: 2026-11-20
#     title: What happened
";

#[test]
fn new_notes_hold_what_is_known() {
    let folder = site();
    let config = read(folder.path(), "dateline.yaml");
    write(folder.path(), "dateline.yaml", &(config + "outlets: {unn.ua: {name: \"UNN: news\"}}\n"));
    let added = "added: 2026-11-20T12:00:00Z\n";
    let table: [(&[&str], &str, String); 9] = [
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
        (
            &["new", "Bridge closes", "--kind", "event", "--published", "2025-01"],
            "content/events/bridge-closes.md",
            format!(
                "kind: event\ntitle: Bridge closes\ndate: 2025-01\n# because: why this date and not another\n{added}"
            ),
        ),
        (
            &["new", "The council agrees", "--kind", "event", "--event", "bridge-approved"],
            "content/events/bridge-approved.md",
            format!(
                "kind: event\ntitle: The council agrees\n# date: the one that holds, where the \
                 reports differ\n# because: why this date and not another\n{added}"
            ),
        ),
        (
            &["new", "The lamps", "--kind", "event", "--event", "lamps-lit=2024-05"],
            "content/events/lamps-lit.md",
            format!(
                "kind: event\ntitle: The lamps\ndate: 2024-05\n# because: why this date and not another\n{added}"
            ),
        ),
        (
            &["new", "Contact us", "--kind", "page"],
            "content/contact-us.md",
            format!("kind: page\ntitle: Contact us\n{added}"),
        ),
    ];
    for (words, path, text) in table {
        let (code, stdout, stderr) = said(folder.path(), words);
        assert_eq!((code, stdout, stderr.as_str()), (0, format!("{path}\n"), ""), "{words:?}");
        assert_eq!(read(folder.path(), path), format!("---\n{text}---\n\n"), "{words:?}");
    }
    let (code, _, stderr) = said(folder.path(), &["build"]);
    assert_eq!(code, 0, "{stderr}");
}

#[test]
fn the_path_of_a_new_note_is_right_from_where_one_stands() {
    let folder = site();
    let inside = folder.path().join("content");
    assert_eq!(said(&inside, &["new", "A"]).1, "2026-11-20-a.md\n");
    assert!(inside.join("2026-11-20-a.md").exists());
    let (code, stdout, _) = said(&inside.join("events"), &["new", "B"]);
    let path = Path::new(stdout.trim_end());
    assert_eq!((code, inside.join("events").join(path).exists()), (0, true), "{stdout}");
}

#[test]
fn an_id_that_looks_like_a_slip_is_told() {
    let folder = site();
    let (code, stdout, stderr) = said(folder.path(), &["new", "A", "--event", "bridge-open=2024"]);
    assert_eq!((code, stdout.as_str()), (0, "content/2026-11-20-a.md\n"));
    assert!(stderr.contains("did you mean `bridge-opens`?"), "{stderr}");
}

#[test]
fn new_refuses_what_a_build_would() {
    let folder = site();
    write(folder.path(), "content/alone.md", "---\ntitle: Alone\ndate: 2024\n---\n");
    write(folder.path(), "content/deep/twin.md", "---\ntitle: Twin\nkind: page\n---\n");
    let table: [(&[&str], &str); 18] = [
        (&["new", "…"], "yields no file name"),
        (&["new", "  "], "the title is empty"),
        (&["new", "a\u{7}b"], "control character U+0007"),
        (
            &["new", "A", "--published", "03/04/2024"],
            "`2024-04-03` (3 April) or `2024-03-04` (4 March)",
        ),
        (&["new", "A", "--source", "javascript:alert(1)"], "is no address of a report"),
        (&["new", "A", "--event", "Bad Id"], "write `bad-id`"),
        (&["new", "A", "--event", "=2024"], "write `--event ID=DATE`"),
        (&["new", "A", "--event", "x="], "--event x: "),
        (&["new", "A", "--event", "x=June 2024"], "write `2024-06`"),
        (&["new", "A", "--event", "x=2024", "--event", "x=2024"], "is claimed twice"),
        (&["new", "A", "--event", "alone=2024"], "belongs to `content/alone.md` alone"),
        (&["new", "About", "--kind", "page"], "nothing is overwritten"),
        (&["new", "Twin", "--kind", "page"], "`content/deep/twin.md` has the address `twin`"),
        (&["new", "Sources", "--kind", "page"], "uses the address `/sources/` itself"),
        (&["new", "Actors", "--kind", "page"], "uses the address `/actors/` itself"),
        (&["new", "A", "--kind", "page", "--event", "x"], "has no `--event`"),
        (&["new", "A", "--kind", "event", "--event", "bridge-opens"], "has a record already"),
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

#[test]
fn find_lists_events_best_first() {
    let folder = site();
    let note = "---\ntitle: Договір з Краковом\ndate: 2024\n---\n";
    write(folder.path(), "content/krakow.md", note);
    let both = "bridge-approved  November 2021  The council approves the bridge (1 claim)\n\
                bridge-opens     2 May 2024     The bridge opens to traffic (2 claims)\n";
    let opens = "bridge-opens  2 May 2024  The bridge opens to traffic (2 claims)\n";
    let approved = "bridge-approved  November 2021  The council approves the bridge (1 claim)\n";
    let krakow = "krakow  2024  Договір з Краковом (1 claim)\n";
    let table: [(&[&str], &str); 12] = [
        (&["BRIDGE"], both),
        (&["brid", "traf"], opens),
        (&["brid traf"], opens),
        // A word of the title before one that only a report has.
        (&["council"], both),
        (&["courier.example"], opens),
        (&["Pedestrians"], opens),
        (&["eastgate", "herald", "lifted"], opens),
        (&["2021", "november"], approved),
        (&["transport", "approves"], approved),
        (&["договір"], krakow),
        (&["Dogovir", "Krák"], krakow),
        (&["the council"], both),
    ];
    for (words, expected) in table {
        let words: Vec<&str> = std::iter::once("find").chain(words.iter().copied()).collect();
        let (code, stdout, stderr) = said(folder.path(), &words);
        assert_eq!((code, stdout.as_str(), stderr.as_str()), (0, expected, ""), "{words:?}");
    }
}

#[test]
fn find_prints_what_is_to_be_pasted() {
    let folder = site();
    let note = "---\ntitle: A [b] c\ndate: unknown\nevents: [{id: odd, title: 'A [b] c'}]\n---\n";
    write(folder.path(), "content/odd.md", note);
    let found = |words: &[&str]| said(folder.path(), words).1;
    assert_eq!(
        found(&["find", "barriers", "--link"]),
        "[The bridge opens to traffic](event:bridge-opens)\n"
    );
    assert_eq!(
        found(&["find", "courier", "--entry"]),
        "  - id: bridge-opens  # The bridge opens to traffic\n    \
         # date: 2024-05-02\n    # date: 2024-05-03\n"
    );
    let (link, entry) = (found(&["find", "odd", "--link"]), found(&["find", "odd", "--entry"]));
    assert_eq!((&*link, &*entry), ("[A \\[b\\] c](event:odd)\n", "  - id: odd  # A [b] c\n"));
    let pasted = format!("---\ntitle: P\ndate: 2025\nevents:\n{entry}---\n\n{link}");
    write(folder.path(), "content/pasted.md", &pasted);
    let (code, _, stderr) = said(folder.path(), &["build"]);
    assert_eq!(code, 0, "{stderr}");
}

#[test]
fn find_says_what_may_have_been_meant() {
    let folder = site();
    let table: [(&[&str], i32, &str); 4] = [
        (
            &["find", "bridge-open5"],
            1,
            "no event matches `bridge-open5`\n  = help: did you mean `bridge-opens`?\n",
        ),
        (
            &["find", "the", "brigde"],
            1,
            "no event matches `the brigde`\n  = help: did you mean `bridge`?\n",
        ),
        (
            &["find", "zzz"],
            1,
            "no event matches `zzz`\n  = help: fewer words, or their beginnings, find more\n",
        ),
        (
            &["find", "--", "--"],
            2,
            "error: there is no letter or digit to look for\n  = help: give words of the event\n",
        ),
    ];
    for (words, code, message) in table {
        assert_eq!(said(folder.path(), words), (code, String::new(), message.to_owned()));
    }
    write(folder.path(), "content/broken.md", "no front matter");
    let (code, stdout, stderr) = said(folder.path(), &["find", "traffic"]);
    assert_eq!((code, stdout.lines().count()), (0, 1));
    assert!(stderr.contains("`dateline check` lists them"), "{stderr}");
}

#[test]
fn without_a_project_the_way_to_one_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    for words in [&["build"][..], &["check"], &["find", "x"], &["new", "A"], &["serve"]] {
        let (code, _, stderr) = said(folder.path(), words);
        assert_eq!(code, 2, "{words:?}: {stderr}");
        assert!(stderr.contains("`dateline init` makes a small one"), "{stderr}");
    }
}

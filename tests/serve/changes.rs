//! The events that open pages get after changes.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::setup::{Stage, script_address, status};

const QUIET: Duration = Duration::from_millis(400);

#[test]
fn an_edit_is_announced_and_served_within_a_second() {
    let stage = Stage::start();
    let mut events = stage.listen();
    for text in ["the second text", "the third text"] {
        stage.write("content/a.md", text);
        let written = Instant::now();
        assert_eq!(events.next().0, "reload");
        assert!(written.elapsed() < Duration::from_secs(1), "{:?}", written.elapsed());
        assert!(stage.get("/").contains(text));
    }
}

#[test]
fn a_change_of_style_sheets_only_replaces_them() {
    let stage = Stage::start();
    let mut events = stage.listen();
    stage.write("content/style.css", "h1 { color: rgb(2, 2, 2) }");
    assert_eq!(events.next().0, "styles");
    assert!(stage.get("/style.css").contains("rgb(2, 2, 2)"));
    stage.write("content/style.css", "h1 { color: rgb(3, 3, 3) }");
    stage.write("content/a.md", "both");
    assert_eq!(events.next().0, "reload");
}

#[test]
fn errors_cover_the_page_until_they_are_fixed() {
    let stage = Stage::start();
    let mut events = stage.listen();
    stage.write("content/a.md", "a mistake");
    let (event, data) = events.next();
    assert_eq!(event, "broken");
    let report: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(report["errors"], 1);
    assert!(report["text"].as_str().unwrap().contains("<b>a mistake</b>\n --> content/a.md"));
    assert!(stage.get("/").contains("the first text"), "the last good site is shown");

    let mut newcomer = stage.listen();
    assert_eq!(newcomer.next().0, "broken");
    stage.write("content/a.md", "another mistake");
    let (event, data) = events.next();
    assert!(event == "broken" && data.contains("another mistake"), "{data}");
    assert_eq!(newcomer.next().0, "broken");

    stage.write("content/a.md", "good again");
    assert_eq!(events.next().0, "fixed");
    assert_eq!(newcomer.next().0, "fixed");
    assert!(stage.get("/").contains("good again"));
    stage.write("content/a.md", "and on");
    assert_eq!(events.next().0, "reload");
}

#[test]
fn a_page_that_connects_late_gets_missed_events() {
    let stage = Stage::start();
    let address = script_address(&stage.get("/")).replace("reload.js", "events");
    let mut early = stage.listen_at(&address);
    stage.write("content/a.md", "meanwhile");
    assert_eq!(early.next().0, "reload");
    assert_eq!(stage.listen_at(&address).next().0, "reload");
    assert_eq!(stage.listen().next_within(QUIET), None);
}

#[test]
fn changes_of_other_files_are_ignored() {
    let stage = Stage::start();
    let mut events = stage.listen();
    for path in
        ["public/index.html", "elsewhere.md", "content/.a.md.swp", "content/a.md~", "content/4913"]
    {
        stage.write(path, "noise");
        fs::remove_file(stage.root.path().join(path)).unwrap();
    }
    fs::create_dir(stage.root.path().join("content/.obsidian")).unwrap();
    stage.write("content/.obsidian/workspace.json", "{}");
    fs::read(stage.root.path().join("content/a.md")).unwrap();
    assert_eq!(events.next_within(QUIET), None);
    let rebuilt = stage.notices.try_iter().filter(|notice| notice.contains("Rebuilt")).count();
    assert_eq!(rebuilt, 0);
}

#[test]
fn every_way_to_save_is_noticed() {
    let stage = Stage::start();
    let mut events = stage.listen();
    let path = |name: &str| stage.root.path().join(name);
    let mut heard = |what: &str, text: &str| {
        // When a folder is removed, the change of its style sheet may be reported first.
        while events.next().0 != "reload" {
            eprintln!("not yet: {what}");
        }
        // Saving may cause two changes; wait for the last.
        shows(&stage, text);
        while events.next_within(Duration::from_millis(200)).is_some() {}
    };
    stage.write("content/.new", "by renaming a new file");
    fs::rename(path("content/.new"), path("content/a.md")).unwrap();
    heard("rename", "by renaming a new file");

    fs::rename(path("content/a.md"), path("content/a.md~")).unwrap();
    stage.write("content/a.md", "with a backup");
    heard("backup", "with a backup");

    fs::remove_file(path("content/a.md")).unwrap();
    stage.write("content/a.md", "by removing it first");
    heard("remove", "by removing it first");

    stage.write("dateline.yaml", "title: New");
    heard("a new configuration", "by removing it first");

    fs::create_dir_all(path("content/deep/er")).unwrap();
    heard("a folder", "by removing it first");
    stage.write("content/deep/er/b.md", "in a new folder");
    heard("a note in it", "by removing it first");

    fs::create_dir_all(path("themes/mine")).unwrap();
    heard("a theme", "by removing it first");
    stage.write("themes/mine/theme.yaml", "contract: 1");
    heard("a file of it", "by removing it first");

    fs::remove_dir_all(path("content")).unwrap();
    heard("no notes", "<p id=text></p>");
    fs::create_dir(path("content")).unwrap();
    stage.write("content/a.md", "all notes are back");
    heard("notes again", "all notes are back");
    stage.write("content/a.md", "and watched");
    heard("an edit of them", "and watched");

    fs::rename(path("content"), path("away")).unwrap();
    heard("notes moved away", "<p id=text></p>");
    fs::rename(path("away"), path("content")).unwrap();
    heard("notes moved back", "and watched");
    stage.write("content/a.md", "and watched again");
    heard("an edit of those", "and watched again");
}

#[test]
fn a_change_during_a_rebuild_causes_another() {
    let stage = Stage::start();
    let mut events = stage.listen();
    stage.write("content/a.md", "slow");
    std::thread::sleep(Duration::from_millis(250));
    assert!(stage.get("/").contains("the first text"), "a rebuild keeps no reader waiting");
    stage.write("content/a.md", "written meanwhile");
    assert_eq!(events.next().0, "reload");
    shows(&stage, "written meanwhile");
    for count in 0..200 {
        stage.write("content/a.md", &format!("text {count}."));
        std::thread::sleep(Duration::from_millis(3));
    }
    shows(&stage, "text 199.");
}

/// Waits until the home page shows a text.
fn shows(stage: &Stage, text: &str) {
    let end = Instant::now() + Duration::from_secs(3);
    while !stage.get("/").contains(text) {
        assert!(Instant::now() < end, "the page never shows `{text}`");
    }
}

#[test]
fn a_site_without_a_good_build_shows_its_errors() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("content")).unwrap();
    fs::write(root.path().join("content/a.md"), "a mistake").unwrap();
    let stage = Stage::of(Arc::new(root), 0);
    for target in ["/", "/2024/"] {
        let answer = stage.get(target);
        assert_eq!(status(&answer), 500, "{target}");
        assert!(answer.contains("&lt;b&gt;a mistake&lt;/b&gt;"), "{answer}");
    }
    let mut events = stage.listen();
    assert_eq!(events.next().0, "broken");
    stage.write("content/a.md", "good");
    assert_eq!(events.next().0, "fixed");
    assert_eq!(status(&stage.get("/2024/")), 200);
}

#[test]
fn a_bug_in_the_build_does_not_end_the_preview() {
    let stage = Stage::start();
    let mut events = stage.listen();
    stage.write("content/a.md", "crash");
    let (event, data) = events.next();
    assert!(event == "broken" && data.contains("dateline itself failed"), "{data}");
    stage.write("content/a.md", "no more");
    assert_eq!(events.next().0, "fixed");
    assert!(stage.get("/").contains("no more"));
}

#[test]
fn a_preview_ends_at_once_while_pages_listen() {
    let stage = Stage::start();
    let mut pages: Vec<_> = (0..8).map(|_| stage.listen()).collect();
    assert!(stage.stop() < Duration::from_secs(1));
    assert_eq!(pages[0].next_within(Duration::from_secs(1)), None);
}

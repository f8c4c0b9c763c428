//! The events that open pages get after changes.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::setup::{TestServer, script_address, status};

const QUIET: Duration = Duration::from_millis(400);

#[test]
fn an_edit_is_announced_and_served_within_a_second() {
    let server = TestServer::start();
    let mut events = server.listen();
    for text in ["the second text", "the third text"] {
        server.write("content/a.md", text);
        let written = Instant::now();
        assert_eq!(events.next().0, "reload");
        assert!(written.elapsed() < Duration::from_secs(1), "{:?}", written.elapsed());
        assert!(server.get("/").contains(text));
    }
}

#[test]
fn a_change_of_style_sheets_only_replaces_them() {
    let server = TestServer::start();
    let mut events = server.listen();
    server.write("content/style.css", "h1 { color: rgb(2, 2, 2) }");
    assert_eq!(events.next().0, "styles");
    assert!(server.get("/style.css").contains("rgb(2, 2, 2)"));
    server.write("content/style.css", "h1 { color: rgb(3, 3, 3) }");
    server.write("content/a.md", "both");
    assert_eq!(events.next().0, "reload");
}

#[test]
fn errors_cover_the_page_until_they_are_fixed() {
    let server = TestServer::start();
    let mut events = server.listen();
    server.write("content/a.md", "a mistake");
    let (event, data) = events.next();
    assert_eq!(event, "broken");
    let report: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(report["count"], 1);
    assert!(report["text"].as_str().unwrap().contains("<b>a mistake</b>\n --> content/a.md"));
    assert!(server.get("/").contains("the first text"), "the last good site is shown");

    let mut newcomer = server.listen();
    assert_eq!(newcomer.next().0, "broken");
    server.write("content/a.md", "another mistake");
    let (event, data) = events.next();
    assert!(event == "broken" && data.contains("another mistake"), "{data}");
    assert_eq!(newcomer.next().0, "broken");

    server.write("content/a.md", "good again");
    assert_eq!(events.next().0, "fixed");
    assert_eq!(newcomer.next().0, "fixed");
    assert!(server.get("/").contains("good again"));
    server.write("content/a.md", "and on");
    assert_eq!(events.next().0, "reload");
}

#[test]
fn only_own_pages_receive_warnings() {
    let server = TestServer::start();
    let mut events = server.listen();
    let address = script_address(&server.get("/"));
    let address = address.split_once("reload.js").expect("the script").0.to_owned() + "corner";
    let host = format!("Host: 127.0.0.1:{}\r\n", server.port);
    let ask = |site: &str| server.send(&format!("GET {address} HTTP/1.1\r\n{host}{site}"));
    let own = "Sec-Fetch-Site: same-origin\r\n";
    assert!(ask(own).contains("{\"warnings\":{\"count\":0"), "{}", ask(own));
    server.write("content/a.md", "a doubt");
    assert_eq!(events.next().0, "reload");
    assert!(ask(own).contains("{\"warnings\":{\"count\":1") && ask(own).contains("<i>a doubt</i>"));
    assert_eq!(status(&ask("")), 403);
}

#[test]
fn a_renamed_page_has_its_new_address_on_the_page_not_found() {
    let server = TestServer::start();
    let mut events = server.listen();
    assert!(!server.get("/nothing/").contains("data-moved"));
    for (note, old, new) in [
        ("page:one", None, "one"),
        ("page:two", Some("one"), "two"),
        ("page:three", Some("two"), "three"),
    ] {
        server.write("content/a.md", note);
        assert_eq!(events.next().0, "reload");
        assert_eq!(status(&server.get(&format!("/events/{new}/"))), 200);
        for old in old.into_iter().chain(Some("one").filter(|_| new == "three")) {
            for end in ["", "/", "/index.html"] {
                let answer = server.get(&format!("/events/{old}{end}"));
                assert_eq!(status(&answer), 404, "{answer}");
                assert!(answer.contains(&format!("data-moved=\"/events/{new}/\"")), "{answer}");
            }
        }
    }
}

#[test]
fn a_page_that_connects_late_gets_missed_events() {
    let server = TestServer::start();
    let address = script_address(&server.get("/")).replace("reload.js", "events");
    let mut early = server.listen_at(&address);
    server.write("content/a.md", "meanwhile");
    assert_eq!(early.next().0, "reload");
    assert_eq!(server.listen_at(&address).next().0, "reload");
    assert_eq!(server.listen().next_within(QUIET), None);
}

#[test]
fn changes_of_other_files_are_ignored() {
    let server = TestServer::start();
    let mut events = server.listen();
    for path in
        ["public/index.html", "elsewhere.md", "content/.a.md.swp", "content/a.md~", "content/4913"]
    {
        server.write(path, "noise");
        fs::remove_file(server.root.path().join(path)).unwrap();
    }
    fs::create_dir(server.root.path().join("content/.obsidian")).unwrap();
    server.write("content/.obsidian/workspace.json", "{}");
    fs::read(server.root.path().join("content/a.md")).unwrap();
    assert_eq!(events.next_within(QUIET), None);
    let rebuilt = server.notices.try_iter().filter(|notice| notice.contains("Rebuilt")).count();
    assert_eq!(rebuilt, 0);
}

#[test]
fn every_way_to_save_is_noticed() {
    let server = TestServer::start();
    let mut events = server.listen();
    let path = |name: &str| server.root.path().join(name);
    let mut expect_reload = |what: &str, text: &str| {
        // When a folder is removed, the change of its style sheet may be reported first.
        while events.next().0 != "reload" {
            eprintln!("not yet: {what}");
        }
        // Saving may cause two changes; wait for the last.
        wait_until_page_shows(&server, text);
        while events.next_within(Duration::from_millis(200)).is_some() {}
    };
    server.write("content/.new", "by renaming a new file");
    fs::rename(path("content/.new"), path("content/a.md")).unwrap();
    expect_reload("rename", "by renaming a new file");

    fs::rename(path("content/a.md"), path("content/a.md~")).unwrap();
    server.write("content/a.md", "with a backup");
    expect_reload("backup", "with a backup");

    fs::remove_file(path("content/a.md")).unwrap();
    server.write("content/a.md", "by removing it first");
    expect_reload("remove", "by removing it first");

    server.write("dateline.yaml", "title: New");
    expect_reload("a new configuration", "by removing it first");

    fs::create_dir_all(path("content/deep/er")).unwrap();
    expect_reload("a folder", "by removing it first");
    server.write("content/deep/er/b.md", "in a new folder");
    expect_reload("a note in it", "by removing it first");

    fs::create_dir_all(path("themes/mine")).unwrap();
    expect_reload("a theme", "by removing it first");
    server.write("themes/mine/theme.yaml", "contract: 1");
    expect_reload("a file of it", "by removing it first");

    fs::remove_dir_all(path("content")).unwrap();
    expect_reload("no notes", "<p id=text></p>");
    fs::create_dir(path("content")).unwrap();
    server.write("content/a.md", "all notes are back");
    expect_reload("notes again", "all notes are back");
    server.write("content/a.md", "and watched");
    expect_reload("an edit of them", "and watched");

    fs::rename(path("content"), path("away")).unwrap();
    expect_reload("notes moved away", "<p id=text></p>");
    fs::rename(path("away"), path("content")).unwrap();
    expect_reload("notes moved back", "and watched");
    server.write("content/a.md", "and watched again");
    expect_reload("an edit of those", "and watched again");
}

#[test]
fn a_change_during_a_rebuild_causes_another() {
    let server = TestServer::start();
    let mut events = server.listen();
    server.write("content/a.md", "slow");
    std::thread::sleep(Duration::from_millis(250));
    assert!(server.get("/").contains("the first text"), "a rebuild keeps no reader waiting");
    server.write("content/a.md", "written meanwhile");
    assert_eq!(events.next().0, "reload");
    wait_until_page_shows(&server, "written meanwhile");
    for count in 0..200 {
        server.write("content/a.md", &format!("text {count}."));
        std::thread::sleep(Duration::from_millis(3));
    }
    wait_until_page_shows(&server, "text 199.");
}

/// Waits until the home page shows a text.
fn wait_until_page_shows(server: &TestServer, text: &str) {
    let end = Instant::now() + Duration::from_secs(3);
    while !server.get("/").contains(text) {
        assert!(Instant::now() < end, "the page never shows `{text}`");
    }
}

#[test]
fn a_site_without_a_good_build_shows_its_errors() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("content")).unwrap();
    fs::write(root.path().join("content/a.md"), "a mistake").unwrap();
    let server = TestServer::of(Arc::new(root), 0);
    for target in ["/", "/2024/"] {
        let answer = server.get(target);
        assert_eq!(status(&answer), 500, "{target}");
        assert!(answer.contains("&lt;b&gt;a mistake&lt;/b&gt;"), "{answer}");
    }
    let mut events = server.listen();
    assert_eq!(events.next().0, "broken");
    server.write("content/a.md", "good");
    assert_eq!(events.next().0, "fixed");
    assert_eq!(status(&server.get("/2024/")), 200);
}

#[test]
fn a_bug_in_the_build_does_not_end_the_preview() {
    let server = TestServer::start();
    let mut events = server.listen();
    server.write("content/a.md", "crash");
    let (event, data) = events.next();
    assert!(event == "broken" && data.contains("dateline stopped because of a bug"), "{data}");
    server.write("content/a.md", "no more");
    assert_eq!(events.next().0, "fixed");
    assert!(server.get("/").contains("no more"));
}

#[test]
fn a_preview_ends_at_once_while_pages_listen() {
    let server = TestServer::start();
    let mut pages: Vec<_> = (0..8).map(|_| server.listen()).collect();
    assert!(server.stop() < Duration::from_secs(1));
    assert_eq!(pages[0].next_within(Duration::from_secs(1)), None);
}

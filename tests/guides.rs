//! The guides of `docs/` and the story of README.md, followed word by word in an empty folder.
//!
//! `DATELINE_BLESS=1 cargo test guides` writes what the commands print into the pages; read the difference.

mod reader;

use std::fs;

use crate::support::repository;
use reader::Reader;

#[test]
fn an_empty_folder_becomes_a_published_timeline_and_a_day_goes_on_with_it() {
    let mut reader = Reader::new();
    for name in ["docs/start.md", "docs/day.md"] {
        follow(&mut reader, name);
    }
    let page = reader.read("public/events/bridge-approved/index.html");
    assert!(page.contains(">15 November 2021<"), "{page}");
    let page = reader.read("public/uk/events/bridge-approved/index.html");
    assert!(page.contains("Рада схвалює міст"), "{page}");
}

#[test]
fn the_story_of_an_article_runs_as_shown() {
    let mut reader = Reader::new();
    reader.save("article.txt", include_str!("../docs/article.txt"));
    follow(&mut reader, "README.md");
    let data = reader.read("public/data/v1/timeline.json");
    let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    let events = data["events"].as_array().expect("events").iter();
    assert_eq!(events.map(|event| &event["edtf"]).collect::<Vec<_>>(), ["2024-06", "2024-10-14"]);
}

/// Follows a page of the repository, and compares what it shows with what the commands print.
#[track_caller]
fn follow(reader: &mut Reader, name: &str) {
    let path = repository().join(name);
    let page = fs::read_to_string(&path).expect("the page is there");
    let followed = reader.follow(&page);
    if page != followed && std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(path, followed).expect("the page can be written");
        return;
    }
    let mut pairs = page.lines().zip(followed.lines());
    let first = pairs.find(|(shown, printed)| shown != printed);
    assert!(
        page == followed,
        "{name} shows something else than is printed, first in {first:?}; \
         run `DATELINE_BLESS=1 cargo test guides` and read the difference"
    );
}

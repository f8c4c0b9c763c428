//! The article of `docs/article.txt`, with which README.md and `docs/draft.md` begin.

use std::fs;

use dateline::html::escape;
use serde_json::Value;

use super::run_with;
use crate::support::{Project, repository};

const ARTICLE: &str = include_str!("../../docs/article.txt");
const NOTE: &str = "content/2024-10-15-treaty-with-north-korea-goes-to-the-state-duma.md";

/// What a note claims, by the published data: event, date, and the words for the date.
fn claims(project: &Project, note: &str) -> Vec<(String, String, String)> {
    let data = project.data();
    let mut found = Vec::new();
    for event in data["events"].as_array().unwrap() {
        for claim in event["claims"].as_array().unwrap().iter().filter(|own| own["note"] == *note) {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            found.push((text(&event["id"]), text(&claim["edtf"]), text(&claim["date_text"])));
        }
    }
    found
}

#[test]
fn the_drafted_note_makes_the_claims_of_the_note_written_by_hand() {
    let project = Project::example().file("article.txt", ARTICLE);
    project.run(&["draft", "article.txt"]).success();
    let draft = fs::read_to_string(project.path(NOTE)).unwrap();
    for date in ["date: 2024-06\n", "date: 2024-10-14\n"] {
        assert!(draft.contains(date), "{draft}");
    }
    run_with(&project, &["draft", "--review", NOTE], "a a").success();
    project.build().success();
    let by_hand = claims(&project, "2024-10-15-unn");
    let drafted = claims(&project, "2024-10-15-treaty-with-north-korea-goes-to-the-state-duma");
    assert_eq!(drafted.len(), 2, "{drafted:?}");
    for claim in drafted {
        assert!(by_hand.contains(&claim), "{claim:?} is not in {by_hand:?}");
    }
}

#[test]
fn an_accepted_draft_alone_is_a_timeline() {
    let project = Project::new().file("article.txt", ARTICLE).file("content/.keep", "");
    project.run(&["draft", "article.txt"]).success();
    run_with(&project, &["draft", "--review", NOTE], "a a").success();
    project.build().success();
    let data = project.data();
    let of = |event: &Value| event["edtf"].as_str().unwrap().to_owned();
    let dates: Vec<String> = data["events"].as_array().unwrap().iter().map(of).collect();
    assert_eq!(dates, ["2024-06", "2024-10-14"]);
    let home = project.text("index.html");
    for words in ["June 2024", "14 October 2024", "Signed in Pyongyang"] {
        assert!(home.contains(words), "{words}");
    }
}

#[test]
fn the_picture_shows_what_a_review_prints() {
    let project = Project::new().file("article.txt", ARTICLE).file("content/.keep", "");
    let drafted = project.run(&["draft", "article.txt"]).success();
    let review = run_with(&project, &["draft", "--review", NOTE], "a a").success();
    let screen = format!("$ dateline draft article.txt\n{}{}", drafted.stdout, review.stdout);
    let picture = picture(&screen);
    let path = repository().join("docs/pictures/review.svg");
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(&path, &picture).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == picture, "run `DATELINE_BLESS=1 cargo test drafting` and look at {path:?}");
}

/// The screen of a terminal as SVG. The words for a date, in brackets, stand out.
fn picture(screen: &str) -> String {
    let lines: Vec<&str> = screen.lines().collect();
    let columns = lines.iter().map(|line| line.chars().count()).max().unwrap();
    let (width, height) = (columns * 8 + 32, lines.len() * 20 + 28);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-label=\"A review in the terminal\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#16161a\"/>\n\
         <g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" \
         font-size=\"13\" fill=\"#f4f4f5\">\n"
    );
    for (row, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        let (y, length) = (row * 20 + 28, line.chars().count() * 8);
        let is_sentence = line.starts_with("      ") && line.contains('[');
        // Programs that show SVG join spaces, but not these.
        let mut text = escape(line).replace(' ', "\u{a0}");
        if is_sentence {
            text = text.replace('[', "<tspan fill=\"#ffd866\">[").replace(']', "]</tspan>");
        }
        svg.push_str(&format!(
            "<text x=\"16\" y=\"{y}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\">{text}</text>\n"
        ));
    }
    svg + "</g>\n</svg>\n"
}

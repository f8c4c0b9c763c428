//! Calendars, bibliographies, lists to paste, files for other programs, pieces of the search index.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use super::{TEXTS, TREES, assert_inert, json_of, on_one_line, paths, text, with_single_spaces};
use crate::export::calendar;
use crate::support::formats::{Fields, bibtex, ris};

#[test]
fn calendars_have_one_entry_per_event() {
    for tree in TREES {
        for path in paths(tree, ".ics") {
            let own = path.contains("tags/") || path.contains("timelines/") || path.contains("s/");
            let count =
                calendar::events(&text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"));
            assert_eq!(count, if own { 1 } else { TEXTS.len() }, "{path}");
        }
        let events = calendar::read(&text(&format!("{tree}timeline.ics")));
        for (at, written) in TEXTS.iter().enumerate() {
            let event = &events[&format!("e{at}@x.example/t")];
            let written: String =
                written.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
            assert_eq!(unescaped(&event["SUMMARY"]), written);
        }
    }
}

/// Removes the escapes of a text in a calendar.
fn unescaped(value: &str) -> String {
    let mut chars = value.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        text.extend(match c {
            '\\' => chars.next().map(|escaped| if escaped == 'n' { '\n' } else { escaped }),
            c => Some(c),
        });
    }
    text
}

#[test]
fn bibliographies_have_one_record_per_report() {
    let all = json_of("sources/sources.json");
    let works = all.as_array().expect("works");
    let records = ris(&text("sources/sources.ris")).expect("it is RIS");
    let entries = bibtex(&text("sources/sources.bib")).expect("it is BibTeX");
    assert_eq!([works.len(), records.len(), entries.len()], [TEXTS.len(); 3]);
    for written in TEXTS {
        let written = on_one_line(&written.replace(char::is_control, " "));
        let has = |fields: &Fields, tag: &str| {
            fields.iter().any(|(own, value)| own == tag && *value == written)
        };
        let named =
            |work: &Value| work["title"] == *written && work["author"][0]["literal"] == *written;
        assert!(works.iter().any(named), "{written}");
        for tag in ["TI", "T2", "PB", "M1"] {
            assert!(records.iter().any(|record| has(record, tag)), "{tag} {written}");
        }
        // The parts of a person's name may change places.
        let letters = |name: &str| {
            let mut letters: Vec<char> =
                name.chars().filter(|c| *c != ',' && !c.is_whitespace()).collect();
            letters.sort_unstable();
            letters
        };
        let authors = records.iter().flatten().filter(|(tag, _)| tag == "AU");
        let mut authors = authors.map(|(_, name)| letters(name));
        assert!(authors.any(|name| name == letters(&written)), "{written}");
    }
    for tree in TREES {
        for at in 0..TEXTS.len() {
            let file = |ending: &str| text(&format!("{tree}events/e{at}/cite.{ending}"));
            assert_eq!(ris(&file("ris")).map(|records| records.len()), Ok(1));
            assert_eq!(bibtex(&file("bib")).map(|entries| entries.len()), Ok(1));
        }
    }
}

#[test]
fn markdown_lists_have_one_item_per_event_with_its_title() {
    for tree in TREES {
        for path in paths(tree, "timeline.md") {
            let list = text(path);
            let titles = titles(&list);
            assert!(!titles.is_empty(), "{path}");
            for title in titles {
                let written = TEXTS
                    .iter()
                    .any(|written| title.ends_with(&format!(": {}", on_one_line(written))));
                assert!(written, "{path}: {title:?}");
            }
        }
        assert_eq!(titles(&text(&format!("{tree}timeline.md"))).len(), TEXTS.len());
    }
}

/// The text of each item's first paragraph, in which only the date may have markup.
fn titles(list: &str) -> Vec<String> {
    let mut titles = Vec::new();
    let (mut items, mut headings, mut title) = (0, 0, None);
    for event in Parser::new_ext(list, Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. }) => {
                panic!("{event:?}")
            }
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Start(Tag::Item) => {
                items += 1;
                title = (items == 1).then(String::new);
            }
            Event::End(TagEnd::Item) => items -= 1,
            Event::End(TagEnd::Paragraph) => titles.extend(title.take()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert_eq!(title, None, "a title has a link: {dest_url}");
                let known = ["https://s.example/", "https://x.example/", "https://l.example/"];
                assert!(known.iter().any(|known| dest_url.starts_with(known)), "{dest_url}");
            }
            Event::Text(words) => title.iter_mut().for_each(|title| title.push_str(&words)),
            Event::Start(Tag::Strong | Tag::Paragraph) | Event::End(TagEnd::Strong) => {}
            Event::FootnoteReference(_) => {}
            other => assert_eq!(title, None, "{other:?}"),
        }
    }
    assert_eq!((items, headings), (0, 1));
    titles.iter().map(|title| with_single_spaces(title)).collect()
}

#[test]
fn lists_for_other_programs_have_one_entry_per_event() {
    let list = text("export.markwhen");
    assert!(!list.contains(|c: char| c.is_control() && c != '\n'), "{list:?}");
    let lines = |beginning: &str| list.lines().filter(|line| line.starts_with(beginning)).count();
    assert_eq!([lines("---"), lines("id: "), lines("#")], [2, TEXTS.len(), 0]);
    let events = list.lines().filter(|line| {
        let day = line.split_once(": ").map(|(day, _)| day).unwrap_or_default();
        day.len() == 10 && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    });
    assert_eq!(events.count(), TEXTS.len());

    let slides = json_of("export.timelinejs");
    let slides = slides["events"].as_array().expect("events");
    assert_eq!(slides.len(), TEXTS.len());
    for (slide, written) in slides.iter().zip(TEXTS) {
        let part = |part: &Value| assert_inert(part.as_str().expect("HTML"), &[]).text();
        assert_eq!(part(&slide["text"]["headline"]), with_single_spaces(written));
        part(&slide["text"]["text"]);
        assert_eq!(part(&slide["media"]["credit"]), with_single_spaces(written));
        part(&slide["media"]["caption"]);
    }

    let around = ["html", "head", "meta", "title", "body", "h1", "h2"];
    let list = assert_inert(&text("export.html"), &around);
    let titles = list.named("strong").len();
    assert!(titles >= TEXTS.len(), "{titles}");
    assert_eq!(list.named("h1")[0].text(), TEXTS[0]);
}

#[test]
fn pieces_of_the_search_index_contain_only_calls_with_data() {
    for tree in TREES {
        let mut labels = String::new();
        for path in paths(&format!("{tree}search/"), ".js") {
            let piece = text(path);
            let call = piece.trim_end().strip_prefix("dateline.piece(");
            let call = call.and_then(|call| call.strip_suffix(");").or(call.strip_suffix(')')));
            let call = call.unwrap_or_else(|| panic!("{path} is no call"));
            let data: Value = serde_json::from_str(&format!("[{call}]"))
                .unwrap_or_else(|error| panic!("{path}: {error}"));
            labels.push_str(&data.to_string());
        }
        for written in TEXTS {
            let quoted = Value::from(written.trim()).to_string();
            assert!(labels.contains(&quoted), "{tree}: {written}");
        }
    }
}

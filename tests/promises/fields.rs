//! Which field of a note is in which output: none is lost, and private fields are in none.

use std::collections::BTreeSet;

use dateline::keys::{CLAIM, NOTE as NOTE_KEYS, Table, ValueType};

use crate::support::Project;

/// A note with a unique word in each field.
const NOTE: &str = "---
title: Wtitle
date: 2024-01-02
summary: Wsummary.
lang: fr
added: 2024-02-03
updated: 2024-03-04
private: Wnoteprivate
extra: {x: Wnoteextra}
source:
  name: Wname
  title: Wreport
  author: [Wauthor, Wsecond]
  url: https://wurl.example/
  type: book
  publisher: Wpublisher
  number: Wnumber
  via: Wvia
  published: 1901-01
  accessed: 1902-02-02
  archived: https://warchive.example/
  lang: de
tags: [Wtag]
media: {image: a.svg, alt: Wnotealt, caption: Wnotecaption, credit: Wnotecredit}
events:
  - id: e
    date: 1903-03
    date_text: Wdatetext
    title: Wevent
    text: Wtext
    quote: Wquote
    quote_translation: Wtranslation
    page: Wpage
    according_to: Wspeaker
    lead: true
    because: Wbecause
    actors: [Wactor]
    media: {image: b.svg, alt: Walt, caption: Wcaption, credit: Wcredit}
    changes: [{date: 1904-04-04, text: Wchange}]
    private: Wprivate
    extra: {x: Wextra}
---
Wbody.
";

/// Outputs, each with a letter.
const OUTPUTS: &[(char, &str)] = &[
    ('E', "events/e/index.html"),
    ('N', "notes/n/index.html"),
    ('H', "index.html"),
    ('Q', "sources/index.html"),
    ('G', "changes/index.html"),
    ('D', "data/v1/events/e.json"),
    ('V', "data/v1/events.csv"),
    ('C', "data/v1/claims.csv"),
    ('S', "search/words-0.js"),
    ('F', "feed.xml"),
    ('X', "changes.xml"),
    ('I', "timeline.ics"),
    ('M', "timeline.md"),
    ('B', "sources/sources.bib"),
    ('R', "sources/sources.ris"),
    ('L', "sources/sources.json"),
    ('T', "uk/events/e/index.html"),
    ('P', "embed/v1/events/e/index.html"),
];

/// The words of the note, each with its outputs.
const REACHED: &[(&str, &str)] = &[
    ("Wtitle", "ENQDFT"),
    ("Wsummary", "NDF"),
    ("Wnoteprivate", ""),
    ("Wnoteextra", ""),
    ("Wname", "ENHQDVCSFXIMBRLTP"),
    ("Wreport", "ENQDCSFXMBRLT"),
    ("Wauthor", "ENQDCSMBRLT"),
    ("Wsecond", "ENQDCSMBRLT"),
    ("wurl", "ENHQDCFXIMBRLTP"),
    ("Wpublisher", "ENQDCSMBRLT"),
    ("Wnumber", "ENQDCMBRLT"),
    ("Wvia", "ENQDCST"),
    ("1901", "ENQDCFXIMBRLT"),
    ("1902", "ENQDCBRLT"),
    ("warchive", "ENQDCMBRLT"),
    ("Wtag", "EDVSFXITP"),
    ("Wnotealt", "N"),
    ("Wnotecaption", "N"),
    ("Wnotecredit", "N"),
    ("1903", "ENHDVCSFXIMTP"),
    ("Wdatetext", "ENHDVCTP"),
    ("Wevent", "ENHGDVCSFXIMTP"),
    ("Wtext", "ENHDVCSFXIMTP"),
    ("Wquote", "ENDCST"),
    ("Wtranslation", "ENDCST"),
    ("Wpage", "ENDCT"),
    ("Wspeaker", "ENDCST"),
    ("Wbecause", "EDVT"),
    ("Wactor", "EDVSFXITP"),
    ("Walt", "EDTP"),
    ("Wcaption", "EDT"),
    ("Wcredit", "EDITP"),
    ("1904", "EHGDXT"),
    ("Wchange", "EGDXT"),
    ("Wprivate", ""),
    ("Wextra", ""),
    ("Wbody", "N"),
];

#[test]
fn every_field_is_in_the_outputs_of_the_table() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let project = Project::new()
        .config(
            "base_url: https://x.example/\nlanguages: {uk: {}}\noutputs: {event_data: always}\n",
        )
        .note("n.md", NOTE)
        .file("content/a.svg", svg)
        .file("content/b.svg", svg);
    project.build().success();
    let read = |(letter, path): &(char, &str)| (*letter, project.text(path).to_lowercase());
    let outputs: Vec<(char, String)> = OUTPUTS.iter().map(read).collect();
    let reached = |word: &str| -> String {
        let has = outputs.iter().filter(|(_, text)| text.contains(&word.to_lowercase()));
        has.map(|(letter, _)| *letter).collect()
    };
    let found: Vec<(&str, String)> =
        REACHED.iter().map(|(word, _)| (*word, reached(word))).collect();
    let expected: Vec<(&str, String)> =
        REACHED.iter().map(|(word, letters)| (*word, (*letters).to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_note_has_every_text_key_and_the_table_every_text() {
    let words = NOTE.split(|c: char| !c.is_ascii_alphanumeric());
    let unique = words.filter(|word| word.len() > 3 && word.to_lowercase().starts_with('w'));
    let missing: Vec<&str> =
        unique.filter(|word| !REACHED.iter().any(|(known, _)| known == word)).collect();
    assert_eq!(missing, [""; 0]);
    let mut keys = BTreeSet::new();
    keys_with_texts(&NOTE_KEYS, &mut keys);
    keys_with_texts(&CLAIM, &mut keys);
    keys.retain(|key| !NOTE.contains(&format!("{key}: ")));
    // Names and codes are for the program.
    assert_eq!(keys, BTreeSet::from(["aliases", "allow"]));
}

/// The keys of a table, and of nested tables, that take a text.
fn keys_with_texts(table: &Table, keys: &mut BTreeSet<&'static str>) {
    for key in table.keys {
        match key.value_type {
            ValueType::Text | ValueType::List(ValueType::Text) => drop(keys.insert(key.name)),
            ValueType::Map(inner) | ValueType::Maps(inner) | ValueType::TextOr(inner, _) => {
                keys_with_texts(inner, keys);
            }
            _ => {}
        }
    }
}

//! CSL-JSON: a list of objects, as Zotero, Pandoc and citation processors read it
//! (`csl-data.json` of the Citation Style Language, version 1.0.2).

use serde_json::{Map, Value, json};

use super::author::PersonName;
use super::when::{self, Known, Numbers};
use super::{Author, Cited, Dated, Kind, one_line};

pub(super) fn items(works: &[Cited]) -> String {
    let items: Vec<Value> = works.iter().map(item).collect();
    let mut text = format!("{:#}", Value::Array(items));
    text.push('\n');
    text
}

fn item(work: &Cited) -> Value {
    let mut item = Map::new();
    item.insert("id".into(), json!(work.id));
    item.insert("type".into(), json!(kind(work.kind)));
    item.insert("title".into(), json!(one_line(&work.title)));
    if !work.authors.is_empty() {
        item.insert("author".into(), work.authors.iter().map(name).collect());
    }
    let texts = [
        ("container-title", &work.container),
        ("publisher", &work.publisher),
        ("number", &work.number),
        ("URL", &work.url),
        ("archive_location", &work.archived),
        ("language", &work.lang),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            item.insert(name.into(), json!(one_line(text)));
        }
    }
    for (name, dated) in [("issued", &work.issued), ("accessed", &work.accessed)] {
        if let Some(dated) = dated {
            item.insert(name.into(), date(dated));
        }
    }
    Value::Object(item)
}

/// A name: of a person in its parts, so that styles can turn it round.
fn name(author: &Author) -> Value {
    let Some(PersonName { family, given, suffix }) = author.parts() else {
        return json!({ "literal": one_line(&author.name) });
    };
    let mut name = json!({ "family": one_line(&family), "given": one_line(given) });
    if let Some(suffix) = suffix {
        name["suffix"] = one_line(suffix).into();
    }
    name
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "article-newspaper",
        Kind::Book => "book",
        Kind::Document | Kind::Statement | Kind::Other => "document",
        Kind::Video => "motion_picture",
        Kind::Page => "webpage",
    }
}

fn date(dated: &Dated) -> Value {
    let (parts, season, about) = match when::known(&dated.when) {
        Known::Point { at, about } => (vec![parts(at)], at.season, about),
        Known::Range { first, last, about } if first.season.or(last.season).is_none() => {
            (vec![parts(first), parts(last)], None, about)
        }
        _ => return json!({ "literal": dated.words }),
    };
    let mut date = Map::new();
    date.insert("date-parts".into(), json!(parts));
    if let Some(season) = season {
        // CSL counts the seasons of a year from 1, spring.
        date.insert("season".into(), json!(season - 20));
    }
    if about {
        date.insert("circa".into(), json!(true));
    }
    Value::Object(date)
}

fn parts(at: Numbers) -> Vec<i64> {
    let rest = [at.month, at.day].into_iter().map_while(|part| part.map(i64::from));
    std::iter::once(at.year).chain(rest).collect()
}

//! The dates of articles as JSON, for programs.

use dateline::temporal::{Anchor, Expression};
use serde_json::{Value, json};

use super::ReadArticle;

/// Returns an article with its dates.
pub(super) fn article(name: &str, read: &ReadArticle) -> Value {
    let article = &read.article;
    json!({
        "file": name,
        "title": article.title,
        "published": article.published.to_string(),
        "source": article.outlet,
        "url": article.address,
        "language": read.language.code(),
        "text": read.words,
        "dates": read.dates.iter().map(|one| date(&read.words, one)).collect::<Vec<_>>(),
    })
}

/// Returns the whole document, which ends with a line end.
pub(super) fn document(articles: Vec<Value>) -> String {
    format!("{:#}\n", json!({ "articles": articles }))
}

fn date(text: &str, one: &Expression) -> Value {
    let anchor = match &one.anchor {
        Anchor::Itself => json!("itself"),
        Anchor::Publication => json!("publication"),
        Anchor::Previous(range) => json!({"start": range.start, "end": range.end}),
        Anchor::Open => json!("open"),
    };
    json!({
        "start": one.range.start,
        "end": one.range.end,
        "text": &text[one.range.clone()],
        "kind": format!("{:?}", one.kind).to_lowercase(),
        "edtf": one.edtf,
        "open": one.is_open(),
        "anchor": anchor,
        "other": one.other.as_ref().map(|other| json!({"edtf": other.edtf, "reason": other.reason})),
        "confidence": one.confidence,
        "mode": format!("{:?}", one.mode).to_lowercase(),
        "sentence": {"start": one.sentence.start, "end": one.sentence.end, "text": &text[one.sentence.clone()]},
    })
}

//! A list in HTML without style or script, to paste into a page or a letter.

use super::feed;
use super::paper::{self, Entry, LOSSES};
use super::{Document, Format, Make, Source, Sources};
use crate::html::escape;

pub(super) const FORMAT: Format = Format {
    name: "html",
    about: "a list in HTML without style, to paste into a page",
    media_type: "text/html",
    needs_base_url: false,
    has_sources: true,
    losses: LOSSES,
    make: Make::Text(html),
};

fn html(document: &Document, shown: Sources) -> String {
    let (entries, all) = paper::entries(document, shown);
    let title = escape(document.heading());
    let lang = escape(&document.lang);
    let mut written = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n<ul>\n"
    );
    for entry in &entries {
        written.push_str(&item(document, entry, shown));
    }
    written.push_str("</ul>\n");
    if shown == Sources::Footnotes && !all.is_empty() {
        written.push_str(&format!("<h2>{}</h2>\n<ol>\n", escape(&document.label("sources"))));
        for (position, source) in all.iter().enumerate() {
            let id = position + 1;
            written.push_str(&format!("<li id=\"source-{id}\">{}</li>\n", citation(source)));
        }
        written.push_str("</ol>\n");
    }
    written + "</body>\n</html>\n"
}

fn item(document: &Document, entry: &Entry<'_>, shown: Sources) -> String {
    let event = entry.event;
    let title = escape(&event.title_with_status);
    let title = match document.absolute(&event.url) {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(&url)),
        None => title,
    };
    let number = |number: usize| format!("<sup><a href=\"#source-{number}\">[{number}]</a></sup>");
    let mark = |at: usize, source: &Source| match shown {
        Sources::Inline => citation(source),
        _ => number(at),
    };
    let date = entry.date_words(escape, mark, shown);
    let mut item = format!("<li><p><strong>{date}</strong>: {title}");
    if shown == Sources::Footnotes {
        item.extend(entry.sources.iter().map(|(source, _)| number(*source)));
    }
    if shown == Sources::Inline && !entry.sources.is_empty() {
        let sources: Vec<String> = entry.sources.iter().map(|(_, one)| citation(one)).collect();
        item.push_str(&format!(" ({})", sources.join("; ")));
    }
    item.push_str("</p>");
    item.push_str(&event.text.absolute(document.base_url.as_deref()));
    item + "</li>\n"
}

fn citation(source: &Source) -> String {
    let mut html = feed::source(source);
    let author = source.author.iter().map(|author| format!(", {}", escape(author)));
    html.extend(author);
    for more in [&source.publisher, &source.number].into_iter().flatten() {
        html.push_str(&format!(", {}", escape(more)));
    }
    if let Some(url) = &source.archived {
        html.push_str(&format!(", <a href=\"{0}\">{0}</a>", escape(url)));
    }
    html
}

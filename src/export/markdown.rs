//! A list in Markdown (CommonMark, with footnotes), to paste into a brief or a letter.

use super::paper::{self, Entry, LOSSES};
use super::text::one_line;
use super::{Document, Format, Make, Source, Sources};
use crate::markdown::{escape, escape_line};

pub(super) const FORMAT: Format = Format {
    name: "md",
    about: "a list in Markdown, to paste into a text",
    media_type: "text/markdown",
    needs_base_url: false,
    has_sources: true,
    losses: LOSSES,
    make: Make::Text(markdown),
};

/// The events as a list under the document's heading.
pub fn markdown(document: &Document, shown: Sources) -> String {
    let (entries, all) = paper::entries(document, shown);
    let mut written = format!("# {}\n", escape(&one_line(document.heading())));
    for entry in &entries {
        written.push_str(&format!("\n{}\n", item(entry, shown)));
    }
    if shown == Sources::Footnotes {
        for (position, source) in all.iter().enumerate() {
            written.push_str(&format!("\n[^{}]: {}\n", position + 1, citation(source)));
        }
    }
    written
}

/// An event as an item, its further paragraphs below it.
fn item(entry: &Entry<'_>, shown: Sources) -> String {
    let event = entry.event;
    let line = |text: &str| escape(&one_line(text));
    let mark = |number: usize, source: &Source| match shown {
        Sources::Inline => citation(source),
        _ => format!("[^{number}]"),
    };
    let pieces =
        |text: &str| escape(&text.replace(|c: char| c.is_whitespace() || c.is_control(), " "));
    let date = entry.date_words(pieces, mark, shown);
    let mut item = format!("- **{date}**: {}", line(&event.title_with_status));
    if shown == Sources::Footnotes {
        item.extend(entry.sources.iter().map(|(number, _)| format!("[^{number}]")));
    }
    if shown == Sources::Inline && !entry.sources.is_empty() {
        let sources: Vec<String> = entry.sources.iter().map(|(_, one)| citation(one)).collect();
        item.push_str(&format!(" ({})", sources.join("; ")));
    }
    for (at, line) in event.markdown.lines().enumerate() {
        let indent = if line.is_empty() { "" } else { "  " };
        item.push_str(&[if at == 0 { "\n\n" } else { "\n" }, indent, line].concat());
    }
    item
}

fn citation(source: &Source) -> String {
    let name = source.name.as_deref().or(source.url.as_deref()).unwrap_or_default();
    let name = one_line(name);
    let mut parts = vec![match &source.url {
        Some(url) => format!("[{}](<{}>)", escape(&name), address(url)),
        None => escape_line(&name),
    }];
    let details = paper::details(source).into_iter().map(one_line);
    parts.extend(details.map(|detail| escape(&detail)));
    parts.extend(source.archived.as_ref().map(|url| format!("<{}>", address(url))));
    parts.join(", ")
}

/// An address between angle brackets.
fn address(url: &str) -> String {
    url.replace('<', "%3C").replace('>', "%3E").replace(char::is_whitespace, "%20")
}

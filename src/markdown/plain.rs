//! Returns the words of Markdown, for summaries, titles and data.

use super::html::Titles;
use super::steps::Step;
use pulldown_cmark::{Event, Tag, TagEnd};

use crate::html::is_invalid;

/// Returns the words of a text without markup, attributes, fields, raw HTML, images and footnotes; one
/// line per block, white space folded.
pub fn plain(text: &str) -> String {
    plain_with_titles(text, &|_| None)
}

/// Returns [`plain`] with the titles of what wikilinks without words lead to.
pub fn plain_with_titles(text: &str, titles: Titles<'_>) -> String {
    let text = super::steps::prepare(text);
    let mut words = String::new();
    // Open footnotes and images: their words belong to no line of the text.
    let mut aside = 0_usize;
    for Step { event, shown, .. } in text.steps(titles) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_) | Tag::Image { .. }) => aside += 1,
            Event::End(TagEnd::FootnoteDefinition | TagEnd::Image) => {
                aside = aside.saturating_sub(1);
            }
            _ if aside > 0 => {}
            Event::End(tag) if is_block(tag) => words.push('\n'),
            event => words.push_str(shown.as_deref().unwrap_or(words_of(&event))),
        }
    }
    let lines = words.lines().map(fold).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the first line of [`plain_with_titles`].
pub fn first_line(text: &str, titles: Titles<'_>) -> String {
    let first =
        |text: &str| plain_with_titles(text, titles).lines().next().unwrap_or_default().to_owned();
    // It is in the first block, which nothing further down can change unless it has brackets.
    let start = text.len() - text.trim_start().len();
    let block = text[start..].find("\n\n").map(|end| &text[..start + end]);
    let line = block.filter(|block| !block.contains('[')).map(first);
    line.filter(|line| !line.is_empty()).unwrap_or_else(|| first(text))
}

/// Returns the words that an event adds to the text of its block.
pub(super) fn words_of<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text) | Event::Code(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    }
}

/// Folds white space to single spaces, with none at either end, and removes characters that no page may contain.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = folded.len();
        if before > 0 {
            folded.push(' ');
        }
        let start = folded.len();
        folded.extend(word.chars().filter(|c| !is_invalid(*c)));
        if folded.len() == start {
            folded.truncate(before);
        }
    }
    folded
}

/// Returns whether the end of an element separates its words from what follows.
fn is_block(tag: TagEnd) -> bool {
    use TagEnd::{CodeBlock, Heading, HtmlBlock, Item, Paragraph, TableCell};
    matches!(tag, Paragraph | Heading(_) | CodeBlock | HtmlBlock | Item | TableCell)
}

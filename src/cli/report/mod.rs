//! Formats diagnostics: for people, as JSON, as GitHub's workflow commands, as SARIF.

mod bulk;
mod escape;
mod excerpt;
mod github;
mod human;
mod json;
mod sarif;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use dateline::diag::{Diagnostic, Lines, Place, Position};

use super::args::Format;
pub(crate) use escape::push_escaped;

/// Returns the text of a file of the project, without BOM; `None` if there is none, as for a file that is
/// not UTF-8.
pub(crate) type SourceTexts<'a> = &'a dyn Fn(&str) -> Option<Arc<str>>;

/// How much of a long list is printed for people; other formats always have all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// The same message in many places is printed once, and of each code only the first.
    Short,
    /// All of it.
    Whole,
}

/// Formats a sorted list. The format for people has colours, which a stream that is no terminal removes.
/// For an empty list it is an empty text; other formats are a whole document.
pub(crate) fn format_as(
    format: Format,
    diagnostics: &[Diagnostic],
    texts: SourceTexts<'_>,
    detail: Detail,
) -> String {
    match format {
        Format::Human => human::format_coloured(diagnostics, texts, detail),
        Format::Json => json::document(diagnostics, texts),
        Format::Sarif => sarif::document(diagnostics, texts),
        Format::Github => github::commands(diagnostics, texts),
    }
}

/// Formats a sorted list for people without colours, for the preview.
pub(crate) fn format_plain(diagnostics: &[Diagnostic], texts: SourceTexts<'_>) -> String {
    human::format_plain(diagnostics, texts)
}

/// The lines of files, each read and divided once.
struct SourceLines<'a> {
    texts: SourceTexts<'a>,
    cache: BTreeMap<Arc<str>, Option<Rc<Lines>>>,
}

/// Lines and columns of the beginning and end of a place.
struct Span {
    start: Position,
    end: Position,
}

impl<'a> SourceLines<'a> {
    fn new(texts: SourceTexts<'a>) -> Self {
        SourceLines { texts, cache: BTreeMap::new() }
    }

    /// The lines of a file; `None` if it has no text.
    fn lines(&mut self, file: &Arc<str>) -> Option<Rc<Lines>> {
        if !self.cache.contains_key(file) {
            let lines = (self.texts)(file).map(|text| Rc::new(Lines::new(text)));
            self.cache.insert(file.clone(), lines);
        }
        self.cache.get(file).cloned().flatten()
    }

    /// Lines and columns of a place; `None` if its file has no text.
    fn span(&mut self, place: &Place) -> Option<Span> {
        let lines = self.lines(&place.file)?;
        let range = lines.clamp(&place.range);
        Some(Span { start: lines.position(range.start), end: lines.position(range.end) })
    }
}

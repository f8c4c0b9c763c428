//! Diagnostics into what is printed: for people, as JSON, as GitHub's commands, as SARIF.

mod github;
mod human;
mod json;
mod sarif;
mod visible;
mod window;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use dateline::diag::{Diagnostic, Lines, Place, Position};

use super::args::Format;

/// Gives the text of a file of the project, without BOM; `None` where there is none to show, as
/// for a file that is not UTF-8.
pub(crate) type Texts<'a> = &'a dyn Fn(&str) -> Option<Arc<str>>;

/// A sorted list in one of the formats; for people with colours (a stream that is no terminal
/// strips them). An empty list gives an empty text for people, and a whole document otherwise.
pub(crate) fn render(format: Format, diagnostics: &[Diagnostic], texts: Texts<'_>) -> String {
    match format {
        Format::Human => human::coloured(diagnostics, texts),
        Format::Json => json::document(diagnostics, texts),
        Format::Sarif => sarif::document(diagnostics, texts),
        Format::Github => github::commands(diagnostics, texts),
    }
}

/// A sorted list for people without any colour, as the preview lays it over the page.
pub(crate) fn plain(diagnostics: &[Diagnostic], texts: Texts<'_>) -> String {
    human::plain(diagnostics, texts)
}

/// The texts of a report, each asked for and divided into lines once.
struct Sources<'a> {
    texts: Texts<'a>,
    known: BTreeMap<Arc<str>, Option<Rc<Lines>>>,
}

/// Where a place begins and ends, for people.
struct Span {
    start: Position,
    end: Position,
}

impl<'a> Sources<'a> {
    fn new(texts: Texts<'a>) -> Self {
        Sources { texts, known: BTreeMap::new() }
    }

    /// The lines of a file.
    fn lines(&mut self, file: &Arc<str>) -> Option<Rc<Lines>> {
        if !self.known.contains_key(file) {
            let lines = (self.texts)(file).map(|text| Rc::new(Lines::new(text)));
            self.known.insert(file.clone(), lines);
        }
        self.known.get(file).cloned().flatten()
    }

    /// Lines and columns of a place; `None` where its file has no text.
    fn span(&mut self, place: &Place) -> Option<Span> {
        let lines = self.lines(&place.file)?;
        let range = lines.clamp(&place.range);
        Some(Span { start: lines.position(range.start), end: lines.position(range.end) })
    }
}

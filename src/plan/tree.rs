//! One language of a site, and the paths of everything in it.

use super::Piece;
use crate::cite::Format;
use crate::words::Lang;

/// The pages of one language.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The language.
    pub lang: Lang,
    /// Empty, or the language's folder with a `/` at its end.
    pub prefix: String,
}

impl Tree {
    /// The path of a page at `address`, a folder with a `/` at its end or nothing.
    pub fn page(&self, address: &str) -> String {
        format!("{}{address}index.html", self.prefix)
    }

    /// The page of an event.
    pub fn event(&self, id: &str) -> String {
        self.page(&format!("events/{id}/"))
    }

    /// The bibliography beside the page of an event.
    pub fn event_cite(&self, id: &str, format: Format) -> String {
        format!("{}events/{id}/cite.{}", self.prefix, format.ending())
    }

    /// The page of a note.
    pub fn note(&self, slug: &str) -> String {
        self.page(&format!("notes/{slug}/"))
    }

    /// A piece of the search index.
    pub fn piece(&self, piece: Piece) -> String {
        format!("{}search/{}.js", self.prefix, piece.name())
    }

    /// The page of a term, or the index of a taxonomy where `term` is empty.
    pub fn term(&self, taxonomy: &str, term: &str) -> String {
        match term {
            "" => self.page(&format!("{taxonomy}/")),
            _ => self.page(&format!("{taxonomy}/{term}/")),
        }
    }
}

/// The path of a bibliography of every report.
pub fn sources_path(format: Format) -> String {
    format!("sources/sources.{}", format.ending())
}

/// The path of a file that notes name.
pub fn file_path(below_content: &str) -> String {
    format!("files/{below_content}")
}

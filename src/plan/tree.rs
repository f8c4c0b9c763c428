//! One language of a site, and the paths of everything in it.

use super::{Piece, url};
use crate::cite::Format;
use crate::id::Id;
use crate::words::Lang;

/// The name of the page that is served at any depth.
pub const NOT_FOUND: &str = "404.html";

/// A tree's place in [`super::Plan::trees`].
pub type TreeIndex = Id<Tree>;

/// The pages of one language.
#[derive(Debug, Clone)]
pub struct Tree {
    /// Language.
    pub lang: Lang,
    /// Empty, or the language's folder with a `/` at its end.
    pub prefix: String,
}

impl Tree {
    /// Returns the path of a page at `address`, a folder with a `/` at its end or nothing.
    pub fn page(&self, address: &str) -> String {
        self.path(&[address, "index.html"])
    }

    /// Returns the home page.
    pub fn home(&self) -> String {
        self.page("")
    }

    /// Returns the program's own page of this name: `rival-dates`, `undated`, `search`, …
    pub fn own_page(&self, name: &str) -> String {
        self.path(&[name, "/index.html"])
    }

    /// Returns the page that is served for addresses without a page.
    pub fn not_found(&self) -> String {
        self.path(&[NOT_FOUND])
    }

    /// Returns the page of an undated note.
    pub fn text(&self, slug: &str) -> String {
        self.path(&[slug, "/index.html"])
    }

    /// Returns the page of a year.
    pub fn year(&self, year: i64) -> String {
        self.page(&url::year_address(year))
    }

    /// Returns the page of an event.
    pub fn event(&self, id: &str) -> String {
        self.path(&["events/", id, "/index.html"])
    }

    /// Returns the bibliography beside the page of an event.
    pub fn event_cite(&self, id: &str, format: Format) -> String {
        format!("{}events/{id}/cite.{}", self.prefix, format.ending())
    }

    /// Returns the page of a note.
    pub fn note(&self, slug: &str) -> String {
        self.path(&["notes/", slug, "/index.html"])
    }

    /// Returns the file of a piece of the search index.
    pub fn piece(&self, piece: Piece) -> String {
        format!("{}search/{}.js", self.prefix, piece.name())
    }

    /// Returns the page of a term, or the index of a taxonomy if `term` is empty.
    pub fn term(&self, taxonomy: &str, term: &str) -> String {
        match term {
            "" => self.path(&[taxonomy, "/index.html"]),
            _ => self.path(&[taxonomy, "/", term, "/index.html"]),
        }
    }

    /// Joins the parts of a path after the prefix; sites have a hundred thousand paths.
    fn path(&self, parts: &[&str]) -> String {
        let len = self.prefix.len() + parts.iter().map(|part| part.len()).sum::<usize>();
        let mut path = String::with_capacity(len);
        path.push_str(&self.prefix);
        path.extend(parts.iter().copied());
        path
    }
}

/// Returns the path of a bibliography of all reports.
pub fn sources_path(format: Format) -> String {
    format!("sources/sources.{}", format.ending())
}

/// Returns the path of a file that notes use.
pub fn file_path(below_content: &str) -> String {
    format!("files/{below_content}")
}

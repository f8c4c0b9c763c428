//! The data of a timeline ([`Document`]) into files that other programs read.
//!
//! Pure: the files of the site and what the command prints are made by the same functions. A format
//! is one file and one row of [`FORMATS`]; the row also says what the format cannot hold.

mod atom;
mod bibliography;
mod csv;
mod data;
mod feed;
mod html;
mod ics;
mod json;
mod json_feed;
mod loss;
mod markdown;
mod markwhen;
mod paper;
mod picture;
mod schema;
mod span;
mod text;
mod timelinejs;

pub use atom::{atom, changes};
pub use csv::{claims_csv, events_csv, for_excel};
pub use data::*;
pub use feed::MOST as FEED;
pub use ics::calendar;
pub use json::json;
pub use json_feed::json_feed;
pub use loss::Loss;
pub use markdown::markdown;
pub use picture::svg;
pub use schema::{reference, schema};
pub use text::{ROOT, SiteHtml};

/// A format.
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// It contains addresses that must be absolute, so it needs `base_url`.
    pub needs_base_url: bool,
    /// It shows sources in one of several [`Sources`].
    pub has_sources: bool,
    /// What it cannot hold.
    pub losses: &'static [&'static Loss],
    /// Makes the file.
    pub make: Make,
}

/// How a format is made.
pub enum Make {
    /// As text.
    Text(fn(&Document, Sources) -> String),
    /// As bytes; `None` if this program was built without what it needs.
    Bytes(fn(&Document) -> Option<Vec<u8>>),
}

/// How texts for people show the sources.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sources {
    /// Numbered, in a list at the end.
    #[default]
    Footnotes,
    /// Behind each event.
    Inline,
    /// Not at all.
    None,
}

/// All formats, in the order in which they are listed.
pub static FORMATS: &[Format] = &[
    json::FORMAT,
    csv::EVENTS,
    csv::CLAIMS,
    ics::FORMAT,
    atom::FORMAT,
    json_feed::FORMAT,
    timelinejs::FORMAT,
    markwhen::FORMAT,
    bibliography::BIBTEX,
    bibliography::RIS,
    bibliography::CSL,
    markdown::FORMAT,
    html::FORMAT,
    picture::SVG,
    picture::PNG,
];

/// The format of this name.
pub fn find(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// What formats cannot hold, as a table of Markdown.
pub fn losses() -> String {
    let mut table = "| format | cannot express | what happens to it |\n|---|---|---|\n".to_owned();
    for format in FORMATS {
        if format.losses.is_empty() {
            table.push_str(&format!("| `{}` | nothing is lost | |\n", format.name));
        }
        for loss in format.losses {
            table.push_str(&format!("| `{}` | {} | {} |\n", format.name, loss.field, loss.becomes));
        }
    }
    table
}

//! What can be cited, as files of bibliographies: BibTeX, RIS and CSL-JSON.
//!
//! Pure. Knows dates and nothing else of ours: its callers say what is cited, and which words a date has
//! that a format has no numbers for.

mod author;
mod bibtex;
mod csl;
mod ris;
mod when;

pub use author::Author;

use crate::date::When;

/// A work as a bibliography names it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cited {
    /// What it is called in the file: letters, digits and hyphens, once per file.
    pub id: String,
    /// What kind of work it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// What contains it: an outlet, a site.
    pub container: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// When it was published.
    pub issued: Option<Dated>,
    /// When it was read.
    pub accessed: Option<Dated>,
    /// Where it can be read: `http` or `https`.
    pub url: Option<String>,
    /// The address of an archived copy.
    pub archived: Option<String>,
    /// Its language, a BCP 47 tag.
    pub lang: Option<String>,
}

/// A date, and the words for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    /// The date.
    pub when: When,
    /// Its words: "about June 2024".
    pub words: String,
}

/// What kind of work is cited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// A report in a newspaper or on its site.
    #[default]
    Article,
    /// A book.
    Book,
    /// A document, perhaps with a number.
    Document,
    /// Somebody's statement.
    Statement,
    /// A video.
    Video,
    /// A page of a site.
    Page,
    /// Anything else.
    Other,
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// BibTeX, with the `date` field of BibLaTeX beside the year.
    Bibtex,
    /// RIS, as reference managers exchange it.
    Ris,
    /// CSL-JSON, schema 1.0.2.
    Csl,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Format; 3] = [Format::Bibtex, Format::Ris, Format::Csl];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Bibtex => "bib",
            Format::Ris => "ris",
            Format::Csl => "json",
        }
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Bibtex => "application/x-bibtex",
            Format::Ris => "application/x-research-info-systems",
            Format::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// What people call it, the same in all languages.
    pub fn name(self) -> &'static str {
        match self {
            Format::Bibtex => "BibTeX",
            Format::Ris => "RIS",
            Format::Csl => "CSL-JSON",
        }
    }
}

/// The works in their order, as a file of this form.
pub fn write(format: Format, works: &[Cited]) -> String {
    match format {
        Format::Bibtex => works.iter().map(bibtex::entry).collect::<Vec<_>>().join("\n"),
        Format::Ris => works.iter().map(ris::record).collect(),
        Format::Csl => csl::items(works),
    }
}

/// One line: what divides lines or controls a terminal becomes a space, and spaces fold.
fn one_line(text: &str) -> String {
    let divides = |c: char| c.is_whitespace() || c.is_control();
    text.split(divides).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

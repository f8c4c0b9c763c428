//! Errors of reading an article, with help.

use std::fmt;

/// Why no article could be read.
///
/// `Display` describes the problem; [`ArticleError::help`] says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArticleError {
    /// There is no text, or only white space.
    Empty,
    /// There is a title or a page, but no text of an article.
    NoText,
    /// It is larger than the limit.
    TooLarge {
        /// Size in bytes.
        size: usize,
        /// Largest size in bytes.
        limit: usize,
    },
    /// It is a PDF file.
    Pdf,
    /// It is a file of another program, such as a picture or a Word document.
    Binary(&'static str),
    /// It is text in an encoding other than UTF-8.
    NotUtf8,
    /// It is a mail, or a web page saved as one, and no part of it is a text.
    Mime,
    /// It is HTML, and this program was built without the feature `html`.
    NoHtml,
    /// The date that the caller gives is not a day of the calendar.
    BadDate(String),
    /// No publication date was found, and none was given.
    NoDate,
}

impl ArticleError {
    /// Returns what to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Empty => {
                "give a file with the article's text, or paste the text and press Ctrl-D"
            }
            Self::NoText => "copy the article's text from the browser and paste it instead",
            Self::TooLarge { .. } => {
                "cut the text down to the article, or raise `limits: {note: …}`"
            }
            Self::Pdf => {
                "open it, select all, copy, and paste the text; or run `pdftotext FILE.pdf` first"
            }
            Self::Binary(_) => {
                "open it in its own program and save it as plain text, or copy the text"
            }
            Self::NotUtf8 => "open it in an editor and save it as UTF-8",
            Self::Mime => "copy the text, or save the page as HTML only",
            Self::NoHtml => "copy the article's text from the browser and paste it instead",
            Self::BadDate(_) => "write year, month and day, as in `--date 2024-10-15`",
            Self::NoDate => "add the date of publication: `--date 2024-10-15`",
        }
    }
}

impl fmt::Display for ArticleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the input contains no text"),
            Self::NoText => f.write_str("found no article text"),
            Self::TooLarge { size, limit } => {
                write!(f, "the text has {size} bytes, more than the limit of {limit}")
            }
            Self::Pdf => f.write_str("this is a PDF file, but dateline needs text"),
            Self::Binary(what) => write!(f, "this is {what}, but dateline needs text"),
            Self::NotUtf8 => f.write_str("the text is not UTF-8"),
            Self::Mime => f.write_str("found no text in this email"),
            Self::NoHtml => f.write_str("this program was built without the feature `html`"),
            Self::BadDate(text) => write!(f, "expected a day such as 2024-10-15, found `{text}`"),
            Self::NoDate => f.write_str("found no publication date"),
        }
    }
}

impl std::error::Error for ArticleError {}

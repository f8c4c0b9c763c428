//! The options of `dateline draft`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// Make a draft note of an article, with a proposed claim for each date in its text
///
/// Reads text, Markdown or HTML, from files or from standard input, and finds every date: "in June", "the day
/// before", "18 to 19 June". The note has a proposed claim for each, with the date, the words it came from and the
/// sentence. Nothing is accepted without you: each claim that is to be decided has a line `# proposed`, and the
/// note is a draft until the last one is decided. On a terminal, a review asks for each; it can be stopped and
/// resumed.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline draft article.txt
  dateline draft saved-page.html --url https://example.org/report
  pbpaste | dateline draft --date 2024-10-15
  dateline draft --review content/2024-10-15-duma-to-ratify.md
  dateline draft --batch articles/")]
pub(crate) struct Draft {
    /// The articles; `-` is standard input [default: standard input]
    #[arg(value_name = "ARTICLE", value_hint = ValueHint::FilePath)]
    pub articles: Vec<PathBuf>,
    /// When it was published, such as 2024-10-15 [default: as the article says]
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Its title [default: as the article says]
    #[arg(long)]
    pub title: Option<String>,
    /// Its outlet [default: as the article says, else from its address]
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Its address [default: as the article says]
    #[arg(long, value_hint = ValueHint::Url)]
    pub url: Option<String>,
    /// Its language, of those whose dates are known: en, uk, ru or de [default: recognised]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Leave the article's text out of the note
    #[arg(long)]
    pub no_body: bool,
    /// Review the drafts, also where the input is no terminal; a file below the content folder is resumed
    #[arg(long, conflicts_with = "format")]
    pub review: bool,
    /// What to make of the articles
    #[arg(long, value_name = "FORMAT", default_value = "note")]
    pub format: DraftFormat,
    /// Draft every article in a folder and in folders below it; failures are listed and stop nothing
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, conflicts_with = "articles")]
    pub batch: Option<PathBuf>,
}

/// What `draft` makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DraftFormat {
    /// A draft note below the content folder
    Note,
    /// The dates as JSON on standard output; no site is needed
    Json,
}

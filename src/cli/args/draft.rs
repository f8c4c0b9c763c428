//! The options of `dateline draft`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// Turn an article into a draft note, with a proposed claim for each date
///
/// Reads text, Markdown or HTML from files or from standard input and finds the dates: "in June", "the day
/// before", "18 to 19 June". The note has a proposed claim for each date, with the words of the article and the
/// whole sentence. You decide on each claim: an undecided claim has the line `# proposed`, and the note is a draft
/// until you have decided on all of them. On a terminal, a review asks about each claim; you can stop and resume
/// it.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline draft article.txt
  dateline draft saved-page.html --url https://example.org/report
  pbpaste | dateline draft --date 2024-10-15
  dateline draft --review content/2024-10-15-duma-to-ratify.md
  dateline draft --batch articles/")]
pub(crate) struct Draft {
    /// The files of the articles; `-` is standard input [default: standard input]
    #[arg(value_name = "ARTICLE", value_hint = ValueHint::FilePath)]
    pub articles: Vec<PathBuf>,
    /// The date of publication, such as 2024-10-15 [default: from the article]
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// The title [default: from the article]
    #[arg(long)]
    pub title: Option<String>,
    /// The outlet [default: from the article or its web address]
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// The web address [default: from the article]
    #[arg(long, value_hint = ValueHint::Url)]
    pub url: Option<String>,
    /// The language: en, uk, ru or de [default: detected]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Do not copy the text of the article into the note
    #[arg(long)]
    pub no_body: bool,
    /// Review the drafts, even if the input is not a terminal. With a note in `content/`, resume its review
    #[arg(long, conflicts_with = "format")]
    pub review: bool,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "note")]
    pub format: DraftFormat,
    /// Draft all articles in a folder and its subfolders; failures are listed at the end
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, conflicts_with = "articles")]
    pub batch: Option<PathBuf>,
}

/// The output of `draft`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DraftFormat {
    /// A draft note in `content/`
    Note,
    /// The dates as JSON on standard output; no site is needed
    Json,
}

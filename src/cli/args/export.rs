//! The options of `dateline export`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum, ValueHint};
use dateline::export::FORMATS;

/// Write the timeline in the format of another program
///
/// Exports the whole timeline, or the part that the options select. At the end, lists the fields that the
/// format cannot represent.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline export --format csv > events.csv
  dateline export --format timelinejs --timeline ratification --output timeline.json
  dateline export --format md --from 2024-06 --to 2024-12 --tag treaty --sources inline
  dateline export --format png --page uk/ --output timeline.png")]
pub(crate) struct Export {
    /// The format
    #[arg(long, short, value_name = "FORMAT", value_parser = formats())]
    pub format: String,
    /// Export only the events of this named timeline
    #[arg(long, value_name = "ID")]
    pub timeline: Option<String>,
    /// Export only the events of this page of the site, such as `2024/` or `uk/tags/treaty/`, in the
    /// language of the page
    #[arg(long, value_name = "ADDRESS", conflicts_with = "timeline")]
    pub page: Option<String>,
    /// Export only events that may have happened on or after this date
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub from: Option<String>,
    /// Export only events that may have happened on or before this date
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub to: Option<String>,
    /// Export only events with this term: `TERM` or `TAXONOMY:TERM`; can be repeated, and terms of one
    /// taxonomy are alternatives
    #[arg(long = "tag", value_name = "TERM")]
    pub tags: Vec<String>,
    /// How `md` and `html` show the sources [default: footnotes]
    #[arg(long, value_name = "STYLE")]
    pub sources: Option<SourcesStyle>,
    /// Write a table for Excel: with a byte order mark, and dates as text so that Excel keeps them
    #[arg(long)]
    pub excel: bool,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// How an export shows the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SourcesStyle {
    /// Numbered, in a list at the end
    Footnotes,
    /// After each event
    Inline,
    /// Not at all
    None,
}

/// The names of the formats, each with what it is.
fn formats() -> PossibleValuesParser {
    let value =
        |format: &dateline::export::Format| PossibleValue::new(format.name).help(format.about);
    FORMATS.iter().map(value).collect::<Vec<_>>().into()
}

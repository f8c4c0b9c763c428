//! The options of `dateline export`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum, ValueHint};
use dateline::export::FORMATS;

/// Write the timeline in the format of another program
///
/// Takes the whole site or the part of it that the options name, and says at the end what the format
/// could not hold, field by field.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline export --format csv > events.csv
  dateline export --format timelinejs --timeline ratification --output timeline.json
  dateline export --format md --from 2024-06 --to 2024-12 --tag treaty --sources inline")]
pub(crate) struct Export {
    /// The format
    #[arg(long, short, value_name = "FORMAT", value_parser = formats())]
    pub format: String,
    /// Only the events of this named timeline
    #[arg(long, value_name = "ID")]
    pub timeline: Option<String>,
    /// Only the events of the site's page at this address, such as `2024/` or `uk/tags/treaty/`; below
    /// the folder of a language in that language
    #[arg(long, value_name = "ADDRESS", conflicts_with = "timeline")]
    pub page: Option<String>,
    /// Only events that may have been on or after this date, in EDTF
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub from: Option<String>,
    /// Only events that may have been on or before this date, in EDTF
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub to: Option<String>,
    /// Only events with this term, as `TERM` or `TAXONOMY:TERM`; may be repeated: terms of one
    /// taxonomy are alternatives
    #[arg(long = "tag", value_name = "TERM")]
    pub tags: Vec<String>,
    /// How `md` and `html` show the sources [default: footnotes]
    #[arg(long, value_name = "STYLE")]
    pub sources: Option<SourcesStyle>,
    /// Write a table that Excel opens without ruining dates: with a byte order mark, and dates as text
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
    /// Behind each event
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

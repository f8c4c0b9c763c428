//! The command line into values: every command, its options and its help text.

mod draft;
mod export;
#[cfg(test)]
mod tests;
mod theme;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use dateline::diag::{Code, suggest};

pub(crate) use draft::{Draft, DraftFormat};
pub(crate) use export::{Export, SourcesStyle};
pub(crate) use theme::{NewTheme, ShowTheme, Theme, ThemeCommand};

/// Compile a folder of Markdown notes into a static timeline of events
///
/// dateline reads the notes in `content/`, brings together what they say about each event, and writes
/// a complete static site. Each event is dated as precisely as the sources allow, and no more precisely.
#[derive(Debug, Parser)]
#[command(
    name = "dateline",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_long_help = AFTER_HELP
)]
pub(crate) struct Cli {
    /// Options that all commands have.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const AFTER_HELP: &str = "\
Exit codes:
  0   done
  1   errors in the notes, the configuration or a theme; all are listed
  2   an error in the command line
  3   an environment error: disk, port, permissions, or another build is running
  70  a bug in dateline; nothing was published";

/// Options that all commands have.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Global {
    /// The project folder [default: the current folder or the nearest parent with `dateline.yaml` or `content/`]
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub root: Option<PathBuf>,
    /// Print only errors and results
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print more about what dateline does
    #[arg(long, short, global = true)]
    pub verbose: bool,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Colour,
}

/// When the output is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(Init),
    New(New),
    Draft(Draft),
    Find(Find),
    Terms(Terms),
    Build(Build),
    Serve(Serve),
    Check(Check),
    Export(Export),
    Date(DateArgs),
    Explain(Explain),
    Schema(Schema),
    Theme(Theme),
    Completions(Completions),
    Man(Man),
}

/// Create a small example site
///
/// The new folder contains a record of one event, two reports that disagree by a day, and a
/// configuration that you can change. Existing files are never overwritten.
#[derive(Debug, Args)]
#[command(
    after_long_help = "Example:\n  dateline init treaty && cd treaty && dateline serve --open"
)]
pub(crate) struct Init {
    /// The folder to create [default: the current folder]
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
}

/// Create a note
///
/// Writes a new file in `content/`, fills in the front matter from the options, and prints the path of
/// the file. Existing files are never overwritten.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline new \"Duma ratifies the treaty\" --published 2024-10-24 \\
      --source https://example.org/report --event treaty-signed=2024-06
  dateline new \"Treaty signed\" --kind event --event treaty-signed=2024-06-19")]
pub(crate) struct New {
    /// The title of the note
    pub title: String,
    /// The date of publication, such as 2024-10-24 or 2024-10 [default: today]; for a record, the date of
    /// the event
    #[arg(long, value_name = "DATE")]
    pub published: Option<String>,
    /// The web address of the report
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub source: Option<String>,
    /// An event that the report mentions, and the date that it gives, if any; can be repeated
    #[arg(long = "event", value_name = "ID[=DATE]")]
    pub events: Vec<String>,
    /// The kind of note
    #[arg(long, value_name = "KIND", default_value = "note")]
    pub kind: NewKind,
}

/// The kinds of note that `new` creates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NewKind {
    /// A note about a report
    Note,
    /// A record: your own note about an event
    Event,
    /// A page without a date, such as About
    Page,
}

/// Find events
///
/// Prints the id, date, title and number of claims of each event that has all the words in its id,
/// title, text, tags or sources. The beginning of a word is enough. The best match comes first.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline find treaty signed
  dateline find treaty --link     # [Treaty signed](event:treaty-signed)")]
pub(crate) struct Find {
    /// Words to find, in any order
    #[arg(required = true)]
    pub words: Vec<String>,
    /// Print YAML entries to paste under `events`, with the known dates as comments
    #[arg(long, conflicts_with = "link")]
    pub entry: bool,
    /// Print Markdown links to paste into a text
    #[arg(long)]
    pub link: bool,
}

/// List tags, actors and other terms
///
/// Prints each term with the number of its events, the most frequent first. Helps you to find terms that
/// are spelled in several ways or used only once.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline terms
  dateline terms actors --by-name
  dateline terms tags --format json | jq '.[] | select(.events == 1) | .name'")]
pub(crate) struct Terms {
    /// List only the terms of this taxonomy, such as `tags`
    pub taxonomy: Option<String>,
    /// Sort by name
    #[arg(long)]
    pub by_name: bool,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: TermsFormat,
}

/// How terms are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TermsFormat {
    /// One line per term
    Human,
    /// A JSON list
    Json,
}

/// Build the site
///
/// Writes the complete site to the output folder. If there is an error, nothing is written, and the old
/// site does not change.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline build
  dateline build --output /srv/www/treaty --strict")]
pub(crate) struct Build {
    /// The output folder [default: `public` in the project folder]
    #[arg(long, short, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// Use an output folder that contains files from elsewhere; dateline keeps these files
    #[arg(long)]
    pub force: bool,
    /// Publish even if most events have disappeared since the last build
    #[arg(long)]
    pub allow_shrink: bool,
    /// Do not wait until the disk has written the site; a power cut soon afterwards can leave empty files
    #[arg(long)]
    pub no_sync: bool,
    /// Print the time of each stage and the size of the pages
    #[arg(long)]
    pub timings: bool,
}

/// Preview the site while you write
///
/// Serves the site on 127.0.0.1 and reloads the page when a note, the configuration or a theme changes.
/// Errors are shown on the page. The output folder does not change. With `--drafts`, you can review the
/// proposed claims of drafts at `/_drafts/`, as with `draft --review`. Press Ctrl-C to stop.
#[derive(Debug, Args)]
#[command(after_long_help = "Example:\n  dateline serve --open --drafts")]
pub(crate) struct Serve {
    /// The port [default: 4000, or the next free port]
    #[arg(long, short, value_name = "PORT")]
    pub port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Include drafts, and review them in the browser
    #[arg(long)]
    pub drafts: bool,
}

/// Check the site without publishing it
///
/// Reports all errors and warnings that `build` reports, and also hints. Nothing is written.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline check
  dateline check --strict --format github     # in a workflow
  dateline check --only rival-dates           # all of one code
  dateline check --format json | jq '.counts'")]
pub(crate) struct Check {
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Format,
    /// List all messages with this code, and no others; can be repeated
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = code)]
    pub only: Vec<Code>,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
}

/// Reads a code, with or without its severity.
fn code(written: &str) -> Result<Code, String> {
    let name = super::explain::code_name(written);
    let known = || Code::ALL.iter().map(|code| code.name());
    let help = || suggest(name, known()).unwrap_or("`dateline explain` lists all codes".to_owned());
    Code::find(name).ok_or_else(|| format!("there is no such code: {}", help()))
}

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Messages with the lines of the file
    Human,
    /// One JSON document
    Json,
    /// A SARIF 2.1.0 log, for code hosts and editors
    Sarif,
    /// Workflow commands, which GitHub shows next to the lines
    Github,
}

/// Convert a date in words to EDTF
///
/// Finds the dates in a text in English, Ukrainian, Russian or German. Prints each one in EDTF, in words,
/// and with its first and last day. If a date has two possible meanings, both are printed.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline date in early June 2024
  dateline date last Friday --anchor 2024-10-15")]
pub(crate) struct DateArgs {
    /// The text
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    /// The day that "yesterday" or "last June" refers to
    #[arg(long, value_name = "DATE")]
    pub anchor: Option<String>,
    /// The language of the text: en, uk, ru or de [default: detected]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
}

/// Explain a diagnostic code
///
/// Says what the code means and why dateline reports it, and shows a wrong and a corrected example.
/// Without a code, lists all codes.
#[derive(Debug, Args)]
#[command(after_long_help = "Example:\n  dateline explain rival-dates")]
pub(crate) struct Explain {
    /// The code, as in `error[bad-date]`
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// Print a JSON Schema for editors
///
/// With the schema, an editor that supports JSON Schema for YAML completes and checks keys while you type.
#[derive(Debug, Args)]
#[command(after_long_help = "Example:\n  dateline schema note > note.schema.json")]
pub(crate) struct Schema {
    /// What the schema describes
    #[arg(value_name = "WHAT")]
    pub subject: SchemaSubject,
}

/// What `schema` describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaSubject {
    /// The front matter of a note
    Note,
    /// `dateline.yaml`
    Config,
}

/// Print a completion script for a shell
///
/// Save the script where your shell looks for completions. The Tab key then completes commands, options,
/// folders and values.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline completions bash > ~/.local/share/bash-completion/completions/dateline
  dateline completions zsh > ~/.zfunc/_dateline
  dateline completions fish > ~/.config/fish/completions/dateline.fish")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// Print the manual page
#[derive(Debug, Args)]
#[command(after_long_help = "Example:\n  dateline man | man -l -")]
pub(crate) struct Man {}

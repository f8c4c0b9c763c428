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
/// dateline reads the notes below `content/`, joins what they say of each event, and writes a
/// complete static site, with every event dated exactly as precisely as it is known.
#[derive(Debug, Parser)]
#[command(
    name = "dateline",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_long_help = AFTER_HELP
)]
pub(crate) struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const AFTER_HELP: &str = "\
Exit codes:
  0   done
  1   mistakes in the notes, the configuration or a theme; all are listed
  2   the command line asks for what does not exist
  3   disk, port, permission, or another build running
  70  a mistake of dateline's own; nothing was published";

/// Options that every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Global {
    /// The project's folder [default: the nearest one upwards with `dateline.yaml` or `content/`]
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub root: Option<PathBuf>,
    /// Say nothing but mistakes and results
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more about what is done
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

/// Make a small site that shows the idea
///
/// The new folder holds an editor's record of one event, two reports that differ by a day, and a
/// configuration to change. Files that exist are never overwritten.
#[derive(Debug, Args)]
#[command(
    after_long_help = "Example:\n  dateline init treaty && cd treaty && dateline serve --open"
)]
pub(crate) struct Init {
    /// The folder to make [default: the current one]
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
}

/// Begin a note
///
/// Writes a new file below `content/` with the front matter filled in as far as it is known, and
/// prints its path. Files that exist are never overwritten.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline new \"Duma ratifies the treaty\" --published 2024-10-24 \\
      --source https://example.org/report --event treaty-signed=2024-06
  dateline new \"Treaty signed\" --kind event --event treaty-signed=2024-06-19")]
pub(crate) struct New {
    /// The title of the note
    pub title: String,
    /// When the report was published, in EDTF, such as 2024-10-24 or 2024-10 [default: today]; of a
    /// record, when the event happened
    #[arg(long, value_name = "DATE")]
    pub published: Option<String>,
    /// The address of the report
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub source: Option<String>,
    /// An event that the report speaks of, with the date that it gives, if any; may be repeated
    #[arg(long = "event", value_name = "ID[=DATE]")]
    pub events: Vec<String>,
    /// What kind of note
    #[arg(long, value_name = "KIND", default_value = "note")]
    pub kind: NewKind,
}

/// What `new` makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NewKind {
    /// A note about a report
    Note,
    /// The editor's record of an event
    Event,
    /// A page without a date, such as About
    Page,
}

/// Find events by words
///
/// Prints the id, date, title and number of claims of every event whose id, title, text, tags or
/// sources hold all the words or words that begin with them; best first.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline find treaty signed
  dateline find treaty --link     # [Treaty signed](event:treaty-signed)")]
pub(crate) struct Find {
    /// Words to look for, in any order
    #[arg(required = true)]
    pub words: Vec<String>,
    /// Print YAML entries to paste under `events`, the known dates as comments
    #[arg(long, conflicts_with = "link")]
    pub entry: bool,
    /// Print Markdown links to paste into a text
    #[arg(long)]
    pub link: bool,
}

/// List tags, actors and other terms
///
/// Prints every term with the number of its events, the commonest first, to find those that are spelled in
/// several ways or used once.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline terms
  dateline terms actors --by-name
  dateline terms tags --format json | jq '.[] | select(.events == 1) | .name'")]
pub(crate) struct Terms {
    /// Only the terms of this taxonomy, such as `tags`
    pub taxonomy: Option<String>,
    /// In the order of their names
    #[arg(long)]
    pub by_name: bool,
    /// How to print them
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: TermsFormat,
}

/// How terms are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TermsFormat {
    /// One line for each
    Human,
    /// A JSON list
    Json,
}

/// Build the site
///
/// Writes the complete site into the output folder, or nothing at all where there is a mistake: the
/// old site then stays as it was.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline build
  dateline build --output /srv/www/treaty --strict")]
pub(crate) struct Build {
    /// The folder to publish into [default: `public` in the project's folder]
    #[arg(long, short, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// Adopt an output folder that holds files which dateline did not write; they are kept
    #[arg(long)]
    pub force: bool,
    /// Publish even if most of the events are gone
    #[arg(long)]
    pub allow_shrink: bool,
    /// Do not wait until the site is on the disk; a power cut soon after may leave empty files
    #[arg(long)]
    pub no_sync: bool,
    /// Print how long each stage took, and what the pages weigh
    #[arg(long)]
    pub timings: bool,
}

/// Preview the site while you write
///
/// Serves the site on 127.0.0.1, reloads the page when a note, the configuration or a theme changes,
/// and shows mistakes over the page. Never writes the output folder. With `--drafts`, a page at `/_drafts/`
/// asks for decisions on the proposed claims of drafts, as `draft --review` does. Ctrl-C stops it.
#[derive(Debug, Args)]
#[command(after_long_help = "Example:\n  dateline serve --open --drafts")]
pub(crate) struct Serve {
    /// The port [default: 4000, or the next free one]
    #[arg(long, short, value_name = "PORT")]
    pub port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Include drafts, and review them in the browser
    #[arg(long)]
    pub drafts: bool,
}

/// Say everything that is wrong, doubtful or could be better
///
/// Does what `build` does, renders every page and throws it away, and adds hints.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline check
  dateline check --strict --format github     # in a workflow
  dateline check --only rival-dates           # all of one code
  dateline check --format json | jq '.counts'")]
pub(crate) struct Check {
    /// How to print what was found
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Format,
    /// List only these codes, and all of each
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
    /// Messages with the marked lines
    Human,
    /// One JSON document
    Json,
    /// A SARIF 2.1.0 log, for code hosts and editors
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines
    Github,
}

/// Say what a date in words is in EDTF
///
/// Finds every date in the words, in English, Ukrainian, Russian or German, and prints each in EDTF, in
/// words and with its first and last day; a date that may be read in two ways with both.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline date in early June 2024
  dateline date last Friday --anchor 2024-10-15")]
pub(crate) struct DateArgs {
    /// The words
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    /// The day from which "yesterday" or "last June" count
    #[arg(long, value_name = "DATE")]
    pub anchor: Option<String>,
    /// The language of the words: en, uk, ru or de [default: recognized]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
}

/// Explain a diagnostic by its code
///
/// Says what the code means, why dateline refuses or warns, and shows an example that is wrong and
/// the same fixed. Without a code, lists them all.
#[derive(Debug, Args)]
#[command(after_long_help = "Example:\n  dateline explain rival-dates")]
pub(crate) struct Explain {
    /// The code, as in `error[bad-date]`
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// Print a JSON Schema for editors
///
/// The schema completes and checks keys while you type, in any editor that knows JSON Schema for
/// YAML.
#[derive(Debug, Args)]
#[command(after_long_help = "Example:\n  dateline schema note > note.schema.json")]
pub(crate) struct Schema {
    /// Of what
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

/// Print a script that completes commands in a shell
///
/// Save the script where your shell looks for completions; it then completes commands, options,
/// folders and values with the Tab key.
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

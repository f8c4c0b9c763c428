//! The program: parses the arguments, calls a command, returns an exit code.

mod args;
mod build;
mod check;
mod clock;
mod completions;
mod date;
mod draft;
mod explain;
mod export;
mod find;
mod init;
mod keys;
mod man;
mod new;
mod output_kinds;
mod page_weights;
mod pictures;
mod project;
mod report;
mod root;
mod schema;
mod serve;
mod terminal;
mod terms;
mod theme;
mod usage;

use std::fmt::Display;
use std::process::ExitCode;

use clap::Parser;
use dateline::date::{DateError, Reading};
use dateline::diag::{Alternative, write_one_of};
use dateline::error::{Error, Result};

use args::{Cli, Command};
use terminal::{print, print_data, print_formatted, print_formatted_stderr, print_stderr};

/// How a command ended that met no environment error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// It did everything.
    Done,
    /// The author's files have errors, which it has printed.
    Errors,
    /// The command line names something that does not exist, which it has reported.
    Usage,
}

/// Runs the program with the arguments of the process.
pub(crate) fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(request) => return print_usage(&request),
    };
    match run(cli) {
        Ok(outcome) => outcome.exit_code(),
        Err(error) => {
            print_stderr(&format!("error: {}", error.report()));
            ExitCode::from(if matches!(error, Error::Usage(_)) { 2 } else { 3 })
        }
    }
}

/// Calls the command.
fn run(cli: Cli) -> Result<Outcome> {
    let global = cli.global;
    match cli.command {
        Command::Init(args) => init::run(&args, &global),
        Command::New(args) => new::run(&args, &global),
        Command::Draft(args) => draft::run(&args, &global),
        Command::Find(args) => find::run(&args, &global),
        Command::Terms(args) => terms::run(&args, &global),
        Command::Build(args) => build::run(&args, &global),
        Command::Serve(args) => serve::run(&args, &global),
        Command::Check(args) => check::run(&args, &global),
        Command::Export(args) => export::run(&args, &global),
        Command::Date(args) => date::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Schema(args) => schema::run(&args, global.root.as_deref()),
        Command::Theme(args) => theme::run(&args, &global),
        Command::Completions(args) => completions::run(&args),
        Command::Man(_) => man::run(),
    }
}

impl Outcome {
    fn exit_code(self) -> ExitCode {
        ExitCode::from(match self {
            Outcome::Done => 0,
            Outcome::Errors => 1,
            Outcome::Usage => 2,
        })
    }
}

/// An error of the command line, with what to do about it.
fn usage_error(message: impl Display, help: impl Display) -> Error {
    Error::Usage(format!("{message}\n  = help: {help}"))
}

/// A number with its noun, such as `1 event` or `2 events`.
fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Returns the help of what is not a date.
fn date_help(error: &DateError) -> Vec<String> {
    let alternative =
        |reading: &Reading| Alternative { text: reading.text.clone(), note: reading.note.clone() };
    let alternatives: Vec<Alternative> = error.readings.iter().map(alternative).collect();
    write_one_of(&alternatives).into_iter().chain(error.help.clone()).collect()
}

/// Prints what clap returns: help and version to stdout (0), wrong usage to stderr (2).
fn print_usage(request: &clap::Error) -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let answer = usage::is_about_words(request).then(|| usage::answer(request, &arguments));
    match answer.flatten() {
        Some(answer) => print_stderr(&answer),
        // It fails only if the pipe is closed.
        None => drop(request.print()),
    }
    ExitCode::from(if request.use_stderr() { 2 } else { 0 })
}

//! The program around the library: arguments in, a command called, an exit code out.

mod args;
mod build;
mod check;
mod clock;
mod completions;
mod explain;
mod export;
mod find;
mod init;
mod man;
mod new;
mod project;
mod report;
mod root;
mod schema;
mod serve;
mod theme;
mod weights;

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::Parser;
use dateline::error::{Error, Result};

use args::{Cli, Colour, Command};

/// How a command ended that met no fault of the environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is done.
    Done,
    /// The author's files hold errors, and they have been printed.
    Mistakes,
    /// The command line asked for what does not exist, and that has been said.
    Usage,
}

/// Runs the program with the arguments of the process.
pub(crate) fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(request) => return print_usage(&request),
    };
    let colour = cli.global.color;
    match run(cli) {
        Ok(outcome) => outcome.code(),
        Err(error) => {
            say(colour, &format!("error: {}", error.report()));
            ExitCode::from(if matches!(error, Error::Usage(_)) { 2 } else { 3 })
        }
    }
}

/// Calls the command. This is the one place that knows all of them.
fn run(cli: Cli) -> Result<Outcome> {
    let global = cli.global;
    let colour = global.color;
    match cli.command {
        Command::Init(args) => init::run(&args, &global),
        Command::New(args) => new::run(&args, &global),
        Command::Find(args) => find::run(&args, &global),
        Command::Build(args) => build::run(&args, &global),
        Command::Serve(args) => serve::run(&args, &global),
        Command::Check(args) => check::run(&args, &global),
        Command::Export(args) => export::run(&args, &global),
        Command::Explain(args) => explain::run(&args, colour),
        Command::Schema(args) => schema::run(&args, global.root.as_deref(), colour),
        Command::Theme(args) => theme::run(&args, &global),
        Command::Completions(args) => completions::run(&args, colour),
        Command::Man(_) => man::run(colour),
    }
}

impl Outcome {
    fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Outcome::Done => 0,
            Outcome::Mistakes => 1,
            Outcome::Usage => 2,
        })
    }
}

impl From<Colour> for ColorChoice {
    fn from(colour: Colour) -> Self {
        match colour {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        }
    }
}

/// Writes a result for people to stdout, without colours where nobody wants any.
fn print(colour: Colour, text: &str) -> Result<()> {
    write(AutoStream::new(io::stdout().lock(), colour.into()), text)
}

/// Writes a result for programs to stdout, byte for byte.
fn print_data(text: &str) -> Result<()> {
    write(io::stdout().lock(), text)
}

/// Writes a result to stdout; a reader that went away (`dateline explain | head`) is no fault.
fn write(mut stdout: impl Write, text: &str) -> Result<()> {
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::io("write to", "standard output")(cause))
        }
        _ => Ok(()),
    }
}

/// Writes a line to stderr. Where that fails there is nobody left to tell.
fn say(colour: Colour, line: &str) {
    let mut stream = AutoStream::new(io::stderr().lock(), colour.into());
    let _ = writeln!(stream, "{line}");
}

/// Prints what clap has to say: help and version to stdout (0), wrong usage to stderr (2).
fn print_usage(request: &clap::Error) -> ExitCode {
    // A closed pipe is the only way in which this fails.
    let _ = request.print();
    ExitCode::from(if request.use_stderr() { 2 } else { 0 })
}

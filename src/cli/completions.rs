//! `dateline completions`: prints a completion script for a shell.

use clap::CommandFactory;
use dateline::error::Result;

use super::args::{Cli, Completions};
use super::{Outcome, print_data};

/// Prints the script.
pub(super) fn run(args: &Completions) -> Result<Outcome> {
    let mut command = Cli::command();
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "dateline", &mut script);
    print_data(script)?;
    Ok(Outcome::Done)
}

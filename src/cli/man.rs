//! `dateline man`: prints one manual page with all commands.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use dateline::error::{Error, Result};

use super::args::Cli;
use super::{Outcome, print_data};

/// Prints the page in roff.
pub(super) fn run() -> Result<Outcome> {
    let page = page().map_err(Error::io("write", "the manual page"))?;
    print_data(page)?;
    Ok(Outcome::Done)
}

fn page() -> io::Result<Vec<u8>> {
    let command = Cli::command();
    let commands: Vec<Command> = command.get_subcommands().cloned().collect();
    let manual = Man::new(command.disable_help_flag(true)).manual("dateline manual");
    let mut out = Vec::new();
    manual.render_title(&mut out)?;
    manual.render_name_section(&mut out)?;
    manual.render_synopsis_section(&mut out)?;
    manual.render_description_section(&mut out)?;
    manual.render_options_section(&mut out)?;
    out.extend_from_slice(b".SH COMMANDS\n");
    for command in commands {
        out.extend(command_section("dateline", command)?);
    }
    let mut exit_status = Vec::new();
    manual.render_extra_section(&mut exit_status)?;
    out.extend(preformatted(&exit_status, ".SH EXIT STATUS"));
    Ok(out)
}

/// Returns the section of a command, and those of its subcommands.
fn command_section(parent: &str, command: Command) -> io::Result<Vec<u8>> {
    let name = format!("{parent} {}", command.get_name());
    let subcommands: Vec<Command> = command.get_subcommands().cloned().collect();
    let has_options = command.get_arguments().next().is_some();
    let has_examples = command.get_after_long_help().is_some();
    let manual = Man::new(command.bin_name(name.clone()).disable_help_flag(true));
    let mut parts = Vec::new();
    manual.render_synopsis_section(&mut parts)?;
    manual.render_description_section(&mut parts)?;
    if has_options {
        manual.render_options_section(&mut parts)?;
    }
    let mut out = format!(".SS {name}\n").into_bytes();
    for line in String::from_utf8_lossy(&parts).lines() {
        // A manual page has two levels of headings, and these would be a third.
        out.extend(if line.starts_with(".SH ") { b".PP" } else { line.as_bytes() });
        out.push(b'\n');
    }
    if has_examples {
        let mut examples = Vec::new();
        manual.render_extra_section(&mut examples)?;
        out.extend(preformatted(&examples, ".PP"));
    }
    for command in subcommands {
        out.extend(command_section(&name, command)?);
    }
    Ok(out)
}

/// Returns a section under another heading, with its line breaks.
fn preformatted(text: &[u8], heading: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(text);
    let lines = text.lines().filter(|line| !line.starts_with(".SH "));
    let body: String = lines.flat_map(|line| [line, "\n"]).collect();
    format!("{heading}\n.nf\n{body}.fi\n").into_bytes()
}

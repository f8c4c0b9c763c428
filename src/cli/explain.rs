//! `dateline explain`: prints the explanation of a diagnostic code.

use dateline::diag::explain::{alphabetical, explanation, readable};
use dateline::diag::{Code, suggest};
use dateline::error::Result;

use super::args::Explain;
use super::{Outcome, print, print_stderr};

/// Prints the explanation of one code, or the list of all.
pub(super) fn run(args: &Explain) -> Result<Outcome> {
    let Some(name) = &args.code else {
        print(&list())?;
        return Ok(Outcome::Done);
    };
    let name = code_name(name);
    match Code::find(name) {
        Some(code) => {
            let severity = code.severity().word();
            print(&format!("{severity}[{name}]\n\n{}", readable(explanation(code))))?;
            Ok(Outcome::Done)
        }
        None => {
            print_stderr(&unknown_code(name));
            Ok(Outcome::Usage)
        }
    }
}

/// Returns the name in `error[bad-date]`, as the terminal shows it.
pub(super) fn code_name(written: &str) -> &str {
    written.split_once('[').map_or(written, |(_, rest)| rest.trim_end_matches([']', ':']))
}

/// Lists every code with its severity, one per line.
fn list() -> String {
    let codes = alphabetical();
    let width = codes.iter().map(|code| code.name().len()).max().unwrap_or(0);
    let line = |code: Code| format!("{:width$}  {}\n", code.name(), code.severity().word());
    codes.into_iter().map(line).collect()
}

fn unknown_code(name: &str) -> String {
    let help = suggest(name, Code::ALL.iter().map(|code| code.name()))
        .unwrap_or_else(|| "`dateline explain` without a code lists them all".to_owned());
    format!("error: there is no diagnostic `{}`\n  = help: {help}", name.escape_debug())
}

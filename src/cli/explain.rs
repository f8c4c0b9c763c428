//! `dateline explain`: a code into its explanation.

use dateline::diag::explain::{alphabetical, explanation, readable};
use dateline::diag::{Code, did_you_mean, nearest};
use dateline::error::Result;

use super::args::{Colour, Explain};
use super::{Outcome, print, say};

/// Prints the explanation of one code, or the list of all.
pub(super) fn run(args: &Explain, colour: Colour) -> Result<Outcome> {
    let Some(name) = &args.code else {
        print(colour, &list())?;
        return Ok(Outcome::Done);
    };
    // People paste `error[bad-date]` as they see it.
    let name = name.split_once('[').map_or(&**name, |(_, rest)| rest.trim_end_matches([']', ':']));
    match Code::find(name) {
        Some(code) => {
            let severity = code.severity().word();
            print(colour, &format!("{severity}[{name}]\n\n{}", readable(explanation(code))))?;
            Ok(Outcome::Done)
        }
        None => {
            say(colour, &unknown(name));
            Ok(Outcome::Usage)
        }
    }
}

/// Every code with its severity, a line each.
fn list() -> String {
    let codes = alphabetical();
    let width = codes.iter().map(|code| code.name().len()).max().unwrap_or(0);
    let line = |code: Code| format!("{:width$}  {}\n", code.name(), code.severity().word());
    codes.into_iter().map(line).collect()
}

fn unknown(name: &str) -> String {
    let near = nearest(name, Code::ALL.iter().map(|code| code.name()));
    let help = did_you_mean(&near)
        .unwrap_or_else(|| "`dateline explain` without a code lists them all".to_owned());
    format!("error: there is no diagnostic `{}`\n  = help: {help}", name.escape_debug())
}

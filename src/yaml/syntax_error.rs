//! Explains why a text is not YAML, and what to write instead.

use std::ops::Range;
use std::sync::Arc;

use super::brackets::Brackets;
use super::line::Line;
use super::repair::{self, Repair};
use crate::diag::{Code, Diagnostic, Place, Replacement};

/// What the message calls an alias.
pub(super) const ALIAS: &str = "dateline does not support YAML aliases (`*…`)";
/// What to do about it.
pub(super) const ALIAS_HELP: &str =
    "write the value out, or put a text that begins with `*` in quotation marks";

/// Returns the diagnostic for `info`, the parser's message about byte `at` of the file, with help for its
/// usual cause. `text` begins at byte `offset`.
pub(super) fn explain(
    file: &Arc<str>,
    text: &str,
    offset: usize,
    at: usize,
    info: &str,
) -> Diagnostic {
    let at = (at - offset).min(text.len());
    let whole = |range: Range<usize>| Place::new(file, range.start + offset..range.end + offset);
    let wrong =
        |range| Diagnostic::new(Code::BadYaml, whole(range), format!("this is not YAML: {info}"));
    let here =
        at..at + text[at..].chars().next().filter(|c| !is_break(*c)).map_or(0, char::len_utf8);
    let is_alias = info.contains("unknown anchor");
    if let Some(repair) = repair::find(text, at) {
        return repaired(is_alias, &whole(repair.range.clone()), repair);
    }
    if is_alias {
        return Diagnostic::new(Code::YamlFeature, whole(here), ALIAS).help(ALIAS_HELP);
    }
    if let Some(help) = usual_cause(info) {
        let line = || Line::around(text, at).before(text).map(|line| line.content());
        let place = if info.contains("simple key expect") { line() } else { None };
        return wrong(place.unwrap_or(here)).help(help);
    }
    match Brackets::new(&text[..at]).unclosed() {
        Some(open) => wrong(here)
            .help("close the bracket, or put a text that begins with `[` or `{` in quotation marks")
            .related(whole(open..open + 1), "opened here"),
        None => wrong(here).help(
            "check the indentation of this line and the one before, and put texts that contain `: ` or ` #` in quotation marks",
        ),
    }
}

/// Returns the diagnostic of a mistake with a change that fixes it.
fn repaired(is_alias: bool, place: &Place, repair: Repair) -> Diagnostic {
    let Repair { text, message, help, .. } = repair;
    let mut diagnostic = match is_alias {
        true => Diagnostic::new(Code::YamlFeature, place.clone(), ALIAS),
        false => Diagnostic::new(Code::BadYaml, place.clone(), message),
    };
    let range = place.range.clone();
    if help.ends_with(|c: char| c.is_alphanumeric()) {
        diagnostic.add_help(help);
        diagnostic.replacements.push(Replacement { range, text });
    } else {
        diagnostic.add_replacement(help, range, text);
    }
    diagnostic
}

/// Returns what to do if the cause is obvious.
fn usual_cause(info: &str) -> Option<&'static str> {
    let contains = |part: &str| info.contains(part);
    let help = match () {
        () if contains("quoted scalar") => {
            "close the quotation mark, or put a text that begins with an apostrophe in double quotation marks"
        }
        () if contains("expected node content") => "write a value here, or leave the comma out",
        () if contains("misplaced bracket") => {
            "remove the bracket, or put a text that ends with one in quotation marks"
        }
        () if contains("cannot start any token") || contains("unexpected character") => {
            "put a text that begins with a sign such as `@`, `` ` `` or `%` in quotation marks"
        }
        () if contains("simple key expect") => {
            "write a colon and a space after the key, as in `title: …`"
        }
        () if contains("tab") => "write spaces; YAML does not allow tabs here",
        () if contains("directive") => "leave the line out; dateline does not read YAML directives",
        () if contains("byte order mark") || contains("unprintable") => {
            "remove the invisible character"
        }
        () => return None,
    };
    Some(help)
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

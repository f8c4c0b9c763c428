//! Explains why a text is not YAML, and what to write instead.

use std::ops::Range;
use std::sync::Arc;

use super::brackets::Brackets;
use crate::diag::{Code, Diagnostic, Place};

/// What the message calls an alias.
pub(super) const ALIAS: &str = "a YAML alias (`*…`)";
/// What to do about it.
pub(super) const ALIAS_HELP: &str =
    "write the value out, or put quotes round a text that begins with `*`";

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
    if info.contains("unknown anchor") {
        return Diagnostic::new(Code::YamlFeature, whole(here), ALIAS).help(ALIAS_HELP);
    }
    if info.contains("simple key expect") {
        let line = line_before(text, at);
        let help = colon_help(&text[line.clone()]);
        return wrong(line).help(help);
    }
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    if let Some(help) = usual_cause(info, line, &text[start..at]) {
        return wrong(here).help(help);
    }
    match Brackets::new(&text[..at]).unclosed() {
        Some(open) => wrong(here)
            .help("close the bracket, or put quotes round a text that begins with `[` or `{`")
            .related(whole(open..open + 1), "opened here"),
        None => wrong(here).help(
            "check the indentation of this line and the one before, and put quotes round texts \
             that hold `: ` or ` #`",
        ),
    }
}

/// Returns what to do if the cause is obvious. `before` is the part of the line before the place.
fn usual_cause(info: &str, line: &str, before: &str) -> Option<String> {
    let says = |part: &str| info.contains(part);
    if before.contains('\t') || line.starts_with('\t') {
        return Some("write spaces; YAML takes no tabs here".into());
    }
    if says("mapping values are not allowed") {
        return Some(quote_help(line));
    }
    if says("trailing content") {
        return Some(inner_quotes_help(line));
    }
    let help = match () {
        () if says("quoted scalar") => {
            "close the quotation mark, or put double quotes round a text that begins with an apostrophe"
        }
        () if says("expected node content") => "write a value here, or leave the comma out",
        () if says("misplaced bracket") => {
            "remove the bracket, or put quotes round a text that ends with one"
        }
        () if says("cannot start any token") || says("unexpected character") => {
            "put quotes round a text that begins with a sign such as `@`, `` ` `` or `%`"
        }
        () if says("directive") => "leave the line out; no YAML directives are taken",
        () if says("byte order mark") || says("unprintable") => "remove the invisible character",
        () => return None,
    };
    Some(help.into())
}

/// Returns what to write instead of `title: War: the start`.
fn quote_help(line: &str) -> String {
    match line.split_once(": ") {
        Some((key, value)) if value.contains(':') && !value.starts_with(['"', '\'']) => {
            format!("put quotes round the value: `{}`", quoted(key, value))
        }
        _ => "put quotes round a value that holds `: `, and check the indentation".to_owned(),
    }
}

/// Returns what to write instead of `title: "War" begins`.
fn inner_quotes_help(line: &str) -> String {
    match line.split_once(": ") {
        Some((key, value)) if value.starts_with('"') => {
            format!("put quotes round the whole value: `{}`", quoted(key, value))
        }
        _ => "put quotes round the whole value, and `\\` before a `\"` inside it".to_owned(),
    }
}

fn quoted(key: &str, value: &str) -> String {
    let key = key.trim_start_matches([' ', '-']);
    format!("{key}: \"{}\"", value.trim().replace('\\', "\\\\").replace('"', "\\\""))
}

/// Returns what to write instead of `lang:en` or `lang en`.
fn colon_help(line: &str) -> String {
    match line.split_once(':') {
        Some((key, value)) if !key.contains(' ') && !value.starts_with("//") => {
            format!("put a space after the colon: `{key}: {value}`")
        }
        _ => "write a colon and a space after the key, as in `title: …`".to_owned(),
    }
}

/// Returns the last line before `at` that is not blank, without its indentation.
fn line_before(text: &str, at: usize) -> Range<usize> {
    let end = text[..at].trim_end().len();
    let start = text[..end].rfind(is_break).map_or(0, |at| at + 1);
    let indent = text[start..end].len() - text[start..end].trim_start().len();
    start + indent..end
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

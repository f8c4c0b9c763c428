//! Finds the change of one line that makes a text YAML: tries the usual ones, and returns the first after
//! which the parser gets beyond the mistake. So the text that the help suggests is always right.

use std::ops::Range;

use saphyr_parser::Parser;

use super::brackets::Brackets;
use super::flow;
use super::line::{self, Line};

/// Length of a text, in bytes, up to which changes are tried.
const MAX_LENGTH: usize = 1 << 18;

/// A change that makes a text YAML.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Repair {
    /// The bytes of the text to change.
    pub(super) range: Range<usize>,
    /// What to write there.
    pub(super) text: String,
    /// What is wrong.
    pub(super) message: String,
    /// What to do; ends before "write `…`", or is a whole sentence if the change cannot be seen.
    pub(super) help: &'static str,
}

impl Repair {
    /// Makes a repair.
    pub(super) fn new(
        range: Range<usize>,
        text: impl Into<String>,
        message: impl Into<String>,
        help: &'static str,
    ) -> Repair {
        Repair { range, text: text.into(), message: message.into(), help }
    }
}

/// Returns the change that fixes the mistake at byte `at`, where the parser stopped; `None` if no usual one
/// does.
pub(super) fn find(text: &str, at: usize) -> Option<Repair> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let here = Line::around(text, at);
    // A text continues on the next line, and the parser reports its beginning.
    let after = Line::around(text, text.len().min(here.range.end + 1));
    let tab = line::tabs(text, &after).into_iter().find(|repair| fixes(text, at, &after, repair));
    if tab.is_some() {
        return tab;
    }
    let bracket = Brackets::new(&text[..at]).unclosed().map(|open| Line::around(text, open));
    let before = here.before(text);
    let mut lines: Vec<Line<'_>> = bracket.into_iter().chain([here]).chain(before).collect();
    lines.dedup_by_key(|line| line.range.start);
    lines.iter().find_map(|line| {
        let changes = line::changes(text, line).into_iter().chain(flow::changes(line));
        // The value may be a list: fixing that comes before quoting all of it.
        let last = line::quoted(line).into_iter().chain(line::reindented(text, line));
        changes.chain(last).find(|repair| fixes(text, at, line, repair))
    })
}

/// Returns whether the parser gets beyond the mistake and the line with this change.
fn fixes(text: &str, at: usize, line: &Line<'_>, repair: &Repair) -> bool {
    let mut changed = text.to_owned();
    changed.replace_range(repair.range.clone(), &repair.text);
    let rest = text.len() - line.range.end.max(at);
    let beyond = changed.get(..changed.len() - rest).map_or(0, |read| read.chars().count());
    let mut parser = Parser::new_from_str(&changed);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((_, span)) if span.start.index() > beyond => return true,
            Ok(_) => {}
            Err(error) => return error.marker().index() > beyond,
        }
    }
    true
}

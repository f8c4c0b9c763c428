//! Reports what looks like dateline's syntax but was left as text, so that nothing is lost by a slip.

use std::ops::Range;

use super::Body;
use super::builder::NoteBuilder;
use super::references::shift;
use crate::diag::{Code, nearest};
use crate::keys::{self, Checker};
use crate::markdown::{Heading, Leftover, LeftoverKind, is_dated};
use crate::slug;

/// The form of a dated link, for help.
const LINK: &str = "write `[words](event:ID \"2024-06-19\")` or `[words](note:NAME)`, on one line, with straight quotation marks around the date; to show it as text, write a backslash before the colon";

/// A code, a message and its help.
type Fault = (Code, String, String);

/// Reports what may be left in any text, a value of YAML or a translation too: links, footnotes, callouts.
pub(super) fn in_running_text(
    checker: &mut Checker<'_>,
    leftover: &Leftover,
    text: &str,
    place: &Range<usize>,
) {
    let written = text.get(leftover.range.clone()).unwrap_or_default();
    let fault = link_or_footnote(&leftover.kind, written);
    if let Some((code, message, help)) = fault.or_else(|| other_syntax(&leftover.kind, written)) {
        checker.report(code, place, message).add_help(help);
    }
}

/// Returns what is wrong with a link or a footnote.
fn link_or_footnote(kind: &LeftoverKind, written: &str) -> Option<Fault> {
    Some(match kind {
        LeftoverKind::Link => (
            Code::MistypedLink,
            "this looks like a link to an event or note, but it is not one".to_owned(),
            LINK.to_owned(),
        ),
        LeftoverKind::Footnote { label } => (
            Code::UnknownFootnote,
            format!("the footnote `{written}` has no text"),
            format!("write `[^{label}]` here, and its text in a paragraph of its own: `[^{label}]: …`"),
        ),
        LeftoverKind::UncalledFootnote => (
            Code::UnusedFootnote,
            "nothing refers to this footnote, so it is not shown".to_owned(),
            "write its mark, such as `[^1]`, where it belongs in the text, or delete it".to_owned(),
        ),
        LeftoverKind::Reference { words, label } => (
            Code::UnknownReference,
            format!("the link `{written}` has no address, so readers see its brackets"),
            format!("write `[{words}](https://…)`, or write a line `[{label}]: https://…`"),
        ),
        LeftoverKind::HalfLink => (
            Code::UnknownReference,
            "this looks like a link or an image, but it is not one".to_owned(),
            "write `[words](https://…)` on one line, without a space between the two parts; a path with spaces belongs in angle brackets: `[words](<my map.png>)`".to_owned(),
        ),
        LeftoverKind::Wikilink => (
            Code::UnknownReference,
            format!("`{written}` looks like a wikilink, but is not one"),
            "write `[[name]]` or `[[name|words]]`; to show it as text, write a backslash before the first bracket".to_owned(),
        ),
        LeftoverKind::UnusedDefinition { label } => (
            // A claim is lost with the address.
            match written.contains("event:") {
                true => Code::MistypedLink,
                false => Code::UnknownReference,
            },
            format!("no link uses the address of `{label}`, so it is not shown"),
            format!("write `[words][{label}]` where it belongs in the text, or delete the line"),
        ),
        LeftoverKind::RepeatedFootnote => (
            Code::UnusedFootnote,
            "another footnote already has this name, so this one is not shown".to_owned(),
            "give it another name here and in the text".to_owned(),
        ),
        LeftoverKind::EmptyLink => (
            Code::UnknownReference,
            "this link has no words, so readers do not see it".to_owned(),
            "write words between the brackets".to_owned(),
        ),
        _ => return None,
    })
}

/// Returns what is wrong with other syntax that stayed text.
fn other_syntax(kind: &LeftoverKind, written: &str) -> Option<Fault> {
    Some(match kind {
        LeftoverKind::Callout { kind } if written != format!("[!{kind}]") => (
            Code::ForeignSyntax,
            format!("`{written}` looks like the mark of a callout, but it is text"),
            format!("write `[!{kind}]`"),
        ),
        LeftoverKind::Callout { .. } => (
            Code::ForeignSyntax,
            format!("`{written}` is text here, so readers see its brackets"),
            "a callout is the first line of a quotation and does not end with a brace: put an empty line before it; to show it as text, write a backslash before the bracket".to_owned(),
        ),
        LeftoverKind::Bold => (
            Code::OpenEmphasis,
            format!("`{written}` is not bold, so readers see its asterisks"),
            "move the punctuation mark outside the asterisks, as in `**words**.`, or add a space between the asterisks and the letter next to them".to_owned(),
        ),
        LeftoverKind::OpenCode => (
            Code::UnclosedCode,
            "this block of code is not closed, so everything after it is code".to_owned(),
            "close it with the same signs on their own line".to_owned(),
        ),
        LeftoverKind::Foreign if written.starts_with('^') => (
            Code::ForeignSyntax,
            "dateline does not support footnotes inside the text, so readers see its brackets".to_owned(),
            "write `[^1]` here, and its text in a paragraph of its own: `[^1]: …`".to_owned(),
        ),
        LeftoverKind::Foreign => (
            Code::ForeignSyntax,
            "this is syntax of another program, and readers see it as text".to_owned(),
            "write Markdown, and a callout as `> [!note] …`; to show it as text, write a backslash before the first sign".to_owned(),
        ),
        LeftoverKind::Comment => (
            Code::UnclosedComment,
            "this looks like a comment, but readers see it".to_owned(),
            "write `<!-- … -->` or `%% … %%`; to show it as text, write a backslash before the first sign".to_owned(),
        ),
        _ => return None,
    })
}

impl NoteBuilder<'_, '_> {
    /// Reports the leftovers of the body.
    pub(super) fn leftovers(&mut self, body: &Body) {
        let outline = self.outline;
        self.second_front_matter(body);
        for leftover in &outline.leftovers {
            let place = shift(&leftover.range, body.offset);
            match &leftover.kind {
                LeftoverKind::Braces => self.report_braces(&leftover.range, &place),
                LeftoverKind::Heading { signs } => self.report_heading(&place, *signs),
                LeftoverKind::Field { key, value, colons } => {
                    self.field(leftover, (key, value, *colons), body);
                }
                _ => in_running_text(self.reader.checker, leftover, &body.markdown, &place),
            }
        }
    }

    fn report_braces(&mut self, range: &Range<usize>, place: &Range<usize>) {
        let mut headings = self.outline.headings.iter();
        let (message, help) = match headings.any(|heading| heading.range.contains(&range.start)) {
            true => (
                "dateline does not understand these attributes",
                "write attributes at the end of the heading, without spaces or braces in their values: `## Treaty signed {#treaty-signed date=2024-06-19}`; write longer values on lines such as `date_text:: in June` directly under it",
            ),
            false => (
                "these attributes are not at the end of a heading",
                "begin the line with `## `, as in `## Treaty signed {#treaty-signed date=2024-06-19}`; to show it as text, write a backslash before the brace",
            ),
        };
        self.report(Code::BadHeading, place, message.into(), help);
    }

    fn report_heading(&mut self, place: &Range<usize>, signs: usize) {
        let help = match signs {
            7.. => "a heading has at most six `#` signs",
            _ => "write a space after the `#` signs: `## Treaty signed`",
        };
        let message = "this line looks like a heading, but it is not one".into();
        self.report(Code::NotAHeading, place, message, help);
    }

    /// Reports a line that was meant as a key of the heading above it.
    fn field(
        &mut self,
        leftover: &Leftover,
        (key, value, colons): (&str, &str, usize),
        body: &Body,
    ) {
        let place = shift(&leftover.range, body.offset);
        let start = leftover.range.start;
        let headings = &self.outline.headings;
        let above = headings.partition_point(|one| one.range.end <= start).checked_sub(1);
        let Some(heading) = above.map(|index| &headings[index]) else {
            if is_front_matter(key, value) {
                let message = format!("`{key}` looks like a key of the note, but it is text here");
                let help = "move it into the block at the beginning of the file";
                self.report(Code::MisplacedKey, &place, message, help);
            }
            return;
        };
        let taxonomies = self.reader.checker.taxonomies;
        let own_keys = || keys::CLAIM.keys.iter().map(|key| key.name);
        // No word of a text has this sign.
        let meant = if key.contains('_') { nearest(key, own_keys()) } else { Vec::new() };
        let key = meant.first().copied().unwrap_or(key);
        let is_key = keys::CLAIM.find(key).is_some() || taxonomies.iter().any(|name| **name == key);
        // Words such as "Source: all of them" may be text, keys as only a program writes them are not.
        let is_written = body.markdown[start..].starts_with(key);
        let is_surely_key = is_written && is_no_prose(key, value);
        let is_near = colons == 2 || is_first(heading, start, body);
        // Without a date the heading is not an event yet, but this line may be meant to make it one.
        let is_meant = match is_dated(heading) {
            true => is_near || is_surely_key,
            false => is_near && (key == "date" || is_surely_key),
        };
        if !is_key || !is_meant || heading.nesting > 0 {
            return;
        }
        let message = format!("`{key}` looks like a key of the heading above, but it is text here");
        let help = match is_dated(heading) || key == "date" {
            true => format!(
                "write `{key}:: {value}` with two colons, on its own line, directly under the heading or its other keys; to show it as text, write a backslash before the colon"
            ),
            false => format!(
                "a heading is an event if it has a date: write `date:: …` directly under it, and `{key}:: {value}` on the next line; to show it as text, write a backslash before the colon"
            ),
        };
        self.report(Code::MisplacedKey, &place, message, &help);
    }

    /// Reports keys between `---` at the beginning of the text.
    fn second_front_matter(&mut self, body: &Body) {
        let text = body.markdown.trim_start();
        let start = body.markdown.len() - text.len();
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let is_key = |line: &str| {
            let key = line.split_once([':', '=']).map_or("", |(key, _)| key.trim_end());
            !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        let fence = lines.next().unwrap_or_default().trim_end();
        let opens = matches!(fence, "---" | "+++") && lines.next().is_some_and(is_key);
        if opens && lines.any(|line| line.trim_end() == fence) {
            self.report(
                Code::SecondFrontMatter,
                &shift(&(start..start + 3), body.offset),
                "a second block of keys".into(),
                "move its keys into the block at the beginning of the file",
            );
        }
    }
}

/// Returns whether a key and its value in a text were meant for the front matter.
fn is_front_matter(key: &str, value: &str) -> bool {
    match key {
        "events" | "claims" => value.is_empty(),
        "date" => value.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// Returns whether a key and its value are hardly words of a text.
fn is_no_prose(key: &str, value: &str) -> bool {
    match key {
        "id" => slug::problem(value).is_none(),
        "status" => keys::STATUSES.contains(&value),
        "key" | "lead" => keys::word(value, &["true", "false"]).is_some(),
        "date" => value.starts_with(|c: char| c.is_ascii_digit()),
        "source" => value.starts_with("http"),
        _ => key.contains('_'),
    }
}

/// How far the first paragraph under a heading is looked at, in bytes.
const REACH: usize = 2_000;

/// Returns whether a place is in the first paragraph under a heading.
fn is_first(heading: &Heading, at: usize, body: &Body) -> bool {
    let is_near = at - heading.range.end <= REACH;
    let before = body.markdown.get(heading.range.end..at).unwrap_or_default().trim_start();
    is_near && !before.contains("\n\n") && !before.contains("\r\n\r\n")
}

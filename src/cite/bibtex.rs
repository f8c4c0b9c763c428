//! BibTeX: one entry per work. `date` is BibLaTeX's (EDTF level 1), `year` and `month` are for styles
//! that know no other.

use super::author::PersonName;
use super::when::{self, Known};
use super::{Author, Cited, Dated, Kind, one_line};
use crate::date::{Precision, When};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn entry(work: &Cited) -> String {
    let mut lines = vec![format!("@{}{{{},", name(work.kind), work.id)];
    let mut field = |name: &str, value: Option<String>| {
        lines.extend(value.map(|value| format!("  {name} = {{{value}}},")));
    };
    // Braces inside the braces keep the capitals of the title.
    field("title", Some(format!("{{{}}}", text(&work.title))));
    field("author", (!work.authors.is_empty()).then(|| authors(&work.authors)));
    let container = work.container.as_deref().map(text);
    match work.kind {
        Kind::Article => field("journal", container),
        _ => field("howpublished", container),
    }
    field("publisher", work.publisher.as_deref().map(text));
    field("number", work.number.as_deref().map(text));
    field("url", work.url.as_deref().map(address));
    field("urldate", work.accessed.as_ref().and_then(|read| plain_day(&read.when)));
    let words = work.issued.as_ref().filter(|issued| date(&issued.when).is_none());
    let archived = work.archived.as_deref().map(|url| format!("\\url{{{}}}", address(url)));
    let notes: Vec<String> =
        words.map(|issued| text(&issued.words)).into_iter().chain(archived).collect();
    field("note", (!notes.is_empty()).then(|| notes.join(", ")));
    field("langid", work.lang.as_deref().map(text));
    if let Some(issued) = &work.issued {
        dates(issued, &mut lines);
    }
    lines.push("}\n".into());
    lines.join("\n")
}

/// The entry types that BibTeX itself knows.
fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "article",
        Kind::Book => "book",
        _ => "misc",
    }
}

fn dates(issued: &Dated, lines: &mut Vec<String>) {
    if let Some(date) = date(&issued.when) {
        lines.push(format!("  date = {{{date}}},"));
    }
    if let Some(year) = when::year(&issued.when) {
        lines.push(format!("  year = {{{year}}},"));
    }
    if let Known::Point { at, .. } = when::known(&issued.when)
        && let Some(month) = at.month.and_then(|month| MONTHS.get(usize::from(month) - 1))
    {
        // The name of a month is a macro of BibTeX, which each style spells in its language.
        lines.push(format!("  month = {month},"));
    }
}

/// What BibLaTeX reads as a date: EDTF up to level 1, without unspecified digits inside.
fn date(when: &When) -> Option<String> {
    let edtf = when.edtf();
    let sets = edtf.contains(['[', '{', 'S', 'Y']);
    // Level 1 qualifies a whole date, after its last digit.
    let qualified = ['?', '~', '%'];
    let inside = |date: &str| date.trim_end_matches(qualified).contains(qualified);
    let sets = sets || edtf.split('/').any(inside);
    let fine = !matches!(when.precision(), Precision::Unknown | Precision::Partial) && !sets;
    fine.then(|| match edtf.split_once('T') {
        Some((day, _)) if !edtf.contains('/') => day.to_owned(),
        _ => edtf,
    })
}

/// A day and nothing less, as `urldate` wants it.
fn plain_day(when: &When) -> Option<String> {
    let fine = matches!(when.precision(), Precision::Day | Precision::Minute | Precision::Second);
    date(when).filter(|_| fine && !when.is_approximate() && !when.is_uncertain())
}

/// Names with `and` between them. An organisation's name is in braces, and so is a name that BibTeX would split
/// wrongly.
fn authors(authors: &[Author]) -> String {
    let name = |author: &Author| {
        let whole = text(&author.name);
        let divides = whole.split(' ').any(|word| word.eq_ignore_ascii_case("and"));
        match author.parts() {
            Some(PersonName { family, given, suffix }) if !divides => {
                let parts = [Some(family.as_str()), suffix, Some(given)];
                parts.into_iter().flatten().map(text).collect::<Vec<_>>().join(", ")
            }
            None if !divides && !author.is_organisation => whole,
            _ => format!("{{{whole}}}"),
        }
    };
    authors.iter().map(name).collect::<Vec<_>>().join(" and ")
}

/// Text in which the characters of LaTeX mean themselves.
fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            // Commands, since a brace after a backslash would still be counted by BibTeX.
            '{' => escaped.push_str("{\\textbraceleft}"),
            '}' => escaped.push_str("{\\textbraceright}"),
            '\\' => escaped.push_str("{\\textbackslash}"),
            '~' => escaped.push_str("{\\textasciitilde}"),
            '^' => escaped.push_str("{\\textasciicircum}"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// An address, which is written verbatim: what would end or open a field is percent-encoded.
fn address(url: &str) -> String {
    let mut safe = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '{' => safe.push_str("%7B"),
            '}' => safe.push_str("%7D"),
            '\\' => safe.push_str("%5C"),
            c if c.is_whitespace() || c.is_control() => safe.push_str("%20"),
            c => safe.push(c),
        }
    }
    safe
}

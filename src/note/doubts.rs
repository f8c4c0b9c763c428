//! Reports what is valid but probably unintended: a report as an event, odd terms, a season for two years.

use super::builder::NoteBuilder;
use super::front_matter::Reader;
use super::{Note, Target};
use crate::diag::{Code, Diagnostic};
use crate::yaml::{self, Spanned};

impl NoteBuilder<'_, '_> {
    /// Reports a note that looks like a report about an event, but claims nothing and so is an event itself.
    /// One with wikilinks is reported when it is known where they lead.
    pub(super) fn own_event(&mut self, note: &Note) {
        let summary = note.summary.as_deref().unwrap_or_default();
        let has_hint =
            !self.outline.links.is_empty() || has_date(&note.body.markdown) || has_date(summary);
        let says_so = self.keys_of_own_event().next().is_some();
        if has_hint && !says_so && !note.event_unless_linked {
            self.reader.checker.diagnostics.extend(note.looks_like_report());
        }
    }
}

impl Note {
    /// Returns whether a link of its texts is a wikilink.
    pub fn has_wikilinks(&self) -> bool {
        self.references.iter().any(|reference| matches!(reference.to, Target::Wikilink { .. }))
    }

    /// Returns the hint for a note that is its own event, if it has the source of a report.
    pub fn looks_like_report(&self) -> Option<Diagnostic> {
        let source = self.source.as_ref().filter(|source| source.published.is_none());
        let date = self.date.as_ref().filter(|_| self.is_event() && source.is_some())?.as_written();
        let message = format!("this note makes no claim, so it is itself an event on `{date}`");
        Some(
            Diagnostic::new(Code::NoteIsEvent, self.place(self.title_place.clone()), message)
                .help("if it is only a source, write `events: []`; if it reports events, list them under `events`; if it is the event, add `published` under `source`"),
        )
    }
}

/// Returns whether a text contains a date in figures: a year, or a day and a month such as `19.6.` or `19/06`.
fn has_date(text: &str) -> bool {
    let is_year = |digits: &str| digits.len() == 4 && matches!(digits.as_bytes()[0], b'1' | b'2');
    let is_short = |digits: &str| (1..=2).contains(&digits.len());
    let words = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '/' | '-'));
    // Most are empty; the shortest date is `1/6`.
    words.filter(|word| word.len() > 2).any(|word| {
        let numbers: Vec<&str> = word.split(['.', '/', '-']).collect();
        let is_day = match numbers.as_slice() {
            [day, month, _, ..] => is_short(day) && is_short(month),
            [day, month] => is_short(day) && is_short(month) && word.contains('/'),
            _ => false,
        };
        is_day || numbers.iter().any(|digits| is_year(digits))
    })
}

/// Separators of lists in other programs.
const DIVIDERS: [char; 5] = [',', ';', '，', '、', '،'];

/// Quotation marks, without those that are also apostrophes.
const QUOTATION_MARKS: [char; 10] = ['"', '“', '”', '„', '«', '»', '‹', '›', '「', '」'];

impl Reader<'_, '_> {
    /// Reports a term that looks like a list, or is enclosed in signs of other programs. Terms that the
    /// configuration declares are intended. `list` are all terms that are written there.
    pub(super) fn doubtful_term(
        &mut self,
        taxonomy: &str,
        term: &Spanned<String>,
        list: &[Spanned<String>],
    ) {
        let declared = self.config.terms.get(taxonomy);
        if declared.is_some_and(|terms| terms.contains_key(term.as_str())) {
            return;
        }
        let has_signs = bare(term) != **term;
        if !has_signs && !term.contains(DIVIDERS) {
            return;
        }
        let parts = term.split(DIVIDERS).map(str::trim).filter(|part| !part.is_empty());
        let parts: Vec<String> = parts.map(bare).collect();
        if has_signs {
            let bare = parts.iter().map(|part| format!("`{}`", yaml::quote(part)));
            let bare = bare.collect::<Vec<_>>().join(" and ");
            self.checker
                .report(Code::OddTerm, &term.range, format!("the term `{}` contains signs that readers will see", term.value))
                .add_help(format!("write {bare}; to keep the signs, list the term under `terms` in `dateline.yaml`"));
        } else if parts.len() > 1 {
            let parts = parts.iter().map(|part| yaml::quote(part)).collect::<Vec<_>>().join(", ");
            let several = match list {
                [_] => format!("write `[{parts}]` for several"),
                _ => "for several, write each as its own item".to_owned(),
            };
            self.checker
                .report(Code::CommaInTerm, &term.range, format!("`{}` is one term", term.value))
                .add_help(format!(
                    "{several}; if it is one, list it under `terms` in `dateline.yaml`"
                ));
        }
    }

    /// Reports a season that is probably two years, such as `2023-24`.
    pub(super) fn doubtful_season(&mut self, written: &Spanned<String>) {
        let Some((at, year, next)) = two_years(written) else { return };
        let range = self.inside(&written.range, written, at, "2023-24".len());
        let season = &written[at..at + "2023-24".len()];
        self.checker
            .report(Code::SeasonOrYears, &range, format!("`{season}` is a season of {year}"))
            .add_help(format!("for the years {year} and {next}, write `{year}/{next}`"));
    }
}

/// Returns a term without number signs, brackets of lists and quotation marks.
fn bare(term: &str) -> String {
    let is_sign =
        |c: &char| matches!(c, '#' | '[' | ']' | '{' | '}') || QUOTATION_MARKS.contains(c);
    let bare: String = term.chars().filter(|c| !is_sign(c)).collect();
    let bare = bare.trim();
    let inner =
        bare.strip_prefix(['\'', '‘', '‚']).and_then(|rest| rest.strip_suffix(['\'', '’', '‘']));
    inner.unwrap_or(bare).to_owned()
}

/// Returns the first season of a date whose number is that of the next year, with its place and both years.
fn two_years(written: &str) -> Option<(usize, u32, u32)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | 'Y' | 'X' | ':');
    let mut end = 0;
    for word in written.split_inclusive(|c: char| !is_part(c)) {
        let (start, word) = (end, word.trim_end_matches(|c: char| !is_part(c)));
        end = start + word.len();
        end += written[end..].chars().next().map_or(0, char::len_utf8);
        let Some((year, season)) = word.split_once('-') else { continue };
        let (Ok(number), Ok(season_number)) = (year.parse::<u32>(), season.parse::<u32>()) else {
            continue;
        };
        let is_season = year.len() == 4 && season.len() == 2 && (21..=41).contains(&season_number);
        if is_season && number % 100 + 1 == season_number {
            return Some((start, number, number + 1));
        }
    }
    None
}

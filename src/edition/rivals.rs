//! The dates given for an event that cannot all be true, with those who give them.

use std::collections::BTreeMap;

use super::{EditionClaim, EditionEvent};
use crate::date::When;
use crate::note::Status;
use crate::timeline::{date_key, same_date};
use crate::words::Arg;

/// All the dates that claims give for an event.
pub struct Rivals<'e> {
    /// What is the matter: "Sources give different dates."
    pub sentence: String,
    /// Every date given, earliest first.
    pub dates: Vec<GivenDate<'e>>,
}

/// One of the dates given.
pub struct GivenDate<'e> {
    /// The date.
    pub when: &'e When,
    /// It is one of the rivals; others agree with some of them.
    pub rival: bool,
    /// It is the date that the editor has chosen.
    pub chosen: bool,
    /// Who gives it, in the order of publication.
    pub speakers: Vec<Speaker<'e>>,
}

/// Who gives a date.
pub struct Speaker<'e> {
    /// The source's name; of two reports of one outlet with the day of publication.
    pub name: String,
    /// The claim.
    pub claim: EditionClaim<'e>,
}

/// A part of the words that say who gives which date.
pub enum DatePiece<'e> {
    /// Words.
    Text(String),
    /// The name of who gives the date before it.
    Speaker(Speaker<'e>),
}

/// Encloses the number of a speaker while words are put together. A letter for private use, which notes
/// cannot contain.
const MARK: char = '\u{e001}';

impl<'e> EditionEvent<'e> {
    /// Who gives which date, and which one the editor has chosen, where the dates cannot all be true: "2 May
    /// (Herald) or 3 May (Courier); the editor has chosen 2 May".
    pub fn dates_by_source(self) -> Option<Vec<DatePiece<'e>>> {
        if self.facts.date.rivals.is_empty() {
            return None;
        }
        let words = &self.edition.words;
        // An event may have thousands of speakers, too many to join them pair by pair.
        let comma =
            words.message("list-comma", &[("first", Arg::Text("")), ("next", Arg::Text(""))]);
        let mut speakers = Vec::new();
        let mut dates = Vec::new();
        for given in self.dates_given().into_iter().filter(|given| given.rival) {
            let first = speakers.len();
            speakers.extend(given.speakers.into_iter().map(Some));
            let marks = (first..speakers.len()).map(|number| format!("{MARK}{number}{MARK}"));
            let marks = marks.collect::<Vec<_>>().join(&comma);
            dates.push(self.edition.in_brackets(&words.date(given.when.shape()), &marks));
        }
        let dates = words.list_or(&dates);
        // Not `date()`, which is made together with these words.
        let own = self.edition.event_date(self.facts).words;
        let chosen = [("dates", Arg::Text(&dates)), ("date", Arg::Text(&own))];
        let text = match self.facts.date.is_undecided() {
            true => dates.clone(),
            false => words.message("rival-dates-chosen", &chosen),
        };
        let piece = |(position, piece): (usize, &str)| match position % 2 {
            0 => Some(DatePiece::Text(piece.to_owned())),
            _ => speakers.get_mut(piece.parse::<usize>().ok()?)?.take().map(DatePiece::Speaker),
        };
        Some(text.split(MARK).enumerate().filter_map(piece).collect())
    }

    /// That sources disagree, and what [`EditionEvent::dates_by_source`] says.
    pub(super) fn disagreement_words(self) -> Option<String> {
        let dates: String = self.dates_by_source()?.iter().map(DatePiece::text).collect();
        let label = self.edition.label("sources-disagree");
        let args = [("source", Arg::Text(&label)), ("words", Arg::Text(&dates))];
        let sentence = self.edition.words.message("claim-says", &args);
        Some(self.edition.label_with("sentence", "text", &sentence))
    }

    /// The dates given for it, where they cannot all be true.
    pub fn rivals(self) -> Option<Rivals<'e>> {
        let date = &self.facts.date;
        if date.rivals.is_empty() {
            return None;
        }
        let sentence = match date.settled {
            true => self.edition.label_with("rival-dates-settled", "date", &self.date().words),
            false => self.edition.label("rival-dates-open"),
        };
        Some(Rivals { sentence, dates: self.dates_given() })
    }

    /// Every date that counts, earliest first.
    fn dates_given(self) -> Vec<GivenDate<'e>> {
        let date = &self.facts.date;
        let mut dates: Vec<(&'e When, Vec<EditionClaim<'e>>)> = Vec::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for claim in self.claims() {
            let Some(when) = claim.date else { continue };
            if matches!(claim.status, Status::Retracted | Status::Denied) {
                continue;
            }
            let at = *known.entry(date_key(when)).or_insert(dates.len());
            match dates.get_mut(at) {
                Some((_, claims)) => claims.push(claim),
                None => dates.push((when, vec![claim])),
            }
        }
        dates.sort_by(|(a, _), (b, _)| a.order(b));
        let given = |(when, claims): (&'e When, Vec<EditionClaim<'e>>)| GivenDate {
            when,
            rival: date.is_rival(when),
            chosen: !date.is_undecided() && same_date(when, &date.when),
            speakers: self.speakers(claims),
        };
        dates.into_iter().map(given).collect()
    }

    /// Two reports of one outlet get the day of their publication beside the name.
    fn speakers(self, claims: Vec<EditionClaim<'e>>) -> Vec<Speaker<'e>> {
        let mut reports: BTreeMap<String, usize> = BTreeMap::new();
        for claim in &claims {
            *reports.entry(claim.speaker()).or_default() += 1;
        }
        let speaker = |claim: EditionClaim<'e>| {
            let name = claim.speaker();
            let date = claim.note.date.as_ref().filter(|_| reports[&name] > 1);
            let date = date.map(|date| self.edition.words.date(date.shape()));
            let name = date.map_or(name.clone(), |date| format!("{name} ({date})"));
            Speaker { name, claim }
        };
        claims.into_iter().map(speaker).collect()
    }
}

impl DatePiece<'_> {
    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            DatePiece::Text(text) => text,
            DatePiece::Speaker(speaker) => &speaker.name,
        }
    }
}

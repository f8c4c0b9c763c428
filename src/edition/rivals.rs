//! The dates given for an event that cannot all be true, with those who give them.

use std::collections::{BTreeMap, BTreeSet};

use super::{EditionClaim, EditionEvent};
use crate::date::{Precision, When};
use crate::note::Status;
use crate::timeline::{date_key, same_date, source_key};
use crate::words::Arg;

/// All the dates that claims give for an event.
pub struct Rivals<'e> {
    /// A summary: "Sources give different dates."
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
    /// The source's name, with the day of publication if an outlet has several reports.
    pub name: String,
    /// The claim.
    pub claim: EditionClaim<'e>,
}

/// A part of the words that say who gives which date.
pub enum DatePiece<'e> {
    /// Words.
    Text(String),
    /// The name of who gives a date.
    Speaker(Speaker<'e>),
}

/// Encloses the number of a speaker while words are put together. A letter for private use, which notes
/// cannot contain.
const MARK: char = '\u{e001}';

impl<'e> EditionEvent<'e> {
    /// Who gives which date, and which one the editor has chosen, if the dates cannot all be true: "2 May
    /// (Herald) or 3 May (Courier); the editor has chosen 2 May". Where sources say other things than the
    /// event's date, what they say: "3 May (Herald: planned, 4 May)". `None` where all agree.
    pub fn dates_by_source(self) -> Option<Vec<DatePiece<'e>>> {
        let mut speakers = Vec::new();
        let dates = self.rival_words(&mut speakers);
        let others = self.dissent_words(&mut speakers);
        if dates.is_none() && others.is_empty() {
            return None;
        }
        // Not `date()`, which is made together with these words.
        let dates = dates.unwrap_or_else(|| self.edition.event_date(self.facts).words);
        let mut speakers: Vec<Option<Speaker<'e>>> = speakers.into_iter().map(Some).collect();
        let piece = |(position, piece): (usize, &str)| match position % 2 {
            0 => Some(DatePiece::Text(piece.to_owned())),
            _ => speakers.get_mut(piece.parse::<usize>().ok()?)?.take().map(DatePiece::Speaker),
        };
        let text = dates + &others;
        Some(text.split(MARK).enumerate().filter_map(piece).collect())
    }

    /// Its date in words; the dates that claims give if it has none because it did not happen.
    pub fn date_for_citations(self) -> String {
        let did_not_happen = matches!(self.facts.status, Status::Denied | Status::Retracted);
        if !did_not_happen || self.facts.date.when.precision() != Precision::Unknown {
            return self.date().words.clone();
        }
        let mut claimed: Vec<&When> = self.claims().filter_map(|claim| claim.date).collect();
        claimed.sort_by(|a, b| a.order(b));
        claimed.dedup_by(|a, b| same_date(a, b));
        if claimed.is_empty() {
            return self.date().words.clone();
        }
        let shapes: Vec<_> = claimed.iter().map(|when| when.shape()).collect();
        self.edition.words.one_of(&shapes)
    }

    /// The rival dates with a mark for each speaker, whom it adds to `speakers`.
    fn rival_words(self, speakers: &mut Vec<Speaker<'e>>) -> Option<String> {
        if self.facts.date.rivals.is_empty() {
            return None;
        }
        let words = &self.edition.words;
        let given: Vec<_> = self.dates_given().into_iter().filter(|given| given.rival).collect();
        let shapes: Vec<_> = given.iter().map(|given| given.when.shape()).collect();
        // An event may have thousands of speakers, too many to join them pair by pair.
        let comma = self.with_comma("", "");
        let mut dates = Vec::new();
        for (date, given) in words.each_of(&shapes).iter().zip(given) {
            let first = speakers.len();
            speakers.extend(given.speakers);
            let marks: Vec<String> = (first..speakers.len()).map(mark).collect();
            dates.push(self.edition.in_brackets(date, &marks.join(&comma)));
        }
        let dates = words.list_or(&dates);
        if self.facts.date.is_undecided() {
            return Some(dates);
        }
        let own = self.edition.event_date(self.facts).words;
        let chosen = [("dates", Arg::Text(&dates)), ("date", Arg::Text(&own))];
        Some(words.message("rival-dates-chosen", &chosen))
    }

    /// What sources say that do not support the event's date, each in brackets with a mark for its speaker, whom
    /// it adds to `speakers`. A source that also supports the date is left out, but not its authorities.
    fn dissent_words(self, speakers: &mut Vec<Speaker<'e>>) -> String {
        let (mut supporting, mut dissents) = (Vec::new(), Vec::new());
        for claim in self.claims() {
            let Some(source) = claim.source else { continue };
            match self.says_otherwise(&claim) {
                None => supporting.push(source),
                Some(says) => dissents.push((source, claim, says)),
            }
        }
        if dissents.is_empty() {
            return String::new();
        }
        let supporting: BTreeSet<String> = supporting.into_iter().map(source_key).collect();
        let mut text = String::new();
        for (source, claim, says) in dissents {
            let source = match (supporting.contains(&source_key(source)), claim.according_to) {
                (false, _) => {
                    speakers.push(Speaker { name: claim.speaker(), claim });
                    mark(speakers.len() - 1)
                }
                // Plain words: formats name the source as one that supports the date.
                (true, Some(authority)) => self.name_with_authority(&claim.speaker(), authority),
                (true, None) => continue,
            };
            let args = [("source", Arg::Text(&source)), ("words", Arg::Text(&says))];
            let says = self.edition.words.message("claim-says", &args);
            text += &self.edition.in_brackets("", &says);
        }
        text
    }

    /// What a claim says that does not support the event's date: "denied", "planned, 4 May". `None` for
    /// one that does, or that gives one of the rival dates.
    pub(super) fn says_otherwise(self, claim: &EditionClaim<'e>) -> Option<String> {
        let (event, edition) = (self.facts, self.edition);
        let counts = !matches!(claim.status, Status::Retracted | Status::Denied);
        let shown = &event.date.when;
        let unknown = |when: &When| when.precision() == Precision::Unknown;
        let fits = |when: &When| {
            let agrees = when.agrees(shown) && (unknown(when) || !unknown(shown));
            agrees || counts && event.date.is_rival(when)
        };
        let date = claim.date.filter(|when| !fits(when));
        if date.is_none() && (counts || claim.status == event.status) {
            return None;
        }
        let status = self.other_status(claim);
        let date = date.map(|when| edition.words.date(when.shape()));
        match (status, date) {
            (Some(status), Some(date)) => Some(self.with_comma(&status, &date)),
            (status, date) => status.or(date),
        }
    }

    /// The name of a claim's status, if it is a warning and differs from the event's status.
    pub(super) fn other_status(self, claim: &EditionClaim<'e>) -> Option<String> {
        let differs = claim.status != self.facts.status && claim.status.is_warning();
        self.edition.status(claim.status).filter(|_| differs)
    }

    fn with_comma(self, first: &str, next: &str) -> String {
        let args = [("first", Arg::Text(first)), ("next", Arg::Text(next))];
        self.edition.words.message("list-comma", &args)
    }

    /// That sources disagree, and what [`EditionEvent::dates_by_source`] says.
    pub(super) fn disagreement_words(self) -> Option<String> {
        if self.facts.date.rivals.is_empty() {
            return None;
        }
        let dates: String = self.dates_by_source()?.iter().map(DatePiece::text).collect();
        let label = self.edition.label("sources-disagree");
        let args = [("source", Arg::Text(&label)), ("words", Arg::Text(&dates))];
        let sentence = self.edition.words.message("claim-says", &args);
        Some(self.edition.label_with("sentence", "text", &sentence))
    }

    /// The dates given for it, if they cannot all be true.
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
        let mut names = Names::new();
        for claim in dates.iter().flat_map(|(_, claims)| claims) {
            *names.entry(claim.speaker()).or_default().entry(report(claim)).or_default() += 1;
        }
        let given = |(when, claims): (&'e When, Vec<EditionClaim<'e>>)| GivenDate {
            when,
            rival: date.is_rival(when),
            chosen: !date.is_undecided() && same_date(when, &date.when),
            speakers: claims.into_iter().map(|claim| self.speaker(&names, claim)).collect(),
        };
        dates.into_iter().map(given).collect()
    }

    /// Names who gives a date: with the day of publication if an outlet has several reports, and with the
    /// authority that the report names if the report gives two dates.
    fn speaker(self, names: &Names, claim: EditionClaim<'e>) -> Speaker<'e> {
        let mut name = claim.speaker();
        let reports = names.get(&name);
        let date = claim.note.date.as_ref().filter(|_| reports.is_some_and(|all| all.len() > 1));
        let claims = reports.and_then(|all| all.get(&report(&claim))).copied().unwrap_or_default();
        let authority = claim.according_to.filter(|_| claims > 1);
        if let Some(date) = date {
            name = format!("{name} ({})", self.edition.words.date(date.shape()));
        }
        if let Some(authority) = authority {
            name = self.name_with_authority(&name, authority);
        }
        Speaker { name, claim }
    }

    /// The name of a source with whom it names as the authority: "Herald, according to the mayor".
    fn name_with_authority(self, name: &str, authority: &str) -> String {
        self.with_comma(name, &self.edition.label_with("according-to", "speaker", authority))
    }
}

/// The number of claims of each report, by the report's name.
type Names = BTreeMap<String, BTreeMap<String, usize>>;

/// Distinguishes the reports of one outlet by the day of their publication.
fn report(claim: &EditionClaim<'_>) -> String {
    claim.note.date.as_ref().map(|date| date.as_written().to_owned()).unwrap_or_default()
}

/// What is replaced by the name of this speaker when the words are cut into pieces.
fn mark(number: usize) -> String {
    format!("{MARK}{number}{MARK}")
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

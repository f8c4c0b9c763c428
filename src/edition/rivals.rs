//! The dates given for an event that cannot all be true, with those who give them.

use std::collections::BTreeMap;

use super::{EditionClaim, EditionEvent};
use crate::date::When;
use crate::note::Status;
use crate::timeline::{date_key, same_date};

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

impl<'e> EditionEvent<'e> {
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

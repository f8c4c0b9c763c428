//! Keeps out what only looks like a date: "May" the verb, "March" the walk, numbers of things.

use std::collections::BTreeSet;

use super::{Fields, Parser, Written};
use crate::temporal::sem::{Sem, Unit};

impl Parser<'_> {
    /// Returns whether a point is a date by what is around it.
    pub(super) fn is_plausible(&self, at: usize, to: usize, written: &Written) -> bool {
        match written {
            Written::Date(fields) => self.is_plausible_date(at, to, fields),
            _ => true,
        }
    }

    /// Returns whether a date is one by what is around it.
    fn is_plausible_date(&self, at: usize, to: usize, fields: &Fields) -> bool {
        let first = self.skip(at, &[Sem::The, Sem::About, Sem::Edge, Sem::Of]);
        let is_one_word = to == first + 1;
        if self.is_title(at, to) || is_one_word && (self.is_name(first) || self.is_surname(first)) {
            return false;
        }
        if to == first + 1
            && let Sem::MaybeMonth(_) = self.sem(first)
        {
            return self.is_month_here(first);
        }
        if to == first + 1
            && matches!(self.sem(first), Sem::Month(_))
            && self.lexicon.grammar.capital_months
        {
            return !self.is_lower_case(first) && self.may_be_bare(first)
                || self.follows_preposition(first);
        }
        let is_kind = fields.season.is_some() || fields.weekday.is_some() && fields.day.is_none();
        if at > 0 && is_kind && matches!(self.sem(at - 1), Sem::Ordinal(_)) {
            // "The second winter", "the first Sunday" are counted.
            return false;
        }
        let is_any = at > 0 && self.sem(at - 1) == Sem::Cardinal(1) && fields.weekday.is_some();
        if is_any && fields.day.is_none() {
            // "A Wednesday" is none in particular.
            return false;
        }
        let bare_day = fields.day.is_some() && fields.month.is_none() && fields.relative.is_none();
        !(bare_day && fields.weekday.is_none() && !fields.in_month)
    }

    /// Returns whether a month may have no preposition; in German one after a verb is a name: "Da traf März."
    fn may_be_bare(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        self.lexicon.grammar.month_first
            || !matches!(before, Some(Sem::Other | Sem::Past | Sem::Present | Sem::Future))
    }

    /// Returns whether a date is the title of a work: in quotation marks with at most a few words.
    fn is_title(&self, at: usize, to: usize) -> bool {
        let opens = (at.saturating_sub(TITLE)..at).rev().any(|at| {
            self.word(at).starts_with(['"', '„', '“', '«', '‘', '‚']) && self.is_glued(at + 1)
        });
        let closes = (to..to + TITLE).find(|at| {
            self.word(*at).starts_with(['"', '“', '”', '»', '’', '‘']) && self.is_glued(*at)
        });
        let lowers = (at.saturating_sub(TITLE)..at).any(|at| self.sem(at) == Sem::Stop);
        opens && !lowers && closes.is_some_and(|at| !self.is_speech(at))
    }

    /// Returns whether somebody says the words before a closing quotation mark: "Signed in June," she said.
    fn is_speech(&self, close: usize) -> bool {
        let comma_before = close > 0 && self.sem(close - 1) == Sem::Comma;
        let comma_after = self.sem(close + 1) == Sem::Comma;
        let dash_after = comma_after && self.sem(close + 2) == Sem::Dash;
        let verb = (close + 1..close + AFTER_SPEECH).find(|at| self.sem(*at) == Sem::Past);
        verb.is_some_and(|verb| {
            let follows = comma_after && verb == close + 2 && !self.lexicon.grammar.month_first;
            comma_before || dash_after || follows
        })
    }

    /// Returns the words that follow a capitalised name in the text, and so are names themselves.
    pub(super) fn full_names(&self) -> BTreeSet<String> {
        let is_full = |at: &usize| *at > 0 && self.is_name(*at) && self.is_part_of_name(*at - 1);
        (0..self.items.len()).filter(is_full).map(|at| self.word(at).to_lowercase()).collect()
    }

    /// Returns whether a word without a preposition repeats a name: "Winter said" after "Joan Winter".
    fn is_surname(&self, at: usize) -> bool {
        let is_known = !self.names.is_empty() && self.names.contains(&self.word(at).to_lowercase());
        is_known && !self.follows_preposition(at)
    }

    /// Returns whether an item is a capitalised word that may be a part of a name.
    fn is_part_of_name(&self, at: usize) -> bool {
        let capital = self.items.get(at).is_some_and(|item| item.capital);
        let begins = at == 0 || matches!(self.sem(at - 1), Sem::Stop | Sem::Break);
        let named = match self.sem(at) {
            Sem::Other | Sem::Month(_) | Sem::Season(_) | Sem::MaybeMonth(_) => true,
            // "Rose Winter"
            Sem::Past | Sem::Present => !begins,
            _ => false,
        };
        capital && named && !self.word(at).chars().all(char::is_uppercase)
    }

    /// Returns whether a month, weekday or season is a person's name: "April Nolan", "Eva Sommer".
    fn is_name(&self, at: usize) -> bool {
        let is_word = matches!(
            self.sem(at),
            Sem::Month(_)
                | Sem::MaybeMonth(_)
                | Sem::Weekday(_)
                | Sem::MaybeWeekday(_)
                | Sem::Season(_)
                | Sem::MaybeSeason(_)
        );
        let item = self.items.get(at).filter(|item| is_word && item.capital);
        if item.is_none() || self.follows_preposition(at) {
            return false;
        }
        let is_named = |at: usize| self.is_part_of_name(at);
        let begins = at == 0 || matches!(self.sem(at - 1), Sem::Stop | Sem::Break | Sem::Dash);
        let is_weekday = matches!(self.sem(at), Sem::Weekday(_));
        let before =
            at > 0 && is_named(at - 1) && !(is_weekday && self.lexicon.grammar.month_first);
        let after = is_named(at + 1) && !matches!(self.sem(at), Sem::Weekday(_));
        before || after || !begins && !self.lexicon.grammar.capital_months
    }

    /// Returns whether a word precedes an item that a month or year may follow.
    pub(super) fn follows_preposition(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let leads = |sem: Sem| {
            is_preposition(sem)
                || matches!(
                    sem,
                    Sem::On
                        | Sem::Dated
                        | Sem::AsOf
                        | Sem::Between
                        | Sem::Before
                        | Sem::After
                        | Sem::About
                        | Sem::Relative(_)
                        | Sem::Open
                        | Sem::To
                )
        };
        before.is_some_and(leads)
            || before == Some(Sem::Dash) && at >= 2 && self.sem(at - 2) == Sem::Edge
    }

    /// Returns whether a word like "May" or "March" is a month if no day or year is next to it.
    fn is_month_here(&self, at: usize) -> bool {
        let capital = !self.is_lower_case(at);
        let to_march = at > 0 && self.sem(at - 1) == Sem::To && !self.after_from(at);
        let between = at > 0
            && matches!(self.sem(at - 1), Sem::And | Sem::Dash)
            && at >= 2
            && matches!(self.sem(at - 2), Sem::Month(_) | Sem::MaybeMonth(_));
        capital && (self.follows_preposition(at) && !to_march || between)
    }

    /// Returns whether "to" before an item ends a range.
    fn after_from(&self, at: usize) -> bool {
        at >= 2 && matches!(self.sem(at - 2), Sem::Month(_) | Sem::MaybeMonth(_) | Sem::Number(..))
    }

    /// Returns whether a word like "fall" or "spring" is a season.
    pub(super) fn is_season_here(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        match before {
            Some(Sem::The) => {
                let lead = at.checked_sub(2).map(|lead| self.sem(lead));
                let leads =
                    |sem| is_preposition(sem) || matches!(sem, Sem::Before | Sem::After | Sem::To);
                lead.is_some_and(leads) && self.sem(at + 1) != Sem::Of
            }
            Some(
                Sem::In
                | Sem::Lead
                | Sem::By
                | Sem::Since
                | Sem::Until
                | Sem::Before
                | Sem::After
                | Sem::Edge
                | Sem::Relative(_),
            ) => self.sem(at + 1) != Sem::Of,
            Some(Sem::Dash) => at >= 2 && self.sem(at - 2) == Sem::Edge,
            _ => false,
        }
    }

    /// Returns whether a number of four figures is a year: nothing is counted by it.
    pub(super) fn is_year_here(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        if matches!(before, Some(Sem::NotDate)) || self.continues_number(at) {
            return false;
        }
        if self.counts_things(at) {
            return false;
        }
        let Sem::Number(value, _) = self.sem(at) else { return false };
        if self.lexicon.grammar.years_follow && self.skip_year_mark(at + 1) == at + 1 {
            let is_first = matches!(self.sem(at + 1), Sem::Dash | Sem::And)
                && matches!(self.sem(at + 2), Sem::Number(_, 4))
                && self.skip_year_mark(at + 3) > at + 3;
            if is_first {
                return true;
            }
            // If the word "year" follows nearly every year, others must be likely ones.
            let month = matches!(before, Some(Sem::Month(_) | Sem::Season(_) | Sem::Dash));
            return (1900..=2100).contains(&value)
                && (month || self.follows_preposition(at) || self.sem(at + 1) == Sem::Dash);
        }
        // Times that are far away are certain only after a word like "in".
        let near = (1500..=2100).contains(&value) || self.skip_year_mark(at + 1) > at + 1;
        near || self.follows_preposition(at)
            || matches!(
                before,
                Some(Sem::Month(_) | Sem::Season(_) | Sem::Comma | Sem::And | Sem::Dash)
            )
    }

    /// Returns whether a number of four figures closes a date of a time that is far away: "31 December 9999".
    pub(super) fn is_far_year(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        matches!(before, Some(Sem::Month(_) | Sem::MaybeMonth(_))) && self.closes_date(at)
    }

    /// Returns whether a number is the end of its date by what follows.
    pub(super) fn closes_date(&self, at: usize) -> bool {
        let is_marked = self.skip_year_mark(at + 1) > at + 1;
        let ends =
            matches!(self.sem(at + 1), Sem::Stop | Sem::Comma | Sem::Break | Sem::Close | Sem::And);
        is_marked || ends
    }

    /// Returns whether a number follows another, as in that of a telephone; not the year after its day.
    fn continues_number(&self, at: usize) -> bool {
        let is_month = |at| matches!(self.sem(at), Sem::Month(_) | Sem::MaybeMonth(_));
        at > 0
            && matches!(self.sem(at - 1), Sem::Number(..))
            && !at.checked_sub(2).is_some_and(is_month)
    }

    /// Returns whether a number is followed by what it counts: "2000 troops", "1500 km".
    fn counts_things(&self, at: usize) -> bool {
        if self.skip_year_mark(at + 1) > at + 1 {
            return false;
        }
        if matches!(self.sem(at + 1), Sem::Unit(unit) | Sem::Units(unit) if unit != Unit::Half) {
            return true;
        }
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let named = match self.sem(at) {
            Sem::Number(1700..=2100, _) => before == Some(Sem::The),
            _ => false,
        };
        let led = match self.sem(at) {
            Sem::Number(1900..=2100, _) if before == Some(Sem::Of) => {
                self.leads_year(at.checked_sub(2).map(|before| self.sem(before)))
            }
            Sem::Number(1900..=2100, _) => self.leads_year(before),
            _ => false,
        };
        let counted = self.lexicon.grammar.counted;
        !named && !led && self.sem(at + 1) == Sem::Other && counted(self.word(at + 1))
    }

    /// Returns whether a word that a language begins with an upper-case letter does not.
    pub(super) fn is_lower_case(&self, at: usize) -> bool {
        self.lexicon.grammar.capital_months && self.items.get(at).is_some_and(|item| !item.capital)
    }

    /// Returns whether a word before a number makes it a year, whatever follows.
    fn leads_year(&self, before: Option<Sem>) -> bool {
        let month =
            matches!(before, Some(Sem::Month(_) | Sem::Season(_) | Sem::Unit(_) | Sem::Edge));
        month || matches!(before, Some(Sem::In | Sem::Since)) && !self.lexicon.grammar.years_follow
    }

    /// Returns the bytes of an item.
    pub(super) fn word(&self, at: usize) -> &str {
        self.items.get(at).and_then(|item| self.text.get(item.range.clone())).unwrap_or_default()
    }
}

/// Items between a date and the quotation marks of a title at most.
const TITLE: usize = 3;

/// Maximum number of items between a quotation and the verb that says whose words it has.
const AFTER_SPEECH: usize = 6;

/// Returns whether a word leads to a month, season or year.
fn is_preposition(sem: Sem) -> bool {
    matches!(
        sem,
        Sem::In
            | Sem::Lead
            | Sem::By
            | Sem::InCount
            | Sem::AgoCount
            | Sem::Since
            | Sem::Until
            | Sem::From
            | Sem::Of
            | Sem::Edge
    )
}

//! Finds out whether a date is in the future or the past, by the words of its sentence.

use super::Parser;
use crate::temporal::sem::{Relative, Sem};

impl Parser<'_> {
    /// Returns the tense of a date by the nearest sign of tense in its sentence.
    pub(in crate::temporal) fn tense(&self, at: usize) -> Option<Sem> {
        if self.sem(at) == Sem::Since {
            return Some(Sem::Past);
        }
        let is_ahead = self.sem(at) == Sem::AsOf;
        let is_next =
            matches!(self.sign_of_tense(at).map(|sign| self.sem(sign)), None | Some(Sem::Past))
                && self.is_next_event(at);
        if is_next {
            return Some(Sem::Future);
        }
        let Some(sign) = self.sign_of_tense(at) else { return is_ahead.then_some(Sem::Future) };
        // "Will be held": the participle belongs to the word before it.
        let is_promised =
            (sign.saturating_sub(PARTICIPLE)..sign).any(|at| self.sem(at) == Sem::Future);
        match self.sem(sign) {
            Sem::Intended => None,
            _ if is_promised => Some(Sem::Future),
            Sem::Present if is_ahead => Some(Sem::Future),
            // "Can be made": the tense of the verb before the participle.
            Sem::Past if self.lexicon.grammar.month_first && self.is_passive(sign) => {
                Some(Sem::Present)
            }
            // "Eröffnet wurde": a participle that looks like the present.
            Sem::Present if self.sem(sign + 1) == Sem::Past => Some(Sem::Past),
            // "Der am 30. Juli gewählt wird".
            Sem::Past if sign > at && self.sem(sign + 1) == Sem::Future => Some(Sem::Future),
            Sem::Defers => {
                Some(if sign < at && self.is_goal(at) { Sem::Future } else { Sem::Past })
            }
            tense => Some(tense),
        }
    }

    /// Returns the nearest sign of tense: that of the clause, the words before the date first, else one of the
    /// past in the rest of the sentence.
    fn sign_of_tense(&self, at: usize) -> Option<usize> {
        let is_sign = |at: &usize| {
            matches!(
                self.sem(*at),
                Sem::Future | Sem::Past | Sem::Present | Sem::Defers | Sem::Intended
            )
        };
        let is_past = |at: &usize| self.sem(*at) == Sem::Past;
        let ends = |at: usize| {
            self.sem(at) == Sem::Break || self.sem(at) == Sem::Stop && self.starts_sentence(at + 1)
        };
        let before = || (0..at).rev().take(REACH).take_while(|at| !ends(*at));
        let after = || (at..self.items.len()).take(REACH).take_while(|at| !ends(*at));
        let opens_clause = (1..AFTER_DATE)
            .any(|back| at < back || self.sem(at - back) == Sem::Comma || ends(at - back));
        let in_clause = |other: &usize| {
            let joins = opens_clause && (at..at + AFTER_DATE).contains(other);
            !matches!(self.sem(*other), Sem::Comma | Sem::Stop) || joins
        };
        before()
            .take_while(in_clause)
            .find(is_sign)
            .or_else(|| after().take_while(in_clause).find(is_sign))
            .or_else(|| before().find(is_sign))
            .or_else(|| self.in_quotation(after()).find(is_past))
    }

    /// Returns the items of some before the end of a quotation that began earlier: "We open in May," he said.
    fn in_quotation(&self, items: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
        let mut open = 0;
        items.take_while(move |at| {
            let is_mark = self.word(*at).starts_with(['"', '«', '»', '“', '”', '„']);
            match (is_mark, self.is_glued(*at)) {
                (true, true) => open -= 1,
                (true, false) => open += 1,
                (false, _) => {}
            }
            open >= 0
        })
    }

    /// Returns whether a noun phrase such as "the next meeting" leads to a date without a verb: "Следующее
    /// заседание — 16 февраля".
    fn is_next_event(&self, at: usize) -> bool {
        let is_dash = at > 0 && self.sem(at - 1) == Sem::Dash && !self.is_glued(at - 1);
        let is_next =
            |at: usize| matches!(self.sem(at), Sem::Relative(Relative::Next | Relative::Coming));
        is_dash && (at.saturating_sub(AFTER_DATE)..at - 1).any(is_next)
    }

    /// Returns whether "is", "are" or "can be" precedes a participle.
    fn is_passive(&self, sign: usize) -> bool {
        let before = |back: usize| sign.checked_sub(back).map(|at| self.sem(at));
        before(1) == Some(Sem::Present)
            || before(2) == Some(Sem::Present) && before(1) == Some(Sem::Other)
    }

    /// Returns whether something is moved to a date: "postponed to Monday", but "postponed on Monday".
    pub(in crate::temporal) fn is_goal(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let leads = match self.sem(before) {
            Sem::On => self.word(before).to_lowercase() != self.lexicon.grammar.on_day,
            Sem::Lead => self.word(before).eq_ignore_ascii_case("for"),
            sem => matches!(sem, Sem::To | Sem::Until | Sem::By | Sem::From),
        };
        leads || matches!(self.sem(at), Sem::Until | Sem::From | Sem::Dated | Sem::AsOf)
    }

    /// Returns whether the sentence says "at that time" before an item.
    pub(in crate::temporal) fn is_then(&self, at: usize) -> bool {
        let ends = |at: usize| {
            self.sem(at) == Sem::Break || self.sem(at) == Sem::Stop && self.starts_sentence(at + 1)
        };
        (0..at).rev().take(REACH).take_while(|at| !ends(*at)).any(|at| self.sem(at) == Sem::Then)
    }

    /// Returns whether a word names the time that figures are about: "figures for June", "данные за июнь".
    pub(in crate::temporal) fn is_period(&self, at: usize) -> bool {
        matches!(self.word(at).to_lowercase().as_str(), "for" | "für" | "за")
    }

    /// Returns whether an item is at the start of its clause, before the verb.
    pub(super) fn begins_clause(&self, at: usize) -> bool {
        let before = (1..=3).map(|back| at.checked_sub(back).map_or(Sem::Break, |at| self.sem(at)));
        let edge = before.into_iter().find(|sem| {
            let ends = matches!(sem, Sem::Stop | Sem::Break | Sem::Comma | Sem::And);
            ends || matches!(sem, Sem::Past | Sem::Present)
        });
        !matches!(edge, None | Some(Sem::Past | Sem::Present))
    }

    /// Returns whether an item begins with an upper-case letter.
    fn starts_sentence(&self, at: usize) -> bool {
        // "— сказала вона. — З січня …": a dash or a quotation mark precedes the word.
        let is_sign = |at: &usize| self.word(*at).chars().all(|c| !c.is_alphanumeric());
        let first = (at..at + 2).find(|at| !is_sign(at)).unwrap_or(at + 2);
        let begins_with_number = self.word(first).starts_with(|c: char| c.is_ascii_digit())
            && at >= 2
            && self.word(at - 2).chars().count() > 3;
        begins_with_number || self.items.get(first).is_none_or(|item| item.capital)
    }
}

/// Items after the start of a date in which a comma belongs to it: "In December, officials …".
const AFTER_DATE: usize = 4;

/// Items between "will" and its participle at most.
const PARTICIPLE: usize = 3;

/// Items on each side that are searched for a sign of tense.
const REACH: usize = 30;

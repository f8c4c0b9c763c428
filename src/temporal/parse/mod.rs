//! Finds expressions in a row of items. Each rule looks at a few items ahead, so the whole takes
//! linear time.

mod clock;
mod core;
mod guard;
mod range;
mod relative;
mod span;
mod tense;
mod weekday;
mod written;
mod year;

use std::cell::Cell;
use std::collections::BTreeSet;

use super::item::Item;
use super::lexicon::Lexicon;
use super::sem::{Relative, Sem, Unit};

pub(super) use written::{Base, Fields, Parsed, Shape, Written, YearRef};

/// Reads items of one language.
pub(super) struct Parser<'a> {
    /// The items.
    pub(super) items: &'a [Item],
    /// The language.
    lexicon: &'a Lexicon,
    /// The text.
    text: &'a str,
    /// Words in lower case that the text has as names: "winter" after "Joan Winter".
    names: BTreeSet<String>,
    /// How often an item was looked at.
    pub(super) looks: Cell<u64>,
}

/// Items that are skipped in a row at most, so that reading takes linear time.
const MAX_SKIP: usize = 6;

/// What a rule found: what was written, and the item after it.
type Read = Option<(Written, usize)>;

impl<'a> Parser<'a> {
    /// Creates a parser of the items of a text.
    pub(super) fn new(text: &'a str, items: &'a [Item], lexicon: &'a Lexicon) -> Parser<'a> {
        let names = BTreeSet::new();
        let mut parser = Parser { items, lexicon, text, names, looks: Cell::new(0) };
        parser.names = parser.full_names();
        parser
    }

    /// Returns all expressions, in order, without overlap.
    pub(super) fn all(&self) -> Vec<Parsed> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < self.items.len() {
            match self.expression(at) {
                Some(found) => {
                    at = found.to.max(at + 1);
                    if !self.has_unread_year(&found) {
                        out.push(found);
                    }
                }
                None => at = self.after_nothing(at),
            }
        }
        out
    }

    /// Returns the item at which to go on where no expression begins.
    fn after_nothing(&self, at: usize) -> usize {
        // After "Resolution No." a number is no year.
        let mut next = at + 1;
        if self.sem(at) == Sem::NotDate {
            while matches!(self.sem(next), Sem::NotDate | Sem::Stop)
                && self
                    .items
                    .get(next)
                    .is_some_and(|item| item.glued || self.sem(next) == Sem::NotDate)
            {
                next += 1;
            }
            let last = next + MAX_SKIP;
            while next < last && self.belongs_to_name(next) {
                next += 1;
            }
        }
        next
    }

    /// Returns whether an item after "Resolution", "every" or "Street" belongs to it.
    fn belongs_to_name(&self, at: usize) -> bool {
        match self.sem(at) {
            Sem::Number(..) | Sem::Figures(_) | Sem::Ordinal(_) | Sem::The | Sem::Of => true,
            Sem::Month(_)
            | Sem::MaybeMonth(_)
            | Sem::Weekday(_)
            | Sem::MaybeWeekday(_)
            | Sem::Season(_) => true,
            Sem::MaybeSeason(_) | Sem::YearMark => true,
            Sem::Unit(_) => at > 0 && matches!(self.sem(at - 1), Sem::Number(..) | Sem::NotDate),
            _ => false,
        }
    }

    /// Returns the expression that begins at an item.
    fn expression(&self, at: usize) -> Option<Parsed> {
        self.range(at).or_else(|| self.open_range(at)).or_else(|| {
            let (written, to) = self.point(at)?;
            self.is_plausible(at, to, &written).then_some(Parsed {
                shape: Shape::One(written),
                from: at,
                to,
                ends: None,
            })
        })
    }

    /// Returns what an item means.
    fn sem(&self, at: usize) -> Sem {
        self.looks.set(self.looks.get() + 1);
        self.items.get(at).map_or(Sem::Break, |item| item.sem)
    }

    /// Returns whether an item touches the one before it.
    fn is_glued(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.glued)
    }

    /// Returns the item after those that are articles, "of" and the like.
    fn skip(&self, at: usize, skipped: &[Sem]) -> usize {
        (at..at + MAX_SKIP).find(|at| !skipped.contains(&self.sem(*at))).unwrap_or(at)
    }

    /// Returns one point in time that begins at an item: the longest that a rule finds.
    fn point(&self, at: usize) -> Read {
        let start = self.skip(at, &[Sem::The]);
        if self.sem(start) == Sem::About {
            let (written, to) = self.edged(self.skip(start + 1, &[Sem::The, Sem::Stop]))?;
            return Some((about(written), to));
        }
        self.edged(start)
    }

    /// Returns a point that may begin with "early", "mid-" or "the end of".
    fn edged(&self, at: usize) -> Read {
        if self.sem(at) != Sem::Edge {
            return self.timed(at);
        }
        let mut next = at + 1;
        while next < at + MAX_SKIP
            && matches!(
                self.sem(next),
                Sem::Edge | Sem::Of | Sem::The | Sem::In | Sem::Lead | Sem::By
            )
            || next < at + MAX_SKIP && self.sem(next) == Sem::Dash && self.is_glued(next)
        {
            next += 1;
        }
        let named = self.sem(next - 1) == Sem::The || self.lexicon.grammar.years_follow;
        if let Sem::Unit(unit) = self.sem(next)
            && named
            && matches!(unit, Unit::Year | Unit::Month | Unit::Week | Unit::Decade | Unit::Century)
        {
            return Some((relative::unit_of(Relative::The, unit), next + 1));
        }
        let (written, to) = self.timed(next)?;
        match written {
            Written::Date(fields) if fields.day.is_none() || fields.relative.is_some() => {
                Some((written, to))
            }
            Written::Unit(..) => Some((written, to)),
            _ => None,
        }
    }
}

/// Says "about".
fn about(written: Written) -> Written {
    match written {
        Written::Date(fields) => Written::Date(Fields { about: true, ..fields }),
        other => other,
    }
}

//! Rules for two dates with a joint between, and for "since" and "until".

use super::core::day_of;
use super::{Fields, Parsed, Parser, Shape, Written, YearRef};
use crate::temporal::sem::Sem;

impl Parser<'_> {
    /// Returns a range: "from 18 to 19 June", "between 2006 and 2017", "18–19 June 2024".
    pub(super) fn range(&self, at: usize) -> Option<Parsed> {
        let opening = self.sem(at);
        let mut start = at;
        if matches!(opening, Sem::From | Sem::Dated | Sem::Between | Sem::In | Sem::Since) {
            start = self.skip(at + 1, &[Sem::The]);
            if opening == Sem::In && !matches!(self.sem(start), Sem::Number(..)) {
                return None;
            }
        }
        let start = if self.sem(start) == Sem::About { start + 1 } else { start };
        let (first, joint) = self.bare_day(start).or_else(|| self.point(start))?;
        let to = self.joint(joint, opening)?;
        let second_at = self.skip(to, &[Sem::The, Sem::About, Sem::In, Sem::Lead, Sem::By]);
        let (second, end) = self.second_end(first, second_at)?;
        let (first, second) = shared(first, second)?;
        let with_opening = if matches!(opening, Sem::In) { start } else { at };
        let plausible = matches!(opening, Sem::From | Sem::Dated | Sem::Between)
            || self.is_plausible(start, end, &first) && self.is_plausible(second_at, end, &second);
        plausible.then_some(Parsed {
            shape: Shape::Range(first, second),
            from: with_opening,
            to: end,
            ends: Some([(start, joint), (second_at, end)]),
        })
    }

    /// Returns the item after "to", "and", "until" or a dash.
    fn joint(&self, at: usize, opening: Sem) -> Option<usize> {
        match (self.sem(at), opening) {
            (Sem::Dash, _) => Some(at + 1),
            (Sem::To | Sem::Until, _) => Some(at + 1),
            (Sem::And, Sem::Between) => Some(at + 1),
            (Sem::And, _) if self.is_next_day(at) => Some(at + 1),
            _ => None,
        }
    }

    /// Returns whether "and" joins two consecutive days: "18 and 19 April".
    fn is_next_day(&self, and: usize) -> bool {
        let day = |at: usize| match self.sem(at) {
            Sem::Number(value, 1 | 2) | Sem::Ordinal(value) => Some(value),
            _ => None,
        };
        let next =
            and.checked_sub(1).and_then(day).zip(day(and + 1)).is_some_and(|(a, b)| b == a + 1);
        next && self.day_month(and + 1).is_some()
    }

    /// Returns whether an item has no figures.
    fn is_word(&self, at: usize) -> bool {
        !self.word(at).contains(|c: char| c.is_ascii_digit())
    }

    /// Returns a bare number that may be a day or a year, before a joint.
    fn bare_day(&self, at: usize) -> Option<(Written, usize)> {
        let is_joint = |at| matches!(self.sem(at), Sem::Dash | Sem::To | Sem::And | Sem::Until);
        let (fields, to) = match self.sem(at) {
            // "The second — on 13 January" is no range.
            Sem::Ordinal(_) if self.sem(at + 1) == Sem::Dash && self.is_word(at) => return None,
            Sem::Number(value, 1 | 2) | Sem::Ordinal(value) => {
                let day = day_of(value);
                let year = YearRef::Short(value);
                match day {
                    Some(_) => (Fields { day, ..Fields::default() }, at + 1),
                    None => (Fields { year, ..Fields::default() }, at + 1),
                }
            }
            Sem::Number(value, 3) => {
                (Fields { year: YearRef::Short(value), ..Fields::default() }, at + 1)
            }
            _ => return None,
        };
        is_joint(to).then_some((Written::Date(fields), to))
    }

    /// Returns the second date of a range, which may be a bare day or the last figures of a year.
    fn second_end(&self, first: Written, at: usize) -> Option<(Written, usize)> {
        let bare = match (first, self.sem(at)) {
            (Written::Date(fields), Sem::Number(value, 1 | 2) | Sem::Ordinal(value))
                if fields.day.is_some()
                    && fields.month.is_some()
                    && self.day_month(at).is_none() =>
            {
                let month = Fields { month: fields.month, day: day_of(value), ..Fields::default() };
                let next = self.skip(at + 1, &[Sem::Comma]);
                match self.year(next) {
                    Some((year, to)) => Some((Fields { year, ..month }, to)),
                    None => Some((month, at + 1)),
                }
            }
            // "2023–24", "1914-18"
            (
                Written::Date(Fields {
                    year: YearRef::Given(year), month: None, season: None, ..
                }),
                Sem::Number(value, 2),
            ) => {
                let whole = year - year.rem_euclid(100) + i32::try_from(value).ok()?;
                (whole > year && self.is_glued(at) && !self.is_counted(at + 1)).then_some((
                    Fields { year: YearRef::Given(whole), ..Fields::default() },
                    at + 1,
                ))
            }
            _ => None,
        };
        if let Some((fields, to)) = bare {
            return Some((Written::Date(fields), to));
        }
        self.point(at)
    }

    /// Returns whether what follows a number says that it counts something.
    fn is_counted(&self, at: usize) -> bool {
        matches!(self.sem(at), Sem::Unit(_) | Sem::Units(_))
    }

    /// Returns "since March" and "until 2017".
    pub(super) fn open_range(&self, at: usize) -> Option<Parsed> {
        let sem = self.sem(at);
        let is_from = sem == Sem::From;
        let is_since = matches!(sem, Sem::Since | Sem::AsOf)
            || sem == Sem::Dated
            || is_from && self.lexicon.grammar.from_is_since;
        if !is_since && sem != Sem::Until && !(is_from && self.lexicon.grammar.dot_ordinals) {
            return None;
        }
        let start = self.skip(at + 1, &[Sem::The, Sem::In, Sem::Lead, Sem::By, Sem::On]);
        let (written, mut to) = self.point(start)?;
        let mut is_since = is_since;
        if is_from && !is_since {
            // "Von 1833 an"
            is_since = self.word(to) == "an";
            to += 1;
            if !is_since {
                return None;
            }
        }
        // "A letter of 9 September", but "from September".
        if sem == Sem::Dated && matches!(written, Written::Date(Fields { day: Some(_), .. })) {
            return None;
        }
        if matches!(written, Written::Now | Written::Clock(..))
            || !self.is_plausible(start, to, &written)
        {
            return None;
        }
        let shape = if is_since { Shape::Since(written) } else { Shape::Until(written) };
        Some(Parsed { shape, from: at, to, ends: Some([(start, to), (start, to)]) })
    }
}

/// Gives each end of a range what it shares with the other; `None` for what is no range.
fn shared(first: Written, second: Written) -> Option<(Written, Written)> {
    let (Written::Date(mut a), Written::Date(b)) = (first, second) else {
        let simple = |written| !matches!(written, Written::Clock(..));
        return (simple(first) && simple(second)).then_some((first, second));
    };
    let is_bare_day =
        a.day.is_some() && a.month.is_none() && a.relative.is_none() && a.weekday.is_none();
    if is_bare_day && b.day.is_none() {
        // "5 to 1990" is none; "14 to 37 AD" is.
        let YearRef::Given(year) = b.year else { return None };
        let short = u32::from(a.day?);
        if b.month.is_some() || year > 200 {
            return None;
        }
        a = Fields { year: YearRef::Short(short), ..Fields::default() };
    } else if is_bare_day {
        (a.month, a.relative, a.in_month) = (b.month, b.relative, b.in_month);
    }
    if let (YearRef::Short(short), YearRef::Given(year)) = (a.year, b.year) {
        let short = i32::try_from(short).ok()?;
        // `555-1234` is a telephone number.
        if year > 1100 {
            return None;
        }
        a.year = YearRef::Given(if year <= 0 { 1 - short } else { short });
    }
    // "1960–1970-х роках"
    if let (1, YearRef::Given(year), None) = (b.blurred, a.year, a.month)
        && year % 10 == 0
    {
        a.blurred = 1;
    }
    if a.year == YearRef::Absent && a.relative.is_none() {
        // "November to January 2024" begins in the year before.
        a.year = match (b.year, a.month, b.month) {
            (YearRef::Given(year), Some(from), Some(to)) if from > to => YearRef::Given(year - 1),
            (year, ..) => year,
        };
        if b.relative.is_some() && !b.in_month {
            a.relative = b.relative;
        }
    }
    Some((Written::Date(a), Written::Date(b)))
}

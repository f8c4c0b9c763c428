//! Writes a year, month or day as slots, so that dates can share what they have in common.

use super::Words;
use super::pattern::{Forms, Piece};

/// A date of the calendar without qualifiers: a year, with a month, with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Calendar {
    /// Astronomical: 0 is 1 BCE.
    pub(super) year: i64,
    /// 1 to 12.
    pub(super) month: Option<u8>,
    /// 1 to 31; ignored without a month.
    pub(super) day: Option<u8>,
}

/// The grammatical case of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// Alone: "червень 2024 р."
    Alone,
    /// After a day or a preposition: "(19) червня 2024 р."
    Of,
}

/// Whether years of our era are marked as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EraStyle {
    /// Only years before our era are marked.
    OnlyBefore,
    /// Years of both eras are marked.
    Both,
}

/// The content of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SlotKind {
    /// Text between the others.
    Text,
    /// The number of a year.
    Year,
    /// The name of the era.
    Era,
    /// The name of a month.
    Month,
    /// The number of a day.
    Day,
}

/// A piece of a finished date.
pub(super) type Slot = (SlotKind, String);

/// Years of our era below this one are marked as such, because "14" alone does not look like a year.
const FIRST_CLEAR_YEAR: i64 = 100;

impl EraStyle {
    /// Returns the style that a year needs, alone or with others.
    pub(super) fn of(years: impl IntoIterator<Item = i64>) -> EraStyle {
        let short = years.into_iter().any(|year| year < FIRST_CLEAR_YEAR);
        if short { EraStyle::Both } else { EraStyle::OnlyBefore }
    }
}

impl Words {
    /// Returns the text of a date in a case.
    pub(super) fn calendar(&self, date: Calendar, case: Case) -> String {
        let slots = self.slots(date, case, EraStyle::of([date.year]));
        slots.into_iter().map(|(_, text)| text).collect()
    }

    /// Returns the slots of a date in the order of the language.
    pub(super) fn slots(&self, date: Calendar, case: Case, style: EraStyle) -> Vec<Slot> {
        let forms = self.forms(date.year, style);
        let index = date.month.map(|month| usize::from(month).wrapping_sub(1));
        let month = index.and_then(|index| forms.months.get(index));
        let with_day = index.and_then(|index| forms.days.get(index));
        match (month, with_day, date.day) {
            (Some(_), Some(pattern), Some(day)) => self.fill(pattern, date.year, day, None),
            (Some(pattern), Some(with_day), None) if case == Case::Of => {
                let name = with_day.iter().find_map(|piece| match piece {
                    Piece::Month(name) => Some(name.as_str()),
                    _ => None,
                });
                self.fill(pattern, date.year, 0, name)
            }
            (Some(pattern), _, None) => self.fill(pattern, date.year, 0, None),
            _ if case == Case::Of => self.year_of(date.year, style),
            _ => self.fill(&forms.year, date.year, 0, None),
        }
    }

    /// Returns a day of a month, both short.
    pub(super) fn short_day(&self, month: u8, day: u8) -> String {
        let index = usize::from(month).wrapping_sub(1);
        let pattern = self.patterns.short_days.get(index).map_or(&[][..], Vec::as_slice);
        self.fill(pattern, 0, day, None).into_iter().map(|(_, text)| text).collect()
    }

    /// Returns a year as it is written after a month: "2024 р."; as it is written alone if the language
    /// writes the month after the year.
    fn year_of(&self, year: i64, style: EraStyle) -> Vec<Slot> {
        let forms = self.forms(year, style);
        let month = forms.months.first().map_or(&[][..], Vec::as_slice);
        let at = month.iter().position(|piece| *piece == Piece::Year).unwrap_or_default();
        let behind = &month[at..];
        let ends_in_year = !behind.iter().any(|piece| matches!(piece, Piece::Month(_)));
        self.fill(if ends_in_year { behind } else { &forms.year }, year, 0, None)
    }

    fn forms(&self, year: i64, style: EraStyle) -> &Forms {
        match (year <= 0, style) {
            (true, _) => &self.patterns.before,
            (false, EraStyle::Both) => &self.patterns.after,
            (false, EraStyle::OnlyBefore) => &self.patterns.plain,
        }
    }

    fn fill(&self, pattern: &[Piece], year: i64, day: u8, month: Option<&str>) -> Vec<Slot> {
        let slots = pattern.iter().map(|piece| match piece {
            Piece::Text(text) => (SlotKind::Text, text.clone()),
            Piece::Era(name) => (SlotKind::Era, name.clone()),
            Piece::Month(name) => (SlotKind::Month, month.unwrap_or(name).to_owned()),
            Piece::Day(width) => (SlotKind::Day, self.day_of_month(day, *width)),
            Piece::Year => {
                let number = if year > 0 { year.unsigned_abs() } else { year.unsigned_abs() + 1 };
                (SlotKind::Year, self.numbers.year(number))
            }
        });
        slots.collect()
    }

    /// Returns the number of a day with at least `width` digits; some languages write the first as an
    /// ordinal.
    fn day_of_month(&self, day: u8, width: usize) -> String {
        match &self.first_day {
            Some(first) if day == 1 => first.clone(),
            _ => self.numbers.plain(u64::from(day), width),
        }
    }
}

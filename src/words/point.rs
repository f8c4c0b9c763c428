//! Writes a [`Point`] as a phrase: the date with its qualifiers and clock, in the cases of the language.

use super::Words;
use super::calendar::{Calendar, Case};
use super::catalogue::Arg;
use crate::date::{Clock, Offset, Point, Year};

/// The words for a date, in the cases that messages use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Alone.
    pub(super) alone: String,
    /// After a preposition: in the genitive or with an article, for languages that need it.
    pub(super) of: String,
}

impl Words {
    /// Returns a point with everything that it says.
    pub(super) fn point(&self, point: &Point) -> Phrase {
        let mut phrase = self.timed(point);
        if point.partial {
            return phrase;
        }
        if point.approximate {
            phrase = self.wrap("date-about", &phrase, precision(point), &[]);
        }
        if point.uncertain {
            phrase = self.wrap("date-uncertain", &phrase, precision(point), &[]);
        }
        phrase
    }

    /// Returns a point without its qualifiers.
    pub(super) fn timed(&self, point: &Point) -> Phrase {
        let date = self.untimed(point);
        match &point.clock {
            Some(clock) => self.at(&date, &self.time(clock), clock.offset),
            None => date,
        }
    }

    /// Returns a date with a time, or times, of day and their zone.
    pub(super) fn at(&self, date: &Phrase, time: &str, offset: Option<Offset>) -> Phrase {
        match offset {
            Some(offset) => {
                let zone = self.zone(offset);
                let args = [("time", Arg::Text(time)), ("zone", Arg::Text(&zone))];
                self.wrap("date-clock-zone", date, "day", &args)
            }
            None => self.wrap("date-clock", date, "day", &[("time", Arg::Text(time))]),
        }
    }

    /// Returns the time of day of a point that is a day and a time and nothing else, with its zone if it has one:
    /// `09:30 UTC+9`.
    pub fn clock(&self, point: &Point) -> Option<String> {
        if point.partial || point.approximate || point.uncertain {
            return None;
        }
        let clock = point.clock?;
        let zone = clock.offset.map(|offset| format!(" {}", self.zone(offset)));
        Some(self.time(&clock) + &zone.unwrap_or_default())
    }

    /// Returns a clock time as written, on the 24-hour clock: `09:30`.
    pub fn time(&self, clock: &Clock) -> String {
        let part = |number: u8| self.numbers.plain(u64::from(number), 2);
        let minutes = format!("{}:{}", part(clock.hour), part(clock.minute));
        match clock.second {
            Some(second) => format!("{minutes}:{}", part(second)),
            None => minutes,
        }
    }

    /// Formats a message about a date in all cases: `$date` and `$of` are the date, `$precision` its
    /// precision; the attribute `of` of the message, if it has one, is its genitive.
    pub(super) fn wrap(
        &self,
        id: &str,
        date: &Phrase,
        precision: &str,
        more: &[(&str, Arg)],
    ) -> Phrase {
        let mut args = vec![
            ("date", Arg::Text(&date.alone)),
            ("of", Arg::Text(&date.of)),
            ("precision", Arg::Key(precision)),
        ];
        args.extend_from_slice(more);
        let alone = self.message(id, &args);
        args[0].1 = Arg::Text(&date.of);
        let of = self.attribute(id, "of", &args);
        Phrase { alone, of }
    }

    /// Returns the date of a point without clock and qualifiers.
    fn untimed(&self, point: &Point) -> Phrase {
        let years = point.year;
        if unclear(point) {
            return Phrase::same(self.message("date-partial", &[("text", Arg::Text(&point.text))]));
        }
        if let Some(estimate) = years.estimate {
            return self.estimate(estimate, years);
        }
        if years.first != years.last {
            return self.years(years);
        }
        let date = Calendar { year: years.first, month: point.month, day: point.day };
        match point.season.and_then(season_message) {
            Some(id) => self.season(id, point.season, date),
            None => self.both_cases(date),
        }
    }

    pub(super) fn both_cases(&self, date: Calendar) -> Phrase {
        let alone = self.calendar(date, Case::Alone);
        let of = match (date.month, date.day) {
            (Some(_), Some(_)) => self.day_of(&alone),
            _ => self.calendar(date, Case::Of),
        };
        Phrase { alone, of }
    }

    /// Returns a day, or the rest of one that shares its month with others, after a preposition: "le 18".
    pub(super) fn day_of(&self, date: &str) -> String {
        self.message("date-day-of", &[("date", Arg::Text(date))])
    }

    fn estimate(&self, estimate: i64, years: Year) -> Phrase {
        let [first, last] = [years.first, years.last].map(|year| self.year(year));
        let year = self.both_cases(Calendar::year(estimate));
        let args = [("first", Arg::Text(&first)), ("last", Arg::Text(&last))];
        self.wrap("date-estimate", &year, "year", &args)
    }

    /// Returns a decade, or the first and the last year of anything longer.
    fn years(&self, years: Year) -> Phrase {
        let [first, last] = [years.first, years.last].map(Calendar::year);
        let range = self.shared_range(first, last).unwrap_or_else(|| {
            format!("{}{}{}", self.year(years.first), self.phrase_dash(), self.year(years.last))
        });
        let whole_decade = years.unspecified == 1 && years.first >= 10;
        if whole_decade {
            let year = self.numbers.year(years.first.unsigned_abs());
            let args = [
                ("year", Arg::Text(&year)),
                ("range", Arg::Text(&range)),
                ("tens", Arg::Number(years.first.unsigned_abs() % 100)),
                ("century", Arg::Number(years.first.unsigned_abs() / 100 + 1)),
            ];
            return Phrase {
                alone: self.message("date-decade", &args),
                of: self.attribute("date-decade", "of", &args),
            };
        }
        Phrase::same(range)
    }

    fn season(&self, id: &str, code: Option<u8>, date: Calendar) -> Phrase {
        let year = self.both_cases(Calendar::year(date.year));
        let args = [("year", Arg::Text(&year.alone)), ("year-of", Arg::Text(&year.of))];
        let season = Phrase { alone: self.message(id, &args), of: self.attribute(id, "of", &args) };
        match code {
            Some(25..=28) => self.wrap("date-northern", &season, "season", &[]),
            Some(29..=32) => self.wrap("date-southern", &season, "season", &[]),
            _ => season,
        }
    }

    fn zone(&self, offset: Offset) -> String {
        let minutes = u64::from(offset.minutes.unsigned_abs());
        let sign = if offset.minutes < 0 { '−' } else { '+' };
        let hours = self.numbers.plain(minutes / 60, 1);
        match (minutes, minutes % 60) {
            (0, _) => "UTC".to_owned(),
            (_, 0) => format!("UTC{sign}{hours}"),
            (_, rest) => format!("UTC{sign}{hours}:{}", self.numbers.plain(rest, 2)),
        }
    }
}

impl Phrase {
    /// Makes a phrase that is the same in all cases.
    pub(super) fn same(text: String) -> Phrase {
        Phrase { of: text.clone(), alone: text }
    }
}

impl Calendar {
    /// Makes a whole year.
    pub(super) fn year(year: i64) -> Calendar {
        Calendar { year, month: None, day: None }
    }

    /// Returns a point that is only a date of the calendar.
    pub(super) fn plain(point: &Point) -> Option<Calendar> {
        let qualified = point.approximate || point.uncertain || point.clock.is_some();
        (!qualified).then(|| Calendar::of(point)).flatten()
    }

    /// Returns the date of a point without clock and qualifiers, if it is a date of the calendar.
    pub(super) fn of(point: &Point) -> Option<Calendar> {
        let years = point.year;
        let special = unclear(point) || point.season.is_some() || years.estimate.is_some();
        let exact = !special && years.first == years.last;
        exact.then_some(Calendar { year: years.first, month: point.month, day: point.day })
    }
}

/// Returns the precision of a point by which messages choose: `day`, `month`, `season`, `year`, `decade`,
/// `first-decade` (of a century), `century`, `millennium` or `partial`.
pub(super) fn precision(point: &Point) -> &'static str {
    match point {
        point if unclear(point) => "partial",
        Point { season: Some(_), .. } => "season",
        Point { month: None, year, .. } => match year.unspecified {
            0 => "year",
            1 if year.first >= 100 && year.first % 100 == 0 => "first-decade",
            1 => "decade",
            2 => "century",
            _ => "millennium",
        },
        Point { day: None, .. } => "month",
        _ => "day",
    }
}

/// Returns whether words would hide what the digits of a point leave open.
pub(super) fn unclear(point: &Point) -> bool {
    let finer = point.month.is_some() || point.season.is_some() || point.day.is_some();
    let day_without_month = point.day.is_some() && point.month.is_none();
    let several_years = point.year.first != point.year.last;
    point.partial || point.year.unspecified > 3 || day_without_month || (several_years && finer)
}

/// Returns the season of a point by which messages choose: `spring`, `first-quarter`, …; `none` if it has
/// none.
pub(super) fn season_name(point: &Point) -> &'static str {
    let id = point.season.filter(|_| !unclear(point)).and_then(season_message);
    id.and_then(|id| id.split_once('-')).map_or("none", |(_, name)| name)
}

/// Returns the message of a season's code.
fn season_message(code: u8) -> Option<&'static str> {
    Some(match code {
        21 | 25 | 29 => "date-spring",
        22 | 26 | 30 => "date-summer",
        23 | 27 | 31 => "date-autumn",
        24 | 28 | 32 => "date-winter",
        33 => "date-first-quarter",
        34 => "date-second-quarter",
        35 => "date-third-quarter",
        36 => "date-fourth-quarter",
        37 => "date-first-four-months",
        38 => "date-middle-four-months",
        39 => "date-last-four-months",
        40 => "date-first-half",
        41 => "date-second-half",
        _ => return None,
    })
}

//! Puts a [`Shape`] into words.

use std::sync::PoisonError;

use super::Words;
use super::calendar::{Calendar, Case};
use super::catalogue::Arg;
use super::point::{Phrase, precision, season_name};
use crate::date::{Clock, End, Member, Point, Shape};

/// Maximum number of dates whose words are kept: with more, most dates are on few pages.
const MAX_CACHED_DATES: usize = 10_000;

impl Words {
    /// Puts a date into words, exactly as precise as it is: "June 2024", "18 or 19 June 2024", "since
    /// March 2024", "date unknown".
    pub fn date(&self, shape: &Shape) -> String {
        // A date is on many pages, and all but the plainest take several messages.
        if let Shape::Point(point) = shape
            && let Some(date) = Calendar::plain(point)
        {
            return self.calendar(date, Case::Alone);
        }
        let known = self.dates.read().unwrap_or_else(PoisonError::into_inner).get(shape).cloned();
        known.unwrap_or_else(|| {
            let words = self.format_date(shape);
            let mut dates = self.dates.write().unwrap_or_else(PoisonError::into_inner);
            if dates.len() < MAX_CACHED_DATES {
                dates.insert(shape.clone(), words.clone());
            }
            words
        })
    }

    /// Puts dates of which one is true into words. Times of one day name the day once: "19 June 2024, 10:00 or 10:05".
    pub fn one_of(&self, dates: &[&Shape]) -> String {
        if let Some((day, clocks)) = self.times_of_one_day(dates)
            && let [Clock { offset, .. }, ..] = clocks[..]
            && clocks.iter().all(|clock| clock.offset == offset)
        {
            let times: Vec<String> = clocks.iter().map(|clock| self.time(clock)).collect();
            return self.at(&day, &self.list_or(&times), offset).alone;
        }
        self.list_or(&self.each_of(dates))
    }

    /// Puts each of these dates into words, for a list. Of times of one day only the first names the day.
    pub fn each_of(&self, dates: &[&Shape]) -> Vec<String> {
        let mut items: Vec<String> = dates.iter().map(|shape| self.date(shape)).collect();
        let Some((_, clocks)) = self.times_of_one_day(dates) else { return items };
        if clocks.iter().any(|clock| clock.offset.is_none() != clocks[0].offset.is_none()) {
            return items;
        }
        for (item, clock) in items.iter_mut().zip(&clocks).skip(1) {
            let start = item.find(&self.time(clock)).unwrap_or_default();
            item.drain(..start);
        }
        items
    }

    /// The day and the clock times; `None` of any other dates.
    fn times_of_one_day(&self, dates: &[&Shape]) -> Option<(Phrase, Vec<Clock>)> {
        let plain = |shape: &&Shape| match shape {
            Shape::Point(point) if !point.approximate && !point.uncertain => {
                Some((Calendar::of(point)?, point.clock?))
            }
            _ => None,
        };
        let points: Vec<(Calendar, Clock)> = dates.iter().map(plain).collect::<Option<_>>()?;
        let (day, _) = *points.first()?;
        let same_day = points.iter().all(|(other, _)| *other == day);
        let clocks = points.into_iter().map(|(_, clock)| clock).collect();
        same_day.then(|| (self.both_cases(day), clocks))
    }

    fn format_date(&self, shape: &Shape) -> String {
        match shape {
            Shape::Unknown => self.message("date-unknown", &[]),
            Shape::Point(point) => self.point(point).alone,
            Shape::Interval(start, end) => self.interval(start, end),
            Shape::OneOf(members) => self.set(members, Choice::One),
            Shape::AllOf(members) => self.set(members, Choice::All),
        }
    }

    fn interval(&self, start: &End, end: &End) -> String {
        match (start, end) {
            (End::Point(start), End::Point(end)) => self.range(start, end),
            (End::Point(start), End::Open) => self.half_open("date-since", start),
            (End::Point(start), End::Unknown) => self.half_open("date-from-unknown", start),
            (End::Open, End::Point(end)) => self.half_open("date-until", end),
            (End::Unknown, End::Point(end)) => self.half_open("date-to-unknown", end),
            (End::Open, End::Open) => self.message("date-always", &[]),
            (End::Open, End::Unknown) => self.message("date-until-unknown", &[]),
            (End::Unknown, End::Open) => self.message("date-since-unknown", &[]),
            (End::Unknown, End::Unknown) => self.message("date-ends-unknown", &[]),
        }
    }

    /// Formats a message about the known end of an interval. Besides the qualified date it gets the bare
    /// one and whether it is approximate, for languages that put "about" before the preposition.
    fn half_open(&self, id: &str, point: &Point) -> String {
        let bare = Point { approximate: false, ..point.clone() };
        let bare = self.point(&bare);
        let about = if point.approximate && !point.partial { "yes" } else { "no" };
        let args = [
            ("bare", Arg::Text(&bare.alone)),
            ("bare-of", Arg::Text(&bare.of)),
            ("about", Arg::Key(about)),
            ("season", Arg::Key(season_name(point))),
            ("initial", Arg::initial(&bare.of)),
        ];
        self.wrap(id, &self.point(point), precision(point), &args).alone
    }

    fn range(&self, start: &Point, end: &Point) -> String {
        if start == end {
            return self.point(start).alone;
        }
        let plain = Calendar::plain(start).zip(Calendar::plain(end));
        if let Some(text) = plain.and_then(|(start, end)| self.shared_range(start, end)) {
            return text;
        }
        if let Some(text) = self.times_of_a_day(start, end) {
            return text;
        }
        format!("{}{}{}", self.point(start).alone, self.phrase_dash(), self.point(end).alone)
    }

    /// Returns two times of one day and zone: "19 June 2024, 10:00–12:00 (UTC+9)".
    fn times_of_a_day(&self, start: &Point, end: &Point) -> Option<String> {
        let day = Calendar::of(start)?;
        let (from, to) = (start.clock?, end.clock?);
        let qualified = [start, end].iter().any(|point| point.approximate || point.uncertain);
        if qualified || Calendar::of(end) != Some(day) || from.offset != to.offset {
            return None;
        }
        let dash = self.number_dash();
        let times = format!("{}{dash}{}", self.time(&from), self.time(&to));
        Some(self.at(&self.both_cases(day), &times, from.offset).alone)
    }

    fn set(&self, members: &[Member], choice: Choice) -> String {
        if members.is_empty() {
            return self.message("date-unknown", &[]);
        }
        let plain: Option<Vec<Calendar>> = members.iter().map(plain_member).collect();
        let shared = plain.and_then(|dates| self.share(&dates, Case::Alone));
        let items = shared
            .unwrap_or_else(|| members.iter().map(|member| self.member(member, choice)).collect());
        match choice {
            Choice::One => self.list_or(&items),
            Choice::All => self.list_and(&items),
        }
    }

    fn member(&self, member: &Member, choice: Choice) -> String {
        let about = |id, point| self.wrap(id, &self.point(point), precision(point), &[]).alone;
        match (member, choice) {
            (Member::Point(point), _) => self.point(point).alone,
            (Member::Range(start, end), Choice::One) => self.between(start, end),
            (Member::Range(start, end), Choice::All) => self.range(start, end),
            (Member::OnOrBefore(point), Choice::One) => about("date-or-earlier", point),
            (Member::OnOrBefore(point), Choice::All) => about("date-and-earlier", point),
            (Member::OnOrAfter(point), Choice::One) => about("date-or-later", point),
            (Member::OnOrAfter(point), Choice::All) => about("date-and-later", point),
        }
    }

    fn between(&self, start: &Point, end: &Point) -> String {
        let plain = Calendar::plain(start).zip(Calendar::plain(end)).map(|(a, b)| [a, b]);
        let in_case = |case| plain.and_then(|dates| self.share(&dates, case));
        let pair = |items: Vec<String>| <[String; 2]>::try_from(items).ok();
        let shared = in_case(Case::Alone).and_then(pair).zip(in_case(Case::Of).and_then(pair));
        let (first, last) = match shared {
            Some(([first, last], [first_of, last_of])) => {
                let of = |date: String| match precision(end) {
                    "day" => self.day_of(&date),
                    _ => date,
                };
                (Phrase { alone: first, of: of(first_of) }, Phrase { alone: last, of: of(last_of) })
            }
            None => (self.point(start), self.point(end)),
        };
        let args = [
            ("first", Arg::Text(&first.alone)),
            ("first-of", Arg::Text(&first.of)),
            ("last", Arg::Text(&last.alone)),
            ("last-of", Arg::Text(&last.of)),
            ("precision", Arg::Key(precision(end))),
        ];
        self.message("date-between", &args)
    }
}

/// The members of a set that are meant.
#[derive(Debug, Clone, Copy)]
enum Choice {
    /// One of them.
    One,
    /// All of them.
    All,
}

fn plain_member(member: &Member) -> Option<Calendar> {
    match member {
        Member::Point(point) => Calendar::plain(point),
        _ => None,
    }
}

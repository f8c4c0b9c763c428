//! Writes the sentences that say what a date says and what it leaves open.

use super::Words;
use super::catalogue::Arg;
use super::point::{precision, unclear};
use crate::date::{Clock, End, Member, Point, Shape};

impl Words {
    /// Returns what a date does and does not say, for the event's page; `None` for a plain date: a day,
    /// with a time and its zone or without a time.
    pub fn date_note(&self, shape: &Shape) -> Option<String> {
        let ids = match shape {
            Shape::Unknown => vec!["note-unknown"],
            Shape::Point(point) => point_notes(point),
            Shape::Interval(start, end) => interval_notes(start, end),
            Shape::OneOf(members) | Shape::AllOf(members) => match members.as_slice() {
                [Member::Point(point)] => point_notes(point),
                members => vec![set_note(shape, members)],
            },
        };
        let sentences = ids.into_iter().map(|id| self.message(id, &[]));
        sentences.reduce(|text, next| {
            self.message("sentences", &[("first", Arg::Text(&text)), ("next", Arg::Text(&next))])
        })
    }
}

fn point_notes(point: &Point) -> Vec<&'static str> {
    let mut ids: Vec<&str> = precision_note(point).into_iter().collect();
    if point.approximate {
        ids.push("note-approximate");
    }
    if point.uncertain {
        ids.push("note-uncertain");
    }
    if let Some(Clock { offset: None, .. }) = point.clock {
        ids.push("note-no-zone");
    }
    ids
}

fn precision_note(point: &Point) -> Option<&'static str> {
    if point.year.estimate.is_some() && !unclear(point) {
        return Some("note-estimate");
    }
    Some(match precision(point) {
        "partial" => "note-partial",
        "season" => match point.season {
            Some(33..=36) => "note-quarter",
            Some(37..=39) => "note-four-months",
            Some(40..) => "note-half",
            _ => "note-season",
        },
        "month" => "note-month",
        "year" => "note-year",
        "decade" | "first-decade" => "note-decade",
        "century" => "note-century",
        "millennium" => "note-millennium",
        _ => return None,
    })
}

fn interval_notes(start: &End, end: &End) -> Vec<&'static str> {
    let mut ids = Vec::new();
    match start {
        End::Open => ids.push("note-open-start"),
        End::Unknown => ids.push("note-unknown-start"),
        End::Point(_) => {}
    }
    match end {
        End::Open => ids.push("note-open-end"),
        End::Unknown => ids.push("note-unknown-end"),
        End::Point(_) => {}
    }
    let coarse = |end| known(end).is_some_and(|point| precision_note(point).is_some());
    ids.extend(match (coarse(start), coarse(end)) {
        (true, true) => Some("note-coarse-ends"),
        (true, false) => Some("note-coarse-start"),
        (false, true) => Some("note-coarse-end"),
        (false, false) => None,
    });
    let points: Vec<&Point> = [start, end].into_iter().filter_map(known).collect();
    if points.iter().any(|point| point.approximate) {
        ids.push("note-approximate");
    }
    if points.iter().any(|point| point.uncertain) {
        ids.push("note-uncertain");
    }
    ids
}

fn known(end: &End) -> Option<&Point> {
    match end {
        End::Point(point) => Some(point),
        End::Open | End::Unknown => None,
    }
}

fn set_note(shape: &Shape, members: &[Member]) -> &'static str {
    match (shape, members) {
        (_, []) => "note-unknown",
        (Shape::AllOf(_), _) => "note-all-of",
        (_, [Member::Range(..)]) => "note-in-span",
        (_, [Member::OnOrBefore(_)]) => "note-on-or-before",
        (_, [Member::OnOrAfter(_)]) => "note-on-or-after",
        _ => "note-one-of",
    }
}

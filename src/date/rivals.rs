//! Joins several dates into one: the set of rival dates, or the interval that includes them all.

use super::body::{Body, Choice, Element, hull};
use super::bounds::{Bound, Bounds};
use super::day::year_text;
use super::extent::Span;
use super::parse::writable;
use super::{Day, End, Hemisphere, Member, Shape, When};

/// Returns the date of [`When::rivals`].
pub(super) fn together(dates: &[&When]) -> When {
    let mut dates = dates.to_vec();
    dates.sort_by(|a, b| a.order(b).then_with(|| a.as_written().cmp(b.as_written())));
    match dates.as_slice() {
        [] => When::unknown(),
        [first, rest @ ..] if rest.iter().all(|other| other == first) => (*first).clone(),
        [first, ..] => {
            let hemisphere = first.0.hemisphere;
            let same = dates.iter().all(|date| date.0.hemisphere == hemisphere);
            let text = if same { set_of(&dates) } else { None };
            text.and_then(|text| When::parse(&text, hemisphere).ok())
                .unwrap_or_else(|| hull_of(&dates, hemisphere))
        }
    }
}

/// Returns the EDTF of the set, or of its only member; `None` if a date fits in no set.
fn set_of(dates: &[&When]) -> Option<String> {
    let mut members: Vec<(Span, String)> = Vec::new();
    for date in dates {
        members.extend(members_of(&date.0.body)?);
    }
    members.sort_by(|(a, a_text), (b, b_text)| {
        let key = |span: &Span| (span.first, std::cmp::Reverse(span.last));
        key(a).cmp(&key(b)).then_with(|| a_text.cmp(b_text))
    });
    members.dedup();
    let texts: Vec<String> = members.into_iter().map(|(_, text)| text).collect();
    match texts.as_slice() {
        [only] if !only.contains("..") => Some(only.clone()),
        _ => Some(format!("[{}]", texts.join(","))),
    }
}

/// Returns the members that a date adds to a set; `None` if it fits in none.
fn members_of(body: &Body) -> Option<Vec<(Span, String)>> {
    let member = |element: &Element| (Span::of(element.bounds()), day_text(element));
    match body {
        Body::Point(atom) => Some(vec![member(&Element::At(atom.clone()))]),
        Body::Set(Choice::OneOf, elements) => Some(elements.iter().map(member).collect()),
        Body::Set(Choice::AllOf, _) | Body::Interval(..) | Body::Unknown => None,
    }
}

/// Returns the EDTF of an element; for a clock time, which sets cannot contain, its day.
fn day_text(element: &Element) -> String {
    match element {
        Element::At(atom) if atom.point.clock.is_some() => atom.first.to_string(),
        _ => element.text(),
    }
}

/// Returns the interval from the earliest to the latest day of all, or the only day. Its ends are as
/// coarse as the coarsest date that has the end, so it says no more than the dates.
fn hull_of(dates: &[&When], hemisphere: Hemisphere) -> When {
    let bounds = hull(dates.iter().map(|date| *date.bounds()));
    let end = |bound: Bound, side: Side| match bound {
        Bound::Day(day) => dates
            .iter()
            .filter_map(|date| coarse(date.shape(), day, side))
            .min_by_key(String::len)
            .unwrap_or_else(|| writable(day)),
        Bound::Open => "..".to_owned(),
        Bound::Unknown => String::new(),
    };
    let text = match bounds {
        Bounds { earliest: Bound::Day(a), latest: Bound::Day(b) } if a == b => writable(a),
        Bounds { earliest, latest } => {
            format!("{}/{}", end(earliest, Side::First), end(latest, Side::Last))
        }
    };
    // Without a day at either end nothing is known.
    When::parse(&text, hemisphere).unwrap_or_else(|_| When::unknown())
}

/// The side of a date.
#[derive(Clone, Copy)]
enum Side {
    First,
    Last,
}

/// Returns the year, or year and month, that a day means at this end of a date; `None` if the date gives
/// the day itself, has another end, or is more complex.
fn coarse(shape: &Shape, day: Day, side: Side) -> Option<String> {
    let point = match (shape, side) {
        (Shape::Point(point), _)
        | (Shape::Interval(End::Point(point), _), Side::First)
        | (Shape::Interval(_, End::Point(point)), Side::Last) => point,
        (Shape::AllOf(members) | Shape::OneOf(members), side) => {
            let found = members.iter().find_map(|member| match member {
                Member::Point(point) if point.year.first == day.year => Some(point),
                _ => None,
            });
            return found.and_then(|point| coarse(&Shape::Point(point.clone()), day, side));
        }
        _ => return None,
    };
    let years = (point.year.first, point.year.last);
    if years != (day.year, day.year) || point.season.is_some() || point.partial {
        return None;
    }
    let whole_year = match (point.month, point.day, side) {
        (None, None, Side::First) => (day.month, day.day) == (1, 1),
        (None, None, Side::Last) => (day.month, day.day) == (12, 31),
        (Some(month), None, _) if month == day.month => {
            let text = writable(day);
            return text.rsplit_once('-').filter(|_| !text.starts_with('Y')).map(|(m, _)| m.into());
        }
        _ => false,
    };
    whole_year.then(|| year_text(day.year))
}

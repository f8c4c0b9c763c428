//! The rules by which two dates agree.

use super::body::{Body, Edge};
use super::extent::{Extent, Span, position};
use super::point::Atom;
use super::shape::Clock;
use super::{Day, body::Element};

/// Returns whether both dates can be true at once.
///
/// - An unknown date agrees with everything.
/// - Points (and sets) agree if some value of the one shares a day with some value of the other; two
///   clock times, if they can be the same moment.
/// - Intervals agree if their starts agree and their ends agree; `..` and an unknown end agree with
///   anything.
/// - A point agrees with an interval if it can lie inside.
///
/// Qualified values reach one unit of their precision further on both sides.
pub(super) fn agree(a: &Body, b: &Body) -> bool {
    match (a, b) {
        (Body::Unknown, _) | (_, Body::Unknown) => true,
        (Body::Interval(start, end), Body::Interval(other_start, other_end)) => {
            edges_agree(start, other_start) && edges_agree(end, other_end)
        }
        (Body::Interval(start, end), point) | (point, Body::Interval(start, end)) => {
            lies_inside(point, start, end)
        }
        (a, b) => match (timed(a), timed(b)) {
            (Some(a), Some(b)) => same_moment(a, b),
            _ => Extent::widened(a).meets(&Extent::widened(b)),
        },
    }
}

/// Returns whether two starts, or two ends, can be the same.
fn edges_agree(a: &Edge, b: &Edge) -> bool {
    if let (Some(a), Some(b)) = (timed_edge(a), timed_edge(b)) {
        return same_moment(a, b);
    }
    match (Extent::of_edge(a), Extent::of_edge(b)) {
        (Some(a), Some(b)) => a.meets(&b),
        _ => true,
    }
}

/// Returns whether some value of a point or set can lie between two edges.
fn lies_inside(point: &Body, start: &Edge, end: &Edge) -> bool {
    if let (Some(moment), Some(edge)) = (timed(point), timed_edge(start))
        && !not_after(edge, moment)
    {
        return false;
    }
    if let (Some(moment), Some(edge)) = (timed(point), timed_edge(end))
        && !not_after(moment, edge)
    {
        return false;
    }
    // Clocks in different zones can read different days at one moment.
    let ends = |edge: &Edge| match timed(point).zip(timed_edge(edge)) {
        Some(_) => None,
        None => Extent::of_edge(edge),
    };
    let first = ends(start).and_then(|extent| extent.0.first().map(|span| span.first));
    let last = ends(end).and_then(|extent| extent.0.last().map(|span| span.last));
    let (first, last) = (first.unwrap_or(i128::MIN), last.unwrap_or(i128::MAX));
    let inside = Span { first: first.min(last), last: first.max(last) };
    Extent::widened(point).meets(&Extent(vec![inside]))
}

/// A clock time on its day.
#[derive(Clone, Copy)]
struct Moment {
    day: Day,
    clock: Clock,
}

/// Returns the clock time of a point.
fn timed(body: &Body) -> Option<Moment> {
    match body {
        Body::Point(atom) => moment(atom),
        _ => None,
    }
}

/// Returns the clock time of an end of an interval.
fn timed_edge(edge: &Edge) -> Option<Moment> {
    match edge {
        Edge::At(Element::At(atom)) => moment(atom),
        _ => None,
    }
}

/// Returns the clock time of an atom.
fn moment(atom: &Atom) -> Option<Moment> {
    atom.point.clock.map(|clock| Moment { day: atom.first, clock })
}

/// Returns the positions of two moments: as instants if both have a zone, else by what their clocks read.
fn positions(a: Moment, b: Moment) -> ((i128, i128), (i128, i128)) {
    let by_utc = a.clock.offset.is_some() && b.clock.offset.is_some();
    (position(a.day, a.clock, by_utc), position(b.day, b.clock, by_utc))
}

/// Returns whether two clock times can be the same moment.
fn same_moment(a: Moment, b: Moment) -> bool {
    let (a, b) = positions(a, b);
    a.0 <= b.1 && b.0 <= a.1
}

/// Returns whether a moment can be before another, or the same.
fn not_after(a: Moment, b: Moment) -> bool {
    let (a, b) = positions(a, b);
    a.0 <= b.1
}

#[cfg(test)]
mod tests {
    use crate::date::{Hemisphere, When};

    /// Pairs that can both be true.
    const AGREE: &[(&str, &str)] = &[
        // Points share a day.
        ("2024-06", "2024-06-19"),
        ("2024", "2024-06-19"),
        ("2024", "2024"),
        ("198X", "1985-04"),
        ("2024-22", "2024-08"),
        ("500 BCE", "-0499"),
        ("Y-13800000000", "Y-138E8"),
        ("Y171010000S3", "Y171999999"),
        // Clock times by instant, by clock, or by day.
        ("2024-06-19T10:00:00+09:00", "2024-06-19T01:00:00Z"),
        ("2024-06-19T08:00+09:00", "2024-06-18T23:00Z"),
        ("2024-06-19T10:00", "2024-06-19T10:00:59"),
        ("2024-06-19T10:00", "2024-06-19T10:00+09:00"),
        ("2024-06-19", "2024-06-19T10:00"),
        ("2024-06", "2024-06-19T10:00:00Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59Z"),
        // Sets and unspecified digits through any of their values.
        ("[2024-06-18,2024-06-19]", "2024-06-19"),
        ("[2024-06-18,2024-06-20..2024-06-22]", "2024-06-21"),
        ("{1960,1961-12}", "1961-12-24"),
        ("[..1984]", "1066-10-14"),
        ("156X-12-25", "1563-12-25"),
        ("XXXX-06", "2024-06-19"),
        ("2024-XX-15", "2024-07-15"),
        ("XXXX-XX-15", "2024-07-16"), // above 10,000 values: by bounds
        // Intervals by their ends.
        ("1914/1918", "1914-07-28/1918-11-11"),
        ("2024-03/..", "2024-03-05/2024-10"),
        ("2024-03/", "2024-03/2024-10"),
        ("../2024", "1999/2024-06"),
        ("/2024", "../2024"),
        ("2024-06-19T10:00+09:00/2024-06-19T12:00+09:00", "2024-06-19T01:00Z/2024-06-19T03:00Z"),
        // A point inside an interval.
        ("2022-02-24/..", "2022-02-24"),
        ("2022-02-24/..", "2024"),
        ("1914/1918", "1916"),
        ("1914/1918", "191X"),
        ("../2024", "1999"),
        ("2024-06-19T10:00+09:00/2024-06-19T12:00+09:00", "2024-06-19T02:00Z"),
        ("2024-06-19T00:30+09:00/2024-06-19T12:00+09:00", "2024-06-18T16:00Z"),
        ("2024-06-19T10:00/2024-06-19T12:00", "2024-06-19"),
        ("2024-06-19T01:00+09:00/2024-06-18T23:00Z", "2024-06-18"),
        // Qualified values reach one unit further.
        ("2024-06~", "2024-07"),
        ("2024-06~", "2024-05-01"),
        ("2024?", "2023"),
        ("2024-06-19%", "2024-06-20"),
        ("2024-02-28~", "2024-02-29"),
        ("198X~", "1975"),
        ("2024-21~", "2024-08"),
        ("2024-06-18~", "2024-06-20~"),
        ("2024~/2026", "2023/2026"),
        ("1914/1918", "1919~"),
        ("1914/1918~", "1919"),
        ("unknown", "2024-06-19"),
        ("unknown", "1914/1918"),
        ("unknown", "unknown"),
    ];

    /// Pairs of which one must be false.
    const DISAGREE: &[(&str, &str)] = &[
        ("2024-06-18", "2024-06-19"),
        ("2024-06", "2024-07-01"),
        ("2024", "2025"),
        ("198X", "1990"),
        ("2024-22", "2024-09"),
        ("500 BCE", "-0500"),
        ("Y-13800000000", "Y-13800000001"),
        ("Y171010000S3", "Y172000000"),
        ("2024-06-19T10:00:00+09:00", "2024-06-19T10:00:00Z"),
        ("2024-06-19T10:00", "2024-06-19T10:01"),
        ("2024-06-19T10:00", "2024-06-20T10:00"),
        ("2024-06-19T10:00", "2024-06-19T11:00+09:00"),
        ("2024-06-18", "2024-06-19T10:00"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("[2024-06-18,2024-06-20]", "2024-06-19"),
        ("[..1984]", "1985"),
        ("156X-12-25", "1563-12-26"),
        ("XXXX-06", "2024-07"),
        ("2024-XX-15", "2024-07-16"),
        ("1914/1918", "1916/1920"),
        ("1914/1918", "1914/1919"),
        ("2024-03/..", "2024-04/2024-10"),
        ("../2024", "1999/2023"),
        ("2022-02-24/..", "2022-02-23"),
        ("1914/1918", "1919"),
        ("../2024", "2025"),
        ("2024-06-19T10:00+09:00/2024-06-19T12:00+09:00", "2024-06-19T10:00Z"),
        ("2024-06-19T10:00+09:00/2024-06-19T12:00+09:00", "2024-06-19T10:00Z/2024-06-19T12:00Z"),
        ("2024-06-19T10:00/2024-06-19T12:00", "2024-06-20"),
        ("2024-06~", "2024-08"),
        ("2024-06~", "2024-04-30"),
        ("2024?", "2022"),
        ("2024-06-19%", "2024-06-21"),
        ("198X~", "1969"),
        ("2024-21~", "2024-09"),
        ("2024-06-18~", "2024-06-21~"),
        ("2024~/2026", "2022/2026"),
        ("1914/1918", "1920~"),
    ];

    #[test]
    fn dates_agree_as_the_table_says_whichever_comes_first() {
        let date = |text: &str| {
            When::parse(text, Hemisphere::North).unwrap_or_else(|e| panic!("{text}: {e}"))
        };
        for (pairs, expected) in [(AGREE, true), (DISAGREE, false)] {
            for (a, b) in pairs {
                assert_eq!(date(a).agrees(&date(b)), expected, "{a} and {b}");
                assert_eq!(date(b).agrees(&date(a)), expected, "{b} and {a}");
            }
        }
    }
}

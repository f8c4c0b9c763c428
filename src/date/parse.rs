//! Parses dates: EDTF by `edtf-core`, and our two other forms, years `BCE` and times without seconds,
//! alone or as the ends of an interval.

use edtf_core::{Edtf, SetElement, SetKind, TimeShift};

use super::body::{Body, Choice, Edge, Element};
use super::day::{Day, year_text};
use super::extent::position;
use super::fault::Fault;
use super::point::Atom;
use super::shape::{Clock, Offset};
use super::{Bound, Hemisphere};

/// A parsed date.
pub(super) struct ParsedDate {
    /// Structure.
    pub(super) body: Body,
    /// Standard EDTF, never more precise than written; `unknown` as it is.
    pub(super) edtf: String,
}

/// Parses a whole date. Offsets of mistakes are bytes of `text`.
pub(super) fn parse(text: &str, hemisphere: Hemisphere) -> Result<ParsedDate, Fault> {
    if text == "unknown" {
        return Ok(ParsedDate { body: Body::Unknown, edtf: text.to_owned() });
    }
    if text.starts_with(['[', '{']) {
        return set(text, hemisphere);
    }
    match text.split_once('/') {
        Some((_, end)) if end.contains('/') => Err(Fault::Edtf {
            offset: text.rfind('/').unwrap_or_default(),
            message: "interval must contain exactly one '/'",
        }),
        Some((start, end)) => interval(start, end, hemisphere),
        None => {
            let (atom, edtf) = atom(text, 0, hemisphere)?;
            Ok(ParsedDate { body: Body::Point(atom), edtf })
        }
    }
}

/// `start/end`
fn interval(start: &str, end: &str, hemisphere: Hemisphere) -> Result<ParsedDate, Fault> {
    let base = start.len() + 1;
    // Next to a year before Christ, `14` is the year 14; in other places a short year is not a year.
    let (from, from_text) = if is_bce(end) && is_short_year(start) {
        edge(&four_digits(start), 0, Side::Start, hemisphere)?
    } else {
        edge(start, 0, Side::Start, hemisphere)?
    };
    let (to, to_text) = if is_bce(start) && is_short_year(end) {
        edge(&four_digits(end), base, Side::End, hemisphere)?
    } else {
        edge(end, base, Side::End, hemisphere)?
    };
    if from.element().is_none() && to.element().is_none() {
        let message = "interval needs at least one dated endpoint";
        return Err(Fault::Edtf { offset: 0, message });
    }
    if ends_before_start(&from, &to) {
        return Err(Fault::Backwards { offset: base, swapped: format!("{end}/{start}") });
    }
    let is_turned = |a: Bound, b: Bound| a.day() > b.day() && b.day().is_some();
    let edtf = match is_turned(from.bounds().earliest, to.bounds().latest) {
        true => format!("{to_text}/{from_text}"),
        false => format!("{from_text}/{to_text}"),
    };
    Ok(ParsedDate { body: Body::Interval(from, to), edtf })
}

/// An end of an interval.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Start,
    End,
}

/// Parses one end of an interval: nothing, `..`, a point, `..a` at the start or `a..` at the end.
fn edge(
    text: &str,
    base: usize,
    side: Side,
    hemisphere: Hemisphere,
) -> Result<(Edge, String), Fault> {
    match text {
        "" => return Ok((Edge::Unknown, String::new())),
        ".." => return Ok((Edge::Open, text.to_owned())),
        _ => {}
    }
    if let (Side::Start, Some(rest)) = (side, text.strip_prefix("..")) {
        let (atom, edtf) = atom(rest, base + 2, hemisphere)?;
        return Ok((Edge::At(Element::OnOrBefore(atom)), format!("..{edtf}")));
    }
    if let (Side::End, Some(rest)) = (side, text.strip_suffix("..")) {
        let (atom, edtf) = atom(rest, base, hemisphere)?;
        return Ok((Edge::At(Element::OnOrAfter(atom)), format!("{edtf}..")));
    }
    let (atom, edtf) = atom(text, base, hemisphere)?;
    // Intervals of EDTF have no clock times.
    let edtf = if atom.point.clock.is_some() { atom.first.to_string() } else { edtf };
    Ok((Edge::At(Element::At(atom)), edtf))
}

/// Returns whether all of the start is after all of the end.
fn ends_before_start(start: &Edge, end: &Edge) -> bool {
    let (Bound::Day(first), Bound::Day(last)) = (start.bounds().earliest, end.bounds().latest)
    else {
        return false;
    };
    if let (Edge::At(Element::At(a)), Edge::At(Element::At(b))) = (start, end)
        && let (Some(from), Some(to)) = (a.point.clock, b.point.clock)
    {
        let zoned = from.offset.is_some() && to.offset.is_some();
        return position(a.first, from, zoned).0 > position(b.first, to, zoned).1;
    }
    first > last
}

/// `[…]` or `{…}`
fn set(text: &str, hemisphere: Hemisphere) -> Result<ParsedDate, Fault> {
    let Edtf::Set(set) = Edtf::parse(text).map_err(Fault::from)? else {
        return Err(Fault::Edtf { offset: 0, message: "unterminated set" });
    };
    let point = |date| {
        Atom::new(date, hemisphere).map(Box::new).ok_or(Fault::Far { offset: 0, len: text.len() })
    };
    let element = |element| {
        Ok(match element {
            SetElement::Date(date) => Element::At(point(date)?),
            SetElement::OnOrBefore(date) => Element::OnOrBefore(point(date)?),
            SetElement::OnOrAfter(date) => Element::OnOrAfter(point(date)?),
            SetElement::Range(from, to) => Element::Range(point(from)?, point(to)?),
        })
    };
    let elements = set.elements.into_iter().map(element).collect::<Result<_, Fault>>()?;
    let choice = match set.kind {
        SetKind::OneMember => Choice::OneOf,
        SetKind::AllMembers => Choice::AllOf,
    };
    Ok(ParsedDate { body: Body::Set(choice, elements), edtf: text.to_owned() })
}

/// Parses one point that begins at byte `base` of the whole; returns it with its standard EDTF.
fn atom(text: &str, base: usize, hemisphere: Hemisphere) -> Result<(Box<Atom>, String), Fault> {
    let shifted = |fault: Fault| fault.shifted(base);
    if text.contains('T') {
        return timed(text, hemisphere).map_err(shifted);
    }
    let standard = bce(text).map_err(shifted)?.unwrap_or_else(|| text.to_owned());
    match Edtf::parse(&standard).map_err(|error| shifted(error.into()))? {
        Edtf::Date(date) => match Atom::new(date, hemisphere) {
            Some(atom) => Ok((Box::new(atom), standard)),
            None => Err(shifted(Fault::Far { offset: 0, len: text.len() })),
        },
        _ => Err(shifted(Fault::Edtf { offset: 0, message: "sets cannot nest" })),
    }
}

/// Parses a date with a clock time. If EDTF has no form for it (no seconds), its EDTF is the day.
fn timed(text: &str, hemisphere: Hemisphere) -> Result<(Box<Atom>, String), Fault> {
    let (standard, added) = with_seconds(text);
    let read = Edtf::parse(&standard).map_err(|error| {
        let fault = Fault::from(error);
        if added.is_some_and(|at| fault.offset() > at) { fault.moved_back(3) } else { fault }
    })?;
    let Edtf::DateTime(read) = read else {
        return Err(Fault::Edtf { offset: 0, message: "datetime requires 'T'" });
    };
    let offset = read.time.shift.map(|shift| match shift {
        TimeShift::Utc => Offset { minutes: 0 },
        TimeShift::Offset { minutes, .. } => Offset { minutes },
    });
    let clock = Clock {
        hour: read.time.hour,
        minute: read.time.minute,
        second: added.is_none().then_some(read.time.second),
        offset,
    };
    let place = text.find('T').unwrap_or_default() + 1;
    if !is_possible_leap(clock) {
        return Err(Fault::Leap { offset: place, len: 8 });
    }
    let Some(atom) = Atom::at(read.date, clock, hemisphere, text) else {
        return Err(Fault::Far { offset: 0, len: text.len() });
    };
    let edtf = if added.is_some() { text[..place - 1].to_owned() } else { text.to_owned() };
    Ok((Box::new(atom), edtf))
}

/// Returns the text with `:00` after `hh:mm` if seconds are left out, and the offset of the insertion.
fn with_seconds(text: &str) -> (String, Option<usize>) {
    let after = text.find('T').map_or(text.len(), |at| at + 1);
    let clock = text.get(after..after + 5).unwrap_or_default();
    let rest = text.get(after + 5..).unwrap_or_default();
    let is_clock = clock.bytes().enumerate().all(|(at, byte)| match at {
        2 => byte == b':',
        _ => byte.is_ascii_digit(),
    });
    if clock.is_empty() || !is_clock || !(rest.is_empty() || rest.starts_with(['Z', '+', '-'])) {
        return (text.to_owned(), None);
    }
    (format!("{}:00{rest}", &text[..after + 5]), Some(after + 4))
}

/// Returns whether a leap second is possible: at 23:59:60 UTC, or by a clock without a zone.
fn is_possible_leap(clock: Clock) -> bool {
    let minute = i32::from(clock.hour) * 60 + i32::from(clock.minute);
    match (clock.second, clock.offset) {
        (Some(60), Some(offset)) => (minute - i32::from(offset.minutes)).rem_euclid(1440) == 1439,
        (Some(60), None) => minute % 15 == 14,
        _ => true,
    }
}

/// Returns `500 BCE` with an optional qualifier as EDTF; `None` for other texts.
fn bce(text: &str) -> Result<Option<String>, Fault> {
    let Some((digits, rest)) = text.split_once(" BCE") else { return Ok(None) };
    if !matches!(rest, "" | "~" | "?" | "%") || !is_number(digits) {
        return Ok(None);
    }
    let far = Fault::Far { offset: 0, len: text.len() };
    let year: i64 = digits.parse().map_err(|_| far)?;
    if year == 0 {
        return Err(Fault::NoYearZero { offset: 0, len: text.len() });
    }
    Ok(Some(format!("{}{rest}", year_text(1 - year))))
}

/// Returns whether the text is a year before Christ in our form.
fn is_bce(text: &str) -> bool {
    matches!(bce(text), Ok(Some(_)))
}

/// Returns whether the text is one to three digits with an optional qualifier.
fn is_short_year(text: &str) -> bool {
    let digits = text.strip_suffix(['~', '?', '%']).unwrap_or(text);
    is_number(digits) && digits.len() < 4
}

/// Returns a short year as EDTF writes it.
fn four_digits(text: &str) -> String {
    let digits = text.trim_end_matches(['~', '?', '%']);
    format!("{digits:0>4}{}", &text[digits.len()..])
}

/// Returns whether the text consists of digits, at least one.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the year of a day as EDTF, for days that EDTF cannot write.
pub(super) fn writable(day: Day) -> String {
    if (-9999..=9999).contains(&day.year) { day.to_string() } else { year_text(day.year) }
}

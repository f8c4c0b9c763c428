//! Builds the public expressions from what was parsed and resolved.

use std::ops::Range;

use super::item::Item;
use super::language::Language;
use super::parse::{Fields, Parsed, Shape, Written, YearRef};
use super::resolve::Resolved;
use super::value::{Point, Value};
use super::{Anchor, Expression, Kind, Mode, OtherReading};

/// Returns a resolved expression; its sentence is still its own range.
pub(super) fn resolved(
    items: &[Item],
    parsed: &Parsed,
    resolved: &Resolved,
    (mode, language): (Mode, Language),
) -> Option<Expression> {
    let bytes = |(from, to): (usize, usize)| {
        let end = to.checked_sub(1).and_then(|last| items.get(last))?.range.end;
        Some(items.get(from)?.range.start..end)
    };
    let range = bytes((parsed.from, parsed.to))?;
    let other = resolved
        .other
        .as_ref()
        .and_then(|(values, reason)| Some(OtherReading { edtf: one_of(values)?, reason }));
    Some(Expression {
        kind: kind(&parsed.shape, &resolved.value),
        edtf: Some(resolved.value.edtf()?),
        anchor: resolved.anchor.clone(),
        other,
        confidence: resolved.confidence,
        sentence: range.clone(),
        mode,
        language,
        ends: ends(parsed, &resolved.value, bytes),
        range,
    })
}

/// Returns the EDTF of a value, or of one of several.
fn one_of(values: &[Value]) -> Option<String> {
    let mut all: Vec<String> = values.iter().map(Value::edtf).collect::<Option<_>>()?;
    all.sort();
    Some(if all.len() == 1 { all.remove(0) } else { format!("[{}]", all.join(",")) })
}

/// Returns a relative expression whose anchor is not known; `None` for kinds that seldom are dates.
pub(super) fn unresolved(
    items: &[Item],
    parsed: &Parsed,
    (mode, language): (Mode, Language),
) -> Option<Expression> {
    let Shape::One(written) = &parsed.shape else { return None };
    let kind = match written {
        Written::Date(Fields { weekday: Some(_), .. }) | Written::WeekdayOf(..) => Kind::Weekday,
        Written::Shift { .. }
        | Written::Unit(..)
        | Written::Far { .. }
        | Written::Beside { .. } => Kind::Relative,
        _ => return None,
    };
    let range =
        items.get(parsed.from)?.range.start..items.get(parsed.to.checked_sub(1)?)?.range.end;
    Some(Expression {
        kind,
        edtf: None,
        anchor: Anchor::Open,
        other: None,
        confidence: 0,
        sentence: range.clone(),
        mode,
        language,
        ends: Vec::new(),
        range,
    })
}

/// Returns the ends of a range with their bytes.
fn ends(
    parsed: &Parsed,
    value: &Value,
    bytes: impl Fn((usize, usize)) -> Option<Range<usize>>,
) -> Vec<(Range<usize>, String)> {
    let (Some([first, second]), Value::Between(from, to)) = (parsed.ends, value) else {
        return Vec::new();
    };
    let end = |items, point: &Option<Point>| Some((bytes(items)?, point.as_ref()?.edtf()?));
    [end(first, from), end(second, to)].into_iter().flatten().collect()
}

/// Returns the kind of an expression.
fn kind(shape: &Shape, value: &Value) -> Kind {
    match shape {
        Shape::Range(..) => Kind::Range,
        Shape::Since(_) | Shape::Until(_) => Kind::OpenRange,
        Shape::One(Written::Date(fields)) => kind_of_date(fields, value),
        Shape::One(Written::Clock(..)) => Kind::Clock,
        Shape::One(Written::WeekdayOf(..) | Written::Nth(..)) => Kind::Weekday,
        Shape::One(_) => Kind::Relative,
    }
}

/// Returns the kind of a date.
fn kind_of_date(fields: &Fields, value: &Value) -> Kind {
    let Value::At(point) = value else { return Kind::Relative };
    match (point.blurred, fields.month, fields.day, fields.season) {
        (1, ..) => Kind::Decade,
        (2, ..) => Kind::Century,
        (_, _, Some(_), _) => Kind::Day,
        (_, Some(_), ..) => Kind::Month,
        (.., Some(_)) => Kind::Season,
        _ if fields.near_day.is_some() => Kind::Day,
        _ if fields.weekday.is_some() => Kind::Weekday,
        _ if matches!(fields.year, YearRef::Relative(_)) => Kind::Relative,
        _ => Kind::Year,
    }
}

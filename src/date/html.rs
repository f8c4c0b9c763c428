//! The value of a date in HTML: for `<time datetime>` if HTML has such a value, else for `<data>`.

use super::When;
use super::body::Body;
use super::bounds::Precision;
use super::point::Atom;
use super::shape::Clock;

/// The value of a date in HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HtmlDate {
    /// A valid `datetime` of a `<time>` element that says exactly what the date says.
    Time(String),
    /// EDTF for the `value` of a `<data>` element.
    Data(String),
}

/// Returns the value of [`When::html`]. HTML's grammar: <https://html.spec.whatwg.org/#the-time-element>.
pub(super) fn value(when: &When) -> HtmlDate {
    let time = match &when.0.body {
        Body::Point(atom) => time(atom),
        _ => None,
    };
    time.map_or_else(|| HtmlDate::Data(when.edtf()), HtmlDate::Time)
}

/// Returns the text for a `<time>`; `None` if HTML has none, or only one that says more or less.
fn time(atom: &Atom) -> Option<String> {
    let point = &atom.point;
    if atom.is_qualified() || point.year.first < 1 || point.year.estimate.is_some() {
        return None;
    }
    // `2024-06-XX` says explicitly that the day is unknown; a `<time>` cannot.
    if atom.date.has_unspecified() {
        return None;
    }
    let (year, first) = (point.year.first, atom.first);
    match atom.precision {
        Precision::Year => Some(format!("{year:04}")),
        Precision::Month => Some(format!("{year:04}-{:02}", first.month)),
        Precision::Day => Some(format!("{year:04}-{:02}-{:02}", first.month, first.day)),
        Precision::Minute | Precision::Second => {
            let clock = clock(point.clock?)?;
            Some(format!("{year:04}-{:02}-{:02}T{clock}", first.month, first.day))
        }
        _ => None,
    }
}

/// Returns a clock time as HTML writes it; `None` for a leap second, which HTML does not have.
fn clock(clock: Clock) -> Option<String> {
    let second = match clock.second {
        Some(60) => return None,
        Some(second) => format!(":{second:02}"),
        None => String::new(),
    };
    let offset = match clock.offset.map(|offset| offset.minutes) {
        None => String::new(),
        Some(0) => "Z".to_owned(),
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            let minutes = minutes.unsigned_abs();
            format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    };
    Some(format!("{:02}:{:02}{second}{offset}", clock.hour, clock.minute))
}

//! Explains a fault of the parser, so that the author can correct it.

use super::day::Day;
use super::error::{DateError, Reading};
use super::hint;

/// A mistake as the parser finds it. Offsets and lengths are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// `edtf-core` rejects the text, with a reason.
    Edtf {
        /// Offset.
        offset: usize,
        /// Its reason, which selects our message.
        message: &'static str,
    },
    /// An interval that ends before it starts.
    Backwards {
        /// Offset of the end.
        offset: usize,
        /// The interval with its ends exchanged.
        swapped: String,
    },
    /// A year too far away to calculate with.
    Far {
        /// Offset.
        offset: usize,
        /// Length.
        len: usize,
    },
    /// A leap second where there can be none.
    Leap {
        /// Offset.
        offset: usize,
        /// Length.
        len: usize,
    },
    /// `0 BCE`
    NoYearZero {
        /// Offset.
        offset: usize,
        /// Length.
        len: usize,
    },
}

impl From<edtf_core::ParseError> for Fault {
    fn from(error: edtf_core::ParseError) -> Self {
        Fault::Edtf { offset: error.offset, message: error.message }
    }
}

impl Fault {
    /// Returns its offset.
    pub(super) fn offset(&self) -> usize {
        match self {
            Fault::Edtf { offset, .. }
            | Fault::Backwards { offset, .. }
            | Fault::Far { offset, .. }
            | Fault::Leap { offset, .. }
            | Fault::NoYearZero { offset, .. } => *offset,
        }
    }

    /// Returns the same mistake further on by some bytes.
    pub(super) fn shifted(self, by: usize) -> Fault {
        let at = self.offset() + by;
        self.placed(at)
    }

    /// Returns the same mistake further back by some bytes.
    pub(super) fn moved_back(self, by: usize) -> Fault {
        let at = self.offset().saturating_sub(by);
        self.placed(at)
    }

    /// Returns the same mistake at another offset.
    fn placed(mut self, at: usize) -> Fault {
        match &mut self {
            Fault::Edtf { offset, .. }
            | Fault::Backwards { offset, .. }
            | Fault::Far { offset, .. }
            | Fault::Leap { offset, .. }
            | Fault::NoYearZero { offset, .. } => *offset = at,
        }
        self
    }
}

/// Returns the error for `text`: as a date in another notation, or else as invalid EDTF.
pub(super) fn explain(text: &str, fault: Fault) -> DateError {
    let foreign = match fault {
        Fault::Edtf { .. } => hint::other_notation(text),
        _ => None,
    };
    foreign.unwrap_or_else(|| describe(text, fault))
}

/// Returns what is wrong with `text`.
pub(super) fn describe(text: &str, fault: Fault) -> DateError {
    let part = |offset: usize, len: usize, message: String| DateError {
        offset,
        len,
        ..DateError::whole(text, message)
    };
    match fault {
        Fault::Edtf { offset, message } => refused(text, offset, message),
        Fault::Backwards { offset, swapped } => {
            part(offset, text.len() - offset, format!("`{text}` ends before it starts"))
                .readings(Reading::plain(swapped))
                .help("an interval is `start/end`")
        }
        Fault::Far { offset, len } => {
            let year = &text[offset..offset + len];
            part(offset, len, format!("the year of `{year}` is too large"))
                .help("a year can have up to 18 digits")
        }
        Fault::Leap { offset, len } => {
            let clock = &text[offset..offset + len];
            part(offset, len, format!("there is no leap second at `{clock}`"))
                .help("leap seconds are at 23:59:60 UTC; other minutes end with second 59")
        }
        Fault::NoYearZero { offset, len } => part(offset, len, "there is no year `0 BCE`".into())
            .help("`1 BCE` comes right before the year `0001`"),
    }
}

/// Returns the error for a reason of `edtf-core`.
fn refused(text: &str, offset: usize, reason: &'static str) -> DateError {
    let strange = |c: char| !c.is_ascii_digit() && !"XYESTZ-+~?%/.,:[]{}".contains(c);
    if text.contains(strange) {
        return DateError::not_a_date(text).help(FORMS);
    }
    let offset = floor(text, offset.min(text.len()));
    let len = field_len(&text[offset..], reason);
    let found = &text[offset..offset + len];
    let (message, help) = words(text, offset, found, reason);
    let readings = match reason {
        "day is out of range for the month" => without_day(text, offset, len),
        _ => None,
    };
    DateError { offset, len, ..DateError::whole(text, message) }.readings(readings).help(help)
}

/// Returns `text` without the day at `offset`, if that is a date.
fn without_day(text: &str, offset: usize, len: usize) -> Option<Reading> {
    let month = text[..offset].trim_end_matches(['?', '~', '%']).trim_end_matches('-');
    let without = format!("{month}{}", &text[offset + len..]);
    hint::parses(&without).then(|| Reading::with_note(without, "if the day is not known"))
}

/// Returns the beginning of the character at a byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Returns the length of the mistake: a field, or everything up to the next delimiter.
fn field_len(rest: &str, reason: &str) -> usize {
    if reason.starts_with("date-times require") {
        return rest.find('T').unwrap_or(rest.len());
    }
    if reason.starts_with("-0000") {
        return "-0000".len();
    }
    let end = rest.find(['-', '/', ',', ']', '}', 'T', ':']).unwrap_or(rest.len());
    if end == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { end }
}

/// Returns message and help for what was found at `offset`. The table has one arm for each reason.
fn words(text: &str, offset: usize, found: &str, reason: &str) -> (String, String) {
    let here = |message: &str| format!("{message} in `{text}`");
    match reason {
        "day is out of range for the month" => no_such_day(text, offset, found),
        "month must be 01-12 or a sub-year code 21-41" | "month must be 01-12" => (
            format!("there is no month `{found}` in `{text}`"),
            "months are `01` to `12`; `21` to `24` are the seasons, `33` to `36` the quarters"
                .into(),
        ),
        "no calendar month matches the unspecified digits" => {
            (here(&format!("no month matches `{found}`")), "months are `01` to `12`".into())
        }
        "sub-year groupings cannot carry a day" => {
            (here("a season has no days"), "leave the day out, or write a month".into())
        }
        "hour must be 00-23 (24 is not allowed)" => (
            here(&format!("there is no hour `{found}`")),
            "hours are `00` to `23`; midnight is `T00:00` of the day that begins".into(),
        ),
        "minute must be 00-59" => {
            (here(&format!("there is no minute `{found}`")), "minutes are `00` to `59`".into())
        }
        "second must be 00-60" => {
            (here(&format!("there is no second `{found}`")), "seconds are `00` to `59`".into())
        }
        "-0000 is not a valid year" => {
            ("there is no year `-0000`".into(), "`0000` is the year `1 BCE`".into())
        }
        "Y-prefixed years require |year| > 9999" => {
            (here("a year of four digits has no `Y`"), "leave the `Y` out".into())
        }
        "Y-prefixed years are year-precision only" => (
            here("a year of more than four digits has no month"),
            "write the year alone, as in `Y12024`".into(),
        ),
        "unterminated set" => (
            format!("`{text}` is not closed"),
            "a set is `[a,b]` for one of its dates, `{a,b}` for all of them".into(),
        ),
        "sets cannot nest" => (here("a set within a date"), FORMS.into()),
        "date-times require a complete YYYY-MM-DD date"
        | "date-times require a plain all-digit date" => (
            here("a clock time needs a complete date"),
            "write the time after year, month and day, as in `2024-06-19T10:00`".into(),
        ),
        "negative zero time shift is not allowed" => {
            (here("there is no time zone `-00:00`"), "UTC is `Z` or `+00:00`".into())
        }
        "time shift exceeds ±14:00" => {
            (here("a time zone is at most 14 hours from UTC"), ZONES.into())
        }
        _ if reason.contains("shift") => (here(&format!("`{found}` is not a time zone")), ZONES.into()),
        _ if reason.contains("time") && reason.contains("hh") => (
            here(&format!("`{}` is not a clock time", &text[offset..])),
            "write `T10:00` or `T10:00:00`, with a time zone such as `Z` or `+09:00` if it is known"
                .into(),
        ),
        "unexpected characters after day" if found.starts_with('T') => {
            (here("a set cannot contain clock times"), "write the days without times".into())
        }
        _ if reason.contains("set ") => (
            format!("`{text}` is not a set of dates: {reason}"),
            "a set is `[a,b]` or `[a..b]`".into(),
        ),
        _ if reason.starts_with("interval") => (
            format!("`{text}` is not an interval: {reason}"),
            "an interval is `start/end`, `start/..` if it goes on, `start/` if its end is unknown"
                .into(),
        ),
        _ => (format!("`{text}` is not an EDTF date: {reason}"), FORMS.into()),
    }
}

/// The forms that most authors need.
pub(super) const FORMS: &str = "dates are written `2024-06-19`, `2024-06`, `2024`, `2024~` (about), \
    `2024?` (doubtful), `198X` (1980s), `2024-06/2024-10`, `2024-03/..`, `500 BCE`, or `unknown`";

/// The forms of zones.
const ZONES: &str = "a time zone is `Z`, `+09` or `+09:00`";

/// Returns message and help for a day that its month does not have.
fn no_such_day(text: &str, offset: usize, found: &str) -> (String, String) {
    let day = found.trim_end_matches(['?', '~', '%']);
    let before = text[..offset].trim_end_matches(['?', '~', '%']).trim_end_matches('-');
    let start = before.rfind(['/', ',', '[', '{', '.']).map_or(0, |at| at + 1);
    let month = before[start..].replace(['?', '~', '%'], "");
    let fields = month.rsplit_once('-').and_then(|(year, month)| {
        let month: u8 = month.parse().ok()?;
        Some((year.parse::<i64>().ok()?, month)).filter(|_| (1..=12).contains(&month))
    });
    let message = format!("`{month}` has no day `{day}`");
    let help = match fields {
        Some((year, number)) => {
            format!("its days are `01` to `{}`", Day::months_len(year, number))
        }
        None => "months have 28 to 31 days".to_owned(),
    };
    (message, help)
}

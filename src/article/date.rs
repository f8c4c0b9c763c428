//! Publication dates as sites, mails and people write them, in English, Ukrainian, Russian and German.

use crate::date::Day;

/// Length in bytes of a line that can be a date and nothing else.
const MAX_LINE: usize = 120;
/// The first and last year in which an address or a two-digit year is taken for a date.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2199;
/// Beginnings of the names of the months, in lower case.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän", "січ", "янв"],
    &["feb", "лют", "фев"],
    &["mar", "mär", "бер", "март", "мар"],
    &["apr", "кві", "апр"],
    &["may", "mai", "тра", "май", "мая"],
    &["jun", "чер", "июн"],
    &["jul", "лип", "июл"],
    &["aug", "сер", "авг"],
    &["sep", "вер", "сен"],
    &["oct", "okt", "жов", "окт"],
    &["nov", "лис", "ноя"],
    &["dec", "dez", "гру", "дек"],
];
/// Beginnings of the names of the days of the week.
const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "понеділ",
    "вівтор",
    "серед",
    "четвер",
    "п'ятниц",
    "п’ятниц",
    "субот",
    "неділ",
    "понедельник",
    "вторник",
    "сред",
    "пятниц",
    "суббот",
    "воскресен",
];
/// Other words of a line that is a date.
const FILLERS: &[&str] = &[
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
    "пн",
    "вт",
    "ср",
    "чт",
    "пт",
    "сб",
    "нд",
    "вс",
    "on",
    "at",
    "the",
    "of",
    "posted",
    "published",
    "publication",
    "date",
    "issued",
    "am",
    "pm",
    "a.m",
    "p.m",
    "um",
    "uhr",
    "den",
    "dem",
    "der",
    "vom",
    "datum",
    "stand",
    "veröffentlicht",
    "erschienen",
    "о",
    "об",
    "в",
    "у",
    "р",
    "рік",
    "року",
    "г",
    "год",
    "года",
    "дата",
    "опубліковано",
    "опубликовано",
    "gmt",
    "utc",
    "z",
    "est",
    "edt",
    "pst",
    "pdt",
    "bst",
    "cet",
    "cest",
    "mez",
    "mesz",
    "eet",
    "eest",
    "msk",
    "мск",
];
/// Words after which a later date follows, which is not that of publication.
const LATER: &[&str] = &["updated", "modified", "оновлено", "обновлено", "aktualisiert", "zuletzt"];

/// Returns the day that a text names, if the text is a full date and nothing else.
///
/// A date such as `03/04/2024`, which could mean two days, is none.
#[must_use]
pub fn publication_date(text: &str) -> Option<Day> {
    let text = text.trim();
    if text.len() > MAX_LINE {
        return None;
    }
    let lower = text.to_lowercase();
    let mut date = Parts::default();
    for word in lower.split(|c: char| c.is_whitespace() || ",;|·•—()".contains(c)) {
        let word = word.trim_matches(|c: char| ".:–-".contains(c));
        if LATER.contains(&word) && date.day().is_some() {
            break;
        }
        date.add(word)?;
    }
    date.day()
}

/// Returns the day in the path of an address, as in `/2024/10/15/title` or `/news-2024-10-15.html`.
pub(super) fn date_in_address(address: &str) -> Option<Day> {
    // Each piece is a number and the character that ends it.
    let pieces: Vec<&str> = address.split_inclusive(|c: char| !c.is_ascii_digit()).collect();
    pieces.windows(3).find_map(|pieces| {
        let separator = pieces[0].chars().last().filter(|c| "/-_".contains(*c))?;
        let year = pieces[0].strip_suffix(separator).filter(|year| year.len() == 4)?;
        let month = pieces[1].strip_suffix(separator)?;
        let day = pieces[2].trim_end_matches(|c: char| !c.is_ascii_digit());
        Day::new(number(year)?, small(month)?, small(day)?).filter(|day| YEARS.contains(&day.year))
    })
}

/// The parts of a date, as they are found.
#[derive(Default)]
struct Parts {
    whole: Option<Day>,
    year: Option<i64>,
    month: Option<u8>,
    day: Option<u8>,
}

impl Parts {
    /// Returns the day, once it is known.
    fn day(&self) -> Option<Day> {
        self.whole.or_else(|| Day::new(self.year?, self.month?, self.day?))
    }

    /// Adds one word; `None` if it has no place in a date.
    fn add(&mut self, word: &str) -> Option<()> {
        let is_weekday = || WEEKDAYS.iter().any(|stem| word.starts_with(stem));
        if word.is_empty() || FILLERS.contains(&word) || is_weekday() || is_time(word) {
            return Some(());
        }
        if let Some(day) = numeric(word) {
            self.whole.get_or_insert(day);
            return Some(());
        }
        if let Some(number) = of_month(word) {
            // A number after the whole date is an hour, as in "15. Oktober 2024, 10 Uhr".
            if self.day().is_none() && self.day.replace(number).is_some() {
                return None;
            }
            return Some(());
        }
        if word.len() == 4
            && let Some(year) = number(word)
        {
            return self.year.replace(year).is_none().then_some(());
        }
        let month =
            MONTHS.iter().position(|stems| stems.iter().any(|stem| word.starts_with(stem)))?;
        self.month.replace(u8::try_from(month + 1).ok()?).is_none().then_some(())
    }
}

/// Whether a word is a clock time or an offset from UTC.
fn is_time(word: &str) -> bool {
    let digits = word
        .trim_start_matches(['+', '−'])
        .trim_start_matches("utc")
        .trim_start_matches(['+', '-']);
    let digits = digits.trim_end_matches("am").trim_end_matches("pm").trim_end_matches('z');
    let is_clock =
        digits.contains(':') && digits.bytes().all(|b| b.is_ascii_digit() || b":.".contains(&b));
    is_clock || (word.starts_with(['+', '−']) && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Returns the day of a date in digits: `2024-10-15`, with or without a time, `15.10.2024`, `15/10/2024`.
fn numeric(word: &str) -> Option<Day> {
    let date = word.split(['t', '_']).next().unwrap_or(word);
    let separator = date.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = date.split(separator).collect();
    let [first, second, third] = parts[..] else { return None };
    match (first.len(), third.len(), separator) {
        (4, _, '-' | '/' | '.') => Day::new(number(first)?, small(second)?, small(third)?),
        (1 | 2, 4, '.' | '-') => Day::new(number(third)?, small(second)?, small(first)?),
        (1 | 2, 2, '.') => Day::new(2000 + number(third)?, small(second)?, small(first)?),
        (1 | 2, 4, '/') => {
            let (year, first, second) = (number(third)?, small(first)?, small(second)?);
            let readings = [Day::new(year, second, first), Day::new(year, first, second)];
            match readings {
                [Some(day), None] | [None, Some(day)] => Some(day),
                [Some(one), Some(other)] if one == other => Some(one),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Returns a day of the month: `15`, `15th`.
fn of_month(word: &str) -> Option<u8> {
    let digits =
        ["st", "nd", "rd", "th", "-го", "-е"].iter().find_map(|end| word.strip_suffix(end));
    small(digits.unwrap_or(word))
}

/// Returns the number that a text of digits is.
fn number(text: &str) -> Option<i64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// Returns the number that one or two digits are.
fn small(text: &str) -> Option<u8> {
    (text.len() <= 2).then(|| number(text)).flatten().and_then(|number| u8::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_dates_are_read_in_four_languages() {
        for text in [
            "2024-10-15",
            "2024-10-15T08:00:00+02:00",
            "2024-10-15T23:30:00Z",
            "2024/10/15",
            "15.10.2024",
            "15.10.24",
            "15/10/2024",
            "10/15/2024",
            "15 October 2024",
            "October 15, 2024",
            "Oct. 15, 2024, 8:30 a.m. EST",
            "Tue, 15 Oct 2024 08:00:00 +0200",
            "Tuesday 15th October 2024",
            "Published on 15 October 2024, updated 16 October 2024",
            "15 жовтня 2024",
            "15 жовтня 2024 року",
            "Вівторок, 15 жовтня 2024, 10:30",
            "Опубліковано: 15 жовтня 2024 р. о 10:30",
            "15 октября 2024 г., вторник",
            "Дата: 15.10.2024 10:30 МСК",
            "Dienstag, den 15. Oktober 2024",
            "15. Okt. 2024, 10 Uhr",
            "Stand: 15.10.2024, 10:30 Uhr",
        ] {
            assert_eq!(publication_date(text), Day::new(2024, 10, 15), "{text}");
        }
        assert_eq!(publication_date("Середа, 1 серпня 2018"), Day::new(2018, 8, 1));
        assert_eq!(publication_date("03/03/2024"), Day::new(2024, 3, 3));
    }

    #[test]
    fn what_is_no_full_date_or_has_two_readings_is_none() {
        for text in [
            "",
            "October 2024",
            "15 October",
            "2024",
            "03/04/2024",
            "31 June 2024",
            "2024-13-01",
            "In October 2024 the talks began",
            "The 15 October 2024 treaty",
            "15 16 October 2024",
            "15 October November 2024",
            "Resolution 2758",
            "version 3.11.2024.1",
        ] {
            assert_eq!(publication_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_in_an_address_needs_all_three_parts() {
        for (address, day) in [
            ("https://daily.example/2024/10/15/treaty", Day::new(2024, 10, 15)),
            ("https://daily.example/news/2024-10-15-treaty.html", Day::new(2024, 10, 15)),
            ("https://daily.example/a_2024_10_15", Day::new(2024, 10, 15)),
            ("https://daily.example/2024/1/5/", Day::new(2024, 1, 5)),
            ("https://daily.example/2024/10/treaty", None),
            ("https://daily.example/12024/10/15", None),
            ("https://daily.example/2024/10/155", None),
            ("https://daily.example/0815/10/15", None),
            ("https://приклад.example/2024/10/15", Day::new(2024, 10, 15)),
        ] {
            assert_eq!(date_in_address(address), day, "{address}");
        }
    }
}

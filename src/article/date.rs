//! Publication dates as sites, mails and people write them, in the languages that `temporal` reads.

use crate::date::Day;
use crate::temporal::{Context, Expression, Kind, Language, expressions, typed_date};

/// Length in bytes of a line that can be a date and nothing else.
const MAX_LINE: usize = 120;
/// Years that the date in an address may have.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2199;
/// Words around the date in a line that is a date, in lower case: days of the week that `temporal` does not
/// read alone, words of English, German, Ukrainian and Russian, time zones.
const FILLERS: &[&str] = &[
    "mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so пн вт ср чт пт сб нд вс",
    "on at the of posted published publication date issued",
    "um uhr den dem der vom datum stand veröffentlicht erschienen",
    "о об в у р рік року г год года дата опубліковано опубликовано",
    "gmt utc z est edt pst pdt bst cet cest mez mesz eet eest msk мск",
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
    // Many sites write "15 жовтня, 2024".
    let text = &*text.replace(',', " ");
    for language in Language::ALL {
        let context = Context { language: Some(*language), ..Context::default() };
        let found = expressions(text, &context);
        if found.iter().any(|one| one.other.is_some()) {
            return None;
        }
        if let day @ Some(_) = only_day(text, &found) {
            return day;
        }
    }
    typed_date(text).filter(|date| !date.words_say_more).and_then(|date| whole_day(&date.edtf))
}

/// Returns the day of the first date of a text, if all words around it belong to it.
fn only_day(text: &str, found: &[Expression]) -> Option<Day> {
    let date = found.iter().find(|one| one.kind == Kind::Day)?;
    let day = whole_day(date.edtf.as_deref()?)?;
    let mut rest = text.to_owned();
    for part in found.iter().filter(|one| matches!(one.kind, Kind::Weekday | Kind::Clock)) {
        rest.replace_range(part.range.clone(), &" ".repeat(part.range.len()));
    }
    let (before, after) = (&rest[..date.range.start], &rest[date.range.end..]);
    let (before, after) = (before.to_lowercase(), after.to_lowercase());
    let is_filler = |word: &str| FILLERS.iter().any(|line| line.split(' ').any(|one| one == word));
    let fits = |word: &str| word.is_empty() || is_filler(word) || is_time(word);
    let is_date = words(&before).all(fits)
        && words(&after).take_while(|word| !LATER.contains(word)).all(fits);
    is_date.then_some(day)
}

/// Returns whether a line is a later date than that of publication: "Updated 16 October 2024".
pub(super) fn is_later_date(line: &str) -> bool {
    let (first, rest) = line.split_once([' ', ':']).unwrap_or((line, ""));
    LATER.contains(&first.trim_end_matches(':').to_lowercase().as_str())
        && publication_date(rest.trim_start_matches([':', ' '])).is_some()
}

/// Returns the day of the place and day before the text of an agency: "KYIV, Oct. 15, 2024 (AP) — ".
pub(super) fn dateline(text: &str) -> Option<Day> {
    let line = text.trim_start().lines().next()?;
    let start = &line[..line.floor_char_boundary(MAX_LINE)];
    let ends = [" — ", " – ", " -- ", " - ", ". /", ") "];
    let end = ends.iter().filter_map(|end| start.find(end)).min()?;
    let (place, day) = start[..end].split_once(',')?;
    let is_place = place.chars().any(char::is_alphabetic) && !place.contains(char::is_lowercase);
    let day = day.split('(').next().unwrap_or(day);
    publication_date(day).filter(|_| is_place)
}

/// Returns the words of a text, without signs around them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || ",;|·•—()".contains(c))
        .map(|word| word.trim_matches(|c: char| ".:–".contains(c)))
}

/// Returns whether a word is a clock time or an offset from UTC.
fn is_time(word: &str) -> bool {
    let is_clock = word.contains(':') || word.starts_with(['+', '-', '−']);
    is_clock && word.chars().all(|c| c.is_ascii_digit() || "tz:.+-−".contains(c))
}

/// Returns the day of a date in EDTF, if it is one day without a doubt.
fn whole_day(edtf: &str) -> Option<Day> {
    let day = edtf.split('T').next().unwrap_or(edtf);
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, day] = parts[..] else { return None };
    Day::new(number(year)?, small(month)?, small(day)?)
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
    fn full_dates_are_read_in_each_language() {
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
            "15 жовтня, 2024",
            "Жовтень 15, 2024",
            "15 жовтня 2024, вівторок",
            "вівторок, 15 жовтня 2024 р.",
            "Oct. 15th, '24",
            "15 Oct ’24",
            "15.X.2024",
            "15.Х.2024",
            "Вт., 15 жовтня 2024",
            "15 de octubre de 2024",
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

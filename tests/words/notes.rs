//! Notes about the uncertainty of dates; years, months, days and numbers.

use dateline::date::{End, Member, Shape};

use super::shapes::*;
use super::{with_plain_spaces, words};

#[test]
fn a_note_describes_the_uncertainty_of_a_date() {
    let table = [
        (on(ymd(2024, 6, 19)), None),
        (on(ymd(2024, 6, 19).at(10, 0).zone(540)), None),
        (span(ymd(2024, 6, 19), ymd(2024, 6, 21)), None),
        (Shape::Unknown, Some("No source says when this happened.")),
        (on(ym(2024, 6)), Some("The month is known, but not the day.")),
        (on(y(2024)), Some("The year is known, but not the day.")),
        (on(season(2024, 21)), Some("The season is known, but not the day.")),
        (on(season(2024, 34)), Some("The quarter of the year is known, but not the day.")),
        (on(season(2024, 38)), Some("The four-month period is known, but not the day.")),
        (on(season(2024, 41)), Some("The half of the year is known, but not the day.")),
        (on(digits(1980, 1)), Some("The decade is known, but not the year.")),
        (on(digits(1900, 2)), Some("The century is known, but not the year.")),
        (on(digits(1000, 3)), Some("The millennium is known, but not the year.")),
        (on(estimate(1950, 1900, 1999)), Some("The year is an estimate.")),
        (on(partial("2024-XX-15")), Some("Parts of the date are unknown.")),
        (on(ymd(2024, 6, 19).about()), Some("The date is approximate.")),
        (on(ymd(2024, 6, 19).at(10, 0)), Some("The time is given without a time zone.")),
        (
            on(ym(2024, 6).about().uncertain()),
            Some(
                "The month is known, but not the day. The date is approximate. The date is uncertain.",
            ),
        ),
        (since(ymd(2024, 3, 1)), Some("No end is given.")),
        (until(ymd(2024, 3, 1)), Some("No start is given.")),
        (
            Shape::Interval(End::Unknown, End::Point(ym(2024, 6))),
            Some(
                "It is not known when this began. \
                 The end is known only as precisely as shown.",
            ),
        ),
        (
            since(ym(2024, 3)),
            Some("No end is given. The start is known only as precisely as shown."),
        ),
        (
            span(ym(2024, 6), y(2025)),
            Some("The start and the end are known only as precisely as shown."),
        ),
        (
            one_of([ymd(2024, 6, 18), ymd(2024, 6, 19)]),
            Some("This happened on one of these dates; it is not known which."),
        ),
        (one_of([ym(2024, 6)]), Some("The month is known, but not the day.")),
        (
            between(ymd(2024, 6, 18), ymd(2024, 6, 20)),
            Some("This happened at some time in this period; no source says exactly when."),
        ),
        (
            Shape::OneOf(vec![Member::OnOrBefore(ymd(2024, 6, 18))]),
            Some("This happened then or earlier; no source says exactly when."),
        ),
        (all_of([y(1960), y(1961)]), Some("This happened on each of these dates.")),
    ];
    for (shape, note) in table {
        assert_eq!(words("en").date_note(&shape).as_deref(), note, "{shape:?}");
        assert_eq!(words("uk").date_note(&shape).is_some(), note.is_some(), "{shape:?}");
    }
}

#[test]
fn parts_of_the_calendar_have_their_own_words() {
    let (en, us, uk) = (words("en"), words("en-US"), words("uk"));
    assert_eq!([en.day(2024, 6, 19), us.day(2024, 6, 19)], ["19 June 2024", "June 19, 2024"]);
    assert_eq!(with_plain_spaces(&uk.day(2024, 6, 19)), "19 червня 2024 р.");
    assert_eq!([en.month(6), uk.month(6)], ["June", "червень"]);
    assert_eq!([en.month(0), en.month(13)], ["", ""]);
    assert_eq!(en.month_of_year(-43, 6), "June 44 BCE");
    assert_eq!(en.year(i64::MIN), "9,223,372,036,854,775,809 BCE");
    assert_eq!(en.year(i64::MAX), "9,223,372,036,854,775,807");
    assert_eq!([en.number(999), en.number(1000), us.number(31_000)], ["999", "1,000", "31,000"]);
}

#[test]
fn american_english_shares_parts_in_its_own_order() {
    let us = words("en-US");
    let table = [
        (span(ymd(2024, 6, 19), ymd(2024, 6, 21)), "June 19–21, 2024"),
        (span(ymd(2024, 6, 28), ymd(2024, 7, 3)), "June 28 – July 3, 2024"),
        (one_of([ymd(2024, 6, 18), ymd(2024, 6, 19)]), "June 18 or 19, 2024"),
        (between(ymd(2024, 6, 18), ymd(2024, 6, 20)), "between June 18 and 20, 2024"),
        (on(ymd(2024, 6, 19).at(14, 0).zone(-240)), "June 19, 2024, 14:00 (UTC−4)"),
    ];
    for (shape, text) in table {
        assert_eq!(us.date(&shape), text);
    }
}

//! Every shape of date has words in every language, and is formatted quickly.

use std::time::{Duration, Instant};

use dateline::date::{Clock, End, Member, Offset, Point, Shape, Year};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::shapes::*;
use super::words;

fn points() -> impl Strategy<Value = Point> {
    let clock = (any::<u8>(), any::<u8>(), option::of(any::<u8>()), option::of(any::<i16>()));
    let clock = clock.prop_map(|(hour, minute, second, minutes)| Clock {
        hour,
        minute,
        second,
        offset: minutes.map(|minutes| Offset { minutes }),
    });
    let near = -50_i64..3000;
    let years = prop_oneof![3 => (near.clone(), near), 1 => (any::<i64>(), any::<i64>())];
    let year = (years, 0_u8..5, option::weighted(0.1, any::<i64>()), any::<bool>()).prop_map(
        |((first, other), unspecified, estimate, single)| {
            let last = if single { first } else { other.max(first) };
            Year { first, last, unspecified, estimate }
        },
    );
    let fields = (option::of(0_u8..14), option::weighted(0.2, any::<u8>()), option::of(0_u8..33));
    let marks = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.1));
    (year, fields, option::weighted(0.3, clock), marks, "\\PC*").prop_map(
        |(year, (month, season, day), clock, (approximate, uncertain, partial), text)| Point {
            year,
            month,
            season,
            day,
            clock,
            approximate,
            uncertain,
            partial,
            text,
        },
    )
}

fn shapes() -> impl Strategy<Value = Shape> {
    let end = prop_oneof![Just(End::Open), Just(End::Unknown), points().prop_map(End::Point)];
    let member = prop_oneof![
        points().prop_map(Member::Point),
        (points(), points()).prop_map(|(start, end)| Member::Range(start, end)),
        points().prop_map(Member::OnOrBefore),
        points().prop_map(Member::OnOrAfter),
    ];
    prop_oneof![
        Just(Shape::Unknown),
        points().prop_map(Shape::Point),
        (end.clone(), end).prop_map(|(start, end)| Shape::Interval(start, end)),
        vec(member.clone(), 0..5).prop_map(Shape::OneOf),
        vec(member, 0..5).prop_map(Shape::AllOf),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_shape_has_words(shape in shapes()) {
        for tag in super::languages::ALL {
            let words = words(tag);
            prop_assert!(!words.date(&shape).is_empty());
            prop_assert_ne!(words.date_note(&shape), Some(String::new()));
        }
    }

    #[test]
    fn a_known_day_is_always_shown(year in 1_i64..9999, month in 1_u8..13, day in 1_u8..29) {
        let text = words("en").date(&on(ymd(year, month, day)));
        let numbers: Vec<&str> = text.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect();
        prop_assert_eq!(numbers, [day.to_string(), year.to_string()]);
    }
}

#[test]
fn all_languages_of_the_locale_data_have_patterns() {
    for tag in [
        "ar", "ar-EG", "be", "bg", "bn", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr",
        "he", "hi", "hr", "hu", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv", "nb", "nl", "pl",
        "pt", "pt-BR", "pt-PT", "ro", "ru", "sk", "sl", "sr-Latn", "sv", "th", "tr", "ur", "vi",
        "zh", "zh-Hant", "tlh",
    ] {
        let words = words(tag);
        for text in [words.day(2345, 6, 19), words.month_of_year(2345, 6), words.year(2345)] {
            assert!(text.chars().any(char::is_numeric), "{tag}: `{text}`");
        }
        assert!(!words.month(6).is_empty(), "{tag}");
        assert_ne!(words.month_of_year(-43, 6), words.month_of_year(44, 6), "{tag}");
    }
}

#[test]
fn formatting_a_date_takes_microseconds() {
    let words = words("uk");
    let shapes = [
        on(ymd(2024, 6, 19)),
        on(ym(2024, 6).about()),
        span(ymd(2024, 6, 28), ymd(2024, 7, 3)),
        one_of([ymd(2024, 6, 18), ymd(2024, 6, 19)]),
    ];
    let start = Instant::now();
    let length: usize = (0..2500).flat_map(|_| &shapes).map(|shape| words.date(shape).len()).sum();
    assert!(length > 0);
    // Without optimisation and on a busy machine; in release, 100,000 take well under a second.
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

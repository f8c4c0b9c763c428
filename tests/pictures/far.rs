//! Strips with a few events far off: the break, the steps, the labels.

use proptest::prelude::*;

use super::{dates, marks, words};
use dateline::picture::{BinRow, Frame, Strip, Unit};
use dateline::words::Words;

/// A hundred and fifty days of 2023 and 2024, one in each third day or so.
fn many() -> Vec<String> {
    (0..150).map(|n| format!("{}-{:02}-{:02}", 2023 + n % 2, 1 + n % 12, 1 + n % 28)).collect()
}

fn strip(texts: &[String], lang: &str) -> Strip {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let dates = dates(&texts);
    Strip::count(&marks(&dates), Frame::Fitting, &words(lang)).expect("dates")
}

/// Returns the label and number of events of what is far off before and after the others.
fn far(strip: &Strip) -> [Option<(&str, usize)>; 2] {
    let row = |bin: &'_ BinRow| bin.far.then_some(bin.certain);
    let [first, last] = [&strip.bins[0], &strip.bins[strip.bins.len() - 1]];
    [first, last].map(|bin| row(bin).map(|count| (bin.label.as_str(), count)))
}

#[test]
fn a_few_events_far_off_are_beyond_a_break() {
    type Far = Option<(&'static str, usize)>;
    let table: &[(&[&str], [Far; 2])] = &[
        (&[], [None, None]),
        (&["1142-05-01"], [Some(("1142", 1)), None]),
        (&["1142-05-01", "1650", "1650-08"], [Some(("1142–1650", 3)), None]),
        (&["2500-01-01"], [None, Some(("2500", 1))]),
        (&["1142", "2500", "2501-02-03"], [Some(("1142", 1)), Some(("2500–2501", 2))]),
        (&["Y-13800000000"], [Some(("13,800,000,001 BCE", 1)), None]),
        (&["1142-05-01/1142-06-01"], [Some(("1142", 1)), None]),
        // Nearer than half the time of the others.
        (&["2022-03-01"], [None, None]),
        // More than 2 %, and nearer than five times the time of the others.
        (&["2016", "2017", "2018", "2019"], [None, None]),
        (&["1142", "1143", "1144", "1145"], [Some(("1142–1145", 4)), None]),
    ];
    for (texts, expected) in table {
        let all: Vec<String> =
            many().into_iter().chain(texts.iter().map(|text| (*text).to_owned())).collect();
        let strip = strip(&all, "en");
        assert_eq!(far(&strip), *expected, "{texts:?}");
        let svg = strip.svg("s", None, &[], &words("en"));
        let breaks = expected.iter().flatten().count();
        assert_eq!(svg.matches(">//<").count(), breaks, "{texts:?}");
        assert_eq!(strip.name.matches("Beyond a break").count(), breaks, "{}", strip.name);
        for (label, count) in expected.iter().flatten() {
            let sentence = format!("Beyond a break in the axis, {label}: {count}.");
            assert!(strip.name.contains(&sentence), "{}", strip.name);
        }
    }
}

#[test]
fn breaks_are_mirrored_right_to_left() {
    let all: Vec<String> = many().into_iter().chain(["1142-05-01".to_owned()]).collect();
    let place = |lang: &str| {
        let svg = strip(&all, lang).svg("s", None, &[], &words(lang));
        let (before, _) =
            svg.split_once("%\" y=\"86\" text-anchor=\"middle\">//<").expect("a break");
        before.rsplit_once("x=\"").expect("a place").1.to_owned()
    };
    assert_eq!((place("en").as_str(), place("ar").as_str()), ("12.5", "87.5"));
}

#[test]
fn a_year_far_off_is_marked_where_its_bar_is() {
    let all: Vec<String> = many().into_iter().chain(["1142-05-01".to_owned()]).collect();
    let day = |month, day| dateline::date::Day::new(1142, month, day).expect("a day");
    let svg = strip(&all, "en").svg("s", Some((day(1, 1), day(12, 31))), &[], &words("en"));
    assert!(svg.contains("<rect class=\"strip-marked\" x=\"0\" y=\"18\" width=\"120\""));
}

/// The number of next shorter steps in one, at most.
fn finer(unit: Unit) -> usize {
    match unit {
        Unit::Day | Unit::Hours(_) => usize::MAX,
        Unit::Week => 7,
        Unit::Months(1) => 6,
        Unit::Months(_) => 3,
        Unit::Years(1) => 4,
        Unit::Years(_) => 3,
    }
}

/// Returns whether a label is right for a date; `None` for steps whose labels are not read here.
fn is_label_of(
    label: &str,
    unit: Unit,
    far: bool,
    (year, month, day): (i64, u8, u8),
    words: &Words,
) -> Option<bool> {
    Some(match unit {
        Unit::Day if !far => label == words.day(year, month, day),
        Unit::Months(1) if !far => label == words.month_of_year(year, month),
        Unit::Years(_) => {
            let (first, last) = label.split_once('–').unwrap_or((label, label));
            let [first, last] = [first, last].map(|text| text.replace(',', "").parse().ok());
            (first?..=last?).contains(&year)
        }
        _ => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn no_bar_has_more_than_a_third_unless_a_finest_step_has(
        groups in prop::collection::vec((1000_i64..3000, 0_i64..40, 1_usize..120), 1..6),
        more in prop::collection::vec((1000_i64..3000, 1_u8..13, 1_u8..29), 0..4),
        months in 1_u8..13,
    ) {
        let spread = |&(year, years, count): &(i64, i64, usize)| (0..count).map(move |n| {
            let n = i64::try_from(n).unwrap_or_default();
            let part = |most: i64| u8::try_from(1 + n * 7 % most).unwrap_or(1);
            (year + n % (years + 1), part(i64::from(months)), part(28))
        }).collect::<Vec<_>>();
        let mut days: Vec<(i64, u8, u8)> = groups.iter().flat_map(spread).chain(more.clone()).collect();
        while days.len() <= 100 {
            days.extend(days.clone());
        }
        let texts: Vec<String> =
            days.iter().map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}")).collect();
        let strip = strip(&texts, "en");
        let counts = strip.bins.iter().map(|bin| bin.certain);
        prop_assert_eq!(counts.clone().sum::<usize>(), days.len(), "each is in one bar");
        prop_assert!(strip.bins.iter().all(|bin| bin.possible == 0));
        let far: usize = strip.bins.iter().filter(|bin| bin.far).map(|bin| bin.certain).sum();
        prop_assert!(far * 10 <= days.len());
        let steps = strip.bins.iter().filter(|bin| !bin.far).count();
        prop_assert!(steps <= 540);
        let most = counts.max().unwrap_or_default();
        let finest = steps.saturating_mul(finer(strip.unit)) > 540;
        prop_assert!(most * 3 <= days.len() || finest, "{most} in {steps} of {:?}", strip.unit);
        let words = words("en");
        for bin in &strip.bins {
            let right = days.iter().map(|date| is_label_of(&bin.label, strip.unit, bin.far, *date, &words));
            if let Some(right) = right.collect::<Option<Vec<bool>>>() {
                let right = right.into_iter().filter(|right| *right).count();
                prop_assert_eq!(right, bin.certain, "{}", bin.label);
            }
        }
    }
}

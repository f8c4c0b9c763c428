//! The strip and the chart: their counts, their drawing, and the pages that have them.

use dateline::date::{Day, Hemisphere, When};
use dateline::picture::{Chart, ChartLane, ChartMark, Frame, Mark, Strip, Unit};
use dateline::words::{Lang, Words};

mod far;
mod lanes;
mod links;

use crate::support::browser::Browser;
use crate::support::{Site, example};

fn words(lang: &str) -> Words {
    Words::load(&Lang::parse(lang).expect("a language"), &[]).value
}

fn dates(texts: &[&str]) -> Vec<When> {
    let parse = |text: &&str| When::parse(text, Hemisphere::default()).expect("a date");
    texts.iter().map(parse).collect()
}

fn marks(dates: &[When]) -> Vec<Mark<'_>> {
    dates.iter().map(|when| Mark { when, key: false }).collect()
}

fn strip(texts: &[&str]) -> Strip {
    let dates = dates(texts);
    Strip::count(&marks(&dates), Frame::Fitting, &words("en")).expect("some have dates")
}

fn chart(texts: &[&str], lang: &str) -> Chart {
    let dates = dates(texts);
    let mark = |(when, id): (_, _)| ChartMark {
        mark: Mark { when, key: false },
        id,
        title: format!("<{id}>"),
        date: id.to_owned(),
        href: format!("{id}/"),
    };
    let marks: Vec<ChartMark<'_>> = dates.iter().zip(texts.iter().copied()).map(mark).collect();
    let lane = ChartLane { marks: (0..marks.len()).collect(), ..ChartLane::default() };
    Chart::draw(&marks, &[lane], &words(lang), "c").expect("some have dates")
}

#[test]
fn the_span_determines_the_unit_and_number_of_bins() {
    let table: &[(&[&str], Unit, usize)] = &[
        (&["2024-06-19", "2024-06-20"], Unit::Day, 2),
        (&["2024-01-01", "2024-04-29"], Unit::Day, 120),
        (&["2024-01-01", "2024-04-30"], Unit::Week, 18),
        (&["2022-01-01", "2024-12-31"], Unit::Months(1), 36),
        (&["2000-01-01", "2024-12-31"], Unit::Months(3), 100),
        (&["1950-01-01", "2024-12-31"], Unit::Years(1), 75),
        (&["1700-01-01", "2024-12-31"], Unit::Years(5), 65),
        (&["-0499", "2000"], Unit::Years(50), 51),
    ];
    for (texts, unit, bins) in table {
        let strip = strip(texts);
        assert_eq!((strip.unit, strip.bins.len()), (*unit, *bins), "{texts:?}");
    }
    // The Big Bang would compress everything else: it is beyond a break.
    let mut texts = vec!["Y-13800000000"];
    texts.extend(["2024-01-01", "2024-01-11", "2024-01-21", "2024-02-01"].repeat(3));
    let strip = strip(&texts);
    assert_eq!((strip.before.count, strip.unit, strip.bins.len()), (0, Unit::Day, 33));
}

#[test]
fn the_weights_of_all_bins_and_edges_add_up_to_the_number_of_events() {
    let tables: &[&[&str]] = &[
        &["2024-06-19", "2024-06", "2024", "2024~", "2024-03/2024-08", "2024-11/.."],
        &["[2024-06-18,2024-06-19]", "{2024-01-02,2024-05-06}", "202X", "2024-XX-15", "../2024-02"],
        &["-0499", "44 BCE", "0800-12-25", "19XX", "1066-10-14", "Y-13800000000"],
    ];
    for texts in tables {
        let strip = strip(texts);
        let bins: f64 = strip.bins.iter().map(|bin| bin.certain as f64 + bin.soft).sum();
        let all = bins + strip.before.weight + strip.after.weight;
        assert!((all - texts.len() as f64).abs() < 1e-6, "{texts:?}: {all}");
        assert_eq!(strip.dated, texts.len());
    }
}

#[test]
fn only_approximate_dates_are_hatched() {
    let sharp = strip(&["2024-01-05", "2024-02-06", "2024-06-19", "2024-03-01/2024-05-02"]);
    assert!(!sharp.is_hatched() && sharp.has_lasting());
    assert!(!sharp.svg("s", None, &[], &words("en")).contains("hatch"));
    let rough = strip(&["2024-01-05", "2024-02-06", "2024-06-19", "2024"]);
    assert!(rough.is_hatched());
    assert!(rough.svg("s", None, &[], &words("en")).contains("url(#s-hatch)"));
    assert_eq!(rough.bins.iter().map(|bin| bin.certain).sum::<usize>(), 3);
}

#[test]
fn events_outside_the_frame_or_without_a_date_are_counted() {
    let dates = dates(&["2023-12-31", "2024-06-19", "2025-01-01", "2025-02", "XXXX"]);
    let day = |year, month, day| Day::new(year, month, day).expect("a day");
    let frame = Frame::Days(day(2024, 1, 1), day(2024, 12, 31));
    let strip = Strip::count(&marks(&dates), frame, &words("en")).expect("some have dates");
    // The week of 1 January 2024 begins on that day; the week of 31 December ends in 2025.
    assert_eq!(strip.bins.len(), 53);
    assert_eq!((strip.before.count, strip.dated), (1, dates.len() - strip.undated));
    assert_eq!(strip.bins.iter().map(|bin| bin.certain).sum::<usize>() + strip.after.count, 3);
    assert!(Strip::count(&[], Frame::Fitting, &words("en")).is_none());
}

#[test]
fn right_to_left_pictures_are_mirrored() {
    let texts = ["2024-01-05", "2024-06-19", "2024-11-30"];
    let places = |svg: &str| -> Vec<f64> {
        let (_, rest) = svg.split_once("strip-solid").expect("bars");
        let (_, data) = rest.split_once(" d=\"").expect("a path");
        let path = data.split('"').next().unwrap();
        path.split('M').skip(1).map(|bar| bar.split(' ').next().unwrap().parse().unwrap()).collect()
    };
    let draw = |lang: &str| {
        let dates = dates(&texts);
        let words = words(lang);
        let strip = Strip::count(&marks(&dates), Frame::Fitting, &words).unwrap();
        places(&strip.svg("s", None, &[], &words))
    };
    let mirrored: Vec<f64> =
        draw("ar").iter().map(|x| ((960.0 - x) * 10.0).round() / 10.0).collect();
    assert_eq!(draw("en"), mirrored);
}

#[test]
fn a_chart_draws_points_ranges_and_lasting_events() {
    let table: &[(&str, &str, &str)] = &[
        ("2024-06-19", "chart-dot", "chart-soft"),
        ("2024-06-19~", "chart-hollow", "chart-dot"),
        ("2024-08", "chart-soft", "chart-dot"),
        ("2024-03-01/2024-08-09", "chart-solid", "chart-soft"),
        ("2024-03/2024-08", "chart-soft", "chart-dot"),
        ("2024-03-01/..", "chart-end", "chart-dot"),
        ("[2024-03-01,2024-08-09]", "chart-tie", "chart-dot"),
    ];
    for (text, has, lacks) in table {
        // Another event determines the length of the axis.
        let svg = chart(&[text, "2024-01-01/2024-12-31"], "en").html;
        let mark =
            svg.split("<a ").find(|part| part.contains(&format!("data-id=\"{text}\""))).unwrap();
        assert!(mark.contains(has) && !mark.contains(lacks), "{text}: {mark}");
        assert!(mark.contains(&format!("&lt;{text}&gt;")), "{mark}");
    }
    let mut far = vec!["Y-13800000000"];
    far.extend(["2024-01", "2024-02", "2024-03", "2024-04"].repeat(3));
    assert!(chart(&far, "en").beyond);
}

#[test]
fn names_of_pictures_say_no_day_that_no_date_says() {
    let table: &[(&[&str], &str)] = &[
        (&["2024-05", "2024-05"], "May 2024"),
        (&["2024-05", "2024"], "May 2024"),
        (&["2023-11", "2024"], "November 2023 to 2024"),
        (&["2024-21", "2024-03-31", "2024-06-01"], "spring 2024 to 1 June 2024"),
        (&["2024-05", "2024-05-01", "2024-06-02T10:00"], "1 May 2024 to 2 June 2024"),
        (&["2024-03/2024-08", "2024-05-06"], "March 2024 to August 2024"),
        (&["2024-03-01/..", "../2024-05"], "1 March 2024 to May 2024"),
        (&["[2024-05-02,2024-05-04]", "2024-05-03"], "2 May 2024 to 4 May 2024"),
        (&["2024-05~", "2024-07-XX"], "about May 2024 to July 2024"),
        (&["198X", "1991-02", "1999"], "1980s to 1999"),
        (&["44 BCE", "0014"], "44 BCE to 14 CE"),
        (&["2024-XX-15", "2024-06-01", "2024-06-02"], "1 June 2024 to 2 June 2024"),
    ];
    for (texts, period) in table {
        let repeated = texts.repeat(3);
        assert_eq!(
            chart(&repeated, "en").name,
            format!("Chart of {} events, {period}.", 3 * texts.len())
        );
        let name = strip(&repeated).name;
        let start = format!("{} events over time, {period}.", 3 * texts.len());
        assert!(name.starts_with(&start), "{name}");
    }
    let mut far = vec!["Y-13800000000"];
    far.extend(["2024-01", "2024-02", "2024-03", "2024-04"].repeat(3));
    assert_eq!(chart(&far, "en").name, "Chart of 13 events, January 2024 to April 2024.");
}

#[test]
fn pictures_of_ten_thousand_events_are_small_and_reproducible() {
    let texts: Vec<String> = (0..10_000)
        .map(|n| format!("{}-{:02}-{:02}", 1990 + n % 35, 1 + n % 12, 1 + n % 28))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let svg = strip(&texts).svg("s", None, &[], &words("en"));
    assert!(svg.len() < 8 * 1024, "{}", svg.len());
    assert_eq!(svg, strip(&texts).svg("s", None, &[], &words("en")));
}

/// A note with one event per day, on this number of days of 2023 and 2024.
fn note(events: usize) -> String {
    let event = |n: usize| {
        let date = format!("{}-{:02}-{:02}", 2023 + n % 2, 1 + n / 2 % 12, 1 + n % 28);
        let key = if n.is_multiple_of(100) { ", key: true" } else { "" };
        format!("  - {{id: e-{n}, date: {date}, title: Event {n}, actors: [A{}]{key}}}\n", n % 12)
    };
    let events: String = (0..events).map(event).collect();
    format!(
        "---\ntitle: Report\ndate: 2025-01-01\nsource: {{name: X, url: https://example.org/}}\nevents:\n{events}---\n"
    )
}

#[test]
fn strips_are_drawn_only_where_they_are_informative() {
    let pages = |events: usize| {
        let site = Site::new().note("a.md", &note(events)).config("outputs: {terms: always}\n");
        let project = site.build().success();
        ["index.html", "2024/index.html", "actors/a1/index.html"]
            .map(|path| project.text(path).matches("<svg class=\"strip\"").count())
    };
    assert_eq!(pages(9), [0, 0, 0]);
    // The page of a year has its own strip and that of the whole; each term has too few events.
    assert_eq!(pages(30), [1, 2, 0]);
    let one_day =
        "---\ntitle: R\ndate: 2025-01-01\nsource: {name: X, url: https://example.org/}\nevents:\n"
            .to_owned();
    let event = |n| format!("  - {{id: e-{n}, date: \"2024-06-19T{n:02}:30\", title: E{n}}}\n");
    let text = one_day + &(10..22).map(event).collect::<String>() + "---\n";
    let project = Site::new().note("a.md", &text).build().success();
    let home = project.text("index.html");
    assert!(home.contains("Events per hour"));
    assert_eq!(home.matches("class=\"strip-bar\"").count(), 12);
    assert!(home.contains("data-date=\"19 June 2024, 12:00\""));
    assert!(!home.contains("more on 19 June"), "a day by the hour is not folded");
    let chart = project.text("chart/index.html");
    assert!(chart.contains(">12:00<") && chart.contains("data-least=\"60\""), "hours on the axis");
}

#[test]
fn a_chart_of_many_events_draws_only_key_events_and_says_so() {
    let project = Site::new().note("a.md", &note(600)).build().success();
    let page = project.text("chart/index.html");
    assert_eq!(page.matches("<tr id=\"e-e-").count(), 6);
    assert!(page.contains("The chart shows only key events and events that lasted: 6 of 600."));
    assert!(page.contains("<svg class=\"strip\""), "the strip shows them all");
}

#[test]
fn a_named_timeline_has_the_configured_chart() {
    let config = "timelines:\n\
        - {id: with, title: With, where: {from: 2024}, chart: actors}\n\
        - {id: without, title: Without, where: {from: 2024}}\n";
    let project = Site::new().note("a.md", &note(24)).config(config).build().success();
    let page = project.text("timelines/with/index.html");
    assert_eq!(page.matches("<div class=\"chart\"").count(), 1);
    assert_eq!(page.matches("class=\"chart-title\"").count(), 6, "every second actor, in 2024");
    assert!(page.contains("chart.js?v="));
    let without = project.text("timelines/without/index.html");
    assert!(!without.contains("class=\"chart\"") && !without.contains("chart.js"));
}

#[test]
fn a_chart_is_zoomed_by_keyboard_pointer_and_address() {
    let test = "a_chart_is_zoomed_by_keyboard_pointer_and_address";
    let Some(browser) = Browser::find(test) else { return };
    let folder = example().folder();
    let page = folder.path().join("chart/index.html");
    browser.run("chart.mjs", &[page.to_str().expect("a temporary folder has a plain name")]);
}

//! The lanes of charts: which are shown, their labels and numbers, and their height.

use std::collections::BTreeSet;

use dateline::picture::{Chart, ChartLane, ChartMark, Mark};
use proptest::prelude::*;

use super::{dates, note, words};
use crate::support::Site;

/// Draws events of these dates, the nth in lane n of some, and every seventh in two.
fn draw(texts: &[String], lanes: usize) -> Chart {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let dates = dates(&texts);
    let ids: Vec<String> = (0..texts.len()).map(|n| format!("event-{n}")).collect();
    let mark = |(when, id): (_, &String)| ChartMark {
        mark: Mark { when, key: id.ends_with('5') },
        id: ids.iter().find(|other| *other == id).expect("it is one of them"),
        title: format!("The council of the town decides about the report {id}"),
        date: "a day".to_owned(),
        href: format!("{id}/"),
    };
    let marks: Vec<ChartMark<'_>> = dates.iter().zip(&ids).map(mark).collect();
    let in_lane = |n: usize, lane: usize| n % lanes == lane || (n.is_multiple_of(7) && lane == 0);
    let lanes: Vec<ChartLane> = (0..lanes)
        .map(|lane| ChartLane {
            title: format!("Lane {lane}"),
            marks: (0..marks.len()).filter(|n| in_lane(*n, lane)).collect(),
            folded: lane >= 12,
            term: format!("actors/Lane {lane}"),
        })
        .collect();
    Chart::draw(&marks, &lanes, &words("en"), "c").expect("there are dates")
}

/// Returns the marks of a chart: id, and whether its label is a title.
fn marks(chart: &Chart) -> Vec<(&str, bool)> {
    let links = chart.html.split("<a ").skip(1).map(|link| link.split("</a>").next().unwrap_or(""));
    links.map(|link| (id(link), link.contains(">The council"))).collect()
}

fn id(link: &str) -> &str {
    let (_, rest) = link.split_once("data-id=\"").expect("an id");
    rest.split('"').next().unwrap_or_default()
}

/// Returns the height of the lanes that are not folded.
fn height(chart: &Chart) -> f64 {
    let open = chart.html.split("<details").next().unwrap_or("");
    let heights = open.split("class=\"chart-marks\"").skip(1);
    let height = |svg: &str| -> f64 {
        let (_, rest) = svg.split_once(" height=\"").expect("a height");
        rest.split('"').next().unwrap_or("").parse().expect("a number")
    };
    heights.map(height).sum()
}

#[test]
fn at_a_hundred_events_at_least_half_have_their_title() {
    let spread = |n: usize| format!("20{:02}-{:02}-{:02}", 14 + n % 10, 1 + n % 12, 1 + n % 28);
    let week = |n: usize| format!("2024-06-{:02}", 1 + n % 7);
    let burst = |n: usize| if n < 50 { spread(n) } else { week(n) };
    for (name, date) in
        [("spread", &spread as &dyn Fn(usize) -> String), ("week", &week), ("burst", &burst)]
    {
        for lanes in [1, 3, 6, 12, 20] {
            let texts: Vec<String> = (0..100).map(date).collect();
            let chart = draw(&texts, lanes);
            let titled: BTreeSet<&str> =
                marks(&chart).into_iter().filter(|mark| mark.1).map(|mark| mark.0).collect();
            assert!(titled.len() >= 50, "{name} in {lanes} lanes: {}", titled.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_mark_has_a_title_or_a_number_and_the_height_is_bounded(
        days in prop::collection::vec((1990_i64..2024, 1_u8..13, 1_u8..29), 1..250),
        same in any::<bool>(),
        lanes in 1_usize..30,
    ) {
        let texts: Vec<String> = days
            .iter()
            .map(|(year, month, day)| match same {
                true => format!("2024-06-{day:02}"),
                false => format!("{year}-{month:02}-{day:02}"),
            })
            .collect();
        let chart = draw(&texts, lanes);
        prop_assert!(height(&chart) <= 64.0 * 28.0 + 24.0 * 18.0);
        let all = marks(&chart);
        let ids: BTreeSet<&str> = all.iter().map(|mark| mark.0).collect();
        prop_assert_eq!(ids.len(), days.len(), "each event is drawn");
        let numbers = chart.html.matches("chart-number").count();
        prop_assert_eq!(numbers, all.iter().filter(|mark| !mark.1).count());
        let untitled: BTreeSet<&str> = all.iter().filter(|mark| !mark.1).map(|mark| mark.0).collect();
        prop_assert_eq!(untitled.len(), chart.numbered.len());
        prop_assert_eq!(lanes > 12 && days.len() > 12, chart.html.contains("<details"));
    }
}

/// Returns the titles of lanes.
fn titles(page: &str) -> String {
    let titles = page.split("class=\"chart-title\"><span>").skip(1);
    titles.map(|rest| rest.split('<').next().unwrap_or_default()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_busiest_lanes_are_shown_and_the_others_folded() {
    let text = note(60);
    let few = Site::new().note("a.md", &text).build().success().text("chart/index.html");
    assert_eq!((few.matches("chart-lane").count(), few.contains("chart-more")), (12, false));
    let many = text.replace("actors: [A1]", "actors: [A1, B]").replace("[A3]", "[A3, B]");
    let many = many.replacen("actors: [A2]", "actors: [A2, C, D, E]", 1);
    let page = Site::new().note("a.md", &many).build().success().text("chart/index.html");
    let (open, folded) = page.split_once("<details class=\"chart-more\">").expect("a fold");
    assert_eq!(open.matches("chart-lane").count(), 12);
    assert!(open.contains("<span>B</span>"), "one of the busiest: {}", titles(open));
    assert!(folded.contains("More lanes: 4") && folded.contains("<span>C</span>"));
    assert!(folded.contains("data-id=\"e-2\""), "events of folded lanes are drawn there");
}

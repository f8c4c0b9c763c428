//! The order of events, oldest and newest first.

use dateline::id::indexed;

use super::site::Site;

/// Ids and dates of events, with the expected order of ids oldest first and newest first.
type Row = (&'static [(&'static str, &'static str)], &'static str, &'static str);

/// Notes are named by ids, and read in the order of the list.
const ORDERS: &[Row] = &[
    (&[("b", "2024-06-19"), ("c", "2024-06-19"), ("a", "2024-06-19")], "a b c", "a b c"),
    (&[("b", "2024-06"), ("c", "2024-06-30"), ("a", "2024-06")], "a b c", "c a b"),
    (&[("a", "2024"), ("b", "2024-12-31"), ("c", "2023")], "c a b", "b a c"),
    (
        &[("a", "2024-06-19T10:00"), ("b", "2024-06-19T09:00"), ("c", "2024-06-19")],
        "c b a",
        "a b c",
    ),
    // If every time of a day has an offset, moments decide; on any other day, what the clocks read.
    (
        &[
            ("lost", "2024-06-19T16:20+03:00"),
            ("statement", "2024-06-19T13:45Z"),
            ("denial", "2024-06-19T10:00-04:00"),
            ("tokyo", "2024-06-20T00:30+09:00"),
            ("late", "2024-06-19T23:00Z"),
            ("day", "2024-06-19"),
        ],
        "day lost statement denial late tokyo",
        "tokyo late denial statement lost day",
    ),
    (
        &[
            ("lost", "2024-06-19T16:20+03:00"),
            ("statement", "2024-06-19T13:45Z"),
            ("denial", "2024-06-19T10:00-04:00"),
            ("rumour", "2024-06-19T15:00"),
            ("next-a", "2024-06-20T10:00+03:00"),
            ("next-b", "2024-06-20T09:00Z"),
        ],
        "denial statement rumour lost next-a next-b",
        "next-b next-a lost rumour statement denial",
    ),
    // A moment is no later for being given to the second; one moment in two zones is left to the id.
    (
        &[
            ("b", "2024-06-19T10:00:30Z"),
            ("a", "2024-06-19T23:00Z"),
            ("c", "2024-06-19T12:00:30+02:00"),
        ],
        "b c a",
        "a b c",
    ),
    // Spans are placed by the time at which they begin.
    (
        &[("b", "2024-06-19T10:00+03:00/2024-06-19T12:00+03:00"), ("a", "2024-06-19T08:00Z")],
        "b a",
        "a b",
    ),
    (&[("b", "unknown"), ("c", "2024"), ("a", "unknown")], "c a b", "c a b"),
    (&[("a", "2020/.."), ("b", "2021"), ("c", "2020")], "a c b", "b c a"),
];

#[test]
fn events_are_sorted_by_date_and_then_by_id() {
    for (dates, oldest, newest) in ORDERS {
        let site = dates.iter().fold(Site::default(), |site, (id, date)| {
            site.note(&format!("{id}.md"), format!("---\ntitle: T\ndate: {date}\n---\n"))
        });
        let timeline = site.merge().timeline;
        let ids = || timeline.events.iter().map(|event| event.id.as_str());
        assert_eq!(ids().collect::<Vec<_>>().join(" "), *oldest, "{dates:?}, oldest first");
        let placed = indexed(&timeline.events)
            .map(|(index, event)| (timeline.newest_place(index), event.id.as_str()));
        let mut placed: Vec<(usize, &str)> = placed.collect();
        placed.sort_unstable();
        let placed: Vec<&str> = placed.into_iter().map(|(_, id)| id).collect();
        assert_eq!(placed.join(" "), *newest, "{dates:?}, newest first");
    }
}

//! The home page: its cards, what it shows of long timelines, and the signs and gaps of its list.

use super::{build_site, site, texts};

/// `count` claims, one a month from January 2000, the first `keys` of them key events.
fn monthly(count: usize, keys: usize) -> Vec<String> {
    let claim = |at: usize| {
        let date = format!("{}-{:02}-03", 2000 + at / 12, at % 12 + 1);
        format!("id: e{at}, date: {date}, title: E{at}, key: {}", at < keys)
    };
    (0..count).map(claim).collect()
}

fn built(count: usize, keys: usize) -> crate::support::BuiltSite {
    let claims = monthly(count, keys);
    build_site(&claims.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn key_events_are_cards_where_the_list_is_longer_than_a_screen() {
    // Events, key events, and the cards.
    let table: [(usize, usize, &[&str]); 5] = [
        (12, 4, &[]),
        (13, 1, &[]),
        (13, 2, &["E0", "E1"]),
        (13, 4, &["E0", "E1", "E2", "E3"]),
        (20, 9, &["E0", "E1", "E2", "E8"]),
    ];
    for (count, keys, cards) in table {
        let page = built(count, keys).page("index.html");
        let titles: Vec<_> =
            page.classed("card").iter().flat_map(|card| texts(card.named("h3"))).collect();
        assert_eq!(titles, cards, "{count} events, {keys} of them key events");
        assert_eq!(page.classed("event").len(), count);
    }
}

#[test]
fn cards_prefer_events_with_a_picture() {
    let mut claims = monthly(20, 9);
    for at in [5, 7] {
        claims[at] += ", media: {image: a.svg, alt: One}";
    }
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let svg = "<svg viewBox=\"0 0 9 6\" xmlns=\"http://www.w3.org/2000/svg\"></svg>";
    let page = site(&claims).file("content/a.svg", svg).build().success().page("index.html");
    let cards = page.classed("card");
    let titles: Vec<_> = cards.iter().flat_map(|card| texts(card.named("h3"))).collect();
    assert_eq!(titles, ["E0", "E5", "E7", "E8"]);
    assert_eq!(cards[2].named("img").len(), 1);
}

#[test]
fn above_a_thousand_events_the_home_page_has_a_card_for_each_year() {
    for (count, rows, years) in [(1000, 1000, 0), (1001, 0, 84)] {
        let page = built(count, 30).page("index.html");
        assert_eq!(page.classed("event").len(), rows, "{count} events");
        let cards = page.classed("year-card");
        assert_eq!(cards.len(), years, "{count} events");
        if let Some(card) = cards.first() {
            let lists = card.named("ul");
            let keys = texts(lists.iter().flat_map(|list| list.named("li")).collect());
            assert_eq!(keys.len(), 3);
            assert!(keys[0].starts_with("E0 "), "{keys:?}");
            assert_eq!(card.named("svg").len(), 1);
        }
    }
}

#[test]
fn the_latest_events_are_shown_on_request() {
    let claims = monthly(20, 0);
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    for (config, latest) in [("title: T\n", 0), ("title: T\nhome: {latest: true}\n", 5)] {
        let page = site(&claims).config(config).build().success().page("index.html");
        let shown = page.classed("highlights");
        let rows: usize = shown.iter().map(|list| list.classed("event").len()).sum();
        assert_eq!(rows, latest, "{config}");
    }
}

#[test]
fn long_gaps_of_a_list_have_words() {
    // The dates of the second event; the first is that of 1 to 3 May 2000.
    let table = [
        ("2001-04-30", ""),
        ("2001-05-10", "A year later"),
        ("2001-09-03", "16 months later"),
        ("2002-05-01", "Two years later"),
        ("2006-06", "Six years later"),
        ("2016", "15 years later"),
        ("unknown", ""),
    ];
    for (date, gap) in table {
        let second = format!("id: b, date: {date}, title: B");
        let page = build_site(&["id: a, date: 2000-05-01/2000-05-03, title: A", &second]);
        assert_eq!(texts(page.page("index.html").classed("gap")).concat(), gap, "{date}");
    }
    let events = ["id: a, date: 2000, title: A", "id: b, date: 2006, title: B"];
    let newest = site(&events).config("title: T\norder: newest-first\n").build().success();
    assert_eq!(texts(newest.page("index.html").classed("gap")), ["Five years earlier"]);
}

#[test]
fn rows_have_the_sign_of_their_date() {
    let table = [
        ("2024-06-19", "day"),
        ("2024-06-19T10:00", "day"),
        ("2024-06-19~", "rough"),
        ("2024-06-19?", "rough"),
        ("2024-06", "rough"),
        ("2024", "rough"),
        ("[2024-06-18,2024-06-19]", "rough"),
        ("2024-06-19/2024-06-21", "span"),
        ("2024-06/..", "span"),
        ("unknown", "rough"),
    ];
    for (date, sign) in table {
        let claim = format!("id: a, date: \"{date}\", title: A");
        let page = build_site(&[&claim]).page("index.html");
        assert_eq!(page.classed(&format!("mark-{sign}")).len(), 1, "{date}");
    }
}

#[test]
fn key_events_show_short_words_of_a_report() {
    // More keys of the claim, and whether its row shows the words large.
    let long = format!("key: true, quote: {}", "a".repeat(241));
    let table = [
        ("key: true, quote: Short words", true),
        ("key: true", false),
        ("quote: Short words", false),
        ("key: true, quote: Short words, status: retracted", false),
        (long.as_str(), false),
    ];
    for (more, is_shown) in table {
        let claim = format!("id: a, date: 2024, title: A, {more}");
        let page = build_site(&[&claim]).page("index.html");
        assert_eq!(page.classed("pull").len(), usize::from(is_shown), "{more}");
    }
}

#[test]
fn sources_that_only_agree_on_the_date_share_a_line() {
    let claims = [
        "id: a, date: 2020-08-09, title: A",
        "id: a, date: 2020-08-09, source: {name: Le Monde}",
        "id: a, date: 2020-08-09, source: {name: Agency}",
        "id: a, date: 2020-08-09, source: {name: Radio}, quote: Its words",
    ];
    let page = build_site(&claims).page("events/a/index.html");
    let line =
        texts(page.classed("agreeing").iter().flat_map(|fold| fold.named("summary")).collect());
    assert_eq!(line, ["Daily, Le Monde and Agency: 9 August 2020"]);
    assert_eq!(page.classed("claim").len(), 4);
}

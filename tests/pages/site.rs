//! Images, headers and footers, the home page, sources and printing.

use std::process::Command;

use super::{site, texts};
use crate::support::browser::Browser;
use crate::support::html::Element;
use crate::support::{Site, skip};

#[test]
fn images_are_shown_with_their_size() {
    // The beginning of a PNG (W3C, PNG 11.2.1): its signature and the first chunk, 3 by 2 pixels.
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0\x12\x16\xf1\x4d";
    let svg = "<?xml version=\"1.0\"?><svg data-width=\"1\" viewBox=\"0 0 12.6 7\" xmlns=\"http://www.w3.org/2000/svg\"></svg>";
    let note = "---\ntitle: A\ndate: 2024\nsource: https://a.example/\nmedia: [{image: a.png, alt: One}, {image: c.png, alt: Three}]\n---\n![Two](b.svg)\n";
    let project = Site::new()
        .note("a.md", note)
        .file("content/a.png", png)
        .file("content/b.svg", svg)
        .file("content/c.png", "no image")
        .build()
        .success();
    let page = project.page("notes/a/index.html");
    let size = |image: &&Element| {
        let of = |name| image.attribute(name).map(str::to_owned);
        (of("alt").expect("a text"), of("width"), of("height"))
    };
    let sizes: Vec<_> = page.named("img").iter().map(size).collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        sizes,
        [
            ("Two".to_owned(), some("13"), some("7")),
            ("One".to_owned(), some("3"), some("2")),
            ("Three".to_owned(), None, None),
        ]
    );
}

#[test]
fn every_page_has_an_icon_and_a_title_address_and_date_in_print() {
    let project = site(&["id: a, date: 2024, title: A"])
        .config("title: T\nbase_url: https://example.org/t/\n")
        .build()
        .success();
    let icon = |page: &Element| {
        let links = page.named("link");
        let icon = links.iter().find(|link| link.attribute("rel") == Some("icon"));
        icon.and_then(|link| link.attribute("href")).expect("an icon").to_owned()
    };
    let page = project.page("events/a/index.html");
    assert!(icon(&page).starts_with("../../theme/icon.svg?v="));
    let paper = texts(page.classed("paper"));
    assert_eq!(paper, ["T · https://example.org/t/events/a/ · Last updated 1 July 2024"]);
    let own =
        site(&["id: a, date: 2024, title: A"]).file("static/favicon.ico", "icon").build().success();
    assert_eq!(icon(&own.page("events/a/index.html")), "../../favicon.ico");
}

#[test]
fn last_updated_is_the_latest_day_of_all_that_was_added_or_changed() {
    let event = "id: a, date: 2024, title: A";
    // Keys of the note, keys of its event, and the latest day.
    let table = [
        ("date: 2024-02-07", "", "2024-02-07"),
        ("date: 2024-02-07\nadded: 2024-03-01", "", "2024-03-01"),
        ("date: 2024-02-07\nadded: 2024-03-01\nupdated: 2024-02-20", "", "2024-03-01"),
        ("date: 2024-02-07\nupdated: 2024-04-01T22:00:00-05:00", "", "2024-04-01"),
        ("date: 2024-02-07", ", changes: {date: 2024-05-01, text: One}", "2024-05-01"),
        (
            "date: 2024-02-07\nupdated: 2024-06-01",
            ", changes: {date: 2024-05-01, text: One}",
            "2024-06-01",
        ),
        ("date: 2024-02-07T10:00+03:00", "", "2024-02-07"),
        ("date: 2024-02-07", ", source: {name: X, published: 2024-02-09}", "2024-02-09"),
        // No day is shown that no source gives.
        ("date: 2024-02", ", changes: {date: 2024-05, text: One}", ""),
    ];
    for (keys, more, latest) in table {
        let note = format!(
            "---\ntitle: N\n{keys}\nsource: {{name: Y}}\nevents:\n  - {{{event}{more}}}\n---\n"
        );
        let pages = Site::new()
            .config("title: T\nbase_url: https://example.org/t/\noutputs: {cite: always}\n")
            .note("n.md", &note)
            .build()
            .success();
        let data = pages.data();
        assert_eq!(data["updated"].as_str().unwrap_or_default(), latest, "{note}");
        let cited = pages.text("events/a/cite.json");
        let cited: serde_json::Value = serde_json::from_str(&cited).expect("JSON");
        let parts = &cited[0]["issued"]["date-parts"][0];
        let parts = parts.as_array().into_iter().flatten().filter_map(serde_json::Value::as_u64);
        let cited: Vec<String> = parts.map(|part| format!("{part:02}")).collect();
        assert_eq!(cited.join("-"), latest, "{note}");
    }
}

#[test]
fn a_correction_is_an_update_in_feeds_calendars_and_the_sitemap() {
    let pages = Site::new()
        .config("title: T\nbase_url: https://example.org/t/\n")
        .note(
            "n.md",
            "---\ntitle: N\ndate: 2024-02-07\nadded: 2024-02-08\nsource: {name: Y}\nevents:\n  - {id: a, date: 2024-01, title: A, changes: {date: 2024-05-01, text: One}}\n---\n",
        )
        .build()
        .success();
    let feed = pages.text("feed.xml");
    let (head, rest) = feed.split_once("<entry>").expect("an entry");
    assert!(head.contains("<updated>2024-05-01T00:00:00Z</updated>"), "{head}");
    assert!(rest.contains("<updated>2024-05-01T00:00:00Z</updated>"), "{rest}");
    assert!(pages.text("timeline.ics").contains("LAST-MODIFIED:20240501T000000Z"));
    let sitemap = pages.text("sitemap.xml");
    let event = "<loc>https://example.org/t/events/a/</loc><lastmod>2024-05-01</lastmod>";
    let sitemap: String = sitemap.lines().map(str::trim).collect();
    assert!(sitemap.contains(event), "{sitemap}");
}

#[test]
fn footers_link_onwards_with_counts_and_headers_to_pages_about_the_site() {
    let project = site(&[
        "id: a, date: 2024, title: A, changes: [{date: 2024-08-01, text: One}, {date: 2024-08-02, text: Two}]",
        "id: b, date: unknown, title: B",
    ])
    .note("about.md", "---\ntitle: About us\nkind: page\n---\nWe.\n").build().success();
    let page = project.page("events/a/index.html");
    let foot = texts(page.classed("site-footer")[0].named("li"));
    for item in ["Changes 2", "Date unknown 1", "Sources 1"] {
        assert!(foot.iter().any(|one| one == item), "{item}: {foot:?}");
    }
    assert!(!foot.iter().any(|one| one.starts_with("Rival dates")), "{foot:?}");
    let head = texts(page.classed("site-header")[0].named("a"));
    assert!(head.contains(&"About us".to_owned()), "{head:?}");
}

#[test]
fn the_home_page_lists_recent_additions_and_corrections_are_marked() {
    let note = |title: &str, added: &str, rest: &str| {
        format!(
            "---\ntitle: {title}\ndate: 2024-05-01\nadded: {added}\nsource: https://a.example/\n{rest}---\n"
        )
    };
    let changed =
        "events: [{id: b, date: 2024-05-02, title: B, changes: [{date: 2024-08-06, text: X}]}]\n";
    let project = Site::new()
        .note("a.md", &note("A", "2024-05-03", ""))
        .note("b.md", &note("Of B", "2024-06-04T10:00:00Z", changed))
        .build()
        .success();
    let page = project.page("index.html");
    let additions = texts(page.classed("additions")[0].named("li"));
    assert_eq!(additions, ["B 2 May 2024 · added 4 June 2024", "A 1 May 2024 · added 3 May 2024"]);
    let badges = texts(page.by_id("e-b").expect("its row").classed("badge"));
    assert_eq!(badges, ["corrected 6 August 2024"]);
    // If all events were added at once, the list is left out.
    let project = Site::new().note("a.md", &note("A", "2024-05-03", "")).build().success();
    assert!(project.page("index.html").classed("additions").is_empty());
}

#[test]
fn a_report_of_unknown_day_shows_no_day() {
    let note = "---\ntitle: A\ndate: unknown\nsource: https://a.example/\nevents: [{id: x, date: 2024, title: X}]\n---\n";
    let project = Site::new().note("a.md", note).build().success();
    let page = project.page("events/x/index.html");
    assert!(!page.text().contains("published"), "{}", page.text());
}

#[test]
fn an_archived_report_links_to_the_copy_with_its_day() {
    let note = "---\ntitle: A\ndate: 2024-06-01\nsource: {name: N, url: https://a.example/, archived: 'https://web.archive.org/web/20240602101500/https://a.example/', access: paywall}\n---\n";
    let project = Site::new().note("a.md", note).build().success();
    let page = project.page("events/a/index.html");
    let links = page.classed("claim")[0].named("a");
    assert_eq!(links[0].attribute("data-originalurl"), Some("https://a.example/"));
    assert_eq!(links[0].attribute("data-versiondate"), Some("2024-06-02"));
    assert_eq!(links[1].text(), "archived copy of 2 June 2024");
    assert_eq!(links[0].attribute("data-versionurl"), links[1].attribute("href"));
}

#[test]
fn copying_jumping_folds_and_printing_work_in_a_browser() {
    let test = "copying_jumping_folds_and_printing_work_in_a_browser";
    let Some(browser) = Browser::find(test) else { return };
    let mut claims: Vec<String> = (0..12)
        .map(|n| format!("id: busy-{n:02}x, date: 2024-06-15, title: Statement {n}"))
        .collect();
    claims.push("id: war, date: 2022-02-24, title: The war".into());
    claims.push("id: earlier, date: 2023-09-01, title: Earlier".into());
    for letter in ["b", "c", "d", "e"] {
        claims.push(format!("id: busy-03x, source: 'https://{letter}.example/news_{letter}?a=1'"));
    }
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let project = site(&claims).config("title: T\nbase_url: https://example.org/t/\n").on_disk();
    project.build().success();
    let folder = project.path("public");
    browser.run("pages.mjs", &[folder.to_str().expect("a temporary folder has a plain name")]);
    let Ok(read) = Command::new("pdftotext").arg(project.path("all.pdf")).arg("-").output() else {
        skip(test, "pdftotext");
        return;
    };
    // Lines break where necessary, also inside addresses.
    let paper: String = String::from_utf8_lossy(&read.stdout).split_whitespace().collect();
    for n in 0..12 {
        assert!(paper.contains(&format!("Statement{n}")), "{paper}");
    }
    for part in [
        "T·https://example.org/t/all/",
        "<https://daily.example/>",
        "<https://e.example/news_e?a=1>",
    ] {
        assert!(paper.contains(part), "{part}: {paper}");
    }
}

#[test]
fn lists_show_a_status_only_as_a_warning() {
    let table = [
        ("reported", false),
        ("confirmed", false),
        ("planned", true),
        ("disputed", true),
        ("denied", true),
    ];
    for (status, is_warning) in table {
        let note = format!(
            "---\nkind: event\ntitle: B\ndate: 2024-05-02\nid: b\nstatus: {status}\n---\nText.\n"
        );
        let other = "---\ntitle: A\ndate: 2024-05-01\nevents: [{id: a, date: 2024-05-01, title: A, \
            part_of: b}]\n---\n";
        let project = Site::new().note("a.md", other).note("b.md", &note).build().success();
        let rows = ["index.html", "2024/index.html", "all/index.html", "embed/v1/all/index.html"];
        let lists = ["fragments/v1/all.html", "events/a/index.html"];
        for path in rows.into_iter().chain(lists) {
            let shown = project.text(path).contains(&format!(">{status}</span>"));
            assert_eq!(shown, is_warning, "{status} in {path}");
        }
        let own = project.text("events/b/index.html");
        let badge = own.contains(&format!("badge-{status}"));
        assert_eq!(badge, status != "reported", "{status} on the event's own page");
    }
}

#[test]
fn rows_say_which_source_denies_or_announces_and_no_note_says_that_a_plan_happened() {
    let row = |own: &str, other: &str| {
        let note = |name: &str, claim: &str| {
            format!(
                "---\ntitle: {name}\ndate: 2024-05-01\nsource: {{name: {name}}}\nevents: \
                 [{{id: a, title: A, {claim}}}]\n---\n"
            )
        };
        Site::new().note("a.md", &note("Herald", own)).note("b.md", &note("Courier", other)).build()
    };
    for (claim, expected) in [
        ("status: denied", "Herald · Courier: denied"),
        (
            "date: 2024-02, date_text: in spring, status: denied",
            "Herald · Courier: denied, February 2024",
        ),
        (
            "date: 2024-02, date_text: in spring, status: planned",
            "Herald · Courier: planned, February 2024",
        ),
        ("date: 2024-03, date_text: in spring", "Herald · Courier: in spring"),
    ] {
        let site = row("date: 2024-03-02", claim).success();
        for path in ["index.html", "embed/v1/all/index.html", "fragments/v1/all.html"] {
            let sources = site.page(path);
            let sources =
                [sources.classed("sources"), sources.classed("dateline-sources")].concat();
            assert_eq!(sources[0].text().replace(" :", ":"), expected, "{path}");
        }
    }
    for (status, noted) in
        [("reported", true), ("disputed", true), ("planned", false), ("denied", false)]
    {
        for date in ["unknown", "\"[2090-01-02,2090-01-04]\""] {
            let claim = format!("date: {date}, status: {status}");
            let page = row(&claim, &claim).success().text("events/a/index.html");
            let happened = page.contains("This happened") || page.contains("when this happened");
            assert_eq!(happened, noted, "{claim}");
        }
    }
}

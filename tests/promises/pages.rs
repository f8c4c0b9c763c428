//! Every page of every site: its links have targets, and it loads nothing from other hosts.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::{BuiltSite, Site, built_small_sites, example, links};

/// The `base_url` of tests that need one.
const BASE: &str = "https://example.org/treaty/";

#[test]
fn the_pages_of_the_example_are_valid() {
    assert_valid(example(), None);
}

#[test]
fn the_pages_of_a_site_in_a_subfolder_are_valid() {
    let project = Site::example();
    let config = format!("{}\nbase_url: {BASE}\n", project.config_text());
    let project = project.config(&config).build().success();
    assert_valid(&project, Some(BASE));
    assert_sitemap(&project);
}

#[test]
fn the_pages_of_the_small_sites_are_valid() {
    for (site, pages) in built_small_sites() {
        assert_valid(pages, base_of(site).as_deref());
    }
}

/// The `base_url` of a site's configuration.
fn base_of(site: &Path) -> Option<String> {
    let config = std::fs::read_to_string(site.join("dateline.yaml")).ok()?;
    config.lines().find_map(|line| Some(line.strip_prefix("base_url: ")?.to_owned()))
}

#[track_caller]
fn assert_valid(project: &BuiltSite, base: Option<&str>) {
    let output = project.output();
    let pages = output.keys().filter(|path| path.ends_with(".html")).count();
    assert!(pages > 5, "{pages} pages");
    let faults = links::faults(output, base);
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults[..faults.len().min(30)].join("\n")
    );
}

/// Asserts that the sitemap is XML, and each of its addresses a page with the day of its last change.
fn assert_sitemap(project: &BuiltSite) {
    let text = project.text("sitemap.xml");
    let rows = sitemap(&text);
    assert!(rows.len() > 50, "{} rows", rows.len());
    for (address, changed) in rows {
        let path = address.strip_prefix(BASE).expect("it is an address of the site");
        assert!(path.is_empty() || path.ends_with('/'), "{address}");
        let page = project.page(&format!("{path}index.html"));
        let canonical = page.named("link").into_iter().find_map(|link| {
            (link.attribute("rel") == Some("canonical")).then(|| link.attribute("href"))
        });
        assert_eq!(canonical, Some(Some(&*address)), "{path}");
        if let Some(changed) = changed {
            assert!(is_datetime(&changed) && changed.len() >= 10, "{address}: {changed}");
        }
    }
    let robots = project.text("robots.txt");
    assert!(robots.contains(&format!("Sitemap: {BASE}sitemap.xml")), "{robots}");
}

/// The addresses of a sitemap, each with the day of the last change.
fn sitemap(text: &str) -> BTreeMap<String, Option<String>> {
    use quick_xml::Reader;
    use quick_xml::events::Event;
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let (mut name, mut address, mut changed) = (String::new(), String::new(), None);
    let mut rows = BTreeMap::new();
    loop {
        match reader.read_event().expect("the sitemap is XML") {
            Event::Eof => return rows,
            Event::Start(tag) => name = tag.name().as_ref().to_owned(),
            Event::Text(text) => {
                let text = text.trim().to_owned();
                match name.as_str() {
                    "loc" if !text.is_empty() => address = text,
                    "lastmod" if !text.is_empty() => changed = Some(text),
                    _ => {}
                }
            }
            Event::End(tag) if tag.name().as_ref() == "url" => {
                let double = rows.insert(std::mem::take(&mut address), changed.take());
                assert_eq!(double, None, "an address appears twice");
            }
            Event::End(_) => name.clear(),
            _ => {}
        }
    }
}

/// Whether HTML allows a value in `datetime` (HTML, "valid date string" and its kin).
pub fn is_datetime(value: &str) -> bool {
    let (day, time) = match value.split_once(['T', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (value, None),
    };
    let parts: Vec<&str> = day.split('-').collect();
    let digits = |text: &str, count: usize| {
        text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let year = |text: &str| {
        text.len() >= 4 && text.bytes().all(|byte| byte.is_ascii_digit()) && text != "0000"
    };
    let within = |text: &str, least: u8, most: u8| {
        digits(text, 2) && text.parse::<u8>().is_ok_and(|number| (least..=most).contains(&number))
    };
    match (parts.as_slice(), time) {
        ([y], None) => year(y),
        ([y, m], None) => year(y) && within(m, 1, 12),
        ([y, m, d], time) => {
            year(y)
                && within(m, 1, 12)
                && within(d, 1, last_day(y, m))
                && time.is_none_or(|time| is_time(time, &within))
        }
        _ => false,
    }
}

fn last_day(year: &str, month: &str) -> u8 {
    let year: u64 = year.parse().unwrap_or(1);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        "02" if leap => 29,
        "02" => 28,
        "04" | "06" | "09" | "11" => 30,
        _ => 31,
    }
}

fn is_time(time: &str, within: &impl Fn(&str, u8, u8) -> bool) -> bool {
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let zone = zone.strip_prefix(['+', '-']).map_or(zone == "Z" || zone.is_empty(), |zone| {
        zone.split_once(':').is_some_and(|(h, m)| within(h, 0, 23) && within(m, 0, 59))
    });
    let clock: Vec<&str> = clock.split(':').collect();
    zone && match clock.as_slice() {
        [h, m] => within(h, 0, 23) && within(m, 0, 59),
        [h, m, s] => within(h, 0, 23) && within(m, 0, 59) && within(s, 0, 59),
        _ => false,
    }
}

#[test]
fn the_checker_distinguishes_valid_datetime_values() {
    let right = [
        "2024",
        "2024-06",
        "2024-02-29",
        "12024-06-19",
        "2024-06-19T10:00",
        "2024-06-19T10:00:00+09:00",
        "2024-06-19T10:00Z",
    ];
    let wrong = [
        "",
        "24",
        "0000",
        "-0043",
        "2024-13",
        "2023-02-29",
        "1900-02-29",
        "2024-06-31",
        "2024-06~",
        "2024-06/2024-10",
        "2024-06-19T24:00",
        "2024-06T10:00",
        "198X",
        "2024-21",
        "unknown",
    ];
    for value in right {
        assert!(is_datetime(value), "{value}");
    }
    for value in wrong {
        assert!(!is_datetime(value), "{value}");
    }
}

#[test]
fn the_checker_finds_planted_errors() {
    let page = |body: &str| {
        let html = format!("<!DOCTYPE html><html><head></head><body>{body}</body></html>");
        BTreeMap::from([
            ("index.html".to_owned(), html.into_bytes()),
            ("a/index.html".to_owned(), b"<!DOCTYPE html><p id=\"x\"></p>".to_vec()),
        ])
    };
    let right = [
        "<a href=\"a/index.html#x\">a</a>",
        "<a href=\"a/index.html?v=1\">a</a>",
        "<p id=\"y\"></p><a href=\"#y\">a</a>",
        "<a href=\"https://example.net/\">a</a>",
        "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>",
    ];
    let wrong = [
        "<a href=\"a/\">a</a>",
        "<a href=\"b/index.html\">a</a>",
        "<a href=\"a/index.html#y\">a</a>",
        "<a href=\"/a/index.html\">a</a>",
        "<a href=\"../a/index.html\">a</a>",
        "<a href=\"javascript:x\">a</a>",
        "<a href=\"//example.net/\">a</a>",
        "<img src=\"https://example.net/x.png\">",
        "<link rel=\"stylesheet\" href=\"https://example.net/x.css\">",
        "<p onclick=\"x\">a</p>",
        "<p style=\"x\">a</p>",
        "<script>x</script>",
        "<style>x</style>",
        "<p id=\"y\"></p><p id=\"y\"></p>",
        "<h1>a</h1><h3>b</h3>",
        "<time datetime=\"198X\">a</time>",
        "<p><b>a</p></b>",
        "<section aria-labelledby=\"z\"></section>",
    ];
    for body in right {
        assert_eq!(links::faults(&page(body), None), [""; 0], "{body}");
    }
    for body in wrong {
        assert_eq!(links::faults(&page(body), None).len(), 1, "{body}");
    }
}

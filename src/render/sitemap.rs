//! `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).

use super::Model;
use crate::config::Config;
use crate::date::{Day, Moment};
use crate::note::Note;
use crate::plan::{MAX_ADDRESSES, Page, Sitemap, TreeIndex, url};
use crate::xml::Xml;

/// A file of the sitemap.
pub(super) fn sitemap(model: &Model, file: Sitemap) -> String {
    let Some(base) = &model.config.base_url else { return String::new() };
    let pages = model.plan.listed(&model.timeline);
    let page = |(path, page): (&str, &Page)| {
        (base.to_owned() + &url::directory(path), last_change(model, page))
    };
    match file {
        Sitemap::Whole => list("urlset", "url", pages.map(page)),
        Sitemap::Part(part) => {
            list("urlset", "url", pages.skip(part * MAX_ADDRESSES).take(MAX_ADDRESSES).map(page))
        }
        Sitemap::Index(parts) => {
            let part = |part: usize| (format!("{base}{}", Sitemap::Part(part).path()), None);
            list("sitemapindex", "sitemap", (0..parts).map(part))
        }
    }
}

/// Addresses, each with the day of its last change if that is known.
fn list(
    name: &'static str,
    of: &'static str,
    addresses: impl Iterator<Item = (String, Option<Day>)>,
) -> String {
    let mut xml = Xml::new();
    xml.begin(name, &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]);
    for (address, changed) in addresses {
        xml.begin(of, &[]);
        xml.text("loc", &[], &address);
        if let Some(day) = changed {
            xml.text("lastmod", &[], &day.to_string());
        }
        xml.end();
    }
    xml.finish()
}

/// When a page's notes were last corrected, revised or added, if they say so.
fn last_change(model: &Model, page: &Page) -> Option<Day> {
    let of = |note: &Note| {
        let moments = [&note.updated, &note.added].into_iter().flatten();
        moments.map(Moment::day).max()
    };
    match page {
        Page::Note(note) | Page::Text(note) => of(&model.timeline.notes[*note]),
        Page::Event(event) => model.editions[TreeIndex::FIRST].event(*event).last_changed(),
        _ => None,
    }
}

/// Everything may be read; the sitemap is named if there is one.
pub(super) fn robots(config: &Config) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = &config.base_url {
        text.push_str(&format!("\nSitemap: {base}sitemap.xml\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_in_an_index() {
        let parts = ["https://a.example/sitemap-1.xml", "https://a.example/sitemap-2.xml"];
        let index =
            list("sitemapindex", "sitemap", parts.map(|part| (part.to_owned(), None)).into_iter());
        let expected = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
        assert!(index.contains(expected), "{index}");
        for part in parts {
            assert!(index.contains(&format!("<loc>{part}</loc>")), "{index}");
        }
    }
}

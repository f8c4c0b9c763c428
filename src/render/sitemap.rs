//! `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).

use super::Model;
use crate::config::Config;
use crate::note::Note;
use crate::plan::{Item, Page, url};
use crate::xml::Xml;

/// The addresses of all pages that a search engine should know.
pub(super) fn sitemap(model: &Model) -> String {
    let Some(base) = &model.config.base_url else { return String::new() };
    let mut xml = Xml::new();
    xml.begin("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]);
    for (path, item) in &model.plan.items {
        let Item::Page(_, page) = item else { continue };
        if matches!(page, Page::Alias(_) | Page::NotFound | Page::Search | Page::Embed)
            || withdrawn(model, page)
        {
            continue;
        }
        xml.begin("url", &[]);
        xml.text("loc", &[], &format!("{base}{}", url::directory(path.as_str())));
        if let Some(day) = last_change(model, page) {
            xml.text("lastmod", &[], &day);
        }
        xml.end();
    }
    xml.finish()
}

fn withdrawn(model: &Model, page: &Page) -> bool {
    matches!(page, Page::Event(event) if model.timeline.events[*event].withdrawn)
}

/// When a page's notes were last revised or added, where they say so.
fn last_change(model: &Model, page: &Page) -> Option<String> {
    let of = |note: &Note| {
        let moment = note.updated.as_ref().or(note.added.as_ref())?;
        moment.get(..10).map(str::to_owned)
    };
    match page {
        Page::Note(note) | Page::Text(note) => of(&model.timeline.notes[*note]),
        Page::Event(event) => {
            let event = &model.timeline.events[*event];
            let notes = event.claims.iter().map(|claim| claim.note).chain(event.record);
            notes.filter_map(|note| of(&model.timeline.notes[note])).max()
        }
        _ => None,
    }
}

/// Everything may be read; the sitemap is named where there is one.
pub(super) fn robots(config: &Config) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = &config.base_url {
        text.push_str(&format!("\nSitemap: {base}sitemap.xml\n"));
    }
    text
}

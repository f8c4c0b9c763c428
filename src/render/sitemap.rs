//! `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event as Xml};

use super::Model;
use crate::config::Config;
use crate::note::Note;
use crate::plan::{Item, Page, url};

/// The addresses of all pages that a search engine should know.
pub(super) fn sitemap(model: &Model) -> String {
    let Some(base) = &model.config.base_url else { return String::new() };
    let mut writer = Writer::new(Vec::new());
    let result = write(model, base, &mut writer);
    debug_assert!(result.is_ok(), "writing to memory does not fail");
    String::from_utf8_lossy(&writer.into_inner()).into_owned()
}

fn write(model: &Model, base: &str, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
    writer.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .write_inner_content(|writer| {
            for (path, item) in &model.plan.items {
                let Item::Page(_, page) = item else { continue };
                if matches!(page, Page::Alias(_) | Page::NotFound | Page::Embed)
                    || withdrawn(model, page)
                {
                    continue;
                }
                let address = format!("{base}{}", url::directory(path.as_str()));
                writer.create_element("url").write_inner_content(|writer| {
                    writer.create_element("loc").write_text_content(BytesText::new(&address))?;
                    if let Some(day) = last_change(model, page) {
                        writer
                            .create_element("lastmod")
                            .write_text_content(BytesText::new(&day))?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
    Ok(())
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

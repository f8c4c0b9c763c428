//! The pages of the site: one file per kind, with the function that makes its view. The structs of views
//! are the contract with themes and have a module of their own, `view`.

mod changes;
mod chart;
mod embed;
mod event;
mod fixed;
mod home;
mod list;
mod note;
mod rival_dates;
mod search;
mod sources;
mod taxonomy;

pub(super) use embed::EVENT;

use super::Renderer;
use crate::diag::Checked;
use crate::plan::{Page, TreeIndex};
use crate::site::OutPath;

/// Renders a page: the kinds of page, each with its template and its view.
pub(super) fn render(
    renderer: &Renderer,
    path: &OutPath,
    tree: TreeIndex,
    page: &Page,
) -> Checked<Vec<u8>> {
    let at = (path, tree);
    match page {
        Page::Home => renderer.fill(at, "home.html", |context| context.home()),
        Page::List(list) => renderer.fill(at, "list.html", |context| context.list_page(*list)),
        Page::Taxonomy(taxonomy) => {
            renderer.fill(at, "taxonomy.html", |context| context.taxonomy(*taxonomy))
        }
        Page::Event(event) => renderer.fill(at, "event.html", |context| context.event_page(*event)),
        Page::Note(note) => renderer.fill(at, "note.html", |context| context.note_page(*note)),
        Page::Text(note) => renderer.fill(at, "page.html", |context| context.text_page(*note)),
        Page::RivalDates => renderer.fill(at, "rival-dates.html", |context| context.rival_dates()),
        Page::Changes => renderer.fill(at, "changes.html", |context| context.changes()),
        Page::Undated => renderer.fill(at, "undated.html", |context| context.undated()),
        Page::Sources(part) => renderer.fill(at, "sources.html", |context| context.sources(*part)),
        Page::Outlet(outlet, part) => {
            renderer.fill(at, "sources.html", |context| context.outlet_page(*outlet, *part))
        }
        Page::Embed(part) => renderer.fill(at, "embed.html", |context| context.embeds(*part)),
        Page::Search => renderer.fill(at, "search.html", |context| context.search_page()),
        Page::Chart => renderer.fill(at, "chart.html", |context| context.chart_page()),
        Page::Alias(to) => renderer.fill(at, "alias.html", |context| context.alias(to)),
        Page::NotFound => renderer.fill(at, "404.html", |context| context.not_found()),
    }
}

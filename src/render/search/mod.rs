//! The search page, the filter bar's data, and the pieces of the index that scripts load.
//!
//! `docs/internals/search.md` describes the pieces; `plan` says which there are. Events are numbered in the order
//! of the timeline, withdrawn ones left out.

mod facts;
mod names;
mod terms;

use std::sync::OnceLock;

use self::names::RareTerms;
use super::Model;
use super::context::PageContext;
use super::view::list::{Field, Within};
use super::view::site::SearchView;
use crate::edition::Title;
use crate::id::Beside;
use crate::plan::{EVENTS_PER_ROWS, List, ListKind, ListRange, Piece, Tree, TreeIndex, url};
use crate::search::Shards;
use crate::timeline::EventIndex;

/// What the pieces share: a mark of the events and their order, and what is made when the first piece
/// asks for it.
pub(super) struct Index {
    version: String,
    /// A mark of everything by which one piece is read with another.
    stamp: OnceLock<String>,
    rare: OnceLock<RareTerms>,
    /// The words of each tree.
    words: Beside<Tree, OnceLock<Shards>>,
    /// The words in names of rare terms of each tree.
    names: Beside<Tree, OnceLock<Shards>>,
}

impl Index {
    /// The index of a site with these trees, whose numbered events have these ids.
    pub(super) fn new<'a>(trees: &[Tree], ids: impl Iterator<Item = &'a str>) -> Index {
        let mut hash = blake3::Hasher::new();
        for id in ids {
            hash.update(id.as_bytes());
            hash.update(b"\n");
        }
        let version = hash.finalize().to_hex()[..8].to_owned();
        let none_yet = || Beside::each(trees, |_| OnceLock::new());
        let (words, names) = (none_yet(), none_yet());
        Index { version, stamp: OnceLock::new(), rare: OnceLock::new(), words, names }
    }
}

/// A piece of the index of the tree as a script.
pub(super) fn piece(model: &Model, tree: TreeIndex, piece: Piece) -> String {
    let path = model.plan.trees[tree].piece(piece);
    let context = PageContext::new(model, tree, &path);
    let data = match piece {
        Piece::Terms => context.search_terms(),
        Piece::Days(number) => context.search_days(number),
        Piece::Rows(number) => context.search_rows(number),
        Piece::Words(number) => {
            let words = model.index.words[tree].get_or_init(|| context.search_words());
            serde_json::Value::String(words.text(number))
        }
        Piece::Names(number) => context.search_names(number),
    };
    // Both are JSON, which is JavaScript too.
    let stamp = model.index.stamp.get_or_init(|| context.search_stamp());
    format!("dateline.piece(\"{}\",\"{stamp}\",{data})\n", piece.name())
}

impl PageContext<'_> {
    /// What every page needs to know of the search, if there is one.
    pub(super) fn search_view(&self) -> Option<SearchView> {
        self.model.plan.search.then(|| SearchView {
            path: self.tree().own_page("search"),
            version: self.model.index.version.clone(),
        })
    }

    /// Events as the index numbers them, in the order of their list: `0-21 25 27`.
    pub(super) fn numbers(&self, events: &[EventIndex]) -> String {
        let order = &self.model.links.order;
        let numbers: Vec<usize> =
            events.iter().filter_map(|event| order.get(event).copied()).collect();
        let mut text = String::new();
        let mut rest = &numbers[..];
        while let Some(first) = rest.first() {
            let up = rest.windows(2).take_while(|pair| pair[1] == pair[0] + 1).count();
            let down = rest.windows(2).take_while(|pair| pair[0] == pair[1] + 1).count();
            let more = up.max(down);
            let gap = if text.is_empty() { "" } else { " " };
            match more {
                0 => text.push_str(&format!("{gap}{first}")),
                _ => text.push_str(&format!("{gap}{first}-{}", rest[more])),
            }
            rest = &rest[more + 1..];
        }
        text
    }

    /// The query that limits a search over all events to a list.
    pub(super) fn within(&self, list: &List) -> Within {
        let mut within = Within::default();
        let field = |name: &str, value: &str| Field { name: name.into(), value: value.into() };
        match list.kind {
            ListKind::Term(taxonomy, term) => {
                let taxonomy = &self.model.timeline.taxonomies[taxonomy];
                within.fields.push(field(&taxonomy.name, &taxonomy.terms[term].slug));
            }
            ListKind::Timeline(index) => {
                let id = &self.model.config.timelines[index].id;
                within.fields.push(field("timelines", id));
            }
            ListKind::Status(status) => within.fields.push(field("status", status.word())),
            ListKind::Key => within.key = true,
            ListKind::Decade(start) => {
                (within.from, within.to) = (url::year_name(start), url::year_name(start + 9));
            }
            ListKind::Year(_) | ListKind::All => {}
        }
        let span = match list.range {
            ListRange::Year(year) => url::year_name(year),
            ListRange::Month(year, month) => format!("{}-{month:02}", url::year_name(year)),
            ListRange::Day(day) | ListRange::Page(day, _) => {
                format!("{}-{:02}-{:02}", url::year_name(day.year), day.month, day.day)
            }
            ListRange::Whole => return within,
        };
        Within { from: span.clone(), to: span, ..within }
    }

    /// The numbered events of a piece of rows or days.
    fn numbered(&self, piece: usize, size: usize) -> &[EventIndex] {
        let shown = &self.model.links.shown;
        let from = (piece * size).min(shown.len());
        &shown[from..(from + size).min(shown.len())]
    }

    /// Titles and dates as results show them: id, title, date, number of sources, rare terms, language.
    fn search_rows(&self, piece: usize) -> serde_json::Value {
        let row = |index: &EventIndex| {
            let event = &self.model.timeline.events[*index];
            let Title { text: title, lang } = self.event(*index).title().clone();
            let mut row = vec![
                event.id.clone().into(),
                title.into(),
                self.event(*index).date().words.clone().into(),
                self.event(*index).source_count().into(),
                self.rare_terms_of(*index).into(),
            ];
            row.extend(lang.map(serde_json::Value::from));
            serde_json::Value::Array(row)
        };
        self.numbered(piece, EVENTS_PER_ROWS).iter().map(row).collect()
    }

    /// The words of all events.
    fn search_words(&self) -> Shards {
        let shown = &self.model.links.shown;
        let mut words = Shards::new(self.model.plan.search_index.words);
        for (number, index) in (0..).zip(shown) {
            words.add(number, &self.event(*index).search_text());
        }
        words
    }
}

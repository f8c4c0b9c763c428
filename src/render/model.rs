//! Everything that pages are made of, finished before the first page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::ROOT;
use super::context::PageContext;
use super::engine::TemplateFields;
use super::search::Index;
use crate::cite::Cited;
use crate::config::Config;
use crate::date::{Day, Precision};
use crate::edition::Edition;
use crate::export;
use crate::html::Html;
use crate::id::{Beside, indexed};
use crate::inputs::FileSource;
use crate::markdown;
use crate::note::Note;
use crate::picture::Strip;
use crate::plan::{Item, MAX_HOME_EVENTS, Page, Plan, Tree, TreeIndex};
use crate::site::Counts;
use crate::theme::Need;
use crate::timeline::{ClaimIndex, Event, EventIndex, NoteIndex, Timeline};

/// Files below the content folder, by their path below it.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// Where they are.
    pub sources: BTreeMap<String, FileSource>,
    /// Width and height in pixels of those that are images, as far as they say.
    pub sizes: BTreeMap<String, (u32, u32)>,
    /// The project's folder, below which versions of pictures are cached; `None` if all files are in memory.
    pub project: Option<Arc<Path>>,
}

/// Everything that pages are made of.
pub struct Model {
    /// The configuration.
    pub config: Arc<Config>,
    /// What the notes tell.
    pub timeline: Arc<Timeline>,
    /// What will exist.
    pub plan: Plan,
    /// The numbers of the build.
    pub counts: Counts,
    /// The timeline in the language of each tree.
    pub editions: Beside<Tree, Edition>,
    /// Files below the content folder.
    pub files: Files,
    pub(super) labels: Beside<Tree, Labels>,
    pub(super) footers: Beside<Tree, Html>,
    pub(super) links: Links,
    /// The latest day on which something was added, revised or published.
    pub(super) updated: Option<Day>,
    pub(super) index: Index,
    /// The strip of the whole timeline in each tree, counted when a page first asks for it; none if
    /// it says nothing.
    pub(super) overviews: Beside<Tree, OnceLock<Option<Strip>>>,
    /// The data of each event in each tree; made when a file first asks for it, since an event is
    /// in many files.
    pub(super) data: Beside<Tree, Beside<Event, OnceLock<Arc<export::Event>>>>,
    /// What the feeds hold of events and of reports, found when the first of them asks.
    pub(super) joined_last: OnceLock<(Vec<EventIndex>, Vec<NoteIndex>)>,
    /// All reports as bibliographies name them; made when the first of their files asks.
    pub(super) cited_reports: OnceLock<Vec<Cited>>,
    pub(super) titles: BTreeMap<String, String>,
    pub(super) theme_options: BTreeMap<String, serde_json::Value>,
    pub(super) settings: Option<String>,
    pub(super) needs: BTreeSet<Need>,
    /// What the templates can read; nothing that none of them does need be made.
    pub(super) template_fields: TemplateFields,
}

/// The theme's words for Markdown, kept so that each page can borrow them.
pub(super) struct Labels {
    pub table: String,
    pub footnotes: String,
    pub back: String,
    pub done: String,
    pub open: String,
    pub callouts: Vec<String>,
}

impl Labels {
    pub(super) fn words(&self) -> markdown::Words<'_> {
        markdown::Words {
            table: &self.table,
            footnotes: &self.footnotes,
            back: &self.back,
            done: &self.done,
            open: &self.open,
            callouts: &self.callouts,
        }
    }
}

/// Relations between events and notes, the other way round.
#[derive(Default)]
pub struct Links {
    pub(super) parts: BTreeMap<EventIndex, Vec<EventIndex>>,
    pub(super) followed_by: BTreeMap<EventIndex, Vec<EventIndex>>,
    /// Claims of each note, in the order of the note.
    pub(super) claims: BTreeMap<NoteIndex, Vec<(EventIndex, ClaimIndex)>>,
    pub(super) mentions: BTreeMap<NoteIndex, Vec<EventIndex>>,
    /// Place of each shown event among the shown ones.
    pub(super) order: BTreeMap<EventIndex, usize>,
    pub(super) shown: Vec<EventIndex>,
    /// Those of them that are intervals.
    pub(super) spans: Vec<EventIndex>,
}

impl Links {
    /// Those of a timeline.
    pub fn of(timeline: &Timeline) -> Links {
        let mut links = Links::default();
        for (index, event) in indexed(&timeline.events) {
            if !event.withdrawn {
                links.order.insert(index, links.shown.len());
                links.shown.push(index);
                if event.date.when.precision() == Precision::Interval {
                    links.spans.push(index);
                }
            }
            if let Some(whole) = event.part_of {
                links.parts.entry(whole).or_default().push(index);
            }
            for before in &event.follows {
                links.followed_by.entry(*before).or_default().push(index);
            }
            for (position, claim) in indexed(&event.claims) {
                links.claims.entry(claim.note).or_default().push((index, position));
            }
            for note in &event.mentions {
                links.mentions.entry(*note).or_default().push(index);
            }
        }
        for claims in links.claims.values_mut() {
            claims.sort_by_key(|(event, position)| timeline.events[*event].claims[*position].claim);
        }
        links
    }
}

impl Model {
    /// The note of a slug, alias or path below the content folder.
    pub(super) fn find_note(&self, name: &str) -> Option<&Note> {
        self.timeline.note_named(name).map(|index| &*self.timeline.notes[index])
    }

    /// Whether the home page shows the whole timeline.
    pub(super) fn home_is_short(&self) -> bool {
        self.links.shown.len() <= MAX_HOME_EVENTS || !self.plan.years
    }

    /// The event before (−1) or after (1) another on the whole timeline.
    pub(super) fn neighbour(&self, event: EventIndex, step: isize) -> Option<EventIndex> {
        let at = self.links.order.get(&event)?.checked_add_signed(step)?;
        self.links.shown.get(at).copied()
    }

    /// The footer of a tree. Its links begin with [`ROOT`].
    pub(super) fn footer(&self, tree: TreeIndex) -> Html {
        let Some(footer) = self.editions[tree].footer() else { return Html::default() };
        let context = PageContext::new(self, tree, ROOT);
        context.configured(footer, "footer-")
    }

    /// The titles of the pages that aliases lead to, by path.
    pub(super) fn titles(&self) -> BTreeMap<String, String> {
        let mut titles = BTreeMap::new();
        for item in self.plan.items.values() {
            let Item::Page(tree, Page::Alias(to)) = item else { continue };
            if titles.contains_key(to) {
                continue;
            }
            let context = PageContext::new(self, *tree, to);
            let title = match self.plan.items.get(to.as_str()) {
                Some(Item::Page(_, Page::Event(event))) => {
                    context.edition().event(*event).title().text.clone()
                }
                Some(Item::Page(_, Page::Note(note) | Page::Text(note))) => {
                    context.edition().note_title(*note).text
                }
                _ => continue,
            };
            titles.insert(to.clone(), title);
        }
        titles
    }
}

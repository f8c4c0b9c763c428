//! Everything that pages are made of, finished before the first page.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::engine::Reads;
use super::here::Here;
use super::manifest::Need;
use super::pages::Report;
use super::row::Gist;
use super::search::Index;
use super::view::DateView;
use super::{ROOT, said};
use crate::config::Config;
use crate::date::{Day, Precision};
use crate::export;
use crate::id::{Beside, indexed};
use crate::inputs::FileSource;
use crate::markdown;
use crate::note::Note;
use crate::picture::Strip;
use crate::plan::{HOME, Item, Page, Plan, Tree, TreeIndex};
use crate::site::Counts;
use crate::timeline::{ClaimIndex, Event, EventIndex, NoteIndex, Timeline};
use crate::words::Words;

/// Files below the content folder, by their path below it.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// Where they are.
    pub sources: BTreeMap<String, FileSource>,
    /// Width and height in pixels of those that are images, as far as they say.
    pub sizes: BTreeMap<String, (u32, u32)>,
}

/// Something of each event in each tree, made when it is first asked for.
pub(super) type PerEvent<T> = Beside<Tree, Beside<Event, OnceLock<T>>>;

/// Everything that pages are made of.
pub struct Model {
    /// The configuration.
    pub config: Arc<Config>,
    /// What the notes tell.
    pub timeline: Timeline,
    /// What will exist.
    pub plan: Plan,
    /// The numbers of the build.
    pub counts: Counts,
    /// The words of each tree.
    pub words: Beside<Tree, Arc<Words>>,
    /// Files below the content folder.
    pub files: Files,
    pub(super) labels: Beside<Tree, Labels>,
    pub(super) footers: Beside<Tree, String>,
    pub(super) links: Links,
    /// What the rows of each event in each tree share; made when a list first asks for it, since an
    /// event stands in many lists.
    pub(super) gists: PerEvent<Arc<Gist>>,
    /// The date of each event in each tree, in words; made when a page first asks for it, since an event
    /// stands on many pages.
    pub(super) dates: PerEvent<Arc<DateView>>,
    /// [`Model::last_updated`], found once.
    pub(super) updated: Option<Day>,
    pub(super) index: Index,
    /// The strip of the whole timeline in each tree, counted when a page first asks for it; none where
    /// it says nothing.
    pub(super) overviews: Beside<Tree, OnceLock<Option<Strip>>>,
    /// The data of each event in each tree; made when a file first asks for it, since an event stands
    /// in many files.
    pub(super) data: PerEvent<Arc<export::Event>>,
    /// What the feeds hold of events and of reports, found when the first of them asks.
    pub(super) joined_last: OnceLock<(Vec<EventIndex>, Vec<NoteIndex>)>,
    pub(super) titles: BTreeMap<String, String>,
    pub(super) theme_options: BTreeMap<String, serde_json::Value>,
    pub(super) settings: Option<String>,
    pub(super) needs: BTreeSet<Need>,
    /// What the templates can read; nothing that none of them does need be made.
    pub(super) reads: Reads,
}

/// The theme's words for Markdown, kept so that each page can borrow them.
pub(super) struct Labels {
    pub table: String,
    pub footnotes: String,
    pub back: String,
    pub done: String,
    pub open: String,
}

impl Labels {
    pub(super) fn words(&self) -> markdown::Words<'_> {
        markdown::Words {
            table: &self.table,
            footnotes: &self.footnotes,
            back: &self.back,
            done: &self.done,
            open: &self.open,
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
    /// Of these, the intervals.
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
    /// The site's title in a tree.
    pub fn title(&self, tree: TreeIndex) -> &str {
        let lang = &self.plan.trees[tree].lang;
        let own = self.config.languages.get(lang).and_then(|language| language.title.as_deref());
        own.unwrap_or(&self.config.title)
    }

    /// The site's description in a tree; may be empty.
    pub fn description(&self, tree: TreeIndex) -> String {
        let lang = &self.plan.trees[tree].lang;
        let own = self.config.languages.get(lang).and_then(|language| language.description.clone());
        own.or_else(|| self.config.description.clone()).unwrap_or_default()
    }

    /// The name of a taxonomy for readers: the catalogue's, else its own with a capital letter.
    pub(super) fn taxonomy_label(&self, tree: TreeIndex, name: &str) -> String {
        let message = self.words[tree].message(name, &[]);
        if message != name {
            return message;
        }
        let spaced = name.replace('-', " ");
        let mut chars = spaced.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    }

    /// The note of a slug, alias or path below the content folder.
    pub(super) fn find_note(&self, name: &str) -> Option<&Note> {
        self.timeline.note_named(name).map(|index| &*self.timeline.notes[index])
    }

    /// Whether the home page shows the whole timeline.
    pub(super) fn home_is_short(&self) -> bool {
        self.links.shown.len() <= HOME || !self.plan.years
    }

    /// The event before (−1) or after (1) another on the whole timeline.
    pub(super) fn neighbour(&self, event: EventIndex, step: isize) -> Option<EventIndex> {
        let at = self.links.order.get(&event)?.checked_add_signed(step)?;
        self.links.shown.get(at).copied()
    }

    /// The number of different sources of an event.
    pub(super) fn sources_of(&self, event: &Event) -> usize {
        let said = event.claims.iter().map(|claim| said::Saying::of(&self.timeline, claim));
        let keys: BTreeSet<String> = said.filter_map(|said| said.source.map(source_key)).collect();
        keys.len()
    }

    /// Every report, once, in the order of outlet, publication and path.
    pub(super) fn reports(&self) -> Vec<Report<'_>> {
        let mut reports: Vec<Report<'_>> = self.reports_by_key().into_values().collect();
        reports.sort_by(|a, b| {
            let published = |report: &Report<'_>| {
                report.source.published.clone().or_else(|| report.note.published().cloned())
            };
            match (published(a), published(b)) {
                (Some(a), Some(b)) => a.order(&b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
            .then_with(|| a.note.path.cmp(&b.note.path))
        });
        reports
    }

    /// How many reports there are.
    pub(super) fn report_count(&self) -> usize {
        self.reports_by_key().len()
    }

    fn reports_by_key(&self) -> BTreeMap<String, Report<'_>> {
        let mut reports: BTreeMap<String, Report<'_>> = BTreeMap::new();
        for note in &self.timeline.notes {
            if let Some(source) = &note.source {
                let report = Report { source, note, claims: 0 };
                reports.entry(source_key(source)).or_insert(report);
            }
        }
        for claim in self.timeline.events.iter().flat_map(|event| &event.claims) {
            let said = said::Saying::of(&self.timeline, claim);
            if let Some(source) = said.source {
                let report = Report { source, note: said.note, claims: 0 };
                reports.entry(source_key(source)).or_insert(report).claims += 1;
            }
        }
        reports
    }

    /// The footer of a tree, its links beginning with [`ROOT`].
    pub(super) fn footer(&self, tree: TreeIndex) -> String {
        let lang = &self.plan.trees[tree].lang;
        let own = self.config.languages.get(lang).and_then(|language| language.footer.as_ref());
        let Some(footer) = own.or(self.config.footer.as_ref()) else { return String::new() };
        let here = Here::new(self, tree, ROOT);
        here.configured(footer, "footer-")
    }

    /// The titles of the pages that aliases lead to, by path.
    pub(super) fn titles(&self) -> BTreeMap<String, String> {
        let mut titles = BTreeMap::new();
        for item in self.plan.items.values() {
            let Item::Page(tree, Page::Alias(to)) = item else { continue };
            if titles.contains_key(to) {
                continue;
            }
            let here = Here::new(self, *tree, to);
            let title = match self.plan.items.get(to.as_str()) {
                Some(Item::Page(_, Page::Event(event))) => here.event_title(*event).0,
                Some(Item::Page(_, Page::Note(note) | Page::Text(note))) => {
                    here.note_title(*note).0
                }
                _ => continue,
            };
            titles.insert(to.clone(), title);
        }
        titles
    }
}

/// What tells one report from another: its address and its outlet (a statement may be read inside
/// another report) or, without an address, all that is written of it.
pub(super) fn source_key(source: &crate::note::Source) -> String {
    match &source.url {
        Some(url) => format!("{url} {}", source.label().unwrap_or_default()),
        None => {
            format!(
                "{:?} {:?} {:?} {:?}",
                source.name, source.title, source.number, source.published
            )
        }
    }
}

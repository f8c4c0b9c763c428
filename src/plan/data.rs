//! The files for programs: data, tables, calendars and feeds; and lists as text, to paste elsewhere.

use std::collections::BTreeSet;

use super::{Item, List, ListIndex, ListKind, Plan, Planner, TreeIndex, url};
use crate::config::{Config, NamedTimeline};
use crate::id::{Id, indexed};
use crate::timeline::{EventIndex, Taxonomy, Term, Timeline};

/// A file for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataFile {
    /// The tree of its language.
    pub tree: TreeIndex,
    /// Its events.
    pub scope: DataScope,
    /// Its format.
    pub format: DataFormat,
}

/// The events of a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataScope {
    /// The whole site.
    Site,
    /// The events with their sorting day in a year.
    Year(i64),
    /// The events with an unknown date.
    Undated,
    /// One event.
    Event(EventIndex),
    /// A named timeline.
    Timeline(Id<NamedTimeline>),
    /// A term of a taxonomy.
    Term(Id<Taxonomy>, Id<Term>),
    /// A list with a page of its own.
    List(ListIndex),
}

/// The format of a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataFormat {
    /// JSON.
    Json,
    /// A table of events.
    Events,
    /// A table of claims.
    Claims,
    /// The schema of the JSON files.
    Schema,
    /// A calendar.
    Calendar,
    /// A feed of new events and reports, in Atom.
    Atom,
    /// A feed of new events and reports, in JSON Feed.
    JsonFeed,
    /// A feed of corrections, in Atom.
    Changes,
    /// A list to paste, in Markdown.
    Text,
    /// A static picture, which the dialog about embeds offers.
    Picture,
}

/// The folder of the data.
const FOLDER: &str = "data/v1/";

impl Planner<'_> {
    /// Plans all data files that the configuration wants.
    pub(super) fn data_files(&mut self) {
        let wants = |output: &str| self.config.writes(output, self.timeline.events.len());
        let (data, of_events) = (wants("data"), wants("event_data"));
        let (calendars, feeds) = (wants("ics"), wants("feeds") && self.config.base_url.is_some());
        if data {
            self.data_of_site();
        }
        if data && of_events {
            for event in Id::all(&self.timeline.events) {
                self.json(DataScope::Event(event));
            }
        }
        for tree in Id::all(&self.plan.trees) {
            let forms =
                [DataFormat::Calendar, DataFormat::Atom, DataFormat::JsonFeed, DataFormat::Changes];
            for format in forms.into_iter().filter(|format| match format {
                DataFormat::Calendar => calendars,
                _ => feeds,
            }) {
                self.file(DataFile { tree, scope: DataScope::Site, format });
            }
        }
        self.texts();
        self.pictures();
        for scope in self.parts() {
            if data {
                self.json(scope);
            }
            for tree in Id::all(&self.plan.trees).filter(|_| calendars) {
                self.file(DataFile { tree, scope, format: DataFormat::Calendar });
            }
        }
    }

    /// Plans lists as text, beside their pages.
    fn texts(&mut self) {
        let site = self.config.writes("text", self.timeline.events.len());
        let lists = indexed(&self.plan.lists).filter(|(_, list)| self.has_text(list));
        let lists = lists.map(|(index, _)| DataScope::List(index));
        let scopes: Vec<_> = site.then_some(DataScope::Site).into_iter().chain(lists).collect();
        for tree in Id::all(&self.plan.trees) {
            for scope in &scopes {
                self.file(DataFile { tree, scope: *scope, format: DataFormat::Text });
            }
        }
    }

    /// Plans a picture of the whole timeline and of each named one. `auto` leaves out those of more than
    /// 1,000 events.
    fn pictures(&mut self) {
        if !self.plan.has_frames {
            return;
        }
        let mut counts = vec![(DataScope::Site, self.timeline.events.len())];
        counts.extend(self.plan.lists.iter().filter_map(|list| match list.kind {
            ListKind::Timeline(timeline) if list.whole.is_none() => {
                Some((DataScope::Timeline(timeline), list.events.len()))
            }
            _ => None,
        }));
        counts.retain(|(_, events)| self.config.writes("pictures", *events));
        for tree in Id::all(&self.plan.trees) {
            for (scope, _) in &counts {
                self.file(DataFile { tree, scope: *scope, format: DataFormat::Picture });
            }
        }
    }

    fn file(&mut self, file: DataFile) {
        let path = file.path(&self.plan, self.timeline, self.config);
        self.add_item(path, Item::Data(file), None);
    }

    fn json(&mut self, scope: DataScope) {
        self.file(DataFile { tree: TreeIndex::FIRST, scope, format: DataFormat::Json });
    }

    fn data_of_site(&mut self) {
        for format in [DataFormat::Json, DataFormat::Events, DataFormat::Claims, DataFormat::Schema]
        {
            self.file(DataFile { tree: TreeIndex::FIRST, scope: DataScope::Site, format });
        }
        let day = |event: &crate::timeline::Event| event.date.when.sorting_day();
        let years: BTreeSet<Option<i64>> =
            self.timeline.events.iter().map(|event| day(event).map(|day| day.year)).collect();
        for year in years {
            self.json(year.map_or(DataScope::Undated, DataScope::Year));
        }
    }

    /// Named timelines, and the terms that have data.
    fn parts(&self) -> Vec<DataScope> {
        let whole = self.plan.lists.iter().filter(|list| list.whole.is_none());
        let part = |list: &List| match list.kind {
            ListKind::Timeline(timeline) => Some(DataScope::Timeline(timeline)),
            ListKind::Term(taxonomy, term) => {
                self.has_term_data(list).then_some(DataScope::Term(taxonomy, term))
            }
            _ => None,
        };
        whole.filter_map(part).collect()
    }
}

impl DataScope {
    /// Returns the address of the page with these events in its tree, with a slash at its end; that of years
    /// is the home page.
    pub fn page(self, plan: &Plan, timeline: &Timeline, config: &Config) -> String {
        match self {
            DataScope::Site | DataScope::Undated | DataScope::Year(_) => String::new(),
            DataScope::Event(event) => format!("events/{}/", timeline.events[event].id),
            DataScope::Timeline(position) => url::timeline_address(&config.timelines[position].id),
            DataScope::Term(taxonomy, term) => {
                let taxonomy = &timeline.taxonomies[taxonomy];
                url::term_address(&taxonomy.name, &taxonomy.terms[term].slug)
            }
            DataScope::List(list) => plan.lists[list].address.clone(),
        }
    }
}

impl DataFile {
    /// Returns the media type, for links.
    pub fn media_type(&self) -> &'static str {
        match self.format {
            DataFormat::Json => "application/json",
            DataFormat::Schema => "application/schema+json",
            DataFormat::Events | DataFormat::Claims => "text/csv",
            DataFormat::Calendar => "text/calendar",
            DataFormat::Atom | DataFormat::Changes => "application/atom+xml",
            DataFormat::JsonFeed => "application/feed+json",
            DataFormat::Text => "text/markdown",
            DataFormat::Picture => "image/svg+xml",
        }
    }

    /// Returns its path, whether it is planned or not.
    pub fn path(&self, plan: &Plan, timeline: &Timeline, config: &Config) -> String {
        let prefix = &plan.trees[self.tree].prefix;
        let page = self.scope.page(plan, timeline, config);
        match self.format {
            DataFormat::Json => {
                format!("{FOLDER}{}.json", self.json_name(page.trim_end_matches('/')))
            }
            DataFormat::Events => format!("{FOLDER}events.csv"),
            DataFormat::Claims => format!("{FOLDER}claims.csv"),
            DataFormat::Schema => format!("{FOLDER}schema.json"),
            DataFormat::Calendar => format!("{prefix}{page}timeline.ics"),
            DataFormat::Atom => format!("{prefix}feed.xml"),
            DataFormat::JsonFeed => format!("{prefix}feed.json"),
            DataFormat::Changes => format!("{prefix}changes.xml"),
            DataFormat::Text => format!("{prefix}{page}timeline.md"),
            DataFormat::Picture => format!("{prefix}{page}timeline.svg"),
        }
    }

    /// Returns the name of a JSON file, from the folder of the page with the same content.
    fn json_name(&self, page: &str) -> String {
        match self.scope {
            DataScope::Site => "timeline".to_owned(),
            DataScope::Year(year) => format!("years/{}", url::year_folder(year)),
            DataScope::Undated => "years/undated".to_owned(),
            DataScope::Term(..) => format!("terms/{page}"),
            DataScope::Event(_) | DataScope::Timeline(_) | DataScope::List(_) => page.to_owned(),
        }
    }
}

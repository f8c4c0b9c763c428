//! The files for programs: data, tables, calendars and feeds; and lists as text, to paste elsewhere.

use std::collections::BTreeSet;

use super::{Item, List, ListIndex, ListKind, Planner, TreeIndex, url};
use crate::config::NamedTimeline;
use crate::id::{Id, indexed};
use crate::timeline::{EventIndex, Taxonomy, Term};

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
}

/// The folder of the data.
const FOLDER: &str = "data/v1/";

/// The name of a list's text, beside its page.
const TEXT: &str = "timeline.md";

impl Planner<'_> {
    /// Plans all data files that the configuration wants.
    pub(super) fn data_files(&mut self) {
        let wants = |output: &str| self.config.writes(output, self.timeline.events.len());
        let (data, of_events, of_terms) = (wants("data"), wants("event_data"), wants("term_data"));
        let (calendars, feeds) = (wants("ics"), wants("feeds") && self.config.base_url.is_some());
        if data {
            self.data_of_site();
            if of_events {
                self.data_of_events();
            }
        }
        for tree in Id::all(&self.plan.trees) {
            let prefix = self.plan.trees[tree].prefix.clone();
            let mut add = |name: &str, format| {
                self.file(
                    format!("{prefix}{name}"),
                    DataFile { tree, scope: DataScope::Site, format },
                );
            };
            if calendars {
                add("timeline.ics", DataFormat::Calendar);
            }
            if feeds {
                add("feed.xml", DataFormat::Atom);
                add("feed.json", DataFormat::JsonFeed);
                add("changes.xml", DataFormat::Changes);
            }
        }
        self.texts();
        for (scope, address) in self.parts() {
            let of_term = matches!(scope, DataScope::Term(..));
            if of_term && !of_terms {
                continue;
            }
            if data {
                self.file(
                    json_path(&address, scope),
                    DataFile { tree: TreeIndex::FIRST, scope, format: DataFormat::Json },
                );
            }
            for tree in Id::all(&self.plan.trees) {
                if calendars {
                    let prefix = &self.plan.trees[tree].prefix;
                    let path = format!("{prefix}{address}timeline.ics");
                    self.file(path, DataFile { tree, scope, format: DataFormat::Calendar });
                }
            }
        }
    }

    /// Plans each list as text, beside its page. `auto` leaves out lists too long to paste, of more than
    /// 1,000 events, and terms if the site has as many.
    fn texts(&mut self) {
        let wants = |events: usize| self.config.writes("text", events);
        let all = self.timeline.events.len();
        let mut texts = Vec::new();
        if wants(all) {
            texts.push((String::new(), DataScope::Site));
        }
        for (index, list) in indexed(&self.plan.lists) {
            let wanted = match list.kind {
                // The home page has the same text.
                ListKind::All => false,
                ListKind::Term(..) => wants(all),
                _ => wants(list.events.len()),
            };
            if wanted {
                texts.push((list.address.clone(), DataScope::List(index)));
            }
        }
        for tree in Id::all(&self.plan.trees) {
            for (address, scope) in &texts {
                let path = text_path(&self.plan.trees[tree].prefix, address);
                self.file(path, DataFile { tree, scope: *scope, format: DataFormat::Text });
            }
        }
    }

    fn file(&mut self, path: String, file: DataFile) {
        self.add_item(path, Item::Data(file), None);
    }

    fn data_of_site(&mut self) {
        let site = [
            ("timeline.json", DataFormat::Json),
            ("events.csv", DataFormat::Events),
            ("claims.csv", DataFormat::Claims),
            ("schema.json", DataFormat::Schema),
        ];
        for (name, format) in site {
            self.file(
                format!("{FOLDER}{name}"),
                DataFile { tree: TreeIndex::FIRST, scope: DataScope::Site, format },
            );
        }
        let day = |event: &crate::timeline::Event| event.date.when.sorting_day();
        let years: BTreeSet<Option<i64>> =
            self.timeline.events.iter().map(|event| day(event).map(|day| day.year)).collect();
        for year in years {
            let (name, scope) = match year {
                Some(year) => (url::year_folder(year), DataScope::Year(year)),
                None => ("undated".to_owned(), DataScope::Undated),
            };
            let path = format!("{FOLDER}years/{name}.json");
            self.file(path, DataFile { tree: TreeIndex::FIRST, scope, format: DataFormat::Json });
        }
    }

    fn data_of_events(&mut self) {
        for (index, event) in indexed(&self.timeline.events) {
            let path = format!("{FOLDER}events/{}.json", event.id);
            let file = DataFile {
                tree: TreeIndex::FIRST,
                scope: DataScope::Event(index),
                format: DataFormat::Json,
            };
            self.add_item(path, Item::Data(file), None);
        }
    }

    /// Returns the named timelines and terms, with the folders of their pages.
    fn parts(&self) -> Vec<(DataScope, String)> {
        let whole = self.plan.lists.iter().filter(|list| list.whole.is_none());
        let part = |list: &List| match list.kind {
            ListKind::Timeline(position) => {
                Some((DataScope::Timeline(position), list.address.clone()))
            }
            ListKind::Term(taxonomy, term) => {
                Some((DataScope::Term(taxonomy, term), list.address.clone()))
            }
            _ => None,
        };
        whole.filter_map(part).collect()
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
        }
    }
}

/// Returns the path of the text of a list with its page at `address` of a tree.
pub fn text_path(prefix: &str, address: &str) -> String {
    format!("{prefix}{address}{TEXT}")
}

/// Returns the path of the data of a named timeline or term with its pages at `address`.
fn json_path(address: &str, scope: DataScope) -> String {
    let below = address.trim_end_matches('/');
    match scope {
        DataScope::Term(..) => format!("{FOLDER}terms/{below}.json"),
        _ => format!("{FOLDER}{below}.json"),
    }
}

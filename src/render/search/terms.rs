//! What the pieces of an index share: groups of terms, their numbers, and the interface's words.

use serde_json::{Map, Value, json};

use super::facts::STATUSES;
use super::names::written_slug;
use crate::plan::{EVENTS_PER_DAYS, EVENTS_PER_ROWS, ListKind};
use crate::render::context::PageContext;
use crate::words::Arg;

/// Numbers of which each category of plural has one, in the languages that CLDR knows; a script takes
/// the text of one that falls into the same category.
const SAMPLES: [u64; 8] = [0, 1, 2, 3, 5, 11, 100, 1_000_000];
/// Stands for the number, and for another one, in a text that a script fills in.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// The labels that the scripts use, as they are.
const LABELS: [&str; 14] = [
    "all-events",
    "key-events",
    "key-event",
    "oldest-first",
    "newest-first",
    "sources-disagree",
    "status",
    "filter-active",
    "filter-clear",
    "filter-everywhere",
    "filter-none",
    "filter-order",
    "filter-outside",
    "search-more",
];
/// The messages that take one text.
const FILLED: [(&str, &str); 6] = [
    ("filter-no-match", "text"),
    ("filter-remove", "name"),
    ("filter-ignored", "text"),
    ("filter-printed", "text"),
    ("all-terms", "taxonomy"),
    ("filter-find", "taxonomy"),
];

impl PageContext<'_> {
    /// The piece that the others are read with.
    pub(super) fn search_terms(&self) -> Value {
        let index = &self.model.plan.search_index;
        let statuses = STATUSES.map(|status| {
            let word = status.word();
            json!([word, self.label(&format!("status-{word}"))])
        });
        json!({
            "version": self.model.index.version,
            "events": index.events,
            "one": self.words().number(1),
            "days": EVENTS_PER_DAYS,
            "rows": EVENTS_PER_ROWS,
            "words": index.words,
            "names": index.names,
            "flags": self.search_flags(),
            "groups": self.term_groups(),
            "statuses": statuses,
            "labels": self.interface(),
        })
    }

    /// A mark of everything by which one piece is read with another.
    pub(super) fn search_stamp(&self) -> String {
        let mut hash = blake3::Hasher::new();
        hash.update(self.model.index.version.as_bytes());
        for taxonomy in &*self.model.timeline.taxonomies {
            hash.update(format!("\n{}", taxonomy.name).as_bytes());
            for term in &taxonomy.terms {
                let kind = if self.is_common(term) { "common" } else { "rare" };
                hash.update(format!("\n\t{} {kind}", term.slug).as_bytes());
            }
        }
        for timeline in &self.model.config.timelines {
            hash.update(format!("\n{}", timeline.id).as_bytes());
        }
        hash.finalize().to_hex()[..8].to_owned()
    }

    /// Groups of terms: the taxonomies and, last, the named timelines; each group has the common terms with
    /// title, slug and events, and the number of rare ones.
    fn term_groups(&self) -> Vec<Value> {
        let mut groups = Vec::new();
        for taxonomy in &*self.model.timeline.taxonomies {
            let common = taxonomy.terms.iter().filter(|term| self.is_common(term));
            let terms: Vec<Value> = common
                .map(|term| {
                    let title = self.edition().term_title(term);
                    let slug = written_slug(&term.slug, &title);
                    json!([title, slug, self.number_steps(&term.events)])
                })
                .collect();
            let path = self.tree().term(&taxonomy.name, "");
            groups.push(json!({
                "id": taxonomy.name,
                "label": self.edition().taxonomy_label(&taxonomy.name),
                "href": self.exists(&path).then(|| self.to(&path)),
                "rare": taxonomy.terms.len() - terms.len(),
                "terms": terms,
            }));
        }
        let lists = self.model.plan.lists.iter().filter(|list| list.whole.is_none());
        let timelines = lists.filter_map(|list| match list.kind {
            ListKind::Timeline(index) => {
                let timeline = &self.model.config.timelines[index];
                let title = self.edition().timeline_title(index);
                let slug = written_slug(&timeline.id, title);
                Some(json!([title, slug, self.number_steps(&list.events)]))
            }
            _ => None,
        });
        let timelines: Vec<Value> = timelines.collect();
        groups.push(json!({
            "id": "timelines",
            "label": self.label("timelines"),
            "href": null,
            "rare": 0,
            "terms": timelines,
        }));
        groups
    }

    /// The words of the interface: labels, messages with a mark for their text, and messages with a
    /// number as pairs of sample and text.
    fn interface(&self) -> Map<String, Value> {
        let mut words = Map::new();
        for id in LABELS {
            words.insert(id.into(), self.label(id).into());
        }
        for (id, name) in FILLED {
            words.insert(id.into(), self.label_with(id, name, &MARKS[0].to_string()).into());
        }
        for id in ["count-sources", "filter-show-events"] {
            let message = |count| self.words().message(id, &[("count", Arg::Number(count))]);
            words.insert(id.into(), self.forms(message));
        }
        words.insert(
            "filter-beginnings".into(),
            self.forms(|count| {
                let text = MARKS[1].to_string();
                let args = [("count", Arg::Number(count)), ("text", Arg::Text(&text))];
                self.words().message("filter-beginnings", &args)
            }),
        );
        // Nine is in none of the samples, so it differs from them.
        words.insert(
            "filter-shown".into(),
            self.forms(|total| {
                let numbers = [("shown", Arg::Number(9)), ("total", Arg::Number(total))];
                self.words().message("filter-shown", &numbers)
            }),
        );
        words
    }

    fn forms(&self, label: impl Fn(u64) -> String) -> Value {
        let form = |sample: u64| {
            let text = label(sample).replace(&self.words().number(sample), &MARKS[0].to_string());
            json!([sample, text.replace(&self.words().number(9), &MARKS[1].to_string())])
        };
        SAMPLES.map(form).into_iter().collect()
    }
}

//! The pages other than events and notes: lists, indexes, corrections, sources.

use std::collections::BTreeMap;

use super::context::PageContext;
use super::text::{TextInput, description};
use super::view::event::ChangeView;
use super::view::pages::{
    AliasPage, ChangesPage, ListPage, NotFoundPage, OutletView, ReportView, RivalDatesPage,
    RivalEvent, SourcesPage, TaxonomyPage, TermRow, TextPage, UndatedPage,
};
use super::view::{CountedLink, Link};
use crate::config::Order;
use crate::date::{Point, Shape};
use crate::edition::Title;
use crate::edition::capitalise;
use crate::html::Html;
use crate::id::{Id, indexed};
use crate::note::Note;
use crate::plan::{List, ListIndex, ListKind, ListRange};
use crate::slug;
use crate::timeline::{EventIndex, NoteIndex, Taxonomy, Term};

/// So many events that began earlier are named on the page of a year.
const ONGOING: usize = 12;

impl PageContext<'_> {
    /// Of these events, those that have a date.
    pub(super) fn dated(&self, events: &[EventIndex]) -> Vec<EventIndex> {
        let dated = |index: &EventIndex| {
            self.model.timeline.events[*index].date.when.sorting_day().is_some()
        };
        events.iter().copied().filter(dated).collect()
    }

    /// Events in an order.
    pub(super) fn in_order(&self, events: &[EventIndex], order: Order) -> Vec<EventIndex> {
        crate::plan::ordered(&self.model.timeline, events.to_vec(), order)
    }

    pub(super) fn list_page(&self, index: ListIndex) -> ListPage {
        let list = &self.model.plan.lists[index];
        let eyebrow = self.list_title(list).1;
        let mut crumbs = vec![self.crumb_home()];
        crumbs.extend(eyebrow.clone());
        let mut up = Vec::new();
        let mut above = list.whole;
        while let Some(index) = above {
            up.push(self.list_link(index));
            above = self.model.plan.lists[index].whole;
        }
        crumbs.extend(up.into_iter().rev().map(|link| Link { href: link.href, text: link.text }));
        let whole_list = list.whole.is_none();
        let title = self.list_name(list);
        let kind = match list.kind {
            ListKind::All => "all",
            ListKind::Decade(_) => "decade",
            ListKind::Year(_) => "year",
            ListKind::Term(..) => "term",
            ListKind::Timeline(_) => "timeline",
            ListKind::Key => "key",
            ListKind::Status(_) => "status",
        };
        let mut page = self.page(kind, title);
        page.crumbs = crumbs;
        let term = self.term_of(list);
        let intro_html = self.intro(list);
        page.description = self.list_description(list, term);
        let reads = self.fields;
        let mut view = self.list(list);
        view.nav = reads.make("nav", || self.list_navigator(list.kind, &view));
        if let (ListKind::Year(_), Order::OldestFirst) = (list.kind, list.order) {
            // What began on another year's page may end here.
            self.add_ends(&mut view, &self.model.links.spans);
        }
        let ongoing = match (list.kind, whole_list) {
            (ListKind::Year(year), true) => self.ongoing_in(year),
            _ => Vec::new(),
        };
        let same_as = term.and_then(|term| term.declared.same_as.first());
        ListPage {
            intro_html,
            eyebrow,
            aliases: term.map(|term| term.declared.aliases.clone()).unwrap_or_default(),
            same_as: same_as.map(|url| Link { href: url.clone(), text: host(url) }),
            overview: reads.make("overview", || self.overview(list)),
            strip: reads.make("strip", || self.list_strip(list)),
            chart: reads.make("chart", || self.list_chart(list)),
            list: view,
            ongoing: ongoing.iter().take(ONGOING).map(|index| self.event_ref(*index)).collect(),
            ongoing_more: ongoing.len().saturating_sub(ONGOING),
            previous: list.earlier.map(|index| self.list_link(index)),
            next: list.later.map(|index| self.list_link(index)),
            page,
        }
    }

    /// The heading of a list's page: the name of the list, or of the part of it that stands there.
    pub(super) fn list_name(&self, list: &List) -> String {
        let name = self.list_title(list).0;
        match (list.kind, list.whole) {
            (_, None) => name,
            (ListKind::Year(_), Some(_)) => self.part_name(list),
            (_, Some(_)) => format!("{name}: {}", self.part_name(list)),
        }
    }

    /// The name of the whole list, and what kind of thing it is.
    pub(super) fn list_title(&self, list: &List) -> (String, Option<Link>) {
        match list.kind {
            ListKind::All => (self.label("all-events"), None),
            ListKind::Decade(start) => (self.decade(start), None),
            ListKind::Year(year) => (self.words().year(year), None),
            ListKind::Timeline(index) => (self.edition().timeline_title(index).to_owned(), None),
            ListKind::Key => (self.label("key-events"), self.search_link()),
            ListKind::Status(status) => {
                let label = self.label(&format!("status-{}", status.word()));
                (capitalise(&label), self.search_link())
            }
            ListKind::Term(taxonomy, term) => {
                let taxonomy = &self.model.timeline.taxonomies[taxonomy];
                let href = self.to(&self.tree().term(&taxonomy.name, ""));
                let text = self.edition().taxonomy_label(&taxonomy.name);
                (self.edition().term_title(&taxonomy.terms[term]), Some(Link { href, text }))
            }
        }
    }

    /// "1980s"; decades that EDTF cannot write by their first and last year.
    fn decade(&self, start: i64) -> String {
        match (1000..10_000).contains(&start) {
            true => self.words().date(&Shape::Point(Point::decade(start))),
            false => format!("{} – {}", self.words().year(start), self.words().year(start + 9)),
        }
    }

    fn term_of(&self, list: &List) -> Option<&Term> {
        match list.kind {
            ListKind::Term(taxonomy, term) if list.range == ListRange::Whole => {
                Some(&self.model.timeline.taxonomies[taxonomy].terms[term])
            }
            _ => None,
        }
    }

    fn intro(&self, list: &List) -> Html {
        let text = match list.kind {
            ListKind::Timeline(index) if list.range == ListRange::Whole => {
                self.edition().timeline_intro(index)
            }
            _ => self.term_of(list).and_then(|term| self.edition().term_description(term)),
        };
        text.map(|text| self.configured(text, "intro-")).unwrap_or_default()
    }

    fn list_description(&self, list: &List, term: Option<&Term>) -> String {
        let text = match list.kind {
            ListKind::Timeline(index) => self.edition().timeline_intro(index),
            _ => term.and_then(|term| self.edition().term_description(term)),
        };
        match text {
            Some(text) => description(&crate::markdown::plain(text)),
            None => self.span(&self.dated(&list.events)),
        }
    }

    pub(super) fn taxonomy(&self, index: Id<Taxonomy>) -> TaxonomyPage {
        let taxonomy = &self.model.timeline.taxonomies[index];
        let mut page = self.page("taxonomy", self.edition().taxonomy_label(&taxonomy.name));
        page.crumbs = vec![self.crumb_home()];
        let row = |term: &Term| {
            let title = self.edition().term_title(term);
            let lang =
                term.declared.title.is_none().then(|| self.edition().foreign(None)).flatten();
            let description = self.edition().term_description(term).unwrap_or_default();
            TermRow {
                link: CountedLink {
                    href: self.to(&self.tree().term(&taxonomy.name, &term.slug)),
                    count: term.events.len(),
                    text: title,
                },
                lang,
                description_html: match description.is_empty() {
                    true => Html::default(),
                    false => self
                        .configured(description, &format!("term-{}-", term.slug))
                        .first_paragraph(),
                },
                span: self.span(&self.dated(&term.events)),
            }
        };
        TaxonomyPage {
            page,
            id: taxonomy.name.clone(),
            terms: taxonomy.terms.iter().map(row).collect(),
        }
    }

    pub(super) fn text_page(&self, index: NoteIndex) -> TextPage {
        let note = &self.model.timeline.notes[index];
        let Title { text: title, lang } = self.edition().note_title(index);
        let mut page = self.page("page", title);
        page.title_lang = lang;
        page.crumbs = vec![self.crumb_home()];
        page.description = description(note.summary.as_deref().unwrap_or_default());
        page.edit_href = self.edit(note);
        let updated = note.updated.as_ref().or(note.added.as_ref());
        TextPage {
            page,
            body_html: self.note_body(index),
            updated: updated.map(|moment| self.day(moment.day())),
            media: self.note_media(note),
            extra: crate::yaml::object(&note.extra),
        }
    }

    /// A note's body, translated where that exists.
    pub(super) fn note_body(&self, index: NoteIndex) -> Html {
        let note = &self.model.timeline.notes[index];
        let markdown = self.edition().note_body(index);
        self.blocks(&TextInput { markdown, prefix: super::NOTE_PREFIX, ..TextInput::body(note) })
    }

    /// Where a note can be edited.
    pub(super) fn edit(&self, note: &Note) -> Option<String> {
        let pattern = self.model.config.edit_url.as_ref()?;
        Some(pattern.replace("{file}", &crate::plan::url::encode(&note.file)))
    }

    pub(super) fn rival_dates(&self) -> RivalDatesPage {
        let mut page = self.page("rival-dates", self.label("rival-dates"));
        page.crumbs = vec![self.crumb_home()];
        page.description = self.label("rival-dates-intro");
        let mut view = RivalDatesPage { page, ..RivalDatesPage::default() };
        for (index, event) in indexed(&self.model.timeline.events) {
            let Some(rivals) = self.rivals(index) else { continue };
            let settled = rivals.settled;
            let rival = RivalEvent {
                event: self.event_ref(index),
                anchor: format!("e-{}", event.id),
                rivals,
                because_html: self.because(index),
                because_lang: self.edition().foreign(self.event(index).edited_note()),
            };
            if settled { view.settled.push(rival) } else { view.open.push(rival) }
        }
        view
    }

    pub(super) fn changes(&self) -> ChangesPage {
        let mut page = self.page("changes", self.label("changes"));
        page.crumbs = vec![self.crumb_home()];
        let mut changes: Vec<_> = Vec::new();
        for (index, event) in indexed(&self.model.timeline.events) {
            for (position, change) in event.changes.iter().enumerate() {
                changes.push((change, index, position));
            }
        }
        changes.sort_by(|a, b| b.0.date.order(&a.0.date).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let view = |(change, index, position): (&crate::note::Change, EventIndex, usize)| {
            let event = &self.model.timeline.events[index];
            let prefix = format!("change-{}-{position}-", event.id);
            ChangeView {
                date: self.date(&change.date),
                text_html: self.owned_inline(index, &change.text, &prefix),
                event: Some(self.event_ref(index)),
            }
        };
        ChangesPage { page, changes: changes.into_iter().map(view).collect() }
    }

    pub(super) fn undated(&self) -> UndatedPage {
        let mut page = self.page("undated", self.label("undated"));
        page.crumbs = vec![self.crumb_home()];
        let unknown = indexed(&self.model.timeline.events)
            .filter(|(_, event)| event.date.when.sorting_day().is_none() && !event.withdrawn);
        let events: Vec<EventIndex> = unknown.map(|(index, _)| index).collect();
        UndatedPage { page, events: self.rows(&events, Order::OldestFirst) }
    }

    pub(super) fn sources(&self) -> SourcesPage {
        let mut page = self.page("sources", self.label("sources"));
        page.crumbs = vec![self.crumb_home()];
        let mut outlets: BTreeMap<(String, String), OutletView> = BTreeMap::new();
        for report in self.edition().reports() {
            let name = report.label();
            let note = self.note_link(report.note_index);
            let outlet = outlets.entry((slug::normalize(&name), name.clone())).or_default();
            outlet.name = name;
            outlet.reports.push(ReportView {
                source: self.source(report.source, report.note),
                note,
                claim_count: report.claims,
            });
        }
        let mut taken = std::collections::BTreeSet::new();
        let mut views: Vec<OutletView> = outlets.into_values().collect();
        for (position, outlet) in views.iter_mut().enumerate() {
            let slug = slug::slugify(&outlet.name);
            let free = !slug.is_empty() && taken.insert(slug.clone());
            outlet.anchor = if free { format!("s-{slug}") } else { format!("s-{}", position + 1) };
        }
        SourcesPage { page, outlets: views, cite_files: self.sources_files() }
    }

    pub(super) fn alias(&self, to: &str) -> AliasPage {
        let title = self.model.titles.get(to).cloned().unwrap_or_else(|| self.label("timeline"));
        let mut page = self.page("alias", title.clone());
        page.canonical = self.absolute(to);
        page.noindex = true;
        AliasPage { page, target: Link { href: self.to(to), text: title } }
    }

    pub(super) fn not_found(&self) -> NotFoundPage {
        let mut page = self.page("not-found", self.label("not-found"));
        page.canonical = None;
        page.noindex = true;
        NotFoundPage { page }
    }
}

/// The host of an address, for the text of a link.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest).trim_start_matches("www.").to_owned()
}

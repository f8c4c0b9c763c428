//! The page of an event: everything that is known, nothing hidden.

use crate::edition::Title;
use crate::html::Html;
use crate::id::Id;
use crate::render::context::PageContext;
use crate::render::text::description;
use crate::render::view::event::{
    ChangeView, ClaimView, EventRef, EventTerms, EventView, MediaView,
};
use crate::render::view::pages::EventPage;
use crate::render::view::{DateView, Link};
use crate::timeline::display_day;
use crate::timeline::{EventIndex, NoteIndex};
use crate::words::Arg;

impl PageContext<'_> {
    pub(in crate::render) fn event_page(&self, index: EventIndex) -> EventPage {
        let event = &self.model.timeline.events[index];
        let Title { text: title, lang } = self.event(index).title().clone();
        let mut page = self.page("event", title.clone());
        page.title_lang.clone_from(&lang);
        page.crumbs = self.event_crumbs(index);
        page.description = self.event_description(index, &title);
        page.noindex = event.withdrawn;
        page.edit_href = self.event(index).edited_note().and_then(|note| self.edit(note));
        let event = self.event_view(index, title, lang);
        if self.fields.has("social") || self.fields.has("json_ld_html") {
            self.add_event_metadata(index, &mut page);
        }
        EventPage { event, page }
    }

    fn event_view(&self, index: EventIndex, title: String, lang: Option<String>) -> EventView {
        let event = &self.model.timeline.events[index];
        let refs = |events: &[EventIndex]| -> Vec<EventRef> {
            events.iter().map(|other| self.event_ref(*other)).collect()
        };
        let one = |other: Option<EventIndex>| other.map(|other| self.event_ref(other));
        let links = &self.model.links;
        let text_lang = self.event(index).text().and_then(|text| text.lang);
        let date = self.event_date(index);
        let mut claims = self.claims(index, &date);
        let note = only_note(&mut claims);
        EventView {
            id: event.id.clone(),
            untranslated: self.untranslated(lang.as_ref().or(text_lang.as_ref())),
            title,
            lang,
            text_lang,
            agreeing: self.agreeing(&claims, &date),
            date,
            key: event.key,
            badge: self.badge(event.status),
            status_sentence: self.event(index).status_sentence(),
            text_html: self.event_html(index, 2),
            // A record has no page of its own: this page is its.
            record: None,
            because_html: self.because(index),
            because_lang: self.edition().foreign(self.event(index).edited_note()),
            rivals: self.rivals(index),
            claims,
            note,
            source_count: self.event(index).source_count(),
            media: self.event_media(index),
            taxonomies: self.event_terms(index),
            part_of: one(event.part_of),
            parts: refs(links.parts.get(&index).map_or(&[], Vec::as_slice)),
            follows: refs(&event.follows),
            followed_by: refs(links.followed_by.get(&index).map_or(&[], Vec::as_slice)),
            related: refs(&event.related),
            mentioned_in: event.mentions.iter().filter_map(|note| self.note_ref(*note)).collect(),
            changes: self.event_changes(index),
            previous: one(self.model.neighbour(index, -1)),
            next: one(self.model.neighbour(index, 1)),
            timeline_href: self.timeline_href(index),
            aliases: event
                .aliases
                .keys()
                .filter(|alias| !alias.starts_with('/'))
                .cloned()
                .collect(),
            steps: self.fields.make("steps", || self.steps(index)),
            cite: self.cite(index),
            extra: self.event(index).extra(),
        }
    }

    /// All claims of an event; each that only gives the date of the event is marked.
    fn claims(&self, index: EventIndex, date: &DateView) -> Vec<ClaimView> {
        let event = &self.model.timeline.events[index];
        let all = Id::all(&event.claims).map(|position| self.claim(index, position, false));
        let mut claims: Vec<ClaimView> = all.collect();
        // The head of the page says how precise that date is.
        let same =
            claims.iter_mut().filter_map(|claim| claim.date.as_mut()).filter(|own| *own == date);
        same.for_each(|own| own.note = None);
        let agrees: Vec<bool> = claims.iter().map(|claim| only_gives(claim, date)).collect();
        if agrees.iter().filter(|agrees| **agrees).count() > 1 {
            claims.iter_mut().zip(agrees).for_each(|(claim, agrees)| claim.agrees = agrees);
        }
        claims
    }

    /// The sources that only give the event's own date.
    fn agreeing(&self, claims: &[ClaimView], date: &DateView) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for source in
            claims.iter().filter(|claim| claim.agrees).filter_map(|one| one.source.as_ref())
        {
            if !names.contains(&source.name) {
                names.push(source.name.clone());
            }
        }
        let source = self.words().list_and(&names);
        let args = [("source", Arg::Text(&source)), ("words", Arg::Text(&date.words))];
        (!names.is_empty()).then(|| self.words().message("claim-says", &args))
    }

    /// The images of an event.
    pub(in crate::render) fn event_media(&self, index: EventIndex) -> Vec<MediaView> {
        self.event_media_at(index, &|path| self.to(path))
    }

    /// The images of an event; `to` makes their addresses.
    pub(in crate::render) fn event_media_at(
        &self,
        index: EventIndex,
        to: &dyn Fn(&str) -> String,
    ) -> Vec<MediaView> {
        let media = self.model.timeline.events[index].media.iter().enumerate();
        let view = |(position, (note, media)): (usize, &(NoteIndex, crate::note::Media))| {
            let note = &self.model.timeline.notes[*note];
            self.media(media, note, &format!("media-{position}-"), to)
        };
        media.map(view).collect()
    }

    /// The first sentence of an event, or what else there is to say of it.
    fn event_description(&self, index: EventIndex, title: &str) -> String {
        let summary = self.summary(index);
        match summary.is_empty() {
            true => description(&format!("{}: {title}", self.event(index).date().words)),
            false => description(&summary),
        }
    }

    fn event_crumbs(&self, index: EventIndex) -> Vec<Link> {
        let event = &self.model.timeline.events[index];
        let mut crumbs = vec![self.crumb_home()];
        if let Some(day) = display_day(event, self.model.config.order) {
            let path = self.tree().year(day.year);
            if self.exists(&path) {
                crumbs.push(Link { href: self.to(&path), text: self.words().year(day.year) });
            }
        }
        crumbs
    }

    /// The address of the event's row on the whole timeline, or on the part of its year that has it.
    fn timeline_href(&self, index: EventIndex) -> String {
        let event = &self.model.timeline.events[index];
        if event.withdrawn {
            return self.to(&self.tree().home());
        }
        if display_day(event, self.model.config.order).is_none() {
            return self.to(&self.tree().own_page("undated")) + "#e-" + &event.id;
        }
        self.timeline_row(index).unwrap_or_else(|| self.to(&self.tree().home()))
    }

    /// The address of an event's row on the home page or, of a long timeline, on its year's; none of one
    /// without a year.
    pub(in crate::render) fn timeline_row(&self, index: EventIndex) -> Option<String> {
        let event = &self.model.timeline.events[index];
        if self.model.home_is_short() {
            return Some(format!("{}#e-{}", self.to(&self.tree().home()), event.id));
        }
        let year = display_day(event, self.model.config.order)?.year;
        let list = *self.model.plan.year_lists.get(&year)?;
        Some(self.row_href(&self.model.plan.lists[list], index))
    }

    /// Why this date and no other.
    pub(in crate::render) fn because(&self, index: EventIndex) -> Option<Html> {
        let event = &self.model.timeline.events[index];
        let reason = event.date.because.as_ref()?;
        Some(self.owned_inline(index, reason, &format!("because-{}-", event.id)))
    }

    /// Inline Markdown of an event's record, or else of its first claim's note.
    pub(in crate::render) fn owned_inline(
        &self,
        index: EventIndex,
        text: &str,
        prefix: &str,
    ) -> Html {
        match self.event(index).edited_note() {
            Some(note) => self.inline(text, note, prefix),
            None => Html::from_text(text),
        }
    }

    fn event_terms(&self, index: EventIndex) -> Vec<EventTerms> {
        let event = &self.model.timeline.events[index];
        let mut views = Vec::new();
        for taxonomy in &*self.model.timeline.taxonomies {
            let names = event.terms.get(&taxonomy.name).map_or(&[][..], Vec::as_slice);
            let terms =
                names.iter().filter_map(|name| self.model.timeline.term(&taxonomy.name, name));
            let link = |term: &crate::timeline::Term| Link {
                href: self.to_term(&taxonomy.name, term).unwrap_or_default(),
                text: self.edition().term_title(term),
            };
            let terms: Vec<Link> = terms.map(link).collect();
            if !terms.is_empty() {
                let label = self.edition().taxonomy_label(&taxonomy.name);
                views.push(EventTerms { id: taxonomy.name.clone(), label, terms });
            }
        }
        views
    }

    fn event_changes(&self, index: EventIndex) -> Vec<ChangeView> {
        let event = &self.model.timeline.events[index];
        let view = |(position, change): (usize, &crate::note::Change)| ChangeView {
            date: self.date(&change.date),
            text_html: self.owned_inline(index, &change.text, &format!("change-{position}-")),
            event: None,
        };
        event.changes.iter().enumerate().map(view).collect()
    }
}

/// Takes the note from several claims that are all from it.
fn only_note(claims: &mut [ClaimView]) -> Option<Link> {
    let (first, others) = claims.split_first()?;
    let note = first.note.clone()?;
    let is_same = |claim: &ClaimView| claim.note.as_ref() == Some(&note);
    if others.is_empty() || !others.iter().all(is_same) {
        return None;
    }
    claims.iter_mut().for_each(|claim| claim.note = None);
    Some(note)
}

/// Whether a claim says no more than a date.
fn only_gives(claim: &ClaimView, date: &DateView) -> bool {
    let words = [
        &claim.date_text,
        &claim.title,
        &claim.quote,
        &claim.quote_translation,
        &claim.according_to,
        &claim.page,
    ];
    let has_more = !claim.text_html.is_empty() || claim.badge.is_some() || claim.lead;
    claim.date.as_ref().is_some_and(|given| given.words == date.words)
        && claim.source.is_some()
        && words.iter().all(|words| words.is_none())
        && !has_more
        && !claim.retracted
}

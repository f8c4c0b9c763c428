//! Builds one note from its front matter and its body.

use std::collections::BTreeMap;
use std::ops::Range;

use super::claims::{self, OwnEvent, Owner};
use super::front_matter::{RawEventFields, RawNote, Reader};
use super::references::shift;
use super::{Body, Claim, Kind, Note, Record, Source, Text};
use crate::config::Config;
use crate::date::When;
use crate::diag::Code;
use crate::keys;
use crate::markdown::Outline;
use crate::yaml::{Entry, Node, Spanned};
use crate::{markdown, slug};

/// What building a note needs.
pub(super) struct NoteBuilder<'a, 'b> {
    pub(super) reader: Reader<'a, 'b>,
    pub(super) path: &'a str,
    pub(super) folder: &'a str,
    pub(super) config: &'a Config,
    pub(super) node: &'a Node,
    pub(super) outline: &'a Outline,
}

impl NoteBuilder<'_, '_> {
    pub(super) fn note(mut self, mut body: Body) -> Note {
        // A kind in another word is reported, and the keys are those of the kind that it means.
        let kind = self.node.get("kind").and_then(Node::as_text);
        let kind =
            kind.and_then(|kind| keys::word(kind, &["note", "event", "page"])).unwrap_or("note");
        let table = match kind {
            "event" => &keys::RECORD,
            "page" => &keys::PAGE,
            _ => &keys::NOTE,
        };
        let checked = keys::check(self.reader.checker, self.node, table);
        let mut raw: RawNote = checked.decode();
        let own = checked.decode::<RawEventFields>();
        body.report = raw.body.as_deref() == Some("report");
        body.published = !body.report || raw.publish_body;
        self.too_deep(body.offset);
        let title = self.title(raw.title.take(), checked.unusable("title").is_some(), &mut body);
        let slug = match kind {
            "event" => self.slug(raw.id.take(), checked.unusable("id")),
            _ => self.slug(raw.slug.take(), checked.unusable("slug")),
        };
        let date_place = checked.place("date", raw.date.as_ref());
        let date = self.date(raw.date.take(), date_place.is_some(), kind);
        let written_summary = raw.summary.take().map(Text::from);
        let summary = self.summary(written_summary.as_ref(), &mut body);
        let linked_summary = self.linked_summary(written_summary.as_ref(), &body);
        let event = OwnEvent {
            summary: written_summary,
            date_place,
            date_text: raw.date_text,
            status: raw.status,
            sources: claims::several_sources(&mut self.reader, raw.source.as_ref(), raw.sources),
            event_fields: self.reader.event_fields(own),
        };
        let mut note = Note {
            file: self.reader.checker.file.clone(),
            path: self.path.to_owned(),
            slug_place: slug.range,
            draft: raw.draft,
            title: title.value,
            title_place: title.range,
            source: match raw.source {
                Some(raw) => Some(self.reader.source(raw)),
                // A source under another key is reported, and not missing as well.
                None => checked.unusable("source").map(|_| Source::default()),
            },
            summary,
            linked_summary,
            lang: raw.lang.take().and_then(|tag| self.reader.checker.lang(&tag)),
            aliases: event.event_fields.aliases.clone(),
            added: self.reader.moment(raw.added.take()),
            updated: self.reader.moment(raw.updated.take()),
            terms: self.reader.terms(std::mem::take(&mut raw.terms)),
            media: event.event_fields.media.clone(),
            claims: Vec::new(),
            event_unless_linked: false,
            references: Vec::new(),
            allow: self.reader.allow(std::mem::take(&mut raw.allow)),
            extra: std::mem::take(&mut raw.extra),
            body,
            kind: kind_of(kind, &slug.value, date.clone(), raw.because, &event),
            date,
            slug: slug.value,
        };
        let summary = event.summary.clone();
        self.claims(&mut note, event);
        self.references(&mut note, summary);
        note.event_unless_linked = self.is_event_unless_linked(&note);
        self.own_event(&note);
        self.leftovers(&note.body);
        self.undated(&note);
        self.quotes(&note);
        note
    }

    /// Returns the summary in plain text: as written, else the first paragraph if the body is published.
    fn summary(&self, written: Option<&Text>, body: &mut Body) -> Option<String> {
        let first = self.outline.first_paragraph.as_ref().map(|first| first.text.as_str());
        let summary = match written {
            Some(text) => Some(markdown::plain(&text.markdown)),
            None if !body.published => None,
            None => first.map(str::to_owned),
        };
        body.begins_with_summary = first.is_some_and(|first| summary.as_deref() == Some(first));
        summary
    }

    /// Returns the summary as Markdown if it has wikilinks.
    fn linked_summary(&self, written: Option<&Text>, body: &Body) -> Option<String> {
        let first = self.outline.first_paragraph.as_ref().filter(|_| body.published);
        let markdown = match written {
            Some(text) => text.markdown.as_str(),
            None => &body.markdown[first?.range.clone()],
        };
        markdown.contains("[[").then(|| markdown.to_owned())
    }

    /// Returns the note's date; a note about a report must have one.
    fn date(
        &mut self,
        written: Option<Spanned<String>>,
        is_written: bool,
        kind: &str,
    ) -> Option<When> {
        let is_written = is_written || self.node.get("date").is_some();
        if kind == "note" && !is_written {
            self.report(
                Code::MissingDate,
                &(0..3),
                "the note has no date".into(),
                "write `date:` with the day on which the report was published, as precisely as it is known",
            );
        }
        self.reader.date(written)
    }

    fn too_deep(&mut self, offset: usize) {
        if let Some(range) = &self.outline.too_deep {
            let range = range.start + offset..range.start + offset + 1;
            let most = self.config.limits.markdown_depth;
            self.report(
                Code::OverLimit,
                &range,
                format!("Markdown nested more than {most} levels deep"),
                "the limit is `limits: {markdown_depth: …}` in `dateline.yaml`",
            );
        }
    }

    /// Returns the title with its place; `is_unusable` if the written title has been reported already.
    fn title(
        &mut self,
        written: Option<Spanned<String>>,
        is_unusable: bool,
        body: &mut Body,
    ) -> Spanned<String> {
        if let Some(Spanned { value: title, range }) = written
            && !title.trim().is_empty()
        {
            return Spanned { value: title.trim().to_owned(), range };
        }
        let first = self.outline.headings.iter().find(|heading| heading.level == 1);
        if let Some(heading) = first.filter(|heading| !heading.text.is_empty()) {
            body.begins_with_title = true;
            let range = shift(&heading.title_range, body.offset);
            return Spanned { value: heading.text.clone(), range };
        }
        if !is_unusable {
            self.report(
                Code::MissingTitle,
                &(0..3),
                "the note has no title".into(),
                "write `title:` in the front matter, or begin the text with a `#` heading",
            );
        }
        Spanned::default()
    }

    /// Returns the slug as written, else made from the file's name, with the place of the written one.
    fn slug(
        &mut self,
        written: Option<Spanned<String>>,
        unusable: Option<Range<usize>>,
    ) -> Spanned<String> {
        if let Some(slug) = written {
            return slug;
        }
        let range = unusable.unwrap_or(0..0);
        let stem = self.path.strip_suffix(".md").unwrap_or(self.path);
        let (folder, stem) = stem.rsplit_once('/').unwrap_or(("", stem));
        let name = match stem {
            "index" if !folder.is_empty() => folder.rsplit('/').next().unwrap_or(folder),
            stem => stem,
        };
        let slug = slug::slugify(name);
        if let Some(problem) = slug::problem(&slug) {
            let message = match slug.as_str() {
                "" => format!("cannot make an address from the file name `{name}`"),
                _ => format!("the address `{slug}`, from the file name, {problem}"),
            };
            let help = "rename the file, or write `slug:` (in a record, `id:`) in the front matter";
            self.report(Code::NoSlug, &range, message, help);
        }
        Spanned { value: slug, range }
    }

    fn claims(&mut self, note: &mut Note, event: OwnEvent) {
        let record = note.record().map(|record| record.id.clone());
        let slug = note.slug.clone();
        let owner = Owner { slug: &slug, record: record.as_deref() };
        let listed = self.node.get(if record.is_some() { "claims" } else { "events" });
        let mut claims = Vec::new();
        if let Some(list) = listed.filter(|_| !note.is_page()) {
            claims.extend(claims::entries(&mut self.reader, list, &owner));
        }
        match note.kind {
            Kind::Report { .. } => {
                claims.extend(claims::headings(&mut self.reader, &note.body, self.outline, &owner));
                claims.extend(self.dated_links(&note.body, &owner));
                let links_events =
                    self.outline.links.iter().any(|link| link.destination.starts_with("event:"));
                let says_so = self.keys_of_own_event().next().is_some();
                if claims.is_empty() && listed.is_none() && (says_so || !links_events) {
                    note.kind = Kind::Report { own_event: true };
                    claims = claims::claims_of_note(note, self.outline, event);
                } else {
                    self.refuse_keys_of_own_event(claims.is_empty());
                }
            }
            _ => self.refuse_dates(&note.body),
        }
        let most = self.config.limits.events_per_note;
        if claims.len() > most {
            let message = format!("{} claims, more than {most}", claims.len());
            let help = "the limit is `limits: {events_per_note: …}` in `dateline.yaml`";
            self.report(Code::OverLimit, &(0..3), message, help);
        }
        claims.sort_by_key(|claim| claim.place.start);
        self.repeated(&claims, note);
        note.claims = claims;
    }

    /// Returns whether a note is itself an event only if none of its wikilinks leads to one.
    fn is_event_unless_linked(&self, note: &Note) -> bool {
        let says_so = self.keys_of_own_event().next().is_some();
        note.is_event() && !says_so && note.has_wikilinks()
    }

    /// The keys that only a note that is itself an event may have.
    pub(super) fn keys_of_own_event(&self) -> impl Iterator<Item = &Entry> + use<'_> {
        let entries = self.node.entries().iter();
        entries.filter(|entry| keys::OF_OWN_EVENT.contains(&entry.key.as_str()))
    }

    /// Reports keys of an event in a note that is not itself one.
    fn refuse_keys_of_own_event(&mut self, only_source: bool) {
        let found: Vec<(String, Range<usize>)> = self
            .keys_of_own_event()
            .map(|entry| (entry.key.clone(), entry.key_range.clone()))
            .collect();
        for (key, range) in found {
            let (why, help) = match only_source {
                true => (
                    "`events: []` says that this note is only a source",
                    format!(
                        "leave out `events: []` if the note is itself the event; otherwise leave out `{key}`"
                    ),
                ),
                false => (
                    "this note makes claims about events",
                    format!("write `{key}` in the claim that it belongs to"),
                ),
            };
            let message = format!("`{key}` describes an event, but {why}");
            self.report(Code::ContradictingKey, &range, message, &help);
        }
    }

    fn dated_links(&mut self, body: &Body, owner: &Owner<'_>) -> Vec<Claim> {
        let mut claims = Vec::new();
        for link in self.outline.links.iter().filter(|link| !link.title.is_empty()) {
            match link.destination.strip_prefix("event:") {
                Some(id) => claims.extend(claims::link(&mut self.reader, body, link, id, owner)),
                None => self.refuse_date_of_other_link(body, link),
            }
        }
        claims
    }

    /// Reports a date after the address of a note or file, because it makes no claim.
    fn refuse_date_of_other_link(&mut self, body: &Body, link: &markdown::Link) {
        let date = When::parse(&link.title, self.config.hemisphere).ok();
        let is_date = date.is_some() && link.title.contains('-');
        let is_here =
            link.destination.starts_with("note:") || !markdown::is_remote(&link.destination);
        if is_date && is_here {
            let words = &link.text;
            self.report(
                Code::MistypedLink,
                &shift(&link.range, body.offset),
                "this link has a date but does not lead to an event, so it makes no claim".into(),
                &format!(
                    "write the event's id, as in `[{words}](event:ID \"{}\")`, or leave the date out",
                    link.title
                ),
            );
        }
    }

    /// Reports dates in pages and in the bodies of records, which claim nothing.
    fn refuse_dates(&mut self, body: &Body) {
        for heading in self.outline.headings.iter().filter(|heading| markdown::is_dated(heading)) {
            self.report(
                Code::BadHeading,
                &shift(&heading.range, body.offset),
                "this heading has a date, but pages and records make no claims in their text"
                    .into(),
                "move it to a note, or into the `claims` of the record",
            );
        }
        let dated = |link: &&markdown::Link| {
            link.destination.starts_with("event:") && !link.title.is_empty()
        };
        for link in self.outline.links.iter().filter(dated) {
            self.report(
                Code::BadValue,
                &shift(&link.range, body.offset),
                "this link has a date, but pages and records make no claims in their text".into(),
                "leave out the date to make an ordinary link",
            );
        }
    }

    /// Reports two claims about one event that nothing distinguishes.
    fn repeated(&mut self, claims: &[Claim], note: &Note) {
        let mut seen: BTreeMap<String, Range<usize>> = BTreeMap::new();
        // A malformed date is reported already, and may differ when it is corrected.
        let whole = |claim: &&Claim| claim.date.is_some() || claim.places.date.is_none();
        for claim in claims.iter().filter(|claim| !claim.id.is_empty()).filter(whole) {
            let date = claim.date.as_ref().map(|date| date.as_written());
            let source = claim.source.as_ref().map(|source| format!("{source:?}"));
            let key = format!(
                "{}\0{date:?}\0{source:?}\0{:?}\0{:?}",
                claim.id, claim.page, claim.according_to
            );
            let Some(first) = seen.get(&key).cloned() else {
                seen.insert(key, claim.place.clone());
                continue;
            };
            let first = note.place(first);
            let message = format!(
                "`{}` is claimed twice in this note, and the two claims do not differ",
                claim.id
            );
            let diagnostic = self.reader.checker.report(Code::RepeatedClaim, &claim.place, message);
            diagnostic.add_help("give them a different `date`, `according_to`, `source` or `page`, another `id`, or leave one out");
            diagnostic.related.push((first, "first claimed here".into()));
        }
    }

    pub(super) fn report(&mut self, code: Code, range: &Range<usize>, message: String, help: &str) {
        self.reader.checker.report(code, range, message).add_help(help);
    }
}

/// Returns the kind of a note; a record contains what its keys decide about the event.
fn kind_of(
    kind: &str,
    slug: &str,
    date: Option<When>,
    because: Option<String>,
    event: &OwnEvent,
) -> Kind {
    match kind {
        "page" => Kind::Page,
        "event" => Kind::Record(Box::new(Record {
            id: slug.to_owned(),
            date,
            date_place: event.date_place.clone().unwrap_or(0..0),
            date_text: event.date_text.clone(),
            because,
            status: event.status,
            event_fields: event.event_fields.clone(),
        })),
        _ => Kind::Report { own_event: false },
    }
}

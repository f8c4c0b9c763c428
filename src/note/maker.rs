//! One note from its front matter, as written, and its body.

use std::ops::Range;

use super::claims::{self, Owner};
use super::front::{RawNote, Reader};
use super::texts::shift;
use super::{Body, Claim, EventKeys, Kind, Note, Record, Text, Way};
use crate::config::Config;
use crate::date::When;
use crate::diag::{Code, Diagnostic};
use crate::keys::{self, Found, Places};
use crate::markdown::Outline;
use crate::yaml::{self, Node};
use crate::{markdown, slug};

/// Everything that making a note needs at hand.
pub(super) struct Maker<'a, 'b> {
    pub(super) reader: Reader<'a, 'b>,
    pub(super) path: &'a str,
    pub(super) folder: &'a str,
    pub(super) config: &'a Config,
    pub(super) node: &'a Node,
    pub(super) outline: &'a Outline,
}

impl Maker<'_, '_> {
    pub(super) fn note(mut self, mut body: Body) -> Note {
        let kind = self.node.get("kind").and_then(Node::as_text).unwrap_or("note");
        let table = match kind {
            "event" => &keys::RECORD,
            "page" => &keys::PAGE,
            _ => &keys::NOTE,
        };
        let mut found = keys::check(self.reader.checker, self.node, table);
        let mut raw: RawNote = found.decode();
        let Found { places, terms, .. } = found;
        let at = |key: &str| places.get(key).unwrap_or(0..0);
        body.report = raw.body.as_deref() == Some("report");
        body.published = !body.report || raw.publish_body;
        self.too_deep(body.offset);
        let (title, title_place) = self.title(raw.title.take(), &places, &mut body);
        let slug_key = if kind == "event" { "id" } else { "slug" };
        let given = if kind == "event" { raw.id.take() } else { raw.slug.take() };
        let slug = self.slug(given, &at(slug_key));
        let date = self.date(raw.date.take(), places.get("date"), kind);
        let summary_text =
            raw.summary.take().map(|markdown| Text { markdown, place: at("summary") });
        let own = self.reader.own(std::mem::take(&mut raw.own), &places, &(0..0));
        let (terms, term_places) = self.reader.split_terms(terms);
        let mut note = Note {
            file: self.reader.checker.file.clone(),
            path: self.path.to_owned(),
            slug_place: at(slug_key),
            draft: raw.draft,
            title,
            title_place,
            source: raw.source.take().map(|raw| self.reader.source(raw, "source", &places, 0..0)),
            summary: self.summary(summary_text.as_ref(), &mut body),
            lang: raw.lang.take().and_then(|tag| self.lang(&tag, at("lang"))),
            aliases: aliases(&own.aliases, &places),
            added: self.reader.moment(raw.added.take(), at("added")),
            updated: self.reader.moment(raw.updated.take(), at("updated")),
            terms,
            term_places,
            media: own.media.clone(),
            claims: Vec::new(),
            references: Vec::new(),
            allow: self.reader.allow(std::mem::take(&mut raw.allow), &places),
            extra: std::mem::take(&mut raw.extra),
            body,
            kind: kind_of(kind, raw, &slug, date.as_ref(), own, &places),
            date,
            slug,
        };
        self.claims(&mut note, summary_text, &places);
        self.references(&mut note);
        self.quotes(&note);
        note
    }

    /// The summary in plain text: as written, else the first paragraph of what is published.
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

    /// The note's date; a note about a report must have one.
    fn date(
        &mut self,
        written: Option<String>,
        place: Option<Range<usize>>,
        kind: &str,
    ) -> Option<When> {
        let is_there = place.is_some() || self.node.get("date").is_some();
        let date = self.reader.date(written, place.unwrap_or(0..0));
        if kind == "note" && date.is_none() && !is_there {
            self.tell(
                Code::MissingDate,
                &(0..3),
                "the note has no date".into(),
                "write `date:` with the day on which the report was published, as precisely as it is known",
            );
        }
        date
    }

    fn too_deep(&mut self, offset: usize) {
        if let Some(range) = &self.outline.too_deep {
            let range = range.start + offset..range.start + offset + 1;
            let most = self.config.limits.markdown_depth;
            self.tell(
                Code::OverLimit,
                &range,
                format!("Markdown nested more than {most} levels deep"),
                "the limit is `limits: {markdown_depth: …}` in `dateline.yaml`",
            );
        }
    }

    fn title(
        &mut self,
        given: Option<String>,
        places: &Places,
        body: &mut Body,
    ) -> (String, Range<usize>) {
        let wrong = given.is_none() && places.get("title").is_some();
        if let Some(title) =
            given.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty())
        {
            return (title, places.get("title").unwrap_or(0..0));
        }
        let first = self.outline.headings.iter().find(|heading| heading.level == 1);
        if let Some(heading) = first.filter(|heading| !heading.text.is_empty()) {
            body.begins_with_title = true;
            let range = &heading.title_range;
            return (heading.text.clone(), range.start + body.offset..range.end + body.offset);
        }
        if wrong {
            return (String::new(), 0..0);
        }
        self.tell(
            Code::MissingTitle,
            &(0..3),
            "the note has no title".into(),
            "write `title:` in the front matter, or begin the text with a `#` heading",
        );
        (String::new(), 0..0)
    }

    fn slug(&mut self, given: Option<String>, place: &Range<usize>) -> String {
        if let Some(slug) = given {
            return slug;
        }
        let stem = self.path.strip_suffix(".md").unwrap_or(self.path);
        let (folder, stem) = stem.rsplit_once('/').unwrap_or(("", stem));
        let name = match stem {
            "index" if !folder.is_empty() => folder.rsplit('/').next().unwrap_or(folder),
            stem => stem,
        };
        let slug = slug::slugify(name);
        if slug.is_empty() || slug::fault(&slug).is_some() {
            self.tell(
                Code::NoSlug,
                place,
                format!("the file's name `{name}` yields no address"),
                "rename the file, or write `slug:` (in a record, `id:`) in the front matter",
            );
        }
        slug
    }

    fn lang(&mut self, tag: &str, range: Range<usize>) -> Option<crate::words::Lang> {
        let lang = crate::words::Lang::parse(tag);
        if lang.is_none() {
            self.tell(
                Code::BadValue,
                &range,
                format!("`{tag}` is no language tag"),
                "write a tag such as `en`, `uk` or `pt-BR` (BCP 47)",
            );
        }
        lang
    }

    fn claims(&mut self, note: &mut Note, summary: Option<Text>, places: &Places) {
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
                if claims.is_empty() && listed.is_none() && !links_events {
                    note.kind = Kind::Report { own_event: true };
                    claims.push(own_claim(note, self.outline, summary, places));
                }
            }
            _ => self.refuse_dates(&note.body),
        }
        let most = self.config.limits.events_per_note;
        if claims.len() > most {
            let message = format!("{} claims, more than {most}", claims.len());
            let help = "the limit is `limits: {events_per_note: …}` in `dateline.yaml`";
            self.tell(Code::OverLimit, &(0..3), message, help);
        }
        claims.sort_by_key(|claim| claim.place.start);
        self.repeated(&claims, note);
        note.claims = claims;
    }

    fn dated_links(&mut self, body: &Body, owner: &Owner<'_>) -> Vec<Claim> {
        let mut claims = Vec::new();
        for link in &self.outline.links {
            if let Some(id) =
                link.destination.strip_prefix("event:").filter(|_| !link.title.is_empty())
            {
                claims.extend(claims::link(&mut self.reader, body, link, id, owner));
            }
        }
        claims
    }

    /// Pages and the bodies of records claim nothing.
    fn refuse_dates(&mut self, body: &Body) {
        let at = |range: &Range<usize>| range.start + body.offset..range.end + body.offset;
        for heading in self.outline.headings.iter().filter(|heading| markdown::is_dated(heading)) {
            self.tell(
                Code::BadHeading,
                &at(&heading.range),
                "a dated heading, where nothing is claimed".into(),
                "pages and records claim nothing in their text: move it to a note, or into the record's `claims`",
            );
        }
        let dated = |link: &&markdown::Link| {
            link.destination.starts_with("event:") && !link.title.is_empty()
        };
        for link in self.outline.links.iter().filter(dated) {
            self.tell(
                Code::BadValue,
                &at(&link.range),
                "a dated link, where nothing is claimed".into(),
                "pages and records claim nothing in their text: leave the date out, so that it is a mere link",
            );
        }
    }

    /// The same event twice, with nothing that tells the claims apart.
    fn repeated(&mut self, claims: &[Claim], note: &Note) {
        let mut seen: std::collections::BTreeMap<String, Range<usize>> =
            std::collections::BTreeMap::new();
        // A claim whose date is no date is told already, and might be another one when mended.
        let whole = |claim: &&Claim| claim.date.is_some() || claim.places.get("date").is_none();
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
                "`{}` is claimed twice in this note, and nothing tells the claims apart",
                claim.id
            );
            let diagnostic = self.reader.checker.tell(Code::RepeatedClaim, &claim.place, message);
            diagnostic.say("give them a different `date`, `according_to`, `source` or `page`, another `id`, or leave one out");
            diagnostic.related.push((first, "first claimed here".into()));
        }
    }

    pub(super) fn tell(&mut self, code: Code, range: &Range<usize>, message: String, help: &str) {
        let diagnostic: &mut Diagnostic = self.reader.checker.tell(code, range, message);
        diagnostic.say(help);
    }
}

/// The kind of a note; a record holds what its keys decide about the event.
fn kind_of(
    kind: &str,
    raw: RawNote,
    slug: &str,
    date: Option<&When>,
    own: EventKeys,
    places: &Places,
) -> Kind {
    match kind {
        "page" => Kind::Page,
        "event" => Kind::Record(Box::new(Record {
            id: slug.to_owned(),
            date: date.cloned(),
            date_text: raw.date_text,
            because: raw.because,
            status: raw.status,
            own,
            places: places.clone(),
        })),
        _ => Kind::Report { own_event: false },
    }
}

/// Aliases with their places.
fn aliases(names: &[String], places: &Places) -> Vec<(String, Range<usize>)> {
    let place = |index: usize| {
        let own = places.get(&format!("aliases[{index}]"));
        own.or_else(|| places.get("aliases")).unwrap_or(0..0)
    };
    names.iter().enumerate().map(|(index, alias)| (alias.clone(), place(index))).collect()
}

/// The claim of a note that is its own event.
fn own_claim(note: &Note, outline: &Outline, summary: Option<Text>, places: &Places) -> Claim {
    let first = outline.first_paragraph.as_ref().filter(|_| note.body.published);
    let paragraph = first.map(|first| Text {
        markdown: note.body.markdown[first.range.clone()].to_owned(),
        place: shift(&first.range, note.body.offset),
    });
    Claim {
        id: note.slug.clone(),
        explicit: false,
        way: Way::Note,
        place: note.title_place.clone(),
        places: places.clone(),
        date: note.date.clone(),
        date_text: None,
        title: Some(note.title.clone()).filter(|title| !title.is_empty()),
        text: summary.or(paragraph),
        quote: None,
        quote_translation: None,
        page: None,
        status: None,
        according_to: None,
        source: None,
        lead: false,
        because: None,
        terms: super::Terms::default(),
        term_places: Default::default(),
        own: super::EventKeys { media: note.media.clone(), ..Default::default() },
        extra: yaml::Value::Null,
    }
}

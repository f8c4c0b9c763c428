//! The steps from a file's text to a note.

use std::ops::Range;
use std::sync::Arc;

use super::claims::{self, Owner, split_terms};
use super::front::{RawNote, Reader};
use super::translation::{self, Suffix, Translation};
use super::{Body, Claim, Kind, Note, Record, Reference, Source, Target, Text, Way, split, target};
use crate::config::{Config, Html};
use crate::diag::{Checked, Code, Diagnostic};
use crate::keys::{self, Checker, Found, Places};
use crate::yaml::{self, Node, NodeKind};
use crate::{markdown, slug};

/// What one Markdown file is.
#[derive(Debug, Clone)]
pub enum Parsed {
    /// A note, record or page.
    Note(Arc<Note>),
    /// The words of one in another language.
    Translation(Arc<Translation>),
}

/// Parses one file. `file` is its path below the root, `path` that below the content folder. The
/// value is `None` where there is no front matter to go by; otherwise the note is as whole as could be
/// made, so that one mistake does not hide the next.
pub fn parse(file: &Arc<str>, path: &str, text: &str, config: &Config) -> Checked<Option<Parsed>> {
    let mut checker = Checker {
        file,
        taxonomies: &config.taxonomies,
        unknown: config.unknown_keys,
        found: Vec::new(),
    };
    let value = parsed(&mut checker, path, text, config);
    Checked { value, diagnostics: checker.found }
}

fn parsed(checker: &mut Checker<'_>, path: &str, text: &str, config: &Config) -> Option<Parsed> {
    let parts = match split::split(checker.file, text) {
        Ok(parts) => parts,
        Err(fault) => {
            checker.found.push(*fault);
            return None;
        }
    };
    if parts.front.len() as u64 > config.limits.front_matter {
        let message = format!("{} bytes of front matter", parts.front.len());
        checker
            .tell(Code::OverLimit, &(0..3), message)
            .say("the limit is `limits: {front_matter: …}` in `dateline.yaml`");
        return None;
    }
    let depth = config.limits.yaml_depth;
    let before = checker.found.len();
    let front = &text[parts.front.clone()];
    let tree = yaml::parse(checker.file, front, parts.front.start, depth, &mut checker.found);
    let node = match tree {
        Some(node) if matches!(node.kind, NodeKind::Map(_)) => node,
        Some(node) if !node.is_null() => {
            let message = format!("{} stands where the keys should", node.type_name());
            checker
                .tell(Code::WrongType, &node.range, message)
                .say("write keys such as `title: …`, one a line");
            return None;
        }
        _ if checker.found.len() > before => return None,
        _ => Node { range: parts.front.clone(), kind: NodeKind::Map(Vec::new()) },
    };
    if let Some(range) = markdown::unclosed_comment(&text[parts.body.clone()]) {
        let start = parts.body.start + range.start;
        checker
            .tell(
                Code::UnclosedComment,
                &(start..start + 2),
                "this comment is not closed, so it hides the rest of the note".into(),
            )
            .say("close it with `-->` or `%%`, as it was opened; write `\\%%` for the two signs as text");
    }
    let markdown = markdown::hide_comments(&text[parts.body.clone()]).into_owned();
    match translation::suffix(path, config) {
        Suffix::Of(of, lang) => {
            let body = Text { markdown, place: parts.body };
            let translation = translation::read(checker, &node, of, lang, body);
            return Some(Parsed::Translation(Arc::new(translation)));
        }
        Suffix::Unknown(lang) => {
            checker
                .tell(Code::UnknownLanguage, &(0..0), format!("the file's name says `{lang}`, a language that this site does not have"))
                .say(format!("add it to `languages` in `dateline.yaml` (`languages: {{{lang}: {{}}}}`), or rename the file"));
        }
        Suffix::None => {}
    }
    let outline = markdown::outline(&markdown, config.limits.markdown_depth);
    let body = Body {
        markdown,
        offset: parts.body.start,
        published: true,
        report: false,
        begins_with_title: false,
        outline: Arc::new(outline),
    };
    let folder = path.rfind('/').map_or("", |at| &path[..=at]);
    let reader = Reader { checker, text, folder, config };
    let note = Maker { reader, path, folder, config, node: &node }.note(body);
    Some(Parsed::Note(Arc::new(note)))
}

/// Everything that making a note needs at hand.
struct Maker<'a, 'b> {
    reader: Reader<'a, 'b>,
    path: &'a str,
    folder: &'a str,
    config: &'a Config,
    node: &'a Node,
}

impl Maker<'_, '_> {
    fn note(mut self, mut body: Body) -> Note {
        let kind = self.node.get("kind").and_then(Node::as_text).unwrap_or("note");
        let table = match kind {
            "event" => &keys::RECORD,
            "page" => &keys::PAGE,
            _ => &keys::NOTE,
        };
        let mut found = keys::check(self.reader.checker, self.node, table);
        let raw: RawNote = found.decode();
        let Found { places, terms, .. } = found;
        let at = |key: &str| places.get(key).unwrap_or(0..0);
        body.report = raw.body.as_deref() == Some("report");
        body.published = !body.report || raw.publish_body;
        self.too_deep(&body);
        let (title, title_place) = self.title(raw.title, &places, &mut body);
        let given = if kind == "event" { raw.id } else { raw.slug };
        let place = at(if kind == "event" { "id" } else { "slug" });
        let slug = self.slug(given, &place);
        let date = self.reader.date(raw.date, at("date"));
        if kind == "note" && date.is_none() && self.node.get("date").is_none() {
            self.missing_date();
        }
        let source = raw.source.map(|raw| self.reader.source(raw, "source", &places, 0..0));
        let lang = raw.lang.and_then(|tag| self.lang(&tag, at("lang")));
        let added = self.reader.moment(raw.added, at("added"));
        let updated = self.reader.moment(raw.updated, at("updated"));
        let allow = self.reader.allow(raw.allow, &places);
        let own = self.reader.own(raw.own, &places, &(0..0));
        let (terms, term_places) = split_terms(terms);
        let summary_text = raw.summary.map(|markdown| Text { markdown, place: at("summary") });
        let summary = match &summary_text {
            Some(text) => Some(markdown::plain(&text.markdown)),
            None if !body.published => None,
            None => body.outline.first_paragraph.as_ref().map(|first| first.text.clone()),
        };
        let aliases = own.aliases.iter().enumerate();
        let alias_place = |index: usize| {
            places
                .get(&format!("aliases[{index}]"))
                .or_else(|| places.get("aliases"))
                .unwrap_or(0..0)
        };
        let aliases = aliases.map(|(index, alias)| (alias.clone(), alias_place(index))).collect();
        let mut note = Note {
            file: self.reader.checker.file.clone(),
            path: self.path.to_owned(),
            slug,
            slug_place: place,
            draft: raw.draft,
            title,
            title_place,
            date,
            source,
            summary,
            lang,
            aliases,
            added,
            updated,
            terms,
            term_places,
            media: own.media.clone(),
            claims: Vec::new(),
            references: Vec::new(),
            allow,
            extra: raw.extra,
            body,
            kind: match kind {
                "page" => Kind::Page,
                "event" => Kind::Record(Box::default()),
                _ => Kind::Report { own_event: false },
            },
        };
        if kind == "event" {
            note.kind = Kind::Record(Box::new(Record {
                id: note.slug.clone(),
                date: note.date.clone(),
                date_text: raw.date_text,
                because: raw.because,
                status: raw.status,
                own,
                places: places.clone(),
            }));
        }
        self.claims(&mut note, summary_text, &places);
        self.references(&mut note);
        self.quotes(&note);
        note
    }

    fn too_deep(&mut self, body: &Body) {
        if let Some(range) = &body.outline.too_deep {
            let range = range.start + body.offset..range.start + body.offset + 1;
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
        if let Some(title) =
            given.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty())
        {
            return (title, places.get("title").unwrap_or(0..0));
        }
        let first = body.outline.headings.iter().find(|heading| heading.level == 1);
        if let Some(heading) = first.filter(|heading| !heading.text.is_empty()) {
            body.begins_with_title = true;
            let range = &heading.title_range;
            return (heading.text.clone(), range.start + body.offset..range.end + body.offset);
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

    fn missing_date(&mut self) {
        self.tell(
            Code::MissingDate,
            &(0..3),
            "the note has no date".into(),
            "write `date:` with the day on which the report was published, as precisely as it is known",
        );
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
                claims.extend(claims::headings(&mut self.reader, &note.body, &owner));
                claims.extend(self.dated_links(&note.body, &owner));
                let links_events = note
                    .body
                    .outline
                    .links
                    .iter()
                    .any(|link| link.destination.starts_with("event:"));
                if claims.is_empty() && listed.is_none() && !links_events {
                    note.kind = Kind::Report { own_event: true };
                    claims.push(own_claim(note, summary, places));
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
        for link in &body.outline.links {
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
        for heading in body.outline.headings.iter().filter(|heading| markdown::is_dated(heading)) {
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
        for link in body.outline.links.iter().filter(dated) {
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
        for claim in claims.iter().filter(|claim| !claim.id.is_empty()) {
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

    /// Collects the links of all texts, and tells what is wrong with them whatever exists.
    fn references(&mut self, note: &mut Note) {
        let mut references = Vec::new();
        if note.body.published {
            self.body_references(note, &mut references);
        } else {
            let events = note
                .body
                .outline
                .links
                .iter()
                .filter(|link| link.destination.starts_with("event:"));
            for link in events.filter(|link| link.title.is_empty()) {
                self.push(&mut references, &link.destination, shift(&link.range, note.body.offset));
            }
        }
        let mut texts: Vec<(String, Range<usize>)> = Vec::new();
        for claim in &note.claims {
            if let (Some(text), Way::Entry) = (&claim.text, claim.way) {
                texts.push((text.markdown.clone(), text.place.clone()));
            }
        }
        let claims = note.claims.iter().map(|claim| (&claim.own, &claim.place));
        let record = note.record().map(|record| (&record.own, &note.title_place));
        for (own, place) in claims.chain(record) {
            texts.extend(own.changes.iter().map(|change| (change.text.clone(), place.clone())));
            texts.extend(
                own.media.iter().filter_map(|media| Some((media.caption.clone()?, place.clone()))),
            );
        }
        for (text, place) in texts {
            self.text_references(&text, place, &mut references);
        }
        references.sort_by_key(|reference| reference.place.start);
        note.references = references;
    }

    fn body_references(&mut self, note: &Note, references: &mut Vec<Reference>) {
        let outline = note.body.outline.clone();
        let offset = note.body.offset;
        for link in &outline.links {
            if link.destination.starts_with("event:") && !link.title.is_empty() {
                continue;
            }
            self.push(references, &link.destination, shift(&link.range, offset));
        }
        for image in &outline.images {
            let range = shift(&image.range, offset);
            if image.alt.trim().is_empty() {
                self.tell(
                    Code::NoAltText,
                    &range,
                    "an image without alternative text".into(),
                    "write between the brackets what it shows: `![The treaty's path](path.svg)`",
                );
            }
            self.push(references, &image.destination, range);
        }
        self.raw_html(&outline.raw_html, |range| shift(range, offset));
    }

    /// Links of a text that stands in YAML, where its bytes are not those of the file.
    fn text_references(
        &mut self,
        text: &str,
        place: Range<usize>,
        references: &mut Vec<Reference>,
    ) {
        let outline = markdown::outline(text, self.config.limits.markdown_depth);
        for link in &outline.links {
            if link.destination.starts_with("event:") && !link.title.is_empty() {
                self.tell(
                    Code::BadValue,
                    &place,
                    "a dated link inside a value".into(),
                    "dated links make claims in the note's running text only: leave the date out here",
                );
            }
            self.push(references, &link.destination, place.clone());
        }
        for image in &outline.images {
            self.push(references, &image.destination, place.clone());
        }
        self.raw_html(&outline.raw_html, |_| place.clone());
    }

    fn raw_html(&mut self, ranges: &[Range<usize>], at: impl Fn(&Range<usize>) -> Range<usize>) {
        if self.config.html != Html::Escape {
            return;
        }
        for range in ranges {
            self.tell(
                Code::RawHtml,
                &at(range),
                "raw HTML; readers will see it as text".into(),
                "write it in Markdown, or set `html: sanitize` in `dateline.yaml`",
            );
        }
    }

    fn push(&mut self, references: &mut Vec<Reference>, destination: &str, place: Range<usize>) {
        let to = target(destination, self.folder);
        match &to {
            Target::Web => {
                if markdown::safe_address(destination).is_none() {
                    self.tell(
                        Code::UnsafeAddress,
                        &place,
                        format!("`{}` is no address that a page may link", destination.escape_debug()),
                        "links lead to `https:`, `http:`, `mailto:` and `tel:` addresses, to files, and to `event:` and `note:`",
                    );
                }
                return;
            }
            Target::Outside => {
                self.tell(
                    Code::RefusedFile,
                    &place,
                    format!("`{}` leads out of the content folder", destination.escape_debug()),
                    "put the file below the content folder",
                );
                return;
            }
            _ => {}
        }
        references.push(Reference { to, place, written: destination.into() });
    }

    /// In a report's own text, every quotation must be found.
    fn quotes(&mut self, note: &Note) {
        if !note.body.report {
            return;
        }
        let report = fold_quote(&markdown::plain(&note.body.markdown));
        let entries = note.claims.iter().filter(|claim| claim.way != Way::Link);
        for claim in entries {
            let Some(quote) = &claim.quote else { continue };
            if !report.contains(&fold_quote(quote)) {
                self.tell(
                    Code::QuoteNotFound,
                    &claim.place_of("quote"),
                    "the quotation does not occur in the report's text".into(),
                    "copy the words exactly; white space and the form of quotation marks do not count",
                );
            }
        }
    }

    fn tell(&mut self, code: Code, range: &Range<usize>, message: String, help: &str) {
        let diagnostic: &mut Diagnostic = self.reader.checker.tell(code, range, message);
        diagnostic.say(help);
    }
}

/// The claim of a note that is its own event.
fn own_claim(note: &Note, summary: Option<Text>, places: &Places) -> Claim {
    let first = note.body.outline.first_paragraph.as_ref().filter(|_| note.body.published);
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
        source: None::<Source>,
        lead: false,
        because: None,
        terms: super::Terms::new(),
        term_places: Default::default(),
        own: super::EventKeys { media: note.media.clone(), ..Default::default() },
        extra: yaml::Value::Null,
    }
}

/// A text in which quotations are looked for: NFC, single spaces, one form of quotation marks.
fn fold_quote(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut folded = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            '“' | '”' | '„' | '«' | '»' | '‟' => folded.push('"'),
            '‘' | '’' | '‚' | '‹' | '›' | '`' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded.trim().to_owned()
}

fn shift(range: &Range<usize>, offset: usize) -> Range<usize> {
    range.start + offset..range.end + offset
}

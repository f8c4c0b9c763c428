//! A page in the making: where it stands, and everything that is said in its language.

use crate::config::{Html, Order};
use crate::date::{HtmlDate, Shape, When};
use crate::markdown::{self, FirstHeading, RawHtml, Resolved, TargetKind};
use crate::note::{Note, Source, Status, Target, target};
use crate::plan::{Tree, file_path, url};
use crate::timeline::{Event, EventIndex, NoteIndex};
use crate::words::{Arg, Words};

use super::Model;
use super::view::event::{EventRef, MediaView, NoteRef, SourceView};
use super::view::{Badge, DateView, Link, Page, Translation};

/// The page being made.
pub(super) struct Here<'a> {
    /// Everything that pages are made of.
    pub model: &'a Model,
    /// The tree that the page belongs to, by its place in the plan.
    pub tree: usize,
    /// The page's path below the published folder.
    pub path: &'a str,
}

/// A text of Markdown, and what its links start from.
pub(super) struct Written<'t> {
    /// The Markdown, comments hidden.
    pub markdown: &'t str,
    /// The note that it stands in.
    pub note: &'t Note,
    /// The level of its highest heading.
    pub level: u8,
    /// Stands before its ids; different for each text of a page.
    pub prefix: &'t str,
    /// Its first `#` heading is the title and stands on the page already.
    pub first: FirstHeading,
}

impl<'a> Here<'a> {
    pub(super) fn tree(&self) -> &'a Tree {
        &self.model.plan.trees[self.tree]
    }

    pub(super) fn words(&self) -> &'a Words {
        &self.model.words[self.tree]
    }

    /// A message without arguments.
    pub(super) fn say(&self, id: &str) -> String {
        self.words().message(id, &[])
    }

    /// A message with one text.
    pub(super) fn say_of(&self, id: &str, name: &str, text: &str) -> String {
        self.words().message(id, &[(name, Arg::Text(text))])
    }

    /// The link to another file of the site.
    pub(super) fn to(&self, path: &str) -> String {
        match self.root() {
            // A page that is served at any depth links from the site's own root.
            Some(root) => format!("{root}{}", url::encode(path)),
            None => url::relative(self.path, path),
        }
    }

    /// What leads from the page to the site's root.
    pub(super) fn page_root(&self) -> String {
        self.root().unwrap_or_else(|| url::root_of(self.path))
    }

    /// The path of `base_url` on pages that are served at any depth, and the mark that stands for the
    /// root in texts that pages share.
    fn root(&self) -> Option<String> {
        if self.path == super::ROOT {
            return Some(super::ROOT.to_owned());
        }
        if !self.path.ends_with("404.html") {
            return None;
        }
        let base = self.model.config.base_url.as_deref().unwrap_or("/");
        let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
        Some(rest.find('/').map_or("/", |at| &rest[at..]).to_owned())
    }

    /// The absolute address of a path in its directory form.
    pub(super) fn absolute(&self, path: &str) -> Option<String> {
        let base = self.model.config.base_url.as_ref()?;
        Some(format!("{base}{}", url::directory(path)))
    }

    /// What every page has.
    pub(super) fn page(&self, kind: &str, title: String) -> Page {
        let site_title = self.model.title(self.tree);
        let head_title = match kind {
            "home" => site_title.to_owned(),
            _ => self.words().message(
                "page-title",
                &[("page", Arg::Text(&title)), ("site", Arg::Text(site_title))],
            ),
        };
        let lang = self.words().lang();
        let root = self.page_root();
        Page {
            kind: kind.to_owned(),
            path: self.path.to_owned(),
            home: self.to(&self.tree().page("")),
            footer_html: self.model.footers[self.tree].replace(super::ROOT, &root),
            root,
            title,
            head_title,
            lang: lang.to_string(),
            dir: lang.dir().to_owned(),
            canonical: self.absolute(self.path),
            translations: self.translations(),
            ..Page::default()
        }
    }

    /// The same page in the site's languages, itself among them; none in a site of one language.
    fn translations(&self) -> Vec<Translation> {
        let trees = &self.model.plan.trees;
        if trees.len() < 2 {
            return Vec::new();
        }
        let own = self.path.strip_prefix(&self.tree().prefix).unwrap_or(self.path);
        let view = |tree: &Tree| {
            let path = format!("{}{own}", tree.prefix);
            Translation {
                lang: tree.lang.to_string(),
                dir: tree.lang.dir().to_owned(),
                name: tree.lang.name().to_owned(),
                href: self.to(&path),
                canonical: self.absolute(&path),
            }
        };
        trees.iter().map(view).collect()
    }

    /// The way down from the home page.
    pub(super) fn crumb_home(&self) -> Link {
        Link { href: self.to(&self.tree().page("")), text: self.say("timeline") }
    }

    pub(super) fn date(&self, when: &When) -> DateView {
        let (datetime, value) = match when.html() {
            HtmlDate::Time(text) => (Some(text.clone()), text),
            HtmlDate::Data(text) => (None, text),
        };
        let shape = when.shape();
        DateView {
            words: self.words().date(shape),
            datetime,
            value,
            note: self.words().date_note(shape),
        }
    }

    /// The date of an event: of rivals that no set holds, each by name.
    pub(super) fn event_date(&self, event: &Event) -> DateView {
        let mut view = self.date(&event.date.when);
        if self.undecided(event) && !matches!(event.date.when.shape(), Shape::OneOf(_)) {
            let rivals: Vec<String> =
                event.date.rivals.iter().map(|when| self.words().date(when.shape())).collect();
            view.words = self.words().list_or(&rivals);
        }
        view
    }

    /// Whether the date shown is the rivals together, rather than one that somebody chose.
    pub(super) fn undecided(&self, event: &Event) -> bool {
        let rivals: Vec<&When> = event.date.rivals.iter().collect();
        rivals.len() > 1 && event.date.when == When::rivals(&rivals)
    }

    /// A moment of the front matter: a day, or a date-time of which the day is shown.
    pub(super) fn moment(&self, written: &str) -> Option<DateView> {
        let day = written.get(..10)?;
        let when = When::parse(day, self.model.config.hemisphere).ok()?;
        Some(self.date(&when))
    }

    pub(super) fn badge(&self, status: Status) -> Option<Badge> {
        let label = self.say(&format!("status-{}", status.word()));
        (status != Status::Reported).then(|| Badge { status: status.word().to_owned(), label })
    }

    /// The event's title, and its language where that is not the page's.
    pub(super) fn event_title(&self, index: EventIndex) -> (String, Option<String>) {
        let event = &self.model.timeline.events[index];
        match self.translated_event(index).and_then(|words| words.title.clone()) {
            Some(title) => (title, None),
            None => (event.title.clone(), self.foreign(self.event_note(event))),
        }
    }

    /// The note that an event's words come from.
    pub(super) fn event_note(&self, event: &'a Event) -> Option<&'a Note> {
        let claim = event.title_from.and_then(|index| event.claims.get(index));
        let index = claim.map(|claim| claim.note).or(event.record)?;
        Some(&self.model.timeline.notes[index])
    }

    pub(super) fn translated_event(
        &self,
        index: EventIndex,
    ) -> Option<&'a crate::timeline::TranslatedEvent> {
        self.model.timeline.translated.get(self.words().lang())?.events.get(&index)
    }

    pub(super) fn translated_note(&self, index: NoteIndex) -> Option<&'a crate::note::Translation> {
        Some(self.model.timeline.translated.get(self.words().lang())?.notes.get(&index)?)
    }

    /// The note's language where it is not the page's.
    pub(super) fn foreign(&self, note: Option<&Note>) -> Option<String> {
        let own = note.and_then(|note| note.lang.as_ref()).unwrap_or(&self.model.config.lang);
        (own != self.words().lang()).then(|| own.to_string())
    }

    /// The sentence that says in which language alone something exists.
    pub(super) fn untranslated(&self, lang: Option<&String>) -> Option<String> {
        let lang = crate::words::Lang::parse(lang?)?;
        (self.model.plan.trees.len() > 1)
            .then(|| self.say_of("only-in-language", "language", lang.name()))
    }

    pub(super) fn event_ref(&self, index: EventIndex) -> EventRef {
        let event = &self.model.timeline.events[index];
        let (title, lang) = self.event_title(index);
        EventRef {
            href: self.to(&self.tree().event(&event.id)),
            title,
            lang,
            date: self.event_date(event),
            badge: self.badge(event.status),
        }
    }

    /// A note's page: a record's is its event's; none where notes have no pages.
    pub(super) fn note_path(&self, note: &Note) -> Option<String> {
        match note.record() {
            _ if note.is_page() => Some(self.tree().page(&format!("{}/", note.slug))),
            Some(record) => {
                let event = self.model.timeline.event(&record.id)?;
                Some(self.tree().event(&event.id))
            }
            None if self.model.plan.notes => Some(self.tree().note(&note.slug)),
            None => None,
        }
    }

    pub(super) fn note_title(&self, index: NoteIndex) -> (String, Option<String>) {
        let note = &self.model.timeline.notes[index];
        match self.translated_note(index).and_then(|words| words.title.clone()) {
            Some(title) => (title, None),
            None => (note.title.clone(), self.foreign(Some(note))),
        }
    }

    pub(super) fn note_ref(&self, index: NoteIndex) -> Option<NoteRef> {
        let note = &self.model.timeline.notes[index];
        let (title, lang) = self.note_title(index);
        Some(NoteRef {
            href: self.to(&self.note_path(note)?),
            title,
            lang,
            source: note.source.as_ref().and_then(Source::label),
            published: note.published().map(|when| self.date(when)),
        })
    }

    pub(super) fn source(&self, source: &Source, note: &Note) -> SourceView {
        let published = source.published.as_ref().or_else(|| {
            // A claim's own source was not published when the note's was.
            note.source.as_ref().filter(|own| *own == source).and_then(|_| note.published())
        });
        let lang =
            source.lang.as_ref().filter(|lang| *lang != self.words().lang().as_str()).cloned();
        SourceView {
            name: source.label().unwrap_or_else(|| note.title.clone()),
            title: source.title.clone().filter(|title| Some(title) != source.label().as_ref()),
            author: (!source.author.is_empty()).then(|| self.words().list_and(&source.author)),
            href: source.url.clone(),
            kind: source.kind.clone(),
            publisher: source.publisher.clone(),
            number: source.number.clone(),
            via: source.via.clone(),
            published: published.map(|when| self.date(when)),
            accessed: source.accessed.as_ref().map(|when| self.date(when)),
            archived_href: source.archived.clone(),
            lang_name: lang
                .as_deref()
                .and_then(crate::words::Lang::parse)
                .map(|lang| lang.name().to_owned()),
            lang,
            paywall: source.access.as_deref() == Some("paywall"),
        }
    }

    pub(super) fn media(&self, media: &crate::note::Media, note: &Note, prefix: &str) -> MediaView {
        let caption = media.caption.as_deref().unwrap_or_default();
        MediaView {
            href: self.to(&file_path(&media.image)),
            image: is_image(&media.image),
            alt: media.alt.clone(),
            caption_html: self.inline(caption, note, prefix),
            credit: media.credit.clone(),
            width: None,
            height: None,
        }
    }

    /// Markdown as blocks.
    pub(super) fn blocks(&self, written: &Written<'_>) -> String {
        let folder = written.note.path.rfind('/').map_or("", |at| &written.note.path[..=at]);
        self.html(written, folder)
    }

    /// One line of Markdown, without the paragraph round it.
    pub(super) fn inline(&self, text: &str, note: &Note, prefix: &str) -> String {
        let first = FirstHeading::Keep;
        let html = self.blocks(&Written { markdown: text, note, level: 2, prefix, first });
        unwrap_paragraph(html)
    }

    /// Markdown of the configuration, whose links start from the content folder.
    pub(super) fn configured(&self, text: &str, prefix: &str) -> String {
        self.render(text, 2, prefix, FirstHeading::Keep, "")
    }

    fn html(&self, written: &Written<'_>, folder: &str) -> String {
        self.render(written.markdown, written.level, written.prefix, written.first, folder)
    }

    fn render(
        &self,
        text: &str,
        level: u8,
        prefix: &str,
        first: FirstHeading,
        folder: &str,
    ) -> String {
        let resolve = |target: markdown::Target<'_>| self.resolve(target, folder);
        let labels = &self.model.labels[self.tree];
        let mut context = markdown::Context::new(&resolve, prefix);
        context.top_level = level;
        context.first_heading = first;
        context.depth = self.model.config.limits.markdown_depth;
        context.words = labels.words();
        context.html = match self.model.config.html {
            Html::Escape => RawHtml::Escape,
            Html::Sanitize => RawHtml::Sanitize,
            Html::Trust => RawHtml::Trust,
        };
        markdown::to_html(text, &context)
    }

    /// What stands in the page for an address of a note; broken ones are told before any page is made.
    fn resolve(&self, written: markdown::Target<'_>, folder: &str) -> Resolved {
        let timeline = &self.model.timeline;
        let path = match target(written.destination, folder) {
            Target::Event(id) => timeline.event(&id).map(|event| self.tree().event(&event.id)),
            Target::Note { name, heading } => {
                let note = self.model.find_note(&name);
                let path = note.and_then(|note| self.note_path(note));
                return match (path, heading) {
                    (None, _) => Resolved::TextOnly,
                    (Some(path), None) => Resolved::Href(self.to(&path)),
                    (Some(path), Some(heading)) => Resolved::Href(format!(
                        "{}#{}{heading}",
                        self.to(&path),
                        super::NOTE_PREFIX
                    )),
                };
            }
            Target::File(file) if written.kind == TargetKind::Image && is_image(&file) => {
                return Resolved::Image { src: self.to(&file_path(&file)), size: None };
            }
            Target::File(file) => Some(file_path(&file)),
            Target::Site(path) => self.model.plan.find(&path).map(|path| path.as_str().to_owned()),
            Target::Web => return Resolved::Href(written.destination.to_owned()),
            Target::Heading(_) | Target::Outside => None,
        };
        path.map_or(Resolved::TextOnly, |path| Resolved::Href(self.to(&path)))
    }

    /// The order's name for templates.
    pub(super) fn order_name(order: Order) -> String {
        match order {
            Order::OldestFirst => "oldest-first".into(),
            Order::NewestFirst => "newest-first".into(),
        }
    }

    /// Whether the plan holds this kind of page here.
    pub(super) fn exists(&self, path: &str) -> bool {
        self.model.plan.items.contains_key(path)
    }
}

/// What browsers show in an `<img>`.
pub(super) fn is_image(file: &str) -> bool {
    let ending = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "svg" | "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif")
}

/// `<p>…</p>` alone without its tags; anything else as it is.
fn unwrap_paragraph(html: String) -> String {
    let trimmed = html.trim();
    let inner = trimmed.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    match inner {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => trimmed.to_owned(),
    }
}

/// Plain text cut at a word near 160 characters, for descriptions.
pub(super) fn description(text: &str) -> String {
    const MOST: usize = 160;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    let cut: String = text.chars().take(MOST - 1).collect();
    let end = cut.rfind(' ').filter(|at| *at > MOST / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', '–', ' ']))
}

/// The five characters that matter in HTML, escaped.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

//! The page that is rendered: its place, and its words in its language.

use std::collections::BTreeSet;

use crate::config::Order;
use crate::date::Day;
use crate::edition::{Edition, EditionEvent, Title};
use crate::note::{Note, Source, Status};
use crate::plan::{NOT_FOUND, TermAddress, Tree, TreeIndex, url};
use crate::timeline::{EventIndex, NoteIndex, Term};
use crate::words::{Arg, Words};

use super::Model;
use super::engine::FieldSet;
use super::view::event::{EventRef, MediaView, NoteRef, SourceView};
use super::view::{Badge, Link, Page, Translation};

/// The page being made.
pub(super) struct PageContext<'a> {
    /// Everything that pages are made of.
    pub model: &'a Model,
    /// The tree that the page belongs to, by its place in the plan.
    pub tree: TreeIndex,
    /// The page's path below the published folder.
    pub path: &'a str,
    /// What the page's template can read.
    pub fields: &'a FieldSet,
}

impl<'a> PageContext<'a> {
    /// A page of which everything may be read.
    pub(super) fn new(model: &'a Model, tree: TreeIndex, path: &'a str) -> PageContext<'a> {
        PageContext { model, tree, path, fields: model.template_fields.everything() }
    }

    /// A page that this template is filled for.
    pub(super) fn filling(
        model: &'a Model,
        tree: TreeIndex,
        path: &'a str,
        template: &str,
    ) -> PageContext<'a> {
        PageContext { model, tree, path, fields: model.template_fields.by(template) }
    }

    pub(super) fn tree(&self) -> &'a Tree {
        &self.model.plan.trees[self.tree]
    }

    pub(super) fn words(&self) -> &'a Words {
        self.edition().words()
    }

    /// The timeline in the page's language.
    pub(super) fn edition(&self) -> &'a Edition {
        &self.model.editions[self.tree]
    }

    /// An event in the page's language.
    pub(super) fn event(&self, index: EventIndex) -> EditionEvent<'a> {
        self.edition().event(index)
    }

    /// A message without arguments.
    pub(super) fn label(&self, id: &str) -> String {
        self.words().message(id, &[])
    }

    /// A message with one text.
    pub(super) fn label_with(&self, id: &str, name: &str, text: &str) -> String {
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

    /// The link to the page of an event.
    pub(super) fn to_event(&self, id: &str) -> String {
        self.to(&self.tree().event(id))
    }

    /// The link to a term: to its page, or to its entry in the index of its taxonomy.
    pub(super) fn to_term(&self, taxonomy: &str, term: &Term) -> Option<String> {
        let TermAddress { path, fragment } =
            self.model.plan.term_address(self.tree(), taxonomy, term)?;
        Some(self.to(&path) + &fragment)
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
        if !self.path.ends_with(NOT_FOUND) {
            return None;
        }
        Some(self.model.config.base_path().to_owned())
    }

    /// The absolute address of a path in its directory form.
    pub(super) fn absolute(&self, path: &str) -> Option<String> {
        let base = self.model.config.base_url.as_ref()?;
        Some(base.to_owned() + &url::directory(path))
    }

    /// What every page has.
    pub(super) fn page(&self, kind: &str, title: String) -> Page {
        let lang = self.words().lang();
        let root = self.page_root();
        Page {
            kind: kind.to_owned(),
            path: self.path.to_owned(),
            home: self.to(&self.tree().home()),
            footer_html: self.model.footers[self.tree].with_address(super::ROOT, &root),
            head_title: self.head_title(kind, &title),
            lang: lang.to_string(),
            dir: lang.dir().to_owned(),
            canonical: self.absolute(self.path),
            translations: self.translations(),
            embed: self.page_embed(),
            files: self.own_files(),
            text_href: self.own_text(),
            social: self.social(kind),
            root,
            title,
            ..Page::default()
        }
    }

    /// The heading and the site's title, or that alone.
    fn head_title(&self, kind: &str, title: &str) -> String {
        let site = self.edition().site_title();
        let args = [("page", Arg::Text(title)), ("site", Arg::Text(site))];
        if kind == "home" { site.to_owned() } else { self.words().message("page-title", &args) }
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
        Link { href: self.to(&self.tree().home()), text: self.label("timeline") }
    }

    pub(super) fn badge(&self, status: Status) -> Option<Badge> {
        let label = self.edition().status(status)?;
        Some(Badge { status: status.word().to_owned(), label })
    }

    /// The badge of a status in lists, which show it only as a warning.
    pub(super) fn warning_badge(&self, status: Status) -> Option<Badge> {
        self.badge(status).filter(|_| status.is_warning())
    }

    /// The sentence that says in which language alone something exists.
    pub(super) fn untranslated(&self, lang: Option<&String>) -> Option<String> {
        let lang = crate::words::Lang::parse(lang?)?;
        (self.model.plan.trees.len() > 1)
            .then(|| self.label_with("only-in-language", "language", lang.name()))
    }

    pub(super) fn event_ref(&self, index: EventIndex) -> EventRef {
        let event = &self.model.timeline.events[index];
        let Title { text: title, lang } = self.event(index).title().clone();
        EventRef {
            href: self.to_event(&event.id),
            title,
            lang,
            date: self.event_date(index),
            badge: self.warning_badge(event.status),
        }
    }

    /// A note's page; for a record, the page of its event. None if notes have no pages.
    pub(super) fn note_path(&self, note: &Note) -> Option<String> {
        match note.record() {
            _ if note.is_page() => Some(self.tree().text(&note.slug)),
            Some(record) => {
                let event = self.model.timeline.event(&record.id)?;
                Some(self.tree().event(&event.id))
            }
            None if self.model.plan.notes => Some(self.tree().note(&note.slug)),
            None => None,
        }
    }

    /// The link to a note's page, named by its title; none if notes have no pages.
    pub(super) fn note_link(&self, index: NoteIndex) -> Option<Link> {
        let path = self.note_path(&self.model.timeline.notes[index])?;
        Some(Link { href: self.to(&path), text: self.edition().note_title(index).text })
    }

    pub(super) fn note_ref(&self, index: NoteIndex) -> Option<NoteRef> {
        let note = &self.model.timeline.notes[index];
        let Title { text: title, lang } = self.edition().note_title(index);
        Some(NoteRef {
            href: self.to(&self.note_path(note)?),
            title,
            lang,
            source: note.source.as_ref().and_then(Source::label),
            published: note.published().map(|when| self.date(when)),
        })
    }

    pub(super) fn source(&self, source: &Source, note: &Note) -> SourceView {
        let published = self.edition().published(source, note);
        let lang = self.edition().if_foreign(source.lang.clone());
        SourceView {
            name: source.label().unwrap_or_else(|| note.title.clone()),
            title: source.title.clone().filter(|title| Some(title) != source.label().as_ref()),
            author: (!source.author.is_empty())
                .then(|| self.words().list_and(&source.author_names())),
            href: source.url.clone(),
            kind: source.kind.clone(),
            publisher: source.publisher.clone(),
            number: source.number.clone(),
            via: source.via.clone(),
            published: published.map(|when| self.date(when)),
            accessed: source.accessed.as_ref().map(|when| self.date(when)),
            archived_href: source.archived.clone(),
            archived: source.archived.as_deref().and_then(archived_day).map(|day| self.day(day)),
            lang_name: lang
                .as_deref()
                .and_then(crate::words::Lang::parse)
                .map(|lang| lang.name().to_owned()),
            lang,
            paywall: source.access.as_deref() == Some("paywall"),
        }
    }

    /// An image of a note; `to` makes addresses of paths, and `prefix` begins the ids of its caption.
    pub(super) fn media(
        &self,
        media: &crate::note::Media,
        note: &Note,
        prefix: &str,
        to: &dyn Fn(&str) -> String,
    ) -> MediaView {
        let words = self.translated_media(media, note);
        let caption = words.and_then(|words| words.caption.as_deref()).or(media.caption.as_deref());
        let caption = caption.unwrap_or_default();
        let alt = words.and_then(|words| words.alt.as_ref()).unwrap_or(&media.alt).clone();
        let credit = words.and_then(|words| words.credit.clone()).or_else(|| media.credit.clone());
        MediaView {
            caption_html: self.inline(caption, note, prefix),
            ..self.picture(&media.image, alt, credit, to)
        }
    }

    /// The translation of a note's words for this image: that of its own, else of the only one that
    /// its claims name.
    fn translated_media(
        &self,
        media: &crate::note::Media,
        note: &Note,
    ) -> Option<&'a crate::note::Translation> {
        let own = note.media.iter().map(|own| &own.image);
        let claimed =
            note.claims.iter().flat_map(|claim| &claim.event_fields.media).map(|own| &own.image);
        let images: BTreeSet<&String> = match note.media.is_empty() {
            true => claimed.collect(),
            false => own.collect(),
        };
        if images.len() != 1 || !images.contains(&media.image) {
            return None;
        }
        self.edition().translated_note(self.model.timeline.note_at(&note.path)?)
    }

    /// The order's name for templates.
    pub(super) fn order_name(order: Order) -> String {
        match order {
            Order::OldestFirst => "oldest-first".into(),
            Order::NewestFirst => "newest-first".into(),
        }
    }

    /// Whether the plan has this kind of page here.
    pub(super) fn exists(&self, path: &str) -> bool {
        self.model.plan.items.contains_key(path)
    }
}

/// The day on which an archive made a copy, if its address contains a time stamp as those of web
/// archives do: `/web/20241016093000/`.
fn archived_day(address: &str) -> Option<Day> {
    let stamp = address
        .split('/')
        .find(|part| part.len() >= 14 && part.bytes().take(14).all(|byte| byte.is_ascii_digit()))?;
    let [month, day] = [&stamp[4..6], &stamp[6..8]].map(|part| part.parse().ok());
    Day::new(stamp[..4].parse().ok()?, month?, day?)
}

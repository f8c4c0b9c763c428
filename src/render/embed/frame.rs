//! Frames and fragments: the same events, in a document of their own and as bare markup.

use super::select::Selection;
use crate::date::Day;
use crate::edition::Title;
use crate::html::Html;
use crate::id::Id;
use crate::plan::{Embed, EmbedContent, EmbedIndex, FragmentForm, MovedEmbed};
use crate::raster;
use crate::render::context::PageContext;
use crate::render::pages::EVENT;
use crate::render::row::first_picture;
use crate::render::view::CountedLink;
use crate::render::view::embed::{EmbedRow, EmbedView, FragmentPage, FramePage};
use crate::render::view::event::MediaView;
use crate::render::view::list::Row;
use crate::timeline::EventIndex;
use crate::words::Arg;

/// Maximum number of terms that are named for an event.
const TAGS: usize = 3;
/// Maximum width, in pixels, that the markup of a picture requests.
const PICTURE_WIDTH: u32 = 480;

impl PageContext<'_> {
    /// The frame of an embed.
    pub(in crate::render) fn frame(&self, index: EmbedIndex) -> FramePage {
        let embed = &self.model.plan.embeds[index];
        let to = |path: &str| self.to(path);
        let view = self.embed(embed, 1, &to);
        let mut page = self.page("frame", view.title.clone());
        page.title_lang.clone_from(&view.lang);
        page.canonical = self.absolute(&self.embed_page(embed));
        page.noindex = true;
        page.footer_html = Html::default();
        FramePage { page, embed: view }
    }

    /// A fragment of an embed. Pages elsewhere take it in, so it links by whole addresses if it can.
    pub(in crate::render) fn fragment(
        &self,
        index: EmbedIndex,
        form: FragmentForm,
    ) -> FragmentPage {
        let embed = &self.model.plan.embeds[index];
        let to = |path: &str| self.absolute(path).unwrap_or_else(|| self.to(path));
        let view = self.embed(embed, form.level(), &to);
        let mut page = self.page("fragment", view.title.clone());
        page.title_lang.clone_from(&view.lang);
        page.canonical = self.absolute(&self.embed_page(embed));
        page.noindex = true;
        page.footer_html = Html::default();
        FragmentPage { page, embed: view, shadow: form == FragmentForm::Shadow }
    }

    /// The frame at an old address: where to find what stood in it.
    pub(in crate::render) fn moved_frame(&self, index: Id<MovedEmbed>) -> FramePage {
        let MovedEmbed { name, to, .. } = &self.model.plan.moved[index];
        let frame = self.frame(*to);
        FramePage { embed: moved(frame.embed, name), ..frame }
    }

    /// The fragment at an old address, which also says only where it is now.
    pub(in crate::render) fn moved_fragment(
        &self,
        index: Id<MovedEmbed>,
        form: FragmentForm,
    ) -> FragmentPage {
        let MovedEmbed { name, to, .. } = &self.model.plan.moved[index];
        let fragment = self.fragment(*to, form);
        FragmentPage { embed: moved(fragment.embed, name), ..fragment }
    }

    /// The path of the page that shows all of an embed.
    pub(in crate::render) fn embed_page(&self, embed: &Embed) -> String {
        self.tree().page(&embed.page)
    }

    /// The title of an embed, and its language if it is not the page's.
    pub(in crate::render) fn embed_title(&self, embed: &Embed) -> Title {
        let own = |text| Title { text, lang: None };
        match embed.content {
            EmbedContent::All => own(self.edition().site_title().to_owned()),
            EmbedContent::Key => own(self.label("key-events")),
            EmbedContent::Latest => own(self.label("latest-events")),
            EmbedContent::List(list) => own(self.list_title(&self.model.plan.lists[list]).0),
            EmbedContent::Event(event) => self.event(event).title().clone(),
        }
    }

    /// The words of the link to an embed's page: the event with its date, or the title and that the page has the
    /// whole timeline.
    pub(in crate::render) fn embed_link(&self, embed: &Embed, title: &str) -> String {
        match embed.content {
            EmbedContent::Event(event) if !embed.name.ends_with(EVENT) => {
                let words = &self.event(event).date().words;
                let args = [("title", Arg::Text(title)), ("date", Arg::Text(words))];
                self.words().message("cite-event", &args)
            }
            EmbedContent::Event(_) => title.to_owned(),
            _ => self.label_with("embed-link", "title", title),
        }
    }

    fn embed(&self, embed: &Embed, level: u8, to: &dyn Fn(&str) -> String) -> EmbedView {
        let selection = Selection::of(self.model, embed);
        let Title { text: title, lang } = self.embed_title(embed);
        let site_title = self.edition().site_title();
        let rows = self.rows(&selection.events, selection.order);
        let is_single = matches!(embed.content, EmbedContent::Event(_));
        let events = selection.events.iter().zip(rows).map(|(event, row)| {
            let has_picture = row.key || is_single;
            let picture = has_picture.then(|| self.embed_picture(*event, to)).flatten();
            self.embed_row(*event, Row { picture, ..row }, to)
        });
        EmbedView {
            link: self.embed_link(embed, &title),
            anchor: anchor(&embed.name),
            name: embed.name.clone(),
            moved: false,
            site_title: (title != site_title).then(|| site_title.to_owned()),
            title,
            lang,
            level,
            href: to(&self.embed_page(embed)),
            timeline: CountedLink {
                href: to(&self.tree().home()),
                text: self.label("embed-full-timeline"),
                count: self.model.links.shown.len(),
            },
            updated: self.model.updated.map(|day| self.day(day)),
            order: PageContext::order_name(selection.order),
            counts: self.embed_counts(selection.events.len(), selection.total),
            total: selection.total,
            events: events.collect(),
        }
    }

    /// "0 of 212" and so on; nothing if that would only say how many there are of one.
    fn embed_counts(&self, shown: usize, total: usize) -> Vec<String> {
        let count = |shown: usize| {
            let number = |number: usize| Arg::Number(number as u64);
            self.words().message("n-of-m", &[("shown", number(shown)), ("total", number(total))])
        };
        if total > 1 { (0..=shown).map(count).collect() } else { Vec::new() }
    }

    /// The first picture of an event, so small that it fits into a page without our style.
    fn embed_picture(&self, event: EventIndex, to: &dyn Fn(&str) -> String) -> Option<MediaView> {
        let picture = first_picture(self.event_media_at(event, to))?;
        let size = picture.width.zip(picture.height).filter(|(width, _)| *width > PICTURE_WIDTH);
        let Some(size) = size else { return Some(picture) };
        let height = raster::height(size, PICTURE_WIDTH);
        Some(MediaView { width: Some(PICTURE_WIDTH), height: Some(height), ..picture })
    }

    fn embed_row(&self, index: EventIndex, row: Row, to: &dyn Fn(&str) -> String) -> EmbedRow {
        let event = &self.model.timeline.events[index];
        let bounds = event.date.when.bounds();
        let terms = self.model.timeline.taxonomies.iter().map(|taxonomy| {
            let names = event.terms.get(&taxonomy.name).map_or(&[][..], Vec::as_slice);
            let terms = names.iter();
            terms
                .filter_map(|name| self.model.timeline.term(&taxonomy.name, name))
                .collect::<Vec<_>>()
        });
        let terms: Vec<Vec<_>> = terms.collect();
        let first = terms.iter().find(|terms| !terms.is_empty());
        let tags =
            first.into_iter().flatten().take(TAGS).map(|term| self.edition().term_title(term));
        let slugs: Vec<&str> = terms.iter().flatten().map(|term| term.slug.as_str()).collect();
        EmbedRow {
            from: bounds.earliest.day().map(comparable),
            to: bounds.latest.day().map(comparable),
            undated: event.date.when.sorting_day().is_none(),
            terms: slugs.join(" "),
            tags: tags.collect(),
            row: Row { href: to(&self.tree().event(&event.id)), ..row },
        }
    }
}

/// A view under its old name, which says only where it is now.
fn moved(view: EmbedView, name: &str) -> EmbedView {
    EmbedView {
        name: name.to_owned(),
        anchor: anchor(name),
        moved: true,
        events: Vec::new(),
        counts: Vec::new(),
        ..view
    }
}

/// The prefix of the ids of an embed.
fn anchor(name: &str) -> String {
    format!("dateline-{}", name.replace('/', "-"))
}

/// 20240619 for 19 June 2024: numbers in the order of days, which scripts make of what they are given.
fn comparable(day: Day) -> i64 {
    let of_year = i64::from(day.month) * 100 + i64::from(day.day);
    day.year.saturating_mul(10_000).saturating_add(of_year)
}

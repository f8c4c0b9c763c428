//! The page about embeds, and what every page says of its own: snippets to paste elsewhere.

use std::collections::BTreeMap;

use crate::html::escape;
use crate::plan::{
    DataFile, DataFormat, DataScope, Embed, EmbedContent, EmbedFile, EmbedIndex, FragmentForm,
    ListKind, OFFERS_PER_PAGE, url,
};
use crate::render::context::PageContext;
use crate::render::embed::select::Selection;
use crate::render::view::Link;
use crate::render::view::embed::{EmbedDialog, EmbedOffer, EmbedPage, PageEmbed, Snippet};
use crate::timeline::EventIndex;

/// The placeholder for the site's address, if it is not configured.
const ASSUMED: &str = "https://your-site.example/";
/// The placeholder for an event's id that the reader writes.
pub(in crate::render) const EVENT: &str = "EVENT-ID";
/// What `all`, `key` and `latest` are among the embeds of a plan.
const WHOLE: [EmbedIndex; 3] = [EmbedIndex::new(0), EmbedIndex::new(1), EmbedIndex::new(2)];

/// The frame, and a link for readers whom it does not reach.
const FRAME: &str = "<iframe data-timeline src=\"{frame}\" title=\"{title}\" width=\"100%\" \
     height=\"{height}\" loading=\"lazy\" referrerpolicy=\"no-referrer\" \
     sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" \
     style=\"border:0;width:100%;height:{height}px\"></iframe>\n\
     <p><a href=\"{page}\">{link}</a></p>";
/// The script that gives frames their height.
const AUTO: &str = "\n<script src=\"{host}\" defer></script>";
/// The element round its link.
const ELEMENT: &str = "<script src=\"{element}\" defer></script>\n\
     <dateline-timeline src=\"{fragment}\"{attributes}>\n  \
     <p><a href=\"{page}\">{link}</a></p>\n</dateline-timeline>";
const INCLUDE: &str = "<!--#include virtual=\"{include}\" -->";

impl PageContext<'_> {
    /// The page about embeds, with a part of the offers.
    pub(in crate::render) fn embeds(&self, part: usize) -> EmbedPage {
        let plan = &self.model.plan;
        let mut page = self.page("embed", self.label("embed"));
        page.crumbs = vec![self.crumb_home()];
        page.description = self.label("embed-intro");
        page.noindex = true;
        let mut parts = plan.offers.chunks(OFFERS_PER_PAGE);
        let offers = parts.nth(part).unwrap_or_default();
        let names = self.tree().embed_names();
        EmbedPage {
            page,
            offers: offers.iter().map(|index| self.filled(&plan.embeds[*index])).collect(),
            event: self.event_offer().filter(|_| part == 0),
            assumed: self.assumed(),
            names_href: self.exists(&names).then(|| self.to(&names)),
            previous: part.checked_sub(1).map(|before| self.offers_link(before)),
            next: parts.next().map(|_| self.offers_link(part + 1)),
        }
    }

    /// What is offered for any event, the letters [`EVENT`] in place of its id; none if events have no
    /// frames.
    fn event_offer(&self) -> Option<EmbedOffer> {
        let mut embeds = self.model.plan.embeds.iter();
        let an_event = embeds.find(|one| matches!(one.content, EmbedContent::Event(_)))?;
        let event = Embed {
            name: format!("events/{EVENT}"),
            content: EmbedContent::Event(EventIndex::FIRST),
            page: format!("events/{EVENT}/"),
            offer: None,
        };
        self.exists(&self.tree().frame(&an_event.name)).then(|| self.filled(&event))
    }

    fn offers_link(&self, part: usize) -> Link {
        let embeds = &self.model.plan.embeds;
        let offers = self.model.plan.offers.chunks(OFFERS_PER_PAGE).nth(part).unwrap_or_default();
        let names = offers.first().zip(offers.last()).map(|ends| {
            let name = |index: EmbedIndex| self.offer_title(&embeds[index]);
            format!("{} – {}", name(*ends.0), name(*ends.1))
        });
        Link { href: self.to(&self.tree().offers(part)), text: names.unwrap_or_default() }
    }

    /// The titles of all offers, and where each is.
    pub(in crate::render) fn offer_names(&self) -> serde_json::Value {
        let name = |(place, index): (usize, &EmbedIndex)| {
            let embed = &self.model.plan.embeds[*index];
            let page = self.to(&self.tree().offers(place / OFFERS_PER_PAGE));
            serde_json::json!([self.offer_title(embed), format!("{page}#{}", anchor(&embed.name))])
        };
        self.model.plan.offers.iter().enumerate().map(name).collect()
    }

    /// The dialog about embeds, which has what is the same on all pages.
    pub(in crate::render) fn embed_dialog(&self) -> EmbedDialog {
        let plan = &self.model.plan;
        let whole = WHOLE.map(|index| &plan.embeds[index]);
        let mut page = self.page("embed", self.label("embed"));
        page.embed = Some(PageEmbed {
            offers: whole.into_iter().map(|embed| self.offer(embed)).collect(),
            patterns: self.patterns(whole[0]),
            assumed: self.assumed(),
            ..PageEmbed::default()
        });
        EmbedDialog { page }
    }

    /// What a page says of its own embed.
    pub(in crate::render) fn page_embed(&self) -> Option<PageEmbed> {
        let plan = &self.model.plan;
        let own = self.path.strip_prefix(&self.tree().prefix)?.strip_suffix("index.html")?;
        let index = *plan.embeds_of_pages.get(own)?;
        let embed = &plan.embeds[index];
        if !self.exists(&self.tree().frame(&embed.name)) {
            return None;
        }
        let others =
            WHOLE.into_iter().filter(|other| *other != index).map(|other| &plan.embeds[other]);
        let oembed = self.tree().oembed(&embed.name);
        let anchor = match embed.content {
            EmbedContent::Event(_) => anchor(&format!("events/{EVENT}")),
            _ => anchor(&embed.name),
        };
        let part = embed.offer.unwrap_or_default() / OFFERS_PER_PAGE;
        Some(PageEmbed {
            href: format!("{}#{anchor}", self.to(&self.tree().offers(part))),
            dialog_href: self.to(&self.tree().embed_dialog()),
            oembed_href: self.absolute(&oembed).filter(|_| self.exists(&oembed)),
            title: self.embed_name(embed),
            offers: std::iter::once(embed).chain(others).map(|one| self.offer(one)).collect(),
            patterns: self.patterns(embed),
            assumed: self.assumed(),
        })
    }

    /// A selection with its snippets.
    fn filled(&self, embed: &Embed) -> EmbedOffer {
        let mut offer = self.offer(embed);
        offer.count = match embed.name.ends_with(EVENT) {
            true => 0,
            false => self.events_of(embed),
        };
        for mut snippet in self.patterns(embed) {
            snippet.code = fill(&snippet.code, &offer.fillings);
            offer.snippets.push(snippet);
        }
        offer
    }

    fn offer(&self, embed: &Embed) -> EmbedOffer {
        let full_title = match embed.content {
            EmbedContent::Event(_) if embed.name.ends_with(EVENT) => {
                self.with_site(self.label("embed-event"))
            }
            EmbedContent::List(list) => {
                self.with_site(self.list_title(&self.model.plan.lists[list]).0)
            }
            _ => self.embed_name(embed),
        };
        let frame = self.tree().frame(&embed.name);
        EmbedOffer {
            anchor: anchor(&embed.name),
            count: 0,
            frame_href: self.to(&frame),
            picture_href: self.picture_of(embed),
            fillings: self.fillings(embed, &full_title),
            name: embed.name.clone(),
            title: self.offer_title(embed),
            full_title,
            snippets: Vec::new(),
        }
    }

    /// The static picture of what an embed shows.
    fn picture_of(&self, embed: &Embed) -> Option<String> {
        let scope = match embed.content {
            EmbedContent::All => DataScope::Site,
            EmbedContent::List(list) => match self.model.plan.lists[list].kind {
                ListKind::Timeline(timeline) => DataScope::Timeline(timeline),
                _ => return None,
            },
            _ => return None,
        };
        let file = DataFile { tree: self.tree, scope, format: DataFormat::Picture };
        self.is_planned(&file).then(|| self.to(&self.data_path(&file)))
    }

    /// What an offer is called.
    fn offer_title(&self, embed: &Embed) -> String {
        match embed.content {
            EmbedContent::Event(_) if embed.name.ends_with(EVENT) => self.label("embed-event"),
            EmbedContent::List(list) => match self.list_title(&self.model.plan.lists[list]) {
                // A term may be called as another is elsewhere.
                (title, Some(kind)) => format!("{}{} {title}", kind.text, self.label("colon")),
                (title, None) => title,
            },
            _ => self.embed_title(embed).text,
        }
    }

    fn events_of(&self, embed: &Embed) -> usize {
        match embed.content {
            EmbedContent::List(list) => self.model.plan.lists[list].events.len(),
            EmbedContent::Event(_) => 1,
            _ => Selection::of(self.model, embed).events.len(),
        }
    }

    /// The values of the placeholders, for this selection.
    fn fillings(&self, embed: &Embed, title: &str) -> BTreeMap<String, String> {
        let address = |path: &str| {
            let base = self.model.config.base_url.as_deref().unwrap_or(ASSUMED);
            format!("{base}{}", url::directory(path))
        };
        // An included fragment is below the title of its page, if it has such a form.
        let planned = self.planned_name(embed);
        let forms = [FragmentForm::H3, FragmentForm::H2];
        let mut forms = forms.into_iter();
        let form = forms.find(|form| self.exists(&self.tree().fragment(&planned, *form)));
        let fragment = form.map(|form| self.tree().fragment(&embed.name, form)).unwrap_or_default();
        let base = self.model.config.base_url.as_deref().unwrap_or("");
        let folder = base.splitn(4, '/').nth(3).unwrap_or_default();
        let height = if matches!(embed.content, EmbedContent::Event(_)) { "300" } else { "600" };
        let fillings = [
            ("frame", address(&self.tree().frame(&embed.name))),
            ("title", title.to_owned()),
            ("height", height.to_owned()),
            ("page", address(&self.embed_page(embed))),
            ("link", self.embed_link(embed, title)),
            ("host", address(EmbedFile::Host.path())),
            ("element", address(EmbedFile::Element.path())),
            ("fragment", address(&self.tree().fragment(&embed.name, FragmentForm::H2))),
            ("include", format!("/{folder}{}", url::encode(&fragment))),
            ("attributes", String::new()),
        ];
        fillings.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
    }

    /// The snippets, with names in braces where something is to be filled in.
    fn patterns(&self, embed: &Embed) -> Vec<Snippet> {
        let name = self.planned_name(embed);
        let fragments = self.exists(&self.tree().fragment(&name, FragmentForm::H2));
        let oembed = self.exists(&self.tree().oembed(&name));
        let patterns = [
            ("link", "{page}".to_owned(), oembed),
            ("frame", FRAME.to_owned(), true),
            ("auto", format!("{FRAME}{AUTO}"), true),
            ("element", ELEMENT.to_owned(), fragments),
            ("include", INCLUDE.to_owned(), fragments),
        ];
        let offered = patterns.into_iter().filter(|(.., offered)| *offered);
        let snippet = |(method, code, _): (&str, String, bool)| Snippet {
            label: self.label(&format!("embed-method-{method}")),
            method: method.to_owned(),
            code,
        };
        offered.map(snippet).collect()
    }

    /// The name of an embed with files, also where the reader is to write the id of an event.
    fn planned_name(&self, embed: &Embed) -> String {
        match embed.content {
            EmbedContent::Event(event) => {
                format!("events/{}", self.model.timeline.events[event].id)
            }
            _ => embed.name.clone(),
        }
    }

    fn assumed(&self) -> Option<String> {
        self.model.config.base_url.is_none().then(|| ASSUMED.to_owned())
    }
}

/// The anchor of a selection on the page about embeds.
fn anchor(name: &str) -> String {
    format!("embed-{}", name.replace('/', "-"))
}

/// A pattern with its places filled, as markup wants it.
fn fill(pattern: &str, fillings: &BTreeMap<String, String>) -> String {
    let mut filled = String::with_capacity(pattern.len() * 2);
    let mut parts = pattern.split('{');
    filled.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.split_once('}') {
            Some((name, rest)) if fillings.contains_key(name) => {
                filled.push_str(&escape(&fillings[name]));
                filled.push_str(rest);
            }
            _ => {
                filled.push('{');
                filled.push_str(part);
            }
        }
    }
    filled
}

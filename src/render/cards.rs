//! The pictures that networks show beside links to the site and to its named timelines.

use super::context::PageContext;
use super::view::SocialImage;
use crate::card::{self, Card};
use crate::plan::{CardSubject, Item, ListKind, Page};
use crate::timeline::EventIndex;
use crate::words::Arg;

/// The accent of a site that sets none: that of `chronicle`.
const ACCENT: &str = "#7a1f1f";

impl PageContext<'_> {
    /// The picture itself.
    pub(super) fn card(&self, of: CardSubject) -> Vec<u8> {
        let site = self.edition().site_title().to_owned();
        let events = self.events_of_card(of);
        let title = self.card_title(of);
        card::png(&Card {
            over: if title == site { String::new() } else { site },
            title,
            lines: vec![self.span(&self.dated(events)), self.counted(of)],
            bars: self.card_bars(events),
            accent: self.accent(),
            rtl: self.words().lang().dir() == "rtl",
        })
    }

    /// The colour of decoration in pictures.
    pub(super) fn accent(&self) -> String {
        let accent = self.model.config.theme.accent.as_ref();
        accent.map_or_else(|| ACCENT.to_owned(), |accent| accent.to_string())
    }

    /// The picture for a page: that of its timeline if it has one, else the cover, else that of the site.
    pub(super) fn card_of_page(&self) -> Option<SocialImage> {
        let own = match self.model.plan.items.get(self.path) {
            Some(Item::Page(_, Page::List(list))) => match self.model.plan.lists[*list].kind {
                ListKind::Timeline(position) => self.card_image(CardSubject::Timeline(position)),
                _ => None,
            },
            _ => None,
        };
        own.or_else(|| self.cover_of_links()).or_else(|| self.card_image(CardSubject::Site))
    }

    /// The address of a picture, and its words; `None` if there is none.
    pub(super) fn card_image(&self, of: CardSubject) -> Option<SocialImage> {
        let path = self.tree().card(of, &self.model.config);
        let url = self.absolute(&path).filter(|_| self.exists(&path))?;
        let (width, height) = card::SIZE;
        let alt = format!("{}{} {}", self.card_title(of), self.label("colon"), self.counted(of));
        Some(SocialImage { url, alt, width, height, media_type: "image/png".to_owned() })
    }

    fn card_title(&self, of: CardSubject) -> String {
        match of {
            CardSubject::Site => self.edition().site_title().to_owned(),
            CardSubject::Timeline(position) => self.edition().timeline_title(position).to_owned(),
        }
    }

    fn counted(&self, of: CardSubject) -> String {
        let count = Arg::Number(self.events_of_card(of).len() as u64);
        self.words().message("count-events", &[("count", count)])
    }

    fn events_of_card(&self, of: CardSubject) -> &[EventIndex] {
        let CardSubject::Timeline(position) = of else { return &self.model.links.shown };
        let lists = &self.model.plan.lists;
        let is_own = |list: &&crate::plan::List| {
            list.kind == ListKind::Timeline(position) && list.whole.is_none()
        };
        lists.iter().find(is_own).map_or(&[], |list| list.events.as_slice())
    }
}

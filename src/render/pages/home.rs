//! The home page: the whole timeline if it is short, otherwise a card for each year.

use crate::config::Order;
use crate::date::{Day, Moment};
use crate::render::context::PageContext;
use crate::render::rows::MAX_KEY_EVENTS;
use crate::render::text::description;
use crate::render::view::list::ListView;
use crate::render::view::pages::{Addition, HomePage};
use crate::timeline::EventIndex;

/// Number of latest events on the home page, if the configuration asks for them.
const LATEST: usize = 5;
/// Number of most recently added events on the home page.
const ADDITIONS: usize = 5;

impl PageContext<'_> {
    pub(in crate::render) fn home(&self) -> HomePage {
        let shown = &self.model.links.shown;
        let order = self.model.config.order;
        let mut page = self.page("home", self.edition().site_title().to_owned());
        page.description = description(self.edition().site_description());
        let whole = self.model.home_is_short();
        let list = match whole {
            true => self.events(&self.in_order(shown, order), order),
            false => ListView {
                count: shown.len(),
                order: PageContext::order_name(order),
                span: self.span(&self.dated(shown)),
                ..ListView::default()
            },
        };
        let latest = match self.model.config.home.latest {
            false => Vec::new(),
            true => {
                let dated = self.in_order(&self.dated(shown), Order::NewestFirst);
                self.rows(&dated[..dated.len().min(LATEST)], Order::NewestFirst)
            }
        };
        let reads = self.fields;
        let key_events = match shown.len() <= MAX_KEY_EVENTS {
            true => Vec::new(),
            false => reads.make("key_events", || self.key_rows(shown)),
        };
        if reads.has("social") || reads.has("json_ld_html") {
            let listed = match whole {
                true => self.in_order(shown, order),
                false => self.in_order(&self.keys(shown, MAX_KEY_EVENTS), order),
            };
            self.add_home_metadata(&listed, &mut page);
        }
        let cover = if reads.has("cover") { self.cover() } else { None };
        let cards = reads.make("cards", || self.key_cards(shown));
        let all_key_events = reads.make("all_key_events", || self.all_key_events(cards.len()));
        let years = match whole {
            true => Vec::new(),
            false => reads.make("years", || self.year_cards()),
        };
        let strip = reads.make("strip", || self.home_strip());
        let additions = self.additions(shown);
        let mut home = HomePage {
            page,
            cover,
            list,
            strip,
            key_events,
            cards,
            all_key_events,
            latest,
            years,
            additions,
        };
        home.list.nav = reads.make("nav", || self.home_navigator(&home));
        home
    }

    /// The events that joined the site last.
    fn additions(&self, shown: &[EventIndex]) -> Vec<Addition> {
        let joined = |index| self.event(index).added().map(Moment::day);
        let mut joined: Vec<(Day, EventIndex)> =
            shown.iter().filter_map(|index| Some((joined(*index)?, *index))).collect();
        // Within a day, the latest event comes first.
        joined.sort_by(|a, b| b.cmp(a));
        if joined.first().map(|first| first.0) == joined.last().map(|last| last.0) {
            return Vec::new();
        }
        let view = |(day, index)| Addition { event: self.event_ref(index), added: self.day(day) };
        joined.into_iter().take(ADDITIONS).map(view).collect()
    }
}

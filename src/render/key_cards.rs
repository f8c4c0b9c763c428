//! What the home page shows as cards: a few key events, and the years of a long timeline.

use super::context::PageContext;
use super::rows::MAX_KEY_EVENTS;
use super::view::CountedLink;
use super::view::pages::{KeyCard, YearCard};
use crate::config::Order;
use crate::id::Id;
use crate::picture::year_bars;
use crate::plan::{List, ListIndex, ListKind, ListRange, url};
use crate::timeline::EventIndex;

/// Maximum number of key events shown as cards.
const CARDS: usize = 4;
/// Maximum number of key events named on the card of a year.
const KEYS_OF_YEAR: usize = 3;
/// Maximum number of years with cards.
const MOST_YEARS: usize = 200;

impl PageContext<'_> {
    /// Key events as cards, oldest first; none if the list below is so short that it shows them at once.
    pub(super) fn key_cards(&self, shown: &[EventIndex]) -> Vec<KeyCard> {
        let keys = match shown.len() > MAX_KEY_EVENTS {
            true => self.keys(shown, usize::MAX),
            false => Vec::new(),
        };
        if keys.len() < 2 {
            return Vec::new();
        }
        let chosen = self.chosen_keys(keys);
        let next = chosen.iter().skip(1).map(|next| Some(*next)).chain([None]);
        let mut rows = self.rows(&chosen, Order::OldestFirst);
        // Most of a row with one picture would be empty, and a cover leaves no room for more.
        let pictures = rows.iter().filter(|row| row.picture.is_some()).count();
        if pictures * 2 < rows.len() || self.model.config.cover.is_some() {
            rows.iter_mut().for_each(|row| row.picture = None);
        }
        let cards = chosen.iter().zip(next).zip(rows);
        cards
            .map(|((index, next), row)| KeyCard {
                row,
                then: next.and_then(|next| self.time_between(*index, next)),
            })
            .collect()
    }

    /// The first, the last, and between these those with a picture, else with the most reports.
    fn chosen_keys(&self, keys: Vec<EventIndex>) -> Vec<EventIndex> {
        let [first, between @ .., last] = keys.as_slice() else { return keys };
        let worth = |index: &EventIndex| {
            let has_picture = self.event_media(*index).iter().any(|media| media.image);
            (!has_picture, usize::MAX - self.event(*index).speaker_count(), *index)
        };
        let mut between = between.to_vec();
        between.sort_by_cached_key(worth);
        between.truncate(CARDS - 2);
        between.sort_unstable();
        [&[*first], between.as_slice(), &[*last]].concat()
    }

    /// The list of all key events, if there are more than `most`.
    pub(super) fn all_key_events(&self, most: usize) -> Option<CountedLink> {
        let plan = &self.model.plan;
        let is_whole = |list: &ListIndex| {
            plan.lists[*list].kind == ListKind::Key && plan.lists[*list].range == ListRange::Whole
        };
        let list = Id::all(&plan.lists).find(is_whole)?;
        let link = self.list_link(list);
        (link.count > most).then(|| CountedLink { text: self.label("all-key-events"), ..link })
    }

    /// A card for each year of the site.
    pub(super) fn year_cards(&self) -> Vec<YearCard> {
        let years: Vec<_> = self.model.plan.year_lists.iter().collect();
        if years.len() > MOST_YEARS {
            return Vec::new();
        }
        let months = years.iter().map(|(_, list)| self.months(&self.model.plan.lists[**list]));
        let months: Vec<[usize; 12]> = months.collect();
        // All years are drawn to one scale.
        let most = months.iter().flatten().copied().max().unwrap_or(0);
        let cards = years.iter().zip(&months);
        let mut cards: Vec<YearCard> = cards
            .map(|((year, list), months)| self.year_card(**year, **list, months, most))
            .collect();
        if self.model.config.order == Order::NewestFirst {
            cards.reverse();
        }
        cards
    }

    fn year_card(
        &self,
        year: i64,
        index: ListIndex,
        months: &[usize; 12],
        most: usize,
    ) -> YearCard {
        let list = &self.model.plan.lists[index];
        let keys = self.keys(&list.events, KEYS_OF_YEAR);
        let link = self.list_link(index);
        YearCard {
            anchor: url::year_anchor(year),
            strip_html: year_bars(months, most),
            key_events: keys.iter().map(|index| self.event_ref(*index)).collect(),
            link,
        }
    }

    /// Number of events in each month of a year, as far as these are known to the month.
    fn months(&self, list: &List) -> [usize; 12] {
        let mut months = [0; 12];
        for index in &list.events {
            let when = &self.model.timeline.events[*index].date.when;
            let Some(day) = when.sorting_day().filter(|_| super::rows::names_month(when.shape()))
            else {
                continue;
            };
            if let Some(count) = months.get_mut(usize::from(day.month).saturating_sub(1)) {
                *count += 1;
            }
        }
        months
    }
}

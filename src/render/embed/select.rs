//! Which events an embed shows.

use crate::config::Order;
use crate::plan::{Embed, EmbedContent, ordered};
use crate::render::Model;
use crate::timeline::EventIndex;

/// Maximum number of events of an embed.
const MOST: usize = 50;
/// Maximum for the embed of the whole timeline: larger, so short timelines are complete.
const MOST_OF_ALL: usize = 150;

/// The events that an embed shows.
pub(in crate::render) struct Selection {
    /// In order; those without a date last.
    pub events: Vec<EventIndex>,
    /// The order.
    pub order: Order,
    /// The number of events of which these were taken.
    pub total: usize,
}

impl Selection {
    /// Everything up to [`most`] events; above that the key events if there are any, else all, of both the
    /// latest [`most`].
    pub(in crate::render) fn of(model: &Model, embed: &Embed) -> Selection {
        let shown = &model.links.shown;
        let is_key = |event: &EventIndex| model.timeline.events[*event].key;
        let (events, order) = match embed.content {
            EmbedContent::All => (shown.clone(), model.config.order),
            EmbedContent::Key => {
                (shown.iter().copied().filter(is_key).collect(), model.config.order)
            }
            EmbedContent::Latest => {
                let dated = shown.iter().copied().filter(|event| is_dated(model, *event));
                (dated.collect(), Order::NewestFirst)
            }
            EmbedContent::List(list) => {
                let list = &model.plan.lists[list];
                (list.events.clone(), list.order)
            }
            EmbedContent::Event(event) => (vec![event], model.config.order),
        };
        let total = match embed.content {
            // If events are selected by date or importance, readers want to know from how many.
            EmbedContent::Key | EmbedContent::Latest => shown.len(),
            _ => events.len(),
        };
        let keys: Vec<EventIndex> = events.iter().copied().filter(is_key).collect();
        let most = most(embed);
        let events = match events.len() > most
            && embed.content != EmbedContent::Latest
            && !keys.is_empty()
        {
            true => keys,
            false => events,
        };
        let events = ordered(&model.timeline, latest(model, events, most), order);
        Selection { events, order, total }
    }
}

fn most(embed: &Embed) -> usize {
    if embed.content == EmbedContent::All { MOST_OF_ALL } else { MOST }
}

/// The latest of more than `most` events; those without a date only where room is left.
fn latest(model: &Model, events: Vec<EventIndex>, most: usize) -> Vec<EventIndex> {
    let (dated, undated): (Vec<_>, Vec<_>) =
        events.into_iter().partition(|event| is_dated(model, *event));
    let mut latest = ordered(&model.timeline, dated, Order::NewestFirst);
    latest.extend(undated);
    latest.truncate(most);
    latest
}

fn is_dated(model: &Model, event: EventIndex) -> bool {
    model.timeline.events[event].date.when.sorting_day().is_some()
}

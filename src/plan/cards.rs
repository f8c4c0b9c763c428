//! The pictures that networks show beside links, one for the site and one for each named timeline.

use super::{Item, Planner, Tree, url};
use crate::card;
use crate::config::{Config, NamedTimeline};
use crate::id::{Id, indexed};

/// The subject of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardSubject {
    /// The site.
    Site,
    /// A named timeline's.
    Timeline(Id<NamedTimeline>),
}

impl Tree {
    /// Returns the path of a picture, beside its page.
    pub fn card(&self, of: CardSubject, config: &Config) -> String {
        let address = match of {
            CardSubject::Site => String::new(),
            CardSubject::Timeline(position) => {
                url::timeline_address(&config.timelines[position].id)
            }
        };
        format!("{}{address}card.png", self.prefix)
    }
}

impl Planner<'_> {
    /// Plans a picture for each title that can be drawn; networks need absolute addresses.
    pub(super) fn cards(&mut self) {
        if self.config.base_url.is_none()
            || !self.config.writes("cards", self.timeline.events.len())
        {
            return;
        }
        for index in Id::all(&self.plan.trees) {
            let tree = self.plan.trees[index].clone();
            let mut titles = vec![(CardSubject::Site, self.config.title_in(&tree.lang))];
            for (position, timeline) in indexed(&self.config.timelines) {
                titles.push((CardSubject::Timeline(position), timeline.title_in(&tree.lang)));
            }
            for (of, title) in titles {
                if !title.trim().is_empty() && card::covers(title) {
                    self.add_item(tree.card(of, self.config), Item::Card(index, of), None);
                }
            }
        }
    }
}

//! Which selections of events have files of their own in addition to a page: frames, fragments, data and texts.
//!
//! `outputs` decides. Where it says `auto`, the number of events does.

use super::{EmbedContent, FragmentForm, List, ListKind, Planner, embed_name};
use crate::config::Output;

/// Minimum number of events of a list that dateline makes by itself, of a term or a year, for files of its
/// own. One or two events are as easily found, linked and embedded themselves.
pub(super) const MIN_EVENTS_FOR_FILES: usize = 3;
/// Minimum number of events of a term for frames, fragments, data and calendars, and of a year for all forms
/// of fragments.
const MIN_EVENTS_FOR_VIEWS: usize = 10;

impl Planner<'_> {
    /// Returns whether an output has an embed: `auto` leaves out files of single events above a number of
    /// events, and those of terms and years with few events.
    pub(super) fn embeds_as(&self, output: &str, content: EmbedContent) -> bool {
        match (self.config.output(output), content) {
            (Output::Auto, EmbedContent::Event(_)) => {
                self.config.writes(output, self.timeline.events.len())
            }
            (Output::Auto, EmbedContent::List(list)) => self.has_views(&self.plan.lists[list]),
            (output, _) => output != Output::Never,
        }
    }

    /// Returns the forms of the fragments of an embed. The element makes other levels of headings itself.
    pub(super) fn fragment_forms(&self, content: EmbedContent) -> &'static [FragmentForm] {
        use FragmentForm::{H2, Shadow};
        let list = match content {
            _ if self.config.output("fragments") == Output::Always => return &FragmentForm::ALL,
            EmbedContent::Event(_) => return &[H2],
            EmbedContent::List(list) => &self.plan.lists[list],
            EmbedContent::All | EmbedContent::Key | EmbedContent::Latest => {
                return &FragmentForm::ALL;
            }
        };
        match list.kind {
            ListKind::Term(..) if self.config.output("terms") != Output::Always => &[H2, Shadow],
            ListKind::Year(_) if list.events.len() < MIN_EVENTS_FOR_VIEWS => &[H2],
            _ => &FragmentForm::ALL,
        }
    }

    /// Returns whether there are data and calendars of the list of a term: above a number of events only
    /// of those that are to be embedded.
    pub(super) fn has_term_data(&self, list: &List) -> bool {
        let events = self.timeline.events.len();
        match self.config.output("term_data") {
            Output::Auto => {
                self.is_embedded(list)
                    || self.config.writes("term_data", events) && self.has_views(list)
            }
            output => output == Output::Always,
        }
    }

    /// Returns whether there is a text of a list, beside its page. On sites of more than 1,000 events,
    /// `auto` leaves out all but the lists that people put together, if these are short enough to paste:
    /// the others repeat every event several times.
    pub(super) fn has_text(&self, list: &List) -> bool {
        let (all, own) = (self.timeline.events.len(), list.events.len());
        match list.kind {
            // The home page has the same text.
            ListKind::All => false,
            ListKind::Timeline(_) | ListKind::Key => self.config.writes("text", own),
            _ if self.config.output("text") == Output::Always => true,
            _ => self.config.writes("text", all) && own >= MIN_EVENTS_FOR_FILES,
        }
    }

    /// Returns whether the list of an embed has frames, fragments and oEmbed answers, if `outputs` leaves it
    /// to the program.
    fn has_views(&self, list: &List) -> bool {
        let minimum = match list.kind {
            ListKind::Term(..) if self.config.output("terms") == Output::Always => 0,
            ListKind::Term(..) => MIN_EVENTS_FOR_VIEWS,
            ListKind::Year(_) => MIN_EVENTS_FOR_FILES,
            _ => 0,
        };
        list.events.len() >= minimum || self.is_embedded(list)
    }

    /// Returns whether the configuration says that a list is embedded elsewhere.
    fn is_embedded(&self, list: &List) -> bool {
        let is_declared = match list.kind {
            ListKind::Term(taxonomy, term) => {
                self.timeline.taxonomies[taxonomy].terms[term].declared.embed
            }
            _ => false,
        };
        is_declared || embed_name(list).is_some_and(|name| self.named.moved_to.contains(&name))
    }
}

/// Returns the key of `outputs` that keeps a file which pages or programs elsewhere may use, with `always`;
/// none for all other files.
pub fn output_that_keeps(path: &str) -> Option<&'static str> {
    let in_tree = path.split_once('/').map_or("", |(_, rest)| rest);
    let folders = [("embed/v1/", "embeds"), ("fragments/v1/", "fragments"), ("data/v1/", "data")];
    let (name, output) = folders.into_iter().find_map(|(folder, output)| {
        let name = path.strip_prefix(folder).or_else(|| in_tree.strip_prefix(folder))?;
        Some((name, output))
    })?;
    Some(match (output, name.split_once('/').map_or("", |(kind, _)| kind)) {
        ("data", "events") => "event_data",
        ("data", "terms") => "term_data",
        ("embeds" | "fragments", kind)
            if !["", "all", "key", "latest", "events", "year", "timelines"].contains(&kind) =>
        {
            "terms"
        }
        (output, _) => output,
    })
}

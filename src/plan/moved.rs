//! Old addresses of embeds: each leads to the present one.

use std::ops::Range;

use super::{EmbedIndex, EmbedItem, FragmentForm, Item, Page, Planner, TreeIndex};
use crate::config::is_reserved;
use crate::diag::{Code, Diagnostic, Place};
use crate::id::{Id, indexed};
use crate::yaml::Spanned;

/// An embed that no longer exists under this name.
#[derive(Debug, Clone, PartialEq)]
pub struct MovedEmbed {
    /// Name in addresses, like that of an [`super::Embed`].
    pub name: String,
    /// The present embed.
    pub to: EmbedIndex,
    /// Place of the name in the configuration.
    pub place: Range<usize>,
}

impl Planner<'_> {
    /// Collects what has moved, once all embeds are known.
    pub(super) fn moved(&mut self) {
        for (from, to) in &self.config.moved {
            let [name, to_name] = [from, to].map(|name| name.trim_matches('/'));
            if !self.could_be_old_name(name) {
                let message =
                    format!("`{}` is not an old address of a term or named timeline", from.value);
                let help = "write `timelines/<id>`, `<taxonomy>/<term>` or `year/<year>`; an old id of an event belongs under its `aliases`";
                self.report(from, message, help.into());
                continue;
            }
            let target = indexed(&self.plan.embeds).find(|(_, embed)| embed.name == to_name);
            match target.map(|(index, _)| index) {
                Some(to) => {
                    let place = from.range.clone();
                    self.plan.moved.push(MovedEmbed { name: name.to_owned(), to, place });
                }
                None => {
                    let names = self.plan.embeds.iter().map(|embed| embed.name.as_str());
                    let help = self.guesses.guess(to_name, || names).unwrap_or_else(|| {
                        "write what replaces it now: `tags/treaty`, `timelines/ratification`, `all`"
                            .to_owned()
                    });
                    let message = format!("there is no embed `{}`", to.value);
                    self.report(to, message, help);
                }
            }
        }
    }

    /// Plans the files at old addresses in a tree: the page redirects, frame and fragments say where to
    /// look.
    pub(super) fn moved_files(&mut self, tree: TreeIndex) {
        for index in Id::all(&self.plan.moved) {
            let moved = self.plan.moved[index].clone();
            let embed = self.plan.embeds[moved.to].clone();
            let here = self.plan.trees[tree].clone();
            let place = Some(Place::new(&self.config.file, moved.place));
            let folder = moved.name.strip_prefix("year/").unwrap_or(&moved.name);
            let page = Page::Alias(here.page(&embed.page));
            let mut items = vec![(here.page(&format!("{folder}/")), Item::Page(tree, page))];
            if self.embeds_as("embeds", embed.content) {
                let frame = EmbedItem::MovedFrame(tree, index);
                items.push((here.frame(&moved.name), Item::Embed(frame)));
            }
            if self.embeds_as("fragments", embed.content) {
                // Pages elsewhere may have any form of the old one.
                for form in FragmentForm::ALL {
                    let fragment = EmbedItem::MovedFragment(tree, index, form);
                    items.push((here.fragment(&moved.name, form), Item::Embed(fragment)));
                }
            }
            if self.config.base_url.is_some() && self.embeds_as("oembed", embed.content) {
                let answer = EmbedItem::Oembed(tree, moved.to);
                items.push((here.oembed(&moved.name), Item::Embed(answer)));
            }
            for (path, item) in items {
                self.add_item(path, item, place.clone());
            }
        }
    }

    /// Returns whether an embed can have had this name.
    fn could_be_old_name(&self, name: &str) -> bool {
        let Some((kind, rest)) = name.split_once('/') else { return false };
        let known = ["timelines", "year"].contains(&kind) || self.config.is_taxonomy(kind);
        let former = || !is_reserved(kind) && crate::slug::problem(kind).is_none();
        (known || former()) && crate::slug::problem(rest).is_none()
    }

    fn report(&mut self, at: &Spanned<String>, message: String, help: String) {
        let place = Place::new(&self.config.file, at.range.clone());
        self.diagnostics.push(Diagnostic::new(Code::BadValue, place, message).help(help));
    }
}

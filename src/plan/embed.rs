//! Embeds: selections of events for other people's pages, and the addresses of their files.

use super::{Item, List, ListIndex, ListKind, MovedEmbed, Page, Planner, Tree, TreeIndex, url};
use crate::id::{Id, indexed};
use crate::timeline::EventIndex;

/// Index of an embed in [`super::Plan::embeds`].
pub type EmbedIndex = Id<Embed>;

/// A selection of events for other people's pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Embed {
    /// Name in addresses, without slashes at its ends: `key`, `tags/treaty`, `events/signed`.
    pub name: String,
    /// Its events.
    pub content: EmbedContent,
    /// Folder of the page that shows all of it, with a `/` at its end; empty for the home page.
    pub page: String,
    /// Its place among [`super::Plan::offers`].
    pub offer: Option<usize>,
}

/// Maximum number of embeds on a page of offers: each has several snippets.
pub const OFFERS_PER_PAGE: usize = 40;

/// The events of an embed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedContent {
    /// The whole timeline.
    All,
    /// The key events.
    Key,
    /// The latest events, latest first.
    Latest,
    /// A year, a term or a named timeline.
    List(ListIndex),
    /// One event.
    Event(EventIndex),
}

/// The forms of a fragment: bare markup that a page's server inserts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FragmentForm {
    /// With an `h2` as heading.
    H2,
    /// With an `h3` as heading.
    H3,
    /// With an `h4` as heading.
    H4,
    /// In a shadow tree declared in HTML, with its style and an `h2` as heading.
    Shadow,
}

impl FragmentForm {
    /// All forms.
    pub const ALL: [FragmentForm; 4] =
        [FragmentForm::H2, FragmentForm::H3, FragmentForm::H4, FragmentForm::Shadow];

    /// Returns what is between an embed's name and `.html`.
    pub fn ending(self) -> &'static str {
        match self {
            FragmentForm::H2 => "",
            FragmentForm::H3 => ".h3",
            FragmentForm::H4 => ".h4",
            FragmentForm::Shadow => ".shadow",
        }
    }

    /// Returns the level of its heading.
    pub fn level(self) -> u8 {
        match self {
            FragmentForm::H2 | FragmentForm::Shadow => 2,
            FragmentForm::H3 => 3,
            FragmentForm::H4 => 4,
        }
    }
}

/// A file of an embed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedItem {
    /// The frame in a tree.
    Frame(TreeIndex, EmbedIndex),
    /// A fragment in a tree.
    Fragment(TreeIndex, EmbedIndex, FragmentForm),
    /// In a tree, the frame at an old address.
    MovedFrame(TreeIndex, Id<MovedEmbed>),
    /// Likewise, a fragment at an old address.
    MovedFragment(TreeIndex, Id<MovedEmbed>, FragmentForm),
    /// The oEmbed answer in a tree.
    Oembed(TreeIndex, EmbedIndex),
    /// The dialog about embeds in the language of a tree, which pages load when it is opened.
    Dialog(TreeIndex),
    /// The names of all offers in a tree, for the filter on their pages.
    Names(TreeIndex),
    /// A file that all embeds share.
    Shared(EmbedFile),
}

impl EmbedItem {
    /// Returns the embed of the file; none for files at old addresses and shared ones.
    pub(super) fn embed(self) -> Option<EmbedIndex> {
        match self {
            EmbedItem::Frame(_, embed)
            | EmbedItem::Fragment(_, embed, _)
            | EmbedItem::Oembed(_, embed) => Some(embed),
            EmbedItem::MovedFrame(..)
            | EmbedItem::MovedFragment(..)
            | EmbedItem::Dialog(_)
            | EmbedItem::Names(_)
            | EmbedItem::Shared(_) => None,
        }
    }
}

/// A file that all embeds share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedFile {
    /// `embed/v1/host.js`: sizes frames in the page that contains them.
    Host,
    /// `embed/v1/frame.js`: what a frame does.
    FrameScript,
    /// `embed/v1/frame.css`: the style of frames.
    FrameStyle,
    /// `embed/v1/element.js`: the element `<dateline-timeline>`.
    Element,
    /// `fragments/v1/fragment.css`: the style of fragments.
    Style,
}

impl EmbedFile {
    /// All files.
    pub const ALL: [EmbedFile; 5] = [
        EmbedFile::Host,
        EmbedFile::FrameScript,
        EmbedFile::FrameStyle,
        EmbedFile::Element,
        EmbedFile::Style,
    ];

    /// Returns its path, the same in all versions.
    pub fn path(self) -> &'static str {
        match self {
            EmbedFile::Host => "embed/v1/host.js",
            EmbedFile::FrameScript => "embed/v1/frame.js",
            EmbedFile::FrameStyle => "embed/v1/frame.css",
            EmbedFile::Element => "embed/v1/element.js",
            EmbedFile::Style => "fragments/v1/fragment.css",
        }
    }
}

impl Tree {
    /// Returns the path of an embed's frame.
    pub fn frame(&self, name: &str) -> String {
        self.page(&format!("embed/v1/{name}/"))
    }

    /// Returns the path of a fragment of an embed.
    pub fn fragment(&self, name: &str, form: FragmentForm) -> String {
        format!("{}fragments/v1/{name}{}.html", self.prefix, form.ending())
    }

    /// Returns the path of the page about embeds with this part of the offers.
    pub fn offers(&self, part: usize) -> String {
        match part {
            0 => self.own_page("embed"),
            _ => self.page(&format!("embed/page-{}/", part + 1)),
        }
    }

    /// Returns the path of the dialog about embeds.
    pub fn embed_dialog(&self) -> String {
        format!("{}embed/dialog.js", self.prefix)
    }

    /// Returns the path of the names of all offers.
    pub fn embed_names(&self) -> String {
        format!("{}embed/names.js", self.prefix)
    }

    /// Returns the path of an embed's oEmbed answer.
    pub fn oembed(&self, name: &str) -> String {
        format!("{}oembed/{name}.json", self.prefix)
    }
}

/// Returns the name of a list's embed; decades, statuses, the page for printing and parts of lists have
/// none. The key events have theirs whether there are any or not.
pub fn embed_name(list: &List) -> Option<String> {
    match list.kind {
        _ if list.whole.is_some() => None,
        ListKind::All | ListKind::Decade(_) | ListKind::Key | ListKind::Status(_) => None,
        ListKind::Year(year) => Some(format!("year/{}", url::year_folder(year))),
        ListKind::Term(..) | ListKind::Timeline(_) => {
            Some(list.address.trim_end_matches('/').to_owned())
        }
    }
}

impl Planner<'_> {
    /// Collects all embeds, before any page is planned.
    pub(super) fn embeds(&mut self) {
        let whole = [
            ("all", EmbedContent::All),
            ("key", EmbedContent::Key),
            ("latest", EmbedContent::Latest),
        ];
        let embed = |name: &str, content, page: &str| Embed {
            name: name.to_owned(),
            content,
            page: page.to_owned(),
            offer: None,
        };
        let keys = self.plan.lists.iter().find(|list| list.kind == ListKind::Key);
        let keys = keys.map_or(String::new(), |list| list.address.clone());
        let page = |content| if content == EmbedContent::Key { keys.as_str() } else { "" };
        let mut embeds: Vec<Embed> =
            whole.map(|(name, content)| embed(name, content, page(content))).into();
        for (index, list) in indexed(&self.plan.lists) {
            if let Some(name) = embed_name(list) {
                embeds.push(embed(&name, EmbedContent::List(index), &list.address));
            }
        }
        for (index, event) in indexed(&self.timeline.events) {
            let name = format!("events/{}", event.id);
            embeds.push(embed(&name, EmbedContent::Event(index), &format!("{name}/")));
        }
        for (index, embed) in indexed(&embeds) {
            // Three have the home page as their page; the first is the page's own.
            self.plan.embeds_of_pages.entry(embed.page.clone()).or_insert(index);
        }
        self.plan.embeds = embeds;
    }

    /// Plans the files of all embeds in a tree. Files under old ids of events stay, since other people's
    /// pages name them.
    pub(super) fn embed_files(&mut self, tree: TreeIndex) {
        for index in Id::all(&self.plan.embeds) {
            let Embed { name, content, .. } = self.plan.embeds[index].clone();
            self.files_of_embed(tree, index, &name);
            let EmbedContent::Event(event) = content else { continue };
            let aliases = self.timeline.events[event].aliases.clone();
            for alias in aliases.keys().filter(|alias| crate::slug::problem(alias).is_none()) {
                self.files_of_embed(tree, index, &format!("events/{alias}"));
            }
        }
        if self.plan.has_frames {
            let place = self.plan.trees[tree].clone();
            let parts = self.plan.offers.len().div_ceil(OFFERS_PER_PAGE);
            for part in 0..parts {
                self.add_item(place.offers(part), Item::Page(tree, Page::Embed(part)), None);
            }
            self.add_item(place.embed_dialog(), Item::Embed(EmbedItem::Dialog(tree)), None);
            if parts > 1 {
                self.add_item(place.embed_names(), Item::Embed(EmbedItem::Names(tree)), None);
            }
        }
    }

    /// Collects the embeds that the page about embeds offers. What somebody has put together by hand is
    /// what others want to show; years come last.
    pub(super) fn offers(&mut self) {
        let rank = |embed: &Embed| match embed.content {
            EmbedContent::List(list) => match self.plan.lists[list].kind {
                ListKind::Timeline(_) => 1,
                ListKind::Term(taxonomy, _) => 2 + taxonomy.place(),
                _ => usize::MAX,
            },
            _ => 0,
        };
        let framed = |embed: &Embed| {
            !matches!(embed.content, EmbedContent::Event(_))
                && self.embeds_as("embeds", embed.content)
        };
        let offered = indexed(&self.plan.embeds).filter(|(_, embed)| framed(embed));
        let mut offers: Vec<EmbedIndex> = offered.map(|(index, _)| index).collect();
        offers.sort_by_key(|index| rank(&self.plan.embeds[*index]));
        for (place, index) in offers.iter().enumerate() {
            self.plan.embeds[*index].offer = Some(place);
        }
        self.plan.offers = offers;
    }

    /// Plans the files of an embed under one of its names.
    fn files_of_embed(&mut self, tree: TreeIndex, index: EmbedIndex, name: &str) {
        let (content, place) = (self.plan.embeds[index].content, self.plan.trees[tree].clone());
        if self.embeds_as("embeds", content) {
            self.add_item(place.frame(name), Item::Embed(EmbedItem::Frame(tree, index)), None);
        }
        if self.embeds_as("fragments", content) {
            for form in self.fragment_forms(content).iter().copied() {
                let path = place.fragment(name, form);
                self.add_item(path, Item::Embed(EmbedItem::Fragment(tree, index, form)), None);
            }
        }
        if self.config.base_url.is_some() && self.embeds_as("oembed", content) {
            self.add_item(place.oembed(name), Item::Embed(EmbedItem::Oembed(tree, index)), None);
        }
    }

    /// Plans the files that all embeds share.
    pub(super) fn embed_extras(&mut self) {
        let fragments = self.config.writes("fragments", 0);
        for file in EmbedFile::ALL {
            let written = match file {
                EmbedFile::Host | EmbedFile::FrameScript | EmbedFile::FrameStyle => {
                    self.plan.has_frames
                }
                EmbedFile::Element | EmbedFile::Style => fragments,
            };
            if !written {
                continue;
            }
            self.add_item(file.path().into(), Item::Embed(EmbedItem::Shared(file)), None);
        }
    }
}

//! Plans what will exist, and where: an ordered map from output path to [`Item`], without any bytes.
//!
//! Pure. Every address of the site is made in this module and its children; [`Tree`] is the site in one
//! language. Collisions are found here.

mod alias;
mod cards;
mod collisions;
mod data;
mod embed;
mod extras;
mod links;
mod lists;
mod menu;
mod moved;
mod outlets;
mod search_pieces;
mod select;
mod sitemap;
mod term_index;
mod terms;
mod tree;
pub mod url;
mod versions;
mod views;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

pub use cards::CardSubject;
pub use data::{DataFile, DataFormat, DataScope};
pub use embed::{
    Embed, EmbedContent, EmbedFile, EmbedIndex, EmbedItem, FragmentForm, OFFERS_PER_PAGE,
    embed_name,
};
pub use extras::Extras;
pub use lists::{List, ListIndex, ListKind, ListRange, MAX_EVENTS_PER_PAGE, ordered};
pub use moved::MovedEmbed;
pub use outlets::{OUTLETS_PER_PAGE, Outlet, REPORTS_PER_PAGE};
pub use search_pieces::{EVENTS_PER_DAYS, EVENTS_PER_ROWS, Piece, SearchIndex};
pub use sitemap::{MAX_ADDRESSES, Sitemap};
pub use term_index::{TERMS_PER_PAGE, TermIndex, TermOrder, TermsPage};
pub use terms::{TermAddress, term_anchor};
pub use tree::{NOT_FOUND, Tree, TreeIndex, file_path, sources_path};
pub use versions::PictureVersion;
pub use views::output_that_keeps;

use crate::cite::Format;
use crate::config::{Config, HeaderHost, Output, is_reserved};
use crate::diag::{Checked, Code, Diagnostic, Place};
use crate::id::{Id, indexed};
use crate::inputs::FileSource;
use crate::site::OutPath;
use crate::timeline::{EventIndex, Guesses, NoteIndex, Taxonomy, Timeline};

/// Maximum number of events for which the home page shows the whole timeline.
pub const MAX_HOME_EVENTS: usize = 1_000;

/// Everything that will exist.
#[derive(Debug, Default)]
pub struct Plan {
    /// The trees of the site's languages; the first has no prefix.
    pub trees: Vec<Tree>,
    /// Lists of events with pages of their own.
    pub lists: Vec<List>,
    /// The lists of years, if years have pages.
    pub year_lists: BTreeMap<i64, ListIndex>,
    /// Selections of events for other people's pages.
    pub embeds: Vec<Embed>,
    /// The embeds that the page about embeds offers, in its order.
    pub offers: Vec<EmbedIndex>,
    /// The embed of each page that has one, by the page's folder.
    pub embeds_of_pages: BTreeMap<String, EmbedIndex>,
    /// Old names of embeds.
    pub moved: Vec<MovedEmbed>,
    /// Whether frames are written.
    pub has_frames: bool,
    /// The item at each path.
    pub items: BTreeMap<OutPath, Item>,
    /// The smaller versions of pictures that have some, narrowest first, by path of the picture below the
    /// content folder.
    pub versions: BTreeMap<String, Vec<PictureVersion>>,
    /// Whether notes have pages.
    pub notes: bool,
    /// Whether years have pages.
    pub years: bool,
    /// Whether taxonomies and terms have pages.
    pub terms: bool,
    /// Where each term is listed, by the folder that its own page would have.
    term_places: BTreeMap<String, terms::TermPlace>,
    /// The index of each taxonomy, if terms have pages, in the order of taxonomies.
    pub term_indexes: Vec<TermIndex>,
    /// The outlets of the timeline's reports, in the order of their names.
    pub outlets: Vec<Outlet>,
    /// Whether there are bibliographies beside the pages of events; else these pages contain them.
    pub cite: bool,
    /// Whether there is a search page with its index.
    pub search: bool,
    /// The size of that index.
    pub search_index: SearchIndex,
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A page of one of the trees.
    Page(TreeIndex, Page),
    /// A file of an embed.
    Embed(EmbedItem),
    /// A piece of the search index of one of the trees.
    Piece(TreeIndex, Piece),
    /// The names of all terms of a taxonomy, for the filter of its index.
    TermNames(TreeIndex, Id<Taxonomy>),
    /// The names of all outlets, for the filter of their index.
    OutletNames(TreeIndex),
    /// The timeline or a part of it for programs.
    Data(DataFile),
    /// A picture for networks, in the language of a tree.
    Card(TreeIndex, CardSubject),
    /// The sitemap, or a part of it.
    Sitemap(Sitemap),
    /// A bibliography.
    Cite(CiteScope, Format),
    /// `robots.txt`
    Robots,
    /// `.nojekyll`, empty: tells hosts that run Jekyll to leave the folder as it is.
    NoJekyll,
    /// Headers for a server of this kind, for files that other people's pages use.
    Headers(HeaderHost),
    /// An asset of the theme, by its path below `theme/`.
    Asset(String),
    /// The style sheet made from the theme's settings.
    Settings,
    /// A file that notes use, by path below the content folder.
    File(String),
    /// A smaller version of a picture that notes use, by path below the content folder, of this width.
    Version(String, u32),
    /// A file of the site's `static/` folder.
    Static(FileSource),
}

/// The sources in a bibliography.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CiteScope {
    /// Those of the page of an event in a tree.
    Event(TreeIndex, EventIndex),
    /// All reports.
    Sources,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    /// The whole timeline, or its key and latest events.
    Home,
    /// A list of events.
    List(ListIndex),
    /// A page of the index of a taxonomy.
    Taxonomy(TermsPage),
    /// An event.
    Event(EventIndex),
    /// A note.
    Note(NoteIndex),
    /// An undated page.
    Text(NoteIndex),
    /// Events with rival dates.
    RivalDates,
    /// Corrections.
    Changes,
    /// Events with an unknown date.
    Undated,
    /// A part of the index of outlets, by number.
    Sources(usize),
    /// A part of the reports of an outlet, by number.
    Outlet(Id<Outlet>, usize),
    /// How to embed the timeline in other pages: a part of the offers, by number.
    Embed(usize),
    /// Search over all events.
    Search,
    /// The events on an axis of time.
    Chart,
    /// Redirects to the page at this path.
    Alias(String),
    /// No such page.
    NotFound,
}

/// Plans the site.
pub fn plan(timeline: &Timeline, config: &Config, extras: &Extras<'_>) -> Checked<Plan> {
    let events = timeline.events.len();
    let mut planner = Planner {
        timeline,
        config,
        plan: Plan {
            trees: trees(config),
            notes: config.writes("notes", events),
            years: config.writes("years", events),
            terms: config.output("terms") != Output::Never,
            has_frames: config.writes("embeds", 0),
            cite: config.output("cite") == Output::Always,
            search: config.writes("search", 0),
            search_index: SearchIndex::of(
                timeline.events.iter().filter(|event| !event.withdrawn).count(),
                &timeline.taxonomies,
            ),
            ..Plan::default()
        },
        places: BTreeMap::new(),
        named: terms::NamedTerms::default(),
        guesses: Guesses::default(),
        diagnostics: Vec::new(),
    };
    planner.named = planner.named_terms();
    planner.lists();
    planner.outlets();
    planner.embeds();
    planner.moved();
    planner.offers();
    for tree in Id::all(&planner.plan.trees) {
        planner.pages(tree);
        planner.embed_files(tree);
        planner.moved_files(tree);
    }
    planner.extras(extras);
    planner.embed_extras();
    planner.aliases();
    planner.collisions();
    planner.site_links(extras.files);
    planner.menus();
    Checked { value: planner.plan, diagnostics: planner.diagnostics }
}

fn trees(config: &Config) -> Vec<Tree> {
    let first = Tree { lang: config.lang.clone(), prefix: String::new() };
    let others = config.languages.keys().filter(|lang| **lang != config.lang);
    let others = others.map(|lang| Tree { lang: lang.clone(), prefix: format!("{lang}/") });
    std::iter::once(first).chain(others).collect()
}

fn is_note(item: &Item) -> bool {
    matches!(item, Item::Page(_, Page::Note(_)))
}

struct Planner<'a> {
    timeline: &'a Timeline,
    config: &'a Config,
    plan: Plan,
    /// For each path except those of events and notes: the place where the author can change it.
    places: BTreeMap<OutPath, Place>,
    named: terms::NamedTerms,
    guesses: Guesses,
    diagnostics: Vec<Diagnostic>,
}

impl Planner<'_> {
    /// Adds an item at its path; a second one there is reported.
    fn add_item(&mut self, path: String, item: Item, place: Option<Place>) {
        let path = match self.plan.items.entry(OutPath::new(path)) {
            Entry::Vacant(free) => {
                if let Some(place) = place {
                    self.places.insert(free.key().clone(), place);
                }
                free.insert(item);
                return;
            }
            // Two notes with one slug are reported as such.
            Entry::Occupied(other) if *other.get() == item => return,
            Entry::Occupied(other) if is_note(other.get()) && is_note(&item) => return,
            Entry::Occupied(other) => other.key().clone(),
        };
        let place = place.or_else(|| self.place_of(&item));
        self.collision(&path, &path, place);
    }

    fn pages(&mut self, index: TreeIndex) {
        let tree = self.plan.trees[index].clone();
        let page = |page: Page| Item::Page(index, page);
        self.add_item(tree.home(), page(Page::Home), None);
        let fixed = [
            ("rival-dates", Page::RivalDates),
            ("changes", Page::Changes),
            ("undated", Page::Undated),
            ("chart", Page::Chart),
        ];
        for (name, kind) in fixed {
            self.add_item(tree.own_page(name), page(kind), None);
        }
        self.add_item(tree.not_found(), page(Page::NotFound), None);
        if self.plan.search {
            self.add_item(tree.own_page("search"), page(Page::Search), None);
            for piece in self.plan.search_index.pieces() {
                self.add_item(tree.piece(piece), Item::Piece(index, piece), None);
            }
        }
        for list in Id::all(&self.plan.lists) {
            let address = self.plan.lists[list].address.clone();
            self.add_item(tree.page(&address), page(Page::List(list)), None);
        }
        self.term_pages(index);
        self.outlet_pages(index);
        for (position, event) in indexed(&self.timeline.events) {
            self.add_item(tree.event(&event.id), page(Page::Event(position)), None);
            let cite = self.plan.cite;
            for format in Format::ALL.into_iter().filter(|_| cite) {
                let item = Item::Cite(CiteScope::Event(index, position), format);
                self.add_item(tree.event_cite(&event.id, format), item, None);
            }
        }
        for (position, note) in indexed(&self.timeline.notes) {
            if note.slug.is_empty() {
                continue;
            }
            if note.is_page() {
                if is_reserved(&note.slug) || self.config.is_taxonomy(&note.slug) {
                    self.reserved(index, position);
                } else {
                    let path = tree.text(&note.slug);
                    self.add_item(path, page(Page::Text(position)), None);
                }
            } else if note.record().is_none() && self.plan.notes {
                self.add_item(tree.note(&note.slug), page(Page::Note(position)), None);
            }
        }
    }

    fn reserved(&mut self, tree: TreeIndex, note: NoteIndex) {
        if tree > TreeIndex::FIRST {
            return;
        }
        let note = &self.timeline.notes[note];
        let message = format!("the address `/{}/` belongs to the site itself", note.slug);
        self.diagnostics.push(
            Diagnostic::new(Code::ReservedName, note.place(note.slug_place.clone()), message)
                .help("give the page another `slug`"),
        );
    }
}

impl Plan {
    /// Returns the path of a site path such as `/about/` or `/logo.svg`.
    pub fn find(&self, path: &str) -> Option<&OutPath> {
        let path = crate::note::decode(path.trim_start_matches('/'));
        let folder = path.trim_end_matches('/');
        let index = if folder.is_empty() {
            "index.html".to_owned()
        } else {
            format!("{folder}/index.html")
        };
        let found = self
            .items
            .get_key_value(path.as_str())
            .or_else(|| self.items.get_key_value(index.as_str()));
        found.map(|(path, _)| path)
    }
}

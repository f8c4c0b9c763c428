//! Turns the plan into a site: each path's recipe, and each page's bytes when they are asked for.
//!
//! [`Model`] is everything that pages are made of, finished before the first page; `view` is what
//! templates may read of it; `here` and its neighbours turn the one into the other; `engine` fills
//! templates.

mod data;
pub mod engine;
mod event;
mod here;
mod pages;
mod rows;
pub(crate) mod said;
mod site_view;
mod sitemap;
mod theme;
pub mod themes;
pub mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use self::engine::{Engine, TemplateFault};
use self::here::Here;
use self::pages::Report;
pub use self::theme::{Theme, load as load_theme};
use crate::config::Config;
use crate::diag::{Checked, Code, Diagnostic};
use crate::markdown;
use crate::note::Note;
use crate::plan::{HOME, Item, Page, Plan};
use crate::site::{Counts, OutPath, Recipe, Site};
use crate::timeline::{Event, EventIndex, NoteIndex, Timeline};
use crate::words::{Catalogue, Words};

/// Stands for the site's root in a text that many pages share. Letters for private use: control
/// characters would be taken out of addresses.
const ROOT: &str = "\u{e000}root\u{e000}";
/// Stands before the ids of a note's own body.
const NOTE_PREFIX: &str = "n-";

/// Everything that pages are made of.
pub struct Model {
    /// The configuration.
    pub config: Arc<Config>,
    /// What the notes tell.
    pub timeline: Timeline,
    /// What will exist.
    pub plan: Plan,
    /// The numbers of the build.
    pub counts: Counts,
    /// The words of each tree.
    pub words: Vec<Arc<Words>>,
    /// Files below the content folder, by their path below it.
    pub files: BTreeMap<String, PathBuf>,
    labels: Vec<Labels>,
    footers: Vec<String>,
    links: Links,
    titles: BTreeMap<String, String>,
    theme_options: BTreeMap<String, serde_json::Value>,
    settings: Option<String>,
}

/// The theme's words for Markdown, kept so that each page can borrow them.
struct Labels {
    table: String,
    footnotes: String,
    back: String,
    done: String,
    open: String,
}

impl Labels {
    fn words(&self) -> markdown::Words<'_> {
        markdown::Words {
            table: &self.table,
            footnotes: &self.footnotes,
            back: &self.back,
            done: &self.done,
            open: &self.open,
        }
    }
}

/// Relations between events and notes, the other way round.
#[derive(Default)]
struct Links {
    parts: BTreeMap<EventIndex, Vec<EventIndex>>,
    followed_by: BTreeMap<EventIndex, Vec<EventIndex>>,
    /// Claims of each note, as event and place among its claims, in the order of the note.
    claims: BTreeMap<NoteIndex, Vec<(EventIndex, usize)>>,
    mentions: BTreeMap<NoteIndex, Vec<EventIndex>>,
    /// Place of each shown event among the shown ones.
    order: BTreeMap<EventIndex, usize>,
    shown: Vec<EventIndex>,
}

impl Links {
    fn of(timeline: &Timeline) -> Links {
        let mut links = Links::default();
        for (index, event) in timeline.events.iter().enumerate() {
            if !event.withdrawn {
                links.order.insert(index, links.shown.len());
                links.shown.push(index);
            }
            if let Some(whole) = event.part_of {
                links.parts.entry(whole).or_default().push(index);
            }
            for before in &event.follows {
                links.followed_by.entry(*before).or_default().push(index);
            }
            for (position, claim) in event.claims.iter().enumerate() {
                links.claims.entry(claim.note).or_default().push((index, position));
            }
            for note in &event.mentions {
                links.mentions.entry(*note).or_default().push(index);
            }
        }
        for claims in links.claims.values_mut() {
            claims.sort_by_key(|(event, position)| timeline.events[*event].claims[*position].claim);
        }
        links
    }
}

/// Makes the site. The recipes share one model; nothing is rendered yet.
pub fn site(
    config: Arc<Config>,
    timeline: Timeline,
    plan: Plan,
    counts: Counts,
    theme: Theme,
    files: BTreeMap<String, PathBuf>,
) -> Checked<Site> {
    let mut diagnostics = Vec::new();
    let words = load_words(&plan, &theme.catalogues, &mut diagnostics);
    let labels = words.iter().map(|words| labels(words)).collect();
    let links = Links::of(&timeline);
    let mut model = Model {
        footers: Vec::new(),
        titles: BTreeMap::new(),
        theme_options: theme.options,
        settings: theme.settings,
        config,
        timeline,
        plan,
        counts,
        words,
        files,
        labels,
        links,
    };
    model.footers = (0..model.plan.trees.len()).map(|tree| model.footer(tree)).collect();
    model.titles = model.titles();
    let mut engines = Vec::new();
    for tree in 0..model.plan.trees.len() {
        let here = Here { model: &model, tree, path: "index.html" };
        let view = here.site();
        match Engine::load(&theme.chain, &view, engine::translate(model.words[tree].clone())) {
            Ok(engine) => engines.push(engine),
            Err(faults) if tree == 0 => {
                diagnostics.extend(faults.iter().map(TemplateFault::diagnostic))
            }
            Err(_) => {}
        }
    }
    if engines.len() < model.plan.trees.len() {
        return Checked { value: Site { counts: model.counts, ..Site::default() }, diagnostics };
    }
    let shared = Arc::new(Renderer { model, engines });
    Checked { value: recipes(&shared), diagnostics }
}

fn load_words(
    plan: &Plan,
    catalogues: &BTreeMap<String, Vec<Catalogue>>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Arc<Words>> {
    let mut all = Vec::with_capacity(plan.trees.len());
    for tree in &plan.trees {
        let own = catalogues.get(tree.lang.as_str()).map_or(&[][..], Vec::as_slice);
        let checked = Words::load(&tree.lang, own);
        found.extend(checked.diagnostics);
        let missing: Vec<&str> = checked.value.missing().collect();
        if let Some(first) = missing.first() {
            let message = format!(
                "{} messages have no words in `{}`, `{first}` among them: they stand in English",
                missing.len(),
                tree.lang
            );
            let help = format!("add them to `themes/<name>/i18n/{}.ftl`", tree.lang);
            found.push(Diagnostic::new(Code::MissingMessage, None, message).help(help));
        }
        all.push(Arc::new(checked.value));
    }
    all
}

fn labels(words: &Words) -> Labels {
    let say = |id: &str| words.message(id, &[]);
    Labels {
        table: say("table"),
        footnotes: say("footnotes"),
        back: say("footnote-back"),
        done: say("task-done"),
        open: say("task-open"),
    }
}

/// The model, and a template engine for each tree.
struct Renderer {
    model: Model,
    engines: Vec<Engine>,
}

fn recipes(shared: &Arc<Renderer>) -> Site {
    let mut site = Site { counts: shared.model.counts, ..Site::default() };
    for (path, item) in &shared.model.plan.items {
        let recipe = recipe(shared, path, item);
        site.recipes.insert(path.clone(), recipe);
    }
    site
}

fn recipe(shared: &Arc<Renderer>, path: &OutPath, item: &Item) -> Recipe {
    let bytes = |text: &str| Recipe::Bytes(text.as_bytes().into());
    match item {
        Item::Page(tree, page) => {
            let (shared, path, tree, page) = (shared.clone(), path.clone(), *tree, page.clone());
            Recipe::Page(Box::new(move || shared.page(&path, tree, &page)))
        }
        Item::Data => lazily(shared, data::timeline_json),
        Item::Sitemap => lazily(shared, sitemap::sitemap),
        Item::Robots => bytes(&sitemap::robots(&shared.model.config)),
        Item::NoJekyll => bytes(""),
        Item::Settings => bytes(shared.model.settings.as_deref().unwrap_or_default()),
        Item::Asset(name) => {
            let asset = shared.engines[0].assets().get(name);
            Recipe::Bytes(asset.map(|asset| asset.bytes.as_slice()).unwrap_or_default().into())
        }
        Item::File(name) => match shared.model.files.get(name) {
            Some(on_disk) => Recipe::File(on_disk.clone()),
            None => bytes(""),
        },
        Item::Static(on_disk) => Recipe::File(on_disk.clone()),
    }
}

fn lazily(shared: &Arc<Renderer>, make: fn(&Model) -> String) -> Recipe {
    let shared = shared.clone();
    Recipe::Page(Box::new(move || Checked {
        value: make(&shared.model).into_bytes(),
        diagnostics: Vec::new(),
    }))
}

impl Renderer {
    fn page(&self, path: &OutPath, tree: usize, page: &Page) -> Checked<Vec<u8>> {
        let here = Here { model: &self.model, tree, path: path.as_str() };
        let engine = &self.engines[tree];
        let result = match page {
            Page::Home => fill(engine, "home.html", &here.home()),
            Page::List(list) => fill(engine, "list.html", &here.list_page(*list)),
            Page::Taxonomy(taxonomy) => fill(engine, "taxonomy.html", &here.taxonomy(*taxonomy)),
            Page::Event(event) => fill(engine, "event.html", &here.event_page(*event)),
            Page::Note(note) => fill(engine, "note.html", &here.note_page(*note)),
            Page::Text(note) => fill(engine, "page.html", &here.text_page(*note)),
            Page::RivalDates => fill(engine, "rival-dates.html", &here.rival_dates()),
            Page::Changes => fill(engine, "changes.html", &here.changes()),
            Page::Undated => fill(engine, "undated.html", &here.undated()),
            Page::Sources => fill(engine, "sources.html", &here.sources()),
            Page::Alias(to) => fill(engine, "alias.html", &here.alias(to)),
            Page::NotFound => fill(engine, "404.html", &here.not_found()),
        };
        match result {
            Ok(value) => Checked { value, diagnostics: Vec::new() },
            Err(fault) => {
                let mut diagnostic = fault.diagnostic();
                diagnostic.say(format!("met while rendering `{path}`"));
                Checked { value: Vec::new(), diagnostics: vec![diagnostic] }
            }
        }
    }
}

fn fill(
    engine: &Engine,
    template: &str,
    page: &impl Serialize,
) -> Result<Vec<u8>, Box<TemplateFault>> {
    engine.render(template, page)
}

impl Model {
    /// The site's title in a tree.
    pub fn title(&self, tree: usize) -> &str {
        let lang = &self.plan.trees[tree].lang;
        let own = self.config.languages.get(lang).and_then(|language| language.title.as_deref());
        own.unwrap_or(&self.config.title)
    }

    /// The site's description in a tree; may be empty.
    pub fn description(&self, tree: usize) -> String {
        let lang = &self.plan.trees[tree].lang;
        let own = self.config.languages.get(lang).and_then(|language| language.description.clone());
        own.or_else(|| self.config.description.clone()).unwrap_or_default()
    }

    /// The name of a taxonomy for readers: the catalogue's, else its own with a capital letter.
    fn taxonomy_label(&self, tree: usize, name: &str) -> String {
        let message = self.words[tree].message(name, &[]);
        if message != name {
            return message;
        }
        let spaced = name.replace('-', " ");
        let mut chars = spaced.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    }

    /// The note of a slug, alias or path below the content folder.
    fn find_note(&self, name: &str) -> Option<&Note> {
        let notes = &self.timeline.notes;
        let at = |path: &str| notes.binary_search_by(|note| note.path.as_str().cmp(path)).ok();
        let named = self.timeline.note_names.get(name).copied();
        let index = named.or_else(|| at(name)).or_else(|| at(&format!("{name}.md")))?;
        Some(&notes[index])
    }

    /// Whether the home page shows the whole timeline.
    fn home_is_short(&self) -> bool {
        self.links.shown.len() <= HOME || !self.plan.years
    }

    /// The event before (−1) or after (1) another on the whole timeline.
    fn neighbour(&self, event: EventIndex, step: isize) -> Option<EventIndex> {
        let at = self.links.order.get(&event)?.checked_add_signed(step)?;
        self.links.shown.get(at).copied()
    }

    /// The number of different sources of an event.
    fn sources_of(&self, event: &Event) -> usize {
        let said = event.claims.iter().map(|claim| said::Saying::of(&self.timeline, claim));
        let keys: BTreeSet<String> = said.filter_map(|said| said.source.map(source_key)).collect();
        keys.len()
    }

    /// Every report, once, in the order of outlet, publication and path.
    fn reports(&self) -> Vec<Report<'_>> {
        let mut reports: BTreeMap<String, Report<'_>> = BTreeMap::new();
        for note in &self.timeline.notes {
            if let Some(source) = &note.source {
                let report = Report { source, note, claims: 0 };
                reports.entry(source_key(source)).or_insert(report);
            }
        }
        for claim in self.timeline.events.iter().flat_map(|event| &event.claims) {
            let said = said::Saying::of(&self.timeline, claim);
            if let Some(source) = said.source {
                let report = Report { source, note: said.note, claims: 0 };
                reports.entry(source_key(source)).or_insert(report).claims += 1;
            }
        }
        let mut reports: Vec<Report<'_>> = reports.into_values().collect();
        reports.sort_by(|a, b| {
            let published = |report: &Report<'_>| {
                report.source.published.clone().or_else(|| report.note.published().cloned())
            };
            match (published(a), published(b)) {
                (Some(a), Some(b)) => a.order(&b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
            .then_with(|| a.note.path.cmp(&b.note.path))
        });
        reports
    }

    /// The footer of a tree, its links beginning with [`ROOT`].
    fn footer(&self, tree: usize) -> String {
        let Some(footer) = &self.config.footer else { return String::new() };
        let here = Here { model: self, tree, path: ROOT };
        here.configured(footer, "footer-")
    }

    /// The titles of the pages that aliases lead to, by path.
    fn titles(&self) -> BTreeMap<String, String> {
        let mut titles = BTreeMap::new();
        for item in self.plan.items.values() {
            let Item::Page(tree, Page::Alias(to)) = item else { continue };
            if titles.contains_key(to) {
                continue;
            }
            let here = Here { model: self, tree: *tree, path: to };
            let title = match self.plan.items.get(to.as_str()) {
                Some(Item::Page(_, Page::Event(event))) => here.event_title(*event).0,
                Some(Item::Page(_, Page::Note(note) | Page::Text(note))) => {
                    here.note_title(*note).0
                }
                _ => continue,
            };
            titles.insert(to.clone(), title);
        }
        titles
    }
}

/// What tells one report from another: its address and its outlet (a statement may be read inside
/// another report) or, without an address, all that is written of it.
fn source_key(source: &crate::note::Source) -> String {
    match &source.url {
        Some(url) => format!("{url} {}", source.label().unwrap_or_default()),
        None => {
            format!(
                "{:?} {:?} {:?} {:?}",
                source.name, source.title, source.number, source.published
            )
        }
    }
}

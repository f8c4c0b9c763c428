//! Turns the plan into a site: each path's recipe, and each page's bytes when they are asked for.
//!
//! [`Model`] is everything that pages are made of, finished before the first page; `view` is what
//! templates may read of it; `pages` turns the one into the other; `engine` fills
//! templates.

mod cards;
mod cite;
mod claims;
mod context;
mod data;
mod dates;
mod embed;
pub mod engine;
mod files;
mod gaps;
mod headers;
mod images;
mod key_cards;
mod metadata;
mod model;
mod navigator;
mod page_limit;
mod pages;
mod pictures;
mod references;
mod row;
mod rows;
mod search;
mod site_view;
mod sitemap;
mod span;
mod steps;
mod text;
pub mod view;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use self::context::PageContext;
pub use self::data::{Query, Unknown};
use self::engine::{Engine, TemplateFault, TemplateFields};
use self::model::Labels;
pub use self::model::{Files, Links, Model};
use self::search::Index;
use self::view::site::SiteView;
use crate::config::Config;
use crate::diag::{Checked, Code, Diagnostic};
use crate::edition::Edition;
use crate::export::{Document, ROOT};
use crate::id::Beside;
use crate::inputs::FileSource;
use crate::markdown;
use crate::note::is_image;
use crate::plan::{EmbedItem, Item, Plan, Tree, TreeIndex};
use crate::raster;
use crate::site::{Counts, FileKind, Original, OutPath, Recipe, Site};
use crate::theme::Theme;
use crate::timeline::Timeline;
use crate::words::{Catalogue, Words};

/// The prefix of the ids of a note's own body.
const NOTE_PREFIX: &str = "n-";

/// Pages with more bytes have views that take long to free.
const LARGE: usize = 512 * 1024;

/// What a site is made of.
pub struct SiteParts {
    /// The configuration.
    pub config: Arc<Config>,
    /// What the notes tell.
    pub timeline: Timeline,
    /// The relations of its events and notes, the other way round.
    pub links: Links,
    /// What will exist.
    pub plan: Plan,
    /// The numbers of the build.
    pub counts: Counts,
    /// The theme.
    pub theme: Theme,
    /// Files below the content folder.
    pub files: Files,
}

/// The data that a query asks for, or the name in it that the site does not know.
pub fn document(parts: SiteParts, query: &Query) -> Checked<Result<Document, Unknown>> {
    let mut diagnostics = Vec::new();
    let words = load_words(&parts.plan, &parts.theme.catalogues, &mut diagnostics);
    let model = model(parts, words);
    Checked { value: data::asked(&model, query), diagnostics }
}

fn model(parts: SiteParts, words: Beside<Tree, Arc<Words>>) -> Model {
    let SiteParts { config, timeline, links, plan, counts, theme, files } = parts;
    let trees = plan.trees.as_slice();
    let labels = Beside::each(trees, |tree| labels(&words[tree]));
    let timeline = Arc::new(timeline);
    let editions = Beside::each(trees, |tree| Edition::of(&timeline, &config, words[tree].clone()));
    let data = Beside::each(trees, |_| Beside::each(&timeline.events, |_| OnceLock::new()));
    let ids = links.shown.iter().map(|index| timeline.events[*index].id.as_str());
    let index = Index::new(trees, ids);
    let overviews = Beside::each(trees, |_| OnceLock::new());
    let mut model = Model {
        index,
        template_fields: TemplateFields::default(),
        footers: Beside::default(),
        updated: editions[TreeIndex::FIRST].last_updated(),
        joined_last: OnceLock::new(),
        cited_reports: OnceLock::new(),
        titles: BTreeMap::new(),
        theme_options: theme.options,
        settings: theme.settings,
        needs: theme.needs,
        config,
        timeline,
        plan,
        counts,
        editions,
        files,
        labels,
        links,
        data,
        overviews,
    };
    model.footers = Beside::each(&model.plan.trees, |tree| model.footer(tree));
    model.titles = model.titles();
    model
}

/// Makes the site. The recipes share one model; nothing is rendered yet.
pub fn site(mut parts: SiteParts) -> Checked<Site> {
    let mut diagnostics = Vec::new();
    let mut chain = std::mem::take(&mut parts.theme.chain);
    embed::files::add_settings(&mut chain, parts.theme.settings.as_deref());
    let origins = std::mem::take(&mut parts.theme.origins);
    let words = load_words(&parts.plan, &parts.theme.catalogues, &mut diagnostics);
    let engines = || -> Result<Beside<Tree, Engine>, Vec<TemplateFault>> {
        let translations = words.iter().map(|words| engine::translate(words.clone()));
        translations.map(|translate| Engine::load(&chain, &origins, translate)).collect()
    };
    let ((mut model, views), (reads, engines)) = rayon::join(
        || {
            let model = model(parts, words.clone());
            let view = |tree| PageContext::new(&model, tree, "index.html").site();
            let views = Beside::<_, SiteView>::each(&model.plan.trees, view);
            (model, views)
        },
        || (TemplateFields::of(&chain), engines()),
    );
    model.template_fields = reads;
    let mut engines = match engines {
        Ok(engines) => engines,
        Err(faults) => {
            diagnostics.extend(faults.iter().map(TemplateFault::diagnostic));
            let site = Site { counts: model.counts, ..Site::default() };
            return Checked { value: site, diagnostics };
        }
    };
    engines.iter_mut().zip(views.iter()).for_each(|(engine, view)| engine.share(view));
    let originals = originals(&model);
    let renderer = Arc::new(Renderer { model, engines, originals });
    Checked { value: planned(renderer), diagnostics }
}

fn load_words(
    plan: &Plan,
    catalogues: &BTreeMap<String, Vec<Catalogue>>,
    found: &mut Vec<Diagnostic>,
) -> Beside<Tree, Arc<Words>> {
    Beside::each(&plan.trees, |tree| {
        let tree = &plan.trees[tree];
        let own = catalogues.get(tree.lang.as_str()).map_or(&[][..], Vec::as_slice);
        let checked = Words::load(&tree.lang, own);
        found.extend(checked.diagnostics);
        let missing: Vec<&str> = checked.value.missing().collect();
        if let Some(first) = missing.first() {
            let message = format!(
                "{} messages are not translated in `{}`, for example `{first}`; readers see them in English",
                missing.len(),
                tree.lang
            );
            let help = format!("add them to `themes/<name>/i18n/{}.ftl`", tree.lang);
            found.push(Diagnostic::new(Code::MissingMessage, None, message).help(help));
        }
        Arc::new(checked.value)
    })
}

fn labels(words: &Words) -> Labels {
    let label = |id: &str| words.message(id, &[]);
    Labels {
        table: label("table"),
        footnotes: label("footnotes"),
        back: label("footnote-back"),
        done: label("task-done"),
        open: label("task-open"),
        callouts: markdown::callout_kinds().map(|kind| label(&format!("callout-{kind}"))).collect(),
    }
}

/// The model, and of each tree a template engine.
struct Renderer {
    model: Model,
    engines: Beside<Tree, Engine>,
    /// The pictures that have smaller versions, by path below the content folder.
    originals: BTreeMap<String, Arc<Original>>,
}

/// The pictures that have smaller versions.
fn originals(model: &Model) -> BTreeMap<String, Arc<Original>> {
    let original = |name: &String| {
        let source = model.files.sources.get(name)?.clone();
        let shown = format!("{}/{name}", model.config.content);
        Some((name.clone(), Arc::new(Original::new(&shown, source, model.files.project.clone()))))
    };
    model.plan.versions.keys().filter_map(original).collect()
}

/// The site of a plan, made by this renderer.
fn planned(renderer: Arc<Renderer>) -> Site {
    let model = &renderer.model;
    let home = if model.home_is_short() { model.links.shown.len() } else { 0 };
    let with = |(path, item): (&OutPath, &Item)| (path.clone(), recipe(&renderer, item, home));
    Site {
        recipes: model.plan.items.iter().map(with).collect(),
        page_limit: page_limit::limit(&model.config),
        counts: model.counts,
        left_out: Vec::new(),
        maker: Arc::new(move |path| renderer.make(path)),
    }
}

/// How to get an item; `home` is the number of events on the home page.
fn recipe(shared: &Renderer, item: &Item, home: usize) -> Recipe {
    let bytes = |text: &str| Recipe::Bytes(text.as_bytes().into());
    match item {
        Item::Page(_, page) => Recipe::OnDemand(page_limit::kind(&shared.model.plan, page, home)),
        Item::Piece(_, piece) => Recipe::OnDemand(FileKind::Piece(piece.kind())),
        Item::Embed(EmbedItem::Shared(file)) => {
            Recipe::Bytes(shared.engines[TreeIndex::FIRST].shared(*file).into())
        }
        Item::Embed(_)
        | Item::Cite(..)
        | Item::Data(_)
        | Item::Card(..)
        | Item::Sitemap(_)
        | Item::TermNames(..)
        | Item::OutletNames(_) => Recipe::OnDemand(FileKind::Other),
        Item::Robots => bytes(&sitemap::robots(&shared.model.config)),
        Item::NoJekyll => bytes(""),
        Item::Headers(host) => {
            bytes(&headers::file(&shared.model.config, &shared.model.plan.trees, *host))
        }
        Item::Settings => bytes(shared.model.settings.as_deref().unwrap_or_default()),
        Item::Asset(name) => {
            let asset = shared.engines[TreeIndex::FIRST].assets().get(name);
            Recipe::Bytes(asset.map(|asset| asset.bytes.as_slice()).unwrap_or_default().into())
        }
        Item::File(name) if is_image(name) => {
            shared.model.files.sources.get(name).map_or(bytes(""), picture)
        }
        Item::File(name) => shared.model.files.sources.get(name).map_or(bytes(""), copy),
        Item::Static(source) => copy(source),
        Item::Version(name, width) => Recipe::Version(shared.originals[name].clone(), *width),
    }
}

/// A picture of the project without the place where it was taken.
fn picture(source: &FileSource) -> Recipe {
    match source {
        FileSource::Disk(path) => Recipe::Picture(path.clone()),
        FileSource::Memory(bytes) => match raster::without_location(bytes) {
            Some(bytes) => Recipe::Bytes(bytes.into()),
            None => Recipe::Bytes(bytes.clone()),
        },
    }
}

/// A file of the project as it is.
fn copy(source: &FileSource) -> Recipe {
    match source {
        FileSource::Disk(path) => Recipe::File(path.clone()),
        FileSource::Memory(bytes) => Recipe::Bytes(bytes.clone()),
    }
}

impl Renderer {
    /// Makes the file of a path by its recipe; nothing if there is no such path.
    fn make(&self, path: &OutPath) -> Checked<Vec<u8>> {
        let model = &self.model;
        let value = match model.plan.items.get(path) {
            Some(Item::Page(tree, page)) => return pages::render(self, path, *tree, page),
            Some(Item::Embed(item)) => return embed::make(self, path, *item),
            Some(Item::Piece(tree, piece)) => search::piece(model, *tree, *piece).into_bytes(),
            Some(Item::TermNames(tree, taxonomy)) => {
                let context = PageContext::new(model, *tree, path.as_str());
                embed::script("names", &context.term_names(*taxonomy))
            }
            Some(Item::OutletNames(tree)) => {
                let context = PageContext::new(model, *tree, path.as_str());
                embed::script("names", &context.outlet_names())
            }
            Some(Item::Cite(of, format)) => {
                cite::file(model, path.as_str(), *of, *format).into_bytes()
            }
            Some(Item::Data(file)) => data::file(model, file).into_bytes(),
            Some(Item::Card(tree, of)) => PageContext::new(model, *tree, path.as_str()).card(*of),
            Some(Item::Sitemap(file)) => sitemap::sitemap(model, *file).into_bytes(),
            _ => Vec::new(),
        };
        Checked { value, diagnostics: Vec::new() }
    }

    /// Fills a template with what `view` makes of the page at a path.
    fn fill<V: Serialize + Send + 'static>(
        &self,
        (path, tree): (&OutPath, TreeIndex),
        template: &str,
        view: impl Fn(&PageContext<'_>) -> V,
    ) -> Checked<Vec<u8>> {
        let attempt = |context: &PageContext<'_>| {
            let view = view(context);
            let bytes = self.engines[tree].render(template, &view, context.fields)?;
            if bytes.len() > LARGE {
                // Freeing a long list is slow, and the page need not wait for it.
                rayon::spawn(move || drop(view));
            }
            Ok(bytes)
        };
        let context = PageContext::filling(&self.model, tree, path.as_str(), template);
        // An error message lists the fields that exist: all of them, not only those that are read.
        let complete = || PageContext::new(&self.model, tree, path.as_str());
        into_checked(attempt(&context).or_else(|_| attempt(&complete())), path)
    }
}

/// What was rendered, or what was wrong with it and where.
fn into_checked(result: Result<Vec<u8>, Box<TemplateFault>>, path: &OutPath) -> Checked<Vec<u8>> {
    match result {
        Ok(value) => Checked { value, diagnostics: Vec::new() },
        Err(fault) => {
            let mut diagnostic = fault.diagnostic();
            diagnostic.add_help(format!("found while rendering `{path}`"));
            Checked { value: Vec::new(), diagnostics: vec![diagnostic] }
        }
    }
}

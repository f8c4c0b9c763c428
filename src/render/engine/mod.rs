//! Fills a page's data into the templates of a chain of themes: the only user of Tera.
//!
//! Each theme of the chain is a layer of templates, named by its prefix: `NAME/` for a theme of the
//! site's own, `builtin/NAME/` for one that is compiled in. A name without prefix means the first
//! layer that has it, so a site's file replaces the theme's, and can still extend the one that
//! it replaces by its full name. `NAME/x.html` also finds `builtin/NAME/x.html`.

mod builtins;
mod fault;
mod functions;
mod only_fields;
mod report;
mod sources;
mod template_fields;

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera};

pub use fault::TemplateFault;
pub use functions::{Translate, translate};
pub use template_fields::{FieldSet, TemplateFields};
/// An argument of a label, as a template gave it.
pub use tera::Value;

use super::embed;
use super::view::site::SiteView;
use crate::plan::EmbedFile;
use crate::theme::{self, Asset, Origins, ThemeFiles};
use crate::work::{self, Step};
use only_fields::OnlyFields;
use sources::Sources;

/// Templates and assets of one site in one language, ready to render from any thread.
pub struct Engine {
    tera: Tera,
    sources: Sources,
    assets: BTreeMap<String, Asset>,
    shared: BTreeMap<&'static str, Asset>,
}

impl Engine {
    /// Compiles the templates of `chain`, whose first theme wins. `origins` join the content security policy.
    ///
    /// # Errors
    /// All syntax errors of all templates; if there are none, all names that nothing answers to.
    pub fn load(
        chain: &[ThemeFiles],
        origins: &Origins,
        translate: Translate,
    ) -> Result<Engine, Vec<TemplateFault>> {
        let sources = Sources::read(chain)?;
        let assets = theme::assets(chain);
        let mut tera = Tera::new();
        let mut prefixes: Vec<String> = chain.iter().map(sources::prefix).collect();
        prefixes.push("builtin/".into());
        tera.set_fallback_prefixes(prefixes).map_err(|error| sources.faults(&error))?;
        let mut inlines = assets.clone();
        inlines.extend(embed::files::inlines(chain));
        let shared = embed::files::shared(&inlines);
        functions::register(&mut tera, [&assets, &inlines], &shared, origins, translate);
        tera.add_raw_templates(sources.texts()).map_err(|error| sources.faults(&error))?;
        Ok(Engine { tera, sources, assets, shared })
    }

    /// Hands what all pages share to all templates.
    pub fn share(&mut self, site: &SiteView) {
        self.tera.global_context().insert("site", site);
    }

    /// Renders a template with those fields of `page` as its variables that it can read.
    ///
    /// # Errors
    /// The first fault that Tera meets; the template's name may be unknown, too.
    pub fn render(
        &self,
        template: &str,
        page: &impl Serialize,
        reads: &FieldSet,
    ) -> Result<Vec<u8>, Box<TemplateFault>> {
        work::count(Step::TemplateRendered);
        self.fill(template, &OnlyFields(page, reads))
            .map_err(|error| Box::new(self.sources.fault(template, &error)))
    }

    fn fill(&self, template: &str, page: &impl Serialize) -> tera::TeraResult<Vec<u8>> {
        let context = Context::from_serialize(page)?;
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.tera.render_to(template, &context, &mut bytes)?;
        Ok(bytes)
    }

    /// Whether a template answers to this name.
    pub fn has(&self, template: &str) -> bool {
        self.tera.contains_template(template)
    }

    /// What the theme's `static/` folders hold, by the path below [`themes::ASSET_FOLDER`].
    pub fn assets(&self) -> &BTreeMap<String, Asset> {
        &self.assets
    }

    /// Returns the content of a file that all embeds share.
    pub(super) fn shared(&self, file: EmbedFile) -> &[u8] {
        self.shared.get(file.path()).map_or(&[], |asset| asset.bytes.as_slice())
    }
}

#[cfg(test)]
mod tests;

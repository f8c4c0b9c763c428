//! `dateline check`: everything that a build would say, every page rendered and thrown away, and hints.

use dateline::diag::{self, Diagnostic};
use dateline::error::Result;
use dateline::lint_levels::Strictness;
use dateline::site::{Recipe, Site};
use rayon::prelude::*;

use super::args::{Check, Format, Global};
use super::{Outcome, print, project, report, say};

/// Checks the project and prints what was found.
pub(super) fn run(args: &Check, global: &Global) -> Result<Outcome> {
    let inputs = project::read(global, args.drafts)?;
    let strictness = if args.strict { Strictness::Strict } else { Strictness::Normal };
    let built = dateline::build(&inputs, strictness);
    let mut diagnostics = built.diagnostics().to_vec();
    diagnostics.extend(diag::fold(render(built.site())));
    diag::sort(&mut diagnostics);
    diagnostics.dedup();
    if global.verbose {
        for file in &built.site().left_out {
            say(global.color, &format!("left out: `{}`, {}", file.path, file.why));
        }
    }
    let texts = |file: &str| inputs.text_of(file);
    let mut text = report::render(args.format, &diagnostics, &texts);
    if args.format == Format::Human && diagnostics.is_empty() {
        "nothing to say: no mistakes, no doubts\n".clone_into(&mut text);
    }
    print(global.color, &text)?;
    project::leave((inputs, built));
    Ok(if project::has_errors(&diagnostics) { Outcome::Mistakes } else { Outcome::Done })
}

/// Renders every page and keeps what it says.
fn render(site: &Site) -> Vec<Diagnostic> {
    let said =
        site.longest_first().into_par_iter().with_max_len(1).map(
            |(at, path, recipe)| match recipe {
                Recipe::Made(kind) => (at, site.make(path, *kind).diagnostics),
                Recipe::Bytes(_) | Recipe::File(_) => (at, Vec::new()),
            },
        );
    let mut said: Vec<(usize, Vec<Diagnostic>)> = said.collect();
    said.sort_unstable_by_key(|(at, _)| *at);
    said.into_iter().flat_map(|(_, said)| said).collect()
}

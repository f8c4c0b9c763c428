//! `dateline check`: reports all diagnostics of a build, and hints, without publishing.

use dateline::diag::{self, Diagnostic};
use dateline::error::Result;
use dateline::lint_levels::Strictness;
use dateline::site::{Recipe, Site};
use rayon::prelude::*;

use super::args::{Check, Format, Global};
use super::build::print_left_out;
use super::report::Detail;
use super::{Outcome, pictures, print, print_data, print_formatted, project, report};

/// Checks the project and prints its diagnostics.
pub(super) fn run(args: &Check, global: &Global) -> Result<Outcome> {
    let inputs = project::read(global, args.drafts)?;
    let strictness = if args.strict { Strictness::Strict } else { Strictness::Normal };
    let built = dateline::build(&inputs, strictness);
    let mut diagnostics = built.diagnostics().to_vec();
    diagnostics.extend(diag::merge_repeated(render_all(built.site())));
    diagnostics.extend(pictures::make_versions(built.site(), &inputs, strictness)?);
    diag::sort(&mut diagnostics);
    diagnostics.dedup();
    let detail = if args.only.is_empty() { Detail::Short } else { Detail::Whole };
    if detail == Detail::Whole {
        diagnostics.retain(|one| args.only.contains(&one.code));
    }
    if global.verbose {
        print_left_out(built.site());
    }
    let texts = |file: &str| inputs.text_of(file);
    let text = report::format_as(args.format, &diagnostics, &texts, detail);
    match args.format {
        Format::Human if diagnostics.is_empty() && detail == Detail::Whole => {
            print("Nothing with this code was found.\n")?;
        }
        Format::Human if diagnostics.is_empty() => print("No problems found.\n")?,
        Format::Human => print_formatted(global.color, &text)?,
        Format::Json | Format::Sarif | Format::Github => print_data(&text)?,
    }
    project::skip_drop((inputs, built));
    Ok(if project::has_errors(&diagnostics) { Outcome::Errors } else { Outcome::Done })
}

/// Renders every page and returns only the diagnostics, in the order of paths.
fn render_all(site: &Site) -> Vec<Diagnostic> {
    let diagnostics =
        site.longest_first().into_par_iter().with_max_len(1).map(|(index, path, recipe)| {
            match recipe {
                Recipe::OnDemand(kind) => (index, site.make(path, *kind).diagnostics),
                Recipe::Bytes(_) | Recipe::File(_) | Recipe::Picture(_) | Recipe::Version(..) => {
                    (index, Vec::new())
                }
            }
        });
    let mut diagnostics: Vec<(usize, Vec<Diagnostic>)> = diagnostics.collect();
    diagnostics.sort_unstable_by_key(|(index, _)| *index);
    diagnostics.into_iter().flat_map(|(_, diagnostics)| diagnostics).collect()
}

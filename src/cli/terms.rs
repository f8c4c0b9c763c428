//! `dateline terms`: lists the terms of the taxonomies with their numbers of events.

use std::cmp::Reverse;

use dateline::diag::suggest;
use dateline::error::Result;
use dateline::timeline::{Taxonomy, Term};
use serde_json::json;

use super::args::{Global, Terms, TermsFormat};
use super::{Outcome, print, print_data, project, usage_error};

/// Prints the terms of one taxonomy, or of all.
pub(super) fn run(args: &Terms, global: &Global) -> Result<Outcome> {
    let inputs = project::read(global, true)?;
    let timeline = dateline::read_timeline(&inputs).value;
    let known = || timeline.taxonomies.iter().map(|taxonomy| taxonomy.name.as_str());
    if let Some(name) = args.taxonomy.as_deref().filter(|name| !known().any(|one| one == *name)) {
        let names = known().collect::<Vec<_>>().join("`, `");
        let help = suggest(name, known()).unwrap_or(format!("the taxonomies are `{names}`"));
        let message = format!("there is no taxonomy `{}`", name.escape_debug());
        return Err(usage_error(message, help));
    }
    let wanted =
        |taxonomy: &&Taxonomy| args.taxonomy.as_ref().is_none_or(|name| *name == taxonomy.name);
    let mut rows: Vec<(&Taxonomy, &Term)> = timeline
        .taxonomies
        .iter()
        .filter(wanted)
        .flat_map(|taxonomy| taxonomy.terms.iter().map(move |term| (taxonomy, term)))
        .collect();
    if !args.by_name {
        rows.sort_by_key(|(_, term)| Reverse(term.events.len()));
    }
    match args.format {
        TermsFormat::Human => print(&table(&rows))?,
        TermsFormat::Json => print_data(document(&rows))?,
    }
    Ok(Outcome::Done)
}

/// One line per term: the number of its events, the taxonomy, the name.
fn table(rows: &[(&Taxonomy, &Term)]) -> String {
    let width = rows.iter().map(|(taxonomy, _)| taxonomy.name.len()).max().unwrap_or(0);
    let row = |(taxonomy, term): &(&Taxonomy, &Term)| {
        format!("{:>6}  {:width$}  {}\n", term.events.len(), taxonomy.name, term.name)
    };
    rows.iter().map(row).collect()
}

/// A JSON list with the same, and what is needed to find a term in files and addresses.
fn document(rows: &[(&Taxonomy, &Term)]) -> String {
    let entry = |(taxonomy, term): &(&Taxonomy, &Term)| {
        json!({
            "taxonomy": taxonomy.name,
            "name": term.name,
            "slug": term.slug,
            "events": term.events.len(),
            "notes": term.notes.len(),
        })
    };
    format!("{:#}\n", rows.iter().map(entry).collect::<serde_json::Value>())
}

//! `dateline export`: writes the timeline, or a part of it, in the format of another program.

use std::fs;

use dateline::date::{Hemisphere, When};
use dateline::diag::suggest;
use dateline::error::{Error, Result};
use dateline::export::{self, Document, Format, Make, Sources};
use dateline::render::{Query, Unknown};

use super::args::{Export, Global, SourcesStyle};
use super::{Outcome, date_help, plural, print_data, print_stderr, project, usage_error};

/// Prints or writes the export, and lists on stderr what the format cannot contain.
pub(super) fn run(args: &Export, global: &Global) -> Result<Outcome> {
    let format = export::find(&args.format).expect("the command line knows no other formats");
    let sources = sources(args, format)?;
    let for_excel = match args.excel {
        true => Some(export::for_excel(format).ok_or_else(|| not_for_excel(format))?),
        false => None,
    };
    let inputs = project::read(global, false)?;
    let query = query(args, inputs.config.hemisphere)?;
    let export = dateline::document(&inputs, &query);
    let diagnostics = project::build_diagnostics(&export.diagnostics, global);
    if project::has_errors(&export.diagnostics) {
        project::print_diagnostics(&inputs, &diagnostics, global);
        print_stderr("nothing was exported");
        return Ok(Outcome::Errors);
    }
    let document = export.value.map_err(|unknown| unknown_error(&unknown))?;
    if format.needs_base_url && document.base_url.is_none() {
        return Err(usage_error(
            format!("`{}` needs absolute addresses, but `base_url` is not set", format.name),
            "write `base_url: https://…/` in `dateline.yaml`",
        ));
    }
    let data = match (for_excel, &format.make) {
        (Some(make), _) => make(&document).into_bytes(),
        (None, Make::Text(make)) => make(&document, sources).into_bytes(),
        (None, Make::Bytes(make)) => make(&document).ok_or_else(|| not_built_in(format))?,
    };
    match &args.output {
        Some(path) => fs::write(path, data).map_err(Error::io("write", path))?,
        None => print_data(data)?,
    }
    if !global.quiet {
        print_stderr(loss_report(format, &document).trim_end());
    }
    Ok(Outcome::Done)
}

/// What to do where the program was built without a part of it.
fn not_built_in(format: &Format) -> Error {
    usage_error(
        format!(
            "this program was built without the feature `cards`, which `{}` needs",
            format.name
        ),
        "export `svg`, or install dateline with its default features",
    )
}

fn not_for_excel(format: &Format) -> Error {
    let message =
        format!("`--excel` works with `csv` and `claims-csv`, not with `{}`", format.name);
    Error::Usage(message)
}

/// How sources are shown. Only formats for people have the option.
fn sources(args: &Export, format: &Format) -> Result<Sources> {
    match args.sources {
        Some(_) if !format.has_sources => {
            let supporting = export::FORMATS.iter().filter(|format| format.has_sources);
            let supporting =
                supporting.map(|format| format.name).collect::<Vec<_>>().join("` and `");
            let message =
                format!("`--sources` works with `{supporting}`, not with `{}`", format.name);
            Err(Error::Usage(message))
        }
        Some(SourcesStyle::Inline) => Ok(Sources::Inline),
        Some(SourcesStyle::None) => Ok(Sources::None),
        Some(SourcesStyle::Footnotes) | None => Ok(Sources::Footnotes),
    }
}

fn query(args: &Export, hemisphere: Hemisphere) -> Result<Query> {
    let date = |option: &str, text: &Option<String>| {
        let Some(text) = text else { return Ok(None) };
        When::parse(text, hemisphere).map(Some).map_err(|error| {
            let help = date_help(&error).into_iter().map(|help| format!("\n  = help: {help}"));
            let message = format!("`{option} {}`: {}", text.escape_debug(), error.message);
            Error::Usage(message + &help.collect::<String>())
        })
    };
    Ok(Query {
        timeline: args.timeline.clone(),
        page: args.page.clone(),
        terms: args.tags.clone(),
        from: date("--from", &args.from)?,
        to: date("--to", &args.to)?,
    })
}

fn unknown_error(unknown: &Unknown) -> Error {
    let Unknown { what, name, known } = unknown;
    let suggestion = suggest(name, known.iter().map(String::as_str));
    let help = suggestion.unwrap_or_else(|| match known.as_slice() {
        [] => format!("the site has no {what}"),
        all if all.len() <= 12 => format!("possible: `{}`", all.join("`, `")),
        all => format!("there are {} others", all.len()),
    });
    usage_error(format!("there is no {what} `{}`", name.escape_debug()), help)
}

/// Lists what the format cannot contain of this document, one line per field.
fn loss_report(format: &Format, document: &Document) -> String {
    let events = plural(document.events.len(), "event");
    let counted = format.losses.iter().map(|loss| (loss, (loss.count)(document)));
    let lines: Vec<String> = counted
        .filter(|(_, count)| *count > 0)
        .map(|(loss, count)| format!("  {} ({count}): {}\n", loss.field, loss.becomes))
        .collect();
    match lines.is_empty() {
        true => format!("{events}; `{}` can express all of it", format.name),
        false => format!("{events}; `{}` cannot express:\n{}", format.name, lines.concat()),
    }
}

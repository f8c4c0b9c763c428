//! `dateline export`: the timeline, or a part of it, in the format of another program.

use std::fs;

use dateline::date::{Hemisphere, When};
use dateline::diag::{did_you_mean, nearest};
use dateline::error::{Error, Result};
use dateline::export::{self, Document, Format, Sources};
use dateline::render::{Query, Unknown};

use super::args::{Export, Global, SourcesStyle};
use super::{Outcome, print_data, project, say};

/// Prints or writes the export, and says on stderr what the format could not hold.
pub(super) fn run(args: &Export, global: &Global) -> Result<Outcome> {
    let format = export::find(&args.format).expect("the command line knows no other formats");
    let sources = sources(args, format)?;
    let inputs = project::read(global, false)?;
    let query = query(args, inputs.config.hemisphere)?;
    let made = dateline::document(&inputs, &query);
    let told = project::of_build(&made.diagnostics, global);
    if project::has_errors(&made.diagnostics) {
        project::tell(&inputs, &told, global);
        say(global.color, "nothing was exported");
        return Ok(Outcome::Mistakes);
    }
    let document = made.value.map_err(|unknown| Error::Usage(no_such(&unknown)))?;
    if format.needs_base_url && document.base_url.is_none() {
        let message = format!(
            "`{}` has nothing but absolute addresses, and `base_url` is not set\n  \
             = help: write `base_url: https://…/` in `dateline.yaml`",
            format.name
        );
        return Err(Error::Usage(message));
    }
    let text = (format.make)(&document, sources);
    match &args.output {
        Some(path) => fs::write(path, text).map_err(Error::io("write", path))?,
        None => print_data(&text)?,
    }
    if !global.quiet {
        say(global.color, losses(format, &document).trim_end());
    }
    Ok(Outcome::Done)
}

/// How sources are shown; only formats for people show them in several ways.
fn sources(args: &Export, format: &Format) -> Result<Sources> {
    match args.sources {
        Some(_) if !format.has_sources => {
            let able = export::FORMATS.iter().filter(|format| format.has_sources);
            let able = able.map(|format| format.name).collect::<Vec<_>>().join("` and `");
            let message = format!("`--sources` is for `{able}`, and not for `{}`", format.name);
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
            let help = error.help.into_iter().map(|help| format!("\n  = help: {help}"));
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

fn no_such(unknown: &Unknown) -> String {
    let Unknown { what, name, known } = unknown;
    let near = did_you_mean(&nearest(name, known.iter().map(String::as_str)));
    let help = near.unwrap_or_else(|| match known.as_slice() {
        [] => format!("the site has no {what} at all"),
        all if all.len() <= 12 => format!("there are `{}`", all.join("`, `")),
        all => format!("there are {} others", all.len()),
    });
    format!("there is no {what} `{}`\n  = help: {help}", name.escape_debug())
}

/// What the format could not hold of this document, a line for each field.
fn losses(format: &Format, document: &Document) -> String {
    let events = document.events.len();
    let counted = format.losses.iter().map(|loss| (loss, (loss.count)(document)));
    let lines: Vec<String> = counted
        .filter(|(_, count)| *count > 0)
        .map(|(loss, count)| format!("  {} ({count}): {}\n", loss.field, loss.becomes))
        .collect();
    let noun = if events == 1 { "event" } else { "events" };
    match lines.is_empty() {
        true => format!("{events} {noun}; `{}` holds all of it", format.name),
        false => format!("{events} {noun}; `{}` cannot hold:\n{}", format.name, lines.concat()),
    }
}

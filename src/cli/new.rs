//! `dateline new`: the beginning of a note.

use dateline::date::When;
use dateline::error::{Error, Result};
use dateline::inputs::Inputs;
use dateline::slug::{fault, slugify};
use dateline::yaml::quoted;

use super::args::{Global, New, NewKind};
use super::{Outcome, clock, init, print, project};

/// Writes the file and prints its path.
pub(super) fn run(args: &New, global: &Global) -> Result<Outcome> {
    let inputs = project::read(global, true)?;
    let slug = slugify(&args.title);
    if slug.is_empty() {
        return Err(Error::Usage(format!(
            "the title `{}` yields no file name; begin with a title in letters or digits",
            args.title
        )));
    }
    let published = match &args.published {
        Some(date) => date.clone(),
        None => clock::today()?.to_string(),
    };
    date(&published, &inputs)?;
    let (path, text) = match args.kind {
        NewKind::Note => (format!("{published}-{slug}.md"), note(args, &inputs, &published)?),
        NewKind::Event => (format!("events/{slug}.md"), record(args)),
        NewKind::Page => (format!("{slug}.md"), page(args)?),
    };
    // Intervals and sets hold characters that no file name should have.
    let path = path.replace(|c: char| "/.:[]{}?~%\" ,".contains(c) && c != '/' && c != '.', "-");
    let path = format!("{}/{path}", inputs.config.content);
    init::write_new(&inputs.root.join(&path), &text)?;
    print(global.color, &format!("{path}\n"))?;
    Ok(Outcome::Done)
}

/// Reads a date of the command line as a note's would be read.
fn date(text: &str, inputs: &Inputs) -> Result<When> {
    When::parse(text, inputs.config.hemisphere).map_err(|error| {
        let help = error.help.iter().map(|help| format!("\n  help: {help}")).collect::<String>();
        Error::Usage(format!("{}{help}", error.message))
    })
}

fn added() -> Result<String> {
    Ok(clock::now()?.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

fn note(args: &New, inputs: &Inputs, published: &str) -> Result<String> {
    let mut text = format!("---\ntitle: {}\ndate: {}\n", quoted(&args.title), quoted(published));
    if let Some(source) = &args.source {
        if !source.starts_with("https://") && !source.starts_with("http://") {
            return Err(Error::Usage(format!(
                "`{source}` is no address of a report; it begins with `https://` or `http://`"
            )));
        }
        text.push_str(&format!(
            "source:\n  name: {}\n  url: {}\n",
            name(source, inputs),
            quoted(source)
        ));
    }
    text.push_str(&format!("added: {}\n", added()?));
    if !args.events.is_empty() {
        let known = dateline::read_timeline(inputs).value;
        text.push_str("events:\n");
        for event in &args.events {
            let (id, when) =
                event.split_once('=').map_or((event.as_str(), None), |(id, when)| (id, Some(when)));
            if let Some(fault) = fault(id) {
                return Err(Error::Usage(format!(
                    "the id `{id}` {fault}; write it like `treaty-signed`"
                )));
            }
            text.push_str(&format!("  - id: {id}\n"));
            if let Some(when) = when {
                date(when, inputs)?;
                text.push_str(&format!("    date: {}\n", quoted(when)));
            }
            if known.event(id).is_none() {
                text.push_str(&format!("    title: {}\n", quoted(&title_of(id))));
            }
        }
    }
    Ok(text + "---\n\n")
}

/// The outlet's name where the configuration knows it, else the address's host.
fn name(source: &str, inputs: &Inputs) -> String {
    let host = dateline::note::host(source).unwrap_or(source);
    let outlet = inputs.config.outlets.get(host).and_then(|outlet| outlet.name.as_deref());
    quoted(outlet.unwrap_or(host))
}

/// A title to begin with, made from an id.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn record(args: &New) -> String {
    let date = args.published.as_ref().map(|date| format!("date: {}\n", quoted(date)));
    format!("---\nkind: event\ntitle: {}\n{}---\n\n", quoted(&args.title), date.unwrap_or_default())
}

fn page(args: &New) -> Result<String> {
    Ok(format!("---\nkind: page\ntitle: {}\nadded: {}\n---\n\n", quoted(&args.title), added()?))
}

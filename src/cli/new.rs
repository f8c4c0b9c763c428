//! `dateline new`: creates a note below `content/`, with front matter from the options.

mod event_option;
mod front_matter;

use std::fmt::Display;
use std::path::{Path, PathBuf};

use dateline::config;
use dateline::date::When;
use dateline::diag::Severity;
use dateline::error::Result;
use dateline::inputs::Inputs;
use dateline::note;
use dateline::slug;
use dateline::timeline::Timeline;

use super::args::{Global, New, NewKind};
use super::{Outcome, clock, init, print, print_stderr, project, usage_error};
use event_option::{EventOption, parse_date};
use front_matter::FrontMatter;
pub(super) use front_matter::entry_head;

/// A file to write.
pub(super) struct NewFile {
    /// Its path below the content folder.
    pub(super) path: String,
    /// Its content.
    pub(super) text: String,
}

/// The site as it is.
struct ExistingSite<'a> {
    inputs: &'a Inputs,
    timeline: &'a Timeline,
}

/// Creates the file and prints its path.
pub(super) fn run(args: &New, global: &Global) -> Result<Outcome> {
    let inputs = project::read(global, false)?;
    let timeline = dateline::read_timeline(&inputs).value;
    let site = ExistingSite { inputs: &inputs, timeline: &timeline };
    let title = clean_title(&args.title)?;
    let events = event_option::parse_all(&args.events, &site)?;
    let file = match args.kind {
        NewKind::Note => new_note(&title, args, &events, &site)?,
        NewKind::Event => new_record(&title, args, &events, &site)?,
        NewKind::Page => new_page(&title, args, &site)?,
    };
    check_file(&file, &inputs)?;
    let path = write_file(&file, &inputs)?;
    print(&format!("{}\n", relative_path(&path).display()))?;
    if !global.quiet {
        for warning in events.iter().filter_map(|event| event.warning.as_deref()) {
            print_stderr(warning);
        }
    }
    Ok(Outcome::Done)
}

/// Fails with an error of the command line.
fn refuse<T>(message: impl Display, help: impl Display) -> Result<T> {
    Err(usage_error(message, help))
}

/// Returns the title on one line, without repeated spaces.
fn clean_title(text: &str) -> Result<String> {
    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().find(|c| c.is_control()) {
        _ if title.is_empty() => refuse("the title is empty", "write a few words"),
        Some(c) => refuse(
            format!("the title contains the control character U+{:04X}", u32::from(c)),
            "leave it out",
        ),
        None => Ok(title),
    }
}

/// Returns the title as part of a file's name.
fn slug_of(title: &str) -> Result<String> {
    match slug::slugify(title) {
        slug if slug.is_empty() => refuse(
            format!("cannot make a file name from the title `{title}`"),
            "use a title with letters or digits; you can change it in the file",
        ),
        slug => Ok(slug),
    }
}

/// Makes a note about a report.
fn new_note(
    title: &str,
    args: &New,
    events: &[EventOption],
    site: &ExistingSite<'_>,
) -> Result<NewFile> {
    let slug = slug_of(title)?;
    let published = match &args.published {
        Some(text) => parse_date(text, "--published", site)?.as_written().to_owned(),
        None => clock::today()?.to_string(),
    };
    // The file's name contains the day only, and no "unknown".
    let day = published.split('T').next().filter(|day| *day != "unknown").unwrap_or_default();
    let slug = slug::slugify(&format!("{day} {slug}"));
    let path = format!("{slug}.md");
    site.check_unused_slug(&slug, &path)?;
    let mut front_matter = FrontMatter::default();
    front_matter.text("title", title);
    front_matter.text("date", &published);
    if let Some(url) = &args.source {
        front_matter.source(url, outlet(site.inputs, url));
    }
    front_matter.moment("added", clock::now()?);
    front_matter.events(events, &published);
    Ok(NewFile { path, text: front_matter.finish() })
}

/// Makes an editor's record of an event.
fn new_record(
    title: &str,
    args: &New,
    events: &[EventOption],
    site: &ExistingSite<'_>,
) -> Result<NewFile> {
    let (id, when) = match events {
        [] => (slug_of(title)?, None),
        [event] => (event.id.clone(), event.date.clone()),
        _ => {
            return refuse(
                "a record is about one event, but `--event` is used more than once",
                "create a record for each",
            );
        }
    };
    let when = match (&args.published, when) {
        (Some(_), Some(_)) => {
            return refuse(
                "the date of the record is given twice, with `--published` and with `--event`",
                "leave `--published` out",
            );
        }
        (Some(text), None) => Some(parse_date(text, "--published", site)?),
        (None, when) => when,
    };
    let path = format!("events/{id}.md");
    check_slug("id", &id, "choose another one with `--event ID`")?;
    if let Some(event) = site.timeline.event(&id).filter(|event| event.record.is_some()) {
        let owner = event.record.map(|index| &site.timeline.notes[index].file);
        let owner = owner.map_or_else(String::new, |file| format!(", `{file}`"));
        return refuse(format!("the event `{id}` already has a record{owner}"), "edit that one");
    }
    let mut front_matter = FrontMatter::default();
    front_matter.text("kind", "event");
    front_matter.text("title", title);
    front_matter.decision(when.as_ref().map(When::as_written));
    if let Some(url) = &args.source {
        front_matter.source(url, outlet(site.inputs, url));
    }
    front_matter.moment("added", clock::now()?);
    Ok(NewFile { path, text: front_matter.finish() })
}

/// Makes a page without a date.
fn new_page(title: &str, args: &New, site: &ExistingSite<'_>) -> Result<NewFile> {
    let options = [
        ("--published", args.published.is_some()),
        ("--source", args.source.is_some()),
        ("--event", !args.events.is_empty()),
    ];
    if let Some((option, _)) = options.into_iter().find(|(_, is_given)| *is_given) {
        return refuse(
            format!("a page has no date and makes no claims, so it cannot have `{option}`"),
            "leave it out; or leave out `--kind page`, to create a note",
        );
    }
    let slug = slug_of(title)?;
    let help = "choose another title; you can change it in the file";
    check_slug("address", &slug, help)?;
    if config::is_reserved(&slug) || site.inputs.config.is_taxonomy(&slug) {
        return refuse(format!("the site uses the address `/{slug}/` itself"), help);
    }
    let path = format!("{slug}.md");
    site.check_unused_slug(&slug, &path)?;
    let mut front_matter = FrontMatter::default();
    front_matter.text("kind", "page");
    front_matter.text("title", title);
    front_matter.moment("added", clock::now()?);
    Ok(NewFile { path, text: front_matter.finish() })
}

fn check_slug(what: &str, name: &str, help: &str) -> Result<()> {
    match slug::problem(name) {
        None => Ok(()),
        Some(fault) => refuse(format!("`{name}`, as {what}, {fault}"), help),
    }
}

impl ExistingSite<'_> {
    /// Refuses a slug that another note has.
    fn check_unused_slug(&self, slug: &str, path: &str) -> Result<()> {
        let owner = self.timeline.note_names.get(slug).map(|index| &self.timeline.notes[*index]);
        match owner.filter(|owner| owner.path != path) {
            None => Ok(()),
            Some(owner) => refuse(
                format!("the note `{}` already has the address `{slug}`", owner.file),
                "choose another title",
            ),
        }
    }
}

/// The name of the outlet at an address: from the configuration, else its host.
pub(super) fn outlet<'a>(inputs: &'a Inputs, url: &'a str) -> &'a str {
    let host = note::host(url).unwrap_or(url);
    let outlet = inputs.config.outlets.get(host);
    outlet.and_then(|outlet| outlet.name.as_deref()).unwrap_or(host)
}

/// Parses the new file as a build does, and refuses one with an error.
pub(super) fn check_file(new: &NewFile, inputs: &Inputs) -> Result<()> {
    let file = format!("{}/{}", inputs.config.content, new.path).into();
    let parsed = note::parse(&file, &new.path, &new.text.as_str().into(), &inputs.config);
    let error = parsed.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
    match error {
        None => Ok(()),
        Some(error) => refuse(&error.message, error.help.join("\n  = help: ")),
    }
}

/// Writes the new file and returns its path.
fn write_file(file: &NewFile, inputs: &Inputs) -> Result<PathBuf> {
    let path = inputs.root().join(&inputs.config.content).join(&file.path);
    if init::write_new(&path, &file.text)? {
        return Ok(path);
    }
    refuse(
        format!(
            "`{}` already exists, and dateline does not overwrite files",
            relative_path(&path).display()
        ),
        "edit that file, or choose another title",
    )
}

/// A path relative to the current folder, if it is inside.
pub(super) fn relative_path(path: &Path) -> PathBuf {
    let current = std::env::current_dir().ok();
    let below = current.and_then(|current| path.strip_prefix(current).ok().map(Path::to_owned));
    below.unwrap_or_else(|| path.to_owned())
}

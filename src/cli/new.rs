//! `dateline new`: a title and what is known of a report into a new file below `content/`.

mod asked;
mod text;

use std::path::{Path, PathBuf};

use dateline::config;
use dateline::date::When;
use dateline::diag::Severity;
use dateline::error::{Error, Result};
use dateline::inputs::Inputs;
use dateline::note;
use dateline::slug;
use dateline::timeline::Timeline;

use super::args::{Global, New, NewKind};
use super::{Outcome, clock, init, print, project, say};
use asked::{Asked, date};
use text::FrontMatter;
pub(super) use text::entry_head;

/// A file to be made.
struct Draft {
    /// Its path below the content folder.
    path: String,
    /// What will stand in it.
    text: String,
}

/// What the site is now.
struct Known<'a> {
    inputs: &'a Inputs,
    timeline: &'a Timeline,
}

/// Makes the file and prints its path.
pub(super) fn run(args: &New, global: &Global) -> Result<Outcome> {
    let inputs = project::read(global, false)?;
    let timeline = dateline::read_timeline(&inputs).value;
    let known = Known { inputs: &inputs, timeline: &timeline };
    let title = title(&args.title)?;
    let asked = asked::events(&args.events, &known)?;
    let draft = match args.kind {
        NewKind::Note => note(&title, args, &asked, &known)?,
        NewKind::Event => record(&title, args, &asked, &known)?,
        NewKind::Page => page(&title, args, &known)?,
    };
    check(&draft, &inputs)?;
    let path = write(&draft, &inputs)?;
    print(global.color, &format!("{}\n", from_here(&path).display()))?;
    if !global.quiet {
        for doubt in asked.iter().filter_map(|asked| asked.doubt.as_deref()) {
            say(global.color, doubt);
        }
    }
    Ok(Outcome::Done)
}

/// What the command line asks for in vain, with what to do about it.
fn refuse<T>(message: impl AsRef<str>, help: impl AsRef<str>) -> Result<T> {
    Err(Error::Usage(format!("{}\n  = help: {}", message.as_ref(), help.as_ref())))
}

/// The title on one line.
fn title(written: &str) -> Result<String> {
    let title = written.split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().find(|c| c.is_control()) {
        _ if title.is_empty() => refuse("the title is empty", "say in a few words what it is"),
        Some(c) => refuse(
            format!("the title holds the control character U+{:04X}", u32::from(c)),
            "leave it out",
        ),
        None => Ok(title),
    }
}

/// The title as part of a file's name.
fn slug_of(title: &str) -> Result<String> {
    match slug::slugify(title) {
        slug if slug.is_empty() => refuse(
            format!("the title `{title}` yields no file name"),
            "use a title with letters or digits; it can be changed in the file",
        ),
        slug => Ok(slug),
    }
}

/// A note about a report.
fn note(title: &str, args: &New, asked: &[Asked], known: &Known<'_>) -> Result<Draft> {
    let slug = slug_of(title)?;
    let published = match &args.published {
        Some(written) => date(written, "--published", known)?.as_written().to_owned(),
        None => clock::today()?.to_string(),
    };
    // The name needs the day only, and not "unknown".
    let day = published.split('T').next().filter(|day| *day != "unknown").unwrap_or_default();
    let slug = slug::slugify(&format!("{day} {slug}"));
    let path = format!("{slug}.md");
    known.refuse_slug(&slug, &path)?;
    let mut front = FrontMatter::default();
    front.text("title", title);
    front.text("date", &published);
    if let Some(url) = &args.source {
        front.source(url, known.outlet(url));
    }
    front.moment("added", clock::now()?);
    front.events(asked, &published);
    Ok(Draft { path, text: front.finish() })
}

/// An editor's record of an event.
fn record(title: &str, args: &New, asked: &[Asked], known: &Known<'_>) -> Result<Draft> {
    let (id, when) = match asked {
        [] => (slug_of(title)?, None),
        [one] => (one.id.clone(), one.date.clone()),
        _ => {
            return refuse(
                "a record is about one event, and there is more than one `--event`",
                "make a record for each",
            );
        }
    };
    let when = match (&args.published, when) {
        (Some(_), Some(_)) => {
            return refuse(
                "the record's date is given twice, with `--published` and with `--event`",
                "leave `--published` out",
            );
        }
        (Some(written), None) => Some(date(written, "--published", known)?),
        (None, when) => when,
    };
    let path = format!("events/{id}.md");
    refuse_fault("id", &id, "give another one with `--event ID`")?;
    if let Some(event) = known.timeline.event(&id).filter(|event| event.record.is_some()) {
        let holder = event.record.map(|index| &known.timeline.notes[index].file);
        let holder = holder.map_or_else(String::new, |file| format!(", `{file}`"));
        return refuse(format!("the event `{id}` has a record already{holder}"), "edit that one");
    }
    let mut front = FrontMatter::default();
    front.text("kind", "event");
    front.text("title", title);
    front.decision(when.as_ref().map(When::as_written));
    if let Some(url) = &args.source {
        front.source(url, known.outlet(url));
    }
    front.moment("added", clock::now()?);
    Ok(Draft { path, text: front.finish() })
}

/// A page without a date.
fn page(title: &str, args: &New, known: &Known<'_>) -> Result<Draft> {
    let given = [
        ("--published", args.published.is_some()),
        ("--source", args.source.is_some()),
        ("--event", !args.events.is_empty()),
    ];
    if let Some((option, _)) = given.into_iter().find(|(_, given)| *given) {
        return refuse(
            format!("a page is undated and reports nothing, so it has no `{option}`"),
            "leave it out, or make a note: without `--kind page`",
        );
    }
    let slug = slug_of(title)?;
    let help = "choose another title; it can be changed in the file";
    refuse_fault("address", &slug, help)?;
    if config::is_reserved(&slug) || known.inputs.config.is_taxonomy(&slug) {
        return refuse(format!("the site uses the address `/{slug}/` itself"), help);
    }
    let path = format!("{slug}.md");
    known.refuse_slug(&slug, &path)?;
    let mut front = FrontMatter::default();
    front.text("kind", "page");
    front.text("title", title);
    front.moment("added", clock::now()?);
    Ok(Draft { path, text: front.finish() })
}

fn refuse_fault(what: &str, name: &str, help: &str) -> Result<()> {
    match slug::fault(name) {
        None => Ok(()),
        Some(fault) => refuse(format!("`{name}`, as {what}, {fault}"), help),
    }
}

impl Known<'_> {
    /// The name of the outlet that published at this address: as configured, else its host.
    fn outlet<'a>(&'a self, url: &'a str) -> &'a str {
        let host = note::host(url).unwrap_or(url);
        let outlet = self.inputs.config.outlets.get(host);
        outlet.and_then(|outlet| outlet.name.as_deref()).unwrap_or(host)
    }

    /// Refuses a slug that another note has.
    fn refuse_slug(&self, slug: &str, path: &str) -> Result<()> {
        let holder = self.timeline.note_names.get(slug).map(|index| &self.timeline.notes[*index]);
        match holder.filter(|holder| holder.path != path) {
            None => Ok(()),
            Some(holder) => refuse(
                format!("the note `{}` has the address `{slug}` already", holder.file),
                "choose another title",
            ),
        }
    }
}

/// Reads the draft as a build would, so that nothing is written that would be a mistake there.
fn check(draft: &Draft, inputs: &Inputs) -> Result<()> {
    let file = format!("{}/{}", inputs.config.content, draft.path).into();
    let parsed = note::parse(&file, &draft.path, &draft.text.as_str().into(), &inputs.config);
    let mistake = parsed.diagnostics.iter().find(|one| one.severity == Severity::Error);
    match mistake {
        None => Ok(()),
        Some(mistake) => refuse(&mistake.message, mistake.help.join("\n  = help: ")),
    }
}

/// Writes the draft where nothing stands yet; gives its path.
fn write(draft: &Draft, inputs: &Inputs) -> Result<PathBuf> {
    let path = inputs.root().join(&inputs.config.content).join(&draft.path);
    if init::write_new(&path, &draft.text)? {
        return Ok(path);
    }
    refuse(
        format!("`{}` is there already, and nothing is overwritten", from_here(&path).display()),
        "edit that file, or choose another title",
    )
}

/// A path as short as it can be from the current folder.
fn from_here(path: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    below.unwrap_or_else(|| path.to_owned())
}

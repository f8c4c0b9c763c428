//! `dateline find`: words into the events that hold them all, best first.

mod search;

use dateline::date::When;
use dateline::diag::{Counts, did_you_mean, nearest};
use dateline::error::{Error, Result};
use dateline::timeline::{Event, Timeline};
use dateline::words::Words;
use dateline::yaml::quoted;

use super::args::{Find, Global};
use super::new::entry_head;
use super::{Outcome, print, project, say};
use search::{Hit, Query};

/// Prints the events that match, or says that none does.
pub(super) fn run(args: &Find, global: &Global) -> Result<Outcome> {
    let query = Query::new(&args.words.join(" "));
    if query.is_empty() {
        let message = "there is no letter or digit to look for\n  = help: give words of the event";
        return Err(Error::Usage(message.to_owned()));
    }
    let inputs = project::read(global, true)?;
    let read = dateline::read_timeline(&inputs);
    if project::has_errors(&read.diagnostics) && !global.quiet {
        let counts = Counts::of(&read.diagnostics);
        let missing = "so that an event may be missing here; `dateline check` lists them";
        say(global.color, &format!("note: the notes have {counts}, {missing}"));
    }
    let words = Words::load(&inputs.config.lang, &[]).value;
    let hits = search::search(&query, &read.value, &words);
    if hits.is_empty() {
        say(global.color, &nothing(args, &query, &read.value));
        return Ok(Outcome::Mistakes);
    }
    let text = match (args.entry, args.link) {
        (true, _) => hits.iter().map(|hit| entry(hit.event)).collect(),
        (_, true) => hits.iter().map(|hit| link(hit.event)).collect(),
        _ => table(&hits),
    };
    print(global.color, &text)?;
    Ok(Outcome::Done)
}

/// A line for each event: id, date, title and number of claims, in columns.
fn table(hits: &[Hit<'_>]) -> String {
    let ids = hits.iter().map(|hit| hit.event.id.chars().count()).max().unwrap_or(0);
    let dates = hits.iter().map(|hit| hit.date.chars().count()).max().unwrap_or(0);
    let row = |Hit { event, date, .. }: &Hit<'_>| {
        let claims = event.claims.len();
        let noun = if claims == 1 { "claim" } else { "claims" };
        let title = one_line(&event.title);
        format!("{:ids$}  {date:dates$}  {title} ({claims} {noun})\n", event.id)
    };
    hits.iter().map(row).collect()
}

/// An entry to paste under `events`. The date is a comment: what others wrote is not yet what this
/// report says.
fn entry(event: &Event) -> String {
    let mut text = format!("{}\n", entry_head(&event.id, Some(&event.title)));
    for when in dates(event) {
        text.push_str(&format!("    # date: {}\n", quoted(when.as_written())));
    }
    text
}

/// A link to paste into a text; with a date in quotation marks after the id it is a claim.
fn link(event: &Event) -> String {
    let title = one_line(&event.title);
    let title = title.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    format!("[{title}](event:{})\n", event.id)
}

/// The dates that a report may give for the event: the rivals, else the one shown; none if unknown.
fn dates(event: &Event) -> Vec<&When> {
    let shown = match event.date.rivals.as_slice() {
        [] => std::slice::from_ref(&event.date.when),
        rivals => rivals,
    };
    shown.iter().filter(|when| when.sorting_day().is_some()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// That nothing matches, and what may have been meant.
fn nothing(args: &Find, query: &Query, timeline: &Timeline) -> String {
    let asked = args.words.join(" ");
    let ids = timeline.names.keys().map(String::as_str);
    let near = did_you_mean(&nearest(&query.words().join("-"), ids));
    let help = near.or_else(|| did_you_mean(&near_words(query, timeline)));
    let help = match (help, timeline.events.is_empty()) {
        (_, true) => "there are no events yet; `dateline new \"TITLE\"` begins a note".to_owned(),
        (Some(near), _) => near,
        (None, _) => "fewer words, or their beginnings, find more".to_owned(),
    };
    format!("no event matches `{}`\n  = help: {help}", asked.escape_debug())
}

/// Words of ids that resemble a word of the query which none of them begins with.
fn near_words<'a>(query: &Query, timeline: &'a Timeline) -> Vec<&'a str> {
    let known = || timeline.names.keys().flat_map(|id| id.split('-'));
    let strange = |word: &&String| !known().any(|part| part.starts_with(word.as_str()));
    let near = query.words().iter().filter(strange).map(|word| nearest(word, known()));
    near.flatten().collect()
}

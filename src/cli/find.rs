//! `dateline find`: words into the events that hold them all, best first.

mod search;

use dateline::date::When;
use dateline::diag::{Counts, did_you_mean, nearest};
use dateline::error::{Error, Result};
use dateline::timeline::{Event, Timeline};
use dateline::words::Words;

use super::args::{Find, Global};
use super::new::{date_scalar, entry_head};
use super::{Outcome, print, project, say};
use search::{Hit, Query};

/// Prints the events that match, or says that none does.
pub(super) fn run(args: &Find, global: &Global) -> Result<Outcome> {
    let query = Query::new(&args.words.join(" "));
    if query.is_empty() {
        let message = "there is no letter or digit to look for\n  = help: give words of the event";
        return Err(Error::Usage(message.to_owned()));
    }
    let inputs = project::read(global, false)?;
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
        (_, true) => hits.iter().map(|hit| links(hit.event, &read.value, &words)).collect(),
        _ => table(&hits),
    };
    print(global.color, &text)?;
    Ok(Outcome::Done)
}

/// A line for each event: id, date, title and number of claims, in columns.
fn table(hits: &[Hit<'_>]) -> String {
    let rows = hits.iter().map(|hit| {
        let claims = match hit.event.claims.len() {
            1 => "1 claim".to_owned(),
            count => format!("{count} claims"),
        };
        [hit.event.id.clone(), hit.date.clone(), one_line(&hit.event.title), claims]
    });
    let rows: Vec<[String; 4]> = rows.collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..3).filter_map(width).collect();
    let line = |row: &[String; 4]| {
        let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  "));
        format!("{}{}\n", padded.collect::<String>(), row[3])
    };
    rows.iter().map(line).collect()
}

/// An entry to paste under `events`. The date is a comment: what others wrote is not yet what this
/// report says.
fn entry(event: &Event) -> String {
    let mut text = format!("{}\n", entry_head(&event.id, Some(&event.title)));
    for when in dates(event) {
        text.push_str(&format!("    # date: {}\n", date_scalar(when.as_written())));
    }
    text
}

/// A dated link for each date that the event may have; a mere link where no date is known, or where
/// the event belongs to one note alone, so that no other may date it.
fn links(event: &Event, timeline: &Timeline, words: &Words) -> String {
    let dates = match joins(event, timeline) {
        true => dates(event),
        false => Vec::new(),
    };
    if dates.is_empty() {
        let title = one_line(&event.title);
        let title = title.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
        return format!("[{title}](event:{})\n", event.id);
    }
    let link = |when: &When| {
        let words = words.date(when.shape());
        format!("[{words}](event:{} \"{}\")\n", event.id, when.as_written())
    };
    dates.into_iter().map(link).collect()
}

/// The dates that a report may give for the event: the rivals, else the one shown; none if unknown.
fn dates(event: &Event) -> Vec<&When> {
    let shown = match event.date.rivals.as_slice() {
        [] => std::slice::from_ref(&event.date.when),
        rivals => rivals,
    };
    shown.iter().filter(|when| when.sorting_day().is_some()).collect()
}

/// Whether claims of other notes may join the event.
fn joins(event: &Event, timeline: &Timeline) -> bool {
    event.claims.iter().all(|one| {
        let claim = one.claim.and_then(|index| timeline.note_of(one).claims.get(index));
        claim.is_none_or(|claim| claim.explicit)
    })
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

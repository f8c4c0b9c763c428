//! `dateline find`: lists the events that match all words, best first.

mod search;

use dateline::date::When;
use dateline::diag::{Counts, did_you_mean, nearest, suggest};
use dateline::error::Result;
use dateline::timeline::{Event, Timeline};
use dateline::words::Words;
use dateline::yaml::quote;

use super::args::{Find, Global};
use super::new::entry_head;
use super::{Outcome, plural, print, print_data, print_stderr, project, usage_error};
use search::{Hit, Query};

/// Prints the events that match, or reports that none does.
pub(super) fn run(args: &Find, global: &Global) -> Result<Outcome> {
    let query = Query::new(&args.words.join(" "));
    if query.is_empty() {
        return Err(usage_error(
            "the words to find contain no letter or digit",
            "write words from the event",
        ));
    }
    let inputs = project::read(global, true)?;
    let timeline = dateline::read_timeline(&inputs);
    if project::has_errors(&timeline.diagnostics) && !global.quiet {
        let counts = Counts::of(&timeline.diagnostics);
        let missing = "so an event may be missing here; `dateline check` lists them";
        print_stderr(&format!("note: the notes have {counts}, {missing}"));
    }
    let words = Words::load(&inputs.config.lang, &[]).value;
    let hits = search::search(&query, &timeline.value, &words);
    if hits.is_empty() {
        print_stderr(&no_match_message(args, &query, &timeline.value));
        return Ok(Outcome::Errors);
    }
    match (args.entry, args.link) {
        (true, _) => print_data(hits.iter().map(|hit| entry(hit.event)).collect::<String>())?,
        (_, true) => print_data(hits.iter().map(|hit| link(hit.event)).collect::<String>())?,
        _ => print(&table(&hits))?,
    }
    Ok(Outcome::Done)
}

/// One line per event: id, date, title and number of claims, in columns.
fn table(hits: &[Hit<'_>]) -> String {
    let id_width = hits.iter().map(|hit| hit.event.id.chars().count()).max().unwrap_or(0);
    let date_width = hits.iter().map(|hit| hit.date.chars().count()).max().unwrap_or(0);
    let row = |Hit { event, date, .. }: &Hit<'_>| {
        let claims = plural(event.claims.len(), "claim");
        let title = one_line(&event.title);
        format!("{:id_width$}  {date:date_width$}  {title} ({claims})\n", event.id)
    };
    hits.iter().map(row).collect()
}

/// An entry to paste under `events`. The dates are comments, since a new report may give another date.
fn entry(event: &Event) -> String {
    let mut text = format!("{}\n", entry_head(&event.id, Some(&event.title)));
    for when in dates(event) {
        text.push_str(&format!("    # date: {}\n", quote(when.as_written())));
    }
    text
}

/// A Markdown link to paste into a text.
fn link(event: &Event) -> String {
    let title = one_line(&event.title);
    let title = title.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    format!("[{title}](event:{})\n", event.id)
}

/// The dates that reports give for the event: the rival dates, else the shown one; none if unknown.
fn dates(event: &Event) -> Vec<&When> {
    let dates = match event.date.rivals.as_slice() {
        [] => std::slice::from_ref(&event.date.when),
        rivals => rivals,
    };
    dates.iter().filter(|when| when.sorting_day().is_some()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The message that no event matches, with suggestions.
fn no_match_message(args: &Find, query: &Query, timeline: &Timeline) -> String {
    let words = args.words.join(" ");
    let names = timeline.names.keys().map(String::as_str);
    let suggestion = suggest(&query.words().join("-"), names);
    let help = suggestion.or_else(|| did_you_mean(&near_words(query, timeline)));
    let help = match (help, timeline.events.is_empty()) {
        (_, true) => "there are no events yet; `dateline new \"TITLE\"` creates a note".to_owned(),
        (Some(suggestion), _) => suggestion,
        (None, _) => "try fewer words, or only their beginnings".to_owned(),
    };
    format!("no event matches `{}`\n  = help: {help}", words.escape_debug())
}

/// Suggestions, from the words of ids, for words of the query with which no id has a word.
fn near_words<'a>(query: &Query, timeline: &'a Timeline) -> Vec<&'a str> {
    let known = || timeline.names.keys().flat_map(|id| id.split('-'));
    let is_unknown = |word: &&String| !known().any(|part| part.starts_with(word.as_str()));
    let suggestion = query.words().iter().filter(is_unknown).map(|word| nearest(word, known()));
    suggestion.flatten().collect()
}

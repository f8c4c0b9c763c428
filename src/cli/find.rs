//! `dateline find`: events by words.

use dateline::error::Result;
use dateline::timeline::{Event, Timeline};
use dateline::words::Words;
use dateline::yaml::quoted;

use super::args::{Find, Global};
use super::{Outcome, print, project, say};

/// Prints the events that hold all the words.
pub(super) fn run(args: &Find, global: &Global) -> Result<Outcome> {
    let inputs = project::read(global, true)?;
    let timeline = dateline::read_timeline(&inputs).value;
    let words: Vec<String> = args.words.iter().flat_map(|word| tokens(word)).collect();
    let mut hits: Vec<(usize, &Event)> = timeline
        .events
        .iter()
        .filter_map(|event| Some((score(&timeline, event, &words)?, event)))
        .collect();
    // The timeline's order breaks ties.
    hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    if hits.is_empty() {
        let ids = timeline.events.iter().map(|event| event.id.as_str());
        let near = dateline::diag::nearest(&args.words.join("-"), ids);
        let help = dateline::diag::did_you_mean(&near).map(|help| format!("; {help}"));
        say(global.color, &format!("no event matches{}", help.unwrap_or_default()));
        return Ok(Outcome::Mistakes);
    }
    let speech = Words::load(&inputs.config.lang, &[]).value;
    let events: Vec<&Event> = hits.into_iter().map(|(_, event)| event).collect();
    let text = match (args.entry, args.link) {
        (true, _) => events.iter().map(|event| entry(event)).collect(),
        (_, true) => events.iter().map(|event| link(event)).collect(),
        _ => table(&events, &speech),
    };
    print(global.color, &text)?;
    Ok(Outcome::Done)
}

/// Words without case and marks, as slugs spell them.
fn tokens(text: &str) -> Vec<String> {
    let slug = dateline::slug::slugify(text);
    slug.split('-').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How well an event fits: words of its id and title count more than those of its claims. `None` where
/// a word is missing.
fn score(timeline: &Timeline, event: &Event, words: &[String]) -> Option<usize> {
    let own: Vec<String> = tokens(&event.id).into_iter().chain(tokens(&event.title)).collect();
    let mut rest = Vec::new();
    for claim in &event.claims {
        let note = timeline.note_of(claim);
        rest.extend(note.source.as_ref().and_then(|source| source.label()));
        if let Some(claim) = claim.claim.and_then(|at| note.claims.get(at)) {
            let texts = [&claim.title, &claim.quote, &claim.date_text, &claim.according_to];
            rest.extend(texts.into_iter().flatten().cloned());
            rest.extend(claim.text.iter().map(|text| text.markdown.clone()));
            rest.extend(claim.source.as_ref().and_then(|source| source.label()));
        }
    }
    rest.extend(event.terms.values().flatten().cloned());
    rest.extend(event.aliases.iter().cloned());
    let rest: Vec<String> = rest.iter().flat_map(|text| tokens(text)).collect();
    let mut score = 0;
    for word in words {
        let begins = |known: &String| known.starts_with(word.as_str());
        score += match () {
            () if own.contains(word) => 4,
            () if own.iter().any(begins) => 3,
            () if rest.contains(word) => 2,
            () if rest.iter().any(begins) => 1,
            () => return None,
        };
    }
    Some(score)
}

/// Id, date, title and number of claims, in columns.
fn table(events: &[&Event], words: &Words) -> String {
    let date = |event: &Event| words.date(event.date.when.shape());
    let ids = events.iter().map(|event| event.id.chars().count()).max().unwrap_or(0);
    let dates = events.iter().map(|event| date(event).chars().count()).max().unwrap_or(0);
    let row = |event: &&Event| {
        let claims = event.claims.len();
        let noun = if claims == 1 { "claim" } else { "claims" };
        format!("{:ids$}  {:dates$}  {} ({claims} {noun})\n", event.id, date(event), event.title)
    };
    events.iter().map(row).collect()
}

/// An entry to paste under `events`; the report's own date goes where the known one stands.
fn entry(event: &Event) -> String {
    let date = quoted(event.date.when.as_written());
    format!("  - id: {}  # {}\n    date: {date}\n", event.id, event.title)
}

/// A link to paste into a text; with a date in quotation marks after the id it is a claim.
fn link(event: &Event) -> String {
    format!("[{}](event:{})\n", event.title.replace(['[', ']'], ""), event.id)
}

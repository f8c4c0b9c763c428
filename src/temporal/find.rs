//! Finds the expressions of a text, and resolves them in order.

use std::ops::Range;

use super::build;
use super::item::items;
use super::language::Language;
use super::mode::{Chooser, CountsFrom, Place};
use super::parse::{Parsed, Parser};
use super::previous::{Event, PreviousEvent, note};
use super::resolve::{LocalContext, Mentioned, resolve};
use super::sem::Sem;
use super::{Context, Expression};
use crate::sentence::sentences;

/// Returns all dates of a text in one language.
pub(super) fn expressions(text: &str, language: Language, context: &Context) -> Vec<Expression> {
    let lexicon = language.lexicon();
    let items = items(text, lexicon);
    let parser = Parser::new(text, &items, lexicon);
    let found = parser.all();
    let sentences = sentences(text, language.code());
    let places = &places(&parser, &found, &sentences);
    let chooser = Chooser::new(&items, &found, places, context);
    let mut previous = None;
    let mut mentioned: Option<Mentioned> = None;
    let mut out = Vec::new();
    for (parsed, place) in found.iter().zip(places) {
        let last = mentioned.as_ref().filter(|mentioned| mentioned.passage == place.passage);
        let place = &Place { is_then: place.is_then && last.is_some(), ..*place };
        let counts_from = chooser.choose(parsed, place, previous.as_ref());
        let is_deadline = parsed.from > 0 && items[parsed.from - 1].sem == Sem::By;
        let is_goal = !parsed.is_since() && parser.is_goal(parsed.from);
        let is_period = parsed.from > 0 && parsed.is_month() && parser.is_period(parsed.from - 1);
        let mut local = LocalContext {
            is_deadline,
            is_goal,
            is_period,
            season: last.map(|last| last.date).filter(|date| date.season.is_some()),
            mentioned: last.filter(|last| last.sentence == place.sentence).cloned(),
            ..local_context(context, counts_from, previous.as_ref(), place, parsed)
        };
        let counts_from_last = counts_from == CountsFrom::Mentioned || parsed.is_same();
        if let Some(last) = last.filter(|_| counts_from_last) {
            local.previous = Some(last.date);
            local.previous_range = (last.range.start, last.range.end);
            local.in_same_passage = true;
        }
        let mode = counts_from.mode(previous.as_ref());
        let resolved = resolve(&parsed.shape, &local);
        let built = match &resolved {
            Some(resolved) => build::resolved(&items, parsed, resolved, (mode, language)),
            None => build::unresolved(&items, parsed, (mode, language)),
        };
        let Some(mut expression) = built else { continue };
        if let Some(range) =
            sentences.get(place.sentence).filter(|s| s.start <= expression.range.start)
        {
            expression.sentence = range.start..range.end.max(expression.range.end);
        }
        if let Some(resolved) = &resolved {
            let event = Event { parsed, resolved, range: &expression.range, place };
            mentioned = resolved.value.reference().map(|date| Mentioned {
                date,
                range: expression.range.clone(),
                sentence: place.sentence,
                passage: place.passage,
            });
            note(&mut previous, &items, &event, context.published);
        }
        out.push(expression);
    }
    out
}

/// Returns where each expression is.
fn places(parser: &Parser, found: &[Parsed], sentences: &[Range<usize>]) -> Vec<Place> {
    let (mut passage, mut sentence, mut at) = (0, 0, 0);
    let place = |parsed: &Parsed| {
        let passed = &parser.items[at..parsed.from];
        passage += passed.iter().filter(|item| item.sem == Sem::Break).count();
        at = parsed.from;
        let start = parser.items[at].range.start;
        while sentences.get(sentence).is_some_and(|range| range.end <= start) {
            sentence += 1;
        }
        Place { passage, sentence, tense: parser.tense(at), is_then: parser.is_then(at) }
    };
    found.iter().map(place).collect()
}

/// Returns how often items are looked at to find the dates of a text.
pub(super) fn parse_work(text: &str, language: Language) -> u64 {
    let lexicon = language.lexicon();
    let items = items(text, lexicon);
    let parser = Parser::new(text, &items, lexicon);
    for parsed in parser.all() {
        parser.tense(parsed.from);
        parser.is_then(parsed.from);
    }
    parser.looks.get()
}

/// Returns what is known at an expression before its own words are read.
fn local_context(
    context: &Context,
    counts_from: CountsFrom,
    previous: Option<&PreviousEvent>,
    place: &Place,
    parsed: &Parsed,
) -> LocalContext {
    let is_dated = counts_from != CountsFrom::Nothing;
    let is_sure = |event: &&PreviousEvent| {
        is_dated && (!event.is_doubtful || counts_from == CountsFrom::Either && parsed.lacks_year())
    };
    let previous = previous.filter(is_sure);
    LocalContext {
        published: context.published.filter(|_| is_dated),
        counts_from,
        previous: previous.map(|event| event.date),
        previous_range: previous.map_or((0, 0), |event| (event.range.start, event.range.end)),
        in_same_passage: previous.is_some_and(|event| event.passage == place.passage),
        in_same_sentence: previous.is_some_and(|event| event.sentence == place.sentence),
        is_deadline: false,
        is_goal: false,
        is_period: false,
        season: None,
        mentioned: None,
        tense: place.tense,
    }
}

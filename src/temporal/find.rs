//! Finds the expressions of a text, and resolves them in order.

use super::build;
use super::item::items;
use super::language::Language;
use super::mode::modes;
use super::parse::Parser;
use super::previous::{PreviousEvent, next_event};
use super::resolve::{LocalContext, resolve};
use super::sem::Sem;
use super::{Context, Expression, Mode};
use crate::sentence::sentences;

/// Returns all dates of a text in one language.
pub(super) fn expressions(text: &str, language: Language, context: &Context) -> Vec<Expression> {
    let lexicon = language.lexicon();
    let items = items(text, lexicon);
    let parser = Parser::new(text, &items, lexicon);
    let found = parser.all();
    let modes = modes(&items, &found, context.published, context.mode);
    let sentences = sentences(text, language.code());
    let mut sentence = 0;
    let mut previous = None;
    let mut out = Vec::new();
    for (parsed, (mode, passage)) in found.iter().zip(modes) {
        let start = items[parsed.from].range.start;
        while sentences.get(sentence).is_some_and(|range| range.end <= start) {
            sentence += 1;
        }
        let local = LocalContext {
            tense: parser.tense(parsed.from),
            is_deadline: parsed.from > 0 && items[parsed.from - 1].sem == Sem::By,
            ..local_context(context, mode, previous.as_ref(), passage, sentence)
        };
        let resolved = resolve(&parsed.shape, &local);
        let built = match &resolved {
            Some(resolved) => build::resolved(&items, parsed, resolved, mode),
            None => build::unresolved(&items, parsed, mode),
        };
        let Some(mut expression) = built else { continue };
        if let Some(range) = sentences.get(sentence).filter(|s| s.start <= expression.range.start) {
            expression.sentence = range.start..range.end.max(expression.range.end);
        }
        if let Some(resolved) = resolved
            && let Some(date) =
                next_event(&items, parsed, &resolved.value, previous.as_ref(), passage)
        {
            let range = expression.range.clone();
            previous = Some(PreviousEvent { date, range, passage, sentence });
        }
        out.push(expression);
    }
    out
}

/// Returns how often items are looked at to find the dates of a text.
pub(super) fn parse_work(text: &str, language: Language) -> u64 {
    let lexicon = language.lexicon();
    let items = items(text, lexicon);
    let parser = Parser::new(text, &items, lexicon);
    for parsed in parser.all() {
        parser.tense(parsed.from);
    }
    parser.looks.get()
}

/// Returns what is known at an expression before its own words are read.
fn local_context(
    context: &Context,
    mode: Mode,
    previous: Option<&PreviousEvent>,
    passage: usize,
    sentence: usize,
) -> LocalContext {
    LocalContext {
        published: context.published,
        mode,
        previous: previous.map(|event| event.date),
        previous_range: previous.map_or((0, 0), |event| (event.range.start, event.range.end)),
        in_same_passage: previous.is_some_and(|event| event.passage == passage),
        in_same_sentence: previous.is_some_and(|event| event.sentence == sentence),
        is_deadline: false,
        tense: None,
    }
}

//! Goes through the passages of a text in order, and remembers which event was told last.

use std::cell::Cell;
use std::ops::Range;

use super::chooser::Signs;
use super::item::{Item, Source, items};
use super::language::Language;
use super::lexicon::Words;
use super::parse::{Fields, Parsed, Parser, Shape, Written, YearRef};
use super::resolve::{Resolved, Scene, resolve};
use super::sem::{Sem, Unit};
use super::sentence::sentences;
use super::token::tokens;
use super::value::{Point, Value};
use super::{Anchor, Context, Expression, Kind, Mode, OtherReading};

/// Returns all dates of a text in one language.
pub(super) fn expressions(text: &str, language: Language, context: &Context) -> Vec<Expression> {
    let tokens = tokens(text);
    let words = Words::new(text, &tokens);
    let lexicon = language.lexicon();
    let items = items(&Source { text, tokens: &tokens, words: &words, lexicon });
    let parser = Parser { items: &items, lexicon, text, looks: Cell::new(0) };
    let found = parser.all();
    let modes = modes(&items, &found, context);
    let sentences = sentences(text, language.code());
    let mut teller =
        Teller { told: None, told_at: 0..0, passage: 0, told_in: 0, sentence: 0, told_sentence: 0 };
    let mut sentence = 0;
    let mut out = Vec::new();
    for (parsed, (mode, passage)) in found.iter().zip(modes) {
        let start = items[parsed.from].range.start;
        while sentences.get(sentence).is_some_and(|s: &Range<usize>| s.end <= start) {
            sentence += 1;
        }
        teller.sentence = sentence;
        let mut scene = teller.scene(context, mode, passage, parser.tense(parsed.from));
        scene.is_deadline = parsed.from > 0 && items[parsed.from - 1].sem == Sem::By;
        let resolved = resolve(&parsed.shape, &scene);
        let found = match &resolved {
            Some(resolved) => expression(&items, parsed, resolved, mode),
            None => unresolved(&items, parsed, mode),
        };
        let Some(mut expression) = found else { continue };
        if let Some(range) = sentences.get(sentence).filter(|s| s.start <= expression.range.start) {
            expression.sentence = range.start..range.end.max(expression.range.end);
        }
        if let Some(resolved) = resolved {
            teller.tell(&items, parsed, &resolved, &expression.range);
        }
        out.push(expression);
    }
    out
}

/// Returns how often items are looked at to find the dates of a text.
pub(super) fn parse_work(text: &str, language: Language) -> u64 {
    let tokens = tokens(text);
    let words = Words::new(text, &tokens);
    let lexicon = language.lexicon();
    let items = items(&Source { text, tokens: &tokens, words: &words, lexicon });
    let parser = Parser { items: &items, lexicon, text, looks: Cell::new(0) };
    for parsed in parser.all() {
        parser.tense(parsed.from);
    }
    parser.looks.get()
}

/// Returns how the passage of each expression tells, and its number.
fn modes(items: &[Item], found: &[Parsed], context: &Context) -> Vec<(Mode, usize)> {
    let mut passages = Vec::with_capacity(found.len());
    let (mut passage, mut at) = (0, 0);
    for parsed in found {
        passage += items[at..parsed.from].iter().filter(|item| item.sem == Sem::Break).count();
        at = parsed.from;
        passages.push(passage);
    }
    let Some(written) = context.published else {
        return passages.into_iter().map(|passage| (Mode::Narrative, passage)).collect();
    };
    let text = Signs::of(found, written).of_text();
    let mut out = Vec::with_capacity(found.len());
    let (mut begun, mut before) = (false, None);
    for group in passages.chunk_by(|a, b| a == b) {
        let signs = Signs::of(&found[out.len()..out.len() + group.len()], written);
        let mode = context.mode.unwrap_or_else(|| signs.of_passage(text, before, begun));
        before = Some(mode);
        begun |= signs.tells_of_long_ago();
        out.extend(group.iter().map(|passage| (mode, *passage)));
    }
    out
}

/// What was told last.
struct Teller {
    /// The event.
    told: Option<Point>,
    /// Its expression.
    told_at: Range<usize>,
    /// The passage that is read.
    passage: usize,
    /// The passage in which it was told.
    told_in: usize,
    /// The sentence that is read, and the one in which it was told.
    sentence: usize,
    /// The sentence in which it was told.
    told_sentence: usize,
}

impl Teller {
    /// Returns what is known where an expression stands.
    fn scene(
        &mut self,
        context: &Context,
        mode: Mode,
        passage: usize,
        tense: Option<Sem>,
    ) -> Scene {
        let sentence = self.sentence;
        self.passage = passage;
        Scene {
            written: context.published,
            mode,
            told: self.told,
            told_at: (self.told_at.start, self.told_at.end),
            told_here: self.told.is_some() && self.told_in == passage,
            told_in_sentence: self.told.is_some() && self.told_sentence == sentence,
            is_deadline: false,
            tense,
        }
    }

    /// Remembers an event.
    fn tell(&mut self, items: &[Item], parsed: &Parsed, resolved: &Resolved, range: &Range<usize>) {
        let Some(point) = resolved.value.told().filter(|point| point.year.is_some()) else {
            return;
        };
        if point.blurred > 0
            || self.told.is_some_and(|told| {
                is_aside(items, parsed, &point, &told, self.told_in == self.passage)
            })
        {
            return;
        }
        self.told = Some(Point { clock: None, about: false, ..point });
        self.told_at = range.clone();
        self.told_in = self.passage;
        self.told_sentence = self.sentence;
    }
}

/// Returns whether a date is told in passing, so that the story goes on where it was.
fn is_aside(items: &[Item], parsed: &Parsed, point: &Point, told: &Point, told_here: bool) -> bool {
    let before = |back: usize| {
        parsed.from.checked_sub(back).and_then(|at| items.get(at)).map(|item| item.sem)
    };
    if before(1) == Some(Sem::Open)
        || looks_back(&parsed.shape)
        || matches!(parsed.shape, Shape::Until(_))
    {
        return true;
    }
    if (1..=3).any(|back| matches!(before(back), None | Some(Sem::Break | Sem::Stop))) {
        return false;
    }
    let leads = |back| matches!(before(back), Some(Sem::Until | Sem::Future));
    if before(1) == Some(Sem::By) || (1..=AHEAD).any(leads) {
        return true;
    }
    if point.month.is_some() || point.season.is_some() {
        return told_here && point.last() < told.first();
    }
    let years = told.year.zip(point.year).map_or(0, |(told, year)| (year - told).abs());
    years == 0 || years > 1 && point.last() < told.first()
}

/// Items before a date in which "until" or "plans to" says that it lies ahead of the story.
const AHEAD: usize = 8;

/// Returns whether an expression looks back from the story: "the previous year", "a month earlier".
fn looks_back(shape: &Shape) -> bool {
    let Shape::One(written) = shape else { return false };
    match written {
        Written::Shift { unit, count, .. } => {
            count.is_some_and(|count| count < 0) && *unit != Unit::Day
        }
        Written::Turned(turn, _) => turn.steps() < 0,
        Written::Date(Fields { year: YearRef::Turned(turn), .. }) => turn.steps() < 0,
        Written::Date(Fields { turn: Some(turn), .. }) => turn.steps() < 0,
        _ => false,
    }
}

/// Returns an expression as found; its sentence is still itself.
fn expression(
    items: &[Item],
    parsed: &Parsed,
    resolved: &Resolved,
    mode: Mode,
) -> Option<Expression> {
    let bytes = |(from, to): (usize, usize)| {
        let end = to.checked_sub(1).and_then(|last| items.get(last))?.range.end;
        Some(items.get(from)?.range.start..end)
    };
    let range = bytes((parsed.from, parsed.to))?;
    let other = resolved
        .other
        .and_then(|(value, reason)| Some(OtherReading { edtf: value.edtf()?, reason }));
    Some(Expression {
        kind: kind(&parsed.shape, &resolved.value),
        edtf: Some(resolved.value.edtf()?),
        is_open: resolved.value.is_open(),
        anchor: resolved.anchor.clone(),
        other,
        confidence: resolved.confidence,
        sentence: range.clone(),
        mode,
        ends: ends(parsed, &resolved.value, bytes),
        range,
    })
}

/// Returns an expression that leans on what is not told; `None` for what seldom names a date.
fn unresolved(items: &[Item], parsed: &Parsed, mode: Mode) -> Option<Expression> {
    let Shape::One(written) = &parsed.shape else { return None };
    let kind = match written {
        Written::Date(Fields { weekday: Some(_), .. }) | Written::WeekdayOf(..) => Kind::Weekday,
        Written::Shift { .. } | Written::Turned(..) | Written::Far { .. } => Kind::Relative,
        _ => return None,
    };
    let range =
        items.get(parsed.from)?.range.start..items.get(parsed.to.checked_sub(1)?)?.range.end;
    Some(Expression {
        kind,
        edtf: None,
        is_open: true,
        anchor: Anchor::Open,
        other: None,
        confidence: 0,
        sentence: range.clone(),
        mode,
        ends: Vec::new(),
        range,
    })
}

/// Returns the ends of a range with their bytes.
fn ends(
    parsed: &Parsed,
    value: &Value,
    bytes: impl Fn((usize, usize)) -> Option<Range<usize>>,
) -> Vec<(Range<usize>, String)> {
    let (Some([first, second]), Value::Between(from, to)) = (parsed.ends, value) else {
        return Vec::new();
    };
    let end = |items, point: &Option<Point>| Some((bytes(items)?, point.as_ref()?.edtf()?));
    [end(first, from), end(second, to)].into_iter().flatten().collect()
}

/// Returns the kind of an expression.
fn kind(shape: &Shape, value: &Value) -> Kind {
    match shape {
        Shape::Range(..) => Kind::Range,
        Shape::Since(_) | Shape::Until(_) => Kind::OpenRange,
        Shape::One(Written::Date(fields)) => kind_of_date(fields, value),
        Shape::One(Written::Clock(..)) => Kind::Clock,
        Shape::One(Written::WeekdayOf(..) | Written::Nth(..)) => Kind::Weekday,
        Shape::One(_) => Kind::Relative,
    }
}

/// Returns the kind of a date.
fn kind_of_date(fields: &Fields, value: &Value) -> Kind {
    let Value::At(point) = value else { return Kind::Relative };
    match (point.blurred, fields.month, fields.day, fields.season) {
        (1, ..) => Kind::Decade,
        (2, ..) => Kind::Century,
        (_, _, Some(_), _) => Kind::Day,
        (_, Some(_), ..) => Kind::Month,
        (.., Some(_)) => Kind::Season,
        _ if fields.weekday.is_some() => Kind::Weekday,
        _ if matches!(fields.year, super::parse::YearRef::Turned(_)) => Kind::Relative,
        _ => Kind::Year,
    }
}

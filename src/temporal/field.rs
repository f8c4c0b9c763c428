//! Reads one date as a user types it into a field, in any language of the interface.

use super::grammar::field::{EDGES, FILLERS, MONTHS};
use super::item::items;
use super::language::Language;
use super::lexicon::Words;
use super::sem::Sem;
use super::token::{TokenKind, tokens};
use super::value::{Point, Value};
use super::{Context, find};
use strsim::damerau_levenshtein;

/// A date as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedDate {
    /// EDTF, with `XXXX` for a year that is not given.
    pub edtf: String,
    /// The words say more than EDTF does, such as "early" or "night of", so a `date_text` should keep them.
    pub words_say_more: bool,
}

/// From this number of letters on, a word may have two mistakes.
const LONG_WORD: usize = 8;

/// Longest text that is read as one date.
const MAX_LENGTH: usize = 80;

/// Returns the date of a text that is one date and nothing else; `None` for a relative date.
///
/// ```
/// use dateline::temporal::typed_date;
///
/// let date = typed_date("early September 2022").expect("a date");
/// assert_eq!((date.edtf.as_str(), date.words_say_more), ("2022-09", true));
/// assert_eq!(typed_date("19 de junio de 2024").expect("a date").edtf, "2024-06-19");
/// assert_eq!(typed_date("last Friday"), None);
/// ```
pub fn typed_date(text: &str) -> Option<TypedDate> {
    if text.len() > MAX_LENGTH || text.contains('\n') {
        return None;
    }
    Language::ALL
        .iter()
        .find_map(|language| in_grammar(text, *language))
        .or_else(|| in_tables(text))
}

/// Reads a date by the grammar of a language: one expression, with only prepositions around it.
fn in_grammar(text: &str, language: Language) -> Option<TypedDate> {
    let found = find::expressions(text, language, &Context::default());
    let [one] = found.as_slice() else { return None };
    let edtf = one.edtf.clone().filter(|_| one.other.is_none())?;
    let items = items(text, language.lexicon());
    let outside = |range: &std::ops::Range<usize>| {
        range.end <= one.range.start || range.start >= one.range.end
    };
    let fits = items.iter().filter(|item| outside(&item.range)).all(|item| {
        matches!(
            item.sem,
            Sem::The
                | Sem::In
                | Sem::Lead
                | Sem::On
                | Sem::Of
                | Sem::DayPart
                | Sem::Edge
                | Sem::To
                | Sem::Comma
                | Sem::Stop
        )
    });
    let words_say_more = items.iter().any(|item| matches!(item.sem, Sem::Edge | Sem::DayPart));
    fits.then_some(TypedDate { edtf, words_say_more })
}

/// Reads a date by the names of months alone: day, month and year in any order that is unambiguous.
fn in_tables(text: &str) -> Option<TypedDate> {
    let tokens = tokens(text);
    let words = Words::new(text, &tokens);
    let (mut numbers, mut month, mut words_say_more) = (Vec::new(), None, false);
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Number => numbers.push((at, text[token.range.clone()].parse::<u32>().ok()?)),
            TokenKind::Word => {
                let word = words.get(at)?;
                if let Some(number) = month_of(word) {
                    month = Some(number).filter(|_| month.is_none());
                    month?;
                } else if is_among(EDGES, word) {
                    words_say_more = true;
                } else if !is_among(FILLERS, word) && unit_of(word).is_none() {
                    return None;
                }
            }
            TokenKind::Sign('.' | ',' | '-') => {}
            TokenKind::Sign(_) | TokenKind::Break => return None,
        }
    }
    let unit = |at: usize| words.get(at + 1).and_then(unit_of);
    let by_unit = |wanted| {
        numbers.iter().find(|(at, _)| unit(*at) == Some(wanted)).map(|(_, number)| *number)
    };
    if by_unit('年').is_some() {
        return dated(by_unit('年'), by_unit('月'), by_unit('日'), numbers.len(), words_say_more);
    }
    let month = month?;
    let year = numbers.iter().map(|(_, number)| *number).find(|number| *number > 31);
    let day = numbers.iter().map(|(_, number)| *number).find(|number| *number <= 31);
    dated(year, Some(month.into()), day, numbers.len() + 1, words_say_more)
}

/// Returns a date of as many parts as were read.
fn dated(
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    parts: usize,
    words_say_more: bool,
) -> Option<TypedDate> {
    let given = [year, month, day].into_iter().flatten().count();
    let small = |number: Option<u32>| number.map(u8::try_from).transpose().ok();
    let point = Point {
        year: year.map(i32::try_from).transpose().ok()?,
        month: small(month)?.filter(|month| (1..=12).contains(month)),
        day: small(day)?,
        ..Point::default()
    };
    let edtf = Value::At(point)
        .edtf()
        .filter(|_| given == parts && point.month.is_some() == month.is_some())?;
    Some(TypedDate { edtf, words_say_more })
}

/// Returns the name of the month, in any language, that a word resembles; `None` if it may be several.
pub fn near_month(word: &str) -> Option<&'static str> {
    let in_grammars = Language::ALL.iter().flat_map(|language| {
        let entries = language.lexicon().grammar.words.iter().copied().flatten();
        entries.filter_map(|(forms, sem)| match sem {
            Sem::Month(month) | Sem::MaybeMonth(month) => Some((usize::from(*month), *forms)),
            _ => None,
        })
    });
    let in_tables = (1..).zip(&MONTHS).flat_map(|(month, forms)| forms.map(|forms| (month, forms)));
    let forms = in_grammars.chain(in_tables);
    let word = word.to_lowercase();
    let most = if word.chars().count() < LONG_WORD { 1 } else { 2 };
    let near = forms
        .flat_map(|(month, forms)| forms.split('|').map(move |form| (month, form)))
        .filter(|(_, form)| form.chars().count() > 3 && !form.ends_with('.'))
        .map(|(month, form)| (damerau_levenshtein(&word, form), month, form))
        .filter(|(distance, ..)| *distance <= most);
    let near: Vec<(usize, usize, &str)> = near.collect();
    let (best, month, form) = near.iter().min()?;
    let is_clear = near.iter().all(|(distance, other, _)| distance > best || other == month);
    is_clear.then_some(*form)
}

/// Returns the month that a word names in any language.
fn month_of(word: &str) -> Option<u8> {
    let names = |names: &[&str]| names.iter().any(|forms| is_form(forms, word));
    let at = MONTHS.iter().position(|month| names(month))?;
    u8::try_from(at + 1).ok()
}

/// Returns whether a word is one of some forms that `|` separates.
fn is_form(forms: &str, word: &str) -> bool {
    forms.split('|').any(|form| form == word)
}

/// Returns whether a word is among some.
fn is_among(words: &[&str], word: &str) -> bool {
    words.iter().any(|forms| is_form(forms, word))
}

/// Returns the unit that is written after a number, as Chinese writes it.
fn unit_of(word: &str) -> Option<char> {
    match word.chars().next()? {
        '年' | '년' => Some('年'),
        '月' | '월' => Some('月'),
        '日' | '일' => Some('日'),
        _ => None,
    }
}

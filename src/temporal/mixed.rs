//! Texts with paragraphs in several languages.

use std::ops::Range;

use super::language::Language;
use super::{Anchor, Context, Expression, expressions};

/// Shortest paragraph, in characters, whose language may differ from that of its text: in a shorter one a
/// foreign name decides too much.
const MIN_PARAGRAPH: usize = 100;
/// The same of a paragraph without a letter of the script of its text.
const MIN_IN_OTHER_SCRIPT: usize = 40;

/// Returns all dates of a text, in order. A paragraph that is certainly in another language is read with the
/// grammar of that language; its dates count from the day of publication or from each other.
pub fn expressions_by_paragraph(text: &str, main: Language, context: &Context) -> Vec<Expression> {
    let foreign = foreign_paragraphs(text, main);
    let of = |language| Context { language: Some(language), ..*context };
    if foreign.is_empty() {
        return expressions(text, &of(main));
    }
    let mut out = expressions(&without(text, &foreign), &of(main));
    for (range, language) in foreign {
        let found = expressions(&text[range.clone()], &of(language));
        out.extend(found.into_iter().map(|one| moved(one, range.start)));
    }
    out.sort_by_key(|one| one.range.start);
    out
}

/// Returns the paragraphs that are certainly in another language.
fn foreign_paragraphs(text: &str, main: Language) -> Vec<(Range<usize>, Language)> {
    // The main language comes first, for paragraphs that do not decide.
    let among: Vec<Language> = std::iter::once(main).chain(Language::ALL.iter().copied()).collect();
    let mut end = 0;
    let paragraphs = text.split_inclusive('\n').map(|line| {
        end += line.len();
        end - line.len()..end
    });
    paragraphs
        .filter(|range| {
            let words = &text[range.clone()];
            let shortest =
                if main.has_letter_of(words) { MIN_PARAGRAPH } else { MIN_IN_OTHER_SCRIPT };
            words.chars().count() >= shortest
        })
        .map(|range| (range.clone(), Language::of(&text[range], &among)))
        .filter(|(_, language)| *language != main)
        .collect()
}

/// Returns a text with blanks instead of some paragraphs, so that the rest keeps its place.
fn without(text: &str, paragraphs: &[(Range<usize>, Language)]) -> String {
    let mut out = text.to_owned();
    for (range, _) in paragraphs {
        let words = range.start..range.start + text[range.clone()].trim_end_matches('\n').len();
        out.replace_range(words.clone(), &" ".repeat(words.len()));
    }
    out
}

/// Moves an expression of a paragraph to its place in the text.
fn moved(one: Expression, by: usize) -> Expression {
    let place = |range: Range<usize>| range.start + by..range.end + by;
    Expression {
        range: place(one.range),
        sentence: place(one.sentence),
        anchor: match one.anchor {
            Anchor::Previous(range) => Anchor::Previous(place(range)),
            anchor => anchor,
        },
        ends: one.ends.into_iter().map(|(range, edtf)| (place(range), edtf)).collect(),
        ..one
    }
}

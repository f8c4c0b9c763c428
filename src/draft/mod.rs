//! Makes a draft note of an article: a proposed claim for each date in its text, for a person to accept,
//! correct or strike.
//!
//! `temporal` finds the dates, `headline` and `speaker` read the sentence around each, `resembles` looks for
//! an event of the site that it may be, `write` writes the note, and `review` changes it claim by claim.

mod headline;
mod paragraphs;
mod resembles;
pub mod review;
mod speaker;
mod write;

use std::collections::BTreeSet;

use crate::date::{Day, Hemisphere, When};
use crate::slug;
use crate::temporal::{Anchor, Expression};

pub use paragraphs::paragraphs;
pub use resembles::KnownEvent;
pub use write::{Head, note_text};

/// Number of words of a title that become an id.
const WORDS_IN_ID: usize = 7;

/// A claim that the article may make, for a person to decide on.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The id of its event: that of the known event that it most resembles, else one from its title.
    pub id: String,
    /// A title: the clause around the date.
    pub title: String,
    /// The date in EDTF; `None` where no year is safe.
    pub date: Option<String>,
    /// No date can be told.
    pub is_open: bool,
    /// What is known of such a date, in EDTF with `XXXX` for the year.
    pub open: Option<String>,
    /// The article's words for the date, with their preposition.
    pub date_text: String,
    /// The sentence, exactly as in the article.
    pub quote: String,
    /// The speaker whom the sentence names.
    pub according_to: Option<String>,
    /// The date is after the article's, so that it can only be a plan.
    pub planned: bool,
    /// What the date was resolved against, as a sentence for a comment; `None` if the words say it all.
    pub anchor: Option<String>,
    /// Another date that the words may mean, in EDTF, with the reason.
    pub other: Option<(String, String)>,
    /// The known event that this may be: its id, title and date.
    pub resembles: Option<(String, String, String)>,
}

/// The article whose dates are proposed.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// Its words, a paragraph a line.
    pub words: &'a str,
    /// Its language, such as `en`.
    pub language: &'a str,
    /// The day of publication.
    pub published: Day,
}

/// Proposes a claim for each date expression of a text, in the order of the text.
///
/// Several expressions of one sentence with one date are one proposal.
pub fn propose(text: &Text<'_>, expressions: &[Expression], known: &[KnownEvent]) -> Vec<Proposal> {
    let mut dates = BTreeSet::new();
    let mut ids: BTreeSet<String> = known.iter().map(|event| event.id.clone()).collect();
    let new = expressions.iter().filter(|one| dates.insert((one.sentence.start, &one.edtf)));
    new.map(|one| proposal(text, one, known, &mut ids)).collect()
}

fn proposal(
    text: &Text<'_>,
    expression: &Expression,
    known: &[KnownEvent],
    ids: &mut BTreeSet<String>,
) -> Proposal {
    let words = text.words;
    let quote = words[expression.sentence.clone()].trim();
    let title = headline::headline(words, expression, text.language);
    let date = expression.edtf.as_ref().filter(|_| !expression.is_open);
    let when = date.and_then(|edtf| When::parse(edtf, Hemisphere::North).ok());
    let resembles = resembles::nearest(&title, quote, when.as_ref(), known);
    let date = when.as_ref().map(|when| when.as_written().to_owned());
    let id = match resembles {
        Some(event) => event.id.clone(),
        None => new_id(&title, date.as_deref(), ids),
    };
    Proposal {
        id,
        title,
        is_open: date.is_none(),
        open: date.is_none().then(|| expression.edtf.clone()).flatten(),
        planned: when.is_some_and(|when| when.starts_after(text.published)),
        date,
        date_text: words_of(headline::with_preposition(words, expression, text.language)),
        quote: quote.to_owned(),
        according_to: speaker::speaker(quote, text.language),
        anchor: anchor(text, expression),
        other: expression.other.as_ref().map(|other| (other.edtf.clone(), other.reason.to_owned())),
        resembles: resembles.map(|event| {
            (event.id.clone(), event.title.clone(), event.when.as_written().to_owned())
        }),
    }
}

/// Returns words on one line.
fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns an id that no event has yet: words of the title, then the date, then a number.
fn new_id(title: &str, date: Option<&str>, taken: &mut BTreeSet<String>) -> String {
    let slug = slug::slugify(title);
    let articles = ["the", "a", "an"];
    let words = slug.split('-').skip_while(|word| articles.contains(word));
    let words: Vec<&str> = words.take(WORDS_IN_ID).collect();
    let mut base = words.join("-");
    if base.is_empty() || slug::problem(&base).is_some() {
        base = "event".to_owned();
    }
    let dated = date.map(|date| slug::slugify(&format!("{base} {date}")));
    let numbered = (2..).map(|number: usize| format!("{base}-{number}"));
    let mut candidates = [base.clone()].into_iter().chain(dated).chain(numbered);
    // The numbers never end, so there is always one.
    let id = candidates.find(|id| !taken.contains(id)).unwrap_or(base);
    taken.insert(id.clone());
    id
}

/// Says what a date was resolved against.
fn anchor(text: &Text<'_>, expression: &Expression) -> Option<String> {
    match &expression.anchor {
        Anchor::Itself => None,
        Anchor::Writing => {
            Some(format!("resolved against the day of publication, {}", text.published))
        }
        Anchor::Told(range) => {
            Some(format!("resolved against “{}” before it", words_of(&text.words[range.clone()])))
        }
        Anchor::Open => Some("no year can be told from the text".to_owned()),
    }
}

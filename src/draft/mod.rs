//! Makes a draft note of an article: a proposed claim for each date in its text, for a person to accept,
//! correct or strike.
//!
//! `temporal` finds the dates, `headline` and `speaker` read the sentence around each, `resembles` looks for
//! an event of the site that it may be, `write` writes the note, and `review` changes it claim by claim.

mod headline;
mod resembles;
pub mod review;
mod speaker;
mod write;

use std::collections::BTreeSet;

use crate::date::{Hemisphere, When};
use crate::slug;
use crate::temporal::{Anchor, Expression};

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
    /// The date as found, in EDTF with an open year, where `date` is `None`.
    pub open: Option<String>,
    /// The article's words for the date.
    pub date_text: String,
    /// The sentence, exactly as in the article.
    pub quote: String,
    /// The speaker whom the sentence names.
    pub according_to: Option<String>,
    /// What the date was resolved against, as a sentence for a comment; `None` if the words say it all.
    pub anchor: Option<String>,
    /// Another date that the words may mean, in EDTF, with the reason.
    pub other: Option<(String, String)>,
    /// The known event that this may be: its id, title and date.
    pub resembles: Option<(String, String, String)>,
}

/// Proposes a claim for each date expression of a text, in the order of the text.
///
/// Several expressions of one sentence with one date are one proposal. `language` is the text's tag, such as
/// `en`; `published` is the day of publication in words for comments.
pub fn propose(
    text: &str,
    expressions: &[Expression],
    language: &str,
    published: &str,
    known: &[KnownEvent],
) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = Vec::new();
    let mut sentences = BTreeSet::new();
    let mut ids: BTreeSet<String> = known.iter().map(|event| event.id.clone()).collect();
    for expression in expressions {
        if !sentences.insert((expression.sentence.start, &expression.edtf)) {
            continue;
        }
        let quote = text[expression.sentence.clone()].trim();
        let title = headline::headline(text, expression, language);
        let date = Some(expression.edtf.clone())
            .filter(|edtf| !expression.is_open && When::parse(edtf, Hemisphere::North).is_ok());
        let resembles = resembles::nearest(&title, quote, date.as_deref(), known);
        let id = match &resembles {
            Some(event) => event.id.clone(),
            None => new_id(&title, date.as_deref(), &mut ids),
        };
        proposals.push(Proposal {
            id,
            title,
            open: date.is_none().then(|| expression.edtf.clone()),
            date,
            date_text: words_of(&text[expression.range.clone()]),
            quote: quote.to_owned(),
            according_to: speaker::speaker(quote, language),
            anchor: anchor(text, expression, published),
            other: expression
                .other
                .as_ref()
                .map(|other| (other.edtf.clone(), other.reason.to_owned())),
            resembles: resembles.map(|event| {
                (event.id.clone(), event.title.clone(), event.when.as_written().to_owned())
            }),
        });
    }
    proposals
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
fn anchor(text: &str, expression: &Expression, published: &str) -> Option<String> {
    match &expression.anchor {
        Anchor::Itself => None,
        Anchor::Writing => Some(format!("resolved against the day of publication, {published}")),
        Anchor::Told(range) => {
            Some(format!("resolved against “{}” before it", words_of(&text[range.clone()])))
        }
        Anchor::Open => Some("no year can be told from the text".to_owned()),
    }
}

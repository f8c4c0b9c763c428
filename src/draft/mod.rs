//! Makes a draft note of an article: a proposed claim for each date in its text, for a person to accept,
//! correct or strike.
//!
//! `temporal` finds the dates, `headline` and `speaker` read the sentence around each, `resembles` looks for
//! an event of the site that it may be, `write` writes the note, and `review` changes it claim by claim as
//! `decision` says.

mod decision;
mod headline;
mod language;
mod paragraphs;
mod resembles;
pub mod review;
mod speaker;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use crate::date::{Day, Hemisphere, When};
use crate::slug;
use crate::temporal::{Anchor, Expression};

use language::Phrases;

pub use decision::{Decision, Impossible, decide};
pub use paragraphs::paragraphs;
pub use resembles::KnownEvent;
pub use write::{Head, note_text};

/// Number of words of a title that become an id.
const WORDS_IN_ID: usize = 7;
/// Fewest letters of the last word of an id that is shorter than its title.
const SHORTEST_LAST: usize = 4;

/// A claim that the article may make, for a person to decide on.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The id of its event: that of the known event that it most resembles, else one from its title.
    pub id: String,
    /// A title: the clause around the date.
    pub title: String,
    /// The date; `None` if the text does not make it clear.
    pub date: Option<When>,
    /// What is known of an unclear date, in EDTF with `XXXX` for the year.
    pub known: Option<String>,
    /// The article's words for the date, with their preposition.
    pub date_text: String,
    /// The sentence, exactly as in the article.
    pub quote: String,
    /// The speaker whom the sentence names.
    pub according_to: Option<String>,
    /// The date is after the article's, so it can only be a plan.
    pub planned: bool,
    /// What the date was resolved against; `None` if the words contain the whole date.
    pub anchor: Option<String>,
    /// Another date that the words may mean, in EDTF, with the reason.
    pub other: Option<(String, &'static str)>,
    /// The known event that this may be.
    pub resembles: Option<KnownEvent>,
}

/// The article whose dates are proposed.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// Its words, a paragraph a line.
    pub words: &'a str,
    /// The day of publication.
    pub published: Day,
}

/// Proposes a claim for each date expression of a text, in the order of the text.
///
/// Several expressions of one sentence with one date are one proposal, and so are several sentences that seem to be
/// about one known event, with one date and one speaker: a note claims an event once.
pub fn propose(text: &Text<'_>, expressions: &[Expression], known: &[KnownEvent]) -> Vec<Proposal> {
    let mut dates = BTreeSet::new();
    let taken = known.iter().map(|event| event.id.clone()).collect();
    let mut ids = Ids { taken, numbers: BTreeMap::new() };
    let claims_made = expressions.iter().filter(|one| !is_dateline(text.words, one));
    let new = claims_made.filter(|one| dates.insert((one.sentence.start, &one.edtf)));
    let mut claims = BTreeSet::new();
    let mut is_first = |proposal: &Proposal| {
        let date = proposal.date.as_ref().map(|date| date.as_written().to_owned());
        claims.insert((proposal.id.clone(), date, proposal.according_to.clone()))
    };
    new.map(|one| proposal(text, one, known, &mut ids)).filter(|one| is_first(one)).collect()
}

fn proposal(
    text: &Text<'_>,
    expression: &Expression,
    known: &[KnownEvent],
    ids: &mut Ids,
) -> Proposal {
    let words = text.words;
    let phrases = Phrases::of(expression.language.code());
    let quote = words[expression.sentence.clone()].trim();
    let title = headline::headline(words, expression, phrases);
    let edtf = expression.edtf.as_ref().filter(|_| !expression.is_open());
    let date = edtf.and_then(|edtf| When::parse(edtf, Hemisphere::North).ok());
    let resembles = resembles::nearest(&title, quote, date.as_ref(), known);
    Proposal {
        id: match resembles {
            Some(event) => event.id.clone(),
            None => ids.new_id(&title, date.as_ref()),
        },
        title,
        known: expression.edtf.clone().filter(|_| date.is_none()),
        planned: date.as_ref().is_some_and(|date| date.starts_after(text.published)),
        date,
        date_text: words_of(headline::with_preposition(words, expression, phrases)),
        quote: quote.to_owned(),
        according_to: speaker::speaker(quote, phrases),
        anchor: anchor(text, expression),
        other: expression.other.as_ref().map(|other| (other.edtf.clone(), other.reason)),
        resembles: resembles.cloned(),
    }
}

/// Returns whether a date only says when an agency sent the report: "KYIV, Oct. 15 — ".
fn is_dateline(words: &str, one: &Expression) -> bool {
    let before = words[one.sentence.start..one.range.start].trim_end();
    let after = words[one.range.end..one.sentence.end].trim_start();
    let is_place =
        |place: &str| place.contains(char::is_alphabetic) && !place.contains(char::is_lowercase);
    before.strip_suffix(',').is_some_and(is_place) && after.starts_with(['—', '–', '-', '('])
}

/// Returns words on one line.
fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ids that are in use.
struct Ids {
    taken: BTreeSet<String>,
    /// The last number appended to each id that had to get one.
    numbers: BTreeMap<String, usize>,
}

impl Ids {
    /// Returns an id that no event has yet: words of the title, then with the date, then with a number.
    fn new_id(&mut self, title: &str, date: Option<&When>) -> String {
        let slug = slug::slugify(title);
        let articles = ["the", "a", "an"];
        let mut words: Vec<&str> =
            slug.split('-').skip_while(|word| articles.contains(word)).collect();
        if words.len() > WORDS_IN_ID {
            // Ids that differ only in "and" and "in" at their ends would resemble each other.
            words.truncate(WORDS_IN_ID);
            let small = words.iter().rev().take_while(|word| word.len() < SHORTEST_LAST).count();
            words.truncate(WORDS_IN_ID - small);
        }
        let mut base = words.join("-");
        if base.is_empty() || slug::problem(&base).is_some() {
            base = "event".to_owned();
        }
        let dated = date.map(|date| slug::slugify(&format!("{base} {}", date.as_written())));
        let mut unnumbered = [Some(base.clone()), dated].into_iter().flatten();
        let free = unnumbered.find(|id| !self.taken.contains(id));
        let id = free.unwrap_or_else(|| self.numbered(&base));
        self.taken.insert(id.clone());
        id
    }

    fn numbered(&mut self, base: &str) -> String {
        let number = self.numbers.entry(base.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let id = format!("{base}-{number}");
            if !self.taken.contains(&id) {
                return id;
            }
        }
    }
}

/// Returns what a date was resolved against, as the end of a sentence.
fn anchor(text: &Text<'_>, expression: &Expression) -> Option<String> {
    match &expression.anchor {
        Anchor::Itself | Anchor::Open => None,
        Anchor::Publication => Some(format!("the day of publication, {}", text.published)),
        Anchor::Previous(range) => {
            Some(format!("“{}” before it", words_of(&text.words[range.clone()])))
        }
    }
}

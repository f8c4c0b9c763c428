//! An event of the data.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::text::SiteHtml;
use super::claim::{Claim, PRECISIONS, STATUSES, Source};
use crate::date::{Moment, When};

/// An event: something that happened or will happen.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Event {
    /// Its stable id.
    pub id: String,
    /// Its page, from the site's root.
    pub url: String,
    /// What happened.
    pub title: String,
    /// Its text as HTML, addresses starting at the site's root; may be empty.
    #[schemars(with = "String")]
    pub text: SiteHtml,
    /// The date as written in the notes; if rival dates are undecided, their EDTF set.
    pub date: String,
    /// When, in standard EDTF (ISO 8601-2); `unknown` if the date is not known.
    pub edtf: String,
    /// The first day that the date can mean; `null` where open or unknown. Years that four digits do
    /// not hold are written as in `Y12024-01-01`.
    pub earliest: Option<String>,
    /// The last day that the date can mean, in the same form.
    pub latest: Option<String>,
    /// How exact the date is.
    #[schemars(extend("enum" = PRECISIONS))]
    pub precision: &'static str,
    /// `approximate`, `uncertain`, both or neither.
    #[schemars(extend("items" = {"type": "string", "enum": ["approximate", "uncertain"]}))]
    pub qualifiers: Vec<&'static str>,
    /// The date as the pages show it.
    pub date_words: String,
    /// The words for the date, as the source of the date writes them.
    pub date_text: Option<String>,
    /// Whether it happened.
    #[schemars(extend("enum" = STATUSES))]
    pub status: &'static str,
    /// A key event.
    pub key: bool,
    /// The sources give dates that cannot all be true.
    pub rival_dates: bool,
    /// These dates as written, oldest first; empty where all agree.
    pub rivals: Vec<String>,
    /// An editor has decided between them.
    pub settled: bool,
    /// Why this date.
    pub because: Option<String>,
    /// The date for which it had been planned, as written, if it then happened on another.
    pub had_been_planned: Option<String>,
    /// All its claims are retracted: the event has a page and is on no timeline.
    pub withdrawn: bool,
    /// Ids of the events that it follows, as steps of one sequence.
    pub follows: Vec<String>,
    /// The id of the event that it is part of.
    pub part_of: Option<String>,
    /// Ids of related events.
    pub related: Vec<String>,
    /// Its other ids, and old addresses beginning with a slash.
    pub aliases: Vec<String>,
    /// Its terms by taxonomy.
    pub taxonomies: BTreeMap<String, Vec<String>>,
    /// What is translated, by language.
    pub translations: BTreeMap<String, Translation>,
    /// Its pictures.
    pub media: Vec<Media>,
    /// Corrections, latest first.
    pub changes: Vec<Change>,
    /// When the first of its notes joined the site, as written: a day or an RFC 3339 date-time.
    #[schemars(with = "Option<String>")]
    pub added: Option<Moment>,
    /// When one of its notes was last revised, in the same form.
    #[schemars(with = "Option<String>")]
    pub updated: Option<Moment>,
    /// Every claim, in order of publication.
    pub claims: Vec<Claim>,
    /// Notes that mention it without dating it, by slug.
    pub mentioned_in: Vec<String>,
    /// Its title, with its status if it is planned, disputed, denied or retracted.
    #[serde(skip)]
    pub title_with_status: String,
    /// Who gives which date, if these cannot all be true or some sources do not support the event's date.
    #[serde(skip)]
    pub dates_by_source: Vec<DatePiece>,
    /// A sentence that says that sources disagree about the date, and who gives which.
    #[serde(skip)]
    pub disagreement: Option<String>,
    /// Its text in plain words.
    #[serde(skip)]
    pub plain: String,
    /// Its text in Markdown whose links lead there from anywhere.
    #[serde(skip)]
    pub markdown: String,
    /// The date as a value, for calculations.
    #[serde(skip)]
    pub when: When,
    /// A sentence about how exact the date is, if it needs one.
    #[serde(skip)]
    pub date_note: Option<String>,
    /// When it became known to readers.
    #[serde(skip)]
    pub joined: Option<Moment>,
}

/// A part of the words that say who gives which date.
#[derive(Debug, Clone)]
pub enum DatePiece {
    /// Words.
    Text(String),
    /// The name of who gives a date, and the source.
    Speaker(String, Box<Option<Source>>),
}

/// The words for an event in another language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Translation {
    /// Its title.
    pub title: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Media {
    /// Where it is, from the site's root.
    pub url: String,
    /// What it shows.
    pub alt: String,
    /// A line under it as HTML.
    #[schemars(with = "Option<String>")]
    pub caption: Option<SiteHtml>,
    /// Who made it, and under which licence.
    pub credit: Option<String>,
}

/// A correction.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Change {
    /// When, as written.
    pub date: String,
    /// What, as HTML.
    #[schemars(with = "String")]
    pub text: SiteHtml,
    /// The beginning of its first day.
    #[serde(skip)]
    pub moment: Option<Moment>,
}

impl Event {
    /// When it was last corrected, or one of its notes last revised.
    pub fn revised(&self) -> Option<&Moment> {
        self.changes.iter().filter_map(|change| change.moment.as_ref()).chain(&self.updated).max()
    }

    /// When it was, in words; where sources say different things, who says which.
    pub fn full_date_words(&self) -> String {
        self.date_words_with(str::to_owned, |name, _| name.to_owned())
    }

    /// The same, with words and names of sources in the form of a format.
    pub(in crate::export) fn date_words_with(
        &self,
        text: impl Fn(&str) -> String,
        mut speaker: impl FnMut(&str, Option<&Source>) -> String,
    ) -> String {
        if self.dates_by_source.is_empty() {
            return text(&self.date_words);
        }
        let piece = |piece: &DatePiece| match piece {
            DatePiece::Text(words) => text(words),
            DatePiece::Speaker(name, source) => speaker(name, source.as_ref().as_ref()),
        };
        self.dates_by_source.iter().map(piece).collect()
    }

    /// Whether this source is named next to its date: if dates cannot all be true, or if the source does not
    /// support the event's date.
    pub(in crate::export) fn is_named_with_date(&self, source: &Source) -> bool {
        let is_same = |piece: &DatePiece| matches!(piece, DatePiece::Speaker(_, one) if one.as_ref().as_ref() == Some(source));
        self.dates_by_source.iter().any(is_same)
    }

    /// The different sources of its claims, in their order.
    pub fn sources(&self) -> Vec<&Source> {
        let mut sources: Vec<&Source> = Vec::new();
        for source in self.claims.iter().filter_map(|claim| claim.source.as_ref()) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }

    /// Its terms of all taxonomies, in the order of the taxonomies' names.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.taxonomies.values().flatten().map(String::as_str)
    }
}

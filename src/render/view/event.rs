//! One event with everything that is said of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Badge, DateView, Link};
use crate::html::Html;

/// A whole event.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EventView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<String>,
    /// The text's language, where it is not the page's.
    pub text_lang: Option<String>,
    /// A sentence where the title or the text is the original because no translation exists.
    pub untranslated: Option<String>,
    /// When it happened.
    pub date: DateView,
    /// It is a key event.
    pub key: bool,
    /// Its status where that is not `reported`.
    pub badge: Option<Badge>,
    /// What the status means here: "Had been planned for 4 December 2024."; none without a badge.
    pub status_sentence: Option<String>,
    /// Its text; may be empty.
    pub text_html: Html,
    /// The editor's record of it, if there is one and it has its own page.
    pub record: Option<Link>,
    /// Why this date and no other, from a record or lead; inline HTML.
    pub because_html: Option<Html>,
    /// The language of that reason, where it is not the page's.
    pub because_lang: Option<String>,
    /// The dates given, where they cannot all be true.
    pub rivals: Option<RivalsView>,
    /// Every claim, in the order of publication; retracted ones too.
    pub claims: Vec<ClaimView>,
    /// The note that makes all claims, if there are several; then no claim names it.
    pub note: Option<Link>,
    /// The sources that only give the event's own date, in one line: "Le Monde and Environment Agency: 9
    /// August 2020"; none unless `agrees` is true for at least two claims.
    pub agreeing: Option<String>,
    /// Number of different sources.
    pub source_count: usize,
    /// Pictures and other files.
    pub media: Vec<MediaView>,
    /// The taxonomies in which it has terms.
    pub taxonomies: Vec<EventTerms>,
    /// The larger event that it is a part of.
    pub part_of: Option<EventRef>,
    /// Its parts, in order of date.
    pub parts: Vec<EventRef>,
    /// The events that it follows, as steps of one sequence.
    pub follows: Vec<EventRef>,
    /// The events that follow it.
    pub followed_by: Vec<EventRef>,
    /// Other events that have to do with it.
    pub related: Vec<EventRef>,
    /// Notes that mention it and claim nothing of it.
    pub mentioned_in: Vec<NoteRef>,
    /// Corrections, latest first.
    pub changes: Vec<ChangeView>,
    /// The event before it on the whole timeline.
    pub previous: Option<EventRef>,
    /// The event after it on the whole timeline.
    pub next: Option<EventRef>,
    /// Where it is on the timeline: the home page or its year's, with its anchor.
    pub timeline_href: String,
    /// Other ids that it has or had.
    pub aliases: Vec<String>,
    /// The steps that it belongs to, if it follows another event or another follows it.
    pub steps: Option<StepsView>,
    /// How to cite its page.
    pub cite: CiteView,
    /// The `extra` keys of its record and claims; the record's, then the earliest, win.
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// Events that follow one another, as far as they are connected.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct StepsView {
    /// How far things have come: "3 of 4 have happened".
    pub sentence: String,
    /// Chains of steps, each in order; usually one, several if the events have more than one beginning.
    pub chains: Vec<Vec<StepView>>,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct StepView {
    /// The event.
    pub event: EventRef,
    /// It is the event of this page.
    pub current: bool,
    /// `done`; `open` where it is planned; else the event's status (`disputed`, `denied`, `retracted`).
    pub state: String,
    /// The word for that: "has happened", "has not happened yet", "disputed".
    pub label: String,
    /// What else it follows, apart from the step before it in its chain.
    pub also_follows: Vec<EventRef>,
    /// Where several steps follow this one: the chains that begin with them. This step is then the last one
    /// of its chain.
    pub branches: Vec<Vec<StepView>>,
}

/// How to cite a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CiteView {
    /// The citation in words, without the address.
    pub text: String,
    /// The page's absolute address; none without `base_url`.
    pub href: Option<String>,
    /// Files for reference managers, as BibTeX, RIS and CSL-JSON; empty where there are none.
    pub files: Vec<CiteFile>,
}

/// A file for reference managers.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CiteFile {
    /// A finished link to the file, or a `data:` link that contains it.
    pub href: String,
    /// The name of its format.
    pub text: String,
    /// The name under which browsers save it, for `download`.
    pub name: String,
}

/// What one report says about the event.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ClaimView {
    /// Its id, which is its anchor too: `treaty-signed--2024-10-15-unn`.
    pub id: String,
    /// The report that it is from; none where the note has no source.
    pub source: Option<SourceView>,
    /// The note that makes the claim; none where it has no page.
    pub note: Option<Link>,
    /// It only repeats the event's date, and at least one other claim does too.
    pub agrees: bool,
    /// The date it gives; none where it gives none.
    pub date: Option<DateView>,
    /// The report's words for the date.
    pub date_text: Option<String>,
    /// The language of what is quoted from the report: `date_text` and `quote`.
    pub quote_lang: Option<String>,
    /// The language of its title and text, where it is not the page's.
    pub lang: Option<String>,
    /// Its title for the event, where that differs from the event's.
    pub title: Option<String>,
    /// Its text, where that is not the event's; may be empty.
    pub text_html: Html,
    /// The report's exact words.
    pub quote: Option<String>,
    /// The quotation in the page's language.
    pub quote_translation: Option<String>,
    /// Whom the report names as the authority.
    pub according_to: Option<String>,
    /// The page or place in the report, as written: "12", "§ 4".
    pub page: Option<String>,
    /// Its status where that is not `reported`.
    pub badge: Option<Badge>,
    /// The editor has chosen it to decide date and title.
    pub lead: bool,
    /// Its status is `retracted`: shown struck through, and counts for nothing.
    pub retracted: bool,
}

/// A published report.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SourceView {
    /// The outlet: "UNN"; else the author or the address's host.
    pub name: String,
    /// The report's title.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Its address.
    pub href: Option<String>,
    /// `article`, `book`, `document`, `statement`, `video` or `other`.
    pub kind: String,
    /// The publisher, where that is not the outlet.
    pub publisher: Option<String>,
    /// The number of a document or an issue.
    pub number: Option<String>,
    /// The outlet that carried an agency's report.
    pub via: Option<String>,
    /// When it was published.
    pub published: Option<DateView>,
    /// When it was read.
    pub accessed: Option<DateView>,
    /// The address of an archived copy.
    pub archived_href: Option<String>,
    /// When the copy was made, where its address says so.
    pub archived: Option<DateView>,
    /// Its language.
    pub lang: Option<String>,
    /// The language's name in the page's language: "Ukrainian".
    pub lang_name: Option<String>,
    /// It is behind a paywall.
    pub paywall: bool,
}

/// All the dates that claims give for an event whose dates cannot all be true.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RivalsView {
    /// A summary: "Sources give different dates: 18 or 19 June 2024."
    pub sentence: String,
    /// A record or a lead has decided, with a reason.
    pub settled: bool,
    /// Every date given, earliest first, those that agree with several rivals too.
    pub dates: Vec<RivalDate>,
}

/// One of the dates given.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RivalDate {
    /// The date.
    pub date: DateView,
    /// It is one of the rivals; false where it agrees with some of them (`2024-06`).
    pub rival: bool,
    /// It is the date that a record or lead has chosen.
    pub chosen: bool,
    /// Who gives it, in the order of publication.
    pub said_by: Vec<AttributionView>,
}

/// Who gives a date, and in which words.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AttributionView {
    /// The source's name.
    pub name: String,
    /// Its words for the date.
    pub words: Option<String>,
    /// The language of the words.
    pub lang: Option<String>,
    /// The claim on the event's page.
    pub href: String,
}

/// An event as another page names it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EventRef {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The title's language.
    pub lang: Option<String>,
    /// When it happened.
    pub date: DateView,
    /// Its status where that is a warning: `planned`, `disputed`, `denied` or `retracted`.
    pub badge: Option<Badge>,
}

/// A note as another page names it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NoteRef {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The title's language.
    pub lang: Option<String>,
    /// The name of its source.
    pub source: Option<String>,
    /// When the report was published.
    pub published: Option<DateView>,
}

/// The terms that an event has in one taxonomy.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EventTerms {
    /// The taxonomy's name in the configuration: `actors`.
    pub id: String,
    /// Its name for readers: "Actors".
    pub label: String,
    /// The terms' pages.
    pub terms: Vec<Link>,
}

/// A picture or another file.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MediaView {
    /// Where it is.
    pub href: String,
    /// It can be shown in an `<img>`; otherwise link it.
    pub image: bool,
    /// For an `<img>`: its widest smaller version; itself if it has none.
    pub src: String,
    /// For an `<img>`: its smaller versions with their widths, and itself if it is no wider than a screen.
    /// None if it has no versions: it is no JPEG, PNG or WebP, it is animated, or it is small already.
    pub srcset: Option<String>,
    /// Its alternative text, or the text of the link.
    pub alt: String,
    /// Its caption, inline HTML; may be empty.
    pub caption_html: Html,
    /// Whose it is.
    pub credit: Option<String>,
    /// Pixels; none where unknown.
    pub width: Option<u32>,
    /// Pixels; none where unknown.
    pub height: Option<u32>,
}

/// A correction.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChangeView {
    /// When it was made.
    pub date: DateView,
    /// What was corrected, inline HTML.
    pub text_html: Html,
    /// The event concerned; none on its own page.
    pub event: Option<EventRef>,
}

//! A claim of the data, and what it rests on.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::text::SiteHtml;

/// What one report says about one event.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Claim {
    /// Its id, which is also its anchor on the event's page.
    pub id: String,
    /// The slug of the note that makes it; of a record, the event's id.
    pub note: String,
    /// The note's page, from the site's root; `null` where notes have no pages.
    pub note_url: Option<String>,
    /// The report that it is from.
    pub source: Option<Source>,
    /// When it happened, as written; `null`: this source gives no date.
    pub date: Option<String>,
    /// The same in standard EDTF.
    pub edtf: Option<String>,
    /// The first day that this date can mean; `null` where open or unknown.
    pub earliest: Option<String>,
    /// The last day that it can mean, in the same form.
    pub latest: Option<String>,
    /// How exact this date is.
    #[schemars(extend("enum" = OR_NO_PRECISION))]
    pub precision: Option<&'static str>,
    /// The source's words for the date.
    pub date_text: Option<String>,
    /// The claim's own title.
    pub title: Option<String>,
    /// Its own text as HTML.
    #[schemars(with = "Option<String>")]
    pub text: Option<SiteHtml>,
    /// The source's exact words.
    pub quote: Option<String>,
    /// The quotation in the site's language.
    pub quote_translation: Option<String>,
    /// Whom the source names for it.
    pub according_to: Option<String>,
    /// On which page of the source.
    pub page: Option<String>,
    /// Whether it happened, according to this source.
    #[schemars(extend("enum" = STATUSES))]
    pub status: &'static str,
    /// The claim has `lead: true`: the editor has chosen it.
    pub lead: bool,
    /// Its own text in plain words.
    #[serde(skip)]
    pub plain: String,
}

/// What the `precision` of a claim says.
const OR_NO_PRECISION: [Option<&str>; 14] = {
    let mut all = [None; 14];
    let mut at = 0;
    while at < PRECISIONS.len() {
        all[at] = Some(PRECISIONS[at]);
        at += 1;
    }
    all
};

/// A published report. Unknown fields are left out, except name, address and date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct Source {
    /// The outlet's name, else the report's title, else the address's host.
    pub name: Option<String>,
    /// The report's own title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// What it is.
    #[serde(rename = "type")]
    #[schemars(extend("enum" = ["article", "book", "document", "statement", "video", "other"]))]
    pub kind: String,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The outlet that carried an agency's report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// When it was published, as written.
    pub published: Option<String>,
    /// When it was read, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessed: Option<String>,
    /// The address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// Its language, a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Whether it costs money to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["free", "paywall"]))]
    pub access: Option<String>,
    /// The day of publication in words.
    #[serde(skip)]
    pub published_words: Option<String>,
}

/// What `precision` says.
pub(super) const PRECISIONS: [&str; 13] = [
    "second",
    "minute",
    "day",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "millennium",
    "interval",
    "set",
    "partial",
    "unknown",
];
/// What `status` says.
pub(super) const STATUSES: [&str; 6] =
    ["reported", "confirmed", "planned", "disputed", "denied", "retracted"];

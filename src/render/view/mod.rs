//! The template contract, version 1: what a template may read, as types of its own.
//!
//! A template sees `site` (one for the whole build, see [`site`]), `page` (what every page has) and
//! the other fields of its page's struct as variables of their own: the template `event.html` is
//! rendered with [`pages::EventPage`] and reads `page` and `event`. These rules apply everywhere:
//!
//! - Every field always exists; if it does not apply, it is none, false, empty or 0. Fields may be
//!   added within a version, never renamed or removed.
//! - `href` is a finished link, relative to the page or absolute, its scheme checked. `path` is a
//!   path from the site's root and is in `site` only: write `{{ page.root }}{{ x.path }}`.
//! - A field ending in `_html` is safe to print with `| safe`; every other string is plain text.
//! - `lang` is a BCP 47 tag, given only where it differs from the page's.
//! - Words such as dates, counts and statuses are complete; do not put them together from parts.

pub mod embed;
pub mod event;
pub mod list;
pub mod pages;
pub mod picture;
pub mod site;

use crate::html::Html;
use serde::Serialize;

/// A link and its text.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Link {
    /// A finished link.
    pub href: String,
    /// What it says.
    pub text: String,
}

/// A link with the number of events that it leads to.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CountedLink {
    /// A finished link.
    pub href: String,
    /// What it says.
    pub text: String,
    /// Number of events that it leads to.
    pub count: usize,
}

/// A date, in words and in the forms that HTML needs.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DateView {
    /// For reading, never more precise than the source: "June 2024", "18 or 19 June 2024".
    pub words: String,
    /// For `<time datetime>`; none where HTML has no form for this date.
    pub datetime: Option<String>,
    /// For `<data value>`: the EDTF text (of rival dates their set).
    pub value: String,
    /// A sentence about the date, if one is needed: "about", "uncertain", "the report says …".
    pub note: Option<String>,
}

/// A status that readers must notice.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Badge {
    /// `confirmed`, `planned`, `disputed`, `denied` or `retracted` (`reported` has no badge).
    pub status: String,
    /// The word to show.
    pub label: String,
}

/// What every page has: the variable `page`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Page {
    /// `home`, `all`, `decade`, `year`, `term`, `timeline`, `taxonomy`, `event`, `note`, `page`,
    /// `rival-dates`, `changes`, `undated`, `sources`, `key`, `status`, `search`, `chart`, `embed`,
    /// `frame`, `fragment`, `alias` or `not-found`.
    pub kind: String,
    /// The file's path from the site's root, as in `events/treaty-signed/index.html`.
    pub path: String,
    /// The relative path from the page to the site's root: `../../`, empty on the home page, the path of
    /// `base_url` (`/treaty/`) or `/` on the page that is served at any depth.
    pub root: String,
    /// The home page of the page's language.
    pub home: String,
    /// The page's heading (`h1`).
    pub title: String,
    /// The language of the title, if it differs from the page's.
    pub title_lang: Option<String>,
    /// For `<title>`: the heading and the site's title, or the site's title alone.
    pub head_title: String,
    /// For `<meta name=description>`: plain text up to 160 characters; may be empty.
    pub description: String,
    /// The page's language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// The absolute address in its directory form; none without `base_url`.
    pub canonical: Option<String>,
    /// Search engines should ignore it.
    pub noindex: bool,
    /// The path from the home page, without the page itself.
    pub crumbs: Vec<Link>,
    /// The same page in other languages.
    pub translations: Vec<Translation>,
    /// The configured footer as HTML, its links leading from this page; may be empty.
    pub footer_html: Html,
    /// How to embed what this page shows; none if there is no frame for it.
    pub embed: Option<embed::PageEmbed>,
    /// The files with the content of the page, for programs.
    pub files: Vec<FileLink>,
    /// The list that the page shows as text (Markdown), to paste elsewhere; none on pages that show
    /// no list, and where `outputs` leaves it out.
    pub text_href: Option<String>,
    /// Where the page's file can be edited, by `edit_url`.
    pub edit_href: Option<String>,
    /// The metadata for networks and libraries.
    pub social: Social,
    /// Structured data for search engines: JSON-LD with the vocabulary of schema.org, for `<script
    /// type="application/ld+json">`; none without `base_url`, and on pages without content of their own.
    pub json_ld_html: Option<Html>,
}

/// Metadata of a page for networks (Open Graph) and libraries (Dublin Core).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Social {
    /// `article` for an event or a note, else `website`.
    pub kind: String,
    /// The page's language and region as Open Graph writes them: "en_GB"; none without a region.
    pub locale: Option<String>,
    /// The picture to show next to a link to the page; none without `base_url`, where `outputs` leaves it
    /// out, or where the built-in font lacks letters of the title.
    pub image: Option<SocialImage>,
    /// The item type for reference managers, in Zotero's terms: `report`; none to let them decide (a web
    /// page).
    pub item_type: Option<String>,
    /// When the words of the page were added to the site: a day or an RFC 3339 date-time; none where no note
    /// says so. Never the date of the event.
    pub published: Option<String>,
    /// When they were last revised; none where no note says so.
    pub modified: Option<String>,
    /// The time that the page is about, as an ISO 8601 date or interval; none where it is unknown or
    /// beyond the years 0 to 9999.
    pub coverage: Option<String>,
}

/// A picture that networks show next to a link.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SocialImage {
    /// Its whole address.
    pub url: String,
    /// What it says.
    pub alt: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Its media type.
    pub media_type: String,
}

/// A file for programs: data, a table, a calendar or a feed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct FileLink {
    /// A finished link.
    pub href: String,
    /// What it is.
    pub text: String,
    /// Its media type.
    pub media_type: String,
}

/// A page in another language.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Translation {
    /// Its language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// The language's own name for itself: "українська".
    pub name: String,
    /// A finished link.
    pub href: String,
    /// The absolute address, for `hreflang`; none without `base_url`.
    pub canonical: Option<String>,
}

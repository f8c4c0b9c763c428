//! The keys of notes, records, pages, translations and claims.

use super::ValueType::{
    Bool, Claims, Date, Free, Id, List, Map, Maps, Markdown, Moment, OneOf, Private, Text, TextOr,
};
use super::config::WHERE;
use super::{Key, Table, ValueType, key};

/// Statuses of a claim, in the words of the notes.
pub const STATUSES: &[&str] =
    &["reported", "confirmed", "planned", "disputed", "denied", "retracted"];
const STATUS: ValueType = OneOf(STATUSES);
const KIND: ValueType = OneOf(&["note", "event", "page"]);
const IDS: ValueType = List(&Id);

/// Keys of `media`.
static MEDIA: Table = Table {
    name: "`media`",
    terms: false,
    keys: &[
        key("image", Text, "The image's file, relative to the note.").required(),
        key("alt", Text, "What the image shows, for readers who cannot see it.").required(),
        key("caption", Markdown, "A line under the image (Markdown)."),
        key("credit", Text, "Who made the image, and under which licence."),
    ],
};

/// The words of the cover in a language of the configuration.
pub(super) static COVER_WORDS: Table = Table {
    name: "the cover's words in a language",
    terms: false,
    keys: &[
        key("alt", Text, "What it shows, in this language."),
        key("credit", Text, "Who made it, and under which licence, in this language."),
    ],
};

/// The image at the top of the home page.
pub(super) static COVER: Table = Table {
    name: "`cover`",
    terms: false,
    keys: &[
        key("image", Text, "The image's file, a path below the folder of notes.").required(),
        key("alt", Text, "What it shows, for readers who cannot see it.").required(),
        key("credit", Text, "Who made it, and under which licence."),
    ],
};

/// Who wrote a report or the site.
pub(super) static AUTHOR: Table = Table {
    name: "`author`",
    terms: false,
    keys: &[
        key("name", Text, "The name."),
        key(
            "kind",
            OneOf(&["person", "organisation"]),
            "Whether this is a person or an organisation, for citations. By default, an organisation if the name is that of an outlet or publisher, is listed under `organisations`, or looks like one.",
        ),
    ],
};

/// Keys of `source`.
static SOURCE: Table = Table {
    name: "`source`",
    terms: false,
    keys: &[
        key("name", Text, "The outlet or publisher as readers know it."),
        key("title", Text, "The report's own title."),
        key("author", List(&TextOr(&AUTHOR, "name")), "Who wrote it: names, or maps."),
        key("url", Text, "Where it can be read: an `http` or `https` address."),
        key(
            "type",
            OneOf(&["article", "book", "document", "statement", "video", "other"]),
            "What it is.",
        )
        .or("article"),
        key("publisher", Text, "Who published it, if that is not the outlet."),
        key("number", Text, "A document's or issue's number."),
        key("via", Text, "The outlet that carried an agency's report."),
        key(
            "published",
            Date,
            "When it was published; default: the note's date, unless that is the event's.",
        ),
        key("accessed", Date, "When it was read."),
        key("archived", Text, "The address of an archived copy."),
        key("lang", Text, "The language it is written in."),
        key("access", OneOf(&["free", "paywall"]), "Whether readers must pay.").or("free"),
    ],
};

/// Keys of an item of `changes`.
static CHANGE: Table = Table {
    name: "an item of `changes`",
    terms: false,
    keys: &[
        key("date", Date, "When the entry was corrected.").required(),
        key("text", Markdown, "What was corrected, one sentence of Markdown.").required(),
    ],
};

const ONE_SOURCE: ValueType = TextOr(&SOURCE, "url");
const SOURCES: Key =
    key("sources", List(&ONE_SOURCE), "Several sources with the same wording: one claim each.");

// Keys that belong to an event rather than to a claim about it.
const KEY: Key = key("key", Bool, "Whether it is a key event.");
const MEDIA_KEY: Key = key("media", Maps(&MEDIA), "An image, or a list of images.");
const PART_OF: Key = key("part_of", Id, "The event that it is part of.");
const FOLLOWS: Key = key("follows", IDS, "The events that it follows, as steps of one sequence.");
const RELATED: Key = key("related", IDS, "Related events.");
const ALIASES: Key = key(
    "aliases",
    List(&Text),
    "Other ids of the event, and old site paths beginning with `/`; each becomes a page that leads to the new address.",
);
const CHANGES: Key =
    key("changes", Maps(&CHANGE), "Corrections: shown on its page and under `/changes/`.");

/// Keys of a claim: an entry of `events` or `claims`, the attributes and `key:: value` lines of a dated
/// heading. The configured taxonomies are keys too.
pub static CLAIM: Table = Table {
    name: "a claim",
    terms: true,
    keys: &[
        key(
            "id",
            Id,
            "The event's id, the same in all notes about it. Without one, the claim makes a new event.",
        ),
        key(
            "date",
            Date,
            "When it happened, according to this report. Leave it out if the report gives no date; write `unknown` if the report says that the date is unknown.",
        ),
        key("date_text", Text, "The report's own words for the date."),
        key(
            "title",
            Text,
            "What happened, as a short headline. With a title, a claim can create the event.",
        ),
        key("text", Markdown, "What the report says of it (Markdown)."),
        key("quote", Text, "The report's exact words."),
        key("quote_translation", Text, "The quotation in the site's language."),
        key("page", Text, "The page of the report."),
        key("status", STATUS, "Whether it happened, according to this report.").or("reported"),
        key("according_to", Text, "The person or institution that the report quotes for it."),
        key("source", ONE_SOURCE, "The claim's source, if it is not the note's."),
        SOURCES,
        key(
            "lead",
            Bool,
            "Whether this claim's date, title and text take precedence over those of the others.",
        ),
        key("because", Text, "Why, if sources disagree (with `lead`)."),
        KEY,
        MEDIA_KEY,
        PART_OF,
        FOLLOWS,
        RELATED,
        ALIASES,
        CHANGES,
        key("private", Private, "For your own notes; never published."),
        key("extra", Free, "Values of your own, for templates."),
    ],
};

const TITLE: Key = key("title", Text, "Required, or else the first `#` heading.");
/// Returns the key `kind` of a kind of files.
const fn kind(default: &'static str) -> Key {
    key(
        "kind",
        KIND,
        "`note`: about a report; `event`: your record of an event; `page`: about the site, such as About.",
    )
    .or(default)
}
const SUMMARY: Key =
    key("summary", Markdown, "One or two sentences; default: the first paragraph.");
const LANG: Key = key("lang", Text, "The language of the note; default: the site's.");
const SLUG: Key = key("slug", Id, "The last part of the note's address; default: the file's name.");
const NOTE_ALIASES: Key = key(
    "aliases",
    List(&Text),
    "Old slugs, and old site paths beginning with `/`; each becomes a page that leads to the new address.",
);
const ADDED: Key = key("added", Moment, "When the note joined the site.");
const UPDATED: Key = key("updated", Moment, "When it was last revised.");
const DRAFT: Key = key("draft", Bool, "Whether the note is left out; `--drafts` includes it.");
const PRIVATE: Key = key("private", Private, "For your own notes; never published.");
const ALLOW: Key = key("allow", List(&Text), "Codes of warnings to accept in this note.");
const EXTRA: Key = key("extra", Free, "Values of your own, for templates.");

/// Keys of an event that a note has only if it is itself the event.
pub const OF_OWN_EVENT: [&str; 8] =
    ["sources", "date_text", "status", "key", "part_of", "follows", "related", "changes"];

/// Keys of a note about a report. The configured taxonomies are keys too.
pub static NOTE: Table = Table {
    name: "a note",
    terms: true,
    keys: &[
        TITLE,
        key(
            "date",
            Date,
            "When the report was published; in a note that is itself an event, when that happened.",
        )
        .required(),
        kind("note"),
        key("source", ONE_SOURCE, "The report: its address alone, or a map."),
        SUMMARY,
        LANG,
        SLUG,
        NOTE_ALIASES,
        ADDED,
        UPDATED,
        DRAFT,
        key(
            "body",
            OneOf(&["own", "report"]),
            "`own`: your own words, published; `report`: the report's text, not published.",
        )
        .or("own"),
        key("publish_body", Bool, "Whether a `report` body is published anyway."),
        key("media", Maps(&MEDIA), "An image, or a list of images."),
        key(
            "events",
            Claims,
            "The claims that the report makes, each with the keys of a claim; `[]`: a source only.",
        ),
        SOURCES,
        key("date_text", Text, "The words for the event's date."),
        key("status", STATUS, "Whether the event happened.").or("reported"),
        KEY,
        PART_OF,
        FOLLOWS,
        RELATED,
        CHANGES,
        PRIVATE,
        ALLOW,
        EXTRA,
    ],
};

/// Keys of an editor's record of an event. The configured taxonomies are keys too.
pub static RECORD: Table = Table {
    name: "a record",
    terms: true,
    keys: &[
        TITLE,
        kind("event"),
        key("id", Id, "The event's id; default: the file's name."),
        key("date", Date, "When it happened, as the editor decides. Optional."),
        key("date_text", Text, "The words for the date."),
        key("because", Text, "Why this date and not another, if sources disagree."),
        key("status", STATUS, "Whether it happened, as the editor decides."),
        key(
            "claims",
            Claims,
            "Claims about the event, one per source, each with the keys of a claim.",
        ),
        key("source", ONE_SOURCE, "The record's own source, if there is no other claim."),
        KEY,
        MEDIA_KEY,
        PART_OF,
        FOLLOWS,
        RELATED,
        ALIASES,
        CHANGES,
        SUMMARY,
        LANG,
        ADDED,
        UPDATED,
        DRAFT,
        PRIVATE,
        ALLOW,
        EXTRA,
    ],
};

/// Keys of a page.
pub static PAGE: Table = Table {
    name: "a page",
    terms: true,
    keys: &[
        TITLE,
        kind("page"),
        SUMMARY,
        LANG,
        SLUG,
        NOTE_ALIASES,
        ADDED,
        UPDATED,
        DRAFT,
        key("media", Maps(&MEDIA), "An image, or a list of images."),
        PRIVATE,
        ALLOW,
        EXTRA,
    ],
};

/// Keys of the words for one event in a translation.
static TRANSLATED_EVENT: Table = Table {
    name: "an event's translation",
    terms: false,
    keys: &[
        key("id", Id, "The event.").required(),
        key("title", Text, "Its title."),
        key("text", Markdown, "Its text (Markdown)."),
    ],
};

/// Keys of the words for an image in a translation.
static TRANSLATED_MEDIA: Table = Table {
    name: "an image's translation",
    terms: false,
    keys: &[
        key("alt", Text, "What the image shows."),
        key("caption", Markdown, "A line under the image."),
        key("credit", Text, "Who made the image, and under which licence."),
    ],
};

/// Keys of a translation, `stem.uk.md` beside `stem.md`: words only.
pub static TRANSLATION: Table = Table {
    name: "a translation",
    terms: false,
    keys: &[
        key("title", Text, "The note's title."),
        SUMMARY,
        key("events", Maps(&TRANSLATED_EVENT), "Titles and texts of events."),
        key("media", Map(&TRANSLATED_MEDIA), "Words for the image."),
    ],
};

/// Returns whether a taxonomy cannot have this name, because a key has it.
pub fn is_key_of_notes(name: &str) -> bool {
    [&NOTE, &RECORD, &PAGE, &CLAIM, &WHERE].iter().any(|table| table.find(name).is_some())
}

//! The keys of `dateline.yaml` and of a theme's `theme.yaml`.

use super::Takes::{Bool, Date, Free, Id, List, Map, Maps, Named, OneOf, Size, Text, TextOr};
use super::{Key, Table, Takes};

const ORDER: Takes = OneOf(&["oldest-first", "newest-first"]);
const OUTPUT: Takes = OneOf(&["always", "never", "auto"]);
const LEVEL: Takes = OneOf(&["allow", "warn", "deny"]);

const fn key(name: &'static str, takes: Takes, about: &'static str) -> Key {
    Key { name, takes, about }
}

static LANGUAGE: Table = Table {
    name: "a language of `languages`",
    keys: &[
        key("title", Text, "The site's title in this language."),
        key("description", Text, "The site's description in this language."),
    ],
};

static PUBLISHER: Table = Table {
    name: "`publisher`",
    keys: &[
        key("name", Text, "Who publishes the site."),
        key("url", Text, "Their address."),
        key("logo", Text, "Their logo, a file of `static/`."),
    ],
};

static TERM: Table = Table {
    name: "a term of `terms`",
    keys: &[
        key("slug", Id, "The last part of the term's address; default: made from its name."),
        key("title", Text, "The name that readers see; default: the term itself."),
        key("aliases", List(&Text), "Other spellings that mean this term."),
        key("description", Text, "What it is (Markdown)."),
        key("same_as", List(&Text), "Addresses that identify it, such as Wikidata's."),
        key("translations", Named(&Text), "Its name in other languages."),
    ],
};

static OUTLET: Table = Table {
    name: "an outlet of `outlets`",
    keys: &[
        key("name", Text, "The outlet as readers know it."),
        key("lang", Text, "The language it is written in."),
        key("access", OneOf(&["free", "paywall"]), "Whether everybody can read it."),
    ],
};

/// Keys of `where`; the configured taxonomies come beside them.
static WHERE: Table = Table {
    name: "`where`",
    keys: &[
        key(
            "status",
            List(&OneOf(&["reported", "confirmed", "planned", "disputed", "denied", "retracted"])),
            "Events of one of these statuses.",
        ),
        key("key", Bool, "Only key events, or only others."),
        key("from", Date, "Events that may have ended no earlier."),
        key("to", Date, "Events that may have begun no later."),
    ],
};

static TIMELINE: Table = Table {
    name: "a timeline of `timelines`",
    keys: &[
        key("id", Id, "The last part of its address. Required."),
        key("title", Text, "Its title. Required."),
        key("intro", Text, "A paragraph above it (Markdown)."),
        key("events", List(&Id), "These events."),
        key(
            "where",
            Map(&WHERE),
            "All events that this describes: values of one key are alternatives, keys narrow.",
        ),
        key("order", ORDER, "Its order; default: the site's."),
        key("chart", Text, "Asks for a chart with a lane for each term of this taxonomy."),
    ],
};

static CHOSEN_THEME: Table = Table {
    name: "`theme`",
    keys: &[
        key("name", Text, "The theme; default `chronicle`."),
        key("accent", Text, "The accent colour, such as `\"#7a1f1f\"`."),
        key("width", Text, "The width of the text column, such as `46rem`."),
        key("font", Text, "The font stack."),
        key("options", Free, "The theme's own options."),
    ],
};

static NAV: Table = Table {
    name: "an item of `nav`",
    keys: &[
        key("title", Text, "What the link says. Required."),
        key("page", Text, "The slug of a page."),
        key("url", Text, "An address, or a site path beginning with `/`."),
    ],
};

static OUTPUTS: Table = Table {
    name: "`outputs`",
    keys: &[
        key("notes", OUTPUT, "A page for each note."),
        key("years", OUTPUT, "A page for each year."),
        key("terms", OUTPUT, "Pages for the taxonomies and their terms."),
        key("feeds", OUTPUT, "Atom and JSON feeds."),
        key("ics", OUTPUT, "Calendars."),
        key("data", OUTPUT, "The data files below `/data/v1/`."),
        key("embeds", OUTPUT, "Frames."),
        key("fragments", OUTPUT, "Fragments for server-side includes."),
        key("oembed", OUTPUT, "oEmbed answers."),
        key("cite", OUTPUT, "Citation files."),
    ],
};

static LIMITS: Table = Table {
    name: "`limits`",
    keys: &[
        key("note", Size, "The size of one note; default `16MiB`."),
        key("front_matter", Size, "The size of one note's front matter; default `8MiB`."),
        key("yaml_depth", Size, "How deep lists and maps may nest; default 64."),
        key("markdown_depth", Size, "How deep Markdown may nest; default 256."),
        key("events_per_note", Size, "The number of claims in one note; default 100000."),
    ],
};

/// Keys of `dateline.yaml`.
pub static CONFIG: Table = Table {
    name: "`dateline.yaml`",
    keys: &[
        key("title", Text, "The site's title; default: the folder's name."),
        key("description", Text, "What the site tells, one or two sentences."),
        key(
            "base_url",
            Text,
            "The address at which the site will stand, for what must be absolute.",
        ),
        key("lang", Text, "The site's language; default `en`."),
        key("languages", Named(&Map(&LANGUAGE)), "Further languages, each with a tree of its own."),
        key("author", Text, "Who writes the site."),
        key("publisher", Map(&PUBLISHER), "Who publishes it."),
        key("license", Text, "The licence of the site's own words, as an SPDX name or an address."),
        key("content", Text, "The folder of notes; default `content`."),
        key("ignore", List(&Text), "Files below it that are left alone, as glob patterns."),
        key("order", ORDER, "`oldest-first` (the default) or `newest-first`."),
        key(
            "taxonomies",
            List(&Text),
            "Keys that sort events into terms; default `tags`, `actors`, `places`.",
        ),
        key("terms", Named(&Named(&Map(&TERM))), "What is known about terms, by taxonomy."),
        key(
            "closed_terms",
            List(&Text),
            "Taxonomies whose terms must all be listed under `terms`.",
        ),
        key(
            "outlets",
            Named(&Map(&OUTLET)),
            "Outlets by host name, so that `source: https://…` is enough.",
        ),
        key("timelines", Maps(&TIMELINE), "Named timelines."),
        key("theme", TextOr(&CHOSEN_THEME, "name"), "The theme and its settings."),
        key("nav", Maps(&NAV), "Links in the header of every page."),
        key("footer", Text, "A line at the foot of every page (Markdown)."),
        key("edit_url", Text, "Where a note can be edited; `{file}` stands for its path."),
        key(
            "hemisphere",
            OneOf(&["north", "south"]),
            "Which months a season has; default `north`.",
        ),
        key(
            "html",
            OneOf(&["escape", "sanitize", "trust"]),
            "What becomes of raw HTML in notes; default `escape`: shown as text.",
        ),
        key(
            "unknown_keys",
            OneOf(&["error", "warn"]),
            "Whether an unknown key in a note is an error (the default) or a warning.",
        ),
        key(
            "outputs",
            Map(&OUTPUTS),
            "What is written: `always`, `never`, or `auto` (left out above 1,000 events).",
        ),
        key("limits", Map(&LIMITS), "Limits against notes that would exhaust the machine."),
        key(
            "lints",
            Named(&LEVEL),
            "Codes of warnings, notes and hints to `allow`, `warn` of or `deny`.",
        ),
        key("extra", Free, "Free, handed to templates."),
    ],
};

/// Keys of a theme's `theme.yaml`.
pub static THEME: Table = Table {
    name: "`theme.yaml`",
    keys: &[
        key("extends", Text, "The theme whose files it overrides; default `chronicle`."),
        key("contract", Size, "The version of the template contract; 1."),
        key("title", Text, "The theme's name for people."),
        key("options", Free, "Its options with their defaults."),
    ],
};

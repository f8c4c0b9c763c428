//! The keys of `dateline.yaml`.

use super::ValueType::{
    Address, Bool, Date, Free, Id, List, Map, Maps, Markdown, Named, OneOf, Size, Text, TextOr,
};
use super::note::{COVER, COVER_WORDS, STATUSES};
use super::{Table, ValueType, key};

const ORDER: ValueType = OneOf(&["oldest-first", "newest-first"]);
const OUTPUT: ValueType = OneOf(&["always", "never", "auto"]);
const LEVEL: ValueType = OneOf(&["allow", "warn", "deny"]);

static LANGUAGE: Table = Table {
    name: "a language of `languages`",
    terms: false,
    keys: &[
        key("title", Text, "The site's title in this language."),
        key("description", Text, "The site's description in this language."),
        key("footer", Markdown, "The line at the foot of every page in this language (Markdown)."),
        key("cover", Map(&COVER_WORDS), "The words of the cover in this language."),
    ],
};

static PUBLISHER: Table = Table {
    name: "`publisher`",
    terms: false,
    keys: &[
        key("name", Text, "Who publishes the site."),
        key("url", Address, "Their web address."),
        key("logo", Text, "Their logo, a file of `static/`."),
    ],
};

static HOME: Table = Table {
    name: "`home`",
    terms: false,
    keys: &[key("latest", Bool, "Whether it shows the latest events.").or("false")],
};

static TRANSLATED_TERM: Table = Table {
    name: "a term's translation",
    terms: false,
    keys: &[
        key("title", Text, "Its name in this language."),
        key("description", Markdown, "What it is, in this language (Markdown)."),
    ],
};

static TERM: Table = Table {
    name: "a term of `terms`",
    terms: false,
    keys: &[
        key("slug", Id, "The last part of the term's address; default: made from its name."),
        key("title", Text, "The name that readers see; default: the term itself."),
        key("aliases", List(&Text), "Other spellings that mean this term."),
        key("description", Markdown, "What it is (Markdown)."),
        key("same_as", List(&Address), "Addresses that identify it, such as Wikidata's."),
        key("colour", Text, "Its colour in charts, such as `\"#7a1f1f\"`."),
        key(
            "embed",
            Bool,
            "Whether it has a page, frames, fragments, data and calendars even if it has few events.",
        ),
        key(
            "translations",
            Named(&TextOr(&TRANSLATED_TERM, "title")),
            "Its name, or its name and description, in other languages.",
        ),
    ],
};

static OUTLET: Table = Table {
    name: "an outlet of `outlets`",
    terms: false,
    keys: &[
        key("name", Text, "The outlet as readers know it."),
        key("lang", Text, "The language it is written in."),
        key("access", OneOf(&["free", "paywall"]), "Whether readers must pay."),
    ],
};

/// Keys of `where`; the configured taxonomies are keys too.
pub(super) static WHERE: Table = Table {
    name: "`where`",
    terms: true,
    keys: &[
        key("status", List(&OneOf(STATUSES)), "Events of one of these statuses."),
        key("key", Bool, "Only key events, or only others."),
        key("from", Date, "Only events that may have ended on or after this date."),
        key("to", Date, "Only events that may have begun on or before this date."),
    ],
};

static TRANSLATED_TIMELINE: Table = Table {
    name: "a timeline's translation",
    terms: false,
    keys: &[
        key("title", Text, "Its title in this language."),
        key("intro", Markdown, "The paragraph above it in this language (Markdown)."),
    ],
};

static TIMELINE: Table = Table {
    name: "a timeline of `timelines`",
    terms: false,
    keys: &[
        key("id", Id, "The last part of its address.").required(),
        key("title", Text, "Its title.").required(),
        key("intro", Markdown, "A paragraph above it (Markdown)."),
        key("events", List(&Id), "These events."),
        key(
            "where",
            Map(&WHERE),
            "All events that this describes: values of one key are alternatives; all keys must match.",
        ),
        key("order", ORDER, "Its order; default: the site's."),
        key("chart", Text, "Shows a chart with a lane for each term of this taxonomy."),
        key(
            "translations",
            Named(&TextOr(&TRANSLATED_TIMELINE, "title")),
            "Its title, or its title and paragraph, in other languages.",
        ),
    ],
};

static CHOSEN_THEME: Table = Table {
    name: "`theme`",
    terms: false,
    keys: &[
        key("name", Text, "The theme.").or("chronicle"),
        key("accent", Text, "The accent colour, such as `\"#7a1f1f\"`."),
        key("width", Text, "The width of the text column, such as `46rem`."),
        key("font", Text, "The font stack."),
        key("options", Free, "The theme's own options."),
    ],
};

static NAV: Table = Table {
    name: "an item of `nav`",
    terms: false,
    keys: &[
        key("title", Text, "What the link says.").required(),
        key("page", Text, "The slug of a page."),
        key("url", Address, "An address, or a site path beginning with `/`."),
        key("translations", Named(&Text), "What it says in other languages."),
    ],
};

/// Keys of `outputs`.
pub static OUTPUTS: Table = Table {
    name: "`outputs`",
    terms: false,
    keys: &[
        key("notes", OUTPUT, "A page for each note.").or("always"),
        key("years", OUTPUT, "A page for each year.").or("always"),
        key(
            "terms",
            OUTPUT,
            "Pages for the taxonomies and their terms; `auto` lists terms of one or two events in the \
             index of their taxonomy only, `always` also writes the frames, fragments and data of \
             every term.",
        )
        .or("auto"),
        key("feeds", OUTPUT, "Atom and JSON feeds.").or("always"),
        key("ics", OUTPUT, "Calendars in iCalendar form.").or("always"),
        key("data", OUTPUT, "The data files below `/data/v1/`.").or("always"),
        key("event_data", OUTPUT, "Of these, a file for each event.").or("never"),
        key(
            "term_data",
            OUTPUT,
            "Data and calendars for each term; `auto` leaves out terms of fewer than 10 events, and all \
             above 1,000 events, except those with `embed: true`.",
        )
        .or("auto"),
        key(
            "text",
            OUTPUT,
            "Lists as text, to paste; `auto` leaves out years, terms and statuses of one or two events; \
             above 1,000 events, it writes only named timelines and key events, if these have at \
             most 1,000."
        )
        .or("auto"),
        key(
            "pictures",
            OUTPUT,
            "Static pictures (SVG) of the whole timeline and of each named one, for the dialog about \
             embeds; `auto` leaves out those of more than 1,000 events.",
        )
        .or("auto"),
        key("search", OUTPUT, "The search page, its index, and the filter bars of lists.")
            .or("always"),
        key(
            "embeds",
            OUTPUT,
            "Frames to embed in other pages; `auto` leaves out those of terms with fewer than 10 events \
             and no `embed: true`, and of years with one or two events; on sites of more than 1,000 \
             events, also those of single events.",
        )
        .or("auto"),
        key(
            "fragments",
            OUTPUT,
            "Fragments for the element and for server-side includes; `auto` as for `embeds`; terms have \
             no `.h3` and `.h4`; single events, and years with fewer than 10 events, have only `.html`.",
        )
        .or("auto"),
        key("oembed", OUTPUT, "oEmbed answers; `auto` as for `embeds`.").or("auto"),
        key(
            "cards",
            OUTPUT,
            "Pictures that networks show next to links, one for the site and one for each named timeline.",
        )
        .or("always"),
        key(
            "cite",
            OUTPUT,
            "Citation files of events and of all sources; `auto` puts those of events into their \
             pages, up to 1,000 events, `always` writes them beside the pages.",
        )
        .or("auto"),
    ],
};

static LIMITS: Table = Table {
    name: "`limits`",
    terms: false,
    keys: &[
        key("note", Size, "The size of one note.").or("16MiB"),
        key("front_matter", Size, "The size of one note's front matter.").or("8MiB"),
        key("yaml_depth", Size, "How deep lists and maps may nest.").or("64"),
        key("markdown_depth", Size, "How deep Markdown may nest.").or("256"),
        key("events_per_note", Size, "The number of claims in one note.").or("100000"),
        key("dates_per_event", Size, "The number of different dates given for one event.")
            .or("200"),
        key("terms", Size, "The number of terms of one note, claim or event, in one taxonomy.")
            .or("200"),
        key(
            "menu",
            Size,
            "The number of named timelines, of taxonomies, and of pages in the menu.",
        )
        .or("200"),
        key("page", Size, "The size of the HTML of one page; a larger page only gets a message.")
            .or("2MiB"),
    ],
};

/// Keys of `dateline.yaml`.
pub static CONFIG: Table = Table {
    name: "`dateline.yaml`",
    terms: false,
    keys: &[
        key("title", Text, "The site's title; default: the folder's name."),
        key("description", Text, "What the site is about, in one or two sentences."),
        key(
            "base_url",
            Text,
            "The address of the published site, for links that must be absolute.",
        ),
        key("lang", Text, "The site's language.").or("en"),
        key(
            "languages",
            Named(&Map(&LANGUAGE)),
            "Further languages, each with its own copy of the pages.",
        ),
        key(
            "author",
            TextOr(&super::note::AUTHOR, "name"),
            "Who writes the site: a name, or a map.",
        ),
        key(
            "organisations",
            List(&Text),
            "Authors of reports that are organisations and not persons, for citations.",
        ),
        key("publisher", Map(&PUBLISHER), "Who publishes it."),
        key("home", Map(&HOME), "The home page."),
        key(
            "cover",
            Map(&COVER),
            "The image at the top of the home page, which networks show beside links to the site.",
        ),
        key("license", Text, "The licence of the site's own words, as an SPDX name or an address."),
        key("content", Text, "The folder of notes.").or("content"),
        key("ignore", List(&Text), "Files below it that dateline ignores, as glob patterns."),
        key("order", ORDER, "The order of events.").or("oldest-first"),
        key(
            "taxonomies",
            List(&Text),
            "Keys that sort events into terms; default `tags`, `actors`, `places`.",
        ),
        key("terms", Named(&Named(&Map(&TERM))), "Details of terms, by taxonomy."),
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
        key(
            "moved",
            Named(&Text),
            "Terms and named timelines that were renamed or removed, each with what \
             replaces it: `tags/arms: tags/weapons`, `timelines/old: all`.",
        ),
        key("theme", TextOr(&CHOSEN_THEME, "name"), "The theme and its settings."),
        key("nav", Maps(&NAV), "Links in the header of every page."),
        key("footer", Markdown, "A line at the foot of every page (Markdown)."),
        key(
            "headers",
            List(&OneOf(&["netlify", "apache", "nginx"])),
            "Servers for which a file is written that lets other people's pages use embeds and data: \
             `_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache), `nginx-headers.conf`.",
        ),
        key("edit_url", Text, "Where a note can be edited; `{file}` is its path."),
        key(
            "article_type",
            OneOf(&["Article", "NewsArticle", "Report"]),
            "The type of an event's page for search engines and reference managers (schema.org).",
        )
        .or("Article"),
        key("hemisphere", OneOf(&["north", "south"]), "Which months a season has.").or("north"),
        key(
            "html",
            OneOf(&["escape", "sanitize", "trust"]),
            "How raw HTML in notes is treated: shown as text, cleaned, or kept.",
        )
        .or("escape"),
        key(
            "unknown_keys",
            OneOf(&["error", "warn"]),
            "Whether an unknown key in a note is an error or a warning.",
        )
        .or("error"),
        key(
            "extra_keys",
            List(&Text),
            "Keys of your own in notes and claims: each is read as if it were written under `extra`. Names, or beginnings with a `*`, such as `my_*`.",
        ),
        key(
            "outputs",
            Map(&OUTPUTS),
            "What is written: `always`, `never`, or `auto` (left out above 1,000 events).",
        ),
        key(
            "limits",
            Map(&LIMITS),
            "Limits that protect the computer from damaged or malicious notes.",
        ),
        key(
            "lints",
            Named(&LEVEL),
            "Codes of warnings, notes and hints, each with `allow`, `warn` or `deny`.",
        ),
        key("extra", Free, "Values of your own, for templates."),
    ],
};

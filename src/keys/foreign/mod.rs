//! The keys of other programs (Hugo, Jekyll, Zola, Obsidian, TimelineJS and others) and of what authors
//! expect, with the keys of ours that mean the same.

mod edit;
mod report;
mod value;

pub(super) use report::report_foreign;
pub(super) use value::in_form;

use super::report::{near, proper_place};
use super::words::boolean;
use super::{NOTE, PAGE, RECORD, Table, ValueType};
use crate::yaml::{Entry, Node, Spanned};

use Home::{Alias, Body, End, Key, NotDraft, Nowhere, Own, Part, Start, Time};

/// Where the value of a foreign key belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// Under this key.
    Key(&'static str),
    /// Under this key, in the map under that key.
    Part(&'static str, &'static str),
    /// Before the `/` of `date`.
    Start,
    /// After the `/` of `date`.
    End,
    /// After the day of `date`.
    Time,
    /// In `aliases`, as an old path of the site.
    Alias,
    /// Under `draft`, which means the opposite.
    NotDraft,
    /// Under `extra`, since it is a key of the author's own.
    Own,
    /// Below the front matter.
    Body,
    /// Nowhere, with what to do instead.
    Nowhere(&'static str),
}

/// Help for keys without a home.
const NO_SUCH: Home = Nowhere("dateline has no such setting");
const THEME: Home = Nowhere("the theme decides how pages look");
const TIMES: Home = Nowhere("a claim has no dates of its own; those of the file are enough");
const OUTPUT: Home = Nowhere("name the folder when you build: `dateline build --output FOLDER`");

/// Foreign keys in lower case without `-`, `_` and spaces, and their homes, of which the first that a
/// table has counts.
#[rustfmt::skip]
const FOREIGN: &[(&[&str], &[Home])] = &[
    // Sources.
    (&["url", "link", "href", "uri", "sourceurl", "sourcelink", "originalurl", "canonical", "canonicalurl",
       "externalurl", "articleurl", "articlelink", "website", "webpage", "address"],
     &[Key("url"), Key("base_url"), Alias, Part("source", "url"), Key("image")]),
    (&["baseurl", "siteurl", "rooturl", "domain", "host", "hostname"], &[Key("base_url")]),
    (&["author", "authors", "byline", "by", "writer", "writers", "reporter", "reporters", "journalist",
       "creator", "contributor", "contributors"],
     &[Key("author"), Key("credit"), Part("source", "author")]),
    (&["outlet", "newspaper", "publication", "medium", "sourcename", "outletname", "newsoutlet", "agency"],
     &[Key("name"), Part("source", "name")]),
    (&["published", "publishdate", "publisheddate", "publishedon", "publishedat", "pubdate",
       "datepublished", "publicationdate", "issued", "posted", "postdate", "releasedate"],
     &[NotDraft, Key("published"), Key("date"), Part("source", "published")]),
    (&["date"], &[Key("published")]),
    (&["archive", "archiveurl", "archivedurl", "archivelink", "wayback", "waybackurl", "snapshot"],
     &[Key("archived"), Part("source", "archived")]),
    (&["retrieved", "retrievedon", "accessdate", "accessedon", "dateaccessed", "lastaccessed", "visited"],
     &[Key("accessed"), Part("source", "accessed")]),
    (&["paywall", "paywalled"], &[Nowhere("write `access: paywall` in `source`")]),
    (&["saidby", "speaker", "attributedto", "accordingto", "spokesperson"], &[Key("according_to")]),
    (&["quotation", "citation"], &[Key("quote")]),
    // Terms.
    (&["label", "name", "headline", "heading", "what", "sitename", "sitetitle"], &[Key("title")]),
    (&["title"], &[Key("name")]),
    (&["headline", "name", "sourcetitle", "articletitle", "originaltitle"],
     &[Key("title"), Part("source", "title")]),
    (&["categories", "category", "keywords", "keyword", "tag", "labels", "label", "topics", "topic",
       "subjects", "subject", "hashtags", "hashtag", "themes"],
     &[Key("tags")]),
    (&["people", "persons", "person", "actor", "organizations", "organisations", "organization",
       "organisation", "companies", "company", "entities", "entity", "characters", "who", "participants",
       "parties", "players"],
     &[Key("actors")]),
    (&["location", "locations", "place", "where", "city", "cities", "country", "countries", "venue"],
     &[Key("places")]),
    // Texts.
    (&["description", "desc", "excerpt", "abstract", "summary", "teaser", "dek", "standfirst", "subtitle",
       "subheading", "tldr", "synopsis", "blurb", "tagline", "slogan", "intro"],
     &[Key("description"), Key("summary"), Key("intro"), Key("text"), Key("alt")]),
    (&["text", "body", "content", "details", "fulltext", "article"], &[Key("text"), Key("intro"), Body]),
    (&["memo", "internal", "remark", "remarks"], &[Key("private")]),
    // Images.
    (&["image", "images", "cover", "coverimage", "thumbnail", "thumb", "img", "photo", "photos", "picture",
       "pictures", "hero", "heroimage", "featuredimage", "featureimage", "banner", "ogimage", "headerimage",
       "illustration", "figure"],
     &[Key("image"), Part("media", "image")]),
    (&["src", "file", "path", "filename"], &[Key("image"), Key("content")]),
    (&["source"], &[Key("credit"), Key("content")]),
    (&["imagealt", "alttext", "coveralt", "imagedescription"], &[Key("alt"), Part("media", "alt")]),
    (&["imagecaption", "covercaption", "legend"], &[Key("caption"), Part("media", "caption")]),
    (&["imagecredit", "photocredit", "photographer", "attribution", "imagesource", "credits"],
     &[Key("credit"), Part("media", "credit")]),
    (&["logo", "sitelogo"], &[Part("publisher", "logo")]),
    // Times.
    (&["created", "createdat", "createdon", "createddate", "datecreated", "dateadded", "addedon",
       "creationdate", "ctime"],
     &[Key("added"), TIMES]),
    (&["modified", "modifiedat", "modifieddate", "lastmod", "lastmodified", "lastmodifiedat", "datemodified",
       "update", "updatedat", "updatedon", "dateupdated", "lastupdated", "lastupdate", "lastedited",
       "edited", "revised", "mtime"],
     &[Key("updated"), TIMES]),
    (&["start", "startdate", "begin", "begins", "begindate", "datestart", "dtstart", "eventstart", "since"],
     &[Key("from"), Start]),
    (&["end", "enddate", "ends", "finish", "dateend", "dtend", "eventend", "until", "till"], &[Key("to"), End]),
    (&["from"], &[Start]),
    (&["to"], &[End]),
    (&["time", "hour", "clock", "starttime"], &[Time]),
    (&["when", "day", "year", "eventdate", "happened", "happenedon", "occurred", "datetime"], &[Key("date")]),
    (&["displaydate", "datedisplay", "datelabel", "originaldate"], &[Key("date_text")]),
    // Names and addresses.
    (&["uid", "event", "eventid", "identifier"], &[Key("id"), Key("slug")]),
    (&["urlslug", "handle", "basename"], &[Key("slug"), Key("id")]),
    (&["permalink", "redirectfrom", "redirect", "redirects", "oldurl", "oldurls", "alias"],
     &[Alias, Nowhere("dateline makes the address from the name of the file, or from `slug`")]),
    (&["language", "locale", "languagecode", "defaultlanguage", "defaultcontentlanguage", "contentlanguage",
       "htmllang", "langcode"],
     &[Key("lang")]),
    (&["type"], &[Key("kind"), Part("source", "type"), NO_SUCH]),
    (&["state"], &[Key("status")]),
    (&["publish", "public", "visible", "live"], &[NotDraft]),
    (&["unpublished", "hidden", "isdraft", "wip"], &[Key("draft")]),
    (&["featured", "important", "highlighted", "milestone", "major"], &[Key("key"), NO_SUCH]),
    // The configuration.
    (&["exclude", "excludes", "ignorefiles", "ignoredcontent", "ignored"], &[Key("ignore")]),
    (&["contentdir", "contentdirectory", "sourcedir", "docsdir", "srcdir", "inputdir"], &[Key("content")]),
    (&["outputdir", "publishdir", "destination", "output", "outdir", "builddir", "public"], &[OUTPUT]),
    (&["sort", "sortby", "sortorder", "direction", "orderby"], &[Key("order"), NO_SUCH]),
    (&["accentcolor", "accentcolour", "accent", "color", "colour", "primarycolor", "themecolor"],
     &[Key("accent"), Part("theme", "accent"), THEME]),
    (&["fontfamily", "font"], &[Key("font"), Part("theme", "font"), THEME]),
    (&["copyright", "footertext"], &[Key("credit"), Key("footer")]),
    (&["licence", "rights"], &[Key("license"), Key("credit")]),
    (&["generatefeed", "generatefeeds", "rss", "feed", "feeds"], &[Part("outputs", "feeds"), NO_SUCH]),
    (&["buildsearchindex", "search", "enablesearch"], &[Part("outputs", "search"), NO_SUCH]),
    (&["menu", "menus", "navigation", "navbar", "links", "mainmenu"], &[Key("nav"), NO_SUCH]),
    (&["params", "custom", "data", "meta", "metadata", "fields"], &[Key("extra")]),
    // What only other programs have.
    (&["layout", "template", "cssclass", "cssclasses", "classes", "toc", "showtoc", "math", "mermaid",
       "readingtime", "sidebar", "sidebarposition", "background", "backgroundcolor", "icon", "style"],
     &[THEME]),
    (&["weight", "comments", "outputs", "sitemap", "robots", "navorder", "order", "parent", "pin", "pinned",
       "sticky", "series", "markup", "collection", "paginate", "pagination", "cascade", "headless", "noindex",
       "plugins", "gems", "kramdown", "markdown", "highlight", "collections", "defaults", "permalinks",
       "minify", "minifyhtml", "compilesass", "sass", "timezone", "googleanalytics", "analytics", "disqus",
       "enablerobotstxt", "enableemoji", "hascjklanguage", "buildfuture", "builddrafts", "future", "module",
       "caches", "security", "summarylength", "encoding", "port", "group", "scale"],
     &[NO_SUCH]),
];

/// Returns the home of an entry's value in a map of `entries`; `None` if the key was probably meant as
/// one of the table.
///
/// A home whose key the map has already counts only if there is no other.
pub(super) fn home(
    entry: &Entry,
    entries: &[Entry],
    table: &Table,
    taxonomies: &[Spanned<String>],
) -> Option<Home> {
    let name = folded(&entry.key);
    let rows = FOREIGN.iter().filter(|(names, _)| names.contains(&name.as_str()));
    let is_here = |home: &Home| exists(*home, &entry.value, table, taxonomies);
    let homes: Vec<Home> = rows
        .flat_map(|(_, homes)| homes.iter().copied())
        .chain(inner(&entry.key))
        .filter(is_here)
        .collect();
    let is_free = |home: &&Home| match home {
        Key(key) => {
            matches!(value_type(table, taxonomies, key), Some(ValueType::List(_)))
                || !entries.iter().any(|other| other.key == *key)
        }
        _ => true,
    };
    // Maps inside others have few keys, all of which help can name.
    let is_outer = || {
        let proper_place = proper_place(&entry.key, table, taxonomies);
        table.find("extra").is_some() && proper_place.is_none()
    };
    match homes.iter().find(is_free).or(homes.first()) {
        Some(Nowhere(_)) => is_outer().then(|| homes[0]),
        Some(home) => Some(*home),
        None => (is_outer() && near(&entry.key, table, taxonomies).is_empty()).then_some(Own),
    }
}

/// Returns a key in the form of the table.
pub(super) fn folded(key: &str) -> String {
    key.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

/// Returns the type of the values of a key or taxonomy.
pub(super) fn value_type(
    table: &Table,
    taxonomies: &[Spanned<String>],
    key: &str,
) -> Option<ValueType> {
    const TERMS: ValueType = ValueType::List(&ValueType::Text);
    let is_taxonomy = || table.terms && taxonomies.iter().any(|name| **name == key);
    table.find(key).map(|key| key.value_type).or_else(|| is_taxonomy().then_some(TERMS))
}

/// Returns the table of a map.
pub(super) fn table_of(value_type: ValueType) -> Option<&'static Table> {
    match value_type {
        ValueType::Map(table) | ValueType::Maps(table) | ValueType::TextOr(table, _) => Some(table),
        _ => None,
    }
}

/// Returns whether a table has this home for a value.
fn exists(home: Home, value: &Node, table: &Table, taxonomies: &[Spanned<String>]) -> bool {
    let text = value.as_text().unwrap_or_default();
    match home {
        Key(key) => match value_type(table, taxonomies, key) {
            Some(ValueType::Bool) => boolean(text).is_some(),
            Some(ValueType::OneOf(words)) => super::words::word(text, words).is_some(),
            value_type => value_type.is_some(),
        },
        Part(key, sub) => {
            let inner = value_type(table, taxonomies, key).and_then(table_of);
            match inner.and_then(|table| table.find(sub)).map(|key| key.value_type) {
                Some(ValueType::OneOf(words)) => super::words::word(text, words).is_some(),
                value_type => value_type.is_some(),
            }
        }
        Start | End | Time => table.find("date").is_some(),
        Alias => table.find("aliases").is_some() && text.starts_with('/'),
        NotDraft => table.find("draft").is_some() && boolean(text).is_some(),
        Body => [&NOTE, &RECORD, &PAGE].iter().any(|kind| std::ptr::eq(table, *kind)),
        Own | Nowhere(_) => true,
    }
}

/// Returns the home in `source` or `media` of a key that has the name of one of their keys.
fn inner(key: &str) -> Option<Home> {
    ["source", "media"].into_iter().find_map(|map| {
        let table = NOTE.find(map).and_then(|key| table_of(key.value_type))?;
        table.find(key).map(|key| Part(map, key.name))
    })
}

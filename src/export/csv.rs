//! Tables in CSV (RFC 4180): a row for each event, or for each claim.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front. Lists are joined
//! by `; `.

use super::loss::{CHANGES, Loss, NOTES};
use super::{Document, Event, Format, Make, Source};
use crate::date::Moment;

/// What a table of events cannot hold of claims.
const CLAIMS_BEHIND: Loss = Loss {
    field: "claims",
    becomes: "their number and the names of their sources; `claims-csv` has a row for each",
    count: |document| document.events.iter().map(|event| event.claims.len()).sum(),
};
const MARKUP: Loss = Loss {
    field: "markup and links in texts",
    becomes: "plain words",
    count: |document| document.events.iter().filter(|event| event.text.has_links()).count(),
};
const PICTURES: Loss = Loss {
    field: "descriptions, captions and credits of pictures",
    becomes: "only their addresses",
    count: |document| document.events.iter().map(|event| event.media.len()).sum(),
};
const TRANSLATIONS: Loss = Loss {
    field: "translations",
    becomes: "left out",
    count: |document| document.events.iter().map(|event| event.translations.len()).sum(),
};
const OF_EVENTS: Loss = Loss {
    field: "what belongs to events rather than to claims",
    becomes: "only the event's id, title, date and address; `csv` has a row for each event",
    count: |document| document.events.len(),
};

pub(super) const EVENTS: Format = Format {
    name: "csv",
    about: "a table with a row for each event",
    media_type: "text/csv",
    needs_base_url: false,
    has_sources: false,
    losses: &[&CLAIMS_BEHIND, &MARKUP, &PICTURES, &CHANGES, &TRANSLATIONS, &NOTES],
    make: Make::Text(|document, _| events_csv(document)),
};

pub(super) const CLAIMS: Format = Format {
    name: "claims-csv",
    about: "a table with a row for each claim",
    media_type: "text/csv",
    needs_base_url: false,
    has_sources: false,
    losses: &[&OF_EVENTS],
    make: Make::Text(|document, _| claims_csv(document)),
};

/// The columns of events before and after those of the taxonomies.
const BEFORE: [&str; 17] = [
    "id",
    "url",
    "title",
    "date",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "qualifiers",
    "date_words",
    "date_text",
    "status",
    "key",
    "rival_dates",
    "rivals",
    "settled",
    "because",
];
const BEHIND: [&str; 13] = [
    "had_been_planned",
    "withdrawn",
    "follows",
    "part_of",
    "related",
    "aliases",
    "text",
    "media",
    "claims",
    "sources",
    "added",
    "updated",
    "mentioned_in",
];

/// The tables of a format for Excel: with a byte order mark, by which it knows UTF-8, and what it would take for
/// dates as text. `None` for a format without tables.
pub fn for_excel(format: &Format) -> Option<fn(&Document) -> String> {
    match format.name {
        "csv" => Some(|document| events_table(document, Table::excel())),
        "claims-csv" => Some(|document| claims_table(document, Table::excel())),
        _ => None,
    }
}

/// A row for each event.
pub fn events_csv(document: &Document) -> String {
    events_table(document, Table::default())
}

fn events_table(document: &Document, mut table: Table) -> String {
    let taxonomies: Vec<&str> = document.taxonomies.iter().map(|one| one.id.as_str()).collect();
    let column = |name: &&str| match BEFORE.contains(name) || BEHIND.contains(name) {
        true => format!("terms_{name}"),
        false => (*name).to_owned(),
    };
    let heads = BEFORE.iter().map(ToString::to_string);
    let heads = heads.chain(taxonomies.iter().map(column));
    table.row(heads.chain(BEHIND.iter().map(ToString::to_string)));
    for event in &document.events {
        let terms =
            taxonomies.iter().map(|name| joined(event.taxonomies.get(*name).into_iter().flatten()));
        table.row(before(event).into_iter().chain(terms).chain(behind(event)));
    }
    table.text
}

fn before(event: &Event) -> [String; 17] {
    [
        event.id.clone(),
        event.url.clone(),
        event.title.clone(),
        event.date.clone(),
        event.edtf.clone(),
        optional(&event.earliest),
        optional(&event.latest),
        event.precision.to_owned(),
        joined(&event.qualifiers),
        event.date_words.clone(),
        optional(&event.date_text),
        event.status.to_owned(),
        event.key.to_string(),
        event.rival_dates.to_string(),
        joined(&event.rivals),
        event.settled.to_string(),
        optional(&event.because),
    ]
}

fn behind(event: &Event) -> [String; 13] {
    [
        optional(&event.had_been_planned),
        event.withdrawn.to_string(),
        joined(&event.follows),
        optional(&event.part_of),
        joined(&event.related),
        joined(&event.aliases),
        event.plain.clone(),
        joined(event.media.iter().map(|media| &media.url)),
        event.claims.len().to_string(),
        joined(event.sources().iter().filter_map(|source| source.name.as_ref())),
        moment(event.added.as_ref()),
        moment(event.updated.as_ref()),
        joined(&event.mentioned_in),
    ]
}

/// The columns of claims.
const CLAIM: [&str; 34] = [
    "id",
    "event",
    "event_title",
    "note",
    "note_url",
    "date",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "date_text",
    "title",
    "text",
    "quote",
    "quote_translation",
    "according_to",
    "page",
    "status",
    "lead",
    "source_name",
    "source_title",
    "source_author",
    "source_url",
    "source_type",
    "source_publisher",
    "source_number",
    "source_via",
    "source_published",
    "source_accessed",
    "source_archived",
    "source_lang",
    "source_access",
    "event_date",
    "event_url",
];

/// A row for each claim, in the order of events.
pub fn claims_csv(document: &Document) -> String {
    claims_table(document, Table::default())
}

fn claims_table(document: &Document, mut table: Table) -> String {
    table.row(CLAIM.iter().map(ToString::to_string));
    for event in &document.events {
        for claim in &event.claims {
            let own = [
                claim.id.clone(),
                event.id.clone(),
                event.title.clone(),
                claim.note.clone(),
                optional(&claim.note_url),
                optional(&claim.date),
                optional(&claim.edtf),
                optional(&claim.earliest),
                optional(&claim.latest),
                claim.precision.unwrap_or_default().to_owned(),
                optional(&claim.date_text),
                optional(&claim.title),
                claim.plain.clone(),
                optional(&claim.quote),
                optional(&claim.quote_translation),
                optional(&claim.according_to),
                optional(&claim.page),
                claim.status.to_owned(),
                claim.lead.to_string(),
            ];
            let source = source(claim.source.as_ref());
            let behind = [event.date.clone(), event.url.clone()];
            table.row(own.into_iter().chain(source).chain(behind));
        }
    }
    table.text
}

fn source(source: Option<&Source>) -> [String; 13] {
    let Some(source) = source else { return Default::default() };
    [
        optional(&source.name),
        optional(&source.title),
        joined(&source.author),
        optional(&source.url),
        source.kind.clone(),
        optional(&source.publisher),
        optional(&source.number),
        optional(&source.via),
        optional(&source.published),
        optional(&source.accessed),
        optional(&source.archived),
        optional(&source.lang),
        optional(&source.access),
    ]
}

fn moment(moment: Option<&Moment>) -> String {
    moment.map(|moment| moment.as_written().to_owned()).unwrap_or_default()
}

fn optional(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn joined<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> String {
    values.into_iter().map(|value| value.as_ref().to_owned()).collect::<Vec<_>>().join("; ")
}

/// Rows that are being written.
#[derive(Default)]
struct Table {
    text: String,
    for_excel: bool,
}

impl Table {
    fn excel() -> Self {
        Table { text: '\u{feff}'.into(), for_excel: true }
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cell = |cell: String| match self.for_excel && is_converted(&cell) {
            true => quoted(&format!("=\"{}\"", cell.replace('"', "\"\""))),
            false => quoted(&guarded(cell)),
        };
        let cells: Vec<String> = cells.into_iter().map(cell).collect();
        self.text.push_str(&cells.join(","));
        self.text.push_str("\r\n");
    }
}

/// Whether Excel may take a cell for a date or another number than it says, in one of its languages: `2024-06`,
/// `June 2024`, `1/2`, `0080`, `1E5`. A plain number stays one.
fn is_converted(cell: &str) -> bool {
    let is_number = |cell: &str| !cell.starts_with('0') && cell.len() <= 9 || cell == "0";
    let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
    // A text in a formula has 255 characters at most, and no date is so long.
    cell.contains(|c: char| c.is_ascii_digit())
        && cell.chars().count() <= 100
        && !cell.contains(['\r', '\n'])
        && !(digits && is_number(cell))
}

/// Characters with which a formula begins, and their wide forms in fonts for Chinese and Japanese.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// A cell that no spreadsheet takes for a formula; some ignore white space before one.
fn guarded(cell: String) -> String {
    match cell.starts_with(['\t', '\r']) || cell.trim_start().starts_with(SIGNS) {
        true => format!("'{cell}"),
        false => cell,
    }
}

/// A cell in quotation marks if it needs them.
fn quoted(cell: &str) -> String {
    match cell.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

//! RIS: a tag, two spaces, a hyphen, a space and a value on each line; lines end with CR LF.

use super::author::PersonName;
use super::when::{self, Known, Numbers};
use super::{Author, Cited, Dated, Kind, one_line};

pub(super) fn record(work: &Cited) -> String {
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| {
        let value = one_line(value);
        if !value.is_empty() {
            record.push_str(&format!("{tag}  - {value}\r\n"));
        }
    };
    line("TY", kind(work.kind));
    line("ID", &work.id);
    line("TI", &work.title);
    for author in &work.authors {
        line("AU", &name(author));
    }
    line("T2", work.container.as_deref().unwrap_or_default());
    line("PB", work.publisher.as_deref().unwrap_or_default());
    line("M1", work.number.as_deref().unwrap_or_default());
    if let Some(issued) = &work.issued {
        let year = when::year(&issued.when).filter(|year| *year > 0);
        line("PY", &year.map(|year| format!("{year:04}")).unwrap_or_default());
        line("DA", &date(issued));
    }
    line("UR", work.url.as_deref().unwrap_or_default());
    line("Y2", &work.accessed.as_ref().map(date).unwrap_or_default());
    line("N1", work.archived.as_deref().unwrap_or_default());
    line("LA", work.lang.as_deref().unwrap_or_default());
    record.push_str("ER  - \r\n\r\n");
    record
}

/// Family name, given names, suffix. In the name of an organisation a comma would divide such parts.
fn name(author: &Author) -> String {
    match author.parts() {
        Some(PersonName { family, given, suffix }) => {
            let parts = [Some(family.as_str()), Some(given), suffix];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        None => author.name.replace(',', ""),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "NEWS",
        Kind::Book => "BOOK",
        Kind::Document => "RPRT",
        Kind::Video => "VIDEO",
        Kind::Statement | Kind::Page => "ELEC",
        Kind::Other => "GEN",
    }
}

/// `YYYY/MM/DD/other`, in which unknown parts are empty and `other` has the words for what
/// these numbers do not say.
fn date(dated: &Dated) -> String {
    match when::known(&dated.when) {
        Known::Point { at: at @ Numbers { season: None, year: 1..=9999, .. }, about } => {
            let two = |number: Option<u8>| number.map(|n| format!("{n:02}")).unwrap_or_default();
            let words = if about { dated.words.as_str() } else { "" };
            format!("{:04}/{}/{}/{words}", at.year, two(at.month), two(at.day))
        }
        _ => {
            let year = when::year(&dated.when).filter(|year| (1..=9999).contains(year));
            let year = year.map(|year| format!("{year:04}")).unwrap_or_default();
            format!("{year}///{}", dated.words)
        }
    }
}

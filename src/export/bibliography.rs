//! The reports on which the events are based, for reference managers.

use super::{Document, Format, Loss, Make};
use crate::cite::{self, write};

const EVENTS: Loss = Loss {
    field: "events, their dates and what the reports say of them",
    becomes: "only the reports are listed",
    count: |document| document.events.len(),
};

pub(super) const BIBTEX: Format = Format {
    name: "bibtex",
    about: "the reports, for BibTeX and BibLaTeX",
    media_type: "application/x-bibtex",
    needs_base_url: false,
    has_sources: false,
    losses: &[&EVENTS],
    make: Make::Text(|document, _| reports(document, cite::Format::Bibtex)),
};

pub(super) const RIS: Format = Format {
    name: "ris",
    about: "the reports, for reference managers (RIS)",
    media_type: "application/x-research-info-systems",
    make: Make::Text(|document, _| reports(document, cite::Format::Ris)),
    ..BIBTEX
};

pub(super) const CSL: Format = Format {
    name: "csl",
    about: "the reports, in CSL-JSON",
    media_type: "application/vnd.citationstyles.csl+json",
    make: Make::Text(|document, _| reports(document, cite::Format::Csl)),
    ..BIBTEX
};

fn reports(document: &Document, format: cite::Format) -> String {
    write(format, &document.reports)
}

//! Collects the links of all texts of a note, and checks that quotations occur in the report.

use std::ops::Range;

use super::builder::NoteBuilder;
use super::leftovers::in_running_text;
use super::{ClaimForm, Note, Reference, Target, Text, Usage, is_image, target};
use crate::diag::{Code, nearest};
use crate::markdown;
use crate::markdown::{AddressProblem, Image, RawHtml};

impl NoteBuilder<'_, '_> {
    /// Collects the links of all texts, and reports links that are wrong whatever exists.
    pub(super) fn references(&mut self, note: &mut Note, summary: Option<Text>) {
        let mut references = Vec::new();
        if note.body.published {
            self.body_references(note, &mut references);
        } else {
            let links = self.outline.links.iter();
            let events = links.filter(|link| link.may_lead_to_event() && link.title.is_empty());
            for link in events {
                let place = shift(&link.range, note.body.offset);
                self.push(&mut references, &link.destination, place, Usage::Unpublished);
            }
        }
        let mut texts: Vec<(String, Range<usize>)> = Vec::new();
        for claim in &note.claims {
            if let (Some(text), ClaimForm::Entry) = (&claim.text, claim.form) {
                texts.push((text.markdown.clone(), text.place.clone()));
            }
        }
        texts.extend(summary.map(|summary| (summary.markdown, summary.place)));
        let claims = note.claims.iter().map(|claim| (&claim.event_fields, &claim.place));
        let record = note.record().map(|record| (&record.event_fields, &note.title_place));
        for (own, place) in claims.chain(record) {
            texts.extend(own.changes.iter().map(|change| (change.text.clone(), place.clone())));
            texts.extend(
                own.media.iter().filter_map(|media| Some((media.caption.clone()?, place.clone()))),
            );
        }
        for (text, place) in texts {
            self.text_references(&text, place, &mut references);
        }
        references.sort_by_key(|reference| reference.place.start);
        note.references = references;
    }

    fn body_references(&mut self, note: &Note, references: &mut Vec<Reference>) {
        let outline = self.outline;
        let offset = note.body.offset;
        for link in &outline.links {
            if link.destination.starts_with("event:") && !link.title.is_empty() {
                continue;
            }
            self.push(references, &link.destination, shift(&link.range, offset), Usage::Linked);
        }
        for image in &outline.images {
            let range = shift(&image.range, offset);
            self.alternative(image, &range);
            self.push(references, &image.destination, range, Usage::Shown);
        }
        self.raw_html(&outline.raw_html, |range| shift(range, offset));
    }

    /// Warns of an image without alternative text.
    fn alternative(&mut self, image: &Image, range: &Range<usize>) {
        let help = match markdown::wikilink_name(&image.destination) {
            Some((name, _)) if !is_image(name) => return,
            Some((name, _)) => {
                format!("write what it shows after a vertical bar: `![[{name}|The treaty's path]]`")
            }
            None => {
                "write what it shows between the brackets: `![The treaty's path](path.svg)`".into()
            }
        };
        if image.alt.trim().is_empty() {
            let message = "this image has no alternative text".into();
            self.report(Code::NoAltText, range, message, &help);
        }
    }

    /// Collects the links of a text in YAML, whose bytes are not those of the file.
    fn text_references(
        &mut self,
        text: &str,
        place: Range<usize>,
        references: &mut Vec<Reference>,
    ) {
        let outline = markdown::outline(text, self.config.limits.markdown_depth, "en");
        for link in &outline.links {
            if link.destination.starts_with("event:") && !link.title.is_empty() {
                self.report(
                    Code::BadValue,
                    &place,
                    "this value contains a link with a date".into(),
                    "links with dates make claims only in the text of a note: leave out the date",
                );
            }
            self.push(references, &link.destination, place.clone(), Usage::Linked);
        }
        for image in &outline.images {
            self.alternative(image, &place);
            self.push(references, &image.destination, place.clone(), Usage::Shown);
        }
        for leftover in &outline.leftovers {
            in_running_text(self.reader.checker, leftover, text, &place);
        }
        self.raw_html(&outline.raw_html, |_| place.clone());
    }

    fn raw_html(&mut self, ranges: &[Range<usize>], at: impl Fn(&Range<usize>) -> Range<usize>) {
        if self.config.html != RawHtml::Escape {
            return;
        }
        for range in ranges {
            self.report(
                Code::RawHtml,
                &at(range),
                "this is HTML, and readers will see it as text".into(),
                "write it in Markdown, or set `html: sanitize` in `dateline.yaml`",
            );
        }
    }

    fn push(
        &mut self,
        references: &mut Vec<Reference>,
        destination: &str,
        place: Range<usize>,
        usage: Usage,
    ) {
        let to = target(destination, self.folder);
        if matches!(to, Target::Web) {
            if let Some((message, help)) = unsafe_address(destination) {
                self.report(Code::UnsafeAddress, &place, message, &help);
            }
            return;
        }
        references.push(Reference { to, place, written: destination.into(), usage });
    }

    /// Checks that every quotation occurs in the report's own text.
    pub(super) fn quotes(&mut self, note: &Note) {
        if !note.body.report {
            return;
        }
        let report = fold_quote(&markdown::plain(&note.body.markdown));
        let entries = note.claims.iter().filter(|claim| claim.form != ClaimForm::Link);
        for claim in entries {
            let Some(quote) = &claim.quote else { continue };
            if !report.contains(&fold_quote(quote)) {
                self.report(
                    Code::QuoteNotFound,
                    claim.places.quote.as_ref().unwrap_or(&claim.place),
                    "the quotation does not occur in the report's text".into(),
                    "copy the words exactly; only white space and the style of quotation marks may differ",
                );
            }
        }
    }
}

/// Returns the message and the help for an address that a link must not have.
pub(super) fn unsafe_address(destination: &str) -> Option<(String, String)> {
    let AddressProblem { problem, meant } = markdown::address_problem(destination)?;
    let help = meant.or_else(|| meant_scheme(destination)).map_or_else(
        || "links lead to `https:`, `http:`, `mailto:` and `tel:` addresses, to files, and to `event:` and `note:`".to_owned(),
        |meant| format!("did you mean `{meant}`?"),
    );
    Some((format!("`{}` {problem}", destination.escape_debug()), help))
}

/// Returns an address with the scheme that was probably mistyped: `evnet:x`, `htps://example.org`.
fn meant_scheme(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once(':')?;
    let known = ["event", "note", "https", "http", "mailto"];
    let scheme = nearest(scheme, known).into_iter().next()?;
    let rest = match scheme {
        "https" | "http" => format!("//{}", rest.trim_start_matches('/')),
        _ => rest.to_owned(),
    };
    Some(format!("{scheme}:{rest}"))
}

/// Normalizes a text to compare quotations: NFC, single spaces, one form of quotation marks.
fn fold_quote(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut folded = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            '“' | '”' | '„' | '«' | '»' | '‟' => folded.push('"'),
            '‘' | '’' | '‚' | '‹' | '›' | '`' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded.trim().to_owned()
}

pub(super) fn shift(range: &Range<usize>, offset: usize) -> Range<usize> {
    range.start + offset..range.end + offset
}

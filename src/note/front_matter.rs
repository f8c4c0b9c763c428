//! Front matter as written: the structs that belong to the tables `NOTE`, `RECORD`, `PAGE` and `CLAIM`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize;
use serde_json::Value;

use super::source::{self, RawSource};
use super::{Change, EventFields, Media, Source, Status, WrittenTerms};
use crate::config::Config;
use crate::date::{Moment, When};
use crate::diag::Code;
use crate::keys::{Checker, DatePlace};
use crate::markdown::{self, AddressProblem};
use crate::yaml::{self, Spanned};

/// The keys of a note, a record or a page, without those of [`RawEventFields`]; their tables say which of
/// them each may have.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawNote {
    pub title: Option<Spanned<String>>,
    pub date: Option<Spanned<String>>,
    pub id: Option<Spanned<String>>,
    pub date_text: Option<String>,
    pub because: Option<String>,
    pub status: Option<Status>,
    pub source: Option<Spanned<RawSource>>,
    pub sources: Spanned<Vec<Spanned<RawSource>>>,
    pub summary: Option<Spanned<String>>,
    pub lang: Option<Spanned<String>>,
    pub slug: Option<Spanned<String>>,
    pub added: Option<Spanned<String>>,
    pub updated: Option<Spanned<String>>,
    pub draft: bool,
    pub body: Option<String>,
    pub publish_body: bool,
    pub allow: Vec<Spanned<String>>,
    pub extra: Value,
    pub terms: RawTerms,
}

/// The keys of a claim, without those of [`RawEventFields`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawClaim {
    pub id: Option<Spanned<String>>,
    pub date: Option<Spanned<String>>,
    pub date_text: Option<String>,
    pub title: Option<Spanned<String>>,
    pub text: Option<Spanned<String>>,
    pub quote: Option<Spanned<String>>,
    pub quote_translation: Option<String>,
    pub page: Option<String>,
    pub status: Option<Status>,
    pub according_to: Option<String>,
    pub source: Option<Spanned<RawSource>>,
    pub sources: Spanned<Vec<Spanned<RawSource>>>,
    pub lead: Spanned<bool>,
    pub because: Option<Spanned<String>>,
    pub extra: Value,
    pub terms: RawTerms,
}

/// Terms by taxonomy, as written.
type RawTerms = BTreeMap<String, Vec<Spanned<String>>>;

/// The keys of an event itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawEventFields {
    pub key: bool,
    pub media: Vec<Spanned<RawMedia>>,
    pub part_of: Option<Spanned<String>>,
    pub follows: Vec<Spanned<String>>,
    pub related: Vec<Spanned<String>>,
    pub aliases: Vec<Spanned<String>>,
    pub changes: Vec<Spanned<RawChange>>,
}

/// An image as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawMedia {
    pub image: Option<Spanned<String>>,
    pub alt: Option<String>,
    pub caption: Option<String>,
    pub credit: Option<String>,
}

/// A correction as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawChange {
    pub date: Option<Spanned<String>>,
    pub text: Option<String>,
}

/// Reads and checks values, and reports mistakes.
pub(super) struct Reader<'a, 'b> {
    /// Collects the diagnostics.
    pub checker: &'a mut Checker<'b>,
    /// Folder of the note below the content folder, with a `/` at its end unless empty.
    pub folder: &'a str,
    /// Configuration of the site.
    pub config: &'a Config,
}

impl Reader<'_, '_> {
    /// Reads a date.
    pub(super) fn date(&mut self, written: Option<Spanned<String>>) -> Option<When> {
        let written = written?;
        match When::parse(&written, self.config.hemisphere) {
            Ok(when) => {
                self.doubtful_season(&written);
                Some(when)
            }
            Err(error) => {
                let whole = self.inside(&written.range, &written, 0, written.len());
                let mark = self.inside(&written.range, &written, error.offset, error.len);
                let place =
                    DatePlace::after(self.checker.text.get(..whole.start).unwrap_or_default());
                self.checker.report_date(&written, &mark, &whole, place, error);
                None
            }
        }
    }

    /// Returns the place of `offset..offset + len` of a scalar's text, if the file has that text letter
    /// by letter; else the place of the scalar.
    pub(super) fn inside(
        &self,
        range: &Range<usize>,
        written: &str,
        offset: usize,
        len: usize,
    ) -> Range<usize> {
        let slice = self.checker.text.get(range.clone()).unwrap_or_default();
        match slice.find(written) {
            Some(at) if !written.is_empty() => {
                let start = range.start + at + offset.min(written.len());
                start..(start + len).min(range.start + at + written.len())
            }
            _ => range.clone(),
        }
    }

    /// Reads a source, and adds what is known of its outlet.
    pub(super) fn source(&mut self, raw: Spanned<RawSource>) -> Source {
        // `source: https://…` is an address alone, without keys.
        let is_alone = raw.url.as_ref().is_some_and(|url| url.range == raw.range);
        let RawSource {
            name,
            title,
            author,
            url,
            r#type,
            publisher,
            number,
            via,
            published,
            accessed,
            archived,
            lang,
            access,
        } = raw.value;
        let source = Source {
            name,
            title,
            author: Vec::new(),
            url: self.address(url, is_alone),
            kind: r#type.unwrap_or_else(|| "article".into()),
            publisher,
            number,
            via,
            published: self.date(published),
            accessed: self.date(accessed),
            archived: self.address(archived, false),
            lang: lang.and_then(|tag| self.checker.lang(&tag)).map(|lang| lang.to_string()),
            access,
        };
        let mut source = source.with_outlet(self.config);
        let outlet = [&source.name, &source.publisher];
        let authors = author.into_iter();
        source.author = authors
            .filter_map(|author| self.config.organisations.author(author, &outlet))
            .collect();
        source
    }

    /// Reads an address that a page may link: `http` or `https`; `is_alone` if it is all that is said of
    /// the report.
    fn address(&mut self, url: Option<Spanned<String>>, is_alone: bool) -> Option<String> {
        let Spanned { value: url, range } = url?;
        let is_whole = source::is_web(&url);
        let (problem, help) = match markdown::address_problem(&url) {
            None if is_whole && !url.ends_with([',', ';']) => return Some(url),
            Some(AddressProblem { problem, .. }) if is_whole => {
                (problem, "leave it out: readers need the address alone")
            }
            _ => (
                "is not an address of a report",
                "write an address that begins with `https://` or `http://`; the name of the outlet belongs under `name`",
            ),
        };
        let code = if url.contains(':') { Code::UnsafeAddress } else { Code::BadValue };
        let message = format!("`{}` {problem}", url.escape_debug());
        let diagnostic = self.checker.report(code, &range, message);
        let map = |pairs: &[(&str, &str)]| {
            yaml::map(pairs.iter().map(|(key, text)| ((*key).to_owned(), yaml::quote(text))))
        };
        match source::meant(&url) {
            Some((None, address)) if address != url => {
                diagnostic.add_replacement("", range, yaml::quote(&address));
            }
            Some((Some(name), address)) if is_alone => {
                diagnostic.add_replacement("", range, map(&[("name", name), ("url", &address)]));
            }
            _ if is_alone && code == Code::BadValue => {
                let name = map(&[("name", &url)]);
                diagnostic.add_replacement("if it is the name of the outlet, ", range, name);
            }
            _ if is_alone && url.matches("://").count() > 1 => {
                diagnostic.add_help(
                    "several reports belong in a list: `sources: [https://…, https://…]`",
                );
            }
            _ => diagnostic.add_help(help),
        }
        None
    }

    /// Reads a day, or a date-time of RFC 3339.
    pub(super) fn moment(&mut self, written: Option<Spanned<String>>) -> Option<Moment> {
        let Spanned { value: written, range } = written?;
        let moment = Moment::parse(&written);
        if moment.is_none() {
            self.checker
                .report(Code::BadDate, &range, format!("`{written}` is not a day or a date-time"))
                .add_help("write a day or a date-time with its zone, such as `2024-10-16` or `2024-10-16T09:00:00Z`");
        }
        moment
    }

    /// Reads the fields of an event.
    pub(super) fn event_fields(&mut self, raw: RawEventFields) -> EventFields {
        let RawEventFields { key, media, part_of, follows, related, aliases, changes } = raw;
        EventFields {
            key,
            media: media.into_iter().filter_map(|media| self.media(media)).collect(),
            part_of,
            follows,
            related,
            aliases,
            changes: changes.into_iter().filter_map(|change| self.change(change)).collect(),
        }
    }

    /// Reads an image; one without file or alternative text is reported and left out.
    fn media(&mut self, raw: Spanned<RawMedia>) -> Option<Media> {
        let Spanned { value: RawMedia { image, alt, caption, credit }, range } = raw;
        let (Some(image), Some(alt)) = (image, alt) else {
            self.checker
                .report(Code::MissingKey, &range, "this image needs both `image` and `alt`".into())
                .add_help("write the file, and what it shows, for readers who cannot see it");
            return None;
        };
        if alt.trim().is_empty() {
            self.checker
                .report(Code::NoAltText, &range, "this image has no alternative text".into())
                .add_help("write after `alt:` what it shows, for readers who cannot see it");
        }
        let file = super::named_file(&image, self.folder);
        Some(Media { image: file, alt, caption, credit, place: image.range })
    }

    fn change(&mut self, raw: Spanned<RawChange>) -> Option<Change> {
        let Spanned { value: RawChange { date, text }, range } = raw;
        if date.is_none() || text.is_none() {
            self.checker
                .report(
                    Code::MissingKey,
                    &range,
                    "this correction needs both `date` and `text`".into(),
                )
                .add_help("write `{date: 2024-11-20, text: The day was corrected.}`");
        }
        Some(Change { date: self.date(date)?, text: text? })
    }

    /// Reads the codes that the note accepts.
    pub(super) fn allow(&mut self, names: Vec<Spanned<String>>) -> BTreeSet<Code> {
        let mut codes = BTreeSet::new();
        for name in names {
            match Code::configurable(&name, "accepted", self.config.unknown_keys) {
                Ok(code) => drop(codes.insert(code)),
                Err((message, help)) => {
                    self.checker.report(Code::UnknownCode, &name.range, message).add_help(help);
                }
            }
        }
        codes
    }

    /// Reads terms by taxonomy; those beyond the limit are reported and left out.
    pub(super) fn terms(&mut self, written: RawTerms) -> WrittenTerms {
        let most = self.config.limits.terms;
        let mut terms = WrittenTerms::default();
        for (taxonomy, mut list) in written {
            if let Some(beyond) = list.get(most) {
                let message = format!("{} {taxonomy}, more than {most}", list.len());
                self.checker
                    .report(Code::OverLimit, &beyond.range, message)
                    .add_help("the limit is `limits: {terms: …}` in `dateline.yaml`");
                list.truncate(most);
            }
            list.iter().for_each(|term| self.doubtful_term(&taxonomy, term, &list));
            terms.insert(&taxonomy, list);
        }
        terms
    }
}

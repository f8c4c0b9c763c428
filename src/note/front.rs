//! Front matter as written: the structs that belong to the tables `NOTE`, `RECORD`, `PAGE` and `CLAIM`.

use serde::Deserialize;

use super::source::RawSource;
use super::{Change, EventKeys, Media, Source, Status};
use crate::config::Config;
use crate::date::When;
use crate::diag::{Code, Diagnostic};
use crate::keys::{Checker, Places};
use crate::yaml::Value;
use std::ops::Range;

/// The keys of a note, a record or a page; their tables say which of them each may have.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawNote {
    pub title: Option<String>,
    pub date: Option<String>,
    pub id: Option<String>,
    pub date_text: Option<String>,
    pub because: Option<String>,
    pub status: Option<Status>,
    pub source: Option<RawSource>,
    pub summary: Option<String>,
    pub lang: Option<String>,
    pub slug: Option<String>,
    pub added: Option<String>,
    pub updated: Option<String>,
    pub draft: bool,
    pub body: Option<String>,
    pub publish_body: bool,
    pub allow: Vec<String>,
    pub extra: Value,
    #[serde(flatten)]
    pub own: RawOwn,
}

/// The keys of a claim.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawClaim {
    pub id: Option<String>,
    pub date: Option<String>,
    pub date_text: Option<String>,
    pub title: Option<String>,
    pub text: Option<String>,
    pub quote: Option<String>,
    pub quote_translation: Option<String>,
    pub page: Option<String>,
    pub status: Option<Status>,
    pub according_to: Option<String>,
    pub source: Option<RawSource>,
    pub sources: Vec<RawSource>,
    pub lead: bool,
    pub because: Option<String>,
    pub extra: Value,
    #[serde(flatten)]
    pub own: RawOwn,
}

/// The keys of an event itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawOwn {
    pub key: bool,
    pub media: Vec<RawMedia>,
    pub part_of: Option<String>,
    pub follows: Vec<String>,
    pub related: Vec<String>,
    pub aliases: Vec<String>,
    pub changes: Vec<RawChange>,
}

/// An image as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawMedia {
    pub image: Option<String>,
    pub alt: Option<String>,
    pub caption: Option<String>,
    pub credit: Option<String>,
}

/// A correction as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawChange {
    pub date: Option<String>,
    pub text: Option<String>,
}

/// Turns what is written into what is meant, telling what cannot be.
pub(super) struct Reader<'a, 'b> {
    /// Where to tell it.
    pub checker: &'a mut Checker<'b>,
    /// The file's text.
    pub text: &'a str,
    /// The note's folder below the content folder, with a `/` at its end unless empty.
    pub folder: &'a str,
    /// The site's configuration.
    pub config: &'a Config,
}

impl Reader<'_, '_> {
    /// A date; `range` is where it stands.
    pub(super) fn date(&mut self, written: Option<String>, range: Range<usize>) -> Option<When> {
        let written = written?;
        match When::parse(&written, self.config.hemisphere) {
            Ok(when) => Some(when),
            Err(error) => {
                let range = self.inside(&range, &written, error.offset, error.len);
                let diagnostic = self.checker.tell(Code::BadDate, &range, error.message);
                diagnostic.help.extend(error.help);
                None
            }
        }
    }

    /// The part of a scalar's place that holds `offset..offset + len` of its text, where the file
    /// has that text letter by letter; else the whole place.
    fn inside(
        &self,
        range: &Range<usize>,
        written: &str,
        offset: usize,
        len: usize,
    ) -> Range<usize> {
        let slice = self.text.get(range.clone()).unwrap_or_default();
        match slice.find(written) {
            Some(at) if !written.is_empty() => {
                let start = range.start + at + offset.min(written.len());
                start..(start + len).min(range.start + at + written.len())
            }
            _ => range.clone(),
        }
    }

    /// A source, with its outlet filled in; `path` is its place's name.
    pub(super) fn source(
        &mut self,
        raw: RawSource,
        path: &str,
        places: &Places,
        whole: Range<usize>,
    ) -> Source {
        let at = |key: &str| places.get(&format!("{path}.{key}")).unwrap_or_else(|| whole.clone());
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
        } = raw;
        let source = Source {
            name,
            title,
            author,
            url: self.address(url, at("url")),
            kind: r#type.unwrap_or_else(|| "article".into()),
            publisher,
            number,
            via,
            published: self.date(published, at("published")),
            accessed: self.date(accessed, at("accessed")),
            archived: self.address(archived, at("archived")),
            lang,
            access,
        };
        source.with_outlet(self.config)
    }

    /// An address that a page may link: `http` or `https`.
    fn address(&mut self, url: Option<String>, range: Range<usize>) -> Option<String> {
        let url = url?;
        let web = url.starts_with("https://") || url.starts_with("http://");
        if web
            && super::source::host(&url).is_some()
            && !url.contains(|c: char| c.is_control() || c == ' ')
        {
            return Some(url);
        }
        let code = if url.contains(':') { Code::UnsafeAddress } else { Code::BadValue };
        self.checker
            .tell(code, &range, format!("`{}` is no address of a report", url.escape_debug()))
            .say("write an address that begins with `https://` or `http://`; the outlet's name stands under `name`");
        None
    }

    /// An RFC 3339 date-time or a day.
    pub(super) fn moment(
        &mut self,
        written: Option<String>,
        range: Range<usize>,
    ) -> Option<String> {
        let text = written?;
        let day = text.len() == 10 && chrono::NaiveDate::parse_from_str(&text, "%Y-%m-%d").is_ok();
        if day || chrono::DateTime::parse_from_rfc3339(&text).is_ok() {
            return Some(text);
        }
        self.checker
            .tell(Code::BadDate, &range, format!("`{text}` is no moment"))
            .say("write a day or a date-time with its zone, such as `2024-10-16` or `2024-10-16T09:00:00Z`");
        None
    }

    /// The event's own keys.
    pub(super) fn own(&mut self, raw: RawOwn, places: &Places, whole: &Range<usize>) -> EventKeys {
        let RawOwn { key, media, part_of, follows, related, aliases, changes } = raw;
        EventKeys {
            key,
            media: self.media(media, places, whole),
            part_of,
            follows,
            related,
            aliases,
            changes: self.changes(changes, places, whole),
        }
    }

    /// Images; one that lacks its file or its words is told and left out.
    pub(super) fn media(
        &mut self,
        raw: Vec<RawMedia>,
        places: &Places,
        whole: &Range<usize>,
    ) -> Vec<Media> {
        let mut images = Vec::with_capacity(raw.len());
        for (index, media) in raw.into_iter().enumerate() {
            let at = places.get(&format!("media[{index}]")).or_else(|| places.get("media"));
            let range = at.unwrap_or_else(|| whole.clone());
            let (Some(image), Some(alt)) = (media.image, media.alt) else {
                self.checker
                    .tell(Code::MissingKey, &range, "an image without `image` or `alt`".into())
                    .say("write both: the file, and what it shows for those who do not see it");
                continue;
            };
            match super::target(&image, self.folder) {
                super::Target::File(image) => {
                    let place = places.get(&format!("media[{index}].image"));
                    let place = place.or_else(|| places.get("media.image")).unwrap_or(range);
                    let RawMedia { caption, credit, .. } = media;
                    images.push(Media { image, alt, caption, credit, place });
                }
                _ => {
                    self.checker
                        .tell(
                            Code::RefusedFile,
                            &range,
                            format!("`{image}` is no file of this site"),
                        )
                        .say("name a file below the content folder, relative to the note");
                }
            }
        }
        images
    }

    fn changes(
        &mut self,
        raw: Vec<RawChange>,
        places: &Places,
        whole: &Range<usize>,
    ) -> Vec<Change> {
        let mut changes = Vec::with_capacity(raw.len());
        for (index, change) in raw.into_iter().enumerate() {
            let path = format!("changes[{index}]");
            let range = places.get(&path).unwrap_or_else(|| whole.clone());
            if change.date.is_none() || change.text.is_none() {
                self.missing(
                    &range,
                    "a correction without `date` or `text`",
                    "write both: `{date: 2024-11-20, text: The day was corrected.}`",
                );
            }
            let at = places.get(&format!("{path}.date")).unwrap_or(range);
            if let (Some(date), Some(text)) = (self.date(change.date, at), change.text) {
                changes.push(Change { date, text });
            }
        }
        changes
    }

    fn missing(&mut self, range: &Range<usize>, message: &str, help: &str) {
        self.checker.tell(Code::MissingKey, range, message.into()).say(help);
    }

    /// Codes that the note accepts.
    pub(super) fn allow(
        &mut self,
        names: Vec<String>,
        places: &Places,
    ) -> std::collections::BTreeSet<Code> {
        let mut codes = std::collections::BTreeSet::new();
        for (index, name) in names.into_iter().enumerate() {
            let range = places.get(&format!("allow[{index}]")).or_else(|| places.get("allow"));
            let range = range.unwrap_or(0..0);
            match Code::find(&name) {
                Some(code) if code.severity() != crate::diag::Severity::Error => {
                    codes.insert(code);
                }
                Some(_) => self.tell_code(
                    &range,
                    format!("`{name}` is always an error"),
                    "only warnings, notes and hints can be accepted".into(),
                ),
                None => {
                    let known = Code::ALL.iter().map(|code| code.name());
                    let guess = crate::diag::did_you_mean(&crate::diag::nearest(&name, known));
                    let help = guess.unwrap_or("`dateline explain` lists all codes".into());
                    self.tell_code(&range, format!("no diagnostic is called `{name}`"), help);
                }
            }
        }
        codes
    }

    fn tell_code(&mut self, range: &Range<usize>, message: String, help: String) {
        let diagnostic: &mut Diagnostic = self.checker.tell(Code::UnknownCode, range, message);
        diagnostic.say(help);
    }
}

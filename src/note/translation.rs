//! Reads `stem.uk.md` beside `stem.md`: the words of the same note in another language, and nothing else.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;

use super::leftovers::in_running_text;
use super::references::{shift, unsafe_address};
use super::{Reference, Target, Text, Usage, links, target};
use crate::config::Config;
use crate::diag::Code;
use crate::keys::{self, Checker};
use crate::markdown;
use crate::words::Lang;
use crate::yaml::{Node, Spanned};

/// The words of a note in another language.
#[derive(Debug, Clone)]
pub struct Translation {
    /// Path below the project's root.
    pub file: Arc<str>,
    /// Path below the content folder of the note that it translates.
    pub of: String,
    /// Language.
    pub lang: Lang,
    /// Title of the note.
    pub title: Option<String>,
    /// Summary.
    pub summary: Option<String>,
    /// Text; empty if only the front matter is translated.
    pub body: Text,
    /// Alternative text of its image.
    pub alt: Option<String>,
    /// Caption of its image.
    pub caption: Option<String>,
    /// Credit of its image.
    pub credit: Option<String>,
    /// Titles and texts of events.
    pub events: BTreeMap<String, Spanned<EventWords>>,
    /// Links and images of its texts.
    pub references: Vec<Reference>,
}

/// The words for one event.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct EventWords {
    /// Id of the event.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Text (Markdown).
    pub text: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RawTranslation {
    title: Option<String>,
    summary: Option<Spanned<String>>,
    events: Vec<Spanned<EventWords>>,
    media: Option<RawMediaWords>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RawMediaWords {
    alt: Option<String>,
    caption: Option<Spanned<String>>,
    credit: Option<String>,
}

impl Translation {
    /// Returns the folder from which its links start, as [`super::Note::folder`].
    pub fn folder(&self) -> &str {
        links::folder(&self.of)
    }
}

/// The language in a file's name.
pub(super) enum Suffix {
    /// No language.
    None,
    /// A translation of the note at this path below the content folder.
    Of(String, Lang),
    /// The tag of a language that the site does not have.
    Unknown(Lang),
}

/// Returns the language before `.md`.
pub(super) fn suffix(path: &str, config: &Config) -> Suffix {
    let Some(stem) = path.strip_suffix(".md") else { return Suffix::None };
    let Some((base, tag)) = stem.rsplit_once('.') else { return Suffix::None };
    let shaped = (2..=3).contains(&tag.split('-').next().unwrap_or_default().len());
    let Some(lang) = Lang::parse(tag).filter(|_| shaped && !base.is_empty()) else {
        return Suffix::None;
    };
    match config.languages.contains_key(&lang) {
        true => Suffix::Of(format!("{base}.md"), lang),
        false => Suffix::Unknown(lang),
    }
}

/// Reads the front matter of a translation; keys other than words are reported.
pub(super) fn read(
    checker: &mut Checker<'_>,
    node: &Node,
    of: String,
    lang: Lang,
    body: Text,
    depth: usize,
) -> Translation {
    let before = checker.diagnostics.len();
    let checked = keys::check(checker, node, &keys::TRANSLATION);
    for diagnostic in &mut checker.diagnostics[before..] {
        if diagnostic.code == Code::UnknownKey {
            diagnostic.code = Code::BadTranslation;
            diagnostic.severity = Code::BadTranslation.severity();
            diagnostic.help = vec![format!(
                "a translation contains only words (`title`, `summary`, `events` with `title` and `text`, `media` with `alt`, `caption` and `credit`); everything else belongs in `{of}`"
            )];
        }
    }
    let raw: RawTranslation = checked.decode();
    let mut events = BTreeMap::new();
    for words in raw.events {
        match words.id.clone() {
            Some(id) => drop(events.insert(id, words)),
            None => checker
                .report(Code::MissingKey, &words.range, "this entry has no `id`".into())
                .add_help("write `id:` with the event's id"),
        }
    }
    let media = raw.media.unwrap_or_default();
    let texts = raw.summary.iter().chain(&media.caption);
    let texts: Vec<Text> = texts.cloned().map(Text::from).collect();
    let references = references(checker, &of, (&body, &events, &texts), depth);
    Translation {
        file: checker.file.clone(),
        of,
        lang,
        title: raw.title,
        summary: raw.summary.map(|summary| summary.value),
        body,
        alt: media.alt,
        caption: media.caption.map(|caption| caption.value),
        credit: media.credit,
        events,
        references,
    }
}

/// Returns the links and images of the body, of the texts of events, and of other texts.
fn references(
    checker: &mut Checker<'_>,
    of: &str,
    (body, events, texts): (&Text, &BTreeMap<String, Spanned<EventWords>>, &[Text]),
    depth: usize,
) -> Vec<Reference> {
    let folder = links::folder(of);
    let mut references = Vec::new();
    let mut gather = |text: &str, at: &dyn Fn(&Range<usize>) -> Range<usize>| {
        let outline = markdown::outline(text, depth, "en");
        for link in &outline.links {
            let place = at(&link.range);
            if link.destination.starts_with("event:") && !link.title.is_empty() {
                checker
                    .report(
                        Code::BadTranslation,
                        &place,
                        "this link in a translation has a date".into(),
                    )
                    .add_help(
                        "the note that it translates makes the claim: leave the date out here",
                    );
            }
            references.extend(reference(
                checker,
                folder,
                (&link.destination, Usage::Linked),
                place,
            ));
        }
        for leftover in &outline.leftovers {
            in_running_text(checker, leftover, text, &at(&leftover.range));
        }
        for image in &outline.images {
            let place = at(&image.range);
            references.extend(reference(
                checker,
                folder,
                (&image.destination, Usage::Shown),
                place,
            ));
        }
    };
    gather(&body.markdown, &|range| shift(range, body.place.start));
    for words in events.values() {
        // Bytes of a text in YAML are not those of the file.
        gather(words.text.as_deref().unwrap_or_default(), &|_| words.range.clone());
    }
    for text in texts {
        gather(&text.markdown, &|_| text.place.clone());
    }
    references
}

/// Returns a link to something of the site; a link that is not allowed is reported.
fn reference(
    checker: &mut Checker<'_>,
    folder: &str,
    (destination, usage): (&str, Usage),
    place: Range<usize>,
) -> Option<Reference> {
    let to = target(destination, folder);
    match &to {
        Target::Web => {
            if let Some((message, help)) = unsafe_address(destination) {
                checker.report(Code::UnsafeAddress, &place, message).add_help(help);
            }
            None
        }
        _ => Some(Reference { to, place, written: destination.into(), usage }),
    }
}

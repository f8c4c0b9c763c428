//! Formats messages of Fluent catalogues with arguments.
//!
//! Isolation marks: Fluent would put every argument between FSI and PDI. We put them only around a text
//! argument with characters of the opposite direction, because elsewhere they change nothing but
//! interfere with searching and copying.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::lang::Lang;
use super::number::Numbers;
use crate::diag::{Code, Diagnostic, Place};
use crate::work::{self, Step};

/// A file of messages of a theme (Fluent, `.ftl`).
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// Path below the project's root.
    pub file: Arc<str>,
    /// Its text.
    pub text: String,
}

/// An argument of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, inserted as it is.
    Text(&'a str),
    /// A number; messages choose their plural form by it and print it with `NUMBER($name)`.
    Number(u64),
    /// A keyword by which messages choose, and which they do not print: `yes`, `month`.
    Key(&'a str),
}

impl<'a> Arg<'a> {
    /// Returns the beginning of a text, for languages whose conjunctions and prepositions depend on it: a
    /// number in ASCII digits, a Latin letter without diacritics, or else `none`.
    pub(super) fn initial(text: &'a str) -> Arg<'a> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        match (text[..digits].parse(), text.bytes().next()) {
            (Ok(number), _) => Arg::Number(number),
            (_, Some(byte)) if byte.is_ascii_alphabetic() => Arg::Key(&text[..1]),
            _ => Arg::Key("none"),
        }
    }
}

/// The built-in catalogues, by language.
const BUILT_IN: [(&str, &str); 12] = [
    ("ar", include_str!("../../themes/chronicle/i18n/ar.ftl")),
    ("de", include_str!("../../themes/chronicle/i18n/de.ftl")),
    ("en", ENGLISH),
    ("es", include_str!("../../themes/chronicle/i18n/es.ftl")),
    ("fr", include_str!("../../themes/chronicle/i18n/fr.ftl")),
    ("he", include_str!("../../themes/chronicle/i18n/he.ftl")),
    ("ja", include_str!("../../themes/chronicle/i18n/ja.ftl")),
    ("ko", include_str!("../../themes/chronicle/i18n/ko.ftl")),
    ("pl", include_str!("../../themes/chronicle/i18n/pl.ftl")),
    ("ru", include_str!("../../themes/chronicle/i18n/ru.ftl")),
    ("uk", include_str!("../../themes/chronicle/i18n/uk.ftl")),
    ("zh", include_str!("../../themes/chronicle/i18n/zh.ftl")),
];
const ENGLISH: &str = include_str!("../../themes/chronicle/i18n/en.ftl");

/// Messages that only replace what locale data has.
const FROM_LOCALE_DATA: [&str; 3] = ["date-first-day", "era-after", "era-before"];

/// The messages of one language; English messages replace missing ones.
pub(super) struct Messages {
    own: FluentBundle<Arc<FluentResource>>,
    english: FluentBundle<Arc<FluentResource>>,
    numbers: Numbers,
    /// The language, without region.
    language: String,
    rtl: bool,
}

impl Messages {
    /// Loads the built-in messages of a language, replaced by those of `overrides`, of which the last
    /// wins.
    pub(super) fn load(
        lang: &Lang,
        numbers: &Numbers,
        overrides: &[Catalogue],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Messages {
        let mut own = bundle(lang, numbers);
        let language = lang.language();
        // Simplified characters would look like a mistake to readers of traditional Chinese.
        let text = BUILT_IN.iter().find(|(tag, _)| *tag == language && !lang.is_traditional());
        if let Some((_, text)) = text {
            own.add_resource_overriding(built_in(text));
        }
        for catalogue in overrides {
            own.add_resource_overriding(read(catalogue, diagnostics));
        }
        let mut english = bundle(&Lang::english(), numbers);
        english.add_resource_overriding(built_in(ENGLISH));
        let numbers = numbers.clone();
        Messages { own, english, numbers, language, rtl: lang.dir() == "rtl" }
    }

    /// Returns the ids of the built-in English messages that this language lacks.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        let lacks = |id: &&str| !FROM_LOCALE_DATA.contains(id) && !self.own.has_message(id);
        message_ids().into_iter().filter(lacks).collect()
    }

    /// Returns a message of this language itself, without arguments.
    pub(super) fn own(&self, id: &str) -> Option<String> {
        self.own.has_message(id).then(|| self.format(id, None, &[])).flatten()
    }

    /// Formats the message of this id, or its attribute if one is named and exists.
    pub(super) fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &[(&str, Arg)],
    ) -> Option<String> {
        work::count(Step::MessageFormatted);
        let bundle = if self.own.has_message(id) { &self.own } else { &self.english };
        let message = bundle.get_message(id)?;
        let attribute = attribute.and_then(|name| message.get_attribute(name));
        let pattern = attribute.map(|attribute| attribute.value()).or_else(|| message.value())?;
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        // A missing argument is printed as its name in braces.
        let mut errors = Vec::new();
        let mut text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        // An abbreviation such as "2024 р." ends its sentence with its own dot.
        if text.ends_with("..") && !text.ends_with("...") {
            text.pop();
        }
        Some(text)
    }

    fn value<'a>(&self, arg: &Arg<'a>) -> FluentValue<'a> {
        match arg {
            Arg::Number(number) => self.number(*number),
            Arg::Text(text) if text.chars().any(|c| is_opposite(c, self.rtl)) => {
                FluentValue::from(format!("\u{2068}{text}\u{2069}"))
            }
            Arg::Text(text) | Arg::Key(text) => FluentValue::from(*text),
        }
    }

    /// Returns a number to choose by and to print. `intl_pluralrules` looks at the whole number in Arabic
    /// where CLDR looks at its last two digits, so Arabic messages choose by the last two digits. The printed
    /// number is in an option that has no other use here.
    fn number(&self, number: u64) -> FluentValue<'static> {
        if self.language != "ar" || number <= 100 || number % 100 < 3 {
            return FluentValue::from(number);
        }
        let printed = Some(self.numbers.grouped(number));
        let options = FluentNumberOptions { currency: printed, ..Default::default() };
        FluentValue::Number(FluentNumber::new((number % 100) as f64, options))
    }
}

/// Returns the ids of all built-in messages, sorted.
pub fn message_ids() -> BTreeSet<&'static str> {
    ids(ENGLISH).collect()
}

/// Returns the ids of the messages of a catalogue: what is written at the beginning of a line before `=`.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let valid = id.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        valid.then_some(id)
    })
}

fn bundle(lang: &Lang, numbers: &Numbers) -> FluentBundle<Arc<FluentResource>> {
    let id = lang.as_str().parse().or_else(|_| lang.language().parse());
    let mut bundle =
        FluentBundle::new_concurrent(vec![id.unwrap_or(LanguageIdentifier::default())]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => number.options.currency.clone(),
        _ => None,
    }));
    let numbers = numbers.clone();
    let added = bundle.add_function("NUMBER", move |arguments, _| match arguments.first() {
        Some(FluentValue::Number(number)) if number.value >= 0.0 => {
            let whole = || numbers.grouped(number.value as u64);
            FluentValue::from(number.options.currency.clone().unwrap_or_else(whole))
        }
        Some(other) => other.clone().into_owned(),
        None => FluentValue::Error,
    });
    debug_assert!(added.is_ok(), "the function is added once");
    bundle
}

/// Parses a built-in catalogue; a test checks that all of them parse.
fn built_in(text: &str) -> Arc<FluentResource> {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => Arc::new(resource),
    }
}

/// Parses a catalogue of the author's, and reports its mistakes.
fn read(catalogue: &Catalogue, diagnostics: &mut Vec<Diagnostic>) -> Arc<FluentResource> {
    let (resource, errors) = match FluentResource::try_new(catalogue.text.clone()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let place = Place::new(&catalogue.file, error.pos);
        let message =
            format!("this is not a Fluent message: {}", lower_first(&error.kind.to_string()));
        diagnostics.push(
            Diagnostic::new(Code::BadCatalogue, place, message)
                .help("write `id = text`, and indent the following lines of a longer text"),
        );
    }
    let resource = Arc::new(resource);
    let mut alone: FluentBundle<Arc<FluentResource>> = FluentBundle::new_concurrent(Vec::new());
    for error in alone.add_resource(resource.clone()).err().into_iter().flatten() {
        if let FluentError::Overriding { id, .. } = error {
            diagnostics.push(repeated_message(catalogue, &id));
        }
    }
    resource
}

fn repeated_message(catalogue: &Catalogue, id: &str) -> Diagnostic {
    let starts: Vec<usize> = catalogue
        .text
        .match_indices(id)
        .map(|(start, _)| start)
        .filter(|start| *start == 0 || catalogue.text[..*start].ends_with('\n'))
        .filter(|start| catalogue.text[start + id.len()..].trim_start_matches(' ').starts_with('='))
        .collect();
    let place = |start: &usize| Place::new(&catalogue.file, *start..*start + id.len());
    let last = starts.last().map(place).unwrap_or_else(|| Place::file(&catalogue.file));
    let found =
        Diagnostic::new(Code::BadCatalogue, last, format!("the message `{id}` appears twice"))
            .help("keep one of the two");
    match starts.first() {
        Some(first) if starts.len() > 1 => found.related(place(first), "first here".to_owned()),
        _ => found,
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Returns whether a character has the opposite direction.
fn is_opposite(c: char, rtl: bool) -> bool {
    let runs_left = matches!(
        u32::from(c),
        0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF
    );
    if rtl { c.is_alphabetic() && !runs_left } else { runs_left && c.is_alphabetic() }
}

//! The language of a text.

use std::sync::OnceLock;

use whatlang::{Detector, Lang};

use super::grammar;
use super::lexicon::{Lexicon, Words};
use super::token::tokens;

/// A language with supported dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Ukrainian.
    Ukrainian,
    /// Russian.
    Russian,
    /// German.
    German,
}

/// Bytes from the start of a text from which its language is detected.
const SAMPLE: usize = 4000;

impl Language {
    /// All of them.
    pub const ALL: &'static [Language] =
        &[Language::English, Language::Ukrainian, Language::Russian, Language::German];

    /// Returns its ISO 639-1 code.
    pub fn code(self) -> &'static str {
        self.lexicon().grammar.code
    }

    /// Returns the language of an ISO 639-1 code, with or without a region.
    pub fn from_code(code: &str) -> Option<Language> {
        let code = code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Language::ALL.iter().copied().find(|language| language.code() == code)
    }

    /// Returns the likeliest of some languages by the start of a text. If the text is too short to decide, counts
    /// the words and letters of each; if that decides nothing, returns the first with its script, else the first,
    /// else English.
    pub fn of(text: &str, among: &[Language]) -> Language {
        let sample = &text[..text.floor_char_boundary(SAMPLE)];
        let is_cyrillic = sample.chars().any(is_cyrillic);
        let has_script = |one: &&Language| one.is_cyrillic() == is_cyrillic;
        let names = among.iter().map(|language| language.detected()).collect();
        let found = Detector::with_allowlist(names).detect(sample);
        let found = found.filter(whatlang::Info::is_reliable).map(|found| found.lang());
        let found = among.iter().find(|language| Some(language.detected()) == found);
        let found = found.or_else(|| most_words(sample, among));
        found.or(among.iter().find(has_script)).or(among.first()).copied().unwrap_or_default()
    }

    /// Returns the English name of the language of a text if it is certainly none of these.
    pub fn unsupported(text: &str) -> Option<&'static str> {
        let found = whatlang::detect(&text[..text.floor_char_boundary(SAMPLE)])?;
        let is_supported = Language::ALL.iter().any(|one| one.detected() == found.lang());
        (found.is_reliable() && !is_supported).then(|| found.lang().eng_name())
    }

    /// Returns letters that only this one of the languages has.
    fn letters(self) -> &'static str {
        match self {
            Language::English => "",
            Language::Ukrainian => "іїєґ",
            Language::Russian => "ыэъё",
            Language::German => "äöüß",
        }
    }

    /// Returns whether a text has a letter of its script.
    pub(super) fn has_letter_of(self, text: &str) -> bool {
        text.chars().any(|c| c.is_alphabetic() && is_cyrillic(c) == self.is_cyrillic())
    }

    fn is_cyrillic(self) -> bool {
        matches!(self, Language::Ukrainian | Language::Russian)
    }

    /// Returns its name for the detector.
    fn detected(self) -> Lang {
        match self {
            Language::English => Lang::Eng,
            Language::Ukrainian => Lang::Ukr,
            Language::Russian => Lang::Rus,
            Language::German => Lang::Deu,
        }
    }

    /// Returns its words.
    pub(super) fn lexicon(self) -> &'static Lexicon {
        static LEXICONS: [OnceLock<Lexicon>; 4] = [const { OnceLock::new() }; 4];
        let (place, grammar) = match self {
            Language::English => (0, &grammar::ENGLISH),
            Language::Ukrainian => (1, &grammar::UKRAINIAN),
            Language::Russian => (2, &grammar::RUSSIAN),
            Language::German => (3, &grammar::GERMAN),
        };
        LEXICONS[place].get_or_init(|| Lexicon::new(grammar))
    }
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// Returns the language with the most words and letters of its own in a text, if there is one.
fn most_words<'a>(text: &str, among: &'a [Language]) -> Option<&'a Language> {
    let tokens = tokens(text);
    let words = Words::new(text, &tokens);
    let words: Vec<&str> = (0..tokens.len()).filter_map(|at| words.get(at)).collect();
    let count = |language: &Language| {
        let lexicon = language.lexicon();
        let is_own = |word: &&&str| {
            lexicon.word(word).is_some() || word.contains(|c| language.letters().contains(c))
        };
        words.iter().filter(is_own).count()
    };
    let best = among.iter().max_by_key(|language| count(language))?;
    (among.iter().filter(|language| count(language) == count(best)).count() == 1).then_some(best)
}

//! Reads language tags.

use super::Checker;
use super::words::word;
use crate::diag::Code;
use crate::words::Lang;
use crate::yaml::Spanned;

/// Tags of languages whose names [`word`] knows.
const NAMED: &[&str] = &[
    "en", "uk", "ru", "de", "fr", "es", "pt", "it", "pl", "nl", "ja", "ko", "zh", "ar", "he", "tr",
];

/// Codes of countries that are taken for those of languages, with the language. Only such as are no language's.
const COUNTRIES: &[(&str, &str)] = &[
    ("ua", "uk"),
    ("jp", "ja"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("gr", "el"),
    ("dk", "da"),
    ("us", "en"),
    ("gb", "en"),
    ("ir", "fa"),
    ("at", "de"),
    ("by", "be"),
    ("kz", "kk"),
    ("il", "he"),
    ("mx", "es"),
];

impl Checker<'_> {
    /// Reads a language tag, or reports it with the one that was probably meant.
    pub fn lang(&mut self, tag: &Spanned<String>) -> Option<Lang> {
        let code = tag.to_lowercase();
        if let Some((_, language)) = COUNTRIES.iter().find(|(country, _)| *country == code) {
            let message = format!("`{}` is the code of a country, not of a language", tag.value);
            self.report(Code::BadValue, &tag.range, message).add_replacement(
                "",
                tag.range.clone(),
                *language,
            );
            return None;
        }
        let lang = Lang::parse(tag);
        if lang.is_none() {
            let message = format!("`{}` is not a language tag", tag.value);
            let diagnostic = self.report(Code::BadValue, &tag.range, message);
            let hyphenated = tag.split('.').next().unwrap_or_default().replace('_', "-");
            let hyphenated = Lang::parse(&hyphenated).map(|lang| lang.to_string());
            match word(tag, NAMED).map(str::to_owned).or(hyphenated) {
                Some(tag_meant) => diagnostic.add_replacement("", tag.range.clone(), tag_meant),
                None => diagnostic.add_help("write a tag such as `en`, `uk` or `pt-BR` (BCP 47)"),
            }
        }
        lang
    }
}

//! Checks language tags.

use std::fmt;

use icu_locale_core::Locale;

/// The language of a site or a text: a BCP 47 tag, kept as written.
///
/// `en` means British order and names (19 June 2024); `en-US` has its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(String);

impl Lang {
    /// Checks a tag: a language of two or three letters, then script, region and variants as BCP 47 has
    /// them. Names of languages (`english`), `und` and extensions are refused.
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::check(tag).ok()
    }

    /// Checks a tag as [`Lang::parse`] does.
    ///
    /// # Errors
    /// What is wrong with the tag, after its words, and what to write.
    pub fn check(tag: &str) -> Result<Lang, (&'static str, String)> {
        let locale = Locale::try_from_str(tag).ok().filter(|locale| {
            matches!(locale.id.language.as_str().len(), 2 | 3)
                && locale.id.language.as_str() != "und"
                && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
        match locale {
            None => {
                let help = "write a tag such as `en`, `uk` or `pt-BR` (BCP 47)".to_owned();
                Err(("is not a language tag", help))
            }
            Some(locale) if !locale.extensions.is_empty() => {
                let help = format!("write `{}`; dates are in the Gregorian calendar", locale.id);
                Err(("has an extension, which dateline does not support", help))
            }
            Some(_) => Ok(Lang(tag.to_owned())),
        }
    }

    /// Returns English, in which messages exist that another language lacks.
    pub fn english() -> Lang {
        Lang("en".to_owned())
    }

    /// Returns the tag as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the language without script, region and the rest, in lower case: `pt` of `pt-BR`.
    pub fn language(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Returns the direction of its script, as HTML's `dir` takes it: `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        let script = self.0.split('-').skip(1).find(|part| part.len() == 4);
        let right_to_left = match script {
            Some(script) => RTL_SCRIPTS.iter().any(|rtl| script.eq_ignore_ascii_case(rtl)),
            None => RTL_LANGUAGES.contains(&self.language().as_str()),
        };
        if right_to_left { "rtl" } else { "ltr" }
    }

    /// Returns the language's own name (`English`, `Українська`), for a language switch; the tag if the
    /// name is not known.
    pub fn name(&self) -> &str {
        let tag = self.0.as_str();
        let find = |wanted: &str| {
            NAMES.iter().find(|(tag, _)| wanted.eq_ignore_ascii_case(tag)).map(|(_, name)| *name)
        };
        find(tag).or_else(|| find(&self.language())).unwrap_or(tag)
    }

    /// Returns whether it is Chinese in traditional characters, by its script or else by its region.
    pub(super) fn is_traditional(&self) -> bool {
        let says = |parts: &[&str]| {
            self.0.split('-').skip(1).any(|part| parts.iter().any(|p| part.eq_ignore_ascii_case(p)))
        };
        let by_region = says(&["TW", "HK", "MO"]) && !says(&["Hans"]);
        self.language() == "zh" && (says(&["Hant"]) || by_region)
    }

    /// Returns the tag by which a browser writes dates and numbers as we do: British English for `en`.
    pub fn numbers_and_dates(&self) -> &str {
        if self.0.eq_ignore_ascii_case("en") { "en-GB" } else { &self.0 }
    }

    /// Returns the locale whose data formats dates and numbers.
    pub(super) fn locale(&self) -> Locale {
        Locale::try_from_str(self.numbers_and_dates()).unwrap_or(Locale::UNKNOWN)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const RTL_SCRIPTS: [&str; 8] = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Aran"];

const RTL_LANGUAGES: [&str; 16] = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur",
    "yi",
];

/// Tags and the names that their speakers use, sorted by tag.
const NAMES: [(&str, &str); 52] = [
    ("ar", "العربية"),
    ("az", "Azərbaycanca"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gl", "Galego"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Bahasa Indonesia"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақ тілі"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mk", "Македонски"),
    ("nb", "Norsk bokmål"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("pt-BR", "Português (Brasil)"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sq", "Shqip"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_are_checked_and_kept_as_written() {
        for tag in ["en", "uk", "pt-BR", "zh-Hant-TW", "fil", "sr-Latn", "ar-EG", "pt-br"] {
            assert_eq!(Lang::parse(tag).map(|lang| lang.to_string()).as_deref(), Some(tag));
        }
        for tag in ["", "e", "english", "en_US", "en-", "und", "en-US-", "новини", "12", "en US"]
        {
            assert_eq!(Lang::parse(tag), None, "{tag}");
        }
        let extended = [
            ("ja-u-ca-japanese", "`ja`"),
            ("ar-EG-u-nu-latn", "`ar-EG`"),
            ("de-x-mine", "`de`"),
            ("en-t-de", "`en`"),
        ];
        for (tag, help) in extended {
            let fault = Lang::check(tag).expect_err(tag);
            assert!(fault.0.contains("extension") && fault.1.contains(help), "{tag}: {fault:?}");
        }
    }

    #[test]
    fn direction_and_name_follow_the_tag() {
        let table = [
            ("en", "ltr", "English"),
            ("en-US", "ltr", "English"),
            ("uk", "ltr", "Українська"),
            ("pt-BR", "ltr", "Português (Brasil)"),
            ("pt-PT", "ltr", "Português"),
            ("he", "rtl", "עברית"),
            ("fa-IR", "rtl", "فارسی"),
            ("az-Arab", "rtl", "Azərbaycanca"),
            ("ar-Latn", "ltr", "العربية"),
            ("tlh", "ltr", "tlh"),
        ];
        for (tag, dir, name) in table {
            let lang = Lang::parse(tag).unwrap();
            assert_eq!((lang.dir(), lang.name()), (dir, name), "{tag}");
        }
    }
}

//! Writes numbers in the numerals of a language.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;

/// The numerals of a language.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    locale: Locale,
    /// The digits from zero to nine.
    digits: [String; 10],
    /// The grouped numbers so far: the counts of a site are on each of its pages.
    grouped: Arc<RwLock<HashMap<u64, String>>>,
}

impl Numbers {
    /// Returns the numerals of a locale.
    pub(super) fn new(locale: &Locale) -> Numbers {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(GroupingStrategy::Never);
        let formatter = DecimalFormatter::try_new(locale.into(), options);
        let digits = std::array::from_fn(|digit| match &formatter {
            Ok(formatter) => formatter.format(&Decimal::from(digit as u64)).to_string(),
            Err(_) => digit.to_string(),
        });
        Numbers { locale: locale.clone(), digits, grouped: Arc::default() }
    }

    /// Returns a number with grouped digits: `1,234`.
    pub(super) fn grouped(&self, number: u64) -> String {
        if number < 1000 {
            return self.plain(number, 1);
        }
        let known = self.grouped.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = known.get(&number) {
            return text.clone();
        }
        drop(known);
        let text = match DecimalFormatter::try_new((&self.locale).into(), Default::default()) {
            Ok(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            Err(_) => self.plain(number, 1),
        };
        let mut known = self.grouped.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(number, text.clone());
        text
    }

    /// Returns a number without grouping, with zeros before it up to `width` digits.
    pub(super) fn plain(&self, number: u64, width: usize) -> String {
        let ascii = if width < 2 { number.to_string() } else { format!("{number:0width$}") };
        if self.digits[1] == "1" {
            return ascii;
        }
        ascii.bytes().map(|byte| self.digits[usize::from(byte - b'0')].as_str()).collect()
    }

    /// Returns the number of a year without its era: grouped from 10,000.
    pub(super) fn year(&self, number: u64) -> String {
        if number < 10_000 { self.plain(number, 1) } else { self.grouped(number) }
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;
    use icu_locale_core::locale;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let table = [
            (locale!("en-GB"), "1,234", "13,800,000,000"),
            (locale!("uk"), "1\u{a0}234", "13\u{a0}800\u{a0}000\u{a0}000"),
            (locale!("pl"), "1234", "13\u{a0}800\u{a0}000\u{a0}000"),
            (locale!("de"), "1.234", "13.800.000.000"),
            (locale!("en-IN"), "1,234", "13,80,00,00,000"),
            (locale!("ar-EG"), "١٬٢٣٤", "١٣٬٨٠٠٬٠٠٠٬٠٠٠"),
        ];
        for (locale, small, large) in table {
            let numbers = Numbers::new(&locale);
            assert_eq!(numbers.grouped(1234), small, "{locale}");
            assert_eq!(numbers.grouped(13_800_000_000), large, "{locale}");
        }
    }

    #[test]
    fn years_are_grouped_from_ten_thousand() {
        let numbers = Numbers::new(&locale!("en-GB"));
        assert_eq!(numbers.year(9999), "9999");
        assert_eq!(numbers.year(10_000), "10,000");
        assert_eq!(numbers.plain(5, 2), "05");
    }
}

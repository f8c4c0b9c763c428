//! Writes several dates of one precision with their common parts said once: "18 or 19 June 2024", "28
//! June – 3 July 2024".

use super::Words;
use super::calendar::{Calendar, Case, EraStyle, Slot, SlotKind};

/// How a language shortens a range. Only the languages of the table below shorten anything, because only
/// those were compared with CLDR's own interval formats (`tests/data/intl/`).
#[derive(Debug)]
pub(super) struct Style {
    /// The language, without region.
    language: &'static str,
    /// What happens to a mark after the number that differs, as in "19. Juni".
    mark: Mark,
    /// Separates two numbers.
    numbers: &'static str,
    /// Separates two single words.
    words: &'static str,
    /// Separates anything longer.
    phrases: &'static str,
}

/// A mark after a number, such as the dot of an ordinal.
#[derive(Debug, PartialEq, Eq)]
enum Mark {
    /// After each: "19.–21. Juni".
    Each,
    /// After the last: "19–21, 2024".
    Last,
}

const fn style(
    language: &'static str,
    mark: Mark,
    numbers: &'static str,
    words: &'static str,
    phrases: &'static str,
) -> Style {
    Style { language, mark, numbers, words, phrases }
}

/// Separates two whole dates in a language that is not in the table.
const PLAIN_DASH: &str = " – ";

/// Separates two numbers in it.
const NUMBER_DASH: &str = "–";

const STYLES: [Style; 22] = [
    style("ar", Mark::Last, "–", " – ", " – "),
    style("cs", Mark::Each, "–", " – ", " – "),
    style("da", Mark::Each, "–", "–", "–"),
    style("de", Mark::Each, "–", "–", " – "),
    style("en", Mark::Last, "–", " – ", " – "),
    style("es", Mark::Last, "–", "–", " – "),
    style("fi", Mark::Each, "–", " – ", " – "),
    style("fr", Mark::Last, "–", " – ", " – "),
    style("he", Mark::Last, "–", "–", " – "),
    style("it", Mark::Last, "–", "–", " – "),
    style("ja", Mark::Each, "～", "～", "～"),
    style("ko", Mark::Each, "~", "~", "~"),
    style("nb", Mark::Each, "–", "–", "–"),
    style("nl", Mark::Last, "–", "–", " – "),
    style("pl", Mark::Last, "–", " – ", " – "),
    style("pt", Mark::Last, "–", " – ", " – "),
    style("ro", Mark::Last, "–", " – ", " – "),
    style("ru", Mark::Last, "–", " – ", " – "),
    style("sv", Mark::Last, "–", "–", "–"),
    style("tr", Mark::Last, "–", " – ", " – "),
    style("uk", Mark::Last, "–", " – ", " – "),
    style("zh", Mark::Each, "至", "至", "至"),
];

impl Style {
    /// Returns the style of a language, if it is known.
    pub(super) fn find(language: &str) -> Option<&'static Style> {
        STYLES.iter().find(|style| style.language == language)
    }
}

/// Dates split into what they share and what differs.
struct SharedParts {
    before: String,
    middles: Vec<String>,
    after: String,
    /// Whether they differ only in one number.
    in_number: bool,
}

impl Words {
    /// Returns the dates as items of a list that say common parts once: what precedes the difference in
    /// the first, what follows it in the last. `None` if the language or the dates do not allow it.
    pub(super) fn share(&self, dates: &[Calendar], case: Case) -> Option<Vec<String>> {
        let SharedParts { before, mut middles, after, .. } = self.divide(dates, case)?;
        middles.first_mut()?.insert_str(0, &before);
        middles.last_mut()?.push_str(&after);
        Some(middles)
    }

    /// Returns a range of two dates that says common parts once; `None` as for `share`.
    pub(super) fn shared_range(&self, first: Calendar, last: Calendar) -> Option<String> {
        let style = self.style?;
        let SharedParts { before, middles, after, in_number } =
            self.divide(&[first, last], Case::Alone)?;
        let single = !middles.iter().any(|middle| middle.contains(char::is_whitespace));
        let dash = match (single, in_number) {
            (true, true) => style.numbers,
            (true, false) => style.words,
            (false, _) => style.phrases,
        };
        Some(format!("{before}{}{after}", middles.join(dash)))
    }

    /// Returns what separates two whole dates of a range.
    pub(super) fn phrase_dash(&self) -> &'static str {
        self.style.map_or(PLAIN_DASH, |style| style.phrases)
    }

    /// Returns what separates two numbers of a range.
    pub(super) fn number_dash(&self) -> &'static str {
        self.style.map_or(NUMBER_DASH, |style| style.numbers)
    }

    fn divide(&self, dates: &[Calendar], case: Case) -> Option<SharedParts> {
        let style = self.style?;
        let era = EraStyle::of(dates.iter().map(|date| date.year));
        let all: Vec<Vec<Slot>> = dates.iter().map(|date| self.slots(*date, case, era)).collect();
        let (start, end) = difference(&all)?;
        let first = all.first()?;
        let mark = match style.mark {
            Mark::Each => mark_behind(first, end),
            Mark::Last => "",
        };
        let after = join(&first[end + 1..]);
        let middles = all.iter().map(|slots| join(&slots[start..=end]) + mark);
        Some(SharedParts {
            before: join(&first[..start]),
            middles: middles.collect(),
            after: after.strip_prefix(mark).unwrap_or(&after).to_owned(),
            in_number: start == end && matches!(first[start].0, SlotKind::Day | SlotKind::Year),
        })
    }
}

/// Returns the first and the last slot in which dates of one form differ; `None` if the forms differ, if
/// nothing does, or if the year differs and something else is the same: then each is written in full.
fn difference(all: &[Vec<Slot>]) -> Option<(usize, usize)> {
    let (first, rest) = all.split_first()?;
    let same_form = |slots: &Vec<Slot>| {
        slots.len() == first.len() && slots.iter().zip(first).all(|(a, b)| a.0 == b.0)
    };
    if !rest.iter().all(same_form) {
        return None;
    }
    let differs = |at: &usize| rest.iter().any(|slots| slots[*at].1 != first[*at].1);
    let start = (0..first.len()).find(differs)?;
    let end = (0..first.len()).rfind(differs)?;
    let year_differs = first[start..=end].iter().any(|(kind, _)| *kind == SlotKind::Year);
    let has_month = first.iter().any(|(kind, _)| *kind == SlotKind::Month);
    (!(year_differs && has_month)).then_some((start, end))
}

fn join(slots: &[Slot]) -> String {
    slots.iter().map(|(_, text)| text.as_str()).collect()
}

/// Returns the characters between a slot and the next space.
fn mark_behind(slots: &[Slot], at: usize) -> &str {
    match slots.get(at + 1) {
        Some((SlotKind::Text, text)) => text.split(char::is_whitespace).next().unwrap_or_default(),
        _ => "",
    }
}

//! Chooses the mode of each passage: news, dated from the day of publication, or narrative, from event to event.

use chrono::{Datelike, NaiveDate};

use super::Mode;
use super::item::Item;
use super::parse::{Base, Fields, Parsed, Shape, Written, YearRef};
use super::sem::{Relative, Sem};

/// Returns the mode and the number of the passage of each expression.
pub(super) fn modes(
    items: &[Item],
    found: &[Parsed],
    published: Option<NaiveDate>,
    wanted: Option<Mode>,
) -> Vec<(Mode, usize)> {
    let mut passages = Vec::with_capacity(found.len());
    let (mut passage, mut at) = (0, 0);
    for parsed in found {
        passage += items[at..parsed.from].iter().filter(|item| item.sem == Sem::Break).count();
        at = parsed.from;
        passages.push(passage);
    }
    let Some(published) = published else {
        return passages.into_iter().map(|passage| (Mode::Narrative, passage)).collect();
    };
    let text = Signs::of(found, published).text_mode();
    let mut out = Vec::with_capacity(found.len());
    let (mut begun, mut before) = (false, None);
    for group in passages.chunk_by(|a, b| a == b) {
        let signs = Signs::of(&found[out.len()..out.len() + group.len()], published);
        let mode = wanted.unwrap_or_else(|| signs.passage_mode(text, before, begun));
        before = Some(mode);
        begun |= signs.has_distant_years();
        out.extend(group.iter().map(|passage| (mode, *passage)));
    }
    out
}

/// Counted signs of news and of narrative.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs {
    /// Expressions that only the day of publication explains.
    near: u32,
    /// "Next year" and the like, which may count from the previous event too.
    next: u32,
    /// Days of years long before the day of publication.
    far_days: u32,
    /// Dates without a year.
    yearless: u32,
    /// Weekdays, which narratives have too.
    weekdays: u32,
    /// Years long before the day of publication.
    far: u32,
    /// Dates in the year of publication or the one before.
    now: u32,
}

impl Signs {
    /// Counts the signs in expressions.
    pub(super) fn of(found: &[Parsed], published: NaiveDate) -> Signs {
        let mut signs = Signs::default();
        for parsed in found {
            match parsed.shape {
                Shape::One(one) => signs.add(&one, published),
                // "Since 1998" may describe the present.
                Shape::Since(_) | Shape::Until(_) => {}
                Shape::Range(first, second) => {
                    signs.add(&first, published);
                    signs.add(&second, published);
                }
            }
        }
        signs
    }

    /// Counts one date.
    fn add(&mut self, one: &Written, published: NaiveDate) {
        match one {
            Written::Date(Fields { year: YearRef::Given(year), day, .. }) => {
                let is_far = *year < published.year() - 1;
                self.far += u32::from(is_far);
                self.far_days += u32::from(is_far && day.is_some());
                self.now += u32::from(!is_far && *year <= published.year() + 1);
            }
            Written::Date(Fields { year: YearRef::Short(_), .. }) => self.far += 1,
            Written::Date(Fields { year: YearRef::Relative(relative), .. })
            | Written::Date(Fields { relative: Some(relative), .. })
            | Written::Unit(relative, _)
            | Written::WeekdayOf(_, relative) => self.add_relative(*relative),
            Written::Date(Fields { weekday: Some(_), month: None, day: None, .. }) => {
                self.weekdays += 1
            }
            Written::Date(Fields { blurred: 0, .. }) => self.yearless += 1,
            Written::Shift { base: Base::Near(_), .. } => self.near += 1,
            Written::Shift { base: Base::Publication, count, .. } => {
                self.near += u32::from(count.is_none_or(|count| count <= 0));
            }
            _ => {}
        }
    }

    /// Counts a relative date.
    fn add_relative(&mut self, relative: Relative) {
        match relative {
            Relative::Next | Relative::NextButOne => self.next += 1,
            Relative::Last | Relative::LastButOne | Relative::This => self.near += 1,
            Relative::Previous | Relative::Same | Relative::Following => {}
        }
    }

    /// Returns the mode of a whole text.
    pub(super) fn text_mode(self) -> Mode {
        let near = 2 * self.near + self.next + self.weekdays + self.now;
        if self.far > near { Mode::Narrative } else { Mode::News }
    }

    /// Returns the mode of a passage after another. News may contain a narrative passage, and a narrative
    /// may begin with news, or return to it.
    pub(super) fn passage_mode(
        self,
        text: Mode,
        before: Option<Mode>,
        narrative_has_begun: bool,
    ) -> Mode {
        let signs = self.near + self.next + self.weekdays;
        let is_narrative =
            self.far_days > 0 && self.yearless > 0 && self.near + self.weekdays + self.now == 0;
        let begins = !narrative_has_begun
            && self.far == 0
            && (self.near + self.next > 0 || self.weekdays > 0 && self.yearless > 0);
        let goes_on = before == Some(Mode::News) && !narrative_has_begun && signs + self.far == 0;
        let comes_back = self.near > 0 && signs > 1 && self.far == 0;
        match text {
            Mode::News if is_narrative => Mode::Narrative,
            Mode::Narrative if !(begins || goes_on || comes_back) => Mode::Narrative,
            _ => Mode::News,
        }
    }

    /// Returns whether it mentions years long before publication.
    pub(super) fn has_distant_years(self) -> bool {
        self.far > 0
    }
}

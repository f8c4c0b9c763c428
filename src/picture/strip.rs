//! Counts many marks into an overview: bars of their number in each step of time.

use super::axis;
use super::period;
use super::reach::{DAY, Instant, Reach, Span};
use super::unit::{Unit, day_of};
use super::{Frame, Mark};
use crate::date::Day;
use crate::html::Html;
use crate::words::{Arg, Words};

mod draw;
mod far;
mod layout;
mod steps;

/// Maximum number of marks for which one bin may have all.
const MANY: usize = 100;
/// Minimum time of a strip: marks within less than a month are not spread out further.
const MIN_TIME: Instant = 31 * DAY;

/// The counted overview of a list of marks; [`Strip::svg`] draws it.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// What it shows, in a sentence or two; plain text.
    pub name: String,
    /// Step of its bins.
    pub unit: Unit,
    /// All bins, in order of time, empty ones too. The first and the last may be far off.
    pub bins: Vec<BinRow>,
    /// Marks before the first bin.
    pub before: Edge,
    /// Marks after the last bin.
    pub after: Edge,
    /// Number of marks with a place in time.
    pub dated: usize,
    /// Number of marks without one, which are left out.
    pub undated: usize,
    /// Whether some marks are key events.
    pub keys: bool,
    shown: Span,
    /// The beginning of each bin, and the end of the last.
    limits: Vec<Instant>,
    /// First and last bin in which an approximate key event may lie.
    soft_keys: Vec<(usize, usize)>,
    /// Times of what lasts and is shown, at least a part of it.
    lasting: Vec<Span>,
    /// The times of the marks that are far off: before and after the others.
    far: [Option<Span>; 2],
}

/// One bin. The weights of all bins and both edges together are the number of dated marks.
#[derive(Debug, Clone, PartialEq)]
pub struct BinRow {
    /// Its name: "June 2024".
    pub label: String,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Number of marks that certainly lie in it; what lasts counts where it begins.
    pub certain: usize,
    /// Number of marks that may lie in it.
    pub possible: usize,
    /// Weight of those that may lie in it.
    pub soft: f64,
    /// Number of key events among the certain ones.
    pub keys: usize,
    /// Index of the first mark that lies or may lie in it.
    pub mark: Option<usize>,
    /// Whether it is beyond a break in the axis, with all that is far off on this side.
    pub far: bool,
}

/// A mark with a place in time.
struct DatedMark {
    /// Its index among all.
    index: usize,
    reach: Reach,
    key: bool,
}

/// Where a bar leads, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BinLink {
    /// Address of the list with its events.
    pub href: String,
    /// Its numbers, in words.
    pub text: String,
}

/// Marks beyond one end of a strip.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Edge {
    /// Number of marks that lie wholly there.
    pub count: usize,
    /// Their weight, with that of the parts of others.
    pub weight: f64,
}

impl Strip {
    /// Counts some marks; `None` if none has a place in time.
    pub fn count(marks: &[Mark<'_>], frame: Frame, words: &Words) -> Option<Strip> {
        let dated = |(index, mark): (usize, &Mark<'_>)| {
            Some(DatedMark { index, reach: Reach::of(mark.when)?, key: mark.key })
        };
        let reaches: Vec<DatedMark> = marks.iter().enumerate().filter_map(dated).collect();
        let shown = match frame {
            Frame::Fitting => {
                let anchors: Vec<Span> =
                    reaches.iter().flat_map(|mark| mark.reach.anchors()).collect();
                axis::fitting(&anchors, MIN_TIME)?
            }
            Frame::Days(first, last) if !reaches.is_empty() => days(first, last),
            Frame::Days(..) => return None,
        };
        let filled = |(unit, limits)| Strip::fill(unit, limits, frame, &reaches, words);
        let timed = reaches.iter().filter(|mark| mark.reach.is_timed()).count() * 2 > reaches.len();
        let mut choices = steps::choices(shown, timed);
        let mut strip = filled(choices.next()?);
        while let Some(finer) = choices.next().filter(|_| strip.is_crowded()) {
            strip = filled(finer);
        }
        strip.undated = marks.len() - reaches.len();
        let dates = marks.iter().map(|mark| mark.when);
        strip.name = period::name("strip-name", strip.dated, dates, strip.shown, words);
        strip.name_most(words);
        strip.name_far(words);
        Some(strip)
    }

    /// Draws the picture: one `<svg>`, named by `name`. `id` is the prefix of ids in it, and must differ for
    /// each picture of a page; the days from and to those of `marked`, inclusive, are highlighted. Each bar
    /// is a link if `links` has one for its bin; the tab key does not reach these links.
    pub fn svg(
        &self,
        id: &str,
        marked: Option<(Day, Day)>,
        links: &[Option<BinLink>],
        words: &Words,
    ) -> Html {
        let marked = marked.map(|(first, last)| days(first, last));
        Html::from_markup(draw::svg(self, id, marked, links, words))
    }

    /// Returns the number of bins in which something lies or may lie.
    pub fn filled(&self) -> usize {
        self.bins.iter().filter(|bin| bin.certain + bin.possible > 0).count()
    }

    /// Returns whether some marks are hatched.
    pub fn is_hatched(&self) -> bool {
        self.bins.iter().any(|bin| bin.possible > 0)
    }

    /// Returns whether some marks last for a while.
    pub fn has_lasting(&self) -> bool {
        !self.lasting.is_empty()
    }

    /// Returns whether the axis is broken, because some marks are far off.
    pub fn is_broken(&self) -> bool {
        self.far.iter().any(Option::is_some)
    }

    /// Returns whether one bin has more than a third of the marks, if there are more than [`MANY`].
    fn is_crowded(&self) -> bool {
        let crowded = |bin: &BinRow| bin.weight() * 3.0 > self.dated as f64;
        self.dated > MANY && self.bins.iter().any(crowded)
    }

    /// Counts marks in the steps between limits. If the frame is fitting, also counts far-off marks in one bin
    /// on each side.
    fn fill(
        unit: Unit,
        limits: Vec<Instant>,
        frame: Frame,
        reaches: &[DatedMark],
        words: &Words,
    ) -> Strip {
        let mut strip = Strip::empty(unit, limits, words);
        if frame == Frame::Fitting {
            strip.add_far_bins(reaches, words);
        }
        for mark in reaches {
            strip.add(mark);
        }
        strip.keys = reaches.iter().any(|mark| mark.key);
        strip.dated = reaches.len();
        strip
    }

    /// Makes empty bins.
    fn empty(unit: Unit, limits: Vec<Instant>, words: &Words) -> Strip {
        let row = |ends: &[Instant]| {
            BinRow::empty(Span { from: ends[0], to: ends[1] }, unit.words(ends[0], words))
        };
        Strip {
            name: String::new(),
            unit,
            bins: limits.windows(2).map(row).collect(),
            far: [None, None],
            before: Edge::default(),
            after: Edge::default(),
            dated: 0,
            undated: 0,
            keys: false,
            shown: Span { from: limits[0], to: limits[limits.len() - 1] },
            limits,
            soft_keys: Vec::new(),
            lasting: Vec::new(),
        }
    }

    /// Returns the times in which a mark counts, with ends. What happened at several times counts at the
    /// first, as in lists.
    fn counted(&self, reach: &Reach) -> Vec<Span> {
        let spans = if reach.each { &reach.spans[..1] } else { &reach.spans[..] };
        spans.iter().map(|span| self.bounded(*span)).collect()
    }

    /// Counts a mark: in its bin, or spread over all the time in which it may lie.
    fn add(&mut self, mark: &DatedMark) {
        let DatedMark { index, reach, key } = mark;
        if let Some(lasting) = reach.lasting {
            self.lasting.extend(Some(lasting.bounds()).filter(|all| all.cut(self.shown).is_some()));
        }
        let spans = self.counted(reach);
        let length: f64 = spans.iter().map(|span| span.len() as f64).sum();
        let inside: Vec<Span> = spans.iter().filter_map(|span| span.cut(self.shown)).collect();
        for span in &spans {
            let before = self.shown.from.min(span.to).saturating_sub(span.from).max(0);
            let after = span.to.saturating_sub(self.shown.to.max(span.from)).max(0);
            self.before.weight += before as f64 / length;
            self.after.weight += after as f64 / length;
        }
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else {
            let edge =
                if spans[0].from < self.shown.from { &mut self.before } else { &mut self.after };
            edge.count += 1;
            return;
        };
        let (first, last) = (self.bin(first.from), self.bin(last.to - 1));
        let outside = spans.iter().any(|span| span.cut(self.shown) != Some(*span));
        if first == last && !reach.qualified && !outside {
            self.bins[first].certain += 1;
            self.bins[first].keys += usize::from(*key);
            self.bins[first].mark.get_or_insert(*index);
            return;
        }
        self.spread(&inside, length);
        self.bins[first..=last].iter_mut().for_each(|bin| {
            bin.mark.get_or_insert(*index);
        });
        if *key {
            self.soft_keys.push((first, last));
        }
    }

    /// Adds to each bin the share of a mark that falls into it.
    fn spread(&mut self, spans: &[Span], length: f64) {
        let mut counted = None;
        for span in spans {
            for index in self.bin(span.from)..=self.bin(span.to - 1) {
                let bin = Span { from: self.limits[index], to: self.limits[index + 1] };
                let Some(part) = bin.cut(*span) else { continue };
                self.bins[index].soft += part.len() as f64 / length;
                self.bins[index].possible += usize::from(counted != Some(index));
                counted = Some(index);
            }
        }
    }

    /// Returns a span with ends: if it has none, those of the picture.
    fn bounded(&self, span: Span) -> Span {
        match (span.from == Span::NEVER, span.to == Span::EVER) {
            (true, _) => Span { from: self.shown.from.min(span.to - 1), ..span },
            (_, true) => Span { to: self.shown.to.max(span.from + 1), ..span },
            _ => span,
        }
    }

    /// Returns the bin of an instant; of one outside, the nearest.
    fn bin(&self, instant: Instant) -> usize {
        let behind = self.limits.partition_point(|limit| *limit <= instant);
        behind.clamp(1, self.bins.len()) - 1
    }

    /// Returns the bin with most certain marks, the earliest of several.
    fn most(&self) -> Option<usize> {
        let most = self.bins.iter().map(|bin| bin.certain).max().filter(|most| *most > 0)?;
        self.bins.iter().position(|bin| bin.certain == most)
    }

    /// Adds the fullest bin to the name, unless there is only one bin with anything.
    fn name_most(&mut self, words: &Words) {
        let Some(most) = self.most().filter(|_| self.filled() > 1) else { return };
        let bin = &self.bins[most];
        let args = [("count", Arg::Number(bin.certain as u64)), ("period", Arg::Text(&bin.label))];
        self.add_sentence(&words.message("strip-most", &args), words);
    }

    fn add_sentence(&mut self, sentence: &str, words: &Words) {
        let args = [("first", Arg::Text(&self.name)), ("next", Arg::Text(sentence))];
        self.name = words.message("sentences", &args);
    }
}

impl BinRow {
    /// Returns a bin without marks.
    fn empty(span: Span, label: String) -> BinRow {
        BinRow {
            label,
            first: day_of(span.from),
            last: day_of(span.to - 1),
            certain: 0,
            possible: 0,
            soft: 0.0,
            keys: 0,
            mark: None,
            far: false,
        }
    }

    /// Returns the number of certain marks, with the weight of possible ones.
    fn weight(&self) -> f64 {
        self.certain as f64 + self.soft
    }
}

/// Returns the time of some days, inclusive.
fn days(first: Day, last: Day) -> Span {
    Span { from: first.ordinal() * DAY, to: (last.ordinal() + 1) * DAY }
}

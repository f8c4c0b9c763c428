//! Arranges the marks of a lane in rows, so that nothing overlaps.

use super::chart::{ChartMark, MarkShape, WIDTH};
use super::svg::{cut, ems};

/// Size of labels, in the units of the chart.
pub(super) const FONT: f64 = 13.0;
/// Maximum width of a label in ems.
pub(super) const LABEL: f64 = 30.0;
/// How much wider bold words are.
const BOLD: f64 = 1.08;
/// Minimum width of a bar with its label above it.
const BAR: f64 = 60.0;
/// Space between a mark and its label.
const NEAR: f64 = 9.0;
/// Space between neighbours in a row.
const GAP: f64 = 14.0;
/// Half of the minimum width of a mark, so that it is easily hit.
const HALF: f64 = 12.0;
/// Maximum number of rows with all labels.
const MAX_ROWS: usize = 80;

/// Marks side by side.
pub(super) type Row = Vec<Place>;

/// A mark in its row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    /// Index of the mark.
    pub(super) index: usize,
    /// What is drawn of it.
    pub(super) shape: MarkShape,
    /// Where it begins, with its label.
    pub(super) from: f64,
    /// Where it ends, with its label.
    pub(super) to: f64,
    /// Its label, if there is space for one.
    pub(super) label: Option<Label>,
}

/// The words beside a mark.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    /// The title, possibly cut.
    pub(super) text: String,
    /// Where the words begin or, before their mark, end.
    pub(super) at: f64,
    /// On which side they are.
    pub(super) side: LabelSide,
}

/// The side of a label, in the direction of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LabelSide {
    /// Before the mark, ending there.
    Before,
    /// After the mark.
    Behind,
    /// Above the mark.
    Above,
}

/// Puts the marks of each lane, in order of time, into the first row with space for them: with their
/// labels; or, if these take too many rows, with those of key events only; or with none.
pub(super) fn pack(lanes: &[Vec<Place>], all: &[ChartMark<'_>]) -> Vec<Vec<Row>> {
    let key = |place: &Place| all[place.index].mark.key;
    let choices: [&dyn Fn(&Place) -> bool; 3] = [&|_| true, &key, &|_| false];
    let mut packed = Vec::new();
    for wanted in choices {
        packed = lanes.iter().map(|marks| rows(marks, wanted, all)).collect();
        if packed.iter().map(Vec::len).sum::<usize>() <= MAX_ROWS {
            break;
        }
    }
    packed
}

fn rows(marks: &[Place], labelled: &dyn Fn(&Place) -> bool, all: &[ChartMark<'_>]) -> Vec<Row> {
    let place = |place: &Place| match labelled(place) {
        true => place.clone().labelled(&all[place.index]),
        false => place.clone().widened(),
    };
    stack(marks.iter().map(place).collect())
}

fn stack(places: Vec<Place>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for place in places {
        let free = |row: &&mut Row| {
            row.iter().all(|other| place.from >= other.to + GAP || place.to + GAP <= other.from)
        };
        match rows.iter_mut().find(free) {
            Some(row) => row.push(place),
            None => rows.push(vec![place]),
        }
    }
    rows
}

impl Place {
    /// Returns the mark with its words: after it, or before it if there is no space, or above a bar.
    fn labelled(mut self, mark: &ChartMark<'_>) -> Place {
        let text = cut(&mark.title, LABEL);
        let bold = if mark.mark.key { BOLD } else { 1.0 };
        let width = ems(&text) * FONT * bold;
        let above = self.to - self.from >= BAR;
        let behind = self.to + NEAR;
        let before = self.from - NEAR;
        let (side, at, from) = match (above, behind + width <= WIDTH, before - width >= 0.0) {
            (true, ..) => {
                let at = self.from.min(WIDTH - width).max(0.0);
                (LabelSide::Above, at, at)
            }
            (false, true, _) => (LabelSide::Behind, behind, behind),
            (false, false, true) => (LabelSide::Before, before, before - width),
            (false, false, false) => return self.widened(),
        };
        self.label = Some(Label { text, at, side });
        let mut place = self.widened();
        place.from = place.from.min(from);
        place.to = place.to.max(from + width);
        place
    }

    /// Returns the mark, wide enough to be hit.
    fn widened(mut self) -> Place {
        let middle = (self.from + self.to) / 2.0;
        self.from = self.from.min(middle - HALF);
        self.to = self.to.max(middle + HALF);
        self
    }
}

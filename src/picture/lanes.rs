//! Arranges the marks of a lane in rows, so that nothing overlaps.

use std::collections::BTreeSet;

use super::chart::{ChartMark, MarkShape, WIDTH};
use crate::measure::{cut, ems};

/// Size of labels, in the units of the chart.
pub(super) const FONT: f64 = 13.0;
/// Maximum width of a label in ems.
pub(super) const LABEL: f64 = 26.0;
/// How much wider bold words are.
const BOLD: f64 = 1.12;
/// Minimum width of a bar with its label above it.
const BAR: f64 = 60.0;
/// Space between a mark and its label.
const NEAR: f64 = 9.0;
/// Space between neighbours in a row.
const GAP: f64 = 14.0;
/// Half of the minimum width of a mark, so that it is easily hit.
const HALF: f64 = 12.0;
/// Maximum number of rows with labels in all lanes together.
const LABEL_ROWS: usize = 64;
/// Maximum number of rows with numbers in all lanes together.
const NUMBER_ROWS: usize = 24;
/// Width of a number of three digits beside its mark.
const NUMBER: f64 = 21.0;

/// The rows of a lane.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Rows {
    /// Marks with their labels.
    pub(super) labelled: Vec<Row>,
    /// Below them, marks whose labels have no space, with their numbers. If they are very many, some
    /// overlap.
    pub(super) numbered: Vec<Row>,
}

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

/// Puts the marks of each lane, in order of time, into rows: those that have space with their labels, key
/// events first, the others with the space for a number.
pub(super) fn pack(lanes: &[&[Place]], all: &[ChartMark<'_>]) -> Vec<Rows> {
    let labelled: Vec<Vec<Place>> = lanes.iter().map(|marks| with_labels(marks, all)).collect();
    let labelled = stack_all(&labelled, LABEL_ROWS);
    let rest: Vec<Vec<Place>> = lanes
        .iter()
        .zip(&labelled)
        .map(|(marks, (rows, _))| {
            let placed: BTreeSet<usize> = rows.iter().flatten().map(|place| place.index).collect();
            let rest = marks.iter().filter(|mark| !placed.contains(&mark.index));
            rest.map(|mark| mark.clone().numbered()).collect()
        })
        .collect();
    let numbered = stack_all(&rest, NUMBER_ROWS);
    let lane = |((labelled, _), (mut numbered, left)): (Stack, Stack)| {
        let rows = numbered.len();
        left.into_iter().enumerate().for_each(|(at, place)| numbered[at % rows].push(place));
        Rows { labelled, numbered }
    };
    labelled.into_iter().zip(numbered).map(lane).collect()
}

/// Returns the marks of a lane that have space for their labels, key events first.
fn with_labels(marks: &[Place], all: &[ChartMark<'_>]) -> Vec<Place> {
    let (keys, others): (Vec<&Place>, Vec<&Place>) =
        marks.iter().partition(|place| all[place.index].mark.key);
    let both = keys.into_iter().chain(others);
    both.filter_map(|place| place.clone().labelled(&all[place.index])).collect()
}

/// Rows of marks, and the marks without space in them.
type Stack = (Vec<Row>, Vec<Place>);

/// Stacks the marks of each lane, in at most `most` rows together, shared fairly.
fn stack_all(lanes: &[Vec<Place>], most: usize) -> Vec<Stack> {
    let needs: Vec<usize> = lanes.iter().map(|lane| stack(lane, usize::MAX).0.len()).collect();
    let share = fair_share(&needs, most);
    lanes.iter().map(|lane| stack(lane, share)).collect()
}

/// Returns how many rows each lane may have, so that all together have at most `most`; at least one.
fn fair_share(needs: &[usize], most: usize) -> usize {
    let all = |share: usize| needs.iter().map(|need| *need.min(&share)).sum::<usize>();
    (1..=most).take_while(|share| all(*share) <= most).last().unwrap_or(1)
}

/// Puts each mark into the first of at most `most` rows with space for it; also returns the marks that fit
/// into no row.
fn stack(places: &[Place], most: usize) -> Stack {
    let (mut rows, mut left): Stack = (Vec::new(), Vec::new());
    for place in places.iter().cloned() {
        let free = |row: &Row| {
            row.iter().all(|other| place.from >= other.to + GAP || place.to + GAP <= other.from)
        };
        match rows.iter().position(free) {
            Some(row) => rows[row].push(place),
            None if rows.len() < most => rows.push(vec![place]),
            None => left.push(place),
        }
    }
    (rows, left)
}

impl Place {
    /// Returns the mark with its title: after it, or before it if there is no space, or above a bar. `None`
    /// if there is no space on either side.
    fn labelled(self, mark: &ChartMark<'_>) -> Option<Place> {
        let text = cut(&mark.title, LABEL);
        let bold = if mark.mark.key { BOLD } else { 1.0 };
        let width = ems(&text) * FONT * bold;
        if self.to - self.from < BAR {
            return self.beside(text, width);
        }
        let at = self.from.min(WIDTH - width).max(0.0);
        Some(self.with(Label { text, at, side: LabelSide::Above }, at, at + width))
    }

    /// Returns the mark with space for a number.
    fn numbered(self) -> Place {
        let mark = self.clone().widened();
        self.beside(String::new(), NUMBER).unwrap_or(mark)
    }

    fn beside(self, text: String, width: f64) -> Option<Place> {
        let (behind, before) = (self.to + NEAR, self.from - NEAR);
        if behind + width <= WIDTH {
            let label = Label { text, at: behind, side: LabelSide::Behind };
            return Some(self.with(label, behind, behind + width));
        }
        let label = Label { text, at: before, side: LabelSide::Before };
        (before >= width).then(|| self.with(label, before - width, before))
    }

    /// Adds a label, which takes up the space from one place to another.
    fn with(mut self, label: Label, from: f64, to: f64) -> Place {
        self.label = Some(label);
        let mut place = self.widened();
        place.from = place.from.min(from);
        place.to = place.to.max(to);
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

//! Draws marks in lanes: each mark by itself, as long as it lasted or may have lasted.

use std::collections::BTreeSet;

use super::Mark;
use super::axis;
use super::lanes::{Place, Rows, pack};
use super::period;
use super::reach::{DAY, Reach, Span};
use super::unit::Unit;
use crate::date::Shape;
use crate::html::Html;
use crate::words::Words;

mod draw;
mod mark;
mod shape;

use draw::Drawing;
pub(super) use shape::MarkShape;
use shape::Scale;

/// Width of a chart in its own units; its texts are made to be shown in about this size.
pub(super) const WIDTH: f64 = 880.0;
/// Space before and after the time shown, so that marks at its ends are complete.
const MARGIN: f64 = 12.0;
/// Maximum number of days that are divided into hours.
const HOURS: i128 = 3;
/// A shorter time gets a whole month around it.
const MONTH: i128 = 28 * DAY;

/// One event of a chart.
#[derive(Debug, Clone)]
pub struct ChartMark<'a> {
    /// Its date.
    pub mark: Mark<'a>,
    /// Its id, by which a script finds what else the page says about it.
    pub id: &'a str,
    /// Title; plain text.
    pub title: String,
    /// Date in words; plain text.
    pub date: String,
    /// Link to the event.
    pub href: String,
}

/// Marks that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChartLane {
    /// What they have in common; plain text, empty for a chart of one lane.
    pub title: String,
    /// Indexes of the marks among all.
    pub marks: Vec<usize>,
    /// Whether it is below the others, where a reader opens it. Such lanes are the last.
    pub folded: bool,
    /// Taxonomy and term, `actors/Russia`, by which a style sheet finds its colour; may be empty.
    pub term: String,
}

/// Marks drawn one by one on a common axis of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The picture: a group named by `name`, with an `<svg>` for each lane, in which each mark is a link. The
    /// links cannot be reached by the tab key: give them in a list or table too. The `data-` attributes
    /// contain what a script needs to draw a part of it larger, as minutes since the beginning of 1970.
    pub html: Html,
    /// What it shows, in a sentence; plain text.
    pub name: String,
    /// Indexes of the marks that have a number instead of a label in some lane; the first has number 1.
    pub numbered: Vec<usize>,
    /// Number of marks that are drawn, each counted once.
    pub drawn: usize,
    /// Whether some marks are hatched or hollow.
    pub hatched: bool,
    /// Whether some marks last for a while.
    pub lasting: bool,
    /// Whether some marks lie beyond the ends of the axis, as arrows.
    pub beyond: bool,
    /// Number of marks without a place in time, which are left out.
    pub undated: usize,
}

impl Chart {
    /// Draws the chart of some marks, oldest first, in lanes. A mark may be in several lanes and is drawn in
    /// each, or in none and is only known to the script. `None` if no mark in a lane has a place in time. `id`
    /// is the prefix of ids in the picture, and must differ for each picture of a page.
    pub fn draw(
        marks: &[ChartMark<'_>],
        lanes: &[ChartLane],
        words: &Words,
        id: &str,
    ) -> Option<Chart> {
        let reaches: Vec<Option<Reach>> =
            marks.iter().map(|mark| Reach::of(mark.mark.when)).collect();
        let used: BTreeSet<usize> = lanes.iter().flat_map(|lane| lane.marks.clone()).collect();
        let drawn: Vec<&Reach> =
            used.iter().filter_map(|mark| reaches.get(*mark)?.as_ref()).collect();
        let anchors: Vec<Span> = drawn.iter().flat_map(|reach| reach.anchors()).collect();
        let scale = scale(axis::fitting(&anchors, DAY)?, marks);
        let lanes = [false, true].map(|folded| {
            let lanes = lanes.iter().zip(1..).filter(|(lane, _)| lane.folded == folded);
            let traced = lanes
                .map(|(lane, number)| (lane, number, trace(lane, marks, &reaches, &scale)))
                .filter(|(.., places)| !places.is_empty());
            Lane::pack_all(traced.collect(), marks)
        });
        let places = || lanes.iter().flatten().flat_map(Lane::places);
        let any = |test: fn(&MarkShape) -> bool| places().any(|place| test(&place.shape));
        let numbered = lanes.iter().flatten().flat_map(|lane| lane.rows.numbered.iter().flatten());
        let numbered: BTreeSet<usize> = numbered.map(|place| place.index).collect();
        let left = (0..marks.len()).filter(|mark| !used.contains(mark));
        let rest: Vec<(usize, Span)> =
            left.filter_map(|mark| Some((mark, reaches[mark].as_ref()?.bounds()))).collect();
        let dates = used.iter().filter_map(|mark| Some(marks.get(*mark)?.mark.when));
        let name = period::name("chart-name", drawn.len(), dates, scale.shown, words);
        let drawing = Drawing::new(&scale, marks, &numbered, words, id);
        Some(Chart {
            html: Html::from_markup(drawing.html(&lanes, &rest, &name)),
            hatched: any(MarkShape::is_soft),
            lasting: any(|shape| !shape.solid.is_empty()),
            beyond: any(|shape| shape.arrow.is_some()),
            drawn: drawn.len(),
            undated: used.len() - drawn.len(),
            numbered: numbered.into_iter().collect(),
            name,
        })
    }
}

/// A lane with its marks in rows.
struct Lane<'a> {
    lane: &'a ChartLane,
    /// Its number among all, from 1.
    number: usize,
    rows: Rows,
}

impl<'a> Lane<'a> {
    /// Puts the marks of lanes into rows; each lane is given with its number and its marks in order of time.
    fn pack_all(
        lanes: Vec<(&'a ChartLane, usize, Vec<Place>)>,
        marks: &[ChartMark<'_>],
    ) -> Vec<Lane<'a>> {
        let places: Vec<&[Place]> = lanes.iter().map(|(.., places)| places.as_slice()).collect();
        let rows = pack(&places, marks);
        lanes
            .iter()
            .zip(rows)
            .map(|((lane, number, _), rows)| Lane { lane, number: *number, rows })
            .collect()
    }

    fn places(&self) -> impl Iterator<Item = &Place> {
        self.rows.labelled.iter().chain(&self.rows.numbered).flatten()
    }
}

/// Returns the marks of a lane as they are drawn, in order of time.
fn trace(
    lane: &ChartLane,
    marks: &[ChartMark<'_>],
    reaches: &[Option<Reach>],
    scale: &Scale,
) -> Vec<Place> {
    let dated = |index: &usize| Some((reaches.get(*index)?.as_ref()?, *index));
    let mut order: Vec<(&Reach, usize)> = lane.marks.iter().filter_map(dated).collect();
    order.sort_by(|a, b| marks[a.1].mark.when.order(marks[b.1].mark.when).then(a.1.cmp(&b.1)));
    order.into_iter().map(|(reach, index)| scale.trace(reach, index)).collect()
}

/// Returns the axis of a chart: of whole days, in which hours are distinguished if they are known and the
/// days are few; else of at least a month.
fn scale(shown: Span, marks: &[ChartMark<'_>]) -> Scale {
    let timed = marks
        .iter()
        .any(|mark| matches!(mark.mark.when.shape(), Shape::Point(point) if point.clock.is_some()));
    let (unit, least) = match shown.len() {
        len if timed && len <= HOURS * DAY => (Unit::Day, Unit::Hours(1)),
        len if len < MONTH => (Unit::Months(1), Unit::Day),
        _ => (Unit::Day, Unit::Day),
    };
    let to = match unit.floor(shown.to) == shown.to {
        true => shown.to,
        false => unit.next(shown.to),
    };
    let shown = Span { from: unit.floor(shown.from), to };
    Scale { shown, least, timed, width: WIDTH, margin: MARGIN }
}

//! Pictures of lists, with their numbers in words: the strip and the chart.

use serde::Serialize;

use super::event::EventRef;
use super::{Badge, DateView};
use crate::html::Html;

/// The overview of a list: how many events there are in each step of time. It is given only where it
/// says more than the list: from 10 dated events in at least 3 steps.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct StripView {
    /// The picture: an `<svg>` with the name `name`, safe to print. Its bars are links that the tab key does not
    /// reach without a script: `bins` have the same links.
    pub svg_html: Html,
    /// What it shows, in a sentence or two.
    pub name: String,
    /// What its bars are: "Events per month"; on a page about a part of what it shows, which part is
    /// marked: "2024 in the whole timeline".
    pub title: String,
    /// What its signs mean, and how many events are outside it or have no date.
    pub notes: Vec<String>,
    /// Its numbers: the steps in which something lies or may lie, in order.
    pub bins: Vec<StripBin>,
    /// Some events may or may not be in a step, so show `possible` in a column of its own.
    pub uncertain: bool,
}

/// A step of a strip.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct StripBin {
    /// "June 2024"; for distant events, "1142, beyond a break in the axis".
    pub label: String,
    /// Where its events are listed.
    pub href: Option<String>,
    /// Number of events that are certainly in it.
    pub certain: usize,
    /// Number of events that may be in it.
    pub possible: usize,
}

/// Events one by one on an axis of time, in lanes.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChartView {
    /// The picture: a group with the name `name`, with an `<svg>` for each lane, safe to print. The tab key
    /// does not reach its marks without a script: list the events beside it.
    pub svg_html: Html,
    /// What it shows, in a sentence.
    pub name: String,
    /// What its signs mean, what was left out, and how many events have no date.
    pub notes: Vec<String>,
    /// The events that have a number in the picture instead of their title, from number 1. Empty on the page
    /// of the chart, where the rows of the table have the numbers.
    pub numbered: Vec<EventRef>,
}

/// An event in the table of a chart.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChartRow {
    /// Its anchor, by which the chart's script finds it: `e-treaty-signed`.
    pub anchor: String,
    /// Its number in the picture, if it has one instead of its title.
    pub number: Option<usize>,
    /// The event's page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The title's language.
    pub lang: Option<String>,
    /// When it happened.
    pub date: DateView,
    /// Its status where that is a warning: `planned`, `disputed`, `denied` or `retracted`.
    pub badge: Option<Badge>,
    /// It is a key event.
    pub key: bool,
    /// The lanes that it is in, in words; may be empty.
    pub lanes: String,
    /// The same lanes, for coloured rails.
    pub rails: Vec<Rail>,
}

/// A lane of a chart, by its colour.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Rail {
    /// Its number from 1, from the top of the chart: the class `lane-1` has its colour.
    pub number: usize,
    /// Its taxonomy and term: `actors/Russia`; empty for other events. `data-term` has the colour of the
    /// configuration.
    pub term: String,
}

//! A date as the program calculates with it: points with their days, and intervals and sets of points.

use super::bounds::{Bound, Bounds, Precision};
use super::day::Day;
use super::point::Atom;
use super::shape::{End, Member, Shape};

/// The structure of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// The date is unknown.
    Unknown,
    /// One point of some precision.
    Point(Box<Atom>),
    /// From one edge to another.
    Interval(Edge, Edge),
    /// One of the elements, or all of them.
    Set(Choice, Vec<Element>),
}

/// What a set says about its elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// `[…]`
    OneOf,
    /// `{…}`
    AllOf,
}

/// One end of an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Edge {
    /// `..`
    Open,
    /// Left empty.
    Unknown,
    /// A point, or `..a` at the start, `a..` at the end.
    At(Element),
}

/// One member of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    /// A single point.
    At(Box<Atom>),
    /// `a..b`
    Range(Box<Atom>, Box<Atom>),
    /// `..a`
    OnOrBefore(Box<Atom>),
    /// `a..`
    OnOrAfter(Box<Atom>),
}

impl Body {
    /// Returns the first and last day that the date can mean.
    pub(super) fn bounds(&self) -> Bounds {
        match self {
            Body::Unknown => Bounds { earliest: Bound::Unknown, latest: Bound::Unknown },
            Body::Point(atom) => {
                Bounds { earliest: Bound::Day(atom.first), latest: Bound::Day(atom.last) }
            }
            Body::Interval(start, end) => in_order(start.bounds().earliest, end.bounds().latest),
            Body::Set(_, elements) => hull(elements.iter().map(Element::bounds)),
        }
    }

    /// Returns the precision of the date.
    pub(super) fn precision(&self) -> Precision {
        match self {
            Body::Unknown => Precision::Unknown,
            Body::Point(atom) => atom.precision,
            Body::Interval(..) => Precision::Interval,
            Body::Set(..) => Precision::Set,
        }
    }

    /// Returns the parts of the date, from which words are made.
    pub(super) fn shape(&self) -> Shape {
        match self {
            Body::Unknown => Shape::Unknown,
            Body::Point(atom) => Shape::Point(atom.point.clone()),
            Body::Interval(start, end) => Shape::Interval(start.shape(), end.shape()),
            Body::Set(choice, elements) => {
                let members = elements.iter().map(Element::shape).collect();
                match choice {
                    Choice::OneOf => Shape::OneOf(members),
                    Choice::AllOf => Shape::AllOf(members),
                }
            }
        }
    }

    /// Returns all points of the date, as written.
    pub(super) fn atoms(&self) -> Vec<&Atom> {
        match self {
            Body::Unknown => Vec::new(),
            Body::Point(atom) => vec![atom.as_ref()],
            Body::Interval(start, end) => [start, end]
                .into_iter()
                .filter_map(Edge::element)
                .flat_map(Element::atoms)
                .collect(),
            Body::Set(_, elements) => elements.iter().flat_map(Element::atoms).collect(),
        }
    }

    /// Returns the first and last day of each point of the date.
    pub(super) fn known_days(&self) -> Vec<Day> {
        let each = |element: &Element| {
            let bounds = element.bounds();
            [bounds.earliest.day(), bounds.latest.day()].into_iter().flatten().collect::<Vec<_>>()
        };
        match self {
            Body::Set(_, elements) => elements.iter().flat_map(each).collect(),
            _ => self.atoms().into_iter().flat_map(|atom| [atom.first, atom.last]).collect(),
        }
    }
}

impl Edge {
    /// Returns the element at this end, if anything is known of it.
    pub(super) fn element(&self) -> Option<&Element> {
        match self {
            Edge::At(element) => Some(element),
            Edge::Open | Edge::Unknown => None,
        }
    }

    /// Returns the first and last day that this end can mean.
    pub(super) fn bounds(&self) -> Bounds {
        let both = |bound| Bounds { earliest: bound, latest: bound };
        match self {
            Edge::Open => both(Bound::Open),
            Edge::Unknown => both(Bound::Unknown),
            Edge::At(element) => element.bounds(),
        }
    }

    /// Returns this end for words. "On or before `a`" has no words of its own; its text is shown.
    fn shape(&self) -> End {
        match self {
            Edge::Open => End::Open,
            Edge::Unknown => End::Unknown,
            Edge::At(Element::At(atom)) => End::Point(atom.point.clone()),
            Edge::At(element) => {
                let mut point = element.atoms()[0].point.clone();
                point.partial = true;
                point.text = element.text();
                End::Point(point)
            }
        }
    }
}

impl Element {
    /// Returns the first and last day of this element.
    pub(super) fn bounds(&self) -> Bounds {
        let (earliest, latest) = match self {
            Element::At(atom) => (Bound::Day(atom.first), Bound::Day(atom.last)),
            Element::Range(from, to) => (Bound::Day(from.first), Bound::Day(to.last)),
            Element::OnOrBefore(atom) => (Bound::Open, Bound::Day(atom.last)),
            Element::OnOrAfter(atom) => (Bound::Day(atom.first), Bound::Open),
        };
        Bounds { earliest, latest }
    }

    /// Returns the points of this element; at least one.
    pub(super) fn atoms(&self) -> Vec<&Atom> {
        match self {
            Element::At(atom) | Element::OnOrBefore(atom) | Element::OnOrAfter(atom) => {
                vec![atom.as_ref()]
            }
            Element::Range(from, to) => vec![from.as_ref(), to.as_ref()],
        }
    }

    /// Returns this element in EDTF.
    pub(super) fn text(&self) -> String {
        match self {
            Element::At(atom) => atom.point.text.clone(),
            Element::Range(from, to) => format!("{}..{}", from.point.text, to.point.text),
            Element::OnOrBefore(atom) => format!("..{}", atom.point.text),
            Element::OnOrAfter(atom) => format!("{}..", atom.point.text),
        }
    }

    /// Returns this element for words.
    fn shape(&self) -> Member {
        match self {
            Element::At(atom) => Member::Point(atom.point.clone()),
            Element::Range(from, to) => Member::Range(from.point.clone(), to.point.clone()),
            Element::OnOrBefore(atom) => Member::OnOrBefore(atom.point.clone()),
            Element::OnOrAfter(atom) => Member::OnOrAfter(atom.point.clone()),
        }
    }
}

/// Returns both bounds, the earlier day first: at the ends of an interval, clocks of different zones can
/// read a later day before an earlier one.
fn in_order(earliest: Bound, latest: Bound) -> Bounds {
    match (earliest, latest) {
        (Bound::Day(a), Bound::Day(b)) => {
            Bounds { earliest: Bound::Day(a.min(b)), latest: Bound::Day(a.max(b)) }
        }
        _ => Bounds { earliest, latest },
    }
}

/// Returns the bounds that include all of these; `Unknown` if there are none.
pub(super) fn hull(all: impl Iterator<Item = Bounds>) -> Bounds {
    let join = |a: Bound, b: Bound, pick: fn(Day, Day) -> Day| match (a, b) {
        (Bound::Day(a), Bound::Day(b)) => Bound::Day(pick(a, b)),
        (Bound::Open, _) | (_, Bound::Open) => Bound::Open,
        _ => Bound::Unknown,
    };
    all.reduce(|a, b| Bounds {
        earliest: join(a.earliest, b.earliest, Day::min),
        latest: join(a.latest, b.latest, Day::max),
    })
    .unwrap_or(Bounds { earliest: Bound::Unknown, latest: Bound::Unknown })
}

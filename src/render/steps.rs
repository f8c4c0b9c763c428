//! The steps of which an event is one: what it follows, what follows it, and so on.

use std::collections::{BTreeMap, BTreeSet};

use super::context::PageContext;
use super::view::event::{EventRef, StepView, StepsView};
use crate::note::Status;
use crate::timeline::EventIndex;
use crate::words::Arg;

/// Maximum number of steps drawn, the nearest first. All that touch the event itself are drawn.
const MOST: usize = 60;
/// Maximum depth of branches; below it, steps follow one another.
const DEEPEST: usize = 5;

/// The connected events, each with those listed after it.
struct Tree {
    steps: BTreeSet<EventIndex>,
    next: BTreeMap<EventIndex, Vec<EventIndex>>,
}

impl PageContext<'_> {
    /// The steps around an event; none if it neither follows nor is followed.
    pub(super) fn steps(&self, current: EventIndex) -> Option<StepsView> {
        let steps = self.connected_steps(current);
        if steps.len() < 2 {
            return None;
        }
        let before = |index: &EventIndex| self.before(*index, &steps);
        let mut next: BTreeMap<EventIndex, Vec<EventIndex>> = BTreeMap::new();
        for index in &steps {
            if let Some(before) = before(index) {
                next.entry(before).or_default().push(*index);
            }
        }
        let done = steps.iter().filter(|index| self.state(**index) == "done").count();
        let numbers = [done, steps.len()].map(|number| Arg::Number(number as u64));
        let [shown, total] = numbers;
        let sentence = self.words().message("steps-done", &[("shown", shown), ("total", total)]);
        let first: Vec<EventIndex> =
            steps.iter().filter(|one| before(one).is_none()).copied().collect();
        let tree = Tree { steps, next };
        let chain = |index: EventIndex| self.chain(index, current, &tree, 1);
        Some(StepsView { sentence, chains: first.into_iter().map(chain).collect() })
    }

    /// The event and all that it is tied to by `follows`, in order of date.
    fn connected_steps(&self, current: EventIndex) -> BTreeSet<EventIndex> {
        let mut found = BTreeSet::from([current]);
        let mut queue = std::collections::VecDeque::from([current]);
        let none = Vec::new();
        while let Some(index) = queue.pop_front() {
            let after = self.model.links.followed_by.get(&index).unwrap_or(&none);
            for other in self.model.timeline.events[index].follows.iter().chain(after) {
                let near = index == current || found.len() < MOST;
                if near && found.insert(*other) {
                    queue.push_back(*other);
                }
            }
        }
        found
    }

    /// The step after which an event is listed: of those that it follows, the latest. Events are in
    /// order of date, so one that follows a later event begins a chain.
    fn before(&self, index: EventIndex, steps: &BTreeSet<EventIndex>) -> Option<EventIndex> {
        let follows = self.model.timeline.events[index].follows.iter().copied();
        follows.filter(|other| *other < index && steps.contains(other)).max()
    }

    /// The chain that begins with an event.
    fn chain(
        &self,
        first: EventIndex,
        current: EventIndex,
        tree: &Tree,
        depth: usize,
    ) -> Vec<StepView> {
        let mut chain = Vec::new();
        let mut queue = vec![first];
        while let Some(index) = queue.pop() {
            let mut step = self.step(index, current, tree);
            match tree.next.get(&index).map_or(&[][..], Vec::as_slice) {
                several @ [_, _, ..] if depth < DEEPEST => {
                    let branch = |index: &EventIndex| self.chain(*index, current, tree, depth + 1);
                    step.branches = several.iter().map(branch).collect();
                }
                next => queue.extend(next.iter().rev()),
            }
            chain.push(step);
        }
        chain
    }

    fn step(&self, index: EventIndex, current: EventIndex, tree: &Tree) -> StepView {
        let before = self.before(index, &tree.steps);
        let follows = self.model.timeline.events[index].follows.iter();
        let also: Vec<EventRef> = follows
            .filter(|other| Some(**other) != before && tree.steps.contains(other))
            .map(|other| self.event_ref(*other))
            .collect();
        let state = self.state(index);
        let label = match state {
            "done" | "open" => self.label(&format!("step-{state}")),
            _ => self.label(&format!("status-{state}")),
        };
        StepView {
            event: self.event_ref(index),
            current: index == current,
            state: state.to_owned(),
            label,
            also_follows: also,
            branches: Vec::new(),
        }
    }

    fn state(&self, index: EventIndex) -> &'static str {
        match self.model.timeline.events[index].status {
            Status::Reported | Status::Confirmed => "done",
            Status::Planned => "open",
            other => other.word(),
        }
    }
}

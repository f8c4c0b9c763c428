//! What the published pages weigh, by kind, for `build --timings`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use dateline::error::{Error, Result};
use dateline::site::{OutPath, Site};
use dateline::weight::{PageKind, Weight};

/// The pages of one kind.
#[derive(Default)]
struct Pages<'a> {
    count: usize,
    bytes: usize,
    /// Events that stand on them, once for each page, and the elements of those pages.
    events: usize,
    of_events: usize,
    heaviest: Option<(Weight, &'a OutPath)>,
}

/// A table of what the pages in `output` weigh; a line for each page with more elements than its kind
/// should have.
pub(super) fn weights(site: &Site, output: &Path) -> Result<String> {
    let mut kinds: BTreeMap<PageKind, Pages<'_>> = BTreeMap::new();
    let mut over = String::new();
    for (path, page) in &site.pages {
        let file = output.join(path.as_str());
        let weight = Weight::of(&fs::read(&file).map_err(Error::io("read", &file))?);
        kinds.entry(page.kind).or_default().add(path, weight, page.events);
        if weight.elements > page.kind.elements() {
            // Writing to a string cannot fail.
            let _ = writeln!(
                over,
                "`{path}` has {} elements; a page of its kind should have at most {}",
                weight.elements,
                page.kind.elements()
            );
        }
    }
    let mut table =
        String::from("pages     count      mean   largest  elements  per event  heaviest\n");
    for (kind, pages) in &kinds {
        pages.row(*kind, &mut table);
    }
    Ok(table + &over)
}

impl<'a> Pages<'a> {
    fn add(&mut self, path: &'a OutPath, weight: Weight, events: usize) {
        self.count += 1;
        self.bytes += weight.bytes;
        if events > 0 {
            self.events += events;
            self.of_events += weight.elements;
        }
        if self.heaviest.is_none_or(|(heaviest, _)| weight.bytes > heaviest.bytes) {
            self.heaviest = Some((weight, path));
        }
    }

    fn row(&self, kind: PageKind, table: &mut String) {
        let Some((weight, path)) = &self.heaviest else { return };
        let kib = |bytes: usize| format!("{:.1} KiB", bytes as f64 / 1024.0);
        let each = match self.events {
            0 => "-".to_owned(),
            events => format!("{:.1}", self.of_events as f64 / events as f64),
        };
        let _ = writeln!(
            table,
            "{:<8} {:>6} {:>9} {:>9} {:>9} {each:>10}  {path}",
            kind.word(),
            self.count,
            kib(self.bytes / self.count.max(1)),
            kib(weight.bytes),
            weight.elements,
        );
    }
}

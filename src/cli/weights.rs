//! What the published pages weigh, by kind, and the pieces of the search index, for `build --timings`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use dateline::error::{Error, Result};
use dateline::site::{Kind, OutPath, Recipe, Site};
use dateline::weight::{PageKind, PieceKind, Weight};

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
    for (path, recipe) in &site.recipes {
        let Recipe::Made(Kind::Page(page)) = recipe else { continue };
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
    Ok(table + &over + &index(site, output)?)
}

/// The pieces of the search index of one kind, largest last.
type Pieces<'a> = Vec<(usize, &'a OutPath)>;

/// A table of the pieces of the search index, what a first search loads of them, and a line for each
/// that is larger than it should be; nothing where a site has none.
fn index(site: &Site, output: &Path) -> Result<String> {
    let mut kinds: BTreeMap<PieceKind, Pieces<'_>> = BTreeMap::new();
    let mut folders: BTreeMap<&str, BTreeMap<PieceKind, usize>> = BTreeMap::new();
    let mut over = String::new();
    for (path, recipe) in &site.recipes {
        let Recipe::Made(Kind::Piece(kind)) = recipe else { continue };
        let file = output.join(path.as_str());
        let found = fs::metadata(&file).map_err(Error::io("read", &file))?;
        let bytes = usize::try_from(found.len()).unwrap_or(usize::MAX);
        kinds.entry(*kind).or_default().push((bytes, path));
        let folder = path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let loaded = folders.entry(folder).or_default().entry(*kind).or_default();
        // A question needs all facts, and of the other kinds one piece.
        *loaded = if *kind == PieceKind::Facts { *loaded + bytes } else { bytes.max(*loaded) };
        if bytes > kind.bytes() {
            let most = kind.bytes();
            let _ = writeln!(over, "`{path}` has {bytes} bytes; it should have at most {most}");
        }
    }
    let loaded = folders.iter().map(|(folder, parts)| (parts.values().sum::<usize>(), *folder));
    let Some((first, folder)) = loaded.max() else { return Ok(String::new()) };
    let most = PieceKind::FIRST_SEARCH;
    if first > most {
        let _ = writeln!(
            over,
            "a first search in `{folder}` loads {first} bytes; it should load at most {most}"
        );
    }
    let mut table = String::from("index     count      mean   largest  the largest\n");
    for (kind, pieces) in &mut kinds {
        pieces.sort_unstable();
        let sum: usize = pieces.iter().map(|(bytes, _)| bytes).sum();
        let Some((largest, path)) = pieces.last() else { continue };
        let (count, mean, largest) = (pieces.len(), kib(sum / pieces.len()), kib(*largest));
        let _ = writeln!(table, "{:<8} {count:>6} {mean:>9} {largest:>9}  {path}", kind.word());
    }
    let first = kib(first);
    Ok(table
        + &format!(
            "a first search loads {first}: terms, all facts, the largest words and rows of `{folder}`\n"
        )
        + &over)
}

fn kib(bytes: usize) -> String {
    format!("{:.1} KiB", bytes as f64 / 1024.0)
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

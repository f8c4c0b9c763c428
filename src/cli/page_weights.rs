//! The size of published pages by kind, and of the search index, for `build --timings`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use dateline::error::{Error, Result};
use dateline::folder::FileBelow;
use dateline::site::{FileKind, OutPath, Recipe, Site};
use dateline::weight::{PageKind, PieceKind, Weight};

/// The totals of the pages of one kind.
#[derive(Default)]
struct KindTotals<'a> {
    count: usize,
    bytes: usize,
    /// Number of events on these pages, counted on each page.
    events: usize,
    /// Number of elements of the pages that have events.
    event_page_elements: usize,
    heaviest: Option<(Weight, &'a OutPath)>,
}

/// Returns a table of the pages in `output`, with a line for each page of more elements than its kind
/// should have, and the table of the search index.
pub(super) fn weight_report(site: &Site, output: &Path) -> Result<String> {
    let output: Arc<Path> = output.into();
    let mut kinds: BTreeMap<PageKind, KindTotals<'_>> = BTreeMap::new();
    let mut warnings = String::new();
    for (path, recipe) in &site.recipes {
        let Recipe::OnDemand(FileKind::Page(page)) = recipe else { continue };
        let file = FileBelow::new(&output, path.as_str());
        let weight = Weight::of(&file.read().map_err(Error::io("read", file.path()))?);
        kinds.entry(page.kind).or_default().add(path, weight, page.events);
        if weight.elements > page.kind.elements() {
            // Writing to a string cannot fail.
            let _ = writeln!(
                warnings,
                "`{path}` has {} elements; a page of its kind should have at most {}",
                weight.elements,
                page.kind.elements()
            );
        }
    }
    let mut table =
        String::from("pages     count      mean   largest  elements  per event  heaviest\n");
    for (kind, pages) in &kinds {
        pages.write_row(*kind, &mut table);
    }
    Ok(table + &warnings + &index_report(site, &output)?)
}

/// The pieces of the search index: by kind with their sizes, and for each folder the sizes of each kind.
#[derive(Default)]
struct IndexPieces<'a> {
    kinds: BTreeMap<PieceKind, Vec<(usize, &'a OutPath)>>,
    folders: BTreeMap<&'a str, BTreeMap<PieceKind, Vec<usize>>>,
}

/// Returns a table of the pieces of the search index, what a first search loads of them, and a line for
/// each piece that is too large; nothing if a site has no index.
fn index_report(site: &Site, output: &Arc<Path>) -> Result<String> {
    let mut warnings = String::new();
    let IndexPieces { mut kinds, folders } = index_pieces(site, output, &mut warnings)?;
    let loaded = folders.iter().map(|(folder, kinds)| (first_search(kinds), *folder));
    let Some((first, folder)) = loaded.max() else { return Ok(String::new()) };
    let limit = PieceKind::FIRST_SEARCH;
    if first > limit {
        let _ = writeln!(
            warnings,
            "a first search in `{folder}` loads {first} bytes; it should load at most {limit}"
        );
    }
    let mut table = String::from("index     count      mean   largest  the largest\n");
    for (kind, pieces) in &mut kinds {
        pieces.sort_unstable();
        let total: usize = pieces.iter().map(|(bytes, _)| bytes).sum();
        let Some((largest, path)) = pieces.last() else { continue };
        let (count, mean, largest) = (pieces.len(), kib(total / pieces.len()), kib(*largest));
        let _ = writeln!(table, "{:<8} {count:>6} {mean:>9} {largest:>9}  {path}", kind.word());
    }
    let first = kib(first);
    Ok(table
        + &format!(
            "a first search loads at most {first}: terms, the largest words and the largest rows of `{folder}`\n"
        )
        + &warnings)
}

/// Measures the published pieces of the search index, and adds a line to `warnings` for each that is too
/// large.
fn index_pieces<'a>(
    site: &'a Site,
    output: &Arc<Path>,
    warnings: &mut String,
) -> Result<IndexPieces<'a>> {
    let mut all = IndexPieces::default();
    for (path, recipe) in &site.recipes {
        let Recipe::OnDemand(FileKind::Piece(kind)) = recipe else { continue };
        let file = FileBelow::new(output, path.as_str());
        let (_, bytes) = file.open().map_err(Error::io("read", file.path()))?;
        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
        all.kinds.entry(*kind).or_default().push((bytes, path));
        let folder = path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        all.folders.entry(folder).or_default().entry(*kind).or_default().push(bytes);
        if bytes > kind.bytes() {
            let limit = kind.bytes();
            let _ =
                writeln!(warnings, "`{path}` has {bytes} bytes; it should have at most {limit}");
        }
    }
    Ok(all)
}

/// The most bytes that a first search can load from a folder with pieces of these sizes.
fn first_search(kinds: &BTreeMap<PieceKind, Vec<usize>>) -> usize {
    let of_kind = |(kind, sizes): (&PieceKind, &Vec<usize>)| {
        let mut sizes = sizes.clone();
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        sizes.iter().take(kind.first_search()).sum::<usize>()
    };
    kinds.iter().map(of_kind).sum()
}

fn kib(bytes: usize) -> String {
    format!("{:.1} KiB", bytes as f64 / 1024.0)
}

impl<'a> KindTotals<'a> {
    fn add(&mut self, path: &'a OutPath, weight: Weight, events: usize) {
        self.count += 1;
        self.bytes += weight.bytes;
        if events > 0 {
            self.events += events;
            self.event_page_elements += weight.elements;
        }
        if self.heaviest.is_none_or(|(heaviest, _)| weight.bytes > heaviest.bytes) {
            self.heaviest = Some((weight, path));
        }
    }

    fn write_row(&self, kind: PageKind, table: &mut String) {
        let Some((weight, path)) = &self.heaviest else { return };
        let per_event = match self.events {
            0 => "-".to_owned(),
            events => format!("{:.1}", self.event_page_elements as f64 / events as f64),
        };
        let _ = writeln!(
            table,
            "{:<8} {:>6} {:>9} {:>9} {:>9} {per_event:>10}  {path}",
            kind.word(),
            self.count,
            kib(self.bytes / self.count.max(1)),
            kib(weight.bytes),
            weight.elements,
        );
    }
}

//! Generated notes into figures: what each stage of a build takes, without a process around it.
//!
//! ```text
//! cargo bench --bench stages                  all stages, at 1,000 and 10,000 notes
//! cargo bench --bench stages -- merging       one stage
//! cargo bench --bench stages -- --test        each once, to see that they run
//! ```

mod corpus;

use std::fs;
use std::path::{Path, PathBuf};

use dateline::date::Day;
use dateline::inputs::{Drafts, Inputs};
use dateline::site::{OutPath, Recipe, Site};
use dateline::tune::Strictness;
use divan::Bencher;

/// The same notes on every machine.
const SEED: u64 = 0x5eed_0001;
/// How many there are.
const NOTES: [usize; 2] = [1_000, 10_000];

fn main() {
    divan::main();
}

/// The notes from disk, each parsed.
#[divan::bench(args = NOTES, sample_count = 10)]
fn reading_and_parsing(bencher: Bencher<'_, '_>, notes: usize) {
    let root = written(notes);
    bencher.bench(|| read(&root));
}

/// All notes into events: joined, dated, checked, sorted.
#[divan::bench(args = NOTES, sample_count = 10)]
fn merging(bencher: Bencher<'_, '_>, notes: usize) {
    let inputs = read(&written(notes));
    bencher.bench(|| dateline::read_timeline(&inputs));
}

/// All notes into every file of the site, in memory and on one thread; merging is a part of it.
#[divan::bench(args = NOTES, sample_count = 3)]
fn planning_and_rendering(bencher: Bencher<'_, '_>, notes: usize) {
    let inputs = read(&written(notes));
    bencher.bench(|| {
        let site = built(&inputs);
        site.recipes.iter().map(|(path, recipe)| rendered(&site, path, recipe)).sum::<usize>()
    });
}

/// The page of one event, once its site is planned.
#[divan::bench(args = NOTES)]
fn one_page(bencher: Bencher<'_, '_>, notes: usize) {
    let site = built(&read(&written(notes)));
    let page = site.recipes.get_key_value("events/event-00000/index.html");
    let (path, recipe) = page.expect("the first event has a page");
    bencher.bench(|| rendered(&site, path, recipe));
}

/// A folder with so many notes, written when it is first asked for.
fn written(notes: usize) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("stages-{notes}"));
    // The chronology is the last of its files.
    if !root.join("content/chronology.md").exists() {
        fs::create_dir_all(&root).expect("a folder to write to");
        corpus::write(&root, notes, SEED).expect("a folder to write to");
    }
    root
}

fn read(root: &Path) -> Inputs {
    let today = Day::new(2025, 6, 1).expect("a day");
    Inputs::read(root, Drafts::LeaveOut, today).expect("its own notes can be read")
}

fn built(inputs: &Inputs) -> Site {
    dateline::build(inputs, Strictness::Usual).value
}

/// The bytes of a file of the site; of one that is copied none.
fn rendered(site: &Site, path: &OutPath, recipe: &Recipe) -> usize {
    match recipe {
        Recipe::Bytes(bytes) => bytes.len(),
        Recipe::File(_) => 0,
        Recipe::Made(kind) => site.make(path, *kind).value.len(),
    }
}

//! Measures the time of each stage of a build of generated notes, within one process.
//!
//! ```text
//! cargo bench --profile dist --bench stages                  all stages, at 1,000 and 10,000 notes
//! cargo bench --profile dist --bench stages -- merging       one stage
//! cargo bench --profile dist --bench stages -- --test        each once, to see that they run
//! ```

#![allow(clippy::print_stdout, reason = "its figures are its result")]

mod corpus;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dateline::date::Day;
use dateline::inputs::{Drafts, Inputs};
use dateline::lint_levels::Strictness;
use dateline::site::{OutPath, Recipe, Site, SoundSite};

/// The same notes on every machine.
const SEED: u64 = 0x5eed_0001;
/// The numbers of notes.
const NOTES: [usize; 2] = [1_000, 10_000];

/// A stage: its name, its number of rounds, and its function, which takes the number of notes.
type Stage = (&'static str, usize, fn(usize, usize));

const STAGES: [Stage; 4] = [
    ("reading_and_parsing", 10, reading_and_parsing),
    ("merging", 10, merging),
    ("planning_and_rendering", 3, planning_and_rendering),
    ("one_page", 100, rendering_one_page),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let once = words.iter().any(|word| word == "--test");
    let wanted: Vec<&String> = words.iter().filter(|word| !word.starts_with("--")).collect();
    for (name, rounds, stage) in STAGES {
        if wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str())) {
            for notes in NOTES {
                print!("{name:24} {notes:6} notes ");
                stage(notes, if once { 1 } else { rounds });
            }
        }
    }
}

/// Prints the median and the shortest time of some rounds.
fn measure<T>(rounds: usize, work: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("median {:>10.2?}, shortest {:>10.2?}", times[rounds / 2], times[0]);
}

/// Reads the notes from disk and parses each.
fn reading_and_parsing(notes: usize, rounds: usize) {
    let root = corpus_folder(notes);
    measure(rounds, || read(&root));
}

/// Merges all notes into events.
fn merging(notes: usize, rounds: usize) {
    let inputs = read(&corpus_folder(notes));
    measure(rounds, || dateline::read_timeline(&inputs));
}

/// Renders every file of the site in memory, on one thread, including merging.
fn planning_and_rendering(notes: usize, rounds: usize) {
    let inputs = read(&corpus_folder(notes));
    measure(rounds, || {
        let site = built(&inputs);
        site.recipes.iter().map(|(path, recipe)| rendered(&site, path, recipe)).sum::<usize>()
    });
}

/// Renders the page of one event of a planned site.
fn rendering_one_page(notes: usize, rounds: usize) {
    let site = built(&read(&corpus_folder(notes)));
    let page = site.recipes.get_key_value("events/event-00000/index.html");
    let (path, recipe) = page.expect("the first event has a page");
    measure(rounds, || rendered(&site, path, recipe));
}

/// A folder with this number of notes, written on first use.
fn corpus_folder(notes: usize) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("stages-{notes}"));
    // The chronology is one of its files.
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

fn built(inputs: &Inputs) -> SoundSite {
    dateline::build(inputs, Strictness::Normal).into_sound().expect("its own notes are right")
}

/// Renders a file of the site; empty for a copied one.
fn rendered(site: &Site, path: &OutPath, recipe: &Recipe) -> usize {
    match recipe {
        Recipe::Bytes(bytes) => bytes.len(),
        Recipe::File(_) | Recipe::Picture(_) | Recipe::Version(..) => 0,
        Recipe::OnDemand(kind) => site.make(path, *kind).value.len(),
    }
}

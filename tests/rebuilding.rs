//! A project is built again and again while it is edited: each site is the one that a first build makes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::build;
use dateline::build::Builder;
use dateline::date::Day;
use dateline::diag::Diagnostic;
use dateline::inputs::{Drafts, Inputs};
use dateline::site::{Build, Recipe};
use dateline::tune::Strictness;

use crate::support::{Project, repository, small_sites};

const TODAY: Day = Day { year: 2026, month: 11, day: 28 };

/// A note's text into another.
type Edit = fn(&str) -> String;

/// What an author does to a note, by name.
const EDITS: &[(&str, Edit)] = &[
    ("a sentence more", |note| format!("{note}\nOne sentence more, with *stress*.\n")),
    ("a paragraph before", |note| before_body(note, "A first paragraph.\n\n")),
    ("another title", |note| note.replacen("title: ", "title: Another ", 1)),
    ("a title like another's", |note| titled(note, "Treaty signed in Moscow today")),
    ("a link more", |note| format!("{note}\nA [link](https://example.org/) more.\n")),
    ("a heading more", |note| format!("{note}\n## A heading more\n\nWords.\n")),
    ("a dated heading", |note| format!("{note}\n## It happened {{#it date=2024-06-19}}\n\nSo.\n")),
    ("a link to nothing", |note| format!("{note}\n[It](event:nothing-of-the-kind).\n")),
    ("no text", |note| note[..body(note)].to_owned()),
    ("a comment left open", |note| format!("{note}\nA word <!-- and no end.\n")),
    ("another date", |note| note.replacen("date: 2024", "date: 2023", 1)),
    ("a term more", |note| note.replacen("---\n", "---\ntags: [more]\n", 1)),
    ("a draft", |note| note.replacen("---\n", "---\ndraft: true\n", 1)),
    ("nothing", str::to_owned),
];

/// Where a note's text begins.
fn body(note: &str) -> usize {
    let front = note.find("\n---\n").map_or(0, |at| at + 5);
    front.min(note.len())
}

fn before_body(note: &str, words: &str) -> String {
    let (front, text) = note.split_at(body(note));
    format!("{front}{words}{text}")
}

fn titled(note: &str, title: &str) -> String {
    let line = note.lines().find(|line| line.starts_with("title: "));
    line.map_or(note.to_owned(), |line| note.replacen(line, &format!("title: {title}"), 1))
}

#[test]
fn the_example_is_the_same_however_often_it_was_built_before() {
    edit(&Project::example(), 40);
}

#[test]
fn the_small_sites_are_the_same_however_often_they_were_built_before() {
    for site in small_sites() {
        edit(&Project::copy_of(&site), 6);
    }
}

/// Edits one in `every` notes in every way, and leaves it as it was.
#[track_caller]
fn edit(project: &Project, every: usize) {
    let root = project.path("");
    let read = || Inputs::read(&root, Drafts::LeaveOut, TODAY).expect("the project can be read");
    let mut inputs = Arc::new(read());
    let mut builder = Builder::default();
    assert_same("at first", &rendered(&builder.build(&inputs, Strictness::Usual)), &inputs);
    let files: Vec<PathBuf> = inputs.sheets.iter().map(|sheet| root.join(&*sheet.file)).collect();
    for file in files.iter().step_by(every) {
        let text = std::fs::read_to_string(file).expect("a note");
        for (name, edit) in EDITS {
            std::fs::write(file, edit(&text)).expect("a folder to write to");
            inputs = Arc::new(inputs.refresh(std::slice::from_ref(file)).expect("readable"));
            let found = rendered(&builder.build(&inputs, Strictness::Usual));
            assert_same(&format!("{name} in {}", file.display()), &found, &read());
        }
    }
}

/// Holds a site against a first build of these inputs.
#[track_caller]
fn assert_same(what: &str, found: &Rendered, inputs: &Inputs) {
    let expected = rendered(&build(inputs, Strictness::Usual));
    assert_eq!(found.1, expected.1, "{what}: other diagnostics");
    let paths: Vec<&String> = found.0.keys().collect();
    assert_eq!(paths, expected.0.keys().collect::<Vec<_>>(), "{what}: other paths");
    for (path, bytes) in &found.0 {
        assert!(*bytes == expected.0[path], "{what}: `{path}` has other bytes");
    }
}

/// All files of a site by path, and what was said.
type Rendered = (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>);

fn rendered(built: &Build) -> Rendered {
    let (site, mut said) = (built.site(), built.diagnostics().to_vec());
    let mut files = BTreeMap::new();
    // Pictures for networks take long, and hold what pages hold.
    let recipes = site.recipes.iter().filter(|(path, _)| !path.as_str().ends_with(".png"));
    for (path, recipe) in recipes {
        let bytes = match recipe {
            Recipe::Bytes(bytes) => bytes.to_vec(),
            Recipe::File(path) => std::fs::read(path).expect("a file of the project"),
            Recipe::Made(kind) => {
                let page = site.make(path, *kind);
                said.extend(page.diagnostics);
                page.value
            }
        };
        files.insert(path.to_string(), bytes);
    }
    (files, said)
}

#[test]
fn every_edit_changes_a_note_of_the_example() {
    let note = Path::new("content/2024-06-17-reuters.md");
    let text = std::fs::read_to_string(repository().join(note)).expect("the example");
    for (name, edit) in EDITS.iter().filter(|(name, _)| *name != "nothing") {
        assert_ne!(edit(&text), text, "{name}");
    }
}

//! Refreshing a project after edits gives the same as reading it for the first time.

use std::path::{Path, PathBuf};

use dateline::build;
use dateline::date::Day;
use dateline::inputs::{Drafts, Inputs};
use dateline::lint_levels::Strictness;
use dateline::site::Recipe;

use crate::support::{Project, repository, small_sites};

const TODAY: Day = Day { year: 2026, month: 11, day: 28 };

/// An edit of a note's text.
type Edit = fn(&str) -> String;

/// The edits of a note by an author, by name.
const EDITS: &[(&str, Edit)] = &[
    ("a sentence more", |note| format!("{note}\nOne sentence more, with *stress*.\n")),
    ("another title", |note| note.replacen("title: ", "title: Another ", 1)),
    ("a dated heading", |note| format!("{note}\n## It happened {{#it date=2024-06-19}}\n\nSo.\n")),
    ("a link to nothing", |note| format!("{note}\n[It](event:nothing-of-the-kind).\n")),
    ("a comment left open", |note| format!("{note}\nA word <!-- and no end.\n")),
    ("another date", |note| note.replacen("date: 2024", "date: 2023", 1)),
    ("a term more", |note| note.replacen("---\n", "---\ntags: [more]\n", 1)),
    ("a draft", |note| note.replacen("---\n", "---\ndraft: true\n", 1)),
    ("no front matter", |note| note.replacen("---\n", "", 1)),
    ("nothing", str::to_owned),
];

fn read(project: &Project) -> Inputs {
    Inputs::read(&project.path(""), Drafts::LeaveOut, TODAY).expect("the project can be read")
}

/// Asserts that refreshing after changes of these files or folders gives the same as reading everything.
#[track_caller]
fn assert_like_first_reading(
    what: &str,
    project: &Project,
    before: &Inputs,
    changed: &[&str],
) -> Inputs {
    let changed: Vec<PathBuf> = changed.iter().map(|path| project.path(path)).collect();
    let found = before.refresh(&changed).expect("the project can be read again");
    let (all, expected) = (format!("{found:?}"), format!("{:?}", read(project)));
    assert!(all == expected, "after {what} the project is read as\n{all}\nand not as\n{expected}");
    found
}

#[test]
fn only_an_edited_note_is_read_again() {
    for (site, every) in small_sites().iter().map(|site| (site, 6)) {
        edit(&Project::copy_of(site), every);
    }
    edit(&Project::example(), 40);
}

/// Makes every edit to one in `every` notes, and restores it.
#[track_caller]
fn edit(project: &Project, every: usize) {
    let mut inputs = read(project);
    let files: Vec<String> =
        inputs.source_files.iter().map(|source_file| source_file.file.to_string()).collect();
    for file in files.iter().step_by(every) {
        let text = std::fs::read_to_string(project.path(file)).expect("a note");
        for (name, edit) in EDITS {
            std::fs::write(project.path(file), edit(&text)).expect("a folder to write to");
            inputs =
                assert_like_first_reading(&format!("{name} in {file}"), project, &inputs, &[file]);
        }
    }
}

#[test]
fn every_edit_changes_a_note_of_the_example() {
    let note = Path::new("content/2024-06-17-reuters.md");
    let text = std::fs::read_to_string(repository().join(note)).expect("the example");
    for (name, edit) in EDITS.iter().filter(|(name, _)| *name != "nothing") {
        assert_ne!(edit(&text), text, "{name}");
    }
}

const NOTE: &str = "---\nkind: event\ntitle: Signed\ndate: 2024-06-19\n---\nIt was signed.\n";

fn two_notes() -> Project {
    let other = NOTE.replace("Signed", "Ratified");
    Project::new().note("signed.md", NOTE).note("ratified.md", &other)
}

#[test]
fn added_and_removed_files_are_noticed() {
    let project = two_notes();
    let remove = |path: &str| std::fs::remove_file(project.path(path)).expect("a file");
    let before = read(&project);
    project.write("content/b/new.md", NOTE);
    let before = assert_like_first_reading("a new note", &project, &before, &["content/b/new.md"]);
    project.write("content/b/_hidden.md", NOTE);
    let before =
        assert_like_first_reading("a hidden note", &project, &before, &["content/b/_hidden.md"]);
    remove("content/signed.md");
    let before =
        assert_like_first_reading("a note less", &project, &before, &["content/signed.md"]);
    std::fs::rename(project.path("content/b"), project.path("content/c")).expect("a folder");
    let before = assert_like_first_reading(
        "a folder's new name",
        &project,
        &before,
        &["content/b", "content/c"],
    );
    project.write("content/a.svg", "<svg width=\"2\" height=\"1\"/>");
    let before = assert_like_first_reading("a picture", &project, &before, &["content/a.svg"]);
    project.write("dateline.yaml", "ignore: [c]\n");
    let before =
        assert_like_first_reading("the configuration", &project, &before, &["dateline.yaml"]);
    project.write("themes/own/templates/home.html", "Home");
    let before = assert_like_first_reading(
        "a theme",
        &project,
        &before,
        &["themes/own/templates/home.html"],
    );
    std::fs::remove_dir_all(project.path("content")).expect("a folder");
    assert_like_first_reading("nothing left", &project, &before, &["content"]);
}

#[test]
fn a_refresh_opens_only_changed_notes() {
    let project = two_notes();
    let before = read(&project);
    project.write("content/ratified.md", NOTE);
    project.write("content/signed.md", format!("{NOTE}More.\n"));
    let found = before.refresh(&[project.path("content/signed.md")]).expect("readable");
    assert!(found.source_files[0].text.contains("Ratified"), "{:?}", found.source_files[0]);
    assert!(found.source_files[1].text.ends_with("More.\n"), "{:?}", found.source_files[1]);
    assert_like_first_reading("anything", &project, &found, &[]);
}

/// All diagnostics and files of a site, without cards, which take long to draw.
fn rendered(inputs: &Inputs) -> Vec<String> {
    let built = build(inputs, Strictness::Normal);
    let mut all: Vec<String> = built.diagnostics().iter().map(|one| format!("{one:?}")).collect();
    for (path, recipe) in &built.site().recipes {
        if let Recipe::OnDemand(kind) = recipe
            && !path.as_str().ends_with(".png")
        {
            let page = built.site().make(path, *kind);
            let text = String::from_utf8_lossy(&page.value);
            all.push(format!("{path} {text} {:?}", page.diagnostics));
        }
    }
    all
}

#[test]
fn rebuilding_gives_the_same_site_as_a_first_build() {
    let project = two_notes();
    let before = read(&project);
    rendered(&before);
    project.write("content/signed.md", NOTE.replace("2024", "2023"));
    let after = before.refresh(&[project.path("content/signed.md")]).expect("readable");
    assert!(rendered(&after) == rendered(&read(&project)), "another site");
    assert!(rendered(&after) != rendered(&before), "the same site as before the change");
}

//! Every key of the configuration and of a theme, with two values: the second changes the site, and
//! publishing over the first site gives the same as a first build.

mod keys;

use std::collections::BTreeMap;
use std::path::Path;

use dateline::date::Day;
use dateline::diag::{Diagnostic, Severity};
use dateline::inputs::{Drafts, Inputs};
use dateline::keys::{CONFIG, THEME, Table, ValueType};
use dateline::publish::{Durability, Options, Shrink, publish};
use dateline::site::Recipe;
use dateline::{Build, Strictness, build};
use serde_json::Value;

use self::keys::{CONFIG_AFTER, CONFIG_BEFORE, IDLE, THEME_AFTER, THEME_BEFORE};
use crate::support::{Project, tree};

/// The two files with all keys.
const FILES: [&str; 2] = ["dateline.yaml", "themes/mine/theme.yaml"];

fn project() -> Project {
    let note = "---\ntitle: First\ndate: 2024-01-02\nsource: https://o.example/1\nodd: 1\ntags: [ex, y]\n\
        actors: [P]\nevents:\n  - {id: a, date: 2001-05-06, title: A, key: true}\n  \
        - {id: b, date: 2003-21, title: B, status: planned, tags: [ex]}\n  \
        - {id: c, date: 2005-01, title: C, tags: [y]}\n---\nWith <b>raw</b> HTML.\n\n- a\n  - b\n    - c\n";
    let rival = "---\ntitle: Second\ndate: 2024-01-03\nsource: {url: https://q.example/, author: Ann Lee}\n\
        events:\n  - {id: a, date: 2001-05-07}\n---\nWords.\n";
    let page = |title: &str| format!("---\ntitle: {title}\nkind: page\n---\nWords.\n");
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    Project::new()
        .note("first.md", note)
        .note("second.md", rival)
        .note("about.md", &page("About"))
        .note("method.md", &page("Method"))
        .note("third.md", "---\ntitle: Third\ndate: 2006\nmood: good\ntags: [unlisted]\n---\n")
        .file("elsewhere/first.md", note)
        .file("elsewhere/about.md", page("About"))
        .file("elsewhere/fourth.md", "---\ntitle: Fourth\ndate: 2007\n---\n")
        .file("content/front.svg", svg)
        .file("content/back.svg", svg)
        .file("elsewhere/front.svg", svg)
        .file("static/one.svg", svg)
        .file("static/two.svg", svg)
        .file(
            "themes/mine/templates/footer.html",
            "<p>{{ site.theme.options.motto }} {{ site.theme.options.tune }} {{ site.extra.word }}</p>\n",
        )
}

/// The diagnostics of a build, and the published files.
struct Published {
    diagnostics: Vec<Diagnostic>,
    files: BTreeMap<String, Vec<u8>>,
}

fn read(root: &Path) -> Inputs {
    let today = Day { year: 2026, month: 11, day: 28 };
    Inputs::read(root, Drafts::LeaveOut, today).expect("the project can be read")
}

/// Publishes to `public` and to a new folder, and asserts that both are the same.
#[track_caller]
fn published(root: &Path, inputs: &Inputs, built: Build, what: &str) -> Published {
    let options = Options {
        shrink: Shrink::Allow,
        project: root.to_owned(),
        fingerprint: Some(dateline::build::fingerprint(inputs)),
        durability: Durability::NoSync,
        ..Options::default()
    };
    let mut diagnostics = built.diagnostics().to_vec();
    let site = built.into_sound().expect("no error is found");
    let fresh = tempfile::tempdir().expect("a folder");
    let second = publish(&site, &root.join("public"), &options).expect("room");
    let first = publish(&site, &fresh.path().join("public"), &options).expect("room");
    assert_eq!(second.diagnostics, first.diagnostics, "{what}");
    let files = tree(&root.join("public"));
    assert!(files == tree(&fresh.path().join("public")), "{what}: other bytes than at first");
    diagnostics.extend(second.diagnostics);
    Published { diagnostics, files }
}

/// Whether a site has other diagnostics or files; renders pages until one differs.
fn differs(built: &Build, before: &Published) -> bool {
    let recipes = &built.site().recipes;
    built.diagnostics() != before.diagnostics
        || recipes.len() + 1 != before.files.len()
        || recipes.iter().any(|(path, recipe)| {
            let bytes = match recipe {
                Recipe::Bytes(bytes) => bytes.to_vec(),
                Recipe::File(file) => file.read().expect("a file of the project"),
                Recipe::Picture(file) => {
                    dateline::versions::without_location(file).expect("a file of the project")
                }
                Recipe::Version(original, width) => {
                    dateline::versions::load(original, *width).expect("a file of the project")
                }
                Recipe::OnDemand(kind) => built.site().make(path, *kind).value,
            };
            before.files.get(path.as_str()) != Some(&bytes)
        })
}

/// One of this number of changes is published over the site of the change before.
const PUBLISHED: usize = 12;

#[test]
fn every_key_changes_the_site_like_a_first_build() {
    let project = project();
    let root = project.path("");
    let files = [(FILES[0], CONFIG_BEFORE, CONFIG_AFTER), (FILES[1], THEME_BEFORE, THEME_AFTER)];
    files.iter().for_each(|(file, text, _)| project.write(file, text));
    let inputs = read(&root);
    let before = published(&root, &inputs, build(&inputs, Strictness::Normal), "at first");
    assert!(before.files.len() > 100, "{} files", before.files.len());
    let mut idle: Vec<String> = Vec::new();
    for (file, text, rows) in files {
        for (at, (path, value)) in rows.iter().enumerate() {
            let mut written: Value = serde_json::from_str(text).expect("JSON");
            let place = written.pointer_mut(path).unwrap_or_else(|| panic!("{file} has no {path}"));
            *place = serde_json::from_str(value).expect("JSON");
            project.write(file, written.to_string());
            let inputs = read(&root);
            let built = build(&inputs, Strictness::Normal);
            let has_error = built.diagnostics().iter().any(|one| one.severity == Severity::Error);
            let mut same = !has_error && !differs(&built, &before);
            if !has_error && (same || at % PUBLISHED == 0) {
                let after = published(&root, &inputs, built, path);
                same &= after.diagnostics == before.diagnostics;
            }
            // Without the feature there are no cards, whatever the configuration is.
            if same && (*path != "/outputs/cards" || cfg!(feature = "cards")) {
                idle.push(format!("{path} of {file}"));
            }
        }
        project.write(file, text);
    }
    assert_eq!(idle, [""; 0], "these make no difference");
}

#[test]
fn every_key_is_in_the_tables() {
    for (table, rows) in [(&CONFIG, CONFIG_AFTER), (&THEME, THEME_AFTER)] {
        let mut paths = Vec::new();
        of_table(table, "", &mut paths);
        let has = |path: &&String| !rows.iter().any(|(row, _)| matches_key(row, path));
        let mut missing: Vec<&String> = paths.iter().filter(has).collect();
        missing.retain(|path| !(table.name == THEME.name && IDLE.contains(&path.as_str())));
        assert_eq!(missing, [""; 0], "{}", table.name);
        assert!(paths.len() >= rows.len() / 2);
    }
}

/// The paths of a table's keys. `*` means a name that the author chooses, or a number.
fn of_table(table: &Table, path: &str, paths: &mut Vec<String>) {
    for key in table.keys {
        of_value(key.value_type, format!("{path}/{}", key.name), paths);
    }
}

fn of_value(value_type: ValueType, path: String, paths: &mut Vec<String>) {
    match value_type {
        ValueType::Map(table) | ValueType::TextOr(table, _) => of_table(table, &path, paths),
        ValueType::Maps(table) => of_table(table, &format!("{path}/*"), paths),
        ValueType::Named(of) => of_value(*of, format!("{path}/*"), paths),
        ValueType::Free => paths.push(format!("{path}/*")),
        _ => paths.push(path),
    }
}

/// Whether the path of a row matches the path of a key.
fn matches_key(row: &str, path: &str) -> bool {
    let (row, path): (Vec<&str>, Vec<&str>) = (row.split('/').collect(), path.split('/').collect());
    row.len() == path.len() && row.iter().zip(path).all(|(own, key)| key == "*" || *own == key)
}

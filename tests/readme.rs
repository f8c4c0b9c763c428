//! README.md and the pages of `docs/`: their commands and tests exist, and the example works.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use dateline::date::{Hemisphere, When};

const README: &str = include_str!("../README.md");

#[test]
fn every_command_and_option_exists() {
    let mut commands = BTreeSet::new();
    for line in dateline_lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let help = run(&[words[0], "--help"], Path::new("."));
        assert!(help.status.success(), "`dateline {}` does not exist", words[0]);
        let help = String::from_utf8(help.stdout).expect("help is text");
        for option in words.iter().filter(|word| word.starts_with("--")) {
            assert!(help.contains(option), "`dateline {}` has no {option}", words[0]);
        }
        commands.insert(words[0].to_owned());
    }
    for command in ["init", "draft", "new", "find", "build", "serve", "check", "explain", "export"]
    {
        assert!(commands.contains(command), "no page shows `dateline {command}`");
    }
}

#[test]
fn every_promise_names_tests_that_exist() {
    let promises =
        include_str!("../docs/promises.md").lines().filter(|line| line.starts_with("| "));
    let tests = promises.filter_map(|row| row.rsplit('|').nth(1));
    let mut names = tests.flat_map(|cell| cell.split('`').skip(1).step_by(2)).peekable();
    assert!(names.peek().is_some());
    let mut code = String::new();
    for folder in ["tests", "src"] {
        gather(&root().join(folder), &mut code);
    }
    for name in names {
        let defined = format!("fn {name}(");
        let at = code.find(&defined).unwrap_or_else(|| panic!("no test is named `{name}`"));
        let before: Vec<&str> = code[..at].lines().rev().take(4).map(str::trim).collect();
        assert!(before.contains(&"#[test]"), "`{name}` is no test");
        assert!(!before.iter().any(|line| line.starts_with("#[ignore")), "`{name}` is ignored");
    }
}

#[test]
fn the_note_in_the_readme_builds_as_described() {
    let site = tempfile::tempdir().unwrap();
    let content = site.path().join("content");
    std::fs::create_dir(&content).unwrap();
    std::fs::write(content.join("unn.md"), fence("md", "## What a note looks like")).unwrap();
    let words = |expected: &str| {
        let done = run(&["build"], site.path());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let page = site.path().join("public/events/treaty-signed/index.html");
        let page = std::fs::read_to_string(page).unwrap();
        assert!(page.contains(expected), "no {expected} in {page}");
    };
    words(">June 2024<");
    for (name, date, expected) in
        [("second", "2024-06-19", ">19 June 2024<"), ("third", "2024-06-18", "18 or 19 June 2024")]
    {
        let note = format!(
            "---\ntitle: {name}\ndate: 2024-11\nsource: {{name: {name}}}\n\
             events: [{{id: treaty-signed, date: {date}}}]\n---\n\nA report.\n"
        );
        std::fs::write(content.join(format!("{name}.md")), note).unwrap();
        words(expected);
    }
}

#[test]
fn the_dates_in_the_readme_are_valid() {
    let (_, rest) = README.split_once("- **Precision.**").expect("there is a line on precision");
    let line = rest.lines().next().expect("it has a line");
    let dates: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
    assert_eq!(dates.len(), 4);
    for date in dates {
        assert!(When::parse(date, Hemisphere::North).is_ok(), "{date}");
    }
}

/// The arguments of `dateline` in code blocks of shell commands, one command each.
fn dateline_lines() -> Vec<String> {
    let docs = std::fs::read_dir(root().join("docs")).unwrap();
    let paths = docs.map(|entry| entry.unwrap().path());
    let pages = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let pages: Vec<String> = pages.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let pages = pages.iter().map(String::as_str).chain([README]);
    let fences = pages.flat_map(|page| page.split("```sh\n").skip(1));
    let text: String = fences.filter_map(|rest| rest.split("```").next()).collect();
    let text = text.replace("\\\n", " ");
    let lines = text.lines().filter_map(|line| line.strip_prefix("dateline "));
    lines.map(|line| line.split(" #").next().unwrap_or(line).to_owned()).collect()
}

/// The first code block of a language below a heading.
fn fence(language: &str, heading: &str) -> &'static str {
    let (_, rest) = README.split_once(heading).expect("the heading");
    let (_, rest) = rest.split_once(&format!("```{language}\n")).expect("the fence");
    rest.split("```").next().expect("its text")
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(arguments).current_dir(folder).output().expect("it starts")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files below a folder, joined.
fn gather(folder: &Path, code: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, code);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            code.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

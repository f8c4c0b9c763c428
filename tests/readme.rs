//! README.md: its commands, tests and links exist, and its example works.

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
    for command in ["init", "draft", "new", "find", "build", "serve", "check", "explain"] {
        assert!(commands.contains(command), "README.md does not show `dateline {command}`");
    }
}

#[test]
fn every_promise_names_tests_that_exist() {
    let (_, promises) = README.split_once("## Promises").expect("there are promises");
    let (promises, _) = promises.split_once("\n## ").expect("something follows");
    let mut names = promises.split('`').skip(1).step_by(2).peekable();
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
fn every_link_within_the_repository_leads_to_a_file() {
    let targets = README.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let mut files = targets.filter(|target| !target.starts_with("https://")).peekable();
    assert!(files.peek().is_some());
    for file in files {
        assert!(root().join(file).is_file(), "{file} does not exist");
    }
}

#[test]
fn the_note_in_the_readme_builds_as_described() {
    let site = tempfile::tempdir().unwrap();
    let content = site.path().join("content");
    std::fs::create_dir(&content).unwrap();
    std::fs::write(content.join("unn.md"), fence("md", "## A note")).unwrap();
    let words = |expected: &str| {
        let done = run(&["build"], site.path());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let page = site.path().join("public/events/treaty-signed/index.html");
        let page = std::fs::read_to_string(page).unwrap();
        assert!(page.contains(expected), "{expected} stands not in {page}");
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
fn the_story_of_an_article_runs_as_shown() {
    let site = tempfile::tempdir().unwrap();
    std::fs::create_dir(site.path().join("content")).unwrap();
    let article = include_str!("../docs/article.txt");
    std::fs::write(site.path().join("article.txt"), article).unwrap();
    let (_, story) = README.split_once("## From an article to a timeline").expect("the story");
    let (story, _) = story.split_once("\n## ").expect("something follows");
    let blocks = story.split("```console\n").skip(1);
    let mut printed = String::new();
    for line in blocks.clone().flat_map(|block| block.split("```").next()).flat_map(str::lines) {
        let Some(command) = line.strip_prefix("$ dateline ") else { continue };
        let words: Vec<&str> = command.split(' ').collect();
        let done = run(&words, site.path());
        printed.push_str(&format!("{line}\n"));
        for bytes in [&done.stdout, &done.stderr] {
            printed.push_str(&String::from_utf8_lossy(bytes));
        }
        assert!(done.status.success(), "{printed}");
        if words[0] == "draft" {
            let note = String::from_utf8_lossy(&done.stdout);
            review(note.trim(), site.path());
        }
    }
    let shown: String = blocks.filter_map(|block| block.split("```").next()).collect();
    assert_eq!(printed, shown);
    let data = site.path().join("public/data/v1/timeline.json");
    let data: serde_json::Value = serde_json::from_slice(&std::fs::read(data).unwrap()).unwrap();
    let events = data["events"].as_array().unwrap().iter();
    assert_eq!(events.map(|event| &event["edtf"]).collect::<Vec<_>>(), ["2024-06", "2024-10-14"]);
}

/// Accepts both claims of a draft.
fn review(note: &str, folder: &Path) {
    let keys = folder.join("keys");
    std::fs::write(&keys, "a a").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(["draft", "--review", note]).current_dir(folder);
    let done = command.stdin(std::fs::File::open(&keys).unwrap()).output().expect("it starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn the_dates_in_the_readme_are_valid() {
    let (_, rest) = README.split_once("- **Precision.**").expect("precision is praised");
    let line = rest.lines().next().expect("it has a line");
    let dates: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
    assert_eq!(dates.len(), 4);
    for date in dates {
        assert!(When::parse(date, Hemisphere::North).is_ok(), "{date}");
    }
}

/// The arguments of `dateline` in code blocks of shell commands, one command each.
fn dateline_lines() -> Vec<String> {
    let fences = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let text: String = fences.collect::<String>().replace("\\\n", " ");
    let lines = text.lines().filter_map(|line| line.strip_prefix("dateline "));
    let lines: Vec<String> =
        lines.map(|line| line.split(" #").next().unwrap_or(line).to_owned()).collect();
    assert!(!lines.is_empty());
    lines
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

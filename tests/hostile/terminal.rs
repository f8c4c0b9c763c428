//! Nothing from a file reaches a terminal as it is.

use std::fs;

use crate::support::{Project, Run, skip};

/// Sets the title of a window, clears the screen, turns text red (with the one character for it, too).
const EVIL: &str = "evil\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}31m";

fn project() -> Project {
    let note = "---\ntitle: \"Treaty \\u009b31m \\e[31mred \\a\"\ndate: 2024-03-01\nsource: {name: S}\n---\nWords.\n";
    Project::new()
        .config("title: Evil\n")
        .note("a.md", note)
        .file(&format!("content/{EVIL}.txt"), "x")
        .file(&format!("taken/{EVIL}.html"), "x")
}

/// Command lines whose output has something from a file in it, and whether they print it.
const COMMANDS: [&str; 9] = [
    "build --verbose",
    "build --output taken",
    "check --verbose",
    "check --format json",
    "check --format github",
    "find treaty",
    "find treaty --link",
    "find treaty --entry",
    "export --format md",
];

/// The first control character of a text that acts on a terminal.
fn control(text: &str) -> Option<char> {
    text.chars()
        .find(|character| character.is_control() && !matches!(character, '\n' | '\r' | '\t'))
}

#[test]
fn control_characters_of_files_are_shown_and_not_sent_to_a_terminal() {
    let script = std::process::Command::new("script").arg("--version").output();
    if script.is_err() {
        return skip("control_characters_of_files_are_shown_and_not_sent_to_a_terminal", "script");
    }
    for words in COMMANDS {
        let project = project();
        let mut build = project.command(&words.split(' ').collect::<Vec<_>>());
        build.args(["--color", "never"]);
        let program = build.get_program().to_str().unwrap();
        let arguments: Vec<&str> = build.get_args().map(|word| word.to_str().unwrap()).collect();
        let line = format!("{program} {}", arguments.join(" "));
        let mut terminal = std::process::Command::new("script");
        terminal.args(["-qec", &line, "/dev/null"]).current_dir(project.path(""));
        terminal.envs(build.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let run = Run::of(terminal);
        assert_eq!(control(&run.stdout), None, "{words}: {:?}", run.stdout);
        assert!(!run.stdout.is_empty(), "{words}");
    }
}

#[test]
fn names_of_files_are_shown_with_their_control_characters_visible() {
    let shown = "evil␛]0;title␇␛[2J\\u{9b}31m";
    let project = project();
    project.run(&["build", "--verbose"]).success().stderr_has(shown);
    project.run(&["build", "--output", "taken"]).exit_code(3).stderr_has(shown);
    project.run(&["find", "treaty"]).success().stdout_has("Treaty 31m [31mred");
}

#[test]
fn results_for_programs_are_printed_byte_for_byte() {
    let project = project();
    let printed = project.run(&["export", "--format", "json"]).success().stdout;
    project.run(&["export", "--format", "json", "--output", "out.json"]).success();
    assert_eq!(printed, fs::read_to_string(project.path("out.json")).unwrap());
    assert!(printed.contains("Treaty 31m [31mred"), "{printed}");
}

//! `docs/commands.md`: the help texts of all commands, made by the program.

use std::fmt::Write;
use std::fs;

use super::run;
use crate::support::repository;

const INTRODUCTION: &str = "\
# Commands

Each command with its options, as `dateline COMMAND --help` prints them. This page is generated from the
program.

";

#[test]
fn the_page_of_commands_is_what_the_program_prints() {
    let mut page = INTRODUCTION.to_owned();
    add(&mut page, &[]);
    let path = repository().join("docs/commands.md");
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(path, page).expect("the page can be written");
        return;
    }
    let stored = fs::read_to_string(path).expect("the page is there");
    assert!(stored == page, "run `DATELINE_BLESS=1 cargo test commands` and read the difference");
}

/// Adds the help of a command, and of the commands below it.
fn add(page: &mut String, words: &[&str]) {
    let (code, help, _) = run(&[words, &["--help"]].concat());
    assert_eq!(code, 0, "{words:?}");
    let name = [&["dateline"], words].concat().join(" ");
    // The options of all commands are listed once.
    let own = if words.is_empty() { help.clone() } else { without_global_options(&help) };
    let lines: Vec<&str> = own.lines().map(str::trim_end).collect();
    let _ = write!(page, "## `{name}`\n\n```text\n{}\n```\n\n", lines.join("\n").trim_end());
    let commands = help.split_once("\nCommands:\n").map_or("", |(_, rest)| rest);
    let commands = commands.lines().map_while(|line| line.strip_prefix("  "));
    for command in commands.filter_map(|line| line.split_whitespace().next()) {
        add(page, &[words, &[command]].concat());
    }
    if words.is_empty() {
        page.truncate(page.trim_end().len());
        page.push('\n');
    }
}

/// A help text without its section of global options.
fn without_global_options(help: &str) -> String {
    let (before, section) = help.split_once("Global options:\n").expect("every command has them");
    let end = section.find("\n\nE").map_or("", |at| section[at..].trim_start());
    format!("{before}{end}")
}

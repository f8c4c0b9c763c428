//! `dateline draft --batch`: all articles of a folder.

use std::collections::BTreeSet;
use std::fs;

use super::{ARTICLE, site};
use crate::support::Python;

#[test]
fn a_folder_is_drafted_although_some_of_it_fails() {
    let project = site()
        .file("articles/a.txt", ARTICLE)
        .file("articles/b.txt", "No date at all\n\nSomething happened.\n")
        .file("articles/c.pdf", "%PDF-1.7\n")
        .file("articles/.hidden.txt", ARTICLE)
        .file("articles/.git/d.txt", ARTICLE)
        .file("articles/2024/d.txt", ARTICLE.replace("Duma committee", "A committee"))
        .file("articles/2024/10/e.txt", ARTICLE);
    let run = project.run(&["draft", "--batch", "articles"]).failure();
    assert_eq!(run.stdout.lines().count(), 3, "{}", run.stdout);
    let report: Vec<&str> = run.stderr.lines().filter(|line| !line.starts_with("note: ")).collect();
    let last = report.last().copied().unwrap_or_default();
    assert_eq!(last, "3 drafts, 12 proposed claims, 2 failed", "{}", run.stderr);
    let errors: Vec<&str> =
        report.iter().filter(|line| line.starts_with("error")).copied().collect();
    assert!(errors[0].contains("b.txt") && errors[1].contains("c.pdf"), "{}", run.stderr);
    assert!(!run.stderr.contains('\u{1b}'), "no bar where it would not be seen: {}", run.stderr);
    project.run(&["check", "--drafts"]).success();
}

#[test]
fn articles_with_one_name_become_notes_with_several() {
    let one = |title: &str| format!("{title}\n\nHerald, 15 October 2024\n\nSigned in June.\n");
    let titles =
        ["The treaty", "the treaty!", "THE TREATY", "!!!", "***", "🎉", "Договір", "Dohovir"];
    let mut project = site();
    for (number, title) in titles.iter().enumerate() {
        // Folders make no difference: all notes are in one.
        project = project.file(&format!("in/{}/{number}.txt", number % 3), one(title));
    }
    let run = project.run(&["draft", "--batch", "in"]).success();
    let paths: BTreeSet<&str> = run.stdout.lines().collect();
    assert_eq!(paths.len(), titles.len(), "{}", run.stdout);
    for path in paths {
        assert!(fs::read_to_string(project.path(path)).unwrap().contains("draft: true"), "{path}");
    }
    let run = project.run(&["draft", "--batch", "in"]).success();
    assert_eq!(run.stderr.matches("already exists").count(), titles.len(), "{}", run.stderr);
    project.run(&["check", "--drafts"]).success();
}

#[test]
fn a_terminal_shows_a_progress_bar_and_no_trace_of_it() {
    let Some(python) = Python::find("the progress bar", "pty") else { return };
    let project = site().file("in/a.txt", ARTICLE).file("in/b.txt", ARTICLE);
    let program = "\
import json, os, pty, sys
program, folder = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(folder)
    os.execv(program, [program, 'draft', '--batch', 'in'])
shown = b''
while True:
    try: part = os.read(terminal, 4096)
    except OSError: break
    if not part: break
    shown += part
os.waitpid(child, 0)
print(json.dumps(shown.decode()))
";
    let question =
        serde_json::json!([env!("CARGO_BIN_EXE_dateline"), project.path("")]).to_string();
    let shown: String = serde_json::from_str(&python.program(program, &question)).unwrap();
    assert!(shown.contains("[------------------------------] 0/2"), "{shown:?}");
    assert!(shown.contains("[###############---------------] 1/2"), "{shown:?}");
    // The beginning of a line is erased before a line is written over the bar.
    let erased = "\r\u{1b}[K";
    let left: String =
        shown.lines().map(|line| line.rsplit(erased).next().unwrap().to_owned() + "\n").collect();
    assert!(!left.contains('['), "{left:?}");
    assert!(left.contains("2 drafts, 8 proposed claims, 0 failed"), "{left:?}");
}

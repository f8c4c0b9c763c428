//! The examples of every diagnostic's explanation, run through the program.

use dateline::diag::explain::{ExampleFile, Form, examples};
use dateline::diag::{Code, Severity};

use crate::support::Project;

#[test]
fn wrong_examples_get_their_code_and_right_ones_nothing_worse() {
    let mut faults = Vec::new();
    std::thread::scope(|scope| {
        let chunks = Code::ALL.chunks(Code::ALL.len().div_ceil(2));
        let threads: Vec<_> = chunks
            .map(|codes| {
                scope.spawn(move || codes.iter().flat_map(|code| check(*code)).collect::<Vec<_>>())
            })
            .collect();
        for thread in threads {
            faults.extend(thread.join().expect("no panic"));
        }
    });
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// What is wrong with the two sites of a code's explanation.
fn check(code: Code) -> Vec<String> {
    let example = examples(code);
    let mut faults = Vec::new();
    let (found, said) = codes(&example.wrong);
    if !found
        .iter()
        .any(|(name, severity)| name == code.name() && severity == code.severity().word())
    {
        faults.push(format!("the wrong example of {} does not get it:\n{said}", code.name()));
    }
    let (found, said) = codes(&example.right);
    if found
        .iter()
        .any(|(name, severity)| name == code.name() || severity == Severity::Error.word())
    {
        faults.push(format!("the right example of {} is wrong:\n{said}", code.name()));
    }
    faults
}

/// The codes and severities that `check` finds in a site, and all that it said.
fn codes(files: &[ExampleFile]) -> (Vec<(String, String)>, String) {
    let project = Project::new();
    // A project without any file is none, so that the wrong example of `no-notes` is one.
    for file in files {
        match file.form {
            Form::Text | Form::Utf16 => project.write(file.path, file.bytes()),
            Form::Link => link(&project, file),
        }
    }
    let run = project.run(&["check"]);
    let found = run.found().into_iter().map(|one| (one.code, one.severity)).collect();
    (found, format!("{}{}", run.stdout, run.stderr))
}

#[cfg(unix)]
fn link(project: &Project, file: &ExampleFile) {
    let path = project.path(file.path);
    std::fs::create_dir_all(path.parent().expect("it is below")).expect("a folder");
    std::os::unix::fs::symlink(&file.text, path).expect("a link");
}

#[cfg(not(unix))]
fn link(project: &Project, file: &ExampleFile) {
    let path = project.path(file.path);
    std::fs::create_dir_all(path.parent().expect("it is below")).expect("a folder");
    std::os::windows::fs::symlink_file(&file.text, path).expect("a link");
}

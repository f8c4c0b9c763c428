//! The examples of all explanations, built: the wrong one gets the code, the right one does not.

use dateline::diag::explain::{ExampleFile, Form, examples};
use dateline::diag::{Code, Severity};

use crate::support::Project;

#[test]
fn every_wrong_example_gets_its_code() {
    let mut differences = Vec::new();
    for code in Code::ALL {
        let example = examples(*code);
        let project = project(&example.wrong);
        let run = project.run(&["check"]);
        let found = run.found();
        let Some(one) = found.iter().find(|one| one.code == code.name()) else {
            differences.push(format!("{}: not found in\n{}", code.name(), run.stdout));
            continue;
        };
        if one.severity != code.severity().word() {
            differences.push(format!("{}: {}", code.name(), one.severity));
        }
        let expected = i32::from(found.iter().any(|one| one.severity == Severity::Error.word()));
        let _ = run.code(expected);
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_right_example_is_without_the_code_and_without_errors() {
    let mut differences = Vec::new();
    for code in Code::ALL {
        let project = project(&examples(*code).right);
        let run = project.run(&["check"]);
        for one in run.found() {
            if one.code == code.name() || one.severity == "error" {
                let place = &one.place;
                differences.push(format!(
                    "{}: {}: {place}: {}",
                    code.name(),
                    one.code,
                    one.message
                ));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// A project of the files of an example.
fn project(files: &[ExampleFile]) -> Project {
    let project = Project::new();
    for file in files {
        match file.form {
            Form::Text | Form::Utf16 => project.write(file.path, file.bytes()),
            Form::Link => {
                let path = project.path(file.path);
                std::fs::create_dir_all(path.parent().expect("below the root")).expect("a folder");
                std::os::unix::fs::symlink(&file.text, path).expect("a link");
            }
        }
    }
    project
}

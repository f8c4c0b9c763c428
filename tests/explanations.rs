//! The examples of all explanations: the wrong one has the code, the corrected one does not.

use dateline::diag::explain::{ExampleFile, FileForm, examples};
use dateline::diag::{Code, Severity};

use crate::support::{PlainDiagnostic, Project, Site};

#[test]
fn every_wrong_example_has_its_code() {
    let mut differences = Vec::new();
    for code in Code::ALL {
        let example = examples(*code);
        let found = check_diagnostics_of(&example.wrong);
        let Some(one) = found.iter().find(|one| one.code == code.name()) else {
            differences.push(format!("{}: not found in\n{found:#?}", code.name()));
            continue;
        };
        if one.severity != code.severity().word() {
            differences.push(format!("{}: {}", code.name(), one.severity));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_corrected_example_has_neither_its_code_nor_errors() {
    let mut differences = Vec::new();
    for code in Code::ALL {
        for one in check_diagnostics_of(&examples(*code).right) {
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

/// The diagnostics of `check` for the files of an example.
fn check_diagnostics_of(files: &[ExampleFile]) -> Vec<PlainDiagnostic> {
    if files.iter().any(|file| file.form == FileForm::Link) {
        return check_diagnostics_on_disk(files);
    }
    let site = Site::new();
    let site = files.iter().fold(site, |site, file| site.file(file.path, file.bytes()));
    site.build().check_diagnostics()
}

/// The same on disk, for examples with symbolic links.
fn check_diagnostics_on_disk(files: &[ExampleFile]) -> Vec<PlainDiagnostic> {
    let project = Project::new();
    for file in files {
        match file.form {
            FileForm::Text | FileForm::Utf16 => project.write(file.path, file.bytes()),
            FileForm::Link => {
                let path = project.path(file.path);
                std::fs::create_dir_all(path.parent().expect("below the root")).expect("a folder");
                std::os::unix::fs::symlink(&file.text, path).expect("a link");
            }
        }
    }
    let run = project.run(&["check"]);
    let found = run.diagnostics();
    let has_errors = found.iter().any(|one| one.severity == Severity::Error.word());
    let _ = run.exit_code(i32::from(has_errors));
    found
}

//! Python, to check the output of dateline with independent libraries.

use std::io::Write;
use std::process::{Command, Stdio};

use super::{repository, skip};

/// A Python program with the libraries that a test needs.
pub struct Python {
    program: String,
}

impl Python {
    /// Finds Python with these importable modules, separated by commas. Without them the test is skipped,
    /// or fails if `CI` is set. `DATELINE_PYTHON` names another program.
    pub fn find(test: &str, modules: &str) -> Option<Python> {
        let program = std::env::var("DATELINE_PYTHON").unwrap_or("python3".to_owned());
        let import = Command::new(&program).args(["-c", &format!("import {modules}")]).output();
        if import.is_ok_and(|output| output.status.success()) {
            return Some(Python { program });
        }
        skip(test, &format!("Python with {modules} (tests/requirements.txt)"));
        None
    }

    /// Runs a script of `tests/data/` and returns what it prints.
    #[track_caller]
    pub fn script(&self, name: &str, arguments: &[&str]) -> String {
        let path = repository().join("tests/data").join(name);
        self.run(Command::new(&self.program).arg(path).args(arguments), "")
    }

    /// Runs a program text with this standard input and returns what it prints.
    #[track_caller]
    pub fn program(&self, text: &str, input: &str) -> String {
        self.run(Command::new(&self.program).args(["-c", text]), input)
    }

    #[track_caller]
    fn run(&self, command: &mut Command, input: &str) -> String {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("Python starts");
        let mut stdin = child.stdin.take().expect("it is piped");
        stdin.write_all(input.as_bytes()).expect("Python reads its input");
        drop(stdin);
        let output = child.wait_with_output().expect("Python ends");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}");
        String::from_utf8(output.stdout).expect("it prints UTF-8")
    }
}

//! One run of the program: its output and its exit code.

use std::process::{Command, Output};

use super::diagnostic::{PlainDiagnostic, assert_errors, parse_diagnostics};

/// What the program printed and how it ended. Methods panic if it is not as they expect.
pub struct Run {
    code: Option<i32>,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Run {
    /// Runs a command and waits for its end.
    pub fn of(mut command: Command) -> Run {
        let Output { status, stdout, stderr } = command.output().expect("it starts");
        let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
        Run { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
    }

    /// Expects the exit code 0.
    #[track_caller]
    pub fn success(self) -> Self {
        self.exit_code(0)
    }

    /// Whether it ended with this exit code.
    pub fn has_exit_code(&self, code: i32) -> bool {
        self.code == Some(code)
    }

    /// Expects the exit code 1, for errors of the author.
    #[track_caller]
    pub fn failure(self) -> Self {
        self.exit_code(1)
    }

    /// Expects this exit code.
    #[track_caller]
    pub fn exit_code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.stdout, self.stderr);
        self
    }

    /// Expects a text in its standard output.
    #[track_caller]
    pub fn stdout_has(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "no `{text}` in {}", self.stdout);
        self
    }

    /// Expects a text in its standard error.
    #[track_caller]
    pub fn stderr_has(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "no `{text}` in {}", self.stderr);
        self
    }

    /// Expects exactly these errors, in this order, by code and place.
    #[track_caller]
    pub fn expect_errors(self, expected: &[(&str, &str)]) -> Self {
        assert_errors(&self.diagnostics(), expected, &self.stderr);
        self
    }

    /// The diagnostics that it printed, in their order.
    pub fn diagnostics(&self) -> Vec<PlainDiagnostic> {
        parse_diagnostics(self.stderr.lines().chain(self.stdout.lines()))
    }
}

//! One run of the program, and what it said.

use std::process::{Command, Output};

use super::Project;
use super::html::Element;

/// What the program printed and how it ended; every method panics where it was otherwise.
pub struct Run<'a> {
    project: &'a Project,
    code: Option<i32>,
    /// What it printed as its result.
    pub stdout: String,
    /// Everything else that it printed.
    pub stderr: String,
}

/// One diagnostic as printed for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// `error`, `warning`, `note` or `hint`.
    pub severity: String,
    /// Its stable name.
    pub code: String,
    /// What was found.
    pub message: String,
    /// `file:line:column`, or nothing where it concerns the whole site.
    pub place: String,
}

impl<'a> Run<'a> {
    /// Runs a command to its end.
    pub fn of(project: &'a Project, mut command: Command) -> Run<'a> {
        let Output { status, stdout, stderr } = command.output().expect("it starts");
        let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
        Run { project, code: status.code(), stdout: text(stdout), stderr: text(stderr) }
    }

    /// It did what it was asked for.
    #[track_caller]
    pub fn success(self) -> Self {
        self.code(0)
    }

    /// Whether it ended with this exit code.
    pub fn ended_with(&self, code: i32) -> bool {
        self.code == Some(code)
    }

    /// It ended because of the author's mistakes.
    #[track_caller]
    pub fn mistakes(self) -> Self {
        self.code(1)
    }

    /// It ended with this exit code.
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.stdout, self.stderr);
        self
    }

    /// Its result contains a text.
    #[track_caller]
    pub fn stdout_has(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "no `{text}` in {}", self.stdout);
        self
    }

    /// What else it said contains a text.
    #[track_caller]
    pub fn stderr_has(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "no `{text}` in {}", self.stderr);
        self
    }

    /// These are all the mistakes that it found, in this order, by code and place.
    #[track_caller]
    pub fn errors(self, expected: &[(&str, &str)]) -> Self {
        let found = self.found();
        let errors: Vec<(&str, &str)> = found
            .iter()
            .filter(|one| one.severity == "error")
            .map(|one| (&*one.code, &*one.place))
            .collect();
        assert_eq!(errors, expected, "{}", self.stderr);
        self
    }

    /// A published file has exactly this text.
    #[track_caller]
    pub fn expect_file(self, path: &str, text: &str) -> Self {
        assert_eq!(self.project.text(path), text, "{path}");
        self
    }

    /// A published page, read.
    #[track_caller]
    pub fn page(&self, path: &str) -> Element {
        self.project.page(path)
    }

    /// Everything that it found, in the order in which it was printed.
    pub fn found(&self) -> Vec<Found> {
        let mut all: Vec<Found> = Vec::new();
        for line in self.stderr.lines().chain(self.stdout.lines()) {
            if let Some(found) = Found::begin(line) {
                all.push(found);
            } else if let Some(place) = line.trim_start().strip_prefix("--> ")
                && let Some(last) = all.last_mut().filter(|last| last.place.is_empty())
            {
                place.clone_into(&mut last.place);
            }
        }
        all
    }
}

impl Found {
    /// Reads the first line of a diagnostic.
    fn begin(line: &str) -> Option<Found> {
        let (head, message) = line.split_once("]: ")?;
        let (severity, code) = head.split_once('[')?;
        ["error", "warning", "note", "hint"].contains(&severity).then(|| Found {
            severity: severity.to_owned(),
            code: code.to_owned(),
            message: message.to_owned(),
            place: String::new(),
        })
    }
}

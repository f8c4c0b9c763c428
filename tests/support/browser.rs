//! The tools for tests in a browser, below `tests/browser/`.

use std::path::PathBuf;
use std::process::{Command, Output};

use super::{repository, skip};

/// The browser and the folder of scripts for a test.
pub struct Browser {
    /// The name of the browser's program.
    pub program: &'static str,
    folder: PathBuf,
}

impl Browser {
    /// Finds the tools. Without them the test is skipped, or fails if `CI` is set.
    pub fn find(test: &str) -> Option<Browser> {
        let folder = folder_of(test, "playwright-core")?;
        let starts = |name: &&str| Command::new(name).arg("--version").output().is_ok();
        let program = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(starts);
        if program.is_none() {
            skip(test, "chromium");
        }
        Some(Browser { program: program?, folder })
    }

    /// Finds another engine, by the Debian packages that it needs and by a program of each, its own first.
    /// Without them the test is skipped, or fails if `CI` is set.
    pub fn engine(test: &str, needs: &[(&str, &'static str)]) -> Option<Browser> {
        let folder = folder_of(test, "ws")?;
        for (package, program) in needs {
            if !is_on_path(program) {
                skip(test, package);
                return None;
            }
        }
        Some(Browser { program: needs[0].1, folder })
    }

    /// A command that runs a script of the folder; the last argument is the browser's name.
    pub fn script(&self, name: &str, arguments: &[&str]) -> Command {
        let mut node = Command::new("node");
        node.arg(self.folder.join(name)).args(arguments).arg(self.program);
        node
    }

    /// Runs a script and asserts that it succeeds.
    #[track_caller]
    pub fn run(&self, name: &str, arguments: &[&str]) {
        let output = self.script(name, arguments).output().expect("node starts");
        assert_good(&output);
    }
}

/// Whether a program is in a folder of `PATH`.
fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// The folder of scripts, if this npm package is installed there.
pub fn folder_of(test: &str, package: &str) -> Option<PathBuf> {
    let folder = repository().join("tests/browser");
    if Command::new("node").arg("--version").output().is_err() {
        skip(test, "node");
        return None;
    }
    if !folder.join("node_modules").join(package).exists() {
        skip(test, "`npm ci` in tests/browser");
        return None;
    }
    Some(folder)
}

/// Asserts that a program succeeded, with its output as the message.
#[track_caller]
pub fn assert_good(output: &Output) {
    let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    assert!(output.status.success(), "{}{}", said[0], said[1]);
}

//! Projects in temporary folders, in which the program runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::html::Element;
use super::{Run, Site};

/// The clock of every build in tests: 2025-06-01T00:00:00Z.
const CLOCK: &str = "1748736000";

/// The environment variables that the program inherits; all others are removed.
const INHERITED: [&str; 3] = ["PATH", "TMPDIR", "LLVM_PROFILE_FILE"];

/// A project in a temporary folder, which is removed with the value.
#[must_use]
pub struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    /// Creates a project without files.
    pub fn new() -> Project {
        Project { folder: tempfile::tempdir_in(scratch()).expect("there is room for a folder") }
    }

    /// Copies the project to a folder with a fixed name below `target/`, for a static value, which is never
    /// dropped. The next run replaces it.
    pub fn shared(self, name: &str) -> Project {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shared");
        let _ = fs::remove_dir_all(place.join(name));
        fs::create_dir_all(&place).expect("there is room for a folder");
        let folder = tempfile::Builder::new().prefix(name).rand_bytes(0).tempdir_in(&place);
        let shared = Project { folder: folder.expect("there is room for a folder") };
        copy(self.folder.path(), shared.folder.path());
        shared
    }

    /// A copy of a site's folder: content, configuration, themes, static files.
    pub fn copy_of(folder: &Path) -> Project {
        Site::copy_of(folder).on_disk()
    }

    /// A copy of the example site.
    pub fn example() -> Project {
        Site::example().on_disk()
    }

    /// Adds a note, by its path below `content/`.
    pub fn note(self, path: &str, text: &str) -> Project {
        self.file(&format!("content/{path}"), text)
    }

    /// Writes the configuration.
    pub fn config(self, text: &str) -> Project {
        self.file("dateline.yaml", text)
    }

    /// Adds any file, by its path below the project's root.
    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Project {
        self.write(path, bytes);
        self
    }

    /// Writes a file of an existing project.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it is below the root")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// A path below the root, on disk.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs `dateline build`.
    #[must_use]
    pub fn build(&self) -> Run {
        self.run(&["build"])
    }

    /// Runs the program in the project's folder.
    #[must_use]
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments))
    }

    /// The program with these arguments, a fixed clock, and without most of the environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.args(arguments).current_dir(self.folder.path()).env_clear();
        command.envs(INHERITED.iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        command.env("SOURCE_DATE_EPOCH", CLOCK);
        command
    }

    /// The files of the output folder, by path.
    pub fn output(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path("public"))
    }

    /// The text of a published file.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        match fs::read_to_string(self.path("public").join(path)) {
            Ok(text) => text,
            Err(error) => panic!("{path}: {error}"),
        }
    }

    /// A parsed published page.
    #[track_caller]
    pub fn page(&self, path: &str) -> Element {
        Element::read(&self.text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// The published data.
    #[track_caller]
    pub fn data(&self) -> serde_json::Value {
        serde_json::from_str(&self.text("data/v1/timeline.json")).expect("it is JSON")
    }
}

/// The folder for temporary sites: in memory if there is room, since sites have thousands of small files,
/// else the system's. `TMPDIR` names another.
pub(super) fn scratch() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let free = rustix::fs::statvfs(memory).map_or(0, |disk| disk.f_bavail * disk.f_frsize);
    match free > 4 << 30 && std::env::var_os("TMPDIR").is_none() {
        true => memory.to_owned(),
        false => std::env::temp_dir(),
    }
}

/// The files below a folder, by path; none if the folder does not exist.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).into_iter().flatten() {
            let path = entry.expect("its entries can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it is below");
                let name = name.to_str().expect("it is UTF-8").to_owned();
                files.insert(name, fs::read(&path).expect("it can be read"));
            }
        }
    }
    files
}

/// Copies a file or a folder, if it exists.
fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("it can be read") {
            let entry = entry.expect("its entries can be read");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else if from.is_file() {
        fs::copy(from, to).expect("a copy");
    }
}

//! Projects in memory, built by the library without a process or a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dateline::inputs::{Drafts, Inputs};
use dateline::lint_levels::Strictness;
use dateline::{Day, build};

use super::{BuiltSite, Project, repository, small_sites, tree};

/// The day of every build in tests, which is that of the clock of a [`Project`].
const TODAY: Day = Day { year: 2025, month: 6, day: 1 };

/// The files of a project, by their paths below its root.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

/// The example site, built once.
pub fn example() -> &'static BuiltSite {
    static EXAMPLE: LazyLock<BuiltSite> = LazyLock::new(|| Site::example().build().success());
    &EXAMPLE
}

/// The small sites, each with its folder, in the order of their names, built once.
pub fn built_small_sites() -> &'static [(PathBuf, BuiltSite)] {
    static SITES: LazyLock<Vec<(PathBuf, BuiltSite)>> = LazyLock::new(|| {
        let build = |folder: PathBuf| {
            let pages = Site::copy_of(&folder).build().success();
            (folder, pages)
        };
        small_sites().into_iter().map(build).collect()
    });
    &SITES
}

impl Site {
    /// Creates a project without files.
    pub fn new() -> Site {
        Site::default()
    }

    /// Reads the inputs of a site's folder: content, configuration, themes, static files.
    pub fn copy_of(folder: &Path) -> Site {
        Site::of(folder, &["content", "themes", "static"])
    }

    /// Reads the example site, without the repository's `themes/`, which are built in.
    pub fn example() -> Site {
        Site::of(repository(), &["content", "static"])
    }

    fn of(folder: &Path, names: &[&str]) -> Site {
        let mut site = Site::new();
        for name in names {
            let files = tree(&folder.join(name)).into_iter();
            site.files.extend(files.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        }
        if let Ok(config) = fs::read(folder.join("dateline.yaml")) {
            site.files.insert("dateline.yaml".to_owned(), config);
        }
        site
    }

    /// Adds a note, by its path below `content/`.
    pub fn note(self, path: &str, text: &str) -> Site {
        self.file(&format!("content/{path}"), text)
    }

    /// Sets the configuration.
    pub fn config(self, text: &str) -> Site {
        self.file("dateline.yaml", text)
    }

    /// Returns the configuration; empty if there is none.
    pub fn config_text(&self) -> String {
        let text = self.files.get("dateline.yaml").cloned().unwrap_or_default();
        String::from_utf8(text).expect("it is UTF-8")
    }

    /// Adds any file, by its path below the project's root.
    pub fn file(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Site {
        self.files.insert(path.to_owned(), bytes.as_ref().to_owned());
        self
    }

    /// Writes the files to disk.
    pub fn on_disk(&self) -> Project {
        self.files.iter().fold(Project::new(), |project, (path, bytes)| project.file(path, bytes))
    }

    /// Builds like `dateline build`.
    #[must_use]
    pub fn build(&self) -> BuiltSite {
        self.build_with(Drafts::LeaveOut, Strictness::Normal)
    }

    /// Builds like `dateline build` with `--drafts` or `--strict`.
    #[must_use]
    pub fn build_with(&self, drafts: Drafts, strictness: Strictness) -> BuiltSite {
        let inputs = Inputs::from_files(&self.files, drafts, TODAY).expect("plain paths");
        let build = build(&inputs, strictness);
        BuiltSite::new(inputs, build)
    }
}

//! Projects in memory, built by the library: no process, no folder.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};

use dateline::diag::{Diagnostic, Lines, Place, Severity, fold};
use dateline::inputs::{Drafts, Inputs};
use dateline::lint_levels::Strictness;
use dateline::site::Build;
use dateline::{Counts, Day, build};
use rayon::prelude::*;
use tempfile::TempDir;

use super::html::Element;
use super::project::scratch;
use super::{Found, Project, repository, small_sites, tree};

/// The day of every build in tests: that of the moment which a [`Project`] has.
const TODAY: Day = Day { year: 2025, month: 6, day: 1 };

/// The files of a project, by their paths below its root.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

/// What a build came to; every method panics where it was otherwise.
pub struct Pages {
    inputs: Inputs,
    build: Build,
    /// Made once somebody asks.
    rendered: OnceLock<Rendered>,
}

/// All files of a site, by path, and what is wrong with them.
type Rendered = (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>);

/// The pages of the example site, which are built once.
pub fn example() -> &'static Pages {
    static EXAMPLE: LazyLock<Pages> = LazyLock::new(|| Site::example().build().success());
    &EXAMPLE
}

/// The pages of the small sites, each with its folder, in the order of their names; built once.
pub fn small_pages() -> &'static [(PathBuf, Pages)] {
    static SITES: LazyLock<Vec<(PathBuf, Pages)>> = LazyLock::new(|| {
        let build = |folder: PathBuf| {
            let pages = Site::copy_of(&folder).build().success();
            (folder, pages)
        };
        small_sites().into_iter().map(build).collect()
    });
    &SITES
}

impl Site {
    /// A project without any file.
    pub fn new() -> Site {
        Site::default()
    }

    /// What a site's folder holds for a build: content, configuration, themes, static files.
    pub fn copy_of(folder: &Path) -> Site {
        Site::of(folder, &["content", "themes", "static"])
    }

    /// The example site. The repository's own `themes/` is the built-in theme and stays.
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

    /// Gives it a configuration.
    pub fn config(self, text: &str) -> Site {
        self.file("dateline.yaml", text)
    }

    /// Its configuration; empty where there is none.
    pub fn config_text(&self) -> String {
        let text = self.files.get("dateline.yaml").cloned().unwrap_or_default();
        String::from_utf8(text).expect("it is UTF-8")
    }

    /// Adds any file, by its path below the project's root.
    pub fn file(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Site {
        self.files.insert(path.to_owned(), bytes.as_ref().to_owned());
        self
    }

    /// Takes a file away.
    pub fn without(mut self, path: &str) -> Site {
        self.files.remove(path).expect("it is there");
        self
    }

    /// The same files on disk.
    pub fn on_disk(&self) -> Project {
        self.files.iter().fold(Project::new(), |project, (path, bytes)| project.file(path, bytes))
    }

    /// The result of `dateline build`.
    #[must_use]
    pub fn build(&self) -> Pages {
        self.build_with(Drafts::LeaveOut, Strictness::Normal)
    }

    /// The result of `dateline build` with `--drafts` or `--strict`.
    #[must_use]
    pub fn build_with(&self, drafts: Drafts, strictness: Strictness) -> Pages {
        let inputs = Inputs::from_files(&self.files, drafts, TODAY).expect("plain paths");
        let build = build(&inputs, strictness);
        Pages { inputs, build, rendered: OnceLock::new() }
    }
}

impl Pages {
    /// Nothing that is known before pages are rendered forbids publishing. A page that fails to render
    /// panics when it is asked for.
    #[track_caller]
    pub fn success(self) -> Self {
        assert!(!self.build.diagnostics().iter().any(is_error), "{}", self.report());
        self
    }

    /// The author's mistakes forbid publishing.
    #[track_caller]
    pub fn mistakes(self) -> Self {
        assert!(self.diagnostics().iter().any(is_error), "{}", self.report());
        self
    }

    /// What it says contains a text.
    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        let report = self.report();
        assert!(report.contains(text), "no `{text}` in {report}");
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
        assert_eq!(errors, expected, "{}", self.report());
        self
    }

    /// A file has exactly this text.
    #[track_caller]
    pub fn expect_file(self, path: &str, text: &str) -> Self {
        assert_eq!(self.text(path), text, "{path}");
        self
    }

    /// The numbers that a build ends with.
    pub fn counts(&self) -> Counts {
        self.build.site().counts
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.build.site().paths()
    }

    /// Whether there is a file at this path.
    pub fn has(&self, path: &str) -> bool {
        self.paths().any(|known| known == path)
    }

    /// All files, by path.
    #[track_caller]
    pub fn output(&self) -> &BTreeMap<String, Vec<u8>> {
        let (files, found) = self.rendered();
        assert!(!found.iter().any(is_error), "{}", self.told(found));
        files
    }

    /// All files in a folder of their own, for programs that read one.
    pub fn folder(&self) -> TempDir {
        write(self.output().iter())
    }

    /// These files in a folder of their own.
    pub fn folder_of(&self, paths: &[&str]) -> TempDir {
        write(paths.iter().map(|path| (path, self.bytes(path))))
    }

    /// The bytes of a file.
    #[track_caller]
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let file = self.build.site().render(path);
        let file = file.unwrap_or_else(|| panic!("{path}: there is no such file"));
        assert!(!file.diagnostics.iter().any(is_error), "{}", self.told(&file.diagnostics));
        file.value
    }

    /// The text of a file.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// A page, read.
    #[track_caller]
    pub fn page(&self, path: &str) -> Element {
        Element::read(&self.text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// The data.
    #[track_caller]
    pub fn data(&self) -> serde_json::Value {
        serde_json::from_str(&self.text("data/v1/timeline.json")).expect("it is JSON")
    }

    /// Everything that `dateline build` says, in its order: what is wrong with the notes, and where
    /// nothing is, with the pages.
    pub fn found(&self) -> Vec<Found> {
        self.diagnostics().iter().map(|one| self.plain(one)).collect()
    }

    /// Everything that `dateline check` says, in its order: hints too, and what is wrong with the pages
    /// whatever is wrong with the notes.
    pub fn checked(&self) -> Vec<Found> {
        let mut all = self.build.diagnostics().to_vec();
        all.extend(fold(self.rendered().1.clone()));
        dateline::diag::sort(&mut all);
        all.dedup();
        all.iter().map(|one| self.plain(one)).collect()
    }

    /// The same as a text: of each a line with its code, then its place, other places and help.
    pub fn report(&self) -> String {
        self.told(&self.diagnostics())
    }

    /// What `dateline build` says; hints are for `check`.
    fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut all = self.build.diagnostics().to_vec();
        if !all.iter().any(is_error) {
            all.extend(fold(self.rendered().1.clone()));
        }
        all.retain(|one| one.severity != Severity::Hint);
        all
    }

    /// All files and what is wrong with them.
    fn rendered(&self) -> &Rendered {
        self.rendered.get_or_init(|| {
            let site = self.build.site();
            let paths: Vec<&str> = site.paths().collect();
            let render = |path: &str| Some((path.to_owned(), site.render(path)?));
            let all: Vec<_> = paths.into_par_iter().filter_map(render).collect();
            let mut rendered = Rendered::default();
            for (path, file) in all {
                rendered.0.insert(path, file.value);
                rendered.1.extend(file.diagnostics);
            }
            rendered
        })
    }

    fn told(&self, diagnostics: &[Diagnostic]) -> String {
        let mut told = String::new();
        for one in diagnostics {
            let Found { severity, code, message, place } = self.plain(one);
            // Writing to a string cannot fail.
            let _ = writeln!(told, "{severity}[{code}]: {message}\n --> {place}");
            for (place, label) in &one.related {
                let _ = writeln!(told, " ::: {}: {label}", self.place(place));
            }
            for help in &one.help {
                let _ = writeln!(told, "  = help: {help}");
            }
        }
        told
    }

    fn plain(&self, diagnostic: &Diagnostic) -> Found {
        Found {
            severity: diagnostic.severity.word().to_owned(),
            code: diagnostic.code.name().to_owned(),
            message: diagnostic.message.clone(),
            place: diagnostic.place.as_ref().map(|place| self.place(place)).unwrap_or_default(),
        }
    }

    /// A place as `file:line:column`; the file alone where it has no text.
    fn place(&self, place: &Place) -> String {
        let text: Option<Arc<str>> = self.inputs.text_of(&place.file);
        let Some(text) = text else { return place.file.to_string() };
        let at = Lines::new(text).position(place.range.start);
        format!("{}:{}:{}", place.file, at.line, at.column)
    }
}

fn write(files: impl Iterator<Item = (impl AsRef<Path>, impl AsRef<[u8]>)>) -> TempDir {
    let folder = tempfile::tempdir_in(scratch()).expect("there is room for a folder");
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it is below the folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    folder
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == Severity::Error
}

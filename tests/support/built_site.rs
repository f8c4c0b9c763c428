//! The result of building a project in memory: its pages and its diagnostics.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use dateline::Counts;
use dateline::diag::{Diagnostic, Lines, Place, Severity, merge_repeated};
use dateline::inputs::Inputs;
use dateline::site::Build;
use rayon::prelude::*;
use tempfile::TempDir;

use super::diagnostic::{PlainDiagnostic, assert_errors};
use super::html::Element;
use super::project::scratch;

/// The result of a build. Methods panic if it is not as they expect.
pub struct BuiltSite {
    inputs: Inputs,
    build: Build,
    /// Rendered on first use.
    rendered: OnceLock<Rendered>,
}

/// All files of a site, by path, and the diagnostics of rendering.
type Rendered = (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>);

impl BuiltSite {
    /// Takes a build and its inputs.
    pub fn new(inputs: Inputs, build: Build) -> BuiltSite {
        BuiltSite { inputs, build, rendered: OnceLock::new() }
    }

    /// Expects no error before pages are rendered. A page that fails to render panics when it is used.
    #[track_caller]
    pub fn success(self) -> Self {
        assert!(!self.build.diagnostics().iter().any(is_error), "{}", self.report());
        self
    }

    /// Expects errors that prevent publishing.
    #[track_caller]
    pub fn failure(self) -> Self {
        assert!(self.build_diagnostics().iter().any(is_error), "{}", self.report());
        self
    }

    /// Expects that the diagnostics contain a text.
    #[track_caller]
    pub fn reports(self, text: &str) -> Self {
        let report = self.report();
        assert!(report.contains(text), "no `{text}` in {report}");
        self
    }

    /// Expects exactly these errors, in this order, by code and place.
    #[track_caller]
    pub fn expect_errors(self, expected: &[(&str, &str)]) -> Self {
        assert_errors(&self.diagnostics(), expected, &self.report());
        self
    }

    /// Expects a file with exactly this text.
    #[track_caller]
    pub fn expect_file(self, path: &str, text: &str) -> Self {
        assert_eq!(self.text(path), text, "{path}");
        self
    }

    /// The counts of the site.
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
        let (files, diagnostics) = self.rendered();
        assert!(!diagnostics.iter().any(is_error), "{}", self.format(diagnostics));
        files
    }

    /// Writes all files to a temporary folder, for other programs.
    pub fn folder(&self) -> TempDir {
        write(self.output().iter())
    }

    /// Writes these files to a temporary folder.
    pub fn folder_of(&self, paths: &[&str]) -> TempDir {
        write(paths.iter().map(|path| (path, self.bytes(path))))
    }

    /// The bytes of a file.
    #[track_caller]
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let file = self.build.site().render(path);
        let file = file.unwrap_or_else(|| panic!("{path}: there is no such file"));
        assert!(!file.diagnostics.iter().any(is_error), "{}", self.format(&file.diagnostics));
        file.value
    }

    /// The text of a file.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// A parsed page.
    #[track_caller]
    pub fn page(&self, path: &str) -> Element {
        Element::read(&self.text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// The data of the whole timeline.
    #[track_caller]
    pub fn data(&self) -> serde_json::Value {
        serde_json::from_str(&self.text("data/v1/timeline.json")).expect("it is JSON")
    }

    /// The diagnostics of `dateline build`, in its order: those of the notes, and without errors also those
    /// of the pages.
    pub fn diagnostics(&self) -> Vec<PlainDiagnostic> {
        self.build_diagnostics().iter().map(|diagnostic| self.plain(diagnostic)).collect()
    }

    /// The errors that are found before pages are rendered.
    pub fn errors(&self) -> Vec<Diagnostic> {
        self.build.diagnostics().iter().filter(|one| is_error(one)).cloned().collect()
    }

    /// The place of a diagnostic, as printed.
    pub fn place_of(&self, diagnostic: &Diagnostic) -> String {
        self.plain(diagnostic).place
    }

    /// The diagnostics of `dateline check`, in its order: also hints, and those of the pages in any case.
    pub fn check_diagnostics(&self) -> Vec<PlainDiagnostic> {
        let mut all = self.build.diagnostics().to_vec();
        all.extend(merge_repeated(self.rendered().1.clone()));
        dateline::diag::sort(&mut all);
        all.dedup();
        all.iter().map(|diagnostic| self.plain(diagnostic)).collect()
    }

    /// The diagnostics of `dateline build` as text: code and message, place, related places and help of
    /// each.
    pub fn report(&self) -> String {
        self.format(&self.build_diagnostics())
    }

    /// All diagnostics before pages are rendered, with hints, as text like [`report`](BuiltSite::report).
    pub fn report_with_hints(&self) -> String {
        self.format(self.build.diagnostics())
    }

    /// The diagnostics of `dateline build`, which has no hints.
    fn build_diagnostics(&self) -> Vec<Diagnostic> {
        let mut all = self.build.diagnostics().to_vec();
        if !all.iter().any(is_error) {
            all.extend(merge_repeated(self.rendered().1.clone()));
        }
        all.retain(|diagnostic| diagnostic.severity != Severity::Hint);
        all
    }

    /// Renders all files.
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

    fn format(&self, diagnostics: &[Diagnostic]) -> String {
        let mut text = String::new();
        for diagnostic in diagnostics {
            let PlainDiagnostic { severity, code, message, place } = self.plain(diagnostic);
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{severity}[{code}]: {message}\n --> {place}");
            for (place, label) in &diagnostic.related {
                let _ = writeln!(text, " ::: {}: {label}", self.place(place));
            }
            for help in &diagnostic.help {
                let _ = writeln!(text, "  = help: {help}");
            }
        }
        text
    }

    fn plain(&self, diagnostic: &Diagnostic) -> PlainDiagnostic {
        PlainDiagnostic {
            severity: diagnostic.severity.word().to_owned(),
            code: diagnostic.code.name().to_owned(),
            message: diagnostic.message.clone(),
            place: diagnostic.place.as_ref().map(|place| self.place(place)).unwrap_or_default(),
        }
    }

    /// A place as `file:line:column`; only the file if it has no text.
    fn place(&self, place: &Place) -> String {
        let text: Option<Arc<str>> = self.inputs.text_of(&place.file);
        let Some(text) = text else { return place.file.to_string() };
        let position = Lines::new(text).position(place.range.start);
        format!("{}:{}:{}", place.file, position.line, position.column)
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

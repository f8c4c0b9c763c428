//! Turns recipes into files on the stage, comparing each with the published one on the way.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use crate::diag::{Checked, Diagnostic, Severity};
use crate::error::{Error, Result};
use crate::site::{Kind, OutPath, Recipe, Site};

use super::file;
use super::found::Found;
use super::manifest::{Manifest, Print};
use super::stage::Stage;

/// How a rendered file relates to the published one.
pub(super) enum State {
    /// New or different; it stands on the stage.
    Changed,
    /// Equal byte for byte; it is not on the stage.
    Same,
    /// Different from a foreign file at its path; it is not on the stage.
    Clash,
}

/// One rendered file.
pub(super) struct Rendered {
    pub(super) state: State,
    pub(super) print: Print,
}

/// Renders all recipes, in parallel, each thread one at a time; the result is in their order. Nothing is
/// rendered where the published file is the one that `known` lists, which a build of the same inputs wrote.
///
/// After a diagnostic of error level the rest is rendered for its diagnostics only.
pub(super) fn render(
    site: &Site,
    out: &Path,
    stage: &Stage,
    found: &Found,
    known: Option<&Manifest>,
) -> Result<Checked<Vec<Rendered>>> {
    let failed = AtomicBool::new(false);
    let task = Task { site, out, staged: &stage.site(), found, known, failed };
    let files = site.longest_first().into_par_iter().with_max_len(1);
    let files = files.map(|(at, path, recipe)| Ok((at, task.render(path, recipe)?)));
    let mut files: Vec<(usize, (Rendered, Vec<Diagnostic>))> = files.collect::<Result<_>>()?;
    files.sort_unstable_by_key(|(at, _)| *at);
    let (value, diagnostics): (Vec<_>, Vec<_>) = files.into_iter().map(|(_, file)| file).unzip();
    Ok(Checked { value, diagnostics: diagnostics.into_iter().flatten().collect() })
}

/// What rendering one file needs to know.
struct Task<'a> {
    site: &'a Site,
    out: &'a Path,
    staged: &'a Path,
    found: &'a Found,
    known: Option<&'a Manifest>,
    failed: AtomicBool,
}

impl Task<'_> {
    /// Renders one file, and stages it if it is new.
    fn render(&self, path: &OutPath, recipe: &Recipe) -> Result<(Rendered, Vec<Diagnostic>)> {
        match recipe {
            Recipe::Bytes(bytes) => Ok((self.stage(path, bytes)?, Vec::new())),
            Recipe::File(source) => Ok((self.copy(path, source)?, Vec::new())),
            Recipe::Made(kind) => self.made(path, *kind),
        }
    }

    /// Makes what stands at a path, unless it is known to be the published file.
    fn made(&self, path: &OutPath, kind: Kind) -> Result<(Rendered, Vec<Diagnostic>)> {
        if let Some(print) = self.known_print(path)? {
            let heavy = self.site.too_heavy(path, kind, print.size);
            let rendered = Rendered { state: State::Same, print: print.clone() };
            return Ok((rendered, heavy.into_iter().collect()));
        }
        let Checked { value, diagnostics } = self.site.make(path, kind);
        if diagnostics.iter().any(|found| found.severity == Severity::Error) {
            self.failed.store(true, Ordering::Relaxed);
        }
        Ok((self.stage(path, &value)?, diagnostics))
    }

    /// The print of a published file that need not be rendered to know that it is right.
    fn known_print(&self, path: &OutPath) -> Result<Option<&Print>> {
        let print = self.known.and_then(|known| known.files.get(path.as_str()));
        let Some(print) = print.filter(|_| self.found.files.contains(path.as_str())) else {
            return Ok(None);
        };
        Ok(file::has_print(&self.out.join(path.as_str()), print)?.then_some(print))
    }

    /// Stages finished bytes.
    fn stage(&self, path: &OutPath, bytes: &[u8]) -> Result<Rendered> {
        let target = self.out.join(path.as_str());
        let state = self.state(path, || file::holds(&target, bytes))?;
        if self.is_wanted(&state) {
            let staged = self.staged.join(path.as_str());
            file::write_new(&staged, bytes).map_err(Error::io("write", &target))?;
        }
        Ok(Rendered { state, print: file::print_bytes(bytes) })
    }

    /// Stages a copy of a file without holding it in memory.
    fn copy(&self, path: &OutPath, source: &Path) -> Result<Rendered> {
        let target = self.out.join(path.as_str());
        fs::File::open(source).map_err(Error::io("read", source))?;
        let state = self.state(path, || file::equal(source, &target))?;
        let mut printed = source;
        let staged = self.staged.join(path.as_str());
        if self.is_wanted(&state) {
            file::copy_new(source, &staged).map_err(Error::io("write", &target))?;
            // The copy's print, since the source may change while we read it.
            printed = &staged;
        }
        Ok(Rendered { state, print: file::print_file(printed)? })
    }

    /// Compares with what is published.
    fn state(&self, path: &OutPath, is_equal: impl Fn() -> Result<bool>) -> Result<State> {
        Ok(match self.found.files.contains(path.as_str()) {
            true if is_equal()? => State::Same,
            true if self.found.foreign.contains(path.as_str()) => State::Clash,
            _ => State::Changed,
        })
    }

    /// Whether a file of this state goes to the stage.
    fn is_wanted(&self, state: &State) -> bool {
        matches!(state, State::Changed) && !self.failed.load(Ordering::Relaxed)
    }
}

//! Renders the recipes of a site to the stage, and compares each with the published file.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use crate::diag::{Checked, Diagnostic, Severity};
use crate::error::{Error, Result};
use crate::folder::FileBelow;
use crate::site::{FileKind, OutPath, Recipe, Site};
use crate::versions;

use super::file;
use super::listing::OutputListing;
use super::manifest::{FileHash, Manifest};
use super::published::PublishedFiles;
use super::stage::Stage;

/// How a rendered file relates to the published one.
pub(super) enum FileState {
    /// New or different; it is on the stage.
    Changed,
    /// Equal byte for byte; it is not on the stage.
    Unchanged,
    /// Different from a foreign file at its path; it is not on the stage.
    Clash,
}

/// The result of rendering one file.
pub(super) struct RenderedFile {
    pub(super) state: FileState,
    pub(super) hash: FileHash,
}

/// Renders all recipes in parallel; returns the results in the order of paths. `published` is the manifest
/// of a build with the same fingerprint, if there is one: files that it lists are not rendered again.
///
/// After an error, the rest is rendered for its diagnostics only.
pub(super) fn render(
    site: &Site,
    out: &Path,
    stage: &Stage,
    listing: &OutputListing,
    published: Option<&Manifest>,
) -> Result<Checked<Vec<RenderedFile>>> {
    let failed = AtomicBool::new(false);
    let (present, staged) = (PublishedFiles::open(out)?, &stage.site());
    let renderer = Renderer { site, present, staged, listing, published, failed };
    let files = site.longest_first().into_par_iter().with_max_len(1);
    let files = files.map(|(at, path, recipe)| Ok((at, renderer.render(path, recipe)?)));
    let mut files: Vec<(usize, (RenderedFile, Vec<Diagnostic>))> = files.collect::<Result<_>>()?;
    files.sort_unstable_by_key(|(at, _)| *at);
    let (value, diagnostics): (Vec<_>, Vec<_>) = files.into_iter().map(|(_, file)| file).unzip();
    Ok(Checked { value, diagnostics: diagnostics.into_iter().flatten().collect() })
}

/// Renders the files of one build.
struct Renderer<'a> {
    site: &'a Site,
    present: PublishedFiles<'a>,
    staged: &'a Path,
    listing: &'a OutputListing,
    published: Option<&'a Manifest>,
    failed: AtomicBool,
}

impl Renderer<'_> {
    /// Renders one file, and stages it if it is new.
    fn render(&self, path: &OutPath, recipe: &Recipe) -> Result<(RenderedFile, Vec<Diagnostic>)> {
        match recipe {
            Recipe::Bytes(bytes) => Ok((self.stage_bytes(path, bytes)?, Vec::new())),
            Recipe::File(source) => Ok((self.stage_copy(path, source)?, Vec::new())),
            Recipe::Picture(source) => {
                let bytes = versions::without_location(source);
                let bytes = bytes.map_err(Error::io("read", source.path()))?;
                Ok((self.stage_bytes(path, &bytes)?, Vec::new()))
            }
            Recipe::Version(original, width) => {
                let bytes = versions::load(original, *width);
                let bytes = bytes.map_err(Error::io("read", &original.name))?;
                Ok((self.stage_bytes(path, &bytes)?, Vec::new()))
            }
            Recipe::OnDemand(kind) => self.generate(path, *kind),
        }
    }

    /// Makes the file at a path, unless the published file is known to be right.
    fn generate(&self, path: &OutPath, kind: FileKind) -> Result<(RenderedFile, Vec<Diagnostic>)> {
        if let Some(hash) = self.published_hash(path)? {
            let heavy = self.site.size_warning(path, kind, hash.size);
            let rendered = RenderedFile { state: FileState::Unchanged, hash: hash.clone() };
            return Ok((rendered, heavy.into_iter().collect()));
        }
        let Checked { value, diagnostics } = self.site.make(path, kind);
        if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
            self.failed.store(true, Ordering::Relaxed);
        }
        Ok((self.stage_bytes(path, &value)?, diagnostics))
    }

    /// The hash of a published file that is known to be right without rendering it.
    fn published_hash(&self, path: &OutPath) -> Result<Option<&FileHash>> {
        let hash = self.published.and_then(|published| published.files.get(path.as_str()));
        let Some(hash) = hash.filter(|_| self.listing.files.contains(path.as_str())) else {
            return Ok(None);
        };
        Ok(self.present.has_hash(path.as_str(), hash)?.then_some(hash))
    }

    /// Stages finished bytes.
    fn stage_bytes(&self, path: &OutPath, bytes: &[u8]) -> Result<RenderedFile> {
        let state = self.state(path, || self.present.has_bytes(path.as_str(), bytes))?;
        if self.is_staged(&state) {
            let staged = self.staged.join(path.as_str());
            let written = file::write_new(&staged, bytes);
            written.map_err(Error::io("write", self.present.path(path.as_str())))?;
        }
        Ok(RenderedFile { state, hash: file::hash_bytes(bytes) })
    }

    /// Stages a copy of a file without reading it into memory as a whole.
    fn stage_copy(&self, path: &OutPath, source: &FileBelow) -> Result<RenderedFile> {
        let (mut file, size) = source.open().map_err(Error::io("read", source.path()))?;
        let state = self.state(path, || self.present.has_copy_of(path.as_str(), &file, size))?;
        if self.is_staged(&state) {
            let copied = file::copy_new(&file, &self.staged.join(path.as_str()));
            // The hash of the copy, since the source may change while it is read.
            file = copied.map_err(Error::io("write", self.present.path(path.as_str())))?;
        }
        let hash = file::hash_file(&file).map_err(Error::io("read", source.path()))?;
        Ok(RenderedFile { state, hash })
    }

    /// Compares a file with the published one.
    fn state(&self, path: &OutPath, is_equal: impl Fn() -> Result<bool>) -> Result<FileState> {
        Ok(match self.listing.files.contains(path.as_str()) {
            true if is_equal()? => FileState::Unchanged,
            true if self.listing.foreign.contains(path.as_str()) => FileState::Clash,
            _ => FileState::Changed,
        })
    }

    /// Whether a file of this state is written to the stage.
    fn is_staged(&self, state: &FileState) -> bool {
        matches!(state, FileState::Changed) && !self.failed.load(Ordering::Relaxed)
    }
}

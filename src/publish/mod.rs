//! Writes a [`Site`] to the output folder. No other module does.
//!
//! At every moment the folder is the old site or the new one. All pages are rendered into a stage beside
//! it, and then the two folders are exchanged in one step. If the system cannot exchange them (a mount
//! point, or a foreign folder such as `.git` inside), files are replaced one by one in a safe order. Files
//! that the manifest in the folder lists are dateline's own. Everything else is foreign, and never changed
//! or lost.
//!
//! A file counts as unchanged only if its published bytes are equal, since an editor may have changed it.
//! If the manifest has the fingerprint of this build, a file with the hash in the manifest is right, and
//! its page is not rendered.

mod durability;
mod exchange;
mod file;
mod listing;
mod lock;
mod manifest;
mod published;
mod render;
mod replace;
mod stage;
mod target;

use std::path::{Path, PathBuf};

use crate::diag::{Checked, Severity};
use crate::error::{Error, Result};
use crate::site::{OutPath, Site, SoundSite};

use listing::OutputListing;
use lock::Lock;
use manifest::Manifest;
use published::PublishedFiles;
use render::FileState;
use stage::Stage;

pub use durability::Durability;
pub use manifest::NAME as MANIFEST_NAME;

/// Whether a folder that contains foreign files only may become the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Adopt {
    /// Such a folder is refused.
    #[default]
    No,
    /// The site is added to it, and all foreign files stay.
    Yes,
}

/// Whether a site may be published that has no events, or fewer than half as many as the published one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shrink {
    /// Such a site is refused.
    #[default]
    Refuse,
    /// Such a site is published.
    Allow,
}

/// How to treat the output folder.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether a folder of foreign files may become the output.
    pub adopt: Adopt,
    /// Whether a site that lost most of its events may be published.
    pub shrink: Shrink,
    /// Whether publishing waits for the disk.
    pub durability: Durability,
    /// The project's root. The output may be inside it, but must not be it or contain it.
    pub project: PathBuf,
    /// The [`fingerprint`](crate::build::fingerprint) of the build, which two sites share only if they have
    /// the same bytes at every path. Pages that a build with the same fingerprint published are not
    /// rendered.
    pub fingerprint: Option<String>,
    /// Folders that are read (content, themes, static files). The output must not be one of them, contain
    /// one or be inside one, except inside the project's root itself.
    pub inputs: Vec<PathBuf>,
}

/// Number of files that a publication wrote, kept and removed, without the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublishSummary {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that stayed, with their time stamps.
    pub unchanged: usize,
    /// Paths of the earlier site that the new one does not have.
    pub removed: Vec<String>,
    /// The size of the whole new site in bytes.
    pub bytes: u64,
    /// Why changed files were replaced one by one, such as "it is a mount point"; `None` if the two sites
    /// were exchanged in one step, or no file changed.
    pub file_by_file: Option<String>,
}

/// Renders the whole site and publishes it to the folder `out`.
///
/// Returns the diagnostics of rendering in the order of paths. The value is `None`, and nothing is
/// published, if one of them is an error.
///
/// # Errors
/// [`Error::Refused`] for a folder that may not be the output or a site that shrank,
/// [`Error::Locked`] while another build publishes there, [`Error::Io`] for errors of the disk. The earlier
/// site stays in each case, unless the disk fails while files are replaced one by one; the next build then
/// completes the site.
pub fn publish(
    site: &SoundSite,
    out: &Path,
    options: &Options,
) -> Result<Checked<Option<PublishSummary>>> {
    let out = &target::check(out, options)?;
    let _lock = Lock::acquire(out)?;
    stage::recover(out)?;
    let old = Manifest::read(out)?;
    // If the manifest lists the same paths, nothing may have to change, and then other files do not matter.
    let from_manifest = old.as_ref().and_then(|old| OutputListing::from_manifest(old, site));
    let is_read = from_manifest.is_none();
    let mut listing =
        from_manifest.map_or_else(|| read_output(out, old.as_ref(), site, options), Ok)?;
    refuse_shrunken(out, old.as_ref(), site, options.shrink)?;

    let stage = Stage::create(out)?;
    let same_build =
        |old: &&Manifest| old.fingerprint.is_some() && old.fingerprint == options.fingerprint;
    let published = old.as_ref().filter(same_build);
    let rendered = render::render(site, out, &stage, &listing, published)?;
    let Checked { value: rendered, diagnostics } = rendered;
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        stage.discard()?;
        return Ok(Checked { value: None, diagnostics });
    }
    let mut changes = Changes::new(site, rendered, old.unwrap_or_default(), &listing);
    changes.new.fingerprint.clone_from(&options.fingerprint);
    changes.refuse_overwriting(out)?;
    let mut file_by_file = None;
    if changes.is_needed(out)? {
        if !is_read {
            listing = read_output(out, Some(&changes.old), site, options)?;
        }
        file_by_file = put_in_place(&stage, &changes, &listing, options.durability)?;
    }
    stage.discard()?;
    Ok(Checked { value: Some(PublishSummary { file_by_file, ..changes.summary() }), diagnostics })
}

/// Replaces the old site by the new one, if possible in one step. Returns why it was not possible.
fn put_in_place(
    stage: &Stage,
    changes: &Changes,
    listing: &OutputListing,
    durability: Durability,
) -> Result<Option<String>> {
    if changes.keeps_all_files() {
        replace::replace(stage, changes, durability)?;
        return Ok(None);
    }
    let mut obstacle = listing.obstacle(stage.out())?;
    if obstacle.is_none() && !exchange::exchange(stage, changes, listing, durability)? {
        obstacle = Some("the system does not exchange folders here".to_owned());
    }
    if obstacle.is_some() {
        replace::replace(stage, changes, durability)?;
    }
    Ok(obstacle)
}

/// Lists the output folder, and refuses it if something foreign blocks the site.
fn read_output(
    out: &Path,
    old: Option<&Manifest>,
    site: &Site,
    options: &Options,
) -> Result<OutputListing> {
    let listing = OutputListing::scan(out, old, site)?;
    refuse_unknown(out, old, &listing, options.adopt)?;
    listing.refuse_clashes(out, site)?;
    Ok(listing)
}

/// The difference between the published folder and the new site.
struct Changes<'a> {
    /// Paths whose new bytes are on the stage.
    changed: Vec<&'a OutPath>,
    /// Paths whose published bytes are equal to the new ones.
    unchanged: Vec<&'a OutPath>,
    /// Paths of foreign files whose bytes differ from those of the site.
    clashes: Vec<&'a OutPath>,
    /// Files of the earlier site that the new one does not have.
    stale: Vec<String>,
    /// The manifest of the earlier site.
    old: Manifest,
    /// The manifest of the new site.
    new: Manifest,
}

impl<'a> Changes<'a> {
    /// Compares the rendered files, in the order of the site's paths, with the old manifest.
    fn new(
        site: &'a Site,
        rendered: Vec<render::RenderedFile>,
        old: Manifest,
        listing: &OutputListing,
    ) -> Changes<'a> {
        let new = Manifest { events: site.counts.events, ..Manifest::default() };
        let is_there =
            |path: &&String| listing.files.contains(*path) && !listing.foreign.contains(*path);
        let stale = old.files.keys().filter(is_there);
        let stale = stale.filter(|path| !site.recipes.contains_key(path.as_str())).cloned();
        let stale = stale.collect();
        let (changed, unchanged, clashes) = (Vec::new(), Vec::new(), Vec::new());
        let mut changes = Changes { changed, unchanged, clashes, stale, old, new };
        let mut hashes = Vec::with_capacity(rendered.len());
        for (path, file) in site.recipes.keys().zip(rendered) {
            match file.state {
                FileState::Changed => changes.changed.push(path),
                FileState::Unchanged => changes.unchanged.push(path),
                FileState::Clash => changes.clashes.push(path),
            }
            hashes.push((path.as_str().to_owned(), file.hash));
        }
        changes.new.files = hashes.into_iter().collect();
        changes
    }

    /// Refuses to write over foreign files.
    fn refuse_overwriting(&self, out: &Path) -> Result<()> {
        let clashes = self.clashes.iter().map(|path| path.as_str());
        listing::refuse_clashing(out, clashes.collect())
    }

    /// Whether only the manifest can differ.
    fn keeps_all_files(&self) -> bool {
        self.changed.is_empty() && self.stale.is_empty()
    }

    /// Whether any file of the folder differs, the manifest included.
    fn is_needed(&self, out: &Path) -> Result<bool> {
        Ok(!self.keeps_all_files()
            || !PublishedFiles::open(out)?.has_bytes(manifest::NAME, &self.new.to_bytes())?)
    }

    /// Counts the files of each kind.
    fn summary(&self) -> PublishSummary {
        PublishSummary {
            written: self.changed.len(),
            unchanged: self.unchanged.len(),
            removed: self.stale.clone(),
            bytes: self.new.files.values().map(|hash| hash.size).sum(),
            file_by_file: None,
        }
    }
}

/// Refuses a folder with foreign files and without a manifest, unless it may be adopted.
fn refuse_unknown(
    out: &Path,
    old: Option<&Manifest>,
    listing: &OutputListing,
    adopt: Adopt,
) -> Result<()> {
    if old.is_some() || adopt == Adopt::Yes {
        return Ok(());
    }
    let Some(first) = listing.first_unexpected() else { return Ok(()) };
    Err(Error::Refused(format!(
        "`{}` contains files that dateline did not make (such as `{first}`); \
         to build into it and keep them all, run `dateline build --force` with the same options",
        out.display()
    )))
}

/// Refuses a site that lost more than half of its events, unless the options allow it.
fn refuse_shrunken(out: &Path, old: Option<&Manifest>, site: &Site, shrink: Shrink) -> Result<()> {
    let (before, now) = (old.map_or(0, |old| old.events), site.counts.events);
    if shrink == Shrink::Allow || (now > 0 && now.saturating_mul(2) >= before) {
        return Ok(());
    }
    let loss = match (now, before) {
        (0, 0) => "the new site has no events".to_owned(),
        _ => format!("the new site has {now} events, the one in `{}` has {before}", out.display()),
    };
    let way_out = "if this is intended, run `dateline build --allow-shrink`";
    Err(Error::Refused(format!("{loss}; {way_out}")))
}

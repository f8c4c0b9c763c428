//! Turns a [`Site`] into a published folder; the only writer of the output.
//!
//! The folder is the old site or the new one at every moment. All pages are rendered into a stage
//! beside it, then the two folders are exchanged in one step. Where that cannot be (a mount, a
//! foreign folder such as `.git` inside), files are replaced one by one in a safe order. Ours is
//! what the manifest in the folder lists; everything else is foreign, and never changed or lost.
//!
//! A file counts as unchanged when its published bytes are read and found equal, since somebody may have
//! edited it. Where the manifest says that the site was made of what this one is made of, the hash that
//! it lists stands for the bytes that a page would have, and the page is not rendered.

mod exchange;
mod file;
mod found;
mod lock;
mod manifest;
mod render;
mod replace;
mod stage;
mod target;

use std::path::{Path, PathBuf};

use crate::diag::{Checked, Severity};
use crate::error::{Error, Result};
use crate::site::{OutPath, Site, SoundSite};

use found::Found;
use lock::Lock;
use manifest::Manifest;
use render::State;
use stage::Stage;

pub use manifest::NAME as MANIFEST_NAME;

/// Whether a folder that holds files, but none of ours, may become the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Adopt {
    /// Such a folder is refused.
    #[default]
    No,
    /// The site goes there too, and all that is there stays.
    Yes,
}

/// Whether a site may replace one that has more than twice as many events, or have none at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shrink {
    /// Such a site is refused.
    #[default]
    Refuse,
    /// Whatever the notes say is published.
    Allow,
}

/// How to treat the output folder.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What happens to a folder that we do not know.
    pub adopt: Adopt,
    /// What happens to a site that lost its events.
    pub shrink: Shrink,
    /// The project's root; the output may be inside it, but neither be it nor hold it.
    pub project: PathBuf,
    /// Something that two sites share only if they have the same bytes at every path, such as
    /// [`fingerprint`](crate::build::fingerprint). Pages of a site that is there already are not rendered then.
    pub fingerprint: Option<String>,
    /// Folders that are read (content, themes, static files): the output may neither be, hold nor
    /// be inside one, except that it may be inside one that is the project's root itself.
    pub inputs: Vec<PathBuf>,
}

/// What a publication did, in files (the manifest is not counted).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Published {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that stayed as they were, time stamps included.
    pub unchanged: usize,
    /// Files of the earlier site that the new one does not have.
    pub removed: usize,
    /// The size of the whole new site in bytes.
    pub bytes: u64,
}

/// Renders the whole site and makes `out` hold it.
///
/// The value is `None` where a page has a diagnostic of error level: nothing is published then.
/// Diagnostics are those of rendering, in the order of paths.
///
/// # Errors
/// [`Error::Refused`] for a folder that may not be the output or a site that shrank,
/// [`Error::Locked`] while another build publishes there, [`Error::Io`] for all that the disk
/// refuses. The earlier site stays in each case, except where files have to be replaced one by
/// one and the disk fails amidst; the next build then completes the site.
pub fn publish(
    site: &SoundSite,
    out: &Path,
    options: &Options,
) -> Result<Checked<Option<Published>>> {
    let out = &target::check(out, options)?;
    let _lock = Lock::take(out)?;
    stage::recover(out)?;
    let old = Manifest::read(out)?;
    // A site with the files of the one before may be that one: then nothing else in the folder matters.
    let expected = old.as_ref().and_then(|old| Found::expected(old, site));
    let is_listed = expected.is_none();
    let mut found = expected.map_or_else(|| list(out, old.as_ref(), site, options), Ok)?;
    refuse_shrunken(out, old.as_ref(), site, options.shrink)?;

    let stage = Stage::create(out)?;
    let is_known =
        |old: &&Manifest| old.fingerprint.is_some() && old.fingerprint == options.fingerprint;
    let known = old.as_ref().filter(is_known);
    let rendered = render::render(site, out, &stage, &found, known)?;
    let Checked { value: rendered, diagnostics } = rendered;
    if diagnostics.iter().any(|found| found.severity == Severity::Error) {
        stage.discard()?;
        return Ok(Checked { value: None, diagnostics });
    }
    let mut change = Change::new(site, rendered, old.unwrap_or_default(), &found);
    change.new.fingerprint.clone_from(&options.fingerprint);
    change.refuse_overwriting(out)?;
    if change.is_any(out)? {
        if !is_listed {
            found = list(out, Some(&change.old), site, options)?;
        }
        let exchanged = !change.is_quiet()
            && found.exchangeable(out)?
            && exchange::exchange(&stage, &change, &found)?;
        if !exchanged {
            replace::replace(&stage, &change)?;
        }
    }
    stage.discard()?;
    Ok(Checked { value: Some(change.published()), diagnostics })
}

/// What is in the folder, unless something stands in the way of the site.
fn list(out: &Path, old: Option<&Manifest>, site: &Site, options: &Options) -> Result<Found> {
    let found = Found::scan(out, old, site)?;
    refuse_unknown(out, old, &found, options.adopt)?;
    found.refuse_clashes(out, site)?;
    Ok(found)
}

/// The difference between the published folder and the site that shall be there.
struct Change<'a> {
    /// Paths whose new bytes stand in the stage.
    changed: Vec<&'a OutPath>,
    /// Paths whose published bytes are the new ones.
    same: Vec<&'a OutPath>,
    /// Paths of foreign files with other bytes than the site has for them.
    clashes: Vec<&'a OutPath>,
    /// Files of the earlier site that are there and not wanted any more.
    stale: Vec<String>,
    /// What was ours up to now.
    old: Manifest,
    /// What will be ours.
    new: Manifest,
}

impl<'a> Change<'a> {
    /// Sorts the rendered files, which stand in the order of the site's paths.
    fn new(
        site: &'a Site,
        rendered: Vec<render::Rendered>,
        old: Manifest,
        found: &Found,
    ) -> Change<'a> {
        let new = Manifest { events: site.counts.events, ..Manifest::default() };
        let stale = old.files.keys().filter(|&path| found.files.contains(path));
        let stale = stale.filter(|path| !site.recipes.contains_key(path.as_str())).cloned();
        let stale = stale.collect();
        let (changed, same, clashes) = (Vec::new(), Vec::new(), Vec::new());
        let mut change = Change { changed, same, clashes, stale, old, new };
        let mut prints = Vec::with_capacity(rendered.len());
        for (path, file) in site.recipes.keys().zip(rendered) {
            match file.state {
                State::Changed => change.changed.push(path),
                State::Same => change.same.push(path),
                State::Clash => change.clashes.push(path),
            }
            prints.push((path.as_str().to_owned(), file.print));
        }
        change.new.files = prints.into_iter().collect();
        change
    }

    /// Refuses to write over foreign files.
    fn refuse_overwriting(&self, out: &Path) -> Result<()> {
        let clashes = self.clashes.iter().map(|path| path.as_str());
        found::refuse_clashing(out, clashes.collect())
    }

    /// Whether no file but the manifest would be another than it is.
    fn is_quiet(&self) -> bool {
        self.changed.is_empty() && self.stale.is_empty()
    }

    /// Whether anything in the folder, the manifest included, would be another than it is.
    fn is_any(&self, out: &Path) -> Result<bool> {
        Ok(!self.is_quiet() || !file::holds(&out.join(manifest::NAME), &self.new.to_bytes())?)
    }

    /// The numbers of this change.
    fn published(&self) -> Published {
        Published {
            written: self.changed.len(),
            unchanged: self.same.len(),
            removed: self.stale.len(),
            bytes: self.new.files.values().map(|print| print.size).sum(),
        }
    }
}

/// Refuses a folder with content of which nothing is known to be ours, unless it may be adopted.
fn refuse_unknown(out: &Path, old: Option<&Manifest>, found: &Found, adopt: Adopt) -> Result<()> {
    if old.is_some() || adopt == Adopt::Yes {
        return Ok(());
    }
    let Some(first) = found.first_unusual() else { return Ok(()) };
    Err(Error::Refused(format!(
        "`{}` holds files that dateline did not make (such as `{first}`); \
         to build into it and keep them all, run `dateline build --force` with the same options",
        out.display()
    )))
}

/// Refuses a site that lost all or more than half of its events, unless that is meant.
fn refuse_shrunken(out: &Path, old: Option<&Manifest>, site: &Site, shrink: Shrink) -> Result<()> {
    let (before, now) = (old.map_or(0, |old| old.events), site.counts.events);
    if shrink == Shrink::Allow || (now > 0 && now.saturating_mul(2) >= before) {
        return Ok(());
    }
    let found = match (now, before) {
        (0, 0) => "the new site has no events".to_owned(),
        _ => format!("the new site has {now} events, the one in `{}` has {before}", out.display()),
    };
    let way_out = "if that is meant, run `dateline build --allow-shrink`";
    Err(Error::Refused(format!("{found}; {way_out}")))
}

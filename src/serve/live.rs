//! The preview that is shown, with the counts by which pages notice changes, and its rebuilds.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::watch::Sender;

use super::page_cache::PageCache;
use super::watch::Watch;
use super::{Announce, Notice, Preview, Report};
use crate::site::Site;

/// The preview that is shown now, with the counts by which a page knows whether it is current.
pub(super) struct LivePreview {
    /// What is shown.
    pub(super) preview: Preview,
    /// Number of the visible change that led to it, from 1.
    pub(super) generation: u64,
    /// The generation in which pages last changed.
    pub(super) pages: u64,
    /// The generation in which style sheets last changed and pages did not.
    pub(super) styles: u64,
    /// The rendered pages of its site.
    pub(super) cache: PageCache,
    /// The folders of pages that were renamed while the preview ran, with their new names.
    renamed: BTreeMap<String, String>,
}

impl LivePreview {
    /// Creates the first one, with generation 1.
    pub(super) fn initial(preview: Preview) -> LivePreview {
        LivePreview {
            preview,
            generation: 1,
            pages: 1,
            styles: 1,
            cache: PageCache::default(),
            renamed: BTreeMap::new(),
        }
    }

    /// Returns the next one when `changed` led to `preview`; `None` if nothing visible differs.
    fn next(&self, preview: Preview, changed: &[PathBuf]) -> Option<LivePreview> {
        let same_site = Arc::ptr_eq(&self.preview.site, &preview.site);
        if same_site && self.preview.report == preview.report {
            return None;
        }
        let generation = self.generation + 1;
        let (mut pages, mut styles) = (self.pages, self.styles);
        let was_broken = self.preview.report.is_some();
        if preview.report.is_none() {
            let only_styles = !was_broken && !changed.is_empty() && changed.iter().all(is_style);
            *(if only_styles { &mut styles } else { &mut pages }) = generation;
        }
        let mut renamed = self.renamed.clone();
        for (old, new) in renamed_pages(&self.preview.site, &preview.site) {
            for earlier in renamed.values_mut().filter(|name| **name == old) {
                earlier.clone_from(&new);
            }
            renamed.insert(old, new);
        }
        let cache = PageCache::default();
        Some(LivePreview { preview, generation, pages, styles, cache, renamed })
    }

    /// The new folder of a page that was renamed, from its decoded old path.
    pub(super) fn moved(&self, path: &str) -> Option<&str> {
        let folder = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
        self.renamed.get(folder).map(String::as_str)
    }
}

/// The pages that have probably been renamed: the only page of a folder such as `events/` that is gone, with
/// the only new one.
fn renamed_pages(old: &Site, new: &Site) -> Vec<(String, String)> {
    let (mut gone, mut added) = (missing_pages(old, new), missing_pages(new, old));
    gone.retain(|_, pages| pages.len() == 1);
    let pairs = gone.into_iter().filter_map(|(folder, mut pages)| {
        let mut new = added.remove(folder).filter(|new| new.len() == 1)?;
        Some((pages.pop()?.to_owned(), new.pop()?.to_owned()))
    });
    pairs.collect()
}

/// The folders of pages that one site has and another has not, by the folder that contains them.
fn missing_pages<'a>(site: &'a Site, other: &Site) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut missing: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in site.recipes.keys().filter(|path| !other.recipes.contains_key(path.as_str())) {
        let page = path.as_str().strip_suffix("/index.html");
        if let Some((folder, page)) = page.and_then(|page| Some((page.rsplit_once('/')?.0, page))) {
            missing.entry(folder).or_default().push(page);
        }
    }
    missing
}

/// Whether a path names a style sheet.
fn is_style(path: impl AsRef<Path>) -> bool {
    path.as_ref().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("css"))
}

/// Waits for changes, rebuilds the site and shows it, until the watch is stopped.
pub(super) fn rebuild_on_changes(
    mut watch: Watch,
    live: Sender<Arc<LivePreview>>,
    mut rebuild: impl FnMut(&[PathBuf]) -> Preview,
    announce: Announce,
) {
    let mut read_everything = false;
    while let Some(mut changed) = watch.next(&announce) {
        if std::mem::take(&mut read_everything) {
            changed.clear();
        }
        let start = Instant::now();
        // A panic is a bug; the preview reports it and goes on with the last good site.
        let computed = catch_unwind(AssertUnwindSafe(|| rebuild(&changed)));
        let current = live.borrow().clone();
        read_everything = computed.is_err();
        let preview = computed.unwrap_or_else(|_| {
            let text = "dateline stopped because of a bug; see the terminal".to_owned();
            Preview { report: Some(Report { count: 1, text }), ..current.preview.clone() }
        });
        let report = preview.report.clone();
        if let Some(next) = current.next(preview, &changed) {
            live.send_replace(Arc::new(next));
        }
        announce(Notice::Rebuilt { changed, elapsed: start.elapsed(), report });
    }
}

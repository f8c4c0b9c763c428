//! The preview that is shown, with the counts by which pages notice changes, and its rebuilds.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::watch::Sender;

use super::page_cache::PageCache;
use super::watch::Watch;
use super::{Announce, Notice, Preview, Report};

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
}

impl LivePreview {
    /// Creates the first one, with generation 1.
    pub(super) fn initial(preview: Preview) -> LivePreview {
        LivePreview { preview, generation: 1, pages: 1, styles: 1, cache: PageCache::default() }
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
        Some(LivePreview { preview, generation, pages, styles, cache: PageCache::default() })
    }
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
            let text = "dateline itself failed while building; the terminal says where".to_owned();
            Preview { report: Some(Report { errors: 1, text }), ..current.preview.clone() }
        });
        let report = preview.report.clone();
        if let Some(next) = current.next(preview, &changed) {
            live.send_replace(Arc::new(next));
        }
        announce(Notice::Rebuilt { changed, elapsed: start.elapsed(), report });
    }
}

//! What is live: a preview and what changed when → the next one, after each change of the inputs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::watch::Sender;

use super::shelf::Shelf;
use super::watch::Watch;
use super::{Announce, Notice, Preview, Report};

/// The preview that is shown now, with the counts by which a page knows how old it is.
pub(super) struct Live {
    /// What is shown.
    pub(super) preview: Preview,
    /// Counts the changes that readers could notice, from 1.
    pub(super) generation: u64,
    /// The generation in which pages last changed.
    pub(super) pages: u64,
    /// The generation in which style sheets last changed while pages did not.
    pub(super) styles: u64,
    /// The pages of its site that have been asked for.
    pub(super) shelf: Shelf,
}

impl Live {
    /// The beginning: pages of generation 1.
    pub(super) fn first(preview: Preview) -> Live {
        Live { preview, generation: 1, pages: 1, styles: 1, shelf: Shelf::default() }
    }

    /// What follows when `changed` led to `preview`; `None` if no reader could tell the difference.
    fn after(&self, preview: Preview, changed: &[PathBuf]) -> Option<Live> {
        let same_site = Arc::ptr_eq(&self.preview.site, &preview.site);
        if same_site && self.preview.report == preview.report {
            return None;
        }
        let generation = self.generation + 1;
        let (mut pages, mut styles) = (self.pages, self.styles);
        let mended = self.preview.report.is_some();
        if preview.report.is_none() {
            let only_styles = !mended && !changed.is_empty() && changed.iter().all(is_style);
            *(if only_styles { &mut styles } else { &mut pages }) = generation;
        }
        Some(Live { preview, generation, pages, styles, shelf: Shelf::default() })
    }
}

/// Whether a path names a style sheet.
fn is_style(path: impl AsRef<Path>) -> bool {
    path.as_ref().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("css"))
}

/// Waits for changes, has the site computed again and makes it live, until the watch is stopped.
pub(super) fn keep(
    mut watch: Watch,
    live: Sender<Arc<Live>>,
    mut rebuild: impl FnMut(&[PathBuf]) -> Preview,
    announce: Announce,
) {
    let mut distrust = false;
    while let Some(mut changed) = watch.next(&announce) {
        if std::mem::take(&mut distrust) {
            changed.clear();
        }
        let begun = Instant::now();
        // A panic is a bug of ours; the preview says so and goes on with the last good site.
        let computed = catch_unwind(AssertUnwindSafe(|| rebuild(&changed)));
        let current = live.borrow().clone();
        distrust = computed.is_err();
        let preview = computed.unwrap_or_else(|_| {
            let text = "dateline itself failed while building; the terminal says where".to_owned();
            Preview { report: Some(Report { errors: 1, text }), ..current.preview.clone() }
        });
        let report = preview.report.clone();
        if let Some(next) = current.after(preview, &changed) {
            live.send_replace(Arc::new(next));
        }
        announce(Notice::Rebuilt { changed, took: begun.elapsed(), report });
    }
}

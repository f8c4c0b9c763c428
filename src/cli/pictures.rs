//! Makes the smaller versions of pictures before a command needs them.

use std::collections::BTreeSet;
use std::iter;
use std::time::{Duration, Instant};

use dateline::diag::Diagnostic;
use dateline::error::Result;
use dateline::inputs::Inputs;
use dateline::lint_levels::{Strictness, apply_lint_levels};
use dateline::site::Site;
use dateline::versions;

use super::terminal::show_progress;

/// How long a run shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// Makes the versions that are not in the cache, and returns the warnings. In a long run, a terminal shows how
/// many pictures are done.
pub(super) fn make_versions(
    site: &Site,
    inputs: &Inputs,
    strictness: Strictness,
) -> Result<Vec<Diagnostic>> {
    let start = Instant::now();
    let faults = versions::make_all(site, |done, all| {
        if start.elapsed() > PATIENCE {
            show_progress(done, all);
        }
    })?;
    Ok(apply_lint_levels(faults, &inputs.config, iter::empty(), &BTreeSet::new(), strictness))
}

//! The files and bytes of an output by kind, for `build --timings`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use dateline::config::Config;
use dateline::error::{Error, Result};
use dateline::site::Site;

/// Returns a table of the files in `output` by kind, the largest first. The kind is the folder below the
/// output or below a language's folder; all years are one kind.
pub(super) fn size_report(site: &Site, output: &Path, config: &Config) -> Result<String> {
    let mut kinds: BTreeMap<&str, (usize, u64)> = BTreeMap::new();
    for path in site.paths() {
        let file = output.join(path);
        let size = fs::symlink_metadata(&file).map_err(Error::io("read", &file))?.len();
        let (files, bytes) = kinds.entry(kind(path, config)).or_default();
        (*files, *bytes) = (*files + 1, *bytes + size);
    }
    let total = kinds.values().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1));
    let mut rows: Vec<(&str, (usize, u64))> = kinds.into_iter().collect();
    rows.sort_by_key(|(_, (_, bytes))| std::cmp::Reverse(*bytes));
    let mut table = "output            files        bytes\n".to_owned();
    for (kind, (files, bytes)) in rows.into_iter().chain([("all", total)]) {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{kind:<16} {files:>6} {bytes:>12}");
    }
    Ok(table.trim_end().to_owned())
}

/// Returns the kind of a file.
fn kind<'a>(path: &'a str, config: &Config) -> &'a str {
    let Some((folder, below)) = path.split_once('/') else { return "(root)" };
    if config.languages.keys().any(|lang| lang.as_str() == folder) {
        return kind(below, config);
    }
    let year = folder.strip_prefix("y-").or_else(|| folder.strip_prefix('y')).unwrap_or(folder);
    match year.bytes().all(|byte| byte.is_ascii_digit()) && !year.is_empty() {
        true => "years",
        false => folder,
    }
}

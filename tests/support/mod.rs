//! Support for tests of whole sites: building in memory and on disk, running the program, reading pages.

pub mod browser;
mod built_site;
mod diagnostic;
pub mod formats;
pub mod html;
pub mod links;
mod project;
mod python;
mod run;
mod site;

pub use built_site::BuiltSite;
pub use diagnostic::PlainDiagnostic;
pub use project::{Project, tree};
pub use python::Python;
pub use run::Run;
pub use site::{Site, built_small_sites, example};

use std::io::Write;
use std::path::{Path, PathBuf};

/// Returns how many cases a property test tries: as many as `PROPTEST_CASES` says, else `few`.
pub fn cases(few: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(few)
}

/// The repository's root.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folders of the small sites below `tests/sites/`, in the order of their names.
pub fn small_sites() -> Vec<PathBuf> {
    let folder = repository().join("tests/sites");
    let mut sites: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder of small sites can be read")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.join("content").is_dir())
        .collect();
    sites.sort();
    assert!(sites.len() >= 6, "{sites:?}");
    sites
}

/// Reports that a test is skipped because a tool is missing. It fails if `CI` is set.
pub fn skip(test: &str, missing: &str) {
    assert!(std::env::var_os("CI").is_none(), "`{test}` needs {missing}");
    let line = format!("SKIPPED `{test}`: it needs {missing}\n");
    // Not by `eprintln!`, which the test harness captures if the test passes.
    std::io::stderr().write_all(line.as_bytes()).expect("stderr is open");
}

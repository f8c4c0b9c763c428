//! Files below `content/`, `static/`, `themes/` and the published folder are opened with `folder` only, which
//! follows no symbolic link.

use std::collections::BTreeMap;

use super::source::{Source, sources};

/// Calls that follow a link at the end of their path.
const FOLLOWING: &[&str] = &[
    "fs::read(",
    "fs::read_to_string(",
    "fs::read_dir(",
    "fs::metadata(",
    "fs::canonicalize(",
    "fs::copy(",
    "fs::write(",
    "File::open(",
    "File::create(",
    ".canonicalize(",
    ".exists(",
    ".is_dir(",
    ".is_file(",
    "WalkDir::new(",
];

/// The files with such calls, how many they have, and what they are for.
const OUTSIDE: &[(&str, usize, &str)] = &[
    ("src/cli/draft.rs", 3, "articles anywhere"),
    ("src/cli/draft/articles.rs", 2, "a folder of articles anywhere"),
    ("src/cli/draft/site.rs", 1, "whether a note exists"),
    ("src/cli/export.rs", 1, "the file of `--output`"),
    ("src/cli/init.rs", 2, "whether the new site's folder is one"),
    ("src/cli/root.rs", 3, "the site's folder itself"),
    ("src/cli/schema.rs", 2, "the configuration"),
    ("src/inputs/mod.rs", 1, "whether a changed path is a folder"),
    ("src/inputs/tree.rs", 5, "the site's folder, the configuration, and names below a folder"),
    ("src/publish/durability.rs", 3, "the stage"),
    ("src/publish/exchange.rs", 1, "names in a folder of the old site"),
    ("src/publish/file.rs", 1, "a system that does not exchange folders"),
    ("src/publish/listing.rs", 1, "names in an own folder of the output"),
    ("src/publish/lock.rs", 1, "whether the lock is a regular file"),
    ("src/publish/replace.rs", 1, "the stage"),
    ("src/publish/stage.rs", 1, "names in the stage"),
    ("src/publish/target.rs", 1, "the folder above the output"),
    ("src/serve/watch.rs", 5, "which folders to watch"),
];

#[test]
fn folders_of_others_are_read_without_following_links() {
    let mut found = BTreeMap::new();
    let edges = ["cli", "inputs", "publish", "serve"];
    let at_edge = |source: &Source| edges.contains(&source.module()[0]) && !source.is_test();
    for source in sources("src").iter().filter(|source| at_edge(source)) {
        // The kind of an entry of a folder is that of the link itself.
        let code = source.shipped().replace("kind.is_", "");
        let count: usize = FOLLOWING.iter().map(|call| code.matches(call).count()).sum();
        if count > 0 {
            found.insert(source.path.clone(), count);
        }
    }
    let allowed = OUTSIDE.iter().map(|(path, count, _)| (path.to_string(), *count));
    assert_eq!(found, allowed.collect());
}

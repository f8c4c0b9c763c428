//! Files below `content/`, `static/`, `themes/` and the published folder are opened with `folder` only, which
//! follows no symbolic link.

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

/// The files, or folders of files, that have such calls, and what for.
const OUTSIDE: &[(&str, &str)] = &[
    ("src/cli/draft", "articles anywhere, and whether a note exists"),
    ("src/cli/export.rs", "the file of `--output`"),
    ("src/cli/init.rs", "whether the new site's folder is one"),
    ("src/cli/root.rs", "the site's folder itself"),
    ("src/cli/schema.rs", "the configuration"),
    ("src/cli/usage.rs", "whether a folder of the command line is a project"),
    ("src/inputs/mod.rs", "whether a changed path is a folder"),
    ("src/inputs/tree.rs", "the site's folder, the configuration, and names below a folder"),
    ("src/publish/durability.rs", "the stage"),
    ("src/publish/exchange.rs", "names in a folder of the old site"),
    ("src/publish/file.rs", "a system that does not exchange folders"),
    ("src/publish/listing.rs", "names in an own folder of the output"),
    ("src/publish/lock.rs", "whether the lock is a regular file"),
    ("src/publish/replace.rs", "the stage"),
    ("src/publish/stage.rs", "names in the stage"),
    ("src/publish/target.rs", "the folder above the output"),
    ("src/serve/watch.rs", "which folders to watch"),
];

#[test]
fn folders_of_others_are_read_without_following_links() {
    let edges = ["cli", "inputs", "publish", "serve"];
    let follows = |source: &Source| {
        // The kind of an entry of a folder is that of the link itself.
        let code = source.shipped().replace("kind.is_", "");
        FOLLOWING.iter().any(|call| code.contains(call))
    };
    let all = sources("src");
    let at_edge = all.iter().filter(|one| edges.contains(&one.module()[0]) && !one.is_test());
    let following: Vec<&str> =
        at_edge.filter(|one| follows(one)).map(|one| one.path.as_str()).collect();
    let is_in = |path: &str, allowed: &str| path.starts_with(allowed);
    let forbidden: Vec<&&str> = following
        .iter()
        .filter(|path| !OUTSIDE.iter().any(|(allowed, _)| is_in(path, allowed)))
        .collect();
    assert!(forbidden.is_empty(), "open these with `folder`: {forbidden:?}");
    for (allowed, _) in OUTSIDE {
        assert!(following.iter().any(|path| is_in(path, allowed)), "{allowed} has no such call");
    }
}

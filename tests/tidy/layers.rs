//! The dependencies between modules, by the table of ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, is_word, read, sources};

/// Crates that any module may use.
const COMMON: &[&str] = &[
    "base64",
    "blake3",
    "chrono",
    "globset",
    "memchr",
    "percent-encoding",
    "rayon",
    "rustix",
    "serde",
    "serde_json",
    "strsim",
    "unicode-normalization",
];
/// Modules that may use only these others, whatever their levels.
const NARROW: &[(&str, &[&str])] = &[
    ("publish", &["diag", "error", "folder", "site", "versions", "work"]),
    ("serve", &["diag", "draft", "error", "folder", "html", "site", "versions"]),
    ("markdown", &["html", "sentence", "work"]),
    ("date", &[]),
    ("temporal", &["date", "sentence"]),
];
/// The modules that may use disk, network and environment.
const EDGES: &[&str] = &["cli", "folder", "inputs", "main", "publish", "serve", "versions"];
/// Paths of the standard library for disk, network, environment and clock.
const WORLD: &[&str] = &[
    "env::var",
    "env::vars",
    "fs::",
    "net::",
    "process::",
    "SystemTime",
    "Utc::now",
    "Local::now",
];

/// The table of ARCHITECTURE.md.
struct Table {
    /// The levels of modules, from 0.
    levels: BTreeMap<String, u32>,
    /// The only module that may use each crate.
    doors: BTreeMap<String, String>,
}

#[test]
fn modules_use_only_lower_levels() {
    let levels = table().levels;
    let level = |module: &str| {
        *levels.get(module).unwrap_or_else(|| panic!("`{module}` is in no row of the table"))
    };
    let mut wrong = Vec::new();
    for source in sources("src").iter().filter(|source| source.path != "src/lib.rs") {
        let top = source.module()[0].to_owned();
        let own = if top == "main" { "cli".to_owned() } else { top };
        for other in allowed_modules(source).iter().filter(|other| **other != own) {
            let narrow = NARROW.iter().find(|(module, _)| *module == own);
            if level(other) >= level(&own)
                || narrow.is_some_and(|(_, may)| !may.contains(&other.as_str()))
            {
                wrong.push(format!("{}: `{own}` must not know `{other}`", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_and_the_source_tree_have_the_same_modules() {
    let tops: BTreeSet<String> = sources("src")
        .iter()
        .map(|source| source.module()[0].to_owned())
        .filter(|top| !["lib", "main"].contains(&top.as_str()))
        .collect();
    assert_eq!(table().levels.into_keys().collect::<BTreeSet<_>>(), tops);
}

#[test]
fn each_heavy_crate_is_used_by_one_module() {
    let doors = table().doors;
    let mut wrong = Vec::new();
    for source in sources("src") {
        let module = source.module().join("::");
        for (name, door) in &doors {
            let inside = module == *door || module.starts_with(&format!("{door}::"));
            let of_program = door == "cli" && module == "main";
            if !inside && !of_program && uses(&source.shipped(), &name.replace('-', "_")) {
                wrong.push(format!("{}: `{name}` belongs to `{door}`", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_dependency_is_common_or_belongs_to_a_module_and_is_used() {
    let manifest = read("Cargo.toml");
    let (_, table) = manifest.split_once("\n[dependencies]\n").expect("there are dependencies");
    let lines = table.lines().take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split_once(" = ")).map(|(name, _)| name.to_owned());
    let doors = self::table().doors;
    let known = COMMON.iter().map(|name| name.to_string()).chain(doors.into_keys());
    let names: BTreeSet<String> = names.collect();
    assert_eq!(names, known.collect::<BTreeSet<_>>());
    let code: Vec<String> = sources("src").iter().map(Source::shipped).collect();
    for name in names {
        let name = name.replace('-', "_");
        assert!(code.iter().any(|code| uses(code, &name)), "nothing uses `{name}`");
    }
}

#[test]
fn only_modules_at_the_edges_use_disk_and_network() {
    let mut wrong = Vec::new();
    for source in sources("src") {
        let code = source.shipped();
        let at_edge = EDGES.contains(&source.module()[0]);
        for word in WORLD.iter().filter(|word| !at_edge && uses_path(&code, word)) {
            wrong.push(format!("{}: `{word}`", source.path));
        }
    }
    assert!(wrong.is_empty(), "disk, network and clock belong to the edges\n{}", wrong.join("\n"));
}

#[test]
fn finished_html_is_made_by_markdown_and_pictures_only() {
    let makes = |source: &Source| source.shipped().contains("Html::from_markup(");
    let makers: BTreeSet<String> = sources("src")
        .iter()
        .filter(|one| makes(one))
        .map(|one| one.module()[0].to_owned())
        .collect();
    assert_eq!(makers.into_iter().collect::<Vec<_>>(), ["markdown", "picture"]);
}

/// Reads the table. A row of a nested module says only which crates belong to it.
fn table() -> Table {
    let text = read("ARCHITECTURE.md");
    let mut table = Table { levels: BTreeMap::new(), doors: BTreeMap::new() };
    for line in text.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [level, module, _, crates] = cells[..] else { continue };
        let Ok(level) = level.parse() else { continue };
        let module = module.trim_matches('`');
        if !module.contains("::") {
            table.levels.insert(module.to_owned(), level);
        }
        for name in crates.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let before = table.doors.insert(name.to_owned(), module.to_owned());
            assert_eq!(before, None, "`{name}` is in two rows of the table");
        }
    }
    assert!(table.levels.len() > 10, "the table of ARCHITECTURE.md was not found");
    table
}

/// The modules of the library that a file uses, by `crate::`, by `super::` up to the crate's root, or, in
/// the program, by `dateline::`.
fn allowed_modules(source: &Source) -> BTreeSet<String> {
    let code = source.shipped();
    let depth = source.module().len();
    let own = source.module()[0];
    let root = match own {
        "cli" | "main" => "dateline::".to_owned(),
        _ => "crate::".to_owned(),
    };
    let mut found = path_heads(&code, &root);
    found.extend(path_heads(&code, &"super::".repeat(depth)));
    found.remove("super");
    // Functions that `lib.rs` re-exports.
    for (name, module) in [("read_timeline", "build"), ("document", "build"), ("Site", "site")] {
        if found.remove(name) {
            found.insert(module.to_owned());
        }
    }
    found
}

/// The names after each `prefix` in `code`, also those in braces.
fn path_heads(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].ends_with(|c| is_word(c) || c == ':') {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => found.extend(members(group).iter().map(|member| is_path_head(member))),
            None => drop(found.insert(is_path_head(rest))),
        }
    }
    found.remove("");
    found
}

/// The members of a group of `use` after its opening brace.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut from, mut members) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' | ',' if depth == 0 => {
                members.push(group[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
        if c == '}' && from == at + 1 {
            break;
        }
    }
    members
}

fn is_path_head(path: &str) -> String {
    path.chars().take_while(|c| is_word(*c)).collect()
}

/// Whether code uses a crate: at the beginning of a path, or in a `use` of the crate itself.
fn uses(code: &str, name: &str) -> bool {
    uses_path(code, &format!("{name}::"))
        || code.contains(&format!("use {name};"))
        || code.contains(&format!("use {name} as "))
}

fn uses_path(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| !code[..at].ends_with(|c| is_word(c) || c == ':'))
        || (!path.ends_with("::") && code.contains(path))
}

#[test]
fn names_of_modules_are_found_in_every_form() {
    let code = "use crate::diag::{Code, Place};\nuse crate::{note, plan::{self, Item}, words};\n\
                let x = crate::date::parse; pub(in crate::timeline) fn f() {} my_crate::not::this";
    let found: Vec<String> = path_heads(code, "crate::").into_iter().collect();
    assert_eq!(found, ["date", "diag", "note", "plan", "timeline", "words"]);
}

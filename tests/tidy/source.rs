//! The source of the program: its files, and their text without comments, literals and tests.

use std::path::{Path, PathBuf};

/// A Rust file.
pub(super) struct Source {
    /// Its path below the repository, with `/` between its parts.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The repository.
pub(super) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads a text file of the repository.
pub(super) fn read(path: &str) -> String {
    let found = std::fs::read_to_string(repository().join(path));
    found.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All Rust files below a folder, in the order of their paths.
pub(super) fn sources(folder: &str) -> Vec<Source> {
    let files = files(&repository().join(folder)).into_iter();
    let rust = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    rust.map(|path| {
        let below = path.strip_prefix(repository()).expect("it was found there");
        let path = below.components().map(|part| part.as_os_str().to_string_lossy());
        let path = path.collect::<Vec<_>>().join("/");
        Source { text: read(&path), path }
    })
    .collect()
}

/// All files below a folder, in the order of their paths.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("it is read").path()).collect();
    paths.sort();
    let below = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    paths.into_iter().flat_map(below).collect()
}

impl Source {
    /// The parts of the module's path below `src`: `["render", "engine"]` for its `mod.rs`.
    pub(super) fn module(&self) -> Vec<&str> {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let below = below.strip_suffix(".rs").unwrap_or(below);
        below.strip_suffix("/mod").unwrap_or(below).split('/').collect()
    }

    /// Whether the file is compiled for tests only.
    pub(super) fn is_test(&self) -> bool {
        self.module().contains(&"tests")
    }

    /// The code of the program: without comments, literals and the module of tests, which is last if it is
    /// not a file. Line breaks stay, so that lines can be counted.
    pub(super) fn shipped(&self) -> String {
        let code = blank_out(&self.text);
        match code.find("#[cfg(test)]\nmod tests {") {
            Some(at) => code[..at].to_owned(),
            None => code,
        }
    }
}

/// Rust without comments and without the content of literals.
fn blank_out(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |at| at + 2),
            '"' => quoted(rest),
            'r' if !code.ends_with(is_word) => raw(rest),
            '\'' => character(rest),
            _ => 0,
        };
        let taken = if skipped == 0 { first.len_utf8() } else { skipped };
        match skipped {
            0 => code.push(first),
            _ => code.extend(rest[..taken].chars().filter(|c| *c == '\n')),
        }
        rest = &rest[taken..];
    }
    code
}

/// The length of the quoted text at the beginning of `rest`.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// The length of the raw text (`r"…"`, `r#"…"#`) at the beginning of `rest`, or 0.
fn raw(rest: &str) -> usize {
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    let Some(inner) = rest[1 + hashes..].strip_prefix('"') else { return 0 };
    let end = format!("\"{}", "#".repeat(hashes));
    inner.find(&end).map_or(rest.len(), |at| 2 + hashes + at + end.len())
}

/// The length of the character literal at the beginning of `rest`, or 0 for a lifetime.
fn character(rest: &str) -> usize {
    let mut inner = rest[1..].chars();
    match (inner.next(), inner.next()) {
        (Some('\\'), Some(escaped)) => {
            let from = 2 + escaped.len_utf8();
            rest[from..].find('\'').map_or(0, |at| from + at + 1)
        }
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 0,
    }
}

/// Whether a character can be part of a name.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether `text` contains `word` as a whole word.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(is_word) && !text[at + word.len()..].starts_with(is_word)
    })
}

#[test]
fn code_is_read_without_comments_and_literals() {
    for (text, code) in [
        ("a // crate::x\nb", "a \nb"),
        ("a /* crate::x\n */ b", "a \n b"),
        (r#"f("crate::\"x", y)"#, "f(, y)"),
        ("f(r#\"a\"crate::x\"#, y)", "f(, y)"),
        ("for 'a' in &'a str", "for  in &'a str"),
        (r"['\'', '\u{1}', '\\', b]", "[, , , b]"),
    ] {
        assert_eq!(blank_out(text), code);
    }
}

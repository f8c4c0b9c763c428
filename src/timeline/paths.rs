//! Finds the file that a wrong path was probably meant to name.

use unicode_normalization::UnicodeNormalization;

use super::finder::Guesses;
use crate::diag::did_you_mean;
use crate::note::decode;

/// Maximum number of files in one suggestion.
const MAX_FILES: usize = 3;

impl Guesses {
    /// Returns help for a path as written in a note of `folder` (with a `/` at its end unless empty): the path to
    /// write if one of the known files fits best, else files with similar names.
    pub(crate) fn path<'n>(
        &self,
        written: &str,
        folder: &str,
        known: impl Iterator<Item = &'n str> + Clone,
    ) -> Option<String> {
        let meant = self.ask(|| known.clone(), |known| meant(written, known))?;
        match meant.as_slice() {
            [] => self.guess(written, || known),
            [path] => Some(format!("write `{}`", relative(folder, path))),
            paths => {
                did_you_mean(&paths.iter().take(MAX_FILES).map(String::as_str).collect::<Vec<_>>())
            }
        }
    }
}

/// Returns the known files whose paths agree with the end of a path in most parts. Case, the form of characters,
/// backslashes and the endings of notes make no difference.
fn meant<'n>(written: &str, known: impl Iterator<Item = &'n str>) -> Vec<String> {
    let path = written.split(['#', '?']).next().unwrap_or_default().replace('\\', "/");
    let path = folded(&decode(&path));
    let parts: Vec<&str> =
        path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    let Some(last) = parts.last() else { return Vec::new() };
    let mut best = 1;
    let mut found = Vec::new();
    for file in known {
        let candidate = folded(file.trim_matches('/'));
        let Some(count) = agreeing(&parts, last, &candidate) else { continue };
        if count > best {
            found.clear();
            best = count;
        }
        if count == best {
            found.push(file.to_owned());
        }
    }
    found
}

/// Returns the number of parts at the end in which two paths agree; `None` if their names differ.
fn agreeing(parts: &[&str], last: &str, candidate: &str) -> Option<usize> {
    let index = candidate.strip_suffix("/index.md");
    let names: Vec<&str> = match index {
        Some(folder) if !matches!(stem(last), "index") => folder.split('/').collect(),
        _ => candidate.split('/').collect(),
    };
    let (name, folders) = names.split_last()?;
    let is_note = candidate.ends_with(".md") || index.is_some();
    let is_same = *name == last || is_note && stem(name) == stem(last);
    let outer = folders.iter().rev().zip(parts.iter().rev().skip(1));
    is_same.then(|| 1 + outer.take_while(|(ours, theirs)| ours == theirs).count())
}

/// Returns a name without the ending of a note or a page.
fn stem(name: &str) -> &str {
    let endings = [".md", ".markdown", ".html", ".htm"];
    endings.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

fn folded(path: &str) -> String {
    path.nfc().collect::<String>().to_lowercase()
}

/// Returns a path as a note of a folder writes it.
fn relative(folder: &str, path: &str) -> String {
    let ours: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let theirs: Vec<&str> = path.split('/').collect();
    let within = theirs.len().saturating_sub(1);
    let shared = ours.iter().zip(&theirs[..within]).take_while(|(a, b)| a == b).count();
    "../".repeat(ours.len() - shared) + &theirs[shared..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 7] = [
        "images/map.png",
        "2024/images/map.png",
        "b.md",
        "sub/index.md",
        "2024/c.md",
        "Звіт.pdf",
        "maps/Plan.svg",
    ];

    #[test]
    fn the_file_of_a_wrong_path_is_found() {
        for (written, folder, help) in [
            ("images\\map.png", "", "did you mean `images/map.png` or `2024/images/map.png`?"),
            ("2024\\images\\map.png", "", "write `2024/images/map.png`"),
            ("/maps/plan.svg", "", "write `maps/Plan.svg`"),
            ("../maps/Plan.svg", "2024/", "write `../maps/Plan.svg`"),
            ("plan.svg", "2024/a/", "write `../../maps/Plan.svg`"),
            ("C:\\Users\\me\\Plan.svg", "", "write `maps/Plan.svg`"),
            ("b", "", "write `b.md`"),
            ("b.html", "sub/", "write `../b.md`"),
            ("B.markdown", "", "write `b.md`"),
            ("sub\\index.md", "", "write `sub/index.md`"),
            ("sub/", "2024/", "write `../sub/index.md`"),
            ("/2024/c", "2024/", "write `c.md`"),
            ("Зві\u{442}.pdf", "", "write `Звіт.pdf`"),
            ("%D0%97%D0%B2%D1%96%D1%82.PDF", "", "write `Звіт.pdf`"),
        ] {
            let found = Guesses::default().path(written, folder, FILES.into_iter());
            assert_eq!(found.as_deref(), Some(help), "{written} in {folder}");
        }
        assert_eq!(Guesses::default().path("", "", FILES.into_iter()), None);
    }
}

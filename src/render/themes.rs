//! A theme's files: where they come from, and which of them a page may refer to as assets.

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};

use super::{scripts, stylesheet};

/// The folder of the published site in which a theme's `static/` files stand.
pub const ASSET_FOLDER: &str = "theme";

static BUILTIN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The files of one theme, by their path below its folder, as in `templates/event.html`.
#[derive(Debug, Clone, Default)]
pub struct ThemeFiles {
    /// The theme's name, which is its folder's.
    pub name: String,
    /// All its files.
    pub files: BTreeMap<String, Vec<u8>>,
    /// It stands below the project's root; otherwise it is compiled into the program.
    pub own: bool,
}

/// The names of the themes that are compiled into the program, in order.
pub fn builtin_names() -> Vec<String> {
    let mut names: Vec<_> = BUILTIN.dirs().map(|dir| dir.path().display().to_string()).collect();
    names.sort();
    names
}

/// The theme of this name that is compiled into the program.
pub fn builtin(name: &str) -> Option<ThemeFiles> {
    let dir = BUILTIN.dirs().find(|dir| dir.path().as_os_str() == name)?;
    let mut files = BTreeMap::new();
    gather(dir, dir, &mut files);
    Some(ThemeFiles { name: name.to_owned(), files, own: false })
}

fn gather(top: &Dir<'static>, dir: &Dir<'static>, into: &mut BTreeMap<String, Vec<u8>>) {
    for file in dir.files() {
        let path = file.path().strip_prefix(top.path()).unwrap_or(file.path());
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        into.insert(parts.join("/"), file.contents().to_vec());
    }
    for inner in dir.dirs() {
        gather(top, inner, into);
    }
}

/// A file that pages refer to: a style sheet, a script, a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its content.
    pub bytes: Vec<u8>,
    /// What tells this content from another, for `?v=`: the first ten hexadecimal digits of its
    /// BLAKE3 hash.
    pub version: String,
}

impl Asset {
    /// An asset of this content.
    pub fn new(bytes: Vec<u8>) -> Self {
        let version = blake3::hash(&bytes).to_hex()[..10].to_owned();
        Asset { bytes, version }
    }
}

/// The assets of a chain of themes, by their path below `static/`; earlier themes win. A style sheet
/// that imports others of its folder has them in their places. Built-in scripts lose their comments,
/// which readers of pages need not load; scripts of a site's own themes stay as they are.
pub fn assets(chain: &[ThemeFiles]) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    for (layer, theme) in chain.iter().enumerate().rev() {
        for (path, bytes) in &theme.files {
            let Some(name) = path.strip_prefix("static/") else { continue };
            let bytes = if stylesheet::is_sheet(path) {
                stylesheet::whole(chain, layer, path)
            } else if path.ends_with(".js") && !theme.own {
                scripts::without_comments(&String::from_utf8_lossy(bytes)).into_bytes()
            } else {
                bytes.clone()
            };
            assets.insert(name.to_owned(), Asset::new(bytes));
        }
    }
    assets
}

/// Origins other than the site's own that a theme's pages may load something from, such as
/// `https://fonts.example.org`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    /// Of fonts.
    pub fonts: BTreeSet<String>,
    /// Of images.
    pub images: BTreeSet<String>,
    /// Of style sheets.
    pub styles: BTreeSet<String>,
}

impl Origins {
    /// Those of one kind, by the name that `theme.yaml` has for it.
    pub(super) fn of_mut(&mut self, what: &str) -> &mut BTreeSet<String> {
        match what {
            "fonts" => &mut self.fonts,
            "images" => &mut self.images,
            _ => &mut self.styles,
        }
    }

    /// Adds those of another theme.
    pub(super) fn extend(&mut self, other: Origins) {
        self.fonts.extend(other.fonts);
        self.images.extend(other.images);
        self.styles.extend(other.styles);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(name: &str, files: &[(&str, &str)]) -> ThemeFiles {
        let files = files.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()));
        ThemeFiles { name: name.into(), files: files.collect(), own: true }
    }

    #[test]
    fn the_first_theme_of_the_chain_wins_file_by_file() {
        let chain = [
            theme("mine", &[("static/a.css", "mine"), ("templates/x.html", "no asset")]),
            theme("chronicle", &[("static/a.css", "theirs"), ("static/img/b.svg", "kept")]),
        ];
        let assets = assets(&chain);
        assert_eq!(assets.keys().collect::<Vec<_>>(), ["a.css", "img/b.svg"]);
        assert_eq!(assets["a.css"].bytes, b"mine");
        assert_eq!(assets["a.css"], Asset::new(b"mine".to_vec()));
        assert_ne!(assets["a.css"].version, assets["img/b.svg"].version);
    }

    #[test]
    fn only_built_in_scripts_lose_their_comments() {
        let script = "// why\nx();\n";
        let own = theme("mine", &[("static/mine.js", script)]);
        let builtin = ThemeFiles { own: false, ..theme("base", &[("static/base.js", script)]) };
        let assets = assets(&[own, builtin]);
        assert_eq!(assets["mine.js"].bytes, script.as_bytes());
        assert_eq!(assets["base.js"].bytes, b"x();\n");
    }

    #[test]
    fn the_default_theme_is_compiled_in_with_its_paths() {
        assert!(builtin_names().contains(&"chronicle".to_owned()));
        let chronicle = builtin("chronicle").unwrap();
        for path in ["theme.yaml", "templates/base.html", "static/chronicle.css"] {
            assert!(chronicle.files.contains_key(path), "{path}");
        }
        assert!(builtin("chron").is_none());
    }
}

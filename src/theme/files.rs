//! The files of a theme, and those of them that pages load as assets.

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};

use super::{stylesheet, without_comments};

/// Folder of the published site for the files of a theme's `static/` folder.
pub const ASSET_FOLDER: &str = "theme";

static BUILTIN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The files of one theme.
#[derive(Debug, Clone, Default)]
pub struct ThemeFiles {
    /// Name of the theme and of its folder.
    pub name: String,
    /// Contents by path below its folder, as in `templates/event.html`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Whether it is one of the site's own; otherwise it is built into the program.
    pub own: bool,
}

/// Returns the names of the built-in themes, sorted.
pub fn builtin_names() -> Vec<String> {
    let mut names: Vec<_> = BUILTIN.dirs().map(|dir| dir.path().display().to_string()).collect();
    names.sort();
    names
}

/// Returns the built-in theme of this name.
pub fn builtin(name: &str) -> Option<ThemeFiles> {
    let dir = BUILTIN.dirs().find(|dir| dir.path().as_os_str() == name)?;
    let mut files = BTreeMap::new();
    collect(dir, dir, &mut files);
    Some(ThemeFiles { name: name.to_owned(), files, own: false })
}

fn collect(top: &Dir<'static>, dir: &Dir<'static>, into: &mut BTreeMap<String, Vec<u8>>) {
    for file in dir.files() {
        let path = file.path().strip_prefix(top.path()).unwrap_or(file.path());
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        into.insert(parts.join("/"), file.contents().to_vec());
    }
    for inner in dir.dirs() {
        collect(top, inner, into);
    }
}

/// A file that pages load: a style sheet, a script, a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Content.
    pub bytes: Vec<u8>,
    /// Fingerprint for `?v=`: the first ten hexadecimal digits of the BLAKE3 hash of the content.
    pub version: String,
}

impl Asset {
    /// Makes an asset of this content.
    pub fn new(bytes: Vec<u8>) -> Self {
        let version = blake3::hash(&bytes).to_hex()[..10].to_owned();
        Asset { bytes, version }
    }
}

/// Returns the assets of a chain of themes by path below `static/`; earlier themes win. Style sheets of
/// the same folder replace the imports that name them. Comments are removed from the scripts and style sheets
/// of built-in themes, so that readers of pages do not load them; those of a site's own themes stay as they
/// are.
pub fn assets(chain: &[ThemeFiles]) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    for (layer, theme) in chain.iter().enumerate().rev() {
        for (path, bytes) in &theme.files {
            let Some(name) = path.strip_prefix("static/") else { continue };
            let bytes = if stylesheet::is_sheet(path) {
                stylesheet::bundle(chain, layer, path)
            } else if path.ends_with(".js") && !theme.own {
                without_comments(&String::from_utf8_lossy(bytes)).into_bytes()
            } else {
                bytes.clone()
            };
            assets.insert(name.to_owned(), Asset::new(bytes));
        }
    }
    assets
}

/// Origins other than the site's own from which pages may load something, such as
/// `https://fonts.example.org`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    /// Origins of fonts.
    pub fonts: BTreeSet<String>,
    /// Origins of images.
    pub images: BTreeSet<String>,
    /// Origins of style sheets.
    pub styles: BTreeSet<String>,
}

impl Origins {
    /// Returns the origins of one kind, by its key in `theme.yaml`.
    pub(super) fn of_kind_mut(&mut self, kind: &str) -> &mut BTreeSet<String> {
        match kind {
            "fonts" => &mut self.fonts,
            "images" => &mut self.images,
            _ => &mut self.styles,
        }
    }

    /// Adds the origins of another theme.
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

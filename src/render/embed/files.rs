//! The files that embeds share: a theme's `embed/` folder, its scripts and styles made whole.

use std::collections::BTreeMap;

use crate::plan::EmbedFile;
use crate::theme::{Asset, ThemeFiles, without_comments};

/// The folder of a theme that contains them.
const FOLDER: &str = "embed/";
/// The line of a script that another file of the folder replaces; its name follows.
const INCLUDE: &str = "//= ";
/// The placeholder in a script for a style sheet of the folder, as a text.
const STYLE: &str = "\"@fragment.css\"";
/// The style sheet made from the theme's settings, for documents that load nothing.
const SETTINGS: &str = "embed/settings.css";

/// Adds the theme's settings to its files, so that a frame can hold them.
pub(in crate::render) fn add_settings(chain: &mut [ThemeFiles], settings: Option<&str>) {
    if let Some(first) = chain.first_mut() {
        first.files.insert(SETTINGS.into(), settings.unwrap_or_default().as_bytes().to_vec());
    }
}

/// What documents may hold inline, by path: `embed/frame.js` and the like; earlier themes win.
pub(in crate::render) fn inlines(chain: &[ThemeFiles]) -> BTreeMap<String, Asset> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for theme in chain.iter().rev() {
        for (path, bytes) in theme.files.iter().filter(|(path, _)| path.starts_with(FOLDER)) {
            let text = String::from_utf8_lossy(bytes);
            let is_style = path.ends_with(".css");
            let text = if is_style { without_indents(&text) } else { text.into_owned() };
            files.insert(path.clone(), text);
        }
    }
    let whole = |(path, text): (&String, &String)| {
        let text = compose(&files, text);
        let text = if path.ends_with(".js") { without_comments(&text) } else { text };
        (path.clone(), Asset::new(text.into_bytes()))
    };
    files.iter().map(whole).collect()
}

/// Makes the files that all embeds share, by path, of what documents may contain inline.
pub(in crate::render) fn shared(
    inlines: &BTreeMap<String, Asset>,
) -> BTreeMap<&'static str, Asset> {
    let content = |file: EmbedFile| {
        let parts = parts(file).iter().filter_map(|part| inlines.get(*part));
        parts.flat_map(|part| part.bytes.iter().copied()).collect()
    };
    EmbedFile::ALL.map(|file| (file.path(), Asset::new(content(file)))).into()
}

/// Returns the files of a theme that make a file which all embeds share.
fn parts(file: EmbedFile) -> &'static [&'static str] {
    match file {
        EmbedFile::Host => &["embed/host.js"],
        EmbedFile::FrameScript => &["embed/frame.js"],
        EmbedFile::FrameStyle => &["embed/frame.css", SETTINGS, "embed/fragment.css"],
        EmbedFile::Element => &["embed/element.js"],
        EmbedFile::Style => &["embed/fragment.css"],
    }
}

/// A text with the files in it that it names. These name no others.
fn compose(files: &BTreeMap<String, String>, text: &str) -> String {
    let named =
        |name: &str| files.get(&format!("{FOLDER}{}", name.trim())).map_or("", String::as_str);
    let mut whole = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match line.trim_start().strip_prefix(INCLUDE) {
            Some(name) => whole.push_str(named(name)),
            None => whole.push_str(line),
        }
    }
    if whole.contains(STYLE) {
        let style = serde_json::to_string(named("fragment.css")).unwrap_or_default();
        whole = whole.replace(STYLE, &style);
    }
    whole
}

/// A style sheet without the indents of its lines, which every frame would carry. A style sheet of the
/// folder must have no text over several lines.
fn without_indents(style: &str) -> String {
    style.lines().flat_map(|line| [line.trim_start(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_made_whole_and_loses_its_comments() {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        let files = [
            file("embed/fragment.css", "a {\n  color: \"red\";\n}\n"),
            file("embed/part.js", "/**\n * What it does.\n */\nfunction part() {}\n"),
            file(
                "embed/frame.js",
                "(() => {\n//= part.js\n  // why\n  /** @type {number} */ let x = /** @type {any} */ (1);\n\
                 const url = \"http://x\"; const css = \"@fragment.css\";\n})();\n",
            ),
        ];
        let chain = [ThemeFiles { name: "mine".into(), files: files.into(), own: true }];
        let inlines = inlines(&chain);
        let text = |path: &str| String::from_utf8(inlines[path].bytes.clone()).unwrap();
        assert_eq!(text("embed/fragment.css"), "a {\ncolor: \"red\";\n}\n");
        assert_eq!(
            text("embed/frame.js"),
            "(() => {\nfunction part() {}\nlet x = (1);\nconst url = \"http://x\"; \
             const css = \"a {\\ncolor: \\\"red\\\";\\n}\\n\";\n})();\n"
        );
    }
}

//! Bundles style sheets with those that they import from their theme, so that pages load one file, and pages
//! that contain the style sheet have all of it.

use std::borrow::Cow;

use super::ThemeFiles;
use crate::diag::{Code, Diagnostic, Place, suggest};

/// A bundled style sheet in two parts.
#[derive(Default)]
struct Sheet {
    /// Imports that are left to the browser: from elsewhere, or with a condition. They must come first.
    imports: String,
    /// Everything else, with the imported files in place of their imports.
    rules: String,
}

/// An `@import` at the head of a style sheet.
struct Import {
    /// Its bytes, with the semicolon.
    range: std::ops::Range<usize>,
    /// File of the same folder that it imports; none if it is left to the browser.
    name: Option<String>,
}

/// Returns the style sheet `path` (`static/…`) of the theme `chain[layer]`, with the files that it imports
/// in place of the imports. If a sheet imports a sheet with its own name, the one of a later theme is used.
pub(super) fn bundle(chain: &[ThemeFiles], layer: usize, path: &str) -> Vec<u8> {
    let mut trail = vec![(layer, path.to_owned())];
    let sheet = resolve_imports(chain, &mut trail);
    (sheet.imports + &sheet.rules).into_bytes()
}

/// Returns an error for each import of the site's own themes that names a file which no theme has.
pub(super) fn missing_imports(chain: &[ThemeFiles]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (layer, theme) in chain.iter().enumerate().filter(|(_, theme)| theme.own) {
        for path in theme.files.keys().filter(|path| is_sheet(path)) {
            let text = text(theme, path);
            for import in imports(&text) {
                let Some(name) =
                    import.name.filter(|name| find(chain, layer, path, name).is_none())
                else {
                    continue;
                };
                let file = format!("themes/{}/{path}", theme.name).into();
                let message = format!("no theme has the style sheet `{name}`");
                let place = Place::new(&file, import.range);
                let mut fault = Diagnostic::new(Code::MissingFile, place, message);
                let known = chain.iter().flat_map(|theme| theme.files.keys());
                let known =
                    known.filter(|path| is_sheet(path)).map(|path| &path["static/".len()..]);
                if let Some(guess) = suggest(&name, known) {
                    fault.add_help(guess);
                }
                faults
                    .push(fault.help("a style sheet can import others in its own folder by name"));
            }
        }
    }
    faults
}

/// Returns whether a file of a theme is a style sheet among its assets.
pub(super) fn is_sheet(path: &str) -> bool {
    path.starts_with("static/") && path.ends_with(".css")
}

fn text<'a>(theme: &'a ThemeFiles, path: &str) -> Cow<'a, str> {
    let text =
        String::from_utf8_lossy(theme.files.get(path).map(Vec::as_slice).unwrap_or_default());
    if theme.own { text } else { Cow::Owned(without_comments(&text)) }
}

/// Returns a style sheet without comments and indents, which readers of pages need not load. No text in it
/// contains the signs of a comment.
fn without_comments(sheet: &str) -> String {
    let mut plain = String::with_capacity(sheet.len());
    for part in sheet.split("/*") {
        let rest = part.split_once("*/").map_or(part, |(_, rest)| rest);
        plain.push_str(rest);
    }
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Bundles the last sheet of `trail`; those before it are the sheets that import it.
fn resolve_imports(chain: &[ThemeFiles], trail: &mut Vec<(usize, String)>) -> Sheet {
    let Some((layer, path)) = trail.last().cloned() else { return Sheet::default() };
    let text = text(&chain[layer], &path);
    let mut sheet = Sheet::default();
    let mut done = 0;
    for import in imports(&text) {
        sheet.rules += &text[done..import.range.start];
        done = import.range.end;
        let found = import.name.as_deref().and_then(|name| find(chain, layer, &path, name));
        match found {
            // A circle ends where it would begin again, as it does in browsers.
            Some(next) if trail.contains(&next) => {}
            Some(next) => {
                trail.push(next);
                let inner = resolve_imports(chain, trail);
                trail.pop();
                sheet.imports += &inner.imports;
                sheet.rules += inner.rules.trim_end();
            }
            None => {
                sheet.imports += &text[import.range.clone()];
                sheet.imports.push('\n');
            }
        }
    }
    sheet.rules += &text[done..];
    sheet
}

/// Returns the layer and path of the sheet `name` that the sheet `path` of a layer imports.
fn find(chain: &[ThemeFiles], layer: usize, path: &str, name: &str) -> Option<(usize, String)> {
    let folder = path.rfind('/').map_or("", |at| &path[..=at]);
    let wanted = format!("{folder}{name}");
    let from = if wanted == path { layer + 1 } else { 0 };
    let mut layers = chain.iter().enumerate().skip(from);
    let found = layers.find(|(_, theme)| theme.files.contains_key(&wanted))?;
    Some((found.0, wanted))
}

/// Returns the imports at the head of a style sheet; browsers ignore imports further down.
fn imports(text: &str) -> Vec<Import> {
    let mut imports = Vec::new();
    let mut at = 0;
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
        let rest = &text[at..];
        let length = match rest {
            _ if rest.starts_with("/*") => rest.find("*/").map(|end| end + 2),
            _ if rest.starts_with("@charset") => rest.find(';').map(|end| end + 1),
            _ if rest.starts_with("@import") => rest.find(';').map(|end| end + 1),
            _ => None,
        };
        let Some(length) = length else { return imports };
        if let Some(target) = rest[..length].strip_prefix("@import") {
            let name = imported_file(target.trim_end_matches(';').trim());
            imports.push(Import { range: at..at + length, name });
        }
        at += length;
    }
}

/// Returns the file that an import names, if it is in the same folder and has no condition.
fn imported_file(target: &str) -> Option<String> {
    let inner = target.strip_prefix("url(").and_then(|rest| rest.strip_suffix(')'));
    let target = inner.unwrap_or(target).trim();
    let quoted = ['"', '\'']
        .iter()
        .find_map(|quote| target.strip_prefix(*quote).and_then(|rest| rest.strip_suffix(*quote)));
    let name = quoted.or(inner.map(|_| target))?;
    (!name.is_empty() && !name.contains(['/', ':', '"', '\'', '?', '#'])).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(name: &str, files: &[(&str, &str)]) -> ThemeFiles {
        let files =
            files.iter().map(|(path, text)| (format!("static/{path}"), text.as_bytes().into()));
        ThemeFiles { name: name.into(), files: files.collect(), own: true }
    }

    fn sheet(chain: &[ThemeFiles], path: &str) -> String {
        String::from_utf8(bundle(chain, 0, &format!("static/{path}"))).unwrap()
    }

    #[test]
    fn an_import_is_replaced_by_what_it_names() {
        let chain = [
            theme(
                "mine",
                &[("a.css", "/* mine */\n@import \"b.css\";\na {}\n"), ("b.css", "b {}\n")],
            ),
            theme("base", &[("b.css", "old {}\n"), ("c.css", "c {}")]),
        ];
        assert_eq!(sheet(&chain, "a.css"), "/* mine */\nb {}\na {}\n");
        assert_eq!(missing_imports(&chain), []);
    }

    #[test]
    fn a_sheet_of_the_same_name_is_that_of_the_next_theme() {
        let chain = [
            theme("mine", &[("a.css", "@import url('a.css');\nmine {}\n")]),
            theme("between", &[("a.css", "@import 'a.css'; between {}")]),
            theme("base", &[("a.css", "base {}")]),
        ];
        assert_eq!(sheet(&chain, "a.css"), "base {} between {}\nmine {}\n");
    }

    #[test]
    fn imports_from_elsewhere_come_first_and_circles_end() {
        let chain = [theme(
            "mine",
            &[
                ("a.css", "@import \"b.css\";\na {}"),
                ("b.css", "@import \"https://fonts.example.org/x.css\";\n@import \"a.css\";\nb {}"),
                ("c.css", "@import \"b.css\" print;\nc {}"),
            ],
        )];
        assert_eq!(
            sheet(&chain, "a.css"),
            "@import \"https://fonts.example.org/x.css\";\n\n\nb {}\na {}"
        );
        assert_eq!(sheet(&chain, "c.css"), "@import \"b.css\" print;\n\nc {}");
    }

    #[test]
    fn what_no_theme_has_is_a_fault_with_its_place_and_the_nearest_name() {
        let chain = [theme(
            "mine",
            &[("a.css", "\n@import \"chronical.css\";"), ("chronicle.css", "x {}")],
        )];
        let missing = missing_imports(&chain);
        assert_eq!(missing.len(), 1, "{missing:#?}");
        let place = missing[0].place.as_ref().unwrap();
        assert_eq!((&*place.file, place.range.clone()), ("themes/mine/static/a.css", 1..25));
        assert_eq!(missing[0].help[0], "did you mean `chronicle.css`?");
    }

    #[test]
    fn a_sheet_without_imports_stays_as_it_is() {
        let text = "a { b: c }\n@import \"b.css\";\n";
        let chain = [theme("mine", &[("a.css", text), ("b.css", "b {}")])];
        assert_eq!(sheet(&chain, "a.css"), text);
    }
}

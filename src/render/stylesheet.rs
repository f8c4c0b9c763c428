//! Style sheets that import others of their theme, made whole: one file to ask for, and nothing to
//! miss where a page holds its style inline.

use super::themes::ThemeFiles;
use crate::diag::{Code, Diagnostic, Place, did_you_mean, nearest};

/// A style sheet taken apart: what must stand first, and the rest with the imports in their places.
#[derive(Default)]
struct Sheet {
    /// Imports from elsewhere or under a condition, which are left to the browser.
    kept: String,
    rules: String,
}

/// An `@import` at the head of a style sheet.
struct Import {
    /// Its bytes with the semicolon.
    range: std::ops::Range<usize>,
    /// The file of the same folder that it names; none where it is left to the browser.
    name: Option<String>,
}

/// The style sheet `path` of a layer of `chain` (`static/…`), the imports of its head in their places.
/// One that imports its own name means the next layer's.
pub(super) fn whole(chain: &[ThemeFiles], layer: usize, path: &str) -> Vec<u8> {
    let mut trail = vec![(layer, path.to_owned())];
    let sheet = take_apart(chain, &mut trail);
    (sheet.kept + &sheet.rules).into_bytes()
}

/// An error for each import of a site's own themes that no theme of `chain` has.
pub(super) fn faults(chain: &[ThemeFiles]) -> Vec<Diagnostic> {
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
                if let Some(guess) = did_you_mean(&nearest(&name, known)) {
                    fault.add_help(guess);
                }
                faults.push(fault.help("a style sheet imports others of its own folder by name"));
            }
        }
    }
    faults
}

/// Whether a theme's file is a style sheet among its assets.
pub(super) fn is_sheet(path: &str) -> bool {
    path.starts_with("static/") && path.ends_with(".css")
}

fn text<'a>(theme: &'a ThemeFiles, path: &str) -> std::borrow::Cow<'a, str> {
    String::from_utf8_lossy(theme.files.get(path).map(Vec::as_slice).unwrap_or_default())
}

/// `trail` holds the sheets that lead here, the last of them the one to take apart.
fn take_apart(chain: &[ThemeFiles], trail: &mut Vec<(usize, String)>) -> Sheet {
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
                let inner = take_apart(chain, trail);
                trail.pop();
                sheet.kept += &inner.kept;
                sheet.rules += inner.rules.trim_end();
            }
            None => {
                sheet.kept += &text[import.range.clone()];
                sheet.kept.push('\n');
            }
        }
    }
    sheet.rules += &text[done..];
    sheet
}

/// The layer and path of the sheet `name` that the sheet `path` of a layer imports.
fn find(chain: &[ThemeFiles], layer: usize, path: &str, name: &str) -> Option<(usize, String)> {
    let folder = path.rfind('/').map_or("", |at| &path[..=at]);
    let wanted = format!("{folder}{name}");
    let from = if wanted == path { layer + 1 } else { 0 };
    let mut layers = chain.iter().enumerate().skip(from);
    let found = layers.find(|(_, theme)| theme.files.contains_key(&wanted))?;
    Some((found.0, wanted))
}

/// The imports at the head of a style sheet; further down they mean nothing.
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
            let name = named(target.trim_end_matches(';').trim());
            imports.push(Import { range: at..at + length, name });
        }
        at += length;
    }
}

/// The file that an import names, where it is one of the same folder, without a condition.
fn named(target: &str) -> Option<String> {
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
        String::from_utf8(whole(chain, 0, &format!("static/{path}"))).unwrap()
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
        assert_eq!(faults(&chain), []);
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
        let faults = faults(&chain);
        assert_eq!(faults.len(), 1, "{faults:#?}");
        let place = faults[0].place.as_ref().unwrap();
        assert_eq!((&*place.file, place.range.clone()), ("themes/mine/static/a.css", 1..25));
        assert_eq!(faults[0].help[0], "did you mean `chronicle.css`?");
    }

    #[test]
    fn a_sheet_without_imports_stays_as_it_is() {
        let text = "a { b: c }\n@import \"b.css\";\n";
        let chain = [theme("mine", &[("a.css", text), ("b.css", "b {}")])];
        assert_eq!(sheet(&chain, "a.css"), text);
    }
}

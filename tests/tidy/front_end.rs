//! Rules for scripts and style sheets that no formatter and no type checker checks.

use super::source::{files, read, repository};

/// Maximum number of characters of a line. The formatter breaks code earlier, but no comments and texts.
const LONGEST_LINE: usize = 120;
/// The scripts that create elements, one per kind of page: pages of a site, other pages that show a
/// timeline, and any page in the preview. Other scripts of a site use `dateline.element` of `site.js`.
const MAKERS: [&str; 3] =
    ["themes/chronicle/static/site.js", "themes/chronicle/embed/element.js", "src/serve/reload.js"];
/// A part of other scripts, which is therefore no function of its own.
const PART: &str = "themes/chronicle/embed/select.js";

/// The paths of all files of the repository with one of these endings.
fn paths(folders: &[&str], endings: &[&str]) -> Vec<String> {
    let found = folders.iter().flat_map(|folder| files(&repository().join(folder)));
    let paths = found.filter_map(|path| {
        let below = path.strip_prefix(repository()).expect("it was found there");
        let below = below.to_str()?.replace('\\', "/");
        let ending = below.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_ours = !below.contains("/node_modules/") && !below.starts_with("tests/sites/");
        (is_ours && endings.contains(&ending)).then_some(below)
    });
    paths.collect()
}

#[test]
fn lines_of_scripts_and_style_sheets_are_short() {
    let endings = ["js", "mjs", "ts", "css"];
    let long =
        paths(&["benches", "src", "tests", "themes"], &endings).into_iter().flat_map(|path| {
            let text = read(&path);
            let lines = text.lines().zip(1..);
            let long = lines.filter(|(line, _)| line.chars().count() > LONGEST_LINE);
            long.map(|(_, number)| format!("{path}:{number}")).collect::<Vec<_>>()
        });
    let long: Vec<String> = long.collect();
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

#[test]
fn each_script_is_one_function_after_a_comment() {
    for path in paths(&["src", "themes"], &["js"]).iter().filter(|path| *path != PART) {
        let text = read(path);
        let code: Vec<&str> = text.lines().skip_while(|line| line.starts_with("//")).collect();
        assert!(text.starts_with("// "), "{path} does not open with what it is for");
        let opening = ["(() => {", "  \"use strict\";", ""];
        assert!(code.starts_with(&opening), "{path} does not open as the others do");
        assert_eq!(code.iter().position(|line| *line == "})();"), Some(code.len() - 1), "{path}");
    }
}

#[test]
fn elements_are_created_in_one_place_per_kind_of_page() {
    let makes = |path: &String| read(path).contains(".createElement(");
    let makers: Vec<String> =
        paths(&["src", "themes"], &["js"]).into_iter().filter(makes).collect();
    let mut expected = MAKERS;
    expected.sort_unstable();
    assert_eq!(makers, expected);
}

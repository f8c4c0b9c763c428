//! Checks the files that notes and the configuration name.

use std::collections::BTreeSet;

use super::{Known, folder_of};
use crate::diag::{Code, Diagnostic, Place};
use crate::note::Target;

/// Endings of files that could run in a reader's browser or on a web server, which are refused.
const REFUSED: [&str; 34] = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "stm", "hta", "mht", "mhtml", "xml", "xsl",
    "xslt", "svgz", "js", "mjs", "cjs", "jse", "ts", "mts", "wasm", "swf", "jar", "phtml", "pht",
    "phar", "cgi", "asp", "aspx", "jsp", "jspx", "cfm", "config", "htaccess",
];

fn is_refused(ending: &str) -> bool {
    // PHP has an ending for each of its versions: `php5`.
    REFUSED.contains(&ending) || ending.starts_with("php")
}

/// A file that a note or the configuration names.
pub(super) struct NamedFile<'a> {
    /// Its path below the content folder; the path as written if that cannot be below it.
    pub(super) file: &'a str,
    /// The path as written.
    pub(super) written: &'a str,
    /// Path of the note below the content folder.
    pub(super) note: &'a str,
}

impl<'a> NamedFile<'a> {
    /// Returns the file to which a link leads; `None` if it leads to something else.
    pub(super) fn of_link(to: &'a Target, written: &'a str, note: &'a str) -> Option<Self> {
        let file = match to {
            Target::File(file) => file,
            Target::Outside => written,
            _ => return None,
        };
        Some(NamedFile { file, written, note })
    }
}

/// Checks that a file exists and can be published, and adds it to `files`.
pub(super) fn check_file(
    named: &NamedFile<'_>,
    place: Place,
    Known { input, finder, .. }: &Known<'_>,
    files: &mut BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let file = named.file;
    // Some servers and Windows ignore dots and spaces at the end of a name.
    let name = file.trim_end_matches(['.', ' ']);
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_refused = is_refused(&ending);
    let files_of_site = input.files.keys().map(String::as_str).filter(|_| !is_refused);
    let names = files_of_site.chain(finder.notes());
    let help = || finder.guesses.path(named.written, folder_of(named.note), names);
    if input.scripted_images.contains(file) {
        let message = format!("`{file}` contains a script, which could run in a reader's browser");
        diagnostics.push(
            Diagnostic::new(Code::RefusedFile, place, message)
                .help("save the drawing without scripts, for example as *Plain SVG* in Inkscape"),
        );
        return;
    }
    if input.files.contains_key(file) && !is_refused {
        let is_first = files.insert(file.to_owned());
        if let Some(size) = input.large_images.get(file).filter(|_| is_first) {
            let message =
                format!("the image `{file}` has {size}, which is slow to load on a phone");
            diagnostics.push(
                Diagnostic::new(Code::LargeImage, place, message)
                    .help("make it smaller: 2,000 pixels a side and 500 KB at most"),
            );
        }
        return;
    }
    let (code, message, otherwise) = missing(named, &ending);
    let help = help().unwrap_or_else(|| otherwise.to_owned());
    diagnostics.push(Diagnostic::new(code, place, message).help(help));
}

/// Returns what is wrong with a path that names no file, and what to do if no other file is meant.
fn missing(named: &NamedFile<'_>, ending: &str) -> (Code, String, &'static str) {
    let file = named.file;
    let relative = match named.note {
        "" => {
            "write its path below the content folder; names beginning with `.` or `_` are ignored"
        }
        _ => "paths are relative to the note; names beginning with `.` or `_` are ignored",
    };
    let below = "put the file into the content folder";
    match file {
        "" => (
            Code::RefusedFile,
            "this link has no address".to_owned(),
            "write the address between the parentheses",
        ),
        _ if is_refused(ending) => (
            Code::RefusedFile,
            format!("`{file}` is not published: it could run in a reader's browser"),
            "link a PDF or an image, or put pages of your own into `static/`",
        ),
        _ if file.contains("://") => (
            Code::RefusedFile,
            format!("`{file}` is not a file of this site"),
            "save the image in the content folder, and write its path",
        ),
        _ if file.contains('\\') => {
            (Code::RefusedFile, format!("`{file}` contains a backslash; paths use `/`"), below)
        }
        _ if file.starts_with('/') => {
            (Code::RefusedFile, format!("`{file}` is not relative to the note"), below)
        }
        _ if file.starts_with("..")
            || file.to_ascii_lowercase().starts_with("%2e")
            || file.contains("..%2f") =>
        {
            (Code::RefusedFile, format!("`{file}` leads out of the content folder"), below)
        }
        _ => (
            Code::MissingFile,
            format!("there is no file `{file}` in the content folder"),
            if file.contains('@') && !file.contains('/') {
                "an address for mail begins with `mailto:`"
            } else if is_web(file) {
                "an address of another site begins with `https://`"
            } else {
                relative
            },
        ),
    }
}

/// Returns whether a path looks like an address of the web without a proper beginning.
fn is_web(file: &str) -> bool {
    let first = file.split('/').next().unwrap_or_default();
    let is_host = first.contains('.') && first.len() < file.len();
    is_host || first.starts_with("www.") || matches!(first, "http" | "https")
}

//! What servers are to say of the files that other people's pages use, in the form that each reads.
//!
//! One table for all of them. A file is made for the address that the site says it has;
//! if the site does not say, it applies to the folders' names wherever they are.

use crate::config::{Config, HeaderHost};
use crate::note::decode;
use crate::plan::Tree;

/// What is said of every file below these folders.
const SHARED: [(&str, &str); 3] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
];
/// Folders of each language, and what else is written for one of them.
const FOLDERS: [(&str, &[(&str, &str)]); 5] = [
    ("embed", &[("Referrer-Policy", "no-referrer")]),
    ("fragments", &[]),
    ("data", &[]),
    ("oembed", &[]),
    ("files", &[]),
];
/// Those that are there once for all languages.
const SINGLE_FOLDERS: [&str; 2] = ["data", "files"];

/// The file for one kind of server.
pub(super) fn file(config: &Config, trees: &[Tree], host: HeaderHost) -> String {
    match host {
        HeaderHost::Netlify => netlify(config, trees),
        HeaderHost::Apache => apache(&pattern(config, trees)),
        HeaderHost::Nginx => nginx(&pattern(config, trees)),
    }
}

/// `_headers`, by address.
fn netlify(config: &Config, trees: &[Tree]) -> String {
    let base = base_path(config).unwrap_or("/");
    let mut text = String::new();
    for tree in trees {
        for (folder, own) in FOLDERS {
            if SINGLE_FOLDERS.contains(&folder) && !tree.prefix.is_empty() {
                continue;
            }
            text.push_str(&format!("{base}{}{folder}/*\n", tree.prefix));
            for (name, value) in SHARED.iter().chain(own) {
                text.push_str(&format!("  {name}: {value}\n"));
            }
        }
    }
    text
}

/// `.htaccess`, or a part of the server's own configuration.
fn apache(before: &str) -> String {
    let mut text = "<IfModule mod_headers.c>\n".to_owned();
    for (folders, headers) in groups() {
        text.push_str(&format!("  <If \"%{{REQUEST_URI}} =~ m#{before}{folders}/#\">\n"));
        for (name, value) in headers {
            text.push_str(&format!("    Header always set {name} \"{value}\"\n"));
        }
        text.push_str("  </If>\n");
    }
    text + "</IfModule>\n"
}

/// Locations for a `server`.
fn nginx(before: &str) -> String {
    let mut text = String::new();
    for (folders, headers) in groups() {
        text.push_str(&format!("location ~ \"{before}{folders}/\" {{\n"));
        for (name, value) in headers {
            text.push_str(&format!("  add_header {name} \"{value}\" always;\n"));
        }
        text.push_str("}\n");
    }
    text
}

/// A pattern of folders with everything that is said of them: first those of which more is said, since
/// nginx takes the first that fits.
fn groups() -> Vec<(String, Vec<(&'static str, &'static str)>)> {
    let alone = FOLDERS.iter().filter(|(_, own)| !own.is_empty());
    let mut groups: Vec<(String, Vec<_>)> = alone
        .map(|(folder, own)| ((*folder).to_owned(), SHARED.iter().chain(*own).copied().collect()))
        .collect();
    let rest = FOLDERS.iter().filter(|(_, own)| own.is_empty()).map(|(folder, _)| *folder);
    groups.push((format!("({})", rest.collect::<Vec<_>>().join("|")), SHARED.to_vec()));
    groups
}

/// The pattern of the path before the folders.
fn pattern(config: &Config, trees: &[Tree]) -> String {
    let Some(base) = base_path(config) else { return "/".to_owned() };
    let languages: Vec<String> = trees.iter().map(|tree| literal(&tree.prefix)).collect();
    let languages: Vec<&str> =
        languages.iter().map(String::as_str).filter(|prefix| !prefix.is_empty()).collect();
    let languages = match languages.is_empty() {
        true => String::new(),
        false => format!("({})?", languages.join("|")),
    };
    // Servers compare decoded addresses.
    format!("^{}{languages}", literal(&decode(base)))
}

/// The path of `base_url`, with a slash at either end.
fn base_path(config: &Config) -> Option<&str> {
    let (_, rest) = config.base_url.as_deref()?.split_once("://")?;
    rest.find('/').map(|at| &rest[at..])
}

/// A text as the pattern that it alone fits.
fn literal(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '/' | '-' | '_') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

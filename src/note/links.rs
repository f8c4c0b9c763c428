//! The destinations of a note's links, before it is known what exists.

use std::ops::Range;
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use crate::markdown;
use crate::slug::compose;

/// A link or image in a note's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Destination.
    pub to: Target,
    /// Place in the file.
    pub place: Range<usize>,
    /// Destination as the author wrote it; that of a wikilink in its brackets.
    pub written: Arc<str>,
    /// What the text does with it.
    pub usage: Usage,
}

/// What a text does with what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usage {
    /// A link.
    Linked,
    /// An image.
    Shown,
    /// A link in a text that is not published: only a mention of an event counts.
    Unpublished,
}

/// The destination of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// `event:ID`
    Event(String),
    /// `note:PATH-OR-SLUG`, or a relative path to a Markdown file, with an optional heading.
    Note {
        /// Slug, or path below the content folder.
        name: String,
        /// Anchor of the heading.
        heading: Option<String>,
    },
    /// `[[NAME]]`: what it means depends on all notes and files.
    Wikilink {
        /// Id, slug, title or path.
        name: String,
        /// Words of a heading.
        heading: Option<String>,
    },
    /// A heading of the same text.
    Heading(String),
    /// A file: its path below the content folder.
    File(String),
    /// A path of the site, beginning with `/`.
    Site(String),
    /// An address of another site.
    Web,
    /// A relative path that leaves the content folder, or that cannot be meant.
    Outside,
}

/// Returns the folder of a path, with a `/` at its end unless empty.
pub(super) fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..=at])
}

/// Reads the destination of a link; `folder` is the note's folder below the content folder, with a `/` at
/// its end unless empty.
pub fn target(destination: &str, folder: &str) -> Target {
    if let Some((name, heading)) = markdown::wikilink_name(destination) {
        return Target::Wikilink { name: name.to_owned(), heading: heading.map(str::to_owned) };
    }
    if let Some(id) = destination.strip_prefix("event:") {
        return Target::Event(id.to_owned());
    }
    if let Some(rest) = destination.strip_prefix("note:") {
        return note(decode(rest.split('#').next().unwrap_or_default()), rest);
    }
    if let Some(heading) = destination.strip_prefix('#') {
        return Target::Heading(decode(heading));
    }
    if has_scheme(destination) || destination.starts_with("//") {
        return Target::Web;
    }
    let path = destination.split(['#', '?']).next().unwrap_or_default();
    if path.starts_with('/') {
        return Target::Site(compose(path));
    }
    match resolve(folder, &decode(path)) {
        Some(path) if path.to_ascii_lowercase().ends_with(".md") => note(path, destination),
        Some(path) if !path.is_empty() => Target::File(path),
        _ => Target::Outside,
    }
}

fn note(name: String, destination: &str) -> Target {
    let heading = destination.split_once('#').map(|(_, heading)| decode(heading));
    Target::Note { name, heading }
}

/// Returns whether a destination has a scheme (RFC 3986, section 3.1).
fn has_scheme(destination: &str) -> bool {
    let Some((scheme, _)) = destination.split_once(':') else { return false };
    let mut bytes = scheme.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic())
        && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}

/// Resolves `path` from `folder`; `None` if it leaves the content folder.
pub fn resolve(folder: &str, path: &str) -> Option<String> {
    if path.contains(['\\', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Returns whether browsers show a file of this name in an `<img>`.
pub fn is_image(file: &str) -> bool {
    let ending = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "svg" | "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif")
}

/// Returns the path below the content folder of a file that a text in this folder names. Other paths stay as they
/// are written, and are reported where all files are known.
pub fn named_file(written: &str, folder: &str) -> String {
    match target(written, folder) {
        Target::File(file) => file,
        _ => written.to_owned(),
    }
}

/// Decodes percent-encoded text once, and composes it (NFC); text that does not decode to UTF-8 stays as it is.
pub fn decode(text: &str) -> String {
    compose(&percent_decode_str(text).decode_utf8().unwrap_or(text.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(folder: &str, destination: &str, expected: Target) {
        assert_eq!(target(destination, folder), expected, "{destination} in {folder}");
    }

    #[test]
    fn destinations_are_distinguished() {
        let note = |name: &str, heading: Option<&str>| Target::Note {
            name: name.into(),
            heading: heading.map(str::to_owned),
        };
        check("", "event:treaty-signed", Target::Event("treaty-signed".into()));
        check("", "note:2024-unn", note("2024-unn", None));
        check("", "note:2024-unn#sources", note("2024-unn", Some("sources")));
        check("a/", "b.md#x", note("a/b.md", Some("x")));
        check("", "#method", Target::Heading("method".into()));
        let wikilink = |name: &str, heading: Option<&str>| Target::Wikilink {
            name: name.into(),
            heading: heading.map(str::to_owned),
        };
        check("a/", "[[Some note]]", wikilink("Some note", None));
        check("", "[[b #Its sources]]", wikilink("b", Some("Its sources")));
        check("", "https://example.org/a:b", Target::Web);
        check("", "mailto:a@example.org", Target::Web);
        check("", "javascript:alert(1)", Target::Web);
        check("", "//example.org/x.png", Target::Web);
        check("a/b/", "../map.svg", Target::File("a/map.svg".into()));
        check("a/", "images/my%20map.svg", Target::File("a/images/my map.svg".into()));
        check("a/", "../../secret", Target::Outside);
        check("a/", "%2e%2e/%2e%2e/secret", Target::Outside);
        check("", "..\\secret", Target::Outside);
        check("", "/logo.svg", Target::Site("/logo.svg".into()));
    }
}

//! Names for addresses: makes slugs from titles, and checks ids.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Maximum length of an id or slug in bytes; it becomes the name of a folder.
pub const MAX_LENGTH: usize = 120;

/// Makes a slug from a title: lower-case Latin letters, digits, single hyphens. Other scripts are
/// transliterated (`deunicode`, whose tables the golden test freezes). Empty if nothing is left; cut at a
/// hyphen if it would exceed [`MAX_LENGTH`].
pub fn slugify(title: &str) -> String {
    let composed: String = title.nfc().collect();
    let latin = deunicode::deunicode_with_tofu(&composed, "-");
    let mut slug = String::with_capacity(latin.len());
    for c in latin.chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'A'..='Z' => slug.push(c.to_ascii_lowercase()),
            '\'' | '’' | '`' => {}
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    if slug.len() > MAX_LENGTH {
        let cut =
            slug[..MAX_LENGTH].rfind('-').filter(|at| *at > MAX_LENGTH / 2).unwrap_or(MAX_LENGTH);
        slug.truncate(cut);
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Returns what is wrong with an id or slug; `None` if it is well formed: lower-case Latin letters,
/// digits and hyphens, no hyphen at an end, at most [`MAX_LENGTH`] bytes, and not a name that Windows
/// reserves.
pub fn problem(id: &str) -> Option<&'static str> {
    match id {
        "" => Some("is empty"),
        _ if !id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')) => {
            Some("contains characters other than lower-case Latin letters, digits and hyphens")
        }
        _ if id.starts_with('-') || id.ends_with('-') => Some("begins or ends with a hyphen"),
        _ if id.len() > MAX_LENGTH => Some("is longer than 120 characters"),
        _ if is_device(id) => Some("is a name that Windows reserves for a device"),
        _ => None,
    }
}

/// Returns why some system refuses a name of a file or folder; `None` if all accept it.
pub fn file_name_problem(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    match name {
        _ if name.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c)) => {
            Some("contains a character that Windows does not allow in names")
        }
        _ if name.ends_with([' ', '.']) => {
            Some("contains a name that ends with a space or dot, which Windows removes")
        }
        _ if is_device(&stem.to_ascii_lowercase()) => {
            Some("has a name that Windows reserves for a device")
        }
        _ => None,
    }
}

/// Returns whether Windows refuses this name, in lower case and without ending.
fn is_device(id: &str) -> bool {
    let numbered = |stem: &str| {
        id.strip_prefix(stem)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    matches!(id, "con" | "nul" | "aux" | "prn") || numbered("com") || numbered("lpt")
}

/// Returns a path or name in the form in which dateline knows it: NFC (Unicode, UAX #15). Some systems and programs
/// write letters with their marks as two characters each.
pub fn compose(name: &str) -> String {
    // Nearly every name is composed, which is known sooner than it is composed again.
    if is_nfc(name) { name.to_owned() } else { name.nfc().collect() }
}

/// Returns the form in which names are compared: NFC and lower case (Unicode, UAX #15).
pub fn normalize(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let lower: String = compose(name).chars().flat_map(char::to_lowercase).collect();
    compose(&lower)
}

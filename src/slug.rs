//! Names for addresses: titles into slugs, and which ids are well formed.

use unicode_normalization::UnicodeNormalization;

/// The longest id or slug, in bytes; it becomes a folder's name.
pub const LONGEST: usize = 120;

/// Makes a slug of a title: Latin letters in lower case, digits, single hyphens; other scripts are
/// transliterated (`deunicode`, whose tables the golden test freezes). Empty when nothing is left;
/// cut at a hyphen where it would pass [`LONGEST`].
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
    if slug.len() > LONGEST {
        let cut = slug[..LONGEST].rfind('-').filter(|at| *at > LONGEST / 2).unwrap_or(LONGEST);
        slug.truncate(cut);
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// What is wrong with an id or slug; `None` when it is well formed: lower-case Latin letters, digits
/// and hyphens, none of these at an end, at most [`LONGEST`] bytes, and no name that Windows keeps.
pub fn fault(id: &str) -> Option<&'static str> {
    match id {
        "" => Some("is empty"),
        _ if !id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')) => {
            Some("has other characters than lower-case Latin letters, digits and hyphens")
        }
        _ if id.starts_with('-') || id.ends_with('-') => Some("begins or ends with a hyphen"),
        _ if id.len() > LONGEST => Some("is longer than 120 characters"),
        _ if is_device(id) => Some("is a name that Windows keeps for a device"),
        _ => None,
    }
}

/// File names that Windows refuses, whatever their case.
fn is_device(id: &str) -> bool {
    let numbered = |stem: &str| {
        id.strip_prefix(stem)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    matches!(id, "con" | "nul" | "aux" | "prn") || numbered("com") || numbered("lpt")
}

/// The form in which names are compared: NFC and lower case (Unicode, UAX #15).
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfc().flat_map(char::to_lowercase).nfc().collect()
}

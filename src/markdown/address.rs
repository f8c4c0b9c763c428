//! Makes addresses of authors safe for `href` and `src`.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The schemes that a link may have; an address without one is relative.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How often percent signs are decoded to find a hidden scheme.
const DECODING_ROUNDS: usize = 3;

/// Returns why a page may not link an address; `None` if it may.
pub fn address_problem(address: &str) -> Option<&'static str> {
    if has_password(&without_controls(address)) {
        return Some("has a password in it, which every page would show");
    }
    safe_address(address).is_none().then_some("is no address that a page may link")
}

/// Returns the address without control characters, and with what HTML must not contain percent-encoded;
/// `None` for an empty one, for one with a password, and for any scheme except http, https, mailto and tel,
/// hidden ones too. An address beginning with `//` gets `https:`, since from disk it would mean another
/// machine.
pub fn safe_address(address: &str) -> Option<String> {
    let plain = without_controls(address);
    if plain.is_empty() || !is_allowed(&plain) || has_password(&plain) {
        return None;
    }
    let mut decoded = plain.clone();
    for _ in 0..DECODING_ROUNDS {
        let next = without_controls(&percent_decode(&decoded));
        if next == decoded {
            break;
        }
        if !is_allowed(&next) {
            return None;
        }
        decoded = next;
    }
    let absolute = if plain.starts_with("//") { format!("https:{plain}") } else { plain };
    Some(percent_encode(&absolute))
}

/// Returns whether a browser that shows this address would load it from another server.
pub fn is_remote(address: &str) -> bool {
    let plain = without_controls(address).replace('\\', "/");
    plain.starts_with("//") || scheme(&plain).is_some()
}

/// Removes characters that browsers ignore in addresses, and white space around the address.
fn without_controls(address: &str) -> String {
    let visible = |c: &char| !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    address.chars().filter(visible).collect::<String>().trim().to_owned()
}

/// Returns whether the scheme is allowed, in its proper form.
fn is_allowed(address: &str) -> bool {
    let Some(scheme) = scheme(address) else { return true };
    let Some(ours) = SCHEMES.iter().find(|ours| ours.eq_ignore_ascii_case(scheme)) else {
        return false;
    };
    !ours.starts_with("http") || address[scheme.len()..].starts_with("://")
}

/// Returns whether an address has a user name with a password before its host.
fn has_password(address: &str) -> bool {
    let after = address.split_once("//").map_or("", |(_, rest)| rest);
    let host = after.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    host.rsplit_once('@').is_some_and(|(user, _)| user.contains(':'))
}

/// Returns what precedes a colon in the first segment, whether it can be a scheme or not.
fn scheme(address: &str) -> Option<&str> {
    let is_end = |byte| matches!(byte, b':' | b'/' | b'\\' | b'?' | b'#');
    let end = address.bytes().position(is_end)?;
    address[end..].starts_with(':').then(|| &address[..end])
}

/// Decodes percent-encoded text once; bytes that are not UTF-8 are replaced.
pub(super) fn percent_decode(address: &str) -> String {
    percent_decode_str(address).decode_utf8_lossy().into_owned()
}

/// Encodes characters that end an address or an attribute for some readers; other letters stay readable.
fn percent_encode(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    let mut buffer = [0; 4];
    for c in address.chars() {
        let ends = c.is_whitespace() || "\"<>`\\{}|^".contains(c);
        match ends {
            true => {
                encoded.extend(utf8_percent_encode(c.encode_utf8(&mut buffer), NON_ALPHANUMERIC))
            }
            false => encoded.push(c),
        }
    }
    encoded
}

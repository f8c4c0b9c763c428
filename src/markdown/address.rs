//! Makes addresses of authors safe for `href` and `src`.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The schemes that a link may have; an address without one is relative.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How often percent signs are decoded to find a hidden scheme.
const DECODING_ROUNDS: usize = 3;

/// Why a page may not link an address.
pub struct AddressProblem {
    /// What is wrong, after the address.
    pub problem: &'static str,
    /// The address without what is wrong, if it is one.
    pub meant: Option<String>,
}

/// Returns why a page may not link an address; `None` if it may.
pub fn address_problem(address: &str) -> Option<AddressProblem> {
    let plain = without_controls(address);
    let (problem, meant) = if let Some(access) = password(&plain) {
        ("contains a password, which every page would show", Some(plain.replacen(access, "", 1)))
    } else if safe_address(address).is_none() {
        ("is not an address that a page may link to", None)
    } else if leads_nowhere(&plain) {
        ("is not a whole address", None)
    } else {
        return None;
    };
    Some(AddressProblem { problem, meant })
}

/// Returns the address without control characters, and with what HTML must not contain percent-encoded;
/// `None` for an empty one, for one with a password, and for any scheme except http, https, mailto and tel,
/// hidden ones too. An address beginning with `//` gets `https:`, since from disk it would mean another
/// machine.
pub fn safe_address(address: &str) -> Option<String> {
    let plain = without_controls(address);
    if plain.is_empty() || !is_allowed(&plain) || password(&plain).is_some() {
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

/// Returns the host of an address, with the port and the user name.
fn authority(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("//")?;
    rest.split(['/', '\\', '?', '#']).next()
}

/// Returns the user name and the password before the host, with the `@` after them.
fn password(address: &str) -> Option<&str> {
    let authority = authority(address)?;
    let access = &authority[..=authority.rfind('@')?];
    access.contains(':').then_some(access)
}

/// Returns whether an address with a scheme names no host, mailbox or number, such as `https://`.
fn leads_nowhere(address: &str) -> bool {
    let Some((scheme, rest)) = scheme(address).map(|scheme| (scheme, &address[scheme.len()..]))
    else {
        return false;
    };
    let is_web = ["http", "https"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let to = if is_web { authority(address).unwrap_or_default() } else { &rest[1..] };
    to.is_empty() || is_web && (to.starts_with(':') || to.contains(char::is_whitespace))
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

//! An address as an author wrote it → one that is safe to put into `href` or `src`, or none.

/// The schemes that a link may have; an address without any is relative.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How often percent signs are decoded while looking for a hidden scheme.
const DECODING_ROUNDS: usize = 3;

/// The address with control characters gone and what HTML must not meet percent-encoded; `None`
/// for an empty one and for any scheme but http, https, mailto and tel, hidden ones too.
/// An address beginning with `//` gets `https:`, since from disk it would mean another machine.
pub fn safe_address(address: &str) -> Option<String> {
    let plain = without_controls(address);
    if plain.is_empty() || !is_allowed(&plain) {
        return None;
    }
    let mut decoded = plain.clone();
    for _ in 0..DECODING_ROUNDS {
        let next = without_controls(&percent_decoded(&decoded));
        if next == decoded {
            break;
        }
        if !is_allowed(&next) {
            return None;
        }
        decoded = next;
    }
    let absolute = if plain.starts_with("//") { format!("https:{plain}") } else { plain };
    Some(percent_encoded(&absolute))
}

/// Whether a browser that shows this address would ask another server for it.
pub fn is_remote(address: &str) -> bool {
    let plain = without_controls(address).replace('\\', "/");
    plain.starts_with("//") || scheme(&plain).is_some()
}

/// Without characters that browsers overlook in addresses, and without white space around.
fn without_controls(address: &str) -> String {
    let visible = |c: &char| !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    address.chars().filter(visible).collect::<String>().trim().to_owned()
}

/// Whether the scheme is one of ours, in the form that it must have.
fn is_allowed(address: &str) -> bool {
    let Some(scheme) = scheme(address) else { return true };
    let Some(ours) = SCHEMES.iter().find(|ours| ours.eq_ignore_ascii_case(scheme)) else {
        return false;
    };
    !ours.starts_with("http") || address[scheme.len()..].starts_with("://")
}

/// What stands before a colon in the first segment, whether it can be a scheme or not.
fn scheme(address: &str) -> Option<&str> {
    let is_end = |byte| matches!(byte, b':' | b'/' | b'\\' | b'?' | b'#');
    let end = address.bytes().position(is_end)?;
    address[end..].starts_with(':').then(|| &address[..end])
}

/// Percent signs with two hexadecimal digits decoded once; bytes that are not UTF-8 are replaced.
pub(super) fn percent_decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match code {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = &tail[2..];
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The value of one hexadecimal digit.
fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Encodes what ends an address or an attribute in some reader; other letters stay readable.
fn percent_encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '"' | '<' | '>' | '`' | '\\' | '{' | '}' | '|' | '^' => {
                encoded.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c if c.is_whitespace() => {
                let mut buffer = [0; 4];
                for byte in c.encode_utf8(&mut buffer).bytes() {
                    encoded.push_str(&format!("%{byte:02X}"));
                }
            }
            c => encoded.push(c),
        }
    }
    encoded
}

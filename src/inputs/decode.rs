//! Decodes the bytes of a file.

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Place};

/// Returns the bytes after a byte order mark, if there is one.
pub(super) fn without_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Decodes bytes as text, with a diagnostic if they are not UTF-8.
pub(super) fn decode(file: &Arc<str>, bytes: &[u8]) -> (Arc<str>, Option<Diagnostic>) {
    let bytes = without_bom(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let Some(at) = memchr::memchr(0, bytes) else { return (text.into(), None) };
            let wide = bytes.iter().filter(|byte| **byte == 0).count() > bytes.len() / 4;
            (text.into(), Some(not_utf8(file, at, 0, wide)))
        }
        Err(error) => {
            let at = error.valid_up_to();
            let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
            let shown: Arc<str> = String::from_utf8_lossy(bytes).into();
            (shown, Some(not_utf8(file, at, bytes.get(at).copied().unwrap_or(0), wide)))
        }
    }
}

fn not_utf8(file: &Arc<str>, at: usize, byte: u8, wide: bool) -> Diagnostic {
    let place = Place::new(file, at..at + 1);
    match wide {
        true => Diagnostic::new(Code::NotUtf8, place, "the file is UTF-16")
            .help("save it as UTF-8; editors offer that as \"save with encoding\""),
        false => Diagnostic::new(
            Code::NotUtf8,
            place,
            format!("byte 0x{byte:02x} at {at} is not text in UTF-8"),
        )
        .help(
            "save the file as UTF-8; a copy from an old program is often Windows-1251 or Latin-1",
        ),
    }
}

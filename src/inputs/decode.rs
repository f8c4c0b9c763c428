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
            let fault = if is_wide(bytes) { utf16(file, at) } else { zero(file, at) };
            (text.into(), Some(fault))
        }
        Err(error) => {
            let at = error.valid_up_to();
            let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
            let shown: Arc<str> = String::from_utf8_lossy(bytes).into();
            let byte = bytes.get(at).copied().unwrap_or(0);
            let fault = if wide { utf16(file, at) } else { not_utf8(file, at, byte) };
            (shown, Some(fault))
        }
    }
}

/// Returns whether every second byte of a text in Latin letters is zero, as in UTF-16.
fn is_wide(bytes: &[u8]) -> bool {
    let zeros =
        |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    even.min(odd) == 0 && even.max(odd) > bytes.len() / 4
}

fn utf16(file: &Arc<str>, at: usize) -> Diagnostic {
    Diagnostic::new(Code::NotUtf8, Place::new(file, at..at + 1), "the file is UTF-16")
        .help("save it as UTF-8; editors offer that as \"save with encoding\"")
}

fn zero(file: &Arc<str>, at: usize) -> Diagnostic {
    let message = "there is a zero byte (U+0000), which no text contains";
    Diagnostic::new(Code::NotUtf8, Place::new(file, at..at + 1), message).help(
        "delete it; if there are many, the file was damaged, by a power cut for example: restore it from a copy",
    )
}

fn not_utf8(file: &Arc<str>, at: usize, byte: u8) -> Diagnostic {
    let message = format!("byte 0x{byte:02x} at {at} is not text in UTF-8");
    Diagnostic::new(Code::NotUtf8, Place::new(file, at..at + 1), message)
        .help("save the file as UTF-8; a copy from an old program is often Windows-1251 or Latin-1")
}

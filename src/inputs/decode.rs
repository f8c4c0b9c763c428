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
    let (text, fault) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.into(), memchr::memchr(0, bytes).map(|at| zero(file, at))),
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes.get(at).copied().unwrap_or(0);
            (String::from_utf8_lossy(bytes).into(), Some(not_utf8(file, at, byte)))
        }
    };
    (text, fault.map(|fault| if is_utf16(bytes) { utf16(file) } else { fault }))
}

/// Returns whether bytes begin as UTF-16 does: with its mark, or with two letters of ASCII, such as `--`.
fn is_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [0, a, 0, b, ..] | [a, 0, b, 0, ..] => *a != 0 && *b != 0,
        _ => false,
    }
}

fn utf16(file: &Arc<str>) -> Diagnostic {
    Diagnostic::new(Code::NotUtf8, Place::new(file, 0..1), "the file is UTF-16")
        .help("save it as UTF-8; editors offer that as \"save with encoding\"")
}

fn zero(file: &Arc<str>, at: usize) -> Diagnostic {
    let message = "there is a zero byte (U+0000), which no text contains";
    Diagnostic::new(Code::NotUtf8, Place::new(file, at..at + 1), message).help(
        "delete it; if there are many, the file was damaged, by a power cut for example: restore it from a copy",
    )
}

fn not_utf8(file: &Arc<str>, at: usize, byte: u8) -> Diagnostic {
    let message = format!("byte 0x{byte:02x} at {at} is not valid UTF-8");
    Diagnostic::new(Code::NotUtf8, Place::new(file, at..at + 1), message)
        .help("save the file as UTF-8; old programs often use Windows-1251 or Latin-1")
}

//! Decodes bytes, and recognizes files that are not text.

use super::ArticleError;

/// First bytes of files that are not text, and what these files are.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a Word document or another ZIP archive"),
    (b"\xD0\xCF\x11\xE0", "a document of an old version of Word"),
    (b"{\\rtf", "a document in Rich Text Format"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1F\x8B", "a compressed file"),
    (b"bplist", "a web archive of Safari"),
];

/// Longest mean distance of blanks in a text, in characters.
const WORD: usize = 40;

/// Returns the text of a file, with `\n` as line ends and without control characters, which no text needs.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ArticleError> {
    if bytes.trim_ascii_start().starts_with(b"%PDF") {
        return Err(ArticleError::Pdf);
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(ArticleError::Binary(what));
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Some(utf8(rest)?),
        _ if bytes.contains(&0) => utf16_without_mark(bytes),
        _ => Some(utf8(bytes)?),
    };
    let text = text
        .filter(|text| !text.contains('\0'))
        .ok_or(ArticleError::Binary("a binary file"))?
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n")
        .replace('\u{C}', "\n\n");
    let text: String =
        text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    if text.trim().is_empty() { Err(ArticleError::Empty) } else { Ok(text) }
}

/// Returns whether a text is HTML and not Markdown with some HTML in it.
pub(super) fn is_html(text: &str) -> bool {
    let start: String =
        text.trim_start().chars().take(2000).collect::<String>().to_ascii_lowercase();
    start.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<p>", "<p ", "<div"]
            .iter()
            .any(|tag| start.contains(tag))
}

/// Reads UTF-16 with one order of bytes.
fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok()
}

/// Reads UTF-16 whose order of bytes only its spaces and line ends give away.
fn utf16_without_mark(bytes: &[u8]) -> Option<String> {
    [u16::from_le_bytes as fn([u8; 2]) -> u16, u16::from_be_bytes].into_iter().find_map(|read| {
        let text = utf16(bytes, read).filter(|_| bytes.len().is_multiple_of(2))?;
        let is_plain = text.chars().all(|c| !c.is_control() || c.is_whitespace());
        let blanks = text.chars().filter(|c| matches!(c, ' ' | '\n')).count();
        (is_plain && blanks * WORD > text.chars().count()).then_some(text)
    })
}

/// Reads UTF-8, or HTML that names another encoding.
fn utf8(bytes: &[u8]) -> Result<String, ArticleError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => named_encoding(bytes).ok_or(ArticleError::NotUtf8),
    }
}

/// Reads HTML in the encoding that its first lines name, such as windows-1251.
#[cfg(feature = "html")]
fn named_encoding(bytes: &[u8]) -> Option<String> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let (_, rest) = start.split_once("charset=").or_else(|| start.split_once("encoding="))?;
    let name: String = rest
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    let encoding = encoding_rs::Encoding::for_label(name.as_bytes())?;
    let (text, _, has_errors) = encoding.decode(bytes);
    (!has_errors && is_html(&text)).then(|| text.into_owned())
}

#[cfg(not(feature = "html"))]
fn named_encoding(_: &[u8]) -> Option<String> {
    None
}

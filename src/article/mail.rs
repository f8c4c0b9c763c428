//! Reads a mail, or a web page saved as one: the facts of its header, and the text among its parts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::date::publication_date;
use super::{ArticleError, Doubt, Facts};

/// Parts within parts that are opened.
const MAX_DEPTH: usize = 8;
/// Lines of a mail among which the line is that says that the mail forwards another.
const MAX_LINES: usize = 12;
/// The words of that line.
const FORWARDED: &[&str] = &[
    "forwarded message",
    "original message",
    "begin forwarded message",
    "weitergeleitete nachricht",
    "ursprüngliche nachricht",
    "переслане повідомлення",
    "пересланное сообщение",
];

/// The lines of a header, each with its name in lower case.
type Header = Vec<(String, String)>;

/// A text of a mail.
pub(super) struct MailText {
    /// The facts of the header.
    pub(super) facts: Facts,
    /// The text itself.
    pub(super) text: String,
}

/// Reads a mail; `None` if the text is none.
pub(super) fn read(text: &str) -> Option<Result<MailText, ArticleError>> {
    let (header, body) = split(text)?;
    let has = |name: &str| value(&header, name).is_some();
    let is_mail =
        has("mime-version") || has("from") && (has("subject") || has("date") || has("sent"));
    if !is_mail {
        return None;
    }
    let found =
        text_of(&header, body, "text/plain", 0).or_else(|| text_of(&header, body, "text/html", 0));
    Some(found.ok_or(ArticleError::Mime).map(|text| MailText { facts: facts(&header), text }))
}

/// Returns the mail that a mail forwards, from its first line, as it is printed: "From: Jo Li".
pub(super) fn forwarded(text: &str) -> Option<&str> {
    let mut rest = text;
    for _ in 0..MAX_LINES {
        let (line, below) = rest.split_once('\n')?;
        let words = line.trim().trim_matches(['-', '=', ' ', ':']).to_lowercase();
        if FORWARDED.contains(&words.as_str()) {
            return Some(below);
        }
        rest = below;
    }
    None
}

/// Returns the header of a mail or of a part, and what follows it.
fn split(text: &str) -> Option<(Header, &str)> {
    let text = text.trim_start_matches('\n');
    let (head, body) = text.split_once("\n\n")?;
    let mut header: Header = Vec::new();
    for line in head.lines() {
        match header.last_mut() {
            Some((_, value)) if line.starts_with([' ', '\t']) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            _ => {
                let (name, value) = line.split_once(':')?;
                let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
                if name.is_empty() || !name.bytes().all(is_name) {
                    return None;
                }
                header.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }
    Some((header, body))
}

fn value<'h>(header: &'h Header, name: &str) -> Option<&'h str> {
    header.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

/// Returns the facts of a header.
fn facts(header: &Header) -> Facts {
    let text = |name: &str| value(header, name).map(decode_words).filter(|text| !text.is_empty());
    let day = text("date").or_else(|| text("sent")).and_then(|date| publication_date(&date));
    let from = text("from");
    Facts {
        title: text("subject"),
        published: day,
        author: from.as_deref().and_then(sender_name).map(str::to_owned),
        address: text("snapshot-content-location"),
        doubts: if day.is_some() { vec![Doubt::DateOfMail] } else { Vec::new() },
        ..Facts::default()
    }
}

/// Returns the name in `"Jo Li" <jo@example.org>`; `None` if there is only an address.
pub(super) fn sender_name(from: &str) -> Option<&str> {
    let name = from.split('<').next()?.trim_matches(['"', '\'', ' ']);
    (!name.is_empty() && !name.contains('@')).then_some(name)
}

/// Returns the first text of a kind in a mail or in one of its parts.
fn text_of(header: &Header, body: &str, kind: &str, depth: usize) -> Option<String> {
    let content = value(header, "content-type").unwrap_or("text/plain");
    let own = content.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if own.starts_with("multipart/") && depth < MAX_DEPTH {
        let boundary = format!("--{}", parameter(content, "boundary")?);
        let parts = body.split(boundary.as_str()).skip(1);
        return parts
            .filter_map(split)
            .find_map(|(header, body)| text_of(&header, body, kind, depth + 1));
    }
    let is_file =
        value(header, "content-disposition").is_some_and(|text| text.starts_with("attachment"));
    if own != kind || is_file {
        return None;
    }
    let encoding = value(header, "content-transfer-encoding").unwrap_or_default();
    let bytes = match encoding.to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body),
        "base64" => BASE64.decode(body.split_whitespace().collect::<String>()).ok()?,
        _ => return Some(body.to_owned()).filter(|text| !text.trim().is_empty()),
    };
    let text = decode(&bytes, &parameter(content, "charset").unwrap_or_default())?;
    Some(text.replace("\r\n", "\n")).filter(|text| !text.trim().is_empty())
}

/// Returns a parameter of a value, as in `text/plain; charset="utf-8"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|parameter| {
        let (own, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"');
        (own.trim().eq_ignore_ascii_case(name) && !value.is_empty()).then(|| value.to_owned())
    })
}

/// Decodes bytes in a named encoding.
#[cfg(feature = "html")]
fn decode(bytes: &[u8], charset: &str) -> Option<String> {
    let encoding =
        encoding_rs::Encoding::for_label(charset.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    let (text, _, has_errors) = encoding.decode(bytes);
    (!has_errors).then(|| text.into_owned())
}

#[cfg(not(feature = "html"))]
fn decode(bytes: &[u8], _: &str) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

/// Decodes lines in which `=E2` is a byte and a last `=` joins the next line.
fn quoted_printable(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let line = line.strip_suffix("=\n").unwrap_or(line);
        push_escaped(&mut bytes, line);
    }
    bytes
}

/// Adds the bytes of a text in which `=E2` is a byte.
fn push_escaped(bytes: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let code = escape.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) if *first == b'=' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
}

/// Decodes the encoded words of a header, such as `=?utf-8?Q?D=C3=A9but?=`.
fn decode_words(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("=?") {
        let mut parts = after.splitn(4, '?');
        let word = (parts.next(), parts.next(), parts.next(), parts.next());
        let (Some(charset), Some(kind), Some(encoded), Some(end)) = word else { break };
        let Some((decoded, end)) = decode_word(charset, kind, encoded).zip(end.strip_prefix('='))
        else {
            break;
        };
        // White space between two encoded words belongs to neither.
        if text.is_empty() || !before.trim().is_empty() {
            text.push_str(before);
        }
        text.push_str(&decoded);
        rest = end;
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decode_word(charset: &str, kind: &str, encoded: &str) -> Option<String> {
    let bytes = match kind {
        "B" | "b" => BASE64.decode(encoded).ok()?,
        "Q" | "q" => {
            let mut bytes = Vec::new();
            push_escaped(&mut bytes, &encoded.replace('_', " "));
            bytes
        }
        _ => return None,
    };
    decode(&bytes, charset)
}

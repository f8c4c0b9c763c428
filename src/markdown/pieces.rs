//! Splits raw HTML into tags, comments and words.

/// A part of raw HTML.
pub(super) enum Piece<'h> {
    /// A comment, complete or to the end of the text.
    Comment,
    /// A tag from `<` to `>`, with its name in lower case.
    Tag { source: &'h str, name: String, is_end: bool },
    /// Words, entities and incomplete tags.
    Text(&'h str),
}

/// Splits raw HTML into pieces; together the tags and texts are the source without comments.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let (piece, len) = first_piece(rest)?;
        rest = &rest[len..];
        Some(piece)
    })
}

/// Returns the first piece and its length in bytes, at least one.
fn first_piece(html: &str) -> Option<(Piece<'_>, usize)> {
    if html.is_empty() {
        return None;
    }
    if let Some(comment) = html.strip_prefix("<!--") {
        let len = if comment.starts_with('>') {
            5
        } else if comment.starts_with("->") {
            6
        } else {
            comment.find("-->").map_or(html.len(), |end| end + 7)
        };
        return Some((Piece::Comment, len));
    }
    if let Some(tag) = first_tag(html) {
        return Some(tag);
    }
    // Something like a tag that never ends is text to the end.
    let next = if is_tag_start(html) {
        None
    } else {
        html.char_indices().skip(1).find(|(_, c)| *c == '<')
    };
    let len = next.map_or(html.len(), |(at, _)| at);
    Some((Piece::Text(&html[..len]), len))
}

/// Returns whether a browser would begin a tag here.
fn is_tag_start(html: &str) -> bool {
    let name = html.strip_prefix("</").or_else(|| html.strip_prefix('<'));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Returns a complete tag at the beginning, and its length.
pub(super) fn first_tag(html: &str) -> Option<(Piece<'_>, usize)> {
    if !is_tag_start(html) {
        return None;
    }
    let is_end = html.starts_with("</");
    let start = if is_end { 2 } else { 1 };
    let name_len =
        html[start..].find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))?;
    let name = html[start..start + name_len].to_ascii_lowercase();
    let mut quote = None;
    for (offset, byte) in html.bytes().enumerate().skip(start + name_len) {
        match (quote, byte) {
            (None, b'>') => {
                let len = offset + 1;
                return Some((Piece::Tag { source: &html[..len], name, is_end }, len));
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

//! Finds the brackets that open lists and maps in a text, without parsing it.
//!
//! The parser is quadratic in open brackets, because it reads ahead for keys, so they are counted
//! beforehand. The count is an estimate: brackets inside quotation marks, comments and running text are
//! left out as well as a simple scan can.

/// A bracket that opens a list or a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bracket {
    /// Its byte.
    pub(super) at: usize,
    /// Number of brackets that are open, itself included.
    pub(super) depth: usize,
}

/// Returns the first bracket that opens a list or a map deeper than `depth`.
pub(super) fn first_deeper_than(text: &str, depth: usize) -> Option<usize> {
    // Most texts have fewer brackets than may be open.
    memchr::memchr2_iter(b'[', b'{', text.as_bytes()).nth(depth)?;
    Brackets::new(text).find(|open| open.depth > depth).map(|open| open.at)
}

/// Iterates over the opening brackets of a text.
pub(super) struct Brackets<'a> {
    bytes: std::iter::Enumerate<std::str::Bytes<'a>>,
    /// Bytes of the open brackets.
    open: Vec<usize>,
    /// The mark that closes the quotation, or `#` in a comment.
    quote: Option<u8>,
    /// The byte before.
    before: u8,
    /// The last byte that is not a space, and the first byte of its word.
    last: (u8, u8),
}

impl<'a> Brackets<'a> {
    /// Makes an iterator over a text, or its beginning.
    pub(super) fn new(text: &'a str) -> Self {
        Brackets {
            bytes: text.bytes().enumerate(),
            open: Vec::new(),
            quote: None,
            before: b'\n',
            last: (b'\n', b'\n'),
        }
    }

    /// Returns the innermost bracket that is still open at the end of the text.
    pub(super) fn unclosed(mut self) -> Option<usize> {
        while self.next().is_some() {}
        self.open.last().copied()
    }

    /// Returns whether a list or map can begin here: after a line's beginning, a colon, a dash, another
    /// bracket, a comma, a tag or an anchor.
    fn can_begin(&self) -> bool {
        let (last, first) = self.last;
        last == b':' || matches!(first, b'\n' | b'-' | b'?' | b',' | b'[' | b'{' | b'&' | b'!')
    }

    /// Handles one byte; returns whether it opens a bracket.
    fn take(&mut self, at: usize, byte: u8) -> bool {
        let before = std::mem::replace(&mut self.before, byte);
        match (self.quote, byte) {
            (Some(b'#'), b'\n') => self.quote = None,
            (Some(b'#'), _) => return false,
            (Some(b'"'), b'"') if before == b'\\' => return false,
            (Some(mark), _) if mark == byte => self.quote = None,
            (Some(_), _) => return false,
            (None, b'"' | b'\'') if self.can_begin() => self.quote = Some(byte),
            (None, b'#') if before.is_ascii_whitespace() => self.quote = Some(b'#'),
            (None, b'[' | b'{') if self.can_begin() => {
                self.open.push(at);
                self.last = (byte, byte);
                return true;
            }
            (None, b']' | b'}') => drop(self.open.pop()),
            _ => {}
        }
        let structure = matches!(byte, b'\n' | b',' | b']' | b'}');
        if structure {
            self.last = (byte, byte);
        } else if !byte.is_ascii_whitespace() {
            let goes_on = !before.is_ascii_whitespace() && !matches!(before, b',' | b'[' | b'{');
            self.last = (byte, if goes_on { self.last.1 } else { byte });
        }
        false
    }
}

impl Iterator for Brackets<'_> {
    type Item = Bracket;

    fn next(&mut self) -> Option<Bracket> {
        while let Some((at, byte)) = self.bytes.next() {
            if self.take(at, byte) {
                return Some(Bracket { at, depth: self.open.len() });
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_counted_where_they_open_something() {
        for (text, deepest) in [
            ("a: [b, [c]]", 2),
            ("a: {b: [c]}\nd: [e]", 2),
            ("- [- [", 2),
            ("a: [!t [&x {", 3),
            ("[\n[\n[", 3),
            ("{\"a\":[{\"b\":[", 4),
            ("a: b [c [d [e", 0),
            ("a: it's [1] of 'em [", 0),
            ("a: '[[['\nb: \"\\\"[[[\"", 0),
            ("# [[[\na: [] # [[", 1),
        ] {
            let found = Brackets::new(text).map(|open| open.depth).max();
            assert_eq!(found.unwrap_or(0), deepest, "{text}");
        }
    }

    #[test]
    fn the_innermost_open_bracket_is_found() {
        for (text, at) in [("a: [b, {c", Some(7)), ("a: [b]", None), ("a: [b, {c}", Some(3))] {
            assert_eq!(Brackets::new(text).unclosed(), at, "{text}");
        }
    }
}

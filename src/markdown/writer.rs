//! Writes text and attribute values as HTML: the only place where Markdown's output is escaped.

/// HTML that is being written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    html: String,
}

impl Writer {
    /// Makes a writer with space for `len` bytes.
    pub(super) fn with_room(len: usize) -> Self {
        Writer { html: String::with_capacity(len) }
    }

    /// Writes an opening tag with escaped values.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.html.push('<');
        self.html.push_str(name);
        for (key, value) in attributes {
            self.html.push(' ');
            self.html.push_str(key);
            self.html.push_str("=\"");
            escape(&mut self.html, value);
            self.html.push('"');
        }
        self.html.push('>');
    }

    /// Writes text between tags.
    pub(super) fn text(&mut self, text: &str) {
        escape(&mut self.html, text);
    }

    /// Writes our own markup, or the output of another writer.
    pub(super) fn markup(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Begins a new line, unless one has just begun.
    pub(super) fn line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    /// Returns everything written.
    pub(super) fn finish(self) -> String {
        self.html
    }
}

/// Escapes text between tags and inside double quotation marks. Unlike `html::escape`, it leaves out
/// control characters, which XML forbids and terminals obey (a form feed replaces a hidden comment).
fn escape(html: &mut String, text: &str) {
    let mut rest = text;
    // Runs without special characters are copied whole.
    while let Some(at) = next_special(rest.as_bytes()) {
        html.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(c) = rest.chars().next() else { break };
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => html.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
    html.push_str(rest);
}

/// Returns the position of the first byte that is not simply copied. Whole blocks are checked without a
/// branch, so that the compiler takes many bytes at once.
fn next_special(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 32;
    let has_special = |block: &[u8]| block.iter().fold(false, |any, byte| any | is_special(*byte));
    let mut start = 0;
    while let Some(block) = bytes.get(start..start + BLOCK) {
        if has_special(block) {
            break;
        }
        start += BLOCK;
    }
    // The last bytes are checked together with some of those before them.
    let last = bytes.last_chunk::<BLOCK>();
    if start + BLOCK > bytes.len() && last.is_some_and(|last| !has_special(last)) {
        return None;
    }
    bytes[start..].iter().position(|byte| is_special(*byte)).map(|at| start + at)
}

/// Returns whether a byte is, or begins, something that is not simply copied: markup, controls, and the
/// first byte of U+0080 to U+00BF and of U+F000 to U+FFFF.
fn is_special(byte: u8) -> bool {
    let control = (byte < 0x20) & (byte != 0x09) & (byte != 0x0a) | (byte == 0x7f);
    let markup = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"');
    control | markup | (byte == 0xc2) | (byte == 0xef)
}

//! Writes text and attribute values as HTML: the only place where Markdown's output is escaped.

use crate::html::is_invalid;

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
    // Most texts need no escaping. One look at all bytes, without a branch, takes a tenth of the time of
    // the loop below.
    if !text.bytes().fold(false, |any, byte| any | may_need_escape(byte)) {
        return html.push_str(text);
    }
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\t' | '\n' => html.push(c),
            c if c == '\r' || is_invalid(c) => {}
            c => html.push(c),
        }
    }
}

/// Returns whether a byte is, or begins, something that is not simply copied: markup, controls, and the
/// first byte of U+0080 to U+00BF, of U+F000 to U+FFFF, and of what is beyond.
fn may_need_escape(byte: u8) -> bool {
    let control = (byte < 0x20) & (byte != b'\t') & (byte != b'\n') | (byte == 0x7f);
    let markup = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"');
    control | markup | (byte == 0xc2) | (byte >= 0xef)
}

//! Text and attribute values → HTML: the one place where Markdown's output is escaped.

/// HTML being written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    html: String,
}

impl Writer {
    /// An opening tag; the values are escaped here.
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

    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        escape(&mut self.html, text);
    }

    /// Markup of ours, or what this writer made before.
    pub(super) fn markup(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// A new line, unless one has just begun.
    pub(super) fn line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    /// Everything written.
    pub(super) fn finish(self) -> String {
        self.html
    }
}

/// Escapes what HTML would read as markup, also inside double quotation marks; control characters,
/// which XML forbids and terminals obey, are left out (a form feed stands for a hidden comment).
fn escape(html: &mut String, text: &str) {
    let mut rest = text;
    // Runs without anything to look at closer are copied whole.
    while let Some(at) = rest.bytes().position(|byte| LOOK_CLOSER[usize::from(byte)]) {
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

/// The bytes that are, or with which begins, what is not simply copied: markup, controls, and the first
/// byte of U+0080 to U+00BF and of U+F000 to U+FFFF.
const LOOK_CLOSER: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let control = byte < 0x20 && byte != 0x09 && byte != 0x0a || byte == 0x7f;
        let markup = matches!(byte as u8, b'&' | b'<' | b'>' | b'"');
        table[byte] = control || markup || byte == 0xc2 || byte == 0xef;
        byte += 1;
    }
    table
};

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
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' | '\t' => html.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => html.push(c),
        }
    }
}

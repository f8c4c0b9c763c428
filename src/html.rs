//! Finished HTML as a type of its own, and the one function that escapes text for HTML.

use std::ops::Deref;

use serde::Serialize;

/// HTML that may be written into a page as it is: all text in it is escaped, and the addresses in it are
/// safe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// Takes markup whose texts are escaped and whose addresses are safe. Only `markdown` and `picture`
    /// call this, and the fixtures of tests; a test checks it.
    pub fn from_markup(markup: String) -> Html {
        Html(markup)
    }

    /// Returns text as HTML.
    pub fn from_text(text: &str) -> Html {
        Html(escape(text))
    }

    /// Returns a value as JSON for the content of a `<script>` element, which `<` could end.
    pub fn from_json(value: &serde_json::Value) -> Html {
        Html(value.to_string().replace('<', "\\u003c"))
    }

    /// Returns the markup.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Returns the HTML with an address in place of `placeholder`.
    pub fn with_address(&self, placeholder: &str, address: &str) -> Html {
        Html(self.0.replace(placeholder, &escape(address)))
    }

    /// Returns the content of a paragraph without its tags, if there is one paragraph and nothing else;
    /// otherwise everything.
    pub fn unwrap_paragraph(&self) -> Html {
        let trimmed = self.0.trim();
        let content = trimmed.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
        Html(content.filter(|content| !content.contains("<p>")).unwrap_or(trimmed).to_owned())
    }

    /// Returns the content of the first paragraph, without its tags.
    pub fn first_paragraph(&self) -> Html {
        let end = self.0.find("</p>").unwrap_or(self.0.len());
        Html(self.0[..end].trim().trim_start_matches("<p>").to_owned())
    }
}

impl Deref for Html {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// Returns whether HTML or XML does not permit a character: a control character other than white space, or a
/// number that Unicode keeps free of characters.
pub fn is_invalid(c: char) -> bool {
    let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    c.is_control() && !matches!(c, '\t' | '\n' | '\r') || is_noncharacter
}

/// Escapes text for HTML: between tags, and in attribute values with quotation marks of either kind.
pub fn escape(text: &str) -> String {
    let is_special = |byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    if !text.bytes().fold(false, |any, byte| any | is_special(byte)) {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_for_every_place_of_a_page() {
        let check = |text: &str, expected: &str| assert_eq!(escape(text), expected);
        check("", "");
        check("the treaty’s text", "the treaty’s text");
        check("<a href=\"x\" title='y'>&", "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
        let json = serde_json::json!({"a": "</script>"});
        assert_eq!(&*Html::from_json(&json), "{\"a\":\"\\u003c/script>\"}");
    }

    #[test]
    fn a_paragraph_alone_loses_its_tags() {
        let check = |html: &str, unwrapped: &str, first: &str| {
            let html = Html::from_markup(html.to_owned());
            assert_eq!(&*html.unwrap_paragraph(), unwrapped);
            assert_eq!(&*html.first_paragraph(), first);
        };
        check("<p>one</p>\n", "one", "one");
        check("<p>one</p>\n<p>two</p>\n", "<p>one</p>\n<p>two</p>", "one");
        check("", "", "");
    }
}

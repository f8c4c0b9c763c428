//! What formats do with texts: HTML whose links lead there from anywhere, and words on one line.

use serde::{Serialize, Serializer};

use crate::html::Html;

/// Placeholder for the site's root in a text that is read in several places. Letters for private use:
/// control characters would be taken out of addresses.
pub const ROOT: &str = "\u{e000}root\u{e000}";

/// HTML in which every address inside the site begins with [`ROOT`]. As data these addresses
/// start at the site's root.
#[derive(Debug, Clone, Default)]
pub struct SiteHtml(String);

impl SiteHtml {
    /// Takes HTML whose addresses begin with [`ROOT`].
    pub fn new(html: Html) -> Self {
        SiteHtml(html.into_string())
    }

    /// The HTML with `base` in front of every address inside of the site; without it such links keep
    /// their words, and such pictures go.
    pub fn absolute(&self, base: Option<&str>) -> String {
        match base {
            Some(base) => self.0.replace(ROOT, base),
            None => without_links(&self.0),
        }
    }

    /// Whether it links anything.
    pub(super) fn has_links(&self) -> bool {
        self.0.contains("<a ")
    }
}

impl Serialize for SiteHtml {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.replace(ROOT, ""))
    }
}

/// The HTML without the tags of links and pictures of the site; no link is inside another.
fn without_links(html: &str) -> String {
    let (link, picture) = (format!("<a href=\"{ROOT}"), format!("<img src=\"{ROOT}"));
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = [&link, &picture].into_iter().filter_map(|tag| rest.find(tag)).min() {
        text.push_str(&rest[..at]);
        let is_link = rest[at..].starts_with(&link);
        rest = rest[at..].split_once('>').map_or("", |(_, rest)| rest);
        if is_link && let Some((words, after)) = rest.split_once("</a>") {
            text.push_str(&without_links(words));
            rest = after;
        }
    }
    text + rest
}

/// White space folded to single spaces, none at either end; no control characters.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.replace(char::is_control, ""));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_somewhere_or_go() {
        let html = format!(
            "<p><a href=\"{ROOT}notes/a/index.html\" lang=\"uk\">a</a> <a href=\"https://b\">b</a><img src=\"{ROOT}files/c.svg\" alt=\"c\"></p>"
        );
        let html = SiteHtml::new(Html::from_markup(html));
        assert_eq!(
            html.absolute(Some("https://x.example/")),
            "<p><a href=\"https://x.example/notes/a/index.html\" lang=\"uk\">a</a> <a href=\"https://b\">b</a><img src=\"https://x.example/files/c.svg\" alt=\"c\"></p>"
        );
        assert_eq!(html.absolute(None), "<p>a <a href=\"https://b\">b</a></p>");
        assert_eq!(
            serde_json::to_string(&html).unwrap_or_default(),
            r#""<p><a href=\"notes/a/index.html\" lang=\"uk\">a</a> <a href=\"https://b\">b</a><img src=\"files/c.svg\" alt=\"c\"></p>""#
        );
    }
}

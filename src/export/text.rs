//! The HTML of texts into plain words, into Markdown, and into HTML whose links lead somewhere from
//! anywhere.
//!
//! The HTML is our own, or a note's that the site trusts: what is malformed loses its tags, never its
//! words.

mod token;

use token::{Tag, Token, tokens};

/// The words alone: blocks on lines of their own, items behind `- `.
pub(super) fn plain(html: &str) -> String {
    Writer { style: Style::Plain, ..Writer::default() }.text(html)
}

/// Markdown. Links that start at the site's root get `base` in front; without it their words stay.
pub(super) fn markdown(html: &str, base: Option<&str>) -> String {
    Writer { style: Style::Markdown, base, ..Writer::default() }.text(html)
}

/// The HTML with `base` in front of every address that starts at the site's root; without it such
/// links keep their words, and such pictures go.
pub(super) fn absolute(html: &str, base: Option<&str>) -> String {
    let mut text = String::with_capacity(html.len());
    // Of each open link, whether it was written.
    let mut links = Vec::new();
    for token in tokens(html) {
        let tag = match token {
            Token::Text(words) => {
                text.push_str(words);
                continue;
            }
            Token::Tag(tag) => tag,
        };
        match (tag.name.as_str(), tag.closes) {
            ("a", true) => {
                if links.pop().unwrap_or(true) {
                    text.push_str("</a>");
                }
            }
            ("a", false) => {
                let reachable = address(&tag, "href", base);
                links.push(reachable.is_some());
                text.extend(reachable.map(|href| tag.with("href", &href)));
            }
            ("img", _) => {
                text.extend(address(&tag, "src", base).map(|src| tag.with("src", &src)));
            }
            _ => text.push_str(tag.text),
        }
    }
    text
}

/// The five characters that matter in HTML, escaped.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
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

/// Words as Markdown that says the same.
pub(super) fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if is_markup(c, &text[at..]) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether a character, with which `rest` begins, would be taken for markup.
fn is_markup(c: char, rest: &str) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' => true,
        '&' => is_reference(&rest[1..]),
        _ => false,
    }
}

/// Whether a text goes on like a character reference behind its `&`: `amp;`, `#60;`.
fn is_reference(text: &str) -> bool {
    let end = text.find(|c: char| c != '#' && !c.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && text[end..].starts_with(';'))
}

/// White space folded to single spaces, none at either end; no control characters.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.replace(char::is_control, ""));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The address of a link or picture as others can follow it; `None` where they cannot.
fn address(tag: &Tag<'_>, name: &str, base: Option<&str>) -> Option<String> {
    let value = tag.attribute(name)?;
    let scheme = value.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
    match (scheme || value.starts_with('#'), base) {
        (true, _) => Some(value),
        (false, Some(base)) => Some(format!("{base}{value}")),
        (false, None) => None,
    }
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Style {
    #[default]
    Plain,
    Markdown,
}

/// Blocks of words in the making.
#[derive(Default)]
struct Writer<'a> {
    style: Style,
    base: Option<&'a str>,
    blocks: Vec<String>,
    /// The block in the making.
    block: String,
    /// What stands before its first word.
    mark: String,
    /// Of each open list, the next number, if it has numbers.
    lists: Vec<Option<usize>>,
    /// Of each open link, where it leads.
    links: Vec<Option<String>>,
    /// Inside of `<pre>`.
    verbatim: bool,
    /// Open quotations.
    quotes: usize,
}

impl Writer<'_> {
    fn text(mut self, html: &str) -> String {
        for token in tokens(html) {
            match token {
                Token::Text(words) => self.words(&token::decode(words)),
                Token::Tag(tag) => self.tag(&tag),
            }
        }
        self.end_block();
        match self.style {
            Style::Plain => self.blocks.join("\n"),
            Style::Markdown => self.blocks.join("\n\n"),
        }
    }

    fn words(&mut self, words: &str) {
        if self.verbatim {
            self.block.push_str(words);
            return;
        }
        for (at, c) in words.char_indices() {
            match (c.is_whitespace(), self.style) {
                (true, _) if self.block.is_empty() || self.block.ends_with([' ', '\n']) => {}
                (true, _) => self.block.push(' '),
                (false, Style::Markdown) => {
                    self.block.push_str(if is_markup(c, &words[at..]) { "\\" } else { "" });
                    self.block.push(c);
                }
                (false, Style::Plain) => self.block.push(c),
            }
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let markdown = self.style == Style::Markdown;
        match tag.name.as_str() {
            "p" | "div" | "table" | "tr" | "section" | "dl" | "dt" | "dd" | "hr" | "figure" => {
                self.end_block();
            }
            "td" | "th" if !tag.closes && !self.block.is_empty() => self.block.push_str("; "),
            "br" => self.block.push('\n'),
            "ul" | "ol" => self.list(tag),
            "li" => self.item(tag),
            "blockquote" => self.quotation(tag),
            "pre" => self.verbatim(tag),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block();
                if markdown && !tag.closes {
                    self.mark.push_str("**");
                } else if markdown {
                    self.blocks.last_mut().map(|block| block.push_str("**")).unwrap_or_default();
                }
            }
            "em" | "i" if markdown => self.block.push('*'),
            "strong" | "b" if markdown => self.block.push_str("**"),
            "del" | "s" if markdown => self.block.push_str("~~"),
            "code" if markdown && !self.verbatim => self.block.push('`'),
            "img" => self.block.push_str(&tag.attribute("alt").unwrap_or_default()),
            "a" if markdown => self.link(tag),
            _ => {}
        }
    }

    fn list(&mut self, tag: &Tag<'_>) {
        self.end_block();
        match tag.closes {
            true => drop(self.lists.pop()),
            false => self.lists.push((tag.name == "ol").then_some(1)),
        }
    }

    fn item(&mut self, tag: &Tag<'_>) {
        self.end_block();
        if tag.closes {
            return;
        }
        let depth = self.lists.len().saturating_sub(1);
        let number = self.lists.last_mut().and_then(Option::as_mut);
        let bullet = match number {
            Some(number) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            None => "- ".to_owned(),
        };
        self.mark = "  ".repeat(depth) + &bullet;
    }

    fn quotation(&mut self, tag: &Tag<'_>) {
        self.end_block();
        match tag.closes {
            true => self.quotes = self.quotes.saturating_sub(1),
            false => self.quotes += 1,
        }
    }

    fn verbatim(&mut self, tag: &Tag<'_>) {
        self.end_block();
        self.verbatim = !tag.closes;
        if tag.closes && self.style == Style::Markdown {
            let last = self.blocks.pop().unwrap_or_default();
            let indented: Vec<String> = last.lines().map(|line| format!("    {line}")).collect();
            self.blocks.push(indented.join("\n"));
        }
    }

    fn link(&mut self, tag: &Tag<'_>) {
        if !tag.closes {
            let href = address(tag, "href", self.base).filter(|href| !href.starts_with('#'));
            if href.is_some() {
                self.block.push('[');
            }
            self.links.push(href);
        } else if let Some(Some(href)) = self.links.pop() {
            self.block.push_str(&format!("](<{href}>)"));
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        let block = if self.verbatim { block.as_str() } else { block.trim() };
        if block.trim().is_empty() {
            return;
        }
        let quote =
            if self.style == Style::Markdown { "> ".repeat(self.quotes) } else { String::new() };
        let mark = std::mem::take(&mut self.mark);
        self.blocks.push(format!("{quote}{mark}{}", block.trim_end()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_words() {
        let html = "<p>One <em>two</em>\n&amp; <a href=\"events/a/index.html\">three</a><br>four</p>\
                    <ul><li>a</li><li><p>b</p><ol><li>c</li></ol></li></ul><pre><code>x  *y*\n</code></pre>";
        assert_eq!(plain(html), "One two & three\nfour\n- a\n- b\n  1. c\nx  *y*");
        assert_eq!(
            markdown(html, Some("https://x.example/")),
            "One *two* & [three](<https://x.example/events/a/index.html>)\nfour\n\n- a\n\n- b\n\n  1. c\n\n    x  *y*"
        );
        assert_eq!(markdown("<p>1 * [a](b) <a href=\"x\">c</a></p>", None), "1 \\* \\[a\\](b) c");
        assert_eq!(
            markdown("<p>&amp;lt; &amp;#60; AT&amp;T &amp; a;</p>", None),
            "\\&lt; \\&\\#60; AT&T & a;"
        );
        assert_eq!(plain("a < b <!-- no --> &lt;i&gt; <"), "a < b <i> <");
    }

    #[test]
    fn links_lead_somewhere_or_go() {
        let html = "<p><a href=\"notes/a/index.html\" lang=\"uk\">a</a> <a href=\"https://b\">b</a><img src=\"files/c.svg\" alt=\"c\"></p>";
        assert_eq!(
            absolute(html, Some("https://x.example/")),
            "<p><a href=\"https://x.example/notes/a/index.html\" lang=\"uk\">a</a> <a href=\"https://b\">b</a><img src=\"https://x.example/files/c.svg\" alt=\"c\"></p>"
        );
        assert_eq!(absolute(html, None), "<p>a <a href=\"https://b\">b</a></p>");
    }
}

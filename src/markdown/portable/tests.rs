//! Texts for other programs keep what their authors wrote.

use super::*;
use crate::markdown::html::{Resolution, Target};

/// Texts, their plain words, and their Markdown.
const TEXTS: [(&str, &str, &str); 20] = [
    ("*a* &\n[b](event:b) [c](c.md)", "a & b c", "*a* & [b](<https://x/b/>) c"),
    ("a\\\nb", "a\nb", "a\\\nb"),
    ("## A\n\n> b\n>\n> c", "A\nb\nc", "**A**\n\n> b\n\n> c"),
    ("- a\n- b\n  1. c\n\nd", "- a\n- b\n  1. c\nd", "- a\n- b\n  1. c\n\nd"),
    ("- a\n\n  b\n\n      x  *y*", "- a\nb\nx  *y*", "- a\n\n  b\n\n      x  *y*"),
    ("- [x] a", "- [x] a", "- [x] a"),
    ("`b*` ``c`d``", "b* c`d", "`b*` ``c`d``"),
    ("|a|b|\n|-|-|\n|c|d|", "a; b\nc; d", "a; b\n\nc; d"),
    ("a[^n]\n\n[^n]: B.\n\n[^m]: C.\n\nd", "a[1]\nd\n1. B.", "a\\[1\\]\n\nd\n\n1. B."),
    ("![a](b.png) ![](https://c)", "a https://c", "a [https://c](<https://c>)"),
    ("<b>x</b>", "<b>x</b>", "\\<b\\>x\\</b\\>"),
    ("1986\\. A year.", "1986. A year.", "1986\\. A year."),
    ("\\- a\\\n\\+ b", "- a\n+ b", "\\- a\\\n\\+ b"),
    ("1 \\* [a](b) &amp;lt; A&T", "1 * a &lt; A&T", "1 \\* a \\&lt; A&T"),
    ("a\n\n---\n\nb", "a\nb", "a\n\n* * *\n\nb"),
    (
        "> [!warning]- A *b*\n> c\n>\n> d\n\n> [!TIP]\n> e",
        "Warning: A b\nc\nd\nTip\ne",
        "> [!warning]- A *b*\n> c\n>\n> d\n\n> [!TIP]\n> e",
    ),
    (
        "> [!tldr]\n> - a\n> - b\n>\n> > [!own-kind]+\n> > c",
        "Abstract\n- a\n- b\nOwn kind\nc",
        "> [!tldr]\n> - a\n> - b\n>\n> > [!own-kind]+\n> > c",
    ),
    ("- > [!tip] a\n  > b\n\nc", "- Tip: a\nb\nc", "- > [!tip] a\n  > b\n\nc"),
    (
        "[[b|*c*]] [[b]] [[d]]",
        "c Title of b d",
        "[*c*](<https://x/b/>) [Title of b](<https://x/b/>) d",
    ),
    ("![[b.png|c|200]] ![[b.png]]", "c", "c"),
];

fn resolve(target: Target<'_>) -> Resolution {
    if target.destination == "[[b]]" {
        return Resolution::Href("https://x/b/".to_owned());
    }
    match target.destination.split_once(':') {
        Some(("event", id)) => Resolution::Href(format!("https://x/{id}/")),
        Some(("https", _)) => Resolution::Href(target.destination.to_owned()),
        _ => Resolution::TextOnly,
    }
}

#[test]
fn texts_keep_their_words_and_their_form() {
    let titles = |destination: &str| (destination == "[[b]]").then(|| "Title of b".to_owned());
    let context = Context { titles: &titles, ..Context::new(&resolve, "") };
    for (text, plain, markdown) in TEXTS {
        assert_eq!(to_plain(text, &context), plain, "{text}");
        assert_eq!(to_markdown(text, &context), markdown, "{text}");
    }
}

#[test]
fn raw_html_loses_its_tags_where_pages_show_it() {
    let context = Context { html: RawHtml::Sanitize, ..Context::new(&resolve, "") };
    let text = "a <b>b</b><br>c <!-- no -->\n\n<div>\n<p>d &lt; e</p><p>f</p>\n</div>";
    assert_eq!(to_plain(text, &context), "a b\nc\nd < e\nf");
}

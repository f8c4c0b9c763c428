//! Patterns that made other parsers take quadratic time or more.

use super::hostile::harm;
use super::html;
use dateline::markdown::{RawHtml, hide_comments, outline, plain};
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// Runs `work` and fails if it takes longer than anything linear would.
fn within_ten_seconds(name: &str, work: impl FnOnce() + Send + 'static) {
    let (done, waiting) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        work();
        let _ = done.send(());
    });
    assert!(waiting.recv_timeout(Duration::from_secs(10)).is_ok(), "{name:?} is slow or panics");
    assert!(thread.join().is_ok(), "{name:?} panics");
}

/// Patterns that are repeated.
const PATTERNS: [&str; 62] = [
    "[[",
    "![[a|",
    "[[a]]",
    "> [!a]",
    "> [!a] b\n",
    "> [!a]+ b\n\n",
    "http://",
    "http://a.",
    "http://a/(",
    "http://a/)",
    "[",
    "]",
    "![",
    "> ",
    "*",
    "**a",
    "_a*",
    "`",
    "~",
    "~~a",
    "<",
    "<!--",
    "<!",
    "<?",
    "<![CDATA[",
    "<a ",
    "<div>\n",
    "<b>",
    "</b>",
    "<b></i>",
    "<p>",
    "<div title=\"",
    "&",
    "\\",
    "- ",
    "1. ",
    "# ",
    "# a {",
    "# a {b=c}\n",
    "a\n=\n",
    "| a ",
    "|---",
    "[^a]",
    "[^",
    "*#",
    "*date=",
    "a event:b",
    "event:",
    "[(event:a ",
    "*a:",
    "_a_ ]",
    "[a]: b\n",
    "[a](b) ",
    "![a](",
    "%%a",
    "%%`%%",
    "a:: b\n",
    "[a](<b",
    "](event:a ",
    "{date=",
    "[^ ",
    "date: a ",
];

#[test]
fn patterns_take_linear_time() {
    for pattern in PATTERNS {
        let text: Arc<str> = hide_comments(&pattern.repeat(50_000)).into();
        let (own, name) = (text.clone(), format!("comments of {pattern}"));
        within_ten_seconds(&name, move || assert_eq!(hide_comments(&own).len(), own.len()));
        let (own, name) = (text.clone(), format!("outline of {pattern}"));
        within_ten_seconds(&name, move || {
            assert!(outline(&own, 256, "en").headings.len() <= 50_000)
        });
        let (own, name) = (text.clone(), format!("HTML of {pattern}"));
        within_ten_seconds(&name, move || assert!(html(&own, RawHtml::Escape).is_ascii()));
        let name = format!("words of {pattern}");
        within_ten_seconds(&name, move || assert!(plain(&text).len() <= 2 * text.len()));
    }
}

#[test]
fn sanitizing_takes_linear_time() {
    // Fewer, since each goes through an HTML parser that is not optimised in tests.
    for pattern in [
        "> ",
        "<div>",
        "<b>",
        "<b></i>",
        "<b id=x>",
        "<div><b></div>",
        "<p>",
        "<table>",
        "<a ",
        "<div title=\"",
        "- <i>\n",
    ] {
        within_ten_seconds(pattern, move || {
            assert_eq!(harm(&html(&pattern.repeat(8_000), RawHtml::Sanitize)), None);
        });
    }
}

#[test]
fn paired_patterns_take_linear_time() {
    let pairs = [
        ("[", "a](b)"),
        ("![x", "](b)"),
        ("*a ", " b*"),
        ("<div>", "</div>"),
        ("> ", "a\n"),
        ("%%", "a%%"),
        ("[^a]", "\n\n[^a]: b"),
    ];
    for (open, close) in pairs {
        within_ten_seconds(open, move || {
            let text = open.repeat(25_000) + &close.repeat(25_000);
            assert!(outline(&text, 256, "en").links.len() <= 25_000);
            assert_eq!(harm(&html(&hide_comments(&text), RawHtml::Escape)), None);
        });
    }
}

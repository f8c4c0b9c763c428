//! Keeps private words out of what is published: comments are taken out of Markdown, refused elsewhere.

use std::borrow::Cow;
use std::ops::Range;

use super::Checker;
use crate::diag::Code;
use crate::markdown;
use crate::yaml::Node;

/// Returns a text in Markdown without its comments, and reports one that is not closed.
pub(super) fn without_comments<'a>(
    checker: &mut Checker<'_>,
    text: &'a str,
    node: &Node,
) -> Cow<'a, str> {
    let (text, is_unclosed) = markdown::without_comments(text);
    if is_unclosed {
        let message = "this value has a comment that is not closed".into();
        checker
            .report(Code::UnclosedComment, &node.range, message)
            .add_help("close it with `-->`; to show the sign as text, write `\\<!--`");
    }
    text
}

/// Reports a comment in a text that is not Markdown, and returns whether there is one.
pub(super) fn refuse_comment(checker: &mut Checker<'_>, text: &str, range: &Range<usize>) -> bool {
    let sign = if text.contains("<!--") {
        "<!--"
    } else if text.matches("%%").nth(1).is_some() {
        "%%…%%"
    } else {
        return false;
    };
    let message = format!("`{sign}` hides nothing here, because this value is not Markdown");
    checker.report(Code::CommentInValue, range, message).add_help(
        "delete the private words, or write them on their own line, beginning with `#`; one `%%` alone is text",
    );
    true
}

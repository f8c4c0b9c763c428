//! What a text was read as gives the same page as reading it again.

use super::as_written;
use crate::markdown::{Context, outline, to_html};
use proptest::prelude::*;

const DEPTH: usize = 64;

fn agree(text: &str) -> Result<bool, TestCaseError> {
    let Some(reading) = outline(text, DEPTH).reading else { return Ok(false) };
    let found: Vec<_> = crate::markdown::parser(text).collect();
    let kept: Vec<_> = reading.events(text).collect();
    prop_assert_eq!(kept, found, "{}", text);
    let context = Context::new(&as_written, "n-");
    let again = Context { reading: Some(&reading), ..context };
    prop_assert_eq!(to_html(text, &again), to_html(text, &context), "{}", text);
    Ok(true)
}

#[test]
fn what_notes_are_made_of_is_kept() {
    for text in [
        "",
        "Words, *stressed*, **strong**, ~~gone~~ and `code`.\n\nMore  \nof them\nhere.",
        "# One\n\nTwo\n===\n\n###### Six ######\n\n---\n",
        "- a\n- b\n\n  c\n\n7. d\n8. e\n   - f\n\n> quoted\n> > twice",
        "[words](https://example.org/a_(b) \"title\"), <https://example.org>, <a@example.org>, ![alt *text*](x.png)",
        "[escaped \\] \\* &amp; &#233;](<a b> 'x &quot; y') é 日本 `` a`b ``",
        "[дуже довгий опис договору](event:a), [日>   - c\n*1. ](), [é日é日é日é日é日é](u 'é')",
        "[d](event:signed \"2024-06\")[e](#one)\\\nend",
    ] {
        assert!(agree(text).unwrap(), "{text}");
    }
}

#[test]
fn what_is_rare_is_read_again() {
    for text in [
        "| a |\n| - |\n| b |",
        "a[^1]\n\n[^1]: b",
        "<b>a</b>",
        "<div>\na\n</div>",
        "# a {#b}",
        "- [ ] a",
        "```\na\n```",
        "    a",
        "[a][b]\n\n[b]: c",
        "## a {date=2024}\n",
        "## a\n\ndate:: 2024\n",
    ] {
        assert!(!agree(text).unwrap(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn readings_and_parser_agree(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..30)) {
        agree(&pieces.concat())?;
    }
}

const PIECES: &[&str] = &[
    "a",
    "words of it",
    " ",
    " ",
    "  \n",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "# ",
    "## h\n\n",
    "\n===\n",
    "- ",
    "- b\n",
    "  - c\n",
    "1. ",
    "3) ",
    "> ",
    ">",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "\\",
    "\\*",
    "&amp;",
    "&#8364;",
    "&",
    "<",
    ">",
    "<https://e.org>",
    "<m@e.org>",
    "[",
    "]",
    "](",
    ")",
    "[w](u)",
    "[w](u \"t\")",
    "[дужедовгийопис](u)",
    "日日日日日日](é)",
    "ы",
    "![i](j.png 'k')",
    "(",
    "\"",
    "'",
    "!",
    "é",
    "日",
    "\u{a0}",
    "\t",
    "    ",
    "---\n",
    ":",
    "::",
    "{",
    "}",
];

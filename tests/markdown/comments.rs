//! Comments reach no output, and code keeps what looks like one.

use dateline::markdown::{hide_comments, outline, plain, unclosed_comment, without_comments};

#[test]
fn hides_comments_and_keeps_code() {
    // Form feeds stand for `_` in the expected column.
    let rows = [
        ("no comment", "no comment"),
        ("a <!-- b --> c", "a __________ c"),
        ("a %%b%% c", "a _____ c"),
        ("%%a\nb%%\nc", "___\n___\nc"),
        ("%%a\r\nb%%\r\nc", "___\r\n___\r\nc"),
        ("<!-- a\n\n`b -->\nc", "______\n\n______\nc"),
        ("`%%a%%` %%b%%", "`%%a%%` _____"),
        ("`<!-- a -->` b", "`<!-- a -->` b"),
        ("```\n%%a%%\n<!-- b -->\n```\n", "```\n%%a%%\n<!-- b -->\n```\n"),
        ("    %%a%%\n", "    %%a%%\n"),
        ("> ```\n\n<!-- a -->", "> ```\n\n__________"),
        ("%%a ` b%% `%%c%%`", "_________ `%%c%%`"),
        ("%%\n```\n%% `%%c%%` %%d%%", "__\n___\n__ `%%c%%` _____"),
        (r"5\%% of 6\%%", r"5\%% of 6\%%"),
        ("a <!--> b <!---> c", "a _____ b ______ c"),
        ("a <!-- b", "a ______"),
        ("a %%б", "a ____"),
        ("100% and 50%", "100% and 50%"),
        ("%%a%%%%b%%", "__________"),
        ("<!-- %% --> a %%b%%", "___________ a _____"),
    ];
    for (text, expected) in rows {
        let hidden = hide_comments(text).replace(['\u{c}', '\u{2}'], "_");
        assert_eq!(hidden, expected, "{text:?}");
        assert_eq!(hidden.len(), text.len(), "{text:?}");
    }
}

#[test]
fn finds_the_comment_that_nothing_closes() {
    let rows = [
        ("a %%b%% c", None),
        ("a <!-- b --> c", None),
        ("a <!-- b", Some(2..6)),
        ("%%a%% %%b", Some(6..8)),
        ("`%%a`", None),
        ("%%a", Some(0..2)),
        ("%%`%% `%%`\n<!-- a", Some(11..15)),
    ];
    for (text, expected) in rows {
        assert_eq!(unclosed_comment(text), expected, "{text:?}");
    }
}

#[test]
fn a_hidden_comment_does_not_change_the_text_around_it() {
    let rows = [
        ("%%a long comment%% text", "text"),
        ("text %%comment%%\nmore", "text more"),
        ("- %%c%% item", "item"),
        ("one %%c%% two", "one two"),
        ("%%only%%", ""),
    ];
    for (text, expected) in rows {
        let hidden = hide_comments(text);
        assert_eq!(plain(&hidden), expected, "{text:?}");
        let html = super::html(&hidden, dateline::markdown::RawHtml::Escape);
        assert!(
            !html.contains(['\u{c}', '\u{2}', '%'])
                && !html.contains("<br>")
                && !html.contains("<pre"),
            "{html}"
        );
    }
    let hidden = hide_comments("## A {date=2024} %%c%%\nplace:: b <!-- d -->\n").into_owned();
    let heading = outline(&hidden, 256, "en").headings.remove(0);
    assert_eq!((heading.attributes.len(), heading.fields[0].value.as_str()), (1, "b"));
    let hidden = hide_comments("%%c%% [a](event:b \"2024\")").into_owned();
    let facts = outline(&hidden, 256, "en");
    assert_eq!(&hidden[facts.links[0].range.clone()], "[a](event:b \"2024\")");
}

#[test]
fn takes_comments_out_and_leaves_single_signs() {
    let rows = [
        ("Public. %% private %%", "Public.", false),
        ("one %%c%% two", "one two", false),
        ("one%%c%%two", "one two", false),
        ("one  %%c%%\ntwo", "one\ntwo", false),
        ("5%% of <!-- private --> 6", "5%% of 6", false),
        ("%%a%% 5%%", " 5%%", false),
        ("one <!-- two", "one", true),
        ("%%only%%", "", false),
    ];
    for (text, expected, is_unclosed) in rows {
        let (rest, found) = without_comments(text);
        assert_eq!((rest.as_ref(), found), (expected, is_unclosed), "{text:?}");
    }
}

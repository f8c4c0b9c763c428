//! Facts and their ranges, each checked by slicing the text.

use dateline::markdown::{AttributeKind, Heading, Link, is_dated, outline};

/// The only heading of a text.
fn heading(text: &str) -> Heading {
    outline(text, 256, "en").headings.remove(0)
}

/// The only link of a text.
fn link(text: &str) -> Link {
    outline(text, 256, "en").links.remove(0)
}

#[test]
fn headings_with_their_words() {
    let rows = [
        ("# A", 1, "A", "A", "# A"),
        ("## A *b* `c` {#x} \nz", 2, "A b c", "A *b* `c`", "## A *b* `c` {#x}"),
        ("### A ###\r\nz", 3, "A", "A", "### A ###"),
        ("A\nb {#x}\n=====\n", 1, "A b", "A\nb", "A\nb {#x}\n====="),
        ("## {#x}", 2, "", "", "## {#x}"),
        ("##  [a](b) c", 2, "a c", "[a](b) c", "##  [a](b) c"),
        (
            "## Договір &amp; мир {date=2024}\r\n",
            2,
            "Договір & мир",
            "Договір &amp; мир",
            "## Договір &amp; мир {date=2024}",
        ),
        ("  ## معاهدة", 2, "معاهدة", "معاهدة", "## معاهدة"),
    ];
    for (text, level, words, title, whole) in rows {
        let found = heading(text);
        assert_eq!((found.level, found.text.as_str()), (level, words), "{text:?}");
        assert_eq!(&text[found.title_range.clone()], title, "{text:?}");
        assert_eq!(&text[found.range], whole, "{text:?}");
    }
}

#[test]
fn attributes_with_exact_ranges() {
    let text = "## Договір {#id .tag date=2024-06-19 date=2024 word  key=a=b #two . x= =y}\n";
    let found = heading(text);
    let forms: Vec<String> = found
        .attributes
        .iter()
        .map(|a| match &a.kind {
            AttributeKind::Id(id) => format!("id {id}"),
            AttributeKind::Class(class) => format!("class {class}"),
            AttributeKind::Word(word) => format!("word {word}"),
            AttributeKind::Pair { key, key_range, value, value_range } => {
                assert_eq!(
                    (&text[key_range.clone()], &text[value_range.clone()]),
                    (key.as_str(), value.as_str())
                );
                format!("{key} is {value}")
            }
        })
        .collect();
    assert_eq!(
        forms,
        [
            "id id",
            "class tag",
            "date is 2024-06-19",
            "date is 2024",
            "word word",
            "key is a=b",
            "id two",
            "class ",
            "x is ",
            " is y"
        ]
    );
    let sources: Vec<&str> = found.attributes.iter().map(|a| &text[a.range.clone()]).collect();
    assert_eq!(
        sources,
        ["#id", ".tag", "date=2024-06-19", "date=2024", "word", "key=a=b", "#two", ".", "x=", "=y"]
    );
    assert!(is_dated(&found));
}

#[test]
fn braces_that_stay_in_the_words_are_reported() {
    let rows = [
        ("## A {date={2024,2025}}", Some("{date={2024,2025}}")),
        ("## A {date=2024} b", Some("{date=2024}")),
        ("## A {date=2024} ##", Some("{date=2024}")),
        ("## A {date=2024", Some("{date=2024")),
        ("## A {date={b}", Some("{date={b}")),
        ("## A #x date=2024}", Some("#x date=2024}")),
        ("## A (#x date=2024｝", Some("(#x date=2024｝")),
        ("## A date=b {date=2024}", None),
        ("## A /?date=2024}", None),
        ("## *A {date=2024}* b", Some("{date=2024}")),
        (r"## A \{b\} c", None),
        ("## A `{b}`", None),
        ("## A {date=2024}", None),
        ("## A", None),
    ];
    for (text, expected) in rows {
        let found = outline(text, 64, "en").leftovers;
        let found = found.first().map(|one| text[one.range.clone()].to_owned());
        assert_eq!(found.as_deref(), expected, "{text:?}");
    }
}

#[test]
fn fields_right_under_a_heading() {
    type Row = (&'static str, &'static [(&'static str, &'static str)], &'static str);
    let rows: [Row; 9] = [
        (
            "## A\ndate:: 2024\naccording_to:: The  Centre \ntext",
            &[("date", "2024"), ("according_to", "The  Centre")],
            "text",
        ),
        ("## A\r\ndate:: 2024\r\n\r\ntext", &[("date", "2024")], "\r\ntext"),
        ("## A\n\ndate:: 2024\n---\ntext", &[("date", "2024")], "---\ntext"),
        ("## A\ndate::\ntext", &[("date", "")], "text"),
        ("## A\nstd::vec is\n", &[], "std::vec is\n"),
        ("## A\ntwo words:: b\n", &[], "two words:: b\n"),
        ("## A\ntext\ndate:: 2024\n", &[], "text\ndate:: 2024\n"),
        ("A\n===\nключ:: значення", &[("ключ", "значення")], ""),
        ("## A\ndate:: 2024", &[("date", "2024")], ""),
    ];
    for (text, expected, section) in rows {
        let found = heading(text);
        let fields: Vec<_> =
            found.fields.iter().map(|f| (f.key.as_str(), f.value.as_str())).collect();
        assert_eq!(fields, expected, "{text:?}");
        for field in &found.fields {
            assert_eq!(&text[field.key_range.clone()], field.key, "{text:?}");
            assert_eq!(&text[field.value_range.clone()], field.value, "{text:?}");
        }
        assert_eq!(&text[found.section], section, "{text:?}");
    }
}

#[test]
fn fields_are_no_text_of_the_outline() {
    let text = "## A\ndate:: 2024\ntext:: <b>[x](y)</b>\n\nFirst *words*.\n";
    let facts = outline(text, 256, "en");
    assert_eq!((facts.links.len(), facts.raw_html.len(), facts.headings.len()), (0, 0, 1));
    let first = facts.first_paragraph.expect("a paragraph");
    assert_eq!((first.text.as_str(), &text[first.range]), ("First words.", "First *words*."));
}

#[test]
fn sections_end_at_dated_or_equal_headings() {
    let text = "# T\nintro\n## A {date=2024}\na\n### sub\ns\n### B {date=2025}\nb\n## C\nc\n> ## Q {date=1}\n> q\n\n# U\n";
    let facts = outline(text, 256, "en");
    let sections: Vec<_> =
        facts.headings.iter().map(|h| (h.text.as_str(), &text[h.section.clone()])).collect();
    assert_eq!(
        sections,
        [
            ("T", "intro\n"),
            ("A", "a\n### sub\ns\n"),
            ("sub", "s\n"),
            ("B", "b\n"),
            ("C", "c\n> ## Q {date=1}\n> q\n\n"),
            ("Q", "> q\n"),
            ("U", ""),
        ]
    );
    assert_eq!(facts.headings[5].nesting, 1);
}

#[test]
fn anchors_are_unique() {
    let facts = outline("# A\n# a\n# A 2\n# A\n# B {#a}\n# ?\n# !", 256, "en");
    let anchors: Vec<_> = facts.headings.iter().map(|h| h.anchor.as_str()).collect();
    assert_eq!(anchors, ["a", "a-2", "a-2-2", "a-3", "a-4", "section", "section-2"]);
}

#[test]
fn links_with_exact_ranges() {
    let rows = [
        (
            "x [in *June*](event:a \"2024-06\") y",
            "event:a",
            "2024-06",
            "in June",
            Some("event:a"),
            Some("2024-06"),
        ),
        ("[a](<b c> 'd')", "b c", "d", "a", Some("b c"), Some("d")),
        ("[a](b (c))", "b", "c", "a", Some("b"), Some("c")),
        ("[a](  b\n \"c &amp; d\"  )", "b", "c & d", "a", Some("b"), Some("c &amp; d")),
        ("[a]()", "", "", "a", Some(""), None),
        (r"[a\]](b(c)d)", "b(c)d", "", "a]", Some("b(c)d"), None),
        (
            "<https://e.org/a>",
            "https://e.org/a",
            "",
            "https://e.org/a",
            Some("https://e.org/a"),
            None,
        ),
        ("<me@e.org>", "mailto:me@e.org", "", "me@e.org", Some("me@e.org"), None),
        (
            "[a][b]\n\n[B]: event:c \"2024\"\n",
            "event:c",
            "2024",
            "a",
            Some("event:c"),
            Some("2024"),
        ),
        (
            "[підписано](event:a \"2024-06\")",
            "event:a",
            "2024-06",
            "підписано",
            Some("event:a"),
            Some("2024-06"),
        ),
        ("| a |\n|---|\n| [b](c \"d\") |", "c", "d", "b", Some("c"), Some("d")),
    ];
    for (text, destination, title, words, destination_source, title_source) in rows {
        let found = link(text);
        assert_eq!(
            (found.destination.as_str(), found.title.as_str(), found.text.as_str()),
            (destination, title, words),
            "{text:?}"
        );
        assert_eq!(found.destination_range.map(|r| &text[r]), destination_source, "{text:?}");
        assert_eq!(found.title_range.map(|r| &text[r]), title_source, "{text:?}");
    }
}

#[test]
fn links_know_their_sentence() {
    let rows = [
        (
            "One. It was *signed* [in June](event:a \"2024\") there. Two.",
            "It was signed in June there.",
            "It was *signed* [in June](event:a \"2024\") there.",
        ),
        ("[A](event:b) c.", "A c.", "[A](event:b) c."),
        (
            "Two. You [are. But see](event:d) me! Five",
            "You are. But see me!",
            "You [are. But see](event:d) me!",
        ),
        ("# One. [T](event:u)\ntext", "T", "[T](event:u)"),
        ("- one\n- two [a](event:b)\n  more", "two a more", "two [a](event:b)\n  more"),
        (
            "Підписав ген. Іваненко. Ратифіковано [у жовтні](event:a).",
            "Ратифіковано у жовтні.",
            "Ратифіковано [у жовтні](event:a).",
        ),
        ("وقعت. صدقت [في أكتوبر](event:a).", "صدقت في أكتوبر.", "صدقت [في أكتوبر](event:a)."),
        ("A &amp; both. Some\r\nday [e](event:f).\r\n", "Some day e.", "Some\r\nday [e](event:f)."),
    ];
    for (text, sentence, source) in rows {
        let found = link(text);
        assert_eq!((&*found.sentence, &text[found.sentence_range]), (sentence, source), "{text:?}");
    }
}

#[test]
fn links_of_one_sentence_share_it() {
    let facts = outline(
        "A [b](event:c), [x](y) and [day](event:e). For [good](event:h). [I](j).",
        256,
        "en",
    );
    let sentences: Vec<&str> = facts.links.iter().map(|link| &*link.sentence).collect();
    assert_eq!(sentences, ["A b, x and day.", "", "A b, x and day.", "For good.", ""]);
    assert!(std::sync::Arc::ptr_eq(&facts.links[0].sentence, &facts.links[2].sentence));
}

#[test]
fn images_and_raw_html() {
    let text = "![a *b*](x.png \"t\") <b>c</b> <!-- d -->\n\n<div>\n<p>e\n</div>\n\n<!-- f -->\n\n[![g](y.png)](z)";
    let facts = outline(text, 256, "en");
    let images: Vec<_> = facts
        .images
        .iter()
        .map(|i| (i.alt.as_str(), i.destination_range.clone().map(|r| &text[r])))
        .collect();
    assert_eq!(images, [("a b", Some("x.png")), ("g", Some("y.png"))]);
    let raw: Vec<_> = facts.raw_html.iter().map(|r| &text[r.clone()]).collect();
    assert_eq!(raw, ["<b>", "</b>", "<div>\n<p>e\n</div>"]);
}

#[test]
fn nesting_is_counted_and_cut() {
    assert_eq!(outline(&format!("{} a", ">".repeat(255)), 256, "en").too_deep, None);
    let text = format!("{} [a](b)", ">".repeat(256));
    let facts = outline(&text, 256, "en");
    assert_eq!(facts.too_deep.map(|r| text[r].to_owned()), Some("[a](b)".to_owned()));
    assert!(facts.links.is_empty());
}

//! Sections are rendered alone with their definitions, and words without markup make summaries.

use super::html;
use dateline::markdown::{Definitions, RawHtml, outline, plain, slug};

#[test]
fn a_section_brings_the_definitions_that_it_refers_to() {
    let text = "## A {date=2024}\nSee [UNN] and more.[^n]\n## B {date=2025}\nNo [x](y).\n\n\
                [unn]: https://unn.ua/a\n[other]: https://e.org\n[^n]: With [Other].\n";
    let facts = outline(text, 256, "en");
    let definitions = Definitions::of(text);
    let first = definitions.section(text, facts.headings[0].section.clone());
    let page = html(&first, RawHtml::Escape);
    for part in ["href=\"https://unn.ua/a\"", "href=\"https://e.org\"", "id=\"n-fn-1\""] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let second =
        html(&definitions.section(text, facts.headings[1].section.clone()), RawHtml::Escape);
    assert_eq!(second, "<p>No <a href=\"y\">x</a>.</p>\n");
}

#[test]
fn words_without_markup() {
    let rows = [
        ("# T {#a}\n\n*One* `two`\nthree.[^1]\n\n[^1]: Note.", "T\nOne two three."),
        ("- a\n- b\n", "a\nb"),
        ("a <b>c</b> ![alt](x.png)", "a c"),
        ("| a | b |\n|---|---|\n| c | d |", "a\nb\nc\nd"),
        ("## E\ndate:: 2024\ntext", "E\ntext"),
        ("Підписано **в червні**.", "Підписано в червні."),
        ("a\u{0}b", "ab"),
    ];
    for (text, expected) in rows {
        assert_eq!(plain(text), expected, "{text:?}");
    }
}

#[test]
fn anchors_keep_every_script() {
    let rows = [
        ("Treaty signed", "treaty-signed"),
        ("  What's — new? ", "whats-new"),
        ("Договір підписано", "договір-підписано"),
        ("توقيع المعاهدة", "توقيع-المعاهدة"),
        ("1.2 (b)", "1-2-b"),
        ("???", ""),
    ];
    for (text, expected) in rows {
        assert_eq!(slug(text), expected, "{text:?}");
    }
}

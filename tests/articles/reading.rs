//! Articles as people have them: pasted, saved, mailed, or not articles at all.

use dateline::article::{Article, ArticleError, Doubt, Overrides, read};
use proptest::prelude::*;

/// Two paragraphs in which nothing looks like a header.
const BODY: &str = "The treaty was signed in June, the ministry said on Tuesday. Parliament had voted for it the day before.\n\nIt enters into force on 1 January.\n";

/// Reads a text without overrides.
fn article(text: &str) -> Article {
    read(text.as_bytes(), &Overrides::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// What is read from the head of a text, on one line.
fn head(text: &str) -> String {
    let Article { title, published, outlet, author, address, .. } = article(text);
    let shown = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    format!("{title} | {published} | {} | {} | {}", shown(outlet), shown(author), shown(address))
}

/// First lines of an article, and what is read from them.
#[rustfmt::skip]
const HEADS: &[(&str, &str)] = &[
        ("Treaty signed\n15 October 2024\n\n", "Treaty signed | 2024-10-15 | - | - | -"),
        ("Treaty signed\n\n15 October 2024\n\n", "Treaty signed | 2024-10-15 | - | - | -"),
        ("15.10.2024\nTreaty signed\n\n", "Treaty signed | 2024-10-15 | - | - | -"),
        ("# Treaty signed\n\n*15 October 2024*\n\n", "Treaty signed | 2024-10-15 | - | - | -"),
        ("Treaty signed\n15 October 2024\nFrom: <press@x.example>\n\n", "Treaty signed | 2024-10-15 | - | - | -"),
        ("Treaty signed\n15 October 2024\nFrom: \"Jo Li\" <jo@x.example>\n\n", "Treaty signed | 2024-10-15 | - | Jo Li | -"),
        (
            "Treaty signed: what is next?\nUNN, 15 October 2024\n\n",
            "Treaty signed: what is next? | 2024-10-15 | UNN | - | -",
        ),
        (
            "Treaty signed\n15 October 2024 | The Daily Post\n\n",
            "Treaty signed | 2024-10-15 | The Daily Post | - | -",
        ),
        (
            "Treaty signed\nBy Jo Li, 15 October 2024\n\n",
            "Treaty signed | 2024-10-15 | - | Jo Li | -",
        ),
        (
            "UNN\nTreaty on the river signed\n15 October 2024\n\n",
            "Treaty on the river signed | 2024-10-15 | UNN | - | -",
        ),
        ("Treaty signed\nUNN\n15 October 2024\n\n", "Treaty signed | 2024-10-15 | UNN | - | -"),
        (
            "Treaty signed\nBy Jo Li\n15 October 2024\nhttps://unn.example/a\n\n",
            "Treaty signed | 2024-10-15 | - | Jo Li | https://unn.example/a",
        ),
        (
            "https://unn.example/2024/10/15/a\nTreaty signed\n\n",
            "Treaty signed | 2024-10-15 | - | - | https://unn.example/2024/10/15/a",
        ),
        (
            "Title: Treaty signed\nDate: 15 October 2024\nSource: UNN\nURL: https://unn.example/a\n\n",
            "Treaty signed | 2024-10-15 | UNN | - | https://unn.example/a",
        ),
        (
            "From: Jo Li\nDate: Tue, 15 Oct 2024 08:00:00 +0200\nSubject: Treaty signed\n\n",
            "Treaty signed | 2024-10-15 | - | Jo Li | -",
        ),
        (
            "---\ntitle: \"Treaty signed\"\ndate: 2024-10-15\nsource:\n  name: UNN\n  url: https://unn.example/a\ndraft: true\n---\n",
            "Treaty signed | 2024-10-15 | UNN | - | https://unn.example/a",
        ),
        (
            "---\ndate: 2024-10-15\n---\n\n# Treaty signed\n\n",
            "Treaty signed | 2024-10-15 | - | - | -",
        ),
        (" date 2024-10-15 Treaty signed: ", "Treaty signed: The treaty was signed"),
        (" date 2024-10-15 Treaty signed:\n", "Treaty signed | 2024-10-15 | - | - | -"),
        (
            "date 2024-10-15 Treaty: it is signed\n\n",
            "Treaty: it is signed | 2024-10-15 | - | - | -",
        ),
        (
            "Угоду підписано\n15 жовтня 2024 року, УНН\n\n",
            "Угоду підписано | 2024-10-15 | УНН | - | -",
        ),
        (
            "Соглашение подписано\nИсточник: УНН\nДата: 15.10.2024\n\n",
            "Соглашение подписано | 2024-10-15 | УНН | - | -",
        ),
        (
            "Abkommen unterzeichnet\nVon Jo Li\nDienstag, 15. Oktober 2024\n\n",
            "Abkommen unterzeichnet | 2024-10-15 | - | Jo Li | -",
        ),
        (
            "Treaty signed\nPublished on 15 October 2024 at 10:30 GMT\nUpdated 16 October 2024\n\n",
            "Treaty signed | 2024-10-15 | - | - | -",
        ),
        (
            "Соглашение подписано\n15 октября 2024, 12:40 / ТАСС /\n\n",
            "Соглашение подписано | 2024-10-15 | ТАСС | - | -",
        ),
        (
            "# [Treaty signed](https://unn.example/a)\n\n2024 October 15\n\n",
            "Treaty signed | 2024-10-15 | - | - | -",
        ),
        (
            "Home > World\nThe treaty is signed\nShare\nPrint\n15 October 2024\n\n",
            "The treaty is signed | 2024-10-15 | - | - | -",
        ),
        (
            "15 October 2024\n\n",
            "The treaty was signed in June, the ministry said on Tuesday. Parliament had… | 2024-10-15 | - | - | -",
        ),
];

#[test]
fn the_first_lines_are_read_for_what_they_are() {
    for (first, expected) in HEADS {
        let text = format!("{first}{BODY}");
        assert!(head(&text).starts_with(expected), "{}\nexpected {expected}\n{text}", head(&text));
        let body = article(&text).body;
        assert!(first.ends_with("signed: ") || body == BODY, "{text}\n{body}");
    }
}

#[test]
fn the_day_before_the_text_of_an_agency_is_that_of_publication() {
    for text in [
        "KYIV, Oct. 15, 2024 (AP) — The treaty was signed in June.",
        "NEW YORK, October 15, 2024 - The treaty was signed in June.",
        "МОСКВА, 15 октября 2024 года. /ТАСС/. Договор подписали в июне.",
        "КИЇВ, 15 жовтня 2024 р. — Договір підписали в червні.",
    ] {
        let found = article(text);
        assert_eq!(found.published.to_string(), "2024-10-15", "{text}");
        assert_eq!(found.body.trim(), text);
    }
    for text in ["KYIV, Oct 15 (AP) — It was signed.", "In Kyiv, 15 October 2024 — It was signed."]
    {
        assert!(read(text.as_bytes(), &Overrides::default()).is_err(), "{text}");
    }
}

#[test]
fn the_one_line_form_may_hold_the_whole_text() {
    let found = article(" date 2024-10-15 Treaty signed: The treaty was signed in June: at last.");
    assert_eq!(
        (found.title.as_str(), found.body.as_str()),
        ("Treaty signed", "The treaty was signed in June: at last.\n")
    );
}

#[test]
fn what_the_caller_gives_wins() {
    let given = Overrides {
        date: Some("16 October 2024".to_owned()),
        title: Some("Mine".to_owned()),
        outlet: Some("Post".to_owned()),
        address: Some("https://post.example/".to_owned()),
        language: Some("pl".to_owned()),
        limit: None,
    };
    let found =
        read(format!("Treaty signed\nUNN, 15 October 2024\n\n{BODY}").as_bytes(), &given).unwrap();
    assert_eq!(found.title, "Mine");
    assert_eq!(found.published.to_string(), "2024-10-16");
    assert_eq!(found.outlet.as_deref(), Some("Post"));
    assert_eq!(found.address.as_deref(), Some("https://post.example/"));
    assert_eq!(found.language.as_deref(), Some("pl"));
    assert_eq!(found.body, BODY);
}

#[test]
fn a_text_without_a_head_stays_whole() {
    let given = Overrides { date: Some("2024-10-15".to_owned()), ..Overrides::default() };
    for text in [
        BODY,
        "The treaty on the waters of the Lower Arda, signed in June, has\ncleared its last hurdle, the ministry said on Tuesday. Parliament\nvoted for it.\n",
        "One line only.\n",
        "One line without a dot\n",
        "- one\n- two\n",
    ] {
        assert_eq!(read(text.as_bytes(), &given).unwrap().body, text, "{text}");
    }
}

#[test]
fn lines_become_paragraphs_where_no_line_is_empty() {
    let long = "word ".repeat(40);
    let found = article(&format!("Treaty signed\n15 October 2024\n{long}\n{long}\r\n{long}"));
    assert_eq!(found.title, "Treaty signed");
    assert_eq!(found.body, [long.trim_end(); 3].join("\n\n") + "\n");
}

#[test]
fn what_is_no_article_is_refused_with_what_to_do() {
    let mail = format!("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n{BODY}");
    for (bytes, message) in [
        (&b""[..], "the input contains no text"),
        (b" \n\t\n", "the input contains no text"),
        (b"\xEF\xBB\xBF", "the input contains no text"),
        (b"%PDF-1.7\n\xE2\xE3", "this is a PDF file, but dateline needs text"),
        (
            b"PK\x03\x04\x14\x00",
            "this is a Word document or another ZIP archive, but dateline needs text",
        ),
        (b"\x89PNG\r\n\x1A\n\x00", "this is a picture, but dateline needs text"),
        (b"abc\x00def\x01", "this is a binary file, but dateline needs text"),
        (b"15.10.2024\n\n\xD3\xE3\xEE\xE4\xF3", "the text is not UTF-8"),
        (mail.as_bytes(), "found no text in this email"),
        (BODY.as_bytes(), "found no publication date"),
        (b"---\ntitle: Treaty\ndate: 2024-10-15\n---\n", "found no article text"),
        (b" date 2024-10-15 Treaty signed", "found no article text"),
    ] {
        let error = read(bytes, &Overrides::default()).expect_err(message);
        assert_eq!(error.to_string(), message);
        assert!(!error.help().is_empty());
    }
    let given = Overrides { date: Some("in June".to_owned()), ..Overrides::default() };
    assert_eq!(read(BODY.as_bytes(), &given), Err(ArticleError::BadDate("in June".to_owned())));
    let given = Overrides { limit: Some(10), ..Overrides::default() };
    assert_eq!(
        read(BODY.as_bytes(), &given),
        Err(ArticleError::TooLarge { size: BODY.len(), limit: 10 })
    );
}

#[test]
fn utf16_with_its_mark_is_read() {
    let text = format!("Угоду підписано\n15.10.2024\n\n{BODY}");
    for (mark, bytes) in
        [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)]
    {
        let file: Vec<u8> = mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect();
        assert_eq!(read(&file, &Overrides::default()), Ok(article(&text)));
    }
}

#[test]
fn doubts_are_reported() {
    for (text, doubt) in [
        (format!("15 October 2024\n\n{BODY}"), Doubt::NoTitle),
        (
            format!("https://unn.example/2024/10/15/a\nTreaty signed\n\n{BODY}"),
            Doubt::DateFromAddress,
        ),
        (
            format!("Treaty\n15 October 2024\n\n{BODY}\nSubscribe to continue reading."),
            Doubt::Paywall,
        ),
    ] {
        assert_eq!(article(&text).doubts, [doubt], "{text}");
    }
    assert_eq!(article(&format!("Treaty\n15 October 2024\n\n{BODY}")).doubts, []);
}

proptest! {
    #[test]
    fn any_text_is_an_article_or_an_error(text in r"(\PC|[\n\r\t:#*/-]|20[0-9]{2}[/-]){0,120}") {
        let given = Overrides { date: Some("2024-10-15".to_owned()), ..Overrides::default() };
        let address = Overrides { address: Some(text.clone()), ..given.clone() };
        for given in [&given, &address, &Overrides::default()] {
            if let Ok(article) = read(text.as_bytes(), given) {
                prop_assert!(!article.body.trim().is_empty());
                prop_assert!(!article.title.contains('\n'));
            }
        }
    }

    #[test]
    fn any_bytes_are_an_article_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, &Overrides::default());
    }
}

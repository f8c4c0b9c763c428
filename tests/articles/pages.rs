//! Articles that are web pages.

use std::time::{Duration, Instant};

use dateline::article::{Article, ArticleError, Doubt, Overrides, read};

use crate::support::cases;

/// The text of each page, long enough to be one.
const TEXT: &str = "<p>The treaty was signed in June, the ministry said on Tuesday. Parliament had voted for it the day before by 212 to 96, after a long debate in which many members spoke.</p><h2>What comes next</h2><p>It enters into force on 1 January. A <a href=\"/x\">joint commission</a> will open its office in February, and the first report is to follow later next year.</p>";
/// The same as Markdown.
const MARKDOWN: &str = "The treaty was signed in June, the ministry said on Tuesday. Parliament had voted for it the day before by 212 to 96, after a long debate in which many members spoke.\n\n## What comes next\n\nIt enters into force on 1 January. A joint commission will open its office in February, and the first report is to follow later next year.\n";

/// A page with this head, and with this above the text.
fn page(head: &str, above: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>Treaty signed | The Daily</title>{head}</head><body>\
         <nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav><article><h1>Treaty signed</h1>{above}{TEXT}</article>\
         <aside><h3>Related</h3><a href=\"/y\">Other story of 3 May 2019</a></aside><footer>Copyright 2019</footer></body></html>"
    )
}

fn article(html: &str) -> Article {
    read(html.as_bytes(), &Overrides::default()).unwrap_or_else(|error| panic!("{error}: {html}"))
}

#[test]
fn words_of_a_heading_stay_apart_from_those_of_the_paragraph_below_it() {
    let html = "<html lang=en><head><title>Treaty signed</title><meta property=og:published_time \
                content=2024-10-15></head><body><article><h1>Treaty signed</h1><time>15 Oct</time><p>The \
                treaty was signed in June in the capital, the ministry said.</p><p>A vote is expected in \
                November, when parliament returns.</p></article></body></html>";
    let body = article(html).body;
    assert!(!body.contains("signedThe") && !body.contains("OctThe"), "{body}");
    assert!(!body.contains("said.A vote"), "{body}");
}

#[test]
fn the_article_is_what_remains_of_a_page() {
    let found = article(&page(
        "<meta property=\"og:title\" content=\"Treaty signed\"><meta property=\"og:site_name\" content=\"The Daily\">\
         <meta property=\"og:url\" content=\"https://daily.example/treaty\">\
         <meta property=\"article:published_time\" content=\"2024-10-15T08:00:00+02:00\">",
        "",
    ));
    assert_eq!(found.title, "Treaty signed");
    assert_eq!(found.published.to_string(), "2024-10-15");
    assert_eq!(found.outlet.as_deref(), Some("The Daily"));
    assert_eq!(found.address.as_deref(), Some("https://daily.example/treaty"));
    assert_eq!(found.language.as_deref(), Some("en"));
    assert_eq!(found.body, MARKDOWN);
    assert_eq!(found.doubts, []);
}

#[test]
fn the_day_of_publication_comes_from_the_surest_place() {
    let data = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},\
                {\"@type\":[\"NewsArticle\"],\"headline\":\"Treaty signed\",\"datePublished\":\"2024-10-15T00:30:00+03:00\",\"dateModified\":\"2024-10-20\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"UNN\"}}]}</script>";
    let graph = "<meta property=\"article:published_time\" content=\"2024-10-16T08:00Z\"><meta property=\"article:modified_time\" content=\"2024-10-20T08:00Z\">";
    let time = "<p><time datetime=\"2024-10-17\">yesterday</time></p>";
    let address = "<link rel=\"canonical\" href=\"https://daily.example/2024/10/18/treaty\">";
    for (head, above, day) in [
        (format!("{graph}{data}{address}"), time, "2024-10-15"),
        (format!("{graph}{address}"), time, "2024-10-16"),
        (address.to_owned(), time, "2024-10-17"),
        (address.to_owned(), "", "2024-10-18"),
        (String::new(), "<time>17 October 2024, 10:30</time>", "2024-10-17"),
        ("<meta name=\"DC.date.issued\" content=\"2024-10-19\">".to_owned(), "", "2024-10-19"),
        ("<meta itemprop=\"datePublished\" content=\"2024-10-19\">".to_owned(), "", "2024-10-19"),
    ] {
        let found = article(&page(&head, above));
        assert_eq!(found.published.to_string(), day, "{head}{above}");
        assert_eq!(found.doubts.contains(&Doubt::DateFromAddress), day == "2024-10-18");
    }
    assert_eq!(article(&page(data, "")).outlet.as_deref(), Some("UNN"));
}

#[test]
fn a_page_in_an_old_encoding_is_read() {
    let html = page(
        "<meta charset=\"windows-1251\"><meta name=\"date\" content=\"2024-10-15\">",
        "<p>\u{1}</p>",
    );
    let mut bytes = Vec::new();
    for byte in html.bytes() {
        // "Угоду" in windows-1251.
        if byte == 1 {
            bytes.extend(b"\xD3\xE3\xEE\xE4\xF3 \xEF\xB3\xE4\xEF\xE8\xF1\xE0\xED\xEE \xE2 \xF7\xE5\xF0\xE2\xED\xB3.")
        } else {
            bytes.push(byte)
        }
    }
    let found = read(&bytes, &Overrides::default()).unwrap();
    assert!(found.body.starts_with("Угоду підписано в червні.\n"), "{}", found.body);
}

#[test]
fn a_page_without_an_article_is_an_error() {
    let given = Overrides { date: Some("2024-10-15".to_owned()), ..Overrides::default() };
    for html in [
        "<html><body></body></html>",
        "<!doctype html>",
        "<html><script>let a = '<p>';</script></html>",
    ] {
        assert_eq!(read(html.as_bytes(), &given), Err(ArticleError::NoText), "{html}");
    }
    assert_eq!(read(page("", "").as_bytes(), &Overrides::default()), Err(ArticleError::NoDate));
}

#[test]
fn comparisons_in_scripts_are_no_elements() {
    let script = format!("<script>{}</script>", "if (a<b) { c = '<div>'; }".repeat(1000));
    assert_eq!(
        article(&page("<meta name=\"date\" content=\"2024-10-15\">", &script)).body,
        MARKDOWN
    );
}

#[test]
fn elements_without_end_use_no_stack() {
    for tag in ["div", "b", "table><tr><td", "ul><li", "p", "blockquote", "svg><g"] {
        for depth in [120, 1500] {
            let html = format!("<html><body>{}{TEXT}", format!("<{tag}>").repeat(depth));
            let _ = read(html.as_bytes(), &Overrides::default());
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]
    #[test]
    fn any_page_is_an_article_or_an_error(html in "(</?(p|div|article|time datetime='2024-10-15'|h1|a|ul|li|table|td|b|meta|script|title)>|<!--|-->|[a-zа-я<>&;\" ]{0,12}){0,60}") {
        let _ = read(format!("<html>{html}").as_bytes(), &Overrides::default());
    }
}

/// Returns whole pages of different kinds.
fn pages() -> Vec<String> {
    let data = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Treaty signed\",\"datePublished\":\"2024-10-15T00:30:00+03:00\"}</script>";
    let meta = "<meta property=\"article:published_time\" content=\"2024-10-16T08:00Z\"><meta charset=\"windows-1251\">";
    let list = "<ul><li><a href=\"/a\">Угоду підписано 15 жовтня</a></li><li>Two</li></ul><table><tr><td>1</td></tr></table>";
    vec![
        page(data, "<p><time datetime=\"2024-10-17\">yesterday</time></p>"),
        page(meta, list),
        page("", &"<div><p>Один &amp; два &#x44f; <b>три</p></div>".repeat(20)),
        format!("<!doctype html><html><body>{}</body></html>", list.repeat(30)),
    ]
}

/// What a mutation puts in.
const PIECES: &[&str] = &[
    "<",
    ">",
    "</",
    "&",
    "&#",
    "\"",
    "'",
    "<!--",
    "-->",
    "<![CDATA[",
    "<p>",
    "</div>",
    "<table>",
    "<template>",
    "<script>",
    "</script>",
    "<svg><style>",
    "<meta charset=utf-16>",
    "<plaintext>",
    "{\"@graph\":[",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "2024-10-15",
    "<html lang=uk>",
    "<time>",
    "<base href='//'>",
];

/// One mutation: where, how many bytes it removes, what it puts in, and how often.
type Mutation = (usize, usize, usize, usize);

/// Returns a page with mutations applied.
fn mutated(page: &str, mutations: &[Mutation]) -> Vec<u8> {
    let mut bytes = page.as_bytes().to_vec();
    for (at, removed, piece, count) in mutations {
        let at = at % (bytes.len() + 1);
        let end = (at + removed).min(bytes.len());
        // A piece that is not in the list copies what was there.
        let copied = bytes[at..end].to_vec();
        let piece = PIECES.get(*piece).map_or(copied, |piece| piece.as_bytes().to_vec());
        bytes.splice(at..end, piece.repeat(*count));
    }
    bytes
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: cases(48), ..Default::default() })]
    #[test]
    fn a_mutated_page_is_an_article_or_an_error_in_a_short_time(
        page in 0..pages().len(),
        mutations in proptest::collection::vec((0..40_000_usize, 0..200_usize, 0..PIECES.len() + 4, 0..30_usize), 1..12),
    ) {
        let bytes = mutated(&pages()[page], &mutations);
        let start = Instant::now();
        let _ = read(&bytes, &Overrides::default());
        proptest::prop_assert!(start.elapsed() < LONGEST, "{:?} for {} bytes", start.elapsed(), bytes.len());
    }
}

/// Longest time for a page of some ten thousand bytes, on a slow and busy machine without optimisation.
const LONGEST: Duration = Duration::from_secs(20);

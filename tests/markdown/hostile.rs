//! What hostile notes try: no markup, handler, address or request of theirs reaches a page, and no
//! pattern takes more than linear time.

use super::{as_written, html, to_html};
use dateline::markdown::{
    Context, RawHtml, first_line, hide_comments, outline, plain, safe_address,
};
use proptest::prelude::*;

/// The elements and attributes that a page may get where raw HTML is not trusted.
const ELEMENTS: &str = " a abbr b blockquote br code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input kbd li mark ol p pre s section small span strong sub summary sup table tbody td th thead time tr u ul q ";
const ATTRIBUTES: &str = " alt aria-label checked class colspan datetime dir disabled height href id lang loading open rel role rowspan scope src start tabindex title type width ";

/// Raw HTML that would run, load, submit or cover something.
const PAYLOADS: [&str; 46] = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//e.org/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\"onerror=\"alert(1)\">",
    "<img/src=x/onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=\"//e.org/x.swf\">",
    "<base href=\"//e.org/\">",
    "<link rel=stylesheet href=\"//e.org/x.css\">",
    "<meta http-equiv=refresh content=\"0;url=//e.org\">",
    "<style>@import '//e.org/x.css';</style>",
    "<p style=\"position:fixed\">x</p>",
    "<b style=\"background:url(//e.org)\">x</b>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<input autofocus onfocus=alert(1)>",
    "<form action=\"//e.org\"><button>x</button></form>",
    "<button formaction=\"javascript:alert(1)\">x</button>",
    "<video poster=\"//e.org/x.png\" src=x onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"java&#x09;script:alert(1)\">x</a>",
    "<a href=\" &#14; javascript:alert(1)\">x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=x target=_blank ping=\"//e.org\">x</a>",
    "<img src=\"https://e.org/pixel.gif\">",
    "<img srcset=\"//e.org/x.png 1x\" src=\"//e.org/x.png\">",
    "<table background=\"//e.org/x.png\"><tr><td>x</table>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
    "<title><b title=\"</title><script>alert(1)</script>\">",
    "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
    "<xmp><p title=\"</xmp><script>alert(1)</script>\">",
    "<plaintext>x",
    "<!--><script>alert(1)</script>-->",
    "<!DOCTYPE x [<!ENTITY y 'z'>]>",
    "<?php echo 1 ?>",
    "<b title='\"><script>alert(1)</script>'>x</b>",
];

/// Addresses that no page may link to, in the obfuscations that browsers forgive.
const ADDRESSES: [&str; 26] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "java%73cript:alert(1)",
    "javascript%3Aalert(1)",
    "javascript%253Aalert(1)",
    "\u{1}javascript:alert(1)",
    "\u{feff}javascript:alert(1)",
    "java\u{200b}script:alert(1)",
    "java\u{ad}script:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,x",
    "data:image/svg+xml,x",
    "file:///etc/passwd",
    "blob:https://e.org/x",
    "view-source:https://e.org",
    "ftp://e.org/",
    "about:blank",
    "https:e.org",
    "intent://e.org#Intent;end",
];

/// Says what is wrong with a page from an untrusted note.
pub(super) fn harm(page: &str) -> Option<String> {
    for tag in page.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else { return Some(format!("open tag `{tag}`")) };
        let mut parts = tag.trim_start_matches('/').splitn(2, ' ');
        let name = parts.next().unwrap_or_default();
        if !ELEMENTS.contains(&format!(" {name} ")) {
            return Some(format!("element `{name}`"));
        }
        let mut rest = parts.next().unwrap_or_default();
        while let Some((key, value)) = rest.split_once("=\"") {
            let (value, after) = value.split_once('"').unwrap_or((value, ""));
            rest = after.trim_start();
            if !ATTRIBUTES.contains(&format!(" {} ", key.trim())) {
                return Some(format!("attribute `{key}`"));
            }
            let value = value.replace("&amp;", "&");
            let is_bad = key == "href" && safe_address(&value).as_deref() != Some(&*value);
            if is_bad || (key == "src" && (value.contains(':') || value.starts_with("//"))) {
                return Some(format!("address `{value}`"));
            }
        }
        if !rest.is_empty() {
            return Some(format!("rest `{rest}`"));
        }
    }
    None
}

#[test]
fn harm_is_seen() {
    for page in [
        "<script>",
        "<b onclick=\"x\">",
        "<a href=\"javascript:x\">",
        "<img src=\"//e.org\">",
        "<b x>",
        "<b",
    ] {
        assert!(harm(page).is_some(), "{page}");
    }
    assert_eq!(harm("<p><a href=\"https://e.org/?a&amp;b\">x</a></p>"), None);
}

#[test]
fn raw_html_payloads_are_inert() {
    for payload in PAYLOADS {
        for text in [
            payload.to_owned(),
            format!("a {payload} b"),
            format!("- x\n\n  {payload}"),
            format!("| {payload} |\n|---|\n"),
            format!("# {payload}"),
            format!("a[^1]\n\n[^1]: {payload}"),
            format!("{payload}\n\n*z*"),
        ] {
            for mode in [RawHtml::Escape, RawHtml::Sanitize] {
                let page = html(&text, mode);
                assert_eq!(harm(&page), None, "{mode:?} {text:?}: {page}");
                assert!(
                    !text.contains("*z*") || page.contains("<em>z</em>") || page.contains("*z*"),
                    "{mode:?} {text:?}: {page}"
                );
            }
        }
    }
}

#[test]
fn addresses_of_other_schemes_become_text() {
    for address in ADDRESSES {
        for text in [
            format!("[x]({address})"),
            format!("[x](<{address}>)"),
            format!("[x](<{address}> \"t\")"),
            format!("![x](<{address}>)"),
            format!("<{address}>"),
            format!("[x][y]\n\n[y]: <{address}>"),
            format!("[![x](<{address}>)](<{address}>)"),
        ] {
            let page = html(&text, RawHtml::Escape);
            assert_eq!(harm(&page), None, "{text:?}: {page}");
            assert!(!page.contains("<a ") && !page.contains("<img"), "{text:?}: {page}");
        }
    }
}

#[test]
fn good_addresses_stay() {
    let rows = [
        ("https://e.org/a?b=c#d", "https://e.org/a?b=c#d"),
        ("HTTP://e.org", "HTTP://e.org"),
        ("//e.org/x", "https://e.org/x"),
        ("mailto:me@e.org", "mailto:me@e.org"),
        ("tel:+380", "tel:+380"),
        ("../a b/в.html", "../a%20b/в.html"),
        ("#x", "#x"),
        ("?q=a:b", "?q=a:b"),
        ("/\\e.org", "/%5Ce.org"),
        ("a%20\"b", "a%20%22b"),
    ];
    for (address, expected) in rows {
        assert_eq!(safe_address(address).as_deref(), Some(expected), "{address:?}");
    }
    assert_eq!(safe_address(" \n"), None);
}

#[test]
fn pages_ask_no_other_server() {
    for source in [
        "https://e.org/x.png",
        "//e.org/x.png",
        "\\\\e.org\\x.png",
        "/\\e.org/x.png",
        "HTTPS://e.org/x.png",
        "/\t/e.org/x.png",
    ] {
        for text in [format!("![a](<{source}>)"), format!("<img src=\"{source}\" alt=\"a\">")] {
            let page = html(&text, RawHtml::Sanitize);
            assert!(!page.replace("src=\"%5C", "").contains("src="), "{text:?}: {page}");
        }
    }
}

#[test]
fn quotation_marks_stay_inside_their_attributes() {
    let texts = [
        "[a](b '\" onclick=\"x')",
        "![\" onerror=\"x](b.png)",
        "![a](b.png '\" onerror=\"x')",
        "```\" onclick=\"x\ny\n```",
        "# A {#\"onclick=\"x}",
        "# A {.\" onclick=\"x}",
        "| \" onclick=\"x |\n|---|",
        "[a](b\"onclick=\"x)",
        "[^\"x\"]\n\n[^\"x\"]: y",
    ];
    for text in texts {
        assert_eq!(harm(&html(text, RawHtml::Escape)), None, "{text:?}");
    }
}

#[test]
fn control_characters_reach_no_page() {
    for mode in [RawHtml::Escape, RawHtml::Sanitize, RawHtml::Trust] {
        let page =
            html("a\u{0}\u{1b}[31m\u{8} `\u{c}` [\u{7}](b \"\u{1b}\") <b title=\"\u{1b}\">", mode);
        assert!(!page.contains(|c: char| c.is_control() && c != '\n'), "{mode:?}: {page:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_panics_and_nothing_harmful_survives(
        parts in prop::collection::vec(prop_oneof![
            prop::sample::select(PAYLOADS.to_vec()).prop_map(str::to_owned),
            prop::sample::select(ADDRESSES.to_vec()).prop_map(|address| format!("[a](<{address}>)")),
            prop::sample::select(vec!["\n", "\n\n", "\r\n", "# ", "## a {date=2024}\n", "date:: b", "> ", "- ", "```", "`", "%%", "<!--", "-->", "|", "|---|\n", "[^1]", "[^1]: ", "*", "[", "](", "\"", "{", "}", "    ", "\\", "&lt;", "\u{c}", "\0", "Підписано. ", "معاهدة"]).prop_map(str::to_owned),
            ".{0,8}",
        ], 0..24),
    ) {
        let text = parts.concat();
        let hidden = hide_comments(&text);
        prop_assert_eq!(hidden.len(), text.len());
        let words = plain(&hidden);
        prop_assert_eq!(first_line(&hidden, &|_| None), words.lines().next().unwrap_or_default());
        let facts = outline(&hidden, 8, "en");
        for heading in &facts.headings {
            let _ = (&hidden[heading.range.clone()], &hidden[heading.title_range.clone()], &hidden[heading.section.clone()]);
        }
        for link in &facts.links {
            prop_assert!(link.sentence_range.start <= link.range.start && link.range.end <= link.sentence_range.end);
            for range in [Some(&link.sentence_range), link.destination_range.as_ref(), link.title_range.as_ref()].into_iter().flatten() {
                prop_assert!(hidden.get(range.clone()).is_some());
            }
        }
        for mode in [RawHtml::Escape, RawHtml::Sanitize] {
            let page = to_html(&hidden, &Context { html: mode, depth: 8, ..Context::new(&as_written, "n-") });
            prop_assert_eq!(harm(&page), None, "{}", page);
        }
    }
}

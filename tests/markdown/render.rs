//! Markdown and the HTML that it becomes.

use super::{as_written, html, to_html};
use dateline::markdown::{Context, FirstHeading, RawHtml, Resolution, Target, TargetKind};

#[test]
fn elements() {
    let rows = [
        (
            "a *b* **c** ~~d~~ `e<f`",
            "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p>\n",
        ),
        ("a\\\nb\nc", "<p>a<br>\nb\nc</p>\n"),
        ("\"a\" -- 'b'...", "<p>&quot;a&quot; -- 'b'...</p>\n"),
        ("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
        (
            "- [x] a\n- [ ] b",
            "<ul>\n<li><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"done\"> a</li>\n<li><input type=\"checkbox\" disabled=\"\" aria-label=\"open\"> b</li>\n</ul>\n",
        ),
        (
            "```rust ignore\na<b\n```",
            "<pre tabindex=\"0\"><code class=\"language-rust\">a&lt;b\n</code></pre>\n",
        ),
        ("    a", "<pre tabindex=\"0\"><code>a</code></pre>\n"),
        ("a\r\nb\r\n\r\nв", "<p>a\nb</p>\n<p>в</p>\n"),
        ("مرحبا **بك**", "<p>مرحبا <strong>بك</strong></p>\n"),
        (
            "| a | b |\n|--:|---|\n| c | d |",
            "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead><tr><th scope=\"col\" class=\"align-right\">a</th><th scope=\"col\">b</th></tr></thead>\n<tbody>\n<tr><td class=\"align-right\">c</td><td>d</td></tr>\n</tbody></table></div>\n",
        ),
        (
            "a[^X] b[^x]\n\n[^x]: c *d*\n[^y]: e",
            "<p>a<sup><a class=\"footnote\" id=\"n-fnref-1\" href=\"#n-fn-1\">1</a></sup> b<sup><a class=\"footnote\" id=\"n-fnref-1-2\" href=\"#n-fn-1\">1</a></sup></p>\n<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n<li id=\"n-fn-1\"><p>c <em>d</em></p> <a class=\"footnote-back\" href=\"#n-fnref-1\" aria-label=\"Back to the text\">↩</a> <a class=\"footnote-back\" href=\"#n-fnref-1-2\" aria-label=\"Back to the text\">↩</a></li>\n</ol>\n</section>\n",
        ),
        ("", ""),
    ];
    for (text, expected) in rows {
        assert_eq!(html(text, RawHtml::Escape), expected, "{text:?}");
    }
}

#[test]
fn callouts_are_boxes_with_titles() {
    let rows = [
        (
            "> [!NOTE]\n> a\n>\n> b",
            "<div class=\"callout callout-note\" role=\"note\" aria-label=\"Note\">\n<p class=\"callout-title\">Note</p>\n<p>a</p>\n<p>b</p>\n</div>\n",
        ),
        (
            ">[!attention|wide] Of *it* #\n> - a",
            "<div class=\"callout callout-warning\" role=\"note\" aria-label=\"Warning\">\n<p class=\"callout-title\">Of <em>it</em></p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n",
        ),
        (
            "> [!my-kind]+\n> a\n> ---\n> # b\n> > [!tip]- c\n> > d",
            "<details class=\"callout callout-note\" open=\"\">\n<summary class=\"callout-title\">My kind</summary>\n<h2 id=\"n-a\">a</h2>\n<h2 id=\"n-b\">b</h2>\n<details class=\"callout callout-tip\">\n<summary class=\"callout-title\">c</summary>\n<p>d</p>\n</details>\n</details>\n",
        ),
        ("> [!note] {x}", "<blockquote>\n<p>[!note] {x}</p>\n</blockquote>\n"),
        ("> [!a](b) [!c]", "<blockquote>\n<p><a href=\"b\">!a</a> [!c]</p>\n</blockquote>\n"),
        ("> a\n> [!note] b", "<blockquote>\n<p>a\n[!note] b</p>\n</blockquote>\n"),
        ("> \\[!note]", "<blockquote>\n<p>[!note]</p>\n</blockquote>\n"),
    ];
    for (text, expected) in rows {
        for mode in [RawHtml::Escape, RawHtml::Sanitize] {
            assert_eq!(html(text, mode), expected, "{text:?}");
        }
    }
}

#[test]
fn wikilinks_show_their_words_else_a_title() {
    let rows = [
        ("[[a]] [[b]]", "<p><a href=\"[[a]]\">Title &lt;a&gt;</a> <a href=\"[[b]]\">b</a></p>\n"),
        (
            "[[a|*c*]] [[a|]]",
            "<p><a href=\"[[a]]\"><em>c</em></a> <a href=\"[[a]]\">Title &lt;a&gt;</a></p>\n",
        ),
        (
            "## [[a]]\n[[#[[a]]|up]] [[#A]]",
            "<h2 id=\"n-a\"><a href=\"[[a]]\">Title &lt;a&gt;</a></h2>\n<p>[[#<a href=\"[[a]]\">Title &lt;a&gt;</a>|up]] <a href=\"#n-a\">A</a></p>\n",
        ),
        (
            "| a |\n|---|\n| [[a\\|b]] |",
            "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead><tr><th scope=\"col\">a</th></tr></thead>\n<tbody>\n<tr><td><a href=\"[[a]]\">b</a></td></tr>\n</tbody></table></div>\n",
        ),
        (
            "![[a.png|b c|200x9]] ![[a.png|200]] ![[a.png]]",
            "<p><img src=\"[[a.png]]\" alt=\"b c\" loading=\"lazy\"> <img src=\"[[a.png]]\" alt=\"\" loading=\"lazy\"> <img src=\"[[a.png]]\" alt=\"\" loading=\"lazy\"></p>\n",
        ),
        ("[[b], [c] ]]", "<p>[[b], [c] ]]</p>\n"),
        ("\\[[a]] `[[a]]`", "<p>[[a]] <code>[[a]]</code></p>\n"),
    ];
    let titles = |destination: &str| (destination == "[[a]]").then(|| "Title <a>".to_owned());
    for (text, expected) in rows {
        let context = Context { titles: &titles, ..Context::new(&as_written, "n-") };
        assert_eq!(to_html(text, &context), expected, "{text:?}");
    }
}

#[test]
fn headings_nest_without_gaps_and_show_no_attributes() {
    let rows = [
        (
            2,
            "# A\n### B\n## C\n# D",
            "<h2 id=\"n-a\">A</h2>\n<h3 id=\"n-b\">B</h3>\n<h3 id=\"n-c\">C</h3>\n<h2 id=\"n-d\">D</h2>\n",
        ),
        (
            5,
            "# A\n## B\n### C",
            "<h5 id=\"n-a\">A</h5>\n<h6 id=\"n-b\">B</h6>\n<h6 id=\"n-c\">C</h6>\n",
        ),
        (
            3,
            "## A {#x .t date=2024 onclick=x}\ndate:: 2024\nb:: c\n---\nd",
            "<h3 id=\"n-x\">A</h3>\n<hr>\n<p>d</p>\n",
        ),
        (2, "# A\nb:: c", "<h2 id=\"n-a\">A</h2>\n<p>b:: c</p>\n"),
        (
            2,
            "# Договір `x` ![y](z.png)",
            "<h2 id=\"n-договір-x\">Договір <code>x</code> <img src=\"z.png\" alt=\"y\" loading=\"lazy\"></h2>\n",
        ),
    ];
    for (top_level, text, expected) in rows {
        let context = Context { top_level, ..Context::new(&as_written, "n-") };
        assert_eq!(to_html(text, &context), expected, "{text:?}");
    }
}

#[test]
fn the_title_can_be_left_out() {
    let rows = [
        ("# T\na\n# B", "<p>a</p>\n<h2 id=\"n-b\">B</h2>\n"),
        ("a\n# T\n", "<p>a</p>\n"),
        ("## A\n# T", "<h2 id=\"n-a\">A</h2>\n<h2 id=\"n-t\">T</h2>\n"),
    ];
    for (text, expected) in rows {
        let context =
            Context { first_heading: FirstHeading::LeaveOut, ..Context::new(&as_written, "n-") };
        assert_eq!(to_html(text, &context), expected, "{text:?}");
    }
}

#[test]
fn links_go_where_the_caller_says() {
    let resolve = |target: Target<'_>| match (target.kind, target.destination) {
        (TargetKind::Link, "event:a") => Resolution::Href("../events/a/index.html".to_owned()),
        (TargetKind::Image, "x.png") => {
            Resolution::Image { src: "../files/x.png".to_owned(), srcset: None, size: Some((4, 3)) }
        }
        (_, destination) if destination.starts_with("http") => {
            Resolution::Href(destination.to_owned())
        }
        _ => Resolution::TextOnly,
    };
    let rows = [
        ("[a](event:a \"2024-06\")", "<a href=\"../events/a/index.html\">a</a>"),
        ("[a](event:b)", "a"),
        (
            "[*a*](https://e.org/ä?b=c&d \"t\")",
            "<a href=\"https://e.org/ä?b=c&amp;d\" rel=\"noopener noreferrer\" title=\"t\"><em>a</em></a>",
        ),
        (
            "![a](x.png 't')",
            "<img src=\"../files/x.png\" alt=\"a\" width=\"4\" height=\"3\" title=\"t\" loading=\"lazy\">",
        ),
        (
            "![a *b*](https://e.org/x.png)",
            "<a href=\"https://e.org/x.png\" rel=\"noopener noreferrer\">a b</a>",
        ),
        (
            "![](https://e.org/x.png)",
            "<a href=\"https://e.org/x.png\" rel=\"noopener noreferrer\">https://e.org/x.png</a>",
        ),
        (
            "[![a](https://e.org/x.png)](https://e.org)",
            "<a href=\"https://e.org\" rel=\"noopener noreferrer\">a</a>",
        ),
        ("![a](y.png)", "a"),
        ("[a](#b) [c](#d)", "a c"),
    ];
    for (text, expected) in rows {
        let shown = to_html(text, &Context::new(&resolve, "n-"));
        assert_eq!(shown, format!("<p>{expected}</p>\n"), "{text:?}");
    }
    let shown =
        to_html("# Б\n[a](#б) [b](#%D0%B1) [c][d]\n\n[d]: #б", &Context::new(&resolve, "n-"));
    assert_eq!(shown.matches("href=\"#n-б\"").count(), 3, "{shown}");
}

#[test]
fn raw_html_in_each_mode() {
    let rows = [
        (
            "a <b>c</b> <!-- d -->",
            "<p>a &lt;b&gt;c&lt;/b&gt; </p>\n",
            "<p>a <b>c</b> </p>\n",
            "<p>a <b>c</b> </p>\n",
        ),
        (
            "<div class=\"x\" onclick=\"y\">\n\n*a*\n\n</div>",
            "<p>&lt;div class=&quot;x&quot; onclick=&quot;y&quot;&gt;</p>\n<p><em>a</em></p>\n<p>&lt;/div&gt;</p>\n",
            "<div class=\"x\">\n<p><em>a</em></p>\n</div>\n",
            "<div class=\"x\" onclick=\"y\">\n<p><em>a</em></p>\n</div>\n",
        ),
        (
            "a <time datetime=\"2024\" id=\"x\">b</time>",
            "<p>a &lt;time datetime=&quot;2024&quot; id=&quot;x&quot;&gt;b&lt;/time&gt;</p>\n",
            "<p>a <time datetime=\"2024\" id=\"n-x\">b</time></p>\n",
            "<p>a <time datetime=\"2024\" id=\"x\">b</time></p>\n",
        ),
        ("a <svg>b", "<p>a &lt;svg&gt;b</p>\n", "<p>a &lt;svg&gt;b</p>\n", "<p>a <svg>b</p>\n"),
        (
            "a </p></section> b",
            "<p>a &lt;/p&gt;&lt;/section&gt; b</p>\n",
            "<p>a &lt;/p&gt;&lt;/section&gt; b</p>\n",
            "<p>a </p></section> b</p>\n",
        ),
        ("<!-- a -->\n\nb", "<p>b</p>\n", "<p>b</p>\n", "<p>b</p>\n"),
    ];
    for (text, escaped, sanitized, trusted) in rows {
        assert_eq!(html(text, RawHtml::Escape), escaped, "{text:?}");
        assert_eq!(html(text, RawHtml::Sanitize), sanitized, "{text:?}");
        assert_eq!(html(text, RawHtml::Trust), trusted, "{text:?}");
    }
}

#[test]
fn sanitizing_changes_nothing_of_ours() {
    let text = "# A\n[a](#a)[^1]\n\n- [x] b\n\n3. c\n\n| d |\n|:-:|\n| ![e](f.png) |\n\n```x\ny\n```\n\n[^1]: g\n";
    let ours = html(text, RawHtml::Escape);
    let both = html(&format!("{text}\n<b></b>"), RawHtml::Sanitize);
    for tag in ours.split_inclusive('>').filter_map(|part| part.find('<').map(|at| &part[at..])) {
        assert!(both.contains(tag), "{tag} in {both}");
    }
}

#[test]
fn deep_nesting_keeps_the_words() {
    let context = Context { depth: 3, ..Context::new(&as_written, "n-") };
    let shown = to_html("> > > > [a](b)", &context);
    assert_eq!(shown.matches("<blockquote>").count(), 3);
    assert!(shown.contains('a') && !shown.contains("<a"), "{shown}");
}

#[test]
fn addresses_in_running_text_become_links() {
    let link = |address: &str| {
        format!("<a href=\"{}\" rel=\"noopener noreferrer\">{0}</a>", address.replace('&', "&amp;"))
    };
    let a = link("https://a.example/b_c_d?e=1&f=2");
    let b = link("https://a.example/b");
    let rows = [
        ("See https://a.example/b_c_d?e=1&f=2.", format!("<p>See {a}.</p>\n")),
        ("*https://a.example/b*", format!("<p><em>{b}</em></p>\n")),
        ("(https://a.example/b), https://a.example/b", format!("<p>({b}), {b}</p>\n")),
        ("- https://a.example/b\n", format!("<ul>\n<li>{b}</li>\n</ul>\n")),
        ("<https://a.example/b>", format!("<p>{b}</p>\n")),
        ("[https://a.example/b](https://a.example/b)", format!("<p>{b}</p>\n")),
        ("`https://a.example/b`", "<p><code>https://a.example/b</code></p>\n".to_owned()),
        (
            "    https://a.example/b",
            "<pre tabindex=\"0\"><code>https://a.example/b</code></pre>\n".to_owned(),
        ),
        (
            "https://u:p@a.example/ ftp://a.example/",
            "<p>https://u:p@a.example/ ftp://a.example/</p>\n".to_owned(),
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(html(text, RawHtml::Escape), expected, "{text:?}");
    }
    let raw = "<a href=\"https://b.example\">https://a.example/b</a>";
    let shown = html(raw, RawHtml::Sanitize);
    assert_eq!(shown.matches("<a ").count(), 1, "{shown}");
}

//! Reads the article of an HTML page, and the facts in its head.

use dom_query::Document;
use rs_trafilatura::{Options, extract_with_options};
use serde_json::Value;

use super::date::publication_date;
use super::{ArticleError, Doubt, Facts, SHORT_TEXT, has_notice};
use crate::date::Day;

/// Elements nested deeper than this are no article, and would use up the stack.
const MAX_DEPTH: usize = 400;
/// Elements whose words are no part of an article.
const NO_TEXT: &str = "script, style, noscript, template, nav, form, button, select, svg";
/// Elements that end a line.
const BLOCKS: &[&str] = &[
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "div",
    "time",
    "header",
    "section",
    "li",
    "ul",
    "ol",
    "blockquote",
    "figure",
    "figcaption",
    "table",
    "tr",
    "td",
    "dt",
    "dd",
];
/// Dated articles of a page that is a list of them.
const MANY: usize = 3;
/// Fewest words of a sentence.
const SENTENCE: usize = 5;
/// Fewest characters of one without spaces.
const LONG_LINE: usize = 40;
/// Types of schema.org that are articles, in their endings: `NewsArticle`, `BlogPosting`, `Report`.
const ARTICLES: &[&str] = &["Article", "Posting", "Report", "Review"];
/// Names and properties of `<meta>` that give the day of publication, the surest first.
const DATES: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datePublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "DC.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "DC.date",
    "pubdate",
    "publish_date",
    "date",
];

/// Reads a page.
pub(super) fn facts(html: &str, address: Option<&str>) -> Result<Facts, ArticleError> {
    let page = Document::from(html);
    if is_too_deep(&page) {
        return Err(ArticleError::NoText);
    }
    let data = structured_data(&page);
    let options =
        Options { output_markdown: true, url: address.map(str::to_owned), ..Options::default() };
    let extract = extract_with_options(&with_line_breaks(html), &options)
        .map_err(|_| ArticleError::NoText)?;
    let head = extract.metadata;
    let title = text_of(data.as_ref(), "headline").or(head.title);
    let body = extract.content_markdown.unwrap_or(extract.content_text);
    if !has_sentence(html) {
        return Err(ArticleError::NoText);
    }
    let stated = stated_day(&page, data.as_ref());
    let is_list = matches!(head.page_type.as_deref(), Some("collection" | "listing"))
        || page.select("article:has(time)").length() >= MANY;
    let is_list = is_list && data.is_none() && stated.is_none();
    Ok(Facts {
        body: without_title(&body, title.as_deref()),
        title,
        outlet: name_of(data.as_ref(), "publisher").or(head.sitename),
        author: name_of(data.as_ref(), "author").or(head.author),
        address: meta(&page, "og:url").or(head.url),
        language: language(&page).or(head.language),
        doubts: doubts(&page, &body, is_list),
        published: stated.or_else(|| day_of_time(&page)),
    })
}

/// Returns a page with a line break after each block, so that the words of a heading and those of the paragraph
/// after it stay apart where no white space is between them.
fn with_line_breaks(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(start) = rest.find("</") {
        let Some(len) = rest[start..].find('>') else { break };
        let (element, after) = rest.split_at(start + len + 1);
        out.push_str(element);
        let name = element[start + 2..start + len].trim().to_ascii_lowercase();
        if BLOCKS.contains(&name.as_str()) {
            out.push('\n');
        }
        rest = after;
    }
    out + rest
}

/// Returns whether a page has enough words for a sentence apart from its menus, forms and scripts.
fn has_sentence(html: &str) -> bool {
    let page = Document::from(html);
    page.select(NO_TEXT).remove();
    let text = page.select("body").text();
    text.split_whitespace().count() >= SENTENCE || text.trim().chars().count() >= LONG_LINE
}

/// Returns what a person should check. The notice of a page is no part of its article.
fn doubts(page: &Document, body: &str, is_list: bool) -> Vec<Doubt> {
    let is_cut = body.len() < SHORT_TEXT && has_notice(&page.text());
    let doubts = [(is_list, Doubt::ManyArticles), (is_cut, Doubt::Paywall)];
    doubts.into_iter().filter(|(is_so, _)| *is_so).map(|(_, doubt)| doubt).collect()
}

/// Returns whether elements are nested deeper than [`MAX_DEPTH`].
fn is_too_deep(page: &Document) -> bool {
    let mut open = vec![(page.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > MAX_DEPTH {
            return true;
        }
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}

/// Returns the day of publication from JSON-LD or `<meta>`, in this order.
///
/// A day is taken as it is written, so an article of half past midnight keeps its day.
fn stated_day(page: &Document, data: Option<&Value>) -> Option<Day> {
    text_of(data, "datePublished")
        .and_then(|text| publication_date(&text))
        .or_else(|| DATES.iter().find_map(|name| publication_date(&meta(page, name)?)))
}

/// Returns the day of the likeliest `<time>`.
fn day_of_time(page: &Document) -> Option<Day> {
    let times =
        ["time[pubdate]", "time[itemprop='datePublished']", "article time", "main time", "time"];
    times.iter().find_map(|selector| time(page, selector))
}

/// Returns the day of the first `<time>` of a selector.
fn time(page: &Document, selector: &str) -> Option<Day> {
    let element = page.select(selector).first();
    let written = element.attr("datetime").map(|value| value.to_string());
    written.and_then(|text| publication_date(&text)).or_else(|| publication_date(&element.text()))
}

/// Returns the content of a `<meta>` by its name or property.
fn meta(page: &Document, name: &str) -> Option<String> {
    let selector =
        ["name", "property", "itemprop"].map(|key| format!("meta[{key}='{name}' i]")).join(", ");
    let content = page.select(&selector).first().attr("content")?.trim().to_owned();
    (!content.is_empty()).then_some(content)
}

/// Returns the language of the page, such as `uk` for `uk-UA`.
fn language(page: &Document) -> Option<String> {
    let written = page.select("html[lang]").first().attr("lang")?.to_ascii_lowercase();
    let primary = written.split(['-', '_']).next().unwrap_or_default().to_owned();
    (primary.len() == 2).then_some(primary)
}

/// Returns the article of the page's JSON-LD.
fn structured_data(page: &Document) -> Option<Value> {
    page.select("script[type='application/ld+json']").iter().find_map(|script| {
        let value = serde_json::from_str(script.text().trim()).ok()?;
        article_in(&value).cloned()
    })
}

/// Returns the first article in lists and graphs of JSON-LD.
fn article_in(value: &Value) -> Option<&Value> {
    match value {
        Value::Array(list) => list.iter().find_map(article_in),
        Value::Object(map) => {
            let kinds = map.get("@type");
            let names = |kind: &Value| {
                ARTICLES.iter().any(|end| kind.as_str().is_some_and(|k| k.ends_with(end)))
            };
            let is_article = match kinds {
                Some(Value::Array(list)) => list.iter().any(names),
                Some(kind) => names(kind),
                None => false,
            };
            if is_article { Some(value) } else { map.get("@graph").and_then(article_in) }
        }
        _ => None,
    }
}

/// Returns a text of an article's JSON-LD.
fn text_of(data: Option<&Value>, key: &str) -> Option<String> {
    let text = data?.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Returns the name of a person or organisation of an article's JSON-LD.
fn name_of(data: Option<&Value>, key: &str) -> Option<String> {
    let mut value = data?.get(key)?;
    if let Value::Array(list) = value {
        value = list.first()?;
    }
    let name = value.as_str().or_else(|| value.get("name")?.as_str())?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Returns a body without the heading that repeats the title.
fn without_title(body: &str, title: Option<&str>) -> String {
    let body = body.trim();
    let (first, rest) = body.split_once('\n').unwrap_or((body, ""));
    let heading = first.strip_prefix('#').map(|heading| heading.trim_start_matches('#').trim());
    let repeats = heading.is_some() && (heading == title.map(str::trim) || first.starts_with("# "));
    let body = if repeats { rest.trim() } else { body };
    if body.is_empty() { String::new() } else { format!("{body}\n") }
}

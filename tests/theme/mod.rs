//! The built-in theme: every kind of page, rendered from a fixture of the template contract.

mod budget;
mod contrast;
mod docs;
mod faults;
mod fixture;
mod fonts;
mod settings;
mod style_sheet;

use std::collections::BTreeSet;
use std::sync::Arc;

use dateline::html::Html;
use dateline::render::engine::{Engine, TemplateFields, translate};
use dateline::theme::{self, Origins, ThemeFiles};

use dateline::words::{Lang, Words};

use fixture::AnyPage;

fn words() -> Words {
    Words::load(&Lang::english(), &[]).value
}

fn chain() -> [ThemeFiles; 1] {
    [theme::builtin("chronicle").expect("the built-in theme")]
}

fn engine() -> Engine {
    let chain = chain();
    let engine = Engine::load(&chain, &Origins::default(), translate(Arc::new(words())));
    let mut engine = engine.unwrap_or_else(|faults| panic!("{faults:#?}"));
    engine.share(&fixture::site());
    engine
}

/// The path and the content of a page.
fn render(
    engine: &Engine,
    reads: &TemplateFields,
    template: &str,
    page: &AnyPage,
) -> (String, String) {
    let reads = reads.by(template);
    let (path, bytes) = match page {
        AnyPage::Home(page) => (&page.page.path, engine.render(template, &**page, reads)),
        AnyPage::List(page) => (&page.page.path, engine.render(template, &**page, reads)),
        AnyPage::Taxonomy(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::Event(page) => (&page.page.path, engine.render(template, &**page, reads)),
        AnyPage::Note(page) => (&page.page.path, engine.render(template, &**page, reads)),
        AnyPage::Text(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::Rivals(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::Changes(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::Undated(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::Search(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::Sources(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::Alias(page) => (&page.page.path, engine.render(template, page, reads)),
        AnyPage::NotFound(page) => (&page.page.path, engine.render(template, page, reads)),
    };
    let bytes = bytes.unwrap_or_else(|fault| panic!("{fault:#?}"));
    (path.clone(), String::from_utf8(bytes).expect("UTF-8"))
}

/// All pages of the fixture.
fn rendered() -> Vec<(String, String)> {
    let (engine, reads) = (engine(), TemplateFields::of(&chain()));
    fixture::pages()
        .iter()
        .map(|(template, page)| render(&engine, &reads, template, page))
        .collect()
}

fn page(path: &str) -> String {
    rendered().into_iter().find(|(at, _)| at == path).expect("a page of the fixture").1
}

/// The text between the tags, with single spaces.
fn text(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let mut text = String::new();
    for part in body.split('<').skip(1) {
        text += part.split_once('>').map_or("", |(_, text)| text);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_page_has_one_main_one_h1_and_no_skipped_heading_level() {
    for (path, html) in rendered() {
        assert_eq!(html.matches("<main").count(), 1, "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        let mut last = 0;
        for rest in html.split("<h").skip(1) {
            let Some(level) = rest.chars().next().and_then(|c| c.to_digit(10)) else { continue };
            assert!(
                level <= last + 1,
                "h{level} after h{last} in {path}: {}",
                &rest[..40.min(rest.len())]
            );
            last = level;
        }
    }
}

#[test]
fn ids_are_unique_and_every_label_and_fragment_has_a_target() {
    for (path, html) in rendered() {
        let ids: Vec<_> = attribute(&html, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
        for id in attribute(&html, "aria-labelledby") {
            assert!(unique.contains(&id), "{path}: {id}");
        }
        for href in attribute(&html, "href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(ids.iter().any(|id| id == href), "{path}: #{href}");
        }
    }
}

fn attribute(html: &str, name: &str) -> Vec<String> {
    let opening = format!(" {name}=\"");
    let values = html.split(&opening).skip(1);
    values.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn no_page_contains_code_or_style_that_its_policy_refuses() {
    for (path, html) in rendered() {
        assert!(!html.contains(" style="), "{path}");
        for script in html.split("<script").skip(1) {
            let (tag, code) = script.split_once('>').expect("it is closed");
            assert!(tag.contains(" src=\"") && code.starts_with("</script>"), "{path}");
        }
        assert!(!html.contains(" onclick") && !html.contains("javascript:"), "{path}");
        assert!(html.contains("default-src 'none'"), "{path}");
        assert_eq!(html.contains("<style>"), path == "404.html", "{path}");
        assert_eq!(html.contains("'sha256-"), path == "404.html", "{path}");
    }
}

#[test]
fn a_row_shows_rival_dates() {
    let home = text(&page("index.html"));
    assert!(home.contains("18 or 19 June 2024"), "{home}");
    assert!(home.contains("Sources give different dates. UNN: in June · news.az: June · Wikipedia: 18 June 2024 · Interfax: 19 June 2024"), "{home}");
}

#[test]
fn the_timeline_is_in_order_and_names_its_sources() {
    let home = page("index.html");
    let timeline = text(home.split_once("<div class=\"timeline").expect("the list").1);
    let titles = [
        "2000",
        "February 2000",
        "friendship",
        "2006",
        "During 2022",
        "February 2022",
        "signed in Pyongyang",
        "State Duma ratifies",
        "enters into force",
        "Date unknown",
    ];
    let mut rest = timeline.as_str();
    for title in titles {
        rest =
            rest.split_once(title).unwrap_or_else(|| panic!("`{title}` out of order in: {rest}")).1;
    }
}

#[test]
fn a_page_shows_every_field_of_a_claim() {
    let event = page("events/treaty-signed/index.html");
    let words = text(&event);
    for part in [
        "UNN",
        "Ратифікація угоди",
        "15 October 2024",
        "Olha Rozhok",
        "Ukrainian",
        "16 October 2024",
        "archived copy",
        "Agreement on partnership concluded",
        "June 2024",
        "у червні",
        "підписаної в червні",
        "signed in June during his visit",
        "Center for Countering Disinformation",
        "Note 1 on the treaty",
        "Wikipedia",
        "18 June 2024",
        "via TASS",
        "behind a paywall",
        "§ 2",
        "confirmed",
        "the editor relies on this source",
        "The report names the date in passing.",
        "retracted",
        "20 June 2024",
        "book",
        "A. Historian",
        "University Press",
        "no. 12",
        "gives no date",
        "Editor",
        "both heads of state",
        "The date was given as 20 June.",
        "pyongyang-signing",
        "Putin’s state visit",
        "The treaty in force",
        "(consistent)",
        "chosen",
        "2 of 3 have happened",
        "has not happened yet · also follows: Treaty submitted",
        "Treaty signed (19 June 2024). The treaty. https://example.org/events/treaty-signed/",
    ] {
        assert!(words.contains(part), "`{part}` is missing in: {words}");
    }
    for n in 1..=6 {
        assert_eq!(event.matches(&format!("id=\"treaty-signed--note-{n}\"")).count(), 1);
    }
    assert!(event.contains("<blockquote lang=\"uk\" dir=\"auto\">"));
    assert!(event.contains("<li class=\"step step-done\" aria-current=\"step\">"));
    let claims = event.split("id=\"claims\"").nth(1).expect("the claims");
    assert!(!claims[..claims.find("</section>").expect("their end")].contains("<details"));
}

#[test]
fn only_dates_that_html_can_express_are_time_elements() {
    let home = page("index.html");
    assert!(home.contains("<time datetime=\"2000-07\">July 2000</time>"));
    assert!(home.contains("<data value=\"2022~\">about 2022</data>"));
    assert!(home.contains("<data value=\"[2024-06-18,2024-06-19]\">18 or 19 June 2024</data>"));
}

#[test]
fn the_html_of_a_compact_event_is_small() {
    let html = page("actors/dprk/index.html");
    let row = html.split("<li class=\"event mark-day\" id=\"e-busy-2\">").nth(1).expect("a row");
    let row = &row[..row.find("</li>").expect("its end")];
    let elements = row.matches('<').count() - row.matches("</").count() + 1;
    assert!(elements <= 14, "{elements}: {row}");
    for rest in page("index.html").split("<li class=\"event").skip(1) {
        assert!(rest[..rest.find("</li>").expect("its end")].matches("<a ").count() <= 4);
    }
}

#[test]
fn text_from_notes_is_escaped_and_checked_html_is_not() {
    let engine = engine();
    let mut pages = fixture::pages();
    let Some((template, AnyPage::Event(page))) = pages.iter_mut().find(|(t, _)| *t == "event.html")
    else {
        panic!("no event")
    };
    page.event.title = "<script>alert(1)</script> & \"more\"".into();
    page.event.claims[0].quote = Some("<img src=x>".into());
    page.event.text_html = Html::from_markup("<p>ours</p>".into());
    let html = String::from_utf8(
        engine
            .render(template, &**page, TemplateFields::of(&chain()).by(template))
            .expect("rendered"),
    )
    .expect("UTF-8");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"));
    assert!(html.contains("&lt;img src=x&gt;") && html.contains("<p>ours</p>"));
}

#[test]
fn every_label_that_a_template_asks_for_has_an_english_message() {
    let theme = theme::builtin("chronicle").expect("the built-in theme");
    let text = |path: &str| String::from_utf8(theme.files[path].clone()).expect("UTF-8");
    let catalogue = text("i18n/en.ftl");
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for path in theme.files.keys().filter(|path| path.ends_with(".html")) {
        let ids = text(path);
        let ids = ids.split("t(id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        asked.extend(ids.map(str::to_owned));
    }
    assert!(asked.remove("type-"), "the ids of the kinds of source are put together");
    let kinds = ["article", "book", "document", "statement", "video", "other"];
    asked.extend(kinds.map(|kind| format!("type-{kind}")));
    for id in asked {
        assert!(catalogue.contains(&format!("\n{id} =")), "no message `{id}`");
    }
}

#[test]
fn no_message_lacks_an_argument() {
    for (path, html) in rendered() {
        assert!(!html.contains("{$") && !html.contains("{ $"), "{path}");
    }
}

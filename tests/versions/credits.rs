//! The credit of a picture is wherever the picture is.

use super::files::{halves, jpeg};
use crate::support::{BuiltSite, Site};

const CONFIG: &str = "base_url: https://x.example/\nlanguages: {uk: {}}\noutputs: {data: always, \
    ics: always, embeds: always, fragments: always}\n";

/// A site with fourteen key events that have the same picture, with these keys.
fn site(keys: &str) -> BuiltSite {
    let mut site = Site::new().config(CONFIG).file("content/ship.jpg", jpeg(&halves(100, 50)));
    for day in 10..24 {
        let note = format!(
            "---\ntitle: Ship {day}\ndate: 2024-06-{day}\nsource: {{name: N}}\nkey: true\n\
             media: {{image: ship.jpg, alt: A ship{keys}}}\n---\n"
        );
        site = site.note(&format!("e{day}.md"), &note);
    }
    let words = "---\ntitle: Корабель\nmedia: {alt: Корабель, credit: Ганна}\n---\n";
    site.note("e10.uk.md", words).build().success()
}

#[test]
fn a_credit_is_in_every_output_that_shows_the_picture_and_is_only_text() {
    let built = site(", credit: 'A <b>& \"C\"</b>'");
    let html = "Image: A &lt;b&gt;&amp; &quot;C&quot;&lt;/b&gt;";
    for (path, credit, pictures) in [
        ("index.html", html, 18),
        ("2024/index.html", html, 14),
        ("events/e10/index.html", html, 1),
        ("uk/events/e10/index.html", "Зображення: Ганна", 1),
        ("embed/v1/key/index.html", html, 14),
        ("fragments/v1/key.html", html, 14),
        ("fragments/v1/key.h3.html", html, 14),
        ("fragments/v1/key.h4.html", html, 14),
        ("fragments/v1/key.shadow.html", html, 14),
        ("fragments/v1/events/e10.html", html, 1),
        ("data/v1/timeline.json", r#""credit":"A <b>& \"C\"</b>""#, 14),
        ("timeline.ics", "Image: A <b>", 14),
    ] {
        assert_eq!(built.text(path).matches(credit).count(), pictures, "{path}: {credit}");
    }
}

#[test]
fn without_a_credit_no_place_is_kept_for_it() {
    let built = site("");
    for path in ["index.html", "events/e11/index.html", "fragments/v1/key.shadow.html"] {
        assert!(!built.page(path).named("img").is_empty(), "{path}");
        assert!(built.page(path).all().iter().all(|element| {
            let class = element.attribute("class").unwrap_or_default();
            !class.split(' ').any(|class| class.ends_with("credit"))
        }));
    }
}

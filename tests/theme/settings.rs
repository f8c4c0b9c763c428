//! Settings of a site's theme: origins, accent, imports, backgrounds.

use crate::support::{BuiltSite, PlainDiagnostic, Site};

/// One event, and a configuration.
fn site(config: &str) -> Site {
    Site::new()
        .config(config)
        .note("one.md", "---\ntitle: One event\ndate: 2001-02-03\nsource: https://wire.example/a\n---\nIt happens.\n")
}

/// Severity, code, place and message of all diagnostics except `no-base-url`.
fn found(site: &Site) -> Vec<String> {
    lines(site.build().diagnostics())
}

fn lines(found: Vec<PlainDiagnostic>) -> Vec<String> {
    let found = found.into_iter().filter(|one| one.code != "no-base-url");
    let line = |one: PlainDiagnostic| {
        format!("{}[{}] {}: {}", one.severity, one.code, one.place, one.message)
    };
    found.map(line).collect()
}

fn policy(project: &BuiltSite, path: &str) -> Vec<String> {
    let html = project.text(path);
    let rest = html.split_once("Content-Security-Policy\" content=\"").expect("a policy").1;
    let policy = rest.split_once('"').expect("its end").0;
    policy.split("; ").map(str::to_owned).collect()
}

#[test]
fn configured_origins_are_in_the_policy_of_every_page_and_reported() {
    let project = site("theme: house\n").file(
        "themes/house/theme.yaml",
        "origins:\n  fonts: [https://fonts.example.org, https://b.example:8443]\n  styles: https://css.example\n",
    );
    let on_disk = project.on_disk();
    for _ in 0..2 {
        assert_eq!(
            lines(on_disk.build().diagnostics()),
            [
                "note[outside-origin] themes/house/theme.yaml:2:11: pages will load fonts from `fonts.example.org`",
                "note[outside-origin] themes/house/theme.yaml:2:38: pages will load fonts from `b.example:8443`",
                "note[outside-origin] themes/house/theme.yaml:3:11: pages will load styles from `css.example`",
            ]
        );
    }
    let project = project.build();
    for path in ["index.html", "events/one/index.html", "404.html"] {
        let policy = policy(&project, path);
        let has = |directive: &str| policy.iter().any(|found| found == directive);
        assert!(
            has("font-src 'self' https://b.example:8443 https://fonts.example.org"),
            "{policy:?}"
        );
        assert!(has("img-src 'self' data:") && has("script-src 'self'"), "{policy:?}");
        let styles = policy.iter().find(|found| found.starts_with("style-src")).expect("styles");
        assert!(styles.starts_with("style-src 'self' https://css.example"), "{styles}");
    }
    // Without origins there is no diagnostic, and the policy permits none.
    let plain = site("");
    assert_eq!(found(&plain), [] as [&str; 0]);
    assert!(
        !policy(&plain.build(), "index.html").iter().any(|directive| directive.contains("https:"))
    );
}

#[test]
fn an_origin_has_only_https_and_a_host() {
    let table = [
        ("http://fonts.example.org", "is not an `https` origin"),
        ("fonts.example.org", "is not an `https` origin"),
        ("https://*.example.org", "contains a wildcard"),
        ("https://fonts.example.org/css", "is not an origin"),
        ("https://a@fonts.example.org", "is not an origin"),
        ("https://fonts.example.org:0", "is not an origin"),
        ("https://fonts.example.org; script-src https://x", "is not an origin"),
        ("https://", "is not an origin"),
        ("'unsafe-inline'", "is not an `https` origin"),
    ];
    for (origin, message) in table {
        let project = site("theme: house\n")
            .file("themes/house/theme.yaml", format!("origins: {{fonts: [\"{origin}\"]}}\n"));
        let expected =
            format!("error[bad-value] themes/house/theme.yaml:1:19: `{origin}` {message}");
        assert_eq!(found(&project), [expected]);
    }
}

#[test]
fn an_invalid_accent_colour_is_an_error_with_its_place() {
    let table = [
        ("reddish", "`reddish` is not a colour"),
        ("\"#12345\"", "`#12345` is not a colour"),
        ("rgb(0 0 0 / 50%)", "`rgb(0 0 0 / 50%)` is transparent"),
    ];
    for (accent, message) in table {
        let project = site(&format!("theme: {{accent: {accent}}}\n"));
        let expected = format!("error[bad-value] dateline.yaml:1:17: {message}");
        assert_eq!(found(&project), [expected]);
    }
}

#[test]
fn a_weak_accent_stays_but_links_get_a_darker_colour() {
    let project = site("theme: {accent: \"#ffb000\"}\n");
    assert_eq!(
        found(&project),
        [
            "warning[weak-accent] dateline.yaml:1:17: the accent `#ffb000` has a contrast of 1.6:1 with the page, but text needs 4.5:1"
        ]
    );
    let project = project.build();
    let css = project.text("theme/settings.css");
    assert!(css.contains("--dateline-accent: #ffb000;"), "{css}");
    let link = css.split_once("--dateline-link: ").expect("a colour of links").1;
    let link = link.split_once(';').expect("its end").0;
    assert_ne!(link, "#ffb000");
    let report = project.report();
    assert!(report.contains(&format!("links use `{link}` instead")), "{report}");
    // The suggested colour has enough contrast.
    assert_eq!(found(&site(&format!("theme: {{accent: \"{link}\"}}\n"))), [] as [&str; 0]);
    assert!(css.contains(&format!("light-dark({link}, #ffb000)")), "{css}");
}

#[test]
fn a_theme_declares_the_backgrounds_of_its_text() {
    // Yellow on black has enough contrast, and black on black does not.
    let project = |accent: &str| {
        site(&format!("theme: {{name: night, accent: {accent}}}\n"))
            .file("themes/night/theme.yaml", "grounds: {light: \"#000\", dark: [black]}\n")
    };
    assert_eq!(found(&project("yellow")), [] as [&str; 0]);
    let bad = site("theme: night\n").file("themes/night/theme.yaml", "grounds: {light: [dusk]}\n");
    let expected = "error[bad-value] themes/night/theme.yaml:1:19: `dusk` is not an opaque colour";
    assert_eq!(found(&bad), [expected]);
}

#[test]
fn a_style_sheet_may_import_the_one_that_it_replaces() {
    let project = site("theme: house\n").file("themes/house/theme.yaml", "title: House\n").file(
        "themes/house/static/chronicle.css",
        "@import \"chronicle.css\";\n:root { --dateline-width: 50rem; }\n",
    );
    assert_eq!(found(&project), [] as [&str; 0]);
    let pages = project.build();
    let css = pages.text("theme/chronicle.css");
    assert!(css.contains("--dateline-gutter:") && !css.contains("@import"), "not whole");
    assert!(css.ends_with(":root { --dateline-width: 50rem; }\n"));
    // The page with inline style has the same.
    assert!(pages.text("404.html").contains(":root { --dateline-width: 50rem; }"));
    let project = project.file("themes/house/static/chronicle.css", "@import \"chronical.css\";\n");
    assert_eq!(
        found(&project),
        [
            "error[missing-file] themes/house/static/chronicle.css:1:1: no theme has the style sheet `chronical.css`"
        ]
    );
}

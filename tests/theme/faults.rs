//! Faults of a site's own theme: each is an error with place and help, and nothing is published.

use dateline::{Drafts, Strictness};

use crate::support::Site;

/// A site of one event whose theme `house` has this file.
fn site(file: &str, text: &str) -> Site {
    Site::new()
        .config("base_url: https://example.org/\ntheme: house\n")
        .note("one.md", "---\ntitle: One\ndate: 2001\nsource: https://wire.example/a\n---\nText.\n")
        .file("themes/house/theme.yaml", "title: House\n")
        .file(&format!("themes/house/{file}"), text)
}

/// A file of the theme, its text, the code, the place, the message and the help.
const FAULTS: &[(&str, &str, &str, &str, &str, &str)] = &[
    (
        "theme.yaml",
        "title: House\nextend: chronicle\n",
        "unknown-key",
        "2:1",
        "`extend` is not a key of `theme.yaml`",
        "did you mean `extends`?",
    ),
    (
        "theme.yaml",
        "origins: {font: [https://a.example]}\n",
        "unknown-key",
        "1:11",
        "`font` is not a key of `origins`",
        "did you mean `fonts`?",
    ),
    (
        "theme.yaml",
        "extends: breifing\n",
        "unknown-theme",
        "1:10",
        "there is no theme `breifing`",
        "did you mean `briefing`?",
    ),
    (
        "theme.yaml",
        "title: H\ncontract: 2\n",
        "bad-value",
        "2:11",
        "this version of dateline does not support this template contract",
        "this version of dateline has contract 1",
    ),
    (
        "theme.yaml",
        "needs: [refrences]\n",
        "bad-value",
        "1:9",
        "`refrences` is not a possible value of `needs`",
        "did you mean `references`?",
    ),
    ("theme.yaml", "title: [\n", "bad-yaml", "1:8", "this bracket is not closed", "write `[]`"),
    (
        "templates/event.html",
        "{% extends \"builtin/chronicle/evnet.html\" %}\n",
        "template-error",
        "1:13",
        "template `builtin/chronicle/evnet.html` does not exist",
        "event.html",
    ),
    (
        "templates/footer.html",
        "<p>\n{% include \"fotoer.html\" %}\n",
        "template-error",
        "2:12",
        "unknown template `fotoer.html`",
        "did you mean `footer.html`?",
    ),
    (
        "templates/footer.html",
        "<p>\n  {{ site.title\n",
        "template-error",
        "2:11",
        "unexpected end of input",
        "`dateline theme show footer.html` prints the built-in template",
    ),
    (
        "templates/footer.html",
        "{{ asset(path=\"logo.svg\") }}\n",
        "template-error",
        "1:4",
        "asset `logo.svg` is not defined",
        "there is: ",
    ),
    (
        "templates/footer.html",
        "{{ t(id=\"a\") | shuot }}\n",
        "template-error",
        "1:16",
        "unknown filter `shuot`",
        "there is: ",
    ),
    // The message lists `title`, although no template reads it.
    (
        "templates/event.html",
        "{{ event.titel.x }}\n",
        "template-error",
        "1:10",
        "titel",
        "did you mean `title`?",
    ),
    (
        "templates/home.html",
        "{% for year in list.years %}{% for month in year.months %}{% for row in month.events %}\n\
         {{ row.titel.x }}{% endfor %}{% endfor %}{% endfor %}\n",
        "template-error",
        "2:8",
        "titel",
        "did you mean `title`?",
    ),
    (
        "i18n/en.ftl",
        "all-events = All\nnonsense\n",
        "bad-catalogue",
        "2:9",
        "this is not a Fluent message",
        "write `id = text`",
    ),
];

#[test]
fn each_fault_of_a_theme_is_an_error_with_place_and_help() {
    let mut wrong = Vec::new();
    for (file, text, code, at, message, help) in FAULTS {
        let project = site(file, text);
        let run = project.build().failure();
        let place = format!("themes/house/{file}:{at}");
        let found = run.diagnostics();
        let errors: Vec<_> = found.iter().filter(|one| one.severity == "error").collect();
        let fits = errors.first().is_some_and(|one| {
            one.code == *code && one.place == place && one.message.contains(message)
        });
        let report = run.report();
        if !fits || errors.len() != 1 || !report.contains(help) {
            wrong.push(format!("{file} {text:?}, expected {code} {place}:\n{report}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_error_on_every_page_is_reported_once() {
    let project = site("templates/footer.html", "<p>{{ site.titel }}</p>\n").on_disk();
    for command in ["build", "check"] {
        let run = project.run(&[command]).exit_code(1);
        assert_eq!(run.diagnostics().len(), 1, "{}{}", run.stdout, run.stderr);
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(said.contains("= help: found while rendering `"), "{said}");
        assert!(said.contains(" other pages\n"), "{said}");
    }
}

#[test]
fn all_errors_of_a_theme_are_reported_in_one_run() {
    let project = site("theme.yaml", "titel: House\ncontract: 9\n")
        .file("themes/house/templates/footer.html", "{{ nope() }}")
        .file("themes/house/templates/head.html", "{% if %}")
        .file("themes/house/i18n/en.ftl", "x\n");
    let found = project.build().failure().check_diagnostics();
    let codes: Vec<&str> = found.iter().map(|one| &*one.code).collect();
    for code in ["unknown-key", "bad-value", "template-error", "bad-catalogue"] {
        assert!(codes.contains(&code), "no {code} in {found:#?}");
    }
}

#[test]
fn a_cycle_of_themes_is_an_error() {
    let project = site("theme.yaml", "extends: other\n")
        .file("themes/other/theme.yaml", "title: Other\nextends: house\n");
    project.build().failure().expect_errors(&[("cycle", "themes/other/theme.yaml:2:10")]);
}

#[test]
fn an_unknown_theme_option_is_an_error() {
    let with = |config: &str| {
        site("theme.yaml", "options: {motto: Slow}\n").config(&format!(
            "base_url: https://example.org/\ntheme: {{name: house, options: {config}}}\n"
        ))
    };
    let _ = with("{motto: Fast}").build().success();
    let project = with("{moto: Fast}");
    let run = project.build().failure();
    let run =
        run.reports("the theme `house` has no option `moto`").reports("did you mean `motto`?");
    let _ = run.expect_errors(&[("unknown-key", "dateline.yaml:2:31")]);
}

#[test]
fn a_missing_message_is_english_and_reported() {
    let project = site("i18n/la.ftl", "sources = Fontes\n")
        .config("base_url: https://example.org/\ntheme: house\nlang: la\n");
    let run = project.build().success().reports("themes/<name>/i18n/la.ftl");
    let found = run.diagnostics();
    let warnings: Vec<_> = found.iter().filter(|one| one.severity == "warning").collect();
    assert_eq!(warnings.len(), 1, "{}", run.report());
    assert_eq!(warnings[0].code, "missing-message");
    let home = run.text("index.html");
    assert!(home.contains("Fontes") && home.contains("1 event"), "{home}");
    // With `--strict` it is an error.
    let _ = project.build_with(Drafts::LeaveOut, Strictness::Strict).failure();
}

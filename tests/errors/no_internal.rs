//! No mistake of an author is an internal error of the program.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dateline::diag::Code;
use dateline::diag::explain::{ExampleFile, FileForm, examples};

use crate::support::{BuiltSite, Project, Site};

/// The configuration that writes everything.
const ALL_OUTPUTS: &[(&str, &str)] = &[
    ("base_url", "https://example.org/"),
    ("headers", "[netlify, apache, nginx]"),
    ("languages", "{uk: {}}"),
    (
        "outputs",
        "{notes: always, years: always, terms: always, feeds: always, ics: always, data: always, \
         event_data: always, term_data: always, text: always, search: always, embeds: always, \
         fragments: always, oembed: always, cards: never, cite: always}",
    ),
];

/// Adds to a configuration the keys of `ALL_OUTPUTS` that it lacks.
fn with_all_outputs(config: &str) -> String {
    let missing = ALL_OUTPUTS.iter().filter(|(key, _)| !config.contains(&format!("{key}:")));
    missing.fold(config.to_owned(), |config, (key, value)| format!("{config}\n{key}: {value}\n"))
}

/// Names without a letter that an address could have.
const NAMES: [&str; 9] = ["?", "…", "", ".", "..", "../x", "\\u0010", "\\uE000", "\\uFFFE"];

/// Places where an author writes a name: the keys of a note, the configuration.
const PLACES: &[(&str, &str)] = &[
    ("tags: [\"NAME\"]", ""),
    ("actors: [\"NAME\", ok]", ""),
    ("events: [{title: X, id: \"NAME\"}]", ""),
    ("events: [{title: X, places: [\"NAME\"]}]", ""),
    ("events: [{title: \"NAME\"}]", ""),
    ("events: []\ntags: [\"NAME\"]", ""),
    ("slug: \"NAME\"", ""),
    ("aliases: [\"NAME\", \"/NAME\"]", ""),
    ("source: {name: \"NAME\"}", ""),
    ("media: {image: \"NAME\", alt: A}", ""),
    ("lang: \"NAME\"", ""),
    ("", "taxonomies: [\"NAME\"]"),
    ("", "taxonomies: [tags, \"NAME\", tags]"),
    ("", "timelines: [{id: \"NAME\", title: \"NAME\", where: {tags: \"NAME\"}}]"),
    ("", "languages: {\"NAME\": {}}"),
    ("", "lang: \"NAME\""),
    ("", "terms: {tags: {\"NAME\": {slug: \"NAME\"}}}"),
    ("tags: [ok]", "terms: {tags: {ok: {title: \"NAME\", aliases: [\"NAME\"]}}}"),
    ("", "outlets: {\"NAME\": {name: \"NAME\"}}"),
    ("", "moved: {\"tags/NAME\": \"NAME\"}"),
    ("", "nav: [{title: \"NAME\", page: \"NAME\"}, {title: \"NAME\", url: \"NAME\"}]"),
    ("", "theme: {name: \"NAME\"}"),
    ("", "content: \"NAME\""),
    ("", "base_url: \"NAME\""),
];

/// A site that writes everything that its configuration does not set.
pub(crate) fn writing_everything(site: &Site) -> Site {
    site.clone().config(&with_all_outputs(&site.config_text()))
}

/// Builds a site of another table of mistakes with all outputs: none is an internal error, which would panic.
pub(crate) fn build_with_all_outputs(site: &Site) {
    drop(writing_everything(site).build());
}

/// Builds a site, with or without errors, and looks at the result; returns the panic as text.
fn build(site: &Site, look: impl Fn(BuiltSite)) -> Option<String> {
    let all = || look(site.build());
    let panic = catch_unwind(AssertUnwindSafe(all)).err()?;
    Some(panic.downcast_ref::<String>().cloned().unwrap_or_default())
}

#[test]
fn names_without_letters_are_no_internal_errors() {
    let mut differences = Vec::new();
    for (keys, config) in PLACES {
        for name in NAMES {
            let keys = keys.replace("NAME", name);
            let note = format!("---\ntitle: A\ndate: 2024\n{keys}\n---\nText.\n");
            let config = with_all_outputs(&config.replace("NAME", name));
            let site = Site::new().note("a.md", &note).config(&config);
            // Rendering takes long, so only the first name is rendered.
            let look = |built: BuiltSite| {
                if name == NAMES[0] {
                    drop(built.check_diagnostics());
                }
            };
            let panic = build(&site, look);
            differences.extend(panic.map(|panic| format!("{keys}\n{config}: {panic}")));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_term_that_gives_no_address_is_an_error_with_its_place() {
    let terms =
        [("?", "no-slug"), ("…", "no-slug"), ("\\uE000", "no-slug"), ("\\u0010", "wrong-type")];
    for (term, code) in terms {
        let note =
            format!("---\ntitle: A\ndate: 2024\nsource: {{name: X}}\ntags: [\"{term}\"]\n---\n");
        let project = Project::new().note("a.md", &note).config(&with_all_outputs(""));
        for command in ["build", "check"] {
            let run = project.run(&[command]).exit_code(1);
            let found = run.diagnostics();
            let is_there =
                found.iter().any(|one| one.code == code && one.place == "content/a.md:5:8");
            assert!(is_there, "{term} {command}: {found:#?}");
        }
    }
}

#[test]
fn a_taxonomy_that_gives_no_address_is_an_error_with_its_place() {
    for name in ["../x", "", ".", "a/b"] {
        let note = "---\ntitle: A\ndate: 2024\n---\n";
        let project =
            Project::new().note("a.md", note).config(&format!("taxonomies: [\"{name}\"]\n"));
        let found = project.run(&["build"]).exit_code(1).diagnostics();
        let is_there = |one: &crate::support::PlainDiagnostic| {
            one.code == "bad-id" && one.place == "dateline.yaml:1:14"
        };
        assert!(found.iter().any(is_there), "{name}: {found:#?}");
    }
}

#[test]
fn no_diagnostic_is_an_internal_error_with_all_outputs() {
    let mut differences = Vec::new();
    for code in Code::ALL {
        let files = examples(*code).wrong;
        if files.iter().any(|file| file.form == FileForm::Link) {
            continue;
        }
        let add = |site: Site, file: &ExampleFile| site.file(file.path, file.bytes());
        let site = files.iter().fold(Site::new(), add);
        let panic = build(&writing_everything(&site), |built| drop(built.check_diagnostics()));
        differences.extend(panic.map(|panic| format!("{}: {panic}", code.name())));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

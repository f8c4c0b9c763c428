//! Lint levels: `--strict`, `lints` and `allow` change which diagnostics prevent publishing.

use crate::support::{Project, Site};

const RIVALS: [(&str, &str); 2] = [
    (
        "a.md",
        "---\ntitle: A\ndate: 2025-01\nsource: {name: A}\nevents:\n  - {id: x, date: 2024-01, title: X}\n---\n",
    ),
    (
        "b.md",
        "---\ntitle: B\ndate: 2025-02\nsource: {name: B}\nevents:\n  - {id: x, date: 2024-02}\n---\n",
    ),
];

/// A site with one warning (rival dates) and one note (no `base_url`).
fn site_with_rival_dates() -> Project {
    RIVALS.iter().fold(Project::new(), |project, (path, text)| project.note(path, text))
}

/// The diagnostics as `severity[code] place`.
fn found(project: &Project, arguments: &[&str], code: i32) -> Vec<String> {
    let run = project.run(arguments).exit_code(code);
    let line = |one: crate::support::PlainDiagnostic| {
        format!("{}[{}] {}", one.severity, one.code, one.place).trim_end().to_owned()
    };
    run.diagnostics().into_iter().map(line).collect()
}

#[test]
fn warnings_prevent_publishing_only_with_strict() {
    let note = "note[no-base-url]".to_owned();
    let at = |severity: &str| format!("{severity}[rival-dates] content/a.md:6:19");
    assert_eq!(found(&site_with_rival_dates(), &["build"], 0), [note.clone(), at("warning")]);
    assert_eq!(found(&site_with_rival_dates(), &["build", "--strict"], 1), [at("error")]);
    assert_eq!(found(&site_with_rival_dates(), &["check"], 0), [note, at("warning")]);
    assert_eq!(found(&site_with_rival_dates(), &["check", "--strict"], 1), [at("error")]);
}

#[test]
fn lints_set_the_severity_for_the_whole_site() {
    let table = [
        ("allow", 0, None),
        ("warn", 0, Some("warning[rival-dates] content/a.md:6:19")),
        ("deny", 1, Some("error[rival-dates] content/a.md:6:19")),
    ];
    for (level, code, expected) in table {
        let config = format!("lints: {{rival-dates: {level}, no-base-url: allow}}\n");
        let found = found(&site_with_rival_dates().config(&config), &["build"], code);
        assert_eq!(found.first().map(String::as_str), expected, "{level}");
    }
    let project =
        site_with_rival_dates().config("lints: {no-base-url: deny, rival-dates: allow}\n");
    assert_eq!(found(&project, &["build"], 1), ["error[no-base-url]"]);
}

#[test]
fn hints_are_for_check_and_can_be_denied() {
    let project = Project::new().note("a.md", "---\ntitle: A\ndate: 2024\n---\n");
    assert_eq!(found(&project, &["build"], 0), ["note[no-base-url]"]);
    let hint = "hint[no-source] content/a.md:2:8";
    assert_eq!(found(&project, &["check", "--strict"], 0), ["note[no-base-url]", hint]);
    let project = project.config("lints: {no-source: deny}\n");
    let error = "error[no-source] content/a.md:2:8";
    assert_eq!(found(&project, &["build"], 1), [error]);
}

#[test]
fn the_level_warn_makes_warnings_of_notes_and_hints() {
    let project = Project::new()
        .note("a.md", "---\ntitle: A\ndate: 2024\n---\n")
        .config("lints: {no-source: warn, no-base-url: warn}\n");
    let at = |severity: &str| {
        [format!("{severity}[no-base-url]"), format!("{severity}[no-source] content/a.md:2:8")]
    };
    assert_eq!(found(&project, &["build"], 0), at("warning"));
    assert_eq!(found(&project, &["check"], 0), at("warning"));
    assert_eq!(found(&project, &["build", "--strict"], 1), at("error"));
}

#[test]
fn any_of_the_notes_concerned_can_allow_a_warning() {
    for (path, text) in RIVALS {
        let text = text.replacen("---\n", "---\nallow: [rival-dates]\n", 1);
        let project = site_with_rival_dates().note(path, &text);
        assert_eq!(found(&project, &["build", "--strict"], 0), ["note[no-base-url]"], "{path}");
    }
    let other = "---\ntitle: C\ndate: 2025\nallow: [rival-dates]\nevents: []\n---\n";
    assert_eq!(
        found(&site_with_rival_dates().note("c.md", other), &["build", "--strict"], 1).len(),
        1
    );
}

#[test]
fn errors_cannot_be_allowed() {
    let project =
        Project::new().note("a.md", "---\ntitle: A\ndate: 2024-13\nallow: [bad-date]\n---\n");
    project
        .build()
        .failure()
        .expect_errors(&[("bad-date", "content/a.md:3:12"), ("unknown-code", "content/a.md:4:9")]);
    let project = Project::new()
        .config("lints: {bad-date: allow}\n")
        .note("a.md", "---\ntitle: A\ndate: 2024-13\n---\n");
    project
        .build()
        .failure()
        .expect_errors(&[("bad-date", "content/a.md:3:12"), ("unknown-code", "dateline.yaml:1:9")]);
}

#[test]
fn errors_in_drafts_are_warnings_unless_drafts_are_built() {
    let project =
        site_with_rival_dates().note("c.md", "---\ntitle: C\ndate: 2024-13\ndraft: true\n---\n");
    let at = |severity: &str| format!("{severity}[bad-date] content/c.md:3:12");
    assert!(found(&project, &["build"], 0).contains(&at("warning")));
    assert!(found(&project, &["build", "--drafts"], 1).contains(&at("error")));
}

#[test]
fn unknown_keys_that_are_warnings_can_be_allowed() {
    let note = "---\ntitle: A\ndate: 2024\nmood: good\n---\n";
    let found = |config: &str, note: &str| {
        let report = Site::new().config(config).note("a.md", note).build().report();
        report.contains("unknown-key")
    };
    assert!(found("unknown_keys: warn\n", note));
    assert!(!found("unknown_keys: warn\nlints: {unknown-key: allow}\n", note));
    let allowed = note.replace("mood", "allow: [unknown-key]\nmood");
    assert!(!found("unknown_keys: warn\n", &allowed));
}

#[test]
fn keys_that_the_configuration_lets_through_are_free_keys() {
    let config = "extra_keys: [mood, my_*]\n";
    let note = "---\ntitle: A\ndate: 2024\nmood: good\nmy_rank: 3\nextra: {own: x}\n---\n";
    let template =
        "<i>{{ event.extra.mood }}, {{ event.extra.my_rank }}, {{ event.extra.own }}</i>";
    let site = Site::new()
        .config(&format!("{config}theme: {{name: mine}}\n"))
        .file("themes/mine/templates/event.html", template)
        .note("a.md", note);
    let page = site.build().success().text("events/a/index.html");
    assert!(page.contains("<i>good, 3, x</i>"), "{page}");
    let twice = note.replace("own: x", "mood: bad");
    let report = Site::new().config(config).note("a.md", &twice).build().report();
    assert!(report.contains("error[duplicate-key]: `mood` is also under `extra`"), "{report}");
    let unknown = note.replace("my_rank", "myrank");
    let report = Site::new().config(config).note("a.md", &unknown).build().report();
    assert!(report.contains("error[unknown-key]: `myrank`"), "{report}");
}

#[test]
fn check_lists_one_code_alone_if_asked() {
    let mut project = Project::new();
    for number in 0..30 {
        let day = number + 32;
        let note = format!("---\ntitle: A\ndate: 2024-01-{day}\nmood: good\n---\n");
        project = project.note(&format!("{number:02}.md"), &note);
    }
    let run = |args: &[&str]| {
        let output = project.command(args).output().expect("it starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let (status, short, _) = run(&["check"]);
    assert_eq!(status, Some(1), "{short}");
    assert_eq!(short.matches("`mood` is not a key").count(), 1, "{short}");
    assert!(short.contains(" and 27 more places"), "{short}");
    assert!(short.contains("10 more of `bad-date`"), "{short}");
    assert!(short.contains("\n     30  error[unknown-key]\n     30  error[bad-date]\n"), "{short}");
    let (status, whole, _) = run(&["check", "--only", "error[unknown-key]"]);
    assert_eq!(status, Some(1), "{whole}");
    assert_eq!(whole.matches("error[unknown-key]:").count(), 30, "{whole}");
    assert!(!whole.contains("bad-date"), "{whole}");
    let (status, none, _) = run(&["check", "--only", "rival-dates,bad-id"]);
    assert_eq!(status, Some(0), "{none}");
    let (status, _, wrong) = run(&["check", "--only", "unknwon-key"]);
    assert_eq!(status, Some(2), "{wrong}");
    assert!(wrong.contains("did you mean `unknown-key`?"), "{wrong}");
}

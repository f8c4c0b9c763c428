//! `theme show` and `theme new`.

use dateline::theme;

use super::{said, site, write};

#[test]
fn every_built_in_file_is_listed_and_printed_by_each_of_its_names() {
    let folder = site();
    let (code, list, err) = said(folder.path(), &["theme", "show"]);
    assert_eq!((code, &*err), (0, ""));
    let mut expected = String::new();
    for name in theme::builtin_names() {
        for (path, bytes) in theme::builtin(&name).expect("it is built in").files {
            expected += &format!("{name}/{path}\n");
            // Fonts are no text.
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let (_, file) = path.split_once('/').unwrap_or(("", &path));
            for called in [format!("{name}/{path}"), format!("{name}/{file}")] {
                let shown = said(folder.path(), &["theme", "show", &called]);
                assert_eq!(shown, (0, text.clone(), String::new()), "{called}");
            }
        }
    }
    assert_eq!(list, expected);
    // Without the name of a theme, the file is that of the default theme.
    let chronicle = theme::builtin("chronicle").expect("it is built in").files;
    for (called, path) in [
        ("base.html", "templates/base.html"),
        ("templates/404.html", "templates/404.html"),
        ("chronicle.css", "static/chronicle.css"),
        ("en.ftl", "i18n/en.ftl"),
        ("theme.yaml", "theme.yaml"),
    ] {
        let text = String::from_utf8(chronicle[path].clone()).expect("UTF-8");
        assert_eq!(said(folder.path(), &["theme", "show", called]).1, text, "{called}");
    }
}

#[test]
fn an_unknown_file_name_gets_a_suggestion() {
    let table = [
        (
            "evnet.html",
            "error: no built-in theme has a file `evnet.html`\n  = help: did you mean `event.html`?\n",
        ),
        (
            "nothing-like-it",
            "error: no built-in theme has a file `nothing-like-it`\n  \
             = help: `dateline theme show` without a name lists them all\n",
        ),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    for (name, message) in table {
        let expected = (2, String::new(), message.to_owned());
        assert_eq!(said(folder.path(), &["theme", "show", name]), expected);
    }
}

#[test]
fn a_new_theme_changes_nothing_until_it_is_chosen() {
    for base in theme::builtin_names() {
        let folder = site();
        let root = folder.path();
        let config = super::read(root, "dateline.yaml");
        let with =
            |theme: &str| write(root, "dateline.yaml", &format!("{config}\ntheme: {theme}\n"));
        with(&base);
        assert_eq!(said(root, &["build", "--output", "before"]).0, 0);
        let (code, out, err) = said(root, &["theme", "new", "house", "--extends", &base]);
        assert_eq!((code, &*err), (0, ""));
        assert!(out.starts_with("created `themes/house/`; "), "{out}");
        assert!(out.ends_with("\n  theme: house\n"), "{out}");
        with("house");
        let (code, _, err) = said(root, &["build", "--output", "after"]);
        assert_eq!(code, 0, "{err}");
        assert!(!err.contains("warning["), "{err}");
        // Except the version of the style sheet, which its comment changes, and its hash.
        let page = |out: &str| {
            let html = super::read(root, &format!("{out}/index.html"));
            let (html, _) = html.split_once("<footer").expect("a footer");
            let sheet = format!("theme/{base}.css?v=");
            let (before, after) = html.split_once(&sheet).expect("the style sheet");
            format!("{before}{}", &after[10..])
        };
        assert_eq!(page("before"), page("after"));
        let css = super::read(root, &format!("after/theme/{base}.css"));
        let before = super::read(root, &format!("before/theme/{base}.css"));
        assert!(css.starts_with(before.trim_end()));
    }
}

#[test]
fn every_property_in_a_new_style_sheet_exists() {
    let folder = site();
    assert_eq!(said(folder.path(), &["theme", "new", "house"]).0, 0);
    let offered = super::read(folder.path(), "themes/house/static/chronicle.css");
    let chronicle = theme::builtin("chronicle").expect("it is built in").files;
    let style = String::from_utf8(chronicle["static/chronicle.css"].clone()).expect("UTF-8");
    let mut count = 0;
    for name in offered.split("/* --").skip(1).filter_map(|rest| rest.split(':').next()) {
        assert!(style.contains(&format!("  --{name}: ")), "{name}");
        count += 1;
    }
    assert!(count > 8, "{offered}");
}

#[test]
fn theme_new_overwrites_nothing_and_checks_names() {
    let folder = site();
    write(folder.path(), "themes/house/theme.yaml", "title: Ours\n");
    let table = [
        (
            &["house"] as &[&str],
            "`themes/house/` already exists, and dateline does not overwrite files",
        ),
        (&["chronicle"], "`chronicle` is the name of a built-in theme"),
        (&["My Theme"], "`My Theme`, as a theme's name, "),
        (&["../out"], "`../out`, as a theme's name, "),
        (
            &["memo", "--extends", "breifing"],
            "there is no built-in theme `breifing`\n  = help: did you mean `briefing`?",
        ),
    ];
    for (words, message) in table {
        let (code, out, err) = said(folder.path(), &[&["theme", "new"], words].concat());
        assert_eq!((code, &*out), (2, ""), "{words:?}");
        assert!(err.starts_with(&format!("error: {message}")), "{err}");
    }
    assert_eq!(super::read(folder.path(), "themes/house/theme.yaml"), "title: Ours\n");
    assert!(!folder.path().join("themes/memo").exists());
}

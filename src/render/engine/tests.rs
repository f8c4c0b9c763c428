//! Loading, inheritance and faults of templates.

use std::collections::BTreeMap;

use super::*;

fn theme(name: &str, own: bool, files: &[(&str, &str)]) -> ThemeFiles {
    let files = files.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()));
    ThemeFiles { name: name.into(), files: files.collect(), own }
}

fn load(chain: &[ThemeFiles]) -> Result<Engine, Vec<TemplateFault>> {
    let translate: Translate =
        Box::new(|id, arguments| format!("[{id} {}]", arguments[0].1).into());
    let mut engine = Engine::load(chain, &Origins::default(), translate)?;
    engine.share(&SiteView { title: "Site".into(), ..SiteView::default() });
    Ok(engine)
}

#[derive(Serialize)]
struct Greeting {
    page: BTreeMap<String, String>,
}

fn greeting() -> Greeting {
    let fields = [("title", "Hello & welcome"), ("lang", "en")];
    Greeting { page: fields.map(|(name, value)| (name.into(), value.into())).into() }
}

fn render(engine: &Engine, template: &str) -> String {
    String::from_utf8(engine.render(template, &greeting(), &FieldSet::default()).unwrap()).unwrap()
}

const BUILTIN: &[(&str, &str)] = &[
    ("templates/base.html", "{% block a %}base{% endblock a %} {% include \"end.html\" %}"),
    ("templates/x.html", "{% extends \"base.html\" %}{% block a %}x{% endblock a %}"),
    ("templates/end.html", "end"),
];

#[test]
fn a_sites_file_stands_in_for_the_themes_and_may_extend_it() {
    let table: &[(&[(&str, &str)], &str)] = &[
        (&[], "x end"),
        (&[("templates/end.html", "mine")], "x mine"),
        (&[("templates/x.html", "new {{ page.title }}")], "new Hello &amp; welcome"),
        (
            &[(
                "templates/x.html",
                "{% extends \"builtin/chronicle/x.html\" %}{% block a %}<{{ super() }}>{% endblock a %}",
            )],
            "<x> end",
        ),
        (
            &[("templates/base.html", "{% block a %}{% endblock a %} of {{ site.title }}")],
            "x of Site",
        ),
    ];
    for (files, expected) in table {
        let chain = [theme("chronicle", true, files), theme("chronicle", false, BUILTIN)];
        assert_eq!(render(&load(&chain).unwrap(), "x.html"), *expected, "{files:?}");
    }
}

#[test]
fn a_theme_extends_another_by_name_whether_the_site_changes_that_or_not() {
    let mine = [(
        "templates/x.html",
        "{% extends \"chronicle/x.html\" %}{% block a %}mine+{{ super() }}{% endblock a %}",
    )];
    let mine = theme("mine", true, &mine);
    let builtin = theme("chronicle", false, BUILTIN);
    let changed = theme(
        "chronicle",
        true,
        &[("templates/x.html", "{% extends \"base.html\" %}{% block a %}changed{% endblock a %}")],
    );
    assert_eq!(render(&load(&[mine.clone(), builtin.clone()]).unwrap(), "x.html"), "mine+x end");
    assert_eq!(render(&load(&[mine, changed, builtin]).unwrap(), "x.html"), "mine+changed end");
}

#[test]
fn functions_reach_labels_assets_and_the_policy() {
    let chain = [theme(
        "mine",
        true,
        &[
            ("static/a.css", "p > a { color: red }"),
            ("templates/x.html", "{{ t(id=\"n-events\", n=3) }} {{ asset(path=\"a.css\") }}"),
            (
                "templates/y.html",
                "<style>{{ inline(path=\"a.css\") }}</style> {{ csp(inline=[\"a.css\"]) }}",
            ),
        ],
    )];
    let engine = load(&chain).unwrap();
    let version = &engine.assets()["a.css"].version;
    assert_eq!(render(&engine, "x.html"), format!("[n-events 3] theme/a.css?v={version}"));
    let html = render(&engine, "y.html");
    assert!(
        html.starts_with(
            "<style>p > a { color: red }</style> default-src 'none'; style-src 'self' 'sha256-"
        ),
        "{html}"
    );
    assert!(html.contains("; script-src 'self'; "), "{html}");
}

/// Template, what the fault says, its line and column, and a name that was available.
#[test]
fn a_fault_names_its_template_its_place_and_what_there_was() {
    let while_loading = [
        ("{{ page.title | shuot }}", "unknown filter `shuot`", (1, 17), "upper"),
        ("a\n  {{ nope(x=1) }}", "unknown function `nope`", (2, 6), "asset"),
        ("{% if page is empti %}{% endif %}", "unknown test `empti`", (1, 15), "string"),
        ("{% include \"ende.html\" %}", "unknown template `ende.html`", (1, 12), "end.html"),
        ("{{ <rov a={1} /> }}", "unknown component `rov`", (1, 4), ""),
        (
            "\n{% extends \"bass.html\" %}",
            "template `bass.html` does not exist",
            (2, 13),
            "base.html",
        ),
        (
            "{% extends \"base.html\" %}{% block b %}{% endblock b %}",
            "block `b` is not defined in any parent template",
            (1, 35),
            "a",
        ),
        ("one\n{{ page. }}", "", (2, 10), ""),
        ("{% if page %}", "", (1, 14), ""),
    ];
    for (text, message, place, available) in while_loading {
        let chain = [
            theme("mine", true, &[("templates/t.html", text)]),
            theme("chronicle", false, BUILTIN),
        ];
        let faults = load(&chain).err().unwrap();
        assert_eq!(faults.len(), 1, "{faults:#?}");
        check(&faults[0], text, message, place, available);
    }
    let while_rendering = [
        ("é {{ page.titel }}", "field `titel` is not defined", (1, 11), "title"),
        ("\n{{ pages }}", "variable `pages` is not defined", (2, 4), "page"),
        ("{% for x in page.title %}{% endfor %}{{ site.years[3].label }}", "", (1, 41), ""),
        ("{{ asset(path=\"x.css\") }}", "asset `x.css` is not defined", (1, 4), "a.css"),
    ];
    for (text, message, place, available) in while_rendering {
        let files = [("templates/t.html", text), ("static/a.css", "")];
        let engine =
            load(&[theme("mine", true, &files), theme("chronicle", false, BUILTIN)]).unwrap();
        check(
            &engine.render("t.html", &greeting(), &FieldSet::default()).unwrap_err(),
            text,
            message,
            place,
            available,
        );
    }
}

fn check(fault: &TemplateFault, text: &str, message: &str, place: (usize, usize), available: &str) {
    assert_eq!(fault.template, "mine/t.html", "{fault:#?}");
    assert_eq!(fault.file.as_deref(), Some("themes/mine/templates/t.html"));
    assert!(!fault.message.is_empty() && fault.message.starts_with(message), "{text}: {fault:#?}");
    assert_eq!((fault.line, fault.column), place, "{text}: {fault:#?}");
    assert!(
        available.is_empty() || fault.available.iter().any(|name| name == available),
        "{text}: {fault:#?}"
    );
    assert!(text.get(fault.range.clone()).is_some(), "{text}: {fault:#?}");
    if let Some(missing) = &fault.missing {
        assert!(text[fault.range.clone()].contains(missing.as_str()), "{text}: {fault:#?}");
    }
}

#[test]
fn all_faults_of_all_templates_are_gathered() {
    let table: &[(&str, &str)] = &[("{{ }}", "{% if %}"), ("{{ 1 | nope }}", "{{ 1 | nopes }}")];
    for (a, b) in table {
        let chain = [theme("mine", true, &[("templates/a.html", a), ("templates/b.html", b)])];
        let faults = load(&chain).err().unwrap();
        let names: Vec<_> = faults.iter().map(|fault| fault.template.as_str()).collect();
        assert_eq!(names, ["mine/a.html", "mine/b.html"], "{faults:#?}");
    }
}

#[test]
fn a_template_that_extends_itself_gets_help_on_naming_the_other() {
    let files = [("templates/base.html", "{% extends \"base.html\" %}")];
    let faults =
        load(&[theme("mine", true, &files), theme("chronicle", false, BUILTIN)]).err().unwrap();
    assert_eq!((faults[0].template.as_str(), faults[0].line), ("mine/base.html", 1));
    assert!(faults[0].message.contains("extends itself"), "{faults:#?}");
    assert!(faults[0].notes[0].contains("builtin/chronicle/base.html"));
}

#[test]
fn a_fault_in_an_included_file_is_placed_there_and_says_how_it_was_reached() {
    let files = [("templates/end.html", "\n{{ page.titel }}")];
    let engine = load(&[theme("mine", true, &files), theme("chronicle", false, BUILTIN)]).unwrap();
    let fault = engine.render("x.html", &greeting(), &FieldSet::default()).unwrap_err();
    assert_eq!((fault.template.as_str(), fault.line), ("mine/end.html", 2));
    assert_eq!(fault.file.as_deref(), Some("themes/mine/templates/end.html"));
    assert_eq!(fault.notes, ["called from `builtin/chronicle/base.html`, line 1"]);
    let diagnostic = fault.diagnostic();
    assert_eq!(diagnostic.message, "field `titel` is not defined");
    assert_eq!(diagnostic.help[0], "did you mean `title`?");
    assert_eq!(&*diagnostic.place.unwrap().file, "themes/mine/templates/end.html");
}

#[test]
fn a_template_that_does_not_exist_is_a_fault_with_the_names_that_do() {
    let engine = load(&[theme("chronicle", false, BUILTIN)]).unwrap();
    let fault = engine.render("y.html", &greeting(), &FieldSet::default()).unwrap_err();
    assert_eq!(fault.message, "template `y.html` does not exist");
    assert_eq!(fault.available, ["base.html", "end.html", "x.html"]);
    assert!(engine.has("x.html") && !engine.has("y.html"));
}

#[test]
fn a_template_that_is_not_text_is_a_fault() {
    let mut mine = theme("mine", true, &[]);
    mine.files.insert("templates/x.html".into(), vec![0xff]);
    let faults = load(&[mine]).err().unwrap();
    assert_eq!(faults[0].message, "the template is not UTF-8");
}

#[test]
fn the_lists_of_teras_own_names_are_true() {
    let filters = builtins::FILTERS.map(|name| format!("{{{{ 1 | {name} }}}}"));
    let tests = builtins::TESTS.map(|name| format!("{{{{ 1 is {name} }}}}"));
    let functions = builtins::FUNCTIONS.map(|name| format!("{{{{ {name}() }}}}"));
    let texts: Vec<_> =
        filters.iter().chain(&tests).chain(&functions).map(String::as_str).collect();
    load(&[theme("mine", true, &[("templates/x.html", &texts.concat())])]).map(drop).unwrap();
}

/// What is handed over to `t.html` of a theme with these templates, and to its `other.html`.
#[derive(Serialize)]
struct Three {
    one: &'static str,
    two: Option<&'static str>,
    inner: Inner,
}

#[derive(Serialize)]
struct Inner {
    three: BTreeMap<&'static str, u8>,
    four: Vec<u8>,
}

/// Templates by name.
type Files = &'static [(&'static str, &'static str)];

#[test]
fn only_what_a_template_names_is_handed_over() {
    // What is rendered, and the names among `one` to `four` that may be read.
    let table: &[(Files, &[&str])] = &[
        (&[("t.html", "{{ one }}")], &["one"]),
        (&[("t.html", "{% include \"a.html\" %}"), ("a.html", "{{ inner.four }}")], &["four"]),
        (
            &[("t.html", "{% extends 'a.html' %}{{ one }}"), ("a.html", "{{ two }}")],
            &["one", "two"],
        ),
        (
            &[
                ("t.html", "{{ <c x={one} /> }}"),
                ("c.html", "{% component c(x) %}{{ x.four }}{% endcomponent c %}"),
            ],
            &["one", "four"],
        ),
        (&[("t.html", "{{ inner[\"three\"] }}")], &["three"]),
        (&[("t.html", "{{ one }}"), ("other.html", "{{ two }}")], &["one"]),
        (&[("t.html", "{{ inner[one] }}")], &["one", "two", "three", "four"]),
        (&[("t.html", "{{ inner | pairs }}")], &["one", "two", "three", "four"]),
        (&[("t.html", "{%- for k, v in inner %}{% endfor %}")], &["one", "two", "three", "four"]),
        (&[("t.html", "{{ __tera_context }}")], &["one", "two", "three", "four"]),
    ];
    for (files, expected) in table {
        let files = files.iter().map(|(name, text)| (format!("templates/{name}"), *text));
        let files: Vec<(String, &str)> = files.collect();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        let reads = TemplateFields::of(&[theme("mine", true, &files)]);
        let names = ["one", "two", "three", "four"];
        let found: Vec<&str> =
            names.into_iter().filter(|name| reads.by("t.html").has(name)).collect();
        assert_eq!(found, *expected, "{files:?}");
    }
}

#[test]
fn what_is_not_named_is_left_out_and_everything_else_stays() {
    let page = Three {
        one: "1",
        two: Some("2"),
        inner: Inner { three: BTreeMap::from([("free", 3)]), four: vec![4, 5] },
    };
    let files = [("templates/t.html", "{% if inner %}something{% endif %}")];
    let theme = [theme("mine", true, &files)];
    let reads = TemplateFields::of(&theme);
    let value = serde_json::to_value(OnlyFields(&page, reads.by("t.html"))).unwrap();
    assert_eq!(value, serde_json::json!({"one": "1", "inner": {"three": {"free": 3}}}));
    let rendered = load(&theme).unwrap().render("t.html", &page, reads.by("t.html")).unwrap();
    assert_eq!(String::from_utf8(rendered).unwrap(), "something");
}

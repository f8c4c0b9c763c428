//! "Copy as text": each page with a list of events links to the list as text, which is equal to the export.

use std::fmt::Write as _;

use crate::support::browser::Browser;
use crate::support::{BuiltSite, Project, Site, example};

/// A site of forty-two years with an event each, in two languages, with every kind of list.
fn site_of_many_years() -> Site {
    let mut note = String::from(
        "---\ntitle: N\ndate: 2024\nsource: {name: \"The *N*\", url: https://n.example/}\nevents:\n",
    );
    for year in 1980..2022 {
        let (key, status) = (year % 10 == 0, if year == 1999 { "planned" } else { "reported" });
        let of = "text: \"See [another](event:e1980).\"";
        writeln!(note, "  - {{id: e{year}, date: {year}, title: In {year}, key: {key}, status: {status}, tags: [a], {of}}}").unwrap();
    }
    note += "  - {id: undated, date: unknown, title: Nobody knows}\n---\n";
    let config = "title: Long\nlanguages: {uk: {title: Довго}}\norder: newest-first\noutputs: {text: always}\n\
                  timelines: [{id: firsts, title: Firsts, events: [e1981, e1980], translations: {uk: Перші}}]\n";
    Site::new().note("n.md", &note).config(config)
}

/// The target of the link "Copy as text" on a page, from the site's root.
fn text_link_of(project: &BuiltSite, folder: &str) -> Option<String> {
    let page = project.page(&format!("{folder}index.html"));
    let href = page.classed("copy-text").first()?.attribute("href").map(str::to_owned)?;
    match href.strip_prefix("../") {
        // The page of all events links to the text of the home page.
        Some(rest) => Some(folder.trim_end_matches("all/").to_owned() + rest),
        None => Some(format!("{folder}{href}")),
    }
}

#[test]
fn the_text_file_of_each_list_is_equal_to_the_export() {
    let pages = site_of_many_years().build().success();
    let project = site_of_many_years().on_disk();
    for page in [
        "",
        "all/",
        "1999/",
        "decade/1980s/",
        "tags/a/",
        "timelines/firsts/",
        "search/key/",
        "search/planned/",
        "uk/",
        "uk/timelines/firsts/",
        "uk/1999/",
    ] {
        let text = text_link_of(&pages, page);
        let text = pages.text(&text.unwrap_or_else(|| panic!("`{page}` has no link")));
        let page = if page.is_empty() { "/" } else { page };
        let run = project.run(&["export", "--quiet", "--format", "md", "--page", page]).success();
        assert_eq!(text, run.stdout, "{page}");
    }
    let text = |path: &str| pages.text(path);
    assert_eq!(text("timeline.md"), project.run(&["export", "-f", "md"]).success().stdout);
    let firsts = project.run(&["export", "-f", "md", "--timeline", "firsts"]).success().stdout;
    assert_eq!(text("timelines/firsts/timeline.md"), firsts);
    assert!(firsts.starts_with("# Firsts\n\n- **1980**: In 1980[^1]\n"), "{firsts}");
    assert!(text("uk/timelines/firsts/timeline.md").starts_with("# Перші\n"));
    assert!(text("decade/1980s/timeline.md").starts_with("# 1980s\n"));
    assert!(text("search/key/timeline.md").starts_with("# Key events\n"));
    assert_eq!(text("tags/a/timeline.md").matches("\n- **").count(), 42);
}

#[test]
fn pages_without_a_list_of_events_have_no_text_file() {
    let project = example();
    let lists = ["home", "all", "decade", "year", "term", "timeline", "key", "status"];
    let mut seen = 0;
    for path in project.paths().filter(|path| path.ends_with("index.html")) {
        let page = project.page(path);
        let kind = page.named("body").first().and_then(|body| body.attribute("class"));
        let kind = kind.and_then(|class| class.strip_prefix("kind-")).unwrap_or_default();
        let found = !page.classed("copy-text").is_empty();
        // Years, terms and statuses of one or two events have none.
        let is_long = project.text(path).matches(" id=\"e-").count() > 2;
        assert_eq!(found, lists.contains(&kind) && is_long, "{path}");
        seen += usize::from(found);
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn outputs_can_leave_out_text_files() {
    fn texts(pages: &BuiltSite) -> Vec<&str> {
        pages.paths().filter(|path| path.ends_with("timeline.md")).collect()
    }
    let never = site_of_many_years().config("outputs: {text: never}\n").build().success();
    assert_eq!(texts(&never), [""; 0]);
    assert_eq!(text_link_of(&never, ""), None);

    // More than a thousand events, nearly all in one month, and a term with two.
    let mut note = String::from("---\ntitle: N\ndate: 2024\nsource: {name: N}\nevents:\n");
    for number in 0..1002 {
        let (month, tags) = (if number < 2 { 1 } else { 2 }, if number < 2 { "[a]" } else { "[]" });
        let day = number % 28 + 1;
        writeln!(
            note,
            "  - {{id: e{number}, date: 2020-0{month}-{day:02}, title: E, tags: {tags}}}"
        )
        .unwrap();
    }
    let first = "timelines: [{id: first, title: F, events: [e0]}]\n";
    let big = Site::new().note("n.md", &(note + "---\n")).config(first);
    let outputs = format!("{first}outputs: {{text: always, terms: always}}\n");
    let always = big.clone().config(&outputs).build().success();
    let big = big.build().success();
    assert_eq!(texts(&big), ["timelines/first/timeline.md"]);
    assert_eq!(text_link_of(&big, ""), None);
    let all = ["2020/timeline.md", "2020/01/timeline.md", "tags/a/timeline.md", "timeline.md"];
    let always = texts(&always);
    assert!(all.iter().all(|path| always.contains(path)), "{always:?}");
}

#[test]
fn an_export_can_select_the_events_of_a_page() {
    let project = site_of_many_years().config("base_url: https://x.example/t/\n").on_disk();
    let ids = |options: &[&str]| -> Vec<String> {
        let run = project.run(&[&["export", "-f", "json"], options].concat()).success();
        let data: serde_json::Value = serde_json::from_str(&run.stdout).expect("it is JSON");
        let events = data["events"].as_array().expect("a list");
        events.iter().map(|event| event["id"].as_str().expect("text").to_owned()).collect()
    };
    let key = ["e1980", "e1990", "e2000", "e2010", "e2020"];
    for page in
        ["search/key", "/search/key/", "search/key/index.html", "https://x.example/t/search/key/"]
    {
        assert_eq!(ids(&["--page", page]), key, "{page}");
    }
    assert_eq!(ids(&["--page", "decade/1990s", "--to", "1991"]), ["e1990", "e1991"]);
    let run = project.run(&["export", "-f", "md", "--page", "search/keys/"]).exit_code(2);
    assert!(run.stderr.contains("there is no page of events `search/keys/`"), "{}", run.stderr);
    assert!(run.stderr.contains("did you mean `search/key`"), "{}", run.stderr);
    let both = ["export", "-f", "md", "--page", "1999", "--timeline", "firsts"];
    let _ = project.run(&both).exit_code(2);
}

#[test]
fn a_click_copies_the_list() {
    let Some(browser) = Browser::find("a_click_copies_the_list") else { return };
    let project = Project::example();
    project.build().success();
    let (page, list) = ("timelines/ratification/", project.path("list.md"));
    let list = list.to_str().expect("a plain name");
    project.run(&["export", "-f", "md", "--page", page, "-o", list]).success();
    let folder = project.path("public");
    browser.run("copy.mjs", &[folder.to_str().expect("a plain name"), page, list]);
}

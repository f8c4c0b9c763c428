//! `docs/themes.md`: its reference is generated from the templates, the types of the template contract, the
//! style sheet and the key tables, and every example of a file in it is built.

mod contract;
mod examples;
mod files;

use std::fs;
use std::path::PathBuf;

use dateline::keys;

use crate::support::repository;

/// The generated parts of the page, by the names of their marks.
fn parts() -> Vec<(&'static str, String)> {
    vec![
        ("properties", files::properties()),
        ("keys", theme_keys()),
        ("templates", files::templates()),
        ("components", files::components()),
        ("values", contract::values()),
        ("functions", files::functions()),
        ("names of Tera", files::names()),
    ]
}

fn path() -> PathBuf {
    repository().join("docs/themes.md")
}

fn page() -> String {
    fs::read_to_string(path()).expect("docs/themes.md is there")
}

#[test]
fn the_theme_docs_list_the_template_contract() {
    let page = page();
    let mut current = page.clone();
    for (name, text) in parts() {
        let begin = format!("<!-- {name}: made by the program -->\n");
        let end = format!("<!-- end of {name} -->\n");
        let (before, rest) = current.split_once(&begin).unwrap_or_else(|| panic!("no {begin}"));
        let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("no {end}"));
        current = format!("{before}{begin}\n{}\n\n{end}{after}", text.trim());
    }
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(path(), &current).expect("the page can be written");
        return;
    }
    assert!(
        page == current,
        "run `DATELINE_BLESS=1 cargo test theme::docs` and read the difference"
    );
}

/// The keys of `theme.yaml`, one row each.
fn theme_keys() -> String {
    let mut table = String::from("| key | value | meaning |\n|---|---|---|\n");
    for key in keys::THEME.keys {
        table.push_str(&keys::row(key).replace("(#keys-of", "(format.md#keys-of"));
    }
    table
}

//! The tables of the theme docs: files of the built-in themes and functions of the engine.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use dateline::theme;

use crate::support::repository;
use crate::theme::style_sheet;

/// The texts of the files in a folder of a theme, by name.
fn texts(theme: &str, folder: &str) -> Vec<(String, String)> {
    let files = theme::builtin(theme).expect("it is built in").files.into_iter();
    let inside = files.filter_map(|(path, bytes)| {
        Some((path.strip_prefix(folder)?.to_owned(), String::from_utf8(bytes).expect("UTF-8")))
    });
    inside.collect()
}

/// Every template with the type of its variables, the template that it extends, and its blocks.
pub fn templates() -> String {
    let pages = ["pages.rs", "embed.rs"].map(|name| {
        let path = repository().join("src/render/view").join(name);
        fs::read_to_string(path).expect("it is there")
    });
    let pages = pages.concat();
    let mut table =
        String::from("| template | what it reads | extends | blocks |\n|---|---|---|---|\n");
    for (name, text) in texts("chronicle", "templates/") {
        let blocks = blocks(&text);
        let extends = following(&text, "{% extends \"").unwrap_or_default();
        let reads = view(&pages, &name);
        let reads =
            reads.map(|one| format!("[{one}](#{})", one.to_lowercase())).unwrap_or_default();
        let extends = if extends.is_empty() { String::new() } else { format!("`{extends}`") };
        let _ = writeln!(table, "| `{name}` | {reads} | {extends} | {} |", quoted(&blocks));
    }
    table
}

/// The struct of a template, whose description begins with the template's name.
fn view(pages: &str, template: &str) -> Option<String> {
    let (_, rest) = pages.split_once(&format!("/// `{template}`:"))?;
    let (_, rest) = rest.split_once("pub struct ")?;
    rest.split(' ').next().map(str::to_owned)
}

/// The names of a template's blocks, in order.
fn blocks(text: &str) -> Vec<String> {
    let openings = text.replace("{%- block", "{% block");
    let names =
        openings.split("{% block ").skip(1).filter_map(|rest| rest.split([' ', '-', '%']).next());
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(name.to_string())).map(str::to_owned).collect()
}

fn following(text: &str, opening: &str) -> Option<String> {
    text.split_once(opening)?.1.split('"').next().map(str::to_owned)
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Every component of the built-in themes with its arguments and the comment before it.
pub fn components() -> String {
    let mut table = String::from("| component | where | what it is |\n|---|---|---|\n");
    for theme in theme::builtin_names() {
        for (name, text) in texts(&theme, "templates/") {
            let text = text.replace("{% component", "{%- component");
            let mut parts = text.split("{%- component ");
            let mut before = parts.next().unwrap_or_default();
            for part in parts {
                let call = part.split_once(')').map_or(part, |(call, _)| call);
                let about = comment(before).unwrap_or_default();
                let _ = writeln!(table, "| `{call})` | `{theme}/{name}` | {about} |");
                before = part;
            }
        }
    }
    table
}

/// The comment at the end of a text, on one line.
fn comment(text: &str) -> Option<String> {
    let inside = text.trim_end().strip_suffix("#}")?;
    let inside = inside.rsplit_once("{#")?.1;
    let inside = inside.trim_matches(['-', ' ', '\n']);
    let text = inside.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = text.chars();
    let first = letters.next()?.to_uppercase().chain(letters).collect::<String>();
    Some(if first.ends_with('.') { first } else { first + "." })
}

/// Every custom property of the default theme with its values and its meaning.
pub fn properties() -> String {
    let style = fs::read_to_string(repository().join("themes/chronicle/static/chronicle.css"));
    let style = style.expect("it is there");
    let mut table =
        String::from("| property | light mode | dark mode | for |\n|---|---|---|---|\n");
    let (light, dark) = style.split_once("@supports").expect("values for both schemes follow");
    let dark = style_sheet::properties(dark.split("\n}\n").next().unwrap_or_default());
    for property in style_sheet::properties(light) {
        let (name, value) = (&property.name, &property.value);
        let Some(about) = property.comment else {
            panic!("say in a comment beside `--dateline-{name}` what it is for")
        };
        let value = if value.len() > 60 { "a stack of fonts".into() } else { format!("`{value}`") };
        let dark = dark.iter().find(|other| other.name == *name);
        let dark = dark.and_then(|other| dark_side(&other.value)).unwrap_or_default();
        let _ = writeln!(table, "| `--dateline-{name}` | {value} | {dark} | {about} |");
    }
    table
}

/// The second value of `light-dark(…)`, as code.
fn dark_side(value: &str) -> Option<String> {
    let both = value.strip_prefix("light-dark(")?.strip_suffix(')')?;
    // The first comma outside of parentheses separates the two.
    let mut depth = 0;
    let at = both.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    })?;
    Some(format!("`{}`", both[at + 1..].trim()))
}

/// The functions of the engine, from the list in its source.
pub fn functions() -> String {
    let source = fs::read_to_string(repository().join("src/render/engine/functions.rs"));
    let source = source.expect("it is there");
    let (_, rest) = source.split_once("/// Makes the functions known:\n///\n").expect("the list");
    let lines = rest.lines().take_while(|line| line.starts_with("///"));
    lines.map(|line| format!("{}\n", line[3..].strip_prefix(' ').unwrap_or_default())).collect()
}

/// The names that Tera itself defines, from lists that a test of the engine checks.
pub fn names() -> String {
    let source = fs::read_to_string(repository().join("src/render/engine/builtins.rs"));
    let source = source.expect("it is there");
    let list = |name: &str| {
        let (_, rest) = source.split_once(&format!("const {name}:")).expect("a list");
        let list = rest.split_once(';').expect("its size").1.split_once(';').expect("its end").0;
        let words: Vec<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        quoted(&words)
    };
    format!(
        "- Filters: {}.\n- Tests: {}.\n- Functions: {}.\n",
        list("FILTERS"),
        list("TESTS"),
        list("FUNCTIONS")
    )
}

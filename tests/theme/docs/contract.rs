//! The types of the template contract, read from their source: a table of fields for each struct.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use crate::support::repository;

/// A struct of the contract.
#[derive(Default)]
struct Struct {
    name: String,
    about: String,
    fields: Vec<Field>,
}

/// A field of a struct.
struct Field {
    name: String,
    takes: String,
    about: String,
}

/// All structs: first those of pages, then those that they contain, by name.
pub fn values() -> String {
    let all = structs();
    let names: BTreeSet<&str> = all.iter().map(|one| one.name.as_str()).collect();
    let page = |one: &&Struct| one.name != "Page" && one.name.ends_with("Page");
    let first = all.iter().filter(|one| one.name == "SiteView" || one.name == "Page");
    let pages = all.iter().filter(page);
    let mut rest: Vec<&Struct> = all
        .iter()
        .filter(|one| !page(one) && one.name != "SiteView" && one.name != "Page")
        .collect();
    rest.sort_by(|a, b| a.name.cmp(&b.name));
    let mut text = String::new();
    for one in first.chain(pages).chain(rest) {
        one.write(&names, &mut text);
    }
    text
}

impl Struct {
    fn write(&self, names: &BTreeSet<&str>, text: &mut String) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "#### {}\n\n{}\n", self.name, self.about);
        let _ = writeln!(text, "| field | value | meaning |\n|---|---|---|");
        for field in &self.fields {
            let takes = type_name(&field.takes, names);
            let _ = writeln!(text, "| `{}` | {takes} | {} |", field.name, field.about);
        }
        text.push('\n');
    }
}

/// The name of a type for authors of templates.
fn type_name(takes: &str, names: &BTreeSet<&str>) -> String {
    let inner = |prefix: &str| takes.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>'));
    if let Some(of) = inner("Option<") {
        return format!("{} or none", type_name(of, names));
    }
    if let Some(of) = inner("Arc<") {
        return type_name(of, names);
    }
    if let Some(of) = inner("Vec<") {
        return format!("list: {}", type_name(of, names));
    }
    let name = takes.rsplit("::").next().unwrap_or(takes);
    match name {
        "Html" | "String" | "str" => "text".into(),
        "bool" => "true or false".into(),
        "usize" | "u64" | "u32" | "u16" | "u8" | "i64" | "f64" => "number".into(),
        _ if takes.starts_with("BTreeMap<String, serde_json::Value") => "map".into(),
        _ if takes == "BTreeMap<String, String>" => "map of texts".into(),
        _ if names.contains(name) => format!("[{name}](#{})", name.to_lowercase()),
        _ => panic!("the page has no words for the type `{takes}`"),
    }
}

/// All public structs of `src/render/view/`, in the order of its files.
fn structs() -> Vec<Struct> {
    let folder = repository().join("src/render/view");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the contract")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        read(&fs::read_to_string(path).expect("UTF-8"), &mut all);
    }
    assert!(all.len() > 30, "only {} structs were found", all.len());
    all
}

fn read(source: &str, all: &mut Vec<Struct>) {
    let mut about = String::new();
    let mut open: Option<Struct> = None;
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            about = format!("{about} {}", text.trim()).trim().to_owned();
        } else if let Some(name) = line.strip_prefix("pub struct ") {
            let name = name.trim_end_matches([' ', '{']).to_owned();
            open = Some(Struct { name, about: std::mem::take(&mut about), fields: Vec::new() });
        } else if let Some((one, field)) = open.as_mut().zip(line.strip_prefix("pub ")) {
            let (name, takes) = field.trim_end_matches(',').split_once(": ").expect("a field");
            let about = std::mem::take(&mut about).replace('|', "\\|");
            one.fields.push(Field { name: name.into(), takes: takes.into(), about });
        } else if line == "}" {
            all.extend(open.take());
        } else if !line.starts_with("#[") {
            about.clear();
        }
    }
}

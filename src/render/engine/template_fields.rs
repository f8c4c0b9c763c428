//! What each template can read, so that a page does not compute what no template reads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::sources::{self, Sources};
use crate::theme::ThemeFiles;

/// No template has a longer name.
const LONGEST: usize = 200;

/// Ways to a field that do not name it.
const UNNAMED: [&str; 4] = ["__tera_context", "keys", "pairs", "values"];

/// Names of fields: all that a template, or one that it is made of, writes anywhere. More than it
/// reads, never less. By default every field may be read.
#[derive(Debug, Default)]
pub struct FieldSet(Option<FxHashSet<String>>);

impl FieldSet {
    /// Whether a field of this name may be read.
    pub fn has(&self, field: &str) -> bool {
        self.0.as_ref().is_none_or(|names| names.contains(field))
    }

    /// The value of a field; nothing if no template reads it.
    pub fn make<T: Default>(&self, field: &str, make: impl FnOnce() -> T) -> T {
        if self.has(field) { make() } else { T::default() }
    }
}

/// What templates can read.
#[derive(Debug, Default)]
pub struct TemplateFields {
    /// Prefixes of the layers, first theme first.
    prefixes: Vec<String>,
    /// Templates by full name.
    texts: BTreeMap<String, Text>,
    /// By every name that a template is asked for by; found when it is first asked for.
    names: BTreeMap<String, OnceLock<FieldSet>>,
    /// For unknown templates.
    everything: FieldSet,
    /// The templates that define each component.
    components: BTreeMap<String, Vec<String>>,
}

/// What one template writes.
#[derive(Debug)]
struct Text {
    /// All that could be names of fields, each once.
    words: BTreeSet<String>,
    /// All that could be names of templates that it extends or includes.
    quoted: BTreeSet<String>,
    /// All that could be names of components that it calls.
    called: BTreeSet<String>,
    /// It asks for fields in ways that do not name them.
    reads_unnamed: bool,
}

impl Text {
    fn of(text: &str) -> Text {
        let quoted = text.split(['"', '\'', '`']).filter(|name| name.len() <= LONGEST);
        let called = text.split('<').filter_map(|after| words(after).next());
        let words: BTreeSet<String> = words(text).map(str::to_owned).collect();
        Text {
            quoted: quoted.map(str::to_owned).collect(),
            called: called.map(str::to_owned).collect(),
            reads_unnamed: computes_names(text)
                || walks_fields(text)
                || UNNAMED.iter().any(|way| words.contains(*way)),
            words,
        }
    }
}

impl TemplateFields {
    /// Of a chain of themes; templates that are not UTF-8 are reported elsewhere.
    pub fn of(chain: &[ThemeFiles]) -> TemplateFields {
        let Ok(sources) = Sources::read(chain) else { return TemplateFields::default() };
        let mut reads = TemplateFields {
            prefixes: chain.iter().map(sources::prefix).chain(["builtin/".into()]).collect(),
            ..TemplateFields::default()
        };
        for (name, text) in sources.texts() {
            let defined = text.split("component ").skip(1).filter_map(|after| words(after).next());
            for component in defined {
                reads.components.entry(component.to_owned()).or_default().push(name.to_owned());
            }
            let short = |prefix: &String| name.strip_prefix(prefix.as_str());
            let asked = reads.prefixes.iter().filter_map(short).chain([name]);
            reads.names.extend(asked.map(|name| (name.to_owned(), OnceLock::new())));
            reads.texts.insert(name.to_owned(), Text::of(text));
        }
        reads
    }

    /// What can be read where this template is rendered; everything, if that is unknown.
    pub fn by(&self, template: &str) -> &FieldSet {
        let known = self.names.get(template);
        known.map_or(&self.everything, |names| names.get_or_init(|| self.names(template)))
    }

    /// If no template is known: everything.
    pub fn everything(&self) -> &FieldSet {
        &self.everything
    }

    /// The full name of what answers to a name: itself, or the first layer's.
    fn full_name(&self, name: &str) -> Option<&str> {
        let find = |name: &str| self.texts.get_key_value(name).map(|(name, _)| name.as_str());
        let layered = || self.prefixes.iter().find_map(|prefix| find(&format!("{prefix}{name}")));
        find(name).or_else(layered)
    }

    /// The names in a template and in all that it extends, includes or calls.
    fn names(&self, template: &str) -> FieldSet {
        let mut names: BTreeSet<&str> = BTreeSet::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = self.full_name(template).into_iter().collect();
        let mut reads_unnamed = false;
        while let Some(name) = open.pop() {
            let Some(text) = self.texts.get(name).filter(|_| seen.insert(name)) else { continue };
            open.extend(text.quoted.iter().filter_map(|quoted| self.full_name(quoted)));
            let defined = text.called.iter().filter_map(|name| self.components.get(name));
            open.extend(defined.flatten().map(String::as_str));
            names.extend(text.words.iter().map(String::as_str));
            reads_unnamed |= text.reads_unnamed;
        }
        let names = names.into_iter().map(str::to_owned).collect();
        FieldSet((!reads_unnamed).then_some(names))
    }
}

/// Everything that could be a name.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Whether a loop takes names with their values, as in `for name, value in row`.
fn walks_fields(text: &str) -> bool {
    let loops = text.split("{%").skip(1).filter_map(|tag| tag.split("%}").next());
    let loops =
        loops.filter_map(|tag| tag.trim_start_matches(['-', ' ', '\n']).strip_prefix("for "));
    loops.filter_map(|tag| tag.split(" in ").next()).any(|names| names.contains(','))
}

/// Whether a field is asked for by a name that is computed, as in `row[name]`.
fn computes_names(text: &str) -> bool {
    let tags = text.split("{{").skip(1).chain(text.split("{%").skip(1));
    tags.filter_map(|tag| tag.split(['}', '%']).next()).any(|code| {
        code.match_indices('[').any(|(at, _)| {
            let before = code[..at].chars().next_back();
            let is_index =
                before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | ')' | ']'));
            let literal = |c: char| matches!(c, '"' | '\'' | '`') || c.is_ascii_digit();
            is_index && !code[at + 1..].trim_start().starts_with(literal)
        })
    })
}

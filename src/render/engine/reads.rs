//! What each template can read, so that a page need not make what nobody looks at.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::sources::{self, Sources};
use crate::render::themes::ThemeFiles;

/// Ways to a field that do not name it.
const UNNAMED: [&str; 4] = ["__tera_context", "keys", "pairs", "values"];

/// What templates can read.
#[derive(Debug, Default)]
pub struct Reads {
    /// Prefixes of the layers, first theme first.
    prefixes: Vec<String>,
    /// Texts by full name.
    texts: BTreeMap<String, String>,
    /// By every name that a template is asked for by; found when it is first asked for.
    names: BTreeMap<String, OnceLock<Names>>,
    /// For templates that nobody knows.
    everything: Names,
    /// The templates that define each component.
    components: BTreeMap<String, Vec<String>>,
}

/// Names of fields: all that a template, or one that it is made of, writes anywhere. More than it
/// reads, never less.
#[derive(Debug, Default)]
pub struct Names {
    /// All of them; none where every field may be read.
    all: Option<HashSet<String, BuildHasherDefault<Fnv>>>,
    /// How many fields structs were given, one more, by a part of their names' hash; 0 for none yet.
    given: [AtomicUsize; SIZES],
}

/// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits): names of fields are short, ours, and looked up by the
/// hundred for each page.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// So many kinds of structs are told apart by the number of their fields.
const SIZES: usize = 32;

impl Names {
    /// Whether a field of this name may be read.
    pub fn has(&self, field: &str) -> bool {
        self.all.as_ref().is_none_or(|names| names.contains(field))
    }

    /// What belongs into a field; nothing where nobody reads it.
    pub fn make<T: Default>(&self, field: &str, make: impl FnOnce() -> T) -> T {
        if self.has(field) { make() } else { T::default() }
    }

    /// Remembers how many fields a struct was given.
    pub(super) fn take(&self, name: &str, fields: usize) {
        self.of(name).fetch_max(fields + 1, Ordering::Relaxed);
    }

    /// How many fields such structs have been given at most, as far as is known.
    pub(super) fn room(&self, name: &str) -> Option<usize> {
        self.of(name).load(Ordering::Relaxed).checked_sub(1)
    }

    fn of(&self, name: &str) -> &AtomicUsize {
        let hash =
            name.bytes().fold(0_usize, |hash, byte| hash.wrapping_mul(31) + usize::from(byte));
        &self.given[hash % SIZES]
    }
}

impl Reads {
    /// Of a chain of themes; templates that are not UTF-8 are told elsewhere.
    pub fn of(chain: &[ThemeFiles]) -> Reads {
        let Ok(sources) = Sources::read(chain) else { return Reads::default() };
        let mut reads = Reads {
            prefixes: chain.iter().map(sources::prefix).chain(["builtin/".into()]).collect(),
            ..Reads::default()
        };
        for (name, text) in sources.texts() {
            for component in
                text.split("component ").skip(1).filter_map(|after| words(after).next())
            {
                reads.components.entry(component.to_owned()).or_default().push(name.to_owned());
            }
            let short = |prefix: &String| name.strip_prefix(prefix.as_str());
            let asked = reads.prefixes.iter().filter_map(short).chain([name]);
            reads.names.extend(asked.map(|name| (name.to_owned(), OnceLock::new())));
            reads.texts.insert(name.to_owned(), text.to_owned());
        }
        reads
    }

    /// What can be read where this template is rendered; everything, where nobody knows it.
    pub fn by(&self, template: &str) -> &Names {
        let known = self.names.get(template);
        known.map_or(&self.everything, |names| names.get_or_init(|| self.names(template)))
    }

    /// The full name of what answers to a name: itself, or the first layer's.
    fn full_name(&self, name: &str) -> Option<String> {
        let layered = self.prefixes.iter().map(|prefix| format!("{prefix}{name}"));
        std::iter::once(name.to_owned()).chain(layered).find(|name| self.texts.contains_key(name))
    }

    /// The names in a template and in all that it extends, includes or calls.
    fn names(&self, template: &str) -> Names {
        let mut names = HashSet::default();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut open: Vec<String> = self.full_name(template).into_iter().collect();
        let mut is_computed = false;
        while let Some(name) = open.pop() {
            let Some(text) = self.texts.get(&name) else { continue };
            if !seen.insert(name) {
                continue;
            }
            open.extend(text.split(['"', '\'', '`']).filter_map(|quoted| self.full_name(quoted)));
            let called = text.split('<').filter_map(|after| words(after).next());
            open.extend(called.filter_map(|name| self.components.get(name)).flatten().cloned());
            names.extend(words(text).map(str::to_owned));
            is_computed |= computes_names(text);
        }
        let is_known = !is_computed && !UNNAMED.iter().any(|way| names.contains(*way));
        Names { all: is_known.then_some(names), ..Names::default() }
    }
}

/// Everything that could be a name.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
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

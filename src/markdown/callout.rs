//! Reads callouts: quotations that begin with a mark, `> [!warning]- Title`.

use pulldown_cmark::{Event, Tag};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The kinds that other programs know, each with its other names. Each has a class and a message.
const KINDS: [(&str, &[&str]); 15] = [
    ("note", &[]),
    ("abstract", &["summary", "tldr"]),
    ("info", &[]),
    // In two parts, since the word in one marks unfinished code.
    ("task", &[concat!("to", "do")]),
    ("tip", &["hint"]),
    ("important", &[]),
    ("success", &["check", "done"]),
    ("question", &["help", "faq"]),
    ("warning", &["attention"]),
    ("caution", &[]),
    ("failure", &["fail", "missing"]),
    ("danger", &["error"]),
    ("bug", &[]),
    ("example", &[]),
    ("quote", &["cite"]),
];

/// Returns the names of all kinds of callouts, in the order of [`super::Words::callouts`].
pub fn callout_kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(name, _)| *name)
}

/// The mark of a callout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Callout {
    /// Its kind as written.
    pub(super) kind: String,
    /// Whether it can be folded, and then whether it is open at first.
    pub(super) fold: Option<bool>,
    /// Whether it has a title of its own.
    pub(super) has_title: bool,
}

impl Callout {
    /// Returns its place among the known kinds.
    fn known(&self) -> Option<usize> {
        let kind = self.kind.to_lowercase();
        KINDS.iter().position(|(name, others)| *name == kind || others.contains(&kind.as_str()))
    }

    /// Returns the name of its class; that of a note for an unknown kind.
    pub(super) fn class(&self) -> &'static str {
        KINDS[self.known().unwrap_or_default()].0
    }

    /// Returns its kind for readers, by the labels of the known ones.
    pub(super) fn label(&self, labels: &[String]) -> String {
        let known = self.known();
        if let Some(label) = known.and_then(|kind| labels.get(kind)) {
            return label.clone();
        }
        let name = known.map_or(self.kind.as_str(), |kind| KINDS[kind].0);
        let name = name.replace(['-', '_'], " ").to_lowercase();
        let mut letters = name.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    /// Returns its mark as written, without the title.
    pub(super) fn mark(&self) -> String {
        let fold = self.fold.map_or("", |is_open| if is_open { "+" } else { "-" });
        format!("[!{}]{fold}", self.kind)
    }
}

/// The callouts of a text, by the beginning of their quotation and by that of their title.
pub(super) type Callouts = BTreeMap<usize, Callout>;

/// Returns the text with each mark replaced by the sign of a heading, so that the rest of its line is a block
/// of its own: the title. The text has the same length.
pub(super) fn mark_titles(text: Cow<'_, str>) -> (Cow<'_, str>, Callouts) {
    let mut callouts = Callouts::new();
    if !text.contains("[!") {
        return (text, callouts);
    }
    let mut marked = text.to_string();
    for (event, range) in super::parser(&text).into_offset_iter() {
        let Event::Start(Tag::BlockQuote(_)) = event else { continue };
        let Some((callout, start, len)) = first_line(&text, range.start) else { continue };
        let sign = format!("#{}", " ".repeat(len - 1));
        marked.replace_range(start..start + len, &sign);
        callouts.insert(range.start, callout.clone());
        callouts.insert(start, callout);
    }
    (Cow::Owned(marked), callouts)
}

/// Returns the callout of a quotation, and place and length of its mark.
fn first_line(text: &str, quotation: usize) -> Option<(Callout, usize, usize)> {
    let line = text[quotation..].lines().next()?;
    let inner = line.strip_prefix('>')?;
    let mark = inner.trim_start_matches(' ');
    let (written, rest) = mark.strip_prefix("[!")?.split_once(']')?;
    // Other programs read what comes after a bar: `[!note|wide]`.
    let kind = written.split('|').next().unwrap_or_default().trim();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    let is_link = rest.starts_with(['(', '[', ':']);
    if inner.len() - mark.len() > 4 || kind.is_empty() || !kind.chars().all(is_word) || is_link {
        return None;
    }
    let title = rest.trim_start_matches(['+', '-']);
    // The parser would read braces at the end of a heading as attributes.
    if title.trim_end().ends_with('}') {
        return None;
    }
    let fold = (title.len() < rest.len()).then(|| rest.starts_with('+'));
    let callout = Callout { kind: kind.to_owned(), fold, has_title: !title.trim().is_empty() };
    let start = quotation + (line.len() - mark.len());
    Some((callout, start, mark.len() - title.len()))
}

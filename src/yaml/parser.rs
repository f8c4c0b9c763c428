//! Builds the tree from the events of the YAML parser.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::{Entry, Node, NodeKind, brackets, characters, scalar, syntax_error};
use crate::diag::{Code, Diagnostic, Place};
use crate::html::is_invalid;

/// YAML's white space and line breaks; other spaces are part of texts.
const BLANK: [char; 4] = [' ', '\t', '\n', '\r'];

/// Parses one YAML document. `text` begins at byte `offset` of `file`; ranges count from the beginning of
/// the file. `depth` is the maximum nesting of lists and maps.
///
/// The tree is `None` if the text is empty or not YAML; other mistakes are reported and left out of the
/// tree.
pub fn parse(
    file: &Arc<str>,
    text: &str,
    offset: usize,
    depth: usize,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Node> {
    if let Some(at) = brackets::first_deeper_than(text, depth) {
        let place = Place::new(file, offset + at..offset + at + 1);
        diagnostics.push(too_deep(place, depth));
        return None;
    }
    let mut builder = TreeBuilder {
        file,
        bytes: ByteIndex::new(text, offset),
        text,
        depth,
        diagnostics,
        stack: Vec::new(),
        root: None,
        documents: 0,
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((event, span)) => {
                if !builder.take(event, span) {
                    return None;
                }
            }
            Err(error) => {
                let at = builder.bytes.of(error.marker().index());
                let diagnostic = syntax_error::explain(file, text, offset, at, error.info());
                builder.diagnostics.push(diagnostic);
                return None;
            }
        }
    }
    builder.root
}

fn too_deep(place: Place, depth: usize) -> Diagnostic {
    Diagnostic::new(Code::OverLimit, place, format!("nested more than {depth} levels deep"))
        .help("the limit is `limits: {yaml_depth: …}` in `dateline.yaml`")
}

/// Converts the parser's character counts to bytes of the file.
struct ByteIndex {
    offset: usize,
    len: usize,
    /// Byte of each character, if there are other characters than ASCII.
    bytes: Option<Vec<u32>>,
}

impl ByteIndex {
    fn new(text: &str, offset: usize) -> Self {
        let bytes = (!text.is_ascii())
            .then(|| text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)));
        ByteIndex { offset, len: text.len(), bytes: bytes.map(Iterator::collect) }
    }

    /// Returns the byte of the file at which character `index` of the text begins.
    fn of(&self, index: usize) -> usize {
        let at = match &self.bytes {
            None => index.min(self.len),
            Some(bytes) => bytes.get(index).map_or(self.len, |at| *at as usize),
        };
        self.offset + at
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.of(span.start.index());
        start..self.of(span.end.index()).max(start)
    }
}

/// A list or map that is still open.
struct OpenNode {
    start: usize,
    kind: NodeKind,
    /// The key that waits for its value; without a name it is wrong, and its value is left out.
    key: Option<(Option<String>, Range<usize>)>,
    /// The keys so far, with their positions in `kind`.
    names: HashMap<String, usize>,
}

struct TreeBuilder<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    bytes: ByteIndex,
    depth: usize,
    diagnostics: &'a mut Vec<Diagnostic>,
    stack: Vec<OpenNode>,
    root: Option<Node>,
    documents: usize,
}

impl TreeBuilder<'_> {
    /// Handles one event; returns false if going on is useless.
    fn take(&mut self, event: Event<'_>, span: Span) -> bool {
        let range = self.bytes.range(span);
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.report(
                        Code::BadYaml,
                        range,
                        "a second YAML document begins here",
                        "remove the line: a file contains only one document",
                    );
                    return false;
                }
            }
            Event::Alias(_) => {
                self.report(
                    Code::YamlFeature,
                    range.clone(),
                    syntax_error::ALIAS,
                    syntax_error::ALIAS_HELP,
                );
                self.place(Node {
                    range,
                    kind: NodeKind::Scalar { text: String::new(), plain: true },
                });
            }
            Event::Scalar(text, style, anchor, tag) => {
                let range = self.trim(range);
                self.refuse(anchor, tag.is_some(), &range);
                self.suggest_quotes(anchor > 0 || tag.is_some(), &range);
                let plain = style == ScalarStyle::Plain;
                characters::check_value(self.file, &text, &range, self.diagnostics);
                let text = text.replace(is_invalid, "");
                self.place(Node { range, kind: NodeKind::Scalar { text, plain } });
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse(anchor, tag.is_some(), &range);
                return self.open(range, NodeKind::List(Vec::new()));
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse(anchor, tag.is_some(), &range);
                return self.open(range, NodeKind::Map(Vec::new()));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end),
            _ => {}
        }
        true
    }

    /// The parser extends scalars to the next token; blank space before it does not belong to the place.
    fn trim(&self, range: Range<usize>) -> Range<usize> {
        let offset = self.bytes.offset;
        let slice = &self.text[range.start - offset..range.end - offset];
        range.start..range.start + slice.trim_end_matches(BLANK).len()
    }

    fn open(&mut self, range: Range<usize>, kind: NodeKind) -> bool {
        if self.stack.len() >= self.depth {
            self.diagnostics.push(too_deep(Place::new(self.file, range), self.depth));
            return false;
        }
        self.stack.push(OpenNode { start: range.start, kind, key: None, names: HashMap::new() });
        true
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.stack.pop() else { return };
        let offset = self.bytes.offset;
        let slice = &self.text[open.start - offset..end.max(open.start) - offset];
        let range = open.start..open.start + slice.trim_end_matches(BLANK).len();
        self.place(Node { range, kind: open.kind });
    }

    /// Adds a finished node to the open list or map.
    fn place(&mut self, node: Node) {
        let Some(open) = self.stack.last_mut() else {
            self.root = Some(node);
            return;
        };
        match (&mut open.kind, open.key.take()) {
            (NodeKind::List(items), _) => items.push(node),
            (NodeKind::Map(_), Some((None, _))) => {}
            (NodeKind::Map(entries), Some((Some(key), key_range))) => {
                if let Some(first) = open.names.get(&key) {
                    let first = Place::new(self.file, entries[*first].key_range.clone());
                    let diagnostic = Diagnostic::new(
                        Code::DuplicateKey,
                        Place::new(self.file, key_range),
                        format!("the key `{key}` appears twice"),
                    );
                    let diagnostic = diagnostic.related(first, "also here");
                    self.diagnostics.push(diagnostic.help("keep one of the two"));
                } else {
                    open.names.insert(key.clone(), entries.len());
                    entries.push(Entry { key, key_range, value: node });
                }
            }
            (NodeKind::Map(_), None) => match node.kind {
                NodeKind::Scalar { text, .. } => open.key = Some((Some(text), node.range)),
                _ => {
                    open.key = Some((None, node.range.clone()));
                    self.report(
                        Code::WrongType,
                        node.range,
                        "a key cannot be a list or a map",
                        "keys are words; put a text that begins with `[` or `{` in quotation marks",
                    );
                }
            },
            (NodeKind::Scalar { .. }, _) => {}
        }
    }

    fn refuse(&mut self, anchor: usize, tagged: bool, range: &Range<usize>) {
        if anchor > 0 {
            self.report(
                Code::YamlFeature,
                range.clone(),
                "dateline does not support YAML anchors (`&…`)",
                "write the value out, or put a text that begins with `&` in quotation marks",
            );
        }
        if tagged {
            self.report(
                Code::YamlFeature,
                range.clone(),
                "dateline does not support YAML tags (`!…`)",
                "leave the tag out, or put a text that begins with `!` in quotation marks",
            );
        }
    }

    /// Adds to the last diagnostic how a text on one line is written that only looks like an anchor or tag.
    fn suggest_quotes(&mut self, is_refused: bool, range: &Range<usize>) {
        let offset = self.bytes.offset;
        let written = &self.text[range.start - offset..range.end - offset];
        let is_text = written.starts_with(['&', '!']) && !written.contains(['\n', '"', '\'']);
        if let Some(last) = self.diagnostics.last_mut().filter(|_| is_refused && is_text) {
            last.help.clear();
            let reason = "write the value alone, or put the text in quotation marks: ";
            last.add_replacement(reason, range.clone(), scalar::in_quotes(written));
        }
    }

    fn report(&mut self, code: Code, range: Range<usize>, message: &str, help: &str) {
        self.diagnostics
            .push(Diagnostic::new(code, Place::new(self.file, range), message).help(help));
    }
}

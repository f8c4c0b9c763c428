//! YAML as nearly all notes write it, a line at a time, into the tree that the parser would give.
//!
//! What it takes: maps and lists by indentation, plain and quoted scalars that end on their line, and
//! lists of such scalars in brackets (YAML 1.2, 8.2.1, 8.2.2, 7.3 and 7.4.1, without what any of them may
//! have besides). All else, and all that is wrong, it leaves to the parser, which alone knows the rules
//! and tells mistakes. It is a tenth of the parser's work; `tests` holds both against each other.

use std::ops::Range;

use super::{Entry, Node, NodeKind};

/// How many keys a map may have to be read here, where each is compared with all before.
const MOST_KEYS: usize = 32;

/// How long a key may be to be read here; parsers have limits of their own.
const LONGEST_KEY: usize = 64;

/// The tree of a text that begins at byte `offset` of its file; `None` where the parser must look.
pub(super) fn tree(text: &str, offset: usize, depth: usize) -> Option<Node> {
    if !text.bytes().fold(true, |all, byte| all & is_ordinary(byte))
        || !text.is_ascii() && text.contains(is_odd)
    {
        return None;
    }
    let lines = lines(text)?;
    let mut reader = Reader { text, offset, lines, next: 0 };
    let tree = reader.map(0, depth)?;
    (reader.next == reader.lines.len()).then_some(tree)
}

/// No control character but the end of a line.
fn is_ordinary(byte: u8) -> bool {
    (byte >= b' ') & (byte != 0x7f) | (byte == b'\n')
}

/// Beyond ASCII, what parsers may take for the end of a line, for space or for a mark of encoding.
fn is_odd(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// A line with something on it.
struct Line {
    /// How many spaces stand before it.
    indent: usize,
    /// Where what follows them stands, without the spaces at its end.
    words: Range<usize>,
}

/// The lines of a text, empty ones left out; `None` where one is a comment.
fn lines(text: &str) -> Option<Vec<Line>> {
    let mut lines = Vec::with_capacity(16);
    let mut start = 0;
    for line in text.split('\n') {
        let words = line.trim_end_matches(' ');
        let indent = words.len() - words.trim_start_matches(' ').len();
        match words.as_bytes().get(indent) {
            Some(b'#') => return None,
            Some(_) => lines.push(Line { indent, words: start + indent..start + words.len() }),
            None => {}
        }
        start += line.len() + 1;
    }
    Some(lines)
}

struct Reader<'t> {
    text: &'t str,
    offset: usize,
    lines: Vec<Line>,
    /// The line to read next.
    next: usize,
}

impl Reader<'_> {
    /// The map whose keys stand at `indent`; `depth` lists and maps may nest from here.
    fn map(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let depth = depth.checked_sub(1)?;
        let mut entries: Vec<Entry> = Vec::new();
        while let Some(line) = self.lines.get(self.next).filter(|line| line.indent == indent) {
            let words = line.words.clone();
            let key = key(&self.text[words.clone()])?;
            let is_new = !entries.iter().any(|entry| entry.key == key);
            if !is_new || entries.len() == MOST_KEYS {
                return None;
            }
            let key_range = self.range(words.start..words.start + key.len());
            let key = key.to_owned();
            let rest = words.start + key.len() + 1..words.end;
            let value = self.value(rest, indent, depth)?;
            entries.push(Entry { key, key_range, value });
        }
        let range = entries.first()?.key_range.start..entries.last()?.value.range.end;
        Some(Node { range, kind: NodeKind::Map(entries) })
    }

    /// What follows the colon of a key at `indent`: on its line, or below it.
    fn value(&mut self, rest: Range<usize>, indent: usize, depth: usize) -> Option<Node> {
        self.next += 1;
        let below = self.lines.get(self.next);
        if !rest.is_empty() {
            let goes_on = below.is_some_and(|line| line.indent > indent);
            return if goes_on { None } else { self.on_line(rest, depth) };
        }
        let below = below.filter(|line| line.indent > indent)?;
        let inner = below.indent;
        if self.is_item(below) { self.list(inner, depth) } else { self.map(inner, depth) }
    }

    /// The list whose dashes stand at `indent`.
    fn list(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let depth = depth.checked_sub(1)?;
        let mut items = Vec::new();
        let mut start = None;
        while let Some(line) = self.lines.get(self.next) {
            if line.indent != indent || !self.is_item(line) {
                break;
            }
            start = start.or(Some(line.words.start));
            let rest = line.words.start + 1..line.words.end;
            let words = self.text[rest.clone()].trim_start_matches(' ');
            let words = rest.end - words.len()..rest.end;
            if key(&self.text[words.clone()]).is_some() {
                // The rest of the line is the first of the item's own map.
                let inner = indent + words.start - line.words.start;
                self.lines[self.next] = Line { indent: inner, words };
                items.push(self.map(inner, depth)?);
            } else {
                items.push(self.value(rest, indent, depth)?);
            }
        }
        let range = self.offset + start?..items.last()?.range.end;
        Some(Node { range, kind: NodeKind::List(items) })
    }

    /// Whether a line is an item of a list, something standing beside its dash.
    fn is_item(&self, line: &Line) -> bool {
        self.text[line.words.clone()].starts_with("- ")
    }

    /// A value that ends on the line where it stands, a space before it.
    fn on_line(&self, rest: Range<usize>, depth: usize) -> Option<Node> {
        let words = self.text[rest.clone()].strip_prefix(' ')?.trim_start_matches(' ');
        let range = rest.end - words.len()..rest.end;
        match words.strip_prefix('[') {
            Some(list) => self.in_brackets(list.strip_suffix(']')?, range, depth),
            None => self.scalar(range, false),
        }
    }

    /// The list of scalars between brackets; `range` is that of the brackets too.
    fn in_brackets(&self, list: &str, range: Range<usize>, depth: usize) -> Option<Node> {
        depth.checked_sub(1)?;
        let mut items = Vec::new();
        let mut start = range.start + 1;
        if !list.trim_matches(' ').is_empty() {
            for item in list.split(',') {
                let end = start + item.trim_end_matches(' ').len();
                let words = item.trim_matches(' ').len();
                items.push(self.scalar(end.checked_sub(words)?..end, true)?);
                start += item.len() + 1;
            }
        }
        Some(Node { range: self.range(range), kind: NodeKind::List(items) })
    }

    /// A plain scalar, or one in quotation marks without any other mark or escape inside.
    fn scalar(&self, range: Range<usize>, in_brackets: bool) -> Option<Node> {
        let words = &self.text[range.clone()];
        let (text, plain) = match words.as_bytes().first()? {
            quote @ (b'"' | b'\'') => {
                let inner = words.get(1..)?.strip_suffix(char::from(*quote))?;
                (inner, false)
            }
            first if first.is_ascii_alphanumeric() || !first.is_ascii() => (words, true),
            _ => return None,
        };
        let is_simple = match plain {
            true => is_plain(text, in_brackets),
            false => !text.bytes().any(|byte| matches!(byte, b'"' | b'\'' | b'\\')),
        };
        let kind = NodeKind::Scalar { text: text.to_owned(), plain };
        is_simple.then(|| Node { range: self.range(range), kind })
    }

    /// A range of the text as one of the file.
    fn range(&self, range: Range<usize>) -> Range<usize> {
        self.offset + range.start..self.offset + range.end
    }
}

/// The key that a line begins with: a word and a colon, after which a space or nothing follows.
fn key(words: &str) -> Option<&str> {
    let is_in_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let end = words.bytes().take(LONGEST_KEY).position(|byte| !is_in_word(&byte))?;
    let follows = words.as_bytes().get(end + 1).is_none_or(|byte| *byte == b' ');
    let is_key = words.as_bytes()[0].is_ascii_alphabetic() && words.as_bytes()[end] == b':';
    (is_key && follows).then(|| &words[..end])
}

/// Whether words without quotation marks are all text: no colon that ends a key, no comment, and
/// between brackets nothing of these (YAML 1.2, 7.3.3).
fn is_plain(words: &str, in_brackets: bool) -> bool {
    let bytes = words.as_bytes();
    let after = |at: usize| bytes.get(at + 1).copied().unwrap_or(b' ');
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b':' => after(at).is_ascii_alphanumeric() || after(at) == b'/',
        b'#' => false,
        b'[' | b']' | b'{' | b'}' | b',' => !in_brackets,
        _ => true,
    })
}

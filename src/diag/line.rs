//! Byte offsets of a text as lines and columns, as editors count them.

use std::ops::Range;
use std::sync::Arc;

/// A line and a column, both from 1; columns count characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1; one past the last character at a line's end.
    pub column: usize,
}

/// A text and the beginnings of its lines.
///
/// Lines end with `\n`, `\r\n` or a lone `\r`, as in YAML 1.2 and CommonMark. There is always at least
/// one line, and after a line break at the end of a text there is an empty line.
#[derive(Debug, Clone)]
pub struct Lines {
    text: Arc<str>,
    starts: Vec<usize>,
}

impl Lines {
    /// Finds the lines of `text`, which has no BOM.
    pub fn new(text: Arc<str>) -> Self {
        let bytes = text.as_bytes();
        let breaks = (0..bytes.len()).filter(|&at| {
            bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        });
        let starts = std::iter::once(0).chain(breaks.map(|at| at + 1)).collect();
        Lines { text, starts }
    }

    /// Returns the position of `offset`. An offset past the end counts as the end, one inside a character
    /// as the beginning of that character, one inside a line break as the end of the line before it.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_of(offset);
        let range = self.range(line);
        let end = self.text.floor_char_boundary(offset).min(range.end);
        Position { line, column: self.text[range.start..end].chars().count() + 1 }
    }

    /// Returns the line (from 1) of `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset.min(self.text.len()))
    }

    /// Returns the bytes of a line (from 1) without its line break; those of the last line for greater
    /// numbers.
    pub fn range(&self, line: usize) -> Range<usize> {
        let index = line.clamp(1, self.starts.len()) - 1;
        let start = self.starts[index];
        let end = self.starts.get(index + 1).copied().unwrap_or(self.text.len());
        let whole = &self.text[start..end];
        let content = whole
            .strip_suffix("\r\n")
            .or_else(|| whole.strip_suffix('\n'))
            .or_else(|| whole.strip_suffix('\r'))
            .unwrap_or(whole);
        start..start + content.len()
    }

    /// Returns the content of a line (from 1) without its line break.
    pub fn line(&self, line: usize) -> &str {
        &self.text[self.range(line)]
    }

    /// Returns `range` moved inside the text and to whole characters, with its end not before its start.
    pub fn clamp(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.text.floor_char_boundary(range.start);
        let end = self.text.ceil_char_boundary(range.end);
        start..end.max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_become_lines_and_columns() {
        let table: &[(&str, usize, (usize, usize))] = &[
            ("", 0, (1, 1)),
            ("", 9, (1, 1)),
            ("ab\ncd", 0, (1, 1)),
            ("ab\ncd", 2, (1, 3)),
            ("ab\ncd", 3, (2, 1)),
            ("ab\ncd", 5, (2, 3)),
            ("ab\ncd", 500, (2, 3)),
            ("ab\n", 3, (2, 1)),
            ("ab\r\ncd", 3, (1, 3)),
            ("ab\r\ncd", 4, (2, 1)),
            ("ab\rcd", 3, (2, 1)),
            ("\r\n\r\n", 2, (2, 1)),
            ("дата: x", 10, (1, 7)),
            ("дата: x", 3, (1, 2)),
            ("日本\n😀x", 11, (2, 2)),
        ];
        for (text, offset, (line, column)) in table {
            let found = Lines::new(Arc::from(*text)).position(*offset);
            assert_eq!(found, Position { line: *line, column: *column }, "{text:?} at {offset}");
        }
    }

    #[test]
    fn lines_come_without_their_breaks() {
        let lines = Lines::new(Arc::from("a\r\nb\n\rc"));
        let found: Vec<&str> = (1..=5).map(|line| lines.line(line)).collect();
        assert_eq!(found, ["a", "b", "", "c", "c"]);
    }

    #[test]
    fn ranges_are_brought_inside() {
        let lines = Lines::new(Arc::from("aд"));
        let table = [(0..1, 0..1), (2..2, 1..3), (1..99, 1..3), (50..99, 3..3)];
        for (range, expected) in table {
            assert_eq!(lines.clamp(&range), expected, "{range:?}");
        }
        let backwards = Range { start: 3, end: 1 };
        assert_eq!(lines.clamp(&backwards), 3..3);
    }
}

//! Blocks of text with the marks of the quotations and lists around them.

use std::collections::BTreeMap;

/// Blocks one after another, those of footnotes last.
#[derive(Default)]
pub(super) struct Blocks {
    is_markdown: bool,
    /// Each block, and whether it directly follows another one of its list.
    blocks: Vec<(String, bool)>,
    containers: Vec<Container>,
    /// The number of the current footnote, and the number of blocks before it.
    footnote: (usize, usize),
    /// The blocks of footnotes by number.
    footnotes: BTreeMap<usize, Vec<(String, bool)>>,
}

/// What contains blocks.
pub(super) enum Container {
    Quote,
    /// A list, with the number of its next item if it has numbers.
    List(Option<u64>),
    /// An item, with the mark before its first block.
    Item {
        mark: String,
        is_written: bool,
    },
}

impl Container {
    pub(super) fn item(mark: String) -> Container {
        Container::Item { mark, is_written: false }
    }
}

impl Blocks {
    pub(super) fn new(is_markdown: bool) -> Blocks {
        Blocks { is_markdown, ..Blocks::default() }
    }

    pub(super) fn open(&mut self, container: Container) {
        self.containers.push(container);
    }

    /// Opens the next item of the innermost list.
    pub(super) fn open_item(&mut self) {
        let mark = match self.containers.last_mut() {
            Some(Container::List(Some(next))) => {
                *next += 1;
                format!("{}. ", *next - 1)
            }
            _ => "- ".to_owned(),
        };
        self.open(Container::item(mark));
    }

    pub(super) fn close(&mut self) {
        self.containers.pop();
    }

    /// Opens the item of a footnote.
    pub(super) fn open_footnote(&mut self, number: usize) {
        self.footnote = (number, self.blocks.len());
        self.open(Container::item(format!("{number}. ")));
    }

    pub(super) fn close_footnote(&mut self) {
        self.close();
        let (number, start) = self.footnote;
        self.footnotes.insert(number, self.blocks.split_off(start));
    }

    /// Returns whether the next block is inside nothing.
    pub(super) fn is_outside(&self) -> bool {
        self.containers.is_empty()
    }

    /// Adds a block; one of a tight list has no empty line before it.
    pub(super) fn push(&mut self, text: &str, is_tight: bool) {
        if text.trim().is_empty() {
            return;
        }
        let is_tight = is_tight && !self.is_outside();
        let (first, others) = self.prefixes();
        let mut block = first;
        for (at, line) in text.lines().enumerate() {
            match at {
                0 => {}
                _ if line.is_empty() => block.push('\n'),
                _ => block.extend(["\n", &others]),
            }
            block.push_str(line);
        }
        self.blocks.push((block, is_tight));
    }

    /// Returns the prefix of the first line of the next block, and that of its other lines.
    fn prefixes(&mut self) -> (String, String) {
        let (mut first, mut others) = (String::new(), String::new());
        let mut lists = 0_usize;
        for container in &mut self.containers {
            match container {
                Container::List(_) => lists += 1,
                Container::Quote if self.is_markdown => {
                    first.push_str("> ");
                    others.push_str("> ");
                }
                Container::Quote => {}
                Container::Item { mark, is_written } => {
                    let indent = " ".repeat(mark.len());
                    if self.is_markdown {
                        first.push_str(if *is_written { &indent } else { mark });
                        others.push_str(&indent);
                    } else if !*is_written {
                        first = "  ".repeat(lists.saturating_sub(1)) + mark;
                    }
                    *is_written = true;
                }
            }
        }
        (first, others)
    }

    /// Returns all blocks as one text.
    pub(super) fn join(self) -> String {
        let mut text = String::new();
        let mut before = None;
        for (block, is_tight) in
            self.blocks.into_iter().chain(self.footnotes.into_values().flatten())
        {
            let is_near = !self.is_markdown || is_tight && before == Some(true);
            let gap = if is_near { "\n" } else { "\n\n" };
            text.push_str(if before.is_none() { "" } else { gap });
            text.push_str(&block);
            before = Some(is_tight);
        }
        text
    }
}

//! Blocks of text with the marks of the quotations and lists around them.

use std::collections::BTreeMap;

/// Blocks one after another, those of footnotes last.
#[derive(Default)]
pub(super) struct Blocks {
    is_markdown: bool,
    blocks: Vec<Block>,
    containers: Vec<Container>,
    /// The number of the current footnote, and the number of blocks before it.
    footnote: (usize, usize),
    /// The blocks of footnotes by number.
    footnotes: BTreeMap<usize, Vec<Block>>,
}

/// A block with the marks of what contains it.
struct Block {
    text: String,
    /// Whether it directly follows another one of its list.
    is_tight: bool,
    /// What is between it and the block before it in its callout.
    gap: Option<String>,
}

/// What contains blocks.
pub(super) enum Container {
    Quote,
    /// A callout, with the number of its blocks so far.
    Callout {
        blocks: usize,
    },
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
        let gap = self.gap();
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
        self.blocks.push(Block { text: block, is_tight, gap });
    }

    /// Returns what is between the next block and the one before it in its callout: below the title a line
    /// end, else a marked empty line.
    fn gap(&self) -> Option<String> {
        let inside = |one: &Container| matches!(one, Container::Callout { blocks } if *blocks > 0);
        let innermost = self.containers.iter().rposition(inside)?;
        if matches!(self.containers[innermost], Container::Callout { blocks: 1 }) {
            return Some("\n".into());
        }
        let marks = self.containers[..=innermost].iter().map(|container| match container {
            Container::Quote | Container::Callout { .. } => "> ".to_owned(),
            Container::List(_) => String::new(),
            Container::Item { mark, .. } => " ".repeat(mark.len()),
        });
        Some(format!("\n{}\n", marks.collect::<String>().trim_end()))
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
                Container::Callout { blocks } => {
                    *blocks += 1;
                    first.push_str(if self.is_markdown { "> " } else { "" });
                    others.push_str(if self.is_markdown { "> " } else { "" });
                }
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
        for block in self.blocks.into_iter().chain(self.footnotes.into_values().flatten()) {
            let is_near = !self.is_markdown || block.is_tight && before == Some(true);
            let gap = match block.gap {
                _ if before.is_none() => String::new(),
                _ if is_near => "\n".into(),
                Some(gap) => gap,
                None => "\n\n".into(),
            };
            text.push_str(&gap);
            text.push_str(&block.text);
            before = Some(block.is_tight);
        }
        text
    }
}

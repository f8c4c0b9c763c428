//! Finds the sentences around the links of one paragraph, heading or cell.

use super::facts::Link;
use super::plain;
use crate::sentence::sentences;
use std::ops::Range;
use std::sync::Arc;

/// The words of the current block, with their places in the source.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The words so far, white space as in the source.
    pub(super) words: String,
    /// The language of the words.
    pub(super) lang: String,
    /// For each piece of the words: its beginning in them, and its place in the source.
    pieces: Vec<(usize, Range<usize>)>,
    /// The links of the block: index in the outline, range in the words.
    links: Vec<(usize, Range<usize>)>,
}

impl Block {
    /// Adds words with their `range` in the source.
    pub(super) fn push(&mut self, words: &str, range: Range<usize>) {
        if !words.is_empty() {
            self.pieces.push((self.words.len(), range));
            self.words.push_str(words);
        }
    }

    /// Ends the outline's link `index`, whose words began at `start`.
    pub(super) fn close_link(&mut self, index: usize, start: usize) {
        self.links.push((index, start..self.words.len()));
    }

    /// Sets the sentence of each link of the block that leads to an event, and begins a new block.
    pub(super) fn finish(&mut self, links: &mut [Link]) {
        if self.links.iter().any(|(index, _)| links[*index].leads_to_event()) {
            self.give_sentences(links);
        }
        self.words.clear();
        self.pieces.clear();
        self.links.clear();
    }

    fn give_sentences(&self, links: &mut [Link]) {
        let mut ends = self.sentence_ends().into_iter().peekable();
        let mut start = 0;
        let mut sentence: Option<(Arc<str>, Range<usize>)> = None;
        for (index, words) in &self.links {
            let link = &mut links[*index];
            if !link.leads_to_event() {
                continue;
            }
            while let Some(end) = ends.next_if(|end| *end <= words.start) {
                start = end;
                sentence = None;
            }
            let end = ends.peek().copied().unwrap_or(self.words.len());
            let (text, range) = sentence.get_or_insert_with(|| {
                (Arc::from(plain::fold(&self.words[start..end])), self.written(start..end))
            });
            link.sentence = text.clone();
            link.sentence_range = range.start.min(link.range.start)..range.end.max(link.range.end);
        }
    }

    /// Returns the ends of sentences that are not inside the words of a link.
    fn sentence_ends(&self) -> Vec<usize> {
        if self.links.is_empty() {
            return Vec::new();
        }
        let is_inside = |end: usize| {
            let after = self.links.partition_point(|(_, words)| words.start < end);
            after > 0 && self.links[after - 1].1.end > end
        };
        let ends = sentences(&self.words, &self.lang).into_iter().map(|sentence| sentence.end);
        ends.filter(|end| !is_inside(*end)).collect()
    }

    /// Returns the place of a range of the words, without white space at its ends.
    fn written(&self, range: Range<usize>) -> Range<usize> {
        let words = &self.words[range.clone()];
        let start = range.start + (words.len() - words.trim_start().len());
        let end = start + words.trim().len();
        self.position(start).start..self.position(end.saturating_sub(1).max(start)).end
    }

    /// Returns the place of one byte of the words: exact where words and source are the same.
    fn position(&self, offset: usize) -> Range<usize> {
        let after = self.pieces.partition_point(|(start, _)| *start <= offset);
        let Some((start, range)) = after.checked_sub(1).map(|index| &self.pieces[index]) else {
            return 0..0;
        };
        let end = self.pieces.get(after).map_or(self.words.len(), |(next, _)| *next);
        if end - start == range.len() {
            let at = range.start + (offset - start).min(range.len());
            at..(at + 1).min(range.end)
        } else {
            range.clone()
        }
    }
}

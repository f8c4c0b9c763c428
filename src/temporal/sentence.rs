//! Cuts a text into sentences.

use std::ops::Range;

/// Longest piece that is cut at once, in bytes: `sentencex` takes quadratic time for open quotation marks.
const MAX_PIECE: usize = 4096;

/// Returns the sentences of a text, in order, without white space around them. A line break ends one.
pub(super) fn sentences(text: &str, code: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        while start < end {
            let piece = piece(&text[start..end]);
            for sentence in sentencex::get_sentence_boundaries(code, piece) {
                let bare = sentence.text.trim_start();
                let from = start + sentence.end_byte - bare.len();
                let bare = bare.trim_end();
                if !bare.is_empty() {
                    out.push(from..from + bare.len());
                }
            }
            start += piece.len();
        }
    }
    out
}

/// Returns the start of a line that is not too long, cut behind a full stop or a blank if possible.
fn piece(line: &str) -> &str {
    if line.len() <= MAX_PIECE {
        return line;
    }
    let whole = &line[..line.floor_char_boundary(MAX_PIECE)];
    let cut = whole.rfind(". ").map(|at| at + 2).or_else(|| whole.rfind(' ').map(|at| at + 1));
    &whole[..cut.unwrap_or(whole.len())]
}

//! Cuts a text into sentences.

use std::ops::Range;

/// Returns the sentences of a text, in order, without white space around them. A line break ends one.
pub(super) fn sentences(text: &str, code: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for sentence in sentencex::get_sentence_boundaries(code, line) {
            let bare = sentence.text.trim_start();
            let from = start + sentence.end_byte - bare.len();
            let bare = bare.trim_end();
            if !bare.is_empty() {
                out.push(from..from + bare.len());
            }
        }
        start += line.len();
    }
    out
}

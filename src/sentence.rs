//! Cuts texts into sentences.

use std::ops::Range;

/// Longest piece that is cut at once, in bytes: `sentencex` takes quadratic time for open quotation marks.
const MAX_PIECE: usize = 4096;

/// How many bytes after a full stop show whether it ends a sentence.
const LOOKED_AHEAD: usize = 80;

/// Returns the sentences of a text in the language `code`, in order, without white space around them. A
/// line break ends one.
pub fn sentences(text: &str, code: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (line_start, end) = (start, start + line.len());
        while start < end {
            let piece = piece(&text[start..end]);
            for sentence in sentencex::get_sentence_boundaries(code, piece) {
                let bare = sentence.text.trim_start();
                let from = start + sentence.end_byte - bare.len();
                let bare = bare.trim_end();
                let end = from + bare.len();
                match out.last_mut() {
                    Some(last)
                        if last.start >= line_start
                            && end - last.start <= MAX_PIECE
                            && ends_with_initial(&text[last.clone()]) =>
                    {
                        last.end = end;
                    }
                    _ if bare.is_empty() => {}
                    _ => out.push(from..end),
                }
            }
            start += piece.len();
        }
    }
    out
}

/// Returns the first sentence of a text in the language `code`; all of the text if it is only one.
pub fn first<'t>(text: &'t str, code: &str) -> &'t str {
    let is_stop =
        |c: char| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।');
    // Most first sentences are short, and texts are long: no more is cut than is needed.
    for (at, _) in text.match_indices(is_stop).take_while(|(at, _)| *at < MAX_PIECE) {
        let end = text.floor_char_boundary(at + LOOKED_AHEAD);
        let sentences = sentences(&text[..end], code);
        if let [first, _, ..] = sentences.as_slice() {
            return &text[first.clone()];
        }
    }
    text.trim()
}

/// Returns whether a sentence seems to end with an initial, as in "M. Dupont", and so goes on.
fn ends_with_initial(sentence: &str) -> bool {
    let mut last = sentence.rsplit(char::is_whitespace).next().unwrap_or_default().chars();
    last.next().is_some_and(char::is_uppercase) && last.as_str() == "."
}

/// Returns the start of a line that is not too long, cut after a full stop or a blank if possible.
fn piece(line: &str) -> &str {
    if line.len() <= MAX_PIECE {
        return line;
    }
    let whole = &line[..line.floor_char_boundary(MAX_PIECE)];
    let cut = whole.rfind(". ").map(|at| at + 2).or_else(|| whole.rfind(' ').map(|at| at + 1));
    &whole[..cut.unwrap_or(whole.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_sentences() {
        let long = format!("{} end. Then", "word ".repeat(100));
        let rows = [
            ("en", "One. Two.", "One."),
            (
                "en",
                "Exhibits from U.S. v. Maxwell include logbooks. More.",
                "Exhibits from U.S. v. Maxwell include logbooks.",
            ),
            ("en", "Acme Corp. and Smith Inc. merged. More.", "Acme Corp. and Smith Inc. merged."),
            ("en", "Jones & Co. Jr. said so. More.", "Jones & Co. Jr. said so."),
            ("en", "Gen. Smith came. He left.", "Gen. Smith came."),
            ("en", "J. R. Smith came. He left.", "J. R. Smith came."),
            ("en", "It cost 5.5 million. Then", "It cost 5.5 million."),
            ("en", "“Stop!” He left.", "“Stop!”"),
            ("en", "about 5 p.m. on Monday. Then", "about 5 p.m. on Monday."),
            ("en", "no end", "no end"),
            ("en", "", ""),
            ("en", long.as_str(), long.strip_suffix(" Then").unwrap_or_default()),
            ("uk", "Він прийшов. Вона пішла.", "Він прийшов."),
            ("uk", "У 2024 р. уряд ухвалив рішення. Далі", "У 2024 р. уряд ухвалив рішення."),
            ("ru", "Это было в 2024 г. в Москве. Потом", "Это было в 2024 г. в Москве."),
            ("de", "Er kam z. B. am 5. Mai. Dann", "Er kam z. B. am 5. Mai."),
            ("ar", "هل جاء؟ نعم.", "هل جاء؟"),
            ("ja", "来た。行った。", "来た。"),
            ("fr", "Avec M. Dupont, rien. Puis", "Avec M. Dupont, rien."),
            ("fr", "M. Dupont est là. Puis", "M. Dupont est là."),
        ];
        for (code, text, expected) in rows {
            assert_eq!(first(text, code), expected, "{text:?}");
        }
    }

    #[test]
    fn sentences_after_initials_end_with_their_line_and_are_not_endless() {
        let found = |text: &str| sentences(text, "en").into_iter().map(|range| range.len()).max();
        assert_eq!(found("Signed by J.\nThe end."), Some(12));
        assert!(found(&"On 12 May came A. ".repeat(2000)) <= Some(MAX_PIECE));
    }
}

//! The words of an article, a paragraph a line.

use crate::markdown;

/// Signs that only Markdown has.
const MARKUP: [&str; 4] = ["](", "**", "![", "[^"];

/// Signs that begin a comment in a note, and how an article's words keep them without hiding anything.
const COMMENTS: [(&str, &str); 2] = [("%%", "% %"), ("<!--", "<! --")];

/// Returns the words of an article whose paragraphs have empty lines between them. Lines that were only wrapped
/// are joined, items of lists are paragraphs, and the markup of Markdown is left out; other text stays exactly as
/// it is.
pub fn paragraphs(body: &str) -> String {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in body.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (false, Some(last)) if last.is_empty() => last.push_str(line),
            (false, Some(_)) if is_item(line) => paragraphs.push(line.to_owned()),
            (false, Some(last)) => last.extend([" ", line]),
            _ => paragraphs.push(String::new()),
        }
    }
    let words = paragraphs.into_iter().map(|paragraph| {
        let is_heading =
            paragraph.trim_start_matches('#').starts_with(' ') && paragraph.starts_with('#');
        let is_markdown = is_heading || MARKUP.iter().any(|sign| paragraph.contains(sign));
        if is_markdown { markdown::plain(&paragraph) } else { paragraph }
    });
    let words: Vec<String> = words.filter(|words| !words.trim().is_empty()).collect();
    COMMENTS.iter().fold(words.join("\n\n"), |words, (sign, kept)| words.replace(sign, kept))
}

/// Whether a line begins with the mark of a list's item or of a table's row: `-`, `*`, `•`, `1.`, `1)`, `|`.
fn is_item(line: &str) -> bool {
    if line.starts_with('|') {
        return true;
    }
    let Some((mark, _)) = line.split_once(' ') else { return false };
    let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number =
        (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number || matches!(mark, "-" | "*" | "+" | "•" | "–" | "—")
}

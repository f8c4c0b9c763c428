//! Small pieces of SVG: numbers, patterns, and how wide a text will be.

use std::fmt::Write;

/// Returns a coordinate with at most one decimal.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // No negative zero.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// Returns the maximum width of a text in sans serif, in units of its font size.
pub(super) fn ems(text: &str) -> f64 {
    text.chars().map(em).sum()
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '’' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '-' | ' ' | '\u{a0}' => 0.38,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 0.92,
        // Chinese, Japanese and Korean letters are as wide as high.
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 1.0,
        '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1.0,
        'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' => 0.85,
        '\u{400}'..='\u{52f}' if c.is_lowercase() => 0.64,
        _ if c.is_uppercase() => 0.7,
        _ if c.is_alphanumeric() => 0.58,
        _ => 0.5,
    }
}

/// Cuts a text to a width in ems, with an ellipsis if anything is lost. Words stay whole, so that what is
/// seen is a part of the whole name; a text without spaces is cut between letters.
pub(super) fn cut(text: &str, most: f64) -> String {
    if ems(text) <= most {
        return text.to_owned();
    }
    let mut width = em('…');
    let mut kept = String::new();
    for c in text.chars() {
        width += em(c);
        if width > most {
            break;
        }
        kept.push(c);
    }
    let is_word_cut = text[kept.len()..].starts_with(|c: char| !c.is_whitespace());
    if let Some(end) = kept.rfind(char::is_whitespace).filter(|_| is_word_cut) {
        kept.truncate(end);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// Writes the pattern with which soft ranges are filled, with an `id` in its page.
pub(super) fn hatch(out: &mut String, id: &str) {
    let _ = write!(
        out,
        "<pattern id=\"{id}\" class=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><path d=\"M1 0v4\" stroke=\"currentColor\" \
         stroke-width=\"1.6\"/></pattern>"
    );
}

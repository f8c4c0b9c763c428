//! Removes signs around a date, and invisible characters: white space, quotation marks, brackets, marks of
//! direction.

/// Characters that enclose a text, opening and closing ones.
const PAIRED: &str = "\"'`“”„‟‘’‚‛«»‹›「」『』()";

/// Returns the text without invisible characters, and without white space, quotation marks, round brackets
/// and punctuation around it.
pub(super) fn bare(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let around = |c: char| c.is_whitespace() || PAIRED.contains(c);
    let inner = visible.trim_matches(around);
    // `1850 (?)` ends with a bracket of its own.
    let inner = match inner.ends_with("(?") {
        true => visible.trim().trim_start_matches(around),
        false => inner,
    };
    let end = inner.trim_end_matches([',', ';', ':', '!']);
    let is_number_with_dot = end.ends_with('.')
        && !end.ends_with("..")
        && end.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    if is_number_with_dot { end.trim_end_matches('.').to_owned() } else { end.to_owned() }
}

/// Returns what is wrong with a text whose part `bare` is a date; `None` if it has no name.
pub(super) fn cause(text: &str, bare: &str) -> Option<String> {
    let invisible = text.chars().find(|c| is_invisible(*c));
    let strange = text.chars().find(|c| c.is_whitespace() && !matches!(c, ' ' | '\t' | '\n'));
    if let Some(c) = invisible.or(strange) {
        return Some(format!(
            "an invisible character (U+{:04X}) in the date `{bare}`",
            u32::from(c)
        ));
    }
    if text.trim().starts_with(bare) && text.trim().ends_with(bare) && text.trim() != text {
        return Some(format!("white space next to the date `{bare}`"));
    }
    let is_quoted = text.trim().starts_with(|c| PAIRED.contains(c) && c != '(');
    is_quoted.then(|| format!("quotation marks around the date `{bare}`"))
}

/// Returns whether a character has no width: joiners, marks of direction, soft hyphens, byte order marks.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

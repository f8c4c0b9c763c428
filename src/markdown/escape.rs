//! Escapes words for Markdown.

/// Escapes words inside a line of Markdown.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if is_markup(c, &text[at..]) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Escapes words at the beginning of a block of Markdown.
pub fn escape_line(text: &str) -> String {
    as_line(&escape(text))
}

/// Escapes a number or dash at the beginning of a line whose words are escaped, so that it begins no
/// list.
pub(super) fn as_line(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = text[digits..].chars().next().filter(|mark| match digits {
        0 => matches!(mark, '-' | '+' | '='),
        _ => matches!(mark, '.' | ')'),
    });
    match mark {
        Some(_) => format!("{}\\{}", &text[..digits], &text[digits..]),
        None => text.to_owned(),
    }
}

/// Returns whether a character, with which `rest` begins, would be markup.
fn is_markup(c: char, rest: &str) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' => true,
        '&' => is_reference(&rest[1..]),
        _ => false,
    }
}

/// Returns whether a text after `&` makes it a character reference: `amp;`, `#60;`.
fn is_reference(text: &str) -> bool {
    let end = text.find(|c: char| c != '#' && !c.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && text[end..].starts_with(';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        assert_eq!(
            escape("1 * [a](b) <c> AT&T &amp; 1. - x"),
            "1 \\* \\[a\\](b) \\<c\\> AT&T \\&amp; 1. - x"
        );
        assert_eq!(escape_line("1. FC"), "1\\. FC");
        assert_eq!(escape_line("2024) x"), "2024\\) x");
        assert_eq!(escape_line("- x"), "\\- x");
        assert_eq!(escape_line("2024 was"), "2024 was");
        assert_eq!(escape_line("&lt;"), "\\&lt;");
    }
}

//! Escapes control characters and invisible characters of text for terminals.

/// Replaces control characters, and invisible ones that change the display of others, by visible text.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        push_escaped(&mut out, character);
    }
    out
}

/// Appends one character or its replacement: four spaces for a tab, a picture (`␛`) for a control
/// character, the number (`\u{202e}`) for a character that hides text or changes its direction.
pub(crate) fn push_escaped(out: &mut String, character: char) {
    match character {
        '\t' => out.push_str("    "),
        '\0'..='\x1F' => out.extend(char::from_u32(0x2400 + u32::from(character))),
        '\x7F' => out.push('\u{2421}'),
        _ if character.is_control() || is_hidden_or_bidi(character) => {
            out.extend(character.escape_unicode());
        }
        _ => out.push(character),
    }
}

/// Whether a character changes the direction of text, breaks lines or is invisible. The two joiners are
/// permitted, since emoji and Persian need them.
fn is_hidden_or_bidi(character: char) -> bool {
    matches!(character,
        '\u{AD}'
        | '\u{61C}'
        | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown() {
        let table = [
            ("plain, Київ, 平壌 😀", "plain, Київ, 平壌 😀"),
            ("a\x1b[31mb", "a␛[31mb"),
            ("a\tb\r\nc\0\x7f", "a    b␍␊c␀␡"),
            ("a\u{202e}b\u{2066}", "a\\u{202e}b\\u{2066}"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("\u{feff}\u{200b}", "\\u{feff}\\u{200b}"),
        ];
        for (text, shown) in table {
            assert_eq!(escape(text), shown);
        }
    }
}

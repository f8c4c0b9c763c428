//! Text of notes into text that a terminal shows and does not obey.

/// A text in which control characters and invisible ones that change how others read can be seen.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        push_visible(&mut out, character);
    }
    out
}

/// Adds one character, or what stands for it: a tab as four spaces, a control character as its
/// picture (`␛`), whatever turns or hides text as its number (`\u{202e}`).
pub(super) fn push_visible(out: &mut String, character: char) {
    match character {
        '\t' => out.push_str("    "),
        '\0'..='\x1F' => out.extend(char::from_u32(0x2400 + u32::from(character))),
        '\x7F' => out.push('\u{2421}'),
        _ if character.is_control() || is_treacherous(character) => {
            out.extend(character.escape_unicode());
        }
        _ => out.push(character),
    }
}

/// Whether a character turns the direction of text, breaks lines or is invisible. The two joiners
/// are not among them: emoji and Persian need them.
fn is_treacherous(character: char) -> bool {
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
    fn what_a_terminal_would_obey_is_shown() {
        let table = [
            ("plain, Київ, 平壌 😀", "plain, Київ, 平壌 😀"),
            ("a\x1b[31mb", "a␛[31mb"),
            ("a\tb\r\nc\0\x7f", "a    b␍␊c␀␡"),
            ("a\u{202e}b\u{2066}", "a\\u{202e}b\\u{2066}"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("\u{feff}\u{200b}", "\\u{feff}\\u{200b}"),
        ];
        for (text, shown) in table {
            assert_eq!(visible(text), shown);
        }
    }
}

//! What scalars mean, and texts as scalars.

use serde_json::Value;

/// A value of the plain scalar `text` as YAML's core schema reads it (YAML 1.2, 10.3.2).
pub fn scalar(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(number), _) if !text.starts_with('+') => number.into(),
            (_, Ok(number)) if text.contains('.') && number.is_finite() => number.into(),
            _ => text.into(),
        },
    }
}

/// A text as one YAML scalar on one line, in quotes where it would read as something else.
pub fn quoted(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_alphanumeric())
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(|c| c.is_control() || "[]{},&*!|>'\"%@`\\".contains(c))
        && matches!(scalar(text), Value::String(_));
    // Days and months look like numbers to nobody; other numbers keep their quotes.
    if plain || text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && text.len() >= 4 {
        return text.to_owned();
    }
    // JSON strings are YAML scalars (YAML 1.2, 1.2).
    serde_json::to_string(text).unwrap_or_else(|_| format!("{text:?}"))
}

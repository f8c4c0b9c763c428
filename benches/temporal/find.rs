//! Finds the dates of texts, for the scorers in this folder: one line of JSON in, one line out; or one file:
//!
//! ```text
//! find DATE LANGUAGE FILE
//! find --speed < LINES
//! ```

use std::io::{self, BufRead, Write};
use std::time::Instant;

use dateline::temporal::{Context, Language, Mode, expressions};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    match args.as_slice() {
        [flag] if flag == "--speed" => return speed(),
        [date, language, file] => {
            let text = std::fs::read_to_string(file)?;
            let given = json!({"text": text, "published": date, "language": language});
            return writeln!(io::stdout(), "{}", found(&given));
        }
        _ => {}
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let given: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", found(&given))?;
    }
    Ok(())
}

/// Returns the dates of one text.
fn found(given: &Value) -> Value {
    let text = given["text"].as_str().unwrap_or_default();
    let context = context(given);
    let all = expressions(text, &context).into_iter().map(|one| {
        let ends: Vec<Value> =
            one.ends.iter().map(|(range, edtf)| json!([range.start, range.end, edtf])).collect();
        json!({
            "start": one.range.start,
            "end": one.range.end,
            "text": text[one.range.clone()],
            "kind": format!("{:?}", one.kind),
            "edtf": (!one.is_open()).then_some(&one.edtf),
            "anchor": format!("{:?}", one.anchor),
            "other": one.other.map(|other| other.edtf),
            "confidence": f64::from(one.confidence) / 100.0,
            "sentence": [one.sentence.start, one.sentence.end],
            "mode": match one.mode { Mode::News => "news", Mode::Narrative => "narrative" },
            "ends": ends,
        })
    });
    Value::Array(all.collect())
}

/// Returns the context of a text.
fn context(given: &Value) -> Context {
    Context {
        published: given["published"].as_str().and_then(|day| day.parse().ok()),
        language: given["language"].as_str().and_then(Language::from_code),
        mode: None,
    }
}

/// Prints the speed over the texts of standard input, repeated for a second.
fn speed() -> io::Result<()> {
    let given: Vec<Value> = io::stdin()
        .lock()
        .lines()
        .map(|line| Ok(serde_json::from_str(&line?)?))
        .collect::<io::Result<_>>()?;
    let (mut bytes, start) = (0, Instant::now());
    while start.elapsed().as_secs_f64() < 1.0 {
        for one in &given {
            let text = one["text"].as_str().unwrap_or_default();
            bytes += text.len();
            std::hint::black_box(expressions(text, &context(one)));
        }
    }
    let speed = bytes as f64 / 1e6 / start.elapsed().as_secs_f64();
    writeln!(io::stdout(), "{speed:.1} MB/s")
}

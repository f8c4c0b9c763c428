//! `dateline date`: prints a date in words as EDTF.

use chrono::NaiveDate;
use dateline::date::{Bound, Hemisphere, When};
use dateline::error::Result;
use dateline::temporal::{Context, Expression, Language, Mode, expressions, typed_date};
use dateline::words::{Lang, Words};

use super::args::DateArgs;
use super::{Outcome, print, print_stderr, usage_error};

/// Prints EDTF, words and bounds of each date in a text.
pub(super) fn run(args: &DateArgs) -> Result<Outcome> {
    let language = args.lang.as_deref().map(language).transpose()?;
    let published = args.anchor.as_deref().map(day).transpose()?;
    let mode = published.map(|_| Mode::News);
    let text = args.words.join(" ");
    let among = language.as_ref().map_or(Language::ALL, std::slice::from_ref);
    let (language, found) = read(&text, among, &Context { published, language, mode });
    let lang = Lang::parse(language.code()).unwrap_or_else(Lang::english);
    let words = Words::load(&lang, &[]).value;
    if let Some(when) =
        When::parse(text.trim(), Hemisphere::North).ok().or_else(|| whole(&text, &found))
    {
        print(&description(&when, &words))?;
        return Ok(Outcome::Done);
    }
    if found.is_empty() {
        let help = "expected words such as `early June 2024` or `the day before yesterday`";
        print_stderr(&format!(
            "error: found no date in `{}`\n  = help: {help}",
            text.escape_debug()
        ));
        return Ok(Outcome::Usage);
    }
    let parts: Vec<String> =
        found.iter().map(|one| part(one, &text, found.len() > 1, &words)).collect();
    print(&parts.join("\n"))?;
    Ok(Outcome::Done)
}

/// Returns the language in which dates cover most of the text, and the dates: a few words are too short to
/// detect a language by its letters.
fn read(text: &str, among: &[Language], context: &Context) -> (Language, Vec<Expression>) {
    let of = |language: &Language| {
        let found = expressions(text, &Context { language: Some(*language), ..*context });
        (*language, found)
    };
    let covered = |found: &[Expression]| found.iter().map(|one| one.range.len()).sum::<usize>();
    let best = among.iter().map(of).rev().max_by_key(|(_, found)| covered(found));
    best.unwrap_or((Language::English, Vec::new()))
}

/// Returns the language of `--lang`.
pub(super) fn language(tag: &str) -> Result<Language> {
    let known: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
    Language::from_code(tag).ok_or_else(|| {
        let message =
            format!("dateline does not read dates in the language `{}`", tag.escape_debug());
        usage_error(message, format!("give one of: {}", known.join(", ")))
    })
}

/// Returns the day of `--anchor`.
fn day(text: &str) -> Result<NaiveDate> {
    text.parse().map_err(|_| {
        let message = format!("`{}` is not a day", text.escape_debug());
        usage_error(message, "write a day after it, such as `--anchor 2024-10-15`")
    })
}

/// Returns the date of a text that is one date, perhaps in a language of which only the months are known.
fn whole(text: &str, found: &[Expression]) -> Option<When> {
    // A grammar that reads the whole text also knows its other reading.
    let is_whole = matches!(found, [one] if one.range.len() == text.trim().len() && !one.is_open());
    let has_year = |edtf: &str| !edtf.contains("XXXX");
    let typed = typed_date(text).filter(|_| !is_whole)?;
    let typed = Some(typed).filter(|typed| found.is_empty() || has_year(&typed.edtf))?;
    When::parse(&typed.edtf, Hemisphere::North).ok()
}

/// Returns the lines about one expression, under its own words if there are several.
fn part(one: &Expression, text: &str, has_heading: bool, words: &Words) -> String {
    let head = if has_heading { format!("{}\n", &text[one.range.clone()]) } else { String::new() };
    let parse = |edtf: &str| When::parse(edtf, Hemisphere::North).ok();
    let mut out = match one.edtf.as_deref().and_then(parse) {
        Some(when) => head + &description(&when, words),
        None => head + "edtf    unknown: depends on another day; add it with `--anchor`\n",
    };
    if one.is_open() && one.edtf.is_some() {
        out.push_str("year    unknown; add a day with `--anchor`\n");
    }
    if let Some(other) = &one.other {
        out.push_str(&format!("or      {}: {}\n", other.edtf, other.reason));
    }
    out
}

/// Returns EDTF, words and bounds of a date.
fn description(when: &When, words: &Words) -> String {
    let bound = |bound: Bound| match bound {
        Bound::Day(day) => day.to_string(),
        Bound::Open => "open".to_owned(),
        Bound::Unknown => "unknown".to_owned(),
    };
    let bounds = when.bounds();
    let (first, last) = (bound(bounds.earliest), bound(bounds.latest));
    format!(
        "edtf    {}\nwords   {}\nbounds  {first} to {last}\n",
        when.as_written(),
        words.date(when.shape())
    )
}

//! Reads title, day, outlet and address from the first lines of a text.

use super::date::{dateline, is_later_date, publication_date};
use super::label::{Label, labelled};
use super::mail::sender_name;
use super::{Doubt, Facts, Overrides};
use crate::markdown;

/// Maximum number of lines before the text that are searched for facts.
const MAX_LINES: usize = 12;
/// Maximum length of a title, in characters.
const MAX_TITLE: usize = 200;
/// Minimum length, in characters, of a line that is taken for a paragraph in a text without empty lines.
const PARAGRAPH: usize = 120;
/// Maximum length, in bytes, of a line that states a fact: a long address.
const MAX_FACT: usize = 2000;
/// Maximum length, in bytes, of a line that is a day between two articles.
const MAX_DAY: usize = 60;
/// Maximum number of words in the name of an outlet.
const MAX_NAME: usize = 5;

/// How a line begins that names the author.
const BYLINES: &[&str] = &["By ", "by ", "Von ", "Автор ", "Автор: "];
/// Separators between an outlet and a date on one line.
const SEPARATORS: &[&str] = &[" / ", " | ", " · ", " • ", " — ", " – ", " - ", ", "];

/// Reads a text that is not HTML.
pub(super) fn facts(text: &str, given: &Overrides) -> Facts {
    let mut facts = Facts::default();
    let rest = front_matter(text, &mut facts).unwrap_or(text);
    let body = match one_line(rest, &mut facts) {
        Some(body) => body,
        None => first_lines(rest, &mut facts, given),
    };
    let body = match facts.published {
        None if given.date.is_none() => after_lone_day(body, &mut facts).unwrap_or(body),
        _ => body,
    };
    facts.published = facts.published.or_else(|| dateline(body));
    facts.body = paragraphs(body);
    if has_several_days(&facts.body) {
        facts.doubts.push(Doubt::ManyArticles);
    }
    facts
}

/// Reads the front matter, if there is any, and returns what follows it.
fn front_matter<'t>(text: &'t str, facts: &mut Facts) -> Option<&'t str> {
    let inner = text.trim_start().strip_prefix("---\n")?;
    let end = inner
        .find("\n---")
        .filter(|end| matches!(inner.as_bytes().get(end + 4), None | Some(b'\n')))?;
    for line in inner[..end].lines() {
        let known = labelled(line.trim());
        if let Some((label, value)) = known {
            add(facts, label, value.trim_matches(['"', '\'']));
        }
    }
    Some(&inner[end + 4..])
}

/// Reads a one-line header such as ` date 2024-10-15 Title: the text`. The text may also begin on the next
/// line.
fn one_line<'t>(text: &'t str, facts: &mut Facts) -> Option<&'t str> {
    let text = text.trim_start();
    let (line, below) = text.split_once('\n').unwrap_or((text, ""));
    let rest = line.strip_prefix("date ").or_else(|| line.strip_prefix("Date "))?.trim_start();
    let (day, rest) = rest.split_once(char::is_whitespace)?;
    let day = publication_date(day)?;
    let rest = rest.trim();
    let is_whole_title = !below.trim().is_empty() && rest.chars().count() <= MAX_TITLE;
    let (title, body) = match rest.split_once(": ") {
        Some((title, body)) if !is_whole_title => (title, &text[offset(text, body)..]),
        _ => (rest.trim_end_matches(':'), below),
    };
    facts.published.get_or_insert(day);
    facts.title.get_or_insert(title.trim().to_owned());
    Some(body)
}

/// Returns where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// Reads the lines before the text proper, and returns the text proper.
fn first_lines<'t>(text: &'t str, facts: &mut Facts, given: &Overrides) -> &'t str {
    let mut rest = text;
    let mut before = Kind::None;
    for _ in 0..MAX_LINES {
        rest = rest.trim_start_matches(['\n', ' ', '\t', '\u{FEFF}']);
        let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
        // A line under or above a title, or a title of signs only.
        if !line.contains(char::is_alphanumeric) && !below.trim().is_empty() {
            rest = below;
            continue;
        }
        let Some(kind) = take_line(line, below, before, facts, given) else { break };
        before = kind;
        rest = below;
    }
    rest
}

/// Reads a day on a line of its own among the first lines, with the buttons of a page above it, and returns
/// what follows it. The title is the longest line above.
fn after_lone_day<'t>(text: &'t str, facts: &mut Facts) -> Option<&'t str> {
    let lines: Vec<&str> = text.lines().take(MAX_LINES).collect();
    let at = lines.iter().position(|line| publication_date(line).is_some())?;
    let is_short = |line: &&str| line.chars().count() <= PARAGRAPH && !line.ends_with('.');
    let above = &lines[..at];
    let below = &text[offset(text, lines[at]) + lines[at].len()..];
    if !above.iter().all(is_short) || below.trim().is_empty() {
        return None;
    }
    facts.published = publication_date(lines[at]);
    let title = above.iter().map(|line| line.trim()).max_by_key(|line| line.chars().count());
    let title = title.filter(|line| !line.is_empty() && facts.title.is_none());
    facts.title = facts.title.take().or(title.map(str::to_owned));
    Some(below)
}

/// The kind of a line before the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    None,
    Title,
    /// A day, an address, an outlet or an author.
    Fact,
}

/// Reads one line, with what follows it; `None` if the text begins here.
fn take_line(
    line: &str,
    below: &str,
    before: Kind,
    facts: &mut Facts,
    given: &Overrides,
) -> Option<Kind> {
    if below.trim().is_empty() {
        return None;
    }
    let plain = line.trim().trim_matches(['*', '_']).trim();
    if plain.starts_with('|') {
        return None;
    }
    if take_fact(plain, facts) {
        return Some(Kind::Fact);
    }
    let heading = line.strip_prefix("# ").or_else(|| line.strip_prefix("## ")).map(str::trim);
    if facts.title.is_none() {
        let is_given = given.title.as_deref().is_some_and(|title| title.trim() == plain);
        let title =
            heading.or_else(|| (is_given || is_title(plain, below, facts)).then_some(plain))?;
        let title = title.trim_end_matches('#').trim();
        let is_link = title.starts_with('[') && title.contains("](");
        facts.title = Some(if is_link { markdown::plain(title) } else { title.to_owned() });
        return Some(Kind::Title);
    }
    if facts.outlet.is_some() || !(before == Kind::Fact || is_fact(next_line(below))) {
        return None;
    }
    let title = facts.title.get_or_insert_default();
    if is_outlet_above(title, plain) && is_fact(next_line(below)) {
        facts.outlet = Some(std::mem::replace(title, plain.to_owned()));
    } else if is_name(plain) {
        facts.outlet = Some(plain.to_owned());
    } else {
        return None;
    }
    Some(Kind::Fact)
}

/// Returns whether the first line, read as a title, is the outlet, and the line below it the title.
fn is_outlet_above(title: &str, line: &str) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    words(title) <= 2 && words(line) > words(title) + 1 && !line.ends_with(['.', ';', ','])
}

/// Reads a line that is a label with its value, a day, an address or a byline; returns whether it is one.
fn take_fact(line: &str, facts: &mut Facts) -> bool {
    if line.len() > MAX_FACT {
        return false;
    }
    if let Some((label, value)) = labelled(line) {
        return add(facts, label, value);
    }
    if is_later_date(line) {
        return true;
    }
    if is_address(line) {
        facts.address.get_or_insert(line.to_owned());
        return true;
    }
    if let Some(day) = publication_date(line) {
        facts.published.get_or_insert(day);
        return true;
    }
    if let Some((name, day)) = name_and_day(line) {
        add(facts, Label::Date, day);
        return match byline(name) {
            Some(author) => add(facts, Label::Author, author),
            None => add(facts, Label::Outlet, name),
        };
    }
    byline(line).is_some_and(|author| add(facts, Label::Author, author))
}

/// Returns whether [`take_fact`] reads a line.
fn is_fact(line: &str) -> bool {
    take_fact(line, &mut Facts::default())
}

/// Returns the author of a line such as "By Jo Li".
fn byline(line: &str) -> Option<&str> {
    let name = BYLINES.iter().find_map(|start| line.strip_prefix(start))?.trim();
    (is_name(name) && name.chars().next().is_some_and(char::is_uppercase)).then_some(name)
}

/// Keeps the value of a label unless a line above has it; returns whether the value is possible.
fn add(facts: &mut Facts, label: Label, value: &str) -> bool {
    if value.chars().count() > MAX_TITLE {
        return false;
    }
    let (place, value) = match label {
        Label::Date => {
            let day = publication_date(value);
            facts.published = facts.published.or(day);
            return day.is_some();
        }
        Label::Recipient => return true,
        Label::Outlet if is_address(value) => (&mut facts.address, value),
        Label::Address if !is_address(value) => return false,
        Label::Title => (&mut facts.title, value),
        Label::Outlet => (&mut facts.outlet, value),
        Label::Author => match sender_name(value) {
            Some(name) => (&mut facts.author, name),
            None => return true,
        },
        Label::Address => (&mut facts.address, value),
        Label::Language => (&mut facts.language, value),
    };
    place.get_or_insert(value.to_owned());
    true
}

/// Returns the outlet and the day of a line such as "UNN, 15 October 2024".
fn name_and_day<'l>(line: &'l str) -> Option<(&'l str, &'l str)> {
    SEPARATORS.iter().find_map(|separator| {
        line.match_indices(separator).find_map(|(at, _)| {
            let (left, right) = (&line[..at], &line[at + separator.len()..]);
            let bare = |name: &'l str| name.trim_matches(['/', ' ']);
            if is_name(left) && publication_date(right).is_some() {
                return Some((bare(left), right));
            }
            (is_name(right) && publication_date(left).is_some()).then_some((bare(right), left))
        })
    })
}

/// Returns whether a line is a web address and nothing else.
fn is_address(line: &str) -> bool {
    let starts = ["http://", "https://", "www."].iter().any(|start| line.starts_with(start));
    starts && !line.contains(char::is_whitespace)
}

/// Returns whether a line may be the name of an outlet or a person.
fn is_name(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let ends = line.ends_with(['.', '!', '?', ':', ';', ',', '…']);
    (1..=MAX_NAME).contains(&words) && !ends && line.chars().any(char::is_alphabetic)
}

/// Returns whether a line is a title, by its form and by the lines after it.
fn is_title(line: &str, below: &str, facts: &Facts) -> bool {
    let next = next_line(below);
    let is_alone =
        below.starts_with('\n') || below.trim_start_matches([' ', '\t']).starts_with('\n');
    let is_followed = is_alone
        || facts.published.is_some()
        || leads_to_fact(below)
        || next.chars().count() > PARAGRAPH;
    line.chars().count() <= MAX_TITLE
        && line.chars().any(char::is_alphanumeric)
        && !line.ends_with(['.', ';', ',', ':'])
        && !line.starts_with(['-', '>', '|', '['])
        && is_followed
}

/// Returns whether a day, an address or the like follows at once, or after one line that could be a title.
fn leads_to_fact(below: &str) -> bool {
    let mut lines = below.lines().map(str::trim).filter(|line| !line.is_empty());
    let next = lines.next().unwrap_or_default();
    let is_short = next.chars().count() <= MAX_TITLE && !next.ends_with('.');
    is_fact(next) || (is_short && lines.next().is_some_and(is_fact))
}

/// Returns the next line that is not empty.
fn next_line(below: &str) -> &str {
    below.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

/// Returns whether at least two lines of a text are a day and nothing else, as between articles.
fn has_several_days(body: &str) -> bool {
    let is_day = |line: &&str| {
        let is_candidate = line.len() <= MAX_DAY && line.contains(|c: char| c.is_ascii_digit());
        is_candidate && publication_date(line).is_some()
    };
    body.lines().filter(is_day).nth(1).is_some()
}

/// Returns a text with an empty line between paragraphs: where it has none at all, each long line is one.
pub(super) fn paragraphs(text: &str) -> String {
    let text = text.trim_matches('\n').trim_end();
    let is_by_line =
        !text.contains("\n\n") && text.lines().any(|line| line.chars().count() > PARAGRAPH);
    let mut body = String::with_capacity(text.len() + 1);
    for line in text.lines() {
        body.push_str(line.trim_end());
        body.push_str(if is_by_line { "\n\n" } else { "\n" });
    }
    let mut body = body.trim_end().to_owned();
    if !body.is_empty() {
        body.push('\n');
    }
    body
}

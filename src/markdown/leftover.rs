//! Finds what Markdown left as text although it looks like a link, a heading, attributes or a key.

use super::callout_kinds;
use super::facts::{Leftover, LeftoverKind};
use std::ops::Range;

/// How far from a sign its counterpart is looked for, in bytes.
const REACH: usize = 400;

/// A colon, and what keyboards have in its place.
const COLONS: [char; 5] = [':', '：', ';', '=', '＝'];

/// Adds what looks like syntax in a piece of text outside code, at `range` of the source.
pub(super) fn find(source: &str, range: &Range<usize>, found: &mut Vec<Leftover>) {
    let piece = &source[range.clone()];
    let bytes = piece.as_bytes();
    if piece.contains(COLONS) || source[range.end..].starts_with(['*', '_', ']']) {
        found.extend(field(source, range));
    }
    for word in ["event", "note"] {
        let places = memchr::memmem::find_iter(bytes, word.as_bytes());
        let at = places.map(|at| range.start + at..range.start + at + word.len());
        found.extend(at.filter_map(|at| link(source, at)));
    }
    if let Some(at) = memchr::memmem::find(bytes, b"date=") {
        found.extend(braces(source, range.start + at));
    }
    if piece.trim_start_matches([' ', '(']).starts_with("http") {
        found.extend(half_link(source, range));
    }
    if piece.starts_with('#') {
        found.extend(heading(source, range.start));
    }
    // The last two brackets of a row.
    let is_last = || !source[range.end..].starts_with(piece);
    if matches!(piece, "[" | "]") && source[..range.start].ends_with(piece) && is_last() {
        found.extend(half_wikilink(source, range.start - 1));
    }
    if let Some(at) = piece.find(['［', '【']) {
        found.extend(wide_wikilink(source, range.start + at));
    }
    if piece == "*" && source[range.start..].starts_with("**") {
        // Both pairs of stars may be of this kind.
        let bold = bold(source, range.start);
        let is_found = |one: &Leftover| found.last().is_some_and(|last| last.range == one.range);
        found.extend(bold.filter(|one| !is_found(one)));
    }
    if piece.trim_start().starts_with('^') && source[..range.start].ends_with('[') {
        found.extend(footnote(source, range.start));
    }
    if piece == "]" {
        found.extend(broken_link(source, range.end));
    }
    if piece.starts_with('<') {
        found.extend(comment(source, range.start));
    }
}

/// Adds what looks like a link or the mark of a callout in a piece of text that is inside no link.
pub(super) fn find_links(source: &str, range: &Range<usize>, found: &mut Vec<Leftover>) {
    if source[..range.start].ends_with('[') {
        found.extend(reference(source, range));
        found.extend(callout(source, range.start));
    }
}

/// Returns whether a date in brackets or quotation marks, or after two colons, directly follows a place.
pub(super) fn is_date_behind(source: &str, at: usize) -> bool {
    let rest = &source[at..];
    let after_colons = rest.strip_prefix("::").map(|rest| rest.trim_start_matches(' '));
    let date = after_colons.unwrap_or(rest).trim_start_matches(is_opening);
    date.len() < rest.len() && date.starts_with(|c: char| c.is_ascii_digit())
}

/// Returns what is within reach of a place, so that a text of one long line takes linear time.
fn reach(source: &str, at: usize) -> Range<usize> {
    let start = source.ceil_char_boundary(at.saturating_sub(REACH));
    start..source.floor_char_boundary(at + REACH)
}

/// Returns the line around a place as far as it is within reach, without its line end.
pub(super) fn line(source: &str, at: usize) -> Range<usize> {
    let reach = reach(source, at);
    let start = source[reach.start..at].rfind('\n').map_or(reach.start, |n| reach.start + n + 1);
    let end = source[at..reach.end].find('\n').map_or(reach.end, |n| at + n);
    start..start + source[start..end].trim_end().len()
}

/// Returns a link to an event or note that is not one, by its `event` or `note`.
fn link(source: &str, word: Range<usize>) -> Option<Leftover> {
    let reach = reach(source, word.start);
    let rest = source.get(word.end..reach.end)?;
    let after = after_colon(rest)?;
    let at = word.start..reach.end - after.len();
    let before = &source[reach.start..at.start];
    let is_spaced = rest[..rest.len() - after.len()].contains(char::is_whitespace);
    let is_attached = !is_spaced && after.starts_with(char::is_alphanumeric);
    let id = after.trim_start_matches(|c: char| c.is_whitespace() || is_blank(c));
    // Outside a word, and not part of an address such as `https://example.org/?event:1`.
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_part = word.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\\'));
    if !id.starts_with(char::is_alphanumeric) || is_part || word.contains("://") {
        return None;
    }
    let opened = before.trim_end().trim_end_matches(is_opening);
    let is_behind_words = opened.len() < before.len() && opened.trim_end().ends_with(']');
    let behind_id = id.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let date = behind_id.trim_start();
    let is_dated = !date.starts_with('(') && is_date_behind(source, reach.end - date.len());
    if !is_attached && !is_behind_words && !is_dated {
        return None;
    }
    let start = if is_behind_words {
        words_start(source, reach.start + opened.trim_end().len())
    } else {
        at.start
    };
    let end = at.end + after.find(['\n', ')']).unwrap_or(after.len());
    let end = if source[end..].starts_with(')') { end + 1 } else { end };
    Some(Leftover { kind: LeftoverKind::Link, range: start..end })
}

/// Returns what follows a colon, before which there may be blanks.
fn after_colon(rest: &str) -> Option<&str> {
    rest.trim_start_matches(is_blank).strip_prefix([':', '：'])
}

/// Returns whether a character is a space in a line, or none that can be seen.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Returns whether a sign may open an address: a bracket or a quotation mark of any kind.
fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '<' | '"' | '\'' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '（')
}

/// Returns the bracket that opens the words before `end`, which is after their closing one.
fn words_start(source: &str, end: usize) -> usize {
    let from = source.ceil_char_boundary(end.saturating_sub(REACH));
    source[from..end].rfind('[').map_or(end - 1, |offset| from + offset)
}

/// Returns attributes in braces, by their `date=`; one of the braces may be missing or of another kind.
fn braces(source: &str, at: usize) -> Option<Leftover> {
    let line = line(source, at);
    // In a heading, brackets of any kind were meant as braces.
    let kinds = if source[line.clone()].trim_start().starts_with('#') { 4 } else { 2 };
    let opening = &['{', '｛', '[', '('][..kinds];
    let closing = &['}', '｝', ']', ')'][..kinds];
    let (before, after) = (&source[line.start..at], source.get(at..line.end)?);
    let open = before.rfind(opening).filter(|open| !before[*open..].contains(closing));
    let close = after.find(closing).filter(|close| !after[..*close].contains(opening));
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_address = open.is_none() && word.contains(['?', '&', '/']);
    let is_escaped = |at: usize| source[..at].ends_with('\\');
    if is_address
        || open.is_some_and(|open| is_escaped(line.start + open))
        || open.is_none() && close.is_none_or(|close| is_escaped(at + close))
    {
        return None;
    }
    let id = || before.rfind(" #").map_or(before.len() - word.len(), |id| id + 1);
    let start = line.start + open.unwrap_or_else(id);
    let sign = |close: usize| after[close..].chars().next().map_or(0, char::len_utf8);
    let end = close.map_or(line.end, |close| at + close + sign(close));
    Some(Leftover { kind: LeftoverKind::Braces, range: start..end })
}

/// Returns a line that begins with number signs but is not a heading. One sign is a tag, as others
/// write them.
fn heading(source: &str, at: usize) -> Option<Leftover> {
    let line = line(source, at);
    let text = &source[at..line.end];
    let words = text.trim_start_matches('#');
    let signs = text.len() - words.len();
    let is_first = source[line.start..at].trim().is_empty();
    let is_meant = match words.chars().next() {
        Some(c) if c.is_whitespace() => signs > 6,
        Some(c) => signs > 1 && c.is_alphanumeric(),
        None => false,
    };
    (is_first && is_meant)
        .then_some(Leftover { kind: LeftoverKind::Heading { signs }, range: at..line.end })
}

/// Returns words between pairs of stars that are not bold, because a pair is between a letter outside and a
/// punctuation mark inside (CommonMark 0.31, section 6.2), as Chinese and Japanese texts have it.
fn bold(source: &str, at: usize) -> Option<Leftover> {
    let line = line(source, at);
    let stars = source[at..line.end].find(|c| c != '*').unwrap_or(line.end - at);
    let (before, after) = (&source[line.start..at], &source[at + stars..line.end]);
    let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && c != '\\' && c != '*';
    let closes = before.ends_with(is_sign) && after.starts_with(char::is_alphanumeric);
    let opens = before.ends_with(char::is_alphanumeric) && after.starts_with(is_sign);
    let range = match (opens, closes) {
        (true, _) => at..at + stars + after.find("**")? + stars,
        (_, true) => line.start + before.rfind("**")?..at + stars,
        _ => return None,
    };
    (stars == 2).then_some(Leftover { kind: LeftoverKind::Bold, range })
}

/// Returns the call of a footnote that has no definition, or that lacks its bracket, by what follows the
/// first bracket.
fn footnote(source: &str, at: usize) -> Option<Leftover> {
    let rest = &source[at..line(source, at).end.max(at)];
    let mark = rest.find('^')? + 1;
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let end = match rest.find(']') {
        Some(end) => end,
        None => mark + rest[mark..].find(|c| !is_word(c)).unwrap_or(rest.len() - mark),
    };
    let label = rest.get(mark..end)?.trim();
    let is_call = !label.is_empty() && !label.contains(char::is_whitespace);
    let end = at + end + usize::from(rest[end..].starts_with(']'));
    let kind = LeftoverKind::Footnote { label: label.to_owned() };
    is_call.then_some(Leftover { kind, range: at - 1..end })
}

/// Returns a link or image that has a space in its address or lacks a bracket, by the end of its words.
fn broken_link(source: &str, end: usize) -> Option<Leftover> {
    let line = line(source, end);
    let before = source.get(line.start..end - 1)?;
    let rest = source.get(end..line.end)?;
    let open = before.rfind('[').filter(|open| !before[..*open].ends_with('\\'))?;
    let before = &before[..open];
    let is_image = before.ends_with('!');
    let inner = if is_image { rest.trim_start() } else { rest };
    let address = inner.strip_prefix('(');
    // These have reports of their own.
    let is_other = address.is_some_and(|address| {
        let address = address.trim_start_matches(is_opening);
        let is_ours = |word| address.strip_prefix(word).and_then(after_colon).is_some();
        address.starts_with("http") || ["event", "note"].into_iter().any(is_ours)
    });
    let is_word = !is_image && before.ends_with(char::is_alphanumeric);
    let is_link = address.is_some_and(|address| address.contains(')'));
    let is_callout = before.trim_end_matches('!').trim().ends_with('>');
    if is_other || is_word || inner.starts_with('[') || !is_link && (!is_image || is_callout) {
        return None;
    }
    let end = address
        .and_then(|address| address.find(')'))
        .map_or(end, |at| end + (rest.len() - inner.len()) + at + 2);
    let start = line.start + open - usize::from(is_image);
    Some(Leftover { kind: LeftoverKind::HalfLink, range: start..end })
}

/// Returns what looks like an HTML comment but is text: `<!- a ->`, `<!— a —>`, `<-- a -->`.
fn comment(source: &str, at: usize) -> Option<Leftover> {
    let line = line(source, at);
    let rest = source.get(at + 1..line.end)?.trim_start();
    let bang = rest.strip_prefix('!').map(str::trim_start);
    let is_comment = match bang {
        Some(rest) => rest.starts_with(['-', '–', '—']),
        None => rest.starts_with("--") && rest.contains("-->"),
    };
    let is_escaped = source[..at].ends_with('\\');
    (is_comment && !is_escaped)
        .then_some(Leftover { kind: LeftoverKind::Comment, range: at..line.end })
}

/// Returns a link to an address that lacks a bracket, has a space between its parts, or has them the wrong
/// way round.
fn half_link(source: &str, range: &Range<usize>) -> Option<Leftover> {
    let line = line(source, range.start);
    let before = source.get(line.start..range.start)?;
    let is_address = source[range.clone()].contains("://");
    let (words, open) = if source[range.clone()].trim_start().starts_with('(') {
        (before.trim_end().strip_suffix(']')?, '[')
    } else {
        (before.strip_suffix(")[")?, '(')
    };
    let start = line.start + words.rfind(open)?;
    is_address.then_some(Leftover { kind: LeftoverKind::HalfLink, range: start..range.end })
}

/// Returns a wikilink that lacks a bracket, by two brackets that are side by side.
fn half_wikilink(source: &str, at: usize) -> Option<Leftover> {
    let line = line(source, at);
    let count = |bracket: char| source[line.clone()].matches(bracket).count();
    // A space between the last two brackets.
    let is_parted = || {
        let (_, rest) = source[at..line.end].split_once(']').unwrap_or_default();
        rest.trim_start().starts_with(']') && !rest.starts_with(']')
    };
    let is_empty = ["[[]]", "[[|"].iter().any(|empty| source[at..].starts_with(empty));
    if source[..at].ends_with('\\') || count('[') == count(']') && !is_parted() && !is_empty {
        return None;
    }
    let range = if source[at..].starts_with('[') {
        let rest = source.get(at + 2..line.end)?;
        at..at + 2 + rest.rfind([']', '］', ')', '}']).map_or(rest.len(), |end| end + 1)
    } else {
        line.start + source[line.start..at].rfind('[')?..at + 2
    };
    let range = range.start..source.ceil_char_boundary(range.end);
    let name = source[range.clone()].trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_name = name.starts_with(char::is_alphabetic);
    (is_name || is_empty).then_some(Leftover { kind: LeftoverKind::Wikilink, range })
}

/// Returns a wikilink in the brackets of Chinese or Japanese keyboards.
fn wide_wikilink(source: &str, at: usize) -> Option<Leftover> {
    let text = &source[at..line(source, at).end.max(at)];
    let pairs = [("［［", "］］"), ("【【", "】】")];
    let (_, close) = pairs.into_iter().find(|(open, _)| text.starts_with(open))?;
    let end = at + text.find(close)? + close.len();
    Some(Leftover { kind: LeftoverKind::Wikilink, range: at..end })
}

/// Returns a link by a label that has no definition, by its words. Numbers in brackets are text.
fn reference(source: &str, range: &Range<usize>) -> Option<Leftover> {
    let words = &source[range.clone()];
    let rest = &source[range.end..line(source, range.end).end.max(range.end)];
    let label = rest.strip_prefix("][")?;
    let label = &label[..label.find(']')?];
    let end = range.end + label.len() + 3;
    let is_number = |text: &str| text.chars().all(|c| c.is_numeric() || c.is_whitespace());
    let is_other = ["event:", "note:", "^"].iter().any(|start| label.starts_with(start));
    let label = if label.is_empty() { words } else { label };
    let is_link = !is_other && !is_number(words) && !label.contains('[');
    is_link.then(|| Leftover {
        kind: LeftoverKind::Reference { words: words.to_owned(), label: label.to_owned() },
        range: range.start - 1..end,
    })
}

/// Returns the mark of a callout by what follows its bracket: any kind at the beginning of a quotation; a known
/// kind at the beginning of any line, with a bracket missing or its signs in another order too.
fn callout(source: &str, at: usize) -> Option<Leftover> {
    let is_bang = |c: char| matches!(c, '!' | '！' | '¡');
    let line = line(source, at);
    let written_before = &source[line.start..at - 1];
    let before = written_before.trim_end_matches(is_bang);
    let is_start = before.chars().all(|c| matches!(c, '>' | ' ' | '-' | '*' | '+'));
    let mark = source.get(at..line.end)?;
    let inner = mark.trim_start_matches(|c| is_bang(c) || c == ' ');
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let kind = &inner[..inner.find(|c| !is_part(c)).unwrap_or(inner.len())];
    let rest = inner[kind.len()..].trim_start_matches(|c| is_bang(c) || c == ' ');
    let is_usual = mark.starts_with('!')
        && mark[1..].strip_prefix(kind).is_some_and(|rest| rest.starts_with(']'))
        && before.trim_end().ends_with('>');
    let until_bracket = &mark[..mark.len() - rest.len()];
    let has_bang = before.len() < written_before.len() || until_bracket.contains(is_bang);
    let is_known = || callout_kinds().any(|known| known == kind.to_lowercase());
    if !is_start || kind.is_empty() || !(is_usual || has_bang && is_known()) {
        return None;
    }
    let end = at + mark.len() - rest.len() + usize::from(rest.starts_with(']'));
    let range = line.start + before.len()..end;
    Some(Leftover { kind: LeftoverKind::Callout { kind: kind.to_owned() }, range })
}

/// Returns a key at the beginning of a line, with one colon or two, whatever emphasis, brackets or list
/// marks are around it.
fn field(source: &str, range: &Range<usize>) -> Option<Leftover> {
    let line = line(source, range.start);
    let is_mark = |c: char| c == ' ' || matches!(c, '*' | '_' | '[' | '-' | '+' | '>' | '(');
    let before = source[line.start..range.start].trim_end_matches(is_mark);
    let is_cell = before.ends_with('|');
    if !before.is_empty() && !is_cell {
        return None;
    }
    let text = source.get(range.start..line.end)?;
    let text = text.split('|').next().filter(|_| is_cell).unwrap_or(text).trim_end();
    let words = text.trim_start_matches(|c: char| matches!(c, '[' | '(') || c.is_whitespace());
    let key_start = range.start + (text.len() - words.len());
    let (written, rest) = words.split_at(words.find(COLONS)?);
    let written = written.trim_end_matches(['*', '_', ']', ' ']);
    let value = rest.trim_start_matches(COLONS);
    let signs = &rest[..rest.len() - value.len()];
    let colons = signs.chars().count().min(2);
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
    let is_field = written.starts_with(char::is_alphabetic) && written.chars().all(is_key);
    // Only keys of dateline have such a sign.
    let is_field = is_field && (signs != ";" || written.contains('_'));
    let is_field = is_field && (!is_cell || colons == 2);
    is_field.then(|| Leftover {
        kind: LeftoverKind::Field {
            key: written.replace(' ', "_").to_lowercase(),
            value: value.trim_matches(['*', '_', ' ', ']']).to_owned(),
            colons,
        },
        range: key_start..range.start + text.len(),
    })
}

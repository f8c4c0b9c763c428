//! Makes links of addresses in running text, after the rules of GitHub's Markdown for extended autolinks
//! (<https://github.github.com/gfm/#autolinks-extension->).

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::raw;
use super::steps::Step;

/// Signs at the end of an address that belong to the sentence around it.
const TRAILING: &str = "?!.,:;*_~'\"…‘’“”‹›«»";
/// Brackets, which belong to the address only if it opens them too.
const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];

/// Calls `handle` with all steps through a text, and with a link around each address in running text: not in code,
/// in links and in alternative texts.
pub(super) fn with_links<'t, 'c>(
    text: &str,
    steps: impl Iterator<Item = Step<'t, 'c>>,
    mut handle: impl FnMut(Step<'t, 'c>),
) {
    if !text.contains("://") {
        return steps.for_each(handle);
    }
    let mut closed = 0_usize;
    // The parser cuts words where markup could begin.
    let mut words = String::new();
    for step in steps {
        if let Step { event: Event::Text(text), shown: None, .. } = &step
            && closed == 0
        {
            words.push_str(text);
            continue;
        }
        link_words(&std::mem::take(&mut words), &mut |event| handle(Step::from(event)));
        match &step.event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                closed = closed.saturating_sub(1);
            }
            Event::InlineHtml(tag) if raw::name(tag).as_deref() == Some("a") => {
                closed = if tag.starts_with("</") { closed.saturating_sub(1) } else { closed + 1 };
            }
            _ => {}
        }
        handle(step);
    }
}

/// Calls `handle` with the pieces of a text, of which some are links.
fn link_words(text: &str, handle: &mut impl FnMut(Event<'static>)) {
    let words = |range: Range<usize>| text[range].to_owned().into();
    let mut done = 0;
    while let Some(range) = find(text, done) {
        handle(Event::Text(words(done..range.start)));
        done = range.end;
        handle(Event::Start(Tag::Link {
            link_type: LinkType::Autolink,
            dest_url: words(range.clone()),
            title: "".into(),
            id: "".into(),
        }));
        handle(Event::Text(words(range)));
        handle(Event::End(TagEnd::Link));
    }
    if done < text.len() {
        handle(Event::Text(words(done..text.len())));
    }
}

/// Returns the place of the first address that begins at or after a byte.
fn find(text: &str, from: usize) -> Option<Range<usize>> {
    let signs = memchr::memmem::find_iter(&text.as_bytes()[from..], b"://").map(|at| from + at);
    signs.filter_map(|sign| address_at(text, from, sign)).next()
}

/// Returns the place of the address whose `://` begins at `sign`.
fn address_at(text: &str, from: usize, sign: usize) -> Option<Range<usize>> {
    let before = &text[from..sign];
    let is_scheme = |scheme: &&str| {
        let start = before.len().checked_sub(scheme.len());
        start
            .and_then(|start| before.get(start..))
            .is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    };
    let scheme = ["https", "http"].into_iter().find(is_scheme)?;
    let start = sign - scheme.len();
    if text[from..start].ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let after = sign + "://".len();
    let rest = &text[after..];
    let is_end = |c: char| matches!(c, '/' | '?' | '#') || ends_address(c);
    let host = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    let address = match rest[host.len()..].starts_with(['/', '?', '#']) {
        true if !is_host(host) => return None,
        true => trim(&rest[..rest.find(ends_address).unwrap_or(rest.len())]),
        false => Some(trim(host)).filter(|host| is_host(host))?,
    };
    Some(start..after + address.len())
}

/// Returns whether no address contains a character: white space, angle brackets, and the punctuation of Chinese
/// and Japanese, after which there is no space.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '<' | '>' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}')
        || matches!(c, '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// Removes signs at the end that belong to the sentence.
fn trim(mut address: &str) -> &str {
    // For each kind of brackets, how many more are closed than opened.
    let mut surplus = BRACKETS.map(|(open, close)| {
        (close, address.matches(close).count().saturating_sub(address.matches(open).count()))
    });
    while let Some(last) = address.chars().next_back() {
        let bracket = surplus.iter_mut().find(|(close, count)| *close == last && *count > 0);
        match bracket {
            Some((_, count)) => *count -= 1,
            None if TRAILING.contains(last) => {}
            None => break,
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address
}

/// Returns whether a text can be the host of an address, with or without a port.
fn is_host(text: &str) -> bool {
    let (name, port) = text.split_once(':').unwrap_or((text, ""));
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let labels: Vec<&str> = name.split('.').collect();
    labels.iter().all(|label| is_label(label))
        && !labels.iter().rev().take(2).any(|label| label.contains('_'))
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn addresses_end_as_in_githubs_markdown() {
        let table = [
            ("https://a.example", Some("https://a.example")),
            ("see https://a.example/b.", Some("https://a.example/b")),
            ("see https://a.example/b?!,", Some("https://a.example/b")),
            ("HTTP://A.example/", Some("HTTP://A.example/")),
            ("(https://a.example/b)", Some("https://a.example/b")),
            ("(see https://a.example/b_(c)).", Some("https://a.example/b_(c)")),
            ("[https://a.example/b[1]]", Some("https://a.example/b[1]")),
            ("https://a.example/(((", Some("https://a.example/(((")),
            ("https://a.example/b(c", Some("https://a.example/b(c")),
            ("https://a.example/?q=a&b=c;", Some("https://a.example/?q=a&b=c")),
            ("“https://a.example/b”", Some("https://a.example/b")),
            ("«https://a.example/b».", Some("https://a.example/b")),
            ("https://a.example/b…", Some("https://a.example/b")),
            ("https://a.example/b<c", Some("https://a.example/b")),
            ("*https://a.example/b*", Some("https://a.example/b")),
            ("详见https://a.example/b。然后", Some("https://a.example/b")),
            ("（https://a.example/b）", Some("https://a.example/b")),
            ("https://a.example/шлях-до", Some("https://a.example/шлях-до")),
            ("https://приклад.укр/а, б", Some("https://приклад.укр/а")),
            ("https://a.example:8080/b", Some("https://a.example:8080/b")),
            ("http://localhost:1111/", Some("http://localhost:1111/")),
            (
                "https://web.example/2020/https://a.example/",
                Some("https://web.example/2020/https://a.example/"),
            ),
            ("xhttps://b.example https://a.example", Some("https://a.example")),
            ("https:// a", None),
            ("https://.", None),
            ("https://...", None),
            ("https://a..b/", None),
            ("https://a_b.c.example/", Some("https://a_b.c.example/")),
            ("https://a_b.example/", None),
            ("https://u:p@a.example/", None),
            ("ftp://a.example/", None),
            ("javascript://a.example/", None),
            ("a https:/b.example", None),
            ("https", None),
            ("://", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(find(text, 0).map(|range| &text[range]), expected, "{text}");
        }
    }
}

//! Widens the content security policy of a page so that the reload script may run.
//!
//! Pages have their policy in `<meta http-equiv="Content-Security-Policy">`. A header cannot widen it, so
//! the preview changes the tag itself, by no more than the reload script needs.

use std::ops::Range;

/// Widens every policy of a page so that a script with this nonce runs and may connect to this server.
/// Returns the new beginning of the page, and the offset of the rest, which does not change.
pub(super) fn allow_script(page: &[u8], nonce: &str) -> (Vec<u8>, usize) {
    let mut out = Vec::new();
    let mut copied = 0;
    for (place, policy) in policies(page) {
        out.extend_from_slice(&page[copied..place.start]);
        let widened = encode(&widen(&policy, nonce));
        out.extend_from_slice(format!("\"{widened}\"").as_bytes());
        copied = place.end;
    }
    (out, copied)
}

/// The directives that decide whether the script loads, and whether it may connect. The first one in a
/// policy counts; if a policy has none of them, it permits both.
const NEEDED_DIRECTIVES: [&[&str]; 2] =
    [&["script-src-elem", "script-src", "default-src"], &["connect-src", "default-src"]];

/// Adds the sources that the reload script needs to a decoded policy.
fn widen(policy: &str, nonce: &str) -> String {
    let mut directives = parse(policy);
    for names in NEEDED_DIRECTIVES {
        let listed = |name: &&str| directives.iter().find(|(other, _)| other == *name);
        let Some((_, sources)) = names.iter().find_map(listed) else { continue };
        let matches_word = |source: &String, word: &str| source.eq_ignore_ascii_case(word);
        let mut sources: Vec<String> =
            sources.iter().filter(|source| !matches_word(source, "'none'")).cloned().collect();
        // A nonce would switch off 'unsafe-inline', and 'strict-dynamic' switches off 'self'.
        let strict = sources.iter().any(|source| matches_word(source, "'strict-dynamic'"));
        let added = if strict { format!("'nonce-{nonce}'") } else { "'self'".to_owned() };
        if !sources.contains(&added) {
            sources.push(added);
        }
        match directives.iter_mut().find(|(name, _)| name == names[0]) {
            Some((_, old)) => *old = sources,
            None => directives.push((names[0].to_owned(), sources)),
        }
    }
    let directives = directives.into_iter().map(|(name, sources)| match sources.is_empty() {
        true => name,
        false => format!("{name} {}", sources.join(" ")),
    });
    directives.collect::<Vec<_>>().join("; ")
}

/// The directives of a policy with their sources. Of several with one name, browsers use the first.
fn parse(policy: &str) -> Vec<(String, Vec<String>)> {
    let mut directives: Vec<(String, Vec<String>)> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace().map(String::from);
        if let Some(name) = words.next().map(|name| name.to_ascii_lowercase())
            && !directives.iter().any(|(other, _)| *other == name)
        {
            directives.push((name, words.collect()));
        }
    }
    directives
}

/// Finds every policy in a page's tags, with the range of the attribute's value, quotation marks included.
fn policies(page: &[u8]) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = find(page, at, b"<") {
        let rest = &page[open..];
        if rest.starts_with(b"<!--") {
            at = find(page, open + 4, b"-->").map_or(page.len(), |end| end + 3);
            continue;
        }
        let name_end = open + 1 + rest[1..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let name = page[open + 1..name_end].to_ascii_lowercase();
        if name.is_empty() && !matches!(rest.get(1), Some(b'/' | b'!' | b'?')) {
            // A bare `<` is text.
            at = open + 1;
            continue;
        }
        if name == b"body" {
            break;
        }
        let (attributes, end) = attributes(page, name_end);
        at = end;
        if name == b"meta" && is_policy(page, &attributes) {
            found.extend(attributes.into_iter().filter_map(|attribute| {
                let is_content = page[attribute.name].eq_ignore_ascii_case(b"content");
                let text = String::from_utf8_lossy(trim_quotes(&page[attribute.value.clone()]));
                is_content.then(|| (attribute.value, decode(&text)))
            }));
        } else if matches!(&name[..], b"script" | b"style" | b"title" | b"noscript" | b"template") {
            let close = [b"</", &name[..]].concat();
            at = find(page, end, &close).unwrap_or(page.len());
        }
    }
    found
}

/// The ranges of an attribute's name and of its value, quotation marks included.
struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
}

/// Whether a tag's attributes make it a content security policy.
fn is_policy(page: &[u8], attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        page[attribute.name.clone()].eq_ignore_ascii_case(b"http-equiv")
            && trim_quotes(&page[attribute.value.clone()])
                .trim_ascii()
                .eq_ignore_ascii_case(b"content-security-policy")
    })
}

/// Reads the attributes of a tag from the end of its name. Returns them and the end of the tag.
fn attributes(page: &[u8], mut at: usize) -> (Vec<Attribute>, usize) {
    let mut found = Vec::new();
    let skip = |from: usize, stop: &dyn Fn(u8) -> bool| {
        from + page[from..].iter().take_while(|byte| !stop(**byte)).count()
    };
    let is_not_space = |byte: u8| !byte.is_ascii_whitespace();
    loop {
        at = skip(at, &|byte| is_not_space(byte) && byte != b'/');
        if at >= page.len() || page[at] == b'>' {
            return (found, (at + 1).min(page.len()));
        }
        // An equals sign at the beginning belongs to the name.
        let name_end =
            skip(at + 1, &|byte| !is_not_space(byte) || matches!(byte, b'=' | b'>' | b'/'));
        let name = at..name_end;
        at = skip(name_end, &is_not_space);
        if page.get(at) != Some(&b'=') {
            found.push(Attribute { name, value: name_end..name_end });
            continue;
        }
        let start = skip(at + 1, &is_not_space);
        let end = match page.get(start) {
            Some(quote @ (b'"' | b'\'')) => {
                (skip(start + 1, &|byte| byte == *quote) + 1).min(page.len())
            }
            _ => skip(start, &|byte| !is_not_space(byte) || byte == b'>'),
        };
        found.push(Attribute { name, value: start..end });
        at = end;
    }
}

/// The offset of `what` at or after `from`, ignoring the case of letters.
fn find(page: &[u8], from: usize, what: &[u8]) -> Option<usize> {
    let rest = page.get(from..)?;
    let place = rest.windows(what.len()).position(|window| window.eq_ignore_ascii_case(what));
    place.map(|place| from + place)
}

/// Removes the quotation marks of an attribute's value.
fn trim_quotes(value: &[u8]) -> &[u8] {
    match value {
        [b'"', inner @ .., b'"'] | [b'\'', inner @ .., b'\''] => inner,
        _ => value,
    }
}

/// The character references that occur in policies.
const REFERENCES: [(&str, &str); 7] = [
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&#X27;", "'"),
    ("&apos;", "'"),
    ("&quot;", "\""),
    ("&#x2F;", "/"),
    ("&amp;", "&"),
];

/// Decodes the character references of an attribute's value.
fn decode(value: &str) -> String {
    REFERENCES.iter().fold(value.to_owned(), |text, (code, plain)| text.replace(code, plain))
}

/// Escapes a policy for an attribute in quotation marks.
fn encode(policy: &str) -> String {
    policy.replace('&', "&amp;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_are_widened_only_by_what_the_script_needs() {
        for (policy, expected) in [
            ("", ""),
            ("img-src 'self'", "img-src 'self'"),
            (
                "default-src 'none'; script-src 'self'; style-src 'self'",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
            ),
            (
                "default-src 'none'",
                "default-src 'none'; script-src-elem 'self'; connect-src 'self'",
            ),
            (
                "Default-Src https: ; CONNECT-SRC 'NONE';; connect-src *",
                "default-src https:; connect-src 'self'; script-src-elem https: 'self'",
            ),
            (
                "script-src 'sha256-abc' 'unsafe-inline'",
                "script-src 'sha256-abc' 'unsafe-inline'; script-src-elem 'sha256-abc' 'unsafe-inline' 'self'",
            ),
            (
                "script-src-elem 'strict-dynamic' 'nonce-x'",
                "script-src-elem 'strict-dynamic' 'nonce-x' 'nonce-KEY'",
            ),
        ] {
            let widened = widen(policy, "KEY");
            let sorted = |policy: &str| {
                let mut parts: Vec<_> = policy.split("; ").map(str::to_owned).collect();
                parts.sort();
                parts
            };
            let expected = expected
                .replace("script-src 'self';", "script-src 'self'; script-src-elem 'self';");
            assert_eq!(sorted(&widened), sorted(&expected), "{policy}");
        }
    }

    #[test]
    fn policies_are_found_in_every_way_to_write_tags() {
        let new = "content=\"script-src 'self'; script-src-elem 'self'\"";
        for (tag, expected) in [
            (r#"<meta http-equiv="Content-Security-Policy" content="script-src 'self'">"#, true),
            (
                r#"<META content="script-src &#39;self&#39;" HTTP-EQUIV=content-security-policy />"#,
                true,
            ),
            (
                "<meta\n http-equiv='content-security-policy'\n content = \"script-src 'self'\"\n>",
                true,
            ),
            (
                r#"<title><meta ></title><meta content="script-src 'self'" http-equiv=" Content-Security-Policy ">"#,
                true,
            ),
            (
                r#"<!-- <meta http-equiv="Content-Security-Policy" content="script-src 'none'"> -->"#,
                false,
            ),
            (r#"<meta name="description" content="Content-Security-Policy">"#, false),
            (
                r#"<body><meta http-equiv="Content-Security-Policy" content="script-src 'none'">"#,
                false,
            ),
            (r#"<meta http-equiv="Content-Security-Policy""#, false),
            (r#"<meta http-equiv="Content-Security-Policy">"#, false),
            ("<meta http-equiv=\"Content-Security-Policy\" content=\"", false),
            ("<", false),
            ("<!--", false),
        ] {
            let (begin, rest) = allow_script(tag.as_bytes(), "KEY");
            let page = String::from_utf8(begin).unwrap() + &tag[rest..];
            let spaced = page.replace(" = ", "=");
            if expected {
                assert!(spaced.contains(new), "{page}");
            } else if !tag.ends_with("content=\"") {
                assert_eq!(page, tag);
            }
        }
    }
}

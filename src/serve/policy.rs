//! Widens the content security policy of a page so that the reload script may run.
//!
//! Pages have their policy in `<meta http-equiv="Content-Security-Policy">`. A header cannot widen it, so
//! the preview changes the tag itself, by no more than the reload script needs.

use std::cell::RefCell;
use std::ops::Range;

use html5ever::TokenizerResult;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Widens every policy of a page so that a script with this nonce runs and may connect to this server.
/// Returns the new beginning of the page, and the offset of the rest, which does not change.
pub(super) fn allow_script(page: &[u8], nonce: &str) -> (Vec<u8>, usize) {
    let mut out = Vec::new();
    let mut copied = 0;
    let text = page.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    for (place, policy) in policies(text) {
        out.extend_from_slice(&page[copied..place.start]);
        let content = encode(&widen(&policy, nonce));
        let tag = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{content}\">");
        out.extend_from_slice(tag.as_bytes());
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

/// Returns the policies in the head of a page, each with the range of its tag.
fn policies(page: &str) -> Vec<(Range<usize>, String)> {
    let tokenizer = Tokenizer::new(PolicyTags::default(), TokenizerOpts::default());
    let (mut policies, mut end) = (Vec::new(), 0);
    // Each tag ends a piece, so that its place is known.
    for piece in page.split_inclusive('>') {
        end += piece.len();
        let input = BufferQueue::default();
        input.push_back(piece.into());
        let result = tokenizer.feed(&input);
        if let Some(policy) = tokenizer.sink.policy.take() {
            let start = page[..end].to_ascii_lowercase().rfind("<meta").unwrap_or(end);
            policies.push((start..end, policy));
        }
        if matches!(result, TokenizerResult::Script(())) {
            break;
        }
    }
    policies
}

/// Takes the tokens of a page until its body begins.
#[derive(Default)]
struct PolicyTags {
    /// The policy of the last tag, if it has one.
    policy: RefCell<Option<String>>,
}

impl TokenSink for PolicyTags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(Tag { kind: TagKind::StartTag, name, attrs, .. }) = token else {
            return TokenSinkResult::Continue;
        };
        match &*name {
            "body" => return TokenSinkResult::Script(()),
            "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
            "style" => return TokenSinkResult::RawData(RawKind::Rawtext),
            "title" => return TokenSinkResult::RawData(RawKind::Rcdata),
            "meta" => {}
            _ => return TokenSinkResult::Continue,
        }
        let value =
            |name: &str| attrs.iter().find(|one| &*one.name.local == name).map(|one| &*one.value);
        let kind = value("http-equiv").unwrap_or_default().trim();
        if kind.eq_ignore_ascii_case("content-security-policy") {
            self.policy.replace(value("content").map(str::to_owned));
        }
        TokenSinkResult::Continue
    }
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

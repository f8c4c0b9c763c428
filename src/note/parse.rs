//! Parses the text of a file as a note or a translation.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::builder::NoteBuilder;
use super::front_matter::Reader;
use super::translation::{self, Suffix, Translation};
use super::{Body, Excerpt, Note, Text, links, split};
use crate::config::Config;
use crate::diag::{Checked, Code};
use crate::keys::{self, Checker};
use crate::markdown;
use crate::words::Lang;
use crate::yaml::{self, Node, NodeKind};

/// The comment that marks an undecided claim.
pub const PROPOSED: &str = "# proposed";

/// The content of one Markdown file.
#[derive(Debug, Clone)]
pub enum NoteFile {
    /// A note, record or page.
    Note(Arc<Note>),
    /// The words of a note in another language.
    Translation(Arc<Translation>),
}

/// Parses one file. `file` is its path below the root, `path` that below the content folder. The value is
/// `None` if the front matter cannot be read; otherwise the note is as complete as possible, so that one
/// mistake does not hide the next.
pub fn parse(
    file: &Arc<str>,
    path: &str,
    text: &Arc<str>,
    config: &Config,
) -> Checked<Option<NoteFile>> {
    let mut checker = Checker {
        file,
        text,
        taxonomies: &config.taxonomies,
        unknown: config.unknown_keys,
        extra_keys: &config.extra_keys,
        diagnostics: Vec::new(),
    };
    let value = parse_file(&mut checker, path, text, config);
    Checked { value, diagnostics: checker.diagnostics }
}

fn parse_file(
    checker: &mut Checker<'_>,
    path: &str,
    text: &Arc<str>,
    config: &Config,
) -> Option<NoteFile> {
    let parts = match split::split(checker.file, text) {
        Ok(parts) => parts,
        Err(fault) => {
            checker.diagnostics.push(*fault);
            return None;
        }
    };
    let node = front_matter(checker, text, &parts.front, config)?;
    keys::warn_of_cut_values(checker, &node);
    let body = &text[parts.body.clone()];
    yaml::check_characters(checker.file, body, parts.body.start, &mut checker.diagnostics);
    let markdown = match markdown::hide_comments(body) {
        Cow::Borrowed(_) => Excerpt::new(text, parts.body.clone()),
        Cow::Owned(hidden) => {
            report_unclosed_comment(checker, body, parts.body.start);
            hidden.into()
        }
    };
    match translation::suffix(path, config) {
        Suffix::Of(of, lang) => {
            let body = Text { markdown: markdown.to_string(), place: parts.body };
            let translation =
                translation::read(checker, &node, of, lang, body, config.limits.markdown_depth);
            return Some(NoteFile::Translation(Arc::new(translation)));
        }
        Suffix::Unknown(lang) => {
            checker
                .report(Code::UnknownLanguage, &(0..0), format!("the file name contains `{lang}`, a language that this site does not have"))
                .add_help(format!("add it to `languages` in `dateline.yaml` (`languages: {{{lang}: {{}}}}`), or rename the file"));
            return None;
        }
        Suffix::None => {}
    }
    let written = node.get("lang").and_then(Node::as_text).and_then(Lang::parse);
    let lang = written.as_ref().unwrap_or(&config.lang).language();
    let outline = markdown::outline(&markdown, config.limits.markdown_depth, &lang);
    let body = Body {
        markdown,
        offset: parts.body.start,
        published: true,
        report: false,
        begins_with_title: false,
        begins_with_summary: false,
        anchors: outline.headings.iter().map(|heading| heading.anchor.clone()).collect(),
    };
    let folder = links::folder(path);
    let reader = Reader { checker, folder, config };
    let note =
        NoteBuilder { reader, path, folder, config, node: &node, outline: &outline }.note(body);
    if !note.draft {
        report_undecided(checker, text, parts.front);
    }
    Some(NoteFile::Note(Arc::new(note)))
}

/// Returns the map of the front matter; what cannot be read is reported.
fn front_matter(
    checker: &mut Checker<'_>,
    text: &str,
    front: &Range<usize>,
    config: &Config,
) -> Option<Node> {
    if front.len() as u64 > config.limits.front_matter {
        let message = format!("the front matter has {} bytes", front.len());
        checker
            .report(Code::OverLimit, &(0..3), message)
            .add_help("the limit is `limits: {front_matter: …}` in `dateline.yaml`");
        return None;
    }
    let depth = config.limits.yaml_depth;
    let before = checker.diagnostics.len();
    let tree = yaml::parse(
        checker.file,
        &text[front.clone()],
        front.start,
        depth,
        &mut checker.diagnostics,
    );
    match tree {
        Some(node) if matches!(node.kind, NodeKind::Map(_)) => Some(node),
        Some(node) if !node.is_null() => {
            let message = format!("expected `key: value` lines, {}", node.found());
            let diagnostic = checker.report(Code::WrongType, &node.range, message);
            diagnostic.add_help("write keys such as `title: …`, one a line");
            diagnostic.help.extend(yaml::as_keys(text, &node.range));
            None
        }
        _ if checker.diagnostics.len() > before => None,
        _ => Some(Node { range: front.clone(), kind: NodeKind::Map(Vec::new()) }),
    }
}

/// Reports a comment that is not closed.
fn report_unclosed_comment(checker: &mut Checker<'_>, body: &str, offset: usize) {
    let Some(range) = markdown::unclosed_comment(body) else { return };
    let start = offset + range.start;
    let message = "this comment is not closed, so it hides the rest of the note".into();
    checker.report(Code::UnclosedComment, &(start..start + 2), message).add_help(
        "close it with `-->` or `%%`, as it was opened; to show the two signs as text, write `\\%%`",
    );
}

/// Reports each claim that `dateline draft` proposed and that is still undecided.
fn report_undecided(checker: &mut Checker<'_>, text: &str, front: Range<usize>) {
    let mut start = front.start;
    for line in text[front].split_inclusive('\n') {
        if line.trim() == PROPOSED {
            let at = start + line.find('#').unwrap_or_default();
            let message = "this claim, proposed by `dateline draft`, is still undecided".into();
            checker.report(Code::UndecidedClaim, &(at..at + PROPOSED.len()), message).add_help(
                "delete this line if the claim is right, or its entry if it is not; or write `draft: true`",
            );
        }
        start += line.len();
    }
}

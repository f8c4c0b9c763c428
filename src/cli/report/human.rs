//! Diagnostics into what a person reads: the message, the marked lines, what to do.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;
use dateline::diag::{Counts, Diagnostic, Lines, Severity};

use super::visible::visible;
use super::window::{Window, marked};
use super::{Sources, Texts};

/// Related places of the same file that are at most so many lines away share the excerpt.
const NEAR: usize = 100;

/// A sorted list with the colours of a terminal.
pub(super) fn coloured(diagnostics: &[Diagnostic], texts: Texts<'_>) -> String {
    report(diagnostics, texts, &Renderer::styled())
}

/// A sorted list without colours.
pub(super) fn plain(diagnostics: &[Diagnostic], texts: Texts<'_>) -> String {
    report(diagnostics, texts, &Renderer::plain())
}

fn report(diagnostics: &[Diagnostic], texts: Texts<'_>, renderer: &Renderer) -> String {
    // The excerpts are cut to a width already, and cutting them again would cut the ellipses.
    let renderer = renderer.clone().term_width(1000);
    let mut sources = Sources::new(texts);
    let mut out = String::new();
    for diagnostic in diagnostics {
        let painted = renderer.render(&[group(diagnostic, &mut sources)]);
        for line in painted.lines().filter(|line| !is_empty_header(line)) {
            out.extend([line, "\n"]);
        }
        out.push('\n');
    }
    if let Some(line) = closing(diagnostics) {
        out.push_str(&line);
    }
    out
}

/// Whether a painted line is `:::` alone: the painter gives every excerpt a header of its own, and
/// ours stand above it already. No line of a file looks like this, for each has its number.
fn is_empty_header(line: &str) -> bool {
    strip_str(line).to_string().trim() == ":::"
}

/// The line under a list: how much there is, and how to learn more about the most severe.
fn closing(diagnostics: &[Diagnostic]) -> Option<String> {
    let first = diagnostics.iter().min_by_key(|diagnostic| diagnostic.severity)?;
    let mut line = Counts::of(diagnostics).to_string();
    let _ = writeln!(line, "; `dateline explain {}` says more", first.code.name());
    Some(line)
}

fn group(diagnostic: &Diagnostic, sources: &mut Sources<'_>) -> Group<'static> {
    let title = level(diagnostic.severity)
        .primary_title(visible(&diagnostic.message))
        .id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    for excerpt in excerpts(diagnostic) {
        group = with_excerpt(group, &excerpt, sources);
    }
    let help = diagnostic.help.iter().map(|help| Level::HELP.message(visible(help)));
    group.elements(help)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
        Severity::Hint => Level::HELP.with_name(severity.word()),
    }
}

/// The places of one diagnostic in one file.
struct Excerpt<'a> {
    file: &'a Arc<str>,
    marks: Vec<Mark<'a>>,
}

/// One place with its label.
struct Mark<'a> {
    kind: AnnotationKind,
    range: &'a Range<usize>,
    label: Option<&'a str>,
}

/// The places of a diagnostic, neighbours of the same file together, its own file first.
fn excerpts(diagnostic: &Diagnostic) -> Vec<Excerpt<'_>> {
    let own = diagnostic.place.iter().map(|place| (place, AnnotationKind::Primary, None));
    let related = diagnostic
        .related
        .iter()
        .map(|(place, label)| (place, AnnotationKind::Context, Some(&**label)));
    let mut excerpts: Vec<Excerpt<'_>> = Vec::new();
    for (place, kind, label) in own.chain(related) {
        let mark = Mark { kind, range: &place.range, label };
        match excerpts.iter_mut().find(|excerpt| excerpt.file == &place.file) {
            Some(excerpt) => excerpt.marks.push(mark),
            None => excerpts.push(Excerpt { file: &place.file, marks: vec![mark] }),
        }
    }
    excerpts
}

/// Adds a file's lines with all marks; its name and the labels where it has no text.
fn with_excerpt(
    group: Group<'static>,
    excerpt: &Excerpt<'_>,
    sources: &mut Sources<'_>,
) -> Group<'static> {
    let Some(lines) = sources.lines(excerpt.file) else {
        let labels = excerpt.marks.iter().filter_map(|mark| mark.label);
        let labels = labels.map(|label| Level::NOTE.message(visible(label)));
        return group.element(Origin::path(visible(excerpt.file))).elements(labels);
    };
    let first = marked(&lines, excerpt.marks[0].range);
    let near = |mark: &&Mark<'_>| {
        let start = marked(&lines, mark.range).start;
        lines.line_of(start).abs_diff(lines.line_of(first.start)) <= NEAR
    };
    let (together, apart): (Vec<&Mark<'_>>, Vec<&Mark<'_>>) = excerpt.marks.iter().partition(near);
    let group = with_snippet(group, excerpt.file, &lines, &together);
    apart.into_iter().fold(group, |group, mark| with_snippet(group, excerpt.file, &lines, &[mark]))
}

/// Adds `file:line:column` of the first mark and the lines of all of them.
fn with_snippet(
    group: Group<'static>,
    file: &str,
    lines: &Lines,
    marks: &[&Mark<'_>],
) -> Group<'static> {
    let ranges: Vec<Range<usize>> = marks.iter().map(|mark| marked(lines, mark.range)).collect();
    let window = Window::around(lines, &ranges);
    let annotations = marks.iter().zip(window.places).map(|(mark, range)| annotation(mark, range));
    let position = lines.position(marks[0].range.start);
    // The place is given here and not left to the painter, who would count the columns of the
    // line as shown.
    let origin = Origin::path(visible(file)).line(position.line).char_column(position.column);
    let snippet = Snippet::source(window.text)
        .line_start(window.first_line)
        .annotations(annotations.collect::<Vec<_>>());
    group.element(origin).element(snippet)
}

fn annotation(mark: &Mark<'_>, range: Range<usize>) -> Annotation<'static> {
    mark.kind.span(range).label(mark.label.map(visible))
}

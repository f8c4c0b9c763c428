//! Formats diagnostics for people: the message, an excerpt with marks, and help.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;
use dateline::diag::{Counts, Diagnostic, Lines, Severity};

use super::bulk::{self, Bulk, Cause};
use super::escape::escape;
use super::excerpt::{Excerpt, clamp_mark};
use super::{Detail, SourceLines, SourceTexts};

/// Related places of one file share an excerpt if they are at most this many lines apart.
const MAX_LINES_APART: usize = 100;

/// Formats a sorted list with the colours of a terminal.
pub(super) fn format_coloured(
    diagnostics: &[Diagnostic],
    texts: SourceTexts<'_>,
    detail: Detail,
) -> String {
    format_all(diagnostics, texts, &Renderer::styled(), detail)
}

/// Formats a sorted list without colours.
pub(super) fn format_plain(diagnostics: &[Diagnostic], texts: SourceTexts<'_>) -> String {
    format_all(diagnostics, texts, &Renderer::plain(), Detail::Short)
}

fn format_all(
    diagnostics: &[Diagnostic],
    texts: SourceTexts<'_>,
    renderer: &Renderer,
    detail: Detail,
) -> String {
    // The excerpts are already cut to a width; cutting them again would cut the ellipses.
    let renderer = renderer.clone().term_width(1000);
    let mut sources = SourceLines::new(texts);
    let mut out = String::new();
    let Bulk { causes, hidden } = match detail {
        Detail::Short => bulk::put_together(diagnostics),
        Detail::Whole => Bulk::whole(diagnostics),
    };
    let is_long = !hidden.is_empty() || causes.iter().any(|cause| !cause.others.is_empty());
    for Cause { first, others } in causes {
        let mut group = group(first, &mut sources);
        if !others.is_empty() {
            group = group.element(Level::NOTE.message(escape(&also_in(&others, &mut sources))));
        }
        let rendered = renderer.render(&[group]);
        for line in rendered.lines().filter(|line| !is_empty_header(line)) {
            out.extend([line, "\n"]);
        }
        out.push('\n');
    }
    for (code, count) in hidden {
        let name = code.name();
        let _ =
            writeln!(out, "{count} more of `{name}`: `dateline check --only {name}` lists all\n");
    }
    if is_long {
        push_counts(&mut out, diagnostics);
    }
    if let Some(line) = summary_line(diagnostics) {
        out.push_str(&line);
    }
    out
}

/// Where else a diagnostic was found: two places, and the number of the others.
fn also_in(others: &[&Diagnostic], sources: &mut SourceLines<'_>) -> String {
    let name = others[0].code.name();
    let places = others.iter().filter_map(|other| other.place.as_ref()).take(2);
    let places: Vec<String> = places
        .map(|place| match sources.span(place) {
            Some(span) => format!("{}:{}:{}", place.file, span.start.line, span.start.column),
            None => place.file.to_string(),
        })
        .collect();
    let more = match others.len() - places.len() {
        0 => String::new(),
        1 => " and 1 more place".to_owned(),
        more => format!(" and {more} more places"),
    };
    let lists = format!("`dateline check --only {name}` lists all");
    match places.is_empty() {
        true => format!("found {} times: {lists}", others.len() + 1),
        false => format!("also in {}{more}: {lists}", places.join(", ")),
    }
}

/// Adds the number of diagnostics of each code, most first.
fn push_counts(out: &mut String, diagnostics: &[Diagnostic]) {
    for (code, severity, count) in bulk::count_codes(diagnostics) {
        let _ = writeln!(out, "{count:>7}  {}[{}]", severity.word(), code.name());
    }
    out.push('\n');
}

/// Whether a rendered line is `:::` alone: the renderer adds a header to every excerpt, which has one
/// already. Lines of files never look like this, since they begin with their number.
fn is_empty_header(line: &str) -> bool {
    strip_str(line).to_string().trim() == ":::"
}

/// The line below a list: the counts, and how to learn more about the most severe diagnostic.
fn summary_line(diagnostics: &[Diagnostic]) -> Option<String> {
    let first = diagnostics.iter().min_by_key(|diagnostic| diagnostic.severity)?;
    let mut line = Counts::of(diagnostics).to_string();
    let _ = writeln!(line, "; for more, run `dateline explain {}`", first.code.name());
    Some(line)
}

fn group(diagnostic: &Diagnostic, sources: &mut SourceLines<'_>) -> Group<'static> {
    let title = level(diagnostic.severity)
        .primary_title(escape(&diagnostic.message))
        .id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    for file_marks in marks_by_file(diagnostic) {
        group = with_file(group, &file_marks, sources);
    }
    let help = diagnostic.help.iter().map(|help| Level::HELP.message(escape(help)));
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
struct FileMarks<'a> {
    file: &'a Arc<str>,
    marks: Vec<Mark<'a>>,
}

/// One place with its label.
struct Mark<'a> {
    kind: AnnotationKind,
    range: &'a Range<usize>,
    label: Option<&'a str>,
}

/// The places of a diagnostic by file, its primary one first.
fn marks_by_file(diagnostic: &Diagnostic) -> Vec<FileMarks<'_>> {
    let primary = diagnostic.place.iter().map(|place| (place, AnnotationKind::Primary, None));
    let related = diagnostic
        .related
        .iter()
        .map(|(place, label)| (place, AnnotationKind::Context, Some(&**label)));
    let mut marks_by_file: Vec<FileMarks<'_>> = Vec::new();
    for (place, kind, label) in primary.chain(related) {
        let mark = Mark { kind, range: &place.range, label };
        match marks_by_file.iter_mut().find(|file_marks| file_marks.file == &place.file) {
            Some(file_marks) => file_marks.marks.push(mark),
            None => marks_by_file.push(FileMarks { file: &place.file, marks: vec![mark] }),
        }
    }
    marks_by_file
}

/// Adds excerpts of a file with all marks; only its name and the labels if it has no text.
fn with_file(
    group: Group<'static>,
    file_marks: &FileMarks<'_>,
    sources: &mut SourceLines<'_>,
) -> Group<'static> {
    let Some(lines) = sources.lines(file_marks.file) else {
        let labels = file_marks.marks.iter().filter_map(|mark| mark.label);
        let labels = labels.map(|label| Level::NOTE.message(escape(label)));
        return group.element(Origin::path(escape(file_marks.file))).elements(labels);
    };
    let first = clamp_mark(&lines, file_marks.marks[0].range);
    let is_near = |mark: &&Mark<'_>| {
        let start = clamp_mark(&lines, mark.range).start;
        lines.line_of(start).abs_diff(lines.line_of(first.start)) <= MAX_LINES_APART
    };
    let (near_marks, far_marks): (Vec<&Mark<'_>>, Vec<&Mark<'_>>) =
        file_marks.marks.iter().partition(is_near);
    let group = with_snippet(group, file_marks.file, &lines, &near_marks);
    far_marks
        .into_iter()
        .fold(group, |group, mark| with_snippet(group, file_marks.file, &lines, &[mark]))
}

/// Adds `file:line:column` of the first mark, and the lines of all marks.
fn with_snippet(
    group: Group<'static>,
    file: &str,
    lines: &Lines,
    marks: &[&Mark<'_>],
) -> Group<'static> {
    let ranges: Vec<Range<usize>> =
        marks.iter().map(|mark| clamp_mark(lines, mark.range)).collect();
    let excerpt = Excerpt::around(lines, &ranges);
    let annotations = marks.iter().zip(excerpt.places).map(|(mark, range)| annotation(mark, range));
    let position = lines.position(marks[0].range.start);
    // The position is given here, since the renderer would count the columns of the line as shown.
    let origin = Origin::path(escape(file)).line(position.line).char_column(position.column);
    let snippet = Snippet::source(excerpt.text)
        .line_start(excerpt.first_line)
        .annotations(annotations.collect::<Vec<_>>());
    group.element(origin).element(snippet)
}

fn annotation(mark: &Mark<'_>, range: Range<usize>) -> Annotation<'static> {
    mark.kind.span(range).label(mark.label.map(escape))
}

//! Turns Tera's errors into faults with a place, a plain message and the names that exist.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::{Error, ErrorKind, ReportError, Tera};

use super::functions;
use crate::diag::{Code, Diagnostic, Place};
use crate::render::themes::ThemeFiles;

/// What is wrong with a template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template's full name: `mine/event.html`, `builtin/chronicle/event.html`.
    pub template: String,
    /// The file below the project's root; none for a theme that is compiled in.
    pub file: Option<String>,
    /// The bytes concerned; empty where only the template is known.
    pub range: Range<usize>,
    /// From 1; 0 where only the template is known.
    pub line: usize,
    /// In characters, from 1; 0 where only the template is known.
    pub column: usize,
    /// What was found: lower case, no final dot.
    pub message: String,
    /// The name that nothing answers to, where that is the fault.
    pub missing: Option<String>,
    /// The names that would have been understood there.
    pub available: Vec<String>,
    /// By way of which templates it was reached: "called from `base.html`, line 12".
    pub notes: Vec<String>,
}

impl TemplateFault {
    /// The same as a diagnostic, with its place where the file is the site's own.
    pub fn diagnostic(&self) -> Diagnostic {
        let file = self.file.as_deref().map(Arc::<str>::from);
        let place = file.map(|file| Place::new(&file, self.range.clone()));
        let message = match (&place, self.line) {
            (Some(_), _) => self.message.clone(),
            (None, 0) => format!("template `{}`: {}", self.template, self.message),
            (None, line) => format!("template `{}`, line {line}: {}", self.template, self.message),
        };
        let mut diagnostic = Diagnostic::new(Code::TemplateError, place, message);
        if let Some(near) = self.nearest() {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        }
        if !self.available.is_empty() {
            diagnostic = diagnostic.help(format!("there is: {}", self.available.join(", ")));
        }
        self.notes.iter().fold(diagnostic, |diagnostic, note| diagnostic.help(note))
    }

    /// The existing name that most resembles the missing one, if any does.
    fn nearest(&self) -> Option<&str> {
        let missing = self.missing.as_deref()?;
        let ranked =
            self.available.iter().map(|name| (strsim::damerau_levenshtein(name, missing), name));
        ranked
            .filter(|(distance, _)| *distance <= missing.len() / 3 + 1)
            .min()
            .map(|(_, name)| name.as_str())
    }
}

/// What the names of a theme's templates begin with.
pub(super) fn prefix(theme: &ThemeFiles) -> String {
    if theme.own { format!("{}/", theme.name) } else { format!("builtin/{}/", theme.name) }
}

/// The texts of all templates by full name, and the files that they come from.
pub(super) struct Sources(BTreeMap<String, Source>);

struct Source {
    text: String,
    file: Option<String>,
}

impl Sources {
    /// Gathers the templates of all themes; a fault for each that is not UTF-8.
    pub(super) fn read(chain: &[ThemeFiles]) -> Result<Sources, Vec<TemplateFault>> {
        let (mut all, mut faults) = (BTreeMap::new(), Vec::new());
        for theme in chain {
            for (path, bytes) in &theme.files {
                let Some(name) = path.strip_prefix("templates/") else { continue };
                let template = prefix(theme) + name;
                let file = theme.own.then(|| format!("themes/{}/{path}", theme.name));
                match String::from_utf8(bytes.clone()) {
                    Ok(text) => drop(all.insert(template, Source { text, file })),
                    Err(_) => faults.push(TemplateFault {
                        template,
                        file,
                        message: "the template is not UTF-8".into(),
                        ..TemplateFault::default()
                    }),
                }
            }
        }
        if faults.is_empty() { Ok(Sources(all)) } else { Err(faults) }
    }

    /// Full name and text of each template.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, source)| (name.as_str(), source.text.as_str()))
    }

    /// All faults behind an error while loading. Tera stops at the first template that cannot be
    /// parsed, so the others are tried on their own.
    pub(super) fn faults(&self, error: &Error) -> Vec<TemplateFault> {
        match error.kind() {
            ErrorKind::SyntaxError(_) => {
                let parse = |(name, text)| Tera::new().add_raw_template(name, text).err();
                let errors = self.texts().filter_map(parse);
                let syntax = |error: &Error| matches!(error.kind(), ErrorKind::SyntaxError(_));
                errors.filter(syntax).map(|error| self.fault("", &error)).collect()
            }
            ErrorKind::Msg(text) => {
                let reports = reports(text);
                if reports.is_empty() {
                    vec![self.plain("", text)]
                } else {
                    reports.into_iter().map(|report| self.missing_name(report)).collect()
                }
            }
            _ => vec![self.fault("", error)],
        }
    }

    /// The fault behind an error; `template` is what was being rendered.
    pub(super) fn fault(&self, template: &str, error: &Error) -> TemplateFault {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                TemplateFault { notes: notes(&error.to_string()), ..self.reported(report) }
            }
            ErrorKind::MissingParent { current, parent } => {
                let fault =
                    self.at_text(current, parent, format!("template `{parent}` does not exist"));
                TemplateFault { missing: Some(parent.clone()), available: self.names(), ..fault }
            }
            ErrorKind::CircularExtend { inheritance_chain: chain, .. } => {
                self.circle(chain, "extends")
            }
            ErrorKind::CircularInclude { include_chain: chain, .. } => {
                self.circle(chain, "include")
            }
            ErrorKind::TemplateNotFound(name) => TemplateFault {
                missing: Some(name.clone()),
                available: self.names(),
                ..self.plain(template, &format!("template `{name}` does not exist"))
            },
            _ => self.plain(template, &error.to_string()),
        }
    }

    /// A report that says where.
    fn reported(&self, report: &ReportError) -> TemplateFault {
        let span = report.span();
        let (message, available) = split_available(report.message());
        TemplateFault {
            range: span.range.clone(),
            line: span.start_line,
            column: span.start_col + 1,
            missing: (!available.is_empty()).then(|| in_backticks(&message)).flatten(),
            available,
            ..self.plain(report.filename(), &message)
        }
    }

    /// A name that loading found nothing for.
    fn missing_name(&self, report: Report) -> TemplateFault {
        let missing = in_backticks(report.message);
        let available = match report.message.split(' ').nth(1) {
            Some("function") => {
                functions::NAMES.iter().chain(&FUNCTIONS).map(|s| s.to_string()).collect()
            }
            Some("filter") => FILTERS.iter().map(|s| s.to_string()).collect(),
            Some("test") => TESTS.iter().map(|s| s.to_string()).collect(),
            Some("template") => self.names(),
            Some("component") => self.words_after("{% component "),
            _ => self.words_after("{% block "),
        };
        let fault = self.plain(report.template, report.message);
        let text = self.0.get(report.template).map_or("", |source| source.text.as_str());
        TemplateFault {
            range: range(text, report.line, report.column, report.width),
            line: report.line,
            column: report.column,
            missing,
            available,
            ..fault
        }
    }

    /// Templates that lead back to the last of `chain` by way of the tag `tag`.
    fn circle(&self, chain: &[String], tag: &str) -> TemplateFault {
        let message = format!("the template leads back to itself: {}", chain.join(" → "));
        let help = "write the full name of the template that this one replaces, as in \
                    `builtin/chronicle/base.html`";
        let template = chain.last().map_or("", String::as_str);
        TemplateFault { notes: vec![help.into()], ..self.at_text(template, tag, message) }
    }

    /// A fault of which only the template is known.
    fn plain(&self, template: &str, message: &str) -> TemplateFault {
        TemplateFault {
            template: template.to_owned(),
            file: self.0.get(template).and_then(|source| source.file.clone()),
            message: lower_first(message.trim_end_matches('.')),
            ..TemplateFault::default()
        }
    }

    /// A fault at the first place of `template` that holds `part`.
    fn at_text(&self, template: &str, part: &str, message: String) -> TemplateFault {
        let mut fault = self.plain(template, &message);
        let text = self.0.get(template).map_or("", |source| source.text.as_str());
        if let Some(start) = text.find(part) {
            let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
            fault.range = start..start + part.len();
            fault.line = text[..start].matches('\n').count() + 1;
            fault.column = text[line_start..start].chars().count() + 1;
        }
        fault
    }

    /// All names that a template can be called by, the shortest ones only.
    fn names(&self) -> Vec<String> {
        let short = |name: &str| {
            let rest = name.strip_prefix("builtin/").unwrap_or(name);
            rest.split_once('/').map_or(rest, |(_, name)| name).to_owned()
        };
        let mut names: Vec<_> = self.0.keys().map(|name| short(name)).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The names that follow `opening` in any template.
    fn words_after(&self, opening: &str) -> Vec<String> {
        let texts = self.0.values().flat_map(|source| source.text.split(opening).skip(1));
        let word = |rest: &str| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned)
        };
        let mut names: Vec<_> = texts.filter_map(word).collect();
        names.sort();
        names.dedup();
        names
    }
}

/// One report of the text in which Tera gathers what loading found.
struct Report<'a> {
    message: &'a str,
    template: &'a str,
    line: usize,
    column: usize,
    width: usize,
}

/// Takes Tera's reports apart: `error: MESSAGE`, ` --> NAME:LINE:COLUMN`, and three lines with the
/// line of the template and carets under it.
fn reports(text: &str) -> Vec<Report<'_>> {
    let lines: Vec<_> = text.lines().collect();
    let report = |(i, line): (usize, &&'_ str)| {
        let message = text_of(text, line).strip_prefix("error: ")?;
        let (template, line, column) = locus(lines.get(i + 1)?.trim().strip_prefix("--> ")?)?;
        let width = lines.get(i + 4).map_or(1, |carets| carets.matches('^').count().max(1));
        Some(Report { message, template, line, column, width })
    };
    lines.iter().enumerate().filter_map(report).collect()
}

/// `line`, with the life of the text that it is a part of.
fn text_of<'a>(text: &'a str, line: &str) -> &'a str {
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    &text[start..start + line.len()]
}

/// `NAME:LINE:COLUMN`
fn locus(text: &str) -> Option<(&str, usize, usize)> {
    let mut parts = text.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some((parts.next()?, line, column))
}

/// The `note:` lines of a printed error.
fn notes(printed: &str) -> Vec<String> {
    let lines = printed.lines().filter_map(|line| line.strip_prefix("note: "));
    let note = |line: &str| {
        let (words, place) = line.rsplit_once(' ')?;
        let (template, line, _) = locus(place)?;
        Some(format!("{words} `{template}`, line {line}"))
    };
    lines.filter_map(note).collect()
}

/// Bytes of `width` characters from a line and column, both from 1.
fn range(text: &str, line: usize, column: usize, width: usize) -> Range<usize> {
    let before =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = |from: usize, chars: usize| {
        from + text[from..].chars().take(chars).map(char::len_utf8).sum::<usize>()
    };
    let start = offset(before, column.saturating_sub(1));
    start..offset(start, width)
}

/// "Field `x` is not defined. Available fields: a, b" → the message, and the names.
fn split_available(message: &str) -> (String, Vec<String>) {
    let Some((message, rest)) = message.split_once(" Available ") else {
        return (message.to_owned(), Vec::new());
    };
    let names = rest.split_once(": ").map_or("", |(_, names)| names);
    let names = names.split(", ").map(|name| name.trim().to_owned());
    (message.trim_end_matches('.').to_owned(), names.filter(|name| !name.is_empty()).collect())
}

fn in_backticks(message: &str) -> Option<String> {
    message.split('`').nth(1).map(str::to_owned)
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// Tera's own functions.
pub(super) const FUNCTIONS: [&str; 3] = ["range", "super", "throw"];

/// Tera's own filters.
pub(super) const FILTERS: [&str; 37] = [
    "abs",
    "capitalize",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "sort",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];

/// Tera's own tests.
pub(super) const TESTS: [&str; 17] = [
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];

//! The templates' texts, and Tera's errors about them turned into faults: with a place, a plain
//! message and the names that exist.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind, ReportError, Tera};

use super::fault::TemplateFault;
use super::report::{self, Report};
use super::{builtins, functions};
use crate::theme::ThemeFiles;

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

    /// All faults that caused an error while loading. Tera stops at the first template that cannot be
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
                let reports = report::reports(text);
                if reports.is_empty() {
                    vec![self.plain("", text)]
                } else {
                    reports.into_iter().map(|report| self.missing_name(report)).collect()
                }
            }
            _ => vec![self.fault("", error)],
        }
    }

    /// The fault that caused an error; `template` is what was being rendered.
    pub(super) fn fault(&self, template: &str, error: &Error) -> TemplateFault {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                TemplateFault { notes: report::notes(&error.to_string()), ..self.reported(report) }
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
    fn reported(&self, error: &ReportError) -> TemplateFault {
        let span = error.span();
        let (message, available) = report::split_available(error.message());
        TemplateFault {
            range: span.range.clone(),
            line: span.start_line,
            column: span.start_col + 1,
            missing: (!available.is_empty()).then(|| report::in_backticks(&message)).flatten(),
            available,
            ..self.plain(error.filename(), &message)
        }
    }

    /// A name that loading found nothing for.
    fn missing_name(&self, found: Report) -> TemplateFault {
        let missing = report::in_backticks(found.message);
        let available = match found.message.split(' ').nth(1) {
            Some("function") => {
                functions::NAMES.iter().chain(&builtins::FUNCTIONS).map(|s| s.to_string()).collect()
            }
            Some("filter") => builtins::FILTERS.iter().map(|s| s.to_string()).collect(),
            Some("test") => builtins::TESTS.iter().map(|s| s.to_string()).collect(),
            Some("template") => self.names(),
            Some("component") => self.words_after("{% component "),
            _ => self.words_after("{% block "),
        };
        let fault = self.plain(found.template, found.message);
        let text = self.0.get(found.template).map_or("", |source| source.text.as_str());
        TemplateFault {
            range: report::range(text, found.line, found.column, found.width),
            line: found.line,
            column: found.column,
            missing,
            available,
            ..fault
        }
    }

    /// Templates that lead back to the last of `chain` by way of the tag `tag`.
    fn circle(&self, chain: &[String], tag: &str) -> TemplateFault {
        let message = format!("the template extends itself: {}", chain.join(" → "));
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
            message: report::lower_first(message.trim_end_matches('.')),
            ..TemplateFault::default()
        }
    }

    /// A fault at the first place of `template` that contains `part`.
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

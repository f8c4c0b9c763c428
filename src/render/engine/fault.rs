//! What is wrong with a template, as a value and as a diagnostic.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Place, suggest};

/// What is wrong with a template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template's full name: `mine/event.html`, `builtin/chronicle/event.html`.
    pub template: String,
    /// The file below the project's root; none for a theme that is compiled in.
    pub file: Option<String>,
    /// The bytes concerned; empty if only the template is known.
    pub range: Range<usize>,
    /// From 1; 0 where only the template is known.
    pub line: usize,
    /// In characters, from 1; 0 where only the template is known.
    pub column: usize,
    /// What was found: lower case, no final dot.
    pub message: String,
    /// The name that does not exist, if that is the fault.
    pub missing: Option<String>,
    /// The names that would have been understood there.
    pub available: Vec<String>,
    /// By way of which templates it was reached: "called from `base.html`, line 12".
    pub notes: Vec<String>,
}

impl TemplateFault {
    /// The same as a diagnostic, with its place if the file is the site's own.
    pub fn diagnostic(&self) -> Diagnostic {
        let file = self.file.as_deref().map(Arc::<str>::from);
        let place = file.map(|file| Place::new(&file, self.range.clone()));
        let message = match (&place, self.line) {
            (Some(_), _) => self.message.clone(),
            (None, 0) => format!("template `{}`: {}", self.template, self.message),
            (None, line) => format!("template `{}`, line {line}: {}", self.template, self.message),
        };
        let mut diagnostic = Diagnostic::new(Code::TemplateError, place, message);
        let missing = self.missing.as_deref();
        let suggestion =
            missing.and_then(|name| suggest(name, self.available.iter().map(String::as_str)));
        if let Some(suggestion) = suggestion {
            diagnostic = diagnostic.help(suggestion);
        }
        if !self.available.is_empty() {
            diagnostic = diagnostic.help(format!("there is: {}", self.available.join(", ")));
        }
        if diagnostic.help.is_empty() && self.notes.is_empty() {
            let name = self.template.rsplit('/').next().unwrap_or(&self.template);
            diagnostic = diagnostic.help(format!(
                "templates use Tera 2; `dateline theme show {name}` prints the built-in template, if there is one"
            ));
        }
        self.notes.iter().fold(diagnostic, |diagnostic, note| diagnostic.help(note))
    }
}

//! Pages that are too heavy: reported as a note, unless the site's own `lints` say otherwise.

use crate::config::{Config, Level};
use crate::diag::{Code, Severity};
use crate::plan::{Page, Plan};
use crate::site::{FileKind, PageFacts, PageLimit};
use crate::weight::PageKind;

/// What kind of page it is, and how many events are on it; `home` is the number of those at home.
pub(super) fn kind(plan: &Plan, page: &Page, home: usize) -> FileKind {
    let (kind, events) = match page {
        Page::Home => (PageKind::Home, home),
        Page::List(list) => {
            let list = &plan.lists[*list];
            (PageKind::List, if list.parts.is_empty() { list.events.len() } else { 0 })
        }
        Page::Event(_) => (PageKind::Event, 0),
        _ => (PageKind::Other, 0),
    };
    FileKind::Page(PageFacts { kind, events })
}

/// How heavy a page may be.
pub(super) fn limit(config: &Config) -> PageLimit {
    let severity = match config.lints.get(&Code::HeavyPage) {
        Some(Level::Allow) => None,
        Some(Level::Warn) => Some(Severity::Warning),
        Some(Level::Deny) => Some(Severity::Error),
        None => Some(Code::HeavyPage.severity()),
    };
    PageLimit { bytes: config.limits.page, severity }
}

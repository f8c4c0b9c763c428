//! Pages that are too heavy: told as a note, unless the site's own `lints` say otherwise.

use crate::config::{Config, Level};
use crate::diag::{Code, Diagnostic, Severity};
use crate::plan::{Item, Page, Plan};
use crate::site::PageFacts;
use crate::weight::PageKind;

/// What kind of page stands at an item's path, and how many events stand on it.
pub(super) fn facts(plan: &Plan, item: &Item, home: usize) -> Option<PageFacts> {
    let Item::Page(_, page) = item else { return None };
    let (kind, events) = match page {
        Page::Home => (PageKind::Home, home),
        Page::List(list) => {
            let list = &plan.lists[*list];
            (PageKind::List, if list.parts.is_empty() { list.events.len() } else { 0 })
        }
        Page::Event(_) => (PageKind::Event, 0),
        _ => (PageKind::Other, 0),
    };
    Some(PageFacts { kind, events })
}

/// What is to be said of a page of so many bytes.
pub(super) fn fault(config: &Config, path: &str, bytes: usize) -> Option<Diagnostic> {
    let most = config.limits.page;
    if u64::try_from(bytes).is_ok_and(|bytes| bytes <= most) {
        return None;
    }
    let severity = match config.lints.get(&Code::HeavyPage) {
        Some(Level::Allow) => return None,
        Some(Level::Warn) => Severity::Warning,
        Some(Level::Deny) => Severity::Error,
        None => Code::HeavyPage.severity(),
    };
    let message = format!("the page `{path}` has {bytes} bytes of HTML, and phones wait for it");
    let mut diagnostic = Diagnostic::new(Code::HeavyPage, None, message)
        .help(format!("the limit is {most} bytes: `limits: {{page: …}}` in `dateline.yaml`"));
    diagnostic.severity = severity;
    Some(diagnostic)
}

//! The reload script of served pages, and the stream of events that it listens to.
//!
//! Published pages never contain it. A page knows the generation that it shows. The stream compares that
//! with the current one, first and after each change, so a page never misses a change, whenever it
//! connects.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch::Receiver;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::access::SessionToken;
use super::live::LivePreview;
use super::{Preview, Report, drafts, policy};
use crate::html::escape;

/// The reload script.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// How long a browser waits before it connects again.
const RETRY: Duration = Duration::from_millis(500);

/// The addresses of the reload script and its events, which no other site can guess.
pub(super) struct ReloadChannel {
    token: SessionToken,
}

impl ReloadChannel {
    /// Creates the channel of a session.
    pub(super) fn new(token: SessionToken) -> ReloadChannel {
        ReloadChannel { token }
    }

    /// The name of the resource that a path names below the channel's address; `None` for all other paths.
    pub(super) fn resource<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix("/__dateline/")?.strip_prefix(self.token.as_str())?.strip_prefix('/')
    }

    /// Adds the script to the end of a page, and to its policy. The script offers the folder to which the
    /// page has `moved`. Returns pieces, so that most of the page is not copied.
    pub(super) fn inject(
        &self,
        page: &Bytes,
        host: &str,
        generation: u64,
        moved: Option<&str>,
    ) -> [Bytes; 4] {
        let token = self.token.as_str();
        let moved = moved.map(|folder| format!(" data-moved=\"/{}/\"", escape(folder)));
        let moved = moved.unwrap_or_default();
        // An absolute address, because a page may have a `<base>`.
        let script = format!(
            "<script defer nonce=\"{token}\"{moved} \
             src=\"http://{host}/__dateline/{token}/reload.js?{generation}\"></script>"
        );
        let (head, rest) = policy::allow_script(page, token);
        let rest = page.slice(rest..);
        let end = b"</body";
        let place = rest.windows(end.len()).rposition(|window| window.eq_ignore_ascii_case(end));
        let place = place.unwrap_or(rest.len());
        [head.into(), rest.slice(..place), script.into(), rest.slice(place..)]
    }
}

/// Returns the stream of events for a page.
pub(super) fn events(live: Receiver<Arc<LivePreview>>, request: &Parts) -> Response {
    let header = request.headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let generation = header.or(request.uri.query()).and_then(|generation| generation.parse().ok());
    let mut connection = Connection {
        generation: generation.unwrap_or_else(|| live.borrow().generation),
        shows_report: false,
    };
    let hello = tokio_stream::once(Event::default().retry(RETRY).comment("listening"));
    let changes = WatchStream::new(live).filter_map(move |live| connection.next_event(&live));
    let stream = hello.chain(changes).map(Ok::<_, Infallible>);
    Sse::new(stream).keep_alive(KeepAlive::default()).into_response()
}

/// The state of a connected page.
struct Connection {
    /// The generation that it shows.
    generation: u64,
    /// Whether it shows the report of errors.
    shows_report: bool,
}

impl Connection {
    /// Returns the event to send to the page, if it is not current.
    fn next_event(&mut self, live: &LivePreview) -> Option<Event> {
        let (kind, data) = if let Some(report) = &live.preview.report {
            ("broken", report_data(report))
        } else if self.shows_report {
            ("fixed", live.generation.to_string())
        } else if live.pages > self.generation {
            ("reload", live.generation.to_string())
        } else if live.styles > self.generation {
            ("styles", live.generation.to_string())
        } else {
            return None;
        };
        *self =
            Connection { generation: live.generation, shows_report: live.preview.report.is_some() };
        Some(Event::default().event(kind).id(live.generation.to_string()).data(data))
    }
}

/// A report as JSON, for the script.
fn report_data(report: &Report) -> String {
    serde_json::json!({ "count": report.count, "text": report.text }).to_string()
}

/// What the corner of a page shows, as JSON for the script: warnings, and drafts with the address of their review.
pub(super) fn corner_data(preview: &Preview) -> String {
    let Report { count, text } = &preview.warnings;
    let drafts = preview.drafts.as_ref().map_or(0, |drafts| drafts.len());
    let review = serde_json::json!({ "count": drafts, "address": drafts::ADDRESS });
    serde_json::json!({ "warnings": { "count": count, "text": text }, "drafts": review })
        .to_string()
}

/// Returns a page that says why the page at `path` cannot be shown. Both texts are escaped.
pub(super) fn error_page(path: &str, why: &str) -> String {
    let (path, why) = (escape(path), escape(why));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Cannot show {path}</title>\n<style>\n\
         body {{ margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }}\n\
         pre {{ overflow-x: auto; font: 0.9rem/1.4 ui-monospace, monospace; }}\n\
         </style>\n</head>\n<body>\n<h1>Cannot show {path}</h1>\n<pre>{why}</pre>\n\
         <p>This page updates when it is fixed.</p>\n</body>\n</html>\n"
    )
}

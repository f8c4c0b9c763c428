//! Live changes → events, and the script that hears them in every page served (never in one written).
//!
//! A page knows the generation it was served in. The stream compares that with what is live, at the
//! beginning and after each change, so a change is never missed, whenever a page connects.

use std::convert::Infallible;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch::Receiver;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::live::Live;
use super::policy;

/// The script as browsers get it.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// How soon a browser tries again when the stream breaks.
const RETRY: Duration = Duration::from_millis(500);

/// The addresses of the reload script and its events, which no other site can guess.
pub(super) struct Channel {
    /// 128 random bits in hexadecimal.
    token: String,
}

impl Channel {
    /// A channel with a new token.
    pub(super) fn new() -> Channel {
        // Two outputs of a keyed hash, whose 128-bit key the standard library draws from the system.
        let random = RandomState::new();
        let token = format!("{:016x}{:016x}", random.hash_one(0u8), random.hash_one(1u8));
        Channel { token }
    }

    /// What a path asks for below the channel's address; `None` for all other paths.
    pub(super) fn part<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix("/__dateline/")?.strip_prefix(self.token.as_str())?.strip_prefix('/')
    }

    /// A page with the script at its end, and with a policy that lets it run, in pieces: most of the page
    /// is not copied.
    pub(super) fn inject(&self, page: &Bytes, host: &str, generation: u64) -> [Bytes; 4] {
        let token = &self.token;
        // The whole address, because a page may have a `<base>`.
        let script = format!(
            "<script defer nonce=\"{token}\" \
             src=\"http://{host}/__dateline/{token}/reload.js?{generation}\"></script>"
        );
        let (head, rest) = policy::admit_script(page, token);
        let rest = page.slice(rest..);
        let end = b"</body";
        let place = rest.windows(end.len()).rposition(|window| window.eq_ignore_ascii_case(end));
        let place = place.unwrap_or(rest.len());
        [head.into(), rest.slice(..place), script.into(), rest.slice(place..)]
    }
}

/// The stream of events for the page that asks.
pub(super) fn events(live: Receiver<Arc<Live>>, request: &Parts) -> Response {
    let last = request.headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let since = last.or(request.uri.query()).and_then(|generation| generation.parse().ok());
    let mut listener =
        Listener { seen: since.unwrap_or_else(|| live.borrow().generation), broken: false };
    let hello = tokio_stream::once(Event::default().retry(RETRY).comment("listening"));
    let news = WatchStream::new(live).filter_map(move |live| listener.hear(&live));
    let stream = hello.chain(news).map(Ok::<_, Infallible>);
    Sse::new(stream).keep_alive(KeepAlive::default()).into_response()
}

/// What one page has been told.
struct Listener {
    /// The generation it shows.
    seen: u64,
    /// Whether it shows a report.
    broken: bool,
}

impl Listener {
    /// What the page has to be told now, if anything.
    fn hear(&mut self, live: &Live) -> Option<Event> {
        let (kind, data) = if let Some(report) = &live.preview.report {
            let report = serde_json::json!({ "errors": report.errors, "text": report.text });
            ("broken", report.to_string())
        } else if self.broken {
            ("mended", live.generation.to_string())
        } else if live.pages > self.seen {
            ("reload", live.generation.to_string())
        } else if live.styles > self.seen {
            ("styles", live.generation.to_string())
        } else {
            return None;
        };
        *self = Listener { seen: live.generation, broken: live.preview.report.is_some() };
        Some(Event::default().event(kind).id(live.generation.to_string()).data(data))
    }
}

/// A page that says why the page at `path` cannot be shown; both are taken as plain text.
pub(super) fn error_page(path: &str, why: &str) -> String {
    let (path, why) = (escape(path), escape(why));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Cannot show {path}</title>\n<style>\n\
         body {{ margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }}\n\
         pre {{ overflow-x: auto; font: 0.9rem/1.4 ui-monospace, monospace; }}\n\
         </style>\n</head>\n<body>\n<h1>Cannot show {path}</h1>\n<pre>{why}</pre>\n\
         <p>This page shows itself as soon as that is mended.</p>\n</body>\n</html>\n"
    )
}

/// Plain text as HTML shows it.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

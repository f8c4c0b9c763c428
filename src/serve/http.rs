//! A request → the answer, from the site's table of paths and nothing else.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch::Receiver;

use super::gate::{self, Gate};
use super::live::Live;
use super::media::{HTML, content_type};
use super::reload::{self, Channel};
use super::{Announce, Notice, Preview};
use crate::diag::Severity;
use crate::site::Recipe;

/// What every answer is made from.
struct Desk {
    gate: Gate,
    channel: Channel,
    live: Receiver<Arc<Live>>,
    announce: Announce,
}

/// The server's one route: every request goes through [`answer`].
pub(super) fn router(port: u16, live: Receiver<Arc<Live>>, announce: Announce) -> Router {
    let desk = Desk { gate: Gate::new(port), channel: Channel::new(), live, announce };
    Router::new().fallback(answer).with_state(Arc::new(desk))
}

/// Answers one request; the headers that keep an answer private are on all of them.
async fn answer(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let (request, _) = request.into_parts();
    let mut response = match desk.gate.check(&request) {
        Ok(host) => admitted(&desk, &request, host).await,
        Err((status, sentence)) => text(status, sentence),
    };
    let refused_method = response.status() == StatusCode::METHOD_NOT_ALLOWED;
    let headers = response.headers_mut();
    if refused_method {
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Answers a request that may be answered: from the reload channel, or from the table.
async fn admitted(desk: &Desk, request: &Parts, host: &str) -> Response {
    if let Some(name) = desk.channel.part(request.uri.path()) {
        return channel_part(desk, request, name);
    }
    let Some(path) = decode(request.uri.path()) else {
        return text(StatusCode::BAD_REQUEST, "this is no address of a page");
    };
    let live = desk.live.borrow().clone();
    let (status, key) = match look_up(&live.preview, &path) {
        Found::At(key) => (StatusCode::OK, key),
        Found::Folder => return redirect(request),
        Found::Nothing => (StatusCode::NOT_FOUND, "404.html".to_owned()),
    };
    let failed = StatusCode::INTERNAL_SERVER_ERROR;
    let (status, kind, content) = match (compute(desk, &live, &key).await, &live.preview.report) {
        (Answer::Bytes(bytes), _) => (status, content_type(&key), bytes),
        (Answer::Failed(why), _) => (failed, HTML, reload::error_page(&key, &why).into()),
        (Answer::Missing, Some(report)) => {
            (failed, HTML, reload::error_page(&path, &report.text).into())
        }
        (Answer::Missing, None) => return text(status, "there is nothing at this address"),
    };
    if kind == HTML && gate::becomes_document(&request.headers) {
        return in_pieces(status, kind, desk.channel.inject(&content, host, live.generation));
    }
    body(status, kind, content)
}

/// Answers a request below the reload channel's own address.
fn channel_part(desk: &Desk, request: &Parts, name: &str) -> Response {
    match name {
        "reload.js" => body(StatusCode::OK, content_type(name), reload::SCRIPT),
        "events" if gate::from_own_page(&request.headers) => {
            reload::events(desk.live.clone(), request)
        }
        "events" => text(StatusCode::FORBIDDEN, "only the preview's own pages may listen"),
        _ => text(StatusCode::NOT_FOUND, "there is nothing at this address"),
    }
}

/// Where a path leads.
enum Found {
    /// To this path of the site.
    At(String),
    /// To a folder, whose address ends with a slash.
    Folder,
    /// Nowhere.
    Nothing,
}

/// Finds a decoded path, without its leading slash, in the site's table.
fn look_up(preview: &Preview, path: &str) -> Found {
    let has = |key: &str| preview.site.recipes.contains_key(key);
    if path.is_empty() || path.ends_with('/') {
        let key = format!("{path}index.html");
        return if has(&key) { Found::At(key) } else { Found::Nothing };
    }
    if has(path) {
        Found::At(path.to_owned())
    } else if has(&format!("{path}/index.html")) {
        Found::Folder
    } else {
        Found::Nothing
    }
}

/// Undoes the percent-encoding of a path once and takes its leading slash off.
///
/// `None` for what no path of a site is written as: half escapes, bytes that are not UTF-8, NUL,
/// backslashes, and slashes that are escaped.
fn decode(path: &str) -> Option<String> {
    let mut rest = path.strip_prefix('/')?.as_bytes();
    let mut bytes = Vec::with_capacity(rest.len());
    while let [first, after @ ..] = rest {
        rest = after;
        let mut byte = *first;
        if byte == b'%' {
            let [high, low, after @ ..] = rest else { return None };
            let digit = |byte: &u8| char::from(*byte).to_digit(16);
            byte = u8::try_from(digit(high)? * 16 + digit(low)?).ok()?;
            rest = after;
            if byte == b'/' {
                return None;
            }
        }
        if byte == 0 || byte == b'\\' {
            return None;
        }
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

/// What became of a path of the site.
enum Answer {
    /// Its content.
    Bytes(Bytes),
    /// It could not be had, and this says why.
    Failed(String),
    /// The site has no such path.
    Missing,
}

/// Renders a page or reads a file, off the threads that talk to readers; failures are announced.
async fn compute(desk: &Desk, live: &Arc<Live>, path: &str) -> Answer {
    if let Some(page) = live.shelf.get(path) {
        return Answer::Bytes(page);
    }
    let (live, key) = (live.clone(), path.to_owned());
    let work = move || match live.preview.site.recipes.get_key_value(key.as_str()) {
        None => Answer::Missing,
        Some((_, Recipe::Bytes(bytes))) => Answer::Bytes(Bytes::from_owner(bytes.clone())),
        Some((_, Recipe::File(file))) => match std::fs::read(file) {
            Ok(bytes) => Answer::Bytes(bytes.into()),
            Err(cause) => Answer::Failed(format!("cannot read `{}`: {cause}", file.display())),
        },
        Some((path, Recipe::Made(kind))) => {
            let page = live.preview.site.make(path, *kind);
            if page.diagnostics.iter().any(|found| found.severity == Severity::Error) {
                return Answer::Failed((live.preview.paint)(&page.diagnostics));
            }
            let page = Bytes::from(page.value);
            live.shelf.put(&key, &page);
            Answer::Bytes(page)
        }
    };
    let answer = tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| {
        Answer::Failed("dateline itself failed on this page; the terminal says where".to_owned())
    });
    if let Answer::Failed(text) = &answer {
        (desk.announce)(Notice::PageFailed { path: path.to_owned(), text: text.clone() });
    }
    answer
}

/// Sends a reader of `/x` to `/x/`, with the query that came along.
fn redirect(request: &Parts) -> Response {
    let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let place = format!("{}/{query}", request.uri.path());
    match HeaderValue::from_str(&place) {
        Ok(place) => (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, place)]).into_response(),
        Err(_) => text(StatusCode::BAD_REQUEST, "this is no address of a page"),
    }
}

/// An answer of one sentence.
fn text(status: StatusCode, sentence: &'static str) -> Response {
    body(status, "text/plain; charset=utf-8", format!("{sentence}\n"))
}

/// An answer of several pieces, which are not joined before they are sent.
fn in_pieces(status: StatusCode, kind: &'static str, pieces: [Bytes; 4]) -> Response {
    let length: usize = pieces.iter().map(Bytes::len).sum();
    let pieces = tokio_stream::iter(pieces.map(Ok::<_, Infallible>));
    let mut response = body(status, kind, Body::from_stream(pieces));
    response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    response
}

/// An answer with this content; drawings may run no script, since notes bring them along.
fn body(status: StatusCode, kind: &'static str, content: impl Into<Body>) -> Response {
    let mut response = (status, [(header::CONTENT_TYPE, kind)], content.into()).into_response();
    if kind.starts_with("image/svg") {
        let policy = HeaderValue::from_static("script-src 'none'");
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

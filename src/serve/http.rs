//! Answers requests from the site's table of paths, and from nothing else.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tokio::sync::watch::Receiver;

use super::access::{self, AccessCheck};
use super::content_type::{HTML, content_type};
use super::live::LivePreview;
use super::reload::{self, ReloadChannel};
use super::{Announce, Notice, Preview};
use crate::diag::Severity;
use crate::site::Recipe;

/// What the server needs for every answer.
struct AppState {
    access: AccessCheck,
    channel: ReloadChannel,
    live: Receiver<Arc<LivePreview>>,
    announce: Announce,
}

/// The server's one route: every request goes through [`answer`].
pub(super) fn router(port: u16, live: Receiver<Arc<LivePreview>>, announce: Announce) -> Router {
    let app =
        AppState { access: AccessCheck::new(port), channel: ReloadChannel::new(), live, announce };
    Router::new().fallback(answer).with_state(Arc::new(app))
}

/// Answers one request. Every answer has the headers that keep it private.
async fn answer(State(app): State<Arc<AppState>>, request: Request) -> Response {
    let (request, _) = request.into_parts();
    let mut response = match app.access.check(&request) {
        Ok(host) => respond(&app, &request, host).await,
        Err((status, sentence)) => text_response(status, sentence),
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

/// Answers a permitted request from the reload channel or from the site.
async fn respond(app: &AppState, request: &Parts, host: &str) -> Response {
    if let Some(name) = app.channel.resource(request.uri.path()) {
        return respond_from_channel(app, request, name);
    }
    let Some(path) = decode(request.uri.path()) else {
        return text_response(StatusCode::BAD_REQUEST, "this is no address of a page");
    };
    let live = app.live.borrow().clone();
    let (status, key) = match find_target(&live.preview, &path) {
        Target::File(key) => (StatusCode::OK, key),
        Target::Folder => return redirect(request),
        Target::Missing => (StatusCode::NOT_FOUND, "404.html".to_owned()),
    };
    let server_error = StatusCode::INTERNAL_SERVER_ERROR;
    let (status, mime, content) = match (load(app, &live, &key).await, &live.preview.report) {
        (Content::Bytes(bytes), _) => (status, content_type(&key), bytes),
        (Content::Failed(why), _) => (server_error, HTML, reload::error_page(&key, &why).into()),
        (Content::Missing, Some(report)) => {
            (server_error, HTML, reload::error_page(&path, &report.text).into())
        }
        (Content::Missing, None) => {
            return text_response(status, "there is nothing at this address");
        }
    };
    if mime == HTML && access::is_navigation(&request.headers) {
        let moved = live.moved(&path).filter(|_| status == StatusCode::NOT_FOUND);
        let pieces = app.channel.inject(&content, host, live.generation, moved);
        return streamed_response(status, mime, pieces);
    }
    response_with(status, mime, content)
}

/// Answers a request below the reload channel's own address.
fn respond_from_channel(app: &AppState, request: &Parts, name: &str) -> Response {
    match name {
        "reload.js" => response_with(StatusCode::OK, content_type(name), reload::SCRIPT),
        "events" if access::is_from_own_page(&request.headers) => {
            reload::events(app.live.clone(), request)
        }
        "warnings" if access::is_from_own_page(&request.headers) => {
            let data = reload::report_data(&app.live.borrow().preview.warnings);
            response_with(StatusCode::OK, content_type("warnings.json"), Bytes::from(data))
        }
        "events" | "warnings" => {
            text_response(StatusCode::FORBIDDEN, "only the preview's own pages may listen")
        }
        _ => text_response(StatusCode::NOT_FOUND, "there is nothing at this address"),
    }
}

/// What a path names.
enum Target {
    /// A file of the site.
    File(String),
    /// A folder, whose address must end with a slash.
    Folder,
    /// Nothing.
    Missing,
}

/// Finds a decoded path, without its leading slash, in the site's table; also below the path at which the
/// site will be published, since its page "not found" has such addresses.
fn find_target(preview: &Preview, path: &str) -> Target {
    let found = find_in_site(preview, path);
    let base = decode(&preview.base_path).unwrap_or_default();
    match path.strip_prefix(&base) {
        Some(below) if matches!(found, Target::Missing) => find_in_site(preview, below),
        _ => found,
    }
}

/// Finds a decoded path below the site's root.
fn find_in_site(preview: &Preview, path: &str) -> Target {
    let has = |key: &str| preview.site.recipes.contains_key(key);
    if path.is_empty() || path.ends_with('/') {
        let key = format!("{path}index.html");
        return if has(&key) { Target::File(key) } else { Target::Missing };
    }
    if has(path) {
        Target::File(path.to_owned())
    } else if has(&format!("{path}/index.html")) {
        Target::Folder
    } else {
        Target::Missing
    }
}

/// Decodes the percent-encoding of a path once, and removes its leading slash.
///
/// `None` for what occurs in no path of a site: incomplete escapes, bytes that are not UTF-8, NUL,
/// backslashes, and escaped slashes.
fn decode(path: &str) -> Option<String> {
    let path = path.strip_prefix('/')?;
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let is_escape = |code: &[u8]| {
        is_digit(code.first()) && is_digit(code.get(1)) && !code[..2].eq_ignore_ascii_case(b"2f")
    };
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let whole = path.as_bytes().split(|byte| *byte == b'%').skip(1).all(is_escape);
    (whole && !decoded.contains(['\0', '\\'])).then(|| decoded.into_owned())
}

/// The content of a path of the site.
enum Content {
    /// Its bytes.
    Bytes(Bytes),
    /// It could not be rendered or read; the text is the reason.
    Failed(String),
    /// The site has no such path.
    Missing,
}

/// Renders a page or reads a file on another thread than the server's, and announces failures.
async fn load(app: &AppState, live: &Arc<LivePreview>, path: &str) -> Content {
    if let Some(page) = live.cache.get(path) {
        return Content::Bytes(page);
    }
    let (live, key) = (live.clone(), path.to_owned());
    let work = move || match live.preview.site.recipes.get_key_value(key.as_str()) {
        None => Content::Missing,
        Some((_, Recipe::Bytes(bytes))) => Content::Bytes(Bytes::from_owner(bytes.clone())),
        Some((_, Recipe::File(file))) => match file.read() {
            Ok(bytes) => Content::Bytes(bytes.into()),
            Err(cause) => {
                Content::Failed(format!("cannot read `{}`: {cause}", file.path().display()))
            }
        },
        Some((path, Recipe::OnDemand(kind))) => {
            let page = live.preview.site.make(path, *kind);
            if page.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
                return Content::Failed((live.preview.format)(&page.diagnostics));
            }
            let page = Bytes::from(page.value);
            live.cache.insert(&key, &page);
            Content::Bytes(page)
        }
    };
    let answer = tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| {
        Content::Failed("dateline itself failed on this page; the terminal says where".to_owned())
    });
    if let Content::Failed(text) = &answer {
        (app.announce)(Notice::PageFailed { path: path.to_owned(), text: text.clone() });
    }
    answer
}

/// Redirects from `/x` to `/x/`, and keeps the query.
fn redirect(request: &Parts) -> Response {
    let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let place = format!("{}/{query}", request.uri.path());
    match HeaderValue::from_str(&place) {
        Ok(place) => (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, place)]).into_response(),
        Err(_) => text_response(StatusCode::BAD_REQUEST, "this is no address of a page"),
    }
}

/// Returns an answer of one sentence.
fn text_response(status: StatusCode, sentence: &'static str) -> Response {
    response_with(status, "text/plain; charset=utf-8", format!("{sentence}\n"))
}

/// Returns an answer of several pieces, which are sent without joining them.
fn streamed_response(status: StatusCode, mime: &'static str, pieces: [Bytes; 4]) -> Response {
    let length: usize = pieces.iter().map(Bytes::len).sum();
    let pieces = tokio_stream::iter(pieces.map(Ok::<_, Infallible>));
    let mut response = response_with(status, mime, Body::from_stream(pieces));
    response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    response
}

/// Returns an answer with this content. Drawings may not run scripts, since they come from notes.
fn response_with(status: StatusCode, mime: &'static str, content: impl Into<Body>) -> Response {
    let mut response = (status, [(header::CONTENT_TYPE, mime)], content.into()).into_response();
    if mime.starts_with("image/svg") {
        let policy = HeaderValue::from_static("script-src 'none'");
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

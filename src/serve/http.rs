//! Answers requests from the site's table of paths, and from nothing else.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tokio::sync::watch::Receiver;

use super::access::{self, AccessCheck, SessionToken};
use super::content_type::{HTML, content_type};
use super::drafts::{self, Answer, DraftNote, DraftReview};
use super::live::LivePreview;
use super::reload::{self, ReloadChannel};
use super::{Announce, Notice, Preview};
use crate::diag::Severity;
use crate::folder::FileBelow;
use crate::site::Recipe;
use crate::versions;

/// What the server needs for every answer.
struct AppState {
    access: AccessCheck,
    channel: ReloadChannel,
    review: DraftReview,
    live: Receiver<Arc<LivePreview>>,
    announce: Announce,
}

/// The server's one route: every request goes through [`answer`].
pub(super) fn router(port: u16, live: Receiver<Arc<LivePreview>>, announce: Announce) -> Router {
    let token = SessionToken::new();
    let access = AccessCheck::new(port);
    let channel = ReloadChannel::new(token.clone());
    let app = AppState { access, channel, review: DraftReview::new(token), live, announce };
    Router::new().fallback(answer).with_state(Arc::new(app))
}

/// Answers one request. Every answer has the headers that keep it private.
async fn answer(State(app): State<Arc<AppState>>, request: Request) -> Response {
    let (request, body) = request.into_parts();
    let drafts = app.live.borrow().preview.drafts.clone();
    let review = drafts.and_then(|drafts| Some((drafts, drafts::resource(request.uri.path())?)));
    let accepts_forms = matches!(review, Some((_, "")));
    let mut response = match (app.access.check(&request, accepts_forms), review) {
        (Ok(_), Some((drafts, name))) => {
            respond_from_review(&app, drafts, &request, body, name).await
        }
        (Ok(host), None) => respond(&app, &request, host).await,
        (Err((status, sentence)), _) => text_response(status, sentence),
    };
    let refused_method = response.status() == StatusCode::METHOD_NOT_ALLOWED;
    let headers = response.headers_mut();
    if refused_method {
        let methods = if accepts_forms { "GET, HEAD, POST" } else { "GET, HEAD" };
        headers.insert(header::ALLOW, HeaderValue::from_static(methods));
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
        return text_response(StatusCode::BAD_REQUEST, "this is not the address of a page");
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
        "corner" if access::is_from_own_page(&request.headers) => {
            let data = reload::corner_data(&app.live.borrow().preview);
            response_with(StatusCode::OK, content_type("corner.json"), Bytes::from(data))
        }
        "events" | "corner" => {
            text_response(StatusCode::FORBIDDEN, "only the preview's own pages may listen")
        }
        _ => text_response(StatusCode::NOT_FOUND, "there is nothing at this address"),
    }
}

/// Answers a request below the address of the review of drafts.
async fn respond_from_review(
    app: &Arc<AppState>,
    drafts: Arc<[DraftNote]>,
    request: &Parts,
    body: Body,
    name: &str,
) -> Response {
    match name {
        "" => {}
        "review.css" => return response_with(StatusCode::OK, content_type(name), drafts::STYLE),
        "review.js" => return response_with(StatusCode::OK, content_type(name), drafts::SCRIPT),
        _ => return text_response(StatusCode::NOT_FOUND, "there is nothing at this address"),
    }
    let form = match request.method == Method::POST {
        false => None,
        true => match to_bytes(body, drafts::MAX_BODY).await {
            Ok(form) => Some(form),
            Err(_) => return text_response(StatusCode::PAYLOAD_TOO_LARGE, "this form is too long"),
        },
    };
    let (app, query) = (app.clone(), request.uri.query().map(str::to_owned));
    let work = move || match form {
        Some(form) => app.review.change(&drafts, &form),
        None => app.review.page(&drafts, query.as_deref()),
    };
    match tokio::task::spawn_blocking(work).await {
        Ok(Answer::Page(status, page)) => {
            let mut response = response_with(status, HTML, page);
            let policy = HeaderValue::from_static(drafts::POLICY);
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
            response
        }
        Ok(Answer::Redirect(place)) => redirect_to(StatusCode::SEE_OTHER, &place),
        Err(_) => {
            text_response(StatusCode::INTERNAL_SERVER_ERROR, "dateline stopped because of a bug")
        }
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
        Some((_, Recipe::File(file))) => content(file, file.read()),
        Some((_, Recipe::Picture(file))) => content(file, versions::without_location(file)),
        Some((_, Recipe::Version(original, width))) => match versions::load(original, *width) {
            Ok(bytes) => Content::Bytes(bytes.into()),
            Err(cause) => Content::Failed(format!("cannot read `{}`: {cause}", original.name)),
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
        Content::Failed(
            "this page failed because of a bug in dateline; see the terminal".to_owned(),
        )
    });
    if let Content::Failed(text) = &answer {
        (app.announce)(Notice::PageFailed { path: path.to_owned(), text: text.clone() });
    }
    answer
}

/// The content of a file of the project.
fn content(file: &FileBelow, bytes: io::Result<Vec<u8>>) -> Content {
    match bytes {
        Ok(bytes) => Content::Bytes(bytes.into()),
        Err(cause) => Content::Failed(format!("cannot read `{}`: {cause}", file.path().display())),
    }
}

/// Redirects from `/x` to `/x/`, and keeps the query.
fn redirect(request: &Parts) -> Response {
    let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    redirect_to(StatusCode::PERMANENT_REDIRECT, &format!("{}/{query}", request.uri.path()))
}

/// Redirects to an address of this server.
fn redirect_to(status: StatusCode, place: &str) -> Response {
    match HeaderValue::from_str(place) {
        Ok(place) => (status, [(header::LOCATION, place)]).into_response(),
        Err(_) => text_response(StatusCode::BAD_REQUEST, "this is not the address of a page"),
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

//! Decides from the headers of a request whether it is answered.
//!
//! Any page that is open in a browser can send requests to 127.0.0.1, and an attacker can make a host name
//! point there. So a request must name this server as its host, must not come from a script or markup of
//! another origin, and can only read, except for the forms of the review of drafts.

use std::hash::{BuildHasher, RandomState};

use axum::http::header::{self, HeaderMap};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};

/// Checks requests to this server.
pub(super) struct AccessCheck {
    /// Host names with the port, exactly as browsers send them.
    hosts: Vec<String>,
}

/// What pages of this session know, and no other site can guess: 128 random bits in hexadecimal.
#[derive(Clone)]
pub(super) struct SessionToken(String);

impl SessionToken {
    /// Creates a random token.
    pub(super) fn new() -> SessionToken {
        // Two hashes by a 128-bit key, which the standard library takes from the system's random numbers.
        let random = RandomState::new();
        SessionToken(format!("{:016x}{:016x}", random.hash_one(0u8), random.hash_one(1u8)))
    }

    /// Returns it for a page.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text is this token. The time that it takes does not depend on where they differ.
    pub(super) fn is(&self, text: &str) -> bool {
        // Hashes are compared in constant time.
        blake3::hash(self.0.as_bytes()) == blake3::hash(text.as_bytes())
    }
}

/// The status and the text of the answer to a request that is refused.
pub(super) type Refusal = (StatusCode, &'static str);

impl AccessCheck {
    /// Creates the check of a server on this port.
    pub(super) fn new(port: u16) -> AccessCheck {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        let mut hosts: Vec<String> = names.iter().map(|name| format!("{name}:{port}")).collect();
        if port == 80 {
            hosts.extend(names.map(String::from));
        }
        AccessCheck { hosts }
    }

    /// Returns the host that a request names, or why it is refused. With `accepts_forms`, pages of this preview
    /// may also send a form to its address.
    pub(super) fn check<'a>(
        &self,
        request: &'a Parts,
        accepts_forms: bool,
    ) -> Result<&'a str, Refusal> {
        let host = self.host(request)?;
        let headers = &request.headers;
        let is_own_origin = |origin: &str| origin.strip_prefix("http://") == Some(host);
        if headers
            .get_all(header::ORIGIN)
            .iter()
            .any(|origin| !origin.to_str().is_ok_and(is_own_origin))
        {
            return Err((
                StatusCode::FORBIDDEN,
                "this preview only accepts requests from its own pages",
            ));
        }
        let is_foreign =
            matches!(single_header(headers, "sec-fetch-site"), Some("cross-site" | "same-site"));
        if is_foreign && single_header(headers, "sec-fetch-mode") != Some("navigate") {
            return Err((
                StatusCode::FORBIDDEN,
                "this preview only accepts requests from its own pages",
            ));
        }
        match request.method {
            Method::GET | Method::HEAD => Ok(host),
            Method::POST if accepts_forms && is_from_own_page(headers) => Ok(host),
            Method::POST if accepts_forms => Err((
                StatusCode::FORBIDDEN,
                "this preview only accepts requests from its own pages",
            )),
            _ => Err((StatusCode::METHOD_NOT_ALLOWED, "this preview is read-only")),
        }
    }

    /// The one host that a request names, in its `Host` header and, if present, in its target.
    fn host<'a>(&self, request: &'a Parts) -> Result<&'a str, Refusal> {
        let refusal = (StatusCode::MISDIRECTED_REQUEST, "this preview has another host name");
        let known = |host: &str| self.hosts.iter().any(|name| name == host);
        let mut hosts = request.headers.get_all(header::HOST).iter();
        let host = match (hosts.next().map(|host| host.to_str()), hosts.next()) {
            (Some(Ok(host)), None) if known(host) => host,
            _ => return Err(refusal),
        };
        if request.uri.authority().is_some_and(|authority| authority.as_str() != host)
            || request.uri.scheme_str().is_some_and(|scheme| scheme != "http")
        {
            return Err(refusal);
        }
        Ok(host)
    }
}

/// Whether the browser states that a page of this preview sent the request, as the event stream requires.
pub(super) fn is_from_own_page(headers: &HeaderMap) -> bool {
    // A request from a foreign origin has been refused before.
    headers.contains_key(header::ORIGIN)
        || single_header(headers, "sec-fetch-site") == Some("same-origin")
}

/// Whether the answer is shown as a page of its own, not as a frame or data of another.
pub(super) fn is_navigation(headers: &HeaderMap) -> bool {
    matches!(single_header(headers, "sec-fetch-dest"), None | Some("document"))
}

/// The value of a header, if it occurs once and is plain text.
fn single_header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

//! Who may ask: the head of a request → pass, or the refusal.
//!
//! Any page that a browser has open can send requests to 127.0.0.1, and a host name of an attacker can
//! be made to point there. So a request must name this server as its host, must not come from the
//! script or markup of another origin, and can only read.

use axum::http::header::{self, HeaderMap};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};

/// The names under which this server may be addressed.
pub(super) struct Gate {
    /// Host names with the port, exactly as browsers send them.
    hosts: Vec<String>,
}

/// Why a request gets no answer: its status and a sentence for whoever sent it.
pub(super) type Refusal = (StatusCode, &'static str);

impl Gate {
    /// The gate of a server on this port.
    pub(super) fn new(port: u16) -> Gate {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        let mut hosts: Vec<String> = names.iter().map(|name| format!("{name}:{port}")).collect();
        if port == 80 {
            hosts.extend(names.map(String::from));
        }
        Gate { hosts }
    }

    /// Lets a request pass and gives the host it named, or says why not.
    pub(super) fn check<'a>(&self, request: &'a Parts) -> Result<&'a str, Refusal> {
        let host = self.host(request)?;
        let headers = &request.headers;
        let own = |origin: &str| origin.strip_prefix("http://") == Some(host);
        if headers.get_all(header::ORIGIN).iter().any(|origin| !origin.to_str().is_ok_and(own)) {
            return Err((StatusCode::FORBIDDEN, "this preview answers only to its own pages"));
        }
        let foreign = matches!(word(headers, "sec-fetch-site"), Some("cross-site" | "same-site"));
        if foreign && word(headers, "sec-fetch-mode") != Some("navigate") {
            return Err((StatusCode::FORBIDDEN, "this preview answers only to its own pages"));
        }
        if request.method != Method::GET && request.method != Method::HEAD {
            return Err((StatusCode::METHOD_NOT_ALLOWED, "a preview can only be read"));
        }
        Ok(host)
    }

    /// The one host that a request names, in its `Host` line and, if there, in its target.
    fn host<'a>(&self, request: &'a Parts) -> Result<&'a str, Refusal> {
        let refusal = (StatusCode::MISDIRECTED_REQUEST, "this preview has another host name");
        let known = |host: &str| self.hosts.iter().any(|own| own == host);
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

/// Whether a browser says that one of our own pages asks; the event stream wants to be sure.
pub(super) fn from_own_page(headers: &HeaderMap) -> bool {
    // A foreign origin never gets this far.
    headers.contains_key(header::ORIGIN) || word(headers, "sec-fetch-site") == Some("same-origin")
}

/// Whether the answer becomes a page of its own, not a frame or data in another.
pub(super) fn becomes_document(headers: &HeaderMap) -> bool {
    matches!(word(headers, "sec-fetch-dest"), None | Some("document"))
}

/// The value of a header, if it is there once and plain text.
fn word<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

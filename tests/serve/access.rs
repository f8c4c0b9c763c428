//! Which requests are answered.

use super::setup::{TestServer, status};

#[test]
fn only_own_host_names_are_answered() {
    let server = TestServer::start();
    let port = server.port;
    let request = |host: &str| server.send(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n"));
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        assert_eq!(status(&request(&format!("{host}:{port}"))), 200, "{host}");
    }
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
        format!("127.0.0.1:{}", port ^ 1),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.nip.io:{port}"),
        format!("evil.example@127.0.0.1:{port}"),
        format!("0.0.0.0:{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("localhost.:{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        String::new(),
    ] {
        for path in ["/", "/style.css", "/__dateline/x/events"] {
            let answer = server.send(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n"));
            assert!([400, 421].contains(&status(&answer)), "{host} {path}: {answer}");
            assert!(!answer.contains("the first text") && !answer.contains("rgb("), "{host}");
        }
    }
}

#[test]
fn targets_and_repeated_hosts_must_name_the_server() {
    let server = TestServer::start();
    let own = format!("127.0.0.1:{}", server.port);
    for (head, expected) in [
        (format!("GET http://{own}/ HTTP/1.1\r\nHost: {own}\r\n"), 200),
        (format!("GET http://evil.example/ HTTP/1.1\r\nHost: {own}\r\n"), 421),
        (format!("GET http://{own}/ HTTP/1.1\r\nHost: evil.example\r\n"), 421),
        (format!("GET https://{own}/ HTTP/1.1\r\nHost: {own}\r\n"), 421),
        (format!("GET / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\n"), 421),
        (format!("GET / HTTP/1.1\r\nHost: {own}\r\nX-Forwarded-Host: evil.example\r\n"), 200),
        (format!("GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: {own}\r\n"), 421),
        ("GET / HTTP/1.1\r\n".to_owned(), 421),
        ("GET / HTTP/1.0\r\n".to_owned(), 421),
    ] {
        assert_eq!(status(&server.send(&head)), expected, "{head}");
    }
}

#[test]
fn pages_of_other_origins_are_refused() {
    let server = TestServer::start();
    let port = server.port;
    let own = format!("http://127.0.0.1:{port}");
    for (line, expected) in [
        (format!("Origin: {own}"), 200),
        ("Origin: null".to_owned(), 403),
        ("Origin: ".to_owned(), 403),
        (format!("Origin: http://localhost:{port}"), 403),
        (format!("Origin: https://127.0.0.1:{port}"), 403),
        ("Origin: http://127.0.0.1".to_owned(), 403),
        (format!("Origin: {own}.evil.example"), 403),
        (format!("Origin: {own}/"), 403),
        ("Origin: https://evil.example".to_owned(), 403),
        ("Origin: file://".to_owned(), 403),
        (format!("Origin: {own}\r\nOrigin: https://evil.example"), 403),
        ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors".to_owned(), 403),
        ("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors".to_owned(), 403),
        ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate".to_owned(), 200),
        ("Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate".to_owned(), 200),
        ("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors".to_owned(), 200),
    ] {
        let answer =
            server.send(&format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{line}\r\n"));
        assert_eq!(status(&answer), expected, "{line}");
        assert!(!answer.to_lowercase().contains("access-control"), "{answer}");
    }
}

#[test]
fn a_preview_can_only_be_read() {
    let server = TestServer::start();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        let host = format!("127.0.0.1:{}", server.port);
        let answer = server.send(&format!("{method} / HTTP/1.1\r\nHost: {host}\r\n"));
        assert_eq!(status(&answer), 405, "{method}");
        assert!(answer.contains("allow: GET, HEAD"), "{answer}");
    }
    let head = server.send(&format!("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", server.port));
    assert_eq!(status(&head), 200);
    assert!(head.contains("content-type: text/html") && head.ends_with("\r\n\r\n"), "{head}");
}

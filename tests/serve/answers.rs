//! The answers to addresses.

use std::io::Write;
use std::time::{Duration, Instant};

use dateline::error::Error;
use dateline::serve::{FIRST_PORT, Server};

use super::setup::{TestServer, connect, options, script_address, status};

#[test]
fn only_paths_of_the_site_are_served() {
    let server = TestServer::start();
    server.write("secret", "SECRET");
    let secret = server.root.path().join("secret");
    let secret = secret.to_str().unwrap();
    let mut targets: Vec<String> = [
        "../secret",
        "..%2fsecret",
        "..%2Fsecret",
        "%2e%2e/secret",
        "%2e%2e%2fsecret",
        ".%2e/secret",
        "..%5csecret",
        "..\\secret",
        "%5c..%5csecret",
        "content/../secret",
        "2024/../../secret",
        "2024/..%2f..%2fsecret",
        "%252e%252e%252fsecret",
        "..%252fsecret",
        "%c0%ae%c0%ae/secret",
        "%c0%af..%c0%afsecret",
        "..;/secret",
        "..%00/secret",
        "secret%00.html",
        "secret%00",
        "%00",
        "./secret",
        ".//secret",
        "/secret",
        "//secret",
        "files//note.txt",
        "files/./note.txt",
        "files/%2e/note.txt",
        "files/../files/note.txt",
        "C:/secret",
        "C:%5csecret",
        "c%3a/secret",
        "file:///secret",
        "@fs/secret",
        "@fs/etc/passwd?raw??",
        "secret?raw??",
        "secret?import&raw",
        "secret%20",
        "secret.",
        "secret::$DATA",
        "~/secret",
        "%",
        "%2",
        "%zz",
        "%e0%80",
        "content/a.md",
        "content%2fa.md",
        "index.html/",
        "index.html/..",
        "proc/self/environ",
        "files%2fnote.txt",
    ]
    .map(|target| format!("/{target}"))
    .into();
    targets.extend([secret.to_owned(), format!("/{secret}"), format!("/@fs{secret}")]);
    assert!(targets.len() >= 40);
    for target in targets {
        let answer = server.get(&target);
        assert!([400, 404].contains(&status(&answer)), "{target}: {answer}");
        for text in ["SECRET", "the first text", "root:"] {
            assert!(!answer.contains(text), "{target}: {answer}");
        }
    }
}

#[test]
fn malformed_requests_do_no_harm() {
    let server = TestServer::start();
    let host = format!("Host: 127.0.0.1:{}", server.port);
    let long = "x".repeat(1 << 20);
    for request in [
        "\r\n\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "\0\0\0\0\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\n{host}\r\nNo colon\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{host}\r\nContent-Length: x\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{host}\r\nA: {long}\r\n\r\n"),
        format!("GET /{long} HTTP/1.1\r\n{host}\r\n\r\n"),
        format!("GET /a b HTTP/1.1\r\n{host}\r\n\r\n"),
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}".to_owned() + "\r\n\r\n",
    ] {
        let mut stream = connect(server.port);
        // The server may close the connection before everything is sent.
        let _ = stream.write_all(request.as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = String::new();
        let _ = std::io::Read::read_to_string(&mut stream, &mut answer);
        assert!(!answer.contains(" 200 "), "{}", &request[..request.len().min(80)]);
        assert_eq!(status(&server.get("/")), 200);
    }
}

#[test]
fn addresses_lead_to_pages() {
    let server = TestServer::start();
    for (target, expected, text) in [
        ("/", 200, "the first text"),
        ("/index.html", 200, "the first text"),
        ("/?query=1&x=../..", 200, "the first text"),
        ("/2024/", 200, "<h1>2024</h1>"),
        ("/2024", 308, "location: /2024/\r\n"),
        ("/2024?x=1", 308, "location: /2024/?x=1\r\n"),
        ("/2024/index.html", 200, "<h1>2024</h1>"),
        ("/2024/nothing", 404, "<h1>Not here</h1>"),
        ("/nothing/", 404, "<h1>Not here</h1>"),
        ("/briefings/", 200, "the first text"),
        ("/briefings/2024", 308, "location: /briefings/2024/\r\n"),
        ("/briefings/style.css", 200, "color"),
        ("/briefings/nothing", 404, "<h1>Not here</h1>"),
        ("/briefings/briefings/", 404, "<h1>Not here</h1>"),
        ("/files/note.txt", 200, "the first text"),
        ("/files/gone.txt", 500, "cannot read"),
        ("/%D0%BF%D0%BE%D0%B4%D1%96%D1%97/%D0%B2%D1%96%D0%B9%D0%BD%D0%B0/", 200, "<h1>Війна</h1>"),
        ("/%D0%BF%D0%BE%D0%B4%D1%96%D1%97/%D0%B2%D1%96%D0%B9%D0%BD%D0%B0", 308, "%B0/\r\n"),
        ("/__dateline/00000000000000000000000000000000/reload.js", 404, "<h1>Not here</h1>"),
    ] {
        let answer = server.get(target);
        assert_eq!(status(&answer), expected, "{target}: {answer}");
        assert!(answer.contains(text), "{target}: {answer}");
        for header in [
            "x-content-type-options: nosniff",
            "cache-control: no-store",
            "resource-policy: same-origin",
        ] {
            assert!(answer.contains(header), "{target}: {answer}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_became_a_link_is_not_followed() {
    let server = TestServer::start();
    server.write("secret", "the secret");
    let root = server.root.path();
    assert!(server.get("/files/note.txt").contains("the first text"));
    std::fs::remove_file(root.join("content/a.md")).unwrap();
    std::os::unix::fs::symlink(root.join("secret"), root.join("content/a.md")).unwrap();
    let answer = server.get("/files/note.txt");
    assert_eq!(status(&answer), 500, "{answer}");
    assert!(answer.contains("symbolic link") && !answer.contains("the secret"), "{answer}");

    // The same for a folder above the file.
    std::fs::rename(root.join("content"), root.join("elsewhere")).unwrap();
    server.write("elsewhere/note.md", "the secret");
    std::fs::remove_file(root.join("elsewhere/a.md")).unwrap();
    std::fs::rename(root.join("elsewhere/note.md"), root.join("elsewhere/a.md")).unwrap();
    std::os::unix::fs::symlink(root.join("elsewhere"), root.join("content")).unwrap();
    let answer = server.get("/files/note.txt");
    assert_eq!(status(&answer), 500, "{answer}");
}

#[test]
fn files_have_the_content_type_that_browsers_need() {
    let server = TestServer::start();
    for (path, expected) in [
        ("", "text/html; charset=utf-8"),
        ("style.css?v=1", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("a.xml", "application/xml; charset=utf-8"),
        ("a.ics", "text/calendar; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.txt", "text/plain; charset=utf-8"),
        ("a.png", "image/png"),
        ("a.woff2", "font/woff2"),
        ("CNAME", "application/octet-stream"),
    ] {
        let answer = server.get(&format!("/{path}"));
        assert!(answer.contains(&format!("content-type: {expected}\r\n")), "{path}: {answer}");
    }
}

#[test]
fn pages_contain_the_script_and_their_policy_permits_it() {
    let server = TestServer::start();
    let page = server.get("/");
    assert!(page.contains("connect-src 'self'") && page.contains("base-uri 'none'"), "{page}");
    let script = server.get(&script_address(&page));
    assert!(status(&script) == 200 && script.contains("EventSource"), "{script}");
    assert!(script_address(&page).split('/').nth(2).unwrap().len() == 32);
    let host = format!("Host: 127.0.0.1:{}", server.port);
    for (target, line) in [
        ("/style.css", "X: y"),
        ("/a.svg", "X: y"),
        ("/", "Sec-Fetch-Dest: iframe"),
        ("/", "Sec-Fetch-Dest: empty"),
    ] {
        let answer = server.send(&format!("GET {target} HTTP/1.1\r\n{host}\r\n{line}\r\n"));
        assert!(status(&answer) == 200 && !answer.contains("__dateline"), "{target} {line}");
    }
    let events = script_address(&page).replace("reload.js", "events");
    for line in ["X: y", "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate"] {
        let answer = server.send(&format!("GET {events} HTTP/1.1\r\n{host}\r\n{line}\r\n"));
        assert_eq!(status(&answer), 403, "{line}");
    }
}

#[test]
fn a_page_that_fails_says_why_in_plain_text() {
    let server = TestServer::start();
    for (note, text) in [
        ("a fault", "no `&lt;such&gt;` variable"),
        ("a panic", "this page failed because of a bug"),
    ] {
        let mut events =
            server.listen_at(&script_address(&server.get("/2024/")).replace("reload.js", "events"));
        server.write("content/a.md", note);
        assert_eq!(events.next().0, "reload");
        let answer = server.get("/");
        assert_eq!(status(&answer), 500);
        assert!(answer.contains(text) && answer.contains("reload.js"), "{answer}");
        assert_eq!(status(&server.get("/2024/")), 200);
    }
    let notices: Vec<String> = server.notices.try_iter().collect();
    assert!(notices.iter().any(|notice| notice.contains("PageFailed")), "{notices:?}");
}

#[test]
fn half_open_clients_do_not_block() {
    let server = TestServer::start();
    let clients: Vec<_> = (0..300)
        .map(|_| {
            let mut stream = connect(server.port);
            stream.write_all(b"GET / HTTP/1.1\r\nHost: 127").unwrap();
            stream
        })
        .collect();
    let begun = Instant::now();
    assert_eq!(status(&server.get("/")), 200);
    assert!(begun.elapsed() < Duration::from_secs(2));
    drop(clients);
    assert!(server.stop() < Duration::from_secs(1));
}

#[test]
fn a_used_port_is_an_error_or_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let first = Server::listen(options(folder.path(), 0), drop).unwrap();
    let port: u16 = first.url().rsplit(':').next().unwrap().trim_end_matches('/').parse().unwrap();
    match Server::listen(options(folder.path(), port), drop) {
        Err(Error::System { message, .. }) => {
            assert!(message.contains(&format!("port {port}")), "{message}");
        }
        _ => panic!("a busy port was taken"),
    }
    let free = || {
        let mut options = options(folder.path(), 0);
        options.port = None;
        Server::listen(options, drop).unwrap()
    };
    let (one, other) = (free(), free());
    assert_ne!(one.url(), other.url());
    for url in [one.url(), other.url()] {
        let port: u16 = url.rsplit(':').next().unwrap().trim_end_matches('/').parse().unwrap();
        assert!((FIRST_PORT..FIRST_PORT + 100).contains(&port), "{url}");
    }
}

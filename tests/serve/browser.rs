//! The preview in a browser: pages reload after changes.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use super::setup::TestServer;
use crate::support::browser::Browser;

#[test]
fn pages_reload_after_changes() {
    let Some(browser) = Browser::find("pages_reload_after_changes") else { return };
    let mut server = TestServer::start();
    let address = format!("http://127.0.0.1:{}/", server.port);
    let content = server.root.path().join("content");
    let mut node = browser
        .script("preview.mjs", &[&address, content.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    for line in BufReader::new(node.stdout.take().unwrap()).lines().map_while(Result::ok) {
        assert_eq!(line, "restart");
        let (root, port) = (server.root.clone(), server.port);
        server.stop();
        std::fs::write(root.path().join("content/a.md"), "after the restart").unwrap();
        server = TestServer::of(root, port);
    }
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

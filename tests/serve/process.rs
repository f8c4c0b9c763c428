//! The preview as a process: signals end it at once, also while pages listen.
#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use dateline::serve::{Notice, serve};

use super::setup::{connect, options, preview, script_address};

/// The environment variable with the folder that the child previews.
const FOLDER: &str = "DATELINE_TEST_FOLDER";

#[test]
fn signals_end_a_preview_at_once_while_pages_listen() {
    for signal in ["INT", "TERM"] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("content")).unwrap();
        let (mut child, port) = start(folder.path());
        let host = format!("Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n");
        let page =
            super::setup::send(port, &format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n"));
        let events = script_address(&page).replace("reload.js", "events");
        let mut stream = connect(port);
        let request = format!("GET {events} HTTP/1.1\r\n{host}\r\n");
        std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
        let mut line = String::new();
        BufReader::new(&stream).read_line(&mut line).unwrap();
        assert!(line.contains("200"), "{line}");

        let begun = Instant::now();
        let kill = Command::new("kill").args(["-s", signal, &child.id().to_string()]).status();
        assert!(kill.unwrap().success());
        let status = child.wait().unwrap();
        assert!(begun.elapsed() < Duration::from_secs(1), "{signal}: {:?}", begun.elapsed());
        assert!(status.success(), "{signal}: {status}");
    }
}

/// Starts this test program again as a preview, and returns its port.
fn start(folder: &Path) -> (Child, u16) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["serve::process::child", "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    let url = lines.map_while(Result::ok).find(|line| line.contains("http://127.0.0.1:"));
    let port = url.unwrap().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
    (child, port)
}

#[test]
#[ignore = "started by the test above, in a process of its own"]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = std::path::PathBuf::from(folder);
    let first = preview(&folder, None);
    let announce = |notice| {
        if let Notice::Listening(url) = notice {
            println!("{url}");
        }
    };
    let again = first.clone();
    serve(options(&folder, 0), || first, move |_| again.clone(), announce).unwrap();
}

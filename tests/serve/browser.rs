//! The preview in a real browser: pages change by themselves.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::stage::Stage;

#[test]
fn pages_change_by_themselves() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let chromium = ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok());
    let missing = if !folder.join("node_modules/playwright-core").exists() {
        Some("`npm ci` in tests/browser")
    } else if Command::new("node").arg("--version").output().is_err() {
        Some("node")
    } else if chromium.is_none() {
        Some("chromium")
    } else {
        None
    };
    if let Some(missing) = missing {
        assert!(std::env::var_os("CI").is_none(), "this test needs {missing}");
        eprintln!("SKIPPED pages_change_by_themselves: it needs {missing}");
        return;
    }
    let mut stage = Stage::start();
    let mut node = Command::new("node")
        .arg(folder.join("preview.mjs"))
        .arg(format!("http://127.0.0.1:{}/", stage.port))
        .arg(stage.root.path().join("content"))
        .arg(chromium.unwrap())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    for line in BufReader::new(node.stdout.take().unwrap()).lines().map_while(Result::ok) {
        assert_eq!(line, "restart");
        let (root, port) = (stage.root.clone(), stage.port);
        stage.stop();
        std::fs::write(root.path().join("content/a.md"), "after the restart").unwrap();
        stage = Stage::of(root, port);
    }
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

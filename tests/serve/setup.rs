//! A preview of a small site on disk, and a client that sends exact requests.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use dateline::diag::{Checked, Code, Diagnostic};
use dateline::folder::FileBelow;
use dateline::serve::{Notice, OpenBrowser, Options, Preview, Report, Server, Stopper};
use dateline::site::{Build, FileKind, OutPath, Recipe, Site, SoundSite};

/// A running preview of the folder `root`, which is stopped on drop.
pub struct TestServer {
    pub root: Arc<tempfile::TempDir>,
    pub port: u16,
    pub notices: Receiver<String>,
    stopper: Stopper,
    server: Option<JoinHandle<()>>,
}

impl TestServer {
    /// Starts a preview of a folder with one note and one style sheet.
    pub fn start() -> TestServer {
        let root = tempfile::tempdir().unwrap();
        let content = root.path().join("content");
        std::fs::create_dir_all(&content).unwrap();
        std::fs::create_dir_all(root.path().join("public")).unwrap();
        std::fs::write(content.join("a.md"), "the first text").unwrap();
        std::fs::write(content.join("style.css"), "h1 { color: rgb(1, 1, 1) }").unwrap();
        TestServer::of(Arc::new(root), 0)
    }

    /// Starts a preview of this folder on this port; 0 means a free one.
    pub fn of(root: Arc<tempfile::TempDir>, port: u16) -> TestServer {
        let (sender, notices) = channel();
        let sender = Mutex::new(sender);
        let announce = move |notice: Notice| {
            let _ = sender.lock().unwrap().send(format!("{notice:?}"));
        };
        let server = Server::listen(options(root.path(), port), announce).unwrap();
        let port = server.url().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let stopper = server.stopper();
        let first = preview(root.path(), None);
        let folder = root.path().to_owned();
        let server = std::thread::spawn(move || {
            let mut last = first.clone();
            let rebuild = move |_: &[PathBuf]| {
                last = preview(&folder, Some(last.clone()));
                last.clone()
            };
            server.run(first, rebuild).unwrap();
        });
        TestServer { root, port, notices, stopper, server: Some(server) }
    }

    /// Writes a file below the folder.
    pub fn write(&self, path: &str, text: &str) {
        std::fs::write(self.root.path().join(path), text).unwrap();
    }

    /// The whole answer to a GET with this server's own host name.
    pub fn get(&self, target: &str) -> String {
        self.send(&format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", self.port))
    }

    /// The whole answer to a request, which is given without its last empty line.
    pub fn send(&self, head: &str) -> String {
        send(self.port, &format!("{head}Connection: close\r\n\r\n"))
    }

    /// Opens the event stream of a page that was just served.
    pub fn listen(&self) -> Events {
        let page = self.get("/");
        let address = script_address(&page);
        self.listen_at(&address.replace("reload.js", "events"))
    }

    /// Opens an event stream at this path.
    pub fn listen_at(&self, path: &str) -> Events {
        let mut stream = connect(self.port);
        let host = format!("127.0.0.1:{}", self.port);
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\n\r\n"
        )
        .unwrap();
        let mut events = Events { lines: BufReader::new(stream) };
        let head = events.until("", Duration::from_secs(5));
        assert!(head[0].contains("200"), "{head:?}");
        events
    }

    /// Stops the preview and returns the time that it took.
    pub fn stop(mut self) -> Duration {
        let begun = Instant::now();
        self.stopper.stop();
        self.server.take().unwrap().join().unwrap();
        begun.elapsed()
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stopper.stop();
    }
}

/// A stream of server-sent events.
pub struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// The name and data of the next event; panics after five seconds.
    pub fn next(&mut self) -> (String, String) {
        self.next_within(Duration::from_secs(5)).expect("an event within five seconds")
    }

    /// The name and data of the next event, if there is one in time.
    pub fn next_within(&mut self, time: Duration) -> Option<(String, String)> {
        let end = Instant::now() + time;
        loop {
            let left = end.checked_duration_since(Instant::now())?;
            let lines = self.try_until("", left)?;
            let field = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name));
            if let (Some(event), Some(data)) = (field("event: "), field("data: ")) {
                return Some((event.to_owned(), data.to_owned()));
            }
        }
    }

    fn until(&mut self, last: &str, time: Duration) -> Vec<String> {
        self.try_until(last, time).expect("an answer in time")
    }

    /// Lines up to `last`, or `None` after the time.
    fn try_until(&mut self, last: &str, time: Duration) -> Option<Vec<String>> {
        self.lines.get_ref().set_read_timeout(Some(time.max(Duration::from_millis(1)))).unwrap();
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            self.lines.read_line(&mut line).ok().filter(|length| *length > 0)?;
            let line = line.trim_end_matches(['\r', '\n']);
            if line == last {
                return Some(lines);
            }
            lines.push(line.to_owned());
        }
    }
}

/// The options of a preview of this folder; port 0 means a free one.
pub fn options(root: &Path, port: u16) -> Options {
    Options {
        port: Some(port),
        open: OpenBrowser::No,
        watch: vec![root.join("content"), root.join("dateline.yaml"), root.join("themes")],
        ignore: vec![root.join("public")],
    }
}

/// The preview of a folder, which its note controls: with `mistake` it cannot be built, with `fault` its
/// home page cannot be rendered, `slow` takes a while, and `crash` and `panic` are bugs.
pub fn preview(root: &Path, last: Option<Preview>) -> Preview {
    let text = std::fs::read_to_string(root.join("content/a.md")).unwrap_or_default();
    let report = text.contains("mistake").then(|| Report {
        count: 1,
        text: format!("error[bad-date]: <b>{text}</b>\n --> content/a.md:1:1"),
    });
    assert!(!text.contains("crash"), "this note makes the build panic");
    if text.contains("slow") {
        std::thread::sleep(Duration::from_millis(400));
    }
    let site = match (last, &report) {
        (Some(last), Some(_)) => last.site,
        (None, Some(_)) => Arc::default(),
        _ => Arc::new(site(root, text.clone())),
    };
    let format = Arc::new(|diagnostics: &[Diagnostic]| diagnostics[0].message.clone());
    let count = usize::from(text.contains("doubt"));
    let warnings = Report { count, text: format!("warning[no-alt-text]: <i>{text}</i>") };
    Preview { site, report, warnings, drafts: None, base_path: "/briefings/".to_owned(), format }
}

/// The content security policy of the pages of a site.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'";

fn site(root: &Path, text: String) -> SoundSite {
    let mut site = Site::default();
    let style = std::fs::read(root.join("content/style.css")).unwrap_or_default();
    let mut add = |path: &str, recipe| {
        site.recipes.insert(OutPath::new(path), recipe);
    };
    let page = |title: &str, text: &str| {
        format!(
            "<!doctype html><html lang=en><head><meta charset=utf-8>\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
             <title>{title}</title><link rel=\"stylesheet\" href=\"/style.css?v=1\"></head>\
             <body><h1>{title}</h1><p id=text>{text}</p>\
             <input type=search aria-label=Search></body></html>"
        )
    };
    for name in ["a.json", "a.xml", "a.ics", "a.svg", "a.png", "a.woff2", "a.js", "a.txt", "CNAME"]
    {
        add(name, Recipe::Bytes(b"{}".as_slice().into()));
    }
    add("style.css", Recipe::Bytes(style.into()));
    add("404.html", Recipe::Bytes(page("Not here", "nothing").into_bytes().into()));
    add("files/note.txt", Recipe::File(FileBelow::new(&root.into(), "content/a.md")));
    add("files/gone.txt", Recipe::File(FileBelow::new(&root.into(), "content/gone")));
    add("події/війна/index.html", Recipe::Bytes(page("Війна", "").into_bytes().into()));
    add("2024/index.html", Recipe::Bytes(page("2024", &text).into_bytes().into()));
    if let Some(name) = text.strip_prefix("page:") {
        let page = page(name, "an event").into_bytes();
        add(&format!("events/{name}/index.html"), Recipe::Bytes(page.into()));
    }
    let render = move || {
        let fault = Diagnostic::new(Code::TemplateError, None, "no `<such>` variable");
        let diagnostics = if text.contains("fault") { vec![fault] } else { Vec::new() };
        assert!(!text.contains("panic"), "this note makes the page panic");
        Checked { value: page("Home", &text).into_bytes(), diagnostics }
    };
    add("index.html", Recipe::OnDemand(FileKind::Other));
    site.maker = Arc::new(move |_| render());
    Build::new(site, Vec::new()).into_sound().expect("nothing is wrong")
}

/// The path of the reload script in a page.
pub fn script_address(page: &str) -> String {
    let start = page.find("/__dateline/").expect("the reload script");
    page[start..].split('"').next().unwrap().to_owned()
}

/// Sends bytes and reads until the server closes, or for ten seconds.
pub fn send(port: u16, request: &str) -> String {
    let mut stream = connect(port);
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    // A reset after the answer is no error.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// A connection to the preview.
pub fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream
}

/// The status of an answer; 0 if there is none.
pub fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0)
}

//! The files with HTTP headers for servers: their content, and the headers that real servers send.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::{BuiltSite, Project, Site, repository, skip};

const BEGIN: &str = "<!-- headers: made by the program -->\n";
const END: &str = "<!-- end of headers -->\n";

const ALL: &str = "headers: [netlify, apache, nginx]\n";
/// The server, the heading of its file in the docs, and the path of the file.
const FILES: [(&str, &str); 3] = [
    ("`netlify`: `_headers`, read by Netlify and Cloudflare Pages", "_headers"),
    (
        "`apache`: `.htaccess`, if `AllowOverride` permits it; otherwise, copy its lines into the configuration of the site",
        ".htaccess",
    ),
    (
        "`nginx`: `nginx-headers.conf`: include it in the `server` block of the site, or copy its lines there",
        "nginx-headers.conf",
    ),
];

fn site(config: &str) -> BuiltSite {
    let note = "---\ntitle: A\ndate: 2024-01-05\nkind: event\n---\n";
    Site::new().note("a.md", note).config(config).build().success()
}

#[test]
fn header_files_are_those_in_the_docs() {
    let project = site(ALL);
    let shown = FILES.map(|(about, path)| format!("{about}:\n\n```\n{}```\n", project.text(path)));
    let file = repository().join("docs/embedding.md");
    let page = fs::read_to_string(&file).expect("the page is there");
    let (before, rest) = page.split_once(BEGIN).expect("the mark before the files");
    let (_, after) = rest.split_once(END).expect("the mark behind the files");
    let current = format!("{before}{BEGIN}\n{}\n{END}{after}", shown.join("\n"));
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(file, current).expect("the page can be written");
        return;
    }
    assert!(page == current, "run `DATELINE_BLESS=1 cargo test embeds` and read the difference");
}

#[test]
fn header_files_are_optional_and_apply_below_the_base_url() {
    let none = site("title: A\n");
    let all = FILES.map(|(_, path)| path);
    assert_eq!(all.map(|path| none.has(path)), [false; 3]);
    let project = site(
        "base_url: https://x.example/a.b/%C3%A9/\nlanguages: {uk: {}, de: {}}\nheaders: nginx\n",
    );
    assert_eq!(all.map(|path| project.has(path)), [false, false, true]);
    let text = project.text("nginx-headers.conf");
    assert!(text.contains("location ~ \"^/a\\.b/é/(de/|uk/)?embed/\" {\n"), "{text}");
    let text = site(&format!("base_url: https://x.example/a.b/\nlanguages: {{uk: {{}}}}\n{ALL}"))
        .text("_headers");
    let rules: Vec<&str> = text.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(
        rules,
        [
            "/a.b/embed/*",
            "/a.b/fragments/*",
            "/a.b/data/*",
            "/a.b/oembed/*",
            "/a.b/files/*",
            "/a.b/uk/embed/*",
            "/a.b/uk/fragments/*",
            "/a.b/uk/oembed/*"
        ]
    );
}

#[test]
fn a_static_headers_file_and_an_unknown_server_are_errors() {
    let project = Site::new().file("static/_headers", "/*\n").config("headers: [netlify, ngnix]\n");
    let run = project.build().failure();
    let _ = run.reports("two outputs have the path `_headers`").reports("did you mean `nginx`");
}

/// Frames, fragments, data and a page, each with the headers that a server must send.
const EXPECTED: [(&str, bool, bool); 7] = [
    ("a/embed/v1/all/index.html", true, true),
    ("a/uk/embed/v1/all/index.html", true, true),
    ("a/fragments/v1/all.html", true, false),
    ("a/data/v1/timeline.json", true, false),
    ("a/oembed/all.json", true, false),
    ("a/index.html", false, false),
    ("a/tags/embed/index.html", false, false),
];

/// A site below `/a/` of a folder, for servers to serve.
fn served() -> (Project, std::path::PathBuf) {
    let project = Project::new()
        .note("a.md", "---\ntitle: A\ndate: 2024-01-05\nkind: event\ntags: [embed]\n---\n")
        .config(&format!("base_url: http://127.0.0.1/a/\nlanguages: {{uk: {{}}}}\noutputs: {{terms: always}}\n{ALL}"));
    project.run(&["build", "--output", "root/a"]).success();
    let root = project.path("root");
    (project, root)
}

#[test]
fn nginx_sends_the_headers_of_its_file() {
    let test = "nginx_sends_the_headers_of_its_file";
    let Some(program) = find_program("nginx") else { return skip(test, "nginx") };
    let (project, root) = served();
    let port = free_port();
    let [folder, root] = [project.path(""), root].map(|path| text(&path));
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {folder}/temporary;"))
        .join(" ");
    project.write("nginx.conf", format!(
        "daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log {folder}/errors;\n\
         events {{ worker_connections 64; }}\n\
         http {{ access_log off; {temporary}\n  server {{ listen 127.0.0.1:{port}; root {root};\n\
         include {root}/a/nginx-headers.conf;\n  }} }}\n"
    ));
    let mut command = Command::new(program);
    command.args(["-c", &format!("{folder}/nginx.conf"), "-e", &format!("{folder}/errors")]);
    let server = Server::start(command, port, &project.path("errors"));
    server.assert_headers();
}

#[test]
fn apache_sends_the_headers_of_its_file() {
    let test = "apache_sends_the_headers_of_its_file";
    let modules = Path::new("/usr/lib/apache2/modules");
    let Some(program) = find_program("apache2").filter(|_| modules.is_dir()) else {
        return skip(test, "apache2");
    };
    let (project, root) = served();
    let port = free_port();
    // If root starts it, its workers run as another user.
    let readable = fs::Permissions::from_mode(0o755);
    fs::set_permissions(project.path(""), readable).expect("it is ours");
    let [folder, root] = [project.path(""), root].map(|path| text(&path));
    let loaded = ["mpm_event", "authz_core", "headers", "mime", "dir"];
    let loaded = loaded
        .map(|name| format!("LoadModule {name}_module {}/mod_{name}.so\n", modules.display()));
    project.write("apache.conf", format!(
        "ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n\
         User www-data\nGroup www-data\nErrorLog {folder}/errors\nDefaultRuntimeDir {folder}\nMutex sem\n{}TypesConfig /dev/null\n\
         DocumentRoot {root}\n<Directory {root}>\n  Require all granted\n  AllowOverride FileInfo\n</Directory>\n",
        loaded.concat()
    ));
    let mut command = Command::new(program);
    command.args(["-X", "-f", &format!("{folder}/apache.conf")]);
    let server = Server::start(command, port, &project.path("errors"));
    server.assert_headers();
}

/// A running server, which is stopped on drop.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn start(mut command: Command, port: u16, log: &Path) -> Server {
        let process = command.stdout(Stdio::null()).spawn().expect("it starts");
        let mut server = Server { process, port };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            if server.process.try_wait().expect("it can be asked").is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("it does not answer: {}", fs::read_to_string(log).unwrap_or_default());
    }

    fn assert_headers(&self) {
        for (path, shared, embed) in EXPECTED {
            let head = self.fetch_headers(path);
            assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
            for header in [
                "access-control-allow-origin: *",
                "cross-origin-resource-policy: cross-origin",
                "x-content-type-options: nosniff",
            ] {
                assert_eq!(head.matches(header).count(), usize::from(shared), "{path}: {head}");
            }
            assert_eq!(head.contains("referrer-policy: no-referrer"), embed, "{path}: {head}");
        }
        // A missing frame sends its error page with the same headers.
        let head = self.fetch_headers("a/embed/v1/none/index.html");
        assert!(head.starts_with("http/1.1 404") && head.contains("allow-origin: *"), "{head}");
    }

    /// The headers of an answer, in lower case.
    fn fetch_headers(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
        let request =
            format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let answer = String::from_utf8_lossy(&answer).to_lowercase();
        answer.split("\r\n\r\n").next().unwrap_or_default().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Finds a program by name, also in the folders for administrators.
fn find_program(name: &str) -> Option<String> {
    let places = [name.to_owned(), format!("/usr/sbin/{name}")];
    places.into_iter().find(|place| Command::new(place).arg("-v").output().is_ok())
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
    listener.local_addr().expect("it has an address").port()
}

fn text(path: &Path) -> String {
    path.to_str().expect("a temporary folder has a plain name").trim_end_matches('/').to_owned()
}

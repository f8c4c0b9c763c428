//! Every option of every command, with and without it: it makes the documented difference.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use crate::support::Project;

/// What one of two runs has and the other does not.
enum Has {
    /// This exit code.
    Code(i32),
    /// This text in its standard output.
    Stdout(&'static str),
    /// This text in its standard error.
    Stderr(&'static str),
    /// A file with this text in it.
    File(&'static str, &'static str),
}

use Has::{Code, File, Stderr, Stdout};

/// Command and option; the arguments of the run without the difference, and of the run with it; the
/// difference.
type Row = (&'static str, &'static str, &'static str, &'static str, Has);

const ROWS: &[Row] = &[
    ("", "--root", "find elsewhere", "--root other find elsewhere", Stdout("Elsewhere")),
    ("", "--quiet", "build --quiet", "build", Stdout("1 draft")),
    ("", "--verbose", "build", "build --verbose", Stderr("skipped: `content/draft.md`, a draft")),
    ("", "--color", "check", "check --color always", Stdout("\u{1b}[")),
    ("", "--color", "check --color never", "check --color always", Stdout("\u{1b}[")),
    (
        "new",
        "--published",
        "new N",
        "new N --published 2001",
        File("content/2001-n.md", "date: 2001"),
    ),
    (
        "new",
        "--source",
        "new N",
        "new N --source https://s.example/",
        File(NEW, "url: https://s.example/"),
    ),
    ("new", "--event", "new N", "new N --event z=2001", File(NEW, "  - id: z\n")),
    ("new", "--kind", "new N", "new N --kind page", File("content/n.md", "kind: page")),
    (
        "draft",
        "--date",
        "draft a.txt",
        "draft a.txt --date 2024-10-16",
        File("content/2024-10-16-t.md", "date: 2024-10-16"),
    ),
    (
        "draft",
        "--title",
        "draft a.txt",
        "draft a.txt --title U",
        File("content/2024-10-15-u.md", "title: U"),
    ),
    (
        "draft",
        "--source",
        "draft a.txt",
        "draft a.txt --source Courier",
        File(DRAFT, "name: Courier"),
    ),
    (
        "draft",
        "--url",
        "draft a.txt",
        "draft a.txt --url https://s.example/",
        File(DRAFT, "url: https://s.example/"),
    ),
    ("draft", "--lang", "draft a.txt", "draft a.txt --lang de", File(DRAFT, "lang: de")),
    ("draft", "--no-body", "draft a.txt --no-body", "draft a.txt", File(DRAFT, "body: report")),
    ("draft", "--review", "draft a.txt", "draft a.txt --review", Stdout("1/1  It began")),
    (
        "draft",
        "--format",
        "draft a.txt",
        "draft a.txt --format json",
        Stdout("\"edtf\": \"2024-06\""),
    ),
    (
        "draft",
        "--batch",
        "draft a.txt",
        "draft --batch articles",
        File("content/2024-10-15-other.md", "date: 2024-06"),
    ),
    ("date", "--anchor", "date June", "date June --anchor 2024-10-15", Stdout("2024-06")),
    ("date", "--lang", "date 4/5/2024", "date 4/5/2024 --lang de", Stdout("edtf    2024-05-04")),
    ("terms", "--by-name", "terms", "terms --by-name", Stdout("1  actors  y\n     2  actors  z\n")),
    ("terms", "--format", "terms", "terms --format json", Stdout("\"slug\": \"x\"")),
    ("check", "--only", "check --only rival-dates", "check", Stdout("no-base-url")),
    ("find", "--entry", "find alpha", "find alpha --entry", Stdout("  - id: a ")),
    ("find", "--link", "find alpha", "find alpha --link", Stdout("[Alpha](event:a)")),
    ("build", "--output", "build", "build --output there", File("there/index.html", "Alpha")),
    ("build", "--output", "build -o there", "build", File("public/index.html", "Alpha")),
    (
        "build",
        "--drafts",
        "build",
        "build --drafts",
        File("public/events/draft/index.html", "Draft"),
    ),
    ("build", "--strict", "build", "build --strict", Code(1)),
    (
        "build",
        "--force",
        "build -o taken",
        "build -o taken --force",
        File("taken/index.html", "Alpha"),
    ),
    (
        "build",
        "--allow-shrink",
        "build -o big",
        "build -o big --allow-shrink",
        File("big/index.html", "Alpha"),
    ),
    (
        "build",
        "--no-sync",
        "build --timings",
        "build --timings --no-sync",
        Stderr(" 0 waits for the disk"),
    ),
    ("build", "--timings", "build", "build --timings", Stderr("\npublish ")),
    ("check", "--format", "check", "check --format json", Stdout("\"counts\"")),
    ("check", "--format", "check", "check --format sarif", Stdout("\"$schema\"")),
    ("check", "--format", "check", "check --format github", Stdout("::warning")),
    ("check", "--format", "check --format json", "check", Stdout(" --> content/a.md")),
    ("check", "--drafts", "check", "check --drafts", Stdout("content/draft.md")),
    ("check", "--strict", "check", "check --strict", Code(1)),
    ("export", "--format", "export -f csv", "export -f json", Stdout("\"events\"")),
    ("export", "--timeline", "export -f csv --timeline one", "export -f csv", Stdout("events/b/")),
    ("export", "--page", "export -f csv --page 2001", "export -f csv", Stdout("events/b/")),
    ("export", "--from", "export -f csv --from 2002", "export -f csv", Stdout("events/a/")),
    ("export", "--to", "export -f csv --to 2002", "export -f csv", Stdout("events/b/")),
    ("export", "--tag", "export -f csv --tag x", "export -f csv", Stdout("events/b/")),
    ("export", "--sources", "export -f md --sources none", "export -f md", Stdout("[^1]: S")),
    ("export", "--sources", "export -f md", "export -f md --sources inline", Stdout("(S, ")),
    ("export", "--excel", "export -f csv", "export -f csv --excel", Stdout("\u{feff}")),
    ("export", "--output", "export -f md", "export -f md -o x.md", File("x.md", "Alpha")),
    (
        "theme new",
        "--extends",
        "theme new t",
        "theme new t --extends briefing",
        File("themes/t/theme.yaml", "briefing"),
    ),
];

/// The note that `new N` creates on the day of all tests.
const NEW: &str = "content/2025-06-01-n.md";

/// The note that `draft a.txt` creates.
const DRAFT: &str = "content/2024-10-15-t.md";

/// Two events, one of them with rival dates, a draft, another project, and two folders that are no output.
fn project() -> Project {
    let note = "---\ntitle: N\ndate: 2024\nsource: {name: S}\nevents:\n  \
        - {id: a, date: 2001, title: Alpha, tags: [x], actors: [y, z]}\n  - {id: b, date: 2003, title: Beta, actors: [z]}\n---\n";
    let rival =
        "---\ntitle: M\ndate: 2024\nsource: {name: T}\nevents: [{id: b, date: 2004}]\n---\n";
    let big = "{\"version\": 1, \"events\": 99, \"files\": {}}";
    Project::new()
        .config("timelines: [{id: one, title: One, events: [a]}]\n")
        .note("a.md", note)
        .note("m.md", rival)
        .note("draft.md", "---\ntitle: Draft\ndate: 2005\ndraft: true\n---\n")
        .file("other/content/e.md", "---\ntitle: Elsewhere\ndate: 2006\n---\n")
        .file("a.txt", "T\n\nHerald, 15 October 2024\n\nIt began in June.\n")
        .file("articles/b.txt", "Other\n\nHerald, 15 October 2024\n\nIt began in June.\n")
        .file("taken/mine.txt", "mine")
        .file("big/.dateline-manifest.json", big)
}

/// Whether a run of these arguments in a new project has the difference.
fn run_has(words: &str, it: &Has) -> bool {
    let project = project();
    let run = project.run(&words.split(' ').collect::<Vec<_>>());
    match it {
        Code(code) => run.has_exit_code(*code),
        Stdout(text) => run.stdout.contains(text),
        Stderr(text) => run.stderr.contains(text),
        File(path, text) => {
            std::fs::read_to_string(project.path(path)).is_ok_and(|found| found.contains(text))
        }
    }
}

#[test]
fn every_option_makes_its_documented_difference() {
    let mut wrong = Vec::new();
    for (_, _, lacks, has_it, it) in ROWS {
        if !run_has(has_it, it) {
            wrong.push(format!("`{has_it}` has it not"));
        }
        if run_has(lacks, it) {
            wrong.push(format!("`{lacks}` has it too"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_option_of_the_manual_is_in_the_table() {
    let project = Project::new();
    let manual = project.run(&["man"]).success().stdout.replace("\\-", "-");
    let mut command = "";
    let mut missing = BTreeSet::new();
    let mut count = 0;
    for line in manual.lines() {
        command = line.strip_prefix(".SS dateline ").unwrap_or(command);
        let names = line.split("\\fB").filter(|_| line.starts_with("\\fB-"));
        let name =
            names.filter_map(|part| part.split("\\fR").next()).find(|name| name.starts_with("--"));
        let Some(name) = name.filter(|name| *name != "--version") else { continue };
        count += 1;
        if command != "serve" && !ROWS.iter().any(|row| (row.0, row.1) == (command, name)) {
            missing.insert(format!("{command} {name}"));
        }
    }
    assert!(count > 25, "the manual has {count} options");
    assert_eq!(missing, BTreeSet::new());
}

/// A running preview, which is stopped on drop, with its output line by line.
struct Preview(Child, BufReader<std::process::ChildStderr>);

impl Preview {
    fn start(project: &Project, options: &[&str]) -> Preview {
        let mut command = project.command(&[&["serve"], options].concat());
        let path = std::env::join_paths([project.path("bin"), "/usr/bin".into(), "/bin".into()]);
        command.env("PATH", path.expect("plain names"));
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let stderr = BufReader::new(child.stderr.take().expect("piped"));
        Preview(child, stderr)
    }

    /// The address that it prints.
    fn address(&mut self) -> String {
        let mut line = String::new();
        while !line.contains("http://") {
            line.clear();
            assert!(self.1.read_line(&mut line).expect("text") > 0, "it says no address");
        }
        line[line.find("http://").expect("found above")..]
            .split(' ')
            .next()
            .expect("a word")
            .to_owned()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The HTTP status of a preview's answer for a path.
fn status(address: &str, path: &str) -> String {
    use std::io::{Read, Write};
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = std::net::TcpStream::connect(host).expect("it listens");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
        .expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer.split(' ').nth(1).expect("a status").to_owned()
}

#[test]
fn serve_takes_a_port_and_includes_drafts_on_request() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("an address").port().to_string();
    drop(free);
    let project = project();
    for (options, drafts) in [(&["--port", &port][..], "404"), (&["--drafts"], "200")] {
        let mut preview = Preview::start(&project, options);
        let address = preview.address();
        assert_eq!(address.contains(&port), options.contains(&"--port"), "{address}");
        assert_eq!(status(&address, "/events/a/"), "200");
        assert_eq!(status(&address, "/events/draft/"), drafts, "{options:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn serve_opens_a_browser_on_request() {
    use std::os::unix::fs::PermissionsExt;
    let project = project().file("bin/xdg-open", "#!/bin/sh\necho \"$1\" >\"$0.said\"\n");
    let program = project.path("bin/xdg-open");
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).expect("it is ours");
    let said = project.path("bin/xdg-open.said");
    for options in [&[][..], &["--open"]] {
        let mut preview = Preview::start(&project, options);
        let address = preview.address();
        let opened = || std::fs::read_to_string(&said).is_ok_and(|said| said.trim() == address);
        // It answers only after opening the browser.
        assert_eq!(status(&address, "/"), "200");
        let end = std::time::Instant::now() + std::time::Duration::from_secs(10);
        while !options.is_empty() && !opened() && std::time::Instant::now() < end {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        assert_eq!(opened(), !options.is_empty(), "{options:?}");
    }
}

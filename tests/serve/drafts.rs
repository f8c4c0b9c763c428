//! The review of drafts in the preview, by requests to the program itself.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::setup::{send, status};
use crate::support::Project;
use crate::support::browser::Browser;

const NOTE: &str = "content/2024-10-15-committee.md";

/// A draft with three proposed claims, as `dateline draft` writes it.
const DRAFT: &str = r#"---
title: "Committee <b>backs</b> the treaty"
date: 2024-10-15
source:
  name: Herald
draft: true
body: report
events:
  - id: pact-signed
    # proposed
    # looks like: treaty-signed (The treaty is signed, 2024-06-19)
    title: Signed in Pyongyang
    date: 2024-06
    # or: 2023-06 (it may be June of the year before)
    date_text: in June
    quote: "It was signed in June in Pyongyang, said <i>Volodin</i>."
  - id: bill-sent
    # proposed
    title: The bill is sent
    date: 2024-10-14
    date_text: the day before
    quote: It was sent the day before.
  - id: vote-expected
    # proposed
    title: A vote is expected
    # no clear date (XXXX-11): write `date: …` here if you know it
    date_text: in November
    quote: A vote is expected in November.
---

It was signed in June in Pyongyang, said \<i\>Volodin\</i\>. It was sent the day before. A vote is expected in
November.
"#;

/// A project with one draft and one published note that has a proposed claim, too.
fn project() -> Project {
    let published = DRAFT.replace("draft: true\n", "").replace("- id: ", "- id: other-");
    Project::new().note("2024-10-15-committee.md", DRAFT).note("published.md", &published)
}

/// The program while it serves a project. It is stopped on drop.
struct Served {
    project: Project,
    child: Child,
    port: u16,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    fn start(project: Project, options: &[&str]) -> Served {
        let arguments = [&["serve", "--port", "0"], options].concat();
        let mut command = project.command(&arguments);
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let line = lines.find(|line| line.contains("serving http://127.0.0.1:")).unwrap();
        // What it prints later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let (_, rest) = line.split_once("http://127.0.0.1:").unwrap();
        let port = rest.split('/').next().unwrap().parse().unwrap();
        Served { project, child, port }
    }

    /// A review of the draft.
    fn review() -> Served {
        Served::start(project(), &["--drafts"])
    }

    fn request(&self, method: &str, target: &str, headers: &str, body: &str) -> String {
        let (port, length) = (self.port, body.len());
        send(
            port,
            &format!(
                "{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\
                 Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            ),
        )
    }

    fn get(&self, target: &str) -> String {
        self.request("GET", target, "", "")
    }

    /// Sends a form as a page of this preview does.
    fn post(&self, body: &str) -> String {
        let origin = format!("Origin: http://127.0.0.1:{}\r\n", self.port);
        self.request("POST", "/_drafts/", &origin, body)
    }

    /// The page of the draft.
    fn page(&self) -> String {
        self.get(&format!("/_drafts/?note={}", encode(NOTE)))
    }

    /// The form of a claim of a page, counted from 0, with the values that the page shows, these changes and this
    /// button.
    fn form(&self, claim: usize, changes: &[(&str, &str)], button: &str) -> String {
        let page = self.page();
        let forms: Vec<&str> = page.split("<section").skip(1).collect();
        filled(forms[claim], changes, button)
    }

    /// The form that undoes the last decision, on any page.
    fn undo(&self) -> String {
        let page = self.get("/_drafts/");
        let (_, form) = page.split_once("<form class=\"undo\"").expect("something can be undone");
        filled(form, &[], "undo")
    }

    /// The draft on disk.
    fn note(&self) -> String {
        fs::read_to_string(self.project.path(NOTE)).unwrap()
    }
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// The fields of a form in HTML, with changes, as a browser sends them.
fn filled(html: &str, changes: &[(&str, &str)], button: &str) -> String {
    let (form, _) = html.split_once("</form>").unwrap();
    let mut pairs: Vec<String> = Vec::new();
    for field in form.split("<input ").skip(1) {
        let value = |key: &str| field.split_once(&format!("{key}=\"")).unwrap().1.split('"').next();
        let (name, own) = (value("name").unwrap(), value("value").unwrap());
        let own = own.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
        let new = changes.iter().find(|(key, _)| *key == name).map(|(_, new)| (*new).to_owned());
        pairs.push(format!("{name}={}", encode(&new.unwrap_or(own)).replace("%20", "+")));
    }
    format!("{}&do={button}", pairs.join("&"))
}

#[test]
fn the_review_lists_drafts_and_their_claims() {
    let served = Served::review();
    let list = served.get("/_drafts/");
    assert!(list.contains("Committee &lt;b&gt;backs&lt;/b&gt; the treaty"), "{list}");
    assert!(list.contains("3 claims to decide") && !list.contains("published.md"), "{list}");
    let page = served.page();
    for text in [
        "1 of 3: Signed in Pyongyang",
        "It was signed <mark>in June</mark> in Pyongyang, said &lt;i&gt;Volodin&lt;/i&gt;.",
        "looks like: treaty-signed (The treaty is signed, 2024-06-19)",
        "or: 2023-06 (it may be June of the year before)",
        "Accept with 2023-06",
        "Join treaty-signed",
        "<a href=\"#claim-2\">Skip</a>",
        "3 of 3: A vote is expected",
        "no clear date (XXXX-11)",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert_eq!(page.matches("value=\"strike\"").count(), 3);
    assert_eq!(page.matches("value=\"other\"").count(), 1);
    let lower = page.to_ascii_lowercase();
    assert!(lower.contains("content-security-policy: default-src 'none';"), "{page}");
    assert!(lower.contains("frame-ancestors 'none'") && lower.contains("cache-control: no-store"));
    assert!(!page.contains("__dateline"), "a reload would lose what is typed");
    for (file, kind) in [("review.css", "text/css"), ("review.js", "text/javascript")] {
        assert!(served.get(&format!("/_drafts/{file}")).contains(kind), "{file}");
    }
    // Pages of the site lead to it.
    let home = served.get("/");
    let corner = super::setup::script_address(&home).replace("reload.js", "corner");
    let corner = served.request("GET", &corner, "Sec-Fetch-Site: same-origin\r\n", "");
    assert!(corner.contains(r#""drafts":{"count":1,"address":"/_drafts/"}"#), "{corner}");
}

/// Claim, changes of its fields, button; what the note then has, and what it lacks.
type Case = (
    usize,
    &'static [(&'static str, &'static str)],
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

#[rustfmt::skip]
const CASES: &[Case] = &[
    (0, &[], "accept", &["- id: pact-signed\n    title: Signed in Pyongyang\n    date: 2024-06\n    date_text", "draft: true"], &[]),
    (0, &[], "other", &["- id: pact-signed\n    title: Signed in Pyongyang\n    date: 2023-06\n    date_text"], &["2024-06\n"]),
    (0, &[], "join", &["- id: treaty-signed\n    title: Signed"], &["pact-signed"]),
    (0, &[], "strike", &["events:\n  - id: bill-sent"], &["Pyongyang\n"]),
    (1, &[], "strike", &["- id: vote-expected\n    # proposed"], &["bill-sent"]),
    (1, &[("date", "13 October 2024")], "accept", &["date: 2024-10-13\n    date_text: the day"], &["sent\n    # proposed"]),
    (1, &[("date", "2025-01")], "accept", &["status: planned", "date: 2025-01\n"], &[]),
    (1, &[("title", "The \"bill\": #1  & <more>"), ("event", "bill")], "accept", &["- id: bill\n", r##"title: "The \"bill\": #1 & <more>""##], &[]),
    (1, &[("event", "treaty-signed")], "accept", &["- id: treaty-signed\n    title: The bill"], &[]),
    (2, &[("date", "2024-11")], "accept", &["status: planned", "date: 2024-11\n"], &["# no clear date"]),
    (2, &[], "accept", &["- id: vote-expected\n    title: A vote"], &["# no clear date"]),
    (0, &[("title", "Signed")], "save", &["# proposed\n    # looks like: treaty-signed (The treaty is signed, 2024-06-19)\n    title: Signed\n"], &[]),
    (0, &[("title", "Signed")], "other", &["title: Signed\n    date: 2023-06\n"], &[]),
    (0, &[("title", "Signed")], "join", &["- id: treaty-signed\n    title: Signed\n"], &[]),
];

#[test]
fn each_choice_changes_the_draft_as_in_the_terminal_and_can_be_undone() {
    let served = Served::review();
    for (claim, changes, button, present, absent) in CASES {
        let answer = served.post(&served.form(*claim, changes, button));
        assert_eq!(status(&answer), 303, "{button}: {answer}");
        let note = served.note();
        for text in *present {
            assert!(note.contains(text), "{button} {changes:?} lacks {text:?}:\n{note}");
        }
        for text in *absent {
            assert!(!note.contains(text), "{button} {changes:?} has {text:?}:\n{note}");
        }
        assert!(note.ends_with(DRAFT.split_once("\n---\n").unwrap().1), "{note}");
        assert_eq!(status(&served.post(&served.undo())), 303);
        assert_eq!(served.note(), DRAFT, "{button} {changes:?}");
    }
    assert!(!served.get("/_drafts/").contains("Undo"));
    // A form without changes saves nothing.
    assert_eq!(status(&served.post(&served.form(0, &[], "save"))), 303);
    assert!(!served.get("/_drafts/").contains("Undo"));
}

#[test]
fn the_last_decision_publishes_the_note() {
    let served = Served::review();
    for left in [2, 1, 0] {
        let answer = served.post(&served.form(0, &[], "accept"));
        let next = if left == 0 { "location: /_drafts/\r\n" } else { "#claim-1\r\n" };
        assert!(answer.contains(next), "{answer}");
        assert_eq!(served.note().matches("# proposed").count(), left);
    }
    assert!(!served.note().contains("draft: true"));
    assert!(served.get("/_drafts/").contains("No draft has claims to decide"));
    assert!(served.get("/events/bill-sent/").contains("The bill is sent"));
    assert_eq!(status(&served.page()), 404);
    // Even then the last decision can be undone.
    assert_eq!(status(&served.post(&served.undo())), 303);
    assert!(served.note().contains("draft: true") && served.note().contains("# proposed"));
    served.project.run(&["check", "--drafts"]).success();
}

/// A change of a right form, the status of its answer, and what the page says.
#[rustfmt::skip]
const REFUSED: &[(&str, &str, u16, &str)] = &[
    ("token", "", 403, "from an earlier preview"),
    ("token", "00000000000000000000000000000000", 403, "from an earlier preview"),
    ("hash", "", 409, "has changed since"),
    ("hash", "0000", 409, "has changed since"),
    ("claim", "3", 409, "has changed since"),
    ("claim", "-1", 400, "not from this page"),
    ("claim", "x", 400, "not from this page"),
    ("do", "", 400, "not from this page"),
    ("do", "publish", 400, "not from this page"),
    ("do", "undo", 409, "nothing to undo"),
    ("note", "", 404, "no such draft"),
    ("note", "content/published.md", 404, "no such draft"),
    ("note", "content/../content/2024-10-15-committee.md", 404, "no such draft"),
    ("note", "content/./2024-10-15-committee.md", 404, "no such draft"),
    ("note", "2024-10-15-committee.md", 404, "no such draft"),
    ("note", "dateline.yaml", 404, "no such draft"),
    ("note", "../secret.md", 404, "no such draft"),
    ("note", "/etc/passwd", 404, "no such draft"),
    ("note", "content/2024-10-15-committee.md\0", 404, "no such draft"),
    ("date", "soon", 422, "Nothing was changed: "),
    ("date", "", 422, "the date is empty"),
    ("title", "  ", 422, "the title is empty"),
    ("event", "Two words", 422, "Two words"),
];

#[test]
fn a_form_that_is_not_right_changes_nothing() {
    let served = Served::review();
    let before = crate::support::tree(&served.project.path(""));
    for (name, value, expected, words) in REFUSED {
        let form = served.form(0, &[(name, value)], "accept");
        let form = match *name {
            "do" => form.replace("do=accept", &format!("do={value}")),
            _ => form,
        };
        let answer = served.post(&form);
        assert_eq!(status(&answer), *expected, "{name}={value}: {answer}");
        assert!(answer.contains(words), "{name}={value}: {answer}");
        assert!(!answer.contains("root:"), "{name}={value}: {answer}");
        // What was typed is not lost.
        let typed = format!("value=\"{value}\" autocomplete");
        assert!(*expected != 422 || answer.contains(&typed), "{name}={value}: {answer}");
    }
    for body in
        ["", "&&&", "do=accept", "%", "\u{0}", "token=%ff&note=%ff&hash=%ff&claim=0&do=accept"]
    {
        assert_eq!(status(&served.post(body)), 400, "{body}");
    }
    let long = served.form(0, &[("title", &"x".repeat(70_000))], "accept");
    assert_eq!(status(&served.post(&long)), 413);
    assert_eq!(crate::support::tree(&served.project.path("")), before);
}

#[test]
fn only_the_preview_itself_may_send_forms_and_only_to_their_address() {
    let served = Served::review();
    let form = served.form(0, &[], "accept");
    let own = format!("http://127.0.0.1:{}", served.port);
    for (target, headers, expected) in [
        ("/_drafts/", String::new(), 403),
        ("/_drafts/", "Origin: null\r\n".to_owned(), 403),
        ("/_drafts/", "Origin: https://evil.example\r\n".to_owned(), 403),
        ("/_drafts/", format!("Origin: http://localhost:{}\r\n", served.port), 403),
        ("/_drafts/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n".to_owned(), 403),
        ("/_drafts/", "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\n".to_owned(), 403),
        ("/_drafts/", "Sec-Fetch-Site: none\r\n".to_owned(), 403),
        ("/", format!("Origin: {own}\r\n"), 405),
        ("/_drafts", format!("Origin: {own}\r\n"), 405),
        ("/_drafts/review.js", format!("Origin: {own}\r\n"), 405),
        ("/__dateline/", format!("Origin: {own}\r\n"), 405),
    ] {
        let answer = served.request("POST", target, &headers, &form);
        assert_eq!(status(&answer), expected, "{target} {headers}: {answer}");
    }
    for method in ["PUT", "DELETE", "PATCH"] {
        let origin = format!("Origin: {own}\r\n");
        let answer = served.request(method, "/_drafts/", &origin, &form);
        assert_eq!(status(&answer), 405, "{method}");
        assert!(answer.contains("allow: GET, HEAD, POST\r\n"), "{answer}");
    }
    // Reading changes nothing, whatever the address says.
    assert_eq!(status(&served.get(&format!("/_drafts/?{form}"))), 200);
    assert_eq!(served.note(), DRAFT);
    let same = "Sec-Fetch-Site: same-origin\r\n";
    assert_eq!(status(&served.request("POST", "/_drafts/", same, &form)), 303);
}

#[test]
fn an_edit_in_an_editor_is_never_lost() {
    let served = Served::review();
    let form = served.form(0, &[], "accept");
    let edited = DRAFT.replace("The bill is sent", "The bill reaches the Duma");
    served.project.write(NOTE, &edited);
    let answer = served.post(&form);
    assert_eq!(status(&answer), 409, "{answer}");
    assert!(
        answer.contains("has changed since") && answer.contains("The bill reaches"),
        "{answer}"
    );
    assert_eq!(served.note(), edited);
    // The page shows the note as it is now, and its forms are about that.
    assert_eq!(status(&served.post(&served.form(0, &[], "accept"))), 303);
    let undo = served.undo();
    let edited = served.note().replace("The bill reaches", "A bill reaches");
    served.project.write(NOTE, &edited);
    assert_eq!(status(&served.post(&undo)), 409);
    // Neither is an edit that makes a draft a published note.
    let form = served.form(0, &[], "accept");
    let edited = edited.replace("draft: true\n", "");
    served.project.write(NOTE, &edited);
    assert_eq!(status(&served.post(&form)), 409);
    assert_eq!(served.note(), edited);
}

#[cfg(unix)]
#[test]
fn a_draft_that_became_a_link_is_not_followed() {
    let served = Served::review();
    let form = served.form(0, &[], "accept");
    let (note, secret) = (served.project.path(NOTE), served.project.path("secret.md"));
    fs::rename(&note, &secret).unwrap();
    std::os::unix::fs::symlink(&secret, &note).unwrap();
    let answer = served.post(&form);
    assert!([404, 409].contains(&status(&answer)), "{answer}");
    assert_eq!(fs::read_to_string(secret).unwrap(), DRAFT);
    assert!(note.is_symlink());
}

#[test]
fn without_drafts_the_preview_can_only_be_read() {
    let served = Served::start(project(), &[]);
    let origin = format!("Origin: http://127.0.0.1:{}\r\n", served.port);
    for target in ["/", "/_drafts/", "/_drafts/review.js", NOTE] {
        let target = format!("/{}", target.trim_start_matches('/'));
        for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
            let answer = served.request(method, &target, &origin, "do=accept");
            assert_eq!(status(&answer), 405, "{method} {target}");
            assert!(answer.contains("allow: GET, HEAD\r\n"), "{answer}");
        }
    }
    assert_eq!(status(&served.get("/_drafts/")), 404);
    assert_eq!(served.note(), DRAFT);
}

#[test]
fn a_draft_is_accepted_in_a_browser() {
    let Some(browser) = Browser::find("a_draft_is_accepted_in_a_browser") else { return };
    let served = Served::review();
    browser.run("drafts.mjs", &[&format!("http://127.0.0.1:{}/", served.port)]);
    let note = served.note();
    assert!(!note.contains("# proposed") && !note.contains("draft: true"), "{note}");
    assert!(note.contains("title: Sent by the government"), "{note}");
}

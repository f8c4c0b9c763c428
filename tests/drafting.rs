//! `dateline draft`: from an article to a reviewed note, by the program itself.

mod annotated;
mod bad_input;
mod batch;
mod first_article;
mod keystrokes;
mod round_trips;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use crate::support::{Project, Python, Run};

/// A report in the style of a news agency.
const ARTICLE: &str = "\
Duma committee backs the treaty

Herald, 15 October 2024

The international affairs committee of the Duma recommended on Tuesday that the chamber ratify the treaty with
North Korea, which was signed in June in Pyongyang. The government had sent the bill to the chamber the day
before, according to Vyacheslav Volodin. A plenary vote is expected in November.
";

/// A site that knows of the signing.
fn site() -> Project {
    Project::new().note(
        "events/treaty-signed.md",
        "---\nkind: event\nid: treaty-signed\ntitle: The treaty is signed in Pyongyang\ndate: 2024-06-19\n\
         actors: [North Korea]\n---\n",
    )
}

/// Runs the program with an input.
fn run_with(project: &Project, arguments: &[&str], input: &str) -> Run {
    let mut command = project.command(arguments);
    let file = project.path("input.txt");
    fs::write(&file, input).unwrap();
    command.stdin(Stdio::from(fs::File::open(&file).unwrap()));
    Run::of(command)
}

/// The draft of `ARTICLE` in a site, and its text.
fn drafted() -> (Project, String) {
    let project = site().file("article.txt", ARTICLE);
    project.run(&["draft", "article.txt"]).success();
    let note = fs::read_to_string(project.path(NOTE)).unwrap();
    (project, note)
}

const NOTE: &str = "content/2024-10-15-duma-committee-backs-the-treaty.md";

#[test]
fn an_article_becomes_a_draft_with_a_claim_for_each_date() {
    let (project, note) = drafted();
    let expected = r#"---
title: Duma committee backs the treaty
date: 2024-10-15
source:
  name: Herald
added: 2025-06-01T00:00:00Z
draft: true
body: report
events:
  - id: international-affairs-committee-of-the-duma-recommended
    # proposed
    title: The international affairs committee of the Duma recommended that the chamber …
    date: 2024-10-15
    # counted from the day of publication, 2024-10-15
    date_text: on Tuesday
    quote: "The international affairs committee of the Duma recommended on Tuesday that the chamber ratify the treaty with North Korea, which was signed in June in Pyongyang."
  - id: treaty-signed
    # proposed
    # looks like: treaty-signed (The treaty is signed in Pyongyang, 2024-06-19)
    title: Signed in Pyongyang
    date: 2024-06
    # counted from the day of publication, 2024-10-15
    date_text: in June
    quote: "The international affairs committee of the Duma recommended on Tuesday that the chamber ratify the treaty with North Korea, which was signed in June in Pyongyang."
  - id: government-had-sent-the-bill
    # proposed
    title: The government had sent the bill to the chamber
    date: 2024-10-14
    # counted from “Tuesday” before it
    date_text: the day before
    quote: "The government had sent the bill to the chamber the day before, according to Vyacheslav Volodin."
    according_to: Vyacheslav Volodin
  - id: plenary-vote-is-expected
    # proposed
    title: A plenary vote is expected
    date: 2024-11
    # counted from the day of publication, 2024-10-15
    status: planned
    date_text: in November
    quote: A plenary vote is expected in November.
---

The international affairs committee of the Duma recommended on Tuesday that the chamber ratify the treaty with North Korea, which was signed in June in Pyongyang. The government had sent the bill to the chamber the day before, according to Vyacheslav Volodin. A plenary vote is expected in November.
"#;
    assert_eq!(note, expected);
    // A draft is not published, and has no mistakes.
    let built = project.build().success();
    assert!(!built.stderr.contains("warning"), "{}", built.stderr);
    assert_eq!(project.data()["events"].as_array().unwrap().len(), 1);
    project.run(&["check", "--drafts"]).success();
}

#[test]
fn an_accepted_draft_is_the_timeline_of_a_note_written_by_hand() {
    let (project, _) = drafted();
    run_with(&project, &["draft", "--review", NOTE], "a a a a").success();
    project.build().success();
    let data = project.data();
    let of = |event: &Value| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (text(&event["id"]), text(&event["edtf"]))
    };
    let events: Vec<_> = data["events"].as_array().unwrap().iter().map(of).collect();
    let expected = [
        ("treaty-signed", "2024-06-19"),
        ("government-had-sent-the-bill", "2024-10-14"),
        ("international-affairs-committee-of-the-duma-recommended", "2024-10-15"),
        ("plenary-vote-is-expected", "2024-11"),
    ];
    assert_eq!(events, expected.map(|(id, date)| (id.to_owned(), date.to_owned())));
    // The article's month is a claim of the event that was known by its day.
    assert!(project.text("events/treaty-signed/index.html").contains("June 2024"));
}

/// Keys, and what the note then contains and lacks.
type KeyCase = (&'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const KEYS: &[KeyCase] = &[
    ("", &["draft: true", "# proposed\n    title: The international"], &[]),
    ("q", &["draft: true", "# proposed\n    title: The international"], &[]),
    ("aaaa", &["events:\n  - id: international"], &["draft: true", "# "]),
    ("xxxx", &["events: []"], &["draft: true", "  - id"]),
    ("a", &["draft: true", "recommended\n    title: The international"], &[]),
    ("s s a q", &["bill\n    title: The government", "# proposed\n    title: The international"], &[]),
    ("a b q", &["# proposed\n    title: The international", "draft: true"], &[]),
    ("x b q", &["# proposed\n    title: The international", "draft: true"], &[]),
    ("s j a q", &["treaty-signed\n    title: Signed in Pyongyang"], &[]),
    ("d\n2024-10\na q", &["date: 2024-10\n    date_text: on Tuesday"], &["date: 2024-10-15\n    #"]),
    ("d\nsoon\n2024-10\na q", &["date: 2024-10\n    date_text: on Tuesday"], &["soon"]),
    ("t\nThe vote: a \"yes\"\na q", &[r#"title: "The vote: a \"yes\"""#], &[]),
    ("e\nduma-vote\na q", &["- id: duma-vote\n"], &["- id: international"]),
    ("e\nDuma Vote\nduma-vote\na q", &["- id: duma-vote\n"], &["Duma Vote"]),
    ("d\nJune 2024\na q", &["date: 2024-06\n    date_text: on Tuesday"], &[]),
    // A date after the article's is a plan, and an earlier one is none.
    ("d\n2025-01\na q", &["    status: planned\n    title: The international", "date: 2025-01\n"], &[]),
    ("s s s d\n2024-09\na q", &["date: 2024-09\n    date_text: in November"], &["status: planned"]),
    ("o ? z a q", &["recommended\n    title: The international"], &[]),
];

#[test]
fn each_key_of_the_review_does_what_it_says_and_nothing_else() {
    for (keys, present, absent) in KEYS {
        let (project, before) = drafted();
        run_with(&project, &["draft", "--review", NOTE], keys).success();
        let after = fs::read_to_string(project.path(NOTE)).unwrap();
        for text in *present {
            assert!(after.contains(text), "{keys:?} lacks {text:?}:\n{after}");
        }
        for text in *absent {
            assert!(!after.contains(text), "{keys:?} has {text:?}:\n{after}");
        }
        let body = |note: &str| note.split_once("\n---\n").unwrap().1.to_owned();
        assert_eq!(body(&after), body(&before), "{keys:?}");
        project.run(&["check", "--drafts"]).success();
    }
}

#[test]
fn a_review_keeps_what_a_person_wrote() {
    let (project, note) = drafted();
    let mine = "    # mine: ask the ministry\n    date_text: on Tuesday";
    let edited = note
        .replace("    date_text: on Tuesday", mine)
        .replace(
            "    title: Signed in Pyongyang\n",
            "    title: >-\n      Signed in\n      Pyongyang\n",
        )
        .replace("draft: true", "draft: true # for now")
        .replace('\n', "\r\n");
    project.write(NOTE, &edited);
    let run = run_with(&project, &["draft", "--review", NOTE], "a t\nThe signing\na q").success();
    assert!(run.stdout.contains("1/3  Signed in Pyongyang\n"), "{}", run.stdout);
    let after = fs::read_to_string(project.path(NOTE)).unwrap();
    assert!(after.contains("# mine: ask the ministry\r\n"), "{after}");
    assert!(after.contains("    title: The signing\r\n    date: 2024-06\r\n"), "{after}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{after}");
    run_with(&project, &["draft", "--review", NOTE], "a a").success();
    project.build().success();
    assert!(project.text("events/treaty-signed/index.html").contains("June 2024"));
}

#[test]
fn an_event_that_an_article_mentions_twice_is_claimed_once() {
    let head = "A title\n\nHerald, 15 October 2024\n\n";
    let article = format!(
        "{head}The treaty was signed in June in Pyongyang. It was a surprise. The treaty had been signed in June, \
         according to Marta Ilieva. In June the treaty was signed, the paper writes. A dam opened on 2 May 2024.\n"
    );
    let project = site().file("article.txt", article);
    project.run(&["draft", "article.txt"]).success();
    let note = "content/2024-10-15-a-title.md";
    let draft = fs::read_to_string(project.path(note)).unwrap();
    // Another speaker makes another claim.
    assert_eq!(draft.matches("- id: treaty-signed\n").count(), 2, "{draft}");
    assert_eq!(draft.matches("according_to: Marta Ilieva").count(), 1, "{draft}");
    project.run(&["check", "--drafts"]).success();
    // Nor does a review make two claims that are the same.
    let keys = "s s e\ntreaty-signed\nd\n2024-06\n\nq";
    let run = run_with(&project, &["draft", "--review", note], keys).success();
    let message = "the note already has a claim about `treaty-signed` with this date; strike one";
    assert!(run.stdout.contains(message), "{}", run.stdout);
    project.run(&["check", "--drafts"]).success();
}

#[test]
fn drafts_of_one_run_know_of_each_other() {
    let one = |title: &str| {
        format!("{title}\n\nHerald, 15 October 2024\n\nThe new bridge opened on 2 May 2024.\n")
    };
    let other = "C\n\nHerald, 15 October 2024\n\nThe new bridge opened on 3 May 2024.\n";
    let project = site().file("a.txt", one("A")).file("b.txt", one("B")).file("c.txt", other);
    project.run(&["draft", "a.txt", "b.txt", "c.txt"]).success();
    let id = |name: &str| {
        let note =
            fs::read_to_string(project.path(&format!("content/2024-10-15-{name}.md"))).unwrap();
        note.lines().find_map(|line| Some(line.strip_prefix("  - id: ")?.to_owned())).unwrap()
    };
    assert_eq!([id("a"), id("b")], ["new-bridge-opened", "new-bridge-opened"]);
    // Another day may be another opening: a person decides.
    assert_eq!(id("c"), "new-bridge-opened-2024-05-03");
}

#[test]
fn ctrl_c_ends_a_review_and_leaves_the_terminal_as_it_was() {
    let Some(python) = Python::find("the review on a terminal", "pty, termios") else { return };
    let (project, _) = drafted();
    let program = "\
import json, os, pty, sys, termios, time
program, folder, note = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(folder)
    os.execv(program, [program, 'draft', '--review', note])
shown = b''
while b'1/4' not in shown: shown += os.read(terminal, 4096)
single = termios.tcgetattr(terminal)[3]
os.write(terminal, b'a')
while b'1/3' not in shown: shown += os.read(terminal, 4096)
os.write(terminal, b'\\x03')
while b'to continue' not in shown: shown += os.read(terminal, 4096)
for wait in range(100):
    after = termios.tcgetattr(terminal)[3]
    if after & termios.ECHO: break
    time.sleep(0.05)
try: os.read(terminal, 4096)
except OSError: pass
code = os.waitpid(child, 0)[1]
print(json.dumps([bool(single & termios.ICANON), bool(after & termios.ICANON), code]))
";
    let folder = project.path("");
    let question = serde_json::json!([env!("CARGO_BIN_EXE_dateline"), folder, NOTE]).to_string();
    assert_eq!(python.program(program, &question).trim(), "[false, true, 0]");
    assert_eq!(fs::read_to_string(project.path(NOTE)).unwrap().matches("# proposed").count(), 3);
}

#[test]
fn a_review_is_resumed_where_it_stopped() {
    let (project, _) = drafted();
    run_with(&project, &["draft", "--review", NOTE], "a q").success().stdout_has(
        "3 claims left to decide; to continue, run `dateline draft --review content/2024-10-15",
    );
    let resumed = run_with(&project, &["draft", "--review", NOTE], "a a a").success();
    assert!(resumed.stdout.contains("1/3  Signed in Pyongyang"), "{}", resumed.stdout);
    assert!(resumed.stdout.contains("signed [in June] in Pyongyang"), "{}", resumed.stdout);
    assert!(resumed.stdout.contains("all claims are decided"), "{}", resumed.stdout);
}

#[test]
fn an_edit_during_a_review_is_not_lost() {
    let (project, _) = drafted();
    let mut command = project.command(&["draft", "--review", NOTE]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut review = command.spawn().unwrap();
    let mut keys = review.stdin.take().unwrap();
    keys.write_all(b"a").unwrap();
    let mut note = fs::read_to_string(project.path(NOTE)).unwrap();
    while note.matches("# proposed").count() == 4 {
        assert!(review.try_wait().unwrap().is_none(), "the review has ended");
        note = fs::read_to_string(project.path(NOTE)).unwrap();
    }
    let edited = note.replace("Signed in Pyongyang", "Signed by both");
    project.write(NOTE, &edited);
    keys.write_all(b"a").unwrap();
    drop(keys);
    let output = review.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("another program has changed") && said.contains(NOTE), "{said}");
    assert_eq!(fs::read_to_string(project.path(NOTE)).unwrap(), edited);
}

#[test]
fn a_draft_never_replaces_a_file() {
    let (project, note) = drafted();
    let again = project.run(&["draft", "article.txt"]).success();
    assert!(again.stderr.contains("already exists, so the draft is"), "{}", again.stderr);
    assert_eq!(again.stdout, NOTE.replace(".md", "-2.md") + "\n");
    assert_eq!(fs::read_to_string(project.path(NOTE)).unwrap(), note);
}

#[test]
fn a_published_note_with_an_undecided_claim_is_a_warning() {
    let (project, note) = drafted();
    project.write(NOTE, note.replace("draft: true\n", ""));
    let report = project.build().success().stderr;
    assert!(
        report.contains("warning[undecided-claim]") && report.contains("and 1 more place"),
        "{report}"
    );
    assert!(report.contains(&format!("{NOTE}:10:5")), "{report}");
}

#[test]
fn programs_get_offsets_and_readings() {
    let project = Project::new();
    let run = run_with(&project, &["draft", "--format", "json"], ARTICLE).success();
    let document: Value = serde_json::from_str(&run.stdout).unwrap();
    let article = &document["articles"][0];
    assert_eq!(article["published"], "2024-10-15");
    assert_eq!(article["language"], "en");
    let text = article["text"].as_str().unwrap();
    let mut rows = String::new();
    for date in article["dates"].as_array().unwrap() {
        let at = |key: &str| usize::try_from(date[key].as_u64().unwrap()).unwrap();
        assert_eq!(&text[at("start")..at("end")], date["text"].as_str().unwrap());
        let sentence = &date["sentence"];
        assert!(text.contains(sentence["text"].as_str().unwrap()));
        writeln!(rows, "{} = {} ({})", date["text"], date["edtf"], date["kind"]).unwrap();
    }
    let expected = "\"Tuesday\" = \"2024-10-15\" (\"weekday\")\n\"June\" = \"2024-06\" (\"month\")\n\
        \"the day before\" = \"2024-10-14\" (\"relative\")\n\"November\" = \"2024-11\" (\"month\")\n";
    assert_eq!(rows, expected);
}

/// A language, a sentence, and whom it names as its authority.
const SPEAKERS: &[(&str, &str, Option<&str>)] = &[
    ("en", "The bill came in May 2024, according to the speaker, Vyacheslav Volodin.", None),
    (
        "en",
        "The bill came in May 2024, according to Vyacheslav Volodin.",
        Some("Vyacheslav Volodin"),
    ),
    ("en", "Marta Ilieva said that it came in May 2024.", Some("Marta Ilieva")),
    ("en", "“It came in May 2024,” said Marta Ilieva.", Some("Marta Ilieva")),
    ("en", "It came in May 2024, the Ministry of Trade said.", Some("Ministry of Trade")),
    ("en", "He said that it came in May 2024.", None),
    ("en", "It came in May 2024.", None),
    (
        "uk",
        "Угоду внесли в травні 2024 року, повідомив Центр протидії дезінформації.",
        Some("Центр протидії дезінформації"),
    ),
    ("uk", "За словами Марти Ілієвої, угоду внесли в травні 2024 року.", Some("Марти Ілієвої")),
    ("ru", "Соглашение внесли в мае 2024 года, сообщил Дмитрий Песков.", Some("Дмитрий Песков")),
    ("de", "Laut Marta Ilieva kam der Entwurf im Mai 2024.", Some("Marta Ilieva")),
    ("de", "Der Entwurf kam im Mai 2024, sagte Marta Ilieva.", Some("Marta Ilieva")),
];

#[test]
fn a_claim_names_its_speaker() {
    for (language, sentence, speaker) in SPEAKERS {
        let project = site()
            .file("article.txt", format!("A title\n\nHerald, 15 October 2024\n\n{sentence}\n"));
        project.run(&["draft", "article.txt", "--lang", language]).success();
        let note = fs::read_to_string(project.path("content/2024-10-15-a-title.md")).unwrap();
        let found = note.lines().find_map(|line| line.strip_prefix("    according_to: "));
        assert_eq!(found, *speaker, "{note}");
    }
}

#[test]
fn items_of_a_list_are_claims_of_their_own() {
    let list = "A timeline\n\nHerald, 15 October 2024\n\n- 1 January 2020: Talks begin\n- 2 May 2021: \
        Talks end\n1. In March 2022 the treaty\nis signed\n";
    let project = site().file("article.txt", list);
    project.run(&["draft", "article.txt"]).success();
    let note = fs::read_to_string(project.path("content/2024-10-15-a-timeline.md")).unwrap();
    let of = |key: &'static str| note.lines().filter_map(move |line| line.trim().strip_prefix(key));
    let titles: Vec<&str> = of("title: ").skip(1).collect();
    assert_eq!(titles, ["Talks begin", "Talks end", "The treaty is signed"], "{note}");
    assert_eq!(of("date: ").skip(1).collect::<Vec<_>>(), ["2020-01-01", "2021-05-02", "2022-03"]);
    project.run(&["check", "--drafts"]).success();
}

/// Sentences that mean something to YAML, Markdown or dateline.
const HOSTILE: &[&str] = &[
    "He said: \"yes\" in June 2024: #1 of 2.",
    "The %%secret%% was out in June 2024.",
    "It [happened](event:treaty-signed \"2024-06\") in June 2024.",
    "See [[treaty-signed]] and ![[x.png]] of June 2024.",
    "- In June 2024 it began.",
    "# In June 2024 it began {#a date=2024-06}",
    "<script>alert(1)</script> ran in June 2024.",
    "--- In June 2024 ---",
    "=== In June 2024 ===",
    "1. June 2024 was hot.",
    "| June 2024 | hot |",
    "key:: value in June 2024.",
    "`code` and *stars* and _lines_ in June 2024.",
    "A tab\tand a no-break\u{a0}space in June 2024.",
    "[^1] was a note of June 2024.",
    "AT&amp;T and &#60; in June 2024.",
    "<!-- in June 2024 --> it was.",
    "> [!note] In June 2024.",
    "\u{202e}In June 2024\u{202c} it was.",
    "draft: true in June 2024",
];

#[test]
fn words_of_an_article_stay_words() {
    for sentence in HOSTILE {
        let article =
            format!("A title\n\nHerald, 15 October 2024\n\nFirst came a sentence.\n\n{sentence}\n");
        let project = site().file("article.txt", article);
        project.run(&["draft", "article.txt"]).success();
        let note = fs::read_to_string(project.path("content/2024-10-15-a-title.md")).unwrap();
        assert_eq!(note.matches("# proposed").count(), 1, "{sentence}\n{note}");
        let run = project.run(&["check", "--drafts"]);
        assert!(run.has_exit_code(0), "{sentence}\n{note}\n{}{}", run.stdout, run.stderr);
        assert!(!run.stdout.contains("quote-not-found"), "{sentence}\n{note}\n{}", run.stdout);
    }
}

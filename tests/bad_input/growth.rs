//! Four times the input takes at most four times the work: steps, published bytes and printed bytes.

use super::{day, entries, letter_name, note, repeated};
use crate::growth::{SLACK, TIMES, parse_counts};
use crate::support::Site;

/// Smaller values are compared as if they were this large.
const FEWEST_STEPS: u64 = 100;
const FEWEST_BYTES: u64 = 100_000;

/// An input that is built in two sizes.
struct Case {
    what: &'static str,
    /// The smaller size.
    size: usize,
    project: fn(usize) -> Site,
    /// The number of claims for a number of pieces; `None` if the input is refused.
    claims: Option<fn(usize) -> usize>,
    /// The text that the published note, or the report of errors, contains once per piece.
    each: &'static str,
}

/// The text of one note.
const fn text(
    what: &'static str,
    size: usize,
    project: fn(usize) -> Site,
    each: &'static str,
) -> Case {
    Case { what, size, project, claims: Some(|_| 1), each }
}

/// An input with one claim per piece.
const fn events(what: &'static str, size: usize, project: fn(usize) -> Site) -> Case {
    Case { what, size, project, claims: Some(|size| size), each: "" }
}

/// An input with one error per piece.
const fn refused(
    what: &'static str,
    size: usize,
    project: fn(usize) -> Site,
    each: &'static str,
) -> Case {
    Case { what, size, project, claims: None, each }
}

const TEXTS: &[Case] = &[
    text(
        "paragraphs",
        500,
        |size| note("", &repeated(size, |at| format!("Some words {at}.\n\n"))),
        "<p>Some words ",
    ),
    text(
        "a line",
        2_000,
        |size| note("", &repeated(size, |at| format!("some words {at}. "))),
        "some words ",
    ),
    text(
        "links",
        500,
        |size| note("", &repeated(size, |at| format!("[a](https://example.org/{at})\n\n"))),
        "href=\"https://example.org/",
    ),
    text(
        "headings",
        300,
        |size| note("", &repeated(size, |at| format!("## Part {at}\n\n"))),
        ">Part ",
    ),
    text("headings that are one", 300, |size| note("", &"## Part\n\n".repeat(size)), ">Part<"),
    text(
        "footnotes",
        300,
        |size| note("", &repeated(size, |at| format!("a[^{at}]\n\n[^{at}]: note {at}\n\n"))),
        "<p>note ",
    ),
    text(
        "marks of one footnote",
        300,
        |size| note("", &format!("{}\n\n[^1]: note", "a[^1] ".repeat(size))),
        "href=\"#",
    ),
    text("emphasis", 1_000, |size| note("", &"*a **a ".repeat(size)), "*a"),
    text("brackets", 4_000, |size| note("", &"[".repeat(size)), "["),
    text(
        "brackets that close",
        2_000,
        |size| note("", &format!("{}a{}", "[".repeat(size), "]".repeat(size))),
        "[",
    ),
    text("halves of links", 1_000, |size| note("", &"[a](".repeat(size)), "[a]("),
    text(
        "definitions of links",
        500,
        |size| {
            note(
                "",
                &repeated(size, |at| format!("[r{at}]: https://example.org/{at}\n\n[r{at}]\n\n")),
            )
        },
        "href=\"https://example.org/",
    ),
    text(
        "a long definition",
        500,
        |size| {
            note(
                "",
                &format!(
                    "[x]: https://example.org/{}\n\n{}",
                    "y".repeat(size),
                    "[x] ".repeat(size)
                ),
            )
        },
        "x",
    ),
    text(
        "rows of a table",
        500,
        |size| {
            note("", &format!("|a|b|\n|-|-|\n{}", repeated(size, |at| format!("|row {at}|b|\n"))))
        },
        "<td>row ",
    ),
    text(
        "quotations in each other",
        100,
        |size| note("", &repeated(size, |_| format!("{} x\n\n", ">".repeat(50)))),
        "<p>x</p>",
    ),
    text(
        "items of lists",
        500,
        |size| note("", &repeated(size, |at| format!("- item {at}\n"))),
        "item ",
    ),
    text(
        "runs of ticks",
        200,
        |size| note("", &repeated(size, |at| format!("{}a ", "`".repeat(at % 50 + 1)))),
        "a ",
    ),
    text("HTML", 100, |size| note("", &"<b>x\n\n".repeat(size)), "&lt;b&gt;x"),
    text(
        "comments of one line",
        500,
        |size| note("", &repeated(size, |at| format!("<!-- {at} --> word %%{at}%% "))),
        " word ",
    ),
];

const EVENTS: &[Case] = &[
    events("entries of one note", 30, |size| {
        entries(size, |at| format!("  - {{id: e{at}x, title: Thing {at}, date: {}}}\n", day(at)))
    }),
    events("events of one day", 30, |size| {
        entries(size, |at| {
            format!("  - {{id: e{at}x, title: Thing {at} of many, date: 2024-06-19}}\n")
        })
    }),
    events("records of one day", 30, |size| {
        (0..size).fold(Site::new(), |project, at| {
            project.note(
                &format!("r{at}x.md"),
                "---\ntitle: Thing of a day\nkind: event\ndate: 2024-06-19\n---\nText.\n",
            )
        })
    }),
    events("events of one title", 30, |size| {
        entries(size, |at| {
            format!("  - {{id: e{at}x, title: The same thing again, date: {}}}\n", day(at))
        })
    }),
    events("dated headings", 30, |size| {
        note(
            "",
            &repeated(size, |at| {
                format!("## Thing {at} {{#e{at}x date={}}}\n\nText.\n\n", day(at))
            }),
        )
    }),
    events("a tag for each event", 30, |size| {
        entries(size, |at| {
            format!("  - {{id: e{at}x, title: T {at}, date: {}, tags: [tag {at}]}}\n", day(at))
        })
    }),
    events("claims of one event", 250, |size| {
        entries(size, |at| format!("  - {{id: it, title: It, date: 2024-06, page: {at}}}\n"))
    }),
    events("claims of two rival dates by one outlet", 250, |size| {
        entries(size, |at| {
            format!(
                "  - {{id: it, title: It, date: 2024-06-1{}, page: {at}, source: {{name: One}}}}\n",
                at % 2
            )
        })
    }),
    events("sources of one claim", 250, |size| {
        let sources = repeated(size, |at| {
            format!("      - {{name: S, url: \"https://example.org/{at}\"}}\n")
        });
        note(
            &format!("events:\n  - id: it\n    title: It\n    date: 2024\n    sources:\n{sources}"),
            "",
        )
    }),
    events("notes of one event", 30, |size| {
        (0..size).fold(Site::new(), |project, at| {
            project.note(
                &format!("n{at}.md"),
                "---\ntitle: A\ndate: 2024\nevents: [{id: it, title: It, date: 2023}]\n---\n",
            )
        })
    }),
];

const MISTAKES: &[Case] = &[
    refused(
        "events that are not",
        110,
        |size| {
            let known = repeated(size, |at| {
                format!("  - {{id: known-{at}n, title: T, date: {}}}\n", day(at))
            });
            note(
                &format!("events:\n{known}"),
                &repeated(size, |at| format!("[a](event:knwon-{at}n)\n\n")),
            )
        },
        "error[unknown-event]",
    ),
    refused(
        "headings that are not",
        110,
        |size| note("", &repeated(size, |at| format!("## Heading {at}\n\n[a](#headnig-{at})\n\n"))),
        "error[unknown-heading]",
    ),
    refused(
        "files that are not",
        110,
        |size| {
            let project = note("", &repeated(size, |at| format!("[a](flie-{at}.txt)\n\n")));
            (0..size)
                .fold(project, |project, at| project.file(&format!("content/file-{at}.txt"), "x"))
        },
        "error[missing-file]",
    ),
    refused(
        "notes that are not",
        110,
        |size| {
            (0..size).fold(Site::new(), |project, at| {
                let text = format!("---\ntitle: A\ndate: 2024\n---\n\n[a](note:noet-{at}n)\n");
                project.note(&format!("note-{at}n.md"), &text)
            })
        },
        "error[unknown-note]",
    ),
    refused(
        "translations of nothing",
        110,
        |size| {
            let translated = repeated(size, |at| format!("  - {{id: knwon-{at}n, title: T}}\n"));
            entries(size, |at| format!("  - {{id: known-{at}n, title: T, date: {}}}\n", day(at)))
                .note("a.uk.md", &format!("---\ntitle: A\nevents:\n{translated}---\n"))
                .config("languages: {uk: {}}\n")
        },
        "error[bad-translation]",
    ),
    refused(
        "terms that no list has",
        110,
        |size| {
            let declared = repeated(size, |at| format!("    term {at}n: {{}}\n"));
            entries(size, |at| {
                format!("  - {{id: e{at}x, title: T, date: {}, tags: [tmer {at}n]}}\n", day(at))
            })
            .config(&format!("closed_terms: [tags]\nterms:\n  tags:\n{declared}"))
        },
        "error[unknown-term]",
    ),
    refused(
        "titles that make one id",
        110,
        |size| entries(size, |_| "  - {title: Thing, date: 2024}\n".into()),
        "",
    ),
    refused(
        "keys that are not",
        110,
        |size| note(&repeated(size, |at| format!("evnets{at}: x\n")), ""),
        "error[unknown-key]",
    ),
    refused(
        "dates that are none",
        110,
        |size| entries(size, |at| format!("  - {{id: e{at}x, title: T, date: June 2024}}\n")),
        "error[bad-date]",
    ),
    // One more error, so that nothing is rendered.
    refused(
        "ids that resemble each other",
        2_000,
        |size| {
            entries(size, |at| {
                let date = if at == 0 { "June".to_owned() } else { day(at) };
                format!("  - {{id: treaty-{}, title: T, date: {date}}}\n", letter_name(at))
            })
            .config("lints: {id-resembles: allow}\n")
        },
        "",
    ),
];

#[test]
fn four_times_the_text_takes_four_times_the_work() {
    assert_growth(TEXTS);
}

#[test]
fn four_times_the_events_take_four_times_the_work() {
    assert_growth(EVENTS);
}

#[test]
fn four_times_the_errors_take_four_times_the_work() {
    assert_growth(MISTAKES);
}

/// Builds both sizes of each input, and asserts that nothing is lost and no work grows faster than the
/// input.
#[track_caller]
fn assert_growth(cases: &[Case]) {
    let faults: Vec<String> = cases.iter().flat_map(Case::faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

impl Case {
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let small = self.measure(self.size, &mut faults);
        let large = self.measure(self.size * TIMES, &mut faults);
        for ((name, before), (_, after)) in small.iter().zip(&large) {
            let fewest = if name.contains("bytes") { FEWEST_BYTES } else { FEWEST_STEPS };
            let most = (*before).max(fewest) as f64 * TIMES as f64 * SLACK;
            if *after as f64 > most {
                faults.push(format!("{}: {before} {name} have become {after}", self.what));
            }
        }
        faults
    }

    /// The steps and bytes of a build of this size.
    fn measure(&self, size: usize, faults: &mut Vec<String>) -> Vec<(&'static str, u64)> {
        let project = (self.project)(size).on_disk();
        let run = project.run(&["build", "--timings"]);
        let output = project.output();
        let bytes: usize = output.values().map(Vec::len).sum();
        let mut measured = parse_counts(&run.stderr);
        measured.push(("bytes published", bytes as u64));
        measured.push(("bytes said", run.stderr.len() as u64));
        let told = match self.claims {
            Some(claims) => {
                let run = run.success();
                let line = format!(", {} claim", claims(size));
                if !run.stdout.contains(&line) {
                    faults.push(format!("{}: not {line} in {}", self.what, run.stdout));
                }
                let page = output.get("notes/a/index.html").cloned().unwrap_or_default();
                String::from_utf8(page).expect("pages are UTF-8")
            }
            None => {
                run.failure();
                // A build prints the first errors of each code only.
                let code = if self.each.is_empty() { "bad-date" } else { self.each };
                project.run(&["check", "--only", code]).stdout
            }
        };
        let found = told.matches(self.each).count();
        if !self.each.is_empty() && found < size {
            faults.push(format!("{}: {found} `{}` of {size}", self.what, self.each));
        }
        measured
    }
}

#[test]
fn lists_show_only_the_beginning_of_a_very_long_line() {
    let project = note("kind: event\nid: it\n", &"words without end ".repeat(20_000));
    let project = project.build().success();
    let in_list = project.page("index.html").classed("summary")[0].text();
    let in_list = in_list.trim_end();
    assert!(in_list.len() < 1_100 && in_list.ends_with("…"), "{}: {in_list:?}", in_list.len());
    let (home, event) = (project.text("index.html"), project.text("events/it/index.html"));
    assert!(home.len() < 50_000, "{} bytes", home.len());
    assert!(event.matches("words without end").count() >= 20_000);
}

//! Every kind of invalid input: its messages and places.

use super::no_internal::build_with_all_outputs;
use super::{earlier_files, publish_earlier_site};
use crate::support::{Project, Site};

/// The title; the note `content/a.md`; other files; all errors in their order; words of the help.
struct Case {
    what: &'static str,
    note: &'static [u8],
    files: &'static [(&'static str, &'static [u8])],
    errors: &'static [(&'static str, &'static str)],
    help: &'static str,
}

/// A case of one note.
const fn note(
    what: &'static str,
    note: &'static str,
    errors: &'static [(&'static str, &'static str)],
    help: &'static str,
) -> Case {
    Case { what, note: note.as_bytes(), files: &[], errors, help }
}

const FINE: &[u8] = b"---\ntitle: Fine\ndate: 2024\n---\n";
const TWO_EVENTS: &[u8] = b"---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024, title: X}\n  - {id: y, date: 2024, title: Y}\n---\n";

const FRONT_MATTER: &[Case] = &[
    note(
        "missing",
        "Text only.\n",
        &[("no-front-matter", "content/a.md:1:1")],
        "begin the note with a line `---`",
    ),
    note(
        "unclosed",
        "---\ntitle: A\ndate: 2024\n",
        &[("unclosed-front-matter", "content/a.md:1:1")],
        "put a line `---` after its last key",
    ),
    note(
        "not YAML",
        "---\ntitle: A\ndate: [2024\n---\n",
        &[("bad-yaml", "content/a.md:3:7")],
        "write `[2024]`",
    ),
    note(
        "a colon in a title",
        "---\ntitle: War: the start\ndate: 2022-02-24\n---\n",
        &[("bad-yaml", "content/a.md:2:8")],
        "put the value in quotation marks: write `\"War: the start\"`",
    ),
    note(
        "a comment in a title",
        "---\ntitle: A %% not public %%\ndate: 2024\n---\n",
        &[("comment-in-value", "content/a.md:2:8")],
        "write them on their own line, beginning with `#`",
    ),
    note(
        "a comment in a text that nothing closes",
        "---\ntitle: A\ndate: 2024\nsummary: A <!-- not public\n---\n",
        &[("unclosed-comment", "content/a.md:4:10")],
        "close it with `-->`",
    ),
    note(
        "an unknown key",
        "---\ntitle: A\nevnets: []\ndate: 2025\n---\n",
        &[("unknown-key", "content/a.md:3:1")],
        "did you mean `events`?",
    ),
    note(
        "an unknown key of an entry",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, daet: 2024, title: X}\n---\n",
        &[("unknown-key", "content/a.md:5:13")],
        "did you mean `date`?",
    ),
    note(
        "a key twice",
        "---\ntitle: A\ndate: 2024\ntitle: B\n---\n",
        &[("duplicate-key", "content/a.md:4:1")],
        "keep one of the two",
    ),
    note(
        "a tag",
        "---\ntitle: !x A\ndate: 2024\n---\n",
        &[("yaml-feature", "content/a.md:2:8")],
        "put the text in quotation marks: write `\"!x A\"`",
    ),
    note(
        "an anchor",
        "---\ntitle: &x A\ndate: 2024\n---\n",
        &[("yaml-feature", "content/a.md:2:8")],
        "put the text in quotation marks: write `\"&x A\"`",
    ),
    note(
        "an alias",
        "---\ntitle: A\ndate: *x\n---\n",
        &[("yaml-feature", "content/a.md:3:7")],
        "put the value in quotation marks: write `\"*x\"`",
    ),
    note(
        "a text for a list",
        "---\ntitle: A\ndate: 2024\nevents: many\n---\n",
        &[("wrong-type", "content/a.md:4:9")],
        "expected a list of claims",
    ),
    note(
        "a set without quotation marks",
        "---\ntitle: A\ndate: [2024-06-18,2024-06-19]\n---\n",
        &[("wrong-type", "content/a.md:3:7")],
        "write `\"[2024-06-18,2024-06-19]\"`",
    ),
    note(
        "a value that is not one of the few",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024, title: X, status: confrimed}\n---\n",
        &[("bad-value", "content/a.md:5:43")],
        "did you mean `confirmed`?",
    ),
    note(
        "a title of the wrong form, which is not missing besides",
        "---\ntitle: [A, B]\ndate: 2024\n---\n",
        &[("wrong-type", "content/a.md:2:8")],
        "write `\"[A, B]\"`",
    ),
    note(
        "a mistyped date, which is not missing besides",
        "---\ntitle: A\ndat: 2024\n---\n",
        &[("unknown-key", "content/a.md:3:1")],
        "did you mean `date`?",
    ),
    note(
        "a mistyped title, which is not missing besides",
        "---\ntitel: A\ndate: 2024\n---\n",
        &[("unknown-key", "content/a.md:2:1")],
        "did you mean `title`?",
    ),
    note(
        "no title",
        "---\ndate: 2024\n---\n",
        &[("missing-title", "content/a.md:1:1")],
        "write `title:` in the front matter",
    ),
    note(
        "no date",
        "---\ntitle: A\n---\n",
        &[("missing-date", "content/a.md:1:1")],
        "write `date:` with the day on which the report was published",
    ),
    note(
        "a date that is null",
        "---\ntitle: A\ndate: ~\n---\n",
        &[("bad-date", "content/a.md:3:1")],
        "write `unknown` if no source knows the date",
    ),
    note(
        "a date that is empty",
        "---\ntitle: A\ndate:\n---\n",
        &[("bad-date", "content/a.md:3:1")],
        "write `unknown` if no source knows the date",
    ),
];

const DATES: &[Case] = &[
    note(
        "a day that does not exist",
        "---\ntitle: A\ndate: 2024-06-31\n---\n",
        &[("bad-date", "content/a.md:3:15")],
        "write `2024-06` (if the day is not known)",
    ),
    note(
        "a month in words",
        "---\ntitle: A\ndate: June 2024\n---\n",
        &[("bad-date", "content/a.md:3:7")],
        "write `2024-06`",
    ),
    note(
        "two readings",
        "---\ntitle: A\ndate: 03/04/2024\n---\n",
        &[("bad-date", "content/a.md:3:7")],
        "write `2024-04-03` (3 April) or `2024-03-04` (4 March)",
    ),
    note(
        "one reading",
        "---\ntitle: A\ndate: 19/06/2024\n---\n",
        &[("bad-date", "content/a.md:3:7")],
        "write `2024-06-19`",
    ),
    note(
        "circa",
        "---\ntitle: A\ndate: c. 1850\n---\n",
        &[("bad-date", "content/a.md:3:7")],
        "write `1850~`",
    ),
    note(
        "end before start",
        "---\ntitle: A\ndate: 2024-10/2024-06\n---\n",
        &[("bad-date", "content/a.md:3:15")],
        "write `2024-06/2024-10`",
    ),
    note(
        "in a heading",
        "---\ntitle: A\ndate: 2024\n---\n\n## X {#x date=2024-13}\n",
        &[("bad-date", "content/a.md:6:20")],
        "months are `01` to `12`",
    ),
    note(
        "in a link",
        "---\ntitle: A\ndate: 2024\n---\n\n## X {#x date=2024}\n\nSee [it](event:x \"June 2024\").\n",
        &[("bad-date", "content/a.md:8:19")],
        "write `2024-06`",
    ),
];

const LIMITS: &[Case] = &[
    Case {
        what: "the size of a note",
        note: FINE,
        files: &[("dateline.yaml", b"limits: {note: 20}\n")],
        errors: &[("over-limit", "content/a.md:1:1")],
        help: "`limits: {note: …}`",
    },
    Case {
        what: "the size of front matter",
        note: FINE,
        files: &[("dateline.yaml", b"limits: {front_matter: 12}\n")],
        errors: &[("over-limit", "content/a.md:1:1")],
        help: "`limits: {front_matter: …}`",
    },
    Case {
        what: "the depth of YAML",
        note: b"---\ntitle: A\ndate: 2024\nextra: [[[[x]]]]\n---\n",
        files: &[("dateline.yaml", b"limits: {yaml_depth: 4}\n")],
        errors: &[("over-limit", "content/a.md:4:11")],
        help: "`limits: {yaml_depth: …}`",
    },
    Case {
        what: "the depth of Markdown",
        note: b"---\ntitle: A\ndate: 2024\n---\n>>>>> x\n",
        files: &[("dateline.yaml", b"limits: {markdown_depth: 3}\n")],
        errors: &[("over-limit", "content/a.md:5:4")],
        help: "`limits: {markdown_depth: …}`",
    },
    Case {
        what: "the number of events",
        note: TWO_EVENTS,
        files: &[("dateline.yaml", b"limits: {events_per_note: 1}\n")],
        errors: &[("over-limit", "content/a.md:5:3")],
        help: "`limits: {events_per_note: …}`",
    },
];

const REFERENCES: &[Case] = &[
    Case {
        what: "an event that does not exist",
        note: b"---\ntitle: A\ndate: 2024\nevents: []\n---\nSee [x](event:tretay).\n",
        files: &[("content/treaty.md", FINE)],
        errors: &[("unknown-event", "content/a.md:6:5")],
        help: "did you mean `treaty`?",
    },
    Case {
        what: "a note that does not exist",
        note: b"---\ntitle: A\ndate: 2024\nevents: []\n---\nSee [x](note:tretay).\n",
        files: &[("content/treaty.md", FINE)],
        errors: &[("unknown-note", "content/a.md:6:5")],
        help: "did you mean `treaty`?",
    },
    note(
        "a heading that does not exist",
        "---\ntitle: A\ndate: 2024\n---\n## Causes\n\nSee [x](#cause).\n",
        &[("unknown-heading", "content/a.md:7:5")],
        "did you mean `causes`?",
    ),
    note(
        "a file that does not exist",
        "---\ntitle: A\ndate: 2024\n---\n![a map](map.png)\n",
        &[("missing-file", "content/a.md:5:1")],
        "paths are relative to the note",
    ),
    Case {
        what: "a file outside the project",
        note: b"---\ntitle: A\ndate: 2024\n---\n[x](../dateline.yaml) [y](..%2fdateline.yaml)\n",
        files: &[("dateline.yaml", b"title: T\n")],
        errors: &[("refused-file", "content/a.md:5:1"), ("refused-file", "content/a.md:5:23")],
        help: "put the file into the content folder",
    },
    Case {
        what: "an event that exists in a draft",
        note: b"---\ntitle: A\ndate: 2024\n---\nSee [x](event:b).\n",
        files: &[("content/b.md", b"---\ntitle: B\ndate: 2024\ndraft: true\n---\n")],
        errors: &[("only-in-draft", "content/a.md:5:5")],
        help: "`--drafts`",
    },
    note(
        "an event without a title",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024}\n---\n",
        &[("untitled-event", "content/a.md:5:10")],
        "add `title:` to one of its claims",
    ),
    note(
        "a ring of follows",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024, title: X, follows: y}\n  - {id: y, date: 2024, title: Y, follows: x}\n---\n",
        &[("cycle", "content/a.md:6:44")],
        "delete one `follows` of the cycle",
    ),
    note(
        "a ring of part_of",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024, title: X, part_of: y}\n  - {id: y, date: 2024, title: Y, part_of: x}\n---\n",
        &[("cycle", "content/a.md:6:44")],
        "delete one `part_of` of the cycle",
    ),
    note(
        "an event that follows itself",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024, title: X, follows: [x]}\n---\n",
        &[("cycle", "content/a.md:5:45")],
        "delete one `follows` of the cycle",
    ),
    note(
        "an address that runs a program",
        "---\ntitle: A\ndate: 2024\n---\n[x](javascript:alert%281%29)\n",
        &[("unsafe-address", "content/a.md:5:1")],
        "",
    ),
];

const EVENTS: &[Case] = &[
    note(
        "one source twice",
        "---\ntitle: A\ndate: 2025\nsources: [{name: Herald}, {name: Herald}]\n---\n",
        &[("repeated-claim", "content/a.md:4:27")],
        "leave it out",
    ),
    note(
        "several sources under the key for one",
        "---\ntitle: A\ndate: 2025\nsource: [{name: Herald}]\n---\n",
        &[("wrong-type", "content/a.md:4:9")],
        "write `sources`",
    ),
    note(
        "a heading behind an event, a date without a space, mistyped schemes, a slash before a note",
        "---\ntitle: A\ndate: 2025\nevents: [{id: x, title: X}]\n---\n[a](event:x#y) [b](event:x\"2024\") [c](evnet:x) [d](note:/a)\n",
        &[
            ("unknown-event", "content/a.md:6:1"),
            ("unknown-event", "content/a.md:6:16"),
            ("unsafe-address", "content/a.md:6:35"),
            ("unknown-note", "content/a.md:6:48"),
        ],
        "write `note:a`",
    ),
    Case {
        what: "drawings with a script, and files that run on a server",
        note: b"---\ntitle: A\ndate: 2025\n---\n![a](a.svg) [b](b.PHP.) [c](c.php7) ![d](d.svg) ![e](e.svg)\n",
        files: &[
            ("content/a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload = 'x()'/>"),
            ("content/b.PHP.", b"<?php ?>"),
            ("content/c.php7", b"<?php ?>"),
            ("content/d.svg", b"<svg xmlns='http://www.w3.org/2000/svg' id='d'ontouchstart='x()'/>"),
            ("content/e.svg", b"<svg xmlns='http://www.w3.org/2000/svg' id='on ='>on = 1, one</svg>"),
        ],
        errors: &[
            ("refused-file", "content/a.md:5:1"),
            ("refused-file", "content/a.md:5:13"),
            ("refused-file", "content/a.md:5:25"),
            ("refused-file", "content/a.md:5:37"),
        ],
        help: "without scripts",
    },
    Case {
        what: "a timeline that ends before it begins, and an address without its beginning",
        note: FINE,
        files: &[(
            "dateline.yaml",
            b"base_url: www.example.org\ntimelines: [{id: x, title: X, where: {from: 2024, to: 2023}}]\n",
        )],
        errors: &[("bad-value", "dateline.yaml:1:11"), ("bad-value", "dateline.yaml:2:55")],
        help: "write `https://www.example.org/`",
    },
    Case {
        what: "two leads",
        note: b"---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024-01, title: X, lead: true}\n---\n",
        files: &[(
            "content/b.md",
            b"---\ntitle: B\ndate: 2025\nevents:\n  - {id: x, date: 2024-01, lead: true}\n---\n",
        )],
        errors: &[("two-leads", "content/b.md:5:34")],
        help: "keep one of the two",
    },
    Case {
        what: "a lead beside a record",
        note: b"---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024-01, title: X, lead: true}\n---\n",
        files: &[("content/x.md", b"---\ntitle: X\nkind: event\ndate: 2024-01\n---\n")],
        errors: &[("two-leads", "content/a.md:5:44")],
        help: "a record takes precedence",
    },
    note(
        "an id of a wrong form",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: X y, date: 2024, title: X}\n---\n",
        &[("bad-id", "content/a.md:5:10")],
        "write `x-y`",
    ),
    note(
        "a claim twice",
        "---\ntitle: A\ndate: 2025\nevents:\n  - {id: x, date: 2024, title: X}\n  - {id: x, date: 2024}\n---\n",
        &[("repeated-claim", "content/a.md:6:5")],
        "give them a different `date`",
    ),
];

const FILES: &[Case] = &[
    Case {
        what: "addresses of the configuration",
        note: FINE,
        files: &[(
            "dateline.yaml",
            b"title: S\nnav:\n  - {title: a, url: \"javascript:alert(1)\"}\n  - {title: b, url: /no/such/page}\n  - {title: c, url: none.html}\n  - {title: d, url: \"mailto:a@b.example\"}\n  - {title: e, url: /}\npublisher: {name: P, url: \"javascript:x\", logo: none.png}\nterms: {tags: {x: {same_as: \"data:x\", description: \"[a](/none)\"}}}\nfooter: \"[a](none.pdf)\"\n",
        )],
        errors: &[
            ("unsafe-address", "dateline.yaml:3:21"),
            ("missing-file", "dateline.yaml:4:21"),
            ("bad-value", "dateline.yaml:5:21"),
            ("unsafe-address", "dateline.yaml:8:27"),
            ("missing-file", "dateline.yaml:8:49"),
            ("unsafe-address", "dateline.yaml:9:29"),
            ("missing-file", "dateline.yaml:9:52"),
            ("missing-file", "dateline.yaml:10:9"),
        ],
        help: "or a path of the site that begins with `/`",
    },
    Case {
        what: "addresses of the configuration that would say a password or lead nowhere",
        note: FINE,
        files: &[(
            "dateline.yaml",
            b"base_url: https://u:p@a.example/t\nlicense: \"javascript:alert(1)\"\nedit_url: https://u:p@a.example/{file}\nnav: [{title: a, url: \"//u:p@a.example\"}]\npublisher: {url: https://u:p@a.example}\nfooter: \"[a](https://u:p@a.example)\"\nterms: {tags: {x: {same_as: https://u:p@a.example/x}}}\n",
        )],
        errors: &[
            ("bad-value", "dateline.yaml:1:11"),
            ("unsafe-address", "dateline.yaml:2:10"),
            ("bad-value", "dateline.yaml:3:11"),
            ("unsafe-address", "dateline.yaml:4:23"),
            ("unsafe-address", "dateline.yaml:5:18"),
            ("unsafe-address", "dateline.yaml:6:9"),
            ("unsafe-address", "dateline.yaml:7:29"),
        ],
        help: "write `https://a.example/t/`",
    },
    note(
        "addresses that lead nowhere",
        "---\ntitle: A\ndate: 2024\nevents: []\n---\n[a](https://) [b](<http://ex ample.org>) [c](mailto:) [d](HTTPS://:80/)\n[e](https://example.org:80) [f](//example.org) [g](mailto:a@b.example)\n",
        &[
            ("unsafe-address", "content/a.md:6:1"),
            ("unsafe-address", "content/a.md:6:15"),
            ("unsafe-address", "content/a.md:6:42"),
            ("unsafe-address", "content/a.md:6:55"),
        ],
        "`https://` is not a whole address",
    ),
    note(
        "addresses with a password",
        "---\ntitle: A\ndate: 2024\nsource: https://u:p@b.example/\nevents: []\n---\n[x](https://u:p@b.example/a) <https://u:p@b.example/>\n\n[y](https://u@b.example/a:b@c) ok\n",
        &[
            ("unsafe-address", "content/a.md:4:9"),
            ("unsafe-address", "content/a.md:7:1"),
            ("unsafe-address", "content/a.md:7:30"),
        ],
        "did you mean `https://b.example/a`?",
    ),
    note(
        "two terms of one address",
        "---\ntitle: A\ndate: 2024\ntags: [AT&T, AT T]\n---\n",
        &[("path-collision", "content/a.md:4:8")],
        "{tags: {\"AT&T\": {slug: at-and-t}}}",
    ),
    note(
        "three terms of one address",
        "---\ntitle: A\ndate: 2024\ntags: [C, C++, C#]\n---\n",
        &[("path-collision", "content/a.md:4:11"), ("path-collision", "content/a.md:4:16")],
        "{tags: {C#: {slug: c-sharp}}}",
    ),
    note(
        "terms of signs alone",
        "---\ntitle: A\ndate: 2024\nactors: [\"…\"]\ntags: [\"?\"]\n---\n",
        &[("no-slug", "content/a.md:4:10"), ("no-slug", "content/a.md:5:8")],
        "{tags: {\"?\": {slug: question-mark}}}",
    ),
    Case {
        what: "a file of the author's own at the path of a page",
        note: FINE,
        files: &[("static/index.html", b"x")],
        errors: &[("path-collision", "static/index.html")],
        help: "rename or remove `static/index.html`",
    },
    Case {
        what: "two notes of one slug",
        note: FINE,
        files: &[("content/b/a.md", FINE)],
        errors: &[("path-collision", "content/b/a.md:1:1")],
        help: "give one of them another `slug`",
    },
    Case {
        what: "names that differ only in case",
        note: FINE,
        files: &[("content/b/A.md", FINE)],
        errors: &[("path-collision", "content/b/A.md:1:1")],
        help: "give one of them another `slug`",
    },
    Case {
        what: "aliases that differ only in case",
        note: b"---\ntitle: A\ndate: 2024\naliases: [/Old/x.html]\nevents: []\n---\n",
        files: &[(
            "content/b.md",
            b"---\ntitle: B\ndate: 2024\naliases: [/old/X.html]\nevents: []\n---\n",
        )],
        errors: &[("path-collision", "content/b.md:4:11")],
        help: "",
    },
    Case {
        what: "bytes that are no UTF-8",
        note: b"---\ntitle: A\xff\ndate: 2024\n---\n",
        files: &[],
        errors: &[("not-utf8", "content/a.md:2:9")],
        help: "save the file as UTF-8",
    },
    Case {
        what: "UTF-16 with its mark",
        note: b"\xff\xfe-\0-\0-\0\n\0",
        files: &[],
        errors: &[("not-utf8", "content/a.md:1:1")],
        help: "the file is UTF-16",
    },
    Case {
        what: "UTF-16 without its mark",
        note: b"\0-\0-\0-\0\n",
        files: &[],
        errors: &[("not-utf8", "content/a.md:1:1")],
        help: "the file is UTF-16",
    },
    Case {
        what: "UTF-16 without its mark, with a letter that is not UTF-8",
        note: b"-\0-\0-\0\n\0\xf6\0",
        files: &[],
        errors: &[("not-utf8", "content/a.md:1:1")],
        help: "the file is UTF-16",
    },
    Case {
        what: "a zero byte",
        note: b"---\ntitle: A\ndate: 2024\n---\nText\0\0\0\n",
        files: &[],
        errors: &[("not-utf8", "content/a.md:5:5")],
        help: "delete it; if there are many, the file was damaged",
    },
    note(
        "lines that end with CR alone",
        "---\rtitle: A\rdate: 2024\r---\rText\r",
        &[("no-front-matter", "content/a.md:1:1")],
        "save the file with the line endings LF or CRLF",
    ),
    Case {
        what: "file names that Windows refuses",
        note: FINE,
        files: &[("content/con.md", FINE), ("content/x/Aux.md", FINE), ("content/lpt1/index.md", FINE)],
        errors: &[
            ("no-slug", "content/con.md:1:1"),
            ("no-slug", "content/lpt1/index.md:1:1"),
            ("no-slug", "content/x/Aux.md:1:1"),
        ],
        help: "the address `aux`, from the file name, is a name that Windows reserves for a device",
    },
    note(
        "an alias that Windows refuses",
        "---\ntitle: A\ndate: 2024\nevents: []\naliases: [/con]\n---\n",
        &[("bad-id", "content/a.md:5:11")],
        "has a name that Windows reserves for a device",
    ),
    note(
        "aliases of an event that Windows refuses",
        "---\nkind: event\ntitle: A\ndate: 2024\naliases: [/x/COM1.html, \"/old /x\", /a:b, old./x/]\n---\n",
        &[
            ("bad-id", "content/a.md:5:11"),
            ("bad-id", "content/a.md:5:25"),
            ("bad-id", "content/a.md:5:36"),
            ("bad-id", "content/a.md:5:42"),
        ],
        "contains a name that ends with a space or dot, which Windows removes",
    ),
    Case {
        what: "an unknown key of the configuration",
        note: FINE,
        files: &[("dateline.yaml", b"title: T\ntilte: T\n")],
        errors: &[("unknown-key", "dateline.yaml:2:1")],
        help: "did you mean `title`?",
    },
    Case {
        what: "a theme that does not exist",
        note: FINE,
        files: &[("dateline.yaml", b"theme: {name: chronical}\n")],
        errors: &[("unknown-theme", "dateline.yaml:1:15")],
        help: "did you mean `chronicle`?",
    },
    Case {
        what: "a template that asks for what is not there",
        note: FINE,
        files: &[(
            "themes/chronicle/templates/event.html",
            b"{% extends \"builtin/chronicle/event.html\" %}\n{% block main %}{{ site.titel }}{% endblock %}\n",
        )],
        errors: &[("template-error", "themes/chronicle/templates/event.html:2:25")],
        help: "did you mean `title`?",
    },
    Case {
        what: "HTML beside the notes",
        note: b"---\ntitle: A\ndate: 2024\n---\n[x](x.html)\n",
        files: &[("content/x.html", b"<p>")],
        errors: &[("refused-file", "content/a.md:5:1")],
        help: "",
    },
];

#[test]
fn errors_in_front_matter_are_reported() {
    check(FRONT_MATTER);
}

#[test]
fn errors_in_dates_are_reported() {
    check(DATES);
}

#[test]
fn exceeded_limits_are_reported() {
    check(LIMITS);
}

#[test]
fn broken_references_are_reported() {
    check(REFERENCES);
}

#[test]
fn errors_about_events_are_reported() {
    check(EVENTS);
}

#[test]
fn errors_in_files_are_reported() {
    check(FILES);
}

/// Builds each case and expects exactly its errors.
#[track_caller]
fn check(cases: &[Case]) {
    for case in cases {
        build_with_all_outputs(&case.site());
        let pages = case.site().build().failure().expect_errors(case.errors);
        let said = format!("{}:\n{}", case.what, pages.report());
        assert!(said.contains(case.help), "no `{}` in {said}", case.help);
    }
}

impl Case {
    fn site(&self) -> Site {
        let site = Site::new().file("content/a.md", self.note);
        self.files.iter().fold(site, |site, (path, bytes)| site.file(path, bytes))
    }
}

#[test]
fn with_errors_the_older_site_stays() {
    let tables = [FRONT_MATTER, DATES, LIMITS, REFERENCES, EVENTS, FILES];
    // Errors of templates appear when pages are rendered.
    let of_pages = FILES.iter().filter(|case| case.errors[0].0 == "template-error");
    for case in tables.map(|table| &table[0]).into_iter().chain(of_pages) {
        let project = case.site().on_disk();
        let before = publish_earlier_site(&project);
        let run = project.build().failure().stderr_has("nothing was published");
        assert_eq!(run.expect_errors(case.errors).stdout, "", "{}", case.what);
        assert!(earlier_files(&project) == before, "{}: the old site was touched", case.what);
    }
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_refused() {
    let project = Project::new().file("content/a.md", FINE);
    std::os::unix::fs::symlink("a.md", project.path("content/b.md")).unwrap();
    std::os::unix::fs::symlink("/etc", project.path("content/c")).unwrap();
    std::os::unix::fs::symlink("nowhere", project.path("content/d.md")).unwrap();
    let before = publish_earlier_site(&project);
    let files = [
        ("symbolic-link", "content/b.md"),
        ("symbolic-link", "content/c"),
        ("symbolic-link", "content/d.md"),
    ];
    project.build().failure().expect_errors(&files).stderr_has("`b.md` is a symbolic link");
    assert!(earlier_files(&project) == before);
}

#[test]
fn a_project_without_notes_is_refused() {
    let draft = "---\ntitle: A\ndate: 2024\ndraft: true\n---\n";
    let projects = [
        (Site::new().config("title: T\n"), "there is no folder `content` here"),
        (Site::new().file("content/x.txt", "x"), "`dateline new \"Title\"` creates a first one"),
        (Site::new().note("_a.md", "x"), "there is no note in `content`"),
        (Site::new().note("a.md", draft), "every note in `content` is a draft"),
    ];
    for (project, words) in projects {
        project.build().failure().expect_errors(&[("no-notes", "")]).reports(words);
    }
}

#[test]
fn all_errors_of_all_files_are_reported_in_one_run() {
    let project = Project::new()
        .config("tilte: T\n")
        .note(
            "a.md",
            "---\ntitle: A\ndate: 2024-13\nfoo: 1\nevents:\n  - {id: B, date: x, title: X}\n  - {id: c, date: 2024-02-30}\n---\n",
        )
        .note("b.md", "---\ndate: 2024\n---\n[x](event:nowhere)\n")
        .note("c.md", "no front matter\n")
        .note("d/e.md", "---\ntitle: E\ndate: 2024\n---\n![x](y.png) [z](note:zz)\n");
    project
        .build()
        .failure()
        .expect_errors(&[
            ("bad-date", "content/a.md:3:12"),
            ("unknown-key", "content/a.md:4:1"),
            ("bad-id", "content/a.md:6:10"),
            ("bad-date", "content/a.md:6:19"),
            ("untitled-event", "content/a.md:7:10"),
            ("bad-date", "content/a.md:7:27"),
            ("missing-title", "content/b.md:1:1"),
            ("unknown-event", "content/b.md:4:1"),
            ("no-front-matter", "content/c.md:1:1"),
            ("missing-file", "content/d/e.md:5:1"),
            ("unknown-note", "content/d/e.md:5:13"),
            ("unknown-key", "dateline.yaml:1:1"),
        ])
        .stderr_has("12 errors in 5 files");
    assert!(!project.path("public").exists());
}

#[test]
fn broken_links_in_translations_are_errors() {
    let project = Site::new()
        .config("title: T\nlanguages: {uk: {title: Т}}\n")
        .note("a.md", "---\ntitle: A\ndate: 2025\nevents:\n  - {id: e, date: 2024, title: E}\n---\n")
        .note(
            "a.uk.md",
            "---\ntitle: А\n---\n[x](event:nowhere) [y](y.pdf) [z](event:e \"2024\") [w](javascript:x)\n",
        );
    project.build().failure().expect_errors(&[
        ("unknown-event", "content/a.uk.md:4:1"),
        ("missing-file", "content/a.uk.md:4:20"),
        ("bad-translation", "content/a.uk.md:4:31"),
        ("unsafe-address", "content/a.uk.md:4:51"),
    ]);
}

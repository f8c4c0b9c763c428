//! Front matter and configuration that are not YAML.

use super::{Files, Mistake, assert_files, assert_mistakes};

/// Values of a text, words of the message, and what to write instead.
const VALUES: &[(&str, &str, &str)] = &[
    (
        r#"[Update] Warrant"#,
        r#"a text that begins with `[` must be in quotation marks"#,
        r#""[Update] Warrant""#,
    ),
    (r#"[Update]: Warrant"#, r#"a text that begins with `[`"#, r#""[Update]: Warrant""#),
    (r#"{Leaked} memo"#, r#"a text that begins with `{`"#, r#""{Leaked} memo""#),
    (r#"> 100 dead"#, r#"a text that begins with `>`"#, r#""> 100 dead""#),
    (r#"| pipe"#, r#"a text that begins with `|`"#, r#""| pipe""#),
    (r#"- dash"#, r#"a text that begins with `-`"#, r#""- dash""#),
    (r#"? who"#, r#"a text that begins with `?`"#, r#""? who""#),
    (r#"@user says"#, r#"a text that begins with `@`"#, r#""@user says""#),
    (r#"`code` word"#, r#"a text that begins with ```"#, r#""`code` word""#),
    (r#"%s words"#, r#"a text that begins with `%`"#, r#""%s words""#),
    (r#"*bold* text"#, r#"support YAML aliases"#, r#""*bold* text""#),
    (r#"&x text"#, r#"support YAML anchors"#, r#""&x text""#),
    (r#"!important text"#, r#"support YAML tags"#, r#""!important text""#),
    (r#", comma"#, r#"a text that begins with `,`"#, r#"", comma""#),
    (r#"] bracket"#, r#"a text that begins with `]`"#, r#""] bracket""#),
    (r#"} bracket"#, r#"a text that begins with `}`"#, r#""} bracket""#),
    (r#"War: the start"#, r#"a colon followed by a space inside a value"#, r#""War: the start""#),
    (
        r#"War: the end: the start"#,
        r#"a colon followed by a space inside a value"#,
        r#""War: the end: the start""#,
    ),
    (r#"It's: true"#, r#"a colon followed by a space inside a value"#, r#""It's: true""#),
    (r#"Звіт: початок"#, r#"a colon followed by a space inside a value"#, r#""Звіт: початок""#),
    (r#"A "B": c"#, r#"a colon followed by a space inside a value"#, r#""A \"B\": c""#),
    (
        r#"'Germany's warrant'"#,
        r#"the quotation ends before the end of the value"#,
        r#""Germany's warrant""#,
    ),
    (
        r#"'Twas the "night"'s end'"#,
        r#"the quotation ends before the end of the value"#,
        r#""Twas the \"night\"'s end""#,
    ),
    (r#""War" begins"#, r#"the quotation ends before the end of the value"#, r#""\"War\" begins""#),
    (r#"'War' begins"#, r#"the quotation ends before the end of the value"#, r#""'War' begins""#),
    (
        r#""He said "no" twice""#,
        r#"the quotation ends before the end of the value"#,
        r#""He said \"no\" twice""#,
    ),
    (r#""War"#, r#"the quotation mark `"` is not closed"#, r#""War""#),
    (r#"'War"#, r#"the quotation mark `'` is not closed"#, r#""War""#),
    (r#"'tis"#, r#"the quotation mark `'` is not closed"#, r#""tis""#),
    (r#""C:\docs""#, r#"YAML does not have this escape"#, r#""C:\\docs""#),
    (r#""\ud83c\udf0d warms""#, r#"a character is written as two escapes"#, r#""🌍 warms""#),
];

/// Front matter, the place, words of the message and of the help.
const NOTES: &[(&str, &str, &str, &str)] = &[
    ("tags: [#gas]", "3:8", "a text that begins with `#`", "write `\"#gas\"`"),
    ("tags: [#gas, war, #oil]", "3:8", "begins with `#`", "write `\"#gas\", war, \"#oil\"`"),
    ("source: {name: H, title: No #3}", "3:26", "from ` #` on is a comment", "write `\"No #3\"`"),
    ("tags: [tar, no #5, ink]", "3:13", "from ` #` on is a comment", "write `\"no #5\"`"),
    ("tags: [a, b", "3:7", "this bracket is not closed", "write `[a, b]`"),
    ("tags: [a, b]]", "3:13", "this closing bracket has no opening bracket", "delete it"),
    ("tags: [it's, a: b: c]", "3:14", "a colon followed by a space", "write `\"a: b: c\"`"),
    (
        "source: [Spiegel](https://e.org/x)",
        "3:9",
        "found a Markdown link",
        "write `https://e.org/x`",
    ),
    (
        "source:\n  url: [x](https://e.org/x)",
        "4:8",
        "found a Markdown link",
        "write `https://e.org/x`",
    ),
    ("lang:en", "3:1", "there is no space after the colon", "write `lang: en`"),
    ("lang :en", "3:1", "there is no space after the colon", "write `lang: en`"),
    ("lang=en", "3:1", "there is no colon after the key", "write `lang: en`"),
    ("lang = en", "3:1", "there is no colon after the key", "write `lang: en`"),
    ("lang：en", "3:1", "there is no colon after the key", "write `lang: en`"),
    ("summary:\u{a0}X", "3:9", "an invisible character (U+00A0)", "a plain space"),
    ("summary:\u{3000}X", "3:9", "an invisible character (U+3000)", "a plain space"),
    ("summary\u{200b}:\u{a0}X", "3:8", "an invisible character (U+200B)", "write `: `"),
    ("lang: en\n\tsummary: x", "4:1", "a tab in the indentation", "write spaces"),
    ("\tlang: en", "3:1", "a tab in the indentation", "write spaces"),
    ("  lang: en", "3:1", "this line is not indented like the lines before it", "as many spaces"),
    ("lang: en\n  summary: x", "4:1", "this line is not indented", "as many spaces"),
    ("- lang: en", "3:1", "a dash makes this line an item of a list", "delete the dash"),
];

/// Entries of `events`, the place, words of the message and of the help.
const ENTRIES: &[(&str, &str, &str, &str)] = &[
    ("- {id: x, date: 2024, title: A: b}", "5:30", "a colon", "write `\"A: b\"`"),
    ("- {id: x, title: A: b, c, date: 2024}", "5:18", "a colon", "write `\"A: b, c\"`"),
    (
        "- {title: 'Germany's warrant', id: x}",
        "5:11",
        "ends before",
        "write `\"Germany's warrant\"`",
    ),
    ("- {id: x, title: #1 begins}", "5:18", "begins with `#`", "write `\"#1 begins\"`"),
    ("- {id: x, title: \"A, b\", quote: *c*}", "5:33", "support YAML aliases", "write `\"*c*\"`"),
    ("- {id: x, title: X", "5:3", "this bracket is not closed", "write `{id: x, title: X}`"),
    ("- id: x\n  title: [Update] War", "6:10", "begins with `[`", "write `\"[Update] War\"`"),
    ("- title: War: the start\n  date: 2024", "5:10", "a colon", "write `\"War: the start\"`"),
    ("- title: \"A\" b\n  date: 2024", "5:10", "ends before", "write `\"\\\"A\\\" b\"`"),
    ("\t- id: x\n\t  title: X", "5:1", "tabs in the indentation", "write spaces"),
    ("  - id: x\n\ttitle: X", "6:1", "a tab in the indentation", "write spaces"),
    ("- id: x\n  title: X\n   date: 2024", "7:1", "is not indented", "as many spaces"),
];

/// Configuration, the place, words of the message and of the help.
const CONFIGURATIONS: &[(&str, &str, &str, &str)] = &[
    ("title: A: b", "1:8", "a colon", "write `\"A: b\"`"),
    ("theme: {accent: #7a1f1f}", "1:17", "begins with `#`", "write `\"#7a1f1f\"`"),
    ("footer: © 2024: us", "1:9", "a colon", "write `\"© 2024: us\"`"),
    ("title: @us", "1:8", "begins with `@`", "write `\"@us\"`"),
    ("lang:en", "1:1", "no space after the colon", "write `lang: en`"),
];

/// Returns the code of a message.
fn code(message: &str) -> &'static str {
    if message.contains("support YAML") { "yaml-feature" } else { "bad-yaml" }
}

#[test]
fn texts_that_need_quotation_marks_can_be_written_as_help_says() {
    let helps: Vec<String> = VALUES.iter().map(|(.., write)| format!("write `{write}`")).collect();
    let mut mistakes = Vec::new();
    for ((value, message, _), help) in VALUES.iter().zip(&helps) {
        let title = format!("---\ntitle: {value}\ndate: 2024\n---\n");
        let entry = format!(
            "---\ntitle: A\ndate: 2024\nevents:\n  - id: x\n    title: {value}\n    date: 2024\n---\n"
        );
        for (text, places) in [(title, "2:8"), (entry, "6:12")] {
            mistakes.push(Mistake { text, code: code(message), places, message, help });
        }
    }
    assert_mistakes(&mistakes, &Files::new());
}

/// Returns the mistakes of a table: texts made by a template with `LINE`.
fn mistakes<'a>(
    table: &'a [(&str, &str, &str, &str)],
    template: &str,
) -> impl Iterator<Item = Mistake<'a>> {
    table.iter().map(|(line, places, message, help)| {
        let text = template.replace("LINE", line);
        Mistake { text, code: code(message), places, message, help }
    })
}

#[test]
fn front_matter_can_be_written_as_help_says() {
    let notes = mistakes(NOTES, "---\ntitle: A\nLINE\ndate: 2024\n---\nText.\n");
    let entries = mistakes(ENTRIES, "---\ntitle: A\ndate: 2024\nevents:\nLINE\n---\n");
    assert_mistakes(&notes.chain(entries).collect::<Vec<_>>(), &Files::new());
}

#[test]
fn the_configuration_can_be_written_as_help_says() {
    let note = ("content/a.md".to_owned(), "---\ntitle: A\ndate: 2024\n---\n".to_owned());
    for mistake in mistakes(CONFIGURATIONS, "LINE\nextra: {}\n") {
        let config = ("dateline.yaml".to_owned(), mistake.text.clone());
        let files = Files::from([note.clone(), config]);
        assert_files(&[mistake], &files, |_| "dateline.yaml".to_owned());
    }
}

//! Words that earlier messages and pages used in a sense that no other program does, and that must not return.

use super::docs;
use super::source::{files, has_word, read, repository};

/// What not to write, and what to write instead.
const DIALECT: &[(&str, &str)] = &[
    ("stands here", "found a list, found several keys"),
    ("nothing stands", "there is no, the value is empty"),
    ("it stands", "it is, it appears"),
    ("they stand", "they are, they appear"),
    ("stands in", "is in"),
    ("stands on", "is on"),
    ("is told", "dateline reports, the message says"),
    ("are told", "dateline reports, the message says"),
    ("nobody", "no, unknown"),
    ("tells of", "reports, is about"),
    ("mended", "fixed"),
    ("by dark", "in dark mode"),
    ("by light", "in light mode"),
    ("thousand million", "billion"),
    ("whoever", "if you"),
    ("passed over", "ignored"),
    ("gives out", "has, returns"),
    ("but for", "except"),
    ("there already", "already exists"),
];

/// Folders with messages of the program and texts of pages, and how the names of their files end.
const TEXTS: [(&str, &[&str]); 2] =
    [("src", &[".rs", ".md", ".yaml"]), ("themes", &[".html", "/en.ftl"])];

#[test]
fn messages_pages_and_docs_are_free_of_dialect() {
    let texts = TEXTS.iter().flat_map(|(folder, endings)| {
        let paths = files(&repository().join(folder)).into_iter();
        let paths = paths.filter_map(|path| {
            let path = path.strip_prefix(repository()).expect("it was found there");
            Some(path.to_str()?.replace('\\', "/"))
        });
        paths.filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
    });
    let mut wrong = Vec::new();
    for path in texts.chain(docs::pages()) {
        let text = read(&path).to_lowercase();
        for (line, text) in text.lines().enumerate() {
            for (form, better) in DIALECT.iter().filter(|(form, _)| has_word(text, form)) {
                wrong.push(format!("{path}:{}: `{form}`; write: {better}", line + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

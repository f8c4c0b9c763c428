//! What each format prints, as tables.

use super::*;
use dateline::diag::Code;

#[test]
fn shapes() {
    let text: Arc<str> = Arc::from("---\r\ntitle: Київ 平壌\r\n\tdate: 2024-06-31\r\n---\r\n");
    let long: Arc<str> =
        Arc::from(format!("{}date: 2024-06-31 {}\n", "я".repeat(500), "ж".repeat(500)));
    let esc: Arc<str> = Arc::from("title: a\x1b[31m\u{202e}b\nx: 1\n\n\n\n\n\n\ny: 2\n");
    let lookup = |file: &str| match file {
        "content/a.md" => Some(text.clone()),
        "content/long.md" => Some(long.clone()),
        "content/esc.md" => Some(esc.clone()),
        "empty.md" => Some(Arc::from("")),
        _ => None,
    };
    let a: Arc<str> = Arc::from("content/a.md");
    let l: Arc<str> = Arc::from("content/long.md");
    let e: Arc<str> = Arc::from("content/esc.md");
    let at = text.find("2024").unwrap();
    let k = text.find("平").unwrap();
    let d = long.find("2024").unwrap();
    let list = vec![
        Diagnostic::new(Code::NoNotes, None, "no notes in `content`").help("make one"),
        Diagnostic::new(Code::BadDate, Place::new(&a, at..at + 10), "`2024-06-31` does not exist")
            .help("June has 30 days")
            .help("write `2024-06-30`")
            .related(Place::new(&a, k..k + 6), "here")
            .related(Place::new(&e, 0..5), "and there"),
        Diagnostic::new(Code::RawHtml, Place::new(&a, k..k + 3), "x"),
        Diagnostic::new(Code::RawHtml, Place::new(&a, 5..at + 3), "multi"),
        Diagnostic::new(Code::RawHtml, Place::new(&a, text.len()..text.len()), "at end"),
        Diagnostic::new(Code::RawHtml, Place::new(&a, 9999..99999), "past end"),
        Diagnostic::new(Code::BadDate, Place::new(&l, d..d + 10), "long"),
        Diagnostic::new(Code::NoSource, Place::new(&e, 8..17), "esc \x1b[1m\nb")
            .related(Place::new(&e, 30..31), "far"),
        Diagnostic::new(Code::NotUtf8, Place::file(&Arc::from("content/b.md")), "bin"),
        Diagnostic::new(Code::NoBaseUrl, Place::file(&Arc::from("empty.md")), "nothing"),
    ];
    println!("{}", plain(&list, &lookup));
    println!("{}", render(Format::Github, &list, &lookup));
    println!("{}", render(Format::Json, &list[..2], &lookup));
    println!("{}", render(Format::Sarif, &list[..2], &lookup));
}

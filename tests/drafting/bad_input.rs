//! What is not a plain article: files of other kinds, odd encodings, pages and mails. Each is a clear error or a
//! correct draft, and nothing is written in part.

use std::fs;

use super::site;
use crate::support::{Project, tree};

/// Title, outlet and day of publication.
const HEAD: &str = "A title\n\nHerald, 15 October 2024\n\n";
/// Two sentences with a date each.
const TEXT: &str = "The treaty was signed in June. A vote is expected in November.\n";
/// The dates of `TEXT`.
const DATES: &[&str] = &["2024-06", "2024-11"];

/// The first days of May.
#[rustfmt::skip]
const MAY: &[&str] = &[
    "2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06", "2024-05-07", "2024-05-08",
    "2024-05-09", "2024-05-10", "2024-05-11", "2024-05-12", "2024-05-13", "2024-05-14", "2024-05-15", "2024-05-16",
    "2024-05-17", "2024-05-18", "2024-05-19",
];

/// What the program makes of an input.
enum Expected {
    /// An error whose message and help contain these words.
    Refused(&'static str, &'static str),
    /// A draft with this title and these dates, `?` for one that is not clear.
    Draft(&'static str, &'static [&'static str]),
    /// The same, and the program says this about it.
    Doubtful(&'static str, &'static [&'static str], &'static str),
}
use Expected::{Doubtful, Draft, Refused};

/// A name for the case, the input, and what becomes of it.
type Case = (&'static str, Vec<u8>, Expected);

fn text(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn article() -> String {
    format!("{HEAD}{TEXT}")
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// A web page with this content.
fn page(content: &str) -> Vec<u8> {
    text(&format!(
        "<!doctype html><html lang=en><head><title>A page</title>\
         <meta property=\"article:published_time\" content=\"2024-10-15\"></head><body>{content}</body></html>"
    ))
}

/// A mail with these lines of its header, and this body.
fn mail(header: &str, body: &str) -> Vec<u8> {
    text(&format!(
        "From: Jo Li <jo@example.org>\nTo: desk@example.org\nSubject: A treaty\n\
         Date: Tue, 15 Oct 2024 08:00:00 +0200\n{header}\n{body}"
    ))
}

#[rustfmt::skip]
fn files() -> Vec<Case> {
    let ukrainian = "Договір\n\nГеральд, 15 жовтня 2024\n\nДоговір підписали в червні. Голосування буде в листопаді.\n";
    let marked = |mark: [u8; 2], bytes| [mark.to_vec(), utf16(&article(), bytes)].concat();
    let all_bytes = (0..=255).collect::<Vec<u8>>().repeat(8);
    vec![
        ("empty", text(""), Refused("the input contains no text", "paste")),
        ("blanks", text(" \n\t\u{a0}\n"), Refused("the input contains no text", "paste")),
        ("a byte order mark", text("\u{feff}"), Refused("the input contains no text", "paste")),
        ("binary", all_bytes, Refused("binary file", "plain text")),
        ("a program", b"\x7fELF\x02\x01\x01\x00\x00\x00".to_vec(), Refused("binary file", "plain text")),
        ("a picture", b"\x89PNG\r\n\x1a\n\x00".to_vec(), Refused("a picture", "plain text")),
        ("Word", b"PK\x03\x04\x14\x00".to_vec(), Refused("Word", "plain text")),
        ("rich text", text("{\\rtf1 In June 2024}"), Refused("Rich Text", "plain text")),
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\n".to_vec(), Refused("PDF", "pdftotext")),
        ("PDF after a line", b"\r\n%PDF-1.7\n%\xe2\xe3\n".to_vec(), Refused("PDF", "pdftotext")),
        ("UTF-16, little end first", marked([0xFF, 0xFE], u16::to_le_bytes), Draft("A title", DATES)),
        ("UTF-16, big end first", marked([0xFE, 0xFF], u16::to_be_bytes), Draft("A title", DATES)),
        ("UTF-16 without a mark", utf16(&article(), u16::to_le_bytes), Draft("A title", DATES)),
        ("the same, big end first", utf16(&article(), u16::to_be_bytes), Draft("A title", DATES)),
        ("Ukrainian in UTF-16 without a mark", utf16(ukrainian, u16::to_le_bytes), Draft("Договір", DATES)),
        ("Ukrainian, big end first", utf16(ukrainian, u16::to_be_bytes), Draft("Договір", DATES)),
        ("UTF-16 of odd length", [utf16(&article(), u16::to_le_bytes), vec![b'x']].concat(), Refused("binary", "")),
        ("UTF-32", article().chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(), Refused("binary", "")),
        ("Latin-1", [text(&article()), b"Caf\xe9".to_vec()].concat(), Refused("not UTF-8", "save it as UTF-8")),
        ("a NUL", text(&article().replace("June", "Ju\0ne")), Refused("binary file", "plain text")),
        ("control characters", text(&article().replace("June", "\u{1b}\u{7}June\u{9b}")), Draft("A title", DATES)),
        ("line ends of old Macs", text(&article().replace('\n', "\r")), Draft("A title", DATES)),
        ("line ends of Windows", text(&article().replace('\n', "\r\n")), Draft("A title", DATES)),
    ]
}

#[rustfmt::skip]
fn texts() -> Vec<Case> {
    let long_title = "Long ".repeat(30);
    let ukrainian = "Договір про партнерство підписали в червні в Пхеньяні під час візиту президента, а голосування в парламенті чекають у листопаді.";
    vec![
        ("one line without a day", text("Signed in June 2024."), Refused("no publication date", "--date")),
        ("no day of publication", text("A title\n\nSigned in June.\n"), Refused("no publication date", "--date")),
        ("a title and a day only", text("A title\n\n15 October 2024\n"), Refused("no publication date", "--date")),
        ("the form of one line", text(" date 2024-10-15 The title: Signed in June."), Draft("The title", &["2024-06"])),
        ("one long line", text(&format!("{HEAD}{}in June.\n", "word ".repeat(20_000))), Draft("A title", &["2024-06"])),
        ("a long line of short words", text(&format!("{HEAD}{}.\nIn June.\n", "a, ".repeat(100_000))), Draft("A title", &["2024-06"])),
        ("no date in the text", text(&format!("{HEAD}Nothing is dated.\n")), Doubtful("A title", &[], "the text has no dates")),
        ("a paywall", text(&format!("{}\nSubscribe to continue reading.\n", article())), Doubtful("A title", DATES, "only the free part")),
        ("many articles", text("One\n\n15 October 2024\n\nSigned in June.\n\nTwo\n\n14 October 2024\n\nSent.\n\nThree\n\n13 October 2024\n\nSeen.\n"), Doubtful("One", &["2024-06", "2024-10-14", "2024-10-13"], "several articles")),
        ("a sentence in another language", text(&format!("{HEAD}{TEXT}\n«Договір підписали в червні», сказав він.\n")), Draft("A title", &["2024-06", "2024-11", "2024-06"])),
        ("several languages", text(&format!("{HEAD}{}\n{ukrainian}\n", TEXT.repeat(4))), Draft("A title", &["2024-06", "2024-11", "2024-11", "2024-11", "2024-11", "2024-06", "2024-11"])),
        ("the far future", text(&format!("{HEAD}The loan ends on 31 December 9999. In 12024 there is peace.\n")), Draft("A title", &["9999-12-31"])),
        ("the far future in Ukrainian", text(&format!("{HEAD}Угода діє до 31 грудня 9999 року, повідомив уряд.\n")), Draft("A title", &["../9999-12-31"])),
        ("a year of five figures", text(&format!("{HEAD}It ends on 12 March 12999. It began on 12 March 2001.\n")), Draft("A title", &["2001-03-12"])),
        ("a short paragraph in another script", text(&format!("{HEAD}{TEXT}\nУгоду підписали в червні, сказав міністр у середу.\n")), Draft("A title", &["2024-06", "2024-11", "2024-06", "2024-10-09"])),
        ("a language without a grammar", text("Le traité\n\n15.10.2024\n\nLe traité a été signé par les deux présidents dans la capitale, puis présenté au parlement le 05.07.2024.\n"), Doubtful("Le traité", &["2024-07-05"], "seems to be in French; dateline finds dates in English")),
        ("a table", text("# A title\n\n15 October 2024\n\n| when | what |\n|---|---|\n| 19 June 2024 | signed |\n| 5 July 2024 | sent |\n"), Draft("A title", &["2024-06-19", "2024-07-05"])),
        ("a mail copied from its program", text("Von: Anna Weiss <anna@example.org>\nGesendet: Dienstag, 15. Oktober 2024 10:12\nAn: Redaktion\nBetreff: Ein Vertrag\n\nDer Vertrag wurde im Juni unterzeichnet.\n"), Draft("Ein Vertrag", &["2024-06"])),
        ("a Ukrainian one", text("Від: Олена\nДата: вт, 15 жовт. 2024 р. о 10:12\nКому: Редакція\nТема: Договір\n\nДоговір підписали в червні.\n"), Draft("Договір", &["2024-06"])),
        ("troops and no year", text(&format!("{HEAD}On 18 June 3500 troops marched through the capital.\n")), Draft("A title", &["2024-06-18"])),
        ("days that do not exist", text(&format!("{HEAD}It was signed on 31 June.\n")), Draft("A title", &[])),
        ("right to left", text("ההסכם נחתם\n\n15 October 2024\n\nההסכם נחתם ב-19.6.2024 בפיונגיאנג, \u{202e}אמר\u{202c} הדובר.\n"), Draft("ההסכם נחתם", &["2024-06-19"])),
        ("a title of signs", text(&format!("!!! ***\n\nHerald, 15 October 2024\n\n{TEXT}")), Doubtful("The treaty was signed in June.", DATES, "no title")),
        ("a title of signs that is named", text(&format!("Title: ?!\nDate: 2024-10-15\n\n{TEXT}")), Draft("", DATES)),
        ("a title of pictures", text(&format!("Title: 🎉🎉\nDate: 2024-10-15\n\n{TEXT}")), Draft("\"🎉🎉\"", DATES)),
        ("a line under the title", text(&format!("A title\n=======\n\n15 October 2024\n\n{TEXT}")), Draft("A title", DATES)),
        ("a long title", text(&format!("{}\n\n15 October 2024\n\n{TEXT}", long_title.trim())), Draft("Long Long", DATES)),
        ("a title that means something to YAML", text(&format!("Title: \"x\": y #z\nDate: 2024-10-15\n\n{TEXT}")), Draft(r##""\"x\": y #z""##, DATES)),
    ]
}

#[cfg(feature = "html")]
#[rustfmt::skip]
fn pages() -> Vec<Case> {
    let stories: String = (1..20)
        .map(|day| format!("<article><h2><a href=/{day}>Story {day} of the capital</a></h2><p>On {day} May 2024 something happened in the capital.</p></article>"))
        .collect();
    let nothing = || Refused("found no article text", "copy the article's text");
    vec![
        ("a menu", page("<nav><a href=/>Home</a> <a href=/world>World</a></nav>"), nothing()),
        ("a form to log in", page("<form><input name=u><button>Log in</button></form>"), nothing()),
        ("a page made by scripts", page("<div id=app></div><script>var a = 1;</script>"), nothing()),
        ("a paywall", page("<article><h1>A page</h1><p>The treaty was signed in June, the ministry said on its site.</p></article><div>Already a subscriber? Log in.</div>"), Doubtful("A page", &["2024-06"], "only the free part")),
        ("a page of many dated articles", text(&format!("<!doctype html><html><head><title>News</title></head><body><main><h1>News</h1>{}</main></body></html>", stories.replace("<p>", "<time datetime=2024-10-15>15 October 2024</time><p>"))), Doubtful("News", MAY, "several articles")),
        ("a page of many articles", text(&format!("<!doctype html><html><head><title>News</title></head><body><main><h1>News</h1>{stories}</main></body></html>")), Refused("no publication date", "--date")),
    ]
}

#[cfg(not(feature = "html"))]
fn pages() -> Vec<Case> {
    let content = page("<p>The treaty was signed in June.</p>");
    vec![("a page", content, Refused("feature `html`", "copy"))]
}

#[rustfmt::skip]
fn mails() -> Vec<Case> {
    let quoted = "MIME-Version: 1.0\nContent-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n";
    let split = "The treaty was signed in =\nJune =E2=80=94 a vote is expected=20in November, say =3D and Sofie =C3=85s.\n";
    let base64 = "VGhlIHRyZWF0eSB3YXMgc2lnbmVkIGluIEp1bmUuIEEg\ndm90ZSBpcyBleHBlY3RlZCBpbiBOb3ZlbWJlci4K\n";
    let parts = "MIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary=\"x y\"\n";
    let several = format!(
        "Ignored.\n--x y\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--x y\n\
         Content-Type: multipart/alternative; boundary=inner\n\n--inner\nContent-Type: text/html\n\n<p>Wrong</p>\n\
         --inner\nContent-Type: text/plain\n\n{TEXT}--inner--\n--x y--\n"
    );
    let files = "--x y\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw==\n--x y--\n";
    let of_mail = "the publication date is the date of the email";
    let read = || Doubtful("A treaty", DATES, of_mail);
    let refused = || Refused("no text in this email", "copy the text");
    let windows = |mail: Vec<u8>| text(&String::from_utf8(mail).unwrap().replace('\n', "\r\n"));
    let subject = |subject: &str| {
        text(&String::from_utf8(mail("", TEXT)).unwrap().replace("A treaty", subject))
    };
    let in_base64 = quoted.replace("quoted-printable", "base64");
    vec![
        ("a plain mail", mail("", TEXT), read()),
        ("quoted-printable", mail(quoted, split), read()),
        ("quoted-printable with line ends of Windows", windows(mail(quoted, split)), read()),
        ("base64", mail(&in_base64, base64), read()),
        ("several parts", mail(parts, &several), read()),
        ("a forwarded mail", mail("", "For you!\n\n---------- Forwarded message ---------\nFrom: Desk <desk@example.org>\nDate: Tue, 15 Oct 2024 at 09:00\nSubject: The treaty\nTo: Jo Li\n\nIt was signed in June.\n"), Doubtful("The treaty", &["2024-06"], of_mail)),
        ("only attachments", mail(parts, files), refused()),
        ("parts without a boundary", mail("MIME-Version: 1.0\nContent-Type: multipart/mixed\n", TEXT), refused()),
        ("broken base64", mail(&in_base64, "%%%\n"), refused()),
        ("a subject in base64", subject("=?utf-8?B?0JTQvtCz?=\n =?UTF-8?q?=D0=BE=D0=B2=D1=96=D1=80?= 1"), Doubtful("Договір 1", DATES, of_mail)),
        ("a subject that is broken", subject("=?utf-8?B?!!?= x"), Doubtful("\"=?utf-8?B?!!?= x\"", DATES, of_mail)),
    ]
}

/// The title and the dates of the only new note.
fn drafted(project: &Project) -> (String, Vec<String>) {
    let notes = tree(&project.path("content"));
    let (_, note) = notes.into_iter().find(|(path, _)| path.starts_with("2024-10-15")).unwrap();
    let note = String::from_utf8(note).unwrap();
    let (front, _) = note.split_once("\n---\n").unwrap();
    let title = front.lines().find_map(|line| line.strip_prefix("title: ")).unwrap();
    let date = |line: &str| match line.trim_start().starts_with("# no clear date") {
        true => Some("?".to_owned()),
        false => line.strip_prefix("    date: ").map(|date| date.trim_matches('"').to_owned()),
    };
    (title.to_owned(), front.lines().filter_map(date).collect())
}

/// Drafts the input of a case, and asserts what becomes of it.
fn check((name, bytes, expected): &Case) {
    let project = site().file("article.txt", bytes);
    let before = tree(&project.path(""));
    let run = project.run(&["draft", "article.txt"]);
    let (title, dates, words) = match expected {
        Refused(message, help) => {
            assert!(run.has_exit_code(2), "{name}: {}{}", run.stdout, run.stderr);
            for words in [message, "= help: ", help] {
                assert!(run.stderr.contains(words), "{name}: {}", run.stderr);
            }
            assert_eq!(tree(&project.path("")), before, "{name}");
            return;
        }
        Draft(title, dates) => (title, dates, ""),
        Doubtful(title, dates, words) => (title, dates, *words),
    };
    assert!(run.has_exit_code(0), "{name}: {}", run.stderr);
    assert!(run.stderr.contains(words), "{name}: {}", run.stderr);
    assert!(!words.is_empty() || !run.stderr.contains("note: "), "{name}: {}", run.stderr);
    let (own_title, own_dates) = drafted(&project);
    assert!(own_title.starts_with(title), "{name}: {own_title}");
    assert_eq!(own_dates, *dates, "{name}");
    let checked = project.run(&["check", "--drafts"]);
    assert!(checked.has_exit_code(0), "{name}: {}{}", checked.stdout, checked.stderr);
}

#[test]
fn files_of_other_kinds_are_refused_or_read() {
    files().iter().for_each(check);
}

#[test]
fn odd_texts_are_refused_or_read() {
    texts().iter().for_each(check);
}

#[test]
fn pages_without_an_article_are_refused() {
    pages().iter().for_each(check);
}

#[test]
fn mails_are_read_for_their_text() {
    mails().iter().for_each(check);
}

#[test]
fn articles_above_the_limit_of_notes_are_refused() {
    for (limit, text, words) in [
        (
            "1KiB",
            format!("{HEAD}{}", "Nothing happened. ".repeat(100)),
            "more than the limit of 1024",
        ),
        // The article fits, and its draft does not.
        ("4KiB", format!("{HEAD}{}", TEXT.repeat(40)), "the draft would have"),
    ] {
        let project = site().config(&format!("limits: {{note: {limit}}}\n")).file("a.txt", text);
        let before = tree(&project.path(""));
        let run = project.run(&["draft", "a.txt"]).exit_code(2);
        for words in [words, "limits: {note: …}"] {
            assert!(run.stderr.contains(words), "{}", run.stderr);
        }
        assert_eq!(tree(&project.path("")), before);
    }
}

#[test]
fn a_language_without_a_grammar_is_refused() {
    let project = site().file("article.txt", article());
    for tag in ["xx", "fr", "", "english"] {
        let before = tree(&project.path(""));
        let run = project.run(&["draft", "article.txt", "--lang", tag]).exit_code(2);
        assert!(run.stderr.contains("give one of: en, uk, ru, de"), "{tag}: {}", run.stderr);
        assert_eq!(tree(&project.path("")), before, "{tag}");
    }
    project.run(&["draft", "article.txt", "--lang", "en-GB"]).success();
}

#[test]
fn options_may_say_what_an_article_does_not() {
    let project = site().file("article.txt", TEXT);
    let options = ["--date", "2024-10-15", "--title", "?!", "--source", "…"];
    project.run(&[&["draft", "article.txt"][..], &options].concat()).success();
    let (title, dates) = drafted(&project);
    assert_eq!(title.trim_matches('"'), "?!");
    assert_eq!(dates, *DATES);
    let note = fs::read_to_string(project.path("content/2024-10-15.md")).unwrap();
    assert!(note.contains("  name: \"…\"\n"), "{note}");
    project.run(&["check", "--drafts"]).success();
}

//! Paths of files, in notes and in the configuration.

use super::{Files, errors};

/// Paths as written in a note of a folder, the code, words of the message, and the path to write.
#[rustfmt::skip]
const PATHS: &[(&str, &str, &str, &str)] = &[
    ("images\\map.png", "refused-file", "contains a backslash; paths use `/`", "../images/map.png"),
    ("/images/map.png", "", "`/images/map.png`", "../images/map.png"),
    ("../../images/map.png", "refused-file", "leads out of the content folder", "../images/map.png"),
    ("../Images/MAP.png", "missing-file", "there is no file `Images/MAP.png`", "../images/map.png"),
    ("map.png", "missing-file", "there is no file `sub/map.png`", "../images/map.png"),
    ("content/images/map.png", "missing-file", "there is no file", "../images/map.png"),
];

/// Destinations of links in a note of a folder, the code, and the destination to write.
const LINKS: &[(&str, &str, &str)] = &[
    ("b", "missing-file", "../b.md"),
    ("../b.html", "refused-file", "../b.md"),
    ("B.md", "unknown-note", "../b.md"),
    ("..\\b.md", "refused-file", "../b.md"),
    ("/b.md", "missing-file", "../b.md"),
    ("deep/", "missing-file", "deep/index.md"),
    ("deep\\index.md", "refused-file", "deep/index.md"),
];

fn files() -> Files {
    let note = "---\ntitle: A\ndate: 2024\nevents: []\n---\n";
    let files = ["content/images/map.png", "content/b.md", "content/sub/deep/index.md"];
    files.map(|path| (path.to_owned(), note.to_owned())).into()
}

/// Asserts that a note has one error with this help, and none when it is followed.
#[track_caller]
fn assert_path(note: &str, (code, message): (&str, &str), written: &str, meant: &str) {
    let path = "content/sub/a.md".to_owned();
    let with = |text: String| files().into_iter().chain([(path.clone(), text)]).collect::<Files>();
    let found = errors(&with(note.to_owned()));
    let [error] = found.as_slice() else { panic!("{note}\n{found:#?}") };
    assert!(code.is_empty() || error.code.name() == code, "{note}\n{error:#?}");
    assert!(error.message.contains(message), "{note}\n{error:#?}");
    assert_eq!(error.help, [format!("write `{meant}`")], "{note}");
    for replacement in &error.replacements {
        let mut text = note.to_owned();
        text.replace_range(replacement.range.clone(), &replacement.text);
        assert_eq!(errors(&with(text.clone())), [], "{text}");
    }
    assert_eq!(errors(&with(note.replace(written, meant))), [], "{note}");
}

#[test]
fn paths_of_images_and_links_can_be_written_as_help_says() {
    for (written, code, message, meant) in PATHS {
        let media =
            format!("---\ntitle: A\ndate: 2024\nmedia: {{image: {written}, alt: X}}\n---\n");
        assert_path(&media, (code, message), written, meant);
        let image = format!("---\ntitle: A\ndate: 2024\n---\n![X]({written})\n");
        assert_path(&image, (code, message), written, meant);
    }
    for (written, code, meant) in LINKS {
        let link = format!("---\ntitle: A\ndate: 2024\n---\n[X]({written})\n");
        assert_path(&link, (code, ""), written, meant);
    }
}

#[test]
fn paths_of_the_configuration_can_be_written_as_help_says() {
    let note = "---\ntitle: A\ndate: 2024\n---\n";
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    for (written, meant) in [("static/logo.svg", "/logo.svg"), ("/Logo.SVG", "/logo.svg")] {
        let config = |logo: &str| format!("publisher: {{name: X, logo: {logo}}}\n");
        let files = |logo: &str| {
            let files = [
                ("dateline.yaml", config(logo)),
                ("content/a.md", note.to_owned()),
                ("static/logo.svg", svg.to_owned()),
            ];
            Files::from(files.map(|(path, text)| (path.to_owned(), text)))
        };
        let found = errors(&files(written));
        let [error] = found.as_slice() else { panic!("{written}\n{found:#?}") };
        assert_eq!(error.help, [format!("write `{meant}`")]);
        assert_eq!(errors(&files(meant)), []);
    }
}

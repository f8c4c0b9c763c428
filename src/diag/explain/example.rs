//! The fenced blocks of an explanation as small sites, and as text for people.
//!
//! The info string of a block is its language, then words:
//!
//! - `wrong`, `right` or `both`: the site that the file belongs to;
//! - `file=PATH`: its path below the project's root;
//! - `form=utf-16`: the file is stored as UTF-16 (little-endian, with BOM);
//! - `form=link`: the path is a symbolic link whose target is the text of the block.
//!
//! A block without these words is an illustration and belongs to no site.

use super::{Code, explanation};

/// The two sites of an explanation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Example {
    /// Files of the site that gets the diagnostic.
    pub wrong: Vec<ExampleFile>,
    /// Files of the site that does not get it.
    pub right: Vec<ExampleFile>,
}

/// One file of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFile {
    /// Path below the project's root.
    pub path: &'static str,
    /// How the text is stored.
    pub form: FileForm,
    /// The content, or the target of a link (without line break).
    pub text: String,
}

/// How a file of an example is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForm {
    /// A file of UTF-8 text.
    Text,
    /// A file of UTF-16 text, little-endian, with BOM.
    Utf16,
    /// A symbolic link.
    Link,
}

impl ExampleFile {
    /// Returns the bytes of the file, or those of a link's target.
    pub fn bytes(&self) -> Vec<u8> {
        match self.form {
            FileForm::Text | FileForm::Link => self.text.clone().into_bytes(),
            FileForm::Utf16 => {
                let units = std::iter::once(0xFEFF).chain(self.text.encode_utf16());
                units.flat_map(u16::to_le_bytes).collect()
            }
        }
    }
}

/// Returns the wrong and the right site of a code's explanation.
pub fn examples(code: Code) -> Example {
    let mut example = Example::default();
    for block in blocks(explanation(code)) {
        let Block::Fence { info, lines } = block else { continue };
        let Some(caption) = Caption::read(info) else { continue };
        let mut text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
        if caption.form == FileForm::Link {
            text.truncate(text.trim_end().len());
        }
        let file = ExampleFile { path: caption.path, form: caption.form, text };
        if caption.site != "right" {
            example.wrong.push(file.clone());
        }
        if caption.site != "wrong" {
            example.right.push(file);
        }
    }
    example
}

/// Returns an explanation for people: each block with only its language, under a line that says what it
/// is.
pub fn readable(explanation: &str) -> String {
    let mut out = String::new();
    for block in blocks(explanation) {
        match block {
            Block::Line(line) => out.extend([line, "\n"]),
            Block::Fence { info, lines } => {
                let language = info.split_whitespace().next().unwrap_or("text");
                if let Some(caption) = Caption::read(info) {
                    out.push_str(&caption.words());
                }
                out.push_str(&format!("```{language}\n"));
                out.extend(lines.iter().flat_map(|line| [line, "\n"]));
                out.push_str("```\n");
            }
        }
    }
    out
}

/// What the info string of a block says about it.
struct Caption<'a> {
    site: &'a str,
    path: &'a str,
    form: FileForm,
}

impl<'a> Caption<'a> {
    /// Reads the words after the language; `None` for an illustration.
    fn read(info: &'a str) -> Option<Self> {
        let words = || info.split_whitespace().skip(1);
        let value = |name: &str| words().find_map(|word| word.strip_prefix(name));
        let form = match value("form=") {
            Some("utf-16") => FileForm::Utf16,
            Some("link") => FileForm::Link,
            _ => FileForm::Text,
        };
        Some(Caption {
            site: words().find(|word| ["wrong", "right", "both"].contains(word))?,
            path: value("file=")?,
            form,
        })
    }

    /// Returns the caption, as in "Wrong, in `content/note.md`:".
    fn words(&self) -> String {
        let site = match self.site {
            "wrong" => "Wrong",
            "right" => "Right",
            _ => "In both",
        };
        let form = match self.form {
            FileForm::Text => "",
            FileForm::Utf16 => " (stored as UTF-16)",
            FileForm::Link => " (a symbolic link to this path)",
        };
        format!("{site}, `{}`{form}:\n\n", self.path)
    }
}

/// A piece of Markdown: a line of prose, or a fenced block.
enum Block<'a> {
    Line(&'a str),
    Fence { info: &'a str, lines: Vec<&'a str> },
}

fn blocks(markdown: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        blocks.push(match line.strip_prefix("```") {
            None => Block::Line(line),
            Some(info) => {
                let lines = lines.by_ref().take_while(|line| *line != "```").collect();
                Block::Fence { info, lines }
            }
        });
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_see_captions_instead_of_info_strings() {
        let stored =
            "Why.\n\n```md wrong file=content/a.md form=utf-16\nx\n```\n\n```yaml\nk: v\n```\n";
        let read = "Why.\n\nWrong, `content/a.md` (stored as UTF-16):\n\n```md\nx\n```\n\n\
                    ```yaml\nk: v\n```\n";
        assert_eq!(readable(stored), read);
    }

    #[test]
    fn forms_become_bytes() {
        let file = |form, text: &str| ExampleFile { path: "a", form, text: text.to_owned() };
        assert_eq!(file(FileForm::Text, "д").bytes(), "д".as_bytes());
        assert_eq!(file(FileForm::Utf16, "д").bytes(), [0xFF, 0xFE, 0x34, 0x04]);
    }

    #[test]
    fn every_fence_with_words_is_understood() {
        for code in Code::ALL {
            for block in blocks(explanation(*code)) {
                let Block::Fence { info, lines } = block else { continue };
                let words = info.split_whitespace().count();
                assert!(words == 1 || Caption::read(info).is_some(), "{}: {info}", code.name());
                assert!(!lines.is_empty(), "{}: an empty fence", code.name());
            }
        }
    }
}

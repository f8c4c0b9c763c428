//! The custom properties that a style sheet declares, read from its text as the formatter writes it.

/// A declaration `--dateline-<name>: <value>;` on lines of its own.
pub struct Property {
    /// The name without `--dateline-`.
    pub name: String,
    /// The value on one line.
    pub value: String,
    /// The comment after the declaration, or on the line before it.
    pub comment: Option<String>,
}

/// Returns the custom properties of a style sheet in their order, one per declaration.
pub fn properties(style: &str) -> Vec<Property> {
    let lines: Vec<&str> = style.lines().map(str::trim).collect();
    let declared = |at: usize| {
        let (name, first) = lines[at].strip_prefix("--dateline-")?.split_once(':')?;
        let rest = std::iter::once(first).chain(lines[at + 1..].iter().copied());
        let rest = rest.collect::<Vec<_>>().join("\n");
        let (value, behind) = rest.split_once(';')?;
        let behind = behind.lines().next().unwrap_or_default();
        let before = if at > 0 { lines[at - 1] } else { "" };
        let comment = comment(behind).or_else(|| comment(before));
        Some(Property { name: name.into(), value: on_one_line(value), comment })
    };
    (0..lines.len()).filter_map(declared).collect()
}

/// The text of a line that is only a comment.
fn comment(line: &str) -> Option<String> {
    Some(line.trim().strip_prefix("/*")?.strip_suffix("*/")?.trim().to_owned())
}

fn on_one_line(value: &str) -> String {
    let words: Vec<&str> = value.split_whitespace().collect();
    words.join(" ").replace("( ", "(").replace(" )", ")")
}

#[test]
fn a_property_is_read_with_its_comment() {
    let style = "a {\n  /* its font */\n  --dateline-font:\n    One,\n    serif;\n\n  \
                 --dateline-bg: light-dark(\n    #fff,\n    #000\n  ); /* the page */\n  \
                 --dateline-fg: red;\n}\n";
    let found = properties(style);
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.name.as_str(), one.value.as_str(), one.comment.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            ("font", "One, serif", Some("its font")),
            ("bg", "light-dark(#fff, #000)", Some("the page")),
            ("fg", "red", None),
        ]
    );
}

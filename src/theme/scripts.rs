//! Scripts as pages get them: without the comments and indents that are for readers of the repository.

/// Returns a script without its comments and indents: without lines that begin with `//`, comments that
/// begin a line with `/**`, and casts (`/** @type … */`). The script must have no text over several lines
/// that contains one of these.
pub(crate) fn without_comments(script: &str) -> String {
    let mut plain = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines().map(str::trim) {
        let begins = inside || line.starts_with("/**");
        let (ends, rest) = match line.split_once("*/").filter(|_| begins) {
            Some((_, rest)) => (true, rest.trim_start()),
            None => (!begins, if begins { "" } else { line }),
        };
        inside = !ends;
        if !rest.is_empty() && !rest.starts_with("//") {
            plain.push_str(&without_casts(rest));
            plain.push('\n');
        }
    }
    plain
}

fn without_casts(line: &str) -> String {
    let mut parts = line.split("/** @type");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once("*/").map_or(part, |(_, rest)| rest.trim_start()));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_casts_and_indents_are_left_out() {
        let script = "/**\n * What it does.\n */\n(() => {\n  // why\n\n  /** @type {number} */\n  let x = \
                      /** @type {any} */ (1);\n  const f = (/** @type {string} */ text) => text; // kept\n  \
                      /** @type {any} */ (f)(\"http://x\");\n})();\n";
        let plain = "(() => {\nlet x = (1);\nconst f = (text) => text; // kept\n(f)(\"http://x\");\n})();\n";
        assert_eq!(without_comments(script), plain);
    }
}

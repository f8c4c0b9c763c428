//! Answers a wrong command line with the line to type.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Parser};
use dateline::diag::nearest;

use super::args::Cli;

/// Commands in other words.
const COMMANDS: &[(&str, &[&str])] = &[
    ("build", &["publish", "generate", "compile", "make", "render", "deploy"]),
    ("serve", &["preview", "server", "dev", "watch", "run", "open", "start"]),
    ("check", &["lint", "validate", "test", "verify"]),
    ("new", &["add", "note", "create", "post"]),
    ("find", &["search", "grep", "list"]),
    ("draft", &["import", "read", "article"]),
    ("explain", &["why", "error"]),
];

/// Options in other words.
const OPTIONS: &[(&str, &[&str])] = &[
    (
        "--output",
        &["--out", "--dest", "--destination", "--out-dir", "--output-dir", "--public", "-d", "-O"],
    ),
    ("--root", &["--dir", "--folder", "--project", "--site", "-C", "-s"]),
    ("--drafts", &["--draft", "-D", "--buildDrafts", "--build-drafts", "--unpublished"]),
    ("--open", &["--browser", "-O"]),
    ("--published", &["--date", "--on"]),
    ("--source", &["--url", "--link"]),
    ("--event", &["--id"]),
    ("--kind", &["--type"]),
    ("--strict", &["--werror", "--fail-on-warnings"]),
];

/// Maximum number of changes of a command line.
const MAX_CHANGES: usize = 2;

/// Returns what to print for a wrong command line: its message, and the line to type if one is found.
pub(super) fn answer(error: &clap::Error, arguments: &[String]) -> Option<String> {
    let corrected = correct(error, arguments, MAX_CHANGES)?;
    let message = error.to_string();
    let message = message.lines().next().unwrap_or_default().replace('\'', "`");
    let words: Vec<String> = corrected.iter().map(|word| shell_word(word)).collect();
    Some(format!("{message}\n  = help: write `dateline {}`", words.join(" ")))
}

/// Returns arguments that the program accepts and that differ in few places.
fn correct(error: &clap::Error, arguments: &[String], changes: usize) -> Option<Vec<String>> {
    let candidates = candidates(error, arguments);
    let good = candidates.iter().find(|candidate| parse(candidate).is_ok());
    let further = || {
        let mut left = candidates.iter().filter(|_| changes > 1);
        left.find_map(|one| correct(&parse(one).err()?, one, changes - 1))
    };
    good.cloned().or_else(further)
}

/// Parses arguments; asking for help is right.
fn parse(arguments: &[String]) -> Result<(), clap::Error> {
    let words = std::iter::once("dateline").chain(arguments.iter().map(String::as_str));
    match Cli::try_parse_from(words) {
        Err(error) if error.use_stderr() => Err(error),
        _ => Ok(()),
    }
}

/// Returns the arguments with one change each, the likeliest first.
fn candidates(error: &clap::Error, arguments: &[String]) -> Vec<Vec<String>> {
    let wrong =
        [ContextKind::InvalidSubcommand, ContextKind::InvalidValue, ContextKind::InvalidArg]
            .into_iter()
            .find_map(|kind| text(error, kind));
    let cli = Cli::command();
    let command = arguments.iter().position(|word| cli.find_subcommand(word).is_some());
    let command = command.or_else(|| arguments.iter().position(|word| !word.starts_with('-')));
    let mut found = Vec::new();
    if let Some(wrong) = &wrong {
        let at = arguments.iter().position(|word| {
            word == wrong || word.split_once('=').is_some_and(|(option, _)| option == wrong)
        });
        if let Some(at) = at {
            let near = nearest(wrong, strings(error, ContextKind::ValidValue));
            let near = near.into_iter().map(str::to_owned);
            let meant = others(wrong).map(str::to_owned).chain(suggestions(error)).chain(near);
            found.extend(meant.map(|meant| replaced(arguments, at, wrong, &meant)));
        }
    }
    if let Some(at) = command {
        found.extend(positional(arguments, at, wrong.as_deref()));
        // Options of a command come after it.
        let mut moved = arguments.to_vec();
        let name = moved.remove(at);
        moved.insert(0, name);
        found.push(moved);
    }
    if arguments.first().is_some_and(|word| word == "help") {
        let of = arguments.iter().skip(1).take(1).cloned();
        found.push(of.chain(["--help".to_owned()]).collect());
    }
    if arguments.first().is_some_and(|word| word == "version") {
        found.push(vec!["--version".to_owned()]);
    }
    found
}

/// Returns our commands and options for a word of other programs.
fn others(wrong: &str) -> impl Iterator<Item = &'static str> {
    let rows = COMMANDS.iter().chain(OPTIONS);
    let word = wrong.to_owned();
    rows.filter(move |(_, others)| others.contains(&word.as_str())).map(|(name, _)| *name)
}

/// Returns what clap suggests instead.
fn suggestions(error: &clap::Error) -> Vec<String> {
    let kinds =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    kinds
        .into_iter()
        .filter_map(|kind| error.get(kind))
        .flat_map(|value| match value {
            ContextValue::String(text) => vec![text.clone()],
            ContextValue::Strings(texts) => texts.clone(),
            _ => Vec::new(),
        })
        .collect()
}

/// Returns a list of the error.
fn strings(error: &clap::Error, kind: ContextKind) -> impl Iterator<Item = &str> {
    let list = match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.as_slice(),
        _ => &[],
    };
    list.iter().map(String::as_str)
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) if !text.is_empty() => {
            Some(text.split(' ').next().unwrap_or(text).to_owned())
        }
        _ => None,
    }
}

/// Returns the arguments with another word at one place.
fn replaced(arguments: &[String], at: usize, wrong: &str, meant: &str) -> Vec<String> {
    let mut changed = arguments.to_vec();
    changed[at] = changed[at].replacen(wrong, meant, 1);
    changed
}

/// Returns the arguments with an option for a word that the command at `at` has no place for.
fn positional(arguments: &[String], at: usize, wrong: Option<&str>) -> Vec<Vec<String>> {
    let command = arguments[at].as_str();
    if command == "new" {
        return joined_title(arguments, at).into_iter().collect();
    }
    let Some(place) = arguments.iter().skip(at + 1).position(|word| Some(word.as_str()) == wrong)
    else {
        return Vec::new();
    };
    let place = at + 1 + place;
    let word = &arguments[place];
    let options: &[&str] = match command {
        "export" => &["--format"],
        "serve" if word.parse::<u16>().is_ok() => &["--port"],
        "build" if !is_project(word) => &["--output", "--root"],
        _ => &["--root"],
    };
    let with = |option: &&str| {
        let mut changed = arguments.to_vec();
        changed.insert(place, (*option).to_owned());
        changed
    };
    options.iter().map(with).collect()
}

/// Returns whether a folder has notes or a configuration.
fn is_project(folder: &str) -> bool {
    ["dateline.yaml", "content"].iter().any(|name| std::path::Path::new(folder).join(name).exists())
}

/// Returns the arguments of `new` with the words of the title as one.
fn joined_title(arguments: &[String], at: usize) -> Option<Vec<String>> {
    let rest = &arguments[at + 1..];
    let count = rest.iter().take_while(|word| !word.starts_with('-')).count();
    let mut changed = arguments[..=at].to_vec();
    changed.push(rest[..count].join(" "));
    changed.extend_from_slice(&rest[count..]);
    (count > 1).then_some(changed)
}

/// Writes an argument as a word of a shell.
fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=,@%+".contains(c);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// Returns whether an error is about the words of the command line.
pub(super) fn is_about_words(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::InvalidSubcommand
            | ErrorKind::UnknownArgument
            | ErrorKind::InvalidValue
            | ErrorKind::TooManyValues
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_command_line_is_answered_with_the_line_to_type() {
        for (typed, line) in [
            ("new Trial begins", "new \"Trial begins\""),
            ("new Trial begins --kind event", "new \"Trial begins\" --kind event"),
            ("new --kind event Trial begins", ""),
            ("export csv", "export --format csv"),
            ("export cvs", "export --format csv"),
            ("export --format cvs", "export --format csv"),
            ("build site/", "build --output site/"),
            ("build src/..", "build --root src/.."),
            ("check site", "check --root site"),
            ("serve 8080", "serve --port 8080"),
            ("serve site", "serve --root site"),
            ("biuld", "build"),
            ("publish", "build"),
            ("preview 8080", "serve --port 8080"),
            ("search treaty signed", "find treaty signed"),
            ("add Trial", "new Trial"),
            ("lint --strict", "check --strict"),
            ("build --ouput x", "build --output x"),
            ("build --dest=x", "build --output=x"),
            ("--output x build", "build --output x"),
            ("--drafts serve", "serve --drafts"),
            ("serve -D", "serve --drafts"),
            ("check --format jsn", "check --format json"),
            ("help build", "build --help"),
            ("version", "--version"),
        ] {
            let arguments: Vec<String> = typed.split(' ').map(str::to_owned).collect();
            let error = parse(&arguments).expect_err(typed);
            let answer = answer(&error, &arguments).unwrap_or_default();
            let found = answer.split_once("write `dateline ").map_or("", |(_, line)| line);
            assert_eq!(found.trim_end_matches('`'), line, "{typed}: {answer}\n{error}");
        }
    }
}

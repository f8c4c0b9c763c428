//! Commands as processes: their output and their exit codes.

mod reference;

use std::io::Read;
use std::process::{Command, Output, Stdio};

fn dateline(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(arguments).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = dateline(arguments).output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (status.code().expect("it ends by itself"), text(stdout), text(stderr))
}

#[test]
fn explain_prints_the_explanation() {
    for name in ["bad-date", "error[bad-date]", "error[bad-date]:"] {
        let (code, out, err) = run(&["explain", name]);
        assert_eq!((code, &*err), (0, ""), "{name}");
        assert!(out.starts_with("error[bad-date]\n\nThe value is not a date"), "{out}");
        assert!(out.contains("\nWrong, `content/signed.md`:\n\n```md\n---\n"), "{out}");
        assert!(out.contains("\nRight, `content/signed.md`:\n\n```md\n---\n"), "{out}");
    }
}

#[test]
fn explain_without_a_code_lists_them_all() {
    let (code, out, _) = run(&["explain"]);
    assert_eq!(code, 0);
    let listed: Vec<&str> = out.lines().filter_map(|line| line.split(' ').next()).collect();
    let mut all: Vec<&str> = dateline::diag::Code::ALL.iter().map(|code| code.name()).collect();
    all.sort_unstable();
    assert_eq!(listed, all);
}

#[test]
fn explain_suggests_similar_codes() {
    let table = [
        (
            "bad-dat",
            "error: there is no diagnostic `bad-dat`\n  = help: did you mean `bad-date`?\n",
        ),
        (
            "\x1b[1m",
            "error: there is no diagnostic `1m`\n  \
             = help: `dateline explain` without a code lists them all\n",
        ),
    ];
    for (name, message) in table {
        assert_eq!(run(&["explain", name]), (2, String::new(), message.to_owned()));
    }
}

#[test]
fn date_prints_edtf_words_and_bounds() {
    let table: &[(&[&str], &str)] = &[
        (
            &["in early June 2024"],
            "edtf    2024-06\nwords   June 2024\nbounds  2024-06-01 to 2024-06-30\n",
        ),
        (&["until", "2017"], "edtf    ../2017\nwords   until 2017\nbounds  open to 2017-12-31\n"),
        (
            &["the day before", "--anchor", "2024-10-15"],
            "edtf    2024-10-14\nwords   14 October 2024\nbounds  2024-10-14 to 2024-10-14\n",
        ),
        (&["yesterday"], "edtf    unknown: depends on another day; add it with `--anchor`\n"),
        (
            &["у червні 2024 року", "--lang", "uk"],
            "edtf    2024-06\nwords   червень 2024\u{202f}р.\nbounds  2024-06-01 to 2024-06-30\n",
        ),
        (
            &["2024-06~"],
            "edtf    2024-06~\nwords   about June 2024\nbounds  2024-06-01 to 2024-06-30\n",
        ),
        (
            &["19 de junio de 2024"],
            "edtf    2024-06-19\nwords   19 June 2024\nbounds  2024-06-19 to 2024-06-19\n",
        ),
    ];
    for (words, wanted) in table {
        let (code, out, err) = run(&[&["date"], *words].concat());
        assert_eq!((code, &*out, &*err), (0, *wanted, ""), "{words:?}");
    }
    let (_, out, _) = run(&["date", "4/5/2024"]);
    assert!(out.contains("edtf    2024-04-05\n"), "{out}");
    assert!(out.contains("or      2024-05-04: the day may come before the month\n"), "{out}");
    let (_, out, _) = run(&["date", "June"]);
    assert!(out.contains("year    unknown; add a day with `--anchor`\n"), "{out}");
    for words in
        [&["no such thing"] as &[&str], &["June", "--anchor", "soon"], &["June", "--lang", "fr"]]
    {
        let (code, out, err) = run(&[&["date"], words].concat());
        assert_eq!((code, &*out), (2, ""), "{words:?}");
        assert!(err.contains("help: "), "{err}");
    }
}

#[test]
fn wrong_usage_exits_with_2() {
    for arguments in [
        &["expalin"] as &[&str],
        &["explain", "--colour"],
        &["explain", "bad-date", "bad-id"],
        &["--quiet", "--verbose", "explain"],
        &["completions", "cobol"],
        &[],
    ] {
        let (code, out, err) = run(arguments);
        assert_eq!((code, &*out), (2, ""), "{arguments:?}");
        assert!(!err.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_printed_to_stdout() {
    let (code, out, err) = run(&["--help"]);
    assert_eq!((code, &*err), (0, ""));
    for words in ["Usage: dateline", "explain", "completions", "--root <DIR>", "Exit codes:"] {
        assert!(out.contains(words), "{words} in {out}");
    }
    let (code, out, _) = run(&["explain", "--help"]);
    assert_eq!(code, 0);
    assert!(out.contains("dateline explain rival-dates"), "{out}");
    let version = format!("dateline {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(run(&["--version"]), (0, version, String::new()));
}

#[test]
fn every_shell_has_completions() {
    let shells = [
        ("bash", "complete -F _dateline"),
        ("zsh", "#compdef dateline"),
        ("fish", "complete -c dateline"),
        ("elvish", "edit:completion:arg-completer[dateline]"),
        ("powershell", "Register-ArgumentCompleter"),
    ];
    for (shell, words) in shells {
        let (code, out, err) = run(&["completions", shell]);
        assert_eq!((code, &*err), (0, ""), "{shell}");
        assert!(out.contains(words), "{shell}: {out}");
        assert!(out.contains("explain"), "{shell}: {out}");
    }
}

#[test]
fn the_manual_page_has_all_commands() {
    let (code, out, err) = run(&["man"]);
    assert_eq!((code, &*err), (0, ""));
    let headings: Vec<&str> = out.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
    let expected = [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "OPTIONS",
        "\"GLOBAL OPTIONS\"",
        "COMMANDS",
        "EXIT STATUS",
    ];
    assert_eq!(headings, expected);
    for command in ["explain", "completions", "man", "theme", "theme show", "theme new"] {
        let heading = format!(".SS dateline {command}");
        assert_eq!(out.lines().filter(|line| **line == heading).count(), 1, "{command}");
    }
}

#[test]
fn commands_print_the_same_output_each_time() {
    for arguments in [&["man"] as &[&str], &["completions", "bash"], &["explain"]] {
        assert_eq!(run(arguments), run(arguments));
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    for arguments in [&["completions", "bash"] as &[&str], &["explain"], &["man"], &["--help"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut child =
            dateline(arguments).stdout(writer).stderr(Stdio::piped()).spawn().expect("it starts");
        let mut err = String::new();
        child.stderr.take().expect("piped").read_to_string(&mut err).expect("it prints UTF-8");
        let status = child.wait().expect("it ends");
        assert_eq!((status.code(), &*err), (Some(0), ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_environment_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("it exists");
    let output = dateline(&["explain"]).stdout(full).output().expect("it starts");
    assert_eq!(output.status.code(), Some(3));
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(err.starts_with("error: cannot write to `standard output`: "), "{err}");
}

//! Licences, sources and banned crates of the dependencies, by `deny.toml` and `cargo metadata`, without
//! another program. `just audit` runs cargo-deny, which also checks security advisories.

use std::process::Command;

use serde_json::Value;

use super::source::read;
use crate::support::{repository, skip};

/// The only permitted source of packages.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[test]
fn dependencies_have_allowed_licences_and_come_from_crates_io() {
    let test = "dependencies_have_allowed_licences_and_come_from_crates_io";
    let Some(packages) = packages(test) else { return };
    let rules = Rules::read(&read("deny.toml"));
    assert!(packages.len() > 100, "{} packages", packages.len());
    let faults: Vec<String> = packages.iter().filter_map(|package| rules.fault(package)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn bad_dependencies_are_refused() {
    let rules = Rules::read(&read("deny.toml"));
    let package = |name: &str, license: &str, source: &str| serde_json::json!({"name": name, "version": "1.0.0", "license": license, "source": source});
    assert_eq!(rules.fault(&package("a", "MIT", REGISTRY)), None);
    assert_eq!(rules.fault(&package("a", "(MIT OR GPL-3.0) AND ISC", REGISTRY)), None);
    assert_eq!(rules.fault(&package("cssparser", "MPL-2.0", REGISTRY)), None);
    for (name, license, source) in [
        ("a", "GPL-3.0", REGISTRY),
        ("a", "MIT AND GPL-3.0", REGISTRY),
        ("a", "MPL-2.0", REGISTRY),
        ("a", "", REGISTRY),
        ("a", "MIT", "git+https://example.org/a"),
        ("openssl-sys", "MIT", REGISTRY),
    ] {
        let fault = rules.fault(&package(name, license, source));
        assert!(fault.is_some(), "{name} {license} {source}");
    }
}

/// The packages of the lock file, on all platforms.
fn packages(test: &str) -> Option<Vec<Value>> {
    let mut metadata = Command::new(env!("CARGO"));
    metadata.args(["metadata", "--format-version", "1", "--locked", "--all-features"]);
    let output = metadata.current_dir(repository()).output().expect("cargo starts");
    if !output.status.success() {
        skip(test, "the packages of all platforms (`cargo fetch`)");
        return None;
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
    let packages = metadata["packages"].as_array().expect("it lists packages");
    Some(packages.iter().filter(|package| package["name"] != "dateline").cloned().collect())
}

/// The rules of `deny.toml`.
struct Rules {
    licences: Vec<String>,
    /// Licences that are permitted for single crates.
    exceptions: Vec<(String, String)>,
    banned: Vec<String>,
}

impl Rules {
    fn read(text: &str) -> Rules {
        let section = |start: &str| {
            let rest = &text[text.find(start).expect("deny.toml has it") + start.len()..];
            rest[..rest.find("\n]").expect("the list ends")].to_owned()
        };
        let quoted = |line: &str| {
            let parts: Vec<String> = line.split('"').map(str::to_owned).collect();
            parts.into_iter().skip(1).step_by(2).collect::<Vec<String>>()
        };
        let exceptions = section("\nexceptions = [");
        let exceptions = exceptions.lines().map(quoted).filter(|words| words.len() == 2);
        let banned = section("\ndeny = [");
        Rules {
            licences: quoted(&section("\nallow = [")),
            exceptions: exceptions.map(|words| (words[0].clone(), words[1].clone())).collect(),
            banned: banned.lines().filter_map(|line| quoted(line).first().cloned()).collect(),
        }
    }

    /// The fault of a package, if it has one.
    fn fault(&self, package: &Value) -> Option<String> {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        let name = text("name");
        let fault = if self.banned.iter().any(|banned| banned == name) {
            "it is banned".to_owned()
        } else if text("source") != REGISTRY {
            format!("it comes from `{}`", text("source"))
        } else if !self.allows(name, text("license")) {
            format!("its licence is `{}`", text("license"))
        } else {
            return None;
        };
        Some(format!("{name} {}: {fault}", text("version")))
    }

    /// Whether an SPDX expression permits using the crate. Parentheses are handled as they occur: `(A OR B)
    /// AND C`.
    fn allows(&self, name: &str, expression: &str) -> bool {
        let allowed = |licence: &str| {
            self.licences.iter().any(|one| one == licence)
                || self.exceptions.iter().any(|(of, one)| of == name && one == licence)
        };
        let plain = expression.replace('/', " OR ");
        let parts = match plain.contains('(') {
            true => plain.split(" AND ").collect::<Vec<_>>(),
            false => vec![plain.as_str()],
        };
        parts.iter().all(|part| {
            let choices = part.trim_matches(['(', ')']).split(" OR ");
            choices.into_iter().any(|choice| choice.split(" AND ").all(|one| allowed(one.trim())))
        })
    }
}

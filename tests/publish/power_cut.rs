//! A site is on the disk before it replaces the old one.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{Project, Run, skip, tree};

const NOTE: &str = "---\ntitle: First\ndate: 2024-05-06\n---\n";

/// The calls to the system that decide whether a site survives a power cut, in their order.
fn calls(project: &Project, arguments: &[&str]) -> Option<Vec<String>> {
    Command::new("strace").arg("--version").output().ok()?;
    let build = project.command(&[&["build"], arguments].concat());
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-e", "trace=syncfs,fsync,rename,renameat2", "-o"]);
    strace.arg(project.path("calls")).arg(build.get_program()).args(build.get_args());
    strace.current_dir(project.path("")).env_clear();
    strace.envs(build.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Run::of(strace).success();
    let text = fs::read_to_string(project.path("calls")).unwrap();
    let lines = text.lines().filter(|line| !line.contains(" resumed>"));
    let name = |line: &str| {
        let call = line.split_whitespace().nth(1)?.split('(').next()?;
        let exchanges = line.contains("RENAME_EXCHANGE");
        Some(if exchanges { "exchange".to_owned() } else { call.to_owned() })
    };
    Some(lines.filter_map(name).collect())
}

#[test]
fn a_site_is_synced_before_it_is_exchanged_and_its_name_afterwards() {
    let one_step = ["syncfs", "exchange", "fsync", "fsync"];
    let first = ["syncfs", "rename", "fsync"];
    let project = Project::new().note("a.md", NOTE);
    let Some(found) = calls(&project, &[]) else {
        return skip("a_site_is_synced_before_it_is_exchanged_and_its_name_afterwards", "strace");
    };
    assert_eq!(found, first);
    assert_eq!(calls(&project, &[]).unwrap(), [""; 0], "nothing has changed");
    project.write("content/a.md", NOTE.replace("First", "Second"));
    assert_eq!(calls(&project, &[]).unwrap(), one_step);
    project.write("content/a.md", NOTE);
    assert_eq!(calls(&project, &["--no-sync"]).unwrap(), ["exchange"]);

    // File by file: the manifest of both sites, the files, the manifest of the new site.
    project.write("public/.git/HEAD", "ref");
    project.write("content/a.md", NOTE.replace("First", "Third"));
    let found = calls(&project, &[]).unwrap();
    let (before, after) = (["syncfs", "rename", "fsync"], ["syncfs", "rename", "fsync"]);
    assert!(found.starts_with(&before.map(String::from)), "{found:?}");
    assert!(found.ends_with(&after.map(String::from)), "{found:?}");
    assert!(found[3..found.len() - 3].iter().all(|call| call == "rename"), "{found:?}");
}

#[test]
#[ignore = "mounts a disk, so it needs root: cargo test -- --ignored power_cut"]
fn after_a_power_cut_there_is_the_old_site_or_the_new_one() {
    for own in ["CNAME", ".git/HEAD"] {
        let folder = tempfile::tempdir().unwrap();
        let disk = folder.path().join("disk");
        run(folder.path(), "truncate -s 64M disk");
        run(folder.path(), "mkfs.ext4 -q disk");
        fs::create_dir(folder.path().join("mounted")).unwrap();
        run(folder.path(), "mount -o loop disk mounted");
        let project = Project::new().note("a.md", NOTE);
        let output = folder.path().join("mounted/public");
        let build = |arguments: &[&str]| {
            let output = output.to_str().unwrap();
            let all = [&["build", "--output", output, "--force"], arguments].concat();
            project.run(&all).success();
        };
        fs::create_dir_all(output.join(own).parent().unwrap()).unwrap();
        fs::write(output.join(own), "mine").unwrap();
        build(&[]);
        run(folder.path(), "sync");
        project.write("content/a.md", NOTE.replace("First", "Second"));
        build(&[]);
        // What is on the disk at this moment is what a power cut would leave.
        fs::copy(&disk, folder.path().join("synced")).unwrap();
        let second = tree(&output);
        project.write("content/a.md", NOTE.replace("First", "Third"));
        build(&["--no-sync"]);
        fs::copy(&disk, folder.path().join("unsynced")).unwrap();
        let third = tree(&output);
        run(folder.path(), "umount mounted");
        for (copy, site, is_there) in [("synced", second, true), ("unsynced", third, false)] {
            run(folder.path(), &format!("mount -o loop {copy} mounted"));
            let found = tree(&output);
            run(folder.path(), "umount mounted");
            assert_eq!(found == site, is_there, "{own}: {copy}");
        }
    }
}

/// Runs a command in a folder.
fn run(folder: &Path, words: &str) {
    let mut words = words.split(' ');
    let mut command = Command::new(words.next().unwrap());
    let status = command.args(words).current_dir(folder).status();
    assert!(status.unwrap().success());
}

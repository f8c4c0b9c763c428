//! Publishing while others read, and in processes that are killed or cannot write.

use std::fs;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use dateline::error::Error;
use dateline::publish::{Adopt, Durability, MANIFEST_NAME, Options};
use dateline::site::Site;

use super::{Project, publish, site, tree};

/// The test that other tests of this file run as a process.
const CHILD: &str = "publish::processes::child";

/// A site of `pages` pages and a home page, each with the generation as its text.
fn site_of_generation(number: usize, pages: usize) -> Site {
    let text = number.to_string();
    let mut files = vec![("index.html".to_owned(), text.clone())];
    files.extend((0..pages).map(|page| (format!("events/e{page}/index.html"), text.clone())));
    // Generations have one of two files in turn, so that files are also added and removed.
    files.push((format!("only/{}.txt", number % 2), text.clone()));
    files.push(("same.css".to_owned(), "same".to_owned()));
    site(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

#[test]
fn readers_never_see_a_missing_file_or_a_mixed_site() {
    let mut project = Project::new();
    project.write("CNAME.txt", "kept");
    project.options.adopt = Adopt::Yes;
    project.publish(&site_of_generation(0, 20)).unwrap();
    let (done, out) = (AtomicBool::new(false), &project.out);
    let pairs = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut pairs = 0;
            while !done.load(Ordering::Relaxed) {
                pairs += usize::from(read_two_pages(out));
            }
            pairs
        });
        for number in 1..=50 {
            project.publish(&site_of_generation(number, 20)).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(pairs > 0, "the reader saw nothing");
}

/// Reads a page and the home page through one handle; `false` if the folder was replaced meanwhile.
fn read_two_pages(out: &Path) -> bool {
    use rustix::fs::{CWD, Mode, OFlags, fstat, openat, stat};
    let folder = openat(CWD, out, OFlags::DIRECTORY | OFlags::RDONLY, Mode::empty()).unwrap();
    let read = |path: &str| -> rustix::io::Result<String> {
        let file: OwnedFd = openat(&folder, path, OFlags::RDONLY, Mode::empty())?;
        let mut text = String::new();
        fs::File::from(file).read_to_string(&mut text).unwrap();
        Ok(text)
    };
    match (read("index.html"), read("events/e7/index.html"), read("CNAME.txt")) {
        (Ok(home), Ok(page), Ok(foreign)) => {
            assert_eq!(home, page, "a mixed site");
            assert_eq!(foreign, "kept");
            assert!(!home.is_empty(), "an empty file");
            true
        }
        missing => {
            let retired = fstat(&folder).unwrap().st_ino != stat(out).unwrap().st_ino;
            assert!(retired, "missing in the published folder: {missing:?}");
            false
        }
    }
}

#[test]
fn a_killed_build_leaves_the_old_or_the_new_site() {
    for extra in ["", ".git/HEAD"] {
        let project = Project::new();
        project.write(if extra.is_empty() { ".gitignore" } else { extra }, "*");
        let began = Instant::now();
        for number in [0, 1, 2, 3] {
            project.publish(&site_of_generation(number, 30)).unwrap();
        }
        // Limited, since this test would take very long on a busy disk.
        let time = began.elapsed().min(Duration::from_millis(400));
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..30 {
            let mut child = child_of(&project, "publish").stdout(Stdio::piped()).spawn().unwrap();
            let mut started = [0; 1];
            // The child prints a mark when its first publication begins.
            while child.stdout.as_mut().unwrap().read(&mut started).unwrap() > 0 {
                if started == *b"!" {
                    break;
                }
            }
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            std::thread::sleep(time.mul_f64((seed >> 32) as f64 / f64::from(u32::MAX)));
            child.kill().unwrap();
            child.wait().unwrap();
            if extra.is_empty() {
                assert_one_generation(&project.out);
            }
        }
        project.publish(&site_of_generation(1, 30)).unwrap();
        project.assert_no_leftovers();
        let fresh = Project::new();
        fresh.write(if extra.is_empty() { ".gitignore" } else { extra }, "*");
        fresh.publish(&site_of_generation(1, 30)).unwrap();
        assert_eq!(tree(&project.out), tree(&fresh.out));
    }
}

/// Asserts that the folder is exactly one generation of the site.
fn assert_one_generation(out: &Path) {
    let mut files = tree(out);
    let number: usize = files["index.html"].parse().unwrap();
    files.remove(MANIFEST_NAME).expect("a manifest");
    assert_eq!(files.remove(".gitignore").as_deref(), Some("*"));
    let expected = site_of_generation(number, 30);
    let names: Vec<&str> = expected.recipes.keys().map(|path| path.as_str()).collect();
    assert_eq!(files.keys().map(String::as_str).collect::<Vec<_>>(), names);
    for (path, text) in files {
        let right = if path == "same.css" { "same" } else { &number.to_string() };
        assert_eq!(text, right, "{path} of generation {number}");
    }
}

#[test]
fn a_disk_that_refuses_a_write_leaves_the_old_site() {
    let project = Project::new();
    project.publish(&site_of_generation(0, 5)).unwrap();
    let before = tree(&project.out);
    let inner = child_of(&project, "large");
    let mut shell = Command::new("sh");
    // The signal is ignored, so that a write beyond the limit fails as on a full disk.
    shell.args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""]).arg(inner.get_program());
    shell.args(inner.get_args());
    shell.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = shell.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let page = project.out.join("large.bin");
    assert!(said.contains(&format!("cannot write `{}`", page.display())), "{said}");
    assert_eq!(tree(&project.out), before);
    project.assert_no_leftovers();
}

#[test]
fn foreign_stage_folders_are_not_removed() {
    let project = Project::new();
    let stage = project.root.join(".public.dateline-stage");
    fs::create_dir_all(stage.join("site")).unwrap();
    project.publish(&site_of_generation(0, 1)).unwrap();
    project.assert_no_leftovers();

    fs::create_dir_all(stage.join("site")).unwrap();
    fs::write(stage.join("site/mine.txt"), "mine").unwrap();
    let refused = project.publish(&site_of_generation(1, 1));
    assert!(matches!(refused, Err(Error::Refused(text)) if text.contains("dateline-stage")));
    assert_eq!(fs::read_to_string(stage.join("site/mine.txt")).unwrap(), "mine");
}

#[test]
fn foreign_files_of_an_old_site_in_the_stage_are_kept() {
    let mut project = Project::new();
    project.publish(&site_of_generation(0, 2)).unwrap();
    // As if the build was killed right after the exchange, while files were added and changed.
    let stage = project.root.join(".public.dateline-stage");
    fs::create_dir(&stage).unwrap();
    fs::write(stage.join("made-by-dateline-1"), "").unwrap();
    fs::rename(&project.out, stage.join("site")).unwrap();
    fs::write(stage.join("site/late.txt"), "late").unwrap();
    fs::create_dir(stage.join("site/.late")).unwrap();
    fs::write(stage.join("site/.late/inner.txt"), "inner").unwrap();
    fs::write(stage.join("site/CNAME"), "newer").unwrap();
    project.write("CNAME", "older");
    project.options.adopt = Adopt::Yes;
    project.publish(&site_of_generation(1, 2)).unwrap();
    let files = project.files();
    let kept = [
        ("late.txt", "late"),
        (".late/inner.txt", "inner"),
        ("CNAME", "older"),
        ("CNAME.saved-1", "newer"),
        ("index.html", "1"),
    ];
    for (path, text) in kept {
        assert_eq!(files.get(path).map(String::as_str), Some(text), "{path}");
    }
    project.assert_no_leftovers();
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "mounts file systems, so it needs root: cargo test -- --ignored mounted"]
fn a_mounted_output_is_published_file_by_file() {
    for kind in ["tmpfs", "bind"] {
        let project = Project::new();
        fs::create_dir(&project.out).unwrap();
        let other = project.root.join("content");
        let arguments: &[&str] = match kind {
            "tmpfs" => &["-t", "tmpfs", "none"],
            _ => &["--bind", other.to_str().unwrap()],
        };
        let mount = |command: &str, arguments: &[&str]| {
            let status = Command::new(command).args(arguments).arg(&project.out).status();
            assert!(status.unwrap().success(), "{command} {kind}");
        };
        mount("mount", arguments);
        let found = std::panic::catch_unwind(|| {
            for number in 0..3 {
                let done = project.publish(&site_of_generation(number, 5)).unwrap();
                assert_eq!(done.removed.len(), usize::from(number > 0));
                project.assert_no_leftovers();
            }
            project.files()
        });
        mount("umount", &[]);
        let fresh = Project::new();
        fresh.publish(&site_of_generation(2, 5)).unwrap();
        assert_eq!(found.unwrap(), fresh.files(), "{kind}");
    }
}

#[test]
#[ignore = "a measurement: cargo test --profile dist -- --ignored ten_thousand --nocapture"]
fn ten_thousand_files() {
    let project = Project::new();
    for number in [0, 0, 1] {
        let began = Instant::now();
        let done = project.publish(&site_of_generation(number, 10_000)).unwrap();
        println!("{:?}: {done:?}", began.elapsed());
        assert_eq!(done.written + done.unchanged, 10_003);
    }
}

/// A command that runs this test program with only [`child`], on the project.
fn child_of(project: &Project, task: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", CHILD, "--ignored", "--nocapture"]);
    command.env("PUBLISH_ROOT", &project.root).env("PUBLISH_TASK", task);
    command.stderr(Stdio::null());
    command
}

#[test]
#[ignore = "run as a process by other tests"]
fn child() {
    let root = PathBuf::from(std::env::var_os("PUBLISH_ROOT").expect("run by another test"));
    let durability = Durability::NoSync;
    let options = Options { project: root.clone(), durability, ..Options::default() };
    let out = root.join("public");
    if std::env::var_os("PUBLISH_TASK").is_some_and(|task| task == "large") {
        let large = "x".repeat(1 << 20);
        let files = [("a.html", "a"), ("large.bin", large.as_str())];
        let mut site = site(files);
        site.counts.events = 100;
        println!("{}", publish(&site, &out, &options).unwrap_err());
        return;
    }
    println!("!");
    for number in 1.. {
        publish(&site_of_generation(number, 30), &out, &options).unwrap();
    }
}

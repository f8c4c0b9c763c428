//! Every way out that a refusal of publishing names: it is taken, and the next build publishes.

use std::fs;
use std::os::unix::fs::symlink;

use crate::support::Project;

const NOTE: &str = "---\ntitle: First\ndate: 2024-05-06\n---\n";

/// How a build comes to be refused, and how the author gets out.
struct Case {
    /// What happened to the project, which was built once.
    before: fn(&Project),
    /// The build that is refused.
    build: &'static str,
    /// The words that name the way out.
    words: &'static str,
    /// The way out.
    way: fn(&Project),
    /// The build that succeeds.
    then: &'static str,
    /// The folder with the site.
    output: &'static str,
}

const CASES: &[Case] = &[
    Case {
        before: |project| {
            project.write("public/.dateline-manifest.json", "");
            project.write("public/CNAME", "example.org");
        },
        build: "build",
        words: "public` elsewhere, run `dateline build`, and copy your own files back",
        way: |project| fs::rename(project.path("public"), project.path("away")).unwrap(),
        then: "build",
        output: "public",
    },
    // After a power cut, the old site may still be in the stage.
    Case {
        before: |project| {
            project.write(".public.dateline-stage/made-by-dateline-1", "");
            project.write(".public.dateline-stage/site/.dateline-manifest.json", "");
        },
        build: "build",
        words: ".public.dateline-stage/site` elsewhere, run `dateline build`",
        way: |project| {
            let site = project.path(".public.dateline-stage/site");
            fs::rename(site, project.path("away")).unwrap();
        },
        then: "build",
        output: "public",
    },
    Case {
        before: |project| project.write("taken/mine.txt", "mine"),
        build: "build --strict --output taken",
        words: "run `dateline build --force` with the same options",
        way: |_| {},
        then: "build --strict --output taken --force",
        output: "taken",
    },
    Case {
        before: |project| project.write("taken/index.html", "mine"),
        build: "build --output taken --force",
        words: "move them elsewhere, or choose another folder with `--output`",
        way: |project| fs::rename(project.path("taken/index.html"), project.path("away")).unwrap(),
        then: "build --output taken --force",
        output: "taken",
    },
    Case {
        before: |project| project.write("taken/index.html", "mine"),
        build: "build --output taken --force",
        words: "move them elsewhere, or choose another folder with `--output`",
        way: |_| {},
        then: "build --output other",
        output: "other",
    },
    Case {
        before: |project| {
            let manifest = "{\"version\": 1, \"events\": 99, \"files\": {}}";
            project.write("large/.dateline-manifest.json", manifest);
        },
        build: "build --output large",
        words: "run `dateline build --allow-shrink`",
        way: |_| {},
        then: "build --output large --allow-shrink",
        output: "large",
    },
    Case {
        before: |project| symlink("elsewhere", project.path(".public.dateline-lock")).unwrap(),
        build: "build",
        words: "remove what is there",
        way: |project| fs::remove_file(project.path(".public.dateline-lock")).unwrap(),
        then: "build",
        output: "public",
    },
    Case {
        before: |project| project.write(".public.dateline-stage/site/mine.txt", "mine"),
        build: "build",
        words: "move it elsewhere",
        way: |project| {
            fs::rename(project.path(".public.dateline-stage"), project.path("away")).unwrap();
        },
        then: "build",
        output: "public",
    },
    Case {
        before: |project| {
            fs::create_dir(project.path("real")).unwrap();
            symlink("real", project.path("link")).unwrap();
        },
        build: "build --output link",
        words: "name the folder that it points to",
        way: |_| {},
        then: "build --output real",
        output: "real",
    },
    Case {
        before: |_| {},
        build: "build --output content/public",
        words: "name another with `--output`",
        way: |_| {},
        then: "build --output other",
        output: "other",
    },
];

#[test]
fn every_way_out_that_a_refusal_names_works() {
    for case in CASES {
        let project = Project::new().note("a.md", NOTE);
        let run = |words: &str| project.run(&words.split(' ').collect::<Vec<_>>());
        run("build").success();
        project.write("content/a.md", NOTE.replace("First", "Second"));
        (case.before)(&project);
        run(case.build).exit_code(3).stderr_has(case.words);
        (case.way)(&project);
        run(case.then).success();
        let page = fs::read_to_string(project.path(case.output).join("index.html")).unwrap();
        assert!(page.contains("Second"), "{}: {}", case.words, case.then);
        assert!(!project.path("elsewhere").exists(), "the link is not followed");
    }
}

#[test]
fn own_files_can_be_copied_back_beside_a_new_site() {
    let project = Project::new().note("a.md", NOTE);
    project.build().success();
    project.write("public/CNAME", "example.org");
    project.write("public/.dateline-manifest.json", "");
    fs::rename(project.path("public"), project.path("away")).unwrap();
    project.build().success();
    fs::copy(project.path("away/CNAME"), project.path("public/CNAME")).unwrap();
    project.write("content/a.md", NOTE.replace("First", "Second"));
    project.build().success();
    assert!(project.text("index.html").contains("Second"));
    assert_eq!(project.text("CNAME"), "example.org");
}

#[test]
fn a_build_that_waited_for_another_one_succeeds() {
    let project = Project::new().note("a.md", NOTE);
    let path = project.path(".public.dateline-lock");
    let lock = fs::File::create(path).unwrap();
    lock.lock().unwrap();
    project.build().exit_code(3).stderr_has("wait for it, or stop it");
    drop(lock);
    project.build().success();
}

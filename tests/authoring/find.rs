//! `find`: the events, their order, and the text to paste.

use crate::support::Project;

use super::{said, site, write};

#[test]
fn find_lists_events_best_first() {
    let folder = site();
    let note = "---\ntitle: Договір з Краковом\ndate: 2024\n---\n";
    write(folder.path(), "content/krakow.md", note);
    let both = "bridge-approved  November 2021  The council approves the bridge (1 claim)\n\
                bridge-opens     2 May 2024     The bridge opens to traffic (2 claims)\n";
    let opens = "bridge-opens  2 May 2024  The bridge opens to traffic (2 claims)\n";
    let approved = "bridge-approved  November 2021  The council approves the bridge (1 claim)\n";
    let krakow = "krakow  2024  Договір з Краковом (1 claim)\n";
    let table: [(&[&str], &str); 12] = [
        (&["BRIDGE"], both),
        (&["brid", "traf"], opens),
        (&["brid traf"], opens),
        // A word in a title scores higher than one in a report only.
        (&["council"], both),
        (&["courier.example"], opens),
        (&["Pedestrians"], opens),
        (&["eastgate", "herald", "lifted"], opens),
        (&["2021", "november"], approved),
        (&["transport", "approves"], approved),
        (&["договір"], krakow),
        (&["Dogovir", "Krák"], krakow),
        (&["the council"], both),
    ];
    for (words, expected) in table {
        let words: Vec<&str> = std::iter::once("find").chain(words.iter().copied()).collect();
        let (code, stdout, stderr) = said(folder.path(), &words);
        assert_eq!((code, stdout.as_str(), stderr.as_str()), (0, expected, ""), "{words:?}");
    }
}

#[test]
fn find_prints_entries_and_links_to_paste() {
    let folder = site();
    let note = "---\ntitle: A [b] c\ndate: unknown\nevents: [{id: odd, title: 'A [b] c'}]\n---\n";
    write(folder.path(), "content/odd.md", note);
    let found = |words: &[&str]| said(folder.path(), words).1;
    assert_eq!(
        found(&["find", "barriers", "--link"]),
        "[The bridge opens to traffic](event:bridge-opens)\n"
    );
    assert_eq!(
        found(&["find", "courier", "--entry"]),
        "  - id: bridge-opens  # The bridge opens to traffic\n    \
         # date: 2024-05-02\n    # date: 2024-05-03\n"
    );
    let (link, entry) = (found(&["find", "odd", "--link"]), found(&["find", "odd", "--entry"]));
    assert_eq!((&*link, &*entry), ("[A \\[b\\] c](event:odd)\n", "  - id: odd  # A [b] c\n"));
    let pasted = format!("---\ntitle: P\ndate: 2025\nevents:\n{entry}---\n\n{link}");
    write(folder.path(), "content/pasted.md", &pasted);
    let (code, _, stderr) = said(folder.path(), &["build"]);
    assert_eq!(code, 0, "{stderr}");
}

#[test]
fn find_knows_the_words_of_the_search() {
    let project = Project::new().note(
        "a.md",
        "---\ntitle: A\ndate: 2024\nevents:\n  - {id: lab, date: 2023, title: R&D in the U.S.}\n  - {id: code, date: 2023, title: C++ committee meets}\n  - {id: vitamin, date: 2023, title: Vitamin C}\n---\n",
    );
    for (words, expected) in [("R&D", "lab"), ("C++", "code"), ("us", "lab")] {
        let ids = project.run(&["find", words]).success().stdout;
        let ids: Vec<&str> = ids.lines().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(ids, [expected], "{words}");
    }
}

#[test]
fn find_suggests_similar_words() {
    let folder = site();
    let table: [(&[&str], i32, &str); 4] = [
        (
            &["find", "bridge-open5"],
            1,
            "no event matches `bridge-open5`\n  = help: did you mean `bridge-opens`?\n",
        ),
        (
            &["find", "the", "brigde"],
            1,
            "no event matches `the brigde`\n  = help: did you mean `bridge`?\n",
        ),
        (
            &["find", "zzz"],
            1,
            "no event matches `zzz`\n  = help: try fewer words, or only their beginnings\n",
        ),
        (
            &["find", "--", "--"],
            2,
            "error: the words to find contain no letter or digit\n  = help: write words from the event\n",
        ),
    ];
    for (words, code, message) in table {
        assert_eq!(said(folder.path(), words), (code, String::new(), message.to_owned()));
    }
    write(folder.path(), "content/broken.md", "no front matter");
    let (code, stdout, stderr) = said(folder.path(), &["find", "traffic"]);
    assert_eq!((code, stdout.lines().count()), (0, 1));
    assert!(stderr.contains("`dateline check` lists them"), "{stderr}");
}

#[test]
fn terms_are_listed_with_their_numbers() {
    let note = |terms: &str| format!("---\ntitle: A\ndate: 2024\n{terms}\n---\n");
    let project = Project::new()
        .note("a.md", &note("tags: [war, gas]\nactors: [Anna]"))
        .note("b.md", &note("tags: [gas]\nactors: []"))
        .note("c.md", &note("tags: [\"\\e[2J\"]"));
    let run = |args: &[&str]| {
        let output = project.command(args).output().expect("it starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout) + &text(&output.stderr))
    };
    let commonest_first = "     2  tags    gas
     1  tags    [2J
     1  tags    war
     1  actors  Anna
";
    assert_eq!(run(&["terms"]), (Some(0), commonest_first.to_owned()));
    let by_name = run(&["terms", "tags", "--by-name"]);
    assert_eq!(
        by_name,
        (Some(0), "     1  tags  [2J\n     2  tags  gas\n     1  tags  war\n".to_owned())
    );
    let (_, json) = run(&["terms", "actors", "--format", "json"]);
    let expected = serde_json::json!([
        {"taxonomy": "actors", "name": "Anna", "slug": "anna", "events": 1, "notes": 1},
    ]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).expect("it is JSON"), expected);
    let (status, wrong) = run(&["terms", "tag"]);
    assert_eq!(status, Some(2));
    assert!(wrong.contains("did you mean `tags`?"), "{wrong}");
}

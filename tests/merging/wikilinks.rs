//! What wikilinks mean, in which order it is looked for, and which notes they keep from being events.

use dateline::note::Target;

use super::site::{Merged, Site};

/// A folder with an event of each form, notes whose names are titles of others, and files.
fn vault() -> Site {
    let mut site = Site { config: Some("languages: {uk: {}}\n".into()), ..Site::default() };
    site.files =
        ["maps/route.png", "maps/plan.png", "old/plan.png", "b.pdf"].map(String::from).into();
    site.note("about.md", "---\ntitle: About us\nkind: page\naliases: [who]\n---\n## The method\n")
        .note("about.uk.md", "---\ntitle: Про нас\n---\n")
        .note(
            "events/signed.md",
            "---\ntitle: Treaty signed\nkind: event\nid: treaty-signed\ndate: 2024-06-19\naliases: [treaty]\n---\n## Words\n",
        )
        .note(
            "reports/unn.md",
            "---\ntitle: A report\ndate: 2024-07\nslug: unn-report\nevents:\n- {id: vote, title: The vote, date: 2024-10-24}\n- {title: 'Second Café', date: 2024-10-25}\n---\n## Its sources {#sources}\n",
        )
        .note("reports/vote.md", "---\ntitle: treaty-signed\ndate: 2024-07\nslug: on-the-vote\nevents: []\n---\n")
        .note("balloon.md", "---\ntitle: The balloon falls\ndate: 1907-08\n---\n")
        .note("same.md", "---\ntitle: The vote\ndate: 2024\nslug: same-1\nevents: []\n---\n")
        .note("a/same.md", "---\ntitle: Same\ndate: 2024\nslug: same-2\nevents: []\n---\n")
}

/// Wikilinks in `reports/x.md`, and what they lead to or the message about them.
const LINKS: &[(&str, &str)] = &[
    // Events: id, alias, stem of a record, title; an id before a stem and a title.
    ("[[treaty-signed]]", "event treaty-signed"),
    ("[[treaty-signed|the words]]", "event treaty-signed"),
    ("[[treaty|2024-06-18]]", "event treaty-signed"),
    ("[[signed]]", "event treaty-signed"),
    ("[[Treaty signed]]", "event treaty-signed"),
    ("[[treaty  SIGNED]]", "event treaty-signed"),
    ("[[vote]]", "event vote"),
    ("[[balloon]]", "event balloon"),
    ("[[The balloon falls]]", "event balloon"),
    ("[[balloon.md]]", "event balloon"),
    ("[[Second Cafe\u{301}]]", "event unn-report-second-cafe"),
    ("[[events/signed]]", "event treaty-signed"),
    ("[[event:vote]]", "event vote"),
    // Notes: alias, slug, stem, title, path; a heading by its words or its id.
    ("[[who]]", "note about.md"),
    ("[[About us]]", "note about.md"),
    ("[[ABOUT]]", "note about.md"),
    ("[[Про нас]]", "note about.md"),
    ("[[about.uk]]", "note about.md"),
    ("[[unn-report]]", "note reports/unn.md"),
    ("[[unn]]", "note reports/unn.md"),
    ("[[reports/unn]]", "note reports/unn.md"),
    ("[[./unn.md]]", "note reports/unn.md"),
    ("[[../about]]", "note about.md"),
    ("[[/same]]", "note same.md"),
    ("[[a/same]]", "note a/same.md"),
    ("[[about#The method]]", "note about.md#the-method"),
    ("[[about#Top#The method|x]]", "note about.md#the-method"),
    ("[[unn#sources]]", "note reports/unn.md#sources"),
    ("[[treaty-signed#Words]]", "note events/signed.md#words"),
    ("[[note:about]]", "note about"),
    ("| a |\n|---|\n| [[who\\|b]] |", "note about.md"),
    // Files: by path, or by name in any folder.
    ("[[maps/route.png]]", "file maps/route.png"),
    ("[[route.png]]", "file maps/route.png"),
    ("![[Route.PNG|A map|200x100]]", "file maps/route.png"),
    ("[[b.pdf]]", "file b.pdf"),
    ("[[old/plan.png]]", "file old/plan.png"),
    ("[[/maps/plan.png]]", "file maps/plan.png"),
    // Nothing, and too much.
    ("[[treaty-singed]]", "unknown-wikilink: did you mean `Treaty signed` or `treaty-signed`?"),
    ("![[rout.png|A map]]", "unknown-wikilink: did you mean `route.png`?"),
    (
        "[[nothing near it]]",
        "unknown-wikilink: a wikilink names an event by its id, or a note or file by its name or title; to show it as text, write a backslash before the first bracket",
    ),
    ("[[ ]]", "unknown-wikilink: write a name between the brackets, or a backslash before them"),
    (
        "[[https://a.example/]]",
        "unknown-wikilink: write an address as `<https://…>` or `[words](https://…)`",
    ),
    (
        "[[1]][a]\n\n[a]: https://a.example/",
        "unknown-wikilink: write `[\\[1\\]](address)` for a link whose words have brackets",
    ),
    (
        "[[vote \"2024-10-24\"]]",
        "unknown-wikilink: a wikilink cannot have a date: write `[words](event:vote \"2024-10-24\")`",
    ),
    (
        "[[same]]",
        "ambiguous-wikilink: write `[words](<note:a/same.md>)` for the note `a/same.md`, or `[words](<note:same.md>)` for the note `same.md`",
    ),
    (
        "[[The vote]]",
        "ambiguous-wikilink: write `[[vote]]` for the event `vote`, or `[words](<note:same.md>)` for the note `same.md`",
    ),
    (
        "![[plan.png|A plan]]",
        "ambiguous-wikilink: write `[[/maps/plan.png]]` for the file `maps/plan.png`, or `[[/old/plan.png]]` for the file `old/plan.png`",
    ),
    ("[[about#Nothing]]", "unknown-heading: its headings are `#the-method`"),
    ("[[vote#Words]]", "unknown-heading: link the event itself, or a heading of a note"),
    ("[[about#^a1]]", "unknown-heading: link a heading, `[[note#Heading]]`, or the whole note"),
    ("![[about]]", "foreign-syntax: to make a link, delete the `!`; otherwise copy the text"),
];

#[test]
fn wikilinks_lead_to_what_has_their_name() {
    for (link, expected) in LINKS {
        let text = format!("---\ntitle: X\ndate: 2024\nevents: []\n---\n{link}\n");
        let merged = vault().note("reports/x.md", text).merge();
        assert_eq!(meaning(&merged), *expected, "{link}");
    }
}

/// The code and help of the only message about the note; without one, what its only link leads to.
fn meaning(merged: &Merged) -> String {
    let is_here = |one: &&dateline::diag::Diagnostic| {
        one.place.as_ref().is_some_and(|place| &*place.file == "content/reports/x.md")
            && one.severity <= dateline::diag::Severity::Warning
    };
    if let Some(found) = merged.found.iter().find(is_here) {
        return format!("{}: {}", found.code.name(), found.help.join("; "));
    }
    let note = merged.timeline.notes.iter().find(|note| note.path == "reports/x.md");
    let note = note.expect("the note is merged");
    let [reference] = note.references.as_slice() else { panic!("{:?}", note.references) };
    match merged.timeline.target(&reference.written, note.folder()) {
        Target::Event(id) => format!("event {id}"),
        Target::Note { name, heading: None } => format!("note {name}"),
        Target::Note { name, heading: Some(heading) } => format!("note {name}#{heading}"),
        Target::File(file) => format!("file {file}"),
        other => format!("{other:?}"),
    }
}

/// The name and the text of a note.
type NameAndText = (&'static str, &'static str);

/// Notes without claims, and which of them are events.
const OWN_EVENTS: &[(&[NameAndText], &[&str])] = &[
    // An event makes the note a report about it; a page, a file and the note itself do not.
    (&[("a", "[[treaty-signed]]")], &[]),
    (&[("a", "[[Treaty signed|it]]")], &[]),
    (&[("a", "[[about]] [[b.pdf]] [[a]] [[unn]]")], &["a"]),
    // Another note that is an event; one that is not; one that is none because of a third.
    (&[("a", "[[b]]"), ("b", "")], &["b"]),
    (&[("a", "[[b]]"), ("b", "[[vote]]")], &["a"]),
    (&[("a", "[[b]]"), ("b", "[[c]]"), ("c", "[[about]]")], &["a", "c"]),
    (&[("a", "[[b]]"), ("b", "[[c]] [[d]]"), ("c", "[[vote]]"), ("d", "")], &["a", "d"]),
    // A circle.
    (&[("a", "[[b]]"), ("b", "[[a]]")], &["a", "b"]),
    (&[("a", "[[b]] [[vote]]"), ("b", "[[a]]")], &["b"]),
];

#[test]
fn a_note_that_links_to_an_event_is_none() {
    for (notes, expected) in OWN_EVENTS {
        let mut site = vault();
        for (stem, text) in *notes {
            site = site.note(
                &format!("{stem}.md"),
                format!("---\ntitle: T{stem}\ndate: 2024\n---\n{text}\n"),
            );
        }
        let merged = site.merge();
        let stem = |note: &str| notes.iter().any(|(stem, _)| format!("{stem}.md") == note);
        let own = merged.timeline.notes.iter().filter(|note| note.is_event() && stem(&note.path));
        let own: Vec<&str> = own.map(|note| note.slug.as_str()).collect();
        assert_eq!(own, *expected, "{notes:?}");
        assert!(own.iter().all(|id| merged.timeline.event(id).is_some()), "{notes:?}");
    }
}

#[test]
fn a_note_with_keys_of_an_event_stays_one() {
    let text = "---\ntitle: X\ndate: 2024\nstatus: confirmed\n---\n[[Treaty signed]]\n";
    let merged = vault().note("x.md", text).merge();
    assert!(merged.timeline.event("x").is_some());
}

#[test]
fn a_wikilink_to_an_event_is_a_mention() {
    let merged =
        vault().note("x.md", "---\ntitle: X\ndate: 2024\n---\n[[Treaty signed]]\n").merge();
    let event = merged.timeline.event("treaty-signed").expect("it is an event");
    let mentions = event.mentions.iter().map(|note| merged.timeline.notes[*note].path.as_str());
    assert_eq!(mentions.collect::<Vec<_>>(), ["x.md"]);
    assert!(merged.timeline.event("x").is_none());
}

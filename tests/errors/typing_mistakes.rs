//! One typing mistake in the syntax of a claim never loses the claim, a part of it, or its event in silence.

use std::collections::BTreeSet;

use dateline::Day;
use dateline::diag::Severity;
use dateline::inputs::{Drafts, Inputs};
use rayon::prelude::*;

/// The other notes: the record of the event that most [`FORMS`] are about, and a claim about the other.
const OTHERS: [(&str, &str); 2] = [
    (
        "content/record.md",
        "---\ntitle: Treaty signed\nkind: event\nid: treaty-signed\ndate: 2024-06-19\n---\n",
    ),
    (
        "content/report.md",
        "---\ntitle: The report\ndate: 2024-10-25\nevents: [{id: the-vote, title: A vote, date: 2024-10-24}]\n---\n",
    ),
];

/// A note in each form of a claim. Free text is between `⟦` and `⟧`.
const FORMS: &[&str] = &[
    "---\ntitle: ⟦A report⟧\ndate: 2024-07-01\nsource: ⟦https://tass.example/a⟧\nevents:\n  - id: treaty-signed\n    date: 2024-06-19\n    according_to: ⟦the Kremlin⟧\n    status: confirmed\n---\n\n⟦Text.⟧\n",
    "---\ntitle: \"⟦A report⟧\"\ndate: 2024-07-01\nevents: [{id: treaty-signed, date: '2024-06', quote: \"⟦signed⟧\", tags: [⟦a⟧, ⟦b⟧]}]\n---\n",
    "⟦---\ntitle: A report\ndate: 2024-07-01\nsource: {name: TASS, url: https://tass.example/}\n---\n⟧⟦Text.⟧\n\n## ⟦Treaty signed⟧ {#treaty-signed date=2024-06-19 status=confirmed}\naccording_to:: ⟦the Kremlin⟧\nactors:: ⟦Russia⟧, ⟦DPRK⟧\n\n⟦It was signed.⟧\n",
    "⟦---\ntitle: A report\ndate: 2024-07-01\nsource: https://tass.example/a\n---\n⟧\n⟦It was ⟧[⟦signed in June⟧](event:treaty-signed \"2024-06\")⟦. So they say.⟧\n",
    "⟦---\ntitle: A report\ndate: 2024-07-01\n---\n⟧\n- ⟦It was ⟧[⟦signed⟧](<event:treaty-signed> '2024-06-19')⟦ then.⟧\n- ⟦And ⟧[⟦again⟧](event:treaty-signed)\n",
    "---\ntitle: ⟦A balloon falls⟧\ndate: 1907-08\ntags: [⟦flights⟧]\nstatus: confirmed\n---\n\n⟦It fell.⟧\n",
    "---\ntitle: ⟦The vote⟧\nkind: event\nid: the-vote\ndate: 2024-10-24\nclaims:\n  - source: ⟦https://tass.example/a⟧\n    date: 2024-10\n    quote: ⟦in October⟧\n---\n\n⟦It passed.⟧\n",
    "⟦---\ntitle: A report\ndate: 2024-07-01\n---\n⟧\n⟦It was ⟧[[treaty-signed|⟦signed⟧]]⟦ then.⟧\n",
];

/// Characters that keyboards and programs put in place of others.
const SIBLINGS: &[(char, &str)] = &[
    ('"', "“”„«'"),
    ('\'', "’‘\""),
    ('-', "–—\u{2011}−"),
    (' ', "\u{a0}\u{3000}\t"),
    (':', "：;"),
    ('(', "（[{"),
    (')', "）]}"),
    ('[', "［({"),
    (']', "］)}"),
    ('{', "｛(["),
    ('}', "｝)]"),
    ('<', "‹《"),
    ('>', "›》"),
    ('#', "＃"),
    ('=', "＝"),
    (',', "，;"),
    ('|', "｜"),
    ('\n', " "),
];

/// What a note says of one event.
type Said = (String, String);

#[test]
fn a_typing_mistake_loses_no_claim_in_silence() {
    let silent: Vec<String> = FORMS.par_iter().flat_map(|form| silent_mistakes(form)).collect();
    assert!(silent.is_empty(), "{} mistakes:\n{}", silent.len(), silent.join("\n"));
}

/// Returns the mistakes in a note that change what it says and are not reported.
fn silent_mistakes(form: &str) -> Vec<String> {
    let right = form.replace(['⟦', '⟧'], "");
    let (before, is_reported) = said(&right);
    assert!(!before.is_empty() && !is_reported, "{right}");
    let changed = |wrong: &String| {
        let (after, is_reported) = said(wrong);
        !is_reported && !before.is_subset(&after)
    };
    let mistakes = mistakes(form).into_par_iter();
    let silent = mistakes.filter(|(_, wrong)| changed(wrong));
    silent.map(|(what, wrong)| format!("{what}: {wrong:?}")).collect()
}

/// Returns every text with one mistake outside of the free text, and what the mistake is.
fn mistakes(form: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut is_free = false;
    for (at, c) in form.char_indices() {
        match c {
            '⟦' => is_free = true,
            '⟧' => is_free = false,
            _ if is_free => {}
            c => {
                let with = |new: &str| {
                    let wrong = [&form[..at], new, &form[at + c.len_utf8()..]].concat();
                    (format!("{c:?} as {new:?} at {at}"), wrong.replace(['⟦', '⟧'], ""))
                };
                all.push(with(""));
                all.push(with(&format!("{c}{c}")));
                let siblings = SIBLINGS.iter().find(|(sign, _)| *sign == c);
                let siblings = siblings.map_or("", |(_, siblings)| siblings).chars();
                all.extend(siblings.map(|sibling| with(&sibling.to_string())));
            }
        }
    }
    all
}

/// Returns what a note says of which events, and whether an error or warning has a place.
fn said(note: &str) -> (BTreeSet<Said>, bool) {
    let files = OTHERS.into_iter().chain([("content/note.md", note)]);
    let today = Day { year: 2025, month: 6, day: 1 };
    let inputs = Inputs::from_files(files, Drafts::LeaveOut, today).expect("the paths are right");
    let merged = dateline::build::timeline(&inputs);
    let is_here =
        |one: &dateline::diag::Diagnostic| one.severity <= Severity::Warning && one.place.is_some();
    let is_reported = merged.diagnostics.iter().any(is_here);
    let mut said = BTreeSet::new();
    let timeline = merged.value;
    for event in &timeline.events {
        let is_note = |index: &dateline::timeline::NoteIndex| {
            &*timeline.notes[*index].file == "content/note.md"
        };
        if let Some(note) = event.record.filter(is_note) {
            let record = timeline.notes[note].record().expect("it is one");
            said.insert((event.id.clone(), format!("record {}", record.date.is_some())));
        }
        for one in event.claims.iter().filter(|claim| is_note(&claim.note)) {
            let note = &timeline.notes[one.note];
            let Some(claim) = one.claim.map(|claim| &note.claims[claim]) else { continue };
            let source = claim.source.as_ref().or(note.source.as_ref());
            let parts = format!(
                "claim {} {:?} {} {} {} {:?}",
                claim.date.is_some(),
                claim.status,
                claim.according_to.is_some(),
                claim.quote.is_some(),
                source.is_some(),
                claim.terms.iter().map(|(taxonomy, _)| taxonomy).collect::<Vec<_>>(),
            );
            said.insert((event.id.clone(), parts));
        }
        let mentions = event.mentions.iter().filter(|note| is_note(note));
        said.extend(mentions.map(|_| (event.id.clone(), "mention".to_owned())));
    }
    (said, is_reported)
}

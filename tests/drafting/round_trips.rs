//! Any draft, decided on in any way, is a note that builds.

use dateline::article::{self, Overrides};
use dateline::draft::review::{is_draft, undecided};
use dateline::draft::{Decision, Head, Text, decide, note_text, paragraphs, propose};
use dateline::inputs::Drafts;
use dateline::lint_levels::Strictness;
use dateline::temporal::{Context, Language, expressions};
use proptest::prelude::*;

use super::annotated::articles;
use crate::support::{Site, cases};

/// Drafts a text as the program does, for a site without events.
fn draft(text: &str) -> Option<String> {
    let given = Overrides { date: Some("2024-10-15".to_owned()), ..Overrides::default() };
    let article = article::read(text.as_bytes(), &given).ok()?;
    let words = paragraphs(&article.body);
    let language = Language::of(&words, Language::ALL);
    let published = chrono::NaiveDate::from_ymd_opt(2024, 10, 15);
    let context = Context { published, language: Some(language), mode: None };
    let text = Text { words: &words, published: article.published };
    let proposals = propose(&text, &expressions(&words, &context), &[]);
    let head = Head {
        title: article.title.clone(),
        date: article.published.to_string(),
        outlet: article.outlet.clone(),
        added: "2025-06-01T00:00:00Z".to_owned(),
        body: Some(words.clone()),
        ..Head::default()
    };
    Some(note_text(&head, &proposals))
}

/// A person's habit: a decision for each claim by its number.
type Habit = fn(usize) -> Option<Decision>;

/// All habits; `None` skips a claim.
const HABITS: [(&str, Habit); 5] = [
    ("accepts all", |_| Some(Decision::Accept)),
    ("skips all", |_| None),
    ("strikes all", |_| Some(Decision::Strike)),
    ("accepts, strikes and skips in turn", |at| {
        [Some(Decision::Accept), Some(Decision::Strike), None][at % 3].clone()
    }),
    ("accepts the other date", |_| Some(Decision::Other)),
];

/// Decides on each claim of a draft. A claim without another date is accepted as it is.
fn reviewed(draft: &str, habit: Habit) -> String {
    let mut note = draft.to_owned();
    let mut place = 0;
    for at in 0..undecided(draft).len() {
        let Some(decision) = habit(at) else {
            place += 1;
            continue;
        };
        let decided = decide(&note, place, &decision);
        note = decided.or_else(|_| decide(&note, place, &Decision::Accept)).unwrap();
    }
    note
}

/// Asserts that notes build without errors, drafts included, and returns the number of claims.
fn claims(notes: &[(String, String)]) -> usize {
    let site = notes.iter().fold(Site::new(), |site, (name, note)| site.note(name, note));
    let built = site.build_with(Drafts::Include, Strictness::Normal).success();
    let data = built.data();
    let events = data["events"].as_array().unwrap();
    events.iter().map(|event| event["claims"].as_array().unwrap().len()).sum()
}

#[test]
fn every_annotated_article_builds_whatever_is_decided() {
    let articles: Vec<_> = ["en", "uk", "ru", "de"].into_iter().flat_map(articles).collect();
    assert!(articles.len() >= 40);
    for (name, habit) in HABITS {
        let mut notes = Vec::new();
        let mut expected = 0;
        for article in &articles {
            let draft = draft(&article.text).unwrap();
            let note = reviewed(&draft, habit);
            let left = undecided(&note).len();
            assert_eq!(is_draft(&note), left > 0, "{name}: {}\n{note}", article.name);
            assert_eq!(note.contains("# proposed"), left > 0, "{name}: {}", article.name);
            let body = |note: &str| note.split_once("\n---\n").unwrap().1.to_owned();
            assert_eq!(body(&note), body(&draft), "{name}: {}", article.name);
            expected += note.matches("\n  - id: ").count();
            notes.push((article.name.replace(".txt", ".md"), note));
        }
        assert!(expected > 100 || name == "strikes all", "{name}: {expected}");
        assert_eq!(claims(&notes), expected, "{name}");
    }
}

#[test]
fn quotations_are_the_sentences_of_the_article() {
    for article in ["en", "uk", "ru", "de"].into_iter().flat_map(articles) {
        let words = article.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for claim in undecided(&draft(&article.text).unwrap()) {
            assert!(words.contains(&claim.quote), "{}: {}", article.name, claim.quote);
            assert!(claim.quote.contains(&claim.date_text), "{}: {claim:?}", article.name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(16)))]
    #[test]
    fn the_draft_of_any_text_builds(
        text in r"(\PC{0,6}|\p{Cc}|[\n\r\t :#*/%<>\[\]()|`_~!.,&-]{1,3}| in June 2024| on 3 May| у травні 2023 року|2024-10-1[0-9]){0,40}",
    ) {
        let texts = [text.clone(), format!("A title\n\n{text} was signed in June 2024.\n")];
        let drafts: Vec<String> = texts.iter().filter_map(|text| draft(text)).collect();
        let mut notes = vec![("about.md".to_owned(), "---\nkind: page\ntitle: About\n---\n".to_owned())];
        for (draft, (_, habit)) in drafts.iter().flat_map(|draft| HABITS.map(|habit| (draft, habit))) {
            notes.push((format!("{}.md", notes.len()), reviewed(draft, habit)));
        }
        claims(&notes);
    }
}

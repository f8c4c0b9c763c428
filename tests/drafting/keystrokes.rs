//! How many keys a review takes, beside the characters of the same claims typed as YAML.

use std::fs;

use dateline::draft::review::{Undecided, undecided};

use super::annotated::{Annotated, articles};
use super::{run_with, site};

/// What a person presses to review one article, and what typing the same claims takes.
#[derive(Debug, Default)]
struct Effort {
    claims: usize,
    /// Keys of the review, the command among them.
    keys: usize,
    /// Characters of the claims as YAML.
    typed: usize,
    /// The same without quotations, which a person would paste.
    typed_without_quotes: usize,
}

/// The keys with which a person makes the claims of a draft right, in the order of the draft.
fn keys(draft: &str, article: &Annotated) -> String {
    let mut dates: Vec<_> = article.dates.iter().collect();
    let mut keys = String::new();
    for claim in undecided(draft) {
        let has_words =
            |words: &str| claim.date_text.contains(words) || words.contains(&claim.date_text);
        let at = dates.iter().position(|(words, _)| has_words(words));
        match at.map(|at| dates.remove(at)) {
            Some((_, values)) => keys.push_str(&key(&claim, values)),
            None => keys.push('x'),
        }
    }
    keys
}

/// The keys that make a claim right.
fn key(claim: &Undecided, values: &[String]) -> String {
    let is_right = |date: &str| values.iter().any(|value| value == date || value == "-");
    let is_open = values.iter().any(|value| value == "?");
    match (&claim.date, &claim.other) {
        (Some(date), _) if is_right(date) => "a".to_owned(),
        (None, _) if is_open => "a".to_owned(),
        (_, Some(other)) if is_right(other) => "o".to_owned(),
        // If the right date is unknown, a person deletes a wrong one.
        _ if is_open => "x".to_owned(),
        _ => format!("d{}\na", values[0]),
    }
}

/// Drafts and reviews an article and counts.
fn effort(article: &Annotated) -> Effort {
    let project = site().file("article.txt", &article.text);
    let command = ["draft", "article.txt"];
    let note = project.run(&command).success().stdout.trim().to_owned();
    let draft = fs::read_to_string(project.path(&note)).unwrap();
    let keys = keys(&draft, article);
    run_with(&project, &["draft", "--review", &note], &keys).success();
    let reviewed = fs::read_to_string(project.path(&note)).unwrap();
    assert!(!reviewed.contains("draft: true"), "{}: {keys}\n{reviewed}", article.name);
    let (_, events) = reviewed.split_once("\nevents:").unwrap();
    let (events, _) = events.split_once("\n---\n").unwrap();
    let typed = |line: &&str| !line.trim_start().starts_with('#');
    let count = |lines: &[&str]| lines.iter().map(|line| line.chars().count() + 1).sum::<usize>();
    let lines: Vec<&str> = events.lines().filter(typed).collect();
    let (quotes, others): (Vec<&str>, Vec<&str>) =
        lines.into_iter().partition(|line| line.trim_start().starts_with("quote: "));
    Effort {
        claims: quotes.len(),
        keys: format!("dateline {}\n", command.join(" ")).len() + keys.chars().count(),
        typed: count(&quotes) + count(&others),
        typed_without_quotes: count(&others),
    }
}

#[test]
fn a_review_takes_a_fifth_of_the_keys_of_typing_at_most() {
    let articles = ["en", "uk", "ru", "de"].into_iter().flat_map(|language| {
        let number = if language == "en" { 4 } else { 2 };
        articles(language).into_iter().take(number)
    });
    let mut sum = Effort::default();
    let mut count = 0;
    for article in articles {
        let Effort { claims, keys, typed, typed_without_quotes } = effort(&article);
        println!("{}: {claims} claims, {keys} keys, {typed} characters", article.name);
        assert!(claims >= 3 && keys * 5 <= typed_without_quotes, "{}", article.name);
        sum.claims += claims;
        sum.keys += keys;
        sum.typed += typed;
        sum.typed_without_quotes += typed_without_quotes;
        count += 1;
    }
    println!("{sum:?}");
    assert_eq!(count, 10);
    let guide = include_str!("../../docs/draft.md");
    let (_, row) = guide.split_once("| ten articles |").unwrap_or_default();
    let row = row.lines().next().unwrap_or_default().replace(',', "");
    let figures: Vec<usize> = row.split('|').filter_map(|cell| cell.trim().parse().ok()).collect();
    let measured = [sum.claims, sum.keys, sum.typed_without_quotes, sum.typed];
    assert_eq!(figures.len(), measured.len(), "{row}");
    for (figure, measured) in figures.into_iter().zip(measured) {
        // Better rules for dates change them a little.
        assert!(figure.abs_diff(measured) * 10 <= measured, "docs/draft.md has {figure}: {sum:?}");
    }
}

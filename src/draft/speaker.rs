//! Finds whom a sentence names as its authority: "according to Peskov", "Peskov said".

/// How a language attributes.
struct Attribution {
    /// Words before the name: "according to".
    before: &'static [&'static str],
    /// Words that follow the name: "said".
    after: &'static [&'static str],
    /// Small words that may be inside a name.
    inside: &'static [&'static str],
    /// Names of organisations go on in small letters: "Центр протидії дезінформації".
    goes_on: bool,
}

const ENGLISH: Attribution = Attribution {
    before: &["according to"],
    after: &[
        "said",
        "says",
        "told",
        "announced",
        "reported",
        "confirmed",
        "stated",
        "claimed",
        "denied",
        "wrote",
    ],
    inside: &["of", "the", "for", "and"],
    goes_on: false,
};
const UKRAINIAN: Attribution = Attribution {
    before: &[
        "за словами",
        "за даними",
        "за повідомленням",
        "як повідомив",
        "як повідомила",
        "як заявив",
        "як заявила",
    ],
    after: &[
        "сказав",
        "сказала",
        "заявив",
        "заявила",
        "повідомив",
        "повідомила",
        "повідомили",
        "повідомляє",
    ],
    inside: &["та", "з"],
    goes_on: true,
};
const RUSSIAN: Attribution = Attribution {
    before: &[
        "по словам",
        "по данным",
        "по сообщению",
        "как сообщил",
        "как сообщила",
        "как заявил",
        "как заявила",
    ],
    after: &[
        "сказал",
        "сказала",
        "заявил",
        "заявила",
        "сообщил",
        "сообщила",
        "сообщили",
        "сообщает",
    ],
    inside: &["и", "по"],
    goes_on: true,
};
const GERMAN: Attribution = Attribution {
    before: &["laut", "nach angaben von", "nach angaben der", "nach angaben des", "zufolge"],
    after: &["sagte", "erklärte", "teilte", "berichtete", "meldete", "bestätigte", "schrieb"],
    inside: &["von", "der", "des", "für"],
    goes_on: false,
};

/// Maximum number of words of a name.
const MOST_WORDS: usize = 6;

/// Returns the name to which a sentence attributes what it says.
pub(super) fn speaker(sentence: &str, language: &str) -> Option<String> {
    let attribution = match language {
        "uk" => &UKRAINIAN,
        "ru" => &RUSSIAN,
        "de" => &GERMAN,
        _ => &ENGLISH,
    };
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let plain: Vec<String> = words.iter().map(|word| bare(word).to_lowercase()).collect();
    named_after(&words, &plain, attribution)
        .or_else(|| named_before(&words, &plain, attribution))
        .or_else(|| named_behind(&words, &plain, attribution))
}

/// A name behind "according to".
fn named_after(words: &[&str], plain: &[String], attribution: &Attribution) -> Option<String> {
    for lead in attribution.before {
        let lead: Vec<&str> = lead.split(' ').collect();
        let at = plain.windows(lead.len()).position(|window| window == lead);
        let Some(start) = at.map(|at| at + lead.len()) else { continue };
        let article = usize::from(plain.get(start).is_some_and(|word| word == "the"));
        let mut name = Vec::new();
        for word in words.iter().skip(start + article).take(MOST_WORDS) {
            let bare = bare(word);
            if !is_name(bare) && !attribution.inside.contains(&bare) {
                break;
            }
            name.push(bare);
            if word.ends_with([',', '.', ';', ':', ')']) {
                break;
            }
        }
        if let Some(name) = whole(name, attribution) {
            return Some(name);
        }
    }
    None
}

/// A name before "said".
fn named_before(words: &[&str], plain: &[String], attribution: &Attribution) -> Option<String> {
    let verb = plain.iter().position(|word| attribution.after.contains(&word.as_str()))?;
    let mut name = Vec::new();
    for word in words[..verb].iter().rev().take(MOST_WORDS) {
        let bare = bare(word);
        let ends_before = !name.is_empty() && word.ends_with([',', '.', ';', ':']);
        if ends_before || (!is_name(bare) && !attribution.inside.contains(&bare)) {
            break;
        }
        name.push(bare);
    }
    name.reverse();
    whole(name, attribution)
}

/// A name behind "said", where the verb begins a clause: ", said Marta Ilieva".
fn named_behind(words: &[&str], plain: &[String], attribution: &Attribution) -> Option<String> {
    let is_verb = |at: &usize| attribution.after.contains(&plain[*at].as_str());
    let begins =
        |at: &usize| words[at - 1].ends_with([',', '"', '”', '»', '“', '–', '—']) && is_verb(at);
    let verb = (1..words.len()).find(begins)?;
    let mut name = Vec::new();
    for word in words[verb + 1..].iter().take(MOST_WORDS) {
        let bare = bare(word);
        let is_inside = attribution.inside.contains(&bare) || attribution.goes_on;
        if !is_name(bare) && (name.is_empty() || !is_inside) {
            break;
        }
        name.push(bare);
        if word.ends_with([',', '.', ';', ':']) {
            break;
        }
    }
    whole(name, attribution)
}

/// A name without small words at its ends.
fn whole(mut name: Vec<&str>, attribution: &Attribution) -> Option<String> {
    let is_small = |word: &&str| attribution.inside.contains(word);
    while name.last().is_some_and(is_small) {
        name.pop();
    }
    let small = name.iter().take_while(|word| is_small(word)).count();
    Some(name[small..].join(" ")).filter(|name| name.chars().any(char::is_lowercase))
}

fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// A word with a capital. A pronoun at the start of a sentence is no name.
fn is_name(word: &str) -> bool {
    const PRONOUNS: &[&str] = &[
        "He", "She", "It", "They", "We", "I", "You", "Who", "This", "That", "Він", "Вона", "Вони",
        "Ми", "Он", "Она", "Они", "Мы", "Er", "Sie", "Es", "Wir", "Das", "Die", "Der",
    ];
    word.chars().next().is_some_and(char::is_uppercase) && !PRONOUNS.contains(&word)
}

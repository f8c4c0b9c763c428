//! The words by which drafting reads a sentence, a table for each language.

/// Small words of a language. Lists are separated by `|` and in lower case.
pub(super) struct Phrases {
    /// Prepositions before a date, with "about" and the like.
    prepositions: &'static str,
    /// Other words between a preposition and its date.
    articles: &'static str,
    /// Words that join a clause to the one before: "which", "and", "was".
    connectives: &'static str,
    /// Words before a speaker: "according to".
    according_to: &'static str,
    /// Verbs beside a speaker: "said".
    verbs: &'static str,
    /// Words inside a name that have no capital: "of".
    in_names: &'static str,
    /// Names of organisations continue in lower case: "Центр протидії дезінформації".
    pub(super) names_continue: bool,
    /// Words with a capital that are no name, such as "He" at the start of a sentence.
    pronouns: &'static str,
}

static ENGLISH: Phrases = Phrases {
    prepositions: "on|in|at|by|since|until|from|during|about|around|before|after",
    articles: "of|the|between",
    connectives: "which|that|who|whose|and|but|while|as|when|where|was|were|is|are",
    according_to: "according to the|according to",
    verbs: "said|says|told|announced|reported|confirmed|stated|claimed|denied|wrote",
    in_names: "of|the|for|and",
    names_continue: false,
    pronouns: "he|she|it|they|we|i|you|who|this|that",
};

static UKRAINIAN: Phrases = Phrases {
    prepositions: "у|в|від|до|з|із|за|на|близько|приблизно|протягом|після|перед",
    articles: "",
    connectives: "який|яка|яке|які|якого|якої|яких|що|а|і|й|та|але|коли|був|була|було|були",
    according_to: "за словами|за даними|за повідомленням|як повідомив|як повідомила|як заявив|як заявила",
    verbs: "сказав|сказала|заявив|заявила|повідомив|повідомила|повідомили|повідомляє",
    in_names: "та|з",
    names_continue: true,
    pronouns: "він|вона|вони|ми",
};

static RUSSIAN: Phrases = Phrases {
    prepositions: "в|во|от|до|с|со|за|на|около|примерно|после|перед",
    articles: "",
    connectives: "который|которая|которое|которые|которого|которой|что|а|и|но|когда|был|была|было|были",
    according_to: "по словам|по данным|по сообщению|как сообщил|как сообщила|как заявил|как заявила",
    verbs: "сказал|сказала|заявил|заявила|сообщил|сообщила|сообщили|сообщает",
    in_names: "и|по",
    names_continue: true,
    pronouns: "он|она|они|мы",
};

static GERMAN: Phrases = Phrases {
    prepositions: "am|im|in|seit|bis|ab|vom|von|um|etwa|gegen|nach|vor|zum",
    articles: "dem|der|den",
    connectives: "der|die|das|den|dem|dessen|deren|und|aber|als|dass|wo|wobei",
    according_to: "laut|nach angaben von|nach angaben der|nach angaben des|zufolge",
    verbs: "sagte|erklärte|teilte|berichtete|meldete|bestätigte|schrieb",
    in_names: "von|der|des|für",
    names_continue: false,
    pronouns: "er|sie|es|wir|das|die|der",
};

impl Phrases {
    /// Returns those of an ISO 639-1 code, the English ones for any other language.
    pub(super) fn of(language: &str) -> &'static Phrases {
        match language {
            "uk" => &UKRAINIAN,
            "ru" => &RUSSIAN,
            "de" => &GERMAN,
            _ => &ENGLISH,
        }
    }

    pub(super) fn is_preposition(&self, word: &str) -> bool {
        has(self.prepositions, word)
    }

    /// Whether a word only leads to a date.
    pub(super) fn leads_to_date(&self, word: &str) -> bool {
        self.is_preposition(word) || has(self.articles, word)
    }

    pub(super) fn is_connective(&self, word: &str) -> bool {
        has(self.connectives, word)
    }

    /// Returns the phrases before a speaker, each as its words.
    pub(super) fn according_to(&self) -> impl Iterator<Item = Vec<&'static str>> {
        self.according_to.split('|').map(|phrase| phrase.split(' ').collect())
    }

    pub(super) fn is_verb(&self, word: &str) -> bool {
        has(self.verbs, word)
    }

    pub(super) fn is_in_name(&self, word: &str) -> bool {
        has(self.in_names, word)
    }

    /// Whether a word is a part of a name with a capital.
    pub(super) fn is_name(&self, word: &str) -> bool {
        word.chars().next().is_some_and(char::is_uppercase) && !has(self.pronouns, word)
    }
}

/// Whether a list has a word, in any case.
fn has(list: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    !word.is_empty() && list.split('|').any(|other| other == word)
}

//! The authors of a work: persons, whose names have parts, or organisations, whose names have none.
//!
//! `config/organisations.rs` decides by notes and configuration, and falls back on the guess here.

/// Who wrote or published a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The name in one piece.
    pub name: String,
    /// Whether it is an organisation's.
    pub is_organisation: bool,
}

/// The parts of a person's name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PersonName<'a> {
    /// The family name with its particles: "van der Berg".
    pub family: String,
    /// The given names.
    pub given: &'a str,
    /// "Jr."
    pub suffix: Option<&'a str>,
}

/// Words that only names of organisations have, in lower case.
const WORDS: &[&str] = &[
    "administration",
    "agency",
    "alliance",
    "army",
    "assembly",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "cabinet",
    "center",
    "centre",
    "coalition",
    "commission",
    "committee",
    "company",
    "congress",
    "corporation",
    "council",
    "court",
    "department",
    "directorate",
    "embassy",
    "federation",
    "forces",
    "foundation",
    "fund",
    "government",
    "group",
    "institute",
    "league",
    "ministry",
    "mission",
    "network",
    "news",
    "office",
    "organisation",
    "organization",
    "parliament",
    "party",
    "police",
    "press",
    "republic",
    "secretariat",
    "senate",
    "service",
    "society",
    "staff",
    "team",
    "tribunal",
    "union",
    "university",
    "ministerium",
    "behörde",
    "gericht",
    "ministère",
    "ministerio",
    "gobierno",
    "université",
    "міністерство",
    "служба",
    "рада",
    "агентство",
    "уряд",
    "суд",
    "министерство",
    "совет",
    "правительство",
    "ministerstwo",
    "rząd",
];
/// Forms of companies, in lower case and without full stops.
const FORMS: &[&str] =
    &["ag", "co", "corp", "gmbh", "inc", "llc", "llp", "ltd", "ngo", "plc", "sa"];
/// Words that follow a person's name.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv"];

impl Author {
    /// Makes a person.
    pub fn person(name: impl Into<String>) -> Self {
        Author { name: name.into(), is_organisation: false }
    }

    /// Makes an organisation.
    pub fn organisation(name: impl Into<String>) -> Self {
        Author { name: name.into(), is_organisation: true }
    }

    /// Guesses from the name: a person, unless it has a word or sign of organisations.
    pub fn guess(name: impl Into<String>) -> Self {
        let name = name.into();
        Author { is_organisation: is_like_organisation(&name), name }
    }

    /// Returns the parts of the name; `None` for an organisation, and for a name of one word.
    pub(super) fn parts(&self) -> Option<PersonName<'_>> {
        let name = self.name.trim();
        if self.is_organisation {
            return None;
        }
        let (name, suffix) = match name.rsplit_once([',', ' ']) {
            Some((rest, last)) if is_suffix(last) => {
                (rest.trim_end_matches([',', ' ']), Some(last.trim()))
            }
            _ => (name, None),
        };
        if let Some((family, given)) = name.split_once(',') {
            return Some(PersonName { family: family.trim().into(), given: given.trim(), suffix });
        }
        // Particles in lower case belong to the family name.
        let mut starts = name.match_indices(' ').map(|(at, _)| at);
        let particle = |at: &usize| name[at + 1..].starts_with(char::is_lowercase);
        let at = starts.clone().find(particle).or_else(|| starts.next_back())?;
        Some(PersonName { family: name[at + 1..].trim().into(), given: name[..at].trim(), suffix })
    }
}

fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word.trim().trim_end_matches('.').to_lowercase().as_str())
}

fn is_like_organisation(name: &str) -> bool {
    if name.contains(['&', '+', '/', '@']) || name.contains(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let words: Vec<&str> = name.split([' ', ',', '-']).filter(|word| !word.is_empty()).collect();
    let is_capitals = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_uppercase());
    // A name entirely in capitals may be a person's.
    let has_acronym = words.iter().any(|word| is_capitals(word) && !is_suffix(word))
        && !words.iter().all(|word| is_capitals(word));
    has_acronym
        || words.iter().any(|word| {
            let word = word.trim_matches('.').to_lowercase();
            WORDS.contains(&word.as_str())
                || matches!(word.as_str(), "of" | "for" | "the" | "and")
                || FORMS.contains(&word.replace('.', "").as_str()) && words.len() > 1
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_and_organisations_are_distinguished() {
        let organisations = [
            "UN Security Council",
            "Smith & Sons, Ltd.",
            "Ministry of Trade and Industry",
            "Siemens AG",
            "Human Rights Watch e.V. for Peace",
            "Міністерство оборони",
            "Danske Bank A/S",
        ];
        for name in organisations {
            assert!(Author::guess(name).is_organisation, "{name}");
        }
        let persons = [
            "Olha Rozhok",
            "Ґжицький, Ян",
            "J. R. R. Tolkien",
            "Martin Luther King, Jr.",
            "John Smith III",
            "Ursula von der Leyen",
            "KIM JONG UN",
            "Reuters",
            "Jean-Luc Picard",
            "D. C. Sandman",
        ];
        for name in persons {
            assert!(!Author::guess(name).is_organisation, "{name}");
        }
    }

    #[test]
    fn names_of_persons_have_parts() {
        let cases = [
            ("Olha Rozhok", Some(("Rozhok", "Olha", None))),
            ("Ґжицький, Ян", Some(("Ґжицький", "Ян", None))),
            ("Ursula von der Leyen", Some(("von der Leyen", "Ursula", None))),
            ("Martin Luther King, Jr.", Some(("King", "Martin Luther", Some("Jr.")))),
            ("John Smith III", Some(("Smith", "John", Some("III")))),
            ("Plato", None),
            ("习近平", None),
        ];
        for (name, expected) in cases {
            let author = Author::person(name);
            let parts = author.parts();
            let parts = parts.as_ref().map(|one| (one.family.as_str(), one.given, one.suffix));
            assert_eq!(parts, expected, "{name}");
        }
    }
}

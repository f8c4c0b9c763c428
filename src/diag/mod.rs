//! An author's mistake as data: a [`Diagnostic`] says what was found, where, and what to do about it.
//!
//! Diagnostics are collected from all files and printed elsewhere; nothing here knows a terminal.

use std::ops::Range;
use std::sync::Arc;

mod count;
pub mod explain;
mod line;
mod repeated;
mod replacement;
mod suggest;

pub use count::{Counts, sort};
pub use line::{Lines, Position};
pub use repeated::merge_repeated;
pub use replacement::{Alternative, Replacement, write_one_of};
pub use suggest::{did_you_mean, nearest, suggest};

/// How much a diagnostic matters, most severe first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published while there is one.
    Error,
    /// Published, but the author should look; `--strict` makes it an error.
    Warning,
    /// A fact worth knowing about this build.
    Note,
    /// A suggestion that only `check` makes.
    Hint,
}

impl Severity {
    /// The word that reports print: `error`, `warning`, `note` or `hint`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
            Severity::Hint => "hint",
        }
    }
}

/// A range of bytes in one file of the project.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file's path below the project's root, with `/` between its parts.
    pub file: Arc<str>,
    /// Bytes of the file as read, a BOM not counted; empty ranges point between two bytes.
    pub range: Range<usize>,
}

impl Place {
    /// Returns a range of bytes in `file`.
    pub fn new(file: &Arc<str>, range: Range<usize>) -> Self {
        Place { file: file.clone(), range }
    }

    /// Returns the beginning of `file`, for problems of a file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Place::new(file, 0..0)
    }
}

/// One thing that a build reports, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// The stable name of this kind of diagnostic.
    pub code: Code,
    /// How much it matters in this build; the configuration may change the default of the code.
    pub severity: Severity,
    /// Where it was found; `None` if it concerns the site as a whole.
    pub place: Option<Place>,
    /// What was found: lower case, no final dot, values in backticks.
    pub message: String,
    /// What was expected and what to do, a sentence each.
    pub help: Vec<String>,
    /// The texts that the help suggests, for programs; one of them is enough.
    pub replacements: Vec<Replacement>,
    /// Other places that belong to it, each with a short label.
    pub related: Vec<(Place, String)>,
}

impl Diagnostic {
    /// Makes a diagnostic of the code's default severity.
    pub fn new(code: Code, place: impl Into<Option<Place>>, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            severity: code.severity(),
            place: place.into(),
            message: message.into(),
            help: Vec::new(),
            replacements: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Adds a sentence of help.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Adds a sentence of help to a diagnostic that has been reported.
    pub fn add_help(&mut self, help: impl Into<String>) {
        self.help.push(help.into());
    }

    /// Adds another place with its label.
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }
}

/// A value, with everything that was found while it was computed.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The value, as complete as possible.
    pub value: T,
    /// What was found, in no particular order.
    pub diagnostics: Vec<Diagnostic>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// The stable names of all diagnostics; a code never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// Returns the name as reports print it and as `allow` and `lints` take it.
            pub fn name(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            /// Returns the default severity.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }

            /// Returns the text of the code's file in `src/diag/explain/`.
            fn explanation(self) -> &'static str {
                match self { $(Code::$name => include_str!(concat!("explain/", $text, ".md")),)* }
            }
        }
    };
}

codes! {
    /// A file's bytes are not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A symbolic link below `content/`.
    SymbolicLink = "symbolic-link", Error;
    /// No `content/` folder, or no note in it.
    NoNotes = "no-notes", Error;
    /// A limit of the configuration is exceeded.
    OverLimit = "over-limit", Error;
    /// A note without front matter.
    NoFrontMatter = "no-front-matter", Error;
    /// Front matter without its closing line.
    UnclosedFrontMatter = "unclosed-front-matter", Error;
    /// A comment that is not closed and hides the rest of the note.
    UnclosedComment = "unclosed-comment", Error;
    /// A comment in a value that is not Markdown, so it would be published.
    CommentInValue = "comment-in-value", Error;
    /// Front matter or configuration that is not YAML.
    BadYaml = "bad-yaml", Error;
    /// A YAML tag, anchor or alias.
    YamlFeature = "yaml-feature", Error;
    /// An unknown key.
    UnknownKey = "unknown-key", Error;
    /// The same key twice.
    DuplicateKey = "duplicate-key", Error;
    /// A value of the wrong type.
    WrongType = "wrong-type", Error;
    /// A value that is not one of the possible ones.
    BadValue = "bad-value", Error;
    /// A note, event or record without title.
    MissingTitle = "missing-title", Error;
    /// A note without date.
    MissingDate = "missing-date", Error;
    /// A key that this kind of note must have.
    MissingKey = "missing-key", Error;
    /// A date that is not EDTF or does not exist.
    BadDate = "bad-date", Error;
    /// A malformed id, slug or alias.
    BadId = "bad-id", Error;
    /// A title that gives no id or slug.
    NoSlug = "no-slug", Error;
    /// An id or address that the site itself needs.
    ReservedName = "reserved-name", Error;
    /// The same id twice in one note, if nothing distinguishes the claims.
    RepeatedClaim = "repeated-claim", Error;
    /// Two claims with `lead` for one event, or one in addition to a record.
    TwoLeads = "two-leads", Error;
    /// Two records of one event.
    TwoRecords = "two-records", Error;
    /// Two different values where an event has one.
    ContradictingKey = "contradicting-key", Error;
    /// A link or reference to an event that does not exist.
    UnknownEvent = "unknown-event", Error;
    /// An event to which no claim gives a title.
    UntitledEvent = "untitled-event", Error;
    /// A link to a note that does not exist.
    UnknownNote = "unknown-note", Error;
    /// A wikilink to something that does not exist.
    UnknownWikilink = "unknown-wikilink", Error;
    /// A wikilink that may mean several things.
    AmbiguousWikilink = "ambiguous-wikilink", Error;
    /// A link to a heading that does not exist.
    UnknownHeading = "unknown-heading", Error;
    /// A missing file that a note names.
    MissingFile = "missing-file", Error;
    /// A file that may not be published.
    RefusedFile = "refused-file", Error;
    /// A link to something that exists only in a draft.
    OnlyInDraft = "only-in-draft", Error;
    /// `follows` or `part_of` lead back to where they began.
    Cycle = "cycle", Error;
    /// Two outputs with one path.
    PathCollision = "path-collision", Error;
    /// An ambiguous id or alias.
    AmbiguousId = "ambiguous-id", Error;
    /// Attributes of a heading that are not understood.
    BadHeading = "bad-heading", Error;
    /// What looks like a link to an event or note but is not one.
    MistypedLink = "mistyped-link", Error;
    /// A line that looks like a key of a dated heading but is text.
    MisplacedKey = "misplaced-key", Error;
    /// A second block of keys, at the beginning of the text.
    SecondFrontMatter = "second-front-matter", Error;
    /// A quotation that does not occur in the report's text.
    QuoteNotFound = "quote-not-found", Error;
    /// An address with a scheme that may not be published.
    UnsafeAddress = "unsafe-address", Error;
    /// A term that `closed_terms` does not list.
    UnknownTerm = "unknown-term", Error;
    /// A translation with keys other than those for words.
    BadTranslation = "bad-translation", Error;
    /// A language that the configuration does not name.
    UnknownLanguage = "unknown-language", Error;
    /// A theme that does not exist.
    UnknownTheme = "unknown-theme", Error;
    /// A template that cannot be parsed or rendered.
    TemplateError = "template-error", Error;
    /// A message catalogue that cannot be read.
    BadCatalogue = "bad-catalogue", Error;
    /// Sources give dates that cannot all be true, and no editor has decided.
    RivalDates = "rival-dates", Warning;
    /// Rival dates that a record or a lead settles, with a reason.
    SettledDates = "settled-dates", Note;
    /// Raw HTML in a note, shown as text.
    RawHtml = "raw-html", Warning;
    /// A character that cannot be shown, or that turns the direction of the text around it.
    ControlCharacter = "control-character", Warning;
    /// A line that looks like a heading but is not one.
    NotAHeading = "not-a-heading", Warning;
    /// A heading with a date in words that claims no event.
    UndatedHeading = "undated-heading", Warning;
    /// Lines of a text that begin with dates, in a note that claims nothing.
    UndatedEntry = "undated-entry", Warning;
    /// A block of code that is not closed.
    UnclosedCode = "unclosed-code", Warning;
    /// Words between stars that are not bold.
    OpenEmphasis = "open-emphasis", Warning;
    /// A call of a footnote that has no text.
    UnknownFootnote = "unknown-footnote", Warning;
    /// A footnote that nothing calls.
    UnusedFootnote = "unused-footnote", Warning;
    /// A claim that `draft` proposed, still undecided in a published note.
    UndecidedClaim = "undecided-claim", Warning;
    /// A link without an address or words, an address without a link, or a wikilink that lacks a bracket.
    UnknownReference = "unknown-reference", Warning;
    /// Syntax of other programs that is not read: a note shown inside another one, the mark of a callout in
    /// the middle of a quotation.
    ForeignSyntax = "foreign-syntax", Warning;
    /// An image without alternative text.
    NoAltText = "no-alt-text", Warning;
    /// A value that ends where a comment begins.
    CutByComment = "cut-by-comment", Warning;
    /// A file that looks like a note or the configuration, but has another name.
    MisnamedFile = "misnamed-file", Warning;
    /// A claim of something that happens after its report was published.
    ClaimAfterReport = "claim-after-report", Warning;
    /// An image with very many bytes or pixels of which no smaller versions are made.
    LargeImage = "large-image", Warning;
    /// The same text twice in one list.
    RepeatedItem = "repeated-item", Warning;
    /// A named timeline without events.
    EmptyTimeline = "empty-timeline", Warning;
    /// A term with a number sign, brackets or quotation marks.
    OddTerm = "odd-term", Warning;
    /// A term that looks like several.
    CommaInTerm = "comma-in-term", Hint;
    /// A season whose number is that of the next year.
    SeasonOrYears = "season-or-years", Hint;
    /// Two notes of one report that claim the same event.
    ReportNotedTwice = "report-noted-twice", Hint;
    /// A note that claims nothing and is an event itself, although it looks like a report.
    NoteIsEvent = "note-is-event", Hint;
    /// Spellings of a term that are taken for one.
    TermSpellings = "term-spellings", Warning;
    /// An id within two letters of another.
    IdResembles = "id-resembles", Warning;
    /// A future date with a status other than `planned`.
    FutureDate = "future-date", Warning;
    /// A planned date that has passed.
    PlannedPassed = "planned-passed", Hint;
    /// A note without a source.
    NoSource = "no-source", Hint;
    /// Something is left out because `base_url` is not set.
    NoBaseUrl = "no-base-url", Note;
    /// Two events that look like one.
    ProbableDuplicate = "probable-duplicate", Hint;
    /// Terms of one taxonomy that are nearly the same.
    SimilarTerms = "similar-terms", Hint;
    /// Clock times that are listed in another order than that of their moments.
    TimesOutOfOrder = "times-out-of-order", Hint;
    /// The day in a file's name is not the note's date.
    FileNameDate = "file-name-date", Hint;
    /// A message that is missing from a language's catalogue.
    MissingMessage = "missing-message", Warning;
    /// An accent with too little contrast for text.
    WeakAccent = "weak-accent", Warning;
    /// A theme whose pages load something from another server.
    OutsideOrigin = "outside-origin", Note;
    /// A page with very much HTML.
    HeavyPage = "heavy-page", Note;
    /// An entry of `allow` or `lints` that is not a code that can be changed.
    UnknownCode = "unknown-code", Error;
}

impl Code {
    /// Returns the code of this name.
    pub fn find(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// Returns the code of this name if its level can be changed. `verb` completes the help: only warnings,
    /// notes and hints can be `verb`. The severity of unknown keys is a parameter, because the configuration
    /// decides on it.
    ///
    /// # Errors
    /// A message and a help if there is no such code, or if it is always an error.
    pub fn configurable(
        name: &str,
        verb: &str,
        unknown_keys: Severity,
    ) -> Result<Code, (String, String)> {
        let severity = |code: Code| match code {
            Code::UnknownKey => unknown_keys,
            code => code.severity(),
        };
        match Code::find(name) {
            Some(code) if severity(code) != Severity::Error => Ok(code),
            Some(_) => Err((
                format!("`{name}` is always an error"),
                format!("only warnings, notes and hints can be {verb}"),
            )),
            None => {
                let suggestion = suggest(name, Code::ALL.iter().map(|code| code.name()));
                let help = suggestion.unwrap_or("`dateline explain` lists all codes".into());
                Err((format!("there is no diagnostic `{name}`"), help))
            }
        }
    }
}

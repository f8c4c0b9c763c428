//! The values of keys in other words: those of other programs, and those that authors expect.

/// Words of our keys, each with others for it in lower case.
#[rustfmt::skip]
const WORDS: &[(&str, &[&str])] = &[
    // `kind`
    ("event", &["record", "entry", "milestone"]),
    ("note", &["report", "article", "post", "source", "news", "story", "blog"]),
    ("page", &["about", "static", "section", "home"]),
    // `status`
    ("reported", &["rumour", "rumor", "rumoured", "rumored", "alleged", "allegedly", "unconfirmed", "unverified", "claimed", "reportedly", "possible", "likely", "probable", "ongoing"]),
    ("confirmed", &["happened", "true", "verified", "official", "done", "occurred", "completed", "certain", "finished", "over", "yes"]),
    ("planned", &["expected", "upcoming", "scheduled", "future", "announced", "proposed", "tentative", "pending", "postponed"]),
    ("disputed", &["contested", "contradicted", "doubtful", "unclear", "questioned", "controversial"]),
    ("denied", &["cancelled", "canceled", "called off", "false", "fake", "untrue", "debunked", "refuted", "rejected", "did not happen", "no"]),
    ("retracted", &["withdrawn", "corrected", "removed", "recalled"]),
    // `body`
    ("own", &["ours", "mine", "self", "original"]),
    ("report", &["quoted", "copy", "copied", "article", "full", "source", "text", "fulltext", "theirs", "foreign"]),
    // `type` of a source
    ("article", &["news", "report", "web", "webpage", "website", "online", "newspaper", "blog", "post", "story"]),
    ("document", &["pdf", "paper", "file", "law", "judgment", "ruling"]),
    ("statement", &["press release", "tweet", "speech", "interview", "telegram"]),
    ("video", &["film", "tv", "youtube", "podcast", "broadcast", "clip"]),
    // `access`
    ("paywall", &["paid", "subscription", "subscribers", "closed", "metered"]),
    ("free", &["open", "public", "none"]),
    // `kind` of an author
    ("organisation", &["organization", "org", "company", "institution", "agency", "group", "corporate"]),
    ("person", &["human", "individual", "people"]),
    // `order`
    ("oldest-first", &["asc", "ascending", "chronological", "oldest", "old", "date"]),
    ("newest-first", &["desc", "descending", "reverse", "reverse-chronological", "newest", "new", "latest"]),
    // `outputs`, `lints` and other settings
    ("always", &["true", "yes", "on", "all"]),
    ("never", &["false", "no", "off", "none"]),
    ("deny", &["error", "forbid", "fail"]),
    ("warn", &["warning", "true", "on"]),
    ("allow", &["ignore", "off", "none", "false", "hide", "silent"]),
    ("error", &["deny", "fail", "strict"]),
    ("north", &["northern", "n"]),
    ("south", &["southern", "s"]),
    ("sanitize", &["sanitise", "clean", "safe"]),
    ("trust", &["unsafe", "raw", "allow", "true"]),
    ("escape", &["text", "false", "none"]),
    // Languages
    ("en", &["english"]),
    ("uk", &["ukrainian", "українська", "ua"]),
    ("ru", &["russian", "русский"]),
    ("de", &["german", "deutsch"]),
    ("fr", &["french", "français"]),
    ("es", &["spanish", "español"]),
    ("pt", &["portuguese", "português"]),
    ("it", &["italian", "italiano"]),
    ("pl", &["polish", "polski"]),
    ("nl", &["dutch", "nederlands"]),
    ("ja", &["japanese", "日本語", "jp"]),
    ("ko", &["korean", "한국어", "kr"]),
    ("zh", &["chinese", "中文", "cn"]),
    ("ar", &["arabic", "العربية"]),
    ("he", &["hebrew", "עברית"]),
    ("tr", &["turkish", "türkçe"]),
    // `true` or `false`
    ("true", &["yes", "on", "y", "1"]),
    ("false", &["no", "off", "n", "0"]),
];

/// The two words of a key that is true or false.
pub(super) const BOOLEAN: &[&str] = &["true", "false"];

/// Returns the one of `words` that a text means.
pub fn word(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let text = text.trim().to_lowercase();
    let same = words.iter().find(|word| **word == text).copied();
    let other = || {
        let rows = WORDS.iter().filter(|(word, _)| words.contains(word));
        rows.clone().find(|(_, others)| others.contains(&text.as_str())).map(|(word, _)| *word)
    };
    same.or_else(other)
}

/// Returns the truth value that a text means.
pub(super) fn boolean(text: &str) -> Option<bool> {
    word(text, BOOLEAN).map(|word| word == "true")
}

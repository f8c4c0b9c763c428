//! English.

use super::{Entry, Grammar};
use crate::temporal::sem::{Relative, Sem, Sem::*, Unit};

/// English.
pub(in crate::temporal) static ENGLISH: Grammar = Grammar {
    code: "en",
    words: &[NAMES, NUMBERS, UNITS, RELATIVE, JOINTS, SIGNALS],
    ordinal_endings: &["st", "nd", "rd", "th"],
    decade_endings: &["s", "ies"],
    decades_need_years: false,
    month_first: true,
    dot_ordinals: false,
    dotted_days: false,
    capital_months: true,
    counts_may_lack_one: false,
    years_follow: false,
    from_is_since: false,
    day_suffixes: &[],
    on_day: "on",
    prefixes: "",
    imperfective: "",
    past_endings: &["ed"],
    present_endings: &[],
    future_endings: &[],
    counted: is_counted,
    leads_on: is_determiner,
};

/// Returns whether a word is a plural, or one of the plurals without an s.
fn is_counted(word: &str) -> bool {
    const VERBS: &[&str] =
        &["was", "is", "has", "as", "its", "this", "sees", "saw", "does", "thus", "his", "us"];
    const PLURALS: &[&str] =
        &["men", "people", "women", "children", "km", "feet", "m", "kg", "tons", "more", "percent"];
    if word.chars().next().is_some_and(char::is_uppercase) {
        return false;
    }
    PLURALS.contains(&word)
        || word.ends_with('s')
            && !word.ends_with("ss")
            && !word.contains('\'')
            && !VERBS.contains(&word)
}

/// Returns whether a word after "the day before" begins the name of an event.
fn is_determiner(word: &str) -> bool {
    ["the", "a", "an", "his", "her", "their", "its", "this", "that", "our"].contains(&word)
        || word.ends_with("'s")
}

/// Months, weekdays, seasons.
const NAMES: &[Entry] = &[
    ("january", Month(1)),
    ("february", Month(2)),
    ("march", MaybeMonth(3)),
    ("april", Month(4)),
    ("may", MaybeMonth(5)),
    ("june", Month(6)),
    ("july", Month(7)),
    ("august", Month(8)),
    ("september", Month(9)),
    ("october", Month(10)),
    ("november", Month(11)),
    ("december", Month(12)),
    ("jan.", MaybeMonth(1)),
    ("feb.", MaybeMonth(2)),
    ("mar.", MaybeMonth(3)),
    ("apr.", MaybeMonth(4)),
    ("jun.", MaybeMonth(6)),
    ("jul.", MaybeMonth(7)),
    ("aug.", MaybeMonth(8)),
    ("sep.", MaybeMonth(9)),
    ("sept.", Month(9)),
    ("oct.", MaybeMonth(10)),
    ("nov.", MaybeMonth(11)),
    ("dec.", MaybeMonth(12)),
    ("monday", Weekday(1)),
    ("tuesday", Weekday(2)),
    ("wednesday", Weekday(3)),
    ("thursday", Weekday(4)),
    ("friday", Weekday(5)),
    ("saturday", Weekday(6)),
    ("sunday", Weekday(7)),
    ("mondays", Weekdays(1)),
    ("tuesdays", Weekdays(2)),
    ("wednesdays", Weekdays(3)),
    ("thursdays", Weekdays(4)),
    ("fridays", Weekdays(5)),
    ("saturdays", Weekdays(6)),
    ("sundays", Weekdays(7)),
    ("mon.", MaybeWeekday(1)),
    ("tue.|tues.", MaybeWeekday(2)),
    ("wed.", MaybeWeekday(3)),
    ("thu.|thur.|thurs.", MaybeWeekday(4)),
    ("fri.", MaybeWeekday(5)),
    ("sat.", MaybeWeekday(6)),
    ("sun.", MaybeWeekday(7)),
    ("spring", MaybeSeason(21)),
    ("christmas day|christmas night|christmas", Feast(12, 25)),
    ("christmas eve", Feast(12, 24)),
    ("new year's eve", Feast(12, 31)),
    ("new year's day", Feast(1, 1)),
    ("springtime", Season(21)),
    ("summer|summertime", Season(22)),
    ("autumn", Season(23)),
    ("fall", MaybeSeason(23)),
    ("winter|wintertime", Season(24)),
];

/// Numbers in words.
const NUMBERS: &[Entry] = &[
    ("a|an|one", Cardinal(1)),
    ("zero|oh", Zero),
    ("two|a couple of|couple of", Cardinal(2)),
    ("three", Cardinal(3)),
    ("four", Cardinal(4)),
    ("five", Cardinal(5)),
    ("six", Cardinal(6)),
    ("seven", Cardinal(7)),
    ("eight", Cardinal(8)),
    ("nine", Cardinal(9)),
    ("ten", Cardinal(10)),
    ("eleven", Cardinal(11)),
    ("twelve", Cardinal(12)),
    ("thirteen", Cardinal(13)),
    ("fourteen", Cardinal(14)),
    ("fifteen", Cardinal(15)),
    ("sixteen", Cardinal(16)),
    ("seventeen", Cardinal(17)),
    ("eighteen", Cardinal(18)),
    ("nineteen", Cardinal(19)),
    ("twenty", Cardinal(20)),
    ("thirty", Cardinal(30)),
    ("forty", Cardinal(40)),
    ("fifty", Cardinal(50)),
    ("sixty", Cardinal(60)),
    ("seventy", Cardinal(70)),
    ("eighty", Cardinal(80)),
    ("ninety", Cardinal(90)),
    ("hundred", Cardinal(100)),
    ("thousand", Cardinal(1000)),
    ("first", Ordinal(1)),
    ("second", Ordinal(2)),
    ("third", Ordinal(3)),
    ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)),
    ("sixth", Ordinal(6)),
    ("seventh", Ordinal(7)),
    ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)),
    ("tenth", Ordinal(10)),
    ("eleventh", Ordinal(11)),
    ("twelfth", Ordinal(12)),
    ("thirteenth", Ordinal(13)),
    ("fourteenth", Ordinal(14)),
    ("fifteenth", Ordinal(15)),
    ("sixteenth", Ordinal(16)),
    ("seventeenth", Ordinal(17)),
    ("eighteenth", Ordinal(18)),
    ("nineteenth", Ordinal(19)),
    ("twentieth", Ordinal(20)),
    ("thirtieth", Ordinal(30)),
    ("twenties", Tens(20)),
    ("thirties", Tens(30)),
    ("forties", Tens(40)),
    ("fifties", Tens(50)),
    ("sixties", Tens(60)),
    ("seventies", Tens(70)),
    ("eighties", Tens(80)),
    ("nineties", Tens(90)),
    ("few|a few|several|some|many|a few short|a short few", Few),
];

/// Units of time.
const UNITS: &[Entry] = &[
    ("minute|minutes|hour|hours", Units(Unit::Hour)),
    ("day", Sem::Unit(Unit::Day)),
    ("days", Units(Unit::Day)),
    ("weekend", Sem::Unit(Unit::Weekend)),
    ("week", Sem::Unit(Unit::Week)),
    ("weeks", Units(Unit::Week)),
    ("fortnight", Sem::Unit(Unit::Fortnight)),
    ("fortnights", Units(Unit::Fortnight)),
    ("month", Sem::Unit(Unit::Month)),
    ("months", Units(Unit::Month)),
    ("quarter", Sem::Unit(Unit::Quarter)),
    ("quarters", Units(Unit::Quarter)),
    ("half", Sem::Unit(Unit::Half)),
    ("year", Sem::Unit(Unit::Year)),
    ("years", Units(Unit::Year)),
    ("decade", Sem::Unit(Unit::Decade)),
    ("decades", Units(Unit::Decade)),
    ("century", Sem::Unit(Unit::Century)),
    ("centuries", Units(Unit::Century)),
    ("morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk", DayPart),
    ("early morning|late evening|late night|late afternoon|early evening|early afternoon", DayPart),
    ("morning hours|early morning hours|early hours|small hours|night hours", DayPart),
    ("am|a . m.", Am),
    ("pm|p . m.", Pm),
    ("o'clock|hrs", Am),
];

/// Relative words.
const RELATIVE: &[Entry] = &[
    ("last|past|this past", Sem::Relative(Relative::Last)),
    ("the last|the past", Other),
    ("the last day of|the final day of", LastDay),
    ("this|current|this current|this very|the present|the current", Sem::Relative(Relative::This)),
    ("next", Sem::Relative(Relative::Next)),
    ("coming|upcoming|this coming|this upcoming", Sem::Relative(Relative::Coming)),
    (
        "previous|preceding|prior|the previous|the preceding|the prior",
        Sem::Relative(Relative::Previous),
    ),
    ("following|subsequent|ensuing|succeeding|the following", Sem::Relative(Relative::Following)),
    ("the next|the very next", Sem::Relative(Relative::Following)),
    ("that|same|that same|the same|that very", Sem::Relative(Relative::Same)),
    ("yesterday|last night|yesterday's", Day(-1)),
    ("today|tonight|this morning|this afternoon|this evening", Day(0)),
    ("tomorrow|tmrw", Day(1)),
    ("the day before yesterday|day before yesterday", Day(-2)),
    ("the day after tomorrow|day after tomorrow|the day after tmrw|day after tmrw", Day(2)),
    ("earlier today|later today|earlier in the day", Day(0)),
    ("the day after|next day|the next day|the following day|a day later", ThatDay(1)),
    ("the day after that|following day", ThatDay(1)),
    ("the day before|a day earlier|a day before|the previous day|the day earlier", ThatDay(-1)),
    ("the preceding day|the day prior|the evening before|the night before", ThatDay(-1)),
    ("previous day|on the eve|the prior day", ThatDay(-1)),
    ("that day|the same day|that same day|same day|that very day|the very same day", ThatDay(0)),
    ("that morning|that afternoon|that evening|that night|the same night", ThatDay(0)),
    ("the same evening|the same morning|the same afternoon", ThatDay(0)),
    ("the next morning|the following morning|the next night|the following night", ThatDay(1)),
    ("the next evening|the following evening|next morning|following morning", ThatDay(1)),
    ("two days later|two days afterwards|two days afterward", ThatDay(2)),
    ("now|nowadays|currently|at present|presently", Now),
    ("ago", Ago),
    ("later|afterwards|afterward|thereafter", Later),
    ("earlier|previously|beforehand", Earlier),
    ("from now|hence|from today", Hence),
    ("early|late|mid|middle|beginning|start|end|midway", Edge),
    ("the early part of|the latter part of|the later part of|the later|latter part of", Edge),
    ("the beginning of|the start of|the end of|the middle of|the midst of|the close of", Edge),
    ("the latter|the very end of|turn of|the turn of", Edge),
    ("the early|the late|early in|late in|later in|midway through|the early days of", Edge),
    (
        "the last days of|the first days of|the final days of|the closing days of|the course of",
        Edge,
    ),
    ("the rest of|rest of|the remainder of|most of", Edge),
    ("the final months of|the closing months of|the opening months of|earlier in", Edge),
];

/// Words between dates, and before them.
const JOINTS: &[Entry] = &[
    ("than", Than),
    ("vision|strategy|expo|euro|case|extension|bridge|building|bus|tram", NotDate),
    ("before|prior to|ahead of|preceding", Before),
    ("after|following the", After),
    ("since|ever since|from then", Since),
    ("starting|starting in|beginning in|as of", AsOf),
    ("until|till|up to|up until|through until|no later than", Until),
    ("from", From),
    ("between", Between),
    ("to|through|thru", To),
    ("and|or", And),
    ("in", In),
    ("by", By),
    ("during|within|throughout|over|into|as early as|as late as|for", Lead),
    ("as recently as|back in|ending in", Lead),
    ("on|at|dated", On),
    ("of", Of),
    ("the", The),
    ("about|around|circa|ca.|c.|approximately|roughly|some|nearly|almost|or so", About),
    ("sometime|sometime in|as far back as", Lead),
    ("bc|bce|b . c.|b . c . e.|before christ", Bce),
    ("ad|ce|a . d.|c . e.", Ce),
    ("no.|nos.|number|numbers|article|articles|section|resolution|resolutions|chapter", NotDate),
    (
        "page|pages|p.|pp.|version|room|flight|boeing|airbus|article no|decree|paragraph|rule",
        NotDate,
    ),
    ("every|each|street|avenue|square|plaza|boulevard", NotDate),
    ("item|act no|volume|vol|channel|highway|route|hill|height|unit|gate|line|figure", NotDate),
    ("windows|phone|tel|fax|isbn|model|agenda|protocol|battalion|regiment|division", NotDate),
];

/// Words that show the tense.
const SIGNALS: &[Entry] = &[
    (
        "sits|resumes|reopens|launches|retires|arrives|continues|speaks|hosts|appears|hears|closes|begins",
        Present,
    ),
    ("was to have|were to have", Past),
    (
        "was going to|were going to|was supposed to|were supposed to|was due to|were due to|was to|were to",
        Intended,
    ),
    ("at that time|at the time|back then|in those days", Then),
    ("one year the|one day the|one night the|once upon a time", Once),
    (
        "is|are|begins|starts|opens|runs|ends|comes|enters|takes|meets|faces|goes|expires|falls|returns",
        Present,
    ),
    ("could|might|must|should|can|remains|stays|resume|reopen|expire", Present),
    (
        "adjourned|postponed|delayed|rescheduled|deferred|extended|remanded|set for|set a date for",
        Defers,
    ),
    ("want|wants|aims|aim|intend|promises|promised to|vows|vowed to|about to|agreed to", Future),
    (
        "will|shall|would|plans to|plans a|plans an|plans the|plan to|plan on|planned|scheduled|expected|due|expects|intends|set to",
        Future,
    ),
    ("is to|are to|going to|to be held|won't|i'll|we'll|he'll|they'll|it'll|hopes", Future),
    (
        "spoke|met|sent|left|fell|rose|won|lost|held|gave|got|knew|kept|led|paid|ran|sat|saw|spent|stood",
        Past,
    ),
    (
        "struck|taught|thought|threw|wrote|broke|brought|built|bought|caught|chose|drew|drove|fled|flew",
        Past,
    ),
    (
        "found|fought|grew|heard|laid|meant|sang|sank|shot|slept|sold|stole|swore|wore|withdrew|blew|froze",
        Past,
    ),
    (
        "awoke|bore|bent|bit|bled|bred|clung|crept|dealt|dug|drank|ate|fed|felt|forbade|forgot|forgave|hung|hid",
        Past,
    ),
    (
        "knelt|leapt|learnt|lent|lit|overcame|overtook|rang|rode|sought|shook|shone|shrank|slid|spun|sprang|stuck",
        Past,
    ),
    (
        "swept|swam|swung|tore|trod|understood|undertook|wept|woke|arose|upheld|foresaw|oversaw|rebuilt|retook",
        Past,
    ),
    ("began|ran|drank|lost|beat|overthrew|outlived|withstood|strode|strove|hit", Past),
    ("was|were|had|did|said|told|been|has|have|took|became|began|made|came|went", Past),
];

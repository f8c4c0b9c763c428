//! German.

use super::{Entry, Grammar};
use crate::temporal::sem::{Relative, Sem, Sem::*, Unit};

/// German.
pub(in crate::temporal) static GERMAN: Grammar = Grammar {
    code: "de",
    words: &[NAMES, NUMBERS, UNITS, RELATIVE, JOINTS, SIGNALS],
    ordinal_endings: &["te", "ten", "ter", "tes"],
    decade_endings: &["er", "ern"],
    decades_need_years: true,
    years_follow: false,
    from_is_since: false,
    month_first: false,
    dot_ordinals: true,
    dotted_days: true,
    capital_months: true,
    counts_may_lack_one: false,
    day_suffixes: &[
        "abend",
        "nacht",
        "morgen",
        "nachmittag",
        "vormittag",
        "mittag",
        "früh",
        "tag",
        "tage",
        "tagen",
    ],
    on_day: "am",
    prefixes: "be|ent|er|ver|zer|miss|über|unter|ab|an|auf|aus|bei|durch|ein|fest|frei|heraus|\
        herein|hinaus|los|mit|nach|nieder|statt|teil|um|vor|weg|weiter|wider|zu|zurück|\
        zusammen|bekannt|hervor|hinweg|hinzu|ge",
    imperfective: "",
    past_endings: &["te", "ten"],
    present_endings: &[],
    future_endings: &[],
    counted: is_noun,
    leads_on: is_article,
};

/// Returns whether a word is a noun, which a number may count.
fn is_noun(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
        || ["km", "kg", "m", "neue", "weitere"].contains(&word)
}

/// Returns whether a word after "am Tag vor" leads on to an event.
fn is_article(word: &str) -> bool {
    ["der", "des", "dem", "den", "einer", "eines"].contains(&word)
}

/// Months, weekdays, seasons.
const NAMES: &[Entry] = &[
    ("januar|januars|jänner|jan.", Month(1)),
    ("februar|februars|feber|feb.|febr.", Month(2)),
    ("märz|märzes|mär.", Month(3)),
    ("april|aprils|apr.", Month(4)),
    ("mai|mais", Month(5)),
    ("juni|junis|jun.", Month(6)),
    ("juli|julis|jul.", Month(7)),
    ("august|augusts|aug.", Month(8)),
    ("september|septembers|sep.|sept.", Month(9)),
    ("oktober|oktobers|okt.", Month(10)),
    ("november|novembers|nov.", Month(11)),
    ("dezember|dezembers|dez.", Month(12)),
    ("montag|montags", Weekday(1)),
    ("dienstag|dienstags", Weekday(2)),
    ("mittwoch|mittwochs", Weekday(3)),
    ("donnerstag|donnerstags", Weekday(4)),
    ("freitag|freitags", Weekday(5)),
    ("samstag|samstags|sonnabend|sonnabends", Weekday(6)),
    ("sonntag|sonntags", Weekday(7)),
    ("frühling|frühlings|frühjahr|frühjahrs|frühjahres|vorfrühling", Season(21)),
    ("sommer|sommers|frühsommer|spätsommer|hochsommer|spätsommers|frühsommers", Season(22)),
    ("herbst|herbstes|herbsts|frühherbst|spätherbst|spätherbstes", Season(23)),
    ("winter|winters|spätwinter|hochwinter|spätwinters", Season(24)),
    ("heiligabend|heiligen abend", Feast(12, 24)),
    ("silvester|silvesternacht|silvesterabend", Feast(12, 31)),
    ("neujahr", Feast(1, 1)),
];

/// Numbers in words.
const NUMBERS: &[Entry] = &[
    ("ein|eine|einem|einen|einer|eines", Cardinal(1)),
    ("zwei|zweier", Cardinal(2)),
    ("drei|dreier", Cardinal(3)),
    ("vier", Cardinal(4)),
    ("fünf", Cardinal(5)),
    ("sechs", Cardinal(6)),
    ("sieben", Cardinal(7)),
    ("acht", Cardinal(8)),
    ("neun", Cardinal(9)),
    ("zehn", Cardinal(10)),
    ("elf", Cardinal(11)),
    ("zwölf", Cardinal(12)),
    ("hundert", Cardinal(100)),
    ("zwanzig", Cardinal(20)),
    ("dreißig", Cardinal(30)),
    ("erste|ersten|erster|erstes|erstem", Ordinal(1)),
    ("zweite|zweiten|zweiter|zweites|zweitem", Ordinal(2)),
    ("dritte|dritten|dritter|drittes|drittem", Ordinal(3)),
    ("vierte|vierten|vierter|viertes|viertem", Ordinal(4)),
    ("fünfte|fünften|fünfter", Ordinal(5)),
    ("zwanziger|zwanzigern", Tens(20)),
    ("dreißiger|dreißigern", Tens(30)),
    ("vierziger|vierzigern", Tens(40)),
    ("fünfziger|fünfzigern", Tens(50)),
    ("sechziger|sechzigern", Tens(60)),
    ("siebziger|siebzigern", Tens(70)),
    ("achtziger|achtzigern", Tens(80)),
    ("neunziger|neunzigern", Tens(90)),
    ("wenige|wenigen|einige|einigen|mehrere|mehreren|ein paar", Few),
];

/// Units of time.
const UNITS: &[Entry] = &[
    ("minute|minuten|stunde|stunden", Units(Unit::Hour)),
    ("tag|tages", Sem::Unit(Unit::Day)),
    ("tage|tagen", Units(Unit::Day)),
    ("wochenende|wochenendes", Sem::Unit(Unit::Weekend)),
    ("woche", Sem::Unit(Unit::Week)),
    ("wochen", Units(Unit::Week)),
    ("monat|monats", Sem::Unit(Unit::Month)),
    ("monate|monaten", Units(Unit::Month)),
    ("quartal|quartals", Sem::Unit(Unit::Quarter)),
    ("hälfte|halbjahr|halbjahres|jahreshälfte", Sem::Unit(Unit::Half)),
    ("jahr|jahres", Sem::Unit(Unit::Year)),
    ("jahre|jahren", Units(Unit::Year)),
    ("jahrzehnt|jahrzehnts|jahrzehntes", Sem::Unit(Unit::Decade)),
    ("jahrzehnte|jahrzehnten", Units(Unit::Decade)),
    ("jahrhundert|jahrhunderts|jh.|jhd.", Sem::Unit(Unit::Century)),
    ("jahrhunderte|jahrhunderten", Units(Unit::Century)),
    (
        "abend|abends|nacht|nachts|mittag|mittags|nachmittag|nachmittags|vormittag|vormittags",
        DayPart,
    ),
    ("am morgen|den morgen|jeden morgen|guten morgen|am frühen morgen|früh", DayPart),
    ("uhr", Am),
];

/// Relative words.
const RELATIVE: &[Entry] = &[
    ("jahresbeginn|jahresanfang|jahresende|jahresmitte", RelativeUnit(Relative::This, Unit::Year)),
    ("monatsende|monatsbeginn", RelativeUnit(Relative::This, Unit::Month)),
    (
        "letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vergangener|vergangenes|vergangenem",
        Sem::Relative(Relative::Last),
    ),
    ("vorige|vorigen|voriger|voriges|vorigem|verstrichenen", Sem::Relative(Relative::Last)),
    ("vorletzte|vorletzten|vorletzter|vorletztes|vorletztem", Sem::Relative(Relative::LastButOne)),
    ("übernächste|übernächsten|übernächster|übernächstes", Sem::Relative(Relative::NextButOne)),
    (
        "diese|diesen|dieser|dieses|diesem|laufenden|laufende|laufendes",
        Sem::Relative(Relative::This),
    ),
    ("nächste|nächsten|nächster|nächstes|nächstem", Sem::Relative(Relative::Next)),
    (
        "kommende|kommenden|kommender|kommendes|kommendem|bevorstehenden",
        Sem::Relative(Relative::Coming),
    ),
    (
        "vorangegangenen|vorhergehenden|vorherigen|vorherige|vorheriges",
        Sem::Relative(Relative::Previous),
    ),
    (
        "folgende|folgenden|folgender|folgendes|darauffolgenden|darauffolgende",
        Sem::Relative(Relative::Following),
    ),
    (
        "selben|selbe|gleichen|gleiche|desselben|demselben|derselben|jenem|jenes|jener|jenen",
        Sem::Relative(Relative::Same),
    ),
    ("letzten tag im|letzter tag im|letzten tag des|letzter tag des", LastDay),
    ("vorjährige|vorjährigen|vorjähriger", RelativeUnit(Relative::Last, Unit::Year)),
    ("vorjahr|vorjahres|vorjahrs", RelativeUnit(Relative::Last, Unit::Year)),
    ("folgejahr|folgejahres", RelativeUnit(Relative::Following, Unit::Year)),
    ("vormonat|vormonats", RelativeUnit(Relative::Last, Unit::Month)),
    ("vorwoche", RelativeUnit(Relative::Last, Unit::Week)),
    ("jahr darauf", RelativeUnit(Relative::Following, Unit::Year)),
    ("heuer", RelativeUnit(Relative::This, Unit::Year)),
    ("gestern|gestern abend|gestern morgen|gestern nachmittag|gestrigen", Day(-1)),
    ("heute|heute morgen|heute früh|heute abend|heute nachmittag|heutigen", Day(0)),
    ("morgen|morgen früh|morgen abend", Day(1)),
    ("vorgestern", Day(-2)),
    ("übermorgen", Day(2)),
    (
        "am vortag|tags zuvor|am tag zuvor|am tag davor|am tag vorher|am vorabend|einen tag zuvor|einen tag vorher|einen tag davor",
        ThatDay(-1),
    ),
    (
        "am nächsten tag|am folgenden tag|tags darauf|am tag darauf|am tag danach|einen tag später|am folgetag",
        ThatDay(1),
    ),
    (
        "am nächsten morgen|am darauffolgenden tag|am anderen tag|einen tag danach|einen tag darauf",
        ThatDay(1),
    ),
    (
        "am selben tag|am gleichen tag|an diesem tag|an jenem tag|am selben abend|am gleichen abend",
        ThatDay(0),
    ),
    ("jetzt|nun|derzeit", Now),
    ("später|danach|darauf", Later),
    ("zuvor|vorher|davor|früher", Earlier),
    ("vor", AgoCount),
    ("anfang|anfangs|mitte|ende|beginn|früh im|spät im", Edge),
];

/// Words between dates, and before them.
const JOINTS: &[Entry] = &[
    ("als", Than),
    ("vision|strategie|agenda|expo", NotDate),
    ("jeden|jede|jedes|jeder|jedem", NotDate),
    ("straße|platz|allee|brücke|ufer|strasse", NotDate),
    ("nach", After),
    ("seit|seit dem|seit dem jahr", Since),
    ("ab|ab dem", AsOf),
    (
        "spätestens|spätestens bis|bis einschließlich|bis spätestens|bis|bis zum|bis zur|bis ins|bis in",
        Until,
    ),
    ("von|vom", From),
    ("zwischen|zwischen dem", Between),
    ("und|oder|sowie", And),
    ("in|im|ins|binnen|innerhalb", In),
    ("während|über|bereits|noch|schon|pro", Lead),
    ("am|an|den|zum|für|auf", On),
    ("der|die|das|des|dem", The),
    ("etwa|rund|circa|ca.|ungefähr|um|gegen", About),
    ("v . chr|vor christus|vor christi geburt|v . u . z", Bce),
    ("n . chr|nach christus", Ce),
    (
        "artikel|artikels|art.|resolution|resolutionen|nummer|nr.|paragraf|paragraph|absatz|version",
        NotDate,
    ),
    ("telefon|tel.|seite|seiten|s.|kapitel|zimmer|raum|höhe|erlass|boeing|airbus|gesetz", NotDate),
];

/// Words that show the tense.
const SIGNALS: &[Entry] = &[
    ("sollte|sollten", Intended),
    ("hätte|hätten|wäre|wären|müsste|müssten", Other),
    ("damals|zu jener zeit|zu dieser zeit", Then),
    ("erwartet|erwarten|rechnet|rechnen|hofft|hoffen|kündigt|kündigen|strebt|streben", Future),
    ("einmal|eines tages|eines nachts|in einem jahr begann|es war einmal", Once),
    (
        "noch einmal|nicht einmal|auf einmal|schon einmal|wieder einmal|zunächst einmal|mehr als einmal",
        Other,
    ),
    (
        "berät|rät|wächst|hält|schlägt|trägt|spricht|prüft|zeigt|liefert|wechselt|stellt|legt|bringt|führt|holt",
        Present,
    ),
    (
        "beginnt|beginnen|tritt|treten|nimmt|öffnet|startet|endet|läuft|folgt|tagt|kommt|findet|finden|steht",
        Present,
    ),
    (
        "eröffnet|entscheidet|verhandelt|besucht|erscheint|veröffentlicht|übernimmt|erhält|verlässt|empfängt",
        Present,
    ),
    (
        "fährt|fahren|steigt|steigen|spielt|spielen|trifft|treffen|gibt|reist|feiert|feiern|lädt|wählt|wählen|zieht",
        Present,
    ),
    (
        "fällt|gilt|könnte|könnten|kann|können|muss|müssen|darf|bleibt|bleiben|schließt|schließen|geht",
        Present,
    ),
    (
        "vertagte|vertagt|vertagten|verschob|verschoben|verschiebt|verlängerte|verlängert|verlegte|verlegt",
        Defers,
    ),
    (
        "dürfte|dürften|möchte|möchten|wird|werden|werde|würde|würden|solle|soll|sollen|will|wollen|plant|planen|geplant|voraussichtlich|beabsichtigt|vorgesehen",
        Future,
    ),
    ("wurde|wurden|worden|war|waren|hatte|hatten|hat|haben|sagte|sagten|teilte|erklärte", Past),
    (
        "kam|ging|fiel|fielen|stieg|stiegen|starb|starben|gaben|fanden|hielt|hielten|ließ|ließen|lag|lagen",
        Past,
    ),
    (
        "nahm|nahmen|rief|schrieb|sprach|stand|standen|trat|traten|verlor|verloren|zog|zogen|blieb|blieben",
        Past,
    ),
    (
        "brach|brachen|flog|floh|gewann|sah|sahen|schloss|schlug|trafen|gingen|beschlossen|warf|hob|sank|sanken",
        Past,
    ),
    (
        "bat|baten|band|biss|blies|bot|boten|brachte|brannte|dachte|drang|drangen|fuhr|fuhren|fing|fingen|flogen",
        Past,
    ),
    (
        "flohen|floss|flossen|galt|galten|gelang|geschah|glich|griff|griffen|grub|half|halfen|hing|hingen|hieß",
        Past,
    ),
    (
        "hießen|kannte|lief|liefen|lieh|lud|luden|mied|nannte|riefen|riet|rieten|rang|rannte|ritt|sang|sangen",
        Past,
    ),
    (
        "sandte|saß|saßen|schied|schieden|schien|schienen|schlief|schliefen|schlugen|schlossen|schmolz|schnitt",
        Past,
    ),
    (
        "schrie|schrieben|schuf|schufen|schwamm|schwieg|schwor|sprachen|sprang|sprangen|standen|stahl|starben",
        Past,
    ),
    (
        "stiegen|stieß|stießen|strich|strichen|stritt|stritten|tat|taten|trank|trieb|trieben|trug|trugen|vergaß",
        Past,
    ),
    (
        "verdarb|schwand|verschwand|verschwanden|wandte|warb|warfen|wich|wichen|wies|wiesen|wog|wuchs|wuchsen",
        Past,
    ),
    (
        "wusch|wusste|zogen|zwang|zwangen|gewannen|bekam|bekamen|erschrak|ließ|stach|maß|maßen|las|lasen",
        Past,
    ),
    ("kam|kamen|begann|begannen|gab|stimmte|traf|reiste|unterzeichnete|beschloss|fand", Past),
];

//! Names of months in the languages of the interface that have no grammar of their own: in nominative and
//! genitive, in lower case. A test holds them to the locale data.

/// For each month its names in French, Spanish, Polish, Arabic and Hebrew; forms are separated by `|`.
pub(in crate::temporal) const MONTHS: [[&str; 5]; 12] = [
    ["janvier|janv", "enero|ene", "styczeń|stycznia|styczniu", "يناير", "ינואר|בינואר"],
    ["février|fevrier|févr", "febrero|feb", "luty|lutego|lutym", "فبراير", "פברואר|בפברואר"],
    ["mars", "marzo", "marzec|marca|marcu", "مارس", "מרץ|במרץ|מרס|במרס"],
    ["avril|avr", "abril|abr", "kwiecień|kwietnia|kwietniu", "أبريل|ابريل|إبريل", "אפריל|באפריל"],
    ["mai", "mayo", "maj|maja|maju", "مايو", "מאי|במאי"],
    ["juin", "junio", "czerwiec|czerwca|czerwcu", "يونيو|يونيه", "יוני|ביוני"],
    ["juillet|juil", "julio", "lipiec|lipca|lipcu", "يوليو|يوليه", "יולי|ביולי"],
    ["août|aout", "agosto|ago", "sierpień|sierpnia|sierpniu", "أغسطس|اغسطس", "אוגוסט|באוגוסט"],
    [
        "septembre|sept",
        "septiembre|setiembre",
        "wrzesień|września|wrześniu",
        "سبتمبر",
        "ספטמבר|בספטמבר",
    ],
    [
        "octobre|oct",
        "octubre",
        "październik|października|październiku",
        "أكتوبر|اكتوبر",
        "אוקטובר|באוקטובר",
    ],
    ["novembre|nov", "noviembre", "listopad|listopada|listopadzie", "نوفمبر", "נובמבר|בנובמבר"],
    [
        "décembre|decembre|déc",
        "diciembre|dic",
        "grudzień|grudnia|grudniu",
        "ديسمبر",
        "דצמבר|בדצמבר",
    ],
];

/// Words that say "early", "mid" or "late".
pub(in crate::temporal) const EDGES: &[&str] = &[
    "début|debut|mi|fin|milieu|courant",
    "principios|comienzos|inicios|mediados|finales|fines",
    "początek|początku|połowa|połowie|koniec|końcu|pod",
    "أوائل|مطلع|منتصف|أواخر|نهاية|بداية",
    "תחילת|אמצע|סוף|בתחילת|באמצע|בסוף",
    "年初|年末|年中|月初|月末|初|末|上旬|中旬|下旬|초|말|중순",
];

/// Words without meaning for the date.
pub(in crate::temporal) const FILLERS: &[&str] = &[
    "le|la|de|du|en|au|er|à|l'|fin de",
    "el|del|los|a|año",
    "w|we|dnia|roku|r|rok|z",
    "في|عام|سنة|من|شهر",
    "ב|של|שנת",
];

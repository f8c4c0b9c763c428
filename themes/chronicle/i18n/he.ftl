# ההודעות בעברית של ערכת העיצוב chronicle.
#
# ‏$date הוא תאריך במילים. ערך EDTF מבודד משמאל לימין בתווים U+2066 ו־U+2069.

## תאריכים

date-day-of = { $date }
date-unknown = תאריך לא ידוע
date-about = בסביבות { $of }
date-uncertain = { $date } (לא ודאי)
date-partial = { "\u2066" }{ $text }{ "\u2069" } (X מציין ספרה לא ידועה)
date-estimate = בסביבות { $of } (בין { $first } לבין { $last })
date-clock = { $date }, { $time }
date-clock-zone = { $date }, { $time } ({ $zone })
date-decade = { $tens ->
    [0] העשור הראשון של המאה ה־{ NUMBER($century) }
    [10] העשור השני של המאה ה־{ NUMBER($century) }
   *[other] שנות ה־{ NUMBER($tens) } של המאה ה־{ NUMBER($century) }
}
date-spring = אביב { $year }
date-summer = קיץ { $year }
date-autumn = סתיו { $year }
date-winter = חורף { $year }
date-first-quarter = הרבעון הראשון של { $year }
date-second-quarter = הרבעון השני של { $year }
date-third-quarter = הרבעון השלישי של { $year }
date-fourth-quarter = הרבעון הרביעי של { $year }
date-first-four-months = ארבעת החודשים הראשונים של { $year }
date-middle-four-months = ארבעת החודשים האמצעיים של { $year }
date-last-four-months = ארבעת החודשים האחרונים של { $year }
date-first-half = המחצית הראשונה של { $year }
date-second-half = המחצית השנייה של { $year }
date-northern = { $date } (חצי הכדור הצפוני)
date-southern = { $date } (חצי הכדור הדרומי)
date-since = { $about ->
    [yes] בערך מאז { $bare-of }
   *[no] מאז { $of }
}
date-from-unknown = { $about ->
    [yes] בערך מאז { $bare-of }, מועד הסיום לא ידוע
   *[no] מאז { $of }, מועד הסיום לא ידוע
}
date-until = { $about ->
    [yes] בערך עד { $bare-of }
   *[no] עד { $of }
}
date-to-unknown = { $about ->
    [yes] בערך עד { $bare-of }, מועד ההתחלה לא ידוע
   *[no] עד { $of }, מועד ההתחלה לא ידוע
}
date-always = ללא התחלה וללא סוף
date-since-unknown = מאז תאריך לא ידוע
date-until-unknown = עד תאריך לא ידוע
date-ends-unknown = מתאריך לא ידוע ועד תאריך לא ידוע
date-between = בין { $first-of } לבין { $last-of }
date-or-earlier = { $date } או לפני כן
date-or-later = { $date } או אחרי כן
date-and-earlier = { $date } ולפני כן
date-and-later = { $date } ואחרי כן
list-comma = { $first }, { $next }
list-or = { $first } או { $next }
# ו׳ החיבור נצמדת למילה עברית, ומקף מפריד אותה ממספר ומאות לטינית.
list-and = { $initial ->
    [none] { $first } ו{ $next }
   *[other] { $first } ו־{ $next }
}
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = :
sentence = { $text }.

## מה התאריך אומר ומה לא

note-unknown = אף מקור אינו מציין מתי זה קרה.
note-month = החודש ידוע, היום לא.
note-season = עונת השנה ידועה, היום לא.
note-quarter = הרבעון ידוע, היום לא.
note-four-months = תקופת ארבעת החודשים ידועה, היום לא.
note-half = מחצית השנה ידועה, היום לא.
note-year = השנה ידועה, היום לא.
note-decade = העשור ידוע, השנה לא.
note-century = המאה ידועה, השנה לא.
note-millennium = המילניום ידוע, השנה לא.
note-estimate = השנה משוערת.
note-partial = חלקים מן התאריך אינם ידועים.
note-approximate = התאריך משוער.
note-uncertain = התאריך מוטל בספק.
note-no-zone = השעה נמסרה ללא אזור זמן.
note-open-start = לא צוין מועד ההתחלה.
note-unknown-start = מועד ההתחלה אינו ידוע.
note-open-end = לא צוין מועד הסיום.
note-unknown-end = מועד הסיום אינו ידוע.
note-coarse-ends = מועדי ההתחלה והסיום ידועים רק במידת הדיוק המוצגת.
note-coarse-start = מועד ההתחלה ידוע רק במידת הדיוק המוצגת.
note-coarse-end = מועד הסיום ידוע רק במידת הדיוק המוצגת.
note-in-span = זה קרה מתישהו בתקופה הזאת; אף מקור אינו מציין מתי בדיוק.
note-on-or-before = זה קרה אז או לפני כן; אף מקור אינו מציין מתי בדיוק.
note-on-or-after = זה קרה אז או אחרי כן; אף מקור אינו מציין מתי בדיוק.
note-one-of = זה קרה באחד התאריכים האלה; לא ידוע באיזה מהם.
note-all-of = זה קרה בכל אחד מן התאריכים האלה.

## מקומות באתר

timeline = ציר הזמן
event = אירוע
events-heading = אירועים
all-events = כל האירועים
key-events = אירועי מפתח
all-key-events = כל אירועי המפתח
key-event = אירוע מפתח
latest-events = האירועים האחרונים
years = שנים
months = חודשים
all-terms = { $taxonomy }: הרשימה המלאה
tags = תגיות
actors = גורמים מעורבים
places = מקומות
tag = תגית
actor = גורם מעורב
place = מקום
timelines = צירי זמן
rival-dates = תאריכים סותרים
changes = שינויים
undated = תאריך לא ידוע
sources = מקורות
note = רשימה
notes = רשימות
about = אודות
search = חיפוש
feeds = עדכונים
data = נתונים
embed = הטמעה
not-found = הדף לא נמצא
not-found-text = אין דף בכתובת הזאת. כל האירועים נמצאים בציר הזמן.
moved-to = הדף הזה עבר אל { $page }.
skip-to-events = דילוג אל האירועים
skip-to-content = דילוג אל התוכן
jump-to = מעבר אל
back-to-timeline = חזרה לציר הזמן
site-navigation = האתר
year-navigation = שנים וחודשים
language-switch = שפות
contents = תוכן העניינים
oldest-first = מהישן לחדש
newest-first = מהחדש לישן
older = מוקדם יותר: { $date }
newer = מאוחר יותר: { $date }
earlier-page = מוקדם יותר
later-page = מאוחר יותר
page-title = { $page } · { $site }
during = במהלך שנת { $date }
n-of-m = { NUMBER($shown) } מתוך { NUMBER($total) }
last-updated = עדכון אחרון: { $date }
span-covered = התקופה: { $first } – { $last }
edit-page = עריכת הדף
license = רישיון
draft = טיוטה
draft-text = זו טיוטה. היא מתפרסמת רק כאשר כוללים טיוטות.
only-in-language = רק בשפה זו: { $language }
in-language = שפה: { $language }
no-events = אין כאן אירועים.
no-rival-dates = לאף אירוע אין תאריכים סותרים.
no-changes = אין תיקונים.
no-undated = לכל אירוע יש תאריך.

## כמויות

count-events = { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { NUMBER($count) } אירועים
}
count-key-events = { $count ->
    [one] אירוע מפתח אחד
    [two] שני אירועי מפתח
   *[other] { NUMBER($count) } אירועי מפתח
}
count-sources = { $count ->
    [one] מקור אחד
    [two] שני מקורות
   *[other] { NUMBER($count) } מקורות
}
count-notes = { $count ->
    [one] רשימה אחת
    [two] שתי רשימות
   *[other] { NUMBER($count) } רשימות
}
count-claims = { $count ->
    [one] טענה אחת
    [two] שתי טענות
   *[other] { NUMBER($count) } טענות
}
count-reports = { $count ->
    [one] דיווח אחד
    [two] שני דיווחים
   *[other] { NUMBER($count) } דיווחים
}
count-dates = { $count ->
    [one] תאריך אחד
    [two] שני תאריכים
   *[other] { NUMBER($count) } תאריכים
}
count-terms = { $count ->
    [one] ערך אחד
    [two] שני ערכים
   *[other] { NUMBER($count) } ערכים
}
count-rival-dates = { $count ->
    [one] אירוע אחד עם תאריכים סותרים
    [two] שני אירועים עם תאריכים סותרים
   *[other] { NUMBER($count) } אירועים עם תאריכים סותרים
}
count-more = { $count ->
    [one] ועוד אחד
    [two] ועוד שניים
   *[other] ועוד { NUMBER($count) }
}
more-on-day = { $count ->
    [one] ועוד אחד ב־{ $date }
    [two] ועוד שניים ב־{ $date }
   *[other] ועוד { NUMBER($count) } ב־{ $date }
}

## מצב

status = מצב
status-reported = דווח
status-confirmed = אושר
status-planned = מתוכנן
status-disputed = שנוי במחלוקת
status-denied = הוכחש
status-retracted = המקור חזר בו
status-reported-sentence = המקורות מדווחים על כך.
status-confirmed-sentence = הדבר אושר.
status-planned-sentence = הדבר מתוכנן. כאשר המקורות דיווחו עליו הוא טרם אירע.
status-disputed-sentence = המקורות חלוקים בשאלה אם הדבר אירע.
status-denied-sentence = המקורות מכחישים שהדבר אירע.
status-retracted-sentence = המקורות חזרו בהם מן הדיווח.
had-been-planned = תוכנן: { $date }
claim-retracted = המקור חזר בו
claim-denied = מכחיש זאת
claim-disputed = מטיל בכך ספק
claim-planned = מתאר זאת כמתוכנן
claim-confirmed = מאשר זאת

## מה אומרים המקורות

claims-heading = מה אומרים המקורות
claim-says = { $source }: { $words }
claim-gives-no-date = אינו מציין תאריך
claim-words = בלשון הדיווח
according-to = לפי { $speaker }
quotation = ציטוט
quotation-translated = תרגום
source-page = עמ׳ { $page }
source = מקור
author = מאת { $author }
publisher = מוציא לאור
published = פורסם: { $date }
accessed = נצפה: { $date }
archived-copy = עותק בארכיון
paywall = בתשלום
via = דרך { $outlet }
source-number = מס׳ { $number }
original-report = קריאת הדיווח
type-article = כתבה
type-book = ספר
type-document = מסמך
type-statement = הודעה
type-video = סרטון
type-other = אחר
no-source = לא צוין מקור.
lead-claim = המערכת מסתמכת על מקור זה
editors-record = רשומת המערכת
events-in-note = אירועים ברשימה זו
events-in-report = אירועים בדיווח זה
mentions-in-note = מוזכרים גם
mentioned-in = אזכורים

## תאריכים סותרים

sources-disagree = המקורות חלוקים לגבי התאריך
rival-dates-intro = אירועים שמקורותיהם מציינים תאריכים שאינם יכולים להיות נכונים כולם.
rival-dates-open = המקורות מציינים תאריכים שאינם יכולים להיות נכונים כולם. המערכת לא הכריעה ביניהם, ולכן מוצגים כולם.
rival-dates-settled = המקורות מציינים תאריכים שאינם יכולים להיות נכונים כולם. הכרעת המערכת: { $date }.
rival-dates-chosen = { $dates }; הכרעת המערכת: { $date }
rival-dates-open-heading = טרם הוכרעו
rival-dates-settled-heading = הוכרעו
why-this-date = מדוע תאריך זה
because = הנימוק: { $reason }
date-of-source = { $source }: { $date }

## אירוע ואחרים

date-heading = תאריך
details = פרטים
follows = בא אחרי
followed-by = אחריו בא
part-of = חלק מן
parts = חלקים
related = קשורים
previous-event = האירוע הקודם
next-event = האירוע הבא
corrections = תיקונים
corrected = תוקן: { $date }
added = נוסף: { $date }
updated = עודכן: { $date }
permalink = קישור לאירוע זה
image-credit = תמונה: { $credit }

## חלקי דפים

breadcrumb = נתיב ניווט
browse = עיון
pager = מוקדם ומאוחר
terms-by-count = לפי מספר האירועים
terms-by-name = לפי שם
on-timeline = בציר הזמן
also-called = שמות נוספים: { $name }
record-heading = רשומת המערכת
editors-note = המערכת
our-note = הסיכום שלנו
place-in-report = המקום בדיווח
event-id = מזהה האירוע
formerly = לשעבר
agrees = (אינו סותר)
chosen = נבחר
changes-intro = תיקונים מאז הפרסום הראשון של האירועים, מהחדש לישן.
sources-intro = כל הדיווחים שציר הזמן הזה מבוסס עליהם, לפי כלי תקשורת.
undated-intro = אירועים שאף מקור אינו מציין להם תאריך.

## טקסטים ב־Markdown

table = טבלה
footnotes = הערות שוליים
footnote-back = חזרה לטקסט
task-done = בוצע
task-open = טרם בוצע
callout-note = הערה
callout-abstract = תקציר
callout-info = מידע
callout-task = לביצוע
callout-tip = עצה
callout-important = חשוב
callout-success = הצלחה
callout-question = שאלה
callout-warning = אזהרה
callout-caution = זהירות
callout-failure = כישלון
callout-danger = סכנה
callout-bug = תקלה
callout-example = דוגמה
callout-quote = ציטוט

## דפי אירועים וניווט: שלבים, ציטוט, העתקה, מעבר

steps = רצף האירועים
steps-done = התרחשו { NUMBER($shown) } מתוך { NUMBER($total) }
step-done = התרחש
step-open = טרם התרחש
step-current = אירוע זה
also-follows = בא גם אחרי
cite-page = ציטוט הדף
cite-event = { $title } ({ $date })
cite-files = לתוכנות לניהול מקורות
copy-link = העתקת הקישור
copy-citation = העתקת הציטוט
copy-text = העתקה כטקסט
copied = הועתק
copy-by-hand = הדפדפן לא אפשר להעתיק. הטקסט מסומן: יש להעתיק אותו ידנית.
jump-month = חודש
jump-go = מעבר
jump-nearest = אין אירועים בחודש זה. הקרוב ביותר: { $date }.
archived-on = עותק בארכיון: { $date }
lasts-from-before = אירועים שנמשכים משנים קודמות
latest-additions = תוספות אחרונות
ends-here = סיום

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = ציר הזמן המלא
embed-none = אין אירועים מתאימים.
embed-moved = ציר הזמן הזה עבר מקום.
embed-none-shown = { $count ->
    [one] האירוע היחיד המוצג כאן אינו מתאים.
    [two] אף אחד משני האירועים המוצגים כאן אינו מתאים.
   *[other] אף אחד מ־{ NUMBER($count) } האירועים המוצגים כאן אינו מתאים.
}
embed-link = { $title }: ציר הזמן המלא
embed-intro = הציגו את ציר הזמן הזה, או חלק ממנו, בדף שלכם.
embed-event = אירוע אחד
embed-event-text = החליפו את { $text } במזהה של אירוע. המזהה מופיע בדף האירוע.
embed-address = החליפו את { $text } בכתובת האתר הזה.
embed-view = מה להציג
embed-theme = צבעים
embed-theme-auto = בהתאם למכשיר של הקוראים
embed-theme-light = בהיר
embed-theme-dark = כהה
embed-accent = צבע הדגשה
embed-count = מספר האירועים
embed-height = גובה בפיקסלים
embed-method = דרך ההטמעה
embed-method-link = קישור להדבקה
embed-method-frame = מסגרת
embed-method-auto = מסגרת המתאימה את עצמה לתוכן
embed-method-element = רכיב HTML מותאם
embed-method-include = הכללה בצד השרת
embed-code = קוד
embed-copy = העתקה
embed-picture = תמונה להורדה
embed-close = סגירה
embed-preview = תצוגה מקדימה
embed-preview-full = רוחב מלא
embed-preview-width = { $number } פיקסלים
embed-privacy = המסגרת אינה שומרת דבר, אינה יוצרת עוגיות ואינה טוענת דבר מאתרים אחרים.
embed-hosts = היכן להדביק
embed-host-wordpress = WordPress: הדביקו את הקישור בשורה משלו, או את המסגרת בבלוק ”HTML מותאם אישית”.
embed-host-ghost = Ghost: הדביקו את הקישור בשורה משלו, או את המסגרת בכרטיס HTML.
embed-host-drupal = Drupal: הדביקו את המסגרת בתבנית טקסט המתירה אותה.
embed-host-notion = Notion: הקלידו ‎/embed והדביקו את כתובת המסגרת; קבעו את הגובה ידנית.
embed-host-sharepoint = SharePoint: הדביקו את המסגרת ברכיב ”הטבעה”; על מנהל המערכת להתיר את הדומיין של האתר.
embed-host-confluence = Confluence: הדביקו את המסגרת במאקרו Iframe או HTML; על מנהל המערכת להתיר אותו.

## Filters and search

filter-name = סינון אירועים
filter-more = מסננים
filter-find = חיפוש בתוך: { $taxonomy }
filter-show-events = { $count ->
    [one] הצגת אירוע אחד
    [two] הצגת שני אירועים
   *[other] הצגת { NUMBER($count) } אירועים
}
filter-from = מתאריך
filter-to = עד תאריך
filter-date-form = שנה, חודש או יום: 2024, ⁦2024-06⁩, ⁦2024-06-19⁩
filter-show = הצגה
filter-order = סדר
filter-apply = חיפוש
filter-clear = הסרת כל המסננים
filter-remove = הסרת המסנן { $name }
filter-active = מסננים פעילים
filter-shown = { $total ->
    [one] { NUMBER($shown) } מתוך אירוע אחד
    [two] { NUMBER($shown) } מתוך שני אירועים
   *[other] { NUMBER($shown) } מתוך { NUMBER($total) } אירועים
}
filter-none = אין אירוע שמתאים לכל המסננים. הסירו אחד מהם:
filter-no-match = אין אירוע שמופיע בו ”{ $text }”.
filter-beginnings = { $count ->
    [one] באירוע אחד יש מילים שמתחילות ב־”{ $text }”.
    [two] בשני אירועים יש מילים שמתחילות ב־”{ $text }”.
   *[other] ב־{ NUMBER($count) } אירועים יש מילים שמתחילות ב־”{ $text }”.
}
filter-ignored = לא הובן, ולכן לא הובא בחשבון: { $text }
filter-loading = האינדקס נטען…
filter-failed = לא ניתן היה לטעון את האינדקס, ולכן דבר לא סונן. הרשימה מציגה את כל האירועים.
filter-outside = מחוץ לסינון הנוכחי
filter-printed = רק אירועים מתאימים: { $text }
filter-everywhere = חיפוש בכל האירועים
skip-filters = דילוג על המסננים
search-intro = חיפוש בכל האירועים לפי מילים, תאריכים וערכים.
search-without = החיפוש דורש JavaScript. בלעדיו אפשר להגיע לכל אירוע דרך הדפים האלה.
search-more = הצגת עוד
search-results = תוצאות

## Files for programs

files-of-site = עדכונים ונתונים
files-of-page = הדף הזה כנתונים
file-feed = אירועים חדשים (Atom)
file-feed-json = אירועים חדשים (JSON Feed)
file-changes = שינויים (Atom)
file-calendar = יומן (iCalendar)
file-json = נתונים (JSON)
file-events-csv = אירועים (CSV)
file-claims-csv = טענות (CSV)

## תמונות: סקירת הרשימה והתרשים

strip-hours = אירועים לשעה
strip-part-days = אירועים לפי חלקי היום
strip-days = אירועים ליום
strip-weeks = אירועים לשבוע
strip-months = אירועים לחודש
strip-quarters = אירועים לרבעון
strip-years = { $years ->
    [1] אירועים לשנה
    [2] אירועים לשנתיים
    [5] אירועים לכל { NUMBER($years) } שנים
    [10] אירועים לכל { NUMBER($years) } שנים
   *[other] אירועים לכל { NUMBER($years) } שנה
}
strip-marked = { $period } בציר הזמן כולו
strip-name = { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { NUMBER($count) } אירועים
} לאורך הזמן: { $first } – { $last }.
strip-name-one = { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { NUMBER($count) } אירועים
} לאורך הזמן: { $period }.
strip-most = הכי הרבה: { $period } ({ NUMBER($count) }).
strip-earlier = { NUMBER($count) } לפני כן
strip-later = { NUMBER($count) } אחרי כן
strip-hatched = מקווקו: ידוע רק בקירוב
strip-keys = סימנים מתחת לציר: אירועי מפתח
strip-lasting = קווים מתחת לציר: אירועים מתמשכים
strip-break = //: שבירה בציר
strip-far = { $period }, מעבר לשבירה בציר
strip-far-count = מעבר לשבירה בציר, { $period }: { NUMBER($count) }.
picture-numbers = הצגה כטבלה
picture-period = תקופה
picture-events = אירועים
picture-possible = אולי עוד
picture-empty = תקופות ללא אירועים הושמטו.
picture-undated = { NUMBER($count) } ללא תאריך
chart = תרשים
chart-intro = אירועים על ציר הזמן. אורך הפס מראה כמה זמן נמשך האירוע; סימן מלא מציין תאריך מדויק, וסימן חלול או מקווקו – תאריך לא מדויק.
chart-name = תרשים: { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { NUMBER($count) } אירועים
}, { $first } – { $last }.
chart-name-one = תרשים: { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { NUMBER($count) } אירועים
}, { $period }.
chart-others = אחרים
chart-hatched = מקווקו או חלול: ידוע רק בקירוב
chart-lasting = פס: משך האירוע
chart-beyond = חץ: הרחק מחוץ לתקופה המוצגת
chart-keys-only = התרשים מציג רק אירועי מפתח ואירועים מתמשכים: { NUMBER($shown) } מתוך { NUMBER($total) }.
chart-latest-only = התרשים מציג רק את האירועים האחרונים: { NUMBER($shown) } מתוך { NUMBER($total) }.
chart-more = שורות נוספות: { NUMBER($count) }
chart-numbers = המספרים בתרשים
chart-list = אירועי התרשים
chart-controls = התקופה המוצגת בתרשים
chart-zoom-in = הגדלה
chart-zoom-out = הקטנה
chart-all = הצגת הכול
chart-from = מתאריך
chart-to = עד תאריך
chart-show = הצגה
chart-hint = יש להקליד שנה, חודש או יום: 2024, ⁦2024-06⁩ או ⁦2024-06-19⁩. אפשר גם לגרור על התרשים. במקלדת החצים מזיזים את התרשים, + ו־− מגדילים ומקטינים, 0 מציג הכול.
chart-shown = אירועים בתקופה זו: { $shown } מתוך { $total }.
chart-bad-date = ”{ $text }” אינו שנה, חודש או יום בתרשים זה, ולכן התקופה המוצגת לא השתנתה.

## הזמן בין אירועים, והסרגל שמעל רשימה

years-later = { $count ->
    [2] כעבור שנתיים
    [3] כעבור שלוש שנים
    [4] כעבור ארבע שנים
    [5] כעבור חמש שנים
    [6] כעבור שש שנים
    [7] כעבור שבע שנים
    [8] כעבור שמונה שנים
    [9] כעבור תשע שנים
    [10] כעבור עשר שנים
   *[other] כעבור { NUMBER($count) } שנה
}
years-earlier = { $count ->
    [2] שנתיים קודם לכן
    [3] שלוש שנים קודם לכן
    [4] ארבע שנים קודם לכן
    [5] חמש שנים קודם לכן
    [6] שש שנים קודם לכן
    [7] שבע שנים קודם לכן
    [8] שמונה שנים קודם לכן
    [9] תשע שנים קודם לכן
    [10] עשר שנים קודם לכן
   *[other] { NUMBER($count) } שנה קודם לכן
}
months-later = { $count ->
    [12] כעבור שנה
   *[other] כעבור { NUMBER($count) } חודשים
}
months-earlier = { $count ->
    [12] שנה קודם לכן
   *[other] { NUMBER($count) } חודשים קודם לכן
}
duration-years = { $count ->
    [one] שנה
    [two] שנתיים
    [3] { NUMBER($count) } שנים
    [4] { NUMBER($count) } שנים
    [5] { NUMBER($count) } שנים
    [6] { NUMBER($count) } שנים
    [7] { NUMBER($count) } שנים
    [8] { NUMBER($count) } שנים
    [9] { NUMBER($count) } שנים
    [10] { NUMBER($count) } שנים
   *[other] { NUMBER($count) } שנה
}
duration-months = { $count ->
    [one] חודש
    [two] חודשיים
   *[other] { NUMBER($count) } חודשים
}
duration-weeks = { $count ->
    [one] שבוע
    [two] שבועיים
   *[other] { NUMBER($count) } שבועות
}
duration-days = { $count ->
    [one] יום
    [two] יומיים
   *[other] { NUMBER($count) } ימים
}
menu = תפריט
compact = תצוגה תמציתית
for-editors = לעורכים

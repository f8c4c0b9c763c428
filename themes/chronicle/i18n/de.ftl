# Deutsche Meldungen des Themes chronicle.
#
# $date ist das Datum ohne Artikel, $of dasselbe im Dativ, Tage, Jahrzehnte und Jahreszeiten mit
# Artikel: »dem 19. Juni 2024«. Das Attribut `of` gibt den Dativ der Meldung selbst.

## Daten

date-day-of = dem { $date }
date-unknown = Datum unbekannt
date-about = { $precision ->
    [day] um den { $date }
    [month] um { $date }
    [year] um { $date }
    [decade] um die { $date }
   *[other] ungefähr { $date }
}
    .of = etwa { $of }
date-uncertain = { $date } (unsicher)
date-partial = { $text } (X steht für eine unbekannte Ziffer)
date-estimate = um { $date } (zwischen { $first } und { $last })
date-clock = { $date }, { $time } Uhr
date-clock-zone = { $date }, { $time } Uhr ({ $zone })
date-decade = { $tens ->
    [0] { $range }
   *[other] { $year }er-Jahre
}
    .of = { $tens ->
        [0] { $range }
       *[other] den { $year }er-Jahren
    }
date-spring = Frühjahr { $year }
    .of = dem Frühjahr { $year }
date-summer = Sommer { $year }
    .of = dem Sommer { $year }
date-autumn = Herbst { $year }
    .of = dem Herbst { $year }
date-winter = Winter { $year }
    .of = dem Winter { $year }
date-first-quarter = erstes Quartal { $year }
    .of = dem ersten Quartal { $year }
date-second-quarter = zweites Quartal { $year }
    .of = dem zweiten Quartal { $year }
date-third-quarter = drittes Quartal { $year }
    .of = dem dritten Quartal { $year }
date-fourth-quarter = viertes Quartal { $year }
    .of = dem vierten Quartal { $year }
date-first-four-months = erstes Jahresdrittel { $year }
    .of = dem ersten Jahresdrittel { $year }
date-middle-four-months = zweites Jahresdrittel { $year }
    .of = dem zweiten Jahresdrittel { $year }
date-last-four-months = drittes Jahresdrittel { $year }
    .of = dem dritten Jahresdrittel { $year }
date-first-half = erstes Halbjahr { $year }
    .of = dem ersten Halbjahr { $year }
date-second-half = zweites Halbjahr { $year }
    .of = dem zweiten Halbjahr { $year }
date-northern = { $date } (Nordhalbkugel)
date-southern = { $date } (Südhalbkugel)
date-since = { $about ->
    [yes] etwa seit { $bare-of }
   *[no] seit { $of }
}
date-from-unknown = { $about ->
    [yes] etwa seit { $bare-of }, Ende unbekannt
   *[no] seit { $of }, Ende unbekannt
}
date-until = { $about ->
    [yes] bis etwa { $bare }
   *[no] { $season ->
        [spring] bis zum { $date }
        [summer] bis zum { $date }
        [autumn] bis zum { $date }
        [winter] bis zum { $date }
       *[none] { $precision ->
            [day] bis zum { $date }
            [decade] bis zu { $of }
            [season] bis einschließlich { $date }
           *[other] bis { $date }
        }
    }
}
date-to-unknown = { $about ->
    [yes] bis etwa { $bare }, Beginn unbekannt
   *[no] { $season ->
        [spring] bis zum { $date }, Beginn unbekannt
        [summer] bis zum { $date }, Beginn unbekannt
        [autumn] bis zum { $date }, Beginn unbekannt
        [winter] bis zum { $date }, Beginn unbekannt
       *[none] { $precision ->
            [day] bis zum { $date }, Beginn unbekannt
            [decade] bis zu { $of }, Beginn unbekannt
            [season] bis einschließlich { $date }, Beginn unbekannt
           *[other] bis { $date }, Beginn unbekannt
        }
    }
}
date-always = ohne Anfang und Ende
date-since-unknown = seit einem unbekannten Datum
date-until-unknown = bis zu einem unbekannten Datum
date-ends-unknown = von einem unbekannten Datum bis zu einem unbekannten Datum
date-between = zwischen { $first-of } und { $last-of }
date-or-earlier = { $date } oder früher
date-or-later = { $date } oder später
date-and-earlier = { $date } und früher
date-and-later = { $date } und später
list-comma = { $first }, { $next }
list-or = { $first } oder { $next }
list-and = { $first } und { $next }
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = :
sentence = { $text }.

## Was ein Datum sagt und was nicht

note-unknown = Niemand nennt das Datum.
note-month = Der Monat ist bekannt, der Tag nicht.
note-season = Die Jahreszeit ist bekannt, der Tag nicht.
note-quarter = Das Quartal ist bekannt, der Tag nicht.
note-four-months = Das Jahresdrittel ist bekannt, der Tag nicht.
note-half = Das Halbjahr ist bekannt, der Tag nicht.
note-year = Das Jahr ist bekannt, der Tag nicht.
note-decade = Das Jahrzehnt ist bekannt, das Jahr nicht.
note-century = Das Jahrhundert ist bekannt, das Jahr nicht.
note-millennium = Das Jahrtausend ist bekannt, das Jahr nicht.
note-estimate = Das Jahr ist geschätzt.
note-partial = Teile des Datums sind nicht bekannt.
note-approximate = Das Datum ist ungefähr.
note-uncertain = Das Datum ist zweifelhaft.
note-no-zone = Die Uhrzeit ist ohne Zeitzone angegeben.
note-open-start = Ein Beginn ist nicht angegeben.
note-unknown-start = Der Beginn ist nicht bekannt.
note-open-end = Ein Ende ist nicht angegeben.
note-unknown-end = Das Ende ist nicht bekannt.
note-coarse-ends = Beginn und Ende sind nur so genau bekannt, wie sie gezeigt werden.
note-coarse-start = Der Beginn ist nur so genau bekannt, wie er gezeigt wird.
note-coarse-end = Das Ende ist nur so genau bekannt, wie es gezeigt wird.
note-in-span = Es war irgendwann in diesem Zeitraum; niemand sagt, wann genau.
note-on-or-before = Es war dann oder früher; niemand sagt, wann genau.
note-on-or-after = Es war dann oder später; niemand sagt, wann genau.
note-one-of = Es war an einem dieser Daten; an welchem, ist nicht bekannt.
note-all-of = Es war an jedem dieser Daten.

## Orte der Website

timeline = Chronologie
event = Ereignis
events-heading = Ereignisse
all-events = Alle Ereignisse
key-events = Schlüsselereignisse
all-key-events = Alle Schlüsselereignisse
key-event = Schlüsselereignis
latest-events = Neueste Ereignisse
years = Jahre
months = Monate
all-terms = Alle Begriffe: { $taxonomy }
tags = Schlagwörter
actors = Akteure
places = Orte
tag = Schlagwort
actor = Akteur
place = Ort
timelines = Chronologien
rival-dates = Widersprüchliche Datierungen
changes = Änderungen
undated = Datum unbekannt
sources = Quellen
note = Notiz
notes = Notizen
about = Über diese Website
search = Suche
feeds = Feeds
data = Daten
embed = Einbetten
not-found = Seite nicht gefunden
not-found-text = Unter dieser Adresse gibt es keine Seite. Alle Ereignisse stehen in der Chronologie.
moved-to = Diese Seite ist umgezogen: { $page }.
skip-to-events = Zu den Ereignissen springen
skip-to-content = Zum Inhalt springen
jump-to = Springen zu
back-to-timeline = Zurück zur Chronologie
site-navigation = Website
year-navigation = Jahre und Monate
language-switch = Sprachen
contents = Inhalt
oldest-first = Älteste zuerst
newest-first = Neueste zuerst
older = Früher: { $date }
newer = Später: { $date }
earlier-page = Früher
later-page = Später
page-title = { $page } · { $site }
during = Im Jahr { $date }
n-of-m = { NUMBER($shown) } von { NUMBER($total) }
last-updated = Zuletzt aktualisiert: { $date }
span-covered = Zeitraum: { $first } – { $last }
edit-page = Diese Seite bearbeiten
license = Lizenz
draft = Entwurf
draft-text = Dies ist ein Entwurf. Er wird nur veröffentlicht, wenn Entwürfe verlangt werden.
only-in-language = Nur in dieser Sprache: { $language }
in-language = Sprache: { $language }
no-events = Hier gibt es keine Ereignisse.
no-rival-dates = Kein Ereignis hat widersprüchliche Datierungen.
no-changes = Es wurde nichts berichtigt.
no-undated = Jedes Ereignis hat ein Datum.

## Anzahlen

count-events = { $count ->
    [one] { NUMBER($count) } Ereignis
   *[other] { NUMBER($count) } Ereignisse
}
count-key-events = { $count ->
    [one] { NUMBER($count) } Schlüsselereignis
   *[other] { NUMBER($count) } Schlüsselereignisse
}
count-sources = { $count ->
    [one] { NUMBER($count) } Quelle
   *[other] { NUMBER($count) } Quellen
}
count-notes = { $count ->
    [one] { NUMBER($count) } Notiz
   *[other] { NUMBER($count) } Notizen
}
count-claims = { $count ->
    [one] { NUMBER($count) } Aussage
   *[other] { NUMBER($count) } Aussagen
}
count-reports = { $count ->
    [one] { NUMBER($count) } Bericht
   *[other] { NUMBER($count) } Berichte
}
count-dates = { $count ->
    [one] { NUMBER($count) } Datum
   *[other] { NUMBER($count) } Daten
}
count-terms = { $count ->
    [one] { NUMBER($count) } Begriff
   *[other] { NUMBER($count) } Begriffe
}
count-rival-dates = { $count ->
    [one] { NUMBER($count) } Ereignis mit widersprüchlichen Datierungen
   *[other] { NUMBER($count) } Ereignisse mit widersprüchlichen Datierungen
}
count-more = { $count ->
    [one] { NUMBER($count) } weiteres
   *[other] { NUMBER($count) } weitere
}
more-on-day = { $count ->
    [one] { NUMBER($count) } weiteres am { $date }
   *[other] { NUMBER($count) } weitere am { $date }
}

## Status

status = Status
status-reported = berichtet
status-confirmed = bestätigt
status-planned = geplant
status-disputed = umstritten
status-denied = bestritten
status-retracted = zurückgezogen
status-reported-sentence = Quellen berichten dies.
status-confirmed-sentence = Dies ist bestätigt.
status-planned-sentence = Dies ist geplant; als die Quellen schrieben, war es noch nicht geschehen.
status-disputed-sentence = Unter den Quellen ist umstritten, ob dies geschehen ist.
status-denied-sentence = Die Quellen bestreiten, dass dies geschehen ist.
status-retracted-sentence = Die Quellen haben diese Meldung zurückgezogen.
had-been-planned = war geplant: { $date }
claim-retracted = von der Quelle zurückgezogen
claim-denied = bestreitet es
claim-disputed = zweifelt es an
claim-planned = spricht davon als geplant
claim-confirmed = bestätigt es

## Was die Quellen sagen

claims-heading = Was die Quellen sagen
claim-says = { $source }: { $words }
claim-gives-no-date = nennt kein Datum
claim-words = in den Worten dieses Berichts
according-to = laut { $speaker }
quotation = Zitat
quotation-translated = In Übersetzung
source-page = S. { $page }
source = Quelle
author = von { $author }
publisher = Herausgeber
published = veröffentlicht: { $date }
accessed = gelesen: { $date }
archived-copy = archivierte Fassung
paywall = hinter einer Bezahlschranke
via = über { $outlet }
source-number = Nr. { $number }
original-report = Den Bericht lesen
type-article = Artikel
type-book = Buch
type-document = Dokument
type-statement = Erklärung
type-video = Video
type-other = Sonstiges
no-source = Es ist keine Quelle angegeben.
lead-claim = die Redaktion folgt dieser Quelle
editors-record = Eintrag der Redaktion
events-in-note = Ereignisse in dieser Notiz
events-in-report = Ereignisse in diesem Bericht
mentions-in-note = Erwähnt außerdem
mentioned-in = Erwähnt in

## Widersprüchliche Datierungen

sources-disagree = Die Quellen sind sich über das Datum nicht einig
rival-dates-intro = Ereignisse, deren Quellen Daten nennen, die nicht alle stimmen können.
rival-dates-open = Die Quellen nennen Daten, die nicht alle stimmen können. Zwischen ihnen ist nicht entschieden, deshalb stehen hier alle.
rival-dates-settled = Die Quellen nennen Daten, die nicht alle stimmen können. Entscheidung der Redaktion: { $date }.
rival-dates-chosen = { $dates }; Entscheidung der Redaktion: { $date }
rival-dates-open-heading = Offen
rival-dates-settled-heading = Entschieden
why-this-date = Warum dieses Datum
because = Weil { $reason }
date-of-source = { $source }: { $date }

## Ein Ereignis und andere

date-heading = Datum
details = Einzelheiten
follows = Folgt auf
followed-by = Darauf folgt
part-of = Teil von
parts = Teile
related = Verwandt
previous-event = Vorheriges Ereignis
next-event = Nächstes Ereignis
corrections = Berichtigungen
corrected = berichtigt: { $date }
added = hinzugefügt: { $date }
updated = aktualisiert: { $date }
permalink = Link zu diesem Ereignis
image-credit = Bild: { $credit }

## Teile von Seiten

breadcrumb = Pfad
browse = Übersicht
pager = Früher und später
terms-by-count = Nach Zahl der Ereignisse
terms-by-name = Nach Namen
on-timeline = In der Chronologie
also-called = auch: { $name }
note-on-report = Notiz zu einem Bericht
record-heading = Eintrag der Redaktion
editors-note = Anmerkung der Redaktion
our-note = Unsere Zusammenfassung
place-in-report = Stelle im Bericht
event-id = Kennung des Ereignisses
formerly = früher
agrees = (vereinbar)
chosen = gewählt
changes-intro = Was seit der ersten Veröffentlichung der Ereignisse berichtigt wurde, das Neueste zuerst.
sources-intro = Alle Berichte, auf denen diese Chronologie beruht, nach Medien.
undated-intro = Ereignisse, deren Datum niemand nennt.

## Texte in Markdown

table = Tabelle
footnotes = Fußnoten
footnote-back = Zurück zum Text
task-done = erledigt
task-open = offen
callout-note = Hinweis
callout-abstract = Zusammenfassung
callout-info = Information
callout-task = Zu erledigen
callout-tip = Tipp
callout-important = Wichtig
callout-success = Erfolg
callout-question = Frage
callout-warning = Warnung
callout-caution = Vorsicht
callout-failure = Misserfolg
callout-danger = Gefahr
callout-bug = Fehler
callout-example = Beispiel
callout-quote = Zitat

## Ereignisseiten und Navigation: Schritte, Zitieren, Kopieren, Springen

steps = Abfolge
steps-done = { NUMBER($shown) } von { NUMBER($total) } eingetreten
step-done = getan
step-open = offener Schritt
step-current = dieses Ereignis
also-follows = folgt auch auf
cite-page = Diese Seite zitieren
cite-event = { $title } ({ $date })
cite-files = Für Literaturverwaltungen
copy-link = Link kopieren
copy-citation = Zitat kopieren
copy-text = Als Text kopieren
copied = Kopiert
copy-by-hand = Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Bitte von Hand kopieren.
jump-month = Monat
jump-go = Los
jump-nearest = Keine Ereignisse in diesem Monat. Am nächsten liegt: { $date }.
archived-on = archivierte Fassung vom { $date }
lasts-from-before = Dauert aus früheren Jahren an
latest-additions = Zuletzt hinzugefügt
ends-here = Endet

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = Gesamte Chronologie
embed-none = Kein Ereignis entspricht der Auswahl.
embed-moved = Diese Chronologie ist umgezogen.
embed-none-shown = { $count ->
    [one] Das eine hier gezeigte Ereignis entspricht der Auswahl nicht.
   *[other] Keines der { NUMBER($count) } hier gezeigten Ereignisse entspricht der Auswahl.
}
embed-link = { $title }: gesamte Chronologie
embed-intro = Diese Chronologie oder einen Teil davon auf einer eigenen Seite zeigen.
embed-event = Ein Ereignis
embed-event-text = Schreiben Sie die Kennung eines Ereignisses anstelle von { $text }. Sie steht auf der Seite jedes Ereignisses.
embed-address = Schreiben Sie die Adresse dieser Website anstelle von { $text }.
embed-view = Was gezeigt wird
embed-theme = Farben
embed-theme-auto = An das Gerät der Lesenden anpassen
embed-theme-light = Hell
embed-theme-dark = Dunkel
embed-accent = Akzentfarbe
embed-count = Anzahl der Ereignisse
embed-height = Höhe in Pixeln
embed-method = Art der Einbettung
embed-method-link = Link zum Einfügen
embed-method-frame = Rahmen
embed-method-auto = Rahmen in der Höhe seines Inhalts
embed-method-element = Element der Seite
embed-method-include = Einbindung auf dem Server
embed-code = Code
embed-copy = Kopieren
embed-close = Schließen
embed-preview = Vorschau
embed-preview-full = volle Breite
embed-preview-width = { $number } Pixel
embed-privacy = Ein Rahmen speichert nichts, setzt keine Cookies und lädt nichts von anderswo.
embed-hosts = Wo man es einfügt
embed-host-wordpress = WordPress: den Link in eine eigene Zeile einfügen oder den Rahmen in einen Block „Individuelles HTML“.
embed-host-ghost = Ghost: den Link in eine eigene Zeile einfügen oder den Rahmen in eine HTML-Karte.
embed-host-drupal = Drupal: den Rahmen in ein Textformat einfügen, das ihn zulässt.
embed-host-notion = Notion: /embed schreiben und die Adresse des Rahmens einfügen; die Höhe von Hand einstellen.
embed-host-sharepoint = SharePoint: den Rahmen in das Webpart „Einbetten“ einfügen; die Domain dieser Website muss von der Administration zugelassen sein.
embed-host-confluence = Confluence: den Rahmen in das Iframe- oder HTML-Makro einfügen; die Administration muss es zulassen.
## Filters and search

filter-name = Ereignisse filtern
filter-more = Filter
filter-from = Von
filter-to = Bis
filter-date-form = Ein Jahr, Monat oder Tag: 2024, 2024-06, 2024-06-19
filter-show = Anzeigen
filter-order = Reihenfolge
filter-apply = Suchen
filter-clear = Alle Filter aufheben
filter-remove = Filter aufheben: { $name }
filter-active = Aktive Filter
filter-shown = { $total ->
    [one] { NUMBER($shown) } von { NUMBER($total) } Ereignis
   *[other] { NUMBER($shown) } von { NUMBER($total) } Ereignissen
}
filter-none = Kein Ereignis entspricht allen Filtern. Heben Sie einen davon auf:
filter-no-match = Kein Ereignis enthält „{ $text }“.
filter-beginnings = { $count ->
    [one] { NUMBER($count) } Ereignis enthält Wörter, die mit „{ $text }“ beginnen.
   *[other] { NUMBER($count) } Ereignisse enthalten Wörter, die mit „{ $text }“ beginnen.
}
filter-ignored = Nicht verstanden und weggelassen: { $text }
filter-loading = Das Verzeichnis wird geladen …
filter-failed = Das Verzeichnis konnte nicht geladen werden, daher wird nichts gefiltert. Die Liste ist vollständig.
filter-outside = Außerhalb des aktuellen Filters
filter-printed = Nur Ereignisse, auf die zutrifft: { $text }
filter-everywhere = Alle Ereignisse durchsuchen
skip-filters = Filter überspringen
search-intro = Alle Ereignisse nach Wörtern, Daten und Begriffen durchsuchen.
search-without = Die Suche braucht JavaScript. Ohne JavaScript führen diese Seiten zu jedem Ereignis.
search-more = Mehr anzeigen
search-results = Ergebnisse
## Files for programs

files-of-site = Feeds und Daten
files-of-page = Diese Seite als Daten
file-feed = Neue Ereignisse (Atom)
file-feed-json = Neue Ereignisse (JSON Feed)
file-changes = Änderungen (Atom)
file-calendar = Kalender (iCalendar)
file-json = Daten (JSON)
file-events-csv = Ereignisse (CSV)
file-claims-csv = Aussagen (CSV)

## Bilder: die Übersicht einer Liste und das Diagramm

strip-days = Ereignisse je Tag
strip-weeks = Ereignisse je Woche
strip-months = Ereignisse je Monat
strip-quarters = Ereignisse je Vierteljahr
strip-years = { $years ->
    [one] Ereignisse je Jahr
   *[other] Ereignisse je { NUMBER($years) } Jahre
}
strip-marked = { $period } in der ganzen Zeitleiste
strip-name = { $count ->
    [one] { NUMBER($count) } Ereignis
   *[other] { NUMBER($count) } Ereignisse
} im Lauf der Zeit: { $first } bis { $last }.
strip-name-one = { $count ->
    [one] { NUMBER($count) } Ereignis
   *[other] { NUMBER($count) } Ereignisse
} im Lauf der Zeit: { $period }.
strip-most = Die meisten: { $period } ({ NUMBER($count) }).
strip-earlier = { NUMBER($count) } früher
strip-later = { NUMBER($count) } später
strip-hatched = schraffiert: nur ungefähr bekannt
strip-keys = Striche unter der Achse: wichtige Ereignisse
strip-lasting = Linien unter der Achse: Ereignisse, die andauerten
strip-break = //: Lücke in der Achse
strip-far = { $period }, jenseits einer Lücke in der Achse
strip-far-count = Jenseits einer Lücke in der Achse, { $period }: { NUMBER($count) }.
picture-numbers = Als Tabelle zeigen
picture-period = Zeitraum
picture-events = Ereignisse
picture-possible = Vielleicht weitere
picture-empty = Zeiträume ohne Ereignisse sind weggelassen.
picture-undated = { NUMBER($count) } ohne Datum
chart = Diagramm
chart-intro = Ereignisse auf einer Zeitachse: so lang, wie sie dauerten, und so scharf oder unscharf, wie ihr Datum bekannt ist.
chart-name = Diagramm: { $count ->
    [one] { NUMBER($count) } Ereignis
   *[other] { NUMBER($count) } Ereignisse
}, { $first } bis { $last }.
chart-name-one = Diagramm: { $count ->
    [one] { NUMBER($count) } Ereignis
   *[other] { NUMBER($count) } Ereignisse
}, { $period }.
chart-others = Übrige
chart-hatched = schraffiert oder hohl: nur ungefähr bekannt
chart-lasting = Balken: so lange dauerte es
chart-beyond = Pfeil: weit außerhalb der gezeigten Zeit
chart-keys-only = Gezeichnet sind nur wichtige Ereignisse und was andauerte: { NUMBER($shown) } von { NUMBER($total) }.
chart-latest-only = Gezeichnet sind nur die letzten Ereignisse: { NUMBER($shown) } von { NUMBER($total) }.
chart-more = Weitere Zeilen: { NUMBER($count) }
chart-numbers = Nummern im Diagramm
chart-list = Die Ereignisse des Diagramms
chart-controls = Im Diagramm gezeigte Zeit
chart-zoom-in = Vergrößern
chart-zoom-out = Verkleinern
chart-all = Alles zeigen
chart-from = Von
chart-to = Bis
chart-show = Zeigen
chart-hint = Schreiben Sie ein Jahr, einen Monat oder einen Tag: 2024, 2024-06 oder 2024-06-19. Sie können auch über das Diagramm ziehen; mit der Tastatur im Diagramm bewegen die Pfeile, + und − vergrößern und verkleinern, 0 zeigt alles.
chart-shown = Ereignisse in dieser Zeit: { $shown } von { $total }.
chart-bad-date = „{ $text }“ ist kein Jahr, Monat oder Tag dieses Diagramms; die gezeigte Zeit bleibt, wie sie war.

## Zeit zwischen Ereignissen, und die Leiste über einer Liste

years-later = { $count ->
    [2] Zwei Jahre später
    [3] Drei Jahre später
    [4] Vier Jahre später
    [5] Fünf Jahre später
    [6] Sechs Jahre später
    [7] Sieben Jahre später
    [8] Acht Jahre später
    [9] Neun Jahre später
    [10] Zehn Jahre später
   *[other] { NUMBER($count) } Jahre später
}
years-earlier = { $count ->
    [2] Zwei Jahre zuvor
    [3] Drei Jahre zuvor
    [4] Vier Jahre zuvor
    [5] Fünf Jahre zuvor
    [6] Sechs Jahre zuvor
    [7] Sieben Jahre zuvor
    [8] Acht Jahre zuvor
    [9] Neun Jahre zuvor
    [10] Zehn Jahre zuvor
   *[other] { NUMBER($count) } Jahre zuvor
}
months-later = { $count ->
    [12] Ein Jahr später
   *[other] { NUMBER($count) } Monate später
}
months-earlier = { $count ->
    [12] Ein Jahr zuvor
   *[other] { NUMBER($count) } Monate zuvor
}
duration-years = { $count ->
    [one] { NUMBER($count) } Jahr
   *[other] { NUMBER($count) } Jahre
}
duration-months = { $count ->
    [one] { NUMBER($count) } Monat
   *[other] { NUMBER($count) } Monate
}
duration-weeks = { $count ->
    [one] { NUMBER($count) } Woche
   *[other] { NUMBER($count) } Wochen
}
duration-days = { $count ->
    [one] { NUMBER($count) } Tag
   *[other] { NUMBER($count) } Tage
}
menu = Menü
compact = Kompakt
for-editors = Für Redaktionen

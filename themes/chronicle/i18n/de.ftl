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

note-unknown = Keine Quelle sagt, wann dies geschah.
note-month = Der Monat ist bekannt, aber nicht der Tag.
note-season = Die Jahreszeit ist bekannt, aber nicht der Tag.
note-quarter = Das Quartal ist bekannt, aber nicht der Tag.
note-four-months = Das Jahresdrittel ist bekannt, aber nicht der Tag.
note-half = Das Halbjahr ist bekannt, aber nicht der Tag.
note-year = Das Jahr ist bekannt, aber nicht der Tag.
note-decade = Das Jahrzehnt ist bekannt, aber nicht das Jahr.
note-century = Das Jahrhundert ist bekannt, aber nicht das Jahr.
note-millennium = Das Jahrtausend ist bekannt, aber nicht das Jahr.
note-estimate = Das Jahr ist geschätzt.
note-partial = Teile des Datums sind unbekannt.
note-approximate = Das Datum ist nur ungefähr bekannt.
note-uncertain = Das Datum ist unsicher.
note-no-zone = Die Uhrzeit ist ohne Zeitzone angegeben.
note-open-start = Ein Beginn ist nicht angegeben.
note-unknown-start = Der Beginn ist nicht bekannt.
note-open-end = Ein Ende ist nicht angegeben.
note-unknown-end = Das Ende ist nicht bekannt.
note-coarse-ends = Beginn und Ende sind nur so genau bekannt wie angegeben.
note-coarse-start = Der Beginn ist nur so genau bekannt wie angegeben.
note-coarse-end = Das Ende ist nur so genau bekannt wie angegeben.
note-in-span = Dies geschah irgendwann in diesem Zeitraum; keine Quelle sagt, wann genau.
note-on-or-before = Dies geschah zu diesem Zeitpunkt oder früher; keine Quelle sagt, wann genau.
note-on-or-after = Dies geschah zu diesem Zeitpunkt oder später; keine Quelle sagt, wann genau.
note-one-of = Dies geschah zu einem dieser Zeitpunkte; zu welchem, ist nicht bekannt.
note-all-of = Dies geschah zu jedem dieser Zeitpunkte.

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
all-terms = { $taxonomy }: vollständige Liste
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
not-found-text = Unter dieser Adresse gibt es keine Seite. Alle Ereignisse finden Sie in der Chronologie.
moved-to = Diese Seite ist umgezogen: { $page }.
skip-to-events = Zu den Ereignissen springen
skip-to-content = Zum Inhalt springen
jump-to = Zum Datum
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
draft-text = Dies ist ein Entwurf. Er erscheint nur, wenn auch Entwürfe veröffentlicht werden.
only-in-language = Nur in dieser Sprache: { $language }
in-language = Sprache: { $language }
no-events = Hier gibt es keine Ereignisse.
no-rival-dates = Kein Ereignis hat widersprüchliche Datierungen.
no-changes = Es gibt keine Berichtigungen.
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
    [one] { NUMBER($count) } Thema
   *[other] { NUMBER($count) } Themen
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
status-reported = laut Berichten
status-confirmed = bestätigt
status-planned = geplant
status-disputed = umstritten
status-denied = bestritten
status-retracted = zurückgezogen
status-reported-sentence = Quellen berichten davon.
status-confirmed-sentence = Dies ist bestätigt.
status-planned-sentence = Dies ist geplant. Als die Quellen darüber berichteten, war es noch nicht geschehen.
status-disputed-sentence = Die Quellen sind sich nicht einig, ob dies geschehen ist.
status-denied-sentence = Die Quellen bestreiten, dass dies geschehen ist.
status-retracted-sentence = Die Quellen haben diese Meldung zurückgezogen.
had-been-planned = war geplant: { $date }
claim-retracted = von der Quelle zurückgezogen
claim-denied = bestreitet es
claim-disputed = bezweifelt es
claim-planned = meldet es als geplant
claim-confirmed = bestätigt es

## Was die Quellen sagen

claims-heading = Was die Quellen sagen
claim-says = { $source }: { $words }
claim-gives-no-date = nennt kein Datum
claim-words = im Wortlaut dieses Berichts
according-to = laut { $speaker }
quotation = Zitat
quotation-translated = Übersetzung
source-page = S. { $page }
source = Quelle
author = von { $author }
publisher = Herausgeber
published = veröffentlicht: { $date }
accessed = abgerufen: { $date }
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
lead-claim = die Redaktion stützt sich auf diese Quelle
editors-record = Eintrag der Redaktion
events-in-note = Ereignisse in dieser Notiz
events-in-report = Ereignisse in diesem Bericht
mentions-in-note = Erwähnt außerdem
mentioned-in = Erwähnt in

## Widersprüchliche Datierungen

sources-disagree = Die Quellen sind sich über das Datum nicht einig
rival-dates-intro = Ereignisse, deren Quellen Daten nennen, die nicht alle stimmen können.
rival-dates-open = Die Quellen nennen Daten, die nicht alle stimmen können. Die Redaktion hat sich für keines entschieden, deshalb werden alle gezeigt.
rival-dates-settled = Die Quellen nennen Daten, die nicht alle stimmen können. Entscheidung der Redaktion: { $date }.
rival-dates-chosen = { $dates }; Entscheidung der Redaktion: { $date }
rival-dates-open-heading = Offen
rival-dates-settled-heading = Entschieden
why-this-date = Warum dieses Datum
because = Begründung: { $reason }
date-of-source = { $source }: { $date }

## Ein Ereignis und andere

date-heading = Datum
details = Einzelheiten
follows = Folgt auf
followed-by = Darauf folgt
part-of = Teil von
parts = Teile
related = Siehe auch
previous-event = Vorheriges Ereignis
next-event = Nächstes Ereignis
corrections = Berichtigungen
corrected = berichtigt: { $date }
added = hinzugefügt: { $date }
updated = aktualisiert: { $date }
permalink = Link zu diesem Ereignis
image-credit = Bild: { $credit }

## Teile von Seiten

breadcrumb = Navigationspfad
browse = Übersicht
pager = Früher und später
terms-by-count = Nach Zahl der Ereignisse
terms-by-name = Nach Namen
on-timeline = In der Chronologie
also-called = auch: { $name }
record-heading = Eintrag der Redaktion
editors-note = Redaktion
our-note = Unsere Zusammenfassung
place-in-report = Stelle im Bericht
event-id = Kennung des Ereignisses
formerly = früher
agrees = (vereinbar)
chosen = gewählt
changes-intro = Berichtigungen seit der ersten Veröffentlichung eines Ereignisses, die neuesten zuerst.
sources-intro = Alle Berichte, auf denen diese Chronologie beruht, nach Medien geordnet.
undated-intro = Ereignisse, für die keine Quelle ein Datum nennt.

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
step-done = eingetreten
step-open = noch nicht eingetreten
step-current = dieses Ereignis
also-follows = folgt auch auf
cite-page = Diese Seite zitieren
cite-event = { $title } ({ $date })
cite-files = Für Literaturverwaltungen
copy-link = Link kopieren
copy-citation = Quellenangabe kopieren
copy-text = Als Text kopieren
copied = Kopiert
copy-by-hand = Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Bitte von Hand kopieren.
jump-month = Monat
jump-go = Los
jump-nearest = Keine Ereignisse in diesem Monat. Am nächsten liegt: { $date }.
archived-on = archivierte Fassung vom { $date }
lasts-from-before = Seit früheren Jahren andauernd
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
embed-intro = Zeigen Sie diese Chronologie oder einen Teil davon auf Ihrer eigenen Seite.
embed-event = Ein Ereignis
embed-event-text = Ersetzen Sie { $text } durch die Kennung eines Ereignisses. Sie finden sie auf der Seite des Ereignisses.
embed-address = Ersetzen Sie { $text } durch die Adresse dieser Website.
embed-view = Was angezeigt wird
embed-theme = Farben
embed-theme-auto = An das Gerät der Lesenden anpassen
embed-theme-light = Hell
embed-theme-dark = Dunkel
embed-accent = Akzentfarbe
embed-count = Anzahl der Ereignisse
embed-height = Höhe in Pixeln
embed-method = Art der Einbettung
embed-method-link = Link zum Einfügen
embed-method-frame = Frame
embed-method-auto = Frame, der sich dem Inhalt anpasst
embed-method-element = Eigenes HTML-Element
embed-method-include = Server-Side Include
embed-code = Code
embed-copy = Kopieren
embed-picture = Bild zum Herunterladen
embed-close = Schließen
embed-preview = Vorschau
embed-preview-full = volle Breite
embed-preview-width = { $number } Pixel
embed-privacy = Der Frame speichert nichts, setzt keine Cookies und lädt nichts von anderen Websites.
embed-hosts = Wo Sie den Code einfügen
embed-host-wordpress = WordPress: den Link in eine eigene Zeile einfügen oder den Frame in einen Block „Individuelles HTML“.
embed-host-ghost = Ghost: den Link in eine eigene Zeile einfügen oder den Frame in eine HTML-Karte.
embed-host-drupal = Drupal: den Frame in ein Textformat einfügen, das ihn zulässt.
embed-host-notion = Notion: /embed schreiben und die Adresse des Frames einfügen; die Höhe von Hand einstellen.
embed-host-sharepoint = SharePoint: den Frame in das Webpart „Einbetten“ einfügen; die Domain dieser Website muss von der Administration zugelassen sein.
embed-host-confluence = Confluence: den Frame in das Iframe- oder HTML-Makro einfügen; die Administration muss es zulassen.
## Filters and search

filter-name = Ereignisse filtern
filter-more = Filter
filter-find = Suchen in: { $taxonomy }
filter-show-events = { $count ->
    [one] { NUMBER($count) } Ereignis anzeigen
   *[other] { NUMBER($count) } Ereignisse anzeigen
}
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
filter-ignored = Nicht verstanden und ignoriert: { $text }
filter-loading = Der Suchindex wird geladen …
filter-failed = Der Suchindex konnte nicht geladen werden, daher wird nichts gefiltert. Die Liste zeigt alle Ereignisse.
filter-outside = Außerhalb des aktuellen Filters
filter-printed = Nur passende Ereignisse: { $text }
filter-everywhere = Alle Ereignisse durchsuchen
skip-filters = Filter überspringen
search-intro = Alle Ereignisse nach Wörtern, Daten und Themen durchsuchen.
search-without = Die Suche braucht JavaScript. Ohne JavaScript erreichen Sie alle Ereignisse über diese Seiten.
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

strip-hours = Ereignisse je Stunde
strip-part-days = Ereignisse je Tagesabschnitt
strip-days = Ereignisse je Tag
strip-weeks = Ereignisse je Woche
strip-months = Ereignisse je Monat
strip-quarters = Ereignisse je Vierteljahr
strip-years = { $years ->
    [one] Ereignisse je Jahr
   *[other] Ereignisse je { NUMBER($years) } Jahre
}
strip-marked = { $period } in der gesamten Chronologie
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
strip-keys = Striche unter der Achse: Schlüsselereignisse
strip-lasting = Linien unter der Achse: länger andauernde Ereignisse
strip-break = //: Lücke in der Achse
strip-far = { $period }, jenseits einer Lücke in der Achse
strip-far-count = Jenseits einer Lücke in der Achse, { $period }: { NUMBER($count) }.
picture-numbers = Als Tabelle anzeigen
picture-period = Zeitraum
picture-events = Ereignisse
picture-possible = Möglicherweise weitere
picture-empty = Zeiträume ohne Ereignisse sind weggelassen.
picture-undated = { NUMBER($count) } ohne Datum
chart = Diagramm
chart-intro = Ereignisse auf einer Zeitachse. Die Länge eines Balkens zeigt, wie lange ein Ereignis dauerte; ein gefülltes Zeichen steht für ein genaues, ein hohles oder schraffiertes für ein ungenaues Datum.
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
chart-lasting = Balken: Dauer
chart-beyond = Pfeil: weit außerhalb des gezeigten Zeitraums
chart-keys-only = Das Diagramm zeigt nur Schlüsselereignisse und länger andauernde Ereignisse: { NUMBER($shown) } von { NUMBER($total) }.
chart-latest-only = Das Diagramm zeigt nur die neuesten Ereignisse: { NUMBER($shown) } von { NUMBER($total) }.
chart-more = Weitere Zeilen: { NUMBER($count) }
chart-numbers = Nummern im Diagramm
chart-list = Ereignisse im Diagramm
chart-controls = Gezeigter Zeitraum
chart-zoom-in = Vergrößern
chart-zoom-out = Verkleinern
chart-all = Alles anzeigen
chart-from = Von
chart-to = Bis
chart-show = Anzeigen
chart-hint = Geben Sie ein Jahr, einen Monat oder einen Tag ein: 2024, 2024-06 oder 2024-06-19. Sie können auch über das Diagramm ziehen. Mit der Tastatur: Pfeiltasten verschieben das Diagramm, + und − ändern den Maßstab, 0 zeigt alles.
chart-shown = Ereignisse in diesem Zeitraum: { $shown } von { $total }.
chart-bad-date = „{ $text }“ ist kein Jahr, Monat oder Tag dieses Diagramms; der gezeigte Zeitraum bleibt unverändert.

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

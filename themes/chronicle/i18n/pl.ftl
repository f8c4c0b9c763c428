# Polskie komunikaty motywu chronicle.
#
# $date to data w mianowniku, $of ta sama data w dopełniaczu („czerwca 2024”). Atrybut `of` podaje
# dopełniacz samego komunikatu.

## Daty

date-day-of = { $date }
date-unknown = data nieznana
date-about = około { $of }
date-uncertain = { $date } (data niepewna)
date-partial = { $text } (X oznacza nieznaną cyfrę)
date-estimate = około { $of } (między { $first } a { $last })
date-clock = { $date }, { $time }
date-clock-zone = { $date }, { $time } ({ $zone })
date-decade = { $tens ->
    [0] pierwsza dekada { $century ->
        [18] XVIII
        [19] XIX
        [20] XX
        [21] XXI
       *[other] { NUMBER($century) }.
    } wieku
    [10] druga dekada { $century ->
        [18] XVIII
        [19] XIX
        [20] XX
        [21] XXI
       *[other] { NUMBER($century) }.
    } wieku
   *[other] lata { NUMBER($tens) }. { $century ->
        [18] XVIII
        [19] XIX
        [20] XX
        [21] XXI
       *[other] { NUMBER($century) }.
    } wieku
}
    .of = { $tens ->
        [0] pierwszej dekady { $century ->
            [18] XVIII
            [19] XIX
            [20] XX
            [21] XXI
           *[other] { NUMBER($century) }.
        } wieku
        [10] drugiej dekady { $century ->
            [18] XVIII
            [19] XIX
            [20] XX
            [21] XXI
           *[other] { NUMBER($century) }.
        } wieku
       *[other] lat { NUMBER($tens) }. { $century ->
            [18] XVIII
            [19] XIX
            [20] XX
            [21] XXI
           *[other] { NUMBER($century) }.
        } wieku
    }
date-spring = wiosna { $year }
    .of = wiosny { $year }
date-summer = lato { $year }
    .of = lata { $year }
date-autumn = jesień { $year }
    .of = jesieni { $year }
date-winter = zima { $year }
    .of = zimy { $year }
date-first-quarter = pierwszy kwartał { $year }
    .of = pierwszego kwartału { $year }
date-second-quarter = drugi kwartał { $year }
    .of = drugiego kwartału { $year }
date-third-quarter = trzeci kwartał { $year }
    .of = trzeciego kwartału { $year }
date-fourth-quarter = czwarty kwartał { $year }
    .of = czwartego kwartału { $year }
date-first-four-months = pierwsze cztery miesiące { $year }
    .of = pierwszych czterech miesięcy { $year }
date-middle-four-months = środkowe cztery miesiące { $year }
    .of = środkowych czterech miesięcy { $year }
date-last-four-months = ostatnie cztery miesiące { $year }
    .of = ostatnich czterech miesięcy { $year }
date-first-half = pierwsza połowa { $year }
    .of = pierwszej połowy { $year }
date-second-half = druga połowa { $year }
    .of = drugiej połowy { $year }
date-northern = { $date } (półkula północna)
date-southern = { $date } (półkula południowa)
date-since = od { $of }
date-from-unknown = od { $of }, koniec nieznany
date-until = do { $of }
date-to-unknown = do { $of }, początek nieznany
date-always = bez początku i końca
date-since-unknown = od nieznanej daty
date-until-unknown = do nieznanej daty
date-ends-unknown = od nieznanej daty do nieznanej daty
date-between = { $precision ->
    [day] między { $first-of } a { $last-of }
    [year] między { $first-of } a { $last-of }
    [partial] między { $first-of } a { $last-of }
   *[other] w okresie od { $first-of } do { $last-of }
}
date-or-earlier = { $date } lub wcześniej
date-or-later = { $date } lub później
date-and-earlier = { $date } i wcześniej
date-and-later = { $date } i później
list-comma = { $first }, { $next }
list-or = { $first } lub { $next }
list-and = { $first } i { $next }
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = :
sentence = { $text }.

## Co data mówi, a czego nie mówi

note-unknown = Żadne źródło nie podaje, kiedy to się stało.
note-month = Znany jest miesiąc, ale nie dzień.
note-season = Znana jest pora roku, ale nie dzień.
note-quarter = Znany jest kwartał, ale nie dzień.
note-four-months = Znany jest czteromiesięczny okres, ale nie dzień.
note-half = Znane jest półrocze, ale nie dzień.
note-year = Znany jest rok, ale nie dzień.
note-decade = Znana jest dekada, ale nie rok.
note-century = Znane jest stulecie, ale nie rok.
note-millennium = Znane jest tysiąclecie, ale nie rok.
note-estimate = Rok jest szacunkowy.
note-partial = Część daty jest nieznana.
note-approximate = Data jest przybliżona.
note-uncertain = Data jest niepewna.
note-no-zone = Godzinę podano bez strefy czasowej.
note-open-start = Nie podano początku.
note-unknown-start = Początek jest nieznany.
note-open-end = Nie podano końca.
note-unknown-end = Koniec jest nieznany.
note-coarse-ends = Początek i koniec są znane tylko z taką dokładnością, z jaką je podano.
note-coarse-start = Początek jest znany tylko z taką dokładnością, z jaką go podano.
note-coarse-end = Koniec jest znany tylko z taką dokładnością, z jaką go podano.
note-in-span = Stało się to w tym okresie; żadne źródło nie podaje, kiedy dokładnie.
note-on-or-before = Stało się to wtedy lub wcześniej; żadne źródło nie podaje, kiedy dokładnie.
note-on-or-after = Stało się to wtedy lub później; żadne źródło nie podaje, kiedy dokładnie.
note-one-of = Stało się to w jednym z tych terminów; nie wiadomo, w którym.
note-all-of = Stało się to w każdym z tych terminów.

## Miejsca w serwisie

timeline = Chronologia
event = Wydarzenie
events-heading = Wydarzenia
all-events = Wszystkie wydarzenia
key-events = Kluczowe wydarzenia
all-key-events = Wszystkie kluczowe wydarzenia
key-event = Kluczowe wydarzenie
latest-events = Najnowsze wydarzenia
years = Lata
months = Miesiące
all-terms = { $taxonomy }: pełna lista
tags = Tagi
actors = Uczestnicy
places = Miejsca
tag = Tag
actor = Uczestnik
place = Miejsce
timelines = Chronologie
rival-dates = Sprzeczne daty
changes = Zmiany
undated = Data nieznana
sources = Źródła
note = Notatka
notes = Notatki
about = O serwisie
search = Szukaj
feeds = Kanały
data = Dane
embed = Osadź
not-found = Nie znaleziono strony
not-found-text = Pod tym adresem nie ma strony. Wszystkie wydarzenia są w chronologii.
moved-to = Ta strona została przeniesiona: { $page }.
skip-to-events = Przejdź do wydarzeń
skip-to-content = Przejdź do treści
jump-to = Przejdź do daty
back-to-timeline = Powrót do chronologii
site-navigation = Serwis
year-navigation = Lata i miesiące
language-switch = Języki
contents = Spis treści
oldest-first = Od najstarszych
newest-first = Od najnowszych
older = Wcześniej: { $date }
newer = Później: { $date }
earlier-page = Wcześniej
later-page = Później
page-title = { $page } · { $site }
during = W roku { $date }
n-of-m = { NUMBER($shown) } z { NUMBER($total) }
last-updated = Ostatnia aktualizacja: { $date }
span-covered = Okres: { $first } – { $last }
edit-page = Edytuj tę stronę
license = Licencja
draft = Szkic
draft-text = To jest szkic. Szkice są publikowane tylko na wyraźne polecenie.
only-in-language = Tylko w tym języku: { $language }
in-language = język: { $language }
no-events = Nie ma tu wydarzeń.
no-rival-dates = Żadne wydarzenie nie ma sprzecznych dat.
no-changes = Nie ma sprostowań.
no-undated = Każde wydarzenie ma datę.

## Liczby

count-events = { $count ->
    [one] { NUMBER($count) } wydarzenie
    [few] { NUMBER($count) } wydarzenia
   *[many] { NUMBER($count) } wydarzeń
}
count-key-events = { $count ->
    [one] { NUMBER($count) } kluczowe wydarzenie
    [few] { NUMBER($count) } kluczowe wydarzenia
   *[many] { NUMBER($count) } kluczowych wydarzeń
}
count-sources = { $count ->
    [one] { NUMBER($count) } źródło
    [few] { NUMBER($count) } źródła
   *[many] { NUMBER($count) } źródeł
}
count-notes = { $count ->
    [one] { NUMBER($count) } notatka
    [few] { NUMBER($count) } notatki
   *[many] { NUMBER($count) } notatek
}
count-claims = { $count ->
    [one] { NUMBER($count) } stwierdzenie
    [few] { NUMBER($count) } stwierdzenia
   *[many] { NUMBER($count) } stwierdzeń
}
count-reports = { $count ->
    [one] { NUMBER($count) } publikacja
    [few] { NUMBER($count) } publikacje
   *[many] { NUMBER($count) } publikacji
}
count-dates = { $count ->
    [one] { NUMBER($count) } data
    [few] { NUMBER($count) } daty
   *[many] { NUMBER($count) } dat
}
count-terms = { $count ->
    [one] { NUMBER($count) } hasło
    [few] { NUMBER($count) } hasła
   *[many] { NUMBER($count) } haseł
}
count-rival-dates = { $count ->
    [one] { NUMBER($count) } wydarzenie ze sprzecznymi datami
    [few] { NUMBER($count) } wydarzenia ze sprzecznymi datami
   *[many] { NUMBER($count) } wydarzeń ze sprzecznymi datami
}
count-more = jeszcze { NUMBER($count) }
more-on-day = jeszcze { NUMBER($count) } z { $date }

## Status

status = Status
status-reported = według doniesień
status-confirmed = potwierdzone
status-planned = planowane
status-disputed = sporne
status-denied = zdementowane
status-retracted = wycofane
status-reported-sentence = Tak podają źródła.
status-confirmed-sentence = To zostało potwierdzone.
status-planned-sentence = To jest planowane. Gdy źródła o tym pisały, jeszcze do tego nie doszło.
status-disputed-sentence = Źródła nie są zgodne, czy do tego doszło.
status-denied-sentence = Źródła zaprzeczają, by do tego doszło.
status-retracted-sentence = Źródła wycofały tę informację.
had-been-planned = planowano: { $date }
claim-retracted = wycofane przez źródło
claim-denied = zaprzecza temu
claim-disputed = podaje to w wątpliwość
claim-planned = pisze o tym jako o planie
claim-confirmed = potwierdza to

## Co mówią źródła

claims-heading = Co mówią źródła
claim-says = { $source }: { $words }
claim-gives-no-date = nie podaje daty
claim-words = słowami tej publikacji
according-to = według: { $speaker }
quotation = Cytat
quotation-translated = Tłumaczenie
source-page = s. { $page }
source = Źródło
author = autor: { $author }
publisher = Wydawca
published = opublikowano: { $date }
accessed = dostęp: { $date }
archived-copy = kopia archiwalna
paywall = dostęp płatny
via = za pośrednictwem: { $outlet }
source-number = nr { $number }
original-report = Przeczytaj publikację
type-article = artykuł
type-book = książka
type-document = dokument
type-statement = oświadczenie
type-video = wideo
type-other = inne
no-source = Nie podano źródła.
lead-claim = redakcja opiera się na tym źródle
editors-record = wpis redakcji
events-in-note = Wydarzenia w tej notatce
events-in-report = Wydarzenia w tej publikacji
mentions-in-note = Wspomina także
mentioned-in = Gdzie wspomniano

## Sprzeczne daty

sources-disagree = Źródła podają różne daty
rival-dates-intro = Wydarzenia, dla których źródła podają daty, które się wzajemnie wykluczają.
rival-dates-open = Źródła podają daty, które się wzajemnie wykluczają. Redakcja nie wybrała żadnej z nich, dlatego pokazano wszystkie.
rival-dates-settled = Źródła podają daty, które się wzajemnie wykluczają. Wybór redakcji: { $date }.
rival-dates-chosen = { $dates }; wybór redakcji: { $date }
rival-dates-open-heading = Nierozstrzygnięte
rival-dates-settled-heading = Rozstrzygnięte
why-this-date = Dlaczego ta data
because = Uzasadnienie: { $reason }
date-of-source = { $source }: { $date }

## Wydarzenie i inne

date-heading = Data
details = Szczegóły
follows = Po wydarzeniu
followed-by = Potem następuje
part-of = Część wydarzenia
parts = Części
related = Powiązane
previous-event = Poprzednie wydarzenie
next-event = Następne wydarzenie
corrections = Sprostowania
corrected = sprostowano: { $date }
added = dodano: { $date }
updated = zaktualizowano: { $date }
permalink = Link do tego wydarzenia
image-credit = Ilustracja: { $credit }

## Części stron

breadcrumb = Ścieżka nawigacji
browse = Przeglądaj
pager = Wcześniej i później
terms-by-count = Według liczby wydarzeń
terms-by-name = Według nazwy
on-timeline = W chronologii
also-called = inne nazwy: { $name }
record-heading = Wpis redakcji
editors-note = Redakcja
our-note = Nasze streszczenie
place-in-report = Miejsce w publikacji
event-id = Identyfikator wydarzenia
formerly = dawniej
agrees = (zgodna)
chosen = wybrana
changes-intro = Sprostowania od pierwszej publikacji wydarzeń, od najnowszych.
sources-intro = Wszystkie publikacje, na których opiera się ta chronologia, według tytułów.
undated-intro = Wydarzenia, których daty nie podaje żadne źródło.

## Teksty w Markdown

table = Tabela
footnotes = Przypisy
footnote-back = Powrót do tekstu
task-done = zrobione
task-open = do zrobienia
callout-note = Uwaga
callout-abstract = Streszczenie
callout-info = Informacja
callout-task = Do zrobienia
callout-tip = Wskazówka
callout-important = Ważne
callout-success = Sukces
callout-question = Pytanie
callout-warning = Ostrzeżenie
callout-caution = Ostrożnie
callout-failure = Niepowodzenie
callout-danger = Niebezpieczeństwo
callout-bug = Błąd
callout-example = Przykład
callout-quote = Cytat

## Strony wydarzeń i nawigacja: kroki, cytowanie, kopiowanie, przechodzenie

steps = Przebieg
steps-done = { $shown ->
    [one] nastąpiło { NUMBER($shown) } z { NUMBER($total) }
    [few] nastąpiły { NUMBER($shown) } z { NUMBER($total) }
   *[many] nastąpiło { NUMBER($shown) } z { NUMBER($total) }
}
step-done = nastąpiło
step-open = jeszcze nie nastąpiło
step-current = to wydarzenie
also-follows = także po wydarzeniu
cite-page = Cytuj tę stronę
cite-event = { $title } ({ $date })
cite-files = Dla menedżerów bibliografii
copy-link = Kopiuj link
copy-citation = Kopiuj cytowanie
copy-text = Kopiuj jako tekst
copied = Skopiowano
copy-by-hand = Przeglądarka nie pozwoliła na kopiowanie. Tekst jest zaznaczony: skopiuj go ręcznie.
jump-month = Miesiąc
jump-go = Przejdź
jump-nearest = Brak wydarzeń w tym miesiącu. Najbliższy: { $date }.
archived-on = kopia archiwalna: { $date }
lasts-from-before = Trwa od poprzednich lat
latest-additions = Ostatnio dodane
ends-here = Koniec

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = Cała chronologia
embed-none = Żadne wydarzenie nie pasuje.
embed-moved = Ta chronologia została przeniesiona.
embed-none-shown = { $count ->
    [one] Jedyne pokazane tu wydarzenie nie pasuje.
    [few] Żadne z { NUMBER($count) } pokazanych tu wydarzeń nie pasuje.
    [many] Żadne z { NUMBER($count) } pokazanych tu wydarzeń nie pasuje.
   *[other] Żadne z { NUMBER($count) } pokazanych tu wydarzeń nie pasuje.
}
embed-link = { $title }: cała chronologia
embed-intro = Pokaż tę chronologię lub jej część na własnej stronie.
embed-event = Jedno wydarzenie
embed-event-text = Zastąp { $text } identyfikatorem wydarzenia. Znajdziesz go na stronie wydarzenia.
embed-address = Zastąp { $text } adresem tego serwisu.
embed-view = Co pokazać
embed-theme = Kolory
embed-theme-auto = Dopasuj do urządzenia czytelnika
embed-theme-light = Jasne
embed-theme-dark = Ciemne
embed-accent = Kolor akcentu
embed-count = Liczba wydarzeń
embed-height = Wysokość w pikselach
embed-method = Sposób osadzenia
embed-method-link = Link do wklejenia
embed-method-frame = Ramka
embed-method-auto = Ramka dopasowana do treści
embed-method-element = Niestandardowy element HTML
embed-method-include = Dołączenie po stronie serwera
embed-code = Kod
embed-copy = Kopiuj
embed-picture = Obraz do pobrania
embed-close = Zamknij
embed-preview = Podgląd
embed-preview-full = cała szerokość
embed-preview-width = { $number } pikseli
embed-privacy = Ramka niczego nie zapisuje, nie ustawia plików cookie i niczego nie wczytuje z innych stron.
embed-hosts = Gdzie wkleić
embed-host-wordpress = WordPress: wklej link w osobnym wierszu albo ramkę w bloku „Własny HTML”.
embed-host-ghost = Ghost: wklej link w osobnym wierszu albo ramkę w karcie HTML.
embed-host-drupal = Drupal: wklej ramkę w formacie tekstu, który na nią pozwala.
embed-host-notion = Notion: wpisz /embed i wklej adres ramki; wysokość ustaw ręcznie.
embed-host-sharepoint = SharePoint: wklej ramkę w składniku Web Part „Osadź”; administrator musi zezwolić na domenę tego serwisu.
embed-host-confluence = Confluence: wklej ramkę w makrze Iframe lub HTML; administrator musi na to zezwolić.
## Filters and search

filter-name = Filtruj wydarzenia
filter-more = Filtry
filter-find = Znajdź: { $taxonomy }
filter-show-events = { $count ->
    [one] Pokaż { NUMBER($count) } wydarzenie
    [few] Pokaż { NUMBER($count) } wydarzenia
   *[other] Pokaż { NUMBER($count) } wydarzeń
}
filter-from = Od
filter-to = Do
filter-date-form = Rok, miesiąc lub dzień: 2024, 2024-06, 2024-06-19
filter-show = Pokaż
filter-order = Kolejność
filter-apply = Szukaj
filter-clear = Usuń wszystkie filtry
filter-remove = Usuń filtr: { $name }
filter-active = Aktywne filtry
filter-shown = { $total ->
    [one] { NUMBER($shown) } z { NUMBER($total) } wydarzenia
   *[other] { NUMBER($shown) } z { NUMBER($total) } wydarzeń
}
filter-none = Żadne wydarzenie nie odpowiada wszystkim filtrom. Usuń któryś z nich:
filter-no-match = Żadne wydarzenie nie zawiera „{ $text }”.
filter-beginnings = { $count ->
    [one] { NUMBER($count) } wydarzenie zawiera słowa zaczynające się na „{ $text }”.
    [few] { NUMBER($count) } wydarzenia zawierają słowa zaczynające się na „{ $text }”.
   *[many] { NUMBER($count) } wydarzeń zawiera słowa zaczynające się na „{ $text }”.
}
filter-ignored = Nie rozpoznano i pominięto: { $text }
filter-loading = Wczytywanie indeksu…
filter-failed = Nie udało się wczytać indeksu, więc nic nie jest filtrowane. Lista pokazuje wszystkie wydarzenia.
filter-outside = Poza bieżącym filtrem
filter-printed = Tylko wydarzenia spełniające warunki: { $text }
filter-everywhere = Szukaj wśród wszystkich wydarzeń
skip-filters = Pomiń filtry
search-intro = Szukaj wydarzeń według słów, dat i haseł.
search-without = Wyszukiwanie wymaga JavaScriptu. Bez niego do każdego wydarzenia prowadzą te strony.
search-more = Pokaż więcej
search-results = Wyniki
## Files for programs

files-of-site = Kanały i dane
files-of-page = Ta strona jako dane
file-feed = Nowe wydarzenia (Atom)
file-feed-json = Nowe wydarzenia (JSON Feed)
file-changes = Zmiany (Atom)
file-calendar = Kalendarz (iCalendar)
file-json = Dane (JSON)
file-events-csv = Wydarzenia (CSV)
file-claims-csv = Stwierdzenia (CSV)

## Obrazy: przegląd listy i wykres

strip-hours = Wydarzenia według godzin
strip-part-days = Wydarzenia według części dnia
strip-days = Wydarzenia według dni
strip-weeks = Wydarzenia według tygodni
strip-months = Wydarzenia według miesięcy
strip-quarters = Wydarzenia według kwartałów
strip-years = { $years ->
    [one] Wydarzenia według lat
    [few] Wydarzenia w okresach po { NUMBER($years) } lata
   *[many] Wydarzenia w okresach po { NUMBER($years) } lat
}
strip-marked = { $period } w całej chronologii
strip-name = { $count ->
    [one] { NUMBER($count) } wydarzenie
    [few] { NUMBER($count) } wydarzenia
    [many] { NUMBER($count) } wydarzeń
   *[other] { NUMBER($count) } wydarzenia
} w czasie: { $first } – { $last }.
strip-name-one = { $count ->
    [one] { NUMBER($count) } wydarzenie
    [few] { NUMBER($count) } wydarzenia
    [many] { NUMBER($count) } wydarzeń
   *[other] { NUMBER($count) } wydarzenia
} w czasie: { $period }.
strip-most = Najwięcej: { $period } ({ NUMBER($count) }).
strip-earlier = { NUMBER($count) } wcześniej
strip-later = { NUMBER($count) } później
strip-hatched = kreskowane: znane tylko w przybliżeniu
strip-keys = znaki pod osią: kluczowe wydarzenia
strip-lasting = linie pod osią: długotrwałe wydarzenia
strip-break = //: przerwa w osi
strip-far = { $period }, za przerwą w osi
strip-far-count = Za przerwą w osi, { $period }: { NUMBER($count) }.
picture-numbers = Pokaż jako tabelę
picture-period = Okres
picture-events = Wydarzenia
picture-possible = Być może więcej
picture-empty = Okresy bez wydarzeń pominięto.
picture-undated = { NUMBER($count) } bez daty
chart = Wykres
chart-intro = Wydarzenia na osi czasu. Długość paska pokazuje, jak długo trwało wydarzenie; wypełniony znak oznacza dokładną datę, pusty lub kreskowany – niedokładną.
chart-name = Wykres: { $count ->
    [one] { NUMBER($count) } wydarzenie
    [few] { NUMBER($count) } wydarzenia
    [many] { NUMBER($count) } wydarzeń
   *[other] { NUMBER($count) } wydarzenia
}, { $first } – { $last }.
chart-name-one = Wykres: { $count ->
    [one] { NUMBER($count) } wydarzenie
    [few] { NUMBER($count) } wydarzenia
    [many] { NUMBER($count) } wydarzeń
   *[other] { NUMBER($count) } wydarzenia
}, { $period }.
chart-others = Pozostałe
chart-hatched = kreskowane lub puste: znane tylko w przybliżeniu
chart-lasting = pasek: czas trwania
chart-beyond = strzałka: daleko poza pokazanym okresem
chart-keys-only = Wykres pokazuje tylko kluczowe i długotrwałe wydarzenia: { NUMBER($shown) } z { NUMBER($total) }.
chart-latest-only = Wykres pokazuje tylko najnowsze wydarzenia: { NUMBER($shown) } z { NUMBER($total) }.
chart-more = Więcej wierszy: { NUMBER($count) }
chart-numbers = Numery na wykresie
chart-list = Wydarzenia na wykresie
chart-controls = Okres pokazany na wykresie
chart-zoom-in = Powiększ
chart-zoom-out = Pomniejsz
chart-all = Pokaż wszystko
chart-from = Od
chart-to = Do
chart-show = Pokaż
chart-hint = Wpisz rok, miesiąc lub dzień: 2024, 2024-06 albo 2024-06-19. Możesz też przeciągnąć po wykresie. Na klawiaturze strzałki przesuwają wykres, + i − powiększają i pomniejszają, 0 pokazuje wszystko.
chart-shown = Wydarzenia w tym okresie: { $shown } z { $total }.
chart-bad-date = „{ $text }” nie jest rokiem, miesiącem ani dniem tego wykresu; pokazany okres się nie zmienił.

## Czas między wydarzeniami i pasek nad listą

years-later = { $count ->
    [2] Dwa lata później
    [3] Trzy lata później
    [4] Cztery lata później
    [5] Pięć lat później
    [6] Sześć lat później
    [7] Siedem lat później
    [8] Osiem lat później
    [9] Dziewięć lat później
    [10] Dziesięć lat później
    [few] { NUMBER($count) } lata później
   *[many] { NUMBER($count) } lat później
}
years-earlier = { $count ->
    [2] Dwa lata wcześniej
    [3] Trzy lata wcześniej
    [4] Cztery lata wcześniej
    [5] Pięć lat wcześniej
    [6] Sześć lat wcześniej
    [7] Siedem lat wcześniej
    [8] Osiem lat wcześniej
    [9] Dziewięć lat wcześniej
    [10] Dziesięć lat wcześniej
    [few] { NUMBER($count) } lata wcześniej
   *[many] { NUMBER($count) } lat wcześniej
}
months-later = { $count ->
    [12] Rok później
    [few] { NUMBER($count) } miesiące później
   *[many] { NUMBER($count) } miesięcy później
}
months-earlier = { $count ->
    [12] Rok wcześniej
    [few] { NUMBER($count) } miesiące wcześniej
   *[many] { NUMBER($count) } miesięcy wcześniej
}
duration-years = { $count ->
    [one] { NUMBER($count) } rok
    [few] { NUMBER($count) } lata
   *[many] { NUMBER($count) } lat
}
duration-months = { $count ->
    [one] { NUMBER($count) } miesiąc
    [few] { NUMBER($count) } miesiące
   *[many] { NUMBER($count) } miesięcy
}
duration-weeks = { $count ->
    [one] { NUMBER($count) } tydzień
    [few] { NUMBER($count) } tygodnie
   *[many] { NUMBER($count) } tygodni
}
duration-days = { $count ->
    [one] { NUMBER($count) } dzień
   *[many] { NUMBER($count) } dni
}
menu = Menu
compact = Zwięźle
for-editors = Dla redakcji

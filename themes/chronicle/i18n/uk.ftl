# Українські повідомлення теми chronicle.
#
# $date — дата в називному відмінку, $of — та сама дата в родовому («червня 2024 р.»). Атрибут `of`
# дає родовий відмінок самого повідомлення.

## Дати

date-day-of = { $date }
date-unknown = дата невідома
date-about = близько { $of }
date-uncertain = { $date } (непевно)
date-partial = { $text } (X — невідома цифра)
date-estimate = близько { $of } (між { $first } і { $last })
date-clock = { $date }, { $time }
date-clock-zone = { $date }, { $time } ({ $zone })
date-decade = { $tens ->
    [0] { $range }
   *[other] { $year }-ті роки
}
    .of = { $tens ->
        [0] { $range }
       *[other] { $year }-х років
    }
date-spring = весна { $year-of }
    .of = весни { $year-of }
date-summer = літо { $year-of }
    .of = літа { $year-of }
date-autumn = осінь { $year-of }
    .of = осені { $year-of }
date-winter = зима { $year-of }
    .of = зими { $year-of }
date-first-quarter = перший квартал { $year-of }
    .of = першого кварталу { $year-of }
date-second-quarter = другий квартал { $year-of }
    .of = другого кварталу { $year-of }
date-third-quarter = третій квартал { $year-of }
    .of = третього кварталу { $year-of }
date-fourth-quarter = четвертий квартал { $year-of }
    .of = четвертого кварталу { $year-of }
date-first-four-months = перші чотири місяці { $year-of }
    .of = перших чотирьох місяців { $year-of }
date-middle-four-months = середні чотири місяці { $year-of }
    .of = середніх чотирьох місяців { $year-of }
date-last-four-months = останні чотири місяці { $year-of }
    .of = останніх чотирьох місяців { $year-of }
date-first-half = перша половина { $year-of }
    .of = першої половини { $year-of }
date-second-half = друга половина { $year-of }
    .of = другої половини { $year-of }
date-northern = { $date } (північна півкуля)
date-southern = { $date } (південна півкуля)
date-since = { $about ->
    [yes] приблизно з { $bare-of }
   *[no] з { $of }
}
date-from-unknown = { $about ->
    [yes] приблизно з { $bare-of }, кінець невідомий
   *[no] з { $of }, кінець невідомий
}
date-until = { $about ->
    [yes] приблизно до { $bare-of }
   *[no] до { $of }
}
date-to-unknown = { $about ->
    [yes] приблизно до { $bare-of }, початок невідомий
   *[no] до { $of }, початок невідомий
}
date-always = без початку й кінця
date-since-unknown = з невідомої дати
date-until-unknown = до невідомої дати
date-ends-unknown = від невідомої дати до невідомої дати
date-between = { $precision ->
    [day] між { $first-of } і { $last-of }
    [partial] між { $first-of } і { $last-of }
   *[other] у проміжку від { $first-of } до { $last-of }
}
date-or-earlier = { $date } або раніше
date-or-later = { $date } або пізніше
date-and-earlier = { $date } і раніше
date-and-later = { $date } і пізніше
list-comma = { $first }, { $next }
list-or = { $first } або { $next }
list-and = { $first } і { $next }
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = :
sentence = { $text }.

## Що дата каже і чого не каже

note-unknown = Жодне джерело не повідомляє, коли це сталося.
note-month = Місяць відомий, день — ні.
note-season = Пора року відома, день — ні.
note-quarter = Квартал відомий, день — ні.
note-four-months = Третина року відома, день — ні.
note-half = Півріччя відоме, день — ні.
note-year = Рік відомий, день — ні.
note-decade = Десятиліття відоме, рік — ні.
note-century = Століття відоме, рік — ні.
note-millennium = Тисячоліття відоме, рік — ні.
note-estimate = Рік визначено приблизно.
note-partial = Частини дати невідомі.
note-approximate = Дата приблизна.
note-uncertain = Дата непевна.
note-no-zone = Час подано без часового поясу.
note-open-start = Початок не вказано.
note-unknown-start = Коли це почалося, невідомо.
note-open-end = Кінець не вказано.
note-unknown-end = Коли це закінчилося, невідомо.
note-coarse-ends = Початок і кінець відомі лише з тією точністю, з якою їх подано.
note-coarse-start = Початок відомий лише з тією точністю, з якою його подано.
note-coarse-end = Кінець відомий лише з тією точністю, з якою його подано.
note-in-span = Це сталося в цьому проміжку; жодне джерело не повідомляє, коли саме.
note-on-or-before = Це сталося тоді або раніше; жодне джерело не повідомляє, коли саме.
note-on-or-after = Це сталося тоді або пізніше; жодне джерело не повідомляє, коли саме.
note-one-of = Це сталося в одну з цих дат; у яку саме, невідомо.
note-all-of = Це сталося в кожну з цих дат.

## Місця сайту

timeline = Хронологія
event = Подія
events-heading = Події
all-events = Усі події
key-events = Ключові події
all-key-events = Усі ключові події
key-event = Ключова подія
latest-events = Останні події
years = Роки
months = Місяці
all-terms = { $taxonomy }: повний перелік
tags = Теги
actors = Дійові особи
places = Місця
tag = Тег
actor = Дійова особа
place = Місце
timelines = Хронології
rival-dates = Суперечливі дати
changes = Зміни
undated = Дата невідома
sources = Джерела
note = Нотатка
notes = Нотатки
about = Про сайт
search = Пошук
feeds = Стрічки
data = Дані
embed = Вбудувати
not-found = Сторінку не знайдено
not-found-text = За цією адресою немає сторінки. Усі події можна знайти в хронології.
moved-to = Цю сторінку перенесено: { $page }.
skip-to-events = Перейти до подій
skip-to-content = Перейти до вмісту
jump-to = Перейти до дати
back-to-timeline = Назад до хронології
site-navigation = Сайт
year-navigation = Роки й місяці
language-switch = Мови
contents = Зміст
oldest-first = Спершу давніші
newest-first = Спершу новіші
older = Раніше: { $date }
newer = Пізніше: { $date }
earlier-page = Раніше
later-page = Пізніше
page-title = { $page } · { $site }
during = Протягом року: { $date }
n-of-m = { NUMBER($shown) } з { NUMBER($total) }
last-updated = Оновлено: { $date }
span-covered = Період: { $first } – { $last }
edit-page = Редагувати цю сторінку
license = Ліцензія
draft = Чернетка
draft-text = Це чернетка. Її буде опубліковано, лише якщо ввімкнено публікацію чернеток.
only-in-language = Лише цією мовою: { $language }
in-language = мова: { $language }
no-events = Тут немає подій.
no-rival-dates = Жодна подія не має суперечливих дат.
no-changes = Виправлень немає.
no-undated = Кожна подія має дату.

## Кількість

count-events = { $count ->
    [one] { NUMBER($count) } подія
    [few] { NUMBER($count) } події
   *[many] { NUMBER($count) } подій
}
count-key-events = { $count ->
    [one] { NUMBER($count) } ключова подія
    [few] { NUMBER($count) } ключові події
   *[many] { NUMBER($count) } ключових подій
}
count-sources = { $count ->
    [one] { NUMBER($count) } джерело
    [few] { NUMBER($count) } джерела
   *[many] { NUMBER($count) } джерел
}
count-notes = { $count ->
    [one] { NUMBER($count) } нотатка
    [few] { NUMBER($count) } нотатки
   *[many] { NUMBER($count) } нотаток
}
count-claims = { $count ->
    [one] { NUMBER($count) } твердження
    [few] { NUMBER($count) } твердження
   *[many] { NUMBER($count) } тверджень
}
count-reports = { $count ->
    [one] { NUMBER($count) } публікація
    [few] { NUMBER($count) } публікації
   *[many] { NUMBER($count) } публікацій
}
count-dates = { $count ->
    [one] { NUMBER($count) } дата
    [few] { NUMBER($count) } дати
   *[many] { NUMBER($count) } дат
}
count-terms = { $count ->
    [one] { NUMBER($count) } рубрика
    [few] { NUMBER($count) } рубрики
   *[many] { NUMBER($count) } рубрик
}
count-rival-dates = { $count ->
    [one] { NUMBER($count) } подія із суперечливими датами
    [few] { NUMBER($count) } події із суперечливими датами
   *[many] { NUMBER($count) } подій із суперечливими датами
}
count-more = ще { NUMBER($count) }
more-on-day = ще { NUMBER($count) } за { $date }

## Статус

status = Статус
status-reported = повідомляється
status-confirmed = підтверджено
status-planned = заплановано
status-disputed = спірно
status-denied = заперечується
status-retracted = відкликано
status-reported-sentence = Про це повідомляють джерела.
status-confirmed-sentence = Це підтверджено.
status-planned-sentence = Це заплановано. Коли джерела про це писали, цього ще не сталося.
status-disputed-sentence = Джерела розходяться в тому, чи це сталося.
status-denied-sentence = Джерела заперечують, що це сталося.
status-retracted-sentence = Джерела відкликали це повідомлення.
had-been-planned = планувалося: { $date }
claim-retracted = відкликано джерелом
claim-denied = заперечує це
claim-disputed = ставить це під сумнів
claim-planned = пише про це як про заплановане
claim-confirmed = підтверджує це

## Що кажуть джерела

claims-heading = Що кажуть джерела
claim-says = { $source }: { $words }
claim-gives-no-date = дати не вказано
claim-words = словами цієї публікації
according-to = за даними: { $speaker }
quotation = Цитата
quotation-translated = Переклад
source-page = с. { $page }
source = Джерело
author = автор: { $author }
publisher = Видавець
published = опубліковано: { $date }
accessed = переглянуто: { $date }
archived-copy = архівна копія
paywall = за передплатою
via = через: { $outlet }
source-number = № { $number }
original-report = Читати публікацію
type-article = стаття
type-book = книга
type-document = документ
type-statement = заява
type-video = відео
type-other = інше
no-source = Джерело не вказано.
lead-claim = редакція спирається на це джерело
editors-record = запис редакції
events-in-note = Події в цій нотатці
events-in-report = Події в цій публікації
mentions-in-note = Також згадує
mentioned-in = Де згадується

## Суперечливі дати

sources-disagree = Джерела розходяться щодо дати
rival-dates-intro = Події, для яких джерела подають дати, що не можуть бути правильними водночас.
rival-dates-open = Джерела подають дати, що не можуть бути правильними водночас. Редакція не обрала жодної, тому показано всі.
rival-dates-settled = Джерела подають дати, що не можуть бути правильними водночас. Вибір редакції: { $date }.
rival-dates-chosen = { $dates }; вибір редакції: { $date }
rival-dates-open-heading = Не вирішено
rival-dates-settled-heading = Вирішено
why-this-date = Чому ця дата
because = Обґрунтування: { $reason }
date-of-source = { $source }: { $date }

## Подія та інші

date-heading = Дата
details = Докладно
follows = Після події
followed-by = Далі
part-of = Частина події
parts = Частини
related = Пов’язані
previous-event = Попередня подія
next-event = Наступна подія
corrections = Виправлення
corrected = виправлено: { $date }
added = додано: { $date }
updated = оновлено: { $date }
permalink = Посилання на цю подію
image-credit = Зображення: { $credit }

## Parts of pages

breadcrumb = Навігаційний ланцюжок
browse = Огляд
pager = Раніше і пізніше
terms-by-count = За кількістю подій
terms-by-name = За назвою
on-timeline = У хронології
also-called = інші назви: { $name }
record-heading = Запис редакції
editors-note = Редакція
our-note = Наш виклад
place-in-report = Місце в публікації
event-id = Ідентифікатор події
formerly = раніше
# Of a date among rival dates: it can be true together with them.
agrees = (узгоджується)
# Of a date among rival dates: the editor has decided for it.
chosen = обрано
changes-intro = Виправлення після першої публікації подій, спочатку найновіші.
sources-intro = Усі публікації, на яких ґрунтується ця хронологія, за виданнями.
undated-intro = Події, дати яких не називає жодне джерело.

## Зображення: огляд списку і діаграма

strip-hours = Події за годинами
strip-part-days = Події за частинами дня
strip-days = Події за днями
strip-weeks = Події за тижнями
strip-months = Події за місяцями
strip-quarters = Події за кварталами
strip-years = { $years ->
    [1] Події за роками
    [one] Події за кожен { NUMBER($years) } рік
    [few] Події за кожні { NUMBER($years) } роки
   *[many] Події за кожні { NUMBER($years) } років
}
strip-name = { $count ->
    [one] { NUMBER($count) } подія
    [few] { NUMBER($count) } події
   *[many] { NUMBER($count) } подій
} у часі: { $first } – { $last }.
strip-name-one = { $count ->
    [one] { NUMBER($count) } подія
    [few] { NUMBER($count) } події
   *[many] { NUMBER($count) } подій
} у часі: { $period }.
strip-most = Найбільше: { $period } ({ NUMBER($count) }).
strip-earlier = раніше: { NUMBER($count) }
strip-later = пізніше: { NUMBER($count) }
strip-hatched = штриховка: відомо лише приблизно
strip-keys = позначки під віссю: ключові події
strip-lasting = лінії під віссю: тривалі події
strip-break = //: розрив осі
strip-far = { $period }, за розривом осі
strip-far-count = За розривом осі, { $period }: { NUMBER($count) }.
picture-numbers = Показати таблицею
picture-period = Період
picture-events = Події
picture-possible = Можливо, ще
picture-undated = без дати: { NUMBER($count) }
chart = Діаграма
chart-name = Діаграма: { $count ->
    [one] { NUMBER($count) } подія
    [few] { NUMBER($count) } події
   *[many] { NUMBER($count) } подій
}, { $first } – { $last }.
chart-name-one = Діаграма: { $count ->
    [one] { NUMBER($count) } подія
    [few] { NUMBER($count) } події
   *[many] { NUMBER($count) } подій
}, { $period }.
chart-others = Інші
chart-hatched = штриховка або контур: відомо лише приблизно
chart-lasting = смуга: тривалість
chart-beyond = стрілка: далеко за межами показаного періоду
chart-more = Інші рядки: { NUMBER($count) }
chart-numbers = Номери на діаграмі
chart-list = Події на діаграмі

## Texts in Markdown

table = Таблиця
footnotes = Примітки
footnote-back = Назад до тексту
task-done = виконано
task-open = не виконано
callout-note = Примітка
callout-abstract = Стислий виклад
callout-info = Інформація
callout-task = Зробити
callout-tip = Порада
callout-important = Важливо
callout-success = Успіх
callout-question = Запитання
callout-warning = Попередження
callout-caution = Обережно
callout-failure = Невдача
callout-danger = Небезпека
callout-bug = Помилка
callout-example = Приклад
callout-quote = Цитата

## Сторінки подій і навігація: кроки, цитування, копіювання, перехід

steps = Послідовність
steps-done = { $shown ->
    [one] відбулася { NUMBER($shown) } з { NUMBER($total) }
    [few] відбулися { NUMBER($shown) } з { NUMBER($total) }
   *[many] відбулося { NUMBER($shown) } з { NUMBER($total) }
}
step-done = відбулося
step-open = ще не відбулося
step-current = ця подія
also-follows = також після події
cite-page = Цитувати цю сторінку
cite-event = { $title } ({ $date })
cite-files = Для бібліографічних програм
copy-link = Копіювати посилання
copy-citation = Копіювати для цитування
copy-text = Копіювати як текст
copied = Скопійовано
copy-by-hand = Браузер не дозволив копіювання. Текст виділено: скопіюйте його вручну.
jump-month = Місяць
jump-go = Перейти
jump-nearest = У цьому місяці подій немає. Найближчий: { $date }.
archived-on = архівна копія: { $date }
lasts-from-before = Триває з попередніх років
latest-additions = Нещодавно додані
ends-here = Завершується

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = Уся хронологія
embed-none = Відповідних подій немає.
embed-moved = Цю хронологію перенесено.
embed-none-shown = { $count ->
    [1] Єдина показана тут подія не відповідає умовам.
    [one] Жодна з { NUMBER($count) } показаної тут події не відповідає умовам.
   *[many] Жодна з { NUMBER($count) } показаних тут подій не відповідає умовам.
}
embed-link = { $title }: уся хронологія
embed-intro = Покажіть цю хронологію або її частину на власній сторінці.
embed-event = Одна подія
embed-event-text = Замініть { $text } на ідентифікатор події. Його вказано на сторінці події.
embed-address = Замініть { $text } на адресу цього сайту.
embed-view = Що показати
embed-theme = Кольори
embed-theme-auto = Як на пристрої читача
embed-theme-light = Світлі
embed-theme-dark = Темні
embed-accent = Колір акценту
embed-count = Кількість подій
embed-height = Висота в пікселях
embed-method = Спосіб вбудовування
embed-method-link = Посилання для вставлення
embed-method-frame = Фрейм
embed-method-auto = Фрейм за висотою вмісту
embed-method-element = Користувацький елемент HTML
embed-method-include = Включення на сервері
embed-code = Код
embed-copy = Копіювати
embed-picture = Зображення для завантаження
embed-close = Закрити
embed-preview = Попередній перегляд
embed-preview-full = уся ширина
embed-preview-width = { $number } пікселів
embed-privacy = Фрейм нічого не зберігає, не встановлює файлів cookie і нічого не завантажує з інших сайтів.
embed-hosts = Куди вставити
embed-host-wordpress = WordPress: вставте посилання окремим рядком або фрейм у блок «Користувацький HTML».
embed-host-ghost = Ghost: вставте посилання окремим рядком або фрейм у картку HTML.
embed-host-drupal = Drupal: вставте фрейм у текстовому форматі, який його дозволяє.
embed-host-notion = Notion: наберіть /embed і вставте адресу фрейма; висоту задайте вручну.
embed-host-sharepoint = SharePoint: вставте фрейм у вебчастину «Вбудовування»; адміністратор має дозволити домен цього сайту.
embed-host-confluence = Confluence: вставте фрейм у макрос Iframe або HTML; адміністратор має його дозволити.
## Filters and search

filter-name = Фільтрувати події
filter-more = Фільтри
filter-find = Знайти: { $taxonomy }
filter-show-events = { $count ->
    [one] Показати { NUMBER($count) } подію
    [few] Показати { NUMBER($count) } події
   *[other] Показати { NUMBER($count) } подій
}
filter-from = Від
filter-to = До
filter-date-form = Рік, місяць або день: 2024, 2024-06, 2024-06-19
filter-show = Показати
filter-order = Порядок
filter-apply = Шукати
filter-clear = Зняти всі фільтри
filter-remove = Зняти фільтр: { $name }
filter-active = Активні фільтри
filter-shown = { $total ->
    [one] { NUMBER($shown) } з { NUMBER($total) } події
   *[other] { NUMBER($shown) } з { NUMBER($total) } подій
}
filter-none = Жодна подія не відповідає всім фільтрам. Зніміть один із них:
filter-no-match = Жодна подія не містить «{ $text }».
filter-beginnings = { $count ->
    [one] { NUMBER($count) } подія містить слова, що починаються на «{ $text }».
    [few] { NUMBER($count) } події містять слова, що починаються на «{ $text }».
   *[many] { NUMBER($count) } подій містять слова, що починаються на «{ $text }».
}
filter-ignored = Не розпізнано й пропущено: { $text }
filter-loading = Завантаження індексу…
filter-failed = Не вдалося завантажити індекс, тому нічого не відфільтровано. У списку всі події.
filter-outside = Поза поточним фільтром
filter-printed = Лише події, що відповідають умовам: { $text }
filter-everywhere = Шукати серед усіх подій
skip-filters = Пропустити фільтри
search-intro = Шукайте події за словами, датами й рубриками.
search-without = Для пошуку потрібен JavaScript. Без нього до кожної події ведуть ці сторінки.
search-more = Показати більше
search-results = Результати
## Files for programs

files-of-site = Стрічки й дані
files-of-page = Ця сторінка як дані
file-feed = Нові події (Atom)
file-feed-json = Нові події (JSON Feed)
file-changes = Зміни (Atom)
file-calendar = Календар (iCalendar)
file-json = Дані (JSON)
file-events-csv = Події (CSV)
file-claims-csv = Твердження (CSV)

## Малюнки: огляд списку і діаграма

strip-marked = { $period } в усій хронології
picture-empty = Періоди без подій пропущено.
chart-intro = Події на осі часу. Довжина смуги показує, скільки тривала подія; зафарбований знак означає точну дату, порожній або заштрихований — неточну.
chart-keys-only = Показано лише ключові й тривалі події: { NUMBER($shown) } з { NUMBER($total) }.
chart-latest-only = Показано лише останні події: { NUMBER($shown) } з { NUMBER($total) }.
chart-controls = Період, показаний на діаграмі
chart-zoom-in = Збільшити
chart-zoom-out = Зменшити
chart-all = Показати все
chart-from = Від
chart-to = До
chart-show = Показати
chart-hint = Введіть рік, місяць або день: 2024, 2024-06 чи 2024-06-19. Можна також провести мишею по діаграмі. На клавіатурі стрілки зсувають діаграму, + і − змінюють масштаб, 0 показує все.
chart-shown = Події за цей період: { $shown } з { $total }.
chart-bad-date = «{ $text }» — не рік, не місяць і не день цієї діаграми, тому показаний період не змінився.

## Час між подіями та смуга над списком

years-later = { $count ->
    [2] Через два роки
    [3] Через три роки
    [4] Через чотири роки
    [5] Через п’ять років
    [6] Через шість років
    [7] Через сім років
    [8] Через вісім років
    [9] Через дев’ять років
    [10] Через десять років
    [one] Через { NUMBER($count) } рік
    [few] Через { NUMBER($count) } роки
   *[many] Через { NUMBER($count) } років
}
years-earlier = { $count ->
    [2] Двома роками раніше
    [3] Трьома роками раніше
    [4] Чотирма роками раніше
    [5] П’ятьма роками раніше
    [6] Шістьма роками раніше
    [7] Сімома роками раніше
    [8] Вісьмома роками раніше
    [9] Дев’ятьма роками раніше
    [10] Десятьма роками раніше
    [one] На { NUMBER($count) } рік раніше
    [few] На { NUMBER($count) } роки раніше
   *[many] На { NUMBER($count) } років раніше
}
months-later = { $count ->
    [12] Через рік
    [one] Через { NUMBER($count) } місяць
    [few] Через { NUMBER($count) } місяці
   *[many] Через { NUMBER($count) } місяців
}
months-earlier = { $count ->
    [12] Роком раніше
    [one] На { NUMBER($count) } місяць раніше
    [few] На { NUMBER($count) } місяці раніше
   *[many] На { NUMBER($count) } місяців раніше
}
duration-years = { $count ->
    [one] { NUMBER($count) } рік
    [few] { NUMBER($count) } роки
   *[many] { NUMBER($count) } років
}
duration-months = { $count ->
    [one] { NUMBER($count) } місяць
    [few] { NUMBER($count) } місяці
   *[many] { NUMBER($count) } місяців
}
duration-weeks = { $count ->
    [one] { NUMBER($count) } тиждень
    [few] { NUMBER($count) } тижні
   *[many] { NUMBER($count) } тижнів
}
duration-days = { $count ->
    [one] { NUMBER($count) } день
    [few] { NUMBER($count) } дні
   *[many] { NUMBER($count) } днів
}
menu = Меню
compact = Стисло
for-editors = Для редакцій

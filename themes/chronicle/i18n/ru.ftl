# Русские сообщения темы chronicle.
#
# $date — дата в именительном падеже, $of — та же дата в родительном («июня 2024 г.»). Атрибут `of`
# даёт родительный падеж самого сообщения.

## Даты

date-day-of = { $date }
date-unknown = дата неизвестна
date-about = около { $of }
date-uncertain = { $date } (под вопросом)
date-partial = { $text } (X — неизвестная цифра)
date-estimate = около { $of } (между { $first } и { $last })
date-clock = { $date }, { $time }
date-clock-zone = { $date }, { $time } ({ $zone })
date-decade = { $tens ->
    [0] { $range }
   *[other] { $year }-е годы
}
    .of = { $tens ->
        [0] { $range }
       *[other] { $year }-х годов
    }
date-spring = весна { $year-of }
    .of = весны { $year-of }
date-summer = лето { $year-of }
    .of = лета { $year-of }
date-autumn = осень { $year-of }
    .of = осени { $year-of }
date-winter = зима { $year-of }
    .of = зимы { $year-of }
date-first-quarter = первый квартал { $year-of }
    .of = первого квартала { $year-of }
date-second-quarter = второй квартал { $year-of }
    .of = второго квартала { $year-of }
date-third-quarter = третий квартал { $year-of }
    .of = третьего квартала { $year-of }
date-fourth-quarter = четвёртый квартал { $year-of }
    .of = четвёртого квартала { $year-of }
date-first-four-months = первые четыре месяца { $year-of }
    .of = первых четырёх месяцев { $year-of }
date-middle-four-months = средние четыре месяца { $year-of }
    .of = средних четырёх месяцев { $year-of }
date-last-four-months = последние четыре месяца { $year-of }
    .of = последних четырёх месяцев { $year-of }
date-first-half = первая половина { $year-of }
    .of = первой половины { $year-of }
date-second-half = вторая половина { $year-of }
    .of = второй половины { $year-of }
date-northern = { $date } (Северное полушарие)
date-southern = { $date } (Южное полушарие)
# «Со 2 июня», «со второго квартала», но «с 24 февраля».
date-since = { $about ->
    [yes] примерно { $season ->
        [middle-four-months] со { $bare-of }
        [second-half] со { $bare-of }
        [second-quarter] со { $bare-of }
       *[other] { $initial ->
            [2] со { $bare-of }
           *[other] с { $bare-of }
        }
    }
   *[no] { $season ->
        [middle-four-months] со { $of }
        [second-half] со { $of }
        [second-quarter] со { $of }
       *[other] { $initial ->
            [2] со { $of }
           *[other] с { $of }
        }
    }
}
date-from-unknown = { $about ->
    [yes] примерно { $season ->
        [middle-four-months] со { $bare-of }, конец неизвестен
        [second-half] со { $bare-of }, конец неизвестен
        [second-quarter] со { $bare-of }, конец неизвестен
       *[other] { $initial ->
            [2] со { $bare-of }, конец неизвестен
           *[other] с { $bare-of }, конец неизвестен
        }
    }
   *[no] { $season ->
        [middle-four-months] со { $of }, конец неизвестен
        [second-half] со { $of }, конец неизвестен
        [second-quarter] со { $of }, конец неизвестен
       *[other] { $initial ->
            [2] со { $of }, конец неизвестен
           *[other] с { $of }, конец неизвестен
        }
    }
}
date-until = { $about ->
    [yes] примерно до { $bare-of }
   *[no] до { $of }
}
date-to-unknown = { $about ->
    [yes] примерно до { $bare-of }, начало неизвестно
   *[no] до { $of }, начало неизвестно
}
date-always = без начала и конца
date-since-unknown = с неизвестной даты
date-until-unknown = до неизвестной даты
date-ends-unknown = от неизвестной даты до неизвестной даты
date-between = { $precision ->
    [day] между { $first-of } и { $last-of }
    [partial] между { $first-of } и { $last-of }
   *[other] в промежутке от { $first-of } до { $last-of }
}
date-or-earlier = { $date } или раньше
date-or-later = { $date } или позже
date-and-earlier = { $date } и раньше
date-and-later = { $date } и позже
list-comma = { $first }, { $next }
list-or = { $first } или { $next }
list-and = { $first } и { $next }
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = :
sentence = { $text }.

## Что дата говорит и чего не говорит

note-unknown = Ни один источник не сообщает, когда это произошло.
note-month = Месяц известен, день — нет.
note-season = Время года известно, день — нет.
note-quarter = Квартал известен, день — нет.
note-four-months = Треть года известна, день — нет.
note-half = Полугодие известно, день — нет.
note-year = Год известен, день — нет.
note-decade = Десятилетие известно, год — нет.
note-century = Столетие известно, год — нет.
note-millennium = Тысячелетие известно, год — нет.
note-estimate = Год определён приблизительно.
note-partial = Части даты неизвестны.
note-approximate = Дата приблизительна.
note-uncertain = Дата под вопросом.
note-no-zone = Время указано без часового пояса.
note-open-start = Начало не указано.
note-unknown-start = Неизвестно, когда это началось.
note-open-end = Конец не указан.
note-unknown-end = Неизвестно, когда это закончилось.
note-coarse-ends = Начало и конец известны лишь с той точностью, с какой показаны.
note-coarse-start = Начало известно лишь с той точностью, с какой показано.
note-coarse-end = Конец известен лишь с той точностью, с какой показан.
note-in-span = Это произошло в этом промежутке; ни один источник не сообщает, когда именно.
note-on-or-before = Это произошло тогда или раньше; ни один источник не сообщает, когда именно.
note-on-or-after = Это произошло тогда или позже; ни один источник не сообщает, когда именно.
note-one-of = Это произошло в одну из этих дат; неизвестно, в какую.
note-all-of = Это произошло в каждую из этих дат.

## Места сайта

timeline = Хронология
event = Событие
events-heading = События
all-events = Все события
key-events = Ключевые события
all-key-events = Все ключевые события
key-event = Ключевое событие
latest-events = Последние события
years = Годы
months = Месяцы
all-terms = { $taxonomy }: полный список
tags = Теги
actors = Действующие лица
places = Места
tag = Тег
actor = Действующее лицо
place = Место
timelines = Хронологии
rival-dates = Противоречивые даты
changes = Изменения
undated = Дата неизвестна
sources = Источники
note = Заметка
notes = Заметки
about = О сайте
search = Поиск
feeds = Ленты
data = Данные
embed = Встроить
not-found = Страница не найдена
not-found-text = По этому адресу нет страницы. Все события можно найти в хронологии.
moved-to = Эта страница перенесена: { $page }.
skip-to-events = Перейти к событиям
skip-to-content = Перейти к содержимому
jump-to = Перейти к дате
back-to-timeline = Назад к хронологии
site-navigation = Сайт
year-navigation = Годы и месяцы
language-switch = Языки
contents = Содержание
oldest-first = Сначала старые
newest-first = Сначала новые
older = Раньше: { $date }
newer = Позже: { $date }
earlier-page = Раньше
later-page = Позже
page-title = { $page } · { $site }
during = В течение года: { $date }
n-of-m = { NUMBER($shown) } из { NUMBER($total) }
last-updated = Обновлено: { $date }
span-covered = Период: { $first } – { $last }
edit-page = Править эту страницу
license = Лицензия
draft = Черновик
draft-text = Это черновик. Он будет опубликован, только если включена публикация черновиков.
only-in-language = Только на этом языке: { $language }
in-language = язык: { $language }
no-events = Здесь нет событий.
no-rival-dates = Ни у одного события нет противоречивых дат.
no-changes = Исправлений нет.
no-undated = У каждого события есть дата.

## Количество

count-events = { $count ->
    [one] { NUMBER($count) } событие
    [few] { NUMBER($count) } события
   *[many] { NUMBER($count) } событий
}
count-key-events = { $count ->
    [one] { NUMBER($count) } ключевое событие
    [few] { NUMBER($count) } ключевых события
   *[many] { NUMBER($count) } ключевых событий
}
count-sources = { $count ->
    [one] { NUMBER($count) } источник
    [few] { NUMBER($count) } источника
   *[many] { NUMBER($count) } источников
}
count-notes = { $count ->
    [one] { NUMBER($count) } заметка
    [few] { NUMBER($count) } заметки
   *[many] { NUMBER($count) } заметок
}
count-claims = { $count ->
    [one] { NUMBER($count) } утверждение
    [few] { NUMBER($count) } утверждения
   *[many] { NUMBER($count) } утверждений
}
count-reports = { $count ->
    [one] { NUMBER($count) } публикация
    [few] { NUMBER($count) } публикации
   *[many] { NUMBER($count) } публикаций
}
count-dates = { $count ->
    [one] { NUMBER($count) } дата
    [few] { NUMBER($count) } даты
   *[many] { NUMBER($count) } дат
}
count-terms = { $count ->
    [one] { NUMBER($count) } рубрика
    [few] { NUMBER($count) } рубрики
   *[many] { NUMBER($count) } рубрик
}
count-rival-dates = { $count ->
    [one] { NUMBER($count) } событие с противоречивыми датами
    [few] { NUMBER($count) } события с противоречивыми датами
   *[many] { NUMBER($count) } событий с противоречивыми датами
}
count-more = ещё { NUMBER($count) }
more-on-day = ещё { NUMBER($count) } за { $date }

## Статус

status = Статус
status-reported = сообщается
status-confirmed = подтверждено
status-planned = запланировано
status-disputed = оспаривается
status-denied = опровергается
status-retracted = отозвано
status-reported-sentence = Об этом сообщают источники.
status-confirmed-sentence = Это подтверждено.
status-planned-sentence = Это запланировано. Когда источники об этом писали, этого ещё не произошло.
status-disputed-sentence = Источники расходятся в том, произошло ли это.
status-denied-sentence = Источники отрицают, что это произошло.
status-retracted-sentence = Источники отозвали это сообщение.
had-been-planned = планировалось: { $date }
claim-retracted = отозвано источником
claim-denied = отрицает это
claim-disputed = ставит это под сомнение
claim-planned = пишет об этом как о запланированном
claim-confirmed = подтверждает это

## Что говорят источники

claims-heading = Что говорят источники
claim-says = { $source }: { $words }
claim-gives-no-date = дата не указана
claim-words = словами этой публикации
according-to = по данным: { $speaker }
quotation = Цитата
quotation-translated = Перевод
source-page = с. { $page }
source = Источник
author = автор: { $author }
publisher = Издатель
published = опубликовано: { $date }
accessed = дата обращения: { $date }
archived-copy = архивная копия
paywall = по подписке
via = через: { $outlet }
source-number = № { $number }
original-report = Читать публикацию
type-article = статья
type-book = книга
type-document = документ
type-statement = заявление
type-video = видео
type-other = другое
no-source = Источник не указан.
lead-claim = редакция опирается на этот источник
editors-record = запись редакции
events-in-note = События в этой заметке
events-in-report = События в этой публикации
mentions-in-note = Также упоминает
mentioned-in = Где упоминается

## Противоречивые даты

sources-disagree = Источники расходятся в дате
rival-dates-intro = События, для которых источники называют даты, не совместимые друг с другом.
rival-dates-open = Источники называют даты, не совместимые друг с другом. Редакция не выбрала ни одну из них, поэтому показаны все.
rival-dates-settled = Источники называют даты, не совместимые друг с другом. Редакция выбрала: { $date }.
rival-dates-chosen = { $dates }; редакция выбрала: { $date }
rival-dates-open-heading = Не решено
rival-dates-settled-heading = Решено
why-this-date = Почему эта дата
because = Обоснование: { $reason }
date-of-source = { $source }: { $date }

## Событие и другие

date-heading = Дата
details = Подробности
follows = После события
followed-by = За ним следует
part-of = Часть события
parts = Части
related = Связанные
previous-event = Предыдущее событие
next-event = Следующее событие
corrections = Исправления
corrected = исправлено: { $date }
added = добавлено: { $date }
updated = обновлено: { $date }
permalink = Ссылка на это событие
image-credit = Изображение: { $credit }

## Части страниц

breadcrumb = Навигационная цепочка
browse = Обзор
pager = Раньше и позже
terms-by-count = По числу событий
terms-by-name = По названию
on-timeline = В хронологии
also-called = другие названия: { $name }
record-heading = Запись редакции
editors-note = Редакция
our-note = Наше изложение
place-in-report = Место в публикации
event-id = Идентификатор события
formerly = раньше
agrees = (согласуется)
chosen = выбрано
changes-intro = Исправления после первой публикации событий, сначала самые новые.
sources-intro = Все публикации, на которых основана эта хронология, по изданиям.
undated-intro = События, дату которых не называет ни один источник.

## Тексты в Markdown

table = Таблица
footnotes = Примечания
footnote-back = Назад к тексту
task-done = выполнено
task-open = не выполнено
callout-note = Примечание
callout-abstract = Кратко
callout-info = Информация
callout-task = Сделать
callout-tip = Совет
callout-important = Важно
callout-success = Успех
callout-question = Вопрос
callout-warning = Предупреждение
callout-caution = Осторожно
callout-failure = Неудача
callout-danger = Опасность
callout-bug = Ошибка
callout-example = Пример
callout-quote = Цитата

## Страницы событий и навигация: шаги, цитирование, копирование, переход

steps = Последовательность
steps-done = произошло { NUMBER($shown) } из { NUMBER($total) }
step-done = произошло
step-open = ещё не произошло
step-current = это событие
also-follows = также после события
cite-page = Цитировать эту страницу
cite-event = { $title } ({ $date })
cite-files = Для библиографических программ
copy-link = Копировать ссылку
copy-citation = Копировать для цитирования
copy-text = Копировать как текст
copied = Скопировано
copy-by-hand = Браузер не разрешил копирование. Текст выделен: скопируйте его вручную.
jump-month = Месяц
jump-go = Перейти
jump-nearest = В этом месяце нет событий. Ближайший: { $date }.
archived-on = архивная копия: { $date }
lasts-from-before = Продолжается с прошлых лет
latest-additions = Недавно добавленные
ends-here = Завершается

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = Вся хронология
embed-none = Подходящих событий нет.
embed-moved = Эта хронология перенесена.
embed-none-shown = { $count ->
    [1] Единственное показанное здесь событие не соответствует условиям.
    [one] Ни одно из { NUMBER($count) } показанного здесь события не соответствует условиям.
   *[many] Ни одно из { NUMBER($count) } показанных здесь событий не соответствует условиям.
}
embed-link = { $title }: вся хронология
embed-intro = Покажите эту хронологию или её часть на своей странице.
embed-event = Одно событие
embed-event-text = Замените { $text } на идентификатор события. Он указан на странице события.
embed-address = Замените { $text } на адрес этого сайта.
embed-view = Что показать
embed-theme = Цвета
embed-theme-auto = Как на устройстве читателя
embed-theme-light = Светлые
embed-theme-dark = Тёмные
embed-accent = Цвет акцента
embed-count = Число событий
embed-height = Высота в пикселях
embed-method = Способ встраивания
embed-method-link = Ссылка для вставки
embed-method-frame = Фрейм
embed-method-auto = Фрейм по высоте содержимого
embed-method-element = Пользовательский элемент HTML
embed-method-include = Включение на сервере
embed-code = Код
embed-copy = Копировать
embed-picture = Изображение для скачивания
embed-close = Закрыть
embed-preview = Предпросмотр
embed-preview-full = вся ширина
embed-preview-width = { $number } пикселей
embed-privacy = Фрейм ничего не хранит, не устанавливает файлы cookie и ничего не загружает с других сайтов.
embed-hosts = Куда вставить
embed-host-wordpress = WordPress: вставьте ссылку отдельной строкой или фрейм в блок «Произвольный HTML».
embed-host-ghost = Ghost: вставьте ссылку отдельной строкой или фрейм в карточку HTML.
embed-host-drupal = Drupal: вставьте фрейм в текстовом формате, который его допускает.
embed-host-notion = Notion: наберите /embed и вставьте адрес фрейма; высоту задайте вручную.
embed-host-sharepoint = SharePoint: вставьте фрейм в веб-часть «Внедрение»; администратор должен разрешить домен этого сайта.
embed-host-confluence = Confluence: вставьте фрейм в макрос Iframe или HTML; администратор должен его разрешить.
## Filters and search

filter-name = Фильтровать события
filter-more = Фильтры
filter-find = Найти: { $taxonomy }
filter-show-events = { $count ->
    [one] Показать { NUMBER($count) } событие
    [few] Показать { NUMBER($count) } события
   *[other] Показать { NUMBER($count) } событий
}
filter-from = С
filter-to = По
filter-date-form = Год, месяц или день: 2024, 2024-06, 2024-06-19
filter-show = Показать
filter-order = Порядок
filter-apply = Найти
filter-clear = Снять все фильтры
filter-remove = Снять фильтр: { $name }
filter-active = Активные фильтры
filter-shown = { $total ->
    [one] { NUMBER($shown) } из { NUMBER($total) } события
   *[other] { NUMBER($shown) } из { NUMBER($total) } событий
}
filter-none = Ни одно событие не соответствует всем фильтрам. Снимите один из них:
filter-no-match = Ни в одном событии нет «{ $text }».
filter-beginnings = { $count ->
    [one] { NUMBER($count) } событие содержит слова, которые начинаются на «{ $text }».
    [few] { NUMBER($count) } события содержат слова, которые начинаются на «{ $text }».
   *[many] { NUMBER($count) } событий содержат слова, которые начинаются на «{ $text }».
}
filter-ignored = Не распознано и пропущено: { $text }
filter-loading = Загрузка индекса…
filter-failed = Не удалось загрузить индекс, поэтому ничего не отфильтровано. В списке все события.
filter-outside = Вне текущего фильтра
filter-printed = Только события, соответствующие условиям: { $text }
filter-everywhere = Искать среди всех событий
skip-filters = Пропустить фильтры
search-intro = Ищите события по словам, датам и рубрикам.
search-without = Для поиска нужен JavaScript. Без него к каждому событию ведут эти страницы.
search-more = Показать ещё
search-results = Результаты
## Files for programs

files-of-site = Ленты и данные
files-of-page = Эта страница как данные
file-feed = Новые события (Atom)
file-feed-json = Новые события (JSON Feed)
file-changes = Изменения (Atom)
file-calendar = Календарь (iCalendar)
file-json = Данные (JSON)
file-events-csv = События (CSV)
file-claims-csv = Утверждения (CSV)

## Рисунки: обзор списка и диаграмма

strip-hours = События по часам
strip-part-days = События по частям дня
strip-days = События по дням
strip-weeks = События по неделям
strip-months = События по месяцам
strip-quarters = События по кварталам
strip-years = { $years ->
    [1] События по годам
    [one] События за каждый { NUMBER($years) } год
    [few] События за каждые { NUMBER($years) } года
    [many] События за каждые { NUMBER($years) } лет
   *[other] События за каждые { NUMBER($years) } года
}
strip-marked = { $period } во всей хронологии
strip-name = { $count ->
    [one] { NUMBER($count) } событие
    [few] { NUMBER($count) } события
    [many] { NUMBER($count) } событий
   *[other] { NUMBER($count) } события
} во времени: { $first } – { $last }.
strip-name-one = { $count ->
    [one] { NUMBER($count) } событие
    [few] { NUMBER($count) } события
    [many] { NUMBER($count) } событий
   *[other] { NUMBER($count) } события
} во времени: { $period }.
strip-most = Больше всего: { $period } ({ NUMBER($count) }).
strip-earlier = { NUMBER($count) } раньше
strip-later = { NUMBER($count) } позже
strip-hatched = штриховка: известно лишь приблизительно
strip-keys = отметки под осью: ключевые события
strip-lasting = линии под осью: длительные события
strip-break = //: разрыв оси
strip-far = { $period }, за разрывом оси
strip-far-count = За разрывом оси, { $period }: { NUMBER($count) }.
picture-numbers = Показать таблицей
picture-period = Период
picture-events = События
picture-possible = Возможно, ещё
picture-empty = Периоды без событий опущены.
picture-undated = { NUMBER($count) } без даты
chart = Диаграмма
chart-intro = События на оси времени. Длина полосы показывает, сколько длилось событие; закрашенный знак означает точную дату, полый или заштрихованный — неточную.
chart-name = Диаграмма: { $count ->
    [one] { NUMBER($count) } событие
    [few] { NUMBER($count) } события
    [many] { NUMBER($count) } событий
   *[other] { NUMBER($count) } события
}, { $first } – { $last }.
chart-name-one = Диаграмма: { $count ->
    [one] { NUMBER($count) } событие
    [few] { NUMBER($count) } события
    [many] { NUMBER($count) } событий
   *[other] { NUMBER($count) } события
}, { $period }.
chart-others = Прочее
chart-hatched = штриховка или контур: известно лишь приблизительно
chart-lasting = полоса: длительность
chart-beyond = стрелка: далеко за пределами показанного периода
chart-keys-only = Показаны только ключевые и длительные события: { NUMBER($shown) } из { NUMBER($total) }.
chart-latest-only = Показаны только последние события: { NUMBER($shown) } из { NUMBER($total) }.
chart-more = Другие строки: { NUMBER($count) }
chart-numbers = Номера на диаграмме
chart-list = События на диаграмме
chart-controls = Период, показанный на диаграмме
chart-zoom-in = Увеличить
chart-zoom-out = Уменьшить
chart-all = Показать всё
chart-from = С
chart-to = По
chart-show = Показать
chart-hint = Введите год, месяц или день: 2024, 2024-06 или 2024-06-19. Можно также провести мышью по диаграмме. На клавиатуре стрелки сдвигают диаграмму, + и − меняют масштаб, 0 показывает всё.
chart-shown = События за этот период: { $shown } из { $total }.
chart-bad-date = «{ $text }» — не год, не месяц и не день этой диаграммы, поэтому показанный период не изменился.

## Время между событиями и строка над списком

years-later = { $count ->
    [2] Два года спустя
    [3] Три года спустя
    [4] Четыре года спустя
    [5] Пять лет спустя
    [6] Шесть лет спустя
    [7] Семь лет спустя
    [8] Восемь лет спустя
    [9] Девять лет спустя
    [10] Десять лет спустя
    [one] { NUMBER($count) } год спустя
    [few] { NUMBER($count) } года спустя
   *[many] { NUMBER($count) } лет спустя
}
years-earlier = { $count ->
    [2] Двумя годами ранее
    [3] Тремя годами ранее
    [4] Четырьмя годами ранее
    [5] Пятью годами ранее
    [6] Шестью годами ранее
    [7] Семью годами ранее
    [8] Восемью годами ранее
    [9] Девятью годами ранее
    [10] Десятью годами ранее
    [one] За { NUMBER($count) } год до этого
    [few] За { NUMBER($count) } года до этого
   *[many] За { NUMBER($count) } лет до этого
}
months-later = { $count ->
    [12] Год спустя
    [one] { NUMBER($count) } месяц спустя
    [few] { NUMBER($count) } месяца спустя
   *[many] { NUMBER($count) } месяцев спустя
}
months-earlier = { $count ->
    [12] Годом ранее
    [one] За { NUMBER($count) } месяц до этого
    [few] За { NUMBER($count) } месяца до этого
   *[many] За { NUMBER($count) } месяцев до этого
}
duration-years = { $count ->
    [one] { NUMBER($count) } год
    [few] { NUMBER($count) } года
   *[many] { NUMBER($count) } лет
}
duration-months = { $count ->
    [one] { NUMBER($count) } месяц
    [few] { NUMBER($count) } месяца
   *[many] { NUMBER($count) } месяцев
}
duration-weeks = { $count ->
    [one] { NUMBER($count) } неделя
    [few] { NUMBER($count) } недели
   *[many] { NUMBER($count) } недель
}
duration-days = { $count ->
    [one] { NUMBER($count) } день
    [few] { NUMBER($count) } дня
   *[many] { NUMBER($count) } дней
}
menu = Меню
compact = Кратко
for-editors = Для редакций

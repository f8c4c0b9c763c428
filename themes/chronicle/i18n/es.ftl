# Mensajes en español del tema chronicle.
#
# $date es la fecha sin artículo, $of la misma tras una preposición: «el 19 de junio de 2024». El
# atributo `of` da esa forma del propio mensaje.

## Fechas

date-day-of = el { $date }
date-unknown = fecha desconocida
date-about = hacia { $of }
date-uncertain = { $date } (fecha dudosa)
date-partial = { $text } (X: cifra desconocida)
date-estimate = hacia { $of } (entre { $first } y { $last })
date-clock = { $date }, { $time }
date-clock-zone = { $date }, { $time } ({ $zone })
date-decade = década de { $year }
    .of = la década de { $year }
date-spring = primavera de { $year }
    .of = la primavera de { $year }
date-summer = verano de { $year }
    .of = el verano de { $year }
date-autumn = otoño de { $year }
    .of = el otoño de { $year }
date-winter = invierno de { $year }
    .of = el invierno de { $year }
date-first-quarter = primer trimestre de { $year }
    .of = el primer trimestre de { $year }
date-second-quarter = segundo trimestre de { $year }
    .of = el segundo trimestre de { $year }
date-third-quarter = tercer trimestre de { $year }
    .of = el tercer trimestre de { $year }
date-fourth-quarter = cuarto trimestre de { $year }
    .of = el cuarto trimestre de { $year }
date-first-four-months = primer cuatrimestre de { $year }
    .of = el primer cuatrimestre de { $year }
date-middle-four-months = segundo cuatrimestre de { $year }
    .of = el segundo cuatrimestre de { $year }
date-last-four-months = tercer cuatrimestre de { $year }
    .of = el tercer cuatrimestre de { $year }
date-first-half = primer semestre de { $year }
    .of = el primer semestre de { $year }
date-second-half = segundo semestre de { $year }
    .of = el segundo semestre de { $year }
date-northern = { $date } (hemisferio norte)
date-southern = { $date } (hemisferio sur)
date-since = { $about ->
    [yes] aproximadamente desde { $bare-of }
   *[no] desde { $of }
}
date-from-unknown = { $about ->
    [yes] aproximadamente desde { $bare-of }, final desconocido
   *[no] desde { $of }, final desconocido
}
date-until = { $about ->
    [yes] aproximadamente hasta { $bare-of }
   *[no] hasta { $of }
}
date-to-unknown = { $about ->
    [yes] aproximadamente hasta { $bare-of }, comienzo desconocido
   *[no] hasta { $of }, comienzo desconocido
}
date-always = sin comienzo ni final
date-since-unknown = desde una fecha desconocida
date-until-unknown = hasta una fecha desconocida
date-ends-unknown = desde una fecha desconocida hasta una fecha desconocida
date-between = entre { $first-of } y { $last-of }
date-or-earlier = { $date } o antes
date-or-later = { $date } o después
date-and-earlier = { $date } y antes
date-and-later = { $date } y después
list-comma = { $first }, { $next }
# «7 u 8 de junio», «septiembre u octubre».
list-or = { $initial ->
    [8] { $first } u { $next }
    [11] { $first } u { $next }
    [o] { $first } u { $next }
    [O] { $first } u { $next }
   *[other] { $first } o { $next }
}
list-and = { $initial ->
    [i] { $first } e { $next }
    [I] { $first } e { $next }
   *[other] { $first } y { $next }
}
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = :
sentence = { $text }.

## Lo que una fecha dice y lo que no

note-unknown = Ninguna fuente dice cuándo ocurrió.
note-month = Se conoce el mes, pero no el día.
note-season = Se conoce la estación, pero no el día.
note-quarter = Se conoce el trimestre, pero no el día.
note-four-months = Se conoce el cuatrimestre, pero no el día.
note-half = Se conoce el semestre, pero no el día.
note-year = Se conoce el año, pero no el día.
note-decade = Se conoce la década, pero no el año.
note-century = Se conoce el siglo, pero no el año.
note-millennium = Se conoce el milenio, pero no el año.
note-estimate = El año es una estimación.
note-partial = No se conocen todas las partes de la fecha.
note-approximate = La fecha es aproximada.
note-uncertain = La fecha es dudosa.
note-no-zone = La hora se da sin zona horaria.
note-open-start = No se indica el comienzo.
note-unknown-start = No se sabe cuándo empezó.
note-open-end = No se indica el final.
note-unknown-end = No se sabe cuándo terminó.
note-coarse-ends = El comienzo y el final solo se conocen con la precisión que se muestra.
note-coarse-start = El comienzo solo se conoce con la precisión que se muestra.
note-coarse-end = El final solo se conoce con la precisión que se muestra.
note-in-span = Ocurrió en algún momento de este periodo; ninguna fuente dice cuándo exactamente.
note-on-or-before = Ocurrió entonces o antes; ninguna fuente dice cuándo exactamente.
note-on-or-after = Ocurrió entonces o después; ninguna fuente dice cuándo exactamente.
note-one-of = Ocurrió en una de estas fechas; no se sabe en cuál.
note-all-of = Ocurrió en cada una de estas fechas.

## Lugares del sitio

timeline = Cronología
event = Acontecimiento
events-heading = Acontecimientos
all-events = Todos los acontecimientos
key-events = Acontecimientos clave
all-key-events = Todos los acontecimientos clave
key-event = Acontecimiento clave
latest-events = Últimos acontecimientos
years = Años
months = Meses
all-terms = { $taxonomy }: lista completa
tags = Etiquetas
actors = Actores
places = Lugares
tag = Etiqueta
actor = Actor
place = Lugar
timelines = Cronologías
rival-dates = Fechas contradictorias
changes = Cambios
undated = Fecha desconocida
sources = Fuentes
note = Nota
notes = Notas
about = Acerca de
search = Buscar
feeds = Canales
data = Datos
embed = Insertar
not-found = Página no encontrada
not-found-text = No hay ninguna página en esta dirección. La cronología contiene todos los acontecimientos.
moved-to = Esta página se ha trasladado: { $page }.
skip-to-events = Ir a los acontecimientos
skip-to-content = Ir al contenido
jump-to = Ir a la fecha
back-to-timeline = Volver a la cronología
site-navigation = Sitio
year-navigation = Años y meses
language-switch = Idiomas
contents = Contenido
oldest-first = Los más antiguos primero
newest-first = Los más recientes primero
older = Antes: { $date }
newer = Después: { $date }
earlier-page = Antes
later-page = Después
page-title = { $page } · { $site }
during = En el año { $date }
n-of-m = { NUMBER($shown) } de { NUMBER($total) }
last-updated = Última actualización: { $date }
span-covered = Periodo: { $first } – { $last }
edit-page = Editar esta página
license = Licencia
draft = Borrador
draft-text = Esto es un borrador. Solo se publica si se incluyen los borradores.
only-in-language = Solo en este idioma: { $language }
in-language = idioma: { $language }
no-events = Aquí no hay acontecimientos.
no-rival-dates = Ningún acontecimiento tiene fechas contradictorias.
no-changes = No hay correcciones.
no-undated = Todos los acontecimientos tienen fecha.

## Cantidades

count-events = { $count ->
    [one] { NUMBER($count) } acontecimiento
   *[other] { NUMBER($count) } acontecimientos
}
count-key-events = { $count ->
    [one] { NUMBER($count) } acontecimiento clave
   *[other] { NUMBER($count) } acontecimientos clave
}
count-sources = { $count ->
    [one] { NUMBER($count) } fuente
   *[other] { NUMBER($count) } fuentes
}
count-notes = { $count ->
    [one] { NUMBER($count) } nota
   *[other] { NUMBER($count) } notas
}
count-claims = { $count ->
    [one] { NUMBER($count) } afirmación
   *[other] { NUMBER($count) } afirmaciones
}
count-reports = { $count ->
    [one] { NUMBER($count) } publicación
   *[other] { NUMBER($count) } publicaciones
}
count-dates = { $count ->
    [one] { NUMBER($count) } fecha
   *[other] { NUMBER($count) } fechas
}
count-terms = { $count ->
    [one] { NUMBER($count) } tema
   *[other] { NUMBER($count) } temas
}
count-rival-dates = { $count ->
    [one] { NUMBER($count) } acontecimiento con fechas contradictorias
   *[other] { NUMBER($count) } acontecimientos con fechas contradictorias
}
count-more = { NUMBER($count) } más
more-on-day = { NUMBER($count) } más el { $date }

## Estado

status = Estado
status-reported = según las fuentes
status-confirmed = confirmado
status-planned = previsto
status-disputed = en disputa
status-denied = desmentido
status-retracted = retirado
status-reported-sentence = Las fuentes informan de ello.
status-confirmed-sentence = Está confirmado.
status-planned-sentence = Está previsto. Aún no había ocurrido cuando las fuentes informaron de ello.
status-disputed-sentence = Las fuentes discrepan sobre si ocurrió.
status-denied-sentence = Las fuentes niegan que ocurriera.
status-retracted-sentence = Las fuentes han retirado esta información.
had-been-planned = estaba previsto: { $date }
claim-retracted = retirado por la fuente
claim-denied = lo niega
claim-disputed = lo pone en duda
claim-planned = lo da por previsto
claim-confirmed = lo confirma

## Lo que dicen las fuentes

claims-heading = Lo que dicen las fuentes
claim-says = { $source }: { $words }
claim-gives-no-date = no da ninguna fecha
claim-words = en palabras de esta publicación
according-to = según { $speaker }
quotation = Cita
quotation-translated = Traducción
source-page = p. { $page }
source = Fuente
author = por { $author }
publisher = Editor
published = publicado: { $date }
accessed = consultado: { $date }
archived-copy = copia archivada
paywall = de pago
via = a través de { $outlet }
source-number = n.º { $number }
original-report = Leer la publicación
type-article = artículo
type-book = libro
type-document = documento
type-statement = declaración
type-video = vídeo
type-other = otro
no-source = No se indica ninguna fuente.
lead-claim = la redacción se basa en esta fuente
editors-record = ficha de la redacción
events-in-note = Acontecimientos en esta nota
events-in-report = Acontecimientos en esta publicación
mentions-in-note = También menciona
mentioned-in = Mencionado en

## Fechas contradictorias

sources-disagree = Las fuentes discrepan sobre la fecha
rival-dates-intro = Acontecimientos cuyas fuentes dan fechas que no pueden ser todas ciertas.
rival-dates-open = Las fuentes dan fechas que no pueden ser todas ciertas. La redacción no ha elegido ninguna, así que se muestran todas.
rival-dates-settled = Las fuentes dan fechas que no pueden ser todas ciertas. Decisión de la redacción: { $date }.
rival-dates-chosen = { $dates }; decisión de la redacción: { $date }
rival-dates-open-heading = Sin decidir
rival-dates-settled-heading = Decididas
why-this-date = Por qué esta fecha
because = Motivo: { $reason }
date-of-source = { $source }: { $date }

## Un acontecimiento y otros

date-heading = Fecha
details = Detalles
follows = Sigue a
followed-by = Le sigue
part-of = Parte de
parts = Partes
related = Relacionados
previous-event = Acontecimiento anterior
next-event = Acontecimiento siguiente
corrections = Correcciones
corrected = corregido: { $date }
added = añadido: { $date }
updated = actualizado: { $date }
permalink = Enlace a este acontecimiento
image-credit = Imagen: { $credit }

## Partes de las páginas

breadcrumb = Ruta de navegación
browse = Explorar
pager = Antes y después
terms-by-count = Por número de acontecimientos
terms-by-name = Por nombre
on-timeline = En la cronología
also-called = otros nombres: { $name }
record-heading = Ficha de la redacción
editors-note = Redacción
our-note = Nuestro resumen
place-in-report = Pasaje de la publicación
event-id = Identificador del acontecimiento
formerly = antes
agrees = (compatible)
chosen = elegida
changes-intro = Correcciones hechas desde que se publicó cada acontecimiento, las más recientes primero.
sources-intro = Todas las publicaciones en las que se basa esta cronología, ordenadas por medio.
undated-intro = Acontecimientos para los que ninguna fuente da una fecha.

## Textos en Markdown

table = Tabla
footnotes = Notas al pie
footnote-back = Volver al texto
task-done = hecho
task-open = pendiente
callout-note = Nota
callout-abstract = Resumen
callout-info = Información
callout-task = Por hacer
callout-tip = Consejo
callout-important = Importante
callout-success = Éxito
callout-question = Pregunta
callout-warning = Advertencia
callout-caution = Precaución
callout-failure = Fracaso
callout-danger = Peligro
callout-bug = Error
callout-example = Ejemplo
callout-quote = Cita

## Páginas de acontecimientos y navegación: pasos, citar, copiar, saltar

steps = Secuencia
steps-done = { $shown ->
    [one] ha ocurrido { NUMBER($shown) } de { NUMBER($total) }
   *[other] han ocurrido { NUMBER($shown) } de { NUMBER($total) }
}
step-done = ha ocurrido
step-open = aún no ha ocurrido
step-current = este acontecimiento
also-follows = sigue también a
cite-page = Citar esta página
cite-event = { $title } ({ $date })
cite-files = Para gestores de referencias
copy-link = Copiar enlace
copy-citation = Copiar referencia
copy-text = Copiar como texto
copied = Copiado
copy-by-hand = El navegador no ha permitido copiar. El texto está seleccionado: cópielo a mano.
jump-month = Mes
jump-go = Ir
jump-nearest = Sin acontecimientos en ese mes. El más cercano: { $date }.
archived-on = copia archivada: { $date }
lasts-from-before = Continúa desde años anteriores
latest-additions = Últimas incorporaciones
ends-here = Termina

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = Cronología completa
embed-none = Ningún acontecimiento coincide.
embed-moved = Esta cronología se ha trasladado.
embed-none-shown = { $count ->
    [one] El único acontecimiento que se muestra aquí no coincide.
   *[other] Ninguno de los { NUMBER($count) } acontecimientos que se muestran aquí coincide.
}
embed-link = { $title }: cronología completa
embed-intro = Muestre esta cronología, o una parte, en su propia página.
embed-event = Un acontecimiento
embed-event-text = Sustituya { $text } por el identificador de un acontecimiento. Lo encontrará en la página del acontecimiento.
embed-address = Sustituya { $text } por la dirección de este sitio.
embed-view = Qué mostrar
embed-theme = Colores
embed-theme-auto = Adaptar al dispositivo del lector
embed-theme-light = Claro
embed-theme-dark = Oscuro
embed-accent = Color de acento
embed-count = Número de acontecimientos
embed-height = Altura en píxeles
embed-method = Cómo insertarla
embed-method-link = Enlace para pegar
embed-method-frame = Marco
embed-method-auto = Marco que se ajusta a su contenido
embed-method-element = Elemento personalizado
embed-method-include = Inclusión desde el servidor
embed-code = Código
embed-copy = Copiar
embed-picture = Imagen para descargar
embed-close = Cerrar
embed-preview = Vista previa
embed-preview-full = ancho completo
embed-preview-width = { $number } píxeles
embed-privacy = El marco no guarda nada, no instala cookies y no carga nada de otros sitios.
embed-hosts = Dónde pegarlo
embed-host-wordpress = WordPress: pegue el enlace en una línea propia, o el marco en un bloque «HTML personalizado».
embed-host-ghost = Ghost: pegue el enlace en una línea propia, o el marco en una tarjeta HTML.
embed-host-drupal = Drupal: pegue el marco en un formato de texto que lo permita.
embed-host-notion = Notion: escriba /embed y pegue la dirección del marco; ajuste la altura a mano.
embed-host-sharepoint = SharePoint: pegue el marco en el elemento web «Insertar»; un administrador debe permitir el dominio de este sitio.
embed-host-confluence = Confluence: pegue el marco en la macro Iframe o HTML; un administrador debe permitirla.
## Filters and search

filter-name = Filtrar los acontecimientos
filter-more = Filtros
filter-find = Buscar en: { $taxonomy }
filter-show-events = { $count ->
    [one] Mostrar { NUMBER($count) } acontecimiento
   *[other] Mostrar { NUMBER($count) } acontecimientos
}
filter-from = Desde
filter-to = Hasta
filter-date-form = Un año, un mes o un día: 2024, 2024-06, 2024-06-19
filter-show = Mostrar
filter-order = Orden
filter-apply = Buscar
filter-clear = Quitar todos los filtros
filter-remove = Quitar el filtro { $name }
filter-active = Filtros activos
filter-shown = { $total ->
    [one] { NUMBER($shown) } de { NUMBER($total) } acontecimiento
   *[other] { NUMBER($shown) } de { NUMBER($total) } acontecimientos
}
filter-none = Ningún acontecimiento cumple todos los filtros. Quite alguno:
filter-no-match = Ningún acontecimiento contiene «{ $text }».
filter-beginnings = { $count ->
    [one] { NUMBER($count) } acontecimiento contiene palabras que empiezan por «{ $text }».
   *[other] { NUMBER($count) } acontecimientos contienen palabras que empiezan por «{ $text }».
}
filter-ignored = No se ha entendido y se ignora: { $text }
filter-loading = Cargando el índice…
filter-failed = No se pudo cargar el índice, así que no se filtra nada. La lista muestra todos los acontecimientos.
filter-outside = Fuera del filtro actual
filter-printed = Solo acontecimientos que cumplen: { $text }
filter-everywhere = Buscar en todos los acontecimientos
skip-filters = Saltar los filtros
search-intro = Busque acontecimientos por palabras, fechas y temas.
search-without = La búsqueda necesita JavaScript. Sin él, puede llegar a todos los acontecimientos desde estas páginas.
search-more = Mostrar más
search-results = Resultados
## Files for programs

files-of-site = Canales y datos
files-of-page = Esta página como datos
file-feed = Nuevos acontecimientos (Atom)
file-feed-json = Nuevos acontecimientos (JSON Feed)
file-changes = Cambios (Atom)
file-calendar = Calendario (iCalendar)
file-json = Datos (JSON)
file-events-csv = Acontecimientos (CSV)
file-claims-csv = Afirmaciones (CSV)

## Imágenes: el resumen de una lista y el gráfico

strip-hours = Acontecimientos por hora
strip-part-days = Acontecimientos por parte del día
strip-days = Acontecimientos por día
strip-weeks = Acontecimientos por semana
strip-months = Acontecimientos por mes
strip-quarters = Acontecimientos por trimestre
strip-years = { $years ->
    [one] Acontecimientos por año
   *[other] Acontecimientos cada { NUMBER($years) } años
}
strip-marked = { $period } en el conjunto de la cronología
strip-name = { $count ->
    [one] { NUMBER($count) } acontecimiento
   *[other] { NUMBER($count) } acontecimientos
} en el tiempo: { $first } – { $last }.
strip-name-one = { $count ->
    [one] { NUMBER($count) } acontecimiento
   *[other] { NUMBER($count) } acontecimientos
} en el tiempo: { $period }.
strip-most = Máximo: { $period } ({ NUMBER($count) }).
strip-earlier = { NUMBER($count) } antes
strip-later = { NUMBER($count) } después
strip-hatched = rayado: se conoce solo de forma aproximada
strip-keys = marcas bajo el eje: acontecimientos clave
strip-lasting = líneas bajo el eje: acontecimientos de larga duración
strip-break = //: corte del eje
strip-far = { $period }, más allá de un corte del eje
strip-far-count = Más allá de un corte del eje, { $period }: { NUMBER($count) }.
picture-numbers = Mostrar como tabla
picture-period = Periodo
picture-events = Acontecimientos
picture-possible = Posiblemente más
picture-empty = Se omiten los periodos sin acontecimientos.
picture-undated = { NUMBER($count) } sin fecha
chart = Gráfico
chart-intro = Los acontecimientos en un eje de tiempo. La longitud de una barra muestra la duración; un signo relleno es una fecha precisa, y uno hueco o rayado, una fecha imprecisa.
chart-name = Gráfico: { $count ->
    [one] { NUMBER($count) } acontecimiento
   *[other] { NUMBER($count) } acontecimientos
}, { $first } – { $last }.
chart-name-one = Gráfico: { $count ->
    [one] { NUMBER($count) } acontecimiento
   *[other] { NUMBER($count) } acontecimientos
}, { $period }.
chart-others = Otros
chart-hatched = rayado o hueco: se conoce solo de forma aproximada
chart-lasting = barra: duración
chart-beyond = flecha: muy lejos del periodo mostrado
chart-keys-only = El gráfico solo muestra los acontecimientos clave y los de larga duración: { NUMBER($shown) } de { NUMBER($total) }.
chart-latest-only = El gráfico solo muestra los últimos acontecimientos: { NUMBER($shown) } de { NUMBER($total) }.
chart-more = Más filas: { NUMBER($count) }
chart-numbers = Números del gráfico
chart-list = Acontecimientos del gráfico
chart-controls = Periodo mostrado
chart-zoom-in = Acercar
chart-zoom-out = Alejar
chart-all = Mostrar todo
chart-from = Desde
chart-to = Hasta
chart-show = Mostrar
chart-hint = Escriba un año, un mes o un día: 2024, 2024-06 o 2024-06-19. También puede arrastrar sobre el gráfico. Con el teclado, las flechas desplazan el gráfico, + y − acercan y alejan, y 0 lo muestra todo.
chart-shown = Acontecimientos de este periodo: { $shown } de { $total }.
chart-bad-date = «{ $text }» no es ni un año, ni un mes, ni un día de este gráfico; el periodo mostrado no cambia.

## Tiempo entre acontecimientos, y barra sobre una lista

years-later = { $count ->
    [2] Dos años después
    [3] Tres años después
    [4] Cuatro años después
    [5] Cinco años después
    [6] Seis años después
    [7] Siete años después
    [8] Ocho años después
    [9] Nueve años después
    [10] Diez años después
   *[other] { NUMBER($count) } años después
}
years-earlier = { $count ->
    [2] Dos años antes
    [3] Tres años antes
    [4] Cuatro años antes
    [5] Cinco años antes
    [6] Seis años antes
    [7] Siete años antes
    [8] Ocho años antes
    [9] Nueve años antes
    [10] Diez años antes
   *[other] { NUMBER($count) } años antes
}
months-later = { $count ->
    [12] Un año después
   *[other] { NUMBER($count) } meses después
}
months-earlier = { $count ->
    [12] Un año antes
   *[other] { NUMBER($count) } meses antes
}
duration-years = { $count ->
    [one] { NUMBER($count) } año
   *[other] { NUMBER($count) } años
}
duration-months = { $count ->
    [one] { NUMBER($count) } mes
   *[other] { NUMBER($count) } meses
}
duration-weeks = { $count ->
    [one] { NUMBER($count) } semana
   *[other] { NUMBER($count) } semanas
}
duration-days = { $count ->
    [one] { NUMBER($count) } día
   *[other] { NUMBER($count) } días
}
menu = Menú
compact = Compacto
for-editors = Para redacciones

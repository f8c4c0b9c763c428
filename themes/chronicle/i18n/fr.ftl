# Messages français du thème chronicle.
#
# $date est la date sans article, $of la même derrière une préposition : « le 19 juin 2024 ».
# L’attribut `of` donne cette forme du message lui-même.

## Dates

# « ap. J.-C. » des données locales n’est pas l’abréviation que recommande l’Imprimerie nationale.
era-before = av. J.-C.
era-after = apr. J.-C.
date-first-day = 1er
date-day-of = le { $date }
date-unknown = date inconnue
date-about = vers { $of }
date-uncertain = { $date } (incertain)
date-partial = { $text } (X : chiffre inconnu)
date-estimate = vers { $of } (entre { $first } et { $last })
date-clock = { $date }, { $time }
date-clock-zone = { $date }, { $time } ({ $zone })
date-decade = { $tens ->
    [0] { $range }
   *[other] années { $year }
}
    .of = { $tens ->
        [0] { $range }
       *[other] les années { $year }
    }
date-spring = printemps { $year }
    .of = le printemps { $year }
date-summer = été { $year }
    .of = l’été { $year }
date-autumn = automne { $year }
    .of = l’automne { $year }
date-winter = hiver { $year }
    .of = l’hiver { $year }
date-first-quarter = premier trimestre { $year }
    .of = le premier trimestre { $year }
date-second-quarter = deuxième trimestre { $year }
    .of = le deuxième trimestre { $year }
date-third-quarter = troisième trimestre { $year }
    .of = le troisième trimestre { $year }
date-fourth-quarter = quatrième trimestre { $year }
    .of = le quatrième trimestre { $year }
date-first-four-months = premier quadrimestre { $year }
    .of = le premier quadrimestre { $year }
date-middle-four-months = deuxième quadrimestre { $year }
    .of = le deuxième quadrimestre { $year }
date-last-four-months = troisième quadrimestre { $year }
    .of = le troisième quadrimestre { $year }
date-first-half = premier semestre { $year }
    .of = le premier semestre { $year }
date-second-half = second semestre { $year }
    .of = le second semestre { $year }
date-northern = { $date } (hémisphère nord)
date-southern = { $date } (hémisphère sud)
date-since = { $about ->
    [yes] depuis environ { $bare-of }
   *[no] depuis { $of }
}
date-from-unknown = { $about ->
    [yes] depuis environ { $bare-of }, fin inconnue
   *[no] depuis { $of }, fin inconnue
}
date-until = { $about ->
    [yes] jusque vers { $bare-of }
   *[no] { $season ->
        [summer] jusqu’à { $of }
        [autumn] jusqu’à { $of }
        [winter] jusqu’à { $of }
       *[none] { $precision ->
            [day] jusqu’au { $date }
            [season] jusqu’au { $date }
            [decade] jusqu’aux { $date }
            [month] jusqu’en { $date }
            [year] jusqu’en { $date }
           *[other] jusqu’à { $date }
        }
    }
}
date-to-unknown = { $about ->
    [yes] jusque vers { $bare-of }, début inconnu
   *[no] { $season ->
        [summer] jusqu’à { $of }, début inconnu
        [autumn] jusqu’à { $of }, début inconnu
        [winter] jusqu’à { $of }, début inconnu
       *[none] { $precision ->
            [day] jusqu’au { $date }, début inconnu
            [season] jusqu’au { $date }, début inconnu
            [decade] jusqu’aux { $date }, début inconnu
            [month] jusqu’en { $date }, début inconnu
            [year] jusqu’en { $date }, début inconnu
           *[other] jusqu’à { $date }, début inconnu
        }
    }
}
date-always = sans début ni fin
date-since-unknown = depuis une date inconnue
date-until-unknown = jusqu’à une date inconnue
date-ends-unknown = d’une date inconnue à une date inconnue
date-between = entre { $first-of } et { $last-of }
date-or-earlier = { $date } ou avant
date-or-later = { $date } ou après
date-and-earlier = { $date } et avant
date-and-later = { $date } et après
list-comma = { $first }, { $next }
list-or = { $first } ou { $next }
list-and = { $first } et { $next }
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = { "\u00a0" }:
sentence = { $text }.

## Ce qu’une date dit et ne dit pas

note-unknown = Aucune source n’indique quand cela a eu lieu.
note-month = Le mois est connu, mais pas le jour.
note-season = La saison est connue, mais pas le jour.
note-quarter = Le trimestre est connu, mais pas le jour.
note-four-months = Le quadrimestre est connu, mais pas le jour.
note-half = Le semestre est connu, mais pas le jour.
note-year = L’année est connue, mais pas le jour.
note-decade = La décennie est connue, mais pas l’année.
note-century = Le siècle est connu, mais pas l’année.
note-millennium = Le millénaire est connu, mais pas l’année.
note-estimate = L’année est une estimation.
note-partial = Une partie de la date est inconnue.
note-approximate = La date est approximative.
note-uncertain = La date est incertaine.
note-no-zone = L’heure est donnée sans fuseau horaire.
note-open-start = Aucun début n’est indiqué.
note-unknown-start = Le début est inconnu.
note-open-end = Aucune fin n’est indiquée.
note-unknown-end = La fin est inconnue.
note-coarse-ends = Le début et la fin ne sont connus qu’avec la précision affichée.
note-coarse-start = Le début n’est connu qu’avec la précision affichée.
note-coarse-end = La fin n’est connue qu’avec la précision affichée.
note-in-span = Cela a eu lieu au cours de cette période ; aucune source ne précise quand.
note-on-or-before = Cela a eu lieu à cette date ou avant ; aucune source ne précise quand.
note-on-or-after = Cela a eu lieu à cette date ou après ; aucune source ne précise quand.
note-one-of = Cela a eu lieu à l’une de ces dates ; on ignore laquelle.
note-all-of = Cela a eu lieu à chacune de ces dates.

## Lieux du site

timeline = Chronologie
event = Événement
events-heading = Événements
all-events = Tous les événements
key-events = Événements clés
all-key-events = Tous les événements clés
key-event = Événement clé
latest-events = Derniers événements
years = Années
months = Mois
all-terms = { $taxonomy } : liste complète
tags = Mots-clés
actors = Acteurs
places = Lieux
tag = Mot-clé
actor = Acteur
place = Lieu
timelines = Chronologies
rival-dates = Dates contradictoires
changes = Modifications
undated = Date inconnue
sources = Sources
note = Note
notes = Notes
about = À propos
search = Recherche
feeds = Flux
data = Données
embed = Intégrer
not-found = Page introuvable
not-found-text = Il n’y a pas de page à cette adresse. Tous les événements figurent dans la chronologie.
moved-to = Cette page a été déplacée : { $page }.
skip-to-events = Aller aux événements
skip-to-content = Aller au contenu
jump-to = Aller à la date
back-to-timeline = Retour à la chronologie
site-navigation = Site
year-navigation = Années et mois
language-switch = Langues
contents = Sommaire
oldest-first = Du plus ancien au plus récent
newest-first = Du plus récent au plus ancien
older = Avant : { $date }
newer = Après : { $date }
earlier-page = Avant
later-page = Après
page-title = { $page } · { $site }
during = Au cours de l’année { $date }
n-of-m = { NUMBER($shown) } sur { NUMBER($total) }
last-updated = Dernière mise à jour : { $date }
span-covered = Période : { $first } – { $last }
edit-page = Modifier cette page
license = Licence
draft = Brouillon
draft-text = Ceci est un brouillon. Il n’est publié que si les brouillons sont inclus.
only-in-language = Uniquement dans cette langue : { $language }
in-language = langue : { $language }
no-events = Il n’y a pas d’événement ici.
no-rival-dates = Aucun événement n’a de dates contradictoires.
no-changes = Il n’y a pas de correction.
no-undated = Chaque événement a une date.

## Nombres

count-events = { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
}
count-key-events = { $count ->
    [one] { NUMBER($count) } événement clé
   *[other] { NUMBER($count) } événements clés
}
count-sources = { $count ->
    [one] { NUMBER($count) } source
   *[other] { NUMBER($count) } sources
}
count-notes = { $count ->
    [one] { NUMBER($count) } note
   *[other] { NUMBER($count) } notes
}
count-claims = { $count ->
    [one] { NUMBER($count) } affirmation
   *[other] { NUMBER($count) } affirmations
}
count-reports = { $count ->
    [one] { NUMBER($count) } publication
   *[other] { NUMBER($count) } publications
}
count-dates = { $count ->
    [one] { NUMBER($count) } date
   *[other] { NUMBER($count) } dates
}
count-terms = { $count ->
    [one] { NUMBER($count) } thème
   *[other] { NUMBER($count) } thèmes
}
count-rival-dates = { $count ->
    [one] { NUMBER($count) } événement aux dates contradictoires
   *[other] { NUMBER($count) } événements aux dates contradictoires
}
count-more = { $count ->
    [one] { NUMBER($count) } autre
   *[other] { NUMBER($count) } autres
}
more-on-day = { $count ->
    [one] { NUMBER($count) } autre le { $date }
   *[other] { NUMBER($count) } autres le { $date }
}

## Statut

status = Statut
status-reported = rapporté
status-confirmed = confirmé
status-planned = prévu
status-disputed = contesté
status-denied = démenti
status-retracted = retiré
status-reported-sentence = Des sources le rapportent.
status-confirmed-sentence = C’est confirmé.
status-planned-sentence = C’est prévu. Cela n’avait pas encore eu lieu lorsque les sources en ont parlé.
status-disputed-sentence = Les sources ne s’accordent pas sur la réalité de cet événement.
status-denied-sentence = Les sources démentent que cela ait eu lieu.
status-retracted-sentence = Les sources ont retiré cette information.
had-been-planned = était prévu : { $date }
claim-retracted = retiré par la source
claim-denied = le dément
claim-disputed = le conteste
claim-planned = en parle comme d’un événement prévu
claim-confirmed = le confirme

## Ce que disent les sources

claims-heading = Ce que disent les sources
claim-says = { $source } : { $words }
claim-gives-no-date = ne donne pas de date
claim-words = dans les termes de cette publication
according-to = selon { $speaker }
quotation = Citation
quotation-translated = Traduction
source-page = p. { $page }
source = Source
author = par { $author }
publisher = Éditeur
published = publication : { $date }
accessed = consultation : { $date }
archived-copy = copie archivée
paywall = accès payant
via = via { $outlet }
source-number = n° { $number }
original-report = Lire la publication
type-article = article
type-book = livre
type-document = document
type-statement = déclaration
type-video = vidéo
type-other = autre
no-source = Aucune source n’est indiquée.
lead-claim = la rédaction s’appuie sur cette source
editors-record = fiche de la rédaction
events-in-note = Événements de cette note
events-in-report = Événements de cette publication
mentions-in-note = Mentionne aussi
mentioned-in = Mentionné dans

## Dates contradictoires

sources-disagree = Les sources ne s’accordent pas sur la date
rival-dates-intro = Événements dont les sources donnent des dates qui ne peuvent pas toutes être exactes.
rival-dates-open = Les sources donnent des dates qui ne peuvent pas toutes être exactes. La rédaction n’a pas tranché : toutes sont affichées.
rival-dates-settled = Les sources donnent des dates qui ne peuvent pas toutes être exactes. Choix de la rédaction : { $date }.
rival-dates-chosen = { $dates }{ "\u202f" }; choix de la rédaction{ "\u00a0" }: { $date }
rival-dates-open-heading = Non tranchées
rival-dates-settled-heading = Tranchées
why-this-date = Pourquoi cette date
because = Motif : { $reason }
date-of-source = { $source } : { $date }

## Un événement et les autres

date-heading = Date
details = Détails
follows = Fait suite à
followed-by = Suivi de
part-of = Fait partie de
parts = Parties
related = À voir aussi
previous-event = Événement précédent
next-event = Événement suivant
corrections = Corrections
corrected = correction : { $date }
added = ajout : { $date }
updated = mise à jour : { $date }
permalink = Lien vers cet événement
image-credit = Image : { $credit }

## Parties de pages

breadcrumb = Fil d’Ariane
browse = Parcourir
pager = Avant et après
terms-by-count = Par nombre d’événements
terms-by-name = Par nom
on-timeline = Dans la chronologie
also-called = autres noms : { $name }
record-heading = Fiche de la rédaction
editors-note = Rédaction
our-note = Notre résumé
place-in-report = Passage de la publication
event-id = Identifiant de l’événement
formerly = autrefois
agrees = (compatible)
chosen = retenue
changes-intro = Corrections apportées depuis la première publication d’un événement, de la plus récente à la plus ancienne.
sources-intro = Toutes les publications sur lesquelles repose cette chronologie, classées par média.
undated-intro = Événements dont aucune source n’indique la date.

## Textes en Markdown

table = Tableau
footnotes = Notes de bas de page
footnote-back = Retour au texte
task-done = fait
task-open = à faire
callout-note = Remarque
callout-abstract = Résumé
callout-info = Information
callout-task = À faire
callout-tip = Conseil
callout-important = Important
callout-success = Réussite
callout-question = Question
callout-warning = Avertissement
callout-caution = Attention
callout-failure = Échec
callout-danger = Danger
callout-bug = Bogue
callout-example = Exemple
callout-quote = Citation

## Pages des événements et navigation : étapes, citation, copie, saut

steps = Déroulement
steps-done = { $shown ->
    [one] { NUMBER($shown) } sur { NUMBER($total) } a eu lieu
   *[other] { NUMBER($shown) } sur { NUMBER($total) } ont eu lieu
}
step-done = a eu lieu
step-open = n’a pas encore eu lieu
step-current = cet événement
also-follows = fait aussi suite à
cite-page = Citer cette page
cite-event = { $title } ({ $date })
cite-files = Pour les logiciels bibliographiques
copy-link = Copier le lien
copy-citation = Copier la référence
copy-text = Copier sous forme de texte
copied = Copié
copy-by-hand = Le navigateur n’a pas permis la copie. Le texte est sélectionné : copiez-le à la main.
jump-month = Mois
jump-go = Aller
jump-nearest = Aucun événement ce mois-là. Le plus proche : { $date }.
archived-on = copie archivée : { $date }
lasts-from-before = En cours depuis les années précédentes
latest-additions = Derniers ajouts
ends-here = Fin

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = Chronologie complète
embed-none = Aucun événement ne correspond.
embed-moved = Cette chronologie a été déplacée.
embed-none-shown = { $count ->
    [one] Le seul événement affiché ici ne correspond pas.
   *[other] Aucun des { NUMBER($count) } événements affichés ici ne correspond.
}
embed-link = { $title } : chronologie complète
embed-intro = Affichez cette chronologie, ou une partie, sur votre propre page.
embed-event = Un événement
embed-event-text = Remplacez { $text } par l’identifiant d’un événement. Vous le trouverez sur la page de l’événement.
embed-address = Remplacez { $text } par l’adresse de ce site.
embed-view = Contenu à afficher
embed-theme = Couleurs
embed-theme-auto = S’adapter à l’appareil du lecteur
embed-theme-light = Clair
embed-theme-dark = Sombre
embed-accent = Couleur d’accent
embed-count = Nombre d’événements
embed-height = Hauteur en pixels
embed-method = Mode d’intégration
embed-method-link = Lien à coller
embed-method-frame = Cadre
embed-method-auto = Cadre ajusté à son contenu
embed-method-element = Élément personnalisé
embed-method-include = Inclusion côté serveur
embed-code = Code
embed-copy = Copier
embed-picture = Image à télécharger
embed-close = Fermer
embed-preview = Aperçu
embed-preview-full = pleine largeur
embed-preview-width = { $number } pixels
embed-privacy = Le cadre n’enregistre rien, ne dépose aucun cookie et ne charge rien depuis d’autres sites.
embed-hosts = Où le coller
embed-host-wordpress = WordPress : collez le lien seul sur une ligne, ou le cadre dans un bloc « HTML personnalisé ».
embed-host-ghost = Ghost : collez le lien seul sur une ligne, ou le cadre dans une carte HTML.
embed-host-drupal = Drupal : collez le cadre dans un format de texte qui l’autorise.
embed-host-notion = Notion : tapez /embed et collez l’adresse du cadre ; réglez la hauteur à la main.
embed-host-sharepoint = SharePoint : collez le cadre dans le composant « Incorporer » ; un administrateur doit autoriser le domaine de ce site.
embed-host-confluence = Confluence : collez le cadre dans la macro Iframe ou HTML ; un administrateur doit l’autoriser.
## Filters and search

filter-name = Filtrer les événements
filter-more = Filtres
filter-find = Chercher : { $taxonomy }
filter-show-events = { $count ->
    [one] Afficher { NUMBER($count) } événement
   *[other] Afficher { NUMBER($count) } événements
}
filter-from = Du
filter-to = Au
filter-date-form = Une année, un mois ou un jour : 2024, 2024-06, 2024-06-19
filter-show = Afficher
filter-order = Ordre
filter-apply = Rechercher
filter-clear = Effacer tous les filtres
filter-remove = Retirer le filtre { $name }
filter-active = Filtres actifs
filter-shown = { $total ->
    [one] { NUMBER($shown) } sur { NUMBER($total) } événement
   *[other] { NUMBER($shown) } sur { NUMBER($total) } événements
}
filter-none = Aucun événement ne correspond à tous les filtres. Retirez-en un :
filter-no-match = Aucun événement ne contient « { $text } ».
filter-beginnings = { $count ->
    [one] { NUMBER($count) } événement contient des mots qui commencent par « { $text } ».
   *[other] { NUMBER($count) } événements contiennent des mots qui commencent par « { $text } ».
}
filter-ignored = Non compris et ignoré : { $text }
filter-loading = Chargement de l’index…
filter-failed = L’index n’a pas pu être chargé : rien n’est filtré. La liste montre tous les événements.
filter-outside = Hors du filtre actuel
filter-printed = Seulement les événements correspondant à : { $text }
filter-everywhere = Chercher dans tous les événements
skip-filters = Passer les filtres
search-intro = Recherchez parmi tous les événements par mots, par dates ou par thèmes.
search-without = La recherche nécessite JavaScript. Sans JavaScript, ces pages donnent accès à tous les événements.
search-more = Afficher plus
search-results = Résultats
## Files for programs

files-of-site = Flux et données
files-of-page = Cette page sous forme de données
file-feed = Nouveaux événements (Atom)
file-feed-json = Nouveaux événements (JSON Feed)
file-changes = Modifications (Atom)
file-calendar = Calendrier (iCalendar)
file-json = Données (JSON)
file-events-csv = Événements (CSV)
file-claims-csv = Affirmations (CSV)

## Images : l’aperçu d’une liste et le graphique

strip-hours = Événements par heure
strip-part-days = Événements par tranche de la journée
strip-days = Événements par jour
strip-weeks = Événements par semaine
strip-months = Événements par mois
strip-quarters = Événements par trimestre
strip-years = { $years ->
    [one] Événements par an
   *[other] Événements par période de { NUMBER($years) } ans
}
strip-marked = { $period } dans l’ensemble de la chronologie
strip-name = { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
} dans le temps : { $first } – { $last }.
strip-name-one = { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
} dans le temps : { $period }.
strip-most = Maximum : { $period } ({ NUMBER($count) }).
strip-earlier = { NUMBER($count) } avant
strip-later = { NUMBER($count) } après
strip-hatched = hachuré : date connue seulement à peu près
strip-keys = traits sous l’axe : événements clés
strip-lasting = lignes sous l’axe : événements de longue durée
strip-break = // : coupure de l’axe
strip-far = { $period }, au-delà d’une coupure de l’axe
strip-far-count = Au-delà d’une coupure de l’axe, { $period } : { NUMBER($count) }.
picture-numbers = Afficher en tableau
picture-period = Période
picture-events = Événements
picture-possible = Peut-être davantage
picture-empty = Les périodes sans événement sont omises.
picture-undated = { NUMBER($count) } sans date
chart = Graphique
chart-intro = Les événements sur un axe du temps. La longueur d’une barre indique la durée ; un signe plein indique une date précise, un signe creux ou hachuré une date imprécise.
chart-name = Graphique : { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
}, { $first } – { $last }.
chart-name-one = Graphique : { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
}, { $period }.
chart-others = Autres
chart-hatched = hachuré ou creux : date connue seulement à peu près
chart-lasting = barre : durée
chart-beyond = flèche : loin en dehors de la période affichée
chart-keys-only = Le graphique montre seulement les événements clés et les événements de longue durée : { NUMBER($shown) } sur { NUMBER($total) }.
chart-latest-only = Le graphique montre seulement les derniers événements : { NUMBER($shown) } sur { NUMBER($total) }.
chart-more = Autres lignes : { NUMBER($count) }
chart-numbers = Numéros du graphique
chart-list = Événements du graphique
chart-controls = Période affichée
chart-zoom-in = Agrandir
chart-zoom-out = Réduire
chart-all = Tout afficher
chart-from = Du
chart-to = Au
chart-show = Afficher
chart-hint = Saisissez une année, un mois ou un jour : 2024, 2024-06 ou 2024-06-19. Vous pouvez aussi faire glisser le pointeur sur le graphique. Au clavier, les flèches déplacent le graphique, + et − changent l’échelle et 0 affiche tout.
chart-shown = Événements de cette période : { $shown } sur { $total }.
chart-bad-date = « { $text } » n’est ni une année, ni un mois, ni un jour de ce graphique ; la période affichée ne change pas.

## Temps entre les événements, et barre au-dessus d’une liste

years-later = { $count ->
    [2] Deux ans plus tard
    [3] Trois ans plus tard
    [4] Quatre ans plus tard
    [5] Cinq ans plus tard
    [6] Six ans plus tard
    [7] Sept ans plus tard
    [8] Huit ans plus tard
    [9] Neuf ans plus tard
    [10] Dix ans plus tard
   *[other] { NUMBER($count) } ans plus tard
}
years-earlier = { $count ->
    [2] Deux ans plus tôt
    [3] Trois ans plus tôt
    [4] Quatre ans plus tôt
    [5] Cinq ans plus tôt
    [6] Six ans plus tôt
    [7] Sept ans plus tôt
    [8] Huit ans plus tôt
    [9] Neuf ans plus tôt
    [10] Dix ans plus tôt
   *[other] { NUMBER($count) } ans plus tôt
}
months-later = { $count ->
    [12] Un an plus tard
   *[other] { NUMBER($count) } mois plus tard
}
months-earlier = { $count ->
    [12] Un an plus tôt
   *[other] { NUMBER($count) } mois plus tôt
}
duration-years = { $count ->
    [one] { NUMBER($count) } an
   *[other] { NUMBER($count) } ans
}
duration-months = { NUMBER($count) } mois
duration-weeks = { $count ->
    [one] { NUMBER($count) } semaine
   *[other] { NUMBER($count) } semaines
}
duration-days = { $count ->
    [one] { NUMBER($count) } jour
   *[other] { NUMBER($count) } jours
}
menu = Menu
compact = Compact
for-editors = Pour les rédactions

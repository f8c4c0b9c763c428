# English messages of the theme chronicle, the fallback of all other languages.
#
# Ids are stable: a theme or a site replaces a message by giving its id in its own catalogue.
# Numbers arrive as numbers: choose by { $count }, print by { NUMBER($count) }, which groups digits.
# A comment explains arguments whose names do not.

## Dates
# $date is a date in words, $of the same after a preposition: in another case or with an article (a
# message may have an attribute `of` that is its own text in that form). $precision is day,
# month, season, year, decade, first-decade (of a century), century, millennium or partial.

# The eras and the first day of a month may be left out: locale data has them.
era-before = BCE
era-after = CE
date-first-day = 1
# A day after a preposition, or the part of a day that remains if its month is named elsewhere.
date-day-of = { $date }
date-unknown = date unknown
date-about = about { $of }
date-uncertain = { $date } (uncertain)
# $text is an EDTF value such as 2024-XX-15.
date-partial = { $text } (X stands for an unknown digit)
date-estimate = about { $of } (between { $first } and { $last })
date-clock = { $date }, { $time }
date-clock-zone = { $date }, { $time } ({ $zone })
# $year is the first year of the decade, $tens its last two digits as a number, $century the number of
# its century, $range its first and last year: "1800s" would be taken for the century.
date-decade = { $tens ->
    [0] { $range }
   *[other] { $year }s
}
    .of = { $tens ->
        [0] { $range }
       *[other] the { $year }s
    }
# $year is the year alone, $year-of the year after a month.
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }
date-first-quarter = first quarter of { $year }
    .of = the first quarter of { $year }
date-second-quarter = second quarter of { $year }
    .of = the second quarter of { $year }
date-third-quarter = third quarter of { $year }
    .of = the third quarter of { $year }
date-fourth-quarter = fourth quarter of { $year }
    .of = the fourth quarter of { $year }
date-first-four-months = first four months of { $year }
    .of = the first four months of { $year }
date-middle-four-months = middle four months of { $year }
    .of = the middle four months of { $year }
date-last-four-months = last four months of { $year }
    .of = the last four months of { $year }
date-first-half = first half of { $year }
    .of = the first half of { $year }
date-second-half = second half of { $year }
    .of = the second half of { $year }
date-northern = { $date } (northern hemisphere)
date-southern = { $date } (southern hemisphere)
# $bare and $bare-of are the date without "about"; $about is yes or no; $season is none, or the end of a
# message's name from spring to second-half; $initial is the number that $bare-of begins with, or its
# first letter if that is Latin, or none.
date-since = since { $of }
date-from-unknown = from { $of }, end unknown
date-until = until { $of }
date-to-unknown = until { $of }, start unknown
date-always = without beginning or end
date-since-unknown = since an unknown date
date-until-unknown = until an unknown date
date-ends-unknown = from an unknown date to an unknown date
# $first-of and $last-of are in the genitive.
date-between = between { $first-of } and { $last-of }
date-or-earlier = { $date } or earlier
date-or-later = { $date } or later
date-and-earlier = { $date } and earlier
date-and-later = { $date } and later
# $initial is of $next, as above.
list-comma = { $first }, { $next }
list-or = { $first } or { $next }
list-and = { $first } and { $next }
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
# The sign between a label and its content, and the end of a sentence.
colon = :
sentence = { $text }.

## What is known about a date

note-unknown = No source says when this happened.
note-month = The month is known, but not the day.
note-season = The season is known, but not the day.
note-quarter = The quarter of the year is known, but not the day.
note-four-months = The four-month period is known, but not the day.
note-half = The half of the year is known, but not the day.
note-year = The year is known, but not the day.
note-decade = The decade is known, but not the year.
note-century = The century is known, but not the year.
note-millennium = The millennium is known, but not the year.
note-estimate = The year is an estimate.
note-partial = Parts of the date are unknown.
note-approximate = The date is approximate.
note-uncertain = The date is uncertain.
note-no-zone = The time is given without a time zone.
note-open-start = No start is given.
note-unknown-start = It is not known when this began.
note-open-end = No end is given.
note-unknown-end = It is not known when this ended.
note-coarse-ends = The start and the end are known only as precisely as shown.
note-coarse-start = The start is known only as precisely as shown.
note-coarse-end = The end is known only as precisely as shown.
note-in-span = This happened at some time in this period; no source says exactly when.
note-on-or-before = This happened then or earlier; no source says exactly when.
note-on-or-after = This happened then or later; no source says exactly when.
note-one-of = This happened on one of these dates; it is not known which.
note-all-of = This happened on each of these dates.

## Places of the site

timeline = Timeline
event = Event
events-heading = Events
all-events = All events
key-events = Key events
all-key-events = All key events
key-event = Key event
latest-events = Latest events
years = Years
months = Months
all-terms = { $taxonomy }: full list
tags = Tags
actors = Actors
places = Places
tag = Tag
actor = Actor
place = Place
timelines = Timelines
rival-dates = Rival dates
changes = Changes
undated = Date unknown
sources = Sources
note = Note
notes = Notes
about = About
search = Search
feeds = Feeds
data = Data
embed = Embed
not-found = Page not found
not-found-text = There is no page at this address. The timeline lists all events.
moved-to = This page has moved to { $page }.
skip-to-events = Skip to events
skip-to-content = Skip to content
jump-to = Jump to
back-to-timeline = Back to the timeline
site-navigation = Site
year-navigation = Years and months
language-switch = Languages
contents = Contents
oldest-first = Oldest first
newest-first = Newest first
older = Older: { $date }
newer = Newer: { $date }
earlier-page = Earlier
later-page = Later
page-title = { $page } · { $site }
during = During { $date }
# A selection: $shown of $total events.
n-of-m = { NUMBER($shown) } of { NUMBER($total) }
last-updated = Last updated { $date }
span-covered = From { $first } to { $last }
edit-page = Edit this page
license = Licence
draft = Draft
draft-text = This is a draft. It is published only if drafts are included.
only-in-language = Only in { $language }
in-language = in { $language }
no-events = There are no events here.
no-rival-dates = No event has rival dates.
no-changes = There are no corrections.
no-undated = Every event has a date.

## Counts

count-events = { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
}
count-key-events = { $count ->
    [one] { NUMBER($count) } key event
   *[other] { NUMBER($count) } key events
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
    [one] { NUMBER($count) } claim
   *[other] { NUMBER($count) } claims
}
count-reports = { $count ->
    [one] { NUMBER($count) } report
   *[other] { NUMBER($count) } reports
}
count-dates = { $count ->
    [one] { NUMBER($count) } date
   *[other] { NUMBER($count) } dates
}
count-terms = { $count ->
    [one] { NUMBER($count) } term
   *[other] { NUMBER($count) } terms
}
count-rival-dates = { $count ->
    [one] { NUMBER($count) } event with rival dates
   *[other] { NUMBER($count) } events with rival dates
}
count-more = { NUMBER($count) } more
more-on-day = { NUMBER($count) } more on { $date }

## Status

status = Status
status-reported = reported
status-confirmed = confirmed
status-planned = planned
status-disputed = disputed
status-denied = denied
status-retracted = retracted
status-reported-sentence = Sources report this.
status-confirmed-sentence = This is confirmed.
status-planned-sentence = This is planned. It had not happened when the sources reported on it.
status-disputed-sentence = Sources disagree about whether this happened.
status-denied-sentence = Sources deny that this happened.
status-retracted-sentence = The sources have retracted this report.
had-been-planned = was planned for { $date }
claim-retracted = retracted by the source
claim-denied = denies it
claim-disputed = disputes it
claim-planned = reports it as planned
claim-confirmed = confirms it

## What sources say

claims-heading = What the sources say
claim-says = { $source }: { $words }
claim-gives-no-date = gives no date
claim-words = in this report’s words
according-to = according to { $speaker }
quotation = Quotation
quotation-translated = Translation
source-page = page { $page }
source = Source
author = by { $author }
publisher = Publisher
published = published { $date }
accessed = accessed { $date }
archived-copy = archived copy
paywall = behind a paywall
via = via { $outlet }
source-number = no. { $number }
original-report = Read the report
type-article = article
type-book = book
type-document = document
type-statement = statement
type-video = video
type-other = other
no-source = No source is given.
lead-claim = the editor relies on this source
editors-record = editor’s record
events-in-note = Events in this note
events-in-report = Events in this report
mentions-in-note = Also mentions
mentioned-in = Mentioned in

## Rival dates

sources-disagree = Sources disagree about the date
rival-dates-intro = Events whose sources give dates that cannot all be true.
rival-dates-open = The sources give dates that cannot all be true. The editor has not chosen one, so all of them are shown.
rival-dates-settled = The sources give dates that cannot all be true. The editor has chosen { $date }.
# Each date with its source, and the date that the editor chose: "2 May (Herald) or 3 May (Courier); …".
rival-dates-chosen = { $dates }; the editor has chosen { $date }
rival-dates-open-heading = Open
rival-dates-settled-heading = Settled
why-this-date = Why this date
because = Because { $reason }
date-of-source = { $source }: { $date }

## An event and others

date-heading = Date
details = Details
follows = Follows
followed-by = Followed by
part-of = Part of
parts = Parts
related = Related
previous-event = Previous event
next-event = Next event
corrections = Corrections
corrected = corrected { $date }
added = added { $date }
updated = updated { $date }
permalink = Link to this event
image-credit = Image: { $credit }

## Parts of pages

breadcrumb = Breadcrumb
browse = Browse
pager = Earlier and later
terms-by-count = By number of events
terms-by-name = By name
on-timeline = On the timeline
# $name is one name or several, separated by commas.
also-called = also called { $name }
record-heading = Editor’s record
editors-note = Editor
our-note = Our summary
place-in-report = Place in the report
event-id = Event id
formerly = formerly
# After one of several rival dates: it does not contradict the others.
agrees = (consistent)
# After one of several rival dates: the editor has chosen it.
chosen = chosen
changes-intro = Corrections made since an event was first published, latest first.
sources-intro = All reports that this timeline is based on, by outlet.
undated-intro = Events for which no source gives a date.

## Pictures: the overview of a list, and the chart

strip-hours = Events per hour
strip-part-days = Events per part of a day
strip-days = Events per day
strip-weeks = Events per week
strip-months = Events per month
strip-quarters = Events per quarter of a year
# $years is 1, 2, 5, 10, 20 and so on.
strip-years = { $years ->
    [one] Events per year
   *[other] Events per { NUMBER($years) } years
}
# $first, $last and $period are days, months, years or the like, in words.
# Above the overview of the whole timeline, on a page about a part of it; $period is a year or a month.
strip-marked = { $period } in the whole timeline
strip-name = { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
} over time, { $first } to { $last }.
strip-name-one = { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
} over time, { $period }.
strip-most = Most in { $period }: { NUMBER($count) }.
strip-earlier = { NUMBER($count) } earlier
strip-later = { NUMBER($count) } later
strip-hatched = hatched: known only roughly
strip-keys = marks below the axis: key events
strip-lasting = lines below the axis: events that lasted
strip-break = //: break in the axis
# Of a bar with what is far off: the time between it and the others is left out of the axis.
strip-far = { $period }, beyond a break in the axis
strip-far-count = Beyond a break in the axis, { $period }: { NUMBER($count) }.
picture-numbers = Show as table
picture-period = Period
picture-events = Events
# Heading of a column: the number of events that may or may not lie in the period.
picture-possible = Possibly more
picture-empty = Periods without events are left out.
picture-undated = { NUMBER($count) } without a date
chart = Chart
chart-intro = Events on a time axis. The length of a bar shows how long an event lasted; a filled mark is a precise date, a hollow or hatched one an imprecise date.
chart-name = Chart of { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
}, { $first } to { $last }.
chart-name-one = Chart of { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
}, { $period }.
# The lane of events that have no term of the taxonomy, or a rare one.
chart-others = Others
chart-hatched = hatched or hollow: known only roughly
chart-lasting = bar: how long it lasted
chart-beyond = arrow: far outside the time shown
chart-keys-only = The chart shows only key events and events that lasted: { NUMBER($shown) } of { NUMBER($total) }.
chart-latest-only = The chart shows only the latest events: { NUMBER($shown) } of { NUMBER($total) }.
chart-more = More lanes: { NUMBER($count) }
chart-numbers = Numbers in the chart
chart-list = Events in the chart
chart-controls = Time shown in the chart
chart-zoom-in = Zoom in
chart-zoom-out = Zoom out
chart-all = Show all
# Labels of the fields for the first and the last day.
chart-from = From
chart-to = To
chart-show = Show
chart-hint = Enter a year, a month or a day: 2024, 2024-06 or 2024-06-19. You can also drag across the chart. With the keyboard, arrow keys move the chart, + and − zoom, and 0 shows everything.
# $shown and $total are numbers, already written.
chart-shown = Events in this time: { $shown } of { $total }.
# $text is what a reader typed, or a part of the address.
chart-bad-date = “{ $text }” is not a year, month or day of this chart, so the time shown has not changed.

## Texts in Markdown

table = Table
footnotes = Footnotes
footnote-back = Back to the text
task-done = done
task-open = open
callout-note = Note
callout-abstract = Summary
callout-info = Info
callout-task = To do
callout-tip = Tip
callout-important = Important
callout-success = Success
callout-question = Question
callout-warning = Warning
callout-caution = Caution
callout-failure = Failure
callout-danger = Danger
callout-bug = Bug
callout-example = Example
callout-quote = Quotation

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = Full timeline
embed-none = No events match.
embed-moved = This timeline has moved.
# $count is the number of events that a shortened list shows; there may be more on the timeline.
embed-none-shown = { $count ->
    [one] The one event shown here does not match.
   *[other] None of the { NUMBER($count) } events shown here match.
}
# $title is the name of a timeline, of a site or of both: a link under a frame.
embed-link = { $title }: full timeline
embed-intro = Show this timeline, or part of it, on your own page.
embed-event = One event
# $text is a placeholder in the snippets; it is not translated.
embed-event-text = Replace { $text } with the id of an event. You can find the id on the event’s page.
# $text is an example address in the snippets.
embed-address = Replace { $text } with the address of this site.
embed-view = What to show
embed-theme = Colours
embed-theme-auto = Match the reader’s device
embed-theme-light = Light
embed-theme-dark = Dark
embed-accent = Accent colour
embed-count = Number of events
embed-height = Height in pixels
embed-method = How to embed
embed-method-link = A link to paste
embed-method-frame = Frame
embed-method-auto = Frame that fits its content
embed-method-element = Custom element
embed-method-include = Server-side include
embed-code = Code
embed-copy = Copy
embed-picture = Picture to download
embed-close = Close
embed-preview = Preview
embed-preview-full = full width
embed-preview-width = { $number } pixels
embed-privacy = The frame stores nothing, sets no cookies and loads nothing from other sites.
embed-hosts = Where to paste it
embed-host-wordpress = WordPress: paste the link on a line of its own, or the frame into a “Custom HTML” block.
embed-host-ghost = Ghost: paste the link on a line of its own, or the frame into an HTML card.
embed-host-drupal = Drupal: paste the frame into a text format that allows it.
embed-host-notion = Notion: type /embed and paste the address of the frame; set the height by hand.
embed-host-sharepoint = SharePoint: paste the frame into the Embed web part; an administrator must allow this site’s domain.
embed-host-confluence = Confluence: paste the frame into the Iframe or HTML macro; an administrator must allow it.

## Event pages and the navigator: steps, citing, copying, jumping

steps = Sequence
# $shown and $total are numbers of steps.
steps-done = { NUMBER($shown) } of { NUMBER($total) } have happened
# The state of a step: an event that has happened, and one that is planned.
step-done = has happened
step-open = has not happened yet
step-current = this event
also-follows = also follows
cite-page = Cite this page
# An event in a citation.
cite-event = { $title } ({ $date })
cite-files = For reference managers
copy-link = Copy link
copy-citation = Copy citation
copy-text = Copy as text
copied = Copied
copy-by-hand = The browser did not allow copying. The text is selected: copy it by hand.
jump-month = Month
jump-go = Go
# $date is a month of a year, or a year.
jump-nearest = No events in that month. The nearest: { $date }.
archived-on = archived copy of { $date }
# Above events that began in an earlier year and last into this one.
lasts-from-before = Continuing from earlier years
latest-additions = Latest additions
# Before events that end in this month and are listed under an earlier one.
ends-here = Ends

## Filters and search

filter-name = Filter events
filter-more = Filters
filter-find = Find in { $taxonomy }
filter-show-events = { $count ->
    [one] Show { NUMBER($count) } event
   *[other] Show { NUMBER($count) } events
}
filter-from = From
filter-to = To
filter-date-form = A year, month or day: 2024, 2024-06, 2024-06-19
filter-show = Show
filter-order = Order
filter-apply = Search
filter-clear = Clear all filters
# $name is the content of the filter: a term, words, a date.
filter-remove = Remove the filter { $name }
filter-active = Active filters
# $shown events of $total.
filter-shown = { $total ->
    [one] { NUMBER($shown) } of { NUMBER($total) } event
   *[other] { NUMBER($shown) } of { NUMBER($total) } events
}
filter-none = No event matches all filters. Remove one of them:
# $text is what a reader searched for, or its longest beginning that finds something.
filter-no-match = No event contains “{ $text }”.
filter-beginnings = { $count ->
    [one] { NUMBER($count) } event contains words that begin with “{ $text }”.
   *[other] { NUMBER($count) } events contain words that begin with “{ $text }”.
}
# $text is a part of the address, such as from=abc.
filter-ignored = Not understood and ignored: { $text }
filter-loading = Loading the index…
filter-failed = The index could not be loaded, so nothing is filtered. The list shows all events.
filter-outside = Outside the current filter
filter-printed = Only events that match: { $text }
filter-everywhere = Search all events
skip-filters = Skip the filters
search-intro = Search all events by words, dates and terms.
search-without = Search needs JavaScript. Without it, you can reach every event from these pages.
search-more = Show more
search-results = Results

## Files for programs

files-of-site = Feeds and data
files-of-page = This page as data
file-feed = New events (Atom)
file-feed-json = New events (JSON Feed)
file-changes = Changes (Atom)
file-calendar = Calendar (iCalendar)
file-json = Data (JSON)
file-events-csv = Events (CSV)
file-claims-csv = Claims (CSV)

## Time between events, and the bar above a list

# $count is at least 2 in years, at least 12 in months.
years-later = { $count ->
    [2] Two years later
    [3] Three years later
    [4] Four years later
    [5] Five years later
    [6] Six years later
    [7] Seven years later
    [8] Eight years later
    [9] Nine years later
    [10] Ten years later
   *[other] { NUMBER($count) } years later
}
years-earlier = { $count ->
    [2] Two years earlier
    [3] Three years earlier
    [4] Four years earlier
    [5] Five years earlier
    [6] Six years earlier
    [7] Seven years earlier
    [8] Eight years earlier
    [9] Nine years earlier
    [10] Ten years earlier
   *[other] { NUMBER($count) } years earlier
}
months-later = { $count ->
    [12] A year later
   *[other] { NUMBER($count) } months later
}
months-earlier = { $count ->
    [12] A year earlier
   *[other] { NUMBER($count) } months earlier
}
duration-years = { $count ->
    [one] { NUMBER($count) } year
   *[other] { NUMBER($count) } years
}
duration-months = { $count ->
    [one] { NUMBER($count) } month
   *[other] { NUMBER($count) } months
}
duration-weeks = { $count ->
    [one] { NUMBER($count) } week
   *[other] { NUMBER($count) } weeks
}
duration-days = { $count ->
    [one] { NUMBER($count) } day
   *[other] { NUMBER($count) } days
}
menu = Menu
compact = Compact
for-editors = For editors

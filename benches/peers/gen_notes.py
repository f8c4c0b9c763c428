#!/usr/bin/env python3
"""Generates notes for a comparison of site builders, the same in the layout of each.

    gen_notes.py --notes 1000 --out DIR LAYOUT...

writes DIR/LAYOUT: the content of `themes/LAYOUT`, and the notes. Reports of 300 to 500 words with one to
three headings, links, lists and quotations, dates over ten years, one to three of 100 tags. The same
number gives the same notes on every machine; builders differ in the front matter and the folder only.
"""
import argparse
import contextlib
import datetime as dt
import pathlib
import random
import shutil

HERE = pathlib.Path(__file__).resolve().parent

TOPICS = """energy grid transport rail harbour airport housing rent schools university research
hospital vaccine nursing court police elections parliament budget taxes pensions wages strike
trade tariffs exports steel semiconductor batteries solar wind nuclear hydrogen gas oil water
drought floods wildfire heatwave storms forests wetlands farming grain dairy fisheries food
prices inflation banking insurance startups software cloud privacy encryption outage satellites
telescope rocket lunar asteroid genetics archaeology museum opera cinema theatre novel library
festival football cycling marathon chess olympics tourism hiking ferries bridges tunnels buses
trams parking bicycles broadband radio newspaper podcast census migration border treaty
summit sanctions aid refugees navy aviation drones mapping statistics standards recycling
packaging textiles timber cement construction heritage""".split()
TAGS = TOPICS[:100]

PLACES = """Aldermoor Brenthaven Carrow Dunmere Eastgate Fallowby Glenrath Harwick Inverlea Jarrowby
Kestrel-Bay Lindholm Marston Northaven Oakridge Pelham Quarry-Hill Ravensby Stonecross
Thornbury Upperton Valebridge Westmarch Yarrow Zennor""".split()
ORGS = """the regional council|the transport ministry|the port authority|the statistics office|a
consortium of universities|the water board|the national grid operator|an independent audit panel|the
trade union federation|the competition watchdog|the weather service|a group of local farmers|the city
museum|the rail regulator|the health agency|a court of appeal|the central bank|a citizens' assembly|
the fisheries institute|the data protection office""".replace("\n", " ").split("|")
ORGS = [o.strip() for o in ORGS]
VERBS = """approved delayed published rejected expanded questioned withdrew revised defended
audited halted resumed outlined negotiated surveyed""".split()
OBJECTS = """a ten-year plan|the interim report|a package of measures|the second phase of the work|an
emergency budget|the long-promised inventory|a pilot scheme|the draft rules|a funding request|the
maintenance contract|a set of public hearings|the annual forecast|a compensation offer|the safety
review|an open data portal|the revised timetable""".replace("\n", " ").split("|")
OBJECTS = [o.strip() for o in OBJECTS]
CONNECT = """Meanwhile,|In addition,|By contrast,|According to officials,|On Tuesday,|Late last week,|
Critics say that|Supporters argue that|Two people familiar with the matter said|In a written answer,|
Earlier this year,|For the third time,""".replace("\n", " ").split("|")
CONNECT = [c.strip() for c in CONNECT]
TAILS = """after months of talks|despite objections from residents|with a deadline at the end of the
quarter|at an estimated cost of {n} million|covering {n} sites in total|following a review of {n}
cases|for the first time since {y}|pending a vote in the autumn|as demand rose by {n} percent|while
{n} staff await a decision|under rules that date from {y}|subject to final approval""".replace(
    "\n", " ").split("|")
HEADS = """What happened|Background|Reactions|What comes next|The numbers|How it works|Open questions|Who
is affected|Timeline so far""".replace("\n", " ").split("|")
HOSTS = ["news.example.org", "gazette.example.com", "data.example.net", "archive.example.edu"]


def sentence(r):
    s = "{} {} {} in {} {}".format(
        r.choice(ORGS), r.choice(VERBS), r.choice(OBJECTS), r.choice(PLACES), r.choice(TAILS))
    s = s.format(n=r.randint(2, 980), y=r.randint(1961, 2012)) if "{" in s else s
    if r.random() < 0.45:
        s = r.choice(CONNECT) + " " + s
    s = s[0].upper() + s[1:]
    k = r.random()
    if k < 0.07:
        w = r.choice(OBJECTS)
        s = s.replace(w, "**" + w + "**", 1)
    elif k < 0.13:
        w = r.choice(PLACES)
        s += ", a spokesperson in *" + w + "* confirmed"
    elif k < 0.21:
        s += ", as [reported earlier](https://{}/{}/{})".format(
            r.choice(HOSTS), r.randint(2012, 2025), r.randint(1000, 99999))
    return s + "."


def paragraph(r):
    return " ".join(sentence(r) for _ in range(r.randint(2, 4)))


def body(r, slugs):
    want = r.randint(300, 500)
    heads = r.sample(HEADS, r.randint(1, 3))
    blocks, words, sections = [], 0, len(heads) + 1
    for i in range(sections):
        if i:
            blocks.append("## " + heads[i - 1])
        listed = False
        while words < want * (i + 1) / sections:
            if i and not listed and r.random() < 0.35:
                listed = True
                items = ["- " + sentence(r) for _ in range(r.randint(3, 5))]
                blocks.append("\n".join(items))
                words += sum(len(x.split()) for x in items)
                continue
            if r.random() < 0.06:
                p = "> " + sentence(r)
            else:
                p = paragraph(r)
            blocks.append(p)
            words += len(p.split())
    if slugs and r.random() < 0.6:
        rel = r.choice(slugs)
        blocks.append("See also [an earlier note](/notes/{}/) on the subject.".format(rel))
    return "\n\n".join(blocks) + "\n"


def notes(n, short=False):
    """Returns `n` notes, oldest first, with dates over about ten years; short ones have only a summary."""
    r = random.Random("notes-%d-7" % n)
    start = dt.datetime(2015, 1, 1, 6, 0, 0)
    span = int(dt.timedelta(days=3650).total_seconds())
    slugs = []
    for i in range(n):
        when = start + dt.timedelta(seconds=span * i // n + r.randint(0, max(1, span // n - 1)))
        tags = sorted(r.sample(TAGS, r.randint(1, 3)))
        place, topic = r.choice(PLACES), tags[0]
        title = "{} {} {}: {} in {}".format(
            r.choice(ORGS).replace("the ", "", 1).capitalize(), r.choice(VERBS), r.choice(OBJECTS),
            topic, place)
        slug = "{}-{}-{:06d}".format(topic, place.lower(), i)
        summary = sentence(r).replace("**", "").replace("*", "")
        summary = summary.split(", as [")[0].rstrip(".") + "."
        yield dict(slug=slug, title=title, date=when, summary=summary, tags=tags,
                   body="" if short else body(r, slugs[-200:]))
        slugs.append(slug)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def yaml(note):
    return """---
title: {title}
date: {date}Z
summary: {summary}
tags: [{tags}]
---

{body}""".format(
        title=quoted(note["title"]),
        date=note["date"].isoformat(),
        summary=quoted(note["summary"]),
        tags=", ".join(note["tags"]),
        body=note["body"],
    )


def zola(note):
    text = yaml(note).replace("\nsummary: ", "\ndescription: ", 1)
    return text.replace("\ntags: ", "\ntaxonomies:\n  tags: ", 1)


def pelican(note):
    return "Title: {}\nDate: {}\nSlug: {}\nTags: {}\nSummary: {}\n\n{}".format(
        note["title"],
        note["date"].strftime("%Y-%m-%d %H:%M:%S"),
        note["slug"],
        ", ".join(note["tags"]),
        note["summary"],
        note["body"],
    )


def record(note):
    """One page a note: a record, whose page is that of its event. Its text begins with the summary,
    since the lists of events show the first sentence."""
    return """---
title: {title}
kind: event
date: {date}Z
added: {date}Z
tags: [{tags}]
---

{summary}

{body}""".format(
        title=quoted(note["title"]),
        date=note["date"].isoformat(),
        summary=note["summary"],
        tags=", ".join(note["tags"]),
        body=note["body"].replace("](/notes/", "](/events/"),
    )


# By layout: the folder of the notes, and the function that writes one.
LAYOUTS = {
    "dateline": ("content", record),
    "dateline-full": ("content", yaml),
    "eleventy": ("notes", yaml),
    "hugo": ("content/notes", yaml),
    "pelican": ("content", pelican),
    "zola": ("content/notes", zola),
}


def main(doc, layouts, generate):
    """Writes what `generate` returns in the layouts that the command line names."""
    options = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--notes", type=int, required=True)
    options.add_argument("--out", type=pathlib.Path, required=True)
    options.add_argument("--short", action="store_true", help="notes of one sentence")
    options.add_argument("layouts", nargs="+", choices=sorted(layouts), metavar="LAYOUT")
    given = options.parse_args()
    writers = []
    for layout in given.layouts:
        site = given.out / layout
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(site)
        shutil.copytree(HERE / "themes" / layout, site)
        folder, text = layouts[layout]
        (site / folder).mkdir(parents=True, exist_ok=True)
        writers.append((site / folder, text))
    for note in generate(given.notes, given.short):
        for folder, text in writers:
            (folder / (note["slug"] + ".md")).write_text(text(note), encoding="utf-8")


if __name__ == "__main__":
    main(__doc__, LAYOUTS, notes)

"""Reads the published files for other programs with independent libraries, and prints what they read.

Usage: read_published.py schema SCHEMA FILE...   every file must be valid, also where no unknown member is allowed
       read_published.py calendar FILE           events of a calendar, read by `icalendar`, as JSON
       read_published.py feed FILE               entries of an Atom feed, read by `feedparser`, as JSON
       read_published.py table FILE              rows of a table, read by `csv`, as JSON
"""

import csv
import json
import re
import sys
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def strict(schema):
    """The schema, without permission for unknown members."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: strict(value) for name, value in schema.items()}
    if isinstance(closed.get("properties"), dict) and closed.get("type") == "object":
        closed["additionalProperties"] = False
    return closed


def schema(path, *files):
    from jsonschema import Draft202012Validator

    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    Draft202012Validator.check_schema(given)
    validators = [Draft202012Validator(given), Draft202012Validator(strict(given))]
    found = []
    for name in files:
        with open(name, encoding="utf-8") as file:
            document = json.load(file)
        for validator in validators:
            found += [f"{name}: {error.json_path}: {error.message}" for error in validator.iter_errors(document)]
    return found


def calendar(path):
    from icalendar import Calendar

    with open(path, "rb") as file:
        read = Calendar.from_ical(file.read())
    assert not read.errors, read.errors
    events = []
    for event in read.walk("VEVENT"):
        assert not event.errors, event.errors
        text = {name: str(event[name]) for name in event if name not in ("CATEGORIES", "ATTACH")}
        times = {name: event[name].dt.isoformat() for name in ("DTSTAMP", "DTSTART", "DTEND")}
        terms = [str(term) for term in event["CATEGORIES"].cats] if "CATEGORIES" in event else []
        events.append({**text, **times, "CATEGORIES": terms})
    return events


def feed(path):
    import feedparser

    with open(path, "rb") as file:
        content = file.read()
    read = feedparser.parse(content)
    assert not read.bozo, read.bozo_exception
    assert read.version == "atom10", read.version
    root = tree.fromstring(content)
    for element in [root, *root.findall(f"{ATOM}entry")]:
        # RFC 4287, sections 4.1.1 and 4.1.2
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1, name
        for name in ("updated", "published"):
            for moment in element.findall(ATOM + name):
                assert RFC_3339.fullmatch(moment.text), moment.text
        assert re.match(r"https?://", element.find(f"{ATOM}id").text)
    assert root.find(f"{ATOM}author/{ATOM}name").text
    entries = []
    for entry in read.entries:
        entries.append(
            {
                "id": entry.id,
                "link": entry.link,
                "title": entry.title,
                "published": entry.published,
                "updated": entry.updated,
                "html": entry.content[0].value,
                "terms": [tag.term for tag in entry.get("tags", [])],
                "edtf": entry.timeline_date["edtf"] if "timeline_date" in entry else None,
            }
        )
    return entries


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    guarded = re.compile(r"'(?:[\t\r]|\s*[=+\-@＝＋－＠])")
    plain = lambda cell: cell[1:] if guarded.match(cell) else cell
    return [{name: plain(cell) for name, cell in row.items()} for row in rows]


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    readers = {"schema": schema, "calendar": calendar, "feed": feed, "table": table}
    json.dump(readers[sys.argv[1]](*sys.argv[2:]), sys.stdout, ensure_ascii=False)

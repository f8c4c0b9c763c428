#!/usr/bin/env python3
"""An independent parser of a content folder: prints every claim of its notes as JSON.

Usage: treaty-claims.py CONTENT-FOLDER

Prints a sorted list of {event, note, date, date_text, status, according_to}. It shares no code with
dateline and knows only the four ways to claim an event, so that a test can hold `timeline.json`
against it, claim by claim. It trusts the notes to be well formed and looks for no mistakes.
"""

import json
import pathlib
import re
import sys

import yaml

FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)^---[ \t]*$\n?(.*)\Z", re.S | re.M)
UNSEEN = re.compile(r"<!--.*?-->|%%.*?%%|^(```|~~~).*?^\1[^\n]*$|`[^`\n]+`", re.S | re.M)
HEADING = re.compile(r"^#{1,6}[ \t]+(.*?)[ \t]*(?:\{([^{}\n]*)\})?[ \t]*$")
FIELD = re.compile(r"^([a-z_]+)::[ \t]*(.*?)[ \t]*$")
LINK = re.compile(r"""\[([^\[\]]*)\]\(event:([a-z0-9-]+)(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\)""")


def slugify(text):
    """Latin titles only: the example site has no others without an id."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def claim(note, event, keys):
    """One row; an empty or missing value is null, a missing status is `reported`."""
    row = {"event": event, "note": note, "status": keys.get("status") or "reported"}
    return row | {key: keys.get(key) or None for key in ("date", "date_text", "according_to")}


def from_entries(note, entries, record=None):
    """The entries of `events`, or of a record's `claims`: one claim per source."""
    for keys in entries:
        event = record or keys.get("id") or f"{note}-{slugify(keys['title'])}"
        for _ in keys.get("sources") or [None]:
            yield claim(note, event, keys)


def from_headings(note, body):
    """Headings with a date in an attribute or in a `key:: value` line below."""
    lines = body.split("\n")
    for at, line in enumerate(lines):
        heading = HEADING.match(line)
        if not heading:
            continue
        keys = {}
        for attribute in (heading[2] or "").split():
            if attribute.startswith("#"):
                keys["id"] = attribute[1:]
            elif "=" in attribute:
                key, value = attribute.split("=", 1)
                keys[key] = value.strip("\"'")
        for field in map(FIELD.match, lines[at + 1 :]):
            if not field:
                break
            keys[field[1]] = field[2]
        if "date" in keys:
            yield claim(note, keys.get("id") or f"{note}-{slugify(heading[1])}", keys)


def from_links(note, body):
    """Links to an event with a date as title; the text of the link is the text of the date."""
    for words, event, double, single in LINK.findall(body):
        if double or single:
            keys = {"date": double or single, "date_text": " ".join(words.split())}
            yield claim(note, event, keys)


def read(path):
    """A note's front matter, with every scalar as written, and the visible part of its body."""
    front, body = FRONT.match(path.read_text(encoding="utf-8")).groups()
    keys = yaml.load(front, Loader=yaml.BaseLoader) or {}
    return keys, UNSEEN.sub("", body)


def claims_of(folder):
    """All claims below `folder`; records without claims of others come last."""
    found, records = [], []
    for path in sorted(folder.rglob("*.md")):
        if re.search(r"\.[a-z]{2}$", path.stem):
            continue  # a translation contains texts only
        hidden = any(part[0] in "._" for part in path.relative_to(folder).parts)
        keys, body = ({"draft": "true"}, "") if hidden else read(path)
        kind = keys.get("kind", "note")
        if keys.get("draft") == "true" or kind == "page":
            continue
        slug = keys.get("slug") or (path.parent.name if path.stem == "index" else path.stem)
        if kind == "event":
            event = keys.get("id") or slug
            found += from_entries(slug, keys.get("claims") or [], record=event)
            records.append((slug, event, keys))
            continue
        own = [*from_entries(slug, keys.get("events") or []), *from_headings(slug, body), *from_links(slug, body)]
        if not own and "events" not in keys and not LINK.search(body):
            own = [claim(slug, slug, {"date": keys["date"]})]
        found += own
    told = {row["event"] for row in found}
    found += [claim(slug, event, keys) for slug, event, keys in records if event not in told]
    return sorted(found, key=lambda row: [row[key] or "" for key in ("event", "note", "date", "date_text")])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(claims_of(pathlib.Path(sys.argv[1])), sys.stdout, ensure_ascii=False, indent=1)
    print()

#!/usr/bin/env python3
"""Checks whether several folders contain the same site.

    check_outputs.py NAME=DIR NAME=DIR...

counts the pages, the notes that the index and the pages of tags list, the items of the feed and the
addresses of the sitemap, and names what differs from the first. dateline's pages of events count as pages
of notes. Exits with 1 if something differs.
"""
import html
import pathlib
import posixpath
import re
import sys

HREF = re.compile(r'href="?(?:https://example\.org)?([^"> ]+)')


def as_note(path):
    return re.sub(r"^events/", "notes/", path)


def linked_notes(root, page):
    """The notes to which a page links, in order."""
    text = html.unescape((root / page).read_text(encoding="utf-8"))  # Some write / as &#x2F;
    folder = "/" + posixpath.dirname(page)
    paths = (posixpath.normpath(posixpath.join(folder, href)).lstrip("/") for href in HREF.findall(text))
    return [path.removesuffix("/index.html") for path in map(as_note, paths) if path.startswith("notes/")]


def summarise(root):
    """The parts of a site that are compared."""
    root = pathlib.Path(root)
    paths = (path.relative_to(root).as_posix() for path in root.rglob("*.html"))
    pages = {as_note(path) for path in paths if path != "404.html"}
    tags = sorted(page for page in pages if re.fullmatch(r"tags/[^/]+/index\.html", page))
    feed = (root / "feed.xml").read_text(encoding="utf-8")
    sitemap = (root / "sitemap.xml").read_text(encoding="utf-8")
    index = linked_notes(root, "index.html")
    days = re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)"', (root / "index.html").read_text(encoding="utf-8"))
    return {
        "pages": pages,
        "notes": sum(page.startswith("notes/") for page in pages),
        "index": sorted(index),
        "newest first": days == sorted(days, reverse=True),
        "tag pages": {tag: sorted(linked_notes(root, tag)) for tag in tags},
        "feed": len(re.findall(r"<(?:item|entry)>", feed)),
        "sitemap": sitemap.count("<loc>"),
    }


def differences(base, other):
    """The differences of `other` from `base`, one per line."""
    found = []
    for what, pages in [("lacks", base["pages"] - other["pages"]), ("adds", other["pages"] - base["pages"])]:
        if pages:
            examples = ", ".join(sorted(pages)[:8])
            found.append(f"{what} {len(pages)} pages: {examples}{', …' if len(pages) > 8 else ''}")
    if base["index"] != other["index"]:
        found.append(f"its index lists {len(other['index'])} notes, not the same {len(base['index'])}")
    tags = [tag for tag, notes in base["tag pages"].items() if other["tag pages"].get(tag) != notes]
    if tags:
        found.append(f"{len(tags)} pages of tags list other notes: {', '.join(tags[:3])}")
    for what in ["newest first", "feed", "sitemap"]:
        if base[what] != other[what]:
            found.append(f"{what}: {other[what]}, not {base[what]}")
    return found


def main():
    sites = [argument.partition("=") for argument in sys.argv[1:]]
    if not sites or not all(root for _, _, root in sites):
        sys.exit(__doc__)
    summaries = [(name, summarise(root)) for name, _, root in sites]
    differs = False
    for name, site in summaries:
        tagged = sum(map(len, site["tag pages"].values()))
        print(
            f"{name}: {len(site['pages'])} pages, {site['notes']} of notes; index {len(site['index'])}, "
            f"tags {tagged}, feed {site['feed']}, sitemap {site['sitemap']}"
        )
        for line in differences(summaries[0][1], site):
            differs = True
            print(f"   {line}")
    sys.exit(differs)


if __name__ == "__main__":
    main()

"""Reads texts whose date expressions are annotated: our articles, and TimeML files such as WikiWars.

The format of the articles is described in tests/temporal/articles/README.md. This is its only reader
in Python.
"""

import datetime
import re
from dataclasses import dataclass, field
from pathlib import Path

ARTICLES = Path(__file__).resolve().parents[2] / "tests" / "temporal" / "articles"
MARK = re.compile(r"\[\[([^\[\]|]+)\|([^\[\]|]+)\]\]")
PASSAGE = re.compile(r"@(news|narrative)")
HEADER = ["title", "published", "language", "mode"]


@dataclass
class Expression:
    """One annotated expression: a byte range, and every value that is right."""

    start: int
    end: int
    text: str
    values: list  # EDTF; "?" leaves it open, "-" means that it is not scored


@dataclass
class Document:
    """One text without its marks."""

    name: str
    title: str
    published: str
    language: str
    mode: str
    text: str = ""
    expressions: list = field(default_factory=list)
    passages: list = field(default_factory=list)  # (start, end, mode) in bytes


def documents(paths):
    """Returns the documents of files and folders, in the order of their paths."""
    for path in paths:
        found = sorted(p for p in path.rglob("*") if p.suffix in (".txt", ".tml")) if path.is_dir() else [path]
        for file in found:
            if file.suffix == ".tml":
                yield read_timeml(file)
            elif file.name != "SOURCE.txt":
                yield read_article(file)


def read_article(path):
    """Reads an article of ours."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    pairs = [line.split(": ", 1) for line in head.split("\n")]
    if [pair[0] for pair in pairs] != HEADER:
        raise ValueError(f"{path}: the header must be {', '.join(HEADER)}")
    document = Document(f"{path.parent.name}/{path.stem}", *(pair[1] for pair in pairs))
    datetime.date.fromisoformat(document.published)
    mode, parts, length = document.mode, [], 0
    for paragraph in body.strip().split("\n\n"):
        line, _, rest = paragraph.partition("\n")
        passage = PASSAGE.fullmatch(line)
        if passage:
            mode, paragraph = passage.group(1), rest
        plain = add_marks(document, paragraph, length)
        document.passages.append((length, length + size(plain), mode))
        parts.append(plain)
        length += size(plain) + 2
    document.text = "\n\n".join(parts) + "\n"
    return document


def add_marks(document, paragraph, offset):
    """Adds the expressions of a paragraph to the document, and returns the paragraph without marks."""
    plain, last = "", 0
    for mark in MARK.finditer(paragraph):
        plain += paragraph[last : mark.start()]
        start = offset + size(plain)
        plain += mark.group(1)
        values = mark.group(2).split(" or ")
        document.expressions.append(Expression(start, offset + size(plain), mark.group(1), values))
        last = mark.end()
    plain += paragraph[last:]
    if "[[" in plain or "]]" in plain:
        raise ValueError(f"{document.name}: a mark is not closed: {plain}")
    return plain


def size(text):
    """Returns the length of a text in bytes of UTF-8."""
    return len(text.encode("utf-8"))


def read_timeml(path):
    """Reads a TimeML file: narratives of WikiWars, whose values are translated to EDTF."""
    source = path.read_text(encoding="utf-8")
    published = re.search(r'CREATION_TIME"[^>]* value="(\d{4}-\d\d-\d\d)', source).group(1)
    body = re.search(r"<TEXT>\s*(.*?)\s*</TEXT>", source, re.DOTALL).group(1)
    document = Document(path.stem, path.stem, published, "en", "narrative")
    plain, last = "", 0
    for tag in re.finditer(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", body, re.DOTALL):
        plain += unescape(body[last : tag.start()])
        start, words = size(plain), unescape(tag.group(2))
        plain += words
        value = re.search(r'\bvalue="([^"]*)"', tag.group(1))
        values = [timex_to_edtf(value.group(1) if value else "")]
        document.expressions.append(Expression(start, size(plain), words, values))
        last = tag.end()
    document.text = plain + unescape(body[last:])
    document.passages = [(0, size(document.text), "narrative")]
    return document


def unescape(text):
    """Replaces the three entities that the files have."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


PARTS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36"}
PARTS |= {"H1": "40", "H2": "41"}


def timex_to_edtf(value):
    """Returns the EDTF of a TIMEX3 value; "-" for durations, and for references such as "now"."""
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if week:
        monday = datetime.date.fromisocalendar(int(week.group(1)), int(week.group(2)), 1)
        first = monday + datetime.timedelta(5 if week.group(3) else 0)
        return f"{first}/{monday + datetime.timedelta(6)}"
    before_christ = re.fullmatch(r"BC(\d{4})(.*)", value)
    if before_christ:
        year = int(before_christ.group(1)) - 1
        value = ("-" if year else "") + f"{year:04}" + before_christ.group(2)
    part = re.fullmatch(r"(-?\d{4})-([A-Z][A-Z1-4])", value)
    if part:
        return f"{part.group(1)}-{PARTS[part.group(2)]}" if part.group(2) in PARTS else "-"
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    value = re.sub(r"T(MO|MI|AF|EV|NI|DT)$", "", value)
    clock = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d)(:\d\d)?(:\d\d)?Z?", value)
    if clock:
        return clock.group(1) + (clock.group(2) or ":00")
    return value if re.fullmatch(r"-?\d{4}(-\d\d(-\d\d)?)?", value) else "-"

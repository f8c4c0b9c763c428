"""Scores a program that finds and resolves dates on annotated texts.

    benches/temporal/articles.py --check
    benches/temporal/articles.py -- dateline draft --format json --date {date} --lang {lang} {file}
    benches/temporal/articles.py --texts DIR -- ...     other texts: articles, or TimeML files

The command runs once per text; {file} (else standard input), {date}, {lang}, {title} and {mode} (as
annotated) are filled in. It prints a JSON list of objects with `start` and `end` (bytes of the text),
`text`, `kind`, `edtf` (null if open), `other`, `confidence`, and `mode` if it chooses between news and
narrative; or an object with that list as `expressions` and one `mode` for the text.

A span is right if it overlaps with an annotated one. A value is right if it is one of the annotated
values of such a span. "calendar" looks at years, months and days only, without their signs of doubt. A
calendar value that is the bound of an annotated interval, or the day of a clock time, is neither right
nor wrong. Intervals in brackets come from resampling texts.
"""

import argparse
import datetime
import json
import random
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from gold import ARTICLES, documents

SAMPLES = 2000
CALENDAR = re.compile(r"-?\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="check the annotation and stop")
    options.add_argument("--texts", type=Path, action="append", help="files or folders of annotated texts")
    options.add_argument("--errors", action="store_true", help="list each expression that is wrong or missing")
    options.add_argument("--save", type=Path, help="keep the answers of the command in this JSON file")
    options.add_argument("--answers", type=Path, help="score answers kept by --save instead of running a command")
    options.add_argument("command", nargs="*", help="the command to run, after --")
    arguments = options.parse_args()
    texts = list(documents(arguments.texts or [ARTICLES]))
    if arguments.check:
        faults = [fault for text in texts for fault in check(text)]
        print("\n".join(faults + [summary(texts)]))
        sys.exit(1 if faults else 0)
    if arguments.answers:
        answers = json.loads(arguments.answers.read_text())
    elif arguments.command:
        answers = {text.name: run(arguments.command, text) for text in texts}
    else:
        options.error("give a command after --, or --answers, or --check")
    if arguments.save:
        arguments.save.write_text(json.dumps(answers, ensure_ascii=False, indent=1))
    results = [(text, score(text, answers[text.name])) for text in texts]
    print_tables(results)
    if arguments.errors:
        for text, counts in results:
            for line in counts["errors"]:
                print(f"{text.name}: {line}")


def run(command, text):
    """Runs the command on one text and returns the expressions that it found."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(text.text, encoding="utf-8")
        values = {"file": file, "date": text.published, "lang": text.language, "title": text.title, "mode": text.mode}
        words = shlex.split(command[0]) if len(command) == 1 else command
        done = subprocess.run(
            [word.format(**values) for word in words], input=text.text, encoding="utf-8", stdout=subprocess.PIPE
        )
    if done.returncode:
        print(f"{text.name}: the command failed with {done.returncode}", file=sys.stderr)
        return []
    answer = json.loads(done.stdout)
    if isinstance(answer, list):
        return answer
    return [{"mode": answer.get("mode"), **found} for found in answer["expressions"]]


# --- comparing -----------------------------------------------------------------------------------------


def normal(edtf):
    """Returns the EDTF of a value in dateline's form for years before Christ."""
    return re.sub(r"(\d+) BCE", lambda m: ("-" if m.group(1) != "1" else "") + f"{int(m.group(1)) - 1:04}", edtf)


def bare(edtf):
    """Returns a value without signs of doubt."""
    return re.sub(r"[~?%]", "", edtf)


def is_calendar(edtf):
    """Whether a value is a year, a month or a day."""
    return bool(CALENDAR.fullmatch(bare(edtf)))


def years(edtf):
    """Returns the first and last year that a value names, or None."""
    found = [
        sorted(int(sign + digits.replace("X", filler)) for filler in "09")
        for sign, digits in re.findall(r"(?:(?<=[/\[{,.])|^)Y?(-?)(\d[\dX]{3})", bare(edtf))
    ]
    return (min(low for low, _ in found), max(high for _, high in found)) if found else None


def is_part(edtf, value):
    """Whether a value is the bound of an annotated interval or set, or the day of a clock time."""
    parts = [part for part in re.split(r"[/,\[\]{}]|\.\.", bare(value)) if part]
    return edtf in parts or any(part.startswith(edtf + "T") for part in parts)


def has_year(text):
    """Whether the words of an expression name a year."""
    return bool(re.search(r"\d{4}|\b\d{1,3} ?(BC|v\. ?Chr|до н|р|г|год)|AD \d", text))


def score(text, answer):
    """Counts what is right in one text."""
    counts = Counter()
    counts["errors"] = errors = []
    ignored = [e for e in text.expressions if e.values == ["-"]]
    gold = [e for e in text.expressions if e.values != ["-"]]
    data = text.text.encode("utf-8")
    hits = {id(e): set() for e in gold}
    for found in answer:
        start, end = found["start"], found["end"]
        counts["quotes"] += 1
        counts["quotes exact"] += data[start:end] == found["text"].encode("utf-8")
        matched = [e for e in gold if e.start < end and start < e.end]
        if not matched and any(e.start < end and start < e.end for e in ignored):
            continue
        edtf = normal(found["edtf"]) if found.get("edtf") else "?"
        for e in matched:
            hits[id(e)].add(edtf)
        judge(counts, found, edtf, matched)
        if not any(edtf in e.values or bare(edtf) in map(bare, e.values) for e in matched):
            wanted = " / ".join(f"{e.text} = {' or '.join(e.values)}" for e in matched) or "nothing"
            errors.append(f"found {found['text']!r} = {edtf}, expected {wanted}")
    for e in gold:
        right = hits[id(e)]
        alike = bool({bare(v) for v in right if v != "?"} & {bare(v) for v in e.values}) or bool(right & {"?"} and "?" in e.values)
        count(counts, "span gold", bool(right))
        count(counts, "value gold", bool(right & set(e.values)))
        if any(map(is_calendar, e.values)):
            count(counts, "calendar gold", alike)
            if not has_year(e.text):
                count(counts, "no year gold", alike)
        count(counts, ("kind", kind(e.values)), alike)
        if e.values == ["?"] and right:
            count(counts, "left open", right == {"?"})
        if not right:
            errors.append(f"missed {e.text!r} = {' or '.join(e.values)}")
    choose(counts, text, answer)
    return counts


KINDS = [
    ("open", r""),
    ("time of day", r".*T\d\d:.*"),
    ("range", r".*[/{].*"),
    ("day", r"-?\d{4}-(0[1-9]|1[0-2])-\d\d"),
    ("month", r"-?\d{4}-(0[1-9]|1[0-2])"),
    ("season, quarter or half", r"-?\d{4}-\d\d"),
    ("decade or century", r"\d+X+"),
    ("year", r"-?\d{4}"),
]


def kind(values):
    """Returns the kind of an annotated date."""
    return next(name for name, form in KINDS if re.fullmatch(form, bare(values[0])))


def judge(counts, found, edtf, matched):
    """Counts one expression that the program found."""
    values = [value for e in matched for value in e.values]
    count(counts, "span found", bool(matched))
    count(counts, "value found", edtf in values)
    confidence = found.get("confidence")
    if edtf != "?" and confidence is not None:
        count(counts, ("confidence", level(confidence)), bare(edtf) in map(bare, values))
    if matched and years(edtf):
        count(counts, "year", is_right_year(edtf, values))
    if not is_calendar(edtf):
        return
    equal = [value for value in values if bare(value) == bare(edtf)]
    if any(map(is_calendar, equal)):
        count(counts, "calendar found", True)
    elif not any(is_part(bare(edtf), value) for value in values):
        count(counts, "calendar found", False)


def count(counts, name, right):
    """Adds one case, and whether it was right."""
    counts[name, "all"] += 1
    counts[name, "right"] += right


def is_right_year(edtf, values):
    """Whether the years of a value lie in those of one annotated value."""
    low, high = years(edtf)
    spans = [span for span in map(years, values) if span]
    return any(first <= low and high <= last for first, last in spans)


def level(confidence):
    """Returns the name of a step of confidence."""
    if isinstance(confidence, str):
        return confidence
    return next(f"{low:.2f} and more" for low in (0.95, 0.9, 0.8, 0.6, 0.0) if confidence >= low)


def choose(counts, text, answer):
    """Counts whether the mode of each passage was chosen as annotated.

    A date with a year of its own needs no choice, and neither does "a week later".
    """
    right = True
    chose = False
    for start, end, mode in text.passages:
        modes = Counter(
            f["mode"]
            for f in answer
            if f.get("mode") and f.get("anchor") != "Itself" and f["kind"] != "Relative" and start <= f["start"] < end
        )
        if modes:
            chose = True
            is_right = modes.most_common(1)[0][0] == mode
            right &= is_right
            if not is_right:
                counts["errors"].append(f"chose another mode than {mode} from byte {start}")
    if chose:
        count(counts, "chooser", right)


# --- printing ------------------------------------------------------------------------------------------


def print_tables(results):
    """Prints one table per measure, by language."""
    languages = list(dict.fromkeys(text.language for text, _ in results))
    groups = [(language, [c for t, c in results if t.language == language]) for language in languages]
    if len(groups) > 1:
        groups.append(("all", [c for _, c in results]))
    for name in ("span", "value", "calendar"):
        print(f"\n{name:<10} {'found':>6} {'gold':>6}  precision              recall                 F1")
        for label, counts in groups:
            sizes = [total(counts, f"{name} {side}", "all") for side in ("found", "gold")]
            cells = [interval(counts, measure(name)) for measure in (precision, recall, f1)]
            print(f"{label:<10} {sizes[0]:>6} {sizes[1]:>6}  " + "  ".join(f"{cell:<21}" for cell in cells))
    rows = [
        ("wrong years", "year", True),
        ("without a year in the text, right", "no year gold", False),
        ("left open where no year is safe", "left open", False),
        ("chooser right", "chooser", False),
    ]
    for title, name, wrong in rows:
        print(f"\n{title}")
        for label, counts in groups:
            right, cases = total(counts, name, "right"), total(counts, name, "all")
            part = cases - right if wrong else right
            print(f"{label:<10} {part:>5} of {cases:<5} {interval(counts, share(name, wrong))}")
    exact, quotes = (sum(c[key] for _, c in results) for key in ("quotes exact", "quotes"))
    print(f"\nquotations exact: {exact} of {quotes}")
    print("\nright by kind (value, without signs of doubt)")
    for name, _ in KINDS:
        counts = [c for _, c in results]
        print(f"{name:<24} {total(counts, ('kind', name), 'all'):>5}  {interval(counts, share(('kind', name), False))}")
    steps = sorted({key[0][1] for _, c in results for key in c if isinstance(key, tuple) and key[0][0] == "confidence"})
    print("\nprecision by confidence (value, without signs of doubt)")
    for step in reversed(steps):
        counts = [c for _, c in results]
        cases = total(counts, ("confidence", step), "all")
        print(f"{step:<14} {cases:>5}  {interval(counts, share(('confidence', step), False))}")


def total(counts, name, which):
    """Adds up one number of many texts."""
    return sum(c[name, which] for c in counts)


def share(name, wrong):
    """Returns a function from counts to the part that is right, or wrong."""

    def of(counts):
        cases = total(counts, name, "all")
        if not cases:
            return None
        part = total(counts, name, "right") / cases
        return 1 - part if wrong else part

    return of


def precision(name):
    return share(f"{name} found", False)


def recall(name):
    return share(f"{name} gold", False)


def f1(name):
    """Returns a function from counts to the harmonic mean of precision and recall."""

    def of(counts):
        p, r = precision(name)(counts), recall(name)(counts)
        return 2 * p * r / (p + r) if p and r else (0.0 if r is not None else None)

    return of


def interval(counts, measure):
    """Returns a measure in per cent, with the interval that contains 95 % of its values on resampled texts."""
    value = measure(counts)
    if value is None:
        return "–"
    chance = random.Random(17)
    values = [measure(chance.choices(counts, k=len(counts))) for _ in range(SAMPLES)]
    values = sorted(v for v in values if v is not None)
    low, high = values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]
    return f"{100 * value:5.1f} [{100 * low:.1f}, {100 * high:.1f}]"


# --- checking the annotation ---------------------------------------------------------------------------

WEEKDAYS = [
    "monday понеділ понедельник montag",
    "tuesday вівтор вторник dienstag",
    "wednesday серед сред mittwoch",
    "thursday четвер донer donnerstag",
    "friday п'ятниц пятниц freitag",
    "saturday субот суббот samstag sonnabend",
    "sunday неділ воскресень sonntag",
]


def check(text):
    """Yields what cannot be right in an annotation: a wrong weekday, a missing year, an unmarked year."""
    for e in text.expressions:
        for value in e.values:
            days = re.findall(r"-?\d{4}-(?:0[1-9]|1[0-2])-\d\d", value)
            for day in days:
                if not day.startswith("-"):
                    datetime.date.fromisoformat(day)
            for number, stems in enumerate(WEEKDAYS):
                named = any(re.search(rf"\b{stem}", e.text.lower()) for stem in stems.split())
                if named and days and number not in [datetime.date.fromisoformat(d).weekday() for d in days]:
                    yield f"{text.name}: {e.text} is not {value}"
        year = re.search(r"\b(1\d{3}|20\d\d)\b", e.text)
        if year and not any(year.group()[:3] in value for value in e.values):
            yield f"{text.name}: {e.text} is not {' or '.join(e.values)}"
    words = len(re.findall(r"\w+", text.text))
    if not 80 <= words <= 250:
        yield f"{text.name}: {words} words, expected 80 to 250"


def summary(texts):
    """Returns what there is: texts and expressions by language and kind."""
    lines = []
    for language in dict.fromkeys(text.language for text in texts):
        some = [text for text in texts if text.language == language]
        modes = Counter(text.mode for text in some)
        expressions = [e for text in some for e in text.expressions]
        calendar = sum(any(map(is_calendar, e.values)) for e in expressions)
        unclear = sum(e.values == ["?"] for e in expressions)
        lines.append(
            f"{language}: {len(some)} texts ({dict(modes)}), {len(expressions)} expressions, "
            f"{calendar} of the calendar, {unclear} open, {sum(len(e.values) > 1 for e in expressions)} with two readings"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()

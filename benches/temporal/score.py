#!/usr/bin/env python3
"""Compares the dates that the program finds with those that people wrote.

    score.py FIND wikiwars FOLDER [--errors]       narratives, as TimeML (*.tml)
    score.py FIND recognizers FOLDER [--errors]    single sentences, as JSON

FIND is the program of `find.rs`. Offsets count characters that are not white space. `value`: spans that
overlap and equal EDTF. `calendar`: only values that are a year, a month or a day.
"""
import json
import pathlib
import random
import re
import subprocess
import sys

CALENDAR = re.compile(r"^-?\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$")


def find(program, cases):
    """Returns what the program finds in each text, with byte offsets turned into characters."""
    lines = "\n".join(json.dumps(case) for case in cases)
    done = subprocess.run([program], input=lines + "\n", capture_output=True, text=True, check=True)
    out = []
    for case, line in zip(cases, done.stdout.splitlines()):
        data = case["text"].encode()
        position = lambda byte: len(re.sub(r"\s", "", data[:byte].decode()))
        found = []
        for one in json.loads(line):
            parts = one["ends"] if split else []
            for start, end, edtf in parts or [(one["start"], one["end"], one["edtf"])]:
                found.append({"span": (position(start), position(end)), "value": plain(edtf), **{
                    key: one[key] for key in ("text", "confidence", "mode", "anchor", "other")}})
        if split:  # "since 1990" has one end, which is listed for both
            seen, unique = set(), []
            for one in found:
                if (one["span"], one["value"]) not in seen:
                    seen.add((one["span"], one["value"]))
                    unique.append(one)
            found = unique
        out.append(found)
    return out


def plain(edtf):
    """Returns EDTF without qualifiers."""
    return re.sub(r"[~?%]", "", edtf or "")


def timex(value):
    """Returns the EDTF of a TIMEX value; `None` for durations and the like."""
    bce = re.match(r"^BC(\d{4})(.*)$", value)
    if bce:
        year = 1 - int(bce[1])
        value = f"{'-' if year < 0 else ''}{abs(year):04}{bce[2]}"
    elif re.match(r"^BC", value):
        return None
    value = re.sub(r"T(MO|AF|EV|NI|DT|MI|XX)$", "", value)
    if re.match(r"^\d{3}$", value):
        return value + "X"
    if re.match(r"^\d{2}$", value):
        return value + "XX"
    value = re.sub(r"-(SP|SU|FA|WI)$", lambda m: {"SP": "-21", "SU": "-22", "FA": "-23", "WI": "-24"}[m[1]], value)
    value = re.sub(r"-H([12])$", lambda m: f"-{39 + int(m[1])}", value)
    value = re.sub(r"-Q([1-4])$", lambda m: f"-{32 + int(m[1])}", value)
    return value if re.match(r"^-?\d", value) and "XX-" not in value and not value.endswith("-XX") else None


def wikiwars(folder):
    """Yields texts with their dates: span, value and whether a year is written."""
    for path in sorted(pathlib.Path(folder).glob("*.tml")):
        whole = path.read_text(encoding="utf8")
        written = re.search(r'CREATION_TIME"[^>]*value="([^"]*)"', whole)[1]
        body = re.search(r"<TEXT>(.*)</TEXT>", whole, re.S)[1]
        text, gold, at = "", [], 0
        unescape = lambda part: part.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        for match in re.finditer(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", body, re.S):
            text += unescape(body[at : match.start()])
            start, inner = len(text), unescape(match[2])
            text += inner
            at = match.end()
            value = re.search(r'value="([^"]*)"', match[1])
            gold.append((start, len(text), value[1] if value else "", inner))
        text += unescape(body[at:])
        position = lambda char: len(re.sub(r"\s", "", text[:char]))
        yield path.name, {"text": text, "published": written, "language": "en"}, [
            {"span": (position(s), position(e)), "value": timex(v), "raw": v, "text": t} for s, e, v, t in gold]


def overlap(a, b):
    """Returns whether two spans share a character."""
    return a["span"][0] < b["span"][1] and b["span"][0] < a["span"][1]


def count(found, gold, wanted):
    """Counts correct, found, recalled and annotated dates whose value passes a test."""
    found_all = [one for one in found if wanted(one["value"])]
    gold_all = [one for one in gold if one["value"] and wanted(one["value"])]
    right = sum(any(overlap(one, other) and one["value"] == other["value"] for other in gold) for one in found_all)
    hit = sum(any(overlap(one, other) and one["value"] == other["value"] for other in found) for one in gold_all)
    return right, len(found_all), hit, len(gold_all)


def rates(counts):
    """Returns precision, recall and F1 of summed counts."""
    right, found, hit, wanted = map(sum, zip(*counts))
    precision, recall = right / max(found, 1), hit / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def report(name, counts):
    """Prints rates with an interval of 95 % by resampling documents."""
    precision, recall, f1 = rates(counts)
    chance = random.Random(1)
    samples = sorted(rates(chance.choices(counts, k=len(counts)))[2] for _ in range(1000))
    low, high = samples[25], samples[974]
    print(f"{name:28} P {precision:6.1%}  R {recall:6.1%}  F1 {f1:6.1%}  ({low:.1%} to {high:.1%})")


def score_texts(program, texts):
    """Prints the scores of annotated texts."""
    found = find(program, [case for _, case, _ in texts])
    calendar, value, by_year = [], [], {}
    for (name, _, gold), dates in zip(texts, found):
        calendar.append(count(dates, gold, lambda v: bool(CALENDAR.match(v))))
        value.append(count(dates, gold, bool))
        for one in gold:
            if not one["value"] or not CALENDAR.match(one["value"]):
                continue
            has_year = bool(re.search(r"\d{3}", one["text"]))
            match = [other for other in dates if overlap(one, other)]
            right = any(other["value"] == one["value"] for other in match)
            rights = by_year.setdefault(has_year, [0, 0, 0])
            rights[0] += right
            rights[1] += 1
            rights[2] += bool(match) and not right
            if errors and not right:
                got = [(other["text"], other["value"], other["anchor"], other["mode"]) for other in match]
                print("MISSED" if not match else "WRONG ", name, repr(one["text"]), one["value"], got)
        for other in dates:
            if errors and CALENDAR.match(other["value"]) and not any(overlap(one, other) for one in gold):
                print("EXTRA ", name, repr(other["text"]), other["value"])
            elif errors and CALENDAR.match(other["value"]) and not any(
                    overlap(one, other) and one["value"] for one in gold):
                print("VAGUE ", name, repr(other["text"]), other["value"], [o.get("raw") or o["text"] for o in gold if overlap(o, other)])
    report("calendar value", calendar)
    report("every value", value)
    for has_year, (right, all_, wrong) in sorted(by_year.items()):
        print(f"{'with' if has_year else 'without'} a year in it: {right}/{all_} = {right / all_:.1%} right, {wrong} wrong")


def recognizers(program, folder):
    """Prints the share of sentences with one calendar answer that are right."""
    cases, wanted = [], []
    for name in ("DateParser", "DatePeriodParser"):
        for case in json.loads((pathlib.Path(folder) / f"{name}.json").read_text(encoding="utf-8-sig")):
            answers = case.get("Results", [])
            values = [answer["Value"]["Timex"] for answer in answers if "Value" in answer]
            if len(values) == 1 and CALENDAR.match(values[0]):
                cases.append({"text": case["Input"], "language": "en",
                              "published": case.get("Context", {}).get("ReferenceDateTime", "")[:10]})
                wanted.append(values[0])
    right = 0
    for case, value, dates in zip(cases, wanted, find(program, cases)):
        good = any(one["value"] == value for one in dates)
        right += good
        if errors and not good:
            print(case["published"], repr(case["text"]), value, [(one["text"], one["value"]) for one in dates])
    print(f"{right}/{len(cases)} = {right / len(cases):.1%}")


errors = "--errors" in sys.argv
program, kind, folder = [word for word in sys.argv[1:] if not word.startswith("--")][:3]
split = kind == "wikiwars"
if kind == "wikiwars":
    score_texts(program, list(wikiwars(folder)))
else:
    recognizers(program, folder)

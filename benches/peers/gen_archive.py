#!/usr/bin/env python3
"""Generates an archive in the shape of real ones: every note is an event with one to six sources.

    gen_archive.py --notes 2000 --out DIR LAYOUT...

writes DIR/LAYOUT: the files of `themes/LAYOUT`, and the notes. Of the tags and actors, a few belong to many
notes and two thirds to only one. 70 % of the notes are in English, 15 % in Ukrainian, 10 % in Russian and
5 % in Arabic; a few events are centuries older than all others. The same number gives the same notes on
every machine.
"""
import datetime as dt
import random

import gen_notes

LANGUAGES = {"en": 70, "uk": 15, "ru": 10, "ar": 5}

# Words of the texts that are not in English; what they say does not matter, their letters and lengths do.
WORDS = {
    "uk": """рада уряд ухвалила звіт після перевірки місто порт залізниця енергетика бюджет вибори угода
переговори заявила міністерство розслідування суд рішення лікарня школа міст повінь врожай ціна газ нафта
працівники страйк профспілка область громада проєкт будівництво тендер дорога кордон допомога вантаж
склад комісія голова відмовила підтвердила щороку знову проте незабаром близько сотні мільйонів гривень
через для про на у та але під час""",
    "ru": """совет правительство приняло отчёт после проверки город порт железная дорога энергетика бюджет
выборы соглашение переговоры заявило министерство расследование суд решение больница школа мост наводнение
урожай цена газ нефть рабочие забастовка профсоюз область община проект строительство конкурс граница
помощь груз склад комиссия глава отказалась подтвердила ежегодно снова однако вскоре около сотни миллионов
рублей из-за для о на в и но во время""",
    "ar": """المجلس الحكومة التقرير بعد المراجعة المدينة الميناء السكك الطاقة الميزانية الانتخابات الاتفاق
المفاوضات أعلنت الوزارة التحقيق المحكمة القرار المستشفى المدرسة الجسر الفيضان المحصول السعر الغاز النفط
العمال الإضراب النقابة المنطقة المشروع البناء الطريق الحدود المساعدة الشحنة اللجنة الرئيس رفضت أكدت سنويا
مجددا لكن قريبا حوالي مئات الملايين بسبب من أجل حول في و خلال""",
}
WORDS = {lang: words.split() for lang, words in WORDS.items()}

# Syllables of names.
SYLLABLES = {
    "en": "al bar cor den el fen gar hol in jor kel lan mor nev or pel quin ros sel tor und var wen yar zel".split(),
    "uk": "бор вер гна дол жит зар кол лис мис нед оль пар рад сав тим хом чер шев юр ящ".split(),
    "ru": "бел вол гор дым ефи зим кар лап мир ник оси пет род сол тих фед хар цве щег юш".split(),
    "ar": "با دا را زا سا شا فا قا كا لا ما نا".split(),
}

# How large a part of the notes has the commonest tags and actors.
HEAD = {
    "tags": [0.12, 0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02],
    "actors": [0.4, 0.2, 0.1, 0.07, 0.05, 0.04, 0.03, 0.02],
}
# How likely the next use of a term is that of a new one: two thirds of all are then used once.
NEW = 0.46
OLD_YEARS = [1142, 1648, 1756, 1812, 1848]
PRECISIONS = {"day": 80, "month": 10, "year": 5, "range": 5}
STATUSES = {"confirmed": 82, "reported": 10, "disputed": 4, "denied": 2, "planned": 2}


def chosen(r, weights):
    return r.choices(list(weights), weights.values())[0]


class Terms:
    """Terms of a taxonomy by Simon's process: each use is a new term, or one used before."""

    def __init__(self, r, head, words):
        self.r, self.words, self.used, self.known = r, words, [], set()
        self.head = [(self.new("en"), share) for share in head]

    def new(self, lang):
        while True:
            name = " ".join(
                "".join(self.r.choices(SYLLABLES[lang], k=self.r.randint(2, 3))).capitalize()
                for _ in range(self.r.randint(*self.words))
            )
            if name not in self.known:
                self.known.add(name)
                return name

    def of_note(self, lang):
        terms = [name for name, share in self.head if self.r.random() < share]
        for _ in range(self.r.randint(3, 5)):
            term = self.new(lang) if not self.used or self.r.random() < NEW else self.r.choice(self.used)
            self.used.append(term)
            terms.append(term)
        return list(dict.fromkeys(terms))


def sentence(r, lang):
    if lang == "en":
        return gen_notes.sentence(r)
    words = r.choices(WORDS[lang], k=r.randint(7, 16))
    return " ".join(words).capitalize() + "."


def body(r, lang):
    want, blocks, count = r.randint(250, 450), [], 0
    while count < want:
        block = " ".join(sentence(r, lang) for _ in range(r.randint(2, 4)))
        count += len(block.split())
        blocks.append(block)
    return "\n\n".join(blocks) + "\n"


def title(r, lang):
    if lang == "en":
        return "{} {} {} in {}".format(
            r.choice(gen_notes.ORGS), r.choice(gen_notes.VERBS), r.choice(gen_notes.OBJECTS),
            r.choice(gen_notes.PLACES)).replace("\n", " ").capitalize()
    return " ".join(r.choices(WORDS[lang], k=r.randint(5, 10))).capitalize()


def sources(r, hosts, day):
    found = []
    for number in range(r.randint(1, 6)):
        host = hosts[min(int(r.paretovariate(0.6)) - 1, len(hosts) - 1)]
        published = day + dt.timedelta(days=r.randint(0, 20))
        found.append({
            "url": "https://{}/{}/{}".format(host, published.year, r.randint(10000, 99999999)),
            "title": title(r, "en"),
            "published": published.isoformat(),
            **({"name": host.split(".")[0].capitalize()} if number % 2 else {}),
        })
    return found


def written_date(r, day):
    following = day + dt.timedelta(days=r.randint(1, 9))
    return {
        "day": day.isoformat(), "month": day.isoformat()[:7], "year": day.isoformat()[:4],
        "range": "{}/{}".format(day, following),
    }[chosen(r, PRECISIONS)]


def notes(n, _short=False):
    """Returns `n` notes, oldest first, except a few much older ones at the end."""
    r = random.Random("archive-%d-1" % n)
    tags, actors = Terms(r, HEAD["tags"], (1, 2)), Terms(r, HEAD["actors"], (2, 2))
    names = Terms(r, [], (1, 1))
    hosts = ["{}.example".format(names.new("en").lower()) for _ in range(max(20, n // 5))]
    for i in range(n):
        day = dt.date(2010, 1, 1) + dt.timedelta(days=5475 * i // n)
        if i >= n - len(OLD_YEARS):
            day = dt.date(OLD_YEARS[n - 1 - i], 5, 8)
        lang = chosen(r, LANGUAGES)
        yield dict(
            slug="{}-{:06d}".format(day, i), title=title(r, lang), lang=lang, day=day,
            date=written_date(r, day), status=chosen(r, STATUSES), key=r.random() < 0.02,
            sources=sources(r, hosts, day), tags=tags.of_note(lang), actors=actors.of_note(lang),
            body=body(r, lang),
        )


def listed(terms):
    return "[{}]".format(", ".join(terms))


def yaml(note):
    """A note that is its own event."""
    lines = ["title: " + gen_notes.quoted(note["title"]), "date: " + note["date"]]
    lines += ["lang: " + note["lang"]] if note["lang"] != "en" else []
    lines += ["status: " + note["status"]] if note["status"] != "reported" else []
    lines += ["key: true"] if note["key"] else []
    lines += ["tags: " + listed(note["tags"]), "actors: " + listed(note["actors"]), "sources:"]
    for source in note["sources"]:
        pairs = ("{}: {}".format(key, gen_notes.quoted(value)) for key, value in source.items())
        lines.append("  - {{{}}}".format(", ".join(pairs)))
    return "---\n{}\n---\n\n{}".format("\n".join(lines), note["body"])


def hugo(note):
    """The same with a whole day, as Hugo needs it."""
    return yaml({**note, "date": note["day"].isoformat()})


LAYOUTS = {"dateline-archive": ("content", yaml), "hugo-archive": ("content/notes", hugo)}


if __name__ == "__main__":
    gen_notes.main(__doc__, LAYOUTS, notes)

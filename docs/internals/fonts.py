"""Makes the fonts of the theme: subsets of Source Serif 4, under another name as its licence requires.

    npm pack @fontsource-variable/source-serif-4 && tar xzf *.tgz
    pip install fonttools brotli
    python3 docs/internals/fonts.py package/files themes/chronicle/static/fonts
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

NAME = "Dateline Serif"
# Axes: bold words and large sizes of headings; quotations have one size.
AXES = {
    "": {"wght": (400, 700), "opsz": (8, 60)},
    "-italic": {"wght": 400, "opsz": 24},
}
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "pnum"]
# The ranges of `unicode-range` in chronicle.css.
SCRIPTS = {
    "latin": "0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD",
    "latin-ext": "100-130 132-151 154-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 218-21B 259 1E80-1E85 1E9E 1EF2-1EF3 "
    "20A0-20AB 20AD-20C0 2113",
    "cyrillic": "301 400-45F 490-491 4B0-4B1 2116",
    "greek": "370-377 37A-37F 384-38A 38C 38E-3A1 3A3-3FF",
}


def characters(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def make(source, script, style):
    font = TTFont(source / f"source-serif-4-{script}-opsz-{style[1:] or 'normal'}.woff2")
    font = instantiateVariableFont(font, AXES[style])
    # The tables must be read anew before they can be cut down.
    font.flavor = None
    whole = BytesIO()
    font.save(whole)
    font = TTFont(whole)
    subsetter = Subsetter(Options(hinting=False, layout_features=FEATURES, notdef_outline=True))
    subsetter.populate(unicodes=list(characters(SCRIPTS[script])))
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = NAME.replace(" ", "") if record.nameID == 6 else NAME
    font.flavor = "woff2"
    return font


def main(source, target):
    for style in AXES:
        for script in SCRIPTS:
            if (script, style) != ("greek", "-italic"):
                make(Path(source), script, style).save(Path(target) / f"serif-{script}{style}.woff2")


main(*sys.argv[1:])

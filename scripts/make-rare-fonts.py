"""Makes resources/fonts: the Han characters of names that Noto Sans SC lacks. Needed only when that choice changes.

    python3 -m venv venv && venv/bin/pip install fonttools==4.66.1
    npm pack @expo-google-fonts/noto-sans-tc@0.4.3 @expo-google-fonts/noto-sans-jp@0.4.3   (unpack both)
    apt-get download fonts-hanazono unicode-data                                           (unpack both: dpkg -x)
    venv/bin/python scripts/make-rare-fonts.py NOTO_SANS_TC NOTO_SANS_JP HANAZONO_FOLDER UNIHAN_FOLDER

The rule, in this order, of characters in CJK Extension A to F (Unicode 10):
  sans, two weights   what Noto Sans TC has, then what Noto Sans JP has;
  serif, one weight   of HanaMin, what has a source of mainland China in Unihan: all of it but for three old dictionaries
                      (Kangxi, Hanyu Da Zidian, sawndip), and of these what has a reading and at most 11 strokes.
The fonts are modified, so they carry none of the reserved names; they keep their copyright and stay under the OFL.
"""

import bz2
import os
import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

root = Path(__file__).resolve().parent.parent
sans_sc = root / "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"
weights = {"Regular": "400Regular", "Bold": "700Bold"}
old_dictionaries = {"GKX", "GHZ", "GZ"}
most_strokes = 11


def characters_of(path):
    return set(TTFont(path, lazy=True).getBestCmap())


def is_han(code):
    return 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x2EBEF


def unihan(folder, file, field):
    """One field of the Unihan database by code point."""
    with bz2.open(Path(folder) / f"{file}.txt.bz2", "rt", encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines if line.startswith("U+"))
        return {int(row[0][2:], 16): row[2] for row in rows if row[1] == field}


def wanted_of_hanazono(folder):
    sources = unihan(folder, "Unihan_IRGSources", "kIRG_GSource")
    strokes = unihan(folder, "Unihan_IRGSources", "kTotalStrokes")
    readings = unihan(folder, "Unihan_Readings", "kMandarin")
    return {
        code
        for code, source in sources.items()
        if source.split("-")[0] not in old_dictionaries
        or (code in readings and int(strokes[code].split()[0]) <= most_strokes)
    }


def cut(path, codes):
    """The characters of one font, without hints and layout tables; the path of a file of its own."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["BASE", "FFTM", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "vhea", "vmtx", "gasp", "DSIG"]
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    file = tempfile.NamedTemporaryFile(suffix=".ttf", delete=False)
    font.save(file.name)
    return file.name


def write(parts, family, style, copyright, target):
    font = merge.Merger().merge(parts) if len(parts) > 1 else TTFont(parts[0])
    for part in parts:
        os.remove(part)
    name = font["name"]
    name.names = []
    licence = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
    texts = {
        0: copyright,
        1: family,
        2: style,
        3: f"{family} {style}",
        4: f"{family} {style}",
        5: "Version 1.000",
        6: f"{family.replace(' ', '')}-{style}",
        13: licence,
        14: "https://openfontlicense.org",
    }
    for id, text in texts.items():
        name.setName(text, id, 3, 1, 0x409)
    # The same input gives the same bytes.
    font["head"].created = font["head"].modified = 3_800_000_000
    font.recalcTimestamp = False
    font.save(target)
    print(f"{target.name}: {len(font.getGlyphOrder())} glyphs, {target.stat().st_size} bytes")


def main(tc, jp, hanazono, unihan_folder):
    out = root / "resources/fonts"
    out.mkdir(parents=True, exist_ok=True)
    known = characters_of(sans_sc)
    adobe = "Copyright 2014-2021 Adobe (http://www.adobe.com/)"
    glyphwiki = "Copyright (c) 2011, GlyphWiki Project (kamichi@fonts.jp)"
    for style, folder in weights.items():
        have = set(known)
        parts = []
        for package, region in ((tc, "TC"), (jp, "JP")):
            path = Path(package) / folder / f"NotoSans{region}_{folder}.ttf"
            new = {code for code in characters_of(path) if is_han(code) and code not in have}
            parts.append(cut(path, new))
            have |= new
        write(parts, "Keyturn Rare Sans", style, adobe, out / f"rare-sans-{style.lower()}.ttf")
    wanted = wanted_of_hanazono(unihan_folder) - have
    parts = []
    for file in ("HanaMinA.ttf", "HanaMinB.ttf"):
        path = Path(hanazono) / file
        new = {code for code in characters_of(path) & wanted if is_han(code)}
        parts.append(cut(path, new))
        wanted -= new
    write(parts, "Keyturn Rare Serif", "Regular", glyphwiki, out / "rare-serif.ttf")


if __name__ == "__main__":
    main(*sys.argv[1:])

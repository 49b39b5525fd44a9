"""Thai text layers of PDFs: what is wrong with one, and the repairs that a rule can make.

The repairs only undo what PDF writers and fonts did; spelling and normal forms are left to ``checklist.thai``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crawler.extract.words import COMMON, SARA_AM


class Layer(StrEnum):
    """What a page's text layer is."""

    CLEAN = "clean"
    REPAIRED = "repaired"
    """Broken in a known way and repaired."""
    GARBLED = "garbled"
    """Characters that are not the page's text; only a look at the picture helps."""
    TONELESS = "toneless"
    """Tone marks are lost: readable for a tolerant reader, better read from the picture."""
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class LayerText:
    """A page's text after repair, and what its layer was."""

    text: str
    layer: Layer


JOINER: Final = "\u2060"
"""Stands where pdfium made up a space between two letters that touch."""

# Windows and Macintosh fonts keep shifted vowels and tone marks in the private-use area.
_PRIVATE: Final = {
    0xF700: 0x0E10,
    0xF701: 0x0E34,
    0xF702: 0x0E35,
    0xF703: 0x0E36,
    0xF704: 0x0E37,
    **{0xF705 + n: 0x0E48 + n for n in range(5)},
    **{0xF70A + n: 0x0E48 + n for n in range(5)},
    0xF70F: 0x0E0D,
    0xF710: 0x0E31,
    0xF711: 0x0E4D,
    0xF712: 0x0E47,
    **{0xF713 + n: 0x0E48 + n for n in range(5)},
    0xF718: 0x0E38,
    0xF719: 0x0E39,
    0xF71A: 0x0E3A,
}
_HAS_PRIVATE: Final = re.compile("[\uf700-\uf71a]")
_MARKS: Final = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
CLUSTER: Final = f"[ก-ฮ][{_MARKS}]+"
_DOUBLED: Final = re.compile(f"({CLUSTER})({CLUSTER})\\1[ {JOINER}]\\2")
_DOUBLED_ONE: Final = re.compile(f"({CLUSTER})[ {JOINER}]\\1(?=[ก-ฮเ-ไ])")
_SPACE_BEFORE_MARK: Final = re.compile(f"(?<=[ก-ฮ{_MARKS}]) (?=[{_MARKS}ะำ])")
_SPACE_AFTER_LEADING: Final = re.compile("(?<=[เแโใไ]) (?=[ก-ฮ])")
_SPACED_AM: Final = re.compile("(?<=[ก-ฮ])([\u0e48-\u0e4b]?) ?(?: า|\u0e4d ?า)")
_NIKHAHIT_AM: Final = re.compile("\u0e4d([\u0e48-\u0e4b]?)า")
_AM_SPACE: Final = re.compile("ำ (?=[ก-ฮเ-ไ])")
_AM_NEXT: Final = re.compile("ำ(?=[ก-ฮเ-ไ])")
_LONE: Final = re.compile(f"(?<![ก-๛])(?:[ก-ฮ][{_MARKS}ะาำ]* ){{3,}}[ก-ฮ][{_MARKS}ะาำ]*(?![ก-๛])")
_CUT_YEAR: Final = re.compile("(?<=พ\\.ศ\\.)( ?)(25|๒๕) (?=[4-9๔-๙][0-9๐-๙](?![0-9๐-๙]))")
_LINE_SPACES: Final = re.compile("[ \t\u00a0]+")
_THAI: Final = re.compile("[ก-๎]")
_CONSONANT: Final = re.compile("[ก-ฮ]")
_TONE: Final = re.compile("[\u0e48-\u0e4b\uf705-\uf708\uf70a-\uf70d\uf713-\uf716]")
_LATIN_WORD: Final = re.compile(r"[A-Za-z]{2,}")
_COMMON: Final = re.compile("|".join(sorted(COMMON, key=len, reverse=True)))
_REDUCED: Final = {word.replace("ำ", "า"): word for word in SARA_AM}
_REDUCED_PATTERN: Final = re.compile("|".join(sorted(_REDUCED, key=len, reverse=True)))
_WHOLE_PATTERN: Final = re.compile("|".join(sorted(SARA_AM, key=len, reverse=True)))
# Orders of signs that no Thai word has.
_ILLEGAL: Final = re.compile(
    "[\u0e48-\u0e4b][\u0e48-\u0e4b]"  # two tone marks
    "|[เแโใไ](?![ก-ฮ])(?=[ก-๎])"  # a leading vowel before none but a consonant
    f"|(?<![ก-ฮ{_MARKS}])(?<=[ก-๎])[{_MARKS}]"  # a mark on a vowel letter
    "|[\u0e34-\u0e39\u0e31][\u0e34-\u0e39\u0e31]"  # two vowels on one consonant
    "|[าะำ][าะำ]"
    "|([ก-ฮ])\\1\\1"  # one consonant three times
    "|ำ[\u0e31\u0e34-\u0e39\u0e48-\u0e4c]"
)
_ENGLISH: Final = frozenset(
    "the of and to in for is on that by this with are be as at from or an was not will may have has all any its which "
    "their page total annual report plan project year fiscal public service policy information development "
    "department office local government".split()
)

_LEAST_THAI: Final = 60
"""Thai letters below which a text is too short to be called garbled."""
_LEAST_AM: Final = 3


def read_layer(text: str) -> LayerText:
    """Repair a page's text layer and tell what it was."""
    text = _squeeze(text)
    if not text.strip():
        return LayerText("", Layer.EMPTY)
    repaired, changed = _repair(text)
    thai = len(_THAI.findall(repaired))
    if thai < _LEAST_THAI:
        return LayerText(repaired, Layer.REPAIRED if changed else Layer.CLEAN)
    if not looks_like_thai(repaired):
        return LayerText(repaired, Layer.GARBLED)
    if thai > 4 * _LEAST_THAI and len(_TONE.findall(repaired)) < 0.008 * thai:
        return LayerText(repaired, Layer.TONELESS)
    return LayerText(repaired, Layer.REPAIRED if changed else Layer.CLEAN)


def looks_like_thai(text: str) -> bool:
    """True if Thai text is made of words: common words cover enough of it, and few signs stand where none can.

    Judged from words and the shape of syllables, since a wrong glyph map gives Thai letters too.
    """
    letters = len(_THAI.findall(text))
    if not letters:
        return False
    squeezed = text.replace(" ", "")
    illegal = sum(1 for _ in _ILLEGAL.finditer(squeezed)) / letters
    covered = coverage(squeezed)
    if illegal > 0.06:
        return covered > 0.45
    if illegal > 0.02:
        return covered > 0.25
    return covered > 0.15


def coverage(text: str) -> float:
    """Return the share of Thai letters that belong to common words; ``text`` without spaces."""
    letters = len(_THAI.findall(text))
    return sum(len(word) for word in _COMMON.findall(text)) / letters if letters else 0.0


def is_latin_rubbish(text: str) -> bool:
    """True if a layer without Thai is no English either: what an English OCR leaves on a Thai scan."""
    if len(_THAI.findall(text)) >= 10:
        return False
    words = [word.lower() for word in _LATIN_WORD.findall(text)]
    symbols = sum(1 for char in text if not char.isalnum() and not char.isspace())
    solid = sum(1 for char in text if not char.isspace())
    if len(words) < 8:
        return solid > 40 and symbols > 0.25 * solid
    known = sum(1 for word in words if word in _ENGLISH)
    return known < 0.08 * len(words)


def join_thai(text: str) -> str:
    """Take out spaces that stand inside Thai words, as PDF writers and OCR put them there."""
    text = _SPACE_BEFORE_MARK.sub("", text)
    text = _SPACE_AFTER_LEADING.sub("", text)
    return _LONE.sub(lambda match: match[0].replace(" ", ""), text)


def join_am(text: str) -> str:
    """Write ำ as one letter where a nikhahit and า stand for it."""
    return _NIKHAHIT_AM.sub(r"\1ำ", text)


def _squeeze(text: str) -> str:
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "").replace("\u200b", "").replace("\u00ad", "")
    )
    return "\n".join(_LINE_SPACES.sub(" ", line).strip() for line in text.split("\n"))


def _repair(text: str) -> tuple[str, bool]:
    """Undo what is known; the second value tells whether letters (not only spaces) changed."""
    changed = False
    if _HAS_PRIVATE.search(text):
        text = text.translate(_PRIVATE)
        changed = True
    text = _DOUBLED.sub(r"\1\2", text)
    text = _DOUBLED_ONE.sub(r"\1", text)
    text = text.replace(JOINER, "")
    text = join_am(text)
    spaced = len(_SPACED_AM.findall(text))
    if spaced > text.count("ำ"):
        text, changed = _SPACED_AM.sub(r"\1ำ", text), True
    elif spaced:
        # The layer has the letter itself: the space is one that pdfium put there.
        text = _SPACED_AM.sub(r"\1า", text)
    text = _CUT_YEAR.sub(r"\1\2", join_thai(text))
    after = len(_AM_SPACE.findall(text))
    if after >= _LEAST_AM and after > len(_AM_NEXT.findall(text)):
        text = _AM_SPACE.sub("ำ", text)
    fixed = _repair_am(text)
    return fixed, changed or fixed != text


def _repair_am(text: str) -> str:
    """Put ำ back where a font's layer has only า, or ำ everywhere."""
    am, aa = text.count("ำ"), text.count("า")
    if am > 2 * _LEAST_AM and am > aa:
        # Ordinary text has ten times as many า: here all became ำ.
        return _REDUCED_PATTERN.sub(_restored, text.replace("ำ", "า"))
    reduced = _counted(_REDUCED_PATTERN, text)
    whole = _counted(_WHOLE_PATTERN, text)
    if reduced and reduced > whole:
        return _REDUCED_PATTERN.sub(_restored, text)
    return text


def _counted(pattern: re.Pattern[str], text: str) -> int:
    return sum(Counter(pattern.findall(text)).values())


def _restored(match: re.Match[str]) -> str:
    return _REDUCED[match[0]]

"""The one Thai normaliser: rules and pages both pass through it. Also Thai digits and cutting text between syllables.

Sources: Unicode Thai block; the private-use glyphs U+F700–F71A that old Windows fonts use for shifted vowels and tones;
the order of marks that ``pythainlp.util.normalize`` settles on (a test compares the two). Usual misspellings are data:
``spelling.toml``. Nothing here knows what OIT is. The only module that imports pythainlp.
"""

from __future__ import annotations

import codecs
import os
import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

import ahocorasick

# pythainlp writes to HOME and may try to download; a crawler on a read-only server must not.
os.environ.setdefault("PYTHAINLP_OFFLINE", "1")
os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")

_PRIVATE_USE = {
    0xF700: "ฐ", 0xF701: "ิ", 0xF702: "ี", 0xF703: "ึ", 0xF704: "ื", 0xF705: "่", 0xF706: "้", 0xF707: "๊",
    0xF708: "๋", 0xF709: "์", 0xF70A: "่", 0xF70B: "้", 0xF70C: "๊", 0xF70D: "๋", 0xF70E: "์", 0xF70F: "ญ",
    0xF710: "ั", 0xF711: "ํ", 0xF712: "็", 0xF713: "่", 0xF714: "้", 0xF715: "๊", 0xF716: "๋", 0xF717: "์",
    0xF718: "ุ", 0xF719: "ู", 0xF71A: "ฺ",
}  # fmt: skip
_ZERO_WIDTH = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2061, 0xFEFF, 0xFFFC], "")
_SPACES = dict.fromkeys([0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_DASHES = dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE63, 0xFF0D], "-")
_QUOTES = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2032: "'", 0x2033: '"', 0xFF06: "&"}
_DIGITS = {0x0E50 + digit: str(digit) for digit in range(10)}
_UPPER = {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
_TABLE = {**_PRIVATE_USE, **_ZERO_WIDTH, **_SPACES, **_DASHES, **_QUOTES, **_DIGITS, **_UPPER}

_SARA_AM = re.compile("ํ([่-๋]?)า")
"""A decomposed sara am, with a tone in its middle or without: NFC does not join the two."""
_MARKS = re.compile("[ัิ-ฺ็-๎]{2,}")
"""A run of marks: its vowel may be typed after its tone, and any of them twice."""
_FOLLOWING = frozenset("ัิีึืฺุู็่้๊๋์ํ๎ำ\u200b\u200c\u200d")
_TONES = frozenset("่้๊๋์๎")
_MARK, _TONE = re.compile("[ัิ-ฺ็-๎]"), re.compile("[็-๎]")
_SPACE = re.compile(r"[ \t\f\v]+")
_THAI_RUN = re.compile("([ก-ฺเ-๎]{1,200})")

# Text is worked on as bytes, one a character: translating bytes takes a fortieth of the time of translating text. The
# 256 characters are what Thai pages are made of and all that is folded; others are foreign and stay as they are.
_HOLE = "\0"
"""Stands where a foreign character was."""


def _alphabet() -> str:
    """ASCII in its place, with letters instead of its control codes, and the rest after it."""
    ascii_kept = {*_HOLE, *"\t\n\v\f\r", *map(chr, range(0x20, 0x7F))}
    thai = map(chr, [*range(0xE01, 0xE3B), *range(0xE3F, 0xE4F)])
    others = iter(dict.fromkeys([*thai, *(letter for letter in map(chr, _TABLE) if letter not in ascii_kept), *"•…"]))
    return "".join(chr(code) if chr(code) in ascii_kept else next(others) for code in range(256))


_ALPHABET = _alphabet()
_CODES = codecs.charmap_build(_ALPHABET)
_FOREIGN = re.compile(f"([^{re.escape(_ALPHABET.replace(_HOLE, ''))}]+)")


def _encoded(text: str) -> bytes:
    """The bytes of ``text``; a question mark for each foreign character."""
    return codecs.charmap_encode(text, "replace", _CODES)[0]


def _decoded(raw: bytes) -> str:
    return codecs.charmap_decode(raw, "strict", _ALPHABET)[0]


def _byte_table(changes: Mapping[str, str]) -> bytes:
    return _encoded("".join(changes.get(letter, letter) for letter in _ALPHABET))


_FOLDED = _byte_table({chr(code): into for code, into in _TABLE.items() if into} | dict.fromkeys("\t\f\v", " "))
_DROPPED = _encoded("".join(map(chr, _ZERO_WIDTH)))
_TWICE_E, _AE, _NIKHAHIT = _encoded("เเ"), _encoded("แ"), _encoded("ํ")
_SHAPE = _byte_table(
    {letter: "t" if letter in _TONES else "v" if _MARKS.match(letter * 2) else " " for letter in _ALPHABET}
)
"""Marks as t (tones) and v (vowels), everything else as a space."""
_TONE_CODES = _encoded("".join(letter for letter in _ALPHABET if _TONE.match(letter)))
_MARK_CODES = _encoded("".join(letter for letter in _ALPHABET if _MARK.match(letter)))
_NOT_KEY = _encoded(re.sub("[a-z0-9ก-ฺเ-๎&]", "", _ALPHABET))


def _mending(spellings: Mapping[str, str]) -> re.Pattern[str]:
    """What finds the wrong forms of ``spellings`` (wrong → right), longer ones first."""
    plain = [wrong for wrong, right in spellings.items() if not right.startswith(wrong)]
    # A wrong form that begins its right one ("ประพฤต" in "ประพฤติ") needs a look ahead, or it would grow at each pass.
    growing = [
        f"{re.escape(wrong)}(?!{re.escape(right[len(wrong) :])})"
        for wrong, right in spellings.items()
        if right.startswith(wrong)
    ]
    return re.compile("|".join([*sorted(map(re.escape, plain), key=len, reverse=True), *growing]))


_SPELLINGS: dict[str, str] = tomllib.loads(
    resources.files("checklist").joinpath("spelling.toml").read_text(encoding="utf-8")
)
_WRONG = _mending(_SPELLINGS)
_WRONG_FORMS = ahocorasick.Automaton()
for _wrong in _SPELLINGS:
    _WRONG_FORMS.add_word(_wrong, len(_wrong) - 1)
_WRONG_FORMS.make_automaton()


def normalize(text: str) -> str:
    """Return ``text`` in one spelling.

    Joined sara am, marks in order, Thai digits as Arabic, Latin in lower case, single spaces. Line breaks stay. Linear
    in the length of the text. ``normalize(normalize(x)) == normalize(x)``.
    """
    if text.isascii():
        return _SPACE.sub(" ", text.lower()).strip()
    try:
        raw = codecs.charmap_encode(text, "strict", _CODES)[0]
    except UnicodeEncodeError:
        return _with_foreign(text).strip()
    return _decoded(_single_spaces(_folded(raw))).strip()


def _with_foreign(text: str) -> str:
    """As ``normalize``, for a text with characters outside the alphabet: they are taken out and put back."""
    cut = _FOREIGN.split(text)
    known = _decoded(_single_spaces(_folded(_encoded(_HOLE.join(cut[::2]))))).split(_HOLE)
    cut[::2] = known
    return "".join(cut)


def _folded(raw: bytes) -> bytes:
    """Every letter in one form and every mark in its place; spaces are left as many as they are."""
    raw = raw.translate(_FOLDED, _DROPPED).replace(_TWICE_E, _AE)
    shape = raw.translate(_SHAPE)
    # A tone before its vowel, or two marks of a kind: hardly any text has them, so the rest is not walked.
    if _NIKHAHIT in raw or b"tv" in shape or b"tt" in shape or b"vv" in shape:
        raw = _encoded(_SARA_AM.sub(r"\1ำ", _MARKS.sub(_in_order, _decoded(raw))))
    return raw


def _single_spaces(raw: bytes) -> bytes:
    while b"  " in raw:
        raw = raw.replace(b"  ", b" ")
    return raw


def _in_order(match: re.Match[str]) -> str:
    """Each mark of a run once, vowels before tones."""
    marks = dict.fromkeys(match.group())
    return "".join(sorted(marks, key=lambda mark: mark in _TONES))


def key(text: str) -> str:
    """Return the matching key of ``text``: normalised, without spaces and punctuation, usual misspellings mended.

    ``&`` stays, for Q&A. Thai puts spaces between phrases and publishing tools put them anywhere, so a phrase is looked
    for without them.
    """
    return _mended(_decoded(_folded(_encoded(text)).translate(None, _NOT_KEY)))


def key_of_normal(text: str) -> str:
    """As ``key``, for a text that ``normalize`` returned, or several of them joined by line breaks."""
    return _mended(_decoded(_encoded(text).translate(None, _NOT_KEY)))


def _mended(text: str) -> str:
    starts = sorted({last - length for last, length in _WRONG_FORMS.iter(text)})
    if not starts:
        return text
    parts: list[str] = []
    done = 0
    for start in starts:
        match = _WRONG.match(text, start) if start >= done else None
        if match is not None:
            parts += text[done:start], _SPELLINGS[match.group()]
            done = match.end()
    return "".join([*parts, text[done:]])


@lru_cache(maxsize=32768)
def label_text(text: str) -> str:
    """As ``normalize``, remembered."""
    return normalize(text)


@lru_cache(maxsize=32768)
def label_key(text: str) -> str:
    """As ``key``, remembered: labels repeat by the thousand over a site."""
    return key(text)


def skeleton(text: str) -> str:
    """Return the key of ``text`` without tone marks, thanthakhat and mai tai khu.

    That is what slips of typing and OCR leave alone.
    """
    return skeleton_of_key(key(text))


def skeleton_of_key(key: str) -> str:
    """As ``skeleton``, for what ``key`` returned."""
    return _decoded(_encoded(key).translate(None, _TONE_CODES))


def consonants(text: str) -> str:
    """Return the key of ``text`` without any mark above or below.

    That is what page addresses made by Google Sites keep of a title.
    """
    return consonants_of_key(key(text))


def consonants_of_key(key: str) -> str:
    """As ``consonants``, for what ``key`` returned."""
    return _decoded(_encoded(key).translate(None, _MARK_CODES))


def arabic_digits(text: str) -> str:
    """Return ``text`` with Thai digits as Arabic ones and nothing else changed."""
    return text.translate(_DIGITS)


def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` between Thai words, where a line may be broken; joined again it is ``text``.

    Other scripts stay whole. Meant for lines that people read. Runs beyond 200 characters are cut first: the
    tokeniser's time grows faster.
    """
    from pythainlp.tokenize.newmm import segment  # imported late: it loads a dictionary of 60,000 words

    cut: list[str] = []
    for run in _THAI_RUN.split(text):
        if _THAI_RUN.match(run):
            cut.extend(segment(run))
        elif run:
            cut.append(run)
    return tuple(cut)


def snippet(text: str, start: int, end: int, around: int = 80) -> str:
    """Return ``text`` from ``around`` characters before ``start`` to as many after ``end``, with … where it is cut.

    Cuts are between character clusters.
    """
    left, right = max(0, start - around), min(len(text), end + around)
    left, right = _cluster_edge(text, left), _cluster_edge(text, right)
    body = _SPACE.sub(" ", text[left:right].replace("\n", " ")).strip()
    return ("…" if left else "") + body + ("…" if right < len(text) else "")


def _cluster_edge(text: str, position: int) -> int:
    """Move ``position`` forward to the next edge of a Thai character cluster (at most 12 characters)."""
    if position in (0, len(text)):
        return position
    # Clusters are at most a few characters long: a window is enough, and keeps the work small on endless lines.
    start = max(0, position - 24)
    return start + _edge_within(text[start : position + 24], position - start)


@lru_cache(maxsize=4096)
def _edge_within(window: str, position: int) -> int:
    from pythainlp.tokenize.tcc import segment  # imported late: half a second that label work never needs

    at = 0
    for cluster in segment(window):
        at += len(cluster)
        if at >= position:
            return min(at, len(window))
    return position


def locate(text: str, key_start: int, key_end: int) -> tuple[int, int]:
    """Return where in ``text`` the part of ``key(text)`` from ``key_start`` to ``key_end`` stands.

    Found by bisection over prefixes, so that matching itself need not carry a map of positions; meant for blocks, not
    whole documents.
    """
    lengths = _PrefixKeys(text)
    first = max(0, bisect_left(lengths, key_start + 1) - 1)
    last = max(first + 1, min(len(text), bisect_left(lengths, key_end)))
    # The last cluster whole: its marks, and the second half of a แ typed as เเ.
    while last < len(text) and _goes_on(text, last):
        last += 1
    return first, last


def _goes_on(text: str, at: int) -> bool:
    """True if the character at ``at`` belongs to the cluster before it.

    A decomposed sara am may have a tone in its middle.
    """
    if text[at] in _FOLLOWING or text[at - 1 : at + 1] == "เเ":
        return True
    return text[at] == "า" and "ํ" in text[max(0, at - 2) : at]


class _PrefixKeys:
    """The lengths of ``key(text[:n])`` as a sequence for bisect; each is computed when asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __len__(self) -> int:
        return len(self._text) + 1

    def __getitem__(self, n: int) -> int:
        return len(key(self._text[:n]))

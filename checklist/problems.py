"""What is wrong in a file that people write, said so that they can mend it: file, line, key, message, remedy."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import dataclass

_LATIN = "abcdefghijklmnopqrstuvwxyz_"
_THAI_KEYS = "ฟิแกำดเ้ร่าสทืนยๆพหะีอไปัผ๘"
# The Thai (Kedmanee) character on the key of each Latin letter: what appears when the keyboard was left on Thai.
_KEDMANEE = str.maketrans(dict(zip(_THAI_KEYS, _LATIN, strict=True)))

# Keys that people may well write in Thai.
_THAI_NAMES = {
    "ปีงบประมาณ": "fiscal_year",
    "สถานะ": "status",
    "จำนวนข้อ": "item_count",
    "หมายเหตุ": "note",
    "แหล่งที่มา": "sources",
    "แหล่งอ้างอิง": "sources",
    "ตัวชี้วัด": "indicator",
    "ตัวชี้วัดย่อย": "sub_indicator",
    "ข้อ": "item",
    "ชื่อ": "title",
    "ชื่อข้อ": "title",
    "ช่วงเวลา": "period",
    "องค์ประกอบ": "requires",
    "เลขข้อ": "number",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file, with its place and its remedy."""

    file: str
    line: int
    """From 1; 0 if the mistake is of the file as a whole."""
    key: str
    """``O3.period``, ``fiscal_year`` …; empty for the file as a whole."""
    th: str
    en: str

    def text(self, lang: str = "th") -> str:
        """``file:line: key: message and remedy`` in ``th`` or ``en``."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.key, self.th if lang == "th" else self.en) if part)


class ChecklistError(ValueError):
    """A checklist can't be used. Raised by ``loader``; ``problems`` holds every mistake found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(problem.text("en") for problem in problems))
        self.problems = problems


def closest(word: str, known: Collection[str]) -> str:
    """The known word that ``word`` was most likely meant to be (Thai keyboard, stray Thai signs), or empty."""
    if word in _THAI_NAMES and _THAI_NAMES[word] in known:
        return _THAI_NAMES[word]
    latin = "".join(char for char in word if char.isascii())
    for attempt in (word, latin, word.translate(_KEDMANEE)):
        found = difflib.get_close_matches(attempt.lower(), sorted(known), n=1, cutoff=0.6)
        if found:
            return found[0]
    thai = difflib.get_close_matches(word, sorted(_THAI_NAMES), n=1, cutoff=0.6)
    return _THAI_NAMES[thai[0]] if thai and _THAI_NAMES[thai[0]] in known else ""


def unknown(word: str, known: Collection[str]) -> tuple[str, str]:
    """The sentence on an unknown word, in Thai and English: what was meant, or what there is."""
    guess = closest(word, known)
    if guess:
        return f"ไม่รู้จัก “{word}” — หมายถึง “{guess}” ใช่หรือไม่", f"unknown “{word}” — did you mean “{guess}”?"
    listing = ", ".join(sorted(known)[:40])
    return f"ไม่รู้จัก “{word}” — ใช้ได้: {listing}", f"unknown “{word}” — there are: {listing}"

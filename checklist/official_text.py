"""The text of a report on ITA results → clean lines and cells, numbers, years, and the names of the indicators.

Reports come as plain text, as tables with tabs or pipes, with Thai digits, markup left over and slips of OCR. Nothing
here decides what a figure means (``official_reading`` does); a digit guessed from a letter is marked as repaired.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from checklist import thai

INDICATOR_NAMES: dict[int, tuple[str, ...]] = {
    1: ("การปฏิบัติหน้าที่",),
    2: ("การใช้งบประมาณ", "การใช้จ่ายงบประมาณ"),
    3: ("การใช้อำนาจ",),
    4: ("การใช้ทรัพย์สินของราชการ", "การใช้ทรัพย์สินของทางราชการ", "การใช้ทรัพย์สินทางราชการ"),
    5: ("การแก้ไขปัญหาการทุจริต", "การแก้ปัญหาการทุจริต"),
    6: ("คุณภาพการดำเนินงาน", "คุณภาพการให้บริการ"),
    7: ("ประสิทธิภาพการสื่อสาร",),
    8: ("การปรับปรุงการทำงาน", "การปรับปรุงระบบการทำงาน"),
    9: ("การเปิดเผยข้อมูล", "การเปิดเผยข้อมูลสาธารณะ"),
    10: ("การป้องกันการทุจริต", "การป้องกันทุจริต"),
}
"""The ten indicators of the ITA and how reports write them; the first is the official one."""

INSTRUMENTS: dict[str, tuple[int, ...]] = {"IIT": (1, 2, 3, 4, 5), "EIT": (6, 7, 8), "OIT": (9, 10)}

_ZERO_WIDTH = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF], "")
_SPACES = dict.fromkeys([0x00A0, *range(0x2000, 0x200B), 0x202F, 0x3000], " ")
_DASHES = dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212], "-")
_FULL_WIDTH = {0xFF01 + n: chr(0x21 + n) for n in range(94)}
_CLEAN = {**_ZERO_WIDTH, **_SPACES, **_DASHES, **_FULL_WIDTH}
_TAG = re.compile(r"<[^<>]{1,300}>")
_MARK = re.compile(r"\*{2,}|^\s*(?:#{1,6}|>)\s+", re.MULTILINE)
_RULE = re.compile(r"^[\s|:+=_-]*$")
_LEADERS = re.compile(r"\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*")

_LETTER_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})
_NUMBER = re.compile(r"(\d{1,3})(?:\s?[.,·]\s?(\d{1,3}))?")
_NAME = re.compile(r"[OoIE]\s?[-.]?\s?\d{1,2}")
"""An item or a question, no figure: O8, I7."""
_APART = re.compile(r"(?<![\d.,])(\d{1,3}) +([.,]) *(\d{1,2})(?![\d.,]|\s*[./]\s*\d)")
_SLIPPED = re.compile(r"(?<!\S)(?=\S*[OoQlIS|B])(\d[\dOoQlIS|B]{0,2}[.,][\dOoQlIS|B]{2})(?=\s|$|คะแนน|%)")
_UNIT = re.compile(r"คะแนน|ร้อยละ|เปอร์เซ็นต์|%|\*")
_YEAR = re.compile(r"(?<!\d)(25[5-9]\d)(?!\d)|(?:ปี|พ\.ศ\.|งบประมาณ)\s*(?:(20[12]\d)|(6\d|7[0-4]))(?![\d.,])")
_NUMBERING = re.compile(r"^\s*(?:[(\[]?\d{1,2}(?:[.)\]]+|\s)\s*)+(?=\D)|^\s*[-•➢–*]\s*")
_INDICATOR_NO = re.compile(r"ตัวช[ีิ้]*[้]?[ีิ]?วัด\s*(?:ที่|ที)?\s*\(?(\d{1,2})(?![\d.])\)?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report, cleaned; a table row keeps its cells apart."""

    where: str
    """For people: "บรรทัด 46", "หน้า 3 บรรทัด 2"."""
    text: str
    cells: tuple[str, ...]
    """At least two for a table row; one otherwise."""

    @property
    def tabular(self) -> bool:
        """True for a table row."""
        return len(self.cells) > 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A score read from a cell."""

    value: float
    decimals: int
    repaired: bool = False
    """A letter was taken for a digit."""


def clean(text: str) -> str:
    """One spelling of digits, spaces, dashes and sara am; markup removed. Tabs and line breaks stay."""
    text = html.unescape(text)
    text = _TAG.sub(" ", text).translate(_CLEAN)
    text = thai.arabic_digits(text).replace("ํา", "ำ").replace("เเ", "แ")
    return _MARK.sub("", text)


def lines_of(text: str, label: str = "บรรทัด {}") -> tuple[Line, ...]:
    """Lines of a text; empty ones and rules are dropped. ``label`` names a line by its number, from 1."""
    return rows_of((re.split(r"\r?\n", text)), label)


def rows_of(rows: Iterable[str | Sequence[str]], label: str = "บรรทัด {}") -> tuple[Line, ...]:
    """Lines of rows that are texts or already split into cells (CSV, XLSX, DOCX tables)."""
    result = []
    for number, row in enumerate(rows, 1):
        if isinstance(row, str):
            text = clean(row)
            cells = _cells(text)
        else:
            cells = tuple(" ".join(clean(cell).split()) for cell in row)
            text = " ".join(cells)
            if cells and cells[0] and not any(cells[1:]):
                cells = cells[:1]  # a sheet pads its lines of text with empty cells
        if any(cells) and not _RULE.match(text.replace("\t", " ")):
            result.append(Line(label.format(number), " ".join(text.split()), cells))
    return tuple(result)


def _cells(text: str) -> tuple[str, ...]:
    if "\t" in text:
        parts = text.split("\t")
    elif text.count("|") >= 2:
        parts = text.strip().strip("|").split("|")
    else:
        parts = _LEADERS.split(text)
        if len(parts) == 1:
            wide = re.split(r" {2,}", text.strip())
            # Two spaces may be a slip of the thumb: a row ends in a figure or has three parts.
            last = wide[-1]
            tabular = len(wide) > 1 and len(last) <= 16 and (re.search(r"\d", last) or len(wide) > 2)
            parts = wide if tabular else [text]
    cells = [" ".join(part.split()) for part in parts]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return tuple(cells)


def figure(cell: str) -> Figure | None:
    """The score (0–100) that is all a cell says; ``None`` for anything else, out of range included."""
    bare = _UNIT.sub("", cell).strip(" :=()\"'“”")
    if not bare or not any(char.isdigit() for char in bare):
        return None
    if _NAME.fullmatch(bare):
        return None
    mended = bare.translate(_LETTER_DIGITS)
    match = _NUMBER.fullmatch(mended)
    if not match:
        return None
    value = float(f"{match[1]}.{match[2] or 0}")
    return Figure(value, len(match[2] or ""), mended != bare) if value <= 100 else None


def mended(text: str) -> tuple[str, frozenset[float]]:
    """The text with "80.l0" as 80.10 and "83 . 56" as 83.56, and the scores in which a letter was taken for a digit."""
    repaired = set()

    def digits(match: re.Match[str]) -> str:
        value = figure(match[1])
        if value is None:
            return match[0]
        repaired.add(value.value)
        return f"{value.value:.2f}"

    text = _APART.sub(r"\1\2\3", text)
    return _SLIPPED.sub(digits, text), frozenset(repaired)


def years_in(text: str) -> tuple[int, ...]:
    """Fiscal years (พ.ศ.) named in a cleaned text, in order."""
    return tuple(year_of(match) for match in _YEAR.finditer(text))


def year_of(match: re.Match[str]) -> int:
    """The year (พ.ศ.) of one match of the year pattern."""
    if match[1]:
        return int(match[1])
    return int(match[2]) + 543 if match[2] else 2500 + int(match[3])


def last_year(text: str) -> int | None:
    """The year named last in a text, if any."""
    years = years_in(text)
    return years[-1] if years else None


# -------------------------------------------------------------------------------------------------------- the names


@lru_cache(maxsize=4096)
def indicator_of(cell: str) -> int | None:
    """Which of the ten indicators a short text names (typos allowed), by name, else by "ตัวชี้วัดที่ N"."""
    numbered = _INDICATOR_NO.search(cell)
    if re.search(r"ตัวชี้วัดย่อย|^\s*\(?(?:9|10)\.\d", cell):
        return None
    rest = _INDICATOR_NO.sub(" ", cell)
    rest = re.sub(r"\([^()]*\)|^\s*ด้าน|:.*$", " ", _NUMBERING.sub("", rest.strip()))
    named = name_match(rest)
    if named:
        return named
    number = int(numbered[1]) if numbered else 0
    return number if 1 <= number <= 10 and len(thai.key(rest)) < 4 else None


def indicator_number(text: str) -> int | None:
    """The N of "ตัวชี้วัดที่ N", 1–10."""
    match = _INDICATOR_NO.search(text)
    return int(match[1]) if match and 1 <= int(match[1]) <= 10 else None


@lru_cache(maxsize=4096)
def name_match(text: str, floor: float = 78.0) -> int | None:
    """The indicator whose name ``text`` is, all of it; the best must be clearly better than the next."""
    key = thai.skeleton(text)
    if not 6 <= len(key) <= 80:
        return None
    scores = sorted(((_likeness(key, names), number) for number, names in _SKELETONS.items()), reverse=True)
    (best, number), (second, _) = scores[0], scores[1]
    return number if best >= floor and best - second >= 4 else None


def _likeness(key: str, names: tuple[str, ...]) -> float:
    return max(fuzz.ratio(key, name) for name in names)


_SKELETONS = {
    number: tuple(thai.skeleton(name) for name in (*names, *(name.removeprefix("การ") for name in names)))
    for number, names in INDICATOR_NAMES.items()
}


def name_before(text: str) -> tuple[int, int] | None:
    """The indicator named last in running text, and how many key characters stand after its name; or ``None``.

    The name counts only after "ตัวชี้วัด" or "ด้าน": its words occur in ordinary sentences too.
    """
    best: tuple[float, int, int] | None = None
    key = thai.skeleton(text)
    marks = [match.end() for match in re.finditer(_MARKS, key)]
    for at in reversed(marks[-6:]):
        for number, names in _SKELETONS.items():
            for name in names[: len(names) // 2]:
                window = re.sub(r"^(?:ที|\d{1,2}|ดาน)+", "", key[at : at + len(name) + 8])[: len(name) + 1]
                score = max(fuzz.ratio(window[: len(name)], name), fuzz.ratio(window, name))
                if score >= 84 and (best is None or (at, score) > (best[2], best[0])):
                    best = (score, number, at)
        if best:
            return best[1], len(key) - best[2] - len(_SKELETONS[best[1]][0])
    return None


_MARKS = "|".join(sorted({thai.skeleton("ตัวชี้วัด"), thai.skeleton("ด้าน")}, key=len, reverse=True))

"""What a report on ITA results can say, and the words by which it says it: items, questions, totals, levels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from checklist.official_text import indicator_of


class ReadingKind(StrEnum):
    """What a reading is of."""

    INDICATOR = "indicator"
    """Key "1" … "10"."""
    TOTAL = "total"
    """The ITA total."""
    LEVEL = "level"
    """A letter or a Thai level."""
    INSTRUMENT = "instrument"
    """Key IIT, EIT or OIT: the mean of its indicators."""
    SUB = "sub_indicator"
    """Key "9.1" … "10.2"."""
    ITEM = "item"
    """Key "O1" …; 0 or 100."""
    QUESTION = "question"
    """Key "I1" … or "E1" …."""
    EXTREME = "extreme"
    """Key max or min: the highest or lowest indicator score."""
    COUNT = "count"
    """Key like ">85" or "<80": how many indicators are said to be above or below a mark."""


class Origin:
    """How much a place is believed where values differ: a table before a list before running text."""

    TABLE, LIST, PROSE = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a report says."""

    kind: ReadingKind
    key: str
    value: float | str
    where: str
    origin: int
    year: int | None = None
    """Fiscal year (พ.ศ.) if the place names it; else the report's own year is meant."""
    near: int | None = None
    """Year that the lines above name: a hint for a total or level that names none itself."""
    repaired: bool = False
    """A letter was taken for a digit."""
    rank: int | None = None
    """Rank printed beside an indicator."""
    agency: str = ""
    """Agency that the row names, in a table of several; else the document's own is meant."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that should hold a result but can't be read."""

    where: str
    text: str


_ITEM = re.compile(
    r"(?<![A-Za-z0-9])(?:OIT\s*[Ooо]?|[Ooо])\s?[-.]?\s?0?(\d{1,2})(?![\d]|[.,]\d)"
    r"|(?:ข้อ(?:ที่)?\s*|\(\s*|[,/]\s*|จาก\s*)0\s?(\d{1,2})(?![\d]|[.,]\d)"
)
_ITEM_RANGE = re.compile(r"[Ooо]\s?0?(\d{1,2})\s*(?:-|ถึง)\s*[Ooо]\s?0?(\d{1,2})(?!\d)")
ZERO = re.compile(
    r"(?<![\d.])0(?:\.0+)?\s*คะแนน|คะแนน\s*(?:เป็น|เท่ากับ|ร้อยละ)?\s*(?:0(?:\.00?)?(?![.\d])|ศูนย์)|ไม่ได้(?:รับ)?คะแนน"
    r"|ศูนย์คะแนน|ไม่มีคะแนน|(?:ได้|เป็น)\s*0(?:\.00?)?(?![.\d])"
)
FULL = re.compile(r"(?<![\d.])100(?:\.0+)?\s*คะแนน|คะแนน\s*(?:เต็ม\s*)?100|คะแนนเต็ม|ได้\s*100(?![\d.])")
QUESTION = re.compile(r"(?<![A-Za-z0-9])([IE])\s?[-.]?\s?(\d{1,2})(?!\d)")
_QUESTION_OCR = re.compile(r"(?:ข้อ(?:ที่)?\s*|\(\s*)[1l|](\d{1,2})(?![\d.])")
SUB = re.compile(r"(?<![\d.])(9\.[1-5]|10\.[12])(?![\d.])")
INSTRUMENT = re.compile(r"(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])")
TOTAL = re.compile(
    r"คะแนน(?:ผล)?(?:การ)?(?:ประเมิน)?(?:ใน|โดย)?(?:ภาพ)?รวม|ภาพรวม|ผลคะแนน|คะแนนเฉลี่ยรวม|คะแนน\s*ITA|ITA\s*Score"
    r"|พบว่า\s*(?:มี|ได้)?(?:รับ)?(?:ผล)?คะแนน|ผลการประเมิน[^\d]{0,90}(?:ได้|มี)(?:รับ)?(?:ผล)?คะแนน|รวมทั้งสิ้น|คะแนนสุทธิ"
)
_TOTAL_ROW = re.compile(r"รวม|คะแนนITA|คะแนนสุทธิ|ผลคะแนนITA")
LEVELS = r"AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง"
LEVEL_CELL = re.compile(rf"(?:ระดับ\s*:?\s*)?({LEVELS})")
QUESTIONS = {"I": 30, "E": 15}
"""Most questions that a survey has had."""


AGENCY = re.compile(
    r"((?:เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|(?:อบต|อบจ|ทต|ทม|ทน)\.)\s?)([ก-๙]{2,40})"
)
"""A local authority by kind and name."""


def agency_in(cell: str) -> str:
    """The agency that a cell names, if that is all it says."""
    match = AGENCY.fullmatch(re.sub(r"^\d+[.)]?\s*", "", cell).strip())
    return match[1].strip() + match[2] if match else ""


def items_in(text: str) -> list[str]:
    """Items named in a cleaned text, in order, ranges spelt out; "042" after ข้อ or a bracket is O42."""
    found: list[str] = []
    for match in _ITEM_RANGE.finditer(text):
        first, last = int(match[1]), int(match[2])
        if first < last <= 60:
            found += [f"O{number}" for number in range(first, last + 1)]
    found += [f"O{number}" for match in _ITEM.finditer(text) if (number := int(match[1] or match[2]))]
    return list(dict.fromkeys(found))


def item_places(text: str) -> list[tuple[int, str]]:
    """Items with the position where each is named."""
    return [
        (match.start(), f"O{int(match[1] or match[2])}") for match in _ITEM.finditer(text) if int(match[1] or match[2])
    ]


def question_in(text: str, instrument: str = "") -> tuple[str, bool] | None:
    """The survey question that a text begins with or names, and whether its letter had to be restored.

    OCR reads I7 as 17: within the part on IIT a leading 1 before a plausible number is taken for I.
    """
    match = QUESTION.search(text)
    if match and 1 <= int(match[2]) <= QUESTIONS[match[1]]:
        return f"{match[1]}{int(match[2])}", False
    match = _QUESTION_OCR.search(text) if instrument == "IIT" else None
    return (f"I{int(match[1])}", True) if match and 1 <= int(match[1]) <= QUESTIONS["I"] else None


def instrument_in(text: str) -> str:
    """The instrument that a short text names, if it names exactly one."""
    names = {match[1] for match in INSTRUMENT.finditer(text)}
    return names.pop() if len(names) == 1 else ""


def row_name(cell: str, instrument: str = "") -> tuple[ReadingKind, str] | None:
    """What a row is about, told from one of its cells; ``None`` if the cell does not tell."""
    squeezed = re.sub(r"\s+", "", cell)
    places = item_places(cell)
    if len(places) == 1 and places[0][0] <= 12:
        return ReadingKind.ITEM, places[0][1]
    question = question_in(cell[:40], instrument)
    if question:
        return ReadingKind.QUESTION, question[0]
    sub = SUB.search(cell[:30])
    if sub and not re.search(r"ตัวชี้วัดที่", cell):
        return ReadingKind.SUB, sub[1]
    indicator = indicator_of(cell)
    if indicator:
        return ReadingKind.INDICATOR, str(indicator)
    if len(squeezed) > 60:
        return None
    name = instrument_in(cell)
    if name:
        return ReadingKind.INSTRUMENT, name
    if re.match(r"ระดับ", squeezed) or squeezed in {"RatingScore", "Rating"}:
        return ReadingKind.LEVEL, ""
    return (ReadingKind.TOTAL, "") if _TOTAL_ROW.search(squeezed) and "ตัวชี้วัดย่อย" not in squeezed else None

"""Fiscal years and periods as Thai agencies write them: found in text, and compared with what an item asks for.

A Thai fiscal year (ปีงบประมาณ) Y runs from 1 October of พ.ศ. Y−1 to 30 September of Y. Years are พ.ศ. everywhere. How a
text names its years is read by ``notations``. Text must have gone through ``thai.normalize``.
"""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum

from checklist.model import Period, PeriodKind
from checklist.notations import (
    BUDDHIST,
    MONTH_NAMES,
    Claim,
    Strength,
    claims,
    fiscal_year_of,
    is_law_title,
    strongest,
)

__all__ = [
    "BUDDHIST",
    "MONTH_NAMES",
    "Claim",
    "Half",
    "Strength",
    "beginning",
    "claims",
    "first_day",
    "fiscal_year_of",
    "half_of",
    "is_day",
    "is_law_title",
    "months_ended",
    "not_before",
    "strongest",
    "window_closes",
    "years_wanted",
]

_HALF1 = re.compile(
    r"(?:6|หก)\s*เดือน\s*(?:แรก|ต้น)|รอบ\s*(?:ที่\s*1|แรก)|ครึ่งปี(?:งบประมาณ)?แรก|ครึ่งแรก|"
    r"(?:ไตรมาส(?:ที่)?)\s*1\s*(?:-|และ|ถึง|,)\s*2|ครั้งที่ 1 \(1 ต"
)
_HALF2 = re.compile(
    r"(?:6|หก)\s*เดือน\s*(?:หลัง|สุดท้าย|ปลาย)|รอบ\s*(?:ที่\s*2|หลัง)|ครึ่งปี(?:งบประมาณ)?หลัง|ครึ่งหลัง|"
    r"(?:ไตรมาส(?:ที่)?)\s*3\s*(?:-|และ|ถึง|,)\s*4"
)
_HALF = re.compile(r"(?:6|หก)\s*เดือน|ราย(?:ครึ่ง|6)|ครึ่งปี")
_FULL_YEAR = re.compile(r"(?:รอบ)?\s*12\s*เดือน|ทั้งปี|สิ้นปีงบประมาณ")
_QUARTER = re.compile(r"ไตรมาส\s*(?:ที่)?\s*([1-4])(?!\s*(?:-|และ|ถึง|,)\s*[1-4])")
_BESIDE_DAY = re.compile(r"\d{1,2}[:.]\d\d|เวลา|น\.|วันที่|เมื่อ|\W")
"""What may stand beside a day that tells when something was written."""
_SAYS_A_PART = re.compile(r"เดือน|ครึ่ง|รอบ|ราย6|ไตรมาส|ทั้งปี|สิ้นปี|ครั้งที่ 1|-|ถึง")
"""Without one of these a text tells no half-year and no range of months."""


def first_day(fiscal_year: int) -> date:
    """First day of fiscal year ``fiscal_year`` (พ.ศ.): 1 October of the calendar year before."""
    return date(fiscal_year - BUDDHIST - 1, 10, 1)


def months_ended(fiscal_year: int, today: date) -> tuple[int, ...]:
    """Calendar months (10, 11, 12, 1, 2, 3) of the year's first half that have ended on ``today``."""
    ended = []
    for month in (10, 11, 12, 1, 2, 3):
        year = fiscal_year - BUDDHIST - (1 if month >= 10 else 0)
        following = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
        if today >= following:
            ended.append(month)
    return tuple(ended)


_YEARS_FROM_TO = re.compile(r"\d{2,4}\s*(?:-|ถึง)\s*(?:พ\.?\s?ศ\.?\s*)?\d{2,4}")
_LONGEST_SPAN = 24


def beginning(text: str, size: int) -> str:
    """Return the first ``size`` characters of a normalised text; years "from – to" are not cut in two."""
    spans = _YEARS_FROM_TO.finditer(text, max(0, size - _LONGEST_SPAN), size + _LONGEST_SPAN)
    return text[: next((span.end() for span in spans if span.start() < size < span.end()), size)]


def is_day(words: str) -> bool:
    """Return True if normalised ``words`` are a day, with an hour or without, and nothing else."""
    days = [claim for claim in claims(words) if claim.strength is Strength.DATE]
    rest = words[: days[0].start] + words[days[0].end :] if days else words
    return bool(days) and not _BESIDE_DAY.sub("", rest)


class Half(IntEnum):
    """Which part of a year a text says it is about."""

    UNSAID = 0
    FIRST = 1
    SECOND = 2
    BOTH = 3
    """A full-year text, or one that names both halves."""
    SOME = 4
    """Six months, without telling which."""


def half_of(text: str) -> Half:
    """Return which half-year normalised ``text`` names."""
    if not _SAYS_A_PART.search(text):
        return Half.UNSAID
    first, second = bool(_HALF1.search(text)), bool(_HALF2.search(text))
    for claim in claims(text) if "-" in text or "ถึง" in text else ():
        if claim.last_month:
            first |= claim.month in (10, 11, 12) and claim.last_month in (3, 4, 5, 6, 7, 8, 9)
            second |= claim.last_month in (7, 8, 9)
    if (first and second) or _FULL_YEAR.search(text):
        return Half.BOTH
    if first or second:
        return Half.FIRST if first else Half.SECOND
    quarter = _QUARTER.search(text)
    if quarter:
        return Half.FIRST if quarter[1] == "2" else Half.SECOND if quarter[1] in "34" else Half.UNSAID
    return Half.SOME if _HALF.search(text) else Half.UNSAID


def years_wanted(period: Period, fiscal_year: int) -> range:
    """Fiscal years that satisfy ``period`` when ``fiscal_year`` is assessed."""
    centre = fiscal_year - 1 if period.kind is PeriodKind.PREVIOUS else fiscal_year
    return range(centre - period.tolerance, centre + period.tolerance + 1)


def not_before(period: Period, fiscal_year: int) -> date | None:
    """First day on which a text for ``period`` of assessment year ``fiscal_year`` can exist.

    None where it always can.
    """
    start = first_day(fiscal_year)
    if period.kind is PeriodKind.HALF:
        return date(start.year + 1, 4, 1)
    if period.kind is PeriodKind.MONTHS:
        return date(start.year, 11, 1)
    if period.kind is PeriodKind.PREVIOUS and period.tolerance == 0:
        return start
    return None


def window_closes(fiscal_year: int) -> date:
    """Last day of the window for answers, 30 April of the assessment year.

    It is known for 2564 and 2565 and assumed elsewhere.
    """
    return date(fiscal_year - BUDDHIST, 4, 30)

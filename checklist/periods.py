"""Fiscal years and periods as Thai agencies write them: found in text, and compared with what an item asks for.

A Thai fiscal year (ปีงบประมาณ) Y runs from 1 October of พ.ศ. Y−1 to 30 September of Y. Years are พ.ศ. (Buddhist era,
CE + 543) everywhere. The year of a law (พระราชบัญญัติ … พ.ศ. 2540) and a school year are no years of a document. Text must
have gone through ``thai.normalize``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

from checklist.model import Period, PeriodKind

BUDDHIST = 543
"""Years between the Common and the Buddhist era."""

_FULL = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
_SHORT = ("ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค")
_STEMS = ("มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา")
MONTH_NAMES = _FULL
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _month_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for number, (full, short, stem) in enumerate(zip(_FULL, _SHORT, _STEMS, strict=True), 1):
        for name in (full, short + ".", short, short.replace(".", "") + ".", short.replace(".", ""), stem):
            table[name] = number
    table |= {"พฤษจิกายน": 11, "กรกฏาคม": 7, "กรกฏา": 7, "กุมภาพันธุ์": 2, "กุมภาพัน": 2, "มิถุนานยน": 6}
    return table


_MONTHS = _month_table()
_LONG = sorted((name for name in _MONTHS if len(name) > 4 or "." in name[:-1]), key=len, reverse=True)
_ABBREVIATED = sorted((name for name in _MONTHS if name not in _LONG), key=len, reverse=True)
# An undotted short form counts only where no Thai letter runs into it: "มค" also ends other words.
_MONTH = "(?:" + "|".join(map(re.escape, _LONG)) + "|(?<![ก-๙])(?:" + "|".join(map(re.escape, _ABBREVIATED)) + "))"
_YEAR4 = r"(?:2[45]\d\d|26[0-4]\d)"
_CE = r"(?:20[1-4]\d)"
_ERA = r"(?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?"

_RANGE = re.compile(rf"(?<![\d-]){_ERA}({_YEAR4})\s*(?:-|ถึง|จนถึง|~)\s*(?:ปี\s*)?{_ERA}({_YEAR4}|\d\d)(?![\d/])")
_MONTH_YEAR = re.compile(
    rf"(?:(?<!\d)(\d{{1,2}})\s*(?:-\s*\d{{1,2}}\s*)?)?({_MONTH})\s*(?:ปี\s*)?{_ERA}'?({_YEAR4}|{_CE}|[4-9]\d)(?!\d)"
)
_MONTH_RANGE = re.compile(
    rf"({_MONTH})\s*{_ERA}({_YEAR4}|{_CE}|[4-9]\d)?\s*(?:-|ถึง|จนถึง)\s*(?:เดือน\s*)?"
    rf"({_MONTH})\s*{_ERA}({_YEAR4}|{_CE}|[4-9]\d)(?!\d)"
)
_FISCAL = re.compile(
    rf"(?:ปีงบประมาณ|ปีงบ|งบประมาณปี|fiscal year|fy)\s*(?:รายจ่าย)?\s*(?:ประจำปี)?\s*(?:ปี)?\s*{_ERA}\s*"
    rf"({_YEAR4}|{_CE}|[5-9]\d)(?!\d)"
)
_PLAIN = re.compile(rf"(ปีการศึกษา|ประจำปี|ปี|พ\.?\s?ศ\.?|ita|oit)\s*(?:พ\.?\s?ศ\.?)?\s*({_YEAR4}|{_CE}|[5-9]\d)(?![\d/])")
_SHORT_RANGE = re.compile(r"(?:ปี|แผน[ก-๙]{0,24}|พ\.?\s?ศ\.?)\s*\(?([5-9]\d)\s*-\s*([5-9]\d)(?!\d)")
_BARE = re.compile(rf"(?<![\d/.,])(?<!\d-)({_YEAR4}|{_CE})(?!\d|[.,]\d{{2,3}}|\s*บาท|-\d)")
_SLASH_DATE = re.compile(rf"(?<!\d)(\d{{1,2}})[/.-](\d{{1,2}})[/.-]({_YEAR4}|{_CE}|[5-9]\d)(?!\d)")
_ISO_DATE = re.compile(r"(?<!\d)(20[1-4]\d)-(\d{2})-(\d{2})(?!\d)")
_TIMES = re.compile(rf"(?:ครั้งที่|ฉบับที่|เลขที่|ที่)\s*[\w.]*\s*\d{{1,4}}\s*/\s*({_YEAR4})")
_LAW = re.compile(
    r"(?:พระราชบัญญัติ|พ\.?\s?ร\.?\s?บ\.?|พระราชกฤษฎีกา|พ\.?\s?ร\.?\s?ฎ\.?|พระราชกำหนด|ประมวลกฎหมาย|กฎกระทรวง|"
    r"ระเบียบ(?:กระทรวง|สำนัก|คณะ|กรม|มท)|ระเบียบฯ|รัฐธรรมนูญ|ตามมาตรา|ประกาศคณะกรรมการ|ประกาศ ?ก\.|"
    r"ฉบับที่ ?\d+\)?|แก้ไขเพิ่มเติม(?:ถึง)?|ว่าด้วย)[^\n]{0,140}?$"
)
_TITLE_LAW = re.compile(r"(?:พระราชบัญญัติ|พ\.?ร\.?บ\.?|กฎกระทรวง|ระเบียบ|ข้อบังคับ|รัฐธรรมนูญ|คำสั่ง คสช)")

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


_TWO_DIGITS = re.compile(r"\d\d")
_LABEL_LENGTH = 400


class Strength(IntEnum):
    """How plainly a text names a year; the stronger claim wins within one place."""

    DATE = 1
    """A day: when something was posted, signed or happened."""
    BARE = 2
    """A number that looks like a year."""
    MONTH = 3
    """A month and a year: which month a report is about."""
    YEAR = 4
    """ปี 2568, พ.ศ. 2568, or a range of years."""
    FISCAL = 5
    """ปีงบประมาณ พ.ศ. 2568."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A text says that it is about the fiscal years ``first`` to ``last``."""

    first: int
    last: int
    strength: Strength
    start: int
    end: int
    month: int = 0
    """Calendar month 1–12 for MONTH and DATE claims, else 0."""
    last_month: int = 0
    """Last month of a range of months, else 0."""

    def covers(self, year: int) -> bool:
        """True if fiscal year ``year`` (พ.ศ.) is within the claim."""
        return self.first <= year <= self.last


_Spotted = tuple[Claim | None, tuple[int, int]]
"""A claim and where it stands; None marks a number that must not be read as a year again."""


def fiscal_year_of(month: int, year: int) -> int:
    """Fiscal year (พ.ศ.) of a calendar month of พ.ศ. ``year``: October to December belong to the next one."""
    return year + 1 if month >= 10 else year


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


def _buddhist(text: str) -> int:
    number = int(text)
    if number < 100:
        return 2500 + number
    return number + BUDDHIST if number < 2200 else number


def claims(text: str) -> tuple[Claim, ...]:
    """Return the years that normalised ``text`` claims, in order of position.

    Law years, school years and serial numbers are left out.
    """
    if not _TWO_DIGITS.search(text):
        return ()
    return _claims_of_label(text) if len(text) <= _LABEL_LENGTH else _claims(text)


def _claims(text: str) -> tuple[Claim, ...]:
    taken = bytearray(len(text))
    found: list[Claim] = []
    for claim, (start, end) in _all_claims(text):
        if any(taken[start:end]):
            continue
        taken[start:end] = b"\x01" * (end - start)
        if claim is not None:
            found.append(claim)
    return tuple(sorted(found, key=lambda claim: (claim.start, claim.end)))


_claims_of_label = lru_cache(maxsize=65536)(_claims)
"""Labels, rows and headings repeat by the thousand over a site."""


def _all_claims(text: str) -> Iterator[_Spotted]:
    """Yield what stands in ``text`` from the most to the least specific notation."""
    for notation in _NOTATIONS:
        yield from notation(text)


def _serial_numbers(text: str) -> Iterator[_Spotted]:
    for match in _TIMES.finditer(text):
        year = int(match[1])
        yield Claim(year, year, Strength.BARE, match.start(1), match.end(1)), match.span(1)


def _month_ranges(text: str) -> Iterator[_Spotted]:
    for match in _MONTH_RANGE.finditer(text):
        yield _month_range(match), match.span()


def _named_months(text: str) -> Iterator[_Spotted]:
    for match in _MONTH_YEAR.finditer(text):
        month, year = _MONTHS[match[2]], _buddhist(match[3])
        fiscal = fiscal_year_of(month, year)
        strength = Strength.DATE if match[1] and 1 <= int(match[1]) <= 31 else Strength.MONTH
        yield Claim(fiscal, fiscal, strength, match.start(), match.end(), month), match.span()


def _slash_dates(text: str) -> Iterator[_Spotted]:
    for match in _SLASH_DATE.finditer(text):
        if 1 <= int(match[1]) <= 31:
            yield from _date(match, int(match[2]), _buddhist(match[3]))


def _iso_dates(text: str) -> Iterator[_Spotted]:
    for match in _ISO_DATE.finditer(text):
        yield from _date(match, int(match[2]), _buddhist(match[1]))


def _date(match: re.Match[str], month: int, year: int) -> Iterator[_Spotted]:
    if 1 <= month <= 12:
        fiscal = fiscal_year_of(month, year)
        yield Claim(fiscal, fiscal, Strength.DATE, match.start(), match.end(), month), match.span()


def _ranges(text: str) -> Iterator[_Spotted]:
    for match in _RANGE.finditer(text):
        first, last = _buddhist(match[1]), _buddhist(match[2])
        if first <= last <= first + 25:
            yield Claim(first, last, Strength.YEAR, match.start(), match.end()), match.span()


def _short_ranges(text: str) -> Iterator[_Spotted]:
    for match in _SHORT_RANGE.finditer(text):
        first, last = _buddhist(match[1]), _buddhist(match[2])
        if first < last <= first + 10:
            yield Claim(first, last, Strength.YEAR, match.start(), match.end()), match.span()


def _fiscal_years(text: str) -> Iterator[_Spotted]:
    for match in _FISCAL.finditer(text):
        year = _buddhist(match[1])
        yield Claim(year, year, Strength.FISCAL, match.start(), match.end()), match.span()


def _named_years(text: str) -> Iterator[_Spotted]:
    for match in _PLAIN.finditer(text):
        year = _buddhist(match[2])
        school = match[1] == "ปีการศึกษา"
        yield None if school else Claim(year, year, Strength.YEAR, match.start(), match.end()), match.span()


def _bare_years(text: str) -> Iterator[_Spotted]:
    for match in _BARE.finditer(text):
        year = _buddhist(match[1])
        if 2540 <= year <= 2600:
            yield Claim(year, year, Strength.BARE, match.start(), match.end()), match.span()


def _month_range(match: re.Match[str]) -> Claim:
    first_month, last_month = _MONTHS[match[1]], _MONTHS[match[3]]
    last_year = _buddhist(match[4])
    first_year = _buddhist(match[2]) if match[2] else last_year - (1 if first_month > last_month else 0)
    first, last = fiscal_year_of(first_month, first_year), fiscal_year_of(last_month, last_year)
    return Claim(
        min(first, last), max(first, last), Strength.MONTH, match.start(), match.end(), first_month, last_month
    )


def _law_years(text: str) -> Iterator[_Spotted]:
    """Yield the places of years that belong to the name of a law."""
    for match in re.finditer(rf"พ\.?\s?ศ\.?\s*({_YEAR4})", text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        before = text[max(line_start, match.start() - 160) : match.start()]
        if _LAW.search(before) and not re.search(r"(?:ประจำปี|ปีงบประมาณ)[^\n]{0,12}$", before):
            yield None, match.span()


_NOTATIONS = (
    _law_years,
    _serial_numbers,
    _month_ranges,
    _named_months,
    _slash_dates,
    _iso_dates,
    _ranges,
    _short_ranges,
    _fiscal_years,
    _named_years,
    _bare_years,
)
"""From the most to the least specific: what one has read, the later ones leave alone."""


def is_law_title(text: str) -> bool:
    """True if a normalised title begins as the name of a law, so that its year is the law's."""
    return bool(_TITLE_LAW.match(text.lstrip("0123456789.()-• ")))


def strongest(found: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims of the greatest strength present; YEAR and FISCAL count as equals."""
    listed = tuple(found)
    if not listed:
        return ()
    best = max(claim.strength for claim in listed)
    floor = min(Strength.YEAR, best)
    return tuple(claim for claim in listed if claim.strength >= floor)


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
    first, second = bool(_HALF1.search(text)), bool(_HALF2.search(text))
    for claim in claims(text):
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

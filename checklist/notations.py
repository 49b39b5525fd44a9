"""The years that a text names, in every notation that Thai agencies use: found in text, the most specific first.

Years are พ.ศ. (Buddhist era, CE + 543) everywhere. The year of a law (พระราชบัญญัติ … พ.ศ. 2540) and a school year are no
years of a document. Text must have gone through ``thai.normalize``. The words that notations begin with are looked for
in one pass; patterns are tried only where one stands, and those that begin with digits are led by a fixed digit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

import ahocorasick

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
_SPLIT_YEAR = re.compile(r"2(?<!\d2)([45]\d)( )(\d)(?= ?(?:-|–|ถึง) ?2[45]\d)")
_SPLIT_LAST = re.compile(r"2(?<!\d2)([45]\d\d {0,2}(?:-|–|ถึง) ?2[45]\d)( )(\d)(?!\d)")
"""Faulty text layers of PDFs set spaces inside a year: "256 6 - 2570"."""
_YEAR4 = r"(?:2[45]\d\d|26[0-4]\d)"
_CE = r"(?:20[1-4]\d)"
_ERA = r"(?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?"

_ERA_END = re.compile(r"[พค]\.?\s?ศ\.?\Z")
_RANGE = re.compile(rf"(2(?:[45]\d\d|6[0-4]\d))\s*(?:-|ถึง|จนถึง|~)\s*(?:ปี\s*)?{_ERA}({_YEAR4}|\d\d)(?![\d/])")
_YEAR_OF_MONTH = re.compile(rf"\s*(?:ปี\s*)?{_ERA}'?({_YEAR4}|{_CE}|[4-9]\d)(?!\d)")
"""The year that follows a month's name."""
_TO_MONTH = re.compile(
    rf"\s*{_ERA}({_YEAR4}|{_CE}|[4-9]\d)?\s*(?:-|ถึง|จนถึง)\s*(?:เดือน\s*)?"
    rf"(?:(?:วันที่\s*)?(?P<end>2[89]|3[01])\s*)?({_MONTH})\s*{_ERA}({_YEAR4}|{_CE}|[4-9]\d)(?!\d)"
)
"""The rest of a range of months, after the first one's name."""
_ISSUED = re.compile(
    r"(?:พิมพ์|เผยแพร่|ปรับปรุง|แก้ไข|อัป?เดต|จัดทำ)\s?(?:เมื่อ|ล่าสุด|ครั้งที่\s?\d|ครั้งล่าสุด)\s?(?:เดือน)?\s?$|[(\[]\s?(?:ฉบับ)?พิมพ์\s?$"
)
"""Before a month: it is when the paper was made, not what it is about."""
_ISSUED_LENGTH = 24
_WHOLE_MONTH = re.compile(r"0?1\s{0,3}-\s{0,3}(?:2[89]|3[01])\s")
"""All days of the month that follows: the month is meant, no day."""
_SLASH_RANGE = re.compile(
    rf"1(?<![1-9]1)(?<!\d\d1)[/.-](\d{{1,2}})[/.-]({_YEAR4}|{_CE}|[5-9]\d)\s*(?:-|ถึง|จนถึง)\s*(?:วันที่\s*)?"
    rf"(?:2[89]|3[01])[/.-](\d{{1,2}})[/.-]({_YEAR4}|{_CE}|[5-9]\d)(?!\d)"
)
"""From the first day of a month to the last one of another: whole months, as no event lasts."""
_FISCAL = re.compile(
    rf"(?:ปีงบประมาณ|ปีงบ|งบประมาณปี|fiscal year|fy)\s*(?:รายจ่าย)?\s*(?:ประจำปี)?\s*(?:ปี)?\s*{_ERA}\s*"
    rf"({_YEAR4}|{_CE}|[5-9]\d)(?!\d)"
)
_PLAIN = re.compile(
    rf"(ปีการศึกษา|ประจำปี|ปี|พ\.?\s?ศ\.?|ita|oit)\s*(?:พ\.?\s?ศ\.?)?\s*({_YEAR4}|{_CE}|[5-9]\d)(?![\d/]|\.\d)"
)
_COMPARED = re.compile(
    r"(?:มากกว่า|น้อยกว่า|สูงกว่า|ต่ำกว่า|เพิ่มจาก|ลดจาก|เพิ่มขึ้นจาก|ลดลงจาก|เทียบกับ|เหลื่อมปีจาก)\s*$|เทียบ(?:กับ|เคียง)[^\n.]{0,36}$"
)
"""Before a year that a text only compares its own with."""
_SHORT_RANGE = re.compile(r"(?:ปี|แผน[ก-๙]{0,24}|พ\.?\s?ศ\.?)\s*\(?([5-9]\d)\s*-\s*([5-9]\d)(?!\d)")
_BARE = re.compile(r"2(?<![\d/.,]2)(?<!\d-2)(?:[45]\d\d|6[0-4]\d|0[1-4]\d)(?!\d|[.,]\d{2,3}|\s*บาท|-\d)")
_SLASH_DATE = re.compile(rf"[/.-](\d{{1,2}})[/.-]({_YEAR4}|{_CE}|[5-9]\d)(?!\d)")
_ISO_DATE = re.compile(r"(20(?<!\d20)[1-4]\d)-(\d{2})-(\d{2})(?!\d)")
_SERIAL = re.compile(rf"(?:ครั้งที่|ฉบับที่|เลขที่|ที่)\s*[\w.]*\s*\d{{1,4}}\s*/\s*({_YEAR4})")
_DATED = re.compile(
    r"\s{0,3}(?:ลงวันที่|ลว\.?|สั่ง ณ วันที่|เมื่อวันที่|วันที่)\s{0,3}\d{1,2}(?:\s?(?:-|ถึง|และ)\s?\d{1,2})?"
    rf"(?:\s{{0,3}}(?:เดือน\s{{0,3}})?{_MONTH}\s{{0,3}}(?:พุทธศักราช\s{{0,3}})?{_ERA}(?:{_YEAR4}|{_CE}|[4-9]\d)|[/.-]\d{{1,2}}[/.-]\d{{2,4}})(?!\d)"
)
_LAW_YEAR = re.compile(rf"พ\.?\s?ศ\.?\s*({_YEAR4})")
_ERA_START = re.compile(r"พ\.?\s?ศ")
_LAW = re.compile(
    r"(?:พระราชบัญญัติ|พ\.?\s?ร\.?\s?บ\.?|พระราชกฤษฎีกา|พ\.?\s?ร\.?\s?ฎ\.?|พระราชกำหนด|ประมวลกฎหมาย|กฎกระทรวง|"
    r"ระเบียบ(?:กระทรวง|สำนัก|คณะ|กรม|มท)|ระเบียบฯ|รัฐธรรมนูญ|ตามมาตรา|ประกาศคณะกรรมการ|ประกาศ ?ก\.|"
    r"ฉบับที่ ?\d+\)?|แก้ไขเพิ่มเติม(?:ถึง)?|ว่าด้วย)[^\n]{0,140}?$"
    r"|ประมวลจริยธรรม(?:พนักงาน|ข้าราชการ|ของ)[^\n]{0,40}$"
)
_ACT = re.compile(r"(?:พ\.?\s?ร\.?\s?บ\.?|พระราชบัญญัติ|กฎกระทรวง|ระเบียบ(?:กระทรวง|สำนัก|มท|ฯ))[^\n\d]{0,60}$")
"""Before a number without "พ.ศ.": it is the year of that act."""
_ACT_LENGTH = 80
_SECTION_AFTER = re.compile(r"[ \t]*มาตรา ?\d|[ \t]*และที่แก้ไข")
"""After a year that is a law's, whatever stands before it."""
_BUDGET_END = re.compile(r"(?:ประจำปี|ปีงบประมาณ)[^\n]{0,12}$")
_TITLE_LAW = re.compile(r"(?:พระราชบัญญัติ|พ\.?ร\.?บ\.?|กฎกระทรวง|ระเบียบ|ข้อบังคับ|รัฐธรรมนูญ|คำสั่ง คสช)")
_YEARLIKE = re.compile(r"[4-9]\d|2[0456]\d")
"""Without such digits no notation says a year."""
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


class Claim(NamedTuple):
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


class _Month(NamedTuple):
    """A month's name in a text."""

    start: int
    end: int
    number: int


class _Starts:
    """Where the words stand that notations begin with: in order of position, for each notation that needs them."""

    __slots__ = ("eras", "months", "named", "serials", "taken")

    def __init__(self, text: str) -> None:
        months: dict[int, tuple[int, str]] = {}
        named: set[int] = set()
        serials: set[int] = set()
        for last, (before_last, kind, word) in _WORDS.iter(text):
            start = last - before_last
            if kind == _OF_MONTH:
                months[start] = last + 1, word  # of names that begin at one place the longest comes last
            else:
                (serials if kind == _OF_SERIAL else named).add(start)
        self.months = [
            _Month(start, end, _MONTHS[word])
            for start, (end, word) in sorted(months.items())
            if word not in _ABBREVIATED or not start or not _THAI_BEFORE.match(text, start - 1)
        ]
        self.serials = sorted(serials)
        self.eras = [match.start() for match in _ERA_START.finditer(text)]
        self.named = sorted(named.union(self.eras))
        self.taken = bytearray(len(text))
        """1 for each character that belongs to a notation already read."""


_OF_MONTH, _OF_SERIAL, _OF_YEAR = range(3)
_THAI_BEFORE = re.compile("[ก-๙]")


def _words() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for kind, words in (
        (_OF_MONTH, tuple(_MONTHS)),
        (_OF_SERIAL, ("ครั้งที่", "ฉบับที่", "เลขที่", "ที่")),
        (_OF_YEAR, ("ปี", "ประจำปี", "งบประมาณปี", "แผน", "fiscal year", "fy", "ita", "oit")),
    ):
        for word in words:
            automaton.add_word(word, (len(word) - 1, kind, word))
    automaton.make_automaton()
    return automaton


_WORDS = _words()


def fiscal_year_of(month: int, year: int) -> int:
    """Fiscal year (พ.ศ.) of a calendar month of พ.ศ. ``year``: October to December belong to the next one."""
    return year + 1 if month >= 10 else year


def _buddhist(text: str) -> int:
    number = int(text)
    if number < 100:
        return 2500 + number
    return number + BUDDHIST if number < 2200 else number


def claims(text: str) -> tuple[Claim, ...]:
    """Return the years that normalised ``text`` claims, in order of position.

    Law years, school years and serial numbers are left out.
    """
    if not _YEARLIKE.search(text):
        return ()
    for split in (_SPLIT_YEAR, _SPLIT_LAST):
        text = split.sub(r"2\1\3\2", text)  # as long as before: claims tell where they stand
    return _claims_of_label(text) if len(text) <= _LABEL_LENGTH else _claims(text)


def _claims(text: str) -> tuple[Claim, ...]:
    starts = _Starts(text)
    taken = starts.taken
    found: list[Claim] = []
    for notation in _NOTATIONS:
        for claim, (start, end) in notation(text, starts):
            if 1 in taken[start:end]:
                continue
            taken[start:end] = b"\x01" * (end - start)
            if claim is not None:
                found.append(claim)
    return tuple(sorted(found, key=lambda claim: (claim.start, claim.end)))


_claims_of_label = lru_cache(maxsize=32768)(_claims)
"""Labels, rows and headings repeat by the thousand over a site."""


def _at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """As ``pattern.finditer(text)``, tried at ``starts`` only."""
    done = 0
    match_at = pattern.match
    for start in starts:
        if start >= done and (match := match_at(text, start)):
            done = match.end()
            yield match


def _serial_numbers(text: str, starts: _Starts) -> Iterator[_Spotted]:
    for match in _at(_SERIAL, text, starts.serials) if "/" in text else ():
        year = int(match[1])
        # Numbers run by calendar years: where its day is told, that says which fiscal year it was.
        dated = _DATED.match(text, match.end())
        yield None if dated else Claim(year, year, Strength.BARE, *match.span(1)), match.span(1)


def _month_ranges(text: str, starts: _Starts) -> Iterator[_Spotted]:
    done = 0
    for name in starts.months if len(starts.months) > 1 else ():
        match = _TO_MONTH.match(text, name.end) if name.start >= done else None
        if match is None:
            continue
        start = name.start
        if match["end"]:  # days: whole months only if it begins with a first one
            day = _number_before(text, done, _spaces_before(text, done, start))
            if day is None or int(text[day[0] : day[1]]) != 1:
                continue
            start = day[0]
        done = match.end()
        claim = _month_range((start, done), name.number, match[1] or "", _MONTHS[match[3]], match[4])
        yield claim, (start, done)


def _slash_ranges(text: str, _: _Starts) -> Iterator[_Spotted]:
    for match in _SLASH_RANGE.finditer(text):
        first, last = int(match[1]), int(match[3])
        if 1 <= first <= 12 and 1 <= last <= 12:
            yield _month_range(match.span(), first, match[2], last, match[4]), match.span()


def _named_months(text: str, starts: _Starts) -> Iterator[_Spotted]:
    done = 0
    for name in starts.months:
        match = _YEAR_OF_MONTH.match(text, name.end) if name.start >= done else None
        if match is None:
            continue
        start, strength = name.start, Strength.MONTH
        day = _day_before(text, done, start)
        if day is not None:
            start = day[0]
            one_day = _WHOLE_MONTH.match(text, start, name.start) is None and 1 <= int(text[start : day[1]]) <= 31
            strength = Strength.DATE if one_day else strength
        elif _ISSUED.search(text[max(0, start - _ISSUED_LENGTH) : start]):
            strength = Strength.DATE
        done = match.end()
        fiscal = fiscal_year_of(name.number, _buddhist(match[1]))
        yield Claim(fiscal, fiscal, strength, start, done, name.number), (start, done)


def _day_before(text: str, least: int, end: int) -> tuple[int, int] | None:
    """The day (of "12 - 15" the first one) that stands before ``end``, from ``least`` on."""
    last = _number_before(text, least, _spaces_before(text, least, end))
    if last is None:
        return None
    dash = _spaces_before(text, least, last[0])
    if dash > least and text[dash - 1] == "-":
        return _number_before(text, least, _spaces_before(text, least, dash - 1)) or last
    return last


def _spaces_before(text: str, least: int, end: int) -> int:
    while end > least and text[end - 1].isspace():
        end -= 1
    return end


def _number_before(text: str, least: int, end: int) -> tuple[int, int] | None:
    """The number of one digit or two that ends at ``end`` and begins at ``least`` or later."""
    start = end
    while start > 0 and end - start < 3 and text[start - 1].isdecimal():
        start -= 1
    return (start, end) if 0 < end - start < 3 and start >= least else None


def _slash_dates(text: str, _: _Starts) -> Iterator[_Spotted]:
    at, done = 0, 0
    while match := _SLASH_DATE.search(text, at):
        day = _number_before(text, done, match.start())
        at = match.start() + 1
        if day is None:
            continue
        at = done = match.end()
        if 1 <= int(text[day[0] : day[1]]) <= 31:
            yield from _date((day[0], done), int(match[1]), _buddhist(match[2]))


def _iso_dates(text: str, _: _Starts) -> Iterator[_Spotted]:
    for match in _ISO_DATE.finditer(text):
        yield from _date(match.span(), int(match[2]), _buddhist(match[1]))


def _date(span: tuple[int, int], month: int, year: int) -> Iterator[_Spotted]:
    if 1 <= month <= 12:
        fiscal = fiscal_year_of(month, year)
        yield Claim(fiscal, fiscal, Strength.DATE, *span, month), span


def _ranges(text: str, _: _Starts) -> Iterator[_Spotted]:
    at, done = 0, 0
    while match := _RANGE.search(text, at):
        start = _range_start(text, done, match.start())
        at = match.start() + 1
        if start is None:
            continue
        at = done = match.end()
        first, last = _buddhist(match[1]), _buddhist(match[2])
        if first <= last <= first + 25:
            yield Claim(first, last, Strength.YEAR, start, done), (start, done)


def _range_start(text: str, least: int, year: int) -> int | None:
    """Where a range begins whose first year stands at ``year``: its พ.ศ. belongs to it; None after a digit or dash."""
    era_end = _spaces_before(text, least, year)
    era = _ERA_END.search(text[max(least, era_end - 5) : era_end])
    starts = [year] if era is None else [era_end - len(era[0]), year]
    return next((at for at in starts if not (at and (text[at - 1] == "-" or text[at - 1].isdecimal()))), None)


def _short_ranges(text: str, starts: _Starts) -> Iterator[_Spotted]:
    for match in _at(_SHORT_RANGE, text, starts.named) if "-" in text else ():
        first, last = _buddhist(match[1]), _buddhist(match[2])
        if first < last <= first + 10:
            yield Claim(first, last, Strength.YEAR, match.start(), match.end()), match.span()


def _fiscal_years(text: str, starts: _Starts) -> Iterator[_Spotted]:
    for match in _at(_FISCAL, text, starts.named):
        year = _buddhist(match[1])
        compared = _COMPARED.search(text, max(match.start() - 44, 0), match.start())
        yield None if compared else Claim(year, year, Strength.FISCAL, match.start(), match.end()), match.span()


def _named_years(text: str, starts: _Starts) -> Iterator[_Spotted]:
    for match in _at(_PLAIN, text, starts.named):
        year = _buddhist(match[2])
        other = match[1] == "ปีการศึกษา" or _COMPARED.search(text, max(match.start() - 44, 0), match.start())
        yield None if other else Claim(year, year, Strength.YEAR, match.start(), match.end()), match.span()


def _bare_years(text: str, starts: _Starts) -> Iterator[_Spotted]:
    for match in _BARE.finditer(text):
        if starts.taken[match.start()]:
            continue
        year = _buddhist(match[0])
        if 2540 <= year <= 2600:
            before = text[max(0, match.start() - _ACT_LENGTH) : match.start()]
            of_act = _ACT.search(before) is not None and not _BUDGET_END.search(before)
            bare = Claim(year, year, Strength.BARE, match.start(), match.end())
            yield None if of_act else bare, match.span()


def _month_range(span: tuple[int, int], first_month: int, year: str, last_month: int, end_year: str) -> Claim:
    """The claim of a range of months; ``year`` is empty where only its end says one."""
    last_year = _buddhist(end_year)
    first_year = _buddhist(year) if year else last_year - (1 if first_month > last_month else 0)
    first, last = fiscal_year_of(first_month, first_year), fiscal_year_of(last_month, last_year)
    return Claim(min(first, last), max(first, last), Strength.MONTH, *span, first_month, last_month)


def _law_years(text: str, starts: _Starts) -> Iterator[_Spotted]:
    """Yield the places of years that belong to the name of a law."""
    for match in _at(_LAW_YEAR, text, starts.eras):
        line_start = text.rfind("\n", 0, match.start()) + 1
        before = text[max(line_start, match.start() - 160) : match.start()]
        named = _LAW.search(before) or _SECTION_AFTER.match(text, match.end())
        if named and not _BUDGET_END.search(before):
            yield None, match.span()


_NOTATIONS: Sequence[Callable[[str, _Starts], Iterator[_Spotted]]] = (
    _law_years,
    _serial_numbers,
    _month_ranges,
    _slash_ranges,
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

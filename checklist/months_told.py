"""Which months of a year's first half a content tells of, by its titles, headings, rows and entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from checklist import periods, purchases, thai
from checklist.reading import Reading

_SOME_PURCHASES = re.compile(r"โดยวิธี|ด้วยวิธี|กอง|สำนัก|ประกวด|เกิน")
_NOTHING_BOUGHT = re.compile(r"(?<!ยัง)ไม่มี(?:การ|รายการ)?\s?(?:จัดซื้อ|ซื้อ|จัดจ้าง|จ้าง)")


def months_covered(readings: Iterable[Reading], fiscal_year: int) -> set[int]:
    """Calendar months of the year's first half that readings are about, by their titles, labels, headings and rows.

    A month under whose name nothing but "to be filled in" stands is none, whatever the label says.
    """
    covered: set[int] = set()
    for reading in readings:
        # A paper knows better than the label that leads to it which month it tells of.
        paper_says = not reading.is_html and len(months_alone(reading.title, fiscal_year)) == 1
        context = "" if paper_says else reading.extra.get("context", "")
        lines = [thai.label_text(block.text) for block in reading.blocks[:400]]
        here = _months_in((reading.title, context, *lines), fiscal_year)
        covered |= here - _months_that_wait(lines, fiscal_year)
    return covered & {10, 11, 12, 1, 2, 3}


def _months_in(lines: Iterable[str], fiscal_year: int) -> set[int]:
    found: set[int] = set()
    for line in lines:
        for claim in periods.claims(line):
            if claim.strength is periods.Strength.MONTH and claim.covers(fiscal_year):
                found.update(_span(claim))
        found |= _months_of_entry(line, fiscal_year)
    return found


def _months_that_wait(lines: Sequence[str], fiscal_year: int) -> set[int]:
    """Months that a line names which another one follows that only says that something is still to come."""
    waiting: set[int] = set()
    told: set[int] = set()
    latest: set[int] = set()
    for line in lines:
        named = _months_in((line,), fiscal_year)
        if len(named) == 1:
            latest = named
        elif named:
            latest = set()
        elif len(line) <= _WAITING_LINE and _WAITS.match(line):
            waiting |= latest
        elif purchases.sums(line):
            told |= latest
    return waiting - told


def _months_of_entry(line: str, fiscal_year: int) -> set[int]:
    """Months that an entry names without a year: "เดือนธันวาคม ไม่มีรายการ", "ตุลาคม จ้าง… 96,000", "10/65 | …".

    What else names a month tells nothing of it: a menu of months does.
    """
    cell = _MONTH_CELL.match(line)
    if cell is not None:
        month, year = int(cell[1]), 2500 + int(cell[2])
        return {month} if periods.fiscal_year_of(month, year) == fiscal_year else set()
    if not (_NONE_BOUGHT.search(line) or purchases.sums(line)):
        return set()
    return {periods.MONTH_NAMES.index(match[1]) + 1 for match in _MONTH_ALONE.finditer(line)}


_WAITS = re.compile(r"^\W*(?:รอ(?!ง(?!าน)|บ)|กำลัง|อยู่ระหว่าง|ยังไม่)")
_WAITING_LINE = 60
"""Characters of a line that says no more than that something is still to come."""
_UNTIL = re.compile(r"(?:ณ|ถึง|สิ้น|จนถึง|สะสม)\s*(?:เดือน|สิ้นเดือน)*\s*$")
"""Before a month: all until then is meant."""
_MONTH_CELL = re.compile(r"^\W{0,3}(1[0-2]|[1-9])\s?/\s?(?:25)?([5-7]\d)\s*(?=[|:])")
_MONTH_ALONE = re.compile(rf"({'|'.join(periods.MONTH_NAMES)})(?!\s*(?:พ\.?ศ\.?\s*)?\d)")
_NONE_BOUGHT = re.compile(r"(?<!ยัง)ไม่มี(?:การ|รายการ|งาน|จัดซื้อ)|ไม่ได้(?:จัด)?(?:ซื้อ|จ้าง)|(?<!ยัง)ไม่มี\s*(?:$|\|)")


def months_named(words: str, fiscal_year: int) -> set[int]:
    """Calendar months of the year's first half that normalised ``words`` name."""
    claims = (claim for line in words.split("\n") for claim in periods.claims(line))
    spans = (_span(claim) for claim in claims if claim.strength is periods.Strength.MONTH and claim.covers(fiscal_year))
    return set().union(*spans) & {10, 11, 12, 1, 2, 3}


def months_alone(words: str, fiscal_year: int) -> set[int]:
    """As ``months_named``; none if all until a month is meant."""
    for line in words.split("\n"):
        for claim in periods.claims(line):
            if claim.strength is periods.Strength.MONTH and _UNTIL.search(line[: claim.start]):
                return set()
    return months_named(words, fiscal_year)


def _span(claim: periods.Claim) -> set[int]:
    if not claim.last_month:
        return {claim.month}
    month, span = claim.month, {claim.month}
    while month != claim.last_month and len(span) < 12:
        month = month % 12 + 1
        span.add(month)
    return span


def nothing_bought(reading: Reading) -> Reading:
    """The lines of a reading that say of a month that nothing was bought in it."""
    told = (block for block in reading.blocks if _says_nothing_bought(thai.normalize(block.text)))
    return replace(reading, blocks=tuple(told), title="", extra={})


def _says_nothing_bought(line: str) -> bool:
    """True for a line about one month of a year and all purchases: not those of a division, or by one way of buying."""
    months = [claim for claim in periods.claims(line) if claim.strength is periods.Strength.MONTH]
    whole = _NOTHING_BOUGHT.search(line) is not None and _SOME_PURCHASES.search(line) is None
    return whole and bool(months) and not any(claim.last_month for claim in months)


def missing_months(readings: Iterable[Reading], fiscal_year: int, today: date) -> tuple[str, ...]:
    """Names of the ended months of the half-year that no reading covers."""
    wanted = periods.months_ended(fiscal_year, today)
    covered = months_covered(readings, fiscal_year)
    return tuple(periods.MONTH_NAMES[month - 1] for month in wanted if month not in covered)

"""What a list of purchases tells by its values, whatever its columns are called: sums, suppliers, e-GP numbers.

Officers head a column "งบ", "เงินที่มี" or not at all; the values beside each other say what they are. A line of what is
read is one entry: a row, an item of a list, or a sentence of a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checklist import thai
from checklist.signs import sign

_SUM = re.compile(
    r"(?<![\d.,/])\d{1,3}(?:,\d{3}){1,3}(?:\.\d\d)?(?![\d,])|(?<![\d.,/-])(?!2[45]\d\d(?!\d))[1-9]\d{3,8}(?:\.\d\d)?(?![\d/,.-])"
    r"|(?<![\d.,])\d{1,4}(?:\.\d{1,3})?\s?(?:หมื่น|แสน|ล้าน|พัน)"
)
"""A sum of money: with its commas, of four digits or more, or in words; no year, no number of a contract."""
_EGP = re.compile(r"(?<!\d)[56]\d{10}(?!\d)")
"""A project's number in e-GP: eleven digits, the fiscal year's last two first."""
_SUPPLIER = sign("supplier")
_CONTRACT = sign("contract_number")
_TOTAL = re.compile(
    r"\W*(?:\d{1,2}[.)|\s]+)*(?:วิธี\s*)?(?:รวม(?!ค่า)|ยอด|e-?bidding|e-?market|ประกวดราคา|คัดเลือก|เฉพาะเจาะจง|สอบราคา|ตกลงราคา)"
    r"[^|]{0,40}(?:\||\d|$)",
    re.IGNORECASE,
)
"""The beginning of a line that adds up what was bought in one way."""
_BUYS = re.compile(r"(?<!จัด)(?:ซื้อ|จ้าง|เช่า)[ก-๙]{3}")
_PRICES = 3
"""Sums of one purchase: what was allotted, the median price, what was agreed."""
_MONTH = sign("month_name").pattern
_NUMBER_OR_DAY = re.compile(
    rf"\d\s?/\s?\d|\d{{1,2}}\s?-?\s?(?:{_MONTH})|\d{{4}}-\d\d-\d\d|\d{{1,2}}[.-]\d{{1,2}}[.-]\d{{2,4}}|\d{{8,}}"
    r"|(?:เลขที่|สัญญา|ใบสั่ง)\S{0,30}\s?\d|[ก-ฮa-z][.-]\s?\d+-\d\d|[a-z]{2,8}-?\d{3,}",
    re.IGNORECASE,
)
"""What the number or the day of a contract looks like."""
_PRICE_LAST = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3}){1,3}(?:\.\d\d)?\s?(?:บาท|บ\.|\.-)?[\s|–-]{0,20}$")
_ENTRIES = 2
"""Entries that show what the list tells of each; a list of a single purchase has one."""


def _lines(texts: Iterable[str]) -> list[str]:
    return [line for text in texts for line in text.split("\n")]


def sums(line: str) -> int:
    """How many sums of money a line tells."""
    return sum(1 for _ in _SUM.finditer(_EGP.sub(" ", line)))


def _told(lines: list[str], entries: list[str]) -> str:
    """The first of ``entries`` if those lines of a list that have a sum are such, but for one in two; else nothing."""
    bought = [line for line in lines if sums(line)]
    if not entries or (len(entries) < _ENTRIES and len(bought) > _ENTRIES):
        return ""
    return thai.snippet(entries[0], 0, len(entries[0]), 0)[:120] if 2 * len(entries) >= len(bought) else ""


def three_prices(texts: Iterable[str]) -> str:
    """An entry with three sums, where entries have them: the sum allotted, the median price and the agreed one."""
    lines = _lines(texts)
    return _told(lines, [line for line in lines if sums(line) >= _PRICES and not _is_total(line)])


def _is_total(line: str) -> bool:
    """True for a line that adds up what was bought in one way: it names no thing and no supplier."""
    return _TOTAL.match(line) is not None and not _SUPPLIER.search(line) and not _BUYS.search(line)


def suppliers(texts: Iterable[str]) -> str:
    """A supplier's name beside a sum, where entries have one."""
    lines = _lines(texts)
    return _told(lines, [line for line in lines if _SUPPLIER.search(line) and sums(line)])


def bidders(texts: Iterable[str]) -> str:
    """An entry with two names and their sums: who offered and who was chosen, the same one as a rule."""
    lines = _lines(texts)
    return _told(lines, [line for line in lines if len(_SUPPLIER.findall(line)) >= 2 and sums(line) >= _PRICES])


def rows_end_with_price(texts: Iterable[str]) -> str:
    """The first entry of a list if each entry ends with the price that was agreed: nothing is told after it."""
    entries = [line for line in _lines(texts) if " | " in line and sums(line) >= _PRICES and not _is_total(line)]
    ends = bool(entries) and all(_PRICE_LAST.search(line) for line in entries)
    return entries[0] if ends else ""


def rows_without_number(texts: Iterable[str]) -> str:
    """The first entry of a list none of whose entries has a number with a stroke or a day, as contracts have."""
    entries = [line for line in _lines(texts) if " | " in line and sums(line) >= _PRICES and not _is_total(line)]
    bare = len(entries) >= _ENTRIES and not any(_NUMBER_OR_DAY.search(line) for line in entries)
    return entries[0] if bare else ""


def egp_numbers(texts: Iterable[str]) -> str:
    """A project's number in e-GP."""
    return next((match.group() for line in _lines(texts) if (match := _EGP.search(line))), "")


def contract_numbers(texts: Iterable[str]) -> str:
    """A contract's or order's number with its day beside a sum, where entries have one."""
    lines = _lines(texts)
    return _told(lines, [line for line in lines if _CONTRACT.search(line) and sums(line)])


def works(texts: Iterable[str]) -> str:
    """What was bought beside its sum, where entries begin with it."""
    lines = _lines(texts)
    return _told(lines, [line for line in lines if sign("bought").search(line) and sums(line)])

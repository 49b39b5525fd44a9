"""Tables of a report on ITA results → readings.

By rows or by columns, one year or several; tables of items and questions; columns that list the items with 0.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from checklist.official_terms import (
    LEVEL_CELL,
    ZERO,
    Origin,
    Reading,
    ReadingKind,
    Unread,
    agency_in,
    items_in,
    row_name,
)
from checklist.official_text import Figure, Line, figure, indicator_of, years_in

_BESIDE_THE_POINT = re.compile(r"คะแนนเต็ม|เป้าหมาย|น้ำหนัก|ผลต่าง|เพิ่ม|ลด|เปรียบเทียบ|ประเทศ|จังหวัด|อันดับ|ลำดับ|ที่$")
_YEAR_HEAD = re.compile(r"(?:ปี|พ\.ศ\.|งบประมาณ|คะแนน|ผล|ประจำ|การประเมิน|\s)*")


_PARTICULAR = (
    ReadingKind.ITEM,
    ReadingKind.QUESTION,
    ReadingKind.SUB,
    ReadingKind.INDICATOR,
    ReadingKind.INSTRUMENT,
    ReadingKind.TOTAL,
    ReadingKind.LEVEL,
)


@dataclass
class Table:
    """One table; ``read`` fills ``readings`` and ``unread``."""

    rows: Sequence[Line]
    caption: int | None
    """Year that the lines above name."""
    instrument: str = ""
    """IIT, EIT or OIT if the lines above are about one."""
    readings: list[Reading] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    _years: tuple[tuple[int, int], ...] = ()
    _heads: dict[int, str] = field(default_factory=dict)
    _zero_columns: set[int] = field(default_factory=set)
    _agency: str = ""
    """Agency that the row is about, in a table of several."""

    def read(self) -> None:
        """Read all rows."""
        if self._by_columns():
            return
        of_indicators = sum(any(indicator_of(cell) for cell in row.cells[:3]) for row in self.rows) >= 3
        for row in self.rows:
            if self._head(row):
                continue
            for column in self._zero_columns:
                for item in items_in(row.cells[column]) if column < len(row.cells) else ():
                    self._say(ReadingKind.ITEM, item, 0.0, row)
            if not self._row(row) and of_indicators and _looks_scored(row):
                self._skip(row)

    # ---------------------------------------------------------------------------------------------------------- by rows

    def _head(self, row: Line) -> bool:
        """Take in a head row: what its columns are called, which years they are of. True if it was one."""
        if any(figure(cell) for cell in row.cells) and not _year_columns(row):
            return False
        if any(row_name(cell, self.instrument) for cell in row.cells if not ZERO.search(cell)):
            return False
        years = _year_columns(row)
        if years:
            self._years = years
            return True
        head = [n for n, cell in enumerate(row.cells) if re.search(r"ตัวชี้วัด|คะแนน|ประเด็น|หัวข้อ|ข้อ", cell)]
        if not head or items_in(row.text):
            return False
        self._heads |= {n: cell for n, cell in enumerate(row.cells) if cell}
        self._zero_columns = {n for n, cell in enumerate(row.cells) if ZERO.search(cell)}
        return True

    def _row(self, row: Line) -> bool:
        for at, (kind, key) in self._named(row):
            if kind is ReadingKind.LEVEL:
                return self._levels(row, at)
            found = [(n, value) for n, text in enumerate(row.cells) if n > at and (value := figure(text))]
            relevant = [(n, value) for n, value in found if self._is_score(n, value, kind)]
            if kind in (ReadingKind.ITEM, ReadingKind.QUESTION) and not relevant:
                if found and any("คะแนน" in self._heads.get(n, "") for n, _ in found):
                    self._skip(row)  # a score that no item can have
                return True
            values = self._with_years(relevant)
            if not values:
                return self._valueless(row, at, kind, bool(relevant))
            for year, value in values:
                self._score(kind, key, value, row, at, year)
            self._level_beside(row, at, kind)
            return True
        return False

    def _named(self, row: Line) -> list[tuple[int, tuple[ReadingKind, str]]]:
        """What the row is about: of what its cells name the most particular, of equals the first."""
        cells = [(n, cell) for n, cell in enumerate(row.cells) if cell and not figure(cell)]
        named = [(n, name) for n, cell in cells if (name := row_name(cell, self.instrument))]
        return sorted(named, key=lambda pair: _PARTICULAR.index(pair[1][0]))[:1]

    def _is_score(self, column: int, value: Figure, kind: ReadingKind) -> bool:
        """False for weights, differences and ranks by their head, and for page numbers."""
        head = self._heads.get(column, "")
        if _BESIDE_THE_POINT.search(head):
            return False
        whole = not value.decimals and value.value not in (0, 100)
        return not whole or (kind is ReadingKind.INDICATOR and "คะแนน" in " ".join(self._heads.values()))

    def _score(self, kind: ReadingKind, key: str, value: Figure, row: Line, at: int, year: int | None) -> None:
        if kind is ReadingKind.ITEM and value.value not in (0, 100):
            self._skip(row)
            return
        rank = figure(row.cells[0]) if at and kind is ReadingKind.INDICATOR and not self._years else None
        place = int(rank.value) if rank and not rank.decimals and 1 <= rank.value <= 10 else None
        ranked = re.search(r"อันดับ", self._heads.get(0, ""))
        self._say(kind, key, value.value, row, year=year, repaired=value.repaired, rank=place if ranked else None)

    def _with_years(self, found: Sequence[tuple[int, Figure]]) -> list[tuple[int | None, Figure]]:
        """Each value with its year; empty if it can't be told which value is meant."""
        if self._years and len(found) == len(self._years):
            return [(year, value) for (_, year), (_, value) in zip(self._years, found, strict=True)]
        if self._years:
            columns = dict(self._years)
            return [(columns[n], value) for n, value in found if n in columns]
        if len({value.value for _, value in found}) == 1:
            return [(self.caption, found[0][1])]
        named = [value for n, value in found if "คะแนน" in self._heads.get(n, "")]
        scores = [value for _, value in found if value.decimals]
        chosen = named if len(named) == 1 else scores
        return [(self.caption, chosen[0])] if len(chosen) == 1 else []

    def _valueless(self, row: Line, at: int, kind: ReadingKind, several: bool) -> bool:
        """A named row without a usable figure: unread if a figure was meant to stand there."""
        rest = [cell for cell in row.cells[at + 1 :] if cell]
        # A whole number beside a title is the page that a table of contents gives.
        spoiled = any(len(cell) <= 9 and re.search(r"\d", cell) and not re.fullmatch(r"\d+", cell) for cell in rest)
        blank = kind is ReadingKind.INDICATOR and all(cell in {"-", "–", "N/A"} for cell in rest)
        scored = "คะแนน" in " ".join(self._heads.values())
        if several or spoiled or (blank and (scored or rest)):
            self._skip(row)
            return True
        return False

    def _levels(self, row: Line, at: int) -> bool:
        letters = [(n, m[1]) for n, cell in enumerate(row.cells) if n > at and (m := LEVEL_CELL.fullmatch(cell))]
        columns = dict(self._years)
        for nth, (n, letter) in enumerate(letters):
            year = self._years[nth][1] if len(self._years) == len(letters) else columns.get(n, self.caption)
            self._say(ReadingKind.LEVEL, "", letter, row, year=year)
        return bool(letters)

    def _level_beside(self, row: Line, at: int, kind: ReadingKind) -> None:
        """A level in the row of the total: "คะแนนรวม | 69.08 | C"."""
        for cell in row.cells[at + 1 :] if kind is ReadingKind.TOTAL else ():
            if match := LEVEL_CELL.fullmatch(cell):
                self._say(ReadingKind.LEVEL, "", match[1], row, year=self.caption)

    # ------------------------------------------------------------------------------------------------------- by columns

    def _by_columns(self) -> bool:
        """A table whose head names the indicators and whose rows hold the values; False if it is none."""
        for at, row in enumerate(self.rows):
            columns = _indicator_columns(row)
            if len(columns) < 3:
                continue
            head = row
            for below in self.rows[at + 1 :]:
                if again := _indicator_columns(below):
                    columns, head = again, below
                else:
                    self._below(below, columns, head)
            return True
        return False

    def _below(self, row: Line, columns: dict[int, tuple[ReadingKind, str]], head: Line) -> None:
        values = {n: value for n, cell in enumerate(row.cells) if (value := figure(cell))}
        if not any(n in columns and (value.decimals or value.value in (0, 100)) for n, value in values.items()):
            return
        year = self.caption
        self._agency = next(
            (name for n, cell in enumerate(row.cells) if n not in columns and (name := agency_in(cell))), ""
        )
        for n, cell in enumerate(row.cells):
            if n not in columns and (named := years_in("ปี " + cell)) and not figure(cell):
                year = named[0]
            if n not in columns and re.fullmatch(r"25[5-9]\d", cell):
                year = int(cell)
        for n, (kind, key) in columns.items():
            text = row.cells[n] if n < len(row.cells) else ""
            if kind is ReadingKind.LEVEL:
                if match := LEVEL_CELL.fullmatch(text):
                    self._say(kind, key, match[1], row, year=year)
            elif n in values:
                self._say(kind, key, values[n].value, row, year=year, repaired=values[n].repaired)
            else:
                self.unread.append(Unread(row.where, f"{head.cells[n]}: {text}".strip()))
        self._agency = ""

    # ---------------------------------------------------------------------------------------------------------- telling

    def _say(
        self,
        kind: ReadingKind,
        key: str,
        value: float | str,
        row: Line,
        *,
        year: int | None = None,
        repaired: bool = False,
        rank: int | None = None,
    ) -> None:
        self.readings.append(
            Reading(kind, key, value, row.where, Origin.TABLE, year, repaired=repaired, rank=rank, agency=self._agency)
        )

    def _skip(self, row: Line) -> None:
        self.unread.append(Unread(row.where, row.text[:200]))


def _year_columns(row: Line) -> tuple[tuple[int, int], ...]:
    """Columns that a head row gives to years: (column, พ.ศ.), at least two."""
    found = []
    for n, cell in enumerate(row.cells):
        years = years_in(cell)
        rest = re.sub(r"25\d\d|\d", "", cell)
        if len(years) == 1 and _YEAR_HEAD.fullmatch(rest):
            found.append((n, years[0]))
    return tuple(found) if len(found) >= 2 else ()


def _indicator_columns(row: Line) -> dict[int, tuple[ReadingKind, str]]:
    """Columns of a head row that name an indicator, an instrument, the total or the level."""
    named = {n: name for n, cell in enumerate(row.cells) if not figure(cell) and (name := row_name(cell))}
    if sum(kind is ReadingKind.INDICATOR for kind, _ in named.values()) >= 3:
        return named
    numbers = [(n, int(cell)) for n, cell in enumerate(row.cells) if re.fullmatch(r"10|[1-9]", cell)]
    consecutive = [number for _, number in numbers] == list(range(1, len(numbers) + 1))
    if len(numbers) >= 8 and consecutive and "ตัวชี้วัด" in row.cells[0]:
        return {n: (ReadingKind.INDICATOR, str(number)) for n, number in numbers} | named
    return {}


def _looks_scored(row: Line) -> bool:
    """True if a nameless row holds a score: a word and a figure with decimals, and is no band of levels."""
    band = re.search(r"\d\s*-\s*\d", row.text) or any(LEVEL_CELL.fullmatch(cell) for cell in row.cells)
    words = any(re.search(r"[ก-๙]{4,}", cell) for cell in row.cells)
    return bool(words and not band and any((value := figure(cell)) and value.decimals for cell in row.cells))

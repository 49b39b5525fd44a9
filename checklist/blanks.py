"""What was left blank: forms and questionnaires that nobody filled in, tables that still wait."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checklist import thai
from checklist.figures import figures, without_times
from checklist.model import Table
from checklist.signs import sign

_FEW_ROWS = 2
_MOST_TITLES, _TITLE_CELLS = 6, 2
"""Rows above a table's head, and the cells of one."""
_BLANK = re.compile(r"[._]{5,}|…{2,}|\.{3,}(?=\s*(?:\||$|\n))|(?<=\| )\.{3,}")
_CALLED_BLANK = re.compile(r"(?:^|[\n(])\W{0,3}(?:แบบฟอร์ม|แบบรายงาน|ฟอร์ม|แบบ)\s?(?:ว่าง)?เปล่า")
_LEAST_BLANKS = ((4, 0.2), (2, 0.35))
"""Places to fill in, and their share of the text, from which it is a form."""
_QUESTIONNAIRE = sign("questionnaire")
_ANSWERED = sign("answered")
_RESULTS = sign("results_column")
_STATES = sign("state_column")
_NOTHING_DONE = sign("nothing_done")
_TOLD_BESIDE = re.compile(r"[ก-๙]|%")
_TICK = re.compile(r"(?:^|\| ?)(?:[✓√✔☑/]|[PüxX](?= \||$))")
_PLANNED_SUM = re.compile(r"งบ(?!(?:ประมาณ)?(?:ที่)?(?:ใช้|เบิก))|วงเงิน|ตั้งไว้|เงินที่ตั้ง")
_DIGITS = re.compile(r"\d{3}")
_FEW_WAITING = 3
"""Rows that tell nothing, from which a table does not."""
_TOLD_IN_CELL = re.compile(r"[^\s.…_]")
_FORM_CHARS = 2500
"""Key characters above which a text with blanks in it says enough besides."""


def is_form(text: str, size: int) -> bool:
    """True for a form whose places for names, days and things are dots; ``size``: its key characters."""
    if size > _FORM_CHARS:
        return False
    blanks = _BLANK.findall(text)
    if len(blanks) > 1 and _CALLED_BLANK.search(text):
        return True
    share = sum(map(len, blanks)) / max(len(text), 1)
    return any(len(blanks) >= least and share >= part for least, part in _LEAST_BLANKS)


def is_questionnaire(text: str) -> bool:
    """True for a form for the public's opinion, or an appraisal, that nobody has answered."""
    return bool(_QUESTIONNAIRE.search(text)) and not _ANSWERED.search(text)


def untold_results(rows: Sequence[str]) -> str:
    """The head of a table that has columns for results, if no row tells more than a name, sums and times; or nothing.

    For tables whose empty cells leave no trace: ``rows`` are normalised lines, their cells parted by " | ".
    """
    heads = [number for number, row in enumerate(rows) if any(map(_RESULTS.search, re.split(r" \| |\s", row)))]
    if not heads or len(rows) - heads[0] - 1 < _FEW_WAITING:
        return ""
    below = rows[heads[0] + 1 :]
    # A name and its sum in one cell may hold the result, too.
    sure = all(" | " in row and not _DIGITS.search(row.partition(" | ")[0].lstrip("0123456789. ")) for row in below)
    planned = len(_PLANNED_SUM.findall(rows[heads[0]]))
    told = any(_tells_more(row.partition(" | ")[2], planned) for row in below)
    return rows[heads[0]] if sure and not told else ""


def _tells_more(cells: str, sums: int) -> bool:
    """True if what stands in a row beside its name is more than that many planned sums, times and offices."""
    if len(figures(without_times(cells))) > sums or _TICK.search(cells):
        return True
    return _TOLD_BESIDE.search(_NOTHING_DONE.sub(" ", cells)) is not None


def results_column(tables: Iterable[Table]) -> str:
    """The head of a column for results, if it is empty in every row of every table that has one; or nothing."""
    waiting = ""
    for table in tables:
        head, rows = _below_head(table.rows)
        heads = [thai.label_text(cell) for cell in head]
        columns = [number for number, cell in enumerate(heads) if _RESULTS.search(cell)]
        beside = [number for number, cell in enumerate(heads) if _STATES.search(cell)]
        if not columns or len(rows) < _FEW_ROWS:
            continue
        if any(_tells(row, (*columns, *beside)) for row in rows):
            return ""
        waiting = waiting or head[columns[0]]
    return waiting


def _below_head(rows: Sequence[Sequence[str]]) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """The row that heads the columns of a sheet, whose title may stand in rows above it, and those below."""
    for number, row in enumerate(rows[:_MOST_TITLES]):
        cells = [thai.label_text(cell) for cell in row]
        if sum(map(bool, cells)) > _TITLE_CELLS and any(map(_RESULTS.search, cells)):
            return row, rows[number + 1 :]
    return (rows[0], rows[1:]) if rows else ((), ())


def _tells(row: Sequence[str], columns: Sequence[int]) -> bool:
    """True if one of these columns of a row has more than dots: a dash says that there was none."""
    return any(number < len(row) and _TOLD_IN_CELL.search(row[number]) for number in columns)

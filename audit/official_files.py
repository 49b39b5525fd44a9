"""Files of published ITA results → results: our own table, ``oit.official/1`` JSON, a report's text and tables."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from audit.errors import Refusal
from audit.rowfile import decode, read_bytes
from checklist.model import BlockKind, Document
from checklist.official import PublishedResult, results_of
from checklist.official_terms import LEVEL_CELL, Unread, items_in
from checklist.official_text import INDICATOR_NAMES, INSTRUMENTS, Line, clean, figure, lines_of, rows_of

COLUMNS = (
    *("agency", "fiscal_year", *map(str, INDICATOR_NAMES), "total", "level", *INSTRUMENTS, "zero_items"),
    "full_items",
)
"""Columns of the table that ``oit official import --template`` prints; the first two are needed."""

_THAI_COLUMNS = {
    "หน่วยงาน": "agency",
    "ชื่อหน่วยงาน": "agency",
    "ปี": "fiscal_year",
    "ปีงบประมาณ": "fiscal_year",
    "คะแนนรวม": "total",
    "ระดับ": "level",
    "ข้อที่ได้ 0": "zero_items",
    "ข้อที่ได้ 0 คะแนน": "zero_items",
    "ข้อที่ได้ 100": "full_items",
    "ข้อที่ได้ 100 คะแนน": "full_items",
    "year": "fiscal_year",
}
_EXAMPLE = '{"results": [{"agency": "…", "fiscal_year": 2565, "indicators": {"1": 84.59, …}, "total": 57.31}]}'
_TEMPLATE = "oit official import --template"
_DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".png", ".jpg", ".jpeg", ".tif"})
_SHEETS = frozenset({".xlsx", ".xls", ".ods"})


def template() -> str:
    """The table to fill in, as CSV with one example row; Excel opens it."""
    scores = ("92.10", "87.20", "90.30", "85.40", "88.50", "90.60", "86.70", "84.80", "94.64", "87.50")
    example = ("เทศบาลตำบลตัวอย่าง", "2565", *scores, "89.25", "A", "", "", "", "O11 O23", "")
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerow(example)
    return out.getvalue()


def read_results(path: Path, agency: str = "") -> tuple[PublishedResult, ...]:
    """The results that *path* holds, one per agency and year.

    *agency* is the name to use where the file names none. Empty for a file without a result; raises Refusal for one
    that can't be read.
    """
    body = read_bytes(path)
    suffix = path.suffix.lower()
    if suffix in _SHEETS:
        results = _from_sheets(path, body, agency)
    elif suffix in _DOCUMENTS:
        lines = _document_lines(path, body)
        results = results_of(lines, agency)
        if not results and not any(re.search(r"[ก-๙]", line.text) for line in lines):
            raise no_result(path)  # no text of a report: damaged, or another kind of file
    else:
        results = _from_text(path, decode(body), suffix, agency)
    return results


def no_result(path: Path) -> Refusal:
    """The sentence for a file that holds no result."""
    return Refusal(
        f"{path}: ไม่พบผลการประเมิน ITA ในไฟล์นี้ ให้ตรวจว่าเป็นไฟล์ที่ถูกต้อง หรือกรอกตารางจาก {_TEMPLATE}",
        f"{path}: no ITA result in it: is it the right file? Or fill in the table of {_TEMPLATE}.",
    )


def _from_text(path: Path, text: str, suffix: str, agency: str) -> tuple[PublishedResult, ...]:
    if suffix == ".json" or (not suffix and text.lstrip()[:1] in ("{", "[")):
        return _from_json(path, text)
    if suffix in (".csv", ".tsv"):
        head = text.partition("\n")[0]
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count)))
        return _from_rows(rows, agency)
    return results_of(lines_of(text), agency)


def _from_rows(rows: Sequence[Sequence[str]], agency: str) -> tuple[PublishedResult, ...]:
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if filled:
        head = [_column(cell) for cell in filled[0][1]]
        if "agency" in head and "fiscal_year" in head:
            return tuple(_table_row(f"แถว {number}", dict(zip(head, row, strict=False))) for number, row in filled[1:])
    lines = rows_of([row if len(row) > 1 else "".join(row) for row in rows], "แถว {}")
    return results_of(lines, agency)


def _column(cell: str) -> str:
    name = " ".join(clean(cell).split())
    number = re.fullmatch(r"(?:ตัวชี้วัด(?:ที่)?\s*)?(10|[1-9])", name)
    if number:
        return number[1]
    return _THAI_COLUMNS.get(name, name.upper() if name.upper() in INSTRUMENTS else name.lower())


def _table_row(where: str, cells: Mapping[str, str]) -> PublishedResult:
    """One filled-in row of the template; a cell that is no score is told, not guessed."""
    texts = {name: " ".join(clean(text).split()) for name, text in cells.items()}
    unread = []
    scores: dict[str, float] = {}
    for name in (*map(str, INDICATOR_NAMES), "total", *INSTRUMENTS):
        text = texts.get(name, "")
        value = figure(text) if text else None
        if value:
            scores[name] = value.value
        elif text:
            unread.append(Unread(where, f"{name}: {text}"))
    level = LEVEL_CELL.fullmatch(texts.get("level", ""))
    if texts.get("level") and not level:
        unread.append(Unread(where, f"level: {texts['level']}"))
    year = re.search(r"25\d\d", texts.get("fiscal_year", ""))
    if not year:
        unread.append(Unread(where, f"fiscal_year: {texts.get('fiscal_year', '')}"))
    items = dict.fromkeys(items_in(_spelt(texts.get("full_items", ""))), 100)
    items |= dict.fromkeys(items_in(_spelt(texts.get("zero_items", ""))), 0)
    return PublishedResult(
        agency=texts["agency"],
        fiscal_year=int(year[0]) if year else None,
        indicators={name: scores[name] for name in map(str, INDICATOR_NAMES) if name in scores},
        total=scores.get("total"),
        level=level[1] if level else "",
        instruments={name: scores[name] for name in INSTRUMENTS if name in scores},
        items=items,
        places=dict.fromkeys((*scores, "level", *items), where),
        unread=tuple(unread),
    )


def _spelt(items: str) -> str:
    """Bare numbers as items: "5, 11 23" is "O5, O11 O23"."""
    return re.sub(r"(?<![O\d])(\d{1,2})(?!\d)", r"O\1", items)


def _from_sheets(path: Path, body: bytes, agency: str) -> tuple[PublishedResult, ...]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(body))
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    except (CalamineError, ValueError, OSError) as error:
        raise Refusal(
            f"อ่าน {path} เป็นไฟล์ Excel ไม่ได้ ({error}) ให้บันทึกใหม่เป็น XLSX หรือ CSV",
            f"{path} can't be read as a spreadsheet ({error}): save it again as XLSX or CSV.",
        ) from error
    results: list[PublishedResult] = []
    for sheet in sheets:
        results += _from_rows([[_cell(cell) for cell in row] for row in sheet], agency)
    return tuple(results)


def _cell(cell: object) -> str:
    """A cell as it is shown: whole numbers as ranks and years are, scores with two decimals."""
    if isinstance(cell, float):
        return f"{cell:.2f}" if not cell.is_integer() or cell == 100 else str(int(cell))
    return str(cell)


def _document_lines(path: Path, body: bytes) -> tuple[Line, ...]:
    from crawler.extract import extract  # noqa: PLC0415

    document = extract(body, url=path.name)
    if not document.state.readable:
        raise Refusal(
            f"อ่านข้อความใน {path} ไม่ได้ ({document.state}) ให้ใช้ไฟล์ต้นฉบับที่เป็นข้อความ หรือกรอกตารางจาก {_TEMPLATE}",
            f"No text can be read in {path} ({document.state}): use a file with text, or {_TEMPLATE}.",
        )
    return tuple(_lines_of_document(document))


def _lines_of_document(document: Document) -> Iterable[Line]:
    number = page = 0
    for block in document.blocks:
        number = number + 1 if block.page == page else 1
        page = block.page
        label = f"หน้า {page} บรรทัด {number}" if page else f"บรรทัด {number}"
        if block.kind is BlockKind.ROW:
            yield from rows_of([[cell.strip() for cell in block.text.split("|")]], label)
        else:
            yield from lines_of(block.text, label)


def _from_json(path: Path, text: str) -> tuple[PublishedResult, ...]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refusal(
            f"{path}:{error.lineno}: รูปแบบ JSON ผิด ({error.msg}) ให้แก้ที่บรรทัดนี้",
            f"{path}:{error.lineno}: not valid JSON ({error.msg}): mend this line.",
        ) from error
    rows = data.get("results", [data]) if isinstance(data, dict) else data
    if not isinstance(rows, list) or not all(isinstance(row, dict) and "agency" in row for row in rows):
        raise Refusal(
            f"{path}: ให้ใส่ {_EXAMPLE}",
            f"{path}: write {_EXAMPLE}.",
        )
    return tuple(from_record(row, f"results[{number}]") for number, row in enumerate(rows))


def from_record(row: Mapping[str, Any], where: str = "") -> PublishedResult:
    """A result of ``oit.official/1`` read back; scores that are no numbers from 0 to 100 are told as unread."""
    unread = [Unread(str(one.get("where", "")), str(one.get("text", ""))) for one in row.get("unread", ())]

    def scores(name: str) -> dict[str, float]:
        found = {}
        for key, value in dict(row.get(name) or {}).items():
            if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100:
                found[str(key)] = float(value)
            else:
                unread.append(Unread(where, f"{name}.{key}: {value}"))
        return found

    items = {item: int(score) for item, score in scores("items").items()}
    items |= dict.fromkeys((str(item) for item in row.get("zero_items", ())), 0)
    total, year = row.get("total"), row.get("fiscal_year")
    return PublishedResult(
        agency=str(row.get("agency", "")),
        fiscal_year=year if isinstance(year, int) else None,
        indicators=scores("indicators"),
        total=float(total) if isinstance(total, int | float) else None,
        level=str(row.get("level") or ""),
        instruments=scores("instruments"),
        sub_indicators=scores("sub_indicators"),
        items=items,
        questions=scores("questions"),
        places={str(key): str(place) for key, place in dict(row.get("places") or {}).items()},
        unread=tuple(unread),
    )

"""Rows of a table that people made in CSV, XLSX or JSON, each with the place it came from. Judges no content."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from audit.errors import Refusal

_MAX_BYTES = 50 * 1024 * 1024
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: column name in lower case → text; ``place`` is ``file:line`` for messages."""

    place: str
    cells: Mapping[str, str]

    def cell(self, *names: str) -> str:
        """Return the first non-empty cell under one of *names*; empty if there is none."""
        return next((self.cells[name] for name in names if self.cells.get(name)), "")


def read_rows(path: Path, columns: Sequence[Collection[str]] = ()) -> list[Row]:
    """Return the rows of *path* (``-`` is stdin), told apart by its name, else by what it holds.

    Of a workbook that sheet is read whose head has all *columns* (each given as the names it may have), the longest of
    several, else the first. Raises Refusal for a file that can't be read.
    """
    piped = str(path) == "-"
    body = sys.stdin.buffer.read() if piped else read_bytes(path)
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xls", ".ods") or (piped and body.startswith(b"PK\x03\x04")):
        return _sheet_rows(path, body, columns)
    text = decode(body)
    if suffix == ".json" or (suffix not in (".csv", ".tsv", ".txt") and text.lstrip()[:1] in ("[", "{")):
        return _json_rows(path, text)
    return _csv_rows(path, text)


def read_bytes(path: Path) -> bytes:
    """Return the content of *path*. Raises Refusal when it can't be read."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise Refusal(
                f"{path} ใหญ่เกินไป (เกิน 50 MB) ให้ตรวจว่าเป็นไฟล์ที่ต้องการ", f"{path} is over 50 MB: is it the right file?"
            )
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> Refusal:
    reason = error.strerror or str(error)
    return Refusal(
        f"เปิดไฟล์ {path} ไม่ได้ ({reason}) ให้ตรวจชื่อและตำแหน่งของไฟล์",
        f"Cannot read {path} ({reason}): check its name and place.",
    )


def decode(body: bytes) -> str:
    """Return text from UTF-8 with or without a mark, UTF-16 with one, or the Thai Windows code page, line by line."""
    if body[:2] in _UTF16_MARKS:
        return body.decode("utf-16", "replace")
    body = body.removeprefix(_UTF8_MARK)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(_decode_line(line) for line in body.splitlines(keepends=True))


def lines_in(stream: Iterable[bytes]) -> Iterator[str]:
    """Yield the lines of a file or pipe as they are read, without their ends; only LF, CR LF and CR end a line."""
    chunks = iter(stream)
    first = next(chunks, b"")
    if first[:2] in _UTF16_MARKS:
        yield from _LINE_END.split((first + b"".join(chunks)).decode("utf-16", "replace").removesuffix("\n"))
        return
    for chunk in chain([first.removeprefix(_UTF8_MARK)] if first else [], chunks):
        yield from map(_decode_line, _end_removed(chunk).split(b"\r"))


def file_lines(path: Path) -> Iterator[str]:
    """Yield the lines of the file *path* one by one, whatever its size, as :func:`lines_in` does.

    Raises Refusal when it can't be read.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error
    with stream:
        yield from lines_in(_chunks(path, stream))


def _chunks(path: Path, stream: BinaryIO) -> Iterator[bytes]:
    while True:
        try:
            chunk = stream.readline()
        except OSError as error:
            raise _unreadable(path, error) from error
        if not chunk:
            return
        yield chunk


def _end_removed(chunk: bytes) -> bytes:
    for end in (b"\r\n", b"\n", b"\r"):
        if chunk.endswith(end):
            return chunk.removesuffix(end)
    return chunk


def _decode_line(line: bytes) -> str:
    """Return the text of one line: a bad byte among Thai in UTF-8 spoils itself only, a line of them is cp874."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        text = line.decode("utf-8", "replace")
    thai = sum("\u0e00" <= char <= "\u0e7f" for char in text)
    return text if thai and thai >= text.count("\ufffd") else line.decode("cp874", "replace")


def _csv_rows(path: Path, text: str) -> list[Row]:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [(reader.line_num, line) for line in reader]
    except csv.Error as error:
        raise Refusal(
            f"{path}:{reader.line_num}: อ่าน CSV ไม่ได้ ({error}) ให้บันทึกใหม่เป็น CSV UTF-8",
            f"{path}:{reader.line_num}: not readable as CSV ({error}): save it again as CSV UTF-8.",
        ) from error
    return _with_header(path, rows)


def _sheet_rows(path: Path, body: bytes, columns: Sequence[Collection[str]]) -> list[Row]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(body))
        sheets = [book.get_sheet_by_index(number) for number in range(len(book.sheet_names))]
        tables = [_numbered(sheet.start, sheet.to_python()) for sheet in sheets]
    except (CalamineError, ValueError, OSError, IndexError) as error:
        raise Refusal(
            f"อ่าน {path} เป็นไฟล์ Excel ไม่ได้ ({error}) ให้บันทึกใหม่เป็น XLSX หรือ CSV",
            f"{path} can't be read as a spreadsheet ({error}): save it again as XLSX or CSV.",
        ) from error
    parts = [part for table in tables if (part := _below_head(table, columns))] if columns else []
    return _with_header(path, max(parts, key=len) if parts else tables[0] if tables else [])


def _below_head(table: list[tuple[int, list[str]]], columns: Sequence[Collection[str]]) -> list[tuple[int, list[str]]]:
    """The rows from the head on that names all *columns*; none if there is no such head."""
    for at, (_, line) in enumerate(table):
        names = {cell.strip().lower() for cell in line}
        if all(names & set(column) for column in columns):
            return table[at:]
    return []


def _numbered(start: tuple[int, int] | None, lines: Iterable[Sequence[object]]) -> list[tuple[int, list[str]]]:
    """The lines of a sheet with their numbers; empty rows above the table are left out of *lines*."""
    return [(n, [_cell_text(cell) for cell in line]) for n, line in enumerate(lines, start[0] + 1 if start else 1)]


def _cell_text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _with_header(path: Path, rows: list[tuple[int, list[str]]]) -> list[Row]:
    filled = [(number, [cell.strip() for cell in line]) for number, line in rows if any(cell.strip() for cell in line)]
    if not filled:
        raise Refusal(f"{path} ว่างเปล่า ให้ใส่หัวตารางและข้อมูล", f"{path} is empty: give it a header and rows.")
    header = [name.lower() for name in filled[0][1]]
    return [Row(f"{path}:{number}", dict(zip(header, line, strict=False))) for number, line in filled[1:]]


def _json_rows(path: Path, text: str) -> list[Row]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refusal(
            f"{path}:{error.lineno}: รูปแบบ JSON ผิด ({error.msg}) ให้แก้ที่บรรทัดนี้",
            f"{path}:{error.lineno}: not valid JSON ({error.msg}): mend this line.",
        ) from error
    if isinstance(data, dict):
        items = data.get("items", data)
        data = items if isinstance(items, list) else [{"item": key, "outcome": value} for key, value in items.items()]
    if not isinstance(data, list) or not all(isinstance(one, dict) for one in data):
        raise Refusal(
            f'{path}: ให้ใส่รายการแบบ [{{"item": "O1", "outcome": "found"}}, …]',
            f'{path}: write a list like [{{"item": "O1", "outcome": "found"}}, …].',
        )
    return [Row(f"{path}[{number}]", dict(_texts(one))) for number, one in enumerate(data, 1)]


def _texts(record: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for key, value in record.items():
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            yield str(key).strip().lower(), _cell_text(value).strip()

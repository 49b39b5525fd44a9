"""An assessment as a workbook: a summary, every item, and what to fix first.

Every cell is written as text or number; nothing in it is a formula, and only web addresses become links.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rich.cells import cell_len
from xlsxwriter import Workbook
from xlsxwriter.format import Format

from checklist.model import Assessment, Outcome
from reports.safe import clean, link, readable
from reports.view import Entry, Group, View, coverage_sentences
from reports.words import THAI_FONT

_LONGEST_LINK = 2000
"""Excel refuses longer ones."""
_LONGEST_TIP = 255
_LATIN = 0.8
"""Characters of an address that fit one character of a column's width."""
_TALLEST = 409.0
"""Points; Excel refuses higher rows."""
_SHOWN_END = 0.6
"""Part of a shortened address that shows its end: the file's name says more than the folders do."""
_FILLS = {
    Outcome.FOUND: "#E4F4E9",
    Outcome.INCOMPLETE: "#FFF2D1",
    Outcome.STALE: "#F5E7F7",
    Outcome.MISSING: "#FDE6E3",
    Outcome.UNREADABLE: "#E3EFF8",
    Outcome.UNDETERMINED: "#E3EFF8",
    Outcome.MANUAL: "#E3EFF8",
}
_A4 = 9
_SIZE = 14
_LINE_HEIGHT = 23.0
"""Points for one line of text of that size; the marks over Thai letters need more than Latin does."""
_INDENT = 1.5
"""Characters of a column's width that an indented cell leaves empty."""
_TIGHTNESS = 0.76
"""Columns of a character grid that fit one character of a sheet's column width."""


def render(assessment: Assessment, lang: str = "th") -> bytes:
    """Return the workbook."""
    view = View(assessment, lang)
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(out, options)
    book.formats[0].set_font_name(THAI_FONT)
    book.set_properties({"title": _title(view), "comments": view.made_by, "created": _created(assessment)})
    looks = _looks(book)
    _summary(view, Sheet(book, view.words("สรุป", "Summary"), looks, view, landscape=False))
    _items(view, Sheet(book, view.words("รายข้อ", "Items"), looks, view))
    _missing(view, Sheet(book, view.words("ต้องแก้", "Fix first"), looks, view))
    book.close()
    return out.getvalue()


def _title(view: View) -> str:
    return view.words(f"ผลประเมิน OIT คาดการณ์ ปีงบประมาณ {view.year}", f"Predicted OIT result, fiscal year {view.year}")


def _created(assessment: Assessment) -> datetime:
    """The time of judging, so that the same assessment gives the same file."""
    try:
        return datetime.fromisoformat(assessment.made_at)
    except ValueError:
        return datetime.combine(assessment.today, datetime.min.time(), UTC)


@dataclass(frozen=True)
class Looks:
    """The cell formats of a workbook."""

    plain: Format
    cell: Format
    wrapped: Format
    head: Format
    big: Format
    right_head: Format
    right: Format
    strong: Format
    points: Format
    strong_points: Format
    percent: Format
    url: Format
    warn: Format
    outcomes: dict[Outcome, Format]


def _looks(book: Workbook) -> Looks:
    def made(**more: object) -> Format:
        return book.add_format({"font_name": THAI_FONT, "font_size": _SIZE, "valign": "top", **more})

    return Looks(
        plain=made(),
        cell=made(align="left", indent=1),
        # Without "left" no program indents, and the text touches the figures of the column before it.
        wrapped=made(text_wrap=True, align="left", indent=1),
        head=made(
            bold=True,
            text_wrap=True,
            bg_color="#0B4F5C",
            font_color="#FFFFFF",
            valign="vcenter",
            align="left",
            indent=1,
        ),
        big=made(bold=True, font_size=20),
        right_head=made(bold=True, bg_color="#0B4F5C", font_color="#FFFFFF", valign="vcenter", align="right"),
        right=made(align="right"),
        strong=made(bold=True, text_wrap=True),
        points=made(num_format="0.00"),
        strong_points=made(num_format="0.00", bold=True),
        percent=made(num_format="0%"),
        url=made(font_color="#0B5A8A", underline=1, align="left", indent=1),
        warn=made(bold=True, font_color="#B3261A"),
        outcomes={
            outcome: made(bg_color=fill, text_wrap=True, align="left", indent=1) for outcome, fill in _FILLS.items()
        },
    )


class Sheet:
    """One sheet, written from the top down."""

    def __init__(self, book: Workbook, name: str, looks: Looks, view: View, *, landscape: bool = True) -> None:
        self.looks = looks
        self.row = 0
        self._widths: tuple[float, ...] = ()
        self._sheet = book.add_worksheet(name)
        self._sheet.set_paper(_A4)
        if landscape:
            self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        draft = f"{view.words.status(view.assessment.checklist.status)} · " if view.draft else ""
        # "&" begins a code in headers and footers.
        self._sheet.set_footer("&L" + f"{draft}{view.name} · {view.made_by}".replace("&", "&&") + "&R&P/&N")
        if view.draft:
            self.line([view.warning], [looks.warn])

    def widths(self, *widths: float) -> None:
        """Set the widths of the columns, in characters."""
        self._widths = widths
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def heads(self, *heads: str, right: Sequence[int] = ()) -> None:
        """Write the heads of a table; they repeat on every printed page and stay in sight."""
        self._sheet.repeat_rows(self.row)
        looks = self.looks
        self.line(heads, [looks.right_head if at in right else looks.head for at in range(len(heads))])
        self._sheet.freeze_panes(self.row, 0)

    def line(self, cells: Sequence[str | float], looks: Sequence[Format]) -> None:
        """Write one row."""
        for column, (value, look) in enumerate(zip(cells, looks, strict=True)):
            self._cell(column, value, look)
        self._sheet.set_row(self.row, min(_LINE_HEIGHT * self._lines(cells, looks), _TALLEST))
        self.row += 1

    def _lines(self, cells: Sequence[str | float], looks: Sequence[Format]) -> float:
        """Lines that the tallest cell needs: Excel finds out by itself, other programs want to be told."""
        if self.looks.big in looks:
            return 1.5
        wrapping = [
            math.ceil(cell_len(value) / ((width - _INDENT) * _TIGHTNESS))
            for value, width, look in zip(cells, self._widths, looks, strict=False)
            if isinstance(value, str) and look.text_wrap
        ]
        return max([1, *wrapping])

    def filter(self, first_row: int, columns: int) -> None:
        """Offer Excel's filter over the rows from *first_row* to the last one written."""
        self._sheet.autofilter(first_row, 0, max(first_row, self.row - 1), columns - 1)

    def _cell(self, column: int, value: str | float, look: Format) -> None:
        if isinstance(value, float | int):
            self._sheet.write_number(self.row, column, value, look)
        elif look is self.looks.url and link(value) and len(value) <= _LONGEST_LINK:
            shown = shortened(value, round((self._widths[column] - _INDENT) * _LATIN))
            self._sheet.write_url(self.row, column, value, look, shown, "" if shown == value else value[:_LONGEST_TIP])
        else:
            self._sheet.write_string(self.row, column, clean(value), look)


def shortened(url: str, most: int) -> str:
    """Return an address as a cell of *most* characters shows it: spaces and Thai as such, the middle left out."""
    shown = readable(url)
    if cell_len(shown) <= most:
        return shown
    shown = shown.partition("://")[2] or shown
    if cell_len(shown) <= most:
        return shown
    end = round(most * _SHOWN_END)
    return f"{shown[: most - end - 1]}…{shown[-end:]}"


def _summary(view: View, sheet: Sheet) -> None:
    words, looks, total = view.words, sheet.looks, view.assessment.score.total
    sheet.widths(52, 12, 12, 12, 12)
    sheet.line([_title(view)], [looks.big])
    sheet.line([" · ".join(filter(None, (view.name, view.province)))], [looks.plain])
    sheet.line([view.url], [looks.url])
    if view.warning and not view.draft:
        sheet.line([view.warning], [looks.plain])
    scanned, judged = words.moment(view.assessment.started_at), words.day(view.assessment.today)
    sheet.line(
        [words(f"สแกนเมื่อ {scanned} · ตัดสิน ณ วันที่ {judged}", f"Scanned {scanned}, judged as of {judged}")], [looks.plain]
    )
    sheet.row += 1
    columns = (words("ต่ำ", "Low"), words("คาดหมาย", "Expected"), words("สูง", "High"))
    sheet.line((words("ตัวชี้วัด", "Indicator"), words("พบครบ", "Found"), *columns), [looks.head, *[looks.right_head] * 4])
    found = f"{view.count(Outcome.FOUND)}/{len(view.entries)}"
    sheet.line(
        ["OIT", found, total.low, total.expected, total.high],
        [looks.strong, looks.right, *[looks.strong_points] * 3],
    )
    for group in view.groups:
        _group(sheet, group)
    sheet.row += 1
    for outcome in Outcome:
        if view.count(outcome):
            sheet.line([words.outcome(outcome), view.count(outcome)], [looks.outcomes[outcome], looks.right])
    sheet.row += 1
    for sentence in (*coverage_sentences(view), *view.notices, view.made_by):
        sheet.line([sentence], [looks.plain])


def _group(sheet: Sheet, group: Group) -> None:
    looks, score = sheet.looks, group.score
    name, number = (looks.wrapped, looks.points) if group.level else (looks.strong, looks.strong_points)
    cells = (f"{group.id} {group.title}", f"{group.found}/{len(group.entries)}", score.low, score.expected, score.high)
    sheet.line(cells, [name, looks.right, number, number, number])


def _items(view: View, sheet: Sheet) -> None:
    words, looks = view.words, sheet.looks
    sheet.widths(7, 36, 18, 11, 11, 46, 46, 32, 46)
    first = sheet.row
    sheet.heads(
        words("ข้อ", "Item"),
        words("รายการ", "Title"),
        words("ผล", "Outcome"),
        words("โอกาสผ่าน", "Chance"),
        words("เพิ่มได้", "Gain"),
        words("ส่วนที่ขาดและเหตุผล", "What is lacking and why"),
        words("หลักฐาน", "Evidence"),
        words("ทางเดินจากหน้าแรก", "Clicks from the home page"),
        words("ใกล้เคียงที่สุด", "Closest"),
        right=(3, 4),
    )
    for entry in view.entries:
        source = entry.sources[0] if entry.sources else None
        cells: list[str | float] = [
            entry.id,
            entry.title,
            words.outcome(entry.outcome),
            entry.probability / 100,
            entry.gain,
            "; ".join(f"{part.title}: {part.reason}" for part in entry.lacking),
            source.url if source else "",
            " › ".join(source.path) if source else "",
            entry.near[0].url if entry.near else "",
        ]
        outcome = looks.outcomes[entry.outcome]
        text = looks.wrapped
        sheet.line(cells, [looks.cell, text, outcome, looks.percent, looks.points, text, looks.url, text, looks.url])
    sheet.filter(first, 9)


def _missing(view: View, sheet: Sheet) -> None:
    words = view.words
    sheet.widths(8, 7, 40, 18, 11, 60, 18, 20)
    first = sheet.row
    sheet.heads(
        words("ลำดับ", "Order"),
        words("ข้อ", "Item"),
        words("รายการ", "Title"),
        words("ผล", "Outcome"),
        words("เพิ่มได้", "Gain"),
        words("ต้องทำ", "What to do"),
        words("ทำได้ตั้งแต่", "Possible from"),
        words("ต้องเผยแพร่ภายใน", "Counts until"),
        right=(0, 4),
    )
    for number, entry in enumerate((*view.fix_first, *view.waiting), 1):
        _missing_row(view, sheet, number, entry)
    sheet.filter(first, 8)


def _missing_row(view: View, sheet: Sheet, number: int, entry: Entry) -> None:
    words, looks = view.words, sheet.looks
    cells: list[str | float] = [
        float(number),
        entry.id,
        entry.title,
        words.outcome(entry.outcome),
        entry.gain,
        entry.advice,
        words.day(entry.not_before) if entry.waiting and entry.not_before else "",
        words.day(entry.due) if entry.waiting and entry.due else "",
    ]
    outcome = looks.outcomes[entry.outcome]
    text = looks.wrapped
    sheet.line(cells, [looks.right, looks.cell, text, outcome, looks.points, text, looks.cell, looks.cell])

"""An assessment as a table for Excel: one row per item.

The heads in either language are those that ``oit score`` reads, so that the table can be corrected by hand and scored
again. Written with a byte order mark, without which Excel takes Thai for another encoding.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from checklist.model import Assessment
from reports.safe import cell
from reports.view import Entry, View
from reports.words import points

BOM = "\ufeff"
_HEADS = (
    ("ข้อ", "item"),
    ("รายการ", "title"),
    ("ตัวชี้วัดย่อย", "sub_indicator"),
    ("ผล", "outcome"),
    ("ความน่าจะเป็น", "probability"),
    ("คะแนนที่เพิ่มได้", "gain"),
    ("ส่วนที่ขาด", "lacking"),
    ("ต้องทำ", "advice"),
    ("ทำได้ตั้งแต่", "not_before"),
    ("ต้องเผยแพร่ภายใน", "due"),
    ("หลักฐาน", "evidence"),
    ("ทางเดินจากหน้าแรก", "path"),
    ("ใกล้เคียงที่สุด", "closest"),
)


def render(assessment: Assessment, lang: str = "th") -> str:
    """Return the table in *lang*; in English the outcomes are the words of the interface."""
    view = View(assessment, lang)
    groups = {entry.id: group.id for group in view.sub_indicators for entry in group.entries}
    heads = [view.words(thai, english) for thai, english in _HEADS]
    return written([heads, *(_row(view, entry, groups.get(entry.id, "")) for entry in view.entries)])


def written(rows: Iterable[Sequence[str]]) -> str:
    """Return *rows* as CSV that Excel opens as Thai text, with nothing in it that Excel would compute."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([cell(text) for text in row] for row in rows)
    return BOM + out.getvalue()


def _row(view: View, entry: Entry, group: str) -> list[str]:
    return [
        entry.id,
        entry.title,
        group,
        view.words.outcome(entry.outcome),
        points(entry.probability),
        points(entry.gain),
        "; ".join(f"{part.title}: {part.reason}" for part in entry.lacking),
        entry.advice,
        entry.not_before.isoformat() if entry.not_before else "",
        entry.due.isoformat() if entry.due else "",
        " ".join(source.url for source in entry.sources),
        " › ".join(entry.sources[0].path) if entry.sources else "",
        entry.near[0].url if entry.near else "",
    ]

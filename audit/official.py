"""``oit official``: published ITA results as documents and text, checked, and kept per agency and year."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from audit.errors import Refusal
from audit.official_files import from_record, no_result, read_results
from checklist.loader import available_years, load_checklist
from checklist.model import Checklist
from checklist.official import PublishedResult
from checklist.official_check import Checked, check_all
from checklist.official_text import INDICATOR_NAMES
from storage.records import Record, RecordKind, load, save, stamp
from storage.repository import Store

SCHEMA = "oit.official/1"
_NOTHING_TH = (
    "ไม่พบคะแนนใดในไฟล์นี้ จึงยังไม่ได้ตรวจสิ่งใด ให้ตรวจว่าเป็นรายงานผล ITA หรือกรอกตารางจาก oit official import --template"
)
_NOTHING_EN = (
    "No score was read in this file, so nothing was checked: is it an ITA result? See official import --template."
)


def checklist_of(year: int) -> Checklist | None:
    """The list of a year, or ``None`` where there is none."""
    return load_checklist(year) if year in available_years() else None


def check_file(path: Path, agency: str = "") -> tuple[Checked, ...]:
    """Read *path* and check every result in it. Raises Refusal."""
    return check_all(read_results(path, agency), checklist_of)


# -------------------------------------------------------------------------------------------------------- as documents


def document(checked: Iterable[Checked], lang: str = "th") -> dict[str, Any]:
    """The ``oit.official/1`` document."""
    return {"schema": SCHEMA, "results": [record_of(one, lang) for one in checked]}


def record_of(checked: Checked, lang: str = "th") -> dict[str, Any]:
    """One result of the document; recomputed figures have three decimals, those from items two."""
    result, again = checked.result, checked.recomputed
    return {
        "agency": result.agency,
        "fiscal_year": result.fiscal_year,
        "indicators": dict(result.indicators),
        "total": result.total,
        "level": result.level or None,
        "instruments": dict(result.instruments),
        "sub_indicators": dict(result.sub_indicators),
        "items": dict(result.items),
        "zero_items": list(result.zero_items),
        "questions": dict(result.questions),
        "recomputed": {
            "total": _rounded(again.total, 3),
            "level": again.level,
            "iit": _rounded(again.instruments.get("IIT"), 3),
            "eit": _rounded(again.instruments.get("EIT"), 3),
            "oit": _rounded(again.instruments.get("OIT"), 3),
            "indicators": {key: _rounded(value, 2) for key, value in again.indicators.items()},
        },
        "contradictions": [
            {
                "kind": one.kind,
                "where": one.where,
                "printed": one.printed,
                "computed": one.computed,
                "explanation": one.en if lang == "en" else one.th,
            }
            for one in checked.contradictions
        ],
        "unread": [{"where": one.where, "text": one.text} for one in result.unread],
        "repaired": [{"where": one.where, "read": f"{one.key} = {one.value}"} for one in result.repaired],
    }


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value + 1e-9, digits)


def check_text(checked: Sequence[Checked], lang: str) -> str:
    """What was read and what contradicts, for a terminal."""
    if not checked:
        return (_NOTHING_EN if lang == "en" else _NOTHING_TH) + "\n"
    return "\n".join(line for one in checked for line in _check_lines(one, english=lang == "en")) + "\n"


def _check_lines(checked: Checked, *, english: bool) -> Iterator[str]:
    result, again = checked.result, checked.recomputed
    year = result.fiscal_year or "?"
    yield f"{result.agency or ('unnamed agency' if english else 'ไม่พบชื่อหน่วยงาน')} · {year}"
    for key, score in result.indicators.items():
        yield f"  {key:>2}  {INDICATOR_NAMES[int(key)][0]:<28} {score:>7.2f}"
    if result.total is not None or again.total is not None:
        printed = "-" if result.total is None else f"{result.total:.2f}"
        computed = "-" if again.total is None else f"{again.total:.3f}"
        words = ("total", "printed", "computed") if english else ("คะแนนรวม", "พิมพ์ไว้", "คำนวณได้")
        yield f"  {words[0]}: {words[1]} {printed} {result.level} · {words[2]} {computed} {again.level or ''}".rstrip()
    if result.items:
        label = "items with 0" if english else "ข้อที่ได้ 0 คะแนน"
        yield f"  {label} ({len(result.zero_items)}): {' '.join(result.zero_items)}"
    for one in checked.contradictions:
        yield f"  ✗ {one.where}: {one.en if english else one.th}"
    for row in result.unread:
        yield f"  ? {row.where}: {'could not be read' if english else 'อ่านไม่ได้'}: {row.text}"
    for fixed in result.repaired:
        note = "a letter was read as a digit" if english else "อ่านตัวอักษรเป็นตัวเลข"
        yield f"  ~ {fixed.where}: {note}: {fixed.value}"
    if not result.tells:
        yield f"  {_NOTHING_EN if english else _NOTHING_TH}"
    elif not checked.contradictions and again.total is None:
        yield (
            "  – no contradiction in what could be checked: scores are missing, so the total could not be computed"
            if english
            else "  – ไม่พบข้อขัดแย้งในส่วนที่ตรวจได้: คะแนนไม่ครบ จึงคำนวณคะแนนรวมซ้ำไม่ได้"
        )
    elif not checked.contradictions:
        yield "  ✓ no contradiction" if english else "  ✓ ไม่พบข้อขัดแย้ง"
    yield ""


# ------------------------------------------------------------------------------------------------------------ the store


@dataclass(frozen=True, slots=True)
class Imported:
    """One result of an imported file, and whether it was kept."""

    checked: Checked
    kept: bool
    th: str = ""
    en: str = ""
    """What a reader must know: it differs from what was kept before, or was not kept because of that."""


def import_results(store: Store, path: Path, now: datetime, agency: str = "") -> tuple[Imported, ...]:
    """Read *path*, check it and keep every result. Raises Refusal, StoreError.

    A result that contradicts itself does not replace a kept one of the same agency and year that does not: reports
    reprint earlier years, with slips.
    """
    checked = check_file(path, agency)
    if not any(one.result.tells for one in checked):
        raise no_result(path)
    if any(not one.result.agency or one.result.fiscal_year is None for one in checked):
        raise Refusal(
            f"{path}: ไม่พบชื่อหน่วยงานหรือปีงบประมาณ ให้ระบุชื่อด้วย --agency หรือกรอกตารางจาก --template",
            f"{path}: it names no agency or no fiscal year: add --agency NAME, or fill in the table of --template.",
        )
    return tuple(_keep(store, one, path.name, now) for one in checked)


def _keep(store: Store, checked: Checked, source: str, now: datetime) -> Imported:
    result = checked.result
    year = result.fiscal_year or 0
    before = next((one for one in load(store, RecordKind.OFFICIAL, result.agency) if one.fiscal_year == year), None)
    old = json.loads(before.body) if before else {}
    different = {key for key, score in result.indicators.items() if old.get("indicators", {}).get(key, score) != score}
    listing = ", ".join(sorted(different, key=int))
    if before and checked.contradictions and not old.get("contradictions"):
        return Imported(
            checked,
            False,
            f"{result.agency} {year}: คงผลเดิมจาก {before.source} ไว้ เพราะผลใน {source} ขัดแย้งกันเอง",
            f"{result.agency} {year}: the result of {before.source} stays, for that of {source} contradicts itself.",
        )
    body = json.dumps(record_of(checked), ensure_ascii=False, sort_keys=True)
    save(store, RecordKind.OFFICIAL, Record(result.agency, year, body, source, stamp(now)))
    if not (before and different):
        return Imported(checked, True)
    return Imported(
        checked,
        True,
        f"{result.agency} {year}: แทนผลเดิมจาก {before.source} ซึ่งต่างกันที่ตัวชี้วัด {listing}",
        f"{result.agency} {year}: replaces the result of {before.source}, which differs in indicators {listing}.",
    )


def stored_results(store: Store, agency: str | None = None) -> tuple[PublishedResult, ...]:
    """The kept results of one agency, or all, oldest year first. Raises StoreError."""
    return tuple(from_record(json.loads(record.body)) for record in load(store, RecordKind.OFFICIAL, agency))


def stored_result(store: Store, agency: str, year: int | None = None) -> PublishedResult:
    """The kept result of an agency: of *year*, else its newest. Raises Refusal if there is none."""
    kept = [one for one in stored_results(store, agency) if year is None or one.fiscal_year == year]
    if not kept:
        known = sorted({f"{one.agency} {one.fiscal_year}" for one in stored_results(store)})
        listing = ", ".join(known[:10]) or "-"
        raise Refusal(
            f"ยังไม่มีผล ITA ของ {agency} {year or ''} ที่เก็บไว้: {listing} ให้นำเข้าด้วย oit official import ไฟล์",
            f"No ITA result of {agency} {year or ''} is kept ({listing}). Import one: oit official import FILE.",
        )
    return kept[-1]

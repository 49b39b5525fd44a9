"""``oit score``: item results that somebody wrote down → the score, by the scoring rules alone."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.errors import Refusal
from audit.rowfile import Row, decode, read_bytes, read_rows
from checklist.model import Checklist, Outcome, Range, Score
from checklist.score import (
    OPEN_RANGE,
    PASS_MARK,
    Level,
    compute,
    default_probability,
    exactly,
    ita_total,
    level_of,
    parse_outcome,
    path_to,
    published,
)
from checklist.score import Path as ScorePath
from reports.words import Words

_ITEM = ("item", "id", "ข้อ", "ข้อที่")
_OUTCOME = ("outcome", "score", "ผล", "คะแนน", "ผลประเมิน")
_PROBABILITY = ("probability", "ความน่าจะเป็น")
_CHANCE = ("โอกาสผ่าน", "chance")
"""The probability in our own workbook: a fraction that is shown as percent."""
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_NUMBER = re.compile(r"(?:oit|o|ข้อที่|ข้อ|โอ)?[\s.\-]*0*(\d{1,3})\.?", re.IGNORECASE)
_OUTCOMES_SHOWN = {Words(lang).outcome(outcome).lower(): outcome for lang in ("th", "en") for outcome in Outcome} | {
    "พบ": Outcome.FOUND
}


@dataclass(frozen=True, slots=True)
class FileScore:
    """The score of a file; ``absent`` are the items it says nothing of, counted as undetermined."""

    checklist: Checklist
    score: Score
    absent: tuple[str, ...]
    paths: tuple[ScorePath, ...] = ()
    """The way to 85 and to 100 under the bare rules."""
    ita: Range = OPEN_RANGE
    """The whole ITA, with what was given of IIT and EIT."""
    level: Level | None = None
    """Level of the expected ITA total; ``None`` while IIT or EIT is open."""


def year_of(path: Path) -> int | None:
    """Return the fiscal year whose list an assessment in *path* (``oit.assessment/1``) was judged by; None of others.

    The same number is another item in another year.
    """
    if str(path) == "-":
        return None
    try:
        told = json.loads(decode(read_bytes(path)))
        return int(told["checklist"]["fiscal_year"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def score_file(path: Path, checklist: Checklist, iit: float | None = None, eit: float | None = None) -> FileScore:
    """Return the score of the item results in *path* (columns ``item``, ``outcome``, optionally ``probability``).

    *iit* and *eit* (0–100) are the other two instruments of the ITA, if they are known. Raises Refusal naming file,
    line and remedy for every row that can't be used.
    """
    known = {item.number: item.id for item in checklist.items}
    outcomes: dict[str, tuple[Outcome, float]] = {}
    places: dict[str, str] = {}
    rows = read_rows(path, (_ITEM, _OUTCOME))
    _check_columns(path, rows)
    bad: list[Refusal] = []
    for row in rows:
        try:
            item = _item_of(row, known, checklist.fiscal_year)
            if item in outcomes:
                first = places[item]
                raise _refused(row, f"ข้อ {item} ซ้ำกับ {first} ให้เหลือแถวเดียว", f"{item} is also at {first}: keep one row")
            outcome = _outcome_of(row)
            outcomes[item] = outcome, _probability_of(row, outcome)
            places[item] = row.place
        except Refusal as refusal:
            bad.append(refusal)
    if bad:
        raise Refusal("\n".join(one.th for one in bad), "\n".join(one.en for one in bad))
    absent = tuple(item.id for item in checklist.items if item.id not in outcomes)
    score = compute(checklist, outcomes)
    given = [None if value is None else exactly(value) for value in (iit, eit)]
    total = ita_total(given[0], given[1], score.total)
    all_three = None if iit is None or eit is None else (iit, eit, score.total.expected)
    return FileScore(
        checklist,
        score,
        absent,
        tuple(path_to(checklist, outcomes, target) for target in (PASS_MARK, 100.0)),
        total,
        level_of(checklist.fiscal_year, total.expected, all_three) if all_three else None,
    )


def other_year(path: Path, judged_by: int, asked: int | None) -> Refusal:
    """Return the sentence for an assessment of one year that is to be scored by the list of another."""
    return Refusal(
        f"{path} เป็นผลตามแบบวัดปี {judged_by} จึงคิดคะแนนตามแบบวัดปี {asked} ไม่ได้ (เลขข้อไม่ตรงกัน) ให้ตัด --year ออก",
        f"{path} was judged by the list of {judged_by}: it can't be scored by that of {asked}, whose numbers differ."
        " Leave --year out.",
    )


def _check_columns(path: Path, rows: list[Row]) -> None:
    if rows and not (set(_ITEM) & set(rows[0].cells) and set(_OUTCOME) & set(rows[0].cells)):
        found = ", ".join(rows[0].cells) or "-"
        raise Refusal(
            f"{path}:1: ไม่พบหัวตาราง item และ outcome (ที่มีคือ {found}) ให้บรรทัดแรกเป็น item,outcome",
            f"{path}:1: no columns item and outcome (there are: {found}): make the first line item,outcome.",
        )
    if not rows:
        raise Refusal(f"{path}: ไม่มีแถวข้อมูลใต้หัวตาราง ให้ใส่ผลรายข้อ", f"{path}: no rows below the header: add the results.")


def _item_of(row: Row, known: dict[int, str], year: int) -> str:
    written = row.cell(*_ITEM)
    match = _NUMBER.fullmatch(written.translate(_THAI_DIGITS).strip())
    if match and int(match[1]) in known:
        return known[int(match[1])]
    last = max(known)
    raise _refused(
        row,
        f"ไม่มีข้อ “{written}” ในแบบวัดปี {year} ให้ใช้ O1–O{last}",
        f"the list of {year} has no item “{written}”: use O1–O{last}",
    )


def _outcome_of(row: Row) -> Outcome:
    written = row.cell(*_OUTCOME)
    try:
        return _OUTCOMES_SHOWN.get(written.lower()) or parse_outcome(written.translate(_THAI_DIGITS))
    except ValueError as error:
        words = ", ".join(Outcome)
        raise _refused(
            row, f"ไม่รู้จักผล “{written}” ให้ใช้ 0, 100 หรือ {words}", f"unknown outcome “{written}”: use 0, 100 or {words}"
        ) from error


def _probability_of(row: Row, outcome: Outcome) -> float:
    written = row.cell(*_PROBABILITY)
    chance = row.cell(*_CHANCE)
    if not written and re.fullmatch(r"0(?:\.\d+)?|1", chance):
        return float(chance) * 100
    if not written:
        return default_probability(outcome)
    try:
        value = float(written.translate(_THAI_DIGITS).rstrip("% "))
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 100.0:
        raise _refused(
            row, f"probability “{written}” ต้องเป็นตัวเลข 0–100", f"probability “{written}” must be a number from 0 to 100"
        )
    return value


def _refused(row: Row, th: str, en: str) -> Refusal:
    return Refusal(f"{row.place}: {th}", f"{row.place}: {en}.")


def score_document(result: FileScore) -> dict[str, Any]:
    """Return the ``oit.score/1`` document."""
    score = result.score
    return {
        "schema": "oit.score/1",
        "fiscal_year": result.checklist.fiscal_year,
        "score": {
            **_range(score.total),
            "indicators": [
                {
                    "id": group.id,
                    "title": group.title,
                    **_range(group.score),
                    "sub_indicators": [
                        {"id": part.id, "title": part.title, **_range(part.score)} for part in group.parts
                    ],
                }
                for group in score.indicators
            ],
        },
        "gains": [{"item": item.id, "gain": _number(score.gains[item.id])} for item in result.checklist.items],
        "ita": {
            **_range(result.ita),
            "level": result.level.name if result.level else None,
            "level_source": result.level.source if result.level else None,
        },
        "paths": [
            {
                "target": path.target,
                "start": _number(path.start),
                "reached": _number(path.reached),
                "steps": [
                    {"item": step.item, "gain": _number(step.gain), "after": _number(step.after)} for step in path.steps
                ],
            }
            for path in result.paths
        ],
    }


def _range(score: Range) -> dict[str, float]:
    return {"low": _number(score.low), "expected": _number(score.expected), "high": _number(score.high)}


def _number(value: float) -> float:
    """Round as the assessment does."""
    return published(value) + 0.0


def score_text(result: FileScore, lang: str) -> str:
    """Return the score as lines for a terminal."""
    total = result.score.total
    name, low, high = ("OIT", "low", "high") if lang == "en" else ("คะแนน OIT ปี", "ต่ำ", "สูง")
    head = (
        f"{name} {result.checklist.fiscal_year}: {total.expected:.2f}  ({low} {total.low:.2f}, {high} {total.high:.2f})"
    )
    lines = [head, ""]
    for group in result.score.indicators:
        lines.append(f"{group.id:>5}  {group.score.expected:6.2f}  {group.title}")
        lines.extend(f"{part.id:>5}  {part.score.expected:6.2f}    {part.title}" for part in group.parts)
    lines += ["", "Fix first:" if lang == "en" else "ข้อที่แก้แล้วได้คะแนนเพิ่มมากที่สุด:"]
    items = [item for item in result.checklist.items if result.score.gains[item.id] > 0]
    items.sort(key=lambda item: (-result.score.gains[item.id], item.number))
    for item in items:
        title = item.title_en or item.title if lang == "en" else item.title
        lines.append(f"{item.id:>5}  {result.score.gains[item.id]:+6.2f}  {title}")
    lines += ["", *_path_lines(result, english=lang == "en")]
    return "\n".join(lines) + "\n"


def _path_lines(result: FileScore, *, english: bool) -> list[str]:
    lines = []
    for path in result.paths:
        steps = " → ".join(f"{step.item} ({step.after:.2f})" for step in path.steps)
        head = f"From {path.start:.2f} to {path.target:g}" if english else f"จาก {path.start:.2f} ไปถึง {path.target:g}"
        lines.append(f"{head}: {steps or '-'}")
    level = ""
    if result.level:
        level = f" · {result.level.name}"
        if result.level.source != "official":
            level += " (secondary source)" if english else " (เกณฑ์จากแหล่งทุติยภูมิ)"
    low, high = ("low", "high") if english else ("ต่ำ", "สูง")
    ita = result.ita
    lines.append(f"ITA: {ita.expected:.2f}  ({low} {ita.low:.2f}, {high} {ita.high:.2f}){level}")
    return lines

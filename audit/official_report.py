"""``oit official report``: the analysis of a published result as a document and as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from audit.errors import Refusal
from audit.official import checklist_of
from checklist.official import PublishedResult
from checklist.official_analysis import (
    DEFAULT_THRESHOLDS,
    QUESTION_THRESHOLDS,
    Analysis,
    Classes,
    Thresholds,
    analyse,
)


def thresholds(strong: float, weak: float) -> Thresholds:
    """Thresholds as given on the command line. Raises Refusal for marks that make no sense."""
    try:
        return Thresholds(strong, weak)
    except ValueError as error:
        raise Refusal(
            f"เกณฑ์ต้องอยู่ระหว่าง 0–100 และ --weak ไม่เกิน --strong ({weak:g}, {strong:g})",
            f"Marks must be 0–100 with --weak at most --strong ({weak:g}, {strong:g}).",
        ) from error


def report_document(
    results: Sequence[PublishedResult],
    marks: Thresholds = DEFAULT_THRESHOLDS,
    of_questions: Thresholds = QUESTION_THRESHOLDS,
    lang: str = "th",
) -> dict[str, Any]:
    """``oit.analysis/1``: the newest of *results* (one agency, oldest first) analysed, with the trend over all."""
    newest = results[-1]
    checklist = checklist_of(newest.fiscal_year) if newest.fiscal_year else None
    analysis = analyse(newest, checklist, marks, of_questions)
    return {
        "schema": "oit.analysis/1",
        "agency": newest.agency,
        "fiscal_year": newest.fiscal_year,
        "total": newest.total,
        "level": newest.level or None,
        "thresholds": {
            "strong": marks.strong,
            "weak": marks.weak,
            "questions": {"strong": of_questions.strong, "weak": of_questions.weak},
        },
        "ranking": [{"place": r.place, "id": r.key, "title": r.title, "score": r.score} for r in analysis.ranking],
        "indicators": _classes(analysis.indicators),
        "questions": _classes(analysis.questions),
        "zero_items": [
            {"id": r.item, "title": r.title, "gain": r.gain, "remedy": r.en if lang == "en" else r.th}
            for r in analysis.zero_items
        ],
        "survey": [
            {
                "id": p.key,
                "score": p.score,
                "items": list(p.items),
                "basis": p.basis,
                "advice": p.en if lang == "en" else p.th,
            }
            for p in analysis.pointers
        ],
        "trend": [
            {"fiscal_year": r.fiscal_year, "total": r.total, "level": r.level or None, "indicators": dict(r.indicators)}
            for r in results
        ],
    }


def _classes(classes: Classes) -> dict[str, list[str]]:
    return {
        "strong": [one.key for one in classes.strong],
        "develop": [one.key for one in classes.develop],
        "urgent": [one.key for one in classes.urgent],
    }


def report_text(
    results: Sequence[PublishedResult],
    marks: Thresholds = DEFAULT_THRESHOLDS,
    of_questions: Thresholds = QUESTION_THRESHOLDS,
    lang: str = "th",
) -> str:
    """The analysis as lines: ranking, strengths and weaknesses, zero items with remedies, surveys, trend."""
    newest = results[-1]
    checklist = checklist_of(newest.fiscal_year) if newest.fiscal_year else None
    analysis = analyse(newest, checklist, marks, of_questions)
    lines = list(_report_lines(newest, analysis, marks, english=lang == "en"))
    if len(results) > 1:
        lines.append("\nTrend" if lang == "en" else "\nแนวโน้ม")
        lines += [
            f"  {r.fiscal_year}  {'-' if r.total is None else f'{r.total:.2f}'}  {r.level}".rstrip() for r in results
        ]
    return "\n".join(lines) + "\n"


_HEADS_EN = ("Ranking", "Strengths", "To develop", "Urgent", "Items with 0", "What the surveys point back to")
_HEADS_TH = (
    "อันดับคะแนนรายตัวชี้วัด",
    "จุดแข็ง",
    "จุดที่ต้องพัฒนา",
    "จุดอ่อนที่ต้องแก้ไขเร่งด่วน",
    "ข้อ OIT ที่ได้ 0 คะแนน",
    "ผลสำรวจที่ย้อนมาถึงข้อ OIT",
)


def _report_lines(result: PublishedResult, analysis: Analysis, mark: Thresholds, *, english: bool) -> Iterator[str]:
    total = "-" if result.total is None else f"{result.total:.2f}"
    yield f"{result.agency} · {result.fiscal_year} · {total} {result.level}".rstrip()
    heads = _HEADS_EN if english else _HEADS_TH
    yield f"\n{heads[0]}"
    for one in analysis.ranking:
        yield f"  {one.place:>2}  {one.title:<28} {one.score:>7.2f}"
    marks = (f"≥ {mark.strong:g}", f"{mark.weak:g}–{mark.strong:g}", f"< {mark.weak:g}")
    groups = (analysis.indicators.strong, analysis.indicators.develop, analysis.indicators.urgent)
    for head, range_, group in zip(heads[1:4], marks, groups, strict=True):
        yield f"\n{head} ({range_}): {len(group)}"
        for one in group:
            yield f"  {one.key:>2}  {one.title:<28} {one.score:>7.2f}"
    if analysis.zero_items:
        yield f"\n{heads[4]} ({len(analysis.zero_items)})"
    for remedy in analysis.zero_items:
        yield f"  {remedy.item:<4} +{remedy.gain:.2f}  {remedy.title}"
        yield f"        {remedy.en if english else remedy.th}"
    if analysis.pointers:
        yield f"\n{heads[5]}"
    for pointer in analysis.pointers:
        name = f"{'indicator ' if english else 'ตัวชี้วัดที่ '}{pointer.key}" if pointer.key.isdigit() else pointer.key
        advice = pointer.en if english else pointer.th
        yield f"  {name} ({pointer.score:.2f}) → {', '.join(pointer.items) or '-'}: {advice}"

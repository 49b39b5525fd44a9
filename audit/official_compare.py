"""``oit official compare``: official item scores beside the prediction of the same year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from audit.errors import Refusal
from checklist.model import Assessment, Outcome
from checklist.official import PublishedResult
from reports.words import Words
from reports.wrapping import pad
from storage.repository import Store


@dataclass(frozen=True, slots=True)
class Compared:
    """One item: what the assessors gave and what was predicted."""

    item: str
    title: str
    title_en: str
    official: int
    outcome: Outcome
    probability: float
    agrees: bool | None
    """``None`` where the prediction leaves the item open."""
    is_inferred: bool = False
    """The published result doesn't name the item; it lists those with 0."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Official item scores beside the prediction of the same year."""

    agency: str
    fiscal_year: int
    items: tuple[Compared, ...]
    official_oit: float | None
    predicted_oit: float

    @property
    def agreed(self) -> int:
        """How many settled items agree."""
        return sum(one.agrees is True for one in self.items)

    @property
    def settled(self) -> int:
        """How many items the prediction settles."""
        return sum(one.agrees is not None for one in self.items)


def compare(result: PublishedResult, assessment: Assessment) -> Comparison:
    """Put official item scores beside a prediction. Raises Refusal if years differ or no item score is known."""
    year = assessment.checklist.fiscal_year
    again = f"oit assess --year {result.fiscal_year}"
    if result.fiscal_year != year:
        raise Refusal(
            f"ผลทางการเป็นปี {result.fiscal_year} แต่ผลคาดการณ์ใช้แบบวัดปี {year} ให้ประเมินใหม่ด้วย {again}",
            f"The official result is of {result.fiscal_year}, the prediction of {year}: run {again}.",
        )
    if not result.items:
        raise Refusal(
            f"ผลทางการปี {year} ที่เก็บไว้ไม่มีคะแนนรายข้อ ให้นำเข้าไฟล์ที่มีรายการข้อที่ได้ 0 คะแนน",
            f"The kept official result of {year} has no item scores: import a file that lists the items with 0.",
        )
    rows = []
    for finding in assessment.findings:
        item = assessment.checklist.item(finding.item)
        official = result.items.get(item.id, 100)  # a list of zeros leaves the others at 100
        agrees = None if finding.outcome.open else (finding.outcome is Outcome.FOUND) == (official == 100)
        rows.append(
            Compared(
                item.id,
                item.title,
                item.title_en,
                official,
                finding.outcome,
                finding.probability,
                agrees,
                is_inferred=item.id not in result.items,
            )
        )
    parts = [result.indicators[key] for key in ("9", "10") if key in result.indicators]
    oit = sum(parts) / 2 if len(parts) == 2 else None
    return Comparison(result.agency, year, tuple(rows), oit, assessment.score.total.expected)


def comparison_document(comparison: Comparison) -> dict[str, Any]:
    """``oit.comparison/1``."""
    return {
        "schema": "oit.comparison/1",
        "agency": comparison.agency,
        "fiscal_year": comparison.fiscal_year,
        "official_oit": comparison.official_oit,
        "predicted_oit": comparison.predicted_oit,
        "agreed": comparison.agreed,
        "settled": comparison.settled,
        "items": [
            {
                "id": one.item,
                "title": one.title,
                "title_en": one.title_en,
                "official": one.official,
                "outcome": one.outcome.value,
                "probability": one.probability,
                "agrees": one.agrees,
                "inferred": one.is_inferred,
            }
            for one in comparison.items
        ],
    }


def comparison_text(comparison: Comparison, lang: str) -> str:
    """Agreement, and per item who says what, for a terminal."""
    english, words = lang == "en", Words(lang)
    oit = "-" if comparison.official_oit is None else f"{comparison.official_oit:.2f}"
    head = "official {} · predicted {:.2f}" if english else "ผลทางการ {} · คาดการณ์ {:.2f}"
    share = f"{comparison.agreed}/{comparison.settled}"
    lines = [
        f"{comparison.agency} · {comparison.fiscal_year}",
        "OIT: " + head.format(oit, comparison.predicted_oit),
        f"{'items that agree' if english else 'ข้อที่ตรงกัน'}: {share}",
    ]
    for one in comparison.items:
        mark = {True: "=", False: "≠", None: "?"}[one.agrees]
        official = f"{one.official:>3}{'*' if one.is_inferred else ' '}"
        said = words.outcome(one.outcome)
        title = one.title_en if english and one.title_en else one.title
        lines.append(f"  {mark} {one.item:<4} {official} {pad(said, 15)} {one.probability:>5.1f}  {title}")
    if any(one.is_inferred for one in comparison.items):
        lines.append(
            "* not in the published list of zeros, so taken as 100"
            if english
            else "* ไม่อยู่ในรายการข้อที่ได้ 0 ของผลทางการ จึงถือว่าได้ 100"
        )
    return "\n".join(lines) + "\n"


def latest_assessment(store: Store, site: str | None, year: int | None) -> Assessment:
    """The newest kept assessment of a site (of all, without one) that could be read, by the list of *year*.

    Raises Refusal, StoreError.
    """
    site_id = store.find_site(site).id if site else None
    for known in store.assessments(site_id=site_id):
        if year is not None and known.fiscal_year != year:
            continue
        assessment = store.load_assessment(known.id)
        if assessment.coverage.pages or assessment.coverage.documents:
            return assessment
    raise Refusal(
        f"ยังไม่มีผลประเมินคาดการณ์ {site or ''} {year or ''} ให้สั่ง oit audit หรือ oit assess --year ก่อน",
        f"There is no assessment {site or ''} {year or ''}: run oit audit, or oit assess --year, first.",
    )

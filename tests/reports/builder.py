"""A small assessment made by hand: every outcome once, with whatever a test wants to change."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

from checklist.model import (
    Assessment,
    Basis,
    Checklist,
    Coverage,
    Evidence,
    Finding,
    Indicator,
    Item,
    Kind,
    ListStatus,
    Municipality,
    NearMiss,
    Outcome,
    Period,
    Requirement,
    RequirementFinding,
    StopReason,
    SubIndicator,
    Trap,
)
from checklist.score import compute

HOME = "http://www.thungnam.example/"
TITLES = {
    "O1": ("ข้อมูลการติดต่อ", "Contact information"),
    "O2": ("ผู้บริหารและที่ตั้งของหน่วยงานในพื้นที่ใกล้เคียงซึ่งดูแลกิจการน้ำประปา", "Executives"),
    "O3": ("แผนพัฒนาท้องถิ่น", "Development plan"),
    "O4": ("รายงานรอบ 6 เดือน", "Six-month report"),
    "O5": ("นโยบายไม่รับของขวัญ (No Gift Policy)", "No Gift Policy"),
    "O6": ("มาตรการป้องกันการทุจริต", "Anti-corruption measures"),
    "O7": ("การมีส่วนร่วม", "Participation"),
}
OUTCOMES = {
    "O1": Outcome.FOUND,
    "O2": Outcome.INCOMPLETE,
    "O3": Outcome.UNREADABLE,
    "O4": Outcome.MISSING,
    "O5": Outcome.MISSING,
    "O6": Outcome.STALE,
    "O7": Outcome.MANUAL,
}
PROBABILITIES = {"O1": 95.0, "O2": 12.5, "O3": 55.0, "O4": 4.0, "O5": 4.0, "O6": 7.0, "O7": 50.0}
ADVICE = {item: "" if item == "O1" else f"เผยแพร่{thai}ที่หน้าแรก" for item, (thai, _) in TITLES.items()}
ADVICE_EN = {item: "" if item == "O1" else f"Publish: {english}" for item, (_, english) in TITLES.items()}


def made_checklist(status: ListStatus = ListStatus.PARTIAL) -> Checklist:
    """O1 and O2 in 9.1, O3 and O4 in 9.2, the rest in 10.1."""
    groups = {"9.1": ("O1", "O2"), "9.2": ("O3", "O4"), "10.1": ("O5", "O6", "O7")}
    sub_of = {item: sub for sub, items in groups.items() for item in items}
    items = tuple(
        Item(item, int(item[1:]), thai, english, sub_of[item], (_requirement(item),))
        for item, (thai, english) in TITLES.items()
    )
    indicators = (
        Indicator(
            "9",
            "การเปิดเผยข้อมูล",
            "Disclosure",
            (
                SubIndicator("9.1", "ข้อมูลพื้นฐาน", "Basic information", groups["9.1"]),
                SubIndicator("9.2", "การบริหารงาน", "Administration", groups["9.2"]),
            ),
        ),
        Indicator(
            "10",
            "การป้องกันการทุจริต",
            "Preventing corruption",
            (SubIndicator("10.1", "การดำเนินการ", "Action", groups["10.1"]),),
        ),
    )
    return Checklist(2568, status, indicators, items, "sha256:0123456789abcdef0123")


def _requirement(item: str) -> Requirement:
    thai, english = TITLES[item]
    return Requirement(
        f"{item}.1", f"ส่วนของ{thai}", f"Part of {english}", "probe", Period(), Basis.RETRIEVED, decides=True
    )


def made_evidence(**changes: Any) -> Evidence:
    proof = Evidence(
        "O1.1",
        HOME + "contact",
        HOME,
        "page",
        "ติดต่อเรา",
        ("หน้าแรก", "ติดต่อเรา"),
        "โทรศัพท์ 0 3000 0150",
        "สำนักงาน โทรศัพท์ 0 3000 0150 ทุกวัน",
        None,
        "ab" * 32,
        "2025-03-01T09:00:00+07:00",
    )
    return replace(proof, **changes)


def made_near(**changes: Any) -> NearMiss:
    return replace(NearMiss(HOME + "old", "ของเก่า", ("O2.1",), "ป้ายตรง แต่เนื้อหาเป็นเรื่องอื่น"), **changes)


def _finding(item: str, evidence: tuple[Evidence, ...], near: tuple[NearMiss, ...]) -> Finding:
    outcome = OUTCOMES[item]
    part = RequirementFinding(f"{item}.1", "", outcome, f"เหตุผลของ {item}")
    waiting = item == "O4"
    return Finding(
        item,
        outcome,
        PROBABILITIES[item],
        (part,),
        evidence if item == "O1" else (),
        near if item == "O2" else (),
        date(2025, 4, 1) if waiting else None,
        date(2025, 4, 30) if waiting else None,
    )


def made(
    *,
    status: ListStatus = ListStatus.PARTIAL,
    evidence: tuple[Evidence, ...] | None = None,
    near: tuple[NearMiss, ...] | None = None,
    **changes: Any,
) -> Assessment:
    """An assessment of 1 March 2025 by a list of 2568; *changes* replace its fields."""
    checklist = made_checklist(status)
    shown = (made_evidence(),) if evidence is None else evidence
    closest = (made_near(),) if near is None else near
    assessment = Assessment(
        made_at="2025-03-01T10:00:00+07:00",
        municipality=Municipality("thungnam", HOME, "เทศบาลตำบลทุ่งน้ำใส", Kind.TESSABAN, "ชลบุรี"),
        checklist=checklist,
        scan_id="scan-1",
        started_at="2025-03-01T02:00:00+00:00",
        finished_at="2025-03-01T02:10:00+00:00",
        today=date(2025, 3, 1),
        coverage=Coverage(
            complete=True,
            pages=120,
            documents=30,
            requests=155,
            bytes=3_000_000,
            failed={"timeout": 1, "http_404": 3, "robots": 2},
            robots_blocked=2,
            traps=(Trap("/calendar?*", 900),),
        ),
        score=compute(checklist, {item: (outcome, PROBABILITIES[item]) for item, outcome in OUTCOMES.items()}),
        findings=tuple(_finding(item, shown, closest) for item in TITLES),
        advice=ADVICE,
        advice_en=ADVICE_EN,
        notices=("มีเอกสาร 2 รายการที่อ่านข้อความไม่ได้",),
    )
    return replace(assessment, **changes)


def cut_short(assessment: Assessment) -> Assessment:
    """The same, of a crawl that its time budget ended."""
    coverage = replace(assessment.coverage, complete=False, stopped_by=StopReason.TIME)
    return replace(assessment, coverage=coverage)


def columns(text: str) -> int:
    """Columns that *text* takes on a terminal, told from Unicode alone."""
    marks = ("Mn", "Me", "Cf")
    return sum(
        0 if unicodedata.category(char) in marks else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )

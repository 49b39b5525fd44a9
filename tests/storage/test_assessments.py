from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select, update

from checklist.model import (
    Assessment,
    Basis,
    Checklist,
    Coverage,
    Evidence,
    Finding,
    GroupScore,
    Indicator,
    Item,
    ListStatus,
    Municipality,
    NearMiss,
    Outcome,
    Period,
    PeriodKind,
    Range,
    Requirement,
    RequirementFinding,
    Score,
    SubIndicator,
)
from storage import tables
from storage.errors import StoreError, StoreFault, UnknownSiteError
from storage.repository import Store

from .conftest import Clock

HOME = "http://www.town.example/"


@pytest.fixture
def assessment(store: Store, town: Municipality, clock: Clock) -> Assessment:
    with store.begin_scan(town, "{}", extractor="1", tool_version="0", clock=clock) as writer:
        writer.finish(Coverage(True, 1), HOME)
    requirement = Requirement(
        "O1.1", "แผนผัง", "Chart", "structure", Period(PeriodKind.YEAR, 1), Basis.RETRIEVED, decides=True
    )
    checklist = Checklist(
        2568,
        ListStatus.PARTIAL,
        (Indicator("9", "การเปิดเผยข้อมูล", "Disclosure", (SubIndicator("9.1", "พื้นฐาน", "Basic", ("O1",)),)),),
        (Item("O1", 1, "โครงสร้าง", "Structure", "9.1", (requirement,)),),
        "sha256:1",
    )
    half = Range(0.0, 12.5, 100.0)
    finding = Finding(
        "O1",
        Outcome.INCOMPLETE,
        12.5,
        (RequirementFinding("O1.1", "แผนผัง", Outcome.FOUND, "พบแผนผัง"),),
        (Evidence("O1.1", HOME, HOME, "page", "โครงสร้าง", ("หน้าแรก", "โครงสร้าง"), "แผนผัง", "…แผนผัง…", 2568),),
        (NearMiss(HOME, "ก", ("O1.1",), "ไม่ครบ"),),
        date(2025, 4, 1),
        date(2025, 4, 30),
    )
    score = Score(half, (GroupScore("9", "ก", half, (GroupScore("9.1", "ข", half),)),), {"O1": 100.0})
    return Assessment(
        "2025-03-10T09:10:00+07:00", town, checklist, writer.scan_id,
        "2025-03-10T09:00:00+07:00", "2025-03-10T09:05:00+07:00",
        date(2025, 3, 10), Coverage(True, 1), score, (finding,), {"O1": "เพิ่มชื่อ"}, {"O1": "Add names"}, ("หมายเหตุ",),
    )  # fmt: skip


def count(store: Store, table: str) -> int:
    with store.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(tables.metadata.tables[table])).scalar_one()


def test_an_assessment_comes_back_as_it_was(store: Store, assessment: Assessment) -> None:
    stored = store.save_assessment(assessment, "0.1.0")
    assert store.load_assessment(stored) == assessment
    (info,) = store.assessments(site_id=assessment.municipality.id)
    assert (info.id, info.fiscal_year, info.low, info.expected, info.high) == (stored, 2568, 0.0, 12.5, 100.0)
    assert (info.today, info.complete, info.status) == (date(2025, 3, 10), True, "partial")


def test_findings_and_evidence_can_be_asked_for_in_sql(store: Store, assessment: Assessment) -> None:
    store.save_assessment(assessment, "0.1.0")
    with store.engine.connect() as connection:
        hit = connection.execute(select(tables.evidence)).mappings().one()
        found = connection.execute(select(tables.findings)).mappings().one()
        part = connection.execute(select(tables.requirement_findings)).mappings().one()
    assert (hit["item"], hit["path"], hit["matched"]) == ("O1", '["หน้าแรก","โครงสร้าง"]', "แผนผัง")
    assert (found["outcome"], found["gain"], found["not_before"], found["advice"]) == (
        "incomplete",
        100.0,
        "2025-04-01",
        "เพิ่มชื่อ",
    )
    assert (part["requirement"], part["outcome"], part["decides"]) == ("O1.1", "found", True)


def test_judging_again_by_the_same_rules_replaces_and_by_others_adds(store: Store, assessment: Assessment) -> None:
    store.save_assessment(assessment, "0.1.0")
    again = store.save_assessment(replace(assessment, made_at="2025-03-11T09:10:00+07:00"), "0.1.0")
    assert [info.id for info in store.assessments()] == [again]
    assert count(store, "evidence") == 1
    other = replace(
        assessment, checklist=replace(assessment.checklist, digest="sha256:2"), made_at="2025-03-12T09:10:00+07:00"
    )
    newest = store.save_assessment(other, "0.1.0")
    assert [info.id for info in store.assessments(scan_id=assessment.scan_id)] == [newest, again]
    assert store.find_scan().id == assessment.scan_id


def test_an_unknown_or_unreadable_assessment_says_so(store: Store, assessment: Assessment) -> None:
    with pytest.raises(UnknownSiteError):
        store.load_assessment(99)
    stored = store.save_assessment(assessment, "0.1.0")
    with store.engine.connect().execution_options(writes=True) as connection:
        connection.execute(update(tables.assessments).values(body=b"\x02"))
        connection.commit()
    with pytest.raises(StoreError) as caught:
        store.load_assessment(stored)
    assert caught.value.fault is StoreFault.BROKEN

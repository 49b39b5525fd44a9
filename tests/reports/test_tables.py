import csv
import io
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from audit.score_file import score_file
from checklist.model import Municipality
from reports import csv as csv_report
from reports import itas, junit
from tests.reports.builder import HOME, made, made_checklist, made_evidence, made_near


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_row_for_every_item() -> None:
    found = rows(csv_report.render(made()))
    assert [row["ข้อ"] for row in found] == ["O1", "O2", "O3", "O4", "O5", "O6", "O7"]
    assert found[0]["หลักฐาน"] == HOME + "contact"
    assert found[1] | {"ส่วนที่ขาด": "", "ต้องทำ": "", "รายการ": ""} == {
        "ข้อ": "O2",
        "รายการ": "",
        "ตัวชี้วัดย่อย": "9.1",
        "ผล": "ไม่ครบ",
        "ความน่าจะเป็น": "12.50",
        "คะแนนที่เพิ่มได้": "12.50",
        "ส่วนที่ขาด": "",
        "ต้องทำ": "",
        "ทำได้ตั้งแต่": "",
        "ต้องเผยแพร่ภายใน": "",
        "หลักฐาน": "",
        "ทางเดินจากหน้าแรก": "",
        "ใกล้เคียงที่สุด": HOME + "old",
    }
    assert found[3]["ทำได้ตั้งแต่"] == "2025-04-01"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_table_can_be_scored_again(tmp_path: Path, lang: str) -> None:
    assessment = made()
    file = tmp_path / "result.csv"
    file.write_bytes(csv_report.render(assessment, lang).encode("utf-8"))
    again = score_file(file, made_checklist())
    assert again.absent == ()
    assert again.score == assessment.score


@pytest.mark.parametrize("text", ["=1+1", "+66 3000", "-2", "@cmd", "\t=1", "\r=1", "\n=1", " =1+1", "＝1"])
def test_excel_computes_nothing(text: str) -> None:
    assessment = made(
        evidence=(made_evidence(url=text, path=(text,)),), near=(made_near(url=text),), advice={"O2": text}
    )
    for report in (csv_report.render(assessment), itas.render(assessment)):
        cells = [cell for row in csv.reader(io.StringIO(report.removeprefix("\ufeff"))) for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝")]


def test_the_time_of_evidence_is_thai_time() -> None:
    fetched = made_evidence(fetched_at="2025-03-01T18:30:00+00:00")
    found = rows(itas.render(made(evidence=(fetched,))))
    assert found[0]["เก็บหลักฐานเมื่อ"] == "2025-03-02T01:30:00+07:00"


def test_the_answers_for_itas() -> None:
    found = rows(itas.render(made()))
    assert [row["มี/ไม่มี"] for row in found] == ["มี", "ไม่มี", "ต้องตรวจ", "ไม่มี", "ไม่มี", "ไม่มี", "ต้องตรวจ"]
    assert found[0]["URL"] == HOME + "contact"
    assert found[0]["ตำแหน่งบนเว็บไซต์"] == "หน้าแรก › ติดต่อเรา"
    assert found[0]["แฮชของหลักฐาน (SHA-256)"] == "ab" * 32
    assert found[0]["เก็บหลักฐานเมื่อ"] == "2025-03-01T09:00:00+07:00"
    assert (found[1]["URL"], found[1]["URL เพิ่มเติม"]) == ("", HOME + "old")
    assert found[1]["หมายเหตุ"].startswith("ไม่ครบ: ")
    assert [row["answer"] for row in rows(itas.render(made(), "en"))][:3] == ["yes", "no", "check"]


def test_junit_fails_what_is_missing_and_skips_what_nobody_knows() -> None:
    root = ET.fromstring(junit.render(made()))
    assert {key: root.get(key) for key in ("tests", "failures", "skipped")} == {
        "tests": "7",
        "failures": "3",
        "skipped": "3",
    }
    assert [suite.get("name") for suite in root] == ["9.1 ข้อมูลพื้นฐาน", "9.2 การบริหารงาน", "10.1 การดำเนินการ"]
    results = {
        str(case.get("name")).split()[0]: [child.tag for child in case if child.tag != "system-out"]
        for case in root.iter("testcase")
    }
    assert results == {
        "O1": [],
        "O2": ["failure"],
        "O3": ["skipped"],
        "O4": ["skipped"],
        "O5": ["failure"],
        "O6": ["failure"],
        "O7": ["skipped"],
    }
    failure = next(root.iter("failure"))
    assert failure.get("type") == "incomplete"
    assert "เหตุผลของ O2" in (failure.text or "")


def test_junit_is_xml_whatever_a_site_says() -> None:
    nasty = "]]><x a='&\"\x00\x0b\ud83d"
    text = junit.render(
        made(evidence=(made_evidence(url=nasty),), advice={"O2": nasty}, municipality=Municipality("x", HOME, nasty))
    )
    ET.fromstring(text.encode("utf-8"))

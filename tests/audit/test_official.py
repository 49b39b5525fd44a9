"""`oit official` and its files: what goes in is what is kept, and what can't be used is one sentence."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner

from audit import official as results
from audit.errors import Refusal
from audit.official_compare import compare, comparison_text
from audit.official_files import COLUMNS, read_results
from audit.official_report import report_document, report_text
from checklist.loader import load_checklist
from checklist.model import Assessment, Coverage, Finding, Municipality, Outcome
from checklist.official import PublishedResult
from checklist.official_analysis import Thresholds
from checklist.official_check import check
from checklist.score import compute
from cli import main
from storage.repository import Store

FIXTURES = Path(__file__).parents[1] / "checklist" / "fixtures" / "official"


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, list(arguments))
    return done.exit_code, done.output


def test_check_prints_the_documented_json() -> None:
    code, out = run("official", "check", str(FIXTURES / "zero_items_2562.txt"), "--format", "json", "--quiet")
    assert code == 0
    document = json.loads(out)
    assert document["schema"] == "oit.official/1"
    (result,) = document["results"]
    assert (result["agency"], result["fiscal_year"], result["total"], result["level"]) == (
        "เทศบาลตำบลสมมุติม่วง",
        2562,
        57.31,
        "D",
    )
    assert result["indicators"]["1"] == 84.59
    assert result["indicators"]["10"] == 6.25
    assert result["zero_items"][:3] == ["O5", "O8", "O10"]
    assert len(result["zero_items"]) == 30
    again = result["recomputed"]
    assert (again["total"], again["level"], again["indicators"]) == (57.307, "D", {"9": 46.34, "10": 6.25})
    assert {"iit", "eit", "oit"} <= set(again)
    assert result["contradictions"] == []
    assert result["unread"] == []


def test_check_says_what_contradicts_in_both_languages() -> None:
    path = str(FIXTURES / "minima_2562.txt")
    assert "ระดับพิมพ์ไว้ C" in run("official", "check", path, "--lang", "th")[1]
    assert "79.83 is B" in run("official", "check", path, "--lang", "en")[1]


def test_what_could_not_be_recomputed_has_no_tick() -> None:
    partial = check(PublishedResult("เทศบาลตำบลสมมุติ", 2562, {"9": 50.0, "10": 30.0}, total=61.2), None)
    assert "คำนวณคะแนนรวมซ้ำไม่ได้" in results.check_text([partial], "th")
    whole = run("official", "check", str(FIXTURES / "zero_items_2562.txt"), "--lang", "th")[1]
    assert "✓ ไม่พบข้อขัดแย้ง" in whole


def test_the_template_is_read_back(tmp_path: Path) -> None:
    code, out = run("official", "import", "--template")
    assert code == 0
    assert next(csv.reader(io.StringIO(out))) == list(COLUMNS)
    path = tmp_path / "results.csv"
    path.write_text(out, encoding="utf-8")
    (checked,) = results.check_file(path)
    assert checked.result.zero_items == ("O11", "O23")
    assert checked.contradictions == ()


def test_thai_heads_thai_digits_and_a_cell_that_is_no_score(tmp_path: Path) -> None:
    path = tmp_path / "ผล.csv"
    path.write_bytes(
        "หน่วยงาน;ปีงบประมาณ;ตัวชี้วัดที่ 1;9;คะแนนรวม;ระดับ;ข้อที่ได้ 0\nเทศบาลตำบลสมมุติ;๒๕๖๕;๘๔.๕๐;สูง;๙๐.๑๐;A;5, 11\n".encode(
            "cp874"
        )
    )
    (result,) = read_results(path)
    assert (result.fiscal_year, result.indicators, result.total) == (2565, {"1": 84.5}, 90.1)
    assert result.zero_items == ("O5", "O11")
    assert [one.text for one in result.unread] == ["9: สูง"]


def test_excel_and_word_and_json_give_what_the_text_gives(tmp_path: Path) -> None:
    lines = (FIXTURES / "three_years_2565.txt").read_text(encoding="utf-8").splitlines()
    expected = results.document(results.check_file(FIXTURES / "three_years_2565.txt"))["results"]

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in lines:
        sheet.append([_number(cell) for cell in line.split("\t")])
    book.save(tmp_path / "report.xlsx")

    word = docx.Document()
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            table = word.add_table(rows=0, cols=max(map(len, rows)))
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=False):
                    cell.text = text
            rows = []
        word.add_paragraph(line)
    word.save(str(tmp_path / "report.docx"))

    (tmp_path / "report.json").write_text(json.dumps({"results": expected}), encoding="utf-8")
    names = ("fiscal_year", "indicators", "total", "level", "instruments", "questions", "zero_items")
    for name in ("report.xlsx", "report.docx", "report.json"):
        made = results.document(results.check_file(tmp_path / name))["results"]
        assert [[one[key] for key in names] for one in made] == [[one[key] for key in names] for one in expected], name
        kinds = [[found["kind"] for found in one["contradictions"]] for one in made]
        assert kinds == [["swapped"], [], ["instrument"]], name


def _number(cell: str) -> object:
    try:
        return float(cell) if "." in cell else int(cell)
    except ValueError:
        return cell


@pytest.mark.parametrize(
    ("name", "content", "hint"),
    [
        ("bad.json", "{", "not valid JSON"),
        ("odd.json", "[1]", "results"),
        ("broken.xlsx", "PK", "spreadsheet"),
        ("broken.docx", "PK", "oit official import --template"),
    ],
)
def test_a_file_that_can_not_be_used_is_one_sentence(tmp_path: Path, name: str, content: str, hint: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        read_results(path)
    assert hint in caught.value.en
    assert str(path) in caught.value.th
    assert run("official", "check", str(path))[0] == 2


def test_import_keeps_per_agency_and_year_and_a_reprint_with_a_slip_does_not_replace(tmp_path: Path) -> None:
    db = str(tmp_path / "store.sqlite")
    assert run("official", "import", str(FIXTURES / "ranking_2563.txt"), "--db", db)[0] == 0
    code, out = run("official", "import", str(FIXTURES / "three_years_2565.txt"), "--db", db, "--lang", "th")
    assert code == 0
    assert "คงผลเดิมจาก ranking_2563.txt" in out
    with Store.open(db) as store:
        kept = results.stored_results(store, "เทศบาลเมืองสมมุติบุรี")
    assert [(one.fiscal_year, one.total) for one in kept] == [(2563, 69.08), (2564, 91.78), (2565, 95.71)]
    assert kept[0].indicators["10"] == 56.25


def test_a_nameless_result_needs_a_name(tmp_path: Path) -> None:
    path = tmp_path / "nameless.txt"
    path.write_text("ผล ITA ปีงบประมาณ พ.ศ. 2565 คะแนนรวม 90.00 คะแนน", encoding="utf-8")
    db = str(tmp_path / "store.sqlite")
    assert run("official", "import", str(path), "--db", db)[0] == 2
    assert run("official", "import", str(path), "--db", db, "--agency", "เทศบาลตำบลสมมุติ")[0] == 0


def test_the_report_ranks_sorts_and_points_back(tmp_path: Path) -> None:
    db = str(tmp_path / "store.sqlite")
    run("official", "import", str(FIXTURES / "three_years_2565.txt"), "--db", db)
    code, out = run("official", "report", "เทศบาลเมืองสมมุติบุรี", "--db", db, "--format", "json")
    assert code == 0
    report = json.loads(out)
    assert [one["score"] for one in report["ranking"]][:3] == [100, 100, 96.28]
    assert [one["place"] for one in report["ranking"]][:3] == [1, 1, 3]
    assert [one["total"] for one in report["trend"]] == [69.08, 91.78, 95.71]
    assert report["questions"] == {"strong": ["I10"], "develop": ["I20"], "urgent": ["I7", "E15", "E14"]}
    survey = {one["id"]: one["items"] for one in report["survey"]}
    assert "O18" in survey["I7"]
    assert {"O8", "O32"} <= set(survey["E14"])
    assert {"O12", "O42", "O43"} <= set(survey["E15"])
    assert run("official", "report", "เทศบาลที่ไม่มี", "--db", db)[0] == 2


def test_thresholds_are_settable_and_zero_items_have_remedies() -> None:
    kept = [one.result for one in results.check_file(FIXTURES / "zero_items_2562.txt")]
    report = report_document(kept, Thresholds(80, 80))
    assert (len(report["indicators"]["strong"]), len(report["indicators"]["urgent"])) == (2, 8)
    assert len(report["zero_items"]) == 30
    assert all(one["remedy"] for one in report["zero_items"])
    gains = [one["gain"] for one in report["zero_items"]]
    assert gains == sorted(gains, reverse=True)
    assert "จุดอ่อนที่ต้องแก้ไขเร่งด่วน (< 80): 8" in report_text(kept, Thresholds(80, 80))
    assert "Urgent (< 75): 5" in report_text(kept, lang="en")


def assessment(year: int, found: set[str], unreadable: str = "") -> Assessment:
    checklist = load_checklist(year)
    findings = tuple(
        Finding(
            item.id,
            Outcome.FOUND if item.id in found else Outcome.UNREADABLE if item.id == unreadable else Outcome.MISSING,
            90.0 if item.id in found else 10.0,
            (),
        )
        for item in checklist.items
    )
    return Assessment(
        made_at="2026-11-21T01:02:03+07:00",
        municipality=Municipality("samut", "http://samut.example/", "เทศบาลตำบลสมมุติ"),
        checklist=checklist,
        scan_id="s",
        started_at="",
        finished_at="",
        today=date(2026, 11, 21),
        coverage=Coverage(complete=True, pages=1),
        score=compute(checklist, {one.item: (one.outcome, one.probability) for one in findings}),
        findings=findings,
        advice={one.item: "เผยแพร่เอกสาร; แจ้งผู้รับผิดชอบ" for one in findings if one.outcome is not Outcome.FOUND},
    )


def test_compare_puts_official_marks_beside_the_prediction() -> None:
    predicted = assessment(2562, {"O1", "O2", "O5"}, unreadable="O3")
    official = PublishedResult("เทศบาลตำบลสมมุติ", 2562, {"9": 50.0, "10": 30.0}, items={"O5": 0, "O6": 0})
    made = compare(official, predicted)
    rows = {one.item: (one.official, one.agrees) for one in made.items}
    assert rows["O1"] == (100, True)
    assert rows["O5"] == (0, False)
    assert rows["O6"] == (0, True)
    assert rows["O3"] == (100, None)
    assert made.settled == len(predicted.findings) - 1
    assert made.official_oit == 40.0
    text = comparison_text(made, "th")
    assert "O1   100* " in text
    assert "O5     0  " in text
    with pytest.raises(Refusal, match="2563"):
        compare(PublishedResult("x", 2563, items={"O1": 0}), predicted)
    with pytest.raises(Refusal, match="no item scores"):
        compare(PublishedResult("x", 2562, {"9": 50.0}), predicted)


def test_a_file_without_a_score_is_said_to_hold_none_and_gets_no_tick(tmp_path: Path) -> None:
    path = tmp_path / "no.txt"
    for text, unread in (("คู่มือประชาชน", 0), ("เทศบาลตำบลสมมุติ ปีงบประมาณ พ.ศ. 2565\nการใช้อำนาจ 8?.80", 1)):
        path.write_text(text, encoding="utf-8")
        code, out = run("official", "check", str(path))
        assert code == 0
        assert "ไม่พบคะแนนใดในไฟล์นี้" in out
        assert "✓" not in out
        assert ("8?.80" in out) == bool(unread)
        code, out = run("official", "check", str(path), "--format", "json")
        assert code == 0
        assert sum(len(one["unread"]) for one in json.loads(out)["results"]) == unread
        code, out = run("official", "import", str(path), "--db", str(tmp_path / "a.sqlite"), "--lang", "en")
        assert code == 2
        assert "no ITA result" in out


def test_thresholds_that_cross_are_refused(tmp_path: Path) -> None:
    code, out = run(
        *("official", "report", "เทศบาลตำบลสมมุติ", "--strong", "70", "--weak", "80", "--db", str(tmp_path / "a.sqlite"))
    )
    assert code == 2
    assert "--weak" in out

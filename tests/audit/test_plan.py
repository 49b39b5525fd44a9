"""The plan of measures starts from what lacks, is edited, kept, and reported after 6 and 12 months."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit import plan as planning
from audit.errors import Refusal
from checklist.loader import load_checklist
from checklist.official import PublishedResult
from cli import main
from storage.repository import Store
from tests.audit.test_official import FIXTURES, assessment

DAY = date(2026, 3, 31)


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, list(arguments))
    return done.exit_code, done.output


def test_a_plan_from_the_missing_list_has_its_advice_largest_gain_first() -> None:
    predicted = assessment(2565, {"O1", "O2"})
    made = planning.from_assessment(predicted, date(2022, 1, 5))
    assert (made.agency, made.fiscal_year) == ("เทศบาลตำบลสมมุติ", 2565)
    assert [one.item for one in made.measures] == list(predicted.missing())
    assert made.measures[0].item in ("O42", "O43")
    assert made.measures[0].steps == ("เผยแพร่เอกสาร", "แจ้งผู้รับผิดชอบ")
    assert made.measures[0].due == "2022-04-30"
    assert not any(one.done for one in made.measures)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2022, 3, 1), "30 เม.ย. 2565"),
        (date(2022, 5, 1), "30 ก.ย. 2565"),
        (date(2022, 11, 1), "-"),
    ],
)
def test_no_measure_is_due_before_it_is_planned_and_its_day_is_written_in_thai(today: date, due: str) -> None:
    made = planning.from_assessment(assessment(2565, {"O1"}), today)
    assert f"กำหนดแล้วเสร็จ: {due} ·" in planning.text(made, "th")


def test_a_plan_from_last_years_result_speaks_of_next_years_items() -> None:
    result = PublishedResult("เทศบาลตำบลสมมุติ", 2565, items={"O23": 0, "O6": 0, "O35": 0})
    made = planning.from_official(result, load_checklist(2565), load_checklist(2566))
    assert made.fiscal_year == 2566
    assert {one.item for one in made.measures} == {"O21", "O6"}, "สขร.1 is O21 in 2566, O35 of 2565 is no longer asked"


def test_editing_keeps_the_rest_and_knows_the_buddhist_year() -> None:
    made = planning.from_assessment(assessment(2565, {"O1"}))
    edited = planning.change(made, 1, main_unit="สำนักปลัด", due="2569-03-31", done=True)
    assert (edited.measure(1).main_unit, edited.measure(1).due, edited.measure(1).done) == (
        "สำนักปลัด",
        "2026-03-31",
        True,
    )
    assert edited.measures[1:] == made.measures[1:]
    with pytest.raises(Refusal, match="no measure 99"):
        planning.change(made, 99, done=True)
    with pytest.raises(Refusal, match="2026-04-30"):
        planning.change(made, 1, due="สิ้นเดือน")


def test_units_are_taken_over_by_measures_without_one() -> None:
    made = planning.change(planning.from_assessment(assessment(2565, set())), 1, main_unit="กองคลัง")
    first, other = made.measures[0].item, made.measures[1].item
    for item in (first, other):
        made = planning.assign(made, item, planning.Unit("สำนักปลัด", ("กองช่าง",)))
    assert [one.main_unit for one in made.measures[:2]] == ["กองคลัง", "สำนักปลัด"]
    assert made.units[first].joint == ("กองช่าง",)


def test_reports_after_6_and_12_months() -> None:
    made = planning.from_assessment(assessment(2565, set()))
    made = planning.report_progress(made, 1, 6, "ร่างแล้ว", DAY)
    made = planning.report_progress(made, 1, 12, "เผยแพร่แล้ว", DAY, done=True)
    made = planning.report_progress(made, 1, 6, "ร่างเสร็จ", DAY)
    assert [(one.months, one.text) for one in made.measure(1).progress] == [(6, "ร่างเสร็จ"), (12, "เผยแพร่แล้ว")]
    assert made.measure(1).done
    after_six = planning.text(made, "th", 6)
    assert "ร่างเสร็จ" in after_six
    assert "เผยแพร่แล้ว" not in after_six
    assert after_six.count("ยังไม่รายงาน") == len(made.measures) - 1
    with pytest.raises(Refusal):
        planning.report_progress(made, 1, 9, "", DAY)


def test_the_table_goes_out_and_comes_back_without_formulas() -> None:
    made = planning.change(planning.from_assessment(assessment(2565, {"O1"})), 1, note="=1+1", done=True)
    made = planning.report_progress(made, 1, 6, "ร่างแล้ว", DAY)
    table = planning.to_csv(made)
    assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(table)) for cell in row)
    assert planning.from_csv(made, table) == made
    rows = list(csv.DictReader(io.StringIO(table)))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys())
    writer.writeheader()
    writer.writerows(
        [rows[0], {**rows[1], "id": "", "item": "", "measure": "อบรมเจ้าหน้าที่", "joint_units": "กองคลัง, กองช่าง"}]
    )
    edited = planning.from_csv(made, out.getvalue())
    assert [one.measure for one in edited.measures] == [made.measures[0].measure, "อบรมเจ้าหน้าที่"]
    assert edited.measures[1].joint_units == ("กองคลัง", "กองช่าง")
    with pytest.raises(Refusal, match="columns"):
        planning.from_csv(made, "a,b\n1,2\n")


def test_a_plan_is_kept_as_it_is(tmp_path: Path) -> None:
    made = planning.assign(planning.from_assessment(assessment(2565, set())), "O8", planning.Unit("สำนักปลัด"))
    made = planning.report_progress(made, 2, 6, "ร่างแล้ว", DAY)
    with Store.open(str(tmp_path / "store.sqlite")) as store:
        planning.keep(store, made, datetime(2026, 11, 21))  # noqa: DTZ001
        assert planning.kept(store) == made
        assert planning.kept(store, "เทศบาลตำบลสมมุติ", 2565) == made
        with pytest.raises(Refusal, match="oit plan new"):
            planning.kept(store, "อื่น")


def test_the_commands_from_the_official_result_to_the_report(tmp_path: Path) -> None:
    db = ("--db", str(tmp_path / "store.sqlite"))
    run("official", "import", str(FIXTURES / "zero_items_2562.txt"), *db)
    code, out = run("plan", "new", "--official", "--agency", "เทศบาลตำบลสมมุติม่วง", *db)
    assert code == 0
    assert "2563" in out
    assert run("plan", "new", "--official", "--agency", "เทศบาลตำบลสมมุติม่วง", *db)[0] == 2, "a kept plan is not lost"
    assert run("plan", "set", "1", "--unit", "สำนักปลัด", "--joint", "กองคลัง", "--done", *db)[0] == 0
    assert run("plan", "unit", "o17", "กองวิชาการ", *db)[0] == 0
    assert run("plan", "progress", "1", "เผยแพร่แล้ว", "--months", "6", *db)[0] == 0
    shown = json.loads(run("plan", "show", "--format", "json", *db)[1])
    assert shown["schema"] == "oit.plan/1"
    first = shown["measures"][0]
    assert (first["main_unit"], first["joint_units"], first["done"]) == ("สำนักปลัด", ["กองคลัง"], True)
    assert first["progress"][0]["text"] == "เผยแพร่แล้ว"
    assert shown["units"]["O17"]["main"] == "กองวิชาการ"
    table = tmp_path / "plan.csv"
    assert run("plan", "show", "--format", "csv", "--output", str(table), *db)[0] == 0
    assert run("plan", "edit", str(table), *db)[0] == 0
    assert "รายงานผลรอบ 6 เดือน" in run("plan", "show", "--months", "6", "--lang", "th", *db)[1]
    assert run("plan", "set", "99", "--done", *db)[0] == 2

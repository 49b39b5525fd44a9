from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from audit.errors import Refusal
from audit.score_file import score_document, score_file, score_text
from checklist.loader import load_checklist
from cli import main
from reports.xlsx import render
from tests.reports.builder import made as made_assessment

YEAR = load_checklist(2568)


def written(tmp_path: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_all_found_is_100_and_none_is_0(tmp_path: Path) -> None:
    for outcome, points in (("found", 100.0), ("0", 0.0)):
        rows = "\n".join(f"{item.id},{outcome}" for item in YEAR.items)
        result = score_file(written(tmp_path, "a.csv", f"item,outcome\n{rows}\n"), YEAR)
        total = result.score.total
        assert (total.low, total.expected, total.high) == (points, points, points)
        assert result.absent == ()


def test_the_same_rows_in_csv_xlsx_json_and_thai_give_the_same_score(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["ข้อ", "คะแนน"], [1, 100], [2, 0], ["O3", "ไม่ครบ"]):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    (tmp_path / "a.xlsx").write_bytes(buffer.getvalue())
    records = [
        {"item": "O1", "outcome": "found"},
        {"item": "O2", "outcome": "missing"},
        {"item": "O3", "outcome": "incomplete"},
    ]
    files = [
        tmp_path / "a.xlsx",
        written(tmp_path, "a.csv", "\ufeffitem,outcome\no1,found\nO2,missing\n03,incomplete\n"),
        written(tmp_path, "b.csv", "ข้อ;ผล\nข้อ ๑;๑๐๐\nO๒;ไม่พบ\n3;ไม่ครบ\n", "cp874"),
        written(tmp_path, "a.json", json.dumps(records)),
        written(tmp_path, "b.json", json.dumps({"O1": "100", "O2": 0, "O3": "incomplete"})),
    ]
    scores = [score_file(path, YEAR) for path in files]
    assert all(one == scores[0] for one in scores)
    assert scores[0].absent[0] == "O4"


def test_probabilities_are_taken_from_their_column(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "item,outcome,probability\nO1,found,80\nO2,manual,30%\n")
    first = score_file(path, YEAR).score.indicators[0].parts[0].score
    in_group = len(YEAR.indicators[0].sub_indicators[0].items)
    assert first.expected == pytest.approx((80 + 30 + 50 * (in_group - 2)) / in_group)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("item,outcome\nO1,found\nO99,found\n", ":3", "O1–O28"),
        ("item,outcome\nO1,founded\n", ":2", "found, incomplete"),
        ("item,outcome\nO1,found\n\nO1,missing\n", ":4", "ซ้ำกับ"),
        ("item,outcome,probability\nO1,found,140\n", ":2", "0–100"),
        ("name,value\nO1,found\n", ":1", "item,outcome"),
        ("item,outcome\n", ".csv", "ไม่มีแถวข้อมูล"),
        ("", ".csv", "ว่างเปล่า"),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_remedy(tmp_path: Path, text: str, place: str, words: str) -> None:
    path = written(tmp_path, "bad.csv", text)
    with pytest.raises(Refusal) as caught:
        score_file(path, YEAR)
    assert f"bad.csv{place}".replace("bad.csv.csv", "bad.csv") in caught.value.th
    assert words in caught.value.th
    assert caught.value.code == 2


@pytest.mark.parametrize(("name", "body"), [("a.xlsx", "no workbook"), ("a.json", "[{]"), ("b.json", "3")])
def test_a_file_that_is_not_what_its_name_says(tmp_path: Path, name: str, body: str) -> None:
    with pytest.raises(Refusal) as caught:
        score_file(written(tmp_path, name, body), YEAR)
    assert name in caught.value.th


def test_the_document_and_the_text_say_the_same(tmp_path: Path) -> None:
    result = score_file(written(tmp_path, "a.csv", "item,outcome\nO1,100\n"), YEAR)
    document = score_document(result)
    assert (document["schema"], document["fiscal_year"]) == ("oit.score/1", 2568)
    assert [row["item"] for row in document["gains"]] == [item.id for item in YEAR.items]
    assert document["gains"][0]["gain"] == 0
    assert document["score"]["low"] == document["score"]["indicators"][0]["low"] / 2
    assert f"{document['score']['expected']:.2f}" in score_text(result, "th")
    assert "Fix first" in score_text(result, "en")


def test_the_way_to_the_mark_and_the_whole_ita(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    rows = [f"{item.id},{'found' if item.number > 20 else 'missing'}" for item in load_checklist(2568).items]
    path.write_text("item,outcome\n" + "\n".join(rows) + "\n", encoding="utf-8")
    made = score_document(score_file(path, load_checklist(2568), iit=90.0, eit=84.0))
    assert made["paths"][0]["start"] == pytest.approx(50.0)
    assert made["paths"][0]["steps"][0]["item"] == "O12"
    assert made["paths"][0]["reached"] >= 85 - 1e-9
    assert made["paths"][1]["reached"] == pytest.approx(100.0)
    assert made["ita"]["expected"] == pytest.approx(0.3 * 90 + 0.3 * 84 + 0.4 * 50)
    assert (made["ita"]["level"], made["ita"]["level_source"]) == ("ต้องปรับปรุง", "secondary")
    left_open = score_document(score_file(path, load_checklist(2568)))["ita"]
    assert (left_open["low"], left_open["high"]) == (pytest.approx(20.0), pytest.approx(80.0))
    assert left_open["level"] is None


@pytest.mark.parametrize("lang", ["th", "en"])
def test_our_own_workbook_is_read_back_with_the_same_score(tmp_path: Path, lang: str) -> None:
    made = made_assessment()
    (tmp_path / "report.xlsx").write_bytes(render(made, lang=lang))
    result = score_file(tmp_path / "report.xlsx", made.checklist)
    total = score_document(result)["score"]
    assert result.absent == ()
    assert total["expected"] == pytest.approx(made.score.total.expected, abs=0.05)


def test_every_bad_row_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        score_file(written(tmp_path, "a.csv", "item,outcome\nO1,fuond\nO77,0\nO2,0\nO2,100\n"), YEAR)
    assert [line.partition(".csv:")[2][:1] for line in caught.value.th.splitlines()] == ["2", "3", "5"]


def test_results_from_a_pipe_are_scored_and_points_have_two_decimals() -> None:
    answered = CliRunner().invoke(
        main, ["score", "-", "--year", "2568", "--format", "json", "--quiet"], input="item,outcome\nO1,100\nO12,100\n"
    )
    assert answered.exit_code == 0, answered.output
    document = json.loads(answered.stdout)
    numbers = [row["gain"] for row in document["gains"]] + [document["score"]["expected"]]
    assert all(number == round(number, 2) for number in numbers)


def test_an_assessment_is_scored_by_the_list_that_judged_it(tmp_path: Path) -> None:
    told = {
        "checklist": {"fiscal_year": 2567},
        "items": [{"item": f"O{number}", "outcome": "found"} for number in range(1, 36)],
    }
    path = written(tmp_path, "a.json", json.dumps(told))
    runner = CliRunner()
    done = runner.invoke(main, ["score", str(path), "--format", "json"])
    assert json.loads(done.stdout)["fiscal_year"] == 2567
    refused = runner.invoke(main, ["score", str(path), "--year", "2568", "--lang", "en"])
    assert refused.exit_code == 2
    assert "judged by the list of 2567" in refused.stderr

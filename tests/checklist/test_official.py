"""Published results are read from reports as people write them, and every printed error is named — and no other."""

from __future__ import annotations

import random
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from checklist.loader import load_checklist
from checklist.official import results_of
from checklist.official_check import Checked, check_all
from checklist.official_text import lines_of
from tests.checklist.made_reports import LAYOUTS, YEARS, make_truth, write

FIXTURES = Path(__file__).parent / "fixtures" / "official"


def read(text: str) -> tuple[Checked, ...]:
    return check_all(results_of(lines_of(text)), load_checklist)


def fixture(name: str) -> tuple[Checked, ...]:
    return read((FIXTURES / name).read_text(encoding="utf-8"))


def alarms(checked: tuple[Checked, ...]) -> list[tuple[object, ...]]:
    return [(one.kind, one.printed, one.computed) for result in checked for one in result.contradictions]


# ------------------------------------------------------------------------------- reports in the manner of real ones


def test_a_ranking_with_marks_and_targets_around_it() -> None:
    (checked,) = fixture("ranking_2563.txt")
    result = checked.result
    assert (result.agency, result.fiscal_year) == ("เทศบาลเมืองสมมุติบุรี", 2563)
    assert list(result.indicators.values()) == [88.03, 76.19, 81.52, 78.04, 84.00, 81.23, 83.90, 79.90, 44.26, 56.25]
    assert (result.total, result.level) == (69.08, "C")
    assert checked.recomputed.total == pytest.approx(69.072, abs=0.001)
    assert not checked.contradictions
    assert not result.unread


def test_the_table_of_levels_is_no_result_and_the_measures_year_is_not_the_results_year() -> None:
    (checked,) = fixture("bands_2563.txt")
    assert (checked.result.fiscal_year, checked.result.total, checked.result.level) == (2563, 54.29, "E")
    assert checked.result.indicators["10"] == 0.0
    assert checked.recomputed.total == pytest.approx(54.283, abs=0.001)
    assert not checked.contradictions
    assert not checked.result.unread


def test_thirty_zero_items_in_thai_digits_across_a_page_break_give_the_printed_indicators() -> None:
    (checked,) = fixture("zero_items_2562.txt")
    assert len(checked.result.zero_items) == 30
    assert checked.result.items["O39"] == 100
    assert round(checked.recomputed.indicators["9"], 2) == 46.34
    assert checked.recomputed.indicators["10"] == 6.25
    assert checked.recomputed.total == pytest.approx(57.307, abs=0.001)
    assert not checked.contradictions


def test_a_level_that_the_bands_deny_and_a_minimum_printed_two_ways() -> None:
    checked = fixture("minima_2562.txt")
    assert checked[0].result.indicators == {"4": 73.80, "7": 74.02, "9": 74.48}
    assert sorted(alarms(checked), key=str) == [("conflict", 94.02, 74.02), ("level", "C", "B")]
    assert not checked[0].result.unread


def test_three_years_in_one_table_with_a_swap_and_a_wrong_mean() -> None:
    checked = fixture("three_years_2565.txt")
    assert [one.result.fiscal_year for one in checked] == [2563, 2564, 2565]
    assert [one.result.total for one in checked] == [69.08, 91.78, 95.71]
    assert alarms(checked) == [
        ("swapped", "5: 56.25, 10: 84.00", "5: 84.00, 10: 56.25"),
        ("instrument", 93.26, 93.62),
    ]
    assert checked[2].result.questions == {"E14": 80.18, "E15": 84.69, "I7": 84.82, "I10": 99.73, "I20": 87.58}


# ----------------------------------------------------------------------------------- other figures, layouts, defects


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("year", YEARS)
def test_a_consistent_report_is_read_whole_and_raises_no_alarm(layout: str, year: int) -> None:
    rng = random.Random(f"{layout}{year}")
    truth = make_truth(rng, year)
    (checked,) = read(write(truth, layout, rng))
    result = checked.result
    assert (result.agency, result.fiscal_year) == (truth.agency, year)
    assert result.indicators == truth.indicators
    assert (result.total, result.level, result.zero_items) == (truth.total, truth.level, truth.zero_items)
    assert alarms((checked,)) == []
    assert not result.unread


@pytest.mark.parametrize("width", [75, 90, 110])
def test_sentences_broken_over_lines_are_read_as_one(width: int) -> None:
    rng = random.Random(width)
    truth = make_truth(rng, 2563)
    lines = write(truth, "prose", rng).splitlines()
    broken = [part for line in lines for part in textwrap.wrap(line, width, break_long_words=False) or [""]]
    (checked,) = read("\n".join(broken))
    result = checked.result
    assert result.indicators == truth.indicators
    assert (result.total, result.level, result.zero_items) == (truth.total, truth.level, truth.zero_items)
    assert alarms((checked,)) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wrong_total_is_named(layout: str) -> None:
    rng = random.Random(layout)
    truth = make_truth(rng, 2564)
    wrong = round(truth.total - 0.62, 2)
    found = alarms(read(write(replace(truth, total=wrong), layout, rng)))
    ((_, printed, computed),) = [alarm for alarm in found if alarm[0] == "total"]
    assert (printed, computed) == (wrong, pytest.approx(truth.total, abs=0.011))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_exchanged_rows_of_the_two_corruption_indicators_are_named(layout: str) -> None:
    rng = random.Random(layout)
    truth = make_truth(rng, 2563)
    swapped = truth.indicators | {"5": truth.indicators["10"], "10": truth.indicators["5"]}
    found = alarms(read(write(replace(truth, indicators=swapped), layout, rng, zero_list=False)))
    assert [kind for kind, *_ in found if kind != "instrument"] == ["swapped"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_zero_item_left_out_of_the_list_is_noticed(layout: str) -> None:
    rng = random.Random(f"zeros {layout}")
    truth = make_truth(rng, 2565)
    of_nine = {item for sub in load_checklist(2565).indicators[0].sub_indicators for item in sub.items}
    left_out = next(item for item in truth.zero_items if item in of_nine)
    kept = tuple(item for item in truth.zero_items if item != left_out)
    assert of_nine & set(kept), "the list must still tell of the indicator"
    found = alarms(read(write(replace(truth, zero_items=kept), layout, rng)))
    assert [kind for kind, *_ in found] == ["items"]


def test_a_difference_of_one_hundredth_is_rounding_not_an_error() -> None:
    rng = random.Random(7)
    truth = make_truth(rng, 2565)
    assert alarms(read(write(truth, "ranked", rng, total=f"{truth.total + 0.004:.2f}"))) == []


def test_an_indicator_that_no_items_can_give_is_named() -> None:
    text = "เทศบาลตำบลสมมุติ\nITA ปีงบประมาณ พ.ศ. 2563\nตัวชี้วัดที่ 10 การป้องกันการทุจริต ได้คะแนน 84.00 คะแนน"
    assert alarms(read(text)) == [("unreachable", 84.00, 81.25)]


def test_words_for_levels_from_2566_ask_each_instrument() -> None:
    rng = random.Random(3)
    truth = make_truth(rng, 2566)
    strong = {str(n): 96.0 for n in range(1, 9)} | {"9": 100.0, "10": 100.0, "6": 80.0, "7": 80.0, "8": 80.0}
    weak_eit = replace(truth, indicators=strong, total=92.80, level="ผ่านดี", zero_items=(), instruments={})
    assert alarms(read(write(weak_eit, "ranked", rng))) == [("level", "ผ่านดี", "ผ่าน")]


@pytest.mark.parametrize(
    "row", ["8\tการปรับปรุงการทำงาน\t8?.80", "8. การปรับปรุงการทำงาน 8?.80", "8    การปรับปรุงการทำงาน    8#80"]
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(row: str) -> None:
    head = "เทศบาลตำบลสมมุติ ผล ITA ปีงบประมาณ พ.ศ. 2565\n"
    body = "6\tคุณภาพการดำเนินงาน\t90.10\n7\tประสิทธิภาพการสื่อสาร\t89.00\n"
    (checked,) = read(head + body + row)
    assert checked.result.indicators == {"6": 90.10, "7": 89.00}
    assert [unread.where for unread in checked.result.unread] == ["บรรทัด 4"]


def test_a_letter_taken_for_a_digit_is_said() -> None:
    text = "เทศบาลตำบลสมมุติ ผล ITA ปีงบประมาณ พ.ศ. 2565\n9\tการเปิดเผยข้อมูล\t1OO.OO\n7\tประสิทธิภาพการสื่อสาร\t8l.23"
    (checked,) = read(text)
    assert checked.result.indicators == {"7": 81.23, "9": 100.00}
    assert len(checked.result.repaired) == 2


def test_several_agencies_in_one_table_are_several_results() -> None:
    head = "\t".join(["หน่วยงาน", *(f"ตัวชี้วัดที่ {n}" for n in range(1, 11)), "คะแนนรวม", "ระดับ"])
    scores = "90.00 80.00 85.00 81.00 83.00 88.00 84.00 80.00 90.00 87.50".replace(" ", "\t")
    text = f"ผล ITA ปี 2564\n{head}\nเทศบาลตำบลสมมุติหนึ่ง\t{scores}\t84.44\tB\nอบต.สมมุติสอง\t{scores}\t85.84\tA"
    checked = read(text)
    assert {one.result.agency: one.result.total for one in checked} == {
        "เทศบาลตำบลสมมุติหนึ่ง": 84.44,
        "อบต.สมมุติสอง": 85.84,
    }
    assert alarms(checked) == [("total", 84.44, 85.84)]


@pytest.mark.parametrize(
    "sentence",
    [
        "ข้อ O5, O11 และ O๒๓ ได้ 0 คะแนน",
        "ข้อที่ไม่ได้คะแนน: ข้อ 05 (011) (O๐๒๓)",
        "ประเด็นที่มีคะแนน 0 คะแนน\nO5 ติดต่อ\nO11 แผน\nOIT 23 สขร.",
    ],
)
def test_item_numbers_as_people_write_them(sentence: str) -> None:
    (checked,) = read(f"เทศบาลตำบลสมมุติ ผล ITA ปีงบประมาณ พ.ศ. 2562\n{sentence}")
    assert checked.result.zero_items == ("O5", "O11", "O23")


def test_a_report_without_results_gives_none() -> None:
    assert read("เทศบาลตำบลสมมุติ\nคู่มือประชาชน ปี 2565\nโทร 0-2000-0000") == ()


def test_nothing_in_a_text_makes_reading_slow_or_fail() -> None:
    rng = random.Random(1)
    letters = "การทุจริตคะแนนO0123456789.,\t| ระดับABตัวชี้วัดที่รวม\n()"
    for _ in range(30):
        read("".join(rng.choice(letters) for _ in range(3000)))


# ------------------------------------------------------------------------------------- rows as people type them

HEAD = "เทศบาลตำบลสมมุติ\nผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565\n"
LIST = "9. การเปิดเผยข้อมูล 90.92\n10. การป้องกันการทุจริต 56.25\n"


@pytest.mark.parametrize("before", ["", LIST, LIST + "\n| ข้อ | คะแนน |\n|---|---|\n"])
@pytest.mark.parametrize(
    "row",
    [
        "| O{} | {} |",
        "| O{} | ข้อมูลผู้บริหาร | {} |",
        "| O{} | {}.00 |",
        "| 1 | O{} | การดำเนินงาน | {} |",
        "O{}\t{}",
        "O{}\tข้อมูลผู้บริหาร\t{}",
        "O{} {}",
        "O{}: {} คะแนน",
    ],
)
def test_a_table_of_items_gives_their_scores(row: str, before: str) -> None:
    rows = (row.format(number, 0 if number in (8, 20, 33, 40) else 100) for number in range(1, 44))
    (checked,) = read(HEAD + before + "\n".join(rows))
    assert checked.result.zero_items == ("O8", "O20", "O33", "O40")
    assert len(checked.result.items) == 43
    assert {key: round(value, 2) for key, value in checked.recomputed.indicators.items()} == {"9": 90.92, "10": 93.75}
    assert alarms((checked,)) == ([("items", 56.25, 93.75)] if before else [])
    assert not checked.result.unread


def test_an_item_score_that_no_item_can_have_is_unread() -> None:
    (checked,) = read(HEAD + LIST + "| ข้อ | คะแนน |\n|---|---|\n| O1 | 100 |\n| O2 | 50 |")
    assert [one.text for one in checked.result.unread] == ["| O2 | 50 |"]


def test_spaces_round_the_dot_and_letters_for_digits_are_read_or_told() -> None:
    (checked,) = read(
        HEAD + "๑ การปฏิบัติหน้าที่ ๘๓ . ๕๖\n๒ การใช้งบประมาณ 80.l0\n๔ การใช้ทรัพย์สินของราชการ l0.50\nคะแนนรวม 8O.20 คะแนน"
    )
    assert checked.result.indicators == {"1": 83.56, "2": 80.10}
    assert checked.result.total == 80.20
    assert [one.value for one in checked.result.repaired] == [80.10, 80.20]
    assert ["l0.50" in one.text for one in checked.result.unread] == [True]

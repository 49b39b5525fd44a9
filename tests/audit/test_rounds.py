from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from audit.errors import Refusal, explain
from audit.rounds import choose
from checklist.problems import ChecklistError


def test_without_a_list_for_the_round_the_newest_that_is_no_draft_is_taken_and_said() -> None:
    choice = choose(None, None, date(2026, 11, 21))
    assert choice.checklist.fiscal_year == 2568
    assert "2568" in choice.th
    assert "ไม่ใช่ฉบับร่าง" in choice.th
    assert "no draft" in choice.en


def test_the_round_being_prepared_comes_first() -> None:
    choice = choose(None, None, date(2025, 2, 1))
    assert choice.checklist.fiscal_year == 2568
    assert "กำลังเตรียม" in choice.th


def test_a_year_asked_for_needs_no_words() -> None:
    assert choose(2566, None, date(2026, 11, 21)).th == ""


def test_judging_again_keeps_the_year() -> None:
    choice = choose(None, None, date(2026, 11, 21), before=2566)
    assert choice.checklist.fiscal_year == 2566
    assert "2566" in choice.th


@pytest.mark.parametrize(("year", "words"), [(256, "2568"), (2025, "พ.ศ. 2568"), (2570, "2562")])
def test_a_year_without_a_list_names_those_that_have_one(year: int, words: str) -> None:
    with pytest.raises(Refusal) as caught:
        choose(year, None, date(2026, 11, 21))
    assert words in caught.value.th
    assert caught.value.code == 2


def test_a_list_of_ones_own(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        choose(None, tmp_path / "absent.toml", date(2026, 11, 21))
    broken = tmp_path / "2570.toml"
    broken.write_text("fiscal_year = 2570\nสถานะ = 'draft'\n", encoding="utf-8")
    with pytest.raises(ChecklistError) as caught:
        choose(None, broken, date(2026, 11, 21))
    told = explain(caught.value)
    assert told is not None
    assert "2570.toml:2" in told.th

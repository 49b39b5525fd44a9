"""`oit checklist` shows an item with its words and sources, and tells what became of each topic between two years."""

from __future__ import annotations

from itertools import pairwise

import pytest

from audit.checklists import changes, diff_text, list_text, show_text
from audit.errors import Refusal
from checklist.loader import available_years, load_checklist


def section(text: str, head: str) -> str:
    return next(part for part in text.split("\n\n") if part.startswith(head))


def test_every_year_is_listed_with_its_size_and_status() -> None:
    lines = list_text("en").splitlines()
    assert [line.split()[:2] for line in lines] == [
        [str(year), str(len(load_checklist(year).items))] for year in available_years()
    ]
    assert "draft" in lines[-1]


@pytest.mark.parametrize("written", ["O21", "o21", "21", "021", "OIT 21"])
def test_an_item_is_shown_with_requirements_phrases_and_sources(written: str) -> None:
    shown = show_text(load_checklist(2566), written, "th")
    assert shown.startswith("O21  สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน")
    assert "procurement_monthly.bidders" in shown
    assert "คำที่มองหา: " in shown
    assert "แหล่งอ้างอิง: " in shown


def test_an_item_that_the_year_lacks_is_refused() -> None:
    with pytest.raises(Refusal, match="O1–O28"):
        show_text(load_checklist(2568), "O29", "en")


def test_what_came_went_merged_and_moved() -> None:
    text = diff_text(load_checklist(2565), load_checklist(2567), "en")
    assert "O21" in section(text, "new")
    assert "O9 → -" in section(text, "gone")
    assert section(text, "merged").count("→ O8") == 2
    assert "O5 → O4" in section(text, "moved")


def test_a_year_against_itself_has_no_difference_and_two_years_are_asked_for() -> None:
    checklist = load_checklist(2568)
    assert all(change.before == change.after for change in changes(checklist, checklist))
    assert diff_text(checklist, checklist, "en") == (
        "The list of 2568 against itself: no difference. Name two years, such as 2567 2568.\n"
    )
    assert "ไม่มีสิ่งใดต่างกัน" in diff_text(checklist, checklist, "th")


def test_an_item_that_asks_for_two_topics_is_told_once() -> None:
    lines = diff_text(load_checklist(2567), load_checklist(2568), "th").splitlines()
    assert sum(line.startswith("  O8 → O6 ") for line in lines) == 1
    for older, newer in pairwise(available_years()):
        told = [
            line for line in diff_text(load_checklist(older), load_checklist(newer), "th").splitlines() if "→" in line
        ]
        assert len(told) == len(set(told))

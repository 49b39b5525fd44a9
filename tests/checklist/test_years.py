"""The years' data says what is known: counts, groups, and what decides."""

from __future__ import annotations

import pytest

from checklist.loader import available_years, load_checklist, validate
from checklist.model import Basis, ListStatus, PeriodKind
from docs import build

SIZES = {
    2562: [9, 8, 7, 4, 5, 8, 7],
    2563: [9, 8, 7, 4, 5, 8, 2],
    2564: [9, 8, 7, 4, 5, 8, 2],
    2565: [9, 8, 7, 4, 5, 8, 2],
    2566: [10, 8, 4, 4, 4, 8, 5],
    2567: [6, 7, 4, 4, 4, 6, 4],
    2568: [4, 7, 2, 3, 4, 4, 4],
    2569: [4, 6, 2, 3, 4, 3, 4],
}


def deciding(year: int, item: str) -> set[str]:
    requirements = load_checklist(year).item(item).requirements
    return {".".join(filter(None, (one.probe, one.element))) for one in requirements if one.decides}


@pytest.mark.parametrize("year", sorted(SIZES))
def test_every_year_is_sound_and_has_its_groups(year: int) -> None:
    assert validate(year) == ()
    subs = [sub for indicator in load_checklist(year).indicators for sub in indicator.sub_indicators]
    assert [len(sub.items) for sub in subs] == SIZES[year]


def test_there_is_no_list_of_2570() -> None:
    assert available_years() == tuple(sorted(SIZES))


@pytest.mark.parametrize("year", sorted(SIZES))
def test_every_item_has_a_probe_or_a_reason_and_something_that_decides(year: int) -> None:
    for item in load_checklist(year).items:
        assert item.title
        assert item.title_en
        assert any(one.decides for one in item.requirements), item.id
        assert all(one.probe or one.manual for one in item.requirements), item.id
        assert all(one.title and one.title_en for one in item.requirements if one.probe), item.id


def test_only_the_reconstruction_of_2569_is_a_draft_and_no_list_claims_to_be_verified() -> None:
    statuses = {year: load_checklist(year).status for year in available_years()}
    assert [year for year, status in statuses.items() if status is ListStatus.DRAFT] == [2569]
    assert ListStatus.VERIFIED not in statuses.values()


def test_each_thing_that_a_title_names_decides() -> None:
    assert {"operation_plan", "operation_progress"} <= deciding(2568, "O6")
    assert {"procurement_list", "procurement_progress"} <= deciding(2568, "O12")
    assert {"ethics_code", "ethics_drive"} <= deciding(2568, "O16")
    assert deciding(2568, "O18") == {"complaint_channel", "complaint_channel.separate"}
    assert deciding(2568, "O21") == {"no_gift_declaration", "no_gift_culture"}
    assert {"structure", "powers"} <= deciding(2568, "O1")


def test_background_elements_advise_and_seen_ones_decide() -> None:
    assert deciding(2568, "O3") == {"contact.address", "contact.phone", "contact.email", "contact.map"}
    assert deciding(2566, "O5") == {"contact"}
    assert "structure.political_side" in deciding(2566, "O1")
    assert "structure.political_side" not in deciding(2567, "O1")
    assert "complaint_guideline.duration" not in deciding(2568, "O17")


@pytest.mark.parametrize("year", sorted(SIZES))
def test_an_element_from_background_never_decides_unless_the_title_names_it(year: int) -> None:
    named = {"news.in_year", "procurement_monthly.months", "complaint_channel.separate", "risk_assessment.bribery"}
    named |= {"contact.two_way", "participation.result"}
    for item in load_checklist(year).items:
        for one in item.requirements:
            if one.element and one.basis is Basis.BACKGROUND and one.decides:
                assert f"{one.probe}.{one.element}" in named, one.id


def test_unconfirmed_periods_take_the_neighbouring_year_too() -> None:
    period = load_checklist(2568).item("O22").requirements[0].period
    assert (period.kind, period.tolerance) == (PeriodKind.PREVIOUS, 1)
    assert load_checklist(2568).item("O7").requirements[0].period.tolerance == 0
    halves = [
        one.period.kind for one in load_checklist(2568).item("O6").requirements if one.probe == "operation_progress"
    ]
    assert set(halves) == {PeriodKind.HALF}


def test_one_topic_keeps_its_probe_while_its_number_moves() -> None:
    monthly = {}
    for year in available_years():
        items = [item.id for item in load_checklist(year).items if item.requirements[0].probe == "procurement_monthly"]
        monthly[year] = items
    assert monthly == {
        2562: ["O23"],
        2563: ["O23"],
        2564: ["O23"],
        2565: ["O23"],
        2566: ["O21"],
        2567: [],
        2568: [],
        2569: ["O11"],
    }


def test_the_reference_pages_are_what_the_data_gives() -> None:
    assert build.stale() == [], "run `make docs`"


def test_the_overview_counts_what_rests_on_background() -> None:
    count = build.counts(load_checklist(2568))
    assert count["probe"] + count["manual"] == count["all"]
    assert count["background"] > 0
    assert f"| {count['all']} | {count['probe']} | {count['manual']} |" in build.overview()

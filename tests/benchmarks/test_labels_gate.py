"""Labels that nobody tunes to name the right item first, and labels that name none are left alone."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.labels.__main__ import SETS, answers

MEASURED = [name for name in SETS if name.startswith("measured-")]
LEAST_FIRST = 0.75
MOST_FALSE = 0.10


def test_there_are_sets_for_several_years() -> None:
    assert len({name.rpartition("-")[2] for name in MEASURED}) >= 3


# Shares only: the lines of these sets are shown to nobody, or they would be tuned to.
@pytest.mark.parametrize("name", MEASURED)
def test_right_item_first(name: str) -> None:
    right = [answer.within(1) for answer in answers(name) if answer.line.items]
    share = round(sum(right) / len(right), 3)
    assert share >= LEAST_FIRST


@pytest.mark.parametrize("name", MEASURED)
def test_false_friends_get_no_sure_item(name: str) -> None:
    claimed = [answer.claimed for answer in answers(name) if not answer.line.items]
    share = round(sum(claimed) / len(claimed), 3)
    assert share <= MOST_FALSE

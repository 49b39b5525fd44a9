"""The scoring rules: exact on published figures, ordered everywhere, and gains that are true."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist.loader import available_years, load_checklist
from checklist.model import GroupScore, Outcome, Range
from checklist.score import (
    bare_score,
    compute,
    default_probability,
    exactly,
    ita_total,
    item_worth,
    level_of,
    parse_outcome,
    path_to,
    published,
)

YEARS = available_years()
ZEROS_2562 = "5 8 10 11 15 16 17 19 23 26 27 28 29 30 31 33 34 35 36 37 38 40 41 42 43 44 45 46 47 48"


@st.composite
def judged(draw: st.DrawFn) -> tuple[int, dict[str, tuple[Outcome, float]]]:
    year = draw(st.sampled_from(YEARS))
    verdict = st.tuples(st.sampled_from(Outcome), st.floats(0, 100))
    return year, {item.id: draw(verdict) for item in load_checklist(year).items}


def every(group: GroupScore) -> list[Range]:
    return [group.score, *(one for part in group.parts for one in every(part))]


@settings(max_examples=60, deadline=None)
@given(judged())
def test_low_expected_high_are_ordered_and_within_0_100_at_every_level(
    case: tuple[int, dict[str, tuple[Outcome, float]]],
) -> None:
    year, outcomes = case
    score = compute(load_checklist(year), outcomes)
    ranges = [score.total, *(one for indicator in score.indicators for one in every(indicator))]
    ranges.append(ita_total(None, exactly(50), score.total))
    assert all(0 <= one.low <= one.expected <= one.high <= 100 for one in ranges)


@settings(max_examples=60, deadline=None)
@given(judged())
def test_gain_is_the_true_difference_for_every_item(case: tuple[int, dict[str, tuple[Outcome, float]]]) -> None:
    year, outcomes = case
    checklist = load_checklist(year)
    found = {item for item, (outcome, _) in outcomes.items() if outcome is Outcome.FOUND}
    before = bare_score(checklist, found).total.expected
    for item, gain in compute(checklist, outcomes).gains.items():
        after = bare_score(checklist, found | {item}).total.expected
        assert gain == pytest.approx(after - before, abs=1e-9)


@pytest.mark.parametrize("year", YEARS)
def test_all_found_is_100_and_nothing_found_is_0_and_the_worths_add_up(year: int) -> None:
    checklist = load_checklist(year)
    assert bare_score(checklist, [item.id for item in checklist.items]).total == Range(100, 100, 100)
    assert bare_score(checklist, []).total == Range(0, 0, 0)
    assert sum(item_worth(checklist).values()) == pytest.approx(100)


def test_published_indicators_come_out_to_the_last_digit() -> None:
    checklist = load_checklist(2562)
    zeros = {f"O{number}" for number in ZEROS_2562.split()}
    score = bare_score(checklist, [item.id for item in checklist.items if item.id not in zeros])
    subs = [published(part.score.expected) for part in score.indicators[0].parts]
    assert subs == [77.78, 37.50, 71.43, 25.00, 20.00]
    assert [published(group.score.expected) for group in score.indicators] == [46.34, 6.25]


@pytest.mark.parametrize(
    ("indicators", "total"),
    [
        ("84.59 76.55 77.93 73.72 74.45 79.97 81.91 73.66 46.34 6.25", 57.31),
        ("88.03 76.19 81.52 78.04 84.00 81.23 83.90 79.90 44.26 56.25", 69.08),
        ("78.32 71.31 73.33 65.07 65.17 79.42 81.73 77.38 46.19 0.00", 54.29),
        ("94.57 89.28 94.47 89.39 91.72 87.53 71.32 83.33 100 100", 91.78),
        ("95.59 93.14 93.42 92.14 93.82 96.28 91.87 88.14 100 100", 95.71),
    ],
)
def test_published_totals_come_out_within_rounding(indicators: str, total: float) -> None:
    values = [float(value) for value in indicators.split()]
    iit, eit, oit = sum(values[:5]) / 5, sum(values[5:8]) / 3, sum(values[8:]) / 2
    assert ita_total(exactly(iit), exactly(eit), exactly(oit)).expected == pytest.approx(total, abs=0.01)


def test_a_single_item_of_2563_to_2565_is_worth_12_5_points_in_10_2_and_1_1_in_9_1() -> None:
    for year in (2563, 2564, 2565):
        worth = item_worth(load_checklist(year))
        assert worth["O42"] == pytest.approx(12.5)
        assert worth["O1"] == pytest.approx(100 / 90)


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome.FOUND, Range(80, 80, 100)),
        (Outcome.INCOMPLETE, Range(0, 80, 80)),
        (Outcome.STALE, Range(0, 80, 80)),
        (Outcome.MISSING, Range(0, 80, 80)),
        (Outcome.UNREADABLE, Range(0, 80, 100)),
        (Outcome.UNDETERMINED, Range(0, 80, 100)),
        (Outcome.MANUAL, Range(0, 80, 100)),
    ],
)
def test_each_outcome_opens_its_range(outcome: Outcome, expected: Range) -> None:
    checklist = load_checklist(2568)
    total = compute(checklist, {item.id: (outcome, 80.0) for item in checklist.items}).total
    assert (total.low, total.expected, total.high) == pytest.approx((expected.low, expected.expected, expected.high))


def test_an_item_nobody_spoke_of_stays_open_and_an_unknown_one_is_refused() -> None:
    checklist = load_checklist(2568)
    assert compute(checklist, {}).total == Range(0, 50, 100)
    with pytest.raises(ValueError, match="O99"):
        compute(checklist, {"O99": (Outcome.FOUND, 100.0)})
    with pytest.raises(ValueError, match="0–100"):
        compute(checklist, {"O1": (Outcome.FOUND, 101.0)})


def test_outcomes_are_read_as_words_or_as_marks() -> None:
    assert [parse_outcome(text) for text in ("0", "100", "100.00", "Stale ")] == [
        Outcome.MISSING,
        Outcome.FOUND,
        Outcome.FOUND,
        Outcome.STALE,
    ]
    assert [default_probability(one) for one in (Outcome.FOUND, Outcome.STALE, Outcome.MANUAL)] == [100, 0, 50]
    with pytest.raises(ValueError, match="50"):
        parse_outcome("50")


@settings(max_examples=30, deadline=None)
@given(judged(), st.sampled_from([85.0, 100.0]))
def test_the_way_to_a_target_reaches_it_largest_gain_first(
    case: tuple[int, dict[str, tuple[Outcome, float]]], target: float
) -> None:
    year, outcomes = case
    path = path_to(load_checklist(year), outcomes, target)
    gains = [step.gain for step in path.steps]
    assert gains == sorted(gains, reverse=True)
    assert path.reached >= target - 1e-6
    assert path.start + sum(gains) == pytest.approx(path.reached)
    assert not path.steps or path.reached - gains[-1] < target


def test_what_can_not_be_fixed_yet_is_left_out_of_the_way() -> None:
    checklist = load_checklist(2565)
    path = path_to(checklist, {item.id: (Outcome.MISSING, 0.0) for item in checklist.items}, 100.0, skip=["O42"])
    assert "O42" not in [step.item for step in path.steps]
    assert path.reached == pytest.approx(87.5)


@pytest.mark.parametrize(
    ("total", "level"),
    [(95, "AA"), (94.99, "A"), (85, "A"), (84.994, "B"), (79.83, "B"), (65, "C"), (55, "D"), (50, "E"), (49.99, "F")],
)
def test_letters_to_2565(total: float, level: str) -> None:
    assert level_of(2565, total).name == level
    assert level_of(2562, total).source == "official"


@pytest.mark.parametrize(
    ("total", "instruments", "level"),
    [
        (96, (95, 96, 97), "ผ่านดีเยี่ยม"),
        (95.81, (94, 96, 97), "ผ่านดี"),
        (94.64, (95, 84.99, 100), "ผ่าน"),
        (84.99, (100, 100, 60), "ต้องปรับปรุง"),
        (69.99, (70, 70, 70), "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_words_from_2566_ask_each_instrument(total: float, instruments: tuple[float, ...], level: str) -> None:
    made = level_of(2566, total, instruments)
    assert (made.name, made.source) == (level, "secondary")


def test_a_level_that_needs_an_unknown_instrument_is_marked_uncertain() -> None:
    assert not level_of(2568, 90.0, (90.0, None, None)).certain
    assert level_of(2568, 90.0, (80.0, None, None)).certain


def test_rounding_is_half_up_as_published() -> None:
    assert [published(value) for value in (69.065, 46.345, 0.005, 99.995)] == [69.07, 46.35, 0.01, 100.0]

"""From item outcomes to points: items, sub-indicators, indicators, OIT, the whole ITA and its level.

Rules: an item is worth 0 or 100; a sub-indicator is the mean of its items; an indicator is the mean of its
*sub-indicators* (not of all its items); OIT is the mean of its indicators; ITA = 0.30 · IIT + 0.30 · EIT + 0.40 · OIT.
Reproduced from the published figures of 2562–2565; taken over for later years, whose formula no source states.
All points are 0–100. Nothing is rounded here except by ``published``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import fsum

from checklist.model import Checklist, GroupScore, Outcome, Range, Score

IIT_WEIGHT, EIT_WEIGHT, OIT_WEIGHT = 0.30, 0.30, 0.40
"""Shares of the three instruments in the ITA total (2562–2565 by arithmetic; OIT's 40 of 2567 secondary)."""

OPEN_RANGE = Range(0.0, 50.0, 100.0)
"""An instrument of which nothing is known."""

PASS_MARK = 85.0
"""The national target of the ITA total."""

_DEFAULT_PROBABILITY = {Outcome.FOUND: 100.0, Outcome.MISSING: 0.0, Outcome.INCOMPLETE: 0.0, Outcome.STALE: 0.0}


def default_probability(outcome: Outcome) -> float:
    """Probability (0–100) of an outcome that came without one: 100 found, 0 negative, 50 open."""
    return _DEFAULT_PROBABILITY.get(outcome, 50.0)


def parse_outcome(text: str) -> Outcome:
    """Read an outcome word, or ``0`` / ``100`` as an assessor writes it. ValueError for anything else."""
    word = text.strip().lower()
    try:
        number = float(word)
    except ValueError:
        number = -1.0
    if number in (0.0, 100.0):
        return Outcome.FOUND if number else Outcome.MISSING
    return Outcome(word)


def item_range(outcome: Outcome, probability: float) -> Range:
    """Points of one item. ``probability`` is 0–100; ValueError outside of that."""
    if not 0.0 <= probability <= 100.0:
        raise ValueError(f"probability must be 0–100, not {probability!r}")
    if outcome is Outcome.FOUND:
        return Range(probability, probability, 100.0)
    return Range(0.0, probability, 100.0 if outcome.open else probability)


def compute(checklist: Checklist, outcomes: Mapping[str, tuple[Outcome, float]]) -> Score:
    """Score of a year's list. An item without an outcome counts as undetermined; an unknown item id is a ValueError."""
    known = {item.id for item in checklist.items}
    unknown = sorted(set(outcomes) - known)
    if unknown:
        raise ValueError(f"the list of {checklist.fiscal_year} has no item {', '.join(unknown)}")
    open_item = (Outcome.UNDETERMINED, default_probability(Outcome.UNDETERMINED))
    ranges = {item: item_range(*outcomes.get(item, open_item)) for item in known}
    indicators = tuple(
        _group(
            indicator.id,
            indicator.title,
            tuple(
                _group(sub.id, sub.title, (), [ranges[item] for item in sub.items]) for sub in indicator.sub_indicators
            ),
        )
        for indicator in checklist.indicators
    )
    worth = item_worth(checklist)
    gains = {
        item.id: 0.0 if outcomes.get(item.id, open_item)[0] is Outcome.FOUND else worth[item.id]
        for item in checklist.items
    }
    return Score(mean_range([part.score for part in indicators]), indicators, gains)


def item_worth(checklist: Checklist) -> dict[str, float]:
    """OIT points of each item: 100 shared equally by indicators, their sub-indicators and their items."""
    return {
        item: 100.0 / len(checklist.indicators) / len(indicator.sub_indicators) / len(sub.items)
        for indicator in checklist.indicators
        for sub in indicator.sub_indicators
        for item in sub.items
    }


def bare_score(checklist: Checklist, found: Iterable[str]) -> Score:
    """Score by the assessor's own rule: the items of ``found`` have 100, all others 0."""
    have = set(found)
    return compute(
        checklist,
        {item.id: (Outcome.FOUND, 100.0) if item.id in have else (Outcome.MISSING, 0.0) for item in checklist.items},
    )


def mean_range(parts: Sequence[Range]) -> Range:
    """Mean of ranges, bound by bound; ValueError for none at all."""
    if not parts:
        raise ValueError("the mean of nothing")

    def mean(pick: Callable[[Range], float]) -> float:
        # fsum rounds once, so the three means keep the order of the bounds they are made of.
        return fsum(pick(part) for part in parts) / len(parts)

    return Range(mean(lambda r: r.low), mean(lambda r: r.expected), mean(lambda r: r.high))


def _group(group_id: str, title: str, parts: tuple[GroupScore, ...], ranges: Sequence[Range] = ()) -> GroupScore:
    return GroupScore(group_id, title, mean_range(ranges or [part.score for part in parts]), parts)


# ---------------------------------------------------------------------------------------------------- what to fix first


@dataclass(frozen=True, slots=True)
class Step:
    """One item to fix on the way to a target."""

    item: str
    outcome: Outcome
    gain: float
    """OIT points that it adds."""
    after: float
    """Bare OIT score once this and all steps before it are done."""


@dataclass(frozen=True, slots=True)
class Path:
    """The way from the bare score of today to a target."""

    start: float
    target: float
    steps: tuple[Step, ...]
    reached: float
    """Score after the last step; below ``target`` only if no item is left to fix."""


def path_to(
    checklist: Checklist,
    outcomes: Mapping[str, tuple[Outcome, float]],
    target: float = PASS_MARK,
    skip: Iterable[str] = (),
) -> Path:
    """Fewest items that lift the bare OIT score to ``target``: largest gain first, known lacks before open ones.

    ``skip`` names items that can't be fixed yet (their period has not ended).
    """
    score = compute(checklist, outcomes)
    number = {item.id: item.number for item in checklist.items}
    undetermined = (Outcome.UNDETERMINED, 50.0)
    left_out = set(skip)
    candidates = [item for item, gain in score.gains.items() if gain > 0 and item not in left_out]
    candidates.sort(key=lambda i: (-score.gains[i], outcomes.get(i, undetermined)[0].open, number[i]))
    have = [item for item, gain in score.gains.items() if gain == 0]
    start = current = bare_score(checklist, have).total.expected
    steps: list[Step] = []
    for item in candidates:
        if current >= target - 1e-9:
            break
        have.append(item)
        current = bare_score(checklist, have).total.expected
        steps.append(Step(item, outcomes.get(item, undetermined)[0], score.gains[item], current))
    return Path(start, target, tuple(steps), current)


# -------------------------------------------------------------------------------------------------------- the whole ITA


def exactly(value: float) -> Range:
    """A known score as a range of one point; ValueError outside 0–100."""
    if not 0.0 <= value <= 100.0:
        raise ValueError(f"a score must be 0–100, not {value!r}")
    return Range(value, value, value)


def ita_total(iit: Range | None, eit: Range | None, oit: Range) -> Range:
    """The ITA total; an instrument that is ``None`` is left open from 0 to 100."""
    known_iit, known_eit = iit or OPEN_RANGE, eit or OPEN_RANGE

    def total(pick: Callable[[Range], float]) -> float:
        # 100 · (0.3 + 0.3 + 0.4) may come out a hair above 100.
        return min(100.0, fsum((IIT_WEIGHT * pick(known_iit), EIT_WEIGHT * pick(known_eit), OIT_WEIGHT * pick(oit))))

    return Range(total(lambda r: r.low), total(lambda r: r.expected), total(lambda r: r.high))


_LETTERS = ((95.0, "AA"), (85.0, "A"), (75.0, "B"), (65.0, "C"), (55.0, "D"), (50.0, "E"))
WORD_LEVELS = ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน")
WORDS_SINCE = 2566
"""First fiscal year whose results are told in words (board resolution of 8 June 2566)."""


@dataclass(frozen=True, slots=True)
class Level:
    """The name of a result, and how well the rule behind it is known."""

    name: str
    source: str
    """``official`` or ``secondary``."""
    certain: bool = True
    """False where the rule needs each instrument and one is not known: then ``name`` is the best it can be."""


def published(value: float) -> float:
    """Round to two decimals, halves up, as the published results do.

    The tiny allowance undoes binary noise: 69.065 is stored as 69.06499….
    """
    return float(Decimal(repr(round(value, 9))).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def level_of(fiscal_year: int, total: float, instruments: Sequence[float | None] = ()) -> Level:
    """Level of an ITA total (0–100) in a fiscal year (พ.ศ.).

    To 2565 letters by bands (official); from 2566 five Thai levels, of which the best three also ask each of IIT,
    EIT and OIT (``instruments``) to reach the mark (secondary source, not confirmed officially).
    """
    value = published(total)
    if fiscal_year < WORDS_SINCE:
        return Level(next((name for mark, name in _LETTERS if value >= mark), "F"), "official")
    if value < 70.0:
        return Level(WORD_LEVELS[4], "secondary")
    if value < PASS_MARK:
        return Level(WORD_LEVELS[3], "secondary")
    known = [published(part) for part in instruments if part is not None]
    worst = min(known, default=100.0)
    certain = len(known) == 3 or worst < PASS_MARK
    if value >= 95.0 and worst >= 95.0:
        return Level(WORD_LEVELS[0], "secondary", certain)
    return Level(WORD_LEVELS[1] if worst >= PASS_MARK else WORD_LEVELS[2], "secondary", certain)

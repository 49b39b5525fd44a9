"""What agencies do with a published result: rank it, sort by thresholds, list zero items with remedies, follow surveys.

Thresholds are settable because reports differ: 85 and 75, one mark of 80, or 85 and 90 for single questions.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checklist.loader import probe_tables
from checklist.model import Checklist, Item
from checklist.official import PublishedResult
from checklist.official_text import INDICATOR_NAMES

_SURVEY = Path(__file__).with_name("survey.toml")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Marks that sort scores: at or above ``strong`` a strength, below ``weak`` urgent, between them to develop."""

    strong: float = 85.0
    weak: float = 75.0

    def __post_init__(self) -> None:
        """ValueError unless 0 ≤ weak ≤ strong ≤ 100."""
        if not 0 <= self.weak <= self.strong <= 100:
            raise ValueError(f"thresholds must be 0 ≤ weak ≤ strong ≤ 100, not {self.weak} and {self.strong}")


DEFAULT_THRESHOLDS = Thresholds()
QUESTION_THRESHOLDS = Thresholds(90.0, 85.0)
"""For single questions: below 85 urgent, below 90 to develop."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An indicator or a question with its score; places are shared by equal scores."""

    place: int
    key: str
    title: str
    score: float


@dataclass(frozen=True, slots=True)
class Classes:
    """Indicators or questions by thresholds, best first in each."""

    strong: tuple[Ranked, ...]
    develop: tuple[Ranked, ...]
    urgent: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class Remedy:
    """An item with 0 and what to do about it."""

    item: str
    title: str
    gain: float
    """OIT points that it would have added."""
    th: str
    en: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """A weak indicator or question of a survey and the items of the year that it points back to."""

    key: str
    score: float
    items: tuple[str, ...]
    basis: str
    """``seen`` in an assessors' remark, or ``inferred`` from what is asked."""
    th: str
    en: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """The whole analysis of one year's result."""

    ranking: tuple[Ranked, ...]
    indicators: Classes
    questions: Classes
    zero_items: tuple[Remedy, ...]
    pointers: tuple[Pointer, ...]


def analyse(
    result: PublishedResult,
    checklist: Checklist | None,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    of_questions: Thresholds = QUESTION_THRESHOLDS,
) -> Analysis:
    """Analyse one result by the list of its year (``None``: no item is named)."""
    ranking = rank({key: (INDICATOR_NAMES[int(key)][0], score) for key, score in result.indicators.items()})
    questions = rank({key: ("", score) for key, score in result.questions.items()})
    return Analysis(
        ranking,
        classify(ranking, thresholds),
        classify(questions, of_questions),
        zero_remedies(result, checklist) if checklist else (),
        pointers(result, checklist, thresholds, of_questions) if checklist else (),
    )


def rank(scores: Mapping[str, tuple[str, float]]) -> tuple[Ranked, ...]:
    """Highest first; equal scores share a place and keep their order."""
    ordered = sorted(scores.items(), key=lambda pair: -pair[1][1])
    values = [score for _, (_, score) in ordered]
    return tuple(Ranked(values.index(score) + 1, key, title, score) for key, (title, score) in ordered)


def classify(ranking: tuple[Ranked, ...], thresholds: Thresholds) -> Classes:
    """Sort by thresholds."""
    return Classes(
        tuple(r for r in ranking if r.score >= thresholds.strong),
        tuple(r for r in ranking if thresholds.weak <= r.score < thresholds.strong),
        tuple(r for r in ranking if r.score < thresholds.weak),
    )


def zero_remedies(result: PublishedResult, checklist: Checklist) -> tuple[Remedy, ...]:
    """The items with 0, largest gain first, each with the remedy that its probes know."""
    from checklist.score import item_worth  # noqa: PLC0415

    worth = item_worth(checklist)
    found = [checklist.item(item) for item in result.zero_items if item in worth]
    found.sort(key=lambda item: (-worth[item.id], item.number))
    return tuple(Remedy(item.id, item.title, worth[item.id], *remedy_of(item)) for item in found)


def remedy_of(item: Item) -> tuple[str, str]:
    """The advice, Thai and English, of the probes that decide an item."""
    tables = _advice()
    probes = dict.fromkeys(req.probe for req in item.requirements if req.decides and not req.element)
    probes = probes or dict.fromkeys(req.probe for req in item.requirements if req.decides)
    told = [tables[probe] for probe in probes if probe in tables]
    return "; ".join(th for th, _ in told), "; ".join(en for _, en in told)


@lru_cache(maxsize=1)
def _advice() -> dict[str, tuple[str, str]]:
    tables = probe_tables()
    advice = {name: table.get("advice", {}) for name, table in tables.items()}
    return {name: (str(told.get("th", "")), str(told.get("en", ""))) for name, told in advice.items()}


def pointers(
    result: PublishedResult, checklist: Checklist, thresholds: Thresholds, of_questions: Thresholds
) -> tuple[Pointer, ...]:
    """What weak survey scores point back to: indicators 1–8 and questions below their ``strong`` mark."""
    survey = tomllib.loads(_SURVEY.read_text(encoding="utf-8"))
    weak = [
        ("question", key, score) for key, score in result.questions.items() if score < of_questions.strong
    ] + [
        ("indicator", key, score)
        for key, score in result.indicators.items()
        if int(key) <= 8 and score < thresholds.strong
    ]  # fmt: skip
    found = []
    for table, key, score in sorted(weak, key=lambda one: one[2]):
        link = survey[table].get(key)
        if link is None:
            continue
        items = tuple(
            item.id
            for item in checklist.items
            if any(req.probe in link["probes"] and req.decides for req in item.requirements)
        )
        found.append(Pointer(key, score, items, link["basis"], link["th"], link["en"]))
    return tuple(found)

"""What was found out: outcomes with their evidence, and the score that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from checklist.model.crawled import Coverage, Municipality
from checklist.model.items import Checklist


class Outcome(StrEnum):
    """What was found out about an item or a requirement (INTERFACE.md, closed set)."""

    FOUND = "found"
    INCOMPLETE = "incomplete"
    STALE = "stale"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    UNDETERMINED = "undetermined"
    MANUAL = "manual"

    @property
    def negative(self) -> bool:
        """True for the outcomes that go on the missing list."""
        return self in (Outcome.MISSING, Outcome.INCOMPLETE, Outcome.STALE)

    @property
    def open(self) -> bool:
        """True for the outcomes that leave the item's score open."""
        return self in (Outcome.UNREADABLE, Outcome.UNDETERMINED, Outcome.MANUAL)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A page, document or link that meets a requirement, with the text that proves it."""

    requirement: str
    url: str
    found_on: str
    kind: str
    """``page``, ``document`` or ``link``."""
    label: str
    path: tuple[str, ...]
    """Click path from the home page, in link labels."""
    matched: str
    snippet: str
    fiscal_year: int | None = None
    content_hash: str = ""
    """``sha256`` hex of what was read there; empty for a link whose target was not fetched."""
    fetched_at: str = ""
    """When it was read, ISO 8601 with offset; empty for such a link."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What came close, and what it lacks."""

    url: str
    text: str
    lacks: tuple[str, ...]
    """Requirement ids."""
    reason: str


@dataclass(frozen=True, slots=True)
class RequirementFinding:
    """The verdict on one requirement."""

    id: str
    title: str
    outcome: Outcome
    reason: str
    decides: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one item."""

    item: str
    outcome: Outcome
    probability: float
    """0–100: how likely an assessor gives the item its full mark."""
    requirements: tuple[RequirementFinding, ...]
    evidence: tuple[Evidence, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    not_before: date | None = None
    """First day on which what the item asks for can exist."""
    due: date | None = None
    """Last day on which it still counts (close of the answering window)."""


@dataclass(frozen=True, slots=True)
class Range:
    """A score as a range; ``low <= expected <= high``, each 0–100."""

    low: float
    expected: float
    high: float


@dataclass(frozen=True, slots=True)
class GroupScore:
    """The score of a sub-indicator or an indicator."""

    id: str
    title: str
    score: Range
    parts: tuple[GroupScore, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """The OIT score, its indicators and what each item would add."""

    total: Range
    indicators: tuple[GroupScore, ...]
    gains: Mapping[str, float]
    """Item id → OIT points that it adds under the bare rules if it became found; 0 for a found item."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """Scan + checklist → findings and score: what every report renders."""

    made_at: str
    municipality: Municipality
    checklist: Checklist
    scan_id: str
    started_at: str
    finished_at: str
    today: date
    coverage: Coverage
    score: Score
    findings: tuple[Finding, ...]
    """In item order."""
    advice: Mapping[str, str]
    """Item id → what to do, in the language of the run; empty string for a found item."""
    advice_en: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    """What a reader must know of the scan itself (robots.txt hides disclosure, OCR not installed …)."""
    lang: str = "th"
    """Language of the reasons, ``th`` or ``en``."""

    def missing(self) -> tuple[str, ...]:
        """Ids of missing, incomplete and stale items: largest gain first, ties by item number."""
        number = {item.id: item.number for item in self.checklist.items}
        negative = [f.item for f in self.findings if f.outcome.negative]
        return tuple(sorted(negative, key=lambda item: (-self.score.gains.get(item, 0.0), number[item])))

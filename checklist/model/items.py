"""What is asked: a fiscal year's list, its items, what each requires and for which period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Basis(StrEnum):
    """Where knowledge of a requirement comes from."""

    RETRIEVED = "retrieved"
    """Its wording was seen in a source for the year."""
    MIXED = "mixed"
    """Partly seen, the rest from general knowledge."""
    BACKGROUND = "background"
    """General knowledge of the assessment; unverified."""


class ListStatus(StrEnum):
    """How well a year's list is known."""

    VERIFIED = "verified"
    PARTIAL = "partial"
    DRAFT = "draft"


class PeriodKind(StrEnum):
    """Which time a piece of evidence must be about."""

    ANY = "any"
    """What is in force or in use: no year is asked for."""
    YEAR = "year"
    """The fiscal year being assessed."""
    PREVIOUS = "previous"
    """The fiscal year before (annual reports)."""
    HALF = "half"
    """The first six months of the year being assessed."""
    MONTHS = "months"
    """Each month of the first half of the year being assessed."""
    COVERS = "covers"
    """A plan of one or several years that covers the year being assessed."""


@dataclass(frozen=True, slots=True)
class Period:
    """A requirement's time.

    ``tolerance``: years before or after that pass as well, for periods that no source confirms.
    """

    kind: PeriodKind = PeriodKind.ANY
    tolerance: int = 0


@dataclass(frozen=True, slots=True)
class Requirement:
    """One checkable part of an item."""

    id: str
    """``O3.1``."""
    title: str
    title_en: str
    probe: str
    """Probe that answers it; empty if no machine can decide it."""
    period: Period
    basis: Basis
    decides: bool
    """False: it is measured, lowers the probability and appears as advice, but does not change the outcome."""
    element: str = ""
    """Element of the probe that is asked for; empty: the probe's topic itself."""
    manual: str = ""
    """Why no machine can decide it; empty otherwise."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item (O1 … On) of one year."""

    id: str
    number: int
    title: str
    title_en: str
    sub_indicator: str
    requirements: tuple[Requirement, ...]
    confidence: str = ""
    """``official``, ``secondary`` or ``guess``: how well its existence and title are known."""
    number_basis: str = ""
    """``sourced`` or ``inferred``: how well its number is known."""
    note: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SubIndicator:
    """A group of items; its score is their mean."""

    id: str
    title: str
    title_en: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """Indicator 9 or 10; its score is the mean of its sub-indicators."""

    id: str
    title: str
    title_en: str
    sub_indicators: tuple[SubIndicator, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """The OIT items of one fiscal year."""

    fiscal_year: int
    status: ListStatus
    indicators: tuple[Indicator, ...]
    items: tuple[Item, ...]
    """In number order."""
    digest: str
    """``sha256:`` over the year's data and the probes it uses, so that a result names the rules it was made by."""
    note: str = ""
    probes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Probes that the list brings with it, as written: on top of the bundled ones."""

    def item(self, item_id: str) -> Item:
        """Return the item called ``item_id``; KeyError if the year has none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

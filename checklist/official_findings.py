"""What a check of a published result gives: what was recomputed, what contradicts, and how figures are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checklist.official_terms import ReadingKind
from checklist.official_text import INDICATOR_NAMES


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two things in a document that can't both be right."""

    kind: str
    """``total``, ``level``, ``instrument``, ``swapped``, ``conflict``, ``items``, ``sub_mean``, ``unreachable``,
    ``rank``, ``count`` or ``extreme``."""
    where: str
    printed: float | str
    computed: float | str | None
    th: str
    en: str


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What comes out of the printed indicators and items; ``None`` where they don't suffice."""

    total: float | None
    level: str | None
    instruments: Mapping[str, float]
    indicators: Mapping[str, float]
    """"9" and "10" as they follow from the printed item scores."""


def figure_text(value: float | str) -> str:
    """A figure with two decimals, a word as it is."""
    return value if isinstance(value, str) else f"{value:.2f}"


def name_of(kind: ReadingKind, key: str) -> tuple[str, str]:
    """What a figure is called, in Thai and English."""
    if kind is ReadingKind.INDICATOR:
        return f"ตัวชี้วัดที่ {key} {INDICATOR_NAMES[int(key)][0]} ", f"indicator {key}"
    names: dict[ReadingKind, tuple[str, str]] = {
        ReadingKind.TOTAL: ("คะแนนรวม", "the total"),
        ReadingKind.LEVEL: ("ระดับผลการประเมิน", "the level"),
        ReadingKind.INSTRUMENT: (f"คะแนนเฉลี่ย {key} ", f"the mean of {key}"),
        ReadingKind.SUB: (f"ตัวชี้วัดย่อยที่ {key} ", f"sub-indicator {key}"),
        ReadingKind.ITEM: (f"ข้อ {key} ", f"item {key}"),
        ReadingKind.QUESTION: (f"คำถาม {key} ", f"question {key}"),
    }
    return names.get(kind, ("", ""))

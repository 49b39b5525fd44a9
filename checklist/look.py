"""What opening a candidate showed: its quality, the reason in words, and the reading that a verdict rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checklist.candidates import Candidate
from checklist.reading import Reading

PLAIN = 70.0
"""Weight from which words are taken to point to a topic; below it a failed or unreadable target proves nothing."""
POINTS = 75.0
"""Weight from which a target that can't be read leaves an item open."""


class Quality(StrEnum):
    """What opening a candidate showed, best first."""

    GOOD = "good"
    PARTLY = "partly"
    """The right page, but what makes it count is not there (no reply, no form)."""
    UNREADABLE = "unreadable"
    FAILED = "failed"
    STUB = "stub"
    WRONG = "wrong"
    """Another topic, another agency, pasted criteria."""
    GONE = "gone"
    INDEX = "index"
    """It only leads on to other pages."""
    MAP = "map"
    """It holds many topics: its sections and what they lead to are looked at by themselves."""


@dataclass(frozen=True)
class Look:
    """A candidate, opened."""

    candidate: Candidate
    quality: Quality
    reason: str
    reading: Reading | None = None
    matched: str = ""

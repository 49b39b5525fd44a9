"""The numbers of a text that count something: no years, no days, no time limits."""

from __future__ import annotations

import re

from checklist import periods

_NUMBER = re.compile(r"\d[\d,.]*")
_TIME_LIMIT = re.compile(r"(?:ภายใน|ไม่เกิน)\s?\d{1,3}\s?(?:วัน|ชั่วโมง|ชม|นาที|เดือน)")


def figures(text: str) -> list[str]:
    """Return the numbers of a text that are no years."""
    return [number for number in _NUMBER.findall(text) if not re.fullmatch(r"2[45]\d\d", number)]


def counts(text: str) -> bool:
    """True if a normalised text has numbers that are no part of a day, month or year and no time limit."""
    return bool(figures(_TIME_LIMIT.sub("", without_times(text))))


def without_times(text: str) -> str:
    """Return a normalised text without its days, months and years."""
    for claim in reversed(periods.claims(text)):
        text = text[: claim.start] + text[claim.end :]
    return text

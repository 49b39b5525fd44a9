"""Opened candidates with their time, in order: which is the best proof, and which came closest without being one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checklist.look import Look, Quality
from checklist.timing import TimeVerdict, Timing


@dataclass(frozen=True)
class Timed:
    """An opened candidate and how its time compares with what a requirement asks."""

    look: Look
    time: TimeVerdict

    @property
    def fits(self) -> bool:
        """True if it is good and of the right time."""
        return self.look.quality is Quality.GOOD and self.time.timing is Timing.FITS


def best_first(fitting: Sequence[Timed], year: int | None = None) -> tuple[Timed, ...]:
    """Proofs, best first; of equal ones that of fiscal year ``year``.

    A page gives way to the paper that hangs on it: the paper is what an assessor opens.
    """
    ordered = sorted(fitting, key=lambda entry: _proof_order(entry, year))
    carriers = {
        entry.look.candidate.found_on for entry in ordered if entry.look.reading and not entry.look.reading.is_html
    }
    return tuple(sorted(ordered, key=lambda entry: entry.look.candidate.url in carriers))


def _proof_order(entry: Timed, year: int | None) -> tuple[float, bool, int, int, str]:
    candidate = entry.look.candidate
    reading = entry.look.reading
    return (
        -round(candidate.weight, 1),
        candidate.section is not None,
        abs(entry.time.fiscal_year - year) if year and entry.time.fiscal_year else 0,
        -min(len(reading.prose_key), 3000) // 500 if reading else 0,
        candidate.url,
    )


_NEAR_RANK = {
    Quality.GOOD: 0,
    Quality.PARTLY: 1,
    Quality.UNREADABLE: 2,
    Quality.FAILED: 3,
    Quality.STUB: 4,
    Quality.WRONG: 5,
    Quality.GONE: 6,
    Quality.INDEX: 7,
    Quality.MAP: 8,
}


def nearest_first(entry: Timed) -> tuple[int, int, float, int, str]:
    """Sort key: what came closest to being a proof is first."""
    unknown = entry.time.timing is Timing.UNKNOWN
    latest = -(entry.time.fiscal_year or 0)
    return (
        _NEAR_RANK[entry.look.quality],
        int(unknown),
        -round(entry.look.candidate.weight / 10),
        latest,
        entry.look.candidate.url,
    )

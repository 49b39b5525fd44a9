"""Is a reading about the time that a requirement asks for? Its own title decides, then the words of the link, then the file name, then the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from checklist import thai
from checklist.match import readable_url
from checklist.model import Period, PeriodKind
from checklist.periods import Claim, Half, Strength, claims, half_of, is_law_title, strongest, years_wanted
from checklist.reading import Reading

_ANALYSED = re.compile(
    r"(?:ผลการประเมิน|วิเคราะห์ผล|ผลคะแนน|ผลการวิเคราะห์|คะแนนการประเมิน)(?:(?!มาตรการ|เพื่อ|แนวทาง)[^\n]){0,90}$"
)
_BODY = 6000
"""Characters of the text in which its year is looked for."""


class Timing(StrEnum):
    """How a reading's time compares with what is asked."""

    FITS = "fits"
    OTHER_YEAR = "other_year"
    OTHER_HALF = "other_half"
    UNKNOWN = "unknown"
    """No year could be read anywhere."""


@dataclass(frozen=True, slots=True)
class TimeVerdict:
    """The comparison, the fiscal year that was read and the words it was read from."""

    timing: Timing
    fiscal_year: int | None = None
    words: str = ""


def judge_time(
    reading: Reading, context: str, period: Period, fiscal_year: int, *, analysis: bool = False
) -> TimeVerdict:
    """Compare ``reading`` (reached by a link with the words ``context``) with ``period`` of assessment year ``fiscal_year`` (พ.ศ.).

    ``analysis``: the text draws on the result of the year before, whose year it may name ("วิเคราะห์ผลการประเมิน ITA ปี 2567" serves 2568).
    """
    if period.kind is PeriodKind.ANY:
        return TimeVerdict(Timing.FITS, _any_year(reading))
    wanted = years_wanted(period, fiscal_year)
    dates: list[tuple[Claim, str]] = []
    for text in _places(reading, context):
        found = _years_of(text, analysis=analysis)
        if not found:
            continue
        if found[0].strength is Strength.DATE:
            dates.extend((claim, text) for claim in found)
            continue
        return _compare(found, text, wanted, period, reading, context)
    body = _body_years(reading.text[:_BODY])
    if body:
        return _compare(body, reading.text, wanted, period, reading, context)
    if dates:
        return _compare(tuple(claim for claim, _ in dates), dates[0][1], wanted, period, reading, context)
    signed = [claim for claim in claims(reading.text[-3000:]) if claim.strength is Strength.DATE]
    if signed:
        return _compare((signed[-1],), reading.text[-3000:], wanted, period, reading, context)
    return TimeVerdict(Timing.UNKNOWN)


def _places(reading: Reading, context: str) -> Iterator[str]:
    panels = reading.extra.get("panels", "")
    if panels:
        yield panels
    title = reading.title
    if title and not is_law_title(title):
        yield title
    yield context
    yield reading.extra.get("heading", "")
    yield thai.normalize(readable_url(reading.url))
    if reading.is_html:
        yield "\n".join(reading.prose_lines[:2])


def _years_of(text: str, *, analysis: bool = False) -> tuple[Claim, ...]:
    normal = thai.normalize(text)
    found = [claim for claim in claims(normal) if claim.strength is not Strength.BARE or len(text) < 400]
    if analysis:
        found = [
            replace(claim, first=claim.first + 1, last=claim.last + 1)
            if _ANALYSED.search(normal[: claim.start])
            else claim
            for claim in found
        ]
    return strongest(found)


def _body_years(text: str) -> tuple[Claim, ...]:
    """The years that the text itself is about: those said most often, fiscal years before other years before months."""
    found = [claim for claim in claims(text) if claim.strength is not Strength.DATE]
    for strength in (Strength.FISCAL, Strength.YEAR, Strength.MONTH):
        same = [claim for claim in found if claim.strength is strength]
        if same:
            counts = Counter((claim.first, claim.last) for claim in same)
            most = max(counts.values())
            return tuple(claim for claim in same if counts[claim.first, claim.last] * 2 >= most)
    return ()


def _compare(
    found: tuple[Claim, ...], text: str, wanted: range, period: Period, reading: Reading, context: str
) -> TimeVerdict:
    fitting = [claim for claim in found if any(claim.covers(year) for year in wanted)]
    if not fitting:
        latest = max(found, key=lambda claim: (claim.last, claim.strength))
        return TimeVerdict(Timing.OTHER_YEAR, latest.last, _words(text, latest))
    claim = max(fitting, key=lambda claim: claim.strength)
    year = next(
        year for year in sorted(wanted, key=lambda year: abs(year - wanted[len(wanted) // 2])) if claim.covers(year)
    )
    if (
        period.kind is PeriodKind.HALF
        and half_of(f"{reading.title}\n{context}\n{reading.extra.get('heading', '')}") is Half.SECOND
    ):
        return TimeVerdict(Timing.OTHER_HALF, year, _words(text, claim))
    return TimeVerdict(Timing.FITS, year, _words(text, claim))


def _words(text: str, claim: Claim) -> str:
    return re.sub(r"\s+", " ", thai.snippet(thai.normalize(text), claim.start, claim.end, 24))


def _any_year(reading: Reading) -> int | None:
    found = _years_of(reading.title)
    return found[0].last if found and found[0].strength >= Strength.YEAR and not is_law_title(reading.title) else None

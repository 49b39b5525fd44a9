"""Which months of a half-year are told nowhere, where an agency tells them one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checklist import months_told, periods, thai
from checklist.facts import Question
from checklist.look_timing import MONTHS_COUNTED
from checklist.ranking import Timed

_SECOND_QUARTER = (1, 2, 3)
_LATER_MONTHS = re.compile(
    r"มกรา|กุมภา|มีนา(?!ง)|ม\.ค|ก\.พ|มี\.ค|ไตรมาส(?:ที่)?\s?(?:[2-4]|สอง)|รอบ\s?6|หกเดือน|6\s?เดือน|(?:[12]|iii?|ii)\s?/\s?\d\d",
    re.IGNORECASE,
)
"""What tells of the months after the first quarter, with a year or without."""


def not_counted(ranked: Sequence[Timed], question: Question) -> tuple[str, ...]:
    """Months of the half-year that figures counted month by month end before; none where they tell otherwise."""
    counted: set[int] = set()
    for entry in ranked:
        reading = entry.look.reading
        named = periods.claims(reading.text) if reading is not None else ()
        of_year = (claim for claim in named if claim.covers(question.fiscal_year))
        months = {claim.month for claim in of_year if claim.strength is periods.Strength.MONTH}
        told = reading is not None and _LATER_MONTHS.search(reading.text)
        if len(months) < MONTHS_COUNTED or told or any(claim.last_month for claim in named):
            return ()  # it counts otherwise
        counted |= months
    lacking = [month for month in _SECOND_QUARTER if month not in counted]
    ended = periods.months_ended(question.fiscal_year, question.today)
    if not counted or len(lacking) < len(_SECOND_QUARTER) or not set(lacking) <= set(ended):
        return ()
    return tuple(periods.MONTH_NAMES[month - 1] for month in lacking)


def lacking(ranked: Sequence[Timed], question: Question) -> tuple[str, ...]:
    """Months of the half-year that are missing where it is told month by month; none where it is told at once."""
    with_context = []
    for entry in ranked:
        reading = entry.look.reading
        if reading is None:
            return ()
        named = f"{reading.title}\n{thai.normalize(entry.look.candidate.label)}"
        months = months_told.months_alone(named, question.fiscal_year)
        if len(months) != 1 or periods.half_of(named) is not periods.Half.UNSAID:
            return ()  # it tells of more than one month
        with_context.append(replace(reading, extra={**reading.extra, "context": entry.look.candidate.context}))
    return months_told.missing_months(with_context, question.fiscal_year, question.today)

"""What a report says of its own figures, held against them: values elsewhere, ranks, counts, the highest and lowest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from checklist.official import TOLERANCE, PublishedResult
from checklist.official_findings import Contradiction, figure_text, name_of
from checklist.official_terms import ReadingKind
from checklist.official_text import INDICATOR_NAMES


def conflicts(result: PublishedResult) -> Iterator[Contradiction]:
    """One thing printed with two values. Each differing value is told once."""
    told = set()
    values: dict[ReadingKind, Mapping[str, float | str | int]] = {
        ReadingKind.INDICATOR: result.indicators,
        ReadingKind.TOTAL: {"": result.total if result.total is not None else ""},
        ReadingKind.LEVEL: {"": result.level},
        ReadingKind.INSTRUMENT: result.instruments,
        ReadingKind.SUB: result.sub_indicators,
        ReadingKind.ITEM: result.items,
        ReadingKind.QUESTION: result.questions,
    }
    for claim in result.claims:
        chosen = values.get(claim.kind, {}).get(claim.key)
        mark = (claim.kind, claim.key, claim.value)
        if chosen is None or chosen == claim.value or mark in told or _same_rounded(claim.value, chosen):
            continue
        told.add(mark)
        place = result.places.get(claim.key or claim.kind.value, "")
        name_th, name_en = name_of(claim.kind, claim.key)
        yield Contradiction(
            "conflict",
            claim.where,
            claim.value,
            chosen,
            f"{name_th}พิมพ์ไว้ {figure_text(claim.value)} แต่ที่อื่นในเอกสารเดียวกันเป็น {figure_text(chosen)} ({place})",
            f"{name_en} is printed as {figure_text(claim.value)} here and as {figure_text(chosen)} elsewhere ({place})",
        )


def ranks(result: PublishedResult) -> Iterator[Contradiction]:
    """A ranking whose order is not that of its values. A column that merely numbers the indicators is no ranking."""
    ranked = sorted({(claim.rank, claim.key) for claim in result.claims if claim.rank})
    if len(ranked) < 5 or all(str(rank) == key for rank, key in ranked):
        return
    for (_, above), (rank, below) in pairwise(ranked):
        high, low = result.indicators.get(above, 100.0), result.indicators.get(below, 0.0)
        if low > high + 1e-9:
            yield Contradiction(
                "rank",
                result.places.get(below, ""),
                f"{rank}: {low:.2f}",
                f"{rank - 1}: {high:.2f}",
                f"อันดับที่ {rank} ({INDICATOR_NAMES[int(below)][0]} {low:.2f}) สูงกว่าอันดับที่ {rank - 1} "
                f"({INDICATOR_NAMES[int(above)][0]} {high:.2f})",
                f"rank {rank} (indicator {below}, {low:.2f}) is above rank {rank - 1} (indicator {above}, {high:.2f})",
            )


def counts(result: PublishedResult) -> Iterator[Contradiction]:
    """How many indicators are said to be above or below a mark."""
    if len(result.indicators) < len(INDICATOR_NAMES):
        return
    values = list(result.indicators.values())
    claims = [claim for claim in result.claims if claim.kind is ReadingKind.COUNT]
    marks = {float(claim.key[1:]) for claim in claims}
    for claim in claims:
        sign, mark = claim.key[0], float(claim.key[1:])
        beyond = (lambda v, m=mark: v > m) if sign == ">" else (lambda v, m=mark: v < m)
        count = sum(map(beyond, values))
        # "Above 85" is also written for "85 or more", and "below 85" where a lower mark begins another class.
        fine = {count, count + values.count(mark)}
        fine |= {sum(other <= v < mark for v in values) for other in marks if sign == "<" and other < mark}
        fine |= {sum(mark < v <= other for v in values) for other in marks if sign == ">" and other > mark}
        if claim.value not in fine:
            word_th, word_en = ("สูงกว่า", "above") if sign == ">" else ("ต่ำกว่า", "below")
            yield Contradiction(
                "count",
                claim.where,
                claim.value,
                float(count),
                f"ระบุว่ามี {claim.value:g} ตัวชี้วัดที่{word_th} {mark:g} แต่ตามคะแนนที่พิมพ์ไว้มี {count}",
                f"{claim.value:g} indicators are said to be {word_en} {mark:g}; by their scores it is {count}",
            )


def extremes(result: PublishedResult) -> Iterator[Contradiction]:
    """The highest and lowest score that the text names, against the indicators."""
    if len(result.indicators) < len(INDICATOR_NAMES):
        return
    for claim in result.claims:
        if claim.kind is not ReadingKind.EXTREME:
            continue
        computed = (max if claim.key == "max" else min)(result.indicators.values())
        if abs(float(claim.value) - computed) > TOLERANCE:
            word_th, word_en = ("สูงสุด", "highest") if claim.key == "max" else ("ต่ำสุด", "lowest")
            yield Contradiction(
                "extreme",
                claim.where,
                claim.value,
                computed,
                f"คะแนน{word_th}พิมพ์ไว้ {figure_text(claim.value)} แต่ตามรายตัวชี้วัดคือ {computed:.2f}",
                f"the {word_en} score is printed as {figure_text(claim.value)}; by the indicators it is {computed:.2f}",
            )


def _same_rounded(one: float | str, other: float | str) -> bool:
    """True for 84.6 and 84.59: the shorter is the longer, rounded to its own digits."""
    if isinstance(one, str) or isinstance(other, str):
        return False
    return any(round(a, digits) == b for a, b in ((one, other), (other, one)) for digits in (0, 1))

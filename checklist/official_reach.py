"""Which scores the formula can give, and whether two indicators in each other's place explain a printed total."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from math import floor

from checklist.model import Checklist, Indicator
from checklist.official import TOLERANCE, PublishedResult, total_of
from checklist.official_findings import Contradiction, Recomputed
from checklist.official_text import INDICATOR_NAMES
from checklist.score import published

FORMULA_KNOWN_TO = 2566
"""Last year whose formula fits published figures; later indicator values are not called impossible."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two indicators that, put in each other's place, make the printed total come out."""

    one: str
    other: str
    total: float
    convincing: bool
    """More speaks for it than the total alone, which some pair fits by chance."""


def exchange_in(result: PublishedResult, recomputed: Recomputed, checklist: Checklist | None) -> Exchange | None:
    """The one exchange of two indicators that explains a total that does not come out, if one alone does."""
    if result.total is None or recomputed.total is None or abs(result.total - recomputed.total) <= TOLERANCE:
        return None
    impossible = not _reachable_all(result.indicators, result, checklist)
    fitting = []
    for one, other in combinations(sorted(result.indicators, key=int), 2):
        exchanged = {**result.indicators, one: result.indicators[other], other: result.indicators[one]}
        total = total_of(exchanged)
        if total is None or abs(total - result.total) > TOLERANCE:
            continue
        possible = _reachable_all(exchanged, result, checklist)
        alike = {one, other} == {"5", "10"}  # both are called … การทุจริต
        fitting.append(Exchange(one, other, total, possible and (impossible or alike)))
    convincing = [exchange for exchange in fitting if exchange.convincing]
    best = convincing or fitting
    return best[0] if len(best) == 1 else None


def swapped(result: PublishedResult, recomputed: Recomputed, exchange: Exchange) -> Contradiction:
    """Tell that the two indicators of ``exchange`` seem to be printed in each other's place."""
    one, other = exchange.one, exchange.other
    first, second = result.indicators[one], result.indicators[other]
    as_printed = published(recomputed.total or 0.0)
    names = f"{INDICATOR_NAMES[int(one)][0]} ({first:.2f})", f"{INDICATOR_NAMES[int(other)][0]} ({second:.2f})"
    return Contradiction(
        "swapped",
        result.places.get(other, ""),
        f"{one}: {first:.2f}, {other}: {second:.2f}",
        f"{one}: {second:.2f}, {other}: {first:.2f}",
        f"ตัวชี้วัดที่ {one} {names[0]} กับตัวชี้วัดที่ {other} {names[1]} น่าจะพิมพ์สลับกัน: ตามที่พิมพ์คำนวณคะแนนรวมได้ "
        f"{as_printed:.2f} เมื่อสลับกลับได้ {exchange.total:.3f} ตรงกับคะแนนรวมที่พิมพ์ไว้ {result.total:.2f}",
        f"indicators {one} ({first:.2f}) and {other} ({second:.2f}) seem to be printed in each other's place: "
        f"as printed they give {as_printed:.2f}, exchanged {exchange.total:.3f}; printed is {result.total:.2f}",
    )


def _reachable_all(indicators: Mapping[str, float], result: PublishedResult, checklist: Checklist | None) -> bool:
    if checklist is None or (result.fiscal_year or 0) > FORMULA_KNOWN_TO:
        return True
    return all(
        _is_reachable(indicators[indicator.id], indicator)
        for indicator in checklist.indicators
        if indicator.id in indicators
    )


def unreachable(
    result: PublishedResult, recomputed: Recomputed, checklist: Checklist | None
) -> Iterator[Contradiction]:
    """Indicators with a value that no set of item scores gives."""
    if checklist is None or (result.fiscal_year or 0) > FORMULA_KNOWN_TO:
        return
    for indicator in checklist.indicators:
        value = result.indicators.get(indicator.id)
        if value is None or indicator.id in recomputed.indicators or _is_reachable(value, indicator):
            continue
        nearest = min(_reachable(_sizes(indicator)), key=lambda other: abs(other - value))
        yield Contradiction(
            "unreachable",
            result.places.get(indicator.id, ""),
            value,
            nearest,
            f"ตัวชี้วัดที่ {indicator.id} พิมพ์ไว้ {value:.2f} ซึ่งไม่มีชุดคะแนนรายข้อ 0/100 ใดของปี {result.fiscal_year} ให้ได้ "
            f"(ค่าที่ใกล้ที่สุดคือ {nearest:.2f})",
            f"indicator {indicator.id} is printed as {value:.2f}, which no set of 0/100 items "
            f"of {result.fiscal_year} gives (the nearest is {nearest:.2f})",
        )


def _sizes(indicator: Indicator) -> tuple[int, ...]:
    return tuple(len(sub.items) for sub in indicator.sub_indicators)


def _is_reachable(value: float, indicator: Indicator) -> bool:
    return any(abs(value - other) < 1e-6 for other in _reachable(_sizes(indicator)))


@lru_cache(maxsize=16)
def _reachable(sizes: tuple[int, ...]) -> frozenset[float]:
    """Two-decimal values that groups of 0/100 items can give, rounded or cut off: reports do both."""
    means = {sum(parts) / len(sizes) for parts in product(*([n * 100 / s for n in range(s + 1)] for s in sizes))}
    return frozenset(published(mean) for mean in means) | {floor(mean * 100 + 1e-6) / 100 for mean in means}

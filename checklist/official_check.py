"""Recompute a published result and name every contradiction in it, with what is printed, what comes out and why.

A printed error is told, never mended silently. Each check says nothing where the figures it needs are not printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from checklist.model import Checklist, Indicator
from checklist.official import TOLERANCE, WEIGHTS, PublishedResult, instrument_mean, total_of
from checklist.official_claims import conflicts, counts, extremes, ranks
from checklist.official_findings import Contradiction, Recomputed
from checklist.official_reach import Exchange, exchange_in, swapped, unreachable
from checklist.official_text import INSTRUMENTS
from checklist.score import bare_score, level_of, published


@dataclass(frozen=True, slots=True)
class Checked:
    """A result with what was recomputed and what contradicts."""

    result: PublishedResult
    recomputed: Recomputed
    contradictions: tuple[Contradiction, ...]


def check(result: PublishedResult, checklist: Checklist | None) -> Checked:
    """Check one result. ``checklist`` is the list of its year; without one items are not weighed."""
    recomputed = recompute(result, checklist)
    exchange = exchange_in(result, recomputed, checklist)
    swap = swapped(result, recomputed, exchange) if exchange and exchange.convincing else None
    found: list[Contradiction] = []
    found += conflicts(result)
    found += [swap] if swap else _total(result, recomputed, exchange)
    found += _level(result, recomputed)
    found += _instruments(result, recomputed, swapped=swap is not None)
    found += _sub_means(result)
    found += _items(result, recomputed)
    if not swap:
        found += unreachable(result, recomputed, checklist)
    found += ranks(result)
    found += counts(result)
    found += extremes(result)
    return Checked(result, recomputed, tuple(found))


def recompute(result: PublishedResult, checklist: Checklist | None) -> Recomputed:
    """Instruments, total and level from the indicators (or printed instruments), indicators 9 and 10 from the items."""
    means = {name: mean for name in INSTRUMENTS if (mean := instrument_mean(result.indicators, name)) is not None}
    from_items = _from_items(result, checklist)
    # Items give an indicator exactly where the printed one is rounded.
    exact = {
        key: value for key, value in from_items.items() if abs(value - result.indicators.get(key, 999)) <= TOLERANCE
    }
    total = total_of({**result.indicators, **exact})
    if total is None and len(result.instruments) == len(WEIGHTS):
        total = sum(WEIGHTS[name] * value for name, value in result.instruments.items())
    basis = total if total is not None else result.total
    level = None
    if basis is not None and result.fiscal_year is not None:
        # The printed total decides the level where there is one: its last digit may differ from ours by rounding.
        near = result.total is not None and abs(result.total - basis) <= TOLERANCE
        instruments = [means.get(name, result.instruments.get(name)) for name in WEIGHTS]
        level = level_of(result.fiscal_year, result.total if near and result.total is not None else basis, instruments)
    return Recomputed(total, level.name if level else None, means, from_items)


def _from_items(result: PublishedResult, checklist: Checklist | None) -> dict[str, float]:
    """Indicators from item scores; items of an indicator that are not listed have 100 if only zeros were listed."""
    if checklist is None or not result.items:
        return {}
    known = {item.id for item in checklist.items}
    listed = {item: score for item, score in result.items.items() if item in known}
    score = bare_score(checklist, [item for item in known if listed.get(item, 100) == 100])
    values = {group.id: group.score.expected for group in score.indicators}
    return {
        indicator.id: values[indicator.id]
        for indicator in checklist.indicators
        if any(item in listed for sub in indicator.sub_indicators for item in sub.items)
        and _is_whole(indicator, result, listed)
    }


def _is_whole(indicator: Indicator, result: PublishedResult, listed: Mapping[str, int]) -> bool:
    """True if the printed items tell the indicator: all of them, or a list of zeros."""
    items = [item for sub in indicator.sub_indicators for item in sub.items]
    zeros = [item for item in items if listed.get(item) == 0]
    return bool(zeros) or all(item in listed for item in items) or result.indicators.get(indicator.id) == 100


# ------------------------------------------------------------------------------------------------------- the checks


def _total(result: PublishedResult, recomputed: Recomputed, hint: Exchange | None) -> Iterator[Contradiction]:
    if result.total is None or recomputed.total is None or abs(result.total - recomputed.total) <= TOLERANCE:
        return
    shown = published(recomputed.total)
    more_th = f" จะตรงกันหากตัวชี้วัดที่ {hint.one} กับ {hint.other} พิมพ์สลับกัน" if hint else ""
    more_en = f"; it would fit if indicators {hint.one} and {hint.other} were exchanged" if hint else ""
    yield Contradiction(
        "total",
        result.places.get("total", ""),
        result.total,
        shown,
        f"คะแนนรวมพิมพ์ไว้ {result.total:.2f} แต่คำนวณจากตัวชี้วัดที่พิมพ์ไว้ได้ {shown:.2f} "
        f"(IIT ร้อยละ 30 EIT ร้อยละ 30 OIT ร้อยละ 40){more_th}",
        f"the total is printed as {result.total:.2f}, but the printed indicators give {shown:.2f} (30/30/40){more_en}",
    )


def _level(result: PublishedResult, recomputed: Recomputed) -> Iterator[Contradiction]:
    if not result.level or result.fiscal_year is None or result.total is None:
        return
    instruments = [recomputed.instruments.get(name, result.instruments.get(name)) for name in WEIGHTS]
    level = level_of(result.fiscal_year, result.total, instruments)
    if level.name == result.level or (not level.certain and result.level.startswith("ผ่าน") and result.total >= 85):
        return
    source_th = "" if level.source == "official" else " (เกณฑ์ปี 2566 เป็นต้นไปมาจากแหล่งทุติยภูมิ)"
    source_en = "" if level.source == "official" else " (rule from a secondary source)"
    yield Contradiction(
        "level",
        result.places.get("level", ""),
        result.level,
        level.name,
        f"ระดับพิมพ์ไว้ {result.level} แต่คะแนนรวม {result.total:.2f} อยู่ในระดับ {level.name}{source_th}",
        f"the level is printed as {result.level}, but a total of {result.total:.2f} is {level.name}{source_en}",
    )


def _instruments(result: PublishedResult, recomputed: Recomputed, *, swapped: bool) -> Iterator[Contradiction]:
    for name, value in result.instruments.items():
        mean = recomputed.instruments.get(name)
        if mean is None or abs(value - mean) <= TOLERANCE or abs(value - WEIGHTS[name] * mean) <= TOLERANCE:
            continue
        if swapped and abs(value - mean) > TOLERANCE:
            continue  # already told by the exchange
        shown = published(mean)
        numbers = f"{INSTRUMENTS[name][0]}–{INSTRUMENTS[name][-1]}"
        yield Contradiction(
            "instrument",
            result.places.get(name, ""),
            value,
            shown,
            f"คะแนนเฉลี่ย {name} พิมพ์ไว้ {value:.2f} แต่ค่าเฉลี่ยของตัวชี้วัดที่ {numbers} ที่พิมพ์ไว้คือ {shown:.2f}",
            f"the mean of {name} is printed as {value:.2f}, but indicators {numbers} as printed give {shown:.2f}",
        )


def _sub_means(result: PublishedResult) -> Iterator[Contradiction]:
    for indicator, size in (("9", 5), ("10", 2)):
        parts = [value for key, value in result.sub_indicators.items() if key.split(".")[0] == indicator]
        value = result.indicators.get(indicator)
        if value is None or len(parts) != size or abs(sum(parts) / size - value) <= TOLERANCE:
            continue
        shown = published(sum(parts) / size)
        yield Contradiction(
            "sub_mean",
            result.places.get(indicator, ""),
            value,
            shown,
            f"ตัวชี้วัดที่ {indicator} พิมพ์ไว้ {value:.2f} แต่ค่าเฉลี่ยของตัวชี้วัดย่อยที่พิมพ์ไว้คือ {shown:.2f}",
            f"indicator {indicator} is printed as {value:.2f}, but its sub-indicators give {shown:.2f}",
        )


def _items(result: PublishedResult, recomputed: Recomputed) -> Iterator[Contradiction]:
    for indicator, computed in recomputed.indicators.items():
        value = result.indicators.get(indicator)
        if value is None or abs(value - computed) <= TOLERANCE:
            continue
        shown = published(computed)
        yield Contradiction(
            "items",
            result.places.get(indicator, ""),
            value,
            shown,
            f"ตัวชี้วัดที่ {indicator} พิมพ์ไว้ {value:.2f} แต่คะแนนรายข้อที่พิมพ์ไว้ (ข้อที่ไม่อยู่ในรายการถือว่าได้ 100) ให้ผล {shown:.2f}",
            f"indicator {indicator} is printed as {value:.2f}, "
            f"but the item scores printed (others taken as 100) give {shown:.2f}",
        )


ChecklistOf = Callable[[int], Checklist | None]
"""Gives the list of a fiscal year, or ``None``."""


def check_all(results: tuple[PublishedResult, ...], checklist_of: ChecklistOf) -> tuple[Checked, ...]:
    """Check every result by the list of its year."""
    return tuple(check(r, checklist_of(r.fiscal_year) if r.fiscal_year else None) for r in results)

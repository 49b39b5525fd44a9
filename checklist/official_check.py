"""Recompute a published result and name every contradiction in it, with what is printed, what comes out and why.

A printed error is told, never mended silently. Each check says nothing where the figures it needs are not printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise, product
from math import floor

from checklist.model import Checklist, Indicator
from checklist.official import TOLERANCE, WEIGHTS, PublishedResult, instrument_mean, total_of
from checklist.official_terms import ReadingKind
from checklist.official_text import INDICATOR_NAMES, INSTRUMENTS
from checklist.score import bare_score, level_of, published

FORMULA_KNOWN_TO = 2566
"""Last year whose formula fits published figures; later indicator values are not called impossible."""


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


@dataclass(frozen=True, slots=True)
class Checked:
    """A result with what was recomputed and what contradicts."""

    result: PublishedResult
    recomputed: Recomputed
    contradictions: tuple[Contradiction, ...]


def check(result: PublishedResult, checklist: Checklist | None) -> Checked:
    """Check one result. ``checklist`` is the list of its year; without one items are not weighed."""
    recomputed = recompute(result, checklist)
    exchange = _exchange(result, recomputed, checklist)
    swap = _swap(result, recomputed, exchange) if exchange and exchange.convincing else None
    found: list[Contradiction] = []
    found += _conflicts(result)
    found += [swap] if swap else _total(result, recomputed, exchange)
    found += _level(result, recomputed)
    found += _instruments(result, recomputed, swapped=swap is not None)
    found += _sub_means(result)
    found += _items(result, recomputed)
    if not swap:
        found += _unreachable(result, recomputed, checklist)
    found += _ranks(result)
    found += _counts(result)
    found += _extremes(result)
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


def _conflicts(result: PublishedResult) -> Iterator[Contradiction]:
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
        name_th, name_en = _name(claim.kind, claim.key)
        yield Contradiction(
            "conflict",
            claim.where,
            claim.value,
            chosen,
            f"{name_th}พิมพ์ไว้ {_show(claim.value)} แต่ที่อื่นในเอกสารเดียวกันเป็น {_show(chosen)} ({place})",
            f"{name_en} is printed as {_show(claim.value)} here and as {_show(chosen)} elsewhere ({place})",
        )


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


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two indicators that, put in each other's place, make the printed total come out."""

    one: str
    other: str
    total: float
    convincing: bool
    """More speaks for it than the total alone, which some pair fits by chance."""


def _exchange(result: PublishedResult, recomputed: Recomputed, checklist: Checklist | None) -> Exchange | None:
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


def _swap(result: PublishedResult, recomputed: Recomputed, exchange: Exchange) -> Contradiction:
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


def _unreachable(
    result: PublishedResult, recomputed: Recomputed, checklist: Checklist | None
) -> Iterator[Contradiction]:
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


def _ranks(result: PublishedResult) -> Iterator[Contradiction]:
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


def _counts(result: PublishedResult) -> Iterator[Contradiction]:
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


def _extremes(result: PublishedResult) -> Iterator[Contradiction]:
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
                f"คะแนน{word_th}พิมพ์ไว้ {_show(claim.value)} แต่ตามรายตัวชี้วัดคือ {computed:.2f}",
                f"the {word_en} score is printed as {_show(claim.value)}; by the indicators it is {computed:.2f}",
            )


def _same_rounded(one: float | str, other: float | str) -> bool:
    """True for 84.6 and 84.59: the shorter is the longer, rounded to its own digits."""
    if isinstance(one, str) or isinstance(other, str):
        return False
    return any(round(a, digits) == b for a, b in ((one, other), (other, one)) for digits in (0, 1))


def _show(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.2f}"


def _name(kind: ReadingKind, key: str) -> tuple[str, str]:
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


ChecklistOf = Callable[[int], Checklist | None]
"""Gives the list of a fiscal year, or ``None``."""


def check_all(results: tuple[PublishedResult, ...], checklist_of: ChecklistOf) -> tuple[Checked, ...]:
    """Check every result by the list of its year."""
    return tuple(check(r, checklist_of(r.fiscal_year) if r.fiscal_year else None) for r in results)

"""Published ITA results of an agency: what a report says, gathered per year, then recomputed and checked.

``results_of`` turns the lines of a report into one ``PublishedResult`` per year, ``official_check.check`` looks
for contradictions, ``official_analysis`` ranks and sorts. ``audit.official`` opens the files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod

from checklist.official_agency import agency_of
from checklist.official_reading import ReportReader
from checklist.official_terms import Reading, ReadingKind, Unread
from checklist.official_text import INSTRUMENTS, Line, years_in
from checklist.score import EIT_WEIGHT, IIT_WEIGHT, OIT_WEIGHT

TOLERANCE = 0.01 + 1e-9
"""Points by which a printed figure may differ from one computed of rounded figures."""

WEIGHTS = {"IIT": IIT_WEIGHT, "EIT": EIT_WEIGHT, "OIT": OIT_WEIGHT}

_MOST_CHOICES = 256


@dataclass(frozen=True, slots=True)
class PublishedResult:
    """One agency's result of one fiscal year, as printed. Scores are 0–100; what is not printed is absent."""

    agency: str
    fiscal_year: int | None
    """พ.ศ.; ``None`` if the document does not say."""
    indicators: Mapping[str, float] = field(default_factory=dict)
    """ "1" … "10"."""
    total: float | None = None
    level: str = ""
    instruments: Mapping[str, float] = field(default_factory=dict)
    """Printed means of IIT, EIT and OIT."""
    sub_indicators: Mapping[str, float] = field(default_factory=dict)
    items: Mapping[str, int] = field(default_factory=dict)
    """O-item → 0 or 100."""
    questions: Mapping[str, float] = field(default_factory=dict)
    """Survey question (I7, E14) → score."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Where each of these stands: indicator number, ``total``, ``level``, "IIT" …, "9.1" …, item, question."""
    claims: tuple[Reading, ...] = ()
    """What else is said of the year: values that differ from those chosen, ranks, counts, extremes."""
    unread: tuple[Unread, ...] = ()
    repaired: tuple[Reading, ...] = ()
    """Figures in which a letter was taken for a digit."""

    @property
    def tells(self) -> bool:
        """True if any score was read."""
        return bool(self.indicators or self.total is not None or self.items or self.instruments)

    @property
    def zero_items(self) -> tuple[str, ...]:
        """Items with 0, by number."""
        return tuple(sorted((item for item, score in self.items.items() if score == 0), key=lambda item: int(item[1:])))


def instrument_mean(indicators: Mapping[str, float], name: str) -> float | None:
    """Mean of the indicators of IIT, EIT or OIT; ``None`` unless all are there."""
    numbers = [str(number) for number in INSTRUMENTS[name]]
    if any(number not in indicators for number in numbers):
        return None
    return sum(indicators[number] for number in numbers) / len(numbers)


def total_of(indicators: Mapping[str, float]) -> float | None:
    """ITA total of all ten indicators; ``None`` unless all are there."""
    means = {name: instrument_mean(indicators, name) for name in INSTRUMENTS}
    known = {name: mean for name, mean in means.items() if mean is not None}
    return sum(WEIGHTS[name] * mean for name, mean in known.items()) if len(known) == len(WEIGHTS) else None


def results_of(lines: Sequence[Line], agency: str = "") -> tuple[PublishedResult, ...]:
    """The results that a report holds, one per fiscal year, oldest first; empty if it holds none.

    A report of which nothing but unread rows is left gives one result without figures that tells them.
    """
    reader = ReportReader(lines)
    readings, main = _dated(reader.readings, lines)
    name = agency or agency_of(lines)
    groups: dict[tuple[str, int | None], list[Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.agency or name, reading.year), []).append(reading)
    results = [_result(of, year, group) for (of, year), group in groups.items()]
    telling = sorted((r for r in results if r.tells), key=lambda r: (r.agency != name, r.agency, r.fiscal_year or 0))
    # What could not be read is told once, with the year that the report is about.
    owner = next((r for r in telling if r.fiscal_year == main), telling[-1] if telling else None)
    if owner is None and reader.unread:
        return (PublishedResult(name, main, unread=tuple(reader.unread)),)
    return tuple(replace(r, unread=tuple(reader.unread)) if r is owner else r for r in telling)


def _dated(readings: Sequence[Reading], lines: Sequence[Line]) -> tuple[list[Reading], int | None]:
    """The readings with their years, and the year that the report is about."""
    stated: dict[float | str, set[int]] = {}
    for reading in readings:
        if reading.kind is ReadingKind.TOTAL and reading.year:
            stated.setdefault(reading.value, set()).add(reading.year)
    dated: list[Reading] = []
    of_total: int | None = None
    for reading in readings:
        year = reading.year
        if reading.kind is ReadingKind.TOTAL:
            # A total told again without its year is that of the year it is stated for.
            same = stated.get(reading.value, set())
            year = year or (next(iter(same)) if len(same) == 1 else reading.near)
            of_total = year
        elif reading.kind in (ReadingKind.LEVEL, ReadingKind.EXTREME) and year is None:
            year = of_total
        dated.append(replace(reading, year=year))
    main = _main_year(dated, lines)
    kinds = {(reading.kind, reading.year) for reading in dated}
    return [replace(reading, year=_year_of(reading, main, kinds)) for reading in dated], main


def _main_year(readings: Sequence[Reading], lines: Sequence[Line]) -> int | None:
    """The year that a report is about: of most totals, else of the latest table, else the one named most."""
    totals = Counter(reading.year for reading in readings if reading.kind is ReadingKind.TOTAL and reading.year)
    if totals:
        return max(totals, key=lambda year: (totals[year], year))
    tables = [reading.year for reading in readings if reading.kind is ReadingKind.INDICATOR and reading.year]
    if tables:
        return max(tables)
    about = [line.text for line in lines if any(word in line.text for word in ("ผลการประเมิน", "ผลคะแนน", "ITA"))]
    named = Counter(year for text in (about or [line.text for line in lines]) for year in years_in(text))
    return max(named, key=lambda year: (named[year], -year)) if named else None


def _year_of(reading: Reading, main: int | None, kinds: Container[tuple[ReadingKind, int | None]]) -> int | None:
    """The year of a reading; a caption's year without a total falls to the report's year if that lacks figures."""
    if reading.year is None or reading.year == main:
        return main
    if reading.kind in (ReadingKind.TOTAL, ReadingKind.LEVEL):
        return reading.year
    alone = (ReadingKind.TOTAL, reading.year) not in kinds
    orphaned = (ReadingKind.INDICATOR, main) not in kinds and (ReadingKind.TOTAL, main) in kinds
    return main if alone and orphaned else reading.year


def _result(agency: str, year: int | None, readings: Sequence[Reading]) -> PublishedResult:
    groups: dict[tuple[ReadingKind, str], list[Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.kind, reading.key), []).append(reading)
    chosen = {key: _best(group) for key, group in groups.items()}
    total = chosen.get((ReadingKind.TOTAL, ""))
    _settle_by_total(groups, chosen, float(total.value) if total else None)
    single = (ReadingKind.COUNT, ReadingKind.EXTREME)
    claims = [
        reading
        for key, group in groups.items()
        for reading in group
        if reading.kind in single or reading.rank or reading.value != chosen[key].value
    ]

    def scores(kind: ReadingKind) -> dict[str, float]:
        found = {key: float(reading.value) for (of, key), reading in chosen.items() if of is kind}
        return dict(sorted(found.items(), key=lambda pair: _natural(pair[0])))

    level = chosen.get((ReadingKind.LEVEL, ""))
    return PublishedResult(
        agency=agency,
        fiscal_year=year,
        indicators=scores(ReadingKind.INDICATOR),
        total=float(total.value) if total else None,
        level=str(level.value) if level else "",
        instruments=scores(ReadingKind.INSTRUMENT),
        sub_indicators=scores(ReadingKind.SUB),
        items={item: int(score) for item, score in scores(ReadingKind.ITEM).items()},
        questions=scores(ReadingKind.QUESTION),
        places={key or kind.value: reading.where for (kind, key), reading in chosen.items() if kind not in single},
        claims=tuple(claims),
        repaired=tuple(reading for reading in readings if reading.repaired),
    )


def _best(group: Sequence[Reading]) -> Reading:
    """The reading to believe: from the best kind of place, of the value said most, the first of these."""
    counts = Counter(reading.value for reading in group)
    return max(group, key=lambda reading: (reading.origin, counts[reading.value]))


def _settle_by_total(
    groups: Mapping[tuple[ReadingKind, str], Sequence[Reading]],
    chosen: dict[tuple[ReadingKind, str], Reading],
    total: float | None,
) -> None:
    """Of several values printed for one indicator take the one that the printed total fits, if only one does."""
    of_indicators = [key for key in groups if key[0] is ReadingKind.INDICATOR]
    options = {key: list({r.value: r for r in reversed(groups[key])}.values()) for key in of_indicators}
    open_keys = [key for key, values in options.items() if len(values) > 1]
    if total is None or not open_keys or prod(len(options[key]) for key in open_keys) > _MOST_CHOICES:
        return
    fitting = []
    for choice in product(*(options[key] for key in open_keys)):
        attempt = {**chosen, **dict(zip(open_keys, choice, strict=True))}
        computed = total_of({key[1]: float(attempt[key].value) for key in of_indicators})
        if computed is not None and abs(computed - total) <= TOLERANCE:
            fitting.append(choice)
    if len(fitting) == 1:
        chosen.update(zip(open_keys, fitting[0], strict=True))


def _natural(key: str) -> tuple[str, float]:
    head = key.rstrip("0123456789.")
    return head, float(key[len(head) :] or 0)

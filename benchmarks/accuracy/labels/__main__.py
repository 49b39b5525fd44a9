"""Measure the label matcher: ``python -m benchmarks.accuracy.labels [--wrong NAME]``."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checklist.loader import load_checklist
from checklist.match import ItemMatch, Matcher

FOLDER = Path(__file__).parent
SETS = (
    "tune-2564",
    "tune-2565",
    "tune-2565-second",
    "tune-2566",
    "tune-2567",
    "tune-2568",
    "tune-2568-second",
    "tune-2569",
    "measured-2565",
    "measured-2565-second",
    "measured-2566",
    "measured-2567",
    "measured-2568",
)
SURE = 50
"""Probability in percent from which an item counts as named."""
NEAR = 3
"""How many of the first answers count as near."""


@dataclass(frozen=True, slots=True)
class Line:
    """One label with its truth: items best first, none for a label that names no item."""

    label: str
    items: tuple[str, ...]
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the matcher says of one line, likeliest item first."""

    line: Line
    matches: tuple[ItemMatch, ...]

    def within(self, count: int) -> bool:
        """Whether one of the right items is among the first ``count`` answers."""
        return any(match.item in self.line.items for match in self.matches[:count])

    @property
    def claimed(self) -> bool:
        """Whether any item is said with probability ``SURE`` percent or more."""
        return any(match.probability >= SURE for match in self.matches)

    @property
    def right(self) -> bool:
        """A right item first; for a label that names none, no sure item."""
        return self.within(1) if self.line.items else not self.claimed


def main() -> int:
    """Print a row of figures per set; with ``--wrong`` the wrong lines of a set made to tune with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", metavar="NAME", choices=SETS, help="print the wrong lines of this set")
    name: str | None = parser.parse_args().wrong
    if name is None:
        print(f"{'set':21} {'items':>5} {'first':>6} {f'top {NEAR}':>6} {'none':>5} {'false':>6}")
        for each in SETS:
            print(_figures(each, answers(each)))
        return 0
    # Lines once looked at are tuned to, and would then measure nothing.
    if not name.startswith("tune-"):
        parser.error(f"{name} only measures: its lines are not shown; use one of the tune sets")
    for answer in answers(name):
        if not answer.right:
            print(_wrong(answer))
    return 0


def read_lines(name: str) -> Iterator[Line]:
    """Lines of one set; ``ValueError`` names a row without exactly its four columns."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        for number, row in enumerate(rows, start=2):
            if len(row) != len(Line.__dataclass_fields__):
                message = f"{name}.tsv line {number}: {len(row)} columns"
                raise ValueError(message)
            label, items, kind, why = row
            yield Line(label, () if items == "-" else tuple(items.split(",")), kind, why)


def answers(name: str) -> list[Answer]:
    """The matcher's answers to one set, with the checklist of the year in the set's name."""
    matcher = Matcher(load_checklist(int(name.split("-")[1])))
    return [
        Answer(line, tuple(sorted(matcher.match(line.label), key=lambda match: -match.probability)))
        for line in read_lines(name)
    ]


def _figures(name: str, given: list[Answer]) -> str:
    items = [answer for answer in given if answer.line.items]
    none = [answer for answer in given if not answer.line.items]
    first = _share([answer.within(1) for answer in items])
    near = _share([answer.within(NEAR) for answer in items])
    false = _share([answer.claimed for answer in none])
    return f"{name:21} {len(items):>5} {first:>6} {near:>6} {len(none):>5} {false:>6}"


def _share(hits: list[bool]) -> str:
    return f"{100 * sum(hits) / len(hits):.1f}%" if hits else "–"


def _wrong(answer: Answer) -> str:
    said = ", ".join(f"{match.item} {match.probability:.0f}" for match in answer.matches[:NEAR]) or "nothing"
    line = answer.line
    note = f"  # {line.why}" if line.why else ""
    return f"{line.kind:7} {line.label}\n        is {','.join(line.items) or '-'}, said {said}{note}"


if __name__ == "__main__":
    raise SystemExit(main())

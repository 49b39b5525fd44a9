"""`python -m benchmarks.official`: figures, zero items and errors found in reports on ITA results.

Real reports are read from the folder in the environment variable OIT_SEEDS, if it is set; they are not part of the
repository. Made-up reports are generated here, in every layout, with and without one planted error.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from audit.official import check_file
from checklist.loader import load_checklist
from checklist.official import results_of
from checklist.official_check import Checked, check_all
from checklist.official_text import lines_of
from tests.checklist.made_reports import LAYOUTS, YEARS, Truth, make_truth, write

EXPECTED = {
    ("conflict", 94.02, 74.02),
    ("level", "C", "B"),
    ("swapped", "5: 56.25, 10: 84.00", "5: 84.00, 10: 56.25"),
    ("instrument", 93.26, 93.62),
}
"""The four printed errors of the five real reports; anything else is a false alarm."""
ROUNDS = 10


def main() -> None:
    """Print both parts."""
    folder = os.environ.get("OIT_SEEDS", "")
    if folder:
        real(Path(folder))
    else:
        print("OIT_SEEDS is not set: no real reports")
    made_up()


def real(folder: Path) -> None:
    """Read every text in *folder* and print what came out beside what is printed."""
    found = set()
    print(f"{'agency':<32} year   printed  computed  level  zero items  unread")
    for path in sorted(folder.glob("*.txt")):
        for checked in check_file(path):
            result, again = checked.result, checked.recomputed
            total = "-" if result.total is None else f"{result.total:.2f}"
            computed = "-" if again.total is None else f"{again.total:.3f}"
            print(
                f"{result.agency:<32} {result.fiscal_year}  {total:>7}  {computed:>8}  {result.level or '-':<5}  "
                f"{len(result.zero_items):>10}  {len(result.unread):>6}"
            )
            for indicator, value in again.indicators.items():
                print(
                    f"    indicator {indicator} from its items: {value:.4f}, printed {result.indicators[indicator]:.2f}"
                )
            for one in checked.contradictions:
                found.add((one.kind, one.printed, one.computed))
                print(f"    ✗ {one.where}: {one.en}")
    print(f"printed errors named: {len(found & EXPECTED)} of {len(EXPECTED)}; other alarms: {len(found - EXPECTED)}\n")


def made_up() -> None:
    """Made-up reports: are all figures read, is a planted error named, is anything else alarmed?"""
    count: Counter[str] = Counter()
    start = time.perf_counter()
    for seed in range(ROUNDS * len(LAYOUTS) * len(YEARS)):
        rng = random.Random(seed)
        layout, year = LAYOUTS[seed % len(LAYOUTS)], YEARS[seed // len(LAYOUTS) % len(YEARS)]
        truth = make_truth(rng, year)
        _clean(truth, _read(write(truth, layout, rng)), count)
        wrong = round(truth.total + rng.choice((-1, 1)) * 0.4, 2)
        read = _read(write(truth, layout, rng, total=f"{wrong:.2f}"))
        found = {one.kind for checked in read for one in checked.contradictions}
        count["planted"] += 1
        count["named"] += bool(found & {"total", "conflict"})
        swapped = truth.indicators | {"5": truth.indicators["10"], "10": truth.indicators["5"]}
        text = write(replace(truth, indicators=swapped), layout, rng, zero_list=False)
        count["planted"] += 1
        count["named"] += any(one.kind == "swapped" for checked in _read(text) for one in checked.contradictions)
    seconds = time.perf_counter() - start
    print(f"made-up reports: {count['reports']}, figures read {count['right']}/{count['figures']}")
    print(f"  zero lists right {count['zeros']}, false alarms {count['alarms']}, unread {count['unread']}")
    print(f"  planted errors named {count['named']}/{count['planted']}; {3 * count['reports'] / seconds:.0f} reports/s")


def _read(text: str) -> tuple[Checked, ...]:
    return check_all(results_of(lines_of(text)), load_checklist)


def _clean(truth: Truth, read: tuple[Checked, ...], count: Counter[str]) -> None:
    count["reports"] += 1
    count["figures"] += len(truth.indicators) + 1
    for checked in read[:1]:
        result = checked.result
        count["right"] += sum(result.indicators.get(key) == score for key, score in truth.indicators.items())
        count["right"] += result.total == truth.total
        count["zeros"] += result.zero_items == truth.zero_items
        count["unread"] += len(result.unread)
    count["alarms"] += sum(len(checked.contradictions) for checked in read)


if __name__ == "__main__":
    main()

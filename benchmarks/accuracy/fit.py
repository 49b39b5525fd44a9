"""Fit the probability of each class of finding on labelled sites and write it to checklist/calibration.toml.

Each class gets (prior · weight + true ones) / (weight + all): with few examples it stays near what is known of
assessors, with many it follows them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from checklist import calibration

_PRIOR_WEIGHT = 60.0
_PRIORS = {
    "found_plain_full": 96.0,
    "found_plain_lacking": 92.0,
    "found_faint_full": 90.0,
    "found_faint_lacking": 80.0,
    "found_unlinked": 35.0,
    "incomplete": 8.0,
    "stale": 4.0,
    "missing_refused": 5.0,
    "missing_nothing": 1.5,
    "missing_evident": 1.0,
    "unreadable": 30.0,
    "undetermined": 50.0,
    "manual": 50.0,
}
"""What is assumed before any example was seen, in per cent."""
_HEADER = (
    "# Fitted on first looks at labelled sites by `python -m benchmarks.accuracy --fit`; see docs/accuracy.md.\n"
    "[probability]\n"
)


def finding_class(said: float) -> str:
    """The class that the fitted probability ``said`` belongs to; probabilities of classes are kept distinct."""
    table: dict[str, float] = calibration.table()["probability"]
    return next(name for name, value in table.items() if float(value) == said)


def write_calibration(counts: Counter[str], true: Counter[str]) -> None:
    """Write the fitted numbers: of each class, how many were judged and how many of these are found in truth."""
    lines, taken = [], set()
    for name, prior in _PRIORS.items():
        value = round((prior * _PRIOR_WEIGHT + 100.0 * true[name]) / (_PRIOR_WEIGHT + counts[name]), 1)
        while value in taken:  # a probability also names its class
            value = round(value + 0.1, 1)
        taken.add(value)
        lines.append(f"{name} = {value}  # {true[name]} of {counts[name]}")
        print(lines[-1])
    path = Path(calibration.__file__).with_name("calibration.toml")
    path.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")

"""How likely an assessor gives full marks, from how an item was judged. The numbers are data, fitted on labelled sites.

``calibration.toml`` is written by the accuracy benchmark's ``--fit``; its figures are published in
docs/accuracy.md.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from checklist.model import Finding, Outcome


@cache
def table() -> dict[str, Any]:
    """The fitted numbers."""
    return tomllib.loads(resources.files("checklist").joinpath("calibration.toml").read_text(encoding="utf-8"))


def features(finding: Finding, weight: float, *, refused: bool = False, evident: bool = False) -> str:
    """The class of a finding that a probability is fitted for.

    That is its outcome; for a found one whether links lead to it at all, how plain the way is (``weight``, 0–100) and
    whether advised parts lack; for a missing one whether a page or document was opened for it and ``refused``: a person
    may yet accept that; and if nothing was, whether that is ``evident``: the labels of most items lead nowhere, this
    one's too, or the site has hardly a page on which it could stand under words not known here.
    """
    if finding.outcome is Outcome.MISSING:
        return "missing_refused" if refused else "missing_evident" if evident else "missing_nothing"
    if finding.outcome is not Outcome.FOUND:
        return finding.outcome.value
    if finding.evidence and not any(evidence.path for evidence in finding.evidence):
        return "found_unlinked"
    advised = [part for part in finding.requirements if not part.decides]
    lacking = sum(1 for part in advised if part.outcome is not Outcome.FOUND)
    plain = "plain" if weight >= 85 else "faint"
    return f"found_{plain}_{'full' if not lacking else 'lacking'}"


def probability(finding: Finding, weight: float, *, refused: bool = False, evident: bool = False) -> float:
    """Probability (0–100) that an assessor gives the item its full mark; see :func:`features`."""
    return float(table()["probability"][features(finding, weight, refused=refused, evident=evident)])

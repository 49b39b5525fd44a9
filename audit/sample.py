"""``oit demo``: the bundled sample municipality audited over real HTTP and compared with its truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checklist.model import Assessment, Kind, Municipality, Outcome
from checklist.score import bare_score
from reports.truth_table import truth_table

SITE_ID = "demo"


@dataclass(frozen=True, slots=True)
class Compared:
    """One item: what was predicted beside what is true."""

    item: str
    title: str
    predicted: Outcome
    truth: Outcome
    also: tuple[Outcome, ...]
    """Other outcomes that a careful person could defend."""
    reason: str
    """Why the truth is what it is."""

    @property
    def right(self) -> bool:
        """Whether the prediction holds."""
        return self.predicted is self.truth or self.predicted in self.also


@dataclass(frozen=True, slots=True)
class Comparison:
    """A whole prediction beside the truth written down by hand."""

    items: tuple[Compared, ...]
    predicted_score: float
    true_score: float
    """What an assessor's bare rules give for the true outcomes."""


def sample_site(url: str, truth: Mapping[str, Any]) -> Municipality:
    """Return the sample's municipality as served at *url*."""
    kind = Kind(str(truth.get("kind", Kind.OTHER)))
    return Municipality(SITE_ID, url, str(truth.get("name", "")), kind, str(truth.get("province", "")))


def sample_day(truth: Mapping[str, Any]) -> date:
    """Return the day at which the sample is judged."""
    return date.fromisoformat(str(truth["today"]))


def compare(assessment: Assessment, truth: Mapping[str, Any]) -> Comparison:
    """Put *assessment* beside the *truth*, item by item."""
    rows = []
    for finding in assessment.findings:
        said = truth["items"][finding.item]
        rows.append(
            Compared(
                finding.item,
                assessment.checklist.item(finding.item).title,
                finding.outcome,
                Outcome(said["outcome"]),
                tuple(map(Outcome, said.get("also", ()))),
                str(said.get("reason", "")),
            )
        )
    found = [row.item for row in rows if row.truth is Outcome.FOUND]
    true_score = bare_score(assessment.checklist, found).total.expected
    return Comparison(tuple(rows), assessment.score.total.expected, true_score)


def comparison_text(comparison: Comparison, lang: str) -> str:
    """Return the comparison as a table for a terminal: prediction, truth, and where they differ."""
    predicted, true = comparison.predicted_score, comparison.true_score
    return truth_table(comparison.items, predicted=predicted, true=true, lang=lang)

"""``oit demo``: the bundled sample municipality audited over real HTTP and compared with its truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checklist.model import Assessment, Kind, Municipality, Outcome
from checklist.score import bare_score
from reports.words import Words, points

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

    @property
    def right(self) -> int:
        """Number of items predicted rightly."""
        return sum(item.right for item in self.items)


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
    words = Words(lang)
    lines = [words("เทียบผลคาดการณ์กับความจริงที่เขียนไว้ด้วยมือ", "Prediction and truth")]
    lines.append(_line(words("ข้อ", "item"), words("คาดการณ์", "predicted"), words("ความจริง", "truth"), ""))
    for row in comparison.items:
        sign = "=" if row.right else f"≠  {row.title}"
        lines.append(_line(row.item, words.outcome(row.predicted), words.outcome(row.truth), sign))
    total = len(comparison.items)
    difference = comparison.predicted_score - comparison.true_score
    lines.append(words(f"ตรงกัน {comparison.right} จาก {total} ข้อ", f"{comparison.right} of {total} items agree."))
    predicted, true = points(comparison.predicted_score), points(comparison.true_score)
    lines.append(
        words(
            f"คะแนนที่คาดการณ์ {predicted} คะแนนตามความจริง {true} ต่างกัน {difference:+.2f} คะแนน",
            f"Expected score {predicted}, true score {true}, difference {difference:+.2f} points.",
        )
    )
    lines.extend(f"  {row.item}: {row.reason}" for row in comparison.items if not row.right)
    return "\n".join(lines) + "\n"


def _line(item: str, predicted: str, truth: str, rest: str) -> str:
    return f"  {_padded(item, 5)}{_padded(predicted, 20)}{_padded(truth, 20)}{rest}".rstrip()


def _padded(text: str, width: int) -> str:
    """Fill up to *width* columns; Thai vowels above and below a letter take none."""
    from rich.cells import cell_len  # noqa: PLC0415

    return text + " " * max(1, width - cell_len(text))

"""Verdicts against truth: precision, recall, false found and missing, evidence, score error, Brier, reliability."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from benchmarks.accuracy.sites import LabelledSite
from checklist.model import Assessment, Checklist, Finding, Outcome
from checklist.score import bare_score


@dataclass(frozen=True)
class Verdict:
    """One item of one site: what was said and what is true."""

    site: str
    item: str
    title: str
    said: Outcome
    truth: Outcome
    also: tuple[Outcome, ...]
    probability: float
    evidence_right: bool | None
    reason: str
    truth_reason: str

    @property
    def right(self) -> bool:
        """True if what was said is the truth, or what a careful person could defend."""
        return self.said is self.truth or self.said in self.also

    @property
    def false_found(self) -> bool:
        """Found, and it is not."""
        return self.said is Outcome.FOUND and not self.right

    @property
    def false_missing(self) -> bool:
        """On the missing list, and it is there."""
        return self.said.negative and self.truth is Outcome.FOUND and not self.right


def verdicts(site: LabelledSite, assessment: Assessment, checklist: Checklist) -> list[Verdict]:
    """Compare an assessment with the truth of its site."""
    listed = []
    for finding in assessment.findings:
        told = site.truth["items"][finding.item]
        truth = Outcome(told["outcome"])
        listed.append(
            Verdict(
                site.name,
                finding.item,
                checklist.item(finding.item).title,
                finding.outcome,
                truth,
                tuple(Outcome(word) for word in told.get("also", ())),
                finding.probability,
                _evidence_right(finding, told.get("evidence", ()))
                if truth is finding.outcome is Outcome.FOUND
                else None,
                _reason(finding),
                told.get("reason", ""),
            )
        )
    return listed


def _reason(finding: Finding) -> str:
    parts = [
        f"{part.id}{'' if part.decides else '*'} {part.outcome.value}: {part.reason}" for part in finding.requirements
    ]
    urls = [local(evidence.url) for evidence in finding.evidence] or [local(miss.url) for miss in finding.near_misses]
    return " · ".join(parts) + " ⟶ " + " ".join(dict.fromkeys(urls))


def local(url: str) -> str:
    """A URL as written in truth files: path and query, decoded."""
    parts = urlsplit(url)
    return unquote(parts.path) + ("?" + unquote(parts.query) if parts.query else "")


def _evidence_right(finding: Finding, accepted: Iterable[str]) -> bool:
    wanted = {unquote(url.partition("#")[0]) for url in accepted}
    shown = {local(evidence.url) for evidence in finding.evidence} | {evidence.url for evidence in finding.evidence}
    return bool(wanted & shown)


@dataclass(frozen=True)
class Summary:
    """Figures over a set of verdicts; rates are shares of all items unless told otherwise."""

    items: int
    accuracy: float
    precision: float
    recall: float
    f1: float
    false_found: float
    false_missing: float
    evidence_right: float
    brier: float


def summarise(listed: list[Verdict]) -> Summary:
    """Figures over ``listed``; precision, recall and F1 are of ``found``."""
    said = [verdict for verdict in listed if verdict.said is Outcome.FOUND]
    true = [verdict for verdict in listed if verdict.truth is Outcome.FOUND]
    both = [verdict for verdict in said if verdict.right]
    precision = len(both) / len(said) if said else 1.0
    recall = len([verdict for verdict in true if verdict.said is Outcome.FOUND]) / len(true) if true else 1.0
    evidence = [verdict.evidence_right for verdict in listed if verdict.evidence_right is not None]
    count = max(1, len(listed))
    return Summary(
        items=len(listed),
        accuracy=sum(verdict.right for verdict in listed) / count,
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        false_found=sum(verdict.false_found for verdict in listed) / count,
        false_missing=sum(verdict.false_missing for verdict in listed) / count,
        evidence_right=sum(evidence) / len(evidence) if evidence else 1.0,
        brier=sum((verdict.probability / 100 - (verdict.truth is Outcome.FOUND)) ** 2 for verdict in listed) / count,
    )


def score_error(site: LabelledSite, assessment: Assessment, checklist: Checklist) -> float:
    """|expected − true OIT score| in points; the true score counts what the truth calls found as 100."""
    found = [item for item, told in site.truth["items"].items() if told["outcome"] == "found"]
    return abs(assessment.score.total.expected - bare_score(checklist, found).total.expected)


def reliability(listed: list[Verdict]) -> list[tuple[float, int, float]]:
    """Rows of (probability said, number of items, share of them that are true)."""
    bins: dict[float, list[bool]] = defaultdict(list)
    for verdict in listed:
        bins[verdict.probability].append(verdict.truth is Outcome.FOUND)
    return [(said, len(true), sum(true) / len(true)) for said, true in sorted(bins.items())]

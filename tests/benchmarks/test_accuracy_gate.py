"""What is merged judges the labelled sites as well as before: the measured-only part and the sample, audited for real.

The measured-only sites are an exam. A failure here says how far a figure fell and never which item: see
benchmarks/accuracy/measured/README.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from audit.assess import assess
from audit.demo.server import SiteServer
from audit.scan import ScanSettings, scan
from benchmarks.accuracy.metrics import Summary, Verdict, score_error, summarise, verdicts
from benchmarks.accuracy.sites import audit_site, labelled_sites
from checklist.loader import load_checklist
from checklist.model import Outcome
from storage.repository import Store

LEAST = {"accuracy": 0.93, "evidence_right": 0.95}
MOST = {"false_found": 0.02, "false_missing": 0.04, "brier": 0.06}
MOST_POINTS = 3.5
"""|expected − true OIT score|, mean over the sites."""
LEAST_ON_SAMPLE = 0.95
MOST_WITHOUT_LINKS = 3.0
"""OIT points that a site may be given whose links all lead nowhere."""


@dataclass(frozen=True)
class Part:
    """The figures of a part of the benchmark."""

    summary: Summary
    points: float
    false_found: tuple[str, ...]


def figures(part: str) -> Part:
    listed: list[Verdict] = []
    errors: list[float] = []
    for site in labelled_sites(part):
        assessment, checklist, _ = audit_site(site)
        listed.extend(verdicts(site, assessment, checklist))
        errors.append(score_error(site, assessment, checklist))
    wrong = tuple(verdict.item for verdict in listed if verdict.false_found)
    return Part(summarise(listed), sum(errors) / len(errors), wrong)


@pytest.fixture(scope="module")
def measured() -> Part:
    return figures("measured")


@pytest.fixture(scope="module")
def sample() -> Part:
    return figures("sample")


@pytest.mark.parametrize("name", LEAST)
def test_share_of_right_verdicts_on_measured_sites(measured: Part, name: str) -> None:
    reached = round(getattr(measured.summary, name), 3)
    assert reached >= LEAST[name]


@pytest.mark.parametrize("name", MOST)
def test_share_of_wrong_verdicts_on_measured_sites(measured: Part, name: str) -> None:
    reached = round(getattr(measured.summary, name), 3)
    assert reached <= MOST[name]


def test_expected_score_of_measured_sites_is_near_the_true_one(measured: Part) -> None:
    reached = round(measured.points, 2)
    assert reached <= MOST_POINTS


def test_sample_is_judged_as_its_truth_says(sample: Part) -> None:
    assert sample.summary.accuracy >= LEAST_ON_SAMPLE
    assert sample.false_found == ()


def test_labels_alone_earn_nothing(tmp_path: Path) -> None:
    """The sample with every link leading to `#`: each label is there, no content can be reached."""
    (site,) = labelled_sites("sample")
    checklist = load_checklist(site.year)
    settings = ScanSettings(allow_private=True, delay_s=0.0)
    with Store.open(str(tmp_path / "dead.sqlite")) as store, SiteServer(site.folder, dead_links=True) as server:
        scan_id = scan(server.url, settings, store, checklist)
        result = assess(store, scan_id, checklist, today=site.today)
    assert result.score.total.low < MOST_WITHOUT_LINKS
    assert result.score.total.expected < MOST_WITHOUT_LINKS
    assert [finding.item for finding in result.findings if finding.outcome is Outcome.FOUND] == []

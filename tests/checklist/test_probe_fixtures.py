"""Each probe against pages written for it: one that answers it, one that fails, a near miss and, where time matters,
a stale one.

The pages were written from what the items ask, without the probes' phrases. The first line of each says what is
expected: ``found``; ``not-found``; ``stale``; ``missing element=<id>`` (the topic is there, that part is not).
``year=2566`` names the year whose list asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from checklist.answers import Answers
from checklist.loader import available_years, load_checklist
from checklist.match import Matcher
from checklist.model import Item, Outcome, PeriodKind, Requirement, RequirementFinding
from checklist.probe import all_probes
from checklist.site import SiteView
from tests.checklist.sites import build_site

FOLDER = Path(__file__).parents[1] / "fixtures" / "probes"
YEARS = (2568, 2566, 2562, 2565, 2567, 2564, 2563, 2569)
"""Years in the order in which a fixture that names none tries them."""
_EXPECT = re.compile(r"<!-- expect: (?P<what>[a-z-]+)(?: element=(?P<element>\w+))?(?: year=(?P<year>\d{4}))? -->")
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True)
class Fixture:
    probe: str
    kind: str
    html: str
    what: str
    element: str
    year: int

    @property
    def today(self) -> date:
        return date(self.year - 543, 6, 15)


def _asked(year: int, probe: str) -> list[tuple[Item, Requirement]]:
    return [(item, req) for item in load_checklist(year).items for req in item.requirements if req.probe == probe]


def _pick_year(probe: str, kind: str, element: str) -> int:
    def fits(year: int) -> bool:
        asked = [req for _, req in _asked(year, probe)]
        if element and not any(req.element == element for req in asked):
            return False
        return bool(asked) and (kind != "stale" or any(req.period.kind is not PeriodKind.ANY for req in asked))

    return next(year for year in YEARS if fits(year))


def _read(path: Path, year: int = 0) -> Fixture:
    probe, kind = path.parent.name, path.name.split(".")[-2]
    html = path.read_text(encoding="utf-8")
    match = _EXPECT.match(html)
    assert match, f"{path}: the first line must say what is expected"
    element = match["element"] or ""
    year = year or int(match["year"] or 0) or _pick_year(probe, kind, element)
    return Fixture(probe, kind, _fill(html[match.end() :].lstrip(), year), match["what"], element, year)


def _fill(html: str, year: int) -> str:
    numbers = {"year": year, "last": year - 1, "before": year - 2, "old": year - 4, "next": year + 1, "later": year + 4}
    for name, number in numbers.items():
        html = html.replace(f"{{{{{name}}}}}", str(number))
        html = html.replace(f"{{{{{name}_th}}}}", str(number).translate(_THAI_DIGITS))
        html = html.replace(f"{{{{{name}_short}}}}", f"{number % 100:02d}")
        html = html.replace(f"{{{{{name}_ce}}}}", str(number - 543))
    assert "{{" not in html, f"unknown placeholder in {html[html.index('{{') :][:40]}"
    return html


@cache
def _matcher(year: int) -> Matcher:
    return Matcher(load_checklist(year))


def _findings(fixture: Fixture) -> list[tuple[Requirement, RequirementFinding]]:
    asked = _asked(fixture.year, fixture.probe)
    topics = [pair for pair in asked if not pair[1].element]
    label = (topics or asked)[0][0].title
    snapshot = build_site({"page": (label, fixture.html)})
    answers = Answers(SiteView(snapshot), _matcher(fixture.year), fixture.today, "th")
    return [(req, answers.answer(req).finding) for _, req in asked]


def _told(findings: list[tuple[Requirement, RequirementFinding]]) -> str:
    return "; ".join(
        f"{req.id} {req.element or 'topic'} {finding.outcome}: {finding.reason}" for req, finding in findings
    )


def _topic_or_all(
    findings: list[tuple[Requirement, RequirementFinding]],
) -> list[tuple[Requirement, RequirementFinding]]:
    return [pair for pair in findings if not pair[0].element] or findings


_PATHS = sorted(FOLDER.glob("*/*.html"))


@pytest.mark.parametrize("path", _PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_page_is_judged_as_an_assessor_would(path: Path) -> None:
    fixture = _read(path)
    findings = _findings(fixture)
    assert findings
    told = _told(findings)
    if fixture.what == "found":
        assert all(finding.outcome is Outcome.FOUND for _, finding in findings), told
    elif fixture.what == "not-found":
        assert all(finding.outcome is not Outcome.FOUND for _, finding in _topic_or_all(findings)), told
    elif fixture.what == "stale":
        timed = [pair for pair in findings if pair[0].period.kind is not PeriodKind.ANY]
        assert all(finding.outcome is Outcome.STALE for _, finding in _topic_or_all(timed)), told
    else:
        assert fixture.what == "missing", f"unknown expectation {fixture.what}"
        topics = [finding for req, finding in findings if not req.element]
        assert all(finding.outcome is Outcome.FOUND for finding in topics), told
        lacking = [finding for req, finding in findings if req.element == fixture.element]
        assert lacking, f"{fixture.year} does not ask for {fixture.element}"
        assert all(finding.outcome is not Outcome.FOUND for finding in lacking), told


def _kinds(year: int, probe: str) -> set[PeriodKind]:
    return {req.period.kind for _, req in _asked(year, probe) if not req.element}


_ANSWERS = [path for path in _PATHS if path.name.endswith(".pass.html")]


@pytest.mark.parametrize("path", _ANSWERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_answer_holds_in_every_year_that_asks_for_the_same_time(path: Path) -> None:
    """Parts that only advise may be asked for in one year and not in another: here what decides must be there."""
    own = _read(path)
    deciding = {req.element for _, req in _asked(own.year, own.probe)}
    for year in available_years():
        asked = _asked(year, own.probe)
        if not asked or _kinds(year, own.probe) != _kinds(own.year, own.probe):
            continue
        findings = _findings(_read(path, year))
        wrong = [
            (req, found)
            for req, found in findings
            if req.decides and req.element in deciding and found.outcome is not Outcome.FOUND
        ]
        assert not wrong, f"{year}: {_told(wrong)}"


def _has_period(probe: str) -> bool:
    return any(req.period.kind is not PeriodKind.ANY for year in available_years() for _, req in _asked(year, probe))


@pytest.mark.parametrize("probe", sorted(all_probes()))
def test_every_probe_has_its_fixtures(probe: str) -> None:
    wanted = {"pass", "fail", "near"} | ({"stale"} if _has_period(probe) else set())
    there = {path.name.split(".")[-2] for path in (FOLDER / probe).glob("*.html")}
    assert wanted <= there, f"{probe} lacks {sorted(wanted - there)}"


def test_no_fixture_belongs_to_a_probe_that_is_gone() -> None:
    assert {path.parent.name for path in _PATHS} <= set(all_probes())


@pytest.mark.parametrize("path", _PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_kind_of_a_fixture_fits_what_it_expects(path: Path) -> None:
    fixture = _read(path)
    allowed = {"pass": {"found"}, "fail": {"not-found"}, "near": {"missing", "not-found"}, "stale": {"stale"}}
    assert fixture.what in allowed[fixture.kind]

"""Measure whether contents are understood: ``python -m benchmarks.accuracy.contents [TOPIC …] [--wrong]``.

One file a topic, in three batches: ``01`` to ``08`` and ``x1`` to ``x4`` in odd wording on purpose, ``11`` to ``16``
and ``x5`` to ``x9`` as officers write, ``21`` to ``24``, ``x10`` and ``x11`` papers as faulty text layers give them; an
``x`` fails. Each stands on a page whose menu entry is the item's title: what is measured is the content alone. Written
without sight of the rules, which were widened on them afterwards: the figures say how well they fit now. At first sight
50 % and 84 % of the first batch were understood and refused, 84 % and 90 % of the second, 85 % and 75 % of the third.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from checklist.answers import Answers
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Coverage, Document, FetchStatus, Kind, Municipality, Outcome, Page, Requirement, Snapshot
from checklist.site import SiteView
from crawler.extract import ExtractOptions, extract

FOLDER = Path(__file__).parent
_HOME = "http://town.example/"
_TARGET = "http://town.example/page"
_TOWN = "เทศบาลตำบลบางมะเฟือง"
_BUDDHIST = 543
_LINKED = re.compile(r' href="/[^"]*"')
"""Links to other pages of the site: there are none, and what was not looked at would leave all open."""


@dataclass(frozen=True, slots=True)
class Content:
    """One content and its truth."""

    topic: str
    name: str
    year: int
    passes: bool
    html: str


def contents(topic: str) -> Iterator[Content]:
    """Yield the contents of *topic*, a probe's id."""
    rows = tomllib.loads((FOLDER / f"{topic}.toml").read_text(encoding="utf-8"))["content"]
    for row in rows:
        yield Content(topic, row["name"], row["year"], row["passes"], row["html"])


@cache
def matcher(year: int) -> Matcher:
    """Return the matcher of a year's list."""
    return Matcher(load_checklist(year))


def said(content: Content) -> tuple[bool, str]:
    """Return whether all that decides is found for a content, and the reason of the first part that is not."""
    asked = [
        (item, requirement)
        for item in matcher(content.year).checklist.items
        for requirement in item.requirements
        if requirement.probe == content.topic
    ]
    deciding = [requirement for _, requirement in asked if requirement.decides] or [one for _, one in asked]
    view = SiteView(snapshot(asked[0][0].title, content.html))
    answers = Answers(view, matcher(content.year), date(content.year - _BUDDHIST, 6, 15), "th")
    return _verdict(answers, deciding)


def _verdict(answers: Answers, deciding: list[Requirement]) -> tuple[bool, str]:
    findings = (answers.answer(requirement).finding for requirement in deciding)
    lacking = next((one for one in findings if one.outcome is not Outcome.FOUND), None)
    return lacking is None, "" if lacking is None else f"{lacking.outcome.value}: {lacking.reason}"


def snapshot(label: str, html: str) -> Snapshot:
    """Return a site of a home page and a page with this content, which *label* leads to."""
    pages, documents = [], {}
    for url, body, depth in (
        (_HOME, f"<h1>{_TOWN}</h1><a href='/page'>{label}</a>", 0),
        (_TARGET, f"<main>{_LINKED.sub('', html)}</main>", 1),
    ):
        document = _document(url, body)
        digest = hashlib.sha256(body.encode()).hexdigest()
        documents[digest] = document
        pages.append(Page(url, FetchStatus.OK, url, 200, "text/html", digest, depth=depth, label=label, found_on=_HOME))
    town = Municipality("town", _HOME, _TOWN, Kind.TESSABAN)
    covered = Coverage(complete=True, pages=len(pages))
    return Snapshot(town, "1", _HOME, "", "", tuple(pages), documents, covered)


def _document(url: str, body: str) -> Document:
    whole = f"<!doctype html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()
    return extract(whole, url=url, content_type="text/html", options=ExtractOptions(ocr="never"))


def main() -> int:
    """Print a line a topic and the sums."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.contents", description=__doc__)
    parser.add_argument("topics", nargs="*", metavar="TOPIC")
    parser.add_argument("--wrong", action="store_true", help="print every content judged wrongly, with the reason")
    chosen = parser.parse_args()
    names = chosen.topics or sorted(path.stem for path in FOLDER.glob("*.toml"))
    sums = [0, 0, 0, 0]
    print(f"{'topic':30}{'passing, found':>16}{'failing, refused':>18}")
    for name in names:
        judged = [(content, *said(content)) for content in contents(name)]
        passing = [found for content, found, _ in judged if content.passes]
        failing = [not found for content, found, _ in judged if not content.passes]
        counts = (sum(passing), len(passing), sum(failing), len(failing))
        sums = [one + other for one, other in zip(sums, counts, strict=True)]
        print(f"{name:30}{counts[0]:>10} of {counts[1]:>2}{counts[2]:>12} of {counts[3]:>2}")
        for content, found, reason in judged if chosen.wrong else ():
            if found != content.passes:
                print(f"    {content.name}: {reason or 'found'}")
    print(f"{'all':30}{sums[0] / max(1, sums[1]):>16.1%}{sums[2] / max(1, sums[3]):>18.1%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The text work of one page, step by step, as judging does it; and the bare automaton that it is measured beside."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import ahocorasick

from benchmarks.text.inputs import URL
from checklist import judge, lexicon, match, pages, periods, thai
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Coverage, Document, FetchStatus, Kind, Municipality, Page, Snapshot
from checklist.site import SiteView

T = TypeVar("T")

YEAR = 2568
_TODAY = date(2025, 4, 1)


@dataclass(frozen=True, slots=True)
class Steps:
    """Seconds of each step for one page."""

    normalise: float
    key: float
    phrases: float
    labels: float
    periods: float
    bare: float
    """The bare automaton over the same text: its key, made beforehand."""

    @property
    def whole(self) -> float:
        """All that is ours."""
        return self.normalise + self.key + self.phrases + self.labels + self.periods


def bare_automaton() -> ahocorasick.Automaton:
    """Return an automaton over the vocabulary's phrases that says where one ends and nothing else."""
    automaton = ahocorasick.Automaton()
    for concepts in lexicon.concept_table().values():
        for phrase in lexicon.phrases_of(concepts):
            automaton.add_word(phrase.key, 1)
    automaton.make_automaton()
    return automaton


def measure(document: Document, matcher: Matcher, bare: ahocorasick.Automaton, times: int = 1) -> Steps:
    """Do the text work of *document*, each step timed. Steps that remember nothing are timed as the best of *times*."""
    text = document.text
    normal, normalise = _timed(lambda: thai.normalize(text), times)
    key, keyed = _timed(lambda: thai.key_of_normal(normal), times)
    spots, phrases = _timed(lambda: lexicon.label_index().find(key), times)
    _, labels = _timed(lambda: [matcher.link_topics(link) for link in document.links])
    _, years = _timed(lambda: periods.claims(normal), times)
    ends, alone = _timed(lambda: sum(1 for _ in bare.iter(key)), times)
    assert ends or not spots, "the bare automaton must see what ours sees"
    return Steps(normalise, keyed, phrases, labels, years, alone)


def judged(document: Document) -> float:
    """Return the seconds that judging a site of this one page takes, everything included."""
    page = Page(URL, FetchStatus.OK, URL, 200, "text/html", "0" * 64)
    snapshot = Snapshot(
        Municipality("town", URL, "เทศบาลตำบลตัวอย่าง", Kind.TESSABAN),
        "1",
        URL,
        "2025-04-01T09:00:00+07:00",
        "2025-04-01T09:05:00+07:00",
        (page,),
        {page.content_hash: document},
        Coverage(complete=True, pages=1),
    )
    checklist = load_checklist(YEAR)
    _, seconds = _timed(lambda: judge.assess(snapshot, checklist, today=_TODAY, made_at="2025-04-01T09:05:00+07:00"))
    return seconds


def read(document: Document) -> float:
    """Return the seconds of reading a page's own text: lines, prose and keys."""
    page = Page(URL, FetchStatus.OK, URL, 200, "text/html", "0" * 64)
    snapshot = Snapshot(
        Municipality("town", URL), "1", URL, "", "", (page,), {page.content_hash: document}, Coverage(complete=True)
    )
    made = pages.read_page(SiteView(snapshot), page, document)
    return _timed(lambda: (made.text, made.key, made.prose_key, made.stub_text))[1]


def fresh_matcher() -> Matcher:
    """Return a matcher that has seen no label, the vocabulary loaded."""
    for cached in (thai.label_key, match.read_label, match.readable_url):
        cached.cache_clear()
    matcher = Matcher(load_checklist(YEAR))
    matcher.match("แผนการจัดซื้อจัดจ้าง")
    matcher.match("แผนกจัดชี้อ")
    return matcher


def _timed(work: Callable[[], T], times: int = 1) -> tuple[T, float]:
    """Return a result and the seconds it took, the best of so many *times*: other programs only ever add to it."""
    started = time.perf_counter()
    result = work()
    best = time.perf_counter() - started
    for _ in range(times - 1):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return result, best

"""What waits comes out likeliest first and as it went in, however much of it there is."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from unittest.mock import Mock

import pytest

from checklist.model import FetchStatus
from crawler.frontier import Entry, Frontier, Landed, Stand
from crawler.marks import Numbers
from crawler.patterns import News
from crawler.shelf import Shelf
from crawler.spill import Spill
from crawler.urls import pattern

MANY = 3_000


@pytest.fixture
def frontier() -> Iterator[Frontier]:
    with closing(Spill()) as texts:
        yield Frontier(max_depth=20, texts=texts)


def entry(number: int, score: float, **more: object) -> Entry:
    url = f"http://a/{'x' * 80}/{number}"
    return Entry(url, score, 1, "http://a/", f"หน้า {number}\0\ud800", f"/{number}", **more)  # type: ignore[arg-type]


def test_the_likeliest_comes_first_and_of_equals_the_first(frontier: Frontier) -> None:
    draw = random.Random(7)
    entries = [entry(number, draw.choice((-1.0, 0.0, 0.02, 0.5, draw.random()))) for number in range(MANY)]
    for one in entries:
        assert frontier.add(one)
        assert not frontier.add(one)
    wanted = [one.url for one in sorted(entries, key=lambda one: -one.score)]
    assert [left.url for left in frontier.left()][:10] == sorted(wanted[:10], key=wanted.index)
    assert [frontier.pop(0.0).url for _ in entries] == wanted  # type: ignore[union-attr]
    assert frontier.pop(0.0) is None
    assert (len(frontier), frontier.busy) == (0, MANY)


def test_an_entry_comes_out_as_it_went_in(frontier: Frontier) -> None:
    kept = entry(
        1, 0.25, outside=True, late=True, own=0.125, is_map=True, is_section=True, family="แผน", labels=(5, -7), via="v"
    )
    frontier.add(kept)
    found = frontier.pop(0.0)
    for field in fields(Entry):
        assert getattr(found, field.name) == getattr(kept, field.name)


def test_how_a_url_ended_is_known_to_the_end(frontier: Frontier) -> None:
    ends = [
        Landed(FetchStatus.NOT_FOUND, "", None, "", 0),
        Landed(FetchStatus.OK, "ab", 200, "text/\udcff", 9, "http://b/"),
    ]
    for number in range(MANY):
        frontier.done(f"http://a/{number}", ends[number % 2])
    assert all(frontier.landed(f"http://a/{number}") == ends[number % 2] for number in range(MANY))
    assert frontier.landed("http://a/") is None
    assert not frontier.add(Entry("http://a/7", 1.0, 1, "", "", ""))


def test_what_is_to_be_asked_for_again_is_known_meanwhile(frontier: Frontier) -> None:
    frontier.add(entry(1, 0.5))
    asked = frontier.pop(0.0)
    assert asked is not None
    frontier.again(asked, at=5.0)
    assert not frontier.add(entry(1, 0.9))
    assert [left.url for left in frontier.left()] == [asked.url]
    assert frontier.pop(4.0) is None
    assert frontier.pop(5.0) is asked
    assert frontier.pop(9.0) is None


def test_what_was_never_heard_of_is_not_heard_again(frontier: Frontier) -> None:
    unknown = frontier.number("http://a/unknown")
    assert frontier.hear(unknown, 7, 1) is None
    frontier.improve(unknown, entry(1, 0.9))
    assert (len(frontier), frontier.stand(unknown)) == (0, Stand.UNKNOWN)


def test_what_was_fetched_often_waits_and_only_what_is_given_out_is_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Spill()) as texts:
        frontier = Frontier(max_depth=20, texts=texts)
        common = [Entry(f"http://a/news/{n}", 0.5, 1, "", "", "/news/*", family="ข่าว") for n in range(300)]
        rare = Entry("http://a/plan", 0.3, 1, "", "", "/plan")
        for one in [*common, rare]:
            frontier.add(one)
        frontier.resumed("http://a/news/x", Landed(FetchStatus.OK, "", 200, "", 0))
        read = Mock(side_effect=texts.get)
        monkeypatch.setattr(texts, "get", read)
        order = [found.url for found in iter(lambda: frontier.pop(0.0), None)]
    assert len(order) == read.call_count == 301
    assert 0 < order.index(rare.url) < 10


def test_a_url_that_heard_enough_still_takes_a_shorter_way() -> None:
    shelf = Shelf(Spill())
    number = shelf.keep(Entry("http://a.example/x", 0.5, 4, "http://a.example/", "", "/x"), Stand.WAITING)
    for mark in (1, 2, 3, 4):
        shelf.hear(number, mark, 4)
    assert 4 >= shelf.deaf[number] > 3, "no words can be added, and only a shorter way is news"
    shelf.hear(number, 5, 2)
    assert shelf.entry(number).depth == 2
    assert 2 >= shelf.deaf[number] > 1
    shelf.move("http://a.example/x", Stand.AWAY)
    assert shelf.deaf[number] > 1000, "what a link calls a page that was asked for may be new again"


def test_numbers_are_looked_up_together_as_one_by_one() -> None:
    numbers = Numbers()
    for mark in range(-300, 300, 3):
        numbers.put(mark, mark * 7)
    asked = range(-301, 301)
    assert numbers.get_all(asked, -1) == [numbers.get(mark, -1) for mark in asked]


@pytest.mark.parametrize("query", ["year={year}&month={month}", "m={month}&y={year}"])
def test_of_an_archive_by_months_the_latest_are_fetched(frontier: Frontier, query: str) -> None:
    months = [(year, month) for year in range(2556, 2570) for month in range(1, 13)]
    for year, month in months:
        url = f"http://a/news.php?{query.format(year=year, month=month)}"
        frontier.add(Entry(url, 0.1, 2, "http://a/", f"เดือน {month} ปี {year}", pattern(url), own=0.1))
    fetched = set()
    while frontier.release():
        while (found := frontier.pop(0.0)) is not None:
            fetched.add(found.url)
            frontier.done(found.url, Landed(FetchStatus.OK, "x", 200, "text/html", 1))
    latest = {f"http://a/news.php?{query.format(year=year, month=month)}" for year, month in months[-36:]}
    assert fetched == latest


def test_what_reads_like_evidence_is_too_deep_and_no_trap_of_a_worn_template() -> None:
    with closing(Spill()) as texts:
        frontier = Frontier(max_depth=20, texts=texts)
        worn = [Entry(f"http://a/post?id={n}", 0.2, 1, "", "", "/post?id=*") for n in range(200)]
        for one in worn:
            frontier.add(one)
        for found in iter(lambda: frontier.pop(0.0), None):
            frontier.harvest(found, News.NONE)
            frontier.done(found.url, Landed(FetchStatus.OK, "", 200, "", 0))
        assert not frontier.add(Entry("http://a/post?id=9001", 0.2, 120, "", "", "/post?id=*"))
        assert frontier.too_deep == 0
        # A promising heading above it is not enough: the next link of an endless list stands under one, too.
        assert not frontier.add(Entry("http://a/post?id=9003", 0.9, 120, "", "»", "/post?id=*", own=0.1))
        assert frontier.too_deep == 0
        frontier.add(Entry("http://a/post?id=9002", 0.9, 120, "", "แผนพัฒนาท้องถิ่น", "/post?id=*", own=0.9))
        assert frontier.too_deep == 1

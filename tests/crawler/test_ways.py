"""The way told to people: the fewest clicks, the label of the last one, whatever order pages arrived in."""

from __future__ import annotations

from contextlib import closing
from itertools import permutations

import pytest

from crawler.spill import Spill
from crawler.ways import Way, Ways

HOME, MENU, FILE = "http://a/", "http://a/menu", "http://a/file"
CLICKS = {
    HOME: [(MENU, "เมนู"), ("http://a/late", "")],
    MENU: [(FILE, "ดาวน์โหลด\0แผน"), ("http://a/deep", "ลึก")],
    "http://a/late": [("http://a/deep", "\ud800ครึ่ง"), (FILE, "")],
}


@pytest.mark.parametrize("order", list(permutations(CLICKS)))
def test_ways_do_not_hang_on_the_order_of_arrival(order: tuple[str, ...]) -> None:
    ways = Ways()
    for source in order:
        ways.page(source, CLICKS[source], is_home=source == HOME)
    ways.shown("http://a/deep", "http://a/frame", "")
    ways.redirect(MENU, "http://a/menu/")
    told = {way.url: way for way in ways.settle([HOME])}
    assert told[HOME] == Way(HOME, 0, "", "")
    assert told[MENU] == Way(MENU, 1, HOME, "เมนู")
    # Of two ways as short, the one with words; what separates labels in memory can't stand in one.
    assert told[FILE] == Way(FILE, 2, MENU, "ดาวน์โหลด แผน")
    assert told["http://a/deep"] == Way("http://a/deep", 2, "http://a/late", "\ud800ครึ่ง")
    assert told["http://a/frame"].depth == 2
    assert (told["http://a/menu/"].found_on, told["http://a/menu/"].label) == (HOME, "เมนู")
    assert ways.depths([HOME]) == {url: way.depth for url, way in told.items()}


def test_the_ways_of_a_large_site_are_told_as_those_of_a_small_one() -> None:
    """More than is held in memory: every page links the next one and some far away."""
    many = 4_000
    urls = [f"http://a/{number}/" + "x" * 100 for number in range(many)]
    with closing(Spill()) as texts:
        ways = Ways(texts)
        for number, url in reversed(list(enumerate(urls))):
            targets = [to for to in (*range(number * 3 + 1, number * 3 + 4), number * 7 % many) if to < many]
            ways.page(url, [(urls[to], f"จาก {number} ไป {to} " + "ก" * 30) for to in targets], is_home=False)
        told = {way.url: way for way in ways.settle([urls[0]])}
    assert len(told) == many
    for number, url in enumerate(urls[1:], start=1):
        way = told[url]
        assert way.depth == told[way.found_on].depth + 1
        assert way.label.startswith(f"จาก {urls.index(way.found_on)} ไป {number} ")

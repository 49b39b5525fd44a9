from __future__ import annotations

import pytest

from checklist.model import Document, Link, Media, TextState
from crawler.urls import Scope, canonical, is_calendar, pattern, plain_view, repeats


@pytest.mark.parametrize(
    ("written", "known_as"),
    [
        ("HTTP://WWW.Town.Example:80/a/../b?b=2&a=1#top", "http://www.town.example/b?b=2&a=1"),
        ("https://town.example:443", "https://town.example/"),
        ("http://town.example/ข่าว 1", "http://town.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7%201"),
        ("http://town.example/%e0%b8%82%7Ea%", "http://town.example/%E0%B8%82~a%25"),
        ("http://town.example/x;jsessionid=AB12?PHPSESSID=8f0a&id=3", "http://town.example/x?id=3"),
        ("http://town.example/p?utm_source=line&fbclid=1", "http://town.example/p"),
        ("http://town.example/p?sid=7", "http://town.example/p?sid=7"),
        ("http://town.example/p?sid=9f8e7d6c5b4a", "http://town.example/p"),
        ("http://town.example/p?news/view&id=3", "http://town.example/p?news/view&id=3"),
        ("http://town.example\\docs\\a.pdf", "http://town.example/docs/a.pdf"),
        ("http://user:secret@town.example/", "http://town.example/"),
        ("http://เทศบาล.example/", "http://xn--o3cd6aua8b0c2e.example/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("http://town.example:99999/", ""),
        ("ftp://town.example/", ""),
        ("javascript:void(0)", ""),
        ("http:///x", ""),
        ("http://town.example/" + "a" * 3000, ""),
    ],
)
def test_one_spelling_for_one_address(written: str, known_as: str) -> None:
    if "xn--" in known_as:
        assert canonical(written).startswith("http://xn--")
    else:
        assert canonical(written) == known_as
    assert canonical(canonical(written)) == canonical(written)


def test_www_and_scheme_variants_of_the_home_host_are_one_site() -> None:
    scope = Scope("http://town.example/")
    scope.adopt("https://www.town.example/")
    assert scope.canonical("http://town.example/a") == "https://www.town.example/a"
    assert scope.canonical("http://www.town.example/a") == "https://www.town.example/a"
    assert scope.contains("https://www.town.example/a")
    assert scope.contains("http://eservice.town.example/")
    assert not scope.contains("http://othertown.example/")
    assert not scope.contains("http://town.example.evil.example/")


def test_an_address_with_a_port_is_a_site_of_its_own() -> None:
    scope = Scope("http://127.0.0.1:8000/")
    assert scope.contains("http://127.0.0.1:8000/x")
    assert not scope.contains("http://127.0.0.1:8001/x")
    assert not scope.contains("https://127.0.0.1:8000/x")


def test_links_of_a_document_carry_the_url_of_their_page() -> None:
    scope = Scope("https://www.town.example/")
    page = Document(
        Media.HTML, TextState.CLEAN, links=(Link("http://town.example/a?utm_source=x#y", "ก"), Link("", "ข"))
    )
    assert [link.url for link in scope.rewrite(page).links] == ["https://www.town.example/a", ""]


@pytest.mark.parametrize(
    ("path", "endless"),
    [
        ("/a/a/a/x", True),
        ("/news/img/news/img/news/img/1", True),
        ("/a/b/a/c/a/d", False),
        ("/2568/2568/x", False),
        ("/" + "/".join(str(i) for i in range(30)), True),
    ],
)
def test_paths_that_add_to_themselves(path: str, endless: bool) -> None:
    assert repeats("http://town.example" + path) is endless


@pytest.mark.parametrize(
    ("url", "calendar"),
    [
        ("http://t.example/calendar.php?year=2570&month=3", True),
        ("http://t.example/calendar?m=12", True),
        ("http://t.example/index.php?option=com_jevents&task=month.calendar&Itemid=160", True),
        ("http://t.example/index.php?option=com_content&view=category&layout=blog&id=8", False),
        ("http://t.example/index.php?option=com_jevents&task=icalrepeat.detail&evid=44&Itemid=5", False),
        ("http://t.example/news.php?from=calendar&id=88", False),
        ("http://t.example/download.php?file=calendar2566.pdf", False),
        ("http://t.example/calendar?%E0%B9%80%E0%B8%94%E0%B8%B7%E0%B8%AD%E0%B8%99=6&%E0%B8%9B%E0%B8%B5=2568", True),
        # Months of an archive end by themselves.
        ("http://t.example/news?%E0%B9%80%E0%B8%94%E0%B8%B7%E0%B8%AD%E0%B8%99=6&%E0%B8%9B%E0%B8%B5=2568", False),
        ("http://t.example/%E0%B8%9B?%E0%B8%9B%E0%B8%B5=2568", False),
        ("http://t.example/events/2026/05/12", True),
        # Numbers of events, and files of a year.
        ("http://t.example/event/detail/2024", False),
        ("http://t.example/events/2568/plan-12.pdf", False),
        ("http://t.example/index.php/jevents/month.calendar/2565/13", True),
        ("http://t.example/index/?mod=calendar&path=m105", True),
        ("http://t.example/smartcal/week/2568-17", True),
        ("http://t.example/pathithin/2568/5", True),
        ("http://t.example/medical/2568/5", False),
        ("http://t.example/news.php?year=2568", False),
        ("http://t.example/plan/2568/1.pdf", False),
    ],
)
def test_calendars(url: str, calendar: bool) -> None:
    assert is_calendar(url) is calendar


def test_the_shape_of_a_url() -> None:
    assert pattern("http://t.example/news/12?id=5&view=full") == "/news/*?id=*&view=full"
    assert pattern("http://t.example/%E0%B9%81%E0%B8%9C%E0%B8%99/68") == "/%E0%B9%81%E0%B8%9C%E0%B8%99/*"
    assert pattern("http://t.example/index.php?option=content&id=77") == "/index.php?option=content&id=*"


def test_views_of_the_same_content() -> None:
    assert plain_view("http://t.example/a?id=3&print=1") == "http://t.example/a?id=3"
    assert plain_view("http://t.example/a?order=asc&sort=date") == "http://t.example/a"
    assert plain_view("http://t.example/a?id=3") == "http://t.example/a?id=3"
    # The second page of a list is no other view of the first.
    assert plain_view("http://t.example/a?id=3&limit=6&limitstart=6") == "http://t.example/a?id=3&limitstart=6"


def test_parameters_keep_their_order_and_the_first_spelling_stands_for_all() -> None:
    scope = Scope("http://town.example/")
    first = "http://town.example/index.php?option=com_content&task=view&id=13"
    assert scope.canonical(first) == first
    assert scope.canonical("http://town.example/index.php?id=13&option=com_content&task=view") == first
    assert scope.canonical("http://town.example/index.php?option=com_content&task=view&id=14") != first

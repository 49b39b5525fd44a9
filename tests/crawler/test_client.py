from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from crawler.client import Trouble, preflight
from crawler.crawl import CrawlOptions
from tests.crawler.web import Call, Site, html, redirect, status


def first_look(url: str, **options: Any) -> Any:
    options.setdefault("allow_private", True)
    return preflight(url, CrawlOptions(url, timeout_s=1.0, **options))


async def hang_up(call: Call) -> None:
    call.reset()


@pytest.mark.parametrize(
    ("home", "trouble"),
    [
        (html("/a"), Trouble.NONE),
        (status(500), Trouble.SERVER_ERROR),
        (status(404), Trouble.NOT_FOUND),
        (status(403), Trouble.BLOCKED),
        (status(503, "<title>Just a moment...</title>"), Trouble.BLOCKED),
        (b"%PDF-1.7 a file", Trouble.NOT_A_SITE),
        (redirect("/"), Trouble.BROKEN),
        (redirect("/one"), Trouble.BROKEN),
        (redirect("http://169.254.169.254/"), Trouble.BAD_URL),
        (hang_up, Trouble.BROKEN),
    ],
)
def test_what_the_first_look_says(home: Any, trouble: Trouble) -> None:
    with Site({"/": home, "/one": redirect("/two"), "/two": redirect("/one")}) as site:
        seen = first_look(site.url)
    assert seen.trouble is trouble
    assert bool(seen.detail) is (trouble is not Trouble.NONE)


def test_redirects_and_the_final_address_are_told() -> None:
    with Site({"/": redirect("/th/"), "/th/": html()}) as site:
        seen = first_look(site.url)
    assert seen.ok
    assert seen.final_url == site.url + "th/"
    assert seen.redirects == (site.url, site.url + "th/")


def test_a_port_that_refuses() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert first_look(f"http://127.0.0.1:{port}/").trouble is Trouble.REFUSED


def test_a_name_that_does_not_resolve(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: object, **kwargs: object) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    assert first_look("http://no-such-town.example/").trouble is Trouble.DNS


def test_a_server_that_never_answers() -> None:
    async def silent(call: Call) -> None:
        await asyncio.sleep(5)

    with Site({"/": silent}) as site:
        assert first_look(site.url).trouble is Trouble.TIMEOUT


@pytest.mark.parametrize("url", ["ftp://town.example/", "town", "http://127.0.0.1:22/", "http://169.254.169.254/"])
def test_addresses_that_are_none(url: str) -> None:
    seen = first_look(url)
    assert seen.trouble is Trouble.BAD_URL
    assert seen.detail


def test_private_addresses_need_permission() -> None:
    with Site({"/": html()}) as site:
        assert first_look(site.url, allow_private=False).trouble is Trouble.BAD_URL
        assert site.asked == []


@pytest.mark.parametrize(
    ("text", "state", "trouble"),
    [
        (b"User-agent: *\nDisallow: /", "forbidden", Trouble.ROBOTS),
        (b"User-agent: oit\nDisallow: /", "forbidden", Trouble.ROBOTS),
        (b"User-agent: *\nDisallow: /private/\nSitemap: http://town.example/s.xml", "allowed", Trouble.NONE),
        (status(404), "none", Trouble.NONE),
        (status(500), "unreachable", Trouble.NONE),
    ],
)
def test_what_robots_says_of_the_home_page(text: Any, state: str, trouble: Trouble) -> None:
    with Site({"/": html(), "/robots.txt": text}) as site:
        seen = first_look(site.url)
    assert (seen.robots, seen.trouble) == (state, trouble)

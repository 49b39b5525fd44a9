"""Sitemaps, sitemap indexes and feeds: URLs that the site names by itself."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from html import unescape

from checklist.model import FetchStatus
from crawler.fetch import Answer, inflate
from crawler.robots import RobotsUnreachable
from crawler.status import BadBody, TooLarge, of_answer, of_exception
from crawler.urls import Scope

_MOST_FILES = 50
_MOST_URLS = 50_000
_UNPACKED = 50 * 1024 * 1024
# Regular expressions on purpose: sitemaps in the wild are often not well-formed, and entity tricks of XML parsers
# find nothing to bite.
_LOC = re.compile(rb"<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]{1,2000}?)\s*(?:\]\]>)?\s*</", re.IGNORECASE)
_INDEX = re.compile(rb"<(?:\w+:)?sitemapindex\b", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|rdf:RDF|feed)\b", re.IGNORECASE)
_FEED_LINK = re.compile(
    rb"<link>\s*(?:<!\[CDATA\[)?\s*(https?://[^<\]]{1,2000}?)\s*(?:\]\]>)?\s*</link>|<link\b[^>]*\bhref=[\"']([^\"']{1,2000})[\"']",
    re.IGNORECASE,
)

Ask = Callable[[str, dict[str, str]], Awaitable[Answer]]


def urls_in(body: bytes) -> tuple[bool, list[str]]:
    """Return whether ``body`` is a sitemap index, and the URLs that it (or a sitemap, or a feed) names, in order."""
    head = body[:2_000]
    if _FEED.search(head):
        found = [first or second for first, second in _FEED_LINK.findall(body)]
    else:
        found = _LOC.findall(body)
        if not found and not head.lstrip().startswith(b"<"):
            found = [line.strip() for line in body.splitlines() if line.strip().startswith((b"http://", b"https://"))]
    urls = [unescape(url.decode("utf-8", "replace")) for url in found[:_MOST_URLS]]
    return _INDEX.search(head) is not None, urls


async def read(scope: Scope, ask: Ask, listed: Iterable[str]) -> list[str]:
    """Return the site's own URLs named by its sitemaps, each once, in their order.

    Failures are silent, a sitemap is a courtesy.
    """
    queue = list(dict.fromkeys([*(scope.canonical(url) for url in listed), f"{scope.origin}/sitemap.xml"]))
    seen = set(queue)
    found: dict[str, None] = {}
    done = 0
    while queue and done < _MOST_FILES and len(found) < _MOST_URLS:
        url = queue.pop(0)
        if not url or not scope.contains(url):
            continue
        done += 1
        is_index, urls = urls_in(await _body(url, ask))
        for raw in urls:
            target = scope.canonical(raw)
            if not target or not scope.contains(target):
                continue
            if is_index and target not in seen:
                seen.add(target)
                queue.append(target)
            elif not is_index:
                found.setdefault(target)
    return list(found)[:_MOST_URLS]


async def _body(url: str, ask: Ask) -> bytes:
    try:
        answer = await ask(url, {})
        if of_answer(answer.status, answer.headers, answer.body).status is not FetchStatus.OK or not answer.body:
            return b""
        return inflate(answer.body, 31, _UNPACKED) if answer.body[:2] == b"\x1f\x8b" else answer.body
    except (TooLarge, BadBody):
        return b""
    except Exception as error:
        if not isinstance(error, RobotsUnreachable) and of_exception(error) is None:
            raise
        return b""

"""The beginning of a crawl: what an unfinished scan left, the home page, what the site names by itself."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from checklist.model import FetchStatus, Link, LinkSource, Page, StopReason
from crawler import sitemap
from crawler.fetch import Answer
from crawler.frontier import Entry
from crawler.pages import page_of
from crawler.robots import RobotsUnreachable
from crawler.status import RETRIED, Verdict, of_answer
from crawler.urls import join, origin

if TYPE_CHECKING:
    from crawler.session import Session

_HOPS = 11
_TRIES = 3
_NOWHERE = Entry("", 0.0, 0, "", "", "/")
_REFUSALS = frozenset({FetchStatus.BLOCKED, FetchStatus.FORBIDDEN, FetchStatus.RATE_LIMITED, FetchStatus.ROBOTS})


async def arrive(session: Session) -> None:
    """Bring ``session`` to where its frontier is filled and its scope known; stop it if there is no home page."""
    start = _entry(session.scope.home)
    home = _resume(session, start.url)
    if home is None and not await _find_home(session, start):
        return
    await _check_certificate(session)
    await session.missing.probe(session.scope, session.ask)
    await _read_sitemaps(session)


def _entry(url: str) -> Entry:
    return Entry(url, 0.0, 0, "", "", "/")


# ------------------------------------------------------------------------------------------------------------- resuming


def _resume(session: Session, start: str) -> Page | None:
    """Take up the pages already landed and what their links name; return the start address's page if it is settled."""
    home: Page | None = None
    for page, _ in session.sink.landed():
        if page.url == start and not page.status.transient:
            home = page
    if home is not None and home.status is FetchStatus.OK:
        session.adopt(home.final_url or home.url)
    again: list[Page] = []
    for page, document in session.sink.landed():
        if page.status.transient or (page.status is FetchStatus.OK and page.content_hash and document is None):
            again.append(page)
            continue
        session.take_up(page, document)
        if document is not None and page.status is FetchStatus.OK and page.final_url in ("", page.url):
            entry = Entry(page.url, 0.0, page.depth, page.found_on, page.label, "")
            session.take_in(session.discovery.rated(entry), page, document, is_new=False)
    for page in again:
        if page.url != start:
            session.frontier.add(
                session.discovery.rated(Entry(page.url, 0.0, page.depth, page.found_on, page.label, ""))
            )
    return home


# -------------------------------------------------------------------------------------------------------- the home page


async def _find_home(session: Session, start: Entry) -> bool:
    """Fetch the page that the start address leads to; return False if there is none, with the reason stored."""
    failure = await _walk(session, start)
    tries = 0
    while failure is not None and failure.status in RETRIED and tries < _TRIES:
        tries += 1
        await asyncio.sleep(session.pause * 2**tries)
        failure = await _walk(session, start)
    if failure is None:
        return True
    session.land(failure, None, start)
    session.stop(StopReason.BLOCKED if failure.status in _REFUSALS else StopReason.DOWN)
    return False


async def _walk(session: Session, start: Entry) -> Page | None:
    """Follow ``start`` to the home page and land that; return the failure that came instead, and where it came."""
    url = start.url
    for _ in range(_HOPS):
        try:
            answer = await session.ask(url, session.answers.conditions(_entry(url)))
        except Exception as error:
            verdict = session.verdict(error)
            if verdict is None:
                raise
            if isinstance(error, RobotsUnreachable):
                session.notice(f"{origin(url)}/robots.txt: {verdict.detail}")
            return _failed(start, url, verdict, None)
        target = join(url, answer.location) if answer.location else ""
        if target:
            url = target
            continue
        verdict = Verdict(FetchStatus.OK)
        if answer.status != 304:
            verdict = of_answer(answer.status, answer.headers, answer.body)
        if verdict.status is not FetchStatus.OK:
            return _failed(start, url, verdict, answer)
        await _land(session, start, url, answer)
        return None
    return _failed(start, start.url, Verdict(FetchStatus.REDIRECT_LOOP, "หน้าแรกเปลี่ยนเส้นทางวนไม่สิ้นสุด"), None)


def _failed(start: Entry, url: str, verdict: Verdict, answer: Answer | None) -> Page:
    return replace(page_of(start, verdict, answer), final_url=url)


async def _land(session: Session, start: Entry, url: str, answer: Answer) -> None:
    if not session.scope.contains(url):
        session.notices.append(f"ที่อยู่เริ่มต้นพาไปยังเว็บไซต์ {url} จึงตรวจเว็บไซต์นั้นแทน")
    session.adopt(url)
    home = _entry(url)
    session.missing.home_is(home.url)
    await session.answers.answered(home, answer)
    if start.url != home.url:
        session.land_as(start, home.url)


async def _check_certificate(session: Session) -> None:
    problem = await session.fetcher.certificate_problem(session.scope.home)
    if problem:
        session.notices.append(f"{origin(session.scope.home)}: {problem}")


async def _read_sitemaps(session: Session) -> None:
    rules = await session.robots.rules(session.scope.home)
    for url in await sitemap.read(session.scope, session.ask, rules.sitemaps):
        link = Link(url=url, label="", source=LinkSource.SITEMAP)
        outside = session.discovery.link(link, replace(_NOWHERE), depth=1)
        if outside is not None:
            session.store_outside(outside)

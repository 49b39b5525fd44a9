"""robots.txt as RFC 9309 has it: 4xx allows all, an unreachable one forbids all, half a megabyte is read.

Forbidden is a fact about the URL; unreachable is a failure that may pass, and keeps the failure's own status.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from protego import Protego

from checklist.model import FetchStatus
from crawler.fetch import Answer, Fetcher
from crawler.status import RobotsForbidden, Verdict, of_answer, of_exception
from crawler.urls import join, origin

_MAX_BYTES = 500 * 1024
_HOPS = 5
_TRIES = 3


class RobotsUnreachable(Exception):
    """robots.txt could not be read, so nothing on the host may be asked for.

    Carries the verdict on robots.txt itself.
    """

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.detail)
        self.verdict = verdict


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host's robots.txt says."""

    text: str = ""
    parsed: Protego | None = None
    unreachable: Verdict | None = None
    sitemaps: tuple[str, ...] = ()
    delay: float | None = field(default=None)

    def allows(self, url: str, agent: str) -> bool:
        """Return True unless a rule forbids ``agent`` the ``url``."""
        return self.parsed is None or self.parsed.can_fetch(url, agent)


class Robots:
    """The robots.txt files of one crawl, each fetched once."""

    def __init__(self, fetcher: Fetcher, agent: str, *, wait_s: float = 1.0) -> None:
        self._fetcher = fetcher
        self._agent = agent.split("/", 1)[0]
        self._wait_s = wait_s
        self._rules: dict[str, asyncio.Task[Rules]] = {}

    async def check(self, url: str) -> None:
        """Return if ``url`` may be asked for; raise RobotsForbidden or RobotsUnreachable otherwise."""
        rules = await self.rules(url)
        if rules.unreachable is not None:
            raise RobotsUnreachable(rules.unreachable)
        if not rules.allows(url, self._agent):
            raise RobotsForbidden(url)

    async def rules(self, url: str) -> Rules:
        """Return the rules of the host of ``url``."""
        start = origin(url)
        task = self._rules.get(start)
        if task is None:
            task = self._rules[start] = asyncio.create_task(self._load(start))
        if task.done():
            return task.result()
        return await asyncio.shield(task)

    async def _load(self, start: str) -> Rules:
        rules = Rules()
        for attempt in range(_TRIES):
            if attempt:
                await asyncio.sleep(self._wait_s * 2**attempt)
            rules = await self._read(start + "/robots.txt")
            if rules.unreachable is None or not rules.unreachable.status.transient:
                break
        if rules.delay:
            self._fetcher.manners.gate(start.partition("://")[2]).ask_for(rules.delay)
        return rules

    async def _read(self, url: str) -> Rules:
        for _ in range(_HOPS + 1):
            answer = await self._get(url)
            if isinstance(answer, Verdict):
                return Rules(unreachable=answer if answer.status.transient else None)
            if not answer.location:
                return self._interpret(answer)
            url = join(url, answer.location)
            if not url:
                break
        return Rules()

    async def _get(self, url: str) -> Answer | Verdict:
        try:
            return await self._fetcher.get(url, max_bytes=8 * _MAX_BYTES)
        except Exception as error:
            verdict = of_exception(error)
            if verdict is None:
                raise
            # A robots.txt that is no text of sane size, or lies on a forbidden address, is none at all.
            if verdict.status in (FetchStatus.TOO_LARGE, FetchStatus.GUARD):
                return Verdict(FetchStatus.NOT_FOUND)
            return verdict

    def _interpret(self, answer: Answer) -> Rules:
        if answer.status >= 500 or answer.status == 429:
            verdict = of_answer(answer.status, answer.headers, answer.body)
            return Rules(
                unreachable=Verdict(verdict.status, f"อ่าน robots.txt ไม่ได้ จึงยังเข้าดูเว็บไซต์ไม่ได้ (HTTP {answer.status})")
            )
        if not 200 <= answer.status < 300 or answer.body.lstrip()[:1] == b"<":
            return Rules()
        text = answer.body[:_MAX_BYTES].decode("utf-8-sig", "replace")
        parsed = Protego.parse(text)
        delay = parsed.crawl_delay(self._agent)
        return Rules(text, parsed, None, tuple(list(parsed.sitemaps)[:20]), delay)

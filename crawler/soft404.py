"""Pages that say 200 and mean "not there": what the site answers to a name that can't exist."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from hashlib import sha256
from urllib.parse import urlsplit

from checklist.model import Document, FetchStatus
from crawler.books import shape
from crawler.extract import extract
from crawler.fetch import Answer
from crawler.robots import RobotsUnreachable
from crawler.status import of_answer, of_exception
from crawler.urls import Scope, join

_FRONT = re.compile(r"/(?:(?:index|home|main|default|welcome)(?:\.\w{2,5})?)?/?", re.IGNORECASE)


class MissingPage:
    """What the site answers to an impossible name, if it answers with 200 or sends the visitor elsewhere."""

    def __init__(self) -> None:
        self._shape: int | None = None
        self._redirect = ""
        self._home = ""

    def home_is(self, url: str) -> None:
        """Take note of the home page, which is never a missing page."""
        self._home = url

    async def probe(self, scope: Scope, ask: Callable[[str, dict[str, str]], Awaitable[Answer]]) -> None:
        """Ask for a name that can't exist, the same one in every scan of the site."""
        self._home = scope.home
        name = sha256(scope.origin.encode()).hexdigest()[:12]
        url = f"{scope.origin}/oit-check-{name}.html"
        try:
            answer = await ask(url, {})
        except Exception as error:
            if not isinstance(error, RobotsUnreachable) and of_exception(error) is None:
                raise
            return
        if answer.location:
            target = join(url, answer.location)
            # The same name elsewhere (https, www, a trailing slash) says nothing.
            if name not in target:
                self._redirect = scope.canonical(target)
        elif of_answer(answer.status, answer.headers, answer.body).status is FetchStatus.OK:
            self._shape = shape(extract(answer.body, url=url, content_type=answer.content_type))

    def is_redirect_of_missing(self, url: str, target: str) -> bool:
        """Return True if ``url`` was sent where impossible names are sent."""
        return bool(self._redirect) and target == self._redirect and url != self._home and not _is_front(url)

    def matches(self, url: str, document: Document) -> bool:
        """Return True if the page at ``url`` reads like the answer to an impossible name."""
        if self._shape is None or url == self._home or _is_front(url):
            return False
        return shape(document) == self._shape


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return not parts.query and _FRONT.fullmatch(parts.path) is not None

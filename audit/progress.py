"""How far a crawl is, told on stderr: a bar on a terminal, else a plain line now and then. Stdout is never touched."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

_LINE_EVERY_S = 10.0
_LINE_EVERY_PAGES = 100
_BAR_EVERY_S = 0.1


class Progress(Protocol):
    """Hears of every page that lands."""

    def __call__(self, done: int, queued: int, url: str) -> None:
        """*done* addresses are settled, *queued* are known and waiting; *url* landed last."""


def silent(done: int, queued: int, url: str) -> None:
    """Say nothing."""


class PlainLines:
    """A line each hundred pages or ten seconds, for logs."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._last = time.monotonic()
        self._told = 0

    def __call__(self, done: int, queued: int, url: str) -> None:
        """Tell it if the last line is old enough."""
        now = time.monotonic()
        if done - self._told < _LINE_EVERY_PAGES and now - self._last < _LINE_EVERY_S:
            return
        self._last, self._told = now, done
        words = (
            f"{done} pages, {queued} waiting: {url}"
            if self._lang == "en"
            else f"ดูแล้ว {done} หน้า รอ {queued} หน้า: {url}"
        )
        print(words, file=sys.stderr, flush=True)  # noqa: T201 - this is what the class is for


@contextmanager
def reporting(*, quiet: bool, lang: str) -> Iterator[Progress]:
    """Give a progress that suits stderr, for the length of the block."""
    if quiet:
        yield silent
    elif not sys.stderr.isatty():
        yield PlainLines(lang)
    else:
        with _bar(lang) as bar:
            yield bar


@contextmanager
def _bar(lang: str) -> Iterator[Progress]:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    pages = "pages" if lang == "en" else "หน้า"
    fields = TextColumn("{task.fields[count]}"), TimeElapsedColumn(), TextColumn("[dim]{task.fields[url]}")
    with Bar(BarColumn(bar_width=24), *fields, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, url="", count="")
        last = 0.0

        def tell(done: int, queued: int, url: str) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _BAR_EVERY_S:
                last = now
                # Brackets would be taken for markup.
                shown = url[-60:].replace("[", "(")
                count = f"{done} / {done + queued} {pages}"
                bar.update(task, completed=done, total=done + queued, url=shown, count=count)

        yield tell

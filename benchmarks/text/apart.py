"""Measure one hostile text in a process of its own, and end it when its time is up.

Not in ``__main__``: a spawned process imports the function that it runs, and can't import that.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from benchmarks.text import inputs, work
from checklist.model import Document

WAYS: dict[str, Callable[[Document], float]] = {
    "text work": lambda document: work.measure(document, work.fresh_matcher(), work.bare_automaton()).whole,
    "reading": work.read,
    "judging": work.judged,
}
"""Measured per MB: the steps of the text work, reading a page's own text, and judging a site of that one page."""
_START_S = 60.0
"""Time for a process to start and make its text."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a text cost."""

    megabytes: float
    seconds: float | None
    """None if it did not end in time."""


def cost(name: str, way: str, limit_s: float) -> Cost:
    """Return the cost of the hostile text *name*, measured one *way*.

    Raises:
        RuntimeError: the process ended by itself without an answer, or did not start.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_measure, args=(theirs, name, way), daemon=True)
    process.start()
    theirs.close()  # or the end of the process would not be noticed here
    try:
        if not ours.poll(_START_S):
            raise RuntimeError(f"{name}: making the text took more than {_START_S:.0f} s")
        size: float = ours.recv()
        return Cost(size, ours.recv() if ours.poll(limit_s) else None)
    except EOFError as error:
        raise RuntimeError(f"{name}: {way} failed, see above") from error
    finally:
        process.kill()
        process.join(5)


def _measure(pipe: Connection, name: str, way: str) -> None:
    document = inputs.HOSTILE[name]()
    # Sent first, and the clock starts then: making the text is not what is measured.
    pipe.send(inputs.megabytes(document))
    pipe.send(WAYS[way](document))

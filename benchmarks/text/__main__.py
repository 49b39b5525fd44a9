"""``python -m benchmarks.text [--profile]``: milliseconds of text work a page, and what hostile text costs per MB.

The work is normalising, the matching key, phrases, the topics of the links, and periods. The bare automaton goes over
the same text in the same run. Each hostile text has a process of its own and is ended when its time is up.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
from collections.abc import Callable
from dataclasses import fields
from statistics import median

from benchmarks.text import inputs, work
from benchmarks.text.apart import WAYS, cost
from checklist.model import Document

GOAL_MS = 2.0
GOAL_RATIO = 20.0
"""How many times the time per MB of an ordinary page a hostile text may take."""
LIMIT_S = 60.0
_PAGES = 31
_TIMES = 3


def main() -> int:
    """Print the tables; 0 if both goals are met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.text", description=__doc__.partition("\n")[0])
    parser.add_argument("--profile", action="store_true", help="show the functions that the time goes to instead")
    parser.add_argument("--hostile", choices=sorted(inputs.HOSTILE), help="profile judging this text")
    chosen = parser.parse_args()
    if chosen.profile or chosen.hostile:
        _profile(inputs.HOSTILE[chosen.hostile] if chosen.hostile else None)
        return 0
    quick = _ordinary()
    return 0 if _hostile() and quick else 1


def _ordinary() -> bool:
    """Measure pages of one site: menus repeat, lists and text are each page's own."""
    documents = [inputs.page(number) for number in range(_PAGES)]
    lists = [inputs.list_page(number) for number in range(_PAGES)]
    papers = [inputs.paper(100_000 + number) for number in range(9)]
    matcher, bare = work.fresh_matcher(), work.bare_automaton()
    first = work.measure(documents[0], matcher, bare, _TIMES)
    gc.collect()
    pages = [work.measure(document, matcher, bare, _TIMES) for document in documents[1:]]
    listed = [work.measure(document, matcher, bare, _TIMES) for document in lists]
    texts = [work.measure(document, matcher, bare, _TIMES) for document in papers]
    print("milliseconds of text work on the median; a page of 100 KB of HTML, and 100 KB of plain text without a link")
    print(
        f"{'':36}{'links':>6}{'text KB':>8}" + "".join(f"{part.name:>10}" for part in fields(work.Steps)) + "     whole"
    )
    _row("first page of a site", documents[:1], [first])
    _row(f"next {len(pages)} pages of the site", documents[1:], pages)
    _row("lists, half of the links new", lists, listed)
    _row("plain text", papers, texts)
    whole = 1000 * median(page.whole for page in pages)
    times_bare = median(page.whole / page.bare for page in pages)
    print(f"a page takes {whole:.2f} ms (goal {GOAL_MS}), {times_bare:.0f} times the bare automaton")
    return whole <= GOAL_MS


def _row(name: str, documents: list[Document], steps: list[work.Steps]) -> None:
    links = median(len(document.links) for document in documents)
    size = median(len(document.text.encode()) for document in documents) / 1000
    figures = "".join(
        f"{1000 * median(getattr(step, part.name) for step in steps):10.3f}" for part in fields(work.Steps)
    )
    print(f"{name:36}{links:6.0f}{size:8.0f}{figures}{1000 * median(step.whole for step in steps):10.3f}")


def _hostile() -> bool:
    print("\nseconds per MB of text; in brackets, how many times those of a page of 100 KB")
    print(f"{'':36}{'MB':>6}" + "".join(f"{way:>22}" for way in WAYS))
    ordinary = inputs.page(1)
    size = inputs.megabytes(ordinary)
    usual = {way: min(do(ordinary) for _ in range(3)) / size for way, do in WAYS.items()}
    print(f"{'a page of 100 KB':36}{size:6.2f}" + "".join(f"{usual[way]:14.3f}{'':8}" for way in WAYS))
    linear = True
    for name in inputs.HOSTILE:
        size, cells = 0.0, ""
        for way, ordinarily in usual.items():
            paid = cost(name, way, LIMIT_S)
            size = paid.megabytes
            ended = paid.seconds is not None
            # What did not end in time cost at least that.
            per_mb = (paid.seconds or LIMIT_S) / size
            ratio = per_mb / ordinarily
            cells += f"{'' if ended else '> ':>4}{per_mb:10.3f} ({ratio:5.1f})"
            linear &= ended and ratio <= GOAL_RATIO
        print(f"{name:36}{size:6.2f}{cells}")
    print(f"goal: at most {GOAL_RATIO:.0f} times")
    return linear


def _profile(hostile: Callable[[], Document] | None) -> None:
    """Print the functions with most time of their own."""
    profile = cProfile.Profile()
    if hostile is None:
        documents = [inputs.page(number) for number in range(_PAGES)]
        matcher, bare = work.fresh_matcher(), work.bare_automaton()
        profile.enable()
        for document in documents:
            work.measure(document, matcher, bare)
    else:
        document = hostile()
        profile.enable()
        work.judged(document)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(20)


if __name__ == "__main__":
    raise SystemExit(main())

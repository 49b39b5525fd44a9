"""``python -m benchmarks.speed [--sites 150] [--pages 8] [--links 325]``: pages a second beside a bare Scrapy spider.

First on the bundled sample site, documents included, with and without OCR, then on link-heavy pages of many hosts. On
the sample the contestants take turns, and each row is the round of median speed. CPU is processor time of the
contestant's own process: less than the whole where oit has pages read aside.

``--rescan`` scans an unchanged site of 1,000 pages (or N) twice and compares bytes and time.
``--memory`` compares the peak memory of a crawl of 10,000 pages (or ``--memory N``) with one of a tenth as many.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed.pages import serving

GOAL = 0.75
SAMPLE_GOAL = 0.6
MEMORY_GOAL = 1.3


def main() -> int:
    """Print the tables; 0 if the goals of the chosen comparison are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sites", type=int, default=150)
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--links", type=int, default=325)
    parser.add_argument("--memory", type=int, nargs="?", const=10_000)
    parser.add_argument("--rescan", type=int, nargs="?", const=1_000)
    parser.add_argument("--run", nargs=4, metavar=("WHO", "PORT", "SITES", "URLS"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.run:
        return _contestant(*arguments.run)
    if arguments.memory:
        return _memory(arguments.memory)
    if arguments.rescan:
        return _rescan(arguments.rescan)
    sample = _speed("the bundled sample site", SAMPLE_GOAL, Size(0, 0, 0), _ROUNDS, _OIT)
    heavy = Size(arguments.sites, arguments.pages, arguments.links)
    named = "{} sites of {} pages with {} links each, every site on an address of its own".format(*heavy)
    return max(sample, _speed(named, GOAL, heavy, 1, {"whole": _OIT["whole"]}))


class Size(NamedTuple):
    """How much is served: sites (0: the bundled sample), pages of each, links of each page."""

    sites: int
    pages: int
    links: int


_ROUNDS = 3
_OIT = {"whole": "oit: robots, text, labels, store", "no-ocr": "the same without OCR"}
Figures = dict[str, float]


def _speed(named: str, goal: float, size: Size, rounds: int, contestants: dict[str, str]) -> int:
    figures: dict[str, list[Figures]] = {who: [] for who in (*contestants, "bare")}
    for _ in range(rounds):
        with serving(*size) as port, tempfile.TemporaryDirectory() as folder:
            urls = Path(folder) / "urls"
            for who, kept in figures.items():
                kept.append(_apart(who, port, size.sites, urls))
    middle = {who: sorted(kept, key=_rate)[len(kept) // 2] for who, kept in figures.items()}
    print(f"{named} ({os.cpu_count()} processors)")
    print(f"{'':36}{'pages/s':>8}{'judging':>14}{'pages':>8}{'CPU':>14}{'memory':>9}{'ratio':>8}")
    base = _rate(middle["bare"])
    _row("bare Scrapy, fast link parser", middle["bare"], base)
    for who, told in contestants.items():
        _row(told, middle[who], base)
    print(f"goal: a ratio of {goal}\n", flush=True)
    return 0 if _rate(middle["whole"]) >= goal * base else 1


def _rate(figures: Figures) -> float:
    """Return pages a second."""
    return figures["pages"] / figures["seconds"]


def _row(name: str, figures: Figures, base: float) -> None:
    rate, cpu = _rate(figures), 1000 * figures["cpu"] / figures["pages"]
    judging = f"{figures['judging'] * 1000:.0f} ms a page" if figures.get("judging") else ""
    memory = f"{figures['peak_mb']:>6.0f} MB"
    print(f"{name:36}{rate:>8.0f}{judging:>14}{figures['pages']:>8.0f}{cpu:>9.0f} ms/p{memory}{rate / base:>8.2f}")


def _memory(most: int) -> int:
    peaks = {}
    for pages in (most // 10, most):
        with serving(1, pages, 40) as port:
            peaks[pages] = _apart("crawl", port, 1)
            fetched = peaks[pages]["pages"]
            rate = fetched / peaks[pages]["seconds"]
            print(f"{fetched:>7,} pages: peak {peaks[pages]['peak_mb']:.0f} MB, {rate:.0f} pages/s", flush=True)
    ratio = peaks[most]["peak_mb"] / peaks[most // 10]["peak_mb"]
    print(f"ratio {ratio:.2f} (goal {MEMORY_GOAL})")
    return 0 if ratio <= MEMORY_GOAL else 1


def _rescan(pages: int) -> int:
    from benchmarks.speed import rescan  # noqa: PLC0415 - loads the whole tool

    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as folder:
        rescan.run(20, Path(small))  # what is loaded once belongs to neither scan
        first, second = rescan.run(pages, Path(folder))
    for name, one in (("first scan", first), ("second scan", second)):
        figures = f"{one.bytes / 1e6:>8.2f} MB {one.seconds:>7.2f} s {one.requests:>6} requests"
        print(f"{name:12} {figures} {one.pages:>6} pages")
    size, took = second.bytes / first.bytes, second.seconds / first.seconds
    print(f"bytes ratio {size:.3f} (goal {rescan.BYTES_GOAL}), time ratio {took:.2f} (goal {rescan.TIME_GOAL:.2f})")
    return 0 if size <= rescan.BYTES_GOAL and took <= rescan.TIME_GOAL else 1


def _apart(who: str, port: int, sites: int, urls: Path | None = None) -> Figures:
    """Run one contestant in a process of its own and return its figures; ``urls`` is where its pages are listed."""
    command = [sys.executable, "-m", "benchmarks.speed", "--run", who, str(port), str(sites), str(urls or os.devnull)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=3_600)
    if done.returncode:
        raise SystemExit(f"{who} failed:\n{done.stderr[-2000:]}")
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def _contestant(who: str, port: str, sites: str, urls: str) -> int:
    figures: Figures = {}
    if who == "bare":
        from benchmarks.speed import bare  # noqa: PLC0415 - a contestant loads what it needs and no more

        only = frozenset(Path(urls).read_text(encoding="utf-8").splitlines())
        figures["pages"], figures["seconds"], figures["cpu"] = bare.run(int(port), int(sites), only)
    else:
        from benchmarks.speed import whole  # noqa: PLC0415

        with tempfile.TemporaryDirectory() as folder:
            ocr = "never" if who == "no-ocr" else "auto"
            run = whole.run(int(port), int(sites), Path(folder), Path(urls), judge=who == "whole", ocr=ocr)
        figures["pages"], figures["seconds"], figures["cpu"], judging = run
        if who == "whole":
            figures["judging"] = judging
    figures["peak_mb"] = _peak_mb()
    print(json.dumps(figures))
    return 0


def _peak_mb() -> float:
    """Return the peak memory of this process in MB; 0 where the system does not tell."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    raise SystemExit(main())

"""``python -m benchmarks.speed [--sites 150] [--pages 8] [--links 325]``: pages a second beside a bare Scrapy spider.

``--memory`` compares the peak memory of a crawl of 1,000 pages with one of 5,000 (or ``--memory N`` with N).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.speed.pages import serving

GOAL = 0.75
MEMORY_GOAL = 1.3


def main() -> int:
    """Print the table; 0 if the goal of the chosen comparison is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sites", type=int, default=150)
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--links", type=int, default=325)
    parser.add_argument("--memory", type=int, nargs="?", const=5_000)
    parser.add_argument("--run", nargs=3, metavar=("WHO", "PORT", "SITES"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.run:
        return _contestant(*arguments.run)
    if arguments.memory:
        return _memory(arguments.memory)
    return _speed(arguments.sites, arguments.pages, arguments.links)


def _speed(sites: int, pages: int, links: int) -> int:
    with serving(sites, pages, links) as port:
        bare = _apart("bare", port, sites)
        whole = _apart("whole", port, sites)
    rate, base = whole["pages"] / whole["seconds"], bare["pages"] / bare["seconds"]
    print(f"{sites} sites of {pages} pages with {links} links each, every site on an address of its own")
    print(f"{'':44}{'pages/s':>8}{'pages':>8}{'judging':>14}{'memory':>9}")
    print(f"{'bare Scrapy, fast link parser':44}{base:>8.0f}{bare['pages']:>8.0f}{'':>14}{bare['peak_mb']:>6.0f} MB")
    judged = f" {whole['judging'] * 1000:.0f} ms a page"
    name = "oit: robots, text, labels, store"
    print(f"{name:44}{rate:>8.0f}{whole['pages']:>8.0f}{judged:>14}{whole['peak_mb']:>6.0f} MB")
    print(f"ratio {rate / base:.2f} (goal {GOAL})")
    return 0 if rate >= GOAL * base else 1


def _memory(most: int) -> int:
    peaks = {}
    for pages in (most // 5, most):
        with serving(1, pages, 40) as port:
            peaks[pages] = _apart("whole", port, 1)
            rate = pages / peaks[pages]["seconds"]
            print(f"{pages:>7,} pages: peak {peaks[pages]['peak_mb']:.0f} MB, {rate:.0f} pages/s", flush=True)
    ratio = peaks[most]["peak_mb"] / peaks[most // 5]["peak_mb"]
    print(f"ratio {ratio:.2f} (goal {MEMORY_GOAL})")
    return 0 if ratio <= MEMORY_GOAL else 1


def _apart(who: str, port: int, sites: int) -> dict[str, float]:
    """Run one contestant in a process of its own and return its figures."""
    command = [sys.executable, "-m", "benchmarks.speed", "--run", who, str(port), str(sites)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=3_600)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _contestant(who: str, port: str, sites: str) -> int:
    figures: dict[str, float] = {}
    if who == "bare":
        from benchmarks.speed import bare  # noqa: PLC0415 - a contestant loads what it needs and no more

        figures["pages"], figures["seconds"] = bare.run(int(port), int(sites))
    else:
        from benchmarks.speed import whole  # noqa: PLC0415

        with tempfile.TemporaryDirectory() as folder:
            run = whole.run(int(port), int(sites), Path(folder))
        figures["pages"], figures["seconds"], figures["judging"] = run
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

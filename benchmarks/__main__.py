"""``python -m benchmarks [NAME …]``: run the benchmarks one after the other, each bounded in time; sum up at the end.

Each one is a program of its own (``python -m benchmarks.NAME``) and is run in a process of its own: none warms the
caches of the next.
Ends 1 if one of them failed, missed its goal or did not end in time.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass

LATE = 124
"""Exit code told of a benchmark that was ended because its time was up, as ``timeout`` does."""


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One benchmark, what it tells, and the seconds after which it is ended."""

    name: str
    tells: str
    limit_s: int
    arguments: tuple[str, ...] = ()


BENCHMARKS = (
    Benchmark("accuracy", "verdicts against hand-written truth, site by site", 900),
    Benchmark("accuracy.labels", "labels against the items that they name", 120),
    Benchmark("accuracy.contents", "contents in other words against what an assessor says of them", 120),
    Benchmark("official", "published results read back and checked", 300),
    Benchmark("documents", "text read from PDF, Office files and scans", 900),
    Benchmark("crawl", "requests until the evidence is found, beside breadth first", 900),
    Benchmark("speed", "pages a second beside a bare Scrapy spider", 900),
    Benchmark("speed", "bytes and time of a second scan of an unchanged site", 300, ("--rescan",)),
    Benchmark("text", "milliseconds of text work a page, beside a bare automaton", 900),
)


@dataclass(frozen=True, slots=True)
class Result:
    """How a benchmark ended."""

    name: str
    code: int
    seconds: float

    @property
    def words(self) -> str:
        """The ending in words."""
        if self.code == 0:
            return "done"
        return "not done in time" if self.code == LATE else f"failed or missed its goal (exit code {self.code})"


def run(benchmark: Benchmark, limit_s: float | None = None) -> Result:
    """Run one benchmark under its heading, its output going where ours goes."""
    print(f"\n{'=' * 100}\n{benchmark.name}: {benchmark.tells}\n{'=' * 100}", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{benchmark.name}", *benchmark.arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    started = time.monotonic()
    try:
        code = subprocess.run(command, check=False, env=environment, timeout=limit_s or benchmark.limit_s).returncode
    except subprocess.TimeoutExpired:
        code = LATE
    return Result(benchmark.name, code, time.monotonic() - started)


def main(arguments: list[str] | None = None) -> int:
    """Run the named benchmarks, or all; returns the exit code."""
    names = list(dict.fromkeys(benchmark.name for benchmark in BENCHMARKS))
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition("\n")[0])
    parser.add_argument("name", nargs="*", metavar="NAME", help=f"one of: {', '.join(names)} (without one: all)")
    parser.add_argument("--limit", type=float, metavar="SECONDS", help="end each after so many seconds")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.name if name not in names]
    if unknown:
        parser.error(f"no benchmark {unknown[0]!r}; there are: {', '.join(names)}")
    wanted = [one for one in BENCHMARKS if not chosen.name or one.name in chosen.name]
    results = [run(benchmark, chosen.limit) for benchmark in wanted]
    print(f"\n{'=' * 100}\nsummary")
    for result in results:
        print(f"  {result.name:16} {result.seconds:6.0f} s  {result.words}")
    return 1 if any(result.code for result in results) else 0


if __name__ == "__main__":
    raise SystemExit(main())

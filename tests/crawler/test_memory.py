"""A whole scan of a hostile site, store and workers included, in a process of its own: it stays below 800 MB."""

from __future__ import annotations

import gzip
import multiprocessing
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from audit.scan import ScanSettings, scan
from checklist.loader import load_checklist
from checklist.model import FetchStatus
from storage.repository import Store

from .extract.files import zipped
from .test_hostile import GOOD, endless, header_flood, packed
from .web import Call, Site, html

MOST_MB = 800
SCAN_S = 60.0


def scan_aside(url: str, db: str, pipe: Connection) -> None:
    """Scan ``url``, then send what the system says of the memory of this process."""
    with Store.open(db) as store:
        scan(url, ScanSettings(allow_private=True, max_time_s=SCAN_S, max_pages=300), store, load_checklist(2568))
    pipe.send(own_peak_mb())


def own_peak_mb() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def tree_mb(root: int) -> float:
    """Memory in use by a process and all that it started, in MB; 0 where the system does not tell.

    What several of them share (libraries) is counted once.
    """
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
    family = {root}
    while True:
        more = {process for process, parent in parents.items() if parent in family} - family
        if not more:
            break
        family |= more
    return sum(map(share_kb, family)) * 1024 / 1e6


def share_kb(process: int) -> int:
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")), 0)


def long_page(millions: int) -> str:
    return html("/good", text="ข่าว " * (millions * 1_000_000 // 13))


async def zeros(call: Call) -> None:
    await call.send(b"%PDF-1.7\n" + bytes(50_000_000), content_type="application/pdf")


def hostile() -> dict[str, Any]:
    links = "".join(f"<a href='/x{number}'>หัวข้อที่ {number}</a>" for number in range(100_000))
    bad: dict[str, Any] = {
        "/endless": endless,
        "/flood": header_flood,
        "/bomb": packed(gzip.compress(bytes(400_000_000))),
        "/many": f"<html><body>{links}</body></html>",
        "/nested": "<html>" + "<div>" * 50_000 + "<a href='/inner'>ลึก</a>",
        "/long": long_page(12),
        "/longer": long_page(40),
        "/zeros.pdf": zeros,
        "/bomb.zip": zipped({"ประกาศ.txt": bytes(300_000_000)}),
    }
    return {"/": html(*GOOD, *bad), **bad, **GOOD}


def test_a_scan_of_a_hostile_site_stays_below_800_mb(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    db = str(tmp_path / "oit.sqlite")

    async def absent(call: Call) -> None:
        await call.send("", 404)

    with Site(hostile(), fallback=absent) as site:
        process = context.Process(target=scan_aside, args=(site.url, db, theirs))
        process.start()
        assert process.pid is not None
        peak, until = 0.0, time.monotonic() + 2 * SCAN_S
        while not ours.poll(0.05):
            assert process.is_alive()
            assert time.monotonic() < until
            peak = max(peak, tree_mb(process.pid))
        told = ours.recv()
        process.join(10)
    # The sum over all processes at one moment where the system tells it, else the scan's own process.
    assert (peak or told) < MOST_MB, (peak, told)
    with Store.open(db) as store:
        pages = {page.url.removeprefix(site.url): page for page in store.snapshot(store.scans()[0].id).pages}
    assert all(pages[path.lstrip("/")].status is FetchStatus.OK for path in GOOD)
    assert pages["endless"].status is FetchStatus.TOO_LARGE
    assert pages["many"].status is FetchStatus.OK

"""Link-heavy pages on many loopback hosts, served from a process of their own: no contestant pays for the server."""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing.connection import Connection
from urllib.parse import urlsplit

from audit.demo import demo_folder
from audit.demo.server import SiteServer
from benchmarks.web import Server

_WORDS = (
    "ข้อมูล การติดต่อ แผน พัฒนา ท้องถิ่น จัดซื้อ จัดจ้าง ประกาศ รายงาน ผล ประจำปี 2568 งบประมาณ ข่าว กิจกรรม เทศบาล ประชาสัมพันธ์ "
    "ร้องเรียน ทุจริต โครงการ อบรม สภา ประชุม ภาษี ป้าย โรงเรียน ผู้สูงอายุ กีฬา ถนน ไฟฟ้า น้ำประปา ขยะ ตลาด สาธารณสุข"
).split()


def hosts(count: int) -> list[str]:
    """Return ``count`` loopback addresses, one a site."""
    return [f"127.0.{1 + number // 200}.{1 + number % 200}" for number in range(count)]


def starts(port: int, count: int) -> list[str]:
    """Return the home pages at ``port``: of ``count`` sites, or of the bundled sample for 0."""
    return [f"http://{host}:{port}/" for host in (hosts(count) if count else ["127.0.0.1"])]


_SECTION = 2_000
"""Pages of one section: a crawler leaves off an endless row of the same kind of page, a real site has sections."""


def _path(number: int) -> str:
    return f"/{chr(ord('a') + number // _SECTION)}/{number}.html"


def number_of(path: str, pages: int) -> int | None:
    """Return the number of the page at ``path`` of a site with so many; None if there is none."""
    if path == "/":
        return 0
    digits = path.rpartition("/")[2].removesuffix(".html")
    known = digits.isdecimal() and int(digits) < pages and path == _path(int(digits))
    return int(digits) if known else None


def _answer(pages: int, links: int, host: str, path: str) -> tuple[int, bytes]:
    number = number_of(path, pages)
    if number is None:
        return 404, b"<html><title>404</title></html>"
    return 200, page(number, pages, links, host.partition(":")[0])


def _title(salt: str, number: int) -> str:
    """Return the title of a page, by which links call it, too."""
    return " ".join(random.Random(f"{salt}/title/{number}").choices(_WORDS, k=5))


@lru_cache(maxsize=4_000)
def page(number: int, pages: int, links: int, salt: str) -> bytes:
    """Return a page with ``links`` links to the site's own pages: a menu, and a table that names the next ones.

    Links call a page by its title, as they do on real sites, where nearly every label comes again.
    """
    draw = random.Random(f"{salt}/{number}")
    text = " ".join(draw.choices(_WORDS, k=60))
    menu = "".join(
        f"<li><a href='{_path(n % pages)}'>{_WORDS[n % len(_WORDS)]} {n}</a></li>" for n in range(links // 3)
    )
    targets = [number * 8 + step for step in range(1, 9)] + [
        draw.randrange(pages) for _ in range(links - links // 3 - 8)
    ]
    rows = "".join(
        f"<tr><td>{n}</td><td><a href='{_path(target % pages)}'>{_title(salt, target % pages)}</a></td>"
        f"<td>{draw.choice(_WORDS)}</td></tr>"
        for n, target in enumerate(targets)
    )
    head = f"<head><meta charset='utf-8'><title>{_title(salt, number)}</title></head>"
    body = f"<nav><ul>{menu}</ul></nav><main><h1>{_title(salt, number)}</h1><p>{text}</p><table>{rows}</table></main>"
    return f"<!doctype html><html>{head}<body>{body}</body></html>".encode()


def _serve_sample(pipe: Connection) -> None:
    with SiteServer(demo_folder()) as server:
        pipe.send(urlsplit(server.url).port)
        pipe.recv()


def _serve(pipe: Connection, count: int, pages: int, links: int) -> None:
    for host in (
        hosts(min(count, 400)) if count > 1 else ()
    ):  # made beforehand, or the first contestant would wait for it
        for number in range(pages):
            page(number, pages, links, host)
    with Server(lambda host, path: _answer(pages, links, host, path), hosts(count)) as server:
        pipe.send(server.port)
        pipe.recv()


@contextmanager
def serving(count: int, pages: int, links: int) -> Iterator[int]:
    """Serve ``count`` sites of ``pages`` pages, or the bundled sample for 0; yields the port that all share."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    if count:
        process = context.Process(target=_serve, args=(theirs, count, pages, links), daemon=True)
    else:
        process = context.Process(target=_serve_sample, args=(theirs,), daemon=True)
    process.start()
    try:
        if not ours.poll(60):
            raise TimeoutError("the benchmark server did not start")
        yield ours.recv()
    finally:
        ours.send("end")
        process.join(5)
        if process.is_alive():
            process.kill()

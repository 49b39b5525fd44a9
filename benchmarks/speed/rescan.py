"""The second scan of an unchanged site beside the first: bytes that the server sent, and seconds."""

from __future__ import annotations

import asyncio
import hashlib
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from audit.scan import ScanSettings, scan
from benchmarks.speed.pages import number_of, page
from checklist.loader import load_checklist
from storage.repository import Store

BYTES_GOAL = 0.10
TIME_GOAL = 1 / 3
_LINKS = 120


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan as its server and its clock saw it."""

    bytes: int
    seconds: float
    requests: int
    pages: int


async def _answer(pages: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: list[int]) -> None:
    """Serve one connection as an ordinary web server does: with an ETag, and 304 to whoever has it already."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            number = number_of(head.split(" ", 2)[1], pages)
            body = page(number, pages, _LINKS, "rescan") if number is not None else b"<title>404</title>"
            etag = f'"{hashlib.blake2b(body, digest_size=8).hexdigest()}"'
            if number is not None and f"if-none-match: {etag}" in head.lower():
                answer = f"HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n".encode()
            else:
                state = "200 OK" if number is not None else "404 Not Found"
                kind = "Content-Type: text/html; charset=utf-8"
                answer = f"HTTP/1.1 {state}\r\nETag: {etag}\r\n{kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                answer += body
            sent[0] += len(answer)
            sent[1] += 1
            writer.write(answer)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def _serve(pipe: Connection, pages: int) -> None:
    sent = [0, 0]
    for number in range(pages):  # made beforehand, or the first scan would wait for it
        page(number, pages, _LINKS, "rescan")

    async def run() -> None:
        server = await asyncio.start_server(lambda reader, writer: _answer(pages, reader, writer, sent), "127.0.0.1", 0)
        pipe.send(server.sockets[0].getsockname()[1])
        while await asyncio.to_thread(pipe.recv):
            pipe.send(tuple(sent))

    asyncio.run(run())


@contextmanager
def _serving(pages: int) -> Iterator[tuple[int, Connection]]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, pages), daemon=True)
    process.start()
    try:
        if not ours.poll(60):
            raise TimeoutError("the benchmark server did not start")
        yield ours.recv(), ours
    finally:
        ours.send(None)
        process.join(2)
        if process.is_alive():
            process.kill()


def run(pages: int, folder: Path) -> tuple[Scan, Scan]:
    """Scan a site of *pages* pages twice into one store; return both."""
    checklist = load_checklist(2568)
    settings = ScanSettings(allow_private=True, max_pages=pages + 10)
    made: list[Scan] = []
    with _serving(pages) as (port, pipe), Store.open(str(folder / "rescan.db")) as store:
        before = (0, 0)
        for _ in range(2):
            started = time.perf_counter()
            scan_id = scan(f"http://127.0.0.1:{port}/", settings, store, checklist)
            seconds = time.perf_counter() - started
            pipe.send("how much")
            sent = pipe.recv()
            counted = store.scan(scan_id).coverage.pages
            made.append(Scan(sent[0] - before[0], seconds, sent[1] - before[1], counted))
            before = sent
    return made[0], made[1]

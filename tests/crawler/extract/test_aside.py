"""Pages read in another process give the same document, and none is lost when that process dies."""

import asyncio
import os
import signal
from collections.abc import Iterator

import pytest

from checklist.model import Document
from crawler.extract import extract
from crawler.extract.aside import PageReaders
from crawler.packing import Packing
from storage import codec

URL = "https://town.example/list.html"
ROWS = "".join(f"<tr><td>{n}</td><td><a href='f/{n}.pdf'>ประกาศจัดซื้อ {n}</a></td></tr>" for n in range(200))
PAGE = f"<h1>ประกาศ</h1><table>{ROWS}</table>".encode()


@pytest.fixture
def readers() -> Iterator[PageReaders]:
    made = PageReaders(1, worth_s=0.0)
    yield made
    made.close()


async def read_until_aside(readers: PageReaders) -> Document:
    async with asyncio.timeout(30):
        while not readers.processes():
            await readers.read(PAGE, url=URL)
            await asyncio.sleep(0.02)
    return (await readers.read(PAGE, url=URL))[0]


def test_a_page_reads_alike_here_and_aside(readers: PageReaders) -> None:
    assert asyncio.run(read_until_aside(readers)) == extract(PAGE, url=URL)


def test_what_is_read_aside_comes_packed_for_the_store(readers: PageReaders) -> None:
    async def scenario() -> tuple[Document, bytes | None]:
        await read_until_aside(readers)
        return await readers.read(PAGE, url=URL, packing=Packing(codec.pack_exactly, codec.unpack_document))

    document, packed = asyncio.run(scenario())
    assert packed is not None
    assert codec.unpack(packed, Document) == document


def test_a_page_is_read_although_its_process_died(readers: PageReaders) -> None:
    async def scenario() -> Document:
        await read_until_aside(readers)
        for process in readers.processes():
            os.kill(process, signal.SIGTERM)
        return (await readers.read(PAGE, url=URL))[0]

    assert asyncio.run(scenario()) == extract(PAGE, url=URL)
    assert asyncio.run(readers.read(PAGE, url=URL)) == (extract(PAGE, url=URL), None)


def test_short_scans_start_no_process() -> None:
    readers = PageReaders(1)
    assert asyncio.run(readers.read(PAGE, url=URL)) == (extract(PAGE, url=URL), None)
    assert readers.processes() == ()

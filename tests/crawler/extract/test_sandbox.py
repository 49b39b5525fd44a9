"""Hostile documents cost themselves and nothing else."""

# Fixtures are clearer in one piece.
# ruff: noqa: E501

import asyncio
import io
import os
import signal
import threading
import time
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from checklist.model import Media, TextState
from crawler.extract import ExtractOptions, sandbox
from crawler.extract.room import Room
from crawler.extract.sandbox import Extractor
from tests.crawler.extract.files import docx, pdf_of, zipped

LIMITS = ExtractOptions(ocr="never", max_seconds=6)


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor(LIMITS) as extractor:
        yield extractor


def encrypted() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(10, 10, "x")
    canvas.save()
    return out.getvalue()


def many_pages() -> bytes:
    """20,000 pages are claimed, each the same object."""
    kids = b"3 0 R " * 20_000
    objects = (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 20000/Kids[" + kids + b"]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
    )
    return b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R/Size 4>>\n"


def page_loop() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n"
    )


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.txt", "w", force_zip64=True) as member,
    ):
        for _ in range(200):
            member.write(b"\0" * 5_000_000)
    return out.getvalue()


def sheet_bomb() -> bytes:
    """A workbook whose only sheet unpacks to 600 MB of XML."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(120):
            member.write(b"<row>" * 1_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "states"),
    [
        (pdf_of("x")[:400], {TextState.BROKEN}),
        (encrypted(), {TextState.ENCRYPTED}),
        (many_pages(), {TextState.CLEAN, TextState.NONE, TextState.PARTIAL, TextState.LIMIT, TextState.BROKEN}),
        (page_loop(), {TextState.BROKEN, TextState.NONE}),
        (zip_bomb(), {TextState.LIMIT}),
        (sheet_bomb(), {TextState.LIMIT}),
        (b"\0" * 300_000_000, {TextState.NONE, TextState.LIMIT, TextState.UNSUPPORTED}),
        (b"%PDF-1.4\n" + b"\0" * 130_000_000, {TextState.LIMIT}),
        (zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<w:document/>", "word/vbaProject.bin": b"\xd0\xcf"}), {TextState.NONE, TextState.BROKEN}),
    ],
    ids=["truncated", "encrypted", "20000 pages", "page loop", "zip bomb", "sheet bomb", "zeros", "large", "macro"],
)  # fmt: skip
def test_every_hostile_document_ends_in_a_named_state(
    extractor: Extractor, body: bytes, states: set[TextState]
) -> None:
    started = time.monotonic()
    document = extractor.submit(body, url="http://town.example/f.pdf").result(timeout=30)
    assert document.state in states
    assert time.monotonic() - started < 20
    assert extractor.submit(docx(), url="http://town.example/good.docx").result(timeout=30).state is TextState.CLEAN


def test_a_worker_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped by a signal, it can't answer: as a parser in an endless loop."""
    with Extractor(ExtractOptions(ocr="never", max_seconds=1)) as extractor:
        assert extractor.submit(docx(), url="a").result(timeout=30).state is TextState.CLEAN
        worker = extractor._idle.get_nowait()
        extractor._idle.put(worker)
        os.kill(worker._process.pid or 0, signal.SIGSTOP)
        document = extractor.submit(docx(), url="b").result(timeout=20)
        assert (document.state, "1" in document.note or "2" in document.note) == (TextState.LIMIT, True)
        assert extractor.submit(docx(), url="c").result(timeout=30).state is TextState.CLEAN


def test_a_worker_that_dies_costs_one_document() -> None:
    with Extractor(LIMITS) as extractor:
        assert extractor.submit(docx(), url="a").result(timeout=30).state is TextState.CLEAN
        worker = extractor._idle.get_nowait()
        extractor._idle.put(worker)
        pid = worker._process.pid or 0
        os.kill(pid, signal.SIGSTOP)
        threading.Timer(0.5, os.kill, (pid, signal.SIGSEGV)).start()
        threading.Timer(0.6, os.kill, (pid, signal.SIGCONT)).start()
        assert extractor.submit(docx(), url="b").result(timeout=20).state in (TextState.BROKEN, TextState.LIMIT)
        assert extractor.submit(docx(), url="c").result(timeout=30).state is TextState.CLEAN


def test_a_worker_that_eats_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "MAX_MEMORY", 1_000_000)
    monkeypatch.setattr(sandbox, "_POLL", 0.0001)
    with Extractor(LIMITS) as extractor:
        document = extractor.submit(many_pages(), url="a").result(timeout=30)
    assert (document.state, "memory" in document.note) == (TextState.LIMIT, True)


def test_documents_that_need_too_much_memory_together_are_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = Room.alone
    waited: list[None] = []

    def counted(self: Room) -> Any:
        waited.append(None)
        return alone(self)

    monkeypatch.setattr(Room, "alone", counted)
    monkeypatch.setattr(Room, "must_make_way", lambda self, reader, used: not (self._alone or waited))
    monkeypatch.setattr(sandbox, "_POLL", 0.0001)
    with Extractor(LIMITS, workers=2) as extractor:
        found = [extractor.submit(many_pages(), url=str(n)) for n in range(3)]
        states = [one.result(timeout=60).state for one in found]
    assert waited
    assert states == [TextState.NONE] * 3  # empty pages, read to their end


def test_pages_are_read_without_a_worker() -> None:
    with Extractor(LIMITS) as extractor:
        assert extractor.submit(b"<html><p>x", url="http://town.example/").done()
        assert extractor._idle.empty()


def test_workers_are_used_again(extractor: Extractor) -> None:
    for _ in range(3):
        assert extractor.submit(docx(), url="a").result(timeout=30).media is Media.DOCX
    worker = extractor._idle.get_nowait()
    extractor._idle.put(worker)
    assert worker.documents >= 3


def test_it_serves_an_event_loop(extractor: Extractor) -> None:
    async def both() -> list[TextState]:
        found = await asyncio.gather(extractor.extract(docx(), url="a"), extractor.extract(b"<html>x", url="b"))
        return [document.state for document in found]

    assert asyncio.run(both()) == [TextState.CLEAN, TextState.CLEAN]


def test_after_closing_nothing_is_started() -> None:
    extractor = Extractor(LIMITS)
    extractor.close()
    assert extractor.submit(docx(), url="a").result(timeout=5).state is TextState.LIMIT


def test_closing_ends_a_worker_that_is_busy_at_once() -> None:
    busy = Extractor(ExtractOptions(ocr="never", max_seconds=60), workers=1)
    warm = busy.submit(pdf_of("ก"), url="http://t.example/a.pdf").result(30)
    assert warm.media is Media.PDF
    reading = busy.submit(long_document(), url="http://t.example/b.pdf")
    waiting = busy.submit(pdf_of("ข"), url="http://t.example/c.pdf")
    time.sleep(0.5)
    assert not reading.done()
    started = time.monotonic()
    busy.close()
    assert time.monotonic() - started < 2
    assert (reading.result(0).state, reading.result(0).note) == (TextState.LIMIT, "the scan is ending")
    assert waiting.cancelled() or waiting.result(0).state is TextState.LIMIT


def long_document() -> bytes:
    """A PDF that takes long: one page of very many path operators, drawn again and again."""
    drawing = b"q 1 0 0 1 0 0 cm BT /F 9 Tf 10 10 Td (a b c d e f) Tj ET Q\n" * 40_000
    kids = b" ".join(b"3 0 R" for _ in range(400))
    objects = (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 400/Kids[" + kids + b"]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        b"4 0 obj<</Length " + str(len(drawing)).encode() + b">>stream\n" + drawing + b"endstream endobj\n"
    )
    return b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R/Size 5>>\n"

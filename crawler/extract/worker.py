"""The worker process of the sandbox: reads one document after another until its pipe closes.

It receives bytes and sends back bytes: an encoded Document, never a pickle, so that a worker which a hostile
document took over has no
way into the process that asked.
"""

from __future__ import annotations

import os
import sys
from multiprocessing.connection import Connection
from typing import Final

import msgspec
from msgspec import structs

from checklist.model import Document, TextState
from crawler.extract import extract
from crawler.extract.options import ExtractOptions

ADDRESS_SPACE: Final = 1_600_000_000
"""Bytes of address space (not of memory in use, which the parent watches): stops one huge allocation at once."""
FILE_SIZE: Final = 300_000_000


class Answer(msgspec.Struct, frozen=True):
    """What comes back: the document and the seconds that its OCR took."""

    document: Document
    ocr_seconds: float = 0.0


class Job(msgspec.Struct, frozen=True):
    """What goes with a body to the worker."""

    url: str
    content_type: str
    options: ExtractOptions


def limit_process() -> None:
    """Set what the system can enforce; on Windows only the parent's watch remains."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(pipe: Connection) -> None:
    """Answer jobs until the pipe closes: a job, then its body, come in; an encoded Answer goes out."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    limit_process()
    decoder = msgspec.msgpack.Decoder(Job)
    encoder = msgspec.msgpack.Encoder()
    pipe.send_bytes(b"ready")
    while True:
        try:
            job = decoder.decode(pipe.recv_bytes())
            body = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        answer = _answer(job, body)
        del body
        try:
            sent = encoder.encode(answer)
        except (MemoryError, msgspec.MsgspecError, UnicodeEncodeError) as error:
            unsent = Document(answer.document.media, TextState.LIMIT, note=f"result: {type(error).__name__}")
            sent = encoder.encode(Answer(unsent, answer.ocr_seconds))
        pipe.send_bytes(sent)


def _answer(job: Job, body: bytes) -> Answer:
    document = extract(body, url=job.url, content_type=job.content_type, options=job.options)
    spent = job.options.allowance
    if spent is None:
        return Answer(document)
    return Answer(structs.replace(document, ocr_pages=spent.pages, ocr_left=spent.left_out), spent.spent)

"""Bytes in, documents out: HTML, PDF, Office files and scans. Nothing is judged here.

``extract`` never raises on content: what can't be read comes back as a Document with a state and a note.
It runs in the caller's process; ``sandbox.Extractor`` runs everything but HTML in a bounded worker.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from checklist.model import Document, Media, TextState
from crawler.extract.options import ExtractOptions
from crawler.extract.sniff import sniff

__all__ = ["EXTRACTOR_VERSION", "ExtractOptions", "extract", "sniff"]

EXTRACTOR_VERSION: Final = "1"
"""Stored with each document; raised whenever the same bytes would give another Document."""


def extract(body: bytes, *, url: str, content_type: str = "", options: ExtractOptions = ExtractOptions()) -> Document:
    """Return what ``body`` says.

    Args:
        body: the bytes as fetched, content encodings already undone.
        url: where they came from; relative links are resolved against it.
        content_type: the server's declaration; only asked where the bytes leave a doubt.
        options: limits.
    """
    media = sniff(body, url=url, content_type=content_type)
    if media is Media.HTML:
        from crawler.extract.html import extract_html  # noqa: PLC0415 - the parsers are loaded when first needed

        return extract_html(body, url, content_type)
    return Document(media, TextState.UNSUPPORTED, note="not read")

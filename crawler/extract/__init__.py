"""Bytes in, documents out: HTML, PDF, Office files and scans. Nothing is judged here.

``extract`` never raises on content: what can't be read comes back as a Document with a state and a note.
It runs in the caller's process; ``sandbox.Extractor`` runs everything but HTML in a bounded worker.
"""

# Readers are imported when the first document of their kind comes: a scan without PDFs never loads pdfium.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import Final

from checklist.model import Document, Media, TextState
from crawler.extract.options import DEFAULTS, ExtractOptions
from crawler.extract.sniff import sniff

__all__ = ["EXTRACTOR_VERSION", "ExtractOptions", "extract", "reader_version", "sniff"]

EXTRACTOR_VERSION = "19"
"""Stored with each document; raised whenever the same bytes would give another Document."""

_OFFICE: Final = frozenset({Media.DOCX, Media.XLSX, Media.XLS, Media.PPTX, Media.ODT, Media.ODS})


def extract(body: bytes, *, url: str, content_type: str = "", options: ExtractOptions = DEFAULTS) -> Document:
    """Return what ``body`` says.

    Args:
        body: the bytes as fetched, content encodings already undone.
        url: where they came from; relative links are resolved against it.
        content_type: the server's declaration; only asked where the bytes leave a doubt.
        options: limits.
    """
    media = sniff(body, url=url, content_type=content_type)
    try:
        return _read(body, media, url, content_type, options)
    except (MemoryError, RecursionError) as error:
        return Document(media, TextState.LIMIT, note=type(error).__name__)
    except Exception as error:  # noqa: BLE001 - the boundary: a document must never end a scan
        return Document(media, TextState.BROKEN, note=f"{type(error).__name__}: {error}"[:300])


def reader_version(ocr: str = "auto") -> str:
    """Return the version under which documents are kept that were read with ``ocr`` (``auto`` or ``never``) here.

    What was read without OCR, by wish or because Tesseract is not installed, must not stand for what OCR would read.
    """
    if ocr != "never":
        from crawler.extract.ocr import installed

        if installed():
            return EXTRACTOR_VERSION
    return f"{EXTRACTOR_VERSION}-plain"


def _read(body: bytes, media: Media, url: str, content_type: str, options: ExtractOptions) -> Document:
    if not body.strip(b"\0 \t\r\n"):
        return Document(media, TextState.NONE, note="an empty file")
    if media is Media.HTML:
        from crawler.extract.html import extract_html

        return extract_html(body, url, content_type)
    if media is Media.PDF:
        from crawler.extract.pdf import extract_pdf

        return extract_pdf(body, url, options)
    if media is Media.IMAGE:
        from crawler.extract.ocr import extract_image

        return extract_image(body, url, options)
    if media in _OFFICE:
        from crawler.extract.office import extract_office

        return extract_office(body, media, url, options)
    if media is Media.ZIP:
        from crawler.extract.archive import extract_zip

        return extract_zip(body, url, options, _read_inner)
    if media is Media.RAR:
        from crawler.extract.archive import list_rar

        return list_rar(body)
    return _read_plain(body, media, url, content_type, options)


def _read_plain(body: bytes, media: Media, url: str, content_type: str, options: ExtractOptions) -> Document:
    from crawler.extract import plain

    if media is Media.DOC:
        return plain.extract_doc(body, options)
    if media is Media.RTF:
        return plain.extract_rtf(body, options)
    if media is Media.CSV:
        return plain.extract_csv(body, content_type, options)
    if media is Media.XML:
        return plain.extract_xml(body, content_type, options)
    if media is Media.TEXT:
        return plain.extract_text(body, url, content_type, options)
    return Document(media, TextState.UNSUPPORTED, note="a kind of file that is not read")


def _read_inner(body: bytes, name: str, options: ExtractOptions) -> Document:
    """Read one file of an archive; an archive inside an archive is not opened."""
    return extract(body, url=name, options=options)

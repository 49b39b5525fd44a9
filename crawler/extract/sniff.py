"""What a body is.

Told from its first bytes, and only where these say nothing from the declared type or the file's name.

Servers of small sites declare PDF as text/html and the reverse, or everything as application/octet-stream.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from typing import Final
from urllib.parse import unquote, urlsplit

from checklist.model import Media

_HEAD = 4096

_IMAGE_MAGIC = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"BM")
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"MSCF")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HTML_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|table|div|frameset|iframe|center|font|p|br|a\s|h[1-6]|span|form|link|style|!--)",
    re.IGNORECASE,
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_BY_TYPE = {
    "text/html": Media.HTML,
    "application/xhtml+xml": Media.HTML,
    "application/pdf": Media.PDF,
    "text/csv": Media.CSV,
    "application/csv": Media.CSV,
    "text/plain": Media.TEXT,
    "application/json": Media.TEXT,
    "text/xml": Media.XML,
    "application/xml": Media.XML,
    "application/rss+xml": Media.XML,
    "application/atom+xml": Media.XML,
    "application/rtf": Media.RTF,
    "text/rtf": Media.RTF,
}

_BY_SUFFIX = {
    "htm": Media.HTML,
    "html": Media.HTML,
    "shtml": Media.HTML,
    "xhtml": Media.HTML,
    "csv": Media.CSV,
    "tsv": Media.CSV,
    "txt": Media.TEXT,
    "json": Media.TEXT,
    "xml": Media.XML,
    "rss": Media.XML,
    "doc": Media.DOC,
    "dot": Media.DOC,
    "xls": Media.XLS,
    "pdf": Media.PDF,
    "docx": Media.DOCX,
    "xlsx": Media.XLSX,
    "pptx": Media.PPTX,
    "odt": Media.ODT,
    "ods": Media.ODS,
    "rtf": Media.RTF,
    "zip": Media.ZIP,
    "rar": Media.RAR,
}

ZIP_ERRORS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    ValueError,
    KeyError,
    RuntimeError,
    EOFError,
)
"""What reading a torn, encrypted or hostile archive can raise."""

_OPENDOCUMENT = {
    b"application/vnd.oasis.opendocument.text": Media.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Media.ODS,
}


def suffix(url: str) -> str:
    """Return the lower-case extension of the last path segment of ``url``, without its dot; empty if there is none."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return ""
    name = path.rsplit("/", 1)[-1]
    head, dot, tail = name.rpartition(".")
    return tail.lower() if dot and head and len(tail) <= 5 else ""


def declared(content_type: str) -> Media | None:
    """Return the media that a Content-Type header claims; None if it claims nothing that helps."""
    return _BY_TYPE.get(content_type.split(";", 1)[0].strip().lower())


def sniff(body: bytes, *, url: str = "", content_type: str = "") -> Media:
    """Return what ``body`` is. Never raises; ``Media.OTHER`` for what is not recognised."""
    return _by_magic(body, url) or _by_text(body, url, content_type)


def names_no_url(body: bytes, media: Media) -> bool:
    """Return True if no link can be in ``body``, seen without reading it: a picture, or a scanner's PDF.

    A PDF links by URI actions, which stand in the open unless its objects are packed.
    """
    if media is Media.PDF:
        return b"/URI" not in body and b"/ObjStm" not in body
    return media is Media.IMAGE


def _by_magic(body: bytes, url: str) -> Media | None:
    head = body[:_HEAD]
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if start.startswith(b"%PDF") or b"%PDF-" in head[:1024]:
        return Media.PDF
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(body)
    if start.startswith(_OLE):
        return _ole_kind(body, url)
    if start.startswith(b"Rar!\x1a\x07"):
        return Media.RAR
    if start.startswith(b"{\\rtf"):
        return Media.RTF
    if start.startswith(_IMAGE_MAGIC) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return Media.IMAGE
    if start.startswith(_ARCHIVES):
        return Media.OTHER
    return None


def _by_text(body: bytes, url: str, content_type: str) -> Media:
    head = body[:_HEAD]
    lowered = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    claim = declared(content_type)
    name = _BY_SUFFIX.get(suffix(url))
    utf16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not utf16 and len(_CONTROL.findall(head)) > len(head) // 50:
        return Media.OTHER
    if lowered.startswith((b"<?xml", b"<rss", b"<urlset", b"<sitemapindex", b"<feed")):
        return Media.HTML if b"<html" in lowered or b"<!doctype html" in lowered else Media.XML
    if lowered.startswith(b"<svg"):
        return Media.OTHER
    if utf16 and claim is None:
        return name if name in (Media.CSV, Media.XML) else Media.TEXT
    if claim is not Media.CSV and name is not Media.CSV and _HTML_TAG.search(head):
        return Media.TEXT if claim is Media.TEXT and not lowered.startswith(b"<") else Media.HTML
    if claim is Media.HTML and name in (Media.CSV, Media.TEXT):
        return name
    if claim in (Media.HTML, Media.CSV, Media.XML):
        return claim
    if name in (Media.CSV, Media.HTML, Media.XML):
        return name
    return (
        Media.TEXT if claim is Media.TEXT or name is Media.TEXT or body[:1] in (b"{", b"[") or lowered else Media.OTHER
    )


def _beginning(archive: zipfile.ZipFile, name: str) -> bytes:
    """The first bytes of a member; it may unpack to any size."""
    with archive.open(name) as member:
        return member.read(100)


def _zip_kind(body: bytes) -> Media:
    """Tell an Office file from a plain archive by the names inside; a torn directory falls back to the raw bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            names = set(archive.namelist()[:2000])
            mime = _beginning(archive, "mimetype") if "mimetype" in names else b""
    except ZIP_ERRORS:
        return _zip_kind_raw(body)
    if mime.strip() in _OPENDOCUMENT:
        return _OPENDOCUMENT[mime.strip()]
    if any(name.startswith("word/") for name in names):
        return Media.DOCX
    if any(name.startswith("xl/") for name in names):
        return Media.XLSX
    if any(name.startswith("ppt/") for name in names):
        return Media.PPTX
    return Media.ZIP


def _zip_kind_raw(body: bytes) -> Media:
    head = body[:65536]
    for mark, media in ((b"word/", Media.DOCX), (b"xl/", Media.XLSX), (b"ppt/", Media.PPTX)):
        if mark in head:
            return media
    return Media.ZIP


def _ole_kind(body: bytes, url: str) -> Media:
    """Old Office files share one container: the names of its streams, in UTF-16, tell which."""
    window = body if len(body) <= 4_000_000 else body[:2_000_000] + body[-2_000_000:]
    if "WordDocument".encode("utf-16-le") in window:
        return Media.DOC
    if "Workbook".encode("utf-16-le") in window or "B\0o\0o\0k\0".encode("latin-1") in window:
        return Media.XLS
    if "EncryptedPackage".encode("utf-16-le") in window:
        return _BY_SUFFIX.get(suffix(url), Media.DOCX)
    if "PowerPoint Document".encode("utf-16-le") in window:
        return Media.OTHER
    named = _BY_SUFFIX.get(suffix(url))
    return named if named in (Media.DOC, Media.XLS) else Media.OTHER

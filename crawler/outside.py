"""Public files on other people's hosts: how to ask for them once, and how a refusal looks."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from crawler.fetch import Answer

_DRIVE_FILE = re.compile(r"/file/(?:u/\d+/)?d/([\w-]{10,})")
_DOCS_FILE = re.compile(r"/(document|spreadsheets|presentation)/(?:u/\d+/)?d/([\w-]{10,})")
_DOCS_EXPORT = {"document": "export?format=pdf", "spreadsheets": "export?format=xlsx", "presentation": "export/pdf"}


def download_url(url: str) -> str:
    """Return the address that gives the bytes of a public file on a known file service; empty if ``url`` is none."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host == "drive.google.com":
        found = _DRIVE_FILE.search(parts.path)
        identity = found.group(1) if found else _id_parameter(parts.path, parts.query)
        return f"https://drive.google.com/uc?export=download&id={identity}" if identity else ""
    if host == "docs.google.com":
        found = _DOCS_FILE.search(parts.path)
        if found and "/d/e/" not in parts.path:
            return f"https://docs.google.com/{found.group(1)}/d/{found.group(2)}/{_DOCS_EXPORT[found.group(1)]}"
        return ""
    if host in ("www.dropbox.com", "dropbox.com") and parts.path.startswith(("/s/", "/scl/fi/")):
        kept = "&".join(pair for pair in parts.query.split("&") if pair and not pair.startswith("dl="))
        return f"https://www.dropbox.com{parts.path}?{kept}{'&' if kept else ''}dl=1"
    return ""


def _id_parameter(path: str, query: str) -> str:
    if path not in ("/open", "/uc"):
        return ""
    values = parse_qs(query).get("id", [""])
    return values[0] if re.fullmatch(r"[\w-]{10,}", values[0]) else ""


def is_refusal(answer: Answer) -> bool:
    """Return True if a file service sent a page (log in, ask for access, too many visitors) in place of the file."""
    return answer.content_type.lower().startswith("text/html") or answer.body[:200].lstrip()[:9].lower() in (
        b"<!doctype",
        b"<html",
    )

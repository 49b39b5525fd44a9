"""Viewers of documents: pages that only show the file named in their address (``viewer.html?file=/plan.pdf``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl, urlsplit

_VIEWER: Final = re.compile(r"(?i)viewer|gview|pdfjs|flowpaper|flipbook|embed\.aspx|op/view|pdf-?embed|readpdf|showpdf")
_KEYS: Final = frozenset({"file", "url", "src", "doc", "pdf", "document", "pdffile", "filename", "path"})
_FILE: Final = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|odt|ods|rtf|csv)(?:[?#&]|\Z)")


def shown_files(url: str, fragment: str = "") -> Iterator[str]:
    """Yield the addresses of the files that the viewer at ``url`` shows; none if it is no viewer.

    Relative ones are relative to the viewer's own folder.
    """
    if ("=" not in url and "=" not in fragment) or not _VIEWER.search(url):
        return
    try:
        pairs = parse_qsl(urlsplit(url).query) + parse_qsl(fragment)
    except ValueError:
        return
    for key, value in pairs:
        if key.lower() in _KEYS and ("/" in value or _FILE.search(value)):
            yield value if value.startswith(("http", "/")) or "/" not in url else _beside(url, value)


def _beside(viewer: str, value: str) -> str:
    return viewer.split("?", 1)[0].rpartition("/")[0] + "/" + value

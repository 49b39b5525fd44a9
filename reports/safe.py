"""Text and addresses of strangers, made harmless for whatever they are printed in.

Everything on a site was written by somebody else: a label may carry a terminal escape, an address may be a script, a
title may be a spreadsheet formula. Escaping for HTML is jinja2's business, for XML that of its writer.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

# C0 and C1 controls (a terminal obeys them), lone surrogates (no encoding can write them), non-characters that XML
# forbids, and the marks that turn the direction of text around (they make an address look like another).
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")
_SPACES = re.compile(r"\s+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LINKED = ("http", "https")


def clean(text: str) -> str:
    """Return *text* on one line, without anything that a terminal, an XML file or a reader's eye would trip over."""
    return _SPACES.sub(" ", _UNPRINTABLE.sub(" ", text)).strip()


def link(url: str) -> str:
    """Return *url* if it is a web address that may be made clickable, else an empty string."""
    cleaned = clean(url)
    if " " in cleaned or cleaned != url:
        return ""
    try:
        parts = urlsplit(cleaned)
        return cleaned if parts.scheme.lower() in _LINKED and parts.hostname else ""
    except ValueError:
        return ""


def readable(url: str) -> str:
    """Return *url* for reading: percent-encoded Thai as Thai. What is no UTF-8 stays encoded."""
    try:
        decoded = unquote(url, errors="strict")
    except UnicodeDecodeError:
        return clean(url)
    # A decoded space or control character would tear the address apart where it is copied from.
    return clean(url) if clean(decoded) != decoded or " " in decoded else decoded


def cell(text: str) -> str:
    """Return *text* for a spreadsheet cell: nothing in it is ever computed (a leading apostrophe keeps it text)."""
    cleaned = clean(text)
    return f"'{cleaned}" if cleaned.startswith(_FORMULA) or text.startswith(_FORMULA) else cleaned

"""The limits that one extraction keeps to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from crawler.extract.budget import Allowance


@dataclass(frozen=True, slots=True)
class ExtractOptions:
    """What may be spent on one document."""

    ocr: str = "auto"
    """``auto``: pictures are read where Tesseract is installed; ``never``: they are reported as unread."""
    max_seconds: float = 18.0
    """Seconds for the whole document, OCR included; what was read until then is kept."""
    deep_pages: int = 40
    """PDF pages that are read whatever the document's size; later ones only while a third of the time is left."""
    max_pages: int = 400
    """PDF pages after which reading stops."""
    max_chars: int = 2_000_000
    """Characters of text kept from one document."""
    ocr_pages: int = 6
    """Pages of one document that are sent to OCR, first pages first."""
    ocr_seconds: float = 14.0
    """Seconds of OCR for one document."""
    ocr_dpi: int = 200
    """Resolution at which a PDF page is rendered for OCR; higher is slower and not better."""
    max_members: int = 40
    """Files inside one archive that are opened; all of them are listed."""
    max_unpacked: int = 80_000_000
    """Bytes that one archive or Office file may unpack to."""
    allowance: Allowance | None = None
    """What the scan's OCR budget still allows; None outside a scan."""


DEFAULTS: Final = ExtractOptions()

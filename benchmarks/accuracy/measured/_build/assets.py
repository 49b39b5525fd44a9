"""Turn the document entries of a content file into bytes."""

from __future__ import annotations

from common import Entry, parse
from documents import pdf, picture_pdf, sheet, word
from pictures import scan


def document(entry: Entry) -> bytes:
    """The bytes of a pdf, docx, xlsx or scan entry."""
    if entry.kind == "scan":
        return picture_pdf([scan(entry.body.split("\n"), int(entry.options.get("seed", "1")))])
    blocks = parse(entry.body)
    if entry.kind == "docx":
        return word(blocks)
    if entry.kind == "xlsx":
        return sheet(blocks, entry.title)
    return pdf(
        blocks,
        font=entry.options.get("font", "Garuda"),
        wide="wide" in entry.options,
        damage=entry.options.get("damage", ""),
    )


DOCUMENTS = frozenset({"pdf", "docx", "xlsx", "scan"})

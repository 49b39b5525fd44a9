"""Pages that are empty until a browser has run their scripts: nothing to read here, which is no sign of absence."""

from __future__ import annotations

import re

from msgspec import structs

from checklist.model import NEEDS_BROWSER, Document, Media, TextState

_LETTER = re.compile("[ก-ฮa-z]", re.IGNORECASE)
_LEAST_LETTERS = 60


def marked(document: Document) -> Document:
    """Return ``document``, as unread (state NONE, note NEEDS_BROWSER) if it is a page that only loads scripts."""
    if document.media is not Media.HTML or document.pictures or document.forms or document.tables:
        return document
    if any(link.url for link in document.links) or not any(embed.kind == "script" for embed in document.embeds):
        return document
    if len(_LETTER.findall(document.text)) >= _LEAST_LETTERS:
        return document
    return structs.replace(document, state=TextState.NONE, note=NEEDS_BROWSER)


def is_marked(document: Document) -> bool:
    """Return True for what ``marked`` found to be empty without JavaScript."""
    return document.media is Media.HTML and document.state is TextState.NONE and document.note == NEEDS_BROWSER


def notice(urls: list[str], home: str) -> str:
    """Return what a reader of the result must know of such pages, in Thai; empty without any."""
    if not urls:
        return ""
    if home in urls:
        return f"หน้าแรก {home} ว่างเปล่าหากไม่เปิดใช้ JavaScript จึงยังอ่านเว็บไซต์นี้ไม่ได้ ผลที่ไม่พบจึงยังสรุปไม่ได้"
    return f"มี {len(urls):,} หน้าที่ว่างเปล่าหากไม่เปิดใช้ JavaScript จึงอ่านเนื้อหาไม่ได้ เช่น {min(urls)}"

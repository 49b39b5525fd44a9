"""What the crawl left unread to keep within bounds: pages for OCR beyond its time, pictures beyond their number."""

from __future__ import annotations

from checklist.model import Document, Page
from crawler.extract.budget import PAGE_S, OcrBudget

MOST_OCR_S = 600.0
"""Seconds of OCR in one scan, all workers together."""


class Unread:
    """Keeps the OCR budget of one crawl and counts what it leaves unread."""

    def __init__(self, max_time_s: float) -> None:
        self.budget = OcrBudget(min(MOST_OCR_S, max_time_s))
        self._pages: dict[str, int] = {}

    def take_up(self, document: Document) -> None:
        """Charge what an earlier run of this scan spent on ``document``."""
        self.budget.spend(document.ocr_pages * PAGE_S)

    def note(self, page: Page, document: Document) -> None:
        """Count a document that landed."""
        if document.ocr_left:
            self._pages[page.content_hash] = document.ocr_left

    def notices(self, pictures: int) -> tuple[str, ...]:
        """Return what a reader of the result must know, in Thai; ``pictures`` were left out for their number."""
        told = []
        if self._pages:
            told.append(
                f"เวลา OCR ของการสแกนนี้ ({self.budget.seconds:,.0f} วินาที) หมดก่อนจะอ่านครบ ยังไม่ได้อ่านภาพหรือหน้าสแกน"
                f" {sum(self._pages.values()):,} หน้า ในเอกสาร {len(self._pages):,} รายการ"
                " ข้อที่อาศัยเอกสารเหล่านี้จึงขึ้นว่าอ่านไม่ได้"
                " ให้สั่งตรวจอีกครั้งเพื่ออ่านต่อ (ส่วนที่อ่านแล้วไม่ต้องอ่านซ้ำ) หรือเปิดดูด้วยตนเอง"
            )
        if pictures:
            told.append(
                f"มีภาพที่อาจเป็นเนื้อหาของหน้าอีก {pictures:,} ภาพที่ไม่ได้เปิดอ่าน เพราะครบจำนวนภาพต่อการสแกนแล้ว"
                " ให้เปิดหน้าที่ข้อความเป็นภาพดูด้วยตนเอง และควรเผยแพร่เป็นข้อความแทนภาพ"
            )
        return tuple(told)

"""What a page or a paper calls itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from checklist import periods, thai
from checklist.model import Block, BlockKind

BREADCRUMB = re.compile(r"^(?:หน้าแรก|home|หน้าหลัก)\s*(?:[>»/›|→-]|$)")
"""The trail of links above a page's content."""
_MOST_TEXT = 6000
"""Characters in which a memo's subject, or a notice's, is looked for."""
_LEAD_LINES = 14
_LEAD_CHARS = 700
_NO_TITLE = re.compile(
    r"(?:ปก|ปกหน้า|sheet ?\d*|แผ่น(?:งาน)?(?:ที่)? ?\d+|หน้า(?:ที่)? ?\d+|- ?\d+ ?-|\d{1,4})$|(?:จัดทำ|เสนอ|รวบรวม)โดย|ผู้จัดทำ"
)
"""Names of sheets, numbers of pages, and who wrote it."""
_SUBJECT = re.compile(r"เรื่อง\s.{8,200}?(?=\s*(?:อาศัย|ด้วย|ตาม(?:ที่|พระราช|พ\.|ระเบียบ|มาตรา|ประกาศ)|เพื่อให้|โดยที่))")
"""What a notice is about, where its first sentence follows in the same line."""
_WHOSE = re.compile(r"(?:ประกาศ|คำสั่ง|บันทึกข้อความ|หนังสือ)\S{0,60}(?:\s\S{1,40}){0,2}$")
ABOUT = re.compile(r"เร[่้]?ื[่้]?อง\s*\S")
"""The line of a notice or memo that says what it is about."""
_SUBJECT_WITHIN = 3
_BOLD_LINE = 6
"""Level of a heading that is a bold line."""
_FALLBACK = 4
"""First blocks of a page without headings in which its title is looked for."""
_SENTENCES = 170
"""Characters from which a block below a document's first one is text, no line of its title."""

_LETTER_NUMBER = re.compile(r"\W*(?:บันทึกข้อความ|(?:ด่วน\S*\s)?ที่\s?[ก-ฮ]{1,3}\s?\d)")
_LETTER_HEAD = 4
"""Lines in which a letter has its number."""
_LETTER_SUBJECT = re.compile(
    r"(?:^|\n|\d\s)เรื่อง\s{0,3}[:：]?\s{0,3}(?P<subject>[^\n]{8,200}?)(?=\n|$|\s(?:เสนอ\s|(?:เรียน|กราบเรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|ตามที่|ด้วย)(?:\s|[ก-๙])))"
)
"""A letter or memo says what it is about after "เรื่อง"; what stands above is its form."""
_SENDS = re.compile(r"ส่ง|เสนอ|รายงาน|เผยแพร่|แจ้ง|ขออนุมัติ|เห็นชอบ")
_ENCLOSED_LINES = 2
_BEGINS_PAPER = re.compile("ประกาศ|รายงาน|แผน|คู่มือ|สรุป|ผล|วิเคราะห์|การวิเคราะห์|มาตรการ|แนว|สถิติ|นโยบาย|แบบ|บัญชี|การ")


def of_page(own: str, blocks: Sequence[Block]) -> str:
    """Return what a page calls itself: its first heading, and its ``own`` title where that says something else."""
    # A bold line is only the title if hardly anything stands above it.
    heads = [
        block
        for number, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING and (block.level < _BOLD_LINE or _is_near_top(blocks[:number]))
    ]
    headings = [block.text for block in heads if _is_title(thai.label_text(block.text[:_LEAD_CHARS]))]
    first = [f"{text} {_subject_below(blocks, text)}".strip() for text in headings[:1]]
    lines = [*first, own] if own and thai.label_key(own) not in {thai.label_key(text) for text in first} else first
    if not lines:
        # The heads of a table's columns are no title, nor are the way to the page and the years of its tabs.
        below = (block for block in blocks[:_FALLBACK] if _is_title(thai.label_text(block.text[:_LEAD_CHARS])))
        lines = [_begin(thai.normalize(block.text)) for block in islice(below, 1) if block.kind is not BlockKind.ROW]
    return thai.normalize("\n".join(lines))[:400]


def _is_near_top(above: Sequence[Block]) -> bool:
    return len(above) < _FALLBACK and all(len(block.text) <= _SENTENCES for block in above)


def _subject_below(blocks: Sequence[Block], heading: str) -> str:
    """What a notice is about, where its first line says only whose it is: the line that begins with "เรื่อง"."""
    if not _WHOSE.match(thai.label_text(heading)):
        return ""
    start = next(number for number, block in enumerate(blocks) if block.text == heading)
    lines = (thai.normalize(block.text) for block in blocks[start + 1 : start + 1 + _SUBJECT_WITHIN])
    return next((line[:_SENTENCES] for line in lines if ABOUT.match(line)), "")


def _is_title(line: str) -> bool:
    """False for a trail of breadcrumbs and for a date that stands as a heading over a post."""
    if BREADCRUMB.match(line):
        return False
    spans = [(claim.start, claim.end) for claim in periods.claims(line)]
    rest = line
    for start, end in reversed(spans):
        rest = rest[:start] + rest[end:]
    return len(re.sub(r"[^ก-๙a-z]|วัน(?:ที่|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?", "", rest)) > 4 or not spans


def _begin(line: str) -> str:
    """A line, or as much of a paragraph as can be a title."""
    if len(line) <= _SENTENCES:
        return line
    begun = periods.beginning(line, _SENTENCES)
    whole = len(begun) > _SENTENCES or line[len(begun)] == " "
    return begun if whole else begun.rpartition(" ")[0] or begun


def of_document(blocks: Sequence[Block]) -> str:
    """Return the first lines of a document, up to its first table.

    A title is set over several lines; columns and paragraphs are no part of it.
    """
    lines: list[str] = _sent(blocks)
    for block in blocks[:_LEAD_LINES]:
        told = any(not _NO_TITLE.match(line) for line in lines)
        if told and (block.kind is BlockKind.ROW or len(block.text) > _SENTENCES):
            subject = _SUBJECT.match(thai.normalize(block.text[:_MOST_TEXT]))
            lines.extend([subject[0]] if subject is not None else ())
            break
        lines.extend(_begin(thai.normalize(line)) for line in block.text.split("\n"))
    return "\n".join(line for line in lines[:_LEAD_LINES] if line and not _NO_TITLE.match(line))[:_LEAD_CHARS]


def _sent(blocks: Sequence[Block]) -> list[str]:
    """What a letter or memo says it is about, and the first lines of what it sends; nothing of another paper."""
    first = blocks[0].page if blocks else 0
    letter = [thai.normalize(block.text[:_LEAD_CHARS]) for block in blocks[:_LEAD_LINES] if block.page == first]
    if not any(_LETTER_NUMBER.match(line) for line in letter[:_LETTER_HEAD]):
        return []
    subject = _LETTER_SUBJECT.search("\n".join(letter))
    if subject is None:
        return []
    about = _begin(subject["subject"])
    return [about, *_enclosed(blocks, first + 1)] if _SENDS.search(about) else [about]


def _enclosed(blocks: Sequence[Block], page: int) -> list[str]:
    """The first lines of the paper that begins on ``page``."""
    lines = ((block, thai.normalize(block.text[:_SENTENCES])) for block in blocks if block.page == page)
    titled = islice(((block, line) for block, line in lines if line and not _NO_TITLE.match(line)), _ENCLOSED_LINES)
    lines_of = [line for block, line in titled if block.kind is not BlockKind.ROW and len(block.text) <= _SENTENCES]
    return lines_of if lines_of and _BEGINS_PAPER.match(lines_of[0]) else []

"""What a memo has attached: the paper behind its signature, which tells what the memo only announces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checklist import periods, thai
from checklist.model import Block, BlockKind

_MEMO = re.compile(r"^\W*(?:บันทึกข้อความ|ส่วนราชการ)", re.MULTILINE)
_MEMO_WITHIN = 200
"""Characters in which a paper shows that it is a memo."""
_TITLE = (
    r"(?:นาย(?!ก)|นาง(?:สาว)?|น\.ส\.|ว่าที่|(?:ผศ|รศ|ดร)\.(?:ดร\.)?|พันจ่า|จ่า(?:เอก|โท|ตรี|สิบ)|สิบ(?:เอก|โท|ตรี|ตำรวจ)"
    r"|ร้อย(?:เอก|โท|ตรี|ตำรวจ)|[ก-ฮ]\.[ก-ฮ]\.(?:[ก-ฮ]\.)?)"
)
_NAME = re.compile(
    rf"[^ก-๙]{{0,20}}(?:(?:ลงชื่อ|ลงนาม)[^ก-๙]{{0,80}})?{_TITLE}\s?[ก-๙]{{2,30}}\s+(?:ณ\s+)?[ก-๙]{{2,40}}"
    r"\s?\)?[^ก-๙]{0,20}$"
)
"""The line of a signature that holds the name alone."""
_SHORT = 200
"""Characters of such a line at most."""
_POSITION = 70
"""Characters of the line below a name that tells the post."""
_HEADING_LINES = 4
_LEAST_ROWS = 2
_LETTERHEAD = 10
_LOOKED_AT = 12
"""Lines behind a signature in which the table's heading stands."""


def heading_of_attached(blocks: Sequence[Block]) -> str:
    """The heading of the table that a memo has behind its signature, if it names a year or months; or nothing.

    Normalised lines. The first signature behind which there is such a table counts: others sign the table itself.
    """
    lines = [thai.label_text(block.text) for block in blocks]
    rows = [number for number, block in enumerate(blocks) if block.kind is BlockKind.ROW]
    if len(rows) < _LEAST_ROWS or not _MEMO.search("\n".join(lines[:_LETTERHEAD])[:_MEMO_WITHIN]):
        return ""
    for number, line in enumerate(lines[: rows[-_LEAST_ROWS]]):
        if len(line) <= _SHORT and _NAME.match(line):
            heading = _heading(lines[number + 1 : number + _LOOKED_AT], blocks[number + 1 :])
            if any(claim.strength >= periods.Strength.YEAR or claim.last_month for claim in periods.claims(heading)):
                return heading
    return ""


def _heading(lines: Sequence[str], blocks: Sequence[Block]) -> str:
    """The first lines behind a signature and its post, as far as a table begins."""
    kept: list[str] = []
    for line, block in zip(lines, blocks, strict=False):
        if block.kind is BlockKind.ROW or len(kept) >= _HEADING_LINES:
            break
        post = not kept and len(line) <= _POSITION and not periods.claims(line)
        if not post:
            kept.append(line)
    return "\n".join(kept)

"""What a memo has attached: the paper behind its signature, which tells what the memo only announces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checklist import periods, thai
from checklist.model import Block, BlockKind

_MEMO = re.compile(r"\W*บันทึกข้อความ|(?:\n|^)\W*ส่วนราชการ")
_MEMO_WITHIN = 200
"""Characters in which a paper shows that it is a memo."""
_NAME = re.compile(
    r"\W*(?:ลงชื่อ|ลงนาม)?[\s).…_]*\(?\s?(?:นาย|นาง|นางสาว|น\.ส\.|ว่าที่|[ก-ฮ]\.[ก-ฮ]\.(?:[ก-ฮ]\.)?|พันจ่า\S*|จ่า\S*|สิบ\S*|ร้อย\S*)\s?[ก-๙]{2,30}\s+[ก-๙]{2,40}\s?\)?\W*$"
)
"""The line of a signature that holds the name alone."""
_POSITION = 70
"""Characters of the line below a name that tells the post."""
_HEADING_LINES = 4
_LEAST_ROWS = 2


def heading_of_attached(blocks: Sequence[Block]) -> str:
    """The heading of the table that a memo has behind its signature, if it names a year or months; or nothing.

    Normalised lines. The first signature behind which there is such a table counts: others sign the table itself.
    """
    lines = [thai.label_text(block.text) for block in blocks]
    if not _MEMO.match("\n".join(lines)[:_MEMO_WITHIN]):
        return ""
    for number, line in enumerate(lines):
        if _NAME.match(line) and _rows(blocks[number:]) >= _LEAST_ROWS:
            heading = _heading(lines[number + 1 :], blocks[number + 1 :])
            if any(claim.strength >= periods.Strength.YEAR or claim.last_month for claim in periods.claims(heading)):
                return heading
    return ""


def _heading(lines: Sequence[str], blocks: Sequence[Block]) -> str:
    """The first lines behind a signature and its post, as far as a table begins."""
    kept: list[str] = []
    for line, block in zip(lines, blocks, strict=True):
        if block.kind is BlockKind.ROW or len(kept) >= _HEADING_LINES:
            break
        post = not kept and len(line) <= _POSITION and not periods.claims(line)
        if not post:
            kept.append(line)
    return "\n".join(kept)


def _rows(blocks: Sequence[Block]) -> int:
    return sum(block.kind is BlockKind.ROW for block in blocks)

"""The text of laws: what an act says of all authorities is not what one tells of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENING_TEXT = 6000
"""Characters in which a law says what it is called, and a notice whose it is."""
_LAW_OPENING = re.compile(r"(?:พระราชบัญญัติ|ระเบียบ|กฎกระทรวง|พระราชกฤษฎีกา)นี้(?:เรียกว่า|ให้ใช้บังคับ)")
_PARAGRAPHS = 3
_PASSED_ON = re.compile(r"เผยแพร่ให้|ให้(?:ประชาชน)?ทราบ|เผยแพร่โดย")
_AUTHORITY = re.compile(r"เทศบาล|(?<![ก-๙])อบต(?!่)|องค์การบริหารส่วน")
_OF_GAZETTE = re.compile(r"(?:ที่มา|อ้างอิง|คัดจาก)\s?:?[^\n]{0,20}ราชกิจจา")
_LAW_SECTION = re.compile(r"^มาตรา ?\d+")
_QUOTED_SECTION = re.compile(r"^(?:พระราชบัญญัติ[^\n]{0,90}?\s)?มาตรา ?\d+")
_MOSTLY = 0.8
"""Share of a text's characters that are sections of an act and their points, from which it is the act's text."""
_POINT = re.compile(r"^\(\d+\)")
_LAW_ARTICLE = re.compile(r"^(?:มาตรา|ข้อ) ?\d+")
_LAWGIVER = re.compile(r"ระเบียบ|กฎกระทรวง|กฎ ก|ข้อบังคับ|ประมวล|พระราช|ประกาศ(?:กระทรวง|คณะกรรมการ|สำนักงาน|กรม)")
_OWN_NOTICE = re.compile(
    r"(?:ประกาศ|ระเบียบ|คำสั่ง|แผน|มาตรการ|นโยบาย|แนว\S{0,12})\s?(?:ของ)?(?:เทศบาล|องค์การบริหารส่วน|อบต|อบจ|ทต\.|ทม\.)"
)
_ACT = re.compile(r"กฎหมาย(?:ว่าด้วย|เรื่อง|เกี่ยวกับ)|(?:พระราชบัญญัติ|พ\.?ร\.?บ\.?|พระราชกำหนด|พระราชกฤษฎีกา|กฎกระทรวง)\s?[ก-๙]")
_CLAUSE = re.compile(r"(?:^|\s)ข้อ ?\d+ ", re.MULTILINE)
_ACT_PARTS = re.compile(r"มาตรา ?\d|ราชกิจจา")
_NAME_LINES = 3
"""Lines of a title in which it says what and whose it is."""


def is_law(title: str, text: str, lines: Sequence[str]) -> bool:
    """True for the text of a law: its first section, or section after section.

    All normalised; ``lines``: those that are content.
    """
    if _LAW_OPENING.search(text[:_OPENING_TEXT]):
        return True
    lead = "\n".join(title.split("\n")[:_NAME_LINES])
    # An agency's own notices have numbered articles, too.
    section = _LAW_ARTICLE if _LAWGIVER.search(lead) and not _OWN_NOTICE.search(lead) else _LAW_SECTION
    told = [line for line in lines if len(line) > 8]
    sections = sum(1 for line in told if section.match(line))
    if sections > 1 and _is_from_gazette(lines):
        return True
    if sections >= _PARAGRAPHS and sections * 2 >= len(told):
        return True
    quoted = [line for line in told if _QUOTED_SECTION.match(line)]
    points = [line for line in told if _POINT.match(line)]
    of_law = sum(map(len, (*quoted, *points)))
    alone = len(quoted) > 1 and of_law >= _MOSTLY * sum(map(len, told))
    return alone and not any(_AUTHORITY.search(line) for line in told)


def has_clauses(text: str) -> bool:
    """True for a text of rules, clause after clause ("ข้อ 5 … ข้อ 6 …"), wherever its lines break."""
    return len(_CLAUSE.findall(text)) >= _PARAGRAPHS


def quotes(text: str, lines: Sequence[str]) -> bool:
    """True if paragraphs of an act ("มาตรา 19 …") are what a text tells."""
    paragraphs = sum(1 for line in lines if _LAW_SECTION.match(line))
    if paragraphs >= _PARAGRAPHS or _LAW_OPENING.search(text[:_OPENING_TEXT]):
        return True
    return paragraphs > 1 and _is_from_gazette(lines)


def is_act(title: str, text: str) -> bool:
    """True for an act of parliament or the like, or a part of one, under its own title."""
    own = _OWN_NOTICE.search(text[:_OPENING_TEXT])  # the town's own paper under the name of the act
    return own is None and _ACT.match(title) is not None and _ACT_PARTS.search(text) is not None


def _is_from_gazette(lines: Sequence[str]) -> bool:
    """True for a text that says it is taken from the gazette and hardly has a line that is no section of an act."""
    if not any(_OF_GAZETTE.search(line) for line in lines):
        return False
    quoted = (_LAW_SECTION, _OF_GAZETTE, _PASSED_ON)
    own = [line for line in lines if not any(one.search(line) for one in quoted)]
    return len(own) <= 1 and not any(_AUTHORITY.search(line) for line in own)

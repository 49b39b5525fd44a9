"""Papers about a topic that answer nothing: invitations and requests to staff, slides, proposals, orders, others' news.

They name the topic in every line, and an assessor passes over them: what was to be told is told elsewhere, if at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist import thai
from checklist.issuers import names_own
from checklist.model import Block, BlockKind, Table
from checklist.reading import Reading, is_file
from checklist.signs import sign

_ORDER = sign("appoints")
_SLIDES = sign("teaches")
_PROPOSAL = sign("proposes")
_REQUEST = sign("requests")
_SUGGESTED = re.compile("ข้อเสนอแนะ|แนวทาง(?:การ)?แก้ไข|ปัญหา(?:และ)?อุปสรรค")
_CIRCULAR = sign("circular")
_ATTENDED = sign("attended")
_ANNOUNCES = sign("announces")
_TOOK_PLACE = sign("took_place")
_MEMO = re.compile(r"^\W*บันทึกข้อความ|^\W*ส่วนราชการ", re.MULTILINE)
_PROMISES = re.compile("ข้าพเจ้า")
_HANDS_OVER = re.compile(r"เรื่อง\s{0,3}:?\s{0,3}(?:ขอ|การ)?\s?(?:นำ)?(?:จัด)?ส่ง(?!เสริม)")
_TELLS_ITSELF = re.compile(
    r"\d\s?(?:เรื่อง|คน|บาท|ครั้ง|ราย|โครงการ|หลักสูตร|ข้อ)|ร้อยละ|ไตรมาส|ไม่มี(?:เจ้าหน้าที่|เรื่อง|ผู้|การ)|^[^\w\n]{0,3}[1-9][.)]\s?[ก-๙]",
    re.MULTILINE,
)
"""In a letter: what it reports itself."""
_ENCLOSED = re.compile(r"(?:สิ่งที่|เอกสารที่)(?:ส่งมา|แนบมา)(?:ด้วย|พร้อม)|ตาม(?:เอกสาร)?(?:ที่)?แนบ|แนบท้าย")
_HEAD_LINES = 4
"""Lines in which a letter's number stands."""
_LETTERHEAD = 400
"""Characters in which a letter's number and receivers stand."""
_OTHERS = sign("others_words")
_FILLED = sign("filled_cell")
_WORDS = re.compile("[0-9ก-๙a-z]", re.IGNORECASE)
_EXPLAINS = sign("explains")
_OWN_DOING = sign("own_doing")
_NAME = 90
"""Characters of a text's first line in which it says what kind of text it is."""
_NAME_LINES = 3
"""Lines of a title in which a paper says what it is."""
_SHORT = 900
"""Key characters beyond which a paper says more than what kind of paper it is."""
_CUT_OFF = re.compile(r"(?:…|\.{3}|อ่านต่อ|อ่านเพิ่มเติม|read more)\W*$", re.IGNORECASE | re.MULTILINE)
_POSTS = 3
"""Headings of a page that lead to pages of their own, from which it lists posts."""
_EXCERPT = 350
"""Key characters up to which what stands under the title of another page is its beginning."""
_LONG = 2500
_BESIDE = 200
"""Key characters beside an empty table that only introduce it."""
_COLUMNS = 3
_HEADS = 4
"""Cells of a row alone from which it is the head of a table that nobody has filled in."""
_HEAD_ROWS = 3
_HEAD_CELL = 44
"""Characters of a cell that heads a column."""
_DIGIT = re.compile(r"\d")
_TABLES = 5


def kind_of(reading: Reading) -> str:
    """Return which message says what kind of paper it is; empty for one that may answer something."""
    size = len(reading.prose_key)
    title = "\n".join(reading.title.split("\n")[:_NAME_LINES])
    whole = f"{title}\n{reading.prose}"
    if size <= _LONG and _PROPOSAL.search(whole):
        return "proposal"
    if size > _SHORT or reading.forms:
        return ""
    if _ATTENDED.search(title):
        return "attended"
    if not reading.is_html and not reading.tables and _covers(whole):
        return "cover"
    if not reading.lists_pages and (_OTHERS.search(title) or _OTHERS.search(reading.prose[-_BESIDE:])):
        return "others_words"
    if _SLIDES.search(title) or _SLIDES.search(reading.prose[-_BESIDE:]):
        return "slides"
    asked = _REQUEST.search(whole) if not reading.tables else None
    # What a report suggests is its last part, and no letter.
    return "request" if asked and not _SUGGESTED.search(whole, 0, asked.start()) else ""


def _covers(text: str) -> bool:
    """True for a letter that only hands over what is not there."""
    handed = _MEMO.search(text) and _HANDS_OVER.search(text) and _ENCLOSED.search(text)
    return bool(handed) and _TELLS_ITSELF.search(text, max(0, text.find("เรียน"))) is None


def announces(reading: Reading) -> bool:
    """True for a few words about an event that is still to take place: nothing was done yet."""
    whole = f"{reading.title}\n{reading.prose}"
    short = len(reading.prose_key) <= _SHORT and not reading.tables
    return short and _ANNOUNCES.search(whole) is not None and _TOOK_PLACE.search(whole) is None


def explains(reading: Reading, own: tuple[str, ...]) -> bool:
    """True for a few words on what something is, as any leaflet has them: nothing in them is the authority's own."""
    first = next(iter(reading.prose_lines), "")
    rows = sum(block.kind is BlockKind.ROW for block in reading.blocks)
    told = len(reading.prose_key) > _SHORT or rows > 1 or reading.forms
    if told or _OWN_DOING.search(reading.prose) or names_own(reading.prose, own):
        return False
    return any(_EXPLAINS.search(words) for words in (reading.title, first[:_NAME]))


def appoints(reading: Reading) -> bool:
    """True for an order that sets up a working group: it says who shall do it, not what was done."""
    title = " ".join(reading.title.split("\n")[:_NAME_LINES])
    return len(reading.prose_key) <= _SHORT and bool(_ORDER.search(title)) and not reading.tables


def blank_table(reading: Reading, *, dash_tells: bool = True) -> bool:
    """True if all there is are tables in which nothing but the first column is filled in.

    ``dash_tells``: a dash says that there was none, as in a register.
    """
    tables = [table for table in reading.tables if len(table.rows[0]) >= (_COLUMNS if len(table.rows) > 1 else _HEADS)]
    if not tables or len(tables) > _TABLES:
        return False
    told = sum(len(cell) for table in tables for row in table.rows for cell in row)
    filled = _FILLED if dash_tells else _WORDS
    return all(_is_blank(table, filled) for table in tables) and len(reading.prose_key) - told <= _BESIDE


def _is_blank(table: Table, filled: re.Pattern[str]) -> bool:
    told = (sum(map(bool, row)) for row in table.rows[:_HEAD_ROWS])
    head = next((number for number, cells in enumerate(told) if cells >= _COLUMNS), 0)  # a sheet's title stands above
    if len(table.rows) == 1:
        return all(len(cell) <= _HEAD_CELL and not _DIGIT.search(cell) for cell in table.rows[0])
    return not any(filled.search(cell) for row in table.rows[head + 1 :] for cell in _values(row))


def _values(row: tuple[str, ...]) -> Iterator[str]:
    """The cells of a row but for its number and what it is about."""
    numbered = bool(row) and row[0].strip(" .").isdigit()
    yield from row[2 if numbered else 1 :]


def circular(reading: Reading, own: tuple[str, ...]) -> bool:
    """True for a letter that another office sends to many: what it asks of them is not their answer.

    ``own``: keys of the names of the site's authority, which sends letters, too.
    """
    filled = any(len(table.rows) > 1 for table in reading.tables)
    head = reading.text[:_LETTERHEAD]
    if len(reading.prose_key) > _LONG or filled or _MEMO.search(head) or _PROMISES.search(reading.text):
        return False
    lines = head.split("\n")[:_HEAD_LINES]
    return any(_CIRCULAR.match(line) for line in lines) and not names_own(head, own)


def is_excerpt(section: Block | None, reading: Reading) -> bool:
    """True if a section shows how another page begins: its heading leads there."""
    if section is None or not reading.is_html or len(reading.prose_key) > _EXCERPT:
        return False
    title = thai.label_key(section.text)
    leading = {
        thai.label_key(link.label)
        for link in reading.document.links
        if link.url and link.url != reading.url and not is_file(link.url)
    }
    if title not in leading:
        return False
    heads = (block for block in reading.document.blocks if block.kind is BlockKind.HEADING)
    return bool(_CUT_OFF.search(reading.text)) or sum(thai.label_key(one.text) in leading for one in heads) >= _POSTS

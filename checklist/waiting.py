"""What a page itself says is not there yet: lines, entries of lists, cells and whole contents that wait.

The wordings are data (``signs.toml``); which of them counts depends on what it stands in, and on what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checklist import thai
from checklist.figures import figures
from checklist.model import Block, BlockKind
from checklist.signs import sign

TOLD = 120
"""Key characters that make what stands before it a content."""
NAME = 40
"""Characters of a line that is a name and no sentence."""
_PARTS = 2
"""Headings of which the last may still wait for its content: the page's own and that one."""
_NOT_YET_LINE = 140
"""A line shorter than this can say that what it names is not there yet."""
_STUB_LINE = 80
"""A line shorter than this can be a stub by itself."""
_FEW_ROWS = 2
_LONGEST_CLAUSE = 60
_LEAST_CELLS = 3
"""Rows that wait, from which a table does."""
_TAKEN_BACK_WITHIN = 18
"""Key characters after a phrase in which it is taken back."""
_ENTRY = re.compile(r"[^:-]{3,60}?\s[:-]\s(?P<rest>.{3,40})$")
"""What an entry of a list is about, and the few words that it says of that."""
_UNFOLDS = re.compile(r"[+▸►▶▼➕]\s*[ก-๙a-z0-9]", re.IGNORECASE)
"""How a line begins that a click unfolds: a heading of what stands below."""
_NONE_FOUND = re.compile(r"ไม่(?:พบ|มี)(?!ข้อมูล$|เนื้อหา|เอกสาร)")
_LOOKED_BELOW = 12
_RESULTS_CHAPTER = re.compile(r"(?:บทที่|ส่วนที่|ตอนที่|ข้อ)?\s?\d{0,2}[.)]?\s*(?:สรุป)?ผล(?:การ|ที่|ของ)")
_ENUMERATED = re.compile(r"^\W*(?:บทที่|ส่วนที่|ตอนที่|ข้อ)?\s?\d{0,2}[.)]?\s*(?:การ)?")
_CHAPTER = re.compile(r"^\W*(?:(?:บทที่|ส่วนที่|ตอนที่)\s?\d{1,2}|\d{1,2}[.)]?)\s[ก-๙][^|\d]{6,60}$")
"""A line that begins a chapter, however it is set."""
_MOST_NAMES = 40
_CONTENTS_REST = 12
"""Letters beside a chapter's name in a line of a table of contents."""
_COUNTED = re.compile(r"(?:^|\s)\d{1,2}[.)]?\s[ก-๙]")
_NO_LETTER = re.compile(r"[^ก-๙a-z]")
_LEAST_NAME = 8
"""Characters of a chapter's name by which a table of contents is told to promise it."""
_IF = re.compile(r"หาก|ถ้า|กรณี|เมื่อ")
_DIGIT = re.compile(r"\d")
_STUB = sign("stub")
_SCHEDULED = sign("scheduled")
_NOT_YET = sign("not_yet")
_LINE_WAITS = sign("line_waits")
_WAITS = sign("waits")
_TAKEN_BACK = sign("taken_back")


def told_lines(blocks: Iterable[Block], dead: frozenset[str]) -> Iterator[str]:
    """The normalised lines of ``blocks`` that tell something.

    That is without lines that say "not yet", headings that only a stub stands under, and labels that lead nowhere
    (``dead``: their keys).
    """
    kept: list[tuple[str, bool]] = []
    waiting: list[tuple[int, str]] = []
    hollow = False

    def headed() -> bool:
        return bool(kept) and (kept[-1][1] or _CHAPTER.match(kept[-1][0]) is not None)

    for block in blocks:
        line = thai.label_text(block.text)
        if dead and thai.label_key(block.text) in dead:
            hollow = hollow or headed()
            continue
        if hollow and block.kind is BlockKind.HEADING:
            kept.pop()  # nothing stood under it but a label that leads nowhere
        hollow = False
        short = len(line) < _STUB_LINE and block.kind is not BlockKind.ROW
        not_yet = len(line) < _NOT_YET_LINE and block.kind is not BlockKind.ROW and _NOT_YET.search(line)
        waits = not_yet or (short and (_STUB.search(line) or _LINE_WAITS.search(line)))
        if waits and headed():
            name = _ENUMERATED.sub("", kept.pop()[0])
            if len(name) >= _LEAST_NAME and len(waiting) < _MOST_NAMES:
                waiting.append((len(kept), name))
        elif not_yet or (short and _promises_its_own(line)):
            continue
        elif _NOT_YET.search(line) and block.kind is BlockKind.TEXT:
            kept.append((_without_waiting(line), False))
        else:
            unfolds = short and _UNFOLDS.match(line) is not None
            kept.append((line, block.kind is BlockKind.HEADING or unfolds))
    if hollow:
        kept.pop()
    return (_without(line, (name for end, name in waiting if number < end)) for number, (line, _) in enumerate(kept))


def _without(line: str, names: Iterable[str]) -> str:
    """A line without the names of chapters that wait below, if it is of a table of contents: that promises them."""
    for name in names:
        if name not in line:
            continue
        rest = line.replace(name, " ")
        if len(_NO_LETTER.sub("", rest)) <= _CONTENTS_REST or len(_COUNTED.findall(line)) > _PARTS:
            line = rest
    return line


def stub_words(blocks: Sequence[Block]) -> str:
    """The words that show that a short content is a stub ("กำลังปรับปรุงข้อมูล"); empty if it is none."""
    spoken = _spoken(blocks)
    rows = sum(block.kind is BlockKind.ROW for block in blocks)
    text = "\n".join(thai.label_text(block.text) for block in spoken)
    match = _STUB.search(text) or (_SCHEDULED.search(text) if not rows else None)
    if match is None or _only_a_part_waits(blocks, spoken):
        return ""
    line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    if len(line) > _NOT_YET_LINE and rows > _FEW_ROWS:
        return ""  # a table tells, and a sentence above it what it lacks
    return thai.snippet(text, match.start(), match.end(), 30)


def waiting_chapter(blocks: Sequence[Block]) -> str:
    """The line that says of a chapter of results that it is still to be written; empty without one.

    It is all that stands under the chapter's heading, and no figure or "none was found", which is a result.
    """
    for number, block in enumerate(blocks[:-1]):
        heading, line = thai.label_text(block.text), thai.label_text(blocks[number + 1].text)
        named = _RESULTS_CHAPTER.match(heading) and (block.kind is BlockKind.HEADING or len(heading) <= NAME)
        if not named or blocks[number + 1].kind is BlockKind.ROW or len(line) >= _NOT_YET_LINE:
            continue
        waits = (_NOT_YET.search(line) or _STUB.search(line)) and not (_DIGIT.search(line) or _NONE_FOUND.search(line))
        if waits and _told_below(blocks[number + 2 :]) < TOLD:
            return line
    return ""


def _told_below(blocks: Sequence[Block]) -> int:
    """Characters that stand before the next heading, as far as they matter."""
    size = 0
    for block in blocks[:_LOOKED_BELOW]:
        line = thai.label_text(block.text)
        if block.kind is BlockKind.HEADING or _CHAPTER.match(line) or size >= TOLD:
            break
        size += len(line)
    return size


def waiting_cell(lines: Iterable[str]) -> str:
    """The words of a cell that still waits, if nearly every row of these has one; empty otherwise."""
    rows = [line.split(" | ") for line in lines]
    waiting = [cell for row in rows[1:] if (cell := next(filter(_WAITS.match, row), ""))]
    return waiting[0] if len(waiting) >= _LEAST_CELLS and len(waiting) * 5 >= (len(rows) - 1) * 4 else ""


def is_taken_back(key: str, end: int) -> bool:
    """True if a text (its key) says at once of what ends at ``end`` that it was not done."""
    return _TAKEN_BACK.search(key, end, end + _TAKEN_BACK_WITHIN) is not None


def is_promised(text: str, at: int) -> bool:
    """True if what stands at ``at`` of a normalised text is part of what it says will be told or done later."""
    start = text.rfind("\n", 0, at) + 1
    line = text[start:].partition("\n")[0]
    return any(match.start() <= at - start < match.end() for match in _NOT_YET.finditer(line))


def _spoken(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without rows and entries that wait among others: "in progress" is the state of that one thing."""
    rows = sum(block.kind is BlockKind.ROW for block in blocks)
    entries = [thai.label_text(block.text) for block in blocks if block.kind is BlockKind.ITEM]
    waiting = frozenset(filter(_promises_its_own, entries))
    # Names alone tell nothing: what is behind them waits, too.
    telling = [line for line in entries if line not in waiting and (_ENTRY.match(line) or len(line) > NAME)]
    told = len(telling) > len(waiting)
    return [
        block
        for block in blocks
        if (block.kind is not BlockKind.ROW or rows <= _FEW_ROWS)
        and not (told and block.kind is BlockKind.ITEM and thai.label_text(block.text) in waiting)
    ]


def _only_a_part_waits(blocks: Sequence[Block], spoken: Iterable[Block]) -> bool:
    """True if what is still to come stands under a heading or tab of its own, and others tell something."""
    waiting = {block.panel for block in spoken if _STUB.search(thai.label_text(block.text))}
    if "" not in waiting:
        others = [block for block in blocks if block.panel not in waiting and block.panel]
        counted = sum(block.kind is BlockKind.ROW and bool(figures(block.text)) for block in others)
        if counted >= _FEW_ROWS or sum(len(thai.label_key(block.text)) for block in others) >= TOLD:
            return True
    told, headings, unfolded, headed, waits_alone = 0, 0, 0, False, True
    for block in blocks:
        line = thai.label_text(block.text)
        waits = _STUB.search(line)
        if waits and headings < _PARTS:
            return False
        if waits and told >= TOLD:
            return True
        # Where each part unfolds by a click, what follows tells as much as what came before.
        waits_alone &= headed or not waits
        unfolds = not waits and _UNFOLDS.match(line) is not None
        headed = unfolds or (not waits and block.kind is BlockKind.HEADING)
        headings, unfolded = headings + headed, unfolded + unfolds
        told += 0 if headed or waits else len(thai.label_key(line))
    return waits_alone and told >= TOLD and unfolded > _PARTS


def _promises_its_own(line: str) -> bool:
    """True for an entry that says of itself that it waits: "appointment - being revised"."""
    named = _ENTRY.match(line)
    if named is None or _DIGIT.search(line):
        return False
    return bool(_WAITS.match(named["rest"]) or _STUB.match(named["rest"]))


def _without_waiting(line: str) -> str:
    """A long line without the clauses that say "not yet", and what stands before each: "the sums: being counted"."""
    clauses = line.split(" ")
    # Where no spaces are set a clause is a paragraph, and "if it is not finished yet" waits for nothing.
    waiting = {
        number
        for number, clause in enumerate(clauses)
        if len(clause) <= _LONGEST_CLAUSE and _NOT_YET.search(clause) and not _IF.search(clause)
    }
    return " ".join(
        clause for number, clause in enumerate(clauses) if number not in waiting and number + 1 not in waiting
    )

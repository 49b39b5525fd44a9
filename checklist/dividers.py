"""Year dividers: a line or heading that says nothing but a year ("ปีงบประมาณ 2566") rules over what follows.

So does the label of a tab, but many sites list several years on one page without tabs. Blocks and links below a divider
get it as their ``panel``, so that the rest of the product need not know the difference.
"""

from __future__ import annotations

import re

from msgspec import structs

from checklist import periods, thai
from checklist.model import Block, BlockKind, Document, Link, Media

_LONGEST = 60
_LONGEST_HEADING = 140
_INDEX_NAME = re.compile(
    r"ita|oit|การเปิดเผยข้อมูล(?:ต่อ)?สาธารณะ|การประเมิน|คุณธรรม|และ|ความโปร่งใส|ใน|การดำเนินงาน|หน่วยงาน|ภาครัฐ|"
    r"open data integrity|"
    r"integrity|transparency|assessment|and|&|แบบตรวจ|รายการ",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile("[5-7][0-9]")
"""The label of a tab among others of its kind: years from 2550 to 2579."""
_FILLER = re.compile(
    r"ปีงบ(?:ประมาณ)?|ประจำปี|ปี|พ\.?ศ\.?|ข้อมูล|เอกสาร|ของ|รายการ"
    r"|[\s\d()\[\]:>»\-–—./+▼▾•*]+",
    re.IGNORECASE,
)


def divided(document: Document) -> Document:
    """Return ``document`` with year dividers as panels of what stands below them; as it is if it has none."""
    if document.media is not Media.HTML:
        return document
    document = _with_named_tabs(document)
    # A menu's "ปี 2563" leads elsewhere, that of a tab is the tab's: they divide nothing here.
    labels = {thai.label_key(link.label) for link in document.links if link.url}
    labels |= {thai.label_key(part) for block in document.blocks for part in block.panel.split(" › ") if part}
    years = ["" if thai.label_key(block.text) in labels else _year_line(block) for block in document.blocks]
    # One year alone is a title, not a division.
    if len({year for year in years if year}) < 2:
        return document
    blocks: list[Block] = []
    rules: dict[str, set[str]] = {}
    current, level, above = "", 0, 0
    for block, year in zip(document.blocks, years, strict=True):
        heads = block.kind is BlockKind.HEADING
        if year:
            # A line stands under a heading, and with the next of that rank its rule ends; so does that of its siblings.
            level = block.level or (level if current else above)
            current = year
        elif heads and level and block.level <= level:
            current = ""
        above = block.level if heads else above
        panel = block.panel or current
        rules.setdefault(thai.label_key(block.text), set()).add(panel)
        blocks.append(block if panel == block.panel else structs.replace(block, panel=panel))
    return structs.replace(document, blocks=tuple(blocks), links=tuple(_ruled(link, rules) for link in document.links))


def _with_named_tabs(document: Document) -> Document:
    """Return ``document`` with the years of its tabs in their labels, where they say "68" or leave it to a heading."""
    labels = dict.fromkeys(block.panel for block in document.blocks if block.panel)
    short = {label: thai.label_text(label).strip() for label in labels}
    numbered = [label for label, text in short.items() if _SHORT_YEAR.fullmatch(text)]
    names = {label: f"ปี 25{short[label]}" for label in numbered} if len(numbered) > 1 else {}
    for label in labels:
        first = next(block for block in document.blocks if block.panel == label)
        year = _year_line(structs.replace(first, panel=""))
        if year and label not in names and not periods.claims(short[label]):
            names[label] = f"{label} {year}"
    if not names:
        return document
    blocks = tuple(structs.replace(b, panel=names[b.panel]) if b.panel in names else b for b in document.blocks)
    links = tuple(structs.replace(one, panel=names[one.panel]) if one.panel in names else one for one in document.links)
    return structs.replace(document, blocks=blocks, links=links)


def _year_line(block: Block) -> str:
    """The text of a block that is a year divider; empty if it is none."""
    if block.kind is BlockKind.ROW and "|" in block.text.strip("| "):
        return ""
    text = thai.label_text(block.text)
    if len(text) > (_LONGEST_HEADING if block.kind is BlockKind.HEADING else _LONGEST) or block.panel:
        return ""
    # "ITA 2567" over sections is a division; as a line of its own it may be a menu's.
    rest = _INDEX_NAME.sub("", text) if block.kind is BlockKind.HEADING else text
    return text if periods.claims(text) and not _FILLER.sub("", rest) else ""


def _ruled(link: Link, rules: dict[str, set[str]]) -> Link:
    """The link with the divider that rules over the one block it stands in; as it was where that can't be told."""
    if link.panel:
        return link
    for text in (f"{link.row} {link.label}", link.row, link.label, link.before):
        key = thai.label_key(text)
        if len(key) < 4:
            continue
        panels = rules.get(key)
        if panels is None:
            holders = [found for block_key, found in rules.items() if key in block_key] if len(key) >= 10 else []
            panels = set().union(*holders) if holders else None
        if panels is not None and len(panels) == 1:
            panel = next(iter(panels))
            return structs.replace(link, panel=panel) if panel else link
    return link

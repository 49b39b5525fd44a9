"""Records of what is being read: filled while an element is open, turned into the model's frozen values at the end."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from checklist.model import Block, BlockKind, Link, LinkSource, Picture, Zone

ROW_LIMIT: Final = 300
BEFORE_LIMIT: Final = 200

Heads = tuple[tuple[int, str], ...]


class Role(IntEnum):
    """What happens when an element's frame closes."""

    BLOCK = 0
    LINK = 1
    MUTE = 2
    HEADING = 3
    TABLE = 4
    ROW = 5
    CELL = 6
    FORM = 7
    LABEL = 8


class BlockRecord:
    """A block while its page is still being read."""

    __slots__ = ("kind", "level", "panel", "text", "zone")

    def __init__(self, text: str, kind: BlockKind, zone: int, level: int, panel: str) -> None:
        self.text = text
        self.kind = kind
        self.zone = zone
        self.level = level
        self.panel = panel


class LinkRecord:
    """A link, or a picture, while its page is still being read."""

    __slots__ = (
        "before",
        "end",
        "fragment",
        "heads",
        "label",
        "panel",
        "row",
        "size",
        "source",
        "start",
        "url",
        "zone",
    )

    def __init__(self, url: str, source: LinkSource | None, zone: int, panel: str, heads: Heads, start: int) -> None:
        self.url = url
        self.source = source
        """None for a picture."""
        self.zone = zone
        self.panel = panel
        self.heads = heads
        self.start = start
        self.end = start
        self.label = ""
        self.row = ""
        self.before = ""
        self.fragment = ""
        self.size = (0, 0)


class ZoneRecord:
    """An element that opens a zone. One named so by class alone may prove to be the wrapper of the whole page."""

    __slots__ = ("body", "by_class", "chars", "parent", "zone")

    def __init__(self, zone: Zone, parent: int, *, by_class: bool) -> None:
        self.zone = zone
        self.parent = parent
        self.by_class = by_class
        self.body = 0
        self.chars = 0


class Cell:
    """A table cell: its text, and how far it stretches."""

    __slots__ = ("columns", "head", "rows", "text")

    def __init__(self, text: str, columns: int, rows: int, *, head: bool) -> None:
        self.text = text
        self.columns = columns
        self.rows = rows
        self.head = head


class FieldRecord:
    """An input whose label may still follow."""

    __slots__ = ("ident", "kind", "label", "name")

    def __init__(self, name: str, kind: str, label: str, ident: str) -> None:
        self.name = name
        self.kind = kind
        self.label = label
        self.ident = ident


class FormRecord:
    """A form while its page is still being read."""

    __slots__ = ("action", "fields", "heading", "method", "text", "whole", "zone")

    def __init__(self, action: str, method: str, zone: int, heading: str) -> None:
        self.action = action
        self.method = method
        self.zone = zone
        self.heading = heading
        self.whole = False
        self.text = ""
        self.fields: list[FieldRecord] = []


class Frame:
    """An open element that matters."""

    # No __slots__: most of these keep the class's value, and elements are many.
    kind = BlockKind.TEXT
    level = 0
    zone = 0
    panel = ""
    in_main = False
    card = False
    scope = False
    """Nothing inside heads or precedes what follows it."""
    toggle = False
    """The title bar of an accordion."""
    toggle_label = ""
    """Text of the title bar that stood last in it."""
    nested = False
    """A row that lays out the page."""
    beside_menu = False
    """A row whose first cell lists links."""
    alt = ""
    link: LinkRecord | None = None
    memo: object = None
    fields0 = 0
    spans = (1, 1)
    cells: list[Cell]
    rows: list[list[Cell]]
    form: FormRecord
    tag: str
    depth: int
    role: Role
    start: int
    run0: int
    chars0: int
    plain0: int
    body0: int
    links0: int
    pending0: int
    blocks0: int
    pictures0: int
    heads: Heads
    before: tuple[int, int]


def finished_block(record: BlockRecord, zones: list[Zone]) -> Block:
    """Return the block with its zone settled."""
    return Block(record.text, record.kind, zones[record.zone], record.level, record.panel)


def finished_link(record: LinkRecord, zones: list[Zone]) -> Link:
    """Return the link with its zone settled."""
    trail = tuple([text for _, text in record.heads])
    return Link(
        record.url,
        record.label,
        record.source or LinkSource.ANCHOR,
        zones[record.zone],
        trail[-1] if trail else "",
        trail,
        record.row,
        record.before,
        record.panel,
        record.fragment,
    )


def finished_picture(record: LinkRecord, zones: list[Zone]) -> Picture:
    """Return the picture with its zone settled."""
    near = (record.row or record.before)[:BEFORE_LIMIT]
    heading = record.heads[-1][1] if record.heads else ""
    return Picture(record.url, record.label, near, zones[record.zone], *record.size, heading)

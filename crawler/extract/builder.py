"""Collects what the walk over a page meets: text in reading order, blocks, links with the words around them.

All text of the page goes into one list of pieces; a container is a range of it. So the words around a link are cut
out when its
container closes, and only where the container is small: time stays linear in the size of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from checklist.model import Block, BlockKind, Link, LinkSource, Picture, Table, Zone
from crawler.extract.records import (
    BEFORE_LIMIT,
    ROW_LIMIT,
    BlockRecord,
    FormRecord,
    Frame,
    Heads,
    LinkRecord,
    Role,
    ZoneRecord,
)

_LABEL_LIMIT: Final = 300
_CONTAINER_CHARS: Final = 1500
_CONTAINER_PIECES: Final = 600
_LOOSE_CHARS: Final = 600
_HEADING_CHARS: Final = 300
_BOLD_HEADING: Final = range(4, 121)
PSEUDO_LEVEL: Final = 6
_WORD: Final = re.compile(r"[\w\u0e30-\u0e4e]{2}")
_INVISIBLE: Final = "\u200b\ufeff"
EDGES: Final = " |/-–—·•»›>:,\u200b\ufeff"

STRICT: Final = frozenset({"tr", "li", "dd", "dt", "article", "figure"})
_BARS: Final = frozenset({"td", "th", "tr", "header"})
_LOOSE_BLOCKS: Final = 12
_SCOPES: Final = STRICT | {
    "td",
    "th",
    "section",
    "aside",
    "nav",
    "header",
    "footer",
    "main",
    "fieldset",
    "details",
    "form",
}


class Builder:
    """The state of one page's extraction."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked: list[bool] = []
        self.blocks: list[BlockRecord | Block] = []
        self.links: list[LinkRecord | Link] = []
        self.pictures: list[LinkRecord | Picture] = []
        self.pending: list[LinkRecord] = []
        self.tables: list[tuple[Table, int]] = []
        self.forms: list[FormRecord] = []
        self.zones: list[ZoneRecord] = [ZoneRecord(Zone.MAIN, 0, by_class=False)]
        self.frames: list[Frame] = []
        self.bold: list[int] = []
        self.heads: Heads = ()
        self.chars = 0
        """Characters of text so far."""
        self.plain = 0
        """… of them outside of links."""
        self.body = 0
        """… of these outside of headings."""
        self.in_link = 0
        self.in_heading = 0
        self.muted = 0
        self._run_start = 0
        self._run_chars = 0
        self._run_bold = 0
        self._run_links = 0
        self._line_start = 0
        self._line_chars = 0
        self._line_bold = 0
        self._stretch = (0, 0)
        self._stretch_open = False
        self._before_of: tuple[int, int] = (-1, -1)
        self._before_text = ""

    #
    # --------------------------------------------------------------------------------------- frames

    def open(self, tag: str, depth: int, role: Role = Role.BLOCK) -> Frame:
        """Push a frame for an element; it inherits what holds for all that stands inside."""
        frame = Frame()
        frame.tag = tag
        frame.depth = depth
        frame.role = role
        frames = self.frames
        if frames:
            parent = frames[-1]
            frame.zone = parent.zone
            if parent.kind is not BlockKind.TEXT:
                frame.kind = parent.kind
                frame.level = parent.level
            if parent.panel:
                frame.panel = parent.panel
            if parent.in_main:
                frame.in_main = True
        frame.start = len(self.pieces)
        frame.run0 = self._run_start
        frame.chars0 = self.chars
        frame.plain0 = self.plain
        frame.body0 = self.body
        frame.links0 = len(self.links)
        frame.pending0 = len(self.pending)
        frame.blocks0 = len(self.blocks)
        frame.pictures0 = len(self.pictures)
        frame.heads = self.heads
        frame.before = self._stretch
        frames.append(frame)
        return frame

    def open_zone(self, frame: Frame, zone: Zone, *, by_class: bool) -> None:
        """Let ``frame`` begin a zone of the page."""
        frame.zone = len(self.zones)
        frame.scope = True
        self._stretch = (0, 0)
        self.zones.append(ZoneRecord(zone, self.frames[-2].zone if len(self.frames) > 1 else 0, by_class=by_class))

    def close_block(self, frame: Frame) -> None:
        """End a block element: its text, the rows of its links, and what no longer heads what follows."""
        self.flush()
        if len(self.pending) > frame.pending0:
            self._settle_pending(frame)
        if frame.scope:
            self._close_scope(frame)
            return
        links = len(self.links) - frame.links0
        if not links:
            return
        strict = frame.card or frame.tag in _SCOPES
        if strict or links >= 3:
            self._stretch = frame.before
            title_bar = links <= 2 and self.body == frame.body0 and not frame.card and frame.tag in _BARS
            if not title_bar:
                self._restore_heads(frame.heads)
        elif frame.tag == "p":
            self._stretch = frame.before

    def _close_scope(self, frame: Frame) -> None:
        self.restore(frame)
        if frame.zone and (len(self.frames) < 2 or self.frames[-2].zone != frame.zone):
            # Links at the edge of a zone have no row outside of it.
            del self.pending[frame.pending0 :]
            record = self.zones[frame.zone]
            record.body = self.body - frame.body0
            record.chars = self.chars - frame.chars0

    def _restore_heads(self, heads: Heads) -> None:
        """Forget the headings of a closed container, but not the page's own title."""
        top = self.heads[0] if self.heads and self.heads[0][0] == 1 else None
        if top is not None and (not heads or heads[0][0] != 1):
            heads = (top, *heads)
        self.heads = heads

    def restore(self, frame: Frame) -> None:
        """Let nothing of a closed container head or precede what follows."""
        self.heads = frame.heads
        self._stretch = frame.before

    def mute(self, frame: Frame) -> None:
        """Take back the text of an element that nobody sees. Its links stay."""
        del self.pieces[frame.start :]
        del self.linked[frame.start :]
        del self.blocks[frame.blocks0 :]
        del self.pending[frame.pending0 :]
        self._run_start = min(frame.run0, len(self.pieces))
        # What is taken back may have held line breaks: the line goes on from the beginning of its run.
        self._line_start = self._run_start
        self._line_chars, self._line_bold = self._run_chars, self._run_bold
        self.chars, self.plain, self.body = frame.chars0, frame.plain0, frame.body0
        self.heads = frame.heads
        self._stretch = frame.before
        self._stretch_open = False

    #
    # --------------------------------------------------------------------------------------- text

    def text(self, value: str) -> None:
        """Take in one text node."""
        stripped = value.strip()
        if not stripped:
            if self._run_chars:
                self.pieces.append(" ")
                self.linked.append(self.in_link > 0)
            return
        self.pieces.append(value)
        self.linked.append(self.in_link > 0)
        size = len(stripped)
        self.chars += size
        self._run_chars += size
        self._line_chars += size
        if self.bold:
            self._run_bold += size
            self._line_bold += size
        if self.in_link:
            return
        if not _WORD.search(stripped):
            return
        self.plain += size
        if self.in_heading:
            return
        self.body += size
        end = len(self.pieces)
        if self._stretch_open:
            self._stretch = (self._stretch[0], end)
        else:
            self._stretch = (end - 1, end)
            self._stretch_open = True

    def leaf_text(self, value: str) -> bool:
        """Take in the one text of a cell whose row is read at once; True if it has words, so that it may precede."""
        size = len(value.strip())
        if not size:
            return False
        self.pieces.append(value)
        self.linked.append(False)
        self.chars += size
        if not _WORD.search(value):
            return False
        self.plain += size
        self.body += size
        return True

    def separate(self, mark: str) -> None:
        """Put a mark between two parts of a container that is not text of either."""
        self.pieces.append(mark)
        self.linked.append(False)
        if not self._run_chars:
            self._run_start = len(self.pieces)

    def cut(self, start: int, end: int | None = None) -> str:
        """Return the text of a range of pieces, white space squeezed."""
        pieces = self.pieces[start:end]
        return squeezed(pieces[0] if len(pieces) == 1 else "".join(pieces))

    def end_leaf(self, kind: BlockKind, level: int) -> str:
        """End a block for which no frame was opened and return its text."""
        if not self._run_chars:
            self.skip_run()
            return ""
        frame = self.frames[-1]
        text = self.cut(self._run_start)
        if text:
            self.blocks.append(BlockRecord(text, kind, frame.zone, level, frame.panel))
            self.pieces.append("\n")
            self.linked.append(False)
        self.skip_run()
        return text

    def flush(self) -> str:
        """End the running block and return its text."""
        start = self._run_start
        if start >= len(self.pieces):
            return ""
        text = self.cut(start) if self._run_chars else ""
        if text:
            frame = self.frames[-1]
            kind, level = frame.kind, frame.level
            if kind is BlockKind.TEXT and self._run_bold == self._run_chars and self._is_bold_heading(text):
                kind, level = BlockKind.HEADING, PSEUDO_LEVEL
                self.push_heading(PSEUDO_LEVEL, text)
            self.blocks.append(BlockRecord(text, kind, frame.zone, level, frame.panel))
            self.pieces.append("\n")
            self.linked.append(False)
        self.skip_run()
        return text

    def skip_run(self) -> None:
        """Begin a new run here: what stands before it has its blocks already."""
        self._run_start = self._line_start = len(self.pieces)
        self._run_chars = self._run_bold = self._run_links = 0
        self._line_chars = self._line_bold = 0
        self._stretch_open = False

    def _is_bold_heading(self, text: str) -> bool:
        return not self._run_links and not self.in_link and len(text) in _BOLD_HEADING and bool(_WORD.search(text))

    @property
    def ends_with_digit(self) -> bool:
        """True if the running text ends with a digit, white space after it aside."""
        return bool(self.pieces) and self.pieces[-1].rstrip()[-1:].isdigit()

    def begin_line(self) -> None:
        """Let a link begin a line below the one before it; words without a link stay beside it."""
        if self._run_links:
            self.flush()
        else:
            self.separate(" ")

    def line_break(self) -> None:
        """Handle ``<br>``: lines of links or a bold title line stand for themselves, other lines run on.

        An empty line ends a paragraph.
        """
        in_text = self.frames[-1].kind is BlockKind.TEXT and not self._run_links
        if in_text and 0 < self._line_bold == self._line_chars < self._run_chars:
            self._end_above_line()
        whole_bold = self._run_bold == self._run_chars and self._run_bold > 0
        ended = not self._line_chars and not self.in_heading
        if self._run_links or whole_bold or self._run_chars > 400 or ended:
            self.flush()
        else:
            self.separate(" ")
            self._line_start = len(self.pieces)
            self._line_chars = self._line_bold = 0
            self._stretch_open = False

    def _end_above_line(self) -> None:
        """End the block above the running line, which is a title of its own."""
        start, bold = self._line_start, self._line_bold
        frame = self.frames[-1]
        text = self.cut(self._run_start, start)
        if text:
            self.blocks.append(BlockRecord(text, frame.kind, frame.zone, frame.level, frame.panel))
        self._run_start = start
        self._run_chars = self._run_bold = bold

    #
    # --------------------------------------------------------------------------------------- headings

    def push_heading(self, level: int, text: str) -> None:
        """Let ``text`` head what follows."""
        heads = self.heads
        while heads and heads[-1][0] >= level:
            heads = heads[:-1]
        self.heads = (*heads, (level, text))
        self._stretch = (0, 0)

    def close_heading(self, frame: Frame) -> None:
        """End a heading. One that swallowed half the page (never closed) was none."""
        self.flush()
        records = self.blocks[frame.blocks0 :]
        if not records:
            return
        size = sum(len(record.text) for record in records)
        inner = any(record.level != frame.level for record in records)
        if size > _HEADING_CHARS or (inner and frame.level >= PSEUDO_LEVEL - 1):
            for record in records:
                if isinstance(record, BlockRecord) and record.level == frame.level and size > _HEADING_CHARS:
                    record.kind, record.level = BlockKind.TEXT, 0
            return
        text = " ".join(record.text for record in records)
        self.push_heading(frame.level, text)

    #
    # --------------------------------------------------------------------------------------- links

    def start_link(self, url: str, source: LinkSource, fragment: str = "") -> LinkRecord:
        """Note a link with what stands before it; its label and row follow."""
        frame = self.frames[-1]
        heads = self.heads
        level = self._heading_level() if self.in_heading else 0
        while level and heads and heads[-1][0] >= level:
            heads = heads[:-1]
        record = LinkRecord(url, source, frame.zone, frame.panel, heads, len(self.pieces))
        record.fragment = fragment
        record.before = self._before()
        self._stretch_open = False
        self._run_links += 1
        self.links.append(record)
        return record

    def _heading_level(self) -> int:
        return next((frame.level for frame in reversed(self.frames) if frame.role is Role.HEADING), 0)

    def forget_before(self) -> None:
        """Let what stands before this point not count as standing before what follows."""
        self._stretch = (0, 0)

    def words_before(self) -> str:
        """Return the nearest plain text before this point of the same container; at most 200 characters."""
        return self._before()

    def _before(self) -> str:
        if self._stretch != self._before_of:
            start, end = self._stretch
            # The nearest text is wanted: of a long stretch its end.
            text = self.cut(max(start, end - 40), end) if end else ""
            self._before_of = self._stretch
            self._before_text = text[-BEFORE_LIMIT:].strip(EDGES)
        return self._before_text

    def end_link(self, record: LinkRecord, fallback: str) -> None:
        """Close a link: its own text is its label, else what its image or attributes say."""
        record.end = len(self.pieces)
        label = self.cut(record.start, record.end) if record.end > record.start else ""
        record.label = (label or " ".join(fallback.split()))[:_LABEL_LIMIT]
        self.pending.append(record)

    def leaf_link(self, record: LinkRecord, value: str, words: str, fallback: str) -> bool:
        """Give the link that was started last its one text; False, and it is dropped, if it has neither URL nor words.

        ``words``: the text, squeezed. The row is its reader's to fill in.
        """
        size = len(value.strip())
        if size:
            self.pieces.append(value)
            self.linked.append(True)
            self.chars += size
        record.end = len(self.pieces)
        record.label = (words or " ".join(fallback.split()))[:_LABEL_LIMIT]
        if record.url or record.label:
            return True
        self.links.pop()
        return False

    def picture(self, url: str, alt: str, size: tuple[int, int]) -> None:
        """Note a picture; the text beside it follows when its container closes."""
        frame = self.frames[-1]
        record = LinkRecord(url, None, frame.zone, frame.panel, self.heads, len(self.pieces))
        record.label = " ".join(alt.split())[:_LABEL_LIMIT]
        record.size = size
        self.pictures.append(record)
        self.pending.append(record)

    def _settle_pending(self, frame: Frame) -> None:
        size = self.chars - frame.chars0
        too_much = size > _CONTAINER_CHARS or len(self.pieces) - frame.start > _CONTAINER_PIECES
        if too_much or frame.nested or frame.tag == "body":  # a whole page, or what lays it out, is no row
            del self.pending[frame.pending0 :]
        elif frame.tag in STRICT or frame.card:
            self.settle_rows(frame, full=True)
        elif frame.tag in ("td", "th") or self.plain == frame.plain0:
            return
        elif size <= _LOOSE_CHARS and len(self.blocks) - frame.blocks0 <= _LOOSE_BLOCKS:
            self.settle_rows(frame, full=False)

    def settle_rows(self, frame: Frame, *, full: bool) -> None:
        """Give the open links of ``frame`` the text around them. ``full``: labels of sibling links belong to it."""
        records = self.pending[frame.pending0 :]
        del self.pending[frame.pending0 :]
        if _has_sections(records, len(frame.heads)):
            return
        start = frame.start
        if len(records) > (8 if full else 3):
            pairs = zip(self.pieces[start:], self.linked[start:], strict=True)
            shared = " ".join("".join(" " if linked else piece for piece, linked in pairs).split()).strip(EDGES)[
                :ROW_LIMIT
            ]
            for record in records:
                record.row = shared
            return
        for record in records:
            left = self.cut(start, record.start).strip(EDGES)
            right = self.cut(record.end).strip(EDGES)
            record.row = fit_row(left, right)


def _has_sections(records: Iterable[LinkRecord], outside: int) -> bool:
    """True if links stand under several headings of their container: what is said in one section is not of the others.

    ``outside``: number of headings that the container itself stands under.
    """
    sections = {record.heads[: outside + 1] for record in records if len(record.heads) > outside}
    return len(sections) > 1


def squeezed(text: str) -> str:
    """Return ``text`` with its white space squeezed, without invisible characters at its ends."""
    return " ".join(text.split()).strip(_INVISIBLE)


def fit_row(left: str, right: str) -> str:
    """Join what stands before and after a link; of long texts keep what is nearest to it."""
    joined = f"{left} {right}".strip() if left and right else left or right
    if len(joined) <= ROW_LIMIT:
        return joined
    room = max(ROW_LIMIT - 1 - len(right), 200)
    left = left[-room:] if left else ""
    return f"{left} {right}".strip()[:ROW_LIMIT]

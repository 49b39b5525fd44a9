"""Reading one target as an assessor would: its own text, its title, and whether there is anything in it.

A reading is a page without the site's navigation, one section of a page, or a document. Blocks under a tab or heading
of another year are left out when a year is asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from checklist import acts, blanks, likeness, periods, thai, titles, waiting
from checklist.attached import heading_of_attached
from checklist.criteria import is_pasted_criteria, mostly_criteria
from checklist.figures import counts, figures, without_times
from checklist.lexicon import KeySet
from checklist.match import read_label
from checklist.model import (
    Block,
    BlockKind,
    Document,
    Embed,
    Form,
    Link,
    LinkSource,
    Media,
    Page,
    Picture,
    Table,
    Zone,
)
from checklist.signs import sign
from checklist.waiting import NAME

MAX_TEXT = 120_000
"""Characters of a document that are judged: what an item asks for stands long before."""
_LEAD_TEXT = 6000
"""Characters of the text in which its year is looked for."""
_END_TEXT = 3000
"""Characters at its end in which the day is looked for on which it was signed."""
LONG_LABEL = 8
"""Key characters from which a link's words inside a row tell that the row is the link's."""
_HOLLOW = 90
"""Characters of a heading beyond which it is a text that somebody set as one."""
_DAY = 40
_REST_OF_CARD = 40
"""Key characters that a card has beside its title: a day, "เปิดอ่าน", "ดาวน์โหลด"."""
_MOST_CARDS = 20
_LEAST_POSTS = 3
_FILE = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|odt|ods|rtf|csv|jpe?g|png)$")
_PROMISE = sign("promise")
_TOLD_AFTER_ALL = sign("told_after_all")
_SPAN = re.compile(r"(?:ไตรมาส(?:ที่)?|ระยะ(?:เวลา)?)\s*\d{1,2}(?:\s*ปี)?")
_TO_BE_FILLED_IN = sign("to_be_filled_in")
_SIGNED_FROM = re.compile(r"(?:^|\n)\W*(?:จึง)?(?:ประกาศ(?:มา)?[^\n]{0,24} ณ วันที่|ลงชื่อ|ลงนาม)")
_CRITERIA_ONLY = sign("criteria_only")
_ROWS_OF_A_POST = 4
"""Rows that tell a post's category, day and writer at most."""
_CRITERIA_LENGTH = 900
"""Key characters of a copy of one item's criteria at most."""
_CLAUSE = re.compile(r"ข้อ\s?\d+|\(\d+\)")
"""The number of a clause: it counts nothing."""
_PROMISED = 330
"""Key characters beyond which a text says more than that something will come."""
_FEW_NUMBERS = 2
_FEW_FILES = 2
_MARKS = frozenset("ไทย อังกฤษ th en eng english thai อ่านข่าว อ่านเรื่อง อ่านบทความ ดูข่าว".split())
"""Labels that only lead on from the row that they stand in; alone they may be a menu's."""
_POSTED = re.compile(r"\W*(?:เผยแพร่|โพสต์?|ปรับปรุง|แก้ไข|ลงประกาศ|อัป?เดต)")
_LETTERHEAD = 10
"""First blocks of a page among which a memo's subject stands."""
_SUBJECT = re.compile(r"\W*เรื่อง\s?(?:[|:]\s?|\s)(?P<what>[^|]{8,200})$")
_LONGEST_STUB = 420
"""Key characters of a content beyond which it is no stub, whatever it says is still to come."""
_LISTED = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2})*[.)]?\s")
"""A heading's number among the others."""
_META_LINE = re.compile(rf"^(?:{sign('meta_line').pattern}).{{0,80}}$")


@dataclass(frozen=True)
class Reading:
    """What one target says, ready for the rules."""

    page: Page
    document: Document
    blocks: tuple[Block, ...]
    title: str
    """Normalised own title: headings of the page or section, or the first lines of a document."""
    links: tuple[Link, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    forms: tuple[Form, ...] = ()
    embeds: tuple[Embed, ...] = ()
    picture_texts: tuple[str, ...] = ()
    """Text that was read (OCR) from the pictures of the page."""
    all_text: str = ""
    """All text of the page, whatever its zone; for facts that live in headers and footers."""
    section: str = ""
    gone: frozenset[str] = frozenset()
    """Addresses of the site at which nothing is any more."""
    extra: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def url(self) -> str:
        """The page's address."""
        return self.page.url

    @property
    def is_html(self) -> bool:
        """True for a web page, False for a document."""
        return self.document.media is Media.HTML

    @property
    def readable(self) -> bool:
        """True if there is text to judge."""
        return self.document.state.readable

    @cached_property
    def text(self) -> str:
        """Normalised text of all blocks, one a line."""
        lines = [thai.label_text(block.text) for block in self.blocks]
        return "\n".join([*lines, *map(thai.normalize, self.picture_texts)])[:MAX_TEXT]

    @cached_property
    def key(self) -> str:
        """Matching key of the text."""
        return _content_key_of_normal(self.text)

    @cached_property
    def claims(self) -> tuple[periods.Claim, ...]:
        """The years that the text names."""
        return periods.claims(self.text)

    @cached_property
    def lead_claims(self) -> tuple[periods.Claim, ...]:
        """The years that the beginning of the text names."""
        return periods.claims(self.text[:_LEAD_TEXT])

    @cached_property
    def end_claims(self) -> tuple[periods.Claim, ...]:
        """The years that the end of the text names, counted from there."""
        return periods.claims(self.end)

    @property
    def end(self) -> str:
        """The end of the text, where a paper is signed."""
        return self.text[-_END_TEXT:]

    @cached_property
    def subject(self) -> str:
        """What the line "เรื่อง …" of a memo names, normalised; empty without one among the first lines."""
        lines = (thai.label_text(block.text) for block in self.blocks[:_LETTERHEAD])
        return next((found["what"] for line in lines if (found := _SUBJECT.match(line))), "")

    @cached_property
    def attached(self) -> str:
        """The heading of what a memo has attached in the same paper, if that names its time; see ``attached``."""
        return heading_of_attached(self.blocks)

    @cached_property
    def title_key(self) -> str:
        """Matching key of the title, as of a content."""
        return content_key(self.title)

    @cached_property
    def told_key(self) -> str:
        """Matching key of what the text really tells.

        That is without lines that say "not yet", headings that only a stub stands under, and labels that lead nowhere.
        """
        told = waiting.told_lines(self.blocks, _dead_lines(self.document, self.gone))
        return _content_key_of_normal("\n".join([*told, *map(thai.normalize, self.picture_texts)]))

    @cached_property
    def prose_lines(self) -> tuple[str, ...]:
        """Normalised lines that are content: no title, no date or author line, no bare link labels."""
        labels = {thai.label_key(link.label) for link in self.links if link.label}
        # An icon or "ดาวน์โหลด" has its words in its row: the row is a label, too.
        rows = [link for link in self.links if link.row and _is_named_by_row(link)]
        labels |= {thai.label_key(link.row) for link in rows} | {thai.label_key(link.row + link.label) for link in rows}
        long_labels = KeySet(_long_labels(labels))
        labels_in_order = sorted(_long_labels(labels))
        title_key = thai.label_key(self.title)
        headed = any(block.kind is BlockKind.HEADING for block in self.blocks)
        own_title = thai.label_key(self.document.title)
        kept: list[tuple[str, int]] = []
        for block in self.blocks:
            line = thai.label_text(block.text)
            line_key = thai.label_key(block.text)
            if not line_key or _META_LINE.match(line) or titles.BREADCRUMB.match(line):
                continue
            in_title = len(line_key) > 3 and line_key in title_key and not titles.ABOUT.match(line)
            # Without a heading the first line is the title: a sentence is content all the same.
            in_title = in_title and (headed or len(line) <= NAME or line_key in own_title)
            if self.is_html and (line_key in labels or in_title or _begins(line_key, labels_in_order)):
                continue
            if self.is_html and block.kind is not BlockKind.TEXT and _made_of_labels(line_key, long_labels):
                continue
            kept.append((line, max(block.level, 1) if block.kind is BlockKind.HEADING else 0))
        linked = {thai.label_key(link.heading) for link in self.links if link.heading}
        told = _without_hollow_headings(kept, linked) if self.is_html else (line for line, _ in kept)
        return (*told, *map(thai.normalize, self.picture_texts))

    @cached_property
    def prose(self) -> str:
        """The content lines in one text."""
        return "\n".join(self.prose_lines)[:MAX_TEXT]

    @cached_property
    def prose_key(self) -> str:
        """Matching key of the content lines."""
        return _content_key_of_normal(self.prose)

    @cached_property
    def counts_something(self) -> bool:
        """True if the content has numbers that are no years or days."""
        return counts(self.prose)

    @cached_property
    def alike(self) -> Mapping[str, float]:
        """How likely contents of such words answer each topic elsewhere, as ``likeness.probabilities`` tells them."""
        return likeness.probabilities(self.prose_key)

    @cached_property
    def likely(self) -> Mapping[str, float]:
        """Those of the topics that are likely enough."""
        return likeness.topics(self.alike)

    @cached_property
    def stub_text(self) -> str:
        """The words that show it is a stub ("กำลังปรับปรุงข้อมูล"); empty if it is none."""
        if len(self.prose_key) > _LONGEST_STUB or self.forms:
            return ""
        return waiting.stub_words(self.blocks)

    @property
    def promise(self) -> str:
        """The words of a few sentences that only promise a content or say what it would be; empty otherwise."""
        told = (
            any(block.kind is BlockKind.ROW for block in self.blocks) or self.forms or self.links or self.picture_texts
        )
        text = self.text[: _LONGEST_STUB * 2]
        signed = _SIGNED_FROM.search(text)  # who signed a promise is no more than its author
        prose = text[: signed.start()] if signed else text
        match = _PROMISE.search(prose)
        if match is None or told or len(thai.key_of_normal(prose)) > _PROMISED or _TOLD_AFTER_ALL.search(prose):
            return ""
        if any(not is_decoration(picture) for picture in self.pictures):
            return ""
        counted = figures(_SPAN.sub(" ", without_times(prose)))
        return "" if counted else thai.snippet(prose, match.start(), match.end(), 30)

    @cached_property
    def rows_wait(self) -> str:
        """The words of a cell that still waits, if nearly every row of a table has one; empty otherwise."""
        return waiting.waiting_cell(thai.label_text(block.text) for block in self.blocks if block.kind is BlockKind.ROW)

    @property
    def results_asked_for(self) -> str:
        """The words by which a paper asks others to fill in the results, if it counts nothing yet; or nothing."""
        if self.counts_something:
            return ""
        match = _TO_BE_FILLED_IN.search(self.text)
        return thai.snippet(self.text, match.start(), match.end(), 30) if match else ""

    @cached_property
    def chapter_waits(self) -> str:
        """The line that says of a chapter of results that it is still to be written; empty without one."""
        return waiting.waiting_chapter(self.blocks)

    @cached_property
    def blank_results(self) -> str:
        """The head of a column for results, if it is empty in every row of every table that has one; or nothing."""
        # In a PDF cells without lines around them are told by where they stand: an empty one leaves no trace.
        if self.document.media is Media.PDF:
            rows = [thai.label_text(block.text) for block in self.blocks if block.kind is BlockKind.ROW]
            return blanks.untold_results(rows)
        return blanks.results_column(self.tables) if not self.pictures else ""

    @property
    def empty(self) -> bool:
        """True if nothing is there that an assessor could read or see."""
        big = [picture for picture in self.pictures if not is_decoration(picture)]
        return len(self.prose_key) < 40 and not big and not self.forms and len(self.tables) == 0

    @cached_property
    def law_text(self) -> bool:
        """True if the content is the text of a law; see ``acts``."""
        return acts.is_law(self.title, self.text, self.prose_lines)

    @property
    def quotes_act(self) -> bool:
        """True if paragraphs of an act ("มาตรา 19 …") are what it tells."""
        return acts.quotes(self.text, self.prose_lines)

    @property
    def act_text(self) -> bool:
        """True for an act of parliament or the like, or a part of one, under its own title."""
        return acts.is_act(self.title, self.text)

    @cached_property
    def lists_pages(self) -> bool:
        """True for a list of posts: most headings are links to pages of their own."""
        if not self.is_html or self.section:
            return False
        own = (block for block in self.blocks if block.kind is BlockKind.HEADING and block.zone is Zone.MAIN)
        heads = [key for block in own if (key := thai.label_key(block.text))]
        if len(heads) < _LEAST_POSTS:
            return False
        others = (link for link in self.document.links if link.url and link.url != self.url)
        leading = {thai.label_key(link.label) for link in others if not is_file(link.url)}
        posts = sum(key in leading for key in heads)
        return posts >= _LEAST_POSTS and posts * 2 >= len(heads)

    @cached_property
    def blank_form(self) -> bool:
        """True for a form that nobody has filled in: its places for names, days and things are dots."""
        return blanks.is_form(self.prose, len(self.prose_key))

    @property
    def questionnaire(self) -> bool:
        """True for a form for the public's opinion, or an appraisal, that nobody has answered."""
        return blanks.is_questionnaire(self.prose)

    @cached_property
    def pasted_criteria(self) -> bool:
        """True if the text is a copy of the official criteria."""
        if not self.is_html:
            return False
        return is_pasted_criteria(self.blocks) or mostly_criteria(self.prose_lines) or self._criteria_alone

    @property
    def _criteria_alone(self) -> bool:
        """True if words that only the criteria have stand in a short text without figures or a table."""
        if len(self.prose_key) > _CRITERIA_LENGTH or not _CRITERIA_ONLY.search(self.prose):
            return False
        rows = sum(block.kind is BlockKind.ROW for block in self.blocks)
        counted = figures(_CLAUSE.sub(" ", self.prose))
        # Among several files they stand in one section of many.
        leads_on = sum(is_file(link.url) for link in self.links) > _FEW_FILES
        told = "\n".join(line for line in self.prose_lines if not _POSTED.match(line))
        happened = any(claim.strength is periods.Strength.DATE for claim in periods.claims(told))
        few = rows <= _ROWS_OF_A_POST and len(counted) <= _FEW_NUMBERS
        return few and not (self.forms or leads_on or happened)


def is_file(url: str) -> bool:
    """True for the address of a document or picture."""
    return _FILE.search(url.partition("?")[0]) is not None


def _is_named_by_row(link: Link) -> bool:
    """True for a link that has its words in its row: "เปิด", the name of a file or the language of a paper beside it."""
    if read_label(link.label).generic:
        return True
    mark = is_file(link.label) or thai.label_key(link.label) in _MARKS
    return mark and not counts(thai.label_text(link.row))


def _dead_lines(document: Document, gone: frozenset[str]) -> frozenset[str]:
    """Keys of lines that are nothing but a label that leads nowhere, with the words that stand before it.

    So is the label of a tab that holds nothing else.
    """
    dead = [link for link in document.links if link.label and _leads_nowhere(link, gone)]
    words = (f"{before}{link.label}" for link in dead for before in ("", link.row, link.before))
    keys = frozenset(key for one in words if (key := thai.label_key(one)))
    panels = {link.panel for link in dead if link.panel}
    if panels:
        panels -= {block.panel for block in document.blocks if thai.label_key(block.text) not in keys}
        keys |= {thai.label_key(panel.rpartition(" › ")[2]) for panel in panels}
    return keys


def _leads_nowhere(link: Link, gone: frozenset[str]) -> bool:
    return link.url in gone if link.url else not link.fragment and link.source is LinkSource.ANCHOR


def content_key(text: str) -> str:
    """The key of a content; the word for budget inside "fiscal year" (ปีงบประมาณ) does not speak of money."""
    return thai.key(text).replace("ปีงบประมาณ", "ปี")


def _content_key_of_normal(text: str) -> str:
    """As ``content_key``, for normalised lines."""
    return thai.key_of_normal(text).replace("ปีงบประมาณ", "ปี")


def _long_labels(labels: Iterable[str]) -> list[str]:
    """Those of a page's labels (keys) that say something."""
    return [label for label in labels if len(label) >= LONG_LABEL]


def _without_hollow_headings(lines: Sequence[tuple[str, int]], linked: Container[str]) -> Iterator[str]:
    """The lines without headings that nothing but links stood under. Each line with its level, 0 for text.

    ``linked``: keys of the headings that links stand under. Some editors set whole texts as headings.
    """
    following = 1  # at the end of a page as before a heading of the highest level
    told: list[str] = []
    for line, level in reversed(lines):
        alone = 0 < following <= level
        if not alone or len(line) > _HOLLOW or counts(_LISTED.sub("", line)) or thai.label_key(line) not in linked:
            told.append(line)
        if level or len(line) > _DAY or not periods.is_day(line):
            following = level
    return reversed(told)


def _begins(key: str, labels: Sequence[str]) -> bool:
    """True for a line with which a label begins: the title on a card that is a link as a whole. ``labels``: sorted."""
    if len(key) < LONG_LABEL:
        return False
    at = bisect_left(labels, key)
    begun = takewhile(lambda label: label.startswith(key), labels[at : at + _MOST_CARDS])
    return any(len(label) - len(key) <= _REST_OF_CARD for label in begun)


def _made_of_labels(key: str, labels: KeySet) -> bool:
    """True for a row or item that holds a link's words and little else (a number, a date, a size)."""
    return any(len(re.sub(r"[0-9a-z]", "", key.replace(label, ""))) <= 24 for label in set(labels.inside(key)))


def is_decoration(picture: Picture) -> bool:
    """True for icons, logos, buttons and banners."""
    if 0 < picture.width < 60 or 0 < picture.height < 60:
        return True
    name = picture.url.rsplit("/", 1)[-1].lower()
    return bool(sign("decoration").search(name))

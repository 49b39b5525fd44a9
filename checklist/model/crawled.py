"""What a crawl brings: pages and how their fetch ended, what documents say, how much of the site was seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from msgspec import Struct


class FetchStatus(StrEnum):
    """How the fetch of one URL ended. ``looked`` tells whether the answer counts as having looked."""

    OK = "ok"
    """The body arrived (2xx)."""
    NOT_FOUND = "http_404"
    """404: the server says that nothing is there."""
    GONE = "http_410"
    """410: the server says that it was removed."""
    SOFT_404 = "soft_404"
    """A 200 whose page says that nothing is there (it equals what the server answers to a name that can't exist)."""
    CLIENT_ERROR = "http_4xx"
    """Another 4xx than those named here."""
    FORBIDDEN = "http_403"
    """401 or 403: the server refuses us."""
    RATE_LIMITED = "http_429"
    """429 after the retries were used up."""
    SERVER_ERROR = "http_5xx"
    """5xx after the retries were used up."""
    BLOCKED = "blocked"
    """A firewall's challenge or error page came in place of the content, whatever its HTTP status."""
    ROBOTS = "robots"
    """robots.txt forbids it; it was not requested."""
    TIMEOUT = "timeout"
    """No answer, or no end of it, within the time limit."""
    DNS = "dns"
    """The name does not resolve."""
    REFUSED = "refused"
    """The port refused the connection, or no route leads to it."""
    RESET = "reset"
    """The connection broke in the middle."""
    TLS = "tls"
    """The TLS handshake failed even without verification."""
    REDIRECT_LOOP = "redirect_loop"
    """More redirects than the limit."""
    BAD_RESPONSE = "bad_response"
    """Not HTTP, or headers beyond the limits."""
    TOO_LARGE = "too_large"
    """The body exceeded the limit and was cut off."""
    GUARD = "guard"
    """The address is not allowed (private network, scheme, port); it was not contacted."""
    OUTSIDE = "outside"
    """Another host's page: recorded as a link, not fetched."""
    NOT_FETCHED = "not_fetched"
    """Known but never requested: a budget ended first."""

    @property
    def looked(self) -> bool:
        """True if the answer settles what is there: the content, or that nothing is."""
        return self in _LOOKED

    @property
    def transient(self) -> bool:
        """True if trying again later may well succeed."""
        return self in _TRANSIENT


_LOOKED = frozenset(
    {FetchStatus.OK, FetchStatus.NOT_FOUND, FetchStatus.GONE, FetchStatus.SOFT_404, FetchStatus.CLIENT_ERROR}
)
_TRANSIENT = frozenset(
    {
        FetchStatus.RATE_LIMITED,
        FetchStatus.SERVER_ERROR,
        FetchStatus.TIMEOUT,
        FetchStatus.DNS,
        FetchStatus.REFUSED,
        FetchStatus.RESET,
        FetchStatus.TLS,
        FetchStatus.BAD_RESPONSE,
        FetchStatus.NOT_FETCHED,
    }
)


class Media(StrEnum):
    """What a body is, told from its content first and its declared type second."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    XLSX = "xlsx"
    XLS = "xls"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    RTF = "rtf"
    CSV = "csv"
    TEXT = "text"
    XML = "xml"
    IMAGE = "image"
    ZIP = "zip"
    RAR = "rar"
    OTHER = "other"


class TextState(StrEnum):
    """How far a document's text can be trusted."""

    CLEAN = "clean"
    """The text is as its author wrote it."""
    REPAIRED = "repaired"
    """The layer was broken in a known way and repaired by rule."""
    OCR = "ocr"
    """Read from a picture: matching must be tolerant, evidence says so."""
    PARTIAL = "partial"
    """Some pages could be read, others not (budget, scan without OCR)."""
    NONE = "none"
    """A picture only, and no OCR took place."""
    GARBLED = "garbled"
    """Characters are there but they are not its text (wrong glyph map), and no OCR took place."""
    ENCRYPTED = "encrypted"
    """A password is needed."""
    BROKEN = "broken"
    """Not a readable file of its kind (truncated, loops, not what it claims)."""
    LIMIT = "limit"
    """Reading it was stopped by a time, memory or size limit."""
    UNSUPPORTED = "unsupported"
    """A kind of file that is not read."""

    @property
    def readable(self) -> bool:
        """True if there is text to judge."""
        return self in _READABLE


_READABLE = frozenset({TextState.CLEAN, TextState.REPAIRED, TextState.OCR, TextState.PARTIAL})


class Zone(StrEnum):
    """Where on a page something stands, as the markup tells it. What repeats over a site is found later."""

    MAIN = "main"
    NAV = "nav"
    HEADER = "header"
    FOOTER = "footer"
    ASIDE = "aside"


class BlockKind(StrEnum):
    """What a run of text is on its page."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    """A list item."""
    ROW = "row"
    """A table row: its cells joined by `` | ``."""
    CAPTION = "caption"


class Block(Struct, frozen=True, gc=False):
    """One run of text in reading order."""

    text: str
    kind: BlockKind = BlockKind.TEXT
    zone: Zone = Zone.MAIN
    level: int = 0
    """1–6 for a heading, else 0."""
    panel: str = ""
    """Label of the tab, accordion or <details> that the block is inside of ("ปี 2568"); empty outside."""
    page: int = 0
    """Page number in a PDF (from 1); 0 elsewhere."""


class LinkSource(StrEnum):
    """Which markup a link came from."""

    ANCHOR = "a"
    AREA = "area"
    FRAME = "frame"
    IFRAME = "iframe"
    FORM = "form"
    META = "meta"
    ONCLICK = "onclick"
    OPTION = "option"
    DATA = "data"
    SCRIPT = "script"
    SITEMAP = "sitemap"
    FEED = "feed"
    EMBED = "embed"
    """object/embed/viewer parameter: the file inside a viewer."""
    REDIRECT = "redirect"


class Link(Struct, frozen=True, gc=False):
    """One way from a page to a target, with the words that stand around it."""

    url: str
    """Absolute URL without fragment; empty for a link that leads nowhere (``#``, ``javascript:`` without a URL)."""
    label: str
    """Text of the link itself: its text, else its image's alt, else its title/aria-label."""
    source: LinkSource = LinkSource.ANCHOR
    zone: Zone = Zone.MAIN
    heading: str = ""
    """The nearest heading above it in reading order, within the same panel; empty if none."""
    trail: tuple[str, ...] = ()
    """All headings it stands under, outermost first (``heading`` is the last)."""
    row: str = ""
    """Text of the table row, list item, card or paragraph around it, without its own label; at most 300 characters."""
    before: str = ""
    """The nearest plain text before it in the same container, neither link nor heading; at most 200 characters."""
    panel: str = ""
    """Label of the tab or accordion around it."""
    fragment: str = ""
    """What stood after ``#`` in the target, if it was more than a bare ``#``."""


class Table(Struct, frozen=True, gc=False):
    """A table with its cells kept apart. Cells are text, rows may differ in length."""

    rows: tuple[tuple[str, ...], ...]
    zone: Zone = Zone.MAIN
    panel: str = ""
    page: int = 0


class Picture(Struct, frozen=True, gc=False):
    """An image on a page."""

    url: str
    alt: str = ""
    near: str = ""
    """Text beside it (caption, same cell or card); at most 200 characters."""
    zone: Zone = Zone.MAIN
    width: int = 0
    height: int = 0
    heading: str = ""
    """The heading it stands under."""


class FormField(Struct, frozen=True, gc=False):
    """One input of a form."""

    name: str
    kind: str
    """``text``, ``email``, ``tel``, ``file``, ``textarea``, ``select``, ``password``, ``search``, ``submit`` …"""
    label: str = ""


class Form(Struct, frozen=True, gc=False):
    """A form on a page."""

    action: str
    """Absolute URL that it sends to."""
    method: str
    """``get`` or ``post``."""
    fields: tuple[FormField, ...] = ()
    text: str = ""
    """All text inside it; at most 500 characters."""
    zone: Zone = Zone.MAIN
    heading: str = ""
    whole: bool = False
    """It encloses the page, menu and all, as some systems have it."""


class Embed(Struct, frozen=True, gc=False):
    """Something of another maker set into the page: a map, a chat, a video, a viewer, a script."""

    kind: str
    """``iframe``, ``script``, ``object``, ``embed``, ``video`` or ``element`` (a chat's own tag or class name)."""
    url: str
    """Absolute URL, or the tag or class name for ``element``."""
    zone: Zone = Zone.MAIN


NEEDS_BROWSER = "หน้านี้ว่างเปล่าหากไม่เปิดใช้ JavaScript · empty without JavaScript"
"""``Document.note`` of a page that has nothing to read until a browser has run its scripts."""


class Document(Struct, frozen=True, gc=False):
    """What one body says. Made once per content hash; nothing in it has been judged."""

    media: Media
    state: TextState
    title: str = ""
    """<title>, or the document's own title property."""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    forms: tuple[Form, ...] = ()
    embeds: tuple[Embed, ...] = ()
    pages: int = 0
    """Number of pages of a paged document; 0 elsewhere."""
    pages_read: int = 0
    members: tuple[str, ...] = ()
    """Names of the files in an archive."""
    note: str = ""
    """What went wrong or was left out while reading, for people."""
    ocr_pages: int = 0
    """Pages and pictures that were sent to OCR."""
    ocr_left: int = 0
    """Pages and pictures that the scan's OCR budget left unread: a later scan reads the document anew."""

    @property
    def text(self) -> str:
        """All blocks, one a line, whatever their zone."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Page:
    """One URL of the site and how its fetch ended. A failure is a page like any other."""

    url: str
    """The canonical URL that was asked for."""
    status: FetchStatus
    final_url: str = ""
    """Where redirects led; equal to ``url`` without any."""
    http_status: int | None = None
    content_type: str = ""
    content_hash: str = ""
    """``sha256`` hex of the body, the key of its Document; empty without a body."""
    depth: int = 0
    """Clicks from the home page on the way it was first found."""
    found_on: str = ""
    """URL of the page where the link to it was first found; empty for the home page and sitemap entries."""
    label: str = ""
    """Label of that link."""
    fetched_at: str = ""
    """ISO 8601 with offset."""
    size: int = 0
    """Bytes of the body as transferred."""
    etag: str = ""
    last_modified: str = ""
    detail: str = ""
    """What the failure was, in words for people."""


class StopReason(StrEnum):
    """Why a crawl ended before its frontier was empty."""

    PAGES = "max_pages"
    TIME = "max_time"
    BYTES = "max_bytes"
    DEPTH = "max_depth"
    DEADLINE = "deadline"
    SIGNAL = "interrupted"
    DOWN = "site_down"
    """The home page itself could not be fetched."""
    BLOCKED = "blocked"
    DISK = "disk_full"


@dataclass(frozen=True, slots=True)
class Trap:
    """A pattern of endless URLs that was cut off."""

    pattern: str
    dropped: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the crawl looked at. ``complete`` means that the frontier ran empty, trap URLs aside."""

    complete: bool
    pages: int = 0
    documents: int = 0
    requests: int = 0
    bytes: int = 0
    failed: Mapping[str, int] = field(default_factory=dict)
    """FetchStatus value → number of URLs."""
    stopped_by: StopReason | None = None
    robots_blocked: int = 0
    traps: tuple[Trap, ...] = ()


class Kind(StrEnum):
    """Kind of local authority."""

    TESSABAN = "tessaban"
    SAO = "sao"
    PAO = "pao"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Municipality:
    """One local authority with one main website."""

    id: str
    url: str
    name: str = ""
    kind: Kind = Kind.OTHER
    province: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that one scan brought home: the input of judging, complete in itself."""

    municipality: Municipality
    scan_id: str
    home: str
    """URL of the home page after redirects."""
    started_at: str
    finished_at: str
    pages: tuple[Page, ...]
    """Sorted by URL."""
    documents: Mapping[str, Document]
    """Content hash → Document."""
    coverage: Coverage

"""Pictures, frames, embedded objects, scripts, and what stands in the head of a page."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from typing import Final

from selectolax.lexbor import LexborNode

from checklist.model import BlockKind, LinkSource
from crawler.extract.page import PageReader
from crawler.extract.records import Role
from crawler.extract.scriptdata import data_rows
from crawler.extract.scripts import cloaked_address

_REFRESH: Final = re.compile(r"(?i)\s*[\d.]*\s*[;,]?\s*(?:url\s*=)?\s*['\"]?\s*([^'\"]*)")
_BACKGROUND: Final = re.compile(r"background[^;]*?url\(\s*['\"]?([^'\")]+)", re.IGNORECASE)
_LAZY: Final = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-echo")
_LEAST_WITHIN: Final = 3000
"""Characters from which a picture that is written into the page is no icon."""
_SHOWN: Final = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_MOST_WITHIN: Final = 4_000_000
_LONGEST_KIND: Final = 40
_DRAWN_SIDE: Final = 100
"""Pixels from which a drawing is no icon."""
_MOST_WRITTEN: Final = 500
_MOST_DRAWN_CHARS: Final = 20_000
_MOST_INSIDE: Final = 100_000
_DIGITS: Final = re.compile(r"\d{1,5}")
_CHAT_HOST: Final = re.compile(
    r"(?i)(?:https?:)?//[\w.-]*(?:tawk\.to|crisp\.chat|connect\.facebook\.net|tidio\.co|intercom|livechatinc|smartsupp|zendesk|line-scdn|manychat|chatbot"
    r"|dialogflow|zwiz|botnoi|userlike|olark|jivosite|hubspot|elfsight|getbutton)[\w./?=&%-]*"
)
_FLASH: Final = re.compile(
    r"(?i)(?:PDFFile|SwfFile|SWFFile|JSONFile|pdfUrl|pdf_url|fileUrl|DEFAULT_URL|source)['\"]?\s*[:=]\s*['\"]([^'\"]{3,500})['\"]"
)


def _image(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    attributes = node.attributes
    alt = attributes.get("alt") or ""
    source = next((attributes[name] for name in _LAZY if attributes.get(name)), None) or attributes.get("src") or ""
    words = alt or attributes.get("title") or attributes.get("aria-label") or ""
    if words and page.link_frames and not page.link_frames[-1].alt:
        page.link_frames[-1].alt = words
    elif alt and page.link_frames:
        # The image's alt says more than the link's title attribute.
        page.link_frames[-1].alt = alt
    size = _number(attributes.get("width")), _number(attributes.get("height"))
    if source:
        _show(page, source, words, size)
    if attributes.get("onclick") and not page.in_link:
        page.side_link(page.clicked(attributes["onclick"]), LinkSource.ONCLICK, words)
    return False


def _show(page: PageReader, source: str, words: str, size: tuple[int, int]) -> None:
    """Note the picture at ``source``, or written into it ("data:image/png;base64,…") unless that is an icon."""
    if source.startswith("data:"):
        own = _size_of(source)
        icon = 0 < max(own) < _DRAWN_SIDE if max(own) else len(source) < _LEAST_WITHIN
        url = "" if icon else _within(re.split("[;,]", source, maxsplit=1)[0], source)
        size = size if max(size) else own
    else:
        url, _ = page.resolver.resolve(source)
    if url:
        page.separate(" ")
        page.picture(url, words, size)


def _size_of(source: str) -> tuple[int, int]:
    """Return width and height (pixels) of a picture that is written into the page; 0 and 0 where they can't be told."""
    kind, _, data = source.partition(",")
    if not kind.endswith(";base64") or len(data) > _MOST_WITHIN:
        return 0, 0
    from PIL import Image  # noqa: PLC0415 - loaded with the first picture

    try:
        with Image.open(io.BytesIO(base64.b64decode(data, validate=False)), formats=_SHOWN) as picture:
            return picture.size
    except Exception:  # noqa: BLE001 - whatever a damaged picture does to its reader, the page is read
        return 0, 0


def drawn(page: PageReader, node: LexborNode) -> None:
    """Take the words of a drawing, each a line of its own, and note it as a picture unless it is an icon."""
    attributes = node.attributes
    size = _number(attributes.get("width")), _number(attributes.get("height"))
    markup = node.html or ""
    hidden = "display:none" in (attributes.get("style") or "").replace(" ", "") or "<symbol" in markup
    lines = [] if hidden or page.in_link or "<text" not in markup else list(_written(node))
    if (min(size) >= _DRAWN_SIDE and not hidden) or lines:
        page.picture(_within("data:image/svg+xml", markup), attributes.get("aria-label") or "", size)
    for line in lines:
        page.flush()
        page.text(line)
        page.end_leaf(BlockKind.TEXT, 0)


def _written(node: LexborNode) -> Iterator[str]:
    """Yield the texts of a drawing; of one inside another, only the outer."""
    room = _MOST_DRAWN_CHARS
    for text in node.css("text")[:_MOST_WRITTEN]:
        outer = text.parent
        line = "" if outer is not None and outer.tag == "text" else " ".join((text.text() or "")[:room].split())
        if line:
            room -= len(line)
            yield line
        if room <= 0:
            return


def _within(kind: str, content: str) -> str:
    """Return what stands for the address of a picture that is written into the page: its kind and a mark of it."""
    return f"{kind[:_LONGEST_KIND]};{blake2b(content.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"


def _number(value: str | None) -> int:
    match = _DIGITS.match((value or "").strip())
    return int(match[0]) if match and "%" not in (value or "") else 0


def background(page: PageReader, style: str) -> None:
    """Note a picture that a style sets behind an element."""
    match = _BACKGROUND.search(style)
    if match and not match[1].startswith("data:"):
        url, _ = page.resolver.resolve(match[1])
        if url:
            page.picture(url, "", (0, 0))


def _area(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    attributes = node.attributes
    label = attributes.get("alt") or attributes.get("title") or attributes.get("aria-label") or ""
    href = attributes.get("href") or ""
    target = page.clicked(href) if href.lower().startswith("javascript:") else href
    target = target if target not in ("", "#") else page.clicked(attributes.get("onclick"))
    if target:
        page.side_link(target, LinkSource.AREA, label)
    elif label:
        page.start_link("", LinkSource.AREA).label = label
    return False


def _frame(page: PageReader, node: LexborNode, tag: str, _depth: int) -> bool:
    attributes = node.attributes
    if attributes.get("srcdoc"):
        _written_inside(page, attributes["srcdoc"] or "")
        return False
    source = attributes.get("src") or ""
    if not source or source.startswith("about:"):
        source = next((attributes[name] or "" for name in (*_LAZY, "data-url") if attributes.get(name)), "")
    url, fragment = page.resolver.resolve(source) if source.strip() else ("", "")
    if not url:
        return False
    label = (
        attributes.get("title")
        or attributes.get("aria-label")
        or (attributes.get("name") or "" if tag == "frame" else "")
    )
    page.side_link(source, LinkSource.FRAME if tag == "frame" else LinkSource.IFRAME, label)
    page.add_embed("iframe", url)
    page.viewer(url, fragment)
    return False


def _written_inside(page: PageReader, markup: str) -> None:
    """Read a small page that stands in an attribute: its text and its links, without their surroundings."""
    from bs4 import BeautifulSoup  # noqa: PLC0415 - rare, and it takes longer to load than most pages to read

    soup = BeautifulSoup(markup[:_MOST_INSIDE], "lxml")
    for unseen in soup(["script", "style", "template"]):
        unseen.decompose()
    page.flush()
    for words in soup.stripped_strings:
        page.text(f" {words} ")
    page.flush()
    for link in soup.find_all("a", href=True):
        page.side_link(str(link["href"]), LinkSource.IFRAME, link.get_text(" ", strip=True))


def _object(page: PageReader, node: LexborNode, tag: str, _depth: int) -> bool:
    attributes = node.attributes
    source = attributes.get("data" if tag == "object" else "src") or ""
    url, fragment = page.resolver.resolve(source) if source.strip() else ("", "")
    if url:
        page.side_link(source, LinkSource.EMBED, attributes.get("title") or "")
        page.add_embed(tag, url)
        page.viewer(url, fragment)
    return tag == "object"


def _param(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    attributes = node.attributes
    if (attributes.get("name") or "").lower() in ("src", "movie", "filename", "url", "data"):
        page.side_link(attributes.get("value") or "", LinkSource.EMBED, "")
    return False


def _video(page: PageReader, node: LexborNode, tag: str, _depth: int) -> bool:
    source = node.attributes.get("src") or ""
    url, _ = page.resolver.resolve(source) if source.strip() else ("", "")
    if url:
        page.add_embed("video", url)
    return tag == "video"


def _script(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    attributes = node.attributes
    source = attributes.get("src")
    if source:
        url, _ = page.resolver.resolve(source)
        if url:
            page.add_embed("script", url)
        return False
    child = node.child
    code = (child.text_content or "") if child is not None else ""
    if not code or (attributes.get("type") or "").lower() in ("application/ld+json", "text/css"):
        return False
    address = cloaked_address(code)
    if address:
        page.text(f" {address} ")
    for host in _CHAT_HOST.findall(code)[:5]:
        page.add_embed("script", page.resolver.resolve(host)[0] or host)
    for value in _FLASH.findall(code)[:5]:
        if "." in value:
            page.side_link(value.replace("\\/", "/"), LinkSource.EMBED, "")
    page.scripts.append(code)
    _written_rows(page, code)
    return False


def _written_rows(page: PageReader, code: str) -> None:
    """Put in the rows that the script writes into the page, where it stands."""
    for row in data_rows(code):
        page.flush()
        for source in row.pictures:
            _show(page, source, row.cells[0] if row.cells else "", (0, 0))
        page.text(" | ".join(row.cells))
        page.end_leaf(BlockKind.ROW, 0)


def _noscript(page: PageReader, _node: LexborNode, tag: str, depth: int) -> bool:
    page.open(tag, depth, Role.MUTE)
    page.muted += 1
    return True


def _meta(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    attributes = node.attributes
    if (attributes.get("http-equiv") or "").strip().lower() == "refresh":
        match = _REFRESH.match(attributes.get("content") or "")
        if match and match[1].strip():
            page.side_link(match[1].strip(), LinkSource.META, "")
    elif (attributes.get("property") or "").lower() == "og:title" and not page.other_title:
        page.other_title = " ".join((attributes.get("content") or "").split())
    return False


def _link(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    attributes = node.attributes
    kind = (attributes.get("type") or "").lower()
    if "alternate" in (attributes.get("rel") or "").lower() and ("rss" in kind or "atom" in kind):
        page.side_link(attributes.get("href") or "", LinkSource.FEED, attributes.get("title") or "")
    return False


def _title(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    child = node.child
    if not page.title and child is not None:
        page.title = " ".join((child.text_content or "").split())[:500]
    return False


HANDLERS: Final[Mapping[str, Callable[[PageReader, LexborNode, str, int], bool]]] = {
    "img": _image,
    "amp-img": _image,
    "area": _area,
    "frame": _frame,
    "iframe": _frame,
    "object": _object,
    "embed": _object,
    "param": _param,
    "video": _video,
    "source": _video,
    "script": _script,
    "noscript": _noscript,
    "meta": _meta,
    "link": _link,
    "title": _title,
}

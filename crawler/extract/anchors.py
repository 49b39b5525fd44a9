"""Links: anchors, and whatever else leads somewhere when it is clicked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from selectolax.lexbor import LexborNode

from checklist.model import LinkSource
from crawler.extract.builder import EDGES
from crawler.extract.classes import ClassFacts, class_facts
from crawler.extract.handlers import unread_handler
from crawler.extract.page import Attributes, PageReader
from crawler.extract.records import BEFORE_LIMIT, Frame, LinkRecord, Role
from crawler.extract.scripts import protected_address

_NAMES: Final = (
    "data-href", "data-url", "data-link", "data-pdf", "data-file", "data-source", "data-src", "data-downloadurl",
    "data-download-url", "data-download", "data-file-url", "data-pdf-url", "data-target-url", "data-redirect",
)  # fmt: skip
TARGET_DATA: Final = frozenset(_NAMES)
"""Attributes that hold a target where scripts make the link."""
_WAY: Final = re.compile(
    r"(?i)https?://\w|/[\w%ก-๙-]|\.\.?/|\?\w|[^\s{}<>]+\.(?:pdf|docx?|xlsx?|pptx?|zip|php|aspx?|jsp|html?)(?:[?#]|\Z)"
)
"""What begins like an address, or ends like a file's name."""
_NO_WAY: Final = re.compile(
    r"api|ajax|share|like|vote|delete|remove|log(?:in|out)|nonce|track|count|im(?:g|age)|photo|thumb|poster|background"
    r"|-bg|video|audio|icon|avatar|template|toggle|parent|class|style"
)
"""Names of attributes that hold other addresses than that of the page or file meant."""
_CONTACT: Final = re.compile(r"(?i)\s*(mailto|tel|line|sms|fax|callto):/*([^?]*)")
_NOWHERE: Final = re.compile(r"(?i)\s*(?:#!?/?|javascript:.*|about:.*|void\(.*)?\s*\Z", re.DOTALL)
_IMAGE_NAME: Final = re.compile(r"(?i)\.(?:png|jpe?g|gif|svg|webp|avif|ico)(?:\?|\Z)")
_NONE: Final = ClassFacts()
_WORDS_OF_LINK: Final = frozenset("span div b strong font u em p h1 h2 h3 h4 h5 h6 img".split())
"""Elements that hold a link's words: a heart or button beside them does something else."""
_WHOLE: Final = frozenset({"table", "p", "tbody", "form", "section", "article"})
"""Elements that hold contents, not entries: a handler on them is no entry of a menu."""
_SIMPLE: Final = frozenset({"href", "target", "rel", "title", "class"})


def only_text(node: LexborNode) -> str | None:
    """Return the text of an element without any element inside; None if it has one."""
    child = node.child
    if child is None:
        return ""
    if child.tag != "-text" or child.next is not None:
        return None
    return child.text_content or ""


def leaf_words(node: LexborNode, attributes: Attributes) -> str | None:
    """Return the text of a link that is no more than an address and a text; None for any other."""
    href = attributes.get("href")
    if not href or (":" in href[:12] and _CONTACT.match(href)) or not attributes.keys() <= _SIMPLE:
        return None
    names = attributes.get("class")
    return None if names and class_facts(names, "").toggle else only_text(node)


def leaf_anchor(page: PageReader, attributes: Attributes, text: str) -> None:
    """Read a link that has ``leaf_words``, as ``anchor`` does."""
    link = _start_leaf(page, attributes)
    page.in_link += 1
    page.text(text)
    _finish_link(page, link, attributes.get("title") or "")


def _start_leaf(page: PageReader, attributes: Attributes) -> LinkRecord:
    names = attributes.get("class")
    if names and (chat := class_facts(names, "").chat):
        page.add_element(chat)
    link = page.start_link(*_target(page, attributes.get("href"), attributes))
    if link.url:
        page.viewer(link.url, link.fragment)
    return link


def anchor(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    """Enter ``<a>``; True if what stands in it is still to be read."""
    attributes = node.attributes
    href = attributes.get("href")
    names = attributes.get("class")
    facts = class_facts(names, "") if names else _NONE
    if facts.chat:
        page.add_element(facts.chat)
    contact = _CONTACT.match(href) if href and ":" in href[:12] else None
    if contact or "data-cfemail" in attributes:
        return _address(page, attributes, contact, page.open(tag, depth, Role.LINK))
    url, source, fragment = _target(page, href, attributes)
    if href is None and not url and ("name" in attributes or "id" in attributes):
        page.open(tag, depth, Role.LINK).toggle = facts.toggle
        return True
    alt = attributes.get("title") or attributes.get("aria-label") or ""
    text = None if facts.toggle else only_text(node)
    if facts.line:
        page.begin_line()
    if text is not None:
        # A link that holds nothing but text, as most do, needs no frame.
        link = page.start_link(url, source, fragment)
        page.in_link += 1
        _side_ways(page, link, attributes, alt)
        page.text(text)
        _finish_link(page, link, alt)
        return False
    frame = page.open(tag, depth, Role.LINK)
    frame.toggle = facts.toggle
    frame.alt = alt
    frame.link = page.start_link(url, source, fragment)
    page.in_link += 1
    page.link_frames.append(frame)
    _side_ways(page, frame.link, attributes, alt)
    return True


def leaf_link(page: PageReader, attributes: Attributes, text: str, words: str, before: str | None) -> LinkRecord | None:
    """Read a link that has ``leaf_words``, and return it; None if it leads nowhere and says nothing.

    ``words``: its ``text``, squeezed. ``before``: the words before it in its row; None for those before the row.
    """
    known = len(page.links)
    link = _start_leaf(page, attributes)
    if before is not None:
        nearest = before[-BEFORE_LIMIT:].strip(EDGES)
        for noted in page.links[known:]:
            if isinstance(noted, LinkRecord):
                noted.before = nearest
    return link if page.leaf_link(link, text, words, attributes.get("title") or "") else None


def _side_ways(page: PageReader, link: LinkRecord, attributes: Attributes, alt: str) -> None:
    """Note what a link leads to besides its target: what its handler names, the file inside a viewer."""
    code = attributes.get("onclick") if link.source is LinkSource.ANCHOR else None
    second = page.clicked(code)
    if second:
        page.side_link(second, LinkSource.ONCLICK, alt)
    if link.url:
        page.viewer(link.url, link.fragment)


def _address(page: PageReader, attributes: Attributes, contact: re.Match[str] | None, frame: Frame) -> bool:
    """Read a link that is an address to write to or to call: text, not a way to a page."""
    if "data-cfemail" in attributes:
        page.text(f" {protected_address(attributes['data-cfemail'] or '')} ")
        return False
    if contact:
        frame.alt = page.contact(contact[1].lower(), contact[2])
    return True


def _target(page: PageReader, href: str | None, attributes: Attributes) -> tuple[str, LinkSource, str]:
    """Return where a link leads: its href, else its handler, else its data."""
    if href and not _NOWHERE.match(href):
        if href.lstrip().startswith("#"):
            return page.resolver.page_url, LinkSource.ANCHOR, href.strip()[1:]
        url, fragment = page.resolver.resolve(href)
        if url:
            return url, LinkSource.ANCHOR, fragment
    for code, source in ((href, LinkSource.ONCLICK), (attributes.get("onclick"), LinkSource.ONCLICK)):
        target = page.clicked(code) if code and ("(" in code or "=" in code) else ""
        if target:
            url, fragment = page.resolver.resolve(target)
            if url:
                return url, source, fragment
    url, fragment = data_target(page, attributes, [*_NAMES, *_own_names(attributes)])
    if url:
        return url, LinkSource.DATA, fragment
    unread = unread_handler(href, attributes.get("onclick"))
    return "", LinkSource.ONCLICK if unread else LinkSource.ANCHOR, unread


def _own_names(attributes: Attributes) -> list[str]:
    """Return the attributes that hold a target under a name that only the site's own script knows."""
    return [
        name
        for name, value in attributes.items()
        if name.startswith("data-") and value and _WAY.match(value.strip()) and not _NO_WAY.search(name, 5)
    ]


def data_target(page: PageReader, attributes: Attributes, names: Iterable[str] = _NAMES) -> tuple[str, str]:
    """Return URL and fragment that the first of the attributes ``names`` holds; empty ones if none does."""
    for name in names:
        value = (attributes.get(name) or "").strip()
        if (
            len(value) > 2
            and value[0] not in "#{[<"
            and ("/" in value or "." in value or "?" in value)
            and not _IMAGE_NAME.search(value)
        ):
            url, fragment = page.resolver.resolve(value)
            if url:
                return url, fragment
    return "", ""


def click(page: PageReader, frame: Frame | None, node: LexborNode, tag: str, depth: int) -> None:
    """Make a link of an element that is none but acts as one."""
    attributes = node.attributes
    code = attributes.get("onclick")
    if page.in_link:
        if tag in _WORDS_OF_LINK:
            _fill(page, code)
        return
    target = page.clicked(code)
    url, fragment = page.resolver.resolve(target) if target else ("", "")
    source = LinkSource.ONCLICK
    if not url:
        url, fragment = data_target(page, attributes)
        source = LinkSource.DATA
    if not url:
        if tag not in _WHOLE:
            page.note_handler(unread_handler(code, named=True), node)
        return
    if frame is None:
        frame = page.open(tag, depth, Role.LINK)
    frame.link = page.start_link(url, source, fragment)
    frame.alt = attributes.get("title") or attributes.get("aria-label") or attributes.get("value") or ""
    page.in_link += 1
    page.link_frames.append(frame)


def _fill(page: PageReader, code: str | None) -> None:
    """Give the link around an element the way that the element's handler opens: ``<a href="#"><span onclick=…>``."""
    link = page.link_frames[-1].link if page.link_frames else None
    if not code or link is None or link.url or link.fragment:
        return
    target = page.clicked(code)
    url, fragment = page.resolver.resolve(target) if target else ("", "")
    unread = "" if url else unread_handler(code, named=True)
    if url or unread:
        link.url, link.fragment, link.source = url, fragment or unread, LinkSource.ONCLICK


def end_link(page: PageReader, frame: Frame) -> None:
    """End the link of a frame that has one."""
    assert frame.link is not None  # noqa: S101 - both callers have looked
    _finish_link(page, frame.link, frame.alt)
    page.link_frames.pop()


def _finish_link(page: PageReader, link: LinkRecord, alt: str) -> None:
    page.end_link(link, alt)
    if not link.url and not link.label:
        page.drop_link(link)
    page.in_link -= 1

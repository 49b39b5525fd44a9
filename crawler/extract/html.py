"""HTML → Document: one walk over lexbor's tree.

One parser does all here. Lexbor builds the tree that browsers build (unclosed cells, links in links, text between
rows), which is what
judged content needs from a robust parser, and walking it costs a fraction of BeautifulSoup's or lxml's objects.
Nothing recurses; hostile nesting is flattened before parsing, because tree building is quadratic in it.
"""

from __future__ import annotations

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from checklist.model import Block, BlockKind, Document, Embed, Link, LinkSource, Media, Picture, Table, TextState, Zone
from crawler.extract import forms
from crawler.extract.elements import HANDLERS, enter_unknown, leave
from crawler.extract.encoding import decode
from crawler.extract.handlers import Handlers
from crawler.extract.memo import Memo
from crawler.extract.page import PageReader
from crawler.extract.panels import panel_labels
from crawler.extract.records import LinkRecord, finished_block, finished_link, finished_picture
from crawler.extract.scripts import markup_literals, openers, script_addresses
from crawler.extract.urls import Resolver

_MAX_DEPTH: Final = 512
"""As in browsers: deeper elements lose their tags, not their text."""
_MAX_FORMATTING: Final = 24
_SCAN_FROM: Final = 16_000
_TAG: Final = re.compile(
    r"<(/?)(div|ul|ol|section|span|blockquote|center|article|aside|main|nav|header|footer|fieldset|details|dl|dd|li|h[1-6]|table|td|svg|button|object"
    r"|b|i|u|font|em|strong|small|big|s|strike|tt|code|nobr|label|menu|dir|pre|form|figure|address|summary|template|select|optgroup|applet|marquee)"
    r"(?=[\s/>])[^>]*>",
    re.IGNORECASE,
)
_FORMATTING: Final = frozenset(
    {"b", "i", "u", "font", "em", "strong", "small", "big", "s", "strike", "tt", "code", "nobr"}
)
_EITHER_CASE: Final = "|".join("".join(f"[{char}{char.upper()}]" for char in name) for name in sorted(_FORMATTING))
# The first letters alone, looked at beforehand, spare most tags the list, and both cases of a letter in brackets are
# compared three times as fast as under IGNORECASE.
_FORMATTING_OPENED: Final = re.compile(rf"<(?=[bcefinstuBCEFINSTU])(?:{_EITHER_CASE})[\s>]")
_FORMATTING_CLOSED: Final = re.compile(rf"</(?:{_EITHER_CASE})[\s>]")
_REOPENS: Final = frozenset({"li", "dd", "td"})
_OPTION: Final = re.compile(r"</?opt(?:ion|group)\b[^>]*>", re.IGNORECASE)
_MAX_OPTIONS: Final = 8000
_MAX_LINKS: Final = 100_000
_MAX_SCRIPT_LINKS: Final = 400
_DOCUMENT_HOST: Final = re.compile(
    r"(?i)(?:drive|docs|sites)\.google\.com|anyflip|flipbook|onedrive|1drv\.ms|dropbox|fliphtml5|issuu|scribd|slideshare|forms\.(?:gle|office)"
)
_FILE: Final = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|odt|ods)(?:\?|\Z)")
_MEMO: Final = Memo()
_LEAST_MAIN: Final = 30
_WRAPPER_BODY: Final = 400


def extract_html(body: bytes, url: str, content_type: str = "") -> Document:
    """Return what an HTML page says. Never raises on content."""
    text, encoding = decode(body, content_type)
    return extract_markup(text, url, encoding)


def extract_markup(text: str, url: str, encoding: str = "utf-8") -> Document:
    """Return what decoded HTML says; ``encoding`` is the page's own, in which its forms and queries are sent."""
    if "\0" in text:
        text = text.replace("\0", "")
    note = ""
    options = list(_OPTION.finditer(text)) if text.count("<opt") + text.count("<OPT") > _MAX_OPTIONS else []
    if len(options) > _MAX_OPTIONS:
        # The parser looks at all options of a select whenever one is added.
        text = text[: options[_MAX_OPTIONS].start()] + _OPTION.sub(" ", text[options[_MAX_OPTIONS].start() :])
    if _may_nest(text):
        flat = _flatten(text)
        if len(flat) != len(text):
            note = "nested deeper than browsers allow: flattened"
        text = flat
    tree = LexborHTMLParser(text)
    base = tree.css_first("base[href]")
    resolver = Resolver(url, (base.attributes.get("href") or "") if base is not None else "", encoding)
    page = PageReader(resolver, panel_labels(tree, text))
    handled = "onclick" in text or "javascript:" in text
    page.openers = openers(text) if handled else {}
    page.unfolds = "aria-expanded" in text
    page.memo = _MEMO
    root = tree.root
    if root is not None:
        _walk(page, root)
    _read_scripts(page)
    if handled:
        Handlers(tree, text).settle(page.links)
    return _finish(page, note)


def _walk(page: PageReader, root: LexborNode) -> None:
    """Visit all nodes in document order, entering and leaving, without recursion."""
    handlers = HANDLERS
    text = page.text
    frames = page.frames
    bold = page.bold
    page.open("html", -1)
    node: LexborNode | None = root
    above: list[LexborNode] = []
    depth = 0
    while node is not None:
        tag = node.tag
        if tag == "-text":
            text(node.text_content or "")
            child = None
        else:
            handler = handlers.get(tag or "", enter_unknown)
            child = node.child if handler(page, node, tag or "", depth) else None
        if child is not None:
            above.append(node)
            node = child
            depth += 1
            continue
        while True:
            while frames[-1].depth == depth:
                leave(page, frames[-1])
            while bold and bold[-1] == depth:
                bold.pop()
            following = node.next
            if following is not None or not above:
                node = following
                break
            node = above.pop()
            depth -= 1
    page.flush()


def _may_nest(text: str) -> bool:
    """True if the markup could nest so deeply, or leave so much formatting open, that building its tree takes long."""
    tags = text.count("<")
    if tags < _SCAN_FROM // 10:
        return False
    if tags > _SCAN_FROM:
        return True
    opened = len(_FORMATTING_OPENED.findall(text))
    return opened > _MAX_FORMATTING and opened - len(_FORMATTING_CLOSED.findall(text)) > _MAX_FORMATTING


def _flatten(text: str) -> str:
    """Drop tags that nest deeper than browsers keep, and formatting that is opened and never closed."""
    depth = formatting = 0
    dropped_to = 0
    out: list[str] = []
    dropped: dict[str, int] = {}
    for match in _TAG.finditer(text):
        name = match[2].lower()
        is_formatting = name in _FORMATTING
        if match[1]:
            if dropped.get(name):
                dropped[name] -= 1
                out.append(text[dropped_to : match.start()])
                dropped_to = match.end()
            elif is_formatting:
                formatting = max(0, formatting - 1)
            else:
                depth = max(0, depth - 1)
            continue
        if is_formatting:
            too_deep = formatting >= _MAX_FORMATTING
            formatting += not too_deep
        else:
            too_deep = depth >= _MAX_DEPTH
            depth += (not too_deep) and name not in _REOPENS
        if too_deep:
            dropped[name] = dropped.get(name, 0) + 1
            out.append(text[dropped_to : match.start()])
            dropped_to = match.end()
    if not out:
        return text
    out.append(text[dropped_to:])
    return "".join(out)


def _read_scripts(page: PageReader) -> None:
    """Add what inline scripts lead to and the page's own links do not."""
    if not page.scripts:
        return
    known = {record.url for record in page.links}
    host = _host(page.resolver.page_url)
    added = 0
    for code in page.scripts:
        markup = markup_literals(code)
        if markup:
            added += _read_written(page, markup, known)
        for address, label in script_addresses(code):
            url, fragment = page.resolver.resolve(address)
            if not url or url in known or added >= _MAX_SCRIPT_LINKS:
                continue
            if _host(url) != host and not _DOCUMENT_HOST.search(url) and not _FILE.search(url):
                continue
            known.add(url)
            added += 1
            record = LinkRecord(url, LinkSource.SCRIPT, 0, "", (), 0)
            record.label, record.fragment = label, fragment
            page.links.append(record)


def _read_written(page: PageReader, markup: str, known: set[str]) -> int:
    """Read the links of markup that a script writes into the page (old menus)."""
    added = 0
    for node in LexborHTMLParser(markup).css("a[href], iframe[src], frame[src], area[href]")[:_MAX_SCRIPT_LINKS]:
        href = node.attributes.get("href") or node.attributes.get("src") or ""
        url, fragment = page.resolver.resolve(href) if href and not href.startswith("#") else ("", "")
        if not url or url in known:
            continue
        known.add(url)
        added += 1
        record = LinkRecord(url, LinkSource.SCRIPT, 0, "", (), 0)
        record.label, record.fragment = page.plain_label(node), fragment
        page.links.append(record)
    return added


def _host(url: str) -> str:
    return url.split("/", 3)[2].removeprefix("www.") if url.count("/") >= 3 else ""


def _finish(page: PageReader, note: str) -> Document:
    zones = _zones(page)
    blocks = tuple([item if isinstance(item, Block) else finished_block(item, zones) for item in page.blocks])
    title = page.title or page.other_title
    if not title:
        title = next((block.text for block in blocks if block.kind is BlockKind.HEADING and block.level == 1), "")[:300]
    if len(page.links) > _MAX_LINKS:
        note = f"{note}; {len(page.links)} links, the first {_MAX_LINKS} kept".lstrip("; ")
    return Document(
        media=Media.HTML,
        state=TextState.CLEAN,
        title=title,
        blocks=blocks,
        links=tuple(
            [item if isinstance(item, Link) else finished_link(item, zones) for item in page.links[:_MAX_LINKS]]
        ),
        tables=tuple(Table(table.rows, zones[zone], table.panel) for table, zone in page.tables),
        pictures=tuple(
            [item if isinstance(item, Picture) else finished_picture(item, zones) for item in page.pictures]
        ),
        forms=forms.finished(page, zones),
        embeds=tuple(Embed(embed.kind, embed.url, zones[zone]) for embed, zone in page.embeds),
        note=note,
    )


def _zones(page: PageReader) -> list[Zone]:
    """Return the zone of each opened one; a class "header-wrapper" around everything must not hide the content."""
    records = page.zones
    outer = [record for record in records[1:] if record.zone is not Zone.MAIN]
    inside = sum(record.body for record in outer if _top(page, record))
    lost = page.body - inside < _LEAST_MAIN and page.body > _LEAST_MAIN
    total = max(page.body, 1)
    cancelled = set()
    for number, record in enumerate(records):
        if number and record.by_class and record.body > _WRAPPER_BODY and record.body > total / 2:
            cancelled.add(number)
    if lost and not cancelled:
        candidates = [
            n
            for n, record in enumerate(records)
            if n and record.zone not in (Zone.MAIN, Zone.FOOTER) and record.body >= total / 2
        ]
        named = [n for n in candidates if records[n].by_class]
        cancelled.update((named or candidates)[:1])
    result: list[Zone] = []
    for number, record in enumerate(records):
        result.append(result[record.parent] if number in cancelled else record.zone)
    return result


def _top(page: PageReader, record: object) -> bool:
    """True for a zone that stands in none but the page's own."""
    for candidate in page.zones[1:]:
        if candidate is record:
            return page.zones[candidate.parent].zone is Zone.MAIN
    return False

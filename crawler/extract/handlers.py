"""Handlers whose way can't be read: scripts of the site open a page or a part of it, by number or by name.

An entry of a menu that runs such a script leads somewhere all the same. It is noted as a link without a URL: with the
source ``onclick`` where it is a link, with ``script`` where it is another element, so that nobody takes it for a label
that leads nowhere (``#``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from checklist.model import Link, LinkSource
from crawler.extract.records import LinkRecord

_CALL: Final = re.compile(
    r"(?<![\w.$])(?:\w{1,40}\.){0,3}(?P<name>[\w$]{1,60})\(\s*"
    r"(?:(?:event|this|e)\s*,\s*)?(?:'(?P<one>[^'\n]{1,120})'|\"(?P<two>[^\"\n]{1,120})\"|(?P<number>\d{1,12}))\s*[,)]"
)
"""A call that passes on a literal."""
_SUBMITS: Final = re.compile(r"\bdocument\.\w{1,40}(?:\.\w{1,40})?\.submit\(|\bsubmitform\(", re.IGNORECASE)
_POSTBACK: Final = re.compile(r"__doPostBack|WebForm_", re.IGNORECASE)
"""What ASP.NET calls: it names the control that was clicked, never a part of the page."""
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_OTHER_WORK: Final = re.compile(
    r"(?:void|alert|confirm|prompt|print|history|toggle|collaps|slide|accord|drop|expand|font|zoom|lang|transl|scroll"
    r"|share|vote|like|log(?:in|out)|track|gtag|fbq|cookie|calendar|search|play|pause|speak|contrast|colou?r|theme"
    r"|getelement|queryselector|set(?:timeout|interval|attribute|active)|prevent|addfav|bookmark|classlist|remove|hide|close"
    r"|submenu|swap|filter|sort|rate|rating|img|image|preview|dispatch|stop|encode|encodeuri|add(?:class|event)|focus|blur)"
    r"|(?:fold|unfold|log|ga|push|tabs?|size|\w{1,12}tabs?|mm)\Z"
)
"""How names, or words of names, of functions begin that open no page."""
_OPENING: Final = re.compile(
    r"open|load|view|show|go|page|doc|pdf|file|folder|get|link|nav|redirect|detail|read|menu|call|down|popup|content|news|data"
)
"""How words begin in names of functions that open something."""
_PAPER: Final = re.compile(r"open|load|down|page|doc|pdf|file|folder|redirect|detail")
"""How words begin that tell of opening whatever else the name says."""
_OPENS: Final = re.compile(
    r"(?i)location|\bopen\(|\.load\(|ajax|fetch\(|(?:\$|jquery|axios)\.(?:get|post)\(|xmlhttp|\.src\b|submit|\.href\b|router|navigate"
    r"|attr\(\s{0,9}['\"](?:src|href|action)|\b(?:open|show|load|view|go)\w*(?:doc|page|file|content|detail)\w*\("
)
_BODY: Final = 800
"""Characters of a function's definition that are looked at."""
_LONGEST: Final = 300
_DEFINED: Final = re.compile(
    r"\bfunction\s{1,9}([\w$]{1,60})\s{0,9}\(|([\w$]{1,60})\s{0,9}=\s{0,9}(?:async\s{0,9})?(?:function\b|\()"
)
_MOST_PARTS: Final = 4
"""Elements of one name, and handlers in one of them, that are looked at."""
_MOST_LOOKED: Final = 100
"""Elements around the handlers of a page that are looked into."""
_SHOWN: Final = ", ".join(f"{tag}[id]" for tag in "div section article ul ol table tbody tr dd p form".split())
"""Elements that can be shown and hidden."""
_LAST_NUMBER: Final = re.compile(r"\d+\Z")


def unread_handler(*codes: str | None, named: bool = False) -> str:
    """Return the first handler that calls a function of the site with a literal; empty if none does.

    ``named``: the function's name must tell of opening something, too.
    """
    for code in codes:
        if code and "(" in code and len(code) <= _LONGEST:
            call = _opening_call(code)
            if _SUBMITS.search(code) or (call is not None and (not named or _tells_of_opening(call["name"]))):
                return code
    return ""


def _opening_call(code: str) -> re.Match[str] | None:
    """The first call with a literal that may open a page."""
    return next((call for call in _CALL.finditer(code) if not _is_other_work(call["name"])), None)


def _is_other_work(name: str) -> bool:
    words = list(_words(name))
    if any(_PAPER.match(word) for word in words):  # previewFile, openImage: what it shows is no part of the page
        return False
    return any(_OTHER_WORK.match(word) for word in (name.lower(), *words))


def _tells_of_opening(name: str) -> bool:
    return bool(_POSTBACK.match(name)) or any(_OPENING.match(word) for word in _words(name))


def _words(name: str) -> Iterator[str]:
    return (word.lower() for word in _WORD.findall(name))


class Handlers:
    """What the page itself tells of its handlers: the functions it defines, the parts it can show."""

    def __init__(self, tree: LexborHTMLParser, markup: str) -> None:
        self._tree = tree
        self._markup = markup
        self._parts: dict[str, list[LexborNode]] | None = None
        self._definitions: dict[str, int] | None = None
        self._settled: dict[str, bool] = {}
        self._looked = 0

    def settle(self, links: list[LinkRecord | Link]) -> None:
        """Decide of links that were noted with their handler whether they open a page; those of other elements go.

        Their handler stands in ``fragment``. What shows a part of the page itself is no way out of it.
        """
        if not any(link.fragment and not link.url for link in links):
            return
        kept: list[LinkRecord | Link] = []
        for link in links:
            if link.url or link.source not in (LinkSource.ONCLICK, LinkSource.SCRIPT) or not link.fragment:
                kept.append(link)
            elif self._opens_page(link.fragment):
                kept.append(_without_code(link, link.source))
            elif link.source is LinkSource.ONCLICK:
                kept.append(_without_code(link, LinkSource.ANCHOR))
        links[:] = kept

    def _opens_page(self, code: str) -> bool:
        if code not in self._settled:
            self._settled[code] = self._decide(code)
        return self._settled[code]

    def _decide(self, code: str) -> bool:
        call = _opening_call(code)
        if call is None or _POSTBACK.match(call["name"]):
            return True
        if self._is_part(call["one"] or call["two"] or call["number"]):
            return False
        return self._may_open(call["name"])

    def _may_open(self, name: str) -> bool:
        """True unless the page defines the function and nothing in it opens anything."""
        if self._definitions is None:
            found = _DEFINED.finditer(self._markup)
            self._definitions = {}
            for match in found:
                self._definitions.setdefault(match[1] or match[2], match.end())
        end = self._definitions.get(name)
        return end is None or _OPENS.search(self._markup, end, end + _BODY) is not None

    def _is_part(self, passed: str) -> bool:
        """True if an element that can be shown is called so, or by a name that ends with that number.

        What the handler itself stands in is not what it shows.
        """
        if self._parts is None:
            self._parts = self._named_parts()
        passed = passed.strip().lstrip("#.")
        return any(not self._holds_call(node, passed) for node in self._parts.get(passed, ()))

    def _holds_call(self, node: LexborNode, passed: str) -> bool:
        """True for an element around the handler; only so many are looked into, for each may be the whole page."""
        self._looked += 1
        if self._looked > _MOST_LOOKED:
            return False
        return any(passed in (inner.attributes.get("onclick") or "") for inner in node.css("[onclick]")[:_MOST_PARTS])

    def _named_parts(self) -> dict[str, list[LexborNode]]:
        parts: dict[str, list[LexborNode]] = {}
        for node in self._tree.css(_SHOWN):
            name = node.attributes.get("id") or ""
            number = _LAST_NUMBER.search(name)
            for key in (name, number[0]) if number is not None else (name,):
                if "onclick" not in node.attributes and len(parts.get(key, ())) < _MOST_PARTS:
                    parts.setdefault(key, []).append(node)
        return parts


def _without_code(link: LinkRecord | Link, source: LinkSource | None) -> LinkRecord | Link:
    source = source or LinkSource.ANCHOR
    if isinstance(link, Link):  # remembered from another page, which may settle it otherwise
        return Link("", link.label, source, link.zone, link.heading, link.trail, link.row, link.before, link.panel)
    link.source, link.fragment = source, ""
    return link

"""Handlers whose way can't be read: scripts of the site open a page or a part of it, by number or by name.

An entry of a menu that runs such a script leads somewhere all the same. It is noted as a link without a URL whose
source is ``onclick``, so that nobody takes it for a label that leads nowhere (``#``).
"""

from __future__ import annotations

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from checklist.model import Link, LinkSource
from crawler.extract.records import LinkRecord

_CALL: Final = re.compile(
    r"(?<![\w.$])(?:\w{1,40}\.){0,3}(?P<name>[\w$]{1,60})\(\s*"
    r"(?:(?:event|this|e)\s*,\s*)?(?:'(?P<one>[^'\n]{1,120})'|\"(?P<two>[^\"\n]{1,120})\"|(?P<number>\d{1,12}))\s*[,)]"
)
"""A call that passes on a literal."""
_SUBMITS: Final = re.compile(r"\bdocument\.\w{1,40}(?:\.\w{1,40})?\.submit\(|\bsubmitform\(", re.IGNORECASE)
_OTHER_WORK: Final = re.compile(
    r"(?i)void|alert|confirm|prompt|print|history|toggle|collaps|slide|accord|drop|expand|tab\b|font|size|zoom|lang|transl"
    r"|scroll|share|vote|like|login|logout|track|gtag|\bga\b|fbq|cookie|calendar|search|play|speak|contrast|colou?r|theme"
    r"|getelement|queryselector|settimeout|preventdefault|returnfalse|add_?fav|bookmark|setattribute|classlist|log$"
    r"|remove|hide|close|sub_?menu|mm_swap|mm_show|jump_?to_?top|log_?in|encodeuri|stop\w*propagation|push$|dispatch"
)
"""Names of functions that open no page."""
_OPENS: Final = re.compile(
    r"(?i)location|\bopen\(|\.load\(|ajax|fetch\(|\$\.(?:get|post)\(|xmlhttp|\.src\b|\.submit\(|\.href\b|router|navigate"
)
_BODY: Final = 800
"""Characters of a function's definition that are looked at."""
_LONGEST: Final = 300
_NAMED: Final = ("id", "class", "name", "data-tab", "data-panel", "data-content", "data-target")


def unread_handler(*codes: str | None) -> str:
    """Return the first handler that calls a function of the site with a literal; empty if none does."""
    for code in codes:
        if code and "(" in code and len(code) <= _LONGEST:
            call = _CALL.search(code)
            if _SUBMITS.search(code) or (call is not None and not _OTHER_WORK.search(call["name"])):
                return code
    return ""


class Handlers:
    """What the page itself tells of its handlers: the functions it defines, the parts it can show."""

    def __init__(self, tree: LexborHTMLParser, markup: str) -> None:
        self._tree = tree
        self._markup = markup
        self._names: frozenset[str] | None = None
        self._settled: dict[str, bool] = {}

    def settle(self, links: list[LinkRecord | Link]) -> None:
        """Decide of links that were noted with their handler whether they open a page; those beside an element go.

        Their handler stands in ``fragment``. What shows a part of the page itself is no way out of it.
        """
        kept: list[LinkRecord | Link] = []
        for link in links:
            if link.url or link.source not in (LinkSource.ONCLICK, LinkSource.SCRIPT) or not link.fragment:
                kept.append(link)
            elif self._opens_page(link.fragment):
                kept.append(_without_code(link, LinkSource.ONCLICK))
            elif link.source is LinkSource.ONCLICK:
                kept.append(_without_code(link, LinkSource.ANCHOR))
        links[:] = kept

    def _opens_page(self, code: str) -> bool:
        if code not in self._settled:
            self._settled[code] = self._decide(code)
        return self._settled[code]

    def _decide(self, code: str) -> bool:
        call = _CALL.search(code)
        if call is None:
            return True
        if self._is_part(call["one"] or call["two"] or call["number"]):
            return False
        name = re.escape(call["name"])
        defined = re.search(rf"\bfunction\s+{name}\s*\(|\b{name}\s*=\s*(?:async\s*)?(?:function\b|\()", self._markup)
        return defined is None or _OPENS.search(self._markup, defined.end(), defined.end() + _BODY) is not None

    def _is_part(self, passed: str) -> bool:
        """True if an element of the page bears the name, or a number of which it is the last part."""
        if self._names is None:
            self._names = frozenset(
                word
                for node in self._tree.css(",".join(f"[{name}]" for name in _NAMED))
                for name in _NAMED
                for word in (node.attributes.get(name) or "").split()
            )
        passed = passed.strip().lstrip("#.")
        if passed in self._names or f"#{passed}" in self._names:
            return True
        ends = re.compile(rf"(?:.*[^\d])?{re.escape(passed)}\Z")
        return len(passed) < 12 and any(ends.match(word) for word in self._names)


def _without_code(link: LinkRecord | Link, source: LinkSource) -> LinkRecord | Link:
    if isinstance(link, Link):  # remembered from another page, which may settle it otherwise
        return Link("", link.label, source, link.zone, link.heading, link.trail, link.row, link.before, link.panel)
    link.source, link.fragment = source, ""
    return link

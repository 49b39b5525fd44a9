"""A scan seen as a site: which text repeats, who links to what with which words, and the click path to each page.

What repeats is navigation: a map, never evidence, for a block that stands on many pages says nothing about any one of
them. Everything here is in a stable order.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, unquote, urljoin, urlsplit

from checklist import furniture, thai
from checklist.dividers import divided
from checklist.model import (
    NEEDS_BROWSER,
    Block,
    Document,
    FetchStatus,
    Form,
    Link,
    LinkSource,
    Media,
    Page,
    Snapshot,
    Zone,
)
from checklist.names import authority_names, title_parts
from checklist.repetition import DESIGN_SHARE, LEAST, LEAST_OF_DESIGN, SHARE, Repetition, block_key, design_of, form_key
from checklist.signs import sign
from checklist.viewers import shown_files

_SHARE_OF_OWN = 4
"""A name is the site's own if it counts at least one part in so many of what the best known one does."""
_OF_RECORD = 50
"""How much more the name of the site's record counts than a line of its home page."""
_LEAD = 3000
"""Characters of a paper in which it names who issued it."""
_GONE = frozenset({FetchStatus.NOT_FOUND, FetchStatus.GONE, FetchStatus.SOFT_404})
_BY_SCRIPT = frozenset({LinkSource.ONCLICK, LinkSource.SCRIPT})
_LEAST_TITLE = 4
"""Key characters of words that can be a title."""
_LEAST_HOME = 30
"""Key characters below which a home page without links has nothing to read."""
_OFF_MAIN = frozenset({Zone.NAV, Zone.HEADER, Zone.FOOTER})
_SHARE_TOOL = sign("share_tool")
_NAMED_FILE = re.compile(r"(?i)[^/]/[^/]*[ก-๙a-z][^/]{5,}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)$")
"""The end of a file's path: a folder, and a name with letters in it."""
_SAFE = "%/:?=&;,+~!$'()*@[]"
"""What stands as it is in a canonical address."""


@dataclass(frozen=True, slots=True)
class Inlink:
    """A link as seen from its target: the page it stands on and whether it is part of the repeated navigation."""

    source: str
    link: Link
    repeated: bool


class SiteView:
    """One snapshot, indexed for judging. Building it is linear in the number of links."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.pages: dict[str, Page] = {page.url: page for page in snapshot.pages}
        self._documents: dict[str, Document | None] = {}
        self._labels: dict[str, frozenset[str]] = {}
        self._by_final: dict[str, Page] = {}
        # With the document itself, or its id might become another's.
        self._main: dict[int, tuple[Document, list[Block]]] = {}
        for page in snapshot.pages:
            if page.final_url and page.final_url != page.url:
                self._by_final.setdefault(page.final_url, page)
        self._copies: dict[str, Page | None] = {}
        self._shown: dict[str, Page] = {}
        """By the address of a viewer that is empty without a browser: the file that it shows."""
        for page in snapshot.pages:
            document = snapshot.documents.get(page.content_hash)
            if document is not None and document.note == NEEDS_BROWSER:
                self._shown.update((page.url, file) for file in self._files_of(page.url))
        self.home = self.snapshot.home
        self.home = self._home()

    def _copy_of(self, url: str) -> Page | None:
        """The file of this site that an address on another host, or a viewer of one, stands for.

        Sites name their files by a domain that they had before, or by another of theirs.
        """
        if url not in self._copies:
            files = (*shown_files(url), url) if not self.is_own(url) else ()
            self._copies[url] = next((own for file in files if (own := self._at_same_place(file)) is not None), None)
        return self._copies[url]

    def _at_same_place(self, file: str) -> Page | None:
        """The file of this site at the path of ``file``, if its name tells more than a number does."""
        try:
            path = urlsplit(file).path
        except ValueError:
            return None
        if not _NAMED_FILE.search(unquote(path)):
            return None
        places = (_joined(self.home, path), _joined(self.home, quote(path, safe=_SAFE)))
        found = next((self.pages[place] for place in places if place in self.pages), None)
        return found if found is not None and found.status is FetchStatus.OK else None

    def _files_of(self, viewer: str) -> Iterator[Page]:
        addresses = (_joined(viewer, file) for file in shown_files(viewer))
        found = (self.pages.get(url) or self.pages.get(quote(url, safe=_SAFE)) for url in addresses)
        return (page for page in found if page is not None)

    def _home(self) -> str:
        for url in (self.snapshot.home, self.snapshot.municipality.url):
            page = self.page(url)
            if page is not None:
                return page.url
        depth0 = [page.url for page in self.snapshot.pages if page.depth == 0]
        return depth0[0] if depth0 else self.snapshot.home

    @cached_property
    def looked(self) -> bool:
        """True if the crawl looked everywhere, and what it saw was a site: a home page with words or links to read."""
        page = self.page(self.home)
        document = self.document(page) if page is not None else None
        if not self.snapshot.coverage.complete or document is None or document.note == NEEDS_BROWSER:
            return False
        return document.media is Media.HTML and bool(document.links or len(thai.key(document.text)) >= _LEAST_HOME)

    def page(self, url: str) -> Page | None:
        """The page of a URL, by its own address or by where a redirect led; None if it was never known.

        Of a viewer that nothing can be read in, the file that it shows.
        """
        page = self.pages.get(url) or self._by_final.get(url)
        if page is None and url.endswith("/"):
            page = self.pages.get(url[:-1])
        page = page if page is not None else self.pages.get(url + "/")
        if page is None or page.status is FetchStatus.OUTSIDE:
            page = self._copy_of(url) or page
        return self._shown.get(page.url, page) if page is not None else None

    def document(self, page: Page) -> Document | None:
        """What a page's body says, year dividers told; None without one."""
        if page.content_hash not in self._documents:
            document = self.snapshot.documents.get(page.content_hash) if page.content_hash else None
            self._documents[page.content_hash] = divided(document) if document is not None else None
        return self._documents[page.content_hash]

    @cached_property
    def html(self) -> tuple[tuple[Page, Document], ...]:
        """Fetched HTML pages, one for each content, sorted by URL."""
        seen: set[str] = set()
        kept = []
        for page in self.snapshot.pages:
            document = self.document(page)
            if (
                page.status is not FetchStatus.OK
                or document is None
                or document.media is not Media.HTML
                or page.content_hash in seen
            ):
                continue
            seen.add(page.content_hash)
            kept.append((page, document))
        return tuple(kept)

    # ------------------------------------------------------------------------------------------------------ navigation

    @cached_property
    def _repeated(self) -> Repetition:
        return Repetition(self.html)

    @cached_property
    def _picture_counts(self) -> Mapping[str, int]:
        counts: Counter[str] = Counter()
        for _, document in self.html:
            counts.update({picture.url for picture in document.pictures})
        return counts

    def picture_count(self, url: str) -> int:
        """On how many pages of the site the picture stands: a logo stands on all of them."""
        return self._picture_counts.get(url, 0)

    def is_navigation(self, link: Link) -> bool:
        """True if the link stands with the same words on many pages or in the markup's navigation, or shares a page."""
        if self.shares(link):
            return True
        return link.zone in _OFF_MAIN or (link.url, thai.label_key(link.label)) in self._repeated.links

    def shares(self, link: Link) -> bool:
        """True for a button that shares the page with a social network."""
        return not link.url.startswith(self.origin) and _SHARE_TOOL.search(link.url) is not None

    @cached_property
    def origin(self) -> str:
        """Scheme, host and slash of the home page."""
        return "/".join(self.home.split("/", 3)[:3]) + "/"

    def is_own(self, url: str) -> bool:
        """True for an address of the home page's host, whatever its scheme, with www. or without."""
        return _host(url) == _host(self.home)

    def main_blocks(self, document: Document) -> list[Block]:
        """The blocks that are this document's own: without the site's navigation, header, footer and what repeats."""
        if document.media is not Media.HTML:
            return list(document.blocks)
        if id(document) not in self._main:
            self._main[id(document)] = (document, self._own_blocks(document))
        return list(self._main[id(document)][1])

    def _own_blocks(self, document: Document) -> list[Block]:
        extra: Counter[tuple[str, bool]] = Counter(block_key(block) for block in document.blocks)
        repeated = self._repeated.usual(document)
        kept: list[Block] = []
        # From the end: where a menu's words stand once more than usual, the last of them are this page's own title.
        for block in reversed(document.blocks):
            key = block_key(block)
            usual = repeated.get(key, 0)
            own = usual == 0 or extra[key] > usual
            extra[key] -= 1 if usual else 0
            if own and block.zone not in _OFF_MAIN:
                kept.append(block)
        named_apart = self._repeated.without_names(document, kept[::-1])
        return furniture.own_blocks(document, self._repeated.without_boxes(document, named_apart))

    def own_forms(self, document: Document) -> list[Form]:
        """The forms that are this document's own: no search, poll or contact box of every page, no comments below."""
        own = (form for form in document.forms if form.zone not in _OFF_MAIN)
        return [form for form in own if form_key(form) not in self._repeated.forms]

    def main_links(self, document: Document) -> list[Link]:
        """The links that are this document's own, in reading order."""
        # What a script opens from an element that is no link is text of the page.
        links = (link for link in document.links if link.url or link.source is not LinkSource.SCRIPT)
        return [link for link in links if not self.is_navigation(link)]

    # ------------------------------------------------------------------------------------------------------------ links

    def labels_of(self, url: str) -> frozenset[str]:
        """Keys of the words that lead to a page: its title, as a rule."""
        if url not in self._labels:
            keys = (thai.label_key(inlink.link.label) for inlink in self.inlinks.get(url, ()))
            self._labels[url] = frozenset(key for key in keys if len(key) >= _LEAST_TITLE)
        return self._labels[url]

    @cached_property
    def inlinks(self) -> Mapping[str, tuple[Inlink, ...]]:
        """Target URL → the links to it, those of a page's own content before navigation; each wording once."""
        found: dict[str, dict[tuple[str, str, str], Inlink]] = defaultdict(dict)
        for page, document in self.html:
            for link in document.links:
                if not link.url:
                    continue
                repeated = self.is_navigation(link)
                context = "" if repeated else thai.label_key(link.heading + link.row[:80] + link.before)
                wording = (thai.label_key(link.label), context, thai.label_key(link.panel))
                found[link.url].setdefault(wording, Inlink(page.url, link, repeated))
        return {url: tuple(sorted(links.values(), key=_inlink_order)) for url, links in found.items()}

    @cached_property
    def gone(self) -> frozenset[str]:
        """Addresses of which the server said that nothing is there."""
        return frozenset(page.url for page in self.snapshot.pages if page.status in _GONE)

    @cached_property
    def dead_links(self) -> tuple[Inlink, ...]:
        """Links that lead nowhere (``#``, ``javascript:``), each wording once: a label without a target."""
        return self._without_target(scripted=False)

    @cached_property
    def scripted_links(self) -> tuple[Inlink, ...]:
        """Links that a script opens and whose target can't be told, each wording once.

        Those whose very words lead somewhere elsewhere on the site are not among them.
        """
        links = self._without_target(scripted=True)
        if not links:
            return ()
        led = {thai.label_key(link.label) for _, document in self.html for link in document.links if link.url}
        return tuple(inlink for inlink in links if thai.label_key(inlink.link.label) not in led)

    def _without_target(self, *, scripted: bool) -> tuple[Inlink, ...]:
        found: dict[str, Inlink] = {}
        for page, document in self.html:
            for link in document.links:
                if link.url or link.fragment or not link.label or (link.source in _BY_SCRIPT) is not scripted:
                    continue
                found.setdefault(thai.label_key(link.label), Inlink(page.url, link, self.is_navigation(link)))
        return tuple(found.values())

    @cached_property
    def _parents(self) -> Mapping[str, tuple[str, str]]:
        """URL → (page it is reached from, label clicked) on a shortest way from the home page."""
        parents: dict[str, tuple[str, str]] = {self.home: ("", "")}
        queue = deque([self.home])
        while queue:
            url = queue.popleft()
            page = self.page(url)
            document = self.document(page) if page is not None else None
            for link in document.links if document is not None else ():
                target = self.page(link.url) if link.url else None
                if target is not None and target.url not in parents and link.source is not LinkSource.SITEMAP:
                    parents[target.url] = (url, link.label or link.row or link.heading)
                    queue.append(target.url)
        return parents

    def click_path(self, url: str) -> tuple[str, ...]:
        """Labels to click from the home page to ``url``, "หน้าแรก" first; empty if no links lead there."""
        page = self.page(url)
        here = page.url if page is not None else url
        if here not in self._parents:
            return ()
        labels: list[str] = []
        while here != self.home:
            here, label = self._parents[here]
            labels.append(_shown(label))
        return ("หน้าแรก", *reversed(labels))

    def found_on(self, url: str) -> str:
        """The page from which the click path reaches ``url``; else where the crawl found it."""
        page = self.page(url)
        here = page.url if page is not None else url
        if here in self._parents:
            return self._parents[here][0] or self.home
        return page.found_on if page is not None else ""

    # ---------------------------------------------------------------------------------------------------------- titles

    @cached_property
    def _site_titles(self) -> tuple[str, ...]:
        """Parts of <title> that name the site, not the page."""
        counts: Counter[str] = Counter()
        designs: dict[str, Counter[str]] = defaultdict(Counter)
        for page, document in self.html:
            parts = set(title_parts(document.title))
            counts.update(parts)
            designs[design_of(page.url)].update(parts)
        everywhere = (part for part, count in counts.items() if count >= max(LEAST, len(self.html) * SHARE))
        in_design = (
            part
            for design, found in designs.items()
            if self._repeated.design_sizes[design] >= LEAST_OF_DESIGN
            for part, count in found.items()
            if count >= self._repeated.design_sizes[design] * DESIGN_SHARE
        )
        return tuple(dict.fromkeys([*everywhere, *in_design]))

    def own_title(self, document: Document) -> str:
        """The page's <title> without the parts that name the site."""
        return " ".join(part for part in title_parts(document.title) if part not in self._site_titles)

    @cached_property
    def _last_titles(self) -> Mapping[str, int]:
        return Counter(parts[-1] for _, document in self.html if len(parts := title_parts(document.title)) > 1)

    def shared_title(self, part: str) -> int:
        """On how many pages ``part`` is the last part of the <title>: the name of a site, or of a part of it."""
        return self._last_titles.get(part, 0)

    @cached_property
    def home_title(self) -> str:
        """The <title> of the home page; empty without one."""
        home = self.page(self.home)
        document = self.document(home) if home is not None else None
        return document.title if document is not None else ""

    @cached_property
    def papers_name_it(self) -> bool:
        """True if some paper of the site names the authority as its pages do."""
        own = self.authority_names[:1]
        papers = (document for document in self.snapshot.documents.values() if document.media is not Media.HTML)
        return bool(own) and any(own[0] in thai.key(paper.text[:_LEAD]) for paper in papers)

    @cached_property
    def authority_names(self) -> tuple[str, ...]:
        """Keys of the site's own names, as far as they can be told from its record and its home page."""
        names = [self.snapshot.municipality.name]
        home = self.page(self.home)
        document = self.document(home) if home is not None else None
        if document is not None:
            names.append(document.title)
            names.extend(block.text for block in document.blocks[:60])
            names.extend(block.text for block in document.blocks if block.zone is Zone.FOOTER)
        found: Counter[str] = Counter()
        for weight, text in zip([_OF_RECORD, 20] + [1] * len(names), names, strict=False):
            for name in authority_names(text, known=weight == _OF_RECORD):
                found[name] += weight
        best = max(found.values(), default=0)
        # News on the home page name others.
        return tuple(name for name, count in found.most_common(3) if count * _SHARE_OF_OWN >= best)


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def _joined(base: str, address: str) -> str:
    """The address as seen from ``base``; empty for one that is none ("http://[x/")."""
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _inlink_order(inlink: Inlink) -> tuple[bool, str, str]:
    return (inlink.repeated, inlink.source, inlink.link.label)


def _shown(label: str) -> str:
    return re.sub(r"\s+", " ", label).strip()[:80] or "(ไม่มีข้อความ)"

"""From links to the frontier: which are ours, how likely each is, and what becomes of those that lead elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checklist.model import Document, Link, LinkSource
from crawler import urls
from crawler.crawl import Prioritizer
from crawler.frontier import NEW_PER_PAGE, PROMISING, WAITING, Entry, Frontier, Stand
from crawler.marks import Marks, mark_of
from crawler.outside import download_url
from crawler.trail import Told, Trail
from crawler.urls import Scope
from crawler.ways import Clicks, Ways

_SAME_PAGE = frozenset({LinkSource.FRAME, LinkSource.IFRAME, LinkSource.META, LinkSource.EMBED, LinkSource.REDIRECT})
"""Ways on that the browser takes by itself: no click."""
_ITA = re.compile(r"\b(?:ITA|OIT)\b|ประเมินคุณธรรม|การเปิดเผยข้อมูลสาธารณะ", re.IGNORECASE)
_ITA_URL = re.compile(r"(?<![a-z])(?:ita|oit)(?![a-z])", re.IGNORECASE)
_MAP_BONUS = 0.3
"""The agency's own ITA page is the best map of its site: it goes first."""
_ON_MAP = 0.6
"""Rating that every link of such a page has at least."""
_SECTION = 0.6
"""Part of a section page's rating that its links get at least."""
_INHERITED = 0.15
"""Part of a page's own rating that its links get at least: what hangs on a likely page is likelier."""
_SIGNPOST = re.compile(
    r"ข้อมูลพื้นฐาน|ข้อมูล(?:ทั่วไป|หน่วยงาน|ข่าวสาร)|เกี่ยวกับ(?:เรา|หน่วยงาน|เทศบาล|อบต)|บริหารงาน|งบประมาณ|จัดซื้อ|จัดจ้าง|พัสดุ|บุคคล|บุคลากร"
    r"|โปร่งใส|ทุจริต|สินบน|คุณธรรม|จริยธรรม|ธรรมาภิบาล|แผน|รายงาน|คู่มือ|สถิติ|ร้องเรียน|ร้องทุกข์|บริการประชาชน|เผยแพร่|เอกสาร|ดาวน์โหลด|สาธารณะ"
    r"|กฎหมาย|ระเบียบ|มาตรการ|นโยบาย|ผู้บริหาร|โครงสร้าง|ติดต่อ|แผนผัง",
)
_SIGNPOST_FLOOR = 0.5
"""Words of a section's name: it is no evidence itself, but evidence hangs below it."""
_LIKELY = 0.5
"""Rating of a link from which its page is likely evidence."""
_WORTH_NOTING = 0.5
"""Rating from which a link to another host is recorded."""
_NOT_LETTERS = re.compile(r"[^ก-ฮa-z]+", re.IGNORECASE)
_PICTURE_FLOOR = 0.3
_MOST_MET = 200_000
_MOST_LABEL = 300


class Words(NamedTuple):
    """What the words of a link make of the URL that it leads to."""

    label: str
    own: float
    """How likely they make it evidence, whatever page they stand on."""
    name_map: bool
    """They name the agency's own list of items."""


class Taken(NamedTuple):
    """What the links of a page came to."""

    outside: list[Entry]
    """Those to other hosts that are worth a record."""
    fresh: set[str]
    """The shapes of the URLs that it was the first to name."""
    clicks: Clicks
    shown: list[tuple[str, str]]
    """What it shows without a click, with the label."""
    told: dict[str, Words]
    """What its words make of the URLs that were rated by them."""
    is_whole: bool
    """Nothing but clicks and what is shown was there, and all of them were taken."""


class Discovery:
    """Takes the links of a page to the frontier."""

    def __init__(self, scope: Scope, frontier: Frontier, prioritize: Prioritizer, ways: Ways) -> None:
        self._scope = scope
        self._frontier = frontier
        self._prioritize = prioritize
        self._ways = ways
        self._noted = Marks()
        self._met = Marks()
        self._likely = Marks()
        self._perhaps_likely = Marks()
        """What a link made likely in an earlier scan, on a page that is unchanged."""
        self._told: dict[str, Words] = {}
        self._has_sitemap = False

    def is_likely(self, url: str) -> bool:
        """Return True if any link to ``url`` reads like the label of evidence."""
        mark = mark_of(url)
        return mark in self._likely or mark in self._perhaps_likely

    def rate_words(self, words: str) -> float:
        """Return how likely ``words`` are the label of evidence (0..1)."""
        return self._prioritize(Link(url="", label=words), 1)

    def links(self, entry: Entry, document: Document) -> Taken:
        """Add the links of a page to the frontier."""
        links = self._located(entry, document)
        clicks, shown = self._note_ways(entry, links)
        self._told = {}
        taken = Taken([], set(), clicks, shown, self._told, is_whole=True)
        numbers = self._frontier.numbers(url for _, url in links)
        deaf = self._frontier.deaf
        added = 0
        for (link, url), number in zip(links, numbers, strict=True):
            depth = entry.depth if link.source in _SAME_PAGE else entry.depth + 1
            if link.source is LinkSource.SITEMAP:  # a sitemap that was read as a page
                self._name(url)
                taken = taken._replace(is_whole=False)
            # Most links of a site's pages are of this kind, so it is asked without a call.
            if depth >= deaf[number] or self._is_known(number, link, url, entry, depth):
                continue
            before = self._frontier.taken
            noted = self._take(link, url, entry, depth)
            if noted is not None:
                taken.outside.append(noted)
            if self._frontier.taken > before:
                added += 1
                taken.fresh.add(urls.pattern(url))
            if added >= NEW_PER_PAGE:
                self._frontier.overflow += 1
                return taken._replace(is_whole=False)
        return taken

    def again(self, entry: Entry, trail: Trail, near: Mapping[int, str]) -> Taken:
        """Take the links of a page that did not change, by its trail. ``near``: the home page's links by digest."""
        clicks = Clicks(trail.urls, trail.mute, trail.words, [])
        self._ways.again(entry.url, clicks)
        for url, label in trail.shown:
            self._ways.shown(entry.url, url, label)
        targets = trail.targets()
        close = [near[digest] for digest in trail.near]
        for url in (*(targets[at] for at in trail.likely), *(close[at] for at in trail.near_likely)):
            self._perhaps_likely.add(mark_of(url))
        taken = Taken([], set(), clicks, trail.shown, {}, is_whole=True)
        for told in trail.told:
            depth = entry.depth + (told.at < len(trail.urls))
            self._hear_again(targets[told.at], told, entry, depth, taken)
        for told in trail.near_told:
            self._hear_again(close[told.at], told, entry, entry.depth + 1, taken)
        if self._has_sitemap:
            for number in self._frontier.numbers(trail.urls):
                if self._frontier.stand(number) in WAITING:
                    self._frontier.found(number, entry.url, "")
        return taken

    def _hear_again(self, url: str, told: Told, parent: Entry, depth: int, taken: Taken) -> None:
        """Let a link tell once more what it told in the last scan."""
        words = Words(told.label, told.own, told.name_map)
        if words.own >= _LIKELY:
            self._likely.add(mark_of(url))
        number = self._frontier.number(url)
        stand = self._frontier.stand(number)
        if stand in WAITING:
            self._improve(number, self._frontier.rating(number), self._entry(words, url, parent, depth))
        elif stand == Stand.UNKNOWN:
            before = self._frontier.taken
            noted = self._take_in(words, url, parent, depth)
            if noted is not None:
                taken.outside.append(noted)
            if self._frontier.taken > before:
                taken.fresh.add(urls.pattern(url))

    def likely_of(self, urls: Sequence[str]) -> list[int]:
        """Return the positions of the URLs to which a link reads like the label of evidence."""
        likely = self._likely
        return [at for at, url in enumerate(urls) if mark_of(url) in likely]

    def is_underrated(self, url: str) -> bool:
        """Return True if ``url`` waits and nothing yet says that it is likely."""
        number = self._frontier.number(url)
        return self._frontier.stand(number) in WAITING and self._frontier.rating(number)[1] < PROMISING

    def is_noted(self, url: str) -> bool:
        """Return True if ``url`` is on another host and worth a record."""
        return mark_of(url) in self._noted

    def _located(self, entry: Entry, document: Document) -> list[tuple[Link, str]]:
        """Return the links to other URLs, each with its canonical URL."""
        located = zip(document.links, self._scope.canonicals(link.url for link in document.links), strict=True)
        return [(link, url) for link, url in located if url and url != entry.url]

    def _note_ways(self, entry: Entry, links: list[tuple[Link, str]]) -> tuple[Clicks, list[tuple[str, str]]]:
        clicks: list[tuple[str, str]] = []
        shown: list[tuple[str, str]] = []
        for link, url in links:
            (shown if link.source in _SAME_PAGE else clicks).append((url, link.label))
        for url, label in shown:
            self._ways.shown(entry.url, url, label)
        return self._ways.page(entry.url, clicks, is_home=entry.url == self._scope.home), shown

    def _name(self, url: str) -> None:
        self._has_sitemap = True
        self._ways.named(url)

    def link(self, link: Link, parent: Entry, *, depth: int) -> Entry | None:
        """Add one link to ``link.url`` as it is; return an entry if it leads to another host and is worth a record."""
        url = self._scope.canonical(link.url)
        if not url:
            return None
        if link.source is LinkSource.SITEMAP:
            self._name(url)
        self._told = {}
        number = self._frontier.number(url)
        return None if self._is_known(number, link, url, parent, depth) else self._take(link, url, parent, depth)

    def _is_known(self, number: int, link: Link, url: str, parent: Entry, depth: int) -> bool:
        """Return True if ``url`` needs no more than to hear what this link calls it, as nearly all of a page do.

        ``number`` is that of ``url``; 0 if it was unknown when the page's links were looked up.
        """
        number = number or self._frontier.number(url)
        stand = self._frontier.stand(number)
        if stand in WAITING:
            self._again(number, url, link, parent, depth)
        elif stand == Stand.UNKNOWN:
            return False
        else:
            self._meet(number, link, url)
        return True

    def _take(self, link: Link, url: str, parent: Entry, depth: int) -> Entry | None:
        """Add a link to a URL that is not known yet; return an entry if it leads elsewhere and is worth a record."""
        if urls.is_asset(url) or mark_of(url) in self._noted:
            return None
        if self._scope.contains(url):
            words = self._words(link, url)
        else:
            words = Words(_label(link), self._prioritize(link, depth), name_map=False)
            self._told[url] = words
        return self._take_in(words, url, parent, depth, _mark(link))

    def _take_in(self, words: Words, url: str, parent: Entry, depth: int, mark: int = 0) -> Entry | None:
        """Do as ``_take`` by the ``words`` of a link, whose ``mark`` may be known."""
        if not self._scope.contains(url):
            return self._outside(url, words, depth, parent.url)
        entry = self._entry(words, url, parent, depth)
        if urls.is_picture(url) and entry.own < _PICTURE_FLOOR and not parent.is_map:
            return None
        entry.labels = (mark,) if mark else ()
        entry.found_on = parent.url
        self._frontier.add(entry)
        return None

    def _meet(self, number: int, link: Link, url: str) -> None:
        """Hear what a link to a page that is no longer waiting calls it: new words count, whenever they come."""
        if mark_of(url) in self._likely:
            self._frontier.hush(number)
            return
        mark = mark_of((url, link.label, link.heading))
        if mark not in self._met and len(self._met) < _MOST_MET:
            self._met.add(mark)
            self._own(link, url)

    def _own(self, link: Link, url: str) -> float:
        own = self._prioritize(link, 1)
        if own >= _LIKELY:
            self._likely.add(mark_of(url))
        return own

    def _words(self, link: Link, url: str) -> Words:
        """Return what a link's words make of ``url``, and note it as the page's own."""
        words = Words(_label(link), self._own(link, url), bool(_ITA.search(link.label)))
        before = self._told.get(url, words)
        self._told[url] = words._replace(
            own=max(words.own, before.own),
            name_map=words.name_map or before.name_map,
            label=before.label or words.label,
        )
        return words

    def _entry(self, words: Words, url: str, parent: Entry, depth: int) -> Entry:
        """Return the entry of a URL by the words of a link on ``parent``."""
        own = words.own
        signpost = _SIGNPOST_FLOOR if _SIGNPOST.search(words.label) else 0.0
        floor = max(
            signpost, _ON_MAP if parent.is_map else (_SECTION if parent.is_section else _INHERITED) * parent.score
        )
        entry = Entry(url, max(own, floor), depth, "", words.label, urls.pattern(url))
        entry.own = own
        entry.is_section = own < floor
        entry.family = _family(words.label) if own >= floor else ""
        if words.name_map or _is_map_url(url, depth):
            entry.is_map = True
            entry.score += _MAP_BONUS
        return entry

    def _again(self, number: int, url: str, link: Link, parent: Entry, depth: int) -> None:
        """A waiting URL was met once more: other words around it may tell more."""
        self._frontier.found(number, parent.url, _label(link))
        heard = self._frontier.hear(number, _mark(link), depth)
        if heard is not None:
            self._improve(number, heard, self._entry(self._words(link, url), url, parent, depth))

    def _improve(self, number: int, known: tuple[float, float], better: Entry) -> None:
        """Take what other words tell of a URL that waits, of which score and own rating are ``known``."""
        score, own = known
        if better.score > score or own < PROMISING <= better.own:
            self._frontier.improve(number, better)
        elif better.own > own:
            self._frontier.own(number, better.own)

    def _outside(self, url: str, words: Words, depth: int, found_on: str) -> Entry | None:
        via = download_url(url)
        if not via and words.own < _WORTH_NOTING:
            return None
        self._noted.add(mark_of(url))
        entry = Entry(url, words.own, depth, found_on, words.label, urls.pattern(url), outside=True, via=via)
        if not via:
            return entry
        self._frontier.add(entry)
        return None

    def rated(self, entry: Entry) -> Entry:
        """Return ``entry`` with pattern, score and, for a file service, the download address."""
        link = Link(url=entry.url, label=entry.label)
        entry.score = entry.own = self._own(link, entry.url)
        entry.is_map = bool(_ITA.search(entry.label)) or _is_map_url(entry.url, entry.depth)
        entry.outside = not self._scope.contains(entry.url)
        entry.via = download_url(entry.url) if entry.outside else ""
        return self.shaped(entry)

    def shaped(self, entry: Entry) -> Entry:
        """Return ``entry`` with the pattern of its URL."""
        entry.pattern = urls.pattern(entry.url)
        return entry


def _label(link: Link) -> str:
    return link.label[:_MOST_LABEL]


def _is_map_url(url: str, depth: int) -> bool:
    return depth <= 2 and _ITA_URL.search(url) is not None


def _family(label: str) -> str:
    return _NOT_LETTERS.sub("", label[:40])[:12]


def _mark(link: Link) -> int:
    return mark_of((link.label, link.heading)) or 1

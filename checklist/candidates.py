"""Where on the site the evidence for a topic may be.

Places are the targets of links that name it, pages and sections titled by it, and documents that begin with it. A
candidate is a place to look, with the words that led there. ``study`` opens it and says whether the claim holds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import takewhile

from msgspec import structs

from checklist import channels, claims, leads, likeness, signatures, thai
from checklist.chapters import is_agenda, is_mere_section, parts, readings_of_parts
from checklist.lexicon import head_concepts, label_index
from checklist.match import Matcher, TopicHit, is_ita_index, read_label
from checklist.model import Block, BlockKind, Document, FetchStatus, Link, LinkSource, Media, Page, TextState, Zone
from checklist.pages import read_page
from checklist.reading import Reading
from checklist.signs import sign
from checklist.site import Inlink, SiteView

MOST_CANDIDATES = 40
MOST_CHILDREN = 60
_FROM_HEADING = 0.94
_FROM_DOCUMENT = 0.85
_PLAIN_TITLE = 80.0
"""Weight from which such a line names the part's topic."""
_ON_FEW_PAGES = 3
_MOST_PICTURES = 12
"""Pictures of a page that are looked at; more of them are a gallery."""
_FIRST_LINE = 90
"""Characters of a page's first line in which it says what it is."""
_PARAGRAPH = 170
"""The same of each of a paper's first paragraphs, where its title says nothing."""
_OPENING = 8
"""Paragraphs of such a paper that are read."""
_PAPERS = frozenset({"document", "analysis", "statistics", "list"})
_PLANS = frozenset({"plan"})
_REPORTS = frozenset({"report", "result", "progress", "summary"})
_OTHER_KINDS = ((_PLANS, _REPORTS), (_REPORTS, _PLANS))
_INDEX_PROSE = 150
"""Key characters below which a page with links to elsewhere only leads on."""
_PLAINLY_OTHER = 75.0
"""Weight from which words around a link to another host name what it is, whatever page it stands on."""
_ARGMAX_MARGIN = 14.0
"""A link counts for a topic if that topic is within this weight of the best one it names."""
_FRAME = frozenset({Zone.NAV, Zone.HEADER, Zone.FOOTER})
_FRONT_PAGE = re.compile(r"https?://[^/?#]+/?")
_BODY = re.compile(
    r"กรม|กระทรวง|สำนักงาน|จังหวัด|ธนาคาร|สถาบัน|คณะกรรมการ|ป\.ป\.ช|ก\.พ\.|การไฟฟ้า|การประปา|มหาวิทยาลัย|ศาล|รัฐบาล"
)
"""In the name of somebody who has a website of their own."""
_LEADS_BACK = re.compile(rf"[^ก-๙a-z]*(?:{sign('leads_back').pattern})[^ก-๙a-z]*", re.IGNORECASE)
_SPEECH = sign("speech")
_STORED_FILE = sign("stored_file")
_OTHER_MAP = 0.85
_GOES_ON = re.compile(
    r"\(?(?:รอบ|ครึ่งปี|งวด|ระยะ|ไตรมาส|เดือน|ในประเด็น|ที่เกี่ยว|เมื่อมี|กรณี|และ|ของเจ้าหน้าที่|ตามนโยบาย|ตามมาตรการ|จากการปฏิบัติหน้าที่)"
)
"""How a line of a title begins that goes on with the one above."""
_SOME_MONTHS = re.compile(r"รอบ\s?(?![39])\S\s?เดือน")
_BEGINS_TEXT = re.compile(r"(?:เพื่อให้|ทั้งนี้|ด้วย|ตามที่|อาศัย|โดยที่|เนื่องจาก)")
"""How the text below a title begins."""
_YEAR_ONLY = re.compile(r"[^ก-๙a-z]*(?:ปี|ปีงบ|ปีงบประมาณ|ประจำปี|พ\.?ศ\.?|ของปี|ita|oit|\s)*[^ก-๙a-z]*", re.IGNORECASE)
_YEAR = re.compile(r"25[3-9]\d|๒๕[๓-๙][๐-๙]|20[12]\d")
"""A year that a paper can be of; acts are older."""


@dataclass(frozen=True)
class Candidate:
    """A place to look for a topic."""

    url: str
    weight: float
    """0–100: how plainly the words that led here name the topic."""
    label: str
    context: str
    """Normalised words around the link (label, row, text before, heading, panel), or of the page that led here."""
    found_on: str
    section: Block | None = None
    depth: int = 0
    """0: named itself; 1 or more: a link on a page that was named."""
    by_navigation: bool = False
    lag: float = 0.0
    """How much plainer the same words name another topic."""
    hint: bool = False
    """The way there names no topic: it can prove, but says nothing if it does not."""


class Candidates:
    """All candidates of a site, by probe. One pass over links, headings and documents."""

    def __init__(self, view: SiteView, matcher: Matcher) -> None:
        self._view = view
        self._matcher = matcher
        self._used = frozenset(matcher.used_probes)
        self._by_probe: dict[str, dict[tuple[str, int], Candidate]] = defaultdict(dict)
        self._from_links()
        self._from_headings()
        self._from_documents()
        self._from_pictures()
        self._from_leads()
        self._from_signatures()
        self._from_likeness()
        self._from_claims()

    def of(self, probe: str) -> list[Candidate]:
        """The likeliest candidates of a probe, best first; ties by URL."""
        listed = sorted(
            self._by_probe[probe].values(),
            key=lambda one: (-round(one.weight, 1), one.by_navigation, one.url, one.section is not None),
        )
        return listed[:MOST_CANDIDATES]

    def _add(self, probe: str, candidate: Candidate) -> None:
        key = (candidate.url, id(candidate.section) if candidate.section is not None else 0)
        known = self._by_probe[probe].get(key)
        if known is not None and known.hint != candidate.hint:
            # One of the two ways there names the topic: then the place is more than a hint, and its words are told.
            named = candidate if known.hint else known
            self._by_probe[probe][key] = replace(named, weight=max(known.weight, candidate.weight))
            return
        if (
            known is None
            or candidate.weight > known.weight
            or (candidate.weight == known.weight and known.by_navigation and not candidate.by_navigation)
        ):
            self._by_probe[probe][key] = candidate

    def _from_links(self) -> None:
        for url, inlinks in self._view.inlinks.items():
            page = self._view.page(url)
            target = page.url if page is not None else url
            for inlink in inlinks:
                if leads_back(inlink.link) or self._view.shares(inlink.link) or self._is_bare(inlink.link):
                    continue  # what stands around it is about the page that is left
                if self._is_another_body(inlink.link):
                    continue
                link = self._without_foreign_heading(inlink.link)
                hits = tuple(self._with_kin(best_hits(self._matcher.link_topics(link))))
                best = max((hit.weight for hit in hits if hit.probe in self._used), default=0.0)
                for hit in hits:
                    self._add(hit.probe, _from_inlink(target, inlink, hit.weight, max(best - hit.weight, 0.0)))

    def _is_bare(self, link: Link) -> bool:
        """True for a picture or icon in a page's frame that leads elsewhere, if no word stands beside it."""
        if link.label or link.row or link.before or link.zone not in _FRAME or self._view.is_own(link.url):
            return False
        return thai.label_key(link.heading) not in self._frame_headings

    def _is_another_body(self, link: Link) -> bool:
        """True for the name of somebody else over their front page: no heading above it makes that a content here."""
        if self._view.is_own(link.url) or not _FRONT_PAGE.fullmatch(link.url) or not _BODY.search(link.label):
            return False
        return not self._matcher.topics(link.label)

    def _without_foreign_heading(self, link: Link) -> Link:
        """A link in a page's frame without the heading of the content above it, which is not about it."""
        if link.zone not in _FRAME or not link.heading or thai.label_key(link.heading) in self._frame_headings:
            return link
        return structs.replace(link, heading="", trail=())

    @cached_property
    def _frame_headings(self) -> frozenset[str]:
        blocks = (block for _, document in self._view.html for block in document.blocks if block.zone in _FRAME)
        return frozenset(thai.label_key(block.text) for block in blocks if block.kind is BlockKind.HEADING)

    def _from_headings(self) -> None:
        for page, document in self._view.html:
            blocks = self._view.main_blocks(document)
            headings = [block for block in blocks if block.kind is BlockKind.HEADING]
            for position, heading in enumerate(headings):
                hits = tuple(self._with_kin(best_hits(self._matcher.topics(heading.text))))
                whole = position == 0 and (len(headings) == 1 or heading.level == 1)
                for hit in hits:
                    self._add(hit.probe, self._titled(page, heading.text, hit, None if whole else heading))
                above = next((one for one in reversed(headings[:position]) if one.level < heading.level), None)
                if above is not None and all(hit.weight < _PLAIN_TITLE for hit in hits):
                    self._from_completed(page, above, heading)
            title = self._view.own_title(document)
            for hit in best_hits(self._matcher.topics(title)) if title else ():
                self._add(hit.probe, self._titled(page, title, hit, None))
            if page.url != self._view.home:
                self._from_opening(page, [one for one in blocks if one.kind is BlockKind.TEXT][:1], _FIRST_LINE)

    def _from_completed(self, page: Page, title: Block, heading: Block) -> None:
        """A section whose heading says what it tells of only together with the page's: "no gifts", "activities"."""
        known = {hit.probe for hit in self._matcher.topics(title.text)}
        whole = best_hits(self._matcher.topics(f"{title.text} {heading.text}"))
        for hit in whole:
            if hit.probe not in known and hit.weight >= _PLAIN_TITLE:
                place = self._titled(page, f"{title.text} {heading.text}", hit, heading)
                self._add(hit.probe, replace(place, weight=hit.weight * _FROM_DOCUMENT, hint=True))

    def _from_opening(self, page: Page, opening: Sequence[Block], length: int) -> None:
        """What a page or paper says of itself below its title: "what to do then", and "manual of the finance staff".

        Of each line ``length`` characters are read. Such a line only ever proves.
        """
        lines = (thai.normalize(block.text[:length]) for block in opening)
        for line in (line for line in lines if not _SPEECH.search(line)):
            for hit in best_hits(self._matcher.topics(line)):
                if hit.weight >= _PLAIN_TITLE and self._matcher.probes[hit.probe].kind in _PAPERS:
                    weight = hit.weight * _FROM_DOCUMENT
                    self._add(hit.probe, replace(self._titled(page, line, hit, None), weight=weight, hint=True))

    def _with_kin(self, hits: tuple[TopicHit, ...]) -> Iterator[TopicHit]:
        """The hits, and for a topic that the year does not ask for, the nearest one that it asks for instead."""
        for hit in hits:
            yield hit
            if hit.probe not in self._used:
                kin = next((kin for kin in self._matcher.probes[hit.probe].kin if kin in self._used), None)
                if kin is not None:
                    yield hit._replace(probe=kin, weight=hit.weight - 8)

    def _titled(self, page: Page, title: str, hit: TopicHit, section: Block | None) -> Candidate:
        return Candidate(
            page.url,
            hit.weight * _FROM_HEADING,
            page.label or title,
            thai.normalize(title),
            self._view.found_on(page.url),
            section,
        )

    def _from_documents(self) -> None:
        for page in self._view.snapshot.pages:
            document = self._view.document(page)
            if (
                page.status is not FetchStatus.OK
                or document is None
                or document.media in (Media.HTML, Media.IMAGE)
                or not document.state.readable
            ):
                continue
            reading = read_page(self._view, page, document)
            named = best_hits(document_topics(self._matcher, reading))
            # A report of many parts tells of all of them: each is a place of its own.
            if (not named or named[0].weight < _PLAIN_TITLE) and not parts(document):
                paragraphs = [block for block in reading.blocks if block.kind is not BlockKind.ROW]
                self._from_opening(page, paragraphs[:_OPENING], _PARAGRAPH)
            for hit in self._with_kin(named):
                candidate = Candidate(
                    page.url,
                    hit.weight * _FROM_DOCUMENT,
                    page.label or document.title,
                    self._said_of(page),
                    page.found_on,
                )
                self._add(hit.probe, candidate)
            self._from_chapters(page, reading)
            self._add_alike(reading)

    def _said_of(self, page: Page) -> str:
        """What a link to a paper says and what stands before it, where it was found, normalised."""
        inlinks = self._view.inlinks.get(page.url, ())
        link = next((inlink.link for inlink in inlinks if inlink.source == page.found_on), None)
        return thai.normalize(f"{link.label}\n{link.before}" if link is not None else page.label).strip()

    def _from_chapters(self, page: Page, paper: Reading) -> None:
        """The parts of a larger report, by their titles and their words: they can only prove."""
        # A part of a report of last year is last year's, and the report itself is looked at.
        whole = frozenset(hit.probe for hit in document_topics(self._matcher, paper))
        for part in readings_of_parts(paper):
            by_title = not is_agenda(part) and not is_mere_section(part)
            hits = best_hits(self._matcher.topics(part.title.replace("\n", " "))) if by_title else ()
            context = f"{part.title}\n{paper.title}\n{thai.normalize(page.label)}"
            for hit in self._with_kin(hits) if hits and hits[0].weight >= _PLAIN_TITLE else ():
                weight = hit.weight * _FROM_DOCUMENT
                place = Candidate(page.url, weight, page.label, context, page.found_on, part.blocks[0], hint=True)
                self._add(hit.probe, place)
            self._add_alike(part, part.blocks[0], context, but=whole)

    def _from_pictures(self) -> None:
        """Pages whose pictures were read, by what stands first on each: a chart under "our agency"."""
        told = cache(self._told_by_picture)
        for page, document in self._view.html:
            for picture in document.pictures[:_MOST_PICTURES]:
                # A banner on many pages tells of none of them.
                for hit in told(picture.url) if self._view.picture_count(picture.url) <= _ON_FEW_PAGES else ():
                    place = self._titled(page, page.label, hit, None)
                    self._add(hit.probe, replace(place, weight=hit.weight * _FROM_DOCUMENT, hint=True))

    def _told_by_picture(self, url: str) -> tuple[TopicHit, ...]:
        """The topics that the first lines of a picture name plainly; none of one that was not read."""
        page = self._view.page(url)
        told = self._view.document(page) if page is not None else None
        if page is None or told is None or told.media is not Media.IMAGE or not told.state.readable:
            return ()
        hits = best_hits(document_topics(self._matcher, read_page(self._view, page, told)))
        return tuple(self._with_kin(hits)) if hits and hits[0].weight >= _PLAIN_TITLE else ()

    def _from_leads(self) -> None:
        """Reports of what was done, under titles that name no topic: they only ever prove, and leave nothing open."""
        narrative = frozenset(name for name in self._used if self._matcher.probes[name].narrative)
        for page, probe, hit in leads.told(self._view, self._matcher, narrative) if narrative else ():
            self._add(probe, replace(self._titled(page, page.label, hit, None), weight=leads.WEIGHT, hint=True))

    def _from_signatures(self) -> None:
        """Contents that are told by their form, under whatever title: they only ever prove, too."""
        for page, section, probe in signatures.Signatures(self._matcher.probes, self._used).shown(self._view):
            title = section.text if section is not None else page.label
            hit = TopicHit(probe, signatures.WEIGHT, "signature")
            place = self._titled(page, title, hit, section)
            self._add(probe, replace(place, weight=signatures.WEIGHT, hint=True))

    def _from_likeness(self) -> None:
        """Contents that are told in everyday words, by what answers such a topic elsewhere: they only prove, too."""
        for page, document in self._view.html:
            if page.url != self._view.home:
                self._add_alike(read_page(self._view, page, document))

    def _add_alike(
        self, reading: Reading, section: Block | None = None, said: str = "", but: Collection[str] = ()
    ) -> None:
        """Add a content, or a part of one with what is said of it, to the topics, ``but`` these, that it may answer."""
        page = reading.page
        said = said or thai.normalize(page.label)
        for probe in self._matcher.used_probes if reading.likely else ():
            likely = 0.0 if probe in but else likeness.answered(self._matcher.probes[probe], reading)
            if likely:
                weight, found_on = signatures.WEIGHT - 1 + likely, self._view.found_on(page.url)
                title = page.label or reading.title
                self._add(probe, Candidate(page.url, weight, title, said, found_on, section, hint=True))

    def _from_claims(self) -> None:
        for claim in claims.claims_of(self._view, self._matcher):
            link = claim.link
            if claim.probe in self._used and not leads_back(link):
                target = self._view.page(link.url)
                url = target.url if target is not None else link.url
                said = link_context(link)
                label = link.label or link.row
                self._add(claim.probe, Candidate(url, claim.weight, label, said, claim.page.url, hint=claim.vague))

    def children(self, parent: Candidate, reading: Reading, probe: str, *, of_map: bool = False) -> Iterator[Candidate]:
        """Targets of the links on a page that names ``probe``: its documents and sub-pages.

        Those whose own label names another topic are left out; where the page is a map (``of_map``), whose every row is
        about something else, all that do not name this one, but for other maps of the kind.
        """
        seen: set[str] = {parent.url}
        for link in reading.links:
            if not link.url or len(seen) > MOST_CHILDREN or leads_back(link):
                continue
            page = self._view.page(link.url)
            target = page.url if page is not None else link.url
            if target in seen:
                continue
            weight = self._row_weight(parent, link, probe) if of_map else self._child_weight(parent, link, probe)
            if weight:
                seen.add(target)
                context = "\n".join(
                    part for part in (link_context(link), parent.context if not _has_year(link) else "") if part
                )
                label = link.label or parent.label
                depth = parent.depth + 1
                yield Candidate(
                    target, weight, label, context, parent.url, None, depth, lag=parent.lag, hint=parent.hint
                )

    def _row_weight(self, parent: Candidate, link: Link, probe: str) -> float:
        """The weight of a link in a list of items or topics."""
        if any(hit.probe == probe for hit in best_hits(self._matcher.link_topics(link))):
            return parent.weight
        label = thai.label_text(link.label)
        other_map = is_ita_index(label) or (_YEAR.search(label) and _YEAR_ONLY.fullmatch(label))
        return parent.weight * _OTHER_MAP if other_map else 0.0

    def _child_weight(self, parent: Candidate, link: Link, probe: str) -> float:
        label = read_label(link.label)
        if label.generic:
            if channels.SHORTENED.match(link.url) and self._is_elsewhere(link) and not link_context(link):
                return 0.0  # an icon that leads through a shortener says nothing of what is there
            hits = best_hits(self._matcher.link_topics(link))
            named = {hit.probe for hit in hits}
            if named and probe not in named and hits[0].weight >= 85:
                return 0.0
            return parent.weight * (0.6 if self._of_another_kind(link, probe) else 0.99)
        hits = best_hits(self._matcher.topics(link.label))
        if any(hit.probe == probe for hit in hits):
            return parent.weight
        if (hits and hits[0].weight >= 75) or (self._is_elsewhere(link) and self._stands_under_other(link, probe)):
            return 0.0
        return parent.weight * (0.85 if self._names_its_parent(link, label.key) else 0.6)

    def _is_elsewhere(self, link: Link) -> bool:
        """True if what a link leads to is on another host and was not opened: only its words tell what it is."""
        page = self._view.page(link.url)
        return not link.url.startswith(self._view.origin) and (page is None or page.status is FetchStatus.OUTSIDE)

    def _stands_under_other(self, link: Link, probe: str) -> bool:
        """True if the heading or tab nearest to a link names another topic, or its own words what no item asks for."""
        hits = best_hits(self._matcher.link_topics(link))
        if hits and hits[0].weight >= _PLAINLY_OTHER:
            return all(hit.probe != probe for hit in hits)
        return self._matcher.decoy(link.label) is not None

    def _of_another_kind(self, link: Link, probe: str) -> bool:
        """True if the words around the link speak of a plan where a report is looked for, or of a report for a plan."""
        said = kinds_of(link.row or link.before or link.heading)
        wanted = kinds_of(self._matcher.probes[probe].title)
        return any(said and said <= one and wanted and wanted <= other for one, other in _OTHER_KINDS)

    def _names_its_parent(self, link: Link, key: str) -> bool:
        """True for a file, a year or a few words below a page: they take their topic from it.

        A sub-page with words of its own does not.
        """
        page = self._view.page(link.url)
        document = self._view.document(page) if page is not None else None
        is_page = document is None or document.media is Media.HTML
        if not link.url.startswith(self._view.origin) and page is None:
            # Elsewhere there are files of ours and many things that are not: the words must say which.
            return _has_year(link) or bool(_STORED_FILE.search(link.url))
        return not is_page or _has_year(link) or len(key) <= 14 or link.source in (LinkSource.IFRAME, LinkSource.FRAME)


@lru_cache(maxsize=4096)
def kinds_of(words: str) -> frozenset[str]:
    """Return the kinds of papers that ``words`` speak of, such as plans or reports."""
    return frozenset(spot[2] for spot in label_index().find(thai.label_key(words)) if spot[2] in head_concepts())


def leads_back(link: Link) -> bool:
    """True for "back", "home" and the like."""
    return len(link.label) < 40 and _LEADS_BACK.fullmatch(thai.normalize(link.label)) is not None


def best_hits(hits: tuple[TopicHit, ...]) -> tuple[TopicHit, ...]:
    """The hits within the margin of the best one: a label names the topics it names best, and no others."""
    if not hits:
        return ()
    best = max([hit.weight for hit in hits])
    return tuple(hit for hit in hits if hit.weight >= best - _ARGMAX_MARGIN)


def document_topics(matcher: Matcher, reading: Reading) -> tuple[TopicHit, ...]:
    """Topics that a document's first lines name.

    A title is often set over several lines, so they are read one, two, three … together.
    """
    title = reading.title
    if reading.document.state is TextState.OCR:
        # Digits are what OCR reads worst, and no report is of two, five or eight months.
        title = _SOME_MONTHS.sub("รอบ 6 เดือน", title)
    told = (line for line in title.split("\n") if line.strip())
    lines = list(takewhile(lambda line: not _BEGINS_TEXT.match(line), told))
    whole = best_hits(matcher.topics(_first_whole(lines)[:260])) if len(lines) > 1 else ()
    if whole and whole[0].weight >= _PLAIN_TITLE:
        return whole
    for count in (1, 2, 3, 4, 6, 9):
        hits = best_hits(matcher.topics(" ".join(lines[:count])[:260])) if lines else ()
        if hits and hits[0].weight >= 78:
            fuller = best_hits(matcher.topics(" ".join(lines[: count + 2])[:320]))
            return fuller if fuller and fuller[0].weight >= hits[0].weight else hits
        if count >= len(lines):
            break
    each = [best_hits(matcher.topics(line)) for line in lines[:6]]
    return next((hits for hits in each if hits), ())


def _first_whole(lines: Sequence[str]) -> str:
    """The first line of a title with what goes on below it, "round of 6 months"; nothing where nothing does."""
    following = list(takewhile(_GOES_ON.match, lines[1:]))
    return " ".join([lines[0], *following]) if following else ""


def link_context(link: Link) -> str:
    """The words of and around a link, normalised, nearest first."""
    parts = (link.label, link.row, link.before, link.panel, link.heading)
    return "\n".join(dict.fromkeys(thai.label_text(part) for part in parts if part))


def _from_inlink(url: str, inlink: Inlink, weight: float, lag: float) -> Candidate:
    context = thai.label_text(inlink.link.label) if inlink.repeated else link_context(inlink.link)
    weight = weight - 0.5 if inlink.repeated else weight
    return Candidate(
        url,
        weight,
        inlink.link.label or inlink.link.row,
        context,
        inlink.source,
        by_navigation=inlink.repeated,
        lag=lag,
    )


def _has_year(link: Link) -> bool:
    said = f"{link.label} {link.row} {link.before} {link.panel} {link.heading}"
    return bool(_YEAR.search(said))


def is_index(reading: Reading, document: Document) -> bool:
    """True for a page that only leads on: links, and hardly a sentence of its own."""
    leads_on = any(link.url and link.url != reading.url for link in reading.links)
    return document.media is Media.HTML and leads_on and len(reading.prose_key) < _INDEX_PROSE

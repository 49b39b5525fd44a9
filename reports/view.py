"""An assessment laid out for people: in one language, cleaned, ordered and grouped as every report shows it.

Nothing is judged here. The order of what to fix is :meth:`Assessment.missing`'s; what is not due yet stands apart, as
INTERFACE.md asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checklist.model import (
    Assessment,
    Evidence,
    FetchStatus,
    Finding,
    GroupScore,
    Item,
    ListStatus,
    NearMiss,
    Outcome,
    Range,
    RequirementFinding,
)
from reports.about import TOOL, tool_version
from reports.safe import clean, link, readable
from reports.words import Words

_DIGEST_SHOWN = 12
_CUT = " …"


@dataclass(frozen=True, slots=True)
class Part:
    """One requirement of an item and its verdict."""

    id: str
    title: str
    outcome: Outcome
    reason: str
    decides: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """The words on a page that meet one requirement, split so that what matched can be marked."""

    requirement: str
    title: str
    before: str
    matched: str
    after: str
    fiscal_year: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """One page, document or link that serves as evidence, with all it proves."""

    url: str
    shown: str
    """The address for reading."""
    link: str
    """The address if it may be clicked, else empty."""
    label: str
    path: tuple[str, ...]
    found_on: str
    found_on_link: str
    kind: str
    fetched_at: str
    """When it was read, ISO 8601; empty if it was not."""
    content_hash: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """What came close."""

    url: str
    shown: str
    link: str
    text: str
    reason: str
    lacks: tuple[str, ...]
    """Titles of the requirements that it does not meet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as reports show it."""

    id: str
    title: str
    outcome: Outcome
    probability: float
    gain: float
    advice: str
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]
    near: tuple[Near, ...]
    not_before: date | None
    due: date | None
    waiting: bool
    """Not due yet: what it asks for can't exist before ``not_before``."""
    note: str

    @property
    def lacking(self) -> tuple[Part, ...]:
        """The deciding parts that are not met."""
        return tuple(part for part in self.parts if part.decides and part.outcome is not Outcome.FOUND)


@dataclass(frozen=True, slots=True)
class Group:
    """An indicator (level 0) or a sub-indicator (level 1) with its items."""

    id: str
    title: str
    level: int
    score: Range
    entries: tuple[Entry, ...]

    @property
    def found(self) -> int:
        """Number of its items that were found."""
        return sum(entry.outcome is Outcome.FOUND for entry in self.entries)


class View:
    """What all reports on one assessment share."""

    def __init__(self, assessment: Assessment, lang: str) -> None:
        self.assessment = assessment
        self.words = Words(lang)
        self.version = tool_version()
        self._items = {item.id: item for item in assessment.checklist.items}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All items, in item order."""
        return tuple(self._entry(finding) for finding in self.assessment.findings)

    @cached_property
    def fix_first(self) -> tuple[Entry, ...]:
        """What can be fixed today, largest gain first."""
        known = {entry.id: entry for entry in self.entries}
        return tuple(known[item] for item in self.assessment.missing() if not known[item].waiting)

    @cached_property
    def waiting(self) -> tuple[Entry, ...]:
        """What can't exist yet, by the day on which it can."""
        return tuple(sorted((e for e in self.entries if e.waiting), key=lambda e: e.not_before or date.max))

    @cached_property
    def open(self) -> tuple[Entry, ...]:
        """What nobody knows yet: unreadable, undetermined, manual."""
        return tuple(entry for entry in self.entries if entry.outcome.open and not entry.waiting)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Indicators, each followed by its sub-indicators."""
        known = {entry.id: entry for entry in self.entries}
        members = {sub.id: sub.items for one in self.assessment.checklist.indicators for sub in one.sub_indicators}
        groups: list[Group] = []
        for indicator in self.assessment.score.indicators:
            subs = [
                Group(sub.id, self._group_title(sub), 1, sub.score, _chosen(known, members.get(sub.id, ())))
                for sub in indicator.parts
            ]
            inside = tuple(entry for sub in subs for entry in sub.entries)
            groups += [Group(indicator.id, self._group_title(indicator), 0, indicator.score, inside), *subs]
        return tuple(groups)

    @cached_property
    def sub_indicators(self) -> tuple[Group, ...]:
        """The sub-indicators alone."""
        return tuple(group for group in self.groups if group.level == 1)

    @cached_property
    def _english_groups(self) -> dict[str, str]:
        indicators = self.assessment.checklist.indicators
        subs = {sub.id: sub.title_en for indicator in indicators for sub in indicator.sub_indicators}
        return {indicator.id: indicator.title_en for indicator in indicators} | subs

    def count(self, outcome: Outcome) -> int:
        """Return the number of items of *outcome*."""
        return sum(entry.outcome is outcome for entry in self.entries)

    # ----------------------------------------------------------------------------------------------- who, when, by what

    @property
    def name(self) -> str:
        """Name of the authority, or its address where no name is known."""
        site = self.assessment.municipality
        return clean(site.name) or clean(site.url)

    @property
    def province(self) -> str:
        """``จังหวัด…``; empty if it is not known."""
        province = clean(self.assessment.municipality.province)
        return self.words(f"จังหวัด{province}", province) if province else ""

    @property
    def url(self) -> str:
        """Address of the site."""
        return clean(self.assessment.municipality.url)

    @property
    def url_link(self) -> str:
        """The same if it may be clicked, else empty."""
        return link(self.assessment.municipality.url)

    @property
    def year(self) -> int:
        """Fiscal year (พ.ศ.) of the checklist."""
        return self.assessment.checklist.fiscal_year

    @property
    def draft(self) -> bool:
        """True if the checklist is a draft."""
        return self.assessment.checklist.status is ListStatus.DRAFT

    @property
    def warning(self) -> str:
        """What a reader must know of the checklist itself; empty for a verified one."""
        return self.words.warning(self.assessment.checklist.status)

    @property
    def unseen(self) -> bool:
        """True if nothing of the site could be read: its score would be the chances of sites that nobody looked at."""
        return not (self.assessment.coverage.pages or self.assessment.coverage.documents)

    @property
    def no_score(self) -> str:
        """What is told in place of a score where there is none."""
        return self.words(
            "อ่านหน้าเว็บไซต์ไม่ได้แม้แต่หน้าเดียว จึงยังไม่มีคะแนน (สาเหตุอยู่ในส่วนความครอบคลุมของการสแกน)",
            "Not one page of the site could be read, so there is no score yet (see the end for why).",
        )

    @property
    def list_note(self) -> str:
        """The checklist's own remark on itself."""
        return clean(self.assessment.checklist.note)

    @property
    def made_by(self) -> str:
        """Tool, version, list and rules: what a result can be traced back to."""
        checklist = self.assessment.checklist
        digest = checklist.digest[: len("sha256:") + _DIGEST_SHOWN]
        status = self.words.status(checklist.status)
        listing = self.words(f"แบบวัดปี {self.year} ({status})", f"checklist {self.year} ({status})")
        return f"{TOOL} {self.version} · {listing} · {self.words('กฎ', 'rules')} {digest}"

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader must know of the scan."""
        return tuple(clean(notice) for notice in self.assessment.notices)

    # ----------------------------------------------------------------------------------------------------------- items

    def _entry(self, finding: Finding) -> Entry:
        item = self._items[finding.item]
        titles = self._part_titles(item)
        return Entry(
            id=item.id,
            title=clean(self.words(item.title, item.title_en or item.title)),
            outcome=finding.outcome,
            probability=finding.probability,
            gain=self.assessment.score.gains.get(item.id, 0.0),
            advice=self._advice(item.id),
            parts=tuple(_part(part, titles) for part in finding.requirements),
            sources=_sources(finding.evidence, titles),
            near=tuple(_near(one, titles) for one in finding.near_misses),
            not_before=finding.not_before,
            due=finding.due,
            waiting=waits(self.assessment, finding),
            note=clean(item.note),
        )

    def _advice(self, item: str) -> str:
        own = self.assessment.advice.get(item, "")
        return clean(self.words(own, self.assessment.advice_en.get(item, own)))

    def _part_titles(self, item: Item) -> dict[str, str]:
        return {part.id: clean(self.words(part.title, part.title_en or part.title)) for part in item.requirements}

    def _group_title(self, group: GroupScore) -> str:
        return clean(self.words(group.title, self._english_groups.get(group.id) or group.title))


def waits(assessment: Assessment, finding: Finding) -> bool:
    """Return whether an item can't be answered yet: what it asks for can't exist as of the day of judging."""
    early = finding.not_before is not None and finding.not_before > assessment.today
    return early and finding.outcome is not Outcome.FOUND


def _chosen(known: dict[str, Entry], items: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(known[item] for item in items if item in known)


def _part(finding: RequirementFinding, titles: dict[str, str]) -> Part:
    title = titles.get(finding.id) or clean(finding.title)
    return Part(finding.id, title, finding.outcome, clean(finding.reason), finding.decides)


def _sources(evidence: tuple[Evidence, ...], titles: dict[str, str]) -> tuple[Source, ...]:
    """Group evidence by address, in the order in which the addresses first come."""
    by_url: dict[str, list[Evidence]] = {}
    for one in evidence:
        by_url.setdefault(one.url, []).append(one)
    return tuple(_source(url, ones, titles) for url, ones in by_url.items())


def _source(url: str, ones: list[Evidence], titles: dict[str, str]) -> Source:
    first = ones[0]
    return Source(
        url=clean(url),
        shown=readable(url),
        link=link(url),
        label=clean(first.label),
        path=tuple(clean(step) for step in first.path),
        found_on=readable(first.found_on),
        found_on_link=link(first.found_on),
        kind=first.kind,
        fetched_at=first.fetched_at,
        content_hash=first.content_hash,
        proofs=tuple(_proof(one, titles) for one in ones),
    )


def _proof(one: Evidence, titles: dict[str, str]) -> Proof:
    before, matched, after = split_match(clean(one.snippet), clean(one.matched))
    return Proof(one.requirement, titles.get(one.requirement, one.requirement), before, matched, after, one.fiscal_year)


def _near(miss: NearMiss, titles: dict[str, str]) -> Near:
    lacks = tuple(titles.get(part, part) for part in miss.lacks)
    return Near(clean(miss.url), readable(miss.url), link(miss.url), clean(miss.text), clean(miss.reason), lacks)


def split_match(snippet: str, matched: str) -> tuple[str, str, str]:
    """Split *snippet* around *matched*; where that is not in it, the match stands alone before the snippet."""
    bare = matched.strip("… ")
    if not bare:
        return snippet, "", ""
    found = re.search(re.escape(bare), snippet, re.IGNORECASE)
    if found:
        return snippet[: found.start()], found.group(), snippet[found.end() :]
    return "", bare, f"{_CUT} {snippet}" if snippet else ""


def coverage_sentences(view: View) -> tuple[str, ...]:
    """Return what was looked at and what was not, in sentences."""
    words, coverage = view.words, view.assessment.coverage
    counts = words(
        f"{coverage.pages:,} หน้า และเอกสาร {coverage.documents:,} ฉบับ",
        f"{coverage.pages:,} pages and {coverage.documents:,} documents",
    )
    if coverage.complete:
        said = [words(f"ดูเว็บไซต์ครบทุกหน้าที่ไปถึงได้: {counts}", f"The whole reachable site was looked at: {counts}.")]
    else:
        said = [words(f"ดูเว็บไซต์ได้ไม่ครบ: {counts}", f"The site was NOT looked at completely: {counts}.")]
    if coverage.stopped_by is not None:
        why = words.stop(coverage.stopped_by)
        said.append(words(f"หยุดก่อนจบเพราะ{why}", f"The crawl ended early: {why}."))
    # What robots.txt forbids has a sentence of its own.
    failed = {name: count for name, count in sorted(coverage.failed.items()) if name != FetchStatus.ROBOTS and count}
    if failed:
        listing = ", ".join(f"{words.failure(name)} ({count:,})" for name, count in failed.items())
        said.append(words(f"ที่อยู่ที่ไม่ได้เนื้อหา: {listing}", f"Addresses without content: {listing}."))
    if coverage.robots_blocked:
        said.append(
            words(
                f"robots.txt ของเว็บไซต์ห้ามเข้าดู {coverage.robots_blocked:,} หน้า จึงไม่ได้เปิด",
                f"robots.txt forbids {coverage.robots_blocked:,} addresses; they were not opened.",
            )
        )
    for trap in coverage.traps:
        pattern = clean(trap.pattern)
        said.append(
            words(
                f"ตัดหน้าที่ไม่มีวันจบ {pattern} ออก {trap.dropped:,} หน้า",
                f"{trap.dropped:,} addresses of the endless pattern {pattern} were left out.",
            )
        )
    return tuple(said)

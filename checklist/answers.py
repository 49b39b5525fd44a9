"""One requirement → one answer: candidates opened, their time compared, and where nothing fits, whether that is proven.

Absence must be earned: ``missing`` only if the crawl looked everywhere and no address that points to the item failed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from checklist import channels, facts, months, months_told, periods, thai
from checklist.candidates import Candidate, Candidates
from checklist.elements import Elements
from checklist.evidence import Prover
from checklist.facts import Question
from checklist.gaps import PAGES, gap_of
from checklist.look import PLAIN, POINTS, Look, Quality
from checklist.look_timing import LookTiming
from checklist.match import Matcher
from checklist.messages import say
from checklist.model import Link, Media, Outcome, PeriodKind, Requirement, RequirementFinding
from checklist.probe import Element, Probe
from checklist.ranking import Timed, best_first, nearest_first
from checklist.reading import Reading
from checklist.signs import sign
from checklist.site import SiteView
from checklist.study import Study
from checklist.timing import TimeVerdict, Timing

MOST_NEAR = 3
"""Near misses that are told."""
_NEXT_TO_BEST = 5.0
"""… if the same words do not name another topic plainer by more than this."""
_MONTHLY = frozenset({"procurement_progress", "procurement_monthly", "procurement_list"})
"""Topics that agencies tell month by month."""
_NETWORK = sign("network_name")
_MOST_OPENED = 160
"""Candidates of one probe that are opened."""


@dataclass(frozen=True)
class Answer:
    """The verdict on one requirement with what it rests on."""

    requirement: Requirement
    finding: RequirementFinding
    proofs: tuple[Timed, ...] = ()
    matched: str = ""
    near: tuple[Timed, ...] = ()
    told: int = 1
    """How many of the proofs are told as evidence."""


class Answers:
    """One site against the requirements of one year."""

    def __init__(self, view: SiteView, matcher: Matcher, today: date, lang: str) -> None:
        self.view = view
        self.matcher = matcher
        self.lang = lang
        self.year = matcher.checklist.fiscal_year
        self.question = Question(self.year, today, self._site_chat())
        self.candidates = Candidates(view, matcher)
        self.study = Study(view, matcher, self.question, lang)
        self.timing = LookTiming(matcher, self.question)
        self.prover = Prover(view)
        self._elements = Elements(self.question, self.prover)
        self._gap = gap_of(view, matcher)
        self._looks: dict[str, tuple[Look, ...]] = {}

    def _site_chat(self) -> str:
        home = self.view.page(self.view.home)
        document = self.view.document(home) if home is not None else None
        return channels.chat_of(document.embeds, (link.url for link in document.links)) if document is not None else ""

    def looks(self, probe: Probe) -> tuple[Look, ...]:
        """Every candidate of a probe, opened; the links of pages that only lead on are followed two levels down."""
        if probe.id not in self._looks:
            self._looks[probe.id] = tuple(self._open_all(probe))
        return self._looks[probe.id]

    def _open_all(self, probe: Probe) -> list[Look]:
        queue = self._first_candidates(probe)
        opened: dict[tuple[str, int], Look] = {}
        while queue:
            candidate = queue.pop(0)
            key = (candidate.url, id(candidate.section) if candidate.section is not None else 0)
            known = opened.get(key)
            if len(opened) >= _MOST_OPENED or (known is not None and not _leads_plainer(candidate, known.candidate)):
                continue
            look = self.study.look(probe, candidate)
            opened[key] = look
            if (
                look.reading is not None
                and look.reading.is_html
                and candidate.depth < 2
                and self._leads_on(probe, look)
            ):
                of_map = self.study.maps.is_map(look.reading)
                queue.extend(self.candidates.children(candidate, look.reading, probe.id, of_map=of_map))
        return list(opened.values())

    @staticmethod
    def _leads_on(probe: Probe, look: Look) -> bool:
        if look.quality in (Quality.INDEX, Quality.STUB):
            return True
        # A page with text of its own can still carry the year's file below it; board topics hang on the board's list.
        return (
            look.quality in (Quality.GOOD, Quality.PARTLY, Quality.WRONG)
            and look.candidate.weight >= PLAIN
            and probe.kind in ("document", "analysis", "list", "statistics", "two_way")
        )

    def _first_candidates(self, probe: Probe) -> list[Candidate]:
        # The home page leads everywhere: it is evidence only where an item lives there.
        at_home = probe.kind in ("contact", "news", "social", "two_way", "e_service", "feedback")
        listed = [
            one
            for one in self.candidates.of(probe.id)
            if at_home or one.section is not None or one.url != self.view.home
        ]
        if probe.kind in ("contact", "news", "social") and not any(one.url == self.view.home for one in listed):
            listed.append(Candidate(self.view.home, 60.0, "หน้าแรก", "", self.view.home))
        if probe.kind == "two_way" and self.question.site_has_chat and all(one.url != self.view.home for one in listed):
            # The chat in the corner of every page is announced nowhere.
            listed.append(Candidate(self.view.home, 60.0, "หน้าแรก", "", self.view.home))
        return listed

    def answer(self, requirement: Requirement) -> Answer:
        """Judge one requirement."""
        if not requirement.probe or requirement.probe not in self.matcher.probes:
            return self._answer(requirement, Outcome.MANUAL, self._say("manual", why=requirement.manual))
        probe = self.matcher.probes[requirement.probe]
        if probe.kind == "social":
            return self._social(requirement)
        timed = [Timed(look, self.timing.judge(look, requirement)) for look in self.looks(probe)]
        fitting = tuple(entry for entry in timed if entry.fits)
        fitting = tuple(entry for entry in fitting if not _told_by_sections(entry, timed))
        if requirement.element:
            return self._element(requirement, probe, timed, fitting)
        return self._topic(requirement, timed, fitting)

    def _year_of(self, requirement: Requirement) -> int | None:
        """The fiscal year that serves a requirement best; None where any does."""
        if requirement.period.kind is PeriodKind.ANY:
            return None
        wanted = periods.years_wanted(requirement.period, self.year)
        return wanted[len(wanted) // 2]

    def _topic(self, requirement: Requirement, timed: list[Timed], fitting: tuple[Timed, ...]) -> Answer:
        if fitting:
            ranked = best_first(fitting, self._year_of(requirement))
            best = ranked[0]
            year = best.time.fiscal_year
            monthly = requirement.period.kind is PeriodKind.HALF and requirement.probe in _MONTHLY
            lacking = months.lacking(ranked, self.question) if monthly else self._not_counted(requirement, ranked)
            if lacking:
                return self._lacks_months(requirement, timed, ranked, lacking)
            reason = (
                self._say("good_year", year=year)
                if year and requirement.period.kind is not PeriodKind.ANY
                else best.look.reason
            )
            return self._answer(requirement, Outcome.FOUND, reason, ranked, best.look.matched)
        return self._not_found(requirement, timed)

    def _lacks_months(
        self, requirement: Requirement, timed: Sequence[Timed], ranked: tuple[Timed, ...], lacking: tuple[str, ...]
    ) -> Answer:
        """The answer where months are told nowhere: missing only if all that points to the topic was looked at."""
        unseen = self._unseen(timed)
        if unseen:
            return self._answer(requirement, Outcome.UNDETERMINED, unseen[0].look.reason, near=unseen)
        reason = self._say("months_missing", months=", ".join(lacking))
        return self._answer(requirement, Outcome.INCOMPLETE, reason, near=ranked)

    def _not_counted(self, requirement: Requirement, ranked: Sequence[Timed]) -> tuple[str, ...]:
        """Months of the half-year that the figures asked for end before."""
        period = requirement.period
        # Where the period is not confirmed, another will do.
        half_year = period.kind is PeriodKind.HALF and period.tolerance == 0
        counts = half_year and self.matcher.probes[requirement.probe].kind == "statistics"
        return months.not_counted(ranked, self.question) if counts else ()

    def _element(
        self, requirement: Requirement, probe: Probe, timed: list[Timed], fitting: tuple[Timed, ...]
    ) -> Answer:
        element = probe.elements.get(requirement.element)
        if element is None or not fitting:
            return self._not_found(requirement, timed)
        ranked = best_first(fitting, self._year_of(requirement))
        plain = [entry for entry in ranked if entry.look.candidate.weight >= PLAIN] or list(ranked)
        if probe.kind == "executives":
            # Names stand in many papers: only the pages that are about the executives speak for them.
            plain = [entry for entry in plain if entry.look.reading is not None and entry.look.reading.is_html] or plain
        home = self._home_reading() if probe.kind == "contact" else []
        proof = self._elements.proof(probe, element, plain, timed, home)
        if proof.matched:
            reason = self._say("element", matched=proof.matched)
            return self._answer(requirement, Outcome.FOUND, reason, proof.entries, proof.matched)
        unseen = self._unseen(timed)
        if unseen:
            # The part may stand on a page that points to the topic and was never read.
            return self._answer(requirement, Outcome.UNDETERMINED, unseen[0].look.reason, near=unseen)
        if _cut_short(plain):
            return self._answer(requirement, Outcome.UNREADABLE, self._say("ocr_used_up"), near=tuple(plain))
        lack = self._lack(requirement, element, proof.readings)
        return self._answer(requirement, Outcome.MISSING, lack, near=tuple(plain))

    @staticmethod
    def _unseen(timed: Sequence[Timed]) -> tuple[Timed, ...]:
        """Targets that plainly point to the topic and could not be looked at."""
        return tuple(
            entry
            for entry in timed
            if entry.look.quality is Quality.FAILED
            and entry.look.candidate.weight >= POINTS
            and entry.look.candidate.lag <= _NEXT_TO_BEST
            and entry.time.timing is not Timing.OTHER_YEAR
        )

    def _lack(self, requirement: Requirement, element: Element, readings: Sequence[Reading]) -> str:
        if element.detector == "months":
            asked = self.question
            told_nowhere = ", ".join(months_told.missing_months(readings, asked.fiscal_year, asked.today))
            return self._say("months_missing", months=told_nowhere)
        title = requirement.title_en if self.lang == "en" else requirement.title
        return self._say("element_missing", title=title)

    def _home_reading(self) -> list[Reading]:
        page = self.view.page(self.view.home)
        document = self.view.document(page) if page is not None else None
        if page is None or document is None:
            return []
        return [self.study.reading(page, document, Candidate(page.url, 60.0, "หน้าแรก", "", page.url))]

    def _not_found(self, requirement: Requirement, timed: list[Timed]) -> Answer:
        """Nothing fits: say what came closest, and whether absence is proven."""
        hinted = [entry for entry in timed if entry.look.candidate.hint]
        timed = [entry for entry in timed if not entry.look.candidate.hint]
        plain = sorted((entry for entry in timed if entry.look.candidate.weight >= PLAIN), key=nearest_first)
        near = tuple(sorted(timed, key=nearest_first)[:MOST_NEAR])
        unproven = self._unproven(requirement, timed, plain, near)
        if unproven is not None:
            return unproven
        good = [entry for entry in timed if entry.look.quality is Quality.GOOD]
        if good:
            return self._wrong_time(requirement, sorted(good, key=nearest_first), near)
        if self._gap is not None and self.matcher.probes[requirement.probe].kind not in PAGES:
            reason = self._say("gap", unread=self._gap.unread, known=self._gap.known)
            return self._answer(requirement, Outcome.UNDETERMINED, reason, near=near)
        partly = [entry for entry in plain if entry.look.quality is Quality.PARTLY]
        if partly:
            return self._answer(requirement, Outcome.INCOMPLETE, partly[0].look.reason, near=near)
        unopened = [entry for entry in hinted if entry.look.quality in (Quality.UNREADABLE, Quality.FAILED)]
        if unopened and not plain:
            # Nothing else was there to look at, and the agency's own list may mean just this.
            unreadable = unopened[0].look.quality is Quality.UNREADABLE
            outcome = Outcome.UNREADABLE if unreadable else Outcome.UNDETERMINED
            return self._answer(requirement, outcome, unopened[0].look.reason, near=tuple(unopened[:MOST_NEAR]))
        return self._answer(requirement, Outcome.MISSING, self._why_missing(requirement, plain), near=near)

    def _unproven(
        self, requirement: Requirement, timed: Sequence[Timed], plain: Sequence[Timed], near: tuple[Timed, ...]
    ) -> Answer | None:
        """The answer where what plainly points to the topic could not be read, opened or followed; or nothing."""
        unread = self._unread(timed, plain)
        if unread:
            return self._answer(requirement, Outcome.UNREADABLE, unread[0].look.reason, near=unread[:MOST_NEAR])
        failed = self._unseen(plain)
        if failed:
            return self._answer(requirement, Outcome.UNDETERMINED, failed[0].look.reason, near=failed[:MOST_NEAR])
        scripted = self._scripted_label(requirement)
        if scripted:
            return self._answer(requirement, Outcome.UNDETERMINED, self._say("scripted", label=scripted), near=near)
        if not self.view.looked:
            name = "undetermined" if not self.view.snapshot.coverage.complete else "nothing_read"
            return self._answer(requirement, Outcome.UNDETERMINED, self._say(name), near=near)
        return None

    def _unread(self, timed: Sequence[Timed], plain: Sequence[Timed]) -> tuple[Timed, ...]:
        """Targets that plainly point to the topic and have no text that could be read."""
        shown = {entry.look.candidate.url for entry in timed if entry.look.quality is Quality.GOOD}
        return tuple(
            entry
            for entry in plain
            if entry.look.quality is Quality.UNREADABLE
            and entry.look.candidate.weight >= POINTS
            and entry.look.candidate.lag <= _NEXT_TO_BEST
            and entry.time.timing is not Timing.OTHER_YEAR
            # The photographs of a page that tells its topic are its photographs.
            and not (self._is_picture(entry) and entry.look.candidate.found_on in shown)
        )

    def _why_missing(self, requirement: Requirement, plain: Sequence[Timed]) -> str:
        """The reason to tell where nothing of the topic was found: what the plainest target was, or a dead label."""
        told = [entry for entry in plain if entry.look.quality is not Quality.INDEX] or plain
        dead = self.dead_label(requirement)
        if dead:
            # Words somewhere on the home page tell an officer less than the menu entry that leads nowhere.
            told = [entry for entry in told if entry.look.candidate.url != self.view.home]
        return told[0].look.reason if told else dead or self._say("missing")

    def _is_picture(self, entry: Timed) -> bool:
        page = self.view.page(entry.look.candidate.url)
        document = self.view.document(page) if page is not None else None
        return document is not None and document.media is Media.IMAGE and entry.look.candidate.depth > 0

    def _wrong_time(self, requirement: Requirement, good: list[Timed], near: tuple[Timed, ...]) -> Answer:
        names = self._wanted(requirement)
        dated = [entry for entry in good if entry.time.timing is not Timing.UNKNOWN]
        if not dated and _cut_short(good):
            return self._answer(requirement, Outcome.UNREADABLE, self._say("ocr_used_up"), near=near)
        if not dated and any(_is_scan(entry.look.reading) for entry in good):
            # Digits are what OCR of Thai misreads most: the year may well stand on the picture.
            return self._answer(requirement, Outcome.UNREADABLE, self._say("ocr_no_year", wanted=names), near=near)
        if not dated and self.matcher.probes[requirement.probe].narrative:
            # What happened, happened on a day: without one it is a text about the subject.
            return self._answer(requirement, Outcome.MISSING, self._say("no_year", wanted=names), near=near)
        if not dated:
            return self._answer(requirement, Outcome.INCOMPLETE, self._say("no_year", wanted=names), near=near)
        return self._answer(requirement, Outcome.STALE, self.why_not(requirement, dated[0]), near=near)

    def why_not(self, requirement: Requirement, entry: Timed) -> str:
        """Why what one look found does not answer the requirement; empty where that is not for the look to say."""
        time = entry.time
        if entry.look.quality is not Quality.GOOD:
            return entry.look.reason
        if time.timing is Timing.FITS:
            return ""
        if time.timing in (Timing.OTHER_HALF, Timing.PART_YEAR):
            return self._say(time.timing.value, words=time.words)
        names = self._wanted(requirement)
        if time.timing is Timing.UNKNOWN:
            return self._say("no_year", wanted=names)
        return self._say("other_year", found=time.fiscal_year, wanted=names, words=time.words)

    def _wanted(self, requirement: Requirement) -> str:
        """The years that serve a requirement, as they are told."""
        wanted = periods.years_wanted(requirement.period, self.year)
        return f"{wanted[0]}" if len(wanted) == 1 else f"{wanted[0]}–{wanted[-1]}"

    def dead_label(self, requirement: Requirement) -> str:
        """Say that a label that names the requirement leads nowhere; empty if there is none."""
        for inlink in self.view.dead_links:
            if any(hit.probe == requirement.probe for hit in self.matcher.topics(inlink.link.label)[:1]):
                return self._say("dead")
        return ""

    def _scripted_label(self, requirement: Requirement) -> str:
        """A label that plainly names the requirement and opens by a script that could not be followed, or nothing."""
        wanted = periods.years_wanted(requirement.period, self.year)
        dated = requirement.period.kind is not PeriodKind.ANY
        for inlink in self.view.scripted_links:
            link = inlink.link
            hits = self.matcher.topics(link.label)[:1]
            if not any(hit.probe == requirement.probe and hit.weight >= POINTS for hit in hits):
                continue
            told = periods.strongest(periods.claims(thai.label_text(f"{link.label} {link.panel}"))) if dated else ()
            if not told or any(claim.covers(year) for claim in told for year in wanted):
                return link.label
        return ""

    def _social(self, requirement: Requirement) -> Answer:
        for page, document in sorted(self.view.html, key=lambda pair: (pair[0].depth, pair[0].url)):
            for link in document.links:
                if self._is_own_page(link):
                    candidate = Candidate(link.url, 95.0, link.label or link.url, thai.normalize(link.label), page.url)
                    look = Look(candidate, Quality.GOOD, self._say("has_link", url=link.url), None, link.url)
                    # The agency's own page that shows the link is what an assessor opens first.
                    shown = Candidate(page.url, 90.0, page.label, candidate.context, page.found_on)
                    reading = self.study.reading(page, document, shown)
                    proofs = (look, Look(shown, Quality.GOOD, look.reason, reading, link.url))
                    fits = TimeVerdict(Timing.FITS)
                    timed = tuple(Timed(proof, fits) for proof in proofs)
                    answer = self._answer(requirement, Outcome.FOUND, look.reason, timed, link.url)
                    return replace(answer, told=len(timed))
        outcome = Outcome.MISSING if self.view.looked else Outcome.UNDETERMINED
        return self._answer(requirement, outcome, self._say("no_link"))

    def _is_own_page(self, link: Link) -> bool:
        """True for a link to the agency's page on a social network: no button that shares, no one else's page."""
        named = channels.SHORTENED.match(link.url) and _NETWORK.search(thai.normalize(link.label))
        own = facts.SOCIAL.match(link.url) or named
        return bool(own) and not self.view.shares(link) and not channels.is_of_others(link)

    def _answer(
        self,
        requirement: Requirement,
        outcome: Outcome,
        reason: str,
        proofs: tuple[Timed, ...] = (),
        matched: str = "",
        near: tuple[Timed, ...] = (),
    ) -> Answer:
        title = requirement.title_en if self.lang == "en" else requirement.title
        finding = RequirementFinding(requirement.id, title, outcome, reason, requirement.decides)
        return Answer(requirement, finding, proofs, matched, near)

    def _say(self, name: str, /, **told: object) -> str:
        return say(name, self.lang, **told)


def _leads_plainer(candidate: Candidate, known: Candidate) -> bool:
    """True if ``candidate`` names the topic plainly and ``known``, the same place met before, does not."""
    return any(known.weight < least <= candidate.weight for least in (PLAIN, POINTS))


def _is_scan(reading: Reading | None) -> bool:
    """True if pages of it were read from their pictures."""
    return reading is not None and reading.document.ocr_pages > 0


def _told_by_sections(larger: Timed, timed: Sequence[Timed]) -> bool:
    """True for a page, or part of one, that has its time from the heading of a section that waits or tells of another.

    What stands under the heading says so; the page around it can't know better.
    """
    place = larger.look.candidate
    words = thai.key(larger.time.words)
    if larger.look.reading is None or not larger.look.reading.is_html or not words:
        return False
    return any(
        entry.look.candidate.section is not None
        and entry.look.candidate.section is not place.section
        and entry.look.candidate.url == place.url
        and words in thai.key(entry.look.candidate.section.text)
        and (entry.look.quality is Quality.STUB or entry.time.timing is Timing.OTHER_YEAR)
        for entry in timed
        if entry.look.quality in (Quality.STUB, Quality.GOOD)
    )


def _cut_short(entries: Sequence[Timed]) -> bool:
    """True if the scan's OCR budget left pages of one of them unread: what lacks may stand there."""
    readings = (entry.look.reading for entry in entries)
    return any(reading is not None and reading.document.ocr_left for reading in readings)

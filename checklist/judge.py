"""Answers to requirements → one Finding per item, with evidence, reasons and near-misses; Snapshot → Assessment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from urllib.parse import urlsplit

from checklist import advise, calibration, periods, score
from checklist.answers import MOST_NEAR, Answer, Answers
from checklist.look import Quality
from checklist.match import Matcher
from checklist.messages import say
from checklist.model import (
    Assessment,
    Checklist,
    Evidence,
    Finding,
    Item,
    NearMiss,
    Outcome,
    Snapshot,
    TextState,
)
from checklist.ranking import Timed
from checklist.site import SiteView

_BARE = 25
"""Pages and documents below which a site has no place for what its words don't tell."""
_REFUSED = frozenset({Quality.GOOD, Quality.PARTLY, Quality.WRONG})
"""What a target that was read and did not satisfy can be; a good one is of another time."""


def assess(
    snapshot: Snapshot,
    checklist: Checklist,
    *,
    today: date,
    made_at: str,
    lang: str = "th",
    matcher: Matcher | None = None,
) -> Assessment:
    """Judge a stored scan by a year's list.

    Pure: the same input gives the same output, whenever and wherever it runs. ``made_at`` (ISO 8601) is only written
    down; ``lang``: ``th`` or ``en``, of the reasons.
    """
    judge = Judge(SiteView(snapshot), matcher or Matcher(checklist), today, lang)
    findings = tuple(judge.item(item) for item in checklist.items)
    outcomes = {finding.item: (finding.outcome, finding.probability) for finding in findings}
    return Assessment(
        made_at=made_at,
        municipality=snapshot.municipality,
        checklist=checklist,
        scan_id=snapshot.scan_id,
        started_at=snapshot.started_at,
        finished_at=snapshot.finished_at,
        today=today,
        coverage=snapshot.coverage,
        score=score.compute(checklist, outcomes),
        findings=findings,
        advice={
            finding.item: advise.advise(checklist.item(finding.item), finding, judge.matcher.probes, lang)
            for finding in findings
        },
        advice_en={
            finding.item: advise.advise(checklist.item(finding.item), finding, judge.matcher.probes, "en")
            for finding in findings
        },
        notices=judge.notices(findings),
        lang=lang,
    )


class Judge:
    """One site against one year's list."""

    def __init__(self, view: SiteView, matcher: Matcher, today: date, lang: str) -> None:
        self.view = view
        self.matcher = matcher
        self.today = today
        self.lang = lang
        self.year = matcher.checklist.fiscal_year
        self.answers = Answers(view, matcher, today, lang)

    def notices(self, findings: Sequence[Finding]) -> tuple[str, ...]:
        """What a reader must know of the documents themselves: what could not be read, and what lies on other hosts."""
        return (*self._unread(), *self._elsewhere(findings), *self._unlinked(findings))

    def _elsewhere(self, findings: Sequence[Finding]) -> tuple[str, ...]:
        """Evidence outside the agency's own site: it counts, and it is a risk."""
        home = urlsplit(self.view.home).netloc
        items: dict[str, set[str]] = {}
        for finding in findings:
            for evidence in finding.evidence:
                host = urlsplit(evidence.url).netloc
                if evidence.kind != "link" and host != home:
                    items.setdefault(finding.item, set()).add(host)
        if not items:
            return ()
        hosts = ", ".join(sorted(set().union(*items.values())))
        return (say("elsewhere", self.lang, items=", ".join(items), hosts=hosts),)

    def _unlinked(self, findings: Sequence[Finding]) -> tuple[str, ...]:
        """Evidence to which no link leads: the sitemap knows it, a citizen does not."""
        items = [one.item for one in findings if one.evidence and not any(evidence.path for evidence in one.evidence)]
        return (say("unlinked", self.lang, items=", ".join(items)),) if items else ()

    def _unread(self) -> tuple[str, ...]:
        unread = sum(
            1
            for document in self.view.snapshot.documents.values()
            if document.state in (TextState.NONE, TextState.GARBLED)
        )
        if not unread:
            return ()
        text = {
            "th": f"มีเอกสารหรือภาพ {unread} รายการที่อ่านข้อความไม่ได้",
            "en": f"{unread} documents or pictures have no readable text",
        }
        return (text[self.lang if self.lang in text else "th"],)

    def item(self, item: Item) -> Finding:
        """Judge one item: its requirements folded into one outcome, with evidence and near-misses."""
        answers = [self.answers.answer(requirement) for requirement in item.requirements]
        outcome = fold(answers)
        proven = (answer for answer in answers if answer.finding.outcome is Outcome.FOUND)
        evidence = tuple(self._evidence(answer, proof) for answer in proven for proof in answer.proofs[: answer.told])
        finding = Finding(
            item.id,
            outcome,
            0.0,
            tuple(answer.finding for answer in answers),
            evidence,
            () if outcome is Outcome.FOUND else self._near_misses(answers),
            *self._window(item),
        )
        best = max((proof.look.candidate.weight for answer in answers for proof in answer.proofs), default=0.0)
        refused = any(self._was_refused(entry) for answer in answers for entry in answer.near)
        evident = len(self.view.snapshot.documents) < _BARE or (self._is_dead(item) and self._labels_only)
        return replace(finding, probability=calibration.probability(finding, best, refused=refused, evident=evident))

    def _is_dead(self, item: Item) -> bool:
        """True if a label of the item leads nowhere."""
        return any(self.answers.dead_label(requirement) for requirement in item.requirements if requirement.decides)

    @cached_property
    def _labels_only(self) -> bool:
        """True if the labels of most items lead nowhere: one dead label among others may have a living sister."""
        items = self.matcher.checklist.items
        return 2 * sum(map(self._is_dead, items)) > len(items)

    def _was_refused(self, entry: Timed) -> bool:
        """True for what was opened and found wanting: not the home page, nor a list of items."""
        look = entry.look
        return look.quality in _REFUSED and look.candidate.url != self.view.home

    def _window(self, item: Item) -> tuple[date | None, date | None]:
        """First day on which what the item asks for can exist, if that is still ahead, and the last day it counts."""
        starts = [
            periods.not_before(requirement.period, self.year)
            for requirement in item.requirements
            if requirement.decides
        ]
        latest = max((day for day in starts if day is not None), default=None)
        if latest is None or latest <= self.today:
            return None, None
        return latest, periods.window_closes(self.year)

    def _evidence(self, answer: Answer, proof: Timed) -> Evidence:
        return self.answers.prover.evidence(answer.requirement, proof.look, answer.matched, proof.time.fiscal_year)

    def _near_misses(self, answers: Sequence[Answer]) -> tuple[NearMiss, ...]:
        found: dict[str, NearMiss] = {}
        for answer in answers:
            if answer.finding.outcome is Outcome.FOUND:
                continue
            for entry in answer.near:
                url = entry.look.candidate.url
                reason = self.answers.why_not(answer.requirement, entry) or answer.finding.reason
                known = found.get(url)
                lacks = (*(known.lacks if known else ()), answer.requirement.id)
                found[url] = NearMiss(
                    url,
                    known.text if known else entry.look.candidate.label,
                    tuple(dict.fromkeys(lacks)),
                    known.reason if known else reason,
                )
        return tuple(list(found.values())[:MOST_NEAR])


def fold(answers: Sequence[Answer]) -> Outcome:
    """One outcome from those of the requirements that decide."""
    outcomes = [answer.finding.outcome for answer in answers if answer.requirement.decides] or [
        answer.finding.outcome for answer in answers
    ]
    if not outcomes:
        return Outcome.MANUAL
    kinds = set(outcomes)
    if kinds == {Outcome.FOUND}:
        return Outcome.FOUND
    negative = [outcome for outcome in outcomes if outcome.negative]
    if not negative:
        return next(one for one in (Outcome.UNDETERMINED, Outcome.UNREADABLE, Outcome.MANUAL) if one in kinds)
    if Outcome.FOUND in kinds or Outcome.INCOMPLETE in kinds:
        return Outcome.INCOMPLETE
    # Nothing that decides is met: the item's first open or negative part says what is the matter.
    return outcomes[0]

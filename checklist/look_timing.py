"""Whether what one look found is of the time a requirement asks for; each kind of probe tells its time otherwise."""

from __future__ import annotations

import re

from checklist import facts, periods, thai
from checklist.facts import Question
from checklist.look import Look
from checklist.match import Matcher, is_ita_index
from checklist.model import BlockKind, PeriodKind, Requirement
from checklist.reading import Reading
from checklist.tabs import of_years
from checklist.timing import TimeVerdict, Timing, judge_time

MONTHS_COUNTED = 3
"""Months named in a table from which they say whose figures they are."""
_POSTING = re.compile(r"(?:ปรับปรุง|แก้ไข|อัป?เดต|เผยแพร่|โพสต?์?|ลงข่าว|ประกาศ)[^\n]{0,20}$")
_BEFORE_DAY = 40
"""Characters before a day in which it is said what happened then."""


class LookTiming:
    """The times of looks, for the fiscal year and the day of one question."""

    def __init__(self, matcher: Matcher, question: Question) -> None:
        self.probes = matcher.probes
        self.question = question
        self.year = question.fiscal_year

    def judge(self, look: Look, requirement: Requirement) -> TimeVerdict:
        """The time of a look; of a target that was not read, what the words of its link say."""
        if look.reading is None:
            return self._time_of_words(look, requirement)
        probe = self.probes[requirement.probe]
        reading = look.reading
        context = look.candidate.context
        if requirement.period.kind is not PeriodKind.ANY:
            reading, tabs = of_years(reading, periods.years_wanted(requirement.period, self.year))
            if tabs is not None:
                # Where the tab waits, a label's year is that of what is not there yet.
                context = f"{context}\n{tabs}" if tabs else ""
        if probe.kind == "news":
            if facts.DETECTORS["news_in_year"]([reading], self.question):
                return TimeVerdict(Timing.FITS, self.year)
            latest = facts.latest_day(reading.text)
            return (
                TimeVerdict(Timing.OTHER_YEAR, latest.last, reading.text[latest.start : latest.end])
                if latest
                else TimeVerdict(Timing.UNKNOWN)
            )
        if probe.kind == "list" and requirement.period.kind is not PeriodKind.ANY:
            listed = self._listed_in_year(reading, periods.years_wanted(requirement.period, self.year))
            if listed is not None:
                return listed
        time = judge_time(
            reading,
            context,
            requirement.period,
            self.year,
            analysis=probe.rated,
            annual=probe.annual,
        )
        if probe.kind == "statistics" and time.timing is Timing.FITS and requirement.period.kind is not PeriodKind.ANY:
            return self._counted_in(reading, periods.years_wanted(requirement.period, self.year)) or time
        if probe.narrative and time.timing is Timing.OTHER_YEAR and self._happened_in_year(reading, requirement):
            return TimeVerdict(Timing.FITS, self.year)
        if probe.narrative and time.timing is Timing.OTHER_YEAR and (time.fiscal_year or 0) > self.year:
            # What has happened was not next year: a plan that it was about may be next year's.
            return self._listed_in_year(reading, periods.years_wanted(requirement.period, self.year)) or time
        return time

    def _happened_in_year(self, reading: Reading, requirement: Requirement) -> bool:
        """True if every day that is told lies in the year, and the title names no other: the text beside may."""
        wanted = periods.years_wanted(requirement.period, self.year)
        told = periods.claims(reading.prose)
        days = [one for one in told if one.strength is periods.Strength.DATE and not _posted(reading.prose, one.start)]
        plain = [one for one in told if one.strength is periods.Strength.FISCAL] + list(periods.claims(reading.title))
        return bool(days) and all(one.last in wanted for one in (*days, *plain))

    @staticmethod
    def _listed_in_year(reading: Reading, wanted: range) -> TimeVerdict | None:
        """For a list of dated entries: the first entry of a year that is wanted; None without one."""
        for claim in reading.claims:
            if (
                claim.strength in (periods.Strength.DATE, periods.Strength.MONTH, periods.Strength.FISCAL)
                and claim.last in wanted
            ):
                return TimeVerdict(Timing.FITS, claim.last, reading.text[claim.start : claim.end])
        return None

    @staticmethod
    def _counted_in(reading: Reading, wanted: range) -> TimeVerdict | None:
        """For figures whose months all lie outside ``wanted``: the first of them, whatever the title says."""
        rows = "\n".join(thai.label_text(block.text) for block in reading.blocks if block.kind is BlockKind.ROW)
        months = [claim for claim in periods.claims(rows) if claim.strength is periods.Strength.MONTH]
        if len(months) < MONTHS_COUNTED or any(claim.covers(year) for claim in months for year in wanted):
            return None
        first = months[0]
        return TimeVerdict(Timing.OTHER_YEAR, first.last, rows[first.start : first.end])

    def _time_of_words(self, look: Look, requirement: Requirement) -> TimeVerdict:
        """For a target that was not read: what the words of the link say."""
        if requirement.period.kind is PeriodKind.ANY:
            return TimeVerdict(Timing.FITS)
        wanted = periods.years_wanted(requirement.period, self.year)
        # The year of the agency's own list is that of the assessment, which asks for last year's reports.
        lines = (line for line in look.candidate.context.split("\n") if not is_ita_index(line))
        found = periods.strongest(periods.claims("\n".join(lines)))
        if not found:
            return TimeVerdict(Timing.UNKNOWN)
        if any(claim.covers(year) for claim in found for year in wanted):
            return TimeVerdict(Timing.FITS)
        return TimeVerdict(Timing.OTHER_YEAR, found[0].last, look.candidate.context[:60])


def _posted(text: str, at: int) -> bool:
    """True if the day at ``at`` is that on which a page was posted or changed."""
    return _POSTING.search(text[max(0, at - _BEFORE_DAY) : at]) is not None

"""Is a reading about the time that a requirement asks for?

Its own title decides, then the words of the link, then the file name, then the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from checklist import thai
from checklist.match import readable_url
from checklist.model import Period, PeriodKind, TextState
from checklist.periods import Claim, Half, Strength, beginning, claims, half_of, is_law_title, strongest, years_wanted
from checklist.reading import Reading

_ANALYSED = re.compile(
    r"(?:ผล(?:การ)?ประเมิน|(?:ผล|คะแนน)(?:ของ)?\s?(?:ita|oit)|วิเคราะห์ผล|วิเคราะห์คะแนน|ผลคะแนน|ผลการวิเคราะห์|คะแนนการประเมิน|ดูคะแนน|คะแนน(?=\s?(?:ปี|ของปี)\s?$))(?:(?!มาตรการ|เพื่อ|แนวทาง|สิ่งที่|ต้องทำ|จะทำ|จะแก้|ปรับปรุง|แก้ไข)[^\n]){0,90}$"
)
_YEARS_OF_PLAN = 3
"""Years from which a range is that of a plan."""
_EXTENDED = re.compile(r"ขยาย(?:ระยะ)?เวลา[^\n]{0,40}$")
"""Before the day or year until which a plan goes on longer than its name says."""
_WEAKNESS = re.compile(r"จุดอ่อน[^\n]{0,24}$")
"""Before the year of a result that the text answers: "measures for the weak points of ITA 65"."""
_ITA_YEAR = re.compile(r"(?:ita|oit)\s*(?:ปี|ประจำปี|พ\.?ศ\.?|งบประมาณ|\s)*\s*2[45]\d\d")
_PART = (Half.FIRST, Half.SECOND, Half.SOME)
_FIRST_MONTH, _LAST_MONTH = 10, 9
_AFTERWARDS = frozenset({10, 11, 12, 1, 2, 3, 4})
_OLDEST, _NEWEST = 18, 8
"""Years before and after the one assessed that a year on a town's paper can be."""
_MEETING = re.compile(r"(?:ประชุม|มติ|สมัย|คำสั่ง)[^\n]{0,40}?(?<!ไตรมาส)(?:ครั้ง)?ที่\s*\d{1,4}\s*/\s*$")
"""Before the year in the number of a meeting or an order: rounds and quarters run by fiscal years."""
_COMPARED = re.compile(r"ปีก่อน|ปีที่แล้ว|เทียบกับ|ช่วงเดียวกัน")
_ASIDE = re.compile(rf"{_COMPARED.pattern}|อ้างถึง|เดิม|เก็บข้อมูล|เก็บแบบ|ระยะเวลาศึกษา")
"""In a line with months that are not those it tells of."""
_NUMBERED = re.compile(r"\W*\d{1,2}(?:\.\d{1,2})?[.,)]?\s")
"""How a point of a text begins."""
_LETTERHEAD = 10
"""First lines of a paper among which its own heading stands."""
_HEADING = 120
"""Characters of a heading at most."""
_BEGINNING = 200
"""Characters of a line in which it says what it is about."""


class Timing(StrEnum):
    """How a reading's time compares with what is asked."""

    FITS = "fits"
    OTHER_YEAR = "other_year"
    OTHER_HALF = "other_half"
    PART_YEAR = "part_year"
    """A half-year's text where a whole year's is asked for."""
    UNKNOWN = "unknown"
    """No year could be read anywhere."""


@dataclass(frozen=True, slots=True)
class TimeVerdict:
    """The comparison, the fiscal year that was read and the words it was read from."""

    timing: Timing
    fiscal_year: int | None = None
    words: str = ""


def judge_time(
    reading: Reading, context: str, period: Period, fiscal_year: int, *, analysis: bool = False, annual: bool = False
) -> TimeVerdict:
    """Compare the time of ``reading`` with ``period`` of assessment year ``fiscal_year`` (พ.ศ.).

    ``context``: the words of the link that led there. ``analysis``: the text draws on the result of the year before,
    whose year it may name ("วิเคราะห์ผลการประเมิน ITA ปี 2567" serves 2568). ``annual``: half a year's text does not
    do.
    """
    if period.kind is PeriodKind.ANY:
        return TimeVerdict(Timing.FITS, _any_year(reading))
    wanted = years_wanted(period, fiscal_year)
    judge = _Comparison(reading, context, period, wanted)
    if annual and judge.part_year:
        return TimeVerdict(Timing.PART_YEAR, None, judge.part_year)
    dates: list[tuple[Claim, str]] = []
    for text in _places(reading, context):
        found = _plausible(_years_of(text, analysis=analysis, half=period.kind is PeriodKind.HALF), fiscal_year)
        if period.kind in (PeriodKind.PREVIOUS, PeriodKind.HALF):
            found = _reported(found)
        if found and found[0].strength is Strength.DATE:
            dates.extend((claim, text) for claim in found)
        elif found:
            day = _day_of_serial(reading, found, text)
            return judge.verdict((day,), reading.text) if day is not None else judge.verdict(found, text)
    body = _plausible(_body_years(reading.lead_claims), fiscal_year)
    if body:
        return judge.verdict(body, reading.text)
    if dates:
        return judge.verdict(tuple(claim for claim, _ in dates), dates[0][1])
    signed = [claim for claim in _plausible(reading.end_claims, fiscal_year) if claim.strength is Strength.DATE]
    if signed:
        return judge.verdict((signed[-1],), reading.end)
    # The year in the name of an ITA page is that of the assessment: better than nothing, worse than anything else.
    index_years = _plausible(_years_of(context), fiscal_year)
    return judge.verdict(index_years, context) if index_years else TimeVerdict(Timing.UNKNOWN)


def _day_of_serial(reading: Reading, found: Sequence[Claim], text: str) -> Claim | None:
    """The day that the text begins with, if ``found`` is but a number like "meeting 11/2568".

    Such numbers run by calendar years: the day tells in which fiscal year it was.
    """
    normal = thai.normalize(text)
    if not all(one.strength is Strength.BARE and _MEETING.search(normal[: one.start]) for one in found):
        return None
    days = [claim for claim in reading.lead_claims if claim.strength is Strength.DATE]
    day = days[0] if days else None
    if day is None or not day.month:
        return None
    return day if found[0].last == day.last - (day.month >= _FIRST_MONTH) else None


def _places(reading: Reading, context: str) -> Iterator[str]:
    """Where a year is looked for, what speaks plainest of the content first."""
    words = _ITA_YEAR.sub(" ", context)
    if reading.document.state is TextState.OCR:
        # Digits are what OCR reads worst: the words that a person typed come first.
        yield words
    yield reading.extra.get("panels", "")
    if not reading.is_html:
        yield reading.attached
        yield _signed_after(reading)
    if not is_law_title(reading.title):
        yield reading.title
    yield _first_words(reading)
    yield _signed_words(reading)
    yield words
    yield reading.section
    yield thai.normalize(readable_url(reading.url))


def _first_words(reading: Reading) -> str:
    """The first lines of the content as far as they name a year plainly.

    A label can say one year and the paper another.
    """
    lines = [beginning(line, _BEGINNING) for line in reading.prose_lines[:3]]
    span = _span_line(reading)
    if span:
        return span
    # Months "from – to" are plain where they come first, unless they are those of the year before it is compared with.
    if lines and any(one.last_month for one in claims(lines[0])) and not _COMPARED.search(lines[0]):
        return lines[0]
    plain = [line for line in lines if any(one.strength >= Strength.YEAR for one in claims(line))]
    return "\n".join(plain or lines[:2] if reading.is_html else plain)


def _span_line(reading: Reading) -> str:
    """The heading of a paper that says of which months it tells ("1 เม.ย. - 30 ก.ย. 2564"), below its letterhead."""
    if reading.is_html:
        return ""
    lines = (line for line in reading.prose_lines[:_LETTERHEAD] if len(line) <= _HEADING)
    spans = (line for line in lines if not _ASIDE.search(line) and not _NUMBERED.match(line))
    return next((line for line in spans if any(one.last_month for one in claims(line))), "")


def _signed_after(reading: Reading) -> str:
    """The months that a paper tells of, if it was signed in the months after them: a new cover changes neither."""
    span = _span_line(reading)
    ended = [claim for claim in claims(span) if claim.last_month] if span else []
    signed = [claim for claim in reading.end_claims if claim.strength is Strength.DATE]
    if not ended or not signed:
        return ""
    year, month = ended[0].last, ended[0].last_month
    later = signed[-1].last == year + 1 and signed[-1].month in _AFTERWARDS if month == _LAST_MONTH else False
    return span if later or signed[-1].last == year else ""


def _signed_words(reading: Reading) -> str:
    """The words by which a paper names the one fiscal year it is about, if it was signed in that year, too.

    Such a paper knows better than the label that leads to it.
    """
    named = [claim for claim in reading.claims if claim.strength is Strength.FISCAL and claim.first == claim.last]
    signed = [claim for claim in reading.end_claims if claim.strength is Strength.DATE]
    if reading.is_html or not signed or {claim.last for claim in named} != {signed[-1].last}:
        return ""
    return reading.text[named[0].start : named[0].end]


def _plausible(found: tuple[Claim, ...], fiscal_year: int) -> tuple[Claim, ...]:
    """Years that a town's paper can be of: a misread 2525 or a law's 2496 is none."""
    return tuple(
        claim for claim in found if fiscal_year - _OLDEST <= claim.last and claim.first <= fiscal_year + _NEWEST
    )


def _years_of(text: str, *, analysis: bool = False, half: bool = False) -> tuple[Claim, ...]:
    """The years that a text names plainest. ``half``: of a half-year, months "from … to" are plainer than any year."""
    normal = thai.normalize(text)
    found = [claim for claim in claims(normal) if claim.strength is not Strength.BARE or len(text) < 400]
    found = [
        claim._replace(strength=Strength.YEAR) if _EXTENDED.search(normal[: claim.start]) else claim for claim in found
    ]
    if analysis:
        found = [
            claim._replace(first=claim.first + 1, last=claim.last + 1) if _is_of_result(normal, claim, found) else claim
            for claim in found
        ]
    answered = [claim for claim in found if not _WEAKNESS.search(normal[: claim.start])]
    found = answered or found
    spans = [claim for claim in found if claim.last_month] if half else []
    return strongest(spans or found)


def _is_of_result(normal: str, claim: Claim, found: Sequence[Claim]) -> bool:
    """True for the year of the result that a text draws on, the first year named after the words for it."""
    result = _ANALYSED.search(normal[: claim.start])
    return result is not None and not any(result.start() <= other.start < claim.start for other in found)


def _reported(found: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The fiscal year of a report, without the years of the plan that it reports on: "2564, plan of 2561–2565"."""
    own = tuple(claim for claim in found if claim.first == claim.last and claim.strength is Strength.FISCAL)
    of_plan = any(claim.last - claim.first >= _YEARS_OF_PLAN - 1 for claim in found)
    return own if own and of_plan else found


def _body_years(named: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The years that the text itself is about: those said most often, fiscal years before other years before months."""
    found = [claim for claim in named if claim.strength is not Strength.DATE]
    for strength in (Strength.FISCAL, Strength.YEAR, Strength.MONTH):
        same = [claim for claim in found if claim.strength is strength]
        if same:
            counts = Counter((claim.first, claim.last) for claim in same)
            most = max(counts.values())
            return tuple(claim for claim in same if counts[claim.first, claim.last] * 2 >= most)
    return ()


@dataclass(frozen=True)
class _Comparison:
    """The years wanted, against those that were found."""

    reading: Reading
    context: str
    period: Period
    wanted: range

    @property
    def _said(self) -> str:
        return f"{self.reading.title}\n{self.context}\n{self.reading.section}"

    @property
    def _half(self) -> Half:
        """The half-year that the title and the words leading there name; if they do not tell, the first lines."""
        said = half_of(self.reading.attached) if not self.reading.is_html else Half.UNSAID
        said = half_of(self._said) if said is Half.UNSAID else said
        return half_of(self._lead) if said in (Half.UNSAID, Half.SOME) else said

    @property
    def _lead(self) -> str:
        return "\n".join([*(line[:160] for line in self.reading.prose_lines[:2]), _span_line(self.reading)])

    @property
    def part_year(self) -> str:
        """The words by which a paper says that it is about half a year only; empty if it does not."""
        # The title of a short paper goes on into its text: "4. Suggestions: train people in the 2nd quarter".
        named = takewhile(lambda line: not _NUMBERED.match(line), self.reading.title.split("\n")[1:])
        said = "\n".join([self.reading.title.split("\n")[0], *named, self.context.split("\n")[0]])
        half = half_of(said)
        if half in _PART or (half is Half.UNSAID and half_of(self._lead) in _PART and "ประจำปี" not in said):
            return re.sub(r"\s+", " ", said)[:60]
        return ""

    def verdict(self, found: tuple[Claim, ...], text: str) -> TimeVerdict:
        """Compare the years ``found`` in ``text`` with those wanted."""
        fitting = [claim for claim in found if any(claim.covers(year) for year in self.wanted)]
        if not fitting and self.period.kind is PeriodKind.PREVIOUS:
            # A year's report is signed and posted in the months after the year has ended.
            fitting = [
                claim
                for claim in found
                if claim.strength is Strength.DATE and claim.last - 1 in self.wanted and claim.month in _AFTERWARDS
            ]
            if fitting:
                return TimeVerdict(Timing.FITS, fitting[0].last - 1, self._words(text, fitting[0]))
        if not fitting:
            latest = max(found, key=lambda claim: (claim.last, claim.strength))
            return TimeVerdict(Timing.OTHER_YEAR, latest.last, self._words(text, latest))
        claim = max(fitting, key=lambda claim: claim.strength)
        centre = self.wanted[len(self.wanted) // 2]
        year = next(year for year in sorted(self.wanted, key=lambda year: abs(year - centre)) if claim.covers(year))
        if self.period.kind is PeriodKind.HALF and self._half is Half.SECOND:
            return TimeVerdict(Timing.OTHER_HALF, year, self._words(text, claim))
        return TimeVerdict(Timing.FITS, year, self._words(text, claim))

    def _words(self, text: str, claim: Claim) -> str:
        """The words of ``text`` that name the year."""
        normal = text if text is self.reading.text else thai.normalize(text)
        return re.sub(r"\s+", " ", thai.snippet(normal, claim.start, claim.end, 24))


def _any_year(reading: Reading) -> int | None:
    found = _years_of(reading.title)
    return found[0].last if found and found[0].strength >= Strength.YEAR and not is_law_title(reading.title) else None

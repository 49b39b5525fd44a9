"""The special ways of judging an opened candidate, one a ``kind`` of probe that needs more than a content rule.

A way returns None where the content rule shall decide after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import urlsplit

from checklist import channels, facts, periods, thai
from checklist.candidates import Candidate, is_index
from checklist.facts import Question
from checklist.look import Look, Quality
from checklist.match import Matcher, TopicHit
from checklist.model import Zone
from checklist.probe import Probe
from checklist.reading import Reading, is_decoration
from checklist.signs import sign
from checklist.site import SiteView

_BY_HAND = sign("by_hand")
_CLOSED = sign("closed_board")
_CLOSED_SINCE = sign("closed_since")
_STILL_OPEN = re.compile(r"เข้าสู่ระบบ|ล็อกอิน|สมาชิก|กระทู้(?:นี้|ปี)|แทน(?:ได้|ทาง|ที่)?|ให้ใช้|ช่องทางอื่น")
"""Beside words that say that it is closed: for some, in part, or in favour of another way."""
_OF_PLACE = re.compile(r"กระดาน|(?:เว็บ)?บอร์ด|หน้านี้|แบบ(?:ฟอร์ม|แสดง|สำรวจ|แจ้ง)|ช่องทางนี้")
_FIRST_LINES = 6
_IN_PERSON = sign("in_person")
_CLAUSE = 20
"""Characters beside such words that belong to them."""
_ALTERNATIVE = re.compile(r"หรือ|หาก|ถ้า|กรณี|ก็ได้|อีกทาง|ไม่สะดวก|ยื่น[ก-๙]{0,12}ออนไลน์")
"""In what is said of coming in person: it is offered beside the form."""
EXPLAINS = frozenset({"powers"})
"""Asked for an explanation: what the law has the authority do is the answer itself."""
DECISIVE = 80.0
"""Weight from which a title is taken at its word."""
_POINTS = 55.0
"""Weight from which words point to a place for questions, or to a topic of its board."""
_COMPLAINTS = "general_complaint"
_COMPLAINING = re.compile(
    r"^(?!.*(?:e-?service|ขอใช้|ขอรับ(?!เรื่อง|คำร้องเรียน)|ขออนุญาต|คำร้อง(?!เรียน|ทุกข์)|คำขอ|แจ้งซ่อม|บริการออนไลน์)).*(?:ร้องเรียน|ร้องทุกข์)",
    re.IGNORECASE,
)
"""In the title of a form: it takes complaints, and no applications."""
_DAYS_OF_A_POST = 3
"""Days that a single post may name; a list names more."""
_FORMER = re.compile(
    r"^(?!.*ปัจจุบัน)(?:.*อดีต(?:นายก|ผู้บริหาร|คณะ|ปลัด)|.*(?:ชุด|คณะ|สมัย)(?:ก่อน|เดิม|ที่แล้ว|ที่ผ่านมา)|.*(?:หมด|ครบ)วาระ|.*พ้นจากตำแหน่ง)"
)
"""In the title of a page of executives."""
_SHORT = 200
"""Key characters below which a page with a picture leaves its names to the picture."""
_SIDES = ("divisions", "political_side", "permanent_side")
_SHORT_CHART = 400
"""The same for a chart, whose page says more around it."""


class Knowledge(Protocol):
    """What the ways need to know of the site and the year."""

    view: SiteView
    matcher: Matcher
    question: Question

    def say(self, name: str, /, **told: object) -> str:
        """A message in the language of the run."""

    def title_clash(self, probe: Probe, reading: Reading) -> str:
        """Title of the topic that the reading's own title names instead of ``probe``'s; empty without a clash."""

    def title_topics(self, reading: Reading) -> tuple[TopicHit, ...]:
        """Topics that a reading's own title names, best first."""

    def why_pictured(self, reading: Reading) -> str:
        """Which message says why the pictures of a page could not be read."""


@dataclass(frozen=True)
class Opened:
    """A candidate with its reading, to be judged for a probe."""

    known: Knowledge
    probe: Probe
    candidate: Candidate
    reading: Reading

    @property
    def only_leads_on(self) -> bool:
        """True if the page has links and hardly a sentence of its own."""
        return is_index(self.reading, self.reading.document)

    @property
    def shows_pictures(self) -> bool:
        """True if a picture that is no decoration stands on the page."""
        return any(not is_decoration(picture) for picture in self.reading.pictures)

    def fact(self, detector: str) -> str:
        """The text that proves a fact (see ``facts.DETECTORS``); empty without it."""
        return facts.DETECTORS[detector]([self.reading], self.known.question)

    def look(self, quality: Quality, reason: str, **told: object) -> Look:
        """The verdict, with the message called ``reason``."""
        return Look(self.candidate, quality, self.known.say(reason, **told), self.reading)

    def found(self, text: str) -> Look:
        """The verdict that the candidate is good, as ``text`` proves."""
        return replace(self.look(Quality.GOOD, "element", matched=text), matched=text)

    def outside(self, url: str) -> Look:
        """The verdict that what counts lies at ``url`` on another host, where nobody looked."""
        return self.look(Quality.UNREADABLE, "outside", host=urlsplit(url).hostname)


def names_only(reading: Reading) -> bool:
    """True for headlines without anything behind them: every link of the page is dead, and no text tells more."""
    return _all_dead(reading) and len(reading.prose_key) < _SHORT


def _all_dead(reading: Reading) -> bool:
    live = any(link.url and link.url != reading.url for link in reading.links)
    return reading.is_html and bool(reading.links) and not live


def _days_named(reading: Reading) -> int:
    return sum(1 for claim in reading.claims if claim.strength is periods.Strength.DATE)


def _contact(opened: Opened) -> Look:
    parts = [name for name in ("address", "phone", "email", "map") if opened.fact(name)]
    if len(parts) >= 2:
        return opened.look(Quality.GOOD, "good")
    if opened.only_leads_on:
        return opened.look(Quality.INDEX, "empty")
    return opened.look(Quality.WRONG, "off_topic")


def _executives(opened: Opened) -> Look:
    reading = opened.reading
    page_title = thai.normalize(opened.known.view.own_title(reading.document) or reading.title)
    titled = replace(reading, title=page_title) if opened.candidate.section is not None else reading
    clash = opened.known.title_clash(opened.probe, titled)
    if _FORMER.search(page_title):
        return opened.look(Quality.WRONG, "former")
    if clash:
        return opened.look(Quality.WRONG, "other_topic", topic=clash)
    if opened.fact("persons"):
        return opened.look(Quality.GOOD, "good")
    if opened.shows_pictures and len(reading.prose_key) < _SHORT:
        return opened.look(Quality.UNREADABLE, opened.known.why_pictured(opened.reading))
    return opened.look(Quality.INDEX if opened.only_leads_on or reading.links else Quality.WRONG, "off_topic")


def _structure(opened: Opened) -> Look | None:
    sides = [name for name in _SIDES if _has(opened, name)]
    # A chart is often headed by its first side only: "the political side" is no list of executives.
    if len(sides) < len(_SIDES) and opened.known.title_clash(opened.probe, opened.reading):
        return None
    length = len(opened.reading.prose_key)
    if len(sides) >= 2 or (sides and length > _SHORT):
        return opened.look(Quality.GOOD, "good")
    if opened.shows_pictures and length < _SHORT_CHART:
        return opened.look(Quality.UNREADABLE, opened.known.why_pictured(opened.reading))
    return None


def _has(opened: Opened, element: str) -> bool:
    rule = opened.probe.elements[element]
    return sum(1 for phrase in rule.phrases if phrase in opened.reading.key) >= rule.minimum


def _two_way(opened: Opened) -> Look:
    if not opened.reading.is_html or channels.is_faq(opened.reading):
        return opened.look(Quality.WRONG, "one_way")
    if _is_closed(opened):
        return opened.look(Quality.GONE, "closed")  # nor does anything count that was left there before
    # A chat on every page of the site makes no page with another label a board.
    found = channels.reply([opened.reading]) or _answered_below(opened)
    if found:
        return opened.found(found)
    if opened.candidate.depth == 0 and opened.reading.links:
        return opened.look(Quality.INDEX, "one_way")
    # Where nobody can ask, it is no channel at all.
    asks = channels.real_form([opened.reading], least=1) or opened.reading.tables
    return opened.look(Quality.PARTLY if asks else Quality.WRONG, "one_way")


def _is_closed(opened: Opened) -> bool:
    """True for a place that says that nothing can be left there any more."""
    reading = opened.reading
    lines = reading.text.split("\n")
    said = any(
        _CLOSED.search(line) and not _STILL_OPEN.search(line)
        for number, line in enumerate(lines)
        if number < _FIRST_LINES or _OF_PLACE.search(line)
    )
    since = any(_CLOSED_SINCE.search(line) and not _STILL_OPEN.search(line) for line in lines)
    return since or (said and not channels.real_form([reading], least=1) and not reading.embeds)


def _answered_below(opened: Opened) -> str:
    """An answer among the comments below a page that is named as the place for questions."""
    if opened.candidate.weight < _POINTS or not opened.reading.is_html or opened.candidate.section is not None:
        return ""
    # Comments may stand in what repeats, the words of a menu ("ถามมา ตอบไป") are none.
    below = tuple(block for block in opened.reading.document.blocks if block.zone not in (Zone.HEADER, Zone.NAV))
    return channels.reply([replace(opened.reading, blocks=below, embeds=(), links=(), tables=())])


def _e_service(opened: Opened) -> Look:
    reading = opened.reading
    if channels.is_internal(reading.title + "\n" + thai.normalize(opened.candidate.label)):
        return opened.look(Quality.WRONG, "internal")
    form = channels.real_form([reading])
    decoy = opened.known.matcher.decoy(reading.title.split("\n")[0]) if form else None
    complaints = decoy is not None and decoy.id == _COMPLAINTS and _COMPLAINING.search(reading.title)
    clash = opened.known.title_clash(opened.probe, reading) if complaints else ""
    if not clash and form and channels.only_complaints(reading):
        clash = opened.known.say("complaints")
    if clash:
        # Whatever the label, what is asked there is what someone complains of.
        return opened.look(Quality.WRONG, "other_topic", topic=clash)
    if form and _only_in_person(reading.text):
        return opened.look(Quality.PARTLY, "in_person")
    if form:
        return opened.found(form)
    outside = channels.outside_form(reading)
    if outside:
        return opened.outside(outside)
    if channels.is_internal(reading.text):
        return opened.look(Quality.WRONG, "internal")
    return opened.look(Quality.INDEX if reading.links else Quality.WRONG, "no_form")


def _only_in_person(text: str) -> bool:
    """True if a text says that what was filled in must be brought, and not that one may."""
    return any(
        not _ALTERNATIVE.search(text, max(0, match.start() - _CLAUSE), match.end() + _CLAUSE)
        for match in _IN_PERSON.finditer(text)
    )


def _complaint_channel(opened: Opened) -> Look:
    if _is_closed(opened):
        return opened.look(Quality.GONE, "closed")
    if not opened.fact("separate_channel"):
        return opened.look(Quality.INDEX if opened.only_leads_on else Quality.WRONG, "general_channel")
    found = opened.fact("online_channel")
    if found and channels.is_online_form(found):
        return opened.outside(found)
    if found:
        return opened.found(found)
    if opened.only_leads_on:
        return opened.look(Quality.INDEX, "no_form")
    # Figures and rules about such complaints are no way to make one.
    told = opened.reading.is_html and (facts.own_number(opened.reading) or _BY_HAND.search(opened.reading.text))
    return opened.look(Quality.PARTLY if told else Quality.WRONG, "no_form")


def _feedback(opened: Opened) -> Look:
    if opened.known.title_clash(opened.probe, opened.reading):
        return opened.look(Quality.WRONG, "off_topic")
    form = channels.real_form([opened.reading], least=1)
    if form:
        return opened.found(form)
    outside = channels.outside_form(opened.reading)
    if outside:
        return opened.outside(outside)
    leads_on = opened.candidate.depth == 0 and bool(opened.reading.links)
    return opened.look(Quality.INDEX if leads_on else Quality.PARTLY, "no_form")


def _news(opened: Opened) -> Look:
    if _speaks_of_another_topic(opened):
        return opened.look(Quality.WRONG, "off_topic")
    found = opened.fact("news_in_year")
    # Dated headlines that lead nowhere are labels, however many; a single post tells its news itself.
    headlines = _all_dead(opened.reading) and _days_named(opened.reading) > 1
    if headlines or names_only(opened.reading):
        return opened.look(Quality.WRONG, "dead")
    if found:
        return opened.found(found)
    year = opened.known.question.fiscal_year
    if facts.latest_day(opened.reading.text):
        return opened.look(Quality.GOOD, "no_news", year=year)
    leads_on = opened.candidate.depth == 0 and bool(opened.reading.links)
    return opened.look(Quality.INDEX if leads_on else Quality.PARTLY, "no_news", year=year)


def _speaks_of_another_topic(opened: Opened) -> bool:
    """True for a paper or single post about something else; a list of news has posts of every kind."""
    if not opened.reading.is_html:
        named = opened.known.title_topics(opened.reading)[:1]
        return any(hit.probe != opened.probe.id and hit.weight >= DECISIVE for hit in named)
    if _days_named(opened.reading) > _DAYS_OF_A_POST:
        return False
    for line in opened.reading.prose_lines[:2]:
        best = opened.known.matcher.topics(line[:160])[:1]
        if best and best[0].probe != opened.probe.id and best[0].weight >= DECISIVE:
            return True
    return False


WAYS: Mapping[str, Callable[[Opened], Look | None]] = {
    "contact": _contact,
    "executives": _executives,
    "structure": _structure,
    "two_way": _two_way,
    "e_service": _e_service,
    "complaint_channel": _complaint_channel,
    "feedback": _feedback,
    "news": _news,
}
"""``kind`` of a probe → how its candidates are judged; a kind that is not here is judged by the content rule."""

"""Facts measured on what a page or document says: a telephone number, a reply, the columns of a table, the months covered.

A detector takes readings (already accepted as being about the topic) and returns the text that proves the fact, or an
empty string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from checklist import periods, thai
from checklist.model import BlockKind, Embed, Form
from checklist.reading import Reading, is_decoration
from checklist.signs import sign

_PHONE = sign("phone")
_EMAIL = sign("email")
_ADDRESS = sign("address")
_PERSON = sign("person")
_POSITION = sign("position")
_DURATION = sign("duration")
_SIGNED = sign("signed")
_REPLY = sign("reply")
_QUESTION = sign("question")
_BOARD_COUNT = sign("board_count")
_CHAT = sign("chat")
_MAP = sign("map")
SOCIAL = re.compile(
    rf"^https?://(?:[\w-]+\.)*(?:{sign('social_host').pattern})/(?!{sign('social_tool').pattern})[^\s]*",
    re.IGNORECASE,
)
"""An agency's own page on a social network."""
_ONLINE_FORM = sign("online_form")
_STORED_FILE = sign("stored_file")
_INTERNAL = sign("internal")
_NONE_THIS_MONTH = sign("none_this_month")
_FAQ = sign("faq")
_ASKED_BY = sign("asked_by")
_APART = sign("apart")
_CORRUPTION = sign("corruption")
_GENERAL = sign("general_grievance")
_WHOLE_LAW = re.compile(rf"พระราชบัญญัติ[^\n]{{0,120}}\n.{{0,900}}?(?:{sign('whole_law').pattern})", re.DOTALL)


@dataclass(frozen=True)
class Question:
    """What a detector is asked: the year being assessed and the day it is asked on."""

    fiscal_year: int
    today: date
    site_has_chat: str = ""
    """A chat that stands on the site's pages; empty without one."""


Detector = Callable[[Sequence[Reading], Question], str]


def _search(pattern: re.Pattern[str], readings: Iterable[Reading], *, everywhere: bool = False) -> str:
    for reading in readings:
        text = thai.normalize(reading.all_text) if everywhere else reading.text
        match = pattern.search(text)
        if match:
            return thai.snippet(text, match.start(), match.end(), 30)
    return ""


def _phone(readings: Sequence[Reading], _: Question) -> str:
    return _search(_PHONE, readings, everywhere=True)


def _email(readings: Sequence[Reading], _: Question) -> str:
    return _search(_EMAIL, readings, everywhere=True)


def _address(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        text = thai.normalize(reading.all_text)
        # An address is often set over several lines: two are enough to read across.
        match = _ADDRESS.search(text) or _ADDRESS.search(text.replace("\n", " "))
        if match:
            return match.group()[:160]
    return ""


def _map(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        for embed in reading.embeds:
            if _MAP.search(embed.url):
                return embed.url[:120]
        for link in reading.document.links:
            if _MAP.search(link.url):
                return link.url[:120]
        for picture in reading.pictures:
            words = thai.normalize(picture.alt + " " + picture.near) + " " + picture.url.lower()
            if re.search(r"แผนที่|map", words) and not is_decoration(picture):
                return picture.alt or picture.url.rsplit("/", 1)[-1]
        if re.search(r"แผนที่", reading.text) and any(not is_decoration(picture) for picture in reading.pictures):
            return "ภาพแผนที่"
    return ""


def chat_of(embeds: Iterable[Embed], urls: Iterable[str] = ()) -> str:
    """Return the chat among embedded things or link targets; empty without one."""
    for embed in embeds:
        if _CHAT.search(embed.url):
            return embed.url[:120]
    return next((url[:120] for url in urls if _CHAT.search(url)), "")


def _two_way(readings: Sequence[Reading], question: Question) -> str:
    for reading in readings:
        chat = chat_of(reading.embeds, (link.url for link in reading.links))
        if chat:
            return chat
        text = reading.text
        if _QUESTION.search(text) or reading.forms:
            match = _REPLY.search(text) if _has_answer(text) else _BOARD_COUNT.search(text)
            if match:
                return thai.snippet(text, match.start(), match.end(), 50)
        board = _board_table(reading)
        if board:
            return board
    return question.site_has_chat


def is_faq(reading: Reading) -> bool:
    """True for questions that the agency put itself: named so, without a form to ask, a person who asked or a day."""
    lead = reading.title + "\n" + "\n".join(reading.prose_lines[:3])
    if not _FAQ.search(lead) or reading.forms or chat_of(reading.embeds, (link.url for link in reading.links)):
        return False
    dated = any(claim.strength is periods.Strength.DATE for claim in periods.claims(reading.prose))
    return not (dated and _ASKED_BY.search(reading.text))


def _has_answer(text: str) -> bool:
    match = _REPLY.search(text)
    if match is None:
        return False
    # A reply box or the board's rules also say "ตอบกลับ": an answer is followed by words of its own.
    following = re.sub(r"\W+", "", text[match.end() : match.end() + 200])
    return len(following) >= 25


def _board_table(reading: Reading) -> str:
    """A board's list of topics with a column of replies in which some topic has one."""
    for table in reading.tables:
        if len(table.rows) < 2:
            continue
        head = [thai.key(cell) for cell in table.rows[0]]
        column = next(
            (
                index
                for index, cell in enumerate(head)
                if re.search(r"^(?:จำนวน)?(?:ผู้)?ตอบ|คำตอบ|repl|ความคิดเห็น|การตอบ|สถานะ", cell)
            ),
            None,
        )
        if column is None:
            continue
        for row in table.rows[1:]:
            if column < len(row) and re.search(r"[1-9]|ตอบแล้ว|ตอบกลับ", thai.normalize(row[column])):
                return " | ".join(cell for cell in row if cell)[:160]
    return ""


def user_fields(form: Form) -> int:
    """Number of inputs that a person fills in; passwords and search boxes are none."""
    kinds = {
        "text",
        "email",
        "tel",
        "textarea",
        "file",
        "select",
        "number",
        "date",
        "radio",
        "checkbox",
        "url",
        "select-one",
        "datetime-local",
    }
    return sum(1 for entry in form.fields if (entry.kind or "text") in kinds)


def real_form(readings: Iterable[Reading], least: int = 2) -> str:
    """Return what a form for the public asks for; empty if there is none (a log-in for staff or a search box is none)."""
    for reading in readings:
        for form in reading.forms:
            words = thai.normalize(form.text + " " + form.heading)
            has_password = any(entry.kind == "password" for entry in form.fields)
            if (
                user_fields(form) >= least
                and not _INTERNAL.search(words)
                and not (has_password and user_fields(form) < 3)
            ):
                labels = [entry.label or entry.name for entry in form.fields if entry.label or entry.name]
                return "แบบฟอร์ม: " + ", ".join(labels)[:140]
    return ""


def outside_form(reading: Reading) -> str:
    """Return the address of an online form on another host that the page leads to or embeds; empty without one."""
    urls = [*(embed.url for embed in reading.embeds), *(link.url for link in reading.links)]
    return next((url for url in urls if _ONLINE_FORM.search(url)), "")


def is_stored_file(url: str) -> bool:
    """True for the address of a file or folder on a file service."""
    return bool(_STORED_FILE.search(url))


def is_online_form(url: str) -> bool:
    """True for the address of a form maker's form."""
    return bool(_ONLINE_FORM.search(url))


def is_internal(text: str) -> bool:
    """True if normalised words speak of a system for staff."""
    return bool(_INTERNAL.search(text))


def _persons(readings: Sequence[Reading], _: Question) -> str:
    names = [match for reading in readings for match in _PERSON.finditer(reading.text)]
    positions = sum(len(_POSITION.findall(reading.text)) for reading in readings)
    vacant = sum(len(re.findall(r"ว่าง", reading.text)) for reading in readings)
    return names[0].group() if (len(names) + vacant >= 2 and names and positions >= 2) else ""


def _photos(readings: Sequence[Reading], _: Question) -> str:
    shown = [picture for reading in readings for picture in reading.pictures if not is_decoration(picture)]
    return f"ภาพ {len(shown)} ภาพ" if len(shown) >= 2 else ""


def _reach(readings: Sequence[Reading], _: Question) -> str:
    return _search(_PHONE, readings) or _search(_EMAIL, readings)


def _chart(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        if any(not is_decoration(picture) for picture in reading.pictures):
            return "ภาพแผนผัง"
        match = re.search(r"แผนผัง|แผนภูมิ|โครงสร้าง", reading.text)
        if match and len(reading.prose_key) > 80:
            return thai.snippet(reading.text, match.start(), match.end(), 40)
    return ""


def _duration(readings: Sequence[Reading], _: Question) -> str:
    return _search(_DURATION, readings)


def _signed(readings: Sequence[Reading], _: Question) -> str:
    found = _search(_SIGNED, readings)
    if found:
        return found
    # A scanned or photographed declaration carries its signature as a picture beside the typed name.
    for reading in readings:
        if re.search(r"นายก", reading.text[-900:]) and _PERSON.search(reading.text[-900:]):
            return reading.text[-200:].replace("\n", " ").strip()
    return ""


def _dated(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        for claim in periods.claims(reading.text):
            if claim.strength is periods.Strength.DATE:
                return thai.snippet(reading.text, claim.start, claim.end, 20)
    return _search(re.compile(r"ณ วันที่|ลงวันที่|วันที่ \d"), readings)


def _table(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        if (
            any(len(table.rows) >= 3 for table in reading.tables)
            or len(re.findall(r"โครงการ|กิจกรรม", reading.text)) >= 3
        ):
            return "ตารางรายโครงการ"
    return ""


def months_covered(readings: Iterable[Reading], fiscal_year: int) -> set[int]:
    """Calendar months of the year's first half that readings are about, by their titles, labels, headings and rows."""
    covered: set[int] = set()
    for reading in readings:
        lines = [
            reading.title,
            reading.extra.get("context", ""),
            *(thai.normalize(block.text) for block in reading.blocks[:400]),
        ]
        for line in lines:
            for claim in periods.claims(line):
                if claim.strength is not periods.Strength.MONTH or not claim.covers(fiscal_year):
                    continue
                covered.update(_span(claim))
    return covered & {10, 11, 12, 1, 2, 3}


def _span(claim: periods.Claim) -> set[int]:
    if not claim.last_month:
        return {claim.month}
    month, span = claim.month, {claim.month}
    while month != claim.last_month and len(span) < 12:
        month = month % 12 + 1
        span.add(month)
    return span


def _months(readings: Sequence[Reading], question: Question) -> str:
    wanted = set(periods.months_ended(question.fiscal_year, question.today))
    covered = months_covered(readings, question.fiscal_year)
    if wanted and wanted <= covered:
        names = [periods.MONTH_NAMES[month - 1] for month in (10, 11, 12, 1, 2, 3) if month in covered]
        return "ครบเดือน " + ", ".join(names)
    return ""


def missing_months(readings: Iterable[Reading], question: Question) -> tuple[str, ...]:
    """Names of the ended months of the half-year that no reading covers."""
    wanted = periods.months_ended(question.fiscal_year, question.today)
    covered = months_covered(readings, question.fiscal_year)
    return tuple(periods.MONTH_NAMES[month - 1] for month in wanted if month not in covered)


def _news_in_year(readings: Sequence[Reading], question: Question) -> str:
    for reading in readings:
        for claim in periods.claims(reading.text):
            dated = claim.strength in (periods.Strength.DATE, periods.Strength.MONTH)
            if dated and claim.covers(question.fiscal_year):
                return thai.snippet(reading.text, claim.start, claim.end, 60)
    return ""


def latest_day(text: str) -> periods.Claim | None:
    """The latest day, by fiscal year, that normalised ``text`` names; None without one."""
    days = [claim for claim in periods.claims(text) if claim.strength is periods.Strength.DATE]
    return max(days, key=lambda claim: claim.last, default=None)


def _not_whole_law(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        if not _WHOLE_LAW.search(reading.text[:4000]) and len(reading.prose_key) < 40_000:
            return reading.prose_lines[0][:120] if reading.prose_lines else ""
    return ""


def _online_channel(readings: Sequence[Reading], _: Question) -> str:
    form = real_form(readings)
    if form:
        return form
    for reading in readings:
        form = outside_form(reading)
        if form:
            return form
    return _search(_EMAIL, readings)


def _separate_channel(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        forms = "\n".join(thai.normalize(form.text + " " + form.heading) for form in reading.forms)
        own = "\n".join(reading.prose_lines)[:3000]
        for words in (forms, own, reading.title):
            match = _CORRUPTION.search(words)
            # A title that speaks of corruption over a form for any grievance does not make the form a channel of its own.
            general = _GENERAL.search(own + forms + _other_headings(reading)) and not _APART.search(own)
            if match and (words is not reading.title or not general):
                return thai.snippet(words, match.start(), match.end(), 40)
    return ""


def _other_headings(reading: Reading) -> str:
    headings = [thai.normalize(block.text) for block in reading.blocks if block.kind is BlockKind.HEADING]
    return "\n".join(heading for heading in headings if not _CORRUPTION.search(heading))


DETECTORS: dict[str, Detector] = {
    "phone": _phone, "email": _email, "address": _address, "map": _map, "two_way": _two_way, "persons": _persons, "photos": _photos,
    "reach": _reach, "chart": _chart, "duration": _duration, "signed": _signed, "dated": _dated, "table": _table, "months": _months,
    "news_in_year": _news_in_year, "not_whole_law": _not_whole_law, "online_channel": _online_channel, "separate_channel": _separate_channel,
}  # fmt: skip
"""Name in a probe file → detector."""


def none_this_month(reading: Reading) -> bool:
    """True if a monthly summary says that nothing was bought."""
    return bool(_NONE_THIS_MONTH.search(reading.text))

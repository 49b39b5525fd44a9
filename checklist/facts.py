"""Facts measured on what a page or document says: a telephone number, a table, the months covered.

A detector takes readings (already accepted as being about the topic) and returns the text that proves the fact, or an
empty string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from checklist import channels, months_told, people, periods, purchases, thai, waiting
from checklist.model import Block, BlockKind, LinkSource
from checklist.reading import Reading, is_decoration
from checklist.signs import sign

_PHONE = sign("phone")
_PUT_TO_USE = sign("put_to_use")
_EMAIL = sign("email")
_FAX = sign("fax")
_SPENT = sign("spent")
_SHARE_SPENT = re.compile(
    rf"(?:{_SPENT.pattern})[^\n]{{0,60}}?(?:(?:ร้อยละ|%)\s?\d|\d\s?(?:%|บาท|บ\.))|ไม่ใช้งบ|ไม่มี(?:การ)?เบิกจ่าย"
)
"""How much of the money was spent, as a share or a sum, or that none was."""
_CELL_NUMBER = re.compile(r"(?<= \| )[1-9]\d{0,2}(?:\.\d+)?(?= \||$)")
_LEAST_SUMS = 1
"""Sums that a content on spending tells."""
_WEB_MAKER, _OURS = sign("web_maker"), sign("local_authority")
_OURS_AFTER_ALL = re.compile(r"[|·•]|งาน|กอง|สำนัก|ฝ่าย|ศูนย์")
"""After who made the website: an office, or the line goes on with something else."""
_LINE_BEFORE = 160
"""Characters of a line before an address that tell whose it is."""
_ADDRESS = sign("address")
_PERSON = sign("person")
_SIGNATURE = 160
"""Characters at a paper's end in which it is signed."""
_SIGNATURES = 1500
"""… if several signed it."""
_DAY_OF_SIGNING = re.compile(r"(?:ณ|ลง)\s?วันที่")
_CLERK = re.compile(r"(?:^|[\n)])\W*(?:(?:รอง)?ปลัด(?:เทศบาล|องค์การ|อบ)|หัวหน้าสำนัก(?:งาน)?ปลัด)[^\n]*$")
_HEAD = re.compile(r"นายก(?:เทศมนตรี|องค์การ|อบ|ฯ|\s)|ปฏิบัติหน้าที่นายก|รักษา(?:ราช)?การ")
_DRAFT = re.compile(r"\W*ร่าง(?:\W|ประกาศ|นโยบาย)")
"""A title that begins so is of a text not yet in force; "ร่าง" further on may be what a paper is about."""
_DOTTED_NAME = re.compile(r"(?:ลงชื่อ|ลงนาม)\)?[ \n]*[.…_]{4,}|\([ .…_]{6,}\)")
_DOTTED_DAY = re.compile(r"(?:วันที่|เดือน|พ\.ศ\.)[ ]*[.…_]{3,}")
_POSITION = sign("position")
_DURATION = sign("duration")
_SIGNED = sign("signed")
_MAP = sign("map")
_MAP_WORDS = re.compile(r"แผนที่|map")
_MAP_URL = re.compile(r"(?<![a-z])(?:google-?)?maps?(?![a-z])")
_OTHER_MAP = re.compile(
    r"sitemap|site-map|site_map|im(?:a)?ge?-?_?map|map-?_?im(?:a)?g|usemap|roadmap|radar|weather|imap|rain"
)
_FRAMES = frozenset({LinkSource.FRAME, LinkSource.IFRAME, LinkSource.EMBED})
SOCIAL = re.compile(
    rf"^https?://(?:[\w-]+\.)*(?:{sign('social_host').pattern})/(?!{sign('social_tool').pattern})[^\s/?#][^\s]*",
    re.IGNORECASE,
)
"""An agency's own page on a social network."""
"""A short address, which may be that of such a page."""
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
        match = next((found for found in pattern.finditer(text) if not _is_of_maker(text, found.start())), None)
        if match:
            return thai.snippet(text, match.start(), match.end(), 30)
    return ""


def _is_of_maker(text: str, at: int) -> bool:
    """True if what stands at ``at`` belongs to the company that made the website: its line says so before."""
    before = text[max(text.rfind("\n", 0, at) + 1, at - _LINE_BEFORE) : at]
    made = _WEB_MAKER.search(before)
    return made is not None and not _OURS_AFTER_ALL.search(before, made.end()) and not _OURS.search(before, made.end())


def _phone(readings: Sequence[Reading], _: Question) -> str:
    return _search(_PHONE, readings, everywhere=True)


def _email(readings: Sequence[Reading], _: Question) -> str:
    return _search(_EMAIL, readings, everywhere=True)


def _fax(readings: Sequence[Reading], _: Question) -> str:
    return _search(_FAX, readings, everywhere=True)


def _spent(readings: Sequence[Reading], _: Question) -> str:
    """The words by which a content tells of money that was spent, if it tells sums, too: a heading alone promises."""
    telling = next((one for one in readings if _SPENT.search(one.told_key) and _SPENT.search(one.text)), None)
    if telling is None or not (_SHARE_SPENT.search(telling.text) or sum(map(_sums, readings)) >= _LEAST_SUMS):
        return ""
    match = _SPENT.search(telling.text)
    return thai.snippet(telling.text, match.start(), match.end(), 30) if match else ""


def _sums(reading: Reading) -> int:
    """How many sums of money a content tells, numbers in a cell of their own among them."""
    return sum(purchases.sums(line) + len(_CELL_NUMBER.findall(line)) for line in reading.text.split("\n"))


def _framed_map(label: str, url: str) -> bool:
    shown = "แผนที่" in label or _MAP_URL.search(url) is not None
    return shown and _OTHER_MAP.search(url) is None


def own_number(reading: Reading) -> str:
    """Return the telephone number or e-mail address in a content's own text: those in the footer are everybody's."""
    return _search(_PHONE, [reading]) or _search(_EMAIL, [reading])


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
            framed = link.source in _FRAMES and _framed_map(thai.normalize(link.label), link.url.lower())
            if framed or _MAP.search(link.url):
                return link.url[:120]
        for picture in reading.pictures:
            told = thai.normalize(f"{picture.alt} {picture.near}")
            name = picture.url.rsplit("/", 1)[-1].lower()  # what is called "imgmap" is a picture one can click
            named = _MAP_WORDS.search(told) or (_MAP_WORDS.search(name) and not _OTHER_MAP.search(name))
            if named and not is_decoration(picture):
                return picture.alt or ("ภาพแผนที่" if picture.url.startswith("data:") else picture.url.rsplit("/", 1)[-1])
        lines = (line for line in reading.text.split("\n") if line not in reading.title.split("\n")[:1])
        if any("แผนที่" in line for line in lines) and any(not is_decoration(one) for one in reading.pictures):
            return "ภาพแผนที่"
    return ""


_PHOTO_LACKS = re.compile(r"รอรูป|รอภาพ|ไม่มีรูป|ไม่มีภาพ|รูปภาพ?เร็ว ๆ นี้|no (?:photo|image)", re.IGNORECASE)


def _persons(readings: Sequence[Reading], _: Question) -> str:
    return people.named(readings)


def _photos(readings: Sequence[Reading], _: Question) -> str:
    if _search(_PHOTO_LACKS, readings):
        return ""
    shown = [picture for reading in readings for picture in reading.pictures if not is_decoration(picture)]
    return f"ภาพ {len(shown)} ภาพ" if len(shown) >= 2 else ""


def _reach(readings: Sequence[Reading], _: Question) -> str:
    if any(map(people.lacks_phone, readings)) or any(people.reaches_one_of_many(reading) for reading in readings):
        return ""  # what is asked of executives is asked of each of them
    return _search(_PHONE, readings) or _search(_EMAIL, readings)


_CHART_WORDS = re.compile(
    r"แผนผัง|แผนภูมิ|โครงสร้าง|ผัง(?:การ|ส่วน|องค์|หน่วย|บริหาร|สำนัก|กอง|คน|บุคล)|แบ่งส่วนราชการ|แบ่งส่วนงาน|(?:การ|เรา)แบ่งงาน"
)


_DIVISION = re.compile("สำนัก(?:งาน)?ปลัด|กอง[ก-๙]{3}|หน่วยตรวจสอบภายใน")
_DIVISIONS = 3
"""Rows that begin with a division, from which a table shows them all."""


def _row_of(block: Block) -> str:
    return thai.label_text(block.text) if block.kind is BlockKind.ROW else ""


def _chart(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        if any(not is_decoration(picture) for picture in reading.pictures):
            return "ภาพแผนผัง"
        divisions = [line for line in map(_row_of, reading.blocks) if _DIVISION.match(line)]
        if len(divisions) >= _DIVISIONS:  # a chart set as a table
            return divisions[0][:120]
        told = "\n".join((reading.text, reading.title, reading.extra.get("context", "")))
        match = _CHART_WORDS.search(told)
        if match and len(reading.prose_key) > 80:
            return thai.snippet(told, match.start(), match.end(), 40)
    return ""


def _put_to_use(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        for match in _PUT_TO_USE.finditer(reading.text):
            if not waiting.is_promised(reading.text, match.start()):
                return thai.snippet(reading.text, match.start(), match.end(), 30)
    return ""


def _duration(readings: Sequence[Reading], _: Question) -> str:
    return _search(_DURATION, readings)


def _signed(readings: Sequence[Reading], _: Question) -> str:
    filled = [reading for reading in readings if not _is_blank_form(reading) and not _is_signed_below_head(reading)]
    found = _search(_SIGNED, filled)
    if found:
        return found
    # A scanned or photographed declaration carries its signature as a picture beside the typed name.
    for reading in filled:
        if re.search(r"นายก", reading.text[-900:]) and _PERSON.search(reading.text[-900:]):
            return reading.text[-200:].replace("\n", " ").strip()
    return ""


def _is_signed_below_head(reading: Reading) -> bool:
    """True for a paper that the clerk or a head of office signed, and not in the mayor's place."""
    end = reading.text[-_SIGNATURES:]
    days = [match.end() for match in _DAY_OF_SIGNING.finditer(end)]
    signed = end[days[-1] :] if days else end[-_SIGNATURE:]
    return _CLERK.search(signed) is not None and _HEAD.search(signed) is None


def _is_blank_form(reading: Reading) -> bool:
    """True for a draft, and for a paper whose places for name and day are still dots: nobody has signed it."""
    if _DRAFT.match(reading.title):
        return True
    end = reading.text[-1500:]
    return bool(_DOTTED_NAME.search(end)) and bool(_DOTTED_DAY.search(end)) and not _PERSON.search(end[-600:])


def _dated(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        for claim in reading.claims:
            if claim.strength is periods.Strength.DATE:
                return thai.snippet(reading.text, claim.start, claim.end, 20)
    return _search(re.compile(r"ณ วันที่|ลงวันที่|วันที่ \d"), readings)


_SEVERAL_LINES = 3
"""Lines with a sum of money each, beyond which a text tells of its projects one by one."""


def _table(readings: Sequence[Reading], _: Question) -> str:
    for reading in readings:
        if (
            any(len(table.rows) >= 3 for table in reading.tables)
            or len(re.findall(r"โครงการ|กิจกรรม", reading.text)) >= 3
            or sum(1 for line in reading.prose_lines if purchases.sums(line)) > _SEVERAL_LINES
        ):
            return "ตารางรายโครงการ"
    return ""


def _months(readings: Sequence[Reading], question: Question) -> str:
    wanted = set(periods.months_ended(question.fiscal_year, question.today))
    covered = months_told.months_covered(readings, question.fiscal_year)
    if wanted and wanted <= covered:
        names = [periods.MONTH_NAMES[month - 1] for month in (10, 11, 12, 1, 2, 3) if month in covered]
        return "ครบเดือน " + ", ".join(names)
    return ""


def _news_in_year(readings: Sequence[Reading], question: Question) -> str:
    for reading in readings:
        for claim in reading.claims:
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


def _two_way(readings: Sequence[Reading], question: Question) -> str:
    return channels.reply(readings) or question.site_has_chat


def _online_channel(readings: Sequence[Reading], _: Question) -> str:
    return channels.online(readings) or _search(_EMAIL, readings)


def _separate_channel(readings: Sequence[Reading], _: Question) -> str:
    return channels.separate(readings)


def _by_values(told: Callable[[Iterable[str]], str]) -> Detector:
    """A detector of what the entries of a list of purchases tell."""
    return lambda readings, _: told(reading.text for reading in readings)


DETECTORS: dict[str, Detector] = {
    "three_prices": _by_values(purchases.three_prices),
    "suppliers": _by_values(purchases.suppliers),
    "bidders": _by_values(purchases.bidders),
    "egp_numbers": _by_values(purchases.egp_numbers),
    "contract_numbers": _by_values(purchases.contract_numbers),
    "rows_end_with_price": _by_values(purchases.rows_end_with_price),
    "rows_without_number": _by_values(purchases.rows_without_number),
    "works": _by_values(purchases.works),
    "phone": _phone,
    "email": _email,
    "fax": _fax,
    "spent": _spent,
    "address": _address,
    "map": _map,
    "two_way": _two_way,
    "persons": _persons,
    "photos": _photos,
    "reach": _reach,
    "chart": _chart,
    "put_to_use": _put_to_use,
    "duration": _duration,
    "signed": _signed,
    "dated": _dated,
    "table": _table,
    "months": _months,
    "news_in_year": _news_in_year,
    "not_whole_law": _not_whole_law,
    "online_channel": _online_channel,
    "separate_channel": _separate_channel,
}
"""Name in a probe file → detector."""

"""What every report calls things, in Thai and English, and how it writes days, times, sizes and points.

One place, so that the terminal, the web page and the memo never use different words for one outcome.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from checklist.messages import status_words
from checklist.model import Kind, ListStatus, Outcome, StopReason
from checklist.score import published

_OUTCOMES = {
    Outcome.FOUND: ("พบครบ", "found"),
    Outcome.INCOMPLETE: ("ไม่ครบ", "incomplete"),
    Outcome.STALE: ("ไม่ใช่ปีที่ประเมิน", "stale"),
    Outcome.MISSING: ("ไม่พบ", "missing"),
    Outcome.UNREADABLE: ("อ่านไม่ได้", "unreadable"),
    Outcome.UNDETERMINED: ("ยังสรุปไม่ได้", "undetermined"),
    Outcome.MANUAL: ("ต้องให้คนดู", "manual"),
}
_MEANINGS = {
    Outcome.FOUND: ("มีหลักฐานครบทุกส่วนที่ใช้ตัดสิน", "everything that decides the item is met by evidence"),
    Outcome.INCOMPLETE: ("พบเรื่องที่ถูก แต่ขาดส่วนที่ใช้ตัดสิน", "the right page is there, a deciding part is not"),
    Outcome.STALE: ("พบแล้ว แต่เป็นของปีหรือรอบอื่น", "there, but of another year or period"),
    Outcome.MISSING: ("สำรวจครบแล้วและไม่มีสิ่งใดตรง", "looked everywhere, and nothing meets it"),
    Outcome.UNREADABLE: ("มีไฟล์อยู่ แต่อ่านเนื้อหาไม่ได้", "a candidate is there, its content can't be read"),
    Outcome.UNDETERMINED: ("ยังดูเว็บไซต์ได้ไม่ครบ", "the site could not be looked at completely"),
    Outcome.MANUAL: ("เครื่องตัดสินไม่ได้ ต้องให้คนเปิดดู", "no machine can decide it; a person must look"),
}
_MARKS = {Outcome.FOUND: "✓", Outcome.INCOMPLETE: "◐", Outcome.STALE: "↻", Outcome.MISSING: "✗"}
_KINDS = {
    Kind.TESSABAN: ("เทศบาล", "municipality"),
    Kind.SAO: ("องค์การบริหารส่วนตำบล", "subdistrict administrative organization"),
    Kind.PAO: ("องค์การบริหารส่วนจังหวัด", "provincial administrative organization"),
    Kind.OTHER: ("", ""),
}
_STATUSES = {
    ListStatus.VERIFIED: ("ยืนยันแล้ว", "verified"),
    ListStatus.PARTIAL: ("ยืนยันได้บางส่วน", "partly verified"),
    ListStatus.DRAFT: ("ร่าง", "draft"),
}
_WARNINGS = {
    ListStatus.DRAFT: (
        "แบบวัดฉบับร่าง: แบบวัดของปีนี้ยังไม่ประกาศ รายการข้อและคะแนนในรายงานนี้อาจเปลี่ยนได้",
        "DRAFT checklist: this year's list has not been published; items and points in this report may change",
    ),
    ListStatus.PARTIAL: (
        "แบบวัดของปีนี้ยืนยันกับแหล่งข้อมูลได้เพียงบางส่วน เลขข้อหรือองค์ประกอบบางรายการอาจต่างจากแบบวัดจริง",
        "This year's list is only partly verified: some numbers or elements may differ from the official one",
    ),
}
_STOPS = {
    StopReason.PAGES: ("ครบจำนวนหน้าที่กำหนด", "the page budget was used up"),
    StopReason.TIME: ("ครบเวลาที่กำหนด", "the time budget was used up"),
    StopReason.BYTES: ("ครบปริมาณข้อมูลที่กำหนด", "the data budget was used up"),
    StopReason.DEPTH: ("ถึงความลึกสูงสุดที่กำหนด", "the depth limit was reached"),
    StopReason.DEADLINE: ("ถึงเวลาที่ต้องหยุด", "the deadline came"),
    StopReason.SIGNAL: ("ถูกสั่งหยุด", "it was interrupted"),
    StopReason.DOWN: ("เปิดหน้าแรกของเว็บไซต์ไม่ได้", "the home page could not be opened"),
    StopReason.BLOCKED: ("เว็บไซต์ปิดกั้นการเข้าดู", "the site blocked the visit"),
    StopReason.DISK: ("พื้นที่จัดเก็บเต็ม", "the disk was full"),
}
_MONTHS = (
    ("ม.ค.", "Jan"), ("ก.พ.", "Feb"), ("มี.ค.", "Mar"), ("เม.ย.", "Apr"), ("พ.ค.", "May"), ("มิ.ย.", "Jun"),
    ("ก.ค.", "Jul"), ("ส.ค.", "Aug"), ("ก.ย.", "Sep"), ("ต.ค.", "Oct"), ("พ.ย.", "Nov"), ("ธ.ค.", "Dec"),
)  # fmt: skip
_FULL_MONTHS = (
    ("มกราคม", "January"), ("กุมภาพันธ์", "February"), ("มีนาคม", "March"), ("เมษายน", "April"),
    ("พฤษภาคม", "May"), ("มิถุนายน", "June"), ("กรกฎาคม", "July"), ("สิงหาคม", "August"),
    ("กันยายน", "September"), ("ตุลาคม", "October"), ("พฤศจิกายน", "November"), ("ธันวาคม", "December"),
)  # fmt: skip
_BANGKOK = timezone(timedelta(hours=7))
"""Thailand has one time and no summer time, so reports need no time zone data."""
BUDDHIST_ERA = 543
THAI_FONT = "TH Sarabun New"
"""The font of Thai offices; where it is missing, Word, Excel and LibreOffice take another Thai one."""


class Words:
    """The words of one language: ``th``, or ``en`` for everything else that may be asked for."""

    def __init__(self, lang: str) -> None:
        self.lang = "en" if lang == "en" else "th"
        self._column = 1 if self.lang == "en" else 0

    def __call__(self, thai: str, english: str) -> str:
        """Return the one of two wordings that is in this language."""
        return (thai, english)[self._column]

    def outcome(self, outcome: Outcome) -> str:
        """Return the word for an outcome."""
        return _OUTCOMES[outcome][self._column]

    def meaning(self, outcome: Outcome) -> str:
        """Return what an outcome means, in a clause."""
        return _MEANINGS[outcome][self._column]

    def marked(self, outcome: Outcome) -> str:
        """Return the word for an outcome behind a sign that needs no colour to be told apart."""
        return f"{_MARKS.get(outcome, '?')} {self.outcome(outcome)}"

    def kind(self, kind: Kind) -> str:
        """Return the kind of authority; empty for one that is none of the three."""
        return _KINDS[kind][self._column]

    def status(self, status: ListStatus) -> str:
        """Return how well a year's list is known."""
        return _STATUSES[status][self._column]

    def warning(self, status: ListStatus) -> str:
        """Return what a reader must know of a list that is not verified; empty for one that is."""
        return _WARNINGS[status][self._column] if status in _WARNINGS else ""

    def stop(self, reason: StopReason) -> str:
        """Return why a crawl ended early."""
        return _STOPS[reason][self._column]

    def failure(self, status: str) -> str:
        """Return a FetchStatus value in words."""
        return status_words(status, self.lang)

    def day(self, day: date) -> str:
        """Return a day as people of the language write it: 5 มี.ค. 2568, 5 Mar 2025."""
        return self._written(day, _MONTHS)

    def full_day(self, day: date) -> str:
        """Return a day for the head of a letter: 5 มีนาคม 2568, 5 March 2025."""
        return self._written(day, _FULL_MONTHS)

    def _written(self, day: date, months: tuple[tuple[str, str], ...]) -> str:
        # Thai months stand beside the Buddhist year, English ones beside the Christian year.
        year = day.year if self._column else day.year + BUDDHIST_ERA
        return f"{day.day} {months[day.month - 1][self._column]} {year}"

    def moment(self, text: str) -> str:
        """Return an ISO 8601 time in Thai time; text that is none of that is returned as it is."""
        try:
            at = datetime.fromisoformat(thai_time(text))
        except ValueError:
            return text
        return f"{self.day(at.date())} {at:%H:%M}{self(' น.', '')}"


def thai_time(text: str) -> str:
    """Return an ISO 8601 time with an offset as Thai time (``…+07:00``); any other text as it is."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return at.astimezone(_BANGKOK).isoformat() if at.tzinfo is not None else text


def points(value: float) -> str:
    """Return points with two decimals, halves up: as the published results are printed and as Excel shows them."""
    return f"{published(value) + 0.0:.2f}"


def percent(value: float) -> str:
    """Return a probability (0–100) in whole percent; what is not certain is never shown as 0 or 100."""
    whole = round(value)
    if whole == 0 and value > 0:
        return "<1%"
    return ">99%" if whole == 100 and value < 100 else f"{whole}%"


def size(count: int) -> str:
    """Return a number of bytes in the largest unit that leaves at least 1."""
    value = float(count)
    for unit in ("B", "KB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "B" or value >= 10 else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"

"""The ways in which people can reach an agency over its site: chats, boards with replies, forms, complaint channels.

A function returns the text or address that proves it, or an empty string.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checklist import periods, thai
from checklist.model import BlockKind, Embed, Form, Link
from checklist.reading import Reading
from checklist.signs import sign

_REPLY = sign("reply")
_BYLINE = sign("byline")
_QUESTION = sign("question")
_BOARD_COUNT = sign("board_count")
_CHAT = sign("chat")
_ONLINE_FORM = sign("online_form")
_STORED_FILE = sign("stored_file")
_INTERNAL = sign("internal")
_FAQ = sign("faq")
_ASKED_BY = sign("asked_by")
_APART = sign("apart")
_EVERYTHING = sign("for_everything")
_CORRUPTION = sign("corruption")
_GENERAL = sign("general_grievance")
_ANY_MATTER = re.compile(
    r"เรื่องทั่วไป|ทั่ว ?ๆ ?ไป|สาธารณูปโภค|เหตุรำคาญ|(?:ถนน|ไฟฟ?้?า?|น้ำ|ประปา)[\s,/]+(?:ถนน|ไฟ|น้ำ|ประปา|ขยะ)"
    r"|(?:ซ่อม|ชำรุด|แจ้ง|เดือดร้อน)[^\n]{0,20}(?:ถนน|ไฟฟ้า|ประปา)"
)
"""In the heading of a form: what it is for, besides corruption."""
_OTHERS_PAGE = sign("others_page")
_MADE_BY = sign("made_by")
_MADE_BY_LAST = re.compile(rf"(?:{_MADE_BY.pattern})\W*$", re.IGNORECASE)
_AUTHORITY_PAGE = sign("authority_page")
_ASKED = re.compile(r"\W*(?:ถาม|คำถาม|q)\s*\d{0,2}\s*[:.)]", re.IGNORECASE)
_POSTED_BY = re.compile(r"ถาม|ตอบ|โดย|คุณ|เมื่อ")
_PAGE_WRITTEN = re.compile(r"แก้ไข|เขียนโดย|ผู้ดูแล|เผยแพร่|admin", re.IGNORECASE)
_LEAST_ASKED = 2
"""Questions without a day or a name from which nobody asked them."""
_AUTHOR = 40
"""Characters that the name of who wrote a post may have."""
SHORTENED = re.compile(rf"^https?://(?:www\.)?(?:{sign('shortener').pattern})/\w", re.IGNORECASE)
"""Addresses that say nothing of where they lead."""
_POST = re.compile(
    r"(?P<who>[^():]{2,60}?)\s*(?:\((?P<day>[^)]{4,30})\)|(?P<bare>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}\s[ก-๙.]{3,12}\s?\d{2,4}))"
    r"\s*[:：]\s*(?P<text>\S.{5,})"
)
_SIGNED_POST = re.compile(
    r"(?!ปรับปรุง|แก้ไข|อัป|วัน)[ก-๙a-z][^|]{1,40}?\s(?:\d{1,2}\s?[ก-๙.]{3,12}\s?\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4})$",
    re.IGNORECASE,
)
"""A name and the day of a post."""
_NO_LETTER = re.compile(r"[^ก-๙a-z]", re.IGNORECASE)
_OF_AGENCY = re.compile(
    r"\W*(?:เจ้าหน้าที่|งาน|กอง|สำนัก|ฝ่าย|แอดมิน|admin|ผู้ดูแล|เทศบาล|อบต|นายก|ปลัด|ช่าง|นักวิชาการ|ทีมงาน|หน่วย)", re.IGNORECASE
)
"""How the name of one who answers for the agency begins."""
_ASKING = re.compile(
    r"\?|ไหม|มั้ย|หรือ(?:ไม่|ยัง|เปล่า)|เมื่อไ|วันไหน|กี่|อย่างไร|ยังไง|อะไร|ที่ไหน|ทำไม|เท่าไ|ใคร|ขอถาม|หน่อย(?![ก-๙]{3})"
)
_LONGEST_THREAD = 1500
"""Key characters of a question and its answers."""
_LEAST_ANSWER = 25
"""Letters of an answer."""
_CHOICES = frozenset({"radio", "checkbox", "select", "select-one", "option", "submit", "button"})
_COMPLAINED = re.compile(
    r"(?:เรื่อง|ประเด็น|ข้อ|หัวข้อ|ผู้|ต้องการ)(?:ที่(?:จะ|ต้องการ)?)?ร้อง(?:เรียน|ทุกข์)|ถูกร้องเรียน|เล่าความเดือดร้อน"
)
_SERVED = re.compile(
    r"(?<![ก-๙])ขอ(?!ร้องเรียน|แจ้งเรื่อง|รับรอง|ยืนยัน|ให้|ความเป็นธรรม|เสนอแนะ|แสดง|ง|บ)|ขอ(?:ใช้|รับ(?!เรื่อง|รอง)|อนุญาต|ยืม)|คำขอ|คำร้อง(?!เรียน|ทุกข์)|แจ้ง(?:ซ่อม|ไฟ|เหตุ)|ชำระ|จอง|ลงทะเบียน"
    r"|ประเภทบริการ|บริการที่|ภาษี|เบี้ย|ต่อ(?:ใบ|ประปา)|ติดตั้ง|เก็บขยะ|ซ่อม"
)
"""In a form: what is asked for is a service."""
_FILLED_IN = frozenset(
    "text email tel textarea file select number date radio checkbox url select-one datetime-local".split()
)
"""Kinds of inputs that a person fills in."""


def chat_of(embeds: Iterable[Embed], urls: Iterable[str] = ()) -> str:
    """Return the chat among embedded things or link targets; empty without one."""
    for embed in embeds:
        if _CHAT.search(embed.url):
            return embed.url[:120]
    return next((url[:120] for url in urls if _CHAT.search(url)), "")


def is_of_others(link: Link) -> bool:
    """True for a link whose words say that another agency's page is behind it: the district's, a department's."""
    said = thai.normalize(f"{link.label} {link.before}")
    if _MADE_BY.search(thai.normalize(link.label)) or _MADE_BY_LAST.search(thai.normalize(link.before)):
        return True  # the maker's own name is the link
    return bool(_OTHERS_PAGE.search(said)) and not _AUTHORITY_PAGE.search(said)


def reply(readings: Iterable[Reading]) -> str:
    """Return what shows that the agency answers people: a chat, a reply, a board with replies; empty without any."""
    for reading in readings:
        chat = chat_of(reading.embeds, (link.url for link in reading.links))
        if chat:
            return chat
        text = reading.text
        if _QUESTION.search(text) or reading.forms:
            match = _answer(text) or _BOARD_COUNT.search(text)
            if match:
                return thai.snippet(text, match.start(), match.end(), 50)
        board = _board_table(reading) or _answered_post(reading)
        if board:
            return board
    return ""


def is_thread(reading: Reading) -> bool:
    """True for one question that somebody left on a board, with what the agency answered."""
    text = reading.text
    short = len(reading.prose_key) <= _LONGEST_THREAD
    return reading.is_html and short and _ASKED_BY.search(text) is not None and _answer(text) is not None


def _answered_post(reading: Reading) -> str:
    """The words of the agency among dated posts, one of which somebody else wrote to ask; empty without such."""
    posts = list(_posts([thai.label_text(block.text) for block in reading.blocks]))
    asked = any(not _OF_AGENCY.match(who) and _ASKING.search(text) for who, text in posts)
    answers = (f"{who}: {text}" for who, text in posts if _OF_AGENCY.match(who) and not _ASKING.search(text))
    return next((answer[:160] for answer in answers), "") if asked else ""


def _posts(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Who wrote and what, of posts in one line ("Noi (18 June): when …?") or in three: a name, a day, the words."""
    for number, line in enumerate(lines):
        inline = _POST.match(line)
        who, _, words = line.partition(" | ")
        told = " | " not in words and len(_NO_LETTER.sub("", words)) >= _LEAST_ANSWER
        if told and (_OF_AGENCY.match(who) or _SIGNED_POST.match(who)):
            yield who, words  # a row of a table: who wrote, and what
        if inline is not None and periods.is_day(inline["day"] or inline["bare"]):
            yield inline["who"], inline["text"]
        elif 0 < number < len(lines) - 1 and periods.is_day(line) and len(lines[number - 1]) <= _AUTHOR:
            yield lines[number - 1], lines[number + 1]


def is_faq(reading: Reading) -> bool:
    """True for questions that the agency put itself: named so, without a form to ask, a person who asked or a day."""
    lead = reading.title + "\n" + "\n".join(reading.prose_lines[:3])
    asked = [line for line in reading.prose_lines if _ASKED.match(line)]
    days = {claim[:2] for claim in periods.claims(reading.prose) if claim.strength is periods.Strength.DATE}
    asked_them = any(map(_is_dated_post, reading.prose_lines)) or len(days) > 1 or _ASKED_BY.search(reading.text)
    put_itself = len(asked) >= _LEAST_ASKED and not asked_them
    if (
        not (put_itself or _FAQ.search(lead))
        or reading.forms
        or chat_of(reading.embeds, (link.url for link in reading.links))
    ):
        return False
    dated = any(claim.strength is periods.Strength.DATE for claim in periods.claims(reading.prose))
    return not (dated and _ASKED_BY.search(reading.text))


def _is_dated_post(line: str) -> bool:
    """True for a line of a board that says when somebody asked or answered; a page says when it was written, too."""
    spoken = _POSTED_BY.search(line) is not None and _PAGE_WRITTEN.search(line) is None
    return spoken and any(claim.strength is periods.Strength.DATE for claim in periods.claims(line))


def _answer(text: str) -> re.Match[str] | None:
    """The words that stand before an answer; None without one. Who wrote the first post has not answered it."""
    first = _BYLINE.search(text)
    for match in _REPLY.finditer(text):
        if first is not None and first.start() <= match.start() <= first.end():
            continue
        # A reply box or the board's rules also say "ตอบกลับ": an answer is followed by words of its own.
        following = re.sub(r"\W+", "", text[match.end() : match.end() + 200])
        return match if len(following) >= _LEAST_ANSWER else None
    return None


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


def asked_in(form: Form) -> str:
    """Normalised words of a form: its heading and text, and what its empty fields ask for (choices are not asked)."""
    labels = (entry.label for entry in form.fields if entry.kind not in _CHOICES)
    return thai.normalize(" ".join([form.heading, _words_of(form), *labels]))


def _words_of(form: Form) -> str:
    """The text inside a form; none of one that encloses its page, as some systems have it."""
    return "" if form.whole else form.text


def user_fields(form: Form) -> int:
    """Number of inputs that a person fills in; passwords and search boxes are none."""
    return sum(1 for entry in form.fields if (entry.kind or "text") in _FILLED_IN)


def only_complaints(reading: Reading) -> bool:
    """True if every form for the public asks what is complained of, and none of them for a service."""
    asked = [asked_in(form) for form in reading.forms if user_fields(form) > 1]
    return bool(asked) and all(_COMPLAINED.search(words) and not _SERVED.search(words) for words in asked)


def real_form(readings: Iterable[Reading], least: int = 2) -> str:
    """Return what a form for the public asks for, with at least ``least`` inputs; empty if there is none.

    A log-in for staff and a search box are none.
    """
    for reading in readings:
        for form in reading.forms:
            words = thai.normalize(_words_of(form) + " " + form.heading)
            has_password = any(entry.kind == "password" for entry in form.fields)
            if (
                user_fields(form) >= least
                and not all(entry.kind in _CHOICES for entry in form.fields if (entry.kind or "text") in _FILLED_IN)
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


def online(readings: Sequence[Reading]) -> str:
    """Return the form by which a complaint can be sent, here or at a form maker's; empty without one."""
    form = real_form([replace(reading, forms=_not_general(reading)) for reading in readings])
    if form:
        return form
    for reading in readings:
        form = outside_form(reading)
        if form:
            return form
    return ""


def _not_general(reading: Reading) -> tuple[Form, ...]:
    """The forms without those under a heading of their own for every grievance ("roads, water, light")."""
    title = reading.title.split("\n")[0]
    return tuple(
        form
        for form in reading.forms
        if not _is_headed_general(thai.normalize(form.heading), title) or _CORRUPTION.search(asked_in(form))
    )


def _is_headed_general(heading: str, title: str) -> bool:
    """True for a form's heading that takes every grievance, on a page whose ``title`` is not about corruption alone."""
    if thai.label_key(heading) == thai.label_key(title):
        return False
    general = _GENERAL.search(heading) is not None and _CORRUPTION.search(title) is None
    return general or _ANY_MATTER.search(heading) is not None


def separate(readings: Iterable[Reading]) -> str:
    """Return the words that show a channel of its own for complaints about corruption; empty without one."""
    for reading in readings:
        forms = "\n".join(map(asked_in, reading.forms))
        own = "\n".join(reading.prose_lines)[:3000]
        if _EVERYTHING.search(own) and not _APART.search(own):
            continue
        for words in (forms, own, reading.title):
            match = _CORRUPTION.search(words)
            # A title that speaks of corruption over a form for any grievance does not make that a channel of its own.
            general = _GENERAL.search(own + forms + _other_headings(reading)) and not _APART.search(own)
            if match and (words is not reading.title or not general):
                return thai.snippet(words, match.start(), match.end(), 40)
    return ""


def _other_headings(reading: Reading) -> str:
    headings = [thai.label_text(block.text) for block in reading.blocks if block.kind is BlockKind.HEADING]
    return "\n".join(heading for heading in headings if not _CORRUPTION.search(heading))

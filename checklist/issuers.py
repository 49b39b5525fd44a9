"""Whose paper or page it is: the site's own authority's, another one's, or that of a school or health centre."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from checklist import thai
from checklist.model import BlockKind, Kind, TextState
from checklist.names import authority_names, title_parts
from checklist.reading import Reading
from checklist.signs import sign
from checklist.site import SiteView

_OTHER_ISSUER = re.compile(
    r"^(?:ประกาศ|คำสั่ง|นโยบาย|รายงาน|แผน|คู่มือ|ระเบียบ)\s?(?:ของ)?((?:จังหวัด|อำเภอ|ที่ว่าการอำเภอ|สำนักงานจังหวัด)\s?[ก-๙]{3,30})"
    r"|(?:^|25\d\d\s)(?P<alone>(?:สำนักงานจังหวัด|ที่ว่าการอำเภอ|ที่ทำการปกครองจังหวัด|ที่ทำการปกครองอำเภอ|สำนักงานส่งเสริมการปกครองท้องถิ่น)[ก-๙]{0,40}|จังหวัด[ก-๙]{2,20}$)"
    r"(?=$|\s(?:ประจำ|ปี|อำเภอ|จังหวัด|\d))",
    re.MULTILINE,
)
"""A province's or district's paper says so in one phrase; the line "อำเภอ … จังหวัด …" is anybody's address."""
_BUREAU = re.compile(r"^(?:ศูนย์ดำรงธรรม|ศูนย์ราชการสะดวก)(?:จังหวัด|อำเภอ)\s?[ก-๙]{2,40}$", re.MULTILINE)
"""An office of the province that counts for all of its authorities."""
_PROVINCE_NOTICE = re.compile(r"\W*(?:ประกาศ|คำสั่ง|นโยบาย)\s?((?:จังหวัด|อำเภอ)\s?[ก-๙]{3,30})")
_GOVERNOR = re.compile(r"(?:(?:ประกาศ|สั่ง)\s?ณ\s?วันที่[^\n]{0,60})?(?:\([^)]{0,60}\)\s*)?(?:ผู้ว่าราชการจังหวัด|นายอำเภอ)")
_SIGNATURE_LINES = 4
"""Last lines of a notice, in which who signed it stands."""
_AT_END = re.compile(
    rf"(?P<who>(?:{sign('authority_kind').pattern})\s{{0,3}}[ก-๙]{{2,24}})"
    r"(?:\s*(?:อ\s?[ำา]?\s?[ำา]?เภอ|อ\.|จังหวัด|จ\.)\s?[ก-๙]{2,24}(?:\s[ก-๙]{1,12})?){0,2}"
    r"\s*(?:\(.{0,60}\)|\d.{0,60}|ที่\s.{0,30}วันที่.*|ปรับปรุง.{0,30})?$"
)
"""An authority at the end of a line, before its address and a time or number at most."""
_WITH_OTHERS = re.compile(
    r"(?:^|\s)(?:ณ|ร่วมกับ|กับ|ระหว่าง|เรียน|จาก|ถึง|และ|ให้|แก่)\s*$|ดูงาน|ร่วม|เรียน|เครือข่าย|เชิญ|สนับสนุน|เขต|ติดต่อ|เชื่อม|สาย"
    r"|(?<!จัด)(?:ซื้อ|จ้าง)|มอบ|สังกัด|ผู้แทน|ตัวแทน|เจ้าภาพ|ยืม|โอน"
)
"""Before a name: it is that of a guest, a host or a receiver."""
_NO_PLACE = re.compile(r"หรือ|และ|การ|ทุจริต|เรื่อง|ประกาศ|ดำเนิน|บริการ")
"""In what follows the kind of an authority: it is what it does."""
_ISSUES = re.compile(r"(?:^|ของ|ประกาศ|คำสั่ง|โดย|\d{4}|\d{2}|\)|:|(?:กอง|ส[ำา]นัก)\s?[ก-๙]{0,24})\s*$")
"""What stands before the name of who issued a paper: nothing, whose it is, its year or its division."""
_CENTRAL = re.compile(
    r"\W*(?:อ่าน|ดู|เปิด|ดาวน์โหลด|โหลด)?\s?(?:ประกาศ|ระเบียบ|คู่มือ|หลักเกณฑ์|หนังสือ|เกณฑ์|คำแนะนำ)\s?(?:ของ)?"
    rf"(?P<office>(?:คณะกรรมการ\s?|สำนักงาน\s?(?:คณะกรรมการ\s?)?)?(?:{sign('central_office').pattern}))"
)
_MAKER = re.compile(
    r"(?:^|[\n(])\W{0,3}(?:จัดทำ|เรียบเรียง|เผยแพร่|ผลิต)โดย\s?:?\s?"
    rf"(?P<office>(?:คณะกรรมการ\s?|สำนักงาน\s?(?:คณะกรรมการ\s?)?)?(?:{sign('central_office').pattern}))"
)
"""Who made a manual that others put on their pages."""
_ALIKE = 0.55
"""Likeness of names (0–1) from which one may be the other, misread."""
_COVER = 400
"""Key characters in which a paper's cover names whose it is."""
_LEAST_BODY = 300
_SAID_IN_BODY = 3
_WHOLE_NAME = 4
"""Letters from which names that differ in tones only are one, misread."""
_HEAD_LINES, _LINE = 4, 170
_UNIT = rf"(?:{sign('unit_kind').pattern})\s?(?!ร่วม|ให้|และ|ที่|ได้|มา)[ก-๙]{{3,30}}(?:\s?\d{{1,2}})?"
_UNIT_PART = re.compile(rf"^({_UNIT})")
_UNIT_ISSUER = re.compile(
    rf"(?:^|\s|ของ|ประกาศ|คำสั่ง)({_UNIT})"
    r"(?=$|\s(?:อำเภอ|จังหวัด|ตำบล|สังกัด|ปี|ประจำ|เรื่อง|\d)|สำนักงาน(?:เขตพื้นที่|สาธารณสุข)|สังกัด)"
)
"""A body's name where a title says whose it is: at the end of a line, or before its address or what it is about."""
_WORK = sign("work_for_unit")
_PLACE = re.compile(r"(?:^|\s)ณ(?:\s|[ก-๙])|\d\s?น\.|สถานที่")
"""Where something takes place."""
_PAGES_OF_SITE = 3
"""Pages that a site of a unit has at least."""
_AUTHORITY = re.compile(r"เทศบาล(?!\s?\d|วัด|บ้าน)|อบต|อบจ|องค์การบริหาร")
_SERVES = re.compile(r"รับส่ง|ผู้ป่วย|นักเรียน|บริการ")
_EVENT = re.compile(r"ประชาคม|ประชุม|เวที|กิจกรรม|อบรม")
"""In a title: what follows is where it was."""
_BELONGS = re.compile(r"(?:สังกัด|ในสังกัด|ภายใต้)\S{0,60}")
_MAYOR = re.compile(r"นายก(?:เทศมนตรี|องค์การ|\s?อบ[ตจ])|ปลัด(?:เทศบาล|องค์การ|\s?อบ[ตจ])")
_ISSUER_LINES = 3
"""Lines of a title in which it says whose paper it is."""
_TEXT = 6000
"""Characters in which the issuer of a paper is named."""
_EARLY = 1200
_OF_PROVINCE = re.compile("สำนักงานจังหวัด|ส่วนราชการประจำจังหวัด|ที่ว่าการอำเภอ|ที่ทำการปกครอง|ศาลากลาง|สำนักงานส่งเสริม")
_KINDS = re.compile(sign("authority_kind").pattern)
_LEAST_LONGER = 3
"""Letters that a name has more than a neighbour's with which it begins: fewer may be lost in a text layer."""
_OWN_LETTERS = 12
"""Letters of a name by which it is looked for."""


def names_own(text: str, own: tuple[str, ...]) -> bool:
    """True if ``text`` names the site's authority, with its kind: a province can have the same name."""
    return _any_own(authority_names(text), own)


def named_other(text: str, own: tuple[str, ...]) -> str:
    """Return the name of the authority that words of a link speak of, if it is another than the site's ``own``."""
    if not own or _any_own(authority_names(text), own):
        return ""
    names = authority_names(text, sure=True)
    return names[0] if names else ""


def central_office(text: str) -> str:
    """Return the office of the state whose notice, manual or rules the words of a link name as its own; else nothing.

    A town's own report to such an office is the town's.
    """
    normal = thai.normalize(text)
    named = _CENTRAL.match(normal)
    return named["office"].strip() if named is not None and not authority_names(normal) else ""


def made_by_office(reading: Reading, own: tuple[str, ...]) -> str:
    """Return the office of the state that made what is told, as its first lines say; empty for the authority's own."""
    head = reading.prose[:_EARLY]
    made = _MAKER.search(head)
    return made["office"].strip() if made is not None and not names_own(head, own) else ""


def other_authority(
    reading: Reading, own: tuple[str, ...], kind: Kind = Kind.OTHER, *, papers_agree: bool = False
) -> str:
    """Return the name of another authority whose document this is; empty if it is the site's or can't be told.

    ``own``: keys of the names of the site's authority; ``kind``: what kind of authority it is; ``papers_agree``: papers
    of the site name it so, too, or a slogan may have run into the name on its pages.
    """
    if not own:
        return ""
    province = _province_on_page(reading, own) if reading.is_html else ""
    if province:
        return province
    issuer = _OTHER_ISSUER.search(_title_lines(reading))
    text = f"{reading.title}\n{reading.text[:_TEXT]}"
    names = authority_names(text)
    in_key = any(mine[:_OWN_LETTERS] in reading.key for mine in own)
    bureau = _BUREAU.search(_title_lines(reading)) if not reading.is_html else None
    if bureau and not names:
        return bureau.group()
    if issuer and not names and not in_key and (issuer[1] or _signed_by_province(reading)):
        return issuer[1] or issuer["alone"]
    namesake = "" if in_key or reading.document.state is not TextState.CLEAN else _namesake(names, own)
    if namesake and not papers_agree and not _of_another_kind(text, kind):
        namesake = ""
    if namesake:
        return namesake
    inside = _body_of_other(reading, own)
    if inside:
        return inside
    if not names or _any_own(names, own) or any(mine[:_OWN_LETTERS] in reading.key for mine in own if len(mine) >= 4):
        return ""
    certain = authority_names(text, sure=True)
    if not certain:
        return ""
    issuer_named = _issued_by(reading)
    told = any(_same_name(issuer_named, one) for one in certain)
    if told and all(Levenshtein.normalized_similarity(issuer_named, mine) < _ALIKE for mine in own):
        return issuer_named
    first = certain[0]
    # The title stands in the text, too.
    alike = sum(1 for name in authority_names(reading.text[:_TEXT]) if _same_name(name, first))
    early = authority_names(f"{reading.title}\n{reading.text[:_EARLY]}")
    return first if alike >= 2 and early else ""


def _province_on_page(reading: Reading, own: tuple[str, ...]) -> str:
    """Return the province or district whose notice a page shows, signed by its head; the page's title is the site's."""
    notices = (_PROVINCE_NOTICE.match(line) for line in reading.prose_lines[:_HEAD_LINES])
    notice = next((found for found in notices if found is not None), None)
    signed = any(_GOVERNOR.match(line) for line in reading.prose_lines[-_SIGNATURE_LINES:])
    return notice[1] if notice is not None and signed and not names_own(reading.prose, own) else ""


def _body_of_other(reading: Reading, own: tuple[str, ...]) -> str:
    """The authority that a paper is about from beginning to end, where only its cover names the site's own."""
    if reading.is_html or reading.document.state is not TextState.CLEAN:
        return ""
    ours = [mine[:_OWN_LETTERS] for mine in own if len(mine) >= _WHOLE_NAME]
    key = reading.key
    covered = max((key.find(mine) + len(mine) for mine in ours if mine in key[:_COVER]), default=0)
    body = key[covered:]
    if not covered or len(body) < _LEAST_BODY or any(mine in body for mine in ours):
        return ""
    text = reading.text[:_TEXT]
    told = [
        name
        for name in dict.fromkeys(authority_names(text, sure=True))
        if len(name) >= _WHOLE_NAME
        and body.count(name) >= _SAID_IN_BODY
        and not _any_own([name], own)
        and all(Levenshtein.normalized_similarity(name, mine) < _ALIKE for mine in own)
        and re.search(rf"(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)){name}", body)
    ]
    return told[0] if len(told) == 1 and _acts(reading.text, told[0]) else ""


def _acts(text: str, name: str) -> bool:
    """True if an authority (the key of its name) is the one that a text tells of, and no guest, host or receiver."""
    kind = r"(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด))"
    acting = rf"(?:^|\n)\W*{kind}\s?{name}|นายก(?:เทศมนตรี|องค์การบริหารส่วน)(?:ตำบล|เมือง|นคร|จังหวัด)?\s?{name}"
    served = rf"(?:ผู้รับบริการ|ผู้มารับบริการ|ประชาชน|พนักงาน|บุคลากร)(?:ใน)?(?:เขต|ของ){kind}\s?{name}"
    return re.search(f"{acting}|{served}", text) is not None


def _signed_by_province(reading: Reading) -> bool:
    """True if a paper that names a province alone speaks of its offices; a town's cover has that line, too."""
    return reading.document.state is TextState.CLEAN and bool(_OF_PROVINCE.search(reading.text[:_TEXT]))


def _namesake(names: Sequence[str], own: tuple[str, ...]) -> str:
    """Return the name of a neighbour with which ours begins, if no other stands in a paper.

    The subdistrict beside a town has its name, as a rule, or the beginning of it.
    """
    if not names or set(names) != {names[0]} or not own[0].startswith(names[0]):
        return ""
    return names[0] if len(own[0]) - len(names[0]) >= _LEAST_LONGER else ""


def _of_another_kind(text: str, kind: Kind) -> bool:
    kinds = {_kind_of(found[0]) for found in _KINDS.finditer(thai.normalize(text))}
    return kind is not Kind.OTHER and bool(kinds) and kind not in kinds


def _kind_of(word: str) -> Kind:
    if "จังหวัด" in word or word.startswith("อบจ"):
        return Kind.PAO
    return Kind.TESSABAN if word.startswith(("เทศ", "ท")) else Kind.SAO


def _issued_by(reading: Reading) -> str:
    """Return the authority that a line of a paper's head names alone, or at its end, with its address or without."""
    head = reading.title.split("\n")[:_ISSUER_LINES]
    lines = [thai.normalize(block.text) for block in reading.blocks[:_HEAD_LINES] if block.kind is not BlockKind.ROW]
    for line in dict.fromkeys([*head, *lines]):
        named = _AT_END.search(line) if len(line) <= _LINE else None
        before = line[: named.start()] if named is not None else ""
        if named is None or _WITH_OTHERS.search(before):
            continue
        if line in head or _ISSUES.search(before):
            name = next(iter(authority_names(named["who"])), "")
            return "" if _NO_PLACE.search(name) else name
    return ""


def unit_issuer(reading: Reading, view: SiteView) -> str:
    """Return the name of the school, health centre or the like whose page or paper this is; empty if it is none's.

    Units in the <title> of the home page are the site's own: hospitals have sites, too.
    """
    own = view.authority_names
    unit = _site_of_unit(reading, view) if reading.is_html else _paper_of_unit(reading, own)
    return "" if not own or (unit and thai.key(unit) in thai.key(view.home_title)) else unit


def _site_of_unit(reading: Reading, view: SiteView) -> str:
    """Return the unit that the <title> of several pages names as the site they belong to, after each page's name."""
    parts = title_parts(reading.document.title)
    if len(parts) < 2 or _any_own(authority_names(" ".join(parts)), view.authority_names):
        return ""
    unit = _UNIT_PART.fullmatch(parts[-1])
    return unit[1] if unit is not None and view.shared_title(parts[-1]) >= _PAGES_OF_SITE else ""


def _paper_of_unit(reading: Reading, own: tuple[str, ...]) -> str:
    """Return the unit that a paper's title names as its issuer, unless the authority signed or titled it."""
    title = _BELONGS.sub("", _title_lines(reading))
    lead = _BELONGS.sub("", reading.text[:_EARLY])
    if _any_own(authority_names(title), own) or _AUTHORITY.search(lead) or _MAYOR.search(lead + reading.end[-_EARLY:]):
        return ""
    for line in title.split("\n"):
        unit = _UNIT_ISSUER.search(line)
        before = line[: unit.start(1)] if unit is not None else ""
        alone = not before.strip() and line != title.split("\n")[0]
        told = _WORK.search(line) or _PLACE.search(before) or _WITH_OTHERS.search(before) or _SERVES.search(before)
        if unit is not None and not told and not (alone and _EVENT.search(title)):
            return unit[1]
    return ""


def _title_lines(reading: Reading) -> str:
    return "\n".join(reading.title.split("\n")[:_ISSUER_LINES])


def _any_own(names: Iterable[str], own: tuple[str, ...]) -> bool:
    return any(_same_name(name, mine) for name in names for mine in own)


def _same_name(one: str, other: str) -> bool:
    # Text layers of PDFs often have lost the ring of a sara am, and scans the tones.
    short, long = sorted((one.replace("ำ", "า"), other.replace("ำ", "า")), key=len)
    if len(short) >= _WHOLE_NAME and thai.skeleton(short) == thai.skeleton(long):
        return True
    return len(short) >= 2 and (long.startswith(short) or (len(short) >= 5 and short[:5] == long[:5]))

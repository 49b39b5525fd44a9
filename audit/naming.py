"""Who a site belongs to: its id from the address; name, kind and province from what its home page says of itself.

A guess for headings and lists, never evidence for an item.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from checklist.model import Document, Kind, Municipality, Zone
from checklist.thai import normalize
from storage.repository import host_of

_PREFIXES = {
    "องค์การบริหารส่วนจังหวัด": ("องค์การบริหารส่วนจังหวัด", Kind.PAO),
    "อบจ.": ("องค์การบริหารส่วนจังหวัด", Kind.PAO),
    "องค์การบริหารส่วนตำบล": ("องค์การบริหารส่วนตำบล", Kind.SAO),
    "อบต.": ("องค์การบริหารส่วนตำบล", Kind.SAO),
    "เทศบาลนคร": ("เทศบาลนคร", Kind.TESSABAN),
    "ทน.": ("เทศบาลนคร", Kind.TESSABAN),
    "เทศบาลเมือง": ("เทศบาลเมือง", Kind.TESSABAN),
    "ทม.": ("เทศบาลเมือง", Kind.TESSABAN),
    "เทศบาลตำบล": ("เทศบาลตำบล", Kind.TESSABAN),
    "ทต.": ("เทศบาลตำบล", Kind.TESSABAN),
}
_PROVINCE_LIST = (
    "กระบี่ กรุงเทพมหานคร กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา ชลบุรี "
    "ชัยนาท ชัยภูมิ ชุมพร เชียงราย เชียงใหม่ ตรัง ตราด ตาก นครนายก นครปฐม นครพนม นครราชสีมา "
    "นครศรีธรรมราช นครสวรรค์ นนทบุรี นราธิวาส น่าน บึงกาฬ บุรีรัมย์ ปทุมธานี ประจวบคีรีขันธ์ "
    "ปราจีนบุรี ปัตตานี พระนครศรีอยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก เพชรบุรี เพชรบูรณ์ "
    "แพร่ ภูเก็ต มหาสารคาม มุกดาหาร แม่ฮ่องสอน ยโสธร ยะลา ร้อยเอ็ด ระนอง ระยอง ราชบุรี ลพบุรี "
    "ลำปาง ลำพูน เลย ศรีสะเกษ สกลนคร สงขลา สตูล สมุทรปราการ สมุทรสงคราม สมุทรสาคร สระแก้ว "
    "สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี สุราษฎร์ธานี สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง "
    "อำนาจเจริญ อุดรธานี อุตรดิตถ์ อุทัยธานี อุบลราชธานี "
)
PROVINCES = tuple(_PROVINCE_LIST.split())
# What runs into a name where Thai leaves no space; a name ends before it.
_ENDS = r"อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|ต\.|ยินดี|ขอต้อนรับ|ต้อนรับ|เว็บไซต์|หน้าแรก|หน้าหลัก|เลขที่|โทร|หมู่ที่|ถนน|สำนักงาน|ที่ตั้ง|ประกาศ"
_STARTS = "|".join(map(re.escape, _PREFIXES))
# The first two letters are the name's whatever they spell: there is a town called ถนนหัก.
_NAME = re.compile(rf"({_STARTS})\s?((?!{_STARTS}|หรือ|และ)[ก-๙]{{2}}(?:(?!{_ENDS}|{_STARTS})[ก-๙]){{0,28}})")
_PROVINCE = re.compile(r"(?:จังหวัด|จ\.)\s?(" + "|".join(sorted(PROVINCES, key=len, reverse=True)) + ")")
_READ_CHARS = 20_000
_TITLE_WEIGHT = 5


def site_id_of(url: str) -> str:
    """Return the id of the site at *url*: its host without ``www.``, and the folder if it lives in one.

    >>> site_id_of("http://www.Town.example/")
    'town.example'
    >>> site_id_of("http://vendor.example:8080/towns/banmai/index.php")
    'vendor.example-8080-towns-banmai'
    """
    folder = unquote(urlsplit(url).path).rpartition("/")[0].strip("/")
    whole = f"{host_of(url).removeprefix('www.')}/{folder}".strip("/").lower()
    return re.sub(r"[^\w.ก-๙]+", "-", whole).strip("-")[:200]


def municipality_of(site: Municipality, home: Document | None, others: Iterable[Document] = ()) -> Municipality:
    """Return *site* with name, kind and province as its *home* page states them, else as *others* do.

    What is known already stays; where nothing is stated the name is the host.
    """
    host = host_of(site.url)
    name, kind = site.name if site.name != host else "", site.kind
    found = _name_in(home, others) if not name else None
    if found:
        name, kind = found
    province = site.province or _province_in(home) or next(filter(None, map(_province_in, others)), "")
    if not province and kind is Kind.PAO and name.removeprefix("องค์การบริหารส่วนจังหวัด") in PROVINCES:
        province = name.removeprefix("องค์การบริหารส่วนจังหวัด")
    return Municipality(site.id, site.url, name or host, kind, province)


def _name_in(home: Document | None, others: Iterable[Document]) -> tuple[str, Kind] | None:
    votes: Counter[tuple[str, Kind]] = Counter()
    # Where the home page says nothing, the others vote together: one may be about another town, or about all towns.
    for documents in ([home], list(others)):
        for document in filter(None, documents):
            for text, weight in _signs_of(document):
                for match in _NAME.finditer(text):
                    prefix, kind = _PREFIXES[match[1]]
                    votes[prefix + match[2].strip(), kind] += weight
        if votes:
            break
    # Stable: most votes, then the shorter name (less has run into it), then the alphabet.
    return min(votes, key=lambda sign: (-votes[sign], len(sign[0]), sign[0])) if votes else None


def _signs_of(document: Document) -> Iterable[tuple[str, int]]:
    yield normalize(document.title), _TITLE_WEIGHT
    left = _READ_CHARS
    for block in document.blocks:
        if left <= 0:
            return
        left -= len(block.text)
        outer = block.zone in (Zone.HEADER, Zone.FOOTER)
        yield normalize(block.text[:2000]), 2 if outer or block.level == 1 else 1


def _province_in(document: Document | None) -> str:
    if document is None:
        return ""
    votes: Counter[str] = Counter()
    for text, weight in _signs_of(document):
        for match in _PROVINCE.finditer(text):
            votes[match[1]] += weight
    return min(votes, key=lambda name: (-votes[name], name)) if votes else ""

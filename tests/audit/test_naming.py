from __future__ import annotations

import pytest

from audit.naming import PROVINCES, municipality_of, site_id_of
from checklist.model import Block, BlockKind, Document, Kind, Media, Municipality, TextState, Zone

SITE = Municipality("town.example", "http://www.town.example/")


def page(title: str, *texts: str, zone: Zone = Zone.MAIN) -> Document:
    blocks = tuple(Block(text, BlockKind.TEXT, zone) for text in texts)
    return Document(Media.HTML, TextState.CLEAN, title=title, blocks=blocks)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://www.town.example/", "town.example"),
        ("https://TOWN.example/index.php", "town.example"),
        ("http://127.0.0.1:8080/", "127.0.0.1-8080"),
        ("http://vendor.example/towns/บ้านใหม่/", "vendor.example-towns-บ้านใหม่"),
    ],
)
def test_a_site_id_is_its_host_and_folder(url: str, expected: str) -> None:
    assert site_id_of(url) == expected


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("เทศบาลตำบลทุ่งทอง อำเภอเมือง จังหวัดชลบุรี", "เทศบาลตำบลทุ่งทอง", Kind.TESSABAN),
        ("เทศบาลเมืองทุ่งทองอำเภอเมืองจังหวัดชลบุรี", "เทศบาลเมืองทุ่งทอง", Kind.TESSABAN),
        ("อบต.ดอนสว่าง | หน้าแรก", "องค์การบริหารส่วนตำบลดอนสว่าง", Kind.SAO),
        ("ยินดีต้อนรับสู่เว็บไซต์องค์การบริหารส่วนตำบล ดอนสว่าง", "องค์การบริหารส่วนตำบลดอนสว่าง", Kind.SAO),
        ("องค์การบริหารส่วนจังหวัดชลบุรี", "องค์การบริหารส่วนจังหวัดชลบุรี", Kind.PAO),
        ("เทศบาลนครขอนแก่น", "เทศบาลนครขอนแก่น", Kind.TESSABAN),
        ("เทศบาลตำบลถนนทองยินดีต้อนรับ", "เทศบาลตำบลถนนทอง", Kind.TESSABAN),
    ],
)
def test_the_name_is_read_from_the_title(title: str, name: str, kind: Kind) -> None:
    found = municipality_of(SITE, page(title))
    assert (found.name, found.kind) == (name, kind)


def test_the_name_said_most_often_wins_and_the_province_comes_from_the_footer() -> None:
    home = page("หน้าแรก", "ข่าวจากเทศบาลตำบลอื่นไกล", "เทศบาลตำบลทุ่งทอง", "เทศบาลตำบลทุ่งทอง")
    contact = page("ติดต่อ", "อ.บ้านบึง จ.ชลบุรี 20170", zone=Zone.FOOTER)
    found = municipality_of(SITE, home, [contact])
    assert (found.name, found.province) == ("เทศบาลตำบลทุ่งทอง", "ชลบุรี")


def test_where_the_home_page_has_no_name_the_other_pages_vote_together() -> None:
    law = page("กฎหมาย", "พระราชบัญญัติว่าด้วยเทศบาลตำบล เทศบาลเมือง และเทศบาลนคร", "เทศบาลตำบลเทศบาลเมืองเทศบาลนคร")
    others = [law, page("แผน", "เทศบาลเมืองปากน้ำทอง"), page("คู่มือ", "เทศบาลเมืองปากน้ำทอง อำเภอเมือง")]
    assert municipality_of(SITE, page("ยินดีต้อนรับ"), others).name == "เทศบาลเมืองปากน้ำทอง"


def test_without_a_name_the_host_stands_for_it_and_what_is_known_stays() -> None:
    assert municipality_of(SITE, page("Welcome")).name == "www.town.example"
    assert municipality_of(SITE, None).name == "www.town.example"
    known = Municipality("a", SITE.url, "เทศบาลตำบลจริง", Kind.TESSABAN, "ตราด")
    assert municipality_of(known, page("เทศบาลเมืองอื่น จังหวัดชลบุรี")) == known


def test_there_are_77_provinces() -> None:
    assert len(set(PROVINCES)) == 77

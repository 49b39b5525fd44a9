"""A small town's site on disk, and a store beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

MENU = '<nav><a href="/">หน้าแรก</a><a href="/contact.html">ติดต่อเรา</a><a href="/news/">ข่าวประชาสัมพันธ์</a></nav>'


def page(title: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><header>เทศบาลตำบลทุ่งทอง</header>{MENU}<main><h1>{title}</h1>{body}</main>"
        "<footer>เทศบาลตำบลทุ่งทอง 99 หมู่ 1 ต.ทุ่งทอง อ.เมือง จ.ชลบุรี</footer></body></html>"
    )


def write_site(folder: Path, news: int = 12) -> Path:
    """Write a site of ``news + 5`` addresses, one of them dead."""
    site = folder / "site"
    (site / "news").mkdir(parents=True)
    pages = {
        "index.html": page("เทศบาลตำบลทุ่งทอง", '<p>ยินดีต้อนรับ</p><a href="/gone.html">แผนพัฒนาท้องถิ่น</a>'),
        "contact.html": page(
            "ติดต่อเรา",
            "<p>ที่อยู่ 99 หมู่ 1 ตำบลทุ่งทอง อำเภอเมือง จังหวัดชลบุรี 20000</p>"
            "<p>โทรศัพท์ 038-000-000 โทรสาร 038-000-001</p><p>อีเมล saraban@thungthong.example</p>"
            '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>',
        ),
        "news/index.html": page(
            "ข่าวประชาสัมพันธ์", "".join(f'<li><a href="/news/{n}.html">ข่าวที่ {n}</a></li>' for n in range(news))
        ),
    }
    pages |= {f"news/{n}.html": page(f"ข่าวที่ {n}", f"<p>กิจกรรมวันที่ {n + 1} มกราคม 2568</p>") for n in range(news)}
    for name, text in pages.items():
        (site / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return write_site(tmp_path / "town")


@pytest.fixture
def db(tmp_path: Path) -> str:
    return str(tmp_path / "oit.sqlite")

"""A เทศบาลเมือง site from one modern template: card grids, onclick, <select> years, a PDF viewer page, soft 404."""

# ruff: noqa: E501 — the HTML templates stand as they are served.
from __future__ import annotations

from assets import DOCUMENTS, document
from common import HERE, Site, entries, file_for, parse, render
from pictures import photo, portrait

TOWN = "เทศบาลเมืองศรีนาวากาญจน์"
STYLE = {"text": '<p class="lead">…</p>', "table": '<div class="table-wrap"><table class="tbl">…</table></div>'}
MENU = [
    (
        "รู้จักเมือง",
        [
            ("ความเป็นมา", "/page/history"),
            ("วิสัยทัศน์", "/page/vision"),
            ("โครงสร้าง", "/page/structure"),
            ("ผู้บริหาร", "/page/executive"),
            ("สภาเทศบาล", "/council"),
            ("อำนาจหน้าที่", "/page/authority"),
            ("ตัวเลขเมือง", "/facts"),
            ("ท่องเที่ยว", "/travel"),
        ],
    ),
    (
        "เปิดเผยข้อมูล",
        [
            ("แผนและรายงาน", "/plan"),
            ("ความก้าวหน้าการใช้งบประมาณ", "/plan/operation"),
            ("คู่มือ", "/manual"),
            ("สถิติการให้บริการ", "/stat"),
            ("จัดซื้อจัดจ้าง", "/procurement"),
            ("ทรัพยากรบุคคล", "/hr"),
            ("ป้องกันการทุจริต", "/integrity"),
            ("ITA", "/ita"),
        ],
    ),
    (
        "บริการ",
        [
            ("E-Service", "/eservice"),
            ("ร้องเรียน", "/complain"),
            ("ถาม-ตอบ", "/qna"),
            ("การมีส่วนร่วม", "/participation"),
            ("ข่าว", "/news"),
            ("ติดต่อ", "/page/contact"),
            ("นโยบายข้อมูลส่วนบุคคล", "/privacy"),
        ],
    ),
]
HOME = """<div class="hero"><h2>เมืองท่าแห่งการเรียนรู้</h2></div>
<div class="grid"><div class="card" onclick="location.href='/eservice'"><i class="icon">touch_app</i>บริการออนไลน์</div><div class="card" onclick="location.href='/procurement'"><i class="icon">shopping_cart</i>จัดซื้อจัดจ้าง</div><div class="card" onclick="location.href='/integrity'"><i class="icon">verified</i>No Gift Policy</div><div class="card" onclick="location.href='/ita'"><i class="icon">fact_check</i>ITA 2567</div></div>
<h3>ข่าวล่าสุด</h3>
- [เปิดใช้สะพานคนเดินข้ามคลองอู่เรือ](/news/512)
- [ลอกท่อระบายน้ำย่านท่าหลวงรับหน้าฝน](/news/498)"""
VIEWER = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>PDF.js viewer</title></head><body>
<div id="toolbar"><button title="ค้นหาในเอกสาร">search</button><button>ก่อนหน้า</button><button>ถัดไป</button><span>หน้า 1 จาก</span>
<select><option>อัตโนมัติ</option><option>100%</option></select></div><div id="viewerContainer"><canvas id="page"></canvas></div>
<script>const f=new URLSearchParams(location.search).get('file');PDFViewer&&PDFViewer.open(f);</script></body></html>"""


def _menu() -> str:
    out = []
    for head, items in MENU:
        links = "".join(f'<a class="dropdown-item" href="{url}">{label}</a>' for label, url in items)
        out.append(
            f'<div class="dropdown"><button class="dropdown-toggle">{head}</button><div class="dropdown-menu">{links}</div></div>'
        )
    return "".join(out)


def page(title: str, body: str) -> bytes:
    """A whole page."""
    return f"""<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{TOWN}</title><link rel="icon" href="data:,"></head><body><div id="app"><header class="navbar"><a class="brand" href="/">{TOWN}</a>
<nav>{_menu()}</nav></header><main class="container"><h1 class="page-title">{title}</h1>{body}</main>
<footer class="footer"><div>{TOWN} · ท่าเรือแห่งโอกาส</div><a href="https://www.facebook.com/srinawakan.example"><i class="icon">facebook</i></a>
<a href="https://line.me/R/ti/p/@srinawakan-example"><i class="icon">chat</i></a></footer></div></body></html>""".encode()


def build() -> Site:
    """All of the site."""
    site = Site("muang-2567-cards", tail='[not_found]\nfile = "not-found.html"\nstatus = 200\n')
    site.add("index.html", page("หน้าแรก", render(parse(HOME), STYLE)))
    site.add("not-found.html", page("ขออภัย", '<div class="empty">ไม่พบหน้าที่ท่านต้องการ หน้านี้อาจถูกย้ายหรือลบแล้ว</div>'))
    site.add("viewer.html", VIEWER.encode())
    for entry in entries(HERE / "content/muang2567_pages.txt", HERE / "content/muang2567_docs.txt"):
        if entry.kind in DOCUMENTS:
            site.add(entry.url.lstrip("/"), document(entry))
            site.route(f"/viewer.html?file={entry.url}", file="viewer.html", content_type="text/html; charset=utf-8")
            continue
        file = file_for(entry.url)
        body = entry.body.replace("\\u200b", "\u200b")
        site.add(file, page(entry.title, render(parse(body), STYLE)))
        site.route(entry.url, file=file, content_type="text/html; charset=utf-8")
    for number in range(1, 8):
        site.add(f"img/e{number}.png", portrait(6700 + number))
    for number in range(1, 7):
        site.add(f"img/n{number}.png", photo(6700 + number))
    return site

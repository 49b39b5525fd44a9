"""An อบต. site from a vendor product: numeric URLs, category names above links, titles beside the links."""

# ruff: noqa: E501 — the HTML templates stand as they are served.
from __future__ import annotations

from assets import DOCUMENTS, document
from common import HERE, Entry, Site, entries, file_for, parse, render
from pictures import chart, photo, portrait

TOWN = "องค์การบริหารส่วนตำบลคลองกระทุ่มเงิน"
MENU = [
    ("ข้อมูลพื้นฐาน", "1", ["ประวัติตำบล", "โครงสร้าง", "คณะผู้บริหาร", "อำนาจหน้าที่", "สภาพทั่วไป"]),
    ("ข่าวสาร", "2", ["ข่าวประชาสัมพันธ์", "กิจกรรม", "ศูนย์ข้อมูลข่าวสาร"]),
    ("กฎหมาย", "3", ["กฎหมายที่เกี่ยวข้อง"]),
    ("แผนและรายงาน", "4", ["แผน\u200bพัฒนา", "รายงานผลการดำเนินงาน", "งบประมาณ", "คู่มือปฏิบัติงาน / บริการ", "สถิติการให้บริการ"]),
    ("จัดซื้อจัดจ้าง", "5", ["แผนจัดซื้อจัดจ้าง", "ประกาศจัดซื้อจัดจ้าง", "สรุปผลรายเดือน", "รายงานประจำปี"]),
    ("การบริหารงานบุคคล", "6", ["นโยบายและการดำเนินการ", "หลักเกณฑ์ HR"]),
    ("ส่งเสริมความโปร่งใส", "7", ["ร้องเรียนทุจริต", "การมีส่วนร่วม"]),
    ("ป้องกันการทุจริต", "8", ["การป้องกันการทุจริต", "แผนและมาตรการ"]),
    ("ติดต่อ", "9", ["ติดต่อเรา", "Q&amp;A", "รับฟังความคิดเห็น", "ร้องทุกข์", "แจ้งทุจริต", "E-Service"]),
]
HOME = """<div class="slide"><img src="/images/act/5.png"></div>
<p class="cate">ข่าวเด่น</p>
- [แจ้งตัดน้ำประปาหมู่ 2 เพื่อซ่อมท่อเมน](/public/list/data/detail/id/2201/menu/1401)
- [รณรงค์กำจัดลูกน้ำยุงลาย](/public/list/data/detail/id/2202/menu/1401)
<p class="cate">แบนเนอร์</p>
<a href="/index.php?option=com_content&amp;view=article&amp;id=265"><img src="/images/banner-ita.png"></a>
<div onclick="window.open('/front/menu/9/6')" class="banner">บริการออนไลน์</div>"""


def _doc_line(line: str) -> str:
    """`@ title => url`: the title in a heading, the links beside it say nothing."""
    if not line.startswith("@ "):
        return line
    title, _, url = line[2:].partition(" => ")
    return (
        f'<div class="doc-row"><h4>{title}</h4><span class="tools"><i class="material-icons">check_circle</i> '
        f'<a href="{url}" target="_blank">เปิดอ่านเอกสาร</a> | <a href="{url}" download>ดาวน์โหลด</a></span></div>'
    )


def _body(entry: Entry) -> str:
    return render(parse("\n".join(_doc_line(line) for line in entry.body.split("\n"))), {"h2": "<h3>…</h3>"})


def _menu() -> str:
    out = []
    for head, group, names in MENU:
        links = "".join(f'<li><a href="front/menu/{group}/{n}">{name}</a></li>' for n, name in enumerate(names, 1))
        out.append(f'<li class="drop"><a href="javascript:void(0)">{head}</a><ul>{links}</ul></li>')
    return f'<ul class="nav">{"".join(out)}</ul>'


def page(title: str, body: str, home: bool = False) -> bytes:
    """A whole page; `<base>` makes the menu's relative links absolute."""
    heading = "" if home else f'<div class="topic"><span>{title}</span></div>'
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><base href="/"><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{TOWN}</title></head>
<body><div id="wrap"><div id="head"><h1>{TOWN}</h1><div class="slogan">คลองสวย น้ำใส บริหารโปร่งใส ประชาชนมีส่วนร่วม</div></div>
<div id="nav">{_menu()}</div><div id="main">{heading}<div class="detail">{body}</div>
<div class="share"><a href="javascript:window.print()">Print</a> กดเพื่อแก้ไข</div></div>
<div id="foot">{TOWN} 77 หมู่ 4 <a href="https://www.facebook.com/klongkratumngern.example" target="_blank"><i class="fa fa-facebook"></i></a>
<span>ผู้เข้าชมวันนี้ 38 คน ทั้งหมด 120,334 คน</span></div></div></body></html>""".encode()


def build() -> Site:
    """All of the site."""
    site = Site("sao-2565-vendor")
    site.add("index.html", page("หน้าหลัก", render(parse(HOME), {}), home=True))
    for entry in entries(HERE / "content/sao2565_pages.txt", HERE / "content/sao2565_docs.txt"):
        if entry.kind in DOCUMENTS:
            site.add(entry.url.lstrip("/"), document(entry))
            continue
        file = file_for(entry.url)
        site.add(file, page(entry.title, _body(entry)))
        site.route(entry.url, file=file, content_type="text/html; charset=utf-8")
    for number in range(101, 105):
        site.add(f"images/person/{number}.png", portrait(6500 + number))
    for number in range(1, 6):
        site.add(f"images/act/{number}.png", photo(6500 + number))
    site.add("images/banner-ita.png", photo(6565))
    site.add(
        "images/structure_chart.png",
        chart(
            [
                ["สภา อบต.", "นายก อบต."],
                ["ประธานสภา", "รองนายก"],
                ["ปลัด อบต."],
                ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสวัสดิการ"],
            ]
        ),
    )
    return site

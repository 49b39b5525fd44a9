"""An อบต. site as built in 2005: nested tables, <font>, windows-874 bytes, frames, the menu before the content."""

# ruff: noqa: E501 — the HTML templates stand as they are served.
from __future__ import annotations

from assets import DOCUMENTS, document
from common import HERE, Entry, Site, entries, file_for, parse, render
from pictures import chart, icon, photo, plan, portrait

TOWN = "องค์การบริหารส่วนตำบลห้วยมะค่าโพรง"
FACEBOOK = "https://www.facebook.com/obt.huaymakhaphrong.example"
STYLE = {
    "h1": '<font size="4" color="#000080"><b>…</b></font><br>',
    "h2": '<font size="3" color="#800000"><b>…</b></font><br>',
    "text": '<font face="MS Sans Serif" size="2">&nbsp;&nbsp;&nbsp;…</font><br>',
    "center": '<center><font face="MS Sans Serif" size="2">…</font></center>',
    "table": '<table width="98%" border="1" cellpadding="3" cellspacing="0" bordercolor="#99CC99">…</table><br>',
    "tr": '<tr bgcolor="#FFFFFF">…</tr>',
    "th": '<td bgcolor="#CCFFCC"><font size="2"><b>…</b></font></td>',
    "td": '<td valign="top"><font size="2">…</font></td>',
    "list": "<ul>…</ul>",
    "item": '<li><font size="2">…</font>',
}
MENU = [
    (
        "ข้อมูลทั่วไป",
        [
            ("ประวัติความเป็นมา", "/data.php?content_id=1"),
            ("วิสัยทัศน์", "/data.php?content_id=2"),
            ("โครงสร้าง", "/data.php?content_id=3"),
            ("อำนาจหน้าที่", "/data.php?content_id=5"),
            ("ข้อมูลพื้นฐาน", "/data.php?content_id=6"),
            ("สถานที่ท่องเที่ยว", "/data.php?content_id=27"),
            ("ผลิตภัณฑ์ชุมชน", "/data.php?content_id=26"),
        ],
    ),
    ("บุคลากร", [("คณะผู้บริหาร", "/personnel.php?type=1"), ("สมาชิกสภา อบต.", "/personnel.php?type=2")]),
    (
        "แผน/รายงาน",
        [
            ("แผนพัฒนาท้องถิ่น", "/list.php?cat=1"),
            ("แผนการดำเนินงาน", "/list.php?cat=1"),
            ("รายงานผลการดำเนินงาน", "/list.php?cat=1"),
            ("ความพึงพอใจ", "/list.php?cat=1"),
            ("ข้อมูลสถิติการให้บริการ", "/data.php?content_id=24"),
        ],
    ),
    (
        "จัดซื้อจัดจ้าง",
        [
            ("แผนการจัดซื้อจัดจ้าง", "/list.php?cat=2"),
            ("ประกาศจัดซื้อจัดจ้าง", "/list.php?cat=3"),
            ("สรุปผลจัดซื้อจัดจ้างรายเดือน", "/list.php?cat=4"),
        ],
    ),
    (
        "การบริหารงานบุคคล",
        [
            ("นโยบายทรัพยากรบุคคล", "/data.php?content_id=12"),
            ("การดำเนินการตามนโยบาย", "/data.php?content_id=14"),
            ("หลักเกณฑ์การบริหารบุคคล", "/data.php?content_id=13"),
            ("เอกสารทั้งหมด", "/list.php?cat=5"),
        ],
    ),
    (
        "ป้องกันการทุจริต",
        [
            ("แนวปฏิบัติร้องเรียนทุจริต", "/data.php?content_id=15"),
            ("แจ้งเบาะแสทุจริต", "/complain.php?type=corrupt"),
            ("สถิติร้องเรียนทุจริต", "/data.php?content_id=16"),
            ("No Gift Policy", "/data.php?content_id=18"),
            ("กิจกรรม No Gift", "/data.php?content_id=19"),
            ("ประเมินความเสี่ยงการทุจริต", "/data.php?content_id=20"),
            ("จัดการความเสี่ยงการทุจริต", "/data.php?content_id=29"),
            ("แผนป้องกันการทุจริต", "/list.php?cat=6"),
            ("ประเมินจริยธรรม", "#"),
            ("ขับเคลื่อนจริยธรรม", "/data.php?content_id=22"),
            ("มาตรการคุณธรรมและความโปร่งใส", "/data.php?content_id=23"),
        ],
    ),
    (
        "บริการ",
        [
            ("E-Service", "/data.php?content_id=10"),
            ("คู่มือประชาชน", "/data.php?content_id=11"),
            ("คุ้มครองข้อมูลส่วนบุคคล", "/data.php?content_id=9"),
            ("กฎหมายที่เกี่ยวข้อง", "/data.php?content_id=8"),
            ("ร้องเรียนร้องทุกข์", "/complain.php?type=general"),
            ("การมีส่วนร่วม", "/data.php?content_id=17"),
            ("กระดานถาม-ตอบ", "/webboard.php"),
            ("ศูนย์พัฒนาเด็กเล็ก", "/data.php?content_id=25"),
            ("วารสาร อบต.", "/data.php?content_id=28"),
            ("ITA 2566", "/ita66/index.html"),
            ("ติดต่อเรา", "/data.php?content_id=7"),
        ],
    ),
]


def _menu() -> str:
    out = []
    for head, items in MENU:
        out.append(f'<tr><td bgcolor="#339966"><font size="2" color="#FFFFFF"><b>{head}</b></font></td></tr>')
        out += [
            f'<tr><td><img src="/images/bullet.png"><a href="{url}"><font size="2">{label}</font></a></td></tr>'
            for label, url in items
        ]
    return f'<table width="170" border="0" cellpadding="2" cellspacing="1">{"".join(out)}</table>'


def page(title: str, body: str, *, charset: str) -> str:
    """One page: banner row, left menu cell, content cell, footer row; an empty charset declares none."""
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    return f"""<HTML><HEAD>{meta}<TITLE>{TOWN}</TITLE></HEAD>
<BODY bgcolor="#F0FFF0" topmargin="0"><center>
<table width="780" border="0" cellpadding="0" cellspacing="0"><tr><td colspan="2" bgcolor="#006633" height="80">
<font size="5" color="#FFFF99"><b>{TOWN}</b></font><br><font size="2" color="#FFFFFF">โปร่งใส ใส่ใจการมีส่วนร่วมของประชาชน</font></td></tr>
<tr><td colspan="2" bgcolor="#CCFFCC"><a href="/main.php"><font size="2">หน้าหลัก</font></a> |
<a href="/news.php?cat=1"><font size="2">ข่าวประชาสัมพันธ์</font></a> | <a href="/ita.html"><font size="2">ITA</font></a> |
<a href="/data.php?content_id=7"><font size="2">ติดต่อ อบต.</font></a></td></tr>
<tr><td width="170" valign="top">{_menu()}</td><td width="610" valign="top" bgcolor="#FFFFFF">
<table width="100%" border="0" cellpadding="8"><tr><td bgcolor="#E0FFE0"><font size="3" color="#006600"><b>{title}</b></font></td></tr>
<tr><td>{body}</td></tr></table></td></tr>
<tr><td colspan="2" bgcolor="#006633" align="center"><a href="{FACEBOOK}"><img src="/images/fb.png" border="0"></a><br>
<font size="1" color="#FFFFFF">สงวนลิขสิทธิ์ {TOWN} | คุณเป็นผู้ชมลำดับที่ 48,213</font></td></tr></table></center></BODY></HTML>"""


INTRO = f"""<html><head><title>ยินดีต้อนรับ</title></head><body bgcolor="#003300"><center><br>
<img src="/images/intro.png" usemap="#m" border="0"><map name="m"><area shape="rect" coords="0,0,320,200" href="/main.php"></map><br>
<font color="#FFFFFF" size="4">{TOWN}</font><br><a href="main.php"><font color="#FFFF00">เข้าสู่เว็บไซต์</font></a></center></body></html>"""
HOME = """<b>ข่าวล่าสุด</b>
- [ขอเชิญชำระภาษีที่ดินและสิ่งปลูกสร้าง](/news.php?id=108) 12/06/2566
- [ออกฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า](/news.php?id=107) 20/04/2566
- [ซ่อมถนนลูกรังสายบ้านหนองแปน-บ้านดอนเงิน](/news.php?id=106) 14/02/2566
<b>กระดานถาม-ตอบล่าสุด</b>
- [ไฟทางหน้าวัดดับ](/webboard.php)
<marquee><font color="red" size="2">*** ขอเชิญร่วมงานประเพณีบุญบั้งไฟบ้านโพรงใหญ่ ***</font></marquee>"""


def _encode(text: str) -> bytes:
    """Bytes in windows-874; a page that declares windows-1252 carries its Thai in numeric entities and must stay so."""
    if "charset=windows-1252" in text:
        return text.encode("ascii", errors="xmlcharrefreplace")
    return text.encode("cp874", errors="xmlcharrefreplace")


def _bare(entry: Entry, style: dict[str, str]) -> str:
    body = render(parse(entry.body), style)
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=tis-620"><title>{entry.title}</title>'
        f'</head><body><font size="4"><b>{entry.title}</b></font><br>{body}</body></html>'
    )


def _place(site: Site, url: str, text: str) -> None:
    """Plain HTML files stand where they are, everything with a query or .php goes through a route."""
    if url.endswith(".html"):
        site.add(url.lstrip("/"), _encode(text))
        site.route(url, file=url.lstrip("/"), content_type="text/html")
        return
    file = file_for(url, ".tis620.html")
    site.add(file, _encode(text))
    site.route(url, file=file, content_type="text/html")


def build() -> Site:
    """All of the site."""
    site = Site("sao-2566-tables")
    _place(site, "/index.html", INTRO)
    site.route("/", file="index.html", content_type="text/html")
    _place(site, "/main.php", page("ยินดีต้อนรับสู่เว็บไซต์", render(parse(HOME), STYLE), charset="windows-874"))
    for entry in entries(HERE / "content/sao2566_pages.txt", HERE / "content/sao2566_docs.txt"):
        if entry.kind in DOCUMENTS:
            site.add(entry.url.lstrip("/"), document(entry))
        elif entry.kind == "page":
            charset = entry.options.get("charset", "")
            _place(site, entry.url, page(entry.title, render(parse(entry.body), STYLE), charset=charset))
        else:
            _place(site, entry.url, entry.body if entry.kind == "raw" else _bare(entry, STYLE))
    for number in range(1, 10):
        site.add(f"images/p{number}.png", portrait(6600 + number))
    for number in range(1, 8):
        site.add(f"images/photo{number}.png", photo(6600 + number))
    site.add("images/intro.png", photo(66))
    site.add("images/fb.png", icon("f", "#3b5998"))
    site.add("images/bullet.png", icon("-", "#339966"))
    site.add("images/map.png", plan("อบต.ห้วยมะค่าโพรง"))
    site.add(
        "images/org.png",
        chart(
            [
                ["สภา อบต.", "นายก อบต."],
                ["รองนายก อบต.", "เลขานุการนายก"],
                ["ปลัด อบต."],
                ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา"],
            ]
        ),
    )
    return site

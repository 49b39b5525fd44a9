"""Site 4: a Joomla-like site with all forty-three labels, each of them `#` (2566)."""
# ruff: noqa: ARG001, E501 - all contents and layouts take the same arguments; one Thai sentence a line reads best
# fmt: off

from __future__ import annotations

import html

import lib_basic as basic
import traps
from agency import Agency, Person
from blocks import to_html
from model import Site

A = Agency(
    key="nongbuakhao", name="องค์การบริหารส่วนตำบลหนองบัวขาวเหนือ", short="อบต.หนองบัวขาวเหนือ", unit="องค์การบริหารส่วนตำบล", head="นายกองค์การบริหารส่วนตำบลหนองบัวขาวเหนือ", deputy="รองนายก อบต.", clerk="ปลัด อบต.",
    council="สภา อบต.", bylaw="ข้อบัญญัติ", place="หนองบัวขาวเหนือ", address="หมู่ 7 ถนนหนองบัว-ดอนไร่ ตำบลหนองบัวขาวเหนือ อำเภอดอนไร่ จังหวัดพนาลัย 35910", tel="0 4500 0417", fax="0 4500 0418", email="info@nongbuakhaonuea.example", province="พนาลัย",
    politicians=(Person("นายบุญเลิศ พันธ์ดี", "นายก อบต.", ""), Person("นายคำนึง สายบุญ", "รองนายก อบต.", ""), Person("นายสุวิทย์ ก้านเหลือง", "รองนายก อบต.", "")), officials=(Person("นายวรพจน์ ตรงไป", "ปลัด อบต.", ""),),
    villages=("บ้านหนองบัว", "บ้านดอนไร่", "บ้านโนนขี้เหล็ก", "บ้านป่าแดงน้อย", "บ้านท่าลาด"),
)
FY = 2566
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("9.1 ข้อมูลพื้นฐาน", ("โครงสร้าง", "ข้อมูลผู้บริหาร", "อำนาจหน้าที่", "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", "ข้อมูลการติดต่อ", "กฎหมายที่เกี่ยวข้อง", "ข่าวประชาสัมพันธ์", "Q&A", "Social Network", "นโยบายคุ้มครองข้อมูลส่วนบุคคล")),
    ("9.2 การบริหารงาน", ("แผนดำเนินงานและการใช้งบประมาณประจำปี", "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน", "รายงานผลการดำเนินงานประจำปี", "คู่มือหรือมาตรฐานการปฏิบัติงาน", "คู่มือหรือมาตรฐานการให้บริการ", "ข้อมูลเชิงสถิติการให้บริการ", "รายงานผลการสำรวจความพึงพอใจการให้บริการ", "E-Service")),
    ("9.3 การจัดซื้อจัดจ้าง", ("แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ", "ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน", "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี")),
    ("9.4 การบริหารและพัฒนาทรัพยากรบุคคล", ("นโยบายหรือแผนการบริหารทรัพยากรบุคคล", "การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล", "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล", "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี")),
    ("9.5 การส่งเสริมความโปร่งใส", ("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "การเปิดโอกาสให้เกิดการมีส่วนร่วม")),
    ("10.1 การดำเนินการเพื่อป้องกันการทุจริต", ("ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่", "การสร้างวัฒนธรรม No Gift Policy", "รายงานผลตามนโยบาย No Gift Policy", "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบ ประจำปี", "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ", "แผนปฏิบัติการป้องกันการทุจริต", "รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน", "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี")),
    ("10.2 มาตรการส่งเสริมคุณธรรมและความโปร่งใส", ("ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ", "การขับเคลื่อนจริยธรรม", "การประเมินจริยธรรมเจ้าหน้าที่ของรัฐ", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")),
)
ABOUT = ("2015-05-20-04-22-08", "2015-05-20-04-22-31", "2015-05-20-04-23-02", "2015-05-20-04-23-40", "2015-05-20-04-24-11", "2015-05-20-04-24-55", "2015-05-20-04-25-17", "2015-05-20-04-25-48", "2015-05-20-04-26-20", "2015-05-20-04-26-51", "2015-05-20-04-27-14", "2015-05-20-04-27-39")
ALBUMS = ("วัดป่าแดงน้อย", "ตลาดนัดวันพุธ", "ทุ่งนาเขียวขจี", "หนองบัวยามเช้า", "ประเพณีบุญบั้งไฟ ปี 2559", "แห่เทียนพรรษา ปี 2560", "กีฬาต้านยาเสพติด ปี 2560", "วันลอยกระทง ปี 2561", "สงกรานต์ผู้สูงอายุ ปี 2561", "ขบวนเกวียนโบราณ", "งานทำบุญอาคารหลังใหม่ ปี 2558", "ศาลปู่ตาบ้านโนนขี้เหล็ก")
STORIES = (("วัดป่าแดงน้อย", "วัดเก่าแก่อายุกว่าร้อยปี มีหอไตรกลางน้ำและต้นโพธิ์ใหญ่ เปิดให้เข้าชมทุกวัน"), ("ผ้าไหมลายดอกบัว", "ลายผ้าที่สืบทอดจากรุ่นยายสู่รุ่นหลาน ทอด้วยกี่พื้นเมือง ย้อมสีธรรมชาติจากครั่งและคราม"), ("ข้าวหอมบ้านดอนไร่", "ปลูกในนาดินร่วนปนทราย ปลอดสารเคมี กลุ่มเกษตรกรสีขายเอง"),
           ("เกร็ดความรู้ โรคไข้เลือดออก", "คว่ำภาชนะ ปิดฝาโอ่ง ใส่ทรายกำจัดลูกน้ำ ช่วยกันคนละไม้คนละมือ"), ("การปลูกผักสวนครัวรั้วกินได้", "เริ่มจากพืชที่กินบ่อย เช่น พริก โหระพา มะเขือ ปลูกในกระถางหรือริมรั้วก็ได้"), ("ความรู้เรื่องการแยกขยะ", "ขยะเปียก ขยะแห้ง ขยะอันตราย ขยะรีไซเคิล แยกให้ถูกถังช่วยลดภาระบ้านเมือง"))


def layout(site: Site, url: str, title: str, body: str) -> str:
    """The theme: a menu with all labels, breadcrumbs, the article, modules."""
    menu = "".join(f'<li class="parent"><a href="#">{g}</a><ul>' + "".join(f'<li><a href="#">{html.escape(x)}</a></li>' for x in labels) + "</ul></li>\n" for g, labels in GROUPS)
    about = "".join(f'<li><a href="index.php/{slug}">{traps.filler(A, n).title}</a></li>' for n, slug in enumerate(ABOUT))
    inner = body if url == "/" else (f'<div class="item-page"><div class="page-header"><h2 itemprop="name">{html.escape(title)}</h2></div><dl class="article-info"><dd>เขียนโดย Super User</dd><dd>ฮิต: {len(title) * 37}</dd></dl>'
                                     f'<ul class="actions"><li><a href="#" onclick="window.print();return false">พิมพ์</a></li></ul>{body}</div>')
    return (f'<!DOCTYPE html><html><head><base href="/"><meta charset="utf-8"><title>{html.escape(title)}</title><meta name="generator" content="Joomla! - Open Source Content Management"></head><body>'
            f'<div id="top"><a href="/">{A.name}</a></div><ul class="nav menu mainmenu">{menu}<li><a href="/index.php/ita-2566">ITA 2566</a></li><li><a href="/index.php/gallery">ภาพกิจกรรม</a></li><li><a href="/index.php/stories">สาระน่ารู้</a></li></ul>'
            f'<ul class="breadcrumb"><li>คุณอยู่ที่:</li><li>หน้าแรก</li><li>{html.escape(title)}</li></ul>{inner}<div class="moduletable"><h3>เกี่ยวกับตำบล</h3><ul>{about}</ul></div><div id="footer">Copyright © {A.short}. All Rights Reserved.</div></body></html>')


def build() -> Site:
    """All pages and the truth."""
    s = Site("04-nongbuakhao", A, layout, fy=FY, today="2023-07-05", kind="sao", template="joomla-like", notes="เมนูครบ 43 ข้อแต่ทุกลิงก์เป็น # มีเพียงสิ่งที่หน้าแรกแสดงเอง")
    s.images()
    news = basic.news_items(A, FY, 6, 4, 9)
    cards = "".join(f'<div class="news-item"><h4><a href="#">{html.escape(head)}</a></h4><span class="date">{when}</span><p>{html.escape(str(doc.blocks[1]))}</p></div>\n' for when, head, doc in reversed(news))
    contact = to_html(basic.contact(A, 2), "h3")
    s.html("/", A.name, f'<h1>ยินดีต้อนรับสู่ {A.name}</h1><div class="module"><h3>ข่าวประชาสัมพันธ์</h3>{cards}</div><div class="module">{contact}</div><div class="module">{basic.social(A)}</div>')
    for n, slug in enumerate(ABOUT):
        doc = traps.filler(A, n)
        s.html(f"/index.php/{slug}", doc.title, to_html(doc, ""))
    s.html("/index.php/gallery", "ภาพกิจกรรม", "<ul>" + "".join(f'<li><a href="/index.php/gallery/{40 + n}-album">{t}</a></li>' for n, t in enumerate(ALBUMS)) + "</ul>")
    for n, title in enumerate(ALBUMS):
        s.html(f"/index.php/gallery/{40 + n}-album", title, '<img src="/images/act1.png"> <img src="/images/b1.png"> <img src="/images/b2.png">')
    s.html("/index.php/stories", "สาระน่ารู้", "<ul>" + "".join(f'<li><a href="/index.php?option=com_content&view=article&id={60 + n}">{t}</a></li>' for n, (t, _) in enumerate(STORIES)) + "</ul>")
    for n, (title, text) in enumerate(STORIES):
        s.html(f"/index.php?option=com_content&view=article&id={60 + n}", title, f"<p>{text}</p><p>เรียบเรียงโดยงานประชาสัมพันธ์</p>" + f'<p><a href="/index.php?option=com_content&view=article&id={60 + n}&tmpl=component&print=1">พิมพ์</a></p>')
        s.html(f"/index.php?option=com_content&view=article&id={60 + n}&tmpl=component&print=1", title, f"<p>{text}</p>")
    number = 0
    rows = []
    for group, labels in GROUPS:
        rows.append(f"<h3>{group}</h3>")
        for label in labels:
            number += 1
            hint = to_html(traps.criteria_text(label, FY), "") if number % 6 == 0 else ""
            rows.append(f'<p><a href="#">O{number} {html.escape(label)}</a></p>{hint}')
    s.html("/index.php/ita-2566", "การประเมินคุณธรรมและความโปร่งใส (ITA) 2566", "\n".join(rows))
    _truth(s)
    return s


def _truth(s: Site) -> None:
    s.items("found", {
        "O5": (["/"], "หน้าแรกแสดงที่อยู่ โทรศัพท์ e-mail และแผนที่ครบ แม้เมนูจะเป็น #"),
        "O7": (["/"], "หน้าแรกลงข่าวพร้อมเนื้อหาและวันที่ในปีงบประมาณ 2566"),
        "O9": (["/", "https://www.facebook.com/nongbuakhao.example"], "ไอคอน Facebook บนหน้าแรกลิงก์ได้จริง"),
    })
    dead: tuple[list[str], str] = ([], "มีแต่ชื่อเมนูและแถวในหน้า ITA ทุกลิงก์เป็น # ไม่มีเนื้อหา")
    s.items("missing", {
        "O1": dead, "O2": dead, "O3": dead, "O4": dead, "O6": dead, "O8": dead, "O10": dead,
        "O11": dead, "O12": ([], "ลิงก์เป็น # และมีเพียงข้อความเกณฑ์ที่คัดลอกมา"), "O13": dead, "O14": dead, "O15": dead, "O16": dead, "O17": dead, "O18": ([], "ลิงก์เป็น # และมีเพียงข้อความเกณฑ์ที่คัดลอกมา"),
        "O19": dead, "O20": dead, "O21": dead, "O22": dead,
        "O23": dead, "O24": ([], "ลิงก์เป็น # และมีเพียงข้อความเกณฑ์ที่คัดลอกมา"), "O25": dead, "O26": dead,
        "O27": dead, "O28": dead, "O29": dead, "O30": ([], "ลิงก์เป็น # และมีเพียงข้อความเกณฑ์ที่คัดลอกมา"),
        "O31": dead, "O32": dead, "O33": dead, "O34": dead, "O35": dead, "O36": ([], "ลิงก์เป็น # และมีเพียงข้อความเกณฑ์ที่คัดลอกมา"), "O37": dead, "O38": dead,
        "O39": dead, "O40": dead, "O41": dead, "O42": ([], "ลิงก์เป็น # และมีเพียงข้อความเกณฑ์ที่คัดลอกมา"), "O43": dead,
    })

"""Site 6: a modern theme with tabs and accordions by year, scripted cards and select menus (2567)."""
# ruff: noqa: ARG001, E501 - all contents and layouts take the same arguments; one Thai sentence a line reads best
# fmt: off

from __future__ import annotations

import html

import lib_basic as basic
import lib_integrity as integrity
import lib_people as people
import lib_procure as procure
import lib_work as work
import traps
from agency import Agency, Person
from blocks import Doc, garbled, to_html
from model import Site, picture

A = Agency(
    key="nathiburi-pao", name="องค์การบริหารส่วนจังหวัดศรีวนานคร", short="อบจ.ศรีวนานคร", unit="องค์การบริหารส่วนจังหวัด", head="นายกองค์การบริหารส่วนจังหวัดศรีวนานคร", deputy="รองนายก อบจ.", clerk="ปลัดองค์การบริหารส่วนจังหวัด", council="สภา อบจ.", bylaw="ข้อบัญญัติ",
    place="ศรีวนานคร", address="อาคาร 1 ถนนศาลากลาง ตำบลในเมือง อำเภอเมืองศรีวนานคร จังหวัดศรีวนานคร 47980", tel="042-000-600", fax="042-000-601", email="pao@sriwananakhon.example", province="ศรีวนานคร",
    politicians=(Person("นายเฉลิมชัย วนาวรรณ", "นายก อบจ.", "042-000-611"), Person("นายภูวนาท ศิริมงคลชัย", "รองนายก อบจ.", "042-000-612"), Person("นางเพ็ญนภา อุดมสุขสันต์", "รองนายก อบจ.", "042-000-613"), Person("นายโกศล ชาญฉลาด", "รองนายก อบจ.", "042-000-614")),
    officials=(Person("นายทวีศักดิ์ ราชพฤกษ์ดี", "ปลัด อบจ.", "042-000-621"), Person("นางสาวมาลัยวรรณ ขันเงิน", "รองปลัด อบจ.", "042-000-622"), Person("นายสันติภาพ เรืองรอง", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ", "042-000-623"), Person("นางจันทร์เพ็ญ แก้วตา", "ผู้อำนวยการกองคลัง", "042-000-624")),
    villages=("อำเภอเมือง", "อำเภอภูสูง", "อำเภอนาแก้ว", "อำเภอหนองคู", "อำเภอโพนสวรรค์ทอง", "อำเภอท่าอุ่น"),
)
FY = 2567
NAV: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("รู้จัก อบจ.", (("ประวัติ", "/about/history"), ("ข้อมูลทั่วไป", "/about/general"), ("วิสัยทัศน์", "/about/vision"), ("โครงสร้าง", "/about/structure"), ("ผู้บริหาร", "/about/executives"), ("อำนาจหน้าที่", "/about/duties"), ("สภา อบจ.", "/about/council"), ("ติดต่อเรา", "/contact"))),
    ("ข่าวสาร", (("ข่าวประชาสัมพันธ์", "/news"), ("ประกาศจัดซื้อจัดจ้าง", "/tenders"), ("ปฏิทิน", "/about/calendar"))),
    ("แผนและผลงาน", (("แผนพัฒนา", "/plans/development"), ("แผนดำเนินงานและความก้าวหน้า", "/plans/action"), ("รายงานผลการดำเนินงานประจำปี", "/plans/annual"), ("คู่มือการปฏิบัติงาน", "/plans/manual"), ("สถิติการให้บริการ", "/plans/statistics"))),
    ("พัสดุ", (("รายการการจัดซื้อจัดจ้าง", "/supply/list"), ("ความก้าวหน้าการจัดซื้อจัดจ้าง", "/supply/progress"), ("รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี", "/supply/annual"))),
    ("บุคลากร", (("แผนการบริหารและพัฒนาทรัพยากรบุคคล", "/hr/plan"), ("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล", "/hr/annual"), ("ประมวลจริยธรรม", "/hr/ethics"))),
    ("ธรรมาภิบาล", (("แนวปฏิบัติเรื่องร้องเรียนการทุจริต", "/integrity/guideline"), ("สถิติเรื่องร้องเรียนการทุจริต", "/integrity/statistics"), ("การมีส่วนร่วม", "/integrity/participation"), ("No Gift Policy", "/integrity/no-gift"), ("ความเสี่ยงการทุจริต", "/integrity/risk"), ("แผนปฏิบัติการป้องกันการทุจริต", "/integrity/plan"), ("มาตรการภายใน", "/integrity/measures"), ("ITA", "/ita"))),
    ("ชุมชน", (("ท่องเที่ยว", "/about/travel"), ("OTOP", "/about/otop"), ("กองทุนฟื้นฟูสมรรถภาพ", "/about/fund"), ("ศูนย์เด็ก", "/about/nursery"), ("แผนที่", "/about/map"), ("สายด่วน", "/about/phones"), ("สารนายก", "/about/message"))),
)
FILLER = ("history", "general", "travel", "otop", "vision", "fund", "council", "nursery", "map", "phones", "calendar", "message")


def layout(site: Site, url: str, title: str, body: str) -> str:
    """A theme with a mega menu, a select for small screens, and a cookie bar."""
    nav = "".join(f'<li class="dropdown"><a href="javascript:void(0)" data-bs-toggle="dropdown">{g}</a><div class="dropdown-menu">' + "".join(f'<a class="dropdown-item" href="{h}">{label}</a>' for label, h in rows) + "</div></li>\n" for g, rows in NAV)
    options = "".join(f'<option value="{h}">{label}</option>' for _, rows in NAV for label, h in rows)
    return (f'<!doctype html><html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{html.escape(title)} | {A.short}</title></head><body><header class="navbar"><a class="navbar-brand" href="/">{A.short}</a><ul>{nav}</ul>'
            f'<select class="d-md-none" onchange="location.href=this.value">{options}</select></header><main class="container"><h1>{html.escape(title)}</h1>{body}</main>'
            f'<footer>{A.name} <span class="fa fa-phone"></span> {A.tel}</footer><div class="cookie">เว็บไซต์นี้ใช้คุกกี้เพื่อพัฒนาประสบการณ์การใช้งาน <button>ยอมรับ</button></div></body></html>')


def tabs(panels: list[tuple[str, str]]) -> str:
    """Tabs: one panel a year, the first one open."""
    heads = "".join(f'<li class="nav-item"><a class="nav-link{" active" if n == 0 else ""}" data-bs-toggle="tab" href="#t{n}">{label}</a></li>' for n, (label, _) in enumerate(panels))
    bodies = "".join(f'<div class="tab-pane{" active" if n == 0 else ""}" id="t{n}">{body}</div>\n' for n, (_, body) in enumerate(panels))
    return f'<ul class="nav nav-tabs">{heads}</ul><div class="tab-content">{bodies}</div>'


def accordion(panels: list[tuple[str, str]]) -> str:
    """An accordion: a button and a panel each."""
    return '<div class="accordion">' + "".join(f'<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button" data-bs-target="#c{n}">{label}</button></h2><div id="c{n}" class="accordion-collapse"><div class="accordion-body">{body}</div></div></div>\n' for n, (label, body) in enumerate(panels)) + "</div>"


def file_row(label: str, href: str) -> str:
    """A title, and beside it links that say nothing."""
    return f'<div class="row"><div class="col">{html.escape(label)}</div><div class="col"><a href="{href}" target="_blank">เปิดอ่านเอกสาร</a> | <a href="{href}" download>ดาวน์โหลด</a></div></div>\n'


def cards(rows: list[tuple[str, str]]) -> str:
    """Cards that only a script opens."""
    return '<div class="cards">' + "".join(f'<div class="card" onclick="window.location.href=\'{href}\'"><h5>{html.escape(label)}</h5></div>\n' for label, href in rows) + "</div>"


def show(s: Site, url: str, doc: Doc) -> None:
    """A text page."""
    s.html(url, doc.title, to_html(doc, "", 'class="table"'))


def build() -> Site:
    """All pages and the truth."""
    s = Site("06-sriwananakhon", A, layout, fy=FY, today="2024-06-18", kind="pao", template="modern-tabs", notes="แท็บและแอคคอร์เดียนแยกปี การ์ดเปิดด้วยสคริปต์ เมนู select ผังโครงสร้างเป็นรูปภาพ")
    s.images()
    news = basic.news_items(A, FY, 10, 6)
    for n, (_, _, doc) in enumerate(news):
        show(s, f"/news/{510 + n}", doc)
    grid = "".join(f'<div class="card" onclick="location.href=\'/news/{510 + n}\'"><img src="/images/act1.png" alt=""><small>{when}</small><h5>{html.escape(head)}</h5></div>\n' for n, (when, head, _) in reversed(list(enumerate(news))))
    s.html("/news", "ข่าวประชาสัมพันธ์", grid)
    services = cards([("E-Service บริการออนไลน์", s.redirect("/go/eservice", "/service/e-service")), ("คู่มือประชาชน", "/service/manual"), ("แจ้งทุจริต", "/service/corruption"), ("ร้องทุกข์", "/service/complaint"), ("ถาม-ตอบ", "/service/qa")])
    s.html("/", A.name, f'<section>{services}</section><section><h2>ข่าวล่าสุด</h2>{"".join(grid.splitlines(keepends=True)[:3])}</section><section><div class="card" onclick="location.href=\'/integrity/gift-report\'"><h5>รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา</h5></div></section>'
           f'<a href="https://www.youtube.com/@sriwananakhon.example"><i class="fa fa-youtube"></i></a>')
    s.gone("/integrity/gift-report")
    for n, name in enumerate(FILLER):
        show(s, f"/about/{name}", traps.filler(A, n))
    _basic(s)
    _plans(s)
    _supply(s)
    _integrity(s)
    _ita(s)
    _truth(s)
    return s


def _basic(s: Site) -> None:
    s.put("/images/org.png", picture(basic.structure(A, 0)))
    s.html("/about/structure", "โครงสร้าง", '<p><img src="/images/org.png" class="img-fluid"></p>')
    show(s, "/about/executives", basic.executives(A, 2))
    show(s, "/about/duties", traps.law_page("อำนาจหน้าที่", "พระราชบัญญัติองค์การบริหารส่วนจังหวัด พ.ศ. ๒๕๔๐"))
    show(s, "/contact", basic.contact(A, 0))
    show(s, "/service/qa", basic.webboard(A, FY, 2, replies=False))
    show(s, "/service/e-service", work.e_service(A, 1))
    show(s, "/service/manual", work.service_manual(A, 2))
    show(s, "/service/corruption", integrity.channel(A, 2))
    show(s, "/service/complaint", integrity.general_channel(A, 0))


def _plans(s: Site) -> None:
    s.pdf("/storage/dev66-70.pdf", work.strategic_plan(A, 2566, 2570, 2), "Laksaman")
    s.pdf("/storage/dev61-65.pdf", work.strategic_plan(A, 2561, 2565, 0), "Laksaman")
    s.html("/plans/development", "แผนพัฒนาท้องถิ่น", accordion([("แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570", file_row("เล่มแผน", "/storage/dev66-70.pdf")), ("แผนพัฒนาท้องถิ่น พ.ศ. 2561-2565", file_row("เล่มแผน", "/storage/dev61-65.pdf"))]))
    s.pdf("/storage/action67.pdf", work.annual_plan(A, 2567, 0), "Garuda")
    s.pdf("/storage/progress67.pdf", work.half_report(A, 2567, 1), "Garuda", "am")
    s.pdf("/storage/action66.pdf", work.annual_plan(A, 2566, 2), "Garuda")
    s.html("/plans/action", "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี", tabs([("2567", file_row("แผนการดำเนินงาน", "/storage/action67.pdf") + file_row("ความก้าวหน้า รอบ 6 เดือนแรก", "/storage/progress67.pdf")), ("2566", file_row("แผนการดำเนินงาน", "/storage/action66.pdf"))]))
    s.pdf("/storage/annual66.pdf", work.annual_report(A, 2566, 2), "Norasi")
    s.pdf("/storage/annual65.pdf", work.annual_report(A, 2565, 0), "Norasi")
    s.html("/plans/annual", "รายงานผลการดำเนินงานประจำปี", tabs([("ปี 2567", "<p>ยังไม่มีข้อมูล</p>"), ("ปี 2566", file_row("รายงานผลการดำเนินงาน", "/storage/annual66.pdf")), ("ปี 2565", file_row("รายงานผลการดำเนินงาน", "/storage/annual65.pdf"))]))
    s.pdf("/storage/manual-tax.pdf", work.staff_manual(A, 0), "Norasi")
    s.html("/plans/manual", "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่", '<iframe src="/storage/manual-tax.pdf" width="100%" height="700"></iframe>')
    old = to_html(work.service_stats(A, 2565, 0), "h3")
    s.html("/plans/statistics", "ข้อมูลสถิติการให้บริการ", tabs([("ปีงบประมาณ 2567", "<p>อยู่ระหว่างรวบรวมข้อมูล</p>"), ("ปีงบประมาณ 2565", old)]))


def _supply(s: Site) -> None:
    s.xlsx("/storage/o14-67.xlsx", procure.planned_list(A, 2567, 0))
    s.html("/supply/list", "รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", file_row("รายการการจัดซื้อจัดจ้าง งบลงทุน ปี 2567 (Excel)", "/storage/o14-67.xlsx"))
    rows = []
    for n in range(7):
        doc = procure.notice(A, FY, n, 2)
        show(s, f"/tenders/{n + 21}", doc)
        rows.append((doc.title, f"/tenders/{n + 21}"))
    s.html("/tenders", "ประกาศเกี่ยวกับการจัดซื้อจัดจ้าง", cards(rows))
    s.pdf("/storage/progress-buy.pdf", procure.plan(A, 2567, 0), "Garuda")
    s.html("/supply/progress", "ความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", file_row("ความก้าวหน้า ปีงบประมาณ 2567", "/storage/progress-buy.pdf"))
    s.pdf("/storage/buy-annual66.pdf", procure.annual(A, 2566, 1), "Garuda")
    s.html("/supply/annual", "รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", accordion([("ปีงบประมาณ พ.ศ. 2566", file_row("รายงานสรุปผล", "/storage/buy-annual66.pdf"))]))
    s.pdf("/storage/hr66.pdf", people.plan(A, 2566, 0), "Loma")
    s.html("/hr/plan", "แผนการบริหารและพัฒนาทรัพยากรบุคคล", tabs([("2567", "<p>-</p>"), ("2566", file_row("แผนการบริหารและพัฒนาทรัพยากรบุคคล", "/storage/hr66.pdf"))]))
    s.docx("/storage/hr-report66.docx", people.annual(A, 2566, 0))
    s.html("/hr/annual", "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", accordion([("ปีงบประมาณ 2566", file_row("รายงานผล", "/storage/hr-report66.docx"))]))
    show(s, "/hr/ethics", people.ethics_code(A, 1))
    show(s, "/hr/drive", people.ethics_drive(A, 2567, 0))


def _integrity(s: Site) -> None:
    show(s, "/integrity/guideline", garbled(integrity.complaint_guide(A, 2), "zwsp"))
    s.html("/integrity/statistics", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", tabs([("ปี 2566", to_html(integrity.complaint_stats(A, 2566, 0), "h3")), ("ปี 2565", to_html(integrity.complaint_stats(A, 2565, 1), "h3"))]))
    show(s, "/integrity/participation", integrity.participation(A, 2567, 2, use=False))
    s.pdf("/storage/no-gift67.pdf", integrity.no_gift(A, 2567, 2), "Garuda")
    s.pdf("/storage/no-gift-report66.pdf", integrity.no_gift_report(A, 2566, 1), "Garuda")
    culture = to_html(integrity.no_gift_culture(A, 2565, 1), "h4")
    s.html("/integrity/no-gift", "No Gift Policy", accordion([("ประกาศเจตนารมณ์ 2567", file_row("ประกาศเจตนารมณ์นโยบาย No Gift Policy", "/storage/no-gift67.pdf")), ("การสร้างวัฒนธรรม No Gift Policy", culture), ("รายงานผลตามนโยบาย ปี 2566", file_row("แบบสรุปรายงาน", "/storage/no-gift-report66.pdf"))]))
    s.pdf("/storage/risk67.pdf", integrity.risk(A, 2567, 0, bribery=True), "Laksaman")
    s.html("/integrity/risk", "ความเสี่ยงการทุจริต", accordion([("การประเมินความเสี่ยงการทุจริตในประเด็นที่เกี่ยวข้องกับสินบน 2567", file_row("เอกสาร", "/storage/risk67.pdf")), ("รายงานผลการดำเนินการเพื่อจัดการความเสี่ยง ปี 2566", file_row("เอกสาร", "https://drive.google.com/drive/folders/1PlMnExample06"))]))
    s.docx("/storage/ac66-70.docx", integrity.ac_plan(A, 2566, 2570, 0))
    s.html("/integrity/plan", "แผนปฏิบัติการป้องกันการทุจริต", accordion([("แผน 5 ปี พ.ศ. 2566-2570", file_row("แผนปฏิบัติการป้องกันการทุจริต", "/storage/ac66-70.docx")), ("รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", to_html(traps.criteria_text("รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", 2566), ""))]))
    s.html("/integrity/measures", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", accordion([("มาตรการ ปี 2567", to_html(garbled(integrity.measures(A, 2567, 1), "wrapped"), "h4")), ("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", f'<iframe src="{s.gone("/storage/measures-done66.pdf")}" width="100%" height="600"></iframe>')]))


def _ita(s: Site) -> None:
    rows = [("O1", "/about/structure"), ("O2", "/about/executives"), ("O3", "/about/duties"), ("O4", "/contact"), ("O5", "/news"), ("O6", "/service/qa"), ("O8", "/plans/action"), ("O12", "/plans/statistics"), ("O16", "/supply/progress"), ("O21", "/hr/drive"), ("O29", "/integrity/gift-report"), ("O33", "/integrity/plan")]
    body = "".join(f'<div class="card" onclick="location.href=\'{href}\'">{item}</div>' for item, href in rows)
    s.html("/ita", "ITA ปีงบประมาณ 2567", tabs([("ITA 2567", body), ("ITA 2566", '<p>O11 <a href="/storage/action66.pdf">แผนดำเนินงาน</a> O26 <a href="/storage/hr66.pdf">รายงานบุคคล</a></p>')]))


def _truth(s: Site) -> None:
    s.items("found", {
        "O2": (["/about/executives"], "ทั้งสองฝ่าย ครบรูป ตำแหน่ง โทรศัพท์"), "O4": (["/contact"], "ที่อยู่ โทรศัพท์ e-mail แผนที่ครบ"), "O5": (["/news", *[f"/news/{n}" for n in range(510, 520)]], "ข่าวลงวันที่ในปีงบประมาณ 2567"),
        "O7": (["/storage/dev66-70.pdf"], "แผน 2566-2570 ครอบคลุมปี 2567"), "O8": (["/plans/action", "/storage/action67.pdf", "/storage/progress67.pdf"], "แท็บ 2567 มีแผนและความก้าวหน้ารอบ 6 เดือน"), "O9": (["/storage/annual66.pdf"], "รายงานผลปี 2566 อยู่ในแท็บปี 2566"),
        "O10": (["/storage/manual-tax.pdf", "/plans/manual"], "คู่มือเจ้าหน้าที่แสดงใน iframe"), "O11": (["/service/manual"], "คู่มือสำหรับประชาชน เปิดจากการ์ดหน้าแรก"), "O13": (["/service/e-service", "/go/eservice"], "แบบคำร้องออนไลน์ เปิดจากการ์ดหน้าแรก"),
        "O14": (["/storage/o14-67.xlsx"], "รายการจัดซื้อจัดจ้างงบลงทุนปี 2567"), "O15": (["/tenders", *[f"/tenders/{n}" for n in range(21, 28)]], "ประกาศลงวันที่ในปี 2567"), "O17": (["/storage/buy-annual66.pdf"], "รายงานสรุปผลปี 2566"),
        "O19": (["/storage/hr-report66.docx"], "รายงานผลปี 2566"), "O20": (["/hr/ethics"], "ประมวลจริยธรรม"), "O21": (["/hr/drive"], "คณะทำงาน Dos & Don'ts และการอบรมปี 2567 เปิดได้จากการ์ดในหน้า ITA เท่านั้น"), "O22": (["/integrity/guideline"], "ครบวิธี ขั้นตอน ส่วนงาน ระยะเวลา"),
        "O23": (["/service/corruption"], "แบบฟอร์มร้องเรียนการทุจริตแยกจากทั่วไป"), "O24": (["/integrity/statistics"], "สถิติปี 2566 ในแท็บแรก"), "O26": (["/storage/no-gift67.pdf"], "ประกาศลงนามปี 2567"), "O28": (["/storage/no-gift-report66.pdf"], "รายงานปี 2566"),
        "O30": (["/storage/risk67.pdf"], "ประเมินความเสี่ยงสินบนปี 2567"), "O32": (["/storage/ac66-70.docx"], "แผน 2566-2570 ครอบคลุมปี 2567"), "O34": (["/integrity/measures"], "วิเคราะห์ผล ITA 2566 และกำหนดมาตรการปี 2567"),
    })
    s.items("incomplete", {
        "O6": (["/service/qa"], "ตั้งคำถามได้ แต่ไม่มีคำตอบของหน่วยงานเลย", ["missing"]), "O25": (["/integrity/participation"], "ขาดการนำผลไปปรับปรุงพัฒนา"),
    })
    s.items("stale", {
        "O12": (["/plans/statistics"], "แท็บ 2567 ว่าง มีแต่สถิติปี 2565"), "O18": (["/storage/hr66.pdf"], "แท็บ 2567 ว่าง มีแต่แผนปี 2566"), "O27": (["/integrity/no-gift"], "กิจกรรมเดือนธันวาคม 2564 เป็นของปีงบประมาณ 2565"),
    })
    s.items("unreadable", {
        "O1": (["/about/structure", "/images/org.png"], "ผังโครงสร้างเป็นรูปภาพไม่มีข้อความ ดูด้วยตาได้ทั้งสองฝ่าย", ["found"]), "O31": (["https://drive.google.com/drive/folders/1PlMnExample06"], "อยู่บน Google Drive เท่านั้น"),
    })
    s.items("missing", {
        "O3": ([], "เป็นการยกกฎหมายทั้งฉบับ ไม่ใช่หน้าที่และอำนาจของหน่วยงาน", ["incomplete"]), "O16": ([], "ใต้ความก้าวหน้าเป็นแผนการจัดซื้อจัดจ้าง"), "O29": ([], "การ์ดหน้าแรกลิงก์เสีย (404)"),
        "O33": ([], "มีแต่ข้อความเกณฑ์ที่คัดลอกมา"), "O35": ([], "iframe ฝังไฟล์ที่ไม่มีอยู่ (404)"),
    })

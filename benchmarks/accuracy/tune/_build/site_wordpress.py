"""Site 3: a WordPress-like site with Thai slugs and posts, nearly everything published (2568)."""
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
from model import Site

A = Agency(
    key="thachangphueak", name="เทศบาลเมืองท่าช้างเผือก", short="ทม.ท่าช้างเผือก", unit="เทศบาล", head="นายกเทศมนตรีเมืองท่าช้างเผือก", deputy="รองนายกเทศมนตรี", clerk="ปลัดเทศบาล",
    council="สภาเทศบาลเมืองท่าช้างเผือก", bylaw="เทศบัญญัติ", place="ท่าช้างเผือก", address="เลขที่ 8/1 ถนนริมนที ตำบลท่าช้างเผือก อำเภอเมืองพนาลัย จังหวัดพนาลัย 35990", tel="045-000-311", fax="045-000-312",
    email="contact@thachangphueak.example", province="พนาลัย",
    politicians=(Person("นางพัชรินทร์ วงศ์สุวรรณชาติ", "นายกเทศมนตรี", "08-0000-3301"), Person("นายอดิศร เกียรติก้องไกล", "รองนายกเทศมนตรี", "08-0000-3302"), Person("นายสิทธิพล พรหมเมือง", "รองนายกเทศมนตรี", "08-0000-3303")),
    officials=(Person("นายชัยวัฒน์ เลิศปรีชาญ", "ปลัดเทศบาล", "08-0000-3304"), Person("นางสุภาวดี ศรีนวลจันทร์", "รองปลัดเทศบาล", "08-0000-3305"), Person("นายนพดล งามวงศ์", "ผู้อำนวยการสำนักช่าง", "08-0000-3306"), Person("นางสาวรัชนี มีสุขแท้", "ผู้อำนวยการกองคลัง", "08-0000-3307")),
    villages=("ชุมชนริมนที", "ชุมชนวัดกลางเวียง", "ชุมชนสถานีเก่า", "ชุมชนหนองบัวขาว", "ชุมชนตลาดล่าง", "ชุมชนศาลาแดง", "ชุมชนบ้านสวน"),
)
FY = 2568
UP = "/wp-content/uploads/"
MENU: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("เกี่ยวกับเทศบาล", (("ประวัติความเป็นมา", "/ประวัติ/"), ("สภาพทั่วไป", "/สภาพทั่วไป/"), ("วิสัยทัศน์", "/วิสัยทัศน์/"), ("โครงสร้างส่วนราชการ", "/โครงสร้างส่วนราชการ/"), ("อำนาจหน้าที่", "/อำนาจหน้าที่/"), ("คณะผู้บริหาร", "/คณะผู้บริหาร/"), ("หัวหน้าส่วนราชการ", "/หัวหน้าส่วนราชการ/"), ("สมาชิกสภาเทศบาล", "/สมาชิกสภา/"), ("ติดต่อเรา", "/ติดต่อเรา/"))),
    ("ข่าว", (("ข่าวประชาสัมพันธ์", "/category/ข่าวประชาสัมพันธ์/"), ("ประกาศจัดซื้อจัดจ้าง", "/category/จัดซื้อจัดจ้าง/"), ("ปฏิทินกิจกรรม", "/ปฏิทิน/"))),
    ("แผนและรายงาน", (("แผนพัฒนาท้องถิ่น", "/แผนพัฒนาท้องถิ่น/"), ("แผนดำเนินงานและความก้าวหน้า", "/แผนดำเนินงานและความก้าวหน้า/"), ("รายงานผลการดำเนินงานประจำปี", "/รายงานผลการดำเนินงานประจำปี/"), ("คู่มือการปฏิบัติงาน", "/คู่มือการปฏิบัติงาน/"), ("สถิติการให้บริการ", "/สถิติการให้บริการ/"), ("สถิติการจัดเก็บรายได้", "/สถิติรายได้/"))),
    ("พัสดุ", (("รายการจัดซื้อจัดจ้างและความก้าวหน้า", "/รายการจัดซื้อจัดจ้าง/"), ("รายงานผลการจัดซื้อจัดจ้างประจำปี", "/รายงานผลการจัดซื้อจัดจ้างประจำปี/"), ("แผนการจัดซื้อจัดจ้าง", "/แผนการจัดซื้อจัดจ้าง/"))),
    ("บุคลากร", (("แผนบริหารและพัฒนาทรัพยากรบุคคล", "/แผนบุคคล/"), ("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล", "/รายงานบุคคล/"), ("ประมวลจริยธรรม", "/ประมวลจริยธรรม/"), ("การขับเคลื่อนจริยธรรม", "/การขับเคลื่อนจริยธรรม/"))),
    ("บริการประชาชน", (("E-Service", "/e-service/"), ("คู่มือประชาชน", "/คู่มือประชาชน/"), ("ร้องเรียน/ร้องทุกข์", "/ร้องทุกข์/"), ("คำถามที่พบบ่อย", "/faq/"), ("ถาม-ตอบ", "/ถามตอบ/"))),
    ("ความโปร่งใส", (("แจ้งเรื่องร้องเรียนการทุจริต", "/แจ้งทุจริต/"), ("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", "/แนวปฏิบัติร้องเรียน/"), ("สถิติเรื่องร้องเรียนการทุจริต", "/สถิติร้องเรียนทุจริต/"), ("การมีส่วนร่วม", "/การมีส่วนร่วม/"), ("No Gift Policy", "/no-gift-policy/"), ("ความเสี่ยงการทุจริต", "/ความเสี่ยงการทุจริต/"), ("แผนปฏิบัติการป้องกันการทุจริต", "/แผนป้องกันทุจริต/"), ("มาตรการส่งเสริมคุณธรรม", "/มาตรการส่งเสริมคุณธรรม/"), ("ITA 2568", "/ita-2568/"), ("ITA 2567", "/ita-2567/"))),
    ("ชุมชน", (("สถานที่ท่องเที่ยว", "/ท่องเที่ยว/"), ("OTOP", "/otop/"), ("กองทุนสุขภาพ", "/กองทุนสุขภาพ/"), ("ศูนย์พัฒนาเด็กเล็ก", "/ศูนย์เด็กเล็ก/"), ("แผนที่", "/แผนที่ตำบล/"), ("โทรศัพท์สำคัญ", "/โทรศัพท์สำคัญ/"), ("สารนายก", "/สารนายก/"))),
)
FILLER = ("/ประวัติ/", "/สภาพทั่วไป/", "/ท่องเที่ยว/", "/otop/", "/วิสัยทัศน์/", "/กองทุนสุขภาพ/", "/สมาชิกสภา/", "/ศูนย์เด็กเล็ก/", "/แผนที่ตำบล/", "/โทรศัพท์สำคัญ/", "/ปฏิทิน/", "/สารนายก/")


def layout(site: Site, url: str, title: str, body: str) -> str:
    """A blog theme: menu on top, article, sidebar, address in the footer of every page."""
    menu = "".join(f'<li class="menu-item-has-children"><a href="#">{g}</a><ul class="sub-menu">' + "".join(f'<li><a href="{h}">{label}</a></li>' for label, h in rows) + "</ul></li>\n" for g, rows in MENU)
    recent = "".join(f'<li><a href="/{9300 + n}/">{html.escape(h)}</a></li>' for n, (_, h, _) in list(enumerate(basic.news_items(A, FY, 14, 0)))[-4:])
    crumbs = "" if url == "/" else f'<div class="breadcrumbs"><a href="/">หน้าแรก</a> » {html.escape(title)}</div>'
    article = f'<article>{crumbs}<h1 class="entry-title">{html.escape(title)}</h1><div class="entry-content">{body}</div></article>' if url != "/" else body
    reply = '<div id="respond"><h3>Leave a Reply</h3><p>You must be logged in to post a comment.</p></div>' if url[1:5].isdigit() else ""
    return (f'<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>{html.escape(title)} – {A.name}</title></head><body><header><a href="/"><img src="/images/logo.png" alt="{A.short}"></a>'
            f'<nav><ul id="menu">{menu}</ul></nav></header><main>{article}{reply}</main><aside><h3>เรื่องล่าสุด</h3><ul>{recent}</ul><h3>แท็ก</h3><p>ITA โปร่งใส No Gift Policy แผนป้องกันการทุจริต</p></aside>'
            f'<footer><p>{A.name} {A.address} โทร. {A.tel}</p>{basic.social(A)}<p>Powered by WordPress</p></footer></body></html>')


def links(rows: list[tuple[str, str]], intro: str = "") -> str:
    """File links the way the editor makes them: title and a download button."""
    out = f"<p>{html.escape(intro)}</p>" if intro else ""
    for label, href in rows:
        out += f'<div class="wp-block-file"><a href="{href}">{html.escape(label)}</a> <a href="{href}" class="button" download>ดาวน์โหลด</a></div>\n'
    return out


def show(s: Site, url: str, doc: Doc) -> None:
    """A page whose heading the theme prints."""
    s.html(url, doc.title, to_html(doc, ""))


def build() -> Site:
    """All pages and the truth."""
    s = Site("03-thachangphueak", A, layout, fy=FY, today="2025-06-12", kind="tessaban", template="wordpress-like", notes="เผยแพร่เกือบครบ หนึ่งข้อขาดองค์ประกอบ หนึ่งข้อผิดปี ชื่อหน้าเป็นภาษาไทย")
    s.images()
    news = basic.news_items(A, FY, 14, 0)
    for n, (_, _, doc) in enumerate(news):
        show(s, f"/{9300 + n}/", doc)
    rows = "".join(f'<h2><a href="/{9300 + n}/">{html.escape(h)}</a></h2><time>{when}</time>\n' for n, (when, h, _) in reversed(list(enumerate(news))))
    s.html("/category/ข่าวประชาสัมพันธ์/", "หมวดหมู่: ข่าวประชาสัมพันธ์", rows)
    top = "".join(rows.splitlines(keepends=True)[:3])
    s.html("/", A.name, '<section class="hero"><img src="/images/act1.png" alt=""></section><section><h2>บริการออนไลน์</h2>'
           f'<div class="card" onclick="location.href=\'/e-service/\'">E-Service</div></section><section><h2>ข่าวล่าสุด</h2>{top}</section>')
    for n, url in enumerate(FILLER):
        show(s, url, traps.filler(A, n))
    _basic(s)
    _work(s)
    _procure(s)
    _people(s)
    _integrity(s)
    _ita(s)
    _truth(s)
    return s


def _basic(s: Site) -> None:
    show(s, "/โครงสร้างส่วนราชการ/", basic.structure(A, 1))
    show(s, "/อำนาจหน้าที่/", basic.powers(A, 2))
    show(s, "/คณะผู้บริหาร/", basic.executives(A, 0, permanent=False))
    show(s, "/หัวหน้าส่วนราชการ/", Doc("หัวหน้าส่วนราชการ", basic.executives(A, 1, political=False).blocks))
    show(s, "/ติดต่อเรา/", basic.contact(A, 2))
    show(s, "/faq/", basic.faq(A, 0))
    show(s, "/ถามตอบ/", basic.webboard(A, FY, 1))


def _work(s: Site) -> None:
    s.pdf(UP + "2022/10/dev-plan-66-70.pdf", work.strategic_plan(A, 2566, 2570, 0), "Laksaman")
    s.pdf(UP + "2018/06/dev-plan-61-65.pdf", work.strategic_plan(A, 2561, 2565, 1), "Laksaman")
    s.html("/แผนพัฒนาท้องถิ่น/", "แผนพัฒนาท้องถิ่น", links([("แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)", UP + "2022/10/dev-plan-66-70.pdf"), ("แผนพัฒนาท้องถิ่น (พ.ศ. 2561-2565)", UP + "2018/06/dev-plan-61-65.pdf")]))
    s.pdf(UP + "2024/10/แผนการดำเนินงาน-2568.pdf", work.annual_plan(A, 2568, 1), "Garuda")
    s.pdf(UP + "2025/04/progress-68.pdf", work.half_report(A, 2568, 2), "Garuda")
    s.pdf(UP + "2023/10/action-plan-2567.pdf", work.annual_plan(A, 2567, 0), "Garuda")
    s.html("/แผนดำเนินงานและความก้าวหน้า/", "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี", "<h3>ปีงบประมาณ พ.ศ. ๒๕๖๘</h3>" + links([("แผนการดำเนินงาน ๒๕๖๘", UP + "2024/10/แผนการดำเนินงาน-2568.pdf"), ("ความก้าวหน้าการดำเนินงานและการใช้งบประมาณ รอบ ๖ เดือน (ต.ค. ๖๗ – มี.ค. ๖๘)", UP + "2025/04/progress-68.pdf")])
           + "<h3>ปีงบประมาณ พ.ศ. ๒๕๖๗</h3>" + links([("แผนการดำเนินงาน ๒๕๖๗", UP + "2023/10/action-plan-2567.pdf")]))
    s.pdf(UP + "2024/12/annual-2567.pdf", work.annual_report(A, 2567, 0), "Laksaman", "am")
    s.html("/รายงานผลการดำเนินงานประจำปี/", "รายงานผลการดำเนินงานประจำปี", links([("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567", UP + "2024/12/annual-2567.pdf")]))
    s.pdf(UP + "2023/05/manual-saraban.pdf", work.staff_manual(A, 1), "Norasi")
    s.pdf(UP + "2023/05/manual-pasadu.pdf", work.staff_manual(A, 2), "Norasi")
    s.html("/คู่มือการปฏิบัติงาน/", "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่", links([("คู่มือสำนักปลัด", UP + "2023/05/manual-saraban.pdf"), ("คู่มืองานพัสดุ", UP + "2023/05/manual-pasadu.pdf")]))
    show(s, "/คู่มือประชาชน/", work.service_manual(A, 0))
    show(s, "/e-service/", work.e_service(A, 2))
    show(s, "/สถิติการให้บริการ/", garbled(work.service_stats(A, 2568, 0), "tone"))
    show(s, "/สถิติรายได้/", work.revenue_stats(A, 2568))


def _procure(s: Site) -> None:
    listing = procure.listing(A, 2568, 0)
    s.xlsx(UP + "2025/04/o12-68.xlsx", listing)
    s.pdf(UP + "2025/04/o12-68.pdf", listing, "Garuda")
    s.html("/รายการจัดซื้อจัดจ้าง/", "รายการการจัดซื้อจัดจ้างและความก้าวหน้า ปีงบประมาณ 2568", links([("ไฟล์ Excel รอบ 6 เดือนแรก", UP + "2025/04/o12-68.xlsx"), ("ไฟล์ PDF รอบ 6 เดือนแรก", UP + "2025/04/o12-68.pdf")]))
    s.pdf(UP + "2024/11/o13-67.pdf", procure.annual(A, 2567, 0, fields=True), "Garuda")
    s.html("/รายงานผลการจัดซื้อจัดจ้างประจำปี/", "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", links([("รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", UP + "2024/11/o13-67.pdf")]))
    show(s, "/แผนการจัดซื้อจัดจ้าง/", procure.plan(A, 2568, 1))
    rows = []
    for n in range(6):
        doc = procure.notice(A, FY, n, 0)
        show(s, f"/{9400 + n}/", doc)
        rows.append((doc.title, f"/{9400 + n}/"))
    s.html("/category/จัดซื้อจัดจ้าง/", "หมวดหมู่: ประกาศจัดซื้อจัดจ้าง", "".join(f'<h2><a href="{h}">{html.escape(t)}</a></h2>' for t, h in rows))


def _people(s: Site) -> None:
    s.pdf(UP + "2024/10/hr-plan-68.pdf", people.plan(A, 2568, 0), "Laksaman")
    s.html("/แผนบุคคล/", "แผนการบริหารและพัฒนาทรัพยากรบุคคล", links([("แผนการบริหารและพัฒนาทรัพยากรบุคคล ปี 2568", UP + "2024/10/hr-plan-68.pdf")]))
    s.docx(UP + "2024/10/hr-report-67.docx", people.annual(A, 2567, 1))
    s.html("/รายงานบุคคล/", "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", links([("รายงานผล ปีงบประมาณ 2567", UP + "2024/10/hr-report-67.docx")]))
    show(s, "/ประมวลจริยธรรม/", garbled(people.ethics_code(A, 2), "am"))
    show(s, "/การขับเคลื่อนจริยธรรม/", people.ethics_drive(A, 2568, 1))


def _integrity(s: Site) -> None:
    show(s, "/แนวปฏิบัติร้องเรียน/", garbled(integrity.complaint_guide(A, 0), "zwsp"))
    show(s, "/แจ้งทุจริต/", integrity.channel(A, 1))
    show(s, "/ร้องทุกข์/", integrity.general_channel(A, 0))
    show(s, "/สถิติร้องเรียนทุจริต/", integrity.complaint_stats(A, 2567, 0))
    show(s, "/การมีส่วนร่วม/", integrity.participation(A, 2568, 0, use=False))
    s.pdf(UP + "2025/01/nogift-68.pdf", integrity.no_gift(A, 2568, 0), "Garuda")
    culture = integrity.no_gift_culture(A, 2568, 0)
    show(s, "/9501/", culture)
    s.html("/no-gift-policy/", "No Gift Policy", links([("ประกาศเจตนารมณ์ No Gift Policy 2568", UP + "2025/01/nogift-68.pdf")]) + f'<p><a href="/9501/">{html.escape(culture.title)}</a></p>')
    s.docx(UP + "2024/10/gift-67.docx", integrity.gift_assets(A, 2567, 0))
    s.pdf(UP + "2025/02/risk-68.pdf", integrity.risk(A, 2568, 2, bribery=True), "Laksaman")
    s.pdf(UP + "2022/10/risk-done-65.pdf", integrity.risk_done(A, 2565, 1), "Laksaman")
    s.html("/ความเสี่ยงการทุจริต/", "ความเสี่ยงการทุจริต", "<h3>การประเมินความเสี่ยง</h3>" + links([("การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบน ปี 2568", UP + "2025/02/risk-68.pdf")])
           + "<h3>รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต</h3>" + links([("รายงานผล ปี 2565", UP + "2022/10/risk-done-65.pdf")]))
    s.pdf(UP + "2022/09/ac-plan-66-70.pdf", integrity.ac_plan(A, 2566, 2570, 0), "Garuda")
    s.pdf(UP + "2024/10/รายงานผลป้องกันทุจริต-๒๕๖๗.pdf", integrity.ac_report(A, 2567, 0), "Garuda")
    s.html("/แผนป้องกันทุจริต/", "แผนปฏิบัติการป้องกันการทุจริต", "<h3>แผน</h3>" + links([("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)", UP + "2022/09/ac-plan-66-70.pdf")])
           + "<h3>รายงานผลการดำเนินการป้องกันการทุจริตประจำปี</h3>" + links([("ปีงบประมาณ พ.ศ. 2567", UP + "2024/10/รายงานผลป้องกันทุจริต-๒๕๖๗.pdf")]))
    show(s, "/9502/", garbled(integrity.measures(A, 2568, 0), "typo"))
    show(s, "/9503/", integrity.measures_done(A, 2567, 1))
    s.html("/มาตรการส่งเสริมคุณธรรม/", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", '<ul><li><a href="/9502/">มาตรการ ปี 2568 (วิเคราะห์ผล ITA 2567)</a></li><li><a href="/9503/">รายงานผลการดำเนินการ ปี 2567</a></li></ul>')


def _ita(s: Site) -> None:
    rows = [("o1 โครงสร้างและอำนาจหน้าที่", ["/โครงสร้างส่วนราชการ/", "/อำนาจหน้าที่/"]), ("o2 ข้อมูลผู้บริหาร", ["/คณะผู้บริหาร/", "/หัวหน้าส่วนราชการ/"]), ("o3 ข้อมูลการติดต่อ", ["/ติดต่อเรา/"]), ("o4 ข่าวประชาสัมพันธ์", ["/category/ข่าวประชาสัมพันธ์/"]), ("o5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", ["/แผนพัฒนาท้องถิ่น/"]),
            ("o6 แผนและความก้าวหน้า", ["/แผนดำเนินงานและความก้าวหน้า/"]), ("o7 รายงานผลการดำเนินงานประจำปี", ["/รายงานผลการดำเนินงานประจำปี/"]), ("o10 E-Service", ["/e-service/"]), ("o12 รายการการจัดซื้อจัดจ้าง", ["/รายการจัดซื้อจัดจ้าง/"]), ("o20 การเปิดโอกาสให้เกิดการมีส่วนร่วม", ["/การมีส่วนร่วม/"]),
            ("o22 รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา", [UP + "2024/10/gift-67.docx"]), ("o24 รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต", ["/ความเสี่ยงการทุจริต/"]), ("o27 มาตรการส่งเสริมคุณธรรมและความโปร่งใส", ["/9502/"]), ("o28 รายงานผลมาตรการ", ["/9503/"])]
    body = "".join(f"<p><b>{html.escape(t)}</b> " + " ".join(f'<a href="{u}">คลิก</a>' for u in us) + "</p>\n" for t, us in rows)
    s.html("/ita-2568/", "ITA 2568", body)
    old = [("O8 แผนและความก้าวหน้า 2567", UP + "2023/10/action-plan-2567.pdf"), ("O31 รายงานผลการจัดการความเสี่ยง", UP + "2022/10/risk-done-65.pdf"), ("O7 แผนพัฒนา", UP + "2018/06/dev-plan-61-65.pdf")]
    s.html("/ita-2567/", "ITA 2567", links(old))


def _truth(s: Site) -> None:
    s.items("found", {
        "O1": (["/โครงสร้างส่วนราชการ/", "/อำนาจหน้าที่/"], "โครงสร้างทั้งสองฝ่ายอยู่หน้าหนึ่ง อำนาจหน้าที่อยู่อีกหน้าหนึ่ง"), "O2": (["/คณะผู้บริหาร/", "/หัวหน้าส่วนราชการ/"], "ฝ่ายการเมืองและฝ่ายประจำอยู่คนละหน้า ครบรูป ตำแหน่ง โทรศัพท์"),
        "O3": (["/ติดต่อเรา/"], "ที่อยู่ โทรศัพท์ e-mail แผนที่ครบ"), "O4": (["/category/ข่าวประชาสัมพันธ์/", *[f"/{n}/" for n in range(9300, 9314)]], "ข่าวลงวันที่ในปีงบประมาณ 2568"),
        "O5": ([UP + "2022/10/dev-plan-66-70.pdf"], "แผน 2566-2570 ครอบคลุมปี 2568"), "O6": ([UP + "2024/10/แผนการดำเนินงาน-2568.pdf", UP + "2025/04/progress-68.pdf", "/แผนดำเนินงานและความก้าวหน้า/"], "มีทั้งแผนปี 2568 และความก้าวหน้า ต.ค. 67 – มี.ค. 68"),
        "O7": ([UP + "2024/12/annual-2567.pdf"], "รายงานผลปี 2567"), "O8": ([UP + "2023/05/manual-saraban.pdf", UP + "2023/05/manual-pasadu.pdf"], "คู่มือของเจ้าหน้าที่ มีขั้นตอน"), "O9": (["/คู่มือประชาชน/"], "คู่มือสำหรับประชาชน"),
        "O10": (["/e-service/"], "แบบฟอร์มออนไลน์"), "O11": (["/สถิติการให้บริการ/"], "สถิติรายเดือน ต.ค. 67 – มี.ค. 68 รวม E-Service"), "O12": ([UP + "2025/04/o12-68.xlsx", UP + "2025/04/o12-68.pdf"], "ตารางครบทุกช่องของปี 2568"),
        "O13": ([UP + "2024/11/o13-67.pdf"], "รายงานผลปี 2567 มีรายการทั้งปี สรุป ปัญหา ข้อเสนอแนะ"), "O14": ([UP + "2024/10/hr-plan-68.pdf"], "แผนปี 2568 มีโครงการ งบประมาณ ระยะเวลา"), "O15": ([UP + "2024/10/hr-report-67.docx"], "รายงานผลปี 2567"),
        "O16": (["/ประมวลจริยธรรม/", "/การขับเคลื่อนจริยธรรม/"], "ประมวลจริยธรรมหน้าหนึ่ง การขับเคลื่อนปี 2568 อีกหน้าหนึ่ง"), "O17": (["/แนวปฏิบัติร้องเรียน/"], "ครบวิธี ขั้นตอน ส่วนงาน ระยะเวลา"), "O18": (["/แจ้งทุจริต/"], "แบบฟอร์มแจ้งทุจริตแยกจากร้องทุกข์ทั่วไป"),
        "O19": (["/สถิติร้องเรียนทุจริต/"], "สถิติปี 2567 แยกทั้งหมด แล้วเสร็จ อยู่ระหว่างดำเนินการ"), "O21": ([UP + "2025/01/nogift-68.pdf", "/9501/"], "ประกาศลงนามปี 2568 และประชุมมอบนโยบายเดือนธันวาคม 2567 ซึ่งอยู่ในปีงบประมาณ 2568"),
        "O22": ([UP + "2024/10/gift-67.docx"], "รายงานภาพรวมปี 2567 ลิงก์จากแถวในหน้า ITA เท่านั้น"), "O23": ([UP + "2025/02/risk-68.pdf"], "ประเมินความเสี่ยงสินบนปี 2568"), "O25": ([UP + "2022/09/ac-plan-66-70.pdf"], "แผน 2566-2570 ครอบคลุมปี 2568"), "O26": ([UP + "2024/10/รายงานผลป้องกันทุจริต-๒๕๖๗.pdf"], "รายงานผลปี 2567"),
        "O27": (["/9502/"], "วิเคราะห์ผลปี 2567 และกำหนดมาตรการ"), "O28": (["/9503/"], "ผลการดำเนินการตามมาตรการ ปี 2567"),
    })
    s.items("incomplete", {"O20": (["/การมีส่วนร่วม/"], "ขาดการนำผลไปปรับปรุงพัฒนา")})
    s.items("stale", {"O24": ([UP + "2022/10/risk-done-65.pdf"], "ต้องเป็นผลปี 2567 แต่มีเพียงปี 2565")})

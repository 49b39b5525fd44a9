"""Site 1: hand-made pages in a frameset, a town that publishes little (2565)."""
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
from blocks import Doc, garbled
from model import Site

A = Agency(
    key="huaiploithong", name="เทศบาลตำบลห้วยพลอยทอง", short="ทต.ห้วยพลอยทอง", unit="เทศบาล", head="นายกเทศมนตรีตำบลห้วยพลอยทอง",
    deputy="รองนายกเทศมนตรี", clerk="ปลัดเทศบาล", council="สภาเทศบาล", bylaw="เทศบัญญัติ", place="ห้วยพลอยทอง",
    address="99 หมู่ 3 ตำบลห้วยพลอยทอง อำเภอเมืองศรีวนา จังหวัดศรีวนา 47990", tel="0 4200 0145", fax="0 4200 0146",
    email="admin@huaiploithong.example", province="ศรีวนา",
    politicians=(Person("นายสมพงษ์ แก้วมณีทอง", "นายกเทศมนตรี", "08 0000 1101"), Person("นายวิเชียร บุญล้ำเลิศ", "รองนายกเทศมนตรี", "08 0000 1102"), Person("นางสาวอรทัย สุขใจดี", "รองนายกเทศมนตรี", "08 0000 1103")),
    officials=(Person("นายประสิทธิ์ มั่นคงธรรม", "ปลัดเทศบาล", "08 0000 1104"), Person("นางกรรณิการ์ พูนทรัพย์", "หัวหน้าสำนักปลัด", "08 0000 1105"), Person("นางสาวจิราพร ทองคำแท้", "ผู้อำนวยการกองคลัง", "08 0000 1106"), Person("นายอนันต์ ช่างคิด", "ผู้อำนวยการกองช่าง", "08 0000 1107")),
    villages=("บ้านห้วยพลอย หมู่ 1", "บ้านทองใหม่ หมู่ 2", "บ้านโคกสะอาดศรี หมู่ 3", "บ้านดงยางนา หมู่ 4", "บ้านหนองแวงน้อย หมู่ 5"),
)
FY = 2565
MENU: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("ข้อมูลพื้นฐาน", (
        ("ประวัติความเป็นมา", "about/f1.html"), ("สภาพทั่วไป", "about/f2.html"), ("วิสัยทัศน์/พันธกิจ", "about/f5.html"), ("โครงสร้าง", "about/org.html"),
        ("คณะผู้บริหาร", "about/team.html"), ("สมาชิกสภาเทศบาล", "about/f7.html"), ("อำนาจหน้าที่", "about/duty.html"), ("ติดต่อเรา", "contact.html"),
        ("สถานที่ท่องเที่ยว", "about/f3.html"), ("สินค้า OTOP", "about/f4.html"), ("สารจากนายก", "about/f12.html"))),
    ("การดำเนินงาน", (
        ("แผนพัฒนาท้องถิ่น", "plan/dev.html"), ("แผนดำเนินงานประจำปี", "plan/action.html"), ("รายงานกำกับติดตาม รอบ 6 เดือน", "plan/six.html"),
        ("รายงานผลการดำเนินงานประจำปี", "plan/annual.html"), ("คู่มือมาตรฐานการปฏิบัติงาน", "plan/manual.html"), ("คู่มือมาตรฐานการให้บริการ", "service/manual.html"),
        ("ข้อมูลเชิงสถิติการให้บริการ", "service/stat.html"), ("ความพึงพอใจการให้บริการ", "service/sat.html"), ("E-Service", "service/eservice.html"))),
    ("การเงินและพัสดุ", (
        ("แผนการใช้จ่ายงบประมาณประจำปี", "money/plan.html"), ("รายงานการใช้จ่ายงบประมาณ รอบ 6 เดือน", "#"), ("รายงานผลการใช้จ่ายงบประมาณประจำปี", "money/annual.html"),
        ("แผนการจัดซื้อจัดจ้าง", "buy/plan.html"), ("ประกาศจัดซื้อจัดจ้าง", "buy/notice.html"), ("สรุปผลการจัดซื้อจัดจ้างรายเดือน", "buy/month.html"), ("รายงานผลการจัดซื้อจัดจ้างประจำปี", "buy/annual.html"))),
    ("การบริหารงานบุคคล", (
        ("นโยบายการบริหารทรัพยากรบุคคล", "hr/policy.html"), ("การดำเนินการตามนโยบาย", "hr/act.html"), ("หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล", "hr/rule.html"), ("รายงานผลการบริหารทรัพยากรบุคคลประจำปี", "#"))),
    ("ส่งเสริมความโปร่งใส", (
        ("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", "ita/guide.html"), ("ร้องเรียนการทุจริต", "ita/complain.html"), ("สถิติเรื่องร้องเรียน", "ita/stat.html"),
        ("รับฟังความคิดเห็น", "ita/opinion.html"), ("การมีส่วนร่วมของประชาชน", "ita/part.html"))),
    ("ป้องกันการทุจริต", (
        ("No Gift Policy", "ita/nogift.html"), ("การมีส่วนร่วมของผู้บริหาร", "ita/leader.html"), ("การประเมินความเสี่ยง", "ita/risk.html"), ("การจัดการความเสี่ยง", "ita/riskdo.html"),
        ("การเสริมสร้างวัฒนธรรมองค์กร", "ita/culture.html"), ("แผนปฏิบัติการป้องกันการทุจริต", "ita/acplan.html"), ("รายงานแผนป้องกันการทุจริต รอบ 6 เดือน", "ita/ac6.html"),
        ("รายงานผลการป้องกันการทุจริตประจำปี", "ita/acyear.html"), ("มาตรการส่งเสริมคุณธรรม", "ita/measure.html"), ("การดำเนินการตามมาตรการ", "#"))),
    ("อื่น ๆ", (
        ("ข่าวประชาสัมพันธ์", "news/index.html"), ("กฎหมายที่เกี่ยวข้อง", "law.html"), ("Q&A", "faq.html"), ("ITA 2565", "ita/index.html"), ("ITA 2563", "ita/ita63.html"), ("กองทุนสุขภาพ", "about/f6.html"),
        ("ศูนย์พัฒนาเด็กเล็ก", "about/f8.html"), ("แผนที่ตำบล", "about/f9.html"), ("โทรศัพท์สำคัญ", "about/f10.html"), ("ปฏิทินกิจกรรม", "about/f11.html"))),
)


def layout(site: Site, url: str, title: str, body: str) -> str:
    """One frame's page: no menu, no useful title."""
    back = "../" * (url.count("/") - 1)
    return (f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Untitled Document</title></head>\n'
            f'<body bgcolor="#FFFFEE"><font face="MS Sans Serif">{body}\n<hr><a href="{back}main.html" target="_self">กลับหน้าหลัก</a></font></body></html>')


def listing(title: str, rows: list[tuple[str, str]], intro: str = "") -> str:
    """A list of links the way one types it by hand."""
    lines = "".join(f'<li>{html.escape(label)} <a href="{href}">[รายละเอียด]</a></li>\n' for label, href in rows)
    return f"<h2>{html.escape(title)}</h2><p>{html.escape(intro)}</p><ul>\n{lines}</ul>"


def build() -> Site:
    """All pages and the truth."""
    s = Site("01-huaiploithong", A, layout, fy=FY, today="2022-06-20", kind="tessaban", template="static-frames",
             notes="เว็บเฟรมทำมือ เมนูอยู่ในเฟรมซ้าย เผยแพร่น้อย บางหน้าเป็น windows-874 ไม่ประกาศรหัส")
    s.images()
    s.put("/", ('<html><head><title>เทศบาลตำบลห้วยพลอยทอง</title><meta charset="utf-8"></head><frameset rows="110,*"><frame src="top.html" name="top">'
                '<frameset cols="230,*"><frame src="menu.html" name="menu"><frame src="main.html" name="main"></frameset></frameset></html>').encode())
    s.put("/top.html", f'<html><meta charset="utf-8"><body><img src="images/logo.png" alt=""><h1>{A.name}</h1> {basic.social(A).replace("/images", "images")}</body></html>'.encode())
    menu = "".join(f"<b>{g}</b><br>\n" + "".join(f'<a href="{h}" target="main">- {label}</a><br>\n' for label, h in rows) for g, rows in MENU)
    s.put("/menu.html", f'<html><meta charset="utf-8"><body bgcolor="#CCFFCC">{menu}</body></html>'.encode())
    s.html("/main.html", "", f'<center><marquee>ยินดีต้อนรับสู่{A.name}</marquee><img src="images/act1.png" alt=""><p>เทศบาลน่าอยู่ คู่คุณธรรม</p>'
           '<map name="m"><area shape="rect" coords="0,0,40,40" href="service/manual.html" alt=""></map><img src="images/b1.png" usemap="#m" alt=""></center>')
    for n in range(1, traps.FILLERS + 1):
        s.page(f"/about/f{n}.html", traps.filler(A, n - 1))
    _basic(s)
    _work(s)
    _money(s)
    _integrity(s)
    _ita(s)
    _truth(s)
    return s


def _basic(s: Site) -> None:
    s.page("/about/org.html", basic.structure(A, 0), content_type="text/html; charset=windows-1252", encoding="cp1252")
    s.page("/about/team.html", basic.executives(A, 0, tel=False, folder="../images/"))
    duty = basic.powers(A, 0)
    s.page("/about/duty.html", duty, content_type="text/html", encoding="cp874")
    s.page("/contact.html", basic.contact(A, 0, email=False))
    s.page("/law.html", basic.laws(A, 1), content_type="text/html", encoding="cp874")
    s.page("/faq.html", basic.faq(A, 1))
    rows = []
    for n, (when, head, doc) in enumerate(basic.news_items(A, 2563, 9, 0)):
        s.page(f"/news/n{n + 1}.html", doc)
        rows.append((f"{when} {head}", f"n{n + 1}.html"))
    s.html("/news/index.html", "", listing("ข่าวประชาสัมพันธ์", rows[::-1]))


def _work(s: Site) -> None:
    s.pdf("/files/dev61-64.pdf", work.strategic_plan(A, 2561, 2564, 0), "Garuda")
    s.html("/plan/dev.html", "", listing("แผนพัฒนาท้องถิ่น", [("แผนพัฒนาสี่ปี (พ.ศ. 2561 - 2564)", "../files/dev61-64.pdf")]))
    s.pdf("/files/plan65.pdf", work.annual_plan(A, 2565, 1), "Norasi")
    s.pdf("/files/plan64.pdf", work.annual_plan(A, 2564, 0), "Norasi")
    s.html("/plan/action.html", "", listing("แผนดำเนินงานประจำปี", [("แผนดำเนินงาน ประจำปีงบประมาณ ๒๕๖๕", "../files/plan65.pdf"), ("แผนดำเนินงาน ประจำปีงบประมาณ ๒๕๖๔", "../files/plan64.pdf")]))
    s.html("/plan/six.html", "", listing("รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน", [("รายงานฯ รอบ 6 เดือน ปี 2565", s.gone("../files/six65.pdf"))]))
    s.dead[-1] = "/files/six65.pdf"
    s.pdf("/files/report64.pdf", work.annual_report(A, 2563, 0), "Garuda", "am")
    s.html("/plan/annual.html", "", listing("รายงานผลการดำเนินงานประจำปี", [("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2564", "../files/report64.pdf")]))
    s.page("/plan/manual.html", traps.stub("คู่มือหรือมาตรฐานการปฏิบัติงาน", 0))
    s.page("/service/manual.html", garbled(work.service_manual(A, 0), "wrapped"))
    s.page("/service/stat.html", Doc("ข้อมูลเชิงสถิติการให้บริการ", work.revenue_stats(A, 2565).blocks))
    s.page("/service/sat.html", work.satisfaction_form(A))
    s.page("/service/eservice.html", work.e_service(A, 0, fields=False))


def _money(s: Site) -> None:
    s.page("/money/plan.html", work.budget_plan(A, 2565, 0))
    s.pdf("/files/spend62.pdf", work.budget_report(A, 2562, 0), "Loma")
    s.html("/money/annual.html", "", listing("รายงานผลการใช้จ่ายงบประมาณประจำปี", [("รายงานผลการใช้จ่ายงบประมาณ ปี 2562", "../files/spend62.pdf")]))
    s.pdf("/files/buyplan65.pdf", procure.plan(A, 2565, 0), "Garuda")
    s.html("/buy/plan.html", "", listing("แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ", [("ประกาศแผนการจัดซื้อจัดจ้าง ปี 2565", "../files/buyplan65.pdf")]))
    rows = []
    for n in range(6):
        doc = procure.notice(A, 2565, n, 0)
        s.page(f"/buy/n{n + 1}.html", doc)
        rows.append((doc.title, f"n{n + 1}.html"))
    s.html("/buy/notice.html", "", listing("ประกาศจัดซื้อจัดจ้าง", rows))
    s.page("/buy/month.html", procure.monthly(A, 2565, range(6), 0, drop=(7, 8)))
    s.html("/buy/annual.html", "", listing("รายงานผลการจัดซื้อจัดจ้างประจำปี", [("แผนการจัดซื้อจัดจ้าง ประจำปี พ.ศ. 2564", "../files/buyplan64.pdf")]))
    s.pdf("/files/buyplan64.pdf", procure.plan(A, 2564, 1), "Garuda")
    s.html("/hr/policy.html", "", listing("นโยบายการบริหารทรัพยากรบุคคล", [("นโยบายการบริหารทรัพยากรบุคคล ปี 2565", "https://drive.google.com/file/d/1AbCdEfGhExample01/view?usp=sharing")]))
    s.page("/hr/act.html", traps.stub("การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล", 1))
    s.page("/hr/rule.html", people.criteria(A, 2565, 0, drop=2))


def _integrity(s: Site) -> None:
    s.page("/ita/guide.html", integrity.general_guide(A))
    s.page("/ita/complain.html", integrity.general_channel(A, 0))
    s.page("/ita/stat.html", integrity.general_stats(A, 2565))
    s.page("/ita/opinion.html", integrity.opinion(A, 0))
    s.page("/ita/part.html", integrity.participation(A, 2562, 1))
    s.page("/ita/nogift.html", integrity.no_gift(A, 2564, 1))
    s.page("/ita/leader.html", traps.stub("การมีส่วนร่วมของผู้บริหาร", 3))
    s.page("/ita/risk.html", integrity.it_risk(A, 2565))
    s.page("/ita/riskdo.html", traps.stub("การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต", 2))
    s.page("/ita/culture.html", traps.criteria_text("การเสริมสร้างวัฒนธรรมองค์กร", 2565))
    s.pdf("/files/acplan61-65.pdf", integrity.ac_plan(A, 2561, 2565, 1), "Loma")
    s.html("/ita/acplan.html", "", listing("แผนปฏิบัติการป้องกันการทุจริต", [("แผนปฏิบัติการป้องกันการทุจริต (๒๕๖๑-๒๕๖๕)", "../files/acplan61-65.pdf")]))
    s.html("/ita/ac6.html", "", listing("รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน", [("รายงานฯ ปี 65", "../files/ac6_65.pdf")]))
    s.gone("/files/ac6_65.pdf")
    s.page("/ita/acyear.html", traps.criteria_text("รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", 2564))
    s.page("/ita/measure.html", traps.stub("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", 5))


def _ita(s: Site) -> None:
    claims = [("O1 โครงสร้าง", "../about/org.html"), ("O2 ข้อมูลผู้บริหาร", "../about/team.html"), ("O3 อำนาจหน้าที่", "../about/duty.html"), ("O4 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", "../plan/dev.html"),
              ("O10 แผนดำเนินงานประจำปี", "../plan/action.html"), ("O11 รายงานการกำกับติดตามฯ รอบ 6 เดือน", "../files/six65.pdf"), ("O19 รายงานการใช้จ่ายงบประมาณ รอบ 6 เดือน", "#"),
              ("O34 นโยบายไม่รับของขวัญ", "nogift.html"), ("O39 แผนปฏิบัติการป้องกันการทุจริต", "acplan.html"), ("O40 รายงานรอบ 6 เดือน", "../files/ac6_65.pdf"), ("O43 การดำเนินการตามมาตรการฯ", "#")]
    s.html("/ita/ita65.html", "", listing("การประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปี 2565", claims))
    s.html("/ita/index.html", "", '<meta http-equiv="refresh" content="0;url=ita65.html">')
    old = [("O10 แผนดำเนินงานประจำปี 2563", "../files/plan64.pdf"), ("O12 รายงานผลการดำเนินงานประจำปี", "../files/report64.pdf"), ("O34 เจตจำนงสุจริตของผู้บริหาร", "leader.html")]
    s.html("/ita/ita63.html", "", listing("ITA 2563", old))


def _truth(s: Site) -> None:
    s.items("found", {
        "O1": (["/about/org.html"], "หน้าโครงสร้างแสดงผังทั้งฝ่ายการเมืองและฝ่ายประจำ พร้อมงานภายในแต่ละกอง"),
        "O3": (["/about/duty.html"], "อธิบายหน้าที่และอำนาจของเทศบาลเป็นข้อ ๆ (หน้าเป็น windows-874 ไม่ประกาศรหัส)"),
        "O6": (["/law.html"], "มีรายการกฎหมายที่เกี่ยวข้อง หัวข้อสะกดว่า กฏหมาย"),
        "O9": (["/top.html", "/", "https://www.facebook.com/huaiploithong.example"], "ไอคอน Facebook ในเฟรมบนของหน้าแรก"),
        "O10": (["/files/plan65.pdf"], "แผนดำเนินงานปี 2565 มีโครงการ งบประมาณ ระยะเวลา"),
        "O14": (["/service/manual.html"], "คู่มือสำหรับประชาชน มีขั้นตอน ระยะเวลา ค่าธรรมเนียม"),
        "O18": (["/money/plan.html"], "แผนการใช้จ่ายงบประมาณปี 2565 ตามแหล่งและประเภทรายจ่าย"),
        "O21": (["/files/buyplan65.pdf"], "ประกาศแผนการจัดซื้อจัดจ้างปี 2565"),
        "O22": (["/buy/notice.html", *[f"/buy/n{n}.html" for n in range(1, 7)]], "รายการประกาศลงวันที่ในปีงบประมาณ 2565"),
        "O32": (["/ita/opinion.html"], "แบบฟอร์มแสดงความคิดเห็นต่อการดำเนินงาน"),
        "O39": (["/files/acplan61-65.pdf"], "แผน 2561-2565 ครอบคลุมปี 2565 มีโครงการ งบประมาณ ช่วงเวลา"),
    })
    s.items("incomplete", {
        "O2": (["/about/team.html"], "ไม่มีช่องทางติดต่อของผู้บริหารแต่ละคน"),
        "O5": (["/contact.html"], "ไม่มี e-mail"),
        "O23": (["/buy/month.html"], "ตาราง สขร.1 ไม่มีเหตุผลที่คัดเลือก และไม่มีเลขที่/วันที่ของสัญญา"),
        "O27": (["/hr/rule.html"], "มีเพียง 3 ด้าน ขาดการประเมินผลและการให้คุณให้โทษ"),
    })
    s.items("stale", {
        "O4": (["/files/dev61-64.pdf"], "แผน 2561-2564 ไม่ครอบคลุม 2565"),
        "O7": (["/news/index.html"], "ข่าวล่าสุดเป็นของปีงบประมาณ 2563"),
        "O12": (["/files/report64.pdf"], "ป้ายและชื่อไฟล์เขียน 2564 แต่เนื้อหาเป็นรายงานปี 2563"),
        "O20": (["/files/spend62.pdf"], "ต้องเป็นผลปี 2564 แต่มีเพียงปี 2562"),
        "O33": (["/ita/part.html"], "กิจกรรมของปี 2562"),
        "O34": (["/ita/nogift.html"], "ประกาศของปี 2564"),
    })
    s.items("unreadable", {"O25": (["https://drive.google.com/file/d/1AbCdEfGhExample01/view?usp=sharing"], "เอกสารอยู่บน Google Drive เท่านั้น")})
    s.items("missing", {
        "O8": ([], "หน้า Q&A เป็นเพียงคำถามที่พบบ่อย สื่อสารทางเดียว", ["incomplete"]),
        "O11": ([], "ลิงก์เสีย (404)"), "O13": ([], "หัวข้อว่าง กำลังปรับปรุงข้อมูล"), "O15": ([], "ใต้ชื่อสถิติการให้บริการเป็นสถิติการจัดเก็บรายได้"),
        "O16": ([], "เป็นแบบสอบถามเปล่า ไม่ใช่ผลสำรวจ"), "O17": ([], "มีเพียงแบบฟอร์มเปล่าให้พิมพ์ไปยื่นที่สำนักงาน ไม่ใช่บริการออนไลน์", ["incomplete"]), "O19": ([], "มีแต่เมนู ลิงก์เป็น #"),
        "O24": ([], "ใต้รายงานผลประจำปีเป็นแผนการจัดซื้อจัดจ้าง"), "O26": ([], "อยู่ระหว่างดำเนินการ"), "O28": ([], "เมนูเป็น #"),
        "O29": ([], "เป็นคู่มือร้องทุกข์ทั่วไป ไม่เกี่ยวกับการทุจริต"), "O30": ([], "เป็นแบบฟอร์มร้องทุกข์ทั่วไป ไม่แยกเรื่องทุจริต", ["incomplete"]),
        "O31": ([], "เป็นสถิติเรื่องร้องทุกข์ทั่วไป"), "O35": ([], "ไม่มีข้อมูล"), "O36": ([], "เป็นแผนความเสี่ยงด้านเทคโนโลยีสารสนเทศ"), "O37": ([], "หน้าว่าง"),
        "O38": ([], "มีแต่ข้อความเกณฑ์ที่คัดลอกมา"), "O40": ([], "ลิงก์เสีย (404)"), "O41": ([], "มีแต่ข้อความเกณฑ์ที่คัดลอกมา"), "O42": ([], "หน้าว่าง"), "O43": ([], "เมนูเป็น #"),
    })

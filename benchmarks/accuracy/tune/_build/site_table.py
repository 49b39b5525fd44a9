"""Site 2: an old PHP table layout in windows-874, the whole menu before the content, `?id=` addresses (2566)."""
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
    key="dongkaewthong", name="องค์การบริหารส่วนตำบลดงแก้วทอง", short="อบต.ดงแก้วทอง", unit="องค์การบริหารส่วนตำบล", head="นายกองค์การบริหารส่วนตำบลดงแก้วทอง",
    deputy="รองนายกองค์การบริหารส่วนตำบล", clerk="ปลัดองค์การบริหารส่วนตำบล", council="สภาองค์การบริหารส่วนตำบล", bylaw="ข้อบัญญัติ", place="ดงแก้วทอง",
    address="เลขที่ 12 หมู่ที่ 6 ต.ดงแก้วทอง อ.ท่าสักงาม จ.นทีบุรี 61990", tel="0-5600-0277", fax="0-5600-0278", email="saraban@dongkaewthong.example", province="นทีบุรี",
    politicians=(Person("นายธงชัย ใจกว้างขวาง", "นายก อบต.", "080-000-2201"), Person("นายมานพ ศรีสว่างจิต", "รองนายก อบต.", "080-000-2202"), Person("นางวันดี เพียรพาก", "รองนายก อบต.", "080-000-2203")),
    officials=(Person("นางสาวพิมพ์ใจ รักษ์ถิ่น", "ปลัด อบต.", "080-000-2204"), Person("นายเกรียงไกร พาที", "หัวหน้าสำนักปลัด", "080-000-2205"), Person("นางสมใจ ออมทรัพย์", "ผู้อำนวยการกองคลัง", "080-000-2206"), Person("นายชูชาติ แบบแปลน", "ผู้อำนวยการกองช่าง", "080-000-2207")),
    villages=("บ้านดงแก้ว", "บ้านท่าสัก", "บ้านวังปลาเนื้ออ่อน", "บ้านเนินมะค่า", "บ้านคลองยาง", "บ้านหัวนา"),
)
OTHER = Agency(
    key="x", name="องค์การบริหารส่วนตำบลลำพญานาค", short="อบต.ลำพญานาค", unit="องค์การบริหารส่วนตำบล", head="นายกองค์การบริหารส่วนตำบลลำพญานาค", deputy="", clerk="", council="", bylaw="",
    place="ลำพญานาค", address="", tel="", fax="", email="", province="", politicians=(Person("นายประจวบ คำสิงห์", "", ""),), officials=(), villages=("หมู่ 1",))
FY = 2566
# label, id of the page; 0 is "#"
MENU: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = (
    ("ข้อมูลหน่วยงาน", (("ประวัติ อบต.", 1), ("สภาพทั่วไป", 2), ("โครงสร้าง", 11), ("ข้อมูลผู้บริหาร", 12), ("อำนาจหน้าที่", 13), ("แผนพัฒนาท้องถิ่น", 14), ("ข้อมูลการติดต่อ", 15), ("กฏหมายที่เกี่ยวข้อง", 16), ("ข่าวประชาสัมพันธ์", 17), ("Q&A ถาม-ตอบ", 18), ("Social Network", 0), ("นโยบายคุ้มครองข้อมูลส่วนบุคคล", 20))),
    ("การบริหารงาน", (("แผนดำเนินงานและการใช้งบประมาณประจำปี", 21), ("รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน", 22), ("รายงานผลการดำเนินงานประจำปี", 23), ("คู่มือหรือมาตราฐานการปฏิบัติงาน", 24), ("คู่มือหรือมาตรฐานการให้บริการ", 25), ("ข้อมูลเชิงสถิติการให้บริการ", 26), ("รายงานผลการสำรวจความพึงพอใจ", 27), ("E–Service", 28))),
    ("การจัดซื้อจัดจ้าง", (("แผนการจัดซื้อจัดจ้าง", 31), ("ประกาศจัดซื้อจัดจ้าง", 32), ("สรุปผลการจัดชื้อจัดจ้างรายเดือน", 33), ("รายงานผลการจัดซื้อจัดจ้างประจำปี", 34))),
    ("การบริหารงานบุคคล", (("นโยบายการบริหารทรัพยากรบุคคล", 41), ("การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล", 42), ("หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล", 43), ("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", 44))),
    ("ส่งเสริมความโปร่งใส", (("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", 51), ("ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", 52), ("ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต", 53), ("การเปิดโอกาสให้เกิดการมีส่วนร่วม", 54), ("ร้องเรียนร้องทุกข์ทั่วไป", 55))),
    ("ป้องกันการทุจริต", (("ประกาศเจตนารมณ์ No Gift Policy", 61), ("การสร้างวัฒนธรรม No Gift Policy", 62), ("รายงานผลตามนโยบาย No Gift Policy", 63), ("การประเมินความเสี่ยงการทุจริต", 64), ("การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต", 65), ("แผนปฏิบัติการป้องกันการทุจริต", 66), ("รายงานการกำกับติดตามการป้องกันการทุจริต รอบ 6 เดือน", 67), ("รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", 68), ("ประมวลจริยธรรม", 71), ("การขับเคลื่อนจริยธรรม", 72), ("การประเมินจริยธรรมเจ้าหน้าที่ของรัฐ", 0), ("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", 74), ("การดำเนินการตามมาตรการฯ", 75))),
    ("ITA", (("ITA 2566", 81), ("ITA 2565", 82))),
    ("อื่นๆ", (("สถานที่ท่องเที่ยว", 3), ("สินค้า OTOP", 4), ("วิสัยทัศน์", 5), ("กองทุนหลักประกันสุขภาพ", 6), ("สมาชิกสภา อบต.", 7), ("ศูนย์เด็กเล็ก", 8), ("แผนที่ตำบล", 9), ("เบอร์โทรสำคัญ", 10), ("E-Office", 91), ("สถิติการจัดเก็บรายได้", 92), ("แผนอัตรากำลัง 3 ปี", 93), ("สารนายก", 94))),
)
TYPES = ("text/html; charset=windows-874", "text/html", "text/html; charset=tis-620")


def url(number: int) -> str:
    """Address of a content page."""
    return f"/content.php?id={number}"


def layout(site: Site, address: str, title: str, body: str) -> str:
    """A page of nested tables; every label of the site stands before the content."""
    menu = "".join(f'<tr><td bgcolor="#336699"><font color="white">{g}</font></td></tr>' + "".join(
        f'<tr><td><a href="{"#" if n == 0 else "content.php?id=" + str(n)}">{html.escape(label)}</a></td></tr>' for label, n in rows) + "\n" for g, rows in MENU)
    return (f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-874"><title>{A.name}</title></head><body><table width="1000" align="center">'
            f'<tr><td colspan="2"><img src="/images/logo.png"><b>{A.name}</b> | <a href="/">หน้าแรก</a> | <a href="calendar.php?m=6&y=2566">ปฏิทิน</a></td></tr><tr><td width="250" valign="top"><table>{menu}</table></td>\n'
            f'<td valign="top"><table width="100%"><tr><td>{body}</td></tr></table></td></tr>\n<tr><td colspan="2" align="center">ลิขสิทธิ์ {A.short} | ผู้เข้าชม 128,844 คน</td></tr></table></body></html>')


def files(title: str, rows: list[tuple[str, str]]) -> str:
    """Rows of a title and a link that says nothing."""
    lines = "".join(f'<tr><td width="20">{n}</td><td>{html.escape(label)}</td><td><a href="{href}" target="_blank">ดาวน์โหลดเอกสาร</a></td></tr>\n' for n, (label, href) in enumerate(rows, 1))
    return f'<font size="4"><b>{html.escape(title)}</b></font><table border="1" width="100%">\n{lines}</table>'


def build() -> Site:
    """All pages and the truth."""
    s = Site("02-dongkaewthong", A, layout, fy=FY, today="2023-06-28", kind="sao", template="php-table",
             notes="ตารางแบบเก่า windows-874 เมนูครบทุกข้ออยู่ก่อนเนื้อหาทุกหน้า ที่อยู่แบบ content.php?id=")
    s.images()
    s.trap = ("/calendar.php", "?m=6&y=2566", "ปฏิทินกิจกรรม")
    news = basic.news_items(A, FY, 12, 2, 9)
    rows = "".join(f'<li><a href="news.php?news_id={300 + n}">{head}</a> ({when})</li>' for n, (when, head, _) in enumerate(news[-4:], 8))
    html_page(s, "/", "หน้าแรก", f'<img src="/images/act1.png"><h3>ยินดีต้อนรับ</h3><ul>{rows}</ul><select onchange="location=this.value"><option value="#">ลิงก์ด่วน</option><option value="content.php?id=28">E-Service</option></select>')
    for n in range(1, 11):
        show(s, n, traps.filler(A, n - 1))
    show(s, 94, traps.filler(A, 11))
    for n, (_, _, doc) in enumerate(news):
        html_page(s, f"/news.php?news_id={300 + n}", doc.title, to_html(doc, "h4"))
    lines = "".join(f'<tr><td><a href="news.php?news_id={300 + n}">{html.escape(head)}</a></td><td>{when}</td></tr>' for n, (when, head, _) in reversed(list(enumerate(news))))
    html_page(s, url(17), "ข่าวประชาสัมพันธ์", f"<b>ข่าวประชาสัมพันธ์</b><table>{lines}</table>")
    _basic(s)
    _work(s)
    _people(s)
    _integrity(s)
    _ita(s)
    _truth(s)
    return s


def html_page(s: Site, address: str, title: str, body: str) -> None:
    """Store a page in windows-874, declared in one of several ways."""
    s.html(address, title, body, TYPES[len(s.routes) % 3], "cp874")


def show(s: Site, number: int, doc: Doc) -> None:
    """Store a text page."""
    html_page(s, url(number), doc.title, to_html(doc, "h4"))


def _basic(s: Site) -> None:
    show(s, 11, basic.structure(A, 1, political=False))
    show(s, 12, basic.executives(A, 1))
    show(s, 13, basic.powers(A, 1))
    s.pdf("/files/20230110_plan6670.pdf", work.strategic_plan(A, 2566, 2570, 1), "Garuda", "am")
    s.pdf("/files/20180920_plan6165.pdf", work.strategic_plan(A, 2561, 2565, 2), "Garuda")
    html_page(s, url(14), "แผนพัฒนา", files("แผนพัฒนาท้องถิ่น", [("แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖-๒๕๗๐)", "files/20230110_plan6670.pdf"), ("แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๑-๒๕๖๕)", "files/20180920_plan6165.pdf")]))
    show(s, 15, basic.contact(A, 1))
    show(s, 16, basic.laws(A, 0))
    show(s, 20, basic.privacy(A, 1))
    show(s, 18, basic.webboard(A, FY, 0))


def _work(s: Site) -> None:
    s.pdf("/files/action66.pdf", work.annual_plan(A, 2566, 0), "Norasi")
    s.pdf("/files/action65.pdf", work.annual_plan(A, 2565, 2), "Norasi")
    html_page(s, url(21), "แผนดำเนินงาน", files("แผนดำเนินงานและการใช้งบประมาณประจำปี", [("แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566", "files/action66.pdf"), ("แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2565", "files/action65.pdf")]))
    s.pdf("/files/six65.pdf", work.half_report(A, 2565, 0), "Loma")
    html_page(s, url(22), "รอบ 6 เดือน", files("รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน", [("รายงานการกำกับติดตามฯ รอบ 6 เดือน (ต.ค.64-มี.ค.65)", "files/six65.pdf")]))
    s.pdf("/files/report65.pdf", work.annual_report(A, 2565, 1), "Garuda", "pua")
    s.pdf("/files/report64.pdf", work.annual_report(A, 2564, 0), "Garuda")
    html_page(s, url(23), "รายงานประจำปี", files("รายงานผลการดำเนินงานประจำปี", [("รายงานผลการดำเนินงาน ประจำปี ๒๕๖๕", "files/report65.pdf"), ("รายงานผลการดำเนินงาน ประจำปี ๒๕๖๔", "files/report64.pdf")]))
    s.docx("/files/manual_tax.docx", work.staff_manual(A, 0))
    html_page(s, url(24), "คู่มือ", files("คู่มือหรือมาตราฐานการปฎิบัติงาน", [("คู่มือการปฎิบัติงานกองคลัง", "files/manual_tax.docx")]))
    show(s, 25, garbled(work.service_manual(A, 1), "ee"))
    show(s, 26, Doc("ข้อมูลเชิงสถิติการให้บริการ", work.revenue_stats(A, 2566).blocks))
    show(s, 92, work.revenue_stats(A, 2565))
    s.pdf("/files/satisfy65.pdf", work.satisfaction(A, 2565, 0), "Loma")
    html_page(s, url(27), "ความพึงพอใจ", files("รายงานผลการสำรวจความพึงพอใจการให้บริการ", [("ผลสำรวจ ปีงบ 65", "files/satisfy65.pdf")]))
    show(s, 28, work.e_service(A, 0))
    show(s, 91, traps.internal_systems(A))
    s.pdf("/files/buyplan65.pdf", procure.plan(A, 2565, 1), "Garuda")
    html_page(s, url(31), "แผนจัดซื้อ", files("แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ", [("แผนการจัดซื้อจัดจ้าง ประจำปี 2565", "files/buyplan65.pdf")]))
    rows = []
    for n in range(7):
        doc = procure.notice(A, FY, n, 1)
        html_page(s, f"/egp.php?id={n + 1}", doc.title, to_html(doc, "h4"))
        rows.append((doc.title, f"egp.php?id={n + 1}"))
    html_page(s, url(32), "ประกาศ", files("ประกาศจัดซื้อจัดจ้าง", rows))
    rows = []
    for n in range(8):
        doc = procure.month_summary(A, FY, n, 0, none=n == 5)
        s.pdf(f"/files/sokoro1_{n + 1:02d}.pdf", doc, "Garuda")
        rows.append((doc.title, f"files/sokoro1_{n + 1:02d}.pdf"))
    html_page(s, url(33), "สขร.1", files("สรุปผลการจัดชื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน ปีงบประมาณ 2566", rows))
    html_page(s, url(34), "รายงาน", files("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", [("รายงานผลการจัดซื้อจัดจ้าง ปี 2565", "files/20180920_plan6165.pdf")]))


def _people(s: Site) -> None:
    show(s, 41, people.policy(A, FY, 0))
    show(s, 93, people.manpower(A, 2564))
    s.pdf("/files/hr_act66.pdf", people.action(A, FY, 0, budget=False), "Norasi")
    html_page(s, url(42), "นโยบาย", files("การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล", [("ผลการดำเนินการ รอบ 6 เดือนแรก ปีงบประมาณ 2566", "files/hr_act66.pdf")]))
    show(s, 43, people.criteria(A, FY, 0))
    s.pdf("/download.php?id=65", garbled(people.annual(A, 2565, 0), "typo"), "Garuda")
    html_page(s, url(44), "รายงาน", files("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", [("รายงานผล พ.ศ. 2565", "download.php?id=65")]))
    show(s, 71, people.ethics_code(A, 1))
    show(s, 72, people.ethics_drive(A, FY, 0, dos=False, training=False))


def _integrity(s: Site) -> None:
    show(s, 51, garbled(integrity.complaint_guide(A, 1), "tone"))
    show(s, 52, integrity.channel(A, 0))
    show(s, 53, integrity.complaint_stats(A, FY, 1, half=True))
    show(s, 54, integrity.participation(A, 2564, 0))
    show(s, 55, integrity.general_channel(A, 1))
    s.pdf("/files/nogift66.pdf", integrity.no_gift(A, FY, 0, other=OTHER), "Garuda")
    html_page(s, url(61), "No Gift", files("ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่", [("ประกาศ No Gift Policy ปี 2566", "files/nogift66.pdf")]))
    show(s, 62, integrity.no_gift_culture(A, FY, 0))
    show(s, 63, traps.stub("รายงานผลตามนโยบาย No Gift Policy", 3))
    show(s, 64, integrity.risk(A, FY, 0))
    show(s, 65, Doc("การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ", integrity.enterprise_risk(A, 2566).blocks))
    s.pdf("/files/ac6165.pdf", integrity.ac_plan(A, 2561, 2565, 0), "Loma")
    html_page(s, url(66), "แผน", files("แผนปฏิบัติการป้องกันการทุจริต", [("แผนปฏิบัติการป้องกันการทุจริต 5 ปี", "files/ac6165.pdf")]))
    html_page(s, url(67), "รายงาน", files("รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน", [("รอบ 6 เดือน ปี 2566", "files/ac_half66.pdf")]))
    s.gone("/files/ac_half66.pdf")
    html_page(s, url(68), "รายงาน", files("รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", [("รายงานผล ปี 2565", "https://drive.google.com/open?id=1ZyXwVuTsExample02")]))
    s.pdf("/files/measure66.pdf", integrity.measures(A, FY, 0), "Garuda", "am")
    html_page(s, url(74), "มาตรการ", files("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", [("การวิเคราะห์ผลการประเมิน ITA 65 และมาตรการปี 66", "files/measure66.pdf")]))
    s.scan("/files/scan0043.pdf", integrity.measures_done(A, FY, 0))
    html_page(s, url(75), "มาตรการ", files("การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", [("รายงานการดำเนินการตามมาตรการ ปี 2566", "files/scan0043.pdf")]))


def _ita(s: Site) -> None:
    pages = [n for _, rows in MENU[:6] for _, n in rows if n > 10 and n != 55]
    labels = {n: label for _, rows in MENU for label, n in rows}
    names = {11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 7, 18: 8, 20: 10, 21: 11, 22: 12, 23: 13, 24: 14, 25: 15, 26: 16, 27: 17, 28: 18, 31: 19, 32: 20, 33: 21, 34: 22, 41: 23, 42: 24, 43: 25, 44: 26, 51: 27, 52: 28, 53: 29, 54: 30, 61: 31, 62: 32, 63: 33, 64: 34, 65: 35, 66: 36, 67: 37, 68: 38, 71: 39, 72: 40, 74: 42, 75: 43}
    rows = "".join(f'<tr><td>{names[n]:02d}</td><td>{html.escape(labels[n])}</td><td><a href="content.php?id={n}">http://www.dongkaewthong.example/content.php?id={n}</a></td><td>หน้าแรก &gt; เมนูด้านซ้าย &gt; {html.escape(labels[n])}</td></tr>\n' for n in pages)
    html_page(s, url(81), "ITA", f'<b>แบบตรวจการเปิดเผยข้อมูลสาธารณะ OIT ปี 2566</b><table border="1"><tr><th>ข้อ</th><th>ข้อมูล</th><th>URL</th><th>คำอธิบาย</th></tr>{rows}</table>')
    old = [("010 แผนดำเนินงานประจำปี", "files/action65.pdf"), ("011 รายงานการกำกับติดตามฯ รอบ 6 เดือน", "files/six65.pdf"), ("012 รายงานผลการดำเนินงานประจำปี", "files/report64.pdf"), ("021 แผนการจัดซื้อจัดจ้าง", "files/buyplan65.pdf"), ("039 แผนปฏิบัติการป้องกันการทุจริต", "files/ac6165.pdf")]
    html_page(s, url(82), "ITA", files("การเปิดเผยข้อมูลสาธารณะ OIT ประจำปีงบประมาณ พ.ศ. 2565", old))


def _truth(s: Site) -> None:
    s.items("found", {
        "O2": ([url(12)], "ทั้งสองฝ่าย มีรูป ตำแหน่ง โทรศัพท์"), "O3": ([url(13)], "อธิบายอำนาจหน้าที่ของ อบต."),
        "O4": (["/files/20230110_plan6670.pdf"], "แผน 2566-2570 ครอบคลุมปี 2566 มียุทธศาสตร์ เป้าหมาย ตัวชี้วัด"),
        "O5": ([url(15)], "ที่อยู่ โทรศัพท์ e-mail แผนที่ครบ"), "O6": ([url(16)], "รายการกฎหมายที่เกี่ยวข้อง"),
        "O7": ([url(17), *[f"/news.php?news_id={n}" for n in range(300, 312)]], "ข่าวลงวันที่ในปีงบประมาณ 2566 (ต.ค. 65 เป็นต้นมา)"),
        "O8": ([url(18)], "กระดานถามตอบมีคำตอบของเจ้าหน้าที่ลงวันที่ และตั้งกระทู้ได้"), "O10": ([url(20)], "นโยบายคุ้มครองข้อมูลส่วนบุคคลของ อบต."),
        "O11": (["/files/action66.pdf"], "แผนปี 2566 มีโครงการ งบประมาณ ระยะเวลา"), "O13": (["/files/report65.pdf"], "รายงานผลปี 2565"),
        "O14": (["/files/manual_tax.docx"], "คู่มือกองคลัง มีขั้นตอน"), "O15": ([url(25)], "คู่มือประชาชน"), "O17": (["/files/satisfy65.pdf"], "ผลสำรวจปี 2565"),
        "O18": ([url(28)], "แบบฟอร์มยื่นคำร้องออนไลน์มีช่องกรอก"), "O20": ([url(32), *[f"/egp.php?id={n}" for n in range(1, 8)]], "ประกาศลงวันที่ในปี 2566"),
        "O21": ([url(33), *[f"/files/sokoro1_{n:02d}.pdf" for n in range(1, 9)]], "สขร.1 ต.ค. 65 - พ.ค. 66 ครบทุกช่อง มี.ค. ระบุว่าไม่มีการจัดซื้อจัดจ้าง"),
        "O23": ([url(41)], "นโยบายปี 2566 ลงนามโดยนายก อบต."), "O25": ([url(43)], "ครบ 5 ด้าน"), "O26": (["/download.php?id=65"], "รายงานผลปี 2565"),
        "O27": ([url(51)], "มีวิธีร้องเรียน ขั้นตอน ส่วนงาน ระยะเวลา"), "O28": ([url(52)], "แบบฟอร์มร้องเรียนทุจริตแยกจากทั่วไป"),
        "O29": ([url(53)], "ระบุว่าไม่มีเรื่องร้องเรียนทุจริตในรอบ 6 เดือนแรกของปี 2566"), "O32": ([url(62)], "ประชุมมอบนโยบายเดือนธันวาคม 2565 อยู่ในปีงบประมาณ 2566"),
        "O34": ([url(64)], "ประเมินความเสี่ยงการทุจริตปี 2566"), "O39": ([url(71)], "ประมวลจริยธรรมและข้อกำหนดจริยธรรม"), "O42": (["/files/measure66.pdf"], "วิเคราะห์ผลปี 2565 และกำหนดมาตรการ"),
    })
    s.items("incomplete", {
        "O1": ([url(11)], "มีเฉพาะฝ่ายข้าราชการประจำ ไม่มีฝ่ายการเมือง"), "O24": (["/files/hr_act66.pdf"], "ไม่มีงบประมาณที่ใช้ของแต่ละโครงการ"), "O40": ([url(72)], "มีเพียงคณะทำงาน ไม่มี Dos & Don'ts และการฝึกอบรม"),
    })
    s.items("stale", {
        "O12": (["/files/six65.pdf"], "มีแต่รอบ 6 เดือนของปี 2565"), "O19": (["/files/buyplan65.pdf"], "แผนของปี 2565"), "O30": ([url(54)], "กิจกรรมปี 2564"), "O36": (["/files/ac6165.pdf"], "แผน 2561-2565 ไม่ครอบคลุม 2566"),
    })
    s.items("unreadable", {
        "O38": (["https://drive.google.com/open?id=1ZyXwVuTsExample02"], "อยู่บน Google Drive เท่านั้น"),
        "O43": (["/files/scan0043.pdf"], "ไฟล์สแกนเป็นภาพ อ่านได้ด้วยตาหรือ OCR เท่านั้น", ["found"]),
    })
    s.items("missing", {
        "O9": ([], "เมนูเป็น # ไม่มีลิงก์ไปเครือข่ายสังคมใด"), "O16": ([], "เป็นสถิติการจัดเก็บรายได้"), "O22": ([], "ลิงก์ไปแผนพัฒนาท้องถิ่น ไม่ใช่รายงานการจัดซื้อจัดจ้าง"),
        "O31": ([], "ประกาศเป็นของหน่วยงานอื่น (อบต.ลำพญานาค)"), "O33": ([], "หน้าว่าง ไม่มีข้อมูล"), "O35": ([], "เป็นแผนบริหารความเสี่ยงองค์กร ไม่ใช่การจัดการความเสี่ยงการทุจริต"),
        "O37": ([], "ลิงก์เสีย (404)"), "O41": ([], "เมนูเป็น #"),
    })

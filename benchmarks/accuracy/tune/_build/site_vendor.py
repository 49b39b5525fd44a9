"""Site 5: a vendor's system with numeric addresses, list to detail to file; judged in November (2568)."""
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
    key="wangmaikaen", name="เทศบาลตำบลวังไม้แก่น", short="ทต.วังไม้แก่น", unit="เทศบาล", head="นายกเทศมนตรีตำบลวังไม้แก่น", deputy="รองนายกเทศมนตรีตำบลวังไม้แก่น", clerk="ปลัดเทศบาลตำบลวังไม้แก่น", council="สภาเทศบาลตำบลวังไม้แก่น", bylaw="เทศบัญญัติ",
    place="วังไม้แก่น", address="๒๒๒ หมู่ที่ ๘ ตำบลวังไม้แก่น อำเภอเขาหลวงพรหม จังหวัดนทีบุรี ๖๑๙๘๐", tel="056-000-5500", fax="056-000-5501", email="wmk_local@wangmaikaen.example", province="นทีบุรี",
    politicians=(Person("นายสุรเดช อินทร์แก้วงาม", "นายกเทศมนตรี", "089-000-5501"), Person("นายพิชัย คล่องการ", "รองนายกเทศมนตรี", "089-000-5502"), Person("นายสมศักดิ์ ยืนยงวงศ์", "รองนายกเทศมนตรี", "089-000-5503")),
    officials=(Person("นางวิไลลักษณ์ ปรีดาชัย", "ปลัดเทศบาล", "089-000-5504"), Person("นายณรงค์ ไม้แก่นดี", "รองปลัดเทศบาล", "089-000-5505"), Person("นางสาวปาริชาติ มากมี", "ผู้อำนวยการกองคลัง", "089-000-5506"), Person("นายเอกพล ถนนงาม", "ผู้อำนวยการกองช่าง", "089-000-5507")),
    villages=("บ้านวังไม้แก่น ม.1", "บ้านเขาหลวง ม.2", "บ้านซับตะเคียน ม.3", "บ้านหนองกระทุ่ม ม.4", "บ้านไร่สามัคคี ม.5"),
)
FY = 2568
# label, menu number; the address is /front/menu/<group>/<number>
MENU: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = (
    ("หน้าหลัก", (("ประวัติความเป็นมา", 1), ("สภาพทั่วไป", 2), ("ที่เที่ยว", 3), ("สินค้าชุมชน", 4), ("วิสัยทัศน์", 5), ("โครงสร้างองค์กร", 21), ("อำนาจหน้าที่", 22), ("คณะผู้บริหาร", 23), ("หัวหน้าส่วนราชการ", 24), ("สมาชิกสภา", 7), ("ติดต่อเทศบาล", 25))),
    ("ข่าวสาร", (("ข่าวประชาสัมพันธ์", 26), ("ข่าวจัดซื้อจัดจ้าง", 27), ("กระดานถาม-ตอบ", 28), ("คำถามที่พบบ่อย", 29))),
    ("แผนงาน", (("แผนพัฒนาท้องถิ่น", 31), ("แผนการดำเนินงาน", 32), ("รายงานผลการดำเนินงาน รอบ 6 เดือน", 33), ("รายงานผลการดำเนินงานประจำปี", 34), ("แผนการจัดซื้อจัดจ้าง", 35), ("สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1)", 36), ("รายการจัดซื้อจัดจ้างและความก้าวหน้า", 37), ("รายงานผลการจัดซื้อจัดจ้างประจำปี", 38))),
    ("บริการ", (("คู่มือการปฏิบัติงาน", 41), ("คู่มือประชาชน", 42), ("E-Service", 43), ("สถิติการให้บริการ", 44), ("ร้องเรียนการทุจริต", 45), ("ร้องเรียนร้องทุกข์", 46))),
    ("บุคคล", (("แผนการบริหารและพัฒนาทรัพยากรบุคคล", 51), ("รายงานผลการบริหารทรัพยากรบุคคล", 52), ("ประมวลจริยธรรม", 53))),
    ("ธรรมาภิบาล", (("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", 61), ("สถิติเรื่องร้องเรียนการทุจริต", 62), ("การมีส่วนร่วมของประชาชน", 63), ("นโยบาย No Gift Policy", 64), ("การรับทรัพย์สินหรือประโยชน์อื่นใด", 65), ("การประเมินความเสี่ยงการทุจริต", 66), ("ผลการจัดการความเสี่ยงการทุจริต", 67), ("แผนปฏิบัติการป้องกันการทุจริต", 68), ("รายงานผลการป้องกันการทุจริต", 69), ("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", 70), ("ผลการดำเนินการตามมาตรการฯ", 71), ("ITA 2568", 72), ("ITA 2567", 73))),
    ("อื่น ๆ", (("กองทุนสุขภาพ", 6), ("ศูนย์เด็กเล็ก", 8), ("แผนที่", 9), ("เบอร์โทร", 10), ("ปฏิทิน", 11), ("สารนายก", 12))),
)
GROUP = {number: g for g, (_, rows) in enumerate(MENU, 1) for _, number in rows}
LABEL = {number: label for _, rows in MENU for label, number in rows}


def url(number: int) -> str:
    """Address of a menu's page."""
    return f"/front/menu/{GROUP[number]}/{number}"


def layout(site: Site, address: str, title: str, body: str) -> str:
    """The vendor's frame: a side menu of everything, a content box, counters."""
    menu = "".join(f'<div class="menu-group">{g}</div>' + "".join(f'<a class="menu-item" href="{url(n)}"><i class="material-icons">chevron_right</i>{label}</a>' for label, n in rows) + "\n" for g, rows in MENU)
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>::: {A.name} :::</title></head><body><div id="head"><a href="/"><img src="/images/logo.png"></a> {A.name}</div><div id="left">{menu}</div>'
            f'<div id="content"><div class="title-bar">{html.escape(title)}</div>{body}</div><div id="stat">ออนไลน์ 3 คน วันนี้ 41 ทั้งหมด 530,221</div><div id="foot">{A.name} โทร {A.tel} <i class="material-icons">call</i></div></body></html>')


class Builder:
    """Adds list, detail and file of an entry, as the vendor's system does."""

    def __init__(self, site: Site) -> None:
        self.site, self.detail, self.file = site, 880, 10

    def page(self, number: int, doc: Doc) -> None:
        """A menu that shows a text at once."""
        self.site.html(url(number), LABEL[number], to_html(doc, "h3"))

    def entry(self, label: str, doc: Doc | None = None, kind: str = "pdf", font: str = "Garuda", corrupt: str = "", href: str = "", when: str = "") -> tuple[str, str, str]:
        """A detail page with one attached file named by number and size alone; gives the row, and the file's URL."""
        self.detail += 1
        self.file += 1
        target = href or f"/upload/eoffice/{2024}{self.file:04d}.{kind}"
        if doc and kind == "pdf":
            self.site.pdf(target, doc, font, corrupt)
        elif doc and kind == "docx":
            self.site.docx(target, doc)
        elif doc:
            self.site.xlsx(target, doc)
        address = f"/front/detail/{self.detail}"
        name = f"{self.file} [0.{self.file * 7 % 90 + 10} mb.] [.{kind}]"
        self.site.html(address, label, f'<h3>{html.escape(label)}</h3><p>{when}</p><table><tr><td>ไฟล์แนบ</td><td><a href="{target}" target="_blank">{name}</a></td><td>เปิดอ่าน {self.file * 3} ครั้ง</td></tr></table>')
        return label, address, target

    def list(self, number: int, rows: list[tuple[str, str, str]]) -> None:
        """A menu that lists entries."""
        lines = "".join(f'<tr><td>{n}</td><td><a href="{a}">{html.escape(t)}</a></td></tr>\n' for n, (t, a, _) in enumerate(rows, 1))
        self.site.html(url(number), LABEL[number], f"<table>{lines}</table>" if rows else "<table><tr><td>ไม่มีข้อมูล</td></tr></table>")


def build() -> Site:
    """All pages and the truth."""
    s = Site("05-wangmaikaen", A, layout, fy=FY, today="2024-11-20", kind="tessaban", template="vendor-numeric", notes="ตรวจต้นปีงบประมาณ 2568 (พ.ย. 2567) รายงานครึ่งปีและของปีนี้ส่วนใหญ่ยังไม่มี")
    s.images()
    b = Builder(s)
    s.soft_404 = "notfound.html"
    s.html("/notfound.html", "ไม่พบข้อมูล", "<p>ขออภัย ไม่พบหน้าที่ท่านต้องการ</p>")
    new, old = basic.news_items(A, 2568, 5, 0, 1), basic.news_items(A, 2567, 8, 3)
    rows = []
    for n, (when, head, doc) in enumerate([*reversed(new), *reversed(old)]):
        s.html(f"/front/newsdetail/{70 - n}", "ข่าวประชาสัมพันธ์", to_html(doc, "h3"))
        rows.append((f"{head} ({when})", f"/front/newsdetail/{70 - n}", ""))
    b.list(26, rows)
    lines = "".join(f'<li><a href="{a}">{html.escape(t)}</a></li>' for t, a, _ in rows[:4])
    s.html("/", "หน้าแรก", f'<div id="slide"><img src="/images/b1.png"><img src="/images/b2.png"><img src="/images/b3.png"></div><ul>{lines}</ul><a href="javascript:void(0)" onclick="window.open(\'{url(42)}\')"><img src="/images/b1.png"></a>')
    for n in range(1, 13):
        b.page(n, traps.filler(A, n - 1))
    _basic(b)
    files = _plans(b)
    files |= _rest(b)
    _ita(b, files)
    _truth(s, files)
    return s


def _basic(b: Builder) -> None:
    b.page(21, basic.structure(A, 2))
    b.page(22, traps.law_page("อำนาจหน้าที่", "พระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖"))
    b.page(23, basic.executives(A, 0, permanent=False))
    b.page(24, basic.executives(A, 1, political=False))
    b.page(25, basic.contact(A, 1, map_=False))
    b.page(28, basic.webboard(A, 2567, 2))
    b.page(29, basic.faq(A, 0))
    b.page(42, garbled(work.service_manual(A, 2), "tone"))
    b.page(43, traps.internal_systems(A))
    b.page(45, integrity.general_channel(A, 1))
    b.page(46, integrity.general_channel(A, 0))


def _plans(b: Builder) -> dict[str, str]:
    files: dict[str, str] = {}
    row = b.entry("แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570 แก้ไข ครั้งที่ 2", work.strategic_plan(A, 2566, 2570, 1), font="Norasi")
    files["O5"] = row[2]
    b.list(31, [row, b.entry("แผนพัฒนาท้องถิ่น พ.ศ. 2561-2565", work.strategic_plan(A, 2561, 2565, 0), font="Norasi")])
    row = b.entry("แผนการดำเนินงาน ประจำปีงบประมาณ 2568", work.annual_plan(A, 2568, 0))
    files["O6"] = row[2]
    b.list(32, [row, b.entry("แผนการดำเนินงาน ประจำปีงบประมาณ 2567", work.annual_plan(A, 2567, 2))])
    b.list(33, [b.entry("รายงานผลการดำเนินงาน รอบ 6 เดือน ปี 2567", work.half_report(A, 2567, 1))])
    row = b.entry("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567", work.annual_report(A, 2567, 1), corrupt="am")
    files["O7"] = row[2]
    b.list(34, [row, b.entry("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566", work.annual_report(A, 2566, 0))])
    b.list(35, [b.entry("แผนการจัดซื้อจัดจ้าง ปี 2568", procure.plan(A, 2568, 2))])
    b.list(36, [b.entry(procure.month_summary(A, 2567, n, 2).title, procure.month_summary(A, 2567, n, 2)) for n in range(3)] + [b.entry(procure.month_summary(A, 2568, 0, 1).title, procure.month_summary(A, 2568, 0, 1))])
    row = b.entry("รายการจัดซื้อจัดจ้างและความก้าวหน้า ประจำปีงบประมาณ พ.ศ. 2567", procure.listing(A, 2567, 1), "xlsx")
    files["O12"] = row[2]
    b.list(37, [row])
    row = b.entry("รายงานสรุปผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2567", procure.annual(A, 2567, 1))
    files["O13"] = row[2]
    b.list(38, [row])
    rows = []
    for n in range(5):
        doc = procure.notice(A, 2567, n + 2, 0)
        b.site.html(f"/front/tender/{n + 1}", "ข่าวจัดซื้อจัดจ้าง", to_html(doc, "h3"))
        rows.append((doc.title, f"/front/tender/{n + 1}", ""))
    b.list(27, rows)
    return files


def _rest(b: Builder) -> dict[str, str]:
    files: dict[str, str] = {}

    def one(number: int, item: str, label: str, doc: Doc | None = None, kind: str = "pdf", font: str = "Garuda", href: str = "") -> None:
        row = b.entry(label, doc, kind, font, href=href)
        files[item] = row[2]
        b.list(number, [row])

    one(41, "O8", "คู่มือการปฏิบัติงาน งานพัสดุ", work.staff_manual(A, 2), "docx")
    one(44, "O11", "สถิติการให้บริการ ประจำปี 2567 (ต.ค.66-มี.ค.67)", work.service_stats(A, 2567, 1))
    one(51, "O14", "แผนการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ 2568", people.plan(A, 2568, 0), font="Loma")
    one(52, "O15", "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2567", href="https://drive.google.com/file/d/1QwErTyExample05/view")
    one(53, "O16", "ประมวลจริยธรรมพนักงานเทศบาล", people.ethics_code(A, 0))
    b.page(61, garbled(integrity.complaint_guide(A, 1), "am"))
    b.page(62, integrity.complaint_stats(A, 2567, 1))
    one(63, "O20", "รายงานการประชุมประชาคม ปี 2567", integrity.participation(A, 2567, 1))
    one(64, "O21", "ประกาศ No Gift Policy ประจำปี 2567", integrity.no_gift_full(A, 2567, 1))
    one(65, "O22", "รายงานการรับทรัพย์สินฯ ปี 2567", integrity.gift_assets(A, 2567, 1), "docx")
    one(66, "O23", "การประเมินความเสี่ยงสินบน ปี 2567", integrity.risk(A, 2567, 1, bribery=True))
    one(67, "O24", "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต ปี 2567", href=b.site.gone("/upload/eoffice/notfound67.pdf"))
    one(68, "O25", "แผนปฏิบัติการป้องกันการทุจริต ระยะ 5 ปี (2566-2570)", integrity.ac_plan(A, 2566, 2570, 1), font="Loma")
    b.page(69, traps.stub("รายงานผลการดำเนินการป้องกันการทุจริตประจำปี 2567", 2))
    one(70, "O27", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567", integrity.measures(A, 2567, 1))
    one(71, "O28", "ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ 2567", integrity.measures_done(A, 2567, 0))
    return files


def _ita(b: Builder, files: dict[str, str]) -> None:
    rows = "".join(f'<p>{i} <a href="{url(n)}">{LABEL[n]}</a></p>\n' for i, n in (("O1", 21), ("O1", 22), ("O2", 23), ("O3", 25), ("O4", 26), ("O5", 31), ("O6", 32), ("O6", 33), ("O7", 34), ("O12", 37), ("O18", 45), ("O26", 69)))
    b.site.html(url(72), "ITA 2568", rows)
    old = "".join(f'<p>{i} <a href="{files[k]}">เอกสาร</a></p>\n' for i, k in (("O16 ความก้าวหน้าการจัดซื้อจัดจ้าง", "O12"), ("O26 ประกาศเจตนารมณ์ No Gift Policy", "O21"), ("O30 ความเสี่ยงสินบน", "O23"), ("O34 มาตรการส่งเสริมคุณธรรม", "O27")))
    b.site.html(url(73), "ITA 2567", old)


def _truth(s: Site, f: dict[str, str]) -> None:
    s.items("found", {
        "O2": ([url(23), url(24)], "ฝ่ายการเมืองและฝ่ายประจำ ครบรูป ตำแหน่ง โทรศัพท์"), "O4": ([url(26), *[f"/front/newsdetail/{n}" for n in range(66, 71)]], "มีข่าวเดือนตุลาคม 2567 ซึ่งอยู่ในปีงบประมาณ 2568"),
        "O5": ([f["O5"]], "แผน 2566-2570 ครอบคลุมปี 2568"), "O7": ([f["O7"]], "รายงานผลปี 2567"), "O8": ([f["O8"]], "คู่มือของเจ้าหน้าที่ มีขั้นตอน"), "O9": ([url(42)], "คู่มือการให้บริการ"),
        "O11": ([f["O11"]], "สถิติ ต.ค. 66 - มี.ค. 67 ช่วงเวลาของข้อนี้ไม่ได้ยืนยัน จึงรับปีก่อนได้", ["stale"]), "O14": ([f["O14"]], "แผนปี 2568"), "O17": ([url(61)], "ครบวิธี ขั้นตอน ส่วนงาน ระยะเวลา"),
        "O19": ([url(62)], "ระบุว่าปี 2567 ไม่มีเรื่องร้องเรียนทุจริต"), "O22": ([f["O22"]], "รายงานภาพรวมปี 2567"), "O25": ([f["O25"]], "แผน 2566-2570 ครอบคลุมปี 2568"), "O28": ([f["O28"]], "ผลการดำเนินการปี 2567"),
    })
    s.items("incomplete", {
        "O1": ([url(21)], "มีโครงสร้าง แต่อำนาจหน้าที่เป็นการยกกฎหมายทั้งฉบับ"), "O3": ([url(25)], "ไม่มีแผนที่ตั้ง"), "O6": ([f["O6"]], "มีแผนปี 2568 ความก้าวหน้ายังไม่ถึงกำหนด มีแต่ของปี 2567"),
        "O13": ([f["O13"]], "มีสรุปและปัญหาอุปสรรค แต่ไม่มีรายการผลการจัดซื้อจัดจ้างทั้งปีตามแบบ"), "O16": ([f["O16"]], "มีประมวลจริยธรรม แต่ไม่มีการขับเคลื่อนจริยธรรม"),
    })
    s.items("stale", {
        "O12": ([f["O12"]], "รายการของปี 2567 ของปี 2568 มีเพียง สขร.1 เดือนเดียวซึ่งไม่ครบช่อง", ["incomplete"]), "O20": ([f["O20"]], "กิจกรรมปี 2567"), "O21": ([f["O21"]], "ประกาศของปี 2567"), "O23": ([f["O23"]], "ประเมินของปี 2567"), "O27": ([f["O27"]], "มาตรการปี 2567 วิเคราะห์จากผลปี 2566"),
    })
    s.items("unreadable", {"O15": ([f["O15"]], "อยู่บน Google Drive เท่านั้น")})
    s.items("missing", {"O10": ([], "เป็นระบบภายในของเจ้าหน้าที่"), "O18": ([], "ปลายทางเป็นแบบฟอร์มร้องทุกข์ทั่วไป ไม่แยกเรื่องทุจริต", ["incomplete"]), "O24": ([], "ลิงก์ไฟล์เสีย (ระบบตอบ 200 พร้อมข้อความไม่พบหน้า)"), "O26": ([], "หน้าว่าง อยู่ระหว่างจัดทำ")})

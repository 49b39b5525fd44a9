"""อบต.โคกสะแกงาม, 2568: a blog export where everything is a post."""

from __future__ import annotations

import html

import site_07_docs as docs
from pictures import face, scenery
from render import pdf, scan, table, web
from sitefile import Site

NAME = "องค์การบริหารส่วนตำบลโคกสะแกงาม"
S = Site(
    "07-khoksakaengam",
    2568,
    "2025-06-18",
    NAME,
    "sao",
    "นครลำโขง",
    "blog-export",
    "บล็อกที่ส่งออกเป็นไฟล์นิ่ง ทุกอย่างเป็นบทความ ชื่อไฟล์เป็นอักษรโรมันไม่มีสระ เอกสารบางส่วนอยู่ใน Drive",
)
POSTS: list[tuple[str, str, str, str]] = []
DRIVE = "https://drive.google.com/file/d/EXAMPLE-{}/view?usp=sharing"


def post(slug: str, title: str, date: str, body: str, label: str = "ITA", head: str | None = None) -> str:
    """Write a post; return its address. ``head`` is the <title> if it says something else than the heading."""
    path = f"/2025/{slug}.html"
    POSTS.append((path, title, date, label))
    side = "".join(f'<li><a href="{p}">{t}</a></li>' for p, t in POPULAR)
    S.put(
        path[1:],
        f"""<!DOCTYPE html>
<html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head><meta charset='utf-8'/>
<title>{head if head is not None else f"{NAME}: {title}"}</title></head><body class='variant-open'>
<div class='header-inner'><a href='/'>{NAME}</a><p class='description'>อำเภอท่าวังทอง จังหวัดนครลำโขง</p></div>
{TABS}
<div class='main'><div class='date-outer'><h2 class='date-header'><span>{date}</span></h2>
<div class='post hentry'><h3 class='post-title entry-title'>{title}</h3>
<div class='post-body entry-content'>
{body}
</div>
<div class='post-footer'>เขียนโดย <span class='fn'>ผู้ดูแลระบบ</span> ที่ 10:2{len(title) % 10} | ป้ายกำกับ: <a href='/search/label/{label}.html'>{label}</a></div>
</div></div></div>
<div class='sidebar'><h2>บทความยอดนิยม</h2><ul>{side}</ul><h2>จำนวนการดูหน้าเว็บรวม</h2><span>48,{213 + len(POSTS)}</span></div>
<div class='footer'>ขับเคลื่อนโดย Blogger ธีม กรอบภาพ</div></body></html>
""",
    )
    return path


MENU = [
    ("/", "หน้าแรก"),
    ("/2025/khxmul-thawpi.html", "ข้อมูลทั่วไป"),
    ("/2025/khorngsrang.html", "โครงสร้าง"),
    ("/2025/phu-brihan.html", "ผู้บริหาร"),
    ("/search/label/khaw.html", "ข่าว"),
    ("/search/label/ITA.html", "เอกสารเผยแพร่"),
    ("/2025/ita-2568.html", "ITA 2568"),
    ("/2025/ita-2567.html", "ITA 2567"),
    ("/2025/tidtx.html", "ติดต่อเรา"),
    ("https://www.facebook.com/khoksakaengam.example", "Facebook"),
]
TABS = "<div class='tabs'>" + "".join(f"<div class='tab'><a href='{u}'>{t}</a></div>" for u, t in MENU) + "</div>"
POPULAR = [
    ("/2025/phaen-phthna-66.html", "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)"),
    ("/2025/rngreyn.html", "ร้องเรียน ร้องทุกข์"),
    ("/2025/e-service.html", "E-Service"),
    ("/2025/mi-swnrwm.html", "เวทีประชาคมหมู่บ้านเพื่อเพิ่มเติมแผน"),
]


def link(path: str, text: str) -> str:
    """A link as the editor of the blog writes it."""
    return f"<div><br /></div><div style='text-align: left;'><a href='{path}' target='_blank'><b>{text}</b></a></div>"


def basics() -> None:
    """O1–O4."""
    post("khxmul-thawpi", "ข้อมูลทั่วไปของตำบล", "วันจันทร์ที่ 6 มกราคม พ.ศ. 2568", web(docs.GENERAL, "div"), "khxmul")
    chart = docs.CHART
    url = post("khorngsrang", "โครงสร้างองค์กร", "วันจันทร์ที่ 6 มกราคม พ.ศ. 2568", chart)
    power = post("xanac-hnathi", "หน้าที่และอำนาจของ อบต.", "วันจันทร์ที่ 6 มกราคม พ.ศ. 2568", web(docs.POWERS, "div"))
    S.item(
        "O1",
        "found",
        [url, power],
        "ผังโครงสร้างเป็นข้อความ ครบทั้งฝ่ายการเมืองและฝ่ายประจำ อีกบทความอธิบายหน้าที่และอำนาจด้วยถ้อยคำของหน่วยงานเอง",
    )
    cards = ""
    for n, (who, role, tel) in enumerate(docs.POLITICIANS):
        S.put(f"img/b{n}.jpg", face(n))
        cards += f"<div style='float:left;width:200px'><img border='0' src='/img/b{n}.jpg' /><div>{who}</div><div>{role}</div><div>โทร. {tel}</div></div>"
    url = post(
        "phu-brihan",
        "คณะผู้บริหาร อบต.โคกสะแกงาม",
        "วันอังคารที่ 7 มกราคม พ.ศ. 2568",
        cards + "<div style='clear:both'></div>",
    )
    S.item(
        "O2", "incomplete", url, "มีนายก รองนายก และเลขานุการ พร้อมรูปและเบอร์โทรศัพท์ แต่ไม่มีฝ่ายประจำ (ปลัด รองปลัด) ที่ใดในเว็บไซต์"
    )
    url = post("tidtx", "ติดต่อเรา", "วันพุธที่ 8 มกราคม พ.ศ. 2568", docs.CONTACT)
    S.item("O3", "found", url, "ที่อยู่ โทรศัพท์ อีเมล แผนที่ฝัง และลิงก์ส่งข้อความทาง Messenger ครบในหน้าเดียว")
    for n, (slug, title, date, text) in enumerate(docs.NEWS):
        S.put(f"img/n{n}.jpg", scenery(n))
        post(slug, title, date, f"<img src='/img/n{n}.jpg' /><div>{text}</div>", "khaw")
    S.item(
        "O4",
        "found",
        [
            "/search/label/khaw.html",
            "/",
            *(f"/2025/{slug}.html" for slug, _, date, _ in docs.NEWS if "2568" in date or "2567" in date),
        ],
        "มีข่าวกิจกรรมตามภารกิจหลายชิ้นลงวันที่ในปีงบประมาณ 2568",
    )


def work() -> None:
    """O5–O11."""
    S.put("files/plan66-70.pdf", pdf(docs.PLAN_5Y, "Laksaman"))
    url = post(
        "phaen-phthna-66",
        "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)",
        "วันพฤหัสบดีที่ 9 มกราคม พ.ศ. 2568",
        "<div>ตามที่ได้ประกาศใช้แผนพัฒนาท้องถิ่นแล้ว จึงขอประชาสัมพันธ์ให้ทราบโดยทั่วกัน</div>" + link("/files/plan66-70.pdf", "คลิกที่นี่"),
    )
    S.item("O5", "found", ["/files/plan66-70.pdf", url], "แผน 5 ปีครอบคลุมปี 2568 มียุทธศาสตร์ เป้าหมาย ตัวชี้วัด")
    S.put("files/phaendamnern68.pdf", pdf(docs.ACTION_PLAN, "Laksaman", size=12))
    url = post(
        "phaen-damnern-ngan",
        "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ปี 2568",
        "วันศุกร์ที่ 10 มกราคม พ.ศ. 2568",
        link("/files/phaendamnern68.pdf", "1) แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568")
        + "<div><b>2) ความก้าวหน้า</b> (งานแผนฯ จะนำขึ้นเว็บไซต์เมื่อได้รับข้อมูลจากกองต่าง ๆ ครบถ้วนแล้ว)</div>",
    )
    S.item(
        "O6",
        "incomplete",
        ["/files/phaendamnern68.pdf", url],
        "มีแผนดำเนินงานปี 2568 แต่ไม่มีความก้าวหน้ารายโครงการและงบที่ใช้ ซึ่งชื่อข้อกำหนดไว้คู่กัน",
    )
    S.put("files/report-year.pdf", pdf(docs.REPORT_66, "Laksaman"))
    url = post(
        "rayngan-phl-damnern",
        "รายงานผลการดำเนินงานประจำปี",
        "วันจันทร์ที่ 13 มกราคม พ.ศ. 2568",
        "<div>รายงานผลการดำเนินงาน</div>" + link("/files/report-year.pdf", "เปิดไฟล์ PDF"),
    )
    S.item("O7", "stale", ["/files/report-year.pdf", url], "เอกสารเป็นรายงานของปีงบประมาณ 2566 ปีที่ต้องใช้คือ 2567")
    url = post(
        "khumux-ptibat",
        "คู่มือการปฏิบัติงาน งานจัดเก็บรายได้ กองคลัง",
        "วันอังคารที่ 14 มกราคม พ.ศ. 2568",
        web(docs.MANUAL, "div") + link(DRIVE.format("manual-finance"), "คู่มือการเบิกจ่าย (Drive)"),
    )
    S.item("O8", "found", url, "คู่มือของเจ้าหน้าที่เป็นบทความ มีขั้นตอน ระยะเวลา กฎหมาย และผู้รับผิดชอบ")
    url = post("khumux-prachachn", "คู่มือสำหรับประชาชน", "วันอังคารที่ 14 มกราคม พ.ศ. 2568", web(docs.LAW_2558, "div"))
    S.item("O9", "missing", [], "ใต้ชื่อคู่มือสำหรับประชาชนมีแต่ตัวบทพระราชบัญญัติการอำนวยความสะดวก ไม่มีบริการหรือขั้นตอนของ อบต.")
    for n, (file, title) in enumerate(docs.FORMS):
        S.put(f"files/{file}.pdf", pdf(docs.blank_form(title, n), "Loma"))
    url = post(
        "e-service",
        "E-Service",
        "วันพุธที่ 15 มกราคม พ.ศ. 2568",
        "<div>แบบฟอร์มขอรับบริการ กรุณาพิมพ์ กรอกด้วยลายมือ แล้วนำมายื่นที่สำนักงานในวันและเวลาราชการ</div>"
        + "".join(link(f"/files/{file}.pdf", title) for file, title in docs.FORMS),
    )
    S.item("O10", "missing", [], "มีแต่แบบฟอร์มกระดาษให้พิมพ์ไปยื่นด้วยตนเอง ไม่มีช่องทางขอรับบริการออนไลน์", ["incomplete"])
    rows = [["เดือน", "ผู้เข้าชมเว็บไซต์ (ครั้ง)", "หน้าที่เปิด (หน้า)"], *docs.VISITS]
    post(
        "sthiti",
        "ข้อมูลสถิติการให้บริการ",
        "วันพุธที่ 2 เมษายน พ.ศ. 2568",
        "<div>สถิติการให้บริการเว็บไซต์ของ อบต. ตุลาคม 2567 - มีนาคม 2568</div>"
        + table(rows, "cellpadding='0' style='border-collapse:collapse'", "td"),
    )
    S.item("O11", "missing", [], "เป็นสถิติผู้เข้าชมเว็บไซต์ ไม่ใช่จำนวนผู้รับบริการตามภารกิจ")


def buying() -> None:
    """O12–O15."""
    url = post(
        "raykar-cad-sux",
        "รายการจัดซื้อจัดจ้างและความก้าวหน้า ปีงบประมาณ 2568 (ไตรมาส 1-2)",
        "วันศุกร์ที่ 4 เมษายน พ.ศ. 2568",
        table(docs.BUY_68, "border='1' width='100%'", "td"),
    )
    S.item(
        "O12",
        "incomplete",
        url,
        "ตารางมีชื่อรายการ งบ วิธี สถานะ และผู้รับจ้าง แต่ไม่มีราคากลาง ราคาที่ตกลง แหล่งงบประมาณ และเลขที่โครงการ e-GP",
    )
    S.put("files/jadsue2567.pdf", pdf(docs.BUY_REPORT_67, "Laksaman", wide=True, size=12))
    url = post(
        "sarup-cad-sux-67",
        "รายละเอียด",
        "วันพฤหัสบดีที่ 12 ธันวาคม พ.ศ. 2567",
        "<div>รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี</div>" + link("/files/jadsue2567.pdf", "jadsue2567.pdf"),
        head="",
    )
    S.item(
        "O13", "found", ["/files/jadsue2567.pdf", url], "รายงานทั้งปี 2567 มีทุกช่องข้อมูล พร้อมสรุปวิธี งบประมาณ ปัญหาและข้อเสนอแนะ"
    )
    url = post(
        "phaen-bukhlakr",
        "แผนบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ 2568",
        "วันจันทร์ที่ 20 มกราคม พ.ศ. 2568",
        "<div>ดูเอกสารได้ที่</div>" + link(DRIVE.format("hrplan2568"), "แผนบุคลากร 68 (Google Drive)"),
    )
    S.item("O14", "unreadable", url, "เอกสารอยู่ใน Google Drive เท่านั้น อ่านเนื้อหาจากเว็บไซต์ไม่ได้", ["found"])
    post(
        "rayngan-bukhlakr",
        "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี",
        "วันจันทร์ที่ 20 มกราคม พ.ศ. 2568",
        "<div>เจ้าหน้าที่กำลังรวบรวมเอกสาร โปรดแวะมาใหม่ภายหลัง</div>",
    )
    S.item("O15", "missing", [], "มีแต่ชื่อเรื่องกับข้อความว่ากำลังรวบรวมเอกสาร")


def openness() -> None:
    """O16–O20."""
    url = post(
        "criythrrm", "ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม", "วันอังคารที่ 21 มกราคม พ.ศ. 2568", web(docs.ETHICS, "div")
    )
    S.item(
        "O16", "incomplete", url, "มีเฉพาะตัวประมวลจริยธรรม ไม่มีการขับเคลื่อน (คณะทำงาน Dos & Don'ts การอบรม) ซึ่งชื่อข้อกำหนดไว้ด้วย"
    )
    url = post(
        "naew-ptibat-tucrit",
        "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่",
        "วันพุธที่ 22 มกราคม พ.ศ. 2568",
        web(docs.COMPLAINT_RULES, "div"),
    )
    S.item("O17", "found", url, "บอกวิธีร้องเรียน ขั้นตอน ส่วนงานรับผิดชอบ และจำนวนวันของแต่ละขั้น")
    post("rngreyn", "ร้องเรียน ร้องทุกข์", "วันพุธที่ 22 มกราคม พ.ศ. 2568", docs.GENERAL_FORM)
    S.item("O18", "missing", [], "เป็นช่องทางร้องทุกข์ทั่วไปเรื่องเสียง กลิ่น สัตว์เลี้ยง ไม่มีช่องทางแจ้งการทุจริตแยกต่างหาก", ["incomplete"])
    url = post(
        "sthiti-rngreyn",
        "สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ ปี 67",
        "วันศุกร์ที่ 18 ตุลาคม พ.ศ. 2567",
        table(docs.COMPLAINTS_67, "border='1'", "td")
        + "<div>หมายเหตุ: ตลอดปีงบประมาณ 2567 (1 ต.ค. 66 - 30 ก.ย. 67) ไม่มีผู้ร้องเรียนเจ้าหน้าที่ของ อบต. ว่าทุจริตหรือประพฤติมิชอบ</div>",
    )
    S.item("O19", "found", url, "ตารางรายเดือนทั้งปี 2567 ทุกช่องเป็นศูนย์ และระบุชัดว่าไม่มีเรื่องร้องเรียน")
    S.put("img/prachakhom.jpg", scenery(31))
    url = post(
        "mi-swnrwm",
        "เวทีประชาคมหมู่บ้านเพื่อเพิ่มเติมแผน",
        "วันพฤหัสบดีที่ 20 กุมภาพันธ์ พ.ศ. 2568",
        "<img src='/img/prachakhom.jpg' />" + web(docs.FORUM, "div"),
        "khaw",
    )
    S.item("O20", "found", url, "มีประเด็น ผู้เข้าร่วม ผล และการนำผลไปใช้ ในปี 2568")


def integrity() -> None:
    """O21–O28."""
    S.put("files/nogift.pdf", pdf(docs.NO_GIFT, "Laksaman", size=15))
    url = post(
        "no-gift",
        "ประกาศ เรื่อง นโยบายไม่รับของขวัญและของกำนัล",
        "วันจันทร์ที่ 16 ธันวาคม พ.ศ. 2567",
        link("/files/nogift.pdf", "ประกาศ No Gift Policy"),
    )
    S.item(
        "O21",
        "incomplete",
        ["/files/nogift.pdf", url],
        "มีประกาศลงนามโดยนายก 16 ธ.ค. 2567 (ปีงบ 2568) แต่ไม่มีกิจกรรมสร้างวัฒนธรรม ซึ่งชื่อข้อกำหนดไว้คู่กัน",
    )
    S.put("files/thammajanya.pdf", pdf(docs.GIFTS_67, "Laksaman", size=14))
    url = post(
        "rap-sapsin",
        "รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา",
        "วันพุธที่ 30 ตุลาคม พ.ศ. 2567",
        link("/files/thammajanya.pdf", "ดาวน์โหลด"),
    )
    S.item(
        "O22", "found", ["/files/thammajanya.pdf", url], "แบบสรุปของปีงบประมาณ ๒๕๖๗ ทุกหน่วยงานภายใน ไม่มีการรับ ลงนามรับรอง"
    )
    S.put("files/risk68.pdf", pdf(docs.IT_RISK, "Laksaman"))
    post(
        "khwamseiyng",
        "การประเมินความเสี่ยงประจำปี 2568",
        "วันศุกร์ที่ 24 มกราคม พ.ศ. 2568",
        "<div>การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบน</div>" + link("/files/risk68.pdf", "ไฟล์เอกสาร"),
    )
    S.item("O23", "missing", [], "ไฟล์เป็นการประเมินความเสี่ยงด้านเทคโนโลยีสารสนเทศ ไม่มีเรื่องสินบนหรือการทุจริต")
    post(
        "cad-kar-khwamseiyng",
        "รายงานผลการจัดการความเสี่ยง ปี 2567",
        "วันศุกร์ที่ 24 มกราคม พ.ศ. 2568",
        web(docs.INTERNAL_CONTROL, "div"),
    )
    S.item("O24", "missing", [], "เป็นรายงานการควบคุมภายใน แบบ ปค.5 เรื่องพัสดุและการเงิน ไม่ใช่ความเสี่ยงการทุจริต")
    S.put("files/anticor.pdf", pdf(docs.ANTICOR_PLAN, "Laksaman"))
    url = post(
        "phaen-pxngkan-tucrit",
        "แผนปฏิบัติการป้องกันการทุจริต ระยะ 5 ปี",
        "วันจันทร์ที่ 27 มกราคม พ.ศ. 2568",
        link("/files/anticor.pdf", "แผนปฏิบัติการป้องกันการทุจริต (66-70)"),
    )
    S.item(
        "O25", "found", ["/files/anticor.pdf", url], "แผน พ.ศ. 2566-2570 มีโครงการ งบประมาณ และปีที่ดำเนินการ ครอบคลุมปี 2568"
    )
    url = post(
        "rayngan-pxngkan", "รายงานผลการป้องกันการทุจริต", "วันพฤหัสบดีที่ 17 เมษายน พ.ศ. 2568", web(docs.ANTICOR_6M, "div")
    )
    S.item("O26", "stale", url, "เป็นรายงานรอบ 6 เดือนแรกของปี 2568 ไม่ใช่รายงานประจำปี 2567", ["missing"])
    S.put("files/measure.pdf", pdf(docs.MEASURES, "Laksaman"))
    url = post(
        "matrkar",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "วันพุธที่ 29 มกราคม พ.ศ. 2568",
        web(docs.MEASURES_SHORT, "div") + link("/files/measure.pdf", "รายงานการวิเคราะห์ฉบับเต็ม"),
    )
    S.item(
        "O27", "found", ["/files/measure.pdf", url], "วิเคราะห์ผล ITA ปี 2567 รายตัวชี้วัด แล้วกำหนดมาตรการ ผู้รับผิดชอบ และการกำกับ"
    )
    S.item("O28", "missing", [], "ลิงก์ในหน้า ITA 2568 ไปยังบทความที่ถูกลบแล้ว (404) และไม่มีที่อื่น")
    S.dead.append("/2025/phl-matrkar.html")
    S.put(
        "files/prakad-old.pdf",
        scan(
            [
                ("c", "ประกาศองค์การบริหารส่วนตำบลโคกสะแกงาม"),
                ("c", "เรื่อง วันหยุดทำการกรณีพิเศษ"),
                ("p", "ให้หยุดทำการในวันจันทร์ที่ ๓๐ ธันวาคม ๒๕๖๗ หนึ่งวัน"),
                ("sig", ["(นายอุดมศักดิ์ เรืองไพรวัลย์)", "นายก อบต.โคกสะแกงาม"]),
            ]
        ),
    )
    post(
        "wanyud",
        "ประกาศวันหยุดทำการกรณีพิเศษ",
        "วันพฤหัสบดีที่ 26 ธันวาคม พ.ศ. 2567",
        link("/files/prakad-old.pdf", "ประกาศ"),
        "khaw",
    )


def maps() -> None:
    """The agency's own lists, the label pages and the home page."""
    rows = "".join(
        f"<div><b>o{n}</b> {label} &nbsp;<a href='/2025/{slug}.html'>ดู</a></div>"
        for n, (label, slug) in enumerate(docs.CLAIMS, 1)
    )
    post("ita-2568", "การประเมินคุณธรรมและความโปร่งใส (ITA) ปี 2568", "วันพุธที่ 30 เมษายน พ.ศ. 2568", rows)
    old = "".join(f"<div>O{n} {label} <a href='{url}'>เปิด</a></div>" for n, label, url in docs.CLAIMS_2567)
    post("ita-2567", "การเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. 2567", "วันจันทร์ที่ 29 เมษายน พ.ศ. 2567", old)
    for label, title in (("ITA", "เอกสารเผยแพร่"), ("khaw", "ข่าว"), ("khxmul", "ข้อมูลตำบล")):
        listed = "".join(
            f"<div class='post'><h3 class='post-title'><a href='{p}'>{t}</a></h3><span>{d}</span></div>"
            for p, t, d, kind in POSTS
            if kind == label
        )
        S.put(
            f"search/label/{label}.html",
            f"<html><head><meta charset='utf-8'><title>{NAME}: {label}</title></head><body><div class='header-inner'><a href='/'>{NAME}</a></div>{TABS}"
            f"<div class='status-msg-body'>กำลังแสดงบทความที่มีป้ายกำกับ {html.escape(label)} ({title})</div>{listed}</body></html>",
        )
    news = [entry for entry in POSTS if entry[3] == "khaw"][:6]
    body = "".join(
        f"<div class='post'><h3 class='post-title'><a href='{p}'>{t}</a></h3><div>{d}</div><a href='{p}'>อ่านเพิ่มเติม »</a></div>"
        for p, t, d, _ in news
    )
    S.put(
        "index.html",
        f"<!DOCTYPE html><html><head><meta charset='utf-8'/><title>{NAME}</title></head><body><div class='header-inner'>{NAME}"
        f"<p class='description'>อำเภอท่าวังทอง จังหวัดนครลำโขง</p></div>{TABS}<div class='main'>{body}"
        "<a class='blog-pager-older-link' href='/search/label/ITA.html'>บทความที่เก่ากว่า</a></div></body></html>",
    )


def build() -> None:
    """Write the site."""
    basics()
    work()
    buying()
    openness()
    integrity()
    maps()
    S.write()

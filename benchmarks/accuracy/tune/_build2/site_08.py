"""ทต.ท่าพรานคีรี, 2566: an ASP.NET-like site of nested tables, accordions by year and icon-only attachments."""

from __future__ import annotations

import html

import site_08_docs as docs
from pictures import face, icon, scenery
from render import docx, pdf, scan, table, web, xlsx
from sitefile import Site

NAME = docs.PLACE
S = Site(
    "08-thaphrankhiri",
    2566,
    "2023-06-14",
    NAME,
    "tessaban",
    "เชียงสายธาร",
    "aspx-tables",
    "หน้า .aspx?id= ตารางซ้อนตาราง หีบเพลงแยกปี 2565/2566 ไฟล์แนบเป็นรูปไอคอนไม่มีข้อความ ลิงก์ postback",
)
MENU = [
    ("Default.aspx", "หน้าหลัก"),
    ("Page.aspx?id=1", "ประวัติความเป็นมา"),
    ("Page.aspx?id=2", "โครงสร้าง"),
    ("Page.aspx?id=3", "คณะผู้บริหาร"),
    ("Page.aspx?id=4", "อำนาจหน้าที่"),
    ("NewsList.aspx", "ข่าวประชาสัมพันธ์"),
    ("DocList.aspx?cat=1", "แผนและรายงาน"),
    ("DocList.aspx?cat=2", "จัดซื้อจัดจ้าง"),
    ("DocList.aspx?cat=3", "บริหารงานบุคคล"),
    ("DocList.aspx?cat=4", "ป้องกันการทุจริต"),
    ("WebBoard.aspx", "กระดานถาม-ตอบ"),
    ("EService.aspx", "บริการออนไลน์"),
    ("Page.aspx?id=5", "ติดต่อเทศบาล"),
    ("ITA.aspx?year=2566", "ITA"),
    ("ITA.aspx?year=2565", "ITA ปีที่ผ่านมา"),
]
VIEWSTATE = "/wEPDwUKLTc2NDMwOTg2Nw9kFgJmD2QWAgIDD2QWBAIBDxYCHgRUZXh0BQ"
_STYLE = "border:0px solid #ccc;font-size:13px;font-family:Tahoma"


def page(url: str, title: str, body: str, head: str | None = None) -> str:
    """A page in the frame of nested tables, served at ``url`` by a route."""
    menu = "".join(
        f"<tr><td style='background:#e8f0e4;padding:4px'><a href='{u}' style='color:#063'>{t}</a></td></tr>"
        for u, t in MENU
    )
    file = url.strip("/").replace("?", "_").replace("=", "").replace(".aspx", "").replace("&", "_").lower() + ".html"
    S.put(
        f"pages/{file}",
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><meta charset="utf-8"><title>{NAME if head is None else head}</title></head><body style="margin:0">
<form method="post" action=".{url}" id="form1"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{VIEWSTATE}" />
<table style="width:1000px;{_STYLE}" align="center"><tr><td colspan="2"><table style="width:100%"><tr><td style="font-size:24px">{NAME}</td>
<td align="right"><a href="javascript:__doPostBack('ctl00$lnkLogin','')">เข้าสู่ระบบ</a></td></tr></table></td></tr>
<tr><td style="width:200px" valign="top"><table style="width:100%;{_STYLE}">{menu}</table>
<table><tr><td><a href="https://www.facebook.com/thaphrankhiri.example"><img src="img/fb.png" border="0"></a></td><td><a href="https://line.me/R/ti/p/@thaphrankhiri.example"><img src="img/line.png" border="0"></a></td></tr></table></td>
<td valign="top"><table style="width:100%;{_STYLE}"><tr><td style="background:#063;color:#fff;padding:6px"><span id="ctl00_lblTitle">{title}</span></td></tr>
<tr><td style="padding:10px">{body}</td></tr></table></td></tr>
<tr><td colspan="2" style="background:#ccc">สงวนลิขสิทธิ์ {NAME} อำเภอเวียงหมอก จังหวัดเชียงสายธาร</td></tr></table></form></body></html>
""",
    )
    S.route(url, f"pages/{file}", content_type="text/html; charset=utf-8")
    return url


def attach(fid: int, data: bytes, ext: str = "pdf") -> str:
    """A file behind ``Download.aspx?fid=``; return that address."""
    kinds = {
        "pdf": "application/pdf",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
    S.put(f"upload/{fid}.{ext}", data)
    S.route(f"/Download.aspx?fid={fid}", f"upload/{fid}.{ext}", content_type=kinds[ext])
    return f"/Download.aspx?fid={fid}"


def grid(rows: list[tuple[str, str, str]]) -> str:
    """A GridView: title, date, icon."""
    body = "".join(
        f"<tr><td>{n}</td><td>{title}</td><td>{date}</td><td align='center'>{_icon(url)}</td></tr>"
        for n, (title, date, url) in enumerate(rows, 1)
    )
    return f"<table cellspacing='0' rules='all' border='1' style='width:100%;border-collapse:collapse'><tr style='background:#cde'><th>ที่</th><th>เรื่อง</th><th>วันที่</th><th>ไฟล์</th></tr>{body}</table>"


def _icon(url: str) -> str:
    return f"<a href='{url}'><img src='img/pdf.png' border='0'></a>" if url else "-"


def accordion(panels: list[tuple[str, str]]) -> str:
    """Panels of years, the older ones folded."""
    return "".join(
        f"<div class='accordionHeader' style='background:#9c9;cursor:pointer' onclick='toggle({n})'>{head}</div><div class='accordionContent' id='acc{n}' style='display:{'block' if n == 0 else 'none'}'>{body}</div>"
        for n, (head, body) in enumerate(panels)
    )


def paragraphs(lines: list[str]) -> str:
    """Lines as table rows, the way the old editor stored them."""
    return (
        "<table style='width:100%'>"
        + "".join(f"<tr><td style='padding:3px;text-indent:30px'>{line}</td></tr>" for line in lines)
        + "</table>"
    )


def basics() -> None:
    """O1–O10."""
    for name, colour in (("pdf", (200, 30, 30)), ("fb", (60, 90, 160)), ("line", (0, 180, 70))):
        S.put(f"img/{name}.png", icon(colour))
    page(
        "/Page.aspx?id=1",
        "ประวัติความเป็นมา",
        paragraphs(
            [
                "เดิมเป็นสุขาภิบาลท่าพราน ได้รับยกฐานะเป็นเทศบาลตำบลเมื่อวันที่ 25 พฤษภาคม 2542 มีพื้นที่ 9.4 ตารางกิโลเมตร 7 ชุมชน ประชากร 6,120 คน"
            ]
        ),
    )
    offices = "".join(
        f"<td valign='top' style='border:1px solid #999'>{o}<br>ผู้อำนวยการ / หัวหน้า<br>ฝ่ายบริหารงานทั่วไป</td>"
        for o in docs.OFFICES
    )
    url = page(
        "/Page.aspx?id=2",
        "โครงสร้างการแบ่งส่วนราชการ",
        "<table align='center'><tr><td align='center'><table border='1'><tr><td>สภาเทศบาล (ประธานสภา สมาชิก 12 คน)</td><td>นายกเทศมนตรี<br>รองนายกเทศมนตรี 2 คน<br>เลขานุการ ที่ปรึกษา</td></tr></table></td></tr>"
        f"<tr><td align='center'><table border='1'><tr><td>ปลัดเทศบาล<br>รองปลัดเทศบาล</td></tr></table></td></tr><tr><td><table><tr>{offices}</tr></table></td></tr></table>",
    )
    S.item("O1", "found", url, "ผังเป็นตารางข้อความ มีสภา นายก ปลัด และทุกกอง")
    cards = ""
    for n, (who, role, tel) in enumerate(docs.POLITICAL + docs.PERMANENT):
        S.put(f"img/p{n}.jpg", face(n + 4))
        cards += (
            ("<tr>" if n % 4 == 0 else "")
            + f"<td align='center'><img src='img/p{n}.jpg'><br>{who}<br>{role}<br>โทร {tel}</td>"
            + ("</tr>" if n % 4 == 3 else "")
        )
    url = page("/Page.aspx?id=3", "คณะผู้บริหาร", f"<table>{cards}</table>")
    S.item("O2", "found", url, "ครบทั้งฝ่ายการเมืองและฝ่ายประจำ มีรูป ตำแหน่ง และเบอร์โทรศัพท์รายคน")
    url = page("/Page.aspx?id=4", "อำนาจหน้าที่", paragraphs(docs.LAW_2496))
    S.item("O3", "missing", [], "ยกพระราชบัญญัติเทศบาลมาทั้งฉบับ ไม่มีข้อมูลเฉพาะที่อธิบายหน้าที่ของเทศบาลนี้", ["incomplete"])
    plan = attach(104, docx(docs.PLAN), "docx")
    S.item("O4", "found", [plan, "/DocList.aspx?cat=1"], "แผนพัฒนาท้องถิ่น 2566–2570 เป็นไฟล์ Word มียุทธศาสตร์ เป้าหมาย ตัวชี้วัด")
    url = page(
        "/Page.aspx?id=5",
        "ติดต่อเทศบาล",
        "<table><tr><td>ที่ตั้ง</td><td>สำนักงานเทศบาลตำบลท่าพรานคีรี 88 หมู่ 1 ถ.พรานนุสรณ์ ต.ท่าพราน อ.เวียงหมอก จ.เชียงสายธาร 59980</td></tr><tr><td>โทร.</td><td>0 5399 4100</td></tr>"
        "<tr><td>E-mail</td><td>office@thaphrankhiri.example</td></tr><tr><td>แผนที่</td><td><iframe src='https://maps.google.com/maps?q=EXAMPLE-thaphran&output=embed' width='500' height='300'></iframe></td></tr></table>",
    )
    S.item("O5", "found", url, "ที่อยู่ โทรศัพท์ อีเมล และแผนที่ครบ")
    url = page(
        "/Page.aspx?id=6",
        "กฎหมายที่เกี่ยวข้อง",
        table([["กฎหมาย / ระเบียบ", "เกี่ยวข้องกับงาน"], *docs.LAWS], "border='1' width='100%'"),
    )
    S.item("O6", "found", url, "รายการกฎหมาย ระเบียบ และเทศบัญญัติพร้อมงานที่ใช้")
    rows = []
    for nid, title, date, text in docs.OLD_NEWS:
        S.put(f"img/n{nid}.jpg", scenery(int(nid)))
        rows.append(
            (
                title,
                date,
                page(
                    f"/NewsView.aspx?id={nid}",
                    "รายละเอียดข่าว",
                    f"<b>{title}</b><br>{date}<br><img src='img/n{nid}.jpg'><br>{text}",
                    head="รายละเอียดข่าว",
                ),
            )
        )
    listed = "".join(f"<tr><td>{d}</td><td><a href='{u}'>{t}</a></td></tr>" for t, d, u in reversed(rows))
    page(
        "/NewsList.aspx",
        "ข่าวประชาสัมพันธ์",
        f"<table>{listed}</table><a href=\"javascript:__doPostBack('GridNews','Page$2')\">2</a>",
    )
    S.item("O7", "stale", "/NewsList.aspx", "ข่าวใหม่สุดลงวันที่ 12 สิงหาคม 2565 ไม่มีข่าวของปี 2566")
    topics = ""
    for n, (ask, answer) in enumerate(
        [
            (
                "ขอถังขยะเพิ่มต้องทำอย่างไรครับ",
                "เรียนคุณสมชาย ติดต่อกองสาธารณสุขพร้อมสำเนาทะเบียนบ้าน หรือยื่นผ่านเมนูบริการออนไลน์ได้เลยครับ",
            ),
            ("ไฟทางซอย 3 ดับ 2 คืนแล้ว", "กองช่างเข้าซ่อมเปลี่ยนหลอดให้แล้วเมื่อวันที่ 18 พ.ค. 66 ขอบคุณที่แจ้งค่ะ"),
        ],
        1,
    ):
        url = page(
            f"/WebBoard.aspx?topic={n}",
            "กระดานถาม-ตอบ",
            f"<table border='1' width='100%'><tr><td><b>{ask}</b><br>ผู้ตั้งคำถาม: ประชาชน 17/5/2566</td></tr><tr><td>ผู้ตอบ: เจ้าหน้าที่เทศบาล 18/5/2566<br>{answer}</td></tr></table><textarea name='reply'></textarea><input type='submit' value='ตอบกระทู้'>",
        )
        topics += f"<tr><td><a href='{url}'>{ask}</a></td><td>ตอบ 1</td></tr>"
    url = page(
        "/WebBoard.aspx",
        "กระดานถาม-ตอบ",
        f"<table border='1'><tr><th>คำถาม</th><th>จำนวนตอบ</th></tr>{topics}</table><table><tr><td>ตั้งคำถามใหม่ <input name='q'><input type='submit' value='ส่งคำถาม'></td></tr></table>",
    )
    S.item(
        "O8", "found", [url, "/WebBoard.aspx?topic=1", "/WebBoard.aspx?topic=2"], "ประชาชนตั้งคำถามได้และมีเจ้าหน้าที่ตอบในกระทู้"
    )
    S.item(
        "O9",
        "found",
        [
            "/Default.aspx",
            "/",
            "https://www.facebook.com/thaphrankhiri.example",
            "https://line.me/R/ti/p/@thaphrankhiri.example",
        ],
        "ไอคอน Facebook และ LINE ของเทศบาลอยู่ทุกหน้า",
    )
    page("/Page.aspx?id=7", "นโยบายคุ้มครองข้อมูลส่วนบุคคล", paragraphs(docs.PRIVACY_WRONG))
    S.item("O10", "missing", [], "ใต้หัวข้อเป็นนโยบายความปลอดภัยของระบบเว็บไซต์ ไม่มีเรื่องข้อมูลส่วนบุคคล")


def work() -> None:
    """O11–O18."""
    action, half, annual = (
        attach(201, pdf(docs.ACTION, "Loma", wide=True)),
        attach(202, pdf(docs.HALF2, "Loma")),
        attach(203, pdf(docs.ANNUAL, "Loma")),
    )
    manual = attach(205, docx(docs.MANUAL), "docx")
    survey = attach(206, pdf(docs.SURVEY_FORM, "Loma"))
    now = grid(
        [
            ("แผนดำเนินงาน 66", "31 ต.ค. 65", action),
            ("แผนพัฒนาท้องถิ่น 5 ปี", "20 ต.ค. 64", "/Download.aspx?fid=104"),
            ("คู่มือปฏิบัติงานสารบรรณ", "1 ธ.ค. 65", manual),
            ("ผลสำรวจความพึงพอใจ", "12 ม.ค. 66", survey),
        ]
    )
    before = grid([("รายงานติดตามรอบ 6 เดือน", "14 ต.ค. 65", half), ("รายงานผลการดำเนินงานประจำปี", "15 ธ.ค. 65", annual)])
    url = page("/DocList.aspx?cat=1", "แผนและรายงาน", accordion([("ปีงบประมาณ 2566", now), ("ปีงบประมาณ 2565", before)]))
    S.item("O11", "found", [action, url], "แผนดำเนินงานปี 2566 อยู่ในหีบเพลงปี 2566 มีโครงการ งบประมาณ และเดือนที่ทำ")
    S.item("O12", "stale", [half, url], "รายงานเป็นรอบ 6 เดือนหลังของปี 2565 ต้องใช้ 6 เดือนแรกของปี 2566")
    S.item("O13", "found", [annual, url], "รายงานประจำปี 2565 ปีอยู่เฉพาะในเล่ม มีผล งบประมาณ ปัญหา และข้อเสนอแนะ")
    S.item("O14", "found", [manual, url], "คู่มืองานสารบรรณสำหรับเจ้าหน้าที่เป็นไฟล์ Word มีขั้นตอนและระเบียบ")
    panels = [
        (
            name,
            table([["ขั้นตอน", steps], ["ระยะเวลา", time], ["ค่าธรรมเนียม", fee], ["เอกสาร", papers]], "border='1'", "td"),
        )
        for name, steps, time, fee, papers in docs.SERVICES
    ]
    url = page("/Page.aspx?id=8", "คู่มือการให้บริการประชาชน", accordion(panels))
    S.item("O15", "found", url, "หีบเพลงงานบริการ 4 เรื่อง มีขั้นตอน ระยะเวลา ค่าธรรมเนียม เอกสาร")
    page("/Page.aspx?id=9", "ข้อมูลเชิงสถิติการให้บริการ", "<b>สถิติการจัดเก็บรายได้</b>" + table(docs.REVENUE))
    S.item("O16", "missing", [], "เป็นสถิติรายได้ที่จัดเก็บ ไม่ใช่จำนวนผู้รับบริการ")
    S.item("O17", "missing", [], "ไฟล์ชื่อผลสำรวจเป็นแบบสอบถามเปล่า ไม่มีผล")
    form = "<table><tr><td>เรื่องที่ขอรับบริการ</td><td><select name='svc'><option>ขอน้ำอุปโภคบริโภค</option><option>ขอถังขยะ</option><option>แจ้งซ่อมไฟฟ้าสาธารณะ</option><option>ขออนุญาตก่อสร้าง (นัดตรวจ)</option><option>ตัดกิ่งไม้</option></select></td></tr><tr><td>ชื่อ-สกุล</td><td><input name='nm'></td></tr><tr><td>โทรศัพท์</td><td><input name='tel'></td></tr><tr><td>แนบเอกสาร</td><td><input type='file' name='f'></td></tr><tr><td></td><td><input type='submit' value='ยื่นคำขอ'></td></tr></table>"
    url = page(
        "/EService.aspx",
        "บริการออนไลน์ (E-Service)",
        "ยื่นคำขอรับบริการได้ตลอด 24 ชั่วโมง เจ้าหน้าที่จะติดต่อกลับภายใน 1 วันทำการ ท่านไม่ต้องเดินทางมาที่เทศบาล" + form,
    )
    S.item("O18", "found", url, "แบบยื่นคำขอออนไลน์หลายบริการตามภารกิจ")


def buying() -> None:
    """O19–O22."""
    plan = attach(
        301, xlsx({"แผนจัดซื้อ66": [["แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566"], [NAME], *docs.PURCHASE_PLAN]}), "xlsx"
    )
    rows = []
    for n, (title, date) in enumerate(docs.NOTICES):
        text = [
            ("c", f"ประกาศ{NAME}"),
            ("c", "เรื่อง " + title.removeprefix("ประกาศ")),
            (
                "p",
                "เทศบาลมีความประสงค์ดำเนินการตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ผู้สนใจดูรายละเอียดได้ที่งานพัสดุ กองคลัง ในวันและเวลาราชการ",
            ),
            ("p", f"ประกาศ ณ วันที่ {date}"),
            ("sig", [f"({docs.MAYOR})", "นายกเทศมนตรีตำบลท่าพรานคีรี"]),
        ]
        rows.append((title, date, page(f"/View.aspx?id={60 + n}", "รายละเอียด", web(text), head="Untitled Page")))
    months = "".join(
        f"<tr><td>สขร.1 เดือน{month}</td><td>{_icon(page(f'/Skr.aspx?m={n}', 'สรุปผลการจัดซื้อจัดจ้างรายเดือน', web(docs.monthly(month), 'div', 'div')))}</td></tr>"
        for n, month in enumerate(docs.SKR, 1)
    )
    old = attach(303, pdf(docs.BUY_2564, "Loma"))
    url = page(
        "/DocList.aspx?cat=2",
        "จัดซื้อจัดจ้าง",
        accordion(
            [
                (
                    "ปีงบประมาณ 2566",
                    "<b>แผนการจัดซื้อจัดจ้าง</b>"
                    + grid([("แผนจัดซื้อจัดจ้างประจำปี", "25 ต.ค. 65", plan)])
                    + "<b>ประกาศจัดซื้อจัดจ้าง</b>"
                    + grid(rows)
                    + f"<b>สรุปผลรายเดือน</b><table border='1'>{months}</table>",
                ),
                ("รายงานผลการจัดซื้อจัดจ้างประจำปี", grid([("รายงานผลประจำปี", "6 ม.ค. 66", old)])),
            ]
        ),
    )
    S.item("O19", "found", [plan, url], "แผนจัดซื้อจัดจ้างปี 2566 เป็น Excel")
    S.item(
        "O20", "found", [url, *(row[2] for row in rows)], "ประกาศเชิญชวน ราคากลาง และผู้ชนะ ระหว่าง ธ.ค. 2565 – ก.พ. 2566"
    )
    S.item(
        "O21",
        "incomplete",
        [url, *(f"/Skr.aspx?m={n}" for n in range(1, 6))],
        "มีรายเดือนครบทุกช่อง แต่ขาดเดือนมกราคม 2566 และไม่ได้บอกว่าไม่มีการจัดซื้อ",
    )
    S.item("O22", "stale", [old, url], "รายงานเป็นของปีงบประมาณ 2564 ต้องใช้ปี 2565")


def people() -> None:
    """O23–O30."""
    url = page(
        "/Page.aspx?id=10",
        "ประกาศนโยบายการบริหารทรัพยากรบุคคล",
        paragraphs([*docs.HR_POLICY, "ประกาศ ณ วันที่ 3 ตุลาคม พ.ศ. 2565", f"({docs.MAYOR}) นายกเทศมนตรีตำบลท่าพรานคีรี"]),
    )
    S.item("O23", "found", url, "นโยบายของนายกเทศมนตรี ลงวันที่ 3 ต.ค. 2565 ซึ่งเป็นปีงบประมาณ 2566")
    crit = page(
        "/Page.aspx?id=11",
        "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล",
        "".join(f"<b>{h}</b>{paragraphs([t])}" for h, t in docs.HR_CRITERIA),
    )
    report = attach(402, pdf(docs.HR_REPORT, "Loma"))
    page(
        "/DocList.aspx?cat=3",
        "บริหารงานบุคคล",
        accordion(
            [
                (
                    "ปีงบประมาณ 2566",
                    f"<a href='{url}'>นโยบายการบริหารทรัพยากรบุคคล</a><br><a href='{crit}'>หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล</a><br><b>การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล</b>"
                    + grid([])
                    + "ไม่พบรายการในปีที่เลือก",
                ),
                ("ปีงบประมาณ 2565", grid([("รายงานผลบริหารบุคคลประจำปี", "24 พ.ย. 65", report)])),
            ]
        ),
    )
    S.item("O24", "missing", [], "ตารางว่าง มีแต่หัวตารางและข้อความว่าไม่พบรายการ")
    S.item("O25", "incomplete", crit, "มี 3 ด้าน (สรรหา บรรจุ พัฒนา) ขาดการประเมินผลและการให้คุณให้โทษ")
    S.item("O26", "found", [report, "/DocList.aspx?cat=3"], "รายงานบริหารบุคคลประจำปี 2565 มีผล ปัญหา ข้อเสนอแนะ")
    manual = attach(403, pdf(docs.COMPLAINT, "Norasi"))
    url = page(
        "/Complain.aspx",
        "แจ้งเบาะแสการทุจริตของเจ้าหน้าที่",
        "ช่องทางนี้รับเฉพาะเรื่องทุจริตและประพฤติมิชอบของเจ้าหน้าที่เทศบาล ผู้เปิดอ่านคือนิติกรเพียงคนเดียว เรื่องเดือดร้อนทั่วไปโปรดใช้กระดานถาม-ตอบ<table><tr><td>ชื่อเจ้าหน้าที่ที่ถูกกล่าวหา</td><td><input name='a'></td></tr><tr><td>พฤติการณ์ วันเวลา สถานที่</td><td><textarea name='b'></textarea></td></tr><tr><td>ชื่อผู้แจ้ง (ไม่ระบุก็ได้)</td><td><input name='c'></td></tr><tr><td colspan='2'><input type='submit' value='ส่งเบาะแส'></td></tr></table>"
        f"<br>คู่มือจัดการเรื่องร้องเรียนทุจริต {_icon(manual)}",
    )
    S.item("O27", "found", [manual], "คู่มือมีวิธี ขั้นตอน ผู้รับผิดชอบ ระยะเวลา (เลขไทย)")
    S.item("O28", "found", url, "แบบแจ้งเบาะแสเฉพาะเรื่องทุจริต แยกจากช่องทางทั่วไป")
    url = page(
        "/Page.aspx?id=12",
        "สถิติเรื่องร้องเรียนการทุจริต",
        table(
            [["ปีงบประมาณ", "รับเรื่อง", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"], ["2564", "1", "1", "0"], ["2565", "0", "0", "0"]]
        ),
    )
    S.item("O29", "stale", url, "มีสถิติปี 2564 และ 2565 ต้องใช้ 6 เดือนแรกของปี 2566")
    page("/Page.aspx?id=13", "การเปิดโอกาสให้เกิดการมีส่วนร่วม", paragraphs(docs.PARTICIPATION))
    S.item("O30", "missing", [], "เป็นความรู้ทั่วไปว่าการมีส่วนร่วมคืออะไร ไม่มีกิจกรรมของเทศบาล")


def integrity() -> None:
    """O31–O43."""
    gift, report, risk = (
        attach(501, pdf(docs.NO_GIFT, "Norasi", size=15)),
        attach(503, pdf(docs.GIFT_REPORT, "Norasi")),
        attach(504, pdf(docs.RISK, "Norasi")),
    )
    S.put("img/giftday.jpg", scenery(77))
    day = page(
        "/View.aspx?id=71",
        "รายละเอียด",
        "<b>ประชุมมอบนโยบายงดรับของขวัญ</b><img src='img/giftday.jpg'>" + paragraphs(docs.GIFT_DAY),
        head="Untitled Page",
    )
    paper = page(
        "/View.aspx?id=72",
        "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต",
        "ผู้สนใจขอดูเอกสารตัวจริงได้ที่สำนักปลัดเทศบาล ชั้น 2 ในวันเวลาราชการ",
    )
    plan = attach(506, pdf(docs.ANTICOR_OLD, "Norasi"))
    scanned = attach(
        508,
        scan(
            [
                ("c", "รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี ๒๕๖๕"),
                ("p", "ดำเนินการครบ ๑๑ โครงการ ใช้งบประมาณ ๒๘,๔๐๐ บาท"),
                ("p", "ปัญหา ผู้เข้าร่วมน้อย ข้อเสนอแนะ จัดในวันหยุด"),
                ("sig", ["(นายชาญณรงค์ ธิวงศ์ษา)", "ปลัดเทศบาล"]),
            ]
        ),
    )
    url = page(
        "/DocList.aspx?cat=4",
        "ป้องกันการทุจริต",
        accordion(
            [
                (
                    "ปีงบประมาณ 2566",
                    grid(
                        [
                            ("ประกาศ No Gift Policy", "-", gift),
                            ("กิจกรรมสร้างวัฒนธรรมงดรับของขวัญ", "9 ม.ค. 66", day),
                            ("ประเมินความเสี่ยงทุจริต", "30 ม.ค. 66", risk),
                            ("การจัดการความเสี่ยงการทุจริต", "-", paper),
                            ("แผนป้องกันการทุจริต", "-", plan),
                            ("รายงานติดตามแผนป้องกันการทุจริต 6 เดือน", "-", plan),
                        ]
                    ),
                ),
                (
                    "ปีงบประมาณ 2565",
                    grid(
                        [
                            ("รายงานผล No Gift Policy", "7 พ.ย. 65", report),
                            ("รายงานผลป้องกันทุจริตทั้งปี", "8 พ.ย. 65", scanned),
                        ]
                    ),
                ),
            ]
        ),
    )
    S.item("O31", "incomplete", [gift, url], "ประกาศปี 2566 เป็นร่าง ไม่มีวันที่และไม่มีการลงนามของนายก")
    S.item("O32", "found", day, "ประชุมถ่ายทอดนโยบายและปฏิญาณ 9 มกราคม 2566 มีภาพและรายละเอียด")
    S.item("O33", "found", [report, url], "รายงานการรับของขวัญตาม No Gift Policy ปี 2565")
    S.item("O34", "found", [risk, url], "ประเมินความเสี่ยงการทุจริตปี 2566 มีเหตุการณ์ ระดับ มาตรการ (ช่องไฟผิด)")
    S.item("O35", "missing", [], "หน้าบอกเพียงให้ไปขอดูเอกสารตัวจริงที่สำนักงาน ไม่มีเนื้อหา")
    S.item("O36", "stale", [plan, url], "แผน พ.ศ. 2561–2565 หมดอายุ ไม่ครอบคลุม 2566")
    S.item("O37", "missing", [], "ป้ายว่ารายงาน 6 เดือน แต่ไฟล์คือแผนเก่าฉบับเดิม ไม่มีรายงาน")
    S.item("O38", "unreadable", [scanned, url], "ไฟล์เป็นภาพสแกน คนอ่านได้ว่าเป็นรายงานปี 2565", ["found"])
    url = page("/Page.aspx?id=14", "ประมวลจริยธรรมพนักงานเทศบาล", paragraphs(docs.CODE))
    S.item("O39", "found", url, "ประมวลจริยธรรม 7 ข้อเป็นข้อความในหน้าเว็บ")
    url = page("/Page.aspx?id=15", "การขับเคลื่อนจริยธรรม", table(docs.DOS, "border='1'"))
    S.item("O40", "incomplete", url, "มีเฉพาะ Dos & Don'ts ไม่มีคำสั่งคณะทำงานและการอบรม")
    S.item("O41", "missing", [], "ในหน้า ITA หัวข้อนี้ลิงก์เป็น # และไม่มีที่อื่น")
    url = page(
        "/Page.aspx?id=16",
        "มาตรการภายใน",
        "<a name='m42'></a><h4>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2566</h4>ผลการประเมิน ITA ปี 2565 เทศบาลได้ 81.92 คะแนน วิเคราะห์รายตัวชี้วัดได้ว่าจุดอ่อนคือการป้องกันการทุจริตและการเปิดเผยข้อมูล"
        + table(docs.ITA_RESULT)
        + table(docs.MEASURES)
        + "<a name='m43'></a><h4>ผลการดำเนินการตามมาตรการ</h4><p>จะรายงานให้ทราบเมื่อสิ้นปีงบประมาณ</p>",
    )
    S.item("O42", "found", url, "ส่วนแรกของหน้ามีผล ITA 2565 รายตัวชี้วัดและมาตรการพร้อมผู้รับผิดชอบ การกำกับ")
    S.item("O43", "missing", [], "ส่วนที่สองของหน้าเดียวกันมีแต่ข้อความว่าจะรายงานเมื่อสิ้นปี")


CLAIMS = [
    ("โครงสร้าง", "Page.aspx?id=2"),
    ("ข้อมูลผู้บริหาร", "Page.aspx?id=3"),
    ("อำนาจหน้าที่", "Page.aspx?id=4"),
    ("แผนพัฒนาหน่วยงาน", "DocList.aspx?cat=1"),
    ("ข้อมูลการติดต่อ", "Page.aspx?id=5"),
    ("กฎหมายที่เกี่ยวข้อง", "Page.aspx?id=6"),
    ("ข่าวประชาสัมพันธ์", "NewsList.aspx"),
    ("Q&A", "WebBoard.aspx"),
    ("Social Network", "Default.aspx"),
    ("นโยบายคุ้มครองข้อมูลส่วนบุคคล", "Page.aspx?id=7"),
    ("แผนดำเนินงานและการใช้งบประมาณ", "DocList.aspx?cat=1"),
    ("รายงานการกำกับติดตาม รอบ 6 เดือน", "DocList.aspx?cat=1"),
    ("รายงานผลการดำเนินงานประจำปี", "DocList.aspx?cat=1"),
    ("คู่มือการปฏิบัติงาน", "DocList.aspx?cat=1"),
    ("คู่มือการให้บริการ", "Page.aspx?id=8"),
    ("ข้อมูลเชิงสถิติการให้บริการ", "Page.aspx?id=9"),
    ("ผลสำรวจความพึงพอใจ", "DocList.aspx?cat=1"),
    ("E-Service", "EService.aspx"),
    ("แผนการจัดซื้อจัดจ้าง", "DocList.aspx?cat=2"),
    ("ประกาศจัดซื้อจัดจ้าง", "DocList.aspx?cat=2"),
    ("สรุปผลการจัดซื้อรายเดือน", "DocList.aspx?cat=2"),
    ("รายงานผลการจัดซื้อประจำปี", "DocList.aspx?cat=2"),
    ("นโยบายบริหารทรัพยากรบุคคล", "Page.aspx?id=10"),
    ("การดำเนินการตามนโยบาย", "DocList.aspx?cat=3"),
    ("หลักเกณฑ์การบริหารบุคคล", "Page.aspx?id=11"),
    ("รายงานผลการบริหารบุคคล", "DocList.aspx?cat=3"),
    ("แนวปฏิบัติเรื่องร้องเรียนทุจริต", "Complain.aspx"),
    ("ช่องทางแจ้งเรื่องร้องเรียนทุจริต", "Complain.aspx"),
    ("สถิติเรื่องร้องเรียนทุจริต", "Page.aspx?id=12"),
    ("การมีส่วนร่วม", "Page.aspx?id=13"),
    ("ประกาศ No Gift Policy", "DocList.aspx?cat=4"),
    ("การสร้างวัฒนธรรม No Gift Policy", "View.aspx?id=71"),
    ("รายงานผล No Gift Policy", "DocList.aspx?cat=4"),
    ("ประเมินความเสี่ยงการทุจริต", "DocList.aspx?cat=4"),
    ("การจัดการความเสี่ยง", "DocList.aspx?cat=4"),
    ("แผนป้องกันการทุจริต", "DocList.aspx?cat=4"),
    ("รายงานติดตามแผน 6 เดือน", "DocList.aspx?cat=4"),
    ("รายงานผลป้องกันทุจริตประจำปี", "DocList.aspx?cat=4"),
    ("ประมวลจริยธรรม", "Page.aspx?id=14"),
    ("การขับเคลื่อนจริยธรรม", "Page.aspx?id=15"),
    ("การประเมินจริยธรรมเจ้าหน้าที่", "#"),
    ("มาตรการส่งเสริมคุณธรรม", "Page.aspx?id=16#m42"),
    ("การดำเนินการตามมาตรการ", "Page.aspx?id=16#m43"),
]


def maps() -> None:
    """ITA lists of two years and the home page."""
    rows = "".join(
        f"<tr><td>O{n}</td><td>{label}</td><td><a href='{url}' target='_blank'>คลิก</a></td></tr>"
        for n, (label, url) in enumerate(CLAIMS, 1)
    )
    page(
        "/ITA.aspx?year=2566",
        "การประเมิน ITA ประจำปีงบประมาณ 2566",
        f"<table border='1' width='100%'><tr><th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th></tr>{rows}</table>",
    )
    old = "".join(
        f"<tr><td>O{n}</td><td>{html.escape(label)}</td><td>{'<a href=' + chr(39) + url + chr(39) + '>คลิก</a>' if url else ''}</td></tr>"
        for n, label, url in [
            (10, "แผนดำเนินงานประจำปี", "Download.aspx?fid=201"),
            (16, "รายงานผลการสำรวจความพึงพอใจ", "Download.aspx?fid=206"),
            (32, "ช่องทางการรับฟังความคิดเห็น", "WebBoard.aspx"),
            (34, "เจตจำนงสุจริตของผู้บริหาร", ""),
            (42, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "Page.aspx?id=16"),
        ]
    )
    page("/ITA.aspx?year=2565", "การประเมิน ITA ประจำปีงบประมาณ 2565", f"<table border='1'>{old}</table>")
    body = "<table width='100%'><tr><td><b>ยินดีต้อนรับสู่เทศบาลตำบลท่าพรานคีรี</b> เมืองริมน้ำพราน ตลาดเก่าร้อยปี</td></tr><tr><td><a href='Complain.aspx'>แจ้งเบาะแสการทุจริต</a> | <a href='Page.aspx?id=8'>คู่มือประชาชน</a> | <a href='Page.aspx?id=6'>กฎหมาย</a> | <a href='Page.aspx?id=7'>นโยบายข้อมูลส่วนบุคคล</a></td></tr></table>"
    page("/Default.aspx", "หน้าหลัก", body)
    S.route("/", "pages/default.html", content_type="text/html; charset=utf-8")


def build() -> None:
    """Write the site."""
    basics()
    work()
    buying()
    people()
    integrity()
    maps()
    S.write()

"""ทม.บางพลับชัย, 2564: an old portal in windows-874 with blocks left and right and the menu before the content."""

from __future__ import annotations

import site_09_docs as docs
from pictures import scenery
from render import docx, pdf, table, web, xlsx
from sitefile import Site

NAME = docs.PLACE
S = Site(
    "09-bangphlapchai",
    2564,
    "2021-06-22",
    NAME,
    "tessaban",
    "สมุทรธารา",
    "mambo-nuke",
    "พอร์ทัลเก่า windows-874 บล็อกซ้ายขวา เมนูทั้งหมดมาก่อนเนื้อหาและซ้ำทุกหน้า เอกสารเรียงเป็นแถว ลำดับ | เรื่อง | วันที่ | ดาวน์โหลด",
)
C, D = (
    "index.php?option=com_content&amp;task=view&amp;id={}&amp;Itemid=",
    "index.php?option=com_docman&amp;task=cat_view&amp;gid={}",
)
MENU_LEFT = [
    ("หน้าแรก", "index.php"),
    ("โครงสร้าง", D.format(11)),
    ("ข้อมูลผู้บริหาร", C.format(12)),
    ("อำนาจหน้าที่", C.format(13)),
    ("แผนพัฒนาเทศบาล", D.format(14)),
    ("ข้อมูลการติดต่อ", C.format(15)),
    ("กฏหมายที่เกี่ยวข้อง", D.format(16)),
    ("ข่าวประชาสัมพันธ์", "modules.php?name=News"),
    ("ถาม-ตอบ (Q&amp;A)", C.format(18)),
    ("แผนดำเนินงาน / รายงาน", D.format(20)),
    ("คู่มือปฎิบัติงาน", C.format(23)),
    ("คู่มือบริการประชาชน", D.format(24)),
    ("สถิติการให้บริการ", C.format(25)),
    ("ผลสำรวจความพึงพอใจ", D.format(26)),
    ("E-Service", C.format(27)),
]
MENU_RIGHT = [
    ("แผนและผลการใช้จ่ายงบประมาณ", D.format(28)),
    ("งานพัสดุ จัดซื้อจัดจ้าง", D.format(31)),
    ("งานการเจ้าหน้าที่", D.format(35)),
    ("คู่มือร้องเรียน", D.format(39)),
    ("แจ้งเบาะแสทุจริต", "modules.php?name=Anticorrupt"),
    ("สถิติร้องเรียนทุจริต", C.format(41)),
    ("รับฟังความคิดเห็น", "modules.php?name=Opinion"),
    ("การมีส่วนร่วม", C.format(43)),
    ("เจตจำนงสุจริต", D.format(44)),
    ("การมีส่วนร่วมของผู้บริหาร", C.format(45)),
    ("ประเมินความเสี่ยงการทุจริต", D.format(46)),
    ("การจัดการความเสี่ยง", C.format(47)),
    ("วัฒนธรรมองค์กร", C.format(48)),
    ("แผนป้องกันการทุจริต", D.format(49)),
    ("มาตรการภายใน", D.format(52)),
    ("ITA 2564", C.format(64)),
    ("ITA 2563", C.format(63)),
]


def block(title: str, links: list[tuple[str, str]]) -> str:
    """A block of the portal."""
    rows = "".join(f'<tr><td><font size=2>&#149; <a href="{u}">{t}</a></font></td></tr>' for t, u in links)
    return f"<table width=170 border=0 cellpadding=1 bgcolor=#6699cc><tr><td><b>{title}</b></td></tr>{rows}</table><br>"


LEFT, RIGHT = block("ข้อมูลหน่วยงาน", MENU_LEFT), block("ข้อมูลหน่วยงาน", MENU_RIGHT)


def page(url: str, heading: str, body: str, head: str = NAME) -> str:
    """A page of the portal in windows-874, served by a route; return its address."""
    url = url.replace("&amp;", "&")
    name = "".join(char if char.isalnum() else "_" for char in url.lower()).strip("_") + ".tis620.html"
    text = f"""<HTML><HEAD><TITLE>{head}</TITLE><META http-equiv="Content-Type" content="text/html; charset=windows-874"></HEAD><BODY bgcolor=#ffffff topmargin=0>
<CENTER><TABLE width=980 border=0><TR><TD colspan=3 bgcolor=#003366><font color=#ffffff size=5>{NAME}</font></TD></TR><TR><TD valign=top width=170>
{LEFT}<table><tr><td>ผู้ชมขณะนี้ 3 คน<br>ปฏิทิน มิถุนายน 2564</td></tr></table></TD><TD valign=top width=170>{RIGHT}
<table><tr><td><a href="https://www.facebook.com/bangphlapchai.example">เฟซบุ๊กเทศบาลเมืองบางพลับชัย</a></td></tr></table></TD>
<TD valign=top width=640><TABLE width=100%><TR><TD class=contentheading><b>{heading}</b></TD></TR><TR><TD>{body}</TD></TR></TABLE>
<font size=1>ปรับปรุงล่าสุด | หน้านี้ใช้เวลาสร้าง 0.3{len(heading) % 10} วินาที</font></TD></TR></TABLE></CENTER></BODY></HTML>"""
    S.put(f"cache/{name}", text.encode("cp874"))
    S.route("/" + url, f"cache/{name}", content_type="text/html")
    return "/" + url


def view(number: int, heading: str, body: str, head: str = NAME) -> str:
    """A content page."""
    return page(C.format(number), heading, body, head)


def files(number: int, heading: str, rows: list[tuple[str, str, str]], lead: str = "") -> str:
    """A list page: ลำดับ | เรื่อง | วันที่ | ดาวน์โหลด."""
    cells = [
        [str(n), title, date, f'<a href="{path}">ดาวน์โหลด</a>' if path else "-"]
        for n, (title, date, path) in enumerate(rows, 1)
    ]
    return page(
        D.format(number),
        heading,
        lead
        + table(
            [["ลำดับ", "เรื่อง", "วันที่", "ดาวน์โหลด"], *cells], "border=1 width=100% bordercolor=#cccccc", "td", raw=True
        ),
    )


def save(name: str, data: bytes) -> str:
    """A file below UserFiles; return its address."""
    S.put(f"UserFiles/File/{name}", data)
    return f"/UserFiles/File/{name}"


def basics() -> None:
    """O1–O9."""
    doc = save("structure.docx", docx(docs.STRUCTURE))
    url = files(11, "โครงสร้าง", [("โครงสร้างการแบ่งส่วนราชการเทศบาล", "4 ม.ค. 2564", doc)])
    S.item("O1", "found", [doc, url], "ไฟล์ Word แสดงฝ่ายบริหาร สภา ฝ่ายประจำ และงานภายในทุกกอง")
    url = view(12, "ข้อมูลผู้บริหาร", table(docs.EXECUTIVES, "border=1 width=100%", "td"))
    S.item("O2", "incomplete", url, "มีชื่อ ตำแหน่ง โทรศัพท์ แต่ไม่มีรูปถ่าย")
    url = view(13, "อำนาจหน้าที่", "<br>".join(docs.POWERS))
    S.item("O3", "found", url, "อธิบายหน้าที่ของเทศบาลเป็นถ้อยคำเฉพาะ")
    plan = save("plan61-65.pdf", pdf(docs.PLAN, "Kinnari"))
    url = files(
        14,
        "แผนพัฒนาเทศบาล",
        [
            ("แผนพัฒนาท้องถิ่น (พ.ศ.2561-2565) ทบทวนครั้งที่ 4", "15 มิ.ย. 2562", plan),
            ("แผนพัฒนาสามปี (2558-2560)", "1 มิ.ย. 2557", ""),
        ],
    )
    S.item("O4", "found", [plan, url], "แผน 2561–2565 ครอบคลุมปี 2564 มียุทธศาสตร์ เป้าหมาย ตัวชี้วัด")
    url = view(
        15,
        "ข้อมูลการติดต่อ",
        f"สำนักงาน{NAME} เลขที่ 9 ถนนเลียบชายหาด ตำบลบางพลับ อำเภอเมืองบางพลับชัย จังหวัดสมุทรธารา 79990<br>โทรศัพท์ 0-3899-0200<br>โทรสาร 0-3899-0201<br><img src=/images/map.jpg alt='แผนที่ตั้งสำนักงาน'>",
    )
    S.put("images/map.jpg", scenery(3))
    S.item("O5", "incomplete", url, "มีที่อยู่ โทรศัพท์ โทรสาร แผนที่ แต่ไม่มีอีเมลของหน่วยงาน")
    law = [
        (
            title,
            "",
            save(
                f"law{n}.pdf",
                pdf(
                    [
                        ("c", title),
                        (
                            "p",
                            "ให้ไว้และประกาศใช้เพื่อถือปฏิบัติในเขตเทศบาล มีบทนิยาม หน้าที่ของผู้เกี่ยวข้อง อัตราค่าธรรมเนียม และบทกำหนดโทษ",
                        ),
                    ],
                    "Kinnari",
                ),
            ),
        )
        for n, (_, title) in enumerate(docs.LAWS)
    ]
    url = files(16, "กฏหมายที่เกี่ยวข้อง", law)
    S.item("O6", "found", [url, *(path for _, _, path in law)], "รายการกฎหมาย ระเบียบ และเทศบัญญัติพร้อมไฟล์ (สะกดว่า กฏหมาย)")
    listed = ""
    found = []
    for sid, title, date, text in docs.NEWS:
        S.put(f"images/news{sid}.jpg", scenery(int(sid)))
        url = page(
            f"modules.php?name=News&file=article&sid={sid}",
            title,
            f"ประกาศโดย: ประชาสัมพันธ์ วันที่ {date}<br><img src=/images/news{sid}.jpg><br>{text}",
            head="Untitled Document",
        )
        listed += f'<tr><td>{date}</td><td><a href="{url}">{title}</a></td></tr>'
        found += [url] if "2564" in date or "2563" in date else []
    url = page("modules.php?name=News", "ข่าวประชาสัมพันธ์", f"<table>{listed}</table>")
    S.item("O7", "found", [url, *found], "ข่าวงานตามภารกิจลงวันที่ พ.ย. 2563 – มิ.ย. 2564")
    view(
        18,
        "ถาม-ตอบ (Q&amp;A)",
        "<b>คำถามที่พบบ่อย</b><br>" + "<br>".join(f"ถาม: {q}<br>ตอบ: {a}<br>" for q, a in docs.FAQ),
    )
    S.item("O8", "missing", [], "เป็นคำถามที่พบบ่อยซึ่งเทศบาลเขียนเอง ประชาชนถามไม่ได้", ["incomplete"])
    S.item(
        "O9",
        "found",
        ["/", "/index.php", "https://www.facebook.com/bangphlapchai.example"],
        "ลิงก์เฟซบุ๊กของเทศบาลอยู่ในบล็อกทุกหน้า",
    )


def work() -> None:
    """O10–O20."""
    action = save("pd02.docx", docx(docs.ACTION))
    annual = save("result63.xlsx", xlsx(docs.ANNUAL))
    url = files(
        20,
        "แผนดำเนินงาน / รายงาน",
        [
            ("แผนการดำเนินงาน ประจำปี 2564", "30 ต.ค. 2563", action),
            ("รายงานการกำกับติดตามการดำเนินงาน 6 เดือน ปี 2564", "-", save("report6m.docx", docx(docs.ACTION))),
            ("สรปุผลการดำเนินงาน ปี 63", "22 ธ.ค. 2563", annual),
        ],
    )
    S.item("O10", "found", [action, url], "แผนปี 2564: ปีอยู่ในแถวและในเดือนเริ่ม–สิ้นสุด มีโครงการ งบประมาณ ระยะเวลา")
    S.item("O11", "missing", [], "ไฟล์ใต้ป้ายรายงาน 6 เดือนคือแผนการดำเนินงานฉบับเดิม ไม่มีผลหรือเงินที่ใช้")
    S.item("O12", "found", [annual, url], "ผลปี 2563 เป็น Excel มีงบ เบิกจ่าย ผล ปัญหา ข้อเสนอแนะ")
    view(23, "คู่มือปฎิบัติงาน", "<font color=red>*** หน้านี้รอข้อมูลจากกองวิชาการและแผนงาน ***</font>")
    S.item("O13", "missing", [], "มีแต่ข้อความรอข้อมูล")
    files(
        24, "คู่มือบริการประชาชน", [("คู่มือสำหรับประชาชน", "8 ก.พ. 2561", save("manual.pdf", pdf(docs.OTHER_TOWN, "Kinnari")))]
    )
    S.item("O14", "missing", [], "ไฟล์เป็นคู่มือของเทศบาลตำบลหนองแสงทอง ต่างจังหวัด")
    url = view(
        25, "สถิติการให้บริการ", "ข้อมูลผู้มารับบริการ Fiscal year 2021 (first half)" + table(docs.STATS, "border=1", "td")
    )
    S.item("O15", "found", url, "สถิติผู้รับบริการรายเดือน ต.ค. 2563 – มี.ค. 2564 เขียนเป็น ค.ศ.")
    survey = save("survey.pdf", pdf(docs.SURVEY, "Kinnari"))
    url = files(26, "ผลสำรวจความพึงพอใจ", [("รายงานผลสำรวจความพึงพอใจ", "5 ต.ค. 2563", survey)])
    S.item("O16", "found", [survey, url], "รายงานผลสำรวจปี ๒๕๖๓ โดยสถาบันภายนอก เลขไทย มีปกและบทคัดย่อก่อน")
    view(
        27,
        "E-Service",
        '<a href="http://webmail.bangphlapchai.example">ระบบอีเมลพนักงาน</a><br><a href="http://eoffice.bangphlapchai.example">e-Office สารบรรณอิเล็กทรอนิกส์</a><br><a href="http://elaas.bangphlapchai.example">ระบบบัญชี e-LAAS</a><br>(สำหรับเจ้าหน้าที่ ต้องมีรหัสผ่าน)',
    )
    S.item("O17", "missing", [], "เป็นระบบงานภายในของเจ้าหน้าที่ ประชาชนใช้ขอรับบริการไม่ได้")
    budget, half, spent = (
        save("budget64.pdf", pdf(docs.BUDGET, "Kinnari")),
        save("use6m.pdf", pdf(docs.SPENT_6M, "Kinnari")),
        save("useyear.pdf", pdf(docs.SPENT_YEAR, "Kinnari")),
    )
    url = files(
        28,
        "แผนและผลการใช้จ่ายงบประมาณ",
        [
            ("แผนการใช้จ่ายงบประมาณประจำปี", "1 ต.ค. 2563", budget),
            ("รายงานการใช้จ่ายงบประมาณ รอบ 6 เดือน", "20 เม.ย. 2563", half),
            ("รายงานผลการใช้จ่ายงบประมาณทั้งปี", "20 ต.ค. 2563", spent),
        ],
    )
    S.item("O18", "found", [budget, url], "แผนใช้จ่ายปี 2564 แยกแหล่งเงินและประเภทรายจ่าย")
    S.item("O19", "stale", [half, url], "รายงาน ต.ค. 2562 – มี.ค. 2563 ต้องใช้รอบเดียวกันของปี 2564")
    S.item("O20", "found", [spent, url], "ผลใช้จ่ายปี 2563 ปีปรากฏเฉพาะวันที่ท้ายเอกสาร มีปัญหาและข้อเสนอแนะ")


def buying() -> None:
    """O21–O24."""
    plan, skr = save("plan-buy.xlsx", xlsx(docs.BUY_PLAN)), save("skr1_64.xlsx", xlsx(docs.skr_book()))
    rows = []
    for code, title, date in docs.NOTICES:
        text = [
            ("c", f"ประกาศ{NAME}"),
            ("c", f"เรื่อง {title}"),
            ("p", "ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐ เทศบาลขอประกาศให้ทราบโดยทั่วกัน"),
            ("p", f"ประกาศ ณ วันที่ {date}"),
            ("sig", [f"({docs.MAYOR})", "นายกเทศมนตรีเมืองบางพลับชัย"]),
        ]
        rows.append((title, date, save(f"{code}.pdf", pdf(text, "Kinnari", size=15))))
    url = files(
        31,
        "งานพัสดุ จัดซื้อจัดจ้าง",
        [
            ("แผนการจัดชื้อจัดจ้าง ปี 2564", "20 ต.ค. 2563", plan),
            *rows,
            ("สขร.1 ตุลาคม 2563 - มีนาคม 2564 (รายเดือน)", "7 เม.ย. 2564", skr),
        ],
        "",
    )
    view(34, "รายงานผลการจัดซื้อจัดจ้างประจำปี", docs.CRITERIA_24)
    S.item("O21", "found", [plan, url], "แผนจัดซื้อจัดจ้างปี 2564 เป็น Excel (สะกด จัดชื้อ)")
    S.item("O22", "found", [url, *(row[2] for row in rows)], "ประกาศสั้นลงนามสามฉบับในปีงบประมาณ 2564 เลขไทย")
    S.item("O23", "found", [skr, url], "หกแผ่นงานรายเดือนครบช่อง เดือน ก.พ. 64 ระบุว่าไม่มีการจัดซื้อจัดจ้าง")
    S.item("O24", "missing", [], "มีแต่คำอธิบายว่าต้องแสดงอะไร คัดมาจากเกณฑ์ ไม่มีรายงาน")


def people() -> None:
    """O25–O33."""
    policy, criteria, report = (
        save("hr-policy.pdf", pdf(docs.HR_POLICY, "Kinnari")),
        save("hr-criteria.docx", docx(docs.HR_CRITERIA)),
        save("hr-report.pdf", pdf(docs.HR_62, "Kinnari")),
    )
    url = files(
        35,
        "งานการเจ้าหน้าที่",
        [
            ("นโยบายการบริหารทรัพยากรบุคคล", "12 ต.ค. 63", policy),
            ("หลักเกณฑ์บริหารและพัฒนาทรัพยากรบุคคล", "18 ธ.ค. 2563", criteria),
            ("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล", "9 ม.ค. 2564", report),
        ],
        f'<a href="{C.format(36)}">การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล</a>',
    )
    view(36, "การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล", "Under Construction ... เร็ว ๆ นี้")
    S.item("O25", "found", [policy, url], "ประกาศนโยบายลงวันที่ 12 ตุลาคม 2563 คือปีงบประมาณ 2564")
    S.item("O26", "missing", [], "หน้าเปล่า Under Construction")
    S.item("O27", "found", [criteria, url], "ไฟล์ Word ครบห้าหมวด")
    S.item("O28", "stale", [report, url], "ลงเว็บปี 2564 แต่รายงานเป็นของปี 2562 ต้องใช้ปี 2563")
    files(
        39,
        "คู่มือร้องเรียน",
        [("คู่มือการจัดการเรื่องร้องเรียน", "11 ก.ค. 2560", save("complain.pdf", pdf(docs.BY_LAW, "Kinnari")))],
    )
    S.item("O29", "missing", [], "ไฟล์เป็นเทศบัญญัติควบคุมเหตุรำคาญ ไม่มีเรื่องร้องเรียนการทุจริต")
    url = page(
        "modules.php?name=Anticorrupt",
        "แจ้งเบาะแสทุจริตและประพฤติมิชอบ",
        "แบบฟอร์มนี้ใช้แจ้งการทุจริตของเจ้าหน้าที่เทศบาลเท่านั้น ข้อมูลผู้แจ้งเป็นความลับ<form method=post action=modules.php><table><tr><td>ผู้ถูกร้องเรียน</td><td><input name=who></td></tr><tr><td>พฤติกรรมทุจริต</td><td><textarea name=what></textarea></td></tr><tr><td>อีเมลติดต่อกลับ</td><td><input name=mail></td></tr></table><input type=submit value='ส่งเรื่อง'></form>",
    )
    S.item("O30", "found", url, "แบบฟอร์มออนไลน์เฉพาะเรื่องทุจริต")
    url = view(
        41,
        "สถิติร้องเรียนทุจริต",
        "ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ระหว่างวันที่ 1 ตุลาคม 2563 ถึง 31 มีนาคม 2564 เทศบาลรับเรื่อง 1 เรื่อง ดำเนินการแล้วเสร็จ 1 เรื่อง (ไม่มีมูล) อยู่ระหว่างดำเนินการ 0 เรื่อง",
    )
    S.item("O31", "found", url, "สถิติหกเดือนแรกปี 2564 เป็นข้อความ")
    url = page(
        "modules.php?name=Opinion",
        "ช่องทางรับฟังความคิดเห็น",
        "ท่านเห็นว่าเทศบาลควรปรับปรุงงานบริการใด ร่วมเสนอความเห็นต่อการทำงานของเรา<form method=post action=modules.php><textarea name=op></textarea><br>ชื่อ <input name=n><input type=submit value='ส่งความคิดเห็น'></form>",
    )
    S.item("O32", "found", url, "แบบฟอร์มให้ประชาชนแสดงความเห็นต่อการให้บริการ")
    url = view(
        43,
        "การมีส่วนร่วม",
        "วันที่ 22 มีนาคม 2562 เทศบาลจัดประชุมประชาคมเมืองเพื่อทบทวนแผนพัฒนา มีผู้แทน 24 ชุมชนเข้าร่วม 180 คน ร่วมเสนอโครงการ 35 โครงการ<br><img src=/images/news80.jpg>",
    )
    S.item("O33", "stale", url, "กิจกรรมประชาคมเป็นของปี 2562 ไม่มีของปี 2564")


def integrity() -> None:
    """O34–O43."""
    pledge = save("integrity.pdf", pdf(docs.PLEDGE, "Kinnari", size=14))
    url = files(44, "เจตจำนงสุจริต", [("เจตจำนงสุจริตของผู้บริหาร (ไทย-อังกฤษ)", "2 พ.ย. 2563", pledge)])
    S.item("O34", "found", [pledge, url], "คำมั่นของนายกคนปัจจุบัน สองภาษา ปี 2564")
    view(
        45,
        "การมีส่วนร่วมของผู้บริหาร",
        "นายกเทศมนตรีเป็นประธานเปิดการแข่งขันฟุตบอลบางพลับคัพ ครั้งที่ 7 เมื่อวันที่ 6 มีนาคม 2564 ทีมชุมชนปากคลองชนะเลิศ",
    )
    S.item("O35", "missing", [], "เป็นข่าวเปิดการแข่งขันกีฬา ไม่เกี่ยวกับคุณธรรมและความโปร่งใส")
    files(
        46,
        "ประเมินความเสี่ยงการทุจริต",
        [("ประเมินความเสี่ยง ปี 2564", "15 ม.ค. 2564", save("risk64.pdf", pdf(docs.ENTERPRISE_RISK, "Kinnari")))],
    )
    S.item("O36", "missing", [], "เป็นแผนบริหารความเสี่ยงองค์กร S-O-F-C ไม่มีความเสี่ยงการทุจริต")
    view(
        47,
        "การจัดการความเสี่ยง",
        "จังหวัดสมุทรธารากำหนดพื้นที่เสี่ยงสูงโควิด-19 ณ วันที่ 10 มิถุนายน 2564 ได้แก่ ตลาดปลา ชุมชนปากคลอง ขอให้ผู้เดินทางกักตัว 14 วัน",
    )
    S.item("O37", "missing", [], "เป็นประกาศพื้นที่เสี่ยงโควิด")
    S.put("images/culture.jpg", scenery(55))
    url = view(
        48,
        "วัฒนธรรมองค์กร",
        "โครงการเสริมสร้างวัฒนธรรมองค์กรสุจริต วันที่ 18 กุมภาพันธ์ 2564 พนักงานเทศบาล 120 คนเข้าอบรมเรื่องการแยกผลประโยชน์ส่วนตนกับส่วนรวม วิทยากรจากชมรมครูต้านโกง ทุกคนร่วมลงนามค่านิยม ซื่อตรง ตรวจสอบได้ ไม่เอาเปรียบ<br><img src=/images/culture.jpg>",
    )
    S.item("O38", "found", url, "กิจกรรมอบรมวัฒนธรรมสุจริต 18 ก.พ. 2564")
    plan, result = (
        save("anticor61-64.pdf", pdf(docs.ANTICOR_PLAN, "Kinnari")),
        save("anticor-result.pdf", pdf(docs.ANTICOR_63, "Kinnari")),
    )
    url = files(
        49,
        "แผนป้องกันการทุจริต",
        [
            ("แผนปฏิบัติการป้องกันการทุจริต 4 ปี", "3 ต.ค. 2560", plan),
            ("รายงานกำกับติดตามแผนป้องกันการทุจริต รอบ 6 เดือน", "13 ต.ค. 2563", result),
            ("รายงานผลการดำเนินการป้องกันการทุจริต", "13 ต.ค. 2563", result),
        ],
    )
    S.item("O39", "found", [plan, url], "แผน 2561–2564 ยังครอบคลุมปี 2564 มีโครงการ งบประมาณ รายปี")
    S.item("O40", "missing", [result, url], "ป้ายรอบ 6 เดือนเปิดไปรายงานทั้งปี 2563 ไม่มีรายงาน 6 เดือนแรกปี 2564", ["stale"])
    S.item("O41", "found", [result, url], "รายงานทั้งปี 2563 มีผล งบ ปัญหา ข้อเสนอแนะ")
    measure = save("ita-measure.docx", docx(docs.MEASURES))
    url = files(
        52,
        "มาตรการภายใน",
        [
            ("มาตรการส่งเสริมคุณธรรมฯ ปี 2564", "26 ก.พ. 2564", measure),
            ("รายงานผลตามมาตรการส่งเสริมคุณธรรมฯ (เจ้าหน้าที่ยังไม่ได้แนบไฟล์)", "", ""),
        ],
    )
    S.item("O42", "found", [measure, url], "วิเคราะห์ ITA 2563 และกำหนดมาตรการ ผู้รับผิดชอบ การกำกับติดตาม")
    S.item("O43", "missing", [], "แถวรายงานผลไม่มีไฟล์ และในหน้า ITA ลิงก์เป็น #")


CLAIMS = [
    ("โครงสร้าง", D.format(11)),
    ("ข้อมูลผู้บริหาร", C.format(12)),
    ("อำนาจหน้าที่", C.format(13)),
    ("แผนพัฒนา", D.format(14)),
    ("ข้อมูลการติดต่อ", C.format(15)),
    ("กฏหมายที่เกี่ยวข้อง", D.format(16)),
    ("ข่าวประชาสัมพันธ์", "modules.php?name=News"),
    ("Q&amp;A", C.format(18)),
    ("Social Network", "index.php"),
    ("แผนดำเนินงานประจำปี", D.format(20)),
    ("รายงานกำกับติดตาม 6 เดือน", D.format(20)),
    ("รายงานผลประจำปี", D.format(20)),
    ("คู่มือปฎิบัติงาน", C.format(23)),
    ("คู่มือการให้บริการ", D.format(24)),
    ("สถิติการให้บริการ", C.format(25)),
    ("สำรวจความพึงพอใจ", D.format(26)),
    ("E-Service", C.format(27)),
    ("แผนการใช้จ่ายงบประมาณ", D.format(28)),
    ("รายงานใช้จ่าย 6 เดือน", D.format(28)),
    ("รายงานใช้จ่ายประจำปี", D.format(28)),
    ("แผนการจัดซื้อจัดจ้าง", D.format(31)),
    ("ประกาศจัดซื้อจัดจ้าง", D.format(31)),
    ("สขร.1 รายเดือน", D.format(31)),
    ("รายงานผลจัดซื้อจัดจ้างประจำปี", C.format(34)),
    ("นโยบายบริหารบุคคล", D.format(35)),
    ("การดำเนินการตามนโยบาย", C.format(36)),
    ("หลักเกณฑ์บริหารบุคคล", D.format(35)),
    ("รายงานผลบริหารบุคคล", D.format(35)),
    ("แนวปฏิบัติเรื่องร้องเรียนทุจริต", D.format(39)),
    ("ช่องทางแจ้งเรื่องทุจริต", "modules.php?name=Anticorrupt"),
    ("สถิติเรื่องทุจริต", C.format(41)),
    ("รับฟังความคิดเห็น", "modules.php?name=Opinion"),
    ("การมีส่วนร่วม", C.format(43)),
    ("เจตจำนงสุจริต", D.format(44)),
    ("การมีส่วนร่วมของผู้บริหาร", C.format(45)),
    ("ประเมินความเสี่ยงทุจริต", D.format(46)),
    ("จัดการความเสี่ยงทุจริต", C.format(47)),
    ("วัฒนธรรมองค์กร", C.format(48)),
    ("แผนป้องกันทุจริต", D.format(49)),
    ("รายงานแผนป้องกันทุจริต 6 เดือน", D.format(49)),
    ("รายงานแผนป้องกันทุจริตประจำปี", D.format(49)),
    ("มาตรการภายใน", D.format(52)),
    ("ผลตามมาตรการ", "#"),
]


def maps() -> None:
    """ITA lists and the home page."""
    rows = [[f"{n:03d}", label, f'<a href="{url}">เปิด</a>'] for n, (label, url) in enumerate(CLAIMS, 1)]
    view(64, "ITA ประจำปี 2564", table([["ข้อ", "รายการ", "URL"], *rows], "border=1", "td", raw=True))
    view(
        63,
        "ITA ประจำปี 2563",
        table(
            [
                ["ข้อ", "รายการ"],
                ["O11", f'<a href="{D.format(20)}">รายงานการกำกับติดตามการดำเนินงาน</a>'],
                ["O19", f'<a href="{D.format(28)}">รายงานการใช้จ่ายงบประมาณ 6 เดือน</a>'],
                ["O35", '<a href="#">การมีส่วนร่วมของผู้บริหาร</a>'],
            ],
            "border=1",
            "td",
            raw=True,
        ),
    )
    body = web([("p", "ยินดีต้อนรับสู่เมืองชายทะเลบางพลับชัย เมืองเรือพาย หาดสวย อาหารทะเลสด")])
    page("index.php", "หน้าแรก", body)
    S.route("/", "cache/index_php.tis620.html", content_type="text/html")


def build() -> None:
    """Write the site."""
    basics()
    work()
    buying()
    people()
    integrity()
    maps()
    S.write()

"""อบจ.ศิลาเพชร, 2568: a Bootstrap theme with breadcrumbs, cards, modals and tabs."""

from __future__ import annotations

import site_10_docs as docs
from pictures import face, scenery
from render import docx, pdf, table, xlsx
from sitefile import Site

NAME = docs.PLACE
S = Site(
    "10-silaphet",
    2568,
    "2025-06-10",
    NAME,
    "pao",
    "ศิลาเพชร",
    "bootstrap-cards",
    "ธีม Bootstrap การ์ด โมดัล แท็บตามปี เส้นทางนำทาง หน้า ITA 2568 เป็นตารางพร้อมคำอธิบายเส้นทางซึ่งหลายข้อไม่จริง มี ITA 2567 และ 2566 ที่เลขข้อต่างกัน",
)
NAV = [
    ("/", "หน้าหลัก"),
    ("/about/structure/", "โครงสร้าง"),
    ("/about/executives/", "ผู้บริหาร"),
    ("/news/", "ข่าว"),
    ("/plan/", "แผนงาน"),
    ("/procurement/", "จัดซื้อจัดจ้าง"),
    ("/hr/", "บุคลากร"),
    ("/e-service/", "E-Service"),
    ("/anticorruption/", "ต้านทุจริต"),
    ("/ita/2568/", "ITA"),
    ("/contact/", "ติดต่อ"),
]
CLS = 'class="table table-bordered"'


def page(path: str, title: str, body: str, trail: str = "", head: str | None = None) -> str:
    """A page of the theme; return its address."""
    nav = "".join(f'<li class="nav-item"><a class="nav-link" href="{u}">{t}</a></li>' for u, t in NAV)
    crumbs = f'<li class="breadcrumb-item"><a href="/">หน้าหลัก</a></li>{f"<li class=breadcrumb-item>{trail}</li>" if trail else ""}<li class="breadcrumb-item active">{title}</li>'
    S.put(
        f"{path.strip('/')}/index.html".lstrip("/"),
        f"""<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{head if head is not None else f"{title} | {NAME}"}</title></head><body>
<header><nav class="navbar navbar-expand-lg"><a class="navbar-brand" href="/">{NAME}</a><ul class="navbar-nav">{nav}</ul></nav></header>
<nav aria-label="breadcrumb"><ol class="breadcrumb">{crumbs}</ol></nav>
<main class="container"><h1 class="h3">{title}</h1>
{body}
</main><footer class="bg-dark text-white"><div class="container">© {NAME} <a href="https://www.facebook.com/silaphetpao.example" aria-label="fb"><i class="bi bi-facebook"></i></a></div></footer></body></html>
""",
    )
    return path


def card(title: str, text: str, url: str, button: str = "ดูรายละเอียด") -> str:
    """A card with a button."""
    return f'<div class="col-md-4"><div class="card"><div class="card-body"><h5 class="card-title">{title}</h5><p class="card-text">{text}</p><a href="{url}" class="btn btn-primary">{button}</a></div></div></div>'


def tabs(panes: list[tuple[str, str]], prefix: str) -> str:
    """Bootstrap tabs, the first one active."""
    heads = "".join(
        f'<li class="nav-item"><button class="nav-link{" active" if n == 0 else ""}" data-bs-toggle="tab" data-bs-target="#{prefix}{n}">{head}</button></li>'
        for n, (head, _) in enumerate(panes)
    )
    bodies = "".join(
        f'<div class="tab-pane fade{" show active" if n == 0 else ""}" id="{prefix}{n}">{body}</div>'
        for n, (_, body) in enumerate(panes)
    )
    return f'<ul class="nav nav-tabs">{heads}</ul><div class="tab-content">{bodies}</div>'


def save(name: str, data: bytes) -> str:
    """A file below /storage; return its address."""
    S.put(f"storage/2025/{name}", data)
    return f"/storage/2025/{name}"


def row(title: str, url: str) -> str:
    """A document line."""
    return f'<div class="d-flex border-bottom"><div class="flex-grow-1">{title}</div><a class="btn btn-sm btn-outline-danger" href="{url}"><i class="bi bi-file-pdf"></i></a></div>'


def basics() -> None:
    """O1–O4."""
    units = "".join(
        f'<div class="col-3"><div class="card"><div class="card-body">{unit}</div></div></div>' for unit in docs.UNITS
    )
    chart = f'<div class="text-center"><span class="badge">สภา อบจ. (ประธานสภา สมาชิก 30 คน)</span> <span class="badge">นายก อบจ.</span><br><span class="badge">รองนายก อบจ. 2 คน</span> <span class="badge">เลขานุการและที่ปรึกษานายก</span><br><span class="badge">ปลัด อบจ.</span> <span class="badge">รองปลัด อบจ. 2 คน</span></div><div class="row">{units}</div>'
    powers = "<ul>" + "".join(f"<li>{text}</li>" for text in docs.POWERS) + "</ul>"
    url = page(
        "/about/structure/",
        "โครงสร้างและหน้าที่",
        tabs([("แผนผังโครงสร้าง", chart), ("หน้าที่และอำนาจ", powers)], "st"),
        "เกี่ยวกับ อบจ.",
    )
    S.item("O1", "found", url, "แท็บแรกเป็นผังครบสองฝ่าย แท็บที่สองอธิบายหน้าที่เฉพาะของ อบจ.")
    cards = modals = ""
    for n, (side, who, role, mail, tel) in enumerate(docs.PEOPLE):
        S.put(f"assets/people/{n}.jpg", face(n + 20))
        cards += f'<div class="col-md-4"><div class="card"><img class="card-img-top" src="/assets/people/{n}.jpg" alt=""><div class="card-body"><h5>{who}</h5><p>{role}<br><small>{side}</small></p><button class="btn" data-bs-toggle="modal" data-bs-target="#m{n}">ช่องทางติดต่อ</button></div></div></div>'
        modals += f'<div class="modal fade" id="m{n}"><div class="modal-dialog"><div class="modal-content"><div class="modal-header">{who}</div><div class="modal-body">โทรศัพท์ {tel}<br>อีเมล {mail}</div></div></div></div>'
    url = page("/about/executives/", "คณะผู้บริหาร", f'<div class="row">{cards}</div>{modals}', "เกี่ยวกับ อบจ.")
    S.item("O2", "found", url, "การ์ดหกคน ทั้งฝ่ายการเมืองและประจำ รูป ตำแหน่ง ช่องทางติดต่ออยู่ในโมดัลของหน้าเดียวกัน")
    url = page(
        "/contact/",
        "ติดต่อเรา",
        '<div class="card"><div class="card-body"><p><i class="bi bi-geo"></i> ศูนย์ราชการจังหวัดศิลาเพชร อาคาร อบจ. ถนนศิลาพัฒนา ตำบลในเวียง อำเภอเมืองศิลาเพชร 69990</p><p><i class="bi bi-telephone"></i> 0-2999-7000</p><p><i class="bi bi-envelope"></i> center@silaphet-pao.example</p></div></div><script src="https://embed.tawk.to/EXAMPLE/default" async></script><p>สนทนาสดกับเจ้าหน้าที่ได้ที่มุมขวาล่าง</p>',
    )
    S.item("O3", "incomplete", url, "มีที่อยู่ โทรศัพท์ อีเมล และแชตสด แต่ไม่มีแผนที่ตั้ง")
    found, cards = [], ""
    for n, (slug, title, date, text) in enumerate(docs.NEWS):
        S.put(f"assets/news/{n}.jpg", scenery(n + 40))
        url = page(
            f"/news/{slug}/",
            title,
            f'<p class="text-muted">{date}</p><img src="/assets/news/{n}.jpg" alt=""><p>{text}</p>',
            "ข่าว",
            head="รายละเอียดข่าว",
        )
        cards += card(title, date, url, "อ่านต่อ")
        found.append(url)
    S.item(
        "O4",
        "found",
        [page("/news/", "ข่าวประชาสัมพันธ์", f'<div class="row">{cards}</div>'), *found, "/"],
        "ข่าวงานตามภารกิจหลายชิ้น พ.ย. 2567 – พ.ค. 2568",
    )


def work() -> None:
    """O5–O11."""
    old = save("plan-pao.pdf", pdf(docs.OLD_PLAN, "Umpush"))
    dev = page("/plan/development/", "แผนพัฒนา อบจ.", row("แผนพัฒนาองค์การบริหารส่วนจังหวัด", old), "แผนงาน")
    S.item("O5", "stale", [old, dev], "แผน 2561–2565 สิ้นสุดแล้ว ไม่ครอบคลุมปี 2568")
    body = tabs(
        [
            (
                "ปีงบประมาณ 2568",
                "<h4>แผนการดำเนินงาน 2568</h4>"
                + table(docs.ACTION_68, CLS)
                + "<h4>ความก้าวหน้าและการใช้จ่ายงบประมาณ (ต.ค. 67 - มี.ค. 68)</h4>"
                + table(docs.PROGRESS_68, CLS),
            ),
            ("ปีงบประมาณ 2567", table(docs.ACTION_67, CLS)),
        ],
        "y",
    )
    act = page("/plan/action/", "แผนและความก้าวหน้าในการดำเนินงาน", body, "แผนงาน")
    S.item("O6", "found", act, "แท็บปี 2568 มีทั้งแผนและความก้าวหน้ารายโครงการหกเดือนแรกพร้อมยอดเบิกจ่าย")
    annual = save("result-2567.docx", docx(docs.ANNUAL_67))
    yearly = page("/plan/annual/", "รายงานประจำปี", row("รายงานผลการดำเนินงาน", annual), "แผนงาน")
    S.item("O7", "found", [annual, yearly], "รายงานปี 2567 เป็น Word มีปก บทสรุป ตารางผล ปัญหา ข้อเสนอแนะ")
    staff = page(
        "/manual/staff/",
        "คู่มือการปฏิบัติงานของเจ้าหน้าที่",
        f'<table {CLS}><thead><tr><th>ชื่อคู่มือ</th><th>หน่วยงาน</th><th>ไฟล์</th></tr></thead><tbody></tbody></table><p class="text-center text-muted">ไม่มีรายการแสดงผล (0 รายการ)</p>',
        "คู่มือ",
    )
    S.item("O8", "missing", [], "ตารางว่าง 0 รายการ")
    manual = save("citizen-guide.pdf", pdf(docs.SERVICE_MANUAL, "Umpush"))
    public = page("/manual/public/", "คู่มือการขอรับบริการ", row("คู่มือสำหรับประชาชน", manual), "คู่มือ")
    S.item("O9", "found", [manual, public], "เล่มเดียวสามบริการ มีขั้นตอน เวลา ช่องทาง ค่าธรรมเนียม กฎหมาย")
    machine = page(
        "/e-service/machine/",
        "ขอใช้เครื่องจักรกลออนไลน์",
        '<form method="post"><label>หน่วยงาน/กลุ่มผู้ขอ<input class="form-control" name="org"></label><label>สถานที่ดำเนินการ<input class="form-control" name="place"></label><label>วันที่ต้องการ<input type="date" name="d"></label><label>เครื่องจักร<select name="m"><option>รถแบคโฮ</option><option>รถเกรด</option><option>รถบรรทุกน้ำ</option></select></label><button class="btn btn-success">ยื่นคำขอ</button></form>',
        "E-Service",
    )
    field = page(
        "/e-service/stadium/",
        "จองสนามกีฬากลาง",
        '<form method="post"><label>ชื่อผู้จอง<input name="n"></label><label>วันที่<input type="date" name="d"></label><label>ช่วงเวลา<select name="t"><option>เช้า</option><option>บ่าย</option></select></label><button>ยืนยันการจอง</button></form>',
        "E-Service",
    )
    url = page(
        "/e-service/",
        "บริการประชาชนออนไลน์ E-Service",
        f'<div class="row">{card("ขอใช้เครื่องจักรกล", "ยื่นคำขอออนไลน์ ไม่ต้องเดินทาง", machine, "เข้าใช้งาน")}{card("จองสนามกีฬากลาง", "ตรวจวันว่างและจอง", field, "เข้าใช้งาน")}</div>',
    )
    S.item("O10", "found", [url, machine, field], "สองบริการยื่นผ่านแบบฟอร์มบนเว็บไซต์ได้จริง")
    url = page("/service-stats/", "สถิติการให้บริการ", "<p>รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2568</p>" + table(docs.STATS, CLS))
    S.item("O11", "found", url, "จำนวนผู้รับบริการรายเดือน ทั้งมายื่นเองและ E-Service หกเดือนแรกปี 2568")
    page(
        "/plan/",
        "แผนงานและรายงาน",
        f'<div class="row">{card("แผนพัฒนา", "แผนระยะยาว", dev)}{card("แผนดำเนินงาน", "แผนและความก้าวหน้า", act)}{card("รายงานประจำปี", "ผลการดำเนินงาน", yearly)}{card("คู่มือเจ้าหน้าที่", "มาตรฐานการทำงาน", staff)}{card("คู่มือประชาชน", "ขอรับบริการ", public)}{card("สถิติ", "การให้บริการ", "/service-stats/")}</div>',
    )


def buying() -> None:
    """O12–O15."""
    book = save(
        "o12-2568.xlsx",
        xlsx(
            {
                "รายการ 2568": [
                    ["รายการจัดซื้อจัดจ้างและความก้าวหน้า ปีงบประมาณ พ.ศ. 2568 (ต.ค. 2567 - มี.ค. 2568)"],
                    docs.BUY_HEAD,
                    *docs.BUY_ROWS,
                ]
            }
        ),
    )
    same = save(
        "o12-2568.pdf",
        pdf(
            [
                ("c", "รายการจัดซื้อจัดจ้างและความก้าวหน้า ปีงบประมาณ พ.ศ. 2568"),
                ("t", [docs.BUY_HEAD, *[[str(cell) for cell in line] for line in docs.BUY_ROWS]]),
            ],
            "Umpush",
            wide=True,
            size=11,
        ),
    )
    plan = save("buyplan68.pdf", pdf(docs.BUY_PLAN_68, "Umpush"))
    url = page(
        "/procurement/",
        "จัดซื้อจัดจ้าง",
        tabs(
            [
                ("รายการและความก้าวหน้า 2568", row("รายการจัดซื้อจัดจ้าง (Excel)", book) + row("รายการจัดซื้อจัดจ้าง (PDF)", same)),
                ("รายงานผลประจำปี 2567", row("รายงานผลการจัดซื้อจัดจ้าง", plan)),
            ],
            "b",
        ),
    )
    S.item("O12", "found", [book, same, url], "ตารางครบทุกช่อง ทั้ง Excel และ PDF ปี 2568")
    S.item("O13", "missing", [], "ใต้แท็บรายงานประจำปี 2567 เป็นแผนการจัดซื้อจัดจ้างปี 2568")
    hr, report = save("hr-3y.pdf", pdf(docs.HR_PLAN, "Umpush")), save("hr-report.pdf", pdf(docs.HR_66, "Umpush"))
    url = page(
        "/hr/",
        "การบริหารทรัพยากรบุคคล",
        row("แผนการบริหารและพัฒนาทรัพยากรบุคคล (67-69)", hr) + row("รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", report),
    )
    S.item("O14", "found", [hr, url], "แผน 2567–2569 ครอบคลุมปี 2568 มีโครงการ งบประมาณ ปี")
    S.item("O15", "stale", [report, url], "รายงานเป็นปีงบประมาณ ๒๕๖๖ ต้องใช้ปี 2567")


def openness() -> None:
    """O16–O20."""
    S.put("assets/ethics.jpg", scenery(90))
    code = "".join(f"<li>{text}</li>" for text in docs.ETHICS_CODE)
    url = page(
        "/ethics/",
        "จริยธรรม",
        f'<section id="code"><h4>ประมวลจริยธรรมข้าราชการ อบจ.</h4><ol>{code}</ol></section><section id="team"><h4>คณะทำงานขับเคลื่อนจริยธรรม (คำสั่งที่ 1450/2567)</h4>{table(docs.TEAM, CLS)}</section><section id="dos"><h4>Dos &amp; Don&#39;ts</h4><p>ควร: แจ้งเมื่อมีส่วนได้เสีย ใช้เวลาราชการเต็มที่ / ไม่ควร: ใช้ตำแหน่งขอส่วนลด โพสต์ข้อมูลราชการลับ</p></section><section id="train"><h4>อบรมจริยธรรม 11 ธันวาคม 2567</h4><p>บุคลากร 150 คนเข้าอบรมเรื่องจริยธรรมกับการใช้สื่อสังคม</p><img src="/assets/ethics.jpg" alt=""></section>',
        "บุคลากร",
    )
    S.item("O16", "found", url, "หน้าเดียวสี่ส่วน: ประมวล คณะทำงาน Dos & Don'ts และการอบรมปี 2568")
    page("/anticorruption/guideline/", "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", docs.PLACEHOLDER, "ต้านทุจริต")
    S.item("O17", "missing", [], "เป็นข้อความตัวอย่างที่ติดมากับธีม ไม่มีเนื้อหา")
    url = page(
        "/anticorruption/report/",
        "แจ้งเบาะแสทุจริต",
        '<p>ช่องทางลับสำหรับแจ้งการทุจริตและประพฤติมิชอบของบุคลากร อบจ. โดยตรงถึงหน่วยตรวจสอบภายใน ไม่ปะปนกับเรื่องร้องทุกข์ถนนหรือไฟฟ้า</p><button data-bs-toggle="modal" data-bs-target="#f">กรอกแบบแจ้ง</button><div class="modal" id="f"><div class="modal-body"><form method="post"><label>ผู้ถูกกล่าวหา<input name="w"></label><label>รายละเอียดการทุจริต<textarea name="t"></textarea></label><label>แนบหลักฐาน<input type="file" name="e"></label><button>ส่งข้อมูล</button></form></div></div>',
        "ต้านทุจริต",
    )
    S.item("O18", "found", url, "แบบแจ้งทุจริตออนไลน์ในโมดัล ระบุว่าแยกจากร้องทุกข์ทั่วไป")
    page("/anticorruption/stats/", "ข้อมูลสถิติเรื่องร้องเรียน ปี 2567", table(docs.GENERAL_STATS, CLS), "ต้านทุจริต")
    S.item("O19", "missing", [], "เป็นสถิติร้องทุกข์ทั่วไป (ถนน ไฟ น้ำ) ไม่มีเรื่องทุจริต")
    url = page(
        "/participation/",
        "การเปิดโอกาสให้มีส่วนร่วม",
        "<p>วันที่ 25 กุมภาพันธ์ 2568 อบจ. จัดเวทีรับฟังความเห็นเรื่องการจัดคิวเครื่องจักรกลช่วยภัยแล้ง ณ หอประชุมจังหวัด มีผู้แทน อปท. 61 แห่ง และกลุ่มผู้ใช้น้ำ 28 กลุ่ม รวม 240 คนเข้าร่วม</p><p>ขอขอบคุณทุกท่านที่สละเวลามาร่วมงาน</p>",
    )
    S.item("O20", "incomplete", url, "มีประเด็นและผู้เข้าร่วม แต่ไม่มีผลของเวทีและการนำผลไปปรับปรุง")


def integrity() -> None:
    """O21–O28."""
    S.put("assets/nogift.jpg", scenery(91))
    gift = save("nogift-2568.pdf", pdf(docs.NO_GIFT, "Umpush", size=14))
    url = page(
        "/no-gift/",
        "No Gift Policy",
        row("ประกาศเจตนารมณ์ อบจ.ศิลาเพชร", gift)
        + '<h4>กิจกรรมสร้างวัฒนธรรม</h4><p>20 ธันวาคม 2567 นายก อบจ. นำบุคลากร 210 คนประกาศเจตนารมณ์ไม่รับของขวัญ จัดตู้ "ส่งคืนน้ำใจ" และอบรมเรื่องเส้นแบ่งน้ำใจกับสินบน</p><img src="/assets/nogift.jpg" alt="">',
        "ต้านทุจริต",
    )
    S.item("O21", "found", [gift, url], "ประกาศลงนาม 21 ต.ค. 2567 และกิจกรรม 20 ธ.ค. 2567 อยู่ในปีงบประมาณ 2568")
    page(
        "/no-gift/report/",
        "รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา",
        '<div class="alert alert-warning">ขออภัย เนื้อหาส่วนนี้จะเปิดให้ดูได้ภายในสัปดาห์หน้า</div>',
        "ต้านทุจริต",
    )
    S.item("O22", "missing", [], "มีแต่ข้อความขออภัย")
    drop = [
        tuple(
            [[c.replace("ำ", "า") for c in line] for line in part] if isinstance(part, list) else part.replace("ำ", "า")
            for part in block
        )
        for block in docs.RISK_68
    ]
    risk, result = (
        save("bribery-risk.pdf", pdf(drop, "Umpush")),
        save("risk-result.pdf", pdf(docs.RISK_REPORT_67, "Umpush")),
    )
    url = page(
        "/risk/",
        "ความเสี่ยงการทุจริต",
        row("การประเมินความเสี่ยงสินบน ปีงบประมาณ 2568", risk) + row("รายงานผลจัดการความเสี่ยงทุจริต ปี 67", result),
        "ต้านทุจริต",
    )
    S.item("O23", "found", [risk, url], "ประเมินความเสี่ยงสินบนปี 2568 มีเหตุการณ์ ระดับ มาตรการ (ตัว ำ หายเป็น า)")
    S.item("O24", "found", [result, url], "รายงานผลปี 67 เขียนปีสองหลัก มีมาตรการและผล")
    page(
        "/anticorruption/plan/",
        "แผนปฏิบัติการป้องกันการทุจริต",
        "<p>(ร่างแผนอยู่ในขั้นตอนเสนอผู้บริหารลงนาม เมื่อลงนามแล้วจะนำมาเผยแพร่)</p>",
        "ต้านทุจริต",
    )
    S.item("O25", "missing", [], "หน้ามีแต่ข้อความว่าร่างแผนรอลงนาม")
    url = page(
        "/anticorruption/result/",
        "รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี 2567",
        table(docs.ANTICOR_67, CLS)
        + "<p><b>ปัญหา/อุปสรรค</b> โรงเรียนปรับเวลาสอนยาก <b>ข้อเสนอแนะ</b> บรรจุในชั่วโมงลดเวลาเรียน</p>",
        "ต้านทุจริต",
    )
    S.item("O26", "found", url, "ตารางผลทั้งปี 2567 งบประมาณ ปัญหา ข้อเสนอแนะ")
    page(
        "/integrity/",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        "<p>อบจ.ศิลาเพชร ปลื้ม ผลประเมิน ITA ปี 2567 ได้ 91.26 คะแนน ผ่านระดับดี นายกขอบคุณบุคลากรทุกคนที่ทุ่มเท</p>",
        "ITA",
    )
    S.item("O27", "missing", [], "เป็นข่าวคะแนน ITA ไม่มีการวิเคราะห์และไม่มีมาตรการ")
    S.put(
        "error503.html",
        '<!doctype html><html><head><meta charset="utf-8"><title>503 Service Unavailable</title></head><body><h1>503 Service Unavailable</h1></body></html>',
    )
    S.route("/integrity/result/", "error503.html", status=503)
    S.item("O28", "undetermined", [], "หน้าที่อ้างตอบ 503 ตลอดเวลาที่ตรวจ ยังดูไม่ได้ว่ามีหรือไม่", ["missing"])
    page(
        "/anticorruption/",
        "ศูนย์ต่อต้านการทุจริต",
        f'<div class="row">{card("แจ้งเบาะแส", "แบบแจ้งทุจริต", "/anticorruption/report/")}{card("แนวปฏิบัติ", "เรื่องร้องเรียน", "/anticorruption/guideline/")}{card("No Gift Policy", "งดรับของขวัญ", "/no-gift/")}{card("ความเสี่ยง", "ประเมินและรายงาน", "/risk/")}{card("รายงานผล", "ป้องกันการทุจริต", "/anticorruption/result/")}{card("จริยธรรม", "ประมวลและการขับเคลื่อน", "/ethics/")}</div>',
    )


def maps() -> None:
    """ITA lists of three years, a question board without answers and the home page."""
    rows = [
        [f"O{n}", label, f'<a href="{url}" target="_blank">ลิงก์</a>', trail]
        for n, (label, url, trail) in enumerate(docs.CLAIMS, 1)
    ]
    older = '<p><a href="/ita/2567/">ITA 2567</a> | <a href="/ita/2566/">ITA 2566</a></p>'
    page(
        "/ita/2568/",
        "การเปิดเผยข้อมูลสาธารณะ OIT 2568",
        table([["ข้อ", "รายการ", "ลิงก์", "คำอธิบายเส้นทาง"], *rows], CLS, raw=True) + older,
        "ITA",
    )
    page(
        "/ita/2567/",
        "การเปิดเผยข้อมูลสาธารณะ OIT 2567",
        table(
            [
                ["O11", '<a href="/plan/action/">แผนดำเนินงานและความก้าวหน้า</a>'],
                ["O18", '<a href="/procurement/">รายการจัดซื้อจัดจ้าง</a>'],
                ["O26", '<a href="/no-gift/">ประกาศ No Gift Policy</a>'],
                ["O32", '<a href="#">แผนป้องกันการทุจริต</a>'],
            ],
            CLS,
            raw=True,
        ),
        "ITA",
    )
    page(
        "/ita/2566/",
        "การเปิดเผยข้อมูลสาธารณะ OIT 2566",
        table(
            [
                ["O4", '<a href="/plan/development/">แผนพัฒนาหน่วยงาน</a>'],
                ["O8", '<a href="/qa/">Q&amp;A</a>'],
                ["O26", '<a href="/hr/">รายงานผลบริหารบุคคล</a>'],
                ["O36", '<a href="#">แผนปฏิบัติการป้องกันการทุจริต</a>'],
                ["O42", '<a href="/integrity/">มาตรการส่งเสริมคุณธรรม</a>'],
            ],
            CLS,
            raw=True,
        ),
        "ITA",
    )
    page(
        "/qa/",
        "กระดานถาม-ตอบ",
        '<div class="list-group"><div class="list-group-item">รถเกรดจะมาบ้านหนองเมื่อไหร่ครับ <small>12 มี.ค. 2568</small> <span class="badge">0 คำตอบ</span></div><div class="list-group-item">สมัครเรียนโรงเรียนกีฬาทำอย่างไร <small>3 ก.พ. 2568</small> <span class="badge">0 คำตอบ</span></div></div>',
    )
    latest = "".join(card(title, date, f"/news/{slug}/", "อ่านต่อ") for slug, title, date, _ in docs.NEWS[:3])
    page(
        "/",
        "หน้าหลัก",
        f'<div class="row">{latest}</div><div class="row">{card("สถิติการให้บริการ", "ข้อมูลรายเดือน", "/service-stats/")}{card("การมีส่วนร่วม", "เวทีรับฟังความเห็น", "/participation/")}{card("ถาม-ตอบ", "กระดาน", "/qa/")}</div>',
        head=NAME,
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

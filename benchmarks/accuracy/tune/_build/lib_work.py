"""Contents of plans, reports, manuals, statistics, online services and the budget."""
# ruff: noqa: E501 - one Thai sentence a line reads best
# fmt: off

from __future__ import annotations

from agency import MONTHS, SHORT, Agency, date, fy_month, fy_words, half_words, money, preface, projects, th
from blocks import Block, Bullets, Doc, Heading, Raw, Table


def strategic_plan(a: Agency, first: int, last: int, v: int = 0) -> Doc:
    """A local development plan of several years with strategies, goals and indicators."""
    span = (f"พ.ศ. {first} - {last}", f"พ.ศ. {th(first)}-{th(last)}", f"{first}–{last}")[v % 3]
    title = (f"แผนพัฒนาท้องถิ่น ({span}) {a.name}", f"แผนพัฒนาท้องถิ่นห้าปี {span}", f"แผนยุทธศาสตร์การพัฒนา{a.name} ({span})")[v % 3]
    names = ("โครงสร้างพื้นฐาน", "คุณภาพชีวิตและสังคม", "เศรษฐกิจและการท่องเที่ยว", "ทรัพยากรธรรมชาติและสิ่งแวดล้อม", "การบริหารจัดการที่ดี")
    blocks: list[Block] = [
        *preface(a, "แผนพัฒนาท้องถิ่น", first),
        f"วิสัยทัศน์: {a.place}น่าอยู่ ประชาชนมีส่วนร่วม การบริหารโปร่งใส",
        Heading("ส่วนที่ 1 สภาพทั่วไปและข้อมูลพื้นฐาน"),
        f"{a.name}มีพื้นที่รับผิดชอบ {len(a.villages)} หมู่บ้าน ประชากรส่วนใหญ่ประกอบอาชีพเกษตรกรรมและค้าขาย การคมนาคมสะดวกพอสมควร ปัญหาสำคัญคือน้ำเพื่อการเกษตรในฤดูแล้งและถนนภายในหมู่บ้าน",
        Heading("ส่วนที่ 2 ยุทธศาสตร์การพัฒนา"),
        Table(["ยุทธศาสตร์", "เป้าหมาย", "ตัวชี้วัด", "แนวทางการพัฒนา"],
              [[f"ที่ {n} การพัฒนาด้าน{x}", f"ประชาชนได้รับประโยชน์จาก{x}อย่างทั่วถึง", f"ร้อยละ {70 + 3 * n} ของครัวเรือน", f"ส่งเสริมและปรับปรุง{x}อย่างต่อเนื่อง"]
               for n, x in enumerate(names, 1)]),
        Heading("ส่วนที่ 3 บัญชีโครงการพัฒนาท้องถิ่น"),
        Table(["ที่", "โครงการ", *[str(y) for y in range(first, last + 1)], "หน่วยงานรับผิดชอบ"],
              [[str(n), p, *[f"{b:,}"] * (last - first + 1), u] for n, (p, u, b) in enumerate(projects(a, first, 7), 1)]),
    ]
    return Doc(title, blocks)


def annual_plan(a: Agency, fy: int, v: int = 0, dates: bool = True, budget: bool = True) -> Doc:
    """The one-year operation plan: projects, budget, months."""
    title = (f"แผนการดำเนินงาน {fy_words(fy, v)}", f"แผนดำเนินงานและการใช้งบประมาณประจำปี {fy_words(fy, v + 1)}", f"แผนปฏิบัติราชการ {fy_words(fy, v)}")[v % 3]
    rng = a.rng(f"plan/{fy}")
    head, rows = ["ที่", "โครงการ/กิจกรรม"], []
    if budget:
        head.append("งบประมาณ (บาท)")
    head.append("หน่วยงานรับผิดชอบ")
    if dates:
        head.append("ระยะเวลาดำเนินการ")
    for n, (name, unit, cost) in enumerate(projects(a, fy, 11), 1):
        start = rng.randint(0, 9)
        (m1, y1), (m2, y2) = fy_month(fy, start), fy_month(fy, min(11, start + 2))
        row = [str(n), name]
        if budget:
            row.append(f"{cost:,}")
        row.append(unit)
        if dates:
            row.append(f"{SHORT[m1 - 1]} {y1 % 100} - {SHORT[m2 - 1]} {y2 % 100}")
        rows.append(row)
    return Doc(title, [
        *(preface(a, "แผนการดำเนินงาน", fy) if v % 2 == 0 else []),
        f"{a.name}จัดทำแผนฉบับนี้เพื่อแสดงโครงการและกิจกรรมที่จะดำเนินการจริงในปีงบประมาณ พ.ศ. {fy} และใช้เป็นเครื่องมือติดตามการปฏิบัติงาน",
        Table(head, rows), f"ประกาศใช้เมื่อวันที่ {date(21, 10, fy - 1, v)} ลงชื่อ {a.mayor} {a.head}"])


def half_report(a: Agency, fy: int, v: int = 0) -> Doc:
    """Progress of the annual plan over October to March."""
    title = (
        f"รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน ปีงบประมาณ พ.ศ. {fy}",
        f"รายงานผลการดำเนินงานรอบ 6 เดือน {fy_words(fy, v)}",
        f"รายงานความก้าวหน้าการดำเนินงานตามแผน {half_words(fy, v)}",
    )[v % 3]
    rng = a.rng(f"half/{fy}")
    rows = []
    for n, (name, _unit, cost) in enumerate(projects(a, fy, 11), 1):
        spent = rng.choice((0, cost // 2, cost - 4000))
        state = "ยังไม่ดำเนินการ" if spent == 0 else "อยู่ระหว่างดำเนินการ" if spent == cost // 2 else "ดำเนินการแล้วเสร็จ"
        rows.append([str(n), name, money(cost), state, money(spent)])
    return Doc(title, [
        f"ข้อมูล {half_words(fy, v)} ตามแผนดำเนินงานของ{a.name}",
        Table(["ที่", "โครงการ/กิจกรรม", "งบประมาณตามแผน", "ความก้าวหน้า", "งบประมาณที่ใช้ไป"], rows),
        f"รายงาน ณ วันที่ {date(8, 4, fy, v)}"])


def plan_and_progress(a: Agency, fy: int, v: int = 0) -> Doc:
    """Plan and six-month progress in one document (the 2567–2568 item)."""
    plan, half = annual_plan(a, fy, v), half_report(a, fy, v)
    return Doc(f"แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ {fy_words(fy, v)}",
               [Heading("ส่วนที่ 1 แผนการดำเนินงาน"), *plan.blocks, Heading("ส่วนที่ 2 ความก้าวหน้า " + half_words(fy, v)), *half.blocks])


def annual_report(a: Agency, fy: int, v: int = 0) -> Doc:
    """Results of the operation plan of a finished fiscal year."""
    title = (f"รายงานผลการดำเนินงานประจำปี {fy_words(fy, v)}", f"รายงานผลการดำเนินงาน {fy_words(fy, v)} ของ{a.name}", f"รายงานประจำปี {fy}")[v % 3]
    rows = [[str(n), name, f"{cost:,}", f"{cost - 3500:,}", "แล้วเสร็จ" if n % 5 else "ยกเลิก"] for n, (name, _, cost) in enumerate(projects(a, fy, 11), 1)]
    return Doc(title, [
        *preface(a, "รายงาน", fy),
        f"{a.name}ขอรายงานผลการดำเนินงานตั้งแต่วันที่ 1 ตุลาคม {fy - 1} ถึงวันที่ 30 กันยายน {fy} ดังนี้",
        Table(["ที่", "โครงการ", "งบประมาณ", "เบิกจ่ายจริง", "ผลการดำเนินการ"], rows),
        Heading("ปัญหาและอุปสรรค"), "งบประมาณมีจำกัดเมื่อเทียบกับความต้องการของประชาชน และฝนตกชุกทำให้งานก่อสร้างล่าช้า",
        Heading("ข้อเสนอแนะ"), "ควรจัดลำดับความสำคัญของโครงการและเร่งรัดการเบิกจ่ายตั้งแต่ไตรมาสแรก"])


def monitoring_plan_report(a: Agency, fy: int) -> Doc:
    """False friend: follow-up of the development plan's strategies."""
    return Doc(f"คำสั่งแต่งตั้งคณะกรรมการติดตามและประเมินผลแผนพัฒนาท้องถิ่น ปี {fy}", [
        f"เพื่อให้การติดตามและประเมินผลแผนพัฒนาของ{a.name}เป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะกรรมการ ประกอบด้วย สมาชิกสภาท้องถิ่น ผู้แทนประชาคม และผู้แทนหน่วยงานที่เกี่ยวข้อง",
        f"สั่ง ณ วันที่ {date(3, 11, fy - 1)}"])


def staff_manual(a: Agency, v: int = 0) -> Doc:
    """How staff do a task: steps, time, law."""
    subject = ("การรับเงินรายได้และการนำส่งเงิน", "งานสารบรรณอิเล็กทรอนิกส์", "งานพัสดุ การจัดซื้อจัดจ้างวิธีเฉพาะเจาะจง")[v % 3]
    title = (f"คู่มือการปฏิบัติงาน {subject}", f"มาตรฐานการปฏิบัติงาน เรื่อง {subject}", f"คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่ {subject}")[v % 3]
    steps = (
        ["ผู้ชำระเงินยื่นเอกสาร เจ้าหน้าที่ตรวจสอบความถูกต้อง (5 นาที)", "ออกใบเสร็จรับเงินในระบบ e-LAAS (3 นาที)", "สิ้นวันรวบรวมใบนำส่งเงินเสนอผู้อำนวยการกองคลัง", "นำเงินฝากธนาคารในวันทำการถัดไป"],
        ["รับหนังสือและตรวจสอบความครบถ้วน", "ลงทะเบียนหนังสือรับในระบบภายใน 15 นาที", "เสนอผู้บังคับบัญชาสั่งการ", "ส่งต่อส่วนราชการเจ้าของเรื่องและติดตามผล"],
        ["เจ้าหน้าที่จัดทำรายงานขอซื้อขอจ้าง", "หัวหน้าหน่วยงานให้ความเห็นชอบภายใน 2 วันทำการ", "เชิญชวนและเจรจาต่อรองราคา", "จัดทำสัญญา ตรวจรับพัสดุ และเบิกจ่าย"],
    )[v % 3]
    return Doc(title, [
        f"คู่มือฉบับนี้จัดทำขึ้นให้เจ้าหน้าที่ของ{a.name}ใช้ยึดถือปฏิบัติให้เป็นมาตรฐานเดียวกัน",
        Heading("ขอบเขตและผู้รับผิดชอบ"), f"ใช้กับงานในความรับผิดชอบของ{('กองคลัง', 'สำนักปลัด', 'งานพัสดุ กองคลัง')[v % 3]}",
        Heading("ขั้นตอนการปฏิบัติงาน"), Bullets(steps, numbered=True),
        Heading("กฎหมายและระเบียบที่เกี่ยวข้อง"), "ระเบียบกระทรวงมหาดไทยว่าด้วยการรับเงิน การเบิกจ่ายเงิน การฝากเงิน การเก็บรักษาเงิน และการตรวจเงินขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566" if v % 3 == 0 else "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม"])


def service_manual(a: Agency, v: int = 0) -> Doc:
    """What a citizen brings, pays and waits for."""
    title = ("คู่มือสำหรับประชาชน", "คู่มือประชาชน งานบริการ", f"คู่มือการให้บริการของ{a.name}")[v % 3]
    return Doc(title, [
        f"คู่มือนี้รวบรวมขั้นตอนการขอรับบริการของ{a.name} สำหรับผู้รับบริการและผู้มาติดต่อ",
        Table(["งานบริการ", "ขั้นตอน", "ระยะเวลา", "ค่าธรรมเนียม", "เอกสารที่ใช้"], [
            ["การขออนุญาตก่อสร้างอาคาร", "ยื่นคำขอ - ตรวจสถานที่ - พิจารณาออกใบอนุญาต", "15 วัน", "20 บาท", "สำเนาบัตรประชาชน โฉนด แบบแปลน"],
            ["การจดทะเบียนพาณิชย์", "ยื่นคำขอ - ตรวจเอกสาร - รับใบทะเบียน", "30 นาที", "50 บาท", "บัตรประชาชน ทะเบียนบ้าน"],
            ["การลงทะเบียนผู้สูงอายุ", "กรอกแบบ - ตรวจคุณสมบัติ - บันทึกข้อมูล", "20 นาที", "ไม่มี", "บัตรประชาชน สมุดบัญชีธนาคาร"],
            ["การชำระภาษีที่ดินและสิ่งปลูกสร้าง", "ยื่นใบแจ้ง - ชำระเงิน - รับใบเสร็จ", "5 นาที", "ตามอัตราภาษี", "หนังสือแจ้งประเมิน"],
            ["การขอใช้น้ำอุปโภคบริโภค", "ยื่นคำร้อง - เจ้าหน้าที่ออกให้บริการ", "1 วัน", "ไม่มี", "คำร้อง"],
        ]),
        f"สถานที่ให้บริการ: ที่ทำการ{a.name} วันจันทร์ - ศุกร์ เวลา 08.30 - 16.30 น."])


def service_stats(a: Agency, fy: int, v: int = 0, months: int = 6) -> Doc:
    """Visitors at the counter and through the online service, month by month."""
    rng = a.rng(f"stats/{fy}")
    title = (f"ข้อมูลสถิติการให้บริการ {fy_words(fy, v)}", f"สถิติผู้มารับบริการ {half_words(fy, v)}", f"ข้อมูลเชิงสถิติการให้บริการ {fy_words(fy, v + 1)}")[v % 3]
    rows = []
    for n in range(months):
        m, y = fy_month(fy, n)
        rows.append([f"{MONTHS[m - 1]} {y}", *[str(rng.randint(8, 95)) for _ in range(4)], str(rng.randint(2, 30))])
    return Doc(title, [
        f"จำนวนผู้รับบริการที่มาติดต่อ{a.name} แยกตามงานบริการ (หน่วย: ราย)",
        Table(["เดือน", "งานทะเบียนพาณิชย์", "งานจัดเก็บรายได้", "งานควบคุมอาคาร", "งานสวัสดิการสังคม", "ผ่านระบบ E-Service"], rows)])


def revenue_stats(a: Agency, fy: int) -> Doc:
    """False friend: statistics of revenue, not of services."""
    rng = a.rng(f"revenue/{fy}")
    return Doc(f"สถิติการจัดเก็บรายได้ ปีงบประมาณ {fy}", [Table(["ประเภทรายได้", "ประมาณการ", "จัดเก็บได้จริง"], [
        [x, money(rng.randint(50, 900) * 1000), money(rng.randint(50, 900) * 1000)]
        for x in ("ภาษีที่ดินและสิ่งปลูกสร้าง", "ภาษีป้าย", "ค่าธรรมเนียมเก็บขยะมูลฝอย", "ค่าปรับผิดสัญญา", "ดอกเบี้ยเงินฝากธนาคาร")])])


def satisfaction(a: Agency, fy: int, v: int = 0) -> Doc:
    """Results of a satisfaction survey."""
    title = (f"รายงานผลการสำรวจความพึงพอใจการให้บริการ {fy_words(fy, v)}", f"ผลสำรวจความพึงพอใจของประชาชนต่อการให้บริการ ปี {fy}")[v % 2]
    return Doc(title, [
        f"สำรวจผู้รับบริการของ{a.name} จำนวน 320 คน ระหว่างเดือนสิงหาคม - กันยายน {fy}",
        Table(["ด้าน", "ค่าเฉลี่ย", "ร้อยละ", "ระดับ"], [
            ["กระบวนการและขั้นตอนการให้บริการ", "4.52", "90.40", "มากที่สุด"], ["เจ้าหน้าที่ผู้ให้บริการ", "4.61", "92.20", "มากที่สุด"],
            ["สิ่งอำนวยความสะดวก", "4.33", "86.60", "มาก"], ["ช่องทางการให้บริการ", "4.40", "88.00", "มาก"]]),
        "สรุปโดยรวมผู้รับบริการมีความพึงพอใจอยู่ในระดับมากที่สุด ข้อเสนอแนะคือควรเพิ่มที่จอดรถและที่นั่งรอ"])


def satisfaction_form(a: Agency) -> Doc:
    """False friend: the empty questionnaire."""
    return Doc("แบบสอบถามความพึงพอใจ", [f"โปรดทำเครื่องหมาย / ลงในช่องที่ตรงกับความคิดเห็นของท่านต่อการให้บริการของ{a.name}",
                                       Table(["ข้อคำถาม", "5", "4", "3", "2", "1"], [[q, "", "", "", "", ""] for q in ("ความรวดเร็ว", "ความสุภาพ", "สถานที่สะอาด")])])


def e_service(a: Agency, v: int = 0, fields: bool = True) -> Doc:
    """Online request forms for citizens; without fields only blank forms to print."""
    title = ("E-Service บริการประชาชนออนไลน์", "บริการออนไลน์ ยื่นคำร้องทั่วไป", "ระบบยื่นคำร้องออนไลน์ (One Stop Service)")[v % 3]
    if not fields:
        return Doc(title, ["ดาวน์โหลดแบบฟอร์มแล้วนำมายื่น ณ ที่ทำการในวันและเวลาราชการ", Bullets(["แบบคำร้องทั่วไป.doc", "แบบขออนุญาตก่อสร้าง.doc"])])
    form = ('<form action="/send" method="post"><p>ชื่อ-สกุล <input name="fullname" required></p>'
            '<p>เลขประจำตัวประชาชน <input name="cid"></p><p>โทรศัพท์ <input name="phone"></p>'
            '<p>เรื่องที่ขอรับบริการ <select name="service"><option>ขอน้ำอุปโภคบริโภค</option><option>แจ้งซ่อมไฟฟ้าสาธารณะ</option>'
            '<option>ขอถังขยะ</option><option>ขอตัดต้นไม้</option></select></p>'
            '<p>รายละเอียด <textarea name="detail"></textarea></p><p>แนบไฟล์ <input type="file" name="doc"></p>'
            '<button type="submit">ส่งคำร้อง</button></form>')
    intro = ("ประชาชนสามารถยื่นคำขอรับบริการผ่านเว็บไซต์ได้โดยไม่ต้องเดินทางมาที่สำนักงาน เจ้าหน้าที่จะติดต่อกลับภายใน 3 วันทำการ",
             f"กรอกข้อมูลให้ครบแล้วกดส่ง {a.name}จะดำเนินการและแจ้งผลทางโทรศัพท์",
             "เลือกงานบริการที่ต้องการ กรอกแบบคำร้อง แล้วติดตามสถานะได้จากเลขที่คำร้อง")[v % 3]
    return Doc(title, [intro, Raw(form)])


def budget_plan(a: Agency, fy: int, v: int = 0) -> Doc:
    """Budget by source and by kind of spending."""
    rng = a.rng(f"budget/{fy}")
    title = (f"แผนการใช้จ่ายงบประมาณ {fy_words(fy, v)}", f"{a.bylaw}งบประมาณรายจ่าย {fy_words(fy, v)}")[v % 2]
    return Doc(title, [
        Heading("ประมาณการรายรับตามแหล่งที่มา"),
        Table(["แหล่งงบประมาณ", "จำนวนเงิน (บาท)"], [[x, money(rng.randint(900, 19000) * 1000)] for x in ("รายได้จัดเก็บเอง", "ภาษีจัดสรร", "เงินอุดหนุนทั่วไป")]),
        Heading("งบประมาณรายจ่ายตามประเภท"),
        Table(["หมวดรายจ่าย", "ตั้งไว้ (บาท)", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"],
              [[x, money(4 * q), *[money(q)] * 4] for x, q in ((x, rng.randint(100, 2500) * 1000) for x in ("งบกลาง", "งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน"))])])


def budget_report(a: Agency, fy: int, v: int = 0, half: bool = False) -> Doc:
    """Money spent in a year, or in its first half."""
    rng = a.rng(f"spent/{fy}/{half}")
    period = half_words(fy, v) if half else f"ตั้งแต่ 1 ตุลาคม {fy - 1} ถึง 30 กันยายน {fy}"
    title = (f"รายงานการกำกับติดตามการใช้จ่ายงบประมาณ รอบ 6 เดือน ปีงบประมาณ {fy}" if half else f"รายงานผลการใช้จ่ายงบประมาณ {fy_words(fy, v)}")
    rows = []
    for name in ("งบกลาง", "งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน"):
        total = rng.randint(800, 9000) * 1000
        used = total // 2 - 12000 if half else total - 35000
        rows.append([name, money(total), money(used), f"{used * 100 / total:.2f}"])
    blocks: list[Block] = [f"{a.name}รายงานผลการเบิกจ่าย {period}", Table(["หมวดรายจ่าย", "งบประมาณ", "เบิกจ่าย", "ร้อยละ"], rows)]
    if not half:
        blocks += [Heading("ปัญหา อุปสรรค และข้อเสนอแนะ"), "การเบิกจ่ายงบลงทุนล่าช้าในไตรมาสที่ 1 ควรเตรียมแบบแปลนล่วงหน้า"]
    return Doc(title, blocks)

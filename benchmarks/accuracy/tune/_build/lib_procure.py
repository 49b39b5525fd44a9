"""Contents of procurement items: plan, notices, monthly summaries, list and progress, annual report."""
# ruff: noqa: E501 - one Thai sentence a line reads best
# fmt: off

from __future__ import annotations

from agency import FIRMS, MONTHS, SHORT, Agency, date, fy_month, fy_words, half_words, money, purchases, th
from blocks import Block, Doc, Heading, Table


def plan(a: Agency, fy: int, v: int = 0) -> Doc:
    """Announced procurement plan."""
    title = (f"ประกาศ{a.name} เรื่อง เผยแพร่แผนการจัดซื้อจัดจ้าง {fy_words(fy, v)}", f"แผนการจัดซื้อจัดจ้าง {fy_words(fy, v)}", f"แผนจัดหาพัสดุ ปีงบประมาณ {fy}")[v % 3]
    rows = []
    for n in range(8):
        m, y = fy_month(fy, n + 1)
        work, budget, _, _ = purchases(a, fy, n, 1)[0]
        rows.append([str(n + 1), f"P{fy % 100}0{4100 + n * 37}", work, money(budget), f"{m:02d}/{y}"])
    return Doc(title, ["ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 มาตรา 11 กำหนดให้หน่วยงานของรัฐจัดทำแผนการจัดซื้อจัดจ้างประจำปีและประกาศเผยแพร่",
                       Table(["ลำดับ", "รหัสแผน", "ชื่อโครงการ", "งบประมาณ (บาท)", "คาดว่าจะประกาศจัดซื้อจัดจ้าง (เดือน/ปี)"], rows),
                       f"ประกาศ ณ วันที่ {date(12, 10, fy - 1, v)} {a.mayor} {a.head}"])


def notice(a: Agency, fy: int, number: int = 0, v: int = 0) -> Doc:
    """One notice: an invitation or a winner."""
    m, y = fy_month(fy, 1 + number)
    work, budget, price, firm = purchases(a, fy, 20 + number, 1)[0]
    if number % 2:
        return Doc(f"ประกาศ{a.name} เรื่อง ประกาศผู้ชนะการเสนอราคา {work}", [
            f"ตามที่{a.name}ได้มีโครงการ{work} โดยวิธีเฉพาะเจาะจง นั้น ผู้ได้รับการคัดเลือก ได้แก่ {firm} โดยเสนอราคาเป็นเงินทั้งสิ้น {money(price)} บาท รวมภาษีมูลค่าเพิ่มและภาษีอื่น",
            f"ประกาศ ณ วันที่ {date(14, m, y, v)}"])
    return Doc(f"ประกาศ{a.name} เรื่อง ประกวดราคา{work} ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)", [
        f"{a.name}มีความประสงค์จะ{work} ราคากลางของงานเป็นเงิน {money(budget)} บาท ผู้ยื่นข้อเสนอต้องยื่นข้อเสนอและเสนอราคาทางระบบจัดซื้อจัดจ้างภาครัฐด้วยอิเล็กทรอนิกส์",
        f"ประกาศ ณ วันที่ {date(6, m, y, v)}"])


def notices(a: Agency, fy: int, count: int = 8, v: int = 0) -> Doc:
    """A list of notices with dates."""
    rows = []
    for n in range(count):
        m, y = fy_month(fy, 1 + n % 8)
        rows.append([date(5 + n, m, y, v), notice(a, fy, n, v).title])
    return Doc(("ประกาศจัดซื้อจัดจ้าง", "ข่าวจัดซื้อจัดจ้าง ประกวดราคา ราคากลาง")[v % 2], [Table(["วันที่ประกาศ", "เรื่อง"], rows)])


FULL = ["ลำดับ", "งานที่จัดซื้อหรือจัดจ้าง", "วงเงินที่จัดซื้อหรือจ้าง", "ราคากลาง", "วิธีซื้อหรือจ้าง", "รายชื่อผู้เสนอราคาและราคาที่เสนอ",
        "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง", "เหตุผลที่คัดเลือกโดยสรุป", "เลขที่และวันที่ของสัญญาหรือข้อตกลง"]


def month_summary(a: Agency, fy: int, number: int, v: int = 0, drop: tuple[int, ...] = (), none: bool = False) -> Doc:
    """One month's summary; `drop` names columns to leave out, `none` says that nothing was bought."""
    m, y = fy_month(fy, number)
    month = (f"{MONTHS[m - 1]} {y}", f"{MONTHS[m - 1]} พ.ศ. {th(y)}", f"{SHORT[m - 1]} {y % 100}")[v % 3]
    title = (f"สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน{month} (แบบ สขร.1)", f"แบบ สขร. 1 สรุปผลการดำเนินการจัดซื้อจัดจ้าง ประจำเดือน {month}",
             f"สรุปการจัดซื้อจัดจ้าง เดือน{month} สขร.1")[v % 3]
    if none:
        return Doc(title, [a.name, f"ในเดือน{month} ไม่มีการจัดซื้อจัดจ้าง"])
    rows = []
    for n, (work, budget, price, firm) in enumerate(purchases(a, fy, number, 7), 1):
        row = [str(n), work, money(budget), money(budget), "เฉพาะเจาะจง", f"{firm} {money(price)} บาท", f"{firm} {money(price)} บาท",
               "มีคุณสมบัติถูกต้องครบถ้วน", f"{n + number * 7}/{fy} ลว. {date(4 + 3 * n, m, y, 2)}"]
        rows.append([c for i, c in enumerate(row) if i not in drop])
    return Doc(title, [a.name, Table([c for i, c in enumerate(FULL) if i not in drop], rows)])


def monthly(a: Agency, fy: int, months: range, v: int = 0, drop: tuple[int, ...] = (), empty: int = -1) -> Doc:
    """Several monthly summaries on one page."""
    blocks: list[Block] = []
    for number in months:
        one = month_summary(a, fy, number, v, drop, none=number == empty)
        blocks += [Heading(one.title), *one.blocks]
    return Doc(f"สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน {fy_words(fy, v)}", blocks)


LIST = ["ชื่อรายการของงานที่ซื้อหรือจ้าง", "วงเงินงบประมาณที่ได้รับจัดสรร", "แหล่งที่มาของงบประมาณ", "สถานะการจัดซื้อจัดจ้าง", "วิธีการจัดซื้อจัดจ้าง",
        "ราคากลาง", "ราคาที่ตกลงซื้อหรือจ้าง", "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "เลขที่โครงการในระบบ e-GP"]


def listing(a: Agency, fy: int, v: int = 0, drop: tuple[int, ...] = (), months: int = 6) -> Doc:
    """The list of purchases with status and prices (the 2567–2568 form)."""
    rows = []
    for n in range(months):
        for work, budget, price, firm in purchases(a, fy, n, 4):
            row = [work, money(budget), f"{a.bylaw}งบประมาณ {fy}", ("สิ้นสุดสัญญา", "อยู่ระหว่างดำเนินการตามสัญญา")[n % 2], "วิธีเฉพาะเจาะจง", money(budget), money(price), firm, f"{(fy - 2500) * 10**9 + n * 7177 + budget // 1000}"]
            rows.append([c for i, c in enumerate(row) if i not in drop])
    title = (f"รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้าการจัดซื้อจัดจ้าง {fy_words(fy, v)}",
             f"รายการจัดซื้อจัดจ้างและความก้าวหน้า {fy_words(fy, v)} {half_words(fy, v)}")[v % 2]
    return Doc(title, [a.name, Table([c for i, c in enumerate(LIST) if i not in drop], rows), f"ข้อมูล {half_words(fy, v)}"])


def planned_list(a: Agency, fy: int, v: int = 0) -> Doc:
    """The 2567 list of purchases without progress: work, budget, source, method, time."""
    rows = []
    for n in range(7):
        m, y = fy_month(fy, n + 1)
        work, budget, _, _ = purchases(a, fy, n, 1)[0]
        rows.append([str(n + 1), work, money(budget), f"{a.bylaw} ปี {fy}", "วิธีเฉพาะเจาะจง" if budget < 500000 else "e-bidding", f"{SHORT[m - 1]} {y}"])
    return Doc(f"รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ (งบลงทุน) {fy_words(fy, v)}",
               [a.name, Table(["ลำดับ", "งานที่ซื้อหรือจ้าง", "วงเงินงบประมาณ", "แหล่งงบประมาณ", "วิธีการจัดหา", "ช่วงเวลาที่คาดว่าจะดำเนินการ"], rows)])


def annual(a: Agency, fy: int, v: int = 0, fields: bool = False) -> Doc:
    """Annual report on procurement; `fields` adds the full-year list with every column of the form."""
    rng = a.rng(f"annualproc/{fy}")
    title = (f"รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ {fy_words(fy, v)}", f"รายงานสรุปผลการจัดซื้อจัดจ้าง {fy_words(fy, v)}", f"รายงานวิเคราะห์ผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. {fy}")[v % 3]
    counts = [(x, rng.randint(1, 140), rng.randint(400, 8000) * 1000) for x in ("วิธีเฉพาะเจาะจง", "วิธีคัดเลือก", "วิธีประกาศเชิญชวนทั่วไป (e-bidding)")]
    blocks: list[Block] = [
        f"{a.name}ดำเนินการจัดซื้อจัดจ้างตั้งแต่วันที่ 1 ตุลาคม {fy - 1} ถึง 30 กันยายน {fy} รวม {sum(c for _, c, _ in counts)} โครงการ จำแนกตามวิธีได้ดังนี้",
        Table(["วิธีการจัดซื้อจัดจ้าง", "จำนวนโครงการ", "งบประมาณ (บาท)", "ใช้จริง (บาท)"], [[x, str(c), money(b), money(b - 21500)] for x, c, b in counts])]
    if fields:
        blocks += [Heading("รายการผลการจัดซื้อจัดจ้างทั้งปี"), listing(a, fy, v, months=12).blocks[1]]
    blocks += [Heading("ปัญหา/อุปสรรค"), f"ผู้เสนอราคาบางงานมีเพียงรายเดียว เช่น {FIRMS[0]} และเอกสารแบบแปลนต้องแก้ไขหลายครั้ง",
               Heading("ข้อเสนอแนะ"), "ควรกำหนดคุณลักษณะเฉพาะให้ชัดเจนและเริ่มดำเนินการตั้งแต่ต้นปีงบประมาณ"]
    return Doc(title, blocks)

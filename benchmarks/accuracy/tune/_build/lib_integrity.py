"""Contents of complaint, participation, No Gift, risk, anti-corruption and ITA-measure items."""
# ruff: noqa: ARG001, E501 - all contents and layouts take the same arguments; one Thai sentence a line reads best
# fmt: off

from __future__ import annotations

from agency import Agency, date, fy_words, half_words, preface, th
from blocks import Block, Bullets, Doc, Heading, Raw, Table


def complaint_guide(a: Agency, v: int = 0, time: bool = True, unit: bool = True) -> Doc:
    """How corruption complaints are handled; flags take the time or the unit responsible away."""
    title = ("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "คู่มือการปฏิบัติงานการจัดการเรื่องร้องเรียนการทุจริต", f"มาตรการจัดการเรื่องร้องเรียนการทุจริตของ{a.name}")[v % 3]
    ways = ["ยื่นด้วยตนเองที่ศูนย์รับเรื่องร้องเรียนการทุจริต", f"ทางไปรษณีย์ ถึง{a.head} {a.address}", f"ทางโทรศัพท์ {a.tel}", "ทางเว็บไซต์ เมนูร้องเรียนการทุจริตและประพฤติมิชอบ"]
    blocks: list[Block] = [Heading("วิธีการร้องเรียนสำหรับบุคคลภายนอก"), Bullets(ways),
                           "ผู้ร้องควรระบุชื่อเจ้าหน้าที่ที่ถูกร้อง พฤติการณ์ วันเวลา และพยานหลักฐาน ข้อมูลของผู้ร้องจะเก็บเป็นความลับ"]
    if unit:
        blocks += [Heading("ส่วนงานที่รับผิดชอบ"), f"งานนิติการ สำนักปลัด{a.unit} ร่วมกับหน่วยตรวจสอบภายใน"]
    steps = ["เจ้าหน้าที่ลงทะเบียนรับเรื่องและตรวจสอบเบื้องต้น", f"เสนอ{a.head}พิจารณาแต่งตั้งคณะกรรมการสอบข้อเท็จจริง", "คณะกรรมการรวบรวมพยานหลักฐานและสรุปความเห็น", "แจ้งผลให้ผู้ร้องเรียนทราบและดำเนินการทางวินัย"]
    limits = ["ภายใน 1 วันทำการ", "ภายใน 7 วันทำการ", "ภายใน 30 วัน", "ภายใน 15 วัน"]
    blocks.append(Heading("ขั้นตอนการจัดการเรื่องร้องเรียน"))
    if time and v % 2:
        blocks.append(Table(["ขั้นตอน", "ระยะเวลาดำเนินการ"], [[s, t] for s, t in zip(steps, limits, strict=True)]))
    else:
        blocks.append(Bullets([f"{s} {t}" if time else s for s, t in zip(steps, limits, strict=True)], numbered=True))
    return Doc(title, blocks)


def general_guide(a: Agency) -> Doc:
    """False friend: general grievances, nothing on corruption."""
    return Doc("คู่มือการจัดการเรื่องร้องเรียนร้องทุกข์ทั่วไป", [
        f"{a.name}รับเรื่องความเดือดร้อนของประชาชน เช่น ไฟฟ้าสาธารณะดับ น้ำประปาไม่ไหล ถนนชำรุด กลิ่นเหม็นจากฟาร์มเลี้ยงสัตว์ เสียงดังรบกวน",
        Bullets(["รับเรื่อง", "ส่งส่วนราชการที่เกี่ยวข้อง", "แก้ไขปัญหาและแจ้งผล"], numbered=True)])


def channel(a: Agency, v: int = 0) -> Doc:
    """A form for corruption reports alone."""
    title = ("ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "แจ้งเบาะแสการทุจริตของเจ้าหน้าที่", "ร้องเรียนการทุจริตและประพฤติมิชอบ")[v % 3]
    return Doc(title, [
        (f"ช่องทางนี้สำหรับแจ้งการทุจริตหรือประพฤติมิชอบของเจ้าหน้าที่{a.name}โดยเฉพาะ แยกจากเรื่องร้องทุกข์ทั่วไป ข้อมูลผู้แจ้งเบาะแสจะได้รับการคุ้มครองเป็นความลับ",
         "หากท่านพบเห็นเจ้าหน้าที่เรียกรับสินบนหรือปฏิบัติหน้าที่โดยมิชอบ กรอกแบบฟอร์มด้านล่าง เรื่องจะส่งถึงผู้บริหารสูงสุดโดยตรง ไม่ปะปนกับการร้องเรียนทั่วไป")[v % 2],
        Raw('<form action="/corruption" method="post"><p>ชื่อผู้ร้อง (ไม่บังคับ) <input name="name"></p><p>โทรศัพท์/อีเมล <input name="reach"></p>'
            '<p>เจ้าหน้าที่ที่ถูกร้องเรียน <input name="accused"></p><p>พฤติการณ์การทุจริต <textarea name="facts"></textarea></p>'
            '<p>พยานหลักฐาน <input type="file" name="proof"></p><input type="submit" value="ส่งเรื่องร้องเรียนการทุจริต"></form>'),
        f"หรือโทรศัพท์สายตรงผู้บริหาร {a.politicians[0].tel}"])


def general_channel(a: Agency, v: int = 0) -> Doc:
    """False friend: the general complaint form."""
    return Doc(("ร้องเรียนร้องทุกข์", "แจ้งเรื่องร้องเรียน/ร้องทุกข์ออนไลน์")[v % 2], [
        "แจ้งปัญหาความเดือดร้อน ไฟดับ น้ำไม่ไหล ถนนชำรุด ขยะตกค้าง เหตุรำคาญ",
        Raw('<form method="post" action="/complain"><p>ชื่อ-นามสกุล <input name="n"></p><p>โทรศัพท์ <input name="t"></p><p>เรื่องเดือดร้อน <textarea name="d"></textarea></p><input type="submit" value="ส่ง"></form>')])


def complaint_stats(a: Agency, fy: int, v: int = 0, half: bool = False) -> Doc:
    """Numbers of corruption complaints: all, done, open; often none."""
    period = half_words(fy, v) if half else fy_words(fy, v)
    title = (f"ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ {period}", f"สถิติเรื่องร้องเรียนการทุจริต {period}")[v % 2]
    if v % 3 == 1:
        return Doc(title, [f"{a.name}ขอรายงานว่า {period} ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่"])
    months = "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค.".split() if half else "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.".split()
    rows = [[m, "1" if n == 2 else "0", "1" if n == 2 else "0", "0"] for n, m in enumerate(months)]
    return Doc(title, [f"เรื่องร้องเรียนเจ้าหน้าที่{a.name}ทุจริตหรือประพฤติมิชอบ {period}",
                       Table(["เดือน", "จำนวนเรื่องทั้งหมด", "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ"], [*rows, ["รวม", "1", "1", "0"]])])


def general_stats(a: Agency, fy: int) -> Doc:
    """False friend: statistics of general grievances."""
    return Doc(f"สถิติเรื่องร้องเรียนร้องทุกข์ทั่วไป ปีงบประมาณ {fy}", [Table(["ประเภท", "จำนวน"], [["ไฟฟ้าสาธารณะ", "41"], ["ถนนชำรุด", "17"], ["ขยะ", "12"], ["เหตุรำคาญ", "6"]])])


def opinion(a: Agency, v: int = 0) -> Doc:
    """A form for citizens' opinions (the 2565 item)."""
    return Doc(("ช่องทางการรับฟังความคิดเห็น", "รับฟังความคิดเห็นของประชาชน")[v % 2], [
        f"เชิญท่านแสดงความคิดเห็นต่อการดำเนินงานและการให้บริการของ{a.name} ความเห็นของท่านจะนำไปปรับปรุงงาน",
        Raw('<form method="post" action="/opinion"><p>ความคิดเห็น/ข้อเสนอแนะ <textarea name="opinion"></textarea></p><p>ชื่อ <input name="by"></p><button>ส่งความคิดเห็น</button></form>')])


def participation(a: Agency, fy: int, v: int = 0, use: bool = True) -> Doc:
    """A participation activity: issue, people, result, and (unless `use` is False) what was done with it."""
    title = (f"การเปิดโอกาสให้เกิดการมีส่วนร่วม {fy_words(fy, v)}", f"รายงานการประชุมประชาคมท้องถิ่น {fy_words(fy, v)}", f"การมีส่วนร่วมของประชาชน ปี {th(fy)}")[v % 3]
    blocks: list[Block] = [
        Heading("ประเด็นการมีส่วนร่วม"), "การจัดลำดับความสำคัญของปัญหาน้ำเพื่อการเกษตรและการแก้ไขแผนพัฒนาท้องถิ่น",
        Heading("ผู้มีส่วนร่วม"), f"เมื่อวันที่ {date(16, 1, fy, v)} จัดประชุมประชาคม ณ ศาลาประชาคม{a.villages[0]} มีผู้นำชุมชน ตัวแทนกลุ่มอาชีพ และประชาชนเข้าร่วม 126 คน",
        Heading("ผลจากการมีส่วนร่วม"), "ที่ประชุมมีมติให้ขุดลอกคลองและก่อสร้างฝายชะลอน้ำเป็นลำดับแรก"]
    if use:
        blocks += [Heading("การนำผลไปปรับปรุงพัฒนา"), f"{a.name}นำโครงการขุดลอกคลองบรรจุในแผนพัฒนาท้องถิ่นและจัดสรรงบประมาณดำเนินการแล้ว"]
    return Doc(title, blocks)


def no_gift(a: Agency, fy: int, v: int = 0, signed: bool = True, other: Agency | None = None) -> Doc:
    """The No Gift declaration; `other` copies another authority's name into the text."""
    b = other or a
    title = (f"ประกาศ{b.name} เรื่อง เจตนารมณ์นโยบายไม่รับของขวัญ (No Gift Policy) จากการปฏิบัติหน้าที่", f"ประกาศเจตนารมณ์ No Gift Policy {fy_words(fy, v)}", "นโยบายงดรับ งดให้ ของขวัญและของกำนัลทุกชนิด (No Gift Policy)")[v % 3]
    blocks: list[Block] = [
        f"ข้าพเจ้า {b.mayor} ตำแหน่ง {b.head} ขอประกาศว่า ข้าพเจ้าและเจ้าหน้าที่{b.name}ทุกคน จะไม่รับของขวัญหรือของกำนัลทุกชนิด ทั้งก่อน ขณะ และหลังการปฏิบัติหน้าที่ {fy_words(fy, v)}",
        "เพื่อป้องกันผลประโยชน์ทับซ้อน สร้างความโปร่งใส และลดโอกาสการเรียกรับสินบนในทุกขั้นตอนของการให้บริการ"]
    if signed:
        blocks.append(f"ประกาศ ณ วันที่ {date(4, 1, fy, 1)} ลงชื่อ {b.mayor} ({b.mayor}) {b.head}")
    return Doc(title, blocks)


def no_gift_culture(a: Agency, fy: int, v: int = 0) -> Doc:
    """Meeting or training that builds the No Gift culture."""
    return Doc((f"การสร้างวัฒนธรรม No Gift Policy {fy_words(fy, v)}", f"กิจกรรมปลุกจิตสำนึกไม่รับของขวัญ No Gift Policy ปี {fy}")[v % 2], [
        f"วันที่ {date(23, 12, fy - 1, v)} {a.mayor} {a.head} ประชุมมอบนโยบาย No Gift Policy แก่พนักงานและพนักงานจ้างของ{a.name} จำนวน 71 คน เพื่อปลุกจิตสำนึกและสร้างวัฒนธรรมองค์กรในการปฏิเสธการรับของขวัญ",
        Raw('<img src="/images/act1.png" width="280" alt="">'), "ผู้เข้าร่วมประชุมได้รับความรู้เรื่องการรับทรัพย์สินตามกฎหมาย ป.ป.ช. และร่วมกล่าวคำปฏิญาณ"])


def no_gift_full(a: Agency, fy: int, v: int = 0) -> Doc:
    """Declaration and culture together (the 2568 item)."""
    decl, cult = no_gift(a, fy, v), no_gift_culture(a, fy, v)
    return Doc(f"ประกาศเจตนารมณ์และการสร้างวัฒนธรรมตามนโยบาย No Gift Policy {fy_words(fy, v)}", [Heading(decl.title), *decl.blocks, Heading(cult.title), *cult.blocks])


def no_gift_report(a: Agency, fy: int, v: int = 0) -> Doc:
    """Gifts received under the policy."""
    return Doc((f"รายงานผลตามนโยบาย No Gift Policy {fy_words(fy, v)}", f"แบบสรุปรายงานการรับของขวัญและของกำนัลตามนโยบาย No Gift Policy ปีงบประมาณ {fy}")[v % 2], [
        f"{a.name} รายงานระหว่าง 1 ตุลาคม {fy - 1} ถึง 30 กันยายน {fy}", Table(["รายการ", "จำนวนครั้ง", "ผู้ให้", "การดำเนินการ"], [["ของขวัญและของกำนัลที่รับในนามหน่วยงาน", "0", "-", "-"], ["ของขวัญที่รับในนามรายบุคคล", "0", "-", "-"]]), "สรุป: ไม่มีการรับของขวัญในรอบปี"])


def gift_assets(a: Agency, fy: int, v: int = 0) -> Doc:
    """Report on property received by custom."""
    return Doc((f"รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา {fy_words(fy, v)}", f"แบบสรุปรายงานการรับทรัพย์สินหรือประโยชน์อื่นใดอันอาจคำนวณเป็นเงินได้ ปี {fy}")[v % 2], [
        f"รายงานภาพรวมของเจ้าพนักงานของรัฐในสังกัด{a.name} ตามมาตรา 128 ระหว่าง 1 ต.ค. {fy - 1} - 30 ก.ย. {fy}",
        Table(["ลำดับ", "ประเภททรัพย์สิน", "จำนวนครั้ง", "มูลค่า (บาท)"], [["1", "เงินสด", "0", "0"], ["2", "ทรัพย์สินอื่น", "1", "2,400"], ["3", "ประโยชน์อื่นใด", "0", "0"]])])


def risk(a: Agency, fy: int, v: int = 0, bribery: bool = False) -> Doc:
    """Corruption- or bribery-risk assessment."""
    about = "ในประเด็นที่เกี่ยวข้องกับสินบน" if bribery else "และประพฤติมิชอบ"
    title = (f"การประเมินความเสี่ยงการทุจริต{about} {fy_words(fy, v)}", f"รายงานผลการประเมินความเสี่ยงการทุจริต{about} {fy_words(fy, v)}")[v % 2]
    if bribery and v % 3 == 2:
        title = f"การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจ {fy_words(fy, v)}"
    return Doc(title, [
        f"คณะทำงานของ{a.name}วิเคราะห์ความเสี่ยงจากภารกิจอนุมัติอนุญาต การจัดซื้อจัดจ้าง และการบริหารงานบุคคล",
        Table(["เหตุการณ์ความเสี่ยง", "โอกาส", "ผลกระทบ", "ระดับความเสี่ยง", "มาตรการจัดการความเสี่ยง"], [
            ["เจ้าหน้าที่เรียกรับสินบนเพื่อเร่งรัดการออกใบอนุญาตก่อสร้าง", "2", "4", "สูง", "กำหนดระยะเวลาให้บริการและติดประกาศขั้นตอน"],
            ["ผู้ตรวจรับพัสดุรับประโยชน์จากผู้รับจ้าง", "2", "3", "ปานกลาง", "หมุนเวียนกรรมการตรวจรับและสุ่มตรวจ"],
            ["เอื้อประโยชน์ในการสรรหาพนักงานจ้าง", "1", "3", "ต่ำ", "ตั้งกรรมการจากภายนอก"]])])


def it_risk(a: Agency, fy: int) -> Doc:
    """False friend: information-technology risk plan."""
    return Doc(f"แผนบริหารความเสี่ยงด้านเทคโนโลยีสารสนเทศ ปี {fy}", [Table(["ความเสี่ยง", "ระดับ", "มาตรการ"], [["ไวรัสคอมพิวเตอร์", "สูง", "ติดตั้งโปรแกรมป้องกัน"], ["ไฟฟ้าดับ", "กลาง", "เครื่องสำรองไฟ"], ["ข้อมูลสูญหาย", "สูง", "สำรองข้อมูลทุกสัปดาห์"]])])


def enterprise_risk(a: Agency, fy: int) -> Doc:
    """False friend: enterprise risk plan under internal control rules."""
    return Doc(f"แผนบริหารจัดการความเสี่ยง {a.name} ปีงบประมาณ {fy}", ["จัดทำตามหลักเกณฑ์กระทรวงการคลังว่าด้วยการบริหารจัดการความเสี่ยง พ.ศ. 2562",
                Table(["ด้าน", "ความเสี่ยง", "แนวทาง"], [["ยุทธศาสตร์", "งบประมาณไม่เพียงพอต่อโครงการในแผน", "จัดลำดับความสำคัญ"], ["การดำเนินงาน", "งานก่อสร้างล่าช้า", "ติดตามทุกเดือน"]])])


def risk_done(a: Agency, fy: int, v: int = 0) -> Doc:
    """What was done against the corruption risks."""
    return Doc((f"การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ {fy_words(fy, v)}", f"รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต {fy_words(fy, v)}")[v % 2], [
        f"{a.name}ได้ดำเนินการตามมาตรการจัดการความเสี่ยงการทุจริตแล้ว ดังนี้",
        Table(["ความเสี่ยงการทุจริต", "มาตรการ", "การดำเนินการ", "ผล"], [["เรียกรับสินบนในงานอนุญาต", "ติดประกาศขั้นตอนและค่าธรรมเนียม", f"ดำเนินการเมื่อ {date(10, 2, fy, 2)}", "ไม่พบการร้องเรียน"], ["การตรวจรับพัสดุ", "หมุนเวียนกรรมการ", f"คำสั่งลงวันที่ {date(1, 11, fy - 1, 2)}", "ความเสี่ยงลดลงเป็นระดับต่ำ"]])])


ACTIONS = (("ปลูกฝังจิตสำนึกการต่อต้านการทุจริต", 15000), ("ประกาศเจตจำนงต่อต้านการทุจริตของผู้บริหาร", 0), ("พัฒนาระบบรับเรื่องร้องเรียน", 10000), ("เผยแพร่ข้อมูลข่าวสารการจัดซื้อจัดจ้าง", 0), ("อบรมให้ความรู้ผลประโยชน์ทับซ้อน", 20000))


def ac_plan(a: Agency, first: int, last: int, v: int = 0) -> Doc:
    """Anti-corruption action plan with projects, budgets, years."""
    span = f"พ.ศ. {first} - {last}" if v % 2 == 0 else f"พ.ศ. {th(first)} – {th(last)}"
    title = f"แผนปฏิบัติการป้องกันการทุจริต ({span})" if last > first else f"แผนปฏิบัติการป้องกันการทุจริต {fy_words(first, v)}"
    years = [str(y) for y in range(first, last + 1)]
    return Doc(title, [
        *(preface(a, "แผนปฏิบัติการ", first) if v % 2 == 0 else []),
        f"{a.name}จัดทำแผนเพื่อยกระดับคุณธรรมและความโปร่งใสในการดำเนินงาน โดยแบ่งเป็น 4 มิติ",
        Table(["มิติ", "โครงการ/กิจกรรม", *[f"งบประมาณปี {y}" for y in years], "ช่วงเวลาดำเนินการ"],
              [[str(n % 4 + 1), p, *[f"{b:,}" if b else "ไม่ใช้งบ" for _ in years], "ตุลาคม - กันยายน"] for n, (p, b) in enumerate(ACTIONS)])])


def ac_report(a: Agency, fy: int, v: int = 0, half: bool = False) -> Doc:
    """Results of the anti-corruption plan, for the half or the whole year."""
    if half:
        title = (f"รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน ปีงบประมาณ {fy}", f"รายงานผลตามแผนป้องกันการทุจริต {half_words(fy, v)}")[v % 2]
        rows = [[p, ("ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ")[n % 2], f"{b // 2:,}"] for n, (p, b) in enumerate(ACTIONS)]
        return Doc(title, [f"ความก้าวหน้าการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริตของ{a.name} {half_words(fy, v)}", Table(["โครงการ/กิจกรรม", "ความก้าวหน้า", "เบิกจ่าย (บาท)"], rows)])
    title = (f"รายงานผลการดำเนินการป้องกันการทุจริต {fy_words(fy, v)}", f"รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต {fy_words(fy, v)}")[v % 2]
    return Doc(title, [f"สรุปผลการดำเนินงานของ{a.name} ระหว่าง 1 ตุลาคม {fy - 1} - 30 กันยายน {fy}",
                       Table(["โครงการ/กิจกรรม", "ผลการดำเนินงาน", "งบประมาณที่ใช้"], [[p, "แล้วเสร็จ", f"{b:,}"] for p, b in ACTIONS]),
                       Heading("ปัญหา/อุปสรรค และข้อเสนอแนะ"), "พนักงานบางส่วนติดภารกิจไม่ได้เข้าอบรม ควรจัดสองรุ่น"])


def measures(a: Agency, fy: int, v: int = 0, analysis: bool = True) -> Doc:
    """Analysis of last year's ITA result and the measures drawn from it."""
    blocks: list[Block] = []
    if analysis:
        blocks += [Heading(f"ผลการวิเคราะห์การประเมิน ITA ปี พ.ศ. {fy - 1}"), f"{a.name}ได้คะแนนประเมินคุณธรรมและความโปร่งใส ปี {fy - 1} เท่ากับ 82.{fy % 89} คะแนน ตัวชี้วัดที่ควรพัฒนา ได้แก่ การใช้ทรัพย์สินของราชการ และประสิทธิภาพการสื่อสาร"]
    blocks += [Heading("มาตรการ"), Table(["มาตรการ", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การกำกับติดตาม"], [
        ["จัดทำแนวทางการยืมทรัพย์สินของราชการ", "ประกาศแบบฟอร์มการยืม-คืน", "กองคลัง", f"ต.ค. {fy - 1} - มี.ค. {fy}", "รายงานทุก 6 เดือน"],
        ["เพิ่มช่องทางสื่อสารสองทาง", "ปรับปรุงเว็บไซต์และเพจ", "สำนักปลัด", "ตลอดปี", "รายงานทุก 6 เดือน"]])]
    return Doc((f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี {fy}", f"การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส เพื่อกำหนดมาตรการ {fy_words(fy, v)}")[v % 2], blocks)


def measures_done(a: Agency, fy: int, v: int = 0) -> Doc:
    """Results of the integrity measures."""
    return Doc((f"การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {fy_words(fy, v)}", f"รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี {fy}")[v % 2], [
        f"{a.name}ติดตามผลการดำเนินการตามมาตรการ ปีงบประมาณ {fy} ดังนี้",
        Table(["มาตรการ", "การดำเนินการ", "ผลการดำเนินการ"], [["แนวทางการยืมทรัพย์สินของราชการ", "ประกาศใช้แบบฟอร์มและทะเบียนคุม", "ดำเนินการแล้ว"], ["ช่องทางสื่อสารสองทาง", "เปิดเว็บบอร์ดและตอบภายใน 1 วัน", "ดำเนินการแล้ว"]])])

"""Contents of the basic-information items: structure, people, powers, contact, law, news, talk, privacy."""
# ruff: noqa: E501 - one Thai sentence a line reads best
# fmt: off

from __future__ import annotations

import html

from agency import Agency, Person, date, fy_month, th
from blocks import Block, Bullets, Doc, Heading, Raw, Table

UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม", "กองสวัสดิการสังคม", "หน่วยตรวจสอบภายใน")
SECTIONS = {
    "สำนักปลัด": "งานบริหารทั่วไป งานนโยบายและแผน งานการเจ้าหน้าที่ งานป้องกันและบรรเทาสาธารณภัย",
    "กองคลัง": "งานการเงินและบัญชี งานพัสดุและทรัพย์สิน งานพัฒนาและจัดเก็บรายได้",
    "กองช่าง": "งานแบบแผนและก่อสร้าง งานควบคุมอาคาร งานสาธารณูปโภค",
    "กองการศึกษา": "งานบริหารการศึกษา งานส่งเสริมประเพณีวัฒนธรรม ศูนย์พัฒนาเด็กเล็ก",
    "กองสาธารณสุขและสิ่งแวดล้อม": "งานส่งเสริมสุขภาพ งานควบคุมโรค งานรักษาความสะอาด",
    "กองสวัสดิการสังคม": "งานสังคมสงเคราะห์ งานพัฒนาชุมชน",
    "หน่วยตรวจสอบภายใน": "งานตรวจสอบภายใน",
}


def structure(a: Agency, v: int = 0, political: bool = True) -> Doc:
    """Organisation chart as text; `political=False` leaves the elected side out."""
    title = (f"โครงสร้างการแบ่งส่วนราชการ{a.name}", f"แผนผังโครงสร้าง {a.short}", f"โครงสร้างหน่วยงานของ{a.name}")[v % 3]
    blocks: list[Block] = []
    if political:
        blocks += [
            Heading("ฝ่ายการเมือง"),
            Bullets([
                f"{a.head} (ผู้บริหารสูงสุด)",
                f"{a.deputy} จำนวน 2 คน เลขานุการ{a.head} และที่ปรึกษา",
                f"{a.council} ประกอบด้วย ประธานสภา รองประธานสภา และสมาชิกสภาจากการเลือกตั้ง",
            ]),
        ]
    intro = (
        f"{a.name}แบ่งส่วนราชการภายในออกเป็นสำนักและกอง ตามแผนผังดังต่อไปนี้",
        f"ฝ่ายข้าราชการประจำ มี{a.clerk}เป็นผู้บังคับบัญชาสูงสุด รองจาก{a.head} แบ่งส่วนงานดังนี้",
        f"{a.clerk} รับผิดชอบควบคุมดูแลราชการประจำ และมีส่วนราชการภายในดังนี้",
    )[v % 3]
    blocks += [Heading("ฝ่ายข้าราชการประจำ"), intro, f"{a.clerk} / รอง{a.clerk}"]
    if v % 2:
        rows = [[u, "ผู้อำนวยการกอง" if u.startswith("กอง") else "หัวหน้า" + u, SECTIONS[u]] for u in UNITS]
        blocks.append(Table(["ส่วนราชการ", "ตำแหน่งหัวหน้า", "งานภายใน"], rows))
    else:
        blocks.append(Bullets([f"{u}: {SECTIONS[u]}" for u in UNITS]))
    return Doc(title, blocks)


def people_cards(people: tuple[Person, ...], photos: bool = True, tel: bool = True, folder: str = "/images/") -> str:
    """Cards of persons with photograph, name, post and telephone."""
    cards = []
    for number, p in enumerate(people, 1):
        photo = f'<img src="{folder}p{number:02d}.png" width="90" height="110" alt="">' if photos else ""
        phone = f"<br>โทร. {p.tel}" if tel else ""
        cards.append(f'<div class="person">{photo}<p><b>{html.escape(p.name)}</b><br>{html.escape(p.post)}{phone}</p></div>')
    return "\n".join(cards)


def executives(a: Agency, v: int = 0, political: bool = True, permanent: bool = True, photos: bool = True,
               tel: bool = True, folder: str = "/images/") -> Doc:
    """The executives page; each flag takes one required part away."""
    title = ("คณะผู้บริหาร", f"ข้อมูลผู้บริหาร{a.name}", "ทำเนียบผู้บริหาร")[v % 3]
    blocks: list[Block] = []
    if political:
        blocks += [Heading(("ฝ่ายการเมือง", "คณะผู้บริหารฝ่ายการเมือง", "ผู้บริหารท้องถิ่น")[v % 3]),
                   Raw(people_cards(a.politicians, photos, tel, folder))]
    if permanent:
        blocks += [Heading(("ฝ่ายข้าราชการประจำ", "หัวหน้าส่วนราชการ", "พนักงานส่วนท้องถิ่น ฝ่ายประจำ")[v % 3]),
                   Raw(people_cards(a.officials, photos, tel, folder))]
    return Doc(title, blocks)


def powers(a: Agency, v: int = 0) -> Doc:
    """The authority's own powers and duties, not a whole act."""
    duties = [
        "จัดให้มีและบำรุงรักษาทางบกและทางน้ำ", "รักษาความสะอาดของถนน ทางเดิน และที่สาธารณะ รวมทั้งการกำจัดมูลฝอยและสิ่งปฏิกูล",
        "ป้องกันโรคและระงับโรคติดต่อ", "ป้องกันและบรรเทาสาธารณภัย", "ส่งเสริมการศึกษา ศาสนา และวัฒนธรรม",
        "ส่งเสริมการพัฒนาสตรี เด็ก เยาวชน ผู้สูงอายุ และผู้พิการ", "คุ้มครอง ดูแล และบำรุงรักษาทรัพยากรธรรมชาติและสิ่งแวดล้อม",
        "จัดให้มีน้ำเพื่อการอุปโภค บริโภค และการเกษตร", "จัดให้มีและบำรุงไฟฟ้าหรือแสงสว่างโดยวิธีอื่น",
    ]
    title = ("อำนาจหน้าที่", f"หน้าที่และอำนาจของ{a.name}", "ภารกิจและอำนาจหน้าที่")[v % 3]
    intro = (
        f"{a.name}มีอำนาจหน้าที่ตามที่กฎหมายกำหนด โดยต้องทำในเขตพื้นที่รับผิดชอบ {len(a.villages)} หมู่บ้าน ดังต่อไปนี้",
        f"หน้าที่และอำนาจของ{a.name} ที่ให้บริการแก่ประชาชนในตำบล{a.place} มีดังนี้",
        f"ภารกิจที่{a.name}ต้องดำเนินการตามกฎหมายจัดตั้งและกฎหมายกำหนดแผนและขั้นตอนการกระจายอำนาจ สรุปได้ดังนี้",
    )[v % 3]
    heads = ["อำนาจหน้าที่ของ" + x for x in (a.head, a.council, a.clerk)]
    extra = [
        f"{a.head} กำหนดนโยบายโดยไม่ขัดต่อกฎหมาย และรับผิดชอบในการบริหารราชการให้เป็นไปตาม{a.bylaw}",
        f"{a.council} ให้ความเห็นชอบแผนพัฒนาและร่าง{a.bylaw} และควบคุมการปฏิบัติงานของฝ่ายบริหาร",
        f"{a.clerk} ควบคุมดูแลราชการประจำให้เป็นไปตามนโยบายของฝ่ายบริหาร",
    ]
    blocks: list[Block] = [intro, Bullets(duties, numbered=v % 2 == 0)]
    for head, text in zip(heads, extra, strict=True):
        blocks += [Heading(head), text]
    return Doc(title, blocks)


def contact(a: Agency, v: int = 0, email: bool = True, map_: bool = True, fax: bool = True, tel: bool = True) -> Doc:
    """The contact page; flags take parts away."""
    title = ("ติดต่อเรา", "ข้อมูลการติดต่อ", "ติดต่อหน่วยงาน")[v % 3]
    lines = [f"ที่อยู่: {a.name} {a.address}"]
    if tel:
        lines.append((f"โทรศัพท์: {a.tel}", f"หมายเลขโทรศัพท์ {a.tel} ต่อ 101 (สำนักปลัด)", f"โทร. {th(a.tel)}")[v % 3])
    if fax:
        lines.append((f"โทรสาร: {a.fax}", f"แฟกซ์ {a.fax}")[v % 2])
    if email:
        lines.append((f"E-mail: {a.email}", f"ไปรษณีย์อิเล็กทรอนิกส์ {a.email}")[v % 2])
    lines.append("เวลาทำการ: วันจันทร์ - วันศุกร์ 08.30 - 16.30 น. (เว้นวันหยุดราชการ)")
    blocks: list[Block] = [Bullets(lines)]
    if map_:
        frame = ('<iframe src="https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d9999" width="500" height="300" '
                 'title="แผนที่"></iframe>')
        image = '<img src="/images/map.png" alt="แผนที่ตั้ง" width="500">'
        blocks += [Heading(("แผนที่ตั้งสำนักงาน", "แผนที่การเดินทาง", "แผนที่")[v % 3]), Raw((frame, image, frame)[v % 3])]
    return Doc(title, blocks)


def laws(a: Agency, v: int = 0) -> Doc:
    """Laws that govern the authority's work, with its own by-laws."""
    title = ("กฎหมายที่เกี่ยวข้อง", "กฏหมาย ระเบียบ ข้อบังคับ", "ระเบียบ/กฎหมายที่เกี่ยวข้อง")[v % 3]
    rows = [
        "พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น พ.ศ. 2542",
        "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
        "พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560",
        "พระราชบัญญัติภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562",
        "พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522 และที่แก้ไขเพิ่มเติม",
        "พระราชบัญญัติการสาธารณสุข พ.ศ. 2535",
        "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548",
        "ระเบียบกระทรวงมหาดไทยว่าด้วยวิธีการงบประมาณขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2563",
        f"{a.bylaw} เรื่อง การจัดการมูลฝอยในเขต{a.name} พ.ศ. 2561",
        f"{a.bylaw} เรื่อง การควบคุมการเลี้ยงหรือปล่อยสัตว์ พ.ศ. 2563",
    ]
    return Doc(title, [f"รวบรวมกฎหมายที่ใช้ในการปฏิบัติงานของ{a.name}", Bullets(rows, numbered=v % 2 == 0)])


NEWS = (
    ("ลงพื้นที่ตรวจสอบและซ่อมแซมถนนที่ชำรุด", "กองช่างนำเครื่องจักรเข้าเกลี่ยถนนลูกรังที่เสียหายจากฝน พร้อมลงหินคลุกเพื่อให้ประชาชนสัญจรได้สะดวก"),
    ("ออกหน่วยบริการฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า", "กองสาธารณสุขและสิ่งแวดล้อมออกให้บริการถึงหมู่บ้าน มีสุนัขและแมวเข้ารับวัคซีนรวม 214 ตัว"),
    ("ประชาสัมพันธ์การชำระภาษีที่ดินและสิ่งปลูกสร้าง", "ขอเชิญผู้มีหน้าที่เสียภาษีติดต่อชำระ ณ กองคลัง ในวันและเวลาราชการ"),
    ("มอบเบี้ยยังชีพผู้สูงอายุและผู้พิการ", "เจ้าหน้าที่กองสวัสดิการสังคมลงพื้นที่มอบเงินให้แก่ผู้สูงอายุที่ติดเตียงถึงบ้าน"),
    ("กิจกรรมพัฒนาลำคลองร่วมกับประชาชน", "ผู้บริหาร สมาชิกสภา พนักงาน และประชาชนจิตอาสาร่วมกันกำจัดวัชพืชและผักตบชวา"),
    ("ตรวจเยี่ยมศูนย์พัฒนาเด็กเล็กก่อนเปิดภาคเรียน", "ตรวจความพร้อมของอาคารสถานที่ ครัว และอุปกรณ์การเรียนให้ปลอดภัยสำหรับเด็ก"),
    ("พ่นหมอกควันควบคุมโรคไข้เลือดออก", "หลังพบผู้ป่วยในพื้นที่ เจ้าหน้าที่พ่นหมอกควันและใส่ทรายกำจัดลูกน้ำในรัศมี 100 เมตร"),
    ("ประชุมสภาสมัยสามัญ", "ที่ประชุมพิจารณาโอนงบประมาณรายจ่ายและรับทราบรายงานของฝ่ายบริหาร"),
    ("ฝึกซ้อมแผนป้องกันและบรรเทาสาธารณภัย", "ฝึกซ้อมการอพยพและดับเพลิงเบื้องต้นร่วมกับโรงเรียนและชุมชน"),
    ("เปิดรับลงทะเบียนผู้สูงอายุรายใหม่", "ผู้ที่จะมีอายุครบ 60 ปี ลงทะเบียนได้ที่กองสวัสดิการสังคม พร้อมบัตรประชาชนและสมุดบัญชีธนาคาร"),
)


def news_items(a: Agency, fy: int, count: int, v: int = 0, last: int = 8) -> list[tuple[str, str, Doc]]:
    """News stories of a fiscal year: date, headline, story; spread over its first `last` months."""
    rng = a.rng(f"news/{fy}")
    out = []
    for number in range(count):
        head, text = NEWS[(number + v) % len(NEWS)]
        month, year = fy_month(fy, number * last // count)
        village = rng.choice(a.villages)
        when = date(rng.randint(3, 27), month, year, v)
        body = (f"เมื่อวันที่ {when} {a.name} โดย{a.politicians[number % 2].post} {a.politicians[number % 2].name} "
                f"พร้อมเจ้าหน้าที่ที่เกี่ยวข้อง ดำเนินการ{head} บริเวณ{village} {text} ทั้งนี้เพื่อให้บริการประชาชนตามอำนาจหน้าที่ของหน่วยงาน")
        out.append((when, f"{head} {village}", Doc(f"{head} {village}", [f"ลงวันที่ {when}", body, "ภาพ/ข่าว งานประชาสัมพันธ์ สำนักปลัด"])))
    return out


def news_list(a: Agency, fy: int, count: int = 8, v: int = 0) -> Doc:
    """News of a fiscal year on one page, each with its date."""
    stories = news_items(a, fy, count, v)
    rows = [f"[{when}] {head}" for when, head, _ in reversed(stories)]
    return Doc(("ข่าวประชาสัมพันธ์", "ข่าวสารและกิจกรรม")[v % 2], [Bullets(rows)])


QUESTIONS = (
    ("ไฟถนนหน้าซอยดับมาสามวันแล้ว", "รบกวนเข้ามาดูให้ด้วยครับ มืดมาก", "ได้รับเรื่องแล้วค่ะ กองช่างเข้าซ่อมเรียบร้อยแล้วเมื่อเช้านี้"),
    ("ขออนุญาตก่อสร้างบ้านต้องใช้เอกสารอะไรบ้าง", "จะสร้างบ้านชั้นเดียวค่ะ", "เตรียมสำเนาโฉนด แบบแปลน และบัตรประชาชน ยื่นที่กองช่างได้เลยครับ"),
    ("รถขยะไม่เข้ามาเก็บหมู่ 5", "ขยะล้นถังแล้วครับ", "ขออภัยในความล่าช้า รถชำรุดระหว่างทาง วันนี้เข้าเก็บแล้วครับ"),
    ("ลงทะเบียนผู้สูงอายุถึงวันไหน", "คุณแม่อายุครบหกสิบปีหน้า", "ลงทะเบียนได้ทุกวันทำการจนถึงสิ้นเดือนกันยายนค่ะ"),
)


def webboard(a: Agency, fy: int, v: int = 0, replies: bool = True) -> Doc:
    """Questions of citizens with dated answers of staff, and a form to ask."""
    title = ("กระดานถาม-ตอบ", "เว็บบอร์ด ถามตอบ", "Q&A ถาม - ตอบ")[v % 3]
    blocks: list[Block] = []
    for number, (subject, text, answer) in enumerate(QUESTIONS):
        month, year = fy_month(fy, 2 + number)
        blocks += [Heading(f"กระทู้ที่ {number + 1}: {subject}"), f"โดย: ผู้เยี่ยมชม วันที่ {date(9, month, year, v)} ข้อความ: {text}"]
        if replies:
            blocks.append(f"ตอบโดย: เจ้าหน้าที่{a.short} วันที่ {date(10, month, year, v)} - {answer}")
    blocks.append(Raw('<form method="post" action="">หัวข้อ <input name="subject"> ชื่อผู้ถาม <input name="author"> '
                      'ข้อความ <textarea name="message"></textarea> <input type="submit" value="ตั้งกระทู้ใหม่"></form>'))
    return Doc(title, blocks)


def faq(a: Agency, v: int = 0) -> Doc:
    """Questions that the authority asks itself: one way only."""
    lines = [f"ถาม: {s} ตอบ: {r}" for s, _, r in QUESTIONS[1:]]
    return Doc(("คำถามที่พบบ่อย (FAQ)", "Q&A คำถามที่พบบ่อย")[v % 2], [f"รวมคำถามที่ประชาชนสอบถาม{a.unit}อยู่เสมอ", Bullets(lines)])


def privacy(a: Agency, v: int = 0) -> Doc:
    """Personal-data protection policy."""
    title = ("นโยบายคุ้มครองข้อมูลส่วนบุคคล", f"ประกาศ{a.name} เรื่อง นโยบายการคุ้มครองข้อมูลส่วนบุคคล", "Privacy Policy นโยบายความเป็นส่วนตัว")[v % 3]
    return Doc(title, [
        f"{a.name}ให้ความสำคัญกับการคุ้มครองข้อมูลส่วนบุคคล จึงจัดทำนโยบายฉบับนี้ให้สอดคล้องกับพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562",
        Bullets([
            "ข้อมูลส่วนบุคคลที่เก็บรวบรวม ได้แก่ ชื่อ ที่อยู่ หมายเลขโทรศัพท์ และข้อมูลการขอรับบริการ",
            "วัตถุประสงค์ของการเก็บรวบรวม ใช้ และเปิดเผยข้อมูล เพื่อให้บริการตามภารกิจ",
            "ระยะเวลาการเก็บรักษาและมาตรการรักษาความมั่นคงปลอดภัย",
            "สิทธิของเจ้าของข้อมูล เช่น ขอเข้าถึง ขอแก้ไข ขอลบ และเพิกถอนความยินยอม",
            f"ติดต่อเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล (DPO) {a.email}",
        ], numbered=True),
        f"ประกาศ ณ วันที่ {th(1)} มิถุนายน พ.ศ. {th(2565)} ลงชื่อ {a.mayor} {a.head}",
    ])


def social(a: Agency) -> str:
    """Icon-only links to the authority's social networks."""
    return (f'<a href="https://www.facebook.com/{a.key}.example" target="_blank" title="Facebook {a.short}">'
            f'<img src="/images/fb.png" width="32" height="32" alt=""></a>')

"""Invented authorities, and the pools of people, projects and firms that their documents draw from."""

# ruff: noqa: E501 - one Thai sentence a line reads best

from __future__ import annotations

import random
from dataclasses import dataclass

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
SHORT = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()


@dataclass(frozen=True)
class Person:
    """An invented person in office."""

    name: str
    post: str
    tel: str


@dataclass(frozen=True)
class Agency:
    """An invented local authority; every document names it."""

    key: str
    name: str
    short: str
    unit: str  # how it calls itself: เทศบาล, อบต., อบจ.
    head: str
    deputy: str
    clerk: str
    council: str
    bylaw: str
    place: str  # the name of the town alone
    address: str
    tel: str
    fax: str
    email: str
    province: str
    politicians: tuple[Person, ...]
    officials: tuple[Person, ...]
    villages: tuple[str, ...]

    @property
    def mayor(self) -> str:
        """Name of the highest executive."""
        return self.politicians[0].name

    def rng(self, what: str) -> random.Random:
        """A random source that depends only on the agency and `what`."""
        return random.Random(f"{self.key}/{what}")


def th(value: object) -> str:
    """Write a value with Thai digits."""
    return str(value).translate(THAI_DIGITS)


def money(value: int) -> str:
    """Baht with thousands separators and two decimals."""
    return f"{value:,}.00"


def fy_words(fy: int, v: int) -> str:
    """One of the ways of writing a fiscal year."""
    return (
        f"ประจำปีงบประมาณ พ.ศ. {fy}",
        f"ประจำปีงบประมาณ พ.ศ. {th(fy)}",
        f"ปีงบประมาณ {fy}",
        f"ประจำปี {fy}",
        f"ประจำปี พ.ศ. {th(fy)}",
    )[v % 5]


def half_words(fy: int, v: int) -> str:
    """One of the ways of writing the first half of a fiscal year."""
    return (
        f"รอบ 6 เดือนแรก (1 ตุลาคม {fy - 1} - 31 มีนาคม {fy})",
        f"รอบ ๖ เดือน (ตุลาคม {th(fy - 1)} – มีนาคม {th(fy)})",
        f"ระหว่างเดือน ต.ค. {(fy - 1) % 100} – มี.ค. {fy % 100}",
        f"ไตรมาสที่ 1-2 ปีงบประมาณ {fy} (ต.ค. {fy - 1} ถึง มี.ค. {fy})",
    )[v % 4]


def date(day: int, month: int, year: int, v: int = 0) -> str:
    """One of the ways of writing a date; `year` is a Buddhist-era calendar year."""
    return (
        f"{day} {MONTHS[month - 1]} {year}",
        f"{th(day)} {MONTHS[month - 1]} พ.ศ. {th(year)}",
        f"{day} {SHORT[month - 1]} {year % 100}",
        f"{day:02d}/{month:02d}/{year}",
    )[v % 4]


def fy_month(fy: int, number: int) -> tuple[int, int]:
    """Month and calendar year of the n-th month (0–11) of a fiscal year."""
    month = (9 + number) % 12 + 1
    return month, fy - 1 if month >= 10 else fy


PROJECTS = (
    ("ก่อสร้างถนนคอนกรีตเสริมเหล็กสาย{v}", "กองช่าง", 480, 950),
    ("ปรับปรุงผิวจราจรแอสฟัลต์ติกคอนกรีตสาย{v}", "กองช่าง", 700, 1900),
    ("วางท่อระบายน้ำพร้อมบ่อพัก {v}", "กองช่าง", 290, 640),
    ("ขยายเขตไฟฟ้าสาธารณะ {v}", "กองช่าง", 90, 260),
    ("จัดงานประเพณีลอยกระทง", "กองการศึกษา", 80, 200),
    ("จัดงานวันเด็กแห่งชาติ", "กองการศึกษา", 60, 120),
    ("สนับสนุนอาหารกลางวันศูนย์พัฒนาเด็กเล็ก", "กองการศึกษา", 400, 900),
    ("ควบคุมโรคติดต่อนำโดยยุงลาย", "กองสาธารณสุขและสิ่งแวดล้อม", 40, 90),
    ("รณรงค์คัดแยกขยะจากต้นทาง", "กองสาธารณสุขและสิ่งแวดล้อม", 30, 80),
    ("ฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า", "กองสาธารณสุขและสิ่งแวดล้อม", 35, 70),
    ("ส่งเสริมอาชีพกลุ่มสตรี {v}", "กองสวัสดิการสังคม", 20, 60),
    ("ดูแลผู้สูงอายุที่มีภาวะพึ่งพิง", "กองสวัสดิการสังคม", 70, 150),
    ("ลดอุบัติเหตุช่วงเทศกาลปีใหม่และสงกรานต์", "งานป้องกันและบรรเทาสาธารณภัย", 40, 95),
    ("ฝึกทบทวนอาสาสมัครป้องกันภัยฝ่ายพลเรือน", "งานป้องกันและบรรเทาสาธารณภัย", 60, 180),
    ("จัดทำแผนที่ภาษีและทะเบียนทรัพย์สิน", "กองคลัง", 50, 140),
)
FIRMS = (
    "หจก.ภูทองก่อสร้าง",
    "บริษัท แสงตะวันวัสดุภัณฑ์ จำกัด",
    "ร้านรุ่งเรืองการค้า",
    "หจก.สินไพบูลย์โยธา",
    "ร้านเพชรน้ำหนึ่งเครื่องเขียน",
    "บริษัท นทีทิพย์คอนกรีต จำกัด",
    "อู่ช่างศักดิ์ยนต์",
    "ร้านบ้านป้ายสุวรรณ",
)
PURCHASES = (
    ("ซื้อวัสดุสำนักงาน สำนักปลัด", 12, 45),
    ("ซื้อวัสดุคอมพิวเตอร์ กองคลัง", 10, 38),
    ("จ้างซ่อมแซมรถบรรทุกขยะ", 15, 60),
    ("ซื้อน้ำมันเชื้อเพลิงและหล่อลื่น", 20, 70),
    ("จ้างเหมาทำป้ายประชาสัมพันธ์", 3, 12),
    ("ซื้ออาหารเสริม (นม) โรงเรียน", 90, 260),
    ("จ้างก่อสร้างถนน คสล. {v}", 400, 498),
    ("จ้างเหมาบริการรักษาความสะอาดอาคารสำนักงาน", 54, 108),
    ("ซื้อครุภัณฑ์คอมพิวเตอร์โน้ตบุ๊ก 2 เครื่อง", 38, 52),
    ("จ้างปรับปรุงอาคารศูนย์พัฒนาเด็กเล็ก", 180, 420),
)


def projects(a: Agency, fy: int, count: int) -> list[tuple[str, str, int]]:
    """Projects of a year: name, unit responsible, budget in baht."""
    rng = a.rng(f"projects/{fy}")
    chosen = rng.sample(PROJECTS, min(count, len(PROJECTS)))
    return [
        ("โครงการ" + n.format(v=rng.choice(a.villages)), unit, rng.randint(lo, hi) * 1000) for n, unit, lo, hi in chosen
    ]


def purchases(a: Agency, fy: int, month: int, count: int) -> list[tuple[str, int, int, str]]:
    """Purchases of one month: work, budget, price agreed (baht), firm."""
    rng = a.rng(f"purchases/{fy}/{month}")
    out = []
    for name, lo, hi in rng.sample(PURCHASES, count):
        budget = rng.randint(lo, hi) * 1000
        out.append((name.format(v=rng.choice(a.villages)), budget, budget - rng.randint(0, 9) * 100, rng.choice(FIRMS)))
    return out


def preface(a: Agency, what: str, fy: int) -> list[str]:
    """The foreword and contents that open a bound report; they name laws and years that are not the report's own."""
    return [
        "คำนำ",
        (
            f"{what}ฉบับนี้จัดทำขึ้นตามระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 3) พ.ศ. 2561 "
            f"ประกอบกับรัฐธรรมนูญแห่งราชอาณาจักรไทย พ.ศ. 2560 ที่ให้หน่วยงานของรัฐเปิดเผยข้อมูลข่าวสารให้ประชาชนเข้าถึงได้โดยสะดวก"
        ),
        (
            f"{a.name}หวังเป็นอย่างยิ่งว่าเอกสารเล่มนี้จะเป็นประโยชน์ต่อการบริหารงานของ{a.unit} และเป็นข้อมูลแก่ประชาชนในพื้นที่ทั้ง {len(a.villages)} แห่ง "
            "หากมีข้อเสนอแนะประการใด คณะผู้จัดทำยินดีรับไว้ปรับปรุงในโอกาสต่อไป"
        ),
        "สารบัญ  ส่วนที่ 1 บทนำ ... 1   ส่วนที่ 2 รายละเอียด ... 3   ส่วนที่ 3 การติดตามและประเมินผล ... 9   ภาคผนวก ... 12",
        (
            f"ส่วนที่ 1 บทนำ  {a.name}เริ่มเก็บข้อมูลพื้นฐานมาตั้งแต่ปี พ.ศ. {fy - 9} ประชากรเพิ่มขึ้นเฉลี่ยร้อยละ 1.2 ต่อปี รายได้หลักมาจากภาคเกษตรและการค้า "
            "ปัญหาที่ประชาชนเสนอบ่อยคือถนนชำรุด น้ำไม่พอใช้ในหน้าแล้ง และการจัดการขยะ"
        ),
    ]

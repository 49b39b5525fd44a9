"""Contents told in everyday words: known by what answers such a topic on other sites, and never by that alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checklist import likeness, thai
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Outcome
from tests.checklist.sites import pdf
from tests.checklist.test_places import told

CHOSEN = """<h1>ซอยเราจะเอาอะไรก่อน</h1><p>โพสต์ 21 ก.พ. 2568</p>
<p>วันที่ 19 กุมภาพันธ์ 2568 ที่ลานหน้าโรงเรียน คนในซอยพฤกษา 64 คน มาคุยกันเรื่องงบที่เหลือ 300,000 บาท ตัวแทนผู้ปกครอง
ตัวแทนร้านค้า และ อสม. เสนอกันคนละข้อ</p><p>ยกมือแล้ว ทางเท้าได้ 41 เสียง ไฟส่องทาง 23 เสียง</p>
<p>กองช่างแก้แบบทางเท้าตามที่ชาวบ้านขอ และบรรจุไฟส่องทางไว้ในแผนปีหน้า</p>"""
TAUGHT = """<h1>สองวันที่ได้คิด</h1><p>โพสต์ 3 มี.ค. 2566</p><p>วันที่ 1-2 มีนาคม 2566 พนักงานและลูกจ้างของเทศบาล 47 คน
ฟังวิทยากรเล่าเรื่องจริยธรรมของคนทำงานราชการ ความซื่อสัตย์ และผลประโยชน์ทับซ้อน แบ่งกลุ่มทำกรณีศึกษา
ทดสอบก่อนอบรมเฉลี่ย 11 หลังอบรมเฉลี่ย 17 จาก 20 คะแนน</p>"""


@pytest.mark.parametrize(("html", "item", "year"), [(CHOSEN, "O20", 2568), (TAUGHT, "O40", 2566)])
def test_a_post_in_everyday_words_is_found_under_no_label(html: str, item: str, year: int) -> None:
    assert told(html, item, year, label="ข่าวจากพื้นที่").outcome is not Outcome.MISSING


INVITED = """<h1>ขอเชิญ</h1><p>ขอเชิญชาวซอยพฤกษาร่วมทำบุญตักบาตรที่ลานหน้าโรงเรียน วันที่ 19 กุมภาพันธ์ 2568 เวลา 07.00 น.
ผู้ปกครอง ร้านค้า และ อสม. นำข้าวสารอาหารแห้งมาร่วม</p>"""
TRIP = """<h1>ไปดูงาน</h1><p>วันที่ 19 กุมภาพันธ์ 2568 ตัวแทนผู้ปกครอง ร้านค้า และ อสม. 64 คน ไปดูงานที่จังหวัดใกล้เคียง
ยกมือเลือกแล้วว่าจะกินข้าวที่ไหน</p>"""


@pytest.mark.parametrize("html", [INVITED, TRIP])
def test_the_same_people_without_a_decision_are_no_participation(html: str) -> None:
    assert told(html, "O20", 2568, label="ข่าวจากพื้นที่").outcome is Outcome.MISSING


def test_a_part_of_minutes_answers_for_itself() -> None:
    minutes = pdf(
        """รายงานการประชุมพนักงาน ครั้งที่ 2/2568
        วันที่ 20 มกราคม 2568 ณ ห้องประชุมชั้นบน
        วาระที่ 1 เรื่องแจ้งให้ทราบ
        รถบรรทุกน้ำซ่อมเสร็จแล้ว กองช่างใช้ได้ตั้งแต่สัปดาห์หน้า ขอให้ปิดไฟก่อนกลับบ้าน
        วาระที่ 2 คะแนน ITA ปี 2567 กับสิ่งที่จะแก้
        ปี 2567 ได้ 81.20 คะแนน การใช้ทรัพย์สินของราชการ 74.30 เพราะขั้นตอนยืมไม่ชัด การป้องกันการทุจริต 70.00
        มาตรการ ทำทะเบียนยืมพัสดุ ขั้นตอน เขียนแบบยืมและเวียนทุกกอง ผู้รับผิดชอบ งานพัสดุ ภายใน กุมภาพันธ์ ติดตาม รายงานปลัดทุกเดือน
        มาตรการ เผยแพร่แผนการใช้จ่ายให้พนักงานทราบ ผู้รับผิดชอบ กองคลัง ติดตามในที่ประชุมประจำเดือน
        วาระที่ 3 เรื่องอื่น
        ปิดประชุม"""
    )
    html = '<h1>ห้องสมุดเอกสาร</h1><ul><li><a href="/m.pdf">ประชุมพนักงาน 2/68</a></li></ul>'
    assert told(html, "O27", 2568, documents={"m.pdf": minutes}).outcome is Outcome.FOUND


def test_a_post_of_a_score_alone_is_no_analysis() -> None:
    html = """<h1>คะแนนของเรา</h1><p>ปี 2567 เทศบาลได้คะแนน ITA 88.40 คะแนน ระดับ A ดีขึ้นจากปีก่อน 3 คะแนน
    ขอบคุณพนักงานและชาวบ้านทุกคนที่ช่วยกันตอบแบบวัด</p>"""
    assert told(html, "O27", 2568, label="ข่าวจากพื้นที่").outcome is Outcome.MISSING


MINUTES = """รายงานการประชุมสภาเทศบาลตำบลบางมะเฟือง สมัยสามัญ ครั้งที่ 1/2566
วันที่ 14 กุมภาพันธ์ 2566
วาระที่ 1 เรื่องแจ้งให้ทราบ
ประธานเปิดประชุม เวลา 10.00 น.
วาระที่ 2 {topic}
{talk}
วาระที่ 3 เรื่องอื่น ๆ
ปิดประชุม"""


@pytest.mark.parametrize(
    ("topic", "talk", "item"),
    [
        ("นโยบายการบริหารทรัพยากรบุคคล", "ปลัดแจ้งว่านโยบายปี 2566 อยู่ในขั้นยกร่าง จะเสนอคราวหน้า", "O23"),
        ("การประเมินความเสี่ยงการทุจริต", "ปลัดแจ้งว่าหน่วยตรวจสอบภายในจะประเมินและส่งภายในเดือนเมษายน", "O34"),
        ("แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)", "เสนอต่อสภา ที่ประชุมเห็นชอบ 11 เสียง", "O4"),
        ("แผนดำเนินงาน ปี 2566", "มี 84 โครงการ รายละเอียดตามเอกสารที่แจก", "O11"),
    ],
)
def test_what_was_talked_of_at_a_meeting_is_not_the_paper(topic: str, talk: str, item: str) -> None:
    html = '<h1>สภา</h1><ul><li><a href="/m.pdf">รายงานการประชุมสภา 1/66</a></li></ul>'
    documents = {"m.pdf": pdf(MINUTES.format(topic=topic, talk=talk))}
    assert told(html, item, 2566, documents=documents).outcome is Outcome.MISSING


STAFF_PART = """{cover}
ส่วนที่ 1 งานโยธา
ซ่อมถนน 3 สาย วางท่อ 2 แห่ง ตรวจรับแล้วทุกงาน
ส่วนที่ 2 คนของเรา
อัตรากำลังพนักงาน 48 อัตรา บรรจุแต่งตั้งใหม่ 3 ราย รับโอน 1 ราย ประเมินผลการปฏิบัติงาน 2 รอบ
ผลการฝึกอบรมและพัฒนาบุคลากร 14 หลักสูตร ผู้ผ่านการอบรม 44 คน ใช้งบประมาณ 310,000 บาท
ปัญหาอุปสรรค ตำแหน่งว่างสายช่างสรรหาไม่ได้ ข้อเสนอแนะ ขอใช้บัญชีของหน่วยงานอื่น
ส่วนที่ 3 อุปสรรค
งบประมาณจำกัดและฝนตกชุก"""


@pytest.mark.parametrize(
    ("cover", "outcome"),
    [
        ("รายงานกิจการ ประจำปีงบประมาณ 2565\nเทศบาลตำบลบางมะเฟือง", Outcome.FOUND),
        ("รายงานกิจการ ประจำปีงบประมาณ 2565\nเทศบาลเมืองดอนแก้ว อำเภอเมือง จังหวัดสระบุรี", Outcome.MISSING),
        ("ตัวอย่างการเขียนรายงาน ปีงบประมาณ 2565\nเอกสารประกอบการอบรม", Outcome.MISSING),
    ],
)
def test_a_part_is_whose_its_paper_is(cover: str, outcome: Outcome) -> None:
    html = '<h1>ห้องสมุด</h1><ul><li><a href="/r.pdf">เล่มปี 2565</a></li></ul>'
    documents = {"r.pdf": pdf(STAFF_PART.format(cover=cover))}
    assert told(html, "O26", 2566, documents=documents).outcome is outcome


def test_a_measure_reported_at_every_meeting_to_come_was_decided() -> None:
    talk = (
        "ปี 2567 ได้ 81.20 คะแนน การใช้ทรัพย์สินของราชการ 74.30 เพราะขั้นตอนยืมไม่ชัด การป้องกันการทุจริต 70.00\n"
        "มาตรการ ทำทะเบียนยืมพัสดุ ขั้นตอน เขียนแบบยืมและเวียนทุกกอง ผู้รับผิดชอบ งานพัสดุ ภายในกุมภาพันธ์\n"
        "มาตรการ เผยแพร่แผนการใช้จ่ายให้พนักงานทราบ ผู้รับผิดชอบ กองคลัง\n"
        "ติดตาม โดยงานพัสดุจะรายงานปลัดทุกเดือน ที่ประชุมรับทราบ"
    )
    minutes = (
        MINUTES.format(topic="คะแนน ITA ปี 2567 กับสิ่งที่จะแก้", talk=talk).replace("2566", "2568").replace("1/66", "1/68")
    )
    html = '<h1>ห้องสมุด</h1><ul><li><a href="/m.pdf">ประชุมครั้งที่ 1</a></li></ul>'
    assert told(html, "O27", 2568, documents={"m.pdf": pdf(minutes)}).outcome is Outcome.FOUND


RISKS = """คณะทำงานให้คะแนนเหตุการณ์ที่อาจเกิดการทุจริต โอกาส ผลกระทบ ระดับความเสี่ยง และวิธีจัดการ
ผู้ควบคุมงานเซ็นรับงานถนนไม่ตรงแบบ โอกาส 2 ผลกระทบ 5 ระดับความเสี่ยง สูง ให้ชุมชนร่วมตรวจรับ กองช่าง
เรียกเงินเร่งใบอนุญาตก่อสร้าง โอกาส 2 ผลกระทบ 5 ระดับความเสี่ยง สูง ติดเวลามาตรฐานที่เคาน์เตอร์ กองช่าง
เบิกน้ำมันรถเกินจริง โอกาส 3 ผลกระทบ 3 ระดับความเสี่ยง ปานกลาง สุ่มตรวจสมุดคุมรถ สำนักปลัด"""


@pytest.mark.parametrize("title", ["ผนวก ก\nผลประเมินความเสี่ยงการทุจริต ประจำปี 2566", "ภาคผนวก"])
def test_an_annex_answers_for_itself(title: str) -> None:
    paper = pdf(
        "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)\nเทศบาลตำบลบางมะเฟือง\nค่ายเยาวชนซื่อตรง 25,000 บาท ทุกปี\n"
        f"เปิดราคากลางทุกงาน ไม่ใช้งบ ทุกเดือน\n{title}\n{RISKS}"
    )
    html = '<h1>ห้องสมุด</h1><ul><li><a href="/p.pdf">เล่มโปร่งใส 66-70</a></li></ul>'
    assert told(html, "O34", 2566, documents={"p.pdf": paper}).outcome is Outcome.FOUND


HOSPITAL = """<h1>ไปโรงพยาบาลต้องทำอย่างไร</h1><p>ยื่นบัตรประชาชนที่ช่อง 1 รับบัตรคิว 5 นาที ตรวจสิทธิ 10 นาที พบแพทย์ 30 นาที
รับยา เอกสารที่ใช้ บัตรประชาชน ค่าธรรมเนียม ไม่มี</p>"""
DISTRICT = """<h1>ทำบัตรประชาชน ที่ว่าการอำเภอ</h1>
<table><tr><th>บริการ</th><th>ขั้นตอน</th><th>ระยะเวลา</th><th>เอกสารที่ใช้</th><th>ค่าธรรมเนียม</th></tr>
<tr><td>บัตรหาย</td><td>แจ้งเจ้าหน้าที่ ถ่ายรูป รับบัตร</td><td>20 นาที</td><td>ทะเบียนบ้าน</td><td>100 บาท</td></tr>
<tr><td>บัตรหมดอายุ</td><td>ยื่นบัตรเดิม ถ่ายรูป รับบัตร</td><td>15 นาที</td><td>บัตรเดิม</td><td>ไม่มี</td></tr></table>"""
PLANNED = """<h1>ปีนี้จะพาไปคิด</h1><p>เดือนมีนาคม 2566 พนักงานและลูกจ้างของเทศบาล 47 คน จะได้ฟังวิทยากรเล่าเรื่องจริยธรรม
ความซื่อสัตย์ และผลประโยชน์ทับซ้อน แบ่งกลุ่มทำกรณีศึกษา</p>"""
ACCEPTED = """<h1>ปีใหม่สุขใจ</h1><p>วันที่ 5 มกราคม 2566 นายกและพนักงานรับมอบกระเช้าของขวัญปีใหม่จากร้านค้า
แล้วจับของขวัญกันทุกกอง บรรยากาศอบอุ่น</p>"""


@pytest.mark.parametrize(("html", "item"), [(HOSPITAL, "O15"), (DISTRICT, "O15"), (PLANNED, "O40"), (ACCEPTED, "O32")])
def test_others_doings_plans_and_opposites_are_no_answer(html: str, item: str) -> None:
    assert told(html, item, 2566, label="ข่าวจากพื้นที่").outcome is Outcome.MISSING


# --------------------------------------------------------------------------------------------------------------- model

_SMALL = {
    "phrases": ["ชาวบ้าน", "ยกมือ", "เสียง", "ประชุม", "ตัวแทน", "เลือก", "กีฬา"],
    "topics": {
        "participation": {"bias": -2.0, "enough": 0.5, "weights": {"0": 2.0, "1": 3.0, "2": 2.0, "6": -6.0}},
        "ethics_drive": {"bias": -2.0, "enough": 1.0, "weights": {"3": 9.0}},
    },
}


def test_phrases_for_and_against_are_weighed() -> None:
    model = likeness.build(_SMALL)
    alike = model.read("ชาวบ้านยกมือเสียงประชุมตัวแทนเลือก")
    assert alike["participation"] > 0.5
    assert model.read("ชาวบ้านยกมือเสียงประชุมตัวแทนเลือกกีฬา")["participation"] < alike["participation"]
    # Of a topic that is never sure enough nothing is said.
    assert set(model.answered("ชาวบ้านยกมือเสียงประชุมตัวแทนเลือก")) == {"participation"}


def test_a_text_with_hardly_a_known_phrase_is_like_nothing() -> None:
    assert likeness.build(_SMALL).read("ชาวบ้านยกมือ") == {}
    assert likeness.build({"phrases": [], "topics": {}}).read("ชาวบ้านยกมือเสียงประชุมตัวแทนเลือก") == {}


def test_the_model_knows_probes_only_and_its_phrases_are_keys() -> None:
    data = json.loads(Path(likeness.__file__).with_name("likeness.json").read_text(encoding="utf-8"))
    known = {name for year in range(2565, 2570) for name in Matcher(load_checklist(year)).used_probes}
    assert set(data["topics"]) <= known
    assert [thai.key(phrase) for phrase in data["phrases"]] == data["phrases"]

"""Parts of larger reports: by the words that lead to them, by their titles and by what they tell."""

from datetime import date

import pytest
from msgspec import structs

from checklist.model import Document, Outcome
from tests.checklist.sites import build_site, pdf
from tests.checklist.test_judge import finding, judged

STAFF = """อัตรากำลังพนักงานเทศบาล 48 อัตรา บรรจุแต่งตั้งใหม่ 3 ราย รับโอน 1 ราย
        ผลการฝึกอบรมและพัฒนาบุคลากร 14 หลักสูตร ผู้ผ่านการอบรม 44 คน ใช้งบประมาณ 310,000 บาท
        ปัญหาอุปสรรค ตำแหน่งว่างสายช่างสรรหาไม่ได้ ข้อเสนอแนะ ขอใช้บัญชีของหน่วยงานอื่น"""
VISITORS = "คณะที่มาเยี่ยมชมเทศบาลทั้งปี 12 คณะ รวม 310 คน มาจากจังหวัดใกล้เคียงเป็นส่วนใหญ่ ชมตลาดน้ำและศูนย์เรียนรู้"


def annual_report(people: str, told: str = STAFF) -> Document:
    filler = "\n".join(f"งานลำดับที่ {number} ดำเนินการซ่อมบำรุงถนนและรางระบายน้ำในเขตเทศบาล" for number in range(12))
    return pdf(
        f"""รายงานผลการดำเนินงานประจำปีงบประมาณ 2565
        เทศบาลตำบลบางมะเฟือง
        สารบัญ
        ส่วนที่ 1 งานโยธา 3
        ส่วนที่ 2 {people} 8
        ส่วนที่ 3 อุปสรรค 12
        ส่วนที่ 1 งานโยธา
        {filler}
        ส่วนที่ 2 {people}
        {told}
        ส่วนที่ 3 อุปสรรค
        งบประมาณจำกัดและฝนตกชุก"""
    )


@pytest.mark.parametrize(
    ("label", "part", "told", "outcome"),
    [
        ("รายงานผลการบริหารทรัพยากรบุคคล ปี 2565 (เล่มรายงานประจำปี ส่วนที่ 2)", "คนของเรา", STAFF, Outcome.FOUND),
        ("รายงานผลการบริหารทรัพยากรบุคคล ปี 2565", "รายงานผลการบริหารทรัพยากรบุคคล", STAFF, Outcome.FOUND),
        # What the part tells is known, whatever points to the paper.
        ("เล่มรายงานประจำปี 2565", "คนของเรา", STAFF, Outcome.FOUND),
        ("รายงานผลการบริหารทรัพยากรบุคคล ปี 2565 (ส่วนที่ 2)", "คนของเรา", VISITORS, Outcome.MISSING),
    ],
)
def test_a_part_of_a_larger_report_counts_for_what_it_tells(label: str, part: str, told: str, outcome: Outcome) -> None:
    html = f'<h1>เอกสารงานบุคคล</h1><ul><li><a href="/report.pdf">{label}</a></li></ul>'
    snapshot = build_site({"staff": ("เอกสารงานบุคคล", html)}, documents={"report.pdf": annual_report(part, told)})
    found = finding(judged(snapshot), "O26")
    assert found.outcome is outcome
    shown = found.evidence[0].snippet if found.evidence else ""
    assert outcome is not Outcome.FOUND or "ส่วนที่ 2" in shown or "ฝึกอบรม" in shown


@pytest.mark.parametrize(
    ("year", "body", "outcome"),
    [
        (2565, "", Outcome.FOUND),
        (2563, "", Outcome.MISSING),  # an old year's report proves nothing, and leaves nothing open
        (2565, "สารบัญ", Outcome.MISSING),
    ],
)
def test_a_part_of_a_report_is_found_under_a_label_that_says_nothing(year: int, body: str, outcome: Outcome) -> None:
    report = annual_report("ผลการบริหารและพัฒนาทรัพยากรบุคคล")
    if body:
        contents = [block for block in report.blocks if block.text.strip()[-1:].isdigit()]
        report = structs.replace(report, blocks=(*report.blocks[:2], *contents))
    report = structs.replace(
        report, blocks=tuple(structs.replace(b, text=b.text.replace("2565", str(year))) for b in report.blocks)
    )
    html = '<h1>เล่มรายงานประจำปี</h1><ul><li><a href="/report.pdf">เล่มที่ 7</a></li></ul>'
    snapshot = build_site({"books": ("หนังสือรายงาน", html)}, documents={"report.pdf": report})
    assert finding(judged(snapshot), "O26").outcome is outcome


def test_a_part_that_still_waits_makes_an_item_incomplete_not_missing() -> None:
    told = """<h1>เวทีประชาคมตลาดหลังใหม่ ปี 2568</h1><p>หัวข้อ: ผังอาคารตลาดหลังใหม่และการย้ายแผงค้าระหว่างก่อสร้าง</p>
    <p>26 กุมภาพันธ์ 2568 ณ หอประชุมเทศบาล มีประชาชนร่วมแสดงความคิดเห็น 173 คน ผู้แทนชุมชน 48 คน</p>"""
    waits = "<h2>ผลการรับฟังความคิดเห็น</h2><p>อยู่ระหว่างรวบรวมข้อมูล จะนำมาลงภายหลัง</p>"

    def outcome(html: str) -> Outcome:
        snapshot = build_site({"page": ("การมีส่วนร่วมของประชาชน", html)})
        return finding(judged(snapshot, date(2025, 6, 15), 2568), "O20").outcome

    assert outcome(told + waits) is Outcome.INCOMPLETE
    assert outcome("<h1>การมีส่วนร่วม</h1>" + waits) is Outcome.MISSING

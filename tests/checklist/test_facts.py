"""Single facts: numbers that are telephones, replies that are none, months that a paper is about, years of a report."""

from __future__ import annotations

from datetime import date

import pytest

from checklist import channels, facts, periods, thai
from checklist.model import Block, Document, FetchStatus, Media, Outcome, Page, Period, PeriodKind, TextState
from checklist.periods import Strength
from checklist.reading import Reading
from checklist.tabs import of_years
from checklist.timing import Timing, judge_time
from tests.checklist.sites import build_site, pdf
from tests.checklist.test_judge import finding, judged


def read(text: str, title: str = "") -> Reading:
    """A reading of so many lines."""
    document = pdf(text)
    return Reading(
        Page("https://t.example/a.pdf", FetchStatus.OK),
        document,
        document.blocks,
        thai.normalize(title),
        all_text=document.text,
    )


# ---------------------------------------------------------------------------------------------------------- telephones


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ตำบลบางมะเฟือง 40999 เปิดทำการ 08.30-16.30 น.", False),
        ("เปิด 08:30 - 16:30 น. ทุกวันราชการ", False),
        ("เปิดทำการ 08.30-16.30 น. โทร 035-611-222", True),
        ("สำนักงาน 0 3561 1222", True),
        ("ติดต่อ 03.56-112222", True),
        ("โทรศัพท์กลาง 0-3499-7120", True),
        ("0-4475-1234 ต่อ 11", True),
    ],
)
def test_opening_hours_are_no_telephone(text: str, found: bool) -> None:
    assert bool(facts.DETECTORS["phone"]([read(text)], facts.Question(2566, periods.first_day(2566)))) is found


PEOPLE = "นายสมชาย ใจงาม นายกเทศมนตรี โทร 081-111-2222\nนางสมหญิง ดีงาม รองนายกเทศมนตรี โทร {second}\n{third}"


@pytest.mark.parametrize(
    ("second", "third", "found"),
    [
        ("081-333-4444", "ตำแหน่งว่าง ปลัดเทศบาล โทร -", True),
        ("-", "นายดี จริงใจ ปลัดเทศบาล โทร 081-555-6666", False),
        ("081-333-4444", "ดำรงตำแหน่งระหว่างปี 2564-2568 นายดี จริงใจ ปลัดเทศบาล โทร -", False),
        ("081-333-4444", "ตำแหน่งว่าง นักบริหารงานช่าง นายดี จริงใจ ปลัดเทศบาล โทร -", False),
    ],
)
def test_a_vacant_post_needs_no_telephone(second: str, third: str, found: bool) -> None:
    text = PEOPLE.format(second=second, third=third)
    assert bool(facts.DETECTORS["reach"]([read(text)], facts.Question(2566, periods.first_day(2566)))) is found


# -------------------------------------------------------------------------------------------------------------- replies


@pytest.mark.parametrize(
    ("answer", "replied"),
    [
        ("ทั้งหมด 6 หัวข้อ • 0 คำตอบ หน้ากระดานนี้ไว้ฝากคำถาม เจ้าหน้าที่จะอ่านในเวลาราชการ", False),
        ("ยังไม่มีผู้ตอบ กรุณารอเจ้าหน้าที่ติดต่อกลับภายในสามวันทำการ ขอบคุณที่สอบถาม", False),
        ("ไม่พบคำตอบ กรุณามาติดต่อที่ทำการในวันและเวลาราชการ ขอบคุณที่สอบถามเข้ามา", False),
        ("เขียนโดย ผู้ดูแลระบบ เมื่อวันจันทร์ ประชาสัมพันธ์ให้ทุกท่านทราบโดยทั่วกัน", False),
        ("คำตอบ กองช่างจะเข้าซ่อมในวันพรุ่งนี้ช่วงเช้า ขออภัยในความไม่สะดวก", True),
        ("10 คำตอบ กองช่างจะเข้าซ่อมในวันพรุ่งนี้ช่วงเช้า ขออภัยในความไม่สะดวก", True),
        ("โพสต์โดย สมชาย น้ำไม่ไหล โพสต์โดย admin เมื่อ 4 มกราคม กองช่างเข้าซ่อมแล้วในวันนี้ครับ", True),
        ("โพสต์โดย: admin เมื่อวันจันทร์ ประชาสัมพันธ์ให้ทุกท่านทราบโดยทั่วกันในวันหยุด", False),
        ("ผู้ดูแลระบบ ได้ประสานกองช่างแล้ว จะเข้าซ่อมในวันพรุ่งนี้ช่วงเช้าค่ะ", True),
    ],
)
def test_what_counts_as_a_reply(answer: str, replied: bool) -> None:
    assert bool(channels.reply([read(f"ถาม น้ำประปาไม่ไหลมาสองวันแล้ว\n{answer}")])) is replied


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("รับเฉพาะเบาะแสเจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ ไม่ปนกับเรื่องถนน น้ำ ไฟ", True),
        ("ใช้แจ้งเรื่องทุจริตเท่านั้น ทุกเรื่องที่แจ้งจะเก็บเป็นความลับ รวมถึงชื่อผู้แจ้งเรื่องทุจริต", True),
        ("ศูนย์นี้รับทุกเรื่อง ไฟฟ้า ประปา ถนน ขยะ เหตุรำคาญ รวมถึงเรื่องทุจริต", False),
    ],
)
def test_a_channel_for_everything_is_not_apart(told: str, apart: bool) -> None:
    assert bool(channels.separate([read(told, "ศูนย์รับแจ้งทุจริต")])) is apart


# --------------------------------------------------------------------------------------------------- months and years


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("รอบวันที่ 1-31 มกราคม 2566", Strength.MONTH),
        ("1 - 28 กุมภาพันธ์ 2566", Strength.MONTH),
        ("อบรม 1-3 มกราคม 2566", Strength.DATE),
        ("วันที่ 31 มกราคม 2566", Strength.DATE),
    ],
)
def test_all_days_of_a_month_are_the_month(text: str, strength: Strength) -> None:
    (claim,) = periods.claims(thai.normalize(text))
    assert (claim.strength, claim.covers(2566)) == (strength, True)


@pytest.mark.parametrize(
    ("title", "timing"),
    [
        ("รายงานผล ประจำปีงบประมาณ พ.ศ. 2564 ตามแผนป้องกันการทุจริต (พ.ศ. 2561 - 2565)", Timing.OTHER_YEAR),
        ("รายงานผล ประจำปีงบประมาณ พ.ศ. 2565 ตามแผนป้องกันการทุจริต (พ.ศ. 2561 - 2565)", Timing.FITS),
        ("รายงานผลตามแผนป้องกันการทุจริต (พ.ศ. 2561 - 2565)", Timing.FITS),
        ("รายงานผล ปีงบประมาณ 2564 - 2565 และแผนปีงบประมาณ 2566", Timing.FITS),
    ],
)
def test_a_reports_own_year_goes_before_those_of_its_plan(title: str, timing: Timing) -> None:
    period = Period(PeriodKind.PREVIOUS)
    assert judge_time(read("ดำเนินการแล้ว 4 โครงการ", title), "", period, 2566).timing is timing


@pytest.mark.parametrize(
    ("title", "timing"),
    [
        ("แผนป้องกันการทุจริต 4 ปี (พ.ศ. 2561 - 2564)\nฉบับขยายระยะเวลาถึงวันที่ 30 กันยายน 2566", Timing.FITS),
        ("แผนป้องกันการทุจริต 4 ปี (พ.ศ. 2561 - 2564)\nเผยแพร่วันที่ 30 กันยายน 2566", Timing.OTHER_YEAR),
    ],
)
def test_a_plan_whose_time_was_extended_covers_that_time(title: str, timing: Timing) -> None:
    period = Period(PeriodKind.COVERS)
    assert judge_time(read("โครงการอบรม 20,000 บาท", title), "", period, 2566).timing is timing


def test_months_go_before_a_year_that_a_half_years_report_compares_itself_with() -> None:
    title = "รายงานติดตามผล รอบ 6 เดือน\nเดือนตุลาคม 2565 - มีนาคม 2566\nเสร็จ 18 โครงการ (ปี 2564 เสร็จ 11 โครงการ)"
    assert judge_time(read("ตาราง", title), "", Period(PeriodKind.HALF), 2566).timing is Timing.FITS


MONTHS = ["ตุลาคม 2565", "พฤศจิกายน 2565", "ธันวาคม 2565", "มกราคม 2566", "กุมภาพันธ์ 2566", "มีนาคม 2566"]


@pytest.mark.parametrize(
    ("inside", "outcome"), [(MONTHS, Outcome.FOUND), ([*MONTHS[:4], *MONTHS[3:4], *MONTHS[5:]], None)]
)
def test_a_file_that_repeats_another_month_does_not_count_for_its_label(
    inside: list[str], outcome: Outcome | None
) -> None:
    rows = "งานที่ซื้อหรือจ้าง | วงเงิน | ราคากลาง | วิธี | ผู้เสนอราคา | ผู้ได้รับคัดเลือก | เหตุผล | เลขที่สัญญาและวันที่"
    bought = "จัดซื้อน้ำดื่ม | 2,400 | 2,400 | เฉพาะเจาะจง | ร้านใจดี 2,400 | ร้านใจดี 2,400 | ราคาต่ำสุด | 1/2566 ลว. 3 ต.ค. 65"
    links = "".join(f'<p><a href="m{at}.pdf">เดือน{label}</a></p>' for at, label in enumerate(MONTHS))
    site = build_site(
        {"skr": ("สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1) ปี 2566", f"<h1>สขร.1 ปี 2566</h1>{links}")},
        documents={
            f"m{at}.pdf": pdf(f"แบบ สขร.1 สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน {month}\n{rows}\n{bought}")
            for at, month in enumerate(inside)
        },
    )
    one = finding(judged(site), "O21")
    assert one.outcome is (outcome or Outcome.INCOMPLETE)
    if outcome is None:
        assert any("กุมภาพันธ์" in need.reason for need in one.requirements)


def test_the_title_of_a_tab_that_is_left_out_is_no_title() -> None:
    blocks = (
        Block("สถิติคนมาติดต่อ ปีงบประมาณ 2565", panel="ปี 65"),
        Block("มาติดต่อ 900 คน ที่เคาน์เตอร์", panel="ปี 65"),
        Block("สถิติคนมาติดต่อ นับถึงสิ้นเดือนมีนาคม 2566 รวม 1,322 ราย ที่สำนักงานและทางออนไลน์", panel="ปี 66"),
    )
    page = Document(Media.HTML, TextState.CLEAN, blocks=blocks)
    reading = Reading(Page("https://t.example/", FetchStatus.OK), page, blocks, thai.normalize(blocks[0].text))
    kept, labels = of_years(reading, [2566])
    assert (kept.title, labels) == ("", "ปี 66")
    assert [block.panel for block in kept.blocks] == ["ปี 66"]


@pytest.mark.parametrize(
    ("picture", "outcome"),
    [
        ("<img src='/img/office-map.png' width=600 height=400>", Outcome.FOUND),
        ("<img src='/img/p1.png' alt='แผนที่ตั้งสำนักงาน' width=600 height=400>", Outcome.FOUND),
        ("<img src='/img/imgmap.png' width=600 height=400>", Outcome.INCOMPLETE),
        ("<img src='/img/sitemap.png' width=600 height=400>", Outcome.INCOMPLETE),
    ],
)
def test_a_picture_to_click_on_is_no_map_of_the_office(picture: str, outcome: Outcome) -> None:
    html = f"""<h1>ติดต่อเรา</h1>
    <p>เทศบาลตำบลบางมะเฟือง เลขที่ 99 หมู่ 1 ถนนริมคลอง ตำบลบางมะเฟือง อำเภอเมือง จังหวัดอ่างทอง 14000</p>
    <p>โทรศัพท์ 0-3561-1234 โทรสาร 0-3561-1235</p><p>อีเมล saraban@bangmafueang.example</p>{picture}"""
    found = finding(judged(build_site({"contact": ("ติดต่อเรา", html)}), date(2022, 6, 15), 2565), "O5")
    assert found.outcome is outcome

"""Honest pages that rules against stubs, invitations, neighbours and menus must let pass; and their near misses."""

from dataclasses import replace
from datetime import date

import pytest

from checklist.model import Finding, Outcome
from tests.checklist.sites import build_site, pdf
from tests.checklist.test_judge import finding, judged


def _judged(label: str, html: str, item: str, year: int = 2566) -> Finding:
    return finding(judged(build_site({"n": (label, html)}), date(year - 543, 6, 15), year), item)


def test_pages_of_one_template_keep_their_headings_beside_many_posts() -> None:
    """What stands on all service pages is their form; the hundred posts beside them must not make it a menu."""
    parts = "<h2>ขั้นตอน</h2><p>ยื่นคำขอที่กองคลัง ตรวจเอกสาร {n} ชุด</p>"
    parts += "<h2>ระยะเวลา</h2><p>{n} นาที</p><h2>ค่าธรรมเนียม</h2><p>{n} บาท</p>"
    manuals = {
        f"manual/{700 + n}": (
            f"คู่มือสำหรับประชาชน เรื่องที่ {n}",
            f"<h1>คู่มือสำหรับประชาชน เรื่องที่ {n}</h1>" + parts.format(n=n),
        )
        for n in range(1, 20)
    }
    posts = {f"news/{n}": (f"ข่าวที่ {n}", f"<h1>ข่าวที่ {n}</h1><p>{'งานบุญ ' * (n % 7 + 3)}</p>") for n in range(150)}
    site = build_site({**manuals, **posts}, menu="", fillers=False)
    links = "".join(f"<a href='/{name}'>{label}</a>" for name, (label, _) in {**manuals, **posts}.items())
    site = build_site({**manuals, **posts}, home=f"<h1>หน้าแรก</h1>{links}", menu="", fillers=False)
    assert finding(judged(site), "O15").outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("เป็นประธานประชุมมอบนโยบาย No Gift Policy และเชิญชวนพนักงานร่วมกันงดรับของขวัญ", Outcome.FOUND),
        ("นำบุคลากรประกาศเจตนารมณ์ No Gift Policy ว่าจะร่วมกันไม่รับของขวัญทุกชนิด มีการประชุมชี้แจงพนักงาน", Outcome.FOUND),
        ("ขอเชิญพนักงานประชุมมอบนโยบาย No Gift Policy งดรับของขวัญ กำหนดจัดที่ห้องประชุมสภา", Outcome.MISSING),
    ],
)
def test_an_event_that_took_place_is_no_invitation(said: str, outcome: Outcome) -> None:
    html = f"<h1>No Gift Policy</h1><p>วันที่ 10 มกราคม 2566 เวลา 09.00 น. นายกเทศมนตรี{said}</p>"
    assert _judged("การสร้างวัฒนธรรม No Gift Policy", html, "O32").outcome is outcome


_BOARD = "<h1>ถาม-ตอบ (Q&A)</h1>{one}{two}"


@pytest.mark.parametrize(
    ("by", "outcome"),
    [
        ("<p>โดย คุณสมศรี เมื่อ 3 พฤษภาคม 2566</p>", Outcome.FOUND),
        ("<p>(โดย คุณสมศรี)</p>", Outcome.FOUND),
        ("", Outcome.MISSING),
    ],
)
def test_questions_that_somebody_asked_are_a_board(by: str, outcome: Outcome) -> None:
    one = f"<p>ถาม : เบี้ยยังชีพผู้สูงอายุออกวันไหน</p>{by}<p>ตอบ : ออกวันที่สิบของทุกเดือน รับที่สำนักงานได้เลยค่ะ</p>"
    two = f"<p>ถาม : ไฟหน้าวัดดับแจ้งใคร</p>{by}<p>ตอบ : กองช่างไปซ่อมให้แล้วครับ ขอบคุณที่แจ้งเข้ามา</p>"
    assert _judged("ถาม-ตอบ", _BOARD.format(one=one, two=two), "O8").outcome is outcome


_COUNTS = """<table><tr><th>งาน</th><th>ต.ค.</th><th>พ.ย.</th><th>ธ.ค.</th><th>รวม</th></tr>
<tr><td>ชำระภาษี</td><td>55</td><td>60</td><td>72</td><td>187</td></tr><tr><td>ทะเบียน</td><td>9</td><td>11</td><td>8</td><td>28</td></tr></table>"""


def test_figures_compared_with_the_year_before_are_of_this_year() -> None:
    html = f"""<h1>สถิติผู้มารับบริการ</h1><p>เพิ่มขึ้นจากช่วงเดียวกันของปีก่อน (ตุลาคม 2564 - มีนาคม 2565) ร้อยละ 12</p>
    <p>ปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือนแรก</p>{_COUNTS}"""
    assert _judged("ข้อมูลเชิงสถิติการให้บริการ", html, "O16").outcome is Outcome.FOUND


def test_when_figures_are_published_is_no_promise_beside_them() -> None:
    when = "<h1>ข้อมูลเชิงสถิติการให้บริการ ปี 2566</h1><p>เผยแพร่ข้อมูลรอบ 6 เดือนแรก ภายในเดือนเมษายน</p>"
    assert _judged("ข้อมูลเชิงสถิติการให้บริการ", when + _COUNTS, "O16").outcome is Outcome.FOUND
    assert _judged("ข้อมูลเชิงสถิติการให้บริการ", when, "O16").outcome is Outcome.MISSING


def test_a_town_whose_name_begins_like_a_word_keeps_its_name() -> None:
    told = """<h1>ประชาคมหมู่ 3</h1><p>วันที่ 12 มกราคม 2566 ประชาชนหมู่ 3 เข้าร่วม 60 คน ณ เทศบาลตำบลครบุรีใต้
    เรื่องถนนหน้าวัด อบต.จระเข้หินร่วมฟัง
    ที่ประชุมลงมติให้ขยายถนน เทศบาลนำข้อเสนอไปปรับแบบแล้ว อบต.จระเข้หินจะทำต่อในเขตของตน</p>"""
    site = build_site({"n": ("การเปิดโอกาสให้เกิดการมีส่วนร่วม", told)}, home="<h1>ข่าว</h1><p>ดูงานจากเทศบาลตำบลแชะ</p>")
    town = replace(site, municipality=replace(site.municipality, name="เทศบาลตำบลครบุรีใต้"))
    assert finding(judged(town), "O30").outcome is Outcome.FOUND


def test_a_neighbour_with_a_space_in_its_name_is_a_neighbour() -> None:
    rows = "\n".join(f"{n} จ้างซ่อมถนนสายที่ {n} 200,000 บาท คาดว่าจะประกาศ 0{n}/2566" for n in range(1, 6))
    theirs = pdf(f"แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ 2566\nของ อบต. ดอนแก้ว\n{rows}\nอบต. ดอนแก้ว ขอเผยแพร่แผน")
    page = '<h1>แผนการจัดซื้อจัดจ้าง</h1><p><a href="/f.pdf">แผนการจัดซื้อจัดจ้าง 2566</a></p>'
    site = build_site({"n": ("แผนการจัดซื้อจัดจ้าง", page)}, documents={"f.pdf": theirs})
    assert finding(judged(site), "O19").outcome is not Outcome.FOUND


def test_a_newsletter_gathers_the_words_of_many_posts() -> None:
    paper = pdf(
        "วารสารเทศบาล ฉบับเดือนมกราคม 2566\nนายกเทศมนตรีเป็นประธานเปิดงานวันเด็ก วันที่ 14 มกราคม 2566\n"
        "พนักงานทุกกองร่วมทำความสะอาด\nเทศบาลประกาศงดรับของขวัญปีใหม่\nรณรงค์คัดแยกขยะในโรงเรียน ติดป้ายหน้าตลาด"
    )
    site = build_site({"n": ("เอกสาร", '<h1>เอกสาร</h1><a href="/f.pdf">อ่าน</a>')}, documents={"f.pdf": paper})
    assert finding(judged(site), "O32").outcome is Outcome.MISSING


@pytest.mark.parametrize(
    ("march", "complete"),
    [
        ("มีนาคม 2566 ไม่มีการจัดซื้อจัดจ้าง", True),
        ("มีนาคม 2566 ยังไม่มีการจัดซื้อจัดจ้าง", False),
        ("มีนาคม 2566 กองการศึกษา ไม่มีการจัดซื้อจัดจ้าง", False),
        ("ตุลาคม 2565 - มีนาคม 2566 ไม่มีการจัดซื้อจัดจ้างโดยวิธีประกวดราคา", False),
    ],
)
def test_the_list_of_the_months_may_say_that_nothing_was_bought(march: str, *, complete: bool) -> None:
    names = ("ตุลาคม 2565", "พฤศจิกายน 2565", "ธันวาคม 2565", "มกราคม 2566", "กุมภาพันธ์ 2566")
    head = "งานที่จัดซื้อหรือจัดจ้าง | วงเงิน | ราคากลาง | วิธี | ผู้เสนอราคา | ผู้ได้รับการคัดเลือก | เหตุผล | เลขที่และวันที่ของสัญญา"
    papers = {
        f"m{n}.pdf": pdf(
            f"สรุปผลการดำเนินการจัดซื้อจัดจ้าง (สขร.1) เดือน{name}\n{head}\n1 | จ้างซ่อมรถ | 9,000 | 9,000 | เฉพาะเจาะจง"
            f" | อู่ช่างดำ 9,000 | อู่ช่างดำ 9,000 | ราคาต่ำสุด | {n + 1}/2566 ลว. 5 {name}"
        )
        for n, name in enumerate(names)
    }
    items = "".join(f'<li>{name} <a href="/m{n}.pdf">ไฟล์</a></li>' for n, name in enumerate(names))
    page = f"<h1>สขร.1 ปีงบประมาณ 2566</h1><ul>{items}<li>{march}</li></ul>"
    site = build_site({"n": ("สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1)", page)}, documents=papers)
    outcome = finding(judged(site), "O21").outcome
    assert outcome is (Outcome.FOUND if complete else Outcome.INCOMPLETE)


def test_a_site_map_in_a_frame_is_no_map() -> None:
    contact = """<h1>ติดต่อเรา</h1><p>เลขที่ 199 หมู่ 1 ตำบลบางมะเฟือง อำเภอเมือง จังหวัดอ่างทอง 14000 โทร. 0 3561 7701
    อีเมล office@bangmafueang.example</p><iframe src='/sitemap' title='แผนผังเว็บไซต์'></iframe>"""
    pages = {"c": ("ติดต่อเรา", contact), "sitemap": ("", "<h1>แผนผังเว็บไซต์</h1><p>หน้าแรก ข่าว ติดต่อ</p>")}
    assert finding(judged(build_site(pages), date(2025, 6, 15), 2568), "O3").outcome is Outcome.INCOMPLETE

"""Where evidence hides on real sites: a file a month, generic links under headings, years as dividers, frames."""

from datetime import date
from functools import cache

import pytest

from checklist.judge import assess
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Finding, Outcome, Snapshot
from tests.checklist.sites import build_site, page_url, pdf

YEAR = 2566
PLAN_LABEL = "แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ"
PLAN_TEXT = """แผนการจัดซื้อจัดจ้าง
ประจำปีงบประมาณ พ.ศ. {year}
เทศบาลตำบลบางมะเฟือง
จ้างก่อสร้างถนนคอนกรีตซอยวัดเก่า งบประมาณ 1,450,000 บาท คาดว่าจะประกาศ ธันวาคม
ซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท คาดว่าจะประกาศ มกราคม"""


@cache
def matcher() -> Matcher:
    return Matcher(load_checklist(YEAR))


def judged(snapshot: Snapshot, item: str, today: date = date(2023, 6, 15)) -> Finding:
    checklist = load_checklist(YEAR)
    result = assess(snapshot, checklist, today=today, made_at="2023-06-15T10:00:00+07:00", matcher=matcher())
    return next(finding for finding in result.findings if finding.item == item)


def plan(year: int = YEAR) -> dict[str, object]:
    return {"f/1.pdf": pdf(PLAN_TEXT.format(year=year))}


def plan_under(html: str, year: int = YEAR) -> Finding:
    return judged(build_site({"page": (PLAN_LABEL, html)}, documents=plan(year)), "O19")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "way",
    [
        '<h2>ปีงบประมาณ 2566</h2><p><a href="/f/1.pdf">ดาวน์โหลด</a></p>',
        '<table><tr><td>1</td><td>แผนจัดซื้อ ปี 2566</td><td><a href="/f/1.pdf">เปิดอ่านเอกสาร</a></td></tr></table>',
        '<p>แผนการจัดซื้อจัดจ้าง 2566</p><p><a href="/f/1.pdf"><img src="/i/pdf.gif" width="16" height="16"></a></p>',
        '<ul><li><a href="/f/1.pdf">14 [0.49 mb.]</a></li></ul>',
        "<p><span onclick=\"location.href='/f/1.pdf'\">แผน 2566</span></p>",
        '<p><a href="javascript:void(0)" onclick="window.open(\'/f/1.pdf\')">แผนจัดซื้อจัดจ้าง 2566</a></p>',
        '<iframe src="/f/1.pdf" width="100%" height="800"></iframe>',
        '<object data="/f/1.pdf" type="application/pdf"></object>',
        '<select onchange="location=this.value"><option>-</option><option value="/f/1.pdf">แผน 2566</option></select>',
        '<a href="/viewer/web/viewer.html?file=%2Ff%2F1.pdf">แผน 2566</a>',
    ],
)
def test_a_paper_is_reached_however_it_is_linked(way: str) -> None:
    found = plan_under(f"<h1>{PLAN_LABEL}</h1>{way}")
    assert found.outcome is Outcome.FOUND, found.requirements
    assert found.evidence[0].url == page_url("f/1.pdf")
    assert found.evidence[0].kind == "document"


def test_a_paper_two_clicks_below_the_menu_is_reached() -> None:
    snapshot = build_site(
        {
            "page": (PLAN_LABEL, f'<h1>{PLAN_LABEL}</h1><ul><li><a href="/y66">ปีงบประมาณ 2566</a></li></ul>'),
            "y66": ("", '<h1>ปีงบประมาณ 2566</h1><p><a href="/f/1.pdf">ดาวน์โหลด</a></p>'),
        },
        documents=plan(),  # type: ignore[arg-type]
    )
    found = judged(snapshot, "O19")
    assert found.outcome is Outcome.FOUND
    assert found.evidence[0].path == ("หน้าแรก", PLAN_LABEL, "ปีงบประมาณ 2566", "ดาวน์โหลด")


def test_of_two_years_papers_the_right_one_is_the_proof() -> None:
    items = '<li><a href="/f/0.pdf">ปี 2565</a></li><li><a href="/f/1.pdf">ปี 2566</a></li>'
    html = f"<h1>{PLAN_LABEL}</h1><ul>{items}</ul>"
    documents = {"f/0.pdf": pdf(PLAN_TEXT.format(year=2565)), "f/1.pdf": pdf(PLAN_TEXT.format(year=2566))}
    found = judged(build_site({"page": (PLAN_LABEL, html)}, documents=documents), "O19")
    assert found.outcome is Outcome.FOUND
    assert found.evidence[0].url == page_url("f/1.pdf")
    assert found.evidence[0].fiscal_year == 2566


def test_years_as_dividers_in_one_list() -> None:
    html = f"""<h1>{PLAN_LABEL}</h1><p><b>ปีงบประมาณ 2566</b></p><p>ยังไม่มีรายการ</p>
    <p><b>ปีงบประมาณ 2564</b></p><p><a href="/f/1.pdf">แผนการจัดซื้อจัดจ้าง</a></p>"""
    assert plan_under(html, 2564).outcome.negative


def test_a_paper_nobody_links_to_by_its_name_is_known_by_its_first_lines() -> None:
    html = '<h1>เอกสารเผยแพร่</h1><p><a href="/f/1.pdf">เอกสาร 1</a></p>'
    found = judged(build_site({"page": ("คลังเอกสาร", html)}, documents=plan()), "O19")  # type: ignore[arg-type]
    assert found.outcome is Outcome.FOUND


def test_a_section_of_a_page_can_answer() -> None:
    html = """<h1>ข้อมูลการจัดหาพัสดุ</h1><h2>แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566</h2>
    <p>จ้างก่อสร้างถนนคอนกรีต งบประมาณ 1,450,000 บาท คาดว่าจะจัดซื้อจัดจ้างเดือนธันวาคม</p>
    <p>ซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท คาดว่าจะจัดซื้อจัดจ้างเดือนมกราคม ตามแผนจัดซื้อจัดจ้างประจำปี</p>
    <h2>ระเบียบพัสดุ</h2><p>ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง พ.ศ. 2560</p>"""
    assert judged(build_site({"page": ("งานพัสดุ", html)}), "O19").outcome is Outcome.FOUND


# ------------------------------------------------------------------------------------------- a month a page, six needed

MONTHS = ("ตุลาคม 2565", "พฤศจิกายน 2565", "ธันวาคม 2565", "มกราคม 2566", "กุมภาพันธ์ 2566", "มีนาคม 2566")
MONTHLY_LABEL = "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน"
MONTHLY = """แบบสรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน {month} (แบบ สขร.1)
เทศบาลตำบลบางมะเฟือง
ลำดับ | งานที่จัดซื้อหรือจัดจ้าง | วงเงินที่จะซื้อหรือจ้าง | ราคากลาง | วิธีซื้อหรือจ้าง | รายชื่อผู้เสนอราคาและราคาที่เสนอ | ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง | เหตุผลที่คัดเลือกโดยสรุป | เลขที่และวันที่ของสัญญา
1 | ซื้อวัสดุสำนักงาน | 8,500 | 8,500 | เฉพาะเจาะจง | ร้านริมคลอง 8,500 | ร้านริมคลอง 8,500 | ราคาต่ำสุด | 14/2566"""  # noqa: E501


def monthly_site(months: tuple[str, ...]) -> Snapshot:
    links = "".join(f'<li><a href="/f/m{n}.pdf">เดือน{month}</a></li>' for n, month in enumerate(months))
    papers = {f"f/m{n}.pdf": pdf(MONTHLY.format(month=month)) for n, month in enumerate(months)}
    return build_site({"page": (MONTHLY_LABEL, f"<h1>{MONTHLY_LABEL}</h1><ul>{links}</ul>")}, documents=papers)


def test_six_papers_make_a_half_year() -> None:
    found = judged(monthly_site(MONTHS), "O21")
    assert found.outcome is Outcome.FOUND, [part for part in found.requirements if part.outcome is not Outcome.FOUND]


@pytest.mark.parametrize("left_out", range(6))
def test_the_month_that_is_not_there_is_named(left_out: int) -> None:
    months = MONTHS[:left_out] + MONTHS[left_out + 1 :]
    found = judged(monthly_site(months), "O21")
    assert found.outcome is Outcome.INCOMPLETE
    (reason,) = [part.reason for part in found.requirements if part.outcome is not Outcome.FOUND]
    assert MONTHS[left_out].split()[0] in reason


def test_in_january_only_the_months_that_have_ended_are_asked_for() -> None:
    assert judged(monthly_site(MONTHS[:3]), "O21", date(2023, 1, 20)).outcome is Outcome.FOUND


def test_last_years_months_do_not_count() -> None:
    old = tuple(month.replace("2565", "2564").replace("2566", "2565") for month in MONTHS)
    assert judged(monthly_site(old), "O21").outcome.negative


def test_a_file_that_its_row_calls_a_plan_does_not_leave_the_report_open() -> None:
    def outcome(row: str) -> Outcome:
        link = f'<h3>{row}</h3><ul><li><a href="https://drive.google.com/file/d/1AbC/view">คลิกที่นี่</a></li></ul>'
        html = f"<h1>รายงานผลการดำเนินการป้องกันการทุจริตประจำปี</h1>{link}"
        return judged(build_site({"page": ("รายงานผลการป้องกันการทุจริตประจำปี", html)}), "O38").outcome

    assert outcome("แผน 5 ปี (2563-2567)") is Outcome.MISSING
    assert outcome("เล่มปี 2565") is Outcome.UNREADABLE

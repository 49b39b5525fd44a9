"""Whole verdicts: absence must be earned, a label is never enough, and the same scan gives the same result."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from msgspec import structs

from checklist.judge import assess
from checklist.loader import available_years, load_checklist
from checklist.match import Matcher
from checklist.model import Assessment, Document, FetchStatus, Finding, Kind, Media, Outcome, Page, Snapshot, TextState
from tests.checklist.sites import BASE, TOWN, build_site, page_url, pdf

YEAR = 2566
JUNE, MAY, NOVEMBER = date(2023, 6, 15), date(2023, 5, 2), date(2022, 11, 15)


@cache
def matcher(year: int) -> Matcher:
    return Matcher(load_checklist(year))


def judged(snapshot: Snapshot, today: date = JUNE, year: int = YEAR, lang: str = "th") -> Assessment:
    return assess(
        snapshot,
        load_checklist(year),
        today=today,
        made_at="2023-06-15T10:00:00+07:00",
        lang=lang,
        matcher=matcher(year),
    )


def finding(assessment: Assessment, item: str) -> Finding:
    return next(one for one in assessment.findings if one.item == item)


def verdict(label: str, html: str, item: str, **site: object) -> Finding:
    return finding(judged(build_site({"page": (label, html)}, **site)), item)  # type: ignore[arg-type]


PLAN_ROWS = """<table><tr><th>รายการ</th><th>งบประมาณ (บาท)</th><th>เดือนที่คาดว่าจะจัดซื้อจัดจ้าง</th></tr>
<tr><td>จ้างก่อสร้างถนนคอนกรีตซอยวัดเก่า</td><td>1,450,000</td><td>ธันวาคม</td></tr>
<tr><td>ซื้อรถบรรทุกน้ำ</td><td>2,300,000</td><td>มกราคม</td></tr></table>"""


def plan(year: str = "2566") -> str:
    return f"<h1>แผนการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. {year}</h1><p>เทศบาลขอเผยแพร่แผนจัดซื้อจัดจ้าง</p>{PLAN_ROWS}"


PLAN = "O19"
LABEL = "แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ"
PROGRESS = """<h1>รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือนแรก ปีงบประมาณ 2566</h1>
<table><tr><th>โครงการ/กิจกรรม</th><th>ความก้าวหน้า</th><th>งบประมาณที่ได้รับ</th><th>งบประมาณที่ใช้</th></tr>
<tr><td>โครงการขุดลอกคลอง</td><td>แล้วเสร็จ</td><td>400,000</td><td>395,000</td></tr>
<tr><td>โครงการค่ายเยาวชน</td><td>แล้วเสร็จร้อยละ 50</td><td>80,000</td><td>40,000</td></tr></table>"""


# ------------------------------------------------------------------------------------------------------------- evidence


def test_what_is_there_is_found_with_its_proof() -> None:
    found = verdict(LABEL, plan(), PLAN)
    assert found.outcome is Outcome.FOUND
    proof = found.evidence[0]
    assert proof.url == page_url("page")
    assert proof.path == ("หน้าแรก", LABEL)
    assert proof.kind == "page"
    assert proof.fiscal_year == 2566
    assert "จัดซื้อ" in proof.snippet
    assert proof.content_hash
    assert found.near_misses == ()


def test_a_found_item_needs_evidence_and_its_words_stand_on_the_page() -> None:
    snapshot = build_site({"page": (LABEL, plan()), "progress": ("รายงานรอบ 6 เดือน", PROGRESS)})
    texts = {page.url: snapshot.documents[page.content_hash].text for page in snapshot.pages if page.content_hash}
    for one in judged(snapshot).findings:
        if one.outcome is Outcome.FOUND:
            assert one.evidence
        for proof in one.evidence:
            if proof.content_hash:
                assert proof.url in texts


def test_a_menu_of_labels_that_lead_nowhere_earns_nothing() -> None:
    items = load_checklist(YEAR).items
    menu = "<div>" + "".join(f'<a href="#">{item.id} {item.title}</a>' for item in items) + "</div>"
    result = judged(build_site({}, menu=menu))
    assert [one.item for one in result.findings if one.outcome is Outcome.FOUND] == []
    assert result.score.total.high < 100
    plan_finding = finding(result, PLAN)
    assert plan_finding.outcome is Outcome.MISSING
    assert "#" in plan_finding.requirements[0].reason


def test_a_menu_without_links_is_no_content_of_unknown_year() -> None:
    entries = ("เทศบัญญัติงบประมาณรายจ่าย", "แผนพัฒนาท้องถิ่น", "แผนดำเนินงานประจำปี", "แผนอัตรากำลัง", "คู่มือประชาชน")
    lines = "".join(f"<p>{entry}</p><hr>" for entry in (*entries, "รายงานผลการดำเนินงานประจำปี", "งานตรวจสอบภายใน"))
    home = f"<h1>{TOWN}</h1><h3>แผนงาน/งบประมาณ</h3><div>{lines}</div>"
    found = finding(judged(build_site({}, home=home, menu=f'<a href="{BASE}/">กองคลัง</a>'), year=2565), "O18")
    assert found.outcome is Outcome.MISSING
    assert not any("ไม่ระบุปี" in one.reason for one in found.requirements)


def test_labels_that_all_lead_to_the_home_page_earn_nothing() -> None:
    items = load_checklist(YEAR).items
    menu = "<div>" + "".join(f'<a href="{BASE}/">{item.title}</a>' for item in items) + "</div>"
    result = judged(build_site({}, menu=menu))
    assert [one.item for one in result.findings if one.outcome is Outcome.FOUND] == []


def test_the_agencys_own_list_of_items_is_a_map_not_evidence() -> None:
    rows = "".join(
        f"<tr><td>{item.id}</td><td>{item.title}</td><td>มีการเผยแพร่ หน้าแรก &gt; เมนู &gt; {item.title}</td></tr>"
        for item in load_checklist(YEAR).items
    )
    html = f"<h1>การประเมินคุณธรรมและความโปร่งใส ITA 2566</h1><table>{rows}</table>"
    result = judged(build_site({"ita": ("ITA 2566", html)}))
    assert [one.item for one in result.findings if one.outcome is Outcome.FOUND] == []


def test_the_map_leads_to_the_evidence() -> None:
    html = f'<h1>ITA 2566</h1><p><a href="/doc">O19 {LABEL}</a></p><p><a href="/history">O20 ประกาศจัดซื้อจัดจ้าง</a></p>'
    result = judged(build_site({"ita": ("ITA 2566", html), "doc": ("", plan())}))
    found = finding(result, PLAN)
    assert found.outcome is Outcome.FOUND
    assert found.evidence[0].url == page_url("doc")


def test_another_years_number_on_the_map_does_not_mislead() -> None:
    """In 2565 the plan was another number: the words decide."""
    html = f'<h1>ITA 2565</h1><p><a href="/doc">O21 {LABEL}</a></p>'
    result = judged(build_site({"ita": ("ITA 2565", html), "doc": ("", plan())}))
    assert finding(result, PLAN).outcome is Outcome.FOUND
    assert finding(result, "O21").outcome is not Outcome.FOUND


# -------------------------------------------------------------------------------------------------------- what is not


@pytest.mark.parametrize(
    "body",
    [
        "<p>อยู่ระหว่างการปรับปรุงข้อมูล</p>",
        "<p>กำลังดำเนินการจัดทำ</p>",
        "<p>ไม่พบข้อมูล</p>",
        "<p>เร็ว ๆ นี้</p>",
        "<p>Coming Soon...</p>",
        "<table><tr><th>ลำดับ</th><th>ชื่อเอกสาร</th><th>ดาวน์โหลด</th></tr></table>",
        "<ul></ul>",
        "",
    ],
)
def test_a_stub_is_missing(body: str) -> None:
    found = verdict(LABEL, f"<h1>{LABEL}</h1>{body}", PLAN)
    assert found.outcome is Outcome.MISSING
    assert found.requirements[0].reason


def test_pasted_criteria_are_missing() -> None:
    html = f"""<h1>{LABEL}</h1><p>แสดงแผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุตามที่หน่วยงานจะต้องดำเนินการ</p>
    <p>เป็นข้อมูลการจัดซื้อจัดจ้างในปี พ.ศ. 2566</p>"""
    assert verdict(LABEL, html, PLAN).outcome.negative


def test_another_authoritys_document_is_not_this_ones() -> None:
    html = plan().replace("เทศบาลขอ", "เทศบาลตำบลดอนกระเบื้องขอ").replace("<h1>", "<h1>เทศบาลตำบลดอนกระเบื้อง ")
    found = verdict(LABEL, html, PLAN)
    assert found.outcome is Outcome.MISSING
    assert "ดอนกระเบื้อง" in found.requirements[0].reason


def test_last_years_plan_is_stale_and_says_which_year() -> None:
    found = verdict(LABEL, plan("2565"), PLAN)
    assert found.outcome is Outcome.STALE
    assert "2565" in found.requirements[0].reason
    assert "2566" in found.requirements[0].reason
    assert found.near_misses[0].url == page_url("page")
    assert found.near_misses[0].lacks


def test_only_this_years_tab_counts() -> None:
    def tabs(second: str) -> str:
        return f"""<h1>แผนการจัดซื้อจัดจ้าง</h1><ul class="nav-tabs"><li><a href="#a">ปี 2564</a></li>
        <li><a href="#b">ปี 2566</a></li></ul><div class="tab-content">
        <div id="a" class="tab-pane"><p>แผนจัดซื้อจัดจ้าง ปี 2564</p>{PLAN_ROWS}</div>
        <div id="b" class="tab-pane">{second}</div></div>"""

    empty = verdict(LABEL, tabs("<p>ยังไม่มีข้อมูล</p>"), PLAN)
    full = verdict(LABEL, tabs(f"<p>แผนจัดซื้อจัดจ้าง ปี 2566</p>{PLAN_ROWS}"), PLAN)
    assert empty.outcome.negative
    assert full.outcome is Outcome.FOUND


def test_the_file_says_another_year_than_its_label() -> None:
    html = f'<h1>{LABEL}</h1><p><a href="/f/plan.pdf">แผนการจัดซื้อจัดจ้าง ปี 2566</a></p>'
    text = "แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2564\nจ้างก่อสร้างถนนคอนกรีต งบประมาณ 900,000 บาท\nซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท"  # noqa: E501
    assert verdict(LABEL, html, PLAN, documents={"f/plan.pdf": pdf(text)}).outcome is Outcome.STALE


def test_the_home_page_is_no_evidence_for_what_lives_elsewhere() -> None:
    home = f"<h1>ยินดีต้อนรับ</h1><h2>แผนการจัดซื้อจัดจ้าง 2566</h2><p>{TOWN} ให้บริการประชาชน</p>"
    assert finding(judged(build_site({}, home=home)), PLAN).outcome is not Outcome.FOUND


# ---------------------------------------------------------------------------------------------- what could not be seen


def test_an_incomplete_crawl_proves_no_absence() -> None:
    result = judged(build_site({}, complete=False))
    outcomes = {one.outcome for one in result.findings}
    assert Outcome.MISSING not in outcomes
    assert Outcome.UNDETERMINED in outcomes


def test_an_incomplete_crawl_still_finds_what_it_saw() -> None:
    assert verdict(LABEL, plan(), PLAN, complete=False).outcome is Outcome.FOUND


@pytest.mark.parametrize(
    "status", [FetchStatus.TIMEOUT, FetchStatus.SERVER_ERROR, FetchStatus.BLOCKED, FetchStatus.ROBOTS]
)
def test_a_failure_at_the_address_the_label_points_to_is_undetermined(status: FetchStatus) -> None:
    found = verdict(LABEL, plan(), PLAN, statuses={"page": status})
    assert found.outcome is Outcome.UNDETERMINED
    assert found.near_misses[0].url == page_url("page")


def test_a_failure_elsewhere_says_nothing_about_the_item() -> None:
    snapshot = build_site({"photos": ("ภาพถ่ายทางอากาศ", "<p>x</p>")}, statuses={"photos": FetchStatus.TIMEOUT})
    assert finding(judged(snapshot), PLAN).outcome is Outcome.MISSING


def test_a_removed_page_is_missing() -> None:
    assert verdict(LABEL, plan(), PLAN, statuses={"page": FetchStatus.NOT_FOUND}).outcome is Outcome.MISSING


@pytest.mark.parametrize(
    "url", ["https://drive.google.com/file/d/1AbC/view", "https://drive.google.com/drive/folders/1AbC"]
)
def test_a_drive_link_is_unreadable_not_missing_nor_found(url: str) -> None:
    html = f'<h1>{LABEL}</h1><p><a href="{url}">แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566</a></p>'
    found = verdict(LABEL, html, PLAN)
    assert found.outcome is Outcome.UNREADABLE
    assert "drive.google.com" in found.requirements[0].reason


def test_a_scan_is_unreadable_and_counted_in_the_notices() -> None:
    html = f'<h1>{LABEL}</h1><p><a href="/f/s.pdf">แผนการจัดซื้อจัดจ้าง ปี 2566</a></p>'
    snapshot = build_site({"page": (LABEL, html)}, documents={"f/s.pdf": pdf("", state=TextState.NONE)})
    result = judged(snapshot)
    assert finding(result, PLAN).outcome is Outcome.UNREADABLE
    assert any("1" in notice for notice in result.notices)


def test_a_scan_of_another_year_does_not_hide_that_this_years_is_missing() -> None:
    html = f'<h1>{LABEL}</h1><p><a href="/f/s.pdf">แผนการจัดซื้อจัดจ้าง ปี 2563</a></p>'
    found = verdict(LABEL, html, PLAN, documents={"f/s.pdf": pdf("", state=TextState.NONE)})
    assert found.outcome.negative


def test_a_readable_paper_beats_a_failed_one() -> None:
    snapshot = build_site(
        {"page": (LABEL, plan()), "old": (f"{LABEL} (สำรอง)", plan())}, statuses={"old": FetchStatus.TIMEOUT}
    )
    assert finding(judged(snapshot), PLAN).outcome is Outcome.FOUND


# ---------------------------------------------------------------------------------------------------------- time of day

HALF = "O12"


def test_in_november_the_half_years_report_is_not_due_yet() -> None:
    found = finding(judged(build_site({}), NOVEMBER), HALF)
    assert found.not_before == date(2023, 4, 1)
    assert found.due == date(2023, 4, 30)


def test_in_may_it_counts() -> None:
    found = finding(judged(build_site({}), MAY), HALF)
    assert found.not_before is None
    assert found.outcome is Outcome.MISSING


def test_what_needs_no_time_is_due_in_november_too() -> None:
    found = finding(judged(build_site({}), NOVEMBER), "O1")
    assert found.not_before is None


def test_a_half_years_report_counts_when_it_is_there() -> None:
    snapshot = build_site({"page": ("รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน", PROGRESS)})
    assert finding(judged(snapshot, MAY), HALF).outcome is Outcome.FOUND


def test_the_second_half_is_not_the_first() -> None:
    late = PROGRESS.replace("6 เดือนแรก", "6 เดือนหลัง")
    found = verdict("รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน", late, HALF)
    assert found.outcome is Outcome.STALE


# -------------------------------------------------------------------------------------------------------- the whole

MIXED = {
    "page": (LABEL, plan()),
    "progress": ("รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน", PROGRESS),
    "stub": ("แผนปฏิบัติการป้องกันการทุจริต", "<h1>แผนปฏิบัติการป้องกันการทุจริต</h1><p>อยู่ระหว่างจัดทำ</p>"),
    "drive": ("คู่มือประชาชน", '<h1>คู่มือ</h1><a href="https://drive.google.com/file/d/9/view">คู่มือประชาชน</a>'),
    "old": ("ข่าวประชาสัมพันธ์", "<h1>ข่าวประชาสัมพันธ์</h1><p>ซ่อมถนน 3 มีนาคม 2563</p>"),
}


@pytest.mark.parametrize("year", available_years())
def test_every_years_result_is_whole(year: int) -> None:
    result = judged(build_site(MIXED), date(year - 543, 6, 15), year)
    checklist = load_checklist(year)
    assert [one.item for one in result.findings] == [item.id for item in checklist.items]
    for one in result.findings:
        assert 0 <= one.probability <= 100
        assert len(one.requirements) == len(checklist.item(one.item).requirements)
        assert all(part.reason for part in one.requirements), one
        assert bool(result.advice[one.item]) is (one.outcome is not Outcome.FOUND)
        assert bool(result.advice_en[one.item]) is (one.outcome is not Outcome.FOUND)


@pytest.mark.parametrize("complete", [True, False])
def test_the_score_is_a_range_around_what_is_expected(complete: bool) -> None:
    result = judged(build_site(MIXED, complete=complete))
    groups = [result.score.total, *(group.score for group in result.score.indicators)]
    for score in groups:
        assert 0 <= score.low <= score.expected <= score.high <= 100


def test_looking_at_more_never_widens_the_score() -> None:
    part, whole = (judged(build_site(MIXED, complete=complete)).score.total for complete in (False, True))
    assert whole.high - whole.low <= part.high - part.low


def test_the_missing_list_holds_negatives_only_largest_gain_first() -> None:
    result = judged(build_site(MIXED))
    gains = [result.score.gains[item] for item in result.missing()]
    assert gains == sorted(gains, reverse=True)
    assert all(finding(result, item).outcome.negative for item in result.missing())
    assert PLAN not in result.missing()


def test_judging_twice_gives_the_same_bytes() -> None:
    snapshot = build_site(MIXED)
    first = repr(judged(snapshot))
    again = assess(snapshot, load_checklist(YEAR), today=JUNE, made_at="2023-06-15T10:00:00+07:00")
    assert repr(again) == first


def test_the_order_in_which_pages_came_home_changes_nothing() -> None:
    snapshot = build_site(MIXED)
    shuffled = build_site(dict(reversed(MIXED.items())))
    assert {page.url for page in snapshot.pages} == {page.url for page in shuffled.pages}
    reordered = replace(snapshot, documents=dict(reversed(list(snapshot.documents.items()))))
    assert repr(judged(reordered)) == repr(judged(snapshot))


def test_english_reasons_have_no_thai_but_what_is_quoted() -> None:
    result = judged(build_site({}), lang="en")
    for one in result.findings:
        for part in one.requirements:
            if part.outcome is Outcome.MISSING:
                assert not any("ก" <= letter <= "๛" for letter in part.reason), part.reason


def test_a_site_that_answered_nothing_is_undetermined_throughout() -> None:
    snapshot = build_site({}, complete=False, fillers=False)
    dead = replace(
        snapshot,
        pages=tuple(replace(page, status=FetchStatus.TIMEOUT, content_hash="") for page in snapshot.pages),
        documents={},
    )
    result = judged(dead)
    assert {one.outcome for one in result.findings} <= {Outcome.UNDETERMINED, Outcome.MANUAL}
    assert result.score.total.low == 0
    assert result.score.total.high == 100


def test_a_site_of_an_unknown_kind_of_body_does_not_break_judging() -> None:
    snapshot = build_site(
        {"page": (LABEL, f'<h1>{LABEL}</h1><a href="/f/x.rar">แผนการจัดซื้อจัดจ้าง 2566</a>')},
        documents={"f/x.rar": Document(Media.RAR, TextState.UNSUPPORTED, note="rar")},
    )
    assert snapshot.municipality.kind is Kind.TESSABAN
    assert finding(judged(snapshot), PLAN).outcome is Outcome.UNREADABLE


def test_evidence_on_another_host_is_told_as_a_risk() -> None:
    site = build_site(
        {"page": (LABEL, f'<h1>{LABEL}</h1><p><a href="https://files.example/plan.pdf">แผน ปี 2566</a></p>')}
    )
    paper = pdf(
        "แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566\nจ้างก่อสร้างถนนคอนกรีต งบประมาณ 900,000 บาท\n"
        "ซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท โครงการเดือนธันวาคม"
    )
    page = Page(
        "https://files.example/plan.pdf", FetchStatus.OK, "https://files.example/plan.pdf", 200, content_hash="f" * 64
    )
    pages = tuple(sorted((*site.pages, page), key=lambda one: one.url))
    result = judged(replace(site, pages=pages, documents={**site.documents, "f" * 64: paper}))
    assert finding(result, PLAN).outcome is Outcome.FOUND
    assert any("files.example" in notice and PLAN in notice for notice in result.notices)


SCANNED = """แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ
เทศบาลตำบลบางมะเฟืองได้จัดทำคู่มือการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่
วิธีการร้องเรียน: ผู้ร้องเรียนยื่นคำร้องด้วยตนเอง ทางไปรษณีย์ ทางโทรศัพท์ หรือทางเว็บไซต์"""


@pytest.mark.parametrize(("left", "lacking"), [(0, Outcome.MISSING), (5, Outcome.UNREADABLE)])
def test_what_the_ocr_budget_left_unread_is_not_missing(left: int, lacking: Outcome) -> None:
    """The first page of a scan was read and lacks parts; the pages after it may have them."""
    label = "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"
    link = {"page": (label, f'<h1>{label}</h1><p><a href="/guide.pdf">{label}</a></p>')}
    document = structs.replace(pdf(SCANNED, state=TextState.PARTIAL), pages=6, ocr_pages=6 - left, ocr_left=left)
    found = finding(judged(build_site(link, documents={"guide.pdf": document})), "O27")
    outcomes = {part.id: part.outcome for part in found.requirements}
    assert set(outcomes.values()) == {Outcome.FOUND, lacking}, outcomes
    assert any("เวลา OCR" in part.reason for part in found.requirements) is bool(left)


def test_former_executives_are_not_those_of_today() -> None:
    now = "<p>นายสมชาย ใจดี นายกเทศมนตรี โทร. 081-000-0001</p><p>นางสาวสมศรี มีสุข ปลัดเทศบาล โทร. 081-000-0002</p>"
    pages = {
        "now": ("คณะผู้บริหาร", f"<h1>คณะผู้บริหาร</h1>{now}"),
        "old": (
            "อดีตผู้บริหาร",
            "<h1>อดีตผู้บริหาร</h1><p>นายเก่า ก่อนนี้ นายกเทศมนตรี โทร. -</p><p>นายโบราณ นานมา ปลัดเทศบาล โทร. -</p>",
        ),
    }
    found = finding(judged(build_site(pages)), "O2")
    assert page_url("old") not in {one.url for one in found.evidence}
    assert next(one for one in found.requirements if "ติดต่อ" in one.title).outcome is Outcome.FOUND


def test_statistics_that_end_with_the_first_quarter_are_not_those_of_half_a_year() -> None:
    def counted(months: str) -> str:
        cells = "".join(f"<td>{month}</td>" for month in months.split())
        rows = "".join(f"<tr><td>งาน{name}</td>{'<td>12</td>' * 6}</tr>" for name in ("ทะเบียน", "ภาษี", "ช่าง"))
        return f"<h1>สถิติการให้บริการ ปีงบประมาณ 2566</h1><table><tr><td>งานบริการ</td>{cells}</tr>{rows}</table>"

    quarter = verdict("สถิติการให้บริการ", counted("ต.ค.65 พ.ย.65 ธ.ค.65"), "O16")
    half = verdict("สถิติการให้บริการ", counted("ต.ค.65 พ.ย.65 ธ.ค.65 ม.ค.66 ก.พ.66 มี.ค.66"), "O16")
    assert quarter.outcome is Outcome.INCOMPLETE
    assert "มีนาคม" in quarter.requirements[0].reason
    assert half.requirements[0].outcome is Outcome.FOUND


def test_four_pages_of_one_topic_keep_the_heading_that_they_share() -> None:
    def year(number: int) -> str:
        return f"<h1>แผนการจัดซื้อจัดจ้าง</h1><h2>ปีงบประมาณ {number}</h2><p>รายการที่จะจัดซื้อจัดจ้างในปี {number}</p>{PLAN_ROWS}"

    pages = {f"plan/{number}": (f"ปี {number}", year(number)) for number in (2563, 2564, 2565, 2566)}
    others = {f"page{n}": (f"ข่าวที่ {n}", f"<h1>ข่าวที่ {n}</h1><p>กิจกรรมของชุมชนครั้งที่ {n}</p>") for n in range(12)}
    assert finding(judged(build_site({**pages, **others})), PLAN).outcome is Outcome.FOUND


def test_months_that_may_stand_on_a_page_that_failed_are_not_missing() -> None:
    heads = "".join(f"<td>{month}</td>" for month in ("ต.ค. 65", "พ.ย. 65", "ธ.ค. 65"))
    rows = "".join(f"<tr><td>{work}</td>{'<td>12</td>' * 3}</tr>" for work in ("งานทะเบียน", "งานภาษี", "งานช่าง"))
    first = f"<h1>สถิติการให้บริการ ปีงบประมาณ 2566</h1><table><tr><td>งานบริการ</td>{heads}</tr>{rows}</table>"
    pages = {"first": ("สถิติการให้บริการ ต้นปี", first), "second": ("สถิติการให้บริการ ต่อจากนั้น", "")}
    both = build_site(pages, statuses={"second": FetchStatus.TIMEOUT})
    assert finding(judged(both), "O16").outcome is Outcome.UNDETERMINED

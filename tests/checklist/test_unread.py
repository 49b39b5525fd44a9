"""What could not be read is not missing: viewers, files behind a firewall, other hosts."""

from __future__ import annotations

import pytest
from msgspec import structs

from checklist.gaps import Gap, gap_of
from checklist.loader import load_checklist
from checklist.model import NEEDS_BROWSER, Document, FetchStatus, Media, Outcome, TextState
from checklist.site import SiteView
from checklist.viewers import shown_files
from tests.checklist.sites import build_site, page_url, pdf
from tests.checklist.test_judge import LABEL, PLAN, finding, judged, matcher, verdict

EMPTY_VIEWER = Document(Media.HTML, TextState.NONE, title="PDF.js viewer", note=NEEDS_BROWSER)
PAPER = (
    "แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566\nรายการ งบประมาณ เดือนที่จะจัดซื้อ\n"
    "จ้างก่อสร้างถนน งบประมาณ 1,450,000 บาท ธันวาคม 2565\nซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท มกราคม 2566"
)


# ------------------------------------------------------------------------------------------------------------- viewers


@pytest.mark.parametrize(
    ("url", "files"),
    [
        ("https://t.example/pdfjs/viewer.html?file=/f/a.pdf", ["/f/a.pdf"]),
        ("https://t.example/pdfjs/viewer.html?file=%2Ff%2Fa.pdf&x=1", ["/f/a.pdf"]),
        ("https://t.example/pdfjs/viewer.html?file=../a.pdf", ["https://t.example/pdfjs/../a.pdf"]),
        ("https://t.example/news.php?file=/f/a.pdf", []),
        ("https://t.example/viewer.php?id=7", []),
    ],
)
def test_the_file_in_a_viewers_address(url: str, files: list[str]) -> None:
    assert list(shown_files(url)) == files


def test_a_viewer_that_is_empty_without_a_browser_shows_its_file() -> None:
    viewer = "pdfjs/viewer.html?file=%2Ff%2Fplan.pdf"
    site = build_site(
        {"plan": (LABEL, f'<h1>{LABEL}</h1><iframe src="/{viewer}"></iframe>')},
        documents={viewer: EMPTY_VIEWER, "f/plan.pdf": pdf(PAPER)},
    )
    found = finding(judged(site), PLAN)
    assert found.outcome is Outcome.FOUND
    assert {proof.url for proof in found.evidence} == {page_url("f/plan.pdf")}


def test_a_viewer_whose_file_is_unknown_is_undetermined() -> None:
    viewer = "pdfjs/viewer.html?file=%2Ff%2Fplan.pdf"
    site = build_site(
        {"plan": (LABEL, f'<h1>{LABEL}</h1><iframe src="/{viewer}"></iframe>')}, documents={viewer: EMPTY_VIEWER}
    )
    assert finding(judged(site), PLAN).outcome is Outcome.UNDETERMINED


# ------------------------------------------------------------------------------------------------------------- scripts


def entry(onclick: str, label: str = LABEL) -> str:
    return f'<h1>ข้อมูล</h1><p>รายการของกองคลัง</p><a href="#" onclick="{onclick}">{label}</a>'


def test_a_label_that_a_script_opens_leaves_the_item_open() -> None:
    found = verdict("ข้อมูลกองคลัง", entry("loadPage(19)"), PLAN)
    assert found.outcome is Outcome.UNDETERMINED
    assert LABEL in found.requirements[0].reason


@pytest.mark.parametrize(
    "html",
    [
        entry("return false"),
        entry("loadPage(19)", "แผนที่ท่องเที่ยว"),
        # What another year's label opens is not this year's.
        entry("loadPage(17)", f"{LABEL} ปีงบประมาณ พ.ศ. 2562"),
    ],
)
def test_scripts_that_do_not_open_it_prove_nothing(html: str) -> None:
    assert verdict("ข้อมูลกองคลัง", html, PLAN).outcome is Outcome.MISSING


# ---------------------------------------------------------------------------------------------------------------- gaps


def files(refused: int, read: int, status: FetchStatus = FetchStatus.FORBIDDEN) -> dict[str, object]:
    """Keywords of a site with so many files whose labels say nothing."""
    names = [f"up/{number}.pdf" for number in range(refused)]
    links = "".join(f'<p><a href="/{name}">ดาวน์โหลด</a></p>' for name in names)
    return {
        "pages": {"docs": ("เอกสาร", f"<h1>เอกสาร</h1>{links}"), **dict.fromkeys(names, ("", ""))},
        "statuses": dict.fromkeys(names, status),
        "documents": {f"ok/{number}.pdf": pdf(f"บันทึกที่ {number}\nขอใช้ห้องประชุมเล็ก") for number in range(read)},
    }


@pytest.mark.parametrize(
    ("refused", "read", "outcome"),
    [(4, 2, Outcome.UNDETERMINED), (1, 2, Outcome.MISSING), (3, 20, Outcome.MISSING), (0, 6, Outcome.MISSING)],
)
def test_where_most_files_are_refused_nothing_is_proven_missing(refused: int, read: int, outcome: Outcome) -> None:
    one = finding(judged(build_site(**files(refused, read))), PLAN)  # type: ignore[arg-type]
    assert one.outcome is outcome
    told = one.requirements[0].reason
    assert (f"{refused} จาก {refused + read}" in told) is (outcome is Outcome.UNDETERMINED)


def test_files_of_long_ago_or_of_other_things_leave_nothing_open() -> None:
    names = {f"up/{number}.pdf": ("", "") for number in range(5)}
    links = "".join(f'<p><a href="/{name}">ภาพวันเด็ก ปี 2551</a></p>' for name in names)
    site = build_site(
        {"docs": ("กิจกรรม", f"<h1>กิจกรรม</h1>{links}"), **names}, statuses=dict.fromkeys(names, FetchStatus.FORBIDDEN)
    )
    assert gap_of(SiteView(site), matcher(2566)) is None


def test_attachments_behind_a_script_are_files_too() -> None:
    names = {f"download.php?id={number}": ("", "") for number in range(8)}
    links = "".join(f'<p><a href="/{name}">ดาวน์โหลด</a></p>' for name in names)
    site = build_site(
        {"docs": ("เอกสาร", f"<h1>เอกสาร</h1>{links}"), **names}, statuses=dict.fromkeys(names, FetchStatus.FORBIDDEN)
    )
    assert gap_of(SiteView(site), matcher(2566)) == Gap(8, 8)


def test_what_is_there_of_another_year_is_stale_whatever_was_refused() -> None:
    refused = files(4, 0)
    refused["documents"] = {"plan.pdf": pdf(PAPER.replace("2566", "2564").replace("2565", "2563"))}
    refused["pages"]["plan"] = (LABEL, f'<h1>{LABEL}</h1><p><a href="plan.pdf">แผน 2564</a></p>')  # type: ignore[index]
    assert finding(judged(build_site(**refused)), PLAN).outcome is Outcome.STALE  # type: ignore[arg-type]


def test_files_that_are_gone_leave_nothing_open() -> None:
    view = SiteView(build_site(**files(6, 1, FetchStatus.NOT_FOUND)))  # type: ignore[arg-type]
    assert gap_of(view, matcher(2566)) is None


def test_pages_that_robots_hides_are_no_gap_but_files_are() -> None:
    names = {f"search/{number}": ("", "") for number in range(9)}
    site = build_site(names, statuses=dict.fromkeys(names, FetchStatus.ROBOTS))
    assert gap_of(SiteView(site), matcher(2566)) is None
    hidden = files(5, 1, FetchStatus.ROBOTS)
    assert gap_of(SiteView(build_site(**hidden)), matcher(2566)) == Gap(5, 6)  # type: ignore[arg-type]


# --------------------------------------------------------------------------------------------------------- other hosts


def test_a_log_in_for_staff_beside_a_file_on_a_drive_is_not_about_the_file() -> None:
    body = (
        "<h1>งานพัสดุ</h1><ul><li>ระบบสารบรรณอิเล็กทรอนิกส์ "
        f'<a href="https://drive.google.com/file/d/1abcDEFghi/view">{LABEL} ปี 2566</a></li></ul>'
    )
    assert verdict("งานพัสดุ", body, PLAN).outcome is Outcome.UNREADABLE


@pytest.mark.parametrize(
    ("icon", "found"), [('<i class="fab fa-facebook"></i>', True), ('<i class="ri-download-line"></i>', False)]
)
def test_an_icon_says_what_a_short_address_leads_to(icon: str, found: bool) -> None:
    home = f'<h1>ยินดีต้อนรับ</h1><p>เว็บไซต์ของเทศบาล</p><p><a href="https://bit.ly/3xYz">{icon}</a></p>'
    one = finding(judged(build_site({}, home=home)), "O9")
    assert (one.outcome is Outcome.FOUND) is found


def test_an_icon_beside_words_in_the_foot_of_a_page_is_what_they_say() -> None:
    form = '<a href="https://docs.google.com/forms/d/e/1FAIpQ/viewform"><img src="/i.png"></a>'
    site = build_site({}, home=f"<h1>ยินดีต้อนรับ</h1><p>ข่าว</p><footer><p>แจ้งเรื่องร้องเรียนการทุจริต {form}</p></footer>")
    assert finding(judged(site), "O28").outcome is Outcome.UNREADABLE


def test_an_address_that_is_none_does_not_end_the_judging() -> None:
    viewer = "pdfjs/viewer.html?file=http://[x/a.pdf"
    site = build_site({"plan": (LABEL, f"<h1>{LABEL}</h1><p>รอ</p>")}, documents={viewer: EMPTY_VIEWER})
    assert finding(judged(site), PLAN).outcome is not Outcome.FOUND


def test_a_bare_icon_at_the_foot_of_a_page_is_no_evidence_for_the_pages_topic() -> None:
    icon = '<a href="https://bit.ly/3xYz"><i class="fa fa-cog"></i></a>'
    body = f"<h1>{LABEL}</h1><p>โปรดติดต่องานพัสดุ</p><footer>{icon}</footer>"
    assert verdict(LABEL, body, PLAN).outcome is Outcome.MISSING


# --------------------------------------------------------------------------------------------------------- poor scans

GARBLED = "ที่ | รยการ | งปม | เดอน\n1 | จ้างกอสรางถบน | 1450000 | ธค\n2 | ซอรถบรรทกนา | 2300000 | มค"


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("มาตรการส่งเสริมความโปร่งใสและป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2566", Outcome.UNREADABLE),
        ("คำสั่งแต่งตั้งคณะกรรมการจัดงานประเพณีลอยกระทง ปีงบประมาณ พ.ศ. 2566", Outcome.MISSING),
    ],
)
def test_a_scan_of_which_only_the_title_was_read_is_not_missing(title: str, outcome: Outcome) -> None:
    label = "มาตรการส่งเสริมความโปร่งใสและป้องกันการทุจริตภายในหน่วยงาน"
    item = next(one.id for one in load_checklist(2566).items if one.title.startswith("มาตรการส่งเสริม"))
    scan = structs.replace(pdf(f"{title}\n{GARBLED}", state=TextState.OCR), ocr_pages=1)
    site = build_site({"page": (label, f'<h1>{label}</h1><a href="/f/s.pdf">{label}</a>')}, documents={"f/s.pdf": scan})
    assert finding(judged(site), item).outcome is outcome

"""Whose paper it is and what kind of paper: neighbours, provinces, letters and what they send, drafts, leaflets."""

from __future__ import annotations

import pytest
from msgspec import structs

from checklist import thai, titles
from checklist.issuers import central_office, named_other, other_authority
from checklist.model import Block, Document, Kind, Media, Outcome, TextState
from checklist.names import authority_names
from checklist.pages import read_page
from checklist.reading import Reading
from checklist.site import SiteView
from tests.checklist.sites import BASE, TOWN, build_site, pdf
from tests.checklist.test_judge import finding, judged

OWN = ("บางมะเฟือง",)


def reading_of(text: str, state: TextState = TextState.CLEAN) -> Reading:
    site = build_site({}, documents={"paper.pdf": structs.replace(pdf(text), state=state)})
    view = SiteView(site)
    page = view.pages[f"{BASE}/paper.pdf"]
    document = view.document(page)
    assert document is not None
    return read_page(view, page, document)


STEPS = "ขั้นตอนที่ 1 รับเรื่อง 1 วัน\nขั้นตอนที่ 2 ตรวจสอบ 3 วัน\nขั้นตอนที่ 3 เสนอผู้มีอำนาจลงนาม 1 วัน"


@pytest.mark.parametrize(
    ("issuer", "other"),
    [
        ("องค์การบริหารส่วนตำบลบางมะ อำเภอเมือง", "บางมะ"),
        ("เทศบาลตำบลบางมะ อำเภอเมือง", ""),  # of our kind: a slogan may have run into our own name
        ("เทศบาลตำบลบางมะเฟือง อำเภอเมือง", ""),
        ("เทศบาลตำบลบางมะ\nเฟือง", ""),  # a name over two lines
    ],
)
def test_a_neighbour_whose_name_begins_like_ours_is_another(issuer: str, other: str) -> None:
    text = f"คู่มือการปฏิบัติงานด้านพัสดุ\n{issuer}\n{STEPS}\nใช้ภายใน{issuer}"
    assert other_authority(reading_of(text), OWN, Kind.TESSABAN) == other


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ประกาศเทศบาลนครขอนแก่น เรื่อง แผนพัฒนา", ["ขอนแก่น"]),
        ("เทศบาลเมืองมาบตาพุด จังหวัดระยอง", ["มาบตาพุด"]),
        ("เทศบาลตำบลนายายอาม", ["นายายอาม"]),
        ("องค์การบริหารส่วนตำบลในเมือง อำเภอเมือง", ["ในเมือง"]),
        ("เทศบาลตำบลอาจสามารถ", ["อาจสามารถ"]),
        ("เทศบาลอาจสามารถดำเนินการได้เอง", []),
        ("เทศบาลในเขตจังหวัดขอความร่วมมือ", []),
        ("เทศบาลตำบลขอเชิญประชาชน", []),
        ("นายก อบต.นายมานพ ใจดี", []),
    ],
)
def test_a_name_that_begins_like_a_verb_is_a_name(text: str, names: list[str]) -> None:
    assert authority_names(text) == [thai.key(name) for name in names]


def test_a_neighbour_of_our_kind_is_another_where_our_papers_bear_out_our_name() -> None:
    paper_of_neighbour = reading_of(f"คู่มือการปฏิบัติงาน\nเทศบาลตำบลบางมะ อำเภอเมือง\n{STEPS}")
    assert other_authority(paper_of_neighbour, OWN, Kind.TESSABAN, papers_agree=True) == "บางมะ"
    assert not other_authority(paper_of_neighbour, OWN, Kind.TESSABAN)


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานจังหวัดอ่างทอง", "สำนักงานจังหวัดอ่างทอง"),
        ("รายงานผลการป้องกันการทุจริต\nจังหวัดอ่างทอง", "จังหวัดอ่างทอง"),
        ("แผนปฏิบัติการ ตามแนวทางของสำนักงานจังหวัดอ่างทอง", ""),
        ("แผนพัฒนา\nอำเภอเมือง จังหวัดอ่างทอง", ""),
    ],
)
def test_a_province_that_signs_alone_has_issued_the_paper(title: str, other: str) -> None:
    assert other_authority(reading_of(f"{title}\nรวบรวมผลงานของสำนักงานจังหวัดและส่วนราชการ 12 แห่ง"), OWN) == other


@pytest.mark.parametrize(
    ("label", "office"),
    [
        ("อ่านประกาศ ป.ป.ช. ฉบับเต็ม", "ป.ป.ช."),
        ("คู่มือกรมส่งเสริมการปกครองท้องถิ่น", "กรมส่งเสริมการปกครองท้องถิ่น"),
        ("รายงานผลต่อ ป.ป.ช. ประจำปี 2566", ""),
        ("แผนป้องกันการทุจริต", ""),
    ],
)
def test_rules_of_the_state_are_not_the_towns(label: str, office: str) -> None:
    assert central_office(label) == office
    assert not named_other(label, OWN)


# ---------------------------------------------------------------------------------------------------- letters and memos


def paper(*pages: str) -> Document:
    """A document with the lines of each page."""
    blocks = [Block(line, page=number) for number, page in enumerate(pages, 1) for line in page.split("\n")]
    return Document(Media.PDF, TextState.CLEAN, blocks=tuple(blocks), pages=len(pages), pages_read=len(pages))


LETTER = f"ที่ อท 53201/ว 45\n{TOWN} 88 หมู่ 3 อำเภอเมือง\n20 ตุลาคม 2565 เรื่อง {{subject}}\nเรียน นายอำเภอเมือง"


@pytest.mark.parametrize(
    ("subject", "following", "first"),
    [
        ("ขอส่งรายงานประจำปี", "- 2 -\nรายงานผลการดำเนินงาน ประจำปี 2565", "ขอส่งรายงานประจำปี"),
        ("แจ้งแผนการจัดซื้อจัดจ้าง ปี 2566", "", "แจ้งแผนการจัดซื้อจัดจ้าง ปี 2566"),
        ("ขอเชิญร่วมงานประเพณี", "กำหนดการ", "ขอเชิญร่วมงานประเพณี"),
    ],
)
def test_a_letter_is_about_what_it_sends_and_its_subject(subject: str, following: str, first: str) -> None:
    document = paper(LETTER.format(subject=subject), following) if following else paper(LETTER.format(subject=subject))
    assert titles.of_document(document.blocks).split("\n")[0] == first


def test_a_report_behind_a_covering_letter_is_found() -> None:
    report = (
        "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2565\n"
        "อบรมพนักงาน 24 คน เบิกจ่าย 48,000 บาท ดำเนินการแล้วเสร็จ\n"
        "สรรหาโดยรับโอน 2 คน บรรจุใหม่ 1 คน\nปัญหา ขาดวิศวกร ข้อเสนอแนะ ขอใช้บัญชีกลาง"
    )
    letter = LETTER.format(subject="ส่งเอกสาร")
    for covering in ((report,), (letter, report)):
        site = build_site(
            {"people": ("งานบุคคล", '<h1>งานบุคคล</h1><p><a href="x.pdf">โหลด</a></p>')},
            documents={"x.pdf": paper(*covering)},
        )
        assert finding(judged(site), "O26").outcome is Outcome.FOUND


def test_a_paper_whose_title_says_nothing_is_read_on() -> None:
    told = (
        "เอกสารเผยแพร่ ๒\nเทศบาลตำบลบางมะเฟือง\nการประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566\n"
        "เหตุการณ์ความเสี่ยง เจ้าหน้าที่เรียกรับเงินจากผู้ขออนุญาต ระดับสูง มาตรการควบคุม แจ้งคิวออนไลน์\n"
        "เหตุการณ์ความเสี่ยง ล็อกสเปกจัดซื้อ ระดับปานกลาง มาตรการ ตั้งกรรมการภายนอกร่วม"
    )
    site = build_site(
        {"docs": ("เอกสาร", '<h1>เอกสาร</h1><p><a href="a.pdf">ชุดที่ ๒</a></p>')}, documents={"a.pdf": pdf(told)}
    )
    assert finding(judged(site), "O34").outcome is Outcome.FOUND


# ------------------------------------------------------------------------------------- drafts, leaflets, statistics

NO_GIFT = (
    "ประกาศเทศบาลตำบลบางมะเฟือง\nเรื่อง นโยบายไม่รับของขวัญ (No Gift Policy) ประจำปี 2566\n"
    "ข้าพเจ้าและเจ้าหน้าที่ทุกคนจะไม่รับของขวัญจากการปฏิบัติหน้าที่\nประกาศ ณ วันที่ 5 มกราคม พ.ศ. 2566\n"
    "(นายสมชาย ใจงาม)\nนายกเทศมนตรีตำบลบางมะเฟือง"
)


@pytest.mark.parametrize(("text", "outcome"), [(NO_GIFT, Outcome.FOUND), (f"(ร่าง)\n{NO_GIFT}", Outcome.INCOMPLETE)])
def test_nobody_has_signed_a_draft(text: str, outcome: Outcome) -> None:
    site = build_site(
        {
            "gift": (
                "No Gift Policy",
                '<h1>No Gift Policy</h1><p><a href="g.pdf">ประกาศนโยบาย No Gift Policy 2566</a></p>',
            )
        },
        documents={"g.pdf": pdf(text)},
    )
    assert finding(judged(site), "O31").outcome is outcome


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "<h1>PDPA</h1><p>เรื่องน่ารู้ : PDPA คืออะไร</p><p>PDPA คือกฎหมายคุ้มครองข้อมูลส่วนบุคคล ประชาชนควรรู้ว่าการเก็บ "
                "ใช้ และเปิดเผยข้อมูลส่วนบุคคลต้องได้รับความยินยอม ผู้ฝ่าฝืนมีโทษปรับ</p>"
            ),
            False,
        ),
        (
            (
                "<h1>PDPA</h1><p>นโยบายคุ้มครองข้อมูลส่วนบุคคล</p><p>เทศบาลตำบลบางมะเฟืองเก็บรวบรวม ใช้ และเปิดเผยข้อมูลส่วนบุคคล"
                "ของผู้มาติดต่อเท่าที่จำเป็น เจ้าของข้อมูลมีสิทธิขอเข้าถึงและแก้ไขได้ที่สำนักปลัด</p>"
            ),
            True,
        ),
    ],
)
def test_what_pdpa_is_is_no_policy(body: str, found: bool) -> None:
    one = finding(judged(build_site({"pdpa": ("PDPA", body)})), "O10")
    assert (one.outcome is Outcome.FOUND) is found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("แจ้งเบาะแสเจ้าหน้าที่ทุจริต เรื่องร้องเรียนทุกเรื่องเป็นความลับ ส่งถึงปลัดโดยตรง ไม่เปิดเผยชื่อผู้แจ้งต่อผู้ใด", False),
        ("ปีงบประมาณ 2566 รับเรื่องร้องเรียนการทุจริต จำนวน 2 เรื่อง แล้วเสร็จ 1 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง", True),
        ("ปีงบประมาณ 2566 ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่เข้ามายังเทศบาลตำบลบางมะเฟือง", True),
    ],
)
def test_statistics_count_something_or_say_that_there_was_nothing(body: str, found: bool) -> None:
    label = "สถิติเรื่องร้องเรียนการทุจริต ปี 2566"
    one = finding(judged(build_site({"count": (label, f"<h1>{label}</h1><p>{body}</p>")})), "O29")
    assert (one.outcome is Outcome.FOUND) is found


# ----------------------------------------------------------------------- honest papers that such rules must leave alone


@pytest.mark.parametrize(
    ("item", "label", "body"),
    [
        # A policy may begin with a question, if it goes on with what the town does.
        (
            "O10",
            "นโยบายคุ้มครองข้อมูลส่วนบุคคล",
            (
                "<h1>นโยบายคุ้มครองข้อมูลส่วนบุคคล</h1><p>ข้อมูลส่วนบุคคลคืออะไร</p><p>ข้อมูลส่วนบุคคลคือข้อมูลที่ระบุตัวท่านได้ "
                "เทศบาลเก็บรวบรวม ใช้ และเปิดเผยข้อมูลส่วนบุคคลเท่าที่จำเป็น เจ้าของข้อมูลมีสิทธิขอเข้าถึงและแก้ไข</p>"
            ),
        ),
        # A register of dashes counts: there was nothing.
        (
            "O29",
            "สถิติเรื่องร้องเรียนการทุจริต ปี 2566",
            (
                "<h1>สถิติเรื่องร้องเรียนการทุจริต ปี 2566</h1><p>เรื่องร้องเรียนการทุจริตและประพฤติมิชอบที่รับไว้ จำนวนเรื่องแยกตามเดือน</p>"
                "<table><tr><th>เดือน</th><th>รับ</th><th>เสร็จ</th></tr><tr><td>ตุลาคม</td><td>-</td><td>-</td></tr>"
                "<tr><td>พฤศจิกายน</td><td>-</td><td>-</td></tr></table>"
            ),
        ),
        # The policy is named in the title, the text says what is not taken.
        (
            "O31",
            "ประกาศเจตนารมณ์ No Gift Policy ปี 2566",
            (
                "<h1>ประกาศเจตนารมณ์นโยบาย No Gift Policy ประจำปี 2566</h1><p>ข้าพเจ้าและเจ้าหน้าที่ทุกคนจะไม่รับสิ่งของ "
                "ทรัพย์สิน หรือประโยชน์อื่นใด"
                "จากการปฏิบัติหน้าที่</p><p>ประกาศ ณ วันที่ 5 มกราคม พ.ศ. 2566</p><p>(นายสมชาย ใจงาม)</p>"
                "<p>นายกเทศมนตรีตำบลบางมะเฟือง</p>"
            ),
        ),
        # A bold line at the end of a page without headings is not its title.
        (
            "O19",
            "แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566",
            (
                "<div>แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566 มีรายการดังนี้ จ้างก่อสร้างถนนคอนกรีตซอยวัดเก่า "
                "งบประมาณ 1,450,000 บาท ธันวาคม 2565 "
                "ซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท มกราคม 2566 จ้างซ่อมอาคารสำนักงาน งบประมาณ 380,000 บาท "
                "กุมภาพันธ์ 2566<br>"
                "<b>ประกาศผู้ชนะการเสนอราคา</b><br>ดูได้ที่กองคลัง</div>"
            ),
        ),
        # One's own province on the cover is an address.
        (
            "O4",
            "แผนพัฒนาท้องถิ่น",
            (
                "<h1>แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)</h1><p>อำเภอเมือง</p><p>จังหวัดอ่างทอง</p><p>ยุทธศาสตร์ที่ 1 "
                "ด้านโครงสร้างพื้นฐาน เป้าหมาย "
                "ถนนทุกสายใช้ได้ ตัวชี้วัด 12 สาย โครงการก่อสร้างถนน งบประมาณ 500,000 บาท ปี 2566 ถึง 2570</p>"
            ),
        ),
    ],
)
def test_honest_pages_stay_found(item: str, label: str, body: str) -> None:
    assert finding(judged(build_site({"page": (label, body)})), item).outcome is Outcome.FOUND


@pytest.mark.parametrize(
    "label",
    [
        "สรุปผลการจัดซื้อจัดจ้าง ประกาศ ก.พ. 2566",
        "ประกาศเจตนารมณ์ ตามประกาศ ป.ป.ช.",
        "คู่มือป้องกันและปราบปรามการทุจริตของเทศบาลตำบลบางมะเฟือง",
    ],
)
def test_a_label_that_cites_an_office_is_not_that_offices(label: str) -> None:
    assert not central_office(label)


def test_a_memo_is_about_its_subject_first_and_goes_on_without_being_another_paper() -> None:
    memo = "บันทึกข้อความ\nส่วนราชการ สำนักปลัด ที่ อท 53201/9\nเรื่อง รายงานผลการประเมินความเสี่ยงการทุจริต\nเรียน นายกเทศมนตรี"
    going_on = titles.of_document(paper(memo, "2. ด้านการจัดซื้อจัดจ้าง\nแผนการจัดซื้อจัดจ้าง ประจำปี").blocks).split("\n")
    assert going_on[0] == "รายงานผลการประเมินความเสี่ยงการทุจริต"
    assert not any("จัดซื้อ" in line for line in going_on[:2])


def test_a_sara_am_that_came_apart_makes_no_neighbour() -> None:
    text = "แผนการจัดซื้อจัดจ้าง ปี 2566\nเทศบาลตำบลหนองน้ าแดง\nเทศบาลตำบลหนองน้ าแดงมีรายการดังนี้"
    assert not other_authority(reading_of(text), ("หนองน้ำแดง",), Kind.TESSABAN)

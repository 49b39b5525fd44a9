"""What labels say: numbers are hints, object and head noun decide, and a label that says nothing names nothing."""

import pytest

from checklist import lexicon
from checklist.loader import load_checklist
from checklist.match import Matcher, is_ita_index, read_label, readable_url
from checklist.model import Link, LinkSource


@pytest.fixture(scope="module")
def of_2565() -> Matcher:
    return Matcher(load_checklist(2565))


@pytest.fixture(scope="module")
def of_2568() -> Matcher:
    return Matcher(load_checklist(2568))


def first(matcher: Matcher, label: str) -> str:
    found = matcher.match(label)
    return found[0].item if found else "-"


def topic(matcher: Matcher, label: str) -> str:
    hits = matcher.topics(label)
    return hits[0].probe if hits else "-"


@pytest.mark.parametrize(
    "label",
    ["O23", "o23", "OIT 23", "OIT23", "023", "ข้อ 23", "ข้อที่ 23", "O๒๓", "O-23", "o.23", "O 23 :", "O23 ดาวน์โหลด"],
)
def test_a_number_in_the_form_that_only_oit_uses_is_read(label: str, of_2565: Matcher) -> None:
    assert read_label(label).numbers == (23,)
    assert first(of_2565, label) == "O23"


@pytest.mark.parametrize("label", ["23", "2.3", "ครั้งที่ 23", "23 มกราคม 2565", "มาตรา 23", "MOIT 23", "O99", "EB 23"])
def test_other_numbers_are_no_item_numbers(label: str) -> None:
    assert 23 not in read_label(label).numbers


def test_several_numbers_in_one_label() -> None:
    assert read_label("O2-O3 ข้อมูล").numbers == (2, 3)
    assert read_label("O10, O11").numbers == (10, 11)


def test_the_words_beat_a_number_of_another_year(of_2565: Matcher) -> None:
    """The same number means different items in different years."""
    by_words = first(of_2565, "ข้อมูลการติดต่อ")
    assert first(of_2565, "O3 ข้อมูลการติดต่อ") == by_words
    assert by_words != "O3"


def test_a_number_alone_is_weaker_than_words(of_2565: Matcher) -> None:
    alone = of_2565.match("O23")[0].probability
    told = of_2565.match("O2 ข้อมูลผู้บริหาร")[0].probability
    assert alone < told


@pytest.mark.parametrize(
    "label",
    [
        "ดาวน์โหลด",
        "Download",
        "คลิกที่นี่",
        "อ่านต่อ",
        "รายละเอียด",
        "14 [0.49 mb.]",
        "pdf",
        "ไฟล์แนบ 2",
        "เปิดอ่านเอกสาร",
        "คลิ๊กที่นี่เพื่อดูไฟล์",
        "กดตรงนี้เลย",
        "ดูรายละเอียดเพิ่มเติม >>",
        "โหลด [1.4 MB] อ่าน 45 ครั้ง",
        "ลิ้งค์ 3",
        "...",
        "",
        "https://bangmafueang.example/a.pdf",
    ],
)
def test_a_label_that_says_nothing_names_nothing(label: str, of_2565: Matcher) -> None:
    assert read_label(label).generic
    assert of_2565.match(label) == ()


@pytest.mark.parametrize("label", ["เปิดเผยข้อมูล", "อ่านข่าว", "เข้าสู่ระบบ", "ดาวน์โหลด 3 โครงการ", "จังหวัดเลย"])
def test_a_word_of_its_own_makes_a_label_say_something(label: str) -> None:
    assert not read_label(label).generic


@pytest.mark.parametrize("label", ["ดู" + "1" * 60_000 + "x", "ดูเข้า" * 30_000 + "x", "1 " * 30_000 + "ก"])
def test_a_label_of_endless_idle_words_is_read_at_once(label: str) -> None:
    assert not read_label(label).generic  # without end, if it were tried in all ways


def test_a_generic_label_takes_the_words_of_its_address(of_2565: Matcher) -> None:
    found = of_2565.match("ดาวน์โหลด", "https://bangmafueang.example/files/แผนปฏิบัติการป้องกันการทุจริต.pdf")
    assert found
    assert found[0].item == first(of_2565, "แผนปฏิบัติการป้องกันการทุจริต")


def test_a_percent_encoded_file_name_is_read(of_2565: Matcher) -> None:
    url = "https://x.example/%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5%E0%B8%9C%E0%B8%B9%E0%B9%89%E0%B8%9A%E0%B8%A3%E0%B8%B4%E0%B8%AB%E0%B8%B2%E0%B8%A3.pdf"
    assert "ข้อมูลผู้บริหาร" in readable_url(url)


@pytest.mark.parametrize(
    "label",
    [
        "ประวัติความเป็นมา",
        "ดาวน์โหลดแบบฟอร์มคำร้อง",
        "ผู้เข้าชมวันนี้",
        "สถานที่ท่องเที่ยว",
        "ปฏิทินวันหยุด",
        "รับสมัครนักเรียนอนุบาล",
        "Copyright 2024",
        # Words of an item inside the name of something else.
        "สำนักปลัดเทศบาล",
        "แผนแม่บทสารสนเทศ",
        "โรงเรียนบ้านโนน (ประชาคมอุปถัมภ์)",
        "การจัดหารายได้ของกองคลัง",
        "การจ่ายขาดเงินสะสม",
        "มาตรฐานกำหนดตำแหน่งพนักงานเทศบาล",
        "ข้อมูลบริการ",
        "แจ้งเบาะแสป้ายผิดกฎหมาย",
        "ราคากลางตลาดไท",
        "ผลการตรวจสอบพัสดุประจำปี",
        "แชร์ทาง Facebook",
        "ประชุมชี้แจงระบบ e-GP",
    ],
)
def test_labels_of_other_things_name_no_item_with_confidence(label: str, of_2565: Matcher) -> None:
    assert all(match.probability < 50 for match in of_2565.match(label)), of_2565.match(label)


@pytest.mark.parametrize(
    ("label", "probe"),
    [
        ("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2565", "procurement_plan"),
        ("ประกาศจัดซื้อจัดจ้าง", "procurement_notices"),
        ("สรุปผลการจัดซื้อจัดจ้างรายเดือน", "procurement_monthly"),
        ("สขร.1", "procurement_monthly"),
        ("รายงานผลการจัดซื้อจัดจ้างประจำปี 2564", "procurement_report"),
        ("แผนดำเนินงานประจำปี", "operation_plan"),
        ("รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน", "operation_progress"),
        ("รายงานผลการดำเนินงานประจำปี", "operation_report"),
        ("แผนปฏิบัติการป้องกันการทุจริต", "corruption_plan"),
        ("รายงานการกำกับติดตามการป้องกันการทุจริต รอบ 6 เดือน", "corruption_progress"),
        ("รายงานผลการป้องกันการทุจริตประจำปี", "corruption_report"),
        ("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", "complaint_guideline"),
        ("ช่องทางแจ้งเรื่องร้องเรียนการทุจริต", "complaint_channel"),
        ("สถิติเรื่องร้องเรียนการทุจริต", "complaint_statistics"),
        ("คู่มือการปฏิบัติงาน", "staff_manual"),
        ("คู่มือประชาชน", "service_manual"),
        ("ประเมินความเสี่ยงการทุจริต", "risk_assessment"),
        ("การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต", "risk_management"),
        ("สถิติการให้บริการ", "service_statistics"),
        ("รายงานผลการสำรวจความพึงพอใจ", "satisfaction_survey"),
        ("อำนาจหน้าที่", "powers"),
        ("โครงสร้างส่วนราชการ", "structure"),
        ("หัวหน้าสำนักปลัดเทศบาล", "executives"),
        ("จัดการเรื่องร้องเรียนการทุจริต", "complaint_guideline"),
        ("ช่องทางและการจัดการเรื่องร้องเรียนการทุจริต", "complaint_channel"),
        ("คู่มือการจดทะเบียนพาณิชย์", "service_manual"),
        ("คู่มือแจ้งเกิด", "service_manual"),
        ("ยื่นคำร้องออนไลน์", "e_service"),
    ],
)
def test_head_noun_and_object_both_count(label: str, probe: str, of_2565: Matcher) -> None:
    assert topic(of_2565, label) == probe


@pytest.mark.parametrize(
    ("label", "not_probe"),
    [
        ("แผนบริหารความเสี่ยงด้านเทคโนโลยีสารสนเทศ", "risk_assessment"),
        ("ร้องเรียนร้องทุกข์", "complaint_statistics"),
        ("สถิติการจัดเก็บรายได้", "service_statistics"),
        ("ระบบ e-office สำหรับเจ้าหน้าที่", "e_service"),
        ("ประมวลกฎหมายที่ดิน", "ethics_code"),
        ("แผนปฏิบัติการป้องกันและบรรเทาสาธารณภัย", "corruption_plan"),
        ("แผนอัตรากำลัง 3 ปี", "development_plan"),
        # Letters of an abbreviation inside other words.
        ("รายงานผลการปฏิบัติงานตามนโยบายนายก อบต. ประจำปี", "hr_report"),
        ("รายงานประจำปี อบต.โพนงามใหม่", "hr_report"),
        ("หลักเกณฑ์การเลื่อนขั้นเงินเดือนและประเมินผลการปฏิบัติงาน รอบที่ 1", "operation_progress"),
    ],
)
def test_false_friends(label: str, not_probe: str, of_2565: Matcher) -> None:
    assert topic(of_2565, label) != not_probe


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("ปรกาศจัดชื้อจัดจ้าง", "ประกาศจัดซื้อจัดจ้าง"),
        ("สรปุผลการจัดซื้อจัดจ้างรายเดือน", "สรุปผลการจัดซื้อจัดจ้างรายเดือน"),
        ("กฏหมายที่เกี่ยวข้อง", "กฎหมายที่เกี่ยวข้อง"),
        ("โครงสรา้งหน่วยงาน", "โครงสร้างหน่วยงาน"),
        ("เจตจำนงสุจริตของผู้บริหาน", "เจตจำนงสุจริตของผู้บริหาร"),
        ("แผนปฎิบัติการป้องกันการทุจริจ", "แผนปฏิบัติการป้องกันการทุจริต"),
        ("คู่มือการปฏิบัตงาน", "คู่มือการปฏิบัติงาน"),
        ("แผน การ จัดซื้อ จัดจ้าง", "แผนการจัดซื้อจัดจ้าง"),
        ("E–Service", "E-Service"),
        ("ข้อมูลผุ้บริหาร", "ข้อมูลผู้บริหาร"),
    ],
)
def test_a_slip_of_typing_changes_nothing(slip: str, meant: str, of_2565: Matcher) -> None:
    assert topic(of_2565, meant) != "-"
    assert topic(of_2565, slip) == topic(of_2565, meant)


def test_a_label_that_names_two_topics_names_both(of_2565: Matcher) -> None:
    probes = {hit.probe for hit in of_2565.topics("โครงสร้างและอำนาจหน้าที่")}
    assert {"structure", "powers"} <= probes


def test_matches_come_best_first_and_within_0_and_99(of_2565: Matcher) -> None:
    for label in ("แผนการจัดซื้อจัดจ้าง", "รายงานผล", "O12", "ร้องเรียนการทุจริต", "นโยบายการบริหารทรัพยากรบุคคล"):
        found = [match.probability for match in of_2565.match(label)]
        assert found == sorted(found, reverse=True)
        assert all(0 <= probability <= 99 for probability in found)


def test_a_topic_that_a_year_no_longer_asks_points_to_what_took_its_place(of_2568: Matcher) -> None:
    assert first(of_2568, "กระดานถาม-ตอบ") == first(of_2568, "ข้อมูลการติดต่อ")


def make_link(**parts: str) -> Link:
    return Link(url=parts.pop("url", "https://bangmafueang.example/f/881.pdf"), source=LinkSource.ANCHOR, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("place", ["row", "before", "heading", "panel"])
def test_a_generic_label_is_completed_by_what_stands_around_it(place: str, of_2565: Matcher) -> None:
    hits = of_2565.link_topics(make_link(label="ดาวน์โหลด", **{place: "แผนปฏิบัติการป้องกันการทุจริต"}))
    assert hits[0].probe == "corruption_plan"


def test_surroundings_weigh_less_than_the_label_itself(of_2565: Matcher) -> None:
    own = of_2565.link_topics(make_link(label="แผนปฏิบัติการป้องกันการทุจริต"))
    near = of_2565.link_topics(make_link(label="ดาวน์โหลด", heading="แผนปฏิบัติการป้องกันการทุจริต"))
    assert own[0].weight > near[0].weight


def test_a_label_with_words_of_its_own_is_not_spoken_for_by_its_heading(of_2565: Matcher) -> None:
    link = make_link(label="ประกาศรายชื่อผู้มีสิทธิสอบคัดเลือกเป็นพนักงานจ้าง", heading="แผนปฏิบัติการป้องกันการทุจริต")
    assert all(hit.weight < 70 for hit in of_2565.link_topics(link) if hit.probe == "corruption_plan")


def test_links_are_worth_fetching_by_what_they_name(of_2565: Matcher) -> None:
    plan = of_2565.priority(make_link(label="แผนการจัดซื้อจัดจ้าง"))
    photos = of_2565.priority(make_link(label="ภาพกิจกรรม", url="https://bangmafueang.example/g/1"))
    index = of_2565.priority(make_link(label="ITA 2565"))
    assert photos < plan
    assert index >= 0.9


@pytest.mark.parametrize("label", ["ITA 2568", "ita", "OIT", "การประเมินคุณธรรมและความโปร่งใส (ITA)"])
def test_the_agencys_own_map(label: str) -> None:
    assert is_ita_index(label)


@pytest.mark.parametrize("label", ["O12 แผน", "Digital", "hospital", "capital", "OIT 3 อำนาจหน้าที่"])
def test_not_the_agencys_own_map(label: str) -> None:
    assert not is_ita_index(label)


@pytest.mark.parametrize(
    ("label", "kept"),
    [
        ("รายงานรอบ6เดือน2568", "รายงานรอบ6เดือน####"),
        ("แผนพัฒนา5ปี256670", "แผนพัฒนา5ปี25####"),
        ("รอบที่12เดือน", "รอบที่12เดือน"),
        ("ประกาศปี2568ฉบับ33", "ประกาศปี25##ฉบับ##"),
    ],
)
def test_numbers_are_left_out_where_no_phrase_needs_them(label: str, kept: str) -> None:
    assert lexicon.label_index().without_numbers(label) == kept
    assert lexicon.label_index().find(kept) == lexicon.label_index().find(label)


def test_a_mask_hides_what_is_shorter() -> None:
    phrases = [("budget", "งบประมาณ"), ("year", "ปีงบประมาณ"), ("plan", "ประมาณการ")]
    mask = lexicon.Phrase("fiscal", "ปีงบประมาณ", mask=True)
    index = lexicon.PhraseIndex([mask, *(lexicon.Phrase(concept, key) for concept, key in phrases)])
    assert index.find("ปีงบประมาณการ") == [(0, 10, "fiscal"), (0, 10, "year"), (4, 13, "plan")]
    assert index.find("งบประมาณ") == [(0, 8, "budget")]


@pytest.mark.parametrize(
    ("link", "named"),
    [
        (Link("/f", "ดาวน์โหลด", row="ผลทั้งปี 65", panel="9.3 จัดซื้อจัดจ้าง"), "procurement_report"),
        (Link("/f", "ผลทั้งปี 65", heading="งานพัสดุ"), "procurement_report"),
        (Link("/f", "เปิดดู", row="ผลทั้งปี 65", panel="ปี 2565", heading="จัดซื้อจัดจ้าง"), "procurement_report"),
        (Link("/f", "ดาวน์โหลด", row="ผลทั้งปี 65", panel="งานป้องกันภัย"), ""),
    ],
)
def test_what_a_row_leaves_unsaid_its_tab_or_heading_says(link: Link, named: str) -> None:
    hits = Matcher(load_checklist(2566)).link_topics(link)
    assert (hits[0].probe if hits else "") == named


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("แผนปฏิบัติการป้องกันการทุจริต 2568", ["“แผน”", "“ป้องกันการทุจริต”"]),
        ("ทำเนียบผู้บริหาร", ["“ทำเนียบผู้บริหาร”"]),
        ("สขร.1", ["“สขร”"]),
        ("โครงสรางองคกร", ["ใกล้เคียง"]),
    ],
)
def test_why_names_the_words_of_the_label_as_they_are_written(label: str, words: list[str], of_2565: Matcher) -> None:
    why = of_2565.match(label)[0].why
    assert all(word in why for word in words)
    assert not any("a" <= letter <= "z" for letter in why)  # no name of a rule

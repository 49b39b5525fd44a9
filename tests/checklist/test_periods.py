"""Years and half-years as agencies write them, and what an item's period makes of them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist import periods, thai
from checklist.model import Period, PeriodKind
from checklist.periods import Half, Strength


def years(text: str) -> list[tuple[int, int]]:
    return [(claim.first, claim.last) for claim in periods.claims(thai.normalize(text))]


@pytest.mark.parametrize(
    "text",
    [
        "พ.ศ. 2568",
        "พ.ศ.2568",
        "พศ. ๒๕๖๘",
        "ปี ๒๕๖๘",
        "ปี 68",
        "ประจำปี 2568",
        "ปีงบประมาณ 2568",
        "ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "ประจำปีงบประมาณ พ.ศ. 2568",
        "ปีงบประมาณ 68",
        "งบประมาณรายจ่ายประจำปี 2568",
        "ITA 2568",
        "OIT2568",
        "ปี 2025",
        "FY 2025",
        "รายงาน 2568",
        "มกราคม 2568",
        "ม.ค. 68",
        "มค. 2568",
        "มค 68",
        "ตค. 67",
        "เดือนมีนาคม พ.ศ. 2568",
        "ตุลาคม 2567",
        "ต.ค. 67",
        "ธ.ค.2567",
        "15 พฤศจิกายน 2567",
        "1 ต.ค. 67 – 31 มี.ค. 68",
        "ต.ค. 67 – มี.ค. 68",
        "ตุลาคม 2567 - มีนาคม 2568",
        "ตุลาคม 2567 ถึง มีนาคม 2568",
        "ตุลาคม – ธันวาคม 2567",
        "15/01/2568",
        "30/09/2025",
        "2025-03-31",
        "31 March 2025 ปี 2568",
    ],
)
def test_every_way_of_writing_fiscal_2568(text: str) -> None:
    assert set(years(text)) == {(2568, 2568)}, years(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("พ.ศ. 2566-2570", 2566, 2570),
        ("(พ.ศ. ๒๕๖๖ – ๒๕๗๐)", 2566, 2570),
        ("พ.ศ. 2566 ถึง พ.ศ. 2570", 2566, 2570),
        ("ปี 2566 - ปี 2570", 2566, 2570),
        ("แผนอัตรากำลัง 3 ปี พ.ศ. 2567–2569", 2567, 2569),
        ("แผนพัฒนาท้องถิ่น (66-70)", 2566, 2570),
        ("พ.ศ. 2566-70", 2566, 2570),
    ],
)
def test_a_plan_of_several_years_covers_all_of_them(text: str, first: int, last: int) -> None:
    assert years(text) == [(first, last)]
    (claim,) = periods.claims(thai.normalize(text))
    assert claim.covers(2568)
    assert not claim.covers(2571)


@pytest.mark.parametrize(
    "text",
    [
        "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
        "พ.ร.บ.การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐",
        "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนา พ.ศ. 2548",
        "พระราชบัญญัติเทศบาล พ.ศ. 2496 แก้ไขเพิ่มเติมถึง (ฉบับที่ 14) พ.ศ. 2562",
        "ประมวลกฎหมายที่ดิน พ.ศ. 2497",
        "ปีการศึกษา 2568",
        "พ.ศ. 2560 มาตรา 11",
        "สูงกว่าปี 2566",
        "วงเงิน 2,568 บาท",
        "วงเงิน 2568 บาท",
        "โทร. 0-2551-2560",
        "เอกสารไม่มีปี",
    ],
)
def test_numbers_that_are_no_years_of_a_document(text: str) -> None:
    assert years(text) == []


def test_a_law_beside_a_fiscal_year_does_not_hide_it() -> None:
    text = "แผนการจัดซื้อจัดจ้าง ตาม พ.ร.บ.การจัดซื้อจัดจ้าง พ.ศ. 2560 ประจำปีงบประมาณ พ.ศ. 2568"
    assert years(text) == [(2568, 2568)]


@pytest.mark.parametrize("month", range(1, 13))
def test_october_begins_the_next_fiscal_year(month: int) -> None:
    name = periods.MONTH_NAMES[month - 1]
    expected = 2569 if month >= 10 else 2568
    assert years(f"{name} 2568") == [(expected, expected)]
    assert periods.fiscal_year_of(month, 2568) == expected


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)))
def test_a_day_lies_within_its_fiscal_year(day: date) -> None:
    year = periods.fiscal_year_of(day.month, day.year + periods.BUDDHIST)
    assert periods.first_day(year) <= day < periods.first_day(year + 1)


@given(st.text("0123456789๐๑๒๓๔๕๖๗๘๙พศปี./- ม.คตุลา\n", max_size=120))
def test_claims_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = periods.claims(thai.normalize(text))
    for one, next_one in pairwise(found):
        assert one.end <= next_one.start
    assert all(claim.first <= claim.last for claim in found)


def test_the_plainer_claim_wins() -> None:
    text = thai.normalize("ประกาศ ณ วันที่ 20 ธันวาคม 2566 รายงานประจำปีงบประมาณ พ.ศ. 2566 (เอกสารชุด 2565)")
    (claim,) = periods.strongest(periods.claims(text))
    assert claim.strength is Strength.FISCAL
    assert claim.first == 2566


def test_a_day_is_weaker_than_a_month_and_a_month_than_a_year() -> None:
    assert Strength.DATE < Strength.BARE < Strength.MONTH < Strength.YEAR < Strength.FISCAL
    (day,) = periods.claims("5 มกราคม 2568")
    (month,) = periods.claims("มกราคม 2568")
    assert (day.strength, month.strength) == (Strength.DATE, Strength.MONTH)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("รอบ 6 เดือนแรก", Half.FIRST),
        ("รอบ ๖ เดือนแรก ปีงบประมาณ ๒๕๖๘", Half.FIRST),
        ("ครึ่งปีแรก", Half.FIRST),
        ("หกเดือนแรก", Half.FIRST),
        ("ตุลาคม 2567 - มีนาคม 2568", Half.FIRST),
        ("ต.ค. 67 – มี.ค. 68", Half.FIRST),
        ("ไตรมาสที่ 1 - 2", Half.FIRST),
        ("ระหว่างวันที่ 1 ตุลาคม 2567 ถึง 31 มีนาคม 2568", Half.FIRST),
        ("1 ต.ค. 67 - 31 มี.ค. 68", Half.FIRST),
        ("1/10/2567 – 31/03/2568", Half.FIRST),
        ("01/10/2567 - 31/03/2568", Half.FIRST),
        ("เลขที่ 201/10/2567 - 31/03/2568", Half.UNSAID),
        ("๑ เมษายน – ๓๐ กันยายน ๒๕๖๘", Half.SECOND),
        ("1 ตุลาคม 2567 ถึงวันที่ 30 กันยายน 2568", Half.BOTH),
        ("รับสมัคร 5 ตุลาคม 2567 - 31 มีนาคม 2568", Half.UNSAID),
        ("รอบ 6 เดือนหลัง", Half.SECOND),
        ("6 เดือนสุดท้าย", Half.SECOND),
        ("เมษายน – กันยายน 2568", Half.SECOND),
        ("ไตรมาส 3", Half.SECOND),
        ("รอบ 12 เดือน", Half.BOTH),
        ("ตุลาคม 2567 - กันยายน 2568", Half.BOTH),
        ("รอบ 6 เดือนแรก และ 6 เดือนหลัง", Half.BOTH),
        ("รอบ 6 เดือน", Half.SOME),
        ("รายงานประจำปี", Half.UNSAID),
    ],
)
def test_halves(text: str, half: Half) -> None:
    assert periods.half_of(thai.normalize(text)) is half


@pytest.mark.parametrize(
    ("today", "ended"),
    [
        (date(2024, 10, 31), ()),
        (date(2024, 11, 1), (10,)),
        (date(2025, 1, 15), (10, 11, 12)),
        (date(2025, 3, 31), (10, 11, 12, 1, 2)),
        (date(2025, 4, 1), (10, 11, 12, 1, 2, 3)),
        (date(2025, 9, 1), (10, 11, 12, 1, 2, 3)),
    ],
)
def test_months_that_have_ended(today: date, ended: tuple[int, ...]) -> None:
    assert periods.months_ended(2568, today) == ended


@pytest.mark.parametrize(
    ("kind", "tolerance", "wanted"),
    [
        (PeriodKind.YEAR, 0, [2568]),
        (PeriodKind.HALF, 0, [2568]),
        (PeriodKind.COVERS, 0, [2568]),
        (PeriodKind.PREVIOUS, 0, [2567]),
        (PeriodKind.PREVIOUS, 1, [2566, 2567, 2568]),
        (PeriodKind.YEAR, 1, [2567, 2568, 2569]),
    ],
)
def test_years_that_satisfy_a_period(kind: PeriodKind, tolerance: int, wanted: list[int]) -> None:
    assert list(periods.years_wanted(Period(kind, tolerance), 2568)) == wanted


def test_a_half_year_report_can_exist_from_april() -> None:
    assert periods.not_before(Period(PeriodKind.HALF), 2568) == date(2025, 4, 1)
    assert periods.not_before(Period(PeriodKind.ANY), 2568) is None
    assert periods.window_closes(2568) == date(2025, 4, 30)


@pytest.mark.parametrize(
    ("title", "law"),
    [
        ("พระราชบัญญัติเทศบาล พ.ศ. 2496", True),
        ("1. พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540", True),
        ("ระเบียบกระทรวงมหาดไทย ว่าด้วยพัสดุ พ.ศ. 2560", True),
        ("แผนดำเนินงานตามพระราชบัญญัติเทศบาล ปี 2568", False),
        ("รายงานประจำปี 2568", False),
    ],
)
def test_titles_of_laws(title: str, law: bool) -> None:
    assert periods.is_law_title(thai.normalize(title)) is law


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("ลงวันที่ 12 มี.ค. 2568", ["12 มี.ค. 2568"]),
        ("อบรม 12 - 15 มีนาคม 2568", ["12 - 15 มีนาคม 2568"]),
        ("เลข 123 มีนาคม 2568", ["มีนาคม 2568"]),
        ("1-2-3 มีนาคม 2568", ["2-3 มีนาคม 2568"]),
        ("มกราคม 68 มกราคม 2568", ["มกราคม 68", "มกราคม 2568"]),
        ("2568/1/12/68", ["2568", "1/12/68"]),
        ("12/03/2568/03/2567", ["12/03/2568"]),
        ("แผน พ.ศ. 2566 - 2570", ["พ.ศ. 2566 - 2570"]),
        ("-พ.ศ.2566-2570", ["2566-2570"]),
        ("1พ.ศ.2566-2570", ["2566-2570"]),
        ("12566-2570", []),
        ("ครั้งที่ 3/2568 ที่ 4/2567", ["2568", "2567"]),
    ],
)
def test_a_claim_is_all_of_the_words_that_name_it(text: str, spans: list[str]) -> None:
    assert [text[claim.start : claim.end] for claim in periods.claims(text)] == spans


def test_a_space_inside_a_year_of_a_range_is_the_text_layers() -> None:
    assert years("แผน 5 ปี (พ.ศ. 256 6 - 2570)") == [(2566, 2570)]
    assert years("แผน 5 ปี (พ.ศ. 256 6 - 257 0)") == [(2566, 2570)]
    assert years("ค่าวัสดุ 256 6 รายการ") == []

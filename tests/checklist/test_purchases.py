"""A list of purchases is understood by its values, whatever its columns are called."""

from __future__ import annotations

import pytest

from checklist import purchases

FULL = """งาน | งบ | กลาง | ตกลง | กับใคร | เลขโครงการ
ซ่อมถนนหน้าโรงเรียน | 480,000 | 478,500 | 470,000 | หจก.ภูเขียวโยธา | 68019012345
ซื้อเก้าอี้ห้องประชุม | 36,000 | 36,000 | 35,400 | ร้านเฟอร์นิเจอร์ดี | 68029054321"""
NO_PRICE_AGREED = """งาน | งบ | กลาง | วิธี
ซ่อมถนนหน้าโรงเรียน | 480,000 | 478,500 | เฉพาะเจาะจง
ซื้อเก้าอี้ห้องประชุม | 36,000 | 36,000 | เฉพาะเจาะจง"""
SPOKEN = "เดือนแรกจ้าง หจก.ภูเขียวโยธา ซ่อมถนน ตั้งงบ 480,000 ราคากลาง 478,500 ตกลงที่ 470,000 บาท สัญญา 3/2568"


@pytest.mark.parametrize("text", [FULL, SPOKEN])
def test_sums_names_and_numbers_say_what_they_are(text: str) -> None:
    assert purchases.three_prices([text])
    assert purchases.suppliers([text])


def test_a_list_that_tells_two_sums_of_each_lacks_a_price() -> None:
    assert not purchases.three_prices([NO_PRICE_AGREED])
    assert not purchases.suppliers([NO_PRICE_AGREED])


def test_one_entry_of_many_does_not_speak_for_the_others() -> None:
    others = "\n".join(f"ซื้อวัสดุครั้งที่ {number} | {number}00,000" for number in range(1, 6))
    assert not purchases.three_prices([f"ซ่อมถนน | 480,000 | 478,500 | 470,000\n{others}"])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (FULL, "68019012345"),
        ("เลขประจำตัวผู้เสียภาษี 0105536000315", ""),
        ("โทร 0812345678", ""),
        ("พ.ศ. 2568 จำนวน 125,000 บาท", ""),
    ],
)
def test_a_project_number_has_eleven_digits(text: str, number: str) -> None:
    assert purchases.egp_numbers([text]) == number


@pytest.mark.parametrize(
    ("line", "sums"),
    [
        ("ปีงบประมาณ 2568", 0),
        ("สัญญา 12/2568 ลงวันที่ 3 มกราคม 2568", 0),
        ("15,000 | 15000 | 14,200.50", 3),
        ("วงเงิน 2.4 ล้าน", 1),
        ("โครงการ 68019012345", 0),
    ],
)
def test_years_and_numbers_of_papers_are_no_sums(line: str, sums: int) -> None:
    assert purchases.sums(line) == sums


def test_a_contract_stands_beside_its_sum() -> None:
    assert purchases.contract_numbers(["จ้างถ่ายเอกสาร | 14,200 | 4/2568 ลว. 11 ต.ค. 67"])
    assert not purchases.contract_numbers(["ประกาศที่ 4/2568 เรื่อง การจัดซื้อ\nจ้างถ่ายเอกสาร | 14,200"])


def test_the_mayor_is_no_supplier() -> None:
    assert not purchases.suppliers(["นายกเทศมนตรีอนุมัติ 120,000\nนายกองค์การฯ อนุมัติ 80,000"])

import pytest

from reports.wrapping import pad, wrap
from tests.reports.builder import columns

SENTENCE = "ผู้บริหารสูงสุดของหน่วยงานได้ลงนามในประกาศเจตนารมณ์แล้ว (ปี ๒๕๖๘) และเผยแพร่ที่หน้าแรกของเว็บไซต์ฯ ทุกๆ ปี"


@pytest.mark.parametrize("width", [8, 15, 30, 200])
def test_lines_fit_and_lose_nothing(width: int) -> None:
    lines = wrap(SENTENCE, width)
    assert max(map(columns, lines)) <= width
    assert "".join(lines).replace(" ", "") == SENTENCE.replace(" ", "")


def test_lines_break_between_words() -> None:
    assert wrap("เผยแพร่แผนการจัดซื้อจัดจ้าง", 14) == ("เผยแพร่แผนการ", "จัดซื้อจัดจ้าง")


def test_what_closes_never_begins_a_line() -> None:
    for width in range(8, 60):
        assert not [line for line in wrap(SENTENCE, width) if line[0] in "ๆฯ)"]


def test_an_endless_word_is_cut_between_letters() -> None:
    lines = wrap("ที่" * 40, 7)
    assert set(lines[:-1]) == {"ที่" * 7}


def test_padding_counts_columns() -> None:
    assert pad("น้ำ", 5) == "น้ำ   "
    assert pad("น้ำ", 5, right=True) == "   น้ำ"


def test_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == ("",)

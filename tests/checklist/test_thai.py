"""One spelling for everything that is matched, and cuts that never tear a syllable."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import normalize as reference

from checklist import thai

THAI_TEXT = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B),
        st.characters(min_codepoint=0xF700, max_codepoint=0xF71A),
        st.sampled_from(" \n\t\u200b\u00a0\ufeffABCxyz0123456789.,/-–()|&"),
    ),
    max_size=60,
)


@given(THAI_TEXT)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = thai.normalize(text)
    assert thai.normalize(once) == once


@given(THAI_TEXT)
def test_a_normalised_text_has_the_key_of_the_text(text: str) -> None:
    assert thai.key(thai.normalize(text)) == thai.key(text)


@given(THAI_TEXT)
def test_the_key_of_a_normalised_text_needs_no_more_normalising(text: str) -> None:
    normal = thai.normalize(text)
    assert thai.key_of_normal(normal) == thai.key(normal)


@given(st.lists(st.one_of(THAI_TEXT, st.text(max_size=4)), max_size=6).map("".join))
def test_characters_of_other_scripts_stay_where_they_are(text: str) -> None:
    foreign = [letter for letter in text if ord(letter) > 0x7F and unicodedata.normalize("NFKC", letter) == letter]
    foreign = [letter for letter in foreign if not 0xE00 <= ord(letter) < 0xE80 and letter.isalpha()]
    assert [letter for letter in thai.normalize(text) if letter in foreign] == foreign


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("แผน 中文  ๒๕๖๘", "แผน 中文 2568"),
        ("เ中เ", "เ中เ"),
        ("ก\u0e48中\u0e34", "ก\u0e48中\u0e34"),
        ("\0 แผน\0A é", "\0 แผน\0a é"),
        ("É\u200bè", "Éè"),
        ("★ ข่าว ★  ★", "★ ข่าว ★ ★"),
    ],
)
def test_folds_around_foreign_characters(typed: str, meant: str) -> None:
    assert thai.normalize(typed) == meant


WORDS = (
    "นํ้าประปา", "กําหนดการ", "อํานาจหน้าที่", "ประจําปี", "ดําเนินงาน", "สํานักปลัด", "ทํางาน", "คํารอง", "คํ่า",
    "ซํ้า", "เเผนการดำเนินงาน", "เเละ", "เทศบาลตำบล", "ผู้บริหาร", "โครงสร้าง", "กฎหมาย", "ที่อยู่", "ข้อมูลข่าวสาร",
    "เจ้าหน้าที่", "ทุจริต", "ประพฤติมิชอบ", "นโยบาย", "สินบน", "ร้องเรียน", "แผนที่", "จัดซื้อจัดจ้าง", "กลุ่มงาน",
    "สร้างสรรค์", "เปิดเผย", "โปร่งใส", "เพื่อ", "เรื่อง", "เบื้องต้น", "เมื่อ", "เชื่อถือ", "นี้",
    "ครั้งที่", "สิ้นปี",
)  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_agrees_with_pythainlp_on_real_words(word: str) -> None:
    assert thai.normalize(word) == reference(word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ประจ\u0e4d\u0e32ปี", "ประจำปี"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("ที\u0e48\u0e48", "ที่"),
        ("ท\u0e48\u0e35อยู\u0e48", "ที่อยู่"),
        ("จัดซ\u0e49\u0e37อ", "จัดซื้อ"),
        ("\u0e40\u0e40ผน", "แผน"),
        ("ราย\u200bงาน\ufeff", "รายงาน"),
        ("แผน\u00a0การ", "แผน การ"),
        ("ปี\u00ad ๒๕๖๘", "ปี 2568"),
        ("E–Service", "e-service"),
        ("E−SERVICE", "e-service"),
        ("ท\uf70aาน", "ท่าน"),
        ("ป\uf701ด", "ปิด"),
        ("ป\uf710\uf70aน", "ปั่น"),
        ("ญี\uf713ปุ่น", "ญี่ปุ่น"),
        ("  ก   ข  ", "ก ข"),
    ],
)
def test_one_spelling_for_what_is_typed_many_ways(typed: str, meant: str) -> None:
    assert thai.normalize(typed) == meant


def test_the_two_unicode_forms_of_sara_am_are_one() -> None:
    joined, split = "คำสั่ง", "ค\u0e4d\u0e32สั่ง"
    assert unicodedata.normalize("NFC", split) != joined
    assert thai.normalize(split) == thai.normalize(joined) == joined


def test_line_breaks_stay_lines() -> None:
    assert thai.normalize("ก\n ข").count("\n") == 1


def test_a_key_sees_through_spaces_punctuation_and_common_slips() -> None:
    assert thai.key("ปรกาศ จัดชื้อ จัดจ้าง (พัศดุ)") == thai.key("ประกาศจัดซื้อจัดจ้าง พัสดุ")
    assert thai.key("กฏหมาย ที่ เกี่ยวข้อง") == thai.key("กฎหมายที่เกี่ยวข้อง")
    assert thai.key("Q & A") == "q&a"


def test_a_word_that_begins_its_own_right_form_does_not_grow() -> None:
    assert thai.key("ประพฤติมิชอบ") == "ประพฤติมิชอบ"
    assert thai.key("สรุปผล") == "สรุปผล"


def test_a_skeleton_forgives_a_wrong_tone() -> None:
    assert thai.skeleton("ขั่นตอน") == thai.skeleton("ขั้นตอน")
    assert thai.skeleton("ขั้นตอน") != thai.skeleton("ขันติ")


def test_arabic_digits_change_digits_only() -> None:
    assert thai.arabic_digits("พ.ศ. ๒๕๖๘ – Ｅ") == "พ.ศ. 2568 – Ｅ"


SENTENCE = "เทศบาลตำบลบางมะเฟืองขอประกาศเผยแพร่แผนการจัดซื้อจัดจ้างประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เพื่อให้ผู้ที่สนใจทราบโดยทั่วกัน " * 3
MARKS = {chr(code) for code in (0x0E31, *range(0x0E33, 0x0E3B), *range(0x0E47, 0x0E4F))}


@pytest.mark.parametrize("start", range(0, 120, 7))
@pytest.mark.parametrize("around", [3, 20])
def test_a_snippet_never_begins_or_ends_inside_a_cluster(start: int, around: int) -> None:
    text = thai.normalize(SENTENCE)
    cut = thai.snippet(text, start, start + 5, around)
    body = cut.strip("…")
    assert body[0] not in MARKS
    leading_vowels = "เแโใไ"
    if cut.endswith("…"):
        assert body[-1] not in leading_vowels
        after = text[text.index(body) + len(body) :][:1]
        assert after not in MARKS


def test_a_snippet_shows_where_it_was_cut() -> None:
    text = "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ"
    assert thai.snippet(text, 0, len(text)) == text
    middle = thai.snippet(text, 18, 21, 4)
    assert middle.startswith("…")
    assert middle.endswith("…")


@given(st.integers(0, 60), st.integers(1, 20))
def test_locate_finds_what_the_key_says(start: int, length: int) -> None:
    text = "รายงาน ผล การ จัดซื้อ–จัดจ้าง (ประจ\u0e4d\u0e32ปี ๒๕๖๗)  ของ  กองคลัง เเละ กองช่าง"
    key = thai.key(text)
    start = min(start, len(key) - 1)
    end = min(len(key), start + length)
    first, last = thai.locate(text, start, end)
    assert key[start:end] in thai.key(text[first:last])
    assert len(thai.key(text[first:last])) <= end - start + 3


def test_cut_words_joined_again_are_the_text() -> None:
    text = "รายงานผลการดำเนินงาน (ฉบับที่ 2) of 2568\nหน้า ๓"
    assert "".join(thai.words(text)) == text
    assert len(thai.words("รายงานผลการดำเนินงาน")) > 1


@pytest.mark.parametrize(
    "hostile", ["๒" * 300_000, "\u0e48" * 300_000, "เ" * 300_000, "ํ่" * 150_000, " \u200b" * 150_000]
)
def test_hostile_text_takes_no_longer_than_its_length(hostile: str) -> None:
    begin = time.perf_counter()
    thai.key(hostile)
    assert time.perf_counter() - begin < 2.0

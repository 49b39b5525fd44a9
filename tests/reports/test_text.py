import re

import pytest

from checklist.model import Assessment, Coverage, ListStatus
from reports.text import render
from tests.reports.builder import HOME, columns, cut_short, made, made_evidence, made_near

ANSI = re.compile(r"\x1b\[[0-9;]*m")
BORDERS = "│├┼┤╭┬╮╰┴╯"


def tables_of(text: str) -> list[list[str]]:
    """The tables of a report, each as its lines."""
    tables: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("╭"):
            tables.append([])
        if line[:1] in ("╭", "│", "├", "╰"):
            tables[-1].append(line)
    return tables


def border_columns(line: str) -> list[int]:
    return [columns(line[:at]) for at, char in enumerate(line) if char in BORDERS]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("width", [60, 80, 110])
def test_borders_line_up_under_thai_marks(lang: str, width: int) -> None:
    tables = tables_of(render(made(), lang, width=width))
    assert len(tables) == 2
    for lines in tables:
        assert {tuple(border_columns(line)) for line in lines} == {tuple(border_columns(lines[0]))}
        assert columns(lines[0]) == width


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("width", [60, 80, 110])
def test_nothing_but_an_address_is_wider_than_asked(lang: str, width: int) -> None:
    long = HOME + "x" * 200
    text = render(made(evidence=(made_evidence(url=long),)), lang, width=width)
    wide = [line for line in text.splitlines() if columns(line) > width]
    assert [line.strip() for line in wide] == [long]


def test_what_an_officer_reads() -> None:
    text = render(made())
    assert "คะแนน OIT ที่คาดหมาย 30.98 จาก 100   ต่ำ 11.88 – สูง 45.56" in text
    assert "เทศบาลตำบลทุ่งน้ำใส · จังหวัดชลบุรี" in text
    assert "สแกนเมื่อ 1 มี.ค. 2568 09:00 น. · ตัดสิน ณ วันที่ 1 มี.ค. 2568" in text
    fix = text[text.index("แก้ก่อน") : text.index("ยังไม่ถึงเวลา (ทำ")]
    assert re.findall(r"^ *(\d)\. (O\d)", fix, re.MULTILINE) == [("1", "O5"), ("2", "O6"), ("3", "O2")]
    assert "+16.67 คะแนน" in fix
    assert "→ เผยแพร่นโยบายไม่รับของขวัญ (No Gift Policy)ที่หน้าแรก" in fix
    assert HOME + "old" in fix
    waiting = text[text.index("ยังไม่ถึงเวลา (ทำ") : text.index("ต้องเปิดดูเอง")]
    assert "O4" in waiting
    assert "ทำได้ตั้งแต่ 1 เม.ย. 2568 ต้องเผยแพร่ภายใน 30 เม.ย. 2568" in waiting
    opened = text[text.index("ต้องเปิดดูเอง") : text.index("ผลรายข้อ")]
    assert "O3" in opened
    assert "O7" in opened
    evidence = text[text.index("หลักฐาน (") :]
    assert f"  {HOME}contact\n    หน้าแรก › ติดต่อเรา\n" in evidence
    assert "- ดูเว็บไซต์ครบทุกหน้าที่ไปถึงได้: 120 หน้า และเอกสาร 30 ฉบับ" in evidence
    assert "- ที่อยู่ที่ไม่ได้เนื้อหา: ไม่พบหน้า 404 (3), หมดเวลารอ (1)" in evidence
    assert "- มีเอกสาร 2 รายการที่อ่านข้อความไม่ได้" in evidence
    assert "sha256:0123456789ab\n" in evidence


def test_english() -> None:
    text = render(made(), "en")
    assert "Expected OIT score 30.98 of 100   low 11.88 – high 45.56" in text
    assert "→ Publish: No Gift Policy" in text
    assert "possible from 1 Apr 2025, counts until 30 Apr 2025" in text
    assert "Basic information" in text


def test_plain_unless_colour_is_asked_for() -> None:
    plain, coloured = render(made()), render(made(), colour=True)
    assert not ANSI.search(plain)
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured) == plain


def test_a_site_can_not_steer_the_terminal() -> None:
    hostile = "\x1b]0;ยึดจอ\x07\x1b[2J ป้าย\x9b31m\u202eกลับหลัง"
    assessment = made(
        evidence=(made_evidence(url=HOME + "\x1b[2J", path=(hostile,)),),
        near=(made_near(reason=hostile),),
        notices=(hostile,),
    )
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", render(assessment))


@pytest.mark.parametrize(
    ("assessment", "said"),
    [
        (made(status=ListStatus.DRAFT), "! แบบวัดฉบับร่าง"),
        (made(status=ListStatus.PARTIAL), "! แบบวัดของปีนี้ยืนยันกับแหล่งข้อมูลได้เพียงบางส่วน"),
        (cut_short(made()), "! ดูเว็บไซต์ได้ไม่ครบ"),
        (cut_short(made()), "- หยุดก่อนจบเพราะครบเวลาที่กำหนด"),
    ],
)
def test_doubts_are_said(assessment: Assessment, said: str) -> None:
    assert said in render(assessment)


def test_no_doubt_where_there_is_none() -> None:
    assert "\n! " not in render(made(status=ListStatus.VERIFIED))


def test_a_site_of_which_nothing_was_read_has_no_score() -> None:
    nothing = made(coverage=Coverage(complete=False))
    for lang, words in (("th", "จึงยังไม่มีคะแนน"), ("en", "no score yet")):
        told = render(nothing, lang, width=110)
        assert words in told
        assert "100" not in told.partition(words)[0]

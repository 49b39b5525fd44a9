"""A town whose evidence is in documents of every kind: scanned, judged, and told in words that can be read."""

from __future__ import annotations

import io
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document as WordDocument
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from audit.assess import assess
from audit.demo.paper import FONT_FOLDER
from audit.scan import ScanSettings, scan
from checklist.loader import load_checklist
from checklist.model import Assessment, FetchStatus, Finding, Media, Outcome, TextState
from crawler.extract import extract
from crawler.fetch import Answer
from crawler.reading import Reader
from storage.repository import Store

from .crawler.extract.files import pdf_of, zipped
from .crawler.web import Site, redirect

TODAY = date(2025, 6, 15)
TOWN = "เทศบาลตำบลทุ่งสมมติ"
PLAN = "https://drive.google.com/file/d/1SomethingInvented0000000000000/view"
_SHIFTED = {chr(0x0E34 + n): chr(0xF701 + n) for n in range(4)} | {chr(0x0E48 + n): chr(0xF70A + n) for n in range(5)}


def page(title: str, body: str) -> str:
    menu = "".join(f"<a href='{path}'>{label}</a> " for path, label in MENU.items())
    return (
        f"<!doctype html><html lang=th><head><meta charset=utf-8><title>{title} - {TOWN}</title></head><body>"
        f"<header><img src='/img/logo.png' width=80 height=80>{TOWN}</header><nav>{menu}</nav>"
        f"<main><h1>{title}</h1>{body}</main><footer>{TOWN} อำเภอสมมติ จังหวัดนิทาน</footer></body></html>"
    )


MENU = {
    "/": "หน้าแรก",
    "/structure": "โครงสร้างหน่วยงาน",
    "/duty": "อำนาจหน้าที่",
    "/plan": "แผนพัฒนาท้องถิ่น",
    "/people": "แผนการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2568",
    "/complaint": "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
    "/buying": "รายการและความก้าวหน้าการจัดซื้อจัดจ้าง ปีงบประมาณ 2568",
    "/corruption": "แผนปฏิบัติการป้องกันการทุจริต",
}


def font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT_FOLDER / "Garuda.ttf"), size)


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def chart() -> bytes:
    """An organisation chart: boxes, lines and words, and nothing of it in the page's markup."""
    image = Image.new("RGB", (1400, 760), "white")
    draw = ImageDraw.Draw(image)
    boxes = [
        ("นายกเทศมนตรี", 700, 60),
        ("รองนายกเทศมนตรี", 360, 200),
        ("สภาเทศบาล", 1040, 200),
        ("ปลัดเทศบาล", 700, 340),
        ("สำนักปลัด", 240, 520),
        ("กองคลัง", 540, 520),
        ("กองช่าง", 840, 520),
        ("กองการศึกษา", 1140, 520),
    ]
    for text, x, y in boxes:
        draw.rectangle((x - 140, y, x + 140, y + 80), outline="navy", width=2)
        draw.text((x, y + 40), text, fill="black", font=font(28), anchor="mm")
    draw.text((700, 690), "แผนผังโครงสร้างการแบ่งส่วนราชการ", fill="black", font=font(30), anchor="mm")
    return png(image)


def scanned(lines: list[str]) -> bytes:
    """A PDF page without a text layer, 200 dpi."""
    image = Image.new("L", (1654, 2339), 250)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((160, 180 + 80 * number), line, fill=20, font=font(36))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawImage(ImageReader(image), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


def shifted(text: str) -> str:
    """The text as old programs leave it in a PDF: vowels and tone marks at places of the font's own."""
    return "".join(_SHIFTED.get(char, char) for char in text)


def word(*paragraphs: str) -> bytes:
    document = WordDocument()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def sheet(*rows: tuple[str | int, ...]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


DEVELOPMENT_PLAN = [
    "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)",
    f"ของ{TOWN} อำเภอสมมติ จังหวัดนิทาน",
    "ส่วนที่ 1 สภาพทั่วไปและข้อมูลพื้นฐาน",
    "ส่วนที่ 2 ยุทธศาสตร์การพัฒนาท้องถิ่น",
    "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน",
    "ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิตของประชาชน",
    "วิสัยทัศน์ พันธกิจ และเป้าประสงค์ของการพัฒนา",
    "ตัวชี้วัดความสำเร็จ และค่าเป้าหมายของโครงการ",
    "ส่วนที่ 3 การนำแผนพัฒนาท้องถิ่นไปสู่การปฏิบัติ",
]
PEOPLE_PLAN = "\n".join(
    [
        "แผนการบริหารและพัฒนาทรัพยากรบุคคล",
        "ประจำปีงบประมาณ พ.ศ. 2568",
        f"{TOWN} อำเภอสมมติ จังหวัดนิทาน",
        "แผนงานที่ 1 โครงการสรรหาและบรรจุแต่งตั้งพนักงานเทศบาลให้ตรงตามกรอบอัตรากำลัง",
        "แผนงานที่ 2 โครงการฝึกอบรมเพิ่มประสิทธิภาพบุคลากรและการพัฒนาบุคลากร",
        "กิจกรรมส่งเสริมความก้าวหน้าในสายอาชีพของพนักงานทุกระดับ",
        "งบประมาณที่ใช้ 250,000 บาท ระยะเวลาดำเนินการ ตุลาคม 2567 ถึง กันยายน 2568",
    ]
)
COMPLAINTS = (
    "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
    f"{TOWN} ได้จัดทำคู่มือการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่",
    "วิธีการร้องเรียน: ผู้ร้องเรียนยื่นคำร้องด้วยตนเอง ทางไปรษณีย์ ทางโทรศัพท์ หรือทางเว็บไซต์",
    "ขั้นตอนที่ 1 รับเรื่องร้องเรียนและลงทะเบียน ขั้นตอนที่ 2 ตรวจสอบข้อเท็จจริง ขั้นตอนที่ 3 แจ้งผลแก่ผู้ร้องเรียน",
    "ส่วนงานที่รับผิดชอบ: งานนิติการ สำนักปลัดเทศบาล ระยะเวลาดำเนินการภายใน 15 วันทำการ",
)
_CHOSEN = ("เฉพาะเจาะจง",)
BUYING: tuple[tuple[str | int, ...], ...] = (
    ("รายการการจัดซื้อจัดจ้างและความก้าวหน้าการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568",),
    (f"{TOWN} อำเภอสมมติ จังหวัดนิทาน",),
    (
        "ลำดับ",
        "ชื่อรายการของงานที่ซื้อหรือจ้าง",
        "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)",
        "แหล่งที่มาของงบประมาณ",
        "สถานะการจัดซื้อจัดจ้าง",
        "วิธีการจัดซื้อจัดจ้าง",
        "ราคากลาง (บาท)",
        "ราคาที่ตกลงซื้อหรือจ้าง (บาท)",
        "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก",
        "เลขที่โครงการในระบบ e-GP",
    ),
    (1, "จ้างก่อสร้างถนน หมู่ที่ 3", 450000, "เงินรายได้", "สิ้นสุดสัญญา", *_CHOSEN, 448000, 447000, "ร้านสมมติก่อสร้าง", "67109001"),
    (2, "ซื้อวัสดุสำนักงาน", 25000, "เงินรายได้", "อยู่ระหว่างดำเนินการ", *_CHOSEN, 25000, 24800, "ร้านนิทานเขียน", "68019002"),
    (3, "จ้างซ่อมระบบประปา", 98000, "เงินอุดหนุน", "ลงนามในสัญญา", *_CHOSEN, 98000, 97500, "ร้านตัวอย่างประปา", "68029003"),
)


def town() -> dict[str, Any]:
    def offers(path: str, label: str) -> str:
        return f"<p><a href='{path}'>{label}</a></p>"

    return {
        "/": page("ยินดีต้อนรับ", "<p>เว็บไซต์ของเทศบาล</p>"),
        "/structure": page("โครงสร้างหน่วยงาน", "<img src='img/2568/chart.png?v=1#top'>"),
        "/duty": page(
            "อำนาจหน้าที่ของเทศบาล",
            "<p>เทศบาลมีอำนาจหน้าที่ตามพระราชบัญญัติเทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติม</p>"
            + "".join(
                f"<p>{number}. {what}</p>"
                for number, what in enumerate(
                    (
                        "รักษาความสงบเรียบร้อยของประชาชน",
                        "ให้มีและบำรุงทางบกและทางน้ำ",
                        "รักษาความสะอาดของถนนและที่สาธารณะ รวมทั้งการกำจัดมูลฝอย",
                        "ป้องกันและระงับโรคติดต่อ",
                        "ให้ราษฎรได้รับการศึกษาอบรม",
                    ),
                    1,
                )
            ),
        ),
        "/plan": page("แผนพัฒนาท้องถิ่น", offers("/files/a1", "แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)")),
        "/people": page(MENU["/people"], offers("/files/b2.pdf", MENU["/people"])),
        "/complaint": page(MENU["/complaint"], offers("/files/c3.zip", "คู่มือการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ")),
        "/buying": page(MENU["/buying"], offers("/download.php?id=4", MENU["/buying"])),
        "/corruption": page(MENU["/corruption"], offers(PLAN, "แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566-2570")),
        "/img/logo.png": png(Image.new("RGB", (80, 80), "navy")),
        "/img/2568/chart.png?v=1": chart(),
        "/files/a1": scanned(DEVELOPMENT_PLAN),
        "/files/b2.pdf": pdf_of(shifted(PEOPLE_PLAN)),
        "/files/c3.zip": zipped({"คู่มือ/แนวปฏิบัติ.docx": word(*COMPLAINTS)}),
        "/download.php?id=4": sheet(*BUYING),
    }


@dataclass
class Looked:
    assessment: Assessment
    store: Store
    scan_id: str

    def item(self, item_id: str) -> Finding:
        return next(finding for finding in self.assessment.findings if finding.item == item_id)

    def requirements(self, *wanted: str) -> dict[str, Outcome]:
        return {
            found.id: found.outcome
            for finding in self.assessment.findings
            for found in finding.requirements
            if found.id in wanted
        }

    def snippets(self, item_id: str) -> str:
        return "\n".join(evidence.snippet + "\n" + evidence.matched for evidence in self.item(item_id).evidence)


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name resolves: what lies on other hosts can't be had."""
    known = socket.getaddrinfo

    def lookup(host: Any, *rest: Any, **more: Any) -> Any:
        if str(host)[:1].isdigit():
            return known(host, *rest, **more)
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", lookup)


@pytest.fixture
def store(tmp_path: Path, offline: None) -> Iterator[Store]:
    with Store.open(str(tmp_path / "oit.sqlite")) as opened:
        yield opened


def look(store: Store, site: Site, ocr: str = "auto") -> Looked:
    checklist = load_checklist(2568)
    settings = ScanSettings(allow_private=True, ocr=ocr, max_time_s=120)
    scan_id = scan(site.url, settings, store, checklist)
    return Looked(assess(store, scan_id, checklist, today=TODAY), store, scan_id)


STRUCTURE = ("O1.1", "O1.3", "O1.4", "O1.5", "O1.6")


def test_documents_of_every_kind_are_evidence_and_a_drive_link_is_not_missing(store: Store) -> None:
    with Site(town()) as site:
        looked = look(store, site)
    expected = {
        "O5": Outcome.FOUND,  # a scan
        "O14": Outcome.FOUND,  # a PDF whose layer has its vowels in the private-use area
        "O17": Outcome.FOUND,  # Word in a ZIP
        "O12": Outcome.FOUND,  # a table of purchases in Excel
        "O1": Outcome.FOUND,  # an organisation chart that is a picture
        "O25": Outcome.UNREADABLE,  # on Google Drive, out of reach
    }
    assert {item: looked.item(item).outcome for item in expected} == expected
    assert "ยุทธศาสตร์การพัฒนา" in looked.snippets("O5")
    assert "ทรัพยากรบุคคล" in looked.snippets("O14")
    assert "ร้องเรียนการทุจริต" in looked.snippets("O17")
    assert "จัดซื้อ" in looked.snippets("O12")
    assert "กองคลัง" in looked.snippets("O1") or "กองช่าง" in looked.snippets("O1")
    for item in expected:
        assert not any(0xE000 <= ord(char) <= 0xF8FF for char in looked.snippets(item))
    assert any("drive.google.com" in miss.url for miss in looked.item("O25").near_misses) or any(
        "drive.google.com" in evidence.url for evidence in looked.item("O25").evidence
    )


def test_a_second_scan_of_an_unchanged_site_extracts_nothing_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = Reader.read

    async def counted(self: Reader, answer: Answer, *rest: Any) -> Any:
        read.append(answer.url)
        return await original(self, answer, *rest)

    monkeypatch.setattr(Reader, "read", counted)
    pages = town()
    with Site(pages) as site:
        first = look(store, site)
        many = len(read)
        second = look(store, site)
        site.pages["/duty"] = page("อำนาจหน้าที่ของเทศบาล", "<p>แก้ไขแล้ว</p>")
        look(store, site)
        changed = site.url + "duty"
    assert many == len(pages) - 1  # all but the logo
    assert read[many:] == [changed]
    assert [finding.requirements for finding in second.assessment.findings] == [
        finding.requirements for finding in first.assessment.findings
    ]


def test_a_chart_that_is_a_picture_is_read_where_ocr_is_there_and_unreadable_otherwise(store: Store) -> None:
    pages = town()
    kept = {path: pages[path] for path in ("/", "/structure", "/duty", "/img/logo.png", "/img/2568/chart.png?v=1")}
    with Site(kept | {"/img/chart-old.png": redirect("/img/2568/chart.png?v=1")}) as site:
        unread = look(store, site, ocr="never")
        read = look(store, site)  # what was left unread before is read now, though nothing has changed
        asked = site.counts()
    assert set(read.requirements(*STRUCTURE).values()) == {Outcome.FOUND}
    assert read.item("O1").outcome is Outcome.FOUND
    assert unread.requirements("O1.1") == {"O1.1": Outcome.UNREADABLE}
    assert unread.item("O1").outcome is Outcome.UNREADABLE
    assert asked["/img/logo.png"] == 0  # on every page: no evidence of anything
    pictures = [found for found in store.snapshot(read.scan_id).pages if found.url.endswith("chart.png?v=1")]
    assert [(found.status, found.found_on) for found in pictures] == [(FetchStatus.OK, site.url + "structure")]
    document = store.snapshot(read.scan_id).documents[pictures[0].content_hash]
    assert (document.media, document.state) == (Media.IMAGE, TextState.OCR)


def notices_of(looked: Looked) -> str:
    return "\n".join(looked.assessment.notices)


def test_what_the_ocr_time_of_a_scan_leaves_unread_is_unreadable_and_the_next_scan_reads_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawler.unread.MOST_OCR_S", 0.5)
    with Site(town()) as site:
        bounded = look(store, site)
        monkeypatch.undo()
        whole = look(store, site)
    plan = bounded.item("O5")
    assert (plan.outcome, bounded.item("O1").outcome) == (Outcome.UNREADABLE, Outcome.UNREADABLE)
    assert "เวลา OCR" in plan.requirements[0].reason
    assert any("เวลา OCR" in part.reason for part in bounded.item("O1").requirements)
    assert "ยังไม่ได้อ่านภาพหรือหน้าสแกน 2 หน้า ในเอกสาร 2 รายการ" in notices_of(bounded)
    assert "ให้สั่งตรวจอีกครั้งเพื่ออ่านต่อ" in notices_of(bounded)
    assert bounded.item("O14").outcome is Outcome.FOUND  # it has a text layer
    assert (whole.item("O5").outcome, whole.item("O1").outcome) == (Outcome.FOUND, Outcome.FOUND)
    assert "เวลา OCR" not in notices_of(whole)
    again = assess(store, bounded.scan_id, load_checklist(2568), today=TODAY)
    assert again.findings == bounded.assessment.findings  # what a later scan read changes no earlier result


_MANY = 16


def test_pages_beyond_the_ocr_time_are_left_and_counted_first_pages_first(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {
        "/": page("ยินดีต้อนรับ", "".join(f"<p><a href='/s{n}.pdf'>แผนพัฒนาท้องถิ่น เล่มที่ {n}</a></p>" for n in range(_MANY)))
    }
    scans = {f"/s{n}.pdf": scanned([f"เล่มที่ {n}", *DEVELOPMENT_PLAN]) for n in range(_MANY)}
    started = time.monotonic()
    assert extract(scans["/s0.pdf"], url="/s0.pdf").state is TextState.OCR
    monkeypatch.setattr("crawler.unread.MOST_OCR_S", 6 * (time.monotonic() - started) + 2)
    with Site(pages | scans) as site:
        looked = look(store, site)
    documents = [one for one in store.snapshot(looked.scan_id).documents.values() if one.media is Media.PDF]
    read, left = ([one for one in documents if bool(one.ocr_left) is cut] for cut in (False, True))
    assert read
    assert left
    assert len(read) + len(left) == _MANY
    assert all(one.state is TextState.OCR and one.pages_read == 1 for one in read)
    assert all(one.state is TextState.NONE and "OCR" in one.note for one in left)
    assert f"{len(left)} หน้า ในเอกสาร {len(left)} รายการ" in notices_of(looked)
    assert looked.item("O5").outcome in (Outcome.FOUND, Outcome.UNREADABLE)


def test_pictures_beyond_their_number_are_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.pictures.MOST_A_SCAN", 0)
    pages = town()
    kept = {path: pages[path] for path in ("/", "/structure", "/duty", "/img/logo.png", "/img/2568/chart.png?v=1")}
    with Site(kept) as site:
        looked = look(store, site)
    assert looked.item("O1").outcome is Outcome.UNREADABLE
    assert "อีก 1 ภาพที่ไม่ได้เปิดอ่าน" in notices_of(looked)

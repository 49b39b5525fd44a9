"""PDF, Office files, archives, plain files: their text, tables and states."""

# Fixtures are clearer in one piece.
# ruff: noqa: E501

import io
import random
import re
import tracemalloc
import zipfile

import pytest

from checklist.model import BlockKind, Document, Media, TextState
from crawler.extract import ExtractOptions, extract, sniff
from crawler.extract.layer import Layer, looks_like_thai, read_layer
from tests.crawler.extract.files import LINES, docx, pdf_of, picture, scan, xlsx, zipped

NO_OCR = ExtractOptions(ocr="never")
TEXT = "\n".join(LINES)


def read(body: bytes, name: str = "file") -> Document:
    return extract(body, url=f"http://town.example/{name}", content_type="application/octet-stream", options=NO_OCR)


def solid(text: str) -> str:
    return "".join(text.split())


def test_a_clean_pdf_is_left_as_it_is() -> None:
    document = read(pdf_of(TEXT, "หน้าสอง", title="ประกาศแผน"))
    assert (document.media, document.state, document.title) == (Media.PDF, TextState.CLEAN, "ประกาศแผน")
    assert (document.pages, document.pages_read) == (2, 2)
    assert solid(document.text) == solid(TEXT + "หน้าสอง")
    assert {block.page for block in document.blocks} == {1, 2}


def test_a_title_that_says_nothing_gives_way_to_the_first_line() -> None:
    assert read(pdf_of(TEXT, title="Microsoft Word - 1.docx")).title.startswith("สรุปผลการดำเนินการ")


@pytest.mark.parametrize(
    "broken",
    [
        TEXT.replace("ำ", "า"),
        TEXT.replace("ำ", " า"),
        TEXT.replace("ำ", "\u0e4dา"),
        TEXT.replace("า", "ำ"),
        TEXT.replace("่", "\uf70a").replace("้", "\uf70b").replace("ั", "\uf710"),
        re.sub("([ก-ฮ])([่-๋ิ-ู])", r"\1 \2", TEXT),
        TEXT.replace("ำ", "ำ "),
    ],
    ids=["lost", "spaced", "decomposed", "everywhere", "private use", "spaces before marks", "spaces after"],
)
def test_known_breakage_of_layers_is_repaired(broken: str) -> None:
    document = read(pdf_of(broken))
    assert document.state in (TextState.REPAIRED, TextState.CLEAN)
    assert solid(document.text) == solid(TEXT)


def cipher(text: str, seed: int) -> str:
    letters = "กขคงจชซญดตถทนบปผพฟมยรลวศสหอ"
    shuffled = random.Random(seed).sample(letters, len(letters))
    return text.translate({ord(letter): other for letter, other in zip(letters, shuffled, strict=True)})


@pytest.mark.parametrize("seed", range(8))
def test_wrong_glyph_maps_are_not_taken_for_text(seed: int) -> None:
    document = read(pdf_of(cipher(TEXT * 2, seed)))
    assert document.state is TextState.GARBLED
    assert document.text == ""


def test_names_and_lists_are_text() -> None:
    names = "นายสมมติ ตัวอย่างดี ปลัดเทศบาล\nนางสาวนิทาน เล่าขาน นักวิชาการคลังชำนาญการ\nนายทดลอง อ่านเขียน ผู้อำนวยการกองช่าง\n"
    assert looks_like_thai(names)
    assert read_layer(names * 3).layer is Layer.CLEAN


@pytest.mark.parametrize("layer", ["", "mUnm luJu wlnn |;l! aeiu Jnnm lduf mmlb ewia llun fdum amnu lmnU\n" * 4])
def test_a_scan_without_ocr_says_so(layer: str) -> None:
    document = read(scan(layer))
    assert document.state in (TextState.NONE, TextState.GARBLED)
    assert not document.state.readable
    assert "OCR" in document.note


def test_word_tables_keep_their_columns() -> None:
    document = read(docx(), "a.pdf")
    assert (document.media, document.state, document.title) == (Media.DOCX, TextState.CLEAN, LINES[0])
    assert document.blocks[0].kind is BlockKind.HEADING
    assert document.tables[0].rows == (("ที่", "รายการ", "วงเงิน"), ("1", "จ้างซ่อมถนน", "450,000"))


def test_sheets_keep_their_columns() -> None:
    document = read(xlsx())
    assert (document.media, document.blocks[0].text) == (Media.XLSX, "มกราคม")
    assert document.tables[0].rows[1:] == (("1", "จ้างซ่อมถนน", "450000"), ("2", "ซื้อวัสดุ", "1250.5"))


def test_documents_inside_a_zip_are_read() -> None:
    document = read(zipped({"แผน/ก.docx": docx(), "ข.xlsx": xlsx(), "ค.exe": b"MZ\0\0" * 50}))
    assert (document.media, document.state) == (Media.ZIP, TextState.CLEAN)
    assert document.members == ("แผน/ก.docx", "ข.xlsx", "ค.exe")
    assert [block.text for block in document.blocks if block.level == 1][:2] == ["แผน/ก.docx", LINES[0]]
    assert len(document.tables) == 2


def test_an_unread_member_makes_a_zip_partial() -> None:
    document = read(zipped({"a.docx": docx(), "b.pdf": scan()}))
    assert document.state is TextState.PARTIAL
    assert "b.pdf" in document.note


def test_old_archives_name_their_files_in_thai() -> None:
    body = zipped({"XX.txt": "ข้อความ".encode()}).replace(b"XX.txt", "แผ.txt".encode("cp874"))
    assert read(body).members == ("แผ.txt",)


def test_rar_archives_are_listed() -> None:
    header = (
        b"\x00\x00" + b"\x74" + b"\x00\x80" + b"\x25\x00" + b"\0" * 4 + b"\0" * 15 + b"\x05\x00" + b"\0" * 4 + b"a.pdf"
    )
    document = read(b"Rar!\x1a\x07\x00" + header)
    assert (document.media, document.state, document.members) == (Media.RAR, TextState.UNSUPPORTED, ("a.pdf",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_csv_in_any_encoding(encoding: str) -> None:
    document = read("ที่;รายการ;วงเงิน\n1;จ้างซ่อมถนน;450,000\n".encode(encoding), "a.csv")
    assert document.media is Media.CSV
    assert document.tables[0].rows == (("ที่", "รายการ", "วงเงิน"), ("1", "จ้างซ่อมถนน", "450,000"))


def test_rtf_in_unicode_and_in_thai_bytes() -> None:
    unicode = "".join(f"\\u{ord(char)}?" for char in "แผน")
    thai = "".join(f"\\'{byte:02x}" for byte in "พัฒนา".encode("cp874"))
    body = rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Arial;}}{{\f1\fcharset222 Angsana;}}}}{unicode}{{\f1 {thai}}}\par 2568\cell x\cell\row}}"
    document = read(body.encode())
    assert (document.media, [block.text for block in document.blocks]) == (Media.RTF, ["แผนพัฒนา", "2568 | x"])


def test_pages_inside_a_content_api_are_read() -> None:
    body = '[{"title":{"rendered":"แผน"},"content":{"rendered":"<p><a href=\\"/a.pdf\\">ไฟล์</a></p>"}}]'
    document = extract(body.encode(), url="http://town.example/wp-json/wp/v2/posts", content_type="application/json")
    assert [(link.url, link.heading) for link in document.links] == [("http://town.example/a.pdf", "แผน")]


def test_feeds_and_sitemaps_give_links() -> None:
    feed = "<?xml version='1.0'?><rss><channel><item><title>ประกาศ</title><link>http://a.example/1</link></item></channel></rss>"
    sitemap = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc> http://a.example/2 </loc></url></urlset>"
    assert [(link.url, link.label) for link in read(feed.encode()).links] == [("http://a.example/1", "ประกาศ")]
    assert [link.url for link in read(sitemap.encode()).links] == ["http://a.example/2"]


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    feed = f"<?xml version='1.0'?>{bomb}<rss><item>&b;</item></rss>"
    assert read(feed.encode()).state is TextState.BROKEN
    word = zipped({"word/document.xml": f"<?xml version='1.0'?>{bomb}<w>&b;</w>".encode()})
    assert (read(word).media, read(word).state) == (Media.DOCX, TextState.BROKEN)


def test_pictures_without_ocr_say_so() -> None:
    document = read(picture("ORG"))
    assert (document.media, document.state) == (Media.IMAGE, TextState.NONE)
    assert read(picture(size=(60, 60))).note == "too small to hold text"


def test_ocr_that_is_not_installed_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.extract.ocr.available", lambda: False)
    for body in (picture("ORG"), scan()):
        document = extract(body, url="http://town.example/x")
        assert document.state is TextState.NONE
        assert "Tesseract" in document.note


@pytest.mark.parametrize(
    ("body", "media", "state"),
    [
        (b"%PDF-1.7\n" + b"\0" * 1000, Media.PDF, TextState.BROKEN),
        (b"%PDF-1.7\ntrailer<</Root 1 0 R>>\n1 0 obj<</Pages 1 0 R>>endobj", Media.PDF, TextState.NONE),
        (docx()[:3000], Media.DOCX, TextState.BROKEN),
        (b"PK\x03\x04" + b"x" * 200, Media.ZIP, TextState.BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 90, Media.DOCX, TextState.ENCRYPTED),
        (b"MZ\x90\0" * 100, Media.OTHER, TextState.UNSUPPORTED),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, Media.IMAGE, TextState.BROKEN),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(body: bytes, media: Media, state: TextState) -> None:
    document = read(body)
    assert (document.media, document.state) == (media, state)
    assert document.note


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_torn_inside_is_told_and_never_raises(method: int) -> None:
    """Its list is whole and its contents are not: this must not end the scan, wherever it is noticed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text" * 50)
    body = bytearray(out.getvalue())
    start = body.index(b"mimetype") + len(b"mimetype")
    for place in range(start, body.index(b"PK\x01\x02") - 1):
        body[place] ^= 0xFF
    assert sniff(bytes(body), url="http://t.example/a.zip") is Media.ZIP
    assert extract(bytes(body), url="http://t.example/a.zip").state in (
        TextState.BROKEN,
        TextState.UNSUPPORTED,
        TextState.NONE,
    )


def test_what_an_archive_says_it_is_is_not_unpacked_whole() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", bytes(120_000_000))
    tracemalloc.start()
    try:
        sniff(out.getvalue(), url="http://t.example/a.odt")
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()

"""What stands inside of something else: pages in attributes, and what a page says of its own encoding."""

from html import escape

from crawler.extract.encoding import declared_encoding, decode
from crawler.extract.html import extract_html

URL = "https://town.example/news/"


def test_a_page_written_into_an_iframe_is_read_with_its_links() -> None:
    inside = escape("<style>p {}</style><p>แผนพัฒนาท้องถิ่น<br><a href='plan.pdf'>ดาวน์โหลด แผน</a>")
    page = extract_html(f'<h1>แผน</h1><iframe srcdoc="{inside}"></iframe><p>ท้าย</p>'.encode(), URL)
    assert [block.text for block in page.blocks] == ["แผน", "แผนพัฒนาท้องถิ่น ดาวน์โหลด แผน", "ท้าย"]
    assert [(link.url, link.label) for link in page.links] == [(f"{URL}plan.pdf", "ดาวน์โหลด แผน")]


def test_the_declaration_decides_where_the_bytes_do_not() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">Karel Čapek, Dvořák'
    assert decode(page.encode("cp1250")) == (page, "cp1250")


def test_the_header_goes_before_the_page_and_nonsense_counts_for_nothing() -> None:
    body = b"<meta charset='tis-620'>"
    assert declared_encoding(body) == "tis-620"
    assert declared_encoding(body, "text/html; charset=windows-874") == "cp874"
    assert declared_encoding(body, "text/html; charset=thai-or-so") == "tis-620"
    assert declared_encoding(b"<?xml version='1.0' encoding='iso-8859-11'?>") == "iso8859-11"
    assert declared_encoding(b"<p>nothing said") == ""

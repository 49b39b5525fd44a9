"""Pages of a town's site and hostile ones, as extracted documents; made from a seed, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from checklist.model import Document
from crawler.extract import ExtractOptions, extract

URL = "http://town.example/"
_MENU = (
    "หน้าแรก|ข้อมูลหน่วยงาน|โครงสร้างองค์กร|คณะผู้บริหาร|อำนาจหน้าที่|แผนพัฒนาท้องถิ่น|แผนการดำเนินงานประจำปี|ข้อมูลการติดต่อ|"
    "ข่าวประชาสัมพันธ์|กระดานถามตอบ (Q&A)|แผนการใช้จ่ายงบประมาณประจำปี|คู่มือสำหรับประชาชน|E-Service ยื่นคำร้องออนไลน์|"
    "สถิติการให้บริการ|ประกาศจัดซื้อจัดจ้าง|สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1)|นโยบายการบริหารทรัพยากรบุคคล|"
    "แจ้งเรื่องร้องเรียนการทุจริต|การประเมินความเสี่ยงการทุจริต|นโยบาย No Gift Policy|แผนปฏิบัติการป้องกันการทุจริต|"
    "ประมวลจริยธรรม|เทศบัญญัติ|สถานที่ท่องเที่ยว|ภาพกิจกรรม|ดาวน์โหลดแบบฟอร์ม"
).split("|")
_HEADS = "ประกาศ|รายงานผล|แผน|โครงการ|คำสั่ง|สรุปผล|ขอเชิญร่วมกิจกรรม|คู่มือ|รายงานการประชุม|มาตรการ".split("|")
_TOPICS = (
    "จัดซื้อวัสดุสำนักงาน|จ้างเหมาปรับปรุงถนน|การใช้จ่ายงบประมาณ|การดำเนินงาน|ป้องกันโรคไข้เลือดออก|อบรมผู้สูงอายุ|ภาษีที่ดินและสิ่งปลูกสร้าง|"
    "สภาเทศบาลสมัยสามัญ|ความพึงพอใจของผู้รับบริการ|ป้องกันการทุจริต|การบริหารทรัพยากรบุคคล|ศูนย์พัฒนาเด็กเล็ก|กำจัดขยะมูลฝอย|ประปาหมู่บ้าน"
).split("|")
_TIMES = "ประจำปีงบประมาณ พ.ศ. 2568|เดือนมกราคม 2568|ปี ๒๕๖๗|รอบ 6 เดือน|วันที่ 12 มีนาคม 2568||(ฉบับที่ 2)".split("|")
_PROSE = (
    "สำนักปลัดเทศบาล กองคลัง กองช่าง ดำเนินการตามแผน งบประมาณ ประชาชนในพื้นที่ สามารถติดต่อ ได้ที่ งานธุรการ ในวันและเวลาราชการ "
    "ตามระเบียบ ผู้รับผิดชอบโครงการ ผลการดำเนินงาน เป็นไปตามเป้าหมาย ร้อยละ 85.40 จำนวน 125,000 บาท ๑๒ ครั้ง คณะกรรมการ ตรวจรับพัสดุ "
    "และรายงานผู้บริหารทราบ"
).split()
_STYLE = "style='margin-bottom:0cm;font-size:16.0pt;font-family:&quot;TH SarabunIT9&quot;'"
_CLASSES = "".join(f".menu-{n} > li a:hover{{color:#0{n % 10}4;padding:{n}px 4px}}" for n in range(500))
_OLD_LINKS, _NEW_LINKS, _LIST_MENU = 200, 8, 104
_MB = 1_000_000


def page(number: int, size: int = 100_000) -> Document:
    """Return page *number* of a site as *size* bytes of HTML, made up as agencies' pages are.

    Links come again: of two real sites a median page had 63 and 88 links, and 7 and 1 labels that no page before had;
    of the accuracy benchmark's sites 0. Of these pages 13 and 24 per cent of the bytes were text. Here 8 of 208 labels
    are new and a quarter is text; the rest is the menu that all pages have, styles, and the markup of pasted documents.
    """
    draw = random.Random(number)
    rows = [_row(f"{number}-{n}", draw) for n in range(_NEW_LINKS)]
    start = f"<style>{_CLASSES}</style>{_menu(_OLD_LINKS)}{''.join(rows)}"
    pairs = (f"<span {_STYLE}>{' '.join(draw.choices(_PROSE, k=2))}</span>" for _ in iter(int, 1))
    return _laid_out(draw, rows, _fill(size - len(start.encode()), pairs), f"<style>{_CLASSES}</style>", _OLD_LINKS)


def list_page(number: int, size: int = 100_000) -> Document:
    """Return a page that is a list from top to bottom: half of its links are new, a third of its bytes is text."""
    draw = random.Random(number)
    rows: list[str] = []
    texts: list[str] = []
    room = size - len(_menu(_LIST_MENU).encode())
    while sum(len(part.encode()) for part in (*rows, *texts)) < room:
        rows.append(_row(f"{number}-{len(rows)}", draw))
        if len(rows) % 3 == 0:
            texts.append(f"<p {_STYLE}><span {_STYLE}>{' '.join(draw.choices(_PROSE, k=12))}</span></p>")
    return _laid_out(draw, rows, "".join(texts), "", _LIST_MENU)


def _laid_out(draw: random.Random, rows: list[str], text: str, head: str, old_links: int) -> Document:
    title = f"{draw.choice(_HEADS)}{draw.choice(_TOPICS)} {draw.choice(_TIMES)}"
    main = f"<h1>{title}</h1><p>{text}</p><table>{''.join(rows)}</table>"
    return read(f"<title>{title}</title>{head}{_menu(old_links)}<main>{main}</main>")


def _menu(links: int) -> str:
    items = "".join(
        f"<li class='nav-item item-{n}'><a class='nav-link' href='/index.php/menu/{n}'>{_MENU[n % len(_MENU)]}</a></li>"
        for n in range(links)
    )
    return f"<nav><ul>{items}</ul></nav>"


def _fill(size: int, parts: Iterator[str]) -> str:
    """Return so many parts that they have *size* bytes."""
    made: list[str] = []
    left = size
    while left > 0:
        made.append(next(parts))
        left -= len(made[-1].encode())
    return "".join(made)


def _row(name: str, draw: random.Random) -> str:
    """Return a row of a list: a link, a number, a date."""
    label = f"{draw.choice(_HEADS)}{draw.choice(_TOPICS)} {draw.choice(_TIMES)} {draw.randrange(99)}"
    address = f"/index.php/component/content/article/{name}?catid=12&amp;Itemid=101"
    return (
        f"<tr class='cat-list-row' itemscope itemtype='http://schema.example/Article'><td class='list-title' {_STYLE}>"
        f"<span class='icon icon-file'></span><a class='btn-link text-dark' href='{address}'>{label}</a></td>"
        f"<td class='list-hits'><span class='badge badge-info'>{draw.randrange(900)}</span></td>"
        f"<td class='list-date'>12 มี.ค. 2568</td></tr>"
    )


def paper(size: int = 100_000) -> Document:
    """Return a page that is *size* bytes of plain text and has no link."""
    draw = random.Random(size)
    text = ""
    while len(text.encode()) < size:
        text += f"<p>{' '.join(draw.choices(_PROSE, k=400))} {draw.choice(_TIMES)}</p>"
    return read(f"<main>{text}</main>")


def digits() -> Document:
    """Return 2 MB of digits in one line."""
    return read(f"<main><p>{'2568013579' * (2 * _MB // 10)}</p></main>")


def marks() -> Document:
    """Return 500,000 combining marks on one consonant, tones and vowels in turn and then one mark many times."""
    return read(f"<main><p>ก{'่ิ' * 125_000}{'้' * 250_000}</p></main>")


def links() -> Document:
    """Return 100,000 links with different labels."""
    draw = random.Random(3)
    made = (
        f"<a href='/d/{n}.html'>{draw.choice(_HEADS)}{draw.choice(_TOPICS)} {draw.choice(_TIMES)} {n}</a>\n"
        for n in range(100_000)
    )
    return read(f"<main>{''.join(made)}</main>")


HOSTILE: dict[str, Callable[[], Document]] = {
    "2 MB of digits in one line": digits,
    "500,000 combining marks": marks,
    "100,000 links": links,
}


def read(markup: str) -> Document:
    """Return the document of a page's markup."""
    whole = f"<!doctype html><html><head><meta charset='utf-8'></head><body>{markup}</body></html>".encode()
    return extract(whole, url=URL, content_type="text/html", options=ExtractOptions(ocr="never"))


def megabytes(document: Document) -> float:
    """Return the size of a document's text, the labels of its links among it, in MB of UTF-8."""
    return len(document.text.encode()) / _MB
